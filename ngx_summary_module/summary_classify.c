
/*
 * Classify: is a text block part of the story?
 *
 * The article stage finds the container and makes a first choice of blocks;
 * this one judges each block of the page by what it is (words, links, marks,
 * capitals), what it says, what its elements' names say, how it stands to the
 * container and to the first choice, and what its neighbours are.  Each of
 * these is a feature with a few values; each value has a weight, in
 * summary_weights.h; a block is kept if its weights' sum is positive.  That is
 * logistic regression, with weights made by tests/train/classify.py from the
 * public corpora, see there.
 *
 * Cost: linear in blocks times the depth of elements.
 */


#include "summary_engine.h"
#include "summary_weights.h"

#include <math.h>
#include <string.h>


/* bins of a number of words */
#define SUMMARY_LENGTHS    12

/* blocks whose scores are summed up side by side, by name */
#define SUMMARY_SCORES     4

/* a text's beginning that is matched, in bytes */
#define SUMMARY_TEXT_HEAD  160

/* a list of teasers has so many at least, of so many words each */
#define SUMMARY_TEASERS       3
#define SUMMARY_TEASER_WORDS  10

/* a list of things: so many at least, and at most so much of each */
#define SUMMARY_ITEMS            4
#define SUMMARY_ITEM_PARAGRAPHS  2
#define SUMMARY_ITEM_WORDS       90

/* a table of so many cells at least, of so many words at most on the average */
#define SUMMARY_TABLE_CELLS      6
#define SUMMARY_TABLE_WORDS      8

/*
 * In log-odds, as scores: a gap in the story is filled if no block and not all
 * of it is worse; a run that is so good is the story's; one that stands before
 * or behind all these has to be so good to be kept.
 */
#define SUMMARY_GAP_BLOCK        0.6f
#define SUMMARY_GAP              1.2f
#define SUMMARY_RUN_STRONG       6.0f
#define SUMMARY_RUN_BEFORE       0.6f
#define SUMMARY_RUN_BEHIND       1.5f

/* the story does not begin with less, but for a whole sentence */
#define SUMMARY_FIRST_WORDS      4

/* steps in a hash table */
#define SUMMARY_PROBES     32

/* weights below it explain nothing */
#define SUMMARY_LEAST_WEIGHT  0.005

/* farther behind makes no difference, in blocks */
#define SUMMARY_SINCE      40


/* the features, as the weights have them */

typedef enum {

    /* of the block itself */
    SUMMARY_X_KIND = 0,
    SUMMARY_X_LENGTH,
    SUMMARY_X_LINKS,
    SUMMARY_X_DROP,
    SUMMARY_X_CAPITALS,
    SUMMARY_X_DIGITS,
    SUMMARY_X_WORD,
    SUMMARY_X_STOPS,
    SUMMARY_X_COMMAS,
    SUMMARY_X_NAMED,
    SUMMARY_X_HEAD,
    SUMMARY_X_TAIL,
    SUMMARY_X_EM,
    SUMMARY_X_STRONG,
    SUMMARY_X_REPEATS,
    SUMMARY_X_SAYS,                           /* one a bit */

    /* of what is around it */
    SUMMARY_X_NEAR_BEFORE = SUMMARY_X_SAYS + SUMMARY_SAYS_BITS,
    SUMMARY_X_NEAR_BEHIND,
    SUMMARY_X_PREV,                           /* three */
    SUMMARY_X_NEXT = SUMMARY_X_PREV + 3,
    SUMMARY_X_CHOICE = SUMMARY_X_NEXT + 3,
    SUMMARY_X_SAID_BEFORE,
    SUMMARY_X_VALUE,
    SUMMARY_X_RELATION,
    SUMMARY_X_SIBLING,
    SUMMARY_X_SIGN,
    SUMMARY_X_PLACE,
    SUMMARY_X_KEPT_BEFORE,
    SUMMARY_X_KEPT_BEHIND,
    SUMMARY_X_SINCE,
    SUMMARY_X_TITLE,

    /* of the boxes it stands in, and their names */
    SUMMARY_X_BOXES,                          /* two for each of three */
    SUMMARY_X_CUES = SUMMARY_X_BOXES + 6,     /* one a bit */
    SUMMARY_X_TAGS = SUMMARY_X_CUES + SUMMARY_CUE_BITS,
    SUMMARY_X_DISTANCE = SUMMARY_X_TAGS + SUMMARY_CLASSIFY_TAGS,
    SUMMARY_X_MAX
} summary_x_e;


_Static_assert(SUMMARY_X_MAX == SUMMARY_FEATURES, "features");


/* for people; those of what names and texts say are in summary_cues.c */

static const char *const  summary_features[SUMMARY_FEATURES] = {
    [SUMMARY_X_KIND] = "element and first choice",
    [SUMMARY_X_LENGTH] = "words",
    [SUMMARY_X_LINKS] = "share of links",
    [SUMMARY_X_DROP] = "in what is dropped",
    [SUMMARY_X_CAPITALS] = "capitals",
    [SUMMARY_X_DIGITS] = "digits",
    [SUMMARY_X_WORD] = "length of words",
    [SUMMARY_X_STOPS] = "full stops",
    [SUMMARY_X_COMMAS] = "commas",
    [SUMMARY_X_NAMED] = "has class or id",
    [SUMMARY_X_HEAD] = "first character",
    [SUMMARY_X_TAIL] = "last character",
    [SUMMARY_X_EM] = "emphasis",
    [SUMMARY_X_STRONG] = "strong",
    [SUMMARY_X_REPEATS] = "repeats",
    [SUMMARY_X_NEAR_BEFORE] = "prose before",
    [SUMMARY_X_NEAR_BEHIND] = "prose behind",
    [SUMMARY_X_PREV] = "element before",
    [SUMMARY_X_PREV + 1] = "links before",
    [SUMMARY_X_PREV + 2] = "words before",
    [SUMMARY_X_NEXT] = "element behind",
    [SUMMARY_X_NEXT + 1] = "links behind",
    [SUMMARY_X_NEXT + 2] = "words behind",
    [SUMMARY_X_CHOICE] = "first choice of neighbours",
    [SUMMARY_X_SAID_BEFORE] = "what the one before says",
    [SUMMARY_X_VALUE] = "value as prose",
    [SUMMARY_X_RELATION] = "in or near the container",
    [SUMMARY_X_SIBLING] = "beside the story's paragraphs",
    [SUMMARY_X_SIGN] = "named as the story's paragraphs",
    [SUMMARY_X_PLACE] = "where in the story",
    [SUMMARY_X_KEPT_BEFORE] = "story before",
    [SUMMARY_X_KEPT_BEHIND] = "story behind",
    [SUMMARY_X_SINCE] = "behind an end",
    [SUMMARY_X_TITLE] = "behind the title",
    [SUMMARY_X_BOXES] = "words of its box",
    [SUMMARY_X_BOXES + 1] = "links of its box",
    [SUMMARY_X_BOXES + 2] = "words of the box around",
    [SUMMARY_X_BOXES + 3] = "links of the box around",
    [SUMMARY_X_BOXES + 4] = "words of the third box",
    [SUMMARY_X_BOXES + 5] = "links of the third box",
    [SUMMARY_X_TAGS] = "in a list",
    [SUMMARY_X_TAGS + 1] = "in a table",
    [SUMMARY_X_TAGS + 2] = "in a quote",
    [SUMMARY_X_TAGS + 3] = "in a figure",
    [SUMMARY_X_TAGS + 4] = "in an aside",
    [SUMMARY_X_TAGS + 5] = "in a footer",
    [SUMMARY_X_TAGS + 6] = "in a header",
    [SUMMARY_X_TAGS + 7] = "in a nav",
    [SUMMARY_X_TAGS + 8] = "in a form",
    [SUMMARY_X_TAGS + 9] = "in an article",
    [SUMMARY_X_TAGS + 10] = "in a section",
    [SUMMARY_X_DISTANCE] = "depth in the container"
};


