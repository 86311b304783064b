
/*
 * Charset: labels, the prescan of a page's first bytes (HTML Standard,
 * 13.2.3.2), and pages in UTF-8, whose every offset is one of the page.
 *
 * The bytes lie in a block of their own size: with sanitizers an over-read is
 * found.
 */


#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "summary_engine.h"


#define TEST_MAX     (64 * 1024)
#define TEST_LIMIT   (1024 * 1024)


typedef struct {
    const char         *label;
    const char         *name;     /* NULL: there is no such label */
    int                 known;
} test_label_t;


typedef struct {
    const char         *what;     /* what the case guards */
    const char         *html;
    size_t              size;
    const char         *name;     /* NULL: nothing is said */
} test_prescan_t;


typedef struct {
    const char         *label;
    const char         *bytes;
    const char         *text;
    size_t              illegal;
} test_text_t;


typedef struct {
    summary_arena_t    *arena;
    uint8_t            *data;
    summary_recode_t    r;
    int                 rc;
} test_recode_t;


static const test_label_t  test_labels[] = {
    { "utf-8", "UTF-8", 1 },
    { "UTF8", "UTF-8", 1 },
    { " \t\n\f\rutf-8 \t", "UTF-8", 1 },
    { "unicode-1-1-utf-8", "UTF-8", 1 },
    { "iso-8859-1", "windows-1252", 1 },
    { "US-ASCII", "windows-1252", 1 },
    { "ascii", "windows-1252", 1 },
    { "latin1", "windows-1252", 1 },
    { "iso-8859-9", "windows-1254", 1 },
    { "iso-8859-11", "windows-874", 1 },
    { "TIS-620", "windows-874", 1 },
    { "iso-8859-15", "ISO-8859-15", 1 },
    { "iso-8859-8-i", "ISO-8859-8-I", 1 },
    { "koi8-ru", "KOI8-U", 1 },
    { "866", "IBM866", 1 },
    { "gb2312", "GBK", 1 },
    { "gb_2312-80", "GBK", 1 },
    { "GB18030", "gb18030", 1 },
    { "big5-hkscs", "Big5", 1 },
    { "x-sjis", "Shift_JIS", 1 },
    { "windows-31j", "Shift_JIS", 1 },
    { "ks_c_5601-1987", "EUC-KR", 1 },
    { "x-euc-jp", "EUC-JP", 1 },

    /* known, but not for us */
    { "utf-16", "UTF-16LE", 0 },
    { "utf-16be", "UTF-16BE", 0 },
    { "iso-2022-jp", "ISO-2022-JP", 0 },
    { "hz-gb-2312", "replacement", 0 },
    { "iso-2022-kr", "replacement", 0 },
    { "x-user-defined", "x-user-defined", 0 },

    /* and no labels at all */
    { "", NULL, 0 },
    { " ", NULL, 0 },
    { "utf-7", NULL, 0 },
    { "utf-32", NULL, 0 },
    { "utf", NULL, 0 },
    { "utf-8 utf8", NULL, 0 },
    { "utf-8;", NULL, 0 },
    { "\"utf-8\"", NULL, 0 },
    { "windows-12", NULL, 0 },
    { "windows-1252x", NULL, 0 },
    { "johab", NULL, 0 },
    { "viscii", NULL, 0 }
};


#define P(what, html, name)  { what, html, sizeof(html) - 1, name }


