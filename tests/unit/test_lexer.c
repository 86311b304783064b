
/*
 * The lexer.  A case is a piece of HTML, and the tokens expected, as text:
 *
 *     'abc'              a text run; script'abc' if it is the contents of a
 *                        raw element, cdata'abc' if those of a CDATA section
 *     <p class=[a b]>    a start tag, its attributes in order; one without a
 *                        value, or with an empty one, is just its name
 *     <?foo/>            one of an element not in SUMMARY_TAGS; self-closing
 *     </p>               an end tag
 *     {<!--x-->}         a comment, or a bogus one, as in the source
 *     {!<!doctype html>} a DOCTYPE
 *     ~                  before any of them: in svg or math
 *
 * Bytes that cannot be printed are written %00.
 *
 * Each case is run whole and in chunks of several sizes.  For every call the
 * bytes lie just before a page that cannot be read, so that an over-read
 * faults, and at a new address, so that a kept pointer does too.
 */


#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "summary_engine.h"


#define TEST_AREA      (64 * 1024)
#define TEST_LIST      (64 * 1024)


typedef struct {
    const char  *what;            /* what the case guards */
    const char  *html;
    size_t       size;
    const char  *tokens;
} test_case_t;


#define C(what, html, tokens)  { what, html, sizeof(html) - 1, tokens }


typedef struct {
    char         list[TEST_LIST]; /* the tokens, as text */
    size_t       len;
    size_t       end;             /* of the last token */
    size_t       arrived;         /* bytes given so far */
    unsigned     at_once:1;       /* bytes come one by one */
    unsigned     cdata_gap:1;     /* a CDATA section's end may come */
} test_run_t;


typedef enum {
    TEST_WHOLE = 0,               /* else the size of a chunk */
    TEST_RANDOM = 1000
} test_chunk_e;


static uint8_t  *test_guard;      /* cannot be read */
static uint32_t  test_seed;


static uint32_t
test_random(uint32_t n)
{
    /* xorshift32 */
    test_seed ^= test_seed << 13;
    test_seed ^= test_seed >> 17;
    test_seed ^= test_seed << 5;

    return test_seed % n;
}


static int
test_setup(void **state)
{
    size_t    page;
    uint8_t  *area;

    (void) state;
    page = (size_t) sysconf(_SC_PAGESIZE);

    area = mmap(NULL, TEST_AREA + page, PROT_READ|PROT_WRITE,
                MAP_PRIVATE|MAP_ANONYMOUS, -1, 0);
    if (area == MAP_FAILED) {
        return -1;
    }

    test_guard = area + TEST_AREA;
    test_seed = 20250101;

    return mprotect(test_guard, page, PROT_NONE);
}


static void
test_put(test_run_t *run, const char *text, size_t len)
{
    size_t  i;

    for (i = 0; i < len; i++) {
        assert_true(run->len + 4 < TEST_LIST);

        if ((uint8_t) text[i] >= ' ' && (uint8_t) text[i] < 0x7f) {
            run->list[run->len++] = text[i];

        } else {
            run->len += (size_t) sprintf(run->list + run->len, "%%%02x",
                                         (unsigned) (uint8_t) text[i]);
        }
    }

    run->list[run->len] = '\0';
}


static void
test_puts(test_run_t *run, const char *text)
{
    test_put(run, text, strlen(text));
}


static void
test_put_tag(test_run_t *run, const char *text, const summary_token_t *token)
{
    uint32_t               i;
    const summary_attr_t  *attr;

    test_puts(run, token->type == SUMMARY_TOKEN_END ? "</" : "<");

    if (token->tag == SUMMARY_TAG_OTHER) {
        test_puts(run, "?");
        test_put(run, text + token->name, token->name_len);

    } else {
        test_puts(run, summary_tag_names[token->tag]);
    }

    for (i = 0; i < token->nattrs; i++) {
        attr = &token->attrs[i];

        assert_true(attr->value >= attr->name + attr->name_len);
        assert_true(attr->value + attr->value_len < token->end);

        test_puts(run, " ");
        test_put(run, text + attr->name, attr->name_len);

        if (attr->value_len) {
            test_puts(run, "=[");
            test_put(run, text + attr->value, attr->value_len);
            test_puts(run, "]");
        }
    }

    test_puts(run, token->self_closing ? "/>" : ">");
}


/*
 * Between two tokens there is nothing, but for what is no token: "</>", and
 * what is around a CDATA section's contents.  Returns where that ends.
 */

static size_t
test_gap(test_run_t *run, const char *text, size_t start)
{
    size_t  i, rest;

    for (i = run->end; i < start; /* void */) {
        rest = start - i;

        if (run->cdata_gap && rest >= 3 && memcmp(text + i, "]]>", 3) == 0) {
            run->cdata_gap = 0;
            i += 3;

        } else if (rest >= 3 && memcmp(text + i, "</>", 3) == 0) {
            i += 3;

        } else if (rest >= 9 && memcmp(text + i, "<![CDATA[", 9) == 0) {
            run->cdata_gap = 1;
            i += 9;

        } else {
            break;
        }
    }

    return i;
}


/* behind the last token there may also be a tag that was cut */

static void
test_tail(test_run_t *run, const char *html, size_t size)
{
    size_t  i;

    i = test_gap(run, html, size);

    if (i == size) {
        return;
    }

    assert_int_equal(html[i++], '<');
    i += (i < size && html[i] == '/');
    assert_true(i < size);
    assert_in_range(html[i] | 0x20, 'a', 'z');
}


static int
test_token(void *ctx, const uint8_t *data, const summary_token_t *token)
{
    const char  *text;
    test_run_t  *run;

    run = ctx;
    text = (const char *) data;

    assert_true(token->start < token->end);
    assert_true(token->end <= run->arrived);
    assert_int_equal(test_gap(run, text, token->start), token->start);
    run->end = token->end;
    run->cdata_gap = token->cdata;

    if (run->at_once && token->type != SUMMARY_TOKEN_TEXT) {
        /* handed over with its last byte */
        assert_int_equal(token->end, run->arrived);
    }

    if (run->len) {
        test_puts(run, " ");
    }

    if (token->foreign) {
        test_puts(run, "~");
    }

    switch (token->type) {

    case SUMMARY_TOKEN_TEXT:
        assert_int_equal(token->nattrs, 0);
        test_puts(run, token->cdata ? "cdata" : summary_tag_names[token->tag]);
        test_puts(run, "'");
        test_put(run, text + token->start, token->end - token->start);
        test_puts(run, "'");
        break;

    case SUMMARY_TOKEN_START:
    case SUMMARY_TOKEN_END:
        assert_int_equal(text[token->start], '<');
        assert_int_equal(text[token->end - 1], '>');
        test_put_tag(run, text, token);
        break;

    case SUMMARY_TOKEN_COMMENT:
    case SUMMARY_TOKEN_DOCTYPE:
        test_puts(run, token->type == SUMMARY_TOKEN_COMMENT ? "{" : "{!");
        test_put(run, text + token->start, token->end - token->start);
        test_puts(run, "}");
        break;
    }

    return SUMMARY_OK;
}