/* a block's element, by its tag: one more than the feature's value */

#define SUMMARY_KINDS  12        /* the value of all others */

static const uint8_t  summary_classify_kinds[SUMMARY_TAG_MAX] = {
    [SUMMARY_TAG_P] = 1,
    [SUMMARY_TAG_LI] = 2,
    [SUMMARY_TAG_H1] = 3,
    [SUMMARY_TAG_H2] = 4,
    [SUMMARY_TAG_H3] = 5,
    [SUMMARY_TAG_H4] = 5,
    [SUMMARY_TAG_H5] = 5,
    [SUMMARY_TAG_H6] = 5,
    [SUMMARY_TAG_TD] = 6,
    [SUMMARY_TAG_TH] = 6,
    [SUMMARY_TAG_CAPTION] = 6,
    [SUMMARY_TAG_DIV] = 7,
    [SUMMARY_TAG_SECTION] = 8,
    [SUMMARY_TAG_ARTICLE] = 8,
    [SUMMARY_TAG_MAIN] = 8,
    [SUMMARY_TAG_BLOCKQUOTE] = 9,
    [SUMMARY_TAG_DD] = 10,
    [SUMMARY_TAG_DT] = 10,
    [SUMMARY_TAG_PRE] = 11,
    [SUMMARY_TAG_FIGCAPTION] = 12,
    [SUMMARY_TAG_FIGURE] = 12
};


/* and the bits of SUMMARY_X_TAGS, of all elements that it stands in */

static const uint16_t  summary_classify_tags[SUMMARY_TAG_MAX] = {
    [SUMMARY_TAG_UL] = 0x001,
    [SUMMARY_TAG_OL] = 0x001,
    [SUMMARY_TAG_DL] = 0x001,
    [SUMMARY_TAG_TABLE] = 0x002,
    [SUMMARY_TAG_BLOCKQUOTE] = 0x004,
    [SUMMARY_TAG_FIGURE] = 0x008,
    [SUMMARY_TAG_FIGCAPTION] = 0x008,
    [SUMMARY_TAG_ASIDE] = 0x010,
    [SUMMARY_TAG_FOOTER] = 0x020,
    [SUMMARY_TAG_HEADER] = 0x040,
    [SUMMARY_TAG_NAV] = 0x080,
    [SUMMARY_TAG_MENU] = 0x080,
    [SUMMARY_TAG_FORM] = 0x100,
    [SUMMARY_TAG_ARTICLE] = 0x200,
    [SUMMARY_TAG_SECTION] = 0x400
};


/* the scan's own state */

typedef struct {
    summary_sums_t      sums;         /* of the blocks so far */
    uint32_t            since;        /* blocks since one that says "end" */
    uint32_t            votes;        /* for the sign */
    uint32_t            parent;       /* of the last kept block */
    uint32_t            run;          /* words of the run that it is in */
    uint32_t            best;         /* and of the longest */
} summary_classifier_sums_t;


static summary_repeat_t *summary_classifier_repeat(
    const summary_classifier_t *c, const summary_block_t *b);
static void summary_classifier_scan(summary_classifier_t *c);
static void summary_classifier_kept(summary_classifier_t *c,
    const summary_block_t *b, summary_classifier_sums_t *sums);
static uint32_t summary_classifier_parent(const summary_classifier_t *c,
    const summary_block_t *b);
static unsigned summary_classifier_says(const summary_classifier_t *c,
    const summary_block_t *b);
static size_t summary_classifier_text(const summary_classifier_t *c,
    const summary_block_t *b, uint8_t *text);
static void summary_classify_itself(const summary_classifier_t *c,
    size_t i, uint8_t *x);
static void summary_classify_around(const summary_classifier_t *c,
    size_t i, uint8_t *x);
static void summary_classify_neighbour(const summary_classifier_t *c,
    const summary_block_t *b, uint8_t *x);
static void summary_classify_boxes(const summary_classifier_t *c,
    size_t i, uint8_t *x);
static void summary_classify_names(const summary_classifier_t *c, size_t i,
    uint8_t *x);
static void summary_classify_bits(uint32_t ones, uint32_t twos, unsigned n,
    uint8_t *x);
static void summary_classify_scores(const summary_classifier_t *c,
    summary_block_t *b);
static int summary_classify_open(const summary_classifier_t *c,
    const summary_block_t *b);
static void summary_classify_tables(const summary_classifier_t *c,
    summary_block_t *b);
static void summary_classify_gaps(const summary_classifier_t *c,
    summary_block_t *b);
static void summary_classify_strays(const summary_classifier_t *c,
    summary_block_t *b);
static size_t summary_classify_run(const summary_classifier_t *c, size_t i,
    float *sum);
static int summary_classify_explain(const summary_classifier_t *c,
    summary_array_t *judgements);
static int summary_classify_judgement(const summary_classifier_t *c,
    const summary_block_t *b, summary_array_t *judgements);
static void summary_classify_rank(summary_weight_t *best, unsigned feature,
    unsigned value, double weight);
static int summary_classify_binary(unsigned feature);
static void summary_classify_ends(const summary_classifier_t *c,
    summary_article_t *article);
static int summary_classify_begins(const summary_classifier_t *c, size_t i);
static int summary_classify_own(const summary_classifier_t *c,
    const summary_block_t *b);
static int summary_classify_doubtful(const summary_classifier_t *c,
    const summary_block_t *b, const summary_block_t *other);