static const test_prescan_t  test_prescans[] = {

    P("nothing", "", NULL),
    P("text", "charset=koi8-r", NULL),

    /* the attribute */

    P("charset", "<meta charset=koi8-r>", "KOI8-R"),
    P("in quotes", "<meta charset='koi8-r'>", "KOI8-R"),
    P("in double quotes", "<meta charset=\"koi8-r\">", "KOI8-R"),
    P("any case", "<META CharSet=KOI8-R>", "KOI8-R"),
    P("white space", "<meta\n charset\t=\f \"\r koi8-r \" >", "KOI8-R"),
    P("a slash is white space", "<meta/charset=koi8-r />", "KOI8-R"),
    P("but no slash in a value", "<meta charset=koi8-r/>", NULL),
    P("behind other attributes", "<meta a b=c d='>' charset=koi8-r>",
      "KOI8-R"),
    P("it may stand anywhere", "x<<p>y</p><meta charset=koi8-r>", "KOI8-R"),
    P("the first tag counts",
      "<meta charset=koi8-r><meta charset=big5>", "KOI8-R"),
    P("the first attribute counts", "<meta charset=koi8-r charset=big5>",
      "KOI8-R"),
    P("a label that is none is passed over",
      "<meta charset=foo><meta charset=big5>", "Big5"),
    P("but its attribute is the first", "<meta charset=foo charset=big5>",
      NULL),
    P("no value", "<meta charset><meta charset=>", NULL),
    P("a name that begins with =", "<meta =charset=koi8-r>", NULL),
    P("utf-16 cannot be", "<meta charset=utf-16>", "UTF-8"),
    P("utf-16be neither", "<meta charset=utf-16be>", "UTF-8"),
    P("x-user-defined", "<meta charset=x-user-defined>", "windows-1252"),
    P("iso-2022-jp", "<meta charset=iso-2022-jp>", "ISO-2022-JP"),

    /* the pragma */

    P("content", "<meta http-equiv=content-type "
      "content='text/html; charset=koi8-r'>", "KOI8-R"),
    P("content first", "<meta content='text/html; charset=koi8-r' "
      "http-equiv=content-type>", "KOI8-R"),
    P("content in any case", "<META HTTP-EQUIV=\"Content-Type\" "
      "CONTENT=\"TEXT/HTML; CHARSET=KOI8-R\">", "KOI8-R"),
    P("content without its pragma",
      "<meta content='text/html; charset=koi8-r'>", NULL),
    P("with another name", "<meta name=content-type "
      "content='text/html; charset=koi8-r'>", NULL),
    P("with another pragma", "<meta http-equiv=refresh "
      "content='text/html; charset=koi8-r'>", NULL),
    P("the first pragma counts", "<meta http-equiv=refresh "
      "http-equiv=content-type content='charset=koi8-r'>", NULL),
    P("charset goes before content", "<meta http-equiv=content-type "
      "content='text/html; charset=koi8-r' charset=big5>", "Big5"),
    P("in either order", "<meta charset=big5 http-equiv=content-type "
      "content='text/html; charset=koi8-r'>", "Big5"),
    P("a charset without sense, too", "<meta charset=foo "
      "http-equiv=content-type content='charset=koi8-r'>", NULL),
    P("no pragma is needed for charset",
      "<meta content='charset=koi8-r' charset=big5>", "Big5"),
    P("content without type",
      "<meta http-equiv=content-type content=charset=koi8-r>", "KOI8-R"),
    P("white space in content", "<meta http-equiv=content-type "
      "content=' charset  =  koi8-r '>", "KOI8-R"),
    P("up to a semicolon", "<meta http-equiv=content-type "
      "content='charset=koi8-r;charset=big5'>", "KOI8-R"),
    P("up to white space", "<meta http-equiv=content-type "
      "content='charset=koi8-r charset=big5'>", "KOI8-R"),
    P("quotes in content", "<meta http-equiv=content-type "
      "content='charset=\" koi8-r \"'>", "KOI8-R"),
    P("a quote that is not closed", "<meta http-equiv=content-type "
      "content='charset=\"koi8-r'>", NULL),
    P("a charset before the charset", "<meta http-equiv=content-type "
      "content='charset charset=koi8-r'>", "KOI8-R"),
    P("a charset in a word", "<meta http-equiv=content-type "
      "content='xcharset=koi8-r'>", "KOI8-R"),
    P("nothing behind it", "<meta http-equiv=content-type "
      "content='text/html; charset='>", NULL),
    P("nor =", "<meta http-equiv=content-type content='text/html; charset'>",
      NULL),

    /* what is no meta */

    P("a comment", "<!-- <meta charset=koi8-r> -->", NULL),
    P("behind a comment", "<!-- > --><meta charset=koi8-r>", "KOI8-R"),
    P("behind a short one", "<!--><meta charset=koi8-r>", "KOI8-R"),
    P("a comment's end has two dashes", "<!-- -> <meta charset=koi8-r> -->"
      "<meta charset=big5>", "Big5"),
    P("a comment that does not end", "<!-- <meta charset=koi8-r>", NULL),
    P("a doctype", "<!doctype html><meta charset=koi8-r>", "KOI8-R"),
    P("an end tag's attributes", "</p a='<meta charset=koi8-r>'>"
      "<meta charset=big5>", "Big5"),
    P("an attribute's value", "<p a=\"<meta charset=koi8-r>\">"
      "<meta charset=big5>", "Big5"),
    P("an end that is no tag", "</ <meta charset=koi8-r>"
      "<meta charset=big5>", "Big5"),
    P("an instruction", "<?php <meta charset=koi8-r><meta charset=big5>",
      "Big5"),
    P("another element", "<metal charset=koi8-r>", NULL),
    P("no white space", "<meta=charset=koi8-r>", NULL),
    P("script is not known here",
      "<script>'<meta charset=koi8-r>'</script>", "KOI8-R"),

    /* cut */

    P("no end of the tag", "<meta charset=koi8-r", NULL),
    P("no end, but a space", "<meta charset=koi8-r ", NULL),
    P("no end of the quote", "<meta charset='koi8-r", NULL),
    P("no end behind the quote", "<meta charset='koi8-r'", NULL),

    /* the XML declaration */

    P("xml", "<?xml version=\"1.0\" encoding=\"koi8-r\"?>", "KOI8-R"),
    P("xml, in other quotes", "<?xml encoding = 'koi8-r' ?>", "KOI8-R"),
    P("meta goes before xml",
      "<?xml encoding='koi8-r'?><meta charset=big5>", "Big5"),
    P("xml first, or not at all", " <?xml encoding='koi8-r'?>", NULL),
    P("xml without quotes", "<?xml encoding=koi8-r?>", NULL),
    P("xml, a quote not closed", "<?xml encoding='koi8-r?>", NULL),
    P("xml, a label with space", "<?xml encoding=' koi8-r'?>", NULL),
    P("xml without end", "<?xml encoding='koi8-r'", NULL),
    P("xml without encoding", "<?xml version='1.0'?> encoding='koi8-r'",
      NULL),
    P("utf-16 in xml cannot be", "<?xml encoding='utf-16'?>", "UTF-8"),
    P("xml in UTF-16", "<\0?\0x\0m\0l\0", "UTF-16LE"),
    P("xml in UTF-16, big", "\0<\0?\0x\0m\0l", "UTF-16BE")
};


