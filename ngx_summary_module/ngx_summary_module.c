
/*
 * The glue between nginx and the summary engine: directives, variables, and
 * the module itself.
 */


#include "ngx_summary_module.h"


/* bounds of a number or size, and how to say them */

typedef struct {
    ngx_int_t                low;
    ngx_int_t                high;
    char                    *allowed;
} ngx_http_summary_bounds_t;


static ngx_int_t ngx_http_summary_variable(ngx_http_request_t *r,
    ngx_http_variable_value_t *v, uintptr_t data);
static ngx_int_t ngx_http_summary_value(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, uintptr_t data, ngx_str_t *value);
static ngx_int_t ngx_http_summary_fill(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, ngx_http_variable_t *var, ngx_str_t *text);

static char *ngx_http_summary_types(ngx_conf_t *cf, ngx_command_t *cmd,
    void *conf);
static ngx_uint_t ngx_http_summary_is_type(ngx_str_t *value);
static char *ngx_http_summary_sentences(ngx_conf_t *cf, ngx_command_t *cmd,
    void *conf);
static char *ngx_http_summary_number(ngx_conf_t *cf, ngx_command_t *cmd,
    void *conf);
static char *ngx_http_summary_size(ngx_conf_t *cf, ngx_command_t *cmd,
    void *conf);
static char *ngx_http_summary_msec(ngx_conf_t *cf, ngx_command_t *cmd,
    void *conf);
static char *ngx_http_summary_position(ngx_conf_t *cf, ngx_command_t *cmd,
    void *conf);
static char *ngx_http_summary_text(ngx_conf_t *cf, ngx_command_t *cmd,
    void *conf);
static char *ngx_http_summary_selectors(ngx_conf_t *cf, ngx_command_t *cmd,
    void *conf);
static ngx_uint_t ngx_http_summary_is_off(ngx_command_t *cmd,
    ngx_str_t *value, ngx_uint_t n);
