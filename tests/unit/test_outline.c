
/*
 * The outline: which element each text stands in, as the parser of the HTML
 * Standard (13.2.6) would have it.  A case is a page and its text blocks:
 *
 *     main/p:One two|div:Three
 *
 * for each the recorded elements around it, html and body left out, and its
 * source, white space at the ends cut; "!" before it where a block would
 * stand in a link, or in a label or the like.  Texts of elements that are
 * skipped as a whole (script, button, hidden inline ones) are not there.
 */


#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "summary_engine.h"


#define TEST_DOCTYPE  "<!doctype html>"


typedef struct {
    const char            *what;  /* what the case guards */
    const char            *html;
    const char            *blocks;
} test_case_t;


typedef struct {
    const char            *what;
    const char            *html;
    const char            *tag;   /* the first element of this name */
    const char            *outer; /* its bytes, with its tags */
} test_bounds_t;


typedef struct {
    summary_arena_t       *arena;
    summary_settings_t     settings;
    summary_outline_t      outline;
    uint8_t               *data;
    size_t                 size;
} test_page_t;


static summary_cues_t  *test_cues;


static const test_case_t  test_cases[] = {

    /* blocks */

    { "bare text", "One", ":One" },

    { "elements", "<div><p>One</p><p>Two</p></div>", "div/p:One|div/p:Two" },

    { "body and html have no part in it",
      "<html><body><main>One</main></body></html>", "main:One" },

    { "text between blocks", "<div>One<p>Two</p>Three</div>",
      "div:One|div/p:Two|div:Three" },

    { "inline markup stands in a block", "<p>One <b>two</b> <i>three</i></p>",
      "p:One <b>two</b> <i>three</i>" },

    { "a block begins with its inline tag", "<p><b>One</b> two</p>",
      "p:<b>One</b> two" },

    { "one br does not part", "<p>One<br>two</p>", "p:One<br>two" },

    { "two do", "<p>One<br><br>two<br> <br/>three</p>",
      "p:One<br>|p:two<br>|p:three" },

    { "</br> is a br", "<p>One</br></br>two</p>", "p:One</br>|p:two" },

    { "white space is no block", "<div> <p> </p>\n<p>\t</p> </div>", "" },

    { "comments are no text", "<p><!-- One -->two<!-- three --></p>",
      "p:two<!-- three -->" },

    { "hr parts", "One<hr>two", ":One|:two" },

    /* skipped contents */

    { "raw text is none", "<p>One<script>two</script><style>3</style></p>",
      "p:One<script>two</script><style>3</style>" },

    { "RCDATA is none, whatever its tags", TEST_DOCTYPE
      "<p>One <textarea></p><div>two</textarea> three</p>",
      "p:One <textarea></p><div>two</textarea> three" },

    { "nor is a button, or what else is no text",
      "<button>One</button><select><option>two</select>"
      "<video>three</video><noscript>four</noscript>five",
      ":five" },

    { "a hidden inline element", "<p>One <b hidden>two</b> three</p>",
      "p:One <b hidden>two</b> three" },

    { "and nothing else", "<p><b hidden>One</b></p>", "" },

    { "a br in it parts nothing",
      "<p>One <b hidden>2<br><br>3</b> four</p>",
      "p:One <b hidden>2<br><br>3</b> four" },

    /* implied end tags */

    { "p ends p", "<p>One<p>Two", "p:One|p:Two" },

    { "a block ends p",
      "<p>One<div>Two</div><p>Three<section>Four</section>",
      "p:One|div:Two|p:Three|section:Four" },

    { "elements that libxml2 forgets, too",
      "<p>1<article>2</article><p>3<figure>4</figure><p>5<main>6</main>"
      "<p>7<header>8</header><p>9<details>10</details>",
      "p:1|article:2|p:3|figure:4|p:5|main:6|p:7|header:8|p:9|details:10" },

    { "an inline element does not", "<p>One<span>two</span>", "p:One<span>two"
      "</span>" },

    { "p in a button's scope is another one",
      "<p>One<button><p>2</button>three</p>",
      "p:One<button>|p:three" },

    { "li ends li", "<ul><li>One<li>Two</ul>", "ul/li:One|ul/li:Two" },

    { "but not that of an outer list",
      "<ul><li>One<ul><li>Two</ul>three<li>Four</ul>",
      "ul/li:One|ul/li/ul/li:Two|ul/li:three|ul/li:Four" },

    { "li in a div in li", "<ul><li><div>One<li>Two</ul>",
      "ul/li/div:One|ul/li:Two" },

    { "dt and dd end each other", "<dl><dt>One<dd>Two<dt>Three</dl>",
      "dl/dt:One|dl/dd:Two|dl/dt:Three" },

    { "a heading ends a heading", "<h1>One<h2>Two</h2>", "h1:One|h2:Two" },

    { "and its end tag another size's", "<h1>One</h3>Two", "h1:One|:Two" },

    { "options", "<select><option>One<option>Two</select>Three", ":Three" },

    { "text ends the head", "<head><meta charset=utf-8>One", ":One" },

    { "a body tag ends it", "<head><noscript><body><p>One", "p:One" },

    { "the end of the page ends all", "<div><ul><li>One", "div/ul/li:One" },

    /* end tags */

    { "of what is not open", "</div></p></b>One</li>", ":One" },

    { "end what is open within", "<div><p>One<section>Two</div>Three",
      "div/p:One|div/section:Two|:Three" },

    { "do not reach out of a cell",
      "<div><table><tr><td>One</div>two</table>",
      "div/table/tr/td:One|div/table/tr/td:two" },

    { "nor an inline one's out of a block", "<span><p>One</span>two",
      "p:One</span>two" },

    { "but they do out of a button", "<div><button>1</div>Two", ":Two" },

    { "except p's", "<p><button></p>1</button>two", "p:two" },

    { "names that are unknown, in any case",
      "<x-a><b hidden></x-B>1</X-A>two",
      ":<x-a><b hidden></x-B>1</X-A>two" },

    { "body's and html's end nothing", "<p>One</body>two</html>three",
      "p:One|p:two|p:three" },

    { "template's ends all that is in it",
      "<template><table><tr><td><div>1</template>two", ":two" },

    /* formatting elements */

    { "mis-nested", "<p><b>One<i>two</b>three</i></p>",
      "p:<b>One<i>two</b>three</i>" },

    { "a block in one stays open when it ends",
      "<b><div>One</b>two</div>three", "div:One</b>two|:three" },

    { "one that is left open does not hold a block's end",
      "<div><b><i>One</div>two", "div:<b><i>One|:two" },

    /* links */

    { "a text in a link", "<a href=a><div>One</div></a>two",
      "!div:One|:two" },

    { "a text that begins before a link", "<div>One <a href=a>two</a></div>",
      "div:One <a href=a>two</a>" },

    { "that ends in a link", "<div>One <a href=a>two<p>3</p></a></div>",
      "!div:One <a href=a>two|!div/p:3" },

    { "a link ends a link", "<a href=a>1<a href=b>2</a>three",
      ":<a href=a>1<a href=b>2</a>three" },

    { "a link that goes on in the next paragraph",
      "<p><a href=a>One</p><p>Two</p>", "!p:<a href=a>One|!p:Two" },

    { "until the next link", "<p><a href=a>1</p><p><a href=b>2</a><p>Three",
      "!p:<a href=a>1|!p:<a href=b>2</a>|p:Three" },

    { "or until its end tag comes", "<p><a href=a>One</p></a><p>Two</p>",
      "!p:<a href=a>One|p:Two" },

    { "but not out of a cell",
      "<table><tr><td><p><a href=a>One</table><p>Two",
      "!table/tr/td/p:<a href=a>One|p:Two" },

    { "a label", "<label>One</label><div>Two <label>three<div>4</div></label>"
      "</div>",
      ":<label>One</label>|!div:Two <label>three|!div/div:4" },

    /* tables */

    { "all tags", "<table><tbody><tr><td>One</td></tr></tbody></table>",
      "table/tbody/tr/td:One" },

    { "no end tags", "<table><tr><td>One<td>Two<tr><th>Three</table>Four",
      "table/tr/td:One|table/tr/td:Two|table/tr/th:Three|:Four" },

    { "a cell ends what is open in it",
      "<table><tr><td><div>One<td>Two</table>",
      "table/tr/td/div:One|table/tr/td:Two" },

    { "a table in a cell",
      "<table><tr><td><table><tr><td>One<td>Two</table>Three</table>",
      "table/tr/td/table/tr/td:One|table/tr/td/table/tr/td:Two"
      "|table/tr/td:Three" },

    { "a table in a table, in no cell, ends it",
      "<table><table><tr><td>One</table>Two", "table/tr/td:One|:Two" },

    { "cells outside of tables", "<td>One</td><tr><td>two", ":One|:two" },

    { "a table ends a paragraph", TEST_DOCTYPE
      "<p>One<table><tr><td>Two</table>three",
      "p:One|table/tr/td:Two|:three" },

    { "but not in quirks mode", "<p>One<table><tr><td>Two</table>three",
      "p:One|p/table/tr/td:Two|p:three" },

    { "nor for an old doctype",
      "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">"
      "<p>One<table><tr><td>Two</table>",
      "p:One|p/table/tr/td:Two" },

    { "which with an address is as good as new",
      "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\" "
      "\"http://www.w3.org/TR/html4/loose.dtd\">"
      "<p>One<table><tr><td>Two</table>",
      "p:One|table/tr/td:Two" },

    { "captions", "<table><caption>One<tr><td>Two</table>",
      "table/caption:One|table/tr/td:Two" },

    { "a select ends with its row",
      "<table><tr><td><select><option>1<tr><td>Two</table>",
      "table/tr/td:Two" },

    /* select */

    { "tags in it", "<div><select><p>1<div>2</p></div></select>three</div>",
      "div:three" },

    { "one in it ends it", "<select><option>1<select>two", ":two" },

    { "without an end tag", "<p><select></p><p>1", "" },

    /* svg and math */

    { "svg is skipped", "<p>One <svg><p2>2</p2><title>3</title></svg> four",
      "p:One <svg><p2>2</p2><title>3</title></svg> four" },

    { "all of it", "<svg><foreignObject><div>1</div></foreignObject></svg>2",
      ":2" },

    { "an empty svg", "<svg/><p>One", "p:One" },

    { "a tag breaks out of it, and no block may stand before that",
      "<svg><g><p>One</p><p>Two", "!p:One|p:Two" },

    /* forms */

    { "no form in a form", "<form><div><form>One</form>Two</div></form>Three",
      "form/div:One|form/div:Two|:Three" },

    { "a form's end tag leaves what is open in it",
      "<form><div></form>One</div>Two", "form/div:One|:Two" },

    { "a form in a table holds nothing",
      "<table><form><tr><td>One</form></table>", "table/tr/td:One" },

    /* frames */

    { "a frameset", "<frameset><frame></frameset>", "" }
};