#undef P


/* U+FFFD, and a word that is the same in all */

#define BAD  "\357\277\275"

static const test_text_t  test_texts[] = {

    /* single bytes: words, and what differs from their neighbours */

    { "windows-1252", "caf\351 \200\223\224 \377",
      "caf\303\251 \342\202\254\342\200\234\342\200\235 \303\277", 0 },
    { "windows-1252", "\201\215", "\302\201\302\215", 0 },
    { "iso-8859-1", "\223", "\342\200\234", 0 },
    { "iso-8859-9", "\360\320\335", "\304\237\304\236\304\260", 0 },
    { "windows-1250", "\271\271\xea\xf8", "\304\205\304\205\304\231\305\231",
      0 },
    { "iso-8859-2", "\261\346\xb9", "\304\205\304\207\305\241", 0 },
    { "windows-1251", "\317\360\350\342\345\362 \204",
      "\320\237\321\200\320\270\320\262\320\265\321\202 \342\200\236", 0 },
    { "iso-8859-5", "\277\340\330\322\325\342",
      "\320\237\321\200\320\270\320\262\320\265\321\202", 0 },
    { "koi8-r", "\360\322\311\327\305\324",
      "\320\237\321\200\320\270\320\262\320\265\321\202", 0 },
    { "koi8-u", "\244\247\256\276", "\321\224\321\227\321\236\320\216", 0 },
    { "ibm866", "\217\340\250\242\245\342",
      "\320\237\321\200\320\270\320\262\320\265\321\202", 0 },
    { "x-mac-cyrillic", "\377", "\342\202\254", 0 },
    { "macintosh", "\216\306", "\303\251\342\210\206", 0 },
    { "windows-1253", "\301\341", "\316\221\316\261", 0 },
    { "windows-1253", "\252\xd2\xff", BAD BAD BAD, 3 },
    { "iso-8859-7", "\301\244", "\316\221\342\202\254", 0 },
    { "windows-1255", "\371\314\321\354\345\355 \312",
      "\327\251\326\274\327\201\327\234\327\225\327\235 \326\272", 0 },
    { "iso-8859-8", "\371\354\345\355", "\327\251\327\234\327\225\327\235",
      0 },
    { "windows-1256", "\343\321\315\310\307",
      "\331\205\330\261\330\255\330\250\330\247", 0 },
    { "iso-8859-6", "\345\321\315\310\307",
      "\331\205\330\261\330\255\330\250\330\247", 0 },
    { "windows-1257", "\340\350", "\304\205\304\215", 0 },

    /* marks stay by themselves: "Ti\xec" is four characters in the page */

    { "windows-1258", "Ti\352\354ng Vi\352\362t",
      "Ti\303\252\314\201ng Vi\303\252\314\243t", 0 },
    { "windows-874", "\312\307\321\312\264\325 \205",
      "\340\270\252\340\270\247\340\270\261\340\270\252\340\270\224\340\270"
      "\265 \342\200\246", 0 },
    { "iso-8859-3", "\xa5\xae\xa1", BAD BAD "\304\246", 2 },
    { "iso-8859-4", "\272", "\304\223", 0 },
    { "iso-8859-10", "\340", "\304\201", 0 },
    { "iso-8859-13", "\340", "\304\205", 0 },
    { "iso-8859-14", "\241", "\341\270\202", 0 },
    { "iso-8859-15", "\244\275", "\342\202\254\305\223", 0 },
    { "iso-8859-16", "\244\252", "\342\202\254\310\230", 0 },

    /* several bytes */

    { "gbk", "\304\343\272\303 @", "\344\275\240\345\245\275 @", 0 },
    { "gb2312", "\201\100\351\106", "\344\270\202\351\225\225", 0 },
    { "gb18030", "\201\060\201\060 \224\071\332\063",
      "\302\200 \360\237\222\251", 0 },
    { "big5", "\247\101\246\156\241\103",
      "\344\275\240\345\245\275\343\200\202", 0 },
    { "big5", "\210\146 \210\142", "\303\212 \303\212\314\204", 0 },
    { "shift_jis", "\223\372\226\173\203\134 \261\335 \201\140 ~\\",
      "\346\227\245\346\234\254\343\202\275 \357\275\261\357\276\235 \357\275"
      "\236 ~\\", 0 },
    { "shift_jis", "\207\100", "\342\221\240", 0 },
    { "euc-jp", "\306\374\313\334 \216\261 \217\260\241 \255\241 \241\301",
      "\346\227\245\346\234\254 \357\275\261 \344\270\202 \342\221\240 "
      "\357\275\236", 0 },
    { "euc-kr", "\276\310\263\347 \201\101",
      "\354\225\210\353\205\225 \352\260\202", 0 },

    /* what has no meaning: ASCII behind it stays, no other byte is lost */

    { "gbk", "a\200b", "a" BAD "b", 1 },
    { "gbk", "\304\343\377\272\303", "\344\275\240" BAD "\345\245\275", 1 },
    { "gbk", "\304\343\304", "\344\275\240" BAD, 1 },
    { "gbk", "\304<p>", BAD "<p>", 1 },
    { "gb18030", "\201\060<p>", BAD "0<p>", 1 },
    { "gb18030", "\201\060\201<p>", BAD "0" BAD "<p>", 2 },
    { "euc-kr", "\276<\310>", BAD "<" BAD ">", 2 },
    { "euc-kr", "\311\241\276\310", BAD "\354\225\210", 1 },
    { "euc-kr", "\376\376\376\376<", BAD BAD "<", 2 },
    { "big5", "\247<\246>", BAD "<" BAD ">", 2 },
    { "big5", "\376\252\247\101", BAD "\344\275\240", 1 },
    { "shift_jis", "\223<\226>", BAD "<" BAD ">", 2 },
    { "euc-jp", "\306<\217\260<\216>",
      BAD "<" BAD "<" BAD ">", 3 },
    { "euc-jp", "\306\374\306", "\346\227\245" BAD, 1 }
};


