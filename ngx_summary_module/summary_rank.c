
/*
 * Rank: scores sentences, and chooses a set of them.
 *
 * Three linear models, one on top of the other.  Their weights, in
 * summary_rank_weights.h, are made by tests/train/rank.py from public sets of
 * articles with human summaries; there is one model of each for summaries of
 * one sentence, and one for more.
 *
 * Words: how likely a human's summary of the article is to have the word, and
 * to have it more than once; by how often and where the article says it, and
 * how it is written.  Some words of English are in summaries more often than
 * that says ("killed"), some less ("really"), in any outlet's: these have
 * weights of their own, in summary_rank_words.h, as words have in Hong and
 * Nenkova, "Improving the estimation of word importance for news
 * multi-document summarization", 2014.  What the words of a set of sentences
 * are expected to hit of such a summary, with the set's length, is most of
 * what the set is worth.
 *
 * Sentences: place, the strongest single cue in news (Brandow, Mitze, Rau,
 * "Automatic condensation of electronic publications by sentence selection",
 * 1995); nearness to the article's centroid, the cosine of tf-idf vectors
 * (Radev et al., "Centroid-based summarization", 2004), the "documents" of idf
 * being the article's sentences; links to the other sentences (Erkan and
 * Radev, "LexRank", 2004, degree); the title's words; what is new; and how the
 * sentence is written.
 *
 * Sets: what they say together, and what twice; their place and length.  All
 * sets of the pool, the sentences best by a few strong features, are tried
 * while these are few, and those of one sentence less: a human's summary is
 * as short as it can be, so that two long sentences may be nearer to it than
 * three.  Else the best one is built up.  Which sentences may be in one, and
 * beside which others, summary_stand.c has said before: one that points back,
 * or stands in a quotation of several, with those that it needs.  How likely an
 * editor would send each of them back, summary_risk.c: that costs a set
 * something, and what would probably be sent back is left out of the best one.
 * Where no more than one is left, it is to be above doubt: readers would send
 * three of four such summaries back otherwise.
 *
 * Deterministic: near ties go to the earlier sentences.  Cost: linear in the
 * words, but for a bounded choice.
 */


#include "summary_engine.h"
#include "summary_find.h"
#include "summary_rank_words.h"
#include "summary_rank_weights.h"

#include <math.h>
#include <stddef.h>
#include <string.h>


/* sentences that sets are made of: of one, of a few */
#define SUMMARY_POOL_ONE      24
#define SUMMARY_POOL_SETS     10
#define SUMMARY_POOL_MAX      (SUMMARY_MAX_SENTENCES * 2)

/* larger sets are built up sentence by sentence */
#define SUMMARY_SETS_MAX      5

/* the cosine above which two would say too little beside each other */
#define SUMMARY_ALIKE         0.45

/* fewer characters of a title's word are no sign of its subject */
#define SUMMARY_TITLE_CHARS   4

/* values nearer to each other than that are equal on every machine */
#define SUMMARY_TIE           1e-6

/* sets of one sentence less are tried where so many are wanted */
#define SUMMARY_SETS_FEWER    3

/*
 * What a doubt about a sentence costs it, in the models' unit, a hundredth of
 * ROUGE-1 and ROUGE-L F1 together; what it needs and no sentence before it has,
 * half as much again for more of that; its risk, if that were 1; and a doubt's
 * share of the pool's worth.
 */

#define SUMMARY_DOUBT         14.0
#define SUMMARY_NEED          6.0
#define SUMMARY_RISK          8.0
#define SUMMARY_DOUBT_POOL    1.5

/* one with more of a risk is left out of the chosen set, but one is left */
#define SUMMARY_RISKY         0.385

/*
 * There is no summary where the only one left has more of a risk than that, or
 * stands behind so much of the article, or where more of the article's
 * sentences, if they are not few, can never stand.
 */

#define SUMMARY_RISKY_ONE     0.45
#define SUMMARY_FAR           0.4
#define SUMMARY_NEVER_MOST    0.85
#define SUMMARY_FEW           3

#define SUMMARY_LOGS          64      /* bits of a word, too */


typedef struct {
    float                      idf;
    float                      links;     /* sum of idf^2 / norm of sentences */
    float                      once;      /* probability in a summary */
    float                      twice;     /* and of being there twice */
    uint32_t                   mark;      /* last use + 1 */
    uint32_t                   pooled;    /* + 1: of the pool's words */
    uint16_t                   times;
    uint16_t                   sentences;
    uint16_t                   first;     /* sentence */
    uint16_t                   last;
    uint8_t                    lead;      /* times in the first three */
    uint8_t                    lead_one;  /* and in the first */
    uint8_t                    title;
} summary_rank_word_t;


typedef struct {
    float                      norm;
    float                      degree;
    float                      title;     /* cosine to it */
    float                      score;
    float                      pool;      /* worth in the pool */
    uint32_t                   chars;     /* as summary_stand_t has them */
    uint8_t                    state;
    uint8_t                    doubts;
} summary_rank_sentence_t;


/* what sentences say: sums of their words, distinct ones but for the first */

typedef struct {
    double                     idf;       /* of all words */
    double                     fresh;     /* idf of distinct words */
    double                     centroid;
    double                     title;
    double                     lead;
    double                     content;
    double                     hits;
} summary_rank_says_t;


/* a word of the pool's sentences */

typedef struct {
    uint64_t                   slots;     /* that have it */
    uint32_t                   many;      /* in the sentence at hand */
    uint32_t                   shared;    /* + 1: of the shared ones; or 0 */
} summary_rank_pooled_t;


/* a word of several sentences of the pool, and what it adds to a set */

typedef struct {
    summary_rank_says_t        says;      /* when it is said first, */
    double                     twice;     /* hits, when it is said again */
    uint32_t                   count;     /* in the set at hand */
} summary_rank_shared_t;


typedef struct {
    uint32_t                   word;      /* of the shared ones */
    uint32_t                   many;      /* times in the sentence */
} summary_rank_use_t;


/* of a sentence of the pool */

typedef struct {
    summary_rank_says_t        says;      /* by the words that only it has */
    summary_rank_use_t        *first;     /* the others */
    summary_rank_use_t        *last;      /* behind them */
    uint64_t                   needs[SUMMARY_NEEDS];      /* slots before it
                                                 that have what it needs */
    size_t                     nneeds;
} summary_rank_slot_t;


/* of the set at hand */

typedef struct {
    size_t                     n;
    uint32_t                   set[SUMMARY_MAX_SENTENCES];
    uint32_t                   slot[SUMMARY_MAX_SENTENCES];   /* in the pool */
    size_t                     chars;
    size_t                     words;
    summary_rank_says_t        says;
} summary_rank_sum_t;


/* of both models of words, added and multiplied at once */

typedef double  summary_rank_pair_t __attribute__((vector_size(16)));


