"""Long pages: others are served while a worker is at one."""

import threading
import time
import zlib

import pytest

from harness import (connect, difference, fetch, page, receive, request_bytes,
                     without_summary)
from test_process import the_worker
from upstream import answer

SITE = """
    summary_buffer_size 64m;
    location / { root %(pages)s; }
    location /never/ { alias %(pages)s/; summary_yield 0; }
    location /gzip/ { alias %(pages)s/; gzip on; gzip_comp_level 1; }
    location /timeout/ { alias %(pages)s/; summary_timeout 1ms; }
    location /up/ {
        proxy_pass http://127.0.0.1:%(upstream)d;
        proxy_buffering off;
    }
    location /late/ {
        proxy_pass http://127.0.0.1:%(upstream)d;
        proxy_buffering off;
        summary_wait 10ms;
    }
"""

ARTICLE = page("article.html")


def long_page(megabytes):
    """An article, and much that is none of it: one that takes a while."""
    line = (b'<div class="box-%d"><ul><li><a href="/%d">The old mill</a>'
            b'<li><a href="/">of Karrow</a></ul></div>\n'
            b"<script>" + b"tide = mill / wheel;\n" * 40 + b"</script>")
    more, n = [], 0
    while n < megabytes * 1000000:
        more.append(line % (len(more), len(more)))
        n += len(more[-1])
    head, _, tail = ARTICLE.rpartition(b"</body>")
    return head + b"".join(more) + b"</body>" + tail


LONG = long_page(8)


@pytest.fixture(scope="module")
def long(site):
    (site.pages / "long.html").write_bytes(LONG)
    return "/long.html"


def test_same_page(site, long):
    response = site.changes(long)
    whole = site.get("/never" + long)
    assert difference(response.body, whole.body) is None
    # interrupted, and not
    assert float(response.log["call"]) < float(response.log["time"])
    assert float(whole.log["call"]) >= float(whole.log["time"])


def test_gzip(site, long):
    get = {"headers": {"Accept-Encoding": "gzip"}}
    response = site.get("/gzip" + long, **get)
    assert response.complete and response["content-encoding"] == "gzip"
    unpacked = zlib.decompress(response.body, 31)
    assert difference(without_summary(unpacked, LONG), LONG) is None


@pytest.mark.parametrize("where", ("/up", "/late"))
def test_upstream(site, upstream, where):
    path = upstream.serve(where + "/long", answer(LONG, 100000))
    site.changes(path)


def test_others_are_served(site, long):
    """A small file meanwhile: none waits for the long page's end."""
    (site.pages / "small.css").write_text("a {}")
    done = threading.Event()

    def load():
        while not done.is_set():
            assert fetch(site.on, long).complete

    thread = threading.Thread(target=load)
    thread.start()
    try:
        for _ in range(200):
            assert fetch(site.on, "/small.css").body == b"a {}"
    finally:
        done.set()
        thread.join()


def test_a_client_that_leaves(site, long):
    """In the middle of the work, again and again."""
    before = the_worker(site)
    for n in range(20):
        with connect(site.on) as sock:
            sock.sendall(request_bytes(site.on, long))
            time.sleep(n * 0.002)
    assert fetch(site.on, long).complete
    assert the_worker(site) == before


def test_too_long(site, long):
    """summary_timeout ends the work, too; or it was done before."""
    plain = site.get_plain("/timeout" + long)
    response = site.get("/timeout" + long)
    assert response.log["summary"] == "timeout"
    assert difference(response.body, plain.body) is None
    assert response.header_set() == plain.header_set()


def test_keepalive(site, long):
    """The connection goes on behind a page that was interrupted."""
    with connect(site.on) as sock:
        for _ in range(3):
            sock.sendall(request_bytes(site.on, long))
            response = receive(sock, until_close=False)
            assert response.complete and len(response.body) > len(LONG)


def test_pipelined(site, long):
    with connect(site.on) as sock:
        sock.sendall(request_bytes(site.on, long)
                     + request_bytes(site.on, "/article.html",
                                     headers={"Connection": "close"}))
        raw = receive(sock).raw
    assert raw.count(b"HTTP/1.1 200 OK") == 2
    assert raw.count(b'<ul class="summary-list">') == 2
