"""What a response's header says of its page, and what is left of it: who may
say no, validators, 304, HEAD, digests."""

import re
import time

import pytest

from harness import BLOCK, page, weak
from upstream import answer

SITE = """
    location / { root %(pages)s; }
    location /undated/ { alias %(pages)s/; summary_last_modified off; }
    location /bypass/ { alias %(pages)s/; summary_bypass $arg_plain $arg_x; }
    location /inherit/ {
        summary_bypass $arg_plain;
        location /inherit/inner/ { alias %(pages)s/; }
    }
    location /fixed/ {
        alias %(pages)s/;
        add_header Cache-Control "public, No-Transform";
    }
    location /up/ { proxy_pass http://127.0.0.1:%(upstream)d; }
    location /cached/ {
        proxy_pass http://127.0.0.1:%(upstream)d/up/;
        proxy_cache cache;
        proxy_cache_valid 10m;
    }
    location /added/ { alias %(pages)s/; add_header X-Accel-Summary off; }
    location /gzip/ {
        alias %(pages)s/;
        gzip on;
        gzip_min_length 1;
        gzip_vary on;
    }
"""

HTTP = """
    proxy_cache_path %(pages)s/../cache keys_zone=cache:1m;
"""

ARTICLE = page("article.html")
LINKS = page("links.html")
DATE = "Sun, 01 Mar 2026 10:00:00 GMT"


def serve(upstream, name="x", body=ARTICLE, **headers):
    return upstream.serve(f"/up/{name}", answer(
        body, headers={k.replace("_", "-"): v for k, v in headers.items()}))


def items(response):
    return BLOCK.search(response.body)[0].count(b"<li>")


# -- saying no ---------------------------------------------------------------


@pytest.mark.parametrize("value", (
    "no-transform", "No-Transform", "max-age=60, no-transform",
    "no-transform,public", 'private="set-cookie, x" , no-transform '))
def test_no_transform(site, upstream, value):
    site.passes(serve(upstream, Cache_Control=value), "no_transform")


@pytest.mark.parametrize("value", (
    "public", "no-transforms", 'x="a, no-transform, b"', 'x="\\", no-transform',
    "x-no-transform", "no-store, no-cache", ""))
def test_not_no_transform(site, upstream, value):
    site.changes(serve(upstream, Cache_Control=value))


def test_no_transform_in_one_of_several(site, upstream):
    head, body = answer(ARTICLE)[0], ARTICLE
    more = b"\r\nCache-Control: public\r\nCache-Control: no-transform\r\n\r\n"
    upstream.serve("/up/two", [head.replace(b"\r\n\r\n", more), body])
    site.passes("/up/two", "no_transform")


def test_no_transform_of_this_server(site):
    site.passes("/fixed/article.html", "no_transform")


def test_a_client_may_not_say_no_transform(site):
    """A cache on the way would keep the answer for all."""
    site.changes("/article.html", headers={"Cache-Control": "no-transform"})


def test_bypass(site):
    for args in ("", "?plain=", "?plain=0", "?x=0&plain=0"):
        site.changes(f"/bypass/article.html{args}")
    for args in ("?plain=1", "?x=yes", "?plain=0&x=1"):
        site.passes(f"/bypass/article.html{args}", "bypass")
    site.passes("/inherit/inner/article.html?plain=1", "bypass")
    site.passes("/bypass/article.html?x=1", "bypass", method="HEAD")


def test_accel_off(site, upstream):
    path = serve(upstream, X_Accel_Summary="off")
    response = site.passes(path, "accel")
    assert response["x-accel-summary"] is None
    site.passes(serve(upstream, x_accel_summary="sentences=2, OFF "), "accel")


def test_accel_is_hidden_everywhere(site, upstream):
    for body in (ARTICLE, LINKS):
        path = serve(upstream, body=body, X_Accel_Summary="sentences=2")
        assert site.get(path)["x-accel-summary"] is None
        assert site.get_plain(path)["x-accel-summary"] is None
        assert site.get(path, method="HEAD")["x-accel-summary"] is None


def test_accel_from_a_cache(site, upstream):
    for path, value, reason in (("off", "off", "accel"),
                                ("one", "sentences=1", "ok")):
        serve(upstream, path, X_Accel_Summary=value)
        for _ in range(2):
            response = site.get(f"/cached/{path}")
            assert response.log["summary"] == reason
            assert response["x-accel-summary"] is None
            if reason == "ok":
                assert items(response) == 1


def test_accel_of_this_server(site):
    response = site.passes("/added/article.html", "accel")
    assert response["x-accel-summary"] is None


