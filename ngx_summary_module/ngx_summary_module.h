
/*
 * What the module's files share: configuration, the request's context, and
 * who calls whom.
 *
 *     ngx_summary_module.c    directives, variables, the module
 *     ngx_summary_filter.c    the filters: holds a page, and sends it
 *     ngx_summary_header.c    what a response's header says of its page, and
 *                             what becomes of it
 *     ngx_summary_inflate.c   pages that come compressed
 */


#ifndef _NGX_SUMMARY_MODULE_H_INCLUDED_
#define _NGX_SUMMARY_MODULE_H_INCLUDED_


#include <ngx_config.h>
#include <ngx_core.h>
#include <ngx_http.h>

#include "summary.h"


/* the first allocation for a page of unknown length */
#define NGX_HTTP_SUMMARY_ALLOC  16384


typedef struct {
    /* NULL if no location enables the module */
    summary_engine_t        *engine;

    ngx_uint_t               enabled;  /* unsigned  enabled:1; */
} ngx_http_summary_main_conf_t;


typedef struct {
    ngx_flag_t               enable;
    ngx_flag_t               last_modified;
    size_t                   buffer_size;
    ngx_msec_t               wait;
    ngx_msec_t               timeout;
    ngx_array_t             *bypass;

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


/* bytes that grow in number: malloc'ed; size of capacity is used */

typedef struct {
    u_char                  *data;
    size_t                   size;
    size_t                   capacity;
} ngx_http_summary_bytes_t;


typedef enum {
    NGX_HTTP_SUMMARY_PLAIN = 0,
    NGX_HTTP_SUMMARY_GZIP,
    NGX_HTTP_SUMMARY_DEFLATE,
    NGX_HTTP_SUMMARY_UNKNOWN
} ngx_http_summary_coding_e;


typedef struct ngx_http_summary_inflate_s  ngx_http_summary_inflate_t;


/* the states of a request, see ngx_summary_filter.c */

typedef enum {
    NGX_HTTP_SUMMARY_PASS = 0,
    NGX_HTTP_SUMMARY_HOLD,
    NGX_HTTP_SUMMARY_OPEN,
    NGX_HTTP_SUMMARY_DONE
} ngx_http_summary_state_e;


typedef struct {
    ngx_http_summary_state_e     state;

    /* $summary_status; while holding: what it is if the rest never comes */
    summary_reason_e             reason;

    /* other variables' values; empty, or 0: none */
    size_t                       sentences;
    size_t                       words;
    ngx_str_t                    lang;
    ngx_str_t                    position;

    /* what the engine took, in nanoseconds; 0: it never ran */
    uint64_t                     time;

    /* the engine's work on the page; NULL before, and once it is judged */
    summary_page_t              *page;
    summary_settings_t           settings;

    /* the bytes held, as they came; inflated, if they came compressed */
    ngx_http_summary_bytes_t     came;
    ngx_http_summary_bytes_t     inflated;

    /* the page: one of these two */
    ngx_http_summary_bytes_t    *text;

    /* NULL: the page comes as it is */
    ngx_http_summary_inflate_t  *inflate;

    /* how many of the page's bytes have gone out */
    size_t                       sent;

    /* summary_buffer_size */
    size_t                       limit;

    /* what Content-Length was, or -1 */
    off_t                        length;

    /* ends a hold: of the header behind summary_wait, of all behind
     * summary_timeout, which is deadline */
    ngx_event_t                  timer;
    ngx_msec_t                   deadline;

    /* the rest of the bytes held, as they go out when the page is passed */
    ngx_buf_t                    held;

    /* the last buffer with bytes held that went out; sent: they are free */
    ngx_buf_t                   *out;

    /* Content-Range of a header that was refused, for the error page */
    ngx_str_t                    content_range;

    /* flags of the buffers taken */
    unsigned                     flush:1;
    unsigned                     last_buf:1;
    unsigned                     last_in_chain:1;
} ngx_http_summary_ctx_t;


/* ngx_summary_filter.c */

void ngx_http_summary_install(void);

/* at least size bytes of room; no more than limit, if that is more */
ngx_int_t ngx_http_summary_reserve(ngx_http_request_t *r,
    ngx_http_summary_bytes_t *bytes, size_t size, size_t first, size_t limit);

/* the page's reason is known, the first one stays; the engine is done */
void ngx_http_summary_settle(ngx_http_summary_ctx_t *ctx,
    summary_reason_e reason);


/* ngx_summary_header.c */

/* hides X-Accel-Summary; *accel is what it says, or empty */
void ngx_http_summary_hide(ngx_http_request_t *r, ngx_str_t *accel);

/*
 * The response's header tells whether its page may get a summary, and with
 * which settings.  SUMMARY_REASON_METHOD: GET would have been a candidate.
 */
summary_reason_e ngx_http_summary_test(ngx_http_request_t *r,
    ngx_http_summary_loc_conf_t *conf, ngx_str_t *accel,
    summary_settings_t *settings);

ngx_http_summary_coding_e ngx_http_summary_coding(ngx_http_request_t *r);
summary_str_t ngx_http_summary_charset(ngx_http_request_t *r);

/* the header of a page that is, or may be changed: -1 is no length */
void ngx_http_summary_changed(ngx_http_request_t *r, off_t length);

/* the validator of a page's 304 is the one that the client has */
void ngx_http_summary_not_modified(ngx_http_request_t *r,
    ngx_http_summary_loc_conf_t *conf);


/* ngx_summary_inflate.c */

/* NULL: no memory.  It is freed with ngx_http_summary_inflate_end(). */
ngx_http_summary_inflate_t *ngx_http_summary_inflate_create(
    ngx_http_request_t *r, ngx_http_summary_coding_e coding);

/*
 * Inflates what has come since the last call; finish: it is all there is.
 * SUMMARY_REASON_OK, or why the page cannot be had: TOO_LARGE, TRUNCATED,
 * ENCODING, MEMORY.
 */
summary_reason_e ngx_http_summary_inflate(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, ngx_uint_t finish);

void ngx_http_summary_inflate_end(ngx_http_summary_inflate_t *inflate);


/* ngx_summary_module.c */

/* fills in the values in trailers that were not known when nginx made them */
ngx_int_t ngx_http_summary_trailers(ngx_http_request_t *r);


extern ngx_module_t  ngx_summary_module;


#endif /* _NGX_SUMMARY_MODULE_H_INCLUDED_ */
