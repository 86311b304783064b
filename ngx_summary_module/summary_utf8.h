
/*
 * UTF-8 and small letters: what several stages do with characters.  Inline,
 * as it is done for each of a text's.
 */


#ifndef _SUMMARY_UTF8_H_INCLUDED_
#define _SUMMARY_UTF8_H_INCLUDED_


#include <stddef.h>
#include <stdint.h>


/*
 * The code point at *p, which is before last, and *p behind it.  The text is
 * valid UTF-8 but may end within a character.
 */

static inline uint32_t
summary_utf8_decode(const uint8_t **p, const uint8_t *last)
{
    uint32_t        c, n;
    const uint8_t  *s;

    s = *p;
    c = *s++;

    n = (c < 0xc0) ? 0 : (c < 0xe0) ? 1 : (c < 0xf0) ? 2 : 3;

    if (n) {
        c &= 0x3fu >> n;

        while (n-- && s < last) {
            c = (c << 6) | (*s++ & 0x3f);
        }
    }

    *p = s;

    return c;
}


/* writes at most 4 bytes; returns how many */

static inline size_t
summary_utf8_encode(uint32_t c, uint8_t *p)
{
    if (c < 0x80) {
        p[0] = (uint8_t) c;
        return 1;
    }

    if (c < 0x800) {
        p[0] = (uint8_t) (0xc0 | (c >> 6));
        p[1] = (uint8_t) (0x80 | (c & 0x3f));
        return 2;
    }

    if (c < 0x10000) {
        p[0] = (uint8_t) (0xe0 | (c >> 12));
        p[1] = (uint8_t) (0x80 | ((c >> 6) & 0x3f));
        p[2] = (uint8_t) (0x80 | (c & 0x3f));
        return 3;
    }

    p[0] = (uint8_t) (0xf0 | (c >> 18));
    p[1] = (uint8_t) (0x80 | ((c >> 12) & 0x3f));
    p[2] = (uint8_t) (0x80 | ((c >> 6) & 0x3f));
    p[3] = (uint8_t) (0x80 | (c & 0x3f));

    return 4;
}


/*
 * Simple case folding (Unicode, CaseFolding.txt) of the scripts that have
 * case and carry news: Latin, Greek, Cyrillic, Armenian.
 */

static inline uint32_t
summary_utf8_fold(uint32_t c)
{
    if (c < 0x80) {
        return (c >= 'A' && c <= 'Z') ? c + 32 : c;
    }

    if ((c >= 0xc0 && c <= 0xde && c != 0xd7)
        || (c >= 0x391 && c <= 0x3ab) || (c >= 0x410 && c <= 0x42f))
    {
        return c + 32;
    }

    if ((c >= 0x100 && c <= 0x137) || (c >= 0x14a && c <= 0x177)
        || (c >= 0x218 && c <= 0x21b) || (c >= 0x460 && c <= 0x481)
        || (c >= 0x48a && c <= 0x4bf) || (c >= 0x4d0 && c <= 0x52f)
        || (c >= 0x1e00 && c <= 0x1e95) || (c >= 0x1ea0 && c <= 0x1eff))
    {
        return c | 1;
    }

    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17e)) {
        return (c & 1) ? c + 1 : c;
    }

    if (c >= 0x400 && c <= 0x40f) {
        return c + 80;
    }

    if (c >= 0x531 && c <= 0x556) {
        return c + 48;
    }

    switch (c) {

    case 0x1a0:                   /* O and U with horn */
    case 0x1af:
        return c + 1;

    case 0x386:                   /* Greek vowels with tonos */
        return 0x3ac;

    case 0x388:
    case 0x389:
    case 0x38a:
        return c + 37;

    case 0x38c:
        return 0x3cc;

    default:
        return c;
    }
}


#endif /* _SUMMARY_UTF8_H_INCLUDED_ */
