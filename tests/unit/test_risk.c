
/*
 * Risk: what the models are told of sentences, and what is left out of a
 * summary for what they say.
 */


#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "test_chosen.h"


/* features */

#define TEST_FIRST      1
#define TEST_SECOND     2
#define TEST_TOP        3
#define TEST_BEGINS     4
#define TEST_WORDS      5
#define TEST_SHORT      6
#define TEST_CAPITALS   7
#define TEST_NOUNS      8
#define TEST_NUMBERS    9
#define TEST_TITLE      10
#define TEST_GIVEN      11
#define TEST_FRESH      12
#define TEST_NAMES      13
#define TEST_THE        14
#define TEST_BEFORE     15
#define TEST_NEEDS      16
#define TEST_LEANS      18
#define TEST_ANSWERS    19
#define TEST_PREV       20
#define TEST_NAME       21
#define TEST_DOUBTS     22
#define TEST_TINY       23
#define TEST_NEVER      24
#define TEST_COLON      25
#define TEST_EXCLAIMS   26
#define TEST_SPEAKS     27
#define TEST_SPEAKERS   28
#define TEST_PLACE      29
#define TEST_WITHIN     30
#define TEST_SPOKEN     31
#define TEST_TITLELESS  32
#define TEST_NEVERS     33
#define TEST_QUOTES     34
#define TEST_LABEL      35
#define TEST_COLONS     36
#define TEST_DOTS       37
#define TEST_NOTE       38
#define TEST_DASH       39
#define TEST_ADDRESS    40
#define TEST_POINTS     41
#define TEST_POINTED    42
#define TEST_PRONOUNS   43
#define TEST_CONNECTS   44
#define TEST_SPEAKING   45
#define TEST_DEFINITE   46
#define TEST_SHOUTS     47
#define TEST_BRIEF      48


static summary_risk_t  *test_risk;
static double           test_x[SUMMARY_RISK_FEATURES];


static void
test_read(const char *lang, const char *title, const char *text)
{
    test_rank(lang, title, text);

    test_risk = summary_risk_create(&test_text, test_stands, test_arena);
    assert_non_null(test_risk);
}


static double
test_feature(size_t i, size_t k)
{
    summary_risk_features(test_risk, i, test_x);

    return test_x[k];
}


static void
test_near(double value, double wanted)
{
    if (!(fabs(value - wanted) < 1e-6)) {
        fail_msg("%f, not %f", value, wanted);
    }
}


static void
test_places(void **state)
{
    (void) state;

    test_read("en", "", "Harwick voted for bridges.\nMarlow has no money. "
              "Ferries sank, he wrote.\nEleven ships sailed into Harwick "
              "with eleven crews that had eleven captains in 1999.");
    assert_int_equal(test_text.sentences.nelts, 4);

    test_near(test_feature(0, 0), 1);
    test_near(test_feature(0, TEST_FIRST), 1);
    test_near(test_feature(1, TEST_FIRST), 0);
    test_near(test_feature(1, TEST_SECOND), 1);
    test_near(test_feature(2, TEST_SECOND), 0);
    test_near(test_feature(0, TEST_TOP), 1);
    test_near(test_feature(2, TEST_TOP), exp(-0.5));
    test_near(test_feature(0, TEST_BEGINS), 1);
    test_near(test_feature(1, TEST_BEGINS), 1);
    test_near(test_feature(2, TEST_BEGINS), 0);
    test_near(test_feature(2, TEST_PLACE), 0.5);
    test_near(test_feature(2, TEST_WITHIN), 0);
    test_near(test_feature(3, TEST_WITHIN), 0);

    /* 4 words of 12, 14 of which one is a number */

    test_near(test_feature(0, TEST_WORDS), log(4));
    test_near(test_feature(0, TEST_SHORT), 8 / 12.0);
    test_near(test_feature(3, TEST_SHORT), 0);
    test_near(test_feature(0, TEST_NUMBERS), 0);
    test_near(test_feature(3, TEST_NUMBERS), 1 / 14.0);

    test_near(test_feature(1, TEST_TINY), 1);
    test_near(test_feature(0, TEST_TINY), 0);

    test_read("en", "", TEST_FILLER);
    test_near(test_feature(1, TEST_WITHIN), 0);
    test_near(test_feature(2, TEST_WITHIN), 1);
}