static const uint8_t *
test_place(test_run_t *run, const char *html, size_t size)
{
    assert_true(size <= TEST_AREA);

    /* whatever is read of the former place is no longer right */
    memset(test_guard - run->arrived, '<', run->arrived);
    memcpy(test_guard - size, html, size);

    run->arrived = size;

    return test_guard - size;
}


static void
test_run(test_run_t *run, const char *html, size_t size, unsigned chunk)
{
    size_t           pos;
    const uint8_t   *data;
    summary_lexer_t  lexer;

    run->list[0] = '\0';
    run->len = 0;
    run->end = 0;
    run->arrived = 0;
    run->at_once = (chunk == 1);
    run->cdata_gap = 0;

    summary_lexer_init(&lexer, test_token, run);

    for (pos = 0; chunk != TEST_WHOLE && pos < size; /* void */) {
        pos += (chunk == TEST_RANDOM) ? test_random(20) : chunk;
        pos = (pos < size) ? pos : size;

        data = test_place(run, html, pos);
        assert_int_equal(summary_lexer_read(&lexer, data, pos), SUMMARY_OK);
    }

    run->at_once = 0;
    data = test_place(run, html, size);
    assert_int_equal(summary_lexer_finish(&lexer, data, size), SUMMARY_OK);

    test_tail(run, html, size);
}


static const unsigned  test_chunks[] = {
    1, 2, 3, 7, TEST_RANDOM, TEST_RANDOM
};

#define TEST_NCHUNKS  (sizeof(test_chunks) / sizeof(test_chunks[0]))


static void
test_cases(const test_case_t *cases, size_t n)
{
    size_t             i, k;
    static test_run_t  run;

    for (i = 0; i < n; i++) {
        test_run(&run, cases[i].html, cases[i].size, TEST_WHOLE);

        if (strcmp(run.list, cases[i].tokens) != 0) {
            fail_msg("%s\n  html      %s\n  expected  %s\n  got       %s",
                     cases[i].what, cases[i].html, cases[i].tokens, run.list);
        }

        for (k = 0; k < TEST_NCHUNKS; k++) {
            test_run(&run, cases[i].html, cases[i].size, test_chunks[k]);

            if (strcmp(run.list, cases[i].tokens) != 0) {
                fail_msg("%s, in chunks of %u\n  html      %s\n"
                         "  expected  %s\n  got       %s", cases[i].what,
                         test_chunks[k], cases[i].html, cases[i].tokens,
                         run.list);
            }
        }
    }
}


#define test_table(cases)  test_cases(cases, sizeof(cases) / sizeof(cases[0]))


static void
test_text(void **state)
{
    static const test_case_t  cases[] = {
        C("nothing", "", ""),
        C("text only", "abc", "'abc'"),
        C("a tag only", "<p>", "<p>"),
        C("text around", "a<p>b</p>c", "'a' <p> 'b' </p> 'c'"),
        C("no empty runs", "<p></p><p>", "<p> </p> <p>"),
        C("stray <", "a < b << c <3 d <", "'a < b << c <3 d <'"),
        C("< before a tag", "<<p><", "'<' <p> '<'"),
        C("<> is text", "a<>b", "'a<>b'"),
        C("<= is text", "a<=b<p>", "'a<=b' <p>"),
        C("> is text", "a>b", "'a>b'"),
        C("NUL", "a\0b<\0p>", "'a%00b<%00p>'"),
        C("</> is nothing", "a</>b", "'a' 'b'"),
        C("only </>", "</></>", ""),
        C("cut <", "a<", "'a<'"),
        C("cut </", "a</", "'a</'"),
        C("bytes beyond ASCII", "\xc3\xa4<\xc3\xa4>", "'%c3%a4<%c3%a4>'"),
        C("a byte-order mark", "\xef\xbb\xbf<p>", "'%ef%bb%bf' <p>"),
        C("references are not read", "&lt;p&gt;<p>", "'&lt;p&gt;' <p>"),
    };

    (void) state;
    test_table(cases);
}


static void
test_tags(void **state)
{
    static const test_case_t  cases[] = {
        C("any case", "<DIV><dIv></DiV>", "<div> <div> </div>"),
        C("unknown", "<x-y></X-y>", "<?x-y> </?X-y>"),
        C("a prefix is another name", "<d><di><divx>", "<?d> <?di> <?divx>"),
        C("headings", "<h1><h6><h7><h>", "<h1> <h6> <?h7> <?h>"),
        C("long names", "<figcaption><blockquote><blockquotes>",
          "<figcaption> <blockquote> <?blockquotes>"),
        C("longer than any", "<abcdefghijklmnopqrstuvwxyz>",
          "<?abcdefghijklmnopqrstuvwxyz>"),
        C("white space ends a name", "<p\t><p\n><p\f><p\r><p >",
          "<p> <p> <p> <p> <p>"),
        C("others do not", "<p\v><p\"><p=><p'><p<>",
          "<?p%0b> <?p\"> <?p=> <?p'> <?p<>"),
        C("NUL in a name", "<p\0><\0p></p\0>", "<?p%00> '<%00p>' </?p%00>"),
        C("names again, not quite", "<p><P><p\0></P><p1><pp><p>",
          "<p> <p> <?p%00> </p> <?p1> <?pp> <p>"),
        C("digits are no control bytes", "<h\x11>", "<?h%11>"),
        C("self-closing", "<br/><br /><p/>", "<br/> <br/> <p/>"),
        C("/ elsewhere", "<br/ ><br / x><br//>", "<br> <br x> <br/>"),
        C("end tags may be odd", "</p x=1></p/></p / >",
          "</p> </p/> </p>"),
        C("> in an end tag's attribute", "</p x='>'>a", "</p> 'a'"),
        C("white space before a name", "< p></ p>",
          "'< p>' {</ p>}"),
        C("cut in a name", "a<div", "'a'"),
        C("cut behind a name", "a<div ", "'a'"),
        C("cut in an end tag", "a</div", "'a'"),
        C("cut behind /", "a<div/", "'a'"),
        C("a tag in a tag", "<div <p>x", "<div <p> 'x'"),
        C("noscript is markup", "<noscript><p>x</noscript>",
          "<noscript> <p> 'x' </noscript>"),
        C("frameset is ordinary", "<frameset><frame></frameset>",
          "<frameset> <?frame> </frameset>"),
        C("template is ordinary", "<template><p></template>",
          "<template> <p> </template>"),
    };

    (void) state;
    test_table(cases);
}


