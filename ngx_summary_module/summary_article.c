
/*
 * Article: outline -> which text blocks are the story's body, and where a
 * summary may stand.
 *
 * Every text block has a value: its words if it reads like prose, a loss if
 * it reads like navigation.  The body's container is the element whose blocks
 * have the greatest sum, so one that holds all of the story, and as little
 * else as can be: the maximum sum segment of Pasternack and Roth, "Extracting
 * article text from the web with maximum subsequence segmentation" (WWW
 * 2009), over the tree instead of the sequence.  What names of classes, ids
 * and roles say against a part is taken out beforehand, unless that would
 * leave too little.
 *
 * Cost: linear in elements and blocks.
 */


#include "summary_engine.h"

#include <math.h>
#include <string.h>


/* a text this long, in words, counts as prose whatever else it is */
#define SUMMARY_LONG_TEXT     25


typedef struct {
    summary_outline_t  *outline;
    summary_element_t  *elements;
    size_t              nelements;
    summary_block_t    *blocks;
    size_t              nblocks;
    double             *sums;         /* of the blocks' values up to each */
    unsigned            mask;         /* the drops that are in force */
} summary_finder_t;


static void summary_article_drops(summary_finder_t *f);
static unsigned summary_article_drop(const summary_finder_t *f,
    const summary_element_t *e);
static unsigned summary_article_drop_own(const summary_finder_t *f,
    const summary_element_t *e);
static void summary_article_places(summary_finder_t *f);
static uint32_t summary_article_prose(const summary_finder_t *f,
    const summary_element_t *e, unsigned mask);
static void summary_article_sums(summary_finder_t *f);
static double summary_article_value(const summary_finder_t *f,
    const summary_block_t *b);
static uint32_t summary_article_container(const summary_finder_t *f);
static void summary_article_candidate(const summary_finder_t *f, size_t i,
    summary_candidate_t *candidate);
static const char *summary_article_reason(const summary_finder_t *f,
    const summary_article_t *article, summary_candidate_t *candidate);
static const char *summary_article_cue(const summary_element_t *e);
static double summary_article_prior(const summary_element_t *e);
static void summary_article_keep(summary_finder_t *f,
    summary_article_t *article);
static int summary_article_wanted(const summary_finder_t *f,
    const summary_block_t *b);
static void summary_article_trim(summary_finder_t *f,
    summary_article_t *article);
static void summary_article_title(summary_finder_t *f,
    summary_article_t *article);
static void summary_article_positions(summary_finder_t *f,
    summary_article_t *article);
static uint32_t summary_article_outer(const summary_finder_t *f,
    const summary_article_t *article, const summary_block_t *b, int *inside);
static int summary_article_part(const summary_element_t *e,
    const summary_article_t *article, uint32_t i);
static int summary_article_open(const summary_finder_t *f, uint32_t i);


int
summary_article_find(summary_outline_t *outline, summary_article_t *article)
{
    summary_finder_t  f;

    memset(article, 0, sizeof(summary_article_t));
    memset(&f, 0, sizeof(summary_finder_t));

    article->top = SUMMARY_NONE;
    article->bottom = SUMMARY_NONE;

    f.outline = outline;
    f.elements = outline->elements.elts;
    f.nelements = outline->elements.nelts;
    f.blocks = outline->blocks.elts;
    f.nblocks = outline->blocks.nelts;

    summary_article_places(&f);

    if (f.nblocks == 0 || outline->frameset) {
        return SUMMARY_DECLINED;
    }

    f.sums = summary_arena_alloc(outline->arena,
                                 (f.nblocks + 1) * sizeof(double));
    if (f.sums == NULL) {
        return SUMMARY_ERROR;
    }

    summary_article_drops(&f);
    summary_article_sums(&f);

    article->container = outline->named ? outline->article
                                        : summary_article_container(&f);

    article->mask = f.mask;
    article->teasers = outline->teasers;

    summary_article_keep(&f, article);
    summary_article_trim(&f, article);

    return article->nkept ? SUMMARY_OK : SUMMARY_DECLINED;
}


