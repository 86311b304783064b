"""Pages that come compressed: read, and sent on plain with a block; or passed
as they came, byte for byte."""

import gzip
import subprocess
import zlib

import pytest

from harness import (SUMMARIZE, difference, page, weak, without_summary)
from test_process import built_in, memory, the_worker
from upstream import answer

SITE = """
    location / { root %(pages)s; }
    location /up/ { proxy_pass http://127.0.0.1:%(upstream)d/; }
    location /streamed/ {
        proxy_pass http://127.0.0.1:%(upstream)d/;
        proxy_buffering off;
    }
    location /again/ {
        proxy_pass http://127.0.0.1:%(upstream)d/;
        gzip on;
        gzip_min_length 1;
        gzip_proxied any;
        gzip_vary on;
    }
    location /gunzip/ {
        proxy_pass http://127.0.0.1:%(upstream)d/;
        gunzip on;
    }
    location /static/ { alias %(pages)s/; gzip_static always; }
    location /cached/ {
        proxy_pass http://127.0.0.1:%(upstream)d/;
        proxy_cache cache;
        proxy_cache_valid 10m;
    }
    location /late/ {
        proxy_pass http://127.0.0.1:%(upstream)d/;
        proxy_buffering off;
        summary_wait 20ms;
        summary_timeout 500ms;
    }
"""

HTTP = """
    proxy_cache_path %(pages)s/../cache keys_zone=cache:1m;
"""

ARTICLE = page("article.html")
LINKS = page("links.html")
GZIPPED = {"Accept-Encoding": "gzip"}
SIZES = (0, 1, 100)


def bare(body):
    """RFC 1951, as some servers take "deflate"."""
    deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
    return deflater.compress(body) + deflater.flush()


def members(body):
    half = len(body) // 2
    return gzip.compress(body[:half]) + gzip.compress(body[half:])


def stored(body):
    return gzip.compress(body, 0)


def named(body):
    """gzip's header with a name, a comment, extra bytes and a checksum."""
    head = b"\x1f\x8b\x08\x1e" + bytes(6) + b"\x02\0ab" + b"x.html\0" + b"c\0"
    head += zlib.crc32(head).to_bytes(4, "little")[:2]
    return head + gzip.compress(body)[10:]


FORMATS = {"gzip": gzip.compress, "deflate": zlib.compress,
           "deflate bare": bare, "gzip members": members,
           "gzip stored": stored, "x-gzip": gzip.compress, "GZIP": named}


def serve(upstream, body, coding="gzip", size=0, framing="length", **more):
    headers = {"Content-Encoding": coding, "ETag": '"x"',
               "Vary": "Accept-Encoding", **more.pop("headers", {})}
    return upstream.serve("/x", answer(body, size, framing, headers=headers,
                                       **more))


OWN = ("content-length", "transfer-encoding", "etag", "content-encoding",
       "accept-ranges")


def check_changed(site, path, body=ARTICLE):
    plain = site.get_plain(path, headers=GZIPPED)
    response = site.get(path, headers=GZIPPED)
    assert response.log["summary"] == "ok"
    assert response["content-encoding"] is None
    assert response["etag"] == weak(plain["etag"])
    assert response["content-length"] == str(len(response.body))
    assert response.header_set(OWN) == plain.header_set(OWN)
    assert difference(without_summary(response.body, body), body) is None
    assert len(response.body) > len(body)
    return response


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("where", ("up", "streamed", "cached"))
def test_a_compressed_page_gets_its_summary(site, upstream, where, size,
                                            name):
    coding = name.split()[0]
    upstream.serve("/" + name.replace(" ", "-") + str(size), answer(
        FORMATS[name](ARTICLE), size, headers={
            "Content-Encoding": coding, "ETag": '"x"'}))
    path = f"/{where}/{name.replace(' ', '-')}{size}"
    check_changed(site, path)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("framing", ("length", "chunked", "close"))
def test_a_compressed_page_that_passes_is_as_it_came(site, upstream, framing,
                                                     size, name):
    body = FORMATS[name](LINKS)
    serve(upstream, body, name.split()[0], size, framing)
    response = site.passes("/streamed/x", "no_article", headers=GZIPPED)
    assert response.body == body
    assert response["content-encoding"] == name.split()[0]


def test_the_client_does_not_matter(site, upstream):
    """One that did not ask for gzip gets it from this upstream, too; with a
    summary it gets what it can read."""
    serve(upstream, gzip.compress(ARTICLE))
    assert site.get("/up/x").body == check_changed(site, "/up/x").body


