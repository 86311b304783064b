
/*
 * Risk: how likely it is that an editor would send a sentence back, were it
 * printed in a summary: that it takes something as known which its reader has
 * not seen, or is about the page, or no sentence to print.
 *
 * Two logistic models: of a sentence by itself below the title, and of one
 * behind the sentence that the article has before it, which mostly holds what
 * is taken as known.  What they are told is what discourse and information
 * status are known by: place and paragraph, given and new words (Prince,
 * "Toward a taxonomy of given-new information", 1981), names that were said
 * before, articles, speakers, length, and what summary_stand.c found.  Their
 * weights, in summary_risk_weights.h, are made by tests/train/risk.py from
 * sentences of public corpora that were judged one by one.
 *
 * Cost: linear in the words.
 */


#include "summary_engine.h"
#include "summary_risk_weights.h"

#include <math.h>
#include <string.h>


/* a word of fewer characters is hardly given or new */
#define SUMMARY_RISK_CHARS    4

/* more names, or words, than that say no more */
#define SUMMARY_RISK_MANY     5


typedef struct {
    uint32_t                      mark;   /* last use */
    uint16_t                      first;  /* sentence */
    uint16_t                      sentences;      /* that have it */
    uint8_t                       title;
} summary_risk_word_t;


/* of a sentence's words */

typedef struct {
    unsigned                      numbers;
    unsigned                      capitals;
    unsigned                      words;  /* those long enough, */
    unsigned                      given;  /* said before, not in the title, */
    unsigned                      fresh;  /* said for the first time, */
    unsigned                      titled; /* in the title, */
    unsigned                      before; /* new in the sentence before it */
    unsigned                      names;  /* given ones */
    unsigned                      known;  /* given, behind "the" */
} summary_risk_sums_t;


struct summary_risk_s {
    const summary_text_t         *text;
    const summary_sentence_t     *sentences;
    const summary_word_kind_t    *kinds;
    const uint32_t               *tokens;
    const uint32_t               *begin;  /* of each sentence's tokens */
    const summary_stand_t        *stands; /* by sentence */
    size_t                        n;
    int                           nouns;  /* begin with a capital: German */
    uint8_t                      *speaks; /* by sentence */
    double                        speakers;       /* their share */
    double                        never;  /* that of those that never stand */
    uint32_t                      use;    /* of mark */
    summary_risk_word_t          *words;
};


static float summary_risk_of(const double *x, const float *weights);
static void summary_risk_count(summary_risk_t *r);
static void summary_risk_count_words(summary_risk_t *r, size_t i,
    summary_risk_sums_t *s);
static double summary_risk_many(unsigned n);
static int summary_risk_called(const summary_risk_t *r, uint32_t id);
static int summary_risk_speaks(const summary_risk_t *r, size_t i);
static int summary_risk_ends(summary_str_t text, uint8_t c);


int
summary_risk(const summary_text_t *text, summary_stand_t *stands,
    summary_arena_t *arena)
{
    size_t           i;
    double           x[SUMMARY_RISK_FEATURES];
    summary_risk_t  *r;

    if (text->sentences.nelts == 0) {
        return SUMMARY_OK;
    }

    r = summary_risk_create(text, stands, arena);
    if (r == NULL) {
        return SUMMARY_ERROR;
    }

    for (i = 0; i < r->n; i++) {

        if (stands[i].state & SUMMARY_STATE_NEVER) {
            continue;
        }

        summary_risk_features(r, i, x);

        stands[i].alone = summary_risk_of(x, summary_risk_weights[0]);
        stands[i].behind = summary_risk_of(x, summary_risk_weights[1]);
    }

    return SUMMARY_OK;
}


static float
summary_risk_of(const double *x, const float *weights)
{
    size_t  k;
    double  sum;

    sum = 0;

    for (k = 0; k < SUMMARY_RISK_FEATURES; k++) {
        sum += x[k] * (double) weights[k];
    }

    return (float) (1 / (1 + exp(-sum)));
}


summary_risk_t *
summary_risk_create(const summary_text_t *text, const summary_stand_t *stands,
    summary_arena_t *arena)
{
    size_t           size;
    summary_risk_t  *r;

    size = (text->nwords + 1) * sizeof(summary_risk_word_t)
           + text->sentences.nelts;

    r = summary_arena_alloc(arena, sizeof(summary_risk_t));
    if (r == NULL) {
        return NULL;
    }

    r->words = summary_arena_alloc(arena, size);
    if (r->words == NULL) {
        return NULL;
    }

    memset(r->words, 0, size);

    r->speaks = (uint8_t *) (r->words + text->nwords + 1);
    r->text = text;
    r->sentences = text->sentences.elts;
    r->kinds = text->kinds.elts;
    r->tokens = text->words.elts;
    r->begin = text->first.elts;
    r->stands = stands;
    r->n = text->sentences.nelts;
    r->use = 0;
    r->nouns = summary_lang(text->lang, "de lb");

    summary_risk_count(r);

    return r;
}


/* of each word: the first sentence, and how many have it */

