"""All pages of the corpus: what holds for each, and how well they are read.

    make check-corpus ONLY=places
"""

import json
import os
import re
import subprocess
import urllib.parse
import uuid
from collections import Counter
from multiprocessing import Pool

import pagecheck
import pytest
from conftest import ROOT
from harness import SUMMARIZE, difference, fetch

SHARED = os.path.dirname(os.environ.get("CORPUS", f"{ROOT}/../shared/corpus"))


@pytest.fixture(scope="session")
def runs(pages):
    """{path: what the command makes of the page}"""
    files = [ROOT / "build/pages" / path for path in pages]
    done = [subprocess.run([SUMMARIZE, form, *files], capture_output=True,
                           check=True)
            for form in ("--json", "--html")]
    said = [json.loads(line) for line in done[0].stdout.splitlines()]
    runs, pos = {}, 0
    for (path, page), s in zip(pages.items(), said, strict=True):
        size = len(page) + sum(i["length"] for i in s["insertions"])
        runs[path] = pagecheck.Run(page, s, done[1].stdout[pos:pos + size])
        pos += size
    assert pos == len(done[1].stdout)
    return runs


def in_parallel(check, runs):
    """Runs a check on all pages; no page may fail it."""
    with Pool(2) as pool:
        results = pool.imap(failure, [(check, *item) for item in runs.items()],
                            chunksize=8)
        assert [line for line in results if line] == []


def failure(job):
    check, path, run = job
    try:
        check(run)
    except AssertionError as e:
        return f"{path}: {str(e)[:200] or repr(e)}"
    return None


def check_text(run):
    pagecheck.check_text_only(run)
    if run.texts:
        pagecheck.check_sentences(run)


def check_places(run):
    if run.texts:
        pagecheck.check_tree(run, pagecheck.check_places(run))
        pagecheck.check_places(run, scripting=False)


def test_bytes(runs):
    """Output minus insertions is the input, for every page."""
    assert [failure((pagecheck.check_bytes, *item))
            for item in runs.items()] == [None] * len(runs)


def test_many_get_a_summary(runs):
    counts = Counter(run.status for run in runs.values())
    assert counts["ok"] > len(runs) * 3 / 4
    assert set(counts) <= {"ok", "too_short", "no_article", "no_sentences", "paid",
                           "no_place", "charset"}


def test_text(runs):
    """Insertions are text, and whole sentences of the page."""
    in_parallel(check_text, runs)


def test_places(runs):
    """No insertion where none may be, and the page's tree stays what it is."""
    in_parallel(check_places, runs)


def test_served(runs, site):
    """nginx sends what the command writes; without insertions, the page."""
    bad, idents = [], {}
    for path, run in runs.items():
        ident = uuid.uuid4().hex
        idents[ident] = path
        response = fetch(site.on, "/" + urllib.parse.quote(path),
                         headers={"X-Test": ident})
        differs = difference(response.body, run.html)
        if response.status != 200 or not response.complete or differs:
            bad.append((path, response.line, differs))
    assert bad == []

    site.nginx.logged(ident)
    log = (site.nginx.prefix / "access.log").read_text("utf-8", "replace")
    logged = {idents[m[1]]: m[2] for m in
              re.finditer(r"^(\w{32}) \d+ '(.*?)'", log, re.M)
              if m[1] in idents}
    assert logged == {path: run.status for path, run in runs.items()}


def score(*args):
    done = subprocess.run([f"{SHARED}/eval/score", *args, "--summarize",
                           SUMMARIZE], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


def test_extraction_is_good_enough():
    said = score("extraction")
    assert float(re.search(r"F1[ =:]+([0-9.]+)", said)[1]) >= 0.90, said


def test_summaries_are_scored():
    assert "writers" in score("summaries", "--sets", "writers")