/* each of them is the charset of several pages below */

static const char *const  test_multi[] = {
    "gbk", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", NULL
};


static const summary_charset_t *
test_find(const char *label)
{
    return summary_charset_find((const uint8_t *) label, strlen(label));
}


static void
test_recode(test_recode_t *t, const char *label, const void *data,
    size_t size, size_t limit)
{
    t->arena = summary_arena_create();
    t->data = malloc(size ? size : 1);

    assert_non_null(t->arena);
    assert_non_null(t->data);
    assert_non_null(test_find(label));

    memcpy(t->data, data, size);
    summary_arena_limit(t->arena, limit);

    t->rc = summary_recode(&t->r, test_find(label), t->data, size, t->arena);
}


static void
test_end(test_recode_t *t)
{
    summary_recode_end(&t->r);
    summary_arena_destroy(t->arena);
    free(t->data);
}


static void
test_find_labels(void **state)
{
    size_t                    i;
    summary_str_t             label;
    const test_label_t       *c;
    const summary_charset_t  *charset;

    (void) state;

    for (i = 0; i < sizeof(test_labels) / sizeof(test_labels[0]); i++) {
        c = &test_labels[i];

        label.data = (const uint8_t *) c->label;
        label.len = strlen(c->label);

        charset = summary_charset_find(label.data, label.len);

        if (c->name == NULL) {
            assert_null(charset);

        } else {
            assert_non_null(charset);
            assert_string_equal(charset->name, c->name);
        }

        assert_int_equal(summary_charset_known(label), c->known);
    }
}