@pytest.mark.parametrize("value, n", (
    ("sentences=1", 1), ("Sentences=6", 6), ("x=1, sentences=2,y", 2),
    ("sentences=0", 3), ("sentences=21", 3), ("sentences=x", 3),
    ("sentences=", 3), ("=6", 3), ("", 3), ("on", 3), ("offf", 3)))
def test_accel_sentences(site, upstream, value, n):
    response = site.get(serve(upstream, X_Accel_Summary=value))
    assert response.log["summary"] == "ok"
    assert items(response) == n
    assert BLOCK.sub(b"", response.body) == ARTICLE


def test_accel_others(site, upstream):
    path = serve(upstream, X_Accel_Summary="position=bottom, min_words=20")
    response = site.get(path)
    assert response.body.index(b"<aside") > response.body.index(b"tide mill")
    path = serve(upstream, X_Accel_Summary="min_words=5000")
    site.passes(path, "too_short")


def test_accel_is_for_one_page_only(site, upstream):
    site.get(serve(upstream, "a", X_Accel_Summary="sentences=1"))
    assert items(site.get(serve(upstream, "b"))) == 3


# -- validators --------------------------------------------------------------


def test_last_modified(site, upstream):
    plain = site.get_plain("/article.html")
    assert site.get("/article.html")["last-modified"] == plain["last-modified"]
    response = site.get("/undated/article.html")
    assert response.log["summary"] == "ok"
    assert response["last-modified"] is None
    assert response["etag"] == weak(plain["etag"])
    site.passes("/undated/links.html", "no_article")


def test_etag_is_weak(site, upstream):
    for etag in ('"strong"', 'W/"weak"'):
        response = site.get(serve(upstream, ETag=etag))
        assert response["etag"] == weak(etag)
    site.passes(serve(upstream, body=LINKS, ETag='"strong"'), "no_article")


DIGESTS = {"Content-MD5": "Q2hlY2sgSW50ZWdyaXR5IQ==",
           "Digest": "sha-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=",
           "Repr-Digest": "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7k:",
           "content-digest": "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7k:"}


def test_digests(site, upstream):
    upstream.serve("/up/digest", answer(ARTICLE, headers=DIGESTS))
    response = site.changes("/up/digest", but=tuple(DIGESTS))
    head = site.get("/up/digest", method="HEAD")
    for name in DIGESTS:
        assert response[name] is None
        assert head[name] is None
    upstream.serve("/up/digest", answer(LINKS, headers=DIGESTS))
    response = site.passes("/up/digest", "no_article")
    assert response["content-md5"]


# -- conditional requests ----------------------------------------------------


def check_304(site, path, etag, **headers):
    """304, with the validator that the page's answer had."""
    response = site.get(path, headers=headers)
    assert response.status == 304
    assert response.body == b"" and response.complete
    assert response["etag"] == etag
    return response


@pytest.mark.parametrize("name", ("article.html", "links.html"))
def test_304_of_a_file(site, name):
    first = site.get(f"/{name}")
    etag, date = first["etag"], first["last-modified"]
    check_304(site, f"/{name}", etag, **{"If-None-Match": etag})
    check_304(site, f"/{name}", etag, **{"If-None-Match": f'"x", {etag}'})
    check_304(site, f"/{name}", etag, **{"If-None-Match": etag,
                                         "If-Modified-Since": date})
    later = site.get(f"/{name}", headers={"If-Modified-Since": date})
    assert later.status == 304


@pytest.mark.parametrize("headers", ({"If-None-Match": '"other"'},
                                     {"If-None-Match": 'W/"other"'},
                                     {"If-Modified-Since": DATE}))
def test_no_304_of_what_has_changed(site, headers):
    site.changes("/article.html", headers=headers)


def test_a_strong_etag_is_answered_as_it_is(site):
    """A client that has the page from before."""
    etag = site.get_plain("/article.html")["etag"]
    site.passes("/article.html", "status", headers={"If-None-Match": etag})


def test_a_304_of_what_is_no_page_is_nginxs(site):
    """gzip makes ETags weak, too."""
    (site.pages / "x.css").write_text("p { color: red }")
    etag = site.get_plain("/x.css")["etag"]
    response = site.passes("/x.css", "status", headers={
        "If-None-Match": weak(etag)})
    assert (response.status, response["etag"]) == (304, etag)


