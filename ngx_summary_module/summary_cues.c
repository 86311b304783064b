
/*
 * Cues: the words by which pages tell what their parts are, all in this file.
 * Names of classes and ids are cut into words ("article-body__textBlock":
 * article, body, text, block) that are looked up in an index; texts are
 * matched by patterns.
 */


#include "summary_engine.h"

#include <stdlib.h>
#include <string.h>


#define SUMMARY_CUE_SLOTS     1024
#define SUMMARY_CUE_MAX_WORD  24


typedef struct {
    unsigned             cue;
    const char          *words;       /* separated by one space */
} summary_cue_words_t;


typedef struct {
    uint32_t             hash;
    uint16_t             cue;
    uint8_t              len;
    char                 word[SUMMARY_CUE_MAX_WORD];
} summary_cue_slot_t;


struct summary_cues_s {
    summary_cue_slot_t   slots[SUMMARY_CUE_SLOTS];
};


static const summary_cue_words_t  summary_cue_words[] = {

    { SUMMARY_CUE_ARTICLE,
      "article story post entry news artikel articulo articolo nota noticia "
      "beitrag blog page single detail" },

    { SUMMARY_CUE_BODY,
      "body content text copy main column paragraph paragraphs inhalt prose "
      "contenu contenido contenuto corpo cuerpo richtext wysiwyg fulltext" },

    { SUMMARY_CUE_ARTICLE|SUMMARY_CUE_BODY,
      "articlebody storybody postbody articletext storytext articlecontent "
      "postcontent entrycontent storycontent bodytext artikeltext "
      "articlecopy newstext maincontent pagecontent" },

    { SUMMARY_CUE_SOFT,
      "sidebar widget widgets meta author authors byline autor tag tags "
      "promo promotion header footer banner menu navigation nav navbar teaser "
      "teasers tool tools toolbar toolbox shop shopping rail aside date time "
      "timestamp dateline published pagination pager pages rating votes poll "
      "category categories topic topics keywords bio profile info kicker "
      "fineprint copyright legal disclaimer button buttons btn cta trending "
      "popular latest gallery slideshow carousel slider video player audio "
      "infobox factbox toc login search form print supplement extra "
      "recirc recirculation masthead ticker quote pullquote" },

    { SUMMARY_CUE_HARD,
      "comment comments commentlist disqus kommentar kommentare commentaires "
      "comentarios replies reply respond share sharing sharebar shares "
      "sharedaddy social socials socialmedia addthis sharethis newsletter "
      "newsletters signup subscribe subscription abo paywall related "
      "relatedposts similar recommended recommendation recommendations "
      "recommend readmore more mehr breadcrumb breadcrumbs outbrain taboola "
      "plista ad ads adv advert advertisement adverts advertising adslot "
      "anzeige werbung sponsor sponsored sponsors caption captions "
      "wp-caption credit credits imagecaption bildunterschrift legende "
      "popup modal overlay lightbox cookie cookies consent gdpr tooltip "
      "mostread mostpopular morestories prevnext nextprev yarpp jp "
      "whatsapp facebook twitter instagram pinterest skip skiplink hatom "
      "footnotes screenreader visuallyhidden" },

    { 0, NULL }
};


static const summary_label_t  summary_labels[] = {
    { "en", "Get a summary", "No time to read?" },
    { "de", "Zusammenfassung lesen", "Keine Zeit zum Lesen?" },
    { "fr", "Lire le r\303\251sum\303\251", "Pas le temps de lire ?" },
    { "es", "Leer el resumen", "\302\277Sin tiempo para leer?" },
    { "pt", "Ler o resumo", "Sem tempo para ler?" },
    { "it", "Leggi il riassunto", "Non hai tempo di leggere?" },
    { "nl", "Lees de samenvatting", "Geen tijd om te lezen?" },
    { "pl", "Przeczytaj streszczenie", "Nie masz czasu na czytanie?" },
    { "ru", "\320\232\321\200\320\260\321\202\320\272\320\276\320\265 "
            "\321\201\320\276\320\264\320\265\321\200\320\266\320\260\320\275"
            "\320\270\320\265",
            "\320\235\320\265\321\202 \320\262\321\200\320\265\320\274\320\265"
            "\320\275\320\270 \321\207\320\270\321\202\320\260\321\202\321\214"
            "?" },
    { NULL, NULL, NULL }
};


