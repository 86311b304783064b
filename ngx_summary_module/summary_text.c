
/*
 * Text: paragraphs -> sentences -> words, by pcre2 patterns (JIT).
 *
 * A pattern finds where a sentence could end: a run of marks that end
 * sentences, the quotes and brackets that close behind it, white space or the
 * paragraph's end; and what begins there.  Whether it does end there is
 * decided by what stands before and behind, and by the language's words
 * (summary_abbreviations.h).  A paragraph's end always ends a sentence, and
 * none ends within quotes or brackets that close later.
 *
 * In doubt there is no end: two sentences in one are bad, half of one is
 * worse.
 */


#define PCRE2_CODE_UNIT_WIDTH  8

#include "summary_engine.h"
#include "summary_abbreviations.h"
#include "summary_roles.h"
#include "summary_utf8.h"

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

/* stems that are kept for the next pages: rows, a power of two, and in each */
#define SUMMARY_STEM_ROWS    8192
#define SUMMARY_STEM_ROW     4

/* FNV-1a, 64 bits */
#define SUMMARY_WORD_HASH    14695981039346656037ull
#define SUMMARY_WORD_PRIME   1099511628211ull

/* what a code point is to a word */
#define SUMMARY_WORD_LETTER  1            /* a number, too */
#define SUMMARY_WORD_MARK    2

#define SUMMARY_WORD_LETTERS 0x800
#define SUMMARY_WORD_MARKED  0x8000       /* of letters: a mark */

/* those above are left to pcre2 */
#define SUMMARY_WORD_POINTS  0x10000

/* longer than any abbreviation, in bytes */
#define SUMMARY_MAX_ABBREVIATION  24

/* room for a language's small words: a power of two, twice as many and more */
#define SUMMARY_ROLE_SLOTS    256

/* quotes and brackets that close farther off are two that do not belong */
#define SUMMARY_MAX_SPAN     2000

/* of a paragraph: those behind are not looked at, which bounds memory */
#define SUMMARY_MAX_SPANS    4096

/* a sentence of so many bytes has some words, and is no item's number */
#define SUMMARY_MAX_BEGINNING  64

/* longer than any dateline, in bytes */
#define SUMMARY_MAX_ASIDE     80          /* in brackets, in bytes */
#define SUMMARY_MAX_TITLE     300

#define SUMMARY_MAX_DATELINE  120

/* of words of all languages; a power of two */
#define SUMMARY_LEXICON      16384

/* what a word is to a language; a bit each */

#define SUMMARY_WORD_NEVER   0x01
#define SUMMARY_WORD_MAY     0x02
#define SUMMARY_WORD_NUMBER  0x04
#define SUMMARY_WORD_STARTER 0x08
#define SUMMARY_WORD_NAME    0x10

/* languages: the row of all, and the one of those without a row */

#define SUMMARY_LANG_ALL     0
#define SUMMARY_LANG_OTHER   255

/* the hash of a word in a language; that of all is the word's own */

#define summary_lexicon_key(hash, lang)                                       \
    ((hash) ^ (lang) * 0x9e3779b97f4a7c15ull)

#define SUMMARY_LANGS                                                         \
    (sizeof(summary_abbreviations) / sizeof(summary_abbreviations[0]))

/*
 * Languages that libstemmer stems, by the names that it has for them.
 */

static const char *const  summary_stemmers[] = {
    "ar", "da", "de", "el", "en", "es", "eu", "fi", "fr", "hu", "hy", "id",
    "it", "lt", "nl", "nb no", "pt", "ro", "ru", "sv", "ta", "tr"
};

#define SUMMARY_STEMMERS                                                      \
    (sizeof(summary_stemmers) / sizeof(summary_stemmers[0]))

/* groups of the pattern of ends */

#define SUMMARY_END_MARKS    1
#define SUMMARY_END_CLOSE    2
#define SUMMARY_END_DASH     3
#define SUMMARY_END_BRAND    4
#define SUMMARY_END_LOWER    5
#define SUMMARY_END_WORD     6
#define SUMMARY_END_DIGIT    7
#define SUMMARY_END_CLAUSE   8
#define SUMMARY_END_GROUPS   9

/* the longest word of the group, in characters */
#define SUMMARY_END_LETTERS  25


typedef struct {
    uint64_t              hash;           /* of language and folded letters */
    uint8_t               any;            /* what it is in any case, */
    uint8_t               capital;        /* and with a capital */
} summary_lexeme_t;


/* a small word's */

typedef struct {
    uint32_t              hash;
    uint8_t               role;           /* 0: a free slot */
} summary_role_t;


/*
 * What pages use one after the other: made when first needed, taken by one of
 * them, and put back for the next.  Where two ask at once, each has its own.
 */

typedef struct {
    uint32_t              hash;           /* of the word, and the stemmer */
    uint32_t              stem;           /* 0: a free entry */
} summary_stem_t;

typedef struct {
    pcre2_match_data     *match;
    pcre2_match_context  *context;
    struct sb_stemmer    *stemmers[SUMMARY_STEMMERS];
    summary_stem_t        stems[SUMMARY_STEM_ROWS][SUMMARY_STEM_ROW];
} summary_tools_t;

typedef struct {
    summary_tools_t      *tools;          /* atomic; NULL: none is there */
} summary_shelf_t;


struct summary_patterns_s {
    pcre2_code           *end;            /* where a sentence could end */
    pcre2_code           *tag;            /* "Smith said" */
    pcre2_code           *tag_cjk;
    pcre2_code           *particle;       /* goes on behind a quote, */
    pcre2_code           *particle_mark;  /* and behind a mark */
    pcre2_code           *dateline;
    pcre2_code           *lead;           /* the same in a first sentence */
    pcre2_code           *word;
    summary_shelf_t      *shelf;
    summary_array_t       known;          /* of summary_slot_t, by stem: a
                                             power of two, of no arena */
    uint8_t               known_stems;    /* + 1: their stemmer; 0: none */
    summary_role_t       *roles;          /* slots of each language's */
    uint16_t              letters[SUMMARY_WORD_LETTERS];  /* folded, of two
                                             bytes at most; 0: in no word */
    uint8_t               points[SUMMARY_WORD_POINTS / 4];        /* two bits
                                             each, SUMMARY_WORD_LETTER, ... */
    summary_lexeme_t      lexicon[SUMMARY_LEXICON];
};


/* what a word that the lexicon does not know looks like */

typedef enum {
    SUMMARY_LETTERS_WORD = 0,
    SUMMARY_LETTERS_INITIAL,
    SUMMARY_LETTERS_ABBREVIATION,
    SUMMARY_LETTERS_NEVER
} summary_letters_e;


/* kinds of quotes and brackets */

enum {
    SUMMARY_QUOTE_DOUBLE = 0,             /* "..." */
    SUMMARY_QUOTE_SINGLE,                 /* '...' */
    SUMMARY_QUOTE_CURLY,                  /* U+201C, U+201D */
    SUMMARY_QUOTE_LOW,                    /* U+201E, U+201C or U+201D */
    SUMMARY_QUOTE_RIGHT,                  /* U+201D twice */
    SUMMARY_QUOTE_TURNED,                 /* U+2018, U+2019 */
    SUMMARY_QUOTE_LOW_SINGLE,             /* U+201A, U+2018 */
    SUMMARY_QUOTE_ANGLE,                  /* U+AB, U+BB */
    SUMMARY_QUOTE_REVERSED,               /* U+BB, U+AB or U+BB */
    SUMMARY_QUOTE_ROUND,
    SUMMARY_QUOTE_SQUARE,
    SUMMARY_QUOTE_CORNER,                 /* U+300C, U+300D */
    SUMMARY_QUOTE_WHITE_CORNER,           /* U+300E, U+300F */
    SUMMARY_QUOTE_WIDE,                   /* U+FF08, U+FF09 */
    SUMMARY_QUOTE_TITLE,                  /* U+300A, U+300B */
    SUMMARY_QUOTES
};


/* first bytes of quotes and brackets */

static const uint8_t  summary_quote_bytes[256] = {
    ['"'] = 1, ['\''] = 1, ['('] = 1, [')'] = 1, ['['] = 1, [']'] = 1,
    [0xc2] = 1, [0xe2] = 1, [0xe3] = 1, [0xef] = 1
};


/* first bytes of what the pattern of ends begins with */

static const uint8_t  summary_mark_bytes[256] = {
    ['.'] = 1, ['!'] = 1, ['?'] = 1, [';'] = 1, [':'] = 1, [0xcd] = 1,
    [0xd6] = 1, [0xd8] = 1, [0xdb] = 1, [0xe0] = 1, [0xe1] = 1, [0xe2] = 1,
    [0xe3] = 1, [0xef] = 1
};


/* where a sentence could end, and what stands there */

typedef struct {
    size_t               mark;            /* [mark, behind): the marks */
    size_t               behind;
    size_t               close;           /* behind quotes and brackets */
    size_t               next;            /* behind white space, too */
    size_t               word;            /* the next word, */
    size_t               word_end;        /* SUMMARY_END_WORD only */
    int                  begins;          /* SUMMARY_END_DASH, ...; or 0 */
    int                  quoted;          /* the sentence is a quote so far */
    int                  closed;          /* quotes or brackets, there */
} summary_stop_t;


/* quotes or brackets, from the opening one's to the closing one's offset */

typedef struct {
    uint32_t             open;
    uint32_t             close;
} summary_span_t;


/* a list within a paragraph: "1) ... 2) ..." */

typedef struct {
    size_t               next;            /* the next item's offset */
    unsigned             number;          /* and number; 'b' is 2 */
    int                  letter;
    int                  bullet;
    char                 tail[3];         /* ".", ")" or ".)" */
} summary_items_t;


/*
 * Distinct words, by a hash of their folded letters; and their stems, by
 * another, so that a word is stemmed once a page.  Two of one hash are taken
 * for one, which no more than blurs a score.
 */

typedef struct {
    uint32_t             hash;
    uint32_t             id;              /* + 1; 0: a free slot */
} summary_slot_t;


/* a word as it stands in the text; its hash is that of its folded letters */

typedef struct {
    const uint8_t       *first;
    const uint8_t       *last;            /* behind it */
    uint64_t             hash;            /* 64 bits; words' are 32 of it */
    uint8_t              chars;           /* 255: as many or more */
    uint8_t              number;          /* begins with a digit */
    uint8_t              capital;         /* or with a capital */
} summary_folded_t;


typedef struct {
    const summary_patterns_t   *patterns;
    pcre2_match_data           *match;    /* both the tools' */
    pcre2_match_context        *context;
    summary_arena_t            *arena;
    summary_text_t             *text;
    summary_array_t             slots;    /* of summary_slot_t: a power of
                                             two of them */
    summary_array_t             spans;    /* of summary_span_t: of the
                                             paragraph, apart, by offset */
    size_t                      span;     /* the first that is not passed */
    unsigned                    lang;     /* a row of the lexicon */
    int                         latin;    /* of that row's script */
    size_t                      used;     /* of slots */
    summary_str_t               title;    /* its beginning */
    summary_tools_t            *tools;
    struct sb_stemmer          *stemmer;  /* NULL: none of this language */
    uint8_t                     stems;    /* + 1: of the stemmers */
    const summary_array_t      *known;    /* NULL: none in this language */
    int                         ordinals; /* "3." stands within a sentence */
    int                         vowels;   /* words have one */
    summary_role_t             *roles;    /* slots; NULL: none */
} summary_splitter_t;


static int summary_patterns_know_word(summary_splitter_t *s,
    const char *word, size_t i);
static pcre2_code *summary_pattern(const char *source, uint32_t options);
static int summary_patterns_roles(summary_patterns_t *p);
static summary_role_t *summary_roles_find(summary_role_t *slots,
    uint64_t hash);
static int summary_patterns_points(summary_patterns_t *p);
static summary_tools_t *summary_tools_take(const summary_patterns_t *patterns);
static void summary_tools_put(const summary_patterns_t *patterns,
    summary_tools_t *tools);
static void summary_tools_free(summary_tools_t *tools);
static int summary_split_init(summary_splitter_t *s);
static void summary_split_lang(summary_splitter_t *s, summary_str_t lang);
static int summary_split_paragraph(summary_splitter_t *s,
    const summary_paragraph_t *paragraph, size_t n);
static size_t summary_split_dateline(summary_splitter_t *s,
    const summary_str_t *text);
static size_t summary_split_lead(summary_splitter_t *s,
    const summary_str_t *text);
