
/*
 * Render: sentences become a list or a block, and text stays text.
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


typedef struct {
    const char  *what;            /* what the case guards */
    const char  *text;            /* of the only sentence */
    const char  *utf8;            /* the item's bytes on a page in UTF-8 */
    const char  *ascii;           /* and on any other */
} test_case_t;


typedef struct {
    const char  *lang;
    const char  *label;           /* the setting */
    const char  *prompt;
    int          ascii;
    const char  *block;           /* up to the list */
} test_block_t;


static const test_case_t  test_cases[] = {

    { "plain text", "It rains.", "It rains.", "It rains." },

    { "markup", "<b>&amp;</b>",
      "&lt;b&gt;&amp;amp;&lt;/b&gt;", "&lt;b&gt;&amp;amp;&lt;/b&gt;" },

    { "quotes", "\"it's\"", "&quot;it&#39;s&quot;",
      "&quot;it&#39;s&quot;" },

    { "nothing but markup", "<<>>", "&lt;&lt;&gt;&gt;",
      "&lt;&lt;&gt;&gt;" },

    { "an end tag of the list's own", "</li></ul></details></aside>",
      "&lt;/li&gt;&lt;/ul&gt;&lt;/details&gt;&lt;/aside&gt;",
      "&lt;/li&gt;&lt;/ul&gt;&lt;/details&gt;&lt;/aside&gt;" },

    { "two, three and four bytes", "\303\251 \342\202\254 \360\237\230\200",
      "\303\251 \342\202\254 \360\237\230\200", "&#233; &#8364; &#128512;" },

    { "the first and the last of each length",
      "\302\200 \337\277 \340\240\200 \357\277\277 \360\220\200\200 "
      "\364\217\277\277",
      "\302\200 \337\277 \340\240\200 \357\277\277 \360\220\200\200 "
      "\364\217\277\277",
      "&#128; &#2047; &#2048; &#65535; &#65536; &#1114111;" },

    { "no text", "", "", "" }
};


static const test_block_t  test_blocks[] = {

    { "", "", "", 0,
      "<aside class=\"summary-block\" dir=\"ltr\" "
      "aria-label=\"Get a summary\"><p>No time to read?</p>"
      "<details><summary>Get a summary</summary>" },

    { "de-at", "", "", 0,
      "<aside class=\"summary-block\" lang=\"de-at\" dir=\"ltr\" "
      "aria-label=\"Zusammenfassung lesen\"><p>Keine Zeit zum Lesen?</p>"
      "<details><summary>Zusammenfassung lesen</summary>" },

    { "fr", "", "", 1,
      "<aside class=\"summary-block\" lang=\"fr\" dir=\"ltr\" "
      "aria-label=\"Lire le r&#233;sum&#233;\"><p>Pas le temps de lire ?"
      "</p><details><summary>Lire le r&#233;sum&#233;</summary>" },

    { "fa", "In short", "Hurry?", 0,
      "<aside class=\"summary-block\" lang=\"fa\" dir=\"rtl\" "
      "aria-label=\"In short\"><p>Hurry?</p>"
      "<details><summary>In short</summary>" },

    { "en", "\"><script>", "</p>&'", 0,
      "<aside class=\"summary-block\" lang=\"en\" dir=\"ltr\" "
      "aria-label=\"&quot;&gt;&lt;script&gt;\"><p>&lt;/p&gt;&amp;&#39;</p>"
      "<details><summary>&quot;&gt;&lt;script&gt;</summary>" }
};


static const char *const  test_rtl[] = {
    "ar", "ar-eg", "he", "iw", "fa", "ur", "ps", "ckb", "yi"
};