static void
test_prescan(void **state)
{
    size_t                    i;
    uint8_t                  *data;
    const char               *name;
    const test_prescan_t     *c;
    const summary_charset_t  *charset;

    (void) state;

    for (i = 0; i < sizeof(test_prescans) / sizeof(test_prescans[0]); i++) {
        c = &test_prescans[i];

        data = malloc(c->size ? c->size : 1);
        assert_non_null(data);
        memcpy(data, c->html, c->size);

        charset = summary_charset_prescan(data, c->size);
        name = charset ? charset->name : "none";

        if (strcmp(name, c->name ? c->name : "none")) {
            print_error("%s: %s\n", c->what, c->html);
        }

        assert_string_equal(name, c->name ? c->name : "none");

        free(data);
    }
}


/* wherever the bytes end, no other is read */

static void
test_prescan_cut(void **state)
{
    size_t    i, size;
    uint8_t  *data;

    (void) state;

    for (i = 0; i < sizeof(test_prescans) / sizeof(test_prescans[0]); i++) {
        for (size = 1; size < test_prescans[i].size; size++) {
            data = malloc(size);
            assert_non_null(data);
            memcpy(data, test_prescans[i].html, size);

            (void) summary_charset_prescan(data, size);
            (void) summary_charset_declared(data, size);
            (void) summary_charset_bom(data, size);

            free(data);
        }
    }
}


static void
test_texts_of_all(void **state)
{
    size_t              i;
    test_recode_t       t;
    const test_text_t  *c;

    (void) state;

    for (i = 0; i < sizeof(test_texts) / sizeof(test_texts[0]); i++) {
        c = &test_texts[i];

        test_recode(&t, c->label, c->bytes, strlen(c->bytes), TEST_LIMIT);

        assert_int_equal(t.rc, SUMMARY_OK);

        if (t.r.len != strlen(c->text)
            || memcmp(t.r.text, c->text, t.r.len))
        {
            print_error("%s, case %zu: \"%.*s\", not \"%s\"\n", c->label, i,
                        (int) t.r.len, (const char *) t.r.text, c->text);
            fail();
        }

        assert_int_equal(t.r.illegal, c->illegal);

        test_end(&t);
    }
}


/* ASCII is itself, in all of them, and is not copied */

static void
test_ascii(void **state)
{
    char           ascii[128], page[129];
    size_t         i;
    test_recode_t  t;

    (void) state;

    for (i = 0; i < 128; i++) {
        ascii[i] = (char) i;
        page[i] = (char) i;
    }

    page[128] = '\351';

    for (i = 0; i < sizeof(test_texts) / sizeof(test_texts[0]); i++) {
        test_recode(&t, test_texts[i].label, ascii, 128, TEST_LIMIT);
        assert_int_equal(t.rc, SUMMARY_OK);
        assert_ptr_equal(t.r.text, t.data);
        assert_int_equal(t.r.len, 128);
        test_end(&t);

        test_recode(&t, test_texts[i].label, page, 129, TEST_LIMIT);
        assert_int_equal(t.rc, SUMMARY_OK);
        assert_true(t.r.len > 128);
        assert_memory_equal(t.r.text, ascii, 128);
        test_end(&t);
    }
}


