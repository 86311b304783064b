
/*
 * Rank: scores sentences, and chooses a set of them.
 *
 * A sentence's score is a weighted sum of features: its place, the strongest
 * single cue in news (Brandow, Mitze, Rau, "Automatic condensation of
 * electronic publications by sentence selection", 1995); its nearness to the
 * article's centroid, the cosine of tf-idf vectors (Radev et al.,
 * "Centroid-based summarization", 2004), the "documents" of idf being the
 * article's sentences; its links to the other sentences (Erkan and Radev,
 * "LexRank", 2004, degree); the title's words in it; what is new in it; and
 * how it is written.  The weights, in summary_rank_weights.h, are made by
 * tests/train/rank.py from public sets of articles with human summaries.
 *
 * The set is the best of all that can be made of the sentences with the
 * highest scores: the sum of their scores, and of what they say together of
 * the centroid, less what they say twice.
 *
 * Deterministic: ties go to the earlier sentences.  Cost: linear in the words
 * but for the links between sentences, of which the first
 * SUMMARY_RANK_GRAPH only count, and for a bounded choice.
 */


#include "summary_engine.h"
#include "summary_rank_weights.h"

#include <math.h>
#include <string.h>


/* sentences that say nothing by themselves, or too much at once */
#define SUMMARY_MIN_WORDS    5
#define SUMMARY_MAX_CHARS    400

/* sentences in the graph of links */
#define SUMMARY_RANK_GRAPH   200

/* sentences that a set is made of: the best by score */
#define SUMMARY_RANK_POOL    8


struct summary_ranker_s {
    const summary_text_t   *text;
    summary_sentence_t     *sentences;
    const uint32_t         *words;
    const uint32_t         *first;
    size_t                  n;
    uint32_t                nwords;
    float                  *idf;          /* by word */
    float                  *centroid;     /* by word: sums of tf-idf */
    float                  *title;        /* by word: 1 if the title has it */
    uint32_t               *seen;         /* by word: first sentence + 1 */
    uint32_t               *mark;         /* by word: last use + 1 */
    uint32_t                use;          /* of mark */
    uint32_t                marked;       /* the sentence marked, + 1 */
    int                     several;      /* sentences are wanted, not one */
    float                  *norm;         /* by sentence */
    float                  *degree;       /* by sentence */
    double                  centroid_norm;
    double                  centroid_sum;
    double                  title_sum;
    double                  mean_words;   /* of a sentence */
};


static int summary_rank_init(summary_ranker_t *r, summary_arena_t *arena);
static void summary_rank_words(summary_ranker_t *r);
static void summary_rank_centroid(summary_ranker_t *r);
static void summary_rank_links(summary_ranker_t *r);
static double summary_rank_cosine(summary_ranker_t *r, size_t i, size_t k);
static double summary_rank_score(const double *x, int several);
static void summary_rank_written(const summary_sentence_t *s, double *x);
static int summary_rank_closed(summary_str_t text);
static int summary_rank_dangling(summary_str_t text);
static size_t summary_rank_pool(const summary_ranker_t *r, uint32_t *pool,
    size_t n);
static int summary_rank_repeated(const summary_ranker_t *r, size_t i,
    const uint32_t *pool, size_t n);
static double summary_rank_set(summary_ranker_t *r, const uint32_t *set,
    size_t n);
static size_t summary_rank_choose(summary_ranker_t *r, unsigned n);
static size_t summary_rank_greedy(summary_ranker_t *r, const uint32_t *pool,
    size_t count, size_t n);


int
summary_rank(summary_text_t *text, summary_arena_t *arena, unsigned n,
    size_t *nchosen)
{
    size_t              i;
    double              x[SUMMARY_RANK_FEATURES];
    summary_ranker_t   *r;

    *nchosen = 0;

    if (text->sentences.nelts == 0) {
        return SUMMARY_OK;
    }

    r = summary_ranker_create(text, arena);
    if (r == NULL) {
        return SUMMARY_ERROR;
    }

    for (i = 0; i < r->n; i++) {
        summary_rank_features(r, i, x);
        r->sentences[i].score = summary_rank_score(x, n > 1);
    }

    r->several = (n > 1);

    *nchosen = summary_rank_choose(r, n);

    return SUMMARY_OK;
}


summary_ranker_t *
summary_ranker_create(summary_text_t *text, summary_arena_t *arena)
{
    summary_ranker_t  *r;

    r = summary_arena_alloc(arena, sizeof(summary_ranker_t));
    if (r == NULL) {
        return NULL;
    }

    memset(r, 0, sizeof(summary_ranker_t));

    r->text = text;
    r->sentences = text->sentences.elts;
    r->words = text->words.elts;
    r->first = text->first.elts;
    r->n = text->sentences.nelts;
    r->nwords = text->nwords;

    if (summary_rank_init(r, arena) != SUMMARY_OK) {
        return NULL;
    }

    summary_rank_words(r);
    summary_rank_centroid(r);
    summary_rank_links(r);

    return r;
}


