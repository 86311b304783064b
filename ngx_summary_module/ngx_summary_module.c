
/*
 * The glue between nginx and the summary engine: directives, variables, a
 * header and a body filter.  What a page is and what is put into it is the
 * engine's business (summary.h).
 */


#include <ngx_config.h>
#include <ngx_core.h>
#include <ngx_http.h>

#include "summary.h"


/*
 * The states of a request, all of the main one: the filter stands behind
 * postpone, so the body of a page arrives in order, with its subrequests.
 *
 *                 header filter
 *                  |         |
 *      a candidate |         | any other response: its reason is noted,
 *                  v         |   its header goes on
 *       +------- HOLD        |
 *       |          |         |
 *       |          | judged, too large, cut short, no memory
 *       |          v         v
 *       |        PASS <------+
 *       |
 *       +------> DONE    another filter refused the header
 *
 * HOLD   The header waits, the body is collected in one buffer, and the engine
 *        reads it as it comes.  The page is judged at its end at the latest;
 *        then header and bytes go out, with a block or as they came.
 *        A page that the engine declines goes on at once, with one exception:
 *        a range is cut out of a whole page only, see
 *        ngx_http_summary_wants_range().
 * PASS   What comes goes straight on, uncopied.
 * DONE   nginx answered with an error page; what still comes is dropped.
 *
 * A hold never ends without an answer.  A response that breaks off has no last
 * buffer; nginx then sends a flush, which ngx_http_summary_is_cut() knows, or
 * just closes the request, which ngx_http_summary_abandon() sees.  For that
 * reason a hold is not marked in c->buffered, as the image filter does: nginx
 * would wait for a last buffer that never comes, until send_timeout.  Nor is
 * there a need: a main request is finalized behind its last buffer, or cut.
 */

#define NGX_HTTP_SUMMARY_HOLD   0
#define NGX_HTTP_SUMMARY_PASS   1
#define NGX_HTTP_SUMMARY_DONE   2


/* the first allocation for a page of unknown length */
#define NGX_HTTP_SUMMARY_ALLOC  16384


typedef struct {
    /* NULL if no location enables the module */
    summary_engine_t        *engine;

    ngx_uint_t               enabled;  /* unsigned  enabled:1; */
} ngx_http_summary_main_conf_t;


typedef struct {
    ngx_flag_t               enable;
    size_t                   buffer_size;

    ngx_int_t                sentences;
    ngx_int_t                max_length;
    ngx_int_t                max_sentence;
    ngx_int_t                min_words;
    ngx_int_t                position;
    ngx_str_t                label;
    ngx_str_t                prompt;
    summary_selectors_t     *blocks;
    summary_selectors_t     *article;
    summary_selectors_t     *skip;

    ngx_hash_t               types;
    ngx_array_t             *types_keys;

    /* the fields above, as the engine reads them; made once, in the merge */
    summary_settings_t       settings;
} ngx_http_summary_loc_conf_t;


typedef struct {
    /* NGX_HTTP_SUMMARY_HOLD, ... */
    ngx_uint_t               state;

    /* $summary_status; while holding: what it is if the rest never comes */
    summary_reason_e         reason;

    /* $summary_sentences */
    size_t                   sentences;

    /* $summary_time: what the engine took, in nanoseconds; 0: never ran */
    uint64_t                 time;

    /* the engine's work on the page; NULL before, and once it is judged */
    summary_page_t          *page;

    /* the bytes held: malloc'ed, since it grows; size of capacity is used */
    u_char                  *data;
    size_t                   size;
    size_t                   capacity;

    /* summary_buffer_size */
    size_t                   limit;

    /* all bytes held, as they go out when the page is passed */
    ngx_buf_t                held;

    /* the last buffer with bytes held that went out; sent: data is free */
    ngx_buf_t               *out;

    /* Content-Range of a header that was refused, for the error page */
    ngx_str_t                content_range;

    /* flags of the buffers taken */
    unsigned                 flush:1;
    unsigned                 last_buf:1;
    unsigned                 last_in_chain:1;
} ngx_http_summary_ctx_t;


/* bounds of a number or size, and how to say them */

typedef struct {
    ngx_int_t                low;
    ngx_int_t                high;
    char                    *allowed;
} ngx_http_summary_bounds_t;


static ngx_int_t ngx_http_summary_header_filter(ngx_http_request_t *r);
static summary_reason_e ngx_http_summary_test(ngx_http_request_t *r,
    ngx_http_summary_loc_conf_t *conf);
static summary_str_t ngx_http_summary_charset(ngx_http_request_t *r);
static void ngx_http_summary_head(ngx_http_request_t *r);
static summary_reason_e ngx_http_summary_hold(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, ngx_http_summary_loc_conf_t *conf);
static ngx_int_t ngx_http_summary_replaced(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);

static ngx_int_t ngx_http_summary_body_filter(ngx_http_request_t *r,
    ngx_chain_t *in);
static ngx_int_t ngx_http_summary_collect(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, ngx_chain_t **in);
static ngx_int_t ngx_http_summary_take(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, ngx_buf_t *b);
static ngx_int_t ngx_http_summary_reserve(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, size_t size);
static ngx_uint_t ngx_http_summary_is_cut(ngx_http_request_t *r,
    ngx_buf_t *b);
static ngx_uint_t ngx_http_summary_wants_range(ngx_http_request_t *r);

