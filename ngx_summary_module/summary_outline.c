
/*
 * Outline: tags -> elements and text blocks, in one pass over the tokens.
 *
 * This is as much of the HTML Standard's tree construction (13.2.6) as it
 * takes to know which element a text stands in, and where a block could be
 * inserted: implied end tags, the scopes that end tags do not reach out of,
 * formatting elements that are mis-nested, tables, select.  No tree is built:
 * there is the stack of open elements, and a record of each element that
 * separates text.
 *
 * Cost: constant per token but for walks over the stack, whose depth is
 * bounded; an end tag of what is not open costs nothing.
 */


#include "summary_engine.h"

#include <string.h>


/* deeper pages exist only to hurt; browsers stop here, too */
#define SUMMARY_MAX_DEPTH  512

#define SUMMARY_MAX_PLACES 64


/* the lists of selectors that elements are matched against */

typedef enum {
    SUMMARY_LIST_BLOCKS = 0,
    SUMMARY_LIST_ARTICLE,
    SUMMARY_LIST_SKIP,
    SUMMARY_LIST_PAID,
    SUMMARY_LIST_MAX
} summary_list_e;


/* an open element */

typedef struct {
    uint32_t   element;      /* its record, or that of its nearest ancestor */
    uint32_t   name;         /* offset, for names that have no tag of ours */
    uint16_t   name_len;
    uint16_t   tag;
    uint16_t   p;            /* the open p in button scope: index + 1, or 0 */
    uint16_t   item;         /* likewise li, dd, dt, that a new one closes */
    uint16_t   ghosts;       /* of a marker: those from before it */
    unsigned   recorded:1;
    unsigned   link:1;       /* it is or stands in an <a> */
    unsigned   shut:1;       /* or in another inline one closed to blocks */
    unsigned   broke:1;      /* or in one whose start tag ended a svg */
    unsigned   marker:1;     /* links in it do not go on behind it */
    unsigned   anchor:1;     /* but one from before it does */
    unsigned   skip:1;       /* its text is not the page's text */
    unsigned   place:1;      /* it is one of the places */
    unsigned   label:1;      /* it is the <summary> of a place, its parent */
    unsigned   own:1;        /* it is one of the settings' blocks */
    unsigned   named:1;      /* it is one of the settings' articles */
    unsigned   inside:1;     /* or stands in one */
    unsigned   ignored:1;    /* it is or stands in what is to be skipped */
    unsigned   mute:1;       /* or in an inline element that is paid for */
    unsigned   paid:1;       /* it is or stands in a block that is paid for */
    unsigned   cut:1;        /* it is the last one of the cuts */
    unsigned   shadow:1;     /* and may go on as a ghost */

    summary_matched_t  matched[SUMMARY_LIST_MAX];
} summary_open_t;


static int summary_outline_text(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token);
static int summary_outline_blank(const uint8_t *p, const uint8_t *last);
static void summary_outline_count(summary_outline_t *o, const uint8_t *p,
    const uint8_t *last, const summary_open_t *top);
static void summary_outline_mark(summary_block_t *b, const uint8_t *p,
    const uint8_t *last);
static void summary_outline_wide(summary_block_t *b, const uint8_t *p,
    const uint8_t *last);
static int summary_outline_raw(summary_outline_t *o,
    const summary_token_t *token);
static int summary_outline_start(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token);
static int summary_outline_void(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token);
static void summary_outline_meta(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token);
static void summary_outline_lang(summary_outline_t *o, const uint8_t *data,
    const summary_attr_t *attr, unsigned rank);
static void summary_outline_said(summary_outline_t *o, const uint8_t *data,
    const summary_attr_t *content);
static int summary_outline_html(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token);
static int summary_outline_ignored(summary_outline_t *o,
    const summary_token_t *token);
static void summary_outline_imply(summary_outline_t *o,
    const summary_token_t *token);
static void summary_outline_imply_select(summary_outline_t *o,
    const summary_token_t *token);
static void summary_outline_imply_head(summary_outline_t *o,
    const summary_token_t *token);
static void summary_outline_imply_button(summary_outline_t *o,
    const summary_token_t *token);
static void summary_outline_imply_table(summary_outline_t *o,
    const summary_token_t *token);
static int summary_outline_push(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token);
static void summary_outline_enter(summary_outline_t *o,
    const summary_token_t *token, summary_open_t *open);
static int summary_outline_selects(const summary_outline_t *o);
static void summary_outline_match(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token, const summary_open_t *parent,
    summary_open_t *open);
static void summary_outline_root(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token);
static int summary_outline_cut(summary_outline_t *o,
    const summary_token_t *token, summary_open_t *open);
static uint16_t summary_outline_ghost(unsigned tag);
static void summary_outline_lay(summary_outline_t *o, unsigned left,
    uint32_t offset);
static void summary_outline_named(summary_outline_t *o, summary_open_t *open);
static void summary_outline_script(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token);
static void summary_outline_inline(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token, summary_open_t *open);
static int summary_outline_recorded(unsigned tag);
static int summary_outline_record(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token, summary_open_t *open);
static int summary_outline_end(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token);
static int summary_outline_same(const uint8_t *data,
    const summary_open_t *open, const summary_token_t *token);
static void summary_outline_end_format(summary_outline_t *o, unsigned tag,
    uint32_t offset);
static void summary_outline_remove(summary_outline_t *o, size_t i,
    uint32_t offset);
static int summary_outline_shut(unsigned tag);
static int summary_outline_select(unsigned tag);
static size_t summary_outline_find(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token);
static void summary_outline_pop(summary_outline_t *o, size_t n,
    uint32_t offset);
static void summary_outline_pop_one(summary_outline_t *o, uint32_t end,
    uint32_t after, int closed);
static summary_place_t *summary_outline_place_of(summary_outline_t *o,
    uint32_t element);
static int summary_outline_flush(summary_outline_t *o, uint32_t offset);
static void summary_outline_doctype(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token);
static int summary_outline_has(const uint8_t *p, size_t len,
    const char *what);
static int summary_outline_comment(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token);
static int summary_outline_place(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token, summary_open_t *open);
static int summary_outline_own(const summary_outline_t *o,
    const uint8_t *data, const summary_token_t *token,
    const summary_open_t *open);
static int summary_outline_made(const uint8_t *data,
    const summary_token_t *token);
static void summary_outline_label(summary_outline_t *o,
    const summary_token_t *token);


/* of bytes of text; what is none of these is 0 */

#define SUMMARY_KIND_OTHER    0
#define SUMMARY_KIND_SPACE    1
#define SUMMARY_KIND_SMALL    2
#define SUMMARY_KIND_CAPITAL  3

static const uint8_t  summary_outline_kinds[256] = {
    ['\t'] = SUMMARY_KIND_SPACE,
    ['\n'] = SUMMARY_KIND_SPACE,
    ['\f'] = SUMMARY_KIND_SPACE,
    ['\r'] = SUMMARY_KIND_SPACE,
    [' '] = SUMMARY_KIND_SPACE,
    ['A' ... 'Z'] = SUMMARY_KIND_CAPITAL,
    ['a' ... 'z'] = SUMMARY_KIND_SMALL
};


#define summary_open(o)      ((summary_open_t *) (o)->open.elts)
#define summary_top(o)       (&summary_open(o)[(o)->open.nelts - 1])
#define summary_elements(o)  ((summary_element_t *) (o)->elements.elts)
#define summary_places(o)    ((summary_place_t *) (o)->places.elts)
#define summary_cuts(o)      ((summary_range_t *) (o)->cuts.elts)

#define summary_flags(tag)   (summary_tag_flags[tag])