static void summary_classify_teasers(const summary_classifier_t *c,
    summary_article_t *article);
static int summary_classify_teaser(const summary_classifier_t *c, size_t i);
static int summary_classify_items(const summary_classifier_t *c,
    const summary_article_t *article);
static uint32_t summary_classify_common(const summary_classifier_t *c,
    size_t first, size_t last);
static uint32_t summary_classify_item(const summary_classifier_t *c,
    const summary_block_t *b, uint32_t common);
static int summary_classify_head(const summary_classifier_t *c,
    const summary_element_t *item, size_t i);
static unsigned summary_classify_kind(const summary_classifier_t *c,
    const summary_block_t *b);
static unsigned summary_classify_length(uint32_t words);
static unsigned summary_classify_share(uint64_t part, uint64_t all);
static unsigned summary_classify_value(double value);
static unsigned summary_classify_near(const summary_classifier_t *c,
    size_t i, int step);
static unsigned summary_classify_relation(const summary_classifier_t *c,
    const summary_block_t *b);
static unsigned summary_classify_sibling(const summary_classifier_t *c,
    const summary_block_t *b);
static unsigned summary_classify_byte(uint8_t c);
static unsigned summary_classify_repeats(const summary_classifier_t *c,
    const summary_block_t *b);


int
summary_classifier_init(summary_classifier_t *c, const uint8_t *data,
    summary_outline_t *outline, const summary_article_t *article)
{
    size_t             i, n;
    summary_repeat_t  *text;

    memset(c, 0, sizeof(summary_classifier_t));

    c->data = data;
    c->cues = outline->cues;
    c->elements = outline->elements.elts;
    c->nelements = outline->elements.nelts;
    c->blocks = outline->blocks.elts;
    c->nblocks = outline->blocks.nelts;
    c->named = outline->named;
    c->article = article;

    n = c->nblocks + 1;

    c->says = summary_arena_alloc(outline->arena, n);
    c->since = summary_arena_alloc(outline->arena, n);
    c->sums = summary_arena_alloc(outline->arena, n * sizeof(summary_sums_t));

    c->match = summary_cue_match_create(outline->arena);

    for (c->mask = 1; c->mask < n * 2; c->mask *= 2) { /* void */ }

    c->texts = summary_arena_alloc(outline->arena,
                                   c->mask * sizeof(summary_repeat_t));

    if (c->says == NULL || c->since == NULL || c->sums == NULL
        || c->match == NULL || c->texts == NULL)
    {
        return SUMMARY_ERROR;
    }

    memset(c->texts, 0, c->mask * sizeof(summary_repeat_t));
    c->mask--;

    for (i = 0; i < c->nblocks; i++) {
        text = summary_classifier_repeat(c, &c->blocks[i]);
        text->hash = c->blocks[i].hash;
        text->count++;
    }

    summary_classifier_scan(c);

    return SUMMARY_OK;
}


/*
 * The text's entry in the table: its own, or an empty one.  A page made to
 * have many texts in one place gets no farther than some steps: they count
 * as equal.
 */

static summary_repeat_t *
summary_classifier_repeat(const summary_classifier_t *c,
    const summary_block_t *b)
{
    size_t    i;
    unsigned  n;

    i = b->hash & c->mask;

    for (n = 0; n < SUMMARY_PROBES; n++) {

        if (c->texts[i].count == 0 || c->texts[i].hash == b->hash) {
            break;
        }

        i = (i + 1) & c->mask;
    }

    return &c->texts[i];
}


/* what depends on all blocks: sums, the story's parent, where its end is */

static void
summary_classifier_scan(summary_classifier_t *c)
{
    size_t                      i;
    const summary_block_t      *b;
    const summary_element_t    *e, *near;
    summary_classifier_sums_t   sums;

    memset(&sums, 0, sizeof(summary_classifier_sums_t));

    sums.parent = SUMMARY_NONE;
    c->parent = c->article->container;
    c->title = SUMMARY_NONE;

    /* what blocks say matters in the container and beside it */

    e = &c->elements[c->article->container];
    near = &c->elements[e->parent];

    for (i = 0; i < c->nblocks; i++) {
        b = &c->blocks[i];

        c->sums[i] = sums.sums;
        c->says[i] = 0;

        if (i >= near->first && i < near->last) {
            c->says[i] = (uint8_t) summary_classifier_says(c, b);
        }

        if (c->title == SUMMARY_NONE
            && c->elements[b->element].tag == SUMMARY_TAG_H1
            && b->words > 1)
        {
            c->title = (uint32_t) i;
        }

        /* blocks since a text that says that other things follow */

        if (i < e->first || i >= e->last) {
            sums.since = 0;

        } else if (sums.since && sums.since < SUMMARY_SINCE) {
            sums.since++;
        }

        if ((c->says[i] & SUMMARY_SAYS_END) && b->words <= 8) {
            sums.since = 1;
        }

        c->since[i] = (uint8_t) sums.since;

        sums.sums.words += b->words;
        sums.sums.links += b->link_chars;
        sums.sums.chars += b->chars;

        if (b->keep) {
            summary_classifier_kept(c, b, &sums);
        }
    }

    c->sums[i] = sums.sums;
}


static void
summary_classifier_kept(summary_classifier_t *c, const summary_block_t *b,
    summary_classifier_sums_t *sums)
{
    uint32_t  parent, sign;

    sums->sums.kept_words += b->words;
    sums->sums.kept++;

    /* the majority, if there is one (Boyer and Moore, MJRTY, 1991) */

    sign = c->elements[b->element].sign;

    if (sign == c->sign) {
        sums->votes += b->words;

    } else if (sums->votes > b->words) {
        sums->votes -= b->words;

    } else {
        sums->votes = b->words - sums->votes;
        c->sign = sign;
    }

    /* runs of kept blocks with one parent: whose run has most words */

    parent = summary_classifier_parent(c, b);

    if (parent != sums->parent) {
        sums->parent = parent;
        sums->run = 0;
    }

    sums->run += b->words;

    if (sums->run > sums->best) {
        sums->best = sums->run;
        c->parent = parent;
    }
}


static uint32_t
summary_classifier_parent(const summary_classifier_t *c,
    const summary_block_t *b)
{
    const summary_element_t  *e;

    e = &c->elements[b->element];

    return (summary_tag_flags[e->tag] & SUMMARY_T_CLOSED) ? e->parent
                                                          : b->element;
}


/* of short texts, or of the head and tail of longer ones */

static unsigned
summary_classifier_says(const summary_classifier_t *c,
    const summary_block_t *b)
{
    size_t   n;
    uint8_t  text[SUMMARY_TEXT_HEAD + SUMMARY_MATCH_PAD];

    if (b->words > 60) {
        return 0;
    }

    memset(text, 0, sizeof(text));

    n = summary_classifier_text(c, b, text);

    return n ? summary_cue_text(c->cues, c->match, text, n) : 0;
}


