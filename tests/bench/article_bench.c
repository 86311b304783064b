
/*
 * article_bench [-n ROUNDS] [-c CASE] FILE...
 * article_bench -l [-n ROUNDS]
 *
 * What it costs to find the article, over all of the files in memory:
 *
 *     lexer    tags only
 *     outline  and elements and text blocks
 *     article  and the article: its blocks, and the places to insert
 *     page     and its summary, whole: all that a request takes
 *     libxml2  its push parser, bare: pieces of 4 kB, no callbacks
 *
 * Each round runs them in turn, so that a busy machine is unfair to all
 * alike; what is printed are the medians of the rounds, and the ratio of each
 * to libxml2.  With -c only the one case is run, for a profiler.
 *
 * With -l it makes pages of 1 to 8 MB, of several shapes, and prints what
 * finding the article costs a kB of each, the best of the rounds.  It fails
 * if a page costs more than 1.5 times as much a kB as the smallest.
 */


#include <libxml/HTMLparser.h>
#include <math.h>
#include <unistd.h>

#include "bench.h"
#include "summary_engine.h"


#define BENCH_CHUNK   4096
#define BENCH_SIZES   4

/* a page's, as in summary.h */
#define BENCH_BUDGET(size)  (3 * (size) + 512 * 1024)
#define BENCH_NO_MEMORY     SIZE_MAX

#define BENCH_LINEAR  1.5


typedef struct {
    summary_engine_t  *engine;
    summary_cues_t    *cues;
    summary_settings_t settings;
} bench_t;


typedef size_t (*bench_pt)(const bench_t *b, const bench_page_t *page);


typedef struct {
    const char        *name;
    bench_pt           run;
    double            *seconds;   /* one a round */
    size_t             found;
} bench_case_t;


/* a shape: what comes first, and what is repeated, %zu its number */

typedef struct {
    const char        *name;
    const char        *first;
    const char        *again;
} bench_shape_t;


#define BENCH_TEXT                                                            \
    "The town council of Marlow voted on Tuesday to rebuild the old stone "   \
    "bridge over the river, which had been closed since the winter. "
#define BENCH_8(s)     s s s s s s s s
#define BENCH_DEEP     BENCH_8(BENCH_8("<div>" "<div>" "<div>" "<div>"        \
                                       "<div>" "<div>"))

static const bench_shape_t  bench_shapes[] = {
    { "paragraphs", "<article>", "<p>" BENCH_TEXT "</p>\n" },
    { "deep", BENCH_DEEP "<ul>", "<li><b>" BENCH_TEXT "\n" },
    { "boxes", "<article>",
      "<div><div><div>" BENCH_TEXT "<p>" BENCH_TEXT BENCH_TEXT
      "</div></div></div>\n" },
    { "class", "<article>",
      "<div class=\"story-body post text\"><p class=\"text p\">" BENCH_TEXT
      "</div>\n" },
    { "classes", "<article>",
      "<div class=\"box-%zu story\"><p class=\"text-%1$zu\">" BENCH_TEXT
      "</div>\n" },
    { "text", "<article><p>", BENCH_TEXT },
    { "breaks", "<article><div>", BENCH_TEXT "<br><br>\n" },
    { "links", "<article><p>", "<a href=\"/%zu.html\">The old bridge</a> " },
    { "list", "<ul>",
      "<li><a href=\"/marlow/news/%zu.html\" class=\"a\">" BENCH_TEXT
      "</a></li>\n" },
    { "teasers", "<main>",
      "<div class=\"item\"><h3><a href=\"/%zu\">Of the old stone bridge</a>"
      "</h3><p>" BENCH_TEXT BENCH_TEXT BENCH_TEXT "</p></div>" },
    { "cells", "<table>",
      "<tr><td>" BENCH_TEXT BENCH_TEXT "</td><td>" BENCH_TEXT "%zu</td>\n" },
    { "inline", "<article>", "<p><b>The</b> <i>old</i> <em>bridge</em>, "
      "<span class=\"s-%zu\">once</span> <u>more</u> built.</p>\n" }
};

#define BENCH_SHAPES  (sizeof(bench_shapes) / sizeof(bench_shapes[0]))


static int
bench_token(void *ctx, const uint8_t *data, const summary_token_t *token)
{
    size_t  *n;

    (void) data;
    (void) token;

    n = ctx;
    (*n)++;

    return SUMMARY_OK;
}


static size_t
bench_lexer(const bench_t *b, const bench_page_t *page)
{
    size_t           n;
    summary_lexer_t  lexer;

    (void) b;

    n = 0;

    summary_lexer_init(&lexer, bench_token, &n);
    (void) summary_lexer_finish(&lexer, page->data, page->size);

    return n;
}


/*
 * Blocks; or those of the article, if it is to be found, too; or that the
 * budget was not enough.
 */

