
/*
 * blocks: prints the classifier's features of each text block of pages, one
 * JSON object a line and page, for train.py.
 *
 *     blocks FILE ...
 */


#include "summary_engine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>


static int blocks_page(const char *name, const uint8_t *data, size_t size,
    const summary_cues_t *cues);
static void blocks_print(const summary_classifier_t *c, const uint8_t *data);
static uint8_t *blocks_read(const char *name, size_t *size);


int
main(int argc, char **argv)
{
    int              i, status;
    size_t           size;
    uint8_t         *data;
    summary_cues_t  *cues;

    status = 0;
    cues = summary_cues_create();

    for (i = 1; i < argc && cues; i++) {
        data = blocks_read(argv[i], &size);

        if (data == NULL || blocks_page(argv[i], data, size, cues)) {
            fprintf(stderr, "blocks: %s failed\n", argv[i]);
            status = 1;
        }

        free(data);
    }

    summary_cues_destroy(cues);

    return cues ? status : 1;
}


static int
blocks_page(const char *name, const uint8_t *data, size_t size,
    const summary_cues_t *cues)
{
    int                    rc;
    summary_arena_t       *arena;
    summary_lexer_t        lexer;
    summary_outline_t      outline;
    summary_article_t      article;
    summary_settings_t     settings;
    summary_classifier_t   classifier;

    arena = summary_arena_create();
    if (arena == NULL) {
        return 1;
    }

    summary_arena_limit(arena, SIZE_MAX / 2);
    summary_settings_init(&settings);
    summary_lexer_init(&lexer, summary_outline_token, &outline);

    rc = summary_outline_init(&outline, arena, cues, &settings);

    if (rc == SUMMARY_OK) {
        rc = summary_lexer_finish(&lexer, data, size);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_outline_finish(&outline, data, size);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_article_find(&outline, &article);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_classifier_init(&classifier, data, &outline, &article);
    }

    printf("{\"file\": \"%s\", \"blocks\": [", name);

    if (rc == SUMMARY_OK) {
        blocks_print(&classifier, data);
    }

    printf("]}\n");

    summary_arena_destroy(arena);

    return rc == SUMMARY_ERROR;
}


/* [start, end, words, first choice, hidden, [feature, ...]] */

static void
blocks_print(const summary_classifier_t *c, const uint8_t *data)
{
    size_t                    i;
    uint8_t                   x[SUMMARY_FEATURES];
    unsigned                  k;
    const summary_block_t    *b;

    (void) data;

    for (i = 0; i < c->nblocks; i++) {
        b = &c->blocks[i];
        summary_classify_features(c, i, x);

        printf("%s[%u, %u, %u, %d, %d, [", i ? ", " : "", b->start, b->end,
               b->words, b->keep,
               (c->elements[b->element].drop
                & (SUMMARY_DROP_HIDDEN|SUMMARY_DROP_PLACE)) != 0);

        for (k = 0; k < SUMMARY_FEATURES; k++) {
            printf("%s%u", k ? "," : "", x[k]);
        }

        printf("]]");
    }
}


static uint8_t *
blocks_read(const char *name, size_t *size)
{
    FILE     *in;
    size_t    n;
    uint8_t  *data;

    in = fopen(name, "rb");
    if (in == NULL) {
        return NULL;
    }

    *size = 0;
    data = NULL;

    do {
        data = realloc(data, *size + 65536);
        n = data ? fread(data + *size, 1, 65536, in) : 0;
        *size += n;
    } while (n);

    fclose(in);

    return data;
}
