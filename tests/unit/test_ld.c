
/*
 * JSON-LD: which selectors of paid parts a script has, and which headline;
 * of what is no JSON, or cut anywhere, none.
 */


#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "summary_engine.h"


/* beyond the scanner's bound on depth */
#define TEST_DEPTH    100000


typedef struct {
    const char   *json;
    const char   *paid;           /* selectors, "|" behind each */
    const char   *title;
} test_case_t;


static const test_case_t  test_cases[] = {

    { "{\"isAccessibleForFree\":false,\"cssSelector\":\".a\"}", ".a|", "" },
    { "{\"cssSelector\":\".a\",\"isAccessibleForFree\":false}", ".a|", "" },
    { "[{\"isAccessibleForFree\":false,\"cssSelector\":\".a\"}]", ".a|", "" },
    { " \t\r\n{ \"isAccessibleForFree\" : false , \"cssSelector\" : \".a\" } ",
      ".a|", "" },
    { "{\"isAccessibleForFree\":FALSE,\"cssSelector\":\".a\"}", ".a|", "" },
    { "{\"isAccessibleForFree\":\"False\",\"cssSelector\":\".a\"}", ".a|",
      "" },
    { "{\"isAccessibleForFree\":[\"false\"],\"cssSelector\":[[\".a\"]]}",
      ".a|", "" },
    { "{\"isAccessibleForFree\":\"http://schema.org/False\","
      "\"cssSelector\":\".a\"}", ".a|", "" },
    { "{\"isAccessibleForFree\":\"schema:False\",\"cssSelector\":\".a\"}",
      ".a|", "" },
    { "{\"isAccessibleForFree\":false,\"cssSelector\":[\".a\",\"#b c\"]}",
      ".a|#b c|", "" },

    /* of no object that is not for free */

    { "{\"isAccessibleForFree\":true,\"cssSelector\":\".a\"}", "", "" },
    { "{\"isAccessibleForFree\":\"true\",\"cssSelector\":\".a\"}", "", "" },
    { "{\"isAccessibleForFree\":null,\"cssSelector\":\".a\"}", "", "" },
    { "{\"isAccessibleForFree\":0,\"cssSelector\":\".a\"}", "", "" },
    { "{\"isAccessibleForFree\":\"not false\",\"cssSelector\":\".a\"}", "",
      "" },
    { "{\"isAccessibleForFree\":\"falsee\",\"cssSelector\":\".a\"}", "", "" },
    { "{\"isAccessibleForFree\":false}", "", "" },
    { "{\"isAccessibleForFree\":false,\"cssSelector\":\"\"}", "", "" },
    { "{\"isAccessibleForFree\":false,\"cssSelector\":\" \n\"}", "", "" },
    { "{\"isAccessibleForFree\":false,\"cssSelector\":5}", "", "" },
    { "{\"isAccessibleForFree\":false,\"xcssSelector\":\".a\"}", "", "" },
    { "{\"isaccessibleforfree\":false,\"cssSelector\":\".a\"}", "", "" },
    { "{\"isAccessibleForFree\":false,\"a\":{\"cssSelector\":\".a\"}}", "",
      "" },
    { "{\"cssSelector\":\".a\",\"a\":{\"isAccessibleForFree\":false}}", "",
      "" },
    { "{\"cssSelector\":\".a\",\"a\":[{\"isAccessibleForFree\":false}]}", "",
      "" },
    { "{\"isAccessibleForFree\":false,"
      "\"cssSelector\":{\"a\":\".a\",\"b\":[\".b\"]}}", "", "" },
    { "[\"cssSelector\",\".a\"]", "", "" },
    { "\".a\"", "", "" },
    { "false", "", "" },

    /* each by itself */

    { "{\"isAccessibleForFree\":false,\"cssSelector\":\".a\",\"hasPart\":["
      "{\"isAccessibleForFree\":true,\"cssSelector\":\".b\"},"
      "{\"cssSelector\":\".c\"},"
      "{\"cssSelector\":[\".d\",\".e\"],\"isAccessibleForFree\":false}]}",
      ".a|.d|.e|", "" },
    { "{\"hasPart\":{\"isAccessibleForFree\":false,\"cssSelector\":\".b\"},"
      "\"isAccessibleForFree\":true,\"cssSelector\":\".a\"}", ".b|", "" },
    { "{\"@graph\":[{\"@graph\":[{\"x\":{}},{\"isAccessibleForFree\":false,"
      "\"cssSelector\":\".b\"}]}]}", ".b|", "" },

    /* strings */

    { "{\"isAccessibleForFree\":false,\"cssSelector\":\"\\u002ea\\\"\\\\\\/"
      "\\u00e9\\u20ac\\ud83d\\ude00\\t\"}",
      ".a\"\\/\303\251\342\202\254\360\237\230\200 |", "" },
    { "{\"isAccessibleForFree\":false,\"cssSelector\":"
      "\"\\ud83d|\\ude00|\\ud83d\\u0041|\\u12|\\u12g4|\\x|\\\303\251|\"}",
      "\357\277\275|\357\277\275|\357\277\275A|u12|u12g4|x|\\\303\251||", "" },
    { "{\"x\":\"}]\\\"\",\"isAccessibleForFree\":false,\"cssSelector\":"
      "\"a\nb\"}", "a\nb|", "" },

    /* what pages have */

    { "{\"isAccessibleForFree\":false,\"cssSelector\":[\".a\",],}", ".a|",
      "" },
    { "{\"isAccessibleForFree\":false,\"cssSelector\":\".a\"};", ".a|", "" },
    { "{\"x\":[],\"y\":{},\"z\":[[],[{}]],\"n\":-1.5E+3,\"t\":true,"
      "\"isAccessibleForFree\":false,\"cssSelector\":\".a\"}", ".a|", "" },

    /* no JSON */

    { "", "", "" },
    { " ", "", "" },
    { "{\"isAccessibleForFree\":false,\"cssSelector\":\".a\"]", "", "" },
    { "[{\"isAccessibleForFree\":false,\"cssSelector\":\".a\"},", "", "" },
    { "[{\"isAccessibleForFree\":false,\"cssSelector\":\".a\"}}", "", "" },
    { "[{\"isAccessibleForFree\":false,\"cssSelector\":\".a\"} 1]", "", "" },
    { "{\"isAccessibleForFree\":false \"cssSelector\":\".a\"}", "", "" },
    { "{\"isAccessibleForFree\" false,\"cssSelector\":\".a\"}", "", "" },
    { "{isAccessibleForFree:false,\"cssSelector\":\".a\"}", "", "" },
    { "{'isAccessibleForFree':false,'cssSelector':'.a'}", "", "" },
    { "{\"isAccessibleForFree\":false,\"cssSelector\":\".a\\\"}", "", "" },
    { "}", "", "" },
    { "{]", "", "" },
    { ",", "", "" },
    { ":", "", "" },

    /* the outermost headline */

    { "{\"headline\":\"One\"}", "", "One" },
    { "[{\"a\":[{\"headline\":\"One\"}]},{\"headline\":\"Two\"},"
      "{\"headline\":\"Three\"}]", "", "Two" },
    { "{\"headline\":\"\",\"a\":{\"headline\":\"T\\u0077o\"}}", "", "Two" },
    { "{\"headline\":\"One\"", "", "" },
    { "{\"headline\":1,\"name\":\"One\"}", "", "" }
};