static void
test_attributes(void **state)
{
    static const test_case_t  cases[] = {
        C("the quotes", "<a b=\"c d\" e='f\"g' h=i>",
          "<a b=[c d] e=[f\"g] h=[i]>"),
        C("no value", "<a b c>", "<a b c>"),
        C("empty values", "<a b='' c=\"\">", "<a b c>"),
        C("missing value", "<a b=><a b= >", "<a b> <a b>"),
        C("white space around =", "<a b = c d\n=\t'e' f\f= \"g\">",
          "<a b=[c] d=[e] f=[g]>"),
        C("> in quotes", "<a b='>' c=\">\">x", "<a b=[>] c=[>]> 'x'"),
        C("> ends an unquoted value", "<a b=c>d>", "<a b=[c]> 'd>'"),
        C("/ in an unquoted value", "<a b=/c/><a b=/>",
          "<a b=[/c/]> <a b=[/]>"),
        C("/ between", "<a/b/c=d/ e/>", "<a b c=[d/] e/>"),
        C("/ behind a quoted value", "<a b='c'/>", "<a b=[c]/>"),
        C("no white space behind a quote", "<a b='c'd='e'f>",
          "<a b=[c] d=[e] f>"),
        C("= begins a name, but ends the next", "<a =b =c=d ==>",
          "<a =b=[c=d] =>"),
        C("= behind /", "<a b/=c>", "<a b =c>"),
        C("= behind white space", "<a b /=c>", "<a b =c>"),
        C("= behind a quoted value", "<a b='c'='d'>", "<a b=[c] ='d'>"),
        C("= twice", "<a b==c>", "<a b=[=c]>"),
        C("quotes in names", "<a b\"c 'd' \"e=f>", "<a b\"c 'd' \"e=[f]>"),
        C("quotes in unquoted values", "<a b=c'd\"e f=g='h'>",
          "<a b=[c'd\"e] f=[g='h']>"),
        C("< in all", "<a <b=<c <d>", "<a <b=[<c] <d>"),
        C("@ : . -", "<a @b=c :d=e v-f.g=h>", "<a @b=[c] :d=[e] v-f.g=[h]>"),
        C("duplicates are kept", "<a b=1 B=2 b=3>", "<a b=[1] B=[2] b=[3]>"),
        C("NUL", "<a b\0=\0c d='\0'>", "<a b%00=[%00c] d=[%00]>"),
        C("line ends in values", "<a b='c\r\nd'>", "<a b=[c%0d%0ad]>"),
        C("quotes across tags", "<a b='c><p d='e>x", "<a b=[c><p d=] e> 'x'"),
        C("cut in a name", "x<a b", "'x'"),
        C("cut behind =", "x<a b=", "'x'"),
        C("cut in \"", "x<a b=\"c>d", "'x'"),
        C("cut in '", "x<a b='c>d", "'x'"),
        C("cut in an unquoted value", "x<a b=c", "'x'"),
        C("cut behind a value", "x<a b='c'", "'x'"),
        C("not those of end tags", "</a b=c d='>' e>", "</a>"),
    };

    (void) state;
    test_table(cases);
}


static void
test_comments(void **state)
{
    static const test_case_t  cases[] = {
        C("plain", "a<!--b-->c", "'a' {<!--b-->} 'c'"),
        C("empty", "<!---->a", "{<!---->} 'a'"),
        C("abrupt", "<!-->a", "{<!-->} 'a'"),
        C("abrupt with a dash", "<!--->a", "{<!--->} 'a'"),
        C("--!>", "<!--a--!>b", "{<!--a--!>} 'b'"),
        C("at once --!>", "<!----!>b", "{<!----!>} 'b'"),
        C("not <!---!>", "<!---!>a-->", "{<!---!>a-->}"),
        C("not <!--!>", "<!--!>a-->", "{<!--!>a-->}"),
        C("not -!>", "<!--a-!>b-->", "{<!--a-!>b-->}"),
        C("not --!->", "<!--a--!->b-->", "{<!--a--!->b-->}"),
        C("--!-->", "<!--a--!-->b", "{<!--a--!-->} 'b'"),
        C("not -- >", "<!--a-- >b-->", "{<!--a-- >b-->}"),
        C("not ->", "<!--a->b-->", "{<!--a->b-->}"),
        C("many dashes", "<!-----a----->b", "{<!-----a----->} 'b'"),
        C("many dashes and !", "<!--a----!>b", "{<!--a----!>} 'b'"),
        C("nested", "<!-- <!-- --> -->", "{<!-- <!-- -->} ' -->'"),
        C("nested, abrupt", "<!--<!-->a", "{<!--<!-->} 'a'"),
        C("nested, not <!->", "<!--<!->a-->", "{<!--<!->a-->}"),
        C("nested, not <!>", "<!--<!>a-->", "{<!--<!>a-->}"),
        C("tags in it", "<!--<p>a</p>-->", "{<!--<p>a</p>-->}"),
        C("NUL", "<!--\0-->", "{<!--%00-->}"),
        C("cut", "a<!--b", "'a' {<!--b}"),
        C("cut at -", "<!--b-", "{<!--b-}"),
        C("cut at --", "<!--b--", "{<!--b--}"),
        C("cut at --!", "<!--b--!", "{<!--b--!}"),
        C("cut at <!--", "<!--", "{<!--}"),
        C("cut at <!-", "a<!-", "'a' {<!-}"),
        C("cut at <!", "a<!", "'a' {<!}"),
        C("bogus <!", "<!a>b<!>c<! -->", "{<!a>} 'b' {<!>} 'c' {<! -->}"),
        C("bogus <!-", "<!-a>b<!->c", "{<!-a>} 'b' {<!->} 'c'"),
        C("bogus <?", "<?xml a='>'?>b<?>", "{<?xml a='>} ''?>b' {<?>}"),
        C("bogus </", "</3>a</ p>b</!>", "{</3>} 'a' {</ p>} 'b' {</!>}"),
        C("bogus </ and NUL", "</\0>a", "{</%00>} 'a'"),
        C("bogus </-", "</--><p>", "{</-->} <p>"),
        C("bogus, cut", "a<?b", "'a' {<?b}"),
        C("bogus </, cut", "a</3", "'a' {</3}"),
        C("bogus CDATA in HTML", "<![CDATA[a>b]]>", "{<![CDATA[a>} 'b]]>'"),
        C("bogus <!DOC", "<!DOC>a<!DOCTYP", "{<!DOC>} 'a' {<!DOCTYP}"),
        C("conditional comments", "<!--[if IE]><p><![endif]-->"
          "<![if !IE]><p><![endif]>", "{<!--[if IE]><p><![endif]-->} "
          "{<![if !IE]>} <p> {<![endif]>}"),
    };

    (void) state;
    test_table(cases);
}


static void
test_doctype(void **state)
{
    static const test_case_t  cases[] = {
        C("HTML5", "<!DOCTYPE html><p>", "{!<!DOCTYPE html>} <p>"),
        C("any case", "<!dOcTyPe>a", "{!<!dOcTyPe>} 'a'"),
        C("no space", "<!doctypehtml>", "{!<!doctypehtml>}"),
        C("public identifier", "<!DOCTYPE html PUBLIC \"-//W3C//DTD\" 'x'>a",
          "{!<!DOCTYPE html PUBLIC \"-//W3C//DTD\" 'x'>} 'a'"),
        C("> in an identifier ends it", "<!DOCTYPE html PUBLIC \"a>b\">",
          "{!<!DOCTYPE html PUBLIC \"a>} 'b\">'"),
        C("> in a system identifier", "<!DOCTYPE html SYSTEM 'a>b'>",
          "{!<!DOCTYPE html SYSTEM 'a>} 'b'>'"),
        C("not in an identifier", "<!DOCTYPE a [<!ELEMENT b>]>",
          "{!<!DOCTYPE a [<!ELEMENT b>} ']>'"),
        C("cut", "a<!DOCTYPE html", "'a' {!<!DOCTYPE html}"),
        C("cut at once", "<!DOCTYPE", "{!<!DOCTYPE}"),
    };

    (void) state;
    test_table(cases);
}


