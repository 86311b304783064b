
/*
 * Text: where sentences end, and what words are.  A case is a language, a
 * paragraph, and its sentences with "|" between them.
 */


#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#define PCRE2_CODE_UNIT_WIDTH  8

#include <cmocka.h>
#include <pcre2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "summary_engine.h"
#include "summary_utf8.h"


/* what a word is */

#define TEST_WORD                                                             \
    "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*"                                       \
    "(?:['\\x{2019}.-][\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*)*"

#define TEST_POINTS  48                   /* of a text of words */


typedef struct {
    const char          *what;    /* what the case guards */
    const char          *lang;
    const char          *text;
    const char          *sentences;
} test_case_t;


typedef struct {
    const char          *text;
    unsigned             words;
    unsigned             distinct;
} test_words_t;


static summary_patterns_t  *test_patterns;


static const test_case_t  test_cases[] = {

    { "full stop, question mark, exclamation mark", "en",
      "It rains. Does it? It does! So it is.",
      "It rains.|Does it?|It does!|So it is." },

    { "the end of the paragraph ends a sentence", "en",
      "It rains. It pours", "It rains.|It pours" },

    { "one sentence", "en", "It rains.", "It rains." },

    { "no marks", "en", "A headline", "A headline" },

    { "nothing but marks", "en", "...", "..." },

    { "several marks are one end", "en",
      "Really?! Yes!!! Well... Right.", "Really?!|Yes!!!|Well...|Right." },

    { "an ellipsis within a sentence", "en",
      "It was \342\200\246 well \342\200\246 late. It rained.",
      "It was \342\200\246 well \342\200\246 late.|It rained." },

    { "dots within a sentence", "en",
      "It was ... late. It rained.", "It was ... late.|It rained." },

    { "no end before a small letter", "en",
      "Yahoo! shares fell by 3 p.m. on Monday. They rose later.",
      "Yahoo! shares fell by 3 p.m. on Monday.|They rose later." },

    { "decimals and times", "en",
      "It grew by 3.5 percent. At 10.30 it was 1.000,50 euros.",
      "It grew by 3.5 percent.|At 10.30 it was 1.000,50 euros." },

    { "addresses", "en",
      "See www.example.com for more. Write to a.b@example.org today.",
      "See www.example.com for more.|Write to a.b@example.org today." },

    { "versions", "en", "Version 2.9.14 is out. Try it.",
      "Version 2.9.14 is out.|Try it." },

    { "titles", "en",
      "Mr. Smith met Dr. Jones and Prof. Lee. Mrs. Smith did not.",
      "Mr. Smith met Dr. Jones and Prof. Lee.|Mrs. Smith did not." },

    { "months, numbers, companies", "en",
      "On Jan. 5 Acme Inc. Chairman Lee spoke. No. 7 won.",
      "On Jan. 5 Acme Inc. Chairman Lee spoke.|No. 7 won." },

    { "initials", "en",
      "George W. Bush met J. R. R. Tolkien. They talked.",
      "George W. Bush met J. R. R. Tolkien.|They talked." },

    { "an I is no initial", "en",
      "So do I. We agree.", "So do I.|We agree." },

    { "countries in dots", "en",
      "The U.S. Senate voted. The U.K. Parliament did not.",
      "The U.S. Senate voted.|The U.K. Parliament did not." },

    { "straight quotes belong to their sentence", "en",
      "\"It rains.\" He said so. \"It pours!\" she said.",
      "\"It rains.\"|He said so.|\"It pours!\" she said." },

    { "curly quotes", "en",
      "\342\200\234It rains.\342\200\235 He said so.",
      "\342\200\234It rains.\342\200\235|He said so." },

    { "an opening quote begins a sentence", "en",
      "It rains. \342\200\234It pours,\342\200\235 he said.",
      "It rains.|\342\200\234It pours,\342\200\235 he said." },

    { "brackets", "en",
      "It rains (as always). It pours. (It does.) Good.",
      "It rains (as always).|It pours.|(It does.)|Good." },

    { "a number begins a sentence", "en",
      "It rained. 2019 was dry.", "It rained.|2019 was dry." },

    { "a no-break space ends one, too", "en",
      "It rains.\302\240It pours.", "It rains.|It pours." },

    { "no space, no end", "en",
      "See Node.Js there, or asp.Net, or Amazon.Com, or file.Name.",
      "See Node.Js there, or asp.Net, or Amazon.Com, or file.Name." },

    { "but behind a word in small letters, before a longer one", "en",
      "It rains.Peter goes. It pours.UN troops go.",
      "It rains.|Peter goes.|It pours.|UN troops go." },

    { "and behind two marks", "en",
      "It rains???It pours. He ran!!Node.js is old.",
      "It rains???|It pours.|He ran!!Node.js is old." },

    { "and where a quotation begins or ends", "en",
      "It rains, he said.\"It pours. We go.\"Ann knew.",
      "It rains, he said.|\"It pours. We go.\"|Ann knew." },

    { "and where a curly one does", "en",
      "It rained on the UGC.\342\200\234It pours,\342\200\235 he said."
      "\342\200\234Well.\342\200\235Ann knew.",
      "It rained on the UGC.|\342\200\234It pours,\342\200\235 he said."
      "|\342\200\234Well.\342\200\235|Ann knew." },

    { "but before a word that begins sentences", "en",
      "It rains.It pours. See 1,000.The end.",
      "It rains.|It pours.|See 1,000.|The end." },

    { "German ordinals and dates", "de",
      "Am 3. Oktober 1990 war es soweit. Der 2. Weltkrieg war vorbei.",
      "Am 3. Oktober 1990 war es soweit.|Der 2. Weltkrieg war vorbei." },

    { "a German year ends a sentence", "de",
      "Das war 1990. Danach kam mehr.", "Das war 1990.|Danach kam mehr." },

    { "English has no such ordinals", "en",
      "He is number 3. Others follow.", "He is number 3.|Others follow." },

    { "German abbreviations", "de",
      "Es gibt z.B. \303\204pfel bzw. Birnen. Ca. 50 Mio. Euro, d.h. viel.",
      "Es gibt z.B. \303\204pfel bzw. Birnen.|Ca. 50 Mio. Euro, d.h. viel." },

    { "German quotes", "de",
      "\342\200\236Es regnet.\342\200\234 Das sagte er.",
      "\342\200\236Es regnet.\342\200\234|Das sagte er." },

    { "French quotes, and a space before marks", "fr",
      "Il pleut\302\240? Oui\302\240! M. Dupont le dit.",
      "Il pleut\302\240?|Oui\302\240!|M. Dupont le dit." },

    { "Spanish marks open sentences", "es",
      "Llueve. \302\277Qu\303\251 pasa? \302\241Mucho!",
      "Llueve.|\302\277Qu\303\251 pasa?|\302\241Mucho!" },

    { "Cyrillic", "ru",
      "\320\230\320\264\321\221\321\202 \320\264\320\276\320\266\320\264\321"
      "\214. \320\236\320\275 \320\270\320\264\321\221\321\202.",
      "\320\230\320\264\321\221\321\202 \320\264\320\276\320\266\320\264\321"
      "\214.|\320\236\320\275 \320\270\320\264\321\221\321\202." },

    { "Chinese has no spaces", "zh",
      "\344\270\213\351\233\250\343\200\202\344\275\240\345\245\275\357\274"
      "\237\345\245\275\357\274\201",
      "\344\270\213\351\233\250\343\200\202|\344\275\240\345\245\275\357\274"
      "\237|\345\245\275\357\274\201" },

    { "Japanese quotes", "ja",
      "\343\200\214\351\233\250\343\200\202\343\200\215\346\231\264\343\200"
      "\202",
      "\343\200\214\351\233\250\343\200\202\343\200\215|\346\231\264\343\200"
      "\202" },

    { "Hindi's danda", "hi",
      "\340\244\225 \340\244\226\340\245\244 \340\244\227\340\245\244",
      "\340\244\225 \340\244\226\340\245\244|\340\244\227\340\245\244" },

    { "Arabic's question mark", "ar",
      "\331\207\331\204 \331\207\331\210\330\237 \331\206\330\271\331\205.",
      "\331\207\331\204 \331\207\331\210\330\237|\331\206\330\271\331\205." },

    { "Urdu's full stop", "ur",
      "\333\201\333\222\333\224 \331\206\333\201\333\214\332\272\333\224",
      "\333\201\333\222\333\224|\331\206\333\201\333\214\332\272\333\224" },

    { "marks and spaces only", "en", ". . .", ". . ." }
};


