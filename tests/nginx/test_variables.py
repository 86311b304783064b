"""$summary_status, $summary_sentences and $summary_time in the access log,
in headers, and before there is anything to say."""

import re

from upstream import answer

SITE = """
    location / { root %(pages)s; }
    location /early/ { alias %(pages)s/; set $early "$summary_status"; }
    location /header/ {
        alias %(pages)s/;
        add_header X-Early "[$summary_status]";
    }
    location /proxied/ { proxy_pass http://127.0.0.1:%(upstream)d; }
    location /ssi/ { alias %(pages)s/; ssi on; log_subrequest on; }
    location /denied { deny all; }
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
