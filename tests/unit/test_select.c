
/*
 * Selectors: which texts are some, and which start tags they match.
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
    const char                 *selector;
    const char                 *tag;
    int                         matches;
} test_case_t;


typedef struct {
    const summary_selectors_t  *selectors;
    int                         matches;      /* of the tag; -1: none seen */
} test_match_t;


static const test_case_t  test_cases[] = {
    { "div", "<div>", 1 },
    { "div", "<DIV a=b>", 1 },
    { "DIV", "<div>", 1 },
    { "div", "<divs>", 0 },
    { "div", "<di>", 0 },
    { "x-summary", "<x-summary>", 1 },
    { "h1", "<h1>", 1 },

    { "#a", "<p id=a>", 1 },
    { "#a", "<p id='a'>", 1 },
    { "#a", "<p ID=\"a\">", 1 },
    { "#a", "<p id=A>", 0 },
    { "#a", "<p id=ab>", 0 },
    { "#a", "<p id=' a'>", 0 },
    { "#a", "<p id>", 0 },
    { "#a", "<p>", 0 },
    { "#a", "<p name=a>", 0 },
    { "#\303\251", "<p id=\303\251>", 1 },

    { ".a", "<p class=a>", 1 },
    { ".a", "<p class='b a'>", 1 },
    { ".a", "<p class='a b'>", 1 },
    { ".a", "<p class='\n\t a\f'>", 1 },
    { ".a", "<p class=A>", 0 },
    { ".a", "<p class='ab a-b ba'>", 0 },
    { ".a", "<p class=''>", 0 },
    { ".a", "<p class>", 0 },
    { ".a", "<p class='b a", -1 },
    { ".a.b", "<p class='b a'>", 1 },
    { ".a.b", "<p class='a'>", 0 },
    { ".a.a", "<p class='a'>", 1 },

    { "[a]", "<p a>", 1 },
    { "[a]", "<p A=''>", 1 },
    { "[A]", "<p a=b>", 1 },
    { "[a]", "<p ab>", 0 },
    { "[a]", "<p b=a>", 0 },
    { "[data-a]", "<p data-a=1>", 1 },

    { "[a=b]", "<p a=b>", 1 },
    { "[a=b]", "<p a='b'>", 1 },
    { "[a=b]", "<p a=B>", 0 },
    { "[a=b]", "<p a=bc>", 0 },
    { "[a=b]", "<p a>", 0 },
    { "[a='b c']", "<p a='b c'>", 1 },
    { "[a=\"b c\"]", "<p a='b c'>", 1 },
    { "[a=\"b]\"]", "<p a='b]'>", 1 },
    { "[a='']", "<p a>", 1 },
    { "[a='']", "<p a=''>", 1 },
    { "[a='']", "<p a=b>", 0 },
    { "[a='']", "<p>", 0 },
    { "[a=b][a=b]", "<p a=b a=c>", 1 },
    { "[a=c]", "<p a=b a=c>", 0 },

    { "div#a.b[c][d=e]", "<div id=a class=b c d=e>", 1 },
    { "div#a.b[c][d=e]", "<div d=e c class='x b' id=a>", 1 },
    { "div#a.b[c][d=e]", "<p id=a class=b c d=e>", 0 },
    { "div#a.b[c][d=e]", "<div id=b class=b c d=e>", 0 },
    { "div#a.b[c][d=e]", "<div id=a class=c c d=e>", 0 },
    { "div#a.b[c][d=e]", "<div id=a class=b d=e>", 0 },
    { "div#a.b[c][d=e]", "<div id=a class=b c d=f>", 0 }
};


static const char *const  test_wrong[] = {
    "", " ", "*", "a b", "a,b", "a>b", "a:hover", "#", ".", "[]", "[", "]",
    "[a", "[a=", "[a=]", "[a=b", "[a='b]", "[a='b'", "[a=b c]", "[a~=b]",
    "[=b]", "#a#", ".a.", "..a", "#.a", "a#b c", "[a]b", ".a b", "a[", "a]",
    "<div>", "div>", "a\n", "[ a ]", "\"a\"", "#a!"
};


static summary_str_t
test_str(const char *s)
{
    summary_str_t  str;

    str.data = (const uint8_t *) s;
    str.len = strlen(s);

    return str;
}


static int
test_token(void *ctx, const uint8_t *data, const summary_token_t *token)
{
    test_match_t  *match;

    match = ctx;

    if (token->type == SUMMARY_TOKEN_START && match->matches == -1) {
        match->matches = summary_selectors_match(match->selectors, data,
                                                 token);
    }

    return SUMMARY_OK;
}


