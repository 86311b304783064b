
/*
 * Stand: which sentences may stand in a summary, alone and together.
 */


#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "test_chosen.h"


/* what is said of each sentence */

static void
test_states(void **state)
{
    size_t  i, n;
    char    text[2048];

    static const struct {
        const char  *text;
        unsigned     state;
        unsigned     doubts;
        const char  *name;
    } is[] = {
        { "The mayor of Harwick and of the lower town is Mrs Jane Clark.",
          0, 0, "" },
        { "Who built the old bridge of Harwick?",
          SUMMARY_STATE_NEVER, 0, "" },
        { "Harwick men of the council of Harwick built it.",
          SUMMARY_STATE_ANSWERS, 0, "" },
        { "Clark wants a new bridge for Harwick in May.",
          0, 0, "Clark" },
        { "In 2013, she voted for the bridge with all the others.",
          SUMMARY_STATE_LEANS, 0, "" },
        { "Unfortunately, the council of Harwick has no money.",
          SUMMARY_STATE_LEANS, 0, "" },
        { "Some of all the others had seen her in the town.",
          SUMMARY_STATE_LEANS, 0, "" },
        { "All of the lower town is therefore without one.",
          SUMMARY_STATE_LEANS, 0, "" },
        { "But the council of Harwick voted for a bridge.",
          SUMMARY_STATE_PREV, 0, "" },
        { "Because the bridge of Harwick and its arches are old.",
          SUMMARY_STATE_NEVER, 2, "" },
        { "Now add the bridge of Harwick to the list of bridges.",
          SUMMARY_STATE_NEVER, 1, "" },
        { "\"The new bridge is a good bridge for Harwick.",
          SUMMARY_STATE_NEVER, 0, "" }
    };

    (void) state;

    for (i = 0, n = 0; i < sizeof(is) / sizeof(is[0]); i++) {
        n += (size_t) snprintf(text + n, sizeof(text) - n, "%s%s",
                               i ? "\n" : "", is[i].text);
    }

    test_rank("en", "", text);
    assert_int_equal(test_text.sentences.nelts, i);

    while (i--) {
        assert_int_equal(test_stands[i].state, is[i].state);
        assert_int_equal(test_stands[i].doubts, is[i].doubts);
        assert_int_equal(test_stands[i].chars, strlen(is[i].text));
        assert_int_equal(test_stands[i].name.len, strlen(is[i].name));
    }
}


static void
test_alone(void **state)
{
    size_t                     i;
    char                       text[1024];
    static const char *const   never[] = {
        "Will the new bridge of Harwick be ready before the winter comes?",
        "The bridge of Harwick, the council said of the new bridge, is \"new.",
        "The bridge of Harwick is \342\200\234new, the council said Monday.",
        "The bridge of Harwick is new,\342\200\235 the council said Monday.",
        "The bridge of Harwick (new since Monday is new in Harwick.",
        "The new bridge of Harwick is the council's new bridge: here",
        "The new bridge.",
        "The bridge of Harwick is the new \357\277\275 bridge of the council.",
        "Harwick's council has all plans of the bridge: plans@harwick.org.",
        "The plans of the bridge are at https://harwick.org/bridge in full.",
        "Harwick bridge: 1 arch, 2 piers, 4 lanes, 12 lamps.",
        "*The bridge of Harwick is the council's, not the town's, bridge.",
        "The bridge of Mary RoeMary Jane Roe is the new bridge of Harwick.",
        "What Harwick calls \342\200\234the bridge\342\200\235 and "
            "\342\200\234the old crossing\342\200\235",
        "Tickets of the new bridge are sold for a few of Harwick's "
            "\342\202\254",
        "The council's caf\303\251 at the bridge and the old caf\303\251",
        "Please follow the council of Harwick for news of the bridge.",
        "Click to see the new bridge of the council of Harwick.",
        "(The Harwick Post told of the new bridge of the council.)",
        "The council of Harwick voted for the new crossing then | Bridges.",
        "The council of Harwick to the council of the lower town:.",
        "2 arches, 1 pier, 4 lanes then.",
        "Jane Roe; The Bridge of Harwick; Harwick Post; Mar 20, 2005.",
        "Harwick is proud of its photovoltaicPhotovoltaic cells and lamps.",
        "See the original story of the bridge in the Harwick Post."
    };

    (void) state;

    test_settings.sentences = 3;

    /* the only ones that there are, but for a good one */

    for (i = 0; i < sizeof(never) / sizeof(never[0]); i++) {
        (void) snprintf(text, sizeof(text), "%s The council of Harwick voted "
                        "for the new bridge on Monday evening.", never[i]);
        test_rank("en", "", text);
        assert_true(test_chosen <= 1);

        if (test_text.sentences.nelts > 1) {
            assert_true(test_stands[0].state & SUMMARY_STATE_NEVER);
            assert_false(test_has(never[i]));
        }
    }
}