static const test_words_t  test_words[] = {
    { "", 0, 0 },
    { "... --- !", 0, 0 },
    { "The bridge", 2, 2 },
    { "The the THE", 3, 1 },
    { "isn't well-known 3.5 www.example.com", 4, 4 },
    { "can\342\200\231t", 1, 1 },
    { "caf\303\251 CAF\303\211", 2, 1 },
    { "\320\234\320\276\321\201\321\202 \320\274\320\236\320\241\320\242",
      2, 1 },
    { "\316\221\316\262 \316\261\316\222", 2, 1 },
    { "\305\201\303\263d\305\272 \305\202\303\223D\305\271", 2, 1 },
    { "\306\257\341\273\232C \306\260\341\273\233c", 2, 1 },
    { "\316\206\317\201\316\267 \316\254\317\201\316\267", 2, 1 },
    { "\310\230i \310\231i", 2, 1 },

    /* each character and the one behind it: 3 pairs of 4, the last alone */
    { "\344\270\213\351\233\250\344\270\213\351\233\250", 4, 3 },
    { "\344\270\213", 1, 1 }
};


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


static summary_str_t
test_str(const char *s)
{
    summary_str_t  str;

    str.data = (const uint8_t *) s;
    str.len = strlen(s);

    return str;
}


static void
test_split(summary_arena_t *arena, const char *lang, const uint8_t *p,
    size_t len, summary_text_t *text)
{
    summary_prose_t       prose;
    summary_paragraph_t  *paragraph;

    memset(&prose, 0, sizeof(summary_prose_t));
    summary_array_init(&prose.paragraphs, arena,
                       sizeof(summary_paragraph_t));

    paragraph = summary_array_push(&prose.paragraphs);
    assert_non_null(paragraph);
    memset(paragraph, 0, sizeof(summary_paragraph_t));

    paragraph->text.data = p;
    paragraph->text.len = len;
    paragraph->prose = 1;

    assert_int_equal(summary_text_split(test_patterns, &prose, test_str(lang),
                                        arena, text),
                     SUMMARY_OK);
}


