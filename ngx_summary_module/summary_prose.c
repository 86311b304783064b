
/*
 * Prose: source of the kept blocks -> text.  libxml2 lives here and nowhere
 * else.
 *
 * Most blocks are plain: characters, references that every parser reads alike,
 * and inline elements that are nested well.  These are read where they stand.
 * The others are fed to libxml2 as one document, whole, that is made of their
 * source and of nothing else: a <div> for each.  It sees no scripts, no
 * comments, no attributes, no hidden parts, and no more open elements than
 * SUMMARY_PROSE_DEPTH, so what its versions do differently with those
 * does not matter (entities, text and mis-nested inline markup they all read
 * alike), and what it could be made to spend is bounded by the feed's size.
 */


#include "summary_engine.h"
#include "summary_references.h"
#include "summary_utf8.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <stdlib.h>
#include <string.h>


/* of a character reference; the longest that libxml2 knows has eight */
#define SUMMARY_VALUE_NAME  16


#define SUMMARY_PROSE_DEPTH  32

/* what stands in the feed before the blocks: see summary_titles_t */
#define SUMMARY_PROSE_TITLES 4

/* longer than any reference's name */
#define SUMMARY_MAX_REFERENCE  32

/* of the text beside the blocks: titles, as a rule; and room for a word */
#define SUMMARY_PROSE_EXTRA  512
#define SUMMARY_PROSE_WORD   64

/* longer paragraphs are no noise, in bytes */
#define SUMMARY_PROSE_NOISE  300

/* nor are longer lines headings */
#define SUMMARY_PROSE_HEAD   120

/*
 * What libxml2 needs at most beside the feed, in bytes, as measured: the
 * context, dictionary and node stack of an HTML parser without a tree; and
 * its copy of the input, of which it holds a window.
 */
#define SUMMARY_PROSE_PARSER  (20 * 1024)
#define SUMMARY_PROSE_WINDOW  (64 * 1024)


/*
 * Where libxml2 has no memory for a name it could try for ever, up to the
 * parser of 2.14: see summary_reader_error().
 */
#define SUMMARY_PROSE_LOOPS  (LIBXML_VERSION < 21400)


/* what becomes of a title, or of a block: [start, end) of the text */

typedef struct {
    uint32_t             start;
    uint32_t             end;
    uint32_t             head;        /* end of its first line, if that is in
                                         bold; or 0 */
    unsigned             parsed:1;    /* by libxml2: behind all that is not */
} summary_part_t;


/* the text of all parts in the making */

typedef struct {
    summary_array_t      text;        /* of uint8_t */
    summary_array_t      parts;       /* of summary_part_t */
    summary_arena_t     *arena;
    summary_part_t      *part;        /* that is read; NULL: none */
    size_t               next;        /* parts before it the parser has seen */
    uint32_t             start;       /* of the part */
    unsigned             space:1;     /* white space is due */
    unsigned             nbsp:1;      /* it is one no-break space */
    unsigned             failed:1;
    unsigned             astray:1;    /* the parser sees parts that are none */
    unsigned             depth;       /* open sup, to tell notes from powers */
    uint32_t             sup;         /* where it began */
    unsigned             bold;        /* open b and strong, if they began it */
    uint32_t             bold_end;    /* of the text in them; 0: none */
    uint32_t             line;        /* where the last line ended */
    htmlParserCtxtPtr    ctxt;        /* NULL: no parser is at work */
} summary_reader_t;


/* a source that is read, and the parser's document in the making */

typedef struct {
    summary_array_t      text;        /* of uint8_t: the document */
    summary_lexer_t      lexer;       /* of one block's source */
    summary_reader_t    *reader;
    summary_prose_t     *prose;
    unsigned             direct:1;    /* to the reader; else to the document */
    unsigned             odd:1;       /* it takes a parser to read it */
    uint32_t             base;        /* offset of the source in the page */
    summary_range_t     *cut;         /* the first one that may be ahead */
    summary_range_t     *cuts;        /* behind the last one */
    uint32_t             skip;        /* open elements from the skipped one */
    summary_tag_e        skip_tag;
    uint32_t             depth;       /* open elements in this block */
    uint8_t              open[SUMMARY_PROSE_DEPTH];
} summary_feed_t;


static int summary_prose_room(summary_reader_t *reader,
    const summary_outline_t *outline, const summary_article_t *article);
static int summary_prose_feed(summary_feed_t *feed, const uint8_t *data,
    const summary_outline_t *outline, const summary_article_t *article);
static int summary_feed_part(summary_feed_t *feed, const uint8_t *data,
    uint32_t start, uint32_t end, int value);
static int summary_feed_source(summary_feed_t *feed, const uint8_t *data,
    uint32_t start, uint32_t end, int value);
static int summary_feed_token(void *ctx, const uint8_t *data,
    const summary_token_t *token);
static int summary_feed_cut(summary_feed_t *feed, uint32_t offset);
static int summary_feed_tag(summary_feed_t *feed,
    const summary_token_t *token);
static int summary_feed_nested(summary_feed_t *feed,
    const summary_token_t *token);
static int summary_feed_break(summary_feed_t *feed);
static int summary_feed_direct(summary_feed_t *feed, const uint8_t *p,
    const uint8_t *last);
static size_t summary_feed_wide(const uint8_t *p, const uint8_t *last);
static const uint8_t *summary_feed_character(summary_feed_t *feed,
    const uint8_t *p, const uint8_t *last);
static int summary_feed_text(summary_feed_t *feed, const uint8_t *p,
    const uint8_t *last);
static const char *summary_feed_reference(const uint8_t **p,
    const uint8_t *last);
static const char *summary_feed_name(const uint8_t **p, const uint8_t *last);
static size_t summary_feed_resolve(const uint8_t **p, const uint8_t *last,
    uint8_t *c);
static size_t summary_utf8_length(const uint8_t *p, const uint8_t *last);
static int summary_feed_add(summary_feed_t *feed, const void *p, size_t len);
static int summary_prose_parse(summary_feed_t *feed, summary_reader_t *reader);
static int summary_prose_document(summary_feed_t *feed,
    summary_reader_t *reader);
static void summary_reader_start(void *ctx, const xmlChar *name,
    const xmlChar **attrs);
static void summary_reader_end(void *ctx, const xmlChar *name);
static void summary_reader_begin(summary_reader_t *reader,
    summary_part_t *part);
static void summary_reader_open(summary_reader_t *reader, summary_tag_e tag);
static void summary_reader_close(summary_reader_t *reader, summary_tag_e tag);
static int summary_reader_note(const uint8_t *first, const uint8_t *p,
    const uint8_t *last);
