
/*
 * The shared zone: what was decided for a page, by the page's bytes and the
 * settings that matter.  All workers use it, and it survives a reload.
 *
 * A record is found by a hash of 128 bits (XXH3, https://xxhash.com) whose
 * secret is random and the zone's own, so that nobody can prepare two pages
 * with the same hash.  A record holds the places to insert, the texts, and the
 * values of variables; or why the page has no summary.
 *
 * The zone is an array of chunks of one size: a record is a list of them, and
 * so are the free ones.  When there are not enough, the records that were not
 * used for the longest time go.
 *
 * Nothing in the zone is trusted.  Lists are made of indices, not of pointers,
 * each is looked at before it is used, and no list is followed further than
 * there are chunks; a record has a sum.  What is wrong, be it that a worker
 * died in the middle of a change, empties the zone: all pages are a miss then.
 *
 * The lock is held for a few dozen memory accesses, and for the copy of a
 * record, about a thousand bytes; hashes and sums are made outside.
 */


#include "ngx_summary_module.h"

#include <sys/random.h>
#include <xxhash.h>


#define NGX_HTTP_SUMMARY_SECRET    192
#define NGX_HTTP_SUMMARY_CHUNK     256
#define NGX_HTTP_SUMMARY_NONE      NGX_MAX_UINT32_VALUE

/* pages whose record would be longer are not remembered */
#define NGX_HTTP_SUMMARY_RECORD    65536

/* of insertions, too: the engine has far fewer */
#define NGX_HTTP_SUMMARY_PLACES    1024

/* label, prompt, and three lists of selectors */
#define NGX_HTTP_SUMMARY_TEXTS     5

/* longer names of charsets are none that the engine knows */
#define NGX_HTTP_SUMMARY_CHARSET   32


/* the head of a record, in its first chunk */

typedef struct {
    XXH128_hash_t              key;
    XXH64_hash_t               sum;        /* of the bytes behind this */
    uint32_t                   len;        /* of them */
    uint32_t                   chain;      /* next record of the bucket */
    uint32_t                   newer;
    uint32_t                   older;
} ngx_http_summary_record_t;


typedef struct {
    uint32_t                   next;       /* of the record, or free */
    uint32_t                   unused;
    u_char                     data[NGX_HTTP_SUMMARY_CHUNK
                                    - 2 * sizeof(uint32_t)];
} ngx_http_summary_chunk_t;


#define NGX_HTTP_SUMMARY_DATA                                                 \
    (NGX_HTTP_SUMMARY_CHUNK - 2 * sizeof(uint32_t))

#define NGX_HTTP_SUMMARY_FIRST                                                \
    (NGX_HTTP_SUMMARY_DATA - sizeof(ngx_http_summary_record_t))


/* the zone's head; buckets and chunks follow */

typedef struct {
    u_char                     secret[NGX_HTTP_SUMMARY_SECRET];

    /* set while lists are changed: who finds it set finds half a change */
    uint32_t                   busy;

    uint32_t                   free;
    uint32_t                   nfree;
    uint32_t                   newest;
    uint32_t                   oldest;
} ngx_http_summary_shared_t;


/* a process' view of the zone; sizes are its own, since shared ones may lie */

struct ngx_http_summary_zone_s {
    ngx_slab_pool_t           *pool;
    ngx_http_summary_shared_t *sh;
    size_t                     size;       /* of what is behind sh */

    uint32_t                  *buckets;
    ngx_http_summary_chunk_t  *chunks;
    uint32_t                   nbuckets;   /* a power of two */
    uint32_t                   nchunks;
};


/* what a record says; the places, the language and the texts follow */

typedef struct {
    uint64_t                   size;       /* of the page */
    uint64_t                   words;
    uint32_t                   reason;
    uint32_t                   sentences;
    uint32_t                   position;
    uint32_t                   nplaces;
    uint32_t                   lang;       /* its length */
    uint32_t                   texts;      /* their length */
} ngx_http_summary_decision_t;


