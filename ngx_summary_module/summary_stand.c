
/*
 * Stand: which sentences may stand in a summary, and with which others.
 *
 * What an editor would ask about each of them: is it a sentence at all, and a
 * whole one; does it want something of its reader, or praise its company; does
 * it say no more than the title, or the same as many others; does it point at
 * something before it, by its opening, by a word inside of it, as a part of a
 * quotation, by a name that it does not introduce.  What is likely, but not
 * sure, is a doubt, and costs the sentence something when it is ranked.
 *
 * By rules over bytes, and lists of words: those of summary_openings.h and
 * summary_doubts.h are made trees once, and a text is looked for in these.
 * Cost: linear in the bytes, but for looks at a bounded number of the other
 * sentences.
 */


#include "summary_engine.h"
#include "summary_doubts.h"
#include "summary_find.h"
#include "summary_openings.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>


/* fewer words say nothing by themselves */
#define SUMMARY_MIN_WORDS     5

/* a quotation of more sentences is not followed to its end */
#define SUMMARY_QUOTE_MAX     3

/* the cosine above which a sentence says no more than the title */
#define SUMMARY_SAME          0.9

/* a sentence said as often is a label */
#define SUMMARY_LABEL_TIMES   3
#define SUMMARY_LABEL_WORDS   10
#define SUMMARY_LABEL_REACH   200

/* so many orders make a recipe */
#define SUMMARY_RECIPE        4

/* so many questions make an interview */
#define SUMMARY_INTERVIEW     3

/* bytes in which two words that are one begin alike */
#define SUMMARY_GLUED         6


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


/* what a list's words begin with, by a hash of two bytes: a bit for each */

typedef struct {
    uint32_t                      bits[32];
} summary_list_pairs_t;


/* lists of a row of openings */

