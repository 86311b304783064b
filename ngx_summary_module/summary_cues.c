
/*
 * Cues: the words by which pages tell what their parts are, all in this file.
 * Names of classes and ids are cut into words ("article-body__textBlock":
 * article, body, text, block) that are looked up in an index; texts are
 * matched by patterns.
 */


#define PCRE2_CODE_UNIT_WIDTH  8

#include "summary_engine.h"
#include "summary_utf8.h"

#include <pcre2.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>


/* pcre2's bounds: of steps, and of its heap in kB */

#define SUMMARY_MATCH_LIMIT   100000
#define SUMMARY_HEAP_LIMIT    256

#define SUMMARY_CUE_PATTERNS  3
#define SUMMARY_CUE_SLOTS     1024
#define SUMMARY_CUE_MAX_WORD  24

/* characters of a phrase's beginning that are looked up; the table's bits */
#define SUMMARY_CUE_HEAD      5
#define SUMMARY_CUE_HEADS     13


typedef struct {
    unsigned             cue;
    const char          *words;       /* separated by one space */
} summary_cue_words_t;


typedef struct {
    uint32_t             hash;
    uint32_t             cue;
    uint8_t              len;
    char                 word[SUMMARY_CUE_MAX_WORD];
} summary_cue_slot_t;


/* scripts, and what of phrases may follow: see summary_phrases.h */

typedef enum {
    SUMMARY_LATIN = 0,
    SUMMARY_CYRILLIC,
    SUMMARY_ARABIC,
    SUMMARY_INDIC,
    SUMMARY_CJK,
    SUMMARY_ANY                       /* a phrase of all scripts */
} summary_cue_script_e;


typedef enum {
    SUMMARY_FORM_ALONE = 0,
    SUMMARY_FORM_LINK,
    SUMMARY_FORM_OPEN,
    SUMMARY_FORM_NAME,
    SUMMARY_FORM_SHORT,
    SUMMARY_FORM_WORD
} summary_cue_form_e;

#define SUMMARY_FORMS  6


typedef struct {
    const char          *lang;
    unsigned             script;
    unsigned             says;
    unsigned             form;
    const char          *phrases;     /* separated by | */
} summary_cue_phrases_t;


/* a pattern in the making */

typedef struct {
    char                *text;
    size_t               len;
    size_t               size;
    unsigned             failed:1;
} summary_cue_source_t;


/* a phrase of a list */

typedef struct {
    const char          *phrase;
    size_t               len;
    size_t               first;       /* bytes of its first character, or 0 */
    unsigned             form;
} summary_cue_cut_t;


struct summary_cues_s {
    summary_cue_slot_t   slots[SUMMARY_CUE_SLOTS];
    pcre2_code          *says[SUMMARY_CUE_PATTERNS];
    pcre2_code          *phrases[SUMMARY_ANY][SUMMARY_SAYS_BITS];
    pcre2_match_context *context;

    /*
     * Which patterns may match a text, by its beginning: most match none.  A
     * Bloom filter with two hashes (Bloom, 1970) of SUMMARY_CUE_HEAD
     * characters, and one of fewer, of SUMMARY_SAYS_...: in the lower byte
     * those whose phrase goes on, in the upper one those whose does not, and
     * no letter may.  And of any beginning, and of one beyond ASCII.
     */
    uint16_t             heads[2][1 << SUMMARY_CUE_HEADS];
    uint8_t              any[SUMMARY_ANY];
    uint8_t              high[SUMMARY_ANY];

    uint8_t              bytes[256];  /* SUMMARY_BYTE_..., below */
    uint32_t             starts[32];  /* by a first letter, second ones */
    uint32_t             parts[32];
};


static const summary_cue_words_t  summary_cue_words[] = {

    { SUMMARY_CUE_ARTICLE,
      "article story post entry news artikel articulo articolo nota noticia "
      "beitrag blog single detail hentry" },

    { SUMMARY_CUE_BODY,
      "body content text copy main column paragraph paragraphs inhalt prose "
      "contenu contenido contenuto corpo cuerpo richtext wysiwyg fulltext "
      "rte" },

    { SUMMARY_CUE_ARTICLE|SUMMARY_CUE_BODY,
      "articlebody storybody postbody articletext storytext articlecontent "
      "postcontent entrycontent storycontent bodytext artikeltext "
      "articlecopy newstext maincontent pagecontent" },

    { SUMMARY_CUE_TITLE,
      "title headline heading lead lede intro standfirst dek deck subtitle "
      "subhead subheadline abstract excerpt chapo vorspann summary teasertext "
      "description" },

    { SUMMARY_CUE_COMMENT,
      "comment comments commentlist disqus kommentar kommentare commentaires "
      "comentarios replies reply respond discussion forum" },

    { SUMMARY_CUE_SOCIAL,
      "share sharing sharebar shares sharedaddy social socials socialmedia "
      "addthis sharethis whatsapp facebook twitter instagram pinterest "
      "follow teilen bookmark" },

    { SUMMARY_CUE_RELATED,
      "related relatedposts similar recommended recommendation "
      "recommendations recommend readmore more mehr outbrain taboola plista "
      "mostread mostpopular morestories prevnext nextprev yarpp trending "
      "popular latest recirc recirculation next previous prev also verwandt "
      "seealso" },

    { SUMMARY_CUE_AD,
      "ad ads adv advert advertisement adverts advertising adslot anzeige "
      "werbung sponsor sponsored sponsors newsletter newsletters signup "
      "subscribe subscription abo paywall promo promotion promoted donate "
      "donation affiliate" },

    { SUMMARY_CUE_CAPTION,
      "caption captions credit credits imagecaption bildunterschrift legende "
      "figcaption bildtext" },

    { SUMMARY_CUE_NAV,
      "menu navigation nav navbar breadcrumb breadcrumbs pagination pager "
      "toc skip skiplink tabs tab submenu" },

    { SUMMARY_CUE_AUTHOR,
      "author authors byline autor autoren bio profile about contributor "
      "writer" },

    { SUMMARY_CUE_META,
      "meta tag tags date time timestamp dateline published category "
      "categories topic topics keywords info kicker source updated posted "
      "datum cat terms taxonomy" },

    { SUMMARY_CUE_SIDE,
      "sidebar widget widgets rail aside infobox factbox supplement extra "
      "secondary complementary module box sticky callout" },

    { SUMMARY_CUE_EDGE,
      "header footer banner masthead top bottom topbar foot" },

    { SUMMARY_CUE_TEASER,
      "teaser teasers ticker card cards tile tiles item items list feed "
      "listing" },

    { SUMMARY_CUE_MEDIA,
      "gallery slideshow carousel slider video player audio image images "
      "photo photos media embed figure picture bild" },

    { SUMMARY_CUE_LEGAL,
      "fineprint copyright legal disclaimer cookie cookies consent gdpr "
      "privacy notice footnotes footnote imprint impressum" },

    { SUMMARY_CUE_TOOL,
      "tool tools toolbar toolbox shop shopping rating votes poll button "
      "buttons btn cta login search form print popup modal overlay lightbox "
      "tooltip screenreader visuallyhidden quote pullquote product price "
      "dropdown offcanvas" },

    { 0, NULL }
};


#include "summary_phrases.h"


/*
 * What texts say wherever in them, or at their end, in any case: costly, and
 * so only of Latin script, or of a text's last bytes.
 */

