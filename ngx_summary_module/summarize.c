
/*
 * summarize: the engine on the command line.
 *
 * Explains what the engine makes of each file, or prints it as JSON, or the
 * page with its block.
 */


#define _GNU_SOURCE

#include "summary.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>


typedef enum {
    SUMMARIZE_EXPLAIN = 0,
    SUMMARIZE_JSON,
    SUMMARIZE_HTML
} summarize_mode_e;


#define SUMMARIZE_SELECTORS  64


/* of one option */

typedef struct {
    summary_str_t            texts[SUMMARIZE_SELECTORS];
    size_t                   n;
    summary_selectors_t     *list;
} summarize_selectors_t;


typedef enum {
    SUMMARIZE_BLOCK = 0,
    SUMMARIZE_ARTICLE,
    SUMMARIZE_SKIP,
    SUMMARIZE_LISTS
} summarize_list_e;


typedef struct {
    summarize_mode_e         mode;
    summary_settings_t       settings;
    summarize_selectors_t    selectors[SUMMARIZE_LISTS];
    summary_str_t            charset;
    int                      explain;     /* each text block, too */
} summarize_options_t;


typedef struct {
    const char              *name;
    uint8_t                 *data;
    size_t                   size;
    const summary_result_t  *result;
    long long                time;        /* us */
} summarize_file_t;


static int summarize_option(summarize_options_t *options, int c);
static int summarize_selector(summarize_options_t *options,
    summarize_list_e i);
static int summarize_selectors(summarize_options_t *options);
static int summarize_files(const summarize_options_t *options, int argc,
    char **argv);
static int summarize_number(const char *name, unsigned min, unsigned max,
    unsigned *n);
static int summarize(const summary_engine_t *engine,
    const summarize_options_t *options, const char *name);
static int summarize_read(summarize_file_t *file);
static void summarize_explain(const summarize_options_t *options,
    const summarize_file_t *file);
static void summarize_containers(const summary_result_t *r);
static void summarize_blocks(const summary_result_t *r);
static void summarize_weights(char sign, const summary_weight_t *weights);
static void summarize_explain_sentences(const summarize_file_t *file,
    summary_page_t *page);
static void summarize_body(const summarize_file_t *file);
static void summarize_json(const summarize_file_t *file);
static void summarize_json_key(const char *key);
static void summarize_json_text(const uint8_t *p, size_t len);
static void summarize_json_string(const uint8_t *p, size_t len);
static size_t summarize_sequence(const uint8_t *p, size_t len);
static void summarize_html(const summarize_file_t *file);
static size_t summarize_utf8(const uint8_t *p, size_t len);


static const char  summarize_usage[] =
    "usage: summarize [OPTION ...] FILE ...\n"
    "\n"
    "Says what the summary module would do with pages; - is standard input.\n"
    "\n"
    "  --json           one JSON object a line and file\n"
    "  --html           the page with its block\n"
    "  --explain        why each text is body or not, and each sentence chosen\n"
    "  --sentences N    sentences of a summary, 1 to 20, or auto (3)\n"
    "  --max-length N   characters of all of them together; 0: any (0)\n"
    "  --max-sentence N characters of each; 0: any (400)\n"
    "  --min-words N    bodies of fewer words get none (150)\n"
    "  --position P     top, bottom or both (top), where the page has no\n"
    "                   block of its own\n"
    "  --block S        selector of the page's own blocks; may be repeated\n"
    "  --article S      selector of elements that hold the body; likewise\n"
    "  --skip S         selector of elements not to read; likewise\n"
    "  --charset LABEL  the charset that Content-Type has\n"
    "  --help\n";


static const struct option  summarize_options[] = {
    { "json",      no_argument,       NULL, 'j' },
    { "html",      no_argument,       NULL, 'h' },
    { "explain",   no_argument,       NULL, 'e' },
    { "sentences", required_argument, NULL, 's' },
    { "min-words", required_argument, NULL, 'm' },
    { "max-length", required_argument, NULL, 'l' },
    { "max-sentence", required_argument, NULL, 'L' },
    { "position",  required_argument, NULL, 'p' },
    { "block",     required_argument, NULL, 'b' },
    { "article",   required_argument, NULL, 'a' },
    { "skip",      required_argument, NULL, 'S' },
    { "charset",   required_argument, NULL, 'c' },
    { "help",      no_argument,       NULL, 'H' },
    { NULL, 0, NULL, 0 }
};


static const char *const  summarize_kinds[] = {
    "text", "heading", "item", "quote", "cell", "code"
};


static const char *const  summarize_lists[SUMMARIZE_LISTS] = {
    "--block", "--article", "--skip"
};


