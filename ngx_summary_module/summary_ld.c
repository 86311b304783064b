
/*
 * JSON-LD: what a page says of itself in scripts (schema.org): its headline,
 * and which of its parts are paid for.  Those are objects with
 *
 *     "isAccessibleForFree": false, "cssSelector": ".paywall"
 *
 * wherever they stand: the selector is mostly in an article's "hasPart", and
 * may be a list of them.  What an object without a selector says, that an
 * article is not for free, tells nothing of parts.
 *
 * The scanner knows as much of JSON (RFC 8259) as that takes, and no more.
 * It bears commas before brackets and control characters in strings, which
 * pages do have; of what else is no JSON, or nests too deep, nothing is
 * believed.  Cost: linear in the scripts, in one pass, without recursion.
 */


#include "summary_engine.h"
#include "summary_utf8.h"

#include <string.h>


#define SUMMARY_LD_DEPTH      64

/* more selectors, or longer ones in all, are not clear */
#define SUMMARY_LD_SELECTORS  32
#define SUMMARY_LD_LENGTH     1024


typedef enum {
    SUMMARY_LD_OTHER = 0,
    SUMMARY_LD_FREE,
    SUMMARY_LD_SELECTOR,
    SUMMARY_LD_HEADLINE
} summary_ld_key_e;


typedef enum {
    SUMMARY_LD_VALUE = 0,         /* or the end of an array */
    SUMMARY_LD_KEY,               /* or the end of an object */
    SUMMARY_LD_NEXT               /* a comma, or an end */
} summary_ld_state_e;


/* an open object or array */

typedef struct {
    uint8_t             close;        /* its bracket */
    uint8_t             key;          /* whose value comes, or holds these */
    unsigned            paid:1;       /* an object: it is not for free */
    uint32_t            first;        /* selector behind those before it */
} summary_ld_open_t;


typedef struct {
    const uint8_t      *start;        /* a string's bytes, without quotes */
    const uint8_t      *end;
    uint32_t            depth;
    unsigned            paid:1;
} summary_ld_string_t;


typedef struct {
    const uint8_t      *p;
    const uint8_t      *last;

    summary_ld_open_t   open[SUMMARY_LD_DEPTH];
    uint32_t            depth;

    summary_ld_string_t selectors[SUMMARY_LD_SELECTORS];
    uint32_t            nselectors;
    size_t              length;       /* of those that are paid for */
    unsigned            unclear:1;

    summary_ld_string_t headline;     /* start is NULL: none yet */
} summary_ld_scan_t;


static int summary_ld_selects(const uint8_t *p, const uint8_t *last);
static int summary_ld_scan(summary_ld_scan_t *s);
static int summary_ld_value(summary_ld_scan_t *s);
static int summary_ld_open(summary_ld_scan_t *s, uint8_t close);
static void summary_ld_close(summary_ld_scan_t *s);
static int summary_ld_key(summary_ld_scan_t *s);
static int summary_ld_string(summary_ld_scan_t *s,
    summary_ld_string_t *string);
static void summary_ld_text(summary_ld_scan_t *s,
    const summary_ld_string_t *string);
static int summary_ld_literal(summary_ld_scan_t *s);
static summary_ld_open_t *summary_ld_object(summary_ld_scan_t *s);
static int summary_ld_add(const summary_ld_scan_t *s, summary_arena_t *arena,
    summary_ld_t *ld);
static int summary_ld_blank(const summary_ld_string_t *string);
static int summary_ld_decode(const summary_ld_string_t *string,
    summary_arena_t *arena, summary_str_t *text);
static const uint8_t *summary_ld_escape(const uint8_t *p,
    const uint8_t *last, uint32_t *c);
static int summary_ld_hex(const uint8_t *p, const uint8_t *last,
    uint32_t *c);


