
/*
 * The lexer: the tokenizer of the HTML Standard (13.2.5), less what does not
 * change where tokens begin and end: character references, for one.
 *
 * A page is one buffer from its first byte, so that a state may look back:
 * the end of a comment is a ">" with "--" before it, not five states.  What
 * is ahead may not have arrived: each function below reads bytes of one
 * state, from p to at most last, sets the state that follows, and returns
 * where that one goes on: last, if there are no more bytes.  A function that
 * cannot decide yet returns last too, and looks at the few bytes from
 * lexer->mark anew when there are more.  NULL is returned if the handler
 * stopped us.
 *
 *     TEXT -> TAG_OPEN -> NAME -> BEFORE_ATTR <-> the attribute's states
 *      ^         |                    | ">"
 *      |         v                    v
 *      +-- COMMENT etc.       TEXT, or RAW <-> RAW_OPEN -> BEFORE_ATTR
 *
 * The tree decides on some tokens: contents of svg and math are not lexed as
 * those of HTML elements are (13.2.6.5).  For that, and only that, the open
 * elements in svg and math are followed; see summary_foreign_start().
 */


#include "summary_engine.h"

#include <string.h>


typedef enum {
    SUMMARY_LEXER_TEXT = 0,
    SUMMARY_LEXER_TAG_OPEN,       /* behind "<" */
    SUMMARY_LEXER_END_OPEN,       /* behind "</" */
    SUMMARY_LEXER_NAME,
    SUMMARY_LEXER_BEFORE_ATTR,
    SUMMARY_LEXER_ATTR,           /* in its name */
    SUMMARY_LEXER_AFTER_ATTR,     /* behind its name */
    SUMMARY_LEXER_BEFORE_VALUE,
    SUMMARY_LEXER_QUOTED,
    SUMMARY_LEXER_UNQUOTED,
    SUMMARY_LEXER_SELF_CLOSING,   /* behind "/" */
    SUMMARY_LEXER_MARKUP,         /* behind "<!" */
    SUMMARY_LEXER_COMMENT,
    SUMMARY_LEXER_BOGUS,
    SUMMARY_LEXER_DOCTYPE,
    SUMMARY_LEXER_CDATA,
    SUMMARY_LEXER_RAW,            /* RCDATA, RAWTEXT, script data */
    SUMMARY_LEXER_RAW_OPEN,       /* at a "<" in it */
    SUMMARY_LEXER_PLAINTEXT
} summary_lexer_state_e;


/* what a byte ends, as bits */

#define SUMMARY_B_SPACE  0x01     /* and is itself white space */
#define SUMMARY_B_NAME   0x02     /* a tag's name */
#define SUMMARY_B_ATTR   0x04     /* an attribute's */
#define SUMMARY_B_VALUE  0x08     /* an unquoted value */

#define SUMMARY_B_WHITE  (SUMMARY_B_SPACE|SUMMARY_B_NAME|SUMMARY_B_ATTR       \
                          |SUMMARY_B_VALUE)


static const uint8_t  summary_lexer_bytes[256] = {
    ['\t'] = SUMMARY_B_WHITE,
    ['\n'] = SUMMARY_B_WHITE,
    ['\f'] = SUMMARY_B_WHITE,
    ['\r'] = SUMMARY_B_WHITE,     /* becomes a line feed, 13.2.3.5 */
    [' '] = SUMMARY_B_WHITE,
    ['/'] = SUMMARY_B_NAME|SUMMARY_B_ATTR,
    ['>'] = SUMMARY_B_NAME|SUMMARY_B_ATTR|SUMMARY_B_VALUE,
    ['='] = SUMMARY_B_ATTR
};


#define summary_lexer_is(c, what)  (summary_lexer_bytes[c] & (what))


#define SUMMARY_TAG_NAME_MAX  16


#define SUMMARY_TAG_FLAGS(id, name, flags)  [SUMMARY_TAG_##id] = (flags),
#define SUMMARY_TAG_NAME(id, name, flags)   [SUMMARY_TAG_##id] = name,

const uint16_t  summary_tag_flags[SUMMARY_TAG_MAX] = {
    SUMMARY_TAGS(SUMMARY_TAG_FLAGS)
};

const char *const  summary_tag_names[SUMMARY_TAG_MAX] = {
    [SUMMARY_TAG_OTHER] = "",
    SUMMARY_TAGS(SUMMARY_TAG_NAME)
};

/* the same, filled up with zeros, to be compared eight bytes at a time */

static const uint8_t
    summary_tag_words[SUMMARY_TAG_MAX][SUMMARY_TAG_NAME_MAX] =
{
    SUMMARY_TAGS(SUMMARY_TAG_NAME)
};


/* the first tag of each letter: SUMMARY_TAGS is in the order of the names */

static const uint8_t  summary_tag_letters['z' - 'a' + 2] = {
    SUMMARY_TAG_A,           /* a */
    SUMMARY_TAG_B,           /* b */
    SUMMARY_TAG_CANVAS,      /* c */
    SUMMARY_TAG_DATALIST,    /* d */
    SUMMARY_TAG_EM,          /* e */
    SUMMARY_TAG_FIELDSET,    /* f */
    SUMMARY_TAG_H1,          /* g */
    SUMMARY_TAG_H1,          /* h */
    SUMMARY_TAG_I,           /* i */
    SUMMARY_TAG_LABEL,       /* j */
    SUMMARY_TAG_LABEL,       /* k */
    SUMMARY_TAG_LABEL,       /* l */
    SUMMARY_TAG_MAIN,        /* m */
    SUMMARY_TAG_NAV,         /* n */
    SUMMARY_TAG_OBJECT,      /* o */
    SUMMARY_TAG_P,           /* p */
    SUMMARY_TAG_Q,           /* q */
    SUMMARY_TAG_RP,          /* r */
    SUMMARY_TAG_S,           /* s */
    SUMMARY_TAG_TABLE,       /* t */
    SUMMARY_TAG_U,           /* u */
    SUMMARY_TAG_VIDEO,       /* v */
    SUMMARY_TAG_WBR,         /* w */
    SUMMARY_TAG_XMP,         /* x */
    SUMMARY_TAG_MAX,         /* y */
    SUMMARY_TAG_MAX,         /* z */
    SUMMARY_TAG_MAX
};


