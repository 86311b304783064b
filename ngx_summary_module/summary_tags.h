
/*
 * The elements that the engine tells from others, and what its stages need
 * to know of each (HTML Standard, sections 4, 13.1.2 and 13.2.6).  An element
 * that is not here is SUMMARY_TAG_OTHER, and counts as inline.
 */


#ifndef _SUMMARY_TAGS_H_INCLUDED_
#define _SUMMARY_TAGS_H_INCLUDED_


#define SUMMARY_T_VOID      0x0001   /* has no end tag */
#define SUMMARY_T_RAW       0x0002   /* contents are text, "<" and "&" too */
#define SUMMARY_T_RCDATA    0x0004   /* contents are text with entities */
#define SUMMARY_T_BLOCK     0x0008   /* text before and behind it is apart */
#define SUMMARY_T_CLOSES_P  0x0010   /* its start tag ends an open p */
#define SUMMARY_T_FORMAT    0x0020   /* "formatting": mis-nesting is mended */
#define SUMMARY_T_SCOPE     0x0040   /* an end tag does not reach out of it */
#define SUMMARY_T_DROP      0x0080   /* nothing in it is ever body */
#define SUMMARY_T_CLOSED    0x0100   /* no block may be inserted inside */
#define SUMMARY_T_TABLE     0x0200   /* nor directly in it, but in a cell */
#define SUMMARY_T_IMPLIED   0x0400   /* its end tag may be left out */
#define SUMMARY_T_HEADING   0x0800


/* name, flags */

