
/*
 * Charset: which encoding a page is in, and the page in UTF-8.
 *
 * Names and labels are the Encoding Standard's, the rules how a page says what
 * it is those of the HTML Standard, 13.2.3.  iconv converts, and lives here
 * and nowhere else.
 *
 * A page has a converter of its own, as these have a state.  iconv_open()
 * takes half a microsecond where glibc has the converter loaded.  The first
 * page of an encoding has it loaded, with dlopen(): 50 to 120 us, more if it
 * has to come from the disk; converters that have not been used for some
 * others go.  So a process needs the directory gconv as long as it runs.  Where
 * a converter cannot be loaded, for want of descriptors say, iconv_open()
 * fails, the page passes, and the next one tries again.
 */


#include "summary_engine.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>


/*
 * What iconv allocates, as measured: a buffer between its two steps, and for
 * Big5 another.
 */
#define SUMMARY_RECODE_MEMORY  (68 * 1024)

/* bytes of the longest character */
#define SUMMARY_RECODE_CHARACTER  4

/* bytes at once on the way from a "<" to an offset */
#define SUMMARY_RECODE_STEP    256

#define SUMMARY_HIGH_BITS      0x8080808080808080ull


/* the rows that have a part of their own in the rules */

enum {
    SUMMARY_CHARSET_ROW_UTF8 = 0,
    SUMMARY_CHARSET_ROW_1252,
    SUMMARY_CHARSET_ROW_UTF16LE,
    SUMMARY_CHARSET_ROW_UTF16BE,
    SUMMARY_CHARSET_ROW_USER
};


/*
 * The converters are those of glibc that come next to the Encoding Standard's
 * indexes: CP932 and UHC are the same, and GB18030 is but for 7 characters,
 * while SJIS, EUC-KR and EUC-JP are not what pages mean by these names.
 */

