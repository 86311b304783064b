
/*
 * Text of paragraphs: what is read where it stands, and what a parser reads,
 * are one.  Each source is read plain, and again with mis-nested elements
 * behind it that have no text.
 */


#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "summary.h"


#define TEST_STORY                                                            \
    "<p>The town council of Marlow voted on Tuesday to rebuild the old stone" \
    " bridge over the river. Engineers found deep cracks in two of its five " \
    "arches last winter after the flood.</p>\n"                               \
    "<p>Shop owners near the market fear that the long closure will keep "    \
    "their customers away from town. The mayor promised a fund of two "       \
    "million euros to make up for lost business.</p>\n"

#define TEST_BEFORE  "On Tuesday evening the council of Marlow met to talk of "
#define TEST_BEHIND  " for an hour, and then all went home late that night."
#define TEST_ODD     "<b><i></b></i>"


typedef struct {
    const char  *source;
    const char  *text;
} test_source_t;


static const test_source_t  test_sources[] = {

    { "bridges", "bridges" },
    { "  old \t\n bridges\r\n", "old bridges" },
    { "old\177\001bridges", "old bridges" },
    { "old<br>bridges", "old bridges" },

    /* inline elements, ended or not */
    { "<b>old</b> <i><em>bridges</em></i>", "old bridges" },
    { "<b>old <i>bridges", "old bridges" },
    { "</i>old</b> bridges", "old bridges" },
    { "<q>old</q> bridges", "\342\200\234old\342\200\235 bridges" },
    { "the <q>old <b>bridges</q></b>",
      "the \342\200\234old bridges\342\200\235" },
    { "<a>old<a> bridges</a>", "old bridges" },
    { "<x-old>old</x-old> <mark>bridges</mark>", "old bridges" },
    { "<span hidden>new</span><svg><path/></svg>bridges", "bridges" },
    { "bridges.<sup>12</sup>", "bridges." },
    { "bridges<sup>[1]</sup>", "bridges" },
    { "m<sup>2</sup> of bridges", "m2 of bridges" },
    { "<i><i><i><i><i><i><i><i><i><i><i><i><i><i><i><i><i><i><i><i><i><i><i>"
      "<i><i><i><i><i><i><i><i><i><i><i><i><i><i><i><i><i>old bridges",
      "old bridges" },

    /* references */
    { "A&amp;B &lt;&gt;&quot;", "A&B <>\"" },
    { "A&AMP;B &LT;", "A&B <" },
    { "A & B, A&B, R&D&", "A & B, A&B, R&D&" },
    { "A&nbsp;B&nbsp; &nbsp;C", "A\302\240B C" },
    { "&eacute;&frac12;&hellip;&there4;",
      "\303\251\302\275\342\200\246\342\210\264" },
    { "&#233;&#xe9;&#XE9;&#8217;&#x1f600;",
      "\303\251\303\251\303\251\342\200\231\360\237\230\200" },
    { "&#146;&#x96;", "\342\200\231\342\200\223" },
    { "old&shy;ish&ZeroWidthSpace; bri&#8203;dges&#xfeff;",
      "oldish bridges" },
    { "&bogus; &bo", "&bogus; &bo" },

    /* bytes */
    { "\303\251\342\202\254\360\237\230\200",
      "\303\251\342\202\254\360\237\230\200" },
    { "a\377b\303", "a\357\277\275b\357\277\275" },
    { "a < b", "a < b" },
    { "a\302\240b\302\255c\342\200\213d", "a\302\240bcd" }
};


static summary_engine_t  *test_engine;


static int
test_setup(void **state)
{
    (void) state;

    test_engine = summary_engine_create();

    return test_engine == NULL;
}


static int
test_teardown(void **state)
{
    (void) state;

    summary_engine_destroy(test_engine);

    return 0;
}


/* is the text that of a paragraph of the page? */

static int
test_reads(const char *source, const char *odd, const char *text)
{
    int                       found;
    char                      page[4096], want[1024];
    size_t                    i, size, len;
    summary_page_t           *p;
    summary_settings_t        settings;
    const summary_result_t   *result;
    const summary_str_t      *paragraph;

    size = (size_t) snprintf(page, sizeof(page),
                             "<!doctype html><meta charset=utf-8>"
                             "<h1>The bridge</h1>%s<p>%s%s%s%s</p>%s",
                             TEST_STORY, TEST_BEFORE, source, TEST_BEHIND,
                             odd, TEST_STORY);
    len = (size_t) snprintf(want, sizeof(want), "%s%s%s", TEST_BEFORE, text,
                            TEST_BEHIND);

    assert_true(size < sizeof(page) && len < sizeof(want));

    summary_settings_init(&settings);
    settings.min_words = 0;

    p = summary_page_create(test_engine, &settings);
    assert_non_null(p);

    (void) summary_page_finish(p, (const uint8_t *) page, size);

    result = summary_page_result(p);
    found = 0;

    for (i = 0; i < result->nparagraphs; i++) {
        paragraph = &result->paragraphs[i].text;

        found |= (paragraph->len == len
                  && memcmp(paragraph->data, want, len) == 0);
    }

    summary_page_destroy(p);

    return found;
}


static void
test_prose(void **state)
{
    size_t                i, bad;
    const test_source_t  *s;

    (void) state;

    bad = 0;

    for (i = 0; i < sizeof(test_sources) / sizeof(test_sources[0]); i++) {
        s = &test_sources[i];

        if (!test_reads(s->source, "", s->text)) {
            print_error("\"%s\" is not \"%s\"\n", s->source, s->text);
            bad++;
        }

        if (!test_reads(s->source, TEST_ODD, s->text)) {
            print_error("parsed, \"%s\" is not \"%s\"\n", s->source, s->text);
            bad++;
        }
    }

    assert_int_equal(bad, 0);
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        cmocka_unit_test(test_prose)
    };

    return cmocka_run_group_tests_name("prose", tests, test_setup,
                                       test_teardown);
}
