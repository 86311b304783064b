
/*
 * Pages that tests of the public interface share, and all that a result says
 * as text, to compare.
 */


#ifndef _TEST_PAGES_H_INCLUDED_
#define _TEST_PAGES_H_INCLUDED_


#include <stdio.h>
#include <string.h>

#include "summary.h"


#define TEST_MAX_REPORT  (64 * 1024)

#define TEST_ONE                                                              \
    "<p>The town council of Marlow voted on Tuesday to rebuild the old stone" \
    " bridge over the river. Engineers found deep cracks in two of its five " \
    "arches last winter after the flood.</p>\n"

#define TEST_TWO                                                              \
    "<p>Work on the <b>bridge</b> is to begin in April &amp; will take about" \
    " fourteen months to finish. Drivers will have to use the northern road " \
    "while the crossing is closed to traffic.</p>\n"

#define TEST_THREE                                                            \
    "<p>Shop owners near the market fear that the long closure will keep "    \
    "their customers away from town. The mayor promised \342\200\234a fund "  \
    "of two million euros\342\200\235 to make up for lost business.</p>\n"

#define TEST_STORY  TEST_ONE TEST_TWO TEST_THREE

#define TEST_100                                                              \
    "Nothing in here is part of a story: it takes one hundred bytes from the" \
    " page's beginning, for a comment.   "
#define TEST_1000                                                             \
    TEST_100 TEST_100 TEST_100 TEST_100 TEST_100                              \
    TEST_100 TEST_100 TEST_100 TEST_100 TEST_100


typedef struct {
    const char        *name;
    const char        *html;
    size_t             size;
    summary_reason_e   reason;
} test_page_t;