static int
test_match(const summary_selectors_t *selectors, const char *tag)
{
    test_match_t     match;
    summary_lexer_t  lexer;

    match.selectors = selectors;
    match.matches = -1;

    summary_lexer_init(&lexer, test_token, &match);
    assert_int_equal(summary_lexer_finish(&lexer, (const uint8_t *) tag,
                                          strlen(tag)),
                     SUMMARY_OK);

    return match.matches;
}


static void
test_matches(void **state)
{
    size_t                i, bad;
    summary_str_t         text;
    const test_case_t    *c;
    summary_selectors_t  *selectors;

    (void) state;

    for (i = 0; i < sizeof(test_cases) / sizeof(test_cases[0]); i++) {
        c = &test_cases[i];
        text = test_str(c->selector);

        selectors = summary_selectors_create(&text, 1, &bad);
        assert_non_null(selectors);

        if (test_match(selectors, c->tag) != c->matches) {
            print_error("%s %s\n", c->selector, c->tag);
        }

        assert_int_equal(test_match(selectors, c->tag), c->matches);
        assert_false(summary_selectors_builtin(selectors));

        summary_selectors_destroy(selectors);
    }
}


/* the text is read up to its end, not to a null */

static void
test_views(void **state)
{
    size_t                i, bad;
    uint8_t              *copy;
    summary_str_t         text;
    summary_selectors_t  *selectors;

    (void) state;

    for (i = 0; i < sizeof(test_cases) / sizeof(test_cases[0]); i++) {
        text = test_str(test_cases[i].selector);

        copy = malloc(text.len);
        assert_non_null(copy);
        memcpy(copy, text.data, text.len);
        text.data = copy;

        selectors = summary_selectors_create(&text, 1, &bad);
        assert_non_null(selectors);
        free(copy);

        assert_int_equal(test_match(selectors, test_cases[i].tag),
                         test_cases[i].matches);
        summary_selectors_destroy(selectors);

        /* as little is read of what is cut, and may be none */

        for ( /* void */ ; text.len > 0; text.len--) {
            copy = malloc(text.len);
            assert_non_null(copy);
            memcpy(copy, test_cases[i].selector, text.len);
            text.data = copy;

            selectors = summary_selectors_create(&text, 1, &bad);
            assert_true(selectors != NULL || bad == 0);

            summary_selectors_destroy(selectors);
            free(copy);
        }
    }
}


static void
test_no_selectors(void **state)
{
    size_t         i, bad;
    summary_str_t  texts[3];

    (void) state;

    texts[0] = test_str("a.b");
    texts[2] = test_str("#");

    for (i = 0; i < sizeof(test_wrong) / sizeof(test_wrong[0]); i++) {
        texts[1] = test_str(test_wrong[i]);
        bad = 99;

        if (summary_selectors_create(texts, 3, &bad) != NULL) {
            print_error("%s\n", test_wrong[i]);
            fail();
        }

        assert_int_equal(bad, 1);
    }
}


static void
test_lists(void **state)
{
    size_t                bad;
    summary_str_t         texts[3];
    summary_selectors_t  *selectors;

    (void) state;

    texts[0] = test_str("p.a[b]");
    texts[1] = test_str("default");
    texts[2] = test_str("div");

    selectors = summary_selectors_create(texts, 3, &bad);
    assert_non_null(selectors);

    assert_true(summary_selectors_builtin(selectors));
    assert_true(test_match(selectors, "<p class=a b>"));
    assert_true(test_match(selectors, "<div>"));
    assert_false(test_match(selectors, "<p class=a>"));
    assert_false(test_match(selectors, "<p b>"));
    assert_false(test_match(selectors, "<default>"));

    summary_selectors_destroy(selectors);

    /* no list: the engine's own; an empty one: nothing */

    assert_true(summary_selectors_builtin(NULL));
    assert_false(test_match(NULL, "<div>"));

    selectors = summary_selectors_create(NULL, 0, &bad);
    assert_non_null(selectors);
    assert_false(summary_selectors_builtin(selectors));
    assert_false(test_match(selectors, "<div>"));

    summary_selectors_destroy(selectors);
    summary_selectors_destroy(NULL);
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        cmocka_unit_test(test_matches),
        cmocka_unit_test(test_views),
        cmocka_unit_test(test_no_selectors),
        cmocka_unit_test(test_lists)
    };

    return cmocka_run_group_tests_name("select", tests, NULL, NULL);
}
