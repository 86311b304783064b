"""Pages that are late: what the client gets meanwhile, and in the end.

No time is compared with the clock's alone: an upstream waits for the test, or
the server without the module is measured by the side of it.
"""

import re
import threading
import time
import zlib

import pytest

from harness import (connect, difference, page, receive, request_bytes,
                     without_summary)
from upstream import answer

SITE = """
    summary_wait 20ms;
    proxy_buffering off;
    location / { proxy_pass http://127.0.0.1:%(upstream)d; }
    location /buffered/ {
        proxy_pass http://127.0.0.1:%(upstream)d;
        proxy_buffering on;
    }
    location /never/ {
        proxy_pass http://127.0.0.1:%(upstream)d;
        summary_timeout 60ms;
    }
    location /short/ {
        proxy_pass http://127.0.0.1:%(upstream)d;
        summary_wait 10s;
        summary_timeout 60ms;
    }
    location /small/ {
        proxy_pass http://127.0.0.1:%(upstream)d;
        summary_buffer_size 2k;
    }
    location /gzip/ {
        proxy_pass http://127.0.0.1:%(upstream)d;
        gzip on;
        gzip_min_length 1;
    }
    location /ssi/ { root %(pages)s; ssi on; }
    location /slow/ {
        proxy_pass http://127.0.0.1:%(upstream)d;
        limit_rate 8k;
    }
    location /cut/ {
        proxy_pass http://127.0.0.1:%(upstream)d;
        proxy_read_timeout 200ms;
    }
"""

ARTICLE = page("article.html")
LINKS = page("links.html")
KOI8 = ARTICLE.decode().replace("The ", "Тот ").replace(
    '"utf-8"', '"koi8-r"').encode("koi8-r", "xmlcharrefreplace")
LATE = ("content-length", "transfer-encoding", "etag", "accept-ranges",
        "connection")


# less than what an upstream waits for a test
PATIENCE = 10


class Client:
    """Reads what comes, bit by bit."""

    def __init__(self, site, path, port=None, **request):
        self.sock = connect(port or site.on)
        self.sock.settimeout(PATIENCE)
        self.sock.sendall(request_bytes(
            port or site.on, path, **dict(request, headers=dict(
                request.get("headers", {}), Connection="close"))))
        self.raw = b""

    def until(self, what):
        while what not in self.raw:
            data = self.sock.recv(65536)
            assert data, f"{what!r} did not come"
            self.raw += data
        return self.raw

    def rest(self):
        response = receive(Before(self.raw, self.sock))
        self.sock.close()
        return response


class Before:
    """A socket, and what was read of it."""

    def __init__(self, raw, sock):
        self.raw, self.sock = raw, sock

    def recv(self, n):
        raw, self.raw = self.raw, b""
        return raw or self.sock.recv(n)


def late(upstream, path, body, at, headers=(), more=(), **framing):
    """An upstream that waits for the test in the middle of the body."""
    go_on = threading.Event()
    head, sent = answer(body, headers=headers, **framing)[:2]
    upstream.serve(path, [head + sent[:at], go_on, sent[at:], *more])
    return go_on


BODY = ARTICLE.index(b"<body>") + len(b"<body>")


@pytest.mark.parametrize("at", (BODY + 100, BODY, len(ARTICLE) - 1))
def test_the_head_is_there_before_the_rest(site, upstream, at):
    go_on = late(upstream, "/x", ARTICLE, at)
    client = Client(site, "/x")
    client.until(b"<body>")
    go_on.set()
    response = client.rest()
    assert response.status == 200 and response.complete
    assert without_summary(response.body, ARTICLE) == ARTICLE
    assert response.body != ARTICLE
    assert response["transfer-encoding"] == "chunked"
    assert response["content-length"] is None


@pytest.mark.parametrize("where", ("", "/buffered"))
def test_the_header_alone_is_there_before_the_rest(site, upstream, where):
    """nginx buffers what is less than a buffer: of that nothing is here."""
    go_on = late(upstream, f"{where}/x", ARTICLE, 0)
    client = Client(site, f"{where}/x")
    client.until(b"\r\n\r\n")
    go_on.set()
    assert without_summary(client.rest().body, ARTICLE) == ARTICLE