/*
 * Elements that matter in svg and math only; their numbers go on from
 * SUMMARY_TAG_MAX.
 */

typedef enum {
    SUMMARY_FOREIGN_OBJECT = SUMMARY_TAG_MAX,
    SUMMARY_FOREIGN_DESC,
    SUMMARY_FOREIGN_MI,
    SUMMARY_FOREIGN_MO,
    SUMMARY_FOREIGN_MN,
    SUMMARY_FOREIGN_MS,
    SUMMARY_FOREIGN_MTEXT,
    SUMMARY_FOREIGN_ANNOTATION,
    SUMMARY_FOREIGN_MGLYPH,
    SUMMARY_FOREIGN_MALIGNMARK,
    SUMMARY_FOREIGN_LISTING,
    SUMMARY_FOREIGN_VAR,
    SUMMARY_FOREIGN_MAX
} summary_foreign_e;

static const char *const
    summary_foreign_names[SUMMARY_FOREIGN_MAX - SUMMARY_TAG_MAX] =
{
    "foreignobject", "desc", "mi", "mo", "mn", "ms", "mtext",
    "annotation-xml", "mglyph", "malignmark", "listing", "var"
};


/* lexer->kinds, bits */

#define SUMMARY_F_MATH   0x01     /* of MathML, else of SVG */
#define SUMMARY_F_POINT  0x02     /* an integration point: HTML may follow */
#define SUMMARY_F_HTML   0x04     /* and did: HTML elements are open in it */


static inline uint8_t
summary_lower(uint8_t c)
{
    return (c >= 'A' && c <= 'Z') ? c | 0x20 : c;
}


static inline int
summary_is_alpha(uint8_t c)
{
    return (uint8_t) ((c | 0x20) - 'a') <= 'z' - 'a';
}


/* ASCII's capital letters become small ones, in eight bytes at once */

static inline uint64_t
summary_tag_lower(uint64_t w)
{
    uint64_t  low, letter;

    /* the upper bit of each byte: from "A" on, but not behind "Z" */

    low = w & 0x7f7f7f7f7f7f7f7f;
    letter = (low + 0x3f3f3f3f3f3f3f3f) & ~(low + 0x2525252525252525) & ~w
             & 0x8080808080808080;

    return w | letter >> 2;
}


static inline uint64_t
summary_tag_word(const uint8_t *p)
{
    return (uint64_t) p[0] | (uint64_t) p[1] << 8
           | (uint64_t) p[2] << 16 | (uint64_t) p[3] << 24
           | (uint64_t) p[4] << 32 | (uint64_t) p[5] << 40
           | (uint64_t) p[6] << 48 | (uint64_t) p[7] << 56;
}


/* by a name's bytes, in lower case, and zeros behind them */

static inline summary_tag_e
summary_tag_look(uint64_t one, uint64_t two)
{
    size_t  i, last;

    i = summary_tag_letters[(one & 0xff) - 'a'];
    last = summary_tag_letters[(one & 0xff) - 'a' + 1];

    for ( /* void */ ; i < last; i++) {
        if (summary_tag_word(summary_tag_words[i]) == one
            && summary_tag_word(summary_tag_words[i] + 8) == two)
        {
            return (summary_tag_e) i;
        }
    }

    return SUMMARY_TAG_OTHER;
}


summary_tag_e
summary_tag_find(const uint8_t *name, size_t len)
{
    size_t    i;
    uint64_t  words[SUMMARY_TAG_NAME_MAX / 8];

    if (len == 0 || len >= SUMMARY_TAG_NAME_MAX || !summary_is_alpha(*name)) {
        return SUMMARY_TAG_OTHER;
    }

    words[0] = 0;
    words[1] = 0;

    for (i = 0; i < len; i++) {
        if (name[i] == '\0') {
            return SUMMARY_TAG_OTHER;
        }

        words[i / 8] |= (uint64_t) name[i] << (i % 8 * 8);
    }

    return summary_tag_look(summary_tag_lower(words[0]),
                            summary_tag_lower(words[1]));
}


/*
 * The same, if there are eight bytes at least before last: most names have
 * been seen in the page before, and in the same case.
 */

static inline summary_tag_e
summary_tag_quick(summary_lexer_t *lexer, const uint8_t *name, size_t len,
    const uint8_t *last)
{
    uint64_t             word, mask, key;
    summary_tag_seen_t  *seen;

    if (len >= 8 || last - name < 8) {
        return summary_tag_find(name, len);
    }

    mask = ((uint64_t) 1 << len * 8) - 1;
    word = summary_tag_word(name) & mask;

    key = word | (uint64_t) len << 56;

    /* multiplicative hashing: the upper bits are the best (Knuth, 6.4) */

    seen = &lexer->seen[(key * 0x9e3779b97f4a7c15)
                        >> (64 - SUMMARY_LEXER_SEEN)];

    if (seen->key == key) {
        return seen->tag;
    }

    /* a zero would be taken for the name's end */

    if ((word - (0x0101010101010101 & mask)) & ~word & 0x8080808080808080) {
        return summary_tag_find(name, len);
    }

    seen->key = key;
    seen->tag = summary_tag_look(summary_tag_lower(word), 0);

    return seen->tag;
}


