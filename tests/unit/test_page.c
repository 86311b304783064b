
/*
 * The public interface: a page's bytes in whatever pieces, and what comes of
 * them.
 *
 * For every call the bytes lie just before memory that cannot be read, so
 * that an over-read faults, and at a new address, so that a kept pointer
 * does, too.
 */


#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "test_pages.h"


#define TEST_AREA  (16 * 1024)


static const size_t  test_sizes[] = { 1, 2, 3, 7, 64, 1000 };

static summary_engine_t    *test_engine;
static summary_settings_t   test_settings;
static uint8_t             *test_areas[2];    /* in turn: one is closed */
static unsigned             test_area;
static uint32_t             test_seed;


static int
test_setup(void **state)
{
    size_t    i, page;

    (void) state;

    page = (size_t) sysconf(_SC_PAGESIZE);

    for (i = 0; i < 2; i++) {
        test_areas[i] = mmap(NULL, TEST_AREA + page, PROT_READ|PROT_WRITE,
                             MAP_PRIVATE|MAP_ANONYMOUS, -1, 0);

        if (test_areas[i] == MAP_FAILED
            || mprotect(test_areas[i] + TEST_AREA, page, PROT_NONE))
        {
            return -1;
        }
    }

    test_seed = 20250101;
    test_engine = summary_engine_create();

    summary_settings_init(&test_settings);
    test_settings.min_words = 0;

    return test_engine == NULL;
}


static int
test_teardown(void **state)
{
    (void) state;

    summary_engine_destroy(test_engine);
    summary_engine_destroy(NULL);

    return 0;
}


static uint32_t
test_random(uint32_t n)
{
    /* xorshift32 */
    test_seed ^= test_seed << 13;
    test_seed ^= test_seed >> 17;
    test_seed ^= test_seed << 5;

    return test_seed % n;
}


/* moves the bytes; where they have been can no longer be read */

static const uint8_t *
test_move(const char *html, size_t size)
{
    uint8_t  *area;

    assert_true(size <= TEST_AREA);

    assert_int_equal(mprotect(test_areas[test_area], TEST_AREA, PROT_NONE),
                     0);

    test_area = !test_area;
    area = test_areas[test_area];

    assert_int_equal(mprotect(area, TEST_AREA, PROT_READ|PROT_WRITE), 0);
    memcpy(area + TEST_AREA - size, html, size);

    return area + TEST_AREA - size;
}


/* chunk: bytes a call; 0: all in one; SIZE_MAX: as chance has it */

static summary_page_t *
test_read(const char *html, size_t size, size_t chunk)
{
    int              rc;
    size_t           n;
    const uint8_t   *data;
    summary_page_t  *page;

    page = summary_page_create(test_engine, &test_settings);
    assert_non_null(page);

    for (n = 0; chunk != 0 && n < size; /* void */ ) {
        n += (chunk == SIZE_MAX) ? 1 + test_random(100) : chunk;
        n = (n < size) ? n : size;

        rc = summary_page_read(page, test_move(html, n), n);
        assert_true(rc == SUMMARY_OK || rc == SUMMARY_DECLINED);

        if (rc == SUMMARY_DECLINED) {
            assert_int_not_equal(summary_page_result(page)->reason,
                                 SUMMARY_REASON_OK);
        }
    }

    data = test_move(html, size);
    rc = summary_page_finish(page, data, size);

    /* from here on nothing of the page is needed */
    (void) test_move("", 0);

    assert_int_equal(rc, (summary_page_result(page)->reason
                          == SUMMARY_REASON_OK) ? SUMMARY_OK
                                                : SUMMARY_DECLINED);
    return page;
}


/* what holds for every result; and all its texts can be read */

static void
test_result(const summary_result_t *r, size_t size)
{
    size_t  i;
    char    report[TEST_MAX_REPORT];

    test_report(r, report);

    assert_int_equal(r->ninsertions > 0, r->reason == SUMMARY_REASON_OK);
    assert_true(r->start <= r->end && r->end <= size);
    assert_true(r->nchosen <= r->nsentences);
    assert_true(r->memory > 0);

    for (i = 0; i < r->ninsertions; i++) {
        assert_true(r->insertions[i].offset <= size);
        assert_true(r->insertions[i].text.len > 0);
        assert_true(i == 0 || r->insertions[i - 1].offset
                              <= r->insertions[i].offset);
    }

    for (i = 0; i < r->nparagraphs; i++) {
        assert_true(r->paragraphs[i].start < r->paragraphs[i].end);
        assert_true(r->paragraphs[i].end <= size);
        assert_true(i == 0 || r->paragraphs[i - 1].end
                              <= r->paragraphs[i].start);
    }

    for (i = 0; i < r->nsentences; i++) {
        assert_true(r->sentences[i].paragraph < r->nparagraphs);
        assert_true(r->sentences[i].text.len > 0);
    }
}


