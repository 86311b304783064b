
/*
 * What the engine's stages hand to each other.  Only the engine's own files
 * include this header; no stage calls another: summary.c, the pipeline,
 * calls them in turn.
 */


#ifndef _SUMMARY_ENGINE_H_INCLUDED_
#define _SUMMARY_ENGINE_H_INCLUDED_


#include "summary.h"
#include "summary_tags.h"

#include <string.h>


/*
 * Memory: one arena per page, freed in one go, and one budget that all
 * growth is charged to.  Memory that is not the arena's, libxml2's, is
 * charged with summary_arena_charge() by what it is known to need at most.
 *
 * The functions return NULL, or SUMMARY_ERROR, if the budget or the system
 * has no memory; summary_arena_exhausted() tells which.
 */

typedef struct summary_arena_s  summary_arena_t;


/*
 * Elements of one size that grow in number.  They are the arena's, and go
 * with it: the array itself may go before.
 */

typedef struct summary_array_s  summary_array_t;

struct summary_array_s {
    void             *elts;
    size_t            nelts;
    size_t            size;       /* of an element, bytes */
    size_t            nalloc;
    summary_arena_t  *arena;
};


summary_arena_t *summary_arena_create(void);
void summary_arena_destroy(summary_arena_t *arena);
void summary_arena_limit(summary_arena_t *arena, size_t limit);
void *summary_arena_alloc(summary_arena_t *arena, size_t size);
int summary_arena_charge(summary_arena_t *arena, size_t size);
void summary_arena_release(summary_arena_t *arena, size_t size);
int summary_arena_exhausted(const summary_arena_t *arena);
size_t summary_arena_peak(const summary_arena_t *arena);

void summary_array_init(summary_array_t *array, summary_arena_t *arena,
    size_t size);

int summary_array_append(summary_array_t *array, const void *elts, size_t n);

/* makes room for n more; so much that to do it for each one is linear */
int summary_array_room(summary_array_t *array, size_t n);

/* and not more than that */
int summary_array_reserve(summary_array_t *array, size_t n);

/* gives the memory back before the arena goes */
void summary_array_free(summary_array_t *array);


/* returns the new last element, not zeroed; the elements may have moved */

void *summary_array_push_grown(summary_array_t *array);

static inline void *
summary_array_push(summary_array_t *array)
{
    return (array->nelts < array->nalloc)
           ? (uint8_t *) array->elts + array->size * array->nelts++
           : summary_array_push_grown(array);
}


/*
 * Lexer: bytes as they come -> tokens with offsets (HTML Standard, 13.2.5).
 *
 * The bytes are one buffer from the page's first byte, see
 * summary_page_read(): a token is handed over when its last byte has arrived,
 * so that all its bytes can be read, and tokens are the same however the
 * bytes arrive.  Offsets are those of the page.
 */

#define SUMMARY_TOKEN_ATTRS  32   /* an element's first attributes */


typedef enum {
    SUMMARY_TOKEN_TEXT = 0,       /* a run of text, as long as can be */
    SUMMARY_TOKEN_START,
    SUMMARY_TOKEN_END,
    SUMMARY_TOKEN_COMMENT,        /* bogus ones, too */
    SUMMARY_TOKEN_DOCTYPE
} summary_token_e;


typedef struct {
    uint32_t         name;        /* offset */
    uint32_t         name_len;
    uint32_t         value;       /* offset, behind the quote if any */
    uint32_t         value_len;   /* 0: no value, or an empty one */
} summary_attr_t;


typedef struct {
    summary_token_e  type;

    uint32_t         start;       /* offset of its first byte */
    uint32_t         end;         /* and behind its last */

    /* START, END: the element; TEXT: the element if its contents are RAW,
     * RCDATA, or a plaintext's, else SUMMARY_TAG_OTHER, as for ordinary text */
    summary_tag_e    tag;

    uint32_t         name;        /* START, END: the tag's name, as written */
    uint32_t         name_len;

    unsigned         self_closing:1;   /* "/>" */
    unsigned         foreign:1;        /* of svg or math, or anywhere in them */
    unsigned         cdata:1;          /* TEXT: a CDATA section's contents */

    uint32_t         nattrs;           /* START only */
    summary_attr_t   attrs[SUMMARY_TOKEN_ATTRS];
} summary_token_t;


/* SUMMARY_OK to go on; anything else stops the lexer, which returns it */

typedef int (*summary_token_pt)(void *ctx, const uint8_t *data,
    const summary_token_t *token);


#define SUMMARY_LEXER_FOREIGN  64
#define SUMMARY_LEXER_SEEN     5      /* bits of the table of names seen */


/* a tag's name, seven bytes at most as they are written, and its length */

typedef struct {
    uint64_t          key;        /* 0: no entry */
    summary_tag_e     tag;
} summary_tag_seen_t;


/*
 * The lexer's state: an object of fixed size that its user provides, and that
 * allocates nothing.
 */

