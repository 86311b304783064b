"""Pages that were made to hurt: any answer, soon, and no byte changed.

The bound is processor time, so other work on the machine does not count; it
holds with sanitizers, too.
"""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

pytest.register_assert_rewrite("pagecheck")

import pagecheck  # noqa: E402

SUMMARIZE = os.environ.get("SUMMARIZE",
                           str(HERE.parents[1] / "build/summarize"))

SECONDS = 2.0

STORY = "\n".join(f"<p>{text}</p>" for text in
                  (HERE / "story.txt").read_text("utf-8").splitlines())

ANY = {"ok", "no_article", "too_short", "no_sentences", "no_place", "already",
       "charset", "limit", "paid"}

WORDS = "The council of Marlow voted on Tuesday to build a bridge"

# the largest page that is read by default; what pads it adds to the budget
SIZE = 2 * 1024 * 1024

LD = '<script type="application/ld+json">'

# as many selectors as are looked for, none of which matches
PAID = (LD + '{"isAccessibleForFree":false,"cssSelector":['
        + ",".join(f'"main .a{i}"' for i in range(32)) + "]}</script>")

# name: (page, statuses that it may have if the story comes behind)
HARD = {
    # depth
    "divs-300": ("<div>" * 300, {"ok"}),
    "divs-200000": ("<div>" * 200000, {"limit"}),
    "divs-open-end-unknown": ("<div>" * 50000 + "</x>" * 50000, {"limit"}),
    "divs-500-end-unknown": ("<div>" * 400 + "</x>" * 100000, {"ok"}),
    "b-200000": ("<b>" * 200000, {"limit"}),
    "b-p": ("<b><p>" * 100000, {"limit"}),
    "tables": ("<table><tr><td>" * 50000, {"limit"}),
    "lists": ("<ul><li>" * 100000, {"limit"}),
    "svg": ("<svg>" * 100000, ANY),
    "svg-html": ("<svg><foreignObject><p>" * 30000, ANY),
    "select": ("<select>" * 100000, ANY),
    "template": ("<template>" * 100000, {"limit"}),

    # counts
    "p-200000": ("<p>" * 200000, ANY),
    "p-a": ("<p>a" * 100000, ANY),
    "li-200000": ("<ul>" + "<li>" * 200000, ANY),
    "td-200000": ("<table>" + "<td>" * 200000, ANY),
    "a-200000": ("<a>" * 200000, ANY),
    "a-div": ("<a href=a><div>" * 400 + "</a>" * 100000, ANY),
    "b-div": (("<b>" * 200 + "<div></b></div>") * 2000, ANY),
    "button": ("<button>" * 200000, ANY),
    "form": ("<form><div></form>" * 400 + "</form>" * 50000, ANY),
    "headings": ("<h1></h2>" * 100000, ANY),
    "br": ("a<br><br>" * 200000, ANY),
    "ends-x": ("</x>" * 112500, {"ok"}),
    "ends-p": ("</p>" * 112500, {"ok"}),
    "ends-div": ("</div>" * 100000, {"ok"}),
    "details": ("<details><summary>Get a summary</summary></details>" * 40000,
                ANY),
    "details-nested": ("<details><summary>" * 250, ANY),
    "data-summary": ("<div data-summary></div>" * 50000, ANY),
    "comments": ("<!-- summary -->" * 50000, ANY),
    "lists-of-ours": ('<ul class="summary-list"></ul>' * 50000, ANY),

    # the lexer
    "attributes": ("<p " + " ".join(f"a{i}=b" for i in range(100000)) + ">",
                   {"ok"}),
    "attributes-alike": ("<p " + "a=b " * 200000 + ">", {"ok"}),
    "attribute-long": ('<p class="' + "a b " * 250000 + '">', {"ok"}),
    "class-long-texts": ('<div class="' + "a" * 65000 + '">'
                         + (WORDS + "<br><br>") * 15000, ANY),
    "attribute-open": ('<p class="' + "a b " * 250000, {"no_article"}),
    "tag-name": ("<" + "x" * 1000000 + ">", {"ok"}),
    "less-than": ("<" * 1000000, ANY),
    "less-than-p": ("<p<" * 300000, ANY),
    "comments-open": ("<!--" * 250000, {"no_article"}),
    "comments-dashes": ("<!--" + "--!" * 300000, {"no_article"}),
    "comments-short": ("<!-->" * 200000, ANY),
    "script-escapes": ("<script>" + "<!--<script>" * 80000, {"no_article"}),
    "script-ends": ("<script>" + "</scrip" * 150000, {"no_article"}),
    "title-ends": ("<title>" + "</titl" * 150000, {"no_article"}),
    "cdata": ("<svg><![CDATA[" + "]]" * 400000, {"no_article"}),
    "doctype": ("<!doctype " + "x" * 1000000 + ">", {"ok"}),
    "nul": ("\0" * 1000000, ANY),

    # what is said of itself
    "ld-brackets": (LD + "[" * 1000000, {"no_article"}),
    "ld-objects": (LD + "[" + "{}," * 300000 + "]</script>", {"ok"}),
    "ld-strings": (LD + "[" + '"a",' * 250000 + "]</script>", {"ok"}),
    "ld-string": (LD + '{"headline":"' + "\\u" * 300000 + '"}</script>', ANY),
    "ld-keys": (LD + "{" + '"cssSelector":".a",' * 50000 + "}</script>", ANY),
    "ld-scripts": ((LD + "{}</script>") * 20000, {"ok"}),
    "paid-classes": (PAID + "<p class='a b c d e f'>a" * 40000, ANY),
    "paid-class-long": (PAID + '<p class="' + "a b " * 250000 + '">', ANY),
    "paid-deep": (PAID + "<main>" * 400 + "<i class=a>b</i>" * 30000, ANY),
    "paid-inline": (LD + '{"isAccessibleForFree":false,"cssSelector":"b"}'
                    "</script><p>" + "<b>a</b>" * 60000 + WORDS, ANY),
    "paid-unclosed": (LD + '{"isAccessibleForFree":false,"cssSelector":"b"}'
                      "</script>" + "<p><b>a</p>" * 60000, ANY),

    # text
    "words": ("<p>" + "word " * 200000, ANY),
    "letters": ("<p>" + "a" * 1000000, ANY),
    "joined-words": ("<p>" + "a-" * 500000, ANY),
    "joined-capitals": ("<p>" + "A." * 500000, ANY),
    "sentence-100k": ("<p>" + WORDS * 1800 + ".", ANY),
    "sentences-20000": ("<p>" + (WORDS + ". ") * 20000, ANY),
    "sentences-short": ("<p>" + "No. " * 200000, ANY),
    "sentences-wide-space": ("<p>" + "A.\u2003" * 200000, ANY),
    "sentence-capitals": ("<p>" + (WORDS.upper() + ". ") * 20000, ANY),
    "sentence-no-stops": ("<p>" + (WORDS + " ") * 20000, ANY),
    "sentences-talk": ("<p>" + "Q: Why? A: So. " * 50000, ANY),
    "sentences-dashes": ("<p>" + "a. - " * 200000, ANY),
    "sentences-initials": ("<p>" + "A. " * 300000, ANY),
    "sentences-initials-wide": ("<p>" + "A.\u2003" * 60000, ANY),
    "sentences-notes": ("<p>" + "a." + " [1]" * 200000, ANY),
    "sentences-bad": ("<p>" + "\ufffd. A" * 200000, ANY),
    "items": ("<p>" + "1. A " * 150000, ANY),
    "items-two": ("<p>" + "1) A 2) A 3) A " * 60000, ANY),
    "quotes-open": ("<p>" + "\u201c" * 300000, ANY),
    "quotes-short": ("<p>" + '"a." ' * 200000, ANY),
    "quotes-tags": ("<p>" + ('"Go!" ' + "Aa " * 5) * 40000, ANY),
    "brackets": ("<p>" + "(a) " * 200000, ANY),
    "brackets-open": ("<p>a. " + "( " * 300000, ANY),
    "datelines": (("<p>ABC DEF GHI JKL MNO PQR STU (XY") * 20000, ANY),
    "sentences-no-space": ("<p>" + "\u554a\u3002" * 150000, ANY),
    "dots": ("<p>" + "." * 1000000, ANY),
    "dots-x": ("<p>" + ("." * 2000 + "x") * 500, ANY),
    "dots-x-long": ("<p>" + "." * 300000 + "x", ANY),
    "dots-x-paragraphs": (("<p>" + "." * 2000 + "x") * 500, ANY),
    "dots-quotes": ("<p>" + ("." + '"' * 2000 + "x") * 500, ANY),
    "dots-spaces": ("<p>" + ". " * 500000, ANY),
    "quotes": ("<p>" + '"' * 1000000, ANY),
    "brackets": ("<p>" + "A. " + "(" * 1000000, ANY),
    "brackets-often": ("<p>" + ("A. " + "(" * 100) * 10000, ANY),
    "spaces": ("<p>a" + " " * 1000000 + "b", ANY),
    "no-break-spaces": ("<p>a." + "&nbsp;" * 150000 + "b", ANY),
    "ideographs": ("<p>" + "\u4e00\u4e01\u4e02" * 100000, ANY),
    "distinct-words": ("<p>" + " ".join(f"w{i}" for i in range(120000)), ANY),
    "ampersands": ("<p>" + "&" * 1000000, ANY),
    "references": ("<p>" + "&#" * 500000, ANY),
    "reference-long": ("<p>&" + "x" * 1000000 + ";", ANY),
    "number-long": ("<p>&#" + "9" * 1000000 + ";", ANY),
    "inline": ("<p>" + "<b>a</b>" * 100000, ANY),
    "inline-open": ("<p>" + "<b>a<i>" * 200, ANY),
    "inline-crossed": ("<p>" + "<b><i></b></i>" * 60000 + WORDS, ANY),
    "hidden": ("<p>" + "<b hidden>a</b>" * 60000 + WORDS, ANY),
    "sup": ("<p>" + "<sup>[1]</sup>" * 60000 + WORDS, ANY),
    "q": ("<p>" + "<q>" * 100000 + WORDS, ANY),
    "lang": ("<html lang='" + "a" * 1000000 + "'>", {"ok"}),
    "class-words": ("<div class='" + "article body " * 80000 + "'>", {"ok"}),
    "titles": ("<h1>" + WORDS * 10000 + "</h1>", ANY),
}


