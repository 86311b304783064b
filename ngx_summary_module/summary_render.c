
/*
 * Render: the chosen sentences -> HTML.  Text becomes text only: every
 * character that could be markup is a reference, and on pages that are not
 * UTF-8 so is every character beyond ASCII.
 */


#include "summary_engine.h"
#include "summary_utf8.h"

#include <stdio.h>
#include <string.h>


typedef struct {
    summary_array_t            out;       /* of uint8_t */
    const summary_render_t    *render;
    int                        failed;
} summary_writer_t;


static void summary_write(summary_writer_t *w, const char *s);
static void summary_write_text(summary_writer_t *w, const uint8_t *p,
    size_t len);
static void summary_write_reference(summary_writer_t *w, const uint8_t **p,
    const uint8_t *last);
static void summary_write_list(summary_writer_t *w);
static void summary_write_label(summary_writer_t *w, summary_str_t own,
    const char *text);
static int summary_write_end(summary_writer_t *w, summary_str_t *out);
static int summary_rtl(summary_str_t lang);


int
summary_render_list(const summary_render_t *render, summary_arena_t *arena,
    summary_str_t *out)
{
    summary_writer_t  w;

    memset(&w, 0, sizeof(summary_writer_t));
    summary_array_init(&w.out, arena, 1);
    w.render = render;

    summary_write_list(&w);

    return summary_write_end(&w, out);
}


int
summary_render_block(const summary_render_t *render, summary_arena_t *arena,
    summary_str_t *out)
{
    int                           rtl;
    summary_writer_t              w;
    const summary_label_t        *label;
    static const summary_str_t    english = { 2, (const uint8_t *) "en" };

    label = summary_cue_label(render->lang);

    memset(&w, 0, sizeof(summary_writer_t));
    summary_array_init(&w.out, arena, 1);
    w.render = render;

    summary_write(&w, "<aside class=\"summary-block\"");

    if (render->lang.len) {
        summary_write(&w, " lang=\"");
        summary_write_text(&w, render->lang.data, render->lang.len);
        summary_write(&w, "\"");
    }

    rtl = (render->dir == SUMMARY_DIR_UNKNOWN)
          ? summary_rtl(render->lang) : render->dir == SUMMARY_DIR_RTL;

    summary_write(&w, rtl ? " dir=\"rtl\"" : " dir=\"ltr\"");

    if (label == NULL) {
        label = summary_cue_label(english);
    }

    summary_write(&w, " aria-label=\"");
    summary_write_label(&w, render->settings->label, label->label);
    summary_write(&w, "\"><p>");
    summary_write_label(&w, render->settings->prompt, label->prompt);
    summary_write(&w, "</p><details><summary>");
    summary_write_label(&w, render->settings->label, label->label);
    summary_write(&w, "</summary>");
    summary_write_list(&w);
    summary_write(&w, "</details></aside>");

    return summary_write_end(&w, out);
}


static void
summary_write_list(summary_writer_t *w)
{
    size_t                     i;
    const summary_sentence_t  *s;

    summary_write(w, "<ul class=\"summary-list\">");

    if (w->render->editor.len) {
        summary_write(w, "<li>");
        summary_write_text(w, w->render->editor.data, w->render->editor.len);
        summary_write(w, "</li></ul>");
        return;
    }

    s = w->render->sentences;

    for (i = 0; i < w->render->nsentences; i++) {
        if (s[i].chosen) {
            summary_write(w, "<li>");
            summary_write_text(w, s[i].text.data, s[i].text.len);
            summary_write(w, "</li>");
        }
    }

    summary_write(w, "</ul>");
}


static void
summary_write_label(summary_writer_t *w, summary_str_t own, const char *text)
{
    if (own.len) {
        summary_write_text(w, own.data, own.len);
        return;
    }

    summary_write_text(w, (const uint8_t *) text, strlen(text));
}


static void
summary_write(summary_writer_t *w, const char *s)
{
    if (summary_array_append(&w->out, s, strlen(s)) != SUMMARY_OK) {
        w->failed = 1;
    }
}


static void
summary_write_text(summary_writer_t *w, const uint8_t *p, size_t len)
{
    const uint8_t  *start, *last;

    start = p;
    last = p + len;

    while (p < last) {

        if (*p != '<' && *p != '>' && *p != '&' && *p != '"' && *p != '\''
            && (*p < 0x80 || !w->render->ascii))
        {
            p++;
            continue;
        }

        if (summary_array_append(&w->out, start, (size_t) (p - start))
            != SUMMARY_OK)
        {
            w->failed = 1;
        }

        summary_write_reference(w, &p, last);
        start = p;
    }

    if (summary_array_append(&w->out, start, (size_t) (p - start))
        != SUMMARY_OK)
    {
        w->failed = 1;
    }
}


static void
summary_write_reference(summary_writer_t *w, const uint8_t **p,
    const uint8_t *last)
{
    char      buf[sizeof("&#1114111;")];
    uint32_t  c;

    c = summary_utf8_decode(p, last);

    switch (c) {

    case '<':
        summary_write(w, "&lt;");
        break;

    case '>':
        summary_write(w, "&gt;");
        break;

    case '&':
        summary_write(w, "&amp;");
        break;

    case '"':
        summary_write(w, "&quot;");
        break;

    case '\'':
        summary_write(w, "&#39;");
        break;

    default:
        (void) snprintf(buf, sizeof(buf), "&#%u;", c & 0x1fffff);
        summary_write(w, buf);
    }
}


static int
summary_write_end(summary_writer_t *w, summary_str_t *out)
{
    out->data = w->out.elts;
    out->len = w->out.nelts;

    return w->failed ? SUMMARY_ERROR : SUMMARY_OK;
}


/* languages written from right to left, by their primary subtags */

static int
summary_rtl(summary_str_t lang)
{
    size_t                    i;
    static const char *const  rtl[] = {
        "ar", "he", "iw", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb",
        "arb", "prs", "ks", "pnb", "azb", "lrc", "mzn", "syr", "nqo", NULL
    };

    for (i = 0; rtl[i]; i++) {
        if (lang.len >= strlen(rtl[i])
            && summary_equal(lang.data, rtl[i], strlen(rtl[i]))
            && (lang.len == strlen(rtl[i])
                || lang.data[strlen(rtl[i])] == '-'))
        {
            return 1;
        }
    }

    return 0;
}