typedef struct {
    unsigned             says;
    size_t               tail;        /* bytes that are looked at; 0: all */
    int                  script;      /* SUMMARY_ANY: all */
    const char          *pattern;
} summary_cue_says_t;


static const summary_cue_says_t  summary_cue_says[SUMMARY_CUE_PATTERNS] = {

    { SUMMARY_SAYS_NOISE, 0, SUMMARY_LATIN,
    "\\b(?:sign up (?:for|to|today|here)|subscribe to|newsletter|"
        "follow (?:us|her|him|me) on|terms of (?:use|service)|"
        "privacy policy|all rights reserved|click here|"
        "comment policy|contributed to this|reporting by|editing by|"
        "affiliate links?)\\b" },

    { SUMMARY_SAYS_CREDIT, 80, SUMMARY_ANY,
    "(?:\\((?:image|photo|picture|foto|bild|pic|getty|ap|reuters|afp|source"
        "|nasa|esa/|credit|courtesy|wikimedia|flickr|pixabay|unsplash|pexels"
        "|zdj|fot\\.|фото|ảnh|ছবি|फोटो|صورة|写真|图|圖|사진)"
        "[^()]{0,60}\\)"
    "|(?:photo by |image by |image credit|photo credit|foto:|fot\\.|фото:"
        "|ảnh:|ছবি:|फोटो:|사진=|写真：|图：|圖：)[^.]{0,60}"
    "|(?:/|©|via) ?(?:getty|afp|reuters|ap\\b|dpa|imago|shutterstock"
        "|pixabay|unsplash|istock|picture alliance|tass|тасс|риа новости"
        "|унiан|уніан|pap\\b|efe\\b|ansa\\b|anp\\b|ttxvn|yonhap|연합뉴스"
        "|新华社|共同通信)[^.]{0,30}"
    "|getty images|(?:file|handout) (?:photo|image))\\W*$" },

    { SUMMARY_SAYS_AUTHOR, 0, SUMMARY_LATIN,
    "^(?:\\p{Lu}[\\p{L}.'-]+ ){1,4}(?:is|was|has been|ist|writes|covers)"
        " .{0,60}\\b(?:reporter|writer|editor|journalist|correspondent|author"
        "|columnist|contributor|blogger|founder|native|professor|redakteur"
        "|redakteurin|autorin|autor|journalistin|director|mother|wife)\\b" }
};


/*
 * What there is in each text that these patterns match: a word of the first
 * one's begins with one of these;
 */

static const char *const  summary_cue_starts[] = {
    "sign up", "subscribe", "newsletter", "follow", "terms of", "privacy",
    "all rights", "click here", "comment policy", "contributed", "reporting",
    "editing by", "affiliate", NULL
};

/*
 * one of these, or of these bytes, stands in what the second one matches, or
 * a bracket, with one behind it that no letter follows;
 */

static const char *const  summary_cue_parts[] = {
    "photo", "image", "fot.", "foto:", "via", "getty", NULL
};

static const uint8_t  summary_cue_marked[] = {
    '/', 0xc2, 0xd0, 0xd1, 0xe0, 0xe1, 0xe5, 0xec, 0
};

/* and the third's second to fifth word is a verb that begins so */

static const char *const  summary_cue_verbs[] = {
    "is", "wa", "ha", "wr", "co", NULL
};

#define SUMMARY_CUE_NAMES    4

#define SUMMARY_BYTE_LETTER  0x01     /* of ASCII */
#define SUMMARY_BYTE_NAME    0x02     /* may be of a name; a letter, too */
#define SUMMARY_BYTE_PART    0x04     /* begins one of the parts */
#define SUMMARY_BYTE_MARK    0x08     /* is one of the marked */


#define SUMMARY_BIT(cue)  [__builtin_ctz(cue)]

static const char *const  summary_cue_bits[SUMMARY_CUE_BITS] = {
    SUMMARY_BIT(SUMMARY_CUE_ARTICLE) = "cue: article",
    SUMMARY_BIT(SUMMARY_CUE_BODY) = "cue: body",
    SUMMARY_BIT(SUMMARY_CUE_STRONG) = "cue: itemprop",
    SUMMARY_BIT(SUMMARY_CUE_MAIN) = "cue: main",
    SUMMARY_BIT(SUMMARY_CUE_COMMENT) = "cue: comment",
    SUMMARY_BIT(SUMMARY_CUE_SOCIAL) = "cue: social",
    SUMMARY_BIT(SUMMARY_CUE_RELATED) = "cue: related",
    SUMMARY_BIT(SUMMARY_CUE_AD) = "cue: ad",
    SUMMARY_BIT(SUMMARY_CUE_CAPTION) = "cue: caption",
    SUMMARY_BIT(SUMMARY_CUE_NAV) = "cue: nav",
    SUMMARY_BIT(SUMMARY_CUE_AUTHOR) = "cue: author",
    SUMMARY_BIT(SUMMARY_CUE_META) = "cue: meta",
    SUMMARY_BIT(SUMMARY_CUE_SIDE) = "cue: side",
    SUMMARY_BIT(SUMMARY_CUE_EDGE) = "cue: edge",
    SUMMARY_BIT(SUMMARY_CUE_TEASER) = "cue: teaser",
    SUMMARY_BIT(SUMMARY_CUE_MEDIA) = "cue: media",
    SUMMARY_BIT(SUMMARY_CUE_LEGAL) = "cue: legal",
    SUMMARY_BIT(SUMMARY_CUE_TOOL) = "cue: tool",
    SUMMARY_BIT(SUMMARY_CUE_TITLE) = "cue: title",
    SUMMARY_BIT(SUMMARY_CUE_ROLE) = "cue: role",
    SUMMARY_BIT(SUMMARY_CUE_HIDDEN) = "hidden"
};

static const char *const  summary_says_bits[SUMMARY_SAYS_BITS] = {
    SUMMARY_BIT(SUMMARY_SAYS_NOISE) = "says: noise",
    SUMMARY_BIT(SUMMARY_SAYS_END) = "says: end",
    SUMMARY_BIT(SUMMARY_SAYS_CREDIT) = "says: credit",
    SUMMARY_BIT(SUMMARY_SAYS_DATE) = "says: date",
    SUMMARY_BIT(SUMMARY_SAYS_AUTHOR) = "says: author"
};


/* what follows a phrase; %: no letter may, where words have spaces between */

static const char *const  summary_cue_forms[SUMMARY_FORMS] = {

    /* SUMMARY_FORM_ALONE */
    "(?:[^\\p{L}\\p{M}\\p{N}]{0,12}$|\\s?[:：|»›→=＝】\\]])",

    /* SUMMARY_FORM_LINK */
    "%[^.!?।۔。！？]{0,80}+(?:\\.\\.+|[!?！？؟…\\s])*$",

    /* SUMMARY_FORM_OPEN */
    "%",

    /* SUMMARY_FORM_NAME */
    "%[\\s:：]{0,3}(?=[\\p{Lu}\\p{Lo}@]|(?:the|our) )"
        "(?=.{0,80}$)(?:[^.!?।۔。！？]++|(?<=\\b\\p{L})\\.|(?<=\\bdr)\\."
        "|(?<=prof)\\.|\\.(?=[\\p{L}\\d]))*+$",

    /* SUMMARY_FORM_SHORT */
    "(?=.{0,40}$)(?:[^.!?।۔。！？]++|\\.(?=[\\p{L}\\d]))*+$",

    /* SUMMARY_FORM_WORD */
    "%[\\s:：,|-]{0,3}"
};


