
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
 * before, articles, pronouns, words that point or connect, speakers, marks of
 * labels and notes, length, and what summary_stand.c found.  Their weights, in
 * summary_risk_weights.h, are made by tests/train/risk.py from sentences of
 * public corpora that were judged one by one.
 *
 * Cost: linear in the words.
 */


#include "summary_engine.h"
#include "summary_find.h"
#include "summary_risk_weights.h"

#include <math.h>
#include <string.h>


/* a word of fewer characters is hardly given or new */
#define SUMMARY_RISK_CHARS    4

/* more names, or words, than that say no more */
#define SUMMARY_RISK_MANY     5
#define SUMMARY_RISK_SMALL    3       /* small words of a kind */

/* more words before a colon are no label */
#define SUMMARY_RISK_LABEL    3

/* sentences of fewer words, on the average, are short */
#define SUMMARY_RISK_SHORT    18.0

/* bytes to look at, those of the second kind in German */
#define SUMMARY_RISK_SIGN     0x01
#define SUMMARY_RISK_FORMAL   0x02


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
    unsigned                      roles[SUMMARY_ROLES + 1];
} summary_risk_sums_t;


/* what is written in a sentence besides words */

typedef struct {
    uint8_t                       label;  /* "Tip: ..." */
    uint8_t                       colon;
    uint8_t                       dots;   /* an ellipsis */
    uint8_t                       note;   /* "[1]" */
    uint8_t                       dash;   /* begins with one */
    uint8_t                       address;        /* of mail, or of a page */
    uint8_t                       formal; /* German "Sie", inside */
} summary_risk_signs_t;


struct summary_risk_s {
    uint8_t                       stops[256];
    const summary_text_t         *text;
    const summary_sentence_t     *sentences;
    const summary_word_kind_t    *kinds;
    const uint32_t               *tokens;
    const uint32_t               *begin;  /* of each sentence's tokens */
    const summary_stand_t        *stands; /* by sentence */
    size_t                        n;
    int                           nouns;  /* begin with a capital: German */
    uint8_t                      *speaks; /* by sentence: words that do */
    summary_risk_signs_t         *signs;  /* by sentence */
    double                        speakers;       /* their share */
    double                        exclaims;       /* that of exclamations */
    double                        brief;  /* how short sentences are, 0 to 1 */
    double                        never;  /* that of those that never stand */
    uint32_t                      use;    /* of mark */
    summary_risk_word_t          *words;
};


static float summary_risk_of(const double *x, const float *weights);
static void summary_risk_count(summary_risk_t *r);
static void summary_risk_count_words(summary_risk_t *r, size_t i,
    summary_risk_sums_t *s);
static double summary_risk_many(unsigned n);
static double summary_risk_few(unsigned n);
static int summary_risk_called(const summary_risk_t *r, uint32_t id);
static uint8_t summary_risk_speaks(const summary_risk_t *r, size_t i);
static void summary_risk_look(summary_risk_t *r, size_t i);
static int summary_risk_at(summary_str_t text, size_t i, const char *what);
static int summary_risk_label(summary_str_t text, size_t i);
static int summary_risk_formal(summary_str_t text, size_t i);
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
    void            *words;
    size_t           size;
    const uint8_t   *c;
    summary_risk_t  *r;

    size = (text->nwords + 1) * sizeof(summary_risk_word_t)
           + text->sentences.nelts * (sizeof(summary_risk_signs_t) + 1);

    r = summary_arena_alloc(arena, sizeof(summary_risk_t));
    if (r == NULL) {
        return NULL;
    }

    words = summary_arena_alloc(arena, size);
    if (words == NULL) {
        return NULL;
    }

    memset(r, 0, sizeof(summary_risk_t));
    memset(words, 0, size);

    r->words = words;
    r->signs = (summary_risk_signs_t *) (r->words + text->nwords + 1);
    r->speaks = (uint8_t *) (r->signs + text->sentences.nelts);
    r->text = text;
    r->sentences = text->sentences.elts;
    r->kinds = text->kinds.elts;
    r->tokens = text->words.elts;
    r->begin = text->first.elts;
    r->stands = stands;
    r->n = text->sentences.nelts;
    r->nouns = summary_lang(text->lang, "de lb");

    for (c = (const uint8_t *) ":[.@\342"; *c; c++) {
        r->stops[*c] = SUMMARY_RISK_SIGN;
    }

    r->stops['S'] = SUMMARY_RISK_FORMAL;
    r->stops['I'] = SUMMARY_RISK_FORMAL;

    summary_risk_count(r);

    return r;
}