@pytest.mark.parametrize("name", HARD)
@pytest.mark.parametrize("where", ["before", "behind", "padded"])
def test_hard(name, where):
    hard, statuses = HARD[name]
    page = make(hard, where)
    before = spent()
    run = pagecheck.summarize(SUMMARIZE, page, ["--min-words", "0"])
    seconds = (spent() - before) / 2

    assert run.status in (statuses if where == "before" else ANY)
    pagecheck.check_bytes(run)
    pagecheck.check_text_only(run)
    assert seconds < SECONDS
    # the budget, as in summary.h
    assert run.said["memory"] <= 3 * len(run.page) + 512 * 1024


# what is repeated to make a page of any size, with a number where {} is: as
# many tags as the budget has memory for
LONG = (WORDS + ", ") * 6 + "the mayor said."
LINEAR = {
    "paragraphs": "<p>" + LONG + "</p>\n",
    "boxes": "<div><div>" + LONG * 2 + "<p>" + LONG + "</div></div>\n",
    "class": '<div class="story text"><p class="p">' + LONG + "</div>\n",
    "classes": '<div class="box-{}"><p class="text-{}">' + LONG + "</div>\n",
    "text": LONG + " ",
    "breaks": LONG + "<br><br>\n",
    "links": '<a href="/{}">' + WORDS + "</a>\n",
    "list": '<li><a href="/marlow/news/{}.html" class="a">' + LONG
            + "</a></li>\n",
}

