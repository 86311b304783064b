
/*
 * Classify: is a text block part of the story?
 *
 * The article stage finds the container and makes a first choice of blocks;
 * this one judges each block of the page by what it is (words, links, marks,
 * capitals), what it says, what its elements' names say, how it stands to the
 * container and to the first choice, and what its neighbours are.  Each of
 * these is a feature with a few values; each value has a weight, in
 * summary_weights.h; a block is kept if its weights' sum is positive.  That is
 * logistic regression, with weights made by tests/train/train.py from the
 * public corpora, see there.
 *
 * Cost: linear in blocks times the depth of elements.
 */


#include "summary_engine.h"
#include "summary_weights.h"

#include <string.h>


#define SUMMARY_KINDS   13
#define SUMMARY_LENGTHS 12
#define SUMMARY_SHARES  7
#define SUMMARY_VALUES  7

/* a text's beginning and end that are matched, in bytes */
#define SUMMARY_TEXT_HEAD  160
#define SUMMARY_TEXT_TAIL  80


static void summary_classifier_scan(summary_classifier_t *c);
static uint32_t summary_classifier_sign(const summary_classifier_t *c,
    const summary_block_t *b);
static uint32_t summary_classifier_parent(const summary_classifier_t *c,
    const summary_block_t *b);
static unsigned summary_classifier_says(const summary_classifier_t *c,
    const summary_block_t *b);
static unsigned summary_classify_kind(const summary_classifier_t *c,
    const summary_block_t *b);
static unsigned summary_classify_length(uint32_t words);
static unsigned summary_classify_share(double part, double all);
static unsigned summary_classify_value(double value);
static unsigned summary_classify_near(const summary_classifier_t *c,
    size_t i, int step);
static unsigned summary_classify_relation(const summary_classifier_t *c,
    const summary_block_t *b);
static unsigned summary_classify_sibling(const summary_classifier_t *c,
    const summary_block_t *b);
static unsigned summary_classify_tag(unsigned tag);
static unsigned summary_classify_byte(uint8_t c);
static unsigned summary_classify_repeats(const summary_classifier_t *c,
    size_t i);


int
summary_classifier_init(summary_classifier_t *c, const uint8_t *data,
    summary_outline_t *outline, const summary_article_t *article)
{
    size_t  n;

    memset(c, 0, sizeof(summary_classifier_t));

    c->data = data;
    c->cues = outline->cues;
    c->elements = outline->elements.elts;
    c->blocks = outline->blocks.elts;
    c->nblocks = outline->blocks.nelts;
    c->article = article;

    n = c->nblocks + 1;

    c->says = summary_arena_alloc(outline->arena, n);
    c->since = summary_arena_alloc(outline->arena, n);
    c->before = summary_arena_alloc(outline->arena, n * sizeof(uint32_t));
    c->kept = summary_arena_alloc(outline->arena, n * sizeof(uint32_t));
    c->words = summary_arena_alloc(outline->arena, n * sizeof(uint32_t));
    c->links = summary_arena_alloc(outline->arena, n * sizeof(uint32_t));
    c->chars = summary_arena_alloc(outline->arena, n * sizeof(uint32_t));

    if (c->says == NULL || c->since == NULL || c->before == NULL
        || c->kept == NULL || c->words == NULL || c->links == NULL
        || c->chars == NULL)
    {
        return SUMMARY_ERROR;
    }

    summary_classifier_scan(c);

    return SUMMARY_OK;
}


/* what depends on all blocks: sums, the story's parent, where its end is */