/* behind SUMMARY_FORM_WORD: a date or a time, after a weekday maybe */

static const char  summary_cue_date[] =
    "(?:[\\p{L}\\p{M}]{2,14}[.,]{0,2} )?(?:"
    "\\d{1,4}[./-] ?\\d{1,2}[./-] ?\\d{1,4}\\.?"
    "|\\d{1,2}(?:\\.|º|°|er|st|nd|rd|th)? (?:de |d.)?[\\p{L}\\p{M}]{3,14}"
        "\\.?,? (?:de )?\\d{4}"
    "|[\\p{L}\\p{M}]{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
    "|\\d{1,2}:\\d{2}"
    "|\\d{1,2} tháng \\d{1,2},? (?:năm )?\\d{4}"
    "|\\d{4} ?[年년] ?\\d{1,2} ?[月월] ?\\d{1,2} ?[日일]"
    "|\\d+ (?:min|hour|day|week|month)s? ago"
    "|(?:vor|hace|há|il y a) \\d+ \\p{L}+"
    "|\\d+ (?:минут|час|дн|дней|хвилин|годин)\\p{L}* (?:назад|тому)"
    "|\\d+ ?(?:分钟|小时|分鐘|小時|分|時間)前|\\d+ ?(?:분|시간) 전"
    ")(?=.{0,60}$)(?:[^.!?।۔。！？]++|\\.(?=\\d))*+$";


/* types of schema.org whose text is no article */

static const char *const  summary_cue_others[] = {
    "FAQPage", "QAPage", "Product", "ProductGroup", "ContactPage",
    "AboutPage", "CheckoutPage", "CollectionPage", "SearchResultsPage",
    "ProfilePage", "JobPosting", "LocalBusiness", "Store", "Restaurant",
    "Hotel", "ImageGallery", "DiscussionForumPosting", NULL
};

/* inputs that nothing is written in; polls have some of the last two */

static const char *const  summary_cue_inputs[] = {
    "hidden", "submit", "button", "image", "reset", "search", "radio",
    "checkbox", NULL
};


static const summary_label_t  summary_labels[] = {
    { "en", "Get a summary", "No time to read?" },
    { "de", "Zusammenfassung lesen", "Keine Zeit zum Lesen?" },
    { "fr", "Lire le résumé", "Pas le temps de lire ?" },
    { "es", "Leer el resumen", "¿Sin tiempo para leer?" },
    { "pt", "Ler o resumo", "Sem tempo para ler?" },
    { "it", "Leggi il riassunto", "Non hai tempo di leggere?" },
    { "nl", "Lees de samenvatting", "Geen tijd om te lezen?" },
    { "pl", "Przeczytaj streszczenie", "Nie masz czasu na czytanie?" },
    { "ru", "Краткое содержание", "Нет времени читать?" },
    { "uk", "Прочитати стисло", "Немає часу читати?" },
    { "tr", "Özeti oku", "Okumaya vaktiniz yok mu?" },
    { "ar", "اقرأ الملخص", "لا وقت للقراءة؟" },
    { "id", "Baca ringkasan", "Tak sempat membaca?" },
    { "vi", "Xem tóm tắt", "Không có thời gian đọc?" },
    { "hi", "सारांश पढ़ें", "पढ़ने का समय नहीं?" },
    { "bn", "সারাংশ পড়ুন", "পড়ার সময় নেই?" },
    { "zh", "看摘要", "没有时间阅读？" },
    { "ja", "要約を読む", "読む時間がない？" },
    { "ko", "요약 보기", "읽을 시간이 없으신가요?" },
    { NULL, NULL, NULL }
};


static int summary_cues_compile(summary_cues_t *cues);
static pcre2_code *summary_cue_compile(const char *pattern);
static int summary_cue_compile_phrases(summary_cues_t *cues, unsigned script,
    unsigned bit);
static void summary_cue_cut(summary_cue_source_t *cuts, unsigned script,
    unsigned says);
static int summary_cue_same(const summary_cue_cut_t *a,
    const summary_cue_cut_t *b);
static void summary_cue_source_group(summary_cue_source_t *s,
    const summary_cue_cut_t *cuts, size_t n, size_t i);
static size_t summary_cue_phrase(const char *p);
static size_t summary_cue_first(const char *p);
static void summary_cue_heads(summary_cues_t *cues, unsigned script,
    unsigned says, const summary_cue_cut_t *cut);
static int summary_cue_head(const char **p, const char *last, uint32_t *head,
    unsigned *n);
static void summary_cue_head_add(summary_cues_t *cues, unsigned script,
    unsigned says, const uint32_t *head, unsigned n, int whole);
static uint32_t summary_cue_canon(uint32_t c);
static void summary_cue_bytes(summary_cues_t *cues);
static void summary_cue_source_forms(summary_cue_source_t *s,
    unsigned script);
static void summary_cue_source_add(summary_cue_source_t *s, const void *text,
    size_t len);
static void *summary_cue_alloc(size_t size, void *arena);
static void summary_cue_free(void *p, void *arena);
static unsigned summary_cue_may(const summary_cues_t *cues, unsigned script,
    const uint8_t *p, size_t len);
static int summary_cue_may_say(const summary_cues_t *cues, unsigned says,
    const uint8_t *p, size_t len);
static int summary_cue_may_start(const summary_cues_t *cues, const uint8_t *p,
    size_t len);
static int summary_cue_may_credit(const summary_cues_t *cues,
    const uint8_t *p, size_t len);
static int summary_cue_may_write(const summary_cues_t *cues, const uint8_t *p,
    size_t len);
static int summary_cue_listed(const char *const *list, const uint8_t *p,
    size_t len);
static int summary_cue_matches(const summary_cues_t *cues,
    summary_cue_match_t *match, const pcre2_code *code, const uint8_t *p,
    size_t len);
static size_t summary_cue_marks(const uint8_t *p, size_t len);
static unsigned summary_cue_script(const uint8_t *p, size_t len,
    unsigned *digit);
static uint32_t summary_cue_hash(const char *word, size_t len);
static unsigned summary_cue_word(const summary_cues_t *cues, const char *word,
    size_t len, uint32_t hash);
static unsigned summary_cue_names(const summary_cues_t *cues,
    const uint8_t *p, size_t len);
static int summary_cue_hides(const uint8_t *data,
    const summary_attr_t *attr);
static unsigned summary_cue_role(const uint8_t *value, size_t len);
static int summary_cue_other(const uint8_t *value, size_t len);
static int summary_cue_style(const uint8_t *p, size_t len);
static int summary_cue_spaced(const uint8_t *p, size_t len,
    const char *what);
static int summary_cue_has(const uint8_t *p, size_t len, const char *what,
    size_t n);


int
summary_equal(const uint8_t *a, const char *b, size_t len)
{
    size_t   i;
    uint8_t  c;

    for (i = 0; i < len; i++) {
        c = a[i];

        if (c >= 'A' && c <= 'Z') {
            c |= 0x20;
        }

        if (c != (uint8_t) b[i]) {
            return 0;
        }
    }

    return 1;
}