/* of each word: the first sentence, and how many have it */

static void
summary_risk_count(summary_risk_t *r)
{
    size_t                i, speakers, never, exclaims, words;
    double                mean;
    uint32_t              k;
    const uint32_t       *title;
    summary_risk_word_t  *w;

    speakers = 0;
    never = 0;
    exclaims = 0;
    words = 0;

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

        summary_risk_look(r, i);
        r->speaks[i] = summary_risk_speaks(r, i);

        speakers += (r->speaks[i] > 0);
        exclaims += (size_t) summary_risk_ends(r->sentences[i].text, '!');
        words += r->sentences[i].words;
        never += ((r->stands[i].state & SUMMARY_STATE_NEVER) != 0);
    }

    title = r->text->title.elts;

    for (i = 0; i < r->text->title.nelts; i++) {
        r->words[title[i]].title = 1;
    }

    r->speakers = (double) speakers / (double) r->n;
    r->never = (double) never / (double) r->n;
    r->exclaims = (double) exclaims / (double) r->n;

    mean = (double) words / (double) r->n;
    r->brief = (mean < SUMMARY_RISK_SHORT)
               ? 1 - mean / SUMMARY_RISK_SHORT : 0;
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
        s->roles[kind->role]++;
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


static double
summary_risk_few(unsigned n)
{
    return (n < SUMMARY_RISK_SMALL) ? n : SUMMARY_RISK_SMALL;
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
    x[27] = (r->speaks[i] > 0);
    x[28] = r->speakers;
    x[29] = place / (double) r->n;
    x[30] = (i > 1 && r->sentences[i - 2].paragraph
                      == r->sentences[i].paragraph);
    x[31] = (r->speaks[i] > 0) * r->speakers;
    x[32] = (r->text->title.nelts == 0);
    x[33] = r->never;
    x[34] = ((s->quotes & SUMMARY_QUOTE_MARKS) != 0);
    x[35] = r->signs[i].label;
    x[36] = r->signs[i].colon;
    x[37] = r->signs[i].dots;
    x[38] = r->signs[i].note;
    x[39] = r->signs[i].dash;
    x[40] = r->signs[i].address;
    x[41] = (sums.roles[SUMMARY_ROLE_DEMONSTRATIVE] > 0);
    x[42] = summary_risk_few(sums.roles[SUMMARY_ROLE_DEMONSTRATIVE]);
    x[43] = summary_risk_few(sums.roles[SUMMARY_ROLE_PERSON]
                             + sums.roles[SUMMARY_ROLE_PRONOUN]);
    x[44] = summary_risk_few(sums.roles[SUMMARY_ROLE_CONNECTIVE]);
    x[45] = summary_risk_few(r->speaks[i]);
    x[46] = (r->begin[i] < r->begin[i + 1]
             && r->kinds[r->tokens[r->begin[i]]].role
                == SUMMARY_ROLE_DEFINITE);
    x[47] = r->exclaims;
    x[48] = r->brief;
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

static uint8_t
summary_risk_speaks(const summary_risk_t *r, size_t i)
{
    unsigned  n;
    uint32_t  k;

    if (r->stands[i].quotes & SUMMARY_QUOTE_MARKS) {
        return 0;
    }

    n = r->signs[i].formal;

    for (k = r->begin[i]; k < r->begin[i + 1]; k++) {
        n += (r->kinds[r->tokens[k]].role == SUMMARY_ROLE_SPEAKER);
    }

    return (uint8_t) ((n < 255) ? n : 255);
}


/* marks, and in German who is addressed with a capital */

static void
summary_risk_look(summary_risk_t *r, size_t i)
{
    size_t                 k;
    unsigned               what;
    summary_str_t          text;
    summary_risk_signs_t  *signs;

    text = r->sentences[i].text;
    signs = &r->signs[i];
    what = r->nouns ? SUMMARY_RISK_SIGN|SUMMARY_RISK_FORMAL
                    : SUMMARY_RISK_SIGN;

    signs->dash = (summary_risk_at(text, 0, "- ")
                   || summary_risk_at(text, 0, "\342\200\223 ")
                   || summary_risk_at(text, 0, "\342\200\224 "));

    for (k = summary_find_stop(r->stops, what, text, 0);
         k < text.len;
         k = summary_find_stop(r->stops, what, text, k + 1))
    {
        switch (text.data[k]) {

        case ':':
            if (!signs->colon && summary_risk_at(text, k, ": ")) {
                signs->label = summary_risk_label(text, k);
            }

            signs->address |= summary_risk_at(text, k, "://");
            signs->colon = 1;
            break;

        case '[':
            signs->note |= (text.len - k > 2 && text.data[k + 1] >= '0'
                            && text.data[k + 1] <= '9');
            break;

        case '.':
            signs->dots |= summary_risk_at(text, k, "...");
            signs->address |= (summary_risk_at(text, k, ".com")
                               || summary_risk_at(text, k, ".de")
                               || (k > 2 && summary_risk_at(text, k - 3,
                                                            "www.")));
            break;

        case '@':
            signs->address = 1;
            break;

        case 0xe2:
            signs->dots |= summary_risk_at(text, k, "\342\200\246");
            break;

        default:
            signs->formal |= summary_risk_formal(text, k);
        }
    }
}


static int
summary_risk_at(summary_str_t text, size_t i, const char *what)
{
    size_t  len;

    len = strlen(what);

    return text.len - i >= len && memcmp(text.data + i, what, len) == 0;
}


/* few words before a colon at i */

static int
summary_risk_label(summary_str_t text, size_t i)
{
    size_t    k;
    unsigned  words;

    words = 1;

    for (k = 0; k < i; k++) {
        words += (text.data[k] == ' ');
    }

    return words <= SUMMARY_RISK_LABEL;
}


/* "Sie" or "Ihr..." behind a word, not where a sentence could begin */

static int
summary_risk_formal(summary_str_t text, size_t i)
{
    size_t   n;
    uint8_t  c;

    if (i < 2 || text.data[i - 1] != ' ') {
        return 0;
    }

    c = text.data[i - 2] | 0x20;

    if (!(c >= 'a' && c <= 'z') && c < 0x80 && c != ','
        && !(c >= '0' && c <= '9'))
    {
        return 0;
    }

    if (summary_risk_at(text, i, "Sie")) {
        n = 3;

    } else if (summary_risk_at(text, i, "Ihnen")) {
        n = 5;

    } else if (summary_risk_at(text, i, "Ihr")) {
        n = 3;
        n += (i + n < text.len && text.data[i + n] == 'e');

        if (n == 4 && i + n < text.len) {
            c = text.data[i + n];
            n += (c == 'm' || c == 'n' || c == 'r' || c == 's');
        }

    } else {
        return 0;
    }

    if (i + n == text.len) {
        return 1;
    }

    c = text.data[i + n];

    return c < 'A' && c != '-' && c != '\'';
}


static int
summary_risk_ends(summary_str_t text, uint8_t c)
{
    return text.len && text.data[text.len - 1] == c;
}