int
summary_outline_init(summary_outline_t *o, summary_arena_t *arena,
    const summary_cues_t *cues, const summary_settings_t *settings)
{
    summary_open_t     *open;
    summary_element_t  *root;

    memset(o, 0, sizeof(summary_outline_t));

    o->arena = arena;
    o->cues = cues;
    o->settings = settings;

    summary_array_init(&o->elements, arena, sizeof(summary_element_t));
    summary_array_init(&o->blocks, arena, sizeof(summary_block_t));
    summary_array_init(&o->places, arena, sizeof(summary_place_t));
    summary_array_init(&o->open, arena, sizeof(summary_open_t));
    summary_array_init(&o->cuts, arena, sizeof(summary_range_t));
    summary_array_init(&o->scripts, arena, sizeof(summary_range_t));

    /* the html element is there, whether the page has its tag or not */

    root = summary_array_push(&o->elements);
    open = summary_array_push(&o->open);
    o->classes = summary_arena_alloc(arena, SUMMARY_CUE_CLASSES
                                            * sizeof(summary_cue_class_t));

    if (root == NULL || open == NULL || o->classes == NULL) {
        return SUMMARY_ERROR;
    }

    memset(o->classes, 0, SUMMARY_CUE_CLASSES * sizeof(summary_cue_class_t));
    memset(root, 0, sizeof(summary_element_t));
    memset(open, 0, sizeof(summary_open_t));

    root->tag = SUMMARY_TAG_HTML;
    open->tag = SUMMARY_TAG_HTML;
    open->recorded = 1;

    o->block.start = SUMMARY_NONE;

    return SUMMARY_OK;
}


int
summary_outline_token(void *outline, const uint8_t *data,
    const summary_token_t *token)
{
    summary_outline_t  *o;

    o = outline;

    switch (token->type) {

    case SUMMARY_TOKEN_TEXT:
        return summary_outline_text(o, data, token);

    case SUMMARY_TOKEN_START:
        return summary_outline_start(o, data, token);

    case SUMMARY_TOKEN_END:
        return summary_outline_end(o, data, token);

    case SUMMARY_TOKEN_COMMENT:
        return summary_outline_comment(o, data, token);

    default:  /* SUMMARY_TOKEN_DOCTYPE */
        summary_outline_doctype(o, data, token);
        return SUMMARY_OK;
    }
}


int
summary_outline_finish(summary_outline_t *o, const uint8_t *data, size_t size)
{
    int  rc;

    (void) data;

    rc = summary_outline_flush(o, (uint32_t) size);
    if (rc != SUMMARY_OK) {
        return rc;
    }

    summary_outline_pop(o, 0, (uint32_t) size);

    return SUMMARY_OK;
}


static int
summary_outline_text(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token)
{
    int              rc;
    const uint8_t   *p, *last;
    summary_open_t  *top;

    if (token->tag != SUMMARY_TAG_OTHER) {
        return summary_outline_raw(o, token);
    }

    top = summary_top(o);

    p = data + token->start;
    last = data + token->end;

    while (p < last && summary_space(*p)) {
        p++;
    }

    if (p == last) {
        o->in_word = 0;
        return SUMMARY_OK;
    }

    if (top->tag == SUMMARY_TAG_HEAD) {
        /* 13.2.6.4.4: text ends the head */
        summary_outline_pop(o, o->open.nelts - 1, token->start);
        top = summary_top(o);
    }

    if (summary_outline_blank(p, last)) {
        /* two <br> stay two with no more than that between them */
        o->chars += (uint32_t) (last - p);
        o->in_word = 0;
        return SUMMARY_OK;
    }

    if (top->skip || top->mute || o->ghosts) {
        o->chars += (uint32_t) (last - p);
        return SUMMARY_OK;
    }

    if (o->block.words && o->block.inside != top->inside) {

        /* the settings name an inline element: what is beside it is apart */

        rc = summary_outline_flush(o, token->start);
        if (rc != SUMMARY_OK) {
            return rc;
        }
    }

    if (o->block.start == SUMMARY_NONE) {
        o->block.start = token->start;
        o->block.in_link = top->shut || o->anchor;
    }

    o->block.inside = top->inside;

    summary_outline_count(o, data + token->start, last, top);

    return SUMMARY_OK;
}


/* white space and non-breaking spaces, as characters or references */

static int
summary_outline_blank(const uint8_t *p, const uint8_t *last)
{
    while (p < last) {

        if (summary_space(*p)) {
            p++;

        } else if (last - p >= 2 && p[0] == 0xc2 && p[1] == 0xa0) {
            p += 2;

        } else if (last - p >= 6 && (memcmp(p, "&nbsp;", 6) == 0
                                     || memcmp(p, "&#160;", 6) == 0))
        {
            p += 6;

        } else {
            return 0;
        }
    }

    return 1;
}


static void
summary_outline_count(summary_outline_t *o, const uint8_t *p,
    const uint8_t *last, const summary_open_t *top)
{
    uint8_t           kind;
    uint32_t          hash;
    unsigned          in_word;
    const uint8_t    *start;
    summary_block_t  *b;
    uint32_t          chars;

    b = &o->block;
    chars = 0;
    hash = b->hash;
    in_word = o->in_word;

    for ( /* void */ ; p < last; p++) {
        kind = summary_outline_kinds[*p];

        if (kind == SUMMARY_KIND_SPACE) {
            in_word = 0;
            continue;
        }

        if (!in_word) {
            b->words++;
            b->capitals += (kind == SUMMARY_KIND_CAPITAL);
            in_word = 1;
        }

        /* up to the next space, or the end */

        start = p;

        do {
            if (kind == SUMMARY_KIND_OTHER) {
                hash = (hash ^ *p) * 16777619u;       /* FNV-1a */
                summary_outline_mark(b, p, last);
                p++;

            } else {
                b->ends_stop = 0;

                do {
                    hash = (hash ^ *p++) * 16777619u;
                } while (p < last
                         && summary_outline_kinds[*p] >= SUMMARY_KIND_SMALL);
            }

            if (p == last) {
                break;
            }

            kind = summary_outline_kinds[*p];

        } while (kind != SUMMARY_KIND_SPACE);

        chars += (uint32_t) (p - start);
        b->tail = p[-1];
        in_word = (p == last);

        while (b->head == 0 && start < p) {
            b->head = *start++;
        }

        if (p == last) {
            break;
        }
    }

    o->chars += chars;
    o->in_word = in_word;
    o->after_br = 0;

    b->hash = hash;
    b->chars += chars;

    if (top->link) {
        b->lead += (b->link_chars == b->chars - chars) ? chars : 0;
        b->link_chars += chars;
    }

    if (o->nopen[SUMMARY_TAG_EM] || o->nopen[SUMMARY_TAG_I]) {
        b->em_chars += chars;
    }

    if (o->nopen[SUMMARY_TAG_STRONG] || o->nopen[SUMMARY_TAG_B]) {
        b->strong_chars += chars;
    }
}


/* a byte that is neither an ASCII letter nor white space */

static void
summary_outline_mark(summary_block_t *b, const uint8_t *p,
    const uint8_t *last)
{
    switch (*p) {

    case ',':
        b->commas++;
        b->ends_stop = 0;
        return;

    case '.':
    case '!':
    case '?':
        b->stops++;
        b->ends_stop = 1;
        return;

    case '"':
    case '\'':
    case ')':
        return;

    default:
        break;
    }

    if (*p < 0x80) {
        b->digits += (*p >= '0' && *p <= '9');
        b->ends_stop = 0;

    } else if (*p >= 0xc2) {
        summary_outline_wide(b, p, last);
    }
}


/*
 * The first byte of a character beyond ASCII.  Chinese, Japanese, Thai, Lao,
 * Burmese and Khmer have no spaces between words: two characters, or four,
 * stand for one.
 */