static void summary_reader_text(void *ctx, const xmlChar *text, int len);
static void summary_reader_head(summary_reader_t *reader);
static void summary_reader_add(summary_reader_t *reader, const uint8_t *p,
    size_t len);
static void summary_reader_fail(summary_reader_t *reader);
#if (SUMMARY_PROSE_LOOPS)
static void summary_reader_error(void *ctx, xmlErrorPtr error);
#endif
static int summary_prose_paragraphs(const summary_outline_t *outline,
    const summary_article_t *article, const summary_reader_t *reader,
    summary_prose_t *prose);
static summary_str_t summary_prose_part(const summary_reader_t *reader,
    size_t i);
static int summary_prose_head(const uint8_t *p, const uint8_t *end,
    const uint8_t *last);
static int summary_prose_noise(const summary_outline_t *outline,
    summary_cue_match_t *match, summary_str_t text);
static summary_paragraph_e summary_prose_kind(
    const summary_outline_t *outline, uint32_t i);
static uint32_t summary_value_char(const uint8_t **p, const uint8_t *last);
static uint32_t summary_value_reference(const uint8_t **p,
    const uint8_t *last);
static uint32_t summary_value_number(const uint8_t **p, const uint8_t *last);


int
summary_prose_read(const uint8_t *data, const summary_outline_t *outline,
    const summary_article_t *article, summary_arena_t *arena,
    summary_prose_t *prose)
{
    int                   rc;
    summary_feed_t       *feed;
    summary_reader_t      reader;
    static const uint8_t  pad[SUMMARY_MATCH_PAD];

    memset(prose, 0, sizeof(summary_prose_t));
    memset(&reader, 0, sizeof(summary_reader_t));

    feed = summary_arena_alloc(arena, sizeof(summary_feed_t));
    if (feed == NULL) {
        return SUMMARY_ERROR;
    }

    memset(feed, 0, sizeof(summary_feed_t));
    feed->prose = prose;
    feed->reader = &reader;

    summary_array_init(&prose->paragraphs, arena,
                       sizeof(summary_paragraph_t));
    summary_array_init(&feed->text, arena, 1);
    summary_array_init(&reader.text, arena, 1);
    summary_array_init(&reader.parts, arena, sizeof(summary_part_t));
    reader.arena = arena;

    rc = summary_prose_room(&reader, outline, article);

    if (rc == SUMMARY_OK) {
        rc = summary_prose_feed(feed, data, outline, article);
    }

    if (rc == SUMMARY_OK && feed->text.nelts) {
        rc = summary_prose_parse(feed, &reader);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_array_append(&reader.text, pad, SUMMARY_MATCH_PAD);
    }

    if (rc != SUMMARY_OK) {
        return rc;
    }

    summary_array_free(&feed->text);

    return summary_prose_paragraphs(outline, article, &reader, prose);
}


/* as much as the blocks have, as a rule: words with a space between them */

static int
summary_prose_room(summary_reader_t *reader, const summary_outline_t *outline,
    const summary_article_t *article)
{
    size_t                  i, size;
    const summary_block_t  *b;

    b = outline->blocks.elts;
    size = SUMMARY_PROSE_EXTRA;

    for (i = 0; i < outline->blocks.nelts; i++) {
        if (b[i].keep) {
            size += (size_t) b[i].chars + b[i].words;
        }
    }

    if (summary_array_reserve(&reader->text, size) != SUMMARY_OK) {
        return SUMMARY_ERROR;
    }

    return summary_array_reserve(&reader->parts,
                                 article->nkept + SUMMARY_PROSE_TITLES);
}


/* the titles, then the blocks */

static int
summary_prose_feed(summary_feed_t *feed, const uint8_t *data,
    const summary_outline_t *outline, const summary_article_t *article)
{
    int                     rc;
    size_t                  i;
    summary_range_t         title;
    const uint8_t          *source;
    const summary_block_t  *b;

    b = outline->blocks.elts;
    source = data;
    title = outline->title;

    if (title.end <= title.start && outline->ld_title.len) {
        source = outline->ld_title.data;
        title.start = 0;
        title.end = (uint32_t) outline->ld_title.len;
    }

    feed->cut = outline->cuts.elts;
    feed->cuts = feed->cut + outline->cuts.nelts;

    rc = summary_feed_part(feed, data, article->title.start,
                           article->title.end, 0);

    if (rc == SUMMARY_OK) {
        rc = summary_feed_part(feed, data, outline->og_title.start,
                               outline->og_title.end, 1);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_feed_part(feed, source, title.start, title.end, 1);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_feed_part(feed, data, outline->og_site.start,
                               outline->og_site.end, 1);
    }

    /* the title may be from anywhere in the page */

    feed->cut = outline->cuts.elts;

    for (i = 0; rc == SUMMARY_OK && i < outline->blocks.nelts; i++) {
        if (b[i].keep) {
            rc = summary_feed_part(feed, data, b[i].start, b[i].end, 0);
        }
    }

    if (rc == SUMMARY_OK && feed->text.nelts) {
        rc = summary_feed_add(feed, "</body></html>", 14);
    }

    return rc;
}


/*
 * A block; or a value, text whose tags are none: an attribute's, a title's
 * contents.  What turns out to be odd goes to the parser's document instead.
 */

static int
summary_feed_part(summary_feed_t *feed, const uint8_t *data, uint32_t start,
    uint32_t end, int value)
{
    int                rc;
    size_t             bad, wide;
    summary_part_t    *part;
    summary_range_t   *cut;
    summary_reader_t  *reader;

    reader = feed->reader;

    part = summary_array_push(&reader->parts);
    if (part == NULL) {
        return SUMMARY_ERROR;
    }

    summary_reader_begin(reader, part);

    bad = feed->prose->bad;
    wide = feed->prose->wide;
    cut = feed->cut;

    feed->direct = 1;
    feed->odd = 0;

    rc = summary_feed_source(feed, data, start, end, value);

    if (!feed->odd) {

        /* what was not ended ends here */

        while (feed->depth) {
            summary_reader_close(reader, feed->open[--feed->depth]);
        }

        part->end = (uint32_t) reader->text.nelts;

        return reader->failed ? SUMMARY_ERROR : rc;
    }

    reader->text.nelts = part->start;
    part->parsed = 1;

    feed->prose->bad = bad;
    feed->prose->wide = wide;
    feed->cut = cut;
    feed->direct = 0;

    rc = SUMMARY_OK;

    if (feed->text.nelts == 0) {
        rc = summary_feed_add(feed, "<html><body>", 12);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_feed_add(feed, "<div>", 5);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_feed_source(feed, data, start, end, value);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_feed_add(feed, "</div>", 6);
    }

    return rc;
}


