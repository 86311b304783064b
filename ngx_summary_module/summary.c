
/*
 * The pipeline: calls the stages in turn, holds the arena and its budget,
 * and keeps the reason why a page has no summary.
 */


#include "summary_engine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>


#define SUMMARY_ARENA_CHUNK   (16 * 1024)
#define SUMMARY_ARENA_EXTRA   (512 * 1024)

/* how much of a page summary_page_step() reads at once */
#define SUMMARY_STEP_BYTES    (256 * 1024)

/* an editor's summary of more bytes is none */
#define SUMMARY_MAX_EDITOR    4096

/* text of a page's own label, longer ones are not ours */
#define SUMMARY_MAX_LABEL     128

/* longer ones are none of ours, tags and white space counted */
#define SUMMARY_LABEL_SOURCE  4096

/* sequences that are no UTF-8: so many, or one in so many, are strays */
#define SUMMARY_STRAY_BYTES   4
#define SUMMARY_STRAY_SHARE   20


typedef struct summary_chunk_s  summary_chunk_t;

/*
 * The head of each piece of memory: of one for many small objects, or of an
 * array's elements.  Its size keeps what follows aligned.
 */

struct summary_chunk_s {
    summary_chunk_t             *prev;
    summary_chunk_t             *next;
};


struct summary_arena_s {
    summary_chunk_t              chunks;      /* a ring; this one is empty */
    uint8_t                     *pos;
    uint8_t                     *end;
    size_t                       used;        /* bytes charged now */
    size_t                       peak;
    size_t                       limit;
    int                          exhausted;   /* by the budget */
};


/* what summary_page_step() does next */

typedef enum {
    SUMMARY_STEP_READ = 0,       /* bytes that have not been read */
    SUMMARY_STEP_PARSED,         /* the page is all tags and texts */
    SUMMARY_STEP_RECODE,         /* it is not UTF-8 */
    SUMMARY_STEP_AGAIN,          /* it is read anew: recoded, or in part */
    SUMMARY_STEP_TOLD,           /* what it says of itself, in JSON-LD */
    SUMMARY_STEP_ARTICLE,
    SUMMARY_STEP_CLASSIFY,
    SUMMARY_STEP_PROSE,
    SUMMARY_STEP_TEXT,
    SUMMARY_STEP_STAND,
    SUMMARY_STEP_RANK,
    SUMMARY_STEP_INSERT
} summary_step_e;


struct summary_engine_s {
    summary_cues_t              *cues;
    summary_patterns_t          *patterns;
    summary_langs_t             *langs;
    summary_lists_t             *lists;
};


struct summary_page_s {
    const summary_engine_t      *engine;
    summary_settings_t           settings;
    summary_arena_t             *arena;

    summary_lexer_t              lexer;
    summary_outline_t            outline;
    summary_article_t            article;
    summary_prose_t              prose;
    summary_text_t               text;
    summary_stand_t             *stands;      /* by sentence of the text */
    summary_ranker_t            *ranker;      /* NULL: nothing to rank */
    summary_array_t              insertions;  /* of summary_insertion_t */
    summary_array_t              judgements;  /* of summary_judgement_t */
    summary_dir_e                dir;         /* of the prose */

    summary_result_t             result;

    const summary_charset_t     *charset;     /* NULL: none is known */
    summary_selectors_t         *paid;        /* NULL: nothing is */
    int                          rc;          /* of the stages so far */
    size_t                       fed;         /* bytes that the lexer has */
    unsigned                     started:1;   /* first bytes have been seen */
    unsigned                     told:1;      /* summary_page_told() is done */

    summary_step_e               step;
    int                          found;       /* of the stages for blocks */
    summary_str_t                source;      /* the page in UTF-8 */
    summary_recode_t             recode;
    unsigned                     recoding:1;  /* recode is to be ended */
    unsigned                     explain:1;

    summary_lexer_t              head;        /* summary_page_head()'s */
    size_t                       head_end;
    unsigned                     head_started:1;
    unsigned                     head_done:1;
};


static int summary_page_fail(summary_page_t *page, int rc,
    summary_reason_e reason);
static int summary_page_start(summary_page_t *page, const uint8_t *data,
    size_t size);
static int summary_page_set_charset(summary_page_t *page,
    const summary_charset_t *charset);
static int summary_page_recoded(const summary_page_t *page);
static int summary_page_head_token(void *ctx, const uint8_t *data,
    const summary_token_t *token);
static int summary_page_feed(summary_page_t *page, const uint8_t *data,
    size_t size, size_t limit);
static int summary_page_next(summary_page_t *page, const uint8_t *data,
    size_t size);
static int summary_page_read_part(summary_page_t *page, const uint8_t *data,
    size_t size);
static int summary_page_parsed(summary_page_t *page, const uint8_t *data,
    size_t size);
static int summary_page_again(summary_page_t *page);
static int summary_page_parse(summary_page_t *page, const uint8_t *data,
    size_t size);
static int summary_page_declared(summary_page_t *page, const uint8_t *data);
static int summary_page_restart(summary_page_t *page);
static int summary_page_told(summary_page_t *page);
static int summary_page_recode(summary_page_t *page, const uint8_t *data,
    size_t size);
static void summary_page_map(summary_page_t *page, summary_recode_t *recode);
static void summary_page_map_reasons(summary_page_t *page,
    summary_recode_t *recode);
static int summary_page_off(summary_page_t *page, int rc);
static int summary_page_article(summary_page_t *page);
static int summary_page_classify(summary_page_t *page);
static int summary_page_editor(summary_page_t *page, const uint8_t *data);
static int summary_page_places(summary_page_t *page, const uint8_t *data);
static int summary_page_own(const summary_page_t *page, const uint8_t *data,
    const summary_place_t *place);
static int summary_equal_label(const uint8_t *a, const uint8_t *b,
    size_t len);
static size_t summary_page_label(const uint8_t *data, uint32_t start,
    uint32_t end, uint8_t *label);
static int summary_page_stray(size_t bad, size_t all);
static int summary_page_body(summary_page_t *page, const uint8_t *data);
static int summary_page_lang(summary_page_t *page, const uint8_t *data);
static int summary_page_containers(summary_page_t *page,
    const uint8_t *data);