def conditional(body, etag, date):
    """An upstream that knows 304."""
    def parts(head):
        fields = {"ETag": etag, "Last-Modified": date}
        asked = re.search(rb"If-None-Match: (.*?)\r", head)
        since = re.search(rb"If-Modified-Since: (.*?)\r", head)
        if (asked and etag in asked[1].decode()
                or not asked and since and since[1].decode() == date):
            return answer(b"", framing="none", status="304 Not Modified",
                          headers=fields, content_type=None)
        return answer(body, headers=fields)
    return parts


@pytest.mark.parametrize("where", ("up", "cached"))
def test_304_of_a_proxied_page(site, upstream, where):
    upstream.serve(f"/up/304-{where}", conditional(ARTICLE, '"one"', DATE))
    path = f"/{where}/304-{where}"
    first = site.get(path)
    assert first.log["summary"] == "ok"
    assert (first["etag"], first["last-modified"]) == ('W/"one"', DATE)
    check_304(site, path, 'W/"one"', **{"If-None-Match": 'W/"one"'})
    response = site.get(path, headers={"If-Modified-Since": DATE})
    assert response.status == 304
    response = site.get(path, headers={"If-None-Match": 'W/"two"'})
    assert response.body == first.body


def test_304_with_gzip(site):
    gzipped = {"Accept-Encoding": "gzip"}
    etag = site.get("/gzip/article.html", headers=gzipped)["etag"]
    check_304(site, "/gzip/article.html", etag,
              **{"If-None-Match": etag, **gzipped})


# -- HEAD --------------------------------------------------------------------


LENGTHS = ("content-length", "transfer-encoding", "connection")


@pytest.mark.parametrize("where", ("", "/undated", "/gzip"))
@pytest.mark.parametrize("name", ("article.html", "own_block.html"))
def test_head_is_that_of_get(site, where, name):
    path = f"{where}/{name}"
    get = site.get(path)
    head = site.get(path, method="HEAD")
    assert head["content-length"] in (None, get["content-length"])
    assert head.header_set(LENGTHS) == get.header_set(LENGTHS)
    assert head.log["summary"] == "method"


def test_head_of_a_proxied_page(site, upstream):
    upstream.serve("/up/head", lambda head: answer(
        ARTICLE, headers={"ETag": '"x"', "Accept-Ranges": "bytes", **DIGESTS},
        cut=0 if head.startswith(b"HEAD") else None))
    get = site.get("/up/head")
    head = site.get("/up/head", method="HEAD")
    assert head["content-length"] is None
    assert head.header_set(LENGTHS) == get.header_set(LENGTHS)


def test_head_of_a_page_that_no_one_may_change(site, upstream):
    for fields in ({"Cache_Control": "no-transform"},
                   {"X_Accel_Summary": "off"}):
        path = serve(upstream, ETag='"x"', **fields)
        response = site.get(path, method="HEAD")
        plain = site.get_plain(path, method="HEAD")
        assert response.header_set() == plain.header_set()
        assert response["content-length"] == str(len(ARTICLE))


# -- ranges ------------------------------------------------------------------


def test_a_range_of_a_proxied_page_that_is_changed(site, upstream):
    path = serve(upstream, Accept_Ranges="bytes", ETag='"x"')
    response = site.changes(path, headers={"Range": "bytes=0-9"})
    assert response.status == 200
    assert response["accept-ranges"] is None


def test_a_206_of_the_upstream_passes(site, upstream):
    path = upstream.serve("/up/206", answer(
        ARTICLE[:100], status="206 Partial Content",
        headers={"Content-Range": f"bytes 0-99/{len(ARTICLE)}"}))
    site.passes(path, "status", headers={"Range": "bytes=0-99"})


def test_no_header_costs_time(site, upstream):
    """1,000 members of a list, and a value without an end."""
    began = time.monotonic()
    site.changes(serve(upstream, Cache_Control="x," * 1000 + '"' + "a, " * 500))
    assert time.monotonic() - began < 2


# -- the page itself ---------------------------------------------------------


def with_meta(content):
    return ARTICLE.replace(
        b"</title>", b'</title><meta name="summary" content="%s">' % content)


def test_meta_off(site, upstream):
    site.passes(serve(upstream, body=with_meta(b"off")), "meta")


def test_meta_editor(site, upstream):
    body = with_meta(b"It is &lt;b&gt; & more.")
    response = site.get(serve(upstream, body=body, ETag='"x"'))
    assert response.log["summary"] == "editor"
    assert response.log["sentences"] == "1"
    assert response["etag"] == 'W/"x"'
    assert response["content-length"] == str(len(response.body))
    assert b"<li>It is &lt;b&gt; &amp; more.</li>" in response.body
    assert BLOCK.sub(b"", response.body) == body