int
summary_ld_read(const uint8_t *data, const summary_outline_t *outline,
    summary_arena_t *arena, summary_ld_t *ld)
{
    int                     rc;
    int                     titled;
    size_t                  i;
    summary_ld_scan_t       s;
    const summary_range_t  *script;

    memset(ld, 0, sizeof(summary_ld_t));
    summary_array_init(&ld->paid, arena, sizeof(summary_str_t));

    /* a headline is of use where the head has no title */

    titled = (outline->og_title.end
              || outline->title.end > outline->title.start);

    script = outline->scripts.elts;

    for (i = 0; i < outline->scripts.nelts; i++) {
        s.p = data + script[i].start;
        s.last = data + script[i].end;
        s.depth = 0;
        s.nselectors = 0;
        s.length = 0;
        s.unclear = 0;
        s.headline.start = NULL;

        if ((titled && !summary_ld_selects(s.p, s.last))
            || summary_ld_scan(&s) != SUMMARY_OK)
        {
            continue;
        }

        rc = summary_ld_add(&s, arena, ld);
        if (rc != SUMMARY_OK) {
            return rc;
        }
    }

    return SUMMARY_OK;
}


/* most scripts have no selector, which is seen at once */

static int
summary_ld_selects(const uint8_t *p, const uint8_t *last)
{
    const uint8_t  *start;

    start = p;

    while ((p = memchr(p, 'S', (size_t) (last - p))) != NULL) {

        if (p - start >= 3 && last - p >= 8
            && memcmp(p - 3, "cssSelector", 11) == 0)
        {
            return 1;
        }

        p++;
    }

    return 0;
}


/* SUMMARY_DECLINED: it is no JSON; what follows a first value is not read */

static int
summary_ld_scan(summary_ld_scan_t *s)
{
    int                 rc;
    uint8_t             c;
    summary_ld_state_e  state;

    rc = SUMMARY_OK;
    state = SUMMARY_LD_VALUE;

    while (rc == SUMMARY_OK) {

        if (state == SUMMARY_LD_NEXT && s->depth == 0) {
            return SUMMARY_OK;
        }

        while (s->p < s->last && summary_space(*s->p)) {
            s->p++;
        }

        if (s->p == s->last) {
            break;
        }

        c = *s->p;

        if (s->depth && c == s->open[s->depth - 1].close) {
            s->p++;
            summary_ld_close(s);
            state = SUMMARY_LD_NEXT;
            continue;
        }

        switch (state) {

        case SUMMARY_LD_VALUE:

            if (c == '{' || c == '[') {
                s->p++;
                rc = summary_ld_open(s, (c == '{') ? '}' : ']');
                state = (c == '{') ? SUMMARY_LD_KEY : SUMMARY_LD_VALUE;
                break;
            }

            rc = summary_ld_value(s);
            state = SUMMARY_LD_NEXT;
            break;

        case SUMMARY_LD_KEY:
            rc = summary_ld_key(s);
            state = SUMMARY_LD_VALUE;
            break;

        default:  /* SUMMARY_LD_NEXT */

            if (c != ',') {
                return SUMMARY_DECLINED;
            }

            s->p++;
            state = (s->open[s->depth - 1].close == '}') ? SUMMARY_LD_KEY
                                                         : SUMMARY_LD_VALUE;
        }
    }

    return SUMMARY_DECLINED;
}


static int
summary_ld_value(summary_ld_scan_t *s)
{
    int                  rc;
    summary_ld_string_t  string;

    if (*s->p != '"') {
        return summary_ld_literal(s);
    }

    rc = summary_ld_string(s, &string);

    if (rc == SUMMARY_OK && s->depth) {
        summary_ld_text(s, &string);
    }

    return rc;
}


static int
summary_ld_open(summary_ld_scan_t *s, uint8_t close)
{
    summary_ld_open_t  *open;

    if (s->depth == SUMMARY_LD_DEPTH) {
        return SUMMARY_DECLINED;
    }

    open = &s->open[s->depth];

    /* an array is its key's value, and so are those in it */

    open->key = (close == ']' && s->depth) ? open[-1].key : SUMMARY_LD_OTHER;
    open->close = close;
    open->paid = 0;
    open->first = s->nselectors;

    s->depth++;

    return SUMMARY_OK;
}


/*
 * An object's own selectors are of use if it is paid for; those of objects in
 * it have been judged by then.
 */

