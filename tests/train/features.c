
/*
 * features: prints what the engine's models see of pages, one JSON object a
 * line and page, for the scripts beside it.
 *
 *     features blocks FILE ...        of the classifier: each text block
 *     features words KNOWN LIST       of the ranker: each word
 *     features sets N MODEL LIST      of the ranker: each set of N sentences
 *     features stands LIST            of what may stand: each sentence
 *
 * LIST names pages, one a line; for words each with a file of its human
 * summaries behind a tab, form feeds between them.  KNOWN is a file of words
 * that the ranker is to know, each with its weight.  MODEL is a file with the
 * words' weights, and the known ones behind them; - are those built in.
 */


#include "summary_engine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>


typedef struct {
    summary_cues_t        *cues;
    summary_langs_t       *langs;
    summary_patterns_t    *patterns;
    summary_lists_t       *lists;
    summary_settings_t     settings;
    int                    words;
    int                    sets;
    int                    stands;
    const char            *summaries;     /* file, of the page at hand */
    summary_rank_model_t   model;
    const summary_rank_model_t  *weights;
    summary_rank_known_t  *known;         /* NULL: those built in */
    size_t                 nknown;
} features_t;


typedef struct {
    summary_ranker_t      *ranker;
    size_t                 n;             /* sets so far */
    int                    what;          /* sets, what is left, values */
} features_sets_t;


static int features_page(const features_t *f, const char *name,
    const uint8_t *data, size_t size);
static int features_blocks(const uint8_t *data, summary_outline_t *outline,
    summary_article_t *article);
static int features_sentences(const features_t *f, const uint8_t *data,
    summary_outline_t *outline, summary_article_t *article);
static int features_words(const features_t *f, summary_prose_t *prose,
    summary_text_t *text, summary_ranker_t *ranker);
static int features_stands(const summary_text_t *text,
    const summary_stand_t *stands, summary_arena_t *arena);
static void features_set(void *ctx, const uint32_t *set, size_t n,
    const double *x);
static int features_model(features_t *f, const char *name, size_t n);
static int features_known(features_t *f, FILE *in);
static void features_free(features_t *f);
static int features_list(features_t *f, const char *name);
static void features_text(summary_str_t text);
static uint8_t *features_read(const char *name, size_t *size);


int
main(int argc, char **argv)
{
    int          i, status;
    size_t       size;
    uint8_t     *data;
    features_t   f;

    memset(&f, 0, sizeof(features_t));

    f.words = (argc == 4 && strcmp(argv[1], "words") == 0);
    f.sets = (argc == 5 && strcmp(argv[1], "sets") == 0);
    f.stands = (argc == 3 && strcmp(argv[1], "stands") == 0);

    if (!f.words && !f.sets && !f.stands
        && (argc < 3 || strcmp(argv[1], "blocks")))
    {
        fprintf(stderr, "usage: features blocks FILE ... | "
                "words KNOWN LIST | sets N MODEL LIST | stands LIST\n");
        return 2;
    }

    f.cues = summary_cues_create();
    f.langs = summary_langs_create();
    f.patterns = summary_patterns_create();
    f.lists = summary_lists_create();
    summary_settings_init(&f.settings);

    status = (f.cues == NULL || f.langs == NULL || f.patterns == NULL
              || f.lists == NULL);

    if (status == 0 && f.sets) {
        f.settings.sentences = (unsigned) atoi(argv[2]);
        status = features_model(&f, argv[3], 2 * SUMMARY_RANK_WORD);
    }

    if (status == 0 && f.words) {
        status = features_model(&f, argv[2], 0);
    }

    if (status == 0) {
        status = (summary_patterns_know(f.patterns, "en", summary_rank_known,
                                        f.known)
                  != SUMMARY_OK);
    }

    if (status == 0 && (f.words || f.sets || f.stands)) {
        status = features_list(&f, argv[argc - 1]);

    } else {
        for (i = 2; i < argc && status == 0; i++) {
            data = features_read(argv[i], &size);

            if (data == NULL || features_page(&f, argv[i], data, size)) {
                fprintf(stderr, "features: %s failed\n", argv[i]);
                status = 1;
            }

            free(data);
        }
    }

    summary_cues_destroy(f.cues);
    summary_langs_destroy(f.langs);
    summary_patterns_destroy(f.patterns);
    summary_lists_destroy(f.lists);
    features_free(&f);

    return status;
}


static int
features_list(features_t *f, const char *name)
{
    int       failed;
    char      line[4096], *tab;
    FILE     *in;
    size_t    size;
    uint8_t  *data;

    in = fopen(name, "r");
    if (in == NULL) {
        return 1;
    }

    failed = 0;

    while (!failed && fgets(line, sizeof(line), in)) {
        line[strcspn(line, "\n")] = '\0';
        tab = strchr(line, '\t');

        if (tab) {
            *tab = '\0';
            f->summaries = tab + 1;
        }

        data = features_read(line, &size);
        failed = (data == NULL || features_page(f, line, data, size));
        free(data);
    }

    fclose(in);

    return failed;
}


