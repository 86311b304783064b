
/*
 * Prose: source of the kept blocks -> text.  libxml2 lives here and nowhere
 * else.
 *
 * libxml2 is fed one document, whole, that is made of the blocks' source and
 * of nothing else: a <div> for each.  It sees no scripts, no comments, no
 * attributes, no hidden parts, and no more open elements than
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

/* of the feed beside the blocks: its frame, and titles */
#define SUMMARY_FEED_EXTRA   512

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


/* the document in the making */

typedef struct {
    summary_array_t      text;        /* of uint8_t */
    summary_lexer_t      lexer;       /* of one block's source */
    summary_prose_t     *prose;
    uint32_t             base;        /* offset of the source in the page */
    summary_range_t     *cut;         /* the first one that may be ahead */
    summary_range_t     *cuts;        /* behind the last one */
    uint32_t             skip;        /* open elements from the skipped one */
    summary_tag_e        skip_tag;
    uint32_t             depth;       /* open elements in this block */
    uint8_t              open[SUMMARY_PROSE_DEPTH];
} summary_feed_t;


/* what the parser's events make of it */

typedef struct {
    summary_array_t      text;        /* of uint8_t: all paragraphs */
    summary_array_t      ends;        /* of uint32_t: of each in it */
    summary_arena_t     *arena;
    uint32_t             start;       /* of the paragraph */
    unsigned             space:1;     /* white space is due */
    unsigned             nbsp:1;      /* it is one no-break space */
    unsigned             failed:1;
    unsigned             depth;       /* open sup, to tell notes from powers */
    uint32_t             sup;         /* where it began */
    summary_array_t      heads;       /* of uint32_t: ends of lines in bold
                                         that begin a paragraph */
    unsigned             bold;        /* open b and strong, if they began it */
    uint32_t             bold_end;    /* of the text in them; 0: none */
    uint32_t             line;        /* where the last line ended */
    htmlParserCtxtPtr    ctxt;
} summary_reader_t;


static int summary_prose_feed(summary_feed_t *feed, const uint8_t *data,
    const summary_outline_t *outline, const summary_article_t *article);
static int summary_feed_block(summary_feed_t *feed, const uint8_t *data,
    uint32_t start, uint32_t end);
static int summary_feed_value(summary_feed_t *feed, const uint8_t *data,
    const summary_range_t *value);
static int summary_feed_token(void *ctx, const uint8_t *data,
    const summary_token_t *token);
static int summary_feed_cut(summary_feed_t *feed, uint32_t offset);
static int summary_feed_tag(summary_feed_t *feed,
    const summary_token_t *token);
static int summary_feed_text(summary_feed_t *feed, const uint8_t *p,
    const uint8_t *last);
static const char *summary_feed_reference(const uint8_t **p,
    const uint8_t *last);
static const char *summary_feed_name(const uint8_t **p, const uint8_t *last);
static size_t summary_utf8_length(const uint8_t *p, const uint8_t *last);
static int summary_feed_add(summary_feed_t *feed, const void *p, size_t len);
static int summary_prose_parse(summary_feed_t *feed, summary_reader_t *reader);
static int summary_prose_document(summary_feed_t *feed,
    summary_reader_t *reader);
static void summary_reader_start(void *ctx, const xmlChar *name,
    const xmlChar **attrs);
static void summary_reader_end(void *ctx, const xmlChar *name);
static int summary_reader_note(const uint8_t *first, const uint8_t *p,
    const uint8_t *last);
static void summary_reader_text(void *ctx, const xmlChar *text, int len);
static void summary_reader_head(summary_reader_t *reader);
static void summary_reader_add(summary_reader_t *reader, const uint8_t *p,
    size_t len);
#if (SUMMARY_PROSE_LOOPS)
static void summary_reader_error(void *ctx, xmlErrorPtr error);
#endif
static int summary_prose_paragraphs(const summary_outline_t *outline,
    const summary_article_t *article, const summary_reader_t *reader,
    summary_prose_t *prose);
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

    summary_array_init(&prose->paragraphs, arena,
                       sizeof(summary_paragraph_t));
    summary_array_init(&feed->text, arena, 1);
    summary_array_init(&reader.text, arena, 1);
    summary_array_init(&reader.ends, arena, sizeof(uint32_t));
    summary_array_init(&reader.heads, arena, sizeof(uint32_t));
    reader.arena = arena;

    rc = summary_prose_feed(feed, data, outline, article);
    if (rc != SUMMARY_OK) {
        return rc;
    }

    rc = summary_array_reserve(&reader.text,
                               feed->text.nelts + SUMMARY_MATCH_PAD);
    if (rc != SUMMARY_OK) {
        return rc;
    }

    rc = summary_prose_parse(feed, &reader);

    if (rc == SUMMARY_OK) {
        rc = summary_array_append(&reader.text, pad, SUMMARY_MATCH_PAD);
    }

    if (rc != SUMMARY_OK) {
        return rc;
    }

    summary_array_free(&feed->text);

    return summary_prose_paragraphs(outline, article, &reader, prose);
}