typedef struct {
    uint64_t                   offset;     /* in the page */
    uint32_t                   start;      /* in the texts */
    uint32_t                   len;
} ngx_http_summary_place_t;


/* hashed, so without gaps that nobody sets */

typedef struct {
    XXH128_hash_t              page;
    uint64_t                   size;
    uint64_t                   digest[2];
    uint32_t                   sentences;
    uint32_t                   max_length;
    uint32_t                   max_sentence;
    uint32_t                   min_words;
    uint32_t                   position;
    uint32_t                   coding;
    u_char                     charset[NGX_HTTP_SUMMARY_CHARSET];
} ngx_http_summary_key_t;


static ngx_int_t ngx_http_summary_zone_init(ngx_shm_zone_t *shm_zone,
    void *data);
static void ngx_http_summary_zone_map(ngx_http_summary_zone_t *zone);
static void ngx_http_summary_zone_clear(ngx_http_summary_zone_t *zone);

static void ngx_http_summary_lock(ngx_http_summary_zone_t *zone);
static void ngx_http_summary_unlock(ngx_http_summary_zone_t *zone,
    ngx_int_t rc);
static ngx_http_summary_record_t *ngx_http_summary_record(
    ngx_http_summary_zone_t *zone, uint32_t i);
static ngx_int_t ngx_http_summary_find(ngx_http_summary_zone_t *zone,
    XXH128_hash_t *key, uint32_t *found);
static ngx_int_t ngx_http_summary_unlink(ngx_http_summary_zone_t *zone,
    uint32_t i);
static ngx_int_t ngx_http_summary_link_newest(ngx_http_summary_zone_t *zone,
    uint32_t i);
static ngx_int_t ngx_http_summary_evict(ngx_http_summary_zone_t *zone);
static ngx_int_t ngx_http_summary_copy_out(ngx_http_summary_zone_t *zone,
    uint32_t i, u_char *p, size_t len);
static ngx_int_t ngx_http_summary_insert(ngx_http_summary_zone_t *zone,
    XXH128_hash_t *key, XXH64_hash_t sum, u_char *data, size_t len);