#define P(name, html, reason)                                                 \
    { name, html, sizeof(html) - 1, SUMMARY_REASON_##reason }


static const test_page_t  test_pages[] = {

    P("plain", "<!doctype html><html lang=en><meta charset=utf-8>"
      "<title>The bridge</title><h1>The bridge</h1>\n" TEST_STORY "</html>\n",
      OK),

    P("own blocks", "<!doctype html><meta charset=utf-8>"
      "<h1>The bridge</h1><details><summary>Get a <i>summary</i></summary>"
      "</details><!-- summary -->" TEST_STORY "<div data-summary></div>", OK),

    P("filled", "<!doctype html><h1>The bridge</h1>" TEST_STORY
      "<details><summary>Get a summary</summary>It rains.</details>",
      ALREADY),

    P("much around",
      "\357\273\277<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">"
      "<html lang='de_AT'><head><script><!--<script>x</script>--></script>"
      "<style>a { }</style><link rel=a><meta name=a content='<p>'></head>"
      "<body class=\"a b\"><svg><title>a</title><![CDATA[<p>]]></svg>"
      "<nav><ul><li><a href='/'>Front page</a><li>x</ul></nav>"
      "<textarea></p></textarea><select><option>a<option>b</select>"
      "<table><tr><td><article class='story-text' id=story>" TEST_STORY
      "<ul><li>One thing &ndash; or two</ul></article></table>"
      "<!-- end --></body></html>", OK),

    P("paid", "\357\273\277<!doctype html><h1>The bridge</h1>" TEST_STORY
      "<p>Only <b class=paid>subscribers</b> of ours know what the mayor "
      "said.</p><div class=paid>" TEST_STORY "</div>"
      "<script type=application/ld+json>{\"headline\":\"The br\\u0069dge\","
      "\"isAccessibleForFree\":false,\"cssSelector\":[\"b.pai\\u0064\","
      "\"h1 ~ b, .x\",\"div.paid\"]}</script>", PAID),

    P("paid for in part", "<!doctype html><title></title>" TEST_STORY
      "<p>Only <b class=paid>subscribers</b> of ours know what the mayor "
      "said.</p><div class=paid>" TEST_STORY "</div>"
      "<script type=application/ld+json>{\"headline\":\"The br\\u0069dge\","
      "\"isAccessibleForFree\":false,\"cssSelector\":[\"b.pai\\u0064\","
      "\"body > div.paid\"]}</script>", OK),

    P("bare text", "<body><div>" "The town council of Marlow voted on "
      "Tuesday to rebuild the old stone bridge over the river.<br><br>"
      "Engineers found deep cracks in two of its five arches last winter "
      "after the flood, they said.<br><br>Work on the bridge is to begin in "
      "April and will take about fourteen months to finish.</div>", OK),

    P("mis-nested", "<b><p>x<i></b></p></div>" TEST_ONE "</table><a href=a>"
      "<div>y</a>" TEST_TWO "</form><p><b><i>" TEST_THREE "</x></b>", OK),

    P("bytes", "<meta charset=utf-8>\0<p>\xff\0 x</p>" TEST_ONE "\xe2\x80"
      TEST_TWO "<p>&#0;&#146;&#xd800;&bogus;&amp" TEST_THREE "\xc3", OK),

    P("windows-1251", "<?xml version='1.0' encoding='windows-1251' ?>"
      "<!doctype html><html lang=ru><body>\n"
      "<p>\303\356\360\356\344\361\352\356\351 \361\356\342\345\362 "
      "\314\340\360\353\356\342\340 \342\356 \342\362\356\360\355\350"
      "\352 \360\345\370\350\353 \342\356\361\361\362\340\355\356\342"
      "\350\362\374 \361\362\340\360\373\351 \352\340\354\345\355\355"
      "\373\351 \354\356\361\362 \367\345\360\345\347 \360\345\352"
      "\363. \310\355\346\345\355\345\360\373 \355\340\370\353\350 "
      "\357\360\356\370\353\356\351 \347\350\354\356\351 \343\353\363"
      "\341\356\352\350\345 \362\360\345\371\350\355\373 \342 \344"
      "\342\363\365 \350\347 \357\377\362\350 \345\343\356 \340\360"
      "\356\352.</p>\012<p>\320\340\341\356\362\373 \355\340 \354\356"
      "\361\362\363 \355\340\367\355\363\362\361\377 \342 \340\357"
      "\360\345\353\345 \350 \347\340\351\354\363\362 \356\352\356"
      "\353\356 \367\345\362\373\360\355\340\344\366\340\362\350 \354"
      "\345\361\377\366\345\342. \302\356\344\350\362\345\353\377\354"
      " \357\360\350\344\270\362\361\377 \345\347\344\350\362\374 "
      "\357\356 \361\345\342\345\360\355\356\351 \344\356\360\356\343"
      "\345, \357\356\352\340 \354\356\361\362 \347\340\352\360\373"
      "\362 \344\353\377 \344\342\350\346\345\355\350\377.</p>\012<p>"
      "\302\353\340\344\345\353\374\366\373 \354\340\343\340\347\350"
      "\355\356\342 \363 \360\373\355\352\340 \341\356\377\362\361"
      "\377, \367\362\356 \344\356\353\343\356\345 \347\340\352\360"
      "\373\362\350\345 \356\362\357\363\343\355\270\362 \350\365 "
      "\357\356\352\363\357\340\362\345\353\345\351. \314\375\360 "
      "\357\356\356\341\345\371\340\353 \253\364\356\355\344 \342 "
      "\344\342\340 \354\350\353\353\350\356\355\340\273 \344\353\377"
      " \342\356\347\354\345\371\345\355\350\377 \357\356\362\345\360"
      "\374.</p>\012", OK),

    /* its label stands where the prescan does not look */

    P("Shift_JIS", "<!doctype html><html lang=ja><!--" TEST_1000 "-->"
      "<meta charset=shift_jis><h1>\213\264</h1><details><summary>Get a "
      "summary</summary></details><div>"
      "<p>\222\254\213c\211\357\202\315\211\316\227j\223\372\201A\220"
      "\354\202\311\211\313\202\251\202\351\214\303\202\242\220\316"
      "\202\314\213\264\202\360\214\232\202\304\222\274\202\267\202"
      "\261\202\306\202\360\214\210\202\337\202\275\201B\213Z\217p"
      "\216\322\202\315\215\360\224N\202\314\223~\201A\214\334\202"
      "\302\202\314\203A\201[\203`\202\314\202\244\202\277\223\361"
      "\202\302\202\311\220[\202\242\213T\227\364\202\360\214\251\202"
      "\302\202\257\202\275\201B</p>\012<p>\213\264\202\314\215H\216"
      "\226\202\315\216l\214\216\202\311\216n\202\334\202\350\201A"
      "\217\134\216l\202\251\214\216\202\331\202\307\202\251\202\251"
      "\202\351\214\251\215\236\202\335\202\276\201B\222\312\215s\216"
      "~\202\337\202\314\212\324\201A\216\324\202\315\226k\202\314"
      "\223\271\230H\202\360\216g\202\244\202\261\202\306\202\311\202"
      "\310\202\351\201B\203\134\201\134\225\134\216\246\224\134\227"
      "\315\201B</p>\012<p>\216s\217\352\202\314\213\337\202\255\202"
      "\314\223X\216\345\202\275\202\277\202\315\201A\222\267\202\242"
      "\225\302\215\275\202\305\213q\202\252\222\254\202\251\202\347"
      "\227\243\202\352\202\351\202\261\202\306\202\360\213\260\202"
      "\352\202\304\202\242\202\351\201B\222\254\222\267\202\315\216"
      "\270\202\355\202\352\202\275\217\244\224\204\202\360\225\342"
      "\202\244\212\356\213\340\202\360\226\361\221\251\202\265\202"
      "\275\201B</p>\012", OK),

    P("not what it says", "<meta charset=euc-kr>" TEST_STORY
      "<p>\377 \377 \377 \377 \377</p>", CHARSET),

    P("ISO-2022-JP", "<!--" TEST_1000 "--><meta charset=iso-2022-jp>"
      TEST_STORY, CHARSET),

    P("UTF-16", "\xff\xfe<\0p\0>\0", CHARSET),

    P("links", "<nav><a href=a>One</a> <a href=b>Two</a></nav>", NO_ARTICLE),

    P("a list", "<ul><li>" TEST_ONE "<div data-summary></div></ul>"
      TEST_STORY, NO_PLACE),

    P("an open tag", TEST_STORY "<div class=\"a b c", OK),

    P("an open script", TEST_STORY "<script>if (a </b", OK),

    P("nothing", "", NO_ARTICLE),

    P("a few bytes", "<p>", NO_ARTICLE)
};


#define TEST_NPAGES  (sizeof(test_pages) / sizeof(test_pages[0]))


static void
test_print(char *out, size_t *n, const char *name, summary_str_t text)
{
    *n += (size_t) snprintf(out + *n, TEST_MAX_REPORT - *n, "%s %.*s\n", name,
                            (int) text.len,
                            text.len ? (const char *) text.data : "");
}


static void
test_report(const summary_result_t *r, char *out)
{
    size_t  i, n;

    n = (size_t) snprintf(out, TEST_MAX_REPORT,
                          "%s, container %zu to %zu, %zu words, %zu chosen\n",
                          summary_reason_name(r->reason), r->start, r->end,
                          r->words, r->nchosen);

    test_print(out, &n, "title", r->title);
    test_print(out, &n, "lang", r->lang);
    test_print(out, &n, "container", r->container);

    for (i = 0; i < r->nparagraphs; i++) {
        n += (size_t) snprintf(out + n, TEST_MAX_REPORT - n,
                               "%zu to %zu, %d %d", r->paragraphs[i].start,
                               r->paragraphs[i].end, r->paragraphs[i].kind,
                               r->paragraphs[i].prose);
        test_print(out, &n, "", r->paragraphs[i].text);
    }

    for (i = 0; i < r->nsentences; i++) {
        n += (size_t) snprintf(out + n, TEST_MAX_REPORT - n,
                               "%zu, %u, %.9g, %d",
                               r->sentences[i].paragraph,
                               r->sentences[i].words, r->sentences[i].score,
                               r->sentences[i].chosen);
        test_print(out, &n, "", r->sentences[i].text);
    }

    for (i = 0; i < r->ninsertions; i++) {
        n += (size_t) snprintf(out + n, TEST_MAX_REPORT - n, "at %zu",
                               r->insertions[i].offset);
        test_print(out, &n, "", r->insertions[i].text);
    }
}


#endif /* _TEST_PAGES_H_INCLUDED_ */
