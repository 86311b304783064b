
/*
 * Teasers: elements that announce other pages.
 *
 * A list of teasers is made by a template: its items are siblings with the
 * same tag and classes, and in most of them a link, the other page's title,
 * stands before a short text.  A story has paragraphs with links, and sections
 * under linked headings, but not many alike that are so short (the records of
 * Liu, Grossman and Zhai, "Mining data records in Web pages", KDD 2003, of
 * which only siblings are looked at here).
 *
 * Cost: linear in elements and blocks.
 */


#include "summary_engine.h"

#include <string.h>


/* items alike are so many at least, and so many words long on the average */
#define SUMMARY_TEASERS_ALIKE  3
#define SUMMARY_TEASERS_WORDS  70

/* a title's link is so many words at least, or bytes if text follows it */
#define SUMMARY_TEASER_TITLE   3
#define SUMMARY_TEASER_LEAD    20

/* the text below it is so many words at least */
#define SUMMARY_TEASER_TEXT    8

/* a story beside them is so many words long at least */
#define SUMMARY_TEASERS_STORY  120

/* steps in the hash table */
#define SUMMARY_TEASERS_PROBES  32

/* an item's title is one of its first blocks, its text one of these */
#define SUMMARY_TEASER_HEAD    4
#define SUMMARY_TEASER_BLOCKS  10


/* siblings alike */

typedef struct {
    uint32_t                   parent;
    uint32_t                   sign;      /* of tag and classes */
    uint32_t                   items;
    uint32_t                   titled;    /* those of them with a title */
    uint32_t                   words;
} summary_alike_t;


typedef struct {
    summary_element_t         *elements;
    size_t                     nelements;
    const summary_block_t     *blocks;
    size_t                     nblocks;
    uint32_t                  *words;     /* of the blocks before each */
    summary_alike_t           *alike;     /* a hash table */
    size_t                     mask;      /* its size less one */
    summary_alike_t            other;     /* of those that found no place */
} summary_teasers_t;


static int summary_teasers_init(summary_teasers_t *t,
    summary_outline_t *outline);
static summary_alike_t *summary_teasers_alike(summary_teasers_t *t,
    const summary_element_t *e);
static int summary_teasers_titled(const summary_teasers_t *t,
    const summary_element_t *e);
static int summary_teasers_listed(const summary_alike_t *a);
static int summary_teasers_drop(summary_teasers_t *t);


int
summary_teasers_find(summary_outline_t *outline)
{
    size_t                    i;
    summary_alike_t          *a;
    summary_teasers_t         t;
    const summary_element_t  *e;

    memset(&t.other, 0, sizeof(summary_alike_t));

    if (summary_teasers_init(&t, outline) != SUMMARY_OK) {
        return SUMMARY_ERROR;
    }

    for (i = 1; i < t.nelements; i++) {
        e = &t.elements[i];

        if (e->last == e->first) {
            continue;
        }

        a = summary_teasers_alike(&t, e);

        if (a == &t.other) {
            continue;
        }

        a->items++;
        a->words += t.words[e->last] - t.words[e->first];
        a->titled += summary_teasers_titled(&t, e);
    }

    outline->teasers = summary_teasers_drop(&t) & 1;

    return SUMMARY_OK;
}


static int
summary_teasers_init(summary_teasers_t *t, summary_outline_t *outline)
{
    size_t  i, n;

    t->elements = outline->elements.elts;
    t->nelements = outline->elements.nelts;
    t->blocks = outline->blocks.elts;
    t->nblocks = outline->blocks.nelts;

    n = 0;

    for (i = 0; i < t->nelements; i++) {
        n += (t->elements[i].last > t->elements[i].first);
    }

    t->mask = 1;

    while (t->mask < n * 2) {
        t->mask *= 2;
    }

    t->alike = summary_arena_alloc(outline->arena,
                                   t->mask * sizeof(summary_alike_t));
    t->words = summary_arena_alloc(outline->arena,
                                   (t->nblocks + 1) * sizeof(uint32_t));

    if (t->alike == NULL || t->words == NULL) {
        return SUMMARY_ERROR;
    }

    memset(t->alike, 0, t->mask * sizeof(summary_alike_t));
    t->mask--;

    t->words[0] = 0;

    for (i = 0; i < t->nblocks; i++) {
        t->words[i + 1] = t->words[i] + t->blocks[i].words;
    }

    return SUMMARY_OK;
}