/* the titles, then the blocks */

static int
summary_prose_feed(summary_feed_t *feed, const uint8_t *data,
    const summary_outline_t *outline, const summary_article_t *article)
{
    int                     rc;
    size_t                  i, size;
    summary_range_t         ld;
    const summary_block_t  *b;

    b = outline->blocks.elts;
    size = SUMMARY_FEED_EXTRA;

    for (i = 0; i < outline->blocks.nelts; i++) {
        if (b[i].keep) {
            size += b[i].end - b[i].start + sizeof("<div></div>") - 1;
        }
    }

    /* most feeds are smaller than their source: attributes are left out */

    rc = summary_array_reserve(&feed->text, size);

    if (rc == SUMMARY_OK) {
        rc = summary_feed_add(feed, "<html><body>", 12);
    }

    feed->cut = outline->cuts.elts;
    feed->cuts = feed->cut + outline->cuts.nelts;

    if (rc == SUMMARY_OK) {
        rc = summary_feed_block(feed, data, article->title.start,
                                article->title.end);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_feed_value(feed, data, &outline->og_title);
    }

    if (rc == SUMMARY_OK) {
        if (outline->title.end > outline->title.start
            || outline->ld_title.len == 0)
        {
            rc = summary_feed_value(feed, data, &outline->title);

        } else {
            ld.start = 0;
            ld.end = (uint32_t) outline->ld_title.len;
            rc = summary_feed_value(feed, outline->ld_title.data, &ld);
        }
    }

    if (rc == SUMMARY_OK) {
        rc = summary_feed_value(feed, data, &outline->og_site);
    }

    /* the title may be from anywhere in the page */

    feed->cut = outline->cuts.elts;

    for (i = 0; rc == SUMMARY_OK && i < outline->blocks.nelts; i++) {
        if (b[i].keep) {
            rc = summary_feed_block(feed, data, b[i].start, b[i].end);
        }
    }

    if (rc == SUMMARY_OK) {
        rc = summary_feed_add(feed, "</body></html>", 14);
    }

    return rc;
}


static int
summary_feed_block(summary_feed_t *feed, const uint8_t *data, uint32_t start,
    uint32_t end)
{
    int  rc;

    feed->base = start;
    feed->skip = 0;
    feed->depth = 0;

    rc = summary_feed_add(feed, "<div>", 5);
    if (rc != SUMMARY_OK) {
        return rc;
    }

    summary_lexer_init(&feed->lexer, summary_feed_token, feed);

    rc = summary_lexer_finish(&feed->lexer, data + start, end - start);
    if (rc != SUMMARY_OK) {
        return rc;
    }

    return summary_feed_add(feed, "</div>", 6);
}


/* text whose tags are none: an attribute's value, a title's contents */

static int
summary_feed_value(summary_feed_t *feed, const uint8_t *data,
    const summary_range_t *value)
{
    int  rc;

    rc = summary_feed_add(feed, "<div>", 5);

    if (rc == SUMMARY_OK && value->end > value->start) {
        rc = summary_feed_text(feed, data + value->start, data + value->end);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_feed_add(feed, "</div>", 6);
    }

    return rc;
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
            return (token->tag == SUMMARY_TAG_BR)
                   ? summary_feed_add(feed, "\n", 1) : SUMMARY_OK;
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
            return summary_feed_add(feed, "\n", 1);
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

    (void) htmlParseDocument(ctxt);

    if (ctxt->errNo == XML_ERR_NO_MEMORY) {
        reader->failed = 1;
    }

    ctxt->userData = ctxt;
    htmlFreeParserCtxt(ctxt);

    return reader->failed ? SUMMARY_ERROR : SUMMARY_OK;
}


