
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
#include "summary_doubts.h"
#include "summary_find.h"
#include "summary_openings.h"
#include "summary_rank_weights.h"

#include <limits.h>
#include <math.h>
#include <stddef.h>
#include <stdlib.h>
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

/*
 * What a doubt about a sentence costs it, in the models' unit, a hundredth of
 * ROUGE-1 and ROUGE-L F1 together; one without the sentence that it leans on,
 * twice that if it opens the summary; and a doubt's share of the pool's worth.
 */

#define SUMMARY_DOUBT         8.0
#define SUMMARY_LEAN          4.0
#define SUMMARY_DOUBT_POOL    1.5

/* a sentence said as often is a label */
#define SUMMARY_LABEL_TIMES   3
#define SUMMARY_LABEL_WORDS   10
#define SUMMARY_LABEL_REACH   200

/* so many orders make a recipe */
#define SUMMARY_RECIPE        4

/* bytes in which two words that are one begin alike */
#define SUMMARY_GLUED         6

#define SUMMARY_LOGS          64      /* bits of a word, too */


/* what a sentence needs to stand in a summary */

#define SUMMARY_STATE_NEVER   0x01
#define SUMMARY_STATE_PREV    0x02        /* the sentence before it */
#define SUMMARY_STATE_NEXT    0x04        /* the sentence behind it */
#define SUMMARY_STATE_INSIDE  0x08        /* begins inside a quotation */
#define SUMMARY_STATE_LEANS   0x10        /* better with the one before it */
#define SUMMARY_STATE_ANSWERS 0x20        /* stands behind a question */


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
    uint32_t                   chars;
    uint32_t                   name;      /* see summary_rank_name(), */
    uint32_t                   name_len;  /* its place in the sentence */
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


/*
 * A list's words as a tree: a node is a byte, its children are what may
 * follow it.  A text is looked for in as many steps as it has bytes in common
 * with a word, however long the list is.
 */

typedef struct {
    uint32_t                      child;  /* the first; 0: none */
    uint32_t                      next;   /* of the same parent */
    uint16_t                      item;   /* + 1: that ends here; or 0 */
    uint8_t                       byte;
} summary_list_node_t;


/* lists of a row of openings */

typedef struct {
    uint32_t                      always; /* the list's node */
    uint32_t                      later;
    uint32_t                      within;
    uint32_t                      here;
    uint32_t                      said;
    uint32_t                      calls;
} summary_lists_row_t;


/* lists of a row of doubts */

typedef struct {
    uint32_t                      clauses;
    uint32_t                      steps;
    uint32_t                      orders;
    uint32_t                      objects;
    uint32_t                      page;
    uint32_t                      bare;
    uint32_t                      fore;
    uint32_t                      fronts;
    uint32_t                      said;
    uint32_t                      adverbs;
    uint32_t                      asks;
    int                           nouns;
} summary_lists_doubts_t;


#define SUMMARY_ROWS                                                          \
    (sizeof(summary_openings) / sizeof(summary_openings[0]) - 1)


#define SUMMARY_DOUBT_ROWS                                                    \
    (sizeof(summary_doubts) / sizeof(summary_doubts[0]) - 1)


struct summary_lists_s {
    summary_list_node_t          *nodes;
    uint32_t                      nnodes;
    uint32_t                      units;
    uint32_t                      boasts;
    uint32_t                      marks;
    uint32_t                      told;
    uint32_t                      tags;
    uint32_t                      german;
    uint32_t                      bound;
    uint32_t                      first;
    uint32_t                      clauses;
    uint32_t                      rare;
    uint32_t                      articles;
    uint32_t                      before_das;
    uint32_t                      no_verbs;
    uint32_t                      ands;
    summary_lists_row_t           rows[SUMMARY_ROWS];
    summary_lists_doubts_t        doubts[SUMMARY_DOUBT_ROWS];
};


/* of both models of words, added and multiplied at once */

typedef double  summary_rank_pair_t __attribute__((vector_size(16)));


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
    const summary_lists_t        *lists;
    summary_arena_t              *arena;
    const summary_text_t         *text;
    const summary_rank_model_t   *model;
    summary_sentence_t           *sentences;
    const uint32_t               *tokens;
    const uint32_t               *begin;  /* of each sentence's tokens */
    size_t                        n;
    unsigned                      wanted;
    size_t                        max_length;

    const summary_lists_row_t    *row;    /* the first of those tried */
    size_t                        nrows;
    int                           capitals;       /* tell names */
    uint8_t                       within[256];    /* first bytes of a row's */

    const summary_lists_doubts_t *doubts; /* the language's, or NULL */
    size_t                        orders; /* sentences that are */

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


static void summary_lists_fill(summary_lists_t *lists);
static uint32_t summary_lists_add(summary_lists_t *lists, const char *list);
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
static void summary_rank_states(summary_ranker_t *r, unsigned max_chars);
static int summary_rank_odd(const summary_ranker_t *r,
    const summary_sentence_t *s, int lower);
static int summary_rank_begins(const uint8_t *p, size_t i);
static int summary_rank_address(summary_str_t text, size_t colon);
static int summary_rank_unit(const summary_ranker_t *r, const uint8_t *p,
    const uint8_t *last);
static int summary_rank_bracketed(summary_str_t text);
static int summary_rank_boasts(const summary_ranker_t *r, size_t i);
static int summary_rank_glued(summary_str_t text);
static int summary_rank_lower(summary_str_t text);
static void summary_rank_quotations(summary_ranker_t *r);
static int summary_rank_whole(summary_str_t text, unsigned max_chars,
    uint32_t *chars, uint8_t *odd);
static size_t summary_rank_stop(summary_str_t text, size_t i, unsigned what);
static uint32_t summary_rank_chars(summary_str_t text);
static void summary_rank_mark(summary_rank_marks_t *m, summary_str_t text,
    size_t i);
static size_t summary_rank_marked(summary_str_t text, size_t i);
static int summary_rank_mark_begins(const uint8_t *p, size_t i);
static int summary_rank_mark_ends(summary_str_t text, size_t i);
static int summary_rank_digit(uint8_t c);
static int summary_rank_letter(uint8_t c);
static int summary_rank_ended(const uint8_t *p, size_t n);
static int summary_rank_back(const summary_ranker_t *r, summary_str_t text,
    int first);
static int summary_rank_calls(const summary_ranker_t *r, summary_str_t text);
static void summary_rank_row(summary_ranker_t *r);
static int summary_rank_row_back(const summary_ranker_t *r,
    const summary_lists_row_t *o, summary_str_t text, int first);
static int summary_rank_told(const summary_ranker_t *r, summary_str_t text);
static size_t summary_rank_quoted(summary_str_t text, summary_str_t *rest);
static int summary_rank_said(const summary_ranker_t *r, summary_str_t text,
    uint32_t list);