static void
summary_outline_wide(summary_block_t *b, const uint8_t *p,
    const uint8_t *last)
{
    uint32_t  c;

    c = (uint32_t) p[0] << 16;

    if (last - p > 1) {
        c |= (uint32_t) p[1] << 8;
    }

    if (last - p > 2) {
        c |= p[2];
    }

    switch (c) {

    case 0xe28098:                /* quotation marks */
    case 0xe28099:
    case 0xe2809c:
    case 0xe2809d:
    case 0xe2809e:
    case 0xe280b9:
    case 0xe280ba:
    case 0xe3808d:
    case 0xe3808f:
    case 0xefbc89:
        return;

    case 0xe38081:                /* commas */
    case 0xefbc8c:
        b->commas++;
        return;

    case 0xe38082:                /* full stops */
    case 0xefbc8e:
    case 0xefbc81:
    case 0xefbc9f:
    case 0xe0a5a4:
    case 0xe0a5a5:
        b->stops++;
        b->ends_stop = 1;
        return;

    case 0xe280a6:                /* an ellipsis */
        b->ends_stop = 1;
        return;

    default:
        break;
    }

    switch (c >> 8) {

    case 0xc2ab:                  /* guillemets */
    case 0xc2bb:
        return;

    case 0xd88c:                  /* an Arabic comma */
        b->commas++;
        return;

    case 0xd89f:                  /* an Arabic question mark, and full stop */
    case 0xdb94:
        b->stops++;
        b->ends_stop = 1;
        return;

    case 0xe0b8:
    case 0xe0b9:
    case 0xe0ba:
    case 0xe0bb:
    case 0xe180:
    case 0xe181:
    case 0xe182:
    case 0xe19e:
    case 0xe19f:
        b->unspaced++;
        break;

    default:
        if (p[0] >= 0xe3 && p[0] <= 0xe9) {
            b->unspaced += 2;
        }
    }

    b->ends_stop = 0;
}


static int
summary_outline_raw(summary_outline_t *o, const summary_token_t *token)
{
    if (token->tag == SUMMARY_TAG_TITLE && o->title.end == 0) {
        o->title.start = token->start;
        o->title.end = token->end;
    }

    return SUMMARY_OK;
}


static int
summary_outline_start(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token)
{
    int        rc;
    unsigned   flags, selects;

    flags = summary_flags(token->tag);

    if (!o->doctype) {
        o->doctype = 1;
        o->quirks = 1;
    }

    if (!o->rooted) {
        o->rooted = 1;
        summary_outline_root(o, NULL, NULL);
    }

    if (token->foreign && token->tag != SUMMARY_TAG_SVG
        && token->tag != SUMMARY_TAG_MATH)
    {
        /* what is in svg or math is skipped as a whole */
        return SUMMARY_OK;
    }

    if (token->tag == SUMMARY_TAG_HTML || token->tag == SUMMARY_TAG_BODY) {
        return summary_outline_html(o, data, token);
    }

    if (summary_outline_ignored(o, token)) {
        return SUMMARY_OK;
    }

    if (flags & SUMMARY_T_BLOCK) {
        rc = summary_outline_flush(o, token->start);
        if (rc != SUMMARY_OK) {
            return rc;
        }
    }

    if (token->tag == SUMMARY_TAG_INPUT || token->tag == SUMMARY_TAG_TEXTAREA
        || token->tag == SUMMARY_TAG_SELECT)
    {
        o->fields += summary_cue_field(data, token) & 1;
    }

    o->broke = 0;
    selects = o->nopen[SUMMARY_TAG_SELECT];

    summary_outline_imply(o, token);

    if (token->tag == SUMMARY_TAG_SELECT && selects) {
        /* 13.2.6.4.16: it ended that one, and is nothing more */
        return SUMMARY_OK;
    }

    if (flags & SUMMARY_T_VOID) {
        return summary_outline_void(o, data, token);
    }

    if (token->self_closing
        && (token->tag == SUMMARY_TAG_SVG || token->tag == SUMMARY_TAG_MATH))
    {
        return SUMMARY_OK;
    }

    return summary_outline_push(o, data, token);
}


static int
summary_outline_void(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token)
{
    int  rc;

    switch (token->tag) {

    case SUMMARY_TAG_META:
        summary_outline_meta(o, data, token);
        return SUMMARY_OK;

    case SUMMARY_TAG_BR:

        if (summary_top(o)->skip || summary_top(o)->mute || o->ghosts) {
            return SUMMARY_OK;
        }

        o->in_word = 0;

        if (!o->after_br) {
            o->after_br = 1;
            return SUMMARY_OK;
        }

        /* a run of them separates paragraphs */

        rc = summary_outline_flush(o, token->start);
        o->after_br = 1;
        return rc;

    default:
        return SUMMARY_OK;
    }
}


static void
summary_outline_meta(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token)
{
    int                    name, content, charset;
    unsigned               rank;
    const uint8_t         *p;
    const summary_attr_t  *attr;

    charset = summary_attr_named(data, token, "charset", 7);

    if (charset >= 0) {
        if (o->charset.end == 0) {
            attr = &token->attrs[charset];
            o->charset.start = attr->value;
            o->charset.end = attr->value + attr->value_len;
        }

        return;
    }

    content = summary_attr_named(data, token, "content", 7);
    if (content < 0) {
        return;
    }

    name = summary_attr_named(data, token, "property", 8);

    if (name < 0) {
        name = summary_attr_named(data, token, "name", 4);
    }

    if (name < 0) {
        name = summary_attr_find(data, token, "http-equiv", 10);
    }

    if (name < 0) {
        return;
    }

    attr = &token->attrs[name];
    p = data + attr->value;
    rank = 0;

    if (attr->value_len == 7 && summary_equal(p, "summary", 7)) {
        summary_outline_said(o, data, &token->attrs[content]);
        return;
    }

    if (attr->value_len == 8 && summary_equal(p, "og:title", 8)) {
        o->og_title.start = token->attrs[content].value;
        o->og_title.end = o->og_title.start
                          + token->attrs[content].value_len;
        return;
    }

    if (attr->value_len == 7 && summary_equal(p, "og:type", 7)) {
        o->og_type.start = token->attrs[content].value;
        o->og_type.end = o->og_type.start + token->attrs[content].value_len;
        return;
    }

    if (attr->value_len == 12 && summary_equal(p, "og:site_name", 12)) {
        o->og_site.start = token->attrs[content].value;
        o->og_site.end = o->og_site.start + token->attrs[content].value_len;
        return;
    }

    if (attr->value_len == 12 && summary_equal(p, "content-type", 12)) {
        if (o->charset.end == 0) {
            o->charset.start = token->attrs[content].value;
            o->charset.end = o->charset.start
                             + token->attrs[content].value_len;
        }

        return;
    }

    if (attr->value_len == 16
        && summary_equal(p, "content-language", 16))
    {
        rank = 2;

    } else if (attr->value_len == 9 && summary_equal(p, "og:locale", 9)) {
        rank = 1;
    }

    summary_outline_lang(o, data, &token->attrs[content], rank);
}


/* of those that are languages at all the one of the highest rank */

static void
summary_outline_lang(summary_outline_t *o, const uint8_t *data,
    const summary_attr_t *attr, unsigned rank)
{
    uint8_t  tag[SUMMARY_LANG_TAG];

    if (rank > o->lang_rank
        && summary_lang_tag(data + attr->value, attr->value_len, tag))
    {
        o->lang_rank = rank;
        o->lang.start = attr->value;
        o->lang.end = attr->value + attr->value_len;
    }
}


/* html and body: a second one adds nothing (13.2.6.4.7) */

/*
 * <meta name="summary">, of the head only: "off", or the editor's summary.
 * What stands in a body may be a reader's.
 */

