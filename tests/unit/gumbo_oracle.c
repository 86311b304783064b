
/*
 * gumbo_oracle [-v] FILE...
 *
 * Parses every file with libgumbo, an independent parser of the HTML
 * Standard, and with the lexer: each start tag that Gumbo took from the
 * source has to be among the lexer's, at the same offset and with the same
 * name.  Exits with 1 if one is missing.
 *
 * The reverse is no mistake, and only counted (with -v, shown): a tree ignores
 * some tags, a second <body> for one.
 */


#include <errno.h>
#include <gumbo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "summary_engine.h"


typedef struct {
    uint32_t        start;        /* offsets in the page */
    uint32_t        name;
    uint32_t        name_len;
    unsigned        seen:1;       /* Gumbo has it, too */
} oracle_tag_t;


typedef struct {
    const char     *file;
    const uint8_t  *data;
    oracle_tag_t   *tags;         /* by ascending start */
    size_t          ntags;
    size_t          nalloc;
} oracle_page_t;


typedef struct {
    size_t          pages;
    size_t          theirs;
    size_t          ours;
    size_t          missed;
    size_t          extra;
    unsigned        verbose:1;
} oracle_count_t;


/* nodes whose original_tag is another node's, or no start tag */

#define ORACLE_NOT_SOURCE                                                     \
    (GUMBO_INSERTION_IMPLIED|GUMBO_INSERTION_CONVERTED_FROM_END_TAG           \
     |GUMBO_INSERTION_FROM_ISINDEX|GUMBO_INSERTION_FROM_IMAGE                 \
     |GUMBO_INSERTION_RECONSTRUCTED_FORMATTING_ELEMENT                        \
     |GUMBO_INSERTION_ADOPTION_AGENCY_CLONED)


static int
oracle_token(void *ctx, const uint8_t *data, const summary_token_t *token)
{
    oracle_tag_t   *tag;
    oracle_page_t  *page;

    page = ctx;
    (void) data;

    if (token->type != SUMMARY_TOKEN_START) {
        return SUMMARY_OK;
    }

    if (page->ntags == page->nalloc) {
        page->nalloc = page->nalloc ? page->nalloc * 2 : 4096;
        page->tags = realloc(page->tags, page->nalloc * sizeof(oracle_tag_t));
        if (page->tags == NULL) {
            return SUMMARY_ERROR;
        }
    }

    tag = &page->tags[page->ntags++];
    tag->start = token->start;
    tag->name = token->name;
    tag->name_len = token->name_len;
    tag->seen = 0;

    return SUMMARY_OK;
}


static int
oracle_compare(const void *one, const void *two)
{
    const oracle_tag_t  *a, *b;

    a = one;
    b = two;

    return (a->start > b->start) - (a->start < b->start);
}


static void
oracle_check(oracle_page_t *page, const GumboElement *element,
    oracle_count_t *count)
{
    const char      *name;
    oracle_tag_t     key, *tag;
    GumboStringPiece piece;

    piece = element->original_tag;

    /* Gumbo lets a tag begin with a "</>" before it, which is no token */
    while (piece.length > 3 && memcmp(piece.data, "</>", 3) == 0) {
        piece.data += 3;
        piece.length -= 3;
    }

    key.start = (uint32_t) ((const uint8_t *) piece.data - page->data);

    tag = bsearch(&key, page->tags, page->ntags, sizeof(oracle_tag_t),
                  oracle_compare);

    /* "image" is read as "img", and names of svg differ by case */
    gumbo_tag_from_original_text(&piece);
    name = gumbo_normalized_tagname(element->tag);
    if (*name == '\0' || (piece.data && piece.length != strlen(name))) {
        name = piece.data;
    }

    count->theirs++;

    if (tag == NULL || tag->name_len != piece.length
        || strncasecmp((const char *) page->data + tag->name, name,
                       piece.length) != 0)
    {
        count->missed++;
        printf("%s:%u: missed: %.*s\n", page->file, key.start,
               element->original_tag.length > 100
               ? 100 : (int) element->original_tag.length,
               element->original_tag.data);
        return;
    }

    tag->seen = 1;
}