/* a text's beginning, without tags; up to SUMMARY_TEXT_HEAD bytes */

static size_t
summary_classifier_text(const summary_classifier_t *c,
    const summary_block_t *b, uint8_t *text)
{
    size_t          n;
    const uint8_t  *p, *last;

    n = 0;
    p = c->data + b->start;
    last = c->data + b->end;

    for ( /* void */ ; p < last && n < SUMMARY_TEXT_HEAD; p++) {

        if (*p == '<') {
            p = memchr(p, '>', (size_t) (last - p));

            if (p == NULL) {
                break;
            }

        } else if (!summary_space(*p)) {
            text[n++] = *p;

        } else if (n && text[n - 1] != ' ') {
            text[n++] = ' ';
        }
    }

    while (n && text[n - 1] == ' ') {
        n--;
    }

    return n;
}


void
summary_classify_features(const summary_classifier_t *c, size_t i,
    uint8_t *x)
{
    summary_classify_itself(c, i, x);
    summary_classify_around(c, i, x);
    summary_classify_boxes(c, i, x);
    summary_classify_names(c, i, x);
}


/* what the block is */

static void
summary_classify_itself(const summary_classifier_t *c, size_t i, uint8_t *x)
{
    unsigned                  bit, n;
    const summary_block_t    *b;
    const summary_element_t  *e;

    b = &c->blocks[i];
    e = &c->elements[b->element];
    n = b->chars / b->words;

    x[SUMMARY_X_KIND] = (uint8_t) (summary_classify_kind(c, b) * 2 + b->keep);
    x[SUMMARY_X_LENGTH] =
        (uint8_t) (summary_classify_length(b->words) * 2 + b->ends_stop);
    x[SUMMARY_X_LINKS] =
        (uint8_t) (summary_classify_share(b->link_chars, b->chars) * 3
                   + (b->words >= 10) + (b->words >= 30));
    x[SUMMARY_X_DROP] =
        (uint8_t) (e->drop & (SUMMARY_DROP_TAG|SUMMARY_DROP_HIDDEN
                              |SUMMARY_DROP_CUE));
    x[SUMMARY_X_CAPITALS] =
        (uint8_t) (summary_classify_share(b->capitals, b->words) * 2
                   + (b->words >= 8));
    x[SUMMARY_X_DIGITS] =
        (uint8_t) summary_classify_share(4 * (uint64_t) b->digits, b->chars);
    x[SUMMARY_X_WORD] = (uint8_t) (n > 11 ? 11 : n);
    x[SUMMARY_X_STOPS] = (uint8_t) (b->stops > 3 ? 3 : b->stops);
    x[SUMMARY_X_COMMAS] = (uint8_t) (b->commas > 3 ? 3 : b->commas);
    x[SUMMARY_X_NAMED] = (uint8_t) ((e->clas_len != 0) * 2 + (e->id_len != 0));
    x[SUMMARY_X_HEAD] =
        (uint8_t) (summary_classify_byte(b->head) * 2 + (b->words >= 13));
    x[SUMMARY_X_TAIL] =
        (uint8_t) (summary_classify_byte(b->tail) * 2 + (b->words >= 13));
    x[SUMMARY_X_EM] = (uint8_t) summary_classify_share(b->em_chars, b->chars);
    x[SUMMARY_X_STRONG] =
        (uint8_t) summary_classify_share(b->strong_chars, b->chars);
    x[SUMMARY_X_REPEATS] =
        (uint8_t) ((c->title != SUMMARY_NONE
                    && c->blocks[c->title].hash == b->hash) * 4
                   + summary_classify_repeats(c, b));

    /* what it says */

    n = 1 + (b->words >= 8) + (b->words >= 25);

    for (bit = 0; bit < SUMMARY_SAYS_BITS; bit++) {
        x[SUMMARY_X_SAYS + bit] = (uint8_t) (((c->says[i] >> bit) & 1) * n);
    }
}


/* what stands before and behind it, and how it stands to the first choice */

static void
summary_classify_around(const summary_classifier_t *c, size_t i, uint8_t *x)
{
    uint32_t                  n, before, all, inside;
    const summary_block_t    *b, *prev, *next;
    const summary_element_t  *box;

    b = &c->blocks[i];
    box = &c->elements[c->article->container];
    prev = i ? b - 1 : NULL;
    next = (i + 1 < c->nblocks) ? b + 1 : NULL;
    inside = (i >= box->first && i < box->last);

    x[SUMMARY_X_NEAR_BEFORE] = (uint8_t) summary_classify_near(c, i, -1);
    x[SUMMARY_X_NEAR_BEHIND] = (uint8_t) summary_classify_near(c, i, 1);

    summary_classify_neighbour(c, prev, x + SUMMARY_X_PREV);
    summary_classify_neighbour(c, next, x + SUMMARY_X_NEXT);

    x[SUMMARY_X_CHOICE] =
        (uint8_t) ((prev && prev->keep) * 2 + (next && next->keep)
                   + 4 * b->keep);
    x[SUMMARY_X_SAID_BEFORE] =
        (uint8_t) ((prev ? (c->says[i - 1] & (SUMMARY_SAYS_NOISE
                                              |SUMMARY_SAYS_END)) : 0) * 3
                   + (b->words >= 8) + (b->words >= 25));
    x[SUMMARY_X_VALUE] =
        (uint8_t) (summary_classify_value((double) b->value) * 2
                   + inside);
    x[SUMMARY_X_RELATION] =
        (uint8_t) (summary_classify_relation(c, b) * 3
                   + (i >= box->first) + (i >= box->last));
    x[SUMMARY_X_SIBLING] =
        (uint8_t) (summary_classify_sibling(c, b) * 2
                   + (b->words >= 10));
    x[SUMMARY_X_SIGN] =
        (uint8_t) (c->elements[b->element].sign == c->sign);

    /* where in the first choice's words it stands */

    before = c->sums[i].kept_words;
    all = c->sums[c->nblocks].kept_words;
    n = (before == 0) ? 0 : (before >= all) ? 7 : 1 + before * 6 / all;
    x[SUMMARY_X_PLACE] = (uint8_t) (n * 2 + inside);

    n = c->sums[i].kept;
    x[SUMMARY_X_KEPT_BEFORE] = (uint8_t) (n > 3 ? 3 : n);

    n = c->sums[c->nblocks].kept - n - b->keep;
    x[SUMMARY_X_KEPT_BEHIND] = (uint8_t) (n > 3 ? 3 : n);

    n = c->since[i];
    x[SUMMARY_X_SINCE] =
        (uint8_t) ((n <= 1) ? n : (n <= 4) ? 2 : (n <= 12) ? 3 : 4);

    x[SUMMARY_X_TITLE] =
        (uint8_t) ((c->title == SUMMARY_NONE) ? 0
                   : (i < c->title) ? 1 : (i == c->title) ? 2
                   : (i - c->title <= 2) ? 3 : (i - c->title <= 6) ? 4
                   : 5);
}