typedef struct {
    summary_token_pt  handler;
    void             *ctx;

    uint32_t          pos;        /* bytes before it are done with */
    uint32_t          text;       /* start of the text run, not handed over */
    uint32_t          mark;       /* "<" that may begin, or began, a token */
    unsigned          state;
    int               rc;         /* what the handler stopped us with */

    summary_tag_e     raw;        /* the raw text element we are in */
    unsigned          escaped;    /* script data: in <!--, and <script> there */

    uint8_t           quote;      /* of the attribute's value */
    uint32_t          attr;       /* the attribute in the making: its index */
    summary_attr_t    spare;      /* stands in for those that are not kept */

    /*
     * The open svg, math, and elements in them whose contents are HTML
     * again: tokens differ there (CDATA, script, style and title's contents).
     * Outermost first: which element, and what it is.
     */
    uint32_t          nforeign;
    uint8_t           foreign[SUMMARY_LEXER_FOREIGN];
    uint8_t           kinds[SUMMARY_LEXER_FOREIGN];

    summary_token_t   token;      /* in the making */

    summary_tag_seen_t  seen[1 << SUMMARY_LEXER_SEEN];
} summary_lexer_t;


void summary_lexer_init(summary_lexer_t *lexer, summary_token_pt handler,
    void *ctx);

/* before the first read: the first n bytes, a byte order mark, are none */
void summary_lexer_skip(summary_lexer_t *lexer, uint32_t n);

/* reads up to size; data as in summary_page_read() */
int summary_lexer_read(summary_lexer_t *lexer, const uint8_t *data,
    size_t size);

/* the page is whole: hands over what is left; a cut tag is no token */
int summary_lexer_finish(summary_lexer_t *lexer, const uint8_t *data,
    size_t size);

/* name in any case */
summary_tag_e summary_tag_find(const uint8_t *name, size_t len);

extern const uint16_t  summary_tag_flags[SUMMARY_TAG_MAX];
extern const char     *const summary_tag_names[SUMMARY_TAG_MAX];



/*
 * Cues: what names of classes and ids, and some attributes, say of an
 * element, and what texts say of a paragraph.  All tables of words are in
 * summary_cues.c.
 */

/* for */
#define SUMMARY_CUE_ARTICLE   0x00000001   /* article, story, post, ... */
#define SUMMARY_CUE_BODY      0x00000002   /* body, content, text, ... */
#define SUMMARY_CUE_STRONG    0x00000004   /* itemprop=articleBody */
#define SUMMARY_CUE_MAIN      0x00000008   /* role=main */

/* against, by what they say: several of these may stand together */
#define SUMMARY_CUE_COMMENT   0x00000010
#define SUMMARY_CUE_SOCIAL    0x00000020   /* share buttons, networks */
#define SUMMARY_CUE_RELATED   0x00000040   /* other stories */
#define SUMMARY_CUE_AD        0x00000080   /* advertising, subscriptions */
#define SUMMARY_CUE_CAPTION   0x00000100
#define SUMMARY_CUE_NAV       0x00000200   /* menus, bread crumbs, pages */
#define SUMMARY_CUE_AUTHOR    0x00000400
#define SUMMARY_CUE_META      0x00000800   /* date, topics, sources */
#define SUMMARY_CUE_SIDE      0x00001000   /* sidebar, widget, box */
#define SUMMARY_CUE_EDGE      0x00002000   /* header, footer, banner */
#define SUMMARY_CUE_TEASER    0x00004000
#define SUMMARY_CUE_MEDIA     0x00008000   /* gallery, video, player */
#define SUMMARY_CUE_LEGAL     0x00010000   /* copyright, cookies */
#define SUMMARY_CUE_TOOL      0x00020000   /* forms, buttons, shops, pop-ups */
#define SUMMARY_CUE_TITLE     0x00040000   /* headline, lead */
#define SUMMARY_CUE_ROLE      0x00080000   /* role says: not content */
#define SUMMARY_CUE_HIDDEN    0x00100000   /* not shown, or not to be quoted */

#define SUMMARY_CUE_BITS      21

/* schema.org says: not an article; no feature of the classifier's */
#define SUMMARY_CUE_OTHER     0x00200000

/* against, whatever else is said; and unless a cue for stands beside it */
#define SUMMARY_CUE_HARD      (SUMMARY_CUE_COMMENT|SUMMARY_CUE_SOCIAL         \
                               |SUMMARY_CUE_RELATED|SUMMARY_CUE_AD            \
                               |SUMMARY_CUE_CAPTION)
#define SUMMARY_CUE_SOFT      (SUMMARY_CUE_NAV|SUMMARY_CUE_AUTHOR             \
                               |SUMMARY_CUE_META|SUMMARY_CUE_SIDE             \
                               |SUMMARY_CUE_EDGE|SUMMARY_CUE_TEASER           \
                               |SUMMARY_CUE_MEDIA|SUMMARY_CUE_LEGAL           \
                               |SUMMARY_CUE_TOOL)


/* what a text says of itself, and of what follows */

#define SUMMARY_SAYS_NOISE    0x01   /* "Read more", "Sign up", "Photo:" */
#define SUMMARY_SAYS_END      0x02   /* a heading: "Related", "Comments" */
#define SUMMARY_SAYS_CREDIT   0x04   /* "(Image: Getty)", "/AFP" */
#define SUMMARY_SAYS_DATE     0x08   /* a date, a time, little else */
#define SUMMARY_SAYS_AUTHOR   0x10   /* "By", "is a reporter" */

#define SUMMARY_SAYS_BITS     5


typedef struct summary_cues_s  summary_cues_t;