static void
test_given(void **state)
{
    (void) state;

    /* what was said before, in the title or not; short words do not count */

    test_read("en", "Bridges", "People in Harwick built bridges.\n"
              "People now want bridges and the ferry.\n"
              "Now the ferry and people sank.");

    test_near(test_feature(0, TEST_TITLE), 1);
    test_near(test_feature(2, TEST_TITLE), 0);
    test_near(test_feature(0, TEST_GIVEN), 0);
    test_near(test_feature(0, TEST_FRESH), 1);

    /* people want bridges ferry */
    test_near(test_feature(1, TEST_GIVEN), 1 / 4.0);
    test_near(test_feature(1, TEST_FRESH), 2 / 4.0);
    test_near(test_feature(1, TEST_BEFORE), 1);
    test_near(test_feature(1, TEST_THE), 0);

    /* ferry people sank: the ferry is of the sentence before it */
    test_near(test_feature(2, TEST_GIVEN), 2 / 3.0);
    test_near(test_feature(2, TEST_FRESH), 1 / 3.0);
    test_near(test_feature(2, TEST_BEFORE), 1);
    test_near(test_feature(2, TEST_THE), 1);

    /* not the title's, by an article */

    test_read("en", "The ferry", "A ferry in Harwick sank.\n"
              "Now the ferry is gone.");
    test_near(test_feature(1, TEST_THE), 0);
}


static void
test_names(void **state)
{
    (void) state;

    test_read("en", "", "The town told Tim Clark.\nThen Mary Roe told Clark.\n"
              "Yet nobody told Clark or Roe or Clark.");
    test_near(test_feature(0, TEST_NAMES), 0);
    test_near(test_feature(0, TEST_CAPITALS), 2 / 5.0);
    test_near(test_feature(1, TEST_NAMES), 1);
    test_near(test_feature(2, TEST_NAMES), 2);
    test_near(test_feature(2, TEST_NOUNS), 0);

    test_read("en", "Clark", "The town told Tim Clark.\nThen Mary Roe told "
              "Clark.");
    test_near(test_feature(1, TEST_NAMES), 0);

    /* five and more are five */

    test_read("en", "", "They saw Abel, Bert, Carl, Dora, Emil, Fred, Gert.\n"
              "He told Abel, Bert, Carl, Dora, Emil, Fred, Gert.");
    test_near(test_feature(1, TEST_NAMES), 5);

    /* all nouns of German look like names */

    test_read("de", "", "Es gab eine Br\303\274cke der Stadt.\nNun hat man die "
              "Br\303\274cke und die Stadt.");
    test_near(test_feature(1, TEST_NAMES), 0);
    test_near(test_feature(1, TEST_CAPITALS), 0);
    test_near(test_feature(1, TEST_NOUNS), 2 / 8.0);
}


