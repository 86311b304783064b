"""The table: each neighbour in nginx, with pages that are judged, declined, or
wrong, beside the same server without the module.

A cell is the same status, the same headers but for those that belong to the
bytes, and the same bytes but for the block.
"""

import gzip
import re
import time
import zlib
from pathlib import Path

import pytest

from harness import (LIST, MODULE, connect, difference, page, receive, request_bytes, weak,
                     without_summary)
from test_process import curl, has_http2
from upstream import answer

BARE = True

# nginx's own as Debian packs them; for the nginx that is installed only
MODULES = Path("/usr/lib/nginx/modules" if MODULE else "/nowhere")
XSLT = MODULES / "ngx_http_xslt_filter_module.so"
IMAGE = MODULES / "ngx_http_image_filter_module.so"
LOAD = "".join(f"load_module {path};" for path in (XSLT, IMAGE)
               if path.exists())

FILE = "alias %(pages)s/n/;"
PROXY = "proxy_pass http://127.0.0.1:%(upstream)d/;"
ORIGIN = "proxy_pass http://unix:%(pages)s/origin-@summary@.sock:/n/;"
CGI = """
    fastcgi_pass 127.0.0.1:%(fastcgi)d;
    fastcgi_param PATH /$tail;
"""

# by what is behind it: files, or the upstream
FILES = {
    "plain": FILE,
    "sub_filter": FILE + "sub_filter_once off; sub_filter Karrow Carrow;",
    "sub_filter_none": FILE + "sub_filter nothing-there x;",
    "addition": FILE + "add_before_body /parts/p.html;"
                       "add_after_body /parts/p.html;",
    "addition_only_after": FILE + "add_after_body /parts/p.html;",
    "ssi": "alias %(pages)s/ssi/; ssi on;",
    "ssi_proxied": "alias %(pages)s/ssi2/; ssi on;",
    "ssi_none": FILE + "ssi on;",
    "charset": FILE + "charset utf-8;",
    "recoded": "alias %(pages)s/koi8/; charset utf-8; source_charset koi8-r;",
    "gzip": FILE + "gzip on; gzip_min_length 1; gzip_vary on;",
    "gunzip": FILE + "gunzip on; gzip_static on;",
    "gzip_static": FILE + "gzip_static on; gzip on; gzip_min_length 1;",
    "auth_request": FILE + "auth_request /yes;",
    "auth_denied": FILE + "auth_request /no;",
    "mirror": FILE + "mirror /mirrored;",
    "limit_rate": FILE + "limit_rate 200k;",
    "aio_threads": FILE + "aio threads;",
    "sendfile": FILE + "sendfile on; tcp_nopush on;",
    "sendfile_off": FILE + "sendfile off;",
    "sendfile_gzip": FILE + "sendfile on; gzip on; gzip_min_length 1;",
    "sendfile_max_chunk": FILE + "sendfile on; sendfile_max_chunk 1k;",
    "open_file_cache": FILE + "sendfile on; open_file_cache max=9;",
    "sendfile_aio": FILE + "sendfile on; aio threads; sendfile_max_chunk 1k;",
    "directio": FILE + "directio 512; aio threads; output_buffers 1 512;",
    "output_buffers": FILE + "output_buffers 1 1k;",
    "postpone_output": FILE + "postpone_output 0;",
    "postpone_output_all": FILE + "postpone_output 100k;",
    "not_chunked": FILE + "chunked_transfer_encoding off;",
    "no_etag": FILE + "etag off;",
    "expires": FILE + "expires max; add_header X-Add y always;",
    "trailer": FILE + "add_trailer X-Trail y always;",
    "userid": FILE + "userid on; userid_name same;",
    "if_modified_since": FILE + "if_modified_since off;",
    "no_ranges": FILE + "max_ranges 0;",
    "slice": ORIGIN + "slice 1k; proxy_set_header Range $slice_range;"
                      "proxy_http_version 1.1;",
    "origin": ORIGIN + "proxy_http_version 1.1;"
                       "proxy_set_header Connection '';",
    "stored": ORIGIN + "proxy_store %(pages)s/../store-@summary@/$tail;"
                       "proxy_store_access user:rw all:r;",
    "error_page_ok": "alias %(pages)s/nowhere/;"
                     "error_page 404 =200 /plain/$tail;",
    "error_page": "alias %(pages)s/nowhere/; error_page 404 /plain/$tail;",
    "rewrite": "rewrite ^ /plain/$tail last;",
    "try_files": "try_files /nowhere /plain/$tail;",
}