static int
summary_rank_init(summary_ranker_t *r, summary_arena_t *arena)
{
    size_t   size, k;
    uint8_t *p;

    size = (r->nwords + 1) * sizeof(float);

    p = summary_arena_alloc(arena, 5 * size + 2 * r->n * sizeof(float));
    if (p == NULL) {
        return SUMMARY_ERROR;
    }

    memset(p, 0, 5 * size + 2 * r->n * sizeof(float));

    k = 0;
    r->idf = (float *) (p + size * k++);
    r->centroid = (float *) (p + size * k++);
    r->title = (float *) (p + size * k++);
    r->seen = (uint32_t *) (p + size * k++);
    r->mark = (uint32_t *) (p + size * k++);
    r->norm = (float *) (p + size * k);
    r->degree = r->norm + r->n;

    return SUMMARY_OK;
}


/* of each word: where it is first said, its idf, whether the title has it */

static void
summary_rank_words(summary_ranker_t *r)
{
    size_t           i;
    uint32_t         k, w;
    const uint32_t  *title;

    /* idf holds document frequencies first */

    for (i = 0; i < r->n; i++) {
        r->use++;

        for (k = r->first[i]; k < r->first[i + 1]; k++) {
            w = r->words[k];

            if (r->mark[w] != r->use) {
                r->mark[w] = r->use;
                r->idf[w]++;
            }

            if (r->seen[w] == 0) {
                r->seen[w] = (uint32_t) i + 1;
            }
        }
    }

    for (w = 0; w < r->nwords; w++) {
        r->idf[w] = logf(((float) r->n + 1) / (r->idf[w] + 0.5f));
    }

    title = r->text->title.elts;

    for (i = 0; i < r->text->title.nelts; i++) {
        w = title[i];

        if (r->title[w] == 0) {
            r->title[w] = 1;
            r->title_sum += (double) r->idf[w];
        }
    }
}


static void
summary_rank_centroid(summary_ranker_t *r)
{
    size_t    i;
    double    sum;
    uint32_t  k, w;

    for (i = 0; i < r->n; i++) {
        sum = 0;

        for (k = r->first[i]; k < r->first[i + 1]; k++) {
            w = r->words[k];
            r->centroid[w] += r->idf[w];
            sum += (double) r->idf[w] * (double) r->idf[w];
        }

        r->norm[i] = (float) sqrt(sum);
    }

    sum = 0;

    for (w = 0; w < r->nwords; w++) {
        sum += (double) r->centroid[w] * (double) r->centroid[w];
        r->centroid_sum += (double) r->centroid[w];
    }

    r->centroid_norm = sqrt(sum);
    r->mean_words = (double) r->first[r->n] / (double) r->n;
}


/* the mean cosine of each sentence to the others of the graph */

static void
summary_rank_links(summary_ranker_t *r)
{
    size_t   i, k, n;
    float    cosine;

    n = (r->n < SUMMARY_RANK_GRAPH) ? r->n : SUMMARY_RANK_GRAPH;

    for (i = 0; i < n; i++) {

        /* the words of i are marked, then looked for in those behind it */

        for (k = i + 1; k < n; k++) {
            cosine = (float) summary_rank_cosine(r, i, k);
            r->degree[i] += cosine;
            r->degree[k] += cosine;
        }
    }

    for (i = 0; i < n && n > 1; i++) {
        r->degree[i] /= (float) (n - 1);
    }
}


/* k is greater than i; of sentences asked for in a row i is marked once */

static double
summary_rank_cosine(summary_ranker_t *r, size_t i, size_t k)
{
    double    dot;
    uint32_t  j, w;

    if (r->norm[i] <= 0 || r->norm[k] <= 0) {
        return 0;
    }

    if (k == i + 1 || r->marked != i + 1) {
        r->use++;
        r->marked = (uint32_t) i + 1;

        for (j = r->first[i]; j < r->first[i + 1]; j++) {
            r->mark[r->words[j]] = r->use;
        }
    }

    dot = 0;

    for (j = r->first[k]; j < r->first[k + 1]; j++) {
        w = r->words[j];

        if (r->mark[w] == r->use) {
            dot += (double) r->idf[w] * (double) r->idf[w];
        }
    }

    return dot / ((double) r->norm[i] * (double) r->norm[k]);
}