static void
test_stood(void **state)
{
    (void) state;

    test_read("en", "", "A red car stood in the river of Harwick.\n"
              "The car had no driver for some days.\n"
              "Unfortunately, the council of Harwick has no money.\n"
              "But the council of Harwick voted for a bridge.");
    test_near(test_feature(0, TEST_NEEDS), 0);
    test_near(test_feature(1, TEST_NEEDS), 1);
    test_near(test_feature(1, TEST_LEANS), 0);
    test_near(test_feature(2, TEST_LEANS), 1);
    test_near(test_feature(2, TEST_PREV), 0);
    test_near(test_feature(3, TEST_PREV), 1);

    test_near(test_feature(0, TEST_TITLELESS), 1);
    test_near(test_feature(0, TEST_NEVERS), 0);

    test_read("en", "Harwick", "The old bridge of the town is closed again.\n"
              "What will the council of Harwick do now?\n"
              "Harwick will build the town a new bridge.\n"
              "It asks for one thing only:\nHarwick needs some more money!");
    test_near(test_feature(2, TEST_ANSWERS), 1);
    test_near(test_feature(3, TEST_ANSWERS), 0);
    test_near(test_feature(2, TEST_NEVER), 1);
    test_near(test_feature(1, TEST_NEVER), 0);
    test_near(test_feature(4, TEST_COLON), 1);
    test_near(test_feature(3, TEST_COLON), 0);
    test_near(test_feature(4, TEST_EXCLAIMS), 1);
    test_near(test_feature(4, TEST_TITLELESS), 0);
    test_near(test_feature(4, TEST_NEVERS), 2 / 5.0);
    test_near(test_feature(3, TEST_EXCLAIMS), 0);

    test_read("en", "", TEST_FILLER "The mayor of Harwick is Tim Clark of "
              "Marlow.\nClark had asked for a crossing for years.\n"
              "Now add the bridge of Harwick to the list of bridges.");
    test_near(test_feature(3, TEST_NAME), 0);
    test_near(test_feature(4, TEST_NAME), 1);
    test_near(test_feature(4, TEST_DOUBTS), 0);
    test_near(test_feature(5, TEST_DOUBTS), 1);
}


/* a text, and how many of its words speak of who writes or reads it */

typedef struct {
    const char  *lang;
    const char  *text;
    int          speaks;
} test_speaks_t;


static void
test_speaking(const test_speaks_t *is, size_t n)
{
    for ( /* void */ ; n--; is++) {
        test_read(is->lang, "", is->text);

        if ((int) test_feature(0, TEST_SPEAKING) != is->speaks) {
            print_message("# %s\n", is->text);
        }

        assert_int_equal((int) test_feature(0, TEST_SPEAKING), is->speaks);
        assert_int_equal((int) test_feature(0, TEST_SPEAKS), is->speaks > 0);
    }
}


/* who writes and who reads; but not those who are quoted */

static void
test_speaks(void **state)
{
    static const test_speaks_t  is[] = {
        { "en", "I like this bridge very much.", 1 },
        { "en", "It is my bridge very much.", 1 },
        { "en", "It's true that I'm for bridges.", 1 },
        { "en", "Your bridge is the best one.", 1 },
        { "en", "The US have bridges as well.", 0 },
        { "en", "\"I like this bridge,\" said Roe.", 0 },
        { "ja", "\343\200\214I like bridges,\343\200\215 Roe said.", 0 },
        { "en", "\342\200\234I like this bridge,\342\200\235 said Roe.", 0 },
        { "en", "They like this bridge very much.", 0 },
        { "de", "Unsere Br\303\274cke ist die beste.", 1 },
        { "de", "Ich mag diese Br\303\274cke sehr.", 1 },
        { "de", "\342\200\236Ich mag sie\342\200\234, sagte Roe gestern.", 0 },
        { "de", "Seine Br\303\274cke ist die beste.", 0 },
        { "fr", "Nous aimons ce pont beaucoup.", 1 },
        { "fr", "\302\253 Nous aimons ce pont \302\273, dit-elle.", 0 },
        { "es", "Yo quiero mucho este puente.", 1 },
        { "it", "Questo ponte \303\250 mio davvero.", 1 },
        { "pt", "Eu gosto muito da nossa ponte.", 2 },
        { "nl", "Ik vind deze brug erg mooi.", 1 },
        { "sv", "Jag tycker om den h\303\244r bron.", 1 },
        { "nb", "Jeg liker denne broen veldig godt.", 1 },
        { "ru", "\320\234\321\213 \320\273\321\216\320\261\320\270\320\274 "
          "\320\274\320\276\321\201\321\202 \320\276\321\207\320\265\320\275"
          "\321\214.", 1 },
        { "ru", "\320\236\320\275\320\270 \320\273\321\216\320\261\321\217"
          "\321\202 \320\274\320\276\321\201\321\202 "
          "\320\276\321\207\320\265\320\275\321\214.", 0 },
        { "pl", "My lubimy ten most bardzo.", 0 }
    };

    (void) state;

    test_speaking(is, sizeof(is) / sizeof(is[0]));

    test_read("en", "", "I like this bridge.\nThey do not.\nWe need one.\n"
              "Nobody knows.");
    test_near(test_feature(3, TEST_SPEAKERS), 0.5);
    test_near(test_feature(3, TEST_QUOTES), 0);
    test_near(test_feature(3, TEST_SPOKEN), 0);
    test_near(test_feature(2, TEST_SPOKEN), 0.5);

    test_read("en", "", "\"I like this bridge,\" said Roe.");
    test_near(test_feature(0, TEST_QUOTES), 1);
}


