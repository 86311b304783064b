
/*
 * Text: paragraphs -> sentences -> words, by pcre2 patterns (JIT).
 *
 * A pattern finds where a sentence could end: a run of marks that end
 * sentences, the quotes and brackets that close behind it, white space or the
 * paragraph's end.  Whether it does end there is decided by what stands
 * before and behind.  A paragraph's end always ends a sentence.
 */


#define PCRE2_CODE_UNIT_WIDTH  8

#include "summary_engine.h"

#include <libstemmer.h>
#include <pcre2.h>

#include <stdlib.h>
#include <string.h>


/* pcre2's bounds: of steps, and of its heap in kB */

#define SUMMARY_MATCH_LIMIT  1000000
#define SUMMARY_HEAP_LIMIT   256

/* of distinct words, at first; a power of two */
#define SUMMARY_WORD_SLOTS   256

/* a longer word is its own stem, in bytes */
#define SUMMARY_MAX_STEMMED  64

/* longer than any abbreviation, in bytes */
#define SUMMARY_MAX_ABBREVIATION  24


struct summary_patterns_s {
    pcre2_code           *end;            /* where a sentence could end */
    pcre2_code           *abbreviation;   /* a whole word */
    pcre2_code           *lower;          /* what never begins a sentence */
    pcre2_code           *word;
};


/*
 * Distinct words, by a hash of their folded letters; and their stems, by
 * another, so that a word is stemmed once a page.  Two of one hash are taken
 * for one, which no more than blurs a score.
 */

typedef struct {
    uint32_t             hash;
    uint32_t             id;              /* + 1; 0: a free slot */
} summary_slot_t;


/* a word as it stands in the text, folded */

typedef struct {
    uint32_t             hash;
    uint8_t              chars;           /* 255: as many or more */
    unsigned             number:1;        /* begins with a digit */
    unsigned             capital:1;       /* or with a capital */
    size_t               len;             /* 0: not to be stemmed */
    uint8_t              folded[SUMMARY_MAX_STEMMED];
} summary_folded_t;


typedef struct {
    const summary_patterns_t   *patterns;
    pcre2_match_data           *match;
    pcre2_match_context        *context;
    summary_arena_t            *arena;
    summary_text_t             *text;
    summary_array_t             slots;    /* of summary_slot_t: a power of
                                             two of them */
    size_t                      used;     /* of slots */
    struct sb_stemmer          *stemmer;  /* NULL: none of this language */
    int                         ordinals; /* "3." stands within a sentence */
} summary_splitter_t;


static pcre2_code *summary_pattern(const char *source, uint32_t options);
static int summary_split_init(summary_splitter_t *s);
static int summary_split_paragraph(summary_splitter_t *s,
    const summary_paragraph_t *paragraph, size_t n);
static int summary_split_ends(summary_splitter_t *s, const summary_str_t *text,
    size_t mark, size_t next);
static int summary_split_abbreviation(summary_splitter_t *s,
    const summary_str_t *text, size_t mark);
static int summary_split_add(summary_splitter_t *s, const uint8_t *p,
    size_t len, size_t paragraph);
static int summary_split_words(summary_splitter_t *s, const uint8_t *p,
    size_t len, summary_array_t *words, unsigned *n);
static int summary_split_word(summary_splitter_t *s,
    const summary_folded_t *folded, uint32_t *id);
static uint32_t summary_split_stem(summary_splitter_t *s,
    const summary_folded_t *folded);
static int summary_split_stemmer(summary_splitter_t *s, summary_str_t lang);
static summary_slot_t *summary_split_slot(const summary_array_t *slots,
    uint32_t hash);
static int summary_split_slots(summary_splitter_t *s, summary_array_t *slots,
    size_t n);
static int summary_split_grow(summary_splitter_t *s);
static void summary_word_fold(const summary_splitter_t *s, const uint8_t *p,
    const uint8_t *last, summary_folded_t *folded);
