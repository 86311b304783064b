"""Files that the module reads, and files that nginx has made of a response:
with gzip behind, with threads, and cut."""

import gzip

import pytest

from harness import difference, page
from upstream import answer

HTTP = """
    proxy_cache_path %(pages)s/../files-@summary@ keys_zone=files-@summary@:1m;
"""

SITE = """
    sendfile on;
    proxy_cache files-@summary@;
    proxy_cache_valid any 9m;
    proxy_cache_key $uri;
    proxy_buffers 8 8k;

    location / { root %(pages)s; }
    location /gzip/ { alias %(pages)s/; gzip on; gzip_min_length 1; }
    location /small/ {
        proxy_pass http://127.0.0.1:%(upstream)d;
        summary_buffer_size 64k;
        gzip on;
        gzip_proxied any;
        gzip_min_length 1;
    }
    location /late/ {
        proxy_pass http://127.0.0.1:%(upstream)d;
        summary_wait 10ms;
        summary_timeout 100ms;
        gzip on;
        gzip_proxied any;
        gzip_min_length 1;
    }
    location /threads/ {
        proxy_pass http://127.0.0.1:%(upstream)d;
        aio threads;
        ssi on;
    }
"""

BARE = True

ARTICLE = page("article.html")
LONG = ARTICLE + b"<!-- the tide comes in, and goes out again -->\n" * 20000
GZIP = {"Accept-Encoding": "gzip"}


def unpacked(response):
    assert response.complete
    if response["content-encoding"] != "gzip":
        return response.body
    return gzip.decompress(response.body)


@pytest.mark.parametrize("framing", ("chunked", "close", "length"))
def test_too_large_with_gzip_behind(site, upstream, framing):
    """All of it, though most comes when gzip is asked for what it was not."""
    path = upstream.serve(f"/small/{framing}", answer(LONG, framing=framing))
    response = site.get(path, headers=GZIP)
    assert response.log["summary"] == "too_large"
    assert difference(unpacked(response), LONG) is None


@pytest.mark.parametrize("at", (300, 200000))
def test_too_late_with_gzip_behind(site, upstream, at):
    head, sent = answer(LONG, framing="close")[:2]
    path = upstream.serve(f"/late/{at}", [head + sent[:at], 0.4, sent[at:]])
    response = site.get(path, headers=GZIP)
    assert response.log["summary"] == "timeout"
    assert difference(unpacked(response), LONG) is None


@pytest.mark.parametrize("cut", (20000, 100000, 500000))
def test_cut_behind_threads(site, upstream, cut):
    """What came, and no worker that dies."""
    for n in range(10):
        path = upstream.serve(f"/threads/{cut}-{n}", answer(LONG, cut=cut))
        plain = site.get_plain(path)
        response = site.get(path)
        assert difference(response.body, plain.body) is None
        assert response.complete == plain.complete


def test_file_with_gzip_behind(site):
    (site.pages / "long.html").write_bytes(LONG)
    body = unpacked(site.get("/gzip/long.html", headers=GZIP))
    assert len(body) > len(LONG)
    site.changes("/long.html")