/* "Sie" inside of a German sentence is its reader; other capitals are not */

static void
test_formal(void **state)
{
    static const test_speaks_t  is[] = {
        { "de", "Hier finden Sie alle Orte.", 1 },
        { "de", "Wir sagen, Sie sollten alle Orte sehen.", 2 },
        { "de", "Das zeigen alle Orte Ihnen", 1 },
        { "de", "Das sind alle Orte f\303\274r Ihre Reisen.", 1 },
        { "de", "Das sind alle Orte Ihrer Reisen.", 1 },
        { "de", "Das sind alle Orte auf Ihr Drittes.", 1 },
        { "de", "Sie finden alle Orte in Harwick.", 0 },
        { "de", "Das sagten alle: Sie finden Orte.", 0 },
        { "de", "Da finden sie alle Orte schnell.", 0 },
        { "de", "Er fand Siegen und Ihringen sehr nett.", 0 },
        { "de", "Roe sagt, \"hier finden Sie alle Orte\".", 0 },
        { "en", "They call Sie and Ihnen German words.", 0 }
    };

    (void) state;

    test_speaking(is, sizeof(is) / sizeof(is[0]));

    /* three and more are three */

    test_read("en", "", "I and we and you like my bridge of ours.");
    test_near(test_feature(0, TEST_SPEAKING), 3);
}


static void
test_signs(void **state)
{
    size_t                    i, k;
    static const struct {
        const char  *text;
        size_t       sign;
        int          is;
    } is[] = {
        { "Tip of today: the bridge is open.", TEST_LABEL, 1 },
        { "The tip of today: the bridge is open.", TEST_LABEL, 0 },
        { "The tip of today: the bridge is open.", TEST_COLONS, 1 },
        { "Bridges open at 10:30 in Harwick.", TEST_LABEL, 0 },
        { "Bridges open at 10:30 in Harwick.", TEST_COLONS, 1 },
        { "The bridge is open in Harwick.", TEST_COLONS, 0 },
        { "The bridge... is open in Harwick.", TEST_DOTS, 1 },
        { "The bridge \342\200\246 is open in Harwick.", TEST_DOTS, 1 },
        { "The bridge \342\200\223 is open in Harwick.", TEST_DOTS, 0 },
        { "The bridge [12] is open in Harwick.", TEST_NOTE, 1 },
        { "The bridge [here] is open in Harwick.", TEST_NOTE, 0 },
        { "\342\200\223 The bridge is open in Harwick.", TEST_DASH, 1 },
        { "- The bridge is open in Harwick.", TEST_DASH, 1 },
        { "The bridge - it opens in Harwick.", TEST_DASH, 0 },
        { "See all bridges on www.harwick.invalid now.", TEST_ADDRESS, 1 },
        { "See all bridges on harwick.com right now.", TEST_ADDRESS, 1 },
        { "See it at https://harwick.invalid now.", TEST_ADDRESS, 1 },
        { "Mail to roe@harwick.invalid for a bridge.", TEST_ADDRESS, 1 },
        { "The bridge is open: Harwick is near.", TEST_ADDRESS, 0 }
    };

    (void) state;

    for (i = 0; i < sizeof(is) / sizeof(is[0]); i++) {
        test_read("en", "", is[i].text);

        k = is[i].sign;

        if ((int) test_feature(0, k) != is[i].is) {
            print_message("# %s\n", is[i].text);
        }

        assert_int_equal((int) test_feature(0, k), is[i].is);
    }
}