/*
 * Are the bytes from p the word, in any case, and, if it is a tag's name,
 * does it end there?  SUMMARY_LEXER_AGAIN: too few have arrived to know.
 */

#define SUMMARY_LEXER_AGAIN  1

static int
summary_lexer_match(const uint8_t *p, const uint8_t *last, const char *word,
    int name)
{
    for ( /* void */ ; *word; p++, word++) {
        if (p == last) {
            return SUMMARY_LEXER_AGAIN;
        }

        if (summary_lower(*p) != (uint8_t) *word) {
            return SUMMARY_DECLINED;
        }
    }

    if (!name) {
        return SUMMARY_OK;
    }

    if (p == last) {
        return SUMMARY_LEXER_AGAIN;
    }

    return summary_lexer_is(*p, SUMMARY_B_NAME) ? SUMMARY_OK
                                                : SUMMARY_DECLINED;
}


/* is value the word, in any case? */

static int
summary_lexer_equal(const uint8_t *value, size_t len, const char *word)
{
    return strlen(word) == len
           && summary_lexer_match(value, value + len, word, 0) == SUMMARY_OK;
}


/* hands the token over; its attributes and tag are set */

static const uint8_t *
summary_lexer_emit(summary_lexer_t *lexer, const uint8_t *data,
    summary_token_e type, size_t start, size_t end)
{
    summary_token_t  *token;

    token = &lexer->token;
    token->type = type;
    token->start = (uint32_t) start;
    token->end = (uint32_t) end;

    lexer->text = (uint32_t) end;
    lexer->rc = lexer->handler(lexer->ctx, data, token);

    return lexer->rc == SUMMARY_OK ? data + end : NULL;
}


/* a token that is no tag */

static const uint8_t *
summary_lexer_plain(summary_lexer_t *lexer, const uint8_t *data,
    summary_token_e type, size_t start, size_t end)
{
    summary_token_t  *token;

    token = &lexer->token;
    token->tag = lexer->raw;
    token->name = 0;
    token->name_len = 0;
    token->self_closing = 0;
    token->foreign = lexer->nforeign != 0;
    token->cdata = lexer->state == SUMMARY_LEXER_CDATA;
    token->nattrs = 0;

    return summary_lexer_emit(lexer, data, type, start, end);
}


/* hands over the text run, which ends here, unless it is empty */

static int
summary_lexer_flush(summary_lexer_t *lexer, const uint8_t *data, size_t end)
{
    if (lexer->text < end) {
        (void) summary_lexer_plain(lexer, data, SUMMARY_TOKEN_TEXT,
                                   lexer->text, end);
    }

    return lexer->rc;
}


static const uint8_t *summary_lexer_whole(summary_lexer_t *lexer,
    const uint8_t *data, const uint8_t *p, const uint8_t *last);


static const uint8_t *
summary_lexer_text(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *p, const uint8_t *last)
{
    p = memchr(p, '<', last - p);
    if (p == NULL) {
        return last;
    }

    lexer->mark = (uint32_t) (p - data);
    lexer->state = SUMMARY_LEXER_TAG_OPEN;

    return p + 1;
}


static const uint8_t *
summary_lexer_tag(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *p, const uint8_t *last, summary_token_e type)
{
    const uint8_t    *whole;
    summary_token_t  *token;

    if (summary_lexer_flush(lexer, data, lexer->mark) != SUMMARY_OK) {
        return NULL;
    }

    token = &lexer->token;
    token->type = type;
    token->name = (uint32_t) (p - data);
    token->self_closing = 0;
    token->cdata = 0;
    token->nattrs = 0;

    lexer->state = SUMMARY_LEXER_NAME;

    whole = summary_lexer_whole(lexer, data, p, last);

    if (whole || lexer->rc != SUMMARY_OK) {
        return whole;
    }

    /* its end has not come yet: state by state, from its name */

    token->self_closing = 0;

    return p;
}


static const uint8_t *
summary_lexer_tag_open(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *p, const uint8_t *last)
{
    if (summary_is_alpha(*p)) {
        return summary_lexer_tag(lexer, data, p, last, SUMMARY_TOKEN_START);
    }

    switch (*p) {

    case '/':
        lexer->state = SUMMARY_LEXER_END_OPEN;
        return p + 1;

    case '!':
    case '?':
        if (summary_lexer_flush(lexer, data, lexer->mark) != SUMMARY_OK) {
            return NULL;
        }

        lexer->state = (*p == '!') ? SUMMARY_LEXER_MARKUP
                                   : SUMMARY_LEXER_BOGUS;
        return p + 1;

    default:
        /* the "<" was text; this byte may be another one */
        lexer->state = SUMMARY_LEXER_TEXT;
        return p;
    }
}


static const uint8_t *
summary_lexer_end_open(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *p, const uint8_t *last)
{
    if (summary_is_alpha(*p)) {
        return summary_lexer_tag(lexer, data, p, last, SUMMARY_TOKEN_END);
    }

    if (summary_lexer_flush(lexer, data, lexer->mark) != SUMMARY_OK) {
        return NULL;
    }

    if (*p == '>') {
        /* "</>" is nothing at all */
        lexer->text = (uint32_t) (p + 1 - data);
        lexer->state = SUMMARY_LEXER_TEXT;
        return p + 1;
    }

    lexer->state = SUMMARY_LEXER_BOGUS;

    return p;
}


static const uint8_t *
summary_lexer_name(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *p, const uint8_t *last)
{
    summary_token_t  *token;

    while (!summary_lexer_is(*p, SUMMARY_B_NAME)) {
        if (++p == last) {
            return last;
        }
    }

    token = &lexer->token;
    token->name_len = (uint32_t) (p - data) - token->name;
    token->tag = summary_tag_find(data + token->name, token->name_len);

    lexer->state = SUMMARY_LEXER_BEFORE_ATTR;

    return p;
}