static void
summary_ld_close(summary_ld_scan_t *s)
{
    uint32_t              i, n;
    summary_ld_open_t    *open;
    summary_ld_string_t  *string;

    open = &s->open[s->depth - 1];

    if (open->close == '}') {

        n = open->first;

        for (i = open->first; i < s->nselectors; i++) {
            string = &s->selectors[i];

            if (!string->paid) {

                if (!open->paid) {
                    continue;
                }

                string->paid = 1;
                s->length += (size_t) (string->end - string->start);
            }

            s->selectors[n++] = *string;
        }

        s->nselectors = n;
    }

    s->depth--;
}


static int
summary_ld_key(summary_ld_scan_t *s)
{
    size_t                    i, n;
    summary_ld_string_t       string;
    static const char *const  keys[] = {
        "isAccessibleForFree", "cssSelector", "headline"
    };

    if (*s->p != '"' || summary_ld_string(s, &string) != SUMMARY_OK) {
        return SUMMARY_DECLINED;
    }

    while (s->p < s->last && summary_space(*s->p)) {
        s->p++;
    }

    if (s->p == s->last || *s->p++ != ':') {
        return SUMMARY_DECLINED;
    }

    n = (size_t) (string.end - string.start);
    s->open[s->depth - 1].key = SUMMARY_LD_OTHER;

    for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
        if (n == strlen(keys[i]) && memcmp(string.start, keys[i], n) == 0) {
            s->open[s->depth - 1].key = (uint8_t) (SUMMARY_LD_FREE + i);
        }
    }

    return SUMMARY_OK;
}


/* p is at the quote, and then behind the other one */

static int
summary_ld_string(summary_ld_scan_t *s, summary_ld_string_t *string)
{
    const uint8_t  *p;

    string->start = s->p + 1;

    for (p = string->start; p < s->last; p++) {

        if (*p == '"') {
            string->end = p;
            string->depth = s->depth;
            string->paid = 0;
            s->p = p + 1;
            return SUMMARY_OK;
        }

        if (*p == '\\') {
            p++;
        }
    }

    return SUMMARY_DECLINED;
}


/* a string's value */

static void
summary_ld_text(summary_ld_scan_t *s, const summary_ld_string_t *string)
{
    size_t              n;
    const uint8_t      *end;
    summary_ld_open_t  *object;

    object = summary_ld_object(s);

    if (object == NULL || summary_ld_blank(string)) {
        return;
    }

    end = string->end;
    n = (size_t) (end - string->start);

    switch (s->open[s->depth - 1].key) {

    case SUMMARY_LD_FREE:
        /* "False", "http://schema.org/False" */

        if (n >= 5 && summary_equal(end - 5, "false", 5)
            && (n == 5 || end[-6] == '/' || end[-6] == ':'))
        {
            object->paid = 1;
        }
        return;

    case SUMMARY_LD_SELECTOR:

        if (s->nselectors == SUMMARY_LD_SELECTORS) {
            s->unclear = 1;
            return;
        }

        s->selectors[s->nselectors++] = *string;
        return;

    case SUMMARY_LD_HEADLINE:

        if (s->headline.start == NULL || s->headline.depth > string->depth) {
            s->headline = *string;
        }
        return;

    default:
        return;
    }
}


/* true, false, null, a number; of those that are none of them: any word */

static int
summary_ld_literal(summary_ld_scan_t *s)
{
    const uint8_t      *start;
    summary_ld_open_t  *object;

    start = s->p;

    while (s->p < s->last
           && ((*s->p >= '0' && *s->p <= '9')
               || ((*s->p | 0x20) >= 'a' && (*s->p | 0x20) <= 'z')
               || *s->p == '-' || *s->p == '+' || *s->p == '.'))
    {
        s->p++;
    }

    if (s->p == start) {
        return SUMMARY_DECLINED;
    }

    object = summary_ld_object(s);

    if (object && s->open[s->depth - 1].key == SUMMARY_LD_FREE
        && s->p - start == 5 && summary_equal(start, "false", 5))
    {
        object->paid = 1;
    }

    return SUMMARY_OK;
}


/* the object whose key has the value that is read */