int
main(int argc, char **argv)
{
    int                   c, i, status;
    summarize_options_t   options;

    memset(&options, 0, sizeof(summarize_options_t));
    summary_settings_init(&options.settings);

    while ((c = getopt_long(argc, argv, "", summarize_options, NULL)) != -1) {
        if (c == 'H') {
            fputs(summarize_usage, stdout);
            return 0;
        }

        if (summarize_option(&options, c)) {
            return 2;
        }
    }

    if (optind == argc) {
        fputs(summarize_usage, stderr);
        return 2;
    }

    status = summarize_selectors(&options) ? 2
             : summarize_files(&options, argc, argv);

    for (i = 0; i < SUMMARIZE_LISTS; i++) {
        summary_selectors_destroy(options.selectors[i].list);
    }

    return status;
}


static int
summarize_files(const summarize_options_t *options, int argc, char **argv)
{
    int                i, status;
    summary_engine_t  *engine;

    engine = summary_engine_create();

    if (engine == NULL) {
        fprintf(stderr, "summarize: no memory\n");
        return 1;
    }

    status = 0;

    for (i = optind; i < argc; i++) {
        if (summarize(engine, options, argv[i])) {
            status = 1;
        }
    }

    summary_engine_destroy(engine);

    if (fflush(stdout) || ferror(stdout)) {
        fprintf(stderr, "summarize: cannot write: %s\n", strerror(errno));
        return 1;
    }

    return status;
}


static int
summarize_option(summarize_options_t *options, int c)
{
    size_t                    i;
    summary_settings_t       *settings;
    static const char *const  positions[] = { "top", "bottom", "both" };

    settings = &options->settings;

    switch (c) {

    case 'j':
        options->mode = SUMMARIZE_JSON;
        return 0;

    case 'h':
        options->mode = SUMMARIZE_HTML;
        return 0;

    case 'e':
        options->explain = 1;
        return 0;

    case 's':
        if (strcmp(optarg, "auto") == 0) {
            settings->sentences = SUMMARY_SENTENCES_AUTO;
            return 0;
        }

        return summarize_number("--sentences", 1, SUMMARY_MAX_SENTENCES,
                                &settings->sentences);

    case 'l':
        return summarize_number("--max-length", 0, SUMMARY_MAX_LENGTH,
                                &settings->max_length);

    case 'L':
        return summarize_number("--max-sentence", 0, SUMMARY_MAX_LENGTH,
                                &settings->max_sentence);

    case 'm':
        return summarize_number("--min-words", 0, SUMMARY_MAX_MIN_WORDS,
                                &settings->min_words);

    case 'p':
        for (i = 0; i < 3; i++) {
            if (strcmp(optarg, positions[i]) == 0) {
                settings->position = (summary_position_e) (i + 1);
                return 0;
            }
        }

        fprintf(stderr, "summarize: --position takes top, bottom or both, "
                "not \"%s\"\n", optarg);
        return 1;

    case 'b':
        return summarize_selector(options, SUMMARIZE_BLOCK);

    case 'a':
        return summarize_selector(options, SUMMARIZE_ARTICLE);

    case 'S':
        return summarize_selector(options, SUMMARIZE_SKIP);

    case 'c':
        options->charset.data = (const uint8_t *) optarg;
        options->charset.len = strlen(optarg);
        return 0;

    default:
        fputs(summarize_usage, stderr);
        return 1;
    }
}


static int
summarize_selector(summarize_options_t *options, summarize_list_e i)
{
    summarize_selectors_t  *selectors;

    selectors = &options->selectors[i];

    if (selectors->n == SUMMARIZE_SELECTORS) {
        fprintf(stderr, "summarize: %s may be given %d times\n",
                summarize_lists[i], SUMMARIZE_SELECTORS);
        return 1;
    }

    selectors->texts[selectors->n].data = (const uint8_t *) optarg;
    selectors->texts[selectors->n].len = strlen(optarg);
    selectors->n++;

    return 0;
}


static int
summarize_selectors(summarize_options_t *options)
{
    int                     i;
    size_t                  bad;
    summarize_selectors_t  *selectors;

    for (i = 0; i < SUMMARIZE_LISTS; i++) {
        selectors = &options->selectors[i];

        if (selectors->n == 0) {
            continue;
        }

        selectors->list = summary_selectors_create(selectors->texts,
                                                   selectors->n, &bad);
        if (selectors->list == NULL) {
            fprintf(stderr, "summarize: %s takes a selector, not \"%s\"\n",
                    summarize_lists[i],
                    bad < selectors->n
                    ? (const char *) selectors->texts[bad].data : "");
            return 1;
        }
    }

    options->settings.blocks = options->selectors[SUMMARIZE_BLOCK].list;
    options->settings.article = options->selectors[SUMMARIZE_ARTICLE].list;
    options->settings.skip = options->selectors[SUMMARIZE_SKIP].list;

    return 0;
}