static int
summary_feed_source(summary_feed_t *feed, const uint8_t *data, uint32_t start,
    uint32_t end, int value)
{
    feed->base = start;
    feed->skip = 0;
    feed->depth = 0;

    if (start >= end) {
        return SUMMARY_OK;
    }

    if (value) {
        return summary_feed_text(feed, data + start, data + end);
    }

    summary_lexer_init(&feed->lexer, summary_feed_token, feed);

    return summary_lexer_finish(&feed->lexer, data + start, end - start);
}


static int
summary_feed_token(void *ctx, const uint8_t *data,
    const summary_token_t *token)
{
    unsigned         flags;
    summary_feed_t  *feed;

    feed = ctx;

    if (summary_feed_cut(feed, feed->base + token->start)) {
        return SUMMARY_OK;
    }

    switch (token->type) {

    case SUMMARY_TOKEN_TEXT:
        if (feed->skip || token->tag != SUMMARY_TAG_OTHER || token->foreign) {
            return SUMMARY_OK;
        }

        return summary_feed_text(feed, data + token->start,
                                 data + token->end);

    case SUMMARY_TOKEN_START:

        flags = summary_tag_flags[token->tag];

        if (token->foreign || (flags & SUMMARY_T_BLOCK)) {
            return SUMMARY_OK;
        }

        if (feed->skip) {
            if (token->tag == feed->skip_tag && !(flags & SUMMARY_T_VOID)) {
                feed->skip++;
            }

            return SUMMARY_OK;
        }

        if (flags & SUMMARY_T_VOID) {
            /* a line ends: white space, as other tags are none */
            return (token->tag == SUMMARY_TAG_BR) ? summary_feed_break(feed)
                                                  : SUMMARY_OK;
        }

        if (flags & SUMMARY_T_DROP) {
            if (!token->self_closing || token->tag != SUMMARY_TAG_SVG) {
                feed->skip = 1;
                feed->skip_tag = token->tag;
            }

            return SUMMARY_OK;
        }

        return summary_feed_tag(feed, token);

    case SUMMARY_TOKEN_END:

        if (feed->skip) {
            if (token->tag == feed->skip_tag) {
                feed->skip--;
            }

            return SUMMARY_OK;
        }

        if (token->tag == SUMMARY_TAG_BR) {
            return summary_feed_break(feed);
        }

        return summary_feed_tag(feed, token);

    default:
        return SUMMARY_OK;
    }
}


/* does the token at this offset stand in what must not be read? */

static int
summary_feed_cut(summary_feed_t *feed, uint32_t offset)
{
    while (feed->cut < feed->cuts && feed->cut->end <= offset) {
        feed->cut++;
    }

    return feed->cut < feed->cuts && offset >= feed->cut->start;
}


/*
 * Inline tags without their attributes.  An end tag is passed on only where
 * its start tag was, so that the parser's stack stays as short as ours.
 */

static int
summary_feed_tag(summary_feed_t *feed, const summary_token_t *token)
{
    int          rc;
    uint32_t     i;
    const char  *name;

    if (token->tag == SUMMARY_TAG_OTHER) {
        return SUMMARY_OK;
    }

    if (feed->direct) {
        return summary_feed_nested(feed, token);
    }

    name = summary_tag_names[token->tag];

    if (token->type == SUMMARY_TOKEN_START) {

        if (feed->depth == SUMMARY_PROSE_DEPTH) {
            return SUMMARY_OK;
        }

        feed->open[feed->depth++] = (uint8_t) token->tag;

        rc = summary_feed_add(feed, "<", 1);

    } else {

        for (i = feed->depth; i > 0; i--) {
            if (feed->open[i - 1] == token->tag) {
                break;
            }
        }

        if (i == 0) {
            return SUMMARY_OK;
        }

        memmove(&feed->open[i - 1], &feed->open[i], feed->depth - i);
        feed->depth--;

        rc = summary_feed_add(feed, "</", 2);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_feed_add(feed, name, strlen(name));
    }

    return (rc == SUMMARY_OK) ? summary_feed_add(feed, ">", 1) : rc;
}


/*
 * The same without a parser, as long as elements are nested well.  It stops at
 * the first one that is not.
 */

static int
summary_feed_nested(summary_feed_t *feed, const summary_token_t *token)
{
    uint32_t  i;

    for (i = feed->depth; i > 0; i--) {
        if (feed->open[i - 1] == token->tag) {
            break;
        }
    }

    if (token->type == SUMMARY_TOKEN_START) {

        if (feed->depth == SUMMARY_PROSE_DEPTH
            || (i && token->tag == SUMMARY_TAG_A))
        {
            feed->odd = 1;
            return SUMMARY_DECLINED;
        }

        feed->open[feed->depth++] = (uint8_t) token->tag;
        summary_reader_open(feed->reader, token->tag);

    } else if (i) {

        if (i < feed->depth) {
            feed->odd = 1;
            return SUMMARY_DECLINED;
        }

        feed->depth--;
        summary_reader_close(feed->reader, token->tag);
    }

    return feed->reader->failed ? SUMMARY_ERROR : SUMMARY_OK;
}


static int
summary_feed_break(summary_feed_t *feed)
{
    if (!feed->direct) {
        return summary_feed_add(feed, "\n", 1);
    }

    summary_reader_text(feed->reader, (const xmlChar *) "\n", 1);

    return feed->reader->failed ? SUMMARY_ERROR : SUMMARY_OK;
}


/*
 * Bytes of text that are only themselves: all of ASCII but "<" and "&"; first
 * bytes of characters that are; and that of some that are, and some not.
 */

#define SUMMARY_PLAIN_BYTE  1
#define SUMMARY_PLAIN_WIDE  2
#define SUMMARY_PLAIN_MAYBE 3

static const uint8_t  summary_prose_plain[256] = {
    ['!' ... '%'] = SUMMARY_PLAIN_BYTE,
    ['\'' ... ';'] = SUMMARY_PLAIN_BYTE,
    ['=' ... '~'] = SUMMARY_PLAIN_BYTE,
    [0xc3 ... 0xe1] = SUMMARY_PLAIN_WIDE,
    [0xe2] = SUMMARY_PLAIN_MAYBE,
    [0xe3 ... 0xee] = SUMMARY_PLAIN_WIDE,
    [0xf0 ... 0xf4] = SUMMARY_PLAIN_WIDE
};


/* the length of a character beyond ASCII that is only itself; 0: it is not */