/* all nodes in document order; a page may be nested too deeply to recurse */

static void
oracle_walk(oracle_page_t *page, const GumboNode *root, oracle_count_t *count)
{
    size_t              i;
    const GumboNode    *node;
    const GumboVector  *children;

    for (node = root, i = 0; node; /* void */) {

        children = NULL;

        if (node->type == GUMBO_NODE_DOCUMENT) {
            children = &node->v.document.children;

        } else if (node->type == GUMBO_NODE_ELEMENT
                   || node->type == GUMBO_NODE_TEMPLATE)
        {
            children = &node->v.element.children;

            if (i == 0 && node->v.element.original_tag.length
                && !(node->parse_flags & ORACLE_NOT_SOURCE))
            {
                oracle_check(page, &node->v.element, count);
            }
        }

        if (children && i < children->length) {
            node = children->data[i];
            i = 0;
            continue;
        }

        i = node->index_within_parent + 1;
        node = (node == root) ? NULL : node->parent;
    }
}


static int
oracle_page(const char *file, const uint8_t *data, size_t size,
    oracle_count_t *count)
{
    int              rc;
    size_t           i;
    GumboOutput     *output;
    oracle_page_t    page;
    summary_lexer_t  lexer;

    memset(&page, 0, sizeof(oracle_page_t));
    page.file = file;
    page.data = data;

    summary_lexer_init(&lexer, oracle_token, &page);

    rc = summary_lexer_finish(&lexer, data, size);
    if (rc != SUMMARY_OK) {
        fprintf(stderr, "%s: the lexer failed: %d\n", file, rc);
        free(page.tags);
        return 1;
    }

    output = gumbo_parse_with_options(&kGumboDefaultOptions,
                                      (const char *) data, size);
    oracle_walk(&page, output->document, count);
    gumbo_destroy_output(&kGumboDefaultOptions, output);

    count->pages++;
    count->ours += page.ntags;

    for (i = 0; i < page.ntags; i++) {
        if (page.tags[i].seen) {
            continue;
        }

        count->extra++;

        if (count->verbose) {
            printf("%s:%u: extra: <%.*s\n", file, page.tags[i].start,
                   (int) page.tags[i].name_len, data + page.tags[i].name);
        }
    }

    free(page.tags);

    return 0;
}


static uint8_t *
oracle_read(const char *file, size_t *size)
{
    FILE     *f;
    long      n;
    uint8_t  *data;

    data = NULL;

    f = fopen(file, "rb");
    if (f == NULL) {
        goto failed;
    }

    if (fseek(f, 0, SEEK_END) != 0 || (n = ftell(f)) < 0
        || fseek(f, 0, SEEK_SET) != 0)
    {
        goto failed;
    }

    *size = (size_t) n;

    data = malloc(*size + 1);
    if (data == NULL || fread(data, 1, *size, f) != *size) {
        goto failed;
    }

    fclose(f);

    return data;

failed:

    fprintf(stderr, "%s: %s\n", file, strerror(errno));
    free(data);

    if (f) {
        fclose(f);
    }

    return NULL;
}


int
main(int argc, char **argv)
{
    int              i, failed;
    size_t           size;
    uint8_t         *data;
    oracle_count_t   count;

    failed = 0;
    memset(&count, 0, sizeof(oracle_count_t));

    i = 1;

    if (i < argc && strcmp(argv[i], "-v") == 0) {
        count.verbose = 1;
        i++;
    }

    if (i == argc) {
        fprintf(stderr, "usage: %s [-v] FILE...\n", argv[0]);
        return 2;
    }

    for ( /* void */ ; i < argc; i++) {
        data = oracle_read(argv[i], &size);

        if (data == NULL || oracle_page(argv[i], data, size, &count) != 0) {
            failed = 1;
        }

        free(data);
    }

    printf("%zu pages, %zu start tags of Gumbo, %zu missed; "
           "%zu of the lexer, %zu not in Gumbo's tree\n",
           count.pages, count.theirs, count.missed, count.ours, count.extra);

    return failed || count.missed;
}
