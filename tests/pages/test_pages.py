"""Whole pages: none/ are no articles and pass, article/ are articles.

The pages of none/ hold hundreds of words of prose: teasers, snippets, posts,
answers, descriptions.  Those of article/ have their story in surroundings
that look like none/.  article/expected.json has for each of them the first
words of the story, then sentences of teasers, which belong to other stories.

    python3 -m pytest tests/pages -k en-search
    SUMMARIZE=build/asan/summarize python3 -m pytest tests/pages
"""

import json
import os
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent

SUMMARIZE = os.environ.get("SUMMARIZE",
                           str(HERE.parents[1] / "build/summarize"))

NONE = sorted((HERE / "none").glob("*.html"))
ARTICLE = sorted((HERE / "article").glob("*.html"))

EXPECTED = json.loads((HERE / "article/expected.json").read_text("utf-8"))


def summarize(form, page):
    done = subprocess.run([SUMMARIZE, form, str(page)], capture_output=True,
                          timeout=20)
    assert done.returncode == 0 and done.stderr == b"", done.stderr.decode()
    return done.stdout


def said_of(page):
    return json.loads(summarize("--json", page))


def folded(text):
    return " ".join(text.split())


def parameters(pages):
    return [pytest.param(page, id=page.stem) for page in pages]


@pytest.mark.parametrize("page", parameters(NONE))
def test_none(page):
    said = said_of(page)
    assert said["status"] != "ok", folded(said["body"])[:300]
    assert said["insertions"] == []
    assert summarize("--html", page) == page.read_bytes()


@pytest.mark.parametrize("page", parameters(ARTICLE))
def test_article(page):
    said = said_of(page)
    first, *teasers = EXPECTED[page.name]
    assert said["status"] == "ok"
    assert said["insertions"]
    body = folded(said["body"])
    assert first in body, body[:300]
    summary = folded(" ".join(said["summary"]))
    for teaser in teasers:
        assert teaser not in summary
        assert teaser not in body


def test_expected():
    """What is expected stands in the pages, and of every page something is."""
    assert sorted(EXPECTED) == [page.name for page in ARTICLE]
    for page in ARTICLE:
        text = folded(page.read_text("utf-8"))
        assert len(EXPECTED[page.name]) > 1
        for words in EXPECTED[page.name]:
            assert words in text, words
