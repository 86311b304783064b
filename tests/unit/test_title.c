
/*
 * Title: which of those that a page has, and without its site's name.
 */


#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "summary_engine.h"


typedef struct {
    const char  *heading;
    const char  *og;
    const char  *page;
    const char  *site;
    const char  *title;
} test_title_t;


static const test_title_t  test_titles[] = {

    /* which one */
    { "", "", "", "", "" },
    { "The old bridge", "", "", "", "The old bridge" },
    { "", "The old bridge", "", "", "The old bridge" },
    { "", "", "The old bridge", "", "The old bridge" },
    { "The old bridge", "Why the old bridge must go", "A third", "",
      "The old bridge" },

    /* the heading is the site's name, or a section's */
    { "The Herald", "Bridge to be rebuilt", "", "The Herald",
      "Bridge to be rebuilt" },
    { "THE HERALD!", "", "Bridge to be rebuilt | The Herald", "The Herald",
      "Bridge to be rebuilt" },
    { "The Herald of Marlow, Reading and Oxford", "Old bridge", "",
      "The Herald of Marlow, Reading and Oxford", "Old bridge" },
    { "The Herald", "", "", "The Herald", "The Herald" },
    { "The Herald", "The Herald", "The Herald", "The Herald", "The Herald" },
    { "Politics", "Old bridge is to be rebuilt in April", "", "",
      "Old bridge is to be rebuilt in April" },
    { "Old bridge", "Town votes to rebuild its old bridge", "", "",
      "Old bridge" },
    { "A headline that has nothing to do with the others",
      "Town votes to rebuild its old bridge", "", "",
      "A headline that has nothing to do with the others" },

    /* the site's name is known */
    { "", "", "Bridge to be rebuilt | The Herald", "The Herald",
      "Bridge to be rebuilt" },
    { "", "Bridge - The Herald", "", "the herald", "Bridge" },
    { "", "", "Bridge \342\200\223 The Herald", "The Herald", "Bridge" },
    { "", "", "Bridge \342\200\224 The Herald", "The Herald", "Bridge" },
    { "", "", "Bridge :: The Herald", "The Herald", "Bridge" },
    { "", "", "Bridge \302\253 The Herald", "The Herald", "Bridge" },
    { "", "", "The Herald: Bridge to be rebuilt", "The Herald",
      "Bridge to be rebuilt" },
    { "", "", "The Herald | Bridge to be rebuilt", "The Herald",
      "Bridge to be rebuilt" },
    { "", "", "石桥将重建_新华网", "新华网", "石桥将重建" },
    { "", "", "石桥将重建-新华网", "新华网", "石桥将重建" },
    { "", "", "石橋を再建\357\275\234朝の新聞", "朝の新聞", "石橋を再建" },
    { "", "", "Bridge|The Herald", "The Herald", "Bridge" },

    /* by the heading */
    { "Town votes", "", "Town votes - something else of any length at all",
      "", "Town votes" },

    /* it looks like one */
    { "", "", "Town votes to rebuild its bridge | Herald", "",
      "Town votes to rebuild its bridge" },
    { "", "", "Town votes to rebuild its bridge | News | Herald", "",
      "Town votes to rebuild its bridge" },
    { "", "", "Town votes to rebuild its bridge - The Herald", "",
      "Town votes to rebuild its bridge" },
    { "", "", "Town votes to rebuild its bridge | ", "",
      "Town votes to rebuild its bridge" },
    { "", "", "Town votes to rebuild its bridge\302\240|\302\240Herald", "",
      "Town votes to rebuild its bridge" },

    /* it does not */
    { "", "", "Town votes to rebuild its bridge - mayor", "",
      "Town votes to rebuild its bridge - mayor" },
    { "", "", "Town votes to rebuild its bridge \342\200\223 and the mayor is "
      "not amused", "", "Town votes to rebuild its bridge \342\200\223 and the "
      "mayor is not amused" },
    { "", "", "The bridge: a history", "The Herald", "The bridge: a history" },
    { "", "", "Bridge | Herald", "", "Bridge | Herald" },
    { "", "", "A well-known old bridge", "", "A well-known old bridge" },
    { "", "", "Marlow-Reading line closed", "", "Marlow-Reading line closed" },
    { "Bridge and Herald", "", "Town votes to rebuild bridge | Herald", "",
      "Bridge and Herald" },
    { "", "", " | ", "", " | " },
    { "", "", "|", "|", "|" },
    { "", "", "The Herald | The Herald", "The Herald", "The Herald" }
};


static summary_str_t
test_str(const char *s)
{
    summary_str_t  str;

    str.data = (const uint8_t *) s;
    str.len = strlen(s);

    return str;
}


static void
test_choose(void **state)
{
    size_t               i, bad;
    summary_str_t        title;
    summary_titles_t     titles;
    const test_title_t  *t;

    (void) state;

    bad = 0;

    for (i = 0; i < sizeof(test_titles) / sizeof(test_titles[0]); i++) {
        t = &test_titles[i];

        titles.heading = test_str(t->heading);
        titles.og = test_str(t->og);
        titles.page = test_str(t->page);
        titles.site = test_str(t->site);

        title = summary_title_choose(&titles);

        if (title.len != strlen(t->title)
            || memcmp(title.data, t->title, title.len))
        {
            print_error("\"%.*s\" for \"%s\"\n", (int) title.len, title.data,
                        t->title);
            bad++;
        }
    }

    assert_int_equal(bad, 0);
}


/* long ones are left alone: what is done would not be linear */

static void
test_long(void **state)
{
    size_t             i, k, size;
    char              *text;
    summary_str_t      title;
    summary_titles_t   titles;
    const char        *parts[] = { " | ", "a - ", "A | ", "The Herald | " };

    (void) state;

    size = 4000000;
    text = malloc(size);
    assert_non_null(text);

    for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {

        for (k = 0; k < size; k++) {
            text[k] = parts[i][k % strlen(parts[i])];
        }

        title.data = (const uint8_t *) text;
        title.len = size;

        titles.heading = title;
        titles.og = title;
        titles.page = title;
        titles.site = title;

        title = summary_title_choose(&titles);

        assert_int_equal(title.len, size);

        titles.heading.len = 500;
        titles.og.len = 512;
        titles.site.len = 300;

        title = summary_title_choose(&titles);

        assert_true(title.len <= size);
    }

    free(text);
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        cmocka_unit_test(test_choose),
        cmocka_unit_test(test_long)
    };

    return cmocka_run_group_tests_name("title", tests, NULL, NULL);
}