static const summary_charset_t  summary_charsets[] = {

    { "UTF-8", "", SUMMARY_CHARSET_UTF8,
      "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 "
      "x-unicode20utf8" },

    { "windows-1252", "CP1252", SUMMARY_CHARSET_SINGLE,
      "iso-8859-1 windows-1252 us-ascii ascii latin1 ansi_x3.4-1968 cp1252 "
      "cp819 csisolatin1 ibm819 iso-ir-100 iso8859-1 iso88591 iso_8859-1 "
      "iso_8859-1:1987 l1 x-cp1252" },

    { "UTF-16LE", "", SUMMARY_CHARSET_OTHER,
      "utf-16 utf-16le csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff" },

    { "UTF-16BE", "", SUMMARY_CHARSET_OTHER, "utf-16be unicodefffe" },

    { "x-user-defined", "", SUMMARY_CHARSET_OTHER, "x-user-defined" },

    { "windows-1250", "CP1250", SUMMARY_CHARSET_SINGLE,
      "windows-1250 cp1250 x-cp1250" },

    { "windows-1251", "CP1251", SUMMARY_CHARSET_SINGLE,
      "windows-1251 cp1251 x-cp1251" },

    { "windows-1253", "CP1253", SUMMARY_CHARSET_SINGLE,
      "windows-1253 cp1253 x-cp1253" },

    { "windows-1254", "CP1254", SUMMARY_CHARSET_SINGLE,
      "windows-1254 iso-8859-9 cp1254 csisolatin5 iso-ir-148 iso8859-9 "
      "iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 x-cp1254" },

    { "windows-1255", "CP1255", SUMMARY_CHARSET_SINGLE,
      "windows-1255 cp1255 x-cp1255" },

    { "windows-1256", "CP1256", SUMMARY_CHARSET_SINGLE,
      "windows-1256 cp1256 x-cp1256" },

    { "windows-1257", "CP1257", SUMMARY_CHARSET_SINGLE,
      "windows-1257 cp1257 x-cp1257" },

    { "windows-1258", "CP1258", SUMMARY_CHARSET_SINGLE,
      "windows-1258 cp1258 x-cp1258" },

    { "windows-874", "CP874", SUMMARY_CHARSET_SINGLE,
      "windows-874 tis-620 iso-8859-11 dos-874 iso8859-11 iso885911" },

    { "ISO-8859-2", "ISO-8859-2", SUMMARY_CHARSET_SINGLE,
      "iso-8859-2 latin2 csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 "
      "iso_8859-2:1987 l2" },

    { "ISO-8859-3", "ISO-8859-3", SUMMARY_CHARSET_SINGLE,
      "iso-8859-3 latin3 csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 "
      "iso_8859-3:1988 l3" },

    { "ISO-8859-4", "ISO-8859-4", SUMMARY_CHARSET_SINGLE,
      "iso-8859-4 latin4 csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 "
      "iso_8859-4:1988 l4" },

    { "ISO-8859-5", "ISO-8859-5", SUMMARY_CHARSET_SINGLE,
      "iso-8859-5 cyrillic csisolatincyrillic iso-ir-144 iso8859-5 iso88595 "
      "iso_8859-5 iso_8859-5:1988" },

    { "ISO-8859-6", "ISO-8859-6", SUMMARY_CHARSET_SINGLE,
      "iso-8859-6 arabic asmo-708 csiso88596e csiso88596i csisolatinarabic "
      "ecma-114 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 "
      "iso_8859-6 iso_8859-6:1987" },

    { "ISO-8859-7", "ISO-8859-7", SUMMARY_CHARSET_SINGLE,
      "iso-8859-7 greek csisolatingreek ecma-118 elot_928 greek8 iso-ir-126 "
      "iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek" },

    { "ISO-8859-8", "ISO-8859-8", SUMMARY_CHARSET_SINGLE,
      "iso-8859-8 hebrew visual csiso88598e csisolatinhebrew iso-8859-8-e "
      "iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988" },

    { "ISO-8859-8-I", "ISO-8859-8", SUMMARY_CHARSET_SINGLE,
      "iso-8859-8-i logical csiso88598i" },

    { "ISO-8859-10", "ISO-8859-10", SUMMARY_CHARSET_SINGLE,
      "iso-8859-10 latin6 csisolatin6 iso-ir-157 iso8859-10 iso885910 l6" },

    { "ISO-8859-13", "ISO-8859-13", SUMMARY_CHARSET_SINGLE,
      "iso-8859-13 iso8859-13 iso885913" },

    { "ISO-8859-14", "ISO-8859-14", SUMMARY_CHARSET_SINGLE,
      "iso-8859-14 iso8859-14 iso885914" },

    { "ISO-8859-15", "ISO-8859-15", SUMMARY_CHARSET_SINGLE,
      "iso-8859-15 csisolatin9 iso8859-15 iso885915 iso_8859-15 l9" },

    { "ISO-8859-16", "ISO-8859-16", SUMMARY_CHARSET_SINGLE, "iso-8859-16" },

    { "KOI8-R", "KOI8-R", SUMMARY_CHARSET_SINGLE,
      "koi8-r koi8 koi cskoi8r koi8_r" },

    { "KOI8-U", "KOI8-U", SUMMARY_CHARSET_SINGLE, "koi8-u koi8-ru" },

    { "IBM866", "IBM866", SUMMARY_CHARSET_SINGLE,
      "ibm866 cp866 866 csibm866" },

    { "macintosh", "MACINTOSH", SUMMARY_CHARSET_SINGLE,
      "macintosh mac csmacintosh x-mac-roman" },

    { "x-mac-cyrillic", "MAC-UK", SUMMARY_CHARSET_SINGLE,
      "x-mac-cyrillic x-mac-ukrainian" },

    /* the standard's decoder of GBK is that of gb18030 */

    { "GBK", "GB18030", SUMMARY_CHARSET_MULTI,
      "gbk gb2312 chinese csgb2312 csiso58gb231280 gb_2312 gb_2312-80 "
      "iso-ir-58 x-gbk" },

    { "gb18030", "GB18030", SUMMARY_CHARSET_MULTI, "gb18030" },

    { "Big5", "BIG5-HKSCS", SUMMARY_CHARSET_MULTI,
      "big5 big5-hkscs cn-big5 csbig5 x-x-big5" },

    { "Shift_JIS", "CP932", SUMMARY_CHARSET_MULTI,
      "shift_jis sjis x-sjis csshiftjis ms932 ms_kanji shift-jis "
      "windows-31j" },

    { "EUC-JP", "EUC-JP-MS", SUMMARY_CHARSET_MULTI,
      "euc-jp x-euc-jp cseucpkdfmtjapanese" },

    { "EUC-KR", "UHC", SUMMARY_CHARSET_MULTI,
      "euc-kr ks_c_5601-1987 cseuckr csksc56011987 iso-ir-149 korean "
      "ks_c_5601-1989 ksc5601 ksc_5601 windows-949" },

    /* "<" may stand in the middle of a character, or be none */

    { "ISO-2022-JP", "", SUMMARY_CHARSET_OTHER,
      "iso-2022-jp csiso2022jp" },

    { "replacement", "", SUMMARY_CHARSET_OTHER,
      "replacement csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext "
      "iso-2022-kr" },

    { NULL, NULL, SUMMARY_CHARSET_OTHER, NULL }
};