static int
test_bytes(const char *json, size_t len, char *paid, char *title)
{
    int                rc;
    size_t             i, n;
    uint8_t           *copy;
    summary_ld_t       ld;
    summary_str_t     *text;
    summary_arena_t   *arena;
    summary_range_t   *script;
    summary_outline_t  outline;

    /* to the byte: a sanitizer sees what is read behind */

    copy = malloc(len);
    assert_true(copy != NULL || len == 0);

    if (len) {
        memcpy(copy, json, len);
    }

    arena = summary_arena_create();
    assert_non_null(arena);

    memset(&outline, 0, sizeof(summary_outline_t));
    summary_array_init(&outline.scripts, arena, sizeof(summary_range_t));

    script = summary_array_push(&outline.scripts);
    assert_non_null(script);
    script->start = 0;
    script->end = (uint32_t) len;

    /* where the head has a title the same parts are paid for */

    outline.title.end = 1;
    rc = summary_ld_read(copy, &outline, arena, &ld);
    assert_int_equal(rc, SUMMARY_OK);
    n = ld.paid.nelts;

    outline.title.end = 0;
    rc = summary_ld_read(copy, &outline, arena, &ld);
    assert_int_equal(rc, SUMMARY_OK);
    assert_int_equal(ld.paid.nelts, n);

    n = 0;
    text = ld.paid.elts;

    for (i = 0; i < ld.paid.nelts; i++) {
        memcpy(paid + n, text[i].data, text[i].len);
        n += text[i].len;
        paid[n++] = '|';
    }

    paid[n] = '\0';

    if (ld.title.len) {
        memcpy(title, ld.title.data, ld.title.len);
    }

    title[ld.title.len] = '\0';

    summary_arena_destroy(arena);
    free(copy);

    return ld.unclear;
}