struct summary_ranker_s {
    summary_arena_t              *arena;
    const summary_text_t         *text;
    const summary_stand_t        *stands; /* by sentence */
    const summary_rank_model_t   *model;
    summary_sentence_t           *sentences;
    const uint32_t               *tokens;
    const uint32_t               *begin;  /* of each sentence's tokens */
    size_t                        n;
    unsigned                      wanted;
    size_t                        max_length;

    summary_rank_word_t          *words;
    summary_rank_sentence_t      *rank;   /* by sentence */
    uint32_t                      use;    /* of mark */

    double                        centroid_norm;
    double                        centroid_sum;
    double                        title_sum;
    double                        title_norm;
    double                        lead_sum;
    double                        mean_words;     /* of a sentence */
    double                        log_words;      /* of all words */
    double                        log_n;          /* of sentences */
    double                        logs[SUMMARY_LOGS];
    summary_rank_pair_t           word[SUMMARY_RANK_WORD];    /* weights */
    unsigned                      more;   /* of their weights: the second */
    size_t                        npool;
    summary_rank_shared_t        *shared;
    summary_rank_sum_t            sum;

    /* of the pool, from here on not set to zero */


    uint32_t                      pool[SUMMARY_POOL_MAX];
    summary_rank_slot_t           slots[SUMMARY_POOL_MAX];
    summary_rank_pooled_t        *pooled;
    float                         cosine[SUMMARY_POOL_MAX][SUMMARY_POOL_MAX];
    uint64_t                      names[SUMMARY_POOL_MAX];    /* slots one of
                                             which has to be there; 0: none */
};


typedef struct {
    summary_ranker_t             *ranker;
    double                        best;
    size_t                        n;
    uint32_t                      set[SUMMARY_MAX_SENTENCES];
} summary_rank_choice_t;


static unsigned summary_rank_wanted(const summary_text_t *text,
    const summary_settings_t *settings);
static void summary_rank_count(summary_ranker_t *r);
static void summary_rank_weigh(summary_ranker_t *r);
static void summary_rank_expect(summary_ranker_t *r, uint32_t id);
static double summary_rank_centroid(const summary_rank_word_t *w);
static double summary_rank_log(const summary_ranker_t *r, uint32_t n);
static double summary_rank_cosine(summary_ranker_t *r, size_t i, size_t k);
static double summary_rank_dot(const float *weights, const double *x,
    size_t n);
static void summary_rank_written(const summary_sentence_t *s, double *x);
static size_t summary_rank_stop(summary_str_t text, size_t i, unsigned what);
static double summary_rank_promise(const double *x);
static void summary_rank_pool(summary_ranker_t *r, size_t n);
static void summary_rank_slots(summary_ranker_t *r);
static void summary_rank_slot(summary_ranker_t *r, size_t slot);
static void summary_rank_needs(summary_ranker_t *r, size_t slot);
static void summary_rank_word_says(const summary_ranker_t *r,
    const summary_rank_word_t *w, summary_rank_says_t *says);
static void summary_rank_cosines(summary_ranker_t *r);
static int summary_rank_repeated(const summary_ranker_t *r, size_t i,
    const uint32_t *pool, size_t n);
static int summary_rank_names_too(const summary_ranker_t *r, size_t i,
    size_t k);
static int summary_rank_push(summary_ranker_t *r, size_t slot);
static void summary_rank_pop(summary_ranker_t *r,
    const summary_rank_says_t *says);
static void summary_rank_add(summary_ranker_t *r, size_t slot);
static void summary_rank_sum(summary_rank_says_t *sum,
    const summary_rank_says_t *says);
static size_t summary_rank_from(summary_ranker_t *r, size_t slot, size_t n,
    summary_rank_set_pt handler, void *ctx);
static void summary_rank_set(const summary_ranker_t *r, double *x);
static double summary_rank_set_value(const summary_ranker_t *r,
    const double *x);
static double summary_rank_risk(const summary_ranker_t *r,
    const uint32_t *set, size_t i);
static int summary_rank_doubtful(const summary_ranker_t *r,
    const uint32_t *set, size_t n);
static int summary_rank_needed(const summary_ranker_t *r,
    const uint32_t *set, size_t n, size_t i);
static void summary_rank_best(void *ctx, const uint32_t *set, size_t n,
    const double *x);
static void summary_rank_build(summary_ranker_t *r,
    summary_rank_choice_t *choice);


/* bytes that summary_rank_written() stops at: few of a text's are one */

#define SUMMARY_STOP_WRITTEN  0x01

static const uint8_t  summary_rank_stops[256] = {
    [','] = SUMMARY_STOP_WRITTEN,
    ['0' ... '9'] = SUMMARY_STOP_WRITTEN,
    ['A' ... 'Z'] = SUMMARY_STOP_WRITTEN,
    [0xc3] = SUMMARY_STOP_WRITTEN
};


/* of what summary_rank_features() gives, in its order */

static const char *const  summary_rank_names[SUMMARY_RANK_FEATURES] = {
    "1 / place", "first", "second", "third", "place in the article",
    "centroid", "links", "title's words", "new words' share", "new words",
    "idf of a word", "words", "under 8 words", "over 40 words",
    "begins a paragraph", "1 / paragraph", "words to the mean", "fourth",
    "fifth", "near the top", "words squared", "weight of a word",
    "like the first", "like the one before", "numbers", "capitals' share",
    "commas", "begins with a quote", "quotes", "asks", "brackets", "colon",
    "points back", "like the title", "opens themes", "words said elsewhere",
    "capitals", "first sentence's words", "covers the centroid",
    "log of words", "12 words or fewer", "30 words or more",
    "inside a quotation", "words over 20", "words under 12",
    "a word of the title", "first, with a word of the title",
    "needs what was said"
};


const char *
summary_rank_known(const void *known, size_t i)
{
    const summary_rank_known_t  *words;

    words = known ? known : summary_rank_words;

    return words[i].word;
}


int
summary_rank(summary_text_t *text, const summary_stand_t *stands,
    summary_arena_t *arena, const summary_settings_t *settings,
    size_t *nchosen, summary_ranker_t **ranker)
{
    size_t                  i;
    summary_ranker_t       *r;
    summary_rank_choice_t   choice;

    *nchosen = 0;
    *ranker = NULL;

    if (text->sentences.nelts == 0) {
        return SUMMARY_OK;
    }

    r = summary_ranker_create(text, stands, arena, settings, NULL);
    if (r == NULL) {
        return SUMMARY_ERROR;
    }

    *ranker = r;

    choice.ranker = r;
    choice.n = 0;
    choice.best = 0;

    if (r->wanted <= SUMMARY_SETS_MAX) {
        (void) summary_rank_sets(r, summary_rank_best, &choice);

    } else {
        summary_rank_build(r, &choice);
    }

    if (r->shared == NULL) {
        return SUMMARY_ERROR;
    }

    choice.n = summary_rank_left(r, choice.set, choice.n);

    for (i = 0; i < choice.n; i++) {
        r->sentences[choice.set[i]].chosen = 1;
    }

    *nchosen = choice.n;

    return SUMMARY_OK;
}