/* what the title says need not be said again */

static void
test_titled(void **state)
{
    (void) state;

    test_settings.sentences = 1;

    test_rank("en", "Council of Harwick votes for the new bridge",
              "The council of Harwick voted for the new bridge. "
              "Work begins in May and costs the town four million pounds.");
    assert_false(test_has("The council"));
    assert_true(test_has("Work begins"));
}


/* a company about itself is no news, but where it is the news */

static void
test_boasts(void **state)
{
    (void) state;

    test_rank("en", "", TEST_FILLER "\nHarwick Bridges is a leading provider "
              "of crossings in all of the north.");
    assert_true(test_stands[3].state & SUMMARY_STATE_NEVER);

    test_rank("en", "", "The lower town of Harwick has seen its last ferry.\n"
              "Harwick Bridges is a leading provider of crossings in all of "
              "the north.\n" TEST_FILLER);
    assert_false(test_stands[1].state & SUMMARY_STATE_NEVER);
}


/* quantities are no sentence */

static void
test_quantities(void **state)
{
    (void) state;

    test_settings.sentences = 5;

    test_rank("en", "", TEST_FILLER "For the mortar take a large tub, 300 g "
              "of lime, 200 g of sand, 1 bucket of water from the river, and "
              "1 shovel that nobody else needs.");
    assert_int_equal(test_chosen, 3);

    test_rank("en", "", TEST_FILLER "Harwick bridge, in short: 2 arches.");
    assert_int_equal(test_chosen, 3);
}


/* half a sentence; but not where its author writes no capitals */

static void
test_lower(void **state)
{
    (void) state;

    test_settings.sentences = 5;

    test_rank("en", "", TEST_FILLER
              "(HBC) voted for the new crossing of the lower town then.\n"
              "of the bridge the mayor has spoken for many years.");
    assert_int_equal(test_chosen, 3);

    test_rank("en", "", "the council of harwick voted for the bridge.\n"
              "work on all of it will begin in may with two cranes.");
    assert_int_equal(test_chosen, 2);
}


/* what points back goes with what it points at, or not at all */

