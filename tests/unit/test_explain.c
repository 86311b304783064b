
/*
 * What explains a decision: each feature of the classifier has a name of its
 * own, and explanations change nothing of what is decided, nor cost memory
 * that is not the page's.
 */


#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>

#include "summary_engine.h"
#include "test_pages.h"


static void
test_names(void **state)
{
    unsigned  i, k;

    (void) state;

    for (i = 0; i < SUMMARY_FEATURES; i++) {
        assert_non_null(summary_classify_name(i));

        for (k = 0; k < i; k++) {
            assert_string_not_equal(summary_classify_name(i),
                                    summary_classify_name(k));
        }
    }
}


/* memory in bytes; 0: as much as by default */

static summary_page_t *
test_made(const summary_engine_t *engine, const test_page_t *p, int explain,
    size_t max_memory)
{
    summary_page_t      *page;
    summary_settings_t   settings;

    summary_settings_init(&settings);
    settings.min_words = 0;
    settings.max_memory = max_memory;

    page = summary_page_create(engine, &settings);
    assert_non_null(page);

    if (explain) {
        summary_page_explain(page);
    }

    (void) summary_page_finish(page, (const uint8_t *) p->html, p->size);

    return page;
}


static void
test_changes_nothing(void **state)
{
    char                    one[TEST_MAX_REPORT], two[TEST_MAX_REPORT];
    size_t                  i, k, told;
    summary_page_t         *page;
    summary_engine_t       *engine;
    const summary_result_t *r;

    (void) state;

    engine = summary_engine_create();
    assert_non_null(engine);

    told = 0;

    for (i = 0; i < TEST_NPAGES; i++) {
        page = test_made(engine, &test_pages[i], 0, 0);
        test_report(summary_page_result(page), one);
        assert_int_equal(summary_page_result(page)->njudgements, 0);
        assert_int_equal(summary_page_result(page)->ncontainers, 0);
        summary_page_destroy(page);

        page = test_made(engine, &test_pages[i], 1, 0);
        r = summary_page_result(page);
        test_report(r, two);
        assert_string_equal(one, two);

        for (k = 0; k < r->njudgements; k++) {
            assert_true(r->judgements[k].start < r->judgements[k].end);
            assert_true(r->judgements[k].end <= test_pages[i].size);
            assert_true(!r->judgements[k].kept || r->judgements[k].score > 0);
        }

        for (k = 0; k < r->ncontainers; k++) {
            assert_non_null(r->containers[k].reason);
            assert_true(r->containers[k].path.len > 0);
        }

        told += r->njudgements;

        summary_page_destroy(page);
    }

    assert_true(told > TEST_NPAGES);

    summary_engine_destroy(engine);
}


/* any budget: there is an answer, and it says why */

static void
test_budget(void **state)
{
    size_t             i, budget;
    summary_page_t    *page;
    summary_reason_e   reason;
    summary_engine_t  *engine;

    (void) state;

    engine = summary_engine_create();
    assert_non_null(engine);

    for (i = 0; i < TEST_NPAGES; i++) {
        for (budget = 16 * 1024; budget < 256 * 1024; budget += 1024) {
            page = test_made(engine, &test_pages[i], 1, budget);
            reason = summary_page_result(page)->reason;
            assert_true(reason == test_pages[i].reason
                        || reason == SUMMARY_REASON_LIMIT);
            summary_page_destroy(page);
        }
    }

    summary_engine_destroy(engine);
}


/* memory may end between two texts: none is half told */

static void
test_budget_texts(void **state)
{
    char                    *html;
    size_t                   i, k, n, told;
    test_page_t              p;
    summary_page_t          *page;
    summary_engine_t        *engine;
    const summary_result_t  *r;
    static const char        text[] =
        "<p>The council of Marlow voted on Tuesday to build a bridge over "
        "the river, and the mayor said that it would take two years.\n";

    (void) state;

    engine = summary_engine_create();
    assert_non_null(engine);

    n = sizeof(text) - 1;

    html = malloc(700 * n);
    assert_non_null(html);

    for (i = 0; i < 700; i++) {
        memcpy(html + i * n, text, n);
    }

    memset(&p, 0, sizeof(test_page_t));
    p.html = html;
    p.size = 700 * n;
    told = 0;

    for (i = 64 * 1024; i < 1024 * 1024; i += 2048) {
        page = test_made(engine, &p, 1, i);
        r = summary_page_result(page);

        for (k = 0; k < r->njudgements; k++) {
            assert_true(r->judgements[k].start < r->judgements[k].end);
            assert_true(r->judgements[k].end <= p.size);
        }

        told += (r->njudgements > 0
                 && r->reason == SUMMARY_REASON_LIMIT);

        summary_page_destroy(page);
    }

    assert_true(told > 0);

    free(html);
    summary_engine_destroy(engine);
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_changes_nothing),
        cmocka_unit_test(test_budget),
        cmocka_unit_test(test_budget_texts)
    };

    return cmocka_run_group_tests_name("explain", tests, NULL, NULL);
}
