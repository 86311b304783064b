
/*
 * Rank: scores sentences, and chooses a set of them.
 *
 * A sentence's score is a weighted sum of: its place, 1 / (i + 1), the
 * strongest single cue in news (Brandow, Mitze, Rau, "Automatic condensation
 * of electronic publications by sentence selection", 1995); its nearness to
 * the article's centroid, the cosine of tf-idf vectors (Radev et al.,
 * "Centroid-based summarization", 2004), the "documents" of idf being the
 * article's sentences; and how much of the title it says.  The set is chosen
 * greedily, each step taking into account what the chosen ones say already
 * (Carbonell and Goldstein, "The use of MMR", 1998).
 *
 * Deterministic: ties go to the earlier sentence.  Cost: linear in the words
 * but for choosing, n times the sentences.
 */


#include "summary_engine.h"

#include <math.h>
#include <string.h>


#define SUMMARY_WEIGHT_PLACE      1.0
#define SUMMARY_WEIGHT_CENTROID   1.0
#define SUMMARY_WEIGHT_TITLE      0.4
#define SUMMARY_WEIGHT_REPEAT     0.8

/* sentences that say nothing by themselves, or too much at once */
#define SUMMARY_MIN_WORDS         5
#define SUMMARY_MAX_CHARS         400


typedef struct {
    const summary_prose_t  *prose;
    const summary_text_t   *text;
    summary_sentence_t     *sentences;
    const uint32_t         *words;
    const uint32_t         *first;
    size_t                  n;
    float                  *idf;          /* by word */
    float                  *centroid;     /* by word: sums of tf-idf */
    float                  *seen;         /* by word: chosen sentences */
    uint32_t               *mark;         /* by word: last sentence + 1 */
} summary_ranker_t;


static int summary_rank_init(summary_ranker_t *r, summary_arena_t *arena);
static void summary_rank_centroid(summary_ranker_t *r);
static void summary_rank_score(summary_ranker_t *r, size_t i);
static double summary_rank_title(summary_ranker_t *r, size_t i);
static int summary_rank_eligible(const summary_ranker_t *r, size_t i);
static int summary_rank_closed(summary_str_t text);
static int summary_rank_dangling(summary_str_t text);
static double summary_rank_repeat(const summary_ranker_t *r, size_t i);
static size_t summary_rank_choose(summary_ranker_t *r, unsigned n);


int
summary_rank(summary_text_t *text, const summary_prose_t *prose,
    summary_arena_t *arena, unsigned n, size_t *nchosen)
{
    size_t            i;
    summary_ranker_t  r;

    *nchosen = 0;

    memset(&r, 0, sizeof(summary_ranker_t));

    r.prose = prose;
    r.text = text;
    r.sentences = text->sentences.elts;
    r.words = text->words.elts;
    r.first = text->first.elts;
    r.n = text->sentences.nelts;

    if (r.n == 0) {
        return SUMMARY_OK;
    }

    if (summary_rank_init(&r, arena) != SUMMARY_OK) {
        return SUMMARY_ERROR;
    }

    summary_rank_centroid(&r);

    for (i = 0; i < r.n; i++) {
        summary_rank_score(&r, i);
    }

    *nchosen = summary_rank_choose(&r, n);

    return SUMMARY_OK;
}


static int
summary_rank_init(summary_ranker_t *r, summary_arena_t *arena)
{
    size_t  size;

    size = (r->text->nwords + 1) * sizeof(float);

    r->idf = summary_arena_alloc(arena, size);
    r->centroid = summary_arena_alloc(arena, size);
    r->seen = summary_arena_alloc(arena, size);
    r->mark = summary_arena_alloc(arena, size);

    if (r->idf == NULL || r->centroid == NULL || r->seen == NULL
        || r->mark == NULL)
    {
        return SUMMARY_ERROR;
    }

    memset(r->idf, 0, size);
    memset(r->centroid, 0, size);
    memset(r->seen, 0, size);
    memset(r->mark, 0, size);

    return SUMMARY_OK;
}