/* "auto": one more for each time the body doubles, from 2 to 5 */

static unsigned
summary_rank_wanted(const summary_text_t *text,
    const summary_settings_t *settings)
{
    size_t  words;

    if (settings->sentences != SUMMARY_SENTENCES_AUTO) {
        return settings->sentences;
    }

    words = text->words.nelts;

    return (words < 250) ? 2 : (words < 500) ? 3 : (words < 1000) ? 4 : 5;
}


summary_ranker_t *
summary_ranker_create(summary_text_t *text, const summary_stand_t *stands,
    summary_arena_t *arena, const summary_settings_t *settings,
    const summary_rank_model_t *model)
{
    size_t             i, size;
    double             x[SUMMARY_RANK_FEATURES];
    summary_ranker_t  *r;

    size = (text->nwords + 1) * sizeof(summary_rank_word_t)
           + text->sentences.nelts * sizeof(summary_rank_sentence_t);

    r = summary_arena_alloc(arena, sizeof(summary_ranker_t));
    if (r == NULL) {
        return NULL;
    }

    memset(r, 0, offsetof(summary_ranker_t, pool));

    r->words = summary_arena_alloc(arena, size);
    if (r->words == NULL) {
        return NULL;
    }

    memset(r->words, 0, size);

    r->rank = (summary_rank_sentence_t *) (r->words + text->nwords + 1);
    r->arena = arena;
    r->text = text;
    r->stands = stands;
    r->sentences = text->sentences.elts;
    r->tokens = text->words.elts;
    r->begin = text->first.elts;
    r->n = text->sentences.nelts;
    r->wanted = summary_rank_wanted(text, settings);
    r->max_length = settings->max_length ? settings->max_length : SIZE_MAX;
    r->more = (r->wanted > 1);
    r->model = model ? model : &summary_rank_models[r->more];

    for (i = 1; i < SUMMARY_LOGS; i++) {
        r->logs[i] = log((double) i);
    }

    r->log_words = log((double) r->begin[r->n]);
    r->log_n = log((double) r->n);

    for (i = 0; i < SUMMARY_RANK_WORD; i++) {
        r->word[i][0] = (double) r->model->word[0][i];
        r->word[i][1] = (double) r->model->word[1][i];
    }

    summary_rank_count(r);
    summary_rank_weigh(r);

    for (i = 0; i < r->n; i++) {
        r->rank[i].chars = stands[i].chars;
        r->rank[i].state = stands[i].state;
        r->rank[i].doubts = stands[i].doubts;

        if (r->rank[i].state & SUMMARY_STATE_NEVER) {
            continue;
        }

        summary_rank_features(r, i, x);
        r->rank[i].score = (float) summary_rank_dot(r->model->sentence, x,
                                                    SUMMARY_RANK_FEATURES);
        r->rank[i].pool = (float) summary_rank_promise(x);

        r->rank[i].pool -= (float) (SUMMARY_DOUBT_POOL * r->rank[i].doubts);

        r->sentences[i].score = (double) r->rank[i].score
                                - SUMMARY_DOUBT * r->rank[i].doubts
                                - SUMMARY_RISK * (double) stands[i].alone;
    }

    return r;
}


/* of each word: how often it is said, and where */

static void
summary_rank_count(summary_ranker_t *r)
{
    float                 idf[SUMMARY_LOGS];
    size_t                i;
    uint32_t              k, id;
    uint64_t              known;      /* of idf, a bit each */
    const uint32_t       *title;
    summary_rank_word_t  *w;

    known = 0;

    for (i = 0; i < r->n; i++) {
        r->use++;

        for (k = r->begin[i]; k < r->begin[i + 1]; k++) {
            w = &r->words[r->tokens[k]];

            w->times += (w->times < UINT16_MAX);
            w->lead += (i < 3 && w->lead < UINT8_MAX);
            w->lead_one += (i == 0 && w->lead_one < UINT8_MAX);

            if (w->mark == r->use) {
                continue;
            }

            w->mark = r->use;
            w->last = (uint16_t) i;

            if (w->sentences++ == 0) {
                w->first = (uint16_t) i;
            }
        }
    }

    title = r->text->title.elts;

    for (i = 0; i < r->text->title.nelts; i++) {
        r->words[title[i]].title = 1;
    }

    for (id = 0; id < r->text->nwords; id++) {
        w = &r->words[id];
        k = w->sentences;

        if (k < SUMMARY_LOGS && known >> k & 1) {
            w->idf = idf[k];
            continue;
        }

        w->idf = (float) log(((double) r->n + 1)
                             / ((double) w->sentences + 0.5));

        if (k < SUMMARY_LOGS) {
            idf[k] = w->idf;
            known |= (uint64_t) 1 << k;
        }
    }
}


static double
summary_rank_centroid(const summary_rank_word_t *w)
{
    return (double) w->times * (double) w->idf;
}


/* norms and sums; the mean cosine of each sentence to the others */

static void
summary_rank_weigh(summary_ranker_t *r)
{
    size_t                    i;
    double                    sum, title, degree;
    uint32_t                  k, id;
    summary_rank_word_t      *w;
    summary_rank_sentence_t  *s;

    for (id = 0; id < r->text->nwords; id++) {
        w = &r->words[id];
        sum = summary_rank_centroid(w);

        r->centroid_sum += sum;
        r->centroid_norm += sum * sum;

        if (w->title) {
            r->title_sum += (double) w->idf;
            r->title_norm += (double) w->idf * (double) w->idf;
        }

        if (w->lead_one) {
            r->lead_sum += (double) w->idf;
        }
    }

    r->centroid_norm = sqrt(r->centroid_norm);
    r->title_norm = sqrt(r->title_norm);
    r->mean_words = (double) r->begin[r->n] / (double) r->n;

    for (i = 0; i < r->n; i++) {
        s = &r->rank[i];
        sum = 0;
        title = 0;
        degree = 0;
        r->use++;

        for (k = r->begin[i]; k < r->begin[i + 1]; k++) {
            w = &r->words[r->tokens[k]];
            sum += (double) w->idf * (double) w->idf;

            if (w->mark != r->use) {
                w->mark = r->use;
                degree += (double) w->idf * (double) w->idf;
                title += w->title ? (double) w->idf * (double) w->idf : 0;
            }
        }

        s->norm = (float) sqrt(sum);

        if (s->norm > 0 && r->title_norm > 0) {
            s->title = (float) (title / (sqrt(degree) * r->title_norm));
        }
    }

    for (i = 0; i < r->n; i++) {
        s = &r->rank[i];
        r->use++;

        for (k = r->begin[i]; s->norm > 0 && k < r->begin[i + 1]; k++) {
            w = &r->words[r->tokens[k]];

            if (w->mark != r->use) {
                w->mark = r->use;
                w->links += w->idf * w->idf / s->norm;
            }
        }
    }

    for (i = 0; i < r->n && r->n > 1; i++) {
        s = &r->rank[i];
        degree = 0;

        for (k = r->begin[i]; k < r->begin[i + 1]; k++) {
            degree += (double) r->words[r->tokens[k]].links;
        }

        if (s->norm > 0) {
            s->degree = (float) ((degree / (double) s->norm - 1)
                                 / (double) (r->n - 1));
        }
    }
}