static size_t summary_encode(uint32_t c, uint8_t *p);
static uint32_t summary_decode(const uint8_t **p, const uint8_t *last);
static uint32_t summary_fold(uint32_t c);
static int summary_cjk(uint32_t c);
static int summary_lang(summary_str_t lang, const char *list);


summary_patterns_t *
summary_patterns_create(void)
{
    size_t               len;
    char                *source;
    summary_patterns_t  *p;

    p = calloc(1, sizeof(summary_patterns_t));
    if (p == NULL) {
        return NULL;
    }

    len = strlen(summary_cue_abbreviations);

    source = malloc(len + sizeof("^(?:)$"));
    if (source == NULL) {
        free(p);
        return NULL;
    }

    memcpy(source, "^(?:", 4);
    memcpy(source + 4, summary_cue_abbreviations, len);
    memcpy(source + 4 + len, ")$", 3);

    /*
     * Group 1: the marks themselves.  A run of them is tried from its first
     * one only, which keeps a run that ends no sentence linear.
     */

    p->end = summary_pattern(
        "(?<![.!?\\x{203c}\\x{2047}-\\x{2049}\\x{2026}\\x{61f}\\x{6d4}"
            "\\x{964}\\x{965}\\x{589}\\x{1362}\\x{1367}])"
        "((?:[.!?\\x{203c}\\x{2047}-\\x{2049}\\x{2026}\\x{61f}\\x{6d4}"
            "\\x{964}\\x{965}\\x{589}\\x{1362}\\x{1367}])+)"
            "[\"'\\x{201c}\\x{201d}\\x{2018}\\x{2019}\\x{bb}\\x{ab})\\]]*"
            "(?:[\\s\\x{a0}]+|$)"
        "|((?:[\\x{3002}\\x{ff01}\\x{ff1f}\\x{ff0e}\\x{ff61}])+)"
            "[\\x{300d}\\x{300f}\\x{ff09}\\x{201d}\\x{2019}\"')]*\\s*", 0);

    p->abbreviation = summary_pattern(source, PCRE2_CASELESS);

    p->lower = summary_pattern("^[\"'\\x{201c}\\x{2018}(\\[]*[\\p{Ll},;:]",
                               0);

    p->word = summary_pattern(
        "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*"
        "(?:['\\x{2019}.-][\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*)*", 0);

    free(source);

    if (p->end == NULL || p->abbreviation == NULL || p->lower == NULL
        || p->word == NULL)
    {
        summary_patterns_destroy(p);
        return NULL;
    }

    return p;
}


void
summary_patterns_destroy(summary_patterns_t *p)
{
    if (p == NULL) {
        return;
    }

    pcre2_code_free(p->end);
    pcre2_code_free(p->abbreviation);
    pcre2_code_free(p->lower);
    pcre2_code_free(p->word);

    free(p);
}


static pcre2_code *
summary_pattern(const char *source, uint32_t options)
{
    int          error;
    size_t       offset;
    pcre2_code  *code;

    code = pcre2_compile((PCRE2_SPTR) source, PCRE2_ZERO_TERMINATED,
                         PCRE2_UTF|PCRE2_UCP|PCRE2_NEVER_BACKSLASH_C|options,
                         &error, &offset, NULL);
    if (code == NULL) {
        return NULL;
    }

    /* where there is no JIT, the interpreter does the same, slower */
    (void) pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);

    return code;
}