static void
summary_reader_start(void *ctx, const xmlChar *name, const xmlChar **attrs)
{
    summary_reader_t  *reader;

    (void) attrs;

    reader = ctx;

    if (strcmp((const char *) name, "div") == 0) {
        reader->start = (uint32_t) reader->text.nelts;
        reader->space = 0;
        reader->depth = 0;
        reader->bold = 0;
        reader->bold_end = 0;
        reader->line = reader->start;

    } else if (strcmp((const char *) name, "b") == 0
               || strcmp((const char *) name, "strong") == 0)
    {
        reader->bold += (reader->bold
                         || reader->text.nelts == reader->start);

    } else if (strcmp((const char *) name, "sup") == 0) {
        reader->depth++;
        reader->sup = (uint32_t) reader->text.nelts;

    } else if (strcmp((const char *) name, "q") == 0) {
        summary_reader_text(reader, (const xmlChar *) "\342\200\234", 3);
    }
}


static void
summary_reader_end(void *ctx, const xmlChar *name)
{
    size_t             sup;
    uint8_t           *text;
    uint32_t          *end;
    summary_reader_t  *reader;

    reader = ctx;

    if (strcmp((const char *) name, "div") == 0) {

        end = summary_array_push(&reader->ends);

        if (end == NULL) {
            reader->failed = 1;
            xmlStopParser(reader->ctxt);
            return;
        }

        *end = (uint32_t) reader->text.nelts;

    } else if (strcmp((const char *) name, "sup") == 0) {

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

    } else if (strcmp((const char *) name, "b") == 0
               || strcmp((const char *) name, "strong") == 0)
    {
        if (reader->bold && --reader->bold == 0) {
            reader->bold_end = (uint32_t) reader->text.nelts;

            if (reader->line == reader->bold_end) {
                summary_reader_head(reader);
            }
        }

    } else if (strcmp((const char *) name, "q") == 0) {
        summary_reader_text(reader, (const xmlChar *) "\342\200\235", 3);
    }
}


/* a line of its own in bold, before the paragraph's text: a heading */

static void
summary_reader_head(summary_reader_t *reader)
{
    uint32_t  *head;

    if (reader->bold_end == reader->start || reader->failed) {
        return;
    }

    head = summary_array_push(&reader->heads);

    if (head == NULL) {
        reader->failed = 1;
        xmlStopParser(reader->ctxt);
        return;
    }

    *head = reader->bold_end;
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
        reader->failed = 1;
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
    size_t                    i, n;
    uint32_t                  start;
    const uint8_t            *text;
    const uint32_t           *ends;
    summary_cue_match_t      *match;
    summary_paragraph_t      *paragraph;
    const summary_block_t    *b;
    const uint32_t           *head, *heads;

    match = summary_cue_match_create(reader->arena);
    if (match == NULL) {
        return SUMMARY_ERROR;
    }

    text = reader->text.elts;
    ends = reader->ends.elts;
    b = outline->blocks.elts;

    if (reader->ends.nelts != article->nkept + SUMMARY_PROSE_TITLES) {
        /* the parser saw other blocks than it was given */
        return SUMMARY_DECLINED;
    }

    prose->titles.heading.data = text;
    prose->titles.heading.len = ends[0];
    prose->titles.og.data = text + ends[0];
    prose->titles.og.len = ends[1] - ends[0];
    prose->titles.page.data = text + ends[1];
    prose->titles.page.len = ends[2] - ends[1];
    prose->titles.site.data = text + ends[2];
    prose->titles.site.len = ends[3] - ends[2];

    n = SUMMARY_PROSE_TITLES - 1;
    head = reader->heads.elts;
    heads = head + reader->heads.nelts;

    for (i = 0; i < outline->blocks.nelts; i++) {

        if (!b[i].keep) {
            continue;
        }

        start = ends[n];
        n++;

        if (ends[n] == start) {
            continue;
        }

        while (head < heads && *head <= start) {
            head++;
        }

        if (head < heads && *head < ends[n]
            && summary_prose_head(text + start, text + *head,
                                  text + ends[n]))
        {
            paragraph = summary_array_push(&prose->paragraphs);
            if (paragraph == NULL) {
                return SUMMARY_ERROR;
            }

            paragraph->text.data = text + start;
            paragraph->text.len = *head - start;
            paragraph->kind = SUMMARY_PARAGRAPH_HEADING;
            paragraph->prose = 0;
            paragraph->start = b[i].start;
            paragraph->end = b[i].start;

            start = *head + 1;
        }

        paragraph = summary_array_push(&prose->paragraphs);
        if (paragraph == NULL) {
            return SUMMARY_ERROR;
        }

        paragraph->text.data = text + start;
        paragraph->text.len = ends[n] - start;
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
    }

    return SUMMARY_OK;
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