static int summary_page_path(summary_page_t *page, const uint8_t *data,
    uint32_t element, summary_str_t *path);
static int summary_page_text(summary_page_t *page);
static int summary_page_stand(summary_page_t *page);
static int summary_page_rank(summary_page_t *page);
static int summary_page_insert(summary_page_t *page);
static int summary_page_insert_at(summary_page_t *page, size_t offset,
    summary_str_t text);
static int summary_insertion_compare(const void *one, const void *two);
static summary_chunk_t *summary_chunk_resize(summary_arena_t *arena,
    summary_chunk_t *chunk, size_t before, size_t size);


static const char *const  summary_reasons[] = {
    "ok", "no_article", "too_short", "no_sentences", "no_place", "already",
    "paid", "charset", "limit", "memory", "meta", "editor", "off", "method", "status",
    "type", "encoding", "too_large", "empty", "truncated", "error", "timeout",
    "no_transform", "bypass", "accel"
};


const char *
summary_reason_name(summary_reason_e reason)
{
    return summary_reasons[reason];
}


summary_engine_t *
summary_engine_create(void)
{
    summary_engine_t  *engine;

    engine = calloc(1, sizeof(summary_engine_t));
    if (engine == NULL) {
        return NULL;
    }

    summary_charset_prepare();

    engine->cues = summary_cues_create();
    engine->patterns = summary_patterns_create();
    engine->langs = summary_langs_create();
    engine->lists = summary_lists_create();

    if (engine->cues == NULL || engine->patterns == NULL
        || engine->langs == NULL || engine->lists == NULL
        || summary_patterns_know(engine->patterns, "en", summary_rank_known,
                                 NULL)
           != SUMMARY_OK)
    {
        summary_engine_destroy(engine);
        return NULL;
    }

    return engine;
}


void
summary_engine_destroy(summary_engine_t *engine)
{
    if (engine == NULL) {
        return;
    }

    summary_cues_destroy(engine->cues);
    summary_patterns_destroy(engine->patterns);
    summary_langs_destroy(engine->langs);
    summary_lists_destroy(engine->lists);

    free(engine);
}


void
summary_settings_init(summary_settings_t *settings)
{
    memset(settings, 0, sizeof(summary_settings_t));

    settings->sentences = 3;
    settings->max_sentence = 400;
    settings->min_words = 150;
    settings->position = SUMMARY_POSITION_TOP;
}


summary_page_t *
summary_page_create(const summary_engine_t *engine,
    const summary_settings_t *settings)
{
    summary_page_t   *page;
    summary_arena_t  *arena;

    arena = summary_arena_create();
    if (arena == NULL) {
        return NULL;
    }

    page = summary_arena_alloc(arena, sizeof(summary_page_t));
    if (page == NULL) {
        summary_arena_destroy(arena);
        return NULL;
    }

    memset(page, 0, sizeof(summary_page_t));

    page->engine = engine;
    page->settings = *settings;
    page->arena = arena;
    page->result.reason = SUMMARY_REASON_NO_ARTICLE;

    summary_array_init(&page->insertions, arena,
                       sizeof(summary_insertion_t));
    summary_lexer_init(&page->lexer, summary_outline_token, &page->outline);

    if (summary_outline_init(&page->outline, arena, engine->cues,
                             &page->settings)
        != SUMMARY_OK)
    {
        summary_page_destroy(page);
        return NULL;
    }

    if (settings->max_memory) {
        /* what there is by now is not refused */
        arena->limit = settings->max_memory;
    }

    return page;
}


void
summary_page_destroy(summary_page_t *page)
{
    if (page) {
        if (page->recoding) {
            summary_recode_end(&page->recode);
        }

        summary_arena_destroy(page->arena);
    }
}


const summary_result_t *
summary_page_result(const summary_page_t *page)
{
    return &page->result;
}


const summary_score_part_t *
summary_page_score(summary_page_t *page, size_t sentence, size_t *n)
{
    summary_score_part_t  *parts;

    *n = 0;

    if (page->ranker == NULL || sentence >= page->result.nsentences) {
        return NULL;
    }

    parts = summary_arena_alloc(page->arena, SUMMARY_RANK_PARTS
                                             * sizeof(summary_score_part_t));
    if (parts == NULL) {
        return NULL;
    }

    summary_rank_parts(page->ranker, sentence, parts);

    *n = SUMMARY_RANK_PARTS;

    return parts;
}


/* an error is the budget's, or the system's; no summary has a reason */

static int
summary_page_fail(summary_page_t *page, int rc, summary_reason_e reason)
{
    page->rc = rc;
    page->result.reason = reason;

    if (rc == SUMMARY_ERROR) {
        page->result.reason = SUMMARY_REASON_MEMORY;

        if (summary_arena_exhausted(page->arena)) {
            page->result.reason = SUMMARY_REASON_LIMIT;
            page->rc = SUMMARY_DECLINED;
        }
    }

    page->result.memory = summary_arena_peak(page->arena);

    return page->rc;
}


int
summary_page_read(summary_page_t *page, const uint8_t *data, size_t size)
{
    return summary_page_feed(page, data, size, size);
}


/* limit: how many bytes the budget is for */

static int
summary_page_feed(summary_page_t *page, const uint8_t *data, size_t size,
    size_t limit)
{
    int  rc;

    if (page->rc != SUMMARY_OK) {
        return page->rc;
    }

    if (limit > SUMMARY_MAX_PAGE_SIZE) {
        return summary_page_fail(page, SUMMARY_DECLINED, SUMMARY_REASON_LIMIT);
    }

    summary_arena_limit(page->arena, page->settings.max_memory
                                     ? page->settings.max_memory
                                     : 3 * limit + SUMMARY_ARENA_EXTRA);

    if (!page->started) {

        /* said by the caller, only a byte order mark can change it */

        if (size < (page->charset ? 3 : SUMMARY_CHARSET_PRESCAN)
            && summary_charset_bom(data, size) == NULL)
        {
            return SUMMARY_OK;
        }

        rc = summary_page_start(page, data, size);
        if (rc != SUMMARY_OK) {
            return rc;
        }
    }

    if (summary_page_recoded(page)) {
        return SUMMARY_OK;
    }

    page->fed = size;

    return summary_page_off(page,
                            summary_lexer_read(&page->lexer, data, size));
}