static void
test_reasons(void **state)
{
    size_t                   i;
    summary_page_t          *page;
    const test_page_t       *p;
    const summary_result_t  *r;

    (void) state;

    for (i = 0; i < TEST_NPAGES; i++) {
        p = &test_pages[i];

        page = test_read(p->html, p->size, 0);
        r = summary_page_result(page);

        if (r->reason != p->reason) {
            print_error("%s\n", p->name);
        }

        assert_string_equal(summary_reason_name(r->reason),
                            summary_reason_name(p->reason));
        test_result(r, p->size);

        summary_page_destroy(page);
    }
}


/* how the bytes are cut makes no difference */

static void
test_chunks(void **state)
{
    char                whole[TEST_MAX_REPORT], chunks[TEST_MAX_REPORT];
    size_t              i, k, n;
    summary_page_t     *page;
    const test_page_t  *p;

    (void) state;

    n = sizeof(test_sizes) / sizeof(test_sizes[0]);

    for (i = 0; i < TEST_NPAGES; i++) {
        p = &test_pages[i];

        page = test_read(p->html, p->size, 0);
        test_report(summary_page_result(page), whole);
        summary_page_destroy(page);

        for (k = 0; k < n + 10; k++) {
            page = test_read(p->html, p->size,
                             k < n ? test_sizes[k] : SIZE_MAX);
            test_report(summary_page_result(page), chunks);
            summary_page_destroy(page);

            assert_string_equal(chunks, whole);
        }
    }
}


/* a page may end anywhere */

static void
test_prefixes(void **state)
{
    size_t           i, size;
    summary_page_t  *page;

    (void) state;

    for (i = 0; i < TEST_NPAGES; i++) {
        for (size = 0; size < test_pages[i].size; size++) {
            page = test_read(test_pages[i].html, size, 0);
            test_result(summary_page_result(page), size);
            summary_page_destroy(page);
        }
    }
}


/* bytes changed, doubled, and left out, by chance but always the same */

static void
test_mutations(void **state)
{
    char               html[TEST_AREA];
    size_t             i, k, n, at, len, size;
    summary_page_t    *page;
    static const char  bytes[] = "<>/!-&;=\"' \nabp\0\x80\xc3\xe2\xff";

    (void) state;

    for (i = 0; i < TEST_NPAGES; i++) {
        for (k = 0; k < 200 && test_pages[i].size; k++) {

            size = test_pages[i].size;
            memcpy(html, test_pages[i].html, size);

            for (n = test_random(20); n > 0; n--) {
                at = test_random((uint32_t) size);
                len = test_random(40);
                len = (at + len < size) ? len : size - at;

                switch (test_random(3)) {

                case 0:
                    html[at] = bytes[test_random(sizeof(bytes) - 1)];
                    break;

                case 1:
                    memmove(html + at + len, html + at, size - at);
                    size += len;
                    break;

                default:
                    if (len < size) {
                        memmove(html + at, html + at + len,
                                size - at - len);
                        size -= len;
                    }
                }
            }

            page = test_read(html, size, 0);
            test_result(summary_page_result(page), size);
            summary_page_destroy(page);
        }
    }
}


/* once declined, always; and a finished page's result stays */

static void
test_calls(void **state)
{
    char                     before[TEST_MAX_REPORT], after[TEST_MAX_REPORT];
    size_t                   size;
    summary_page_t          *page;
    const char              *html;
    static const char        utf16[] = "\xff\xfe<\0p\0>\0x\0";

    (void) state;

    page = summary_page_create(test_engine, &test_settings);
    assert_non_null(page);

    assert_int_equal(summary_page_read(page, NULL, 0), SUMMARY_OK);
    assert_int_equal(summary_page_read(page, (uint8_t *) utf16, 8),
                     SUMMARY_DECLINED);
    assert_int_equal(summary_page_read(page, NULL, 8), SUMMARY_DECLINED);
    assert_int_equal(summary_page_finish(page, NULL, 9), SUMMARY_DECLINED);
    assert_int_equal(summary_page_result(page)->reason,
                     SUMMARY_REASON_CHARSET);
    summary_page_destroy(page);

    html = test_pages[0].html;
    size = test_pages[0].size;

    page = test_read(html, size, 0);
    test_report(summary_page_result(page), before);
    test_report(summary_page_result(page), after);
    assert_string_equal(before, after);
    summary_page_destroy(page);

    /* a page that is given up half-way, or not even begun */

    page = summary_page_create(test_engine, &test_settings);
    assert_int_equal(summary_page_read(page, (uint8_t *) html, size / 2),
                     SUMMARY_OK);
    summary_page_destroy(page);

    page = summary_page_create(test_engine, &test_settings);
    assert_non_null(summary_page_result(page));
    summary_page_destroy(page);
    summary_page_destroy(NULL);
}