/* how likely a word is to be in a summary, once and twice */

static void
summary_rank_expect(summary_ranker_t *r, uint32_t id)
{
    size_t                      k;
    double                      x[SUMMARY_RANK_WORD];
    summary_rank_word_t        *w;
    summary_rank_pair_t         sum;
    const summary_word_kind_t  *kind;

    w = &r->words[id];
    kind = r->text->kinds.elts;
    kind += id;

    summary_rank_word(r, id, x);

    sum = x[0] * r->word[0];

    for (k = 1; k < SUMMARY_RANK_WORD; k++) {
        sum += x[k] * r->word[k];
    }

    if (kind->known) {
        sum[0] += (double) r->model->known[kind->known - 1].weight[r->more];
    }

    w->once = (float) (1 / (1 + exp(-sum[0])));

    if (w->times > 1) {
        w->twice = (float) (1 / (1 + exp(-sum[1])));

        if (w->twice > w->once) {
            w->twice = w->once;
        }
    }
}


/* the logarithm of a number, from a table if it is small */

static double
summary_rank_log(const summary_ranker_t *r, uint32_t n)
{
    return (n < SUMMARY_LOGS) ? r->logs[n] : log((double) n);
}


static double
summary_rank_dot(const float *weights, const double *x, size_t n)
{
    size_t  k;
    double  sum[4] = { 0, 0, 0, 0 };

    /* four sums, none of which waits for another */

    for (k = 0; k + 4 <= n; k += 4) {
        sum[0] += x[k] * (double) weights[k];
        sum[1] += x[k + 1] * (double) weights[k + 1];
        sum[2] += x[k + 2] * (double) weights[k + 2];
        sum[3] += x[k + 3] * (double) weights[k + 3];
    }

    for ( /* void */ ; k < n; k++) {
        sum[0] += x[k] * (double) weights[k];
    }

    return (sum[0] + sum[1]) + (sum[2] + sum[3]);
}


void
summary_rank_word(const summary_ranker_t *r, uint32_t id, double *x)
{
    double                      times, n, first, last, share;
    const summary_rank_word_t  *w;
    const summary_word_kind_t  *kind;

    w = &r->words[id];
    kind = r->text->kinds.elts;
    kind += id;

    n = (double) r->n;
    times = summary_rank_log(r, w->times);
    first = (double) w->first;
    last = (double) w->last;
    share = (double) w->sentences / n;

    x[0] = times;
    x[1] = summary_rank_log(r, w->sentences);
    x[2] = times * times;
    x[3] = times - r->log_words + 6;
    x[4] = share;
    x[5] = (share * 5 < 1) ? share * 5 : 1;
    x[6] = 1 / (1 + first);
    x[7] = (first < 40) ? exp(-first / 4) : 0;
    x[8] = first / n;
    x[9] = (w->lead > 0);
    x[10] = summary_rank_log(r, w->lead + 1u);
    x[11] = (w->lead_one > 0);
    x[12] = summary_rank_log(r, w->lead_one + 1u);
    x[13] = w->title;
    x[14] = w->title * times;
    x[15] = (w->lead_one > 0) * times;
    x[16] = (w->lead > 0) * times;
    x[17] = (double) kind->capitals / (double) w->times;
    x[18] = (kind->capitals > 0) * times;
    x[19] = (kind->capitals > 0 && w->lead_one > 0);
    x[20] = kind->number;
    x[21] = (kind->number && w->lead > 0);
    x[22] = ((kind->chars < 12) ? kind->chars : 12) / 6.0;
    x[23] = (kind->chars <= 2);
    x[24] = (kind->chars <= 3);
    x[25] = (kind->chars >= 8);
    x[26] = (kind->chars >= 5) * times;
    x[27] = (kind->chars <= 3) * times;
    x[28] = r->log_n / 3;
    x[29] = x[28] * times;
    x[30] = r->log_words / 6 * x[6];
    x[31] = last / n;
    x[32] = (last - first) / n;
    x[33] = (r->text->title.nelts == 0);
    x[34] = (w->times >= 2);
    x[35] = (w->times >= 3);
    x[36] = (w->times >= 5);
    x[37] = 1;
}


/* of token vectors, but for a word that k has twice or more */

static double
summary_rank_cosine(summary_ranker_t *r, size_t i, size_t k)
{
    double                dot;
    uint32_t              j;
    summary_rank_word_t  *w;

    if (r->rank[i].norm <= 0 || r->rank[k].norm <= 0) {
        return 0;
    }

    r->use++;

    for (j = r->begin[i]; j < r->begin[i + 1]; j++) {
        r->words[r->tokens[j]].mark = r->use;
    }

    dot = 0;

    for (j = r->begin[k]; j < r->begin[k + 1]; j++) {
        w = &r->words[r->tokens[j]];

        if (w->mark == r->use) {
            dot += (double) w->idf * (double) w->idf;
        }
    }

    return dot / ((double) r->rank[i].norm * (double) r->rank[k].norm);
}