void
summary_article_place(summary_outline_t *outline, summary_article_t *article)
{
    summary_finder_t  f;

    memset(&f, 0, sizeof(summary_finder_t));

    f.outline = outline;
    f.elements = outline->elements.elts;
    f.nelements = outline->elements.nelts;
    f.blocks = outline->blocks.elts;
    f.nblocks = outline->blocks.nelts;

    summary_article_title(&f, article);

    if (article->first != SUMMARY_NONE) {
        summary_article_positions(&f, article);
    }
}


/*
 * An element's drops are its own and its ancestors'.  Cues against a part are
 * not believed if the part holds half of the page's prose, and none is if
 * they leave less than a seventh of it.
 */

static void
summary_article_drops(summary_finder_t *f)
{
    size_t              i;
    uint32_t            all, left;
    summary_element_t  *e;

    for (i = 1; i < f->nelements; i++) {
        e = &f->elements[i];
        e->drop |= summary_article_drop(f, e) & 0xff;
    }

    f->mask = 0xff;

    all = summary_article_prose(f, &f->elements[0],
                                SUMMARY_DROP_HIDDEN|SUMMARY_DROP_TAG);

    for (i = 1; i < f->nelements; i++) {
        e = &f->elements[i];

        if ((e->drop & SUMMARY_DROP_CUE)
            && !(f->elements[e->parent].drop & SUMMARY_DROP_CUE)
            && summary_article_prose(f, e,
                                     SUMMARY_DROP_HIDDEN|SUMMARY_DROP_TAG)
               > all / 2)
        {
            e->cues &= ~(uint32_t) (SUMMARY_CUE_SOFT|SUMMARY_CUE_HARD
                                    |SUMMARY_CUE_ROLE);
        }
    }

    for (i = 1; i < f->nelements; i++) {
        e = &f->elements[i];
        e->drop = ((e->drop & (SUMMARY_DROP_PLACE|SUMMARY_DROP_TEASER))
                   | summary_article_drop(f, e)) & 0xff;
    }

    left = summary_article_prose(f, &f->elements[0], 0xff);

    if (left < all / 7) {
        f->mask &= ~(unsigned) SUMMARY_DROP_CUE;
    }
}


/*
 * What the settings name is no part to drop, whatever its names and those
 * around it say; but hidden is hidden.
 */

static unsigned
summary_article_drop(const summary_finder_t *f, const summary_element_t *e)
{
    unsigned  drop;

    drop = summary_article_drop_own(f, e) | f->elements[e->parent].drop;

    return e->named ? drop & (SUMMARY_DROP_HIDDEN|SUMMARY_DROP_PLACE) : drop;
}


static unsigned
summary_article_drop_own(const summary_finder_t *f,
    const summary_element_t *e)
{
    unsigned  drop;

    drop = 0;

    if (e->tag == SUMMARY_TAG_BODY) {
        /* its classes speak of the site */
        return 0;
    }

    if (summary_tag_flags[e->tag] & SUMMARY_T_DROP) {
        drop |= SUMMARY_DROP_TAG;
    }

    if (e->tag == SUMMARY_TAG_HEADER && e->parent
        && f->elements[e->parent].tag == SUMMARY_TAG_BODY)
    {
        drop |= SUMMARY_DROP_TAG;
    }

    if (e->cues & SUMMARY_CUE_HIDDEN) {
        drop |= SUMMARY_DROP_HIDDEN;
    }

    if (e->cues & SUMMARY_CUE_ROLE) {
        drop |= SUMMARY_DROP_CUE;
    }

    if ((e->cues & SUMMARY_CUE_HARD)
        && (e->cues & (SUMMARY_CUE_ARTICLE|SUMMARY_CUE_BODY))
           != (SUMMARY_CUE_ARTICLE|SUMMARY_CUE_BODY))
    {
        drop |= SUMMARY_DROP_CUE;
    }

    if ((e->cues & SUMMARY_CUE_SOFT)
        && !(e->cues & (SUMMARY_CUE_ARTICLE|SUMMARY_CUE_BODY
                        |SUMMARY_CUE_STRONG|SUMMARY_CUE_MAIN)))
    {
        drop |= SUMMARY_DROP_CUE;
    }

    if (e->tag == SUMMARY_TAG_ARTICLE || e->tag == SUMMARY_TAG_MAIN
        || e->tag == SUMMARY_TAG_BLOCKQUOTE
        || (e->cues & SUMMARY_CUE_STRONG))
    {
        drop &= ~(unsigned) SUMMARY_DROP_CUE;
    }

    return drop;
}