/* where glibc's converters of single bytes are not the standard's */

static const struct {
    const char             *converter;
    uint8_t                 byte;
    const char             *text;
} summary_recode_fixes[] = {
    { "KOI8-U",    0xae, "\321\236" },        /* U+045E */
    { "KOI8-U",    0xbe, "\320\216" },        /* U+040E */
    { "CP1255",    0xca, "\326\272" },        /* U+05BA */
    { "MACINTOSH", 0xc6, "\342\210\206" },    /* U+2206 */
    { "MACINTOSH", 0xf0, "\357\243\277" },    /* U+F8FF */
    { "MAC-UK",    0xff, "\342\202\254" },    /* U+20AC */
    { NULL, 0, NULL }
};


/* the prescan's pointer, and what it may read */

typedef struct {
    const uint8_t          *pos;
    const uint8_t          *last;
} summary_prescan_t;


typedef struct {
    summary_str_t           name;
    summary_str_t           value;
} summary_prescan_attr_t;


/* what a <meta> says, 13.2.3.2 */

typedef struct {
    unsigned                http_equiv:1;     /* seen: the first one counts */
    unsigned                content:1;
    unsigned                charset:1;
    unsigned                got_pragma:1;
    unsigned                need_pragma:1;
    const summary_charset_t  *found;
} summary_prescan_meta_t;


static int summary_charset_listed(const char *labels, const uint8_t *label,
    size_t len);
static const summary_charset_t *summary_charset_extract(const uint8_t *p,
    size_t len);
static const summary_charset_t *summary_charset_in_meta(
    const summary_charset_t *charset);
static int summary_prescan_markup(summary_prescan_t *scan,
    const summary_charset_t **charset);
static int summary_prescan_comment(summary_prescan_t *scan);
static int summary_prescan_meta(summary_prescan_t *scan,
    const summary_charset_t **charset);
static void summary_prescan_note(summary_prescan_meta_t *meta,
    const summary_prescan_attr_t *attr);
static int summary_prescan_tag(summary_prescan_t *scan);
static int summary_prescan_find(summary_prescan_t *scan, uint8_t c);
static int summary_prescan_spaces(summary_prescan_t *scan, int slash);
static int summary_prescan_attr(summary_prescan_t *scan,
    summary_prescan_attr_t *attr);
static int summary_prescan_value(summary_prescan_t *scan,
    summary_str_t *value);
static int summary_prescan_is(summary_str_t s, const char *text);
static const summary_charset_t *summary_prescan_xml(const uint8_t *data,
    size_t size);
static size_t summary_recode_high(const uint8_t *p, size_t size);
static int summary_recode_start(summary_recode_t *r);
static void summary_recode_table(summary_recode_t *r);
static void summary_recode_fix(summary_recode_t *r);
static int summary_recode_text(summary_recode_t *r);
static int summary_recode_tags(const summary_recode_t *r);
static void summary_recode_run(summary_recode_t *r, const uint8_t **source,
    uint8_t **text, const uint8_t *end);
static void summary_recode_single(summary_recode_t *r, const uint8_t **source,
    uint8_t **text, const uint8_t *end);
static int summary_recode_illegal(summary_recode_t *r, const uint8_t **source,
    uint8_t **text, const uint8_t *end);


/*
 * glibc reads its list of converters with the first iconv_open(), and never
 * again: a process without a descriptor at hand just then would have none
 * until its end.  This one needs no converter but the list.
 */

void
summary_charset_prepare(void)
{
    iconv_t  converter;

    converter = iconv_open("UTF-8", "ASCII");

    if (converter != (iconv_t) -1) {
        (void) iconv_close(converter);
    }
}


int
summary_charset_known(summary_str_t label)
{
    const summary_charset_t  *charset;

    charset = summary_charset_find(label.data, label.len);

    return charset && charset->kind != SUMMARY_CHARSET_OTHER;
}


/* "get an encoding" of the Encoding Standard, 4.2 */

const summary_charset_t *
summary_charset_find(const uint8_t *label, size_t len)
{
    const summary_charset_t  *charset;

    while (len && summary_space(*label)) {
        label++;
        len--;
    }

    while (len && summary_space(label[len - 1])) {
        len--;
    }

    if (len == 0) {
        return NULL;
    }

    for (charset = summary_charsets; charset->name; charset++) {
        if (summary_charset_listed(charset->labels, label, len)) {
            return charset;
        }
    }

    return NULL;
}