/* the tables' index; read only once made; NULL if memory runs out */
summary_cues_t *summary_cues_create(void);
void summary_cues_destroy(summary_cues_t *cues);

/*
 * What is known of the values of class that came last: pages have few, and
 * those often.  All zero at first; for one page's bytes only.
 */

#define SUMMARY_CUE_CLASSES   256

typedef struct {
    uint32_t                    value;        /* offset */
    uint32_t                    len;          /* 0: no entry */
    uint32_t                    cues;
    uint32_t                    hash;
} summary_cue_class_t;

const summary_cue_class_t *summary_cue_class(const summary_cues_t *cues,
    summary_cue_class_t *classes, const uint8_t *data, uint32_t value,
    uint32_t len);

/* the cues that a start tag's own attributes give; and which these are */

typedef struct {
    int                         clas;         /* index of class, or -1 */
    int                         id;
    uint32_t                    hash;         /* of the class */
} summary_cue_attrs_t;

unsigned summary_cue_tag(const summary_cues_t *cues,
    summary_cue_class_t *classes, const uint8_t *data,
    const summary_token_t *token, summary_cue_attrs_t *attrs);

/* is what is in this element never seen by a reader as the text's part? */
int summary_cue_inline_skip(const uint8_t *data, const summary_token_t *token);

/*
 * The block's texts in a language (BCP 47; matched by its primary subtag), or
 * NULL where there are none.
 */
typedef struct {
    const char  *lang;
    const char  *label;           /* "Get a summary" */
    const char  *prompt;          /* "No time to read?" */
} summary_label_t;

const summary_label_t *summary_cue_label(summary_str_t lang);

/*
 * pcre2's compiled patterns look at text by 16 bytes at once, and so at what
 * stands behind it, without making use of that: it is to be readable and set.
 */
#define SUMMARY_MATCH_PAD     16

/* what matching texts takes beside the cues, for one page; NULL: no memory */
typedef struct summary_cue_match_s  summary_cue_match_t;

summary_cue_match_t *summary_cue_match_create(summary_arena_t *arena);

/* SUMMARY_SAYS_...: of a text's beginning and end; valid UTF-8 or not */
unsigned summary_cue_text(const summary_cues_t *cues,
    summary_cue_match_t *match, const uint8_t *p, size_t len);

/* whether a form's element is one to be filled in */
int summary_cue_field(const uint8_t *data, const summary_token_t *token);

/* a cue by its bit, for people; static */
const char *summary_cue_name(unsigned bit);
const char *summary_cue_says_name(unsigned bit);

/* attributes: their index, or -1; name in lower case */

int summary_attr_find(const uint8_t *data, const summary_token_t *token,
    const char *name, size_t len);

/* ASCII letters in any case; b in lower case */
int summary_equal(const uint8_t *a, const char *b, size_t len);

/* is a language's primary subtag one of the list, with spaces between? */
static inline int
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

/*
 * The same for names of attributes, of small letters and "-", up to 16 of
 * them: inline, as each of a page's is asked after, and with nothing but words
 * to compare where the length is a constant.
 */

static inline int
summary_name_is(const uint8_t *a, const char *b, size_t len)
{
    uint16_t  a2[2], b2[2];
    uint32_t  a4[2], b4[2];
    uint64_t  a8[2], b8[2];

    if (len >= 8) {
        memcpy(&a8[0], a, 8);
        memcpy(&b8[0], b, 8);
        memcpy(&a8[1], a + len - 8, 8);
        memcpy(&b8[1], b + len - 8, 8);

        return (a8[0] | 0x2020202020202020) == b8[0]
               && (a8[1] | 0x2020202020202020) == b8[1];
    }

    if (len >= 4) {
        memcpy(&a4[0], a, 4);
        memcpy(&b4[0], b, 4);
        memcpy(&a4[1], a + len - 4, 4);
        memcpy(&b4[1], b + len - 4, 4);

        return (a4[0] | 0x20202020) == b4[0] && (a4[1] | 0x20202020) == b4[1];
    }

    memcpy(&a2[0], a, 2);
    memcpy(&b2[0], b, 2);
    memcpy(&a2[1], a + len - 2, 2);
    memcpy(&b2[1], b + len - 2, 2);

    return (a2[0] | 0x2020) == b2[0] && (a2[1] | 0x2020) == b2[1];
}


static inline int
summary_attr_named(const uint8_t *data, const summary_token_t *token,
    const char *name, size_t len)
{
    uint32_t  i;

    for (i = 0; i < token->nattrs; i++) {
        if (token->attrs[i].name_len == len
            && summary_name_is(data + token->attrs[i].name, name, len))
        {
            return (int) i;
        }
    }

    return -1;
}


/* HTML's white space: a bit each, as it is asked of most bytes */

#define SUMMARY_SPACES  (1ull << ' ' | 1ull << '\n' | 1ull << '\t'            \
                         | 1ull << '\r' | 1ull << '\f')

static inline int
summary_space(uint8_t c)
{
    return c <= ' ' && ((SUMMARY_SPACES >> c) & 1);
}


/*
 * Charset: which encoding a page is in, and the page in UTF-8, on which the
 * stages work then.
 */

#define SUMMARY_CHARSET_PRESCAN  1024    /* a page's first bytes */