@pytest.mark.parametrize("coding", ("br", "zstd", "gzip, gzip", "gzip,br",
                                    "identity", "x", "compress"))
def test_other_encodings(site, upstream, coding):
    serve(upstream, gzip.compress(ARTICLE), coding)
    site.passes("/up/x", "encoding", headers=GZIPPED)


@pytest.mark.parametrize("asked, vary", ((GZIPPED, 1), ({}, 1)))
def test_compressed_again(site, upstream, asked, vary):
    """With `gzip on` it leaves compressed; Vary says so for both."""
    upstream.serve("/x", answer(gzip.compress(ARTICLE), headers={
        "Content-Encoding": "gzip"}))
    response = site.get("/again/x", headers=asked)
    assert response.log["summary"] == "ok"
    assert response["vary"] == "Accept-Encoding"
    body = response.body
    if asked:
        assert response["content-encoding"] == "gzip"
        body = zlib.decompress(body, 31)
    else:
        assert response["content-encoding"] is None
    assert without_summary(body, ARTICLE) == ARTICLE != body


def test_vary_of_the_upstream_stays(site, upstream):
    serve(upstream, gzip.compress(ARTICLE))
    assert check_changed(site, "/up/x")["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("asked", ({}, GZIPPED))
def test_gunzip(site, upstream, asked):
    """It acts for clients without gzip, before this filter."""
    serve(upstream, gzip.compress(ARTICLE))
    body = site.get("/gunzip/x", headers=asked).body
    assert without_summary(body, ARTICLE) == ARTICLE != body
    serve(upstream, gzip.compress(LINKS))
    site.passes("/gunzip/x", "no_article", headers=asked)


def test_gzip_static(site):
    for name, body in (("a", ARTICLE), ("l", LINKS)):
        (site.pages / f"{name}.html.gz").write_bytes(gzip.compress(body))
    check_changed(site, "/static/a.html")
    response = site.passes("/static/l.html", "no_article", headers=GZIPPED)
    assert gzip.decompress(response.body) == LINKS


def test_another_charset(site, upstream):
    body = ARTICLE.decode().replace("The ", "Тот ").replace(
        '"utf-8"', '"koi8-r"').encode("koi8-r", "xmlcharrefreplace")
    serve(upstream, gzip.compress(body), size=50)
    check_changed(site, "/streamed/x", body)


# -- lies, and worse ---------------------------------------------------------


ZIPPED = gzip.compress(ARTICLE)

BAD = {
    "not compressed": (ARTICLE, "gzip", "encoding"),
    "not compressed, deflate": (ARTICLE, "deflate", "encoding"),
    "zlib's as gzip": (zlib.compress(ARTICLE), "gzip", "encoding"),
    "gzip as deflate": (ZIPPED, "deflate", "encoding"),
    "a wrong sum": (ZIPPED[:-8] + bytes(4) + ZIPPED[-4:], "gzip", "encoding"),
    "a wrong length": (ZIPPED[:-1] + b"x", "gzip", "encoding"),
    "a wrong byte": (ZIPPED[:500] + bytes([ZIPPED[500] ^ 64]) + ZIPPED[501:],
                     "gzip", "encoding"),
    "more behind the end": (ZIPPED + b"<p>", "gzip", "encoding"),
    "more behind zlib's end": (zlib.compress(ARTICLE) + b"x", "deflate",
                               "encoding"),
    "no end": (ZIPPED[:-3], "gzip", "truncated"),
    "half": (ZIPPED[:700], "gzip", "truncated"),
    "one byte": (b"\x1f", "gzip", "truncated"),
    "a header": (ZIPPED[:10], "gzip", "truncated"),
    "nothing in it": (gzip.compress(b""), "gzip", "empty"),
    "nothing in members": (gzip.compress(b"") * 500, "gzip", "empty"),
    "a large page": (gzip.compress(ARTICLE + b" " * (2 << 20)), "gzip",
                     "too_large"),
    "a bomb": (gzip.compress(bytes(50 << 20)), "gzip",
               ("too_large", "no_article", "limit", "charset")),
    "a bomb of tags": (gzip.compress(b"<p>" * (10 << 20)), "gzip",
                       ("too_large", "limit", "no_article")),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("size", (0, 64))
def test_bad_bodies_pass(site, upstream, size, name):
    body, coding, reason = BAD[name]
    for framing in ("length", "chunked"):
        serve(upstream, body, coding, size and max(size, len(body) // 200),
              framing)
        reasons = {reason} if isinstance(reason, str) else set(reason)
        response = site.passes("/streamed/x", reasons, headers=GZIPPED)
        assert response.body == body


@pytest.mark.parametrize("framing", ("length", "chunked"))
@pytest.mark.parametrize("cut", (0, 1, 10, 500, len(ZIPPED) - 1))
def test_cut(site, upstream, cut, framing):
    serve(upstream, ZIPPED, framing=framing, cut=cut)
    response = site.passes("/streamed/x", "truncated", but=("connection",),
                           headers=GZIPPED)
    assert not response.complete
    assert response.body == ZIPPED[:cut]


def test_just_within_the_limit(site, upstream):
    body = ARTICLE + b" " * ((2 << 20) - len(ARTICLE))
    serve(upstream, gzip.compress(body))
    check_changed(site, "/up/x", body)
    serve(upstream, gzip.compress(body + b" "))
    site.passes("/up/x", "too_large", headers=GZIPPED)


@built_in
def test_a_bomb_costs_no_more_than_a_page(site, upstream):
    """What it would be, 256 MB, is never in memory."""
    deflater = zlib.compressobj(9, zlib.DEFLATED, 31)
    spaces = b" " * (1 << 20)
    bomb = b"".join(deflater.compress(spaces) for _ in range(256))
    bomb += deflater.flush()
    serve(upstream, bomb)
    pid = the_worker(site)
    site.get("/up/x")
    before = memory(pid, "VmHWM")
    site.passes("/up/x", "too_large", headers=GZIPPED)
    assert memory(pid, "VmHWM") < before + 1024
    assert memory(pid, "VmHWM") < 60_000


def test_all_is_read_before_all_is_out(site, upstream):
    """The last bytes hold the end of a run that the room at hand, 64k, has no
    place for, and of the stream."""
    found = 0
    for more in range(1, 258 * 4):
        pad = "é".encode() * (more % 4)     # nine bits a byte: the end shifts
        body = (ARTICLE + b"<!--" + pad + b"<p>" * 22000)
        body = body[:(1 << 16) + more // 4 + 1]
        deflater = zlib.compressobj(1, zlib.DEFLATED, -15, 9, zlib.Z_FIXED)
        bare_body = deflater.compress(body) + deflater.flush()
        inflater = zlib.decompressobj(-15)
        inflater.decompress(bare_body, 1 << 16)
        if inflater.unconsumed_tail or inflater.eof or found == 5:
            continue
        found += 1
        serve(upstream, bare_body, "deflate")
        check_changed(site, "/up/x", body)
    assert found


# -- late --------------------------------------------------------------------


def test_a_late_page(site, upstream):
    """The header waits: only as long as the page is no later than
    summary_timeout, and it leaves as it came if there is no summary."""
    for body, check in ((ARTICLE, check_changed),
                        (LINKS, lambda site, path: site.passes(
                            path, "no_article", headers=GZIPPED))):
        zipped = gzip.compress(body)
        head, sent = answer(zipped, headers={"Content-Encoding": "gzip",
                                             "ETag": '"x"'})
        upstream.serve("/x", [head + sent[:300], 0.06, sent[300:]])
        check(site, "/late/x")


def test_a_page_that_is_too_late(site, upstream):
    head, sent = answer(ZIPPED, headers={"Content-Encoding": "gzip"})
    upstream.serve("/x", [head + sent[:300], 1, sent[300:]])
    response = site.passes("/late/x", "timeout", headers=GZIPPED)
    assert response.body == ZIPPED


def test_head(site, upstream):
    """GET is not compressed, or as it was: HEAD does not say."""
    serve(upstream, ZIPPED)
    upstream.serve("/x", lambda head: answer(
        ZIPPED, headers={"Content-Encoding": "gzip", "ETag": '"x"'},
        cut=0 if head.startswith(b"HEAD") else None))
    get = site.get("/up/x")
    head = site.get("/up/x", method="HEAD")
    assert head["content-length"] is None
    assert head["etag"] == get["etag"]
    assert head["content-encoding"] == get["content-encoding"]


def test_the_engine_sees_the_page_only(site, upstream):
    """The same block as for the page that comes plain."""
    serve(upstream, ZIPPED)
    plain = subprocess.run([SUMMARIZE, "--html", "-"], input=ARTICLE,
                           capture_output=True, check=True).stdout
    assert site.get("/up/x").body == plain