static int
summary_charset_listed(const char *labels, const uint8_t *label, size_t len)
{
    size_t  n;

    while (*labels) {
        n = strcspn(labels, " ");

        if (n == len && summary_equal(label, labels, n)) {
            return 1;
        }

        labels += n;
        labels += strspn(labels, " ");
    }

    return 0;
}


/* "extracting a character encoding from a meta element", 2.6.5 */

static const summary_charset_t *
summary_charset_extract(const uint8_t *p, size_t len)
{
    const uint8_t  *last, *end;

    last = p + len;

    for ( ;; ) {

        while (last - p >= 7 && !summary_equal(p, "charset", 7)) {
            p++;
        }

        if (last - p < 7) {
            return NULL;
        }

        p += 7;

        while (p < last && summary_space(*p)) {
            p++;
        }

        if (p < last && *p == '=') {
            break;
        }
    }

    p++;

    while (p < last && summary_space(*p)) {
        p++;
    }

    if (p < last && (*p == '"' || *p == '\'')) {
        end = memchr(p + 1, *p, (size_t) (last - p - 1));

        return end ? summary_charset_find(p + 1, (size_t) (end - p - 1))
                   : NULL;
    }

    for (end = p; end < last; end++) {
        if (summary_space(*end) || *end == ';') {
            break;
        }
    }

    return summary_charset_find(p, (size_t) (end - p));
}


/* a page whose <meta> could be read is not in UTF-16 */

static const summary_charset_t *
summary_charset_in_meta(const summary_charset_t *charset)
{
    if (charset == &summary_charsets[SUMMARY_CHARSET_ROW_UTF16LE]
        || charset == &summary_charsets[SUMMARY_CHARSET_ROW_UTF16BE])
    {
        return &summary_charsets[SUMMARY_CHARSET_ROW_UTF8];
    }

    if (charset == &summary_charsets[SUMMARY_CHARSET_ROW_USER]) {
        return &summary_charsets[SUMMARY_CHARSET_ROW_1252];
    }

    return charset;
}


const summary_charset_t *
summary_charset_declared(const uint8_t *value, size_t len)
{
    const summary_charset_t  *charset;

    charset = summary_charset_extract(value, len);

    if (charset == NULL) {
        charset = summary_charset_find(value, len);
    }

    return summary_charset_in_meta(charset);
}


const summary_charset_t *
summary_charset_bom(const uint8_t *data, size_t size)
{
    if (size >= 3 && memcmp(data, "\357\273\277", 3) == 0) {
        return &summary_charsets[SUMMARY_CHARSET_ROW_UTF8];
    }

    if (size >= 2 && memcmp(data, "\376\377", 2) == 0) {
        return &summary_charsets[SUMMARY_CHARSET_ROW_UTF16BE];
    }

    if (size >= 2 && memcmp(data, "\377\376", 2) == 0) {
        return &summary_charsets[SUMMARY_CHARSET_ROW_UTF16LE];
    }

    return NULL;
}


/*
 * "Prescan a byte stream to determine its encoding", 13.2.3.2.  What it calls
 * returns 0 where the bytes have run out.
 */

const summary_charset_t *
summary_charset_prescan(const uint8_t *data, size_t size)
{
    summary_prescan_t         scan;
    const summary_charset_t  *charset;

    if (size >= 6 && memcmp(data, "<\0?\0x", 6) == 0) {
        return &summary_charsets[SUMMARY_CHARSET_ROW_UTF16LE];
    }

    if (size >= 6 && memcmp(data, "\0<\0?\0x", 6) == 0) {
        return &summary_charsets[SUMMARY_CHARSET_ROW_UTF16BE];
    }

    scan.pos = data;
    scan.last = data + size;
    charset = NULL;

    while (summary_prescan_find(&scan, '<')
           && summary_prescan_markup(&scan, &charset))
    {
        if (charset) {
            return charset;
        }

        scan.pos++;
    }

    return summary_prescan_xml(data, size);
}


/* pos is at "<"; behind it is a tag, or something that ends with ">" */