static size_t
summary_feed_wide(const uint8_t *p, const uint8_t *last)
{
    size_t  n;

    if (summary_prose_plain[*p] < SUMMARY_PLAIN_WIDE) {
        return 0;
    }

    n = summary_utf8_length(p, last);

    /* U+200B is not seen */

    return (n == 3 && memcmp(p, "\342\200\213", 3) == 0) ? 0 : n;
}


/* summary_feed_text() and summary_reader_text() in one */

static int
summary_feed_direct(summary_feed_t *feed, const uint8_t *p,
    const uint8_t *last)
{
    size_t             room, n;
    uint8_t           *out;
    unsigned           plain;
    const uint8_t     *start, *stop;
    summary_reader_t  *reader;

    reader = feed->reader;

    while (p < last) {

        if (summary_prose_plain[*p] != SUMMARY_PLAIN_BYTE
            && summary_feed_wide(p, last) == 0)
        {
            if (*p > ' ' && *p != 0x7f) {
                p = summary_feed_character(feed, p, last);

                if (p == NULL) {
                    return feed->odd ? SUMMARY_DECLINED : SUMMARY_ERROR;
                }

            } else {
                reader->nbsp = 0;
                reader->space = 1;
                p++;
            }

            continue;
        }

        /* words with a space between them, and so on: all of that at once */

        if (summary_array_room(&reader->text, SUMMARY_PROSE_WORD)
            != SUMMARY_OK)
        {
            return SUMMARY_ERROR;
        }

        out = (uint8_t *) reader->text.elts + reader->text.nelts;
        start = out;

        room = reader->text.nalloc - reader->text.nelts - 2;
        stop = (room < (size_t) (last - p)) ? p + room : last;

        if (reader->space && reader->text.nelts > reader->start) {
            if (reader->nbsp) {
                *out++ = 0xc2;
                *out++ = 0xa0;

            } else {
                *out++ = ' ';
            }
        }

        reader->space = 0;
        reader->nbsp = 0;

        while (p < stop) {

            plain = summary_prose_plain[*p];

            if (plain == SUMMARY_PLAIN_BYTE) {
                *out++ = *p++;
                continue;
            }

            if (plain == 0) {

                /* white space is due if something that is seen follows */

                if (stop - p < 2 || *p != ' '
                    || (summary_prose_plain[p[1]] - 1u
                        >= SUMMARY_PLAIN_WIDE))
                {
                    break;
                }

                *out++ = *p++;
                continue;
            }

            n = summary_feed_wide(p, last);

            if (n == 0 || (size_t) (stop - p) < n) {
                break;
            }

            feed->prose->wide++;

            while (n--) {
                *out++ = *p++;
            }
        }

        reader->text.nelts += (size_t) (out - start);
    }

    return SUMMARY_OK;
}


/*
 * A reference, or a character beyond ASCII, or one that is none.  Returns
 * what is behind it; or NULL.
 */

static const uint8_t *
summary_feed_character(summary_feed_t *feed, const uint8_t *p,
    const uint8_t *last)
{
    size_t             n;
    uint8_t            c[4];
    const char        *text;
    const uint8_t     *next;
    summary_reader_t  *reader;

    reader = feed->reader;
    next = p + 1;
    text = (const char *) p;
    n = 1;

    if (*p == '&') {
        next = p;
        text = summary_feed_reference(&next, last);

        if (text && *text == '&') {
            /* it is source again, see summary_references.h */
            text = (text[1] == 'l') ? "<" : "&";

        } else if (text) {
            n = strlen(text);

        } else {
            n = summary_feed_resolve(&next, last, c);
            text = (const char *) c;

            if (n == 0) {
                feed->odd = 1;
                return NULL;
            }
        }

    } else if (*p != '<') {
        n = summary_utf8_length(p, last);

        if (n > 1) {
            feed->prose->wide++;
            next = p + n;

            if (n == 3 && p[0] == 0xef && p[1] == 0xbf && p[2] >= 0xbe) {
                /* no character, U+FFFE or U+FFFF */
                feed->odd = 1;
                return NULL;
            }

        } else {
            feed->prose->bad++;
            text = "\357\277\275";
            n = 3;
        }
    }

    summary_reader_text(reader, (const xmlChar *) text, (int) n);

    return reader->failed ? NULL : next;
}


/*
 * Text as valid UTF-8, with no "<": U+FFFD for what is no UTF-8, a space for
 * control characters.
 */

static int
summary_feed_text(summary_feed_t *feed, const uint8_t *p, const uint8_t *last)
{
    int             rc;
    size_t          n;
    const char     *text;
    const uint8_t  *start, *next;

    if (feed->direct) {
        return summary_feed_direct(feed, p, last);
    }

    rc = SUMMARY_OK;
    start = p;

    while (p < last && rc == SUMMARY_OK) {

        if (*p >= 0x20 && *p < 0x7f && *p != '<' && *p != '&') {
            p++;
            continue;
        }

        if (*p == '&') {
            next = p;
            text = summary_feed_reference(&next, last);

            if (text == NULL) {
                p++;
                continue;
            }

            rc = summary_feed_add(feed, start, (size_t) (p - start));

            if (rc == SUMMARY_OK) {
                rc = summary_feed_add(feed, text, strlen(text));
            }

            p = next;
            start = p;
            continue;
        }

        n = summary_utf8_length(p, last);

        if (n > 1) {
            feed->prose->wide++;
            p += n;
            continue;
        }

        rc = summary_feed_add(feed, start, (size_t) (p - start));

        if (rc == SUMMARY_OK) {
            if (*p == '<') {
                rc = summary_feed_add(feed, "&lt;", 4);

            } else if (*p < 0x80) {
                rc = summary_feed_add(feed, " ", 1);

            } else {
                feed->prose->bad++;
                rc = summary_feed_add(feed, "\357\277\275", 3);
            }
        }

        p++;
        start = p;
    }

    if (rc == SUMMARY_OK && p > start) {
        rc = summary_feed_add(feed, start, (size_t) (p - start));
    }

    return rc;
}


/*
 * The text of a reference that libxml2 is not to read, and *p behind it: one
 * by a number from 128 to 159, with which pages mean windows-1252, as browsers
 * do (13.2.5.80); one by a name that is younger than libxml2's; and an
 * ampersand with no name behind, which is an error to libxml2.  NULL: it is
 * another reference.
 */

