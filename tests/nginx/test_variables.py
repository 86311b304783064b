"""The variables in the access log, in headers, in trailers, and before there
is anything to say."""

import re
import threading

import pytest

from harness import connect, request_bytes
from upstream import answer

SITE = """
    summary_cache off;
    location / { root %(pages)s; }
    location /early/ { alias %(pages)s/; set $early "$summary_status"; }
    location /header/ {
        alias %(pages)s/;
        add_header X-Early "[$summary_status]";
    }
    location /proxied/ { proxy_pass http://127.0.0.1:%(upstream)d; }
    location /ssi/ { alias %(pages)s/; ssi on; log_subrequest on; }
    location /denied { deny all; }
    location /trailers/ {
        alias %(pages)s/;
        location /trailers/large/ {
            alias %(pages)s/;
            summary_buffer_size 100k;
        }
        location /trailers/pieces/ {
            alias %(pages)s/;
            summary_buffer_size 9k;
            sub_filter "piece" "part";
            output_buffers 2 64k;
        }
        location /trailers/bottom/ {
            alias %(pages)s/;
            summary_position bottom;
        }
        location /trailers/both/ { alias %(pages)s/; summary_position both; }
    }
    location /up/ {
        proxy_pass http://127.0.0.1:%(upstream)d/;
        summary_wait 10ms;
    }
    add_trailer X-Status $summary_status;
    add_trailer X-Sentences $summary_sentences;
    add_trailer X-Time $summary_time;
    add_trailer X-Words $summary_words;
    add_trailer X-Position $summary_position;
    add_trailer X-Lang $summary_lang;
    add_trailer X-All "<$summary_status $summary_sentences of $summary_words in $summary_lang; $summary_status>";
    add_trailer X-Other "$remote_addr ${dollar}";
"""

HTTP = """
    geo $dollar { default "$"; }
"""


def test_of_a_page_with_a_summary(site):
    log = site.get("/article.html").log
    assert log["summary"] == "ok"
    assert log["sentences"] == "3"
    assert re.fullmatch(r"\d+\.\d{3}", log["time"])
    assert 0 < float(log["time"]) < 1000


def test_of_a_page_that_was_judged(site):
    log = site.get("/links.html").log
    assert log["summary"] == "no_article"
    assert log["sentences"] == "-"
    assert re.fullmatch(r"\d+\.\d{3}", log["time"])


def test_of_a_page_that_was_not(site):
    for path in ("/nothing", "/denied"):
        log = site.get(path).log
        assert (log["summary"], log["sentences"], log["time"]) \
            == ("status", "-", "-")


def test_where_it_is_off(site):
    log = site.get_plain("/article.html").log
    assert (log["summary"], log["sentences"], log["time"]) == ("off", "-", "-")


def test_are_not_kept_from_before(site):
    """Asked in the rewrite phase there is no answer; later there is."""
    assert site.get("/early/article.html").log["summary"] == "ok"


def test_in_a_header_it_is_too_early(site):
    response = site.get("/header/article.html")
    assert response.log["summary"] == "ok"
    assert response["x-early"] == "[]"


def test_time_is_the_engines_alone(site, upstream):
    path = upstream.serve("/proxied/slow", answer(
        (site.pages / "article.html").read_bytes()[:2000], 500, "close")
        + [0.3])
    log = site.get(path).log
    assert float(log["time"]) < 200


def test_one_line_for_a_page_that_passes(site):
    def lines():
        return [line for line in site.nginx.errors.splitlines()
                if "summary: " in line]
    before = lines()
    site.get("/links.html")
    site.get("/article.html")
    site.get("/nothing")
    new = lines()[len(before):]
    assert len(new) == 1
    assert "[info]" in new[0]
    assert re.search(r"summary: no_article.*, client: 127\.0\.0\.1", new[0])


# -- the others, and trailers ------------------------------------------------


def trailers(site, path, **headers):
    """What add_trailer sent, without its prefix."""
    response = site.get(path, headers=headers)
    return {name.lower().replace("x-", "", 1): value
            for name, value in response.trailers}