/* rc: of the lexer; what the head says is known as soon as it was read */

static int
summary_page_off(summary_page_t *page, int rc)
{
    if (rc != SUMMARY_OK) {
        return summary_page_fail(page, rc, SUMMARY_REASON_LIMIT);
    }

    return page->outline.off
           ? summary_page_fail(page, SUMMARY_DECLINED, SUMMARY_REASON_META)
           : SUMMARY_OK;
}


void
summary_page_explain(summary_page_t *page)
{
    page->explain = 1;
}


int
summary_page_charset(summary_page_t *page, summary_str_t label)
{
    if (page->rc != SUMMARY_OK || label.len == 0) {
        return page->rc;
    }

    if (!summary_charset_known(label)) {
        return summary_page_fail(page, SUMMARY_DECLINED,
                                 SUMMARY_REASON_CHARSET);
    }

    return summary_page_set_charset(page, summary_charset_find(label.data,
                                                               label.len));
}


/* the first bytes: a mark goes before what the caller said */

static int
summary_page_start(summary_page_t *page, const uint8_t *data, size_t size)
{
    const summary_charset_t  *charset;

    page->started = 1;

    charset = summary_charset_bom(data, size);

    if (charset) {
        if (charset->kind == SUMMARY_CHARSET_UTF8) {
            /* it is no text */
            summary_lexer_skip(&page->lexer, 3);
        }

        return summary_page_set_charset(page, charset);
    }

    if (page->charset) {
        return SUMMARY_OK;
    }

    if (size > SUMMARY_CHARSET_PRESCAN) {
        size = SUMMARY_CHARSET_PRESCAN;
    }

    return summary_page_set_charset(page, summary_charset_prescan(data, size));
}


/* NULL is none, and as good as UTF-8 */

static int
summary_page_set_charset(summary_page_t *page,
    const summary_charset_t *charset)
{
    page->charset = charset;

    if (charset == NULL) {
        return SUMMARY_OK;
    }

    page->result.charset = charset->name;

    return (charset->kind == SUMMARY_CHARSET_OTHER)
           ? summary_page_fail(page, SUMMARY_DECLINED, SUMMARY_REASON_CHARSET)
           : SUMMARY_OK;
}


static int
summary_page_recoded(const summary_page_t *page)
{
    return page->charset && page->charset->kind != SUMMARY_CHARSET_UTF8;
}


/*
 * A lexer of its own: the outline's is ahead, or waits for the page's end, in
 * another encoding.  "<" and ">" are themselves in all that we know.
 */

size_t
summary_page_head(summary_page_t *page, const uint8_t *data, size_t size)
{
    const summary_charset_t  *charset;

    if (page->rc != SUMMARY_OK || page->head_done || size < 3) {
        return page->head_end;
    }

    if (!page->head_started) {
        page->head_started = 1;

        summary_lexer_init(&page->head, summary_page_head_token, page);

        charset = summary_charset_bom(data, size);

        if (charset) {
            summary_lexer_skip(&page->head, 3);
        }
    }

    if (summary_lexer_read(&page->head, data, size) != SUMMARY_OK) {
        page->head_done = 1;
    }

    return page->head_end;
}


static int
summary_page_head_token(void *ctx, const uint8_t *data,
    const summary_token_t *token)
{
    uint32_t         i;
    summary_page_t  *page;

    page = ctx;

    switch (token->type) {

    case SUMMARY_TOKEN_TEXT:

        /* that of title, script and style is not the page's */

        for (i = token->start; token->tag == SUMMARY_TAG_OTHER; i++) {
            if (i == token->end) {
                break;
            }

            if (!summary_space(data[i])) {
                return SUMMARY_DECLINED;
            }
        }

        break;

    case SUMMARY_TOKEN_START:

        switch (token->tag) {

        case SUMMARY_TAG_HTML:
        case SUMMARY_TAG_HEAD:
        case SUMMARY_TAG_TITLE:
        case SUMMARY_TAG_META:
        case SUMMARY_TAG_LINK:
        case SUMMARY_TAG_BASE:
        case SUMMARY_TAG_SCRIPT:
        case SUMMARY_TAG_STYLE:
        case SUMMARY_TAG_NOSCRIPT:
            break;

        case SUMMARY_TAG_BODY:
            page->head_end = token->end;
            return SUMMARY_DECLINED;

        default:
            return SUMMARY_DECLINED;
        }

        break;

    case SUMMARY_TOKEN_END:

        /* </p> and </br> make elements, others nothing */

        if (token->tag == SUMMARY_TAG_P || token->tag == SUMMARY_TAG_BR) {
            return SUMMARY_DECLINED;
        }

        break;

    case SUMMARY_TOKEN_COMMENT:

        /* it may be a place for a block */

        for (i = token->start; i + 7 <= token->end; i++) {
            if (summary_equal(data + i, "summary", 7)) {
                return SUMMARY_DECLINED;
            }
        }

        break;

    default:  /* SUMMARY_TOKEN_DOCTYPE */
        break;
    }

    page->head_end = token->end;

    return SUMMARY_OK;
}


int
summary_page_finish(summary_page_t *page, const uint8_t *data, size_t size)
{
    int  rc;

    do {
        rc = summary_page_step(page, data, size);
    } while (rc == SUMMARY_AGAIN);

    return rc;
}


int
summary_page_step(summary_page_t *page, const uint8_t *data, size_t size)
{
    int  rc;

    if (page->rc != SUMMARY_OK) {
        return page->rc;
    }

    rc = summary_page_next(page, data, size);

    if (rc == SUMMARY_OK && page->step != SUMMARY_STEP_INSERT) {
        return SUMMARY_AGAIN;
    }

    if (page->recoding) {
        /* offsets are the page's own in the end */
        summary_page_map(page, &page->recode);
        summary_recode_end(&page->recode);
        page->recoding = 0;
    }

    return rc;
}