static int summary_split_next(summary_splitter_t *s,
    const summary_str_t *text, size_t pos, summary_stop_t *stop);
static int summary_split_plain(const summary_str_t *text, size_t *pos,
    summary_stop_t *stop);
static size_t summary_split_plain_letter(const uint8_t *p,
    const uint8_t *last, int *capital);
static int summary_split_alnum(uint8_t c);
static void summary_split_stop(summary_splitter_t *s, summary_stop_t *stop);
static int summary_split_ends(summary_splitter_t *s, const summary_str_t *text,
    size_t start, summary_stop_t *stop);
static int summary_split_strong(summary_splitter_t *s,
    const summary_str_t *text, const summary_stop_t *stop);
static int summary_split_dots(const summary_str_t *text, size_t start,
    const summary_stop_t *stop);
static int summary_split_bang(summary_splitter_t *s, const summary_str_t *text,
    size_t start, const summary_stop_t *stop);
static int summary_split_shouted(const summary_str_t *text, size_t start,
    const summary_stop_t *stop);
static int summary_split_tag(summary_splitter_t *s, const summary_str_t *text,
    const summary_stop_t *stop);
static int summary_split_full_stop(summary_splitter_t *s,
    const summary_str_t *text, size_t start, const summary_stop_t *stop);
static int summary_split_unspaced(summary_splitter_t *s,
    const summary_str_t *text, size_t i, const summary_stop_t *stop);
static int summary_split_unquoted(const summary_str_t *text,
    const summary_stop_t *stop);
static int summary_split_number(summary_splitter_t *s,
    const summary_str_t *text, size_t start, size_t i,
    const summary_stop_t *stop);
static summary_letters_e summary_split_letters(summary_splitter_t *s,
    const summary_str_t *text, size_t start, size_t i, size_t len);
static int summary_split_named(const summary_str_t *text, size_t start,
    size_t i);
static unsigned summary_split_starter(summary_splitter_t *s,
    const summary_str_t *text, const summary_stop_t *stop);
static int summary_split_weekday(const summary_str_t *text,
    const summary_stop_t *stop);
static int summary_split_aside(const summary_str_t *text,
    const summary_stop_t *stop);
static int summary_split_titled(const summary_splitter_t *s,
    const summary_str_t *text, size_t word, const summary_stop_t *stop);
static int summary_split_letter(const uint8_t *p, size_t len);
static int summary_split_begun(const summary_str_t *text, size_t start,
    size_t i, unsigned n);
static size_t summary_split_token(const summary_str_t *text, size_t start,
    size_t mark);
static unsigned summary_split_find(summary_splitter_t *s, const uint8_t *p,
    size_t len);
static void summary_split_items(summary_splitter_t *s,
    const summary_str_t *text, size_t start, summary_items_t *items);
static void summary_split_item(const summary_str_t *text,
    summary_items_t *items, size_t from);
static int summary_split_item_at(const summary_str_t *text, size_t pos,
    summary_items_t *items);
static int summary_split_spans(summary_splitter_t *s,
    const summary_str_t *text);
static int summary_split_quote(const summary_str_t *text, const uint8_t *start,
    const uint8_t *next, uint32_t c, const uint32_t *open);
static int summary_split_turned(const summary_str_t *text,
    const uint8_t *next);
static int summary_split_inside(summary_splitter_t *s,
    const summary_str_t *text, summary_stop_t *stop, size_t start);
static unsigned summary_lexicon_find(const summary_patterns_t *patterns,
    unsigned lang, const uint8_t *p, size_t len);
static void summary_lexicon_add(summary_patterns_t *patterns, unsigned lang,
    const char *words, unsigned what);
static summary_lexeme_t *summary_lexicon_slot(
    const summary_patterns_t *patterns, uint64_t hash);
static uint64_t summary_lexicon_hash(const uint8_t *p, size_t len,
    int *capital);
static int summary_split_add(summary_splitter_t *s, const uint8_t *p,
    size_t len, size_t paragraph);
static int summary_split_words(summary_splitter_t *s, const uint8_t *p,
    size_t len, summary_array_t *words, unsigned *n);
static int summary_word_next(summary_splitter_t *s, const uint8_t *p,
    size_t len, size_t pos, summary_folded_t *folded);
static unsigned summary_word_point(const summary_patterns_t *patterns,
    uint32_t c);
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
static void summary_word_fold(const uint8_t *p, const uint8_t *last,
    summary_folded_t *folded);
static size_t summary_word_folded(const summary_folded_t *folded,
    uint8_t *word);
static int summary_cjk(uint32_t c);


/*
 * Marks.  Those of the West end a sentence before white space only, and other
 * things beside; the strong ones do nothing else, and need no space.
 */

#define SUMMARY_WEST    ".!?\\x{203c}\\x{2047}-\\x{2049}\\x{2026}"
#define SUMMARY_STRONG  "\\x{3002}\\x{ff01}\\x{ff1f}\\x{ff0e}\\x{ff61}"       \
                        "\\x{61f}\\x{6d4}\\x{964}\\x{965}\\x{589}"            \
                        "\\x{1362}\\x{1367}\\x{1368}\\x{104b}"                \
                        "\\x{17d4}\\x{17d5}\\x{1803}\\x{f0e}"

#define SUMMARY_OPEN    "\"'\\x{201c}\\x{201d}\\x{201e}\\x{201a}\\x{2018}"    \
                        "\\x{ab}\\x{bb}\\x{2039}\\x{203a}(\\[{\\x{bf}\\x{a1}" \
                        "\\x{300c}\\x{300e}\\x{ff08}\\x{300a}"
#define SUMMARY_CLOSE   "\"'\\x{201c}\\x{201d}\\x{2018}\\x{2019}\\x{ab}"      \
                        "\\x{bb}\\x{2039}\\x{203a})\\]}\\x{300d}\\x{300f}"    \
                        "\\x{ff09}\\x{3011}\\x{300b}\\x{3009}\\x{3015}"

/*
 * Datelines: a city, maybe a date, an agency; or the city in capitals and a
 * date; then a dash.  Only behind an agency's bracket may there be none at all:
 * "Hong Kong (CNN)Six".  All else could be the sentence itself.
 */

#define SUMMARY_CITY    "\\p{Lu}[\\p{L}\\p{M}.'\\x{2019}-]{1,24}"             \
                        "(?:(?:, ?|/| )(?:\\p{Lu}"                           \
                        "[\\p{L}\\p{M}.'\\x{2019}-]{0,24}"                  \
                        "|an|am|der|im|de|del|la|sur|of|upon)){0,5}"
#define SUMMARY_DAY     "(?:\\d{1,2}(?:st|nd|rd|th|er|\\.)? ?(?:de )?"        \
                        "\\p{L}{3,10}\\.?"                                    \
                        "|\\p{L}{3,10}\\.? \\d{1,2}(?:st|nd|rd|th)?)"         \
                        "(?:,? (?:de )?\\d{4})?"
#define SUMMARY_DASHES  "\\s?(?:--|[-\\x{2013}\\x{2014}\\x{2015}])\\s*"

/* the first sentence's only, without an agency */

#define SUMMARY_PLACE   "\\p{Lu}[\\p{L}\\p{M}.'\\x{2019}-]+"                   \
                        "(?: \\p{Lu}[\\p{L}\\p{M}.'\\x{2019}-]*){0,2}"
#define SUMMARY_CAPITALS  "(?:\\p{Lu}{3}[\\p{Lu}'\\x{2019}-]*|\\p{Lu}{2}\\.)"   \
                        "(?: \\p{Lu}{2}[\\p{Lu}.'\\x{2019}-]*){0,3}"
#define SUMMARY_DASH    "(?:(?:\\s--?|\\s?[\\x{2013}\\x{2014}\\x{2015}])\\s)"

/* as groups of the pattern: what may be no place at all */

#define SUMMARY_LEAD_CAPITALS  1
#define SUMMARY_LEAD_PLACE     2
#define SUMMARY_LEAD_DATE      3

#define SUMMARY_AGENCY                                                        \
    "(?:Reuters|REUTERS|Thomson Reuters|AP|AFP|UPI|dpa|DPA|EFE|ANSA|Ansa|PAP|"\
    "Xinhua|IANS|PTI|ANI|TASS|Tass|Interfax|Bloomberg|CNN|Kyodo|Jiji|APA|SDA|"\
    "sda|Keystone|ATS|ats|Belga|ANP|\\x{10c}TK|CTK|TASR|MTI|NTB|TT|Ritzau|"   \
    "STT|LUSA|Lusa|EUROPA PRESS|Europa Press|EP|Notimex|AGI|Adnkronos|"       \
    "ADNKRONOS|LaPresse|epd\\p{L}?|KNA|kna|SID|sid|ots|AA|DHA|ANTARA|Antara|"  \
    "Yonhap|"                                                                 \
    "AAP|PA|PA Media|Canadian Press|The Canadian Press|GLOBE NEWSWIRE|"       \
    "Globe Newswire|BUSINESS WIRE|Business Wire|PRNewswire|ACCESSWIRE|JTA|"   \
    "RIA Novosti|"                                                            \
    "\\x{420}\\x{418}\\x{410} \\x{41d}\\x{43e}\\x{432}\\x{43e}\\x{441}"       \
        "\\x{442}\\x{438}|"                                                   \
    "\\x{422}\\x{410}\\x{421}\\x{421}|"                                       \
    "\\x{418}\\x{43d}\\x{442}\\x{435}\\x{440}\\x{444}\\x{430}\\x{43a}"        \
        "\\x{441})"