/* pages in turn, of one engine and one set of settings */

static void
test_interleaved(void **state)
{
    char             reports[TEST_NPAGES][TEST_MAX_REPORT / 8];
    char             report[TEST_MAX_REPORT];
    size_t           i, n;
    unsigned         unfinished;
    summary_page_t  *pages[TEST_NPAGES];

    (void) state;

    for (i = 0; i < TEST_NPAGES; i++) {
        pages[i] = test_read(test_pages[i].html, test_pages[i].size, 0);
        test_report(summary_page_result(pages[i]), report);
        assert_true(strlen(report) < sizeof(reports[i]));
        memcpy(reports[i], report, strlen(report) + 1);
        summary_page_destroy(pages[i]);

        pages[i] = summary_page_create(test_engine, &test_settings);
        assert_non_null(pages[i]);
    }

    n = 0;

    do {
        n += 50;
        unfinished = 0;

        for (i = 0; i < TEST_NPAGES; i++) {
            if (n < test_pages[i].size) {
                (void) summary_page_read(pages[i],
                                         (uint8_t *) test_pages[i].html, n);
                unfinished = 1;
            }
        }

    } while (unfinished);

    for (i = 0; i < TEST_NPAGES; i++) {
        (void) summary_page_finish(pages[i], (uint8_t *) test_pages[i].html,
                                   test_pages[i].size);
    }

    for (i = 0; i < TEST_NPAGES; i++) {
        test_report(summary_page_result(pages[i]), report);
        assert_string_equal(report, reports[i]);
        summary_page_destroy(pages[i]);
    }
}


static size_t
test_insertions(const summary_settings_t *settings, summary_reason_e reason,
    const char *text)
{
    char                     report[TEST_MAX_REPORT];
    size_t                   n;
    summary_page_t          *page;
    const summary_result_t  *r;

    page = summary_page_create(test_engine, settings);
    assert_non_null(page);

    (void) summary_page_finish(page, (uint8_t *) test_pages[0].html,
                               test_pages[0].size);

    r = summary_page_result(page);
    n = r->ninsertions;

    assert_int_equal(r->reason, reason);
    assert_true(r->nchosen <= settings->sentences);

    test_report(r, report);
    assert_non_null(strstr(report, text));

    summary_page_destroy(page);

    return n;
}


static void
test_all_settings(void **state)
{
    unsigned            n;
    summary_settings_t  settings;

    (void) state;

    summary_settings_init(&settings);

    assert_int_equal(settings.sentences, 3);
    assert_int_equal(settings.min_words, 150);
    assert_int_equal(settings.position, SUMMARY_POSITION_TOP);
    assert_null(settings.blocks);
    assert_int_equal(settings.label.len, 0);
    assert_int_equal(settings.prompt.len, 0);
    assert_int_equal(settings.max_memory, 0);

    assert_int_equal(test_insertions(&settings, SUMMARY_REASON_TOO_SHORT, ""),
                     0);

    settings.min_words = 0;

    for (n = 1; n <= SUMMARY_MAX_SENTENCES; n++) {
        settings.sentences = n;
        assert_int_equal(test_insertions(&settings, SUMMARY_REASON_OK, ""),
                         1);
    }

    settings.position = SUMMARY_POSITION_BOTTOM;
    assert_int_equal(test_insertions(&settings, SUMMARY_REASON_OK, ""), 1);

    settings.position = SUMMARY_POSITION_BOTH;
    assert_int_equal(test_insertions(&settings, SUMMARY_REASON_OK, ""), 2);

    settings.label.data = (const uint8_t *) "In <short>";
    settings.label.len = 10;
    assert_int_equal(test_insertions(&settings, SUMMARY_REASON_OK,
                                     "<summary>In &lt;short&gt;</summary>"),
                     2);

    settings.prompt.data = (const uint8_t *) "Busy?!";
    settings.prompt.len = 5;
    assert_int_equal(test_insertions(&settings, SUMMARY_REASON_OK,
                                     "<p>Busy?</p>"),
                     2);
}