static const char *
summary_feed_reference(const uint8_t **p, const uint8_t *last)
{
    uint8_t                   c;
    uint32_t                  n, base;
    const uint8_t            *s;
    static const char *const  texts[] = {
        "\342\202\254", NULL,            "\342\200\232", "\306\222",
        "\342\200\236", "\342\200\246", "\342\200\240", "\342\200\241",
        "\313\206",     "\342\200\260", "\305\240",     "\342\200\271",
        "\305\222",     NULL,            "\305\275",     NULL,
        NULL,            "\342\200\230", "\342\200\231", "\342\200\234",
        "\342\200\235", "\342\200\242", "\342\200\223", "\342\200\224",
        "\313\234",     "\342\204\242", "\305\241",     "\342\200\272",
        "\305\223",     NULL,            "\305\276",     "\305\270"
    };

    s = *p;
    c = (last - s < 2) ? 0 : s[1] | 0x20;

    if ((c < 'a' || c > 'z') && (c == 0 || s[1] != '#')) {
        *p = s + 1;
        return "&amp;";
    }

    if (last - s < 4) {
        return NULL;
    }

    if (s[1] != '#') {
        return summary_feed_name(p, last);
    }

    base = ((s[2] | 0x20) == 'x') ? 16 : 10;
    n = 0;

    for (s += (base == 16) ? 3 : 2; s < last && n < 160; s++) {
        c = *s | 0x20;

        if (*s >= '0' && *s <= '9') {
            n = n * base + (uint32_t) (*s - '0');

        } else if (base == 16 && c >= 'a' && c <= 'f') {
            n = n * 16 + (uint32_t) (c - 'a' + 10);

        } else {
            break;
        }
    }

    if (n < 128 || n >= 160 || texts[n - 128] == NULL) {
        return NULL;
    }

    *p = (s < last && *s == ';') ? s + 1 : s;

    return texts[n - 128];
}


static const char *
summary_feed_name(const uint8_t **p, const uint8_t *last)
{
    int             order;
    size_t          i, low, high, len;
    const char     *name;
    const uint8_t  *s;

    s = *p + 1;

    for (len = 0; s + len < last && s[len] != ';'; len++) {
        if (len == SUMMARY_MAX_REFERENCE || s[len] < '0') {
            return NULL;
        }
    }

    if (s + len == last) {
        return NULL;
    }

    low = 0;
    high = sizeof(summary_references) / sizeof(summary_references[0]);

    while (low < high) {
        i = low + (high - low) / 2;
        name = summary_references[i].name;
        order = strncmp((const char *) s, name, len);

        if (order == 0 && name[len] == '\0') {
            *p = s + len + 1;
            return summary_references[i].text;
        }

        if (order > 0) {
            low = i + 1;

        } else {
            high = i;
        }
    }

    return NULL;
}


/*
 * The character of a reference that all versions of libxml2 read alike, and
 * *p behind it: with its semicolon, and the name one of HTML 4's; or an
 * ampersand and a name too short to be any.  Returns its bytes; 0: it is
 * another.
 */

static size_t
summary_feed_resolve(const uint8_t **p, const uint8_t *last, uint8_t *c)
{
    char                   name[SUMMARY_VALUE_NAME + 1];
    size_t                 n;
    uint32_t               value;
    const uint8_t         *s;
    const htmlEntityDesc  *entity;

    s = *p + 1;

    if (*s == '#') {
        value = summary_value_number(&s, last);

        if (s[-1] != ';' || value < 0x20 || value == 0xfffd
            || value == 0xfffe || value == 0xffff)
        {
            return 0;
        }

        *p = s;

        return summary_utf8_encode(value, c);
    }

    for (n = 0; n < SUMMARY_VALUE_NAME && s + n < last; n++) {
        if ((s[n] < '0' || s[n] > '9')
            && ((s[n] | 0x20) < 'a' || (s[n] | 0x20) > 'z'))
        {
            break;
        }

        name[n] = (char) s[n];
    }

    name[n] = '\0';

    if (s + n < last && s[n] == ';') {

        entity = htmlEntityLookup((const xmlChar *) name);

        /* two have become other characters since: angle brackets */

        if (entity == NULL || entity->value == 0x2329
            || entity->value == 0x232a)
        {
            return 0;
        }

        *p = s + n + 1;

        return summary_utf8_encode(entity->value, c);
    }

    if (n == 1) {
        *p = s;
        c[0] = '&';
        return 1;
    }

    return 0;
}


/*
 * The length of the well-formed sequence at p (Unicode, table 3-7), 0 if
 * there is none.
 */

static size_t
summary_utf8_length(const uint8_t *p, const uint8_t *last)
{
    size_t   i, n;
    uint8_t  low, high;

    low = 0x80;
    high = 0xbf;

    if (*p < 0x80) {
        return 1;

    } else if (*p >= 0xc2 && *p <= 0xdf) {
        n = 2;

    } else if (*p >= 0xe0 && *p <= 0xef) {
        n = 3;
        low = (*p == 0xe0) ? 0xa0 : 0x80;
        high = (*p == 0xed) ? 0x9f : 0xbf;

    } else if (*p >= 0xf0 && *p <= 0xf4) {
        n = 4;
        low = (*p == 0xf0) ? 0x90 : 0x80;
        high = (*p == 0xf4) ? 0x8f : 0xbf;

    } else {
        return 0;
    }

    if ((size_t) (last - p) < n || p[1] < low || p[1] > high) {
        return 0;
    }

    for (i = 2; i < n; i++) {
        if (p[i] < 0x80 || p[i] > 0xbf) {
            return 0;
        }
    }

    return n;
}


static int
summary_feed_add(summary_feed_t *feed, const void *p, size_t len)
{
    return summary_array_append(&feed->text, p, len);
}


/* SAX events are all that the parser makes */

static int
summary_prose_parse(summary_feed_t *feed, summary_reader_t *reader)
{
    int                      rc;
    size_t                   charge;
#if (SUMMARY_PROSE_LOOPS)
    void                    *ctx;
    xmlStructuredErrorFunc   handler;
#endif

    charge = 2 * feed->text.nelts;

    if (charge > SUMMARY_PROSE_WINDOW) {
        charge = SUMMARY_PROSE_WINDOW + feed->text.nelts / 4;
    }

    charge += SUMMARY_PROSE_PARSER;

    if (feed->text.nelts > INT32_MAX
        || summary_arena_charge(reader->arena, charge) != SUMMARY_OK)
    {
        return SUMMARY_ERROR;
    }

#if (SUMMARY_PROSE_LOOPS)
    ctx = xmlStructuredErrorContext;
    handler = xmlStructuredError;
    xmlSetStructuredErrorFunc(reader,
                              (xmlStructuredErrorFunc) summary_reader_error);
#endif

    rc = summary_prose_document(feed, reader);

#if (SUMMARY_PROSE_LOOPS)
    xmlSetStructuredErrorFunc(ctx, handler);
#endif

    summary_arena_release(reader->arena, charge);

    return rc;
}