/* words that point, and who is meant by them */

static void
test_roles(void **state)
{
    (void) state;

    test_read("en", "", "The council of Harwick voted for this bridge.\n"
              "They then told him of those, these, this, and that.\n"
              "Bridges of Harwick have no money, and ferries.");

    test_near(test_feature(0, TEST_DEFINITE), 1);
    test_near(test_feature(1, TEST_DEFINITE), 0);
    test_near(test_feature(0, TEST_POINTS), 1);
    test_near(test_feature(0, TEST_POINTED), 1);
    test_near(test_feature(1, TEST_POINTS), 1);
    test_near(test_feature(1, TEST_POINTED), 3);
    test_near(test_feature(2, TEST_POINTS), 0);
    test_near(test_feature(0, TEST_PRONOUNS), 0);
    test_near(test_feature(1, TEST_PRONOUNS), 2);
    test_near(test_feature(1, TEST_CONNECTS), 1);
    test_near(test_feature(2, TEST_CONNECTS), 0);

    test_read("de", "", "Deshalb hat Harwick dabei auch diese Br\303\274cke "
              "gebaut, sagt er.");
    test_near(test_feature(0, TEST_CONNECTS), 3);
    test_near(test_feature(0, TEST_POINTS), 1);
    test_near(test_feature(0, TEST_PRONOUNS), 1);

    test_read("fr", "", "Cette ville a aussi son pont, dit le conseil, et "
              "elle en veut un autre.");
    test_near(test_feature(0, TEST_POINTS), 1);
    test_near(test_feature(0, TEST_CONNECTS), 1);
    test_near(test_feature(0, TEST_PRONOUNS), 1);

    /* no list of the language */

    test_read("pl", "", "This bridge is theirs, therefore.");
    test_near(test_feature(0, TEST_POINTS), 0);
    test_near(test_feature(0, TEST_CONNECTS), 0);
}


/* of all sentences */

static void
test_manner(void **state)
{
    (void) state;

    test_read("en", "", "Harwick has one good bridge now.\nHarwick has two "
              "good bridges now!\nHarwick has six good bridges now.\n"
              "Harwick has ten good bridges now!");
    test_near(test_feature(0, TEST_SHOUTS), 0.5);
    test_near(test_feature(0, TEST_BRIEF), 1 - 6 / 18.0);

    test_read("en", "", "The council of the town of Harwick voted for the new "
              "bridge of the town over the river near the old market.");
    test_near(test_feature(0, TEST_SHOUTS), 0);
    test_near(test_feature(0, TEST_BRIEF), 0);
}


static void
test_judged(void **state)
{
    size_t                  i;
    const summary_stand_t  *s;

    (void) state;

    test_read("en", "", TEST_FILLER "Unfortunately, the ferry had sunk.\n"
              "We need all of your money!\nShips.");

    s = test_stands;

    for (i = 0; i + 1 < test_text.sentences.nelts; i++) {
        assert_true(s[i].alone > 0 && s[i].alone < 1);
        assert_true(s[i].behind > 0 && s[i].behind < 1);
    }

    /* the first may stand; what leans, better behind the one before it */

    assert_true(s[0].alone < s[3].alone);
    assert_true(s[3].behind < s[3].alone);

    /* what never stands is not judged */

    assert_true(s[i].state & SUMMARY_STATE_NEVER);
    test_near((double) s[i].alone, 0);
    test_near((double) s[i].behind, 0);
}


static summary_ranker_t *
test_ranker(void)
{
    summary_ranker_t  *r;

    r = summary_ranker_create(&test_text, test_stands, test_arena,
                              &test_settings, NULL);
    assert_non_null(r);

    return r;
}


/* the fourth of them is too risky, but the fifth needs it */