static void
summary_risk_count(summary_risk_t *r)
{
    size_t                i, speakers, never;
    uint32_t              k;
    const uint32_t       *title;
    summary_risk_word_t  *w;

    speakers = 0;
    never = 0;

    for (i = 0; i < r->n; i++) {
        r->use++;

        for (k = r->begin[i]; k < r->begin[i + 1]; k++) {
            w = &r->words[r->tokens[k]];

            if (w->mark == r->use) {
                continue;
            }

            w->mark = r->use;

            if (w->sentences++ == 0) {
                w->first = (uint16_t) i;
            }
        }

        r->speaks[i] = (uint8_t) summary_risk_speaks(r, i);
        speakers += r->speaks[i];
        never += ((r->stands[i].state & SUMMARY_STATE_NEVER) != 0);
    }

    title = r->text->title.elts;

    for (i = 0; i < r->text->title.nelts; i++) {
        r->words[title[i]].title = 1;
    }

    r->speakers = (double) speakers / (double) r->n;
    r->never = (double) never / (double) r->n;
}


/* what a sentence's words are: distinct ones, but for numbers and capitals */

static void
summary_risk_count_words(summary_risk_t *r, size_t i, summary_risk_sums_t *s)
{
    int                         old;
    uint32_t                    k, id;
    summary_risk_word_t        *w;
    const summary_word_kind_t  *kind;

    memset(s, 0, sizeof(summary_risk_sums_t));
    r->use++;

    for (k = r->begin[i]; k < r->begin[i + 1]; k++) {
        id = r->tokens[k];
        w = &r->words[id];
        kind = &r->kinds[id];

        s->numbers += kind->number;
        s->capitals += (k > r->begin[i] && summary_risk_called(r, id));

        if (w->mark == r->use) {
            continue;
        }

        w->mark = r->use;

        old = (w->first < i && !w->title);
        s->names += (unsigned) (old && summary_risk_called(r, id));
        s->known += (old && k > r->begin[i]
                     && r->kinds[r->tokens[k - 1]].role
                        == SUMMARY_ROLE_DEFINITE);

        if (kind->chars < SUMMARY_RISK_CHARS) {
            continue;
        }

        s->words++;
        s->given += (unsigned) old;
        s->fresh += (w->first == i);
        s->titled += w->title;
        s->before += (old && w->first + 1u == i);
    }
}


static double
summary_risk_many(unsigned n)
{
    return (n < SUMMARY_RISK_MANY) ? n : SUMMARY_RISK_MANY;
}


void
summary_risk_features(summary_risk_t *r, size_t i, double *x)
{
    double                  n, words, place;
    const summary_stand_t  *s;
    summary_risk_sums_t     sums;

    summary_risk_count_words(r, i, &sums);

    s = &r->stands[i];
    n = r->sentences[i].words ? r->sentences[i].words : 1;
    words = sums.words ? sums.words : 1;
    place = (double) i;

    x[0] = 1;
    x[1] = (i == 0);
    x[2] = (i == 1);
    x[3] = (i < 40) ? exp(-place / 4) : 0;
    x[4] = (i == 0 || r->sentences[i - 1].paragraph
                      != r->sentences[i].paragraph);
    x[5] = log(n);
    x[6] = (n < 12) ? (12 - n) / 12 : 0;
    x[7] = r->nouns ? 0 : sums.capitals / n;
    x[8] = r->nouns ? sums.capitals / n : 0;
    x[9] = sums.numbers / n;
    x[10] = (sums.titled > 0);
    x[11] = sums.given / words;
    x[12] = sums.fresh / words;
    x[13] = r->nouns ? 0 : summary_risk_many(sums.names);
    x[14] = summary_risk_many(sums.known);
    x[15] = summary_risk_many(sums.before);
    x[16] = (s->nneeds > 0);
    x[17] = (s->nneeds > 1);
    x[18] = ((s->state & SUMMARY_STATE_LEANS) != 0);
    x[19] = ((s->state & SUMMARY_STATE_ANSWERS) != 0);
    x[20] = ((s->state & SUMMARY_STATE_PREV) != 0);
    x[21] = (s->name.len > 0);
    x[22] = (s->doubts > 0);
    x[23] = (i > 0 && r->sentences[i - 1].words < 8);
    x[24] = (i > 0 && (s[-1].state & SUMMARY_STATE_NEVER));
    x[25] = (i > 0 && summary_risk_ends(r->sentences[i - 1].text, ':'));
    x[26] = summary_risk_ends(r->sentences[i].text, '!');
    x[27] = r->speaks[i];
    x[28] = r->speakers;
    x[29] = place / (double) r->n;
    x[30] = (i > 1 && r->sentences[i - 2].paragraph
                      == r->sentences[i].paragraph);
    x[31] = r->speaks[i] * r->speakers;
    x[32] = (r->text->title.nelts == 0);
    x[33] = r->never;
    x[34] = ((s->quotes & SUMMARY_QUOTE_MARKS) != 0);
}


/* is the word mostly written as a name? */

static int
summary_risk_called(const summary_risk_t *r, uint32_t id)
{
    return r->kinds[id].capitals > 0
           && r->kinds[id].capitals * 3 >= r->words[id].sentences;
}


/*
 * Does it speak of whoever writes or reads it?  With quotation marks it may be
 * somebody quoted who speaks.
 */

static int
summary_risk_speaks(const summary_risk_t *r, size_t i)
{
    uint32_t  k;

    for (k = r->begin[i]; k < r->begin[i + 1]; k++) {
        if (r->kinds[r->tokens[k]].role == SUMMARY_ROLE_SPEAKER) {
            return !(r->stands[i].quotes & SUMMARY_QUOTE_MARKS);
        }
    }

    return 0;
}


static int
summary_risk_ends(summary_str_t text, uint8_t c)
{
    return text.len && text.data[text.len - 1] == c;
}
