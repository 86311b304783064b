"""The filter's place: behind what makes the page, before what packs it.

The order is read out of nginx itself, of its debug log, so that it holds for
a dynamic module and a static one alike.
"""

import re
import subprocess
import zlib

import pytest

from harness import BLOCK, ENV, NGINX, page

SITE = """
    error_log %(pages)s/../debug.log debug;
    location / {
        root %(pages)s;
        ssi on;
        sub_filter_once off;
        sub_filter Karrow Carrow;
        gzip on;
        gzip_min_length 1;
        add_after_body /links.html;
    }
"""

# what a filter says once it gets a body, in the order that was promised
BEFORE = {"copy": "http copy filter:",
          "sub": "http sub filter",
          "ssi": "http ssi filter",
          "postpone": "http postpone filter"}
OWN = "http summary filter"
BEHIND = {"gzip": "gzip in:",
          "chunked": "http chunk:",
          "write": "http write filter:"}


def debugs():
    done = subprocess.run([NGINX, "-V"], capture_output=True, text=True,
                          env=ENV)
    return "--with-debug" in done.stderr


@pytest.mark.skipif(not debugs(), reason="nginx has no debug log")
def test_the_order(site):
    """Of the bytes of one request, each filter's first word."""
    log = site.pages.parent / "debug.log"
    at = log.stat().st_size if log.exists() else 0
    response = site.get("/article.html",
                        headers={"Accept-Encoding": "gzip"})
    assert response.log["summary"] == "ok"
    lines = log.read_text("utf-8", "replace")[at:].splitlines()
    place = {}
    for number, line in enumerate(lines):
        for name, said in {**BEFORE, "summary": OWN, **BEHIND}.items():
            if re.search(r"\*\d+ " + re.escape(said), line):
                place.setdefault(name, number)
    for name in BEFORE:
        if name in place:
            assert place[name] < place["summary"], name
    for name in BEHIND:
        assert place["summary"] < place[name], name
    assert {"copy", "postpone"} < set(place)


def test_what_is_seen_and_what_is_packed(site):
    """The same by what it does: the summary is of the edited page, and is
    compressed with it."""
    assert b"Karrow" in page("article.html")
    response = site.get("/article.html")
    assert b"Carrow" in BLOCK.search(response.body)[0]
    assert b"Karrow" not in response.body
    zipped = site.get("/article.html", headers={"Accept-Encoding": "gzip"})
    assert zipped["content-encoding"] == "gzip"
    assert zlib.decompress(zipped.body, 31) == response.body
