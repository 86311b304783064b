#!/usr/bin/python3

"""Cases: a small page each, and what the engine makes of it.

A file NAME.case is

    one line that says what the case guards
    options: --position both     given to summarize, behind --min-words 0
    status: no_place             ok, if there is no such line
    each: text                   stands in every sentence of the summary
    never: text                  stands in nothing that is inserted
    starts: text                 what is inserted begins so
    sentence: text               if there are any, each sentence is one of them
    ascii: yes                   what is inserted is ASCII
    unread: name                 a class or tag whose text is not to be read
    ---
    the page

In the page

    ⟦LIST⟧ ⟦BLOCK⟧   is where a list or a block is to be inserted: all places
    ⟦1⟧ to ⟦4⟧       is a paragraph of story.txt, three sentences
    ⟦story⟧          is all four, each in a <p>
    ⟦x ff fe⟧        is bytes
    ⟦end⟧            ends the page here: no new line follows

and all else is itself.  What holds for every page (pagecheck.py) is checked
for each case, and that its output, read again, passes as it is.

    make check-cases ONLY=own-details
    tests/cases/test_cases.py own-details | build/summarize -
"""

import os
import re
import shlex
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

pytest.register_assert_rewrite("pagecheck")

import pagecheck  # noqa: E402

SUMMARIZE = os.environ.get("SUMMARIZE",
                           str(HERE.parents[1] / "build/summarize"))

STORY = (HERE / "story.txt").read_text("utf-8").splitlines()

KEYS = {"options", "status", "each", "never", "starts", "sentence", "ascii",
        "unread"}

FILES = sorted(HERE.glob("*.case"))


class Case:
    def __init__(self, text):
        head, _, page = text.partition("\n---\n")
        self.what, *lines = head.splitlines()
        self.keys = {key: [] for key in KEYS}
        for line in lines:
            key, _, value = line.partition(": ")
            self.keys[key].append(value)
        self.options = ["--min-words", "0",
                        *shlex.split(" ".join(self.keys["options"]))]
        self.status = (self.keys["status"] or ["ok"])[0]
        self.page, self.places = expand(page)


def expand(text):
    """The page's bytes, and [(offset, LIST or BLOCK)]."""
    page, places = b"", []
    for i, part in enumerate(re.split("⟦(.*?)⟧", text)):
        if i % 2 == 0:
            page += part.encode()
        elif part in ("LIST", "BLOCK"):
            places.append((len(page), part))
        elif part == "story":
            page += "\n".join(f"<p>{p}</p>" for p in STORY).encode()
        elif part == "end":
            break
        elif part.startswith("x "):
            page += bytes.fromhex(part[2:])
        else:
            page += STORY[int(part) - 1].encode()
    return page, places


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_case(file):
    case = Case(file.read_text("utf-8"))
    run = pagecheck.summarize(SUMMARIZE, case.page, case.options)
    run.unread = case.keys["unread"]

    assert run.status == case.status
    assert [(at, "BLOCK" if text.startswith(b"<aside ") else "LIST")
            for at, text in zip(run.offsets, run.texts)] == case.places
    pagecheck.check_all(run)
    check_texts(case, run)

    if run.texts:
        again = pagecheck.summarize(SUMMARIZE, run.html, case.options)
        assert again.status == "already"
        assert again.html == run.html


def check_texts(case, run):
    for items in run.items():
        assert items == run.said["summary"]
        assert len(set(items)) == len(items)
        for item in items:
            for text in case.keys["each"]:
                assert text in item
            if case.keys["sentence"]:
                assert item in case.keys["sentence"]
    for text in run.texts:
        for never in case.keys["never"]:
            assert never not in text.decode()
        for start in case.keys["starts"]:
            assert text.decode().startswith(start)
        if case.keys["ascii"]:
            text.decode("ascii")


if __name__ == "__main__":
    # the page of a case, to look at: test_cases.py NAME | summarize -
    sys.stdout.buffer.write(
        Case((HERE / f"{sys.argv[1]}.case").read_text("utf-8")).page)