int
summary_attr_find(const uint8_t *data, const summary_token_t *token,
    const char *name, size_t len)
{
    uint32_t               i;
    const summary_attr_t  *attr;

    for (i = 0; i < token->nattrs; i++) {
        attr = &token->attrs[i];

        if (attr->name_len == len
            && summary_equal(data + attr->name, name, len))
        {
            return (int) i;
        }
    }

    return -1;
}


summary_cues_t *
summary_cues_create(void)
{
    size_t                      len, i;
    uint32_t                    hash;
    const char                 *p;
    summary_cues_t             *cues;
    summary_cue_slot_t         *slot;
    const summary_cue_words_t  *list;

    cues = calloc(1, sizeof(summary_cues_t));
    if (cues == NULL) {
        return NULL;
    }

    for (list = summary_cue_words; list->words; list++) {
        for (p = list->words; *p; p += len + (p[len] == ' ')) {

            len = strcspn(p, " ");
            hash = summary_cue_hash(p, len);

            for (i = hash; /* void */; i++) {
                slot = &cues->slots[i % SUMMARY_CUE_SLOTS];

                if (slot->len == 0
                    || (slot->len == len
                        && memcmp(slot->word, p, len) == 0))
                {
                    break;
                }
            }

            slot->hash = hash;
            slot->cue |= list->cue;
            slot->len = (uint8_t) len;
            memcpy(slot->word, p, len);
        }
    }

    if (summary_cues_compile(cues) != SUMMARY_OK) {
        summary_cues_destroy(cues);
        return NULL;
    }

    return cues;
}


static int
summary_cues_compile(summary_cues_t *cues)
{
    int       i;
    unsigned  script, bit;

    cues->context = pcre2_match_context_create(NULL);
    if (cues->context == NULL) {
        return SUMMARY_ERROR;
    }

    (void) pcre2_set_match_limit(cues->context, SUMMARY_MATCH_LIMIT);
    (void) pcre2_set_heap_limit(cues->context, SUMMARY_HEAP_LIMIT);

    summary_cue_bytes(cues);

    for (i = 0; i < SUMMARY_CUE_PATTERNS; i++) {
        cues->says[i] = summary_cue_compile(summary_cue_says[i].pattern);

        if (cues->says[i] == NULL) {
            return SUMMARY_ERROR;
        }
    }

    for (script = 0; script < SUMMARY_ANY; script++) {
        for (bit = 0; bit < SUMMARY_SAYS_BITS; bit++) {
            if (summary_cue_compile_phrases(cues, script, bit)
                != SUMMARY_OK)
            {
                return SUMMARY_ERROR;
            }
        }
    }

    return SUMMARY_OK;
}


static pcre2_code *
summary_cue_compile(const char *pattern)
{
    int          error;
    size_t       offset;
    pcre2_code  *code;

    code = pcre2_compile((PCRE2_SPTR) pattern, PCRE2_ZERO_TERMINATED,
                         PCRE2_UTF|PCRE2_UCP|PCRE2_CASELESS
                         |PCRE2_MATCH_INVALID_UTF,
                         &error, &offset, NULL);

    if (code) {
        /* where there is no JIT, the interpreter does the same, slower */
        (void) pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
    }

    return code;
}


/*
 * One pattern of all phrases that say the same: those with one first character
 * are together, so that most texts are done with after as many comparisons as
 * there are such characters.
 */

static int
summary_cue_compile_phrases(summary_cues_t *cues, unsigned script,
    unsigned bit)
{
    size_t                i, k, n;
    unsigned              says;
    summary_cue_source_t  s, cut;
    summary_cue_cut_t    *cuts;

    says = 1u << bit;

    if (says == SUMMARY_SAYS_CREDIT) {
        return SUMMARY_OK;
    }

    memset(&s, 0, sizeof(summary_cue_source_t));
    memset(&cut, 0, sizeof(summary_cue_source_t));

    summary_cue_cut(&cut, script, says);

    cuts = (summary_cue_cut_t *) (void *) cut.text;
    n = cut.len / sizeof(summary_cue_cut_t);

    for (i = 0; i < n; i++) {
        summary_cue_heads(cues, script, says, &cuts[i]);
    }

    summary_cue_source_forms(&s, script);
    summary_cue_source_add(&s, "^(?:", 4);

    for (i = 0; i < n; i++) {

        for (k = 0; k < i; k++) {
            if (summary_cue_same(&cuts[k], &cuts[i])) {
                break;
            }
        }

        if (k == i) {
            summary_cue_source_group(&s, cuts, n, i);
        }
    }

    if (says == SUMMARY_SAYS_DATE) {
        summary_cue_source_add(&s, "(*FAIL)){0,3}", 13);
        summary_cue_source_add(&s, summary_cue_date,
                               sizeof(summary_cue_date) - 1);

    } else {
        summary_cue_source_add(&s, "(*FAIL))", 8);
    }

    summary_cue_source_add(&s, "", 1);

    if (!s.failed && !cut.failed) {
        cues->phrases[script][bit] = summary_cue_compile(s.text);
    }

    free(s.text);
    free(cut.text);

    return cues->phrases[script][bit] ? SUMMARY_OK : SUMMARY_ERROR;
}


static void
summary_cue_cut(summary_cue_source_t *cuts, unsigned script, unsigned says)
{
    const char                   *p;
    summary_cue_cut_t             cut;
    const summary_cue_phrases_t  *list;

    memset(&cut, 0, sizeof(summary_cue_cut_t));

    for (list = summary_cue_phrases; list->lang; list++) {

        if (list->says != says
            || (list->script != script && list->script != SUMMARY_ANY))
        {
            continue;
        }

        cut.form = list->form;

        for (p = list->phrases; *p; p += cut.len + (p[cut.len] == '|')) {

            cut.phrase = p;
            cut.len = summary_cue_phrase(p);
            cut.first = summary_cue_first(p);

            summary_cue_source_add(cuts, &cut, sizeof(summary_cue_cut_t));
        }
    }
}


/* have they one first character, or both none of their own? */

static int
summary_cue_same(const summary_cue_cut_t *a, const summary_cue_cut_t *b)
{
    return a->first == b->first && memcmp(a->phrase, b->phrase, a->first) == 0;
}


/* "X(?:(?:phrase|phrase)(?form)|...)|": all that begin as the i-th does */

static void
summary_cue_source_group(summary_cue_source_t *s,
    const summary_cue_cut_t *cuts, size_t n, size_t i)
{
    char      call[sizeof(")(?1)|")];
    size_t    k, first, any;
    unsigned  form;

    first = cuts[i].first;

    summary_cue_source_add(s, cuts[i].phrase, first);
    summary_cue_source_add(s, "(?:", 3);

    for (form = 0; form < SUMMARY_FORMS; form++) {

        any = 0;

        for (k = i; k < n; k++) {

            if (cuts[k].form != form || !summary_cue_same(&cuts[i], &cuts[k])) {
                continue;
            }

            summary_cue_source_add(s, any ? "|" : "(?:", any ? 1 : 3);
            summary_cue_source_add(s, cuts[k].phrase + first,
                                   cuts[k].len - first);
            any = 1;
        }

        if (any) {
            (void) snprintf(call, sizeof(call), ")(?%u)|", (form + 1) % 10);
            summary_cue_source_add(s, call, strlen(call));
        }
    }

    summary_cue_source_add(s, "(*FAIL))|", 9);
}


/* the length of a phrase: up to a | in no brackets, or the end */