static int summary_rank_lang(summary_str_t lang, const char *list);
static uint32_t summary_rank_step(const summary_ranker_t *r, uint32_t node,
    uint8_t c);
static int summary_rank_opens(const summary_ranker_t *r, summary_str_t text,
    uint32_t list, size_t shortest);
static size_t summary_rank_says(const summary_ranker_t *r, summary_str_t text,
    uint32_t list);
static double summary_rank_promise(const double *x);
static void summary_rank_pool(summary_ranker_t *r, size_t n);
static void summary_rank_slots(summary_ranker_t *r);
static void summary_rank_slot(summary_ranker_t *r, size_t slot);
static void summary_rank_word_says(const summary_ranker_t *r,
    const summary_rank_word_t *w, summary_rank_says_t *says);
static void summary_rank_cosines(summary_ranker_t *r);
static int summary_rank_repeated(const summary_ranker_t *r, size_t i,
    const uint32_t *pool, size_t n);
static int summary_rank_names_too(const summary_ranker_t *r, size_t i,
    size_t k);
static void summary_rank_doubts(summary_ranker_t *r, size_t i);
static void summary_rank_doubts_row(summary_ranker_t *r);
static int summary_rank_empty(const summary_ranker_t *r, uint32_t list);
static int summary_rank_clause(const summary_ranker_t *r, summary_str_t text);
static int summary_rank_orders(const summary_ranker_t *r,
    summary_str_t text);
static int summary_rank_order(const summary_ranker_t *r, summary_str_t text);
static void summary_rank_recipe(summary_ranker_t *r);
static void summary_rank_forbid(summary_ranker_t *r);
static int summary_rank_speaker(const summary_ranker_t *r, size_t i);
static int summary_rank_of_page(const summary_ranker_t *r,
    summary_str_t text);
static int summary_rank_bare(const summary_ranker_t *r, summary_str_t text,
    size_t commas);
static int summary_rank_leans(const summary_ranker_t *r, summary_str_t text);
static int summary_rank_aged(const summary_ranker_t *r, summary_str_t text);
static int summary_rank_answers(const summary_ranker_t *r, size_t i);
static int summary_rank_label(const summary_ranker_t *r, size_t i);
static int summary_rank_das(const summary_ranker_t *r, summary_str_t text);
static int summary_rank_verbless(const summary_ranker_t *r,
    summary_str_t text);
static int summary_rank_noun(const summary_ranker_t *r, const uint8_t *p,
    const uint8_t *last);
static size_t summary_rank_word_len(summary_str_t text);
static int summary_rank_ends(const uint8_t *p, size_t n, const char *end);
static void summary_rank_name(summary_ranker_t *r, size_t i);
static summary_str_t summary_rank_next(summary_str_t *text);
static int summary_rank_introduced(summary_str_t text, summary_str_t word);
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
    const uint32_t *set, size_t n, const double *x);
static void summary_rank_best(void *ctx, const uint32_t *set, size_t n,
    const double *x);
static void summary_rank_build(summary_ranker_t *r,
    summary_rank_choice_t *choice);


/*
 * Bytes that a look at a whole sentence stops at, a bit for each such look:
 * few bytes of a text are one.
 */

#define SUMMARY_STOP_WHOLE    0x01        /* summary_rank_whole() */
#define SUMMARY_STOP_ODD      0x02        /* summary_rank_odd() */
#define SUMMARY_STOP_WRITTEN  0x04        /* summary_rank_written() */
#define SUMMARY_STOP_GLUED    0x08        /* summary_rank_glued() */

static const uint8_t  summary_rank_stops[256] = {
    ['"'] = SUMMARY_STOP_WHOLE,
    ['('] = SUMMARY_STOP_WHOLE,
    [')'] = SUMMARY_STOP_WHOLE,
    [','] = SUMMARY_STOP_WRITTEN,
    ['0' ... '9'] = SUMMARY_STOP_ODD|SUMMARY_STOP_WRITTEN,
    [':'] = SUMMARY_STOP_ODD,
    [';'] = SUMMARY_STOP_ODD,
    ['@'] = SUMMARY_STOP_ODD,
    ['A' ... 'Z'] = SUMMARY_STOP_WRITTEN|SUMMARY_STOP_GLUED,
    ['|'] = SUMMARY_STOP_ODD,
    [0xc2] = SUMMARY_STOP_WHOLE,
    [0xc3] = SUMMARY_STOP_WRITTEN,
    [0xe2] = SUMMARY_STOP_WHOLE,
    [0xe3] = SUMMARY_STOP_WHOLE,
    [0xef] = SUMMARY_STOP_WHOLE
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
    "inside a quotation", "words over 20", "words under 12"
};


/* words behind the numbers of recipes */

static const char  summary_units[] =
    "g|kg|ml|cl|dl|tsp|tbsp|cup|cups|oz|el|tl|prise|bund|cs|cc|cucchiai|"
    "cucharadas|cda|x\303\255cara|colher|dag|szklanki|\320\263|\320\272\320\263|"
    "\320\274\320\273|\321\201\321\202|\321\207|\321\210\321\202";

/* how companies speak of themselves */

static const char  summary_boasts[] =
    "is a global|is a leading|is a world leading|is a world-leading|"
    "is the leading|is the world's leading|is the world\342\200\231s "
    "leading|is one of the world's|is one of the world\342\200\231s|"
    "is an international|is a provider|is a premier|"
    "ist ein f\303\274hrender|ist einer der f\303\274hrenden|"
    "ist ein weltweit|ist ein international|ist ein global|"
    "ist der f\303\274hrende|est un leader|est le leader|"
    "est leader|est une entreprise|es una empresa|es l\303\255der|"
    "\303\250 leader|\303\250 un'azienda|\303\251 uma empresa";

/* marks that begin half a sentence */

static const char  summary_marks[] =
    "\342\200\224|\342\200\223|\342\200\246|...|- |,|;";

/* words behind what is told, and not pointed at */

static const char  summary_told[] =
    "of|to|that|by|from|in|for|at|on|between|against|about|who|which|behind|"
    "with|when|where|whether";

static const char  summary_tags[] = "said|says";


summary_lists_t *
summary_lists_create(void)
{
    summary_lists_t  *lists;

    lists = calloc(1, sizeof(summary_lists_t));
    if (lists == NULL) {
        return NULL;
    }

    /* once to see how many nodes that takes; the first one is none */

    lists->nnodes = 1;
    summary_lists_fill(lists);

    lists->nodes = calloc(lists->nnodes, sizeof(summary_list_node_t));
    if (lists->nodes == NULL) {
        free(lists);
        return NULL;
    }

    lists->nnodes = 1;
    summary_lists_fill(lists);

    return lists;
}