static void
test_join(const summary_text_t *text, char *out, size_t size)
{
    size_t                     i, n;
    const summary_sentence_t  *s;

    s = text->sentences.elts;
    n = 0;
    out[0] = '\0';

    for (i = 0; i < text->sentences.nelts; i++) {
        n += (size_t) snprintf(out + n, size - n, "%s%.*s", i ? "|" : "",
                               (int) s[i].text.len,
                               (const char *) s[i].text.data);
        assert_true(n < size);
    }
}


/* the text lies at the end of its memory, for sanitizers to see over-reads */

static void
test_sentences(void **state)
{
    char                out[1024];
    size_t              i, len;
    uint8_t            *copy;
    summary_text_t      text;
    summary_arena_t    *arena;
    const test_case_t  *c;

    (void) state;

    for (i = 0; i < sizeof(test_cases) / sizeof(test_cases[0]); i++) {
        c = &test_cases[i];
        len = strlen(c->text);

        arena = summary_arena_create();
        copy = malloc(len);
        assert_true(arena != NULL && copy != NULL);
        memcpy(copy, c->text, len);

        test_split(arena, c->lang, copy, len, &text);
        test_join(&text, out, sizeof(out));

        if (strcmp(out, c->sentences) != 0) {
            print_error("%s\n", c->what);
        }

        assert_string_equal(out, c->sentences);

        summary_arena_destroy(arena);
        free(copy);
    }
}


/* a text cut at any character is split all the same, and none of it is lost */