/* the page's blocks for summaries hold no body */

static void
summary_article_places(summary_finder_t *f)
{
    size_t            i;
    summary_place_t  *place;

    place = f->outline->places.elts;

    for (i = 0; i < f->outline->places.nelts; i++) {

        if (place[i].element == SUMMARY_NONE) {
            place[i].safe = place[i].safe
                            && summary_article_open(f, place[i].parent);
            continue;
        }

        place[i].safe = place[i].safe
                        && summary_article_open(f, place[i].element);

        if (place[i].details && place[i].chars > 0) {
            /* maybe a part of the story, which its label tells later */
            continue;
        }

        f->elements[place[i].element].drop |= SUMMARY_DROP_PLACE;
    }
}


/* words of long texts in the element, but for those dropped by the mask */

static uint32_t
summary_article_prose(const summary_finder_t *f, const summary_element_t *e,
    unsigned mask)
{
    size_t                  i;
    uint32_t                words;
    const summary_block_t  *b;

    words = 0;

    for (i = e->first; i < e->last; i++) {
        b = &f->blocks[i];

        if (b->words >= 10 && b->link_chars * 2 < b->chars
            && !(f->elements[b->element].drop & mask))
        {
            words += b->words;
        }
    }

    return words;
}


static void
summary_article_sums(summary_finder_t *f)
{
    size_t  i;

    f->sums[0] = 0;

    for (i = 0; i < f->nblocks; i++) {
        f->blocks[i].value = (float) summary_article_value(f, &f->blocks[i]);
        f->sums[i + 1] = f->sums[i] + (double) f->blocks[i].value;
    }
}


static double
summary_article_value(const summary_finder_t *f, const summary_block_t *b)
{
    double                    links, words;
    const summary_element_t  *e;

    e = &f->elements[b->element];

    if (e->drop & f->mask) {
        return 0;
    }

    links = (double) b->link_chars / (double) b->chars;

    words = b->words;

    if (summary_tag_flags[e->tag] & SUMMARY_T_HEADING) {
        return (links > 0.5) ? -4 : 0;
    }

    if (words >= 10 && links < 0.5) {

        if (words > 80) {
            words = 80;
        }

        if (e->tag == SUMMARY_TAG_LI || e->tag == SUMMARY_TAG_TD) {
            words /= 2;
        }

        return (b->stops || b->commas) ? words * (1 - links)
                                       : words * (1 - links) / 3;
    }

    if (e->tag == SUMMARY_TAG_P && b->ends_stop && links < 0.3) {
        return words;
    }

    return (links > 0.5) ? -5 : -2;
}


static uint32_t
summary_article_container(const summary_finder_t *f)
{
    size_t                    i;
    double                    sum, best;
    uint32_t                  container;
    const summary_element_t  *e;

    container = 0;
    best = 0;

    for (i = 0; i < f->nelements; i++) {
        e = &f->elements[i];

        if (e->drop & f->mask) {
            continue;
        }

        sum = (f->sums[e->last] - f->sums[e->first])
              * summary_article_prior(e);

        /* of equals the innermost, which comes later */

        if (sum >= best) {
            best = sum;
            container = (uint32_t) i;
        }
    }

    /* a paragraph is not a container: of one-paragraph stories its parent is */

    while (container
           && (summary_tag_flags[f->elements[container].tag]
               & SUMMARY_T_CLOSED))
    {
        container = f->elements[container].parent;
    }

    return container;
}