static void
test_back(void **state)
{
    size_t                    i;
    char                      text[1024];
    static const char *const  back[][2] = {
        { "en", "But the council of Harwick voted for the new bridge." },
        { "en", "However, Harwick's council voted for the new bridge." },
        { "en", "He voted for the new bridge of Harwick on Monday evening." },
        { "en", "\342\200\234He voted for the new bridge of Harwick.\342\200"
                "\235" },
        { "de", "Doch der Rat von Harwick stimmte f\303\274r die Br\303"
                "\274cke." },
        { "fr", "Il a vot\303\251 pour le nouveau pont de Harwick lundi." },
        { "en", "\342\200\234Harwick voted for the new bridge.\342\200\235" },
        { "en", "\"Harwick voted for the new bridge,\" he told reporters." },
        { "de", "\342\200\236Harwick braucht eine neue Br\303\274cke\342"
                "\200\234, sagte er." },
        { "ko", "\352\267\270\353\236\230\354\204\234 Harwick Harwick council "
                "bridge." },
        { "pl", "Jednak rada Harwick g\305\202osowa\305\202a za mostem." },
        { "id", "Namun dewan Harwick memilih jembatan yang baru." },
        { "es", "Sin embargo el consejo de Harwick vot\303\263 por el "
                "puente." }
    };

    (void) state;

    test_settings.sentences = 2;

    for (i = 0; i < sizeof(back) / sizeof(back[0]); i++) {

        /* behind one that may not be chosen, and at the very beginning */

        (void) snprintf(text, sizeof(text), "Who? %s", back[i][1]);
        test_rank(back[i][0], "", text);
        assert_int_equal(test_chosen, 0);

        test_rank(back[i][0], "", back[i][1]);
        assert_int_equal(test_chosen, 0);

        /* behind one that may */

        (void) snprintf(text, sizeof(text), "Harwick Harwick Harwick Harwick "
                        "2019. %s", back[i][1]);
        test_rank(back[i][0], "", text);
        assert_int_equal(test_stands[1].state
                         & (SUMMARY_STATE_NEVER|SUMMARY_STATE_PREV),
                         SUMMARY_STATE_PREV);
    }

    /* an Italian article is no French pronoun */
    test_rank("it", "", "Il consiglio di Harwick ha votato per il ponte.");
    assert_int_equal(test_chosen, 1);

    /* what comes is pointed at by the first sentence only */
    test_rank("en", "", "It took Harwick's council years to vote for it.");
    assert_int_equal(test_chosen, 1);

    test_rank("en", "", "Why? It took Harwick's council years to vote.");
    assert_int_equal(test_chosen, 0);

    /* by a word inside of it */
    test_rank("en", "", "Why? Harwick will vote on these plans today.");
    assert_int_equal(test_chosen, 0);

    test_rank("en", "", "Why? The mayor will not defend that decision.");
    assert_int_equal(test_chosen, 0);

    test_rank("de", "", "Warum? Der Rat stimmte \303\274ber diese Sache ab.");
    assert_int_equal(test_chosen, 0);

    /* what does not point back */
    test_rank("en", "", "Why? This week Harwick's council voted for it.");
    assert_int_equal(test_chosen, 1);

    test_rank("en", "", "Why? The decision to build took Harwick years.");
    assert_int_equal(test_chosen, 1);

    test_rank("en", "", "Why? The decision took Harwick many years.");
    assert_int_equal(test_chosen, 0);

    test_rank("de", "", "Warum? Der Rat stimmte in diesem Jahr in Harwick ab.");
    assert_int_equal(test_chosen, 1);

    test_rank("en", "", "Why? \"Harwick needs it,\" the mayor said on Monday.");
    assert_int_equal(test_chosen, 1);
}


/*
 * What is said of someone who is in the sentence before it only, by a pronoun
 * inside of it
 */

static void
test_bare(void **state)
{
    size_t                    i;
    char                      text[1024];
    static const char *const  back[][2] = {
        { "de", "In seiner Stadt stimmte er f\303\274r die neue Br\303\274"
                "cke." },
        { "de", "Der Rat stimmte gegen ihn und die Br\303\274" "cke." },
        { "de", "Das hilft der Stadt und ihrem Rat sehr." },
        { "de", "So stimmte der Rat f\303\274r die Br\303\274" "cke." },
        { "de", "Was den Rat bewegt, sagt er in der neuen Zeitung." },
        { "de", "Zur Feier der \342\200\236Stadt am Fluss\342\200\234 "
                "bekam er den Preis." },
        { "de", "Die ist in Harwick nun ganz besonders beliebt." },
        { "de", "Sobald das getan ist, beginnt der Bau in Harwick." },
        { "de", "Eine davon ist die alte Br\303\274" "cke von Harwick." },
        { "en", "When he was mayor the council voted for a bridge." },
        { "en", "For them the bridge of Harwick is a gain." },
        { "en", "The next day Harwick voted for the new bridge." },
        { "fr", "Avec elle le conseil de Harwick a vot\303\251 le pont." },
        { "pl", "Dla niego nowy most w Harwick jest dobry." },
        { "ru", "\320\224\320\273\321\217 \320\275\320\265\320\263"
                "\320\276 \320\274\320\276\321\201\321\202 "
                "\320\262 \320\263\320\276\321\200\320\276\320\264"
                "\320\265 \321\205\320\276\321\200\320\276\321\210"
                "." }
    };
    static const char *const  alone[][2] = {
        { "de", "Der Rat stimmte ab, als er die Br\303\274" "cke sah." },
        { "de", "Damals stimmten Sie f\303\274r die neue Br\303\274"
                "cke." },
        { "de", "Was der Rat will, sagt der Rat, wenn er tagt." },
        { "de", "Wenn das neue Rathaus fertig ist, tagt der Rat." },
        { "de", "Die seit Mai offene Br\303\274" "cke ist schon alt." },
        { "de", "Das neue Rathaus der Stadt Harwick ist offen." },
        { "de", "Das mit Holz gebaute Rathaus der Stadt ist offen." },
        { "en", "When he was mayor, Clark voted for a bridge." },
        { "en", "When the council votes he will see the bridge." }
    };

    (void) state;

    for (i = 0; i < sizeof(back) / sizeof(back[0]); i++) {

        test_settings.sentences = 1;

        (void) snprintf(text, sizeof(text), "Harwick. %s", back[i][1]);
        test_rank(back[i][0], "", text);
        assert_int_equal(test_chosen, 0);

        test_settings.sentences = 2;

        (void) snprintf(text, sizeof(text), "Harwick Harwick Harwick Harwick "
                        "2019. %s", back[i][1]);
        test_rank(back[i][0], "", text);
        assert_int_equal(test_chosen, 2);
    }

    test_settings.sentences = 1;

    for (i = 0; i < sizeof(alone) / sizeof(alone[0]); i++) {
        (void) snprintf(text, sizeof(text), "Harwick. %s", alone[i][1]);
        test_rank(alone[i][0], "", text);
        assert_int_equal(test_chosen, 1);
    }
}