UPSTREAMS = {
    "proxied": PROXY,
    "unbuffered": PROXY + "proxy_buffering off;",
    "small_buffers": PROXY + "proxy_buffer_size 1k; proxy_buffers 2 1k;"
                             "proxy_busy_buffers_size 1k;",
    "temp_file": PROXY + "proxy_buffer_size 1k; proxy_buffers 2 1k;"
                         "proxy_busy_buffers_size 1k; limit_rate 100k;",
    "cached": PROXY + "proxy_cache cache-@summary@; proxy_cache_valid any 9m;"
                      "proxy_cache_key $uri;",
    "cached_locked": PROXY + "proxy_cache cache-@summary@;"
                     "proxy_cache_valid 200 9m; proxy_cache_key lock$uri;"
                     "proxy_cache_lock on; proxy_cache_use_stale updating;",
    "proxy_sub": PROXY + "sub_filter_once off; sub_filter Karrow Carrow;",
    "proxy_ssi": PROXY + "ssi on;",
    "proxy_gzip": PROXY + "gzip on; gzip_min_length 1; gzip_proxied any;",
    "proxy_gunzip": PROXY + "gunzip on;",
    "proxy_charset": PROXY + "charset utf-8;",
    "proxy_addition": PROXY + "add_after_body /parts/p.html;",
    "proxy_auth": PROXY + "auth_request /yes;",
    "proxy_rate": PROXY + "limit_rate 200k; proxy_buffering off;",
    "proxy_ranges": PROXY + "proxy_force_ranges on;",
    "proxy_ignore": PROXY + "proxy_ignore_client_abort on;"
                            "postpone_output 0;",
    "proxy_1_1": PROXY + "proxy_http_version 1.1;",
    "intercepted": PROXY + "proxy_intercept_errors on;"
                           "error_page 500 502 504 =200 /plain/judged.html;",
    "xaccel": "proxy_pass http://127.0.0.1:%(upstream)d/xaccel/;",
}

CGIS = {
    "fastcgi": CGI,
    "fastcgi_unbuffered": CGI + "fastcgi_buffering off;",
    "fastcgi_cached": CGI + "fastcgi_cache cgi-@summary@;"
                      "fastcgi_cache_key cgi$uri; fastcgi_cache_valid 9m;",
    "fastcgi_small": CGI + "fastcgi_buffer_size 1k; fastcgi_buffers 2 1k;"
                           "fastcgi_busy_buffers_size 1k;",
    "fastcgi_gzip": CGI + "gzip on; gzip_min_length 1;",
}

LOCATION = """
    location ~ ^/{0}/(?<tail>.*)$ {{ rewrite ^ /{0}-x/$tail; }}
    location /{0}-x/ {{ {1} }}
"""


def locations():
    for name, conf in {**FILES, **UPSTREAMS, **CGIS}.items():
        yield LOCATION.format(name, conf)


SITE = """
    listen unix:%(pages)s/@summary@.sock http2;
    absolute_redirect off;
    server_tokens off;

    location /parts/ { alias %(pages)s/parts/; }
    location /up/ { proxy_pass http://127.0.0.1:%(upstream)d/; }
    location /yes { return 204; }
    location /no { return 403; }
    location /mirrored {
        internal;
        proxy_pass http://127.0.0.1:%(upstream)d/parts;
    }
""" + "".join(locations())

if XSLT.exists():
    SITE += """
    location /xslt/ {
        alias %(pages)s/xml/;
        types { text/xml xml; }
        xslt_stylesheet %(pages)s/xml/page.xslt;
    }
"""

if IMAGE.exists():
    SITE += "location /image/ { alias %(pages)s/image/; image_filter test; }"

HTTP = """
    charset_map koi8-r utf-8 { F4 D0A2; CF D0BE; D4 D182; }
    proxy_cache_path %(pages)s/../cache-@summary@ keys_zone=cache-@summary@:1m;
    fastcgi_cache_path %(pages)s/../cgi-@summary@ keys_zone=cgi-@summary@:1m;
    server {
        listen unix:%(pages)s/origin-@summary@.sock;
        access_log off;
        root %(pages)s;
    }
"""