/* the element's number, if it is one that svg and math have to tell apart */

static unsigned
summary_foreign_find(const summary_token_t *token, const uint8_t *data)
{
    unsigned  i;

    if (token->tag != SUMMARY_TAG_OTHER) {
        return token->tag;
    }

    for (i = SUMMARY_TAG_MAX; i < SUMMARY_FOREIGN_MAX; i++) {
        if (summary_lexer_equal(data + token->name, token->name_len,
                                summary_foreign_names[i - SUMMARY_TAG_MAX]))
        {
            return i;
        }
    }

    return SUMMARY_TAG_OTHER;
}


static const summary_attr_t *
summary_foreign_attr(const summary_token_t *token, const uint8_t *data,
    const char *name)
{
    uint32_t               i;
    const summary_attr_t  *attr;

    for (i = 0; i < token->nattrs; i++) {
        attr = &token->attrs[i];

        if (summary_lexer_equal(data + attr->name, attr->name_len, name)) {
            return attr;
        }
    }

    return NULL;
}


/* the start tags that svg and math cannot have in them (13.2.6.5) */

static int
summary_foreign_breaks(const summary_token_t *token, const uint8_t *data,
    unsigned id)
{
    switch (id) {

    case SUMMARY_TAG_B:       case SUMMARY_TAG_BIG:
    case SUMMARY_TAG_BODY:    case SUMMARY_TAG_BLOCKQUOTE:
    case SUMMARY_TAG_BR:      case SUMMARY_TAG_CENTER:
    case SUMMARY_TAG_CODE:    case SUMMARY_TAG_DD:
    case SUMMARY_TAG_DIV:     case SUMMARY_TAG_DL:
    case SUMMARY_TAG_DT:      case SUMMARY_TAG_EM:
    case SUMMARY_TAG_EMBED:   case SUMMARY_TAG_H1:
    case SUMMARY_TAG_H2:      case SUMMARY_TAG_H3:
    case SUMMARY_TAG_H4:      case SUMMARY_TAG_H5:
    case SUMMARY_TAG_H6:      case SUMMARY_TAG_HEAD:
    case SUMMARY_TAG_HR:      case SUMMARY_TAG_I:
    case SUMMARY_TAG_IMG:     case SUMMARY_TAG_LI:
    case SUMMARY_TAG_MENU:    case SUMMARY_TAG_META:
    case SUMMARY_TAG_NOBR:    case SUMMARY_TAG_OL:
    case SUMMARY_TAG_P:       case SUMMARY_TAG_PRE:
    case SUMMARY_TAG_RUBY:    case SUMMARY_TAG_S:
    case SUMMARY_TAG_SMALL:   case SUMMARY_TAG_SPAN:
    case SUMMARY_TAG_STRIKE:  case SUMMARY_TAG_STRONG:
    case SUMMARY_TAG_SUB:     case SUMMARY_TAG_SUP:
    case SUMMARY_TAG_TABLE:   case SUMMARY_TAG_TT:
    case SUMMARY_TAG_U:       case SUMMARY_TAG_UL:

    case SUMMARY_FOREIGN_LISTING:
    case SUMMARY_FOREIGN_VAR:
        return 1;

    case SUMMARY_TAG_FONT:
        return summary_foreign_attr(token, data, "color") != NULL
               || summary_foreign_attr(token, data, "face") != NULL
               || summary_foreign_attr(token, data, "size") != NULL;

    default:
        return 0;
    }
}


/* SUMMARY_F_POINT, if a foreign element may have HTML in it (13.2.6) */

static unsigned
summary_foreign_point(const summary_token_t *token, const uint8_t *data,
    unsigned id, unsigned math)
{
    const uint8_t         *value;
    const summary_attr_t  *attr;

    switch (id) {

    case SUMMARY_TAG_TITLE:
    case SUMMARY_FOREIGN_OBJECT:
    case SUMMARY_FOREIGN_DESC:
        return math ? 0 : SUMMARY_F_POINT;

    case SUMMARY_FOREIGN_MI:
    case SUMMARY_FOREIGN_MO:
    case SUMMARY_FOREIGN_MN:
    case SUMMARY_FOREIGN_MS:
    case SUMMARY_FOREIGN_MTEXT:
        return math ? SUMMARY_F_POINT : 0;

    case SUMMARY_FOREIGN_ANNOTATION:
        attr = summary_foreign_attr(token, data, "encoding");
        if (!math || attr == NULL) {
            return 0;
        }

        value = data + attr->value;

        return (summary_lexer_equal(value, attr->value_len, "text/html")
                || summary_lexer_equal(value, attr->value_len,
                                       "application/xhtml+xml"))
               ? SUMMARY_F_POINT : 0;

    default:
        return 0;
    }
}


/*
 * Only elements whose end tag can matter are kept: those with a number.  If
 * there is no room, the element is left out: its end tag will then be taken
 * for one of an element around it.
 */

static void
summary_foreign_push(summary_lexer_t *lexer, unsigned id, unsigned kind)
{
    if (lexer->nforeign == SUMMARY_LEXER_FOREIGN) {
        return;
    }

    lexer->foreign[lexer->nforeign] = (uint8_t) id;
    lexer->kinds[lexer->nforeign] = (uint8_t) kind;
    lexer->nforeign++;
}


/* leaves svg and math: up to HTML in them, or altogether */

static void
summary_foreign_break(summary_lexer_t *lexer)
{
    while (lexer->nforeign
           && !(lexer->kinds[lexer->nforeign - 1]
                & (SUMMARY_F_POINT|SUMMARY_F_HTML)))
    {
        lexer->nforeign--;
    }
}


/* do the rules for HTML apply to a start tag? ("dispatcher", 13.2.6) */