static void
summary_outline_said(summary_outline_t *o, const uint8_t *data,
    const summary_attr_t *content)
{
    size_t          len;
    const uint8_t  *p;

    if (o->body || o->blocks.nelts || o->block.start != SUMMARY_NONE) {
        return;
    }

    p = data + content->value;
    len = content->value_len;

    while (len && summary_space(p[len - 1])) {
        len--;
    }

    while (len && summary_space(*p)) {
        p++;
        len--;
    }

    if (len == 3 && summary_equal(p, "off", 3)) {
        o->off = 1;

    } else if (len && o->editor.end == 0) {
        o->editor.start = (uint32_t) (p - data);
        o->editor.end = o->editor.start + (uint32_t) len;
    }
}


static int
summary_outline_html(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token)
{
    int                 lang, rc;
    uint32_t            i;
    summary_open_t     *open;
    summary_element_t  *root;

    if (token->tag == SUMMARY_TAG_HTML) {

        root = &summary_elements(o)[0];

        if (root->inner == 0) {
            root->start = token->start;
            root->inner = token->end;

            if (o->open.nelts == 1) {
                summary_outline_root(o, data, token);
            }
        }

        lang = summary_attr_find(data, token, "lang", 4);

        if (lang < 0) {
            lang = summary_attr_find(data, token, "xml:lang", 8);
        }

        if (lang >= 0) {
            summary_outline_lang(o, data, &token->attrs[lang], 3);
        }

        return SUMMARY_OK;
    }

    if (o->body) {
        return SUMMARY_OK;
    }

    o->body = 1;

    /* what is still open in the head, a noscript say, ends here */

    open = summary_open(o);

    for (i = 1; i < o->open.nelts; i++) {
        if (open[i].tag == SUMMARY_TAG_HEAD) {
            summary_outline_pop(o, i, token->start);
            break;
        }
    }

    if (o->open.nelts > 1) {
        /* an implied body has begun already */
        return SUMMARY_OK;
    }

    rc = summary_outline_flush(o, token->start);

    return (rc == SUMMARY_OK) ? summary_outline_push(o, data, token) : rc;
}


/* start tags that the parser ignores where they are */

static int
summary_outline_ignored(summary_outline_t *o, const summary_token_t *token)
{
    switch (token->tag) {

    case SUMMARY_TAG_HEAD:
        return o->nopen[SUMMARY_TAG_HEAD] || o->body || o->open.nelts > 1;

    case SUMMARY_TAG_FRAMESET:
        o->frameset = !o->body;
        return 1;

    case SUMMARY_TAG_CAPTION:
    case SUMMARY_TAG_COLGROUP:
    case SUMMARY_TAG_COL:
    case SUMMARY_TAG_TBODY:
    case SUMMARY_TAG_THEAD:
    case SUMMARY_TAG_TFOOT:
    case SUMMARY_TAG_TR:
    case SUMMARY_TAG_TD:
    case SUMMARY_TAG_TH:
        return o->nopen[SUMMARY_TAG_TABLE] == 0
               && o->nopen[SUMMARY_TAG_TEMPLATE] == 0;

    case SUMMARY_TAG_FORM:
        return o->nopen[SUMMARY_TAG_FORM]
               && o->nopen[SUMMARY_TAG_TEMPLATE] == 0;

    case SUMMARY_TAG_OPTION:
    case SUMMARY_TAG_OPTGROUP:
    case SUMMARY_TAG_SCRIPT:
    case SUMMARY_TAG_TEMPLATE:
        return 0;

    default:
        break;
    }

    if (o->nopen[SUMMARY_TAG_SELECT]) {

        /* 13.2.6.4.16: these end the select, all else is ignored in it */

        return token->tag != SUMMARY_TAG_INPUT
               && token->tag != SUMMARY_TAG_TEXTAREA
               && token->tag != SUMMARY_TAG_SELECT
               && token->tag != SUMMARY_TAG_TABLE;
    }

    return 0;
}


/* the end tags that a start tag implies */

static void
summary_outline_imply(summary_outline_t *o, const summary_token_t *token)
{
    size_t    n;
    unsigned  tag;

    tag = token->tag;

    summary_outline_imply_select(o, token);
    summary_outline_imply_head(o, token);

    if (!token->foreign
        && (summary_top(o)->tag == SUMMARY_TAG_SVG
            || summary_top(o)->tag == SUMMARY_TAG_MATH))
    {
        /* a tag that breaks out of it (13.2.6.5); aside would not */
        summary_outline_pop(o, o->open.nelts - 1, token->start);
        o->broke = 1;
    }

    if ((summary_flags(tag) & SUMMARY_T_CLOSES_P)
        && !(tag == SUMMARY_TAG_TABLE && o->quirks))
    {
        n = summary_top(o)->p;

        if (n) {
            summary_outline_pop(o, n - 1, token->start);
        }
    }

    switch (tag) {

    case SUMMARY_TAG_LI:
    case SUMMARY_TAG_DD:
    case SUMMARY_TAG_DT:
        n = summary_top(o)->item;

        if (n && (summary_open(o)[n - 1].tag == SUMMARY_TAG_LI)
                  == (tag == SUMMARY_TAG_LI))
        {
            summary_outline_pop(o, n - 1, token->start);
        }
        return;

    case SUMMARY_TAG_OPTION:
        if (summary_top(o)->tag == SUMMARY_TAG_OPTION) {
            summary_outline_pop(o, o->open.nelts - 1, token->start);
        }
        return;

    case SUMMARY_TAG_A:
        o->anchor = 0;
        /* fall through */

    case SUMMARY_TAG_NOBR:
        summary_outline_lay(o, ~summary_outline_ghost(tag), token->start);

        if (o->nopen[tag]) {
            summary_outline_end_format(o, tag, token->start);
        }
        return;

    case SUMMARY_TAG_BUTTON:
        summary_outline_imply_button(o, token);
        return;

    default:
        if ((summary_flags(tag) & SUMMARY_T_HEADING)
            && (summary_flags(summary_top(o)->tag) & SUMMARY_T_HEADING))
        {
            summary_outline_pop(o, o->open.nelts - 1, token->start);
        }

        summary_outline_imply_table(o, token);
    }
}


/* what is no option ends a select; what may not be in one was ignored */

static void
summary_outline_imply_select(summary_outline_t *o,
    const summary_token_t *token)
{
    size_t           i;
    summary_open_t  *open;

    if (o->nopen[SUMMARY_TAG_SELECT] == 0
        || token->tag == SUMMARY_TAG_OPTION
        || token->tag == SUMMARY_TAG_OPTGROUP
        || token->tag == SUMMARY_TAG_SCRIPT
        || token->tag == SUMMARY_TAG_TEMPLATE)
    {
        return;
    }

    open = summary_open(o);

    for (i = o->open.nelts - 1; i > 0; i--) {
        if (open[i].tag == SUMMARY_TAG_SELECT) {
            summary_outline_pop(o, i, token->start);
            return;
        }
    }
}


/* 13.2.6.4.4: what does not belong in a head ends it */

static void
summary_outline_imply_head(summary_outline_t *o, const summary_token_t *token)
{
    if (summary_top(o)->tag != SUMMARY_TAG_HEAD) {
        return;
    }

    switch (token->tag) {

    case SUMMARY_TAG_BASE:
    case SUMMARY_TAG_LINK:
    case SUMMARY_TAG_META:
    case SUMMARY_TAG_NOFRAMES:
    case SUMMARY_TAG_NOSCRIPT:
    case SUMMARY_TAG_SCRIPT:
    case SUMMARY_TAG_STYLE:
    case SUMMARY_TAG_TEMPLATE:
    case SUMMARY_TAG_TITLE:
        return;

    default:
        summary_outline_pop(o, o->open.nelts - 1, token->start);
    }
}


