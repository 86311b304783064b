"""Pages as nginx sends them: which ones are changed, how, and what passes.

The comparison is with the same server with `summary off`: see Site.changes()
and Site.passes().
"""

import gzip
import html
import pathlib
import re
import time

import pytest

from harness import (BLOCK, LIST, connect, page, receive, request_bytes,
                     without_summary)
from upstream import answer

SITE = """
    location / { root %(pages)s; }
    location /small/ { alias %(pages)s/; output_buffers 1 1k; }
    location /sendfile/ { alias %(pages)s/; sendfile on; }
    location /threads/ { alias %(pages)s/; aio threads; directio 512; }
    location /proxied/ { proxy_pass http://127.0.0.1:%(upstream)d; }
    location /streamed/ {
        proxy_pass http://127.0.0.1:%(upstream)d;
        proxy_buffering off;
    }

    location /ssi/ { alias %(pages)s/; ssi on; }
    location /ssi/proxied/ {
        proxy_pass http://127.0.0.1:%(upstream)d/proxied/;
    }
    location /added/ {
        alias %(pages)s/;
        add_before_body /part.html;
        add_after_body /part.html;
    }
    location /sub/ {
        alias %(pages)s/;
        sub_filter_once off;
        sub_filter Karrow Carrow;
    }
    location /gzip/ { alias %(pages)s/; gzip on; gzip_min_length 1; }
    location /gunzip/ {
        proxy_pass http://127.0.0.1:%(upstream)d/proxied/;
        gunzip on;
    }
    location /koi8/ { alias %(pages)s/; charset koi8-r; }
    location /utf8/ { alias %(pages)s/; charset UTF-8; }

    absolute_redirect off;
    location /moved { return 301 /article.html; }
    location /said { default_type text/html; return 200 ""; }
    location /error/ { error_page 404 /article.html; }
    location /error-ok/ { error_page 404 =200 /article.html; }
    location /try/ { root %(pages)s; try_files $uri /article.html; }
    location /slow/ { alias %(pages)s/; limit_rate 1m; }
    location /forced/ {
        proxy_pass http://127.0.0.1:%(upstream)d/proxied/;
        proxy_force_ranges on;
    }
    location /cached/ {
        proxy_pass http://127.0.0.1:%(upstream)d/proxied/;
        proxy_cache cache;
        proxy_cache_valid 10m;
    }
"""

HTTP = """
    proxy_cache_path %(pages)s/../cache keys_zone=cache:1m;
    server_tokens on;
"""

ARTICLE = page("article.html")
DEMO = pathlib.Path(__file__).parents[2] / "conf/demo/article.html"
# one is judged at its end, one at its start: what follows is not held
PASSED = {"links.html": page("links.html"),
          "utf16.html": ARTICLE.decode().encode("utf-16")}
# a page in another encoding, and the same page in UTF-8
UTF8 = ARTICLE.decode().replace("The ", "Тот ").encode()
KOI8 = UTF8.decode().replace('"utf-8"', '"koi8-r"').encode(
    "koi8-r", "xmlcharrefreplace")
PNG = b"\x89PNG\r\n\x1a\n" + bytes(200)

SIZES = (0, 1, 7, 4096)
FRAMINGS = ("length", "chunked", "close")


def write(site, name, data):
    (site.pages / name).write_bytes(data)


# -- changed -----------------------------------------------------------------


@pytest.mark.parametrize("where", ("", "/small", "/sendfile", "/threads",
                                   "/utf8"))
@pytest.mark.parametrize("name", ("article.html", "own_block.html"))
def test_a_file_gets_its_summary(site, where, name):
    response = site.changes(f"{where}/{name}")
    assert response["content-length"]


def test_each_block_of_the_page_is_filled(site):
    response = site.changes("/own_block.html")
    assert len(LIST.findall(response.body)) == 2