static int
summary_foreign_is_html(const summary_lexer_t *lexer, unsigned id)
{
    unsigned  top, kind;

    if (lexer->nforeign == 0) {
        return 1;
    }

    top = lexer->foreign[lexer->nforeign - 1];
    kind = lexer->kinds[lexer->nforeign - 1];

    if (top == SUMMARY_FOREIGN_ANNOTATION && id == SUMMARY_TAG_SVG) {
        return 1;
    }

    if ((id == SUMMARY_FOREIGN_MGLYPH || id == SUMMARY_FOREIGN_MALIGNMARK)
        && (kind & SUMMARY_F_MATH) && top != SUMMARY_FOREIGN_ANNOTATION)
    {
        return 0;
    }

    return kind & (SUMMARY_F_POINT|SUMMARY_F_HTML);
}


/* returns whether the start tag is one of HTML */

static int
summary_foreign_start(summary_lexer_t *lexer, const uint8_t *data)
{
    unsigned          id, kind;
    summary_token_t  *token;

    token = &lexer->token;
    token->foreign = 1;
    id = summary_foreign_find(token, data);

    if (!summary_foreign_is_html(lexer, id)) {

        if (!summary_foreign_breaks(token, data, id)) {
            if (id && !token->self_closing) {
                kind = lexer->kinds[lexer->nforeign - 1] & SUMMARY_F_MATH;
                kind |= summary_foreign_point(token, data, id, kind);
                summary_foreign_push(lexer, id, kind);
            }

            return 0;
        }

        summary_foreign_break(lexer);
    }

    if (id == SUMMARY_TAG_SVG || id == SUMMARY_TAG_MATH) {
        if (!token->self_closing) {
            kind = (id == SUMMARY_TAG_MATH) ? SUMMARY_F_MATH : 0;
            summary_foreign_push(lexer, id, kind);
        }

        return 0;
    }

    if (lexer->nforeign == 0) {
        token->foreign = 0;

    } else if ((lexer->kinds[lexer->nforeign - 1] & SUMMARY_F_POINT)
               && !(summary_tag_flags[token->tag]
                    & (SUMMARY_T_VOID|SUMMARY_T_RAW|SUMMARY_T_RCDATA)))
    {
        summary_foreign_push(lexer, SUMMARY_TAG_OTHER, SUMMARY_F_HTML);
    }

    return 1;
}


/*
 * An end tag closes the innermost foreign element of its name, and all in it.
 * HTML elements are not followed: an end tag that finds none is taken to
 * close an HTML element around, so that the svg ends, too; if it is one of
 * HTML.  And the end tag of an integration point is taken to close all HTML
 * elements in it, which the standard is stricter about.
 */

static void
summary_foreign_end(summary_lexer_t *lexer, const uint8_t *data)
{
    unsigned          id, reaches;
    uint32_t          i;
    summary_token_t  *token;

    token = &lexer->token;
    token->foreign = 1;

    id = summary_foreign_find(token, data);
    if (id == SUMMARY_TAG_OTHER) {
        return;
    }

    if (id == SUMMARY_TAG_P || id == SUMMARY_TAG_BR) {
        summary_foreign_break(lexer);
        token->foreign = lexer->nforeign != 0;
        return;
    }

    reaches = id == SUMMARY_TAG_SVG || id == SUMMARY_TAG_MATH
              || id == SUMMARY_TAG_TITLE || id >= SUMMARY_TAG_MAX;

    for (i = lexer->nforeign; i; i--) {
        if (!(lexer->kinds[i - 1] & SUMMARY_F_HTML)) {
            if (lexer->foreign[i - 1] == id) {
                lexer->nforeign = i - 1;
                return;
            }

        } else if (!reaches) {
            break;
        }
    }

    if (!reaches
        && !(summary_tag_flags[id]
             & (SUMMARY_T_VOID|SUMMARY_T_RAW|SUMMARY_T_RCDATA)))
    {
        lexer->nforeign = i;
        token->foreign = i != 0;
    }
}


/* contents of a start tag's element that are not lexed as others are */

static void
summary_lexer_contents(summary_lexer_t *lexer, summary_tag_e tag)
{
    if (tag == SUMMARY_TAG_PLAINTEXT) {
        lexer->raw = tag;
        lexer->state = SUMMARY_LEXER_PLAINTEXT;

    } else if (summary_tag_flags[tag] & (SUMMARY_T_RAW|SUMMARY_T_RCDATA)) {
        lexer->raw = tag;
        lexer->escaped = 0;
        lexer->state = SUMMARY_LEXER_RAW;
    }
}


/* p is behind the tag's ">" */

static const uint8_t *
summary_lexer_tag_end(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *p)
{
    summary_token_t  *token;

    token = &lexer->token;
    token->foreign = 0;

    lexer->raw = SUMMARY_TAG_OTHER;
    lexer->state = SUMMARY_LEXER_TEXT;

    if (token->type == SUMMARY_TOKEN_START) {
        if ((lexer->nforeign == 0 && token->tag != SUMMARY_TAG_SVG
             && token->tag != SUMMARY_TAG_MATH)
            || summary_foreign_start(lexer, data))
        {
            summary_lexer_contents(lexer, token->tag);
        }

    } else if (lexer->nforeign) {
        summary_foreign_end(lexer, data);
    }

    return summary_lexer_emit(lexer, data, token->type, lexer->mark,
                              p - data);
}


/*
 * A tag that is there as a whole, as most are: the states from NAME to its ">"
 * in one, with the same outcome.  p is at its name.  NULL: it is not whole, and
 * is to be read state by state; or the handler stopped us.
 */

