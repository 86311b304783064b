
/*
 * Selectors (Selectors Level 4): lists of compounds of a tag name, #id,
 * .class, [attr] and [attr=value] (section 3.1), joined by white space,
 * "descendant", or by ">", "child" (section 14).
 *
 * No tree is asked.  For each open element there is one bit per compound that
 * has another one behind it: set if the element matches the selector up to
 * there.  A new element's own bits come of its parent's, and of those of all
 * that are open.
 */


#include "summary_engine.h"

#include <stdlib.h>
#include <string.h>


/* compounds of a list that have another one behind them: bits there are */
#define SUMMARY_MAX_JOINED  32

/* tests of a list that a page has given: elements are matched against each */
#define SUMMARY_MAX_TESTS   64


typedef enum {
    SUMMARY_TEST_TAG = 0,
    SUMMARY_TEST_ID,
    SUMMARY_TEST_CLASS,
    SUMMARY_TEST_ATTR,
    SUMMARY_TEST_VALUE
} summary_test_e;


typedef enum {
    SUMMARY_JOIN_NONE = 0,        /* the first of its selector */
    SUMMARY_JOIN_DESCENDANT,
    SUMMARY_JOIN_CHILD
} summary_join_e;


typedef struct {
    summary_test_e       type;
    summary_str_t        name;    /* in lower case if of a tag or attribute */
    summary_str_t        value;
} summary_test_t;


typedef struct {
    size_t               first;   /* its tests: [first, last) */
    size_t               last;
    summary_join_e       join;    /* to the compound before it */
    uint32_t             bit;     /* its own; 0: the last of its selector */
} summary_compound_t;


struct summary_selectors_s {
    summary_test_t      *tests;
    size_t               ntests;
    summary_compound_t  *compounds;
    size_t               ncompounds;
    unsigned             njoined;
    int                  builtin;
    uint8_t             *text;    /* what names and values point into */
};


static void *summary_selectors_alloc(summary_arena_t *arena, size_t size);
static size_t summary_selectors_count(const summary_str_t *texts, size_t n);
static int summary_selector_parse(summary_selectors_t *list, uint8_t *p,
    uint8_t *last);
static uint8_t *summary_selector_join(summary_selectors_t *list, uint8_t *p,
    uint8_t *last, summary_join_e *join);
static uint8_t *summary_selector_compound(summary_selectors_t *list,
    uint8_t *p, uint8_t *last);
static uint8_t *summary_selector_name(uint8_t *p, uint8_t *last,
    summary_str_t *name);
static uint8_t *summary_selector_attr(uint8_t *p, uint8_t *last,
    summary_test_t *test);
static void summary_selector_lower(summary_str_t *name);
static int summary_compound_match(const summary_selectors_t *list,
    const summary_compound_t *compound, const uint8_t *data,
    const summary_token_t *token);
static int summary_test_match(const summary_test_t *test, const uint8_t *data,
    const summary_token_t *token);
static int summary_class_match(const summary_test_t *test,
    const uint8_t *value, size_t len);


summary_selectors_t *
summary_selectors_create(const summary_str_t *texts, size_t n, size_t *bad)
{
    return summary_selectors_make(NULL, texts, n, bad);
}


summary_selectors_t *
summary_selectors_make(summary_arena_t *arena, const summary_str_t *texts,
    size_t n, size_t *bad)
{
    size_t                i, size, count;
    uint8_t              *p;
    summary_selectors_t  *list;

    *bad = n;
    size = 0;

    for (i = 0; i < n; i++) {
        size += texts[i].len;
    }

    count = summary_selectors_count(texts, n) + 1;

    list = summary_selectors_alloc(arena, sizeof(summary_selectors_t));
    if (list == NULL) {
        return NULL;
    }

    memset(list, 0, sizeof(summary_selectors_t));

    list->text = summary_selectors_alloc(arena, size + 1);
    list->tests = summary_selectors_alloc(arena,
                                          count * sizeof(summary_test_t));
    list->compounds = summary_selectors_alloc(arena,
                                          count * sizeof(summary_compound_t));

    if (list->text == NULL || list->tests == NULL
        || list->compounds == NULL)
    {
        goto failed;
    }

    p = list->text;

    for (i = 0; i < n; i++) {
        if (texts[i].len) {
            memcpy(p, texts[i].data, texts[i].len);
        }

        if (summary_selector_parse(list, p, p + texts[i].len) != SUMMARY_OK
            || (arena && list->ntests > SUMMARY_MAX_TESTS))
        {
            *bad = i;
            goto failed;
        }

        p += texts[i].len;
    }

    return list;

failed:

    if (arena == NULL) {
        summary_selectors_destroy(list);
    }

    return NULL;
}