static void
summary_classify_neighbour(const summary_classifier_t *c,
    const summary_block_t *b, uint8_t *x)
{
    if (b == NULL) {
        memset(x, 0, 3);
        return;
    }

    x[0] = (uint8_t) (1 + summary_classify_kind(c, b));
    x[1] = (uint8_t) (1 + summary_classify_share(b->link_chars, b->chars));
    x[2] = (uint8_t) (1 + summary_classify_length(b->words));
}


/* the three boxes that it stands in: how much text, how much of it links */

static void
summary_classify_boxes(const summary_classifier_t *c, size_t i, uint8_t *x)
{
    uint32_t                  n;
    uint64_t                  links, chars;
    unsigned                  k;
    const summary_sums_t     *first, *last;
    const summary_element_t  *e;

    n = summary_classifier_parent(c, &c->blocks[i]);

    for (k = 0; k < 3; k++) {
        e = &c->elements[n];
        first = &c->sums[e->first];
        last = &c->sums[e->last];

        x[SUMMARY_X_BOXES + 2 * k] =
            (uint8_t) summary_classify_length(last->words - first->words);
        links = last->links - first->links;
        chars = last->chars - first->chars;

        x[SUMMARY_X_BOXES + 2 * k + 1] =
            (uint8_t) summary_classify_share(links * 1000, chars * 1000 + 1);
        n = e->parent;
    }
}


/*
 * What its elements' names say, up to the container or what holds it: 1 of
 * its own or its parent's, 2 farther out.
 */

static void
summary_classify_names(const summary_classifier_t *c, size_t i, uint8_t *x)
{
    uint32_t                  n, near, far, cues, tags;
    unsigned                  distance;
    const summary_element_t  *e, *box;

    box = &c->elements[c->article->container];
    near = 0;
    far = 0;
    tags = 0;
    distance = 0;

    for (n = c->blocks[i].element; n; n = e->parent) {
        e = &c->elements[n];

        if (n == c->article->container
            || (e->first <= box->first && e->last >= box->last))
        {
            break;
        }

        cues = e->cues;

        if (cues & (SUMMARY_CUE_BODY|SUMMARY_CUE_STRONG)) {
            cues &= ~(uint32_t) SUMMARY_CUE_SOFT;
        }

        if (distance < 2) {
            near |= cues;

        } else {
            far |= cues;
        }

        tags |= summary_classify_tags[e->tag];
        distance++;
    }

    summary_classify_bits(near, far & ~near, SUMMARY_CUE_BITS,
                          x + SUMMARY_X_CUES);
    summary_classify_bits(tags, 0, SUMMARY_CLASSIFY_TAGS, x + SUMMARY_X_TAGS);

    x[SUMMARY_X_DISTANCE] = (uint8_t) (distance > 7 ? 7 : distance);
}


/* a byte for each of n bits: 1 of those in ones, 2 of those in twos */

static void
summary_classify_bits(uint32_t ones, uint32_t twos, unsigned n, uint8_t *x)
{
    uint8_t               four[4];
    unsigned              i, k;
    uint32_t              one, two;
    static const uint8_t  bytes[16][4] = {
        { 0, 0, 0, 0 }, { 1, 0, 0, 0 }, { 0, 1, 0, 0 }, { 1, 1, 0, 0 },
        { 0, 0, 1, 0 }, { 1, 0, 1, 0 }, { 0, 1, 1, 0 }, { 1, 1, 1, 0 },
        { 0, 0, 0, 1 }, { 1, 0, 0, 1 }, { 0, 1, 0, 1 }, { 1, 1, 0, 1 },
        { 0, 0, 1, 1 }, { 1, 0, 1, 1 }, { 0, 1, 1, 1 }, { 1, 1, 1, 1 }
    };

    for (i = 0; i + 4 <= n; i += 4) {
        memcpy(&one, bytes[(ones >> i) & 15], 4);
        memcpy(&two, bytes[(twos >> i) & 15], 4);
        one += two * 2;
        memcpy(x + i, &one, 4);
    }

    memcpy(four, bytes[(ones >> i) & 15], 4);

    for (k = 0; i < n; i++, k++) {
        x[i] = (uint8_t) (four[k] + ((twos >> i) & 1) * 2);
    }
}


int
summary_classify(const uint8_t *data, summary_outline_t *outline,
    summary_article_t *article)
{
    int                    rc;
    size_t                 i;
    summary_block_t       *b;
    summary_classifier_t   c;

    rc = summary_classifier_init(&c, data, outline, article);
    if (rc != SUMMARY_OK) {
        return rc;
    }

    b = outline->blocks.elts;

    summary_classify_scores(&c, b);

    if (article->judgements) {
        rc = summary_classify_explain(&c, article->judgements);
        if (rc != SUMMARY_OK) {
            return rc;
        }
    }

    /* the first choice is a feature of neighbours, so it is kept till now */

    summary_classify_tables(&c, b);

    for (i = 0; i < c.nblocks; i++) {
        b[i].keep = (b[i].score > 0 && summary_classify_open(&c, &b[i]));
    }

    summary_classify_gaps(&c, b);
    summary_classify_strays(&c, b);

    article->nkept = 0;

    for (i = 0; i < c.nblocks; i++) {
        article->nkept += b[i].keep;

        if (article->judgements) {
            ((summary_judgement_t *) article->judgements->elts)[i].kept
                                                           = b[i].keep;
        }
    }

    summary_classify_ends(&c, article);
    summary_classify_teasers(&c, article);

    return SUMMARY_OK;
}


/* some blocks at once, as each addition has to wait for the one before it */

static void
summary_classify_scores(const summary_classifier_t *c, summary_block_t *b)
{
    float         score[SUMMARY_SCORES], one, two, three, four;
    size_t        i, n, k;
    uint8_t       x[SUMMARY_SCORES][SUMMARY_FEATURES];
    const float  *weights;

    memset(x, 0, sizeof(x));

    for (i = 0; i < c->nblocks; i += SUMMARY_SCORES) {

        for (n = 0; n < SUMMARY_SCORES && i + n < c->nblocks; n++) {
            summary_classify_features(c, i + n, x[n]);
        }

        one = summary_weight_bias;
        two = one;
        three = one;
        four = one;

        for (k = 0; k < SUMMARY_FEATURES; k++) {
            weights = summary_weights[k];

            one += weights[x[0][k]];
            two += weights[x[1][k]];
            three += weights[x[2][k]];
            four += weights[x[3][k]];
        }

        score[0] = one;
        score[1] = two;
        score[2] = three;
        score[3] = four;

        for (n = 0; n < SUMMARY_SCORES && i + n < c->nblocks; n++) {
            b[i + n].score = score[n];
        }
    }
}