def test_no_block_could_be_before_what_has_gone(site, upstream):
    """It ends behind <body>, wherever the page was cut."""
    for at in range(BODY - 40, BODY + 60, 7):
        go_on = late(upstream, "/x", ARTICLE, at)
        client = Client(site, "/x")
        client.until(b"</title>")
        time.sleep(0.03)
        go_on.set()
        body = client.rest().body
        assert without_summary(body, ARTICLE) == ARTICLE != body


def test_the_head_goes_on_as_it_comes(site, upstream):
    """Each part of it leaves before the next one has come."""
    steps = [threading.Event() for _ in range(3)]
    head = answer(ARTICLE, framing="close")[0]
    upstream.serve("/x", [
        head, b"<!doctype html><html><head><title>One</title>", steps[0],
        b"<style>p { color: red }</style>", steps[1],
        b"<script>var a;</script></head><body class=x>", steps[2],
        ARTICLE[BODY:]])
    client = Client(site, "/x")
    for step, until in zip(steps, (b"</title>", b"</style>", b"class=x>")):
        client.until(until)
        step.set()
    response = client.rest()
    assert b'<ul class="summary-list">' in response.body


@pytest.mark.parametrize("more", (b"", b"\n \n", b"<!-- made in 0.1 s -->",
                                  ARTICLE))
@pytest.mark.parametrize("framing", ("chunked", "close"))
def test_a_page_whose_upstream_works_on(site, upstream, framing, more):
    """Its last tag is there: nobody waits for the end of the connection."""
    for body in (ARTICLE, LINKS):
        go_on = threading.Event()
        parts = answer(body, 0, framing)
        rest = answer(more, 0, framing)[1:] if more else parts[2:]
        upstream.serve("/x", [parts[0], parts[1], go_on,
                              *rest])
        client = Client(site, "/x")
        client.until(b"</html>")
        go_on.set()
        response = client.rest()
        assert response.complete
        if body == LINKS:
            assert response.body == LINKS + more
        else:
            changed = response.body[:len(response.body) - len(more)]
            assert response.body.endswith(more)
            assert without_summary(changed, body) == body != changed


def first_byte(site, path, port, what):
    began = time.monotonic()
    client = Client(site, path, port)
    client.until(what)
    took = time.monotonic() - began
    return took, client.rest()


@pytest.mark.parametrize("where", ("", "/buffered"))
def test_time_to_first_byte(site, upstream, where):
    """The head at once, the rest 300 ms later."""
    head, body = answer(ARTICLE)
    path = upstream.serve(f"{where}/x", [head + body[:BODY + 50], 0.3,
                                         body[BODY + 50:]])
    least = {}
    for port in (site.on, site.off):
        times = []
        for _ in range(3):
            took, response = first_byte(site, path, port, b"<body>")
            assert response.complete
            times.append(took)
            if port == site.on:
                assert without_summary(response.body, ARTICLE) == ARTICLE
                assert response.body != ARTICLE
        least[port] = min(times)
    assert least[site.on] - least[site.off] < 0.03


def test_a_page_that_is_there_at_once_has_its_length(site, upstream):
    path = upstream.serve("/x", [b"".join(answer(ARTICLE))])
    assert any(site.get(path)["content-length"] for _ in range(5))


def test_the_header_of_a_late_page(site, upstream):
    headers = {"ETag": '"x"', "Accept-Ranges": "bytes", "Digest": "sha-256=x",
               "Last-Modified": "Sun, 01 Mar 2026 10:00:00 GMT",
               "Cache-Control": "max-age=5", "X-Other": "y"}
    for body, but in ((ARTICLE, ()), (LINKS, ())):
        go_on = late(upstream, "/x", body, 500, headers)
        plain = late_plain(site, go_on)
        go_on.clear()
        client = Client(site, "/x")
        client.until(b"\r\n\r\n")
        go_on.set()
        response = client.rest()
        assert response["etag"] == 'W/"x"'
        assert response["digest"] is None
        assert response["accept-ranges"] is None
        assert response.header_set(LATE) == plain.header_set(
            LATE + ("digest",))