static ngx_int_t ngx_http_summary_judge(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static ngx_int_t ngx_http_summary_read(ngx_http_summary_ctx_t *ctx,
    ngx_uint_t whole);
static void ngx_http_summary_settle(ngx_http_summary_ctx_t *ctx,
    summary_reason_e reason);
static uint64_t ngx_http_summary_clock(void);

static ngx_int_t ngx_http_summary_send(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, ngx_chain_t *out);
static ngx_chain_t *ngx_http_summary_splice(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static size_t ngx_http_summary_check(const summary_result_t *result,
    size_t size);
static ngx_buf_t *ngx_http_summary_slice(ngx_buf_t *b, u_char *pos,
    u_char *last);
static void ngx_http_summary_link(ngx_chain_t *out, ngx_buf_t *first,
    ngx_buf_t *end);
static ngx_int_t ngx_http_summary_pass(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, ngx_chain_t *rest);
static ngx_int_t ngx_http_summary_clip(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static ngx_int_t ngx_http_summary_refused(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, ngx_int_t rc);
static void ngx_http_summary_abandon(void *data);
static void ngx_http_summary_cleanup(void *data);
static void ngx_http_summary_free(ngx_http_summary_ctx_t *ctx);

static ngx_int_t ngx_http_summary_status_variable(ngx_http_request_t *r,
    ngx_http_variable_value_t *v, uintptr_t data);
static ngx_int_t ngx_http_summary_sentences_variable(ngx_http_request_t *r,
    ngx_http_variable_value_t *v, uintptr_t data);
static ngx_int_t ngx_http_summary_time_variable(ngx_http_request_t *r,
    ngx_http_variable_value_t *v, uintptr_t data);

static char *ngx_http_summary_types(ngx_conf_t *cf, ngx_command_t *cmd,
    void *conf);
static ngx_uint_t ngx_http_summary_is_type(ngx_str_t *value);
static char *ngx_http_summary_sentences(ngx_conf_t *cf, ngx_command_t *cmd,
    void *conf);
static char *ngx_http_summary_number(ngx_conf_t *cf, ngx_command_t *cmd,
    void *conf);
static char *ngx_http_summary_size(ngx_conf_t *cf, ngx_command_t *cmd,
    void *conf);
static char *ngx_http_summary_position(ngx_conf_t *cf, ngx_command_t *cmd,
    void *conf);
static char *ngx_http_summary_text(ngx_conf_t *cf, ngx_command_t *cmd,
    void *conf);
static char *ngx_http_summary_selectors(ngx_conf_t *cf, ngx_command_t *cmd,
    void *conf);
static ngx_uint_t ngx_http_summary_is_off(ngx_command_t *cmd,
    ngx_str_t *value, ngx_uint_t n);
static char *ngx_http_summary_invalid(ngx_conf_t *cf, ngx_str_t *value,
    char *allowed);

static ngx_int_t ngx_http_summary_add_variables(ngx_conf_t *cf);
static void *ngx_http_summary_create_main_conf(ngx_conf_t *cf);
static void *ngx_http_summary_create_loc_conf(ngx_conf_t *cf);
static char *ngx_http_summary_merge_loc_conf(ngx_conf_t *cf, void *parent,
    void *child);
static void ngx_http_summary_make_settings(ngx_http_summary_loc_conf_t *conf);
static ngx_int_t ngx_http_summary_init(ngx_conf_t *cf);
static ngx_int_t ngx_http_summary_create_engine(ngx_conf_t *cf);
static void ngx_http_summary_destroy_engine(void *data);
static void ngx_http_summary_destroy_selectors(void *data);


static ngx_http_summary_bounds_t  ngx_http_summary_sentences_bounds = {
    1, SUMMARY_MAX_SENTENCES,
    "\"auto\" or a number from 1 to " ngx_value(SUMMARY_MAX_SENTENCES)
};


static ngx_http_summary_bounds_t  ngx_http_summary_max_length_bounds = {
    0, SUMMARY_MAX_LENGTH,
    "a number from 0 to " ngx_value(SUMMARY_MAX_LENGTH)
};


static ngx_http_summary_bounds_t  ngx_http_summary_min_words_bounds = {
    0, SUMMARY_MAX_MIN_WORDS,
    "a number from 0 to " ngx_value(SUMMARY_MAX_MIN_WORDS)
};


static ngx_http_summary_bounds_t  ngx_http_summary_buffer_size_bounds = {
    1024, SUMMARY_MAX_PAGE_SIZE, "a size from 1k to 1g"
};


#define ngx_http_summary_selector                                             \
    "a selector of tag, #id, .class, [attr] and [attr=value], "               \
    "quoted if it begins with # or has spaces"


static ngx_conf_enum_t  ngx_http_summary_positions[] = {
    { ngx_string("top"), SUMMARY_POSITION_TOP },
    { ngx_string("bottom"), SUMMARY_POSITION_BOTTOM },
    { ngx_string("both"), SUMMARY_POSITION_BOTH },
    { ngx_null_string, 0 }
};


static ngx_command_t  ngx_http_summary_commands[] = {

    { ngx_string("summary"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_FLAG,
      ngx_conf_set_flag_slot,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, enable),
      NULL },

    { ngx_string("summary_types"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_1MORE,
      ngx_http_summary_types,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, types_keys),
      &ngx_http_html_default_types[0] },

    { ngx_string("summary_sentences"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_TAKE1,
      ngx_http_summary_sentences,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, sentences),
      &ngx_http_summary_sentences_bounds },

    { ngx_string("summary_max_length"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_TAKE1,
      ngx_http_summary_number,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, max_length),
      &ngx_http_summary_max_length_bounds },

    { ngx_string("summary_max_sentence"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_TAKE1,
      ngx_http_summary_number,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, max_sentence),
      &ngx_http_summary_max_length_bounds },

    { ngx_string("summary_position"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_TAKE1,
      ngx_http_summary_position,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, position),
      &ngx_http_summary_positions },

    { ngx_string("summary_block"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_1MORE,
      ngx_http_summary_selectors,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, blocks),
      "\"default\" or " ngx_http_summary_selector },

    { ngx_string("summary_article"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_1MORE,
      ngx_http_summary_selectors,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, article),
      "\"off\" or " ngx_http_summary_selector },

    { ngx_string("summary_skip"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_1MORE,
      ngx_http_summary_selectors,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, skip),
      "\"off\" or " ngx_http_summary_selector },

    { ngx_string("summary_label"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_TAKE1,
      ngx_http_summary_text,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, label),
      NULL },

    { ngx_string("summary_prompt"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_TAKE1,
      ngx_http_summary_text,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, prompt),
      NULL },

    { ngx_string("summary_min_words"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_TAKE1,
      ngx_http_summary_number,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, min_words),
      &ngx_http_summary_min_words_bounds },

    { ngx_string("summary_buffer_size"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_TAKE1,
      ngx_http_summary_size,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, buffer_size),
      &ngx_http_summary_buffer_size_bounds },

      ngx_null_command
};


static ngx_http_module_t  ngx_summary_module_ctx = {
    ngx_http_summary_add_variables,        /* preconfiguration */
    ngx_http_summary_init,                 /* postconfiguration */

    ngx_http_summary_create_main_conf,     /* create main configuration */
    NULL,                                  /* init main configuration */

    NULL,                                  /* create server configuration */
    NULL,                                  /* merge server configuration */

    ngx_http_summary_create_loc_conf,      /* create location configuration */
    ngx_http_summary_merge_loc_conf        /* merge location configuration */
};


ngx_module_t  ngx_summary_module = {
    NGX_MODULE_V1,
    &ngx_summary_module_ctx,               /* module context */
    ngx_http_summary_commands,             /* module directives */
    NGX_HTTP_MODULE,                       /* module type */
    NULL,                                  /* init master */
    NULL,                                  /* init module */
    NULL,                                  /* init process */
    NULL,                                  /* init thread */
    NULL,                                  /* exit thread */
    NULL,                                  /* exit process */
    NULL,                                  /* exit master */
    NGX_MODULE_V1_PADDING
};


static ngx_http_variable_t  ngx_http_summary_vars[] = {

    { ngx_string("summary_status"), NULL,
      ngx_http_summary_status_variable, 0, NGX_HTTP_VAR_NOCACHEABLE, 0 },

    { ngx_string("summary_sentences"), NULL,
      ngx_http_summary_sentences_variable, 0, NGX_HTTP_VAR_NOCACHEABLE, 0 },

    { ngx_string("summary_time"), NULL,
      ngx_http_summary_time_variable, 0, NGX_HTTP_VAR_NOCACHEABLE, 0 },

      ngx_http_null_variable
};


static ngx_http_output_header_filter_pt  ngx_http_next_header_filter;
static ngx_http_output_body_filter_pt    ngx_http_next_body_filter;


static ngx_int_t
ngx_http_summary_header_filter(ngx_http_request_t *r)
{
    summary_reason_e              reason;
    ngx_http_summary_ctx_t       *ctx;
    ngx_http_summary_loc_conf_t  *conf;

    if (r != r->main) {
        return ngx_http_next_header_filter(r);
    }

    ctx = ngx_http_get_module_ctx(r, ngx_summary_module);

    if (ctx) {
        return ngx_http_summary_replaced(r, ctx);
    }

    conf = ngx_http_get_module_loc_conf(r, ngx_summary_module);

    if (!conf->enable) {
        return ngx_http_next_header_filter(r);
    }

    ctx = ngx_pcalloc(r->pool, sizeof(ngx_http_summary_ctx_t));
    if (ctx == NULL) {
        return ngx_http_next_header_filter(r);
    }

    ngx_http_set_ctx(r, ctx, ngx_summary_module);

    reason = ngx_http_summary_test(r, conf);

    if (reason == SUMMARY_REASON_OK) {
        reason = ngx_http_summary_hold(r, ctx, conf);

    } else if (reason == SUMMARY_REASON_METHOD && r->method == NGX_HTTP_HEAD) {
        ngx_http_summary_head(r);
    }

    if (reason != SUMMARY_REASON_OK) {
        ctx->reason = reason;
        ctx->state = NGX_HTTP_SUMMARY_PASS;

        return ngx_http_next_header_filter(r);
    }

    return NGX_OK;
}


/* the method is tested last: HEAD is asked about what GET would have got */

static summary_reason_e
ngx_http_summary_test(ngx_http_request_t *r, ngx_http_summary_loc_conf_t *conf)
{
    summary_str_t            charset;
    ngx_http_headers_out_t  *h;

    h = &r->headers_out;

    if (h->status != NGX_HTTP_OK) {
        return SUMMARY_REASON_STATUS;
    }

    if (ngx_http_test_content_type(r, &conf->types) == NULL) {
        return SUMMARY_REASON_TYPE;
    }

    if (h->content_encoding && h->content_encoding->value.len) {
        return SUMMARY_REASON_ENCODING;
    }

    charset = ngx_http_summary_charset(r);

    if (charset.len && !summary_charset_known(charset)) {
        return SUMMARY_REASON_CHARSET;
    }

    if (h->content_length_n == 0) {
        return SUMMARY_REASON_EMPTY;
    }

    if (h->content_length_n > (off_t) conf->buffer_size) {
        return SUMMARY_REASON_TOO_LARGE;
    }

    if (r->header_only || !(r->method & (NGX_HTTP_GET|NGX_HTTP_POST))) {
        return SUMMARY_REASON_METHOD;
    }

    return SUMMARY_REASON_OK;
}


/* nginx keeps in charset whatever follows it in Content-Type */

static summary_str_t
ngx_http_summary_charset(ngx_http_request_t *r)
{
    size_t         len;
    ngx_str_t     *charset;
    summary_str_t  label;

    charset = &r->headers_out.charset;

    for (len = 0; len < charset->len; len++) {
        if (ngx_strchr("; \t\"", charset->data[len])) {
            break;
        }
    }

    label.data = charset->data;
    label.len = len;

    return label;
}


/*
 * GET might have got a block, and only with the body at hand can it be told:
 * so HEAD makes no promise about length, ranges or the bytes.
 */

static void
ngx_http_summary_head(ngx_http_request_t *r)
{
    ngx_http_clear_content_length(r);
    ngx_http_clear_accept_ranges(r);
    ngx_http_weak_etag(r);
}


static summary_reason_e
ngx_http_summary_hold(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx,
    ngx_http_summary_loc_conf_t *conf)
{
    ngx_pool_cleanup_t            *pcln;
    ngx_http_cleanup_t            *cln;
    ngx_http_summary_main_conf_t  *mcf;

    pcln = ngx_pool_cleanup_add(r->pool, 0);
    cln = ngx_http_cleanup_add(r, 0);

    if (pcln == NULL || cln == NULL) {
        return SUMMARY_REASON_MEMORY;
    }

    pcln->handler = ngx_http_summary_cleanup;
    pcln->data = ctx;

    cln->handler = ngx_http_summary_abandon;
    cln->data = r;

    mcf = ngx_http_get_module_main_conf(r, ngx_summary_module);

    ctx->page = summary_page_create(mcf->engine, &conf->settings);
    if (ctx->page == NULL) {
        return SUMMARY_REASON_MEMORY;
    }

    /* one that is not known is no candidate's */
    (void) summary_page_charset(ctx->page, ngx_http_summary_charset(r));

    ctx->state = NGX_HTTP_SUMMARY_HOLD;
    ctx->reason = SUMMARY_REASON_TRUNCATED;
    ctx->limit = conf->buffer_size;

    r->main_filter_need_in_memory = 1;

    return SUMMARY_REASON_OK;
}


/*
 * A second header for the same request: an error page in the place of the
 * response that was held, or of a header that another filter refused.
 */

static ngx_int_t
ngx_http_summary_replaced(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    ngx_table_elt_t  *h;

    if (ctx->state == NGX_HTTP_SUMMARY_HOLD) {
        ngx_http_summary_free(ctx);
        ctx->reason = SUMMARY_REASON_STATUS;
    }

    ctx->state = NGX_HTTP_SUMMARY_PASS;

    if (ctx->content_range.len) {
        h = ngx_list_push(&r->headers_out.headers);
        if (h == NULL) {
            return NGX_ERROR;
        }

        ngx_memzero(h, sizeof(ngx_table_elt_t));

        h->hash = 1;
        ngx_str_set(&h->key, "Content-Range");
        h->value = ctx->content_range;

        r->headers_out.content_range = h;
    }

    return ngx_http_next_header_filter(r);
}


static ngx_int_t
ngx_http_summary_body_filter(ngx_http_request_t *r, ngx_chain_t *in)
{
    ngx_int_t                rc;
    ngx_http_summary_ctx_t  *ctx;

    ctx = ngx_http_get_module_ctx(r, ngx_summary_module);

    if (ctx == NULL) {
        return ngx_http_next_body_filter(r, in);
    }

    if (ctx->state == NGX_HTTP_SUMMARY_PASS) {
        rc = ngx_http_next_body_filter(r, in);

        if (ctx->out && ctx->out->pos == ctx->out->last) {
            ngx_http_summary_free(ctx);
        }

        return rc;
    }

    if (ctx->state == NGX_HTTP_SUMMARY_DONE) {
        rc = ngx_http_next_body_filter(r, NULL);

        /* NGX_ERROR resets any pending data */
        return (rc == NGX_OK) ? NGX_ERROR : rc;
    }

    /* NGX_HTTP_SUMMARY_HOLD */

    if (in == NULL) {
        return NGX_OK;
    }

    if (ngx_http_summary_collect(r, ctx, &in) != NGX_OK) {
        return ngx_http_summary_pass(r, ctx, in);
    }

    if (ctx->last_buf) {
        return ngx_http_summary_judge(r, ctx);
    }

    if (ngx_http_summary_read(ctx, 0) == NGX_OK
        || ngx_http_summary_wants_range(r))
    {
        return NGX_OK;
    }

    return ngx_http_summary_pass(r, ctx, NULL);
}


/*
 * Takes the bytes and flags of all buffers, which are free then.  On
 * NGX_DECLINED the page is to be passed, and *in is what was not taken.
 */

static ngx_int_t
ngx_http_summary_collect(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx,
    ngx_chain_t **in)
{
    ngx_buf_t    *b;
    ngx_chain_t  *cl;

    for (cl = *in; cl; cl = cl->next) {
        b = cl->buf;

        if (ngx_buf_size(b) && ngx_http_summary_take(r, ctx, b) != NGX_OK) {
            *in = cl;
            return NGX_DECLINED;
        }

        ctx->flush |= b->flush || b->recycled;
        ctx->last_buf |= b->last_buf;
        ctx->last_in_chain |= b->last_in_chain;

        if (ngx_http_summary_is_cut(r, b)) {
            *in = cl->next;
            ngx_http_summary_settle(ctx, SUMMARY_REASON_TRUNCATED);
            return NGX_DECLINED;
        }
    }

    *in = NULL;

    return NGX_OK;
}


static ngx_int_t
ngx_http_summary_take(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx,
    ngx_buf_t *b)
{
    size_t  size;

    if (!ngx_buf_in_memory(b)) {
        ngx_log_error(NGX_LOG_ERR, r->connection->log, 0,
                      "summary: a buffer that is not in memory");

        ngx_http_summary_settle(ctx, SUMMARY_REASON_ERROR);
        return NGX_DECLINED;
    }

    size = b->last - b->pos;

    if (size > ctx->limit - ctx->size) {
        ngx_http_summary_settle(ctx, SUMMARY_REASON_TOO_LARGE);
        return NGX_DECLINED;
    }

    if (ngx_http_summary_reserve(r, ctx, ctx->size + size) != NGX_OK) {
        ngx_http_summary_settle(ctx, SUMMARY_REASON_MEMORY);
        return NGX_DECLINED;
    }

    ngx_memcpy(ctx->data + ctx->size, b->pos, size);
    ctx->size += size;

    b->pos = b->last;

    if (b->in_file) {
        b->file_pos = b->file_last;
    }

    return NGX_OK;
}


/*
 * The length is known: one allocation.  Otherwise it doubles, and what is too
 * much is never touched, and given back in ngx_http_summary_judge().
 */

static ngx_int_t
ngx_http_summary_reserve(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx,
    size_t size)
{
    u_char  *p;
    size_t   capacity;

    if (size <= ctx->capacity) {
        return NGX_OK;
    }

    if (ctx->capacity) {
        capacity = 2 * ctx->capacity;

    } else if (r->headers_out.content_length_n > 0) {
        capacity = (size_t) r->headers_out.content_length_n;

    } else {
        capacity = NGX_HTTP_SUMMARY_ALLOC;
    }

    capacity = ngx_max(ngx_min(capacity, ctx->limit), size);

    p = realloc(ctx->data, capacity);
    if (p == NULL) {
        ngx_log_error(NGX_LOG_ERR, r->connection->log, ngx_errno,
                      "summary: realloc(%uz) failed", capacity);
        return NGX_ERROR;
    }

    ctx->data = p;
    ctx->capacity = capacity;

    return NGX_OK;
}


/*
 * An upstream that fails behind its header: nginx closes it, sends a flush in
 * the place of a last buffer, and closes the connection.  The request in work
 * has to be this one, not a subrequest, whose end is not the page's.
 */

static ngx_uint_t
ngx_http_summary_is_cut(ngx_http_request_t *r, ngx_buf_t *b)
{
    return b->flush
           && !b->last_buf
           && ngx_buf_special(b)
           && !r->keepalive
           && r->upstream
           && r->upstream->cleanup == NULL
           && r == r->connection->data;
}


/*
 * The range filter cuts bodies in front of this filter, but decides behind
 * it, in the header.  So with a range the page is held to its end, and cut
 * here.  Known length only: nginx has no ranges without, and it is within
 * summary_buffer_size.
 */

static ngx_uint_t
ngx_http_summary_wants_range(ngx_http_request_t *r)
{
    return r->allow_ranges
           && r->headers_in.range
           && r->headers_out.content_length_n != -1;
}


/* the page is whole */

static ngx_int_t
ngx_http_summary_judge(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    u_char       *p;
    off_t         length;
    ngx_chain_t  *out;

    length = r->headers_out.content_length_n;

    if (length != -1 && length != (off_t) ctx->size) {
        ngx_http_summary_settle(ctx, (length > (off_t) ctx->size)
                                     ? SUMMARY_REASON_TRUNCATED
                                     : SUMMARY_REASON_ERROR);
    }

    if (ctx->size == 0) {
        ngx_http_summary_settle(ctx, SUMMARY_REASON_EMPTY);
    }

    if (ctx->page == NULL) {
        return ngx_http_summary_pass(r, ctx, NULL);
    }

    if (ctx->size < ctx->capacity) {
        p = realloc(ctx->data, ctx->size);

        if (p) {
            ctx->data = p;
            ctx->capacity = ctx->size;
        }
    }

    if (ngx_http_summary_read(ctx, 1) != NGX_OK) {
        return ngx_http_summary_pass(r, ctx, NULL);
    }

    out = ngx_http_summary_splice(r, ctx);

    if (out == NULL) {
        return ngx_http_summary_pass(r, ctx, NULL);
    }

    return ngx_http_summary_send(r, ctx, out);
}


/* the engine reads what has come; whole: it is all there is, sum it up */

static ngx_int_t
ngx_http_summary_read(ngx_http_summary_ctx_t *ctx, ngx_uint_t whole)
{
    int               rc;
    uint64_t          start;
    summary_reason_e  reason;

    if (ctx->page == NULL) {
        return NGX_DECLINED;
    }

    if (ctx->size == 0) {
        return NGX_OK;
    }

    start = ngx_http_summary_clock();

    if (whole) {
        rc = summary_page_finish(ctx->page, ctx->data, ctx->size);

    } else {
        rc = summary_page_read(ctx->page, ctx->data, ctx->size);
    }

    ctx->time += ngx_http_summary_clock() - start;

    if (rc == SUMMARY_OK) {
        return NGX_OK;
    }

    reason = summary_page_result(ctx->page)->reason;

    ngx_http_summary_settle(ctx, reason ? reason : SUMMARY_REASON_ERROR);

    return NGX_DECLINED;
}


/* the page's reason is known, the first one stays; the engine is done */

static void
ngx_http_summary_settle(ngx_http_summary_ctx_t *ctx, summary_reason_e reason)
{
    if (ctx->page == NULL) {
        return;
    }

    ctx->reason = reason;

    summary_page_destroy(ctx->page);
    ctx->page = NULL;
}


static uint64_t
ngx_http_summary_clock(void)
{
    struct timespec  ts;

    (void) clock_gettime(CLOCK_MONOTONIC, &ts);

    return (uint64_t) ts.tv_sec * 1000000000 + ts.tv_nsec;
}


/* the page with its summary */

static ngx_int_t
ngx_http_summary_send(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx,
    ngx_chain_t *out)
{
    off_t         length;
    ngx_int_t     rc;
    ngx_chain_t  *cl;

    length = 0;

    for (cl = out; cl; cl = cl->next) {
        length += ngx_buf_size(cl->buf);
    }

    ngx_http_clear_content_length(r);
    r->headers_out.content_length_n = length;

    ngx_http_clear_accept_ranges(r);
    ngx_http_weak_etag(r);

    ctx->state = NGX_HTTP_SUMMARY_PASS;

    rc = ngx_http_next_header_filter(r);

    if (rc == NGX_ERROR || rc > NGX_OK || r->header_only) {
        return ngx_http_summary_refused(r, ctx, rc);
    }

    return ngx_http_next_body_filter(r, out);
}


/*
 * Slices of the bytes held, and the texts between them.  The texts are copied,
 * so that all of the engine's memory is free before the page is sent.  Returns
 * NULL, the page being declined, if there is no memory, or if the engine's
 * offsets are nonsense.
 */

static ngx_chain_t *
ngx_http_summary_splice(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    u_char                     *text;
    size_t                      i, pos, end, length;
    ngx_buf_t                  *b, *bufs;
    ngx_chain_t                *out;
    const summary_result_t     *result;
    const summary_insertion_t  *ins;

    result = summary_page_result(ctx->page);
    ins = result->insertions;

    length = ngx_http_summary_check(result, ctx->size);

    if (length == 0) {
        ngx_log_error(NGX_LOG_ERR, r->connection->log, 0,
                      "summary: wrong insertions, %uz of them",
                      result->ninsertions);

        ngx_http_summary_settle(ctx, SUMMARY_REASON_ERROR);
        return NULL;
    }

    i = 2 * result->ninsertions + 1;

    text = ngx_pnalloc(r->pool, length);
    bufs = ngx_pcalloc(r->pool, i * sizeof(ngx_buf_t));
    out = ngx_pcalloc(r->pool, i * sizeof(ngx_chain_t));

    if (text == NULL || bufs == NULL || out == NULL) {
        ngx_http_summary_settle(ctx, SUMMARY_REASON_MEMORY);
        return NULL;
    }

    b = bufs;
    pos = 0;

    for (i = 0; i <= result->ninsertions; i++) {
        end = (i < result->ninsertions) ? ins[i].offset : ctx->size;

        if (end > pos) {
            ctx->out = b;
            b = ngx_http_summary_slice(b, ctx->data + pos, ctx->data + end);
            pos = end;
        }

        if (i < result->ninsertions && ins[i].text.len) {
            end = ins[i].text.len;
            b = ngx_http_summary_slice(b, text, text + end);
            text = ngx_cpymem(text, ins[i].text.data, end);
        }
    }

    ngx_http_summary_link(out, bufs, b);

    ctx->sentences = result->nchosen;
    ngx_http_summary_settle(ctx, SUMMARY_REASON_OK);

    return out;
}


/* the length of the texts; 0 if the insertions are not to be trusted */

static size_t
ngx_http_summary_check(const summary_result_t *result, size_t size)
{
    size_t                      i, pos, length;
    const summary_insertion_t  *ins;

    pos = 0;
    length = 0;
    ins = result->insertions;

    for (i = 0; i < result->ninsertions; i++) {
        if (ins[i].offset < pos || ins[i].offset > size) {
            return 0;
        }

        pos = ins[i].offset;
        length += ins[i].text.len;
    }

    return length;
}


static ngx_buf_t *
ngx_http_summary_slice(ngx_buf_t *b, u_char *pos, u_char *last)
{
    b->pos = pos;
    b->last = last;
    b->memory = 1;

    return b + 1;
}


/* the buffers from first up to end, which is not one, as a chain */

static void
ngx_http_summary_link(ngx_chain_t *out, ngx_buf_t *first, ngx_buf_t *end)
{
    ngx_buf_t  *b;

    for (b = first; b < end; b++, out++) {
        out->buf = b;
        out->next = (b + 1 < end) ? out + 1 : NULL;
    }

    b--;
    b->last_buf = 1;
    b->last_in_chain = 1;
}


/* the page as it came, and the rest that was not taken, if any */

static ngx_int_t
ngx_http_summary_pass(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx,
    ngx_chain_t *rest)
{
    off_t        length;
    ngx_int_t    rc;
    ngx_buf_t   *b;
    ngx_chain_t  out;

    ngx_log_error(NGX_LOG_INFO, r->connection->log, 0,
                  "summary: %s", summary_reason_name(ctx->reason));

    b = &ctx->held;

    b->pos = ctx->data;
    b->last = ctx->data + ctx->size;
    b->memory = (ctx->size != 0);
    b->flush = ctx->flush;
    b->last_buf = ctx->last_buf;
    b->last_in_chain = ctx->last_in_chain;

    length = r->headers_out.content_length_n;

    if (ctx->last_buf && length == (off_t) ctx->size) {
        /* one range is cut here; nginx answers several with the page */
        r->single_range = 1;

    } else if (r->headers_in.range) {
        r->allow_ranges = 0;
    }

    ctx->state = NGX_HTTP_SUMMARY_PASS;

    rc = ngx_http_next_header_filter(r);

    if (rc == NGX_ERROR || rc > NGX_OK || r->header_only) {
        return ngx_http_summary_refused(r, ctx, rc);
    }

    if (ctx->last_buf
        && r->headers_out.status == NGX_HTTP_PARTIAL_CONTENT
        && ngx_http_summary_clip(r, ctx) != NGX_OK)
    {
        return NGX_ERROR;
    }

    if (ngx_buf_size(b) == 0 && !ngx_buf_special(b)) {
        return rest ? ngx_http_next_body_filter(r, rest) : NGX_OK;
    }

    ctx->out = ctx->size ? b : NULL;

    out.buf = b;
    out.next = rest;

    return ngx_http_next_body_filter(r, &out);
}


/* what the range filter would have done, had it seen the body behind us */

static ngx_int_t
ngx_http_summary_clip(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    off_t  start, length;

    start = r->headers_out.content_offset;
    length = r->headers_out.content_length_n;

    if (start < 0 || length <= 0 || length > (off_t) ctx->size - start) {
        ngx_log_error(NGX_LOG_ERR, r->connection->log, 0,
                      "summary: wrong range, %O bytes at %O of %uz",
                      length, start, ctx->size);
        return NGX_ERROR;
    }

    ctx->held.pos = ctx->data + start;
    ctx->held.last = ctx->held.pos + length;

    return NGX_OK;
}


/*
 * A header filter behind this one wants another answer: 416 of the range
 * filter, for one.  As in the image filter nginx's error page takes the place
 * of the response; Content-Range, cleared by that, belongs to it.
 */

static ngx_int_t
ngx_http_summary_refused(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx,
    ngx_int_t rc)
{
    if (rc == NGX_ERROR || rc < NGX_HTTP_SPECIAL_RESPONSE) {
        ctx->state = NGX_HTTP_SUMMARY_DONE;
        return NGX_ERROR;
    }

    if (r->headers_out.content_range) {
        ctx->content_range = r->headers_out.content_range->value;
    }

    r->keepalive = 0;

    rc = ngx_http_filter_finalize_request(r, &ngx_summary_module, rc);

    ctx->state = NGX_HTTP_SUMMARY_DONE;

    return rc;
}


/*
 * The request ends while the page is held: an upstream broke its protocol, or
 * a filter swallowed the flush that tells of a cut (ssi does).  What came is
 * sent, as it would have been sent before.  With HTTP/2 it is too late: the
 * frames would outlive the request; there the stream is reset, without
 * a header.
 */

static void
ngx_http_summary_abandon(void *data)
{
    ngx_http_request_t  *r = data;

    ngx_http_summary_ctx_t  *ctx;

    ctx = ngx_http_get_module_ctx(r, ngx_summary_module);

    if (ctx == NULL || ctx->state != NGX_HTTP_SUMMARY_HOLD) {
        return;
    }

    ngx_http_summary_settle(ctx, SUMMARY_REASON_TRUNCATED);

    if (r->http_version >= NGX_HTTP_VERSION_20
        || r->header_sent
        || r->connection->error
        || r->connection->timedout)
    {
        return;
    }

    r->keepalive = 0;
    ctx->flush = 1;

    (void) ngx_http_summary_pass(r, ctx, NULL);
}


static void
ngx_http_summary_cleanup(void *data)
{
    ngx_http_summary_free(data);
}


static void
ngx_http_summary_free(ngx_http_summary_ctx_t *ctx)
{
    summary_page_destroy(ctx->page);
    ctx->page = NULL;

    free(ctx->data);
    ctx->data = NULL;

    ctx->size = 0;
    ctx->capacity = 0;
    ctx->out = NULL;
}


/* of a subrequest that is logged: the page's */

static ngx_int_t
ngx_http_summary_status_variable(ngx_http_request_t *r,
    ngx_http_variable_value_t *v, uintptr_t data)
{
    const char                   *name;
    summary_reason_e              reason;
    ngx_http_summary_ctx_t       *ctx;
    ngx_http_summary_loc_conf_t  *conf;

    ctx = ngx_http_get_module_ctx(r->main, ngx_summary_module);
    conf = ngx_http_get_module_loc_conf(r->main, ngx_summary_module);

    if (ctx) {
        reason = ctx->reason;

    } else if (!conf->enable) {
        reason = SUMMARY_REASON_OFF;

    } else {
        /* no response yet */
        v->not_found = 1;
        return NGX_OK;
    }

    name = summary_reason_name(reason);

    v->len = ngx_strlen(name);
    v->data = (u_char *) name;
    v->valid = 1;
    v->no_cacheable = 0;
    v->not_found = 0;

    return NGX_OK;
}


static ngx_int_t
ngx_http_summary_sentences_variable(ngx_http_request_t *r,
    ngx_http_variable_value_t *v, uintptr_t data)
{
    ngx_http_summary_ctx_t  *ctx;

    ctx = ngx_http_get_module_ctx(r->main, ngx_summary_module);

    if (ctx == NULL || ctx->sentences == 0) {
        v->not_found = 1;
        return NGX_OK;
    }

    v->data = ngx_pnalloc(r->pool, NGX_SIZE_T_LEN);
    if (v->data == NULL) {
        return NGX_ERROR;
    }

    v->len = ngx_sprintf(v->data, "%uz", ctx->sentences) - v->data;
    v->valid = 1;
    v->no_cacheable = 0;
    v->not_found = 0;

    return NGX_OK;
}


static ngx_int_t
ngx_http_summary_time_variable(ngx_http_request_t *r,
    ngx_http_variable_value_t *v, uintptr_t data)
{
    uint64_t                 us;
    ngx_http_summary_ctx_t  *ctx;

    ctx = ngx_http_get_module_ctx(r->main, ngx_summary_module);

    if (ctx == NULL || ctx->time == 0) {
        v->not_found = 1;
        return NGX_OK;
    }

    v->data = ngx_pnalloc(r->pool, NGX_INT64_LEN + sizeof(".000") - 1);
    if (v->data == NULL) {
        return NGX_ERROR;
    }

    us = ctx->time / 1000;

    v->len = ngx_sprintf(v->data, "%uL.%03uL", us / 1000, us % 1000) - v->data;
    v->valid = 1;
    v->no_cacheable = 0;
    v->not_found = 0;

    return NGX_OK;
}


static char *
ngx_http_summary_types(ngx_conf_t *cf, ngx_command_t *cmd, void *conf)
{
    char  *p = conf;

    ngx_str_t    *value;
    ngx_uint_t    i;
    ngx_array_t **types;

    types = (ngx_array_t **) (p + cmd->offset);

    if (*types) {
        return "is duplicate";
    }

    value = cf->args->elts;

    for (i = 1; i < cf->args->nelts; i++) {
        if (!ngx_http_summary_is_type(&value[i])) {
            return ngx_http_summary_invalid(cf, &value[i],
                           "a MIME type such as \"text/html\", without "
                           "parameters, or \"*\"");
        }
    }

    return ngx_http_types_slot(cf, cmd, conf);
}


/* "type/subtype" of the token characters of RFC 9110, 5.6.2; or "*" */

static ngx_uint_t
ngx_http_summary_is_type(ngx_str_t *value)
{
    u_char      *p, *last, ch;
    ngx_uint_t   slashes;

    p = value->data;
    last = p + value->len;

    if (value->len == 1 && *p == '*') {
        return 1;
    }

    if (value->len < 3 || p[0] == '/' || last[-1] == '/') {
        return 0;
    }

    slashes = 0;

    for ( /* void */ ; p < last; p++) {
        ch = ngx_tolower(*p);

        if (ch == '/') {
            slashes++;

        } else if ((ch < 'a' || ch > 'z') && (ch < '0' || ch > '9')
                   && ngx_strchr("!#$%&'+-.^_`|~", ch) == NULL)
        {
            return 0;
        }
    }

    return slashes == 1;
}


static char *
ngx_http_summary_sentences(ngx_conf_t *cf, ngx_command_t *cmd, void *conf)
{
    char  *p = conf;

    ngx_int_t  *np;
    ngx_str_t  *value;

    np = (ngx_int_t *) (p + cmd->offset);
    value = cf->args->elts;

    if (*np == NGX_CONF_UNSET && ngx_strcmp(value[1].data, "auto") == 0) {
        *np = SUMMARY_SENTENCES_AUTO;
        return NGX_CONF_OK;
    }

    return ngx_http_summary_number(cf, cmd, conf);
}


static char *
ngx_http_summary_number(ngx_conf_t *cf, ngx_command_t *cmd, void *conf)
{
    char  *p = conf;

    ngx_int_t                  *np, n;
    ngx_str_t                  *value;
    ngx_http_summary_bounds_t  *bounds;

    np = (ngx_int_t *) (p + cmd->offset);

    if (*np != NGX_CONF_UNSET) {
        return "is duplicate";
    }

    value = cf->args->elts;
    bounds = cmd->post;

    n = ngx_atoi(value[1].data, value[1].len);

    if (n == NGX_ERROR || n < bounds->low || n > bounds->high) {
        return ngx_http_summary_invalid(cf, &value[1], bounds->allowed);
    }

    *np = n;

    return NGX_CONF_OK;
}


static char *
ngx_http_summary_size(ngx_conf_t *cf, ngx_command_t *cmd, void *conf)
{
    char  *p = conf;

    size_t                     *sp;
    ssize_t                     size;
    ngx_str_t                  *value;
    ngx_http_summary_bounds_t  *bounds;

    sp = (size_t *) (p + cmd->offset);

    if (*sp != NGX_CONF_UNSET_SIZE) {
        return "is duplicate";
    }

    value = cf->args->elts;
    bounds = cmd->post;

    /* of "g" nginx knows in offsets only */
    size = ngx_parse_offset(&value[1]);

    if (size == NGX_ERROR || size < bounds->low || size > bounds->high) {
        return ngx_http_summary_invalid(cf, &value[1], bounds->allowed);
    }

    *sp = size;

    return NGX_CONF_OK;
}


static char *
ngx_http_summary_position(ngx_conf_t *cf, ngx_command_t *cmd, void *conf)
{
    char  *p = conf;

    ngx_int_t        *np;
    ngx_str_t        *value;
    ngx_conf_enum_t  *e;

    np = (ngx_int_t *) (p + cmd->offset);

    if (*np != NGX_CONF_UNSET) {
        return "is duplicate";
    }

    value = cf->args->elts;

    for (e = cmd->post; e->name.len; e++) {
        if (e->name.len == value[1].len
            && ngx_strncmp(e->name.data, value[1].data, value[1].len) == 0)
        {
            *np = e->value;
            return NGX_CONF_OK;
        }
    }

    return ngx_http_summary_invalid(cf, &value[1],
                                    "\"top\", \"bottom\" or \"both\"");
}


static char *
ngx_http_summary_text(ngx_conf_t *cf, ngx_command_t *cmd, void *conf)
{
    char  *p = conf;

    u_char     *c, *last;
    uint32_t    ch;
    ngx_str_t  *field, *value;

    field = (ngx_str_t *) (p + cmd->offset);

    if (field->data) {
        return "is duplicate";
    }

    value = cf->args->elts;

    c = value[1].data;
    last = c + value[1].len;

    while (c < last) {
        /* ngx_utf8_decode() knows of sequences only */
        ch = (*c < 0x80) ? *c++ : ngx_utf8_decode(&c, last - c);

        if (ch < 0x20 || ch == 0x7f || ch > 0x10ffff) {
            return ngx_http_summary_invalid(cf, &value[1],
                           "text in UTF-8, without control characters");
        }
    }

    *field = value[1];

    return NGX_CONF_OK;
}


/* cmd->post: what is allowed, in words */

static char *
ngx_http_summary_selectors(ngx_conf_t *cf, ngx_command_t *cmd, void *conf)
{
    char  *p = conf;

    size_t                 bad;
    ngx_str_t             *value;
    ngx_uint_t             i, n;
    summary_str_t         *texts;
    ngx_pool_cleanup_t    *cln;
    summary_selectors_t  **selectors;

    selectors = (summary_selectors_t **) (p + cmd->offset);

    if (*selectors != NGX_CONF_UNSET_PTR) {
        return "is duplicate";
    }

    value = cf->args->elts;
    value++;
    n = cf->args->nelts - 1;

    if (ngx_http_summary_is_off(cmd, value, n)) {
        *selectors = NULL;
        return NGX_CONF_OK;
    }

    texts = ngx_palloc(cf->temp_pool, n * sizeof(summary_str_t));
    cln = ngx_pool_cleanup_add(cf->pool, 0);

    if (texts == NULL || cln == NULL) {
        return NGX_CONF_ERROR;
    }

    for (i = 0; i < n; i++) {

        if (cmd->offset != offsetof(ngx_http_summary_loc_conf_t, blocks)
            && (ngx_strcmp(value[i].data, "off") == 0
                || ngx_strcmp(value[i].data, "default") == 0))
        {
            /* of no use among selectors */
            return ngx_http_summary_invalid(cf, &value[i], cmd->post);
        }

        texts[i].len = value[i].len;
        texts[i].data = value[i].data;
    }

    *selectors = summary_selectors_create(texts, n, &bad);

    if (*selectors == NULL) {
        if (bad >= n) {
            return NGX_CONF_ERROR;
        }

        return ngx_http_summary_invalid(cf, &value[bad], cmd->post);
    }

    cln->handler = ngx_http_summary_destroy_selectors;
    cln->data = *selectors;

    return NGX_CONF_OK;
}


/* "off", by itself, undoes what an outer level has */

static ngx_uint_t
ngx_http_summary_is_off(ngx_command_t *cmd, ngx_str_t *value, ngx_uint_t n)
{
    return n == 1 && ngx_strcmp(value->data, "off") == 0
           && cmd->offset != offsetof(ngx_http_summary_loc_conf_t, blocks);
}


static char *
ngx_http_summary_invalid(ngx_conf_t *cf, ngx_str_t *value, char *allowed)
{
    ngx_str_t  *name;

    name = cf->args->elts;

    ngx_conf_log_error(NGX_LOG_EMERG, cf, 0,
                       "invalid value \"%V\" in \"%V\" directive, "
                       "it must be %s", value, name, allowed);

    return NGX_CONF_ERROR;
}


static ngx_int_t
ngx_http_summary_add_variables(ngx_conf_t *cf)
{
    ngx_http_variable_t  *var, *v;

    for (v = ngx_http_summary_vars; v->name.len; v++) {
        var = ngx_http_add_variable(cf, &v->name, v->flags);
        if (var == NULL) {
            return NGX_ERROR;
        }

        var->get_handler = v->get_handler;
        var->data = v->data;
    }

    return NGX_OK;
}


static void *
ngx_http_summary_create_main_conf(ngx_conf_t *cf)
{
    /*
     * set by ngx_pcalloc():
     *
     *     mcf->engine = NULL;
     *     mcf->enabled = 0;
     */

    return ngx_pcalloc(cf->pool, sizeof(ngx_http_summary_main_conf_t));
}


static void *
ngx_http_summary_create_loc_conf(ngx_conf_t *cf)
{
    ngx_http_summary_loc_conf_t  *conf;

    conf = ngx_pcalloc(cf->pool, sizeof(ngx_http_summary_loc_conf_t));
    if (conf == NULL) {
        return NULL;
    }

    /*
     * set by ngx_pcalloc():
     *
     *     conf->label = { 0, NULL };
     *     conf->prompt = { 0, NULL };
     *     conf->types = { NULL };
     *     conf->types_keys = NULL;
     *     conf->settings = { 0 };
     */

    conf->enable = NGX_CONF_UNSET;
    conf->buffer_size = NGX_CONF_UNSET_SIZE;
    conf->sentences = NGX_CONF_UNSET;
    conf->max_length = NGX_CONF_UNSET;
    conf->max_sentence = NGX_CONF_UNSET;
    conf->min_words = NGX_CONF_UNSET;
    conf->position = NGX_CONF_UNSET;
    conf->blocks = NGX_CONF_UNSET_PTR;
    conf->article = NGX_CONF_UNSET_PTR;
    conf->skip = NGX_CONF_UNSET_PTR;

    return conf;
}


static char *
ngx_http_summary_merge_loc_conf(ngx_conf_t *cf, void *parent, void *child)
{
    ngx_http_summary_loc_conf_t *prev = parent;
    ngx_http_summary_loc_conf_t *conf = child;

    ngx_http_summary_main_conf_t  *mcf;

    ngx_conf_merge_value(conf->enable, prev->enable, 0);
    ngx_conf_merge_size_value(conf->buffer_size, prev->buffer_size,
                              2 * 1024 * 1024);
    ngx_conf_merge_value(conf->sentences, prev->sentences, 3);
    ngx_conf_merge_value(conf->max_length, prev->max_length, 0);
    ngx_conf_merge_value(conf->max_sentence, prev->max_sentence, 400);
    ngx_conf_merge_value(conf->min_words, prev->min_words, 150);
    ngx_conf_merge_value(conf->position, prev->position, SUMMARY_POSITION_TOP);
    ngx_conf_merge_str_value(conf->label, prev->label, "");
    ngx_conf_merge_str_value(conf->prompt, prev->prompt, "");
    ngx_conf_merge_ptr_value(conf->blocks, prev->blocks, NULL);
    ngx_conf_merge_ptr_value(conf->article, prev->article, NULL);
    ngx_conf_merge_ptr_value(conf->skip, prev->skip, NULL);

    if (ngx_http_merge_types(cf, &conf->types_keys, &conf->types,
                             &prev->types_keys, &prev->types,
                             ngx_http_html_default_types)
        != NGX_OK)
    {
        return NGX_CONF_ERROR;
    }

    ngx_http_summary_make_settings(conf);

    if (conf->enable) {
        mcf = ngx_http_conf_get_module_main_conf(cf, ngx_summary_module);
        mcf->enabled = 1;
    }

    return NGX_CONF_OK;
}


static void
ngx_http_summary_make_settings(ngx_http_summary_loc_conf_t *conf)
{
    summary_settings_t  *s;

    s = &conf->settings;

    summary_settings_init(s);

    s->sentences = conf->sentences;
    s->max_length = conf->max_length;
    s->max_sentence = conf->max_sentence;
    s->min_words = conf->min_words;
    s->position = (summary_position_e) conf->position;
    s->label.len = conf->label.len;
    s->label.data = conf->label.data;
    s->prompt.len = conf->prompt.len;
    s->prompt.data = conf->prompt.data;
    s->blocks = conf->blocks;
    s->article = conf->article;
    s->skip = conf->skip;
}


static ngx_int_t
ngx_http_summary_init(ngx_conf_t *cf)
{
    ngx_http_next_header_filter = ngx_http_top_header_filter;
    ngx_http_top_header_filter = ngx_http_summary_header_filter;

    ngx_http_next_body_filter = ngx_http_top_body_filter;
    ngx_http_top_body_filter = ngx_http_summary_body_filter;

    return ngx_http_summary_create_engine(cf);
}


/*
 * One engine a cycle: workers get it by fork(), and a reload makes a new one
 * while the old cycle's requests finish with theirs.
 */

static ngx_int_t
ngx_http_summary_create_engine(ngx_conf_t *cf)
{
    ngx_pool_cleanup_t            *cln;
    ngx_http_summary_main_conf_t  *mcf;

    mcf = ngx_http_conf_get_module_main_conf(cf, ngx_summary_module);

    if (!mcf->enabled) {
        return NGX_OK;
    }

    cln = ngx_pool_cleanup_add(cf->pool, 0);
    if (cln == NULL) {
        return NGX_ERROR;
    }

    mcf->engine = summary_engine_create();

    if (mcf->engine == NULL) {
        ngx_conf_log_error(NGX_LOG_EMERG, cf, 0,
                           "no memory for the summary engine");
        return NGX_ERROR;
    }

    cln->handler = ngx_http_summary_destroy_engine;
    cln->data = mcf->engine;

    return NGX_OK;
}


static void
ngx_http_summary_destroy_engine(void *data)
{
    summary_engine_destroy(data);
}


static void
ngx_http_summary_destroy_selectors(void *data)
{
    summary_selectors_destroy(data);
}