/* a name alone stands only where its bearer has been introduced */

static void
test_name(void **state)
{
    (void) state;

    test_settings.sentences = 1;
    test_settings.max_sentence = 60;

    test_rank("en", "", "The mayor of Harwick, who has seen many bridges, is "
              "Mrs Jane Clark.\nClark wants a new bridge for Harwick in May.");
    assert_int_equal(test_chosen, 0);

    test_rank("en", "", "The mayor of Harwick, who has seen many bridges, is "
              "Mrs Jane Clark.\n\"Harwick needs a bridge,\" Clark said.");
    assert_int_equal(test_chosen, 0);

    test_rank("en", "Clark's bridge", "The mayor of Harwick, who has seen "
              "many bridges, is Mrs Jane Clark.\nClark wants a new bridge for "
              "Harwick in May.");
    assert_int_equal(test_chosen, 1);

    test_settings.sentences = 2;
    test_settings.max_sentence = 400;

    test_rank("en", "", "The mayor of Harwick, who has seen many bridges, is "
              "Mrs Jane Clark.\nClark wants a new bridge for Harwick in May.");
    assert_int_equal(test_chosen, 2);
}


/* what is in doubt is the last to be chosen, yet better than nothing */

static void
test_doubts(void **state)
{
    size_t                    i;
    char                      text[1024];
    static const char *const  doubts[][3] = {
        { "en", "Because the bridge of Harwick and its arches are old.",
                "The council of the town met in the library then." },
        { "en", "Now add the bridge of Harwick to the list of bridges.",
                "The council of the town met in the library then." },
        { "en", "For the bridge of Harwick, take the road to the river.",
                "The council of the town met in the library then." },
        { "en", "The bridge of Harwick is, as you can see, a new bridge.",
                "The council of the town met in the library then." },
        { "de", "Nehmen Sie die neue Br\303\274" "cke der Stadt Harwick.",
                "Der Rat der Stadt traf sich im Mai." },
        { "de", "Die neue Br\303\274" "cke der Stadt Harwick mit zwei "
                "B\303\266gen.",
                "Der Rat der Stadt traf sich im Mai." },
        { "de", "Die Br\303\274" "cke der Stadt Harwick, die an das neue "
                "Rathaus grenzt.",
                "Der Rat der Stadt traf sich im Mai." },
        { "de", "Die Br\303\274" "cke der Stadt Harwick, die\302\240an das "
                "neue Rathaus grenzt.",
                "Der Rat der Stadt traf sich im Mai." },
        { "de", "Die Br\303\274" "cken der Stadt Harwick im Mai besuchen.",
                "Der Rat der Stadt traf sich im Mai." },
        { "de", "Br\303\274" "cke mit der \342\200\236neuen Halle in "
                "Harwick\342\200\234 f\303\274r die Stadt.",
                "Der Rat der Stadt traf sich im Mai." },
        { "de", "Wenn die Br\303\274" "cke der Stadt Harwick neu ist.",
                "Der Rat der Stadt traf sich im Mai." },
        { "fr", "Ajoutez le pont de Harwick \303\240 la liste des ponts.",
                "Le conseil de la ville a vot\303\251 en mai." }
    };
    static const char *const  none[][3] = {
        { "en", "Because it is old, Harwick will close its bridge.",
                "Now add the mortar to the sand and stir." },
        { "en", "Cook, the mayor of Harwick, voted for the new bridge.",
                "Now add the mortar to the sand and stir." },
        { "de", "Die neue Br\303\274" "cke kam die Stadt Harwick teuer.",
                "Nehmen Sie nun den Sand im Fluss." },
        { "de", "Die Br\303\274" "cke, die an das Rathaus grenzt, "
                "geh\303\266rt Harwick.",
                "Nehmen Sie nun den Sand im Fluss." }
    };

    (void) state;

    test_settings.sentences = 1;

    for (i = 0; i < sizeof(doubts) / sizeof(doubts[0]); i++) {
        (void) snprintf(text, sizeof(text), "%s\n%s", doubts[i][1],
                        doubts[i][2]);
        test_rank(doubts[i][0], "", text);
        assert_true(test_has(doubts[i][2]));

        test_rank(doubts[i][0], "", doubts[i][1]);
        assert_int_equal(test_chosen, 1);
    }

    for (i = 0; i < sizeof(none) / sizeof(none[0]); i++) {
        (void) snprintf(text, sizeof(text), "%s\n%s", none[i][1],
                        none[i][2]);
        test_rank(none[i][0], "", text);
        assert_true(test_has(none[i][1]));
    }
}