def late_plain(site, go_on):
    go_on.set()
    return site.get_plain("/x")


def test_a_late_page_that_is_declined(site, upstream):
    go_on = late(upstream, "/x", LINKS, len(LINKS) - 20)
    client = Client(site, "/x", headers={"X-Test": "late-declined"})
    client.until(b"<body>")
    go_on.set()
    response = client.rest()
    assert response.complete
    assert difference(response.body, LINKS) is None
    assert site.nginx.logged("late-declined")["summary"] == "no_article"


@pytest.mark.parametrize("where", ("/never", "/short"))
def test_a_page_that_is_too_late(site, upstream, where):
    """All that has come is passed on, while the upstream still waits; what
    comes then goes straight on."""
    go_on = late(upstream, f"{where}/x", ARTICLE, len(ARTICLE) - 9,
                 framing="close")
    client = Client(site, f"{where}/x", headers={"X-Test": f"late{where}"})
    client.until(ARTICLE[-60:-9])
    go_on.set()
    response = client.rest()
    assert response.complete
    assert difference(response.body, ARTICLE) is None
    assert site.nginx.logged(f"late{where}")["summary"] == "timeout"


def test_too_late_with_the_header_held_is_as_it_came(site, upstream):
    headers = {"ETag": '"x"', "Accept-Ranges": "bytes"}
    parts = answer(ARTICLE, headers=headers)
    upstream.serve("/short/x", [parts[0], parts[1][:900], 0.2,
                                parts[1][900:]])
    response = site.passes("/short/x", "timeout")
    assert response["etag"] == '"x"'
    assert response["content-length"] == str(len(ARTICLE))


def test_a_late_page_that_is_too_large(site, upstream):
    go_on = late(upstream, "/small/x", ARTICLE, 1500)
    client = Client(site, "/small/x", headers={"X-Test": "late-large"})
    client.until(b"<body>")
    go_on.set()
    response = client.rest()
    assert response.complete and response.body == ARTICLE
    assert site.nginx.logged("late-large")["summary"] == "too_large"


def test_a_late_page_through_gzip(site, upstream):
    go_on = late(upstream, "/gzip/x", ARTICLE, 1000)
    client = Client(site, "/gzip/x", headers={"Accept-Encoding": "gzip"})
    client.until(b"\r\n\r\n")
    go_on.set()
    response = client.rest()
    assert response["content-encoding"] == "gzip"
    body = zlib.decompress(response.body, 31)
    assert without_summary(body, ARTICLE) == ARTICLE != body


def test_a_late_page_for_http_1_0(site, upstream):
    go_on = late(upstream, "/x", ARTICLE, 1000)
    client = Client(site, "/x", version="1.0")
    client.until(b"<body>")
    go_on.set()
    response = client.rest()
    assert response["transfer-encoding"] is None
    assert without_summary(response.body, ARTICLE) == ARTICLE != response.body


def test_a_late_page_in_another_charset(site, upstream):
    go_on = late(upstream, "/x", KOI8, 1000)
    client = Client(site, "/x")
    client.until(b"<body>")
    go_on.set()
    body = client.rest().body
    assert without_summary(body, KOI8) == KOI8 != body


def test_a_late_page_with_a_byte_order_mark(site, upstream):
    body = b"\xef\xbb\xbf" + ARTICLE
    go_on = late(upstream, "/x", body, 1000)
    client = Client(site, "/x")
    client.until(b"<body>")
    go_on.set()
    changed = client.rest().body
    assert without_summary(changed, body) == body != changed


def test_a_range_of_a_late_page_is_the_page(site, upstream):
    for body in (ARTICLE, LINKS):
        go_on = late(upstream, "/x", body, 1000,
                     {"Accept-Ranges": "bytes"})
        client = Client(site, "/x", headers={"Range": "bytes=0-9"})
        client.until(b"\r\n\r\n")
        go_on.set()
        response = client.rest()
        assert response.status == 200 and response.complete
        assert response["content-range"] is None
        if body == LINKS:
            assert response.body == LINKS


