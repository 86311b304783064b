
/*
 * Title: of what a page calls itself, the story's own headline, without the
 * site's name.
 *
 * The heading counts most, unless it is the site's name, or is short and has
 * nothing in common with og:title and <title>.  These have the site's name at
 * an end, behind a separator; it is cut off where it is known to be that one:
 * it is og:site_name, or what is left is the heading.  Else it must look like
 * one: be short, and of capitalized words where the separator is a dash.
 *
 * Cost: titles that are longer than SUMMARY_TITLE_MAX are left as they are.
 */


#include "summary_engine.h"

#include <string.h>


#define SUMMARY_TITLE_MAX    512      /* bytes */

/* "News | Politics | Title | Site": so many cuts */
#define SUMMARY_TITLE_CUTS   4

/* words of a site's name at most, and of a title at least */
#define SUMMARY_TITLE_SITE   4
#define SUMMARY_TITLE_WORDS  3

/* bytes that marks begin with, and 0, which is none */
#define SUMMARY_TITLE_MARKS  " |_-:\302\357"

/* longer headings are headlines, in bytes */
#define SUMMARY_TITLE_SHORT  30


typedef struct {
    const char     *text;
    size_t          len;
    unsigned        dash:1;           /* of sentences, too */
    unsigned        site:1;           /* only where the site's name is known */
} summary_title_mark_t;


static const summary_title_mark_t  summary_title_marks[] = {
    { " | ", 3, 0, 0 },
    { "\302\240|\302\240", 5, 0, 0 },
    { " :: ", 4, 0, 0 },
    { " \302\253 ", 4, 0, 0 },                /* << */
    { " \302\273 ", 4, 0, 0 },                /* >> */
    { " \302\267 ", 4, 0, 0 },                /* middle dot */
    { " \342\200\242 ", 5, 0, 0 },            /* bullet */
    { " \342\200\272 ", 5, 0, 0 },            /* > */
    { "\357\275\234", 3, 0, 0 },              /* fullwidth | */
    { " - ", 3, 1, 0 },
    { " -- ", 4, 1, 0 },
    { " \342\200\223 ", 5, 1, 0 },            /* en dash */
    { " \342\200\224 ", 5, 1, 0 },            /* em dash */
    { "|", 1, 0, 1 },
    { "_", 1, 0, 1 },
    { "-", 1, 0, 1 },
    { ": ", 2, 0, 1 },
    { NULL, 0, 0, 0 }
};


static summary_str_t summary_title_strip(summary_str_t title,
    const summary_titles_t *titles);
static int summary_title_cut(summary_str_t *title,
    const summary_titles_t *titles);
static summary_str_t summary_title_trim(summary_str_t title);
static int summary_title_names(summary_str_t name, summary_str_t rest,
    const summary_titles_t *titles, const summary_title_mark_t *mark);
static const uint8_t *summary_title_next(const uint8_t *p,
    const uint8_t *last);
static int summary_title_equal(summary_str_t a, summary_str_t b);
static size_t summary_title_words(summary_str_t s, int *capitals);
static int summary_title_related(summary_str_t heading, summary_str_t title);
static int summary_title_has(summary_str_t s, summary_str_t word);
static uint8_t summary_title_lower(uint8_t c);
static int summary_title_letter(uint8_t c);


summary_str_t
summary_title_choose(const summary_titles_t *titles)
{
    int            capitals;
    summary_str_t  heading, og, page;

    heading = summary_title_strip(titles->heading, titles);
    og = summary_title_strip(titles->og, titles);
    page = summary_title_strip(titles->page, titles);

    if (og.len == 0 || summary_title_equal(og, titles->site)) {
        og = page;
    }

    if (heading.len == 0 || summary_title_equal(heading, titles->site)) {
        return og.len ? og : heading;
    }

    if (og.len && heading.len <= SUMMARY_TITLE_SHORT
        && summary_title_words(heading, &capitals) <= SUMMARY_TITLE_WORDS
        && summary_title_words(og, &capitals) > SUMMARY_TITLE_WORDS
        && !summary_title_related(heading, og)
        && !summary_title_related(heading, page))
    {
        return og;
    }

    return heading;
}


static summary_str_t
summary_title_strip(summary_str_t title, const summary_titles_t *titles)
{
    unsigned  n;

    if (title.len > SUMMARY_TITLE_MAX || titles->site.len > SUMMARY_TITLE_MAX
        || titles->heading.len > SUMMARY_TITLE_MAX)
    {
        return title;
    }

    for (n = 0; n < SUMMARY_TITLE_CUTS; n++) {
        if (!summary_title_cut(&title, titles)) {
            break;
        }
    }

    return title;
}


/* the site's name at the title's end, or at its beginning */