ARTICLE = page("article.html")
LINKS = page("links.html")
KOI8 = ARTICLE.replace(b'<meta charset="utf-8">', b"").decode().replace(
    "The ", "Тот ").encode("koi8-r", "xmlcharrefreplace")
GIF = (b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\4\1\0\0\0\0,"
       b"\0\0\0\0\1\0\1\0\0\2\2D\1\0;")

XSL = """<?xml version="1.0"?>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="html" encoding="utf-8"/>
<xsl:template match="/page"><html><head><title><xsl:value-of select="@title"/>
</title></head><body><article><xsl:copy-of select="p"/></article></body></html>
</xsl:template>
</xsl:stylesheet>
"""


@pytest.fixture(scope="module")
def pages(pages):
    """nginx looks for the style sheet as it starts."""
    files(pages)
    return pages


@pytest.fixture(scope="module", autouse=True)
def content(upstream):
    serve(upstream)


def files(pages):
    """Files of each neighbour's own kind."""
    start = ARTICLE.index(b"<article>")
    end = ARTICLE.index(b"</article>")

    for name in ("n", "ssi", "ssi2", "koi8", "xml", "image", "parts"):
        (pages / name).mkdir()

    plain = {"judged": ARTICLE, "own": page("own_block.html"),
             "declined": LINKS, "short": page("short.html"), "empty": b"",
             "half": ARTICLE[:1000], "binary": GIF * 20}

    for name, body in plain.items():
        (pages / f"n/{name}.html").write_bytes(body)
        (pages / f"n/{name}.html.gz").write_bytes(gzip.compress(body))
        (pages / f"koi8/{name}.html").write_bytes(
            KOI8 if name == "judged" else body)
        (pages / f"parts/{name}.html").write_bytes(body[start:end])
        (pages / f"ssi/{name}.html").write_bytes(
            body[:start] + b'<!--# include virtual="/parts/%s.html" -->'
            % name.encode() + body[end:])
        (pages / f"ssi2/{name}.html").write_bytes(
            body[:start] + b'<!--# include virtual="/up/part-%s" -->'
            % name.encode() + body[end:])

    (pages / "parts/p.html").write_bytes(b"<p>A part.</p>\n")
    (pages / "image/x.gif").write_bytes(GIF)
    (pages / "image/x.html").write_bytes(ARTICLE)
    (pages / "xml/page.xslt").write_text(XSL)

    prose = re.findall("<p>(?:(?!<p>).)*?</p>", ARTICLE.decode(), re.S)
    for name, body in (("judged", "".join(prose)), ("declined", "<p>No.</p>"),
                       ("broken", "<p>No.")):
        (pages / f"xml/{name}.xml").write_text(
            f'<page title="The mill">{body}</page>', "utf-8")


GZIP = {"Content-Encoding": "gzip"}