static void
summary_classifier_scan(summary_classifier_t *c)
{
    size_t                    i;
    uint32_t                  parent, best, sum, last, since, kept;
    uint32_t                  words, links, chars, sign, votes;
    const summary_block_t    *b;
    const summary_element_t  *e;

    best = 0;
    sum = 0;
    last = SUMMARY_NONE;
    since = 0;
    kept = 0;
    words = 0;
    links = 0;
    chars = 0;
    votes = 0;
    c->parent = c->article->container;
    c->title = SUMMARY_NONE;

    e = &c->elements[c->article->container];

    for (i = 0; i < c->nblocks; i++) {
        b = &c->blocks[i];

        c->says[i] = (uint8_t) summary_classifier_says(c, b);
        c->before[i] = sum;
        c->kept[i] = kept;
        c->words[i] = words;
        c->links[i] = links;
        c->chars[i] = chars;

        words += b->words;
        links += b->link_chars;
        chars += b->chars;

        if (b->keep) {
            sum += b->words;
            kept++;

            /* the majority, if there is one (Boyer and Moore, MJRTY, 1991) */

            sign = summary_classifier_sign(c, b);

            if (sign == c->sign) {
                votes += b->words;

            } else if (votes > b->words) {
                votes -= b->words;

            } else {
                votes = b->words - votes;
                c->sign = sign;
            }
        }

        if (c->title == SUMMARY_NONE
            && c->elements[b->element].tag == SUMMARY_TAG_H1
            && b->words > 1)
        {
            c->title = (uint32_t) i;
        }

        /* blocks since a text that says that other things follow */

        if (i < e->first || i >= e->last) {
            since = 0;

        } else if (since) {
            since++;
        }

        if ((c->says[i] & SUMMARY_SAYS_END) && b->words <= 8) {
            since = 1;
        }

        c->since[i] = (uint8_t) (since > 40 ? 40 : since);

        /* runs of kept blocks with one parent: whose run has most words */

        if (b->keep) {
            parent = summary_classifier_parent(c, b);

            if (parent != last) {
                last = parent;
                c->run = 0;
            }

            c->run += b->words;

            if (c->run > best) {
                best = c->run;
                c->parent = parent;
            }
        }
    }

    c->before[i] = sum;
    c->kept[i] = kept;
    c->words[i] = words;
    c->links[i] = links;
    c->chars[i] = chars;
}


/* an element's tag and classes, as a number (FNV-1a) */