typedef enum {
    SUMMARY_CHARSET_UTF8 = 0,
    SUMMARY_CHARSET_SINGLE,       /* a byte is a character */
    SUMMARY_CHARSET_MULTI,        /* ASCII is, others have two or more */
    SUMMARY_CHARSET_OTHER         /* known, but not for us */
} summary_charset_e;


typedef struct {
    const char        *name;      /* the Encoding Standard's */
    const char        *converter; /* iconv's name */
    summary_charset_e  kind;
    const char        *labels;    /* in lower case, a space between them */
} summary_charset_t;


typedef struct {
    const summary_charset_t    *charset;
    summary_arena_t            *arena;
    const uint8_t              *source;
    size_t                      source_len;
    const uint8_t              *text;         /* the arena's; or the source,
                                                 if that is ASCII */
    size_t                      len;
    size_t                      high;         /* bytes of the source beyond
                                                 ASCII */
    size_t                      illegal;      /* sequences without meaning */
    size_t                      from;         /* in the source, and to in the */
    size_t                      to;           /* text, are the same place */
    void                       *converter;    /* iconv's; or NULL */
    uint8_t                     table[128][4];/* SINGLE: of the bytes from 0x80
                                                 their UTF-8, last its length */
} summary_recode_t;


/* once per process, as early as can be */
void summary_charset_prepare(void);

/* by a label in any case, white space around it; NULL: there is none such */
const summary_charset_t *summary_charset_find(const uint8_t *label,
    size_t len);

/* what a page's first bytes say, SUMMARY_CHARSET_PRESCAN of them; or NULL */
const summary_charset_t *summary_charset_bom(const uint8_t *data,
    size_t size);
const summary_charset_t *summary_charset_prescan(const uint8_t *data,
    size_t size);

/* what a <meta> farther on says: the value of its charset, or content */
const summary_charset_t *summary_charset_declared(const uint8_t *value,
    size_t len);

/*
 * Fills r with a page of a SINGLE or MULTI charset in UTF-8; its every "<" is
 * one of the page.  SUMMARY_DECLINED: it cannot be converted.  To be ended
 * with summary_recode_end(), whatever it returned; the text stays.
 */
int summary_recode(summary_recode_t *r, const summary_charset_t *charset,
    const uint8_t *data, size_t size, summary_arena_t *arena);

/* of the text -> of the page; within a character: where that begins */
void summary_recode_offset(summary_recode_t *r, size_t *offset);
void summary_recode_end(summary_recode_t *r);


/*
 * Selectors.  What an open element has matched of a list: the selectors'
 * beginnings that end at it, and those that end at it or at an element that
 * it stands in.  The first element's parent has matched nothing, { 0, 0 }.
 */

typedef struct {
    uint32_t         here;
    uint32_t         open;
} summary_matched_t;


/*
 * As summary_selectors_create(); the list is the arena's, if there is one, a
 * page's, and may then have 64 names at most.
 */
summary_selectors_t *summary_selectors_make(summary_arena_t *arena,
    const summary_str_t *texts, size_t n, size_t *bad);

/*
 * Does a start tag's element match one of the list?  Self is filled whether
 * it does or not; a list that is NULL matches nothing, and leaves it alone.
 */
int summary_selectors_match(const summary_selectors_t *selectors,
    const uint8_t *data, const summary_token_t *token,
    const summary_matched_t *parent, summary_matched_t *self);

/* is the engine's own list to be tried, too? */
int summary_selectors_builtin(const summary_selectors_t *selectors);


/*
 * Outline: tags -> elements and text blocks.
 *
 * An element is recorded if text before and behind it is apart, or if it
 * matters to where a block may stand.  A text block is a run of text and
 * inline markup between two of their tags: [start, end) of its source has no
 * tag of a recorded element that is not skipped.
 */

#define SUMMARY_NONE  UINT32_MAX


typedef struct {
    uint32_t        start;        /* of its start tag */
    uint32_t        inner;        /* behind its start tag */
    uint32_t        end;          /* of its contents */
    uint32_t        after;        /* behind its end tag, if it has one */
    uint32_t        parent;       /* index, less than its own */
    uint32_t        first;        /* its text blocks: [first, last) */
    uint32_t        last;
    uint32_t        sign;         /* of tag and classes: equal if those are */
    uint32_t        clas;         /* offsets of class and id, for people */
    uint32_t        id;
    uint16_t        clas_len;
    uint16_t        id_len;
    uint32_t        cues;
    uint8_t         tag;
    unsigned        closed:1;     /* by an end tag of its own */
    unsigned        in_link:1;    /* in an <a>, or the like: no block there */
    unsigned        named:1;      /* by the settings' article */
    unsigned        drop:8;       /* the article stage's */
} summary_element_t;