#define SUMMARY_TAGS(T)                                                       \
    T(A,          "a",          SUMMARY_T_FORMAT|SUMMARY_T_CLOSED)            \
    T(ADDRESS,    "address",    SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P)           \
    T(AREA,       "area",       SUMMARY_T_VOID)                               \
    T(ARTICLE,    "article",    SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P)           \
    T(ASIDE,      "aside",      SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_DROP)                              \
    T(AUDIO,      "audio",      SUMMARY_T_DROP|SUMMARY_T_CLOSED)              \
    T(B,          "b",          SUMMARY_T_FORMAT)                             \
    T(BASE,       "base",       SUMMARY_T_VOID)                               \
    T(BIG,        "big",        SUMMARY_T_FORMAT)                             \
    T(BLOCKQUOTE, "blockquote", SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P)           \
    T(BODY,       "body",       SUMMARY_T_BLOCK)                              \
    T(BR,         "br",         SUMMARY_T_VOID)                               \
    T(BUTTON,     "button",     SUMMARY_T_SCOPE|SUMMARY_T_DROP                \
                                |SUMMARY_T_CLOSED)                            \
    T(CANVAS,     "canvas",     SUMMARY_T_DROP|SUMMARY_T_CLOSED)              \
    T(CAPTION,    "caption",    SUMMARY_T_BLOCK|SUMMARY_T_SCOPE               \
                                |SUMMARY_T_CLOSED|SUMMARY_T_IMPLIED)          \
    T(CENTER,     "center",     SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P)           \
    T(CITE,       "cite",       0)                                            \
    T(CODE,       "code",       SUMMARY_T_FORMAT)                             \
    T(COL,        "col",        SUMMARY_T_VOID|SUMMARY_T_BLOCK)               \
    T(COLGROUP,   "colgroup",   SUMMARY_T_BLOCK|SUMMARY_T_TABLE               \
                                |SUMMARY_T_IMPLIED)                           \
    T(DATALIST,   "datalist",   SUMMARY_T_DROP|SUMMARY_T_CLOSED)              \
    T(DD,         "dd",         SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_CLOSED|SUMMARY_T_IMPLIED)          \
    T(DEL,        "del",        0)                                            \
    T(DETAILS,    "details",    SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P)           \
    T(DIALOG,     "dialog",     SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_DROP|SUMMARY_T_CLOSED)             \
    T(DIR,        "dir",        SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_CLOSED)                            \
    T(DIV,        "div",        SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P)           \
    T(DL,         "dl",         SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_CLOSED)                            \
    T(DT,         "dt",         SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_CLOSED|SUMMARY_T_IMPLIED)          \
    T(EM,         "em",         SUMMARY_T_FORMAT)                             \
    T(EMBED,      "embed",      SUMMARY_T_VOID)                               \
    T(FIELDSET,   "fieldset",   SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P)           \
    T(FIGCAPTION, "figcaption", SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_DROP|SUMMARY_T_CLOSED)             \
    T(FIGURE,     "figure",     SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_DROP|SUMMARY_T_CLOSED)             \
    T(FONT,       "font",       SUMMARY_T_FORMAT)                             \
    T(FOOTER,     "footer",     SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_DROP)                              \
    T(FORM,       "form",       SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P)           \
    T(FRAMESET,   "frameset",   SUMMARY_T_BLOCK|SUMMARY_T_DROP                \
                                |SUMMARY_T_CLOSED)                            \
    T(H1,         "h1",         SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_HEADING|SUMMARY_T_CLOSED)          \
    T(H2,         "h2",         SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_HEADING|SUMMARY_T_CLOSED)          \
    T(H3,         "h3",         SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_HEADING|SUMMARY_T_CLOSED)          \
    T(H4,         "h4",         SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_HEADING|SUMMARY_T_CLOSED)          \
    T(H5,         "h5",         SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_HEADING|SUMMARY_T_CLOSED)          \
    T(H6,         "h6",         SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_HEADING|SUMMARY_T_CLOSED)          \
    T(HEAD,       "head",       SUMMARY_T_BLOCK|SUMMARY_T_DROP                \
                                |SUMMARY_T_CLOSED)                            \
    T(HEADER,     "header",     SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P)           \
    T(HGROUP,     "hgroup",     SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_CLOSED)                            \
    T(HR,         "hr",         SUMMARY_T_VOID|SUMMARY_T_BLOCK                \
                                |SUMMARY_T_CLOSES_P)                          \
    T(HTML,       "html",       SUMMARY_T_BLOCK|SUMMARY_T_SCOPE)              \
    T(I,          "i",          SUMMARY_T_FORMAT)                             \
    T(IFRAME,     "iframe",     SUMMARY_T_RAW|SUMMARY_T_DROP                  \
                                |SUMMARY_T_CLOSED)                            \
    T(IMG,        "img",        SUMMARY_T_VOID)                               \
    T(INPUT,      "input",      SUMMARY_T_VOID)                               \
    T(INS,        "ins",        0)                                            \
    T(LABEL,      "label",      SUMMARY_T_CLOSED)                             \
    T(LEGEND,     "legend",     SUMMARY_T_BLOCK|SUMMARY_T_CLOSED)             \
    T(LI,         "li",         SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_CLOSED|SUMMARY_T_IMPLIED)          \
    T(LINK,       "link",       SUMMARY_T_VOID)                               \
    T(MAIN,       "main",       SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P)           \
    T(MAP,        "map",        0)                                            \
    T(MARK,       "mark",       0)                                            \
    T(MARQUEE,    "marquee",    SUMMARY_T_BLOCK|SUMMARY_T_SCOPE               \
                                |SUMMARY_T_DROP|SUMMARY_T_CLOSED)             \
    T(MATH,       "math",       SUMMARY_T_CLOSED)                             \
    T(MENU,       "menu",       SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_DROP|SUMMARY_T_CLOSED)             \
    T(META,       "meta",       SUMMARY_T_VOID)                               \
    T(NAV,        "nav",        SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_DROP|SUMMARY_T_CLOSED)             \
    T(NOBR,       "nobr",       SUMMARY_T_FORMAT)                             \
    T(NOEMBED,    "noembed",    SUMMARY_T_RAW|SUMMARY_T_DROP                  \
                                |SUMMARY_T_CLOSED)                            \
    T(NOFRAMES,   "noframes",   SUMMARY_T_RAW|SUMMARY_T_DROP                  \
                                |SUMMARY_T_CLOSED)                            \
    T(NOSCRIPT,   "noscript",   SUMMARY_T_DROP|SUMMARY_T_CLOSED)              \
    T(OBJECT,     "object",     SUMMARY_T_SCOPE|SUMMARY_T_DROP                \
                                |SUMMARY_T_CLOSED)                            \
    T(OL,         "ol",         SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_CLOSED)                            \
    T(OPTGROUP,   "optgroup",   SUMMARY_T_DROP|SUMMARY_T_CLOSED               \
                                |SUMMARY_T_IMPLIED)                           \
    T(OPTION,     "option",     SUMMARY_T_DROP|SUMMARY_T_CLOSED               \
                                |SUMMARY_T_IMPLIED)                           \
    T(P,          "p",          SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_CLOSED|SUMMARY_T_IMPLIED)          \
    T(PARAM,      "param",      SUMMARY_T_VOID)                               \
    T(PICTURE,    "picture",    SUMMARY_T_CLOSED)                             \
    T(PLAINTEXT,  "plaintext",  SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_DROP|SUMMARY_T_CLOSED)             \
    T(PRE,        "pre",        SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_CLOSED)                            \
    T(Q,          "q",          0)                                            \
    T(RP,         "rp",         SUMMARY_T_DROP|SUMMARY_T_IMPLIED)             \
    T(RT,         "rt",         SUMMARY_T_DROP|SUMMARY_T_IMPLIED)             \
    T(RUBY,       "ruby",       0)                                            \
    T(S,          "s",          SUMMARY_T_FORMAT)                             \
    T(SCRIPT,     "script",     SUMMARY_T_RAW|SUMMARY_T_DROP                  \
                                |SUMMARY_T_CLOSED)                            \
    T(SEARCH,     "search",     SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_DROP)                              \
    T(SECTION,    "section",    SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P)           \
    T(SELECT,     "select",     SUMMARY_T_DROP|SUMMARY_T_CLOSED)              \
    T(SLOT,       "slot",       0)                                            \
    T(SMALL,      "small",      SUMMARY_T_FORMAT)                             \
    T(SOURCE,     "source",     SUMMARY_T_VOID)                               \
    T(SPAN,       "span",       0)                                            \
    T(STRIKE,     "strike",     SUMMARY_T_FORMAT)                             \
    T(STRONG,     "strong",     SUMMARY_T_FORMAT)                             \
    T(STYLE,      "style",      SUMMARY_T_RAW|SUMMARY_T_DROP                  \
                                |SUMMARY_T_CLOSED)                            \
    T(SUB,        "sub",        0)                                            \
    T(SUMMARY,    "summary",    SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_DROP|SUMMARY_T_CLOSED)             \
    T(SUP,        "sup",        0)                                            \
    T(SVG,        "svg",        SUMMARY_T_DROP|SUMMARY_T_CLOSED)              \
    T(TABLE,      "table",      SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_SCOPE|SUMMARY_T_TABLE)             \
    T(TBODY,      "tbody",      SUMMARY_T_BLOCK|SUMMARY_T_TABLE               \
                                |SUMMARY_T_IMPLIED)                           \
    T(TD,         "td",         SUMMARY_T_BLOCK|SUMMARY_T_SCOPE               \
                                |SUMMARY_T_IMPLIED)                           \
    T(TEMPLATE,   "template",   SUMMARY_T_SCOPE|SUMMARY_T_DROP                \
                                |SUMMARY_T_CLOSED)                            \
    T(TEXTAREA,   "textarea",   SUMMARY_T_RCDATA|SUMMARY_T_DROP               \
                                |SUMMARY_T_CLOSED)                            \
    T(TFOOT,      "tfoot",      SUMMARY_T_BLOCK|SUMMARY_T_TABLE               \
                                |SUMMARY_T_IMPLIED)                           \
    T(TH,         "th",         SUMMARY_T_BLOCK|SUMMARY_T_SCOPE               \
                                |SUMMARY_T_IMPLIED)                           \
    T(THEAD,      "thead",      SUMMARY_T_BLOCK|SUMMARY_T_TABLE               \
                                |SUMMARY_T_IMPLIED)                           \
    T(TIME,       "time",       0)                                            \
    T(TITLE,      "title",      SUMMARY_T_RCDATA|SUMMARY_T_DROP               \
                                |SUMMARY_T_CLOSED)                            \
    T(TR,         "tr",         SUMMARY_T_BLOCK|SUMMARY_T_TABLE               \
                                |SUMMARY_T_IMPLIED)                           \
    T(TRACK,      "track",      SUMMARY_T_VOID)                               \
    T(TT,         "tt",         SUMMARY_T_FORMAT)                             \
    T(U,          "u",          SUMMARY_T_FORMAT)                             \
    T(UL,         "ul",         SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_CLOSED)                            \
    T(VIDEO,      "video",      SUMMARY_T_DROP|SUMMARY_T_CLOSED)              \
    T(WBR,        "wbr",        SUMMARY_T_VOID)                               \
    T(XMP,        "xmp",        SUMMARY_T_BLOCK|SUMMARY_T_CLOSES_P            \
                                |SUMMARY_T_RAW|SUMMARY_T_DROP                 \
                                |SUMMARY_T_CLOSED)


#define SUMMARY_TAG_ENUM(id, name, flags)  SUMMARY_TAG_##id,

typedef enum {
    SUMMARY_TAG_OTHER = 0,
    SUMMARY_TAGS(SUMMARY_TAG_ENUM)
    SUMMARY_TAG_MAX
} summary_tag_e;


#endif /* _SUMMARY_TAGS_H_INCLUDED_ */