static const test_bounds_t  test_bounds[] = {

    { "an element", "<p>One</p>", "p", "<p>One</p>" },

    { "without an end tag: up to what ends it", "<p>One<p>Two", "p",
      "<p>One" },

    { "up to its parent's end", "<ul><li>One</ul>", "li", "<li>One" },

    { "its parent", "<ul><li>One</ul>Two", "ul", "<ul><li>One</ul>" },

    { "up to the end of the page", "<div><p>One", "div", "<div><p>One" },

    { "nested ones of a name", "<div>1<div>2</div>3</div>4", "div",
      "<div>1<div>2</div>3</div>" },

    { "attributes", "<div title='</div>' a=\">\">1</div>2", "div",
      "<div title='</div>' a=\">\">1</div>" },

    { "spaces in the end tag", "<div>1</div \n>2", "div",
      "<div>1</div \n>" },

    { "end tags in comments and scripts",
      "<div><!--</div>--><script></div></script></div>2", "div",
      "<div><!--</div>--><script></div></script></div>" },

    { "a table", "<table><tr><td>1</div></table>2", "table",
      "<table><tr><td>1</div></table>" },

    { "a list in a paragraph ends it", "<p>1<ul><li>2</ul></p>3", "p",
      "<p>1" }
};


static int
test_setup(void **state)
{
    (void) state;

    test_cues = summary_cues_create();

    return test_cues == NULL;
}