static uint32_t
summary_classifier_sign(const summary_classifier_t *c,
    const summary_block_t *b)
{
    size_t                    i;
    uint32_t                  hash;
    const summary_element_t  *e;

    e = &c->elements[b->element];
    hash = 2166136261u ^ e->tag;

    for (i = 0; i < e->clas_len; i++) {
        hash = (hash ^ c->data[e->clas + i]) * 16777619u;
    }

    return hash;
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


/* of short texts, or of the head and tail of longer ones, without tags */

static unsigned
summary_classifier_says(const summary_classifier_t *c,
    const summary_block_t *b)
{
    int             tag;
    size_t          n;
    uint8_t         text[SUMMARY_TEXT_HEAD + 1];
    const uint8_t  *p, *last;

    if (b->words > 60) {
        return 0;
    }

    n = 0;
    tag = 0;
    p = c->data + b->start;
    last = c->data + b->end;

    for ( /* void */ ; p < last && n < SUMMARY_TEXT_HEAD; p++) {

        if (*p == '<') {
            tag = 1;

        } else if (*p == '>' && tag) {
            tag = 0;

        } else if (tag) {
            continue;

        } else if (summary_space(*p)) {
            if (n && text[n - 1] != ' ') {
                text[n++] = ' ';
            }

        } else {
            text[n++] = *p;
        }
    }

    while (n && text[n - 1] == ' ') {
        n--;
    }

    return n ? summary_cue_text(c->cues, text, n) : 0;
}


void
summary_classify_features(const summary_classifier_t *c, size_t i,
    uint8_t *x)
{
    unsigned                  k, near, far, bit, length, links, says, tags;
    uint32_t                  n, inside, distance, cues;
    const summary_block_t    *b, *prev, *next;
    const summary_element_t  *e, *box;

    b = &c->blocks[i];
    e = &c->elements[b->element];
    box = &c->elements[c->article->container];
    prev = i ? b - 1 : NULL;
    next = (i + 1 < c->nblocks) ? b + 1 : NULL;
    inside = (i >= box->first && i < box->last);

    length = summary_classify_length(b->words);
    links = summary_classify_share(b->link_chars, b->chars);

    k = 0;

    x[k++] = (uint8_t) (summary_classify_kind(c, b) * 2 + b->keep);
    x[k++] = (uint8_t) (length * 2 + b->ends_stop);
    x[k++] = (uint8_t) (links * 3 + (b->words >= 10) + (b->words >= 30));
    x[k++] = (uint8_t) (summary_classify_value((double) b->value) * 2
                        + inside);
    x[k++] = (uint8_t) (summary_classify_relation(c, b) * 3
                        + (i >= box->first) + (i >= box->last));
    x[k++] = (uint8_t) (summary_classify_sibling(c, b) * 2
                        + (b->words >= 10));
    x[k++] = (uint8_t) (e->drop & 7);

    x[k++] = (uint8_t) (summary_classify_share(b->capitals, b->words) * 2
                        + (b->words >= 8));
    x[k++] = (uint8_t) summary_classify_share(4 * b->digits, b->chars);
    x[k++] = (uint8_t) (b->chars / b->words > 11 ? 11 : b->chars / b->words);
    x[k++] = (uint8_t) (b->stops > 3 ? 3 : b->stops);
    x[k++] = (uint8_t) (b->commas > 3 ? 3 : b->commas);

    /* what stands around it */

    x[k++] = (uint8_t) summary_classify_near(c, i, -1);
    x[k++] = (uint8_t) summary_classify_near(c, i, 1);
    x[k++] = (uint8_t) (prev ? 1 + summary_classify_kind(c, prev) : 0);
    x[k++] = (uint8_t) (next ? 1 + summary_classify_kind(c, next) : 0);
    x[k++] = (uint8_t) (prev ? 1 + summary_classify_share(prev->link_chars,
                                                          prev->chars) : 0);
    x[k++] = (uint8_t) (next ? 1 + summary_classify_share(next->link_chars,
                                                          next->chars) : 0);
    x[k++] = (uint8_t) (prev ? 1 + summary_classify_length(prev->words) : 0);
    x[k++] = (uint8_t) (next ? 1 + summary_classify_length(next->words) : 0);
    x[k++] = (uint8_t) ((prev && prev->keep) * 2 + (next && next->keep)
                        + 4 * b->keep);

    /* where in the first choice's words it stands */

    n = c->before[c->nblocks];
    far = (n == 0 || c->before[i] == 0) ? 0
          : (c->before[i] >= n) ? 7
          : 1 + c->before[i] * 6 / n;
    x[k++] = (uint8_t) (far * 2 + inside);

    distance = c->since[i];
    x[k++] = (uint8_t) ((distance == 0) ? 0 : (distance == 1) ? 1
                        : (distance <= 4) ? 2 : (distance <= 12) ? 3 : 4);

    x[k++] = (uint8_t) ((c->title == SUMMARY_NONE) ? 0
                        : (i < c->title) ? 1 : (i == c->title) ? 2
                        : (i - c->title <= 2) ? 3
                        : (i - c->title <= 6) ? 4 : 5);

    /* the boxes that it stands in */

    n = summary_classifier_parent(c, b);

    for (bit = 0; bit < 3; bit++) {
        e = &c->elements[n];

        x[k++] = (uint8_t) summary_classify_length(c->words[e->last]
                                                   - c->words[e->first]);
        x[k++] = (uint8_t) summary_classify_share(
                     c->links[e->last] - c->links[e->first],
                     c->chars[e->last] - c->chars[e->first] + 0.001);
        n = e->parent;
    }

    e = &c->elements[b->element];

    x[k++] = (uint8_t) ((e->clas_len != 0) * 2 + (e->id_len != 0));
    x[k++] = (uint8_t) (summary_classifier_sign(c, b) == c->sign);
    x[k++] = (uint8_t) (summary_classify_byte(b->head) * 2
                        + (b->words >= 13));
    x[k++] = (uint8_t) (summary_classify_byte(b->tail) * 2
                        + (b->words >= 13));
    x[k++] = (uint8_t) summary_classify_share(b->em_chars, b->chars);
    x[k++] = (uint8_t) summary_classify_share(b->strong_chars, b->chars);
    x[k++] = (uint8_t) (c->kept[i] > 3 ? 3 : c->kept[i]);
    n = c->kept[c->nblocks] - c->kept[i] - b->keep;
    x[k++] = (uint8_t) (n > 3 ? 3 : n);
    x[k++] = (uint8_t) ((c->title != SUMMARY_NONE
                         && c->blocks[c->title].hash == b->hash) * 2
                        + summary_classify_repeats(c, i));
    x[k++] = (uint8_t) ((prev ? (c->says[i - 1] & 3) : 0) * 3
                        + (b->words >= 8) + (b->words >= 25));

    /* it says */

    says = c->says[i];

    for (bit = 0; bit < SUMMARY_SAYS_BITS; bit++) {
        x[k++] = (uint8_t) (((says >> bit) & 1)
                            * (1 + (b->words >= 8) + (b->words >= 25)));
    }

    /* its elements' names say: 1 its own or its parent's, 2 below the
     * container, 3 the container's or farther out */

    near = 0;
    far = 0;
    tags = 0;
    distance = 0;

    for (n = b->element; n; n = c->elements[n].parent) {
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

        tags |= summary_classify_tag(e->tag);
        distance++;
    }

    for (bit = 0; bit < SUMMARY_CUE_BITS; bit++) {
        x[k++] = (uint8_t) (((near >> bit) & 1) ? 1 : ((far >> bit) & 1) * 2);
    }

    for (bit = 0; bit < SUMMARY_CLASSIFY_TAGS; bit++) {
        x[k++] = (uint8_t) ((tags >> bit) & 1);
    }

    x[k++] = (uint8_t) (distance > 7 ? 7 : distance);
}


int
summary_classify(const uint8_t *data, summary_outline_t *outline,
    summary_article_t *article)
{
    int                    rc;
    size_t                 i;
    uint8_t                x[SUMMARY_FEATURES];
    unsigned               k;
    float                  score;
    summary_block_t       *b;
    summary_classifier_t   c;

    rc = summary_classifier_init(&c, data, outline, article);
    if (rc != SUMMARY_OK) {
        return rc;
    }

    b = outline->blocks.elts;

    for (i = 0; i < c.nblocks; i++) {
        summary_classify_features(&c, i, x);

        score = summary_weight_bias;

        for (k = 0; k < SUMMARY_FEATURES; k++) {
            score += summary_weights[k][x[k]];
        }

        b[i].score = score;
    }

    /* the first choice is a feature of its neighbours, so it is kept till now */

    article->parent = c.parent;
    article->nkept = 0;
    article->words = 0;

    for (i = 0; i < c.nblocks; i++) {
        b[i].keep = (b[i].score > 0
                     && !(c.elements[b[i].element].drop
                          & (SUMMARY_DROP_HIDDEN|SUMMARY_DROP_PLACE)));

        if (b[i].keep) {
            article->nkept++;
            article->words += b[i].words;
        }
    }

    return SUMMARY_OK;
}


static unsigned
summary_classify_kind(const summary_classifier_t *c, const summary_block_t *b)
{
    switch (c->elements[b->element].tag) {

    case SUMMARY_TAG_P:
        return 0;

    case SUMMARY_TAG_LI:
        return 1;

    case SUMMARY_TAG_H1:
        return 2;

    case SUMMARY_TAG_H2:
        return 3;

    case SUMMARY_TAG_H3:
    case SUMMARY_TAG_H4:
    case SUMMARY_TAG_H5:
    case SUMMARY_TAG_H6:
        return 4;

    case SUMMARY_TAG_TD:
    case SUMMARY_TAG_TH:
    case SUMMARY_TAG_CAPTION:
        return 5;

    case SUMMARY_TAG_DIV:
        return 6;

    case SUMMARY_TAG_SECTION:
    case SUMMARY_TAG_ARTICLE:
    case SUMMARY_TAG_MAIN:
        return 7;

    case SUMMARY_TAG_BLOCKQUOTE:
        return 8;

    case SUMMARY_TAG_DD:
    case SUMMARY_TAG_DT:
        return 9;

    case SUMMARY_TAG_PRE:
        return 10;

    case SUMMARY_TAG_FIGCAPTION:
    case SUMMARY_TAG_FIGURE:
        return 11;

    default:
        return 12;
    }
}


static unsigned
summary_classify_length(uint32_t words)
{
    unsigned               i;
    static const uint32_t  steps[SUMMARY_LENGTHS - 1] = {
        2, 3, 4, 6, 9, 13, 20, 30, 45, 70, 110
    };

    for (i = 0; i < SUMMARY_LENGTHS - 1 && words >= steps[i]; i++) {
        /* void */
    }

    return i;
}


static unsigned
summary_classify_share(double part, double all)
{
    double  share;

    share = part / all;

    return (share <= 0) ? 0 : (share < 0.1) ? 1 : (share < 0.25) ? 2
           : (share < 0.5) ? 3 : (share < 0.8) ? 4 : (share < 1) ? 5 : 6;
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
summary_classify_tag(unsigned tag)
{
    switch (tag) {

    case SUMMARY_TAG_UL:
    case SUMMARY_TAG_OL:
    case SUMMARY_TAG_DL:
        return 0x001;

    case SUMMARY_TAG_TABLE:
        return 0x002;

    case SUMMARY_TAG_BLOCKQUOTE:
        return 0x004;

    case SUMMARY_TAG_FIGURE:
    case SUMMARY_TAG_FIGCAPTION:
        return 0x008;

    case SUMMARY_TAG_ASIDE:
        return 0x010;

    case SUMMARY_TAG_FOOTER:
        return 0x020;

    case SUMMARY_TAG_HEADER:
        return 0x040;

    case SUMMARY_TAG_NAV:
    case SUMMARY_TAG_MENU:
        return 0x080;

    case SUMMARY_TAG_FORM:
        return 0x100;

    case SUMMARY_TAG_ARTICLE:
        return 0x200;

    case SUMMARY_TAG_SECTION:
        return 0x400;

    default:
        return 0;
    }
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


/* does the same text stand in one of the 200 blocks before it? */

static unsigned
summary_classify_repeats(const summary_classifier_t *c, size_t i)
{
    size_t  k, n;

    for (k = i, n = 0; k > 0 && n < 200; k--, n++) {
        if (c->blocks[k - 1].hash == c->blocks[i].hash
            && c->blocks[k - 1].chars == c->blocks[i].chars)
        {
            return 1;
        }
    }

    return 0;
}