typedef struct {
    uint32_t        start;        /* of its first text or inline tag */
    uint32_t        end;          /* where the next block-level tag begins */
    uint32_t        element;      /* the innermost element it stands in */
    uint32_t        chars;        /* bytes that are no white space */
    uint32_t        link_chars;   /* those of them in links */
    uint32_t        lead;         /* those before all that are in none */
    uint32_t        words;
    uint32_t        unspaced;     /* characters of scripts without spaces, in
                                     quarters of a word */
    uint32_t        em_chars;     /* in em, i */
    uint32_t        strong_chars; /* in strong, b */
    uint32_t        capitals;     /* words that begin with A to Z */
    uint32_t        digits;
    uint32_t        fields;       /* to be filled in, of the page before it */
    uint32_t        hash;         /* of its bytes that are no white space */
    uint8_t         head;         /* its first and last byte of text */
    uint8_t         tail;
    float           value;        /* the article stage's: as prose */
    float           score;        /* the classifier's; above 0: keep */
    uint16_t        commas;
    uint16_t        stops;        /* . ! ? and their like */
    unsigned        in_link:1;    /* begins or ends in an <a>, or the like */
    unsigned        paid:1;       /* by who may read it: body, no prose */
    unsigned        ends_stop:1;  /* its last character is a stop, or quote */
    unsigned        inside:1;     /* what the settings' article names */
    unsigned        keep:1;       /* the article stage's */
} summary_block_t;


/* an element or comment of the page that is for a summary */

typedef struct {
    uint32_t        element;      /* SUMMARY_NONE: a comment */
    uint32_t        end;          /* of its contents: where to insert */
    uint32_t        parent;       /* of a comment: the element it stands in */
    uint32_t        chars;        /* of text in it, its <summary> not counted */
    uint32_t        label;        /* the <summary>'s contents, if any */
    uint32_t        label_end;
    uint32_t        label_chars;
    unsigned        details:1;    /* it counts only if the label is ours */
    unsigned        made:1;       /* a summary's list or block: never filled */
    unsigned        safe:1;       /* a list may stand there */
} summary_place_t;


typedef struct {
    uint32_t        start;
    uint32_t        end;
} summary_range_t;


typedef struct {
    summary_arena_t            *arena;
    const summary_cues_t       *cues;
    const summary_settings_t   *settings;
    const summary_selectors_t  *paid;         /* parts not to be read; NULL */

    summary_array_t             elements;     /* of summary_element_t */
    summary_array_t             blocks;       /* of summary_block_t */
    summary_array_t             places;       /* of summary_place_t */
    summary_array_t             open;         /* the stack of open elements */

    /*
     * Of summary_range_t, apart and in order: inline elements that are hidden,
     * paid for, or to be skipped by the settings, but for those that are
     * skipped by their tags; and JSON-LD scripts' contents.
     */
    summary_array_t             cuts;
    summary_array_t             scripts;

    uint16_t                    nopen[SUMMARY_TAG_MAX];

    summary_cue_class_t        *classes;

    summary_block_t             block;        /* in the making */
    unsigned                    in_word:1;
    unsigned                    after_br:1;   /* no text since a <br> */
    unsigned                    quirks:1;     /* a table does not end a p */
    unsigned                    doctype:1;
    unsigned                    body:1;       /* <body> has been seen */
    unsigned                    frameset:1;
    unsigned                    broke:1;      /* the tag ended a svg */
    unsigned                    anchor:1;     /* a link that was not ended */
    unsigned                    teasers:1;    /* the teasers stage's: the page
                                                 is a list of other pages */
    unsigned                    rooted:1;     /* html has been matched */
    unsigned                    named:1;      /* the settings' article matched */

    /*
     * Formatting elements not to be read whose end tag did not come: they go
     * on behind, until it does (13.2.4.3).  A bit for each tag; the last one
     * of the cuts goes on, too.
     */
    uint16_t                    ghosts;

    uint32_t                    article;      /* element: holds all of those */
    uint32_t                    script;       /* offset in the open JSON-LD */
    uint32_t                    fields;       /* of forms, so far */
    uint32_t                    chars;        /* all text so far */

    /* from the head; empty ranges where there is none */
    summary_range_t             title;        /* <title> */
    summary_range_t             og_title;     /* an attribute's value */
    summary_range_t             og_type;
    summary_range_t             og_site;      /* likewise */
    summary_range_t             lang;
    summary_range_t             charset;
    summary_range_t             editor;       /* a summary of the page's own */
    unsigned                    lang_rank;    /* of what lang came from */

    /* JSON-LD's headline, without escapes; summary.c's */
    summary_str_t               ld_title;
    unsigned                    off:1;        /* no summary is wanted */
} summary_outline_t;


int summary_outline_init(summary_outline_t *outline, summary_arena_t *arena,
    const summary_cues_t *cues, const summary_settings_t *settings);
int summary_outline_token(void *outline, const uint8_t *data,
    const summary_token_t *token);
int summary_outline_finish(summary_outline_t *outline, const uint8_t *data,
    size_t size);


/*
 * JSON-LD: what a page's scripts of that type say of it (schema.org).
 */

typedef struct {
    summary_array_t             paid;         /* of summary_str_t: selectors */
    int                         unclear;      /* there are more, or too long */
    summary_str_t               title;        /* the outermost headline */
} summary_ld_t;


/* texts are the arena's, or the page's */
int summary_ld_read(const uint8_t *data, const summary_outline_t *outline,
    summary_arena_t *arena, summary_ld_t *ld);


/*
 * Teasers: sets SUMMARY_DROP_TEASER of those elements that announce other
 * pages; or the outline's flag, if the page has little else.
 */

int summary_teasers_find(summary_outline_t *outline);


/*
 * Article: outline -> the body's blocks (their keep), the title, and where a
 * block may be inserted.
 */

/* why an element's blocks are no body */

