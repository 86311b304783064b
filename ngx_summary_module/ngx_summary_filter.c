
/*
 * The filters: what becomes of a response.  What a page is and what is put
 * into it is the engine's business (summary.h).
 */


#include "ngx_summary_module.h"


/*
 * The states of a request, all of the main one: the filter stands behind
 * postpone, so the body of a page arrives in order, with its subrequests.
 *
 *                 header filter
 *                  |         |
 *      a candidate |         | any other response: its reason is noted,
 *                  v         |   its header goes on
 *       +------- HOLD        |
 *       |          |  \ summary_wait
 *       |          |   v     |
 *       |          |  OPEN   |
 *       |          |   /     |
 *       |          |  / judged, too large, cut short, no memory,
 *       |          v v    summary_timeout
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
 * OPEN   The page takes its time.  The header has gone out, as that of a page
 *        that may be changed, and so do all bytes before the first place where
 *        a block could stand; the others are held, and judged, as before, or
 *        as soon as they end with </html>.
 *        Not for a page that comes compressed: it would leave inflated, even
 *        if it is declined then.  Its header waits until summary_timeout.
 * PASS   What comes goes straight on, uncopied.
 * DONE   nginx answered with an error page, or the client is gone; what still
 *        comes is dropped.
 *
 * To judge a long page takes time that others wait for.  So after
 * summary_yield the work on it goes on in the next turn of the event loop, and
 * so on; the state stays what it is.
 *
 * A hold never ends without an answer: summary_timeout ends it.  A response
 * that breaks off has no last buffer; nginx then sends a flush, which
 * ngx_http_summary_is_cut() knows, or just closes the request, which
 * ngx_http_summary_abandon() sees.  For that reason a hold is not marked in
 * c->buffered, as the image filter does: nginx would wait for a last buffer
 * that never comes, until send_timeout.  Nor is there a need: a main request
 * is finalized behind its last buffer, or cut.  But while the work goes on
 * behind the last buffer it is marked, or nginx would finalize it.
 */


static ngx_int_t ngx_http_summary_header_filter(ngx_http_request_t *r);
static summary_reason_e ngx_http_summary_hold(ngx_http_request_t *r,
    ngx_http_summary_loc_conf_t *conf, summary_settings_t *settings);
