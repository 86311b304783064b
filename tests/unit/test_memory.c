
/*
 * Memory that runs out: the page's budget, and the system's.  Whatever cannot
 * be had, nothing breaks, nothing is lost, and the caller is told.
 *
 * Every allocation of the engine fails once here, by itself and with all
 * those behind it: those of libxml2 and pcre2 too, as malloc() is ours.  With
 * sanitizers, which have a malloc() of their own, it is the linker that sends
 * the engine's calls here (see Makefile), and they find what is lost.
 */


#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <libxml/xmlerror.h>
#include <stdlib.h>

#include "test_pages.h"


#define TEST_STEP  1024

/* what libxml2 2.9 itself loses, if it cannot make all of its parser */
#define TEST_LOST  8


typedef enum {
    TEST_ONE_FAILS = 0,
    TEST_REST_FAILS
} test_fail_e;


static unsigned     test_counting;        /* only the engine's are counted */
static unsigned     test_failed;
static size_t       test_count;
static size_t       test_fail;            /* this one; 0: none */
static test_fail_e  test_mode;
static long         test_live;            /* blocks not freed */


static int
test_refuses(void)
{
    if (!test_counting) {
        return 0;
    }

    test_count++;

    if (test_fail == 0 || test_count < test_fail
        || (test_mode == TEST_ONE_FAILS && test_count > test_fail))
    {
        return 0;
    }

    test_failed = 1;
    errno = ENOMEM;

    return 1;
}


#if (__SANITIZE_ADDRESS__)

void *__real_malloc(size_t size);
void *__real_calloc(size_t n, size_t size);
void *__real_realloc(void *p, size_t size);


void *
__wrap_malloc(size_t size)
{
    return test_refuses() ? NULL : __real_malloc(size);
}


void *
__wrap_calloc(size_t n, size_t size)
{
    return test_refuses() ? NULL : __real_calloc(n, size);
}


void *
__wrap_realloc(void *p, size_t size)
{
    return test_refuses() ? NULL : __real_realloc(p, size);
}

#else

/* the C library's own, by names that it keeps for this */

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *p, size_t size);
void __libc_free(void *p);


void *
malloc(size_t size)
{
    if (test_refuses()) {
        return NULL;
    }

    test_live++;

    return __libc_malloc(size);
}


void *
calloc(size_t n, size_t size)
{
    if (test_refuses()) {
        return NULL;
    }

    test_live++;

    return __libc_calloc(n, size);
}


void *
realloc(void *p, size_t size)
{
    if (test_refuses()) {
        return NULL;
    }

    test_live += (p == NULL);

    return __libc_realloc(p, size);
}


void
free(void *p)
{
    test_live -= (p != NULL);

    __libc_free(p);
}

#endif


static void
test_begin(size_t n, test_fail_e mode)
{
    test_fail = n;
    test_mode = mode;
    test_count = 0;
    test_failed = 0;
    test_counting = 1;
}


/* libxml2 keeps its last error until the next one: that is no loss */

static void
test_end(void)
{
    test_counting = 0;
    xmlResetLastError();
}


/* reads in two pieces, so that arrays grow between them */

static int
test_read(summary_page_t *page, const test_page_t *p)
{
    int  rc;

    rc = summary_page_read(page, (const uint8_t *) p->html, p->size / 2);

    if (rc == SUMMARY_OK) {
        rc = summary_page_finish(page, (const uint8_t *) p->html, p->size);
    }

    return rc;
}


/*
 * What libraries allocate once, and keep; glibc keeps the modules of iconv()
 * only while they are in use.
 */

static int
test_setup(void **state)
{
    size_t                    i;
    static iconv_t            held[3];
    static const char *const  names[] = { "CP1251", "CP932", "UHC" };

    (void) state;

    xmlResetLastError();

    for (i = 0; i < 3; i++) {
        held[i] = iconv_open("UTF-8", names[i]);

        if (held[i] == (iconv_t) -1) {
            return -1;
        }
    }

    return 0;
}


