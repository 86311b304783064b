
/*
 * The summary engine: a page's bytes in, places and texts to insert out.
 *
 * This is the engine's only public header, and its manual.  The engine knows
 * nothing of nginx: it is functions of bytes and settings.
 *
 *     page bytes -> lexer -> outline -> article -> prose -> sentences -> rank
 *                -> block -> insertions {offset, bytes}
 *
 * What a caller does:
 *
 *     engine = summary_engine_create();              once per process
 *     summary_settings_init(&settings);              once per configuration
 *
 *     page = summary_page_create(engine, &settings); once per page
 *     summary_page_charset(page, label);             if Content-Type has one
 *     summary_page_read(page, data, size);           as bytes arrive
 *     summary_page_finish(page, data, size);         when all have arrived
 *     result = summary_page_result(page);
 *     ... write the page with result->insertions ...
 *     summary_page_destroy(page);
 *
 * Units: offsets and sizes are bytes of the page as given; lengths of text are
 * characters (Unicode code points) where a name says "chars", else bytes.
 * Text that the engine returns is UTF-8, or ASCII, and not null-terminated.
 *
 * Ownership: the caller owns the page's bytes and keeps them readable until
 * summary_page_finish() has returned.  All that a result points to belongs to
 * the page, and lives until summary_page_destroy().
 *
 * Errors: the engine never logs, exits or asserts on input.  A function
 * returns SUMMARY_OK; or SUMMARY_DECLINED, the page gets no summary, and its
 * result says why; or SUMMARY_ERROR, memory ran out, and the reason is
 * SUMMARY_REASON_MEMORY.  After anything but SUMMARY_OK the page is
 * to be sent as it is.
 *
 * Threads: an engine and settings may be shared.  Settings are read only once
 * made; an engine keeps, apart from all pages' memory, what they use one after
 * the other, half a MB: stems of words, for one.  No result depends on that.
 * A page belongs to one thread.
 */


#ifndef _SUMMARY_H_INCLUDED_
#define _SUMMARY_H_INCLUDED_


#include <stddef.h>
#include <stdint.h>


#define SUMMARY_OK          0
#define SUMMARY_ERROR      -1
#define SUMMARY_AGAIN      -2
#define SUMMARY_DECLINED   -5


/* bounds of settings, for callers that check them */

#define SUMMARY_SENTENCES_AUTO     0
#define SUMMARY_MAX_SENTENCES      20
#define SUMMARY_MAX_LENGTH         1000000    /* of max_length, max_sentence */
#define SUMMARY_MAX_MIN_WORDS      1000000
#define SUMMARY_MAX_PAGE_SIZE      (1024u * 1024 * 1024)      /* bytes */


typedef struct {
    size_t          len;          /* bytes */
    const uint8_t  *data;         /* not null-terminated */
} summary_str_t;


/*
 * Why a page has no summary; also the values of $summary_status.  The engine
 * gives those up to SUMMARY_REASON_EDITOR; the rest are for callers, who see
 * them before a page reaches the engine.
 */

typedef enum {
    SUMMARY_REASON_OK = 0,        /* it has one */

    SUMMARY_REASON_NO_ARTICLE,    /* no article's body was found */
    SUMMARY_REASON_TOO_SHORT,     /* fewer words than min_words */
    SUMMARY_REASON_NO_SENTENCES,  /* none, or hardly any, can stand alone */
    SUMMARY_REASON_NO_PLACE,      /* nowhere to put a block safely */
    SUMMARY_REASON_ALREADY,       /* a block of the page is filled */
    SUMMARY_REASON_PAID,          /* all but too little is, or maybe */
    SUMMARY_REASON_CHARSET,       /* of no known encoding, or not in it */
    SUMMARY_REASON_LIMIT,         /* over a bound on depth, counts, memory */
    SUMMARY_REASON_MEMORY,        /* the system has no memory */
    SUMMARY_REASON_META,          /* <meta name=summary content=off> */
    SUMMARY_REASON_EDITOR,        /* it has one: its editor's own */

    SUMMARY_REASON_OFF,           /* not enabled here */
    SUMMARY_REASON_METHOD,        /* neither GET nor POST: HEAD, for one */
    SUMMARY_REASON_STATUS,        /* the response is not a 200 */
    SUMMARY_REASON_TYPE,          /* Content-Type is not in summary_types */
    SUMMARY_REASON_ENCODING,      /* Content-Encoding: not plain bytes */
    SUMMARY_REASON_TOO_LARGE,     /* over summary_buffer_size */
    SUMMARY_REASON_EMPTY,         /* a response without a body */
    SUMMARY_REASON_TRUNCATED,     /* the upstream ended early */
    SUMMARY_REASON_ERROR,         /* anything else that failed */
    SUMMARY_REASON_TIMEOUT,       /* not whole within summary_timeout */
    SUMMARY_REASON_NO_TRANSFORM,  /* Cache-Control: no-transform */
    SUMMARY_REASON_BYPASS,        /* summary_bypass says so */
    SUMMARY_REASON_ACCEL          /* X-Accel-Summary: off */
} summary_reason_e;