static ngx_int_t ngx_http_summary_join(ngx_conf_t *cf, ngx_str_t *text);

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
static ngx_http_summary_bounds_t  ngx_http_summary_msec_bounds = {
    0, 3600 * 1000, "a time from 0 to 1h"
};


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

    { ngx_string("summary_wait"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_TAKE1,
      ngx_http_summary_msec,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, wait),
      &ngx_http_summary_msec_bounds },

    { ngx_string("summary_timeout"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_TAKE1,
      ngx_http_summary_msec,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, timeout),
      &ngx_http_summary_msec_bounds },

    { ngx_string("summary_yield"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_TAKE1,
      ngx_http_summary_msec,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, yield),
      &ngx_http_summary_msec_bounds },

    { ngx_string("summary_last_modified"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_FLAG,
      ngx_conf_set_flag_slot,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, last_modified),
      NULL },

    { ngx_string("summary_bypass"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_1MORE,
      ngx_http_set_predicate_slot,
      NGX_HTTP_LOC_CONF_OFFSET,
      offsetof(ngx_http_summary_loc_conf_t, bypass),
      NULL },

    { ngx_string("summary_zone"),
      NGX_HTTP_MAIN_CONF|NGX_CONF_TAKE1,
      ngx_http_summary_zone,
      0,
      0,
      NULL },

    { ngx_string("summary_cache"),
      NGX_HTTP_MAIN_CONF|NGX_HTTP_SRV_CONF|NGX_HTTP_LOC_CONF|NGX_CONF_TAKE1,
      ngx_http_summary_cache,
      NGX_HTTP_LOC_CONF_OFFSET,
      0,
      NULL },

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


#define NGX_HTTP_SUMMARY_VAR_STATUS     0
#define NGX_HTTP_SUMMARY_VAR_SENTENCES  1
#define NGX_HTTP_SUMMARY_VAR_TIME       2
#define NGX_HTTP_SUMMARY_VAR_WORDS      3
#define NGX_HTTP_SUMMARY_VAR_POSITION   4
#define NGX_HTTP_SUMMARY_VAR_LANG       5
#define NGX_HTTP_SUMMARY_VAR_CACHE      6
#define NGX_HTTP_SUMMARY_VAR_CALL       7


static ngx_http_variable_t  ngx_http_summary_vars[] = {

    { ngx_string("summary_status"), NULL, ngx_http_summary_variable,
      NGX_HTTP_SUMMARY_VAR_STATUS, NGX_HTTP_VAR_NOCACHEABLE, 0 },

    { ngx_string("summary_sentences"), NULL, ngx_http_summary_variable,
      NGX_HTTP_SUMMARY_VAR_SENTENCES, NGX_HTTP_VAR_NOCACHEABLE, 0 },

    { ngx_string("summary_time"), NULL, ngx_http_summary_variable,
      NGX_HTTP_SUMMARY_VAR_TIME, NGX_HTTP_VAR_NOCACHEABLE, 0 },

    { ngx_string("summary_words"), NULL, ngx_http_summary_variable,
      NGX_HTTP_SUMMARY_VAR_WORDS, NGX_HTTP_VAR_NOCACHEABLE, 0 },

    { ngx_string("summary_position"), NULL, ngx_http_summary_variable,
      NGX_HTTP_SUMMARY_VAR_POSITION, NGX_HTTP_VAR_NOCACHEABLE, 0 },

    { ngx_string("summary_lang"), NULL, ngx_http_summary_variable,
      NGX_HTTP_SUMMARY_VAR_LANG, NGX_HTTP_VAR_NOCACHEABLE, 0 },

    { ngx_string("summary_cache"), NULL, ngx_http_summary_variable,
      NGX_HTTP_SUMMARY_VAR_CACHE, NGX_HTTP_VAR_NOCACHEABLE, 0 },

    { ngx_string("summary_call"), NULL, ngx_http_summary_variable,
      NGX_HTTP_SUMMARY_VAR_CALL, NGX_HTTP_VAR_NOCACHEABLE, 0 },

      ngx_http_null_variable
};


/* by ngx_http_summary_lookup_e */

static ngx_str_t  ngx_http_summary_lookups[] = {
    ngx_string("off"),
    ngx_string("miss"),
    ngx_string("hit")
};


/*
 * Of a subrequest that is logged: the page's.
 *
 * nginx evaluates trailers when the last buffer enters the chain, before the
 * page is judged.  So until it is, a variable in a response with
 * trailers is its own name, and ngx_http_summary_trailers() puts the value
 * there.
 */

static ngx_int_t
ngx_http_summary_variable(ngx_http_request_t *r, ngx_http_variable_value_t *v,
    uintptr_t data)
{
    ngx_int_t                     rc;
    ngx_str_t                     value;
    ngx_http_summary_ctx_t       *ctx;
    ngx_http_summary_loc_conf_t  *conf;

    ctx = ngx_http_get_module_ctx(r->main, ngx_summary_module);
    conf = ngx_http_get_module_loc_conf(r->main, ngx_summary_module);

    ngx_str_null(&value);

    if (ctx && ctx->pending && r->main->expect_trailers) {
        value.len = ngx_http_summary_vars[data].name.len + 1;
        value.data = ngx_pnalloc(r->pool, value.len);

        if (value.data == NULL) {
            return NGX_ERROR;
        }

        ngx_sprintf(value.data, "$%V", &ngx_http_summary_vars[data].name);

    } else if (ctx) {
        rc = ngx_http_summary_value(r, ctx, data, &value);

        if (rc != NGX_OK) {
            return rc;
        }

    } else if (data == NGX_HTTP_SUMMARY_VAR_CACHE) {
        value = ngx_http_summary_lookups[NGX_HTTP_SUMMARY_CACHE_OFF];

    } else if (!conf->enable && data == NGX_HTTP_SUMMARY_VAR_STATUS) {
        value.data = (u_char *) summary_reason_name(SUMMARY_REASON_OFF);
        value.len = ngx_strlen(value.data);
    }

    if (value.len == 0) {
        v->not_found = 1;
        return NGX_OK;
    }

    v->len = value.len;
    v->data = value.data;
    v->valid = 1;
    v->no_cacheable = 0;
    v->not_found = 0;

    return NGX_OK;
}


/* empty: there is none */

static ngx_int_t
ngx_http_summary_value(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx,
    uintptr_t data, ngx_str_t *value)
{
    u_char    *p;
    uint64_t   number, time;

    ngx_str_null(value);

    number = 0;
    time = 0;

    switch (data) {

    case NGX_HTTP_SUMMARY_VAR_STATUS:
        value->data = (u_char *) summary_reason_name(ctx->reason);
        value->len = ngx_strlen(value->data);
        return NGX_OK;

    case NGX_HTTP_SUMMARY_VAR_POSITION:
        *value = ctx->position;
        return NGX_OK;

    case NGX_HTTP_SUMMARY_VAR_LANG:
        *value = ctx->lang;
        return NGX_OK;

    case NGX_HTTP_SUMMARY_VAR_CACHE:
        *value = ngx_http_summary_lookups[ctx->lookup];
        return NGX_OK;

    case NGX_HTTP_SUMMARY_VAR_SENTENCES:
        number = ctx->sentences;
        break;

    case NGX_HTTP_SUMMARY_VAR_WORDS:
        number = ctx->words;
        break;

    case NGX_HTTP_SUMMARY_VAR_CALL:
        time = ctx->call;
        break;

    default: /* NGX_HTTP_SUMMARY_VAR_TIME */
        time = ctx->time;
    }

    if (number == 0 && time == 0) {
        return NGX_OK;
    }

    p = ngx_pnalloc(r->pool, NGX_INT64_LEN + sizeof(".000") - 1);
    if (p == NULL) {
        return NGX_ERROR;
    }

    value->data = p;

    if (time) {
        p = ngx_sprintf(p, "%uL.%03uL", time / 1000000, time / 1000 % 1000);

    } else {
        p = ngx_sprintf(p, "%uL", number);
    }

    value->len = p - value->data;

    return NGX_OK;
}


ngx_int_t
ngx_http_summary_trailers(ngx_http_request_t *r)
{
    ngx_uint_t               i;
    ngx_list_part_t         *part;
    ngx_table_elt_t         *t;
    ngx_http_variable_t     *var;
    ngx_http_summary_ctx_t  *ctx;

    if (!r->expect_trailers) {
        return NGX_OK;
    }

    ctx = ngx_http_get_module_ctx(r, ngx_summary_module);

    for (part = &r->headers_out.trailers.part; part; part = part->next) {

        t = part->elts;

        for (i = 0; i < part->nelts; i++) {

            for (var = ngx_http_summary_vars; var->name.len; var++) {
                if (ngx_http_summary_fill(r, ctx, var, &t[i].value)
                    != NGX_OK)
                {
                    return NGX_ERROR;
                }
            }

            if (t[i].value.len == 0) {
                /* nginx sends no empty ones */
                t[i].hash = 0;
            }
        }
    }

    return NGX_OK;
}


/* the variable's value in the place of its name, each time it is there */

static ngx_int_t
ngx_http_summary_fill(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx,
    ngx_http_variable_t *var, ngx_str_t *text)
{
    u_char     *p, *data;
    ngx_str_t   value;

    p = text->data;

    for ( ;; ) {
        p = ngx_strlchr(p, text->data + text->len, '$');

        if (p == NULL) {
            return NGX_OK;
        }

        p++;

        if ((size_t) (text->data + text->len - p) < var->name.len
            || ngx_strncmp(p, var->name.data, var->name.len) != 0)
        {
            continue;
        }

        if (ngx_http_summary_value(r, ctx, var->data, &value) != NGX_OK) {
            return NGX_ERROR;
        }

        data = ngx_pnalloc(r->pool, text->len + value.len);
        if (data == NULL) {
            return NGX_ERROR;
        }

        p--;
        p = ngx_sprintf(data, "%*s%V%*s", (size_t) (p - text->data),
                        text->data, &value,
                        text->len - (p - text->data) - var->name.len - 1,
                        p + var->name.len + 1);

        text->len = p - data;
        text->data = data;

        p = data;
    }
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
ngx_http_summary_msec(ngx_conf_t *cf, ngx_command_t *cmd, void *conf)
{
    char  *p = conf;

    ngx_int_t                   n;
    ngx_str_t                  *value;
    ngx_msec_t                 *mp;
    ngx_http_summary_bounds_t  *bounds;

    mp = (ngx_msec_t *) (p + cmd->offset);

    if (*mp != NGX_CONF_UNSET_MSEC) {
        return "is duplicate";
    }

    value = cf->args->elts;
    bounds = cmd->post;

    n = ngx_parse_time(&value[1], 0);

    if (n == NGX_ERROR || n < bounds->low || n > bounds->high) {
        return ngx_http_summary_invalid(cf, &value[1], bounds->allowed);
    }

    *mp = n;

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

    size_t                         bad;
    ngx_str_t                     *value;
    ngx_uint_t                     i, n;
    summary_str_t                 *texts;
    ngx_pool_cleanup_t            *cln;
    ngx_http_summary_selectors_t **selectors, *s;

    selectors = (ngx_http_summary_selectors_t **) (p + cmd->offset);

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
    s = ngx_palloc(cf->pool, sizeof(ngx_http_summary_selectors_t));

    if (texts == NULL || cln == NULL || s == NULL
        || ngx_http_summary_join(cf, &s->text) != NGX_OK)
    {
        return NGX_CONF_ERROR;
    }

    for (i = 0; i < n; i++) {

        if (cmd->offset != offsetof(ngx_http_summary_loc_conf_t, blocks)
            && (ngx_strcmp(value[i].data, "off") == 0
                || ngx_strcmp(value[i].data, "default") == 0))
        {
            /* of no use among selectors */
            return ngx_http_summary_invalid(cf, &value[i],
                           (n > 1) ? "the only one, if it is \"off\"; or "
                                     ngx_http_summary_selector
                                   : cmd->post);
        }

        texts[i].len = value[i].len;
        texts[i].data = value[i].data;
    }

    s->list = summary_selectors_create(texts, n, &bad);

    if (s->list == NULL) {
        if (bad >= n) {
            return NGX_CONF_ERROR;
        }

        return ngx_http_summary_invalid(cf, &value[bad], cmd->post);
    }

    cln->handler = ngx_http_summary_destroy_selectors;
    cln->data = s->list;

    *selectors = s;

    return NGX_CONF_OK;
}


/* a directive's arguments as one text, with a null behind each */

static ngx_int_t
ngx_http_summary_join(ngx_conf_t *cf, ngx_str_t *text)
{
    u_char      *p;
    ngx_str_t   *value;
    ngx_uint_t   i;

    value = cf->args->elts;
    text->len = 0;

    for (i = 1; i < cf->args->nelts; i++) {
        text->len += value[i].len + 1;
    }

    text->data = ngx_pnalloc(cf->pool, text->len);
    if (text->data == NULL) {
        return NGX_ERROR;
    }

    p = text->data;

    for (i = 1; i < cf->args->nelts; i++) {
        p = ngx_cpymem(p, value[i].data, value[i].len);
        *p++ = '\0';
    }

    return NGX_OK;
}


/* "off", by itself, undoes what an outer level has */

static ngx_uint_t
ngx_http_summary_is_off(ngx_command_t *cmd, ngx_str_t *value, ngx_uint_t n)
{
    return n == 1 && ngx_strcmp(value->data, "off") == 0
           && cmd->offset != offsetof(ngx_http_summary_loc_conf_t, blocks);
}


char *
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
    conf->last_modified = NGX_CONF_UNSET;
    conf->buffer_size = NGX_CONF_UNSET_SIZE;
    conf->wait = NGX_CONF_UNSET_MSEC;
    conf->timeout = NGX_CONF_UNSET_MSEC;
    conf->yield = NGX_CONF_UNSET_MSEC;
    conf->bypass = NGX_CONF_UNSET_PTR;
    conf->sentences = NGX_CONF_UNSET;
    conf->max_length = NGX_CONF_UNSET;
    conf->max_sentence = NGX_CONF_UNSET;
    conf->min_words = NGX_CONF_UNSET;
    conf->position = NGX_CONF_UNSET;
    conf->blocks = NGX_CONF_UNSET_PTR;
    conf->article = NGX_CONF_UNSET_PTR;
    conf->skip = NGX_CONF_UNSET_PTR;
    conf->cache = NGX_CONF_UNSET_PTR;

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
    ngx_conf_merge_msec_value(conf->wait, prev->wait, 20);
    ngx_conf_merge_msec_value(conf->timeout, prev->timeout, 1000);
    ngx_conf_merge_msec_value(conf->yield, prev->yield, 2);
    ngx_conf_merge_value(conf->last_modified, prev->last_modified, 1);
    ngx_conf_merge_ptr_value(conf->bypass, prev->bypass, NULL);
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
    ngx_conf_merge_ptr_value(conf->cache, prev->cache, NULL);

    if (ngx_http_merge_types(cf, &conf->types_keys, &conf->types,
                             &prev->types_keys, &prev->types,
                             ngx_http_html_default_types)
        != NGX_OK)
    {
        return NGX_CONF_ERROR;
    }

    ngx_http_summary_make_settings(conf);
    ngx_http_summary_cache_digest(conf);

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
    s->blocks = conf->blocks ? conf->blocks->list : NULL;
    s->article = conf->article ? conf->article->list : NULL;
    s->skip = conf->skip ? conf->skip->list : NULL;
}


static ngx_int_t
ngx_http_summary_init(ngx_conf_t *cf)
{
    ngx_http_summary_install();

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