/* of an option's argument */

static int
summarize_number(const char *name, unsigned min, unsigned max, unsigned *n)
{
    char           *end;
    unsigned long   value;

    errno = 0;
    value = strtoul(optarg, &end, 10);

    if (*optarg < '0' || *optarg > '9' || *end != '\0' || errno
        || value < min || value > max)
    {
        fprintf(stderr, "summarize: %s takes %u to %u, not \"%s\"\n", name,
                min, max, optarg);
        return 1;
    }

    *n = (unsigned) value;

    return 0;
}


static int
summarize(const summary_engine_t *engine, const summarize_options_t *options,
    const char *name)
{
    int               rc;
    summary_page_t   *page;
    struct timespec   before, after;
    summarize_file_t  file;

    memset(&file, 0, sizeof(summarize_file_t));
    file.name = name;

    if (summarize_read(&file)) {
        fprintf(stderr, "summarize: %s: %s\n", name, strerror(errno));
        free(file.data);
        return 1;
    }

    clock_gettime(CLOCK_MONOTONIC, &before);

    rc = SUMMARY_ERROR;
    page = summary_page_create(engine, &options->settings);

    if (page) {
        (void) summary_page_charset(page, options->charset);

        if (options->mode == SUMMARIZE_EXPLAIN) {
            summary_page_explain(page);
        }

        rc = summary_page_finish(page, file.data, file.size);
    }

    clock_gettime(CLOCK_MONOTONIC, &after);

    if (rc == SUMMARY_ERROR) {
        fprintf(stderr, "summarize: %s: no memory\n", name);
        summary_page_destroy(page);
        free(file.data);
        return 1;
    }

    file.time = (after.tv_sec - before.tv_sec) * 1000000ll
                + (after.tv_nsec - before.tv_nsec) / 1000;
    file.result = summary_page_result(page);

    switch (options->mode) {

    case SUMMARIZE_JSON:
        summarize_json(&file);
        break;

    case SUMMARIZE_HTML:
        summarize_html(&file);
        break;

    default:
        summarize_explain(options, &file);

        if (options->explain) {
            summarize_explain_sentences(&file, page);
        }
    }

    summary_page_destroy(page);
    free(file.data);

    return 0;
}


static int
summarize_read(summarize_file_t *file)
{
    int       failed;
    FILE     *in;
    size_t    n, room;
    uint8_t  *data;

    in = (strcmp(file->name, "-") == 0) ? stdin : fopen(file->name, "rb");
    if (in == NULL) {
        return 1;
    }

    room = 0;
    errno = 0;

    do {
        if (file->size == room) {
            room = room ? room * 2 : 65536;

            data = realloc(file->data, room);
            if (data == NULL) {
                break;
            }

            file->data = data;
        }

        n = fread(file->data + file->size, 1, room - file->size, in);
        file->size += n;

    } while (n);

    failed = ferror(in) || file->size == room;

    if (in != stdin) {
        (void) fclose(in);
    }

    return failed;
}


static void
summarize_text(const char *name, summary_str_t text)
{
    printf("%-10s %.*s\n", name, (int) text.len,
           text.len ? (const char *) text.data : "");
}


static void
summarize_explain(const summarize_options_t *options,
    const summarize_file_t *file)
{
    size_t                      i;
    const summary_result_t     *r;
    const summary_sentence_t   *s;
    const summary_paragraph_t  *p;

    r = file->result;

    printf("%-10s %s, %zu bytes\n", "file", file->name, file->size);
    printf("%-10s %s\n", "status", summary_reason_name(r->reason));
    printf("%-10s %s\n", "charset", r->charset ? r->charset : "");

    summarize_text("title", r->title);
    summarize_text("language", r->lang);

    if (r->nparagraphs) {
        printf("%-10s %.*s, bytes %zu to %zu, %zu paragraphs, "
               "%zu words of prose\n", "body", (int) r->container.len,
               (const char *) r->container.data, r->start, r->end,
               r->nparagraphs, r->words);
    }

    summarize_containers(r);

    if (options->explain) {
        summarize_blocks(r);
    }

    for (i = 0, p = r->paragraphs; i < r->nparagraphs; i++, p++) {
        printf("  %8zu  %-8s%c %.*s%s\n", p->start, summarize_kinds[p->kind],
               p->prose ? ' ' : '-',
               (int) summarize_utf8(p->text.data,
                                    p->text.len < 60 ? p->text.len : 60),
               (const char *) p->text.data, p->text.len > 60 ? "..." : "");
    }

    if (r->nsentences) {
        printf("%-10s %zu, %zu chosen (*)\n", "sentences", r->nsentences,
               r->nchosen);
    }

    for (i = 0, s = r->sentences; i < r->nsentences; i++, s++) {
        printf("  %c %7.3f  %.*s\n", s->chosen ? '*' : ' ', s->score,
               (int) s->text.len, (const char *) s->text.data);
    }

    if (r->editor.len) {
        printf("%-10s %.*s\n", "editor's", (int) r->editor.len,
               (const char *) r->editor.data);
    }

    for (i = 0; i < r->ninsertions; i++) {
        printf("%-10s %zu bytes at %zu\n", "insertion",
               r->insertions[i].text.len, r->insertions[i].offset);
    }

    printf("%-10s %lld us, %zu bytes of memory\n\n", "cost", file->time,
           r->memory);
}


