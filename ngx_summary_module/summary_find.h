
/*
 * Finding bytes and words in a sentence, for several stages.  Inline, as it is
 * done for each of an article's.
 */


#ifndef _SUMMARY_FIND_H_INCLUDED_
#define _SUMMARY_FIND_H_INCLUDED_


#include "summary.h"

#include <string.h>


/*
 * The first place from i on with a byte that is one of `what` in stops, a
 * table of bits by byte; or the text's end.
 */

static inline size_t
summary_find_stop(const uint8_t *stops, unsigned what, summary_str_t text,
    size_t i)
{
    const uint8_t  *p;

    p = text.data;

    while (i + 4 <= text.len
           && !((stops[p[i]] | stops[p[i + 1]] | stops[p[i + 2]]
                 | stops[p[i + 3]])
                & what))
    {
        i += 4;
    }

    while (i < text.len && !(stops[p[i]] & what)) {
        i++;
    }

    return i;
}


/* a word in a text; NULL: it has no such word */

static inline const uint8_t *
summary_find_word(summary_str_t text, summary_str_t word)
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


#endif /* _SUMMARY_FIND_H_INCLUDED_ */