/* how many there are */
#define SUMMARY_REASONS  (SUMMARY_REASON_ACCEL + 1)


typedef enum {
    SUMMARY_POSITION_TOP = 1,     /* before the first paragraph of the body */
    SUMMARY_POSITION_BOTTOM = 2,  /* behind the last one */
    SUMMARY_POSITION_BOTH = 3
} summary_position_e;


typedef struct summary_engine_s     summary_engine_t;
typedef struct summary_selectors_s  summary_selectors_t;
typedef struct summary_page_s       summary_page_t;


typedef struct {

    /*
     * How many sentences a summary has at most, 1 to SUMMARY_MAX_SENTENCES;
     * or SUMMARY_SENTENCES_AUTO, 2 to 5 by the length of the body.  Of 3 to 5
     * it may have one fewer, where that is the better summary, and fewer where
     * not so many can stand by themselves.
     */
    unsigned                    sentences;

    /* the most characters that all of them have together; 0: any number */
    unsigned                    max_length;

    /* longer sentences are not chosen, in characters; 0: none is too long */
    unsigned                    max_sentence;

    /* bodies of fewer words get no summary */
    unsigned                    min_words;

    /* where a block goes on a page that has none of its own */
    summary_position_e          position;

    /*
     * The block's texts, UTF-8, neither escaped nor null-terminated.  Empty:
     * "Get a summary" and "No time to read?" in the page's language where the
     * engine knows it, else in English.
     */
    summary_str_t               label;
    summary_str_t               prompt;

    /* elements of the page to fill; NULL: the default ones */
    const summary_selectors_t  *blocks;

    /*
     * Elements that hold the body.  Where one of the page matches, the body is
     * looked for in those that do, and nowhere else; NULL: wherever it is.
     */
    const summary_selectors_t  *article;

    /* elements to be read as if they were not there; NULL: none */
    const summary_selectors_t  *skip;

    /*
     * The most memory that one page may take, in bytes, the page's own
     * bytes not counted; 0: three times the page's bytes plus 512 kB.
     */
    size_t                      max_memory;

} summary_settings_t;


/* {offset, bytes}: insert text before the page's byte at offset */

typedef struct {
    size_t          offset;       /* 0 to the page's size */
    summary_str_t   text;
} summary_insertion_t;


typedef enum {
    SUMMARY_PARAGRAPH_TEXT = 0,   /* running prose */
    SUMMARY_PARAGRAPH_HEADING,
    SUMMARY_PARAGRAPH_ITEM,       /* of a list */
    SUMMARY_PARAGRAPH_QUOTE,
    SUMMARY_PARAGRAPH_CELL,       /* of a table */
    SUMMARY_PARAGRAPH_CODE        /* preformatted */
} summary_paragraph_e;


typedef struct {
    summary_str_t        text;    /* UTF-8, white space folded */
    summary_paragraph_e  kind;
    unsigned             prose:1; /* feeds the summary */
    size_t               start;   /* where its source begins in the page */
    size_t               end;     /* and ends: [start, end) */
} summary_paragraph_t;


typedef struct {
    summary_str_t   text;         /* UTF-8, as the page's reader sees it */
    size_t          paragraph;    /* index of the paragraph it stands in */
    unsigned        words;
    double          score;        /* comparable within one page only; 0 of
                                     one that can never stand */
    unsigned        chosen:1;     /* is part of the summary */
} summary_sentence_t;