/* does what page->step says, and says what comes then */

static int
summary_page_next(summary_page_t *page, const uint8_t *data, size_t size)
{
    int  rc;

    switch (page->step) {

    case SUMMARY_STEP_READ:
        return summary_page_read_part(page, data, size);

    case SUMMARY_STEP_PARSED:
        return summary_page_parsed(page, data, size);

    case SUMMARY_STEP_RECODE:
        page->step = SUMMARY_STEP_AGAIN;
        return summary_page_recode(page, data, size);

    case SUMMARY_STEP_AGAIN:
        return summary_page_again(page);

    case SUMMARY_STEP_TOLD:
        page->step = SUMMARY_STEP_ARTICLE;
        return summary_page_told(page);

    case SUMMARY_STEP_ARTICLE:
        page->step = SUMMARY_STEP_CLASSIFY;
        return summary_page_article(page);

    case SUMMARY_STEP_CLASSIFY:
        page->step = SUMMARY_STEP_PROSE;
        return summary_page_classify(page);

    case SUMMARY_STEP_PROSE:
        page->step = SUMMARY_STEP_TEXT;
        return summary_page_body(page, page->source.data);

    case SUMMARY_STEP_TEXT:
        page->step = SUMMARY_STEP_STAND;
        return summary_page_text(page);

    case SUMMARY_STEP_STAND:
        page->step = SUMMARY_STEP_RANK;
        return summary_page_stand(page);

    case SUMMARY_STEP_RANK:
        rc = summary_page_rank(page);

        if (rc == SUMMARY_OK) {
            rc = summary_page_insert(page);
        }

        page->step = SUMMARY_STEP_INSERT;

        if (rc == SUMMARY_OK) {
            page->result.reason = page->result.editor.len
                                  ? SUMMARY_REASON_EDITOR : SUMMARY_REASON_OK;
            page->result.memory = summary_arena_peak(page->arena);
        }

        return rc;

    default: /* SUMMARY_STEP_INSERT: it is made */
        return SUMMARY_OK;
    }
}


static int
summary_page_read_part(summary_page_t *page, const uint8_t *data, size_t size)
{
    int     rc;
    size_t  part;

    part = size;

    if (!summary_page_recoded(page) && part - page->fed > SUMMARY_STEP_BYTES) {
        part = page->fed + SUMMARY_STEP_BYTES;
    }

    rc = summary_page_feed(page, data, part, size);

    if (rc != SUMMARY_OK || part < size) {
        return rc;
    }

    if (!page->started) {
        rc = summary_page_start(page, data, size);
    }

    page->step = summary_page_recoded(page) ? SUMMARY_STEP_RECODE
                                            : SUMMARY_STEP_PARSED;

    return rc;
}


static int
summary_page_parsed(summary_page_t *page, const uint8_t *data, size_t size)
{
    int  rc;

    rc = summary_page_parse(page, data, size);

    if (rc == SUMMARY_OK && page->charset == NULL) {
        rc = summary_page_declared(page, data);
    }

    page->source.data = data;
    page->source.len = size;

    page->step = summary_page_recoded(page) ? SUMMARY_STEP_RECODE
                                            : SUMMARY_STEP_TOLD;

    return rc;
}


/* once more from the first byte */

static int
summary_page_again(summary_page_t *page)
{
    int             rc;
    summary_str_t  *source;

    source = &page->source;

    if (source->len - page->fed > SUMMARY_STEP_BYTES) {
        page->fed += SUMMARY_STEP_BYTES;

        return summary_page_off(page, summary_lexer_read(&page->lexer,
                                                         source->data,
                                                         page->fed));
    }

    rc = summary_page_parse(page, source->data, source->len);

    page->step = page->told ? SUMMARY_STEP_ARTICLE : SUMMARY_STEP_TOLD;

    return rc;
}


static int
summary_page_parse(summary_page_t *page, const uint8_t *data, size_t size)
{
    int  rc;

    rc = summary_lexer_finish(&page->lexer, data, size);

    if (rc == SUMMARY_OK) {
        rc = summary_outline_finish(&page->outline, data, size);
    }

    return summary_page_off(page, rc);
}


/*
 * A <meta> behind the bytes that the prescan reads.  Browsers then begin anew
 * ("change the encoding", 13.2.3.4), and so does the page, if there is need.
 */

static int
summary_page_declared(summary_page_t *page, const uint8_t *data)
{
    int              rc;
    summary_range_t  range;

    range = page->outline.charset;

    rc = summary_page_set_charset(page, summary_charset_declared(
                                            data + range.start,
                                            range.end - range.start));

    return (rc == SUMMARY_OK && summary_page_recoded(page))
           ? summary_page_restart(page) : rc;
}


static int
summary_page_restart(summary_page_t *page)
{
    summary_array_free(&page->outline.elements);
    summary_array_free(&page->outline.blocks);
    summary_array_free(&page->outline.places);
    summary_array_free(&page->outline.open);
    summary_array_free(&page->outline.cuts);
    summary_array_free(&page->outline.scripts);

    summary_lexer_init(&page->lexer, summary_outline_token, &page->outline);

    page->fed = 0;

    return (summary_outline_init(&page->outline, page->arena,
                                 page->engine->cues, &page->settings)
            == SUMMARY_OK)
           ? SUMMARY_OK
           : summary_page_fail(page, SUMMARY_ERROR, SUMMARY_REASON_MEMORY);
}


/*
 * What the page says of itself in JSON-LD, maybe at its end.  Where parts of
 * it are paid for it is read once more, without them.
 */