def serve(upstream):
    """The upstream's pages, good and bad."""
    bodies = {
        "judged.html": answer(ARTICLE, 700, headers={"ETag": '"x"'}),
        "judged-chunked": answer(ARTICLE, 500, "chunked"),
        "judged-close": answer(ARTICLE, 500, "close"),
        "judged-short-length": answer(ARTICLE + b"<!-- x -->" * 300, 900,
                                      length=len(ARTICLE)),
        "declined.html": answer(LINKS, 700, headers={
            "ETag": '"x"', "Accept-Ranges": "bytes"}),
        "declined-chunked": answer(LINKS, 300, "chunked"),
        "declined-gzip": answer(gzip.compress(LINKS), 99, headers=GZIP),
        "declined-br": answer(gzip.compress(ARTICLE),
                              headers={"Content-Encoding": "br"}),
        "declined-off": answer(ARTICLE, headers={
            "Cache-Control": "max-age=60, no-transform"}),
        "error-500": answer(ARTICLE, status="500 Broken"),
        "error-404": answer(b"<p>None.", status="404 Not Found"),
        "error-empty": answer(b""),
        "error-empty-chunked": answer(b"", framing="chunked"),
        "error-204": answer(b"", framing="none", status="204 None"),
        "error-302": answer(b"x", status="302 Found",
                            headers={"Location": "/plain/judged.html"}),
        "error-cut": answer(ARTICLE, 300, cut=1200),
        "error-cut-chunked": answer(ARTICLE, 300, "chunked", cut=1200),
        "error-cut-at-once": answer(ARTICLE, cut=0),
        "error-long-length": answer(ARTICLE, length=len(ARTICLE) + 10),
        "error-type": answer(GIF * 30),
        "error-type-image": answer(ARTICLE, content_type="image/gif"),
        "error-type-none": answer(ARTICLE, content_type=None),
        "error-charset": answer(ARTICLE,
                                content_type="text/html; charset=utf-16"),
        "error-charset-lie": answer(
            ARTICLE.replace(b"the ", b"\xe4\xe5 "),
            content_type="text/html; charset=utf-8"),
        "error-gzip": answer(ARTICLE, headers=GZIP),
        "error-gzip-cut": answer(gzip.compress(ARTICLE), 99, headers=GZIP,
                                 cut=500),
        "error-gzip-half": answer(gzip.compress(ARTICLE)[:500], headers=GZIP),
        "error-nothing": [b""],
        "error-no-header": [b"HTTP/1.1 200 OK\r\n\1\r\n\r\n"],
    }
    for name, parts in bodies.items():
        upstream.serve(f"/{name}", parts)
        upstream.serve(f"/xaccel/{name}", answer(
            b"", headers={"X-Accel-Redirect": f"/plain/{name}"}))
        upstream.serve(f"/cgi-{name}", parts)
    upstream.serve("/parts", answer(b"x"))

    start = ARTICLE.index(b"<article>")
    end = ARTICLE.index(b"</article>")
    for name, body in (("judged", ARTICLE), ("declined", LINKS),
                       ("half", ARTICLE[:1000]), ("own", b""),
                       ("short", page("short.html")), ("empty", b"")):
        upstream.serve(f"/part-{name}", answer(body[start:end], 200,
                                               "chunked"))
    upstream.serve("/part-binary", answer(ARTICLE, 100, cut=400))
    upstream.cut_cgi = {f"/{name}" for name in bodies if "cut" in name}


# -- a cell ------------------------------------------------------------------


# what belongs to the bytes of a page that is changed
OWN = ("content-length", "transfer-encoding", "etag", "accept-ranges",
       "set-cookie")

# userid's, another one each time
CLIENTS = ("set-cookie",)

# nginx has not heard of the cut yet, when a page that is not held leaves
CUT = ("connection",)


def inflate(response):
    if response["content-encoding"] == "gzip":
        inflater = zlib.decompressobj(31)
        return inflater.decompress(response.body) + inflater.flush()
    return response.body


def cell(site, path, kind=None, **request):
    """One cell; kind: what is to become of the page, if that is known."""
    plain = site.get_plain(path, **request)
    response = site.get(path, **request)
    reason = response.log["summary"]

    if not plain.complete or ("-cut" in path
                              and plain["content-length"] is None):
        return cut(response, plain, reason)

    assert response.line == plain.line

    if reason == "ok":
        assert kind in (None, "judged")
        body, before = inflate(response), inflate(plain)
        _, _, charset = response["content-type"].partition("charset=")
        assert difference(without_summary(body, before, charset),
                          before) is None
        assert len(body) > len(before)
        own = OWN + (() if response["content-encoding"]
                     else ("content-encoding",))
        assert response.header_set(own) == plain.header_set(own)
        assert response["etag"] == weak(plain["etag"])
        assert response["accept-ranges"] is None
    else:
        assert kind in (None, "declined"), reason
        assert difference(response.body, plain.body) is None
        assert response.header_set(CLIENTS) == plain.header_set(CLIENTS)

    assert response.complete
    return reason


def cut(response, plain, reason):
    """How far a page came that was cut is a matter of luck: filters before
    this one keep something back, and what is written last may not get out, not
    even the header.  It is the page as it was, and it has no end, too.
    """
    assert reason not in ("ok", "off")
    assert not response.complete or response["content-length"] is None
    assert not LIST.search(response.body)
    if plain.raw and response.raw:
        assert response.line == plain.line
        assert response.header_set(CUT) == plain.header_set(CUT)
        shorter, longer = sorted((inflate(response), inflate(plain)), key=len)
        assert longer.startswith(shorter)
    return reason


REQUESTS = {
    "1.1": {},
    "1.0": {"version": "1.0"},
    "gzip": {"headers": {"Accept-Encoding": "gzip"}},
    "slow": {"rcvbuf": 2048, "at_once": 512},
}