static summary_ld_open_t *
summary_ld_object(summary_ld_scan_t *s)
{
    uint32_t  i;

    i = s->depth;

    if (i == 0 || s->open[i - 1].key == SUMMARY_LD_OTHER) {
        return NULL;
    }

    while (i && s->open[i - 1].close != '}') {
        i--;
    }

    return i ? &s->open[i - 1] : NULL;
}


/* of a script that was JSON to its end */

static int
summary_ld_add(const summary_ld_scan_t *s, summary_arena_t *arena,
    summary_ld_t *ld)
{
    uint32_t        i;
    summary_str_t  *text;

    if (s->unclear || s->length > SUMMARY_LD_LENGTH
        || s->nselectors + ld->paid.nelts > SUMMARY_LD_SELECTORS)
    {
        ld->unclear = 1;
        return SUMMARY_OK;
    }

    for (i = 0; i < s->nselectors; i++) {
        text = summary_array_push(&ld->paid);

        if (text == NULL
            || summary_ld_decode(&s->selectors[i], arena, text) != SUMMARY_OK)
        {
            return SUMMARY_ERROR;
        }
    }

    if (s->headline.start && ld->title.len == 0) {
        return summary_ld_decode(&s->headline, arena, &ld->title);
    }

    return SUMMARY_OK;
}


static int
summary_ld_blank(const summary_ld_string_t *string)
{
    const uint8_t  *p;

    for (p = string->start; p < string->end; p++) {
        if (!summary_space(*p)) {
            return 0;
        }
    }

    return 1;
}


/* without escapes; no character is longer than its escape */

static int
summary_ld_decode(const summary_ld_string_t *string, summary_arena_t *arena,
    summary_str_t *text)
{
    size_t          len;
    uint8_t        *out, *to;
    uint32_t        c;
    const uint8_t  *p;

    len = (size_t) (string->end - string->start);

    text->data = string->start;
    text->len = len;

    if (memchr(string->start, '\\', len) == NULL) {
        return SUMMARY_OK;
    }

    out = summary_arena_alloc(arena, len);
    if (out == NULL) {
        return SUMMARY_ERROR;
    }

    to = out;
    p = string->start;

    while (p < string->end) {

        if (*p != '\\' || p[1] >= 0x80) {
            *to++ = *p++;
            continue;
        }

        p = summary_ld_escape(p + 1, string->end, &c);
        to += summary_utf8_encode(c, to);
    }

    text->data = out;
    text->len = (size_t) (to - out);

    return SUMMARY_OK;
}


/* p is behind the backslash, and there is a byte; returns what is behind */

static const uint8_t *
summary_ld_escape(const uint8_t *p, const uint8_t *last, uint32_t *c)
{
    uint32_t  low;

    switch (*p) {

    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
        *c = ' ';
        return p + 1;

    case 'u':
        if (!summary_ld_hex(p + 1, last, c)) {
            *c = 'u';
            return p + 1;
        }

        p += 5;

        if (*c >= 0xd800 && *c <= 0xdbff && last - p >= 6
            && p[0] == '\\' && p[1] == 'u'
            && summary_ld_hex(p + 2, last, &low)
            && low >= 0xdc00 && low <= 0xdfff)
        {
            *c = 0x10000 + ((*c - 0xd800) << 10) + (low - 0xdc00);
            return p + 6;
        }

        if (*c >= 0xd800 && *c <= 0xdfff) {
            *c = 0xfffd;
        }

        return p;

    default:
        *c = *p;
        return p + 1;
    }
}


static int
summary_ld_hex(const uint8_t *p, const uint8_t *last, uint32_t *c)
{
    int      i;
    uint8_t  d;

    if (last - p < 4) {
        return 0;
    }

    *c = 0;

    for (i = 0; i < 4; i++) {
        d = p[i] | 0x20;

        if (p[i] >= '0' && p[i] <= '9') {
            d = (uint8_t) (p[i] - '0');

        } else if (d >= 'a' && d <= 'f') {
            d = (uint8_t) (d - 'a' + 10);

        } else {
            return 0;
        }

        *c = *c * 16 + d;
    }

    return 1;
}