static int
summary_page_told(summary_page_t *page)
{
    int             rc;
    size_t          bad;
    summary_ld_t    ld;
    summary_str_t  *source;

    source = &page->source;
    page->told = 1;

    rc = summary_ld_read(source->data, &page->outline, page->arena, &ld);
    if (rc != SUMMARY_OK) {
        return summary_page_fail(page, rc, SUMMARY_REASON_MEMORY);
    }

    if (ld.unclear) {
        return summary_page_fail(page, SUMMARY_DECLINED, SUMMARY_REASON_PAID);
    }

    if (ld.paid.nelts) {

        page->paid = summary_selectors_make(page->arena, ld.paid.elts,
                                            ld.paid.nelts, &bad);
        if (page->paid == NULL) {
            return summary_page_fail(page, bad < ld.paid.nelts
                                           ? SUMMARY_DECLINED : SUMMARY_ERROR,
                                     SUMMARY_REASON_PAID);
        }

        rc = summary_page_restart(page);

        if (rc == SUMMARY_OK) {
            page->outline.paid = page->paid;
            page->step = SUMMARY_STEP_AGAIN;

            if (page->charset
                && summary_charset_bom(source->data, source->len)
                   == page->charset)
            {
                summary_lexer_skip(&page->lexer, 3);
            }
        }
    }

    page->outline.ld_title = ld.title;

    return rc;
}


/* the stages read the page in UTF-8 */

static int
summary_page_recode(summary_page_t *page, const uint8_t *data, size_t size)
{
    int                rc;
    summary_recode_t  *recode;

    recode = &page->recode;
    page->recoding = 1;

    rc = summary_recode(recode, page->charset, data, size, page->arena);

    if (rc == SUMMARY_OK && summary_page_stray(recode->illegal, recode->high))
    {
        rc = SUMMARY_DECLINED;
    }

    if (rc != SUMMARY_OK) {
        return summary_page_fail(page, rc, SUMMARY_REASON_CHARSET);
    }

    if (recode->len > SUMMARY_MAX_PAGE_SIZE) {
        return summary_page_fail(page, SUMMARY_DECLINED, SUMMARY_REASON_LIMIT);
    }

    page->source.data = recode->text;
    page->source.len = recode->len;
    page->fed = 0;

    return SUMMARY_OK;
}


static void
summary_page_map(summary_page_t *page, summary_recode_t *recode)
{
    size_t                i;
    summary_result_t     *result;
    summary_insertion_t  *insertions;
    summary_paragraph_t  *paragraphs;

    result = &page->result;
    paragraphs = page->prose.paragraphs.elts;
    insertions = page->insertions.elts;

    summary_recode_offset(recode, &result->start);

    for (i = 0; i < result->nparagraphs; i++) {
        summary_recode_offset(recode, &paragraphs[i].start);
        summary_recode_offset(recode, &paragraphs[i].end);
    }

    summary_recode_offset(recode, &result->end);

    for (i = 0; i < result->ninsertions; i++) {
        summary_recode_offset(recode, &insertions[i].offset);
    }

    summary_page_map_reasons(page, recode);
}


static void
summary_page_map_reasons(summary_page_t *page, summary_recode_t *recode)
{
    size_t                i;
    summary_judgement_t  *judgements;
    summary_container_t  *containers;

    /* ours */
    containers = (summary_container_t *) page->result.containers;
    judgements = page->judgements.elts;

    for (i = 0; i < page->result.ncontainers; i++) {
        summary_recode_offset(recode, &containers[i].start);
        summary_recode_offset(recode, &containers[i].end);
    }

    for (i = 0; i < page->judgements.nelts; i++) {
        summary_recode_offset(recode, &judgements[i].start);
        summary_recode_offset(recode, &judgements[i].end);
    }
}


static int
summary_page_article(summary_page_t *page)
{
    int  rc;

    rc = summary_page_lang(page, page->source.data);

    if (rc == SUMMARY_OK) {
        rc = summary_teasers_find(&page->outline);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_article_find(&page->outline, &page->article);
    }

    if (page->explain && rc != SUMMARY_ERROR
        && page->outline.blocks.nelts && !page->outline.frameset)
    {
        if (summary_page_containers(page, page->source.data) != SUMMARY_OK) {
            rc = SUMMARY_ERROR;
        }
    }

    /* that there is none is not the last word: there may be a block */
    page->found = rc;

    return (rc == SUMMARY_ERROR)
           ? summary_page_fail(page, rc, SUMMARY_REASON_MEMORY) : SUMMARY_OK;
}


static int
summary_page_classify(summary_page_t *page)
{
    int                       rc;
    const uint8_t            *data;
    summary_result_t         *result;
    const summary_element_t  *e;

    result = &page->result;
    data = page->source.data;
    rc = page->found;

    if (rc == SUMMARY_OK) {
        rc = summary_classify(data, &page->outline, &page->article);
    }

    result->judgements = page->judgements.elts;
    result->njudgements = page->judgements.nelts;

    if (rc == SUMMARY_OK) {
        summary_article_place(&page->outline, &page->article);
    }

    if (rc == SUMMARY_ERROR) {
        return summary_page_fail(page, rc, SUMMARY_REASON_MEMORY);
    }

    if (summary_page_places(page, data)) {
        return summary_page_fail(page, SUMMARY_DECLINED,
                                 SUMMARY_REASON_ALREADY);
    }

    if (summary_page_editor(page, data) != SUMMARY_OK) {
        return summary_page_fail(page, SUMMARY_ERROR, SUMMARY_REASON_MEMORY);
    }

    if (rc != SUMMARY_OK) {
        return summary_page_fail(page, rc, SUMMARY_REASON_NO_ARTICLE);
    }

    e = page->outline.elements.elts;
    e += page->article.container;

    result->start = e->start;
    result->end = (e->after > e->start) ? e->after : page->source.len;

    if (summary_page_path(page, data, page->article.container,
                          &result->container)
        != SUMMARY_OK)
    {
        return summary_page_fail(page, SUMMARY_ERROR, SUMMARY_REASON_MEMORY);
    }

    return SUMMARY_OK;
}


static int
summary_page_editor(summary_page_t *page, const uint8_t *data)
{
    summary_range_t  range;

    range = page->outline.editor;

    if (range.end == 0 || range.end - range.start > SUMMARY_MAX_EDITOR) {
        return SUMMARY_OK;
    }

    return summary_prose_value(data + range.start, range.end - range.start,
                               page->arena, &page->result.editor);
}


/*
 * Keeps of the places for blocks those that are ours: its label says so for a
 * <details>; one that holds another is that one's frame.  Returns 1 if one of
 * them is filled.
 */