/* n weights, and words behind them; without weights it is no model */

static int
features_model(features_t *f, const char *name, size_t n)
{
    int      failed;
    FILE    *in;
    size_t   i;

    if (strcmp(name, "-") == 0) {
        return 0;
    }

    in = fopen(name, "r");
    if (in == NULL) {
        return 1;
    }

    failed = 0;

    for (i = 0; i < n && !failed; i++) {
        failed = (fscanf(in, "%f", &f->model.word[i / SUMMARY_RANK_WORD]
                                                 [i % SUMMARY_RANK_WORD])
                  != 1);
    }

    failed = failed || features_known(f, in);

    fclose(in);

    f->model.known = f->known;
    f->weights = n ? &f->model : NULL;

    return failed;
}


/* rows of a word and its weight, and the one that ends them */

static int
features_known(features_t *f, FILE *in)
{
    char                   word[64];
    float                  weight;
    summary_rank_known_t  *known;

    do {
        known = realloc(f->known, (f->nknown + 1) * sizeof(*known));
        if (known == NULL) {
            return 1;
        }

        f->known = known;
        known += f->nknown;
        known->word = NULL;

        if (fscanf(in, "%63s %f", word, &weight) != 2) {
            return 0;
        }

        known->word = strdup(word);
        known->weight[0] = weight;
        known->weight[1] = weight;

        f->nknown++;
    } while (known->word);

    return 1;
}