static void
test_engine(void **state)
{
    long               live;
    size_t             n, mode;
    summary_engine_t  *engine;

    (void) state;

    for (mode = TEST_ONE_FAILS; mode <= TEST_REST_FAILS; mode++) {

        for (n = 1; /* void */; n++) {
            live = test_live;

            test_begin(n, (test_fail_e) mode);
            engine = summary_engine_create();
            test_end();

            if (!test_failed) {
                break;
            }

            summary_engine_destroy(engine);
            assert_int_equal(test_live, live);
        }

        assert_non_null(engine);
        assert_true(n > 3);

        summary_engine_destroy(engine);
        assert_int_equal(test_live, live);
    }
}


static void
test_selectors(void **state)
{
    long                  live;
    size_t                n, bad;
    summary_str_t         texts[2];
    summary_selectors_t  *selectors;

    (void) state;

    texts[0].data = (const uint8_t *) "div.a[b=c] > d";
    texts[0].len = 14;
    texts[1].data = (const uint8_t *) "default";
    texts[1].len = 7;

    for (n = 1; /* void */; n++) {
        live = test_live;
        bad = 0;

        test_begin(n, TEST_ONE_FAILS);
        selectors = summary_selectors_create(texts, 2, &bad);
        test_end();

        if (!test_failed) {
            break;
        }

        assert_null(selectors);
        assert_int_equal(bad, 2);
        assert_int_equal(test_live, live);
    }

    assert_non_null(selectors);
    summary_selectors_destroy(selectors);
}


/*
 * One page, its n-th allocation failing.  Either the engine says so, or it
 * could do without, and the page has the result that it always has.
 */

static void
test_page(summary_engine_t *engine, const summary_settings_t *settings,
    const test_page_t *p, size_t n, test_fail_e mode, const char *expected)
{
    int              rc;
    char             report[TEST_MAX_REPORT];
    long             live;
    summary_page_t  *page;

    xmlResetLastError();

    live = test_live;
    rc = SUMMARY_ERROR;

    test_begin(n, mode);
    page = summary_page_create(engine, settings);

    if (page) {
        rc = test_read(page, p);
    }

    test_end();

    if (page && rc == SUMMARY_ERROR) {
        assert_int_equal(summary_page_result(page)->reason,
                         SUMMARY_REASON_MEMORY);
        assert_true(test_failed);

    } else if (page && test_failed
               && summary_page_result(page)->reason == SUMMARY_REASON_CHARSET)
    {
        /* iconv_open() does not say why it has no converter */

    } else if (page) {
        test_report(summary_page_result(page), report);
        assert_string_equal(report, expected);

    } else {
        assert_true(test_failed);
    }

    summary_page_destroy(page);

    assert_true(test_live >= live);
    assert_true(test_live <= live + (rc == SUMMARY_ERROR ? TEST_LOST : 0));
}


/*
 * What libraries allocate once, and keep, is there from here on; and what the
 * C library keeps of the last page's converter, for a few others, is not.
 */

static void
test_keep(summary_engine_t *engine, const test_page_t *p)
{
    size_t               i;
    summary_page_t      *page;
    summary_settings_t   settings;

    summary_settings_init(&settings);
    settings.min_words = 0;

    for (i = 0; i < 5; i++) {
        page = summary_page_create(engine, &settings);
        assert_non_null(page);
        (void) test_read(page, p);
        summary_page_destroy(page);
    }
}