static int
summary_page_places(summary_page_t *page, const uint8_t *data)
{
    size_t                    i, n, count;
    summary_place_t          *place;
    const summary_element_t  *e;

    place = page->outline.places.elts;
    e = page->outline.elements.elts;
    count = page->outline.places.nelts;
    n = 0;

    for (i = 0; i < count; i++) {

        if (i + 1 < count && place[i].element != SUMMARY_NONE
            && place[i + 1].end <= place[i].end
            && (place[i + 1].element == SUMMARY_NONE
                || e[place[i + 1].element].start > e[place[i].element].start)
            && summary_page_own(page, data, &place[i + 1]))
        {
            continue;
        }

        if (!summary_page_own(page, data, &place[i])) {
            continue;
        }

        if (place[i].chars) {
            return 1;
        }

        if (place[i].made) {
            continue;
        }

        place[n++] = place[i];
    }

    page->outline.places.nelts = n;

    return 0;
}


static int
summary_page_own(const summary_page_t *page, const uint8_t *data,
    const summary_place_t *place)
{
    size_t                        i, len;
    uint8_t                       label[SUMMARY_MAX_LABEL];
    summary_str_t                 known[3];
    const summary_label_t        *table;
    static const summary_str_t    english = { 2, (const uint8_t *) "en" };

    if (!place->details) {
        return 1;
    }

    len = summary_page_label(data, place->label, place->label_end, label);

    memset(known, 0, sizeof(known));

    known[0] = page->settings.label;

    table = summary_cue_label(page->result.lang);

    if (table) {
        known[1].data = (const uint8_t *) table->label;
        known[1].len = strlen(table->label);
    }

    table = summary_cue_label(english);

    known[2].data = (const uint8_t *) table->label;
    known[2].len = strlen(table->label);

    for (i = 0; len && i < 3; i++) {
        if (known[i].len == len
            && summary_equal_label(label, known[i].data, len))
        {
            return 1;
        }
    }

    return 0;
}


/* ASCII letters in any case */

static int
summary_equal_label(const uint8_t *a, const uint8_t *b, size_t len)
{
    size_t   i;
    uint8_t  lower;

    for (i = 0; i < len; i++) {
        lower = a[i] | 0x20;

        if (a[i] != b[i]
            && !(lower == (b[i] | 0x20) && lower >= 'a' && lower <= 'z'))
        {
            return 0;
        }
    }

    return 1;
}


/* text without tags, white space folded; 0: none, or too long */

static size_t
summary_page_label(const uint8_t *data, uint32_t start, uint32_t end,
    uint8_t *label)
{
    size_t          n;
    uint8_t         tag;
    const uint8_t  *p;

    if (end - start > SUMMARY_LABEL_SOURCE) {
        return 0;
    }

    n = 0;
    tag = 0;

    /* tag is what ends where we are: a tag, a value in it; or 0 */

    for (p = data + start; p < data + end; p++) {

        if (tag) {
            if (*p == tag) {
                tag = (tag == '>') ? 0 : '>';

            } else if (tag == '>' && (*p == '"' || *p == '\'')) {
                tag = *p;
            }

        } else if (*p == '<') {
            tag = '>';

        } else if (summary_space(*p)) {
            if (n && n < SUMMARY_MAX_LABEL && label[n - 1] != ' ') {
                label[n++] = ' ';
            }

        } else {
            if (n == SUMMARY_MAX_LABEL) {
                return 0;
            }

            label[n++] = *p;
        }
    }

    return (n && label[n - 1] == ' ') ? n - 1 : n;
}


/* what the page says of it, for its own labels; the text may gainsay it */

static int
summary_page_lang(summary_page_t *page, const uint8_t *data)
{
    size_t            len;
    uint8_t           tag[SUMMARY_LANG_TAG], *lang;
    summary_range_t   range;

    range = page->outline.lang;

    len = summary_lang_tag(data + range.start, range.end - range.start, tag);

    if (len == 0) {
        return SUMMARY_OK;
    }

    lang = summary_arena_alloc(page->arena, len);
    if (lang == NULL) {
        return SUMMARY_ERROR;
    }

    memcpy(lang, tag, len);

    page->result.lang.data = lang;
    page->result.lang.len = len;

    return SUMMARY_OK;
}


/* of all sequences beyond ASCII so many are none: the page is something else */

static int
summary_page_stray(size_t bad, size_t all)
{
    return bad > SUMMARY_STRAY_BYTES && bad > all / SUMMARY_STRAY_SHARE;
}


static int
summary_page_body(summary_page_t *page, const uint8_t *data)
{
    int                rc;
    size_t             bad;
    summary_result_t  *result;

    result = &page->result;

    rc = summary_prose_read(data, &page->outline, &page->article, page->arena,
                            &page->prose);
    if (rc != SUMMARY_OK) {
        return summary_page_fail(page, rc, SUMMARY_REASON_NO_ARTICLE);
    }

    page->prose.title = summary_title_choose(&page->prose.titles);

    result->title = page->prose.title;
    result->paragraphs = page->prose.paragraphs.elts;
    result->nparagraphs = page->prose.paragraphs.nelts;

    result->lang = summary_lang_find(page->engine->langs, result->paragraphs,
                                     result->nparagraphs, result->lang,
                                     &page->dir);

    bad = page->prose.bad;

    if (page->article.teasers
        || summary_kind_other(data, &page->outline, &page->article)
        || summary_kind_titled(&page->prose.titles))
    {
        return summary_page_fail(page, SUMMARY_DECLINED,
                                 SUMMARY_REASON_NO_ARTICLE);
    }

    if (summary_page_stray(bad, bad + page->prose.wide)) {
        return summary_page_fail(page, SUMMARY_DECLINED,
                                 SUMMARY_REASON_CHARSET);
    }

    return SUMMARY_OK;
}


/* for people: between the two choices of blocks, as the second changes them */