static void
test_raw(void **state)
{
    static const test_case_t  cases[] = {
        C("style", "<style>a<b>c</style>d",
          "<style> style'a<b>c' </style> 'd'"),
        C("all of them", "<xmp><p></xmp><iframe><p></iframe><noembed><p>"
          "</noembed><noframes><p></noframes>",
          "<xmp> xmp'<p>' </xmp> <iframe> iframe'<p>' </iframe> "
          "<noembed> noembed'<p>' </noembed> "
          "<noframes> noframes'<p>' </noframes>"),
        C("RCDATA", "<title>a<b>&amp;</title><textarea>\n<p></textarea>",
          "<title> title'a<b>&amp;' </title> "
          "<textarea> textarea'%0a<p>' </textarea>"),
        C("empty", "<title></title>", "<title> </title>"),
        C("any case", "<Title>a</TITLE>", "<title> title'a' </title>"),
        C("another's end tag", "<title></style></p></title>",
          "<title> title'</style></p>' </title>"),
        C("a longer name", "<title></titles></title-></title>",
          "<title> title'</titles></title->' </title>"),
        C("a shorter name", "<title></titl></title>",
          "<title> title'</titl>' </title>"),
        C("what ends its name", "<title></title\t><title></title\n>"
          "<title></title\f><title></title\r><title></title ><title></title/>",
          "<title> </title> <title> </title> <title> </title> "
          "<title> </title> <title> </title> <title> </title/>"),
        C("what does not", "<title></title\v></title\0></title=></title<>"
          "</title\"></title>", "<title> title'</title%0b></title%00></title=>"
          "</title<></title\">' </title>"),
        C("an end tag with attributes", "<style>a</style b='>'>c",
          "<style> style'a' </style> 'c'"),
        C("< before the end tag", "<title><</title>",
          "<title> title'<' </title>"),
        C("</ before the end tag", "<title></</title>",
          "<title> title'</' </title>"),
        C("half an end tag before", "<title></tit</title>",
          "<title> title'</tit' </title>"),
        C("</> is text", "<title></></title>", "<title> title'</>' </title>"),
        C("comments are text", "<title><!--</title>-->",
          "<title> title'<!--' </title> '-->'"),
        C("style has no escapes", "<style><!--<style></style>-->",
          "<style> style'<!--<style>' </style> '-->'"),
        C("self-closing is ignored", "<title/>a<b></title>",
          "<title/> title'a<b>' </title>"),
        C("NUL", "<title>\0</title>", "<title> title'%00' </title>"),
        C("cut", "<title>a", "<title> title'a'"),
        C("cut at <", "<title>a<", "<title> title'a<'"),
        C("cut at </", "<title>a</", "<title> title'a</'"),
        C("cut in the end tag's name", "<title>a</titl",
          "<title> title'a</titl'"),
        C("cut behind the end tag's name", "<title>a</title",
          "<title> title'a</title'"),
        C("cut in the end tag", "<title>a</title ", "<title> title'a'"),
        C("an end tag alone", "</title>a</style>", "</title> 'a' </style>"),
        C("pre and listing are markup", "<pre>\n<b></pre><listing>\n<b>",
          "<pre> '%0a' <b> </pre> <?listing> '%0a' <b>"),
        C("plaintext has no end", "<plaintext>a<b></plaintext><!--",
          "<plaintext> plaintext'a<b></plaintext><!--'"),
        C("nor does a title in it", "<plaintext></title",
          "<plaintext> plaintext'</title'"),
        C("end of plaintext", "</plaintext>a<b>", "</plaintext> 'a' <b>"),
        C("raw in an attribute", "<a title='<title>'>b",
          "<a title=[<title>]> 'b'"),
    };

    (void) state;
    test_table(cases);
}


#define S(text)  "<script> script'" text "'"

static void
test_script(void **state)
{
    static const test_case_t  cases[] = {
        C("plain", "<script>a<b</script>c", S("a<b") " </script> 'c'"),
        C("strings are not strings", "<script>'</script>'",
          S("'") " </script> '''"),
        C("</scriptx", "<script></scriptx></script>",
          S("</scriptx>") " </script>"),
        C("</script/", "<script>a</script/b>c",
          S("a") " </script> 'c'"),
        C("</script at the end", "<script>a</script", S("a</script")),
        C("<script alone does nothing", "<script><script></script>a</script>",
          S("<script>") " </script> 'a' </script>"),
        C("escaped", "<script><!--a</script>b",
          S("<!--a") " </script> 'b'"),
        C("escaped, --> back", "<script><!--a--><script></script>b",
          S("<!--a--><script>") " </script> 'b'"),
        C("double escaped",
          "<script><!--<script>a</script>b--></script>c",
          S("<!--<script>a</script>b-->") " </script> 'c'"),
        C("double escaped, and out", "<script><!--<script></script></script>a",
          S("<!--<script></script>") " </script> 'a'"),
        C("double escaped, --> ends it", "<script><!--<script>--></script>a",
          S("<!--<script>-->") " </script> 'a'"),
        C("double escaped, twice",
          "<script><!--<script></script><script></script></script>a",
          S("<!--<script></script><script></script>") " </script> 'a'"),
        C("does not nest",
          "<script><!--<script><script></script></script>a",
          S("<!--<script><script></script>") " </script> 'a'"),
        C("double escaped, any case and space",
          "<script><!--<SCRIPT a></ScripT\n></script/>b",
          S("<!--<SCRIPT a></ScripT%0a>") " </script/> 'b'"),
        C("double escaped, /", "<script><!--<script/</script/</script>a",
          S("<!--<script/</script/") " </script> 'a'"),
        C("<scriptx does not", "<script><!--<scriptx></script>a",
          S("<!--<scriptx>") " </script> 'a'"),
        C("<scrip does not", "<script><!--<scrip></script>a",
          S("<!--<scrip>") " </script> 'a'"),
        C("</scriptx stays double", "<script><!--<script></scriptx></script>a"
          "--></script>b", S("<!--<script></scriptx></script>a-->")
          " </script> 'b'"),
        C("<script-->", "<script><!--<script--></script>a",
          S("<!--<script-->") " </script> 'a'"),
        C("< before <script", "<script><!--<<script></script>a--></script>b",
          S("<!--<<script></script>a-->") " </script> 'b'"),
        C("<!--> escapes nothing", "<script><!--><script></script>a",
          S("<!--><script>") " </script> 'a'"),
        C("<!---> neither", "<script><!---><script></script>a",
          S("<!---><script>") " </script> 'a'"),
        C("<!- neither", "<script><!-<script></script>a",
          S("<!-<script>") " </script> 'a'"),
        C("<!-<!-- does", "<script><!-<!--<script></script>a</script>",
          S("<!-<!--<script></script>a") " </script>"),
        C("--!> ends nothing", "<script><!--<script>--!></script>a</script>",
          S("<!--<script>--!></script>a") " </script>"),
        C("-- > neither", "<script><!--<script>-- ></script>a</script>",
          S("<!--<script>-- ></script>a") " </script>"),
        C("escaped, cut", "<script><!--a", S("<!--a")),
        C("double escaped, cut", "<script><!--<script></script>",
          S("<!--<script></script>")),
        C("cut in <!--", "<script><!-", S("<!-")),
        C("cut in <script", "<script><!--<scrip", S("<!--<scrip")),
        C("a script behind one", "<script><!--<script>--></script><script>"
          "<script></script>", S("<!--<script>-->") " </script> "
          S("<script>") " </script>"),
        C("self-closing is ignored", "<script/>a</script>",
          "<script/> script'a' </script>"),
        C("NUL", "<script>\0<!--\0</script>",
          S("%00<!--%00") " </script>"),
    };

    (void) state;
    test_table(cases);
}