void
summary_rank_features(summary_ranker_t *r, size_t i, double *x)
{
    double                     dot, idf, mass, title, fresh, n;
    uint32_t                   k, w;
    const summary_sentence_t  *s;

    s = &r->sentences[i];

    dot = 0;
    idf = 0;
    mass = 0;
    title = 0;
    fresh = 0;
    r->use++;
    r->marked = 0;

    for (k = r->first[i]; k < r->first[i + 1]; k++) {
        w = r->words[k];
        dot += (double) r->idf[w] * (double) r->centroid[w];
        idf += (double) r->idf[w];
        mass += (double) r->centroid[w];

        if (r->mark[w] != r->use) {
            r->mark[w] = r->use;
            title += (double) (r->title[w] * r->idf[w]);
            fresh += (r->seen[w] == i + 1);
        }
    }

    n = s->words ? s->words : 1;

    memset(x, 0, SUMMARY_RANK_FEATURES * sizeof(double));

    x[0] = 1.0 / (double) (i + 1);
    x[1] = (i == 0);
    x[2] = (i == 1);
    x[3] = (i == 2);
    x[4] = (double) i / (double) r->n;
    x[5] = (r->norm[i] > 0 && r->centroid_norm > 0)
           ? dot / ((double) r->norm[i] * r->centroid_norm) : 0;
    x[6] = (double) r->degree[i] * 5;
    x[7] = (r->title_sum > 0) ? title / r->title_sum : 0;
    x[8] = fresh / n;
    x[9] = fresh / 20;
    x[10] = idf / n / 3;
    x[11] = n / 30;
    x[12] = (n < 8);
    x[13] = (n > 40);
    x[14] = (i == 0
             || r->sentences[i - 1].paragraph != s->paragraph);
    x[15] = 1.0 / (double) (1 + s->paragraph);
    x[16] = n / r->mean_words / 3;
    x[17] = (i == 3);
    x[18] = (i == 4);
    x[19] = exp(-(double) i / 4);
    x[20] = (n / 30) * (n / 30);
    x[21] = mass / n / (r->centroid_sum / r->nwords + 1e-9) / 10;
    x[22] = (i > 0) ? summary_rank_cosine(r, 0, i) : 0;
    x[23] = (i > 0) ? summary_rank_cosine(r, i - 1, i) : 0;

    summary_rank_written(s, x + SUMMARY_RANK_WRITTEN);
}


static double
summary_rank_score(const double *x, int several)
{
    double  score;
    size_t  k;

    score = 0;

    for (k = 0; k < SUMMARY_RANK_FEATURES; k++) {
        score += x[k] * (double) summary_rank_weights[several][k];
    }

    return score;
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
    x[8] = summary_rank_dangling(s->text);
}


int
summary_rank_eligible(const summary_ranker_t *r, size_t i)
{
    const summary_sentence_t  *s;

    s = &r->sentences[i];

    if (s->words < SUMMARY_MIN_WORDS || s->text.len > SUMMARY_MAX_CHARS * 2) {
        return 0;
    }

    return summary_rank_closed(s->text) && !summary_rank_dangling(s->text);
}


/* it ends as a sentence does, its quotes are paired, its bytes were text */

static int
summary_rank_closed(summary_str_t text)
{
    int             quotes, brackets, curly;
    size_t          i, chars;
    const uint8_t  *p;

    p = text.data;
    quotes = 0;
    brackets = 0;
    curly = 0;
    chars = 0;

    for (i = 0; i < text.len; i++) {

        chars += ((p[i] & 0xc0) != 0x80);

        quotes += (p[i] == '"');
        brackets += (p[i] == '(') - (p[i] == ')');

        if (p[i] == 0xe2 && i + 2 < text.len && p[i + 1] == 0x80) {
            curly += (p[i + 2] == 0x9c) - (p[i + 2] == 0x9d);
        }

        if (p[i] == 0xef && i + 2 < text.len && p[i + 1] == 0xbf
            && p[i + 2] == 0xbd)
        {
            return 0;
        }
    }

    if ((quotes & 1) || brackets || curly > 0 || curly < -1
        || chars > SUMMARY_MAX_CHARS)
    {
        return 0;
    }

    while (i && (p[i - 1] == '"' || p[i - 1] == '\'' || p[i - 1] == ')'
                 || p[i - 1] == ']'))
    {
        i--;
    }

    if (i == 0) {
        return 0;
    }

    /* a mark beyond ASCII; letters beyond ASCII are let pass as well */

    return p[i - 1] == '.' || p[i - 1] == '!' || p[i - 1] >= 0x80;
}


/* openings that point at something which the reader has not seen */

