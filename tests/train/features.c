
/*
 * features: prints what the engine's models see of pages, one JSON object a
 * line and page, for the scripts beside it.
 *
 *     features blocks FILE ...        of the classifier: each text block
 *     features sentences FILE ...     of the ranker: each sentence
 */


#include "summary_engine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>


typedef struct {
    summary_cues_t        *cues;
    summary_patterns_t    *patterns;
    summary_settings_t     settings;
    int                    sentences;
} features_t;


static int features_page(const features_t *f, const char *name,
    const uint8_t *data, size_t size);
static int features_blocks(const uint8_t *data, summary_outline_t *outline,
    summary_article_t *article);
static int features_sentences(const features_t *f, const uint8_t *data,
    summary_outline_t *outline, summary_article_t *article);
static void features_text(summary_str_t text);
static uint8_t *features_read(const char *name, size_t *size);


int
main(int argc, char **argv)
{
    int          i, status;
    size_t       size;
    uint8_t     *data;
    features_t   f;

    if (argc < 2) {
        fprintf(stderr, "usage: features blocks|sentences FILE ...\n");
        return 2;
    }

    f.sentences = (strcmp(argv[1], "sentences") == 0);
    f.cues = summary_cues_create();
    f.patterns = summary_patterns_create();
    summary_settings_init(&f.settings);

    status = (f.cues == NULL || f.patterns == NULL);

    for (i = 2; i < argc && status == 0; i++) {
        data = features_read(argv[i], &size);

        if (data == NULL || features_page(&f, argv[i], data, size)) {
            fprintf(stderr, "features: %s failed\n", argv[i]);
            status = 1;
        }

        free(data);
    }

    summary_cues_destroy(f.cues);
    summary_patterns_destroy(f.patterns);

    return status;
}


static int
features_page(const features_t *f, const char *name, const uint8_t *data,
    size_t size)
{
    int                 rc;
    summary_arena_t    *arena;
    summary_lexer_t     lexer;
    summary_outline_t   outline;
    summary_article_t   article;

    arena = summary_arena_create();
    if (arena == NULL) {
        return 1;
    }

    summary_arena_limit(arena, SIZE_MAX / 2);
    summary_lexer_init(&lexer, summary_outline_token, &outline);

    rc = summary_outline_init(&outline, arena, f->cues, &f->settings);

    if (rc == SUMMARY_OK) {
        rc = summary_lexer_finish(&lexer, data, size);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_outline_finish(&outline, data, size);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_teasers_find(data, &outline);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_article_find(&outline, &article);
    }

    printf("{\"file\": \"%s\", \"%s\": [", name,
           f->sentences ? "sentences" : "blocks");

    if (rc == SUMMARY_OK) {
        rc = f->sentences ? features_sentences(f, data, &outline, &article)
                          : features_blocks(data, &outline, &article);
    }

    printf("]}\n");

    summary_arena_destroy(arena);

    return rc == SUMMARY_ERROR;
}


/* [start, end, words, first choice, hidden, [feature, ...]] */

static int
features_blocks(const uint8_t *data, summary_outline_t *outline,
    summary_article_t *article)
{
    int                      rc;
    size_t                   i;
    uint8_t                  x[SUMMARY_FEATURES];
    unsigned                 k;
    summary_classifier_t     c;
    const summary_block_t   *b;

    rc = summary_classifier_init(&c, data, outline, article);

    for (i = 0; rc == SUMMARY_OK && i < c.nblocks; i++) {
        b = &c.blocks[i];
        summary_classify_features(&c, i, x);

        printf("%s[%u, %u, %u, %d, %d, [", i ? ", " : "", b->start, b->end,
               b->words, b->keep,
               (c.elements[b->element].drop
                & (SUMMARY_DROP_HIDDEN|SUMMARY_DROP_PLACE
                   |SUMMARY_DROP_TEASER)) != 0);

        for (k = 0; k < SUMMARY_FEATURES; k++) {
            printf("%s%u", k ? "," : "", x[k]);
        }

        printf("]]");
    }

    return rc;
}


/* [text, may be in a summary, [feature, ...]] */

static int
features_sentences(const features_t *f, const uint8_t *data,
    summary_outline_t *outline, summary_article_t *article)
{
    int                   rc;
    size_t                i;
    double                x[SUMMARY_RANK_FEATURES];
    unsigned              k;
    summary_str_t         lang;
    summary_text_t        text;
    summary_prose_t       prose;
    summary_ranker_t     *ranker;
    summary_sentence_t   *s;

    rc = summary_classify(data, outline, article);

    if (rc == SUMMARY_OK) {
        summary_article_place(outline, article);
        rc = summary_prose_read(data, outline, article, outline->arena,
                                &prose);
    }

    if (rc == SUMMARY_OK) {
        prose.title = summary_title_choose(&prose.titles);
        lang.data = data + outline->lang.start;
        lang.len = outline->lang.end - outline->lang.start;
        rc = summary_text_split(f->patterns, &prose, lang, outline->arena,
                                &text);
    }

    if (rc != SUMMARY_OK || text.sentences.nelts == 0) {
        return rc;
    }

    ranker = summary_ranker_create(&text, outline->arena);
    if (ranker == NULL) {
        return SUMMARY_ERROR;
    }

    s = text.sentences.elts;

    for (i = 0; i < text.sentences.nelts; i++) {
        summary_rank_features(ranker, i, x);

        printf("%s[", i ? ", " : "");
        features_text(s[i].text);
        printf(", %d, [", summary_rank_eligible(ranker, i));

        for (k = 0; k < SUMMARY_RANK_FEATURES; k++) {
            printf("%s%.4g", k ? "," : "", x[k]);
        }

        printf("]]");
    }

    return SUMMARY_OK;
}


static void
features_text(summary_str_t text)
{
    size_t  i;

    putchar('"');

    for (i = 0; i < text.len; i++) {
        if (text.data[i] == '"' || text.data[i] == '\\') {
            putchar('\\');
        }

        putchar(text.data[i] < ' ' ? ' ' : text.data[i]);
    }

    putchar('"');
}


static uint8_t *
features_read(const char *name, size_t *size)
{
    FILE     *in;
    size_t    n;
    uint8_t  *data, *more;

    in = fopen(name, "rb");
    if (in == NULL) {
        return NULL;
    }

    *size = 0;
    data = NULL;

    do {
        more = realloc(data, *size + 65536);
        if (more == NULL) {
            break;
        }

        data = more;
        n = fread(data + *size, 1, 65536, in);
        *size += n;
    } while (n);

    fclose(in);

    return data;
}