static int
summary_prescan_markup(summary_prescan_t *scan,
    const summary_charset_t **charset)
{
    size_t          i, room;
    const uint8_t  *p;

    p = scan->pos;
    room = (size_t) (scan->last - p);

    if (room >= 4 && memcmp(p, "<!--", 4) == 0) {
        return summary_prescan_comment(scan);
    }

    if (room >= 6 && summary_equal(p, "<meta", 5)
        && (summary_space(p[5]) || p[5] == '/'))
    {
        return summary_prescan_meta(scan, charset);
    }

    i = (room >= 2 && p[1] == '/') ? 2 : 1;

    if (i == room) {
        return 0;
    }

    if ((p[i] | 0x20) >= 'a' && (p[i] | 0x20) <= 'z') {
        return summary_prescan_tag(scan);
    }

    if (p[1] == '!' || p[1] == '/' || p[1] == '?') {
        return summary_prescan_find(scan, '>');
    }

    return 1;
}


/* its end's two dashes may be those of its beginning */

static int
summary_prescan_comment(summary_prescan_t *scan)
{
    const uint8_t  *p;

    for (p = scan->pos + 4; p < scan->last; p++) {
        if (p[0] == '>' && p[-1] == '-' && p[-2] == '-') {
            scan->pos = p;
            return 1;
        }
    }

    return 0;
}


static int
summary_prescan_meta(summary_prescan_t *scan,
    const summary_charset_t **charset)
{
    int                     rc;
    summary_prescan_attr_t  attr;
    summary_prescan_meta_t  meta;

    memset(&meta, 0, sizeof(summary_prescan_meta_t));

    scan->pos += 5;

    do {
        rc = summary_prescan_attr(scan, &attr);

        if (rc == 0) {
            return 0;
        }

        summary_prescan_note(&meta, &attr);

    } while (attr.name.len);

    if (!meta.need_pragma || meta.got_pragma) {
        *charset = summary_charset_in_meta(meta.found);
    }

    return 1;
}


static void
summary_prescan_note(summary_prescan_meta_t *meta,
    const summary_prescan_attr_t *attr)
{
    const summary_charset_t  *charset;

    if (summary_prescan_is(attr->name, "http-equiv") && !meta->http_equiv) {
        meta->http_equiv = 1;
        meta->got_pragma = summary_prescan_is(attr->value, "content-type");

    } else if (summary_prescan_is(attr->name, "content") && !meta->content) {
        meta->content = 1;
        charset = summary_charset_extract(attr->value.data, attr->value.len);

        /* a charset attribute, even one without sense, goes before */

        if (charset && !meta->charset) {
            meta->found = charset;
            meta->need_pragma = 1;
        }

    } else if (summary_prescan_is(attr->name, "charset") && !meta->charset) {
        meta->charset = 1;
        meta->found = summary_charset_find(attr->value.data, attr->value.len);
        meta->need_pragma = 0;
    }
}


/* for its attributes: a ">" in their values is none */

static int
summary_prescan_tag(summary_prescan_t *scan)
{
    int                     rc;
    summary_prescan_attr_t  attr;

    while (scan->pos < scan->last && !summary_space(*scan->pos)
           && *scan->pos != '>')
    {
        scan->pos++;
    }

    do {
        rc = summary_prescan_attr(scan, &attr);
    } while (rc && attr.name.len);

    return rc;
}


static int
summary_prescan_find(summary_prescan_t *scan, uint8_t c)
{
    const uint8_t  *p;

    if (scan->pos >= scan->last) {
        return 0;
    }

    p = memchr(scan->pos, c, (size_t) (scan->last - scan->pos));
    scan->pos = p ? p : scan->last;

    return p != NULL;
}


static int
summary_prescan_spaces(summary_prescan_t *scan, int slash)
{
    while (scan->pos < scan->last
           && (summary_space(*scan->pos) || (slash && *scan->pos == '/')))
    {
        scan->pos++;
    }

    return scan->pos < scan->last;
}


/* "get an attribute", 13.2.3.2; an empty name: there is none */

static int
summary_prescan_attr(summary_prescan_t *scan, summary_prescan_attr_t *attr)
{
    const uint8_t  *start;

    memset(attr, 0, sizeof(summary_prescan_attr_t));

    if (!summary_prescan_spaces(scan, 1)) {
        return 0;
    }

    if (*scan->pos == '>') {
        return 1;
    }

    start = scan->pos;

    /* a name may begin with "=" */

    do {
        scan->pos++;

        if (scan->pos == scan->last) {
            return 0;
        }

    } while (!summary_space(*scan->pos) && *scan->pos != '='
             && *scan->pos != '/' && *scan->pos != '>');

    attr->name.data = start;
    attr->name.len = (size_t) (scan->pos - start);

    if (*scan->pos == '/' || *scan->pos == '>') {
        return 1;
    }

    if (!summary_prescan_spaces(scan, 0)) {
        return 0;
    }

    if (*scan->pos != '=') {
        return 1;
    }

    scan->pos++;

    return summary_prescan_value(scan, &attr->value);
}