void
summary_selectors_destroy(summary_selectors_t *selectors)
{
    if (selectors == NULL) {
        return;
    }

    free(selectors->text);
    free(selectors->tests);
    free(selectors->compounds);
    free(selectors);
}


static void *
summary_selectors_alloc(summary_arena_t *arena, size_t size)
{
    return arena ? summary_arena_alloc(arena, size) : malloc(size);
}


/* at most one test, and one compound, begins at or behind each such byte */

static size_t
summary_selectors_count(const summary_str_t *texts, size_t n)
{
    size_t  i, k, count;

    count = 0;

    for (i = 0; i < n; i++) {
        count++;

        for (k = 0; k < texts[i].len; k++) {
            if (memchr("#.[>, \t\n\r\f", texts[i].data[k], 10) != NULL) {
                count++;
            }
        }
    }

    return count;
}


static int
summary_selector_parse(summary_selectors_t *list, uint8_t *p, uint8_t *last)
{
    summary_join_e       join;
    summary_compound_t  *compound;

    if (last - p == sizeof("default") - 1 && memcmp(p, "default", 7) == 0) {
        list->builtin = 1;
        return SUMMARY_OK;
    }

    join = SUMMARY_JOIN_NONE;

    while (p < last && summary_space(*p)) {
        p++;
    }

    do {
        compound = &list->compounds[list->ncompounds];

        compound->join = join;
        compound->bit = 0;
        compound->first = list->ntests;

        p = summary_selector_compound(list, p, last);
        if (p == NULL) {
            return SUMMARY_DECLINED;
        }

        compound->last = list->ntests;
        list->ncompounds++;

        p = summary_selector_join(list, p, last, &join);
        if (p == NULL) {
            return SUMMARY_DECLINED;
        }

    } while (p < last);

    return SUMMARY_OK;
}


/* what stands between compounds, or behind the last one */

static uint8_t *
summary_selector_join(summary_selectors_t *list, uint8_t *p, uint8_t *last,
    summary_join_e *join)
{
    uint8_t  c, *start;

    start = p;

    while (p < last && summary_space(*p)) {
        p++;
    }

    if (p == last) {
        return p;
    }

    c = *p;

    if (c == ',' || c == '>') {
        start = p++;

        while (p < last && summary_space(*p)) {
            p++;
        }
    }

    if (p == start || p == last) {
        return NULL;
    }

    *join = (c == ',') ? SUMMARY_JOIN_NONE
            : (c == '>') ? SUMMARY_JOIN_CHILD : SUMMARY_JOIN_DESCENDANT;

    if (c != ',') {
        if (list->njoined == SUMMARY_MAX_JOINED) {
            return NULL;
        }

        list->compounds[list->ncompounds - 1].bit = 1u << list->njoined++;
    }

    return p;
}


static uint8_t *
summary_selector_compound(summary_selectors_t *list, uint8_t *p,
    uint8_t *last)
{
    size_t           first;
    summary_test_t  *test;

    first = list->ntests;

    while (p < last && !summary_space(*p) && *p != ',' && *p != '>') {

        test = &list->tests[list->ntests];
        memset(test, 0, sizeof(summary_test_t));

        switch (*p) {

        case '#':
            test->type = SUMMARY_TEST_ID;
            p = summary_selector_name(p + 1, last, &test->name);
            break;

        case '.':
            test->type = SUMMARY_TEST_CLASS;
            p = summary_selector_name(p + 1, last, &test->name);
            break;

        case '[':
            p = summary_selector_attr(p + 1, last, test);
            break;

        default:
            if (list->ntests != first) {
                return NULL;
            }

            test->type = SUMMARY_TEST_TAG;
            p = summary_selector_name(p, last, &test->name);
            summary_selector_lower(&test->name);
        }

        if (p == NULL) {
            return NULL;
        }

        list->ntests++;
    }

    return (list->ntests > first) ? p : NULL;
}


/* an identifier: letters, digits, "-", "_", and all beyond ASCII */