static size_t
summary_cue_phrase(const char *p)
{
    size_t    i;
    unsigned  depth;

    depth = 0;

    for (i = 0; p[i] && (p[i] != '|' || depth); i++) {

        if (p[i] == '\\' && p[i + 1]) {
            i++;

        } else if (p[i] == '(' || p[i] == '[') {
            depth++;

        } else if (p[i] == ')' || p[i] == ']') {
            depth--;
        }
    }

    return i;
}


/* of a phrase's first character, if it is one and has to be there, or 0 */

static size_t
summary_cue_first(const char *p)
{
    size_t  n;

    if (strchr("\\([.|", *p)) {
        return 0;
    }

    n = 1;

    while (((uint8_t) p[n] & 0xc0) == 0x80) {
        n++;
    }

    return (p[n] && strchr("?*{", p[n])) ? 0 : n;
}


/*
 * Enters a phrase in the table of beginnings: the characters that it begins
 * with in any case, up to what is no character of its own.  A group that it
 * begins with is one beginning for each of its alternatives.
 */

static void
summary_cue_heads(summary_cues_t *cues, unsigned script, unsigned says,
    const summary_cue_cut_t *cut)
{
    int          whole;
    size_t       len;
    uint32_t     head[SUMMARY_CUE_HEAD];
    unsigned     n;
    const char  *p, *s, *rest, *last;

    p = cut->phrase;
    last = p + cut->len;

    if (says == SUMMARY_SAYS_DATE) {
        /* a date may have no phrase before it */
        cues->any[script] |= SUMMARY_SAYS_DATE;
        return;
    }

    if (strncmp(p, "\\d", 2) == 0 && strchr("?*{", p[2]) == NULL) {
        /* there are digits beyond ASCII */
        cues->high[script] |= (uint8_t) says;
        head[0] = '0';
        summary_cue_head_add(cues, script, says, head, 1, 0);
        return;
    }

    if (strncmp(p, "(?:", 3) != 0) {
        n = 0;
        whole = summary_cue_head(&p, last, head, &n)
                && script == SUMMARY_LATIN && cut->form != SUMMARY_FORM_SHORT;

        if (n == 0 && (uint8_t) *p >= 0x80) {
            /* it is equal to none of ASCII, or it would be known */
            cues->high[script] |= (uint8_t) says;
            return;
        }

        summary_cue_head_add(cues, script, says, head, n, whole);
        return;
    }

    /* "(?:one|another) rest", with no group in that one */

    p += 3;
    rest = p + strcspn(p, "()[\\");

    if (*rest != ')' || ++rest == last || strchr("?*{", *rest)) {
        cues->any[script] |= (uint8_t) says;
        return;
    }

    while (p < rest) {
        n = 0;
        len = strcspn(p, "|)");
        s = p;

        if (summary_cue_head(&s, p + len, head, &n)) {
            s = rest;
            (void) summary_cue_head(&s, last, head, &n);
        }

        summary_cue_head_add(cues, script, says, head, n, 0);
        p += len + 1;
    }
}


/*
 * Adds the characters from *p to head, and moves *p behind them; returns
 * whether these are all up to last.
 */

static int
summary_cue_head(const char **p, const char *last, uint32_t *head,
    unsigned *n)
{
    uint32_t        c;
    const uint8_t  *s, *next;

    s = (const uint8_t *) *p;

    while (s < (const uint8_t *) last && *n < SUMMARY_CUE_HEAD) {

        next = s;

        if (*s == '\\' && strchr("()[].?*+|/", s[1]) && s[1]) {
            next++;

        } else if (strchr("\\()[].?*+{|^$", *s)) {
            break;
        }

        c = summary_cue_canon(summary_utf8_decode(&next,
                                                  (const uint8_t *) last));

        if (c == 0 || (next < (const uint8_t *) last
                       && strchr("?*{", *next)))
        {
            break;
        }

        head[(*n)++] = c;
        s = next;
    }

    *p = (const char *) s;

    return s == (const uint8_t *) last;
}


/* multiplicative hashing: the upper bits are the best (Knuth, 6.4) */

static inline uint32_t
summary_cue_head_hash(uint32_t hash, uint32_t c)
{
    return (hash ^ c) * 2654435761u;
}


static inline uint32_t
summary_cue_head_one(uint32_t hash)
{
    return hash >> (32 - SUMMARY_CUE_HEADS);
}


static inline uint32_t
summary_cue_head_two(uint32_t hash)
{
    return (hash * 2246822519u) >> (32 - SUMMARY_CUE_HEADS);
}


static void
summary_cue_head_add(summary_cues_t *cues, unsigned script, unsigned says,
    const uint32_t *head, unsigned n, int whole)
{
    uint16_t   bits, *heads;
    uint32_t   hash;
    unsigned   i;

    if (n == 0) {
        cues->any[script] |= (uint8_t) says;
        return;
    }

    hash = script + 1;

    for (i = 0; i < n; i++) {
        hash = summary_cue_head_hash(hash, head[i]);
    }

    heads = cues->heads[n == SUMMARY_CUE_HEAD];
    bits = (uint16_t) (whole ? says << 8 : says);

    heads[summary_cue_head_one(hash)] |= bits;
    heads[summary_cue_head_two(hash)] |= bits;
}


/*
 * Characters that pcre2 takes for equal in any case have one value here, and
 * digits of ASCII have; or 0: it is not known what else a character is equal
 * to, as sigma.
 */

static uint32_t
summary_cue_canon(uint32_t c)
{
    if (c < 0x80) {
        return (c >= '0' && c <= '9') ? '0' : summary_utf8_fold(c);
    }

    switch (c) {

    case 0xb5:                    /* micro */
    case 0xdf:                    /* sharp s */
    case 0xff:                    /* y with diaeresis */
    case 0x178:
        return 0;

    case 0x17f:                   /* long s */
        return 's';

    case 0x212a:                  /* Kelvin */
        return 'k';

    default:
        return (c < 0x180 || (c >= 0x400 && c < 0x4c0)
                || (c >= 0x600 && c < 0x700) || (c >= 0x900 && c < 0xe00)
                || (c >= 0x1ea0 && c < 0x1f00) || (c >= 0x2000 && c < 0x2070)
                || (c >= 0x3000 && c < 0xa000)
                || (c >= 0xac00 && c < 0xd7a4))
               ? summary_utf8_fold(c) : 0;
    }
}


/* what bytes are to the patterns that may match anywhere */

static void
summary_cue_bytes(summary_cues_t *cues)
{
    unsigned            c;
    const uint8_t      *mark;
    const char *const  *word;

    for (c = 0; c < 256; c++) {
        if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
            cues->bytes[c] = SUMMARY_BYTE_LETTER|SUMMARY_BYTE_NAME;

        } else if (c >= 0x80 || c == '.' || c == '\'' || c == '-') {
            cues->bytes[c] = SUMMARY_BYTE_NAME;
        }
    }

    for (word = summary_cue_starts; *word; word++) {
        cues->starts[(*word)[0] & 31] |= 1u << ((*word)[1] & 31);
    }

    for (word = summary_cue_parts; *word; word++) {
        c = (uint8_t) **word;
        cues->bytes[c] |= SUMMARY_BYTE_PART;
        cues->bytes[c - 0x20] |= SUMMARY_BYTE_PART;
        cues->parts[c & 31] |= 1u << ((*word)[1] & 31);
    }

    for (mark = summary_cue_marked; *mark; mark++) {
        cues->bytes[*mark] |= SUMMARY_BYTE_MARK;
    }
}