static ngx_uint_t ngx_http_summary_reads_files(ngx_http_request_t *r);
static summary_reason_e ngx_http_summary_start(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static ngx_int_t ngx_http_summary_create_page(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static ngx_int_t ngx_http_summary_replaced(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);

static ngx_int_t ngx_http_summary_body_filter(ngx_http_request_t *r,
    ngx_chain_t *in);
static ngx_int_t ngx_http_summary_collect(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, ngx_chain_t **in);
static ngx_int_t ngx_http_summary_take(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, ngx_buf_t *b);
static void ngx_http_summary_note_file(ngx_http_summary_ctx_t *ctx,
    ngx_buf_t *b);
static ngx_uint_t ngx_http_summary_is_cut(ngx_http_request_t *r,
    ngx_buf_t *b);
static ngx_uint_t ngx_http_summary_wants_range(ngx_http_request_t *r);

static void ngx_http_summary_timer(ngx_event_t *ev);
static ngx_int_t ngx_http_summary_output(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, ngx_chain_t *out);
static void ngx_http_summary_write(ngx_event_t *wev);
static void ngx_http_summary_write_timer(ngx_http_request_t *r);
static ngx_http_summary_ctx_t *ngx_http_summary_writer(ngx_http_request_t *r);
static void ngx_http_summary_stop(ngx_http_summary_ctx_t *ctx);
static void ngx_http_summary_open(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static ngx_int_t ngx_http_summary_release(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static ngx_uint_t ngx_http_summary_is_whole(ngx_http_summary_ctx_t *ctx);

static ngx_int_t ngx_http_summary_judge(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static ngx_int_t ngx_http_summary_decide(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static ngx_int_t ngx_http_summary_yield(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static void ngx_http_summary_work(ngx_event_t *ev);
static ngx_int_t ngx_http_summary_read(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static ngx_int_t ngx_http_summary_finish(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static ngx_int_t ngx_http_summary_result(ngx_http_summary_ctx_t *ctx,
    int rc);
static ngx_int_t ngx_http_summary_inflate_rest(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static void ngx_http_summary_note(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static void ngx_http_summary_note_position(ngx_http_summary_ctx_t *ctx,
    unsigned position);
static void ngx_http_summary_drop(ngx_http_summary_bytes_t *bytes);
static void ngx_http_summary_trim(ngx_http_summary_bytes_t *bytes);
static uint64_t ngx_http_summary_clock(void);
static void ngx_http_summary_enter(ngx_http_summary_ctx_t *ctx);
static void ngx_http_summary_leave(ngx_http_summary_ctx_t *ctx);

static ngx_int_t ngx_http_summary_send(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, ngx_chain_t *out);
static void ngx_http_summary_unload(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, ngx_chain_t *out);
static ngx_chain_t *ngx_http_summary_splice(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static size_t ngx_http_summary_check(const summary_result_t *result,
    size_t size);
static ngx_buf_t *ngx_http_summary_slice(ngx_buf_t *b, u_char *pos,
    u_char *last);
static void ngx_http_summary_back(ngx_http_summary_ctx_t *ctx, ngx_buf_t *b,
    size_t start, size_t end);
static void ngx_http_summary_link(ngx_http_summary_ctx_t *ctx,
    ngx_chain_t *out, ngx_buf_t *first, ngx_buf_t *end);
static ngx_int_t ngx_http_summary_pass(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, ngx_chain_t *rest);
static ngx_uint_t ngx_http_summary_unseen(ngx_http_request_t *r,
    ngx_chain_t *in);
static ngx_int_t ngx_http_summary_pass_header(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static ngx_int_t ngx_http_summary_clip(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static ngx_int_t ngx_http_summary_refused(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, ngx_int_t rc);
static void ngx_http_summary_abandon(void *data);
static void ngx_http_summary_cleanup(void *data);
static void ngx_http_summary_free(ngx_http_summary_ctx_t *ctx);


static ngx_http_output_header_filter_pt  ngx_http_next_header_filter;
static ngx_http_output_body_filter_pt    ngx_http_next_body_filter;


/*
 * The context of responses that pass from the beginning: all that it tells is
 * the reason, so those with the same one share it.
 */

static ngx_http_summary_ctx_t  ngx_http_summary_passed[SUMMARY_REASONS];


void
ngx_http_summary_install(void)
{
    ngx_http_next_header_filter = ngx_http_top_header_filter;
    ngx_http_top_header_filter = ngx_http_summary_header_filter;

    ngx_http_next_body_filter = ngx_http_top_body_filter;
    ngx_http_top_body_filter = ngx_http_summary_body_filter;
}


static ngx_int_t
ngx_http_summary_header_filter(ngx_http_request_t *r)
{
    ngx_str_t                      accel;
    summary_reason_e               reason;
    summary_settings_t             settings;
    ngx_http_summary_ctx_t        *ctx;
    ngx_http_summary_loc_conf_t   *conf;
    ngx_http_summary_main_conf_t  *mcf;

    mcf = ngx_http_get_module_main_conf(r, ngx_summary_module);

    if (r != r->main || !mcf->enabled) {
        return ngx_http_next_header_filter(r);
    }

    ngx_http_summary_hide(r, &accel);

    ctx = ngx_http_get_module_ctx(r, ngx_summary_module);

    if (ctx) {
        return ngx_http_summary_replaced(r, ctx);
    }

    conf = ngx_http_get_module_loc_conf(r, ngx_summary_module);

    if (!conf->enable) {
        return ngx_http_next_header_filter(r);
    }

    reason = ngx_http_summary_test(r, conf, &accel, &settings);

    if (reason == SUMMARY_REASON_OK) {
        reason = ngx_http_summary_hold(r, conf, &settings);

    } else if (reason == SUMMARY_REASON_METHOD && r->method == NGX_HTTP_HEAD) {
        /*
         * GET might have got a block, and only with the body at hand can it
         * be told: so HEAD makes no promise about the bytes
         */
        ngx_http_summary_changed(r, -1);

    } else if (r->headers_out.status == NGX_HTTP_NOT_MODIFIED) {
        ngx_http_summary_not_modified(r, conf);
    }

    if (reason != SUMMARY_REASON_OK) {
        ctx = &ngx_http_summary_passed[reason];
        ctx->reason = reason;

        ngx_http_set_ctx(r, ctx, ngx_summary_module);

        return ngx_http_next_header_filter(r);
    }

    return NGX_OK;
}


static summary_reason_e
ngx_http_summary_hold(ngx_http_request_t *r,
    ngx_http_summary_loc_conf_t *conf, summary_settings_t *settings)
{
    summary_reason_e         reason;
    ngx_pool_cleanup_t      *pcln;
    ngx_http_cleanup_t      *cln;
    ngx_http_summary_ctx_t  *ctx;

    ctx = ngx_pcalloc(r->pool, sizeof(ngx_http_summary_ctx_t));
    if (ctx == NULL) {
        return SUMMARY_REASON_MEMORY;
    }

    ctx->settings = *settings;

    pcln = ngx_pool_cleanup_add(r->pool, 0);
    cln = ngx_http_cleanup_add(r, 0);

    if (pcln == NULL || cln == NULL) {
        return SUMMARY_REASON_MEMORY;
    }

    pcln->handler = ngx_http_summary_cleanup;
    pcln->data = ctx;

    cln->handler = ngx_http_summary_abandon;
    cln->data = r;

    reason = ngx_http_summary_start(r, ctx);

    if (reason != SUMMARY_REASON_OK) {
        return reason;
    }

    ctx->state = NGX_HTTP_SUMMARY_HOLD;
    ctx->reason = SUMMARY_REASON_TRUNCATED;
    ctx->pending = 1;
    ctx->cache = conf->cache;
    ctx->limit = conf->buffer_size;
    ctx->length = r->headers_out.content_length_n;

    ctx->timer.handler = ngx_http_summary_timer;
    ctx->timer.data = r;
    ctx->timer.log = r->connection->log;
    ctx->deadline = ngx_current_msec + conf->timeout;

    ngx_add_timer(&ctx->timer, ctx->inflate
                               ? conf->timeout
                               : ngx_min(conf->wait, conf->timeout));

    if (!ngx_http_summary_reads_files(r)) {
        r->main_filter_need_in_memory = 1;
    }

    ngx_http_set_ctx(r, ctx, ngx_summary_module);

    return SUMMARY_REASON_OK;
}


/*
 * A file that nginx would send by sendfile() is read here, once; its bytes
 * then leave by sendfile().  With aio or directio nginx reads better.
 *
 * Only if the body is one file, which is taken whole: the copy filter asks
 * once whether bytes have to be in memory, before gzip has seen the header.
 * What is taken is in memory; what would follow were not.
 */

static ngx_uint_t
ngx_http_summary_reads_files(ngx_http_request_t *r)
{
    ngx_http_core_loc_conf_t  *clcf;

    clcf = ngx_http_get_module_loc_conf(r, ngx_http_core_module);

    return r->connection->sendfile
           && r->headers_out.content_length_n > 0
           && !r->subrequest_ranges
           && (r->upstream == NULL
#if (NGX_HTTP_CACHE)
               || r->cached
#endif
              )
           && clcf->aio == NGX_HTTP_AIO_OFF
           && clcf->directio == NGX_OPEN_FILE_DIRECTIO_OFF;
}


static summary_reason_e
ngx_http_summary_start(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    ngx_http_summary_coding_e  coding;

    ctx->text = &ctx->came;

    coding = ngx_http_summary_coding(r);

    if (coding != NGX_HTTP_SUMMARY_PLAIN) {
        ctx->text = &ctx->inflated;
        ctx->inflate = ngx_http_summary_inflate_create(r, coding);

        if (ctx->inflate == NULL) {
            return SUMMARY_REASON_MEMORY;
        }
    }

    return SUMMARY_REASON_OK;
}


/* as late as it can be: what the zone remembers needs none */

static ngx_int_t
ngx_http_summary_create_page(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx)
{
    ngx_http_summary_main_conf_t  *mcf;

    if (ctx->page) {
        return NGX_OK;
    }

    mcf = ngx_http_get_module_main_conf(r, ngx_summary_module);

    ctx->page = summary_page_create(mcf->engine, &ctx->settings);

    if (ctx->page == NULL) {
        ngx_http_summary_settle(ctx, SUMMARY_REASON_MEMORY);
        return NGX_DECLINED;
    }

    /* one that is not known is no candidate's */
    (void) summary_page_charset(ctx->page, ngx_http_summary_charset(r));

    return NGX_OK;
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
        ngx_http_summary_stop(ctx);
        ngx_http_summary_free(ctx);
        ctx->reason = SUMMARY_REASON_STATUS;
        ctx->pending = 0;
        ctx->working = 0;
        r->connection->buffered &= ~NGX_HTTP_SUMMARY_BUFFERED;
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

    ngx_log_debug1(NGX_LOG_DEBUG_HTTP, r->connection->log, 0,
                   "http summary filter, state:%d", ctx->state);

    if (ctx->state == NGX_HTTP_SUMMARY_PASS) {
        rc = ngx_http_next_body_filter(r, in);

        if (ctx->out && ctx->out->pos == ctx->out->last) {
            ngx_http_summary_free(ctx);
        }

        if (ctx->write
            && r->connection->write->handler == ngx_http_summary_write)
        {
            ngx_http_summary_write_timer(r);
        }

        return rc;
    }

    if (ctx->state == NGX_HTTP_SUMMARY_DONE) {
        rc = ngx_http_next_body_filter(r, NULL);

        /* NGX_ERROR resets any pending data */
        return (rc == NGX_OK) ? NGX_ERROR : rc;
    }

    /* NGX_HTTP_SUMMARY_HOLD, NGX_HTTP_SUMMARY_OPEN */

    if (in == NULL || ctx->working) {
        return (ctx->state == NGX_HTTP_SUMMARY_OPEN)
               ? ngx_http_next_body_filter(r, NULL) : NGX_OK;
    }

    ngx_http_summary_enter(ctx);

    if (ngx_http_summary_collect(r, ctx, &in) != NGX_OK) {
        return ngx_http_summary_pass(r, ctx, in);
    }

    if (ctx->last_buf) {
        return ngx_http_summary_judge(r, ctx);
    }

    /* when it is whole, the zone may know it: it is not read before */

    if ((ctx->cache && ctx->pending)
        || ngx_http_summary_read(r, ctx) == NGX_OK)
    {

        if (ctx->state == NGX_HTTP_SUMMARY_HOLD) {
            ngx_http_summary_leave(ctx);
            return NGX_OK;
        }

        return ngx_http_summary_is_whole(ctx)
               ? ngx_http_summary_judge(r, ctx)
               : ngx_http_summary_release(r, ctx);
    }

    if (ctx->state == NGX_HTTP_SUMMARY_HOLD
        && ngx_http_summary_wants_range(r))
    {
        ngx_http_summary_leave(ctx);
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
    size_t                     size, first;
    ssize_t                    n;
    ngx_http_summary_bytes_t  *came;

    size = ngx_buf_size(b);
    came = &ctx->came;

    if (ctx->shared && size > came->capacity - came->size) {
        /* more than Content-Length said */
        ngx_http_summary_settle(ctx, SUMMARY_REASON_ERROR);
        return NGX_DECLINED;
    }

    if (size > ctx->limit - came->size) {
        ngx_http_summary_settle(ctx, SUMMARY_REASON_TOO_LARGE);
        return NGX_DECLINED;
    }

    first = (ctx->length > 0) ? (size_t) ctx->length : NGX_HTTP_SUMMARY_ALLOC;

    if (ngx_http_summary_reserve(r, came, came->size + size, first, ctx->limit)
        != NGX_OK)
    {
        ngx_http_summary_settle(ctx, SUMMARY_REASON_MEMORY);
        return NGX_DECLINED;
    }

    if (ngx_buf_in_memory(b)) {
        ngx_memcpy(came->data + came->size, b->pos, size);

    } else {
        n = ngx_read_file(b->file, came->data + came->size, size, b->file_pos);

        if (n != (ssize_t) size) {
            /* nginx will find out, too */
            ngx_http_summary_settle(ctx, SUMMARY_REASON_ERROR);
            return NGX_DECLINED;
        }
    }

    ngx_http_summary_note_file(ctx, b);

    came->size += size;

    b->pos = b->last;

    if (b->in_file) {
        b->file_pos = b->file_last;
    }

    return NGX_OK;
}


/*
 * Whether all bytes so far are one piece of one file that was read here, and
 * stays as it is: of those that nginx has read, some are sent by threads, and
 * so cannot be when the request ends, see ngx_http_summary_abandon().
 */

static void
ngx_http_summary_note_file(ngx_http_summary_ctx_t *ctx, ngx_buf_t *b)
{
    if (!b->in_file || b->temp_file || ngx_buf_in_memory(b)
#if (NGX_THREADS)
        || b->file->thread_handler
#endif
       )
    {
        ctx->file = NULL;
        return;
    }

    if (ctx->came.size == 0) {
        ctx->file = b->file;
        ctx->file_start = b->file_pos;
        return;
    }

    if (ctx->file
        && (ctx->file->fd != b->file->fd
            || ctx->file_start + (off_t) ctx->came.size != b->file_pos))
    {
        ctx->file = NULL;
    }
}


/*
 * The first allocation is the length, if it is known.  It doubles, and what is
 * too much is never touched, and given back in ngx_http_summary_judge().
 */

ngx_int_t
ngx_http_summary_reserve(ngx_http_request_t *r,
    ngx_http_summary_bytes_t *bytes, size_t size, size_t first, size_t limit)
{
    u_char  *p;
    size_t   capacity;

    if (size <= bytes->capacity) {
        return NGX_OK;
    }

    capacity = bytes->capacity ? 2 * bytes->capacity : first;
    capacity = ngx_max(ngx_min(capacity, limit), size);

    p = realloc(bytes->data, capacity);
    if (p == NULL) {
        ngx_log_error(NGX_LOG_ERR, r->connection->log, ngx_errno,
                      "summary: realloc(%uz) failed", capacity);
        return NGX_ERROR;
    }

    bytes->data = p;
    bytes->capacity = capacity;

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


/*
 * The page takes too long: for its header to wait on, or for a summary.  What
 * went wrong with a write the next one will tell whoever makes it.
 */

static void
ngx_http_summary_timer(ngx_event_t *ev)
{
    ngx_int_t                rest;
    ngx_connection_t        *c;
    ngx_http_request_t      *r;
    ngx_http_summary_ctx_t  *ctx;

    r = ev->data;
    c = r->connection;

    ctx = ngx_http_get_module_ctx(r, ngx_summary_module);

    /* an internal redirect forgets the context */

    if (ctx == NULL || ev != &ctx->timer) {
        return;
    }

    ngx_http_set_log_request(c->log, r);

    rest = (ngx_msec_int_t) (ctx->deadline - ngx_current_msec);

    ngx_log_debug2(NGX_LOG_DEBUG_HTTP, c->log, 0,
                   "http summary timer, state:%d rest:%i", ctx->state, rest);

    if (ctx->working) {

        /* it is all here: what remains to be done is done in time, or not */

        if (rest > 0) {
            ngx_add_timer(ev, rest);

        } else {
            ngx_http_summary_settle(ctx, SUMMARY_REASON_TIMEOUT);
        }

        return;
    }

    ngx_http_summary_enter(ctx);

    if (rest > 0 && ctx->pending && ctx->inflate == NULL
        && (ctx->cache ? ngx_http_summary_create_page(r, ctx)
                       : ngx_http_summary_read(r, ctx))
           == NGX_OK)
    {
        ngx_http_summary_open(r, ctx);

        if (ctx->state == NGX_HTTP_SUMMARY_OPEN
            && ngx_http_summary_is_whole(ctx))
        {
            ngx_http_summary_enter(ctx);
            (void) ngx_http_summary_judge(r, ctx);
        }

        if (ctx->state == NGX_HTTP_SUMMARY_OPEN) {
            ngx_add_timer(ev, rest);
        }

    } else {
        ngx_http_summary_settle(ctx, SUMMARY_REASON_TIMEOUT);

        ctx->flush = 1;
        (void) ngx_http_summary_pass(r, ctx, NULL);
    }

    (void) ngx_handle_write_event(c->write, 0);

    ngx_http_run_posted_requests(c);
}


/*
 * What was held may be more than a socket, a window or limit_rate takes.  nginx
 * writes the rest when it has something new to send, or is done; an upstream
 * that works on may be long about either.  So write events are ours first,
 * until all is out.
 */

static ngx_int_t
ngx_http_summary_output(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx,
    ngx_chain_t *out)
{
    ngx_int_t     rc;
    ngx_event_t  *wev;

    rc = ngx_http_next_body_filter(r, out);

    wev = r->connection->write;

    if (r->connection->buffered & NGX_HTTP_WRITE_BUFFERED && !ctx->last_buf) {

        if (wev->handler != ngx_http_summary_write) {
            ctx->write = wev->handler;
            wev->handler = ngx_http_summary_write;
        }

        ngx_http_summary_write_timer(r);
    }

    return rc;
}


static void
ngx_http_summary_write(ngx_event_t *wev)
{
    ngx_connection_t          *c;
    ngx_http_request_t        *r;
    ngx_event_handler_pt       handler;
    ngx_http_summary_ctx_t    *ctx;

    c = wev->data;
    r = c->data;
    r = r->main;

    ctx = ngx_http_summary_writer(r);
    handler = ctx->write;

    if (wev->delayed && wev->timedout) {
        wev->delayed = 0;
        wev->timedout = 0;
    }

    if (!wev->delayed && !wev->timedout && !c->error) {
        ngx_http_set_log_request(c->log, r);

        (void) ngx_http_summary_body_filter(r, NULL);
        (void) ngx_handle_write_event(wev, 0);

        ngx_http_summary_write_timer(r);
    }

    if (c->error || !(c->buffered & NGX_HTTP_WRITE_BUFFERED)) {
        wev->handler = handler;
        ctx->write = NULL;
    }

    handler(wev);
}


/* send_timeout, as in ngx_http_writer(); limit_rate uses the timer, too */

static void
ngx_http_summary_write_timer(ngx_http_request_t *r)
{
    ngx_event_t               *wev;
    ngx_http_core_loc_conf_t  *clcf;

    wev = r->connection->write;

    if (wev->delayed) {
        return;
    }

    if (r->connection->buffered & NGX_HTTP_WRITE_BUFFERED) {
        clcf = ngx_http_get_module_loc_conf(r, ngx_http_core_module);
        ngx_add_timer(wev, clcf->send_timeout);

    } else if (wev->timer_set) {
        ngx_del_timer(wev);
    }
}


/* by the cleanup handler, since an internal redirect forgets the context */

static ngx_http_summary_ctx_t *
ngx_http_summary_writer(ngx_http_request_t *r)
{
    ngx_pool_cleanup_t      *cln;
    ngx_http_summary_ctx_t  *ctx;

    for (cln = r->pool->cleanup; cln; cln = cln->next) {

        if (cln->handler == ngx_http_summary_cleanup) {
            ctx = cln->data;

            if (ctx->write) {
                return ctx;
            }
        }
    }

    /* not reached: the handler is set with the context's */

    return NULL;
}


static void
ngx_http_summary_stop(ngx_http_summary_ctx_t *ctx)
{
    if (ctx->timer.timer_set) {
        ngx_del_timer(&ctx->timer);
    }

    if (ctx->work.posted) {
        ngx_delete_posted_event(&ctx->work);
    }
}


/* the header goes out, while it is not known yet what the page will be */

static void
ngx_http_summary_open(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    ngx_int_t  rc;

    ngx_http_summary_leave(ctx);

    ctx->state = NGX_HTTP_SUMMARY_OPEN;

    ngx_http_summary_changed(r, -1);

    rc = ngx_http_next_header_filter(r);

    if (rc == NGX_ERROR || rc > NGX_OK || r->header_only) {
        ctx->state = NGX_HTTP_SUMMARY_DONE;
        return;
    }

    ctx->flush = 1;

    (void) ngx_http_summary_release(r, ctx);
}


/*
 * Sends what stands before all places for a block, if there is more of it by
 * now: copied, if the bytes held may move.
 */

static ngx_int_t
ngx_http_summary_release(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    size_t        size;
    ngx_buf_t    *b;
    ngx_chain_t   out;

    size = summary_page_head(ctx->page, ctx->text->data, ctx->text->size);
    size -= ctx->sent;

    ngx_http_summary_leave(ctx);

    if (size == 0 && !ctx->flush) {
        return NGX_OK;
    }

    b = ngx_calloc_buf(r->pool);
    if (b == NULL) {
        return NGX_ERROR;
    }

    if (size) {
        b->pos = ctx->text->data + ctx->sent;

        if (ctx->length > 0 && ctx->text->capacity >= (size_t) ctx->length) {
            /* there is room for all */
            ctx->shared = 1;

        } else {
            b->pos = ngx_pnalloc(r->pool, size);
            if (b->pos == NULL) {
                return NGX_ERROR;
            }

            ngx_memcpy(b->pos, ctx->text->data + ctx->sent, size);
        }

        b->last = b->pos + size;
        b->memory = 1;

        ctx->sent += size;
    }

    b->flush = 1;
    ctx->flush = 0;

    out.buf = b;
    out.next = NULL;

    return ngx_http_summary_output(r, ctx, &out);
}


/*
 * A page that has its last tag, from an upstream that works on: nothing that
 * could matter follows.  If something does, it goes straight on.
 */

static ngx_uint_t
ngx_http_summary_is_whole(ngx_http_summary_ctx_t *ctx)
{
    u_char  *p, *first;

    if (ctx->length != -1) {
        return 0;
    }

    first = ctx->text->data + ctx->sent;
    p = ctx->text->data + ctx->text->size;

    while (p > first
           && (p[-1] == ' ' || p[-1] == LF || p[-1] == CR || p[-1] == '\t'))
    {
        p--;
    }

    return p - first >= 7
           && ngx_strncasecmp(p - 7, (u_char *) "</html>", 7) == 0;
}


/* the page is whole */

static ngx_int_t
ngx_http_summary_judge(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    ngx_int_t     rc;
    ngx_chain_t  *out;

    if (!ctx->working) {

        if (ctx->length != -1 && ctx->length != (off_t) ctx->came.size) {
            ngx_http_summary_settle(ctx,
                                    (ctx->length > (off_t) ctx->came.size)
                                    ? SUMMARY_REASON_TRUNCATED
                                    : SUMMARY_REASON_ERROR);
        }

        if (ctx->came.size == 0) {
            ngx_http_summary_settle(ctx, SUMMARY_REASON_EMPTY);
        }

        if (!ctx->shared) {
            ngx_http_summary_trim(&ctx->came);
        }

        ctx->flush |= !ctx->last_buf;
    }

    rc = ngx_http_summary_decide(r, ctx);

    if (rc == NGX_AGAIN) {
        return ngx_http_summary_yield(r, ctx);
    }

    ctx->working = 0;

    if (rc != NGX_OK) {
        return ngx_http_summary_pass(r, ctx, NULL);
    }

    out = ngx_http_summary_splice(r, ctx);

    if (out == NULL) {
        return ngx_http_summary_pass(r, ctx, NULL);
    }

    return ngx_http_summary_send(r, ctx, out);
}


/*
 * Others' events come first.  nginx has had the last buffer, and would take
 * the response for sent, if it were not for the flag.
 */

static ngx_int_t
ngx_http_summary_yield(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    ctx->working = 1;

    ctx->work.handler = ngx_http_summary_work;
    ctx->work.data = r;
    ctx->work.log = r->connection->log;

    ngx_post_event(&ctx->work, &ngx_posted_next_events);

    r->connection->buffered |= NGX_HTTP_SUMMARY_BUFFERED;

    ngx_http_summary_leave(ctx);

    return NGX_AGAIN;
}


static void
ngx_http_summary_work(ngx_event_t *ev)
{
    ngx_int_t                rc;
    ngx_connection_t        *c;
    ngx_http_request_t      *r;
    ngx_http_summary_ctx_t  *ctx;

    r = ev->data;
    c = r->connection;

    ctx = ngx_http_get_module_ctx(r, ngx_summary_module);

    /* an internal redirect forgets the context */

    if (ctx == NULL || ev != &ctx->work) {
        c->buffered &= ~NGX_HTTP_SUMMARY_BUFFERED;
        ngx_post_event(c->write, &ngx_posted_events);
        return;
    }

    ngx_http_set_log_request(c->log, r);

    ngx_log_debug1(NGX_LOG_DEBUG_HTTP, c->log, 0,
                   "http summary work, state:%d", ctx->state);

    ngx_http_summary_enter(ctx);

    rc = ngx_http_summary_judge(r, ctx);

    if (ctx->working) {
        return;
    }

    c->buffered &= ~NGX_HTTP_SUMMARY_BUFFERED;

    if (rc == NGX_ERROR) {
        ctx->state = NGX_HTTP_SUMMARY_DONE;
    }

    /* whoever waits for the flag: mostly ngx_http_writer() */

    ngx_post_event(c->write, &ngx_posted_events);
}


/* by the zone if it knows the page, else by the engine */

static ngx_int_t
ngx_http_summary_decide(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    if (!ctx->pending) {
        return NGX_DECLINED;
    }

    if (ctx->working || ctx->cache == NULL
        || ngx_http_summary_cache_get(r, ctx) != NGX_OK)
    {
        return ngx_http_summary_finish(r, ctx);
    }

    ngx_http_summary_note(r, ctx);

    if (ctx->result->ninsertions == 0) {
        ngx_http_summary_settle(ctx, ctx->result->reason);
        return NGX_DECLINED;
    }

    return ngx_http_summary_inflate_rest(r, ctx);
}


/* the engine reads what has come */

static ngx_int_t
ngx_http_summary_read(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    int                        rc;
    uint64_t                   start;
    summary_reason_e           reason;
    ngx_http_summary_bytes_t  *text;

    if (!ctx->pending || ngx_http_summary_create_page(r, ctx) != NGX_OK) {
        return NGX_DECLINED;
    }

    text = ctx->text;

    if (ctx->inflate) {
        reason = ngx_http_summary_inflate(r, ctx, 0);

        if (reason != SUMMARY_REASON_OK) {
            ngx_http_summary_settle(ctx, reason);
            return NGX_DECLINED;
        }
    }

    if (text->size == 0) {
        return NGX_OK;
    }

    start = ngx_http_summary_clock();

    rc = summary_page_read(ctx->page, text->data, text->size);

    ctx->time += ngx_http_summary_clock() - start;

    return ngx_http_summary_result(ctx, rc);
}


/*
 * The page is whole: the engine reads the rest, and sums it up.  NGX_AGAIN: it
 * took summary_yield, and is to be called again.  The response has to have
 * ended for that: nothing that comes may move the bytes.
 */

static ngx_int_t
ngx_http_summary_finish(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    int                           rc;
    uint64_t                      start, now, yield;
    ngx_http_summary_bytes_t     *text;
    ngx_http_summary_loc_conf_t  *conf;

    text = ctx->text;

    if (!ctx->working) {

        if (ngx_http_summary_create_page(r, ctx) != NGX_OK
            || ngx_http_summary_inflate_rest(r, ctx) != NGX_OK)
        {
            return NGX_DECLINED;
        }

        if (text->size == 0) {
            ngx_http_summary_settle(ctx, SUMMARY_REASON_EMPTY);
            return NGX_DECLINED;
        }
    }

    conf = ngx_http_get_module_loc_conf(r, ngx_summary_module);

    yield = (uint64_t) conf->yield * 1000000;

    start = ngx_http_summary_clock();

    do {
        rc = summary_page_step(ctx->page, text->data, text->size);
        now = ngx_http_summary_clock();

    } while (rc == SUMMARY_AGAIN
             && (!ctx->last_buf || yield == 0 || now - ctx->entered < yield));

    ctx->time += now - start;

    if (rc == SUMMARY_AGAIN) {
        return NGX_AGAIN;
    }

    ctx->result = summary_page_result(ctx->page);

    ngx_http_summary_note(r, ctx);

    if (ctx->cache && rc != SUMMARY_ERROR) {
        ngx_http_summary_cache_put(r, ctx);
    }

    return ngx_http_summary_result(ctx, rc);
}


/* rc: the engine's */

static ngx_int_t
ngx_http_summary_result(ngx_http_summary_ctx_t *ctx, int rc)
{
    summary_reason_e  reason;

    if (rc == SUMMARY_OK) {
        return NGX_OK;
    }

    reason = summary_page_result(ctx->page)->reason;

    ngx_http_summary_settle(ctx, reason ? reason : SUMMARY_REASON_ERROR);

    return NGX_DECLINED;
}


static ngx_int_t
ngx_http_summary_inflate_rest(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx)
{
    summary_reason_e  reason;

    if (ctx->inflate == NULL) {
        return NGX_OK;
    }

    reason = ngx_http_summary_inflate(r, ctx, 1);

    if (reason != SUMMARY_REASON_OK) {
        ngx_http_summary_settle(ctx, reason);
        return NGX_DECLINED;
    }

    ngx_http_summary_trim(&ctx->inflated);

    return NGX_OK;
}


/* what variables tell of the page, with a summary or without */

static void
ngx_http_summary_note(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    const summary_result_t  *result;

    result = ctx->result;

    ctx->words = result->words;

    if (result->lang.len == 0) {
        return;
    }

    ctx->lang.data = ngx_pnalloc(r->pool, result->lang.len);

    if (ctx->lang.data) {
        ctx->lang.len = result->lang.len;
        ngx_memcpy(ctx->lang.data, result->lang.data, result->lang.len);
    }
}


static void
ngx_http_summary_note_position(ngx_http_summary_ctx_t *ctx, unsigned position)
{
    switch (position) {

    case SUMMARY_POSITION_TOP:
        ngx_str_set(&ctx->position, "top");
        break;

    case SUMMARY_POSITION_BOTTOM:
        ngx_str_set(&ctx->position, "bottom");
        break;

    case SUMMARY_POSITION_BOTH:
        ngx_str_set(&ctx->position, "both");
        break;

    default:
        ngx_str_set(&ctx->position, "own");
    }
}


void
ngx_http_summary_settle(ngx_http_summary_ctx_t *ctx, summary_reason_e reason)
{
    if (!ctx->pending) {
        return;
    }

    ctx->pending = 0;
    ctx->reason = reason;
    ctx->result = NULL;

    summary_page_destroy(ctx->page);
    ctx->page = NULL;

    ngx_http_summary_inflate_end(ctx->inflate);
}


/* gives back what is too much */

static void
ngx_http_summary_trim(ngx_http_summary_bytes_t *bytes)
{
    u_char  *p;

    if (bytes->size == 0 || bytes->size == bytes->capacity) {
        return;
    }

    p = realloc(bytes->data, bytes->size);

    if (p) {
        bytes->data = p;
        bytes->capacity = bytes->size;
    }
}


static void
ngx_http_summary_drop(ngx_http_summary_bytes_t *bytes)
{
    free(bytes->data);
    ngx_memzero(bytes, sizeof(ngx_http_summary_bytes_t));
}


static uint64_t
ngx_http_summary_clock(void)
{
    struct timespec  ts;

    (void) clock_gettime(CLOCK_MONOTONIC, &ts);

    return (uint64_t) ts.tv_sec * 1000000000 + ts.tv_nsec;
}


/* the longest time that the worker was here without a break */

static void
ngx_http_summary_enter(ngx_http_summary_ctx_t *ctx)
{
    ctx->entered = ngx_http_summary_clock();
}


static void
ngx_http_summary_leave(ngx_http_summary_ctx_t *ctx)
{
    uint64_t  time;

    if (ctx->entered) {
        time = ngx_http_summary_clock() - ctx->entered;
        ctx->call = ngx_max(ctx->call, time);
        ctx->entered = 0;
    }
}


/* the page with its summary */

static ngx_int_t
ngx_http_summary_send(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx,
    ngx_chain_t *out)
{
    off_t                      length;
    ngx_int_t                  rc;
    ngx_chain_t               *cl;
    ngx_http_summary_state_e   state;

    ngx_http_summary_leave(ctx);
    ngx_http_summary_stop(ctx);

    if (ctx->inflate) {
        ngx_http_summary_drop(&ctx->came);
    }

    state = ctx->state;
    ctx->state = NGX_HTTP_SUMMARY_PASS;

    if (ngx_http_summary_trailers(r) != NGX_OK) {
        return NGX_ERROR;
    }

    if (state == NGX_HTTP_SUMMARY_OPEN) {
        ngx_http_summary_unload(r, ctx, out);
        return ngx_http_summary_output(r, ctx, out);
    }

    length = 0;

    for (cl = out; cl; cl = cl->next) {
        length += ngx_buf_size(cl->buf);
    }

    ngx_http_summary_changed(r, length);

    rc = ngx_http_next_header_filter(r);

    if (rc == NGX_ERROR || rc > NGX_OK || r->header_only) {
        return ngx_http_summary_refused(r, ctx, rc);
    }

    ngx_http_summary_unload(r, ctx, out);

    return ngx_http_summary_output(r, ctx, out);
}


/*
 * What leaves by sendfile() need not be held any longer.  The filters behind
 * this one have told by now whether they want to see the bytes (gzip does).
 */

static void
ngx_http_summary_unload(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx,
    ngx_chain_t *out)
{
    ngx_buf_t  *b;

    if (ctx->file == NULL || ctx->text != &ctx->came || ctx->shared
        || r->main_filter_need_in_memory || r->filter_need_in_memory)
    {
        return;
    }

    for ( /* void */ ; out; out = out->next) {
        b = out->buf;

        if (b->in_file && b->file == ctx->file
            && b->pos >= ctx->came.data
            && b->pos < ctx->came.data + ctx->came.size)
        {
            b->memory = 0;
            b->pos = NULL;
            b->last = NULL;
        }
    }

    ctx->out = NULL;
    ngx_http_summary_drop(&ctx->came);
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
    u_char                     *text, *data;
    size_t                      i, pos, end, length, size;
    ngx_buf_t                  *b, *bufs;
    ngx_chain_t                *out;
    const summary_result_t     *result;
    const summary_insertion_t  *ins;

    result = ctx->result;
    ins = result->insertions;

    data = ctx->text->data;
    size = ctx->text->size;

    length = ngx_http_summary_check(result, size);

    if (length == 0) {
        ngx_log_error(NGX_LOG_ERR, r->connection->log, 0,
                      "summary: wrong insertions, %uz of them",
                      result->ninsertions);

        ngx_http_summary_settle(ctx, SUMMARY_REASON_ERROR);
        return NULL;
    }

    if (ins[0].offset < ctx->sent) {
        /* a block in the head, which has gone out */
        ngx_http_summary_settle(ctx, SUMMARY_REASON_NO_PLACE);
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
    pos = ctx->sent;

    for (i = 0; i <= result->ninsertions; i++) {
        end = (i < result->ninsertions) ? ins[i].offset : size;

        if (end > pos) {
            ctx->out = b;
            ngx_http_summary_back(ctx, b, pos, end);
            b = ngx_http_summary_slice(b, data + pos, data + end);
            pos = end;
        }

        if (i < result->ninsertions && ins[i].text.len) {
            end = ins[i].text.len;
            b = ngx_http_summary_slice(b, text, text + end);
            text = ngx_cpymem(text, ins[i].text.data, end);
        }
    }

    ngx_http_summary_link(ctx, out, bufs, b);

    ctx->sentences = result->nchosen;
    ngx_http_summary_note_position(ctx, result->position);
    ngx_http_summary_settle(ctx, result->reason);

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


/* the page's bytes from start to end are in its file, too */

static void
ngx_http_summary_back(ngx_http_summary_ctx_t *ctx, ngx_buf_t *b, size_t start,
    size_t end)
{
    if (ctx->file == NULL || ctx->text != &ctx->came || start == end) {
        return;
    }

    b->in_file = 1;
    b->file = ctx->file;
    b->file_pos = ctx->file_start + start;
    b->file_last = ctx->file_start + end;
}


/* the buffers from first up to end, which is not one, as a chain */

static void
ngx_http_summary_link(ngx_http_summary_ctx_t *ctx, ngx_chain_t *out,
    ngx_buf_t *first, ngx_buf_t *end)
{
    ngx_buf_t  *b;

    for (b = first; b < end; b++, out++) {
        out->buf = b;
        out->next = (b + 1 < end) ? out + 1 : NULL;
    }

    b--;
    b->last_buf = ctx->last_buf;
    b->last_in_chain = ctx->last_buf;
    b->flush = !ctx->last_buf;
}


/* the page as it came, and the rest that was not taken, if any */

static ngx_int_t
ngx_http_summary_pass(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx,
    ngx_chain_t *rest)
{
    size_t       size;
    ngx_int_t    rc;
    ngx_buf_t   *b;
    ngx_chain_t  out;

    ngx_log_error(NGX_LOG_INFO, r->connection->log, 0,
                  "summary: %s", summary_reason_name(ctx->reason));

    ngx_http_summary_leave(ctx);
    ngx_http_summary_stop(ctx);
    ngx_http_summary_drop(&ctx->inflated);

    ctx->text = &ctx->came;

    b = &ctx->held;
    size = ctx->came.size - ctx->sent;

    b->pos = ctx->came.data + ctx->sent;
    b->last = ctx->came.data + ctx->came.size;
    b->memory = (size != 0);

    ngx_http_summary_back(ctx, b, ctx->sent, ctx->came.size);

    b->flush = ctx->flush;
    b->last_buf = ctx->last_buf;
    b->last_in_chain = ctx->last_in_chain;

    rc = ngx_http_summary_pass_header(r, ctx);

    if (rc != NGX_OK) {
        return rc;
    }

    if (ngx_http_summary_unseen(r, rest)) {
        ngx_log_error(NGX_LOG_ERR, r->connection->log, 0,
                      "summary: the rest of a file cannot be had");
        return NGX_ERROR;
    }

    if (ngx_buf_size(b) == 0 && !ngx_buf_special(b)) {
        return rest ? ngx_http_next_body_filter(r, rest) : NGX_OK;
    }

    ctx->out = size ? b : NULL;

    out.buf = b;
    out.next = rest;

    ngx_http_summary_unload(r, ctx, &out);

    return ngx_http_summary_output(r, ctx, &out);
}


/*
 * Are there bytes that only a file has, and a filter behind us that has to see
 * them?  It would leave them out, and nobody would know.
 */

static ngx_uint_t
ngx_http_summary_unseen(ngx_http_request_t *r, ngx_chain_t *in)
{
    if (!r->main_filter_need_in_memory && !r->filter_need_in_memory) {
        return 0;
    }

    for ( /* void */ ; in; in = in->next) {
        if (in->buf->in_file && !ngx_buf_in_memory(in->buf)) {
            return 1;
        }
    }

    return 0;
}


/* the header as it came, if it is still here */

static ngx_int_t
ngx_http_summary_pass_header(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx)
{
    ngx_int_t                  rc;
    ngx_http_summary_state_e   state;

    state = ctx->state;
    ctx->state = NGX_HTTP_SUMMARY_PASS;

    /* the last buffer may be behind those that were taken */

    if (ngx_http_summary_trailers(r) != NGX_OK) {
        return NGX_ERROR;
    }

    if (state == NGX_HTTP_SUMMARY_OPEN) {
        return NGX_OK;
    }

    if (ctx->last_buf && ctx->length == (off_t) ctx->came.size) {
        /* one range is cut here; nginx answers several with the page */
        r->single_range = 1;

    } else if (r->headers_in.range) {
        r->allow_ranges = 0;
    }

    rc = ngx_http_next_header_filter(r);

    if (rc == NGX_ERROR || rc > NGX_OK || r->header_only) {
        return ngx_http_summary_refused(r, ctx, rc);
    }

    if (ctx->last_buf
        && r->headers_out.status == NGX_HTTP_PARTIAL_CONTENT)
    {
        return ngx_http_summary_clip(r, ctx);
    }

    return NGX_OK;
}


/*
 * What the range filter would have done, had it seen the body behind us.  How
 * long the range is says Content-Range only: a response with trailers has lost
 * its length.
 */

static ngx_int_t
ngx_http_summary_clip(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    off_t             start, end, size;
    u_char           *p, *last;
    ngx_table_elt_t  *h;

    start = r->headers_out.content_offset;
    end = NGX_ERROR;
    size = ctx->came.size;

    h = r->headers_out.content_range;

    if (h) {
        /* "bytes 0-99/1000" */

        last = h->value.data + h->value.len;
        p = ngx_strlchr(h->value.data, last, '-');

        if (p) {
            last = ngx_strlchr(++p, last, '/');
            end = last ? ngx_atoof(p, last - p) : NGX_ERROR;
        }
    }

    if (start < 0 || end < start || end >= size) {
        ngx_log_error(NGX_LOG_ERR, r->connection->log, 0,
                      "summary: wrong range, %O-%O of %O", start, end, size);
        return NGX_ERROR;
    }

    ctx->held.pos = ctx->came.data + start;
    ctx->held.last = ctx->came.data + end + 1;

    ngx_http_summary_back(ctx, &ctx->held, start, end + 1);

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
 * The request ends while the page is held: an upstream broke its protocol, a
 * filter before this one failed, or swallowed the flush that tells of a cut
 * (ssi does).  What came is sent, as it would have been sent before.  If it
 * was a filter, nginx takes the connection for broken: but nothing of this
 * page has been written to it.  A client that is gone has another status.
 *
 * With HTTP/2 it is too late: the frames would outlive the request; there the
 * stream is reset, without what was held.
 */

static void
ngx_http_summary_abandon(void *data)
{
    ngx_http_request_t  *r = data;

    ngx_uint_t               error;
    ngx_connection_t        *c;
    ngx_http_summary_ctx_t  *ctx;

    c = r->connection;
    ctx = ngx_http_get_module_ctx(r, ngx_summary_module);

    if (ctx == NULL
        || (ctx->state != NGX_HTTP_SUMMARY_HOLD
            && ctx->state != NGX_HTTP_SUMMARY_OPEN))
    {
        return;
    }

    ngx_http_summary_stop(ctx);
    ngx_http_summary_settle(ctx, SUMMARY_REASON_TRUNCATED);

    ctx->working = 0;
    c->buffered &= ~NGX_HTTP_SUMMARY_BUFFERED;

    if (r->http_version >= NGX_HTTP_VERSION_20
        || r->headers_out.status != NGX_HTTP_OK
        || c->timedout)
    {
        return;
    }

    if (r->header_sent ? ctx->state == NGX_HTTP_SUMMARY_HOLD || c->error
                       : ctx->state == NGX_HTTP_SUMMARY_OPEN)
    {
        return;
    }

    r->keepalive = 0;
    ctx->flush = 1;

    error = c->error;
    c->error = 0;

    (void) ngx_http_summary_pass(r, ctx, NULL);

    c->error |= error;
}


static void
ngx_http_summary_cleanup(void *data)
{
    ngx_http_summary_ctx_t *ctx = data;

    ngx_http_summary_stop(ctx);
    ngx_http_summary_free(ctx);
}


static void
ngx_http_summary_free(ngx_http_summary_ctx_t *ctx)
{
    summary_page_destroy(ctx->page);
    ctx->page = NULL;

    ngx_http_summary_inflate_end(ctx->inflate);

    ngx_http_summary_drop(&ctx->came);
    ngx_http_summary_drop(&ctx->inflated);

    ctx->out = NULL;
}
