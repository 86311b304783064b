
/*
 * What a response's header says of its page, and what becomes of the header
 * of a page that is changed.
 */


#include "ngx_summary_module.h"


typedef ngx_int_t (*ngx_http_summary_token_pt)(ngx_str_t *token, void *data);


static ngx_uint_t ngx_http_summary_is(ngx_table_elt_t *h, ngx_str_t *name);
static ngx_uint_t ngx_http_summary_no_transform(ngx_http_request_t *r);
static ngx_int_t ngx_http_summary_tokens(ngx_str_t *value,
    ngx_http_summary_token_pt handler, void *data);
static ngx_int_t ngx_http_summary_cache_control(ngx_str_t *token, void *data);
static ngx_int_t ngx_http_summary_accel(ngx_str_t *token, void *data);
static void ngx_http_summary_accel_number(ngx_str_t *value, unsigned *field,
    ngx_int_t low, ngx_int_t high);
static ngx_uint_t ngx_http_summary_said(ngx_str_t *value, const char *name);


static ngx_str_t  ngx_http_summary_accel_name =
    ngx_string("X-Accel-Summary");

static ngx_str_t  ngx_http_summary_cache_control_name =
    ngx_string("Cache-Control");


/* what tells of the bytes, and is wrong once they are others */

static ngx_str_t  ngx_http_summary_digests[] = {
    ngx_string("Content-MD5"),
    ngx_string("Digest"),
    ngx_string("Repr-Digest"),
    ngx_string("Content-Digest"),
    ngx_null_string
};


/* a response's headers, in any order; h is set to each in turn */

#define ngx_http_summary_each_header(r, part, i, h)                           \
    for (part = &(r)->headers_out.headers.part; part; part = part->next)      \
        for (i = 0, h = part->elts; i < part->nelts; i++, h++)                \
            if (h->hash)


/* the method is tested last: HEAD is asked about what GET would have got */