summary_patterns_t *
summary_patterns_create(void)
{
    size_t                          i;
    summary_patterns_t             *p;
    const summary_abbreviations_t  *row;

    p = calloc(1, sizeof(summary_patterns_t));
    if (p == NULL) {
        return NULL;
    }

    /*
     * A run of marks is tried from its first one only, which keeps a run that
     * ends no sentence linear.  Behind the first alternative's white space, or
     * where there is none but a capital; behind the second's marks at once.
     * Then what begins there, to be told apart by its group.
     */

    p->end = summary_pattern(
        "(?<![" SUMMARY_WEST SUMMARY_STRONG "])"
        "(?!(?<=[" SUMMARY_WEST SUMMARY_STRONG "][ \\x{a0}])\\.)"
        "(?|([" SUMMARY_WEST "][" SUMMARY_WEST SUMMARY_STRONG "]*"
                "(?:[ \\x{a0}]\\.+)*"
            "|(?<=\\p{Greek});|\\x{37e}|(?<=\\p{Armenian}):)"
            "((?:[" SUMMARY_CLOSE "]"
                "|\\s[\\x{bb}\\x{203a}](?![\\p{L}\\p{N}]))*)"
            "(?:\\s?\\[\\d{1,3}\\]|\\*{1,3}(?=\\s)"
                "|[\\x{b9}\\x{b2}\\x{b3}\\x{2070}-\\x{2079}])*"
            "(?:\\s+|\\z"
                "|(?<=[\\p{L}\\p{Nd})][.!?]|[!?][!?]"
                    "|[\\p{Ll}\\p{Nd}][.!?][\"\\x{201d}])"
                    "(?=[\"\\x{201c}]?\\p{Lu}[\\p{L}\\p{M}-]*"
                        "[\\s.,:'\\x{2019}]))"
        "|([" SUMMARY_STRONG "][" SUMMARY_WEST SUMMARY_STRONG "]*"
            "|\\x{f0d}\\s?\\x{f0d})"
            "([" SUMMARY_CLOSE "]*)"
            "(?:\\s?\\[\\d{1,3}\\])*\\s*"
        ")"
        "(?=([\\x{2013}\\x{2014}\\x{2015}-]\\s"
                "(?=[" SUMMARY_OPEN "]*\\p{Lu}))"
            "|[\\[(](?:\\.{3}|\\x{2026})[\\])]"
            "|(?:[" SUMMARY_OPEN "\\x{2013}\\x{2014}\\x{2015}-]\\s?)*"
              "(?:(\\p{Ll}{1,3}\\p{Lu}"
                  "|(?<=['\\x{2019}])[nst]\\s\\p{Lu})"
                "|(\\p{Ll})"
                "|(\\p{L}[\\p{L}\\p{M}]{0,24})"
                "|(\\p{N})"
                "|([,;:)\\]}.!?/&+=%\\x{2026}\\x{60c}\\x{61b}\\x{3001}"
                   "\\x{ff0c}\\x{ff1a}\\x{ff1b}])"
              ")?)", 0);

    p->tag = summary_pattern(
        "^(?:\\p{Lu}[\\p{L}.'\\x{2019}-]*\\s){1,4}"
        "(?:said|says|asked|asks|told|replied|added|wrote|shouted|cried|"
            "exclaimed|whispered|explained|continued|tweeted|yelled|joked|"
            "warned|insisted|declared|announced|demanded|wondered|recalled|"
            "sagt|sagte|fragt|fragte|rief|meint|meinte|zei|zegt|vroeg|riep|"
            "sade|s\\x{e4}ger|sa|sier|sagde|siger|dijo|disse|a dit)\\b", 0);

    p->tag_cjk = summary_pattern(
        "^[^\\x{3002}\\x{ff01}\\x{ff1f}\\x{201c}\\x{300c}]{0,15}?"
        "[\\x{8bf4}\\x{9053}\\x{79f0}\\x{95ee}\\x{558a}\\x{544a}\\x{8aaa}"
          "\\x{554f}\\x{7a31}\\x{8a00}\\x{8a71}\\x{8ff0}\\x{8a9e}\\x{7b54}"
          "\\x{793a}\\x{53eb}]", 0);

    /* to, tte, no, ga, wo, wa, ni, mo, na, ya, kara, made, desu, da, nado */

    p->particle = summary_pattern(
        "^(?!\\x{3067}\\x{3082}|\\x{3060}\\x{304b}\\x{3089}|\\x{306a}\\x{304a}"
           "|\\x{3082}\\x{3061}|\\x{3082}\\x{3057}|\\x{3060}\\x{304c})"
        "(?:[\\x{3068}\\x{306e}\\x{304c}\\x{3092}\\x{306f}\\x{306b}\\x{3067}"
          "\\x{3082}\\x{306a}\\x{3084}\\x{3060}]"
        "|\\x{3063}\\x{3066}|\\x{304b}\\x{3089}|\\x{307e}\\x{3067}"
        "|\\x{c774}?\\x{b77c}(?:\\x{ace0}|\\x{b294}|\\x{ba70}|\\x{ba74})"
        "|\\x{ace0}\\s|\\x{ba70}\\s|\\x{d558}\\x{ace0}\\s)", 0);

    p->particle_mark = summary_pattern(
        "^(?:\\x{3063}\\x{3066}|\\x{3068}"
        "[\\x{8a00}\\x{601d}\\x{805e}\\x{8a71}\\x{8ff0}\\x{3044}\\x{3001}"
          "\\x{547c}\\x{53eb}\\x{9a5a}\\x{8a9e}\\x{8aac}\\x{7b54}\\x{559c}"
          "\\x{554f}\\x{6307}\\x{5f37}\\x{8a34}])", 0);

    p->dateline = summary_pattern(
        "^(?:"
        SUMMARY_CITY "(?:,? ?" SUMMARY_DAY ")?,?(?:\\s|--)?"
            "\\(" SUMMARY_AGENCY "(?:[ /,-][^()]{0,30})?\\)"
            "(?:[.:]?" SUMMARY_DASHES "|(?=\\p{Lu}\\p{Ll}))"
        "|\\p{Lu}[\\p{L} .'-]{1,30} via " SUMMARY_AGENCY SUMMARY_DASHES
        "|" SUMMARY_CITY ",? " SUMMARY_DAY "[.,]? /"
            "(?:PR ?Newswire|" SUMMARY_AGENCY ")[^/]{0,30}/\\.?"
            "(?:" SUMMARY_DASHES "|\\s)"
        "|\\p{Lu}{3,}(?:[ ,.-]{1,2}\\p{Lu}[\\p{L}.]*){0,4},? " SUMMARY_DAY
            SUMMARY_DASHES "(?:" SUMMARY_AGENCY "\\.\\s)?"
        "|[\\[(][^\\[\\]()=]{2,40}=[^\\[\\]()=]{2,40}[\\])] ?"
            "(?:[^ ]{2,12} \\x{ae30}\\x{c790} ?= ?)?"
        "|\\((?:CNN|AP|Reuters|AFP|UPI|ANSA|EFE|PAP)\\)"
            "(?:" SUMMARY_DASHES "|(?=\\p{Lu}\\p{Ll}))"
            "(?:\\p{Lu}{3,}, \\d{1,2} \\p{L}{3}" SUMMARY_DASHES ")?"
        ")"
        "(?=[" SUMMARY_OPEN "]*[\\p{Lu}\\p{Lo}\\p{N}])", 0);

    p->lead = summary_pattern(
        "^(?:"
        "(" SUMMARY_CAPITALS ")(?:" SUMMARY_DASH "|: )"
        "|" SUMMARY_CAPITALS "(?:, " SUMMARY_PLACE "){1,2}"
            "(?:" SUMMARY_DASH "|: )"
        "|" SUMMARY_PLACE "(?:, " SUMMARY_PLACE "){1,2}" SUMMARY_DASH
        "|" SUMMARY_PLACE "(?:, " SUMMARY_PLACE "){2}: "
        "|" SUMMARY_PLACE "(?:, " SUMMARY_PLACE ")?, (?:den )?" SUMMARY_DAY
            SUMMARY_DASH
        "|\\p{Lu}[\\p{L}\\p{N} ,&'-]{1,40} \\| "
        "|\\(\\p{Lu}[\\p{L}\\p{N}&.'\\x{2019}-]+"
            "(?: \\p{Lu}[\\p{L}\\p{N}&.'\\x{2019}-]+){0,3}\\)(?=\\p{Lu})"
        "|(" SUMMARY_PLACE ") [\\x{2013}\\x{2014}] "
        "|(\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d\\d)"
            "(?:,? \\d{1,2}[:.]\\d\\d(?: Uhr)?)?(?:" SUMMARY_DASH "|: |\\s)"
        ")"
        "(?=[" SUMMARY_OPEN "]*[\\p{Lu}\\p{N}])", 0);

    p->word = summary_pattern(
        "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*"
        "(?:['\\x{2019}.-][\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*)*", 0);

    if (p->end == NULL || p->tag == NULL || p->tag_cjk == NULL
        || p->particle == NULL || p->particle_mark == NULL
        || p->dateline == NULL || p->lead == NULL || p->word == NULL
        || summary_patterns_points(p) != SUMMARY_OK
        || summary_patterns_roles(p) != SUMMARY_OK)
    {
        summary_patterns_destroy(p);
        return NULL;
    }

    for (i = 0; i < SUMMARY_LANGS; i++) {
        row = &summary_abbreviations[i];

        summary_lexicon_add(p, i, row->never, SUMMARY_WORD_NEVER);
        summary_lexicon_add(p, i, row->may, SUMMARY_WORD_MAY);
        summary_lexicon_add(p, i, row->number, SUMMARY_WORD_NUMBER);
        summary_lexicon_add(p, i, row->starters, SUMMARY_WORD_STARTER);
        summary_lexicon_add(p, i, row->names, SUMMARY_WORD_STARTER
                                              |SUMMARY_WORD_NAME);

        /*
         * The language is not known: what another one never ends a sentence
         * with may be a word that does.
         */

        summary_lexicon_add(p, SUMMARY_LANG_OTHER, row->never,
                            SUMMARY_WORD_MAY);
        summary_lexicon_add(p, SUMMARY_LANG_OTHER, row->may,
                            SUMMARY_WORD_MAY);
        summary_lexicon_add(p, SUMMARY_LANG_OTHER, row->number,
                            SUMMARY_WORD_NUMBER);
        summary_lexicon_add(p, SUMMARY_LANG_OTHER, row->starters,
                            SUMMARY_WORD_STARTER);
        summary_lexicon_add(p, SUMMARY_LANG_OTHER, row->names,
                            SUMMARY_WORD_STARTER|SUMMARY_WORD_NAME);
    }

    return p;
}


/* the small words of all languages */

static int
summary_patterns_roles(summary_patterns_t *p)
{
    size_t             i, n;
    uint8_t            role;
    const char        *list;
    summary_role_t    *slots, *slot;
    summary_folded_t   folded;

    n = sizeof(summary_roles) / sizeof(summary_roles[0]) - 1;

    p->roles = calloc(n * SUMMARY_ROLE_SLOTS, sizeof(summary_role_t));
    if (p->roles == NULL) {
        return SUMMARY_ERROR;
    }

    for (i = 0; summary_roles[i].langs; i++) {
        slots = p->roles + i * SUMMARY_ROLE_SLOTS;

        for (role = 1; role <= SUMMARY_ROLES; role++) {
            list = summary_roles[i].words[role - 1];

            for ( /* void */ ; *list; list += n + (list[n] == ' ')) {
                n = strcspn(list, " ");

                summary_word_fold((const uint8_t *) list,
                                  (const uint8_t *) list + n, &folded);

                slot = summary_roles_find(slots, folded.hash);

                if (slot->role == 0) {
                    slot->hash = (uint32_t) folded.hash;
                    slot->role = role;
                }
            }
        }
    }

    return SUMMARY_OK;
}


/* the word's slot, or the free one where it would be */

static summary_role_t *
summary_roles_find(summary_role_t *slots, uint64_t hash)
{
    size_t  i;

    for (i = hash & (SUMMARY_ROLE_SLOTS - 1);
         slots[i].role && slots[i].hash != (uint32_t) hash;
         i = (i + 1) & (SUMMARY_ROLE_SLOTS - 1))
    {
        /* void */
    }

    return &slots[i];
}


void
summary_patterns_destroy(summary_patterns_t *p)
{
    if (p == NULL) {
        return;
    }

    pcre2_code_free(p->end);
    pcre2_code_free(p->tag);
    pcre2_code_free(p->tag_cjk);
    pcre2_code_free(p->particle);
    pcre2_code_free(p->particle_mark);
    pcre2_code_free(p->dateline);
    pcre2_code_free(p->lead);
    pcre2_code_free(p->word);

    if (p->shelf) {
        summary_tools_free(p->shelf->tools);
        free(p->shelf);
    }

    free(p->known.elts);
    free(p->roles);
    free(p);
}


/*
 * What reads and stems a text's words does so here, too: they meet whatever
 * libstemmer makes of them.
 */

int
summary_patterns_know(summary_patterns_t *p, const char *lang,
    summary_known_pt word, const void *ctx)
{
    int                  rc;
    size_t               i, n, size;
    summary_str_t        str;
    summary_splitter_t   s;

    for (n = 0; n < UINT16_MAX && word(ctx, n); n++) {
        /* void */
    }

    for (size = 1; size < 2 * n + 2; size *= 2) {
        /* void */
    }

    memset(&s, 0, sizeof(summary_splitter_t));

    p->known.elts = calloc(size, sizeof(summary_slot_t));
    s.tools = summary_tools_take(p);

    if (p->known.elts == NULL || s.tools == NULL) {
        summary_tools_free(s.tools);
        return SUMMARY_ERROR;
    }

    p->known.nelts = size;

    s.patterns = p;
    s.match = s.tools->match;
    s.context = s.tools->context;

    str.data = (const uint8_t *) lang;
    str.len = strlen(lang);

    rc = summary_split_stemmer(&s, str);

    for (i = 0; rc == SUMMARY_OK && i < n; i++) {
        rc = summary_patterns_know_word(&s, word(ctx, i), i);
    }

    p->known_stems = s.stems;

    summary_tools_put(p, s.tools);

    return rc;
}


/* one without a stem, as memory ran out, would never be met: an error */