size_t
summary_article_explain(summary_outline_t *outline,
    const summary_article_t *article, summary_candidate_t *candidates)
{
    size_t                i, k, n;
    summary_finder_t      f;
    summary_candidate_t   candidate;

    memset(&f, 0, sizeof(summary_finder_t));

    f.outline = outline;
    f.elements = outline->elements.elts;
    f.nelements = outline->elements.nelts;
    f.blocks = outline->blocks.elts;
    f.nblocks = outline->blocks.nelts;
    f.mask = article->mask;

    n = 0;

    for (i = 0; i < f.nelements; i++) {

        if (i != article->container
            && (f.elements[f.elements[i].parent].drop & f.mask))
        {
            /* in what is dropped as a whole */
            continue;
        }

        summary_article_candidate(&f, i, &candidate);

        if (i == article->container) {
            candidate.rank = HUGE_VAL;

        } else if (candidate.rank <= 0 || candidate.container.words == 0
                   || (summary_tag_flags[f.elements[i].tag]
                       & SUMMARY_T_CLOSED))
        {
            continue;
        }

        for (k = n; k && candidates[k - 1].rank <= candidate.rank; k--) {
            if (k < SUMMARY_MAX_CANDIDATES) {
                candidates[k] = candidates[k - 1];
            }
        }

        if (k < SUMMARY_MAX_CANDIDATES) {
            candidates[k] = candidate;
            n += (n < SUMMARY_MAX_CANDIDATES);
        }
    }

    for (k = 0; k < n; k++) {
        candidates[k].container.reason =
                       summary_article_reason(&f, article, &candidates[k]);
    }

    return n;
}


/* what is dropped has no value: it would have that of its prose */

static void
summary_article_candidate(const summary_finder_t *f, size_t i,
    summary_candidate_t *candidate)
{
    size_t                    k;
    uint32_t                  chars, links;
    summary_container_t      *c;
    const summary_block_t    *b;
    const summary_element_t  *e;

    memset(candidate, 0, sizeof(summary_candidate_t));

    e = &f->elements[i];
    c = &candidate->container;
    chars = 0;
    links = 0;

    for (k = e->first; k < e->last; k++) {
        b = &f->blocks[k];
        chars += b->chars;
        links += b->link_chars;
        c->sum += (double) b->value;
    }

    candidate->element = (uint32_t) i;

    c->start = e->start;
    c->end = e->after;
    c->words = summary_article_prose(f, e, 0);
    c->links = chars ? (double) links / (double) chars : 0;
    c->score = c->sum * summary_article_prior(e);

    candidate->rank = (e->drop & f->mask) ? c->words : c->score;
}


static const char *
summary_article_reason(const summary_finder_t *f,
    const summary_article_t *article, summary_candidate_t *candidate)
{
    unsigned                  drop;
    const summary_element_t  *e, *box;

    e = &f->elements[candidate->element];
    box = &f->elements[article->container];
    drop = e->drop & f->mask;

    if (e == box) {
        return f->outline->named ? "named by the settings" : "won";
    }

    if (drop & SUMMARY_DROP_HIDDEN) {
        return "hidden";
    }

    if (drop & SUMMARY_DROP_PLACE) {
        return "a place for a summary";
    }

    if (drop & SUMMARY_DROP_TAG) {
        return "dropped for its tag";
    }

    if (drop) {
        candidate->container.cue = summary_article_cue(e);
        return "dropped for its names";
    }

    if (f->outline->named) {
        return "not named by the settings";
    }

    if (e->first <= box->first && e->last >= box->last
        && candidate->element < article->container)
    {
        return "around the winner: no more prose, or more links";
    }

    return (e->first >= box->first && e->last <= box->last)
           ? "in the winner: not all of the prose" : "less prose";
}