static int
summary_page_containers(summary_page_t *page, const uint8_t *data)
{
    int                   rc;
    size_t                i, n;
    summary_candidate_t   candidates[SUMMARY_MAX_CANDIDATES];
    summary_container_t  *c;

    summary_array_init(&page->judgements, page->arena,
                       sizeof(summary_judgement_t));
    page->article.judgements = &page->judgements;

    n = summary_article_explain(&page->outline, &page->article, candidates);

    c = summary_arena_alloc(page->arena, n * sizeof(summary_container_t));
    if (c == NULL) {
        return SUMMARY_ERROR;
    }

    for (i = 0; i < n; i++) {
        c[i] = candidates[i].container;

        rc = summary_page_path(page, data, candidates[i].element, &c[i].path);
        if (rc != SUMMARY_OK) {
            return rc;
        }
    }

    page->result.containers = c;
    page->result.ncontainers = n;

    return SUMMARY_OK;
}


/* "div#story.article-body.text", for people */

static int
summary_page_path(summary_page_t *page, const uint8_t *data,
    uint32_t element, summary_str_t *path)
{
    size_t                    i, n;
    uint8_t                  *p;
    const uint8_t            *clas;
    const char               *name;
    const summary_element_t  *e;

    e = page->outline.elements.elts;
    e += element;

    name = summary_tag_names[e->tag];

    p = summary_arena_alloc(page->arena,
                            strlen(name) + e->id_len + e->clas_len + 3);
    if (p == NULL) {
        return SUMMARY_ERROR;
    }

    path->data = p;

    n = strlen(name);
    memcpy(p, name, n);

    if (e->id_len) {
        p[n++] = '#';
        memcpy(p + n, data + e->id, e->id_len);
        n += e->id_len;
    }

    clas = data + e->clas;

    for (i = 0; i < e->clas_len; i++) {

        if (summary_space(clas[i])) {
            continue;
        }

        if (i == 0 || summary_space(clas[i - 1])) {
            p[n++] = '.';
        }

        p[n++] = clas[i];
    }

    path->len = n;

    return SUMMARY_OK;
}


static int
summary_page_text(summary_page_t *page)
{
    int  rc;

    rc = summary_text_split(page->engine->patterns, &page->prose,
                            page->result.lang, page->arena, &page->text);

    return (rc == SUMMARY_OK)
           ? SUMMARY_OK : summary_page_fail(page, rc, SUMMARY_REASON_MEMORY);
}


static int
summary_page_stand(summary_page_t *page)
{
    int  rc;

    if (page->result.editor.len) {
        return SUMMARY_OK;
    }

    rc = summary_stand(page->engine->lists, &page->text, page->arena,
                       &page->settings, &page->stands);

    if (rc == SUMMARY_OK) {
        rc = summary_risk(&page->text, page->stands, page->arena);
    }

    return (rc == SUMMARY_OK)
           ? SUMMARY_OK : summary_page_fail(page, rc, SUMMARY_REASON_MEMORY);
}


static int
summary_page_rank(summary_page_t *page)
{
    int                  rc;
    size_t               i;
    summary_result_t    *result;
    summary_sentence_t  *sentences;

    result = &page->result;

    if (page->result.editor.len) {
        rc = SUMMARY_OK;
        result->nchosen = 1;

    } else {
        rc = summary_rank(&page->text, page->stands, page->arena,
                          &page->settings, &result->nchosen, &page->ranker);
    }

    if (rc != SUMMARY_OK) {
        return summary_page_fail(page, rc, SUMMARY_REASON_MEMORY);
    }

    sentences = page->text.sentences.elts;

    result->sentences = sentences;
    result->nsentences = page->text.sentences.nelts;

    for (i = 0; i < result->nsentences; i++) {
        result->words += sentences[i].words;
    }

    if (page->result.editor.len) {
        /* of any article: it was not computed */
        return SUMMARY_OK;
    }

    if (result->words < page->settings.min_words) {
        return summary_page_fail(page, SUMMARY_DECLINED,
                                 page->paid ? SUMMARY_REASON_PAID
                                            : SUMMARY_REASON_TOO_SHORT);
    }

    if (result->nchosen == 0) {
        return summary_page_fail(page, SUMMARY_DECLINED,
                                 SUMMARY_REASON_NO_SENTENCES);
    }

    return SUMMARY_OK;
}


static int
summary_page_insert(summary_page_t *page)
{
    int                     rc;
    size_t                  i;
    summary_str_t           list, block;
    summary_result_t       *result;
    summary_render_t        render;
    const summary_place_t  *place;

    result = &page->result;

    memset(&render, 0, sizeof(summary_render_t));

    render.settings = &page->settings;
    render.lang = result->lang;
    render.dir = page->dir;
    render.sentences = result->sentences;
    render.nsentences = result->nsentences;
    render.editor = result->editor;
    render.ascii = !(page->charset
                     && page->charset->kind == SUMMARY_CHARSET_UTF8);

    rc = summary_render_list(&render, page->arena, &list);

    if (rc == SUMMARY_OK) {
        rc = summary_render_block(&render, page->arena, &block);
    }

    place = page->outline.places.elts;

    for (i = 0; rc == SUMMARY_OK && i < page->outline.places.nelts; i++) {
        if (place[i].safe) {
            rc = summary_page_insert_at(page, place[i].end,
                                        (place[i].element == SUMMARY_NONE)
                                        ? block : list);
        }
    }

    if (rc == SUMMARY_OK && page->outline.places.nelts == 0) {

        if ((page->settings.position & SUMMARY_POSITION_TOP)
            && page->article.top != SUMMARY_NONE)
        {
            rc = summary_page_insert_at(page, page->article.top, block);
            result->position |= SUMMARY_POSITION_TOP;
        }

        if (rc == SUMMARY_OK
            && (page->settings.position & SUMMARY_POSITION_BOTTOM)
            && page->article.bottom != SUMMARY_NONE)
        {
            rc = summary_page_insert_at(page, page->article.bottom, block);
            result->position |= SUMMARY_POSITION_BOTTOM;
        }
    }

    if (rc != SUMMARY_OK) {
        return summary_page_fail(page, rc, SUMMARY_REASON_MEMORY);
    }

    if (page->insertions.nelts == 0) {
        return summary_page_fail(page, SUMMARY_DECLINED,
                                 SUMMARY_REASON_NO_PLACE);
    }

    qsort(page->insertions.elts, page->insertions.nelts,
          sizeof(summary_insertion_t), summary_insertion_compare);

    result->insertions = page->insertions.elts;
    result->ninsertions = page->insertions.nelts;

    return SUMMARY_OK;
}