static int
test_teardown(void **state)
{
    (void) state;

    summary_cues_destroy(test_cues);

    return 0;
}


static void
test_read(test_page_t *page, const char *html)
{
    summary_lexer_t  lexer;

    memset(page, 0, sizeof(test_page_t));

    page->size = strlen(html);
    page->data = malloc(page->size);
    page->arena = summary_arena_create();
    assert_true(page->data != NULL && page->arena != NULL);

    /* without the string's last byte, for sanitizers to see over-reads */
    memcpy(page->data, html, page->size);

    summary_settings_init(&page->settings);

    assert_int_equal(summary_outline_init(&page->outline, page->arena,
                                          test_cues, &page->settings),
                     SUMMARY_OK);

    summary_lexer_init(&lexer, summary_outline_token, &page->outline);

    assert_int_equal(summary_lexer_finish(&lexer, page->data, page->size),
                     SUMMARY_OK);
    assert_int_equal(summary_outline_finish(&page->outline, page->data,
                                            page->size),
                     SUMMARY_OK);
}


static void
test_done(test_page_t *page)
{
    summary_arena_destroy(page->arena);
    free(page->data);
}


/* the elements around a block, outermost first */

static size_t
test_path(const summary_outline_t *outline, uint32_t element, char *out,
    size_t size)
{
    size_t                    n;
    const summary_element_t  *e;

    e = (const summary_element_t *) outline->elements.elts + element;

    if (element == 0 || e->tag == SUMMARY_TAG_BODY) {
        return 0;
    }

    n = test_path(outline, e->parent, out, size);

    return n + (size_t) snprintf(out + n, size - n, "%s%s", n ? "/" : "",
                                 summary_tag_names[e->tag]);
}