int
summary_text_split(const summary_patterns_t *patterns, summary_prose_t *prose,
    summary_str_t lang, summary_arena_t *arena, summary_text_t *text)
{
    int                  rc;
    size_t               i;
    unsigned             n;
    uint32_t            *first;
    summary_splitter_t   s;
    summary_paragraph_t *paragraphs;

    memset(text, 0, sizeof(summary_text_t));
    memset(&s, 0, sizeof(summary_splitter_t));

    summary_array_init(&text->sentences, arena, sizeof(summary_sentence_t));
    summary_array_init(&text->words, arena, sizeof(uint32_t));
    summary_array_init(&text->first, arena, sizeof(uint32_t));
    summary_array_init(&text->title, arena, sizeof(uint32_t));
    summary_array_init(&text->kinds, arena, sizeof(summary_word_kind_t));
    text->lang = lang;

    s.patterns = patterns;
    s.arena = arena;
    s.text = text;
    s.ordinals = summary_lang(lang, "de nb nn no da sv fi cs sk hu is et lv "
                                    "sl hr sr pl tr");

    rc = summary_split_init(&s);

    if (rc == SUMMARY_OK) {
        rc = summary_split_stemmer(&s, lang);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_split_words(&s, prose->title.data, prose->title.len,
                                 &text->title, &n);
    }

    paragraphs = prose->paragraphs.elts;

    for (i = 0; rc == SUMMARY_OK && i < prose->paragraphs.nelts; i++) {
        if (paragraphs[i].prose) {
            rc = summary_split_paragraph(&s, &paragraphs[i], i);
        }
    }

    if (rc == SUMMARY_OK) {
        first = summary_array_push(&text->first);

        if (first) {
            *first = (uint32_t) text->words.nelts;

        } else {
            rc = SUMMARY_ERROR;
        }
    }

    pcre2_match_data_free(s.match);
    pcre2_match_context_free(s.context);
    sb_stemmer_delete(s.stemmer);

    return rc;
}


static int
summary_split_init(summary_splitter_t *s)
{
    s->match = pcre2_match_data_create(3, NULL);
    s->context = pcre2_match_context_create(NULL);

    if (s->match == NULL || s->context == NULL
        || summary_split_slots(s, &s->slots, SUMMARY_WORD_SLOTS)
           != SUMMARY_OK)
    {
        return SUMMARY_ERROR;
    }

    (void) pcre2_set_match_limit(s->context, SUMMARY_MATCH_LIMIT);
    (void) pcre2_set_heap_limit(s->context, SUMMARY_HEAP_LIMIT);

    return SUMMARY_OK;
}


static int
summary_split_match(summary_splitter_t *s, const pcre2_code *code,
    const uint8_t *p, size_t len, size_t offset)
{
    /* the text is valid: summary_prose.c made it so */

    return pcre2_match(code, p, len, offset, PCRE2_NO_UTF_CHECK, s->match,
                       s->context);
}


static int
summary_split_paragraph(summary_splitter_t *s,
    const summary_paragraph_t *paragraph, size_t n)
{
    int                   rc;
    size_t                start, pos, mark, next;
    PCRE2_SIZE           *v;
    const summary_str_t  *text;

    text = &paragraph->text;

    start = 0;
    pos = 0;
    v = pcre2_get_ovector_pointer(s->match);

    while (pos < text->len
           && summary_split_match(s, s->patterns->end, text->data, text->len,
                                  pos)
              > 0)
    {
        mark = v[0];
        next = v[1];
        pos = next;

        if (next < text->len && !summary_split_ends(s, text, mark, next)) {
            continue;
        }

        rc = summary_split_add(s, text->data + start, next - start, n);
        if (rc != SUMMARY_OK) {
            return rc;
        }

        start = next;
    }

    if (start < text->len) {
        return summary_split_add(s, text->data + start, text->len - start, n);
    }

    return SUMMARY_OK;
}


/*
 * Does the mark at end a sentence, if the next would begin at next?  Not
 * before a small letter or a comma; not behind an abbreviation, an initial,
 * and, in languages that write ordinals so, not behind a short number.
 */