static void
summary_outline_imply_button(summary_outline_t *o,
    const summary_token_t *token)
{
    size_t           i;
    summary_open_t  *open;

    open = summary_open(o);

    for (i = o->open.nelts - 1; o->nopen[SUMMARY_TAG_BUTTON] && i > 0; i--) {

        if (open[i].tag == SUMMARY_TAG_BUTTON) {
            summary_outline_pop(o, i, token->start);
            return;
        }

        if (summary_flags(open[i].tag) & SUMMARY_T_SCOPE) {
            return;
        }
    }
}


/* "clear the stack back to a table context", and the like (13.2.6.4.9) */

static void
summary_outline_imply_table(summary_outline_t *o,
    const summary_token_t *token)
{
    size_t           i;
    unsigned         tag, stop;
    summary_open_t  *open;

    tag = token->tag;
    open = summary_open(o);
    i = o->open.nelts - 1;

    switch (tag) {

    case SUMMARY_TAG_TABLE:
        /* directly in a table: that one ends */

        if (summary_flags(open[i].tag) & SUMMARY_T_TABLE) {
            while (i > 0 && open[i].tag != SUMMARY_TAG_TABLE) {
                i--;
            }

            if (i) {
                summary_outline_pop(o, i, token->start);
            }
        }

        return;

    case SUMMARY_TAG_TD:
    case SUMMARY_TAG_TH:
        stop = 1;
        break;

    case SUMMARY_TAG_TR:
        stop = 2;
        break;

    case SUMMARY_TAG_TBODY:
    case SUMMARY_TAG_THEAD:
    case SUMMARY_TAG_TFOOT:
    case SUMMARY_TAG_CAPTION:
    case SUMMARY_TAG_COLGROUP:
        stop = 3;
        break;

    default:
        return;
    }

    for ( /* void */ ; i > 0; i--) {

        switch (open[i].tag) {

        case SUMMARY_TAG_TABLE:
        case SUMMARY_TAG_TEMPLATE:
            goto found;

        case SUMMARY_TAG_TBODY:
        case SUMMARY_TAG_THEAD:
        case SUMMARY_TAG_TFOOT:
            if (stop < 3) {
                goto found;
            }
            break;

        case SUMMARY_TAG_TR:
            if (stop < 2) {
                goto found;
            }
            break;

        default:
            break;
        }
    }

found:

    if (i + 1 < o->open.nelts) {
        summary_outline_pop(o, i + 1, token->start);
    }
}


static int
summary_outline_push(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token)
{
    int              rc;
    summary_open_t  *open, *parent;

    if (o->open.nelts == SUMMARY_MAX_DEPTH) {
        return SUMMARY_DECLINED;
    }

    if (token->tag == SUMMARY_TAG_FORM
        && (summary_flags(summary_top(o)->tag) & SUMMARY_T_TABLE))
    {
        /* 13.2.6.4.9: it is there, but nothing is in it */
        return SUMMARY_OK;
    }

    open = summary_array_push(&o->open);
    if (open == NULL) {
        return SUMMARY_ERROR;
    }

    parent = open - 1;
    *open = *parent;

    o->nopen[token->tag]++;

    summary_outline_enter(o, token, open);

    if (summary_outline_selects(o)) {
        summary_outline_match(o, data, token, parent, open);
    }

    if (!(summary_flags(token->tag) & SUMMARY_T_BLOCK)) {
        summary_outline_inline(o, data, token, open);

        if ((open->mute || open->skip) && !parent->mute && !parent->skip
            && !o->ghosts && !(summary_flags(token->tag) & SUMMARY_T_DROP))
        {
            rc = summary_outline_cut(o, token, open);
            if (rc != SUMMARY_OK) {
                return rc;
            }
        }
    }

    if (summary_outline_recorded(token->tag)
        || (token->tag == SUMMARY_TAG_OTHER
            && summary_outline_own(o, data, token, open)))
    {
        rc = summary_outline_record(o, data, token, open);
        if (rc != SUMMARY_OK) {
            return rc;
        }
    }

    summary_outline_named(o, open);

    if (token->tag == SUMMARY_TAG_SCRIPT && !parent->skip) {
        summary_outline_script(o, data, token);
    }

    if (token->tag == SUMMARY_TAG_SUMMARY) {
        summary_outline_label(o, token);
        return SUMMARY_OK;
    }

    return summary_outline_place(o, data, token, summary_top(o));
}


/* a new entry, which is a copy of its parent's, becomes the element's own */

static void
summary_outline_enter(summary_outline_t *o, const summary_token_t *token,
    summary_open_t *open)
{
    unsigned  flags;
    uint16_t  self;

    flags = summary_flags(token->tag);
    self = (uint16_t) o->open.nelts;

    open->tag = (uint16_t) token->tag;
    open->name = token->name;
    open->name_len = (uint16_t) (token->name_len > UINT16_MAX
                                 ? UINT16_MAX : token->name_len);
    open->broke = open->broke || o->broke;
    open->shut = open->shut || open->broke
                 || summary_outline_shut(token->tag);
    open->anchor = 0;
    open->marker = 0;
    open->recorded = 0;
    open->place = 0;
    open->label = 0;
    open->cut = 0;
    open->shadow = 0;

    if (flags & SUMMARY_T_SCOPE) {
        open->p = 0;
        open->item = 0;
    }

    switch (token->tag) {

    case SUMMARY_TAG_P:
        open->p = self;
        return;

    case SUMMARY_TAG_LI:
    case SUMMARY_TAG_DD:
    case SUMMARY_TAG_DT:
        open->item = self;
        return;

    case SUMMARY_TAG_A:
        open->link = 1;
        return;

    case SUMMARY_TAG_CAPTION:
    case SUMMARY_TAG_OBJECT:
    case SUMMARY_TAG_TD:
    case SUMMARY_TAG_TEMPLATE:
    case SUMMARY_TAG_TH:
        /* a marker in the list of active formatting elements */
        open->anchor = o->anchor;
        open->ghosts = o->ghosts;
        open->marker = 1;
        open->item = 0;
        o->anchor = 0;
        return;

    case SUMMARY_TAG_ADDRESS:
    case SUMMARY_TAG_DIV:
        return;

    default:
        if (flags & SUMMARY_T_BLOCK) {
            open->item = 0;
        }
    }
}


/* most pages have no selectors: nothing is matched then, anywhere */

static int
summary_outline_selects(const summary_outline_t *o)
{
    return o->settings->blocks || o->settings->article || o->settings->skip
           || o->paid;
}


/* what the selectors say of a new element */

static void
summary_outline_match(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token, const summary_open_t *parent,
    summary_open_t *open)
{
    int                         i;
    unsigned                    found;
    const summary_selectors_t  *lists[SUMMARY_LIST_MAX];

    lists[SUMMARY_LIST_BLOCKS] = o->settings->blocks;
    lists[SUMMARY_LIST_ARTICLE] = o->settings->article;
    lists[SUMMARY_LIST_SKIP] = o->settings->skip;
    lists[SUMMARY_LIST_PAID] = o->paid;

    found = 0;

    for (i = 0; i < SUMMARY_LIST_MAX; i++) {
        if (lists[i]
            && summary_selectors_match(lists[i], data, token,
                                       &parent->matched[i],
                                       &open->matched[i]))
        {
            found |= 1u << i;
        }
    }

    open->own = (found >> SUMMARY_LIST_BLOCKS) & 1;
    open->named = (found >> SUMMARY_LIST_ARTICLE) & 1;
    open->ignored = parent->ignored || ((found >> SUMMARY_LIST_SKIP) & 1);
    open->mute = parent->mute || open->ignored;
    open->paid = parent->paid;

    if ((found >> SUMMARY_LIST_PAID) & 1) {

        /* whole blocks may be known to be body, parts of one may not */

        if (summary_flags(token->tag) & SUMMARY_T_BLOCK) {
            open->paid = 1;

        } else {
            open->mute = 1;
        }
    }
}


/*
 * The first element: as html, and as the body, whose tag may never come; or,
 * with a token, as the html element that this one is.
 */