static void
test_system(void **state)
{
    char                 expected[TEST_MAX_REPORT];
    size_t               i, n, mode;
    summary_page_t      *page;
    summary_engine_t    *engine;
    summary_settings_t   settings;

    (void) state;

    engine = summary_engine_create();
    assert_non_null(engine);

    summary_settings_init(&settings);
    settings.min_words = 0;
    settings.position = SUMMARY_POSITION_BOTH;

    for (i = 0; i < TEST_NPAGES; i++) {

        test_keep(engine, &test_pages[i]);

        page = summary_page_create(engine, &settings);
        assert_non_null(page);
        (void) test_read(page, &test_pages[i]);
        test_report(summary_page_result(page), expected);
        summary_page_destroy(page);

        for (mode = TEST_ONE_FAILS; mode <= TEST_REST_FAILS; mode++) {

            for (n = 1; /* void */; n++) {
                test_page(engine, &settings, &test_pages[i], n,
                          (test_fail_e) mode, expected);

                if (!test_failed) {
                    break;
                }
            }

            assert_true(n > 2);
        }
    }

    summary_engine_destroy(engine);
}


/* from next to nothing up to what the page needs: a limit, then the result */

static void
test_budget(void **state)
{
    int                      rc;
    char                     expected[TEST_MAX_REPORT];
    char                     report[TEST_MAX_REPORT];
    long                     live;
    size_t                   i, needed, first;
    unsigned                 enough;
    summary_page_t          *page;
    summary_engine_t        *engine;
    const test_page_t       *p;
    summary_settings_t       settings;
    const summary_result_t  *r;

    (void) state;

    engine = summary_engine_create();
    assert_non_null(engine);

    for (i = 0; i < TEST_NPAGES; i++) {
        p = &test_pages[i];
        enough = 0;

        test_keep(engine, p);

        summary_settings_init(&settings);
        settings.min_words = 0;

        page = summary_page_create(engine, &settings);
        assert_non_null(page);
        first = summary_page_result(page)->memory;
        (void) test_read(page, p);
        test_report(summary_page_result(page), expected);
        needed = summary_page_result(page)->memory;
        summary_page_destroy(page);

        assert_true(needed >= first);

        live = test_live;

        for (settings.max_memory = 1; settings.max_memory <= needed
                                                             + TEST_STEP;
             settings.max_memory += TEST_STEP)
        {
            page = summary_page_create(engine, &settings);
            assert_non_null(page);

            rc = test_read(page, p);
            r = summary_page_result(page);

            if (r->reason == SUMMARY_REASON_LIMIT) {
                assert_int_equal(rc, SUMMARY_DECLINED);
                assert_true(settings.max_memory < needed);
                assert_int_equal(enough, 0);

            } else {
                enough = 1;
                test_report(r, report);
                assert_string_equal(report, expected);
            }

            /* what a page begins with is not refused */
            assert_true(r->memory <= settings.max_memory
                        || r->memory < 24 * 1024);

            summary_page_destroy(page);
            assert_int_equal(test_live, live);
        }

        assert_int_equal(enough, 1);
    }

    summary_engine_destroy(engine);
}


/* what the budget is by default: see summary.h */

static void
test_default_budget(void **state)
{
    char                     html[3 * 40000];
    size_t                   i;
    summary_page_t          *page;
    summary_engine_t        *engine;
    summary_settings_t       settings;
    const summary_result_t  *r;

    (void) state;

    engine = summary_engine_create();
    assert_non_null(engine);

    for (i = 0; i < sizeof(html); i += 3) {
        memcpy(html + i, "<p>", 3);
    }

    summary_settings_init(&settings);

    page = summary_page_create(engine, &settings);
    assert_non_null(page);

    assert_int_equal(summary_page_finish(page, (uint8_t *) html,
                                         sizeof(html)),
                     SUMMARY_DECLINED);

    r = summary_page_result(page);
    assert_int_equal(r->reason, SUMMARY_REASON_LIMIT);
    assert_true(r->memory <= 3 * sizeof(html) + 512 * 1024);

    summary_page_destroy(page);
    summary_engine_destroy(engine);
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        cmocka_unit_test(test_engine),
        cmocka_unit_test(test_selectors),
        cmocka_unit_test(test_system),
        cmocka_unit_test(test_budget),
        cmocka_unit_test(test_default_budget)
    };

    return cmocka_run_group_tests_name("memory", tests, test_setup, NULL);
}
