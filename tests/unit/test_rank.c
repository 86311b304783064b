
/*
 * Rank: which sentences are chosen of those that may stand, how many, how
 * long; and articles that are out of the ordinary.
 */


#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "test_chosen.h"


static size_t
test_chars(void)
{
    size_t                     i, k, n;
    const summary_sentence_t  *s;

    s = test_text.sentences.elts;
    n = 0;

    for (i = 0; i < test_text.sentences.nelts; i++) {
        for (k = 0; s[i].chosen && k < s[i].text.len; k++) {
            n += ((s[i].text.data[k] & 0xc0) != 0x80);
        }
    }

    return n;
}


static void
test_same(void **state)
{
    (void) state;

    test_settings.sentences = 3;

    test_rank("en", "", "The council of Harwick voted for the new bridge. "
              "The council of Harwick voted for the new bridge. "
              "The council of Harwick voted, for the new bridge. "
              "Work on it begins in May and costs four million pounds.");
    assert_int_equal(test_chosen, 2);
}


/* words of one stem are one */

static void
test_stems(void **state)
{
    const uint32_t  *w;

    (void) state;

    test_rank("en", "", "Voting votes voted Voter's.");
    w = test_text.words.elts;
    assert_int_equal(test_text.words.nelts, 4);
    assert_int_equal(w[0], w[1]);
    assert_int_equal(w[1], w[2]);
    assert_int_not_equal(w[2], w[3]);

    test_rank("xx", "", "Votes voted.");
    assert_int_equal(test_text.nwords, 2);

    test_rank("de-at", "", "H\303\244user H\303\244usern.");
    assert_int_equal(test_text.nwords, 1);
}


static void
test_hits(void *ctx, const uint32_t *set, size_t n, const double *x)
{
    double  *hits;

    (void) set;
    (void) n;

    hits = ctx;
    *hits = x[23] * 30;
}


/* what a set of all sentences of a text is expected to hit */

static double
test_expected(const char *lang, const char *text, unsigned n,
    const summary_rank_model_t *model)
{
    double             hits;
    summary_ranker_t  *ranker;

    test_settings.sentences = n;
    test_rank(lang, "", text);

    ranker = summary_ranker_create(&test_text, test_stands, test_arena,
                                   &test_settings, model);
    assert_non_null(ranker);
    assert_int_equal(summary_rank_sets(ranker, test_hits, &hits), 1);

    return hits;
}


/* words that are known have weights of their own, in their language */

static void
test_known(void **state)
{
    double                one, two, even;
    summary_patterns_t   *patterns;
    summary_rank_model_t  model;

    static const summary_rank_known_t  known[] = {
        { "bridge", { 2, -1 } },
        { "councils", { -3, 1 } },
        { NULL, { 0, 0 } }
    };

    static const char  text[] = "The council voted for some new bridges.";
    static const char  twice[] = "The council voted for some new bridges.\n"
                                 "A bridge shall be made of Swedish steel.";
    (void) state;

    patterns = test_patterns;
    test_patterns = summary_patterns_create();
    assert_non_null(test_patterns);
    assert_int_equal(summary_patterns_know(test_patterns, "en",
                                           summary_rank_known, known),
                     SUMMARY_OK);

    /* each word is as likely as not, but for those */

    memset(&model, 0, sizeof(model));
    model.known = known;

    one = 1 / (1 + exp(-2)) + 1 / (1 + exp(3));
    two = 1 / (1 + exp(1)) + 1 / (1 + exp(-1));
    even = 3.5;

    assert_float_equal(test_expected("en", text, 1, &model), one + 2.5, 1e-4);
    assert_float_equal(test_expected("nl", text, 1, &model), even, 1e-4);
    assert_float_equal(test_expected("", text, 1, &model), even, 1e-4);

    /* one that is said twice hits no oftener than it does once */

    assert_float_equal(test_expected("en", twice, 2, &model),
                       two + 6 + 1 / (1 + exp(1)), 1e-4);

    summary_patterns_destroy(test_patterns);
    test_patterns = patterns;

    /* those built in are told, and so are their weights */

    assert_true(test_expected("en", "A man was killed by some robbers.", 1,
                              NULL)
                > test_expected("en", "A man was kylled by some robbers.", 1,
                                NULL) + 0.01);
    assert_float_equal(test_expected("nl", "A man was killed by some robbers.",
                                     1, NULL),
                       test_expected("nl", "A man was kylled by some robbers.",
                                     1, NULL), 1e-6);
}