typedef struct {
    uint32_t                      always; /* the list's node */
    uint32_t                      later;
    uint32_t                      within;
    uint32_t                      here;
    uint32_t                      said;
    uint32_t                      calls;
    summary_list_pairs_t          pairs;  /* of within */
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
    uint32_t                      openers;
    uint32_t                      asks;
    int                           nouns;
    summary_list_pairs_t          page_pairs;
    summary_list_pairs_t          adverb_pairs;
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


/* of the quotation marks so far */

typedef struct {
    unsigned                   depth;     /* open */
    unsigned                   low;       /* of them with a low one */
    unsigned                   stray:1;   /* one closes what is not open, */
    unsigned                   perhaps:1; /* or is an inch, an apostrophe */
    size_t                     start;     /* of those beside each other */
    size_t                     end;
} summary_stand_marks_t;


/* how the article introduces what a word calls */

#define SUMMARY_INTRO_THING   0x01        /* "a car" */
#define SUMMARY_INTRO_NAME    0x02        /* "Tim Clark" */
#define SUMMARY_INTRO_SHORT   0x04        /* "the space agency (ESA)" */

/* a word with a capital that somewhere has an article is no German name */
#define SUMMARY_INTRO_NOUN    0x08

#define SUMMARY_INTRO_SEEN    0x80        /* it has been introduced */


typedef struct {
    float                         title;  /* idf, if the title has it; or 0 */
    uint32_t                      mark;   /* last use */
    uint16_t                      sentences;      /* that have it */
    uint16_t                      first;  /* of them, + 1 */
    uint8_t                       introduced;     /* there: SUMMARY_INTRO_* */
} summary_stand_word_t;


/* lists whose words are looked for at each word of a text: few begin so */

#define SUMMARY_START_WITHIN  0x01
#define SUMMARY_START_PAGE    0x02
#define SUMMARY_START_ADVERB  0x04


typedef struct {
    const summary_lists_t        *lists;
    const summary_text_t         *text;
    const summary_sentence_t     *sentences;
    const uint32_t               *tokens;
    const uint32_t               *begin;  /* of each sentence's tokens */
    size_t                        n;

    const summary_lists_row_t    *row;    /* the first of those tried */
    size_t                        nrows;
    int                           capitals;       /* tell names */
    uint8_t                       starts[256];    /* SUMMARY_START_*, of bytes
                                             that a list's words begin with */

    const summary_lists_doubts_t *doubts; /* the language's, or NULL */
    size_t                        orders; /* sentences that are */

    summary_stand_word_t         *words;
    uint32_t                      use;    /* of mark */
    double                        title;  /* sum of its words' idf^2 */

    summary_stand_t              *stands; /* by sentence */
} summary_stander_t;


static void summary_lists_fill(summary_lists_t *lists);
static uint32_t summary_lists_add(summary_lists_t *lists, const char *list);
static void summary_lists_pairs(const summary_lists_t *lists, uint32_t list,
    summary_list_pairs_t *pairs);
static unsigned summary_list_hash(uint8_t a, uint8_t b);
static int summary_list_may(const summary_list_pairs_t *pairs,
    summary_str_t text);
static void summary_stand_row(summary_stander_t *st);
static void summary_stand_starts(summary_stander_t *st, uint32_t list,
    uint8_t start);
static void summary_stand_doubts_row(summary_stander_t *st);
static void summary_stand_count(summary_stander_t *st);
static void summary_stand_introduce(summary_stander_t *st);
static int summary_stand_called(const summary_stander_t *st, uint32_t k);
static void summary_stand_needs(summary_stander_t *st, size_t i);
static int summary_stand_takes(const summary_stander_t *st, size_t i,
    uint32_t k);
static int summary_stand_person(const summary_stander_t *st, size_t i);
static float summary_stand_idf(const summary_stander_t *st,
    const summary_stand_word_t *w);
static void summary_stand_states(summary_stander_t *st, unsigned max_chars);
static int summary_stand_whole(summary_str_t text, unsigned max_chars,
    uint32_t *chars, uint8_t *odd);
static uint32_t summary_stand_chars(summary_str_t text);
static void summary_stand_mark(summary_stand_marks_t *m, summary_str_t text,
    size_t i);
static size_t summary_stand_marked(summary_str_t text, size_t i);
static int summary_stand_mark_begins(const uint8_t *p, size_t i);
static int summary_stand_mark_ends(summary_str_t text, size_t i);
static int summary_stand_digit(uint8_t c);
static int summary_stand_letter(uint8_t c);
static int summary_stand_ended(const uint8_t *p, size_t n);
static int summary_stand_odd(const summary_stander_t *st,
    const summary_sentence_t *s, int lower);
static int summary_stand_begins(const uint8_t *p, size_t i);
static int summary_stand_address(summary_str_t text, size_t colon);
static int summary_stand_bracketed(summary_str_t text);
static int summary_stand_unit(const summary_stander_t *st, const uint8_t *p,
    const uint8_t *last);
static int summary_stand_glued(summary_str_t text);
static int summary_stand_lower(summary_str_t text);
static int summary_stand_boasts(const summary_stander_t *st, size_t i);
static int summary_stand_calls(const summary_stander_t *st,
    summary_str_t text);
static int summary_stand_titled(summary_stander_t *st, size_t i);
static int summary_stand_back(const summary_stander_t *st, summary_str_t text,
    int first);
static int summary_stand_row_back(const summary_stander_t *st,
    const summary_lists_row_t *o, summary_str_t text, int first);
static int summary_stand_told(const summary_stander_t *st, summary_str_t text);
static size_t summary_stand_quoted(summary_str_t text, summary_str_t *rest);
static int summary_stand_said(const summary_stander_t *st, summary_str_t text,
    uint32_t list);
static void summary_stand_name(summary_stander_t *st, size_t i);
static summary_str_t summary_stand_next(summary_str_t *text);
static int summary_stand_introduced(summary_str_t text, summary_str_t word);
static void summary_stand_doubts(summary_stander_t *st, size_t i);
static int summary_stand_label(const summary_stander_t *st, size_t i);
static int summary_stand_answers(const summary_stander_t *st, size_t i);
static int summary_stand_asks(summary_str_t text);
static void summary_stand_interview(summary_stander_t *st);
static int summary_stand_speaker(const summary_stander_t *st, size_t i);
static int summary_stand_clause(const summary_stander_t *st,
    summary_str_t text);
static int summary_stand_orders(const summary_stander_t *st,
    summary_str_t text);
static int summary_stand_order(const summary_stander_t *st,
    summary_str_t text);
static int summary_stand_of_page(const summary_stander_t *st,
    summary_str_t text);
static int summary_stand_bare(const summary_stander_t *st, summary_str_t text,
    size_t commas);
static int summary_stand_leans(const summary_stander_t *st,
    summary_str_t text);
static int summary_stand_aged(const summary_stander_t *st, summary_str_t text);
static int summary_stand_das(const summary_stander_t *st, summary_str_t text);
static int summary_stand_verbless(const summary_stander_t *st,
    summary_str_t text);
static int summary_stand_noun(const summary_stander_t *st, const uint8_t *p,
    const uint8_t *last);
static void summary_stand_quotations(summary_stander_t *st);
static void summary_stand_recipe(summary_stander_t *st);
static void summary_stand_forbid(summary_stander_t *st);
static uint32_t summary_stand_step(const summary_stander_t *st, uint32_t node,
    uint8_t c);
static int summary_stand_opens(const summary_stander_t *st, summary_str_t text,
    uint32_t list, size_t shortest);
static size_t summary_stand_says(const summary_stander_t *st,
    summary_str_t text, uint32_t list);
static size_t summary_stand_word(summary_str_t text, size_t i);
static int summary_stand_empty(const summary_stander_t *st, uint32_t list);
static size_t summary_stand_word_len(summary_str_t text);
static int summary_stand_ends(const uint8_t *p, size_t n, const char *end);
static size_t summary_stand_stop(summary_str_t text, size_t i, unsigned what);


/*
 * Bytes that a look at a whole sentence stops at, a bit for each such look:
 * few bytes of a text are one.
 */

#define SUMMARY_STOP_WHOLE    0x01        /* summary_stand_whole() */
#define SUMMARY_STOP_ODD      0x02        /* summary_stand_odd() */
#define SUMMARY_STOP_GLUED    0x04        /* summary_stand_glued() */

static const uint8_t  summary_stand_stops[256] = {
    ['"'] = SUMMARY_STOP_WHOLE,
    ['('] = SUMMARY_STOP_WHOLE,
    [')'] = SUMMARY_STOP_WHOLE,
    ['0' ... '9'] = SUMMARY_STOP_ODD,
    [':'] = SUMMARY_STOP_ODD,
    [';'] = SUMMARY_STOP_ODD,
    ['@'] = SUMMARY_STOP_ODD,
    ['A' ... 'Z'] = SUMMARY_STOP_GLUED,
    ['|'] = SUMMARY_STOP_ODD,
    [0xc2] = SUMMARY_STOP_WHOLE,
    [0xe2] = SUMMARY_STOP_WHOLE,
    [0xe3] = SUMMARY_STOP_WHOLE,
    [0xef] = SUMMARY_STOP_WHOLE
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
    size_t            i;
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

    for (i = 0; i < SUMMARY_ROWS; i++) {
        summary_lists_pairs(lists, lists->rows[i].within,
                            &lists->rows[i].pairs);
    }

    for (i = 0; i < SUMMARY_DOUBT_ROWS; i++) {
        summary_lists_pairs(lists, lists->doubts[i].page,
                            &lists->doubts[i].page_pairs);
        summary_lists_pairs(lists, lists->doubts[i].adverbs,
                            &lists->doubts[i].adverb_pairs);
    }

    return lists;
}


static void
summary_lists_pairs(const summary_lists_t *lists, uint32_t list,
    summary_list_pairs_t *pairs)
{
    unsigned                    hash;
    uint32_t                    i, k;
    const summary_list_node_t  *nodes;

    nodes = lists->nodes;

    for (i = nodes[list].child; i; i = nodes[i].next) {

        if (nodes[i].item) {

            /* a word of one byte, with anything behind it */

            memset(pairs->bits, 0xff, sizeof(pairs->bits));
            return;
        }

        for (k = nodes[i].child; k; k = nodes[k].next) {
            hash = summary_list_hash(nodes[i].byte, nodes[k].byte);
            pairs->bits[hash / 32] |= (uint32_t) 1 << hash % 32;
        }
    }
}


/* any case; other bytes than letters may come to be equal, too */

static unsigned
summary_list_hash(uint8_t a, uint8_t b)
{
    return ((a | 0x20u) * 37 + (b | 0x20u)) % 1024;
}


/* may a word of the list stand at the text's beginning?  Mostly not */

static int
summary_list_may(const summary_list_pairs_t *pairs, summary_str_t text)
{
    unsigned  hash;

    if (text.len < 2) {
        return 1;
    }

    hash = summary_list_hash(text.data[0], text.data[1]);

    return pairs->bits[hash / 32] >> hash % 32 & 1;
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
        doubts->openers = summary_lists_add(lists, d->openers);
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
summary_stand(const summary_lists_t *lists, const summary_text_t *text,
    summary_arena_t *arena, const summary_settings_t *settings,
    summary_stand_t **stands)
{
    size_t             n;
    summary_array_t    words;
    summary_stander_t  st;

    *stands = NULL;

    n = text->sentences.nelts;

    if (n == 0) {
        return SUMMARY_OK;
    }

    memset(&st, 0, sizeof(summary_stander_t));

    st.lists = lists;
    st.text = text;
    st.sentences = text->sentences.elts;
    st.tokens = text->words.elts;
    st.begin = text->first.elts;
    st.n = n;

    st.stands = summary_arena_alloc(arena, n * sizeof(summary_stand_t));
    if (st.stands == NULL) {
        return SUMMARY_ERROR;
    }

    summary_array_init(&words, arena, sizeof(summary_stand_word_t));

    if (summary_array_reserve(&words, text->nwords + 1) != SUMMARY_OK) {
        return SUMMARY_ERROR;
    }

    st.words = words.elts;

    memset(st.stands, 0, n * sizeof(summary_stand_t));
    memset(st.words, 0, text->nwords * sizeof(summary_stand_word_t));

    summary_stand_row(&st);
    summary_stand_doubts_row(&st);
    summary_stand_count(&st);
    summary_stand_introduce(&st);
    summary_stand_states(&st, settings->max_sentence);

    summary_array_free(&words);

    *stands = st.stands;

    return SUMMARY_OK;
}


/*
 * The language's row, and what its words within a sentence begin with: few of
 * a text's do.  A language without a row has the last one; where none is known
 * all are tried.
 */

static void
summary_stand_row(summary_stander_t *st)
{
    uint32_t  i;

    st->row = st->lists->rows;
    st->nrows = SUMMARY_ROWS;
    st->capitals = !summary_lang(st->text->lang, "de lb");

    if (st->text->lang.len == 0) {
        return;
    }

    for (i = 0; i + 1 < SUMMARY_ROWS; i++) {
        if (summary_lang(st->text->lang, summary_openings[i].lang)) {
            break;
        }
    }

    st->row += i;
    st->nrows = 1;

    summary_stand_starts(st, st->row->within, SUMMARY_START_WITHIN);
}


/* notes what the words of a list begin with */

static void
summary_stand_starts(summary_stander_t *st, uint32_t list, uint8_t start)
{
    uint8_t   c;
    uint32_t  i;

    for (i = st->lists->nodes[list].child; i; i = st->lists->nodes[i].next) {
        c = st->lists->nodes[i].byte;
        st->starts[c] |= start;

        if (c >= 'a' && c <= 'z') {
            st->starts[c - 0x20] |= start;
        }
    }
}


/* the language's row, if it has one */

static void
summary_stand_doubts_row(summary_stander_t *st)
{
    size_t  i;

    for (i = 0; i < SUMMARY_DOUBT_ROWS && st->text->lang.len; i++) {
        if (summary_lang(st->text->lang, summary_doubts[i].lang)) {
            st->doubts = &st->lists->doubts[i];

            summary_stand_starts(st, st->doubts->page, SUMMARY_START_PAGE);
            summary_stand_starts(st, st->doubts->adverbs,
                                 SUMMARY_START_ADVERB);
            return;
        }
    }
}


/*
 * Of each word: how many sentences have it, and which is the first.  From the
 * end, as the first is the last one met then, and nothing is to be decided.
 */

static void
summary_stand_count(summary_stander_t *st)
{
    size_t                 i;
    uint32_t               k;
    const uint32_t        *title;
    summary_stand_word_t  *w;

    for (i = st->n; i; i--) {
        for (k = st->begin[i - 1]; k < st->begin[i]; k++) {
            w = &st->words[st->tokens[k]];

            w->sentences += (w->first != i);
            w->first = (uint16_t) i;
        }
    }

    title = st->text->title.elts;

    for (i = 0; i < st->text->title.nelts; i++) {
        w = &st->words[title[i]];

        if (w->title == 0) {
            w->title = summary_stand_idf(st, w);
            st->title += (double) w->title * (double) w->title;
        }
    }
}


/* of words that are said again, how they are said the first time */

static void
summary_stand_introduce(summary_stander_t *st)
{
    size_t                      i;
    uint32_t                    k;
    const uint32_t             *t;
    summary_stand_word_t       *w;
    const summary_word_kind_t  *kinds;

    kinds = st->text->kinds.elts;
    t = st->tokens;

    for (i = 0; i < st->n; i++) {
        for (k = st->begin[i]; k < st->begin[i + 1]; k++) {
            w = &st->words[t[k]];

            if (w->sentences < 2) {
                continue;
            }

            if (!st->capitals && k > st->begin[i]
                && (kinds[t[k - 1]].role == SUMMARY_ROLE_DEFINITE
                    || kinds[t[k - 1]].role == SUMMARY_ROLE_INDEFINITE))
            {
                w->introduced |= SUMMARY_INTRO_NOUN;
            }

            if (w->introduced & SUMMARY_INTRO_SEEN) {
                continue;
            }

            w->introduced |= SUMMARY_INTRO_SEEN;

            if ((k > st->begin[i]
                 && kinds[t[k - 1]].role == SUMMARY_ROLE_INDEFINITE)
                || (k > st->begin[i] + 1
                    && kinds[t[k - 2]].role == SUMMARY_ROLE_INDEFINITE))
            {
                w->introduced |= SUMMARY_INTRO_THING;
            }

            if (kinds[t[k]].bracketed) {
                w->introduced |= SUMMARY_INTRO_SHORT;
            }

            if (summary_stand_called(st, k)
                && ((k > st->begin[i] && summary_stand_called(st, k - 1))
                    || (st->capitals && k + 1 < st->begin[i + 1]
                        && summary_stand_called(st, k + 1))))
            {
                w->introduced |= SUMMARY_INTRO_NAME;
            }
        }
    }
}


/* is the word mostly written as a name? */

static int
summary_stand_called(const summary_stander_t *st, uint32_t k)
{
    const summary_word_kind_t  *kind;

    kind = st->text->kinds.elts;
    kind += st->tokens[k];

    return kind->capitals > 0
           && kind->capitals * 3 >= st->words[st->tokens[k]].sentences;
}


/*
 * What a sentence has of somebody or something that an earlier one introduced,
 * and the title has not.
 */

static void
summary_stand_needs(summary_stander_t *st, size_t i)
{
    uint32_t                     k;
    summary_stand_t             *s;
    const summary_stand_word_t  *w;

    s = &st->stands[i];

    if (s->state & SUMMARY_STATE_NEVER) {
        return;
    }

    for (k = st->begin[i];
         k < st->begin[i + 1] && s->nneeds < SUMMARY_NEEDS;
         k++)
    {
        w = &st->words[st->tokens[k]];

        if (w->introduced && w->first <= i && w->title <= 0
            && summary_stand_takes(st, i, k))
        {
            s->needs[s->nneeds++] = st->tokens[k];
        }
    }
}


/*
 * Does sentence i take its word k as known?  "The car", once "a car", with a
 * new word between perhaps; "Clark", once "Tim Clark"; "ESA", once "the space
 * agency (ESA)".
 */

static int
summary_stand_takes(const summary_stander_t *st, size_t i, uint32_t k)
{
    unsigned                    how;
    const uint32_t             *t;
    const summary_word_kind_t  *kinds;

    kinds = st->text->kinds.elts;
    t = st->tokens;
    how = st->words[t[k]].introduced;

    if (how & SUMMARY_INTRO_SHORT) {
        return 1;
    }

    if ((how & SUMMARY_INTRO_THING) && k > st->begin[i]
        && (kinds[t[k - 1]].role == SUMMARY_ROLE_DEFINITE
            || (k > st->begin[i] + 1
                && st->words[t[k - 1]].first == i + 1
                && kinds[t[k - 2]].role == SUMMARY_ROLE_DEFINITE)))
    {
        return 1;
    }

    return (how & (SUMMARY_INTRO_NAME|SUMMARY_INTRO_NOUN))
           == SUMMARY_INTRO_NAME
           && (k == st->begin[i] || !summary_stand_called(st, k - 1))
           && (k + 1 == st->begin[i + 1] || !summary_stand_called(st, k + 1));
}


/* "It took them years to find her": somebody, but no name before that? */

static int
summary_stand_person(const summary_stander_t *st, size_t i)
{
    uint32_t                    k;
    const summary_word_kind_t  *kinds;

    kinds = st->text->kinds.elts;

    for (k = st->begin[i]; k < st->begin[i + 1]; k++) {

        if (kinds[st->tokens[k]].role == SUMMARY_ROLE_PERSON) {
            return 1;
        }

        if (summary_stand_called(st, k)) {
            return 0;
        }
    }

    return 0;
}


/* what a word says: the more, the fewer sentences have it; above 0 */

static float
summary_stand_idf(const summary_stander_t *st, const summary_stand_word_t *w)
{
    return (float) log(((double) st->n + 1) / ((double) w->sentences + 0.5));
}


/* which sentences may stand in a summary, and with which others */

static void
summary_stand_states(summary_stander_t *st, unsigned max_chars)
{
    int               changed;
    size_t            i, lower;
    summary_stand_t  *s;

    s = st->stands;
    lower = 0;

    for (i = 0; i < st->n; i++) {
        lower += summary_stand_lower(st->sentences[i].text);
    }

    /* an author who writes no capitals */
    lower = (lower * 3 < st->n);

    for (i = 0; i < st->n; i++) {
        if (!summary_stand_whole(st->sentences[i].text, max_chars, &s[i].chars,
                                 &s[i].quotes)
            || st->sentences[i].words < SUMMARY_MIN_WORDS
            || summary_stand_odd(st, &st->sentences[i], (int) lower)
            || (i && summary_stand_boasts(st, i))
            || summary_stand_calls(st, st->sentences[i].text)
            || summary_stand_titled(st, i))
        {
            s[i].state |= SUMMARY_STATE_NEVER;
        }

        if (summary_stand_back(st, st->sentences[i].text, i == 0)) {
            s[i].state |= SUMMARY_STATE_PREV;
        }

        summary_stand_name(st, i);
        summary_stand_needs(st, i);
        summary_stand_doubts(st, i);
    }

    summary_stand_quotations(st);
    summary_stand_interview(st);
    summary_stand_recipe(st);
    summary_stand_forbid(st);

    /* what needs one that may not, may not: forth, back, and forth again */

    do {
        changed = 0;

        for (i = 0; i < st->n; i++) {

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
 * It ends as a sentence does, its brackets are paired, its bytes were text,
 * and it is not too long.  odd: what its quotation marks do beyond it.
 */

static int
summary_stand_whole(summary_str_t text, unsigned max_chars, uint32_t *chars,
    uint8_t *odd)
{
    int                    brackets;
    size_t                 i;
    const uint8_t         *p;
    summary_stand_marks_t  marks;

    p = text.data;
    brackets = 0;
    *chars = summary_stand_chars(text);
    memset(&marks, 0, sizeof(summary_stand_marks_t));

    for (i = summary_stand_stop(text, 0, SUMMARY_STOP_WHOLE);
         i < text.len;
         i = summary_stand_stop(text, i + 1, SUMMARY_STOP_WHOLE))
    {
        brackets += (p[i] == '(') - (p[i] == ')');

        if (p[i] == 0xef && i + 2 < text.len && p[i + 1] == 0xbf
            && p[i + 2] == 0xbd)
        {
            return 0;
        }

        if (p[i] == '"' || p[i] == 0xc2 || p[i] == 0xe2 || p[i] == 0xe3) {
            summary_stand_mark(&marks, text, i);
        }
    }

    *odd = (uint8_t) ((marks.stray ? SUMMARY_QUOTE_ENDS : 0)
                      | (marks.depth ? SUMMARY_QUOTE_BEGINS : 0)
                      | (marks.perhaps ? SUMMARY_QUOTE_PERHAPS : 0)
                      | (marks.end ? SUMMARY_QUOTE_MARKS : 0));

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

    return summary_stand_ended(p, i);
}


/* bytes but for those that go on with a character, eight at once */

static uint32_t
summary_stand_chars(summary_str_t text)
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
summary_stand_mark(summary_stand_marks_t *m, summary_str_t text, size_t i)
{
    int             before, behind, opens;
    size_t          n, start, end;
    const uint8_t  *p;

    p = text.data;
    n = summary_stand_marked(text, i);

    if (n == 0) {
        return;
    }

    /* marks beside each other stand where all of them do */

    if (i >= m->end) {
        m->start = i;

        for (m->end = i; n; m->end += n) {
            n = summary_stand_marked(text, m->end);
        }
    }

    start = m->start;
    end = m->end;
    before = summary_stand_mark_begins(p, start);
    behind = summary_stand_mark_ends(text, end);

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
        opens = (m->depth == 0 && (i == 0 || !summary_stand_digit(p[i - 1])));

    } else if (p[i] == 0xc2) {
        opens = before ? (p[i + 1] == 0xab) : (m->depth == 0);

    } else if (p[i + 2] == 0x9d) {

        if (!before && m->depth == 0 && summary_stand_letter(p[start - 1])
            && summary_stand_letter(p[end]))
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
               && (summary_stand_digit(p[i - 1])
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
summary_stand_marked(summary_str_t text, size_t i)
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
summary_stand_mark_begins(const uint8_t *p, size_t i)
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
summary_stand_mark_ends(summary_str_t text, size_t i)
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
summary_stand_digit(uint8_t c)
{
    return c >= '0' && c <= '9';
}


static int
summary_stand_letter(uint8_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}


/*
 * A mark is what ends it; letters of scripts without marks are let pass, and
 * those of East Asia, where headlines are the smaller part of what has none.
 */

static int
summary_stand_ended(const uint8_t *p, size_t n)
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
 * What is no sentence to print, however it ends: half of one, a note to one,
 * a remark in brackets, a label and what it labels, with an address in it, or
 * mostly of numbers.  lower: sentences begin with capitals here.
 */

static int
summary_stand_odd(const summary_stander_t *st, const summary_sentence_t *s,
    int lower)
{
    size_t          i, numbers, units, parts;
    const uint8_t  *p, *last;

    p = s->text.data;
    last = p + s->text.len;

    if ((lower && summary_stand_lower(s->text)) || p == last || *p == '*'
        || (last - p > 2 && *p == 0xe2 && p[1] == 0x80
            && (p[2] == 0xa0 || p[2] == 0xa1)))
    {
        return 1;
    }

    if (summary_stand_bracketed(s->text)
        || (s->text.len > 2 && last[-1] == '.' && last[-2] == ':'))
    {
        return 1;
    }

    numbers = 0;
    units = 0;
    parts = 0;

    for (i = summary_stand_stop(s->text, 0, SUMMARY_STOP_ODD);
         i < s->text.len;
         i = summary_stand_stop(s->text, i + 1, SUMMARY_STOP_ODD))
    {
        if (p[i] == '@') {

            if (i && p[i - 1] > ' '
                && memchr(p + i, '.', s->text.len - i - 1) != NULL)
            {
                return 1;
            }

        } else if (p[i] == ':') {

            if (summary_stand_address(s->text, i)) {
                return 1;
            }

        } else if (p[i] == ';') {

            parts += (s->text.len - i > 2 && p[i + 1] == ' '
                      && p[i + 2] >= 'A' && p[i + 2] <= 'Z');

        } else if (!summary_stand_begins(p, i)) {

            continue;

        } else if (p[i] == '|') {

            if (i + 1 < s->text.len && p[i + 1] == ' ') {
                return 1;
            }

        } else {
            numbers++;
            units += summary_stand_unit(st, p + i, last);
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
           || summary_stand_glued(s->text);
}


/* does a word begin at i? */

static int
summary_stand_begins(const uint8_t *p, size_t i)
{
    return i == 0 || p[i - 1] == ' ' || p[i - 1] == '(' || p[i - 1] == 0xa0;
}


/* is the colon one of "http://", "https://", and something behind it? */

static int
summary_stand_address(summary_str_t text, size_t colon)
{
    size_t          n;
    const uint8_t  *p;

    for (n = 4; n <= 5 && n <= colon; n++) {
        p = text.data + colon - n;

        if (summary_stand_begins(text.data, colon - n)
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
summary_stand_bracketed(summary_str_t text)
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
summary_stand_unit(const summary_stander_t *st, const uint8_t *p,
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

    return summary_stand_says(st, text, st->lists->units) != 0;
}


/*
 * "Kristi NoemKristi Lynn Noem": what a style sheet would show apart.  Two
 * words are one, and the second of them is said alone as well, or begins as
 * the first one does: "photovoltaicPhotovoltaic cells are ...".
 */

static int
summary_stand_glued(summary_str_t text)
{
    size_t          i, k, n;
    unsigned        tries;
    const uint8_t  *p;

    p = text.data;
    tries = 0;

    for (i = summary_stand_stop(text, 3, SUMMARY_STOP_GLUED);
         i + 4 < text.len;
         i = summary_stand_stop(text, i + 1, SUMMARY_STOP_GLUED))
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
summary_stand_lower(summary_str_t text)
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
 * A company about itself, below its news: "Acme is a leading provider of
 * bridges".
 */

static int
summary_stand_boasts(const summary_stander_t *st, size_t i)
{
    size_t         k;
    summary_str_t  text;

    if (i * 2 < st->n
        || st->sentences[i].paragraph == st->sentences[i - 1].paragraph)
    {
        return 0;
    }

    text = st->sentences[i].text;

    for (k = 0; k < 3 && text.len; k++) {

        while (text.len && *text.data != ' ') {
            text.data++;
            text.len--;
        }

        text.data += (text.len > 0);
        text.len -= (text.len > 0);

        if (summary_stand_says(st, text, st->lists->boasts)) {
            return 1;
        }
    }

    return 0;
}


/* is it about the page, or does it ask its reader for something? */

static int
summary_stand_calls(const summary_stander_t *st, summary_str_t text)
{
    const summary_lists_row_t  *o;

    for (o = st->row; o < st->row + st->nrows; o++) {
        if (summary_stand_opens(st, text, o->calls, 0)) {
            return 1;
        }
    }

    return 0;
}


/*
 * Does it say no more than the title?  By the cosine of the vectors of their
 * words' idf.
 */

static int
summary_stand_titled(summary_stander_t *st, size_t i)
{
    float                  cosine;
    double                 idf, same, all;
    uint32_t               k;
    summary_stand_word_t  *w;

    same = 0;
    st->use++;

    for (k = st->begin[i]; k < st->begin[i + 1]; k++) {
        w = &st->words[st->tokens[k]];

        if (w->title > 0 && w->mark != st->use) {
            w->mark = st->use;
            same += (double) w->title * (double) w->title;
        }
    }

    /* too little of the title, whatever else it says: nearly all sentences */

    if (same <= SUMMARY_SAME * SUMMARY_SAME * st->title) {
        return 0;
    }

    all = 0;
    st->use++;

    for (k = st->begin[i]; k < st->begin[i + 1]; k++) {
        w = &st->words[st->tokens[k]];

        if (w->mark != st->use) {
            w->mark = st->use;
            idf = (double) summary_stand_idf(st, w);
            all += idf * idf;
        }
    }

    /* rounded, nine words of ten are 0.9 on every machine */
    cosine = (float) (same / (sqrt(all) * sqrt(st->title)));

    return (double) cosine > SUMMARY_SAME;
}


/*
 * Does it point at something before it: by its opening, by a word inside of
 * it, or as a quotation of someone whom it does not name?
 */

static int
summary_stand_back(const summary_stander_t *st, summary_str_t text, int first)
{
    size_t                      n;
    summary_str_t               rest;
    const summary_lists_row_t  *o;

    if (summary_stand_opens(st, text, st->lists->marks, 0)) {
        return 1;
    }

    n = summary_stand_quoted(text, &rest);

    if (n && rest.len < 2) {
        /* nothing but a quotation */
        return 1;
    }

    for (o = st->row; o < st->row + st->nrows; o++) {
        if (summary_stand_row_back(st, o, text, first)
            || (n && summary_stand_said(st, rest, o->said)))
        {
            return 1;
        }
    }

    return 0;
}


/*
 * By the words of a language, which, where it is only a guess, are not those
 * so short that they are words of another as well.
 */

static int
summary_stand_row_back(const summary_stander_t *st,
    const summary_lists_row_t *o, summary_str_t text, int first)
{
    size_t         i, n, shortest;
    summary_str_t  rest, next;

    shortest = (o + 1 < st->row + st->nrows) ? 5 : 0;

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

    for (i = 0; i < text.len; i = summary_stand_word(text, i)) {

        if (i && !(st->starts[text.data[i]] & SUMMARY_START_WITHIN)) {
            continue;
        }

        rest.data = text.data + i;
        rest.len = text.len - i;

        n = summary_list_may(&o->pairs, rest)
            ? summary_stand_says(st, rest, o->within) : 0;

        next.data = rest.data + n + 1;
        next.len = (n < rest.len) ? rest.len - n - 1 : 0;

        if (n && !summary_stand_says(st, next, o->here)) {

            if (!first || i == 0) {
                return 1;
            }

        } else if (n == 0 && i == 0) {

            if (summary_stand_opens(st, text, o->always, shortest)
                || (!first && summary_stand_opens(st, text, o->later, shortest)
                    && !summary_stand_told(st, text)))
            {
                return 1;
            }
        }
    }

    return 0;
}


/* "The decision to build": what is not pointed at, but told */

static int
summary_stand_told(const summary_stander_t *st, summary_str_t text)
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

    return summary_stand_says(st, rest, st->lists->told) != 0;
}


/*
 * Of one that begins with a quotation, its length, else 0; and what follows
 * that.
 */

static size_t
summary_stand_quoted(summary_str_t text, summary_str_t *rest)
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
summary_stand_said(const summary_stander_t *st, summary_str_t text,
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

        if (summary_stand_says(st, text, list)) {
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


/*
 * The name alone of whom an earlier sentence called by more of it: "Clark in
 * October told", "..., Cooper said".  Stands only with a sentence that has it,
 * too, or below a title that has it.  Not in German, whose nouns all look like
 * names.
 */

static void
summary_stand_name(summary_stander_t *st, size_t i)
{
    size_t                 n, left;
    summary_str_t          text, word, next;
    summary_stand_word_t  *w;

    text = st->sentences[i].text;

    if (i == 0 || !st->capitals) {
        return;
    }

    if (summary_stand_quoted(text, &text) == 0) {
        text = st->sentences[i].text;
    }

    word = summary_stand_next(&text);
    next = summary_stand_next(&text);

    if (text.data != NULL && word.len
        && summary_stand_says(st, word, st->lists->tags))
    {
        word = next;
        next = summary_stand_next(&text);
    }

    if (word.len < 4 || *word.data < 'A' || *word.data > 'Z'
        || (next.len && (*next.data < 'a' || *next.data > 'z')))
    {
        return;
    }

    /* as many words are behind it; its number */

    for (left = 1 + (next.len > 0); summary_stand_next(&text).len; left++) {
        /* void */
    }

    n = st->begin[i + 1] - st->begin[i];

    if (word.data == st->sentences[i].text.data) {
        left = n;
    }

    if (left > n) {
        return;
    }

    w = &st->words[st->tokens[st->begin[i + 1] - left]];

    if (w->title > 0 || w->first > i
        || !summary_stand_introduced(st->sentences[w->first - 1].text, word))
    {
        return;
    }

    st->stands[i].name = word;
}


/* the text's next word, without "'s", and the text behind it */

static summary_str_t
summary_stand_next(summary_str_t *text)
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
summary_stand_introduced(summary_str_t text, summary_str_t word)
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


/*
 * What an editor would ask about a sentence that is whole and points at
 * nothing by its opening: a note of each doubt, of what it leans on, and of
 * what is no sentence after all.  Needs the sentences before it.
 */

static void
summary_stand_doubts(summary_stander_t *st, size_t i)
{
    int                            orders, clauses;
    summary_str_t                  text;
    const summary_lists_doubts_t  *d;
    summary_stand_t               *s;

    d = st->doubts;
    s = &st->stands[i];
    text = st->sentences[i].text;

    if (summary_stand_label(st, i)) {
        s->state |= SUMMARY_STATE_NEVER;
    }

    if (i && summary_stand_answers(st, i)) {
        s->state |= SUMMARY_STATE_ANSWERS;
    }

    s->doubts = (uint8_t) summary_stand_speaker(st, i);

    if (d == NULL) {
        return;
    }

    orders = summary_stand_orders(st, text);
    st->orders += (size_t) orders;

    if (s->state & SUMMARY_STATE_NEVER) {
        return;
    }

    s->doubts += (uint8_t) (2 * summary_stand_clause(st, text)
                            + orders + summary_stand_of_page(st, text)
                            + 2 * (d->nouns
                                   && summary_stand_verbless(st, text)));

    if (i == 0) {
        /* may point at what follows, or at the headline */
        return;
    }

    clauses = d->nouns && summary_stand_says(st, text, d->asks);

    if (summary_stand_bare(st, text, (size_t) clauses)
        || (d->nouns && summary_stand_das(st, text)))
    {
        s->state |= SUMMARY_STATE_PREV;

    } else if (summary_stand_leans(st, text) || summary_stand_person(st, i)
               || (d->nouns && summary_stand_says(st, text, st->lists->rare)
                   && summary_stand_bare(st, text, 1)))
    {
        s->state |= SUMMARY_STATE_LEANS;
    }
}


/* "Recipe for a quick supper.", above each: is a short one said again? */

static int
summary_stand_label(const summary_stander_t *st, size_t i)
{
    size_t                     k, times;
    uint32_t                   t;
    const summary_sentence_t  *s;

    s = st->sentences;

    if (s[i].words > SUMMARY_LABEL_WORDS || st->begin[i] == st->begin[i + 1]) {
        return 0;
    }

    for (t = st->begin[i]; t < st->begin[i + 1]; t++) {
        if (st->words[st->tokens[t]].sentences < SUMMARY_LABEL_TIMES) {
            return 0;
        }
    }

    times = 0;
    k = (i > SUMMARY_LABEL_REACH) ? i - SUMMARY_LABEL_REACH : 0;

    for ( /* void */ ; k < st->n && k <= i + SUMMARY_LABEL_REACH; k++) {
        times += (s[k].text.len == s[i].text.len
                  && memcmp(s[k].text.data, s[i].text.data, s[i].text.len)
                     == 0);
    }

    return times >= SUMMARY_LABEL_TIMES;
}


/* does it stand behind a question, which is never chosen? */

static int
summary_stand_answers(const summary_stander_t *st, size_t i)
{
    return summary_stand_asks(st->sentences[i - 1].text);
}


static int
summary_stand_asks(summary_str_t text)
{
    return text.len && text.data[text.len - 1] == '?';
}


/*
 * In an interview, by questions that are paragraphs, who speaks is told in
 * what comes before the first one, and not behind it.
 */

static void
summary_stand_interview(summary_stander_t *st)
{
    size_t                     i, first, questions;
    const summary_sentence_t  *s;

    s = st->sentences;
    first = st->n;
    questions = 0;

    for (i = st->n; i > 1; i--) {
        if (summary_stand_asks(s[i - 1].text)
            && s[i - 2].paragraph != s[i - 1].paragraph
            && (i == st->n || s[i].paragraph != s[i - 1].paragraph))
        {
            questions++;
            first = i;
        }
    }

    if (questions < SUMMARY_INTERVIEW) {
        return;
    }

    for (i = first; i < st->n; i++) {
        st->stands[i].state |= SUMMARY_STATE_ANSWERS;
    }
}


/* "Clark: I like it.", and more of him: what is said in an interview */

static int
summary_stand_speaker(const summary_stander_t *st, size_t i)
{
    size_t         k, n, words, names;
    summary_str_t  text, other;

    text = st->sentences[i].text;
    words = 0;
    names = 0;

    for (n = 0; n < text.len && text.data[n] != ':'; n++) {

        if (n > 40 || text.data[n] == ',' || text.data[n] == '"') {
            return 0;
        }

        if (n == 0 || text.data[n - 1] == ' ') {
            words++;
            names += (text.data[n] >= 'A' && text.data[n] <= 'Z');
        }
    }

    if (words > 3 || n + 2 >= text.len || text.data[n + 1] != ' ') {
        return 0;
    }

    if (words > 1 && names == words && st->capitals
        && text.data[n + 2] >= 'A' && text.data[n + 2] <= 'Z'
        && st->words[st->tokens[st->begin[i]]].title <= 0)
    {
        /* "Tim Clark: It is good", but for what the title names */
        return 1;
    }

    k = (i > SUMMARY_LABEL_REACH) ? i - SUMMARY_LABEL_REACH : 0;

    for ( /* void */ ; k < st->n && k <= i + SUMMARY_LABEL_REACH; k++) {
        other = st->sentences[k].text;

        if (k != i && other.len > n
            && memcmp(other.data, text.data, n + 1) == 0)
        {
            return 1;
        }
    }

    return 0;
}


/* "Because it rains.": a clause that has no other to belong to */

static int
summary_stand_clause(const summary_stander_t *st, summary_str_t text)
{
    return memchr(text.data, ',', text.len) == NULL
           && summary_stand_opens(st, text, st->doubts->clauses, 0);
}


/*
 * "Then add the onions", "Nehmen Sie drei Eier": is its reader told to do
 * something?
 */

static int
summary_stand_orders(const summary_stander_t *st, summary_str_t text)
{
    size_t                         n;
    summary_str_t                  rest;
    const uint8_t                 *comma;
    const summary_lists_doubts_t  *d;

    d = st->doubts;

    /* "To the pears, add the juice" */

    comma = memchr(text.data, ',', text.len);

    if (!summary_stand_empty(st, d->objects)
        && comma && comma + 2 < text.data + text.len)
    {
        rest.data = comma + 2;
        rest.len = text.len - (size_t) (rest.data - text.data);

        if (summary_stand_order(st, rest)) {
            return 1;
        }
    }

    n = summary_stand_word_len(text);

    if (d->nouns && n > 4 && n + 5 < text.len
        && summary_stand_ends(text.data, n, "en")
        && memcmp(text.data + n, " Sie ", 5) == 0)
    {
        return 1;
    }

    return summary_stand_order(st, text);
}


static int
summary_stand_order(const summary_stander_t *st, summary_str_t text)
{
    size_t                         n;
    const summary_lists_doubts_t  *d;

    d = st->doubts;

    n = summary_stand_says(st, text, d->steps);

    if (n && n + 2 < text.len) {
        n += (text.data[n] == ',') + 1;
        text.data += n;
        text.len -= n;
    }

    n = summary_stand_says(st, text, d->orders);

    if (n == 0 || n + 2 > text.len || text.data[n] != ' ') {
        return 0;
    }

    text.data += n + 1;
    text.len -= n + 1;

    return summary_stand_empty(st, d->objects)
           || summary_stand_says(st, text, d->objects);
}


/* is it about the page that it stands on: "in this article", "see below"? */

static int
summary_stand_of_page(const summary_stander_t *st, summary_str_t text)
{
    size_t         i, next;
    summary_str_t  rest;

    for (i = 0; i < text.len; i = next) {

        /* "(see below)", by what stands behind the bracket as well */

        next = (text.data[i] == '(') ? i + 1 : summary_stand_word(text, i);

        if (!(st->starts[text.data[i]] & SUMMARY_START_PAGE)) {
            continue;
        }

        rest.data = text.data + i;
        rest.len = text.len - i;

        if (summary_list_may(&st->doubts->page_pairs, rest)
            && summary_stand_says(st, rest, st->doubts->page))
        {
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
summary_stand_bare(const summary_stander_t *st, summary_str_t text,
    size_t commas)
{
    size_t                         n;
    summary_str_t                  rest;
    const uint8_t                 *p, *last;
    const summary_lists_doubts_t  *d;

    d = st->doubts;
    last = text.data + text.len;

    if (!d->nouns) {
        n = summary_stand_says(st, text, d->fore);

        if (n == 0 || n + 1 >= text.len || text.data[n] != ' ') {
            return 0;
        }

        rest.data = text.data + n + 1;
        rest.len = text.len - n - 1;

        if (!summary_stand_says(st, rest, d->bare)) {
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
            n = summary_stand_quoted(rest, &rest);

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

        if (summary_stand_says(st, rest, d->bare)) {
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
summary_stand_leans(const summary_stander_t *st, summary_str_t text)
{
    size_t                         n;
    summary_str_t                  rest;
    const uint8_t                 *p, *last;
    const summary_lists_doubts_t  *d;

    d = st->doubts;

    last = text.data + text.len;
    p = memchr(text.data, ',', text.len);

    if (p != NULL && p + 2 < last && p[1] == ' '
        && summary_stand_says(st, text, d->fronts))
    {
        rest.data = p + 2;
        rest.len = (size_t) (last - rest.data);

        if (summary_stand_says(st, rest, d->bare)) {
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
        n = summary_stand_says(st, rest, d->said);

        if (n && n + 1 >= rest.len) {
            return 1;
        }
    }

    if (summary_stand_aged(st, text)
        || summary_stand_opens(st, text, d->openers, 0))
    {
        return 1;
    }

    if (summary_stand_empty(st, d->adverbs)) {
        return 0;
    }

    for (rest.data = text.data + 1; rest.data < p; rest.data++) {

        if (rest.data[-1] != ' '
            || !(st->starts[*rest.data] & SUMMARY_START_ADVERB)
            || *rest.data < 'a'
            || (*rest.data > 'z' && *rest.data < 0xc3))
        {
            continue;
        }

        rest.len = (size_t) (last - rest.data);

        if (!summary_list_may(&d->adverb_pairs, rest)) {
            continue;
        }

        n = summary_stand_says(st, rest, d->adverbs);

        if (n && rest.data + n < last && rest.data[n] == ' ') {
            return 1;
        }
    }

    return 0;
}


/* "The 34-year-old": someone by the age */

static int
summary_stand_aged(const summary_stander_t *st, summary_str_t text)
{
    size_t  n;

    n = summary_stand_says(st, text, st->lists->articles);

    for (n += (n > 0); n && n + 6 < text.len; n++) {
        if (text.data[n] < '0' || text.data[n] > '9') {
            return summary_equal(text.data + n, "-year-", 6)
                   || summary_equal(text.data + n, "-j\303\244hr", 6);
        }
    }

    return 0;
}


/*
 * "Das hilft", "Die ist": a German verb behind it, as an adjective would end
 * with "e"; "Sobald das getan ist".
 */

static int
summary_stand_das(const summary_stander_t *st, summary_str_t text)
{
    size_t  n;

    n = summary_stand_says(st, text, st->lists->before_das);

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
        n = summary_stand_word_len(text);

        return n > 4 && *text.data == 'g'
               && (summary_stand_ends(text.data, n, "t")
                   || summary_stand_ends(text.data, n, "an")
                   || summary_stand_ends(text.data, n, "en"));
    }

    n = summary_stand_word_len(text);

    return n > 2 && *text.data >= 'a' && *text.data <= 'z'
           && text.data[n - 1] == 't' && n < text.len && text.data[n] == ' '
           && !summary_stand_says(st, text, st->lists->no_verbs);
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
summary_stand_verbless(const summary_stander_t *st, summary_str_t text)
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
        n = summary_stand_word_len(rest);

        if (n == 0) {
            /* quotations are not looked into, nor brackets */

            if (*p == '(' && memchr(p, ')', (size_t) (last - p))) {
                p = memchr(p, ')', (size_t) (last - p));
                continue;
            }

            rest.data = p;
            rest.len = (size_t) (last - p);
            n = summary_stand_quoted(rest, &rest);

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

        known = (summary_stand_says(st, rest, st->lists->german) == n);

        if (open) {
            /* "die", but "in der" as well */
            clause = (summary_stand_says(st, rest, st->lists->clauses) == n
                      && (p > text.data
                          || summary_stand_says(st, rest, st->lists->rare)));
            open = !clause && known && p > text.data;
        }

        if (known) {
            verb = 0;

        } else if ((*p >= 'a' && *p <= 'z')
                   || (*p == 0xc3 && n > 1 && p[1] >= 0xa0))
        {
            if (summary_stand_ends(p, n, "er")
                || (summary_stand_ends(p, n, "es") && p[n - 3] != 'i')
                || summary_stand_ends(p, n, "em")
                || summary_stand_ends(p, n, "lich")
                || summary_stand_ends(p, n, "isch")
                || summary_stand_ends(p, n, "ig"))
            {
                verb = 0;

            } else if (bound && (p[n - 1] == 'e'
                                 || summary_stand_ends(p, n, "en"))
                       && summary_stand_noun(st, p + n, last))
            {
                verb = 0;

            } else {
                verb = 1;
            }

        } else {
            verb = (p == text.data
                    && summary_stand_says(st, rest, st->lists->first) == n);
        }

        if (verb) {

            if (!clause && (p + n + 2 < last
                            || !summary_stand_ends(p, n, "en")))
            {
                return 0;
            }

            verbs++;

        } else if (verbs) {
            broken = 1;
        }

        /* what may stand before an adjective */
        bound = (known && summary_stand_says(st, rest, st->lists->bound) == n)
                || (!known && !verb && *p >= 'a');

        p += n;
    }

    return verbs == 0 || !broken;
}


/* is the next word a noun, or one more adjective before it? */

static int
summary_stand_noun(const summary_stander_t *st, const uint8_t *p,
    const uint8_t *last)
{
    size_t         n;
    summary_str_t  text;

    if (last - p < 3 || *p != ' ') {
        return 0;
    }

    text.data = p + 1;
    text.len = (size_t) (last - text.data);
    n = summary_stand_word_len(text);

    if (n == 0) {
        return 0;
    }

    if (p[1] < 'a' || (p[1] == 0xc3 && p[2] < 0xa0)) {
        return 1;
    }

    return p[n] == 'e' || summary_stand_ends(p + 1, n, "en")
           || summary_stand_ends(p + 1, n, "er")
           || summary_stand_ends(p + 1, n, "es")
           || summary_stand_says(st, text, st->lists->ands);
}


/*
 * Sentences with a part of a quotation only: of one that goes over a few
 * sentences of a paragraph each needs the others, else none can stand.
 */

static void
summary_stand_quotations(summary_stander_t *st)
{
    size_t                     i, k, n, open;
    uint8_t                    odd;
    summary_stand_t           *s;
    const summary_sentence_t  *text;

    s = st->stands;
    text = st->sentences;
    open = st->n;

    for (i = 0; i < st->n; i++) {
        odd = s[i].quotes & SUMMARY_QUOTE_ODD;

        if (odd == 0) {
            continue;
        }

        if (odd == SUMMARY_QUOTE_PERHAPS
            && (open == st->n
                || text[open].paragraph + 1 < text[i].paragraph))
        {
            continue;
        }

        for (n = 1; n < SUMMARY_QUOTE_MAX + 2; n++) {
            if (i + n == st->n || text[i + n].paragraph != text[i].paragraph
                || (s[i + n].quotes & SUMMARY_QUOTE_ODD))
            {
                break;
            }
        }

        if (!(odd & SUMMARY_QUOTE_BEGINS) || (odd & SUMMARY_QUOTE_ENDS)
            || i + n == st->n || text[i + n].paragraph != text[i].paragraph
            || !(s[i + n].quotes & SUMMARY_QUOTE_ODD)
            || (s[i + n].quotes & SUMMARY_QUOTE_BEGINS))
        {
            s[i].state |= SUMMARY_STATE_NEVER;
            open = (odd & SUMMARY_QUOTE_BEGINS) ? i : st->n;
            continue;
        }

        open = st->n;

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
 * Where many sentences are orders, as in a recipe, those that hide one are,
 * too: "When it is hot add the onions".
 */

static void
summary_stand_recipe(summary_stander_t *st)
{
    size_t                         i, k;
    summary_str_t                  text, rest;
    const summary_lists_doubts_t  *d;

    d = st->doubts;

    if (d == NULL || st->orders < SUMMARY_RECIPE || st->orders * 8 < st->n) {
        return;
    }

    for (i = 0; i < st->n; i++) {
        text = st->sentences[i].text;

        for (k = 1; k < text.len && st->stands[i].doubts == 0; k++) {

            if (text.data[k - 1] != ' '
                || (text.data[k] >= 'A' && text.data[k] <= 'Z'))
            {
                continue;
            }

            rest.data = text.data + k;
            rest.len = text.len - k;

            st->stands[i].doubts += (uint8_t) summary_stand_order(st, rest);
        }
    }
}


/*
 * What is in doubt is no sentence, but where there is nothing better: a short
 * summary is better than one with an advertisement in it.
 */

static void
summary_stand_forbid(summary_stander_t *st)
{
    size_t   i, sure, likely;
    uint8_t  doubts;

    sure = 0;
    likely = 0;

    for (i = 0; i < st->n; i++) {
        if (!(st->stands[i].state & (SUMMARY_STATE_NEVER|SUMMARY_STATE_PREV
                                     |SUMMARY_STATE_NEXT)))
        {
            sure += (st->stands[i].doubts == 0);
            likely += (st->stands[i].doubts < 2);
        }
    }

    if (sure > 1) {
        doubts = 1;

    } else if (likely) {
        doubts = 2;

    } else {
        return;
    }

    for (i = 0; i < st->n; i++) {
        if (st->stands[i].doubts >= doubts) {
            st->stands[i].state |= SUMMARY_STATE_NEVER;
        }
    }
}


/* the node of a byte behind another's, ASCII letters in any case; 0: none */

static uint32_t
summary_stand_step(const summary_stander_t *st, uint32_t node, uint8_t c)
{
    const summary_list_node_t  *nodes;

    nodes = st->lists->nodes;

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
summary_stand_opens(const summary_stander_t *st, summary_str_t text,
    uint32_t list, size_t shortest)
{
    size_t    n;
    uint32_t  node;

    node = list;

    for (n = 0; n + 1 < text.len; /* void */) {

        node = summary_stand_step(st, node, text.data[n++]);

        if (node == 0) {
            return 0;
        }

        if (st->lists->nodes[node].item && n >= shortest) {
            return 1;
        }
    }

    return 0;
}


/* likewise, as a whole word; the length of the first in the list */

static size_t
summary_stand_says(const summary_stander_t *st, summary_str_t text,
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

        node = summary_stand_step(st, node, text.data[n++]);

        if (node == 0) {
            break;
        }

        item = st->lists->nodes[node].item;

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


/* where the word behind the next space begins, or the text's end */

static inline size_t
summary_stand_word(summary_str_t text, size_t i)
{
    const uint8_t  *p;

    p = memchr(text.data + i, ' ', text.len - i);

    return (p != NULL) ? (size_t) (p - text.data) + 1 : text.len;
}


/* is there nothing in the list? */

static int
summary_stand_empty(const summary_stander_t *st, uint32_t list)
{
    return st->lists->nodes[list].child == 0;
}


/* the length of the word that a text begins with; 0: of none */

static size_t
summary_stand_word_len(summary_str_t text)
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
summary_stand_ends(const uint8_t *p, size_t n, const char *end)
{
    size_t  len;

    len = strlen(end);

    return n > len && memcmp(p + n - len, end, len) == 0;
}


/* the first place from i on to stop at, or the text's end */

static inline size_t
summary_stand_stop(summary_str_t text, size_t i, unsigned what)
{
    return summary_find_stop(summary_stand_stops, what, text, i);
}