static uint8_t *
summary_selector_name(uint8_t *p, uint8_t *last, summary_str_t *name)
{
    uint8_t  *start;

    start = p;

    while (p < last
           && ((*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z')
               || (*p >= '0' && *p <= '9') || *p == '-' || *p == '_'
               || *p >= 0x80))
    {
        p++;
    }

    name->data = start;
    name->len = (size_t) (p - start);

    return name->len ? p : NULL;
}


/* p is behind "[" */

static uint8_t *
summary_selector_attr(uint8_t *p, uint8_t *last, summary_test_t *test)
{
    uint8_t   quote;
    uint8_t  *end;

    test->type = SUMMARY_TEST_ATTR;

    p = summary_selector_name(p, last, &test->name);
    if (p == NULL || p == last) {
        return NULL;
    }

    summary_selector_lower(&test->name);

    if (*p == ']') {
        return p + 1;
    }

    if (*p++ != '=' || p == last) {
        return NULL;
    }

    test->type = SUMMARY_TEST_VALUE;

    if (*p != '"' && *p != '\'') {
        p = summary_selector_name(p, last, &test->value);

        return (p != NULL && p < last && *p == ']') ? p + 1 : NULL;
    }

    quote = *p++;

    end = memchr(p, quote, (size_t) (last - p));
    if (end == NULL || last - end < 2 || end[1] != ']') {
        return NULL;
    }

    test->value.data = p;
    test->value.len = (size_t) (end - p);

    return end + 2;
}


static void
summary_selector_lower(summary_str_t *name)
{
    size_t    i;
    uint8_t  *p;

    /* our own copy */
    p = (uint8_t *) name->data;

    for (i = 0; p != NULL && i < name->len; i++) {
        if (p[i] >= 'A' && p[i] <= 'Z') {
            p[i] |= 0x20;
        }
    }
}


int
summary_selectors_builtin(const summary_selectors_t *selectors)
{
    return selectors == NULL || selectors->builtin;
}


int
summary_selectors_match(const summary_selectors_t *selectors,
    const uint8_t *data, const summary_token_t *token,
    const summary_matched_t *parent, summary_matched_t *self)
{
    int                        matches;
    uint32_t                   here, before;
    const summary_compound_t  *c, *last;

    if (selectors == NULL) {
        return 0;
    }

    matches = 0;
    here = 0;
    before = 0;
    last = selectors->compounds + selectors->ncompounds;

    for (c = selectors->compounds; c < last; before = c->bit, c++) {

        if ((c->join == SUMMARY_JOIN_CHILD && !(parent->here & before))
            || (c->join == SUMMARY_JOIN_DESCENDANT
                && !(parent->open & before))
            || !summary_compound_match(selectors, c, data, token))
        {
            continue;
        }

        if (c->bit == 0) {
            matches = 1;
        }

        here |= c->bit;
    }

    self->open = parent->open | here;
    self->here = here;

    return matches;
}


static int
summary_compound_match(const summary_selectors_t *list,
    const summary_compound_t *compound, const uint8_t *data,
    const summary_token_t *token)
{
    size_t  i;

    for (i = compound->first; i < compound->last; i++) {
        if (!summary_test_match(&list->tests[i], data, token)) {
            return 0;
        }
    }

    return 1;
}


static int
summary_test_match(const summary_test_t *test, const uint8_t *data,
    const summary_token_t *token)
{
    int                    i;
    const uint8_t         *value;
    const summary_attr_t  *attr;

    if (test->type == SUMMARY_TEST_TAG) {
        return token->name_len == test->name.len
               && summary_equal(data + token->name,
                                (const char *) test->name.data,
                                test->name.len);
    }

    if (test->type == SUMMARY_TEST_ID) {
        i = summary_attr_find(data, token, "id", 2);

    } else if (test->type == SUMMARY_TEST_CLASS) {
        i = summary_attr_find(data, token, "class", 5);

    } else {
        i = summary_attr_find(data, token, (const char *) test->name.data,
                              test->name.len);
    }

    if (i < 0) {
        return 0;
    }

    attr = &token->attrs[i];
    value = data + attr->value;

    switch (test->type) {

    case SUMMARY_TEST_ID:
        return attr->value_len == test->name.len
               && memcmp(value, test->name.data, test->name.len) == 0;

    case SUMMARY_TEST_CLASS:
        return summary_class_match(test, value, attr->value_len);

    case SUMMARY_TEST_VALUE:
        return attr->value_len == test->value.len
               && (test->value.len == 0
                   || memcmp(value, test->value.data, test->value.len) == 0);

    default:  /* SUMMARY_TEST_ATTR */
        return 1;
    }
}


static int
summary_class_match(const summary_test_t *test, const uint8_t *value,
    size_t len)
{
    size_t  i, start;

    for (i = 0; i < len; /* void */) {

        /* no white space is above " ", which is seen faster */

        while (i < len && value[i] <= ' ' && summary_space(value[i])) {
            i++;
        }

        start = i;

        while (i < len && (value[i] > ' ' || !summary_space(value[i]))) {
            i++;
        }

        if (i > start && i - start == test->name.len
            && memcmp(value + start, test->name.data, test->name.len) == 0)
        {
            return 1;
        }
    }

    return 0;
}