static void
test_reads(void **state)
{
    char                paid[4096], title[4096];
    size_t              i;
    const test_case_t  *c;

    (void) state;

    for (i = 0; i < sizeof(test_cases) / sizeof(test_cases[0]); i++) {
        c = &test_cases[i];

        assert_false(test_bytes(c->json, strlen(c->json), paid, title));

        if (strcmp(paid, c->paid) != 0 || strcmp(title, c->title) != 0) {
            print_error("%s\n", c->json);
        }

        assert_string_equal(paid, c->paid);
        assert_string_equal(title, c->title);
    }
}


/* cut before its last bracket a script says nothing, wherever it is cut */

static void
test_cut(void **state)
{
    char                paid[4096], title[4096];
    size_t              i, len, end;
    const test_case_t  *c;

    (void) state;

    for (i = 0; i < sizeof(test_cases) / sizeof(test_cases[0]); i++) {
        c = &test_cases[i];
        end = strlen(c->json);

        while (end && strchr("; \n", c->json[end - 1]) != NULL) {
            end--;
        }

        for (len = 0; len < end; len++) {
            assert_false(test_bytes(c->json, len, paid, title));
            assert_string_equal(paid, "");
            assert_string_equal(title, "");
        }
    }
}


static void
test_deep(void **state)
{
    char    *json, paid[64], title[64];
    size_t   i, n;

    static const char  inner[] =
        "{\"isAccessibleForFree\":false,\"cssSelector\":\".a\"}";

    (void) state;

    json = malloc(2 * TEST_DEPTH + sizeof(inner));
    assert_non_null(json);

    for (n = 60; n <= TEST_DEPTH; n += (n < 70) ? 1 : TEST_DEPTH / 2) {

        memset(json, '[', n);
        memcpy(json + n, inner, sizeof(inner) - 1);
        memset(json + n + sizeof(inner) - 1, ']', n);

        assert_false(test_bytes(json, 2 * n + sizeof(inner) - 1, paid,
                                title));
        assert_string_equal(paid, (n < 64) ? ".a|" : "");

        /* objects only begin */

        for (i = 0; i < n; i++) {
            json[i] = '{';
        }

        assert_false(test_bytes(json, n, paid, title));
    }

    free(json);
}


static void
test_bounds(void **state)
{
    char    json[8192], paid[8192], title[64];
    size_t  i, k;

    static const size_t  counts[] = { 32, 33, 300 };
    static const size_t  lengths[] = { 1023, 1024, 1025, 4000 };

    (void) state;

    for (k = 0; k < 3; k++) {
        strcpy(json, "{\"isAccessibleForFree\":false,\"cssSelector\":[");

        for (i = 0; i < counts[k]; i++) {
            strcat(json, "\".a\",");
        }

        strcat(json, "]}");

        assert_int_equal(test_bytes(json, strlen(json), paid, title),
                         counts[k] > 32);
        assert_int_equal(strlen(paid), counts[k] > 32 ? 0 : 32 * 3);
    }

    for (k = 0; k < 4; k++) {
        strcpy(json, "{\"isAccessibleForFree\":false,\"cssSelector\":\"");
        i = strlen(json);
        memset(json + i, 'a', lengths[k]);
        strcpy(json + i + lengths[k], "\"}");

        assert_int_equal(test_bytes(json, strlen(json), paid, title),
                         lengths[k] > 1024);
    }
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        cmocka_unit_test(test_reads),
        cmocka_unit_test(test_cut),
        cmocka_unit_test(test_deep),
        cmocka_unit_test(test_bounds)
    };

    return cmocka_run_group_tests_name("ld", tests, NULL, NULL);
}