#define SUMMARY_DROP_TAG      0x01
#define SUMMARY_DROP_HIDDEN   0x02
#define SUMMARY_DROP_CUE      0x04    /* class, id, role */
#define SUMMARY_DROP_PLACE    0x08    /* in a block for summaries */
#define SUMMARY_DROP_TEASER   0x10    /* announces another page */


typedef struct {
    uint32_t                    container;    /* element */
    uint32_t                    first;        /* the blocks that a summary */
    uint32_t                    last;         /* is to stand at */
    int                         teasers;      /* it is a list of other pages */
    uint32_t                    nkept;
    summary_range_t             title;
    uint32_t                    top;          /* offset, or SUMMARY_NONE */
    uint32_t                    bottom;
    unsigned                    mask;         /* drops that were in force */

    /* of summary_judgement_t, by block; NULL: nobody asks */
    summary_array_t            *judgements;
} summary_article_t;


/* why an element is the container, or not: behind summary_article_find() */

#define SUMMARY_MAX_CANDIDATES  8

typedef struct {
    uint32_t                    element;
    double                      rank;         /* of what it could have been */
    summary_container_t         container;    /* but for its path */
} summary_candidate_t;

/* fills candidates, best first; returns their number */
size_t summary_article_explain(summary_outline_t *outline,
    const summary_article_t *article, summary_candidate_t *candidates);


/* finds container and blocks */
int summary_article_find(summary_outline_t *outline,
    summary_article_t *article);

/* behind all choice of blocks: finds title and places */
void summary_article_place(summary_outline_t *outline,
    summary_article_t *article);


/*
 * Classify: outline and article -> a better choice of blocks.  x has a value
 * for each feature, less than SUMMARY_FEATURE_VALUES.
 */

#define SUMMARY_CLASSIFY_TAGS   11
#define SUMMARY_FEATURE_VALUES  26
#define SUMMARY_FEATURES        (41 + SUMMARY_SAYS_BITS + SUMMARY_CUE_BITS    \
                                 + SUMMARY_CLASSIFY_TAGS)

typedef struct {
    uint32_t                    words;
    uint32_t                    chars;
    uint32_t                    links;        /* chars in them */
    uint32_t                    kept;         /* blocks of the first choice */
    uint32_t                    kept_words;   /* and their words */
} summary_sums_t;

typedef struct {
    uint32_t                    hash;         /* of a block's text */
    uint32_t                    count;        /* of blocks with it */
} summary_repeat_t;

typedef struct {
    const uint8_t              *data;
    const summary_cues_t       *cues;
    const summary_element_t    *elements;
    size_t                      nelements;
    const summary_block_t      *blocks;
    size_t                      nblocks;
    const summary_article_t    *article;
    summary_cue_match_t        *match;

    uint8_t                    *says;         /* by block */
    uint8_t                    *since;        /* by block: one said "end" */
    summary_sums_t             *sums;         /* of the blocks before each */
    summary_repeat_t           *texts;        /* a hash table */
    size_t                      mask;         /* its size less one */
    int                         named;        /* only blocks inside count */
    uint32_t                    parent;       /* of most of the story */
    uint32_t                    title;        /* block */
    uint32_t                    sign;         /* the story's paragraphs' */
} summary_classifier_t;

int summary_classifier_init(summary_classifier_t *c, const uint8_t *data,
    summary_outline_t *outline, const summary_article_t *article);
void summary_classify_features(const summary_classifier_t *c, size_t i,
    uint8_t *x);

/* a feature by its index, for people; static */
const char *summary_classify_name(unsigned feature);

int summary_classify(const uint8_t *data, summary_outline_t *outline,
    summary_article_t *article);


/*
 * Prose: source of blocks -> text.  The paragraphs' texts are UTF-8 without
 * white space at the ends, inner white space folded.
 */

/* what a page calls itself, and its site; empty where it does not */

typedef struct {
    summary_str_t               heading;      /* h1 */
    summary_str_t               og;           /* og:title */
    summary_str_t               page;         /* <title> */
    summary_str_t               site;         /* og:site_name */
} summary_titles_t;


typedef struct {
    summary_array_t             paragraphs;   /* of summary_paragraph_t */
    summary_titles_t            titles;
    summary_str_t               title;        /* of them, see below */
    size_t                      bad;          /* sequences that are no UTF-8 */
    size_t                      wide;         /* sequences that are */
} summary_prose_t;


/*
 * An attribute's value as text: references resolved, white space folded, what
 * is no UTF-8 or no text replaced.
 */
int summary_prose_value(const uint8_t *data, size_t len,
    summary_arena_t *arena, summary_str_t *text);

int summary_prose_read(const uint8_t *data, const summary_outline_t *outline,
    const summary_article_t *article, summary_arena_t *arena,
    summary_prose_t *prose);


/*
 * Kind: whether the page says that it is something else than an article; by
 * what it is made of, and by its titles.
 */

int summary_kind_other(const uint8_t *data, const summary_outline_t *outline,
    const summary_article_t *article);
int summary_kind_titled(const summary_titles_t *titles);


/* Title: the story's own, a part of one of those given; may be empty */
summary_str_t summary_title_choose(const summary_titles_t *titles);


/*
 * Language: what a page says of it, and what its text says.
 *
 * All tables of function words are in summary_lang.c.
 */

#define SUMMARY_LANG_TAG  35      /* bytes; longer ones are cut to subtags */