static int
summary_classify_open(const summary_classifier_t *c, const summary_block_t *b)
{
    return (b->inside || !c->named)
           && !(c->elements[b->element].drop
                & (SUMMARY_DROP_HIDDEN|SUMMARY_DROP_PLACE
                   |SUMMARY_DROP_TEASER));
}


/* a table of short cells is one thing: they share their mean score */

static void
summary_classify_tables(const summary_classifier_t *c, summary_block_t *b)
{
    float                     sum;
    size_t                    i;
    uint32_t                  k, last, words;
    const summary_element_t  *e;

    last = 0;

    for (i = 1; i < c->nelements; i++) {
        e = &c->elements[i];

        if (e->tag != SUMMARY_TAG_TABLE || e->first < last
            || e->last - e->first < SUMMARY_TABLE_CELLS)
        {
            continue;
        }

        words = c->sums[e->last].words - c->sums[e->first].words;

        if (words > SUMMARY_TABLE_WORDS * (e->last - e->first)) {
            /* a layout's, or of texts */
            continue;
        }

        sum = 0;

        for (k = e->first; k < e->last; k++) {
            sum += b[k].score * (float) b[k].words;
        }

        /* so that the cells' scores sum up to that of one block */

        sum /= (float) words * (float) (e->last - e->first);

        for (k = e->first; k < e->last; k++) {
            b[k].score = sum;
        }

        last = e->last;
    }
}


/* keeps what stands between kept blocks and is not much worse */

static void
summary_classify_gaps(const summary_classifier_t *c, summary_block_t *b)
{
    float   sum;
    size_t  i, gap;

    gap = c->nblocks;
    sum = 0;

    for (i = 0; i < c->nblocks; i++) {

        if (!b[i].keep) {
            sum += (b[i].score > -SUMMARY_GAP_BLOCK) ? b[i].score
                                                     : -SUMMARY_GAP;
            continue;
        }

        for ( /* void */ ; gap < i && sum > -SUMMARY_GAP; gap++) {
            b[gap].keep = summary_classify_open(c, &b[gap]);
        }

        gap = i + 1;
        sum = 0;
    }
}


/*
 * Drops short runs of doubtful blocks before the story, and behind it: the
 * farther a block is from the others the better it has to be.
 */

static void
summary_classify_strays(const summary_classifier_t *c, summary_block_t *b)
{
    float   sum, least, best;
    size_t  i, k, first, last, main;

    first = c->nblocks;
    last = 0;
    main = 0;
    best = 0;

    for (i = 0; i < c->nblocks; i = k + 1) {
        k = summary_classify_run(c, i, &sum);

        if (sum >= SUMMARY_RUN_STRONG) {
            first = (first < i) ? first : i;
            last = i;
        }

        if (sum > best) {
            best = sum;
            main = i;
        }
    }

    if (first == c->nblocks) {
        return;
    }

    for (i = 0; i < c->nblocks; i = k + 1) {
        k = summary_classify_run(c, i, &sum);

        least = (i < first) ? SUMMARY_RUN_BEFORE
                            : (i > last) ? SUMMARY_RUN_BEHIND : 0;

        if (i == main || sum >= least) {
            continue;
        }

        for ( /* void */ ; i < k; i++) {
            b[i].keep = 0;
        }
    }
}


/* where the run of kept blocks that begins with i ends, and its score */

static size_t
summary_classify_run(const summary_classifier_t *c, size_t i, float *sum)
{
    *sum = 0;

    for ( /* void */ ; i < c->nblocks && c->blocks[i].keep; i++) {
        *sum += c->blocks[i].score;
    }

    return i;
}


/*
 * The weights that mattered most: each less its feature's mean over the page's
 * blocks, as most blocks have most of them in common.  That is Strumbelj and
 * Kononenko's contribution of a feature to a linear model ("Explaining
 * prediction models and individual predictions", 2014).
 */

static int
summary_classify_explain(const summary_classifier_t *c,
    summary_array_t *judgements)
{
    int                   rc;
    size_t                i;
    double                mean[SUMMARY_FEATURES], weight;
    uint8_t               x[SUMMARY_FEATURES];
    unsigned              k;
    summary_judgement_t  *j;

    memset(mean, 0, sizeof(mean));

    for (i = 0; i < c->nblocks; i++) {
        summary_classify_features(c, i, x);

        for (k = 0; k < SUMMARY_FEATURES; k++) {
            mean[k] += (double) summary_weights[k][x[k]]
                       / (double) c->nblocks;
        }
    }

    for (i = 0; i < c->nblocks; i++) {

        rc = summary_classify_judgement(c, &c->blocks[i], judgements);
        if (rc != SUMMARY_OK) {
            return rc;
        }

        j = judgements->elts;
        j += i;

        summary_classify_features(c, i, x);

        for (k = 0; k < SUMMARY_FEATURES; k++) {
            weight = (double) summary_weights[k][x[k]] - mean[k];

            if (fabs(weight) >= SUMMARY_LEAST_WEIGHT) {
                summary_classify_rank((weight > 0) ? j->in_favour
                                                   : j->against,
                                      k, x[k], weight);
            }
        }
    }

    return SUMMARY_OK;
}


static int
summary_classify_judgement(const summary_classifier_t *c,
    const summary_block_t *b, summary_array_t *judgements)
{
    uint8_t              *text;
    summary_judgement_t  *j;

    text = summary_arena_alloc(judgements->arena, SUMMARY_TEXT_HEAD);
    if (text == NULL) {
        return SUMMARY_ERROR;
    }

    j = summary_array_push(judgements);
    if (j == NULL) {
        return SUMMARY_ERROR;
    }

    memset(j, 0, sizeof(summary_judgement_t));

    j->text.data = text;
    j->text.len = summary_classifier_text(c, b, text);
    j->start = b->start;
    j->end = b->end;
    j->words = b->words;
    j->score = (double) b->score;

    return SUMMARY_OK;
}


/* puts a weight among the greatest, if it is one of them */

