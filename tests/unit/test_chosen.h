
/*
 * A text's sentences, and which of them are chosen: what the tests of two
 * stages share, as one says what may be, and the other what is.
 */


#ifndef _TEST_CHOSEN_H_INCLUDED_
#define _TEST_CHOSEN_H_INCLUDED_


#include <string.h>

#include "summary_engine.h"


#define TEST_FILLER                                                           \
    "The council of Harwick voted for the new bridge on Monday evening. "     \
    "Work on the bridge will begin in May and cost four million pounds. "     \
    "Residents of the lower town had asked for a crossing for years. "


static summary_patterns_t  *test_patterns;
static summary_lists_t     *test_lists;
static summary_arena_t     *test_arena;
static summary_text_t       test_text;
static summary_settings_t   test_settings;
static summary_stand_t     *test_stands;
static size_t               test_chosen;


static int
test_setup(void **state)
{
    (void) state;

    test_patterns = summary_patterns_create();
    test_lists = summary_lists_create();
    assert_non_null(test_patterns);
    assert_non_null(test_lists);
    assert_int_equal(summary_patterns_know(test_patterns, "en",
                                           summary_rank_known, NULL),
                     SUMMARY_OK);

    return 0;
}


static int
test_teardown(void **state)
{
    (void) state;

    summary_patterns_destroy(test_patterns);
    summary_lists_destroy(test_lists);

    return 0;
}


static int
test_begin(void **state)
{
    (void) state;

    test_arena = summary_arena_create();
    assert_non_null(test_arena);

    summary_arena_limit(test_arena, 64 * 1024 * 1024);
    summary_settings_init(&test_settings);

    return 0;
}


static int
test_end(void **state)
{
    (void) state;

    summary_arena_destroy(test_arena);

    return 0;
}


static summary_str_t
test_str(const char *s)
{
    summary_str_t  str;

    str.data = (const uint8_t *) s;
    str.len = strlen(s);

    return str;
}


/* ranks a text, a paragraph a line */

static void
test_rank(const char *lang, const char *title, const char *text)
{
    summary_prose_t       prose;
    summary_ranker_t     *ranker;
    summary_paragraph_t  *paragraph;

    memset(&prose, 0, sizeof(summary_prose_t));
    summary_array_init(&prose.paragraphs, test_arena,
                       sizeof(summary_paragraph_t));

    for ( ;; ) {
        paragraph = summary_array_push(&prose.paragraphs);
        assert_non_null(paragraph);
        memset(paragraph, 0, sizeof(summary_paragraph_t));

        paragraph->text = test_str(text);
        paragraph->text.len = strcspn(text, "\n");
        paragraph->prose = 1;

        text += paragraph->text.len;

        if (*text++ == '\0') {
            break;
        }
    }

    prose.title = test_str(title);

    assert_int_equal(summary_text_split(test_patterns, &prose, test_str(lang),
                                        test_arena, &test_text),
                     SUMMARY_OK);
    assert_int_equal(summary_stand(test_lists, &test_text, test_arena,
                                   &test_settings, &test_stands),
                     SUMMARY_OK);
    assert_int_equal(summary_risk(&test_text, test_stands, test_arena),
                     SUMMARY_OK);
    assert_int_equal(summary_rank(&test_text, test_stands, test_arena,
                                  &test_settings, &test_chosen, &ranker),
                     SUMMARY_OK);
}


/* is a sentence that begins so chosen? */

static inline int
test_has(const char *begin)
{
    int                        found;
    size_t                     i;
    const summary_sentence_t  *s;

    s = test_text.sentences.elts;
    found = -1;

    for (i = 0; i < test_text.sentences.nelts; i++) {
        if (s[i].text.len >= strlen(begin)
            && memcmp(s[i].text.data, begin, strlen(begin)) == 0)
        {
            found = s[i].chosen;
        }
    }

    assert_int_not_equal(found, -1);

    return found;
}


#define test_unit(f)                                                          \
    cmocka_unit_test_setup_teardown(f, test_begin, test_end)


#endif /* _TEST_CHOSEN_H_INCLUDED_ */