/* one of the elements that could hold the body, and why it does or not */

typedef struct {
    summary_str_t   path;         /* as a selector */
    size_t          start;
    size_t          end;
    unsigned        words;        /* of prose in it, whatever it is */
    double          links;        /* share of its text in links, 0 to 1 */
    double          sum;          /* of the values of its text blocks */
    double          score;        /* that by what its own names are worth */
    const char     *reason;       /* static, null-terminated */
    const char     *cue;          /* the name that says so; or NULL */
} summary_container_t;


/* a text block, and what of it spoke most for and against its being body */

#define SUMMARY_MAX_WEIGHTS  3

typedef struct {
    const char     *name;         /* static, null-terminated; NULL: no more */
    double          weight;       /* less its mean over the page's texts */
    unsigned        absent:1;     /* it matters that there is no such thing */
} summary_weight_t;

typedef struct {
    summary_str_t     text;       /* its beginning; source without tags */
    size_t            start;
    size_t            end;
    unsigned          words;
    double            score;      /* above 0: body, if it is allowed to be */
    unsigned          kept:1;
    summary_weight_t  in_favour[SUMMARY_MAX_WEIGHTS];     /* greatest first */
    summary_weight_t  against[SUMMARY_MAX_WEIGHTS];
} summary_judgement_t;


typedef struct {
    summary_reason_e            reason;

    /* the story's, without the site's name; empty: none found */
    summary_str_t               title;
    /* BCP 47, lower case, as the page or its text says; or "" */
    summary_str_t               lang;

    /* the encoding's name, null-terminated; NULL: none was said, UTF-8 */
    const char                 *charset;

    const summary_paragraph_t  *paragraphs;   /* the body, in page order */
    size_t                      nparagraphs;

    const summary_sentence_t   *sentences;    /* of its prose, in page order */
    size_t                      nsentences;
    size_t                      nchosen;      /* 1 if there is an editor's */

    /* the page's own summary, in the place of chosen sentences; or "" */
    summary_str_t               editor;

    const summary_insertion_t  *insertions;   /* by ascending offset */
    size_t                      ninsertions;

    /* of SUMMARY_POSITION_..., where they are; 0: in blocks of the page's */
    unsigned                    position;

    /* the element that holds the body: as a selector, and its bytes */
    summary_str_t               container;
    size_t                      start;
    size_t                      end;

    size_t                      words;        /* of the body's prose */
    size_t                      memory;       /* bytes taken at the peak */

    /* only if summary_page_explain() was called: best first; in page order */
    const summary_container_t  *containers;
    size_t                      ncontainers;
    const summary_judgement_t  *judgements;
    size_t                      njudgements;
} summary_result_t;


/*
 * Compiles the patterns (pcre2, JIT where the system allows it) that all pages
 * share.  Returns NULL if memory runs out.  The caller destroys it, behind
 * the last page made with it.
 */
summary_engine_t *summary_engine_create(void);
void summary_engine_destroy(summary_engine_t *engine);


/* sets all fields to the defaults */
void summary_settings_init(summary_settings_t *settings);


/*
 * Compiles selectors.  A text is one, or several with commas between them.  A
 * selector is a compound of one optional tag name and any of #id, .class,
 * [attr], [attr=value] ([attr="value"] too), as in CSS, or several compounds
 * joined by white space (descendant) or ">" (child), at most 32 joints in all.
 * Names of tags and attributes match in any case, the rest exactly.
 *
 * Elements are those whose tags the page has: a tbody, say, that it leaves out
 * is not there.  Elements without contents do not match, nor do those in svg
 * and math.
 *
 * The text "default" stands for the engine's own list of blocks: a <details>
 * whose <summary> says the label, an element with data-summary, and the
 * comment <!-- summary -->.  In other lists it is nothing.
 *
 * The n texts are copied.  Returns NULL with *bad set to the index of the
 * text that is no selector, or to n if memory ran out.  The caller destroys
 * the list, behind the last settings that name it.
 */
summary_selectors_t *summary_selectors_create(const summary_str_t *texts,
    size_t n, size_t *bad);
void summary_selectors_destroy(summary_selectors_t *selectors);


/*
 * A page in work.  Engine and settings must outlive it.  Returns NULL if
 * memory runs out.
 */