def test_in_trailers(site):
    """nginx makes them before the page is judged."""
    sent = trailers(site, "/trailers/article.html")
    assert sent["status"] == "ok"
    assert sent["sentences"] == "3"
    assert re.fullmatch(r"\d+\.\d{3}", sent["time"])
    assert 150 < int(sent["words"]) < 1000
    assert sent["position"] == "top"
    assert sent["lang"] == "en"
    assert sent["all"] == f"<ok 3 of {sent['words']} in en; ok>"
    assert sent["other"] == "127.0.0.1 $"


def test_in_trailers_of_a_page_that_was_declined(site):
    sent = trailers(site, "/trailers/short.html")
    assert sent["status"] == "too_short"
    assert 0 < int(sent["words"]) < 150
    assert sent["lang"] == "en"
    assert "sentences" not in sent and "position" not in sent
    assert sent["all"] == f"<too_short  of {sent['words']} in en; too_short>"


def test_in_trailers_of_a_page_that_is_large(site):
    """Judged before its end: then nginx has the values itself."""
    (site.pages / "large.html").write_bytes(
        (site.pages / "article.html").read_bytes() + b" " * 300_000)
    sent = trailers(site, "/trailers/large/large.html")
    assert sent["status"] == "too_large"
    assert "words" not in sent


def test_in_trailers_of_a_page_that_is_large_in_pieces(site):
    """Too large with buffers that are followed by the last one."""
    (site.pages / "pieces.html").write_bytes(
        (site.pages / "article.html").read_bytes() + b"piece" + b" " * 9000)
    sent = trailers(site, "/trailers/pieces/pieces.html")
    assert sent["status"] == "too_large"
    assert sent["other"] == "127.0.0.1 $"


@pytest.mark.parametrize("spec, start, end", (
    ("0-0", 0, 1), ("100-299", 100, 300), ("-5", -5, None)))
def test_trailers_of_a_range(site, spec, start, end):
    """A response with trailers has no length to tell the range by."""
    links = (site.pages / "links.html").read_bytes()
    for version in ("1.0", "1.1"):
        response = site.passes("/trailers/links.html", "no_article", ("date",),
                               headers={"Range": f"bytes={spec}"},
                               version=version)
        assert response.status == 206 and response.complete
        assert response.body == links[start:end]
    assert ("X-Status", "no_article") in response.trailers


def test_in_trailers_of_what_is_no_page(site):
    (site.pages / "x.css").write_text("p { color: red }")
    assert trailers(site, "/trailers/x.css")["status"] == "type"


def test_in_trailers_of_a_late_page(site, upstream):
    body = (site.pages / "article.html").read_bytes()
    head, sent = answer(body)
    upstream.serve("/late", [head + sent[:900], 0.1, sent[900:]])
    assert trailers(site, "/up/late")["status"] == "ok"


@pytest.mark.parametrize("n", (0, 900))
def test_of_a_client_that_leaves(site, upstream, n):
    """What the log has is a value, with trailers too."""
    go_on = threading.Event()
    head, sent = answer((site.pages / "article.html").read_bytes())
    upstream.serve("/leaves", [head + sent[:n], go_on, sent[n:]])
    with connect(site.on) as sock:
        sock.sendall(request_bytes(site.on, "/up/leaves",
                                   headers={"X-Test": f"leaves-{n}"}))
        assert sock.recv(65536)
    log = site.nginx.logged(f"leaves-{n}")
    go_on.set()
    assert (log["summary"], log["sentences"]) == ("truncated", "-")


def test_position(site):
    for where, position in (("", "top"), ("/bottom", "bottom"),
                            ("/both", "both")):
        sent = trailers(site, f"/trailers{where}/article.html")
        assert sent["position"] == position
    assert trailers(site, "/trailers/own_block.html")["position"] == "own"


def test_lang(site):
    page = (site.pages / "article.html").read_text("utf-8")
    for value, lang in (("en-GB", "en-gb"), ("en_AU", "en-au"), ("x", "en"),
                        ("e<n", "en"), ("de", "en")):
        (site.pages / "lang.html").write_text(
            page.replace('lang="en"', f'lang="{value}"'), "utf-8")
        assert trailers(site, "/trailers/lang.html").get("lang") == lang