static const uint8_t *
summary_lexer_whole(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *p, const uint8_t *last)
{
    uint8_t           quote;
    uint32_t          n;
    const uint8_t    *name;
    summary_attr_t   *attr;
    summary_token_t  *token;

    token = &lexer->token;
    name = p;

    do {
        if (++p == last) {
            return NULL;
        }
    } while (!summary_lexer_is(*p, SUMMARY_B_NAME));

    token->name_len = (uint32_t) (p - name);
    token->tag = summary_tag_quick(lexer, name, (size_t) (p - name), last);

    n = 0;

    for ( ;; ) {

        while (summary_lexer_is(*p, SUMMARY_B_SPACE)) {
            if (++p == last) {
                return NULL;
            }
        }

        if (*p == '>') {
            break;
        }

        if (*p == '/') {
            if (++p == last) {
                return NULL;
            }

            if (*p == '>') {
                token->self_closing = 1;
                break;
            }

            continue;
        }

        attr = (n < SUMMARY_TOKEN_ATTRS) ? &token->attrs[n] : &lexer->spare;
        n += (n < SUMMARY_TOKEN_ATTRS);
        name = p;

        do {
            if (++p == last) {
                return NULL;
            }
        } while (!summary_lexer_is(*p, SUMMARY_B_ATTR));

        attr->name = (uint32_t) (name - data);
        attr->name_len = (uint32_t) (p - name);
        attr->value = (uint32_t) (p - data);
        attr->value_len = 0;

        while (summary_lexer_is(*p, SUMMARY_B_SPACE)) {
            if (++p == last) {
                return NULL;
            }
        }

        if (*p != '=') {
            continue;
        }

        do {
            if (++p == last) {
                return NULL;
            }
        } while (summary_lexer_is(*p, SUMMARY_B_SPACE));

        if (*p == '>') {
            break;
        }

        if (*p == '"' || *p == '\'') {
            quote = *p++;
            name = p;

            p = memchr(p, quote, (size_t) (last - p));
            if (p == NULL) {
                return NULL;
            }

            attr->value = (uint32_t) (name - data);
            attr->value_len = (uint32_t) (p - name);

            if (++p == last) {
                return NULL;
            }

            continue;
        }

        name = p;

        while (!summary_lexer_is(*p, SUMMARY_B_VALUE)) {
            if (++p == last) {
                return NULL;
            }
        }

        attr->value = (uint32_t) (name - data);
        attr->value_len = (uint32_t) (p - name);
    }

    token->nattrs = (token->type == SUMMARY_TOKEN_START) ? n : 0;

    return summary_lexer_tag_end(lexer, data, p + 1);
}


static inline summary_attr_t *
summary_lexer_attr(summary_lexer_t *lexer)
{
    return lexer->attr < SUMMARY_TOKEN_ATTRS
           ? &lexer->token.attrs[lexer->attr] : &lexer->spare;
}


/* also behind a quoted value, which needs no white space behind it */

static const uint8_t *
summary_lexer_before_attr(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *p, const uint8_t *last)
{
    summary_attr_t   *attr;
    summary_token_t  *token;

    while (summary_lexer_is(*p, SUMMARY_B_SPACE)) {
        if (++p == last) {
            return last;
        }
    }

    if (*p == '>') {
        return summary_lexer_tag_end(lexer, data, p + 1);
    }

    if (*p == '/') {
        lexer->state = SUMMARY_LEXER_SELF_CLOSING;
        return p + 1;
    }

    token = &lexer->token;
    lexer->attr = SUMMARY_TOKEN_ATTRS;

    if (token->type == SUMMARY_TOKEN_START
        && token->nattrs < SUMMARY_TOKEN_ATTRS)
    {
        lexer->attr = token->nattrs++;
    }

    attr = summary_lexer_attr(lexer);
    attr->name = (uint32_t) (p - data);
    lexer->state = SUMMARY_LEXER_ATTR;

    /* a "=" here is the first byte of the name */
    return p + 1;
}


static const uint8_t *
summary_lexer_attr_name(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *p, const uint8_t *last)
{
    summary_attr_t  *attr;

    while (!summary_lexer_is(*p, SUMMARY_B_ATTR)) {
        if (++p == last) {
            return last;
        }
    }

    attr = summary_lexer_attr(lexer);
    attr->name_len = (uint32_t) (p - data) - attr->name;
    attr->value = (uint32_t) (p - data);
    attr->value_len = 0;

    lexer->state = SUMMARY_LEXER_AFTER_ATTR;

    return p;
}


static const uint8_t *
summary_lexer_after_attr(summary_lexer_t *lexer, const uint8_t *p,
    const uint8_t *last)
{
    while (summary_lexer_is(*p, SUMMARY_B_SPACE)) {
        if (++p == last) {
            return last;
        }
    }

    if (*p == '=') {
        lexer->state = SUMMARY_LEXER_BEFORE_VALUE;
        return p + 1;
    }

    lexer->state = SUMMARY_LEXER_BEFORE_ATTR;

    return p;
}


static const uint8_t *
summary_lexer_before_value(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *p, const uint8_t *last)
{
    while (summary_lexer_is(*p, SUMMARY_B_SPACE)) {
        if (++p == last) {
            return last;
        }
    }

    if (*p == '>') {
        return summary_lexer_tag_end(lexer, data, p + 1);
    }

    if (*p == '"' || *p == '\'') {
        lexer->quote = *p++;
        lexer->state = SUMMARY_LEXER_QUOTED;

    } else {
        lexer->state = SUMMARY_LEXER_UNQUOTED;
    }

    summary_lexer_attr(lexer)->value = (uint32_t) (p - data);

    return p;
}