static void
summary_classify_rank(summary_weight_t *best, unsigned feature,
    unsigned value, double weight)
{
    unsigned  i;

    for (i = SUMMARY_MAX_WEIGHTS; i; i--) {

        if (fabs(best[i - 1].weight) >= fabs(weight)) {
            break;
        }

        if (i < SUMMARY_MAX_WEIGHTS) {
            best[i] = best[i - 1];
        }
    }

    if (i == SUMMARY_MAX_WEIGHTS) {
        return;
    }

    best[i].name = summary_classify_name(feature);
    best[i].weight = weight;
    best[i].absent = (value == 0 && summary_classify_binary(feature));
}


const char *
summary_classify_name(unsigned feature)
{
    if (feature >= SUMMARY_X_SAYS && feature < SUMMARY_X_NEAR_BEFORE) {
        return summary_cue_says_name(feature - SUMMARY_X_SAYS);
    }

    if (feature >= SUMMARY_X_CUES && feature < SUMMARY_X_TAGS) {
        return summary_cue_name(feature - SUMMARY_X_CUES);
    }

    return summary_features[feature];
}


/* is 0 "no"? */

static int
summary_classify_binary(unsigned feature)
{
    return (feature >= SUMMARY_X_SAYS && feature < SUMMARY_X_NEAR_BEFORE)
           || (feature >= SUMMARY_X_CUES && feature < SUMMARY_X_DISTANCE);
}


/*
 * The first and the last of the story's own paragraphs: with the same tag and
 * class as most, or in a box like that of most; a standfirst or by-line has
 * neither.  Beside them, what is in doubt is on the story's side.
 */

static void
summary_classify_ends(const summary_classifier_t *c,
    summary_article_t *article)
{
    size_t                    i;
    const summary_block_t    *b;
    const summary_element_t  *box;

    article->first = SUMMARY_NONE;
    article->last = SUMMARY_NONE;

    box = &c->elements[article->container];

    for (i = box->first; i < box->last; i++) {
        b = &c->blocks[i];

        if (!b->keep || (summary_tag_flags[c->elements[b->element].tag]
                         & SUMMARY_T_HEADING)
            || !summary_classify_own(c, b))
        {
            continue;
        }

        if (article->first == SUMMARY_NONE && summary_classify_begins(c, i)) {
            article->first = (uint32_t) i;
        }

        article->last = (uint32_t) i;
    }

    if (article->first == SUMMARY_NONE) {
        article->first = article->last;
    }

    if (article->first == SUMMARY_NONE) {
        return;
    }

    while (article->first > box->first
           && summary_classify_doubtful(c, &c->blocks[article->first],
                                        &c->blocks[article->first - 1]))
    {
        article->first--;
    }

    /* a link to another page may stand before the last paragraph */

    for (i = article->last + 1; i < box->last && i <= article->last + 2; i++) {
        if (summary_classify_doubtful(c, &c->blocks[article->last],
                                      &c->blocks[i]))
        {
            article->last = (uint32_t) i;
        }
    }
}


/* a by-line or date does not; nor what is kept for what is around it only */

static int
summary_classify_begins(const summary_classifier_t *c, size_t i)
{
    const summary_block_t  *b;

    b = &c->blocks[i];

    return b->score > 0
           && (b->ends_stop
               || (b->words >= SUMMARY_FIRST_WORDS
                   && !(c->says[i] & (SUMMARY_SAYS_AUTHOR|SUMMARY_SAYS_DATE
                                      |SUMMARY_SAYS_CREDIT))));
}


static int
summary_classify_own(const summary_classifier_t *c, const summary_block_t *b)
{
    uint32_t  parent, sign, story;

    if (c->elements[b->element].sign == c->sign) {
        return 1;
    }

    parent = summary_classifier_parent(c, b);
    sign = c->elements[parent].sign;
    story = c->parent;

    if (sign == c->elements[story].sign) {
        return 1;
    }

    /* of a story that is mostly a list, what the list stands in */

    while (story && (summary_tag_flags[c->elements[story].tag]
                     & SUMMARY_T_CLOSED))
    {
        story = c->elements[story].parent;
    }

    return parent == story;
}


/* is the other one, next to a paragraph of the story, nearly as good? */

static int
summary_classify_doubtful(const summary_classifier_t *c,
    const summary_block_t *b, const summary_block_t *other)
{
    const summary_element_t  *e;

    e = &c->elements[other->element];

    return other->score > -SUMMARY_GAP_BLOCK && other->ends_stop
           && other->words >= SUMMARY_FIRST_WORDS
           && e->tag == SUMMARY_TAG_P
           && e->tag == c->elements[b->element].tag
           && e->parent == c->elements[b->element].parent
           && summary_classify_open(c, other);
}


/*
 * A front page, a category, a list of search results: most of what reads like
 * a story are paragraphs that each stand below a link of their own, and no
 * longer run of them has much of it all.
 */

static void
summary_classify_teasers(const summary_classifier_t *c,
    summary_article_t *article)
{
    size_t                  i;
    uint32_t                words, teasers, n, run, best, parent, last;
    const summary_block_t  *b;

    words = 0;
    teasers = 0;
    n = 0;
    run = 0;
    best = 0;
    last = SUMMARY_NONE;

    for (i = 0; i < c->nblocks; i++) {
        b = &c->blocks[i];

        if (!b->keep || (summary_tag_flags[c->elements[b->element].tag]
                         & SUMMARY_T_HEADING))
        {
            continue;
        }

        parent = summary_classifier_parent(c, b);

        if (parent != last) {
            last = parent;
            run = 0;
        }

        words += b->words;
        run += b->words;
        best = (run > best) ? run : best;

        if (b->words >= SUMMARY_TEASER_WORDS) {
            n++;

            if (summary_classify_teaser(c, i)) {
                teasers += b->words;
            }
        }
    }

    article->teasers |= (n >= SUMMARY_TEASERS && teasers > words / 2
                         && best < words * 2 / 5)
                        || summary_classify_items(c, article);
}


/*
 * A list of things: what is kept stands in boxes side by side, each with
 * a head of its own that is not kept, or a paragraph under each heading, and
 * little in each.
 */

static int
summary_classify_items(const summary_classifier_t *c,
    const summary_article_t *article)
{
    size_t                    i;
    uint32_t                  common, item, last, n, items, headed, words;
    const summary_block_t    *b;

    if (article->first == SUMMARY_NONE) {
        return 0;
    }

    common = summary_classify_common(c, article->first, article->last);
    last = SUMMARY_NONE;
    n = 0;
    items = 0;
    headed = 0;
    words = 0;

    for (i = article->first; i <= article->last; i++) {
        b = &c->blocks[i];

        if (!b->keep || b->words < SUMMARY_TEASER_WORDS
            || (summary_tag_flags[c->elements[b->element].tag]
                & SUMMARY_T_HEADING))
        {
            continue;
        }

        n++;
        words += b->words;
        item = summary_classify_item(c, b, common);

        if (item != last) {
            last = item;
            items++;
            headed += (item != SUMMARY_NONE
                       && summary_classify_head(c, &c->elements[item], i));
        }
    }

    return items >= SUMMARY_ITEMS && headed * 4 > items * 3
           && n < items * SUMMARY_ITEM_PARAGRAPHS
           && words < items * SUMMARY_ITEM_WORDS;
}


