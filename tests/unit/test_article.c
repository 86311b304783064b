
/*
 * The article: what of a page is its body, and what of it is none: teasers,
 * tables, texts apart, pages that are something else.
 */


#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "test_pages.h"


#define TEST_HEAD                                                             \
    "<!doctype html><html lang=en><meta charset=utf-8><title>The bridge</title>"

#define TEST_ITEM(title, text)                                                \
    "<div class=part><h3><a href=/x>" title "</a></h3><p>" text "</p></div>"

#define TEST_ITEMS                                                            \
    TEST_ITEM("Harbour seals return to the estuary",                          \
              "Conservationists counted forty-one pups on the sandbanks this "\
              "spring, more than in any year since the mill was closed.")     \
    TEST_ITEM("Library opens its roof garden to readers",                     \
              "Volunteers carried nine tons of soil up the stairs, and a "    \
              "lemon tree that had outgrown the reading room below it.")      \
    TEST_ITEM("Ferry timetable changes for the summer",                       \
              "The last boat leaves half an hour later from June, which the " \
              "islanders had asked for since the winter of the long fog.")    \
    TEST_ITEM("Baker wins a prize for his rye loaf",                          \
              "Judges praised the crust, and said of the crumb that they had "\
              "seldom tasted one so patient, or one so dark and so sweet.")

#define TEST_LEAD(title, text)                                                \
    "<li><a href=/x>" title "</a> <span>" text "</span></li>"

#define TEST_LEADS                                                            \
    "<ul>"                                                                    \
    TEST_LEAD("Harbour seals return to the estuary",                          \
              "Conservationists counted forty-one pups on the sandbanks this "\
              "spring, more than in any year since the mill was closed.")     \
    TEST_LEAD("Library opens its roof garden to readers",                     \
              "Volunteers carried nine tons of soil up the stairs, and a "    \
              "lemon tree that had outgrown the reading room below it.")      \
    TEST_LEAD("Ferry timetable changes for the summer",                       \
              "The last boat leaves half an hour later from June, which the " \
              "islanders had asked for since the winter of the long fog.")    \
    "</ul>"

#define TEST_FIELD  "<p>Name <input name=n></p>"

#define TEST_ROW(a, b, c)                                                     \
    "<tr><td>" a "</td><td>" b "</td><td>" c "</td></tr>"


typedef struct {
    const char        *what;
    const char        *html;
    summary_reason_e   reason;
    const char        *has;       /* stands in the body; NULL: nothing to */
    const char        *hasnot;
} test_body_t;


static summary_engine_t  *test_engine;
static char               test_said[TEST_MAX_REPORT];