/*
 * Matched at the start of a paragraph, in any case: what pages put between
 * the paragraphs of a story.  Issue by issue this is to grow by language.
 */

const char  summary_cue_noise[] =
    "^(?:"
    "(?:read|see|watch|also read|related|more)(?: more| also)?\\s*[:|\302\273]"
    "|read (?:more|also|next|the full)\\b"
    "|(?:click|tap) here\\b"
    "|(?:subscribe|sign up|sign in|log in|register|follow us|join us|"
        "like us|share this|support our|download our)\\b"
    "|(?:advertisement|anzeige|werbung|publicit\303\251|publicidad)\\b"
    "|(?:photo|photos|image|picture|foto|bild|video|graphic)(?: by| credit)?"
        "\\s*:"
    "|(?:previous|next) (?:article|story|post)\\b"
    "|(?:no time to read|get a summary)\\b"
    "|this (?:article|story|post) (?:was|is|has been|originally)\\b"
    "|(?:copyright|\302\251|all rights reserved)"
    "|(?:lesen sie (?:auch|mehr|dazu)|mehr zum thema|zum thema|"
        "weiterlesen|siehe auch|jetzt abonnieren)\\b"
    "|(?:lire (?:aussi|la suite)|\303\240 lire|voir aussi|abonnez-vous)\\b"
    "|(?:leer m\303\241s|lea tambi\303\251n|ver tambi\303\251n|"
        "suscr\303\255bete)\\b"
    "|(?:leggi anche|iscriviti|leia (?:mais|tamb\303\251m)|lees ook|"
        "czytaj (?:te\305\274|wi\304\231cej)|zobacz te\305\274)\\b"
    "|(?:\321\207\320\270\321\202\320\260\320\271\321\202\320\265 "
        "\321\202\320\260\320\272\320\266\320\265)"
    ")";


const char  summary_cue_abbreviations[] =
    "mr|mrs|ms|dr|prof|sr|jr|st|vs|etc|e\\.g|i\\.e|cf|al|inc|ltd|co|corp|"
    "gen|col|maj|capt|lt|sgt|sen|rep|gov|pres|hon|rev|fr|mt|ft|no|nos|vol|"
    "pp|ed|eds|approx|dept|est|fig|jan|feb|mar|apr|jun|jul|aug|sept?|oct|"
    "nov|dec|mon|tue|wed|thu|fri|sat|sun|u\\.s|u\\.k|u\\.n|e\\.u|a\\.m|p\\.m|"
    "ph\\.d|"
    "bzw|ca|d\\.h|z\\.b|u\\.a|usw|vgl|nr|str|abs|art|bd|inkl|ggf|evtl|mio|"
    "mrd|dipl|hrsg|geb|gest|sog|"
    "mme|mlle|mm|av|env|chap|"
    "sra|srta|dra|lic|ud|uds|ee\\.uu|p\\.ej|"
    "sig|dott|ing|avv|on|"
    "dhr|mevr|drs|ir|bijv|o\\.a|"
    "np|tzn|itd|itp|ul|godz|r|"
    "\321\202\\.\320\265|\321\202\\.\320\264|\321\202\\.\320\277|"
    "\320\263|\320\263\320\263|\321\203\320\273|\321\200\321\203\320\261|"
    "\320\270\320\274|\321\201\320\274|\320\274\320\273\320\275|"
    "\320\274\320\273\321\200\320\264|\321\202\321\213\321\201";


static uint32_t summary_cue_hash(const char *word, size_t len);
static unsigned summary_cue_word(const summary_cues_t *cues, const char *word,
    size_t len);
static unsigned summary_cue_names(const summary_cues_t *cues,
    const uint8_t *p, size_t len);
static unsigned summary_cue_role(const uint8_t *value, size_t len);
static int summary_cue_style(const uint8_t *p, size_t len);
static int summary_cue_has(const uint8_t *p, size_t len, const char *what,
    size_t n);


int
summary_space(uint8_t c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}


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

                if (slot->len == 0) {
                    break;
                }
            }

            slot->hash = hash;
            slot->cue = (uint16_t) list->cue;
            slot->len = (uint8_t) len;
            memcpy(slot->word, p, len);
        }
    }

    return cues;
}


void
summary_cues_destroy(summary_cues_t *cues)
{
    free(cues);
}


/* FNV-1a, 32 bits (Fowler, Noll, Vo) */