static void
test_prefixes(void **state)
{
    size_t                     i, k, len, bytes;
    uint8_t                   *copy;
    summary_text_t             text;
    summary_arena_t           *arena;
    const uint8_t             *p;
    const summary_sentence_t  *s;

    (void) state;

    for (i = 0; i < sizeof(test_cases) / sizeof(test_cases[0]); i++) {
        p = (const uint8_t *) test_cases[i].text;

        for (len = 1; len <= strlen((const char *) p); len++) {

            if ((p[len] & 0xc0) == 0x80 || summary_space(p[len - 1])) {
                continue;
            }

            arena = summary_arena_create();
            copy = malloc(len);
            assert_true(arena != NULL && copy != NULL);
            memcpy(copy, p, len);

            test_split(arena, test_cases[i].lang, copy, len, &text);

            s = text.sentences.elts;
            bytes = 0;

            for (k = 0; k < text.sentences.nelts; k++) {
                assert_true(s[k].text.len > 0);
                assert_true(s[k].text.data >= copy + bytes);
                bytes = (size_t) (s[k].text.data - copy) + s[k].text.len;
            }

            assert_true(bytes == len || p[len - 1] == 0xa0);

            summary_arena_destroy(arena);
            free(copy);
        }
    }
}


static void
test_counts(void **state)
{
    size_t               i, k;
    summary_text_t       text;
    const uint32_t      *words;
    summary_arena_t     *arena;
    const test_words_t  *w;

    (void) state;

    for (i = 0; i < sizeof(test_words) / sizeof(test_words[0]); i++) {
        w = &test_words[i];

        arena = summary_arena_create();
        assert_non_null(arena);

        test_split(arena, "", (const uint8_t *) w->text, strlen(w->text),
                   &text);

        if (text.words.nelts != w->words || text.nwords != w->distinct) {
            print_error("%s\n", w->text);
        }

        assert_int_equal(text.words.nelts, w->words);
        assert_int_equal(text.nwords, w->distinct);

        words = text.words.elts;

        for (k = 0; k < text.words.nelts; k++) {
            assert_true(words[k] < text.nwords);
        }

        summary_arena_destroy(arena);
    }
}


/* more distinct words than the first table has room for; all stay distinct */

static void
test_many_words(void **state)
{
    char              source[64 * 1024];
    size_t            n;
    unsigned          i;
    const uint32_t   *words;
    summary_text_t    text;
    summary_arena_t  *arena;

    (void) state;

    n = 0;

    for (i = 0; i < 5000; i++) {
        n += (size_t) snprintf(source + n, sizeof(source) - n, "w%u ",
                               i % 2500);
    }

    arena = summary_arena_create();
    assert_non_null(arena);

    test_split(arena, "en", (uint8_t *) source, n - 1, &text);

    assert_int_equal(text.words.nelts, 5000);
    assert_int_equal(text.nwords, 2500);

    words = text.words.elts;

    for (i = 0; i < 5000; i++) {
        assert_int_equal(words[i], i % 2500);
    }

    summary_arena_destroy(arena);
}


/* the words of a text as a title, which has no sentences */

static void
test_title(summary_arena_t *arena, const char *lang, const uint8_t *p,
    size_t len, summary_text_t *text)
{
    summary_prose_t  prose;

    memset(&prose, 0, sizeof(summary_prose_t));
    summary_array_init(&prose.paragraphs, arena, sizeof(summary_paragraph_t));

    prose.title.data = p;
    prose.title.len = len;

    assert_int_equal(summary_text_split(test_patterns, &prose, test_str(lang),
                                        arena, text),
                     SUMMARY_OK);
}


/* are they the same words in the same order? */

static void
test_same_words(const summary_text_t *one, const summary_text_t *other,
    const uint8_t *p, size_t len)
{
    if (one->title.nelts != other->title.nelts
        || (one->title.nelts
            && memcmp(one->title.elts, other->title.elts,
                      one->title.nelts * sizeof(uint32_t)) != 0))
    {
        print_error("%.*s\n", (int) len, (const char *) p);
        fail();
    }
}


/*
 * A text has the words that pcre2's pattern finds: each by itself, with spaces
 * around it, is the same word.
 */

