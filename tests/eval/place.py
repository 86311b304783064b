#!/usr/bin/python3
"""Do blocks stand where a reader expects them?  On pages whose article's text is known.

    place.py [--summarize build/summarize] [--corpus ../shared/corpus/extraction] [ID ...]

Each page gets a block on top and one at the bottom, and is read by html5lib, a parser that the
program knows nothing of.  The top one is right if

- it stands behind the end of the headline: the h1, else h2, that has the title's words, if one
  stands before the article;
- it stands before the paragraph that the article's text begins with, or behind what the text
  begins with if that is a standfirst or a caption, no longer than NEAR words: none of it in the
  element that most of the text's paragraphs stand in;
- of what a reader sees no more than NEAR words stand between it and that paragraph: a by-line, a
  caption, a note;
- it is in no caption, figure, aside, list, table, header, footer, nav, form, link, heading or
  paragraph, unless the article's first words are in the same one;
- it is in nothing that is hidden.

The bottom one, likewise, is to stand near the text's end, NEAR words before it or behind it: notes
and credits are a part of the text here.

A page without a block is a miss, unless its publisher says that its text is not for free.  Prints the
misses, and the shares; fails if the top one's is below 85 of 88.
"""
import argparse
import gzip
import json
import multiprocessing
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

import pagecheck  # noqa: E402

NEAR = 60
WANTED = 85 / 88

# the article's first and last words that are looked for in the page, and how far into it
WORDS = 8
TRIES = 40

CLOSED = set("figcaption figure caption aside ul ol li dl dt dd table td th header footer nav form "
             "a button label p pre h1 h2 h3 h4 h5 h6 blockquote".split())

WORD = re.compile(r"\w+")


class Page:
    """What a reader sees of a page, and what elements it stands in."""

    def __init__(self, html):
        self.parts, self.size = [], 0
        self.blocks = []        # (offset, path): where the inserted ones stand
        self.starts = []        # (offset, path) of each piece of text
        self.headings = []      # (element, start, end)
        self.walk(pagecheck.parse(html), ())
        self.text = "".join(self.parts)
        self.words = [(m[0].casefold(), m.start(), m.end()) for m in WORD.finditer(self.text)]

    def add(self, text, path):
        if text:
            self.starts.append((self.size, path))
            self.parts.append(text)
            self.size += len(text)

    def walk(self, element, path):
        if not isinstance(element.tag, str):
            return
        path = path + (element,)
        if element.tag == "aside" and element.get("class") == "summary-block":
            self.blocks.append((self.size, path[:-1]))
            return
        if pagecheck.hidden(element):
            if any(True for _ in element.iter("aside")):
                self.blocks += [(self.size, path) for e in element.iter("aside")
                                if e.get("class") == "summary-block"]
            return
        line = element.tag in pagecheck.LINES
        start = self.size
        if line:
            self.add("\n", path)
        self.add(element.text, path)
        for child in element:
            self.walk(child, path)
            self.add(child.tail, path)
        if line:
            self.add("\n", path)
        if element.tag in ("h1", "h2"):
            self.headings.append((element, start, self.size))

    def path(self, at):
        found = ()
        for start, path in self.starts:
            if start > at:
                break
            found = path
        return found

    def find(self, words):
        """Indices of words at which this run of words begins."""
        first = words[0]
        mine = [w for w, _, _ in self.words]
        return [i for i, w in enumerate(mine)
                if w == first and mine[i:i + len(words)] == words]

    def line(self, at):
        """The start and the end of the line that an offset is in."""
        start = self.text.rfind("\n", 0, at) + 1
        end = self.text.find("\n", at)
        return start, end if end >= 0 else len(self.text)

    def count(self, start, end):
        return sum(start <= s < end for _, s, _ in self.words)


def words_of(text):
    return [w.casefold() for w in WORD.findall(text)]


def nearest(page, found, words, step):
    """Of several places that the words stand at, that with most of the text behind or before it."""
    shingles = {tuple(words[i:i + 4]) for i in range(len(words) - 3)}
    mine = [w for w, _, _ in page.words]

    def common(i):
        first = max(0, i - len(words)) if step < 0 else i
        return len(shingles.intersection(tuple(mine[k:k + 4])
                                         for k in range(first, first + len(words))))
    return max(found, key=lambda i: (common(i), -step * i))


def ends(page, words):
    """The offsets in the page's text at which the article's words begin and end."""
    out = []
    for backwards in (False, True):
        for skip in range(min(TRIES, max(1, len(words) - WORDS))):
            n = len(words) - skip
            part = words[n - WORDS:n] if backwards else words[skip:skip + WORDS]
            found = page.find(part)
            if found:
                break
        else:
            return None
        if backwards:
            after = [i for i in found if page.words[i][1] >= out[0]]
            i = nearest(page, after or found, words, -1)
            out.append(page.words[min(i + len(part), len(page.words)) - 1][2])
        else:
            out.append(page.words[nearest(page, found, words, 1)][1])
    return out