static void
test_kept(const summary_ranker_t *r)
{
    size_t    n;
    uint32_t  set[3] = { 0, 3, 4 };

    assert_true(test_stands[3].alone > 0.45f);
    assert_true(test_stands[3].alone > test_stands[4].behind);

    n = summary_rank_left(r, set, 3);
    assert_true(n == 3 || set[1] == 3);
}


static void
test_left(void **state)
{
    size_t            n;
    uint32_t          set[3];
    summary_ranker_t *r;

    (void) state;

    test_settings.sentences = 3;

    test_read("en", "The new bridge of Harwick", TEST_FILLER
              "Unfortunately, the old ferry had sunk.\n"
              "But it had.\nSo, sadly, we lost that!\n"
              "Unfortunately, we lost the ferry as well!");

    r = test_ranker();

    /* what is likely to be sent back */

    set[0] = 0;
    set[1] = 1;
    set[2] = 6;
    n = summary_rank_left(r, set, 3);
    assert_int_equal(n, 2);
    assert_int_equal(set[0], 0);
    assert_int_equal(set[1], 1);

    set[0] = 0;
    set[1] = 3;
    set[2] = 6;
    n = summary_rank_left(r, set, 3);
    assert_int_equal(n, 1);
    assert_int_equal(set[0], 0);

    /* no other, and one is left */

    set[0] = 0;
    set[1] = 1;
    set[2] = 2;
    assert_int_equal(summary_rank_left(r, set, 3), 3);

    assert_true(test_stands[3].alone > 0.45f);
    assert_true(test_stands[6].alone > test_stands[3].alone);

    set[0] = 0;
    set[1] = 6;
    assert_int_equal(summary_rank_left(r, set, 2), 1);
    assert_int_equal(set[0], 0);

    /* nor what another needs: the one before it, somebody's name */

    assert_true(test_stands[4].state & SUMMARY_STATE_PREV);
    test_kept(r);

    test_read("en", "The new bridge of Harwick", TEST_FILLER
              "Unfortunately, we lost Tim Clark the builder!\n"
              "Clark had asked the council of Harwick for 4 new bridges, and "
              "12 men, and for 3 ferries on the new bridge of Harwick.");

    r = test_ranker();

    assert_int_equal(test_stands[4].name.len, 5);
    test_kept(r);
}


/* an only one that would probably be sent back is no summary */

static void
test_doubtful(void **state)
{
    uint32_t           set[2];
    summary_ranker_t  *r;

    (void) state;

    test_settings.sentences = 3;

    test_read("en", "The new bridge of Harwick", TEST_FILLER
              "Unfortunately, the old ferry had sunk.\n"
              "But it had.\nSo, sadly, we lost that!\n"
              "Unfortunately, we lost the ferry as well!");

    r = test_ranker();

    assert_true(test_stands[3].alone > 0.45f);

    set[0] = 3;
    set[1] = 6;
    assert_int_equal(summary_rank_left(r, set, 2), 0);

    set[0] = 0;
    assert_int_equal(summary_rank_left(r, set, 1), 1);

    test_read("en", "The new bridge of Harwick",
              "Unfortunately, we lost the ferry as well!\n" TEST_FILLER);
    r = test_ranker();

    assert_true(test_stands[0].alone > 0.45f);
    assert_int_equal(summary_rank_left(r, set, 1), 0);

    set[0] = 1;
    assert_true(test_stands[1].alone < 0.45f);
    assert_int_equal(summary_rank_left(r, set, 1), 1);

    /* but where one is what is wanted */

    test_settings.sentences = 1;
    r = test_ranker();

    set[0] = 0;
    assert_int_equal(summary_rank_left(r, set, 1), 1);

    /* nor what stands behind two fifths of the article */

    test_settings.sentences = 3;
    test_read("en", "The new bridge of Harwick", TEST_FILLER
              "The new bridge of Harwick will have two lanes for cars.\n"
              "The new bridge of Harwick will have a lane for ships.");
    r = test_ranker();

    set[0] = 2;
    assert_true(test_stands[2].alone < 0.45f);
    assert_int_equal(summary_rank_left(r, set, 1), 1);

    set[0] = 3;
    assert_true(test_stands[3].alone < 0.45f);
    assert_int_equal(summary_rank_left(r, set, 1), 0);

    set[0] = 3;
    set[1] = 4;
    assert_int_equal(summary_rank_left(r, set, 2), 2);

    /* and not of few */

    test_settings.sentences = 3;
    test_read("en", "The new bridge of Harwick",
              "Unfortunately, the old ferry had sunk.\n"
              "Unfortunately, we lost the ferry as well!");
    r = test_ranker();

    assert_true(test_stands[1].alone > 0.45f);

    set[0] = 1;
    assert_int_equal(summary_rank_left(r, set, 1), 1);
}