static int
summary_prose_document(summary_feed_t *feed, summary_reader_t *reader)
{
    htmlSAXHandler     sax;
    htmlParserCtxtPtr  ctxt;

    memset(&sax, 0, sizeof(htmlSAXHandler));

    sax.startElement = summary_reader_start;
    sax.endElement = summary_reader_end;
    sax.characters = summary_reader_text;
    sax.ignorableWhitespace = summary_reader_text;

    ctxt = htmlCreateMemoryParserCtxt(feed->text.elts,
                                      (int) feed->text.nelts);
    if (ctxt == NULL) {
        return SUMMARY_ERROR;
    }

    (void) htmlCtxtUseOptions(ctxt, HTML_PARSE_RECOVER|HTML_PARSE_NOERROR
                                    |HTML_PARSE_NOWARNING|HTML_PARSE_NONET
                                    |HTML_PARSE_IGNORE_ENC);

    (void) xmlSwitchEncoding(ctxt, XML_CHAR_ENCODING_UTF8);

    if (ctxt->sax != NULL) {
        *ctxt->sax = sax;
    }

    ctxt->userData = reader;
    reader->ctxt = ctxt;
    reader->part = NULL;

    (void) htmlParseDocument(ctxt);

    if (ctxt->errNo == XML_ERR_NO_MEMORY) {
        reader->failed = 1;
    }

    ctxt->userData = ctxt;
    htmlFreeParserCtxt(ctxt);
    reader->ctxt = NULL;

    return reader->failed ? SUMMARY_ERROR : SUMMARY_OK;
}


/* the parser's events: its parts are those that were left to it, in order */

static void
summary_reader_start(void *ctx, const xmlChar *name, const xmlChar **attrs)
{
    summary_tag_e      tag;
    summary_part_t    *part;
    summary_reader_t  *reader;

    (void) attrs;

    reader = ctx;
    tag = summary_tag_find(name, strlen((const char *) name));

    if (tag != SUMMARY_TAG_DIV) {
        summary_reader_open(reader, tag);
        return;
    }

    part = reader->parts.elts;

    while (reader->next < reader->parts.nelts
           && !part[reader->next].parsed)
    {
        reader->next++;
    }

    if (reader->part || reader->next == reader->parts.nelts) {
        reader->astray = 1;
        return;
    }

    summary_reader_begin(reader, &part[reader->next++]);
}


static void
summary_reader_end(void *ctx, const xmlChar *name)
{
    summary_tag_e      tag;
    summary_reader_t  *reader;

    reader = ctx;
    tag = summary_tag_find(name, strlen((const char *) name));

    if (tag != SUMMARY_TAG_DIV) {
        summary_reader_close(reader, tag);
        return;
    }

    if (reader->part) {
        reader->part->end = (uint32_t) reader->text.nelts;
        reader->part = NULL;

    } else {
        reader->astray = 1;
    }
}


static void
summary_reader_begin(summary_reader_t *reader, summary_part_t *part)
{
    memset(part, 0, sizeof(summary_part_t));

    part->start = (uint32_t) reader->text.nelts;

    reader->part = part;
    reader->start = part->start;
    reader->space = 0;
    reader->nbsp = 0;
    reader->depth = 0;
    reader->bold = 0;
    reader->bold_end = 0;
    reader->line = part->start;
}


static void
summary_reader_open(summary_reader_t *reader, summary_tag_e tag)
{
    switch (tag) {

    case SUMMARY_TAG_B:
    case SUMMARY_TAG_STRONG:
        reader->bold += (reader->bold
                         || reader->text.nelts == reader->start);
        return;

    case SUMMARY_TAG_SUP:
        reader->depth++;
        reader->sup = (uint32_t) reader->text.nelts;
        return;

    case SUMMARY_TAG_Q:
        summary_reader_text(reader, (const xmlChar *) "\342\200\234", 3);
        return;

    default:
        return;
    }
}


static void
summary_reader_close(summary_reader_t *reader, summary_tag_e tag)
{
    size_t    sup;
    uint8_t  *text;

    switch (tag) {

    case SUMMARY_TAG_SUP:

        if (reader->depth == 1 && reader->text.nelts > reader->sup) {

            /*
             * A note's mark, [1] or *, is no part of the sentence; nor is a
             * number behind a full stop, which is no power.
             */

            text = reader->text.elts;
            sup = reader->sup;

            while (sup + 1 < reader->text.nelts
                   && (text[sup] == ' ' || text[sup] == 0xc2
                       || text[sup] == 0xa0))
            {
                sup++;
            }

            if (text[sup] == '[' || text[sup] == '*'
                || summary_reader_note(text + reader->start,
                                       text + reader->sup,
                                       text + reader->text.nelts))
            {
                reader->text.nelts = reader->sup;
            }
        }

        if (reader->depth) {
            reader->depth--;
        }

        return;

    case SUMMARY_TAG_B:
    case SUMMARY_TAG_STRONG:

        if (reader->bold && --reader->bold == 0) {
            reader->bold_end = (uint32_t) reader->text.nelts;

            if (reader->line == reader->bold_end) {
                summary_reader_head(reader);
            }
        }

        return;

    case SUMMARY_TAG_Q:
        summary_reader_text(reader, (const xmlChar *) "\342\200\235", 3);
        return;

    default:
        return;
    }
}


/* a line of its own in bold, before the paragraph's text: a heading */

static void
summary_reader_head(summary_reader_t *reader)
{
    if (reader->bold_end == reader->start || reader->part == NULL) {
        return;
    }

    if (reader->part->head == 0) {
        reader->part->head = reader->bold_end;
    }

    reader->bold_end = 0;
}


/* digits only, from p to last, behind a mark that ends a sentence or clause */

static int
summary_reader_note(const uint8_t *first, const uint8_t *p,
    const uint8_t *last)
{
    const uint8_t  *mark;

    mark = p - 1;

    /* U+201D and U+2019: a quote that closes */

    if (p - first >= 3 && p[-3] == 0xe2 && p[-2] == 0x80
        && (p[-1] == 0x9d || p[-1] == 0x99))
    {
        mark = p - 4;
    }

    if (mark > first && *mark == '"') {
        mark--;
    }

    if (mark <= first || strchr(".,!?;", *mark) == NULL) {
        return 0;
    }

    while (p < last && (*p == ' ' || *p == ',' || (*p >= '0' && *p <= '9'))) {
        p++;
    }

    return p == last;
}


