
/*
 * Pages that come compressed: gzip (RFC 1952), in one member or several, and
 * deflate, which is zlib's format (RFC 9110, 8.4.1.2) or, from some servers,
 * the bare one of RFC 1951.
 *
 * The bytes are inflated as they come, for the engine to read, beside those
 * that came: a page that is passed leaves as the latter.  A bomb costs no
 * more than summary_buffer_size.
 */


#include "ngx_summary_module.h"

#include <zlib.h>


struct ngx_http_summary_inflate_s {
    z_stream                   zstream;
    ngx_http_summary_coding_e  coding;

    /* how many of the bytes that came have been read */
    size_t                     read;

    unsigned                   started:1;
    unsigned                   ended:1;   /* between gzip's members */
};


static int ngx_http_summary_inflate_start(ngx_http_summary_inflate_t *in,
    u_char *data);
static summary_reason_e ngx_http_summary_inflate_step(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);


ngx_http_summary_inflate_t *
ngx_http_summary_inflate_create(ngx_http_request_t *r,
    ngx_http_summary_coding_e coding)
{
    ngx_http_summary_inflate_t  *in;

    in = ngx_pcalloc(r->pool, sizeof(ngx_http_summary_inflate_t));

    if (in) {
        in->coding = coding;
    }

    return in;
}


summary_reason_e
ngx_http_summary_inflate(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx,
    ngx_uint_t finish)
{
    int                          rc;
    summary_reason_e             reason;
    ngx_http_summary_inflate_t  *in;

    in = ctx->inflate;

    /* two bytes tell zlib's format */

    if (!in->started && ctx->came.size >= 2) {
        rc = ngx_http_summary_inflate_start(in, ctx->came.data);

        if (rc != Z_OK) {
            return SUMMARY_REASON_MEMORY;
        }
    }

    /* zlib may have read all, and have more to give than there was room */

    while (in->started
           && (in->read < ctx->came.size
               || (!in->ended && in->zstream.avail_out == 0)))
    {
        reason = ngx_http_summary_inflate_step(r, ctx);

        if (reason != SUMMARY_REASON_OK) {
            return reason;
        }
    }

    return (finish && !in->ended) ? SUMMARY_REASON_TRUNCATED
                                       : SUMMARY_REASON_OK;
}


static int
ngx_http_summary_inflate_start(ngx_http_summary_inflate_t *in,
    u_char *data)
{
    int  rc, bits;

    bits = MAX_WBITS;

    if (in->coding == NGX_HTTP_SUMMARY_GZIP) {
        bits += 16;

    } else if ((data[0] & 0x0f) != Z_DEFLATED
               || (data[0] * 256 + data[1]) % 31 != 0)
    {
        bits = -bits;
    }

    rc = inflateInit2(&in->zstream, bits);

    in->started = (rc == Z_OK);

    return rc;
}


/* reads some bytes, or makes room for more */

static summary_reason_e
ngx_http_summary_inflate_step(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx)
{
    int                          rc;
    size_t                       size;
    z_stream                    *z;
    ngx_http_summary_bytes_t    *text;
    ngx_http_summary_inflate_t  *in;

    text = &ctx->inflated;
    in = ctx->inflate;
    z = &in->zstream;

    if (in->ended) {

        /* there is more behind the end: the next member of a gzip file */

        if (in->coding != NGX_HTTP_SUMMARY_GZIP
            || inflateReset(z) != Z_OK)
        {
            return SUMMARY_REASON_ENCODING;
        }

        in->ended = 0;
    }

    /* a byte more than allowed tells that there is too much */

    if (text->size == text->capacity
        && ngx_http_summary_reserve(r, text, text->size + 1,
                                    4 * NGX_HTTP_SUMMARY_ALLOC,
                                    ctx->limit + 1)
           != NGX_OK)
    {
        return SUMMARY_REASON_MEMORY;
    }

    size = ctx->came.size - in->read;

    z->next_in = ctx->came.data + in->read;
    z->avail_in = size;
    z->next_out = text->data + text->size;
    z->avail_out = text->capacity - text->size;

    rc = inflate(z, Z_SYNC_FLUSH);

    in->read += size - z->avail_in;
    text->size = text->capacity - z->avail_out;

    if (text->size > ctx->limit) {
        return SUMMARY_REASON_TOO_LARGE;
    }

    switch (rc) {

    case Z_OK:
    case Z_BUF_ERROR:
        return SUMMARY_REASON_OK;

    case Z_STREAM_END:
        in->ended = 1;
        return SUMMARY_REASON_OK;

    case Z_MEM_ERROR:
        return SUMMARY_REASON_MEMORY;

    default:
        return SUMMARY_REASON_ENCODING;
    }
}


void
ngx_http_summary_inflate_end(ngx_http_summary_inflate_t *in)
{
    if (in && in->started) {
        (void) inflateEnd(&in->zstream);
        in->started = 0;
    }
}