static int
summary_split_ends(summary_splitter_t *s, const summary_str_t *text,
    size_t mark, size_t next)
{
    if (text->data[mark] >= 0x80) {
        return text->data[mark] != 0xe2
               || summary_split_match(s, s->patterns->lower,
                                      text->data + next, text->len - next, 0)
                  <= 0;
    }

    if (summary_split_match(s, s->patterns->lower, text->data + next,
                            text->len - next, 0)
        > 0)
    {
        return 0;
    }

    if (text->data[mark] != '.'
        || (mark + 1 < text->len && text->data[mark + 1] == '.'))
    {
        return 1;
    }

    return !summary_split_abbreviation(s, text, mark);
}


static int
summary_split_abbreviation(summary_splitter_t *s, const summary_str_t *text,
    size_t mark)
{
    size_t          len, digits;
    const uint8_t  *p, *word;

    p = text->data + mark;
    word = p;
    digits = 0;

    while (word > text->data && p - word <= SUMMARY_MAX_ABBREVIATION
           && !summary_space(word[-1])
           && word[-1] != '(' && word[-1] != '"'
           && !(word - text->data >= 2 && word[-2] == 0xc2
                && word[-1] == 0xa0))
    {
        word--;
        digits += (*word >= '0' && *word <= '9');
    }

    len = (size_t) (p - word);

    if (len == 0 || len > SUMMARY_MAX_ABBREVIATION) {
        return 0;
    }

    if (digits == len) {
        return s->ordinals && len <= 2;
    }

    /* an initial: one capital, of two bytes at most */

    if ((len == 1 && *word >= 'A' && *word <= 'Z' && *word != 'I')
        || (len == 2 && (*word == 0xc3 || *word == 0xce || *word == 0xd0)))
    {
        return 1;
    }

    return summary_split_match(s, s->patterns->abbreviation, word, len, 0)
           > 0;
}


static int
summary_split_add(summary_splitter_t *s, const uint8_t *p, size_t len,
    size_t paragraph)
{
    int                  rc;
    unsigned             n;
    uint32_t            *first;
    summary_sentence_t  *sentence;

    while (len && summary_space(p[len - 1])) {
        len--;
    }

    while (len > 2 && p[len - 2] == 0xc2 && p[len - 1] == 0xa0) {
        len -= 2;
    }

    if (len == 0 || s->text->sentences.nelts == SUMMARY_MAX_TEXT_SENTENCES) {
        return SUMMARY_OK;
    }

    first = summary_array_push(&s->text->first);
    if (first == NULL) {
        return SUMMARY_ERROR;
    }

    *first = (uint32_t) s->text->words.nelts;

    rc = summary_split_words(s, p, len, &s->text->words, &n);
    if (rc != SUMMARY_OK) {
        return rc;
    }

    sentence = summary_array_push(&s->text->sentences);
    if (sentence == NULL) {
        return SUMMARY_ERROR;
    }

    memset(sentence, 0, sizeof(summary_sentence_t));

    sentence->text.data = p;
    sentence->text.len = len;
    sentence->paragraph = paragraph;
    sentence->words = n;

    return SUMMARY_OK;
}


/*
 * Languages that libstemmer stems, by the names that it has for them.  A
 * stemmer is not shared between pages: it keeps the word at hand.
 */

static int
summary_split_stemmer(summary_splitter_t *s, summary_str_t lang)
{
    size_t                    i;
    static const char *const  stemmed[] = {
        "ar", "da", "de", "el", "en", "es", "eu", "fi", "fr", "hu", "hy",
        "id", "it", "lt", "nl", "nb no", "pt", "ro", "ru", "sv", "ta", "tr",
        NULL
    };

    for (i = 0; stemmed[i]; i++) {
        if (summary_lang(lang, stemmed[i])) {
            s->stemmer = sb_stemmer_new(strcmp(stemmed[i], "nb no") == 0
                                        ? "no" : stemmed[i], "UTF_8");

            return (s->stemmer) ? SUMMARY_OK : SUMMARY_ERROR;
        }
    }

    return SUMMARY_OK;
}