/* in a recipe, what hides an order is one; not elsewhere */

static void
test_recipe(void **state)
{
    static const char  order[] = "When the pan of Harwick is hot add the onions "
                                 "of Harwick.";

    (void) state;

    test_settings.sentences = 2;

    test_rank("en", "", "Onion soup is a soup of Harwick and of its onions.\n"
              "Peel the onions.\nCut the onions.\nHeat the pan.\n"
              "Stir the soup.\n"
              "When the pan of Harwick is hot add the onions of Harwick.\n"
              "The soup is said to be older than the town.");
    assert_false(test_has(order));

    test_rank("en", "", "Onion soup is a soup of Harwick and of its onions.\n"
              "When the pan of Harwick is hot add the onions of Harwick.\n"
              "The soup is said to be older than the town.");
    assert_true(test_has(order));
}


/* what is surely no sentence leaves the summary shorter, but not empty */

static void
test_forbidden(void **state)
{
    (void) state;

    test_settings.sentences = 2;

    test_rank("de", "", "Der Rat der Stadt traf sich im Mai.\n"
              "Die neue Br\303\274" "cke der Stadt Harwick mit zwei "
              "B\303\266gen.");
    assert_int_equal(test_chosen, 1);

    test_rank("de", "", "Die neue Br\303\274" "cke der Stadt Harwick mit "
              "zwei B\303\266gen.");
    assert_int_equal(test_chosen, 1);
}


/* one of two who speak by turns gives way */

static void
test_speaker(void **state)
{
    (void) state;

    test_settings.sentences = 1;

    test_rank("en", "", "Clark: The bridge of Harwick is a bridge of Harwick "
              "men.\nThe council of Harwick voted for the bridge on Monday.\n"
              "Clark: I like it.");
    assert_true(test_has("The council"));

    test_rank("en", "", "Clark: The bridge of Harwick is a bridge of Harwick "
              "men.\nThe council of Harwick voted for the bridge on Monday.\n"
              "Roe: I like it.");
    assert_true(test_has("Clark"));

    /* or by a whole name, but for what the title is about */

    test_rank("en", "", "Tim Clark: The bridge of Harwick is one of Harwick "
              "men.\nThe council of Harwick likes the bridge very much.\n"
              "Some of the men of Harwick like the river very much.");
    assert_false(test_has("Tim Clark"));

    test_rank("en", "Tim Clark: Harwick", "Tim Clark: The bridge of Harwick "
              "is one of the men.\nSome like the river very much.");
    assert_true(test_has("Tim Clark"));
}


/* a short one that is said three times is a label */

static void
test_label(void **state)
{
    (void) state;

    test_settings.sentences = 5;

    test_rank("en", "", "Bridges of the old county.\n"
              "The council of Harwick voted for the new bridge on Monday.\n"
              "Bridges of the old county.\n"
              "Work will begin in May and cost four million pounds.\n"
              "Bridges of the old county.");
    assert_int_equal(test_chosen, 2);

    test_rank("en", "", "Bridges of the old county.\n"
              "The council of Harwick voted for the new bridge on Monday.\n"
              "Work will begin in May and cost four million pounds.\n"
              "Bridges of the old county.");
    assert_int_equal(test_chosen, 3);
}


/* what leans on the one before it is known to, and stands if there is no more */