static void
summary_rank_centroid(summary_ranker_t *r)
{
    size_t    i;
    uint32_t  k, w;

    /* idf holds document frequencies first */

    for (i = 0; i < r->n; i++) {
        for (k = r->first[i]; k < r->first[i + 1]; k++) {
            w = r->words[k];

            if (r->mark[w] != i + 1) {
                r->mark[w] = (uint32_t) i + 1;
                r->idf[w]++;
            }
        }
    }

    for (w = 0; w < r->text->nwords; w++) {
        r->idf[w] = logf(((float) r->n + 1) / (r->idf[w] + 0.5f));
    }

    for (k = 0; k < r->first[r->n]; k++) {
        w = r->words[k];
        r->centroid[w] += r->idf[w];
    }

    memset(r->mark, 0, (r->text->nwords + 1) * sizeof(uint32_t));
}


static void
summary_rank_score(summary_ranker_t *r, size_t i)
{
    double    dot, norm, all, centroid;
    uint32_t  k, w;

    dot = 0;
    norm = 0;

    for (k = r->first[i]; k < r->first[i + 1]; k++) {
        w = r->words[k];
        dot += (double) r->idf[w] * (double) r->centroid[w];
        norm += (double) r->idf[w] * (double) r->idf[w];
    }

    all = 0;

    if (i == 0) {
        for (w = 0; w < r->text->nwords; w++) {
            all += (double) r->centroid[w] * (double) r->centroid[w];
        }

        /* kept for the other sentences behind the words' own values */
        r->centroid[r->text->nwords] = (float) sqrt(all);
    }

    all = (double) r->centroid[r->text->nwords];

    centroid = (norm > 0 && all > 0) ? dot / (sqrt(norm) * all) : 0;

    r->sentences[i].score = SUMMARY_WEIGHT_PLACE / (double) (i + 1)
                            + SUMMARY_WEIGHT_CENTROID * centroid
                            + SUMMARY_WEIGHT_TITLE * summary_rank_title(r, i);
}


/* the share of the title's words, by idf, that the sentence has */

static double
summary_rank_title(summary_ranker_t *r, size_t i)
{
    size_t           t;
    double           all, said;
    uint32_t         k;
    const uint32_t  *title;

    title = r->text->title.elts;
    all = 0;
    said = 0;

    for (k = r->first[i]; k < r->first[i + 1]; k++) {
        r->mark[r->words[k]] = (uint32_t) i + 1;
    }

    for (t = 0; t < r->text->title.nelts; t++) {
        all += (double) r->idf[title[t]];

        if (r->mark[title[t]] == i + 1) {
            said += (double) r->idf[title[t]];
        }
    }

    return (all > 0) ? said / all : 0;
}


/*
 * May the sentence stand in a summary?  It must be whole, of a fit length,
 * and say by itself what it is about.
 */

static int
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


/* the share of the sentence's weight that chosen ones have said */

static double
summary_rank_repeat(const summary_ranker_t *r, size_t i)
{
    double    all, said;
    uint32_t  k, w;

    all = 0;
    said = 0;

    for (k = r->first[i]; k < r->first[i + 1]; k++) {
        w = r->words[k];
        all += (double) r->idf[w];

        if (r->seen[w] > 0) {
            said += (double) r->idf[w];
        }
    }

    return (all > 0) ? said / all : 1;
}


static size_t
summary_rank_choose(summary_ranker_t *r, unsigned n)
{
    size_t               i, best, chosen;
    double               score, top;
    uint32_t             k;
    summary_sentence_t  *s;

    s = r->sentences;

    for (chosen = 0; chosen < n; chosen++) {

        best = r->n;
        top = 0;

        for (i = 0; i < r->n; i++) {

            if (s[i].chosen || !summary_rank_eligible(r, i)) {
                continue;
            }

            score = s[i].score
                    - SUMMARY_WEIGHT_REPEAT * summary_rank_repeat(r, i);

            if (best == r->n || score > top) {
                top = score;
                best = i;
            }
        }

        if (best == r->n) {
            break;
        }

        s[best].chosen = 1;

        for (k = r->first[best]; k < r->first[best + 1]; k++) {
            r->seen[r->words[k]] = 1;
        }
    }

    return chosen;
}
