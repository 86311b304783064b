
/*
 * rank_bench [-n ROUNDS] FILE...
 *
 * What it costs from an article's paragraphs to its block, in microseconds a
 * page, the best of the rounds:
 *
 *     text     sentences and words
 *     stand    which of them may stand
 *     rank     scores and choice
 *     render   the block
 *     all      the four of them
 *     pcre2    bare: a pattern of words over the same text, as often as
 *              it matches
 *     stemmer  bare: libstemmer over each of these words, English
 *
 * Printed are the median, the 95th percentile and the largest of the pages.
 */


#define PCRE2_CODE_UNIT_WIDTH  8

#include <libstemmer.h>
#include <pcre2.h>
#include <unistd.h>

#include "bench.h"
#include "summary_engine.h"


typedef enum {
    BENCH_TEXT = 0,
    BENCH_STAND,
    BENCH_RANK,
    BENCH_RENDER,
    BENCH_ALL,
    BENCH_PCRE2,
    BENCH_STEMMER,
    BENCH_COSTS
} bench_cost_e;


typedef struct {
    summary_cues_t        *cues;
    summary_patterns_t    *patterns;
    summary_lists_t       *lists;
    summary_settings_t     settings;
    pcre2_code            *word;
    pcre2_match_data      *match;
    struct sb_stemmer     *stemmer;
    size_t                 rounds;
} bench_t;


static const char *const  bench_names[BENCH_COSTS] = {
    "text", "stand", "rank", "render", "all", "pcre2", "stemmer"
};


static void
bench_least(double *cost, double value)
{
    if (*cost == 0 || value < *cost) {
        *cost = value;
    }
}


/* the libraries by themselves, over the article's prose */

static void
bench_bare(const bench_t *b, const summary_prose_t *prose, double *cost)
{
    size_t                      i, k, n;
    double                      start;
    PCRE2_SIZE                 *v;
    summary_str_t              *words;
    const summary_paragraph_t  *p;

    p = prose->paragraphs.elts;

    for (i = 0, n = 0; i < prose->paragraphs.nelts; i++) {
        n += p[i].text.len;
    }

    words = malloc((n + 1) * sizeof(summary_str_t));
    if (words == NULL) {
        return;
    }

    v = pcre2_get_ovector_pointer(b->match);
    n = 0;

    start = bench_seconds();

    for (i = 0; i < prose->paragraphs.nelts; i++) {

        for (k = 0; p[i].prose && k < p[i].text.len
                    && pcre2_match(b->word, p[i].text.data, p[i].text.len, k,
                                   PCRE2_NO_UTF_CHECK, b->match, NULL)
                       > 0;
             k = v[1])
        {
            words[n].data = p[i].text.data + v[0];
            words[n++].len = v[1] - v[0];
        }
    }

    bench_least(&cost[BENCH_PCRE2], bench_seconds() - start);

    start = bench_seconds();

    for (i = 0; i < n; i++) {
        (void) sb_stemmer_stem(b->stemmer, words[i].data,
                               (int) words[i].len);
    }

    bench_least(&cost[BENCH_STEMMER], bench_seconds() - start);

    free(words);
}


/* 1: the page has no article */