static int
summary_title_cut(summary_str_t *title, const summary_titles_t *titles)
{
    size_t                       i;
    summary_str_t                left, right;
    const summary_title_mark_t  *mark;

    if (titles->heading.len && title->len > titles->heading.len
        && summary_title_equal(*title, titles->heading))
    {
        return 0;
    }

    for (i = title->len; i-- > 0; /* void */ ) {

        if (strchr(SUMMARY_TITLE_MARKS, title->data[i]) == NULL) {
            continue;
        }

        for (mark = summary_title_marks; mark->text; mark++) {

            if (mark->len > title->len - i
                || title->data[i] != (uint8_t) mark->text[0]
                || memcmp(title->data + i, mark->text, mark->len))
            {
                continue;
            }

            left.data = title->data;
            left.len = i;
            right.data = title->data + i + mark->len;
            right.len = title->len - i - mark->len;

            if (left.len && summary_title_names(right, left, titles, mark)) {
                *title = summary_title_trim(left);
                return 1;
            }

            if (right.len
                && (summary_title_equal(left, titles->site)
                    || (!mark->site
                        && summary_title_equal(right, titles->heading))))
            {
                *title = summary_title_trim(right);
                return 1;
            }
        }
    }

    return 0;
}


/* what of a separator and its spaces is left */

static summary_str_t
summary_title_trim(summary_str_t title)
{
    while (title.len && strchr(" |:_-", title.data[title.len - 1])) {
        title.len--;
    }

    while (title.len && strchr(" |:_-", title.data[0])) {
        title.data++;
        title.len--;
    }

    return title;
}


/* is it the name of a site, behind a title? */

static int
summary_title_names(summary_str_t name, summary_str_t rest,
    const summary_titles_t *titles, const summary_title_mark_t *mark)
{
    int     capitals, any;
    size_t  words;

    if (summary_title_equal(name, titles->site)) {
        return 1;
    }

    if (mark->site) {
        return 0;
    }

    if (summary_title_equal(rest, titles->heading)) {
        return 1;
    }

    words = summary_title_words(name, &capitals);

    if (words == 0) {
        return 1;
    }

    return words <= SUMMARY_TITLE_SITE
           && (capitals || !mark->dash)
           && name.len * 2 < rest.len
           && summary_title_words(rest, &any)
              >= (size_t) SUMMARY_TITLE_WORDS + mark->dash
           /* what the heading has is a part of it */
           && !(titles->heading.len
                && summary_title_related(name, titles->heading));
}


/* letters and digits, in any case: what else there is does not matter */

static int
summary_title_equal(summary_str_t a, summary_str_t b)
{
    const uint8_t  *p, *q, *pe, *qe;

    if (a.len == 0 || b.len == 0) {
        return 0;
    }

    pe = a.data + a.len;
    qe = b.data + b.len;

    p = summary_title_next(a.data, pe);
    q = summary_title_next(b.data, qe);

    if (p == pe) {
        return 0;
    }

    while (p < pe && q < qe) {

        if (summary_title_lower(*p) != summary_title_lower(*q)) {
            return 0;
        }

        p = summary_title_next(p + 1, pe);
        q = summary_title_next(q + 1, qe);
    }

    return p == pe && q == qe;
}


/* the next byte that matters; general punctuation does not, either */

static const uint8_t *
summary_title_next(const uint8_t *p, const uint8_t *last)
{
    while (p < last) {

        if (last - p >= 3 && p[0] == 0xe2 && p[1] == 0x80) {
            p += 3;

        } else if (last - p >= 2 && p[0] == 0xc2 && p[1] < 0xc0) {
            p += 2;

        } else if (*p < 0x80 && !summary_title_letter(*p)) {
            p++;

        } else {
            break;
        }
    }

    return p;
}


/* *capitals: none begins with a small letter (of ASCII) */

static size_t
summary_title_words(summary_str_t s, int *capitals)
{
    int      in;
    size_t   i, n;
    uint8_t  c;

    n = 0;
    in = 0;
    *capitals = 1;

    for (i = 0; i < s.len; i++) {
        c = s.data[i];

        if (!summary_title_letter(c)) {
            in = in && (c == '.' || c == '\'' || c == '-' || c == '&');
            continue;
        }

        if (!in) {
            n++;
            in = 1;

            if (c >= 'a' && c <= 'z') {
                *capitals = 0;
            }
        }
    }

    return n;
}


/* have they a word of more than three bytes in common? */

static int
summary_title_related(summary_str_t heading, summary_str_t title)
{
    size_t         i, start;
    summary_str_t  word;

    if (title.len > SUMMARY_TITLE_MAX) {
        return 1;
    }

    start = 0;

    for (i = 0; i <= heading.len; i++) {

        if (i < heading.len && summary_title_letter(heading.data[i])) {
            continue;
        }

        word.data = heading.data + start;
        word.len = i - start;
        start = i + 1;

        if (word.len > 3 && summary_title_has(title, word)) {
            return 1;
        }
    }

    return 0;
}


static int
summary_title_has(summary_str_t s, summary_str_t word)
{
    size_t  i, k;

    for (i = 0; i + word.len <= s.len; i++) {

        for (k = 0; k < word.len; k++) {
            if (summary_title_lower(s.data[i + k])
                != summary_title_lower(word.data[k]))
            {
                break;
            }
        }

        if (k == word.len) {
            return 1;
        }
    }

    return 0;
}


static uint8_t
summary_title_lower(uint8_t c)
{
    return (c >= 'A' && c <= 'Z') ? c | 0x20 : c;
}


static int
summary_title_letter(uint8_t c)
{
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9')
           || c >= 0x80;
}
