"""Pages in other encodings: the same body, at the same places.

Sixty pages of the corpus, each in every encoding that can express its text,
and each beside its twin: the same text in UTF-8.  Python's codecs encode.

The corpus is written in Latin letters mostly.  So each encoding has some of
the pages again, in its own letters: their text makes no sense, but it is as
long, in words, sentences and paragraphs, as a page's is.

    make check-corpus ONLY=charset
"""

import html
import json
import re
import string
import subprocess
from collections import Counter

import pytest
from harness import SUMMARIZE

# labels, and Python's codecs that mean the same
CODECS = {
    **{f"windows-{n}": f"cp{n}" for n in range(1250, 1259)},
    **{f"iso-8859-{n}": f"iso8859-{n}"
       for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    "iso-8859-1": "cp1252", "iso-8859-9": "cp1254", "windows-874": "cp874",
    "koi8-r": "koi8-r", "koi8-u": "koi8-u", "ibm866": "cp866",
    "gb2312": "gbk", "gb18030": "gb18030", "big5": "big5hkscs",
    "shift_jis": "cp932", "euc-jp": "euc_jp", "euc-kr": "cp949",
}

# Characters of these codecs that browsers, and we, read as others, which look
# the same: U+FF5E, not U+301C, and the like (Encoding Standard, indexes)
UNLIKE = {
    "euc_jp": "\u301c\u2016\u2212\xa2\xa3\xac\xa5\u203e",
    "big5hkscs": "\u2022\u2027\uff64\ufe51\u203e\xaf\u223c\uff5e\u2641\u2295"
            "\u2609\u2299\uff0f\u2215\uff3c\ufe68\xa5\uffe5\xa2\uffe0\xa3"
            "\uffe1",
    "gbk": "\u20ac", "koi8-u": "\u255d\u256c",
}

# pages; and every so many of them is written in other letters
COUNT = 60
STEP = 4

# of the characters beyond ASCII, these many may be references in both forms
REPLACED = 0.2

META = '<meta charset="%s">'
OWN = re.compile(r"<meta[^>]*charset[^>]*>|<\?xml.*?>", re.I | re.S)


def near_the_top(text):
    match = re.search(r"<head\b[^>]*>|<html\b[^>]*>|<!doctype[^>]*>|", text,
                      re.I)
    return match.end() if match.end() < 800 else 0


def far_from_it(text):
    match = re.search(r"</head>", text, re.I)
    at = match.start() if match else 0
    return at if at > 1024 else near_the_top(text)


# where a page says what it is; None: Content-Type does
PLACES = (near_the_top, far_from_it, None)


@pytest.fixture(scope="session")
def texts(pages):
    """Those with most letters that are not Latin, and others evenly."""
    found = []
    for path, page in sorted(pages.items()):
        try:
            text = OWN.sub("", page.decode("utf-8-sig"))
        except UnicodeDecodeError:
            continue
        if "\0" not in text and not text.isascii():
            found.append((sum(c > "\u036f" for c in text) / len(text), path,
                          text))
    if len(found) < COUNT:
        pytest.skip("no corpus")
    found.sort(reverse=True)
    most, rest = found[:COUNT // 2], found[COUNT // 2:]
    step = len(rest) / (COUNT - len(most))
    chosen = most + [rest[int(i * step)] for i in range(COUNT - len(most))]
    return [(path, text) for _, path, text in chosen]


def has(codec, c):
    try:
        return (c not in UNLIKE.get(codec, "")
                and c.encode(codec).decode(codec) == c)
    except UnicodeError:
        return False


def expressed(text, codec):
    """The text with references for what the codec has not; None: too many."""
    beyond = Counter(re.sub(r"[\0-\x7f]+", "", text))
    table = {ord(c): f"&#{ord(c)};" for c in beyond if not has(codec, c)}
    replaced = sum(n for c, n in beyond.items() if ord(c) in table)
    total = sum(beyond.values())
    if replaced > REPLACED * total or replaced == total:
        return None
    return text.translate(table)


def letters(codec):
    """For each of the Latin letters one of the encoding's, far apart."""
    own = [c for c in map(chr, range(0x80, 0xd7a4))
           if c.isalpha() and has(codec, c)]
    return [own[i * len(own) // 52] for i in range(52)]


MARKUP = re.compile(r"<(script|style|title|textarea)\b.*?</\1>|<[^>]*>"
                    r"|&#?\w+;?", re.I | re.S)


def rewritten(text, codec):
    """The text in letters of the encoding, and nothing that it has not."""
    table = dict(zip(map(ord, string.ascii_letters), letters(codec)))
    out, pos = [], 0
    for match in MARKUP.finditer(text):
        out += [text[pos:match.start()].translate(table), match[0]]
        pos = match.end()
    text = "".join(out) + text[pos:].translate(table)
    return text.translate({ord(c): f"&#{ord(c)};" for c in set(text)
                           if not has(codec, c)})


def twins(text, label, codec, place):
    """The page in the encoding, and in UTF-8."""
    at = place(text) if place else 0
    return [(text[:at] + (META % name if place else "") + text[at:])
            .encode(c) for name, c in ((label, codec), ("utf-8", "utf-8"))]


def summarize(files, charset):
    options = ["--min-words", "60", "--position", "both"]
    if charset:
        options += ["--charset", charset]
    done = [subprocess.run([SUMMARIZE, form, *options, *files],
                           capture_output=True, check=True).stdout
            for form in ("--json", "--html")]
    said = [json.loads(line) for line in done[0].splitlines()]
    out, pos = [], 0
    for file, s in zip(files, said, strict=True):
        page = file.read_bytes()
        size = len(page) + sum(i["length"] for i in s["insertions"])
        out.append((page, s, done[1][pos:pos + size]))
        pos += size
    assert pos == len(done[1])
    return out


def split(page, said, changed):
    """[(the page's part before an insertion, its text)]; the parts add up."""
    parts, pos, shift = [], 0, 0
    for insertion in said["insertions"]:
        start = insertion["offset"] + shift
        end = start + insertion["length"]
        parts.append((changed[pos:start], changed[start:end]))
        pos, shift = end, shift + insertion["length"]
    assert b"".join(p for p, _ in parts) + changed[pos:] == page
    return parts


def check(one, two, codec, label):
    """one is in the encoding, two is its twin"""
    for key in ("status", "title", "lang", "body", "summary", "words",
                "container"):
        assert one[1][key] == two[1][key], key
    assert (one[1]["charset"].isascii()
            and one[1]["charset"] != two[1]["charset"] == "UTF-8")

    a, b = split(*one), split(*two)
    assert len(a) == len(b)
    for (before, text), (before_twin, text_twin) in zip(a, b):
        before = before.decode(codec).replace(META % label, META % "utf-8", 1)
        assert before == before_twin.decode("utf-8")
        assert html.unescape(text.decode("ascii")) == html.unescape(
            text_twin.decode("utf-8"))


@pytest.mark.parametrize("label", CODECS)
def test_charset(texts, label, tmp_path):
    codec = CODECS[label]
    forms = [(path, expressed(text, codec)) for path, text in texts]
    forms += [(path, rewritten(text, codec)) for path, text in texts[::STEP]]
    jobs = {place: [] for place in PLACES}
    for i, (path, text) in enumerate(forms):
        if text is not None:
            place = PLACES[i % len(PLACES)]
            files = tmp_path / f"{i}.page", tmp_path / f"{i}.twin"
            for file, page in zip(files, twins(text, label, codec, place)):
                file.write_bytes(page)
            jobs[place].append((path, files))

    ok, bad = 0, []
    for place, list_ in jobs.items():
        if not list_:
            continue
        ones = summarize([files[0] for _, files in list_],
                         None if place else label)
        others = summarize([files[1] for _, files in list_],
                           None if place else "utf-8")
        for (path, _), one, two in zip(list_, ones, others):
            ok += one[1]["status"] == "ok"
            try:
                check(one, two, codec, label)
            except AssertionError as e:
                bad.append(f"{path}: {str(e)[:200]}")
    assert bad == []
    assert ok >= 4


def test_all_pages_are_there(texts):
    """gb18030 has all characters that there are."""
    assert len(texts) == COUNT
    assert all(expressed(text, "gb18030") for _, text in texts)