static size_t
bench_find(const bench_t *b, const bench_page_t *page, int find)
{
    int                 rc;
    size_t              n;
    summary_lexer_t     lexer;
    summary_arena_t    *arena;
    summary_article_t   article;
    summary_outline_t   outline;

    arena = summary_arena_create();
    if (arena == NULL) {
        return 0;
    }

    n = 0;
    summary_arena_limit(arena, BENCH_BUDGET(page->size));
    summary_lexer_init(&lexer, summary_outline_token, &outline);

    rc = summary_outline_init(&outline, arena, b->cues, &b->settings);

    if (rc == SUMMARY_OK) {
        rc = summary_lexer_finish(&lexer, page->data, page->size);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_outline_finish(&outline, page->data, page->size);
    }

    if (rc == SUMMARY_OK && !find) {
        n = outline.blocks.nelts;

    } else if (rc == SUMMARY_OK) {
        rc = summary_teasers_find(&outline);

        if (rc == SUMMARY_OK) {
            rc = summary_article_find(&outline, &article);
        }

        if (rc == SUMMARY_OK) {
            rc = summary_classify(page->data, &outline, &article);
        }

        if (rc == SUMMARY_OK) {
            summary_article_place(&outline, &article);
            n = article.nkept;
        }
    }

    summary_arena_destroy(arena);

    return (rc == SUMMARY_ERROR) ? BENCH_NO_MEMORY : n;
}


static size_t
bench_outline(const bench_t *b, const bench_page_t *page)
{
    return bench_find(b, page, 0);
}


static size_t
bench_article(const bench_t *b, const bench_page_t *page)
{
    return bench_find(b, page, 1);
}


static size_t
bench_whole(const bench_t *b, const bench_page_t *page)
{
    size_t           n;
    summary_page_t  *p;

    p = summary_page_create(b->engine, &b->settings);
    if (p == NULL) {
        return 0;
    }

    (void) summary_page_finish(p, page->data, page->size);
    n = summary_page_result(p)->nchosen;

    summary_page_destroy(p);

    return n;
}


static size_t
bench_libxml2(const bench_t *b, const bench_page_t *page)
{
    size_t            pos, size;
    xmlSAXHandler     sax;
    htmlParserCtxtPtr ctxt;

    (void) b;

    memset(&sax, 0, sizeof(xmlSAXHandler));

    ctxt = htmlCreatePushParserCtxt(&sax, NULL, NULL, 0, NULL,
                                    XML_CHAR_ENCODING_UTF8);
    if (ctxt == NULL) {
        return 0;
    }

    htmlCtxtUseOptions(ctxt, HTML_PARSE_RECOVER|HTML_PARSE_NOERROR
                             |HTML_PARSE_NOWARNING|HTML_PARSE_NONET
                             |HTML_PARSE_IGNORE_ENC);

    for (pos = 0; pos < page->size; pos += size) {
        size = page->size - pos;
        size = (size < BENCH_CHUNK) ? size : BENCH_CHUNK;

        htmlParseChunk(ctxt, (const char *) page->data + pos, (int) size, 0);
    }

    htmlParseChunk(ctxt, NULL, 0, 1);
    htmlFreeParserCtxt(ctxt);

    return 0;
}


static double
bench_run(const bench_t *b, bench_case_t *c, const bench_page_t *pages,
    size_t npages)
{
    size_t  i;
    double  start;

    c->found = 0;
    start = bench_seconds();

    for (i = 0; i < npages; i++) {
        c->found += c->run(b, &pages[i]);
    }

    return bench_seconds() - start;
}


static void
bench_print(bench_case_t *cases, size_t ncases, size_t rounds, size_t npages,
    double megabytes)
{
    size_t  i;
    double  median, last;

    for (i = 0; i < ncases; i++) {
        qsort(cases[i].seconds, rounds, sizeof(double), bench_compare);
    }

    last = cases[ncases - 1].seconds[rounds / 2];

    for (i = 0; i < ncases; i++) {
        median = cases[i].seconds[rounds / 2];

        printf("%-8s %7.0f MB/s %7.0f us/page  %5.2f of %s  (%.0f to %.0f "
               "MB/s, %zu found)\n",
               cases[i].name, megabytes / median,
               median * 1e6 / (double) npages, median / last,
               cases[ncases - 1].name,
               megabytes / cases[i].seconds[rounds - 1],
               megabytes / cases[i].seconds[0], cases[i].found);
    }
}