static void
test_leans(void **state)
{
    size_t                    i;
    char                      text[1024];
    static const char *const  leans[] = {
        "In 2013, he voted for the bridge of Harwick with the others.",
        "Harwick will have the bridge of Harwick by May, he said.",
        "The 34-year-old likes the bridge of Harwick over the river.",
        "Unfortunately, the bridge of Harwick over the river is old.",
        "The bridge of Harwick is therefore closed to all the others.",
        "Some of all the others had seen her in the river of Harwick."
    };

    (void) state;

    test_settings.sentences = 1;

    for (i = 0; i < sizeof(leans) / sizeof(leans[0]); i++) {
        (void) snprintf(text, sizeof(text), "Harwick.\n%s\nThe council of "
                        "Harwick likes the bridge of Harwick very much.",
                        leans[i]);
        test_rank("en", "", text);
        assert_true(test_stands[1].state & SUMMARY_STATE_LEANS);
        assert_false(test_stands[2].state & SUMMARY_STATE_LEANS);

        (void) snprintf(text, sizeof(text), "Harwick.\n%s", leans[i]);
        test_rank("en", "", text);
        assert_int_equal(test_chosen, 1);
    }

    /* an answer without its question */

    test_rank("en", "", "Who built the bridge of Harwick?\nHarwick men of "
              "the council of Harwick built it.\nThe council of Harwick "
              "likes the bridge of Harwick very much.");
    assert_true(test_stands[1].state & SUMMARY_STATE_ANSWERS);
    assert_false(test_stands[2].state & SUMMARY_STATE_ANSWERS);
    assert_true(test_has("The council of Harwick likes"));
}


/* a word within, an opener, somebody without a name: each in its language */

static void
test_leans_by_language(void **state)
{
    size_t  i;
    char    text[1024];

    static const struct {
        const char  *lang;
        const char  *text;
        int          leans;
    } is[] = {
        { "de", "Die Stadt Harwick hat sogar eine neue Br\303\274cke.", 1 },
        { "de", "Leider hat die Stadt Harwick keine neue Br\303\274cke.", 1 },
        { "de", "Die Stadt Harwick hat eine neue Br\303\274cke.", 0 },
        { "fr", "La ville de Harwick a donc un pont tout neuf.", 1 },
        { "fr", "Malheureusement la ville de Harwick n'a pas de pont.", 1 },
        { "fr", "La ville de Harwick a un pont tout neuf.", 0 },
        { "es", "La ciudad de Harwick tiene tambi\303\251n un puente.", 1 },
        { "es", "Finalmente la ciudad de Harwick tiene un puente.", 1 },
        { "es", "La ciudad de Harwick tiene un puente nuevo.", 0 },
        { "it", "La citt\303\240 di Harwick ha quindi un ponte nuovo.", 1 },
        { "pt", "A cidade de Harwick tem portanto uma ponte nova.", 1 },
        { "nl", "De stad Harwick heeft echter een nieuwe brug.", 1 },
        { "nl", "De stad Harwick heeft een nieuwe brug gekregen.", 0 },
        { "pl", "Miasto Harwick ma jednak nowy most na rzece.", 1 },
        { "sv", "Till slut fick alla se honom vid den nya bron.", 1 },
        { "sv", "Till slut fick alla se den nya gamla bron.", 0 },
        { "nb", "Til slutt fikk alle se henne ved den nye broen.", 1 },
        { "ru", "\320\222\321\201\320\265 \320\262 "
          "\320\263\320\276\321\200\320\276\320\264\320\265 "
          "\320\264\320\260\320\273\320\270 "
          "\320\265\320\274\321\203 "
          "\320\274\320\276\321\201\321\202.", 1 },
        { "ru", "\320\222\321\201\320\265 \320\262 "
          "\320\263\320\276\321\200\320\276\320\264\320\265 "
          "\320\264\320\260\320\273\320\270 "
          "\320\274\320\275\320\276\320\263\320\276 "
          "\320\274\320\276\321\201\321\202.", 0 }
    };

    (void) state;

    for (i = 0; i < sizeof(is) / sizeof(is[0]); i++) {
        (void) snprintf(text, sizeof(text), "Harwick 1, 2, 3, 4, 5, 6.\n%s",
                        is[i].text);
        test_rank(is[i].lang, "", text);
        assert_int_equal(test_text.sentences.nelts, 2);

        if (((test_stands[1].state & SUMMARY_STATE_LEANS) != 0)
            != is[i].leans)
        {
            print_message("# %s: %s\n", is[i].lang, is[i].text);
        }

        assert_int_equal((test_stands[1].state & SUMMARY_STATE_LEANS) != 0,
                         is[i].leans);
    }
}