/* of each sentence, what its score is the sum of: feature times weight */

static void
summarize_explain_sentences(const summarize_file_t *file,
    summary_page_t *page)
{
    size_t                       i, k, n;
    const summary_sentence_t    *s;
    const summary_score_part_t  *part;

    s = file->result->sentences;

    for (i = 0; i < file->result->nsentences; i++) {

        part = summary_page_score(page, i, &n);

        printf("%c %7.3f  %.*s\n", s[i].chosen ? '*' : ' ', s[i].score,
               (int) s[i].text.len, (const char *) s[i].text.data);

        for (k = 0; k < n; k++) {
            printf("  %8.3f = %8.3f * %8.3f  %s\n",
                   part[k].value * part[k].weight, part[k].value,
                   part[k].weight, part[k].name);
        }
    }

    if (file->result->nsentences) {
        putchar('\n');
    }
}


static void
summarize_containers(const summary_result_t *r)
{
    size_t                      i;
    const summary_container_t  *c;

    if (r->ncontainers) {
        printf("%-10s  score   sum words links\n", "containers");
    }

    for (i = 0, c = r->containers; i < r->ncontainers; i++, c++) {
        printf("  %c %13.1f %5.0f %5u  %3.0f%%  %.*s: %s%s%s\n",
               i ? ' ' : '>', c->score, c->sum, c->words, 100 * c->links,
               (int) summarize_utf8(c->path.data,
                                    c->path.len < 60 ? c->path.len : 60),
               (const char *) c->path.data, c->reason,
               c->cue ? ", " : "", c->cue ? c->cue : "");
    }
}


static void
summarize_blocks(const summary_result_t *r)
{
    size_t                      i, n;
    const summary_judgement_t  *j;

    n = 0;

    for (i = 0; i < r->njudgements; i++) {
        n += r->judgements[i].kept;
    }

    if (r->njudgements) {
        printf("%-10s %zu, %zu kept (+)\n", "blocks", r->njudgements, n);
    }

    for (i = 0, j = r->judgements; i < r->njudgements; i++, j++) {
        printf("  %8zu  %c %7.3f  %4u words  %.*s%s\n", j->start,
               j->kept ? '+' : '-', j->score, j->words,
               (int) summarize_utf8(j->text.data,
                                    j->text.len < 60 ? j->text.len : 60),
               (const char *) j->text.data, j->text.len > 60 ? "..." : "");

        summarize_weights('+', j->in_favour);
        summarize_weights('-', j->against);
    }
}


static void
summarize_weights(char sign, const summary_weight_t *weights)
{
    int  i;

    if (weights[0].name == NULL) {
        return;
    }

    printf("%12c", sign);

    for (i = 0; i < SUMMARY_MAX_WEIGHTS && weights[i].name; i++) {
        printf("%s %s%s %.2f", i ? "," : "",
               weights[i].absent ? "not " : "", weights[i].name,
               weights[i].weight);
    }

    printf("\n");
}