def headline(page, title, before):
    """Where the headline ends that stands before the article; 0: there is none."""
    title = set(words_of(title))
    for tag in ("h1", "h2"):
        for element, start, end in page.headings:
            mine = set(words_of("".join(element.itertext())))
            if (element.tag == tag and start < before and mine
                    and len(mine & title) >= 0.7 * max(1, min(len(mine), len(title)))
                    and len(mine) >= 0.5 * len(title)):
                return end
    return 0


def closed(block, text):
    """The element that the block should not be in."""
    own = set(map(id, text))
    return [e.tag for e in block if e.tag in CLOSED and id(e) not in own
            or pagecheck.hidden(e)]


def box(path):
    """The element around the line that text of this path is in."""
    for element in reversed(path):
        if element.tag in pagecheck.LINES and element.tag not in ("p", "br"):
            return element
    return None


def story_box(page, text):
    """The element that most of the words of the text's longer paragraphs stand in."""
    words = {}
    for line in text.splitlines():
        found = page.find(words_of(line)[:WORDS]) if len(words_of(line)) > WORDS else []
        if found:
            around = box(page.path(page.words[found[-1]][1]))
            words[around] = words.get(around, 0) + len(words_of(line))
    return max(words, key=words.get, default=None)


def misplaced_top(page, title, begin, text):
    at, path = page.blocks[0]
    start = page.line(begin)[0]
    if at < headline(page, title, begin):
        return "before the headline"
    if closed(path, page.path(begin)):
        return "in " + " ".join(closed(path, page.path(begin)))
    if at <= begin:
        gap = page.count(at, start)
        return "" if gap <= NEAR else f"{gap} words before the text"
    main = story_box(page, text)
    lead = [box(page.path(m.start())) for m in WORD.finditer(page.text, begin, at)]
    if len(lead) <= NEAR and main not in lead:
        return ""
    return f"{len(lead)} words behind the text's begin"


def misplaced_bottom(page, begin, finish):
    at, path = page.blocks[-1]
    text = page.path(begin) + page.path(finish - 1)
    if closed(path, text):
        return "in " + " ".join(closed(path, text))
    if at < finish:
        gap = page.count(at, finish)
        return "" if gap <= NEAR else f"{gap} words before the text's end"
    gap = page.count(page.line(finish - 1)[1], at)
    return "" if gap <= NEAR else f"{gap} words behind the text"


def check(args):
    name, program, file, body = args
    with (gzip.open if file.suffix == ".gz" else open)(file, "rb") as f:
        html = f.read()
    run = pagecheck.summarize(program, html, ["--min-words", "1", "--position", "both"])
    if run.status != "ok":
        return name, run.status, "no block", "no block"
    page = Page(run.html)
    found = ends(page, words_of(body))
    if found is None or len(page.blocks) != 2:
        what = "the text is not found" if found is None else f"{len(page.blocks)} blocks"
        return name, run.status, what, what
    return (name, run.status, misplaced_top(page, run.said["title"], found[0], body),
            misplaced_bottom(page, *found))


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--summarize", default="build/summarize")
    parser.add_argument("--corpus", type=pathlib.Path,
                        default=ROOT.parent / "shared/corpus/extraction")
    parser.add_argument("ids", nargs="*")
    args = parser.parse_args()
    truth = args.corpus / "ground-truth.json"
    if not truth.exists():
        print("skipped: no corpus")
        return 0

    pages = json.loads(truth.read_text("utf-8"))
    todo = [(name, args.summarize, args.corpus / f"html/{name}.html.gz", page["articleBody"])
            for name, page in sorted(pages.items())
            if not args.ids or name.startswith(tuple(args.ids))]
    counts = {"top": 0, "bottom": 0, "paid": 0}
    with multiprocessing.Pool(2) as pool:
        for name, status, top, bottom in pool.imap(check, todo):
            counts["paid"] += status == "paid"
            counts["top"] += top == "" or status == "paid"
            counts["bottom"] += bottom == "" or status == "paid"
            if status == "paid":
                print(f"{name[:12]}  no block: paid")
                continue
            for which, what in (("top", top), ("bottom", bottom)):
                if what:
                    print(f"{name[:12]}  {status}  {which}: {what}", flush=True)
    print(f"{len(todo)} pages, {counts['paid']} of them paid for: the top block is right on "
          f"{counts['top']}, the bottom one on {counts['bottom']}")
    return counts["top"] < WANTED * len(todo)


if __name__ == "__main__":
    sys.exit(main())