void
summary_rank_features(summary_ranker_t *r, size_t i, double *x)
{
    int                             titled;
    double                          dot, idf, mass, title, fresh, lead, cover,
                                    opens, again, n, place, value, norm, like;
    uint32_t                        k;
    summary_rank_word_t            *w;
    const summary_sentence_t       *s;
    const summary_word_kind_t      *kinds;
    const summary_rank_sentence_t  *rank;

    s = &r->sentences[i];
    rank = &r->rank[i];
    kinds = r->text->kinds.elts;

    dot = 0;
    idf = 0;
    mass = 0;
    title = 0;
    fresh = 0;
    lead = 0;
    cover = 0;
    opens = 0;
    again = 0;
    like = 0;
    titled = 0;
    r->use++;

    for (k = r->begin[i]; k < r->begin[i + 1]; k++) {
        w = &r->words[r->tokens[k]];
        value = (double) w->idf;

        dot += value * summary_rank_centroid(w);
        idf += value;
        mass += summary_rank_centroid(w);
        like += w->lead_one ? value * value : 0;

        if (w->mark == r->use) {
            continue;
        }

        w->mark = r->use;
        title += w->title ? value : 0;
        titled |= (w->title
                   && kinds[r->tokens[k]].chars >= SUMMARY_TITLE_CHARS);
        lead += w->lead_one ? value : 0;
        cover += summary_rank_centroid(w);
        again += (w->sentences > 1);

        if (w->first == i) {
            fresh++;
            opens += value * (w->sentences - 1);
        }
    }

    n = s->words ? s->words : 1;
    place = (double) i;
    norm = (double) r->rank[0].norm * (double) rank->norm;

    x[0] = 1 / (place + 1);
    x[1] = (i == 0);
    x[2] = (i == 1);
    x[3] = (i == 2);
    x[4] = place / (double) r->n;
    x[5] = (rank->norm > 0 && r->centroid_norm > 0)
           ? dot / ((double) rank->norm * r->centroid_norm) : 0;
    x[6] = (double) rank->degree * 5;
    x[7] = (r->title_sum > 0) ? title / r->title_sum : 0;
    x[8] = fresh / n;
    x[9] = fresh / 20;
    x[10] = idf / n / 3;
    x[11] = n / 30;
    x[12] = (n < 8);
    x[13] = (n > 40);
    x[14] = (i == 0 || r->sentences[i - 1].paragraph != s->paragraph);
    x[15] = 1 / (double) (1 + s->paragraph);
    x[16] = n / r->mean_words / 3;
    x[17] = (i == 3);
    x[18] = (i == 4);
    x[19] = (i < 40) ? exp(-place / 4) : 0;
    x[20] = (n / 30) * (n / 30);
    x[21] = mass / n / (r->centroid_sum / r->text->nwords + 1e-9) / 10;
    x[22] = (i > 0 && norm > 0) ? like / norm : 0;
    x[23] = (i > 0) ? summary_rank_cosine(r, i - 1, i) : 0;

    summary_rank_written(s, x + 24);
    x[32] = ((rank->state & SUMMARY_STATE_PREV) != 0);

    x[33] = (double) rank->title;
    x[34] = log(1 + opens) / 3;
    x[35] = again / n;
    x[36] = x[25] * n / 10;
    x[37] = (r->lead_sum > 0) ? lead / r->lead_sum : 0;
    x[38] = (r->centroid_sum > 0) ? cover / r->centroid_sum * 3 : 0;
    x[39] = summary_rank_log(r, s->words ? s->words : 1) / 3;
    x[40] = (n <= 12);
    x[41] = (n >= 30);
    x[42] = ((rank->state & SUMMARY_STATE_INSIDE) != 0);
    x[43] = (n > 20) ? (n - 20) / 20 : 0;
    x[44] = (n < 12) ? (12 - n) / 12 : 0;
    x[45] = titled;
    x[46] = (titled && i == 0);
    x[47] = (r->stands[i].nneeds > 0);
}


void
summary_rank_parts(summary_ranker_t *r, size_t i, summary_score_part_t *parts)
{
    size_t  k;
    double  x[SUMMARY_RANK_FEATURES];

    summary_rank_features(r, i, x);

    for (k = 0; k < SUMMARY_RANK_FEATURES; k++) {
        parts[k].name = summary_rank_names[k];
        parts[k].value = x[k];
        parts[k].weight = (double) r->model->sentence[k];
    }

    parts[k].name = "doubts";
    parts[k].value = r->rank[i].doubts;
    parts[k].weight = -SUMMARY_DOUBT;

    parts[k + 1].name = "risk";
    parts[k + 1].value = (double) r->stands[i].alone;
    parts[k + 1].weight = -SUMMARY_RISK;
}


/* digits, capitals, quotes, marks */

static void
summary_rank_written(const summary_sentence_t *s, double *x)
{
    double          digits, capitals, commas, n;
    size_t          i;
    const uint8_t  *p;

    p = s->text.data;
    digits = 0;
    capitals = 0;
    commas = 0;
    n = s->words ? s->words : 1;

    for (i = summary_rank_stop(s->text, 0, SUMMARY_STOP_WRITTEN);
         i < s->text.len;
         i = summary_rank_stop(s->text, i + 1, SUMMARY_STOP_WRITTEN))
    {
        if (p[i] == ',') {
            commas++;
            continue;
        }

        if (i == 0 || p[i - 1] != ' ') {
            continue;
        }

        digits += (p[i] <= '9');
        capitals += (p[i] >= 'A' && p[i] <= 'Z')
                    || (p[i] == 0xc3 && p[i + 1] < 0xa0);
    }

    x[0] = digits / n;
    x[1] = capitals / n;
    x[2] = commas / n;
    x[3] = (s->text.len && (p[0] == '"' || p[0] == '\''
                            || (p[0] == 0xe2 && s->text.len > 2
                                && p[1] == 0x80)
                            || (p[0] == 0xc2 && s->text.len > 2
                                && p[1] == 0xab)));
    x[4] = (memchr(p, '"', s->text.len) != NULL);
    x[5] = (s->text.len && p[s->text.len - 1] == '?');
    x[6] = (memchr(p, '(', s->text.len) != NULL);
    x[7] = (memchr(p, ':', s->text.len) != NULL);
}


/* the first place from i on to stop at, or the text's end */

static inline size_t
summary_rank_stop(summary_str_t text, size_t i, unsigned what)
{
    return summary_find_stop(summary_rank_stops, what, text, i);
}


/* by few strong features: sets are best made of the sentences first by these */

static double
summary_rank_promise(const double *x)
{
    return 2 * x[0] + x[19] + 2 * x[5] + x[7] - 0.5 * x[4];
}


/* n sentences that may stand, best first, then in the article's order */

static void
summary_rank_pool(summary_ranker_t *r, size_t n)
{
    size_t    i, k, count;
    double    value, by[SUMMARY_POOL_MAX];
    uint32_t  id;

    count = 0;

    for (i = 0; i < r->n; i++) {

        if ((r->rank[i].state & SUMMARY_STATE_NEVER)
            || summary_rank_repeated(r, i, r->pool, count))
        {
            continue;
        }

        value = (double) r->rank[i].pool;

        if (count == n && value <= by[n - 1] + SUMMARY_TIE) {
            continue;
        }

        count += (count < n);

        for (k = count - 1; k > 0 && by[k - 1] + SUMMARY_TIE < value; k--) {
            by[k] = by[k - 1];
            r->pool[k] = r->pool[k - 1];
        }

        by[k] = value;
        r->pool[k] = (uint32_t) i;
    }

    for (i = 1; i < count; i++) {
        id = r->pool[i];

        for (k = i; k > 0 && r->pool[k - 1] > id; k--) {
            r->pool[k] = r->pool[k - 1];
        }

        r->pool[k] = id;
    }

    for (i = 0; i < count; i++) {
        r->names[i] = 0;

        for (k = 0; k < i; k++) {
            r->names[i] |= (uint64_t) summary_rank_names_too(r, r->pool[i],
                                                             r->pool[k])
                           << k;
        }

        if (r->stands[r->pool[i]].name.len && r->names[i] == 0) {
            r->names[i] = (uint64_t) 1 << 63;
        }
    }

    r->npool = count;
}