static void
test_lengths(void **state)
{
    size_t       i, n;
    char         text[16384];
    const char  *filler;

    (void) state;

    filler = TEST_FILLER;

    test_settings.sentences = 2;
    test_rank("en", "", filler);
    assert_int_equal(test_chosen, 2);
    n = test_chars();

    test_settings.max_length = (unsigned) n;
    test_rank("en", "", filler);
    assert_int_equal(test_chosen, 2);
    assert_int_equal(test_chars(), n);

    test_settings.max_length = (unsigned) n - 1;
    test_rank("en", "", filler);
    assert_in_range(test_chosen, 1, 2);
    assert_true(test_chars() < n);

    test_settings.max_length = 10;
    test_rank("en", "", filler);
    assert_int_equal(test_chosen, 0);

    test_settings.max_length = 0;
    test_settings.max_sentence = 65;
    test_rank("en", "", filler);
    assert_false(test_has("Work on the bridge"));
    assert_true(test_has("Residents"));

    /* built up, not tried out */

    test_settings.max_sentence = 400;
    test_settings.sentences = SUMMARY_MAX_SENTENCES;
    test_settings.max_length = 300;

    for (i = 0, n = 0; i < 60; i++) {
        n += (size_t) snprintf(text + n, sizeof(text) - n, "Item %zu of the "
                               "council's list %zu is about street %zu. ", i,
                               i * 7, i * 11);
    }

    test_rank("en", "", text);
    assert_true(test_chosen >= 5 && test_chosen < SUMMARY_MAX_SENTENCES);
    assert_true(test_chars() <= 300);

    test_settings.max_length = 0;
    test_rank("en", "", text);
    assert_true(test_chosen >= 5 && test_chosen <= SUMMARY_MAX_SENTENCES);
    assert_true(test_chars() > 300);
}


/* how many sets there are of each size, and how long a word of them is */

#define TEST_SETS_MAX  5

typedef struct {
    size_t  count[TEST_SETS_MAX + 1];
    double  word[TEST_SETS_MAX + 1];
} test_tried_t;


static void
test_count(void *ctx, const uint32_t *set, size_t n, const double *x)
{
    size_t         i, words;
    test_tried_t  *tried;

    tried = ctx;
    words = 0;

    assert_in_range(n, 1, TEST_SETS_MAX);

    for (i = 0; i < n; i++) {
        words += ((summary_sentence_t *) test_text.sentences.elts)[set[i]].words;
    }

    tried->count[n]++;
    tried->word[n] = x[11] / (double) words;
}


/* how many sets of so many of a text's sentences there are */

static size_t
test_tries(unsigned n, const char *text, test_tried_t *tried)
{
    summary_ranker_t  *ranker;

    memset(tried, 0, sizeof(test_tried_t));
    test_settings.sentences = n;
    test_rank("en", "", text);

    ranker = summary_ranker_create(&test_text, test_stands, test_arena,
                                   &test_settings, NULL);
    assert_non_null(ranker);

    return summary_rank_sets(ranker, test_count, tried);
}


/* two that are alike are in no set */

static void
test_alike(void **state)
{
    size_t        count;
    test_tried_t  tried;

    (void) state;

    count = test_tries(2, "The old mayor opened a library for children in "
                       "Marlow.\nIn Marlow the old mayor opened a library for "
                       "children, said friends.\nThe council of Harwick voted "
                       "for the new bridge.", &tried);
    assert_int_equal(count, 2);
    assert_int_equal(tried.count[2], 2);
}


/* sets of one less than three are tried, and measured by what is wanted */