static size_t
test_count(const uint8_t *p, size_t size, uint8_t c)
{
    size_t  n;

    for (n = 0; size--; p++) {
        n += (*p == c);
    }

    return n;
}


/* whatever stands before a tag, the tag stays */

static void
test_tags(void **state)
{
    size_t               i, n;
    unsigned             a, b;
    uint8_t             *page;
    test_recode_t        t;
    static const char    tails[][4] = { "<>", "0<>", "\201<>", "\376<>" };

    (void) state;

    page = malloc(TEST_MAX);
    assert_non_null(page);

    for (i = 0; test_multi[i]; i++) {
        for (a = 0x80; a < 0x100; a++) {
            n = 0;

            for (b = 0; b < 0x400; b++) {
                page[n++] = (uint8_t) a;
                page[n++] = (uint8_t) b;
                memcpy(page + n, tails[b >> 8], strlen(tails[b >> 8]));
                n += strlen(tails[b >> 8]);
            }

            test_recode(&t, test_multi[i], page, n, TEST_LIMIT);

            assert_int_equal(t.rc, SUMMARY_OK);
            assert_int_equal(test_count(t.r.text, t.r.len, '<'),
                             test_count(page, n, '<'));
            assert_int_equal(test_count(t.r.text, t.r.len, '>'),
                             test_count(page, n, '>'));
            test_end(&t);
        }
    }

    free(page);
}


/*
 * Every offset of the text: up to it, text and source are the same, and the
 * next one is farther on.  Within a character it is where that begins.
 */

static void
test_offsets_of(const char *label, const uint8_t *data, size_t size)
{
    size_t         i, n, offset, last;
    size_t        *offsets;
    test_recode_t  t, part;

    test_recode(&t, label, data, size, TEST_LIMIT);
    assert_int_equal(t.rc, SUMMARY_OK);

    offsets = malloc((t.r.len + 1) * sizeof(size_t));
    assert_non_null(offsets);

    last = 0;

    for (i = 0; i <= t.r.len; i++) {
        offset = i;
        summary_recode_offset(&t.r, &offset);
        offsets[i] = offset;

        if (i < t.r.len && (t.r.text[i] & 0xc0) == 0x80) {
            assert_int_equal(offset, last);
            continue;
        }

        assert_true(i == 0 ? offset == 0 : offset > last);
        last = offset;

        test_recode(&part, label, data, offset, TEST_LIMIT);
        assert_int_equal(part.r.len, i);
        assert_memory_equal(part.r.text, t.r.text, i);
        test_end(&part);
    }

    assert_int_equal(last, size);

    for (i = t.r.len + 1; i--; /* void */ ) {
        offset = i;
        summary_recode_offset(&t.r, &offset);
        assert_int_equal(offset, offsets[i]);
    }

    for (n = 0, i = 1; n < 2000; n++) {
        i = (i * 48271) % 0x7fffffff;
        offset = i % (t.r.len + 1);
        summary_recode_offset(&t.r, &offset);
        assert_int_equal(offset, offsets[i % (t.r.len + 1)]);
    }

    free(offsets);
    test_end(&t);
}


/* a page of all its texts, but those whose two characters are one */

static void
test_offsets(void **state)
{
    size_t       i, k, n, len, count;
    uint8_t      page[4096];
    const char  *bytes;

    (void) state;

    count = sizeof(test_texts) / sizeof(test_texts[0]);

    for (i = 0; i < count; i++) {

        n = 0;

        for (k = 0; k < count; k++) {

            bytes = test_texts[k].bytes;
            len = strlen(bytes);

            if (strcmp(test_texts[k].label, test_texts[i].label) == 0
                && strchr(bytes, '\210') == NULL)
            {
                memcpy(page + n, bytes, len);
                memcpy(page + n + len, "<p><<b>", 7);
                memcpy(page + n + len + 7, bytes, len);
                memcpy(page + n + len + 7 + len, "</b>>\n", 6);
                n += 2 * len + 13;
            }
        }

        if (n == 0) {
            continue;
        }

        test_offsets_of(test_texts[i].label, page, n);

        /* far from the next "<" */

        len = strlen(test_texts[i].bytes);

        for (n = 0; n + len < 1000; n += len) {
            memcpy(page + n, test_texts[i].bytes, len);
        }

        if (strchr(test_texts[i].bytes, '\210') == NULL) {
            test_offsets_of(test_texts[i].label, page, n);
        }
    }
}