/*
 * Folds white space: a run of it is one space; a single no-break space stays
 * what it is.  Soft hyphens, zero width spaces and byte order marks are not
 * seen by a reader, and go.
 */

static void
summary_reader_text(void *ctx, const xmlChar *text, int len)
{
    const uint8_t     *p, *last, *start;
    summary_reader_t  *reader;

    reader = ctx;
    p = text;
    last = p + len;
    start = p;

    while (p < last) {

        if (*p > ' ' && *p != 0xc2 && *p != 0xe2 && *p != 0xef) {
            p++;
            continue;
        }

        if (*p <= ' ') {
            summary_reader_add(reader, start, (size_t) (p - start));

            if (*p == '\n') {
                /* a <br> */
                reader->line = (uint32_t) reader->text.nelts;

                if (reader->bold_end == reader->line) {
                    summary_reader_head(reader);
                }
            }

            reader->nbsp = 0;
            reader->space = 1;
            start = ++p;

        } else if (last - p >= 2 && p[0] == 0xc2 && p[1] == 0xa0) {
            summary_reader_add(reader, start, (size_t) (p - start));
            reader->nbsp = !reader->space;
            reader->space = 1;
            p += 2;
            start = p;

        } else if (last - p >= 2 && p[0] == 0xc2 && p[1] == 0xad) {
            summary_reader_add(reader, start, (size_t) (p - start));
            p += 2;
            start = p;

        } else if (last - p >= 3
                   && (memcmp(p, "\342\200\213", 3) == 0
                       || memcmp(p, "\357\273\277", 3) == 0))
        {
            summary_reader_add(reader, start, (size_t) (p - start));
            p += 3;
            start = p;

        } else {
            p++;
        }
    }

    summary_reader_add(reader, start, (size_t) (p - start));
}


static void
summary_reader_add(summary_reader_t *reader, const uint8_t *p, size_t len)
{
    int  rc;

    if (len == 0 || reader->failed) {
        return;
    }

    rc = SUMMARY_OK;

    if (reader->space && reader->text.nelts > reader->start) {
        rc = reader->nbsp ? summary_array_append(&reader->text, "\302\240", 2)
                          : summary_array_append(&reader->text, " ", 1);
    }

    reader->space = 0;
    reader->nbsp = 0;

    if (rc == SUMMARY_OK) {
        rc = summary_array_append(&reader->text, p, len);
    }

    if (rc != SUMMARY_OK) {
        summary_reader_fail(reader);
    }
}


static void
summary_reader_fail(summary_reader_t *reader)
{
    reader->failed = 1;

    if (reader->ctxt) {
        xmlStopParser(reader->ctxt);
    }
}


#if (SUMMARY_PROSE_LOOPS)

/*
 * libxml2 2.9 does not check its copies of names: without memory for one it
 * comes back to the same tag for ever, and says that there is no name, which
 * those of the feed's tags always have, or nothing but that it has no memory.
 * Not xmlStopParser(): there is a loop that waits for the input not to end.
 * All other errors are the page's, and do not matter.
 */

static void
summary_reader_error(void *ctx, xmlErrorPtr error)
{
    summary_reader_t  *reader;

    reader = ctx;

    if (error->code != XML_ERR_NO_MEMORY
        && error->code != XML_ERR_NAME_REQUIRED)
    {
        return;
    }

    reader->failed = 1;

    if (reader->ctxt) {
        reader->ctxt->disableSAX = 1;
        reader->ctxt->instate = XML_PARSER_EOF;
    }
}

#endif


/* before the paragraphs are the titles */

static int
summary_prose_paragraphs(const summary_outline_t *outline,
    const summary_article_t *article, const summary_reader_t *reader,
    summary_prose_t *prose)
{
    size_t                    i;
    uint32_t                  start;
    const uint8_t            *text;
    summary_cue_match_t      *match;
    summary_paragraph_t      *paragraph;
    const summary_part_t     *part;
    const summary_block_t    *b;

    match = summary_cue_match_create(reader->arena);
    if (match == NULL) {
        return SUMMARY_ERROR;
    }

    text = reader->text.elts;
    part = reader->parts.elts;
    b = outline->blocks.elts;

    for (i = reader->next; i < reader->parts.nelts; i++) {
        if (part[i].parsed) {
            break;
        }
    }

    if (reader->astray || i < reader->parts.nelts
        || reader->parts.nelts != article->nkept + SUMMARY_PROSE_TITLES)
    {
        /* the parser saw other blocks than it was given */
        return SUMMARY_DECLINED;
    }

    prose->titles.heading = summary_prose_part(reader, 0);
    prose->titles.og = summary_prose_part(reader, 1);
    prose->titles.page = summary_prose_part(reader, 2);
    prose->titles.site = summary_prose_part(reader, 3);

    part += SUMMARY_PROSE_TITLES;

    for (i = 0; i < outline->blocks.nelts; i++) {

        if (!b[i].keep) {
            continue;
        }

        start = part->start;

        if (part->end == start) {
            part++;
            continue;
        }

        if (part->head && part->head < part->end
            && summary_prose_head(text + start, text + part->head,
                                  text + part->end))
        {
            paragraph = summary_array_push(&prose->paragraphs);
            if (paragraph == NULL) {
                return SUMMARY_ERROR;
            }

            paragraph->text.data = text + start;
            paragraph->text.len = part->head - start;
            paragraph->kind = SUMMARY_PARAGRAPH_HEADING;
            paragraph->prose = 0;
            paragraph->start = b[i].start;
            paragraph->end = b[i].start;

            start = part->head + 1;
        }

        paragraph = summary_array_push(&prose->paragraphs);
        if (paragraph == NULL) {
            return SUMMARY_ERROR;
        }

        paragraph->text.data = text + start;
        paragraph->text.len = part->end - start;
        paragraph->kind = summary_prose_kind(outline, b[i].element);

        /* what stands before the story's first paragraph is about it */

        paragraph->prose = (paragraph->kind == SUMMARY_PARAGRAPH_TEXT
                            && !b[i].paid
                            && (article->first == SUMMARY_NONE
                                || i >= article->first)
                            && !summary_prose_noise(outline, match,
                                                    paragraph->text));
        paragraph->start = b[i].start;
        paragraph->end = b[i].end;
        part++;
    }

    return SUMMARY_OK;
}


static summary_str_t
summary_prose_part(const summary_reader_t *reader, size_t i)
{
    summary_str_t          text;
    const summary_part_t  *part;

    part = reader->parts.elts;
    part += i;

    text.data = (const uint8_t *) reader->text.elts + part->start;
    text.len = part->end - part->start;

    return text;
}