static void
test_foreign(void **state)
{
    static const test_case_t  cases[] = {
        C("svg", "<svg a=b>c<path d='e'/></svg>f",
          "~<svg a=[b]> ~'c' ~<?path d=[e]/> ~</svg> 'f'"),
        C("self-closing svg", "<svg/><title><b></title>",
          "~<svg/> <title> title'<b>' </title>"),
        C("no raw text", "<svg><style><b></style>",
          "~<svg> ~<style> <b> </style>"),
        C("no raw text, any of them", "<svg><script><g></script><xmp><g></xmp>"
          "<textarea><g></textarea><iframe><g><plaintext><g></svg>",
          "~<svg> ~<script> ~<?g> ~</script> ~<xmp> ~<?g> ~</xmp> "
          "~<textarea> ~<?g> ~</textarea> ~<iframe> ~<?g> ~<plaintext> "
          "~<?g> ~</svg>"),
        C("comments are", "<svg><!--a--><?b></svg>",
          "~<svg> ~{<!--a-->} ~{<?b>} ~</svg>"),
        C("raw text behind it", "<svg></svg><style><b></style>",
          "~<svg> ~</svg> <style> style'<b>' </style>"),
        C("nested", "<svg><svg></svg><style><g></svg><style><b></style>",
          "~<svg> ~<svg> ~</svg> ~<style> ~<?g> ~</svg> "
          "<style> style'<b>' </style>"),
        C("CDATA", "<svg>a<![CDATA[b<c>]]>d</svg>",
          "~<svg> ~'a' ~cdata'b<c>' ~'d' ~</svg>"),
        C("CDATA, empty", "<svg>a<![CDATA[]]>b</svg>",
          "~<svg> ~'a' ~'b' ~</svg>"),
        C("CDATA, ]", "<svg><![CDATA[]>a]]b]]]>c</svg>",
          "~<svg> ~cdata']>a]]b]' ~'c' ~</svg>"),
        C("CDATA is not ]]>", "<svg><![CDATA[>]]>",
          "~<svg> ~cdata'>'"),
        C("CDATA is upper case", "<svg><![cdata[a]]></svg>",
          "~<svg> ~{<![cdata[a]]>} ~</svg>"),
        C("CDATA, cut", "<svg><![CDATA[a]]", "~<svg> ~cdata'a]]'"),
        C("CDATA, cut in its beginning", "<svg><![CDATA",
          "~<svg> ~{<![CDATA}"),
        C("CDATA in math", "<math><mi><![CDATA[<]]></mi></math>",
          "~<math> ~<?mi> ~cdata'<' ~</?mi> ~</math>"),
        C("CDATA, two", "<svg><![CDATA[a]]><![CDATA[b]]></svg>",
          "~<svg> ~cdata'a' ~cdata'b' ~</svg>"),
        C("CDATA and </>", "<svg><![CDATA[]]></><![CDATA[b]]></></svg>",
          "~<svg> ~cdata'b' ~</svg>"),
        C("a title has HTML", "<svg><title>a<style><b></style></title>"
          "<style><g></style></svg>",
          "~<svg> ~<title> ~'a' ~<style> ~style'<b>' ~</style> ~</title> "
          "~<style> ~<?g> ~</style> ~</svg>"),
        C("but is not raw itself", "<svg><title>a<b>c</b></title><g></svg>",
          "~<svg> ~<title> ~'a' ~<b> ~'c' ~</b> ~</title> ~<?g> ~</svg>"),
        C("desc, foreignObject", "<svg><desc><style><b></style></desc>"
          "<FOREIGNOBJECT><div><xmp><b></xmp></div></foreignObject><xmp>"
          "<g></svg>", "~<svg> ~<?desc> ~<style> ~style'<b>' ~</style> "
          "~</?desc> ~<?FOREIGNOBJECT> ~<div> ~<xmp> ~xmp'<b>' ~</xmp> "
          "~</div> ~</?foreignObject> ~<xmp> ~<?g> ~</svg>"),
        C("only in svg", "<math><desc><style><g></style></desc></math>",
          "~<math> ~<?desc> ~<style> ~<?g> ~</style> ~</?desc> ~</math>"),
        C("CDATA in foreignObject", "<svg><foreignObject><![CDATA[a]]><p>"
          "<![CDATA[b]]>", "~<svg> ~<?foreignObject> ~cdata'a' ~<p> "
          "~{<![CDATA[b]]>}"),
        C("svg in foreignObject", "<svg><foreignObject><p><svg><style><g>"
          "</style></svg><style><b></style></foreignObject></svg>a",
          "~<svg> ~<?foreignObject> ~<p> ~<svg> ~<style> ~<?g> ~</style> "
          "~</svg> ~<style> ~style'<b>' ~</style> ~</?foreignObject> ~</svg> "
          "'a'"),
        C("the end tag of svg closes what is in it",
          "<svg><foreignObject></svg>a<svg><g><title>b</svg>c",
          "~<svg> ~<?foreignObject> ~</svg> 'a' ~<svg> ~<?g> ~<title> ~'b' "
          "~</svg> 'c'"),
        C("math text", "<math><mi><style><b></style></mi><style><mi></style>"
          "</math>", "~<math> ~<?mi> ~<style> ~style'<b>' ~</style> ~</?mi> "
          "~<style> ~<?mi> ~</style> ~</math>"),
        C("mi mo mn ms mtext", "<math><mo><xmp><b></xmp></mo><mn><xmp><b>"
          "</xmp></mn><ms><xmp><b></xmp></ms><mtext><xmp><b></xmp></mtext>",
          "~<math> ~<?mo> ~<xmp> ~xmp'<b>' ~</xmp> ~</?mo> ~<?mn> ~<xmp> "
          "~xmp'<b>' ~</xmp> ~</?mn> ~<?ms> ~<xmp> ~xmp'<b>' ~</xmp> ~</?ms> "
          "~<?mtext> ~<xmp> ~xmp'<b>' ~</xmp> ~</?mtext>"),
        C("mglyph is not HTML there", "<math><mi><mglyph><![CDATA[a]]>"
          "</mglyph></mi></math>", "~<math> ~<?mi> ~<?mglyph> ~cdata'a' "
          "~</?mglyph> ~</?mi> ~</math>"),
        C("but it is in annotation-xml", "<math><annotation-xml encoding="
          "text/html><mglyph><![CDATA[a]]>", "~<math> ~<?annotation-xml "
          "encoding=[text/html]> ~<?mglyph> ~{<![CDATA[a]]>}"),
        C("annotation-xml", "<math><annotation-xml><xmp><g></xmp>"
          "</annotation-xml></math>", "~<math> ~<?annotation-xml> ~<xmp> "
          "~<?g> ~</xmp> ~</?annotation-xml> ~</math>"),
        C("annotation-xml with HTML", "<math><annotation-xml encoding="
          "Text/HTML><xmp><b></xmp></annotation-xml><annotation-xml "
          "encoding='application/xhtml+xml'><xmp><b></xmp>",
          "~<math> ~<?annotation-xml encoding=[Text/HTML]> ~<xmp> ~xmp'<b>' "
          "~</xmp> ~</?annotation-xml> ~<?annotation-xml "
          "encoding=[application/xhtml+xml]> ~<xmp> ~xmp'<b>' ~</xmp>"),
        C("annotation-xml, the first encoding wins", "<math><annotation-xml "
          "encoding=a encoding=text/html><xmp><g>",
          "~<math> ~<?annotation-xml encoding=[a] encoding=[text/html]> "
          "~<xmp> ~<?g>"),
        C("annotation-xml with svg", "<math><annotation-xml><svg><title><xmp>"
          "<b></xmp></title></svg></annotation-xml></math>",
          "~<math> ~<?annotation-xml> ~<svg> ~<title> ~<xmp> ~xmp'<b>' "
          "~</xmp> ~</title> ~</svg> ~</?annotation-xml> ~</math>"),
        C("svg in math is of math", "<math><svg><desc><xmp><g></math>",
          "~<math> ~<svg> ~<?desc> ~<xmp> ~<?g> ~</math>"),
        C("math in svg's title", "<svg><title><math><mi><xmp><b></xmp></mi>"
          "</math></title></svg>", "~<svg> ~<title> ~<math> ~<?mi> ~<xmp> "
          "~xmp'<b>' ~</xmp> ~</?mi> ~</math> ~</title> ~</svg>"),
        C("self-closing in svg", "<svg><title/><style/><g><![CDATA[a]]></svg>",
          "~<svg> ~<title/> ~<style/> ~<?g> ~cdata'a' ~</svg>"),
    };

    (void) state;
    test_table(cases);
}