/* would a block before or behind this one stand in a link? */

static int
test_in_link(const summary_outline_t *outline, const summary_block_t *b)
{
    uint32_t                  i;
    const summary_element_t  *e;

    e = outline->elements.elts;

    for (i = b->element; i; i = e[i].parent) {
        if (e[i].in_link) {
            return 1;
        }
    }

    return b->in_link && (b->element == 0
                          || !(summary_tag_flags[e[b->element].tag]
                               & SUMMARY_T_CLOSED));
}


static void
test_blocks(const test_page_t *page, char *out, size_t size)
{
    size_t                  i, n;
    uint32_t                start, end;
    const summary_block_t  *b;

    b = page->outline.blocks.elts;
    n = 0;
    out[0] = '\0';

    for (i = 0; i < page->outline.blocks.nelts; i++) {
        start = b[i].start;
        end = b[i].end;

        assert_true(start < end && end <= page->size);
        assert_true(i == 0 || b[i - 1].end <= start);

        while (summary_space(page->data[start])) {
            start++;
        }

        while (summary_space(page->data[end - 1])) {
            end--;
        }

        n += (size_t) snprintf(out + n, size - n, "%s%s", i ? "|" : "",
                               test_in_link(&page->outline, &b[i])
                               ? "!" : "");
        n += test_path(&page->outline, b[i].element, out + n, size - n);
        n += (size_t) snprintf(out + n, size - n, ":%.*s",
                               (int) (end - start),
                               (const char *) page->data + start);
        assert_true(n < size);
    }
}


/* what holds for all elements of all pages */