/*
 * The element's entry in the table.  A page made to have many in one
 * place gets no farther than some steps: they share one that is never a list.
 */

static summary_alike_t *
summary_teasers_alike(summary_teasers_t *t, const summary_element_t *e)
{
    size_t            i, n;
    summary_alike_t  *a;

    n = (e->sign ^ e->parent * 2654435761u) & t->mask;

    for (i = 0; i < SUMMARY_TEASERS_PROBES; i++) {
        a = &t->alike[n];

        if (a->items == 0) {
            a->parent = e->parent;
            a->sign = e->sign;
            return a;
        }

        if (a->parent == e->parent && a->sign == e->sign) {
            return a;
        }

        n = (n + 1) & t->mask;
    }

    return &t->other;
}


/* a link, and a text below it or behind it */

static int
summary_teasers_titled(const summary_teasers_t *t, const summary_element_t *e)
{
    uint32_t                i;
    unsigned                title;
    const summary_block_t  *b;

    title = 0;

    for (i = e->first; i < e->last && i - e->first < SUMMARY_TEASER_BLOCKS;
         i++)
    {
        b = &t->blocks[i];

        if (b->lead >= SUMMARY_TEASER_LEAD && b->lead * 5 < b->chars * 4
            && e->last - e->first < SUMMARY_TEASER_HEAD)
        {
            return 1;
        }

        if (b->link_chars * 5 > b->chars * 4
            && b->words >= SUMMARY_TEASER_TITLE)
        {
            title |= (i - e->first < SUMMARY_TEASER_HEAD);

        } else if (title && b->words >= SUMMARY_TEASER_TEXT
                   && b->link_chars * 10 < b->chars * 3)
        {
            return 1;
        }
    }

    return 0;
}


static int
summary_teasers_listed(const summary_alike_t *a)
{
    return a->titled >= SUMMARY_TEASERS_ALIKE
           && a->titled * 5 >= a->items * 3
           && a->words <= a->items * SUMMARY_TEASERS_WORDS;
}


/*
 * If they are nearly all that there is to read, they are not beside a story:
 * nothing is dropped then, and the page said to be a list.
 */

static int
summary_teasers_drop(summary_teasers_t *t)
{
    size_t                  i;
    uint32_t                prose, teasers;
    summary_element_t      *e;
    const summary_block_t  *b;

    for (i = 1; i < t->nelements; i++) {
        e = &t->elements[i];

        if ((t->elements[e->parent].drop & SUMMARY_DROP_TEASER)
            || (e->last > e->first
                && summary_teasers_listed(summary_teasers_alike(t, e))
                && (t->words[e->last] - t->words[e->first]
                    <= SUMMARY_TEASERS_WORDS
                    || summary_teasers_titled(t, e))))
        {
            e->drop |= SUMMARY_DROP_TEASER;
        }
    }

    prose = 0;
    teasers = 0;

    for (i = 0; i < t->nblocks; i++) {
        b = &t->blocks[i];

        if (b->words >= SUMMARY_TEASER_TEXT && b->link_chars * 2 < b->chars) {

            if (t->elements[b->element].drop & SUMMARY_DROP_TEASER) {
                teasers += b->words;

            } else {
                prose += b->words;
            }
        }
    }

    if (prose >= SUMMARY_TEASERS_STORY || teasers <= prose) {
        return 0;
    }

    for (i = 1; i < t->nelements; i++) {
        t->elements[i].drop &= ~(unsigned) SUMMARY_DROP_TEASER & 0xff;
    }

    return 1;
}