static void
test_pattern_text(const pcre2_code *code, pcre2_match_data *match,
    const uint8_t *p, size_t len)
{
    size_t            n, pos, size;
    uint8_t           apart[TEST_POINTS * 5 + 1];
    PCRE2_SIZE       *v;
    summary_text_t    text, other;
    summary_arena_t  *arena;

    arena = summary_arena_create();
    assert_non_null(arena);

    v = pcre2_get_ovector_pointer(match);
    n = 0;

    for (pos = 0; pcre2_match(code, p, len, pos, PCRE2_NO_UTF_CHECK, match,
                              NULL)
                  > 0;
         pos = v[1])
    {
        size = v[1] - v[0];
        assert_true(n + size + 1 <= sizeof(apart));

        memcpy(apart + n, p + v[0], size);
        n += size;
        apart[n++] = ' ';
    }

    test_title(arena, "", p, len, &text);
    test_title(arena, "", apart, n, &other);

    test_same_words(&text, &other, p, len);

    summary_arena_destroy(arena);
}


/* each code point, at a word's begin, end, inside, and behind an apostrophe */

static void
test_pattern_points(void **state)
{
    int                error;
    size_t             len, offset;
    uint8_t            text[64], point[4];
    uint32_t           c;
    pcre2_code        *code;
    pcre2_match_data  *match;

    (void) state;

    code = pcre2_compile((PCRE2_SPTR) TEST_WORD, PCRE2_ZERO_TERMINATED,
                         PCRE2_UTF|PCRE2_UCP, &error, &offset, NULL);
    match = pcre2_match_data_create(1, NULL);
    assert_true(code != NULL && match != NULL);

    for (c = 0x21; c < 0x110000; c += (c < 0x3000) ? 1 : 17) {

        if (c >= 0xd800 && c <= 0xdfff) {
            continue;
        }

        len = summary_utf8_encode(c, point);
        len = (size_t) snprintf((char *) text, sizeof(text),
                                "a%.*sB %.*sc d'%.*s e%.*s-f %.*s",
                                (int) len, (char *) point, (int) len,
                                (char *) point, (int) len, (char *) point,
                                (int) len, (char *) point, (int) len,
                                (char *) point);

        test_pattern_text(code, match, text, len);
    }

    pcre2_match_data_free(match);
    pcre2_code_free(code);
}


static void
test_pattern_random(void **state)
{
    int                error;
    size_t             len, offset;
    uint8_t            text[TEST_POINTS * 4];
    unsigned           i, k;
    uint64_t           seed;
    pcre2_code        *code;
    pcre2_match_data  *match;

    static const uint32_t  points[] = {
        'a', 'B', 'c', '1', ' ', ' ', '\'', '.', '-', '-', ',', 0x2019, 0xe9,
        0xc9, 0x301, 0x434, 0x414, 0x5d0, 0x939, 0x94d, 0x3042, 0x4e2d,
        0xac00, 0x200d, 0xff21, 0x10400, 0x1d7ce, 0x1f600, 0x20000, 0xe0100
    };

    (void) state;

    code = pcre2_compile((PCRE2_SPTR) TEST_WORD, PCRE2_ZERO_TERMINATED,
                         PCRE2_UTF|PCRE2_UCP, &error, &offset, NULL);
    match = pcre2_match_data_create(1, NULL);
    assert_true(code != NULL && match != NULL);

    seed = 88172645463325252ull;

    for (i = 0; i < 4000; i++) {
        len = 0;

        for (k = 0; k < TEST_POINTS; k++) {
            seed = seed * 6364136223846793005ull + 1442695040888963407ull;
            len += summary_utf8_encode(
                       points[(seed >> 33)
                              % (sizeof(points) / sizeof(points[0]))],
                       text + len);
        }

        test_pattern_text(code, match, text, len);
    }

    pcre2_match_data_free(match);
    pcre2_code_free(code);
}


/* a stem is one of a language, whatever was stemmed before */

static void
test_stems(void **state)
{
    size_t               i, k, n;
    summary_text_t       text[2];
    summary_arena_t     *arena;
    summary_patterns_t  *patterns;

    static const char *const  langs[] = { "en", "de", "fr", "", "en", "zz" };
    static const char         source[] =
        "Running runs run nation nations national runner Laufen l\303\244uft "
        "Hauses Haus maisons maison mangerons manger runs nationale";

    (void) state;

    patterns = test_patterns;
    n = sizeof(langs) / sizeof(langs[0]);

    for (i = 0; i < n; i++) {
        arena = summary_arena_create();
        assert_non_null(arena);

        for (k = 0; k < 2; k++) {
            test_patterns = k ? summary_patterns_create() : patterns;
            assert_non_null(test_patterns);

            test_title(arena, langs[i], (const uint8_t *) source,
                       sizeof(source) - 1, &text[k]);

            if (k) {
                summary_patterns_destroy(test_patterns);
            }
        }

        test_patterns = patterns;

        test_same_words(&text[0], &text[1], (const uint8_t *) langs[i],
                        strlen(langs[i]));
        summary_arena_destroy(arena);
    }
}


