
/*
 * Selectors of the page's own blocks: compounds of a tag name, #id, .class,
 * [attr] and [attr=value] (Selectors Level 4, section 3.1), kept as a list of
 * tests per selector.
 */


#include "summary_engine.h"

#include <stdlib.h>
#include <string.h>


typedef enum {
    SUMMARY_TEST_TAG = 0,
    SUMMARY_TEST_ID,
    SUMMARY_TEST_CLASS,
    SUMMARY_TEST_ATTR,
    SUMMARY_TEST_VALUE
} summary_test_e;


typedef struct {
    summary_test_e   type;
    unsigned         last:1;      /* of its selector */
    summary_str_t    name;        /* in lower case if of a tag or attribute */
    summary_str_t    value;
} summary_test_t;


struct summary_selectors_s {
    summary_test_t  *tests;
    size_t           ntests;
    int              builtin;
    uint8_t         *text;        /* what names and values point into */
};


static size_t summary_selectors_count(const summary_str_t *texts, size_t n);
static int summary_selector_parse(summary_selectors_t *list, uint8_t *p,
    uint8_t *last);
static uint8_t *summary_selector_name(uint8_t *p, uint8_t *last,
    summary_str_t *name);
static uint8_t *summary_selector_attr(uint8_t *p, uint8_t *last,
    summary_test_t *test);
static void summary_selector_lower(summary_str_t *name);
static int summary_test_match(const summary_test_t *test, const uint8_t *data,
    const summary_token_t *token);
static int summary_class_match(const summary_test_t *test,
    const uint8_t *value, size_t len);


summary_selectors_t *
summary_selectors_create(const summary_str_t *texts, size_t n, size_t *bad)
{
    size_t                i, size;
    uint8_t              *p;
    summary_selectors_t  *list;

    *bad = n;
    size = 0;

    for (i = 0; i < n; i++) {
        size += texts[i].len;
    }

    list = calloc(1, sizeof(summary_selectors_t));
    if (list == NULL) {
        return NULL;
    }

    list->text = malloc(size + 1);
    list->tests = calloc(summary_selectors_count(texts, n) + 1,
                         sizeof(summary_test_t));

    if (list->text == NULL || list->tests == NULL) {
        summary_selectors_destroy(list);
        return NULL;
    }

    p = list->text;

    for (i = 0; i < n; i++) {
        if (texts[i].len) {
            memcpy(p, texts[i].data, texts[i].len);
        }

        if (summary_selector_parse(list, p, p + texts[i].len) != SUMMARY_OK) {
            *bad = i;
            summary_selectors_destroy(list);
            return NULL;
        }

        p += texts[i].len;
    }

    return list;
}


void
summary_selectors_destroy(summary_selectors_t *selectors)
{
    if (selectors == NULL) {
        return;
    }

    free(selectors->text);
    free(selectors->tests);
    free(selectors);
}


/* at most one test begins at each byte that can begin one */

static size_t
summary_selectors_count(const summary_str_t *texts, size_t n)
{
    size_t  i, k, count;

    count = 0;

    for (i = 0; i < n; i++) {
        count++;

        for (k = 0; k < texts[i].len; k++) {
            if (memchr("#.[", texts[i].data[k], 3) != NULL) {
                count++;
            }
        }
    }

    return count;
}


static int
summary_selector_parse(summary_selectors_t *list, uint8_t *p, uint8_t *last)
{
    size_t           first;
    summary_test_t  *test;

    if (last - p == sizeof("default") - 1 && memcmp(p, "default", 7) == 0) {
        list->builtin = 1;
        return SUMMARY_OK;
    }

    first = list->ntests;

    while (p < last) {

        test = &list->tests[list->ntests];

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
                return SUMMARY_DECLINED;
            }

            test->type = SUMMARY_TEST_TAG;
            p = summary_selector_name(p, last, &test->name);
            summary_selector_lower(&test->name);
        }

        if (p == NULL) {
            return SUMMARY_DECLINED;
        }

        list->ntests++;
    }

    if (list->ntests == first) {
        return SUMMARY_DECLINED;
    }

    list->tests[list->ntests - 1].last = 1;

    return SUMMARY_OK;
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
    const uint8_t *data, const summary_token_t *token)
{
    int                    matches;
    const summary_test_t  *test, *end;

    if (selectors == NULL) {
        return 0;
    }

    matches = 1;
    end = selectors->tests + selectors->ntests;

    for (test = selectors->tests; test < end; test++) {

        if (matches) {
            matches = summary_test_match(test, data, token);
        }

        if (test->last) {
            if (matches) {
                return 1;
            }

            matches = 1;
        }
    }

    return 0;
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

        while (i < len && summary_space(value[i])) {
            i++;
        }

        start = i;

        while (i < len && !summary_space(value[i])) {
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