static void
summarize_json(const summarize_file_t *file)
{
    size_t                   i, n;
    const char              *reason, *charset;
    const summary_result_t  *r;

    r = file->result;
    reason = summary_reason_name(r->reason);
    charset = r->charset ? r->charset : "";

    putchar('{');
    summarize_json_key("file");
    summarize_json_text((const uint8_t *) file->name, strlen(file->name));

    printf(", ");
    summarize_json_key("status");
    summarize_json_text((const uint8_t *) reason, strlen(reason));

    printf(", ");
    summarize_json_key("charset");
    summarize_json_text((const uint8_t *) charset, strlen(charset));

    printf(", ");
    summarize_json_key("title");
    summarize_json_text(r->title.data, r->title.len);

    printf(", ");
    summarize_json_key("lang");
    summarize_json_text(r->lang.data, r->lang.len);

    printf(", ");
    summarize_json_key("container");
    summarize_json_text(r->container.data, r->container.len);

    printf(", ");
    summarize_json_key("body");
    summarize_body(file);

    printf(", ");
    summarize_json_key("summary");
    putchar('[');

    n = 0;

    if (r->ninsertions && r->editor.len) {
        n++;
        summarize_json_text(r->editor.data, r->editor.len);
    }

    for (i = 0; i < r->nsentences && r->ninsertions; i++) {
        if (r->sentences[i].chosen) {
            printf(n++ ? ", " : "");
            summarize_json_text(r->sentences[i].text.data,
                                r->sentences[i].text.len);
        }
    }

    printf("], ");
    summarize_json_key("insertions");
    putchar('[');

    for (i = 0; i < r->ninsertions; i++) {
        printf("%s{\"offset\": %zu, \"length\": %zu}", i ? ", " : "",
               r->insertions[i].offset, r->insertions[i].text.len);
    }

    printf("], ");
    printf("\"words\": %zu, \"memory\": %zu, \"time_us\": %lld}\n", r->words,
           r->memory, file->time);
}


static void
summarize_body(const summarize_file_t *file)
{
    size_t                      i;
    const summary_paragraph_t  *p;

    p = file->result->paragraphs;

    putchar('"');

    for (i = 0; i < file->result->nparagraphs; i++) {
        if (i) {
            printf("\\n\\n");
        }

        summarize_json_string(p[i].text.data, p[i].text.len);
    }

    putchar('"');
}


static void
summarize_json_key(const char *key)
{
    printf("\"%s\": ", key);
}


static void
summarize_json_text(const uint8_t *p, size_t len)
{
    putchar('"');
    summarize_json_string(p, len);
    putchar('"');
}


/*
 * RFC 8259, section 7.  What is no UTF-8, in file names say, is U+FFFD; what
 * some readers take for the end of a line (U+0085, U+2028, U+2029) is escaped.
 */

static void
summarize_json_string(const uint8_t *p, size_t len)
{
    size_t          n, room;
    const uint8_t  *last;

    for (last = p + len; p < last; p += n) {

        n = 1;
        room = (size_t) (last - p);

        if (*p == '"' || *p == '\\') {
            printf("\\%c", *p);

        } else if (*p < 0x20 || *p == 0x7f) {
            printf("\\u%04x", *p);

        } else if (*p < 0x80) {
            putchar(*p);

        } else if (room > 1 && p[0] == 0xc2 && p[1] == 0x85) {
            printf("\\u0085");
            n = 2;

        } else if (room > 2 && p[0] == 0xe2 && p[1] == 0x80
                   && (p[2] == 0xa8 || p[2] == 0xa9))
        {
            printf("\\u20%02x", p[2] - 0x80);
            n = 3;

        } else {
            n = summarize_sequence(p, room);
            (void) fwrite(n ? p : (const uint8_t *) "\357\277\275", 1,
                          n ? n : 3, stdout);
            n = n ? n : 1;
        }
    }
}


/* the length of the sequence beyond ASCII at p; 0: it is cut or none */

static size_t
summarize_sequence(const uint8_t *p, size_t len)
{
    size_t  i, n;

    n = (*p < 0xc2) ? 0 : (*p < 0xe0) ? 2 : (*p < 0xf0) ? 3
        : (*p < 0xf5) ? 4 : 0;

    for (i = 1; i < n; i++) {
        if (i >= len || (p[i] & 0xc0) != 0x80) {
            return 0;
        }
    }

    return n;
}


static void
summarize_html(const summarize_file_t *file)
{
    size_t                      i, from;
    const summary_insertion_t  *insertion;

    from = 0;
    insertion = file->result->insertions;

    for (i = 0; i < file->result->ninsertions; i++) {
        (void) fwrite(file->data + from, 1, insertion[i].offset - from,
                      stdout);
        (void) fwrite(insertion[i].text.data, 1, insertion[i].text.len,
                      stdout);
        from = insertion[i].offset;
    }

    (void) fwrite(file->data + from, 1, file->size - from, stdout);
}


/* as much of len bytes as does not cut a character */

static size_t
summarize_utf8(const uint8_t *p, size_t len)
{
    size_t  n;

    n = len;

    while (n && (p[n - 1] & 0xc0) == 0x80) {
        n--;
    }

    return (n && p[n - 1] >= 0xc0) ? n - 1 : len;
}
