
/*
 * Cues: the words by which pages tell what their parts are, all in this file.
 * Names of classes and ids are cut into words ("article-body__textBlock":
 * article, body, text, block) that are looked up in an index; texts are
 * matched by patterns.
 */


#define PCRE2_CODE_UNIT_WIDTH  8

#include "summary_engine.h"

#include <pcre2.h>

#include <stdlib.h>
#include <string.h>


/* pcre2's bounds: of steps, and of its heap in kB */

#define SUMMARY_MATCH_LIMIT   100000
#define SUMMARY_HEAP_LIMIT    256

#define SUMMARY_CUE_PATTERNS  6
#define SUMMARY_CUE_SLOTS     1024
#define SUMMARY_CUE_MAX_WORD  24


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


struct summary_cues_s {
    summary_cue_slot_t   slots[SUMMARY_CUE_SLOTS];
    pcre2_code          *says[SUMMARY_CUE_PATTERNS];
    pcre2_match_context *context;
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


/*
 * What texts say, in any case.  Most patterns are anchored, and so fail at the
 * first character; one that is not looks at a text's last characters only, or
 * costs as much as all others.  To be grown by language.
 */

typedef struct {
    unsigned             says;
    size_t               tail;        /* bytes that are looked at; 0: all */
    const char          *pattern;
} summary_cue_says_t;


static const summary_cue_says_t  summary_cue_says[SUMMARY_CUE_PATTERNS] = {

    { SUMMARY_SAYS_NOISE, 0,
    "^(?:"
    "(?:read|see|watch|also read|related|more)(?: more| also)?\\s*[:|\302\273]"
    "|read (?:more|also|next|on|full|the full)\\b"
    "|(?:click|tap) (?:here|on)\\b"
    "|(?:subscribe|sign up|sign in|log in|register|follow (?:us|me|him|her|@)"
        "|join (?:us|our)|like us|share this|support our|download (?:our|the))"
        "\\b"
    "|(?:advertisement|anzeige|werbung|publicit\303\251|publicidad)\\b"
    "|(?:photo|photos|image|picture|foto|bild|video|graphic|watch|listen)"
        "(?: by| credit)?\\s*:"
    "|(?:previous|next|related|recommended|more) "
        "(?:article|story|post|stories|articles|posts|from)\\b"
    "|(?:no time to read|get a summary)\\b"
    "|this (?:article|story|post|website|site) "
        "(?:was|is|has been|originally|may|contains|uses)\\b"
    "|(?:copyright|\302\251|all rights reserved|\\(c\\))"
    "|(?:lesen sie (?:auch|mehr|dazu|hier)|mehr zum thema|zum thema|"
        "weiterlesen|siehe auch|jetzt abonnieren|mehr dazu|hier geht.s|"
        "auch interessant|das k\303\266nnte sie|quelle[n]?:|newsletter)\\b"
    "|(?:lire (?:aussi|la suite)|\303\240 lire|voir aussi|abonnez-vous)\\b"
    "|(?:leer m\303\241s|lea tambi\303\251n|ver tambi\303\251n|"
        "suscr\303\255bete)\\b"
    "|(?:leggi anche|iscriviti|leia (?:mais|tamb\303\251m)|lees ook|"
        "czytaj (?:te\305\274|wi\304\231cej)|zobacz te\305\274)\\b"
    "|(?:\321\207\320\270\321\202\320\260\320\271\321\202\320\265 "
        "\321\202\320\260\320\272\320\266\320\265)"
    ")" },

    { SUMMARY_SAYS_NOISE, 0,
    "\\b(?:sign up (?:for|to|today|here)|subscribe to|newsletter|"
        "follow (?:us|her|him|me) on|terms of (?:use|service)|"
        "privacy policy|all rights reserved|click here|"
        "comment policy|contributed to this|reporting by|editing by|"
        "affiliate links?)\\b" },

    { SUMMARY_SAYS_END, 0,
    "^(?:(?:\\d+ )?(?:comments?|kommentare?|commentaires?|comentarios|"
        "responses?|replies|thoughts on)\\b"
    "|(?:related|recommended|popular|trending|similar|latest)\\b"
    "|(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested)"
        "|more (?:from|on|in|about|stories|news)|most (?:read|popular|viewed)"
        "|don.t miss|what (?:to read|others)|also (?:on|read|from)"
        "|about (?:the|this)? ?(?:authors?|writer|us|company)|share\\b"
        "|leave a (?:comment|reply)|post a comment|join the (?:conversation"
        "|discussion)|write a comment|tags?\\s*:|topics\\b|filed under"
        "|sponsored|promoted|from around the web|read (?:next|more|also)"
        "|see also|next (?:up|story)|sources?\\s*:|references\\b"
        "|contacts?\\b|media contact|newsletter|subscribe|sign up"
        "|notes? to editors?|further (?:reading|information)"
        "|(?:press|pr) (?:contact|kontakt))"
    "|(?:auch interessant|mehr zum thema|das k\303\266nnte|\303\244hnliche"
        "|weitere (?:artikel|beitr\303\244ge|themen|infos|informationen)"
        "|\303\274ber den autor|\303\274ber (?:die autorin|uns)|schlagw"
        "|schreibe? (?:einen|uns)|diesen (?:artikel|beitrag)|teilen\\b"
        "|verwandte|passend(?:e|es)? |top.?themen|meistgelesen|kontakt\\b"
        "|zur startseite|pressekontakt|quellen?\\b|neueste)"
    "|(?:sur le m\303\252me|\303\240 lire|lire aussi|partager|articles li)"
    "|(?:relacionad|te puede interesar|m\303\241s (?:noticias|sobre)"
        "|compartir|temas\\b)"
    "|(?:leia (?:mais|tamb)|veja (?:mais|tamb)|leggi anche|potrebbe)"
    ")" },

    { SUMMARY_SAYS_CREDIT, 80,
    "(?:\\((?:image|photo|picture|foto|bild|pic|getty|ap|reuters|afp|source)"
        "[^()]{0,60}\\)"
    "|(?:photo by |image by |image credit|photo credit|foto:)[^.]{0,60}"
    "|(?:/|\302\251|via) ?(?:getty|afp|reuters|ap\\b|dpa|imago|shutterstock"
        "|pixabay|unsplash|istock|picture alliance)[^.]{0,30}"
    "|getty images|(?:file|handout) (?:photo|image))\\W*$" },

    { SUMMARY_SAYS_DATE, 0,
    "^(?:(?:published|updated|posted|last (?:updated|modified)|date|on|stand"
        "|datum|ver\303\266ffentlicht|aktualisiert|vom|am|publi\303\251)"
        "\\b[\\s:]*)*(?:on )?(?:\\p{L}+day,? )?(?:"
        "\\d{1,4}[./-] ?\\d{1,2}[./-] ?\\d{1,4}"
        "|\\d{1,2}\\.? \\p{L}{3,9}\\.?,? \\d{4}"
        "|\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
        "|\\d{1,2}:\\d{2}|\\d+ (?:min|hour|day|week|month)s? ago)" },

    { SUMMARY_SAYS_AUTHOR, 0,
    "^(?:by|von|par|por|di|door|text:|words by|written by|story by|autor:?"
        "|author:?|reported by) (?:[\\p{Lu}@]|the )"
    "|^(?:\\p{Lu}[\\p{L}.'-]+ ){1,4}(?:is|was|has been|ist|writes|covers)"
        " .{0,60}\\b(?:reporter|writer|editor|journalist|correspondent|author"
        "|columnist|contributor|blogger|founder|native|professor|redakteur"
        "|redakteurin|autorin|autor|journalistin|director|mother|wife)\\b" }
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


static int summary_cues_compile(summary_cues_t *cues);
static void *summary_cue_alloc(size_t size, void *arena);
static void summary_cue_free(void *p, void *arena);
static uint32_t summary_cue_hash(const char *word, size_t len);
static unsigned summary_cue_word(const summary_cues_t *cues, const char *word,
    size_t len);
static unsigned summary_cue_names(const summary_cues_t *cues,
    const uint8_t *p, size_t len);
static unsigned summary_cue_role(const uint8_t *value, size_t len);
static int summary_cue_style(const uint8_t *p, size_t len);
static int summary_cue_spaced(const uint8_t *p, size_t len,
    const char *what);
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
    int     i, error;
    size_t  offset;

    cues->context = pcre2_match_context_create(NULL);
    if (cues->context == NULL) {
        return SUMMARY_ERROR;
    }

    (void) pcre2_set_match_limit(cues->context, SUMMARY_MATCH_LIMIT);
    (void) pcre2_set_heap_limit(cues->context, SUMMARY_HEAP_LIMIT);

    for (i = 0; i < SUMMARY_CUE_PATTERNS; i++) {

        cues->says[i] = pcre2_compile((PCRE2_SPTR) summary_cue_says[i].pattern,
                                      PCRE2_ZERO_TERMINATED,
                                      PCRE2_UTF|PCRE2_UCP|PCRE2_CASELESS
                                      |PCRE2_MATCH_INVALID_UTF,
                                      &error, &offset, NULL);
        if (cues->says[i] == NULL) {
            return SUMMARY_ERROR;
        }

        /* where there is no JIT, the interpreter does the same, slower */
        (void) pcre2_jit_compile(cues->says[i], PCRE2_JIT_COMPLETE);
    }

    return SUMMARY_OK;
}


void
summary_cues_destroy(summary_cues_t *cues)
{
    int  i;

    if (cues == NULL) {
        return;
    }

    for (i = 0; i < SUMMARY_CUE_PATTERNS; i++) {
        pcre2_code_free(cues->says[i]);
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


unsigned
summary_cue_text(const summary_cues_t *cues, summary_cue_match_t *match,
    const uint8_t *p, size_t len)
{
    int                        i;
    size_t                     skip;
    unsigned                   says;
    const summary_cue_says_t  *cue;

    says = 0;

    for (i = 0; i < SUMMARY_CUE_PATTERNS; i++) {
        cue = &summary_cue_says[i];

        if (says & cue->says) {
            continue;
        }

        skip = (cue->tail && len > cue->tail) ? len - cue->tail : 0;

        if (pcre2_match(cues->says[i], p + skip, len - skip, 0, 0,
                        (pcre2_match_data *) match, cues->context)
            >= 0)
        {
            says |= cue->says;
        }
    }

    return says;
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