# what is judged elsewhere is not, or not as that
NEVER = {"auth_denied", "error_page"}


@pytest.mark.parametrize("request_", REQUESTS)
@pytest.mark.parametrize("name", FILES)
def test_files(site, name, request_):
    request = REQUESTS[request_]
    kind = "declined" if name in NEVER else "judged"
    cell(site, f"/{name}/judged.html", kind, **request)
    for page_name in ("declined", "short", "missing"):
        cell(site, f"/{name}/{page_name}.html", "declined", **request)
    for page_name in ("own", "empty", "half", "binary"):
        cell(site, f"/{name}/{page_name}.html", **request)


@pytest.mark.parametrize("request_", ("1.1", "1.0", "gzip"))
@pytest.mark.parametrize("name", UPSTREAMS)
def test_upstreams(site, upstream, name, request_):
    request = REQUESTS[request_]
    proxied = name not in ("xaccel", "intercepted")
    for path in upstream.parts:
        page_name = path[1:]
        if "/" in page_name or page_name.startswith(("part", "cgi-")):
            continue
        kind = page_name.partition("-")[0].partition(".")[0]
        began = time.monotonic()
        if name == "xaccel":
            kind = "judged" if page_name == "judged.html" else "declined"
        elif name == "intercepted" and kind == "error":
            kind = None
        elif name == "proxy_gunzip" and page_name == "declined-off":
            kind = "declined"
        elif kind == "error":
            kind = None if page_name in ("error-charset-lie",) else "declined"
        # an addition makes a page of nothing; charset says what it is
        if name in ("proxy_addition", "proxy_charset", "cached",
                    "cached_locked") and kind == "declined" \
                and page_name.startswith("error"):
            kind = None
        for _ in range(2 if name.startswith("cached") else 1):
            cell(site, f"/{name}/{page_name}", kind, **request)
        assert time.monotonic() - began < 10 or not proxied


@pytest.mark.parametrize("request_", ("1.1", "1.0", "gzip"))
@pytest.mark.parametrize("name", CGIS)
def test_fastcgi(site, upstream, name, request_):
    for page_name, kind in (
            ("judged-close", "judged"), ("judged.html", "judged"),
            ("declined.html", "declined"), ("declined-gzip", "declined"),
            ("error-500", "declined"), ("error-empty", "declined"),
            ("error-cut", "declined"), ("error-gzip-half", "declined"),
            ("error-nothing", "declined"), ("error-type", "declined")):
        for _ in range(2 if "cached" in name else 1):
            cell(site, f"/{name}/{page_name}", kind, **REQUESTS[request_])


@pytest.mark.skipif(not XSLT.exists(), reason="no xslt filter")
@pytest.mark.parametrize("request_", REQUESTS)
def test_xslt(site, request_):
    cell(site, "/xslt/judged.xml", "judged", **REQUESTS[request_])
    cell(site, "/xslt/declined.xml", "declined", **REQUESTS[request_])
    cell(site, "/xslt/broken.xml", "declined", **REQUESTS[request_])
    cell(site, "/xslt/missing.xml", "declined", **REQUESTS[request_])


@pytest.mark.skipif(not IMAGE.exists(), reason="no image filter")
def test_image_filter(site):
    for name in ("x.gif", "x.html", "missing"):
        cell(site, f"/image/{name}", "declined")


@pytest.mark.parametrize("name", ("plain", "origin", "slice", "sub_filter",
                                  "ssi", "gzip_static", "proxied", "cached",
                                  "proxy_ranges"))
def test_ranges(site, name):
    """Of a page that is changed they are the whole page."""
    for spec in ("0-99", "100-", "1100-1200", "-1", "99999-"):
        headers = {"Range": f"bytes={spec}"}
        cell(site, f"/{name}/declined.html", "declined", headers=headers)
        if name in ("origin", "slice"):
            # the upstream was asked for a range, and that is what came
            cell(site, f"/{name}/judged.html", "declined", headers=headers)
            continue
        response = site.get(f"/{name}/judged.html", headers=headers)
        assert response.status == 200
        assert response["content-range"] is None
        assert response.body == site.get(f"/{name}/judged.html").body


@pytest.mark.parametrize("name", [name for name in FILES
                                  if name not in NEVER | {"no_etag"}])