/* by questions that are paragraphs: all behind the first one are answers */

static void
test_interview(void **state)
{
    size_t                  i;
    const summary_stand_t  *s;

    (void) state;

    test_rank("en", "", "The mayor of Harwick speaks of the bridge.\n"
              "Who built the bridge of Harwick?\nHarwick men built it.\n"
              "What did the bridge of Harwick cost?\nMen had no money then.\n"
              "Harwick had no iron then.\nWhere is the bridge of Harwick?\n"
              "Most of us know where it is.");
    s = test_stands;

    for (i = 0; i < test_text.sentences.nelts; i++) {
        assert_int_equal((s[i].state & SUMMARY_STATE_ANSWERS) != 0, i > 1);
    }

    /* a question within a paragraph is none, and two are no interview */

    test_rank("en", "", "The mayor of Harwick speaks of the bridge.\n"
              "Who built the bridge of Harwick?\nHarwick men built it.\n"
              "What did the bridge of Harwick cost?\nMen had no money then.\n"
              "Harwick had no iron then.\nWhere is the bridge of Harwick? "
              "Most of us know where it is.");
    s = test_stands;
    assert_false(s[5].state & SUMMARY_STATE_ANSWERS);
}


/* what an earlier sentence has introduced, by the words of each sentence */

static void
test_needs(void **state)
{
    size_t                    i, k;
    const summary_stand_t    *s;
    static const struct {
        const char  *lang;
        const char  *title;
        const char  *text;
        size_t       needs;                   /* of the second sentence */
    } is[] = {
        { "en", "", "A red car stood in the river.\n"
          "The car had no driver for some days.", 1 },
        { "en", "", "A red car stood in the river.\n"
          "The old car had no driver for some days.", 1 },
        { "en", "", "A red car stood in the river.\n"
          "A car had no driver for some days.", 0 },
        { "en", "", "The red car stood in the river.\n"
          "The car had no driver for some days.", 0 },
        { "en", "A car in the river", "A red car stood in the river.\n"
          "The car had no driver for some days.", 0 },
        { "fr", "", "Il y avait une voiture rouge dans le fleuve.\n"
          "Hier la voiture avait disparu depuis longtemps.", 1 },
        { "en", "", "It was built by Tim Clark and by others.\n"
          "That it stands, so Clark, is no wonder at all.", 1 },
        { "en", "", "It was built by Tim Clark and by others.\n"
          "That it stands, so Tim Clark, is no wonder at all.", 0 },
        { "en", "Clark builds", "It was built by Tim Clark and by others.\n"
          "That it stands, so Clark, is no wonder at all.", 0 },
        { "de", "", "Es baute uns damals Michael Chalupka etwas.\n"
          "Es stehe allen frei, so Chalupka, es auch zu tun.", 1 },
        { "de", "", "Es kostete uns Ende Mai sehr wenig.\n"
          "Es kam der Mai, und im Mai regnete es viel.", 0 },
        { "en", "", "It was built by the space agency (ESA) of all.\n"
          "That it stands is what ESA wants.", 1 },
        { "en", "", "It was built by the space agency ESA of all.\n"
          "That it stands is what ESA wants.", 0 }
    };

    (void) state;

    for (i = 0; i < sizeof(is) / sizeof(is[0]); i++) {
        test_rank(is[i].lang, is[i].title, is[i].text);
        assert_int_equal(test_text.sentences.nelts, 2);

        s = test_stands;

        if (s[0].nneeds || s[1].nneeds != is[i].needs) {
            print_message("# %s\n", is[i].text);
        }

        assert_int_equal(s[0].nneeds, 0);
        assert_int_equal(s[1].nneeds, is[i].needs);
    }

    /* behind the one that has it, but not alone */

    for (k = 1; k < 3; k++) {
        test_settings.sentences = (unsigned) k;
        test_rank("en", "", "Years ago an old ferry and ships were on the river.\n"
                  "The council of Harwick sold the ferry last week.\n"
                  "The council of Harwick sold the ships last week.");
        assert_true(test_has("The council of Harwick sold the ferry")
                    == (k > 1));
        assert_int_equal(test_chosen, k);
    }
}