static const uint8_t *
summary_lexer_value(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *p, const uint8_t *last)
{
    int              quoted;
    summary_attr_t  *attr;

    quoted = lexer->state == SUMMARY_LEXER_QUOTED;

    if (quoted) {
        p = memchr(p, lexer->quote, last - p);
        if (p == NULL) {
            return last;
        }

    } else {
        while (!summary_lexer_is(*p, SUMMARY_B_VALUE)) {
            if (++p == last) {
                return last;
            }
        }
    }

    attr = summary_lexer_attr(lexer);
    attr->value_len = (uint32_t) (p - data) - attr->value;

    lexer->state = SUMMARY_LEXER_BEFORE_ATTR;

    return p + quoted;
}


static const uint8_t *
summary_lexer_self_closing(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *p)
{
    if (*p == '>') {
        lexer->token.self_closing = 1;
        return summary_lexer_tag_end(lexer, data, p + 1);
    }

    lexer->state = SUMMARY_LEXER_BEFORE_ATTR;

    return p;
}


/* "<!": a comment, a DOCTYPE, a CDATA section, or a bogus comment */

static const uint8_t *
summary_lexer_markup(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *last)
{
    int             rc;
    size_t          len;
    unsigned        state;
    const uint8_t  *p;

    p = data + lexer->mark + sizeof("<!") - 1;

    if (*p == '-') {
        state = SUMMARY_LEXER_COMMENT;
        len = sizeof("--") - 1;
        rc = summary_lexer_match(p, last, "--", 0);

    } else if (*p == '[' && lexer->nforeign
               && !(lexer->kinds[lexer->nforeign - 1] & SUMMARY_F_HTML))
    {
        state = SUMMARY_LEXER_CDATA;
        len = sizeof("[CDATA[") - 1;
        rc = summary_lexer_match(p, last, "[cdata[", 0);

        if (rc == SUMMARY_OK && memcmp(p, "[CDATA[", len) != 0) {
            rc = SUMMARY_DECLINED;
        }

    } else {
        state = SUMMARY_LEXER_DOCTYPE;
        len = sizeof("doctype") - 1;
        rc = summary_lexer_match(p, last, "doctype", 0);
    }

    if (rc == SUMMARY_LEXER_AGAIN) {
        return last;
    }

    if (rc == SUMMARY_DECLINED) {
        lexer->state = SUMMARY_LEXER_BOGUS;
        return p;
    }

    lexer->state = state;

    if (state == SUMMARY_LEXER_CDATA) {
        lexer->text = (uint32_t) (p + len - data);
    }

    return p + len;
}


/* does the ">" at p end the comment whose text begins at start? */

static inline int
summary_lexer_comment_ends(const uint8_t *start, const uint8_t *p)
{
    size_t  len;

    len = p - start;

    if (len >= 2 && p[-1] == '-') {
        return p[-2] == '-';
    }

    if (len >= 3 && p[-1] == '!') {
        return p[-2] == '-' && p[-3] == '-';
    }

    /* "<!-->", "<!--->" */
    return len == 0 || (len == 1 && p[-1] == '-');
}


static const uint8_t *
summary_lexer_comment(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *p, const uint8_t *last)
{
    const uint8_t  *start;

    start = data + lexer->mark + sizeof("<!--") - 1;

    for ( /* void */ ; p != last; p++) {
        p = memchr(p, '>', last - p);
        if (p == NULL) {
            return last;
        }

        if (summary_lexer_comment_ends(start, p)) {
            lexer->state = SUMMARY_LEXER_TEXT;
            return summary_lexer_plain(lexer, data, SUMMARY_TOKEN_COMMENT,
                                       lexer->mark, p + 1 - data);
        }
    }

    return last;
}


/* the first ">" ends these, in a DOCTYPE's quoted identifiers, too */

static const uint8_t *
summary_lexer_bogus(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *p, const uint8_t *last)
{
    summary_token_e  type;

    p = memchr(p, '>', last - p);
    if (p == NULL) {
        return last;
    }

    type = (lexer->state == SUMMARY_LEXER_DOCTYPE) ? SUMMARY_TOKEN_DOCTYPE
                                                   : SUMMARY_TOKEN_COMMENT;
    lexer->state = SUMMARY_LEXER_TEXT;

    return summary_lexer_plain(lexer, data, type, lexer->mark, p + 1 - data);
}


static const uint8_t *
summary_lexer_cdata(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *p, const uint8_t *last)
{
    size_t  end;

    for ( /* void */ ; p != last; p++) {
        p = memchr(p, '>', last - p);
        if (p == NULL) {
            return last;
        }

        end = p - data;

        /* these are bytes of the contents: before those is a "[" */

        if (p[-1] == ']' && p[-2] == ']') {
            if (summary_lexer_flush(lexer, data, end - 2) != SUMMARY_OK) {
                return NULL;
            }

            lexer->text = (uint32_t) end + 1;
            lexer->state = SUMMARY_LEXER_TEXT;

            return p + 1;
        }
    }

    return last;
}


static const uint8_t *
summary_lexer_raw(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *p, const uint8_t *last)
{
    if (lexer->escaped) {

        /* a "<!--" is open in a script: "-->" closes it */

        while (*p != '<') {
            if (*p == '>' && p[-1] == '-' && p[-2] == '-') {
                lexer->escaped = 0;
                return p + 1;
            }

            if (++p == last) {
                return last;
            }
        }

    } else {
        p = memchr(p, '<', last - p);
        if (p == NULL) {
            return last;
        }
    }

    lexer->mark = (uint32_t) (p - data);
    lexer->state = SUMMARY_LEXER_RAW_OPEN;

    return p + 1;
}


/*
 * At a "<", does the element end, or is script data escaped in another way
 * behind?  The states "script data escaped" and "double escaped" are 1 and 2
 * here: "<!--" leads from 0 to 1, "<script" on to 2, "</script" back to 1.
 */