static int
summary_prescan_value(summary_prescan_t *scan, summary_str_t *value)
{
    uint8_t         quote;
    const uint8_t  *start;

    if (!summary_prescan_spaces(scan, 0)) {
        return 0;
    }

    quote = *scan->pos;

    if (quote == '"' || quote == '\'') {

        start = ++scan->pos;

        if (!summary_prescan_find(scan, quote)) {
            return 0;
        }

        value->data = start;
        value->len = (size_t) (scan->pos - start);

        scan->pos++;

        /* the attribute is whole, whatever comes behind it */
        return 1;
    }

    start = scan->pos;

    while (!summary_space(*scan->pos) && *scan->pos != '>') {
        scan->pos++;

        if (scan->pos == scan->last) {
            return 0;
        }
    }

    value->data = start;
    value->len = (size_t) (scan->pos - start);

    return 1;
}


static int
summary_prescan_is(summary_str_t s, const char *text)
{
    return s.len == strlen(text) && summary_equal(s.data, text, s.len);
}


/* "get an XML encoding", 13.2.3.2 */

static const summary_charset_t *
summary_prescan_xml(const uint8_t *data, size_t size)
{
    uint8_t         quote;
    const uint8_t  *p, *last, *start;

    if (size < 5 || memcmp(data, "<?xml", 5)) {
        return NULL;
    }

    last = memchr(data, '>', size);

    if (last == NULL) {
        return NULL;
    }

    for (p = data + 5; last - p >= 8; p++) {
        if (memcmp(p, "encoding", 8) == 0) {
            break;
        }
    }

    if (last - p < 8) {
        return NULL;
    }

    for (p += 8; p < last && *p <= ' '; p++) { /* void */ }

    if (p == last || *p != '=') {
        return NULL;
    }

    for (p++; p < last && *p <= ' '; p++) { /* void */ }

    quote = *p;

    if (p == last || (quote != '"' && quote != '\'')) {
        return NULL;
    }

    start = ++p;

    for ( /* void */ ; p < last && *p != quote; p++) {
        if (*p <= ' ') {
            return NULL;
        }
    }

    return (p == last) ? NULL
           : summary_charset_in_meta(
                 summary_charset_find(start, (size_t) (p - start)));
}


int
summary_recode(summary_recode_t *r, const summary_charset_t *charset,
    const uint8_t *data, size_t size, summary_arena_t *arena)
{
    int  rc;

    memset(r, 0, sizeof(summary_recode_t));

    r->charset = charset;
    r->arena = arena;
    r->source = data;
    r->source_len = size;
    r->high = summary_recode_high(data, size);

    if (r->high == 0) {
        /* ASCII is the same in all of them */
        r->text = data;
        r->len = size;
        return SUMMARY_OK;
    }

    rc = summary_recode_start(r);

    if (rc == SUMMARY_OK) {
        rc = summary_recode_text(r);
    }

    if (rc == SUMMARY_OK) {
        rc = summary_recode_tags(r);
    }

    return rc;
}


void
summary_recode_end(summary_recode_t *r)
{
    if (r->converter) {
        (void) iconv_close(r->converter);
        summary_arena_release(r->arena, SUMMARY_RECODE_MEMORY);
        r->converter = NULL;
    }
}


/* how many bytes are beyond ASCII, eight at a time */

static size_t
summary_recode_high(const uint8_t *p, size_t size)
{
    size_t    n;
    uint64_t  word;

    n = 0;

    for ( /* void */ ; size >= sizeof(uint64_t); size -= sizeof(uint64_t)) {
        memcpy(&word, p, sizeof(uint64_t));
        p += sizeof(uint64_t);

        word = (word & SUMMARY_HIGH_BITS) >> 7;
        n += (word * 0x0101010101010101ull) >> 56;
    }

    while (size--) {
        n += *p++ >> 7;
    }

    return n;
}