typedef enum {
    SUMMARY_DIR_UNKNOWN = 0,
    SUMMARY_DIR_LTR,
    SUMMARY_DIR_RTL
} summary_dir_e;


typedef struct summary_langs_s  summary_langs_t;

/* the tables' index; read only once made; NULL if memory runs out */
summary_langs_t *summary_langs_create(void);
void summary_langs_destroy(summary_langs_t *langs);

/*
 * A value of lang, content-language or og:locale as BCP 47, lower case:
 * "en_US" is en-us, "jp" ja, and what follows a comma or is no subtag is left
 * out.  Returns its length, at most SUMMARY_LANG_TAG; 0: it is none.
 */
size_t summary_lang_tag(const uint8_t *p, size_t len, uint8_t *tag);

/*
 * The language of the paragraphs' prose: what the page said, if that is not
 * empty and the text does not gainsay it outright, else the text's, if it is
 * sure, else empty.  What is returned is said.data, or static.  *dir is that
 * of the script that most of the prose is in.
 */
summary_str_t summary_lang_find(const summary_langs_t *langs,
    const summary_paragraph_t *paragraphs, size_t n, summary_str_t said,
    summary_dir_e *dir);


/*
 * Text: paragraphs -> sentences -> words.  A word is a number: words of one
 * stem (where the language has a stemmer, else equal words), case folded, have
 * equal numbers, from 0 to nwords - 1.
 */

typedef struct summary_patterns_s  summary_patterns_t;

/* how a word is written where it stands first */

typedef struct {
    uint32_t                    capitals;     /* times, inside of sentences */
    uint16_t                    known;        /* + 1: of the words known; 0 */
    uint8_t                     chars;
    uint8_t                     number;       /* it begins with a digit */
    uint8_t                     role;         /* SUMMARY_ROLE_*; or 0 */
    uint8_t                     bracketed;    /* alone in brackets: "(ESA)" */
} summary_word_kind_t;

/* what a small word points at: what is known, what is new, somebody */

#define SUMMARY_ROLE_DEFINITE       1
#define SUMMARY_ROLE_INDEFINITE     2
#define SUMMARY_ROLE_PERSON         3     /* "he", where that is nothing else */
#define SUMMARY_ROLE_SPEAKER        4     /* who writes, or reads: "I", "you" */
#define SUMMARY_ROLE_DEMONSTRATIVE  5     /* "this" */
#define SUMMARY_ROLE_PRONOUN        6     /* "it", "their" */
#define SUMMARY_ROLE_CONNECTIVE     7     /* "therefore", "there", "still" */
#define SUMMARY_ROLES               7

typedef struct {
    summary_array_t             sentences;    /* of summary_sentence_t */
    summary_array_t             words;        /* of uint32_t, by sentence */
    summary_array_t             first;        /* of uint32_t: sentence i's
                                                 words are first[i] to
                                                 first[i + 1] - 1 */
    uint32_t                    nwords;       /* distinct ones */
    summary_array_t             kinds;        /* of summary_word_kind_t */
    summary_array_t             title;        /* of uint32_t: its words */
    summary_str_t               lang;
} summary_text_t;

#define SUMMARY_MAX_TEXT_SENTENCES  5000

/* read only once made, and told the words; NULL: no memory */
summary_patterns_t *summary_patterns_create(void);
void summary_patterns_destroy(summary_patterns_t *patterns);

/*
 * Words that are to be known in texts of a language that has a stemmer, by
 * their stems: word() gives the i-th, less than UINT16_MAX of them, and NULL
 * behind the last.  Of two with one stem the first one counts.  To be called
 * once, before there is a text.  SUMMARY_ERROR: memory, or a word has no stem.
 */
typedef const char *(*summary_known_pt)(const void *ctx, size_t i);

int summary_patterns_know(summary_patterns_t *patterns, const char *lang,
    summary_known_pt word, const void *ctx);

int summary_text_split(const summary_patterns_t *patterns,
    summary_prose_t *prose, summary_str_t lang, summary_arena_t *arena,
    summary_text_t *text);


/*
 * Stand: which sentences may stand in a summary, and with which others.
 *
 * Of each there is what it needs, how many doubts an editor would have, and
 * what its quotation marks do beyond it.  A name that it does not introduce,
 * mostly none, is a view into it: it stands only beside one that has it, too.
 */

#define SUMMARY_STATE_NEVER     0x01
#define SUMMARY_STATE_PREV      0x02  /* the sentence before it */
#define SUMMARY_STATE_NEXT      0x04  /* the sentence behind it */
#define SUMMARY_STATE_INSIDE    0x08  /* begins inside a quotation */
#define SUMMARY_STATE_LEANS     0x10  /* better with the one before it */
#define SUMMARY_STATE_ANSWERS   0x20  /* stands behind a question */

/* what a sentence's quotation marks do beyond it, if there are some */

#define SUMMARY_QUOTE_BEGINS    0x01
#define SUMMARY_QUOTE_ENDS      0x02
#define SUMMARY_QUOTE_PERHAPS   0x04  /* ends, or no such mark */
#define SUMMARY_QUOTE_ODD       0x07
#define SUMMARY_QUOTE_MARKS     0x08

#define SUMMARY_NEEDS           3