static void
test_fewer(void **state)
{
    test_tried_t       tried;
    static const char  text[] = TEST_FILLER "The lower town is proud of it.";

    (void) state;

    assert_int_equal(test_tries(3, text, &tried), 10);
    assert_int_equal(tried.count[3], 4);
    assert_int_equal(tried.count[2], 6);
    assert_float_equal(tried.word[2], 1.0 / 75, 1e-9);
    assert_float_equal(tried.word[3], 1.0 / 75, 1e-9);

    /* but never one alone */

    assert_int_equal(test_tries(2, text, &tried), 6);
    assert_int_equal(tried.count[2], 6);
    assert_float_equal(tried.word[2], 1.0 / 50, 1e-9);
}


static void
test_auto(void **state)
{
    size_t                 i, k, n;
    char                   text[32768];
    test_tried_t           tried;
    static const unsigned  sizes[][2] = { { 20, 2 }, { 31, 3 }, { 80, 4 },
                                          { 180, 5 } };
    (void) state;

    for (k = 0; k < sizeof(sizes) / sizeof(sizes[0]); k++) {
        for (i = 0, n = 0; i < sizes[k][0]; i++) {
            n += (size_t) snprintf(text + n, sizeof(text) - n, "Item %zu of "
                                   "the council's list %zu was street %zu. ",
                                   i, i * 7, i * 11);
        }

        assert_true(test_tries(SUMMARY_SENTENCES_AUTO, text, &tried) > 0);
        assert_in_range(test_chosen, 2, sizes[k][1]);

        for (i = TEST_SETS_MAX; tried.count[i] == 0; i--) {
            /* the largest */
        }

        assert_int_equal(i, sizes[k][1]);
    }
}


/* any article takes time in proportion to its length, and few sentences */

static void
test_hard(void **state)
{
    size_t                     i, k, n, words;
    char                      *text;
    clock_t                    began;
    static const char *const   units[] = {
        /* 5,000 sentences; all capitals; mixed languages; no full stops */
        "The council of Harwick voted on item %zu of a list of %zu. ",
        "THE COUNCIL OF HARWICK VOTED ON ITEM %zu OF A LIST OF %zu. ",
        "The council voted %zu times. \320\241\320\276\320\262\320\265\321\202 "
            "\320\263\320\276\321\200\320\276\320\264\320\260 %zu "
            "\320\263\320\276\320\273\320\276\321\201\320\276\320\262\320\260"
            "\320\273. ",
        "the council %zu of Harwick %zu voted ",
        "But he said so %zu times of %zu. ",
        "\"%zu or %zu. "
    };

    (void) state;

    text = malloc(1024 * 1024);
    assert_non_null(text);

    for (k = 0; k < sizeof(units) / sizeof(units[0]); k++) {
        for (words = 3; words <= SUMMARY_MAX_SENTENCES; words += 17) {

            for (i = 0, n = 0; i < 5000; i++) {
                n += (size_t) snprintf(text + n, 1024 * 1024 - n, units[k], i,
                                       i * i);
            }

            test_settings.sentences = (unsigned) words;
            began = clock();
            test_rank("en", "", text);

            assert_true(test_chosen <= words);
            assert_true((k < 3) ? test_chosen > 0 : test_chosen == 0);
            assert_true((clock() - began) / (double) CLOCKS_PER_SEC < 2);
        }
    }

    /* one sentence of 100 kB; it is too long, or it is the summary */

    for (i = 0, n = 0; n < 100000; i++) {
        n += (size_t) snprintf(text + n, 1024 * 1024 - n, "word%zu ", i);
    }

    memcpy(text + n - 1, ".", 2);

    test_settings.sentences = 3;
    test_rank("en", "", text);
    assert_int_equal(test_chosen, 0);

    test_settings.max_sentence = 0;
    test_rank("en", "", text);
    assert_int_equal(test_chosen, 1);

    free(text);
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        test_unit(test_alike),
        test_unit(test_same),
        test_unit(test_stems),
        test_unit(test_known),
        test_unit(test_lengths),
        test_unit(test_fewer),
        test_unit(test_auto),
        test_unit(test_hard),
    };

    return cmocka_run_group_tests(tests, test_setup, test_teardown);
}