/*
 * What each sentence of the pool adds to a set.  Most of its words no other
 * one has: they add the same to any set, and are summed once.  Without memory
 * the pool is empty, and shared NULL.
 */

static void
summary_rank_slots(summary_ranker_t *r)
{
    size_t                  slot, size, npooled, nshared;
    uint32_t                k, i;
    summary_rank_use_t     *use;
    summary_rank_word_t    *w;
    summary_rank_pooled_t  *p;

    size = 0;
    npooled = 0;
    nshared = 0;

    for (slot = 0; slot < r->npool; slot++) {
        i = r->pool[slot];
        size += r->begin[i + 1] - r->begin[i];

        for (k = r->begin[i]; k < r->begin[i + 1]; k++) {
            w = &r->words[r->tokens[k]];
            w->pooled = 0;

            if (w->once == 0) {
                summary_rank_expect(r, r->tokens[k]);
            }
        }
    }

    for (slot = 0; slot < r->npool; slot++) {
        i = r->pool[slot];

        for (k = r->begin[i]; k < r->begin[i + 1]; k++) {
            w = &r->words[r->tokens[k]];

            if (w->pooled == 0) {
                w->pooled = (uint32_t) ++npooled;
            }
        }
    }

    use = summary_arena_alloc(r->arena,
                              (size + 1) * sizeof(summary_rank_use_t));
    r->pooled = summary_arena_alloc(r->arena,
                                    (npooled + 1)
                                    * sizeof(summary_rank_pooled_t));
    r->shared = NULL;

    if (use != NULL && r->pooled != NULL) {
        memset(r->pooled, 0, npooled * sizeof(summary_rank_pooled_t));

        for (slot = 0; slot < r->npool; slot++) {
            i = r->pool[slot];

            for (k = r->begin[i]; k < r->begin[i + 1]; k++) {
                p = &r->pooled[r->words[r->tokens[k]].pooled - 1];
                p->slots |= (uint64_t) 1 << slot;

                if (p->shared == 0 && (p->slots & (p->slots - 1))) {
                    p->shared = (uint32_t) ++nshared;
                }
            }
        }

        r->shared = summary_arena_alloc(r->arena,
                                        (nshared + 1)
                                        * sizeof(summary_rank_shared_t));
    }

    if (r->shared == NULL) {
        r->npool = 0;
        return;
    }

    for (slot = 0; slot < r->npool; slot++) {
        r->slots[slot].first = use;
        summary_rank_slot(r, slot);
        summary_rank_needs(r, slot);
        use = r->slots[slot].last;
    }

    summary_rank_cosines(r);
}


static void
summary_rank_slot(summary_ranker_t *r, size_t slot)
{
    uint32_t                i, k;
    summary_rank_use_t     *use;
    summary_rank_says_t     says;
    summary_rank_slot_t    *s;
    summary_rank_word_t    *w;
    summary_rank_pooled_t  *p;
    summary_rank_shared_t  *shared;

    s = &r->slots[slot];
    i = r->pool[slot];
    use = s->first;

    memset(&s->says, 0, sizeof(summary_rank_says_t));

    for (k = r->begin[i]; k < r->begin[i + 1]; k++) {
        r->pooled[r->words[r->tokens[k]].pooled - 1].many++;
    }

    for (k = r->begin[i]; k < r->begin[i + 1]; k++) {
        w = &r->words[r->tokens[k]];

        p = &r->pooled[w->pooled - 1];

        s->says.idf += (double) w->idf;

        if (p->many == 0) {
            continue;
        }

        if (p->shared) {
            shared = &r->shared[p->shared - 1];

            use->word = p->shared - 1;
            use->many = p->many;
            use++;

            summary_rank_word_says(r, w, &shared->says);
            shared->twice = (double) w->twice;
            shared->count = 0;

        } else {
            summary_rank_word_says(r, w, &says);
            summary_rank_sum(&s->says, &says);

            if (p->many > 1) {
                s->says.hits += (double) w->twice;
            }
        }

        p->many = 0;
    }

    s->last = use;
}


/* which sentences of the pool would introduce what the one at slot needs */

static void
summary_rank_needs(summary_ranker_t *r, size_t slot)
{
    size_t                  k;
    summary_rank_slot_t    *s;
    summary_rank_word_t    *w;
    const summary_stand_t  *stand;

    s = &r->slots[slot];
    stand = &r->stands[r->pool[slot]];

    for (k = 0; k < stand->nneeds; k++) {
        w = &r->words[stand->needs[k]];
        s->needs[k] = r->pooled[w->pooled - 1].slots
                      & (((uint64_t) 1 << slot) - 1);
    }

    s->nneeds = stand->nneeds;
}


static void
summary_rank_word_says(const summary_ranker_t *r,
    const summary_rank_word_t *w, summary_rank_says_t *says)
{
    double  idf;

    idf = (double) w->idf;

    says->idf = 0;
    says->fresh = idf;
    says->centroid = idf * w->times;
    says->title = w->title ? idf : 0;
    says->lead = w->lead_one ? idf : 0;
    says->hits = (double) w->once;

    /* said again, but not all over the article */
    says->content = (w->sentences > 1
                     && (w->sentences == 2 || w->sentences * 4u <= r->n));
}


static inline void
summary_rank_sum(summary_rank_says_t *sum, const summary_rank_says_t *says)
{
    sum->idf += says->idf;
    sum->fresh += says->fresh;
    sum->centroid += says->centroid;
    sum->title += says->title;
    sum->lead += says->lead;
    sum->content += says->content;
    sum->hits += says->hits;
}


/* as summary_rank_cosine() has them, of each two of the pool */

static void
summary_rank_cosines(summary_ranker_t *r)
{
    size_t                slot, k;
    double                norm, dot[SUMMARY_POOL_MAX];
    uint32_t              i, j;
    uint64_t              before, others;
    summary_rank_word_t  *w;

    for (slot = 1; slot < r->npool; slot++) {

        i = r->pool[slot];
        before = ((uint64_t) 1 << slot) - 1;

        memset(dot, 0, slot * sizeof(double));

        for (j = r->begin[i]; j < r->begin[i + 1]; j++) {
            w = &r->words[r->tokens[j]];

            others = r->pooled[w->pooled - 1].slots & before;

            for ( /* void */ ; others; others &= others - 1) {
                dot[__builtin_ctzll(others)] += (double) w->idf
                                                * (double) w->idf;
            }
        }

        for (k = 0; k < slot; k++) {
            norm = (double) r->rank[r->pool[k]].norm * (double) r->rank[i].norm;
            r->cosine[k][slot] = (norm > 0) ? (float) (dot[k] / norm) : 0;
        }
    }
}


/* does sentence k, too, say the name that i does not introduce? */

static int
summary_rank_names_too(const summary_ranker_t *r, size_t i, size_t k)
{
    summary_str_t  name;

    name = r->stands[i].name;

    return name.len && summary_find_word(r->sentences[k].text, name) != NULL;
}


