
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


typedef struct {
    const char                 *selector;
    const char                 *page;
    const char                 *ids;
} test_tree_t;


#define TEST_DEPTH  16

typedef struct {
    const summary_selectors_t  *selectors;
    summary_matched_t           open[TEST_DEPTH];
    size_t                      depth;
    char                        ids[TEST_DEPTH];
    size_t                      nids;
} test_walk_t;


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
    "", " ", "*", "a:hover", "#", ".", "[]", "[", "]",
    "[a", "[a=", "[a=]", "[a=b", "[a='b]", "[a='b'", "[a=b c]", "[a~=b]",
    "[=b]", "#a#", ".a.", "..a", "#.a", "[a]b", "a[", "a]",
    "<div>", "div>", "[ a ]", "\"a\"", "#a!",
    ",", "a,", ",a", "a,,b", "a, ,b", ">", "a>", ">a", "a >", "> a", "a>>b",
    "a > > b", "a,>b", "a>,b", "a +b", "a ~ b", "a *", "a b:c", "a, #",
    "a > [b", "a\v", "a\013b"
};


/* a page whose every tag is there, and the ids of what matches */

static const test_tree_t  test_trees[] = {
    { "p", "<p id=1></p><div><p id=2></p></div>", "12" },
    { " p ", "<p id=1></p>", "1" },
    { "\n\tp\r\f", "<p id=1></p>", "1" },
    { "div p", "<p id=1></p><div id=2><p id=3><b><p id=4></p></b></p></div>"
               "<p id=5></p>", "34" },
    { "div>p", "<div id=1><p id=2></p><b id=3><p id=4></p></b></div>", "2" },
    { "div > p", "<div id=1><p id=2></p><b id=3><p id=4></p></b></div>",
      "2" },
    { "div\n>\tp", "<div><p id=2></p></div>", "2" },
    { "div div", "<div id=1><div id=2><div id=3></div></div></div>", "23" },
    { "div>div", "<div id=1><b><div id=2><div id=3></div></div></b></div>",
      "3" },
    { "a b c", "<a id=1><b id=2><i><c id=3></c></i></b><c id=4></c></a>",
      "3" },
    { "a b c", "<b><a><c id=1></c></a></b>", "" },
    { "a > b c", "<a><b><i><c id=1></c></i></b><i><b><c id=2></c></b></i></a>",
      "1" },
    { "a b > c", "<a><i><b><c id=1></c><i><c id=2></c></i></b></i></a>", "1" },
    { "a > b > c", "<a><b><c id=1></c></b></a><b><c id=2></c></b>", "1" },

    /* to be found, a step back must be taken */
    { "a > b c", "<a><b><b><c id=1></c></b></b></a>", "1" },
    { ".x .y.z", "<i class=x><i class='z y' id=1></i><i class=y id=2></i></i>",
      "1" },

    /* what is closed counts no more */
    { "div p", "<div></div><p id=1></p>", "" },
    { "a > b", "<a></a><b id=1></b><i></i>", "" },

    { "a,b", "<a id=1></a><b id=2></b><c id=3></c>", "12" },
    { "a , b c", "<a id=1></a><b id=2><c id=3></c></b><c id=4></c>", "13" },
    { "b c, a", "<a id=1></a><b id=2><c id=3></c></b><c id=4></c>", "13" },
    { "[a='x,y>z w']", "<p id=1 a='x,y>z w'></p>", "1" },

    /* neither end of a list of two is the other one's beginning */
    { "a b, c d", "<a><d id=1></d></a><c><b id=2></b></c>", "" }
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

    summary_matched_t               self;
    static const summary_matched_t  parent;

    match = ctx;

    if (token->type == SUMMARY_TOKEN_START && match->matches == -1) {
        match->matches = summary_selectors_match(match->selectors, data,
                                                 token, &parent, &self);
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


/* elements in elements */

static int
test_step(void *ctx, const uint8_t *data, const summary_token_t *token)
{
    int           i;
    test_walk_t  *walk;

    walk = ctx;

    if (token->type == SUMMARY_TOKEN_END) {
        walk->depth--;
    }

    if (token->type != SUMMARY_TOKEN_START) {
        return SUMMARY_OK;
    }

    walk->depth++;

    if (summary_selectors_match(walk->selectors, data, token,
                                &walk->open[walk->depth - 1],
                                &walk->open[walk->depth]))
    {
        i = summary_attr_find(data, token, "id", 2);
        walk->ids[walk->nids++] = (i < 0) ? '?'
                                  : (char) data[token->attrs[i].value];
    }

    return SUMMARY_OK;
}


static void
test_joined(void **state)
{
    size_t                i, bad;
    test_walk_t           walk;
    summary_str_t         text;
    summary_lexer_t       lexer;
    const test_tree_t    *tree;
    summary_selectors_t  *selectors;

    (void) state;

    for (i = 0; i < sizeof(test_trees) / sizeof(test_trees[0]); i++) {
        tree = &test_trees[i];
        text = test_str(tree->selector);

        selectors = summary_selectors_create(&text, 1, &bad);
        assert_non_null(selectors);

        memset(&walk, 0, sizeof(test_walk_t));
        walk.selectors = selectors;

        summary_lexer_init(&lexer, test_step, &walk);
        assert_int_equal(summary_lexer_finish(&lexer,
                                              (const uint8_t *) tree->page,
                                              strlen(tree->page)),
                         SUMMARY_OK);

        if (strcmp(walk.ids, tree->ids) != 0) {
            print_error("%s %s\n", tree->selector, tree->page);
        }

        assert_string_equal(walk.ids, tree->ids);

        summary_selectors_destroy(selectors);
    }
}


/* as many as there are bits, in one text or in several */

static void
test_bounds(void **state)
{
    size_t                i, bad;
    char                  long_one[2 * 33 + 1];
    summary_str_t         texts[34];
    summary_selectors_t  *selectors;

    (void) state;

    for (i = 0; i < 33; i++) {
        long_one[2 * i] = 'a';
        long_one[2 * i + 1] = ' ';
    }

    texts[0].data = (const uint8_t *) long_one;
    texts[0].len = 2 * 33 - 1;

    selectors = summary_selectors_create(texts, 1, &bad);
    assert_non_null(selectors);
    summary_selectors_destroy(selectors);

    texts[1] = test_str("a b");
    assert_null(summary_selectors_create(texts, 2, &bad));
    assert_int_equal(bad, 1);

    for (i = 0; i < 33; i++) {
        texts[i] = test_str("a>b");
    }

    assert_null(summary_selectors_create(texts, 33, &bad));
    assert_int_equal(bad, 32);

    texts[32] = test_str("a,b");
    selectors = summary_selectors_create(texts, 33, &bad);
    assert_non_null(selectors);
    summary_selectors_destroy(selectors);
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
        cmocka_unit_test(test_joined),
        cmocka_unit_test(test_bounds),
        cmocka_unit_test(test_views),
        cmocka_unit_test(test_no_selectors),
        cmocka_unit_test(test_lists)
    };

    return cmocka_run_group_tests_name("select", tests, NULL, NULL);
}