static void
summary_outline_root(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token)
{
    int                           i;
    summary_open_t               *root, html;
    summary_token_t               name;
    static const uint8_t          names[] = "htmlbody";
    static const summary_open_t   none;

    if (!summary_outline_selects(o)) {
        return;
    }

    root = summary_open(o);
    html = none;

    memset(&name, 0, sizeof(summary_token_t));
    name.name_len = 4;

    if (token) {
        summary_outline_match(o, data, token, &none, &html);

    } else {
        summary_outline_match(o, names, &name, &none, &html);
    }

    name.name = 4;
    summary_outline_match(o, names, &name, &html, root);

    root->named = root->named || html.named;
    root->own = 0;

    for (i = 0; i < SUMMARY_LIST_MAX; i++) {
        root->matched[i].here |= html.matched[i].here;
    }

    summary_outline_named(o, root);
}


/* what must not be read within a text block */

static int
summary_outline_cut(summary_outline_t *o, const summary_token_t *token,
    summary_open_t *open)
{
    summary_range_t  *cut;

    cut = summary_array_push(&o->cuts);
    if (cut == NULL) {
        return SUMMARY_ERROR;
    }

    cut->start = token->start;
    cut->end = token->end;

    open->cut = 1;
    open->shadow = (open->mute
                    && (summary_flags(token->tag) & SUMMARY_T_FORMAT));

    return SUMMARY_OK;
}


static uint16_t
summary_outline_ghost(unsigned tag)
{
    size_t                i;
    static const uint8_t  tags[] = {
        SUMMARY_TAG_A, SUMMARY_TAG_B, SUMMARY_TAG_BIG, SUMMARY_TAG_CODE,
        SUMMARY_TAG_EM, SUMMARY_TAG_FONT, SUMMARY_TAG_I, SUMMARY_TAG_NOBR,
        SUMMARY_TAG_S, SUMMARY_TAG_SMALL, SUMMARY_TAG_STRIKE,
        SUMMARY_TAG_STRONG, SUMMARY_TAG_TT, SUMMARY_TAG_U
    };

    for (i = 0; i < sizeof(tags); i++) {
        if (tags[i] == tag) {
            return (uint16_t) (1u << i);
        }
    }

    return 0;
}


/* of the ghosts these are left; the cut ends with the last one */

static void
summary_outline_lay(summary_outline_t *o, unsigned left, uint32_t offset)
{
    left &= o->ghosts;

    if (o->ghosts && left == 0) {
        summary_cuts(o)[o->cuts.nelts - 1].end = offset;
    }

    o->ghosts = (uint16_t) left;
}


/*
 * The settings say that the body is in this element.  Where they say so of
 * several, the innermost one that holds them all is its container: what has
 * ended by now does not hold this one.
 */

static void
summary_outline_named(summary_outline_t *o, summary_open_t *open)
{
    summary_element_t  *e;

    if (!open->named || open->skip || open->mute) {
        return;
    }

    e = summary_elements(o);

    if (open->recorded) {
        e[open->element].named = 1;
    }

    if (open->inside) {
        return;
    }

    open->inside = 1;

    if (!o->named) {
        o->named = 1;
        o->article = open->element;
    }

    while (e[o->article].end) {
        o->article = e[o->article].parent;
    }
}


/* JSON-LD (schema.org; HTML Standard, 4.12.1) */

static void
summary_outline_script(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token)
{
    int                    i;
    uint32_t               n;
    const uint8_t         *p;
    const summary_attr_t  *attr;

    o->script = 0;

    i = summary_attr_named(data, token, "type", 4);
    if (i < 0) {
        return;
    }

    attr = &token->attrs[i];
    p = data + attr->value;

    for (n = attr->value_len; n && summary_space(*p); n--) {
        p++;
    }

    if (n >= 19 && summary_equal(p, "application/ld+json", 19)
        && (n == 19 || p[19] == ';' || summary_space(p[19])))
    {
        o->script = token->end;
    }
}


/* an inline element: nothing in it counts, or a text block may begin */

static void
summary_outline_inline(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token, summary_open_t *open)
{
    if ((summary_flags(token->tag) & SUMMARY_T_DROP)
        || (token->nattrs && summary_cue_inline_skip(data, token)))
    {
        open->skip = 1;
        return;
    }

    if (!open->skip && !open->mute && !o->ghosts
        && o->block.start == SUMMARY_NONE)
    {
        o->block.start = token->start;
        o->block.in_link = open[-1].shut || o->broke || o->anchor;
    }
}


/* does it matter to text blocks, or to where a block may stand? */

static int
summary_outline_recorded(unsigned tag)
{
    return (summary_flags(tag) & SUMMARY_T_BLOCK)
           || tag == SUMMARY_TAG_TEMPLATE || tag == SUMMARY_TAG_NOSCRIPT
           || tag == SUMMARY_TAG_BUTTON || tag == SUMMARY_TAG_OBJECT;
}


static int
summary_outline_record(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token, summary_open_t *open)
{
    summary_element_t     *e;
    summary_cue_attrs_t    attrs;
    const summary_attr_t  *attr;

    e = summary_array_push(&o->elements);
    if (e == NULL) {
        return SUMMARY_ERROR;
    }

    memset(e, 0, sizeof(summary_element_t));

    e->start = token->start;
    e->inner = token->end;
    e->parent = open->element;
    e->first = (uint32_t) o->blocks.nelts;
    e->tag = (uint8_t) token->tag;
    e->in_link = open->shut
                 || (o->anchor
                     && (summary_flags(token->tag) & SUMMARY_T_CLOSED));

    if (token->nattrs) {
        e->cues = summary_cue_tag(o->cues, o->classes, data, token, &attrs);

        attr = &token->attrs[attrs.clas];

        if (attrs.clas >= 0 && attr->value_len <= UINT16_MAX) {
            e->clas = attr->value;
            e->clas_len = (uint16_t) attr->value_len;

            if (e->clas_len) {
                e->sign = attrs.hash;
            }
        }

        attr = &token->attrs[attrs.id];

        if (attrs.id >= 0 && attr->value_len <= UINT16_MAX) {
            e->id = attr->value;
            e->id_len = (uint16_t) attr->value_len;
        }
    }

    e->sign = (e->sign ^ e->tag) * 16777619u;

    open->element = (uint32_t) (o->elements.nelts - 1);
    open->recorded = 1;

    return SUMMARY_OK;
}


static int
summary_outline_end(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token)
{
    int               rc;
    size_t            i;
    unsigned          flags;
    summary_open_t   *open;
    summary_range_t  *script;

    flags = summary_flags(token->tag);
    o->broke = 0;

    if (token->foreign && token->tag != SUMMARY_TAG_SVG
        && token->tag != SUMMARY_TAG_MATH)
    {
        return SUMMARY_OK;
    }

    if (token->tag == SUMMARY_TAG_HTML || token->tag == SUMMARY_TAG_BODY) {
        /* more may follow, and belongs to the body */
        return summary_outline_flush(o, token->start);
    }

    if (token->tag == SUMMARY_TAG_BR) {
        /* 13.2.6.4.7: as <br> */
        return summary_outline_void(o, data, token);
    }

    if (o->nopen[SUMMARY_TAG_SELECT] && !summary_outline_select(token->tag)) {
        return SUMMARY_OK;
    }

    if (flags & SUMMARY_T_BLOCK) {
        rc = summary_outline_flush(o, token->start);
        if (rc != SUMMARY_OK) {
            return rc;
        }
    }

    if (token->tag == SUMMARY_TAG_A) {
        o->anchor = 0;
    }

    if (o->ghosts && o->nopen[token->tag] == 0) {
        summary_outline_lay(o, ~summary_outline_ghost(token->tag), token->end);
    }

    if (token->tag == SUMMARY_TAG_SCRIPT && o->script) {

        script = summary_array_push(&o->scripts);
        if (script == NULL) {
            return SUMMARY_ERROR;
        }

        script->start = o->script;
        script->end = token->start;
        o->script = 0;
    }

    i = summary_outline_find(o, data, token);
    if (i == 0) {
        return SUMMARY_OK;
    }

    if (flags & SUMMARY_T_FORMAT) {
        summary_outline_end_format(o, token->tag, token->start);
        return SUMMARY_OK;
    }

    open = summary_open(o);

    if (open[i].place && i + 1 < o->open.nelts) {
        /* what is open in it would hold what is inserted */
        summary_outline_place_of(o, open[i].element)->safe = 0;
    }

    if (token->tag == SUMMARY_TAG_FORM && i + 1 < o->open.nelts
        && open[i].recorded)
    {
        /* 13.2.6.4.7: what is open in a form stays open */

        summary_elements(o)[open[i].element].end = token->start;
        summary_elements(o)[open[i].element].after = token->end;
        summary_elements(o)[open[i].element].last =
                                               (uint32_t) o->blocks.nelts;
        summary_outline_remove(o, i, token->start);
        return SUMMARY_OK;
    }

    summary_outline_pop(o, i + 1, token->start);
    summary_outline_pop_one(o, token->start, token->end, 1);

    return SUMMARY_OK;
}