/* "|" is where the head ends: what comes behind it could be behind a block */

static const char *const  test_heads[] = {
    "<!doctype html><html><head><title>a<b></title></head><body class=x>|<p>",
    "<body>|",
    "<html>\n <head></head>|\n text<body>",
    "<meta charset=utf-8>|<p>a",
    "<!-- a -->|<!-- Summary --><body>",
    "<script>var a = '<body>'; // <p></script><style>a > b</style>|<div>",
    "<noscript><link rel=a href=b></noscript></b>|</p>",
    "<noscript>|<img src=a></noscript><body>",
    "|a<body>",
    "|<details></details>",
    "|<template><body></template>",
    "<title>a</title>|<titl",
    "<title>a</title><title>|b",
    "\357\273\277<html>|<p>",
    "<link a='>'><base b=\"<p>\">|<nav>",
    "|<svg>",
};


static void
test_head(void **state)
{
    char             html[200];
    size_t           i, n, end, head, before;
    const char      *bar;
    const uint8_t   *data;
    summary_page_t  *page;

    (void) state;

    for (i = 0; i < sizeof(test_heads) / sizeof(test_heads[0]); i++) {
        bar = strchr(test_heads[i], '|');
        end = (size_t) (bar - test_heads[i]);

        (void) snprintf(html, sizeof(html), "%.*s%s   ",
                        (int) (bar - test_heads[i]), test_heads[i], bar + 1);

        page = summary_page_create(test_engine, &test_settings);
        assert_non_null(page);

        before = 0;

        for (n = 1; n <= strlen(html); n++) {
            data = test_move(html, n);
            assert_int_equal(summary_page_read(page, data, n), SUMMARY_OK);

            head = summary_page_head(page, data, n);
            assert_in_range(head, before, n < end ? n : end);
            before = head;
        }

        assert_int_equal(before, end);

        summary_page_destroy(page);

        /* all at once */

        page = summary_page_create(test_engine, &test_settings);
        assert_non_null(page);

        n = strlen(html);
        data = test_move(html, n);
        assert_int_equal(summary_page_head(page, data, n), end);

        summary_page_destroy(page);
    }
}


/* nor is there a page whose block stands before its head's end */

static void
test_head_places(void **state)
{
    size_t                   i, n, head;
    const uint8_t           *data;
    summary_page_t          *page;
    const summary_result_t  *result;

    (void) state;

    for (i = 0; i < sizeof(test_pages) / sizeof(test_pages[0]); i++) {
        page = summary_page_create(test_engine, &test_settings);
        assert_non_null(page);

        n = test_pages[i].size;
        data = test_move(test_pages[i].html, n);
        head = summary_page_head(page, data, n);

        if (summary_page_finish(page, data, n) == SUMMARY_OK) {
            result = summary_page_result(page);
            assert_true(head <= result->insertions[0].offset);
        }

        summary_page_destroy(page);
    }
}


static void
test_reason_names(void **state)
{
    int  i, k;

    (void) state;

    for (i = 0; i <= SUMMARY_REASON_ACCEL; i++) {
        assert_true(strlen(summary_reason_name((summary_reason_e) i)) > 1);

        for (k = 0; k < i; k++) {
            assert_string_not_equal(summary_reason_name((summary_reason_e) i),
                                    summary_reason_name((summary_reason_e) k));
        }
    }

    assert_string_equal(summary_reason_name(SUMMARY_REASON_OK), "ok");
    assert_string_equal(summary_reason_name(SUMMARY_REASON_EDITOR), "editor");
    assert_string_equal(summary_reason_name(SUMMARY_REASON_ERROR), "error");
    assert_string_equal(summary_reason_name(SUMMARY_REASON_ACCEL), "accel");
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        cmocka_unit_test(test_reasons),
        cmocka_unit_test(test_chunks),
        cmocka_unit_test(test_prefixes),
        cmocka_unit_test(test_mutations),
        cmocka_unit_test(test_calls),
        cmocka_unit_test(test_interleaved),
        cmocka_unit_test(test_all_settings),
        cmocka_unit_test(test_head),
        cmocka_unit_test(test_head_places),
        cmocka_unit_test(test_reason_names)
    };

    return cmocka_run_group_tests_name("page", tests, test_setup,
                                       test_teardown);
}