static void
summary_lists_fill(summary_lists_t *lists)
{
    size_t                     i;
    summary_lists_row_t       *row;
    summary_lists_doubts_t    *doubts;
    const summary_doubts_t    *d;
    const summary_openings_t  *o;

    lists->units = summary_lists_add(lists, summary_units);
    lists->boasts = summary_lists_add(lists, summary_boasts);
    lists->marks = summary_lists_add(lists, summary_marks);
    lists->told = summary_lists_add(lists, summary_told);
    lists->tags = summary_lists_add(lists, summary_tags);

    for (i = 0; i < SUMMARY_ROWS; i++) {
        o = &summary_openings[i];
        row = &lists->rows[i];

        row->always = summary_lists_add(lists, o->always);
        row->later = summary_lists_add(lists, o->later);
        row->within = summary_lists_add(lists, o->within);
        row->here = summary_lists_add(lists, o->here);
        row->said = summary_lists_add(lists, o->said);
        row->calls = summary_lists_add(lists, o->calls);
    }

    lists->german = summary_lists_add(lists, summary_doubts_german);
    lists->bound = summary_lists_add(lists, summary_doubts_bound);
    lists->first = summary_lists_add(lists, summary_doubts_first);
    lists->clauses = summary_lists_add(lists, summary_doubts_clauses);
    lists->rare = summary_lists_add(lists, summary_doubts_rare);
    lists->articles = summary_lists_add(lists, summary_doubts_articles);
    lists->before_das = summary_lists_add(lists, summary_doubts_das);
    lists->no_verbs = summary_lists_add(lists, summary_doubts_no_verbs);
    lists->ands = summary_lists_add(lists, summary_doubts_ands);

    for (i = 0; i < SUMMARY_DOUBT_ROWS; i++) {
        d = &summary_doubts[i];
        doubts = &lists->doubts[i];

        doubts->clauses = summary_lists_add(lists, d->clauses);
        doubts->steps = summary_lists_add(lists, d->steps);
        doubts->orders = summary_lists_add(lists, d->orders);
        doubts->objects = summary_lists_add(lists, d->objects);
        doubts->page = summary_lists_add(lists, d->page);
        doubts->bare = summary_lists_add(lists, d->bare);
        doubts->fore = summary_lists_add(lists, d->fore);
        doubts->fronts = summary_lists_add(lists, d->fronts);
        doubts->said = summary_lists_add(lists, d->said);
        doubts->adverbs = summary_lists_add(lists, d->adverbs);
        doubts->asks = summary_lists_add(lists, d->asks);
        doubts->nouns = d->nouns;
    }
}


void
summary_lists_destroy(summary_lists_t *lists)
{
    if (lists) {
        free(lists->nodes);
        free(lists);
    }
}


/* the list's node; without nodes it is only counted: at most one a byte */

static uint32_t
summary_lists_add(summary_lists_t *lists, const char *list)
{
    uint16_t              item;
    uint32_t              root, node, *link;
    summary_list_node_t  *nodes;

    nodes = lists->nodes;

    if (nodes == NULL) {
        lists->nnodes += (uint32_t) strlen(list) + 1;
        return 0;
    }

    root = lists->nnodes++;
    node = root;
    item = 1;

    for ( /* void */ ; *list; list++) {

        if (*list != '|') {

            link = &nodes[node].child;

            while (*link && nodes[*link].byte != (uint8_t) *list) {
                link = &nodes[*link].next;
            }

            if (*link == 0) {
                *link = lists->nnodes++;
                nodes[*link].byte = (uint8_t) *list;
            }

            node = *link;
        }

        if ((*list == '|' || list[1] == '\0') && node != root) {

            if (nodes[node].item == 0) {
                nodes[node].item = item;
            }

            item++;
            node = root;
        }
    }

    return root;
}