/* end tags that mean something in a select (13.2.6.4.16 and .17) */

static int
summary_outline_select(unsigned tag)
{
    return tag == SUMMARY_TAG_SELECT || tag == SUMMARY_TAG_OPTION
           || tag == SUMMARY_TAG_OPTGROUP || tag == SUMMARY_TAG_TEMPLATE
           || tag == SUMMARY_TAG_SCRIPT || tag == SUMMARY_TAG_CAPTION
           || tag == SUMMARY_TAG_TD || tag == SUMMARY_TAG_TH
           || (summary_flags(tag) & SUMMARY_T_TABLE);
}


/*
 * The index of the open element that an end tag closes, or 0: none in its
 * scope (13.2.4.2).
 */

static size_t
summary_outline_find(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token)
{
    size_t           i;
    unsigned         tag, flags, f;
    summary_open_t  *open;

    tag = token->tag;
    flags = summary_flags(tag);
    open = summary_open(o);

    if (!(flags & SUMMARY_T_HEADING) && o->nopen[tag] == 0) {
        return 0;
    }

    for (i = o->open.nelts - 1; i > 0; i--) {

        f = summary_flags(open[i].tag);

        if (flags & SUMMARY_T_HEADING) {
            if (f & SUMMARY_T_HEADING) {
                return i;
            }

        } else if (open[i].tag == tag) {
            if (tag != SUMMARY_TAG_OTHER
                || summary_outline_same(data, &open[i], token))
            {
                return i;
            }
        }

        if (tag == SUMMARY_TAG_TEMPLATE) {
            /* 13.2.6.4.4: whatever is open in it */
            continue;
        }

        if (open[i].tag == SUMMARY_TAG_TABLE
            || open[i].tag == SUMMARY_TAG_TEMPLATE)
        {
            return 0;
        }

        if (flags & SUMMARY_T_TABLE || tag == SUMMARY_TAG_TD
            || tag == SUMMARY_TAG_TH)
        {
            /* table scope: only a table or a template ends it */
            continue;
        }

        if ((f & SUMMARY_T_SCOPE)
            && (open[i].tag != SUMMARY_TAG_BUTTON || tag == SUMMARY_TAG_P))
        {
            return 0;
        }

        if (tag == SUMMARY_TAG_LI
            && (open[i].tag == SUMMARY_TAG_UL
                || open[i].tag == SUMMARY_TAG_OL))
        {
            return 0;
        }

        /* an inline element's end tag does not reach out of a block */

        if (!(flags & (SUMMARY_T_BLOCK|SUMMARY_T_FORMAT|SUMMARY_T_SCOPE))
            && ((f & SUMMARY_T_BLOCK) || open[i].tag == SUMMARY_TAG_BUTTON)
            && tag != SUMMARY_TAG_NOSCRIPT && tag != SUMMARY_TAG_SELECT
            && tag != SUMMARY_TAG_SVG && tag != SUMMARY_TAG_MATH)
        {
            return 0;
        }
    }

    return 0;
}


/* names of elements that are none of ours */

static int
summary_outline_same(const uint8_t *data, const summary_open_t *open,
    const summary_token_t *token)
{
    uint8_t   a, b;
    uint32_t  i;

    if (open->name_len != token->name_len) {
        return 0;
    }

    for (i = 0; i < token->name_len; i++) {
        a = data[open->name + i];
        b = data[token->name + i];

        if (a != b && ((a | 0x20) != (b | 0x20) || (a | 0x20) < 'a'
                       || (a | 0x20) > 'z'))
        {
            return 0;
        }
    }

    return 1;
}


/*
 * A formatting element's end tag takes it off the stack; blocks opened in it
 * stay open (the adoption agency, 13.2.6.4.7, as far as it matters here).
 */

static void
summary_outline_end_format(summary_outline_t *o, unsigned tag,
    uint32_t offset)
{
    size_t           i, k;
    summary_open_t  *open;

    open = summary_open(o);

    for (i = o->open.nelts - 1; i > 0 && open[i].tag != tag; i--) {
        /* void */
    }

    if (i == 0) {
        return;
    }

    for (k = i + 1; k < o->open.nelts; k++) {
        if (summary_flags(open[k].tag) & SUMMARY_T_BLOCK) {
            summary_outline_remove(o, i, offset);
            return;
        }
    }

    summary_outline_pop(o, i + 1, offset);
    summary_outline_pop_one(o, offset, offset, 1);

    if (tag == SUMMARY_TAG_A) {
        o->anchor = 0;
    }
}


/* takes entry i out, those above stay */

static void
summary_outline_remove(summary_outline_t *o, size_t i, uint32_t offset)
{
    size_t           k;
    summary_open_t  *open;

    open = summary_open(o);

    if (open[i].cut) {
        summary_cuts(o)[o->cuts.nelts - 1].end = offset;
    }

    o->nopen[open[i].tag]--;

    memmove(&open[i], &open[i + 1],
            (o->open.nelts - i - 1) * sizeof(summary_open_t));
    o->open.nelts--;

    for (k = i; k < o->open.nelts; k++) {

        if (open[k].p > i) {
            open[k].p--;
        }

        if (open[k].item > i) {
            open[k].item--;
        }

        open[k].link = open[k - 1].link || open[k].tag == SUMMARY_TAG_A;
        open[k].shut = open[k - 1].shut || open[k].broke
                       || summary_outline_shut(open[k].tag);
    }
}


/* an inline element that no block may stand in: a, label, ... */

static int
summary_outline_shut(unsigned tag)
{
    return (summary_flags(tag) & (SUMMARY_T_CLOSED|SUMMARY_T_BLOCK))
           == SUMMARY_T_CLOSED;
}


/* pops until n entries are left */

static void
summary_outline_pop(summary_outline_t *o, size_t n, uint32_t offset)
{
    while (o->open.nelts > n) {
        summary_outline_pop_one(o, offset, offset, 0);
    }
}