static void
test_foreign_breaks(void **state)
{
    static const test_case_t  cases[] = {
        C("a start tag of HTML", "<svg><g><p>a<style><b></style>",
          "~<svg> ~<?g> <p> 'a' <style> style'<b>' </style>"),
        C("text belongs to the svg", "<svg>a<p>b", "~<svg> ~'a' <p> 'b'"),
        C("one not in the list", "<svg><section><a><article><td><form>"
          "<![CDATA[b]]>", "~<svg> ~<section> ~<a> ~<article> ~<td> ~<form> "
          "~cdata'b'"),
        C("names not in SUMMARY_TAGS", "<svg><var><svg><listing>",
          "~<svg> <?var> ~<svg> <?listing>"),
        C("font", "<svg><font><font a=b><g><font COLOR=c>",
          "~<svg> ~<font> ~<font a=[b]> ~<?g> <font COLOR=[c]>"),
        C("font face, size", "<svg><font face><svg><font size=1>",
          "~<svg> <font face> ~<svg> <font size=[1]>"),
        C("only up to HTML", "<svg><foreignObject><svg><p><![CDATA[a]]></p>"
          "</foreignObject><![CDATA[b]]></svg>", "~<svg> ~<?foreignObject> "
          "~<svg> ~<p> ~{<![CDATA[a]]>} ~</p> ~</?foreignObject> ~cdata'b' "
          "~</svg>"),
        C("</p>, </br>", "<svg></p><![CDATA[a]]><svg></br><![CDATA[b]]>",
          "~<svg> </p> {<![CDATA[a]]>} ~<svg> </br> {<![CDATA[b]]>}"),
        C("an end tag of HTML around", "<div><svg><path></div><style><b>",
          "<div> ~<svg> ~<?path> </div> <style> style'<b>'"),
        C("an inline one", "<a><svg><path></a><style><b>",
          "<a> ~<svg> ~<?path> </a> <style> style'<b>'"),
        C("not if it is open in the svg", "<a><svg><a><g></a><style><g></svg>",
          "<a> ~<svg> ~<a> ~<?g> ~</a> ~<style> ~<?g> ~</svg>"),
        C("nor a block's name", "<svg><section></section><![CDATA[a]]></svg>",
          "~<svg> ~<section> ~</section> ~cdata'a' ~</svg>"),
        C("nor an unknown one", "<svg></g></foo></desc><![CDATA[a]]>",
          "~<svg> ~</?g> ~</?foo> ~</?desc> ~cdata'a'"),
        C("nor one that has no end tag", "<svg></img></style></textarea>"
          "<![CDATA[a]]>", "~<svg> ~</img> ~</style> ~</textarea> ~cdata'a'"),
        C("nor </math>", "<svg></math><![CDATA[a]]>",
          "~<svg> ~</math> ~cdata'a'"),
        C("out of an integration point", "<svg><foreignObject><div><svg>"
          "</div><![CDATA[a]]>", "~<svg> ~<?foreignObject> ~<div> ~<svg> "
          "~</div> ~{<![CDATA[a]]>}"),
        C("an end tag without svg", "</svg></math>a<![CDATA[b]]>",
          "</svg> </math> 'a' {<![CDATA[b]]>}"),
    };

    (void) state;
    test_table(cases);
}


/* what real pages, and the people who test parsers, come up with */

static void
test_nasty(void **state)
{
    static const test_case_t  cases[] = {
        C("a cut tag with a comment", "<p<!--a-->b", "<?p<!--a--> 'b'"),
        C("quotes in text", "a=\"<p>\"", "'a=\"' <p> '\"'"),
        C("unbalanced quote", "<a href=\"b>c</a><a href=\"d\">e",
          "<a href=[b>c</a><a href=] d\"> 'e'"),
        C("missing >", "<p a=b<p>c", "<p a=[b<p]> 'c'"),
        C("missing > before an end tag", "<b</b>c", "<?b< b> 'c'"),
        C("</p/ a>", "</p/ a>b", "</p> 'b'"),
        C("script in an attribute", "<a b='<script>'></a>",
          "<a b=[<script>]> </a>"),
        C("script in a comment", "<!--<script>--></script>",
          "{<!--<script>-->} </script>"),
        C("a comment in a script in a comment",
          "<!--<script><!--a--></script>-->",
          "{<!--<script><!--a-->} </script> '-->'"),
        C("PHP", "<?php if (a > b) ?>c", "{<?php if (a >} ' b) ?>c'"),
        C("ASP", "<% a %><p>", "'<% a %>' <p>"),
        C("an address", "<foo@example.com>", "<?foo@example.com>"),
        C("mustache", "<p {{a}}>{{b<c}}</p>", "<p {{a}}> '{{b' <?c}}< p>"),
        C("tags glued", "<p><b></b></p><br><hr/>",
          "<p> <b> </b> </p> <br> <hr/>"),
        C("textarea in select", "<select><textarea><option></textarea>",
          "<select> <textarea> textarea'<option>' </textarea>"),
        C("title in body", "<body><title><p></title>",
          "<body> <title> title'<p>' </title>"),
        C("behind </html>", "</body></html><p>a", "</body> </html> <p> 'a'"),
        C("image", "<image></image>", "<?image> </?image>"),
    };

    (void) state;
    test_table(cases);
}