static const test_body_t  test_bodies[] = {

    { "cards of other stories behind the story, in its own container",
      TEST_HEAD "<main><h1>The bridge</h1>" TEST_STORY TEST_STORY TEST_ITEMS
      "</main>", SUMMARY_REASON_OK, "The town council", "Judges praised" },

    { "and before it",
      TEST_HEAD "<main>" TEST_ITEMS "<h1>The bridge</h1>" TEST_STORY
      TEST_STORY "</main>", SUMMARY_REASON_OK, "The town council", "pups" },

    { "items that begin with a link to another story",
      TEST_HEAD "<main>" TEST_LEADS "<h1>The bridge</h1>" TEST_STORY
      TEST_STORY "</main>", SUMMARY_REASON_OK, "The town council", "pups" },

    { "nothing but cards is no article",
      TEST_HEAD "<main><h1>News</h1>" TEST_ITEMS TEST_ITEMS "</main>",
      SUMMARY_REASON_NO_ARTICLE, NULL, NULL },

    { "two cards are no list",
      TEST_HEAD "<main><h1>Two seals</h1>"
      TEST_ITEM("Harbour seals return",
                "Conservationists counted forty-one pups on the sandbanks "
                "this spring, more than in any year since the mill closed.")
      TEST_ITEM("And so do the terns",
                "Volunteers carried nine tons of shingle to the spit, and a "
                "sign that asks walkers to keep their dogs on the other bank.")
      TEST_STORY "</main>", SUMMARY_REASON_OK, "forty-one pups", NULL },

    { "sections of a story under linked headings",
      TEST_HEAD "<article><h1>Three towns</h1>"
      "<section><h2><a href=/a>Marlow on the river</a></h2>" TEST_STORY
      "</section><section><h2><a href=/b>Harwick by the sea</a></h2>"
      TEST_ONE TEST_TWO TEST_ONE "</section><section><h2><a href=/c>Wick "
      "under the hill</a></h2>" TEST_TWO TEST_THREE TEST_TWO
      "</section></article>", SUMMARY_REASON_OK, "The town council", NULL },

    { "a table in the story, to its last cell",
      TEST_HEAD "<article><h1>The bridge</h1>" TEST_STORY "<table>"
      TEST_ROW("1", "Kyle of Wick", "27") TEST_ROW("2", "Ross", "24")
      TEST_ROW("3", "Ness", "24") TEST_ROW("4", "Sutherland", "19")
      TEST_ROW("5", "Moray", "12") TEST_ROW("6", "Buchan", "11")
      TEST_ROW("7", "Lorne", "9") TEST_ROW("8", "Cowal", "8")
      "</table></article>", SUMMARY_REASON_OK, "Cowal", NULL },

    { "Chinese has words without spaces",
      "<!doctype html><html lang=zh><meta charset=utf-8><title>X</title>"
      "<div class=wrap><div class=a><p>"
      "\345\237\216\345\270\202\350\256\256\344\274\232\345\221\250\344\272"
      "\214\346\212\225\347\245\250\345\206\263\345\256\232\351\207\215\345"
      "\273\272\346\262\263\344\270\212\347\232\204\346\227\247\347\237\263"
      "\346\241\245\357\274\214\345\267\245\347\250\213\345\270\210\345\234"
      "\250\344\272\224\344\270\252\346\241\245\346\213\261\344\270\255\347"
      "\232\204\344\270\244\344\270\252\345\217\221\347\216\260\344\272\206"
      "\346\267\261\350\243\202\347\274\235\343\200\202</p><p>"
      "\345\267\245\347\250\213\345\260\206\344\272\216\345\233\233\346\234"
      "\210\345\274\200\345\247\213\357\274\214\345\244\247\347\272\246\351"
      "\234\200\350\246\201\345\215\201\345\233\233\344\270\252\346\234\210"
      "\346\211\215\350\203\275\345\256\214\346\210\220\357\274\214\345\217"
      "\270\346\234\272\344\273\254\345\277\205\351\241\273\344\275\277\347"
      "\224\250\345\214\227\346\226\271\347\232\204\351\201\223\350\267\257"
      "\343\200\202</p></div></div>",
      SUMMARY_REASON_OK, "\345\267\245\347\250\213\345\260\206", NULL },

    { "og:type says that it is a product",
      TEST_HEAD "<meta property=og:type content=product.item>"
      "<main><h1>A kettle</h1>" TEST_STORY "</main>",
      SUMMARY_REASON_NO_ARTICLE, "The town council", NULL },

    { "and here that it is an article",
      TEST_HEAD "<meta property=og:type content=article>"
      "<main><h1>A kettle</h1>" TEST_STORY "</main>",
      SUMMARY_REASON_OK, "The town council", NULL },

    { "schema.org says so of what holds the text",
      TEST_HEAD "<main itemscope itemtype='https://schema.org/FAQPage'>"
      "<h1>The ferry</h1>" TEST_STORY "</main>",
      SUMMARY_REASON_NO_ARTICLE, NULL, NULL },

    { "but not of what stands beside it",
      TEST_HEAD "<main><h1>The ferry</h1>" TEST_STORY "<div itemscope "
      "itemtype='https://schema.org/Product'>A kettle</div></main>",
      SUMMARY_REASON_OK, NULL, NULL },

    { "a title that only other pages have",
      "<!doctype html><html lang=en><meta charset=utf-8><title>Page not found "
      "\342\200\223 Marlow Post</title><main><h1>This drawer is empty</h1>"
      TEST_STORY "</main>", SUMMARY_REASON_NO_ARTICLE, NULL, NULL },

    { "or a heading, in any case of letters",
      TEST_HEAD "<main><h1>PRIVACY policy</h1>" TEST_STORY "</main>",
      SUMMARY_REASON_NO_ARTICLE, NULL, NULL },

    { "but not one that begins so",
      "<!doctype html><html lang=en><meta charset=utf-8><title>Help for the "
      "bridge of Marlow</title><main><h1>Help for the bridge of Marlow</h1>"
      TEST_STORY "</main>", SUMMARY_REASON_OK, NULL, NULL },

    { "a form, with a text to each field",
      TEST_HEAD "<main><h1>Join the club</h1>" TEST_ONE TEST_FIELD TEST_FIELD
      TEST_TWO TEST_FIELD TEST_FIELD TEST_FIELD TEST_THREE "</main>",
      SUMMARY_REASON_NO_ARTICLE, NULL, NULL },

    { "hidden fields are none, nor are a poll's",
      TEST_HEAD "<main><h1>The bridge</h1>" TEST_ONE "<p><input type=hidden>"
      "<input type=RADIO><input type=radio><input type=submit></p>"
      TEST_TWO "<p><input type=hidden><input type=checkbox><input type=hidden>"
      "<input type=hidden><input type=hidden></p>" TEST_THREE "</main>", SUMMARY_REASON_OK, NULL, NULL }
};


static int
test_setup(void **state)
{
    (void) state;

    test_engine = summary_engine_create();
    assert_non_null(test_engine);

    return 0;
}


static int
test_teardown(void **state)
{
    (void) state;

    summary_engine_destroy(test_engine);

    return 0;
}


static int
test_found(const summary_result_t *r, const char *text)
{
    size_t  i, k, len;

    len = strlen(text);

    for (i = 0; i < r->nparagraphs; i++) {
        for (k = 0; k + len <= r->paragraphs[i].text.len; k++) {
            if (memcmp(r->paragraphs[i].text.data + k, text, len) == 0) {
                return 1;
            }
        }
    }

    return 0;
}


static void
test_body(void **state)
{
    size_t                    i;
    summary_page_t           *page;
    summary_settings_t        settings;
    const test_body_t        *t;
    const summary_result_t   *r;

    (void) state;

    summary_settings_init(&settings);
    settings.min_words = 0;

    for (i = 0; i < sizeof(test_bodies) / sizeof(test_bodies[0]); i++) {
        t = &test_bodies[i];

        page = summary_page_create(test_engine, &settings);
        assert_non_null(page);

        (void) summary_page_finish(page, (const uint8_t *) t->html,
                                   strlen(t->html));

        r = summary_page_result(page);

        if (r->reason != t->reason
            || (t->has && !test_found(r, t->has))
            || (t->hasnot && test_found(r, t->hasnot)))
        {
            test_report(r, test_said);
            fail_msg("%s:\n%s", t->what, test_said);
        }

        summary_page_destroy(page);
    }
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        cmocka_unit_test(test_body),
    };

    return cmocka_run_group_tests(tests, test_setup, test_teardown);
}
