
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
 * how it is written.  What the words of a set of sentences are expected to hit
 * of such a summary, with the set's length, is most of what the set is worth.
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
 * while these are few, else the best one is built up.  A sentence that points
 * back, or stands in a quotation of several, may be in a set with those that
 * it needs.
 *
 * Deterministic: near ties go to the earlier sentences.  Cost: linear in the
 * words, but for a bounded choice.
 */


#include "summary_engine.h"
#include "summary_openings.h"
#include "summary_rank_weights.h"

#include <math.h>
#include <string.h>


/* fewer words say nothing by themselves */
#define SUMMARY_MIN_WORDS     5

/* sentences that sets are made of: of one, of two or three, of a few more */
#define SUMMARY_POOL_ONE      24
#define SUMMARY_POOL_SETS     12
#define SUMMARY_POOL_MORE     10
#define SUMMARY_POOL_MAX      (SUMMARY_MAX_SENTENCES * 2)

/* larger sets are built up sentence by sentence */
#define SUMMARY_SETS_MAX      5

/* what a sentence's quotation marks do beyond it */

#define SUMMARY_QUOTE_BEGINS  0x01
#define SUMMARY_QUOTE_ENDS    0x02
#define SUMMARY_QUOTE_PERHAPS 0x04        /* ends, or no such mark */

/* a quotation of more sentences is not followed to its end */
#define SUMMARY_QUOTE_MAX     3

/* the cosine above which a sentence says no more than the title */
#define SUMMARY_SAME          0.9

/* likewise of two of a summary, which would say too little beside each other */
#define SUMMARY_ALIKE         0.5

/* values nearer to each other than that are equal on every machine */
#define SUMMARY_TIE           1e-6

#define SUMMARY_LOGS          64


/* what a sentence needs to stand in a summary */

#define SUMMARY_STATE_NEVER   0x01
#define SUMMARY_STATE_PREV    0x02        /* the sentence before it */
#define SUMMARY_STATE_NEXT    0x04        /* the sentence behind it */
#define SUMMARY_STATE_INSIDE  0x08        /* begins inside a quotation */


typedef struct {
    float                      idf;
    float                      links;     /* sum of idf^2 / norm of sentences */
    float                      once;      /* probability in a summary */
    float                      twice;     /* and of being there twice */
    uint32_t                   mark;      /* last use + 1 */
    uint16_t                   times;
    uint16_t                   sentences;
    uint16_t                   first;     /* sentence */
    uint16_t                   last;
    uint16_t                   count;     /* in the set at hand */
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
    uint32_t                   chars;
    uint32_t                   name;      /* see summary_rank_name(), */
    uint32_t                   name_len;  /* its place in the sentence */
    uint8_t                    state;
} summary_rank_sentence_t;


/* of the set at hand */

typedef struct {
    size_t                     n;
    uint32_t                   set[SUMMARY_MAX_SENTENCES];
    uint32_t                   slot[SUMMARY_MAX_SENTENCES];   /* in the pool */
    size_t                     chars;
    double                     words;
    double                     idf;
    double                     fresh;     /* idf of distinct words */
    double                     centroid;
    double                     title;
    double                     lead;
    double                     content;
    double                     hits;
} summary_rank_sum_t;


/* of the quotation marks so far */

typedef struct {
    unsigned                   depth;     /* open */
    unsigned                   low;       /* of them with a low one */
    unsigned                   stray:1;   /* one closes what is not open, */
    unsigned                   perhaps:1; /* or is an inch, an apostrophe */
    size_t                     start;     /* of those beside each other */
    size_t                     end;
} summary_rank_marks_t;


struct summary_ranker_s {
    const summary_text_t         *text;
    const summary_rank_model_t   *model;
    summary_sentence_t           *sentences;
    const uint32_t               *tokens;
    const uint32_t               *begin;  /* of each sentence's tokens */
    size_t                        n;
    unsigned                      wanted;
    size_t                        max_length;

    const summary_openings_t     *row;    /* the first of those tried */
    size_t                        nrows;
    uint8_t                       within[256];    /* first bytes of a row's */

    summary_rank_word_t          *words;
    summary_rank_sentence_t      *rank;   /* by sentence */
    uint32_t                      use;    /* of mark */

    double                        centroid_norm;
    double                        centroid_sum;
    double                        title_sum;
    double                        title_norm;
    double                        lead_sum;
    double                        mean_words;     /* of a sentence */
    double                        logs[SUMMARY_LOGS];