def test_a_page_without_a_head(site, upstream):
    body = b"<!-- x --><p>" + ARTICLE[BODY:]
    go_on = late(upstream, "/x", body, 200)
    client = Client(site, "/x")
    client.until(b"<!-- x -->")
    go_on.set()
    changed = client.rest().body
    assert without_summary(changed, body) == body != changed


def test_a_late_include(site, upstream):
    """The page is a file, a part of it is late."""
    start = ARTICLE.index(b"<article>")
    end = ARTICLE.index(b"</article>")
    go_on = late(upstream, "/part", ARTICLE[start:end], 700)
    (site.pages / "ssi").mkdir(exist_ok=True)
    (site.pages / "ssi/x.html").write_bytes(
        ARTICLE[:start] + b'<!--# include virtual="/part" -->' + ARTICLE[end:])
    client = Client(site, "/ssi/x.html")
    client.until(b"<body>")
    go_on.set()
    response = client.rest()
    assert response.complete
    assert without_summary(response.body, ARTICLE) == ARTICLE != response.body


def test_a_late_page_at_a_limited_rate(site, upstream):
    """What was sent from a timer is within the rate, and comes to its end."""
    go_on = late(upstream, "/slow/x", ARTICLE, 1500)
    client = Client(site, "/slow/x")
    client.until(b"\r\n\r\n")
    go_on.set()
    response = client.rest()
    assert response.complete
    assert without_summary(response.body, ARTICLE) == ARTICLE != response.body


@pytest.mark.parametrize("framing", ("length", "chunked"))
def test_a_late_page_that_dies(site, upstream, framing):
    """What came is sent, and no end."""
    upstream.serve("/x", answer(ARTICLE, 700, framing, cut=1400)
                   + [0.15])
    client = Client(site, "/x", headers={"X-Test": f"dies-{framing}"})
    client.until(b"<body>")
    response = client.rest()
    assert not response.complete
    assert response.body == ARTICLE[:1400]
    assert site.nginx.logged(f"dies-{framing}")["summary"] == "truncated"


def test_a_late_page_that_never_ends(site, upstream):
    parts = answer(ARTICLE, 700, cut=1400)
    upstream.serve("/cut/x", parts + [1.5])
    client = Client(site, "/cut/x")
    client.until(b"<body>")
    response = client.rest()
    assert not response.complete
    assert response.body == ARTICLE[:1400]


def test_a_late_page_with_broken_chunks(site, upstream):
    upstream.serve("/x", answer(ARTICLE, 500, "chunked", cut=1500)
                   + [0.1, b"no chunk\r\n"])
    client = Client(site, "/x")
    client.until(b"<body>")
    response = client.rest()
    assert not response.complete
    assert ARTICLE.startswith(response.body) and response.body


@pytest.mark.parametrize("n", (0, 20, 1000))
def test_a_client_that_leaves_a_late_page(site, upstream, n):
    """Its timer goes with it."""
    go_on = late(upstream, "/x", ARTICLE, n)
    client = Client(site, "/x", headers={"X-Test": f"leaves-{n}"})
    client.until(b"\r\n\r\n")
    client.sock.close()
    go_on.set()
    assert site.nginx.logged(f"leaves-{n}")["summary"]


def test_keep_alive_behind_a_late_page(site, upstream):
    go_on = late(upstream, "/x", ARTICLE, 1000)
    with connect(site.on) as sock:
        sock.sendall(request_bytes(site.on, "/x"))
        raw = b""
        while b"<body>" not in raw:
            raw += sock.recv(65536)
        go_on.set()
        first = receive(Before(raw, sock), until_close=False)
        assert first.complete and first["connection"] == "keep-alive"
        sock.sendall(request_bytes(site.on, "/x"))
        second = receive(sock, until_close=False)
    assert without_summary(first.body, ARTICLE) == ARTICLE
    assert second.body == first.body


def test_one_line_for_a_late_page(site, upstream):
    before = len(re.findall("summary: ", site.nginx.errors))
    go_on = late(upstream, "/never/x", ARTICLE, 1500)
    client = Client(site, "/never/x")
    client.until(ARTICLE[1400:1500])
    go_on.set()
    client.rest()
    assert len(re.findall("summary: ", site.nginx.errors)) == before + 1