static const char *
summary_article_cue(const summary_element_t *e)
{
    unsigned  against;

    against = e->cues & (SUMMARY_CUE_HARD|SUMMARY_CUE_ROLE);

    if (against == 0) {
        against = e->cues & SUMMARY_CUE_SOFT;
    }

    return against ? summary_cue_name((unsigned) __builtin_ctz(against))
                   : NULL;
}


/* how much more than its texts its own names speak for an element */

static double
summary_article_prior(const summary_element_t *e)
{
    if (e->tag == SUMMARY_TAG_BODY || e->tag == SUMMARY_TAG_HTML) {
        return 0.8;
    }

    if (e->cues & SUMMARY_CUE_STRONG) {
        return 1.5;
    }

    if ((e->cues & SUMMARY_CUE_ARTICLE) && (e->cues & SUMMARY_CUE_BODY)) {
        return 1.3;
    }

    if (e->tag == SUMMARY_TAG_ARTICLE) {
        return 1.15;
    }

    if (e->tag == SUMMARY_TAG_MAIN || (e->cues & SUMMARY_CUE_MAIN)
        || (e->cues & (SUMMARY_CUE_ARTICLE|SUMMARY_CUE_BODY)))
    {
        return 1.05;
    }

    return 1;
}


static void
summary_article_keep(summary_finder_t *f, summary_article_t *article)
{
    size_t                    i, last;
    summary_block_t          *b;
    const summary_element_t  *e;

    e = &f->elements[article->container];

    for (i = e->first; i < e->last; i++) {
        b = &f->blocks[i];
        b->keep = summary_article_wanted(f, b) & 1;
    }

    /* a heading is kept for the text below it */

    last = e->last;

    for (i = e->last; i > e->first; i--) {
        b = &f->blocks[i - 1];

        if (summary_tag_flags[f->elements[b->element].tag]
            & SUMMARY_T_HEADING)
        {
            if (b->keep && (last == e->last || last - i > 3)) {
                b->keep = 0;
            }

        } else if (b->keep) {
            last = i - 1;
        }
    }
}


static int
summary_article_wanted(const summary_finder_t *f, const summary_block_t *b)
{
    double                    links;
    const summary_element_t  *e;

    e = &f->elements[b->element];

    if ((e->drop & f->mask) || (f->outline->named && !b->inside)) {
        return 0;
    }

    links = (double) b->link_chars / (double) b->chars;

    if (e->tag == SUMMARY_TAG_H1) {
        return 0;
    }

    if (summary_tag_flags[e->tag] & SUMMARY_T_HEADING) {
        return links < 0.5;
    }

    switch (e->tag) {

    case SUMMARY_TAG_P:
    case SUMMARY_TAG_BLOCKQUOTE:
    case SUMMARY_TAG_PRE:
        if (links > 0.9) {
            return 0;
        }

        return b->words >= SUMMARY_LONG_TEXT || links < 0.5;

    case SUMMARY_TAG_LI:
    case SUMMARY_TAG_DD:
    case SUMMARY_TAG_DT:
        return links < 0.5;

    case SUMMARY_TAG_TD:
    case SUMMARY_TAG_TH:
        return links < 0.4;

    default:
        return summary_article_value(f, b) > 0;
    }
}


/* ends of the body that read unlike it: by-lines, dates, links to more */

static void
summary_article_trim(summary_finder_t *f, summary_article_t *article)
{
    size_t                    i, first, last;
    summary_block_t          *b;
    const summary_element_t  *e;

    e = &f->elements[article->container];

    first = SIZE_MAX;
    last = 0;

    for (i = e->first; i < e->last; i++) {
        b = &f->blocks[i];

        if (b->keep && summary_article_value(f, b) >= 8) {

            if (first == SIZE_MAX) {
                first = i;
            }

            last = i;
        }
    }

    for (i = e->first; i < e->last; i++) {
        b = &f->blocks[i];

        if (first == SIZE_MAX || i > last
            || (i < first && !b->ends_stop))
        {
            b->keep = 0;
        }

        if (b->keep) {
            article->nkept++;
        }
    }
}


/* the last h1 before the body's first paragraph, else the first of all */