/* a list, of which hardly anything is prose */

static void
test_hardly(void **state)
{
    size_t             i, n, never;
    char               text[1024];
    uint32_t           set[2] = { 0, 1 };
    summary_ranker_t  *r;

    static const unsigned  labels[] = { 16, 18 };

    (void) state;

    test_settings.sentences = 3;

    for (i = 0; i < 2; i++) {

        n = (size_t) snprintf(text, sizeof(text), "%s", TEST_FILLER);
        n = (size_t) (strrchr(text, '.') - text) + 1;

        for (never = 0; never < labels[i]; never++) {
            n += (size_t) snprintf(text + n, sizeof(text) - n, "\nShip %d.",
                                   (int) never);
        }

        test_read("en", "The new bridge of Harwick", text);
        assert_int_equal(test_text.sentences.nelts, 3 + labels[i]);

        never = 0;

        for (n = 0; n < test_text.sentences.nelts; n++) {
            never += (test_stands[n].state & SUMMARY_STATE_NEVER);
        }

        assert_int_equal(never, labels[i]);

        r = test_ranker();
        assert_int_equal(summary_rank_left(r, set, 2), i ? 0 : 2);
    }
}


/* what of a title and of needs the ranking is told */

static void
test_titled(void **state)
{
    size_t            i;
    double            x[SUMMARY_RANK_FEATURES];
    summary_ranker_t  *r;

    static const double  told[][3] = {
        { 1, 1, 0 },              /* bridge */
        { 0, 0, 0 },              /* of, but no word that is long enough */
        { 1, 0, 0 },
        { 0, 0, 1 }               /* the car */
    };

    (void) state;

    test_read("en", "A bridge of new", "The bridge of the town is closed.\n"
              "A red car stood in the river of the new town today.\n"
              "No bridge stands there for anybody now.\n"
              "The car had no driver for some days.");
    r = test_ranker();

    for (i = 0; i < 4; i++) {
        summary_rank_features(r, i, x);
        test_near(x[45], told[i][0]);
        test_near(x[46], told[i][1]);
        test_near(x[47], told[i][2]);
    }
}


static void
test_one(void *ctx, const uint32_t *set, size_t n, const double *x)
{
    (void) x;

    assert_int_equal(n, 1);
    test_near(summary_rank_cost(ctx), 8 * (double) test_stands[*set].alone);
}


/* with nothing else against them, risk is what sentences cost */

static void
test_costs(void **state)
{
    summary_ranker_t  *r;

    (void) state;

    test_settings.sentences = 1;
    test_read("en", "", TEST_FILLER);

    r = test_ranker();
    assert_int_equal(summary_rank_sets(r, test_one, r), 3);
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        test_unit(test_places),
        test_unit(test_given),
        test_unit(test_names),
        test_unit(test_stood),
        test_unit(test_speaks),
        test_unit(test_formal),
        test_unit(test_signs),
        test_unit(test_roles),
        test_unit(test_manner),
        test_unit(test_judged),
        test_unit(test_left),
        test_unit(test_doubtful),
        test_unit(test_hardly),
        test_unit(test_titled),
        test_unit(test_costs)
    };

    return cmocka_run_group_tests(tests, test_setup, test_teardown);
}