static void
test_elements(const test_page_t *page)
{
    size_t                    i;
    const summary_element_t  *e;

    e = page->outline.elements.elts;

    assert_int_equal(e[0].tag, SUMMARY_TAG_HTML);

    for (i = 0; i < page->outline.elements.nelts; i++) {
        assert_true(e[i].start <= e[i].inner);
        assert_true(e[i].inner <= e[i].end);
        assert_true(e[i].end <= e[i].after);
        assert_true(e[i].after <= page->size);
        assert_true(e[i].first <= e[i].last);
        assert_true(e[i].last <= page->outline.blocks.nelts);
        assert_true(i == 0 || e[i].parent < i);
        assert_true(i == 0 || e[e[i].parent].start <= e[i].start);
    }
}


static void
test_outline(void **state)
{
    char                out[1024];
    size_t              i;
    test_page_t         page;
    const test_case_t  *c;

    (void) state;

    for (i = 0; i < sizeof(test_cases) / sizeof(test_cases[0]); i++) {
        c = &test_cases[i];

        test_read(&page, c->html);
        test_blocks(&page, out, sizeof(out));

        if (strcmp(out, c->blocks) != 0) {
            print_error("%s\n%s\n", c->what, c->html);
        }

        assert_string_equal(out, c->blocks);

        test_elements(&page);
        test_done(&page);
    }
}


static void
test_outer(void **state)
{
    char                      out[1024];
    size_t                    i;
    test_page_t               page;
    const test_bounds_t      *b;
    const summary_element_t  *e, *last;

    (void) state;

    for (i = 0; i < sizeof(test_bounds) / sizeof(test_bounds[0]); i++) {
        b = &test_bounds[i];

        test_read(&page, b->html);

        e = page.outline.elements.elts;
        last = e + page.outline.elements.nelts;

        while (e < last && strcmp(summary_tag_names[e->tag], b->tag) != 0) {
            e++;
        }

        assert_true(e < last);

        (void) snprintf(out, sizeof(out), "%.*s", (int) (e->after - e->start),
                        (const char *) page.data + e->start);

        if (strcmp(out, b->outer) != 0) {
            print_error("%s\n", b->what);
        }

        assert_string_equal(out, b->outer);

        test_done(&page);
    }
}


/* any page may end anywhere */

static void
test_prefixes(void **state)
{
    char         out[1024];
    char         html[256];
    size_t       i, len;
    test_page_t  page;

    (void) state;

    for (i = 0; i < sizeof(test_cases) / sizeof(test_cases[0]); i++) {
        for (len = 0; len < strlen(test_cases[i].html); len++) {

            assert_true(len < sizeof(html));
            memcpy(html, test_cases[i].html, len);
            html[len] = '\0';

            test_read(&page, html);
            test_blocks(&page, out, sizeof(out));
            test_elements(&page);
            test_done(&page);
        }
    }
}


static void
test_depth(void **state)
{
    int                 rc;
    char               *html;
    size_t              i, depth;
    summary_arena_t    *arena;
    summary_lexer_t     lexer;
    summary_outline_t   outline;
    summary_settings_t  settings;

    (void) state;

    html = malloc(5 * 1000);
    assert_non_null(html);

    for (i = 0; i < 1000; i++) {
        memcpy(html + 5 * i, "<div>", 5);
    }

    summary_settings_init(&settings);

    for (depth = 500; depth < 520; depth++) {

        arena = summary_arena_create();
        assert_non_null(arena);
        assert_int_equal(summary_outline_init(&outline, arena, test_cues,
                                              &settings),
                         SUMMARY_OK);

        summary_lexer_init(&lexer, summary_outline_token, &outline);

        /* the root is one of 512 */
        rc = summary_lexer_finish(&lexer, (uint8_t *) html, 5 * depth);
        assert_int_equal(rc, depth < 512 ? SUMMARY_OK : SUMMARY_DECLINED);

        summary_arena_destroy(arena);
    }

    free(html);
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        cmocka_unit_test(test_outline),
        cmocka_unit_test(test_outer),
        cmocka_unit_test(test_prefixes),
        cmocka_unit_test(test_depth)
    };

    return cmocka_run_group_tests_name("outline", tests, test_setup,
                                       test_teardown);
}
