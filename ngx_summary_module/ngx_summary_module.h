
/*
 * What the module's files share: configuration, the request's context, and
 * who calls whom.
 *
 *     ngx_summary_module.c    directives, variables, the module
 *     ngx_summary_filter.c    the filters: holds a page, and sends it
 *     ngx_summary_header.c    what a response's header says of its page, and
 *                             what becomes of it
 *     ngx_summary_inflate.c   pages that come compressed
 *     ngx_summary_cache.c     the shared zone: what was decided for a page
 */


#ifndef _NGX_SUMMARY_MODULE_H_INCLUDED_
#define _NGX_SUMMARY_MODULE_H_INCLUDED_


#include <ngx_config.h>
#include <ngx_core.h>
#include <ngx_http.h>

#include "summary.h"


/* the first allocation for a page of unknown length */
#define NGX_HTTP_SUMMARY_ALLOC  16384

/* in c->buffered; nginx and its modules use the lower bits */
#define NGX_HTTP_SUMMARY_BUFFERED  0x80


typedef struct {
    /* NULL if no location enables the module */
    summary_engine_t        *engine;

    ngx_uint_t               enabled;  /* unsigned  enabled:1; */
} ngx_http_summary_main_conf_t;


/* the list, and what the directive said */

typedef struct {
    summary_selectors_t     *list;
    ngx_str_t                text;
} ngx_http_summary_selectors_t;


typedef struct {
    ngx_flag_t               enable;
    ngx_flag_t               last_modified;
    size_t                   buffer_size;
    ngx_msec_t               wait;
    ngx_msec_t               timeout;
    ngx_msec_t               yield;
    ngx_array_t             *bypass;

    ngx_int_t                sentences;
    ngx_int_t                max_length;
    ngx_int_t                max_sentence;
    ngx_int_t                min_words;
    ngx_int_t                position;
    ngx_str_t                label;
    ngx_str_t                prompt;
    ngx_http_summary_selectors_t  *blocks;
    ngx_http_summary_selectors_t  *article;
    ngx_http_summary_selectors_t  *skip;

    /* NULL: off; its data is a ngx_http_summary_zone_t */
    ngx_shm_zone_t          *cache;

    ngx_hash_t               types;
    ngx_array_t             *types_keys;

    /* the fields above, as the engine reads them; made once, in the merge */
    summary_settings_t       settings;

    /* a hash of the texts among them */
    uint64_t                 digest[2];
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
typedef struct ngx_http_summary_zone_s     ngx_http_summary_zone_t;


typedef enum {
    NGX_HTTP_SUMMARY_CACHE_OFF = 0,
    NGX_HTTP_SUMMARY_CACHE_MISS,
    NGX_HTTP_SUMMARY_CACHE_HIT
} ngx_http_summary_lookup_e;


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

    /* the longest time in one call of the filter, without what other filters
     * took in it; and when the one in work began: 0, there is none */
    uint64_t                     call;
    uint64_t                     entered;

    /* the engine's work on the page; NULL before, and once it is settled */
    summary_page_t              *page;
    summary_settings_t           settings;

    /* the engine's, or that of the zone */
    const summary_result_t      *result;

    /* NULL: not asked, and not told */
    ngx_shm_zone_t              *cache;
    uint64_t                     key[2];
    ngx_http_summary_lookup_e    lookup;

    /* the bytes held, as they came; inflated, if they came compressed */
    ngx_http_summary_bytes_t     came;
    ngx_http_summary_bytes_t     inflated;

    /* the page: one of these two */
    ngx_http_summary_bytes_t    *text;

    /* NULL: the page comes as it is */
    ngx_http_summary_inflate_t  *inflate;

    /* NULL, or the file with all the bytes that came, from file_start on */
    ngx_file_t                  *file;
    off_t                        file_start;

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

    /* goes on with a work that was interrupted, see working */
    ngx_event_t                  work;

    /* the rest of the bytes held, as they go out when the page is passed */
    ngx_buf_t                    held;

    /* the last buffer with bytes held that went out; sent: they are free */
    ngx_buf_t                   *out;

    /* the connection's write handler, while ours is in its place */
    ngx_event_handler_pt         write;

    /* Content-Range of a header that was refused, for the error page */
    ngx_str_t                    content_range;

    /* it is not settled yet what becomes of the page */
    unsigned                     pending:1;

    /* the engine is at it; work is posted */
    unsigned                     working:1;

    /* bytes held that went out may be used still: they do not move */
    unsigned                     shared:1;

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


/* ngx_summary_cache.c */

char *ngx_http_summary_zone(ngx_conf_t *cf, ngx_command_t *cmd, void *conf);
char *ngx_http_summary_cache(ngx_conf_t *cf, ngx_command_t *cmd, void *conf);

/* sets conf->digest */
void ngx_http_summary_cache_digest(ngx_http_summary_loc_conf_t *conf);

/*
 * Of a page that is whole.  NGX_OK: ctx->result is what the zone remembers,
 * but for sentences and title; it lives as long as the request.  NGX_DECLINED:
 * the zone has nothing.
 */
ngx_int_t ngx_http_summary_cache_get(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);

/* after a miss: ctx->result is the engine's */
void ngx_http_summary_cache_put(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);


/* ngx_summary_module.c */

/* what a directive that is wrong returns */
char *ngx_http_summary_invalid(ngx_conf_t *cf, ngx_str_t *value,
    char *allowed);

/* fills in the values in trailers that were not known when nginx made them */
ngx_int_t ngx_http_summary_trailers(ngx_http_request_t *r);


extern ngx_module_t  ngx_summary_module;


#endif /* _NGX_SUMMARY_MODULE_H_INCLUDED_ */