static ngx_int_t ngx_http_summary_key(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static ngx_int_t ngx_http_summary_unpack(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx, u_char *data, size_t len);
static void ngx_http_summary_broken(ngx_http_request_t *r,
    ngx_http_summary_ctx_t *ctx);
static size_t ngx_http_summary_pack(const summary_result_t *result,
    size_t size, u_char *data);
static ngx_uint_t ngx_http_summary_same(const summary_insertion_t *a,
    const summary_insertion_t *b);


/* summary_zone name:size */

char *
ngx_http_summary_zone(ngx_conf_t *cf, ngx_command_t *cmd, void *conf)
{
    u_char                   *p;
    ssize_t                   size;
    ngx_str_t                *value, name, s;
    ngx_shm_zone_t           *shm_zone;
    ngx_http_summary_zone_t  *zone;

    value = cf->args->elts;

    name = value[1];
    size = NGX_ERROR;

    p = ngx_strlchr(name.data, name.data + name.len, ':');

    if (p) {
        s.data = p + 1;
        s.len = name.data + name.len - s.data;
        name.len = p - name.data;

        size = ngx_parse_size(&s);
    }

    if (size == NGX_ERROR || name.len == 0
        || (ngx_uint_t) size > SUMMARY_MAX_PAGE_SIZE)
    {
        return ngx_http_summary_invalid(cf, &value[1],
                                        "name:size, as in \"pages:10m\"");
    }

    if (size < (ssize_t) (8 * ngx_pagesize)) {
        ngx_conf_log_error(NGX_LOG_EMERG, cf, 0,
                           "zone \"%V\" is too small, it must be at least "
                           "%uzk", &value[1], 8 * ngx_pagesize / 1024);
        return NGX_CONF_ERROR;
    }

    zone = ngx_pcalloc(cf->pool, sizeof(ngx_http_summary_zone_t));
    if (zone == NULL) {
        return NGX_CONF_ERROR;
    }

    shm_zone = ngx_shared_memory_add(cf, &name, size, &ngx_summary_module);
    if (shm_zone == NULL) {
        return NGX_CONF_ERROR;
    }

    if (shm_zone->data) {
        ngx_conf_log_error(NGX_LOG_EMERG, cf, 0, "duplicate zone \"%V\"",
                           &name);
        return NGX_CONF_ERROR;
    }

    shm_zone->init = ngx_http_summary_zone_init;
    shm_zone->data = zone;

    return NGX_CONF_OK;
}


/* summary_cache name | off */

char *
ngx_http_summary_cache(ngx_conf_t *cf, ngx_command_t *cmd, void *conf)
{
    ngx_http_summary_loc_conf_t *slcf = conf;

    ngx_str_t  *value;

    if (slcf->cache != NGX_CONF_UNSET_PTR) {
        return "is duplicate";
    }

    value = cf->args->elts;

    if (ngx_strcmp(value[1].data, "off") == 0) {
        slcf->cache = NULL;
        return NGX_CONF_OK;
    }

    if (value[1].len == 0) {
        return ngx_http_summary_invalid(cf, &value[1],
                           "\"off\" or the name of a \"summary_zone\"");
    }

    /* that it is declared nginx sees to when all is read */

    slcf->cache = ngx_shared_memory_add(cf, &value[1], 0, &ngx_summary_module);

    return slcf->cache ? NGX_CONF_OK : NGX_CONF_ERROR;
}


static ngx_int_t
ngx_http_summary_zone_init(ngx_shm_zone_t *shm_zone, void *data)
{
    ngx_http_summary_zone_t *old = data;

    size_t                    size;
    ngx_http_summary_zone_t  *zone;

    zone = shm_zone->data;
    zone->pool = (ngx_slab_pool_t *) shm_zone->shm.addr;

    if (old) {
        zone->sh = old->sh;
        zone->size = old->size;

        ngx_http_summary_zone_map(zone);

        return NGX_OK;
    }

    /* all that the slab allocator has; nothing else is allocated */

    zone->pool->log_nomem = 0;

    for (size = shm_zone->shm.size; size > ngx_pagesize; size -= ngx_pagesize)
    {
        zone->sh = ngx_slab_alloc(zone->pool, size);

        if (zone->sh) {
            break;
        }
    }

    if (zone->sh == NULL
        || getrandom(zone->sh->secret, NGX_HTTP_SUMMARY_SECRET, 0)
           != NGX_HTTP_SUMMARY_SECRET)
    {
        ngx_log_error(NGX_LOG_EMERG, shm_zone->shm.log, ngx_errno,
                      "summary: no memory or random bytes for zone \"%V\"",
                      &shm_zone->shm.name);
        return NGX_ERROR;
    }

    zone->pool->data = zone->sh;
    zone->size = size;

    ngx_http_summary_zone_map(zone);
    ngx_http_summary_zone_clear(zone);

    return NGX_OK;
}


/* a bucket for each two chunks, at least */

static void
ngx_http_summary_zone_map(ngx_http_summary_zone_t *zone)
{
    size_t   left, n;
    u_char  *p;

    p = (u_char *) zone->sh;

    left = zone->size - sizeof(ngx_http_summary_shared_t)
           - NGX_HTTP_SUMMARY_CHUNK;

    n = 1;

    while (2 * n * NGX_HTTP_SUMMARY_CHUNK < left) {
        n *= 2;
    }

    zone->nbuckets = n;
    zone->buckets = (uint32_t *) (p + sizeof(ngx_http_summary_shared_t));

    zone->chunks = (ngx_http_summary_chunk_t *)
                       ngx_align_ptr(zone->buckets + n,
                                     NGX_HTTP_SUMMARY_CHUNK);

    zone->nchunks = (p + zone->size - (u_char *) zone->chunks)
                    / NGX_HTTP_SUMMARY_CHUNK;
}


static void
ngx_http_summary_zone_clear(ngx_http_summary_zone_t *zone)
{
    uint32_t  i;

    for (i = 0; i < zone->nbuckets; i++) {
        zone->buckets[i] = NGX_HTTP_SUMMARY_NONE;
    }

    for (i = 0; i < zone->nchunks; i++) {
        zone->chunks[i].next = i + 1;
    }

    zone->chunks[i - 1].next = NGX_HTTP_SUMMARY_NONE;

    zone->sh->free = 0;
    zone->sh->nfree = zone->nchunks;
    zone->sh->newest = NGX_HTTP_SUMMARY_NONE;
    zone->sh->oldest = NGX_HTTP_SUMMARY_NONE;
    zone->sh->busy = 0;
}


/* empties the zone if it was left with half a change, or found to be broken */

static void
ngx_http_summary_lock(ngx_http_summary_zone_t *zone)
{
    ngx_shmtx_lock(&zone->pool->mutex);

    if (zone->sh->busy) {
        ngx_http_summary_zone_clear(zone);
    }

    zone->sh->busy = 1;
    ngx_memory_barrier();
}


static void
ngx_http_summary_unlock(ngx_http_summary_zone_t *zone, ngx_int_t rc)
{
    ngx_memory_barrier();
    zone->sh->busy = (rc == NGX_ERROR);

    ngx_shmtx_unlock(&zone->pool->mutex);
}


static ngx_http_summary_record_t *
ngx_http_summary_record(ngx_http_summary_zone_t *zone, uint32_t i)
{
    return (i < zone->nchunks)
           ? (ngx_http_summary_record_t *) zone->chunks[i].data : NULL;
}


/* NGX_DECLINED: no such record; NGX_ERROR, here and below: lists are broken */

static ngx_int_t
ngx_http_summary_find(ngx_http_summary_zone_t *zone, XXH128_hash_t *key,
    uint32_t *found)
{
    uint32_t                    i, n;
    ngx_http_summary_record_t  *record;

    i = zone->buckets[key->low64 & (zone->nbuckets - 1)];

    for (n = 0; i != NGX_HTTP_SUMMARY_NONE; n++) {

        record = ngx_http_summary_record(zone, i);

        if (record == NULL || n > zone->nchunks) {
            return NGX_ERROR;
        }

        if (record->key.low64 == key->low64
            && record->key.high64 == key->high64)
        {
            *found = i;
            return NGX_OK;
        }

        i = record->chain;
    }

    return NGX_DECLINED;
}


/* from the list by age */

static ngx_int_t
ngx_http_summary_unlink(ngx_http_summary_zone_t *zone, uint32_t i)
{
    ngx_http_summary_record_t  *record, *newer, *older;

    record = ngx_http_summary_record(zone, i);
    newer = ngx_http_summary_record(zone, record->newer);
    older = ngx_http_summary_record(zone, record->older);

    if ((newer == NULL) != (zone->sh->newest == i)
        || (older == NULL) != (zone->sh->oldest == i))
    {
        return NGX_ERROR;
    }

    if (newer) {
        newer->older = record->older;

    } else {
        zone->sh->newest = record->older;
    }

    if (older) {
        older->newer = record->newer;

    } else {
        zone->sh->oldest = record->newer;
    }

    return NGX_OK;
}


static ngx_int_t
ngx_http_summary_link_newest(ngx_http_summary_zone_t *zone, uint32_t i)
{
    ngx_http_summary_record_t  *record, *older;

    record = ngx_http_summary_record(zone, i);
    older = ngx_http_summary_record(zone, zone->sh->newest);

    if ((older == NULL) != (zone->sh->oldest == NGX_HTTP_SUMMARY_NONE)) {
        return NGX_ERROR;
    }

    record->newer = NGX_HTTP_SUMMARY_NONE;
    record->older = zone->sh->newest;

    if (older) {
        older->newer = i;

    } else {
        zone->sh->oldest = i;
    }

    zone->sh->newest = i;

    return NGX_OK;
}


/* the oldest record's chunks become free */

static ngx_int_t
ngx_http_summary_evict(ngx_http_summary_zone_t *zone)
{
    uint32_t                    i, n, *p, last;
    ngx_http_summary_record_t  *record, *other;

    i = zone->sh->oldest;
    record = ngx_http_summary_record(zone, i);

    if (record == NULL || ngx_http_summary_unlink(zone, i) != NGX_OK) {
        return NGX_ERROR;
    }

    p = &zone->buckets[record->key.low64 & (zone->nbuckets - 1)];

    for (n = 0; *p != i; n++) {
        other = ngx_http_summary_record(zone, *p);

        if (other == NULL || n > zone->nchunks) {
            return NGX_ERROR;
        }

        p = &other->chain;
    }

    *p = record->chain;

    last = i;

    for (n = 1; zone->chunks[last].next != NGX_HTTP_SUMMARY_NONE; n++) {
        last = zone->chunks[last].next;

        if (last >= zone->nchunks || n > zone->nchunks) {
            return NGX_ERROR;
        }
    }

    zone->chunks[last].next = zone->sh->free;
    zone->sh->free = i;
    zone->sh->nfree += n;

    return NGX_OK;
}


static ngx_int_t
ngx_http_summary_copy_out(ngx_http_summary_zone_t *zone, uint32_t i,
    u_char *p, size_t len)
{
    size_t   size;
    u_char  *data;

    data = zone->chunks[i].data + sizeof(ngx_http_summary_record_t);
    size = NGX_HTTP_SUMMARY_FIRST;

    for ( ;; ) {
        size = ngx_min(size, len);
        p = ngx_cpymem(p, data, size);
        len -= size;

        if (len == 0) {
            return NGX_OK;
        }

        i = zone->chunks[i].next;

        if (i >= zone->nchunks) {
            return NGX_ERROR;
        }

        data = zone->chunks[i].data;
        size = NGX_HTTP_SUMMARY_DATA;
    }
}


/* another worker may have been first; NGX_DECLINED: longer than the zone */

static ngx_int_t
ngx_http_summary_insert(ngx_http_summary_zone_t *zone, XXH128_hash_t *key,
    XXH64_hash_t sum, u_char *data, size_t len)
{
    size_t                      size, left;
    u_char                     *to;
    uint32_t                    i, first, n, *bucket;
    ngx_int_t                   rc;
    ngx_http_summary_record_t  *record;

    n = 1;

    if (len > NGX_HTTP_SUMMARY_FIRST) {
        n += (len - NGX_HTTP_SUMMARY_FIRST + NGX_HTTP_SUMMARY_DATA - 1)
             / NGX_HTTP_SUMMARY_DATA;
    }

    if (n > zone->nchunks) {
        return NGX_DECLINED;
    }

    rc = ngx_http_summary_find(zone, key, &i);
    if (rc != NGX_DECLINED) {
        return rc;
    }

    while (zone->sh->nfree < n) {
        if (ngx_http_summary_evict(zone) != NGX_OK) {
            return NGX_ERROR;
        }
    }

    first = zone->sh->free;
    i = first;
    left = len;

    for ( ;; ) {
        if (i >= zone->nchunks) {
            return NGX_ERROR;
        }

        to = zone->chunks[i].data;
        size = NGX_HTTP_SUMMARY_DATA;

        if (i == first) {
            to += sizeof(ngx_http_summary_record_t);
            size = NGX_HTTP_SUMMARY_FIRST;
        }

        size = ngx_min(size, left);
        ngx_memcpy(to, data, size);

        data += size;
        left -= size;

        if (left == 0) {
            break;
        }

        i = zone->chunks[i].next;
    }

    zone->sh->free = zone->chunks[i].next;
    zone->sh->nfree -= n;
    zone->chunks[i].next = NGX_HTTP_SUMMARY_NONE;

    bucket = &zone->buckets[key->low64 & (zone->nbuckets - 1)];

    record = ngx_http_summary_record(zone, first);
    record->key = *key;
    record->sum = sum;
    record->len = len;
    record->chain = *bucket;

    *bucket = first;

    return ngx_http_summary_link_newest(zone, first);
}


void
ngx_http_summary_cache_digest(ngx_http_summary_loc_conf_t *conf)
{
    ngx_str_t      texts[NGX_HTTP_SUMMARY_TEXTS];
    ngx_uint_t     i;
    XXH128_hash_t  hash, hashes[NGX_HTTP_SUMMARY_TEXTS];

    ngx_memzero(texts, sizeof(texts));

    texts[0] = conf->label;
    texts[1] = conf->prompt;

    if (conf->blocks) {
        texts[2] = conf->blocks->text;
    }

    if (conf->article) {
        texts[3] = conf->article->text;
    }

    if (conf->skip) {
        texts[4] = conf->skip->text;
    }

    /* these are the administrator's: no secret is needed */

    for (i = 0; i < NGX_HTTP_SUMMARY_TEXTS; i++) {
        hashes[i] = XXH3_128bits(texts[i].data, texts[i].len);
    }

    hash = XXH3_128bits(hashes, sizeof(hashes));

    conf->digest[0] = hash.low64;
    conf->digest[1] = hash.high64;
}


static ngx_int_t
ngx_http_summary_key(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    summary_str_t                 charset;
    XXH128_hash_t                 hash;
    ngx_http_summary_key_t        key;
    ngx_http_summary_zone_t      *zone;
    ngx_http_summary_loc_conf_t  *conf;

    conf = ngx_http_get_module_loc_conf(r, ngx_summary_module);
    charset = ngx_http_summary_charset(r);

    if (charset.len > NGX_HTTP_SUMMARY_CHARSET) {
        return NGX_DECLINED;
    }

    zone = ctx->cache->data;

    ngx_memzero(&key, sizeof(ngx_http_summary_key_t));

    key.page = XXH3_128bits_withSecret(ctx->came.data, ctx->came.size,
                                       zone->sh->secret,
                                       NGX_HTTP_SUMMARY_SECRET);
    key.size = ctx->came.size;
    key.digest[0] = conf->digest[0];
    key.digest[1] = conf->digest[1];
    key.sentences = ctx->settings.sentences;
    key.max_length = ctx->settings.max_length;
    key.max_sentence = ctx->settings.max_sentence;
    key.min_words = ctx->settings.min_words;
    key.position = ctx->settings.position;
    key.coding = ngx_http_summary_coding(r);

    ngx_memcpy(key.charset, charset.data, charset.len);

    hash = XXH3_128bits_withSecret(&key, sizeof(ngx_http_summary_key_t),
                                   zone->sh->secret, NGX_HTTP_SUMMARY_SECRET);

    ctx->key[0] = hash.low64;
    ctx->key[1] = hash.high64;

    return NGX_OK;
}


ngx_int_t
ngx_http_summary_cache_get(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    size_t                      len;
    u_char                     *data;
    uint32_t                    i;
    ngx_int_t                   rc;
    XXH64_hash_t                sum;
    XXH128_hash_t               key;
    ngx_http_summary_zone_t    *zone;
    ngx_http_summary_record_t  *record;

    zone = ctx->cache->data;

    if (ngx_http_summary_key(r, ctx) != NGX_OK) {
        ctx->cache = NULL;
        return NGX_DECLINED;
    }

    key.low64 = ctx->key[0];
    key.high64 = ctx->key[1];

    ctx->lookup = NGX_HTTP_SUMMARY_CACHE_MISS;

    len = 0;
    sum = 0;
    data = NULL;

    ngx_http_summary_lock(zone);

    rc = ngx_http_summary_find(zone, &key, &i);

    if (rc == NGX_OK) {
        record = ngx_http_summary_record(zone, i);

        sum = record->sum;
        len = record->len;

        if (len < sizeof(ngx_http_summary_decision_t)
            || len > NGX_HTTP_SUMMARY_RECORD)
        {
            rc = NGX_ERROR;

        } else {
            data = ngx_palloc(r->pool, len);
            rc = data ? NGX_OK : NGX_DECLINED;
        }
    }

    if (rc == NGX_OK) {
        rc = ngx_http_summary_copy_out(zone, i, data, len);
    }

    if (rc == NGX_OK) {
        rc = ngx_http_summary_unlink(zone, i);
    }

    if (rc == NGX_OK) {
        rc = ngx_http_summary_link_newest(zone, i);
    }

    ngx_http_summary_unlock(zone, rc);

    if (rc == NGX_OK && XXH3_64bits(data, len) != sum) {
        rc = NGX_ERROR;

        ngx_http_summary_lock(zone);
        ngx_http_summary_unlock(zone, rc);
    }

    if (rc == NGX_ERROR) {
        ngx_http_summary_broken(r, ctx);
    }

    if (rc != NGX_OK || ngx_http_summary_unpack(r, ctx, data, len) != NGX_OK)
    {
        return NGX_DECLINED;
    }

    ctx->lookup = NGX_HTTP_SUMMARY_CACHE_HIT;

    return NGX_OK;
}


static ngx_int_t
ngx_http_summary_unpack(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx,
    u_char *data, size_t len)
{
    size_t                        i, n;
    summary_result_t             *result;
    summary_insertion_t          *ins;
    ngx_http_summary_place_t     *place;
    ngx_http_summary_decision_t  *d;

    d = (ngx_http_summary_decision_t *) data;

    if (d->nplaces > NGX_HTTP_SUMMARY_PLACES
        || d->lang > NGX_HTTP_SUMMARY_RECORD
        || d->texts > NGX_HTTP_SUMMARY_RECORD
        || d->reason > SUMMARY_REASON_EDITOR
        || d->size != ctx->came.size)
    {
        return NGX_ERROR;
    }

    place = (ngx_http_summary_place_t *) (d + 1);
    data = (u_char *) (place + d->nplaces);

    n = sizeof(ngx_http_summary_decision_t)
        + d->nplaces * sizeof(ngx_http_summary_place_t) + d->lang + d->texts;

    if (n != len) {
        return NGX_ERROR;
    }

    result = ngx_pcalloc(r->pool, sizeof(summary_result_t)
                                  + d->nplaces * sizeof(summary_insertion_t));
    if (result == NULL) {
        return NGX_ERROR;
    }

    result->reason = (summary_reason_e) d->reason;
    result->words = d->words;
    result->nchosen = d->sentences;
    result->position = d->position;

    result->lang.data = data;
    result->lang.len = d->lang;
    data += d->lang;

    ins = (summary_insertion_t *) (result + 1);

    result->insertions = ins;
    result->ninsertions = d->nplaces;

    for (i = 0; i < d->nplaces; i++) {

        if (place[i].start > d->texts
            || place[i].len > d->texts - place[i].start)
        {
            return NGX_ERROR;
        }

        ins[i].offset = place[i].offset;
        ins[i].text.data = data + place[i].start;
        ins[i].text.len = place[i].len;
    }

    ctx->result = result;

    return NGX_OK;
}


void
ngx_http_summary_cache_put(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    size_t                    len;
    u_char                   *data;
    ngx_int_t                 rc;
    XXH64_hash_t              sum;
    XXH128_hash_t             key;
    ngx_http_summary_zone_t  *zone;

    if (ctx->result->reason > SUMMARY_REASON_EDITOR
        || ctx->result->reason == SUMMARY_REASON_MEMORY)
    {
        return;
    }

    len = ngx_http_summary_pack(ctx->result, ctx->came.size, NULL);

    if (len > NGX_HTTP_SUMMARY_RECORD) {
        return;
    }

    data = ngx_palloc(r->pool, len);
    if (data == NULL) {
        return;
    }

    (void) ngx_http_summary_pack(ctx->result, ctx->came.size, data);

    sum = XXH3_64bits(data, len);

    key.low64 = ctx->key[0];
    key.high64 = ctx->key[1];

    zone = ctx->cache->data;

    ngx_http_summary_lock(zone);

    rc = ngx_http_summary_insert(zone, &key, sum, data, len);

    ngx_http_summary_unlock(zone, rc);

    if (rc == NGX_ERROR) {
        ngx_http_summary_broken(r, ctx);
    }

    ngx_pfree(r->pool, data);
}


static void
ngx_http_summary_broken(ngx_http_request_t *r, ngx_http_summary_ctx_t *ctx)
{
    ngx_log_error(NGX_LOG_WARN, r->connection->log, 0,
                  "summary: zone \"%V\" is not in order, emptied",
                  &ctx->cache->shm.name);
}


/* the length of the record; written to data, if that is not NULL */

static size_t
ngx_http_summary_pack(const summary_result_t *result, size_t size,
    u_char *data)
{
    u_char                       *texts;
    size_t                        i, k, len, start;
    const summary_insertion_t    *ins;
    ngx_http_summary_place_t      place;
    ngx_http_summary_decision_t   d;

    ngx_memzero(&d, sizeof(ngx_http_summary_decision_t));

    ins = result->insertions;

    d.size = size;
    d.words = result->words;
    d.reason = result->reason;
    d.sentences = result->nchosen;
    d.position = result->position;
    d.lang = result->lang.len;

    if (result->reason == SUMMARY_REASON_OK
        || result->reason == SUMMARY_REASON_EDITOR)
    {
        d.nplaces = result->ninsertions;
    }

    if (d.nplaces > NGX_HTTP_SUMMARY_PLACES) {
        return NGX_HTTP_SUMMARY_RECORD + 1;
    }

    len = sizeof(ngx_http_summary_decision_t)
          + d.nplaces * sizeof(ngx_http_summary_place_t) + d.lang;

    texts = data ? data + len : NULL;

    if (data && d.lang) {
        ngx_memcpy(texts - d.lang, result->lang.data, d.lang);
    }

    start = 0;

    for (i = 0; i < d.nplaces; i++) {

        /* several blocks mostly have one text */

        for (k = 0; k < i && !ngx_http_summary_same(&ins[k], &ins[i]); k++) {
            /* void */
        }

        place.offset = ins[i].offset;
        place.start = start;
        place.len = ins[i].text.len;

        if (k < i && data) {
            place.start = ((ngx_http_summary_place_t *)
                           (data + sizeof(ngx_http_summary_decision_t)))[k]
                          .start;
        }

        if (k == i) {
            if (start + place.len > NGX_HTTP_SUMMARY_RECORD) {
                return NGX_HTTP_SUMMARY_RECORD + 1;
            }

            if (data) {
                ngx_memcpy(texts + start, ins[i].text.data, place.len);
            }

            start += place.len;
        }

        if (data) {
            ngx_memcpy(data + sizeof(ngx_http_summary_decision_t)
                       + i * sizeof(ngx_http_summary_place_t), &place,
                       sizeof(ngx_http_summary_place_t));
        }
    }

    d.texts = start;

    if (data) {
        ngx_memcpy(data, &d, sizeof(ngx_http_summary_decision_t));
    }

    return len + start;
}


static ngx_uint_t
ngx_http_summary_same(const summary_insertion_t *a,
    const summary_insertion_t *b)
{
    return a->text.len == b->text.len
           && ngx_memcmp(a->text.data, b->text.data, a->text.len) == 0;
}
