#!/usr/bin/python3
"""Read summaries as an editor would: print them all, or count those that open badly.

    read.py [--summarize build/summarize] [--count] [PAGE ...]

Without pages: those of the corpora unpacked below build/pages (`make pages`), each at three
sentences.  Prints of each page its title and its summary, marking (!) a sentence that points
at something which the summary has not said: by its opening, and behind another sentence than
the article has before it.  Ends with their share; --count prints only that, and fails if it is
3 % or more.  The openings here are the check's own list, wider than the program's.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys

BACK = re.compile(
    r"""^["'“‘«„(\[]*(?:but|and|or|so|yet|nor|however|he|she|they|it|its|his|her|their|them|these|
    those|this|that|then|thus|therefore|moreover|furthermore|nevertheless|nonetheless|besides|
    instead|meanwhile|also|hence|still|indeed|otherwise|similarly|likewise|
    aber|doch|und|er|sie|jedoch|allerdings|deshalb|dies\w*|
    mais|et|il|elle|ils|elles|cependant|pourtant|
    pero|y|sin\ embargo|además|
    ma|però|inoltre|
    но|и|а|он|она|они|однако)\b(?!-)
    (?<!this(?=\ (?:week|month|year|morning|afternoon|evening|weekend|summer|
    winter|spring|autumn|season|article)))""", re.I | re.X)
# the article "il" and others that are harmless there
HARMLESS = {"it": ("il", "e"), "fr": ("or", "its"), "de": ("so",), "vi": ("he", "so")}


def sentences_of(said):
    """The article's sentences, from the plain output: (chosen, text)."""
    return [(m[1] == "*", m[2])
            for m in re.finditer(r"^  ([* ]) +-?[0-9.]+  (.+)$", said, re.M)]


def field(said, name):
    found = re.search(rf"^{name} +(.*)$", said, re.M)
    return found[1] if found else ""


def points_back(text, lang):
    found = BACK.match(text)
    word = re.sub(r"^\W+", "", found[0]).lower() if found else ""
    return bool(word) and word not in HARMLESS.get(lang.split("-")[0], ())


def dangling(sentences, lang):
    """Indices of chosen sentences that point at one that is not chosen."""
    return [i for i, (chosen, text) in enumerate(sentences)
            if chosen and points_back(text, lang) and not (i and sentences[i - 1][0])]


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--summarize", default="build/summarize")
    parser.add_argument("--count", action="store_true")
    parser.add_argument("pages", nargs="*")
    args = parser.parse_args()
    pages = args.pages or sorted(str(p) for p in pathlib.Path("build/pages").glob("*/*.html"))
    if not pages:
        print("skipped: no pages")
        return 0

    made = bad = 0
    for page in pages:
        done = subprocess.run([args.summarize, page], stdout=subprocess.PIPE, check=True)
        said = done.stdout.decode("utf-8", "replace")
        status, lang = field(said, "status"), field(said, "language")
        sentences = sentences_of(said)
        if status != "ok":
            if not args.count:
                print(f"== {page}\n   {status}\n")
            continue
        marks = dangling(sentences, lang)
        made += 1
        bad += bool(marks)
        if not args.count:
            print(f"== {page}\n   {field(said, 'title')}")
            for i, (chosen, text) in enumerate(sentences):
                if chosen:
                    print(f" {'!' if i in marks else '-'} {text}")
            print()
    share = 100 * bad / max(1, made)
    print(f"{made} summaries, {bad} with a sentence that points at nothing in it ({share:.1f} %)")
    return args.count and share >= 3


if __name__ == "__main__":
    sys.exit(main())