/* is it, word for word, one of the pool? */

static int
summary_rank_repeated(const summary_ranker_t *r, size_t i,
    const uint32_t *pool, size_t n)
{
    size_t                k;
    const summary_str_t  *a, *b;

    a = &r->sentences[i].text;

    for (k = 0; k < n; k++) {
        b = &r->sentences[pool[k]].text;

        if (a->len == b->len && memcmp(a->data, b->data, a->len) == 0) {
            return 1;
        }
    }

    return 0;
}


size_t
summary_rank_sets(summary_ranker_t *r, summary_rank_set_pt handler, void *ctx)
{
    size_t  n, count;

    n = r->wanted;

    summary_rank_pool(r, (n == 1) ? SUMMARY_POOL_ONE : SUMMARY_POOL_SETS);

    summary_rank_slots(r);

    /* where no set is as large as wanted, a smaller one */

    for ( /* void */ ; n; n--) {
        count = summary_rank_from(r, 0, n, handler, ctx);

        if (count) {

            if (n == r->wanted && n >= SUMMARY_SETS_FEWER) {
                count += summary_rank_from(r, 0, n - 1, handler, ctx);
            }

            return count;
        }
    }

    return 0;
}


/* all sets of n that go on with one at slot or behind it; at most five deep */

static size_t
summary_rank_from(summary_ranker_t *r, size_t slot, size_t n,
    summary_rank_set_pt handler, void *ctx)
{
    size_t               count;
    double               x[SUMMARY_RANK_SET];
    summary_rank_sum_t  *sum;
    summary_rank_says_t  says;

    sum = &r->sum;

    if (sum->n == n) {
        if (r->rank[sum->set[n - 1]].state & SUMMARY_STATE_NEXT) {
            return 0;
        }

        summary_rank_set(r, x);
        handler(ctx, sum->set, n, x);

        return 1;
    }

    count = 0;
    says = sum->says;

    for ( /* void */ ; slot + n - sum->n <= r->npool; slot++) {
        if (summary_rank_push(r, slot)) {
            count += summary_rank_from(r, slot + 1, n, handler, ctx);
            summary_rank_pop(r, &says);
        }
    }

    return count;
}


/* adds a sentence to the set, if it may stand behind the last one */

static int
summary_rank_push(summary_ranker_t *r, size_t slot)
{
    int                  named;
    size_t               k;
    uint32_t             i, last;
    summary_rank_sum_t  *sum;

    sum = &r->sum;
    i = r->pool[slot];

    if (sum->n) {
        last = sum->set[sum->n - 1];

        if (last + 1 != i && ((r->rank[i].state & SUMMARY_STATE_PREV)
                              || (r->rank[last].state & SUMMARY_STATE_NEXT)))
        {
            return 0;
        }

    } else if (r->rank[i].state & SUMMARY_STATE_PREV) {
        return 0;
    }

    if (sum->chars + r->rank[i].chars > r->max_length) {
        return 0;
    }

    named = (r->names[slot] == 0);

    for (k = 0; k < sum->n; k++) {
        named |= (int) (r->names[slot] >> sum->slot[k] & 1);

        if ((double) r->cosine[sum->slot[k]][slot] > SUMMARY_ALIKE) {
            return 0;
        }
    }

    if (!named) {
        return 0;
    }

    sum->set[sum->n] = i;
    sum->slot[sum->n] = (uint32_t) slot;
    sum->n++;
    sum->chars += r->rank[i].chars;
    sum->words += r->begin[i + 1] - r->begin[i];

    summary_rank_add(r, slot);

    return 1;
}


/* says: what the sentences before it said */

static void
summary_rank_pop(summary_ranker_t *r, const summary_rank_says_t *says)
{
    uint32_t                   i;
    summary_rank_sum_t        *sum;
    const summary_rank_use_t  *use;
    const summary_rank_slot_t *slot;

    sum = &r->sum;
    i = sum->set[--sum->n];

    sum->chars -= r->rank[i].chars;
    sum->words -= r->begin[i + 1] - r->begin[i];
    sum->says = *says;

    slot = &r->slots[sum->slot[sum->n]];

    for (use = slot->first; use < slot->last; use++) {
        r->shared[use->word].count -= use->many;
    }
}


/* what it says that the set did not, and what again */

static void
summary_rank_add(summary_ranker_t *r, size_t slot)
{
    uint32_t                   count;
    summary_rank_says_t       *says;
    summary_rank_shared_t     *w;
    const summary_rank_use_t  *use;
    const summary_rank_slot_t *s;

    says = &r->sum.says;
    s = &r->slots[slot];

    summary_rank_sum(says, &s->says);

    for (use = s->first; use < s->last; use++) {
        w = &r->shared[use->word];
        count = w->count;
        w->count += use->many;

        if (count == 0) {
            summary_rank_sum(says, &w->says);
        }

        if (count <= 1 && w->count > 1) {
            says->hits += w->twice;
        }
    }
}


/* the features of the set at hand */

static void
summary_rank_set(const summary_ranker_t *r, double *x)
{
    size_t                     i, k, n, adjacent, head, same;
    double                     length, cosine, most, all, squares, first, last,
                               size, cover, words;
    const uint32_t            *set;
    const summary_rank_sum_t  *sum;

    sum = &r->sum;
    words = (double) sum->words;
    set = sum->set;
    n = sum->n;
    size = (double) ((r->wanted > SUMMARY_SETS_MAX) ? n : r->wanted);
    most = 0;
    all = 0;
    squares = 0;
    adjacent = 0;
    head = 0;
    same = 0;

    for (i = 0; i < n; i++) {
        head += (set[i] < 3);

        if (i && set[i] == set[i - 1] + 1) {
            adjacent++;
        }

        if (i && r->sentences[set[i]].paragraph
                 == r->sentences[set[i - 1]].paragraph)
        {
            same++;
        }

        for (k = 0; k < i; k++) {
            cosine = (double) r->cosine[sum->slot[k]][sum->slot[i]];
            most = (cosine > most) ? cosine : most;
            all += cosine;
            squares += cosine * cosine;
        }
    }

    first = set[0];
    last = set[n - 1];
    length = ((words > 1) ? words : 1) / (25 * size);
    cover = (r->centroid_sum > 0) ? sum->says.centroid / r->centroid_sum : 0;

    x[0] = (sum->says.idf > 0) ? 1 - sum->says.fresh / sum->says.idf : 0;
    x[1] = cover * 2;
    x[2] = (r->title_sum > 0) ? sum->says.title / r->title_sum : 0;
    x[3] = (r->lead_sum > 0) ? sum->says.lead / r->lead_sum : 0;
    x[4] = most;
    x[5] = all;
    x[6] = (double) adjacent / 2;
    x[7] = (last - first) / (double) r->n;
    x[8] = (set[0] == 0);
    x[9] = (set[n - 1] == n - 1);
    x[10] = last / (double) r->n;
    x[11] = length;
    x[12] = length * length;
    x[13] = log(length);
    x[14] = (length < 0.7) ? 0.7 - length : 0;
    x[15] = (double) head / 3;
    x[16] = (set[n - 1] >= 10);
    x[17] = cover * 2 / sqrt(length + 0.1);
    x[18] = squares;
    x[19] = sqrt(last) / 4;
    x[20] = (double) same / 2;
    x[21] = words / (r->mean_words * size + 1);
    x[22] = sum->says.content / 20;
    x[23] = sum->says.hits / 30;
    x[24] = 6 * sum->says.hits / (words + 35 * size / 3);
    x[25] = 6 * sum->says.hits / (words + 55 * size / 3);
    x[26] = 3 * sum->says.hits / ((words > 1) ? words : 1);
    x[27] = log(sum->says.hits + 0.1);
}