@pytest.mark.parametrize("size", SIZES)
def test_the_demo_page(site, upstream, size):
    """Both blocks hold three whole sentences of the story, in its order."""
    body = DEMO.read_bytes()
    story = html.unescape(re.sub(r"<[^>]*>", "", body.decode()))
    path = upstream.serve(f"/streamed/demo/{size}", answer(body, size))
    response = site.changes(path)

    lists = LIST.findall(response.body)
    assert len(lists) == 2
    assert lists[0] == lists[1]

    texts = re.findall("<li>(.*?)</li>", lists[0].decode())
    places = [story.find(html.unescape(text)) for text in texts]
    assert len(places) == 3
    assert -1 not in places
    assert places == sorted(places)
    for text, place in zip(texts, places):
        assert text.endswith(".")
        assert story[:place].rstrip(" \n")[-1:] in ".!?\n" \
            or story[place - 1] == "\n"


@pytest.mark.parametrize("framing", FRAMINGS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("where", ("proxied", "streamed"))
def test_a_proxied_page_however_it_comes(site, upstream, where, size, framing):
    path = upstream.serve(f"/{where}/{framing}/{size}",
                          answer(ARTICLE, size, framing))
    response = site.changes(path)
    assert response["content-length"]


def test_all_of_it_in_one_byte_writes_with_a_long_page(site, upstream):
    body = ARTICLE.replace(b"</footer>", b"<!--%s-->" % (b"x" * 12000))
    began = time.monotonic()
    site.changes(upstream.serve("/streamed/long", answer(body, 1)))
    assert time.monotonic() - began < 10


def test_http_1_0(site, upstream):
    site.changes("/article.html", version="1.0")
    site.changes(upstream.serve("/proxied/10", answer(ARTICLE, 0, "close")),
                 version="1.0")


def test_post(site, upstream):
    path = upstream.serve("/proxied/post", answer(ARTICLE))
    site.changes(path, method="POST", body=b"a=b")


@pytest.mark.parametrize("name", ("article.html", "links.html"))
def test_pipelined_on_one_connection(site, name):
    request = request_bytes(site.on, f"/{name}")
    one = site.get(f"/{name}")
    with connect(site.on) as sock:
        sock.sendall(3 * request + request_bytes(
            site.on, f"/{name}", headers={"Connection": "close"}))
        rest = receive(sock).raw
    # headers but for Connection are the same, so the lengths are too
    bodies = re.split(rb"HTTP/1\.1 200 OK\r\n.*?\r\n\r\n", rest, flags=re.S)
    assert bodies == [b""] + 4 * [one.body]


def test_connection_stays_open(site):
    with connect(site.on) as sock:
        for name in ("article.html", "links.html", "article.html"):
            sock.sendall(request_bytes(site.on, f"/{name}"))
            response = receive(sock, until_close=False)
            assert response.complete and response["connection"] == "keep-alive"


def test_cached(site, upstream):
    path = upstream.serve("/proxied/cached", answer(ARTICLE, 7, "chunked"))
    path = path.replace("proxied", "cached")
    site.changes(path)
    upstream.serve("/proxied/cached", answer(b"gone"))
    site.changes(path)


def test_ssi_page_is_seen_assembled(site, upstream):
    start = ARTICLE.index(b"<article>")
    end = ARTICLE.index(b"</article>")
    upstream.serve("/proxied/part", answer(ARTICLE[start:end], 100, "chunked"))
    write(site, "assembled.html", ARTICLE[:start]
          + b'<!--# include virtual="/ssi/proxied/part" -->' + ARTICLE[end:])
    response = site.changes("/ssi/assembled.html")
    assert without_summary(response.body, ARTICLE) == ARTICLE


def test_added_parts_are_in_order(site):
    write(site, "part.html", b"<p>An added line.</p>\n")
    response = site.changes("/added/article.html")
    assert response.body.startswith(b"<p>An added line.</p>\n<!DOCTYPE")
    assert response.body.endswith(b"<p>An added line.</p>\n")


def test_sub_filter_is_before(site):
    response = site.changes("/sub/article.html")
    assert b"Carrow" in LIST.search(response.body)[0] + response.body
    assert b"Karrow" not in response.body


def test_gzip_is_behind(site):
    headers = {"Accept-Encoding": "gzip"}
    plain = site.get_plain("/gzip/article.html", headers=headers)
    response = site.get("/gzip/article.html", headers=headers)
    assert response.log["summary"] == "ok"
    assert response["content-encoding"] == "gzip" == plain["content-encoding"]
    body = gzip.decompress(response.body)
    assert without_summary(body, ARTICLE) == ARTICLE != body


def test_gunzip_is_before(site, upstream):
    upstream.serve("/proxied/gz", answer(
        gzip.compress(ARTICLE), 100, headers={"Content-Encoding": "gzip"}))
    response = site.changes("/gunzip/gz")
    assert without_summary(response.body, ARTICLE) == ARTICLE


def test_error_page_with_status_200(site):
    site.changes("/error-ok/nothing")


def test_try_files(site):
    site.changes("/try/nothing")


def test_stray_bytes_are_no_reason_to_pass(site):
    write(site, "stray.html", ARTICLE.replace(b"forty-", b"forty\xff"))
    site.changes("/stray.html")


def test_markup_as_text_stays_text(site):
    write(site, "markup.html", ARTICLE.replace(
        b"its first flour", b"&lt;script&gt;alert(1)&lt;/script&gt; flour"))
    response = site.changes("/markup.html")
    assert b"<script>alert" not in response.body


# -- clients -----------------------------------------------------------------


@pytest.fixture(scope="module")
def long_article(site):
    """An article page of about 1.5 MB."""
    filler = b"<!-- %s -->\n" % (b"x" * 100)
    body = ARTICLE.replace(b"<footer>", filler * 14000 + b"<footer>")
    write(site, "long.html", body)
    return "long.html"


def test_a_slow_client(site, long_article):
    site.changes(f"/{long_article}", rcvbuf=4096, at_once=20000, pause=0.001)


def test_a_slow_client_of_a_page_that_passes(site):
    body = page("links.html") + b"<!-- %s -->" % (b"x" * 1_500_000)
    write(site, "long_links.html", body)
    site.passes("/long_links.html", "no_article", rcvbuf=4096, at_once=20000,
                pause=0.001)
    body = PASSED["utf16.html"] * 300
    write(site, "long_utf16.html", body)
    site.passes("/long_utf16.html", "charset", rcvbuf=4096, at_once=20000,
                pause=0.001)


def test_a_rate_limit(site, long_article):
    site.changes(f"/slow/{long_article}")


def test_a_client_that_leaves_while_the_page_is_held(site, upstream):
    path = upstream.serve("/proxied/left",
                          answer(ARTICLE, cut=2000) + [0.5])
    with connect(site.on) as sock:
        sock.sendall(request_bytes(site.on, path, headers={"X-Test": "left"}))
        time.sleep(0.1)
    logged = site.nginx.logged("left")
    assert logged["status"] == "499"
    assert logged["summary"] == "truncated"


def test_a_client_that_leaves_while_the_page_is_sent(site, long_article):
    with connect(site.on, rcvbuf=4096) as sock:
        sock.sendall(request_bytes(site.on, f"/{long_article}",
                                   headers={"X-Test": "gone"}))
        sock.recv(100)
    assert site.nginx.logged("gone")["summary"] == "ok"


# -- passed ------------------------------------------------------------------


def test_no_article(site):
    site.passes("/links.html", "no_article")


@pytest.mark.parametrize("framing", FRAMINGS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("where", ("proxied", "streamed"))
@pytest.mark.parametrize("name, reason", (("links.html", "no_article"),
                                          ("utf16.html", "charset")))
def test_passes_however_it_comes(site, upstream, where, size, framing, name,
                                 reason):
    path = upstream.serve(f"/{where}/{name}", answer(PASSED[name], size,
                                                     framing))
    site.passes(path, reason)


def test_too_short(site):
    site.passes("/short.html", "too_short")


def test_already_filled(site):
    write(site, "filled.html", site.get("/article.html").body)
    site.passes("/filled.html", "already")


@pytest.mark.parametrize("content_type, reason", (
    ("image/png", "type"),
    ("application/json", "type"),
    ("text/plain", "type"),
    ("text/htmlx", "type"),
    (None, "type"),
    ("multipart/x-mixed-replace; boundary=x", "type"),
    ("text/html; charset=iso-2022-jp", "charset"),
    ("text/html; charset=\"UTF-16\"", "charset"),
    ("text/html; charset=x-unknown; x=y", "charset"),
))
def test_types_and_charsets_that_pass(site, upstream, content_type, reason):
    path = upstream.serve("/proxied/type",
                          answer(ARTICLE, content_type=content_type))
    site.passes(path, reason)


@pytest.mark.parametrize("content_type", (
    "text/html", "TEXT/HTML", "text/html; charset=utf-8",
    "text/html;charset=UTF-8", "text/html; charset=\"utf-8\"",
    "text/html; charset=us-ascii", "text/html; charset=utf-8; x=y",
))
def test_types_and_charsets_that_do_not(site, upstream, content_type):
    site.changes(upstream.serve("/proxied/type",
                                answer(ARTICLE, content_type=content_type)))


def test_charset_in_the_page(site):
    """The same block as in UTF-8, with references, and not a byte else."""
    write(site, "utf8.html", UTF8)
    write(site, "koi8.html", KOI8)
    expected = LIST.search(site.changes("/utf8.html").body)[0].decode()
    assert "Тот " in expected
    block = LIST.search(site.changes("/koi8.html").body)[0].decode("ascii")
    assert html.unescape(block) == html.unescape(expected)


def test_charset_in_content_type(site):
    """It goes before what the page says."""
    write(site, "utf8.html", UTF8)
    write(site, "both.html", KOI8.replace(b'"koi8-r"', b'"utf-8"'))
    expected = LIST.search(site.changes("/utf8.html").body)[0].decode()
    plain = site.get_plain("/koi8/both.html")
    body = site.get("/koi8/both.html").body
    block = LIST.search(body)[0].decode("ascii")
    assert html.unescape(block) == html.unescape(expected)
    assert BLOCK.sub(b"", body) == plain.body


@pytest.mark.parametrize("framing", FRAMINGS)
@pytest.mark.parametrize("size", SIZES)
def test_another_charset_however_it_comes(site, upstream, size, framing):
    site.changes(upstream.serve("/streamed/koi8", answer(KOI8, size,
                                                         framing)))


def test_charset_that_is_not_known(site):
    write(site, "jis.html", ARTICLE.replace(b'"utf-8"', b'"iso-2022-jp"'))
    site.passes("/jis.html", "charset")


def test_an_image(site):
    write(site, "x.png", PNG)
    site.passes("/x.png", "type")


def test_an_image_called_html(site):
    write(site, "image.html", PNG)
    site.passes("/image.html", {"no_article", "charset", "too_short"})


@pytest.mark.parametrize("status", (
    "201 Created", "203 Non-Authoritative", "206 Partial Content",
    "403 Forbidden", "404 Not Found", "500 Internal Server Error"))
def test_other_status(site, upstream, status):
    path = upstream.serve("/proxied/status", answer(ARTICLE, status=status))
    site.passes(path, "status")


def test_own_status(site):
    assert site.passes("/moved", "status").status == 301
    assert site.passes("/nothing", "status").status == 404
    assert site.passes("/error/nothing", "status").status == 404


@pytest.mark.parametrize("method", ("PUT", "DELETE", "OPTIONS", "PATCH"))
def test_other_methods(site, upstream, method):
    path = upstream.serve("/proxied/method", answer(ARTICLE))
    site.passes(path, "method", method=method)


def test_empty(site, upstream):
    write(site, "empty.html", b"")
    site.passes("/empty.html", "empty")
    site.passes("/said", "empty")
    for framing in FRAMINGS:
        path = upstream.serve("/proxied/empty", answer(b"", 0, framing))
        site.passes(path, "empty")


def test_head_promises_nothing(site, upstream):
    plain = site.get_plain("/article.html", method="HEAD")
    response = site.get("/article.html", method="HEAD")
    own = ("content-length", "accept-ranges", "etag")
    assert plain["content-length"] and response["content-length"] is None
    assert response["accept-ranges"] is None
    assert response["etag"] == "W/" + plain["etag"]
    assert response.header_set(own) == plain.header_set(own)
    assert response.rest == b""
    assert response.log["summary"] == "method"


def test_head_of_what_get_would_not_change(site, upstream):
    write(site, "x.png", PNG)
    site.passes("/x.png", "type", method="HEAD")
    site.passes("/nothing", "status", method="HEAD")
    path = upstream.serve("/proxied/head", answer(b""))
    site.passes(path, "empty", method="HEAD")


def test_20_mb(site, upstream):
    body = ARTICLE + b"<!-- %s -->" % (b"x" * (20 << 20))
    write(site, "20mb.html", body)
    site.passes("/20mb.html", "too_large")
    for framing in FRAMINGS:
        path = upstream.serve("/proxied/20mb", answer(body, 1 << 16, framing))
        site.passes(path, "too_large")


def test_at_the_limit(site, upstream):
    for more, check in ((0, lambda path: site.changes(path)),
                        (1, lambda path: site.passes(path, "too_large"))):
        fill = (2 << 20) - len(ARTICLE) - len(b"<!---->") + more
        body = ARTICLE + b"<!--%s-->" % (b"x" * fill)
        write(site, "limit.html", body)
        check("/limit.html")
        check(upstream.serve("/proxied/limit", answer(body, 4096, "chunked")))


def test_200_000_nested_divs(site):
    write(site, "divs.html", b"<html><body>" + b"<div>" * 200_000 + ARTICLE)
    site.passes("/divs.html", {"limit", "no_article"})


@pytest.mark.parametrize("cut", (200, 1000, 2000, 2400))
def test_a_page_that_ends_too_soon(site, cut):
    """A half page that nginx takes for a whole one is changed, or not; in
    both cases its bytes stay."""
    write(site, "half.html", ARTICLE[:cut])
    plain = site.get_plain("/half.html")
    response = site.get("/half.html")
    if response.log["summary"] == "ok":
        assert without_summary(response.body, plain.body) == plain.body
    else:
        assert response.body == plain.body


# -- ranges ------------------------------------------------------------------


RANGES = ("0-99", "100-", "-50", "0-0", "10-10", "1-9999999", "0-",
          "-9999999", "9999999-", "5-1", "x", "0-x")


@pytest.mark.parametrize("where", ("", "/small"))
@pytest.mark.parametrize("spec", RANGES)
def test_a_range_of_a_page_that_passes(site, where, spec):
    write(site, "utf16.html", PASSED["utf16.html"])
    for name, reason in (("links.html", "no_article"),
                         ("short.html", "too_short"),
                         ("utf16.html", "charset")):
        site.passes(f"{where}/{name}", reason,
                    headers={"Range": f"bytes={spec}"})


@pytest.mark.parametrize("spec", RANGES)
@pytest.mark.parametrize("size", SIZES)
def test_a_range_of_a_proxied_page_that_passes(site, upstream, size, spec):
    upstream.serve(f"/proxied/range/{size}", answer(page("links.html"), size))
    site.passes(f"/forced/range/{size}", "no_article",
                headers={"Range": f"bytes={spec}"})


def test_several_ranges_of_a_page_that_passes_are_the_page(site):
    plain = site.get_plain("/links.html")
    response = site.get("/links.html", headers={"Range": "bytes=0-9,20-29"})
    assert response.status == 200
    assert response.body == plain.body
    assert response.header_set() == plain.header_set()


def test_if_range(site):
    plain = site.get_plain("/links.html")
    for value, status in ((plain["etag"], 206), ('"other"', 200),
                          (plain["last-modified"], 206)):
        response = site.passes("/links.html", "no_article", headers={
            "Range": "bytes=0-9", "If-Range": value})
        assert response.status == status


@pytest.mark.parametrize("spec", ("0-99", "9999999-", "0-9,20-29"))
def test_a_range_of_a_page_that_is_changed(site, spec):
    response = site.get("/article.html", headers={"Range": f"bytes={spec}"})
    assert response.status == 200
    assert response["accept-ranges"] is None
    assert response["content-range"] is None
    assert response.body == site.get("/article.html").body


def test_a_range_of_what_is_no_page(site):
    write(site, "x.png", PNG)
    response = site.passes("/x.png", "type", headers={"Range": "bytes=0-9"})
    assert response.status == 206


def test_a_refused_range_ends_the_connection(site):
    with connect(site.on) as sock:
        sock.sendall(request_bytes(site.on, "/links.html", headers={
            "Range": "bytes=9999999-"}))
        response = receive(sock)
    assert response.status == 416
    assert response["connection"] == "close"
    assert response.complete