static const char *
test_word(const void *words, size_t i)
{
    return ((const char *const *) words)[i];
}


/* which of the known words the text's are, "-" for none */

static void
test_known_words(summary_patterns_t *patterns, const char *lang,
    const char *source, const char *expected)
{
    char                        said[64];
    size_t                      i, n;
    const uint32_t             *words;
    summary_text_t              text;
    summary_arena_t            *arena;
    summary_patterns_t         *was;
    const summary_word_kind_t  *kinds;

    arena = summary_arena_create();
    assert_non_null(arena);

    was = test_patterns;
    test_patterns = patterns;

    test_title(arena, lang, (const uint8_t *) source, strlen(source), &text);

    test_patterns = was;

    words = text.title.elts;
    kinds = text.kinds.elts;

    for (i = 0, n = 0; i < text.title.nelts; i++) {
        assert_true(n + 2 < sizeof(said));
        said[n++] = kinds[words[i]].known
                    ? (char) ('0' + kinds[words[i]].known) : '-';
    }

    said[n] = '\0';
    assert_string_equal(said, expected);

    summary_arena_destroy(arena);
}


/* words are known by their stems, in texts of their language */

static void
test_known(void **state)
{
    summary_patterns_t  *patterns;

    static const char *const  words[] = { "killed", "hand", "kills", "don't",
                                          "caf\303\251s", NULL };
    static const char *const  bad[] = { "killed", "...", NULL };

    (void) state;

    patterns = summary_patterns_create();
    assert_non_null(patterns);
    test_known_words(patterns, "en", "killed hand", "--");

    assert_int_equal(summary_patterns_know(patterns, "en", test_word, words),
                     SUMMARY_OK);

    test_known_words(patterns, "en", "Killing kills a hand HANDS", "11-22");
    test_known_words(patterns, "en-gb", "Kill DON\342\200\231T, don", "14-");
    test_known_words(patterns, "en", "skilled handle CAF\303\211", "--5");
    test_known_words(patterns, "de", "killed Hand H\303\244nde", "---");
    test_known_words(patterns, "zz", "killed hand", "--");
    test_known_words(patterns, "", "killed hand", "--");
    test_known_words(patterns, "en", "hand", "2");

    summary_patterns_destroy(patterns);

    patterns = summary_patterns_create();
    assert_non_null(patterns);
    assert_int_equal(summary_patterns_know(patterns, "en", test_word, bad),
                     SUMMARY_ERROR);
    summary_patterns_destroy(patterns);
}


static void
test_many_sentences(void **state)
{
    size_t            i;
    char             *source;
    summary_text_t    text;
    summary_arena_t  *arena;

    (void) state;

    source = malloc(6000 * 4);
    arena = summary_arena_create();
    assert_true(source != NULL && arena != NULL);

    summary_arena_limit(arena, 16 * 1024 * 1024);

    for (i = 0; i < 6000; i++) {
        memcpy(source + i * 4, "Go! ", 4);
    }

    test_split(arena, "en", (uint8_t *) source, 6000 * 4 - 1, &text);

    assert_int_equal(text.sentences.nelts, SUMMARY_MAX_TEXT_SENTENCES);
    assert_int_equal(text.first.nelts, SUMMARY_MAX_TEXT_SENTENCES + 1);

    summary_arena_destroy(arena);
    free(source);
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        cmocka_unit_test(test_sentences),
        cmocka_unit_test(test_prefixes),
        cmocka_unit_test(test_counts),
        cmocka_unit_test(test_many_words),
        cmocka_unit_test(test_pattern_points),
        cmocka_unit_test(test_pattern_random),
        cmocka_unit_test(test_stems),
        cmocka_unit_test(test_known),
        cmocka_unit_test(test_many_sentences)
    };

    return cmocka_run_group_tests_name("text", tests, test_setup,
                                       test_teardown);
}