static void
features_free(features_t *f)
{
    size_t  i;

    for (i = 0; i < f->nknown; i++) {
        free((char *) f->known[i].word);
    }

    free(f->known);
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
        rc = summary_teasers_find(&outline);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_article_find(&outline, &article);
    }

    printf("{\"file\": \"%s\", \"%s\": [", name,
           f->words ? "words" : f->sets || f->stands ? "sentences" : "blocks");

    if (rc == SUMMARY_OK) {
        rc = (f->words || f->sets || f->stands)
             ? features_sentences(f, data, &outline, &article)
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


/*
 * of sets: the sentences' texts, the sets, what the program would leave of
 * them, and the sums of their features, what doubts cost them behind these
 */

static int
features_sentences(const features_t *f, const uint8_t *data,
    summary_outline_t *outline, summary_article_t *article)
{
    int                   rc;
    size_t                i;
    uint8_t               tag[SUMMARY_LANG_TAG];
    summary_dir_e         dir;
    summary_str_t         lang;
    summary_text_t        text;
    summary_prose_t       prose;
    features_sets_t       sets;
    summary_ranker_t     *ranker;
    summary_stand_t      *stands;
    summary_sentence_t   *s;

    static const char *const  names[] = { "sets", "left", "x" };

    rc = summary_classify(data, outline, article);

    if (rc == SUMMARY_OK) {
        summary_article_place(outline, article);
        rc = summary_prose_read(data, outline, article, outline->arena,
                                &prose);
    }

    if (rc == SUMMARY_OK) {
        prose.title = summary_title_choose(&prose.titles);
        lang.data = tag;
        lang.len = summary_lang_tag(data + outline->lang.start,
                                    outline->lang.end - outline->lang.start,
                                    tag);
        lang = summary_lang_find(f->langs, prose.paragraphs.elts,
                                 prose.paragraphs.nelts, lang, &dir);
        rc = summary_text_split(f->patterns, &prose, lang, outline->arena,
                                &text);
    }

    if (rc != SUMMARY_OK || text.sentences.nelts == 0) {
        return rc;
    }

    rc = summary_stand(f->lists, &text, outline->arena, &f->settings,
                       &stands);

    if (rc == SUMMARY_OK) {
        rc = summary_risk(&text, stands, outline->arena);
    }

    if (rc != SUMMARY_OK) {
        return rc;
    }

    if (f->stands) {
        return features_stands(&text, stands, outline->arena);
    }

    ranker = summary_ranker_create(&text, stands, outline->arena,
                                   &f->settings, f->weights);
    if (ranker == NULL) {
        return SUMMARY_ERROR;
    }

    if (f->words) {
        return features_words(f, &prose, &text, ranker);
    }

    s = text.sentences.elts;

    for (i = 0; i < text.sentences.nelts; i++) {
        printf("%s", i ? ", " : "");
        features_text(s[i].text);
    }

    sets.ranker = ranker;

    for (sets.what = 0; sets.what < 3; sets.what++) {
        printf("], \"%s\": [", names[sets.what]);
        sets.n = 0;
        (void) summary_rank_sets(ranker, features_set, &sets);
    }

    return SUMMARY_OK;
}


/* [text, states, [feature, ...]] */

static int
features_stands(const summary_text_t *text, const summary_stand_t *stands,
    summary_arena_t *arena)
{
    size_t                     i, k;
    double                     x[SUMMARY_RISK_FEATURES];
    summary_risk_t            *risk;
    const summary_sentence_t  *s;

    risk = summary_risk_create(text, stands, arena);
    if (risk == NULL) {
        return SUMMARY_ERROR;
    }

    s = text->sentences.elts;

    for (i = 0; i < text->sentences.nelts; i++) {
        summary_risk_features(risk, i, x);

        printf("%s[", i ? ", " : "");
        features_text(s[i].text);
        printf(", %u, [", (unsigned) stands[i].state);

        for (k = 0; k < SUMMARY_RISK_FEATURES; k++) {
            printf("%s%.5g", k ? "," : "", x[k]);
        }

        printf("]]");
    }

    return SUMMARY_OK;
}


static void
features_set(void *ctx, const uint32_t *set, size_t n, const double *x)
{
    size_t            i, k;
    double            y[SUMMARY_RANK_FEATURES], sum[SUMMARY_RANK_FEATURES];
    uint32_t          left[SUMMARY_MAX_SENTENCES];
    features_sets_t  *sets;

    sets = ctx;

    printf("%s[", sets->n++ ? "," : "");

    if (sets->what < 2) {
        memcpy(left, set, n * sizeof(uint32_t));

        if (sets->what == 1) {
            n = summary_rank_left(sets->ranker, left, n);
        }

        for (i = 0; i < n; i++) {
            printf("%s%u", i ? "," : "", left[i]);
        }

        printf("]");
        return;
    }

    memset(sum, 0, sizeof(sum));

    for (i = 0; i < n; i++) {
        summary_rank_features(sets->ranker, set[i], y);

        for (k = 0; k < SUMMARY_RANK_FEATURES; k++) {
            sum[k] += y[k];
        }
    }

    for (k = 0; k < SUMMARY_RANK_FEATURES; k++) {
        printf("%s%.5g", k ? "," : "", sum[k]);
    }

    for (k = 0; k < SUMMARY_RANK_SET; k++) {
        printf(",%.5g", x[k]);
    }

    printf(",%.5g]", summary_rank_cost(sets->ranker));
}


/*
 * [of the human summaries: the share that has the word, the share that has it
 * twice; which of the known ones it is, + 1, or 0; feature, ...]; the summaries
 * are read as titles, so that words are what they are in the article
 */

static int
features_words(const features_t *f, summary_prose_t *prose,
    summary_text_t *text, summary_ranker_t *ranker)
{
    int              rc;
    size_t           i, k, size, n;
    double           x[SUMMARY_RANK_WORD];
    uint8_t         *data, *p, *end;
    unsigned        *once, *twice, *map, *count;
    const uint32_t  *was, *is, *title;
    summary_text_t   other;

    const summary_word_kind_t  *kinds;

    n = text->nwords + 1;
    once = calloc(3 * n, sizeof(unsigned));
    data = features_read(f->summaries, &size);

    if (once == NULL || data == NULL) {
        free(once);
        free(data);
        return SUMMARY_ERROR;
    }

    twice = once + n;
    count = twice + n;
    was = text->words.elts;
    kinds = text->kinds.elts;
    rc = SUMMARY_OK;
    i = 0;

    for (p = data; rc == SUMMARY_OK && p < data + size; p = end + 1) {
        end = memchr(p, '\f', size - (size_t) (p - data));
        end = end ? end : data + size;

        prose->title.data = p;
        prose->title.len = (size_t) (end - p);

        rc = summary_text_split(f->patterns, prose, text->lang,
                                text->words.arena, &other);
        if (rc != SUMMARY_OK) {
            break;
        }

        /* the other split's words, as this one's + 1 */

        map = calloc(other.nwords + 1, sizeof(unsigned));
        if (map == NULL) {
            rc = SUMMARY_ERROR;
            break;
        }

        memset(count, 0, n * sizeof(unsigned));
        is = other.words.elts;
        title = other.title.elts;

        for (k = 0; k < other.words.nelts; k++) {
            map[is[k]] = was[k] + 1;
        }

        for (k = 0; k < other.title.nelts; k++) {
            count[map[title[k]]]++;
        }

        for (k = 1; k < n; k++) {
            once[k] += (count[k] > 0);
            twice[k] += (count[k] > 1);
        }

        free(map);

        i++;
    }

    for (k = 1, size = 0; rc == SUMMARY_OK && k < n; k++) {
        summary_rank_word(ranker, (uint32_t) (k - 1), x);

        if (x[1] < 0 || !(x[4] > 0)) {
            /* the title's only */
            continue;
        }

        printf("%s[%.4g,%.4g,%u", size++ ? "," : "", once[k] / (double) i,
               twice[k] / (double) i, (unsigned) kinds[k - 1].known);

        for (n = 0; n < SUMMARY_RANK_WORD; n++) {
            printf(",%.5g", x[n]);
        }

        n = text->nwords + 1;
        printf("]");
    }

    free(once);
    free(data);

    return rc;
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