static int
summary_rank_dangling(summary_str_t text)
{
    size_t                    i, n;
    static const char *const  openings[] = {
        "but ", "and ", "or ", "so ", "yet ", "however", "he ", "she ",
        "they ", "it ", "its ", "his ", "her ", "their ", "these ", "those ",
        "this ", "that ", "also", "then ", "thus", "therefore", "moreover",
        "furthermore", "nevertheless", "nonetheless", "besides", "instead",
        "it's ", "it\342\200\231s ", "he's ", "he\342\200\231s ", "she's ",
        "she\342\200\231s ", "that's ", "that\342\200\231s ", "they're ",
        "they\342\200\231re ", "yes,", "no,", "still,", "indeed,",
        "\342\200\224", "\342\200\223", "- ",
        "aber ", "doch ", "und ", "er ", "sie ", "dies", "mais ", "et ",
        "il ", "elle ", "ils ", "cependant", "pero ", "y ", "sin embargo",
        NULL
    };

    for (i = 0; openings[i]; i++) {
        n = strlen(openings[i]);

        if (text.len > n && summary_equal(text.data, openings[i], n)) {
            return 1;
        }
    }

    return 0;
}


/* the eligible sentences with the highest scores, best first */

static size_t
summary_rank_pool(const summary_ranker_t *r, uint32_t *pool, size_t n)
{
    size_t                     i, k, count;
    const summary_sentence_t  *s;

    s = r->sentences;
    count = 0;

    for (i = 0; i < r->n; i++) {

        if (!summary_rank_eligible(r, i)
            || summary_rank_repeated(r, i, pool, count))
        {
            continue;
        }

        if (count == n && s[i].score <= s[pool[n - 1]].score) {
            continue;
        }

        if (count < n) {
            count++;
        }

        for (k = count - 1; k > 0 && s[pool[k - 1]].score < s[i].score; k--) {
            pool[k] = pool[k - 1];
        }

        pool[k] = (uint32_t) i;
    }

    return count;
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


/* what the sentences are worth together */

static double
summary_rank_set(summary_ranker_t *r, const uint32_t *set, size_t n)
{
    size_t    i;
    double    scores, centroid, twice, idf;
    uint32_t  k, w;

    scores = 0;
    centroid = 0;
    twice = 0;
    idf = 0;
    r->use++;
    r->marked = 0;

    for (i = 0; i < n; i++) {
        scores += r->sentences[set[i]].score;

        for (k = r->first[set[i]]; k < r->first[set[i] + 1]; k++) {
            w = r->words[k];
            idf += (double) r->idf[w];

            if (r->mark[w] == r->use) {
                twice += (double) r->idf[w];
                continue;
            }

            r->mark[w] = r->use;
            centroid += (double) r->centroid[w];
        }
    }

    return scores
           + (double) summary_rank_centroid_weight[r->several] * centroid
             / (r->centroid_sum + 1e-9)
           - (double) summary_rank_twice_weight[r->several] * twice
             / (idf + 1e-9);
}


/*
 * All sets of n out of the pool while these are few; of more sentences than
 * that the best by score, one by one, each with those chosen before it.
 */

static size_t
summary_rank_choose(summary_ranker_t *r, unsigned n)
{
    size_t     i, k, count, taken;
    double     value, best;
    unsigned   bits, best_bits;
    uint32_t   pool[SUMMARY_MAX_SENTENCES * 2], set[SUMMARY_MAX_SENTENCES];

    count = summary_rank_pool(r, pool, (n < 4) ? SUMMARY_RANK_POOL : n * 2);

    if (count <= n) {
        for (i = 0; i < count; i++) {
            r->sentences[pool[i]].chosen = 1;
        }

        return count;
    }

    if (n >= 4) {
        return summary_rank_greedy(r, pool, count, n);
    }

    best = 0;
    best_bits = 0;

    for (bits = 1; bits < (1u << count); bits++) {
        taken = 0;

        for (i = 0; i < count && taken <= n; i++) {
            if (bits & (1u << i)) {
                if (taken < n) {
                    set[taken] = pool[i];
                }

                taken++;
            }
        }

        if (taken != n) {
            continue;
        }

        value = summary_rank_set(r, set, n);

        if (best_bits == 0 || value > best) {
            best = value;
            best_bits = bits;
        }
    }

    for (k = 0; k < count; k++) {
        if (best_bits & (1u << k)) {
            r->sentences[pool[k]].chosen = 1;
        }
    }

    return n;
}


static size_t
summary_rank_greedy(summary_ranker_t *r, const uint32_t *pool, size_t count,
    size_t n)
{
    size_t    i, chosen, best;
    double    value, top;
    uint32_t  set[SUMMARY_MAX_SENTENCES];

    for (chosen = 0; chosen < n; chosen++) {
        best = count;
        top = 0;

        for (i = 0; i < count; i++) {

            if (r->sentences[pool[i]].chosen) {
                continue;
            }

            set[chosen] = pool[i];
            value = summary_rank_set(r, set, chosen + 1);

            if (best == count || value > top) {
                top = value;
                best = i;
            }
        }

        set[chosen] = pool[best];
        r->sentences[pool[best]].chosen = 1;
    }

    return n;
}