    uint32_t                      pool[SUMMARY_POOL_MAX];
    size_t                        npool;
    float                         cosine[SUMMARY_POOL_MAX][SUMMARY_POOL_MAX];
    uint64_t                      names[SUMMARY_POOL_MAX];    /* slots one of
                                             which has to be there; 0: none */
    summary_rank_sum_t            sum;
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
static void summary_rank_expect(summary_ranker_t *r);
static double summary_rank_centroid(const summary_rank_word_t *w);
static double summary_rank_log(const summary_ranker_t *r, uint32_t n);
static double summary_rank_cosine(summary_ranker_t *r, size_t i, size_t k);
static double summary_rank_dot(const float *weights, const double *x,
    size_t n);
static void summary_rank_written(const summary_sentence_t *s, double *x);
static void summary_rank_states(summary_ranker_t *r, unsigned max_chars);
static int summary_rank_odd(const summary_sentence_t *s, int lower);
static int summary_rank_unit(const uint8_t *p, const uint8_t *last);
static int summary_rank_boasts(const summary_ranker_t *r, size_t i);
static int summary_rank_glued(summary_str_t text);
static int summary_rank_lower(summary_str_t text);
static void summary_rank_quotations(summary_ranker_t *r);
static int summary_rank_whole(summary_str_t text, unsigned max_chars,
    uint32_t *chars, uint8_t *odd);
static void summary_rank_mark(summary_rank_marks_t *m, summary_str_t text,
    size_t i);
static size_t summary_rank_marked(summary_str_t text, size_t i);
static int summary_rank_begins(const uint8_t *p, size_t i);
static int summary_rank_ends(summary_str_t text, size_t i);
static int summary_rank_digit(uint8_t c);
static int summary_rank_letter(uint8_t c);
static int summary_rank_ended(const uint8_t *p, size_t n);
static int summary_rank_back(const summary_ranker_t *r, summary_str_t text,
    int first);
static int summary_rank_calls(const summary_ranker_t *r, summary_str_t text);
static void summary_rank_row(summary_ranker_t *r);
static int summary_rank_row_back(const summary_ranker_t *r,
    const summary_openings_t *o, summary_str_t text, int first);
static int summary_rank_told(summary_str_t text);
static size_t summary_rank_quoted(summary_str_t text, summary_str_t *rest);
static int summary_rank_said(summary_str_t text, const char *list);
static int summary_rank_lang(summary_str_t lang, const char *list);
static int summary_rank_opens(summary_str_t text, const char *list,
    size_t shortest);
static size_t summary_rank_says(summary_str_t text, const char *list);
static double summary_rank_promise(const double *x);
static void summary_rank_pool(summary_ranker_t *r, size_t n);
static int summary_rank_repeated(const summary_ranker_t *r, size_t i,
    const uint32_t *pool, size_t n);
static int summary_rank_names_too(const summary_ranker_t *r, size_t i,
    size_t k);
static const uint8_t *summary_rank_find(summary_str_t text,
    summary_str_t word);
static void summary_rank_name(summary_ranker_t *r, size_t i);
static summary_str_t summary_rank_next(summary_str_t *text);
static int summary_rank_introduced(summary_str_t text, summary_str_t word);
static int summary_rank_push(summary_ranker_t *r, size_t slot);
static void summary_rank_pop(summary_ranker_t *r);
static void summary_rank_count_words(summary_ranker_t *r, size_t i, int add);
static size_t summary_rank_from(summary_ranker_t *r, size_t slot, size_t n,
    summary_rank_set_pt handler, void *ctx);
static void summary_rank_set(const summary_ranker_t *r, double *x);
static double summary_rank_set_value(const summary_ranker_t *r,
    const uint32_t *set, size_t n, const double *x);
static void summary_rank_best(void *ctx, const uint32_t *set, size_t n,
    const double *x);
static void summary_rank_build(summary_ranker_t *r,
    summary_rank_choice_t *choice);


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
    "inside a quotation", "words over 20", "words under 12"
};


int
summary_rank(summary_text_t *text, summary_arena_t *arena,
    const summary_settings_t *settings, size_t *nchosen,
    summary_ranker_t **ranker)
{
    size_t                  i;
    summary_ranker_t       *r;
    summary_rank_choice_t   choice;

    *nchosen = 0;
    *ranker = NULL;

    if (text->sentences.nelts == 0) {
        return SUMMARY_OK;
    }

    r = summary_ranker_create(text, arena, settings, NULL);
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
summary_ranker_create(summary_text_t *text, summary_arena_t *arena,
    const summary_settings_t *settings, const summary_rank_model_t *model)
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

    memset(r, 0, sizeof(summary_ranker_t));

    r->words = summary_arena_alloc(arena, size);
    if (r->words == NULL) {
        return NULL;
    }

    memset(r->words, 0, size);

    r->rank = (summary_rank_sentence_t *) (r->words + text->nwords + 1);
    r->text = text;
    r->sentences = text->sentences.elts;
    r->tokens = text->words.elts;
    r->begin = text->first.elts;
    r->n = text->sentences.nelts;
    r->wanted = summary_rank_wanted(text, settings);
    r->max_length = settings->max_length ? settings->max_length : SIZE_MAX;
    r->model = model ? model : &summary_rank_models[r->wanted > 1];

    for (i = 1; i < SUMMARY_LOGS; i++) {
        r->logs[i] = log((double) i);
    }

    summary_rank_row(r);
    summary_rank_count(r);
    summary_rank_weigh(r);
    summary_rank_expect(r);
    summary_rank_states(r, settings->max_sentence);

    for (i = 0; i < r->n; i++) {
        summary_rank_features(r, i, x);
        r->rank[i].score = (float) summary_rank_dot(r->model->sentence, x,
                                                    SUMMARY_RANK_FEATURES);
        r->rank[i].pool = (float) summary_rank_promise(x);
        r->sentences[i].score = (double) r->rank[i].score;
    }

    return r;
}


/* of each word: how often it is said, and where */

