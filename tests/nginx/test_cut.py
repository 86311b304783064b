"""Upstreams that die half-way, or lie about their length.

The client gets what it would have got without the module, headers too; never
a summary, a mixture, or a wait.
"""

import time

import pytest

from harness import connect, page, receive, request_bytes, without_summary
from upstream import answer

PROXY = "proxy_pass http://127.0.0.1:%(upstream)d/;"

SITE = f"""
    location /proxied/ {{ {PROXY} }}
    location /streamed/ {{ {PROXY} proxy_buffering off; }}
    location /sub/ {{ {PROXY} sub_filter Karrow Carrow; }}
    location /gzip/ {{ {PROXY} gzip on; gzip_min_length 1; }}
    location /gunzip/ {{ {PROXY} gunzip on; }}
    location /utf8/ {{ {PROXY} charset utf-8; }}
    location /ssi/ {{ {PROXY} ssi on; }}
    location /slow/ {{ {PROXY} proxy_read_timeout 200ms; }}
    location /cached/ {{ {PROXY} proxy_cache cache; proxy_cache_valid 10m; }}
    location /forced/ {{ {PROXY} proxy_force_ranges on; }}
    location /included/ {{ {PROXY} ssi on; }}
    location /intercepted/ {{
        {PROXY}
        proxy_intercept_errors on;
        error_page 502 504 /sorry;
    }}
    location /sorry {{ return 200 sorry; }}
    location / {{ root %(pages)s; ssi on; }}
"""

HTTP = """
    proxy_cache_path %(pages)s/../cache keys_zone=cache:1m;
"""

ARTICLE = page("article.html")

# Behind the cut nginx answers "Connection: close"; a header that is sent at
# once says what was true then.
BUT = ("connection",)


def check_cut(site, path, but=BUT, **request):
    began = time.monotonic()
    response = site.passes(path, "truncated", but=but, **request)
    assert not response.complete or response["content-length"] is None
    assert time.monotonic() - began < 5
    return response


@pytest.mark.parametrize("cut", (0, 1, 1000, len(ARTICLE) - 1))
@pytest.mark.parametrize("framing", ("length", "chunked"))
@pytest.mark.parametrize("size", (0, 7))
@pytest.mark.parametrize("where", ("proxied", "streamed", "utf8", "cached",
                                   "intercepted"))
def test_dies_half_way(site, upstream, where, size, framing, cut):
    upstream.serve("/x", answer(ARTICLE, size, framing, cut=cut))
    response = check_cut(site, f"/{where}/x")
    assert response.status == 200
    assert not response.complete


def test_dies_half_way_for_http_1_0(site, upstream):
    upstream.serve("/x", answer(ARTICLE, 7, "length", cut=1000))
    check_cut(site, "/proxied/x", version="1.0")
    upstream.serve("/x", answer(ARTICLE, 7, "chunked", cut=1000))
    check_cut(site, "/proxied/x", version="1.0")


def test_dies_half_way_through_gzip(site, upstream):
    upstream.serve("/x", answer(ARTICLE, 7, "chunked", cut=1000))
    check_cut(site, "/gzip/x", headers={"Accept-Encoding": "gzip"})


def test_dies_half_way_through_sub_filter(site, upstream):
    upstream.serve("/x", answer(ARTICLE, 7, "chunked", cut=1000))
    check_cut(site, "/sub/x")


def test_dies_half_way_through_ssi(site, upstream):
    """ssi swallows the flush that nginx sends behind a cut."""
    upstream.serve("/x", answer(ARTICLE, 7, "chunked", cut=1000))
    began = time.monotonic()
    response = site.get("/ssi/x")
    assert time.monotonic() - began < 5
    assert response.log["summary"] == "truncated"
    assert response.status == 200
    assert not response.complete
    assert response.body and ARTICLE.startswith(response.body)


def test_times_out(site, upstream):
    upstream.serve("/x", answer(ARTICLE, 7, cut=1000) + [1])
    check_cut(site, "/slow/x")


def test_breaks_the_chunks(site, upstream):
    """nginx ends the request at once, without a word to the filters."""
    upstream.serve("/x", answer(ARTICLE, 500, "chunked", cut=1500)
                   + [0.1, b"no chunk\r\n"])
    response = check_cut(site, "/streamed/x")
    assert response.status == 200
    assert not response.complete
    assert ARTICLE.startswith(response.body) and response.body


def test_sends_no_header(site, upstream):
    upstream.serve("/x", [b""])
    assert site.passes("/proxied/x", "status").status == 502


def test_dies_with_another_request_waiting(site, upstream):
    """nginx shuts its side down before it ends the first request."""
    upstream.serve("/x", answer(ARTICLE, 7, cut=1000))
    with connect(site.on) as sock:
        sock.sendall(2 * request_bytes(site.on, "/proxied/x"))
        response = receive(sock)
    assert response.status == 200
    assert not response.complete
    assert response.body == ARTICLE[:1000]


def test_a_range_of_a_cut_page_is_the_cut_page(site, upstream):
    """A range can be cut out of a whole page only."""
    upstream.serve("/x", answer(ARTICLE, 7, cut=1000))
    response = site.get("/forced/x", headers={"Range": "bytes=0-99"})
    assert response.status == 200
    assert not response.complete
    assert response.body == ARTICLE[:1000]


def test_an_include_that_dies_is_not_the_page(site, upstream):
    """nginx ends such a page as a whole one, and so it is taken."""
    upstream.serve("/part", answer(b"<p>An include.</p>" * 50, 0, cut=500))
    include = b'</article><!--# include virtual="/included/part" -->'
    (site.pages / "include.html").write_bytes(
        ARTICLE.replace(b"</article>", include))
    plain = site.get_plain("/include.html")
    response = site.get("/include.html")
    assert response.log["summary"] == "ok"
    assert response.complete == plain.complete
    assert without_summary(response.body, plain.body) == plain.body


@pytest.mark.parametrize("where", ("proxied", "streamed", "sub", "ssi"))
def test_says_less_than_it_sends(site, upstream, where):
    """nginx sends what was promised: that is the page."""
    upstream.serve("/x", answer(ARTICLE + b"<!-- more -->" * 100, 4096,
                                length=len(ARTICLE)))
    response = site.changes(f"/{where}/x")
    assert b"<!-- more -->" not in response.body


@pytest.mark.parametrize("where", ("proxied", "streamed"))
def test_the_next_page_is_none_the_worse(site, upstream, where):
    upstream.serve("/x", answer(ARTICLE, 7, cut=1000))
    check_cut(site, f"/{where}/x")
    upstream.serve("/x", answer(ARTICLE, 7))
    site.changes(f"/{where}/x")