/*
 * Words, folded; of text without spaces between words each pair of
 * neighbouring characters is one.
 */

static int
summary_split_words(summary_splitter_t *s, const uint8_t *p, size_t len,
    summary_array_t *words, unsigned *n)
{
    int             rc;
    size_t          pos;
    uint32_t       *word;
    PCRE2_SIZE     *v;
    const uint8_t  *c, *next, *end, *last;

    summary_folded_t      folded;
    summary_word_kind_t  *kinds;

    *n = 0;
    pos = 0;
    v = pcre2_get_ovector_pointer(s->match);

    while (pos < len
           && summary_split_match(s, s->patterns->word, p, len, pos) > 0)
    {
        pos = v[1];
        c = p + v[0];
        last = p + v[1];

        do {
            next = c;
            end = last;

            if (summary_cjk(summary_decode(&next, last))) {
                /* the pair, of which the second is the next one's first */
                end = next;

                if (end < last) {
                    (void) summary_decode(&end, last);
                }

            } else {
                next = last;
            }

            word = summary_array_push(words);
            if (word == NULL) {
                return SUMMARY_ERROR;
            }

            summary_word_fold(s, c, end, &folded);

            rc = summary_split_word(s, &folded, word);
            if (rc != SUMMARY_OK) {
                return rc;
            }

            kinds = s->text->kinds.elts;
            kinds[*word].capitals += (folded.capital && *n);

            c = next;
            (*n)++;

        } while (c < last);
    }

    return SUMMARY_OK;
}


static int
summary_split_word(summary_splitter_t *s, const summary_folded_t *folded,
    uint32_t *id)
{
    uint32_t              hash;
    summary_slot_t       *slot, *stem;
    summary_word_kind_t  *kind;

    /* room for a word and its stem */

    if (s->used + 2 > s->slots.nelts / 4 * 3
        && summary_split_grow(s) != SUMMARY_OK)
    {
        return SUMMARY_ERROR;
    }

    slot = summary_split_slot(&s->slots, folded->hash);

    if (slot->id) {
        *id = slot->id - 1;
        return SUMMARY_OK;
    }

    hash = summary_split_stem(s, folded);

    s->used++;
    slot->hash = folded->hash;
    slot->id = s->text->nwords + 1;

    if (hash) {
        stem = summary_split_slot(&s->slots, hash);

        if (stem->id) {
            slot->id = stem->id;
            *id = slot->id - 1;
            return SUMMARY_OK;
        }

        s->used++;
        stem->hash = hash;
        stem->id = slot->id;
    }

    kind = summary_array_push(&s->text->kinds);
    if (kind == NULL) {
        return SUMMARY_ERROR;
    }

    kind->capitals = 0;
    kind->chars = folded->chars;
    kind->number = folded->number;

    *id = s->text->nwords++;

    return SUMMARY_OK;
}


/* the stem's hash, never that of a word but by chance; 0: it has none */

static uint32_t
summary_split_stem(summary_splitter_t *s, const summary_folded_t *folded)
{
    int               i, len;
    uint64_t          hash;
    const sb_symbol  *stem;

    if (s->stemmer == NULL || folded->len == 0) {
        return 0;
    }

    stem = sb_stemmer_stem(s->stemmer, folded->folded, (int) folded->len);
    if (stem == NULL) {
        return 0;
    }

    len = sb_stemmer_length(s->stemmer);
    hash = 0x9ae16a3b2f90404full;

    for (i = 0; i < len; i++) {
        hash = (hash ^ stem[i]) * 1099511628211ull;
    }

    return (uint32_t) (hash ^ (hash >> 32));
}


/* the word's slot, or the free one where it is to be */

static summary_slot_t *
summary_split_slot(const summary_array_t *slots, uint32_t hash)
{
    size_t           i;
    summary_slot_t  *slot;

    for (i = hash; /* void */; i++) {
        slot = (summary_slot_t *) slots->elts + (i & (slots->nelts - 1));

        if (slot->id == 0 || slot->hash == hash) {
            return slot;
        }
    }
}