static int
summary_recode_start(summary_recode_t *r)
{
    iconv_t  converter;

    if (summary_arena_charge(r->arena, SUMMARY_RECODE_MEMORY) != SUMMARY_OK) {
        return SUMMARY_ERROR;
    }

    converter = iconv_open("UTF-8", r->charset->converter);

    if (converter == (iconv_t) -1) {
        summary_arena_release(r->arena, SUMMARY_RECODE_MEMORY);
        return (errno == ENOMEM) ? SUMMARY_ERROR : SUMMARY_DECLINED;
    }

    r->converter = converter;

    if (r->charset->kind == SUMMARY_CHARSET_SINGLE) {
        summary_recode_table(r);
        summary_recode_fix(r);
        summary_recode_end(r);
    }

    return SUMMARY_OK;
}


/*
 * Single bytes are converted by a table, that iconv fills.  It would do for
 * the page what it does for the table, but not for offsets: in windows-1255
 * and -1258 it holds each letter back until it has seen that no mark follows
 * that it could compose with it, which the standard does not do either.
 *
 * Bytes below 0xa0 without a meaning are control characters in the standard.
 */

static void
summary_recode_table(summary_recode_t *r)
{
    char      byte, *in, *out, text[8];
    size_t    i, left, room;
    uint8_t  *entry;

    for (i = 0; i < 128; i++) {
        byte = (char) (0x80 + i);
        in = &byte;
        left = 1;
        out = text;
        room = sizeof(text);
        entry = r->table[i];

        (void) iconv(r->converter, NULL, NULL, NULL, NULL);

        if (iconv(r->converter, &in, &left, &out, &room) != (size_t) -1) {
            (void) iconv(r->converter, NULL, NULL, &out, &room);
        }

        entry[3] = (uint8_t) (out - text);

        if (entry[3] == 2 || entry[3] == 3) {
            memcpy(entry, text, entry[3]);

        } else if (i < 0x20) {
            entry[0] = 0xc2;
            entry[1] = (uint8_t) (0x80 + i);
            entry[3] = 2;

        } else {
            memcpy(entry, "\357\277\275", 3);
            entry[3] = 3;
        }
    }
}


static void
summary_recode_fix(summary_recode_t *r)
{
    size_t       i;
    uint8_t     *entry;
    const char  *text;

    for (i = 0; summary_recode_fixes[i].text; i++) {

        if (strcmp(summary_recode_fixes[i].converter, r->charset->converter)
            == 0)
        {
            text = summary_recode_fixes[i].text;
            entry = r->table[summary_recode_fixes[i].byte - 0x80];
            entry[3] = (uint8_t) strlen(text);
            memcpy(entry, text, entry[3]);
        }
    }
}


/*
 * Most characters of two bytes become three, most of one become two; what is
 * longer finds its room in a second turn.
 */

static int
summary_recode_text(summary_recode_t *r)
{
    size_t           room;
    uint8_t         *out, *end;
    const uint8_t   *in, *last;
    summary_array_t  text;

    summary_array_init(&text, r->arena, 1);

    in = r->source;
    last = in + r->source_len;

    room = r->source_len + 16
           + ((r->charset->kind == SUMMARY_CHARSET_SINGLE) ? r->high
                                                           : r->high / 2);

    while (in < last) {

        if (summary_array_reserve(&text, room) != SUMMARY_OK) {
            return SUMMARY_ERROR;
        }

        out = (uint8_t *) text.elts + text.nelts;
        end = out + room;

        summary_recode_run(r, &in, &out, end);

        text.nelts = (size_t) (out - (uint8_t *) text.elts);

        room = (size_t) (last - in);
        room += room / 2 + 16;
    }

    r->text = text.elts;
    r->len = text.nelts;

    return SUMMARY_OK;
}


/*
 * Offsets are mapped by counting "<", so there must be as many.  No character
 * of these encodings has one in it; that a converter takes one for the end of
 * a character that is none is what this is for.
 */

static int
summary_recode_tags(const summary_recode_t *r)
{
    const uint8_t  *a, *b, *a_last, *b_last;

    a = r->source;
    a_last = a + r->source_len;
    b = r->text;
    b_last = b + r->len;

    for ( ;; ) {
        a = memchr(a, '<', (size_t) (a_last - a));
        b = memchr(b, '<', (size_t) (b_last - b));

        if (a == NULL || b == NULL) {
            return (a == NULL && b == NULL) ? SUMMARY_OK : SUMMARY_DECLINED;
        }

        a++;
        b++;
    }
}


/*
 * From the last "<" before the offset, or from the last offset asked for if
 * that is nearer, the bytes are converted anew: iconv stops where the next
 * character has no room.  Offsets that do not go down cost least.
 */