static int
summary_page_insert_at(summary_page_t *page, size_t offset,
    summary_str_t text)
{
    summary_insertion_t  *insertion;

    insertion = summary_array_push(&page->insertions);
    if (insertion == NULL) {
        return SUMMARY_ERROR;
    }

    insertion->offset = offset;
    insertion->text = text;

    return SUMMARY_OK;
}


static int
summary_insertion_compare(const void *one, const void *two)
{
    const summary_insertion_t  *a, *b;

    a = one;
    b = two;

    return (a->offset > b->offset) - (a->offset < b->offset);
}


summary_arena_t *
summary_arena_create(void)
{
    summary_arena_t  *arena;

    arena = calloc(1, sizeof(summary_arena_t));

    if (arena) {
        arena->chunks.prev = &arena->chunks;
        arena->chunks.next = &arena->chunks;
        arena->limit = SUMMARY_ARENA_EXTRA;
    }

    return arena;
}


void
summary_arena_destroy(summary_arena_t *arena)
{
    summary_chunk_t  *chunk, *next;

    for (chunk = arena->chunks.next; chunk != &arena->chunks; chunk = next) {
        next = chunk->next;
        free(chunk);
    }

    free(arena);
}


/* the budget never shrinks */

void
summary_arena_limit(summary_arena_t *arena, size_t limit)
{
    if (limit > arena->limit) {
        arena->limit = limit;
    }
}


int
summary_arena_exhausted(const summary_arena_t *arena)
{
    return arena->exhausted;
}


size_t
summary_arena_peak(const summary_arena_t *arena)
{
    return arena->peak;
}


int
summary_arena_charge(summary_arena_t *arena, size_t size)
{
    if (arena->used > arena->limit || size > arena->limit - arena->used) {
        arena->exhausted = 1;
        return SUMMARY_ERROR;
    }

    arena->used += size;

    if (arena->used > arena->peak) {
        arena->peak = arena->used;
    }

    return SUMMARY_OK;
}


void
summary_arena_release(summary_arena_t *arena, size_t size)
{
    arena->used -= size;
}


void *
summary_arena_alloc(summary_arena_t *arena, size_t size)
{
    void             *p;
    size_t            room;
    summary_chunk_t  *chunk;

    /* room for any type */
    size = (size + 15) & ~(size_t) 15;

    if (size > (size_t) (arena->end - arena->pos)) {

        room = size < SUMMARY_ARENA_CHUNK ? SUMMARY_ARENA_CHUNK : size;

        chunk = summary_chunk_resize(arena, NULL, 0, room);
        if (chunk == NULL) {
            return NULL;
        }

        arena->pos = (uint8_t *) (chunk + 1);
        arena->end = arena->pos + room;
    }

    p = arena->pos;
    arena->pos += size;

    return p;
}


/* a new chunk, or an old one that has another size, and maybe has moved */

static summary_chunk_t *
summary_chunk_resize(summary_arena_t *arena, summary_chunk_t *chunk,
    size_t before, size_t size)
{
    summary_chunk_t  *resized;

    if (summary_arena_charge(arena, size - before) != SUMMARY_OK) {
        return NULL;
    }

    resized = realloc(chunk, sizeof(summary_chunk_t) + size);

    if (resized == NULL) {
        summary_arena_release(arena, size - before);
        return NULL;
    }

    if (chunk == NULL) {
        resized->prev = &arena->chunks;
        resized->next = arena->chunks.next;
    }

    resized->prev->next = resized;
    resized->next->prev = resized;

    return resized;
}


void
summary_array_init(summary_array_t *array, summary_arena_t *arena,
    size_t size)
{
    memset(array, 0, sizeof(summary_array_t));

    array->size = size;
    array->arena = arena;
}


void *
summary_array_push_grown(summary_array_t *array)
{
    if (summary_array_room(array, 1) != SUMMARY_OK) {
        return NULL;
    }

    return (uint8_t *) array->elts + array->size * array->nelts++;
}


int
summary_array_append(summary_array_t *array, const void *elts, size_t n)
{
    if (n == 0) {
        return SUMMARY_OK;
    }

    if (summary_array_room(array, n) != SUMMARY_OK) {
        return SUMMARY_ERROR;
    }

    memcpy((uint8_t *) array->elts + array->size * array->nelts, elts,
           array->size * n);
    array->nelts += n;

    return SUMMARY_OK;
}


void
summary_array_free(summary_array_t *array)
{
    summary_chunk_t  *chunk;

    if (array->elts == NULL) {
        return;
    }

    chunk = (summary_chunk_t *) array->elts - 1;

    chunk->prev->next = chunk->next;
    chunk->next->prev = chunk->prev;

    free(chunk);

    summary_arena_release(array->arena, array->nalloc * array->size);

    array->elts = NULL;
    array->nelts = 0;
    array->nalloc = 0;
}


/* grows by halves: large blocks then grow in place, or are moved by pages */

int
summary_array_room(summary_array_t *array, size_t n)
{
    if (n <= array->nalloc - array->nelts) {
        return SUMMARY_OK;
    }

    if (n < array->nalloc / 2 + 16) {
        n = array->nalloc / 2 + 16;
    }

    return summary_array_reserve(array, n);
}


int
summary_array_reserve(summary_array_t *array, size_t n)
{
    size_t            nalloc;
    summary_chunk_t  *chunk;

    if (n <= array->nalloc - array->nelts) {
        return SUMMARY_OK;
    }

    nalloc = array->nelts + n;
    chunk = array->elts ? (summary_chunk_t *) array->elts - 1 : NULL;

    chunk = summary_chunk_resize(array->arena, chunk,
                                 array->nalloc * array->size,
                                 nalloc * array->size);
    if (chunk == NULL) {
        return SUMMARY_ERROR;
    }

    array->elts = chunk + 1;
    array->nalloc = nalloc;

    return SUMMARY_OK;
}