static int
bench_files(const bench_t *b, char **names, size_t npages, size_t rounds,
    const char *only)
{
    size_t         i, n, ncases;
    double         megabytes;
    bench_page_t  *pages;
    bench_case_t   cases[] = {
        { "lexer", bench_lexer, NULL, 0 },
        { "outline", bench_outline, NULL, 0 },
        { "article", bench_article, NULL, 0 },
        { "page", bench_whole, NULL, 0 },
        { "libxml2", bench_libxml2, NULL, 0 }
    };

    ncases = sizeof(cases) / sizeof(cases[0]);

    for (i = 0; only && i < ncases; i++) {
        if (strcmp(cases[i].name, only) == 0) {
            cases[0] = cases[i];
            ncases = 1;
        }
    }

    pages = calloc(npages, sizeof(bench_page_t));
    if (pages == NULL) {
        return 1;
    }

    megabytes = 0;

    for (i = 0; i < npages; i++) {
        if (bench_read(names[i], &pages[i]) != 0) {
            return 1;
        }

        megabytes += (double) pages[i].size / 1e6;
    }

    for (i = 0; i < ncases; i++) {
        cases[i].seconds = calloc(rounds, sizeof(double));
        if (cases[i].seconds == NULL) {
            return 1;
        }
    }

    for (n = 0; n < rounds; n++) {
        for (i = 0; i < ncases; i++) {
            cases[i].seconds[n] = bench_run(b, &cases[i], pages, npages);
        }
    }

    printf("%zu pages, %.1f MB, %zu rounds\n", npages, megabytes, rounds);
    bench_print(cases, ncases, rounds, npages, megabytes);

    for (i = 0; i < ncases; i++) {
        free(cases[i].seconds);
    }

    for (i = 0; i < npages; i++) {
        free(pages[i].data);
    }

    free(pages);

    return 0;
}


static int
bench_shape(const bench_shape_t *shape, size_t size, bench_page_t *page)
{
    int     len;
    size_t  n;

    page->data = malloc(size + 4096);
    if (page->data == NULL) {
        return -1;
    }

    page->size = (size_t) sprintf((char *) page->data, "<!doctype html>%s",
                                  shape->first);

    for (n = 0; page->size < size; n++) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
        len = sprintf((char *) page->data + page->size, shape->again, n);
#pragma GCC diagnostic pop
        page->size += (size_t) len;
    }

    return 0;
}


/* us a kB: the best of the rounds, of pages that make 8 MB together */

static double
bench_cost(const bench_t *b, const bench_page_t *page, size_t rounds)
{
    size_t  i, n, times;
    double  best, start, spent;

    best = 1e9;
    times = ((size_t) 8 << 20) / page->size + 1;

    for (n = 0; n < rounds; n++) {
        start = bench_seconds();

        for (i = 0; i < times; i++) {
            if (bench_article(b, page) == BENCH_NO_MEMORY) {
                return HUGE_VAL;
            }
        }

        spent = bench_seconds() - start;
        best = (spent < best) ? spent : best;
    }

    return best * 1e6 / ((double) (times * page->size) / 1e3);
}


static int
bench_linear(const bench_t *b, size_t rounds)
{
    int           failed;
    size_t        i, k;
    double        cost[BENCH_SIZES];
    bench_page_t  page;

    failed = 0;

    printf("us/kB       1 MB    2 MB    4 MB    8 MB\n");

    for (i = 0; i < BENCH_SHAPES; i++) {
        printf("%-10s", bench_shapes[i].name);

        for (k = 0; k < BENCH_SIZES; k++) {

            if (bench_shape(&bench_shapes[i], (size_t) 1 << (20 + k), &page)
                != 0)
            {
                return 1;
            }

            cost[k] = bench_cost(b, &page, rounds);
            free(page.data);

            printf(" %7.2f", cost[k]);
            failed |= !(cost[k] <= cost[0] * BENCH_LINEAR && cost[k] < 1e9);
        }

        printf("   %.2f times\n", cost[BENCH_SIZES - 1] / cost[0]);
    }

    return failed;
}


int
main(int argc, char **argv)
{
    int          c, linear, rc;
    size_t       rounds, npages;
    bench_t      b;
    const char  *only;

    rounds = 11;
    linear = 0;
    only = NULL;

    while ((c = getopt(argc, argv, "n:c:l")) != -1) {
        if (c == 'l') {
            linear = 1;

        } else if (c == 'c') {
            only = optarg;

        } else if (c != 'n' || (rounds = strtoul(optarg, NULL, 10)) == 0) {
            rounds = 0;
            break;
        }
    }

    npages = (size_t) (argc - optind);

    if (rounds == 0 || (npages == 0 && !linear)) {
        fprintf(stderr, "usage: %s [-n ROUNDS] [-l | [-c CASE] FILE...]\n",
                argv[0]);
        return 2;
    }

    summary_settings_init(&b.settings);
    b.engine = summary_engine_create();
    b.cues = summary_cues_create();

    if (b.engine == NULL || b.cues == NULL) {
        return 1;
    }

    rc = linear ? bench_linear(&b, rounds)
                : bench_files(&b, argv + optind, npages, rounds, only);

    summary_cues_destroy(b.cues);
    summary_engine_destroy(b.engine);
    xmlCleanupParser();

    return rc;
}
