
/*
 * lexer_bench [-n ROUNDS] [-x] FILE...
 *
 * Reads the files into memory, and times, over all of them:
 *
 *     memchr   a walk from "<" to "<", the least that a lexer can do
 *     lexer    the lexer, each page at once, with a handler that counts
 *     chunks   the same in pieces of 4 kB
 *     libxml2  with -x: its push parser, pieces of 4 kB, an empty SAX handler
 *
 * Each round runs them in turn, so that a busy machine is unfair to all
 * alike; what is printed are the medians of the rounds, and the ratio of
 * each to the lexer.
 */


#include <libxml/HTMLparser.h>
#include <unistd.h>

#include "bench.h"
#include "summary_engine.h"


#define BENCH_CHUNK  4096


typedef size_t (*bench_pt)(const bench_page_t *page);


typedef struct {
    const char  *name;
    bench_pt     run;
    double      *rates;           /* MB/s, one a round */
    size_t       found;
} bench_case_t;


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
bench_memchr(const bench_page_t *page)
{
    size_t          n;
    const uint8_t  *p, *last;

    n = 0;
    p = page->data;
    last = p + page->size;

    while ((p = memchr(p, '<', last - p)) != NULL) {
        n++;
        p++;
    }

    return n;
}


static size_t
bench_lexer(const bench_page_t *page)
{
    size_t           n;
    summary_lexer_t  lexer;

    n = 0;

    summary_lexer_init(&lexer, bench_token, &n);
    (void) summary_lexer_finish(&lexer, page->data, page->size);

    return n;
}


static size_t
bench_chunks(const bench_page_t *page)
{
    size_t           n, size;
    summary_lexer_t  lexer;

    n = 0;

    summary_lexer_init(&lexer, bench_token, &n);

    for (size = 0; size < page->size; size += BENCH_CHUNK) {
        (void) summary_lexer_read(&lexer, page->data, size);
    }

    (void) summary_lexer_finish(&lexer, page->data, page->size);

    return n;
}


static void
bench_start_element(void *ctx, const xmlChar *name, const xmlChar **attrs)
{
    size_t  *n;

    (void) name;
    (void) attrs;

    n = ctx;
    (*n)++;
}


static size_t
bench_libxml2(const bench_page_t *page)
{
    size_t            n, pos, size;
    xmlSAXHandler     sax;
    htmlParserCtxtPtr ctxt;

    n = 0;

    memset(&sax, 0, sizeof(xmlSAXHandler));
    sax.startElement = bench_start_element;

    ctxt = htmlCreatePushParserCtxt(&sax, &n, NULL, 0, NULL,
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

    return n;
}


static void
bench_run(bench_case_t *c, size_t round, const bench_page_t *pages,
    size_t npages, double megabytes)
{
    size_t  i;
    double  start;

    c->found = 0;
    start = bench_seconds();

    for (i = 0; i < npages; i++) {
        c->found += c->run(&pages[i]);
    }

    c->rates[round] = megabytes / (bench_seconds() - start);
}


static void
bench_print(bench_case_t *cases, size_t ncases, size_t rounds)
{
    size_t  i;
    double  median, lexer;

    for (i = 0; i < ncases; i++) {
        qsort(cases[i].rates, rounds, sizeof(double), bench_compare);
    }

    lexer = cases[0].rates[rounds / 2];

    for (i = 0; i < ncases; i++) {
        median = cases[i].rates[rounds / 2];

        printf("%-8s %8.0f MB/s  %6.2f  (%.0f to %.0f, %zu found)\n",
               cases[i].name, median, median / lexer, cases[i].rates[0],
               cases[i].rates[rounds - 1], cases[i].found);
    }
}


int
main(int argc, char **argv)
{
    int            c;
    size_t         i, n, rounds, ncases, npages;
    double         megabytes;
    bench_page_t  *pages;
    bench_case_t   cases[] = {
        { "lexer", bench_lexer, NULL, 0 },
        { "chunks", bench_chunks, NULL, 0 },
        { "memchr", bench_memchr, NULL, 0 },
        { "libxml2", bench_libxml2, NULL, 0 }
    };

    rounds = 11;
    ncases = sizeof(cases) / sizeof(cases[0]) - 1;

    while ((c = getopt(argc, argv, "n:x")) != -1) {
        if (c == 'x') {
            ncases = sizeof(cases) / sizeof(cases[0]);

        } else if (c != 'n' || (rounds = strtoul(optarg, NULL, 10)) == 0) {
            rounds = 0;
            break;
        }
    }

    npages = (size_t) (argc - optind);

    if (rounds == 0 || npages == 0) {
        fprintf(stderr, "usage: %s [-n ROUNDS] [-x] FILE...\n", argv[0]);
        return 2;
    }

    pages = calloc(npages, sizeof(bench_page_t));
    if (pages == NULL) {
        return 1;
    }

    megabytes = 0;

    for (i = 0; i < npages; i++) {
        if (bench_read(argv[optind + i], &pages[i]) != 0) {
            return 1;
        }

        megabytes += (double) pages[i].size / 1e6;
    }

    for (i = 0; i < ncases; i++) {
        cases[i].rates = calloc(rounds, sizeof(double));
        if (cases[i].rates == NULL) {
            return 1;
        }
    }

    for (n = 0; n < rounds; n++) {
        for (i = 0; i < ncases; i++) {
            bench_run(&cases[i], n, pages, npages, megabytes);
        }
    }

    printf("%zu pages, %.1f MB, %zu rounds\n", npages, megabytes, rounds);
    bench_print(cases, ncases, rounds);

    for (i = 0; i < ncases; i++) {
        free(cases[i].rates);
    }

    for (i = 0; i < npages; i++) {
        free(pages[i].data);
    }

    free(pages);
    xmlCleanupParser();

    return 0;
}