static double
summary_rank_set_value(const summary_ranker_t *r, const double *x)
{
    size_t                     i;
    double                     value;
    const summary_rank_sum_t  *sum;

    sum = &r->sum;
    value = summary_rank_dot(r->model->set, x, SUMMARY_RANK_SET)
            - summary_rank_cost(r);

    for (i = 0; i < sum->n; i++) {
        value += (double) r->rank[sum->set[i]].score;
    }

    return value;
}


double
summary_rank_cost(const summary_ranker_t *r)
{
    double                      cost;
    size_t                      i, k, missing;
    uint32_t                    id;
    uint64_t                    before;
    const summary_rank_sum_t   *sum;
    const summary_rank_slot_t  *slot;

    sum = &r->sum;
    cost = 0;
    before = 0;

    for (i = 0; i < sum->n; i++) {
        id = sum->set[i];
        slot = &r->slots[sum->slot[i]];
        cost += SUMMARY_DOUBT * r->rank[id].doubts;
        cost += SUMMARY_RISK * summary_rank_risk(r, sum->set, i);

        for (k = 0, missing = 0; k < slot->nneeds; k++) {
            missing += ((slot->needs[k] & before) == 0);
        }

        cost += (missing > 1) ? 1.5 * SUMMARY_NEED : missing * SUMMARY_NEED;
        before |= (uint64_t) 1 << sum->slot[i];
    }

    return cost;
}


/* of the i-th of a set */

static double
summary_rank_risk(const summary_ranker_t *r, const uint32_t *set, size_t i)
{
    const summary_stand_t  *s;

    s = &r->stands[set[i]];

    return (double) ((i && set[i - 1] + 1 == set[i]) ? s->behind : s->alone);
}


size_t
summary_rank_left(const summary_ranker_t *r, uint32_t *set, size_t n)
{
    size_t  i, worst;
    double  risk, most;

    while (n > 1) {
        most = SUMMARY_RISKY;
        worst = n;

        for (i = 0; i < n; i++) {
            risk = summary_rank_risk(r, set, i);

            if (risk > most + SUMMARY_TIE
                && !summary_rank_needed(r, set, n, i))
            {
                most = risk;
                worst = i;
            }
        }

        if (worst == n) {
            break;
        }

        n--;
        memmove(set + worst, set + worst + 1, (n - worst) * sizeof(uint32_t));
    }

    return (n && summary_rank_doubtful(r, set, n)) ? 0 : n;
}


/* is what is left, of more than one, better not printed? */

static int
summary_rank_doubtful(const summary_ranker_t *r, const uint32_t *set, size_t n)
{
    size_t  i, never;

    if (r->n <= SUMMARY_FEW) {
        return 0;
    }

    never = 0;

    for (i = 0; i < r->n; i++) {
        never += ((r->stands[i].state & SUMMARY_STATE_NEVER) != 0);
    }

    if ((double) never > SUMMARY_NEVER_MOST * (double) r->n + SUMMARY_TIE) {
        return 1;
    }

    return n == 1 && r->wanted > 1
           && (summary_rank_risk(r, set, 0) > SUMMARY_RISKY_ONE + SUMMARY_TIE
               || (double) set[0] > SUMMARY_FAR * (double) r->n + SUMMARY_TIE);
}


/* can another of the set not stand without the i-th? */

static int
summary_rank_needed(const summary_ranker_t *r, const uint32_t *set, size_t n,
    size_t i)
{
    size_t  k, j;

    if ((i && set[i - 1] + 1 == set[i]
         && (r->rank[set[i - 1]].state & SUMMARY_STATE_NEXT))
        || (i + 1 < n && set[i] + 1 == set[i + 1]
            && (r->rank[set[i + 1]].state & SUMMARY_STATE_PREV)))
    {
        return 1;
    }

    for (k = i + 1; k < n; k++) {

        if (r->stands[set[k]].name.len == 0) {
            continue;
        }

        for (j = 0; j < k; j++) {
            if (j != i && summary_rank_names_too(r, set[k], set[j])) {
                break;
            }
        }

        if (j == k) {
            return 1;
        }
    }

    return 0;
}


static void
summary_rank_best(void *ctx, const uint32_t *set, size_t n, const double *x)
{
    double                  value;
    summary_rank_choice_t  *choice;

    choice = ctx;
    value = summary_rank_set_value(choice->ranker, x);

    if (choice->n == 0 || value > choice->best + SUMMARY_TIE) {
        choice->best = value;
        choice->n = n;
        memcpy(choice->set, set, n * sizeof(uint32_t));
    }
}


/* more sentences than that: one by one, each with those chosen before it */

static void
summary_rank_build(summary_ranker_t *r, summary_rank_choice_t *choice)
{
    size_t    i, k, n;
    uint8_t   in[SUMMARY_POOL_MAX];
    double    best, value, x[SUMMARY_RANK_SET];
    size_t    top;

    static const summary_rank_says_t  nothing;

    summary_rank_pool(r, r->wanted * 2);

    summary_rank_slots(r);
    memset(in, 0, sizeof(in));

    for (n = 0; n < r->wanted; n++) {
        best = 0;
        top = r->npool;

        for (i = 0; i < r->npool; i++) {

            if (in[i] || (r->rank[r->pool[i]].state & SUMMARY_STATE_NEXT)) {
                continue;
            }

            in[i] = 1;

            /* the set anew, in order, with the sentence in its place */

            for (k = 0; k < r->npool; k++) {
                if (in[k] && !summary_rank_push(r, k)) {
                    break;
                }
            }

            if (k == r->npool) {
                summary_rank_set(r, x);
                value = summary_rank_set_value(r, x);

                if (top == r->npool || value > best + SUMMARY_TIE) {
                    best = value;
                    top = i;
                    choice->n = r->sum.n;
                    memcpy(choice->set, r->sum.set,
                           r->sum.n * sizeof(uint32_t));
                }
            }

            while (r->sum.n) {
                summary_rank_pop(r, &nothing);
            }

            in[i] = 0;
        }

        if (top == r->npool) {
            break;
        }

        in[top] = 1;
    }
}