static uint32_t
summary_cue_hash(const char *word, size_t len)
{
    size_t    i;
    uint32_t  hash;

    hash = 2166136261u;

    for (i = 0; i < len; i++) {
        hash = (hash ^ (uint8_t) word[i]) * 16777619u;
    }

    return hash;
}


static unsigned
summary_cue_word(const summary_cues_t *cues, const char *word, size_t len)
{
    size_t                     i;
    uint32_t                   hash;
    const summary_cue_slot_t  *slot;

    hash = summary_cue_hash(word, len);

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
    char      word[SUMMARY_CUE_MAX_WORD];
    size_t    i, n;
    uint8_t   c, lower;
    unsigned  found;

    n = 0;
    found = 0;

    for (i = 0; i <= len; i++) {
        c = (i < len) ? p[i] : 0;
        lower = c | 0x20;

        if (lower < 'a' || lower > 'z') {
            lower = 0;
        }

        if (n && (lower == 0
                  || (c < 'a' && p[i - 1] >= 'a' && p[i - 1] <= 'z')))
        {
            if (n < SUMMARY_CUE_MAX_WORD) {
                found |= summary_cue_word(cues, word, n);
            }

            n = 0;
        }

        if (lower) {
            if (n < SUMMARY_CUE_MAX_WORD) {
                word[n] = (char) lower;
                n++;
            }

        } else {
            n = 0;
        }
    }

    return found;
}


unsigned
summary_cue_tag(const summary_cues_t *cues, const uint8_t *data,
    const summary_token_t *token)
{
    uint32_t               i;
    unsigned               found;
    const uint8_t         *name, *value;
    const summary_attr_t  *attr;

    found = 0;

    for (i = 0; i < token->nattrs; i++) {
        attr = &token->attrs[i];
        name = data + attr->name;
        value = data + attr->value;

        switch (attr->name_len) {

        case 2:
            if (summary_equal(name, "id", 2)) {
                found |= summary_cue_names(cues, value, attr->value_len);
            }
            break;

        case 4:
            if (summary_equal(name, "role", 4)) {
                found |= summary_cue_role(value, attr->value_len);
            }
            break;

        case 5:
            if (summary_equal(name, "class", 5)) {
                found |= summary_cue_names(cues, value, attr->value_len);
            }
            break;

        case 8:
            if (summary_equal(name, "itemprop", 8)
                && summary_cue_has(value, attr->value_len, "articlebody", 11))
            {
                found |= SUMMARY_CUE_STRONG;
            }
            break;
        }
    }

    if (token->nattrs && summary_cue_inline_skip(data, token)) {
        found |= SUMMARY_CUE_HIDDEN;
    }

    return found;
}


int
summary_cue_inline_skip(const uint8_t *data, const summary_token_t *token)
{
    uint32_t               i;
    const uint8_t         *name, *value;
    const summary_attr_t  *attr;

    for (i = 0; i < token->nattrs; i++) {
        attr = &token->attrs[i];
        name = data + attr->name;
        value = data + attr->value;

        switch (attr->name_len) {

        case 5:
            if (summary_equal(name, "style", 5)
                && summary_cue_style(value, attr->value_len))
            {
                return 1;
            }
            break;

        case 6:
            if (summary_equal(name, "hidden", 6)
                && !(attr->value_len == 5
                     && summary_equal(value, "false", 5)))
            {
                return 1;
            }
            break;

        case 11:
            if (summary_equal(name, "aria-hidden", 11)
                && attr->value_len == 4 && summary_equal(value, "true", 4))
            {
                return 1;
            }
            break;

        case 14:
            if (summary_equal(name, "data-nosnippet", 14)) {
                return 1;
            }
            break;
        }
    }

    return 0;
}


static unsigned
summary_cue_role(const uint8_t *value, size_t len)
{
    size_t                    i;
    static const char *const  roles[] = {
        "navigation", "complementary", "dialog", "alert", "menu", "menubar",
        "banner", "contentinfo", "search", "alertdialog", "toolbar",
        "tablist", NULL
    };

    if (len == 4 && summary_equal(value, "main", 4)) {
        return SUMMARY_CUE_MAIN;
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
    char     text[128];
    size_t   i, n;

    n = 0;

    for (i = 0; i < len && n < sizeof(text); i++) {
        if (!summary_space(p[i])) {
            text[n++] = (char) p[i];
        }
    }

    return summary_cue_has((uint8_t *) text, n, "display:none", 12)
           || summary_cue_has((uint8_t *) text, n, "visibility:hidden", 17);
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