static const char *const  test_ltr[] = {
    "", "en", "arn", "arg", "fan", "urd-x", "hex", "ru", "zh-hant"
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
test_items(void **state)
{
    int                  ascii;
    char                 expected[256];
    size_t               i;
    summary_str_t        out;
    summary_arena_t     *arena;
    summary_render_t     render;
    summary_sentence_t   sentences[3];
    summary_settings_t   settings;
    const test_case_t   *c;

    (void) state;

    summary_settings_init(&settings);
    memset(sentences, 0, sizeof(sentences));

    /* only what was chosen is rendered */
    sentences[0].text = test_str("No.");
    sentences[1].chosen = 1;
    sentences[2].text = test_str("No.");

    for (i = 0; i < sizeof(test_cases) / sizeof(test_cases[0]); i++) {
        for (ascii = 0; ascii < 2; ascii++) {
            c = &test_cases[i];

            arena = summary_arena_create();
            assert_non_null(arena);

            sentences[1].text = test_str(c->text);

            memset(&render, 0, sizeof(summary_render_t));
            render.settings = &settings;
            render.sentences = sentences;
            render.nsentences = 3;
            render.ascii = ascii;

            assert_int_equal(summary_render_list(&render, arena, &out),
                             SUMMARY_OK);

            (void) snprintf(expected, sizeof(expected),
                            "<ul class=\"summary-list\"><li>%s</li></ul>",
                            ascii ? c->ascii : c->utf8);

            if (out.len != strlen(expected)) {
                print_error("%s\n", c->what);
            }

            assert_int_equal(out.len, strlen(expected));
            assert_memory_equal(out.data, expected, out.len);

            summary_arena_destroy(arena);
        }
    }
}


static void
test_whole_blocks(void **state)
{
    size_t               i;
    summary_str_t        block, list;
    summary_arena_t     *arena;
    summary_render_t     render;
    summary_sentence_t   sentences[2];
    summary_settings_t   settings;
    const test_block_t  *b;

    (void) state;

    memset(sentences, 0, sizeof(sentences));
    sentences[0].text = test_str("One.");
    sentences[0].chosen = 1;
    sentences[1].text = test_str("Two.");
    sentences[1].chosen = 1;

    for (i = 0; i < sizeof(test_blocks) / sizeof(test_blocks[0]); i++) {
        b = &test_blocks[i];

        summary_settings_init(&settings);
        settings.label = test_str(b->label);
        settings.prompt = test_str(b->prompt);

        memset(&render, 0, sizeof(summary_render_t));
        render.settings = &settings;
        render.lang = test_str(b->lang);
        render.sentences = sentences;
        render.nsentences = 2;
        render.ascii = b->ascii;

        arena = summary_arena_create();
        assert_non_null(arena);

        assert_int_equal(summary_render_list(&render, arena, &list),
                         SUMMARY_OK);
        assert_int_equal(summary_render_block(&render, arena, &block),
                         SUMMARY_OK);

        /* the list stands in it as by itself */

        assert_true(block.len > strlen(b->block) + list.len);
        assert_memory_equal(block.data, b->block, strlen(b->block));
        assert_memory_equal(block.data + strlen(b->block), list.data,
                            list.len);
        assert_int_equal(block.len, strlen(b->block) + list.len
                                    + sizeof("</details></aside>") - 1);
        assert_memory_equal(block.data + block.len
                            - (sizeof("</details></aside>") - 1),
                            "</details></aside>",
                            sizeof("</details></aside>") - 1);

        summary_arena_destroy(arena);
    }
}


static int
test_is_rtl(const char *lang)
{
    int                 rtl;
    char                text[1024];
    summary_str_t       out;
    summary_arena_t    *arena;
    summary_render_t    render;
    summary_settings_t  settings;

    summary_settings_init(&settings);
    memset(&render, 0, sizeof(summary_render_t));

    render.settings = &settings;
    render.lang = test_str(lang);

    arena = summary_arena_create();
    assert_non_null(arena);
    assert_int_equal(summary_render_block(&render, arena, &out), SUMMARY_OK);
    assert_true(out.len < sizeof(text));

    memcpy(text, out.data, out.len);
    text[out.len] = '\0';

    rtl = (strstr(text, " dir=\"rtl\"") != NULL);
    assert_int_equal(strstr(text, " dir=\"ltr\"") != NULL, !rtl);

    summary_arena_destroy(arena);

    return rtl;
}


static void
test_direction(void **state)
{
    size_t  i;

    (void) state;

    for (i = 0; i < sizeof(test_rtl) / sizeof(test_rtl[0]); i++) {
        assert_true(test_is_rtl(test_rtl[i]));
    }

    for (i = 0; i < sizeof(test_ltr) / sizeof(test_ltr[0]); i++) {
        assert_false(test_is_rtl(test_ltr[i]));
    }
}


/* out of memory at any write: said so, and no half of a block */

static void
test_no_memory(void **state)
{
    int                  rc;
    size_t               used;
    uint8_t              text[64 * 1024];
    unsigned             failed;
    summary_str_t        out;
    summary_arena_t     *arena;
    summary_render_t     render;
    summary_sentence_t   sentence;
    summary_settings_t   settings;

    (void) state;

    failed = 0;
    memset(text, '<', sizeof(text));

    summary_settings_init(&settings);
    memset(&sentence, 0, sizeof(summary_sentence_t));
    memset(&render, 0, sizeof(summary_render_t));

    sentence.text.data = text;
    sentence.text.len = sizeof(text);
    sentence.chosen = 1;

    render.settings = &settings;
    render.sentences = &sentence;
    render.nsentences = 1;

    /* an arena has 512 kB at first: leave less and less of it */

    for (used = 0; used < 512 * 1024; used += 4096) {
        arena = summary_arena_create();
        assert_non_null(arena);
        assert_int_equal(summary_arena_charge(arena, used), SUMMARY_OK);

        rc = summary_render_block(&render, arena, &out);

        if (rc != SUMMARY_OK) {
            assert_int_equal(rc, SUMMARY_ERROR);
            assert_true(summary_arena_exhausted(arena));
            failed++;

        } else {
            assert_int_equal(failed, 0);
            assert_true(out.len > 4 * sizeof(text));
        }

        summary_arena_destroy(arena);
    }

    assert_true(failed > 0);
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        cmocka_unit_test(test_items),
        cmocka_unit_test(test_whole_blocks),
        cmocka_unit_test(test_direction),
        cmocka_unit_test(test_no_memory)
    };

    return cmocka_run_group_tests_name("render", tests, NULL, NULL);
}