/* text three times as long as its source, and room for it in several turns */

static void
test_growth(void **state)
{
    size_t             i, k;
    uint8_t           *page;
    test_recode_t      t;
    static const char  *const  labels[] = {
        "windows-874", "shift_jis", "windows-1252"
    };
    static const uint8_t       bytes[] = { 0xa1, 0xb1, 0x80 };

    (void) state;

    page = malloc(TEST_MAX);
    assert_non_null(page);

    for (i = 0; i < 3; i++) {
        memset(page, bytes[i], TEST_MAX);

        test_recode(&t, labels[i], page, TEST_MAX, TEST_LIMIT);
        assert_int_equal(t.rc, SUMMARY_OK);
        assert_int_equal(t.r.len, 3 * TEST_MAX);
        assert_int_equal(t.r.illegal, 0);

        for (k = 3; k < t.r.len; k += 3) {
            assert_memory_equal(t.r.text + k, t.r.text, 3);
        }

        test_end(&t);
    }

    free(page);
}


/* whatever the budget: there is the text, or there is an error, and no more */

static void
test_budget(void **state)
{
    size_t         i, limit, enough;
    uint8_t        page[1000];
    test_recode_t  t;

    (void) state;

    memset(page, 0xb1, sizeof(page));

    for (i = 0; i < sizeof(test_texts) / sizeof(test_texts[0]); i++) {
        enough = 0;

        /* an arena begins with 512 kB: the rest of it is what there is */

        for (limit = 0; limit < 100000; limit += 500) {
            t.arena = summary_arena_create();
            assert_non_null(t.arena);
            assert_int_equal(summary_arena_charge(t.arena,
                                                  512 * 1024 - limit),
                             SUMMARY_OK);

            t.rc = summary_recode(&t.r, test_find(test_texts[i].label), page,
                                  sizeof(page), t.arena);
            assert_true(t.rc == SUMMARY_OK
                        || summary_arena_exhausted(t.arena));
            assert_true(t.rc == SUMMARY_OK || t.rc == SUMMARY_ERROR);
            assert_true(t.rc == SUMMARY_OK || enough == 0);

            enough += (t.rc == SUMMARY_OK);

            summary_recode_end(&t.r);
            summary_arena_destroy(t.arena);
        }

        assert_true(enough > 0 && enough < 200);
    }
}


/*
 * Converters are files that are loaded when they are needed first.  Where that
 * fails the page passes; and where it fails no longer, it does no more.
 */

static void
test_no_converter(void **state)
{
    int            null;
    test_recode_t  t;
    struct rlimit  limit, none;

    (void) state;

    assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);

    null = dup(0);
    assert_true(null > 0);
    (void) close(null);

    none = limit;
    none.rlim_cur = (rlim_t) null;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);

    test_recode(&t, "iso-8859-16", "\244", 1, TEST_LIMIT);

    assert_int_equal(setrlimit(RLIMIT_NOFILE, &limit), 0);

    assert_int_equal(t.rc, SUMMARY_DECLINED);
    test_end(&t);

    test_recode(&t, "iso-8859-16", "\244", 1, TEST_LIMIT);
    assert_int_equal(t.rc, SUMMARY_OK);
    test_end(&t);
}


static int
test_setup(void **state)
{
    (void) state;

    summary_charset_prepare();

    return 0;
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        cmocka_unit_test(test_no_converter),
        cmocka_unit_test(test_find_labels),
        cmocka_unit_test(test_prescan),
        cmocka_unit_test(test_prescan_cut),
        cmocka_unit_test(test_texts_of_all),
        cmocka_unit_test(test_ascii),
        cmocka_unit_test(test_tags),
        cmocka_unit_test(test_offsets),
        cmocka_unit_test(test_growth),
        cmocka_unit_test(test_budget)
    };

    return cmocka_run_group_tests_name("charset", tests, test_setup, NULL);
}