static const uint8_t *
summary_lexer_raw_open(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *last)
{
    int               rc, end;
    unsigned          escaped;
    const char       *name;
    const uint8_t    *p;

    p = data + lexer->mark + 1;
    end = *p == '/';
    name = summary_tag_names[lexer->raw];
    escaped = lexer->escaped;

    if (end) {
        p++;
        rc = summary_lexer_match(p, last, name, 1);
        escaped = 1;

    } else if (lexer->raw == SUMMARY_TAG_SCRIPT && escaped == 0) {
        name = "!--";
        rc = summary_lexer_match(p, last, name, 0);
        escaped = 1;

    } else if (escaped == 1) {
        rc = summary_lexer_match(p, last, name, 1);
        escaped = 2;

    } else {
        rc = SUMMARY_DECLINED;
    }

    if (rc == SUMMARY_LEXER_AGAIN) {
        return last;
    }

    if (rc == SUMMARY_OK) {
        if (end && lexer->escaped != 2) {
            return summary_lexer_tag(lexer, data, p, last,
                                     SUMMARY_TOKEN_END);
        }

        lexer->escaped = escaped;
        p += strlen(name);
    }

    lexer->state = SUMMARY_LEXER_RAW;

    return p;
}


static inline const uint8_t *
summary_lexer_step(summary_lexer_t *lexer, const uint8_t *data,
    const uint8_t *p, const uint8_t *last)
{
    switch (lexer->state) {

    case SUMMARY_LEXER_TEXT:
        return summary_lexer_text(lexer, data, p, last);

    case SUMMARY_LEXER_TAG_OPEN:
        return summary_lexer_tag_open(lexer, data, p, last);

    case SUMMARY_LEXER_END_OPEN:
        return summary_lexer_end_open(lexer, data, p, last);

    case SUMMARY_LEXER_NAME:
        return summary_lexer_name(lexer, data, p, last);

    case SUMMARY_LEXER_BEFORE_ATTR:
        return summary_lexer_before_attr(lexer, data, p, last);

    case SUMMARY_LEXER_ATTR:
        return summary_lexer_attr_name(lexer, data, p, last);

    case SUMMARY_LEXER_AFTER_ATTR:
        return summary_lexer_after_attr(lexer, p, last);

    case SUMMARY_LEXER_BEFORE_VALUE:
        return summary_lexer_before_value(lexer, data, p, last);

    case SUMMARY_LEXER_QUOTED:
    case SUMMARY_LEXER_UNQUOTED:
        return summary_lexer_value(lexer, data, p, last);

    case SUMMARY_LEXER_SELF_CLOSING:
        return summary_lexer_self_closing(lexer, data, p);

    case SUMMARY_LEXER_MARKUP:
        return summary_lexer_markup(lexer, data, last);

    case SUMMARY_LEXER_COMMENT:
        return summary_lexer_comment(lexer, data, p, last);

    case SUMMARY_LEXER_BOGUS:
    case SUMMARY_LEXER_DOCTYPE:
        return summary_lexer_bogus(lexer, data, p, last);

    case SUMMARY_LEXER_CDATA:
        return summary_lexer_cdata(lexer, data, p, last);

    case SUMMARY_LEXER_RAW:
        return summary_lexer_raw(lexer, data, p, last);

    case SUMMARY_LEXER_RAW_OPEN:
        return summary_lexer_raw_open(lexer, data, last);

    default: /* SUMMARY_LEXER_PLAINTEXT */
        return last;
    }
}


void
summary_lexer_init(summary_lexer_t *lexer, summary_token_pt handler,
    void *ctx)
{
    memset(lexer, 0, sizeof(summary_lexer_t));

    lexer->handler = handler;
    lexer->ctx = ctx;
}


void
summary_lexer_skip(summary_lexer_t *lexer, uint32_t n)
{
    lexer->pos = n;
    lexer->text = n;
}


int
summary_lexer_read(summary_lexer_t *lexer, const uint8_t *data, size_t size)
{
    const uint8_t  *p, *last;

    if (lexer->rc != SUMMARY_OK || size <= lexer->pos) {
        return lexer->rc;
    }

    if (size > SUMMARY_MAX_PAGE_SIZE) {
        lexer->rc = SUMMARY_DECLINED;
        return lexer->rc;
    }

    p = data + lexer->pos;
    last = data + size;

    do {
        p = summary_lexer_step(lexer, data, p, last);

        if (p == NULL) {
            return lexer->rc;
        }

    } while (p != last);

    lexer->pos = (uint32_t) size;

    return SUMMARY_OK;
}


int
summary_lexer_finish(summary_lexer_t *lexer, const uint8_t *data, size_t size)
{
    if (summary_lexer_read(lexer, data, size) != SUMMARY_OK) {
        return lexer->rc;
    }

    switch (lexer->state) {

    case SUMMARY_LEXER_TEXT:
    case SUMMARY_LEXER_TAG_OPEN:
    case SUMMARY_LEXER_END_OPEN:
    case SUMMARY_LEXER_CDATA:
    case SUMMARY_LEXER_RAW:
    case SUMMARY_LEXER_RAW_OPEN:
    case SUMMARY_LEXER_PLAINTEXT:
        return summary_lexer_flush(lexer, data, size);

    case SUMMARY_LEXER_MARKUP:
    case SUMMARY_LEXER_COMMENT:
    case SUMMARY_LEXER_BOGUS:
        (void) summary_lexer_plain(lexer, data, SUMMARY_TOKEN_COMMENT,
                                   lexer->mark, size);
        return lexer->rc;

    case SUMMARY_LEXER_DOCTYPE:
        (void) summary_lexer_plain(lexer, data, SUMMARY_TOKEN_DOCTYPE,
                                   lexer->mark, size);
        return lexer->rc;

    default:
        /* in a tag: it is no token, and the text before it has gone */
        return SUMMARY_OK;
    }
}