int
summary_rank(const summary_lists_t *lists, summary_text_t *text,
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

    r = summary_ranker_create(lists, text, arena, settings, NULL);
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
summary_ranker_create(const summary_lists_t *lists, summary_text_t *text,
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
    r->lists = lists;
    r->arena = arena;
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

    r->log_words = log((double) r->begin[r->n]);
    r->log_n = log((double) r->n);

    for (i = 0; i < SUMMARY_RANK_WORD; i++) {
        r->word[i][0] = (double) r->model->word[0][i];
        r->word[i][1] = (double) r->model->word[1][i];
    }

    summary_rank_row(r);
    summary_rank_doubts_row(r);
    summary_rank_count(r);
    summary_rank_weigh(r);
    summary_rank_states(r, settings->max_sentence);

    for (i = 0; i < r->n; i++) {
        summary_rank_features(r, i, x);
        r->rank[i].score = (float) summary_rank_dot(r->model->sentence, x,
                                                    SUMMARY_RANK_FEATURES);
        r->rank[i].pool = (float) summary_rank_promise(x);

        r->rank[i].score -= (float) (SUMMARY_DOUBT * r->rank[i].doubts);
        r->rank[i].pool -= (float) (SUMMARY_DOUBT_POOL * r->rank[i].doubts);
        r->sentences[i].score = (double) r->rank[i].score;
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
    size_t                k;
    double                x[SUMMARY_RANK_WORD];
    summary_rank_word_t  *w;
    summary_rank_pair_t   sum;

    w = &r->words[id];

    summary_rank_word(r, id, x);

    sum = x[0] * r->word[0];

    for (k = 1; k < SUMMARY_RANK_WORD; k++) {
        sum += x[k] * r->word[k];
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
    double                          dot, idf, mass, title, fresh, lead, cover,
                                    opens, again, n, place, value, norm, like;
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
    like = 0;
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
            || summary_rank_odd(r, &r->sentences[i], (int) lower)
            || (i && summary_rank_boasts(r, i))
            || summary_rank_calls(r, r->sentences[i].text))
        {
            s[i].state |= SUMMARY_STATE_NEVER;
        }

        if (summary_rank_back(r, r->sentences[i].text, i == 0)) {
            s[i].state |= SUMMARY_STATE_PREV;
        }

        summary_rank_name(r, i);
        summary_rank_doubts(r, i);

        s[i].score = odd;
    }

    summary_rank_quotations(r);
    summary_rank_recipe(r);
    summary_rank_forbid(r);

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
 * a remark in brackets, a label and what it labels, with an address in it, or
 * mostly of numbers.  lower: sentences begin with capitals here.
 */

static int
summary_rank_odd(const summary_ranker_t *r, const summary_sentence_t *s,
    int lower)
{
    size_t          i, numbers, units, parts;
    const uint8_t  *p, *last;

    p = s->text.data;
    last = p + s->text.len;

    if ((lower && summary_rank_lower(s->text)) || p == last || *p == '*'
        || (last - p > 2 && *p == 0xe2 && p[1] == 0x80
            && (p[2] == 0xa0 || p[2] == 0xa1)))
    {
        return 1;
    }

    if (summary_rank_bracketed(s->text)
        || (s->text.len > 2 && last[-1] == '.' && last[-2] == ':'))
    {
        return 1;
    }

    numbers = 0;
    units = 0;
    parts = 0;

    for (i = summary_rank_stop(s->text, 0, SUMMARY_STOP_ODD);
         i < s->text.len;
         i = summary_rank_stop(s->text, i + 1, SUMMARY_STOP_ODD))
    {
        if (p[i] == '@') {

            if (i && p[i - 1] > ' '
                && memchr(p + i, '.', s->text.len - i - 1) != NULL)
            {
                return 1;
            }

        } else if (p[i] == ':') {

            if (summary_rank_address(s->text, i)) {
                return 1;
            }

        } else if (p[i] == ';') {

            parts += (s->text.len - i > 2 && p[i + 1] == ' '
                      && p[i + 2] >= 'A' && p[i + 2] <= 'Z');

        } else if (!summary_rank_begins(p, i)) {

            continue;

        } else if (p[i] == '|') {

            if (i + 1 < s->text.len && p[i + 1] == ' ') {
                return 1;
            }

        } else {
            numbers++;
            units += summary_rank_unit(r, p + i, last);
        }
    }

    return (numbers > 2 && numbers * 2 + 1 >= s->words)
           || (numbers > 3 && numbers * 3 > s->words)
           || (numbers > 3 && units > 1)
           || (numbers > 2 && numbers * 4 > s->words
               && memchr(p, ':', s->text.len) != NULL)
           || (numbers && s->words < 8
               && memchr(p, ':', s->text.len) != NULL)
           || (parts > 2 && parts * 8 > s->words)
           || summary_rank_glued(s->text);
}


/* does a word begin at i? */

static int
summary_rank_begins(const uint8_t *p, size_t i)
{
    return i == 0 || p[i - 1] == ' ' || p[i - 1] == '(' || p[i - 1] == 0xa0;
}


/* is the colon one of "http://", "https://", and something behind it? */

static int
summary_rank_address(summary_str_t text, size_t colon)
{
    size_t          n;
    const uint8_t  *p;

    for (n = 4; n <= 5 && n <= colon; n++) {
        p = text.data + colon - n;

        if (summary_rank_begins(text.data, colon - n)
            && text.len - (colon - n) > 8
            && summary_equal(p, (n == 4) ? "http://" : "https://", n + 3))
        {
            return 1;
        }
    }

    return 0;
}


/* "(Our paper told of it.)" */

static int
summary_rank_bracketed(summary_str_t text)
{
    size_t          n;
    const uint8_t  *close;

    n = text.len;

    if (n && text.data[n - 1] == '.') {
        n--;
    }

    if (n < 2 || text.data[0] != '(' || text.data[n - 1] != ')') {
        return 0;
    }

    close = memchr(text.data, ')', text.len);

    return close == text.data + n - 1;
}


/* "300 g of butter": is the word behind the number a cook's? */

static int
summary_rank_unit(const summary_ranker_t *r, const uint8_t *p,
    const uint8_t *last)
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

    return summary_rank_says(r, text, r->lists->units) != 0;
}


/*
 * A company about itself, below its news: "Acme is a leading provider of
 * bridges".
 */

static int
summary_rank_boasts(const summary_ranker_t *r, size_t i)
{
    size_t         k;
    summary_str_t  text;

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

        if (summary_rank_says(r, text, r->lists->boasts)) {
            return 1;
        }
    }

    return 0;
}


/*
 * "Kristi NoemKristi Lynn Noem": what a style sheet would show apart.  Two
 * words are one, and the second of them is said alone as well, or begins as
 * the first one does: "photovoltaicPhotovoltaic cells are ...".
 */