static void
test_tag_find(void **state)
{
    size_t         i, k, len;
    char           name[32];
    const char    *p;

    (void) state;

    for (i = 1; i < SUMMARY_TAG_MAX; i++) {
        p = summary_tag_names[i];
        len = strlen(p);

        assert_int_equal(summary_tag_find((const uint8_t *) p, len), i);

        /* in upper case, longer and shorter by a byte */

        for (k = 0; k < len; k++) {
            name[k] = (p[k] >= 'a' && p[k] <= 'z') ? p[k] - 'a' + 'A' : p[k];
        }

        assert_int_equal(summary_tag_find((uint8_t *) name, len), i);

        name[len] = '\0';
        assert_int_equal(summary_tag_find((uint8_t *) name, len + 1), 0);
        name[len] = '-';
        assert_int_equal(summary_tag_find((uint8_t *) name, len + 1), 0);
        assert_int_not_equal(summary_tag_find((uint8_t *) name, len - 1), i);

        /* no other byte in place of one of its own */

        name[len - 1] ^= 0x60;
        assert_int_not_equal(summary_tag_find((uint8_t *) name, len), i);
    }

    assert_int_equal(summary_tag_find((const uint8_t *) "", 0), 0);
    assert_string_equal(summary_tag_names[SUMMARY_TAG_OTHER], "");
    assert_int_equal(summary_tag_flags[SUMMARY_TAG_OTHER], 0);
    assert_true(summary_tag_flags[SUMMARY_TAG_BR] & SUMMARY_T_VOID);
}


typedef struct {
    size_t    calls;
    size_t    stop;               /* the call that returns SUMMARY_ERROR */
    uint32_t  nattrs;
    uint32_t  end;
    int       last_ok;            /* attribute SUMMARY_TOKEN_ATTRS - 1 */
} test_count_t;


static int
test_count(void *ctx, const uint8_t *data, const summary_token_t *token)
{
    test_count_t  *count;

    count = ctx;
    count->calls++;
    count->nattrs = token->nattrs;
    count->end = token->end;

    if (token->nattrs == SUMMARY_TOKEN_ATTRS) {
        count->last_ok = token->attrs[SUMMARY_TOKEN_ATTRS - 1].value_len == 2
             && memcmp(data + token->attrs[SUMMARY_TOKEN_ATTRS - 1].value,
                       "31", 2) == 0;
    }

    return count->calls == count->stop ? SUMMARY_ERROR : SUMMARY_OK;
}


/* more attributes than are kept do no harm */

static void
test_many_attributes(void **state)
{
    size_t           i, len;
    char             html[2048];
    test_count_t     count;
    summary_lexer_t  lexer;

    (void) state;
    memset(&count, 0, sizeof(test_count_t));

    len = (size_t) sprintf(html, "<p");

    for (i = 0; i < 100; i++) {
        len += (size_t) sprintf(html + len, " a%zu=%zu", i, i);
    }

    len += (size_t) sprintf(html + len, ">");

    summary_lexer_init(&lexer, test_count, &count);
    assert_int_equal(summary_lexer_finish(&lexer, (uint8_t *) html, len),
                     SUMMARY_OK);

    assert_int_equal(count.calls, 1);
    assert_int_equal(count.nattrs, SUMMARY_TOKEN_ATTRS);
    assert_int_equal(count.end, len);
    assert_true(count.last_ok);
}


/* the handler stops the lexer at any token, and it stays stopped */

static void
test_stop(void **state)
{
    size_t             stop, size;
    test_count_t       count;
    summary_lexer_t    lexer;
    static const char  html[] = "a<p>b<!--c--><?d>e</p><script>f</script>"
                                "<svg>g<![CDATA[h]]></svg><!DOCTYPE i>j"
                                "</>k</3><br/><a b=><title>l</title >m";

    (void) state;

    for (stop = 1; /* void */ ; stop++) {
        memset(&count, 0, sizeof(test_count_t));
        count.stop = stop;
        summary_lexer_init(&lexer, test_count, &count);

        for (size = 0; size < sizeof(html) - 1; size++) {
            if (summary_lexer_read(&lexer, (const uint8_t *) html, size)
                != SUMMARY_OK)
            {
                break;
            }
        }

        size = sizeof(html) - 1;

        if (summary_lexer_finish(&lexer, (const uint8_t *) html, size)
            == SUMMARY_OK)
        {
            break;
        }

        assert_int_equal(count.calls, stop);
        assert_int_equal(summary_lexer_read(&lexer, (const uint8_t *) html,
                                            size), SUMMARY_ERROR);
        assert_int_equal(count.calls, stop);
    }

    assert_int_equal(stop, count.calls + 1);
    assert_int_equal(count.calls, 24);
}


/* a byte order mark is skipped, however little of it, or behind it, comes */

static void
test_skip(void **state)
{
    size_t             size;
    test_count_t       count;
    summary_lexer_t    lexer;
    static const char  html[] = "\xef\xbb\xbf" "a<p>";
    static const struct {
        size_t         calls;
        size_t         end;
    } expected[] = {
        { 0, 0 }, { 0, 0 }, { 0, 0 }, { 0, 0 }, { 1, 4 }, { 1, 5 }, { 1, 4 },
        { 2, 7 }
    };

    (void) state;

    for (size = 0; size <= sizeof(html) - 1; size++) {
        memset(&count, 0, sizeof(test_count_t));
        summary_lexer_init(&lexer, test_count, &count);
        summary_lexer_skip(&lexer, 3);

        assert_int_equal(summary_lexer_finish(&lexer, (const uint8_t *) html,
                                              size), SUMMARY_OK);
        assert_int_equal(count.calls, expected[size].calls);
        assert_int_equal(count.end, expected[size].end);
    }
}


/* deeper than the stack of foreign elements: it degrades, no more */

static void
test_foreign_depth(void **state)
{
    size_t             i, k, len;
    static char        html[TEST_AREA];
    static test_run_t  run;
    static const char *const  parts[] = {
        "<svg>", "<svg><a>", "<svg><foreignObject>", "<math><mi><p>",
        "<svg><title><math>"
    };

    (void) state;

    for (k = 0; k < sizeof(parts) / sizeof(parts[0]); k++) {
        len = 0;

        for (i = 0; i < 200; i++) {
            len += (size_t) sprintf(html + len, "%s", parts[k]);
        }

        for (i = 0; i < 200; i++) {
            len += (size_t) sprintf(html + len, "</svg></math>");
        }

        len += (size_t) sprintf(html + len, "<title><b></title>");

        test_run(&run, html, len, TEST_WHOLE);

        assert_non_null(strstr(run.list, " <title> title'<b>' </title>"));
    }
}