# so many times as much a byte is too much: it would be 8 if it were quadratic
LINEAR_BOUND = 3


@pytest.mark.parametrize("name", LINEAR)
def test_linear(name):
    for _ in range(3):
        small, large = (cost(repeated(LINEAR[name], size))
                        for size in (SIZE // 8, SIZE))
        if large <= LINEAR_BOUND * small:
            return
    assert large <= LINEAR_BOUND * small


def repeated(text, size):
    n = size // len(text)
    return (STORY + "".join(text.replace("{}", str(i))
                            for i in range(n))).encode()


def cost(page):
    """The engine's time for a byte: the least of three."""
    times = []
    for _ in range(3):
        done = subprocess.run([SUMMARIZE, "--json", "--min-words", "0", "-"],
                              input=page, capture_output=True, check=True)
        said = json.loads(done.stdout)
        assert said["status"] != "limit"
        times.append(said["time_us"])
    return min(times) / len(page)


@pytest.mark.parametrize("tags, ours", [(100, True), (1000, False)])
def test_label_long(tags, ours):
    """Labels are read again for each place that they stand in."""
    label = "<b></b>" * tags + "Get a summary"
    page = f"<details><summary>{label}</summary></details>{STORY}"
    run = pagecheck.summarize(SUMMARIZE, page.encode(), ["--min-words", "0"])

    assert run.status == "ok"
    assert ("summary-block" not in run.html.decode()) == ours


def make(hard, where):
    """The story behind it, or before; or padded with a comment before both."""
    if where == "behind":
        return f"{STORY}\n{hard}".encode()
    page = f"{hard}\n{STORY}".encode()
    if where == "padded":
        page = b"<!--" + b"x" * (SIZE - len(page) - 7) + b"-->" + page
    return page


def spent():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