void
summary_recode_offset(summary_recode_t *r, size_t *offset)
{
    size_t          skip, room;
    uint8_t         step[SUMMARY_RECODE_STEP], *out;
    const uint8_t  *p, *source, *text, *target;

    if (r->text == r->source) {
        return;
    }

    if (*offset < r->to) {
        r->from = 0;
        r->to = 0;
    }

    source = r->source + r->from;
    text = r->text + r->to;
    target = r->text + *offset;

    while (text < target) {
        skip = (*text == '<');
        room = (size_t) (target - text) - skip + (*offset < r->len);

        p = memchr(text + skip, '<', room);
        if (p == NULL) {
            break;
        }

        text = p;
        source = memchr(source + skip, '<',
                        (size_t) (r->source + r->source_len - source) - skip);
    }

    if (r->converter) {
        (void) iconv(r->converter, NULL, NULL, NULL, NULL);
    }

    while (text < target) {
        room = (size_t) (target - text);
        out = step;

        summary_recode_run(r, &source, &out,
                           step + ((room < sizeof(step)) ? room
                                                         : sizeof(step)));
        if (out == step) {
            /* within a character */
            break;
        }

        text += out - step;
    }

    r->from = (size_t) (source - r->source);
    r->to = (size_t) (text - r->text);

    *offset = r->from;
}


/*
 * Converts until the source, or the room for the text, ends.  iconv is given
 * no more than may have room (no character is more than twice as long in the
 * page as in UTF-8): it would convert thousands of characters to find out that
 * one of them has none.
 */

static void
summary_recode_run(summary_recode_t *r, const uint8_t **source,
    uint8_t **text, const uint8_t *end)
{
    char           *in, *out;
    size_t          n, left, room;
    const uint8_t  *last;

    if (r->charset->kind == SUMMARY_CHARSET_SINGLE) {
        summary_recode_single(r, source, text, end);
        return;
    }

    last = r->source + r->source_len;

    while (*source < last) {

        /* iconv() does not write to what it reads */

        in = (char *) (uintptr_t) *source;
        out = (char *) *text;
        room = (size_t) (end - *text);
        left = (size_t) (last - *source);

        if (left > 2 * room + SUMMARY_RECODE_CHARACTER) {
            left = 2 * room + SUMMARY_RECODE_CHARACTER;
        }

        n = iconv(r->converter, &in, &left, &out, &room);

        *source = (const uint8_t *) in;
        *text = (uint8_t *) out;

        if (n != (size_t) -1
            || (errno == EINVAL && *source + left < last))
        {
            /* what was given ends, maybe within a character */
            continue;
        }

        if (errno == E2BIG || !summary_recode_illegal(r, source, text, end)) {
            return;
        }
    }
}


static void
summary_recode_single(summary_recode_t *r, const uint8_t **source,
    uint8_t **text, const uint8_t *end)
{
    uint8_t         n, *out;
    uint64_t        word;
    const uint8_t  *in, *last, *entry;

    in = *source;
    last = r->source + r->source_len;
    out = *text;

    while (in < last) {

        if (last - in >= 8 && end - out >= 8) {
            memcpy(&word, in, 8);

            if ((word & SUMMARY_HIGH_BITS) == 0) {
                memcpy(out, &word, 8);
                in += 8;
                out += 8;
                continue;
            }
        }

        if (*in < 0x80) {
            if (out == end) {
                break;
            }

            *out++ = *in++;
            continue;
        }

        entry = r->table[*in & 0x7f];
        n = entry[3];

        if (end - out < n) {
            break;
        }

        r->illegal += (entry[0] == 0xef && entry[1] == 0xbf);

        memcpy(out, entry, n);
        out += n;
        in++;
    }

    *source = in;
    *text = out;
}


/*
 * A byte below 0x80 stays what it is, so that no tag is lost.  Else U+FFFD for
 * the byte and one behind it that may belong to it, as in the standard's
 * decoders: the rest of the text is then not read out of step.
 */

static int
summary_recode_illegal(summary_recode_t *r, const uint8_t **source,
    uint8_t **text, const uint8_t *end)
{
    uint8_t         c;
    const uint8_t  *last;

    last = r->source + r->source_len;
    c = **source;

    if (end - *text < ((c < 0x80) ? 1 : 3)) {
        return 0;
    }

    r->illegal++;
    (*source)++;

    if (c < 0x80) {
        *(*text)++ = c;
        return 1;
    }

    if (c > 0x80 && c < 0xff && *source < last && **source >= 0x80) {
        (*source)++;
    }

    memcpy(*text, "\357\277\275", 3);
    *text += 3;

    return 1;
}