static void
summary_article_title(summary_finder_t *f, summary_article_t *article)
{
    size_t                    i;
    const summary_block_t    *b;
    const summary_element_t  *e;

    for (i = 0; i < f->nblocks; i++) {
        b = &f->blocks[i];
        e = &f->elements[b->element];

        if (b->keep && article->title.end) {
            return;
        }

        if (e->tag == SUMMARY_TAG_H1 && b->words > 1) {
            article->title.start = b->start;
            article->title.end = b->end;
        }
    }
}


/*
 * At the body's own nesting level: before its first block, or before the
 * outermost element around that which no block may stand in; likewise behind
 * the last one.
 */

static void
summary_article_positions(summary_finder_t *f, summary_article_t *article)
{
    int                     inside;
    uint32_t                outer;
    const summary_block_t  *b;

    b = &f->blocks[article->first];
    outer = summary_article_outer(f, article, b, &inside);

    if (outer != SUMMARY_NONE) {
        article->top = inside ? f->elements[outer].start : b->start;
    }

    b = &f->blocks[article->last];
    outer = summary_article_outer(f, article, b, &inside);

    if (outer != SUMMARY_NONE) {
        article->bottom = inside ? f->elements[outer].after : b->end;
    }
}


/*
 * The outermost element from the container inwards that is closed to blocks,
 * or only a part of the body, *inside set; or the block's own element, which
 * is open to them; or SUMMARY_NONE, as they are closed farther out.
 */

static uint32_t
summary_article_outer(const summary_finder_t *f,
    const summary_article_t *article, const summary_block_t *b, int *inside)
{
    uint32_t                  i, outer;
    const summary_element_t  *e;

    outer = SUMMARY_NONE;
    *inside = 0;

    for (i = b->element; i; i = f->elements[i].parent) {
        e = &f->elements[i];

        if (e->in_link || (summary_tag_flags[e->tag] & SUMMARY_T_CLOSED)
            || summary_article_part(e, article,
                                    (uint32_t) (b - f->blocks)))
        {
            outer = i;
        }
    }

    if (outer == SUMMARY_NONE) {
        if (b->in_link
            || (summary_tag_flags[f->elements[b->element].tag]
                & SUMMARY_T_TABLE))
        {
            return SUMMARY_NONE;
        }

        return b->element;
    }

    e = &f->elements[outer];

    if (e->in_link || !summary_article_open(f, e->parent)
        || (summary_tag_flags[f->elements[e->parent].tag] & SUMMARY_T_TABLE))
    {
        return SUMMARY_NONE;
    }

    *inside = 1;

    return outer;
}


/*
 * Is it a quote, an aside or a table that the body begins or ends with?  Not
 * if it has half of the body's texts; nor is a table that has other text
 * there, a headline, say, as those for layout.
 */

static int
summary_article_part(const summary_element_t *e,
    const summary_article_t *article, uint32_t i)
{
    uint32_t  first, last;

    first = (e->first > article->first) ? e->first : article->first;
    last = (e->last <= article->last) ? e->last : article->last + 1;

    if ((last - first) * 2 >= article->last + 1 - article->first) {
        return 0;
    }

    switch (e->tag) {

    case SUMMARY_TAG_BLOCKQUOTE:
    case SUMMARY_TAG_ASIDE:
        return 1;

    case SUMMARY_TAG_TABLE:
        return (i == article->first) ? e->first == i : e->last == i + 1;

    default:
        return 0;
    }
}


/* may a block stand directly in this element? */

static int
summary_article_open(const summary_finder_t *f, uint32_t i)
{
    const summary_element_t  *e;

    if (summary_tag_flags[f->elements[i].tag] & SUMMARY_T_TABLE) {
        return 0;
    }

    for ( /* void */ ; i; i = f->elements[i].parent) {
        e = &f->elements[i];

        if (e->in_link || (summary_tag_flags[e->tag] & SUMMARY_T_CLOSED)) {
            return 0;
        }
    }

    return 1;
}