/*
 * Is the line in bold from p to end a heading of what follows?  It is short,
 * goes on with no comma or colon, and that begins as sentences do.
 */

static int
summary_prose_head(const uint8_t *p, const uint8_t *end, const uint8_t *last)
{
    return end - p <= SUMMARY_PROSE_HEAD && end + 1 < last && *end == ' '
           && strchr(",;:-&", end[-1]) == NULL
           && (end[1] < 'a' || end[1] > 'z');
}


/* "Read more: ...": what a story's text has that is not the story */

static int
summary_prose_noise(const summary_outline_t *outline,
    summary_cue_match_t *match, summary_str_t text)
{
    return text.len < SUMMARY_PROSE_NOISE
           && (summary_cue_text(outline->cues, match, text.data, text.len)
               & (SUMMARY_SAYS_NOISE|SUMMARY_SAYS_CREDIT|SUMMARY_SAYS_DATE
                  |SUMMARY_SAYS_AUTHOR));
}


static summary_paragraph_e
summary_prose_kind(const summary_outline_t *outline, uint32_t i)
{
    const summary_element_t  *e;

    e = outline->elements.elts;

    if (summary_tag_flags[e[i].tag] & SUMMARY_T_HEADING) {
        return SUMMARY_PARAGRAPH_HEADING;
    }

    for ( /* void */ ; i; i = e[i].parent) {

        switch (e[i].tag) {

        case SUMMARY_TAG_LI:
        case SUMMARY_TAG_DD:
        case SUMMARY_TAG_DT:
            return SUMMARY_PARAGRAPH_ITEM;

        case SUMMARY_TAG_BLOCKQUOTE:
            return SUMMARY_PARAGRAPH_QUOTE;

        case SUMMARY_TAG_PRE:
            return SUMMARY_PARAGRAPH_CODE;

        case SUMMARY_TAG_TH:
            return SUMMARY_PARAGRAPH_CELL;

        default:
            break;
        }
    }

    return SUMMARY_PARAGRAPH_TEXT;
}


int
summary_prose_value(const uint8_t *data, size_t len, summary_arena_t *arena,
    summary_str_t *text)
{
    uint8_t        *out, *start;
    uint32_t        c;
    unsigned        space;
    const uint8_t  *p, *last;

    /* U+FFFD for a byte is the most that one becomes */

    start = summary_arena_alloc(arena, 3 * len + 1);
    if (start == NULL) {
        return SUMMARY_ERROR;
    }

    out = start;
    p = data;
    last = data + len;
    space = 0;

    while (p < last) {
        c = (*p == '&') ? summary_value_reference(&p, last)
                        : summary_value_char(&p, last);

        if (c <= 0x20 || (c >= 0x7f && c <= 0xa0)) {
            space = (out > start);
            continue;
        }

        if (space) {
            *out++ = ' ';
            space = 0;
        }

        out += summary_utf8_encode(c, out);
    }

    text->data = start;
    text->len = (size_t) (out - start);

    return SUMMARY_OK;
}


/* UTF-8; a byte that is none is U+FFFD */

static uint32_t
summary_value_char(const uint8_t **p, const uint8_t *last)
{
    uint32_t              c, n, i;
    const uint8_t        *s;
    static const uint32_t least[] = { 0, 0x80, 0x800, 0x10000 };

    s = *p;
    c = *s++;
    *p = s;

    if (c < 0x80) {
        return c;
    }

    n = (c >= 0xf0) ? 3 : (c >= 0xe0) ? 2 : 1;

    if (c < 0xc2 || c > 0xf4 || (size_t) (last - s) < n) {
        return 0xfffd;
    }

    c &= 0x3fu >> n;

    for (i = 0; i < n; i++) {
        if ((s[i] & 0xc0) != 0x80) {
            return 0xfffd;
        }

        c = (c << 6) | (s[i] & 0x3f);
    }

    if (c < least[n] || c > 0x10ffff || (c >= 0xd800 && c < 0xe000)) {
        return 0xfffd;
    }

    *p = s + n;

    return c;
}


/* at "&": the character, or "&" itself if that is no reference */

static uint32_t
summary_value_reference(const uint8_t **p, const uint8_t *last)
{
    char                   name[SUMMARY_VALUE_NAME + 1];
    size_t                 n;
    uint32_t               c;
    const uint8_t         *s;
    const htmlEntityDesc  *entity;

    s = *p + 1;
    *p = s;

    if (s < last && *s == '#') {
        return summary_value_number(p, last);
    }

    for (n = 0; n < SUMMARY_VALUE_NAME && s + n < last; n++) {
        c = s[n] | 0x20;

        if ((c < 'a' || c > 'z') && (s[n] < '0' || s[n] > '9')) {
            break;
        }

        name[n] = (char) s[n];
    }

    name[n] = '\0';

    if (n == 0 || s + n == last || s[n] != ';') {
        return '&';
    }

    if (strcmp(name, "apos") == 0) {
        *p = s + n + 1;
        return '\'';
    }

    entity = htmlEntityLookup((const xmlChar *) name);

    if (entity == NULL) {
        return '&';
    }

    *p = s + n + 1;

    return entity->value;
}


/*
 * At "#"; HTML Standard, 13.2.5.80: what is no character is U+FFFD, and some
 * are those of windows-1252.
 */

static uint32_t
summary_value_number(const uint8_t **p, const uint8_t *last)
{
    uint32_t               c, digit, base, n;
    const uint8_t         *s;
    static const uint16_t  windows[] = {
        0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
        0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d, 0x8f,
        0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
        0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178
    };

    s = *p + 1;
    base = 10;
    c = 0;

    if (s < last && (*s | 0x20) == 'x') {
        base = 16;
        s++;
    }

    for (n = 0; s < last; n++, s++) {

        if (*s >= '0' && *s <= '9') {
            digit = *s - '0';

        } else if (base == 16 && (*s | 0x20) >= 'a' && (*s | 0x20) <= 'f') {
            digit = (*s | 0x20) - 'a' + 10;

        } else {
            break;
        }

        if (c <= 0x10ffff) {
            c = c * base + digit;
        }
    }

    if (n == 0) {
        return '&';
    }

    *p = (s < last && *s == ';') ? s + 1 : s;

    if (c >= 0x80 && c < 0xa0) {
        return windows[c - 0x80];
    }

    return (c == 0 || c > 0x10ffff || (c >= 0xd800 && c < 0xe000)) ? 0xfffd
                                                                   : c;
}