static int
bench_page(const bench_t *b, const uint8_t *data, size_t size, double *cost)
{
    int                 rc;
    double              start, text_time, stand_time, rank_time, end;
    size_t              i, chosen;
    summary_str_t       lang, out;
    summary_text_t      text;
    summary_prose_t     prose;
    summary_arena_t    *arena;
    summary_lexer_t     lexer;
    summary_render_t    render;
    summary_outline_t   outline;
    summary_article_t   article;
    summary_ranker_t   *ranker;
    summary_stand_t    *stands;

    arena = summary_arena_create();
    if (arena == NULL) {
        return 1;
    }

    summary_arena_limit(arena, SIZE_MAX / 2);
    summary_lexer_init(&lexer, summary_outline_token, &outline);

    rc = summary_outline_init(&outline, arena, b->cues, &b->settings);

    if (rc == SUMMARY_OK) {
        rc = summary_lexer_finish(&lexer, data, size);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_outline_finish(&outline, data, size);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_article_find(&outline, &article);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_classify(data, &outline, &article);
    }

    if (rc == SUMMARY_OK) {
        summary_article_place(&outline, &article);
        rc = summary_prose_read(data, &outline, &article, arena, &prose);
    }

    lang.data = data + outline.lang.start;
    lang.len = outline.lang.end - outline.lang.start;

    memset(cost, 0, BENCH_COSTS * sizeof(double));

    for (i = 0; i < b->rounds && rc == SUMMARY_OK; i++) {

        start = bench_seconds();

        rc = summary_text_split(b->patterns, &prose, lang, arena, &text);
        if (rc != SUMMARY_OK) {
            break;
        }

        text_time = bench_seconds();

        rc = summary_stand(b->lists, &text, arena, &b->settings, &stands);

        if (rc == SUMMARY_OK) {
            rc = summary_risk(&text, stands, arena);
        }

        if (rc != SUMMARY_OK) {
            break;
        }

        stand_time = bench_seconds();

        rc = summary_rank(&text, stands, arena, &b->settings, &chosen,
                          &ranker);
        if (rc != SUMMARY_OK || chosen == 0) {
            rc = SUMMARY_DECLINED;
            break;
        }

        rank_time = bench_seconds();

        memset(&render, 0, sizeof(summary_render_t));
        render.settings = &b->settings;
        render.lang = lang;
        render.sentences = text.sentences.elts;
        render.nsentences = text.sentences.nelts;

        rc = summary_render_block(&render, arena, &out);

        end = bench_seconds();

        bench_least(&cost[BENCH_TEXT], text_time - start);
        bench_least(&cost[BENCH_STAND], stand_time - text_time);
        bench_least(&cost[BENCH_RANK], rank_time - stand_time);
        bench_least(&cost[BENCH_RENDER], end - rank_time);
        bench_least(&cost[BENCH_ALL], end - start);

        bench_bare(b, &prose, cost);
    }

    summary_arena_destroy(arena);

    return rc != SUMMARY_OK;
}


int
main(int argc, char **argv)
{
    int            c, error, k;
    size_t         n, offset;
    double         cost[BENCH_COSTS], *costs[BENCH_COSTS];
    bench_t        b;
    bench_page_t   page;

    memset(&b, 0, sizeof(bench_t));
    b.rounds = 11;

    while ((c = getopt(argc, argv, "n:")) != -1) {
        b.rounds = (c == 'n') ? strtoul(optarg, NULL, 10) : 0;
    }

    if (optind == argc || b.rounds == 0) {
        fprintf(stderr, "usage: rank_bench [-n ROUNDS] FILE...\n");
        return 2;
    }

    b.cues = summary_cues_create();
    b.patterns = summary_patterns_create();
    b.lists = summary_lists_create();
    b.stemmer = sb_stemmer_new("en", "UTF_8");
    b.word = pcre2_compile((PCRE2_SPTR) "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*",
                           PCRE2_ZERO_TERMINATED, PCRE2_UTF|PCRE2_UCP, &error,
                           &offset, NULL);
    b.match = pcre2_match_data_create(1, NULL);
    summary_settings_init(&b.settings);

    if (b.cues == NULL || b.patterns == NULL || b.lists == NULL
        || b.stemmer == NULL || b.word == NULL || b.match == NULL
        || summary_patterns_know(b.patterns, "en", summary_rank_known, NULL)
           != SUMMARY_OK)
    {
        fprintf(stderr, "rank_bench: no memory\n");
        return 1;
    }

    (void) pcre2_jit_compile(b.word, PCRE2_JIT_COMPLETE);

    for (k = 0; k < BENCH_COSTS; k++) {
        costs[k] = calloc((size_t) argc, sizeof(double));

        if (costs[k] == NULL) {
            return 1;
        }
    }

    for (n = 0; optind < argc; optind++) {
        if (bench_read(argv[optind], &page) != 0) {
            return 1;
        }

        if (bench_page(&b, page.data, page.size, cost) == 0) {
            for (k = 0; k < BENCH_COSTS; k++) {
                costs[k][n] = cost[k];
            }

            n++;
        }

        free(page.data);
    }

    printf("%zu articles, us a page: median, 95 %%, most\n", n);

    for (k = 0; k < BENCH_COSTS; k++) {
        qsort(costs[k], n, sizeof(double), bench_compare);

        if (n) {
            printf("%-8s %8.0f %8.0f %8.0f\n", bench_names[k],
                   costs[k][n / 2] * 1e6, costs[k][n * 95 / 100] * 1e6,
                   costs[k][n - 1] * 1e6);
        }

        free(costs[k]);
    }

    pcre2_match_data_free(b.match);
    pcre2_code_free(b.word);
    sb_stemmer_delete(b.stemmer);
    summary_patterns_destroy(b.patterns);
    summary_lists_destroy(b.lists);
    summary_cues_destroy(b.cues);

    return 0;
}