static int
summary_rank_glued(summary_str_t text)
{
    size_t          i, k, n;
    unsigned        tries;
    const uint8_t  *p;

    p = text.data;
    tries = 0;

    for (i = summary_rank_stop(text, 3, SUMMARY_STOP_GLUED);
         i + 4 < text.len;
         i = summary_rank_stop(text, i + 1, SUMMARY_STOP_GLUED))
    {
        if (p[i - 1] < 'a' || p[i - 1] > 'z'
            || p[i - 2] < 'a' || p[i - 2] > 'z')
        {
            continue;
        }

        if (tries++ == 8) {
            break;
        }

        for (n = 1; i + n < text.len && p[i + n] >= 'a' && p[i + n] <= 'z';
             n++)
        {
            /* void */
        }

        for (k = i; k > 0 && p[k - 1] > ' '; k--) { /* void */ }

        if (n >= SUMMARY_GLUED && n <= i - k + 3
            && (p[k] | 0x20) == (p[i] | 0x20)
            && memcmp(p + k + 1, p + i + 1, SUMMARY_GLUED - 1) == 0)
        {
            return 1;
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
    *chars = summary_rank_chars(text);
    memset(&marks, 0, sizeof(summary_rank_marks_t));

    for (i = summary_rank_stop(text, 0, SUMMARY_STOP_WHOLE);
         i < text.len;
         i = summary_rank_stop(text, i + 1, SUMMARY_STOP_WHOLE))
    {
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


/* the first place from i on to stop at, or the text's end */

static inline size_t
summary_rank_stop(summary_str_t text, size_t i, unsigned what)
{
    return summary_find_stop(summary_rank_stops, what, text, i);
}


/* bytes but for those that go on with a character, eight at once */

static uint32_t
summary_rank_chars(summary_str_t text)
{
    size_t          n;
    uint64_t        bytes;
    const uint8_t  *p, *last;

    p = text.data;
    last = p + text.len;
    n = text.len;

    for ( /* void */ ; last - p >= 8; p += 8) {
        memcpy(&bytes, p, 8);
        bytes = (bytes >> 7) & (~bytes >> 6) & 0x0101010101010101ull;
        n -= (size_t) ((bytes * 0x0101010101010101ull) >> 56);
    }

    for ( /* void */ ; p < last; p++) {
        n -= ((*p & 0xc0) == 0x80);
    }

    return (uint32_t) n;
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
    before = summary_rank_mark_begins(p, start);
    behind = summary_rank_mark_ends(text, end);

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
summary_rank_mark_begins(const uint8_t *p, size_t i)
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
summary_rank_mark_ends(summary_str_t text, size_t i)
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
    size_t                      n;
    summary_str_t               rest;
    const summary_lists_row_t  *o;

    if (summary_rank_opens(r, text, r->lists->marks, 0)) {
        return 1;
    }

    n = summary_rank_quoted(text, &rest);

    if (n && rest.len < 2) {
        /* nothing but a quotation */
        return 1;
    }

    for (o = r->row; o < r->row + r->nrows; o++) {
        if (summary_rank_row_back(r, o, text, first)
            || (n && summary_rank_said(r, rest, o->said)))
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
    const summary_lists_row_t  *o;

    for (o = r->row; o < r->row + r->nrows; o++) {
        if (summary_rank_opens(r, text, o->calls, 0)) {
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
    uint8_t   c;
    uint32_t  i;

    r->row = r->lists->rows;
    r->nrows = SUMMARY_ROWS;
    r->capitals = !summary_rank_lang(r->text->lang, "de lb");

    if (r->text->lang.len == 0) {
        return;
    }

    for (i = 0; i + 1 < SUMMARY_ROWS; i++) {
        if (summary_rank_lang(r->text->lang, summary_openings[i].lang)) {
            break;
        }
    }

    r->row += i;
    r->nrows = 1;

    for (i = r->lists->nodes[r->row->within].child; i;
         i = r->lists->nodes[i].next)
    {
        c = r->lists->nodes[i].byte;
        r->within[c] = 1;

        if (c >= 'a' && c <= 'z') {
            r->within[c - 0x20] = 1;
        }
    }
}


/*
 * By the words of a language, which, where it is only a guess, are not those
 * so short that they are words of another as well.
 */

static int
summary_rank_row_back(const summary_ranker_t *r, const summary_lists_row_t *o,
    summary_str_t text, int first)
{
    size_t                i, n, shortest;
    summary_str_t         rest, next;

    shortest = (o + 1 < r->row + r->nrows) ? 5 : 0;

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

        if (i && !((text.data[i - 1] == ' ') & r->within[text.data[i]])) {
            continue;
        }

        rest.data = text.data + i;
        rest.len = text.len - i;

        n = r->within[*rest.data] ? summary_rank_says(r, rest, o->within) : 0;

        next.data = rest.data + n + 1;
        next.len = (n < rest.len) ? rest.len - n - 1 : 0;

        if (n && !summary_rank_says(r, next, o->here)) {

            if (!first || i == 0) {
                return 1;
            }

        } else if (n == 0 && i == 0) {

            if (summary_rank_opens(r, text, o->always, shortest)
                || (!first && summary_rank_opens(r, text, o->later, shortest)
                    && !summary_rank_told(r, text)))
            {
                return 1;
            }
        }
    }

    return 0;
}


/* "The decision to build": what is not pointed at, but told */

static int
summary_rank_told(const summary_ranker_t *r, summary_str_t text)
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

    return summary_rank_says(r, rest, r->lists->told) != 0;
}


/*
 * Of one that begins with a quotation, its length, else 0; and what follows
 * that.
 */

static size_t
summary_rank_quoted(summary_str_t text, summary_str_t *rest)
{
    size_t                    k, n;
    const uint8_t            *p, *last;
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

    if (text.len == 0
        || (*text.data != '"' && *text.data != 0xc2 && *text.data != 0xe2
            && *text.data != 0xe3))
    {
        return 0;
    }

    last = text.data + text.len;

    for (k = 0; k < sizeof(marks) / sizeof(marks[0]); k++) {
        n = strlen(marks[k][0]);

        if (text.len < 2 * n || memcmp(text.data, marks[k][0], n) != 0) {
            continue;
        }

        n = strlen(marks[k][1]);

        for (p = text.data + n; p + n <= last; p++) {

            p = memchr(p, *marks[k][1], (size_t) (last - p) - n + 1);

            if (p == NULL) {
                break;
            }

            if (memcmp(p, marks[k][1], n) == 0) {
                rest->data = p + n;
                rest->len = (size_t) (last - p) - n;

                return text.len - rest->len;
            }
        }
    }

    return 0;
}


/* is one of the first two words behind a quotation in the list? */

static int
summary_rank_said(const summary_ranker_t *r, summary_str_t text,
    uint32_t list)
{
    unsigned  words;

    words = 0;

    while (text.len && words < 2) {

        if (*text.data == ' ' || *text.data == ',' || *text.data == '.') {
            text.data++;
            text.len--;
            continue;
        }

        if (summary_rank_says(r, text, list)) {
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


/* the node of a byte behind another's, ASCII letters in any case; 0: none */

static uint32_t
summary_rank_step(const summary_ranker_t *r, uint32_t node, uint8_t c)
{
    const summary_list_node_t  *nodes;

    nodes = r->lists->nodes;

    if (c >= 'A' && c <= 'Z') {
        c |= 0x20;
    }

    for (node = nodes[node].child; node; node = nodes[node].next) {
        if (nodes[node].byte == c) {
            return node;
        }
    }

    return 0;
}


/* does it begin with one of the list that is not shorter than that? */

static int
summary_rank_opens(const summary_ranker_t *r, summary_str_t text,
    uint32_t list, size_t shortest)
{
    size_t    n;
    uint32_t  node;

    node = list;

    for (n = 0; n + 1 < text.len; /* void */) {

        node = summary_rank_step(r, node, text.data[n++]);

        if (node == 0) {
            return 0;
        }

        if (r->lists->nodes[node].item && n >= shortest) {
            return 1;
        }
    }

    return 0;
}


/* likewise, as a whole word; the length of the first in the list */

static size_t
summary_rank_says(const summary_ranker_t *r, summary_str_t text,
    uint32_t list)
{
    size_t    n, found;
    uint8_t   c;
    uint32_t  node;
    unsigned  item, first;

    node = list;
    first = UINT_MAX;
    found = 0;

    for (n = 0; n < text.len; /* void */) {

        node = summary_rank_step(r, node, text.data[n++]);

        if (node == 0) {
            break;
        }

        item = r->lists->nodes[node].item;

        if (item == 0 || item > first) {
            continue;
        }

        c = (text.len > n) ? text.data[n] : ' ';

        if ((c < 'A' && c != '-') || c == 0xe2 || c == 0xc2) {
            first = item;
            found = n;
        }
    }

    return found;
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

        if (r->rank[r->pool[i]].name_len && r->names[i] == 0) {
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

    name.data = r->sentences[i].text.data + r->rank[i].name;
    name.len = r->rank[i].name_len;

    return name.len && summary_find_word(r->sentences[k].text, name) != NULL;
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

    if (i == 0 || !r->capitals) {
        return;
    }

    if (summary_rank_quoted(text, &text) == 0) {
        text = r->sentences[i].text;
    }

    word = summary_rank_next(&text);
    next = summary_rank_next(&text);

    if (text.data != NULL && word.len
        && summary_rank_says(r, word, r->lists->tags))
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


/*
 * What an editor would ask about a sentence that is whole and points at
 * nothing by its opening: a note of each doubt, of what it leans on, and of
 * what is no sentence after all.  Needs the sentences before it.
 */

static void
summary_rank_doubts(summary_ranker_t *r, size_t i)
{
    int                       orders, clauses;
    summary_str_t             text;
    const summary_lists_doubts_t  *d;
    summary_rank_sentence_t  *s;

    d = r->doubts;
    s = &r->rank[i];
    text = r->sentences[i].text;

    if (summary_rank_label(r, i)) {
        s->state |= SUMMARY_STATE_NEVER;
    }

    if (i && summary_rank_answers(r, i)) {
        s->state |= SUMMARY_STATE_ANSWERS;
    }

    s->doubts = (uint8_t) summary_rank_speaker(r, i);

    if (d == NULL) {
        return;
    }

    orders = summary_rank_orders(r, text);
    r->orders += (size_t) orders;

    s->doubts += (uint8_t) (2 * summary_rank_clause(r, text)
                            + orders + summary_rank_of_page(r, text)
                            + 2 * (d->nouns && summary_rank_verbless(r, text)));

    if (i == 0) {
        /* may point at what follows, or at the headline */
        return;
    }

    clauses = d->nouns && summary_rank_says(r, text, d->asks);

    if (summary_rank_bare(r, text, (size_t) clauses)
        || (d->nouns && summary_rank_das(r, text)))
    {
        s->state |= SUMMARY_STATE_PREV;

    } else if (summary_rank_leans(r, text)
               || (d->nouns && summary_rank_says(r, text, r->lists->rare)
                   && summary_rank_bare(r, text, 1)))
    {
        s->state |= SUMMARY_STATE_LEANS;
    }
}


/* the language's row, if it has one */

static void
summary_rank_doubts_row(summary_ranker_t *r)
{
    size_t  i;

    for (i = 0; i < SUMMARY_DOUBT_ROWS && r->text->lang.len; i++) {
        if (summary_rank_lang(r->text->lang, summary_doubts[i].lang)) {
            r->doubts = &r->lists->doubts[i];
            return;
        }
    }
}


/* is there nothing in the list? */

static int
summary_rank_empty(const summary_ranker_t *r, uint32_t list)
{
    return r->lists->nodes[list].child == 0;
}


/* "Because it rains.": a clause that has no other to belong to */

static int
summary_rank_clause(const summary_ranker_t *r, summary_str_t text)
{
    return memchr(text.data, ',', text.len) == NULL
           && summary_rank_opens(r, text, r->doubts->clauses, 0);
}


/*
 * "Then add the onions", "Nehmen Sie drei Eier": is its reader told to do
 * something?
 */

static int
summary_rank_orders(const summary_ranker_t *r, summary_str_t text)
{
    size_t                   n;
    summary_str_t            rest;
    const uint8_t           *comma;
    const summary_lists_doubts_t  *d;

    d = r->doubts;

    /* "To the pears, add the juice" */

    comma = memchr(text.data, ',', text.len);

    if (!summary_rank_empty(r, d->objects)
        && comma && comma + 2 < text.data + text.len)
    {
        rest.data = comma + 2;
        rest.len = text.len - (size_t) (rest.data - text.data);

        if (summary_rank_order(r, rest)) {
            return 1;
        }
    }

    n = summary_rank_word_len(text);

    if (d->nouns && n > 4 && n + 5 < text.len
        && summary_rank_ends(text.data, n, "en")
        && memcmp(text.data + n, " Sie ", 5) == 0)
    {
        return 1;
    }

    return summary_rank_order(r, text);
}


static int
summary_rank_order(const summary_ranker_t *r, summary_str_t text)
{
    size_t                   n;
    const summary_lists_doubts_t  *d;

    d = r->doubts;

    n = summary_rank_says(r, text, d->steps);

    if (n && n + 2 < text.len) {
        n += (text.data[n] == ',') + 1;
        text.data += n;
        text.len -= n;
    }

    n = summary_rank_says(r, text, d->orders);

    if (n == 0 || n + 2 > text.len || text.data[n] != ' ') {
        return 0;
    }

    text.data += n + 1;
    text.len -= n + 1;

    return summary_rank_empty(r, d->objects)
           || summary_rank_says(r, text, d->objects);
}


/*
 * Where many sentences are orders, as in a recipe, those that hide one are,
 * too: "When it is hot add the onions".
 */

static void
summary_rank_recipe(summary_ranker_t *r)
{
    size_t                   i, k;
    summary_str_t            text, rest;
    const summary_lists_doubts_t  *d;

    d = r->doubts;

    if (d == NULL || r->orders < SUMMARY_RECIPE || r->orders * 8 < r->n) {
        return;
    }

    for (i = 0; i < r->n; i++) {
        text = r->sentences[i].text;

        for (k = 1; k < text.len && r->rank[i].doubts == 0; k++) {

            if (text.data[k - 1] != ' '
                || (text.data[k] >= 'A' && text.data[k] <= 'Z'))
            {
                continue;
            }

            rest.data = text.data + k;
            rest.len = text.len - k;

            r->rank[i].doubts += (uint8_t) summary_rank_order(r, rest);
        }
    }
}


/* what is in two doubts is no sentence, but where there is nothing better */

static void
summary_rank_forbid(summary_ranker_t *r)
{
    size_t  i;

    for (i = 0; i < r->n; i++) {
        if (r->rank[i].doubts < 2
            && !(r->rank[i].state & (SUMMARY_STATE_NEVER|SUMMARY_STATE_PREV
                                     |SUMMARY_STATE_NEXT)))
        {
            break;
        }
    }

    if (i == r->n) {
        return;
    }

    for (i = 0; i < r->n; i++) {
        if (r->rank[i].doubts >= 2) {
            r->rank[i].state |= SUMMARY_STATE_NEVER;
        }
    }
}


/* "Clark: I like it.", and more of him: what is said in an interview */

static int
summary_rank_speaker(const summary_ranker_t *r, size_t i)
{
    size_t         k, n, words;
    summary_str_t  text, other;

    text = r->sentences[i].text;
    words = 1;

    for (n = 0; n < text.len && text.data[n] != ':'; n++) {

        if (n > 40 || text.data[n] == ',' || text.data[n] == '"') {
            return 0;
        }

        words += (text.data[n] == ' ');
    }

    if (words > 3 || n + 1 >= text.len || text.data[n + 1] != ' ') {
        return 0;
    }

    k = (i > SUMMARY_LABEL_REACH) ? i - SUMMARY_LABEL_REACH : 0;

    for ( /* void */ ; k < r->n && k <= i + SUMMARY_LABEL_REACH; k++) {
        other = r->sentences[k].text;

        if (k != i && other.len > n
            && memcmp(other.data, text.data, n + 1) == 0)
        {
            return 1;
        }
    }

    return 0;
}


/* is it about the page that it stands on: "in this article", "see below"? */

static int
summary_rank_of_page(const summary_ranker_t *r, summary_str_t text)
{
    size_t         i;
    summary_str_t  rest;

    for (i = 0; i < text.len; i++) {

        if (i && text.data[i - 1] != ' ' && text.data[i - 1] != '(') {
            continue;
        }

        rest.data = text.data + i;
        rest.len = text.len - i;

        if (summary_rank_says(r, rest, r->doubts->page)) {
            return 1;
        }
    }

    return 0;
}


/*
 * A pronoun for someone who is not in the sentence before it.  Where nouns
 * begin with capitals: any before so many commas and one, as the subject or
 * the object of a clause is not said twice in it, nor behind one that only
 * asks; it is small, a large one is the reader.  Else: behind the first word,
 * if that is no noun; but not if a name follows, "When he was 12, Clark".
 */

static int
summary_rank_bare(const summary_ranker_t *r, summary_str_t text,
    size_t commas)
{
    size_t                         n;
    summary_str_t                  rest;
    const uint8_t                 *p, *last;
    const summary_lists_doubts_t  *d;

    d = r->doubts;
    last = text.data + text.len;

    if (!d->nouns) {
        n = summary_rank_says(r, text, d->fore);

        if (n == 0 || n + 1 >= text.len || text.data[n] != ' ') {
            return 0;
        }

        rest.data = text.data + n + 1;
        rest.len = text.len - n - 1;

        if (!summary_rank_says(r, rest, d->bare)) {
            return 0;
        }

        p = memchr(rest.data, ',', rest.len);

        return p == NULL || last - p < 4
               || !((p[2] >= 'A' && p[2] <= 'Z' && p[3] > ' ' && p[3] != '\'')
                    || p[2] == 0xc3 || p[2] == 0xd0);
    }

    for (p = text.data; p < last; p++) {

        if (p > text.data && (*p == '"' || *p == 0xe2 || *p == 0xc2)) {
            rest.data = p;
            rest.len = (size_t) (last - p);
            n = summary_rank_quoted(rest, &rest);

            if (n == 0) {
                return 0;
            }

            p += n - 1;
            continue;
        }

        if (*p && strchr(",;:(\"", *p)) {

            if (*p != ',' || commas == 0) {
                return 0;
            }

            commas--;
        }

        if (*p == 0xe2 || *p == 0xc2) {
            return 0;
        }

        if (p == text.data || p[-1] != ' ' || *p < 'a' || *p > 'z') {
            continue;
        }

        rest.data = p;
        rest.len = (size_t) (last - p);

        if (summary_rank_says(r, rest, d->bare)) {
            return 1;
        }
    }

    return 0;
}


/*
 * What is read more easily behind the one before it: "In 2013, he", "..., she
 * said."; by an adverb before the first comma: "Er träumt daher", but
 * not "davon, dass".
 */

static int
summary_rank_leans(const summary_ranker_t *r, summary_str_t text)
{
    size_t                   n;
    summary_str_t            rest;
    const uint8_t           *p, *last;
    const summary_lists_doubts_t  *d;

    d = r->doubts;

    last = text.data + text.len;
    p = memchr(text.data, ',', text.len);

    if (p != NULL && p + 2 < last && p[1] == ' '
        && summary_rank_says(r, text, d->fronts))
    {
        rest.data = p + 2;
        rest.len = (size_t) (last - rest.data);

        if (summary_rank_says(r, rest, d->bare)) {
            return 1;
        }
    }

    if (p == NULL) {
        p = last;
    }

    for (n = text.len; n > 1 && text.data[n - 1] != ','; n--) { /* void */ }

    if (n > 1 && n + 1 < text.len) {
        rest.data = text.data + n + 1;
        rest.len = text.len - n - 1;
        n = summary_rank_says(r, rest, d->said);

        if (n && n + 1 >= rest.len) {
            return 1;
        }
    }

    if (summary_rank_aged(r, text)) {
        return 1;
    }

    if (summary_rank_empty(r, d->adverbs)) {
        return 0;
    }

    for (rest.data = text.data + 1; rest.data < p; rest.data++) {

        if (rest.data[-1] != ' ' || *rest.data < 'a' || *rest.data > 'z') {
            continue;
        }

        rest.len = (size_t) (last - rest.data);
        n = summary_rank_says(r, rest, d->adverbs);

        if (n && rest.data + n < last && rest.data[n] == ' ') {
            return 1;
        }
    }

    return 0;
}


/* "The 34-year-old": someone by the age */

static int
summary_rank_aged(const summary_ranker_t *r, summary_str_t text)
{
    size_t  n;

    n = summary_rank_says(r, text, r->lists->articles);

    for (n += (n > 0); n && n + 6 < text.len; n++) {
        if (text.data[n] < '0' || text.data[n] > '9') {
            return summary_equal(text.data + n, "-year-", 6)
                   || summary_equal(text.data + n, "-j\303\244hr", 6);
        }
    }

    return 0;
}


/* does it stand behind a question, which is never chosen? */

static int
summary_rank_answers(const summary_ranker_t *r, size_t i)
{
    summary_str_t  prev;

    prev = r->sentences[i - 1].text;

    return prev.len && prev.data[prev.len - 1] == '?';
}


/* "Recipe for a quick supper.", above each: is a short one said again? */

static int
summary_rank_label(const summary_ranker_t *r, size_t i)
{
    size_t                     k, times;
    uint32_t                   t;
    const summary_sentence_t  *s;

    s = r->sentences;

    if (s[i].words > SUMMARY_LABEL_WORDS || r->begin[i] == r->begin[i + 1]) {
        return 0;
    }

    for (t = r->begin[i]; t < r->begin[i + 1]; t++) {
        if (r->words[r->tokens[t]].sentences < SUMMARY_LABEL_TIMES) {
            return 0;
        }
    }

    times = 0;
    k = (i > SUMMARY_LABEL_REACH) ? i - SUMMARY_LABEL_REACH : 0;

    for ( /* void */ ; k < r->n && k <= i + SUMMARY_LABEL_REACH; k++) {
        times += (s[k].text.len == s[i].text.len
                  && memcmp(s[k].text.data, s[i].text.data, s[i].text.len)
                     == 0);
    }

    return times >= SUMMARY_LABEL_TIMES;
}


/*
 * "Das hilft", "Die ist": a German verb behind it, as an adjective would end
 * with "e"; "Sobald das getan ist".
 */

static int
summary_rank_das(const summary_ranker_t *r, summary_str_t text)
{
    size_t  n;

    n = summary_rank_says(r, text, r->lists->before_das);

    if (n && n + 1 < text.len) {
        text.data += n + 1;
        text.len -= n + 1;
    }

    if (text.len < 5
        || (!summary_equal(text.data, "das ", 4)
            && (n || (!summary_equal(text.data, "die ", 4)
                      && !summary_equal(text.data, "der ", 4)))))
    {
        return 0;
    }

    text.data += 4;
    text.len -= 4;

    if (n) {
        n = summary_rank_word_len(text);

        return n > 4 && *text.data == 'g'
               && (summary_rank_ends(text.data, n, "t")
                   || summary_rank_ends(text.data, n, "an")
                   || summary_rank_ends(text.data, n, "en"));
    }

    n = summary_rank_word_len(text);

    return n > 2 && *text.data >= 'a' && *text.data <= 'z'
           && text.data[n - 1] == 't' && n < text.len && text.data[n] == ' '
           && !summary_rank_says(r, text, r->lists->no_verbs);
}


/*
 * A German sentence without a word that could be its finite verb: "Das Konzept
 * mit der neuen Halle.", or that ends with its only one: "Die Preise im Handel
 * vergleichen."  Verbs are small words; not those known to be none, nor
 * adjectives, by their ends and what they stand between; nor the last words of
 * a clause that begins as those that end with theirs.  One that could be
 * something else counts.
 */

static int
summary_rank_verbless(const summary_ranker_t *r, summary_str_t text)
{
    int             verb, known, bound, clause, broken, open;
    size_t          n, verbs;
    const uint8_t  *p, *last;
    summary_str_t   rest;

    p = text.data;
    last = p + text.len;
    clause = 0;
    broken = 0;
    bound = 0;
    verbs = 0;
    open = 1;

    while (p < last) {

        rest.data = p;
        rest.len = (size_t) (last - p);
        n = summary_rank_word_len(rest);

        if (n == 0) {
            /* quotations are not looked into, nor brackets */

            if (*p == '(' && memchr(p, ')', (size_t) (last - p))) {
                p = memchr(p, ')', (size_t) (last - p));
                continue;
            }

            rest.data = p;
            rest.len = (size_t) (last - p);
            n = summary_rank_quoted(rest, &rest);

            if (n) {
                p += n;
                continue;
            }

            if (*p == '"' || (*p == 0xc2 && (last - p < 2 || p[1] != 0xa0))
                || (*p == 0xe2 && (last - p < 3 || p[1] != 0x80
                                   || p[2] < 0x90 || p[2] > 0x95)))
            {
                return 0;
            }

            if (*p == ',' && p + 1 < last && p[1] == ' ') {

                if (verbs && broken) {
                    return 0;
                }

                verbs = 0;
                broken = 0;
                bound = 0;
                open = 1;
                clause = 0;
            }

            p++;
            continue;
        }

        known = (summary_rank_says(r, rest, r->lists->german) == n);

        if (open) {
            /* "die", but "in der" as well */
            clause = (summary_rank_says(r, rest, r->lists->clauses) == n
                      && (p > text.data
                          || summary_rank_says(r, rest, r->lists->rare)));
            open = !clause && known && p > text.data;
        }

        if (known) {
            verb = 0;

        } else if ((*p >= 'a' && *p <= 'z')
                   || (*p == 0xc3 && n > 1 && p[1] >= 0xa0))
        {
            if (summary_rank_ends(p, n, "er")
                || (summary_rank_ends(p, n, "es") && p[n - 3] != 'i')
                || summary_rank_ends(p, n, "em")
                || summary_rank_ends(p, n, "lich")
                || summary_rank_ends(p, n, "isch")
                || summary_rank_ends(p, n, "ig"))
            {
                verb = 0;

            } else if (bound && (p[n - 1] == 'e'
                                 || summary_rank_ends(p, n, "en"))
                       && summary_rank_noun(r, p + n, last))
            {
                verb = 0;

            } else {
                verb = 1;
            }

        } else {
            verb = (p == text.data
                    && summary_rank_says(r, rest, r->lists->first) == n);
        }

        if (verb) {

            if (!clause && (p + n + 2 < last
                            || !summary_rank_ends(p, n, "en")))
            {
                return 0;
            }

            verbs++;

        } else if (verbs) {
            broken = 1;
        }

        /* what may stand before an adjective */
        bound = (known && summary_rank_says(r, rest, r->lists->bound) == n)
                || (!known && !verb && *p >= 'a');

        p += n;
    }

    return verbs == 0 || !broken;
}


/* is the next word a noun, or one more adjective before it? */

static int
summary_rank_noun(const summary_ranker_t *r, const uint8_t *p,
    const uint8_t *last)
{
    size_t         n;
    summary_str_t  text;

    if (last - p < 3 || *p != ' ') {
        return 0;
    }

    text.data = p + 1;
    text.len = (size_t) (last - text.data);
    n = summary_rank_word_len(text);

    if (n == 0) {
        return 0;
    }

    if (p[1] < 'a' || (p[1] == 0xc3 && p[2] < 0xa0)) {
        return 1;
    }

    return p[n] == 'e' || summary_rank_ends(p + 1, n, "en")
           || summary_rank_ends(p + 1, n, "er")
           || summary_rank_ends(p + 1, n, "es")
           || summary_rank_says(r, text, r->lists->ands);
}


/* the length of the word that a text begins with; 0: of none */

static size_t
summary_rank_word_len(summary_str_t text)
{
    size_t  n;

    for (n = 0; n < text.len; n++) {
        if ((text.data[n] < '0' || (text.data[n] > '9' && text.data[n] < 'A'))
            ? text.data[n] != '-' || n == 0
            : text.data[n] == 0xe2 || text.data[n] == 0xc2)
        {
            break;
        }
    }

    return n;
}


static int
summary_rank_ends(const uint8_t *p, size_t n, const char *end)
{
    size_t  len;

    len = strlen(end);

    return n > len && memcmp(p + n - len, end, len) == 0;
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

    p = summary_find_word(text, word);

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

    summary_rank_slots(r);

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
summary_rank_set_value(const summary_ranker_t *r, const uint32_t *set,
    size_t n, const double *x)
{
    size_t  i;
    double  value;

    value = summary_rank_dot(r->model->set, x, SUMMARY_RANK_SET);

    for (i = 0; i < n; i++) {
        value += (double) r->rank[set[i]].score;

        if (r->rank[set[i]].state & SUMMARY_STATE_ANSWERS) {
            value -= SUMMARY_LEAN;

        } else if ((r->rank[set[i]].state & SUMMARY_STATE_LEANS)
                   && (i == 0 || set[i - 1] + 1 != set[i]))
        {
            value -= (i == 0) ? 2 * SUMMARY_LEAN : SUMMARY_LEAN;
        }
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