/* the forms as groups that are called by number, so that each is there once */

static void
summary_cue_source_forms(summary_cue_source_t *s, unsigned script)
{
    unsigned     form;
    const char  *p;

    summary_cue_source_add(s, "(?(DEFINE)", 10);

    for (form = 0; form < SUMMARY_FORMS; form++) {

        p = summary_cue_forms[form];

        summary_cue_source_add(s, "(", 1);

        if (*p == '%') {
            p++;

            if (script == SUMMARY_LATIN) {
                summary_cue_source_add(s, "(?!\\p{L})", 9);

            } else if (script == SUMMARY_CJK) {
                if (form == SUMMARY_FORM_LINK) {
                    /* as much as 80 characters are of other scripts */
                    summary_cue_source_add(s, "(?=.{0,30}$)", 12);
                }

            } else if (form == SUMMARY_FORM_NAME) {
                summary_cue_source_add(s, "(?![\\p{L}\\p{M}])", 16);
            }
        }

        summary_cue_source_add(s, p, strlen(p));
        summary_cue_source_add(s, ")", 1);
    }

    summary_cue_source_add(s, ")", 1);
}


static void
summary_cue_source_add(summary_cue_source_t *s, const void *text, size_t len)
{
    char    *p;
    size_t   size;

    if (s->failed) {
        return;
    }

    if (len > s->size - s->len) {
        size = 2 * s->size + len;

        p = realloc(s->text, size);
        if (p == NULL) {
            s->failed = 1;
            return;
        }

        s->text = p;
        s->size = size;
    }

    memcpy(s->text + s->len, text, len);
    s->len += len;
}


void
summary_cues_destroy(summary_cues_t *cues)
{
    int       i;
    unsigned  script, bit;

    if (cues == NULL) {
        return;
    }

    for (i = 0; i < SUMMARY_CUE_PATTERNS; i++) {
        pcre2_code_free(cues->says[i]);
    }

    for (script = 0; script < SUMMARY_ANY; script++) {
        for (bit = 0; bit < SUMMARY_SAYS_BITS; bit++) {
            pcre2_code_free(cues->phrases[script][bit]);
        }
    }

    pcre2_match_context_free(cues->context);

    free(cues);
}


/* pcre2's memory for a match is the arena's, and goes with it */

summary_cue_match_t *
summary_cue_match_create(summary_arena_t *arena)
{
    pcre2_general_context  *context;

    context = pcre2_general_context_create(summary_cue_alloc,
                                           summary_cue_free, arena);

    return context ? (summary_cue_match_t *)
                     pcre2_match_data_create(1, context) : NULL;
}


static void *
summary_cue_alloc(size_t size, void *arena)
{
    return summary_arena_alloc(arena, size);
}


static void
summary_cue_free(void *p, void *arena)
{
    (void) p;
    (void) arena;
}


/*
 * Phrases of the script that the text's first letters are of, behind bullets
 * and arrows; then what may stand anywhere in it.
 */

unsigned
summary_cue_text(const summary_cues_t *cues, summary_cue_match_t *match,
    const uint8_t *p, size_t len)
{
    int                        i;
    size_t                     skip;
    unsigned                   says, bit, script, digit, may;
    const summary_cue_says_t  *cue;

    says = 0;

    skip = summary_cue_marks(p, len);
    p += skip;
    len -= skip;

    script = summary_cue_script(p, len, &digit);
    may = summary_cue_may(cues, script, p, len);

    if (!digit) {
        may &= ~(unsigned) SUMMARY_SAYS_DATE;
    }

    for (bit = 0; may >> bit; bit++) {

        if (((may >> bit) & 1) == 0 || cues->phrases[script][bit] == NULL) {
            continue;
        }

        if (summary_cue_matches(cues, match, cues->phrases[script][bit], p,
                                len))
        {
            says |= 1u << bit;
        }
    }

    for (i = 0; i < SUMMARY_CUE_PATTERNS; i++) {
        cue = &summary_cue_says[i];

        if ((says & cue->says)
            || (cue->script != SUMMARY_ANY && cue->script != (int) script))
        {
            continue;
        }

        skip = (cue->tail && len > cue->tail) ? len - cue->tail : 0;

        if (summary_cue_may_say(cues, cue->says, p + skip, len - skip)
            && summary_cue_matches(cues, match, cues->says[i], p + skip,
                                   len - skip))
        {
            says |= cue->says;
        }
    }

    return says;
}


const char *
summary_cue_name(unsigned bit)
{
    return summary_cue_bits[bit];
}


const char *
summary_cue_says_name(unsigned bit)
{
    return summary_says_bits[bit];
}


/* SUMMARY_SAYS_... of the phrases that the text may begin with */

static unsigned
summary_cue_may(const summary_cues_t *cues, unsigned script, const uint8_t *p,
    size_t len)
{
    uint32_t         c, hash;
    unsigned         n, may, bits;
    const uint8_t   *last;
    const uint16_t  *heads;

    may = cues->any[script];
    hash = script + 1;
    last = p + len;

    if (len && *p >= 0x80) {
        may |= cues->high[script];
    }

    for (n = 0; n < SUMMARY_CUE_HEAD && p < last; n++) {

        c = summary_cue_canon(summary_utf8_decode(&p, last));

        if (c == 0) {
            return (1u << SUMMARY_SAYS_BITS) - 1;
        }

        hash = summary_cue_head_hash(hash, c);
        heads = cues->heads[n + 1 == SUMMARY_CUE_HEAD];
        bits = heads[summary_cue_head_one(hash)]
               & heads[summary_cue_head_two(hash)];
        may |= bits;

        if (p == last || !(cues->bytes[*p] & SUMMARY_BYTE_LETTER)) {
            may |= bits >> 8;
        }
    }

    return may & ((1u << SUMMARY_SAYS_BITS) - 1);
}


/* likewise of what may stand anywhere: can the pattern match? */

static int
summary_cue_may_say(const summary_cues_t *cues, unsigned says,
    const uint8_t *p, size_t len)
{
    switch (says) {

    case SUMMARY_SAYS_NOISE:
        return summary_cue_may_start(cues, p, len);

    case SUMMARY_SAYS_CREDIT:
        return summary_cue_may_credit(cues, p, len);

    default: /* SUMMARY_SAYS_AUTHOR */
        return summary_cue_may_write(cues, p, len);
    }
}


static int
summary_cue_may_start(const summary_cues_t *cues, const uint8_t *p,
    size_t len)
{
    size_t  i;

    for (i = 0; i + 1 < len; i++) {

        if (cues->bytes[p[i]] & SUMMARY_BYTE_LETTER) {

            if (((cues->starts[p[i] & 31] >> (p[i + 1] & 31)) & 1)
                && summary_cue_listed(summary_cue_starts, p + i, len - i))
            {
                return 1;
            }

            do {
                i++;
            } while (i + 1 < len
                     && (cues->bytes[p[i]] & SUMMARY_BYTE_LETTER));
        }

        if ((p[i] == 0xc5 && p[i + 1] == 0xbf)
            || (p[i] == 0xe2 && p[i + 1] == 0x84))
        {
            /* a long s, a Kelvin sign: other forms of letters */
            return 1;
        }
    }

    return 0;
}