static void
test_quotation(void **state)
{
    (void) state;

    /* what is in quotes in one paragraph is one sentence */

    test_settings.sentences = 1;

    test_rank("en", "", "\"The new bridge is a good bridge for Harwick. "
              "Harwick needs the new bridge,\" the mayor of Harwick said.");
    assert_int_equal(test_chosen, 1);

    /* of one that goes over paragraphs each has a part */

    test_settings.sentences = 2;

    test_rank("en", "", "\"The new bridge is a good bridge for Harwick.\n"
              "Harwick needs the new bridge,\" the mayor of Harwick said.");
    assert_int_equal(test_chosen, 0);

    /* pairs of other countries */

    test_settings.sentences = 1;

    test_rank("de", "", "Die Br\303\274cke sei \342\200\236ein Gl\303\274ck"
              "\342\200\234, sagte die B\303\274rgermeisterin von Harwick.");
    assert_int_equal(test_chosen, 1);

    test_rank("sv", "", "Bron \303\244r \342\200\235en lycka\342\200\235, sade "
              "borgm\303\244staren i Harwick.");
    assert_int_equal(test_chosen, 1);

    test_rank("de", "", "Die Br\303\274cke sei \302\273ein Gl\303\274ck"
              "\302\253, sagte die B\303\274rgermeisterin von Harwick.");
    assert_int_equal(test_chosen, 1);
}


/* may a sentence stand alone, as far as its quotation marks say? */

static int
test_marks(const char *text)
{
    test_settings.sentences = 1;
    test_rank("en", "", text);

    return test_chosen == 1;
}


static void
test_quotation_marks(void **state)
{
    (void) state;

    /* whole, though its marks are of two kinds */

    assert_true(test_marks("The bridge \342\200\234is for all,\" the mayor of "
                           "Harwick said."));
    assert_true(test_marks("Der Verein \342\200\236Neue Br\303\274cke\" sammelt "
                           "Geld in Harwick."));
    assert_true(test_marks("Der Verein \342\200\236Neue Br\303\274cke\342\200\236, "
                           "sammelt Geld in Harwick."));
    assert_true(test_marks("\342\200\236\342\200\234Wir bauen in "
                           "Harwick\342\200\235\342\200\234, sagte die Leiterin "
                           "des Amtes."));
    assert_true(test_marks("Le maire a dit \302\253 oui \302\273 au nouveau pont "
                           "de Harwick."));
    assert_true(test_marks("The mayor said \" yes \" to the new bridge of "
                           "Harwick."));

    /* half, though its marks are even */

    assert_false(test_marks("We need the bridge,\" said the mayor, \"and the "
                            "council of Harwick."));
    assert_false(test_marks("We need the bridge\342\200\235 said the mayor of "
                            "Harwick on Monday."));
    assert_false(test_marks("The mayor said, \342\200\234We need \342\200\234the "
                            "bridge\342\200\235 of Harwick."));

    /* no marks of a quotation */

    assert_true(test_marks("The shop in Harwick sold a 34\" screen to each of "
                           "them."));
    assert_true(test_marks("The shop in Harwick sold 70\"+ screens to each of "
                           "them."));
    assert_true(test_marks("Voters don\342\200\235t want bridges in Harwick, he "
                           "wrote."));
    assert_true(test_marks("The players\342\200\235 bridge was the best one in "
                           "Harwick."));
    assert_true(test_marks("\327\220\327\221 \327\246\327\224\"\327\234 "
                           "\327\220\327\221\327\222 \327\220\327\221\327\223 "
                           "\327\220\327\221\327\224."));

    /* but where one is open, a quotation's end */

    test_settings.sentences = 1;
    test_rank("en", "", "The mayor of Harwick said: \"The new bridge will cost "
              "less.\nWe shall build it in 2015\" and he took his hat and "
              "went.");
    assert_int_equal(test_chosen, 0);
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        test_unit(test_states),
        test_unit(test_alone),
        test_unit(test_titled),
        test_unit(test_boasts),
        test_unit(test_quantities),
        test_unit(test_lower),
        test_unit(test_back),
        test_unit(test_bare),
        test_unit(test_name),
        test_unit(test_doubts),
        test_unit(test_recipe),
        test_unit(test_forbidden),
        test_unit(test_speaker),
        test_unit(test_label),
        test_unit(test_leans),
        test_unit(test_leans_by_language),
        test_unit(test_interview),
        test_unit(test_needs),
        test_unit(test_quotation),
        test_unit(test_quotation_marks),
    };

    return cmocka_run_group_tests(tests, test_setup, test_teardown);
}