summary_page_t *summary_page_create(const summary_engine_t *engine,
    const summary_settings_t *settings);


/*
 * The page's charset as its Content-Type has it, to be called before the
 * first summary_page_read().  The label is one of the Encoding Standard's, in
 * any case, white space around it; an empty one says nothing.  It is not kept.
 *
 * A byte order mark goes before the label, the label before what the page says
 * of itself (HTML Standard, 13.2.3.1).  Where nobody says anything the page is
 * taken for UTF-8.
 *
 * Pages in another encoding are read at their end, as UTF-8, so that all text
 * of the result is UTF-8; its offsets are those of the page as given, and its
 * insertions are ASCII.
 *
 * Returns SUMMARY_DECLINED, as do later calls, if the label is not one that
 * summary_charset_known() knows; the reason is SUMMARY_REASON_CHARSET.
 */
int summary_page_charset(summary_page_t *page, summary_str_t label);


/*
 * Whether pages of this charset can get a summary: UTF-8, windows-125x and
 * -874, iso-8859-x, koi8-r and -u, ibm866, gbk, gb18030, big5, shift_jis,
 * euc-jp, euc-kr, and what else the Encoding Standard calls them.  Not UTF-16,
 * iso-2022-jp, and others whose "<" may be a part of a character.
 */
int summary_charset_known(summary_str_t label);


/*
 * Asks why the body is what it is, to be called before summary_page_finish().
 * It takes time and memory, of the same budget.
 */
void summary_page_explain(summary_page_t *page);


/*
 * Reads the bytes that have arrived.  data is the page from its first byte,
 * size its bytes so far: of them only those behind the last call's size are
 * read anew.  data may have moved since the last call.  How the bytes are cut
 * into calls makes no difference to the result; but to when a budget that
 * grows with the page (max_memory 0) is found exceeded, as it grows with the
 * bytes that have come.  Cost: linear in the bytes.
 *
 * Returns SUMMARY_DECLINED as soon as it is known that there will be no
 * summary; later calls do nothing and return the same.
 */
int summary_page_read(summary_page_t *page, const uint8_t *data, size_t size);


/*
 * For a caller that sends a page on while it arrives: the offset before which
 * no insertion will be, as far as can be told from the bytes so far.  They end
 * at the latest behind <body>, or in front of whatever else ends the head.
 * data and size as in summary_page_read(), which need not have been called.
 * The one exception is an insertion into an element of the head that
 * a selector of the caller's names: the caller has to look.  The result grows
 * with the bytes.  Cost: linear in the head.
 */
size_t summary_page_head(summary_page_t *page, const uint8_t *data,
    size_t size);


/*
 * Reads what is left of the page, which is now whole, and makes the summary.
 * SUMMARY_OK: the result holds at least one insertion; its reason is
 * SUMMARY_REASON_OK or SUMMARY_REASON_EDITOR.
 */
int summary_page_finish(summary_page_t *page, const uint8_t *data,
    size_t size);


/*
 * For a caller that has others to serve: a part of what summary_page_finish()
 * does, and SUMMARY_AGAIN while there is more; the last part returns what
 * that would have.  The data stays where it is from the first call to the
 * last, and summary_page_read() is not called in between.
 *
 * A part is 256 kB of the page, or one stage of the pipeline.
 */
int summary_page_step(summary_page_t *page, const uint8_t *data, size_t size);


/* never NULL; before summary_page_finish() only the reason can be relied on */
const summary_result_t *summary_page_result(const summary_page_t *page);


/*
 * What the score of a sentence of the result is the sum of, value times weight
 * each; a sentence is chosen by what it adds to the others, too, of which this
 * tells nothing.  Sets *n.  NULL, and *n 0: no sentences were ranked, or memory
 * ran out.
 */
typedef struct {
    const char                 *name;
    double                      value;
    double                      weight;
} summary_score_part_t;

const summary_score_part_t *summary_page_score(summary_page_t *page,
    size_t sentence, size_t *n);


/* frees the page and all that its result points to; NULL is allowed */
void summary_page_destroy(summary_page_t *page);


/* "ok", "no_article", ...: a static null-terminated string */
const char *summary_reason_name(summary_reason_e reason);


#endif /* _SUMMARY_H_INCLUDED_ */