static int
summary_cue_may_credit(const summary_cues_t *cues, const uint8_t *p,
    size_t len)
{
    size_t    i;
    uint8_t   c;
    unsigned  byte;

    for (i = len; i; i--) {
        c = p[i - 1];

        if (c == ')') {
            return 1;
        }

        if ((cues->bytes[c] & SUMMARY_BYTE_LETTER) || (c >= '0' && c <= '9')) {
            break;
        }
    }

    for (i = 0; i < len; i++) {

        byte = cues->bytes[p[i]];

        if (!(byte & (SUMMARY_BYTE_PART|SUMMARY_BYTE_MARK))) {
            continue;
        }

        if ((byte & SUMMARY_BYTE_MARK)
            || (i + 1 < len
                && ((cues->parts[p[i] & 31] >> (p[i + 1] & 31)) & 1)
                && summary_cue_listed(summary_cue_parts, p + i, len - i)))
        {
            return 1;
        }
    }

    return 0;
}


static int
summary_cue_may_write(const summary_cues_t *cues, const uint8_t *p,
    size_t len)
{
    size_t    i;
    unsigned  n;

    i = 0;

    for (n = 0; n < SUMMARY_CUE_NAMES; n++) {

        while (i < len && (cues->bytes[p[i]] & SUMMARY_BYTE_NAME)) {
            i++;
        }

        if (i == len || p[i] != ' ') {
            return 0;
        }

        i++;

        if (summary_cue_listed(summary_cue_verbs, p + i, len - i)
            || (i + 1 < len && p[i + 1] == 0xc5))
        {
            return 1;
        }
    }

    return 0;
}


/* does it begin with one of the list, in any case? */

static int
summary_cue_listed(const char *const *list, const uint8_t *p, size_t len)
{
    size_t       i;
    const char  *word;

    for ( /* void */ ; *list; list++) {

        word = *list;

        for (i = 0; word[i] && i < len; i++) {
            if ((p[i] | 0x20) != (uint8_t) word[i]) {
                break;
            }
        }

        if (word[i] == '\0') {
            return 1;
        }
    }

    return 0;
}


static int
summary_cue_matches(const summary_cues_t *cues, summary_cue_match_t *match,
    const pcre2_code *code, const uint8_t *p, size_t len)
{
    return pcre2_match(code, p, len, 0, 0, (pcre2_match_data *) match,
                       cues->context)
           >= 0;
}


/* bullets, arrows, brackets, dashes; no quotes: those are of prose */

static size_t
summary_cue_marks(const uint8_t *p, size_t len)
{
    size_t  i, n;

    for (i = 0; i < len; i += n) {

        n = 0;

        if (p[i] < 0x80) {
            n = (p[i] == ' ' || strchr("*-|>[#+~", p[i])) && p[i];

        } else if (len - i >= 2 && p[i] == 0xc2) {
            n = (p[i + 1] == 0xbb || p[i + 1] == 0xb7) ? 2 : 0;

        } else if (len - i >= 3 && p[i] == 0xe2) {
            n = ((p[i + 1] >= 0x86 && p[i + 1] <= 0x9f
                  && p[i + 1] != 0x93)          /* arrows, not letters */
                 || (p[i + 1] == 0x80
                     && ((p[i + 2] >= 0x90 && p[i + 2] <= 0x95)
                         || p[i + 2] == 0xa2)))
                ? 3 : 0;

        } else if (len - i >= 3 && p[i] == 0xe3) {
            n = (p[i + 1] == 0x80 && p[i + 2] == 0x90) ? 3 : 0;

        } else if (len - i >= 4 && p[i] == 0xf0 && p[i + 1] == 0x9f) {
            n = 4;

        } else if (len - i >= 3 && p[i] == 0xef) {
            n = (p[i + 1] == 0xb8 && p[i + 2] == 0x8f) ? 3 : 0;
        }

        if (n == 0) {
            break;
        }
    }

    return i;
}


/* of the first letter; *digit: there may be a digit near the beginning */