/* the innermost element that both blocks stand in */

static uint32_t
summary_classify_common(const summary_classifier_t *c, size_t first,
    size_t last)
{
    uint32_t  n;

    n = c->blocks[first].element;

    while (n && last >= c->elements[n].last) {
        n = c->elements[n].parent;
    }

    return n;
}


/* the child of the common element that the block stands in, if any */

static uint32_t
summary_classify_item(const summary_classifier_t *c, const summary_block_t *b,
    uint32_t common)
{
    uint32_t  n;

    for (n = b->element; n && n != common; n = c->elements[n].parent) {
        if (c->elements[n].parent == common) {
            return n;
        }
    }

    return SUMMARY_NONE;
}


/* does something stand in the item before the block that is not its text? */

static int
summary_classify_head(const summary_classifier_t *c,
    const summary_element_t *item, size_t i)
{
    size_t                  k;
    const summary_block_t  *b;

    for (k = item->first; k < i; k++) {
        b = &c->blocks[k];

        if (!b->keep || b->words < SUMMARY_TEASER_WORDS
            || (summary_tag_flags[c->elements[b->element].tag]
                & SUMMARY_T_HEADING))
        {
            return 1;
        }
    }

    return 0;
}


/* is one of the two blocks before it a link, with no other text between? */

static int
summary_classify_teaser(const summary_classifier_t *c, size_t i)
{
    size_t                  k;
    const summary_block_t  *b;

    for (k = 1; k <= 2 && k <= i; k++) {
        b = &c->blocks[i - k];

        if (b->words >= 3 && b->link_chars * 10 > b->chars * 8) {
            return 1;
        }

        if (b->keep && b->words >= SUMMARY_TEASER_WORDS
            && !(summary_tag_flags[c->elements[b->element].tag]
                 & SUMMARY_T_HEADING))
        {
            return 0;
        }
    }

    return 0;
}


static unsigned
summary_classify_kind(const summary_classifier_t *c,
    const summary_block_t *b)
{
    unsigned  kind;

    kind = summary_classify_kinds[c->elements[b->element].tag];

    return kind ? kind - 1 : SUMMARY_KINDS;
}


static unsigned
summary_classify_length(uint32_t words)
{
    unsigned               i;
    static const uint32_t  steps[SUMMARY_LENGTHS - 1] = {
        2, 3, 4, 6, 9, 13, 20, 30, 45, 70, 110
    };

    /* how many steps it has reached: by halves, with no branches */

    i = (words >= steps[5]) * 6;
    i += (words >= steps[i + 2]) * 3;
    i += (words >= steps[i]);
    i += (i < SUMMARY_LENGTHS - 1 && words >= steps[i]);

    return i;
}


/* part / all: none, below a tenth, a quarter, a half, 0.8, all of it, all */

static unsigned
summary_classify_share(uint64_t part, uint64_t all)
{
    return (part == 0) ? 0 : (part * 10 < all) ? 1 : (part * 4 < all) ? 2
           : (part * 2 < all) ? 3 : (part * 5 < all * 4) ? 4
           : (part < all) ? 5 : 6;
}


static unsigned
summary_classify_value(double value)
{
    return (value < -3) ? 0 : (value < 0) ? 1 : (value <= 0) ? 2
           : (value < 8) ? 3 : (value < 20) ? 4 : (value < 40) ? 5 : 6;
}


/* the mean value of the three blocks before or behind it */

static unsigned
summary_classify_near(const summary_classifier_t *c, size_t i, int step)
{
    double    sum;
    size_t    k;
    unsigned  n;

    sum = 0;
    k = i;

    for (n = 0; n < 3; n++) {
        if ((step < 0 && k == 0) || (step > 0 && k + 1 >= c->nblocks)) {
            break;
        }

        k = (step < 0) ? k - 1 : k + 1;
        sum += (double) c->blocks[k].value;
    }

    return n ? 1 + summary_classify_value(sum / n) : 0;
}


/* 0 in the container; 1, 2 in its parent, in that one's; 3 elsewhere */

static unsigned
summary_classify_relation(const summary_classifier_t *c,
    const summary_block_t *b)
{
    size_t                    i, n;
    uint32_t                  k;
    const summary_element_t  *e;

    i = (size_t) (b - c->blocks);
    k = c->article->container;

    for (n = 0; n < 3; n++) {
        e = &c->elements[k];

        if (i >= e->first && i < e->last) {
            break;
        }

        k = e->parent;
    }

    return (unsigned) n;
}


/* how it stands to the parent of the story's longest run of paragraphs */

static unsigned
summary_classify_sibling(const summary_classifier_t *c,
    const summary_block_t *b)
{
    size_t                    i;
    uint32_t                  parent;
    const summary_element_t  *e;

    parent = summary_classifier_parent(c, b);

    if (parent == c->parent) {
        return (b->element == parent) ? 0 : 1;
    }

    e = &c->elements[c->parent];
    i = (size_t) (b - c->blocks);

    if (i >= e->first && i < e->last) {
        return (c->elements[parent].parent == c->parent) ? 2 : 3;
    }

    if (c->elements[parent].parent == e->parent) {
        return (c->elements[parent].tag == e->tag) ? 4 : 5;
    }

    return 6;
}


static unsigned
summary_classify_byte(uint8_t c)
{
    if (c >= 'A' && c <= 'Z') {
        return 0;
    }

    if (c >= 'a' && c <= 'z') {
        return 1;
    }

    if (c >= '0' && c <= '9') {
        return 2;
    }

    switch (c) {

    case '.':
    case '!':
        return 3;

    case '"':
    case '\'':
        return 4;

    case ':':
        return 5;

    case '?':
        return 6;

    case '(':
    case ')':
    case '[':
    case ']':
        return 7;

    case '-':
    case '*':
    case '|':
    case '/':
    case '>':
    case '<':
    case '&':
        return 8;

    default:
        return (c >= 0x80) ? 9 : 10;
    }
}


/* how often the same text stands elsewhere in the page, up to three times */

static unsigned
summary_classify_repeats(const summary_classifier_t *c,
    const summary_block_t *b)
{
    uint32_t  n;

    n = summary_classifier_repeat(c, b)->count;

    return (n <= 1) ? 0 : (n > 3) ? 3 : n - 1;
}