static int
summary_patterns_know_word(summary_splitter_t *s, const char *word, size_t i)
{
    uint32_t           stem;
    summary_slot_t    *slot;
    summary_folded_t   folded;

    stem = 0;

    if (summary_word_next(s, (const uint8_t *) word, strlen(word), 0,
                          &folded))
    {
        stem = summary_split_stem(s, &folded);
    }

    if (stem == 0) {
        return SUMMARY_ERROR;
    }

    slot = summary_split_slot(&s->patterns->known, stem);

    if (slot->id == 0) {
        slot->hash = stem;
        slot->id = (uint32_t) i + 1;
    }

    return SUMMARY_OK;
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


/*
 * What each code point is to the pattern of words: asked of pcre2 itself, by
 * one text of all of them.
 */

static int
summary_patterns_points(summary_patterns_t *p)
{
    int                rc;
    size_t             len, pos;
    uint32_t           c;
    uint8_t           *text;
    PCRE2_SIZE        *v;
    pcre2_code        *code;
    const uint8_t     *next;
    pcre2_match_data  *match;

    p->shelf = calloc(1, sizeof(summary_shelf_t));
    text = malloc(3 * SUMMARY_WORD_POINTS);
    match = pcre2_match_data_create(2, NULL);
    code = summary_pattern("([\\p{L}\\p{N}]++)|\\p{M}++", 0);
    rc = SUMMARY_ERROR;

    if (p->shelf == NULL || text == NULL || match == NULL || code == NULL) {
        goto done;
    }

    for (c = 1, len = 0; c < SUMMARY_WORD_POINTS; c++) {
        if (c < 0xd800 || c > 0xdfff) {
            len += summary_utf8_encode(c, text + len);
        }
    }

    v = pcre2_get_ovector_pointer(match);

    for (pos = 0; pcre2_match(code, text, len, pos, PCRE2_NO_UTF_CHECK, match,
                              NULL)
                  > 0;
         pos = v[1])
    {
        for (next = text + v[0]; next < text + v[1]; /* void */) {
            c = summary_utf8_decode(&next, text + len);
            p->points[c / 4] |= (uint8_t)
                                (((v[2] != PCRE2_UNSET) ? SUMMARY_WORD_LETTER
                                                        : SUMMARY_WORD_MARK)
                                 << c % 4 * 2);
        }
    }

    for (c = 0; c < SUMMARY_WORD_LETTERS; c++) {
        if (summary_word_point(p, c)) {
            p->letters[c] = (uint16_t) (summary_utf8_fold(c)
                                        | ((summary_word_point(p, c)
                                            == SUMMARY_WORD_MARK)
                                           ? SUMMARY_WORD_MARKED : 0));
        }
    }

    rc = SUMMARY_OK;

done:

    pcre2_code_free(code);
    pcre2_match_data_free(match);
    free(text);

    return rc;
}


static summary_tools_t *
summary_tools_take(const summary_patterns_t *patterns)
{
    summary_tools_t  *tools;

    tools = __atomic_exchange_n(&patterns->shelf->tools, NULL,
                                __ATOMIC_ACQ_REL);
    if (tools) {
        return tools;
    }

    tools = calloc(1, sizeof(summary_tools_t));
    if (tools == NULL) {
        return NULL;
    }

    tools->match = pcre2_match_data_create(SUMMARY_END_GROUPS, NULL);
    tools->context = pcre2_match_context_create(NULL);

    if (tools->match == NULL || tools->context == NULL) {
        summary_tools_free(tools);
        return NULL;
    }

    (void) pcre2_set_match_limit(tools->context, SUMMARY_MATCH_LIMIT);
    (void) pcre2_set_heap_limit(tools->context, SUMMARY_HEAP_LIMIT);

    return tools;
}


static void
summary_tools_put(const summary_patterns_t *patterns, summary_tools_t *tools)
{
    summary_tools_free(__atomic_exchange_n(&patterns->shelf->tools, tools,
                                           __ATOMIC_ACQ_REL));
}


static void
summary_tools_free(summary_tools_t *tools)
{
    size_t  i;

    if (tools == NULL) {
        return;
    }

    for (i = 0; i < SUMMARY_STEMMERS; i++) {
        sb_stemmer_delete(tools->stemmers[i]);
    }

    pcre2_match_data_free(tools->match);
    pcre2_match_context_free(tools->context);

    free(tools);
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

    summary_array_init(&s.spans, arena, sizeof(summary_span_t));

    s.patterns = patterns;
    s.arena = arena;
    s.text = text;
    s.title = prose->title;
    s.title.len = (s.title.len < SUMMARY_MAX_TITLE) ? s.title.len
                                                    : SUMMARY_MAX_TITLE;

    summary_split_lang(&s, lang);

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

    if (s.tools) {
        summary_tools_put(patterns, s.tools);
    }

    summary_array_free(&s.slots);
    summary_array_free(&s.spans);

    return rc;
}


static int
summary_split_init(summary_splitter_t *s)
{
    s->tools = summary_tools_take(s->patterns);

    if (s->tools == NULL
        || summary_split_slots(s, &s->slots, SUMMARY_WORD_SLOTS)
           != SUMMARY_OK)
    {
        return SUMMARY_ERROR;
    }

    s->match = s->tools->match;
    s->context = s->tools->context;

    return SUMMARY_OK;
}


/* what is to be known of the language; what is not errs on the safe side */

static void
summary_split_lang(summary_splitter_t *s, summary_str_t lang)
{
    unsigned     i;
    const char  *first;

    s->lang = SUMMARY_LANG_OTHER;
    s->latin = 1;

    for (i = 1; i < SUMMARY_LANGS; i++) {
        if (summary_lang(lang, summary_abbreviations[i].langs)) {
            s->lang = i;
            first = summary_abbreviations[i].never;
            s->latin = ((uint8_t) *first < 0xcd);
            break;
        }
    }

    s->ordinals = (s->lang == SUMMARY_LANG_OTHER)
                  || summary_lang(lang, "de nb nn no da fi cs sk hu is et "
                                        "lv sl hr bs sr pl tr az");
    s->vowels = !summary_lang(lang, "cs sk sl hr bs sr");

    for (i = 0; summary_roles[i].langs; i++) {
        if (summary_lang(lang, summary_roles[i].langs)) {
            s->roles = s->patterns->roles + i * SUMMARY_ROLE_SLOTS;
            break;
        }
    }
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
    size_t                start, pos;
    summary_stop_t        stop;
    summary_items_t       items;
    const summary_str_t  *text;

    text = &paragraph->text;

    if (summary_split_spans(s, text) != SUMMARY_OK) {
        return SUMMARY_ERROR;
    }

    start = summary_split_dateline(s, text);
    pos = start;

    summary_split_items(s, text, start, &items);

    while (pos < text->len && summary_split_next(s, text, pos, &stop)) {

        pos = stop.next;

        while (items.next <= stop.mark) {

            /* the next item begins, whatever stands before it */

            rc = summary_split_add(s, text->data + start, items.next - start,
                                   n);
            if (rc != SUMMARY_OK) {
                return rc;
            }

            start = items.next;
            summary_split_item(text, &items, start + 1);
        }

        if (stop.next < text->len
            && !summary_split_ends(s, text, start, &stop))
        {
            continue;
        }

        rc = summary_split_add(s, text->data + start, stop.close - start, n);
        if (rc != SUMMARY_OK) {
            return rc;
        }

        start = stop.next;

        if (start == items.next) {
            summary_split_item(text, &items, start + 1);
        }
    }

    while (items.next < text->len) {
        rc = summary_split_add(s, text->data + start, items.next - start, n);
        if (rc != SUMMARY_OK) {
            return rc;
        }

        start = items.next;
        summary_split_item(text, &items, start + 1);
    }

    if (start < text->len) {
        return summary_split_add(s, text->data + start, text->len - start, n);
    }

    return SUMMARY_OK;
}


/*
 * Where the story begins behind "MOSCOW, Nov 3 (Reuters) - ", else where the
 * text does.
 */

static size_t
summary_split_dateline(summary_splitter_t *s, const summary_str_t *text)
{
    size_t          n;
    const uint8_t  *p;

    p = text->data;
    n = (text->len < SUMMARY_MAX_DATELINE) ? text->len : SUMMARY_MAX_DATELINE;

    /* few paragraphs are worth a try: an agency, or a city in capitals */

    if (n < 3
        || (memchr(p, '(', n) == NULL && memchr(p, '/', n) == NULL
            && *p != '['
            && (summary_utf8_fold(p[0]) == p[0] || summary_utf8_fold(p[1]) == p[1])
            && p[0] < 0x80))
    {
        return (n < 3) ? 0 : summary_split_lead(s, text);
    }

    if (summary_split_match(s, s->patterns->dateline, text->data, text->len,
                            0)
        > 0)
    {
        return pcre2_get_ovector_pointer(s->match)[1];
    }

    return summary_split_lead(s, text);
}


/*
 * A place before the first sentence, "MOSCOW - ".  It is not said again in
 * capitals, as NASA would be; "Endlich - " is a word of the sentence, and
 * there is no second dash in that: "Spain - the host - won".
 */

static size_t
summary_split_lead(summary_splitter_t *s, const summary_str_t *text)
{
    int             group;
    size_t          i, end, len;
    PCRE2_SIZE     *v;
    const uint8_t  *p, *next;

    if (s->text->sentences.nelts
        || summary_split_match(s, s->patterns->lead, text->data, text->len, 0)
           <= 0)
    {
        return 0;
    }

    v = pcre2_get_ovector_pointer(s->match);
    p = text->data;
    end = v[1];

    for (group = SUMMARY_LEAD_DATE; group; group--) {
        if (v[2 * group] != PCRE2_UNSET) {
            break;
        }
    }

    len = group ? v[2 * group + 1] : 0;
    next = p + end;
    next += (*next == '"') + 3 * (*next == 0xe2);

    for (i = 0; next + i < p + text->len && next[i] > ' '; i++) {
        /* the first word of the sentence */
    }

    switch (group) {

    case SUMMARY_LEAD_CAPITALS:
        for (i = end; i + len <= text->len; i++) {
            if (memcmp(p + i, p, len) == 0) {
                return 0;
            }
        }

        return end;

    case SUMMARY_LEAD_PLACE:
        if ((summary_split_find(s, p, len) & SUMMARY_WORD_STARTER)
            || (s->ordinals && !(summary_split_find(s, next, i)
                                 & SUMMARY_WORD_STARTER)))
        {
            return 0;
        }

        for (i = end; i + 3 <= text->len; i++) {
            if (p[i] == 0xe2 && p[i + 1] == 0x80
                && (p[i + 2] == 0x93 || p[i + 2] == 0x94))
            {
                return 0;
            }
        }

        return end;

    case SUMMARY_LEAD_DATE:
        return (next > p + end || p[end - 2] == ':' || p[end - 2] == '-'
                || p[end - 2] >= 0x80
                || (summary_split_find(s, next, i) & SUMMARY_WORD_STARTER))
               ? end : 0;

    default:
        return end;
    }
}


/* the next place at or behind pos where a sentence could end; 0: none */

static int
summary_split_next(summary_splitter_t *s, const summary_str_t *text,
    size_t pos, summary_stop_t *stop)
{
    int  rc;

    rc = summary_split_plain(text, &pos, stop);

    if (rc != SUMMARY_DECLINED) {
        return rc == SUMMARY_OK && pos < text->len;
    }

    if (summary_split_match(s, s->patterns->end, text->data, text->len, pos)
        <= 0)
    {
        return 0;
    }

    summary_split_stop(s, stop);

    return 1;
}


/*
 * Most ends are one mark behind a letter or digit, before a space and a capital
 * (ASCII, Latin-1, Russian), or the text's end: what the pattern finds there is
 * plain, and matching it would cost as much as all else of a sentence.  pos is
 * the text's length where there is no end; SUMMARY_DECLINED: the pattern is to
 * be asked, from pos on.
 */

static int
summary_split_plain(const summary_str_t *text, size_t *pos,
    summary_stop_t *stop)
{
    int             capital;
    size_t          i, k, n;
    uint8_t         c;
    const uint8_t  *p, *last, *next;

    p = text->data;
    last = p + text->len;

    for (i = *pos; i < text->len; i++) {

        c = p[i];

        if (!summary_mark_bytes[c]) {
            continue;
        }

        *pos = i;

        if (c == 0xe2 && i + 2 < text->len && p[i + 1] == 0x80
            && p[i + 2] != 0xa6 && p[i + 2] != 0xbc)
        {
            /* dashes, quotes */
            i += 2;
            continue;
        }

        if (c >= 0x80 || i < 2) {
            return SUMMARY_DECLINED;
        }

        if (!summary_split_alnum(p[i - 1])) {

            /* letters of two bytes: neither a mark nor a space is one */

            if (p[i - 1] < 0x80 || p[i - 2] < 0xc3 || p[i - 2] > 0xd1
                || p[i - 2] == 0xcd || c == ';' || c == ':')
            {
                return SUMMARY_DECLINED;
            }
        }

        /* marks of Greek and Armenian; "3.5", "nginx.org" */

        if (c == ';' || c == ':'
            || (i + 1 < text->len && (p[i + 1] < 'A' || p[i + 1] > 'Z')
                && summary_split_alnum(p[i + 1])))
        {
            continue;
        }

        memset(stop, 0, sizeof(summary_stop_t));

        stop->mark = i;
        stop->behind = i + 1;
        stop->close = i + 1;
        stop->next = i + 1;

        if (stop->next == text->len) {
            return SUMMARY_OK;
        }

        next = p + i + 2;

        if (p[i + 1] != ' '
            || summary_split_plain_letter(next, last, &capital) == 0
            || !capital)
        {
            return SUMMARY_DECLINED;
        }

        stop->next = i + 2;
        stop->begins = SUMMARY_END_WORD;
        stop->word = i + 2;

        for (k = 0; k < SUMMARY_END_LETTERS && next < last; k++) {

            n = summary_split_plain_letter(next, last, &capital);

            if (n == 0) {
                if (*next >= 0x80) {
                    return SUMMARY_DECLINED;
                }

                break;
            }

            next += n;
        }

        stop->word_end = (size_t) (next - p);

        return SUMMARY_OK;
    }

    *pos = text->len;

    return SUMMARY_OK;
}


/* the length of a letter of ASCII, Latin-1, or Russian; 0: none of them */

static size_t
summary_split_plain_letter(const uint8_t *p, const uint8_t *last,
    int *capital)
{
    if (p == last) {
        return 0;
    }

    if (*p < 0x80) {
        *capital = (*p <= 'Z');
        return (*p | 0x20) >= 'a' && (*p | 0x20) <= 'z';
    }

    if (last - p < 2) {
        return 0;
    }

    switch (*p) {

    case 0xc3:
        /* but the signs of multiplication and division */
        *capital = (p[1] < 0x9f);
        return (p[1] == 0x97 || p[1] == 0xb7) ? 0 : 2;

    case 0xd0:
        *capital = (p[1] < 0xb0);
        return (p[1] >= 0x90 || p[1] == 0x81) ? 2 : 0;

    case 0xd1:
        *capital = 0;
        return (p[1] <= 0x8f || p[1] == 0x91) ? 2 : 0;

    default:
        return 0;
    }
}


/* a letter or digit of ASCII */

static int
summary_split_alnum(uint8_t c)
{
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9');
}


/* the last match as a stop */

static void
summary_split_stop(summary_splitter_t *s, summary_stop_t *stop)
{
    int          i;
    PCRE2_SIZE  *v;

    v = pcre2_get_ovector_pointer(s->match);

    memset(stop, 0, sizeof(summary_stop_t));

    stop->mark = v[2 * SUMMARY_END_MARKS];
    stop->behind = v[2 * SUMMARY_END_MARKS + 1];
    stop->close = v[2 * SUMMARY_END_CLOSE + 1];
    stop->next = v[1];

    for (i = SUMMARY_END_DASH; i < SUMMARY_END_GROUPS; i++) {
        if (v[2 * i] != PCRE2_UNSET) {
            stop->begins = i;
            break;
        }
    }

    if (stop->begins == SUMMARY_END_WORD) {
        stop->word = v[2 * SUMMARY_END_WORD];
        stop->word_end = v[2 * SUMMARY_END_WORD + 1];
    }
}


/* does the sentence from start end at the stop? */

static int
summary_split_ends(summary_splitter_t *s, const summary_str_t *text,
    size_t start, summary_stop_t *stop)
{
    size_t          n;
    const uint8_t  *p;

    if (summary_split_inside(s, text, stop, start)) {
        return 0;
    }

    if (stop->next == stop->close && !stop->closed
        && (text->data[stop->behind] == '"'
            || (text->data[stop->mark] >= 0xe3
                && stop->close > stop->behind + 2
                && memcmp(text->data + stop->behind, "\342\200\234", 3) == 0)))
    {
        /* said."We know": it opens; and so does another in Chinese */
        stop->close = stop->behind;
        stop->next = stop->behind;
    }

    p = text->data + stop->mark;
    n = stop->behind - stop->mark;

    /* all beyond ASCII are strong but U+203C and its like, U+2026, U+37E */

    if (*p >= 0x80 && *p != 0xe2 && *p != 0xcd) {
        return summary_split_strong(s, text, stop);
    }

    if (stop->begins == SUMMARY_END_LOWER
        || stop->begins == SUMMARY_END_CLAUSE)
    {
        return 0;
    }

    /* a quote, a dash, and whose it is */

    if (stop->begins == SUMMARY_END_DASH && stop->close > stop->behind) {
        return 0;
    }

    if (summary_split_aside(text, stop)) {
        return 0;
    }

    if (*p == ';' || *p == ':' || *p == 0xcd) {
        return 1;
    }

    if (*p == '.' && n == 1) {
        return summary_split_full_stop(s, text, start, stop);
    }

    if (*p == '.' || (*p == 0xe2 && p[2] == 0xa6)) {
        return summary_split_dots(text, start, stop);
    }

    return summary_split_bang(s, text, start, stop);
}


/* ""Take part!" (TP) is a campaign": what follows goes on behind brackets */

static int
summary_split_aside(const summary_str_t *text, const summary_stop_t *stop)
{
    const uint8_t  *p, *last, *close;

    p = text->data + stop->next;
    last = text->data + text->len;

    if (p >= last || *p != '(') {
        return 0;
    }

    close = memchr(p, ')', (last - p < SUMMARY_MAX_ASIDE)
                           ? (size_t) (last - p) : SUMMARY_MAX_ASIDE);

    return close != NULL && last - close > 2 && close[1] == ' '
           && close[2] >= 'a' && close[2] <= 'z';
}


/* is it so in the title: "The VW ID. SPACE"? */

static int
summary_split_titled(const summary_splitter_t *s, const summary_str_t *text,
    size_t word, const summary_stop_t *stop)
{
    size_t          n;
    const uint8_t  *p, *last;

    if (stop->begins != SUMMARY_END_WORD) {
        return 0;
    }

    n = stop->word_end - word;
    p = s->title.data;
    last = p + s->title.len;

    while (p + n <= last) {
        p = memchr(p, text->data[word], (size_t) (last - p) - n + 1);

        if (p == NULL) {
            return 0;
        }

        if (memcmp(p, text->data + word, n) == 0
            && (p == s->title.data || p[-1] == ' '))
        {
            return 1;
        }

        p++;
    }

    return 0;
}


/*
 * A strong mark ends a sentence, but where what is said goes on behind the
 * quote, or a number behind the mark.
 */

static int
summary_split_strong(summary_splitter_t *s, const summary_str_t *text,
    const summary_stop_t *stop)
{
    int             cjk;
    const uint8_t  *p, *next;

    p = text->data + stop->mark;
    next = text->data + stop->next;
    cjk = (*p == 0xe3 || *p == 0xef);

    if (stop->mark > 0 && p[0] == 0xef && p[1] == 0xbc && p[2] == 0x8e
        && stop->begins == SUMMARY_END_DIGIT)
    {
        return 0;
    }

    if (!cjk) {
        return !stop->quoted;
    }

    if (stop->close > stop->behind) {

        if (summary_split_match(s, s->patterns->particle, next,
                                text->len - stop->next, 0)
            > 0)
        {
            return 0;
        }

        return !stop->quoted
               || summary_split_match(s, s->patterns->tag_cjk, next,
                                      text->len - stop->next, 0)
                  <= 0;
    }

    return *p == 0xe3
           || summary_split_match(s, s->patterns->particle_mark, next,
                                  text->len - stop->next, 0)
              <= 0;
}


/*
 * An ellipsis: within a sentence where it stands apart on both sides, or
 * begins it; with a fourth dot the sentence ends.
 */

static int
summary_split_dots(const summary_str_t *text, size_t start,
    const summary_stop_t *stop)
{
    size_t          dots;
    const uint8_t  *p;

    dots = 0;

    for (p = text->data + stop->mark; p < text->data + stop->behind; p++) {
        dots += (*p == '.') + 3 * (*p == 0xa6);
    }

    p = text->data + stop->mark;

    if (stop->mark == start || stop->begins == SUMMARY_END_DIGIT
        || stop->next == stop->close)
    {
        return 0;
    }

    if (p[-1] == '[' || p[-1] == '(') {
        return stop->close > stop->behind + 1 && stop->next < text->len
               && text->data[stop->next] != '(';
    }

    return dots > 3 || (p[-1] != ' ' && p[-1] != 0xa0);
}


/*
 * "!", "?", and the like: but "Yahoo! Finance", "FRISCH AUF! Goeppingen", "(!)",
 * "Go!" Smith said
 */

static int
summary_split_bang(summary_splitter_t *s, const summary_str_t *text,
    size_t start, const summary_stop_t *stop)
{
    size_t          word;
    const uint8_t  *p;

    p = text->data;

    if (stop->mark == start || p[stop->mark - 1] == '(') {
        return 0;
    }

    if (stop->next == stop->close) {
        return summary_split_unquoted(text, stop)
               || summary_split_starter(s, text, stop);
    }

    if (p[stop->mark] == '!' && stop->close == stop->mark + 1) {
        word = summary_split_token(text, start, stop->mark);

        if (word < stop->mark
            && ((summary_split_find(s, p + word, stop->close - word)
                 & SUMMARY_WORD_MAY)
                || summary_split_shouted(text, start, stop)))
        {
            return summary_split_starter(s, text, stop) != 0;
        }
    }

    return !summary_split_tag(s, text, stop);
}


/* are the two words before the mark in capitals, and the next one is not? */

static int
summary_split_shouted(const summary_str_t *text, size_t start,
    const summary_stop_t *stop)
{
    size_t          i;
    unsigned        words;
    const uint8_t  *p;

    p = text->data;
    words = 0;

    for (i = stop->mark; i > start && words < 2; i--) {

        if (p[i - 1] == ' ') {
            words++;

        } else if (p[i - 1] < 'A' || p[i - 1] > 'Z') {
            return 0;
        }
    }

    if (words + (i == start) < 2 || stop->begins != SUMMARY_END_WORD) {
        return 0;
    }

    for (i = stop->word; i < stop->word_end; i++) {
        if (p[i] >= 'a' && p[i] <= 'z') {
            return 1;
        }
    }

    return 0;
}


/*
 * Behind a sentence that is but a quote: does who said it follow?  In scripts
 * without capitals it always seems to.
 */

static int
summary_split_tag(summary_splitter_t *s, const summary_str_t *text,
    const summary_stop_t *stop)
{
    uint32_t        c;
    const uint8_t  *p;

    if (stop->begins != SUMMARY_END_WORD || stop->close == stop->behind) {
        return 0;
    }

    p = text->data + stop->word;

    /* Korean has a particle for it, as Japanese has */

    if (*p >= 0xea && *p <= 0xed
        && summary_split_match(s, s->patterns->particle, p,
                               text->len - stop->word, 0)
           > 0)
    {
        return 1;
    }

    if (!stop->quoted) {
        return 0;
    }

    c = summary_utf8_decode(&p, text->data + stop->word_end);

    if (summary_utf8_fold(c) == c) {
        return 1;
    }

    /* behind a full stop it does not: there would be a comma */

    return text->data[stop->mark] != '.'
           && summary_split_starter(s, text, stop) == 0
           && summary_split_match(s, s->patterns->tag,
                                  text->data + stop->word,
                                  text->len - stop->word, 0)
              > 0;
}


/*
 * A full stop.  Not behind an abbreviation that never ends a sentence, an
 * item's number, "No." before a number, an ordinal; behind an abbreviation
 * that may, or an initial, only before a word that begins sentences.
 */

static int
summary_split_full_stop(summary_splitter_t *s, const summary_str_t *text,
    size_t start, const summary_stop_t *stop)
{
    int                 letter;
    size_t              i, len;
    unsigned            what, starter;
    const uint8_t      *word;
    summary_letters_e   letters;

    if (stop->mark == start) {
        return 0;
    }

    i = summary_split_token(text, start, stop->mark);
    word = text->data + i;
    len = stop->mark - i;

    if (stop->next == stop->close
        && !summary_split_unspaced(s, text, i, stop))
    {
        return 0;
    }

    if (len == 0 || len > SUMMARY_MAX_ABBREVIATION) {
        return !summary_split_tag(s, text, stop);
    }

    if (word[0] >= '0' && word[0] <= '9'
        && !summary_split_number(s, text, start, i, stop))
    {
        return 0;
    }

    if (summary_split_titled(s, text, i, stop)) {
        return 0;
    }

    letter = summary_split_letter(word, len);

    if (letter && i > start && (word[-1] == '\'' || word[-1] == 0x99)
        && summary_utf8_fold(*word) == *word)
    {
        /* "Mulligan's" */
        return 1;
    }

    if (letter && !summary_split_begun(text, start, i, 1)) {
        return 0;
    }

    what = summary_split_find(s, word, len);

    if (what & SUMMARY_WORD_NEVER) {
        return 0;
    }

    if ((what & SUMMARY_WORD_NUMBER) && stop->begins == SUMMARY_END_DIGIT) {
        return 0;
    }

    letters = SUMMARY_LETTERS_ABBREVIATION;

    if (what & SUMMARY_WORD_MAY) {
        /* whatever it looks like */

    } else if ((what & SUMMARY_WORD_NUMBER) && !letter) {
        return 1;

    } else {
        letters = summary_split_letters(s, text, start, i, len);
    }

    switch (letters) {

    case SUMMARY_LETTERS_INITIAL:
        starter = summary_split_starter(s, text, stop);

        return starter
               && (!(starter & SUMMARY_WORD_NAME)
                   || summary_utf8_fold(*word) == *word);

    case SUMMARY_LETTERS_ABBREVIATION:
        /* "At 5 a.m. Mr. Smith went" */
        return summary_split_starter(s, text, stop)
               && !(len == 3 && summary_equal(word + 1, ".m", 2)
                    && (summary_split_weekday(text, stop)
                        || !summary_split_begun(text, start, i, 3)));

    case SUMMARY_LETTERS_NEVER:
        return 0;

    default:
        return !summary_split_tag(s, text, stop);
    }
}


/*
 * A full stop without white space behind it, that of the word from offset i.
 * It ends a sentence where a quotation ends or begins, or a word follows that
 * begins sentences: "The UGC.So far"; behind a word in small letters any with a
 * capital does, but none that goes on as "site.Com/" would.
 */

static int
summary_split_unspaced(summary_splitter_t *s, const summary_str_t *text,
    size_t i, const summary_stop_t *stop)
{
    size_t          n;
    const uint8_t  *p, *last, *next;

    p = text->data + i;
    last = text->data + stop->mark;

    if (last - p == 1) {
        return 0;
    }

    if (summary_split_unquoted(text, stop)
        || summary_split_starter(s, text, stop))
    {
        return 1;
    }

    if (stop->begins != SUMMARY_END_WORD || last - p < 3
        || text->data[stop->word_end] == '.')
    {
        return 0;
    }

    n = stop->word_end - stop->word;
    next = text->data + stop->word;

    if (n < 4 && (n < 2 || next[1] < 'A' || next[1] > 'Z')) {
        /* "site.Com", but "declined.UN peacekeepers" */
        return 0;
    }

    for ( /* void */ ; p < last; p++) {
        if (*p < 'a' || *p > 'z') {
            return 0;
        }
    }

    return 1;
}


/* without white space, does a quotation end at the stop, or begin there? */

static int
summary_split_unquoted(const summary_str_t *text, const summary_stop_t *stop)
{
    return stop->close > stop->behind || text->data[stop->next] == '"'
           || text->data[stop->next] == 0xe2;
}


/*
 * A number, from offset i: "1. The first"; "am 3. Oktober" or "am 3.10.", but
 * "am 3./4. Oktober", but "im Jahr 12. Danach".  Does a sentence end behind it?
 */

static int
summary_split_number(summary_splitter_t *s, const summary_str_t *text,
    size_t start, size_t i, const summary_stop_t *stop)
{
    size_t   k, dots;
    uint8_t  c;

    dots = 0;

    for (k = i; k < stop->mark; k++) {
        c = text->data[k];

        if ((c == '.' || (c == '/' && dots)) && s->ordinals
            && stop->mark - i <= 6)
        {
            dots++;

        } else if (c < '0' || c > '9') {
            return 1;
        }
    }

    if (!summary_split_begun(text, start, i, 1)) {
        return 0;
    }

    return !s->ordinals || (dots == 0 && stop->mark - i > 3)
           || (s->lang != SUMMARY_LANG_OTHER
               && summary_split_starter(s, text, stop));
}


/* what a word that the lexicon does not know looks like */

static summary_letters_e
summary_split_letters(summary_splitter_t *s, const summary_str_t *text,
    size_t start, size_t i, size_t len)
{
    size_t          letters, parts, vowels, ascii, upper, roman;
    uint32_t        c, first;
    const uint8_t  *p, *last;

    p = text->data + i;
    last = p + len;
    first = 0;
    letters = 0;
    parts = 1;
    vowels = 0;
    ascii = 0;
    upper = 0;
    roman = 0;

    while (p < last) {
        c = summary_utf8_decode(&p, last);

        if (c == '.') {
            if (letters == 0 || letters > 2) {
                return SUMMARY_LETTERS_WORD;
            }

            parts++;
            letters = 0;
            continue;
        }

        if (c >= 0xe00 && c <= 0xeff) {
            /* Thai, Lao: full stops are of abbreviations */
            return SUMMARY_LETTERS_NEVER;
        }

        if ((c < 0x80 && ((c | 0x20) < 'a' || (c | 0x20) > 'z'))
            || c >= 0x1100)
        {
            return SUMMARY_LETTERS_WORD;
        }

        first = first ? first : c;
        letters++;
        ascii += (c < 0x80);
        upper += (c >= 'A' && c <= 'Z');
        vowels += (c < 0x80 && strchr("aeiouyAEIOUY", (int) c) != NULL);
        roman += (c < 0x80 && strchr("IVX", (int) c) != NULL);
    }

    if (parts > 1) {
        return (letters && letters <= 2) ? SUMMARY_LETTERS_ABBREVIATION
                                         : SUMMARY_LETTERS_WORD;
    }

    if (letters == 1) {

        /* "you and I", but "Albert I. Jones" */

        if (first == 'I' && !s->ordinals
            && !summary_split_named(text, start, i))
        {
            return SUMMARY_LETTERS_WORD;
        }

        return SUMMARY_LETTERS_INITIAL;
    }

    if (roman == letters) {
        return s->ordinals ? SUMMARY_LETTERS_ABBREVIATION
                           : SUMMARY_LETTERS_WORD;
    }

    /* "pct" */

    if (s->vowels && vowels == 0 && ascii == letters && letters <= 4
        && upper == 0)
    {
        return SUMMARY_LETTERS_ABBREVIATION;
    }

    /* "LHStv" */

    if (s->vowels && vowels == 0 && ascii == letters && letters <= 6
        && upper > 1 && upper < letters && summary_utf8_fold(p[-1]) == p[-1]
        && p[-1] != 's')
    {
        return SUMMARY_LETTERS_NEVER;
    }

    return SUMMARY_LETTERS_WORD;
}


/* is the word before i, in the sentence from start, a name? */

static int
summary_split_named(const summary_str_t *text, size_t start, size_t i)
{
    const uint8_t  *p, *first;

    first = text->data + start;
    p = text->data + i;

    while (p > first && p[-1] == ' ') {
        p--;
    }

    while (p > first && p[-1] != ' '
           && text->data + i - p < SUMMARY_MAX_BEGINNING)
    {
        p--;
    }

    return *p >= 'A' && *p <= 'Z';
}


/* what the next word is as the first of a sentence; 0 if it is not known */

static unsigned
summary_split_starter(summary_splitter_t *s, const summary_str_t *text,
    const summary_stop_t *stop)
{
    size_t          len;
    const uint8_t  *p, *last;

    if (stop->begins != SUMMARY_END_WORD) {
        return 0;
    }

    p = text->data + stop->word;
    len = stop->word_end - stop->word;
    last = text->data + text->len;

    /* a letter before a full stop is an initial */

    if (p + len < last && p[len] == '.' && summary_split_letter(p, len)) {
        return 0;
    }

    return summary_split_find(s, p, len)
           & (SUMMARY_WORD_STARTER|SUMMARY_WORD_NAME);
}


/* "at 10 a.m. Friday" */

static int
summary_split_weekday(const summary_str_t *text, const summary_stop_t *stop)
{
    size_t  n;

    if (stop->begins != SUMMARY_END_WORD) {
        return 0;
    }

    n = stop->word_end - stop->word;

    return n > 5 && summary_equal(text->data + stop->word_end - 3, "day", 3);
}


/* is the word one character, of an alphabet? */

static int
summary_split_letter(const uint8_t *p, size_t len)
{
    const uint8_t  *last;

    last = p + len;

    return summary_utf8_decode(&p, last) < 0x1100 && p == last;
}


/*
 * Has the sentence from start n words before the one at i?  Numbers, letters
 * and bullets of items are none.
 */

static int
summary_split_begun(const summary_str_t *text, size_t start, size_t i,
    unsigned n)
{
    size_t    k, len;
    unsigned  words;

    if (i - start > SUMMARY_MAX_BEGINNING) {
        return 1;
    }

    words = 0;
    len = 0;

    for (k = start; k < i && words < n; k++) {

        if (text->data[k] == ' ') {
            words += (len > 0);
            len = 0;

        } else if (text->data[k] == 0xe2) {
            k += 2;

        } else {
            len += (text->data[k] >= 'A');
        }
    }

    return words + (len > 0) >= n;
}


/* where the word before the mark begins */

static size_t
summary_split_token(const summary_str_t *text, size_t start, size_t mark)
{
    size_t          i;
    const uint8_t  *p;

    p = text->data;

    for (i = mark; i > start && mark - i <= SUMMARY_MAX_ABBREVIATION; i--) {

        if (summary_space(p[i - 1]) || p[i - 1] == '(' || p[i - 1] == '['
            || p[i - 1] == '"' || p[i - 1] == '\'' || p[i - 1] == ')')
        {
            break;
        }

        /* no-break space, quotes; dashes and quotes, thin spaces */

        if (i - start >= 2 && p[i - 2] == 0xc2
            && (p[i - 1] == 0xa0 || p[i - 1] == 0xab || p[i - 1] == 0xbb))
        {
            break;
        }

        if (i - start >= 3 && p[i - 3] == 0xe2
            && (p[i - 2] == 0x80 || p[i - 2] == 0x81))
        {
            break;
        }
    }

    return i;
}


/*
 * What a word is in the text's language; of "Dipl.-Ing", what "Ing" is, and
 * of "Hauptstr" what "str" is.
 */

static unsigned
summary_split_find(summary_splitter_t *s, const uint8_t *p, size_t len)
{
    size_t          i, last;
    unsigned        what, lang;
    const uint8_t  *letter;

    letter = p;

    /* another script than the language's: of another language */

    lang = (s->latin != (summary_utf8_decode(&letter, p + len) < 0x370))
           ? SUMMARY_LANG_OTHER : s->lang;

    for (i = 0; /* void */; i++) {

        what = summary_lexicon_find(s->patterns, lang, p + i, len - i);
        if (what) {
            return what;
        }

        last = i;

        while (i < len && p[i] != '-' && p[i] != '/') {
            i++;
        }

        if (i < len) {
            continue;
        }

        if (len > last + 3 && memcmp(p + len - 3, "str", 3) == 0) {
            i = len - 4;
            continue;
        }

        return 0;
    }
}


/*
 * Items: a paragraph that begins with "1)", "1.", "1.)", "a." or the like and
 * has the next one of the kind before a capital is a list.  Not where such
 * numbers are ordinals.
 */

static void
summary_split_items(summary_splitter_t *s, const summary_str_t *text,
    size_t start, summary_items_t *items)
{
    memset(items, 0, sizeof(summary_items_t));
    items->next = SIZE_MAX;

    if (s->ordinals || start) {
        return;
    }

    if (summary_split_item_at(text, 0, items) == 0) {
        return;
    }

    summary_split_item(text, items, 1);
}


/* the next item's place */

static void
summary_split_item(const summary_str_t *text, summary_items_t *items,
    size_t from)
{
    size_t  i;

    items->number++;
    items->next = SIZE_MAX;

    for (i = from; i + 4 < text->len; i++) {
        if (text->data[i - 1] == ' '
            && summary_split_item_at(text, i, items))
        {
            items->next = i;
            return;
        }
    }
}


/* is there an item at pos; of the number that is looked for, if one is? */

static int
summary_split_item_at(const summary_str_t *text, size_t pos,
    summary_items_t *items)
{
    int              bullet, letter;
    char             tail[3];
    size_t           i;
    unsigned         n;
    const uint8_t   *p, *last;

    p = text->data + pos;
    last = text->data + text->len;
    n = 0;

    /* one of U+2022, U+2023, U+2043 */

    bullet = (last - p > 3 && p[0] == 0xe2
              && ((p[1] == 0x80 && (p[2] == 0xa2 || p[2] == 0xa3))
                  || (p[1] == 0x81 && p[2] == 0x83)));

    if (bullet) {
        p += 3;
        p += (*p == ' ');
    }

    letter = (p < last && *p >= 'a' && *p <= 'z');

    if (letter) {
        n = (unsigned) (*p++ - 'a' + 1);

    } else {
        for (i = 0; i < 3 && p < last && *p >= '0' && *p <= '9'; i++) {
            n = n * 10 + (unsigned) (*p++ - '0');
        }
    }

    for (i = 0; i < 2 && p < last && (*p == '.' || *p == ')'); i++) {
        tail[i] = (char) *p++;
    }

    tail[i] = '\0';

    if (n == 0 || i == 0 || last - p < 2 || p[0] != ' '
        || p[1] < 'A' || p[1] > 'Z')
    {
        return 0;
    }

    if (items->number == 0) {
        items->number = n;
        items->letter = letter;
        items->bullet = bullet;
        memcpy(items->tail, tail, sizeof(tail));

        return letter == 0 || n == 1;
    }

    return items->number == n && items->letter == letter
           && items->bullet == bullet && strcmp(items->tail, tail) == 0;
}


/*
 * Finds the paragraph's quotes and brackets.  An opening one whose closing one
 * does not come, or comes late, is none; the same again opens anew.
 */

static int
summary_split_spans(summary_splitter_t *s, const summary_str_t *text)
{
    int              kind;
    size_t           i, n;
    uint32_t         c, open[SUMMARY_QUOTES];
    const uint8_t   *p, *last, *start;
    summary_span_t  *span;

    s->spans.nelts = 0;
    s->span = 0;

    for (i = 0; i < SUMMARY_QUOTES; i++) {
        open[i] = UINT32_MAX;
    }

    p = text->data;
    last = p + text->len;

    while (p < last) {

        /* this loop sees all text */

        while (last - p >= 4
               && !(summary_quote_bytes[p[0]] | summary_quote_bytes[p[1]]
                    | summary_quote_bytes[p[2]] | summary_quote_bytes[p[3]]))
        {
            p += 4;
        }

        if (p == last || !summary_quote_bytes[*p]) {
            p += (p < last);
            continue;
        }

        start = p;
        c = summary_utf8_decode(&p, last);

        kind = summary_split_quote(text, start, p, c, open);

        if (kind == 0) {
            continue;
        }

        i = (size_t) (start - text->data);

        if (kind > 0) {
            open[kind - 1] = (uint32_t) i;
            continue;
        }

        kind = -kind - 1;

        if (i - open[kind] <= SUMMARY_MAX_SPAN
            && s->spans.nelts < SUMMARY_MAX_SPANS)
        {
            span = summary_array_push(&s->spans);
            if (span == NULL) {
                return SUMMARY_ERROR;
            }

            span->open = open[kind];
            span->close = (uint32_t) i;
        }

        open[kind] = UINT32_MAX;
    }

    /* from the last to the first: those in others, or across them, are one */

    span = s->spans.elts;

    for (i = s->spans.nelts, n = i; i > 0; i--) {

        if (n < s->spans.nelts && span[i - 1].close > span[n].open) {

            if (span[i - 1].open < span[n].open) {
                span[n].open = span[i - 1].open;
            }

        } else {
            span[--n] = span[i - 1];
        }
    }

    s->span = n;

    return SUMMARY_OK;
}


/*
 * What a quote or bracket from start to next does: opens its kind (kind + 1),
 * closes it (-kind - 1), or neither (0).  Where the same character does both,
 * the white space around it tells.
 */

static int
summary_split_quote(const summary_str_t *text, const uint8_t *start,
    const uint8_t *next, uint32_t c, const uint32_t *open)
{
    int             spaced, tight, alnum;
    uint8_t         before, behind;

    before = (start > text->data) ? start[-1] : ' ';
    behind = (next < text->data + text->len) ? *next : ' ';

    if (start - text->data >= 3 && start[-3] == 0xe2 && start[-2] == 0x80) {
        /* a dash, another quote: spaces of a kind */
        before = ' ';
    }

    if (start - text->data >= 2 && start[-2] == 0xc2 && before == 0xa0) {
        before = ' ';
    }

    spaced = (before == ' ' || before == '(' || before == '['
              || before == '"' || before == '\'');
    tight = (behind != ' '
             && !(behind == 0xc2 && next[1] == 0xa0)
             && !(behind == 0xe2 && next[1] == 0x80 && next[2] == 0xaf));
    alnum = (tight && (behind >= 0x80 || (behind >= '0' && behind <= '9')
                       || ((behind | 0x20) >= 'a' && (behind | 0x20) <= 'z')));

    switch (c) {

    case '"':
        if (open[SUMMARY_QUOTE_DOUBLE] == UINT32_MAX || (spaced && alnum)) {
            return (tight && (spaced || before >= 0x80
                              || (before == '.' && behind >= 'A'
                                  && behind <= 'Z'))
                    && (strchr(",.;:!?)", behind) == NULL
                        || (behind == '.' && next[1] == '.')))
                   ? SUMMARY_QUOTE_DOUBLE + 1 : 0;
        }

        return -SUMMARY_QUOTE_DOUBLE - 1;

    case '\'':
        if (open[SUMMARY_QUOTE_SINGLE] == UINT32_MAX
            || (spaced && behind >= 'A' && behind <= 'Z'))
        {
            return (spaced && behind >= 'A' && behind <= 'Z')
                   ? SUMMARY_QUOTE_SINGLE + 1 : 0;
        }

        return (!alnum && (strchr(".,!?", before) || strchr(".,;", behind)))
               ? -SUMMARY_QUOTE_SINGLE - 1 : 0;

    case 0x201c:
        if (open[SUMMARY_QUOTE_LOW] != UINT32_MAX) {
            return -SUMMARY_QUOTE_LOW - 1;
        }

        return (open[SUMMARY_QUOTE_CURLY] != UINT32_MAX && before < 0x80
                && summary_split_turned(text, next))
               ? -SUMMARY_QUOTE_CURLY - 1 : SUMMARY_QUOTE_CURLY + 1;

    case 0x201d:
        if (open[SUMMARY_QUOTE_LOW] != UINT32_MAX) {
            return -SUMMARY_QUOTE_LOW - 1;
        }

        if (open[SUMMARY_QUOTE_CURLY] != UINT32_MAX) {
            return -SUMMARY_QUOTE_CURLY - 1;
        }

        if (open[SUMMARY_QUOTE_RIGHT] != UINT32_MAX && !spaced) {
            return -SUMMARY_QUOTE_RIGHT - 1;
        }

        return (spaced && alnum) ? SUMMARY_QUOTE_RIGHT + 1 : 0;

    case 0x201e:
        return SUMMARY_QUOTE_LOW + 1;

    case 0xab:
        return (open[SUMMARY_QUOTE_REVERSED] != UINT32_MAX && !spaced)
               ? -SUMMARY_QUOTE_REVERSED - 1 : SUMMARY_QUOTE_ANGLE + 1;

    case 0xbb:
        if (open[SUMMARY_QUOTE_ANGLE] != UINT32_MAX) {
            return -SUMMARY_QUOTE_ANGLE - 1;
        }

        if (open[SUMMARY_QUOTE_REVERSED] != UINT32_MAX && !spaced) {
            return -SUMMARY_QUOTE_REVERSED - 1;
        }

        return (spaced && alnum) ? SUMMARY_QUOTE_REVERSED + 1 : 0;

    case 0x2018:
        return (open[SUMMARY_QUOTE_LOW_SINGLE] != UINT32_MAX)
               ? -SUMMARY_QUOTE_LOW_SINGLE - 1 : SUMMARY_QUOTE_TURNED + 1;

    case 0x2019:
        return (open[SUMMARY_QUOTE_TURNED] != UINT32_MAX && !alnum)
               ? -SUMMARY_QUOTE_TURNED - 1 : 0;

    case 0x201a:
        return (spaced && alnum) ? SUMMARY_QUOTE_LOW_SINGLE + 1 : 0;

    case '(':
        return SUMMARY_QUOTE_ROUND + 1;

    case ')':
        return -SUMMARY_QUOTE_ROUND - 1;

    case '[':
        return SUMMARY_QUOTE_SQUARE + 1;

    case ']':
        return -SUMMARY_QUOTE_SQUARE - 1;

    case 0x300c:
        return SUMMARY_QUOTE_CORNER + 1;

    case 0x300d:
        return -SUMMARY_QUOTE_CORNER - 1;

    case 0x300e:
        return SUMMARY_QUOTE_WHITE_CORNER + 1;

    case 0x300f:
        return -SUMMARY_QUOTE_WHITE_CORNER - 1;

    case 0xff08:
        return SUMMARY_QUOTE_WIDE + 1;

    case 0xff09:
        return -SUMMARY_QUOTE_WIDE - 1;

    case 0x300a:
        return SUMMARY_QUOTE_TITLE + 1;

    case 0x300b:
        return -SUMMARY_QUOTE_TITLE - 1;

    default:
        return 0;
    }
}


/*
 * An opening quote, before next, within a quotation that such a one has opened:
 * is it the closing one, turned by whatever set the text?  It is, if the next
 * one is no closing one, which either of the two could be the opening one of;
 * but not in scripts without white space, where it opens behind a full stop.
 */

static int
summary_split_turned(const summary_str_t *text, const uint8_t *next)
{
    const uint8_t  *last;

    last = text->data + text->len;

    while (last - next > 2) {
        next = memchr(next, 0xe2, (size_t) (last - next) - 2);

        if (next == NULL) {
            break;
        }

        if (next[1] == 0x80 && (next[2] == 0x9c || next[2] == 0x9d)) {
            return next[2] == 0x9c;
        }

        next++;
    }

    return 1;
}


/*
 * Does the stop stand within quotes or brackets?  Not if they close right
 * there; then it is told whether they are all of the sentence so far.  Stops
 * come in order.
 */

static int
summary_split_inside(summary_splitter_t *s, const summary_str_t *text,
    summary_stop_t *stop, size_t start)
{
    size_t                 close;
    const summary_span_t  *span;

    span = s->spans.elts;

    while (s->span < s->spans.nelts && span[s->span].close < stop->mark) {
        s->span++;
    }

    if (s->span == s->spans.nelts || span[s->span].open > stop->mark) {
        return 0;
    }

    close = span[s->span].close;

    if (close >= stop->close) {

        if (close > stop->close + 1 || close != stop->next
            || text->data[close] != 0xe2 || text->data[close + 2] != 0x9c)
        {
            return 1;
        }

        /* a turned one: "so. \342\200\234The film" */
        stop->close = close + 3;
        stop->next = stop->close + (stop->close < text->len
                                    && text->data[stop->close] == ' ');
    }

    stop->quoted = (span[s->span].open == start);
    stop->closed = 1;

    return 0;
}


/*
 * A bit set, SUMMARY_WORD_NEVER and so on; 0: neither the language nor all
 * have such a word.
 */

static unsigned
summary_lexicon_find(const summary_patterns_t *patterns, unsigned lang,
    const uint8_t *p, size_t len)
{
    int                      capital;
    uint64_t                 hash;
    const summary_lexeme_t  *own, *all;

    hash = summary_lexicon_hash(p, len, &capital);

    own = summary_lexicon_slot(patterns, summary_lexicon_key(hash, lang));
    all = summary_lexicon_slot(patterns, hash);

    return own->any | all->any
           | (capital ? own->capital | all->capital : 0);
}


static void
summary_lexicon_add(summary_patterns_t *patterns, unsigned lang,
    const char *words, unsigned what)
{
    int                capital;
    size_t             len;
    uint64_t           hash;
    summary_lexeme_t  *slot;

    for ( /* void */ ; *words; words += len + (words[len] == ' ')) {

        len = strcspn(words, " ");
        hash = summary_lexicon_hash((const uint8_t *) words, len, &capital);
        hash = summary_lexicon_key(hash, lang);
        slot = summary_lexicon_slot(patterns, hash);

        slot->hash = hash;

        if (capital) {
            slot->capital |= (uint8_t) what;

        } else {
            slot->any |= (uint8_t) what;
        }
    }
}


/* the word's slot, or the free one where it is to be: never all are taken */

static summary_lexeme_t *
summary_lexicon_slot(const summary_patterns_t *patterns, uint64_t hash)
{
    size_t                   i;
    const summary_lexeme_t  *slot;

    for (i = hash; /* void */; i++) {
        slot = &patterns->lexicon[i & (SUMMARY_LEXICON - 1)];

        if (slot->hash == hash || (slot->any == 0 && slot->capital == 0)) {
            return (summary_lexeme_t *) slot;
        }
    }
}


/* FNV-1a, over folded code points; and the same word in a language */

static uint64_t
summary_lexicon_hash(const uint8_t *p, size_t len, int *capital)
{
    uint32_t        c, folded;
    uint64_t        hash;
    const uint8_t  *last;

    last = p + len;
    hash = 14695981039346656037ull;
    *capital = -1;

    while (p < last) {

        if (*p < 0x80) {
            c = *p++;
            folded = (c >= 'A' && c <= 'Z') ? c | 0x20 : c;

        } else {
            c = summary_utf8_decode(&p, last);
            folded = summary_utf8_fold(c);
        }

        if (*capital < 0) {
            *capital = (c != folded);
        }

        hash = (hash ^ folded) * 1099511628211ull;
    }

    *capital = (*capital > 0);

    return hash ^ (hash >> 32);
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


/* the stemmer of the language, if there is one; made when first needed */

static int
summary_split_stemmer(summary_splitter_t *s, summary_str_t lang)
{
    size_t              i;
    const char         *name;
    struct sb_stemmer **stemmer;

    for (i = 0; i < SUMMARY_STEMMERS; i++) {
        if (summary_lang(lang, summary_stemmers[i])) {
            stemmer = &s->tools->stemmers[i];

            if (*stemmer == NULL) {
                name = summary_stemmers[i];
                *stemmer = sb_stemmer_new(strcmp(name, "nb no") == 0 ? "no"
                                                                     : name,
                                          "UTF_8");
            }

            s->stemmer = *stemmer;
            s->stems = (uint8_t) (i + 1);

            if (s->stems == s->patterns->known_stems) {
                s->known = &s->patterns->known;
            }

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
    uint32_t       *word, known;
    const uint8_t  *c, *next, *end, *last;

    summary_folded_t      folded;
    summary_word_kind_t  *kinds;

    *n = 0;
    pos = 0;

    while (pos < len && summary_word_next(s, p, len, pos, &folded)) {

        c = folded.first;
        last = folded.last;
        pos = (size_t) (last - p);

        do {
            next = c;
            end = last;

            if (*c >= 0xe3
                && summary_cjk(summary_utf8_decode(&next, last)))
            {
                /* the pair, of which the second is the next one's first */
                end = next;

                if (end < last) {
                    (void) summary_utf8_decode(&end, last);
                }

            } else {
                next = last;
            }

            if (c != folded.first || end != folded.last) {
                summary_word_fold(c, end, &folded);
            }

            word = summary_array_push(words);
            if (word == NULL) {
                return SUMMARY_ERROR;
            }

            known = s->text->nwords;

            rc = summary_split_word(s, &folded, word);
            if (rc != SUMMARY_OK) {
                return rc;
            }

            kinds = s->text->kinds.elts;
            kinds[*word].capitals += (folded.capital && *n);

            if (folded.capital && *word == known) {
                kinds[*word].bracketed = (c > p && c[-1] == '('
                                          && last < p + len && *last == ')');
            }

            c = next;
            (*n)++;

        } while (c < last);
    }

    return SUMMARY_OK;
}


/*
 * The next word at or behind pos, as the pattern of words has it; 0: there is
 * none.  pcre2 is asked where characters are beyond the table.
 */

static int
summary_word_next(summary_splitter_t *s, const uint8_t *p, size_t len,
    size_t pos, summary_folded_t *folded)
{
    size_t                     n;
    uint32_t                   c, lower;
    uint64_t                   hash;
    unsigned                   kind;
    PCRE2_SIZE                *v;
    const uint8_t             *q, *next, *last;
    const summary_patterns_t  *patterns;

    patterns = s->patterns;
    q = p + pos;
    last = p + len;

    for ( ;; ) {

        if (q == last) {
            return 0;
        }

        if (*q < 0x80) {
            if (patterns->letters[*q]) {
                break;
            }

            q++;
            continue;
        }

        if (*q < 0xe0 && last - q > 1) {
            lower = patterns->letters[(*q & 0x1fu) << 6 | (q[1] & 0x3fu)];

            if (lower && !(lower & SUMMARY_WORD_MARKED)) {
                break;
            }

            q += 2;
            continue;
        }

        next = q;
        c = summary_utf8_decode(&next, last);

        if (c >= SUMMARY_WORD_POINTS) {
            goto match;
        }

        if (summary_word_point(patterns, c) == SUMMARY_WORD_LETTER) {
            break;
        }

        q = next;
    }

    next = q;
    c = summary_utf8_decode(&next, last);

    folded->first = q;
    folded->number = (c >= '0' && c <= '9');
    folded->capital = (summary_utf8_fold(c) != c);
    hash = SUMMARY_WORD_HASH;
    n = 0;

    for ( /* void */ ; /* void */; q = next) {

        while (q < last && *q < 0x80 && patterns->letters[*q]) {
            hash = (hash ^ patterns->letters[*q++]) * SUMMARY_WORD_PRIME;
            n++;
        }

        if (q == last) {
            break;
        }

        next = q;
        c = *q;

        if (c < 0x80) {
            next++;

            if (c != '\'' && c != '.' && c != '-') {
                break;
            }

            kind = 0;
            lower = c;

        } else if (c < 0xe0 && last - q > 1) {
            next += 2;
            c = (c & 0x1f) << 6 | (q[1] & 0x3fu);
            lower = patterns->letters[c];

            if (lower == 0) {
                break;
            }

            lower &= ~SUMMARY_WORD_MARKED;
            kind = SUMMARY_WORD_LETTER;

        } else {
            c = summary_utf8_decode(&next, last);

            if (c >= SUMMARY_WORD_POINTS) {
                q = folded->first;
                goto match;
            }

            kind = summary_word_point(patterns, c);
            lower = summary_utf8_fold(c);

            if (c == 0x2019) {
                lower = '\'';

            } else if (kind == 0) {
                break;
            }
        }

        if (kind == 0) {

            /* goes on behind an apostrophe and the like with a letter only */

            if (next == last) {
                break;
            }

            if (*next < 0x80) {
                if (patterns->letters[*next] == 0) {
                    break;
                }

            } else {
                folded->last = next;
                c = summary_utf8_decode(&folded->last, last);

                if (c >= SUMMARY_WORD_POINTS) {
                    q = folded->first;
                    goto match;
                }

                if (summary_word_point(patterns, c) != SUMMARY_WORD_LETTER) {
                    break;
                }
            }
        }

        hash = (hash ^ lower) * SUMMARY_WORD_PRIME;
        n++;
    }

    folded->last = q;
    folded->chars = (uint8_t) (n < 255 ? n : 255);
    folded->hash = hash ^ (hash >> 32);

    return 1;

match:

    if (summary_split_match(s, patterns->word, p, len, (size_t) (q - p)) <= 0)
    {
        return 0;
    }

    v = pcre2_get_ovector_pointer(s->match);

    summary_word_fold(p + v[0], p + v[1], folded);

    return 1;
}


static unsigned
summary_word_point(const summary_patterns_t *patterns, uint32_t c)
{
    return patterns->points[c / 4] >> c % 4 * 2 & 3;
}


static int
summary_split_word(summary_splitter_t *s, const summary_folded_t *folded,
    uint32_t *id)
{
    uint32_t              word, stem;
    summary_slot_t       *slot, *first;
    summary_word_kind_t  *kind;

    /* room for a word and its stem */

    if (s->used + 2 > s->slots.nelts / 4 * 3
        && summary_split_grow(s) != SUMMARY_OK)
    {
        return SUMMARY_ERROR;
    }

    word = (uint32_t) folded->hash;
    slot = summary_split_slot(&s->slots, word);

    if (slot->id) {
        *id = slot->id - 1;
        return SUMMARY_OK;
    }

    stem = summary_split_stem(s, folded);

    s->used++;
    slot->hash = word;
    slot->id = s->text->nwords + 1;

    if (stem) {
        first = summary_split_slot(&s->slots, stem);

        if (first->id) {
            slot->id = first->id;
            *id = slot->id - 1;
            return SUMMARY_OK;
        }

        s->used++;
        first->hash = stem;
        first->id = slot->id;
    }

    kind = summary_array_push(&s->text->kinds);
    if (kind == NULL) {
        return SUMMARY_ERROR;
    }

    kind->capitals = 0;
    kind->known = (stem && s->known)
                  ? (uint16_t) summary_split_slot(s->known, stem)->id : 0;
    kind->chars = folded->chars;
    kind->number = folded->number;
    kind->role = s->roles ? summary_roles_find(s->roles, folded->hash)->role
                          : 0;
    kind->bracketed = 0;

    *id = s->text->nwords++;

    return SUMMARY_OK;
}


/* the stem's hash, which is never that of a word but by chance; 0: none */

static uint32_t
summary_split_stem(summary_splitter_t *s, const summary_folded_t *folded)
{
    int               i, n;
    size_t            len;
    uint8_t           word[SUMMARY_MAX_STEMMED];
    uint32_t          hash;
    uint64_t          key;
    const sb_symbol  *stem;
    summary_stem_t   *row;

    if (s->stemmer == NULL) {
        return 0;
    }

    key = folded->hash ^ s->stems * 0x9e3779b97f4a7c15ull;
    hash = (uint32_t) (key >> 32);
    row = s->tools->stems[key & (SUMMARY_STEM_ROWS - 1)];

    for (i = 0; i < SUMMARY_STEM_ROW; i++) {
        if (row[i].hash == hash && row[i].stem) {
            return row[i].stem;
        }
    }

    len = summary_word_folded(folded, word);
    if (len == 0) {
        return 0;
    }

    stem = sb_stemmer_stem(s->stemmer, word, (int) len);
    if (stem == NULL) {
        return 0;
    }

    n = sb_stemmer_length(s->stemmer);
    key = 0x9ae16a3b2f90404full;

    for (i = 0; i < n; i++) {
        key = (key ^ stem[i]) * SUMMARY_WORD_PRIME;
    }

    /* in the place of the oldest */

    memmove(row + 1, row, (SUMMARY_STEM_ROW - 1) * sizeof(summary_stem_t));

    row->hash = hash;
    row->stem = (uint32_t) (key ^ (key >> 32));

    return row->stem;
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


/* the hash is FNV-1a, 64 bits, over folded code points */

static void
summary_word_fold(const uint8_t *p, const uint8_t *last,
    summary_folded_t *folded)
{
    size_t    n;
    uint32_t  c, lower;
    uint64_t  hash;

    folded->first = p;
    folded->last = last;

    hash = SUMMARY_WORD_HASH;
    n = 0;
    folded->capital = 0;
    folded->number = (p < last && *p >= '0' && *p <= '9');

    while (p < last) {
        c = summary_utf8_decode(&p, last);
        lower = (c == 0x2019) ? '\'' : summary_utf8_fold(c);

        if (n == 0) {
            folded->capital = (lower != c);
        }

        hash = (hash ^ lower) * SUMMARY_WORD_PRIME;
        n++;
    }

    folded->chars = (uint8_t) (n < 255 ? n : 255);
    folded->hash = hash ^ (hash >> 32);
}


/* its letters, folded; 0: they are too many to be stemmed */

static size_t
summary_word_folded(const summary_folded_t *folded, uint8_t *word)
{
    size_t          len;
    uint32_t        c;
    const uint8_t  *p;

    len = 0;

    for (p = folded->first; p < folded->last; /* void */) {

        if (len + 4 > SUMMARY_MAX_STEMMED) {
            return 0;
        }

        if (*p < 0x80) {
            c = *p++;
            word[len++] = (uint8_t) ((c >= 'A' && c <= 'Z') ? c | 0x20 : c);
            continue;
        }

        c = summary_utf8_decode(&p, folded->last);
        c = (c == 0x2019) ? '\'' : summary_utf8_fold(c);
        len += summary_utf8_encode(c, word + len);
    }

    return (len + 4 > SUMMARY_MAX_STEMMED) ? 0 : len;
}


/* Han, kana: scripts without spaces between words */

static int
summary_cjk(uint32_t c)
{
    return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x4dbf)
           || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff)
           || (c >= 0x20000 && c <= 0x3ffff);
}