static void
summary_rank_count(summary_ranker_t *r)
{
    size_t                i;
    uint32_t              k, id;
    const uint32_t       *title;
    summary_rank_word_t  *w;

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
        w->idf = (float) log(((double) r->n + 1)
                             / ((double) w->sentences + 0.5));
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


/* how likely each word is to be in a summary */

static void
summary_rank_expect(summary_ranker_t *r)
{
    double                x[SUMMARY_RANK_WORD];
    uint32_t              id;
    summary_rank_word_t  *w;

    for (id = 0; id < r->text->nwords; id++) {
        w = &r->words[id];

        if (w->times == 0) {
            /* the title's only */
            continue;
        }

        summary_rank_word(r, id, x);

        w->once = (float) (1 / (1 + exp(-summary_rank_dot(r->model->word[0], x,
                                                     SUMMARY_RANK_WORD))));

        if (w->times > 1) {
            w->twice = (float) (1 / (1 + exp(-summary_rank_dot(
                                     r->model->word[1], x,
                                     SUMMARY_RANK_WORD))));

            if (w->twice > w->once) {
                w->twice = w->once;
            }
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
    double  sum;

    sum = 0;

    for (k = 0; k < n; k++) {
        sum += x[k] * (double) weights[k];
    }

    return sum;
}


void
summary_rank_word(const summary_ranker_t *r, uint32_t id, double *x)
{
    double                      times, n, all, first, last, share;
    const summary_rank_word_t  *w;
    const summary_word_kind_t  *kind;

    w = &r->words[id];
    kind = r->text->kinds.elts;
    kind += id;

    n = (double) r->n;
    all = (double) r->begin[r->n];
    times = summary_rank_log(r, w->times);
    first = (double) w->first;
    last = (double) w->last;
    share = (double) w->sentences / n;

    x[0] = times;
    x[1] = summary_rank_log(r, w->sentences);
    x[2] = times * times;
    x[3] = times - log(all) + 6;
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
    x[28] = summary_rank_log(r, (uint32_t) r->n) / 3;
    x[29] = x[28] * times;
    x[30] = log(all) / 6 * x[6];
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
    double                          dot, idf, mass, title, fresh, lead, cover,
                                    opens, again, n, place, value;
    uint32_t                        k;
    summary_rank_word_t            *w;
    const summary_sentence_t       *s;
    const summary_rank_sentence_t  *rank;

    s = &r->sentences[i];
    rank = &r->rank[i];

    dot = 0;
    idf = 0;
    mass = 0;
    title = 0;
    fresh = 0;
    lead = 0;
    cover = 0;
    opens = 0;
    again = 0;
    r->use++;

    for (k = r->begin[i]; k < r->begin[i + 1]; k++) {
        w = &r->words[r->tokens[k]];
        value = (double) w->idf;

        dot += value * summary_rank_centroid(w);
        idf += value;
        mass += summary_rank_centroid(w);

        if (w->mark == r->use) {
            continue;
        }

        w->mark = r->use;
        title += w->title ? value : 0;
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
    x[22] = (i > 0) ? summary_rank_cosine(r, 0, i) : 0;
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

    for (i = 0; i < s->text.len; i++) {
        commas += (p[i] == ',');

        if (i == 0 || p[i - 1] != ' ') {
            continue;
        }

        digits += (p[i] >= '0' && p[i] <= '9');
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


/* which sentences may stand in a summary, and with which others */

static void
summary_rank_states(summary_ranker_t *r, unsigned max_chars)
{
    int                       changed;
    size_t                    i, lower;
    uint8_t                   odd;
    summary_rank_sentence_t  *s;

    s = r->rank;
    lower = 0;

    for (i = 0; i < r->n; i++) {
        lower += summary_rank_lower(r->sentences[i].text);
    }

    /* an author who writes no capitals */
    lower = (lower * 3 < r->n);

    for (i = 0; i < r->n; i++) {
        odd = 0;

        if (!summary_rank_whole(r->sentences[i].text, max_chars, &s[i].chars,
                                &odd)
            || r->sentences[i].words < SUMMARY_MIN_WORDS
            || (double) s[i].title > SUMMARY_SAME
            || summary_rank_odd(&r->sentences[i], (int) lower)
            || (i && summary_rank_boasts(r, i))
            || summary_rank_calls(r, r->sentences[i].text))
        {
            s[i].state |= SUMMARY_STATE_NEVER;
        }

        if (summary_rank_back(r, r->sentences[i].text, i == 0)) {
            s[i].state |= SUMMARY_STATE_PREV;
        }

        summary_rank_name(r, i);

        s[i].score = odd;
    }

    summary_rank_quotations(r);

    /* what needs one that may not, may not: forth, back, and forth again */

    do {
        changed = 0;

        for (i = 0; i < r->n; i++) {

            if (!(s[i].state & SUMMARY_STATE_NEVER)
                && (((s[i].state & SUMMARY_STATE_PREV)
                     && (i == 0 || (s[i - 1].state & SUMMARY_STATE_NEVER)))
                    || ((s[i].state & SUMMARY_STATE_NEXT)
                        && (s[i + 1].state & SUMMARY_STATE_NEVER))))
            {
                s[i].state |= SUMMARY_STATE_NEVER;
                changed = 1;
            }
        }

    } while (changed);
}


/*
 * What is no sentence to print, however it ends: half of one, a note to one,
 * with an address in it, or mostly of numbers.  lower: sentences begin with
 * capitals here.
 */

static int
summary_rank_odd(const summary_sentence_t *s, int lower)
{
    size_t          i, numbers, units;
    const uint8_t  *p, *last;

    p = s->text.data;
    last = p + s->text.len;

    if ((lower && summary_rank_lower(s->text)) || p == last || *p == '*'
        || (last - p > 2 && *p == 0xe2 && p[1] == 0x80
            && (p[2] == 0xa0 || p[2] == 0xa1)))
    {
        return 1;
    }

    numbers = 0;
    units = 0;

    for (i = 0; i < s->text.len; i++) {

        if (p[i] == '@' && i && p[i - 1] > ' '
            && memchr(p + i, '.', s->text.len - i - 1) != NULL)
        {
            return 1;
        }

        if (i && p[i - 1] != ' ' && p[i - 1] != '(' && p[i - 1] != 0xa0) {
            continue;
        }

        if (p[i] >= '0' && p[i] <= '9') {
            numbers++;
            units += summary_rank_unit(p + i, last);
        }

        if (s->text.len - i > 8
            && (summary_equal(p + i, "http://", 7)
                || summary_equal(p + i, "https://", 8)))
        {
            return 1;
        }
    }

    return (numbers > 2 && numbers * 2 >= s->words)
           || (numbers > 3 && numbers * 3 > s->words)
           || (numbers > 3 && units > 1)
           || (numbers > 2 && numbers * 4 > s->words
               && memchr(p, ':', s->text.len) != NULL)
           || (numbers && s->words < 8
               && memchr(p, ':', s->text.len) != NULL)
           || summary_rank_glued(s->text);
}


/* "300 g of butter": is the word behind the number a cook's? */

static int
summary_rank_unit(const uint8_t *p, const uint8_t *last)
{
    summary_str_t  text;

    while (p < last && ((*p >= '0' && *p <= '9') || *p == '.' || *p == ','
                        || *p == '/'))
    {
        p++;
    }

    p += (p < last && *p == ' ');

    text.data = p;
    text.len = (size_t) (last - p);

    return summary_rank_says(text, "g|kg|ml|cl|dl|tsp|tbsp|cup|cups|oz|el|tl|"
                                   "prise|bund|cs|cc|cucchiai|cucharadas|"
                                   "cda|x\303\255cara|colher|dag|szklanki|\320\263|"
                                   "\320\272\320\263|\320\274\320\273|"
                                   "\321\201\321\202|\321\207|"
                                   "\321\210\321\202")
           != 0;
}


/*
 * A company about itself, below its news: "Acme is a leading provider of
 * bridges".
 */

static int
summary_rank_boasts(const summary_ranker_t *r, size_t i)
{
    size_t              k;
    summary_str_t       text;
    static const char   list[] =
        "is a global|is a leading|is a world leading|is a world-leading|"
        "is the leading|is the world's leading|is the world\342\200\231s "
        "leading|is one of the world's|is one of the world\342\200\231s|"
        "is an international|is a provider|is a premier|"
        "ist ein f\303\274hrender|ist einer der f\303\274hrenden|"
        "ist ein weltweit|ist ein international|ist ein global|"
        "ist der f\303\274hrende|est un leader|est le leader|"
        "est leader|est une entreprise|es una empresa|es l\303\255der|"
        "\303\250 leader|\303\250 un'azienda|\303\251 uma empresa";

    if (i * 2 < r->n
        || r->sentences[i].paragraph == r->sentences[i - 1].paragraph)
    {
        return 0;
    }

    text = r->sentences[i].text;

    for (k = 0; k < 3 && text.len; k++) {

        while (text.len && *text.data != ' ') {
            text.data++;
            text.len--;
        }

        text.data += (text.len > 0);
        text.len -= (text.len > 0);

        if (summary_rank_says(text, list)) {
            return 1;
        }
    }

    return 0;
}


/*
 * "Kristi NoemKristi Lynn Noem": what a style sheet would show apart.  Two
 * words are one, and the second of them is said alone as well.
 */

static int
summary_rank_glued(summary_str_t text)
{
    size_t          i, k, n;
    unsigned        tries;
    const uint8_t  *p;

    p = text.data;
    tries = 0;

    for (i = 3; i + 4 < text.len && tries < 8; i++) {

        if (p[i] < 'A' || p[i] > 'Z' || p[i - 1] < 'a' || p[i - 1] > 'z'
            || p[i - 2] < 'a' || p[i - 2] > 'z')
        {
            continue;
        }

        tries++;

        for (n = 1; i + n < text.len && p[i + n] >= 'a' && p[i + n] <= 'z';
             n++)
        {
            /* void */
        }

        for (k = 0; n > 3 && k + n <= text.len; k++) {
            if ((k == 0 || p[k - 1] == ' ')
                && memcmp(p + k, p + i, n) == 0
                && (k + n == text.len || p[k + n] < 'A'))
            {
                return 1;
            }
        }
    }

    return 0;
}


/* does it begin in the middle: "and so on", "(KBoM) is"? */

static int
summary_rank_lower(summary_str_t text)
{
    size_t          i;
    const uint8_t  *p, *close;

    p = text.data;

    if (text.len && *p == '(') {
        close = memchr(p, ')', text.len);

        if (close == NULL || close + 2 >= p + text.len) {
            return 0;
        }

        text.len -= (size_t) (close + 2 - p);
        p = close + 2;
    }

    /* but "iPhone", "my6sense" */

    for (i = 0; i < text.len && p[i] > ' ' && p[i] != '-'; i++) {
        if (p[i] < 'a' || p[i] > 'z') {
            return i > 0 && strchr(",;:'.", p[i]) != NULL;
        }
    }

    return i > 0;
}


/*
 * Sentences with a part of a quotation only: of one that goes over a few
 * sentences of a paragraph each needs the others, else none can stand.  odd:
 * kept in the scores, which are not made yet.
 */

static void
summary_rank_quotations(summary_ranker_t *r)
{
    size_t                     i, k, n, open;
    uint8_t                    odd;
    summary_rank_sentence_t   *s;
    const summary_sentence_t  *text;

    s = r->rank;
    text = r->sentences;
    open = r->n;

    for (i = 0; i < r->n; i++) {
        odd = (uint8_t) s[i].score;

        if (odd == 0) {
            continue;
        }

        if (odd == SUMMARY_QUOTE_PERHAPS
            && (open == r->n
                || text[open].paragraph + 1 < text[i].paragraph))
        {
            continue;
        }

        for (n = 1; n < SUMMARY_QUOTE_MAX + 2; n++) {
            if (i + n == r->n || text[i + n].paragraph != text[i].paragraph
                || s[i + n].score != 0)
            {
                break;
            }
        }

        if (!(odd & SUMMARY_QUOTE_BEGINS) || (odd & SUMMARY_QUOTE_ENDS)
            || i + n == r->n || text[i + n].paragraph != text[i].paragraph
            || s[i + n].score == 0
            || ((uint8_t) s[i + n].score & SUMMARY_QUOTE_BEGINS))
        {
            s[i].state |= SUMMARY_STATE_NEVER;
            open = (odd & SUMMARY_QUOTE_BEGINS) ? i : r->n;
            continue;
        }

        open = r->n;

        for (k = i; k <= i + n; k++) {
            s[k].state |= (k > i) ? SUMMARY_STATE_PREV|SUMMARY_STATE_INSIDE
                                  : 0;
            s[k].state |= (k < i + n) ? SUMMARY_STATE_NEXT : 0;
            s[k].state |= (n >= SUMMARY_QUOTE_MAX) ? SUMMARY_STATE_NEVER : 0;
        }

        i += n;
    }
}


/*
 * It ends as a sentence does, its brackets are paired, its bytes were text,
 * and it is not too long.  odd: what its quotation marks do beyond it.
 */

static int
summary_rank_whole(summary_str_t text, unsigned max_chars, uint32_t *chars,
    uint8_t *odd)
{
    int                   brackets;
    size_t                i;
    const uint8_t        *p;
    summary_rank_marks_t  marks;

    p = text.data;
    brackets = 0;
    *chars = 0;
    memset(&marks, 0, sizeof(summary_rank_marks_t));

    for (i = 0; i < text.len; i++) {

        if ((p[i] & 0xc0) == 0x80) {
            continue;
        }

        (*chars)++;

        brackets += (p[i] == '(') - (p[i] == ')');

        if (p[i] == 0xef && i + 2 < text.len && p[i + 1] == 0xbf
            && p[i + 2] == 0xbd)
        {
            return 0;
        }

        if (p[i] == '"' || p[i] == 0xc2 || p[i] == 0xe2 || p[i] == 0xe3) {
            summary_rank_mark(&marks, text, i);
        }
    }

    *odd = (uint8_t) ((marks.stray ? SUMMARY_QUOTE_ENDS : 0)
                      | (marks.depth ? SUMMARY_QUOTE_BEGINS : 0)
                      | (marks.perhaps ? SUMMARY_QUOTE_PERHAPS : 0));

    if (brackets || (max_chars && *chars > max_chars)) {
        return 0;
    }

    for ( ;; ) {

        if (i && (p[i - 1] == '"' || p[i - 1] == '\'' || p[i - 1] == ')'
                  || p[i - 1] == ']'))
        {
            i--;

        } else if (i > 3 && p[i - 3] == 0xe2 && p[i - 2] == 0x80
                   && p[i - 1] >= 0x98 && p[i - 1] <= 0x9f)
        {
            i -= 3;

        } else if (i > 2 && p[i - 2] == 0xc2
                   && (p[i - 1] == 0xab || p[i - 1] == 0xbb))
        {
            i -= 2;

        } else {
            break;
        }
    }

    if (i == 0) {
        return 0;
    }

    return summary_rank_ended(p, i);
}


/*
 * A quotation mark at i, if it is one.  What it does is told by where it
 * stands: before a word it opens and behind one it closes, whichever it is, so
 * that a quotation whose marks are of two kinds is whole.  Else it does what
 * its kind does.
 */

static void
summary_rank_mark(summary_rank_marks_t *m, summary_str_t text, size_t i)
{
    int             before, behind, opens;
    size_t          n, start, end;
    const uint8_t  *p;

    p = text.data;
    n = summary_rank_marked(text, i);

    if (n == 0) {
        return;
    }

    /* marks beside each other stand where all of them do */

    if (i >= m->end) {
        m->start = i;

        for (m->end = i; n; m->end += n) {
            n = summary_rank_marked(text, m->end);
        }
    }

    start = m->start;
    end = m->end;
    before = summary_rank_begins(p, start);
    behind = summary_rank_ends(text, end);

    if (p[i] == 0xe3) {
        opens = !(p[i + 2] & 1);

    } else if (before != behind) {
        opens = before;

    } else if (p[i] == '"') {

        if (!before && start && p[start - 1] >= 0x80 && start > 1
            && (p[start - 2] & 0xfe) == 0xd6 && (p[end] & 0xfe) == 0xd6)
        {
            /* a part of a word: Hebrew */
            return;
        }

        /* 70"+ are inches */
        opens = (m->depth == 0 && (i == 0 || !summary_rank_digit(p[i - 1])));

    } else if (p[i] == 0xc2) {
        opens = before ? (p[i + 1] == 0xab) : (m->depth == 0);

    } else if (p[i + 2] == 0x9d) {

        if (!before && m->depth == 0 && summary_rank_letter(p[start - 1])
            && summary_rank_letter(p[end]))
        {
            /* an apostrophe gone wrong */
            return;
        }

        opens = 0;

    } else {
        /* "\342\200\234" closes what a low one opened */
        opens = (p[i + 2] == 0x9e || m->low == 0);
    }

    if (opens) {
        m->depth++;
        m->low += (p[i] == 0xe2 && p[i + 2] == 0x9e);

    } else if (m->depth) {
        m->depth--;
        m->low -= (m->low > 0);

    } else if (i && p[i] != 0xc2
               && (summary_rank_digit(p[i - 1])
                   || (p[i] == 0xe2 && p[i - 1] == 's' && end < text.len
                       && p[end] == ' ')))
    {
        /* 34" wide; players\342\200\235 brains */
        m->perhaps = 1;

    } else {
        m->stray = 1;
    }
}


/* the bytes of the quotation mark at i; 0: there is none */

static size_t
summary_rank_marked(summary_str_t text, size_t i)
{
    const uint8_t  *p;

    p = text.data + i;

    if (i < text.len && *p == '"') {
        return 1;
    }

    if (i + 1 < text.len && *p == 0xc2 && (p[1] == 0xab || p[1] == 0xbb)) {
        return 2;
    }

    if (i + 2 < text.len
        && ((*p == 0xe2 && p[1] == 0x80 && p[2] >= 0x9c && p[2] <= 0x9e)
            || (*p == 0xe3 && p[1] == 0x80 && p[2] >= 0x8c && p[2] <= 0x8f)))
    {
        return 3;
    }

    return 0;
}


/* does what stands before i let a word begin: a space, a bracket, a dash? */

static int
summary_rank_begins(const uint8_t *p, size_t i)
{
    if (i == 0) {
        return 1;
    }

    if (p[i - 1] < 0x80) {
        return summary_space(p[i - 1]) || strchr("([{-/'`", p[i - 1]) != NULL;
    }

    if (i > 1 && p[i - 2] == 0xc2) {
        /* no-break space, marks of Spanish */
        return p[i - 1] == 0xa0 || p[i - 1] == 0xbf || p[i - 1] == 0xa1;
    }

    /* dashes, quotes within, a thin space */
    return i > 2 && p[i - 3] == 0xe2 && p[i - 2] == 0x80
           && ((p[i - 1] >= 0x90 && p[i - 1] <= 0x99) || p[i - 1] == 0xaf
               || p[i - 1] == 0x89);
}


/* likewise, what stands behind, let one end */

static int
summary_rank_ends(summary_str_t text, size_t i)
{
    const uint8_t  *p;

    p = text.data + i;

    if (i >= text.len) {
        return 1;
    }

    if (*p < 0x80) {
        return summary_space(*p) || strchr(")]}-/'.,;:!?", *p) != NULL;
    }

    if (i + 1 < text.len && *p == 0xc2) {
        return p[1] == 0xa0;
    }

    return i + 2 < text.len && *p == 0xe2 && p[1] == 0x80
           && ((p[2] >= 0x90 && p[2] <= 0x99) || p[2] == 0xa6
               || p[2] == 0xaf || p[2] == 0x89);
}


static int
summary_rank_digit(uint8_t c)
{
    return c >= '0' && c <= '9';
}


static int
summary_rank_letter(uint8_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}


/*
 * A mark is what ends it; letters of scripts without marks are let pass, and
 * those of East Asia, where headlines are the smaller part of what has none.
 */

static int
summary_rank_ended(const uint8_t *p, size_t n)
{
    if (p[n - 1] < 0x80) {
        return p[n - 1] == '.' || p[n - 1] == '!';
    }

    if (n >= 2 && p[n - 2] >= 0xc0) {
        /* Armenian, Arabic; no letters of Europe */
        return (p[n - 2] == 0xd6 && p[n - 1] == 0x89)
               || (p[n - 2] == 0xdb && p[n - 1] == 0x94);
    }

    if (n >= 3 && p[n - 3] == 0xe2) {
        /* U+2026, U+203C, U+2047 to 2049; no signs */
        return (p[n - 2] == 0x80 && (p[n - 1] == 0xa6 || p[n - 1] == 0xbc))
               || (p[n - 2] == 0x81 && p[n - 1] >= 0x87 && p[n - 1] <= 0x89);
    }

    return 1;
}


/*
 * Does it point at something before it: by its opening, by a word inside of
 * it, or as a quotation of someone whom it does not name?
 */

static int
summary_rank_back(const summary_ranker_t *r, summary_str_t text, int first)
{
    size_t                     n;
    summary_str_t              rest;
    const summary_openings_t  *o;

    if (summary_rank_opens(text, "\342\200\224|\342\200\223|\342\200\246|"
                                 "...|- |,|;", 0))
    {
        return 1;
    }

    n = summary_rank_quoted(text, &rest);

    if (n && rest.len < 2) {
        /* nothing but a quotation */
        return 1;
    }

    for (o = r->row; o < r->row + r->nrows; o++) {
        if (summary_rank_row_back(r, o, text, first)
            || (n && summary_rank_said(rest, o->said)))
        {
            return 1;
        }
    }

    return 0;
}


/* is it about the page, or does it ask its reader for something? */

static int
summary_rank_calls(const summary_ranker_t *r, summary_str_t text)
{
    const summary_openings_t  *o;

    for (o = r->row; o < r->row + r->nrows; o++) {
        if (summary_rank_opens(text, o->calls, 0)) {
            return 1;
        }
    }

    return 0;
}


/*
 * The language's row, and what its words within a sentence begin with: few of
 * a text's do.  A language without a row has the last one; where none is known
 * all are tried.
 */

static void
summary_rank_row(summary_ranker_t *r)
{
    uint8_t      c;
    const char  *p;

    r->row = summary_openings;
    r->nrows = sizeof(summary_openings) / sizeof(summary_openings[0]) - 1;

    if (r->text->lang.len == 0) {
        return;
    }

    while (r->row[1].lang && !summary_rank_lang(r->text->lang, r->row->lang)) {
        r->row++;
    }

    r->nrows = 1;

    for (p = r->row->within; *p; p++) {

        if (p == r->row->within || p[-1] == '|') {
            c = (uint8_t) *p;
            r->within[c] = 1;

            if (c >= 'a' && c <= 'z') {
                r->within[c - 0x20] = 1;
            }
        }
    }
}


/*
 * By the words of a language, which, where it is only a guess, are not those
 * so short that they are words of another as well.
 */

static int
summary_rank_row_back(const summary_ranker_t *r, const summary_openings_t *o,
    summary_str_t text, int first)
{
    size_t                i, n, shortest;
    summary_str_t         rest, next;

    shortest = (r->nrows > 1 && o[1].lang) ? 5 : 0;

    /* the mark that opens what is said does not hide how it begins */

    if (text.len > 3 && text.data[0] == 0xe2 && text.data[1] == 0x80
        && text.data[2] >= 0x98 && text.data[2] <= 0x9f)
    {
        text.data += 3;
        text.len -= 3;

    } else if (text.len && (text.data[0] == '"' || text.data[0] == '\'')) {
        text.data++;
        text.len--;
    }

    for (i = 0; i < text.len; i++) {

        if (i && text.data[i - 1] != ' ') {
            continue;
        }

        rest.data = text.data + i;
        rest.len = text.len - i;

        n = r->within[*rest.data] ? summary_rank_says(rest, o->within) : 0;

        next.data = rest.data + n + 1;
        next.len = (n < rest.len) ? rest.len - n - 1 : 0;

        if (n && !summary_rank_says(next, o->here)) {

            if (!first || i == 0) {
                return 1;
            }

        } else if (n == 0 && i == 0) {

            if (summary_rank_opens(text, o->always, shortest)
                || (!first && summary_rank_opens(text, o->later, shortest)
                    && !summary_rank_told(text)))
            {
                return 1;
            }
        }
    }

    return 0;
}


/* "The decision to build": what is not pointed at, but told */

static int
summary_rank_told(summary_str_t text)
{
    size_t         i;
    summary_str_t  rest;

    if (text.len < 4 || !summary_equal(text.data, "the ", 4)) {
        return 0;
    }

    for (i = 4; i < text.len && text.data[i] != ' '; i++) {
        /* void */
    }

    rest.data = text.data + i + 1;
    rest.len = (i < text.len) ? text.len - i - 1 : 0;

    return summary_rank_says(rest, "of|to|that|by|from|in|for|at|on|between|"
                                   "against|about|who|which|behind|with|when|"
                                   "where|whether")
           != 0;
}


/*
 * Of one that begins with a quotation, its length, else 0; and what follows
 * that.
 */

static size_t
summary_rank_quoted(summary_str_t text, summary_str_t *rest)
{
    size_t                    i, k, n;
    static const char *const  marks[][2] = {
        { "\"", "\"" },
        { "\342\200\234", "\342\200\235" },
        { "\342\200\236", "\342\200\234" },
        { "\342\200\236", "\342\200\235" },
        { "\342\200\235", "\342\200\235" },
        { "\302\253", "\302\273" },
        { "\302\273", "\302\253" },
        { "\302\273", "\302\273" },
        { "\343\200\214", "\343\200\215" }
    };

    for (k = 0; k < sizeof(marks) / sizeof(marks[0]); k++) {
        n = strlen(marks[k][0]);

        if (text.len < 2 * n || memcmp(text.data, marks[k][0], n) != 0) {
            continue;
        }

        n = strlen(marks[k][1]);

        for (i = n; i + n <= text.len; i++) {
            if (memcmp(text.data + i, marks[k][1], n) == 0) {
                rest->data = text.data + i + n;
                rest->len = text.len - i - n;

                return i + n;
            }
        }
    }

    return 0;
}


/* is one of the first two words behind a quotation in the list? */

static int
summary_rank_said(summary_str_t text, const char *list)
{
    unsigned  words;

    words = 0;

    while (text.len && words < 2) {

        if (*text.data == ' ' || *text.data == ',' || *text.data == '.') {
            text.data++;
            text.len--;
            continue;
        }

        if (summary_rank_says(text, list)) {
            return 1;
        }

        words++;

        while (text.len && *text.data != ' ') {
            text.data++;
            text.len--;
        }
    }

    return 0;
}


/* is the primary subtag in the list? */

static int
summary_rank_lang(summary_str_t lang, const char *list)
{
    size_t  len, n;

    for (len = 0; len < lang.len && lang.data[len] != '-'; len++) {
        /* void */
    }

    for ( /* void */ ; *list; list += n + (list[n] == ' ')) {
        n = strcspn(list, " ");

        if (n == len && memcmp(lang.data, list, n) == 0) {
            return 1;
        }
    }

    return 0;
}


/* a list's first item's length; they are so short that a call costs more */

static inline size_t
summary_rank_item(const char *list)
{
    size_t  n;

    for (n = 0; list[n] && list[n] != '|'; n++) { /* void */ }

    return n;
}


/* does it begin with one of the list that is not shorter than that? */

static int
summary_rank_opens(summary_str_t text, const char *list, size_t shortest)
{
    size_t  n;

    for ( /* void */ ; *list; list += n + (list[n] == '|')) {
        n = summary_rank_item(list);

        if (n && n >= shortest && text.len > n
            && summary_equal(text.data, list, n))
        {
            return 1;
        }
    }

    return 0;
}


/* likewise, as a whole word; its length */

static size_t
summary_rank_says(summary_str_t text, const char *list)
{
    size_t   n;
    uint8_t  c;

    for ( /* void */ ; *list; list += n + (list[n] == '|')) {
        n = summary_rank_item(list);

        if (n == 0 || text.len < n || !summary_equal(text.data, list, n)) {
            continue;
        }

        c = (text.len > n) ? text.data[n] : ' ';

        if ((c < 'A' && c != '-') || c == 0xe2) {
            return n;
        }
    }

    return 0;
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
        for (k = i + 1; k < count; k++) {
            r->cosine[i][k] = (float) summary_rank_cosine(r, r->pool[i],
                                                          r->pool[k]);
        }
    }

    for (i = 0; i < count; i++) {
        r->names[i] = 0;

        for (k = 0; k < i; k++) {
            r->names[i] |= (uint64_t) summary_rank_names_too(r, r->pool[i],
                                                             r->pool[k])
                           << k;
        }

        if (r->rank[r->pool[i]].name_len && r->names[i] == 0) {
            r->names[i] = (uint64_t) 1 << 63;
        }
    }

    r->npool = count;
}


/* does sentence k, too, say the name that i does not introduce? */

static int
summary_rank_names_too(const summary_ranker_t *r, size_t i, size_t k)
{
    summary_str_t  name;

    name.data = r->sentences[i].text.data + r->rank[i].name;
    name.len = r->rank[i].name_len;

    return name.len && summary_rank_find(r->sentences[k].text, name) != NULL;
}


/* a word in a text */

static const uint8_t *
summary_rank_find(summary_str_t text, summary_str_t word)
{
    const uint8_t  *p, *last;

    p = text.data;
    last = p + text.len;

    while (p + word.len <= last) {

        p = memchr(p, *word.data, (size_t) (last - p) - word.len + 1);

        if (p == NULL) {
            return NULL;
        }

        if (memcmp(p, word.data, word.len) == 0
            && (p == text.data || p[-1] < 'A')
            && (p + word.len == last || p[word.len] < 'A'
                || p[word.len] == 0xe2))
        {
            return p;
        }

        p++;
    }

    return NULL;
}


/*
 * The name alone of whom an earlier sentence called by more of it: "Clark in
 * October told", "..., Cooper said".  Stands only with a sentence that has it,
 * too, or below a title that has it.  Not in German, whose nouns all look like
 * names.
 */

static void
summary_rank_name(summary_ranker_t *r, size_t i)
{
    size_t                     n, left;
    summary_str_t              text, word, next;
    summary_rank_word_t       *w;
    summary_rank_sentence_t   *s;

    s = &r->rank[i];
    text = r->sentences[i].text;

    if (i == 0 || summary_rank_lang(r->text->lang, "de lb")) {
        return;
    }

    if (summary_rank_quoted(text, &text) == 0) {
        text = r->sentences[i].text;
    }

    word = summary_rank_next(&text);
    next = summary_rank_next(&text);

    if (text.data != NULL && word.len && summary_rank_says(word, "said|says"))
    {
        word = next;
        next = summary_rank_next(&text);
    }

    if (word.len < 4 || *word.data < 'A' || *word.data > 'Z'
        || (next.len && (*next.data < 'a' || *next.data > 'z')))
    {
        return;
    }

    /* as many words are behind it; its number */

    for (left = 1 + (next.len > 0); summary_rank_next(&text).len; left++) {
        /* void */
    }

    n = r->begin[i + 1] - r->begin[i];

    if (word.data == r->sentences[i].text.data) {
        left = n;
    }

    if (left > n) {
        return;
    }

    w = &r->words[r->tokens[r->begin[i + 1] - left]];

    if (w->title || w->first >= i
        || !summary_rank_introduced(r->sentences[w->first].text, word))
    {
        return;
    }

    s->name = (uint32_t) (word.data - r->sentences[i].text.data);
    s->name_len = (uint32_t) word.len;
}


/* the text's next word, without "'s", and the text behind it */

static summary_str_t
summary_rank_next(summary_str_t *text)
{
    summary_str_t   word;
    const uint8_t  *p, *last;

    p = text->data;
    last = p + text->len;

    while (p < last && (*p == ' ' || *p == ',' || *p == '.')) {
        p++;
    }

    word.data = p;

    while (p < last && *p > ' ' && *p != ',' && *p != '.' && *p != '\''
           && *p != ':' && *p != ';' && *p != 0xe2)
    {
        p++;
    }

    word.len = (size_t) (p - word.data);

    while (p < last && *p > ' ') {
        p++;
    }

    text->data = p;
    text->len = (size_t) (last - p);

    return word;
}


/* "Tim Clark": is a word with a capital before it? */

static int
summary_rank_introduced(summary_str_t text, summary_str_t word)
{
    const uint8_t  *p;

    p = summary_rank_find(text, word);

    if (p == NULL || p < text.data + 3 || p[-1] != ' ') {
        return 0;
    }

    for (p--; p > text.data && p[-1] != ' '; p--) {
        /* void */
    }

    return *p >= 'A' && *p <= 'Z';
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

    summary_rank_pool(r, (n == 1) ? SUMMARY_POOL_ONE
                         : (n <= 3) ? SUMMARY_POOL_SETS : SUMMARY_POOL_MORE);

    /* where no set is as large as wanted, a smaller one */

    for ( /* void */ ; n; n--) {
        count = summary_rank_from(r, 0, n, handler, ctx);

        if (count) {
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

    for ( /* void */ ; slot + n - sum->n <= r->npool; slot++) {
        if (summary_rank_push(r, slot)) {
            count += summary_rank_from(r, slot + 1, n, handler, ctx);
            summary_rank_pop(r);
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

    summary_rank_count_words(r, i, 1);

    return 1;
}


static void
summary_rank_pop(summary_ranker_t *r)
{
    uint32_t             i;
    summary_rank_sum_t  *sum;

    sum = &r->sum;
    i = sum->set[--sum->n];

    sum->chars -= r->rank[i].chars;
    sum->words -= r->begin[i + 1] - r->begin[i];

    summary_rank_count_words(r, i, 0);
}


/* sums of what the set says, of each word what it adds, once and again */

static void
summary_rank_count_words(summary_ranker_t *r, size_t i, int add)
{
    double                idf, sign;
    uint32_t              k;
    summary_rank_sum_t   *sum;
    summary_rank_word_t  *w;

    sum = &r->sum;
    sign = add ? 1 : -1;

    for (k = r->begin[i]; k < r->begin[i + 1]; k++) {
        w = &r->words[r->tokens[k]];
        idf = sign * (double) w->idf;

        w->count -= !add;
        sum->idf += idf;

        if (w->count == 0) {
            sum->fresh += idf;
            sum->centroid += idf * w->times;
            sum->title += w->title ? idf : 0;
            sum->lead += w->lead_one ? idf : 0;
            sum->hits += sign * (double) w->once;

            /* said again, but not all over the article */
            sum->content += (w->sentences > 1
                             && (w->sentences == 2
                                 || w->sentences * 4u <= r->n)) ? sign : 0;

        } else if (w->count == 1) {
            sum->hits += sign * (double) w->twice;
        }

        w->count += add;
    }
}


/* the features of the set at hand */

static void
summary_rank_set(const summary_ranker_t *r, double *x)
{
    size_t                     i, k, n, adjacent, head, same;
    double                     length, cosine, most, all, squares, first, last,
                               size, cover;
    const uint32_t            *set;
    const summary_rank_sum_t  *sum;

    sum = &r->sum;
    set = sum->set;
    n = sum->n;
    size = (double) n;
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
    length = ((sum->words > 1) ? sum->words : 1) / (25 * size);
    cover = (r->centroid_sum > 0) ? sum->centroid / r->centroid_sum : 0;

    x[0] = (sum->idf > 0) ? 1 - sum->fresh / sum->idf : 0;
    x[1] = cover * 2;
    x[2] = (r->title_sum > 0) ? sum->title / r->title_sum : 0;
    x[3] = (r->lead_sum > 0) ? sum->lead / r->lead_sum : 0;
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
    x[21] = sum->words / (r->mean_words * size + 1);
    x[22] = sum->content / 20;
    x[23] = sum->hits / 30;
    x[24] = 6 * sum->hits / (sum->words + 35 * size / 3);
    x[25] = 6 * sum->hits / (sum->words + 55 * size / 3);
    x[26] = 3 * sum->hits / ((sum->words > 1) ? sum->words : 1);
    x[27] = log(sum->hits + 0.1);
}


static double
summary_rank_set_value(const summary_ranker_t *r, const uint32_t *set,
    size_t n, const double *x)
{
    size_t  i;
    double  value;

    value = summary_rank_dot(r->model->set, x, SUMMARY_RANK_SET);

    for (i = 0; i < n; i++) {
        value += (double) r->rank[set[i]].score;
    }

    return value;
}


static void
summary_rank_best(void *ctx, const uint32_t *set, size_t n, const double *x)
{
    double                  value;
    summary_rank_choice_t  *choice;

    choice = ctx;
    value = summary_rank_set_value(choice->ranker, set, n, x);

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

    summary_rank_pool(r, r->wanted * 2);
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
                value = summary_rank_set_value(r, r->sum.set, r->sum.n, x);

                if (top == r->npool || value > best + SUMMARY_TIE) {
                    best = value;
                    top = i;
                    choice->n = r->sum.n;
                    memcpy(choice->set, r->sum.set,
                           r->sum.n * sizeof(uint32_t));
                }
            }

            while (r->sum.n) {
                summary_rank_pop(r);
            }

            in[i] = 0;
        }

        if (top == r->npool) {
            break;
        }

        in[top] = 1;
    }
}