/*
 * Two megabytes in one token, byte by byte: fast, or quadratic, which would
 * take minutes.
 */

static void
test_linear(void **state)
{
    size_t           i, k, len, size;
    clock_t          start;
    uint8_t         *html;
    test_count_t     count;
    summary_lexer_t  lexer;
    static const struct {
        const char  *open;
        const char  *fill;
    } cases[] = {
        { "", "a" },
        { "", "<" },
        { "", "</>" },
        { "<", "a" },
        { "</", "a" },
        { "<a ", " " },
        { "<a ", "b" },
        { "<a ", "b " },
        { "<a ", "/" },
        { "<a b", " " },
        { "<a b=", " " },
        { "<a b=", "c" },
        { "<a b='", ">" },
        { "<a b=\"", "'" },
        { "<!--", "a" },
        { "<!--", "->" },
        { "<!", "a" },
        { "<?", "a" },
        { "<!DOCTYPE ", "'" },
        { "<svg><![CDATA[", "]" },
        { "<svg><![CDATA[", "]>" },
        { "<title>", "<" },
        { "<title>", "</titl" },
        { "<title>", "</title" },
        { "<script>", "a" },
        { "<script>", "<!-" },
        { "<script><!--", "a" },
        { "<script><!--", "->" },
        { "<script><!--", "<scrip" },
        { "<script><!--", "<script></script" },
        { "<plaintext>", "<" },
        { "", "<svg>" },
        { "<svg>", "<foreignObject>" },
        { "<svg>", "</a>" },
    };

    (void) state;

    size = 2 * 1024 * 1024;
    html = malloc(size);
    assert_non_null(html);

    for (k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
        len = strlen(cases[k].open);
        memcpy(html, cases[k].open, len);

        for (i = len; i < size; i++) {
            html[i] = cases[k].fill[(i - len) % strlen(cases[k].fill)];
        }

        memset(&count, 0, sizeof(test_count_t));
        summary_lexer_init(&lexer, test_count, &count);
        start = clock();

        for (i = 1; i < size; i++) {
            assert_true(summary_lexer_read(&lexer, html, i) == SUMMARY_OK);
        }

        assert_true(summary_lexer_finish(&lexer, html, size) == SUMMARY_OK);

        if (clock() - start > 5 * CLOCKS_PER_SEC) {
            fail_msg("%s%s... is not linear", cases[k].open, cases[k].fill);
        }
    }

    free(html);
}


static const char *const  test_snippets[] = {
    "<!DOCTYPE html><html lang=en><head><title>a &amp; b</title></head>",
    "<p class=\"a b\" id='c' d=e f>g <b>h</b> i<br/>j</p>",
    "<!--a--><!-- b -- c --!><!--><!---><?d?><!e></3></>",
    "<script>a<!--<script>b</script>c--></script>d",
    "<script type=\"x\">if (a<b) '<\\/script>' </script >",
    "<style>a > b {}</style><textarea><p></textarea><iframe></iframe>",
    "<svg viewBox='0 0 1 1'><title>a</title><path d=b/><![CDATA[c]]></svg>",
    "<svg><foreignObject><div>a<style>b</style></div></foreignObject></svg>",
    "<math><mi>a</mi><annotation-xml encoding='text/html'><p>b</math>",
    "<div><svg><g><a href=x><desc>a</desc></div><p>b",
    "a < b <= c <> d << e <1 f </ g>",
    "<xmp><p></xmp><noembed>a</noembed><plaintext><b></plaintext>",
    "<a href=\"b>c\" d='e\"f' =g h= i/j /k='l'm=n/>o</a p='q>'>",
    "<table><tr><td>a<td>b</table><select><option>c</select>",
};

#define TEST_NSNIPPETS  (sizeof(test_snippets) / sizeof(test_snippets[0]))


static size_t
test_mutate(char *html, size_t size)
{
    size_t       at, len;
    const char  *snippet;
    static const char  bytes[] = "<<<>>>!!--//=\"'[]?aps \t\n\r\0x1";

    at = size ? test_random((uint32_t) size) : 0;

    switch (test_random(5)) {

    case 0: /* a byte goes, */
        if (size) {
            memmove(html + at, html + at + 1, --size - at);
        }
        break;

    case 1: /* comes, */
        memmove(html + at + 1, html + at, size++ - at);
        html[at] = bytes[test_random(sizeof(bytes) - 1)];
        break;

    case 2: /* is another one; */
        if (size) {
            html[at] = bytes[test_random(sizeof(bytes) - 1)];
        }
        break;

    case 3: /* the end is cut off, if seldom; */
        if (test_random(4) == 0) {
            size = at;
        }
        break;

    default: /* part of a snippet comes in */
        snippet = test_snippets[test_random(TEST_NSNIPPETS)];
        snippet += test_random((uint32_t) strlen(snippet));
        len = 1 + test_random((uint32_t) strlen(snippet));
        memmove(html + at + len, html + at, size - at);
        memcpy(html + at, snippet, len);
        size += len;
    }

    return size;
}


static void
test_mutations(void **state)
{
    size_t             i, k, size;
    static char        html[4096];
    static test_run_t  whole, parts;

    (void) state;

    for (i = 0; i < 20000; i++) {
        size = strlen(test_snippets[i % TEST_NSNIPPETS]);
        memcpy(html, test_snippets[i % TEST_NSNIPPETS], size);

        for (k = 1 + test_random(12); k; k--) {
            size = test_mutate(html, size);
        }

        test_run(&whole, html, size, TEST_WHOLE);

        for (k = 0; k < TEST_NCHUNKS; k++) {
            test_run(&parts, html, size, test_chunks[k]);

            if (strcmp(whole.list, parts.list) != 0) {
                fail_msg("chunks of %u\n  html    %.*s\n  whole   %s\n"
                         "  chunks  %s", test_chunks[k], (int) size, html,
                         whole.list, parts.list);
            }
        }
    }
}


int
main(void)
{
    const struct CMUnitTest  tests[] = {
        cmocka_unit_test(test_text),
        cmocka_unit_test(test_tags),
        cmocka_unit_test(test_attributes),
        cmocka_unit_test(test_comments),
        cmocka_unit_test(test_doctype),
        cmocka_unit_test(test_raw),
        cmocka_unit_test(test_script),
        cmocka_unit_test(test_foreign),
        cmocka_unit_test(test_foreign_breaks),
        cmocka_unit_test(test_nasty),
        cmocka_unit_test(test_tag_find),
        cmocka_unit_test(test_many_attributes),
        cmocka_unit_test(test_stop),
        cmocka_unit_test(test_skip),
        cmocka_unit_test(test_foreign_depth),
        cmocka_unit_test(test_linear),
        cmocka_unit_test(test_mutations),
    };

    return cmocka_run_group_tests(tests, test_setup, NULL);
}