typedef struct {
    summary_str_t               name;
    uint32_t                    chars;
    float                       alone;        /* risk, summary_risk()'s */
    float                       behind;       /* likewise, behind the one
                                                 before it */
    uint32_t                    needs[SUMMARY_NEEDS];     /* words: somebody or
                                     something that the article has introduced
                                     before: better behind one that has it */
    uint8_t                     nneeds;
    uint8_t                     state;
    uint8_t                     doubts;
    uint8_t                     quotes;       /* SUMMARY_QUOTE_* */
} summary_stand_t;

/* words that sentences are searched for; read only; NULL: no memory */
typedef struct summary_lists_s  summary_lists_t;

summary_lists_t *summary_lists_create(void);
void summary_lists_destroy(summary_lists_t *lists);

/* one for each sentence, the arena's; NULL if there is no sentence */
int summary_stand(const summary_lists_t *lists, const summary_text_t *text,
    summary_arena_t *arena, const summary_settings_t *settings,
    summary_stand_t **stands);


/*
 * Risk: how likely it is, from 0 to 1, that an editor would send a sentence
 * back: alone below the title, and behind the one before it in the article.
 * 0 for those that never stand.
 */

#define SUMMARY_RISK_FEATURES   49

typedef struct summary_risk_s  summary_risk_t;

/* fills in stands, summary_stand()'s; SUMMARY_ERROR: memory */
int summary_risk(const summary_text_t *text, summary_stand_t *stands,
    summary_arena_t *arena);

/* what it is told of a sentence; text and stands live as long; or NULL */
summary_risk_t *summary_risk_create(const summary_text_t *text,
    const summary_stand_t *stands, summary_arena_t *arena);
void summary_risk_features(summary_risk_t *r, size_t i, double *x);


/*
 * Rank: scores the sentences, and chooses a set of them.
 *
 * A model's weights: of words, for that a human's summary has the word, and
 * has it more than once; of sentences; and of sets of them.  Words that are
 * known have weights of their own, in rows that end with one without a word.
 */

#define SUMMARY_RANK_WORD       38
#define SUMMARY_RANK_FEATURES   48
/* and doubts, and risk */
#define SUMMARY_RANK_PARTS      (SUMMARY_RANK_FEATURES + 2)
#define SUMMARY_RANK_SET        28

typedef struct {
    const char                 *word;
    float                       weight[2];    /* one sentence, and more */
} summary_rank_known_t;

typedef struct {
    float                       word[2][SUMMARY_RANK_WORD];
    float                       sentence[SUMMARY_RANK_FEATURES];
    float                       set[SUMMARY_RANK_SET];
    const summary_rank_known_t *known;
} summary_rank_model_t;

typedef struct summary_ranker_s  summary_ranker_t;

/* called with each set, ascending: x is of SUMMARY_RANK_SET values */
typedef void (*summary_rank_set_pt)(void *ctx, const uint32_t *set,
    size_t n, const double *x);

/*
 * For summary_patterns_know(), in English: the words of the known ones given,
 * or of summary_rank_words.h if these are NULL.  The ranker's text has to come
 * from patterns that were told those of its model.
 */
const char *summary_rank_known(const void *known, size_t i);

/*
 * stands: summary_stand()'s, of the same text, and with summary_risk()'s; they
 * live as long as the ranker.
 * model: NULL is the one of summary_rank_weights.h for so many sentences.
 */
summary_ranker_t *summary_ranker_create(summary_text_t *text,
    const summary_stand_t *stands, summary_arena_t *arena,
    const summary_settings_t *settings, const summary_rank_model_t *model);

void summary_rank_word(const summary_ranker_t *r, uint32_t w, double *x);
void summary_rank_features(summary_ranker_t *r, size_t i, double *x);

/* what doubts about the set at hand cost it, hundredths of ROUGE-1 + L F1 */
double summary_rank_cost(const summary_ranker_t *r);

/*
 * Takes out of a set of n what would probably be sent back, but one is left;
 * how many are.  0: that would be no summary to print.
 */
size_t summary_rank_left(const summary_ranker_t *r, uint32_t *set, size_t n);

/* all sets that are tried; 0: there is none */
size_t summary_rank_sets(summary_ranker_t *r, summary_rank_set_pt handler,
    void *ctx);

int summary_rank(summary_text_t *text, const summary_stand_t *stands,
    summary_arena_t *arena, const summary_settings_t *settings,
    size_t *nchosen, summary_ranker_t **ranker);

/* what a sentence's score is made of: SUMMARY_RANK_PARTS */
void summary_rank_parts(summary_ranker_t *r, size_t i,
    summary_score_part_t *parts);


/*
 * Render: the chosen sentences -> what to insert.  ascii: characters beyond
 * ASCII become numeric references.
 */

typedef struct {
    const summary_settings_t   *settings;
    summary_str_t               lang;
    summary_dir_e               dir;          /* unknown: the language's */
    const summary_sentence_t   *sentences;
    size_t                      nsentences;
    summary_str_t               editor;       /* in the place of sentences */
    int                         ascii;
} summary_render_t;

/* the list only, for a block of the page's own; and the whole block */
int summary_render_list(const summary_render_t *render,
    summary_arena_t *arena, summary_str_t *out);
int summary_render_block(const summary_render_t *render,
    summary_arena_t *arena, summary_str_t *out);


#endif /* _SUMMARY_ENGINE_H_INCLUDED_ */