def test_conditions(site, name):
    """A page with a summary is as fresh as the page."""
    first = site.get(f"/{name}/judged.html")
    plain = site.get_plain(f"/{name}/judged.html")
    for field, asked in (("etag", "If-None-Match"),
                         ("last-modified", "If-Modified-Since")):
        if plain[field] is None:
            assert first[field] is None
            continue
        plain_again = site.get_plain(f"/{name}/judged.html",
                                     headers={asked: plain[field]})
        again = site.get(f"/{name}/judged.html", headers={asked: first[field]})
        assert again.status == plain_again.status
        if field == "etag":
            assert again["etag"] in (first["etag"], None)


@pytest.mark.parametrize("name", [*FILES, "proxied", "cached", "fastcgi"])
def test_head(site, name):
    """No promise that GET does not keep."""
    for page_name in ("judged.html", "declined.html"):
        path = f"/{name}/{page_name}"
        head = site.get(path, method="HEAD")
        get = site.get(path)
        assert head.status == get.status
        assert head.rest == b""
        assert head["content-length"] in (None, get["content-length"])
        assert head["accept-ranges"] in (None, get["accept-ranges"])
        assert head["last-modified"] == get["last-modified"]
        if head["etag"] != get["etag"]:
            # of a page that is declined in the end
            assert head["etag"] == weak(get["etag"])


def test_pipelined(site):
    """All files of a neighbour on one connection: no answer is another's."""
    names = [f"/{name}/{page_name}.html" for name in FILES
             if name not in NEVER for page_name in ("judged", "declined")]
    bodies = []
    with connect(site.on) as sock:
        for path in names:
            sock.sendall(request_bytes(site.on, path))
        raw = b""
        for path in names:
            response = receive(Rest(raw, sock), until_close=False)
            assert response.status == 200, path
            assert response["connection"] == "keep-alive" \
                or path == names[-1] or response.complete
            bodies.append(response.body)
            raw = response.rest
            if response["connection"] == "close":
                break
    assert len(bodies) == len(names) or "not_chunked" in names[len(bodies) - 1]
    for path, body in zip(names, bodies):
        assert difference(body, site.get(path).body) is None


class Rest:
    """A socket, and what was read of it already."""

    def __init__(self, raw, sock):
        self.raw, self.sock = raw, sock

    def recv(self, n):
        raw, self.raw = self.raw, b""
        return raw or self.sock.recv(n)


@pytest.mark.skipif(not has_http2(), reason="no curl with HTTP/2")
@pytest.mark.parametrize("name", [*FILES, *UPSTREAMS, "fastcgi"])
def test_http2(site, name):
    """Cleartext, as a client that knows would speak it."""
    bodies = {flag: [curl(site, f"/{name}/{page_name}", summary=flag)
                     for page_name in ("judged.html", "declined.html")]
              for flag in ("on", "off")}
    for (code, on), (code_off, off) in zip(bodies["on"], bodies["off"]):
        assert code == code_off == 0
        if on != off:
            charset = "utf-8" if name == "recoded" else None
            assert difference(without_summary(on, off, charset), off) is None
    assert bodies["on"][1] == bodies["off"][1]
    assert (bodies["on"][0] != bodies["off"][0]) == (name not in NEVER)


def test_what_is_stored_is_the_page(site):
    """proxy_store, proxy_cache: without a summary."""
    site.get("/stored/judged.html")
    store = site.pages.parent / "store-on"
    assert (store / "judged.html").read_bytes() == ARTICLE


def test_a_client_that_leaves(site, upstream):
    """Half-way through the answer, of each neighbour."""
    for name in [*FILES, *UPSTREAMS, *CGIS]:
        with connect(site.on, rcvbuf=2048) as sock:
            sock.sendall(request_bytes(site.on, f"/{name}/judged.html"))
            if name[0] < "n":
                sock.recv(100)
    site.changes("/plain/judged.html")


def test_the_log_has_a_line_for_a_page_at_most(site):
    """Behind all the others: nothing of the module but what it declined."""
    seen = {}
    for line in site.nginx.errors.splitlines():
        match = re.search(r"\[(\w+)\] .*\*(\d+) summary: (\w+)", line)
        if match:
            assert match[1] == "info", line
            key = (match[2], re.search('request: "([^"]*)', line)[1])
            seen[key] = seen.get(key, 0) + 1
    assert seen
    # of kept connections, some have asked for the same page twice
    assert all(count <= 2 for count in seen.values())