summary_reason_e
ngx_http_summary_test(ngx_http_request_t *r, ngx_http_summary_loc_conf_t *conf,
    ngx_str_t *accel, summary_settings_t *settings)
{
    summary_str_t            charset;
    ngx_http_headers_out_t  *h;

    h = &r->headers_out;

    *settings = conf->settings;

    if (h->status != NGX_HTTP_OK) {
        return SUMMARY_REASON_STATUS;
    }

    if (r->subrequest_ranges && r->headers_in.range) {
        /* the slice module: only the range will come; it is a 206 soon */
        return SUMMARY_REASON_STATUS;
    }

    if (ngx_http_test_content_type(r, &conf->types) == NULL) {
        return SUMMARY_REASON_TYPE;
    }

    if (ngx_http_test_predicates(r, conf->bypass) != NGX_OK) {
        return SUMMARY_REASON_BYPASS;
    }

    if (ngx_http_summary_tokens(accel, ngx_http_summary_accel, settings)
        != NGX_OK)
    {
        return SUMMARY_REASON_ACCEL;
    }

    if (ngx_http_summary_no_transform(r)) {
        return SUMMARY_REASON_NO_TRANSFORM;
    }

    if (ngx_http_summary_coding(r) == NGX_HTTP_SUMMARY_UNKNOWN) {
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

summary_str_t
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


ngx_http_summary_coding_e
ngx_http_summary_coding(ngx_http_request_t *r)
{
    ngx_str_t        *value;
    ngx_table_elt_t  *h;

    h = r->headers_out.content_encoding;

    if (h == NULL || h->value.len == 0) {
        return NGX_HTTP_SUMMARY_PLAIN;
    }

    value = &h->value;

    if (ngx_http_summary_said(value, "gzip")
        || ngx_http_summary_said(value, "x-gzip"))
    {
        return NGX_HTTP_SUMMARY_GZIP;
    }

    return ngx_http_summary_said(value, "deflate") ? NGX_HTTP_SUMMARY_DEFLATE
                                                   : NGX_HTTP_SUMMARY_UNKNOWN;
}


/* ASCII letters in any case; name is in lower case */

static ngx_uint_t
ngx_http_summary_said(ngx_str_t *value, const char *name)
{
    return value->len == ngx_strlen(name)
           && ngx_strncasecmp(value->data, (u_char *) name, value->len) == 0;
}


static ngx_uint_t
ngx_http_summary_is(ngx_table_elt_t *h, ngx_str_t *name)
{
    return h->key.len == name->len
           && ngx_strncasecmp(h->key.data, name->data, name->len) == 0;
}


/* like X-Accel-Expires and the others it is for this server only */

void
ngx_http_summary_hide(ngx_http_request_t *r, ngx_str_t *value)
{
    ngx_uint_t        i;
    ngx_list_part_t  *part;
    ngx_table_elt_t  *h;

    ngx_str_null(value);

    ngx_http_summary_each_header(r, part, i, h) {

        if (ngx_http_summary_is(h, &ngx_http_summary_accel_name)) {
            *value = h->value;
            h->hash = 0;
        }
    }
}


/* RFC 9111, 5.2.2.6 */

static ngx_uint_t
ngx_http_summary_no_transform(ngx_http_request_t *r)
{
    ngx_uint_t        i;
    ngx_list_part_t  *part;
    ngx_table_elt_t  *h;

    ngx_http_summary_each_header(r, part, i, h) {

        if (ngx_http_summary_is(h, &ngx_http_summary_cache_control_name)
            && ngx_http_summary_tokens(&h->value,
                                       ngx_http_summary_cache_control, NULL)
               != NGX_OK)
        {
            return 1;
        }
    }

    return 0;
}


/*
 * The members of a list, as in Cache-Control: a comma between them, one in a
 * quoted string is not.  Stops when the handler returns another than NGX_OK,
 * which is returned.
 */

static ngx_int_t
ngx_http_summary_tokens(ngx_str_t *value, ngx_http_summary_token_pt handler,
    void *data)
{
    u_char      *p, *last;
    ngx_int_t    rc;
    ngx_str_t    token;
    ngx_uint_t   quoted;

    p = value->data;
    last = p + value->len;

    while (p < last) {

        if (*p == ' ' || *p == '\t' || *p == ',') {
            p++;
            continue;
        }

        token.data = p;
        quoted = 0;

        for ( /* void */ ; p < last && (quoted || *p != ','); p++) {

            if (*p == '"') {
                quoted = !quoted;

            } else if (quoted && *p == '\\' && p + 1 < last) {
                p++;
            }
        }

        token.len = p - token.data;

        while (token.data[token.len - 1] == ' '
               || token.data[token.len - 1] == '\t')
        {
            token.len--;
        }

        rc = handler(&token, data);

        if (rc != NGX_OK) {
            return rc;
        }
    }

    return NGX_OK;
}


static ngx_int_t
ngx_http_summary_cache_control(ngx_str_t *token, void *data)
{
    return ngx_http_summary_said(token, "no-transform") ? NGX_DECLINED
                                                        : NGX_OK;
}


/*
 * "off", or settings for this page, as in "sentences=5, position=bottom".
 * What is not understood is ignored, as in nginx's other X-Accel headers.
 */

static ngx_int_t
ngx_http_summary_accel(ngx_str_t *token, void *data)
{
    summary_settings_t *settings = data;

    u_char     *p;
    ngx_str_t   name, value;

    if (ngx_http_summary_said(token, "off")) {
        return NGX_DECLINED;
    }

    p = ngx_strlchr(token->data, token->data + token->len, '=');

    if (p == NULL) {
        return NGX_OK;
    }

    name.data = token->data;
    name.len = p - token->data;

    value.data = p + 1;
    value.len = token->data + token->len - value.data;

    if (ngx_http_summary_said(&name, "sentences")) {
        ngx_http_summary_accel_number(&value, &settings->sentences,
                                      1, SUMMARY_MAX_SENTENCES);

    } else if (ngx_http_summary_said(&name, "min_words")) {
        ngx_http_summary_accel_number(&value, &settings->min_words,
                                      0, SUMMARY_MAX_MIN_WORDS);

    } else if (ngx_http_summary_said(&name, "position")) {

        if (ngx_http_summary_said(&value, "top")) {
            settings->position = SUMMARY_POSITION_TOP;

        } else if (ngx_http_summary_said(&value, "bottom")) {
            settings->position = SUMMARY_POSITION_BOTTOM;

        } else if (ngx_http_summary_said(&value, "both")) {
            settings->position = SUMMARY_POSITION_BOTH;
        }
    }

    return NGX_OK;
}


static void
ngx_http_summary_accel_number(ngx_str_t *value, unsigned *field, ngx_int_t low,
    ngx_int_t high)
{
    ngx_int_t  n;

    n = ngx_atoi(value->data, value->len);

    if (n != NGX_ERROR && n >= low && n <= high) {
        *field = n;
    }
}


/*
 * The bytes are others: no promise about them stands.  The summary is a
 * function of page and settings, so the page's date is its date still; and
 * two answers are as good as equal if the pages were.
 */

void
ngx_http_summary_changed(ngx_http_request_t *r, off_t length)
{
    ngx_str_t                    *name;
    ngx_uint_t                    i;
    ngx_list_part_t              *part;
    ngx_table_elt_t              *h;
    ngx_http_summary_loc_conf_t  *conf;

    ngx_http_clear_content_length(r);
    r->headers_out.content_length_n = length;

    ngx_http_clear_accept_ranges(r);
    ngx_http_weak_etag(r);

    conf = ngx_http_get_module_loc_conf(r, ngx_summary_module);

    if (!conf->last_modified) {
        ngx_http_clear_last_modified(r);
    }

    if (r->headers_out.content_encoding) {
        r->headers_out.content_encoding->hash = 0;
        r->headers_out.content_encoding = NULL;
    }

    ngx_http_summary_each_header(r, part, i, h) {

        for (name = ngx_http_summary_digests; name->len; name++) {
            if (ngx_http_summary_is(h, name)) {
                h->hash = 0;
            }
        }
    }
}


/*
 * nginx answers, and asks an upstream, with the ETag of the page as it was;
 * the client has a weak one, if it has asked with a weak one.  RFC 9110,
 * 15.4.5: the header of a 304 is that of the 200.
 *
 * nginx, where it made the 304 itself, has cut the type's length to 0 by now,
 * and no more than that.
 */

void
ngx_http_summary_not_modified(ngx_http_request_t *r,
    ngx_http_summary_loc_conf_t *conf)
{
    void             *page;
    u_char           *p, *last;
    ngx_str_t        *etag, *asked, *type;
    ngx_table_elt_t  *h;

    h = r->headers_in.if_none_match;
    type = &r->headers_out.content_type;

    if (h == NULL || r->headers_out.etag == NULL) {
        return;
    }

    if (type->len == 0 && type->data && r->headers_out.content_type_len) {
        type->len = r->headers_out.content_type_len;
        page = ngx_http_test_content_type(r, &conf->types);
        type->len = 0;

        if (page == NULL) {
            return;
        }
    }

    asked = &h->value;
    etag = &r->headers_out.etag->value;

    if (etag->len == 0 || etag->data[0] != '"') {
        return;
    }

    p = asked->data;
    last = p + asked->len;

    for ( /* void */ ; (size_t) (last - p) >= etag->len + 2; p++) {

        if (p[0] == 'W' && p[1] == '/'
            && ngx_strncmp(p + 2, etag->data, etag->len) == 0)
        {
            ngx_http_weak_etag(r);
            return;
        }
    }
}