static unsigned
summary_cue_script(const uint8_t *p, size_t len, unsigned *digit)
{
    size_t   i, n;
    uint8_t  c;

    *digit = 0;

    n = (len < 40) ? len : 40;

    for (i = 0; i < n && !*digit; i++) {
        *digit = (p[i] >= '0' && p[i] <= '9');
    }

    for (i = 0; i < n; i++) {
        c = p[i];

        if (((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
            || (c >= 0xc3 && c <= 0xca) || c == 0xe1)
        {
            return SUMMARY_LATIN;
        }

        if (c >= 0xd0 && c <= 0xd3) {
            return SUMMARY_CYRILLIC;
        }

        if (c < 0xd8 || c == 0xe2) {
            continue;
        }

        /* these have digits of their own */
        *digit = 1;

        return (c <= 0xdb) ? SUMMARY_ARABIC
               : (c == 0xe0) ? SUMMARY_INDIC
               : (c >= 0xe3 && c <= 0xef) ? SUMMARY_CJK : SUMMARY_LATIN;
    }

    return SUMMARY_LATIN;
}


/* FNV-1a, 32 bits (Fowler, Noll, Vo) */

#define SUMMARY_CUE_HASH   2166136261u
#define SUMMARY_CUE_PRIME  16777619u

static uint32_t
summary_cue_hash(const char *word, size_t len)
{
    size_t    i;
    uint32_t  hash;

    hash = SUMMARY_CUE_HASH;

    for (i = 0; i < len; i++) {
        hash = (hash ^ (uint8_t) word[i]) * SUMMARY_CUE_PRIME;
    }

    return hash;
}


static unsigned
summary_cue_word(const summary_cues_t *cues, const char *word, size_t len,
    uint32_t hash)
{
    size_t                     i;
    const summary_cue_slot_t  *slot;

    for (i = hash; /* void */; i++) {
        slot = &cues->slots[i % SUMMARY_CUE_SLOTS];

        if (slot->len == 0) {
            return 0;
        }

        if (slot->hash == hash && slot->len == len
            && memcmp(slot->word, word, len) == 0)
        {
            return slot->cue;
        }
    }
}


/*
 * A word ends at what is no letter, and where a capital follows a small
 * letter.  Words cannot be longer than those of the tables.
 */

static unsigned
summary_cue_names(const summary_cues_t *cues, const uint8_t *p, size_t len)
{
    char            word[SUMMARY_CUE_MAX_WORD];
    size_t          n;
    uint8_t         c, prev;
    uint32_t        hash;
    unsigned        found;
    const uint8_t  *last;

    found = 0;
    last = p + len;

    while (p < last) {

        if (!(cues->bytes[*p] & SUMMARY_BYTE_LETTER)) {
            p++;
            continue;
        }

        n = 0;
        prev = 0;
        hash = SUMMARY_CUE_HASH;

        do {
            c = *p;

            if (c < 'a' && prev >= 'a') {
                break;
            }

            prev = c;
            c |= 0x20;
            hash = (hash ^ c) * SUMMARY_CUE_PRIME;

            if (n < SUMMARY_CUE_MAX_WORD) {
                word[n++] = (char) c;
            }

            p++;
        } while (p < last && (cues->bytes[*p] & SUMMARY_BYTE_LETTER));

        if (n < SUMMARY_CUE_MAX_WORD) {
            found |= summary_cue_word(cues, word, n, hash);
        }
    }

    return found;
}


const summary_cue_class_t *
summary_cue_class(const summary_cues_t *cues, summary_cue_class_t *classes,
    const uint8_t *data, uint32_t value, uint32_t len)
{
    uint32_t              head, tail;
    const uint8_t        *p;
    summary_cue_class_t  *entry;

    p = data + value;
    head = len ? p[0] : 0;
    tail = 0;

    if (len >= 4) {
        memcpy(&head, p, 4);
        memcpy(&tail, p + len - 4, 4);
    }

    /* multiplicative hashing: the upper bits are the best (Knuth, 6.4) */

    head = ((head ^ tail * 2246822519u) + len) * 2654435761u;
    entry = &classes[(head >> 24) % SUMMARY_CUE_CLASSES];

    if (entry->len != len || memcmp(data + entry->value, p, len) != 0) {
        entry->value = value;
        entry->len = len;
        entry->cues = summary_cue_names(cues, p, len);
        entry->hash = summary_cue_hash((const char *) p, len);
    }

    return entry;
}


unsigned
summary_cue_tag(const summary_cues_t *cues, summary_cue_class_t *classes,
    const uint8_t *data, const summary_token_t *token,
    summary_cue_attrs_t *attrs)
{
    uint32_t                    i;
    unsigned                    found;
    const uint8_t              *name, *value;
    const summary_attr_t       *attr;
    const summary_cue_class_t  *clas;

    found = 0;

    attrs->clas = -1;
    attrs->id = -1;
    attrs->hash = 0;

    for (i = 0; i < token->nattrs; i++) {
        attr = &token->attrs[i];
        name = data + attr->name;
        value = data + attr->value;

        switch (attr->name_len) {

        case 2:
            if (summary_name_is(name, "id", 2)) {
                found |= summary_cue_names(cues, value, attr->value_len);
                attrs->id = (attrs->id < 0) ? (int) i : attrs->id;
            }
            break;

        case 4:
            if (summary_name_is(name, "role", 4)) {
                found |= summary_cue_role(value, attr->value_len);
            }
            break;

        case 5:
            if (summary_name_is(name, "class", 5)) {
                clas = summary_cue_class(cues, classes, data, attr->value,
                                         attr->value_len);
                found |= clas->cues;

                if (attrs->clas < 0) {
                    attrs->clas = (int) i;
                    attrs->hash = clas->hash;
                }
            }
            break;

        case 8:
            if (summary_name_is(name, "itemprop", 8)
                && summary_cue_has(value, attr->value_len, "articlebody", 11))
            {
                found |= SUMMARY_CUE_STRONG;

            } else if (summary_name_is(name, "itemtype", 8)
                       && summary_cue_other(value, attr->value_len))
            {
                found |= SUMMARY_CUE_OTHER;
            }
            break;
        }

        if (summary_cue_hides(data, attr)) {
            found |= SUMMARY_CUE_HIDDEN;
        }
    }

    return found;
}


/* "https://schema.org/Product": what the text in it is not an article of */

static int
summary_cue_other(const uint8_t *value, size_t len)
{
    size_t              n;
    const char *const  *type;

    for (type = summary_cue_others; *type; type++) {
        n = strlen(*type);

        if (len > n && value[len - n - 1] == '/'
            && memcmp(value + len - n, *type, n) == 0)
        {
            return 1;
        }
    }

    return 0;
}


/* an input, textarea or select that a reader writes or chooses in */

int
summary_cue_field(const uint8_t *data, const summary_token_t *token)
{
    int                    type;
    const char *const     *other;
    const summary_attr_t  *attr;

    if (token->tag != SUMMARY_TAG_INPUT) {
        return 1;
    }

    type = summary_attr_find(data, token, "type", 4);
    if (type < 0) {
        return 1;
    }

    attr = &token->attrs[type];

    for (other = summary_cue_inputs; *other; other++) {
        if (attr->value_len == strlen(*other)
            && summary_equal(data + attr->value, *other, attr->value_len))
        {
            return 0;
        }
    }

    return 1;
}


int
summary_cue_inline_skip(const uint8_t *data, const summary_token_t *token)
{
    uint32_t  i;

    for (i = 0; i < token->nattrs; i++) {
        if (summary_cue_hides(data, &token->attrs[i])) {
            return 1;
        }
    }

    return 0;
}


/* does the attribute say that its element is not seen? */

static int
summary_cue_hides(const uint8_t *data, const summary_attr_t *attr)
{
    const uint8_t  *name, *value;

    name = data + attr->name;
    value = data + attr->value;

    switch (attr->name_len) {

    case 5:
        return summary_name_is(name, "style", 5)
               && summary_cue_style(value, attr->value_len);

    case 6:
        /* whatever its value, "false" too (HTML Standard, 6.1) */
        return summary_name_is(name, "hidden", 6);

    case 11:
        return summary_name_is(name, "aria-hidden", 11)
               && attr->value_len == 4 && summary_equal(value, "true", 4);

    case 14:
        return summary_name_is(name, "data-nosnippet", 14);

    default:
        return 0;
    }
}


static unsigned
summary_cue_role(const uint8_t *value, size_t len)
{
    size_t                    i;
    static const char *const  roles[] = {
        "navigation", "complementary", "dialog", "menu", "menubar", "banner",
        "contentinfo", "search", "alertdialog", "toolbar", "tablist", NULL
    };

    if (len == 4 && summary_equal(value, "main", 4)) {
        return SUMMARY_CUE_MAIN;
    }

    if (len == 5 && summary_equal(value, "alert", 5)) {
        /* shown when something is wrong only */
        return SUMMARY_CUE_ROLE|SUMMARY_CUE_HIDDEN;
    }

    for (i = 0; roles[i]; i++) {
        if (strlen(roles[i]) == len && summary_equal(value, roles[i], len)) {
            return SUMMARY_CUE_ROLE;
        }
    }

    return 0;
}


/* display: none, visibility: hidden, white space anywhere */

static int
summary_cue_style(const uint8_t *p, size_t len)
{
    size_t   i;
    uint8_t  c;

    for (i = 0; i < len; i++) {
        c = p[i] | 0x20;

        if ((c == 'd' && summary_cue_spaced(p + i, len - i, "display:none"))
            || (c == 'v'
                && summary_cue_spaced(p + i, len - i, "visibility:hidden")))
        {
            return 1;
        }
    }

    return 0;
}


/* does it begin with what, if white space in it is left out? */

static int
summary_cue_spaced(const uint8_t *p, size_t len, const char *what)
{
    size_t  i;

    for (i = 0; i < len && *what; i++) {

        if (summary_space(p[i])) {
            continue;
        }

        if (!summary_equal(p + i, what, 1)) {
            return 0;
        }

        what++;
    }

    return *what == '\0';
}


static int
summary_cue_has(const uint8_t *p, size_t len, const char *what, size_t n)
{
    size_t  i;

    for (i = 0; i + n <= len; i++) {
        if ((p[i] | 0x20) == what[0] && summary_equal(p + i, what, n)) {
            return 1;
        }
    }

    return 0;
}


const summary_label_t *
summary_cue_label(summary_str_t lang)
{
    size_t                  len;
    const summary_label_t  *label;

    for (len = 0; len < lang.len && lang.data[len] != '-'; len++) {
        /* void */
    }

    for (label = summary_labels; label->lang; label++) {
        if (strlen(label->lang) == len
            && summary_equal(lang.data, label->lang, len))
        {
            return label;
        }
    }

    return NULL;
}
