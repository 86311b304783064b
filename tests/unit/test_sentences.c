
/*
 * Sentences: tests/unit/sentences/LANG.txt, what is expected of the splitter
 * in each language.
 *
 *     test_sentences                    all files
 *     test_sentences LANG < PARAGRAPHS  prints the sentences, one a line
 *
 * A line of a file is a paragraph with bars where sentences end: " | " where a
 * space is between them, "|" where nothing is.  Other lines:
 *
 *     # a comment
 *     % 90          the percentage that must be right, of all lines
 *     ! A. | B.     known to be wrong; an error as soon as it is right
 *     - Berlin (dpa) - | Text.    the first part is no sentence: a dateline
 *
 * What is in braces is in the text, but in no sentence: "Good.{[1]} | Bad."
 */


#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "summary_engine.h"


#define TEST_FILES  "tests/unit/sentences/*.txt"
#define TEST_LINE   8192


static summary_patterns_t  *test_patterns;


static int
test_setup(void **state)
{
    (void) state;

    test_patterns = summary_patterns_create();

    return test_patterns == NULL;
}


static int
test_teardown(void **state)
{
    (void) state;

    summary_patterns_destroy(test_patterns);

    return 0;
}


static int
test_split(summary_arena_t *arena, const char *lang, const char *p,
    size_t len, summary_text_t *text)
{
    summary_str_t         str;
    summary_prose_t       prose;
    summary_paragraph_t  *paragraph;

    memset(&prose, 0, sizeof(summary_prose_t));
    summary_array_init(&prose.paragraphs, arena,
                       sizeof(summary_paragraph_t));

    paragraph = summary_array_push(&prose.paragraphs);
    if (paragraph == NULL) {
        return SUMMARY_ERROR;
    }

    memset(paragraph, 0, sizeof(summary_paragraph_t));

    paragraph->text.data = (const uint8_t *) p;
    paragraph->text.len = len;
    paragraph->prose = 1;

    str.data = (const uint8_t *) lang;
    str.len = strlen(lang);

    return summary_text_split(test_patterns, &prose, str, arena, text);
}


/* the paragraph's text, and what its sentences are, a line each */

static void
test_expected(const char *line, int dateline, char *text, char *expected)
{
    int   first;
    char  *e;

    first = dateline;
    e = expected;

    for ( /* void */ ; *line; line++) {

        if (*line == '{') {

            for (line++; *line && *line != '}'; line++) {
                *text++ = *line;
            }

            continue;
        }

        if (*line == ' ' && line[1] == '|' && line[2] == ' ') {
            *text++ = ' ';
            line += 2;

        } else if (*line != '|') {
            *text++ = *line;
            *e++ = *line;
            continue;
        }

        if (first) {
            e = expected;
            first = 0;

        } else {
            *e++ = '\n';
        }
    }

    *text = '\0';
    *e = '\0';
}


static void
test_got(const summary_text_t *text, char *out, size_t size)
{
    size_t                     i, n;
    const summary_sentence_t  *s;

    s = text->sentences.elts;
    n = 0;
    out[0] = '\0';

    for (i = 0; i < text->sentences.nelts && n < size; i++) {
        n += (size_t) snprintf(out + n, size - n, "%s%.*s", i ? "\n" : "",
                               (int) s[i].text.len,
                               (const char *) s[i].text.data);
    }
}


/* the text lies at the end of its memory, for sanitizers to see over-reads */

static int
test_line(const char *lang, const char *line, int dateline, int quiet)
{
    int               right;
    char              text[TEST_LINE], expected[TEST_LINE], got[TEST_LINE];
    char             *copy;
    size_t            len;
    summary_text_t    out;
    summary_arena_t  *arena;

    test_expected(line, dateline, text, expected);

    len = strlen(text);
    copy = malloc(len);
    arena = summary_arena_create();
    assert_true(copy != NULL && arena != NULL);

    memcpy(copy, text, len);

    assert_int_equal(test_split(arena, lang, copy, len, &out), SUMMARY_OK);
    test_got(&out, got, sizeof(got));

    right = (strcmp(got, expected) == 0);

    if (!right && !quiet) {
        print_message("# %s: expected\n%s\n# got\n%s\n", lang, expected, got);
    }

    summary_arena_destroy(arena);
    free(copy);

    return right;
}


/* 0: the file is as it says */

static int
test_file(const char *name)
{
    int       right, wrong, known, failed, least;
    char      line[TEST_LINE], lang[16];
    FILE     *f;
    size_t    n;

    n = strcspn(strrchr(name, '/') + 1, ".-");
    snprintf(lang, sizeof(lang), "%.*s", (int) n, strrchr(name, '/') + 1);

    if (strcmp(lang, "none") == 0) {
        lang[0] = '\0';
    }

    f = fopen(name, "r");
    assert_non_null(f);

    right = 0;
    wrong = 0;
    known = 0;
    failed = 0;
    least = 100;

    while (fgets(line, sizeof(line), f)) {
        line[strcspn(line, "\n")] = '\0';

        if (line[0] == '\0' || line[0] == '#') {
            continue;
        }

        if (strncmp(line, "% ", 2) == 0) {
            least = atoi(line + 2);

        } else if (strncmp(line, "! ", 2) == 0) {

            if (test_line(lang, line + 2, 0, 1)) {
                print_message("# %s: right by now: %s\n", lang, line + 2);
                failed = 1;
            }

            known++;

        } else if (strncmp(line, "- ", 2) == 0
                   ? test_line(lang, line + 2, 1, 0)
                   : test_line(lang, line, 0, 0))
        {
            right++;

        } else {
            wrong++;
        }
    }

    fclose(f);

    print_message("# %s: %d of %d right, %d of the others known\n",
                  strrchr(name, '/') + 1, right, right + wrong + known,
                  known);

    return failed || wrong
           || right * 100 < least * (right + wrong + known);
}


static void
test_files(void **state)
{
    int     failed;
    size_t  i;
    glob_t  files;

    (void) state;

    assert_int_equal(glob(TEST_FILES, 0, NULL, &files), 0);

    failed = 0;

    for (i = 0; i < files.gl_pathc; i++) {
        failed += test_file(files.gl_pathv[i]);
    }

    globfree(&files);

    assert_int_equal(failed, 0);
}


/* prints the sentences of standard input's lines */

static int
test_print(const char *lang)
{
    char             *line;
    size_t            i, size;
    ssize_t           n;
    summary_text_t    text;
    summary_arena_t  *arena;

    test_patterns = summary_patterns_create();
    line = NULL;
    size = 0;

    while (test_patterns && (n = getline(&line, &size, stdin)) > 0) {

        arena = summary_arena_create();
        if (arena == NULL) {
            break;
        }

        summary_arena_limit(arena, SIZE_MAX / 2);

        n -= (line[n - 1] == '\n');

        if (test_split(arena, lang, line, (size_t) n, &text) == SUMMARY_OK) {
            const summary_sentence_t  *s = text.sentences.elts;

            for (i = 0; i < text.sentences.nelts; i++) {
                printf("%.*s\n", (int) s[i].text.len,
                       (const char *) s[i].text.data);
            }
        }

        summary_arena_destroy(arena);
    }

    free(line);
    summary_patterns_destroy(test_patterns);

    return 0;
}


int
main(int argc, char **argv)
{
    const struct CMUnitTest  tests[] = {
        cmocka_unit_test(test_files)
    };

    if (argc > 1) {
        return test_print(argv[1]);
    }

    return cmocka_run_group_tests_name("sentences", tests, test_setup,
                                       test_teardown);
}