static void
summary_outline_pop_one(summary_outline_t *o, uint32_t end, uint32_t after,
    int closed)
{
    summary_open_t     *top;
    summary_place_t    *place;
    summary_element_t  *e;

    top = summary_top(o);

    if (o->nopen[top->tag]) {
        o->nopen[top->tag]--;
    }

    if (top->tag == SUMMARY_TAG_A) {
        /* 13.2.4.3: it goes on in the text behind, until its end tag */
        o->anchor = 1;

    } else if (top->marker) {
        o->anchor = top->anchor;
        summary_outline_lay(o, top->ghosts, end);
    }

    if (top->recorded) {
        e = &summary_elements(o)[top->element];
        e->end = end;
        e->after = after;

        if ((o->anchor || o->broke)
            && (summary_flags(top->tag) & SUMMARY_T_CLOSED))
        {
            e->in_link = 1;
        }

        e->last = (uint32_t) o->blocks.nelts;
        e->closed = (closed != 0);
    }

    if (top->cut) {
        summary_cuts(o)[o->cuts.nelts - 1].end = after;

        if (top->shadow && !closed) {
            summary_cuts(o)[o->cuts.nelts - 1].end = SUMMARY_NONE;
            o->ghosts |= summary_outline_ghost(top->tag);
        }
    }

    if (top->place) {
        place = summary_outline_place_of(o, top->element);
        place->end = end;
        place->chars = o->chars - place->chars - place->label_chars;
        place->safe = place->safe && closed;
    }

    if (top->label) {
        place = summary_outline_place_of(o, summary_top(o)[-1].element);
        place->label_end = end;
        place->label_chars = o->chars - place->label_chars;
    }

    o->open.nelts--;
}


/* the place that is the element; there is one */

static summary_place_t *
summary_outline_place_of(summary_outline_t *o, uint32_t element)
{
    size_t  i;

    for (i = o->places.nelts - 1; i > 0; i--) {
        if (summary_places(o)[i].element == element) {
            break;
        }
    }

    return &summary_places(o)[i];
}


/* ends the text block, if one was begun */

static int
summary_outline_flush(summary_outline_t *o, uint32_t offset)
{
    summary_block_t  *block;

    if (o->block.words) {

        block = summary_array_push(&o->blocks);
        if (block == NULL) {
            return SUMMARY_ERROR;
        }

        *block = o->block;
        block->end = offset;
        block->words += block->unspaced / 4;
        block->paid = summary_top(o)->paid;
        block->fields = o->fields;
        block->element = summary_top(o)->element;

        /* a button, say, that it ends in, is not what it stands in */

        while (!(summary_flags(summary_elements(o)[block->element].tag)
                 & SUMMARY_T_BLOCK))
        {
            block->element = summary_elements(o)[block->element].parent;
        }

        if (summary_top(o)->shut || o->anchor) {
            block->in_link = 1;
        }
    }

    memset(&o->block, 0, sizeof(summary_block_t));

    o->block.start = SUMMARY_NONE;
    o->in_word = 0;
    o->after_br = 0;

    return SUMMARY_OK;
}


/*
 * Quirks mode matters for one thing: whether a table ends a p.  This is
 * 13.2.6.4.1's list of public identifiers by what their names have in common.
 */

static void
summary_outline_doctype(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token)
{
    size_t          len;
    const uint8_t  *p;

    if (o->doctype) {
        return;
    }

    o->doctype = 1;

    p = data + token->start;
    len = token->end - token->start;

    if (summary_outline_has(p, len, "html 3.2")
        || summary_outline_has(p, len, "html 4.0 "))
    {
        o->quirks = 1;

    } else if (summary_outline_has(p, len, "html 4.01 transitional")
               || summary_outline_has(p, len, "html 4.01 frameset"))
    {
        /* with a system identifier it is "limited quirks" only */
        o->quirks = !summary_outline_has(p, len, "http");
    }
}


static int
summary_outline_has(const uint8_t *p, size_t len, const char *what)
{
    size_t  i, n;

    n = strlen(what);

    for (i = 0; i + n <= len; i++) {
        if (summary_equal(p + i, what, n)) {
            return 1;
        }
    }

    return 0;
}


/* <!-- summary --> is a place for a block */

static int
summary_outline_comment(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token)
{
    const uint8_t    *p, *last;
    summary_open_t   *top;
    summary_place_t  *place;

    if (token->end - token->start > 64
        || token->end - token->start < sizeof("<!--summary-->") - 1
        || !summary_selectors_builtin(o->settings->blocks))
    {
        return SUMMARY_OK;
    }

    p = data + token->start + 4;
    last = data + token->end - 3;

    if (memcmp(p - 4, "<!--", 4) != 0 || memcmp(last, "-->", 3) != 0) {
        return SUMMARY_OK;
    }

    while (p < last && summary_space(*p)) {
        p++;
    }

    while (p < last && summary_space(last[-1])) {
        last--;
    }

    top = summary_top(o);

    if (last - p != 7 || memcmp(p, "summary", 7) != 0
        || o->places.nelts >= SUMMARY_MAX_PLACES || top->ignored)
    {
        return SUMMARY_OK;
    }

    place = summary_array_push(&o->places);
    if (place == NULL) {
        return SUMMARY_ERROR;
    }

    memset(place, 0, sizeof(summary_place_t));

    place->element = SUMMARY_NONE;
    place->end = token->end;
    place->parent = top->element;

    /* directly in a block element: not in an inline one, nor in a text */
    place->safe = (top->recorded && !top->shut && !top->skip
                   && o->block.words == 0);

    if (top->element == 0 && !o->body && o->blocks.nelts == 0) {
        /* the head is still to come: a block would end it */
        place->safe = 0;
    }

    return SUMMARY_OK;
}


/* is this element one to fill? */

static int
summary_outline_place(summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token, summary_open_t *open)
{
    int               details, made;
    summary_place_t  *place;

    if (!open->recorded) {
        return SUMMARY_OK;
    }

    details = 0;
    made = summary_outline_made(data, token);

    if (!made && open->ignored) {
        return SUMMARY_OK;
    }

    if (!made && !summary_outline_own(o, data, token, open)) {

        details = (token->tag == SUMMARY_TAG_DETAILS
                   && summary_selectors_builtin(o->settings->blocks));

        if (!details) {
            return SUMMARY_OK;
        }
    }

    if (o->places.nelts >= SUMMARY_MAX_PLACES && !made) {
        return SUMMARY_OK;
    }

    place = summary_array_push(&o->places);
    if (place == NULL) {
        return SUMMARY_ERROR;
    }

    memset(place, 0, sizeof(summary_place_t));

    place->element = open->element;
    place->chars = o->chars;
    place->details = (details != 0);
    place->made = (made != 0);
    place->safe = !open->shut && !open->skip;

    open->place = 1;

    return SUMMARY_OK;
}


/* does the page say that the element is for a summary? */

static int
summary_outline_own(const summary_outline_t *o, const uint8_t *data,
    const summary_token_t *token, const summary_open_t *open)
{
    return open->own
           || (summary_selectors_builtin(o->settings->blocks)
               && summary_attr_named(data, token, "data-summary", 12) >= 0);
}


/* is it what summary_render.c writes, here or nearer to the page's source? */

static int
summary_outline_made(const uint8_t *data, const summary_token_t *token)
{
    int                    i;
    const char            *name;
    const summary_attr_t  *attr;

    if (token->tag == SUMMARY_TAG_ASIDE) {
        name = "summary-block";

    } else if (token->tag == SUMMARY_TAG_UL) {
        name = "summary-list";

    } else {
        return 0;
    }

    i = summary_attr_named(data, token, "class", 5);
    if (i < 0) {
        return 0;
    }

    attr = &token->attrs[i];

    return attr->value_len == strlen(name)
           && memcmp(data + attr->value, name, attr->value_len) == 0;
}


/* a <summary> has been opened: if in a place, it is that place's label */

static void
summary_outline_label(summary_outline_t *o, const summary_token_t *token)
{
    summary_open_t   *top;
    summary_place_t  *place;

    top = summary_top(o);

    if (!top[-1].place || top[-1].tag != SUMMARY_TAG_DETAILS) {
        return;
    }

    place = summary_outline_place_of(o, top[-1].element);

    if (place->label == 0) {
        place->label = token->end;
        place->label_chars = o->chars;
        top->label = 1;
    }
}