static int
summary_split_slots(summary_splitter_t *s, summary_array_t *slots, size_t n)
{
    summary_array_init(slots, s->arena, sizeof(summary_slot_t));

    if (summary_array_reserve(slots, n) != SUMMARY_OK) {
        return SUMMARY_ERROR;
    }

    memset(slots->elts, 0, n * sizeof(summary_slot_t));
    slots->nelts = n;

    return SUMMARY_OK;
}


static int
summary_split_grow(summary_splitter_t *s)
{
    size_t           i;
    summary_slot_t  *slot;
    summary_array_t  slots;

    if (summary_split_slots(s, &slots, s->slots.nelts * 2) != SUMMARY_OK) {
        return SUMMARY_ERROR;
    }

    slot = s->slots.elts;

    for (i = 0; i < s->slots.nelts; i++) {
        if (slot[i].id) {
            *summary_split_slot(&slots, slot[i].hash) = slot[i];
        }
    }

    summary_array_free(&s->slots);
    s->slots = slots;

    return SUMMARY_OK;
}


/* folds the word; its hash is FNV-1a, 64 bits, over code points, cut to 32 */

static void
summary_word_fold(const summary_splitter_t *s, const uint8_t *p,
    const uint8_t *last, summary_folded_t *folded)
{
    size_t    n;
    uint32_t  c, lower;
    uint64_t  hash;

    hash = 14695981039346656037ull;
    n = 0;
    folded->len = 0;
    folded->capital = 0;
    folded->number = (p < last && *p >= '0' && *p <= '9');

    while (p < last) {
        c = summary_decode(&p, last);
        lower = summary_fold(c);

        if (lower == 0x2019) {
            lower = '\'';
        }

        if (n == 0) {
            folded->capital = (lower != c);
        }

        hash = (hash ^ lower) * 1099511628211ull;
        n++;

        if (s->stemmer && folded->len + 4 <= SUMMARY_MAX_STEMMED) {
            folded->len += summary_encode(lower, folded->folded
                                                 + folded->len);
        }
    }

    if (folded->len + 4 > SUMMARY_MAX_STEMMED) {
        folded->len = 0;
    }

    folded->chars = (uint8_t) (n < 255 ? n : 255);
    folded->hash = (uint32_t) (hash ^ (hash >> 32));
}


static size_t
summary_encode(uint32_t c, uint8_t *p)
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


/* the code point at *p, which is valid UTF-8, and *p behind it */

static uint32_t
summary_decode(const uint8_t **p, const uint8_t *last)
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


/*
 * Simple case folding (Unicode, CaseFolding.txt) of the scripts that have
 * case and carry news: Latin, Greek, Cyrillic, Armenian.
 */

static uint32_t
summary_fold(uint32_t c)
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
        || (c >= 0x460 && c <= 0x481) || (c >= 0x48a && c <= 0x4bf)
        || (c >= 0x4d0 && c <= 0x52f) || (c >= 0x1e00 && c <= 0x1e95)
        || (c >= 0x1ea0 && c <= 0x1eff))
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

    return c;
}


/* Han, kana: scripts without spaces between words */

static int
summary_cjk(uint32_t c)
{
    return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x4dbf)
           || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff)
           || (c >= 0x20000 && c <= 0x3ffff);
}


/* is the primary subtag in the list? */

static int
summary_lang(summary_str_t lang, const char *list)
{
    size_t  len, n;

    for (len = 0; len < lang.len && lang.data[len] != '-'; len++) {
        /* void */
    }

    for ( /* void */ ; *list; list += n + (list[n] == ' ')) {
        n = strcspn(list, " ");

        if (n == len && summary_equal(lang.data, list, n)) {
            return 1;
        }
    }

    return 0;
}
