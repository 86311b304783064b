"""`nginx -t`: what each directive takes, and what it says to anything else;
then what the directives do."""

import re

import pytest

from harness import BLOCK, nginx_test

GOOD = (
    "summary on",
    "summary off",
    "summary_types application/xhtml+xml text/x-story",
    "summary_types *",
    "summary_sentences 1",
    "summary_sentences 20",
    "summary_position top",
    "summary_position bottom",
    "summary_position both",
    "summary_block default",
    "summary_block details",
    'summary_block "#sum" .sum [data-sum] div.sum[data-x=y] default',
    "summary_label Kurz",
    "summary_label 'Lesen Sie die Kurzfassung — 要約'",
    'summary_label ""',
    "summary_prompt 'Keine Zeit?'",
    'summary_prompt ""',
    "summary_min_words 0",
    "summary_min_words 1000000",
    "summary_buffer_size 1k",
    "summary_buffer_size 1024",
    "summary_buffer_size 64M",
    "summary_buffer_size 1g",
    "summary_wait 0",
    "summary_wait 50ms",
    "summary_wait 1h",
    "summary_timeout 0",
    "summary_timeout 2s",
    "summary_timeout '1m 30s'",
    "summary_last_modified on",
    "summary_last_modified off",
    "summary_bypass $arg_plain",
    "summary_bypass $arg_plain $cookie_plain x",
)

SENTENCES = "a number from 1 to 20"
WORDS = "a number from 0 to 1000000"
SIZE = "a size from 1k to 1g"
TIME = "a time from 0 to 1h"
POSITION = '"top", "bottom" or "both"'
TYPE = 'a MIME type such as "text/html"'
TEXT = "text in UTF-8, without control characters"
SELECTOR = ('"default" or a compound of tag, #id, .class, '
            '[attr] and [attr=value]')

# directive, wrong value, what is allowed
WRONG = (
    ("summary", "maybe", '"on" or "off"'),
    ("summary", "1", '"on" or "off"'),
    ("summary_sentences", "0", SENTENCES),
    ("summary_sentences", "21", SENTENCES),
    ("summary_sentences", "-1", SENTENCES),
    ("summary_sentences", "three", SENTENCES),
    ("summary_sentences", "3.5", SENTENCES),
    ("summary_sentences", "99999999999999999999", SENTENCES),
    ("summary_min_words", "1000001", WORDS),
    ("summary_min_words", "many", WORDS),
    ("summary_buffer_size", "0", SIZE),
    ("summary_buffer_size", "1023", SIZE),
    ("summary_buffer_size", "2g", SIZE),
    ("summary_buffer_size", "2x", SIZE),
    ("summary_buffer_size", "-1k", SIZE),
    ("summary_buffer_size", "99999999999999999999", SIZE),
    ("summary_wait", "-1", TIME),
    ("summary_wait", "61m", TIME),
    ("summary_wait", "soon", TIME),
    ("summary_timeout", "", TIME),
    ("summary_timeout", "1y", TIME),
    ("summary_timeout", "10x", TIME),
    ("summary_last_modified", "maybe", '"on" or "off"'),
    ("summary_position", "middle", POSITION),
    ("summary_position", "TOP", POSITION),
    ("summary_position", "", POSITION),
    ("summary_types", "html", TYPE),
    ("summary_types", "text/", TYPE),
    ("summary_types", "/html", TYPE),
    ("summary_types", "text/html/x", TYPE),
    ("summary_types", "text/*", TYPE),
    ("summary_types", "text/html;charset=utf-8", TYPE),
    ("summary_types", "", TYPE),
    ("summary_label", "a\tb", TEXT),
    ("summary_prompt", "a\x7fb", TEXT),
    ("summary_block", "a > b", SELECTOR),
    ("summary_block", "div p", SELECTOR),
    ("summary_block", "a:hover", SELECTOR),
    ("summary_block", "", SELECTOR),
    ("summary_block", "#", SELECTOR),
    ("summary_block", "[x", SELECTOR),
)

# directive and a value to give twice
TWICE = (
    ("summary", "on"),
    ("summary_types", "text/x-story"),
    ("summary_types", "*"),
    ("summary_sentences", "3"),
    ("summary_position", "top"),
    ("summary_block", "details"),
    ("summary_label", "x"),
    ("summary_label", '""'),
    ("summary_prompt", "x"),
    ("summary_min_words", "10"),
    ("summary_buffer_size", "1m"),
    ("summary_wait", "10ms"),
    ("summary_timeout", "1s"),
    ("summary_last_modified", "on"),
)

# and one that adds up, as proxy_cache_bypass
NAMES = sorted({name for name, _ in TWICE} | {"summary_bypass"})


def quoted(value):
    return f"'{value}'"


@pytest.mark.parametrize("line", GOOD)
@pytest.mark.parametrize("level", ("{};", "server {{ {}; }}",
                                   "server {{ location / {{ {}; }} }}"))
def test_good(tmp_path, level, line):
    accepted, said = nginx_test(tmp_path, level.format(line))
    assert accepted, said
    assert "[warn]" not in said


@pytest.mark.parametrize("name, value, allowed", WRONG)
def test_wrong_value(tmp_path, name, value, allowed):
    accepted, said = nginx_test(tmp_path, f"{name} {quoted(value)};")
    assert not accepted
    assert f'invalid value "{value}" in "{name}" directive, it must be' in said
    assert allowed in said
    assert re.search(r"nginx\.conf:\d+", said)


def test_wrong_value_among_good_ones(tmp_path):
    for line, value in (("summary_types text/a wrong text/b", "wrong"),
                        ("summary_block details 'a b' .c", "a b")):
        accepted, said = nginx_test(tmp_path, line + ";")
        assert not accepted
        assert f'invalid value "{value}"' in said


def test_label_has_to_be_utf_8(tmp_path):
    conf = tmp_path / "label.conf"
    conf.write_bytes(b"summary_label caf\xe9;")
    accepted, said = nginx_test(tmp_path, f"include {conf};")
    assert not accepted
    assert TEXT in said


@pytest.mark.parametrize("name, value", TWICE)
def test_twice(tmp_path, name, value):
    accepted, said = nginx_test(tmp_path, f"{name} {value}; {name} {value};")
    assert not accepted
    assert f'"{name}" directive is duplicate' in said


@pytest.mark.parametrize("name", NAMES)
def test_without_a_value(tmp_path, name):
    accepted, said = nginx_test(tmp_path, f"{name};")
    assert not accepted
    assert f'invalid number of arguments in "{name}" directive' in said


@pytest.mark.parametrize("name", NAMES)
def test_not_in_if(tmp_path, name):
    accepted, said = nginx_test(
        tmp_path,
        f"server {{ location / {{ if ($arg_a) {{ {name} on; }} }} }}")
    assert not accepted
    assert f'"{name}" directive is not allowed here' in said


# -- what they do ------------------------------------------------------------


SITE = """
    root %(pages)s;
    types { text/html html; text/x-story story; }

    location /one/ { alias %(pages)s/; summary_sentences 1; }
    location /seven/ { alias %(pages)s/; summary_sentences 7; }
    location /bottom/ { alias %(pages)s/; summary_position bottom; }
    location /both/ { alias %(pages)s/; summary_position both; }
    location /short/ { alias %(pages)s/; summary_min_words 20; }
    location /long/ { alias %(pages)s/; summary_min_words 5000; }
    location /small/ { alias %(pages)s/; summary_buffer_size 1k; }
    location /label/ {
        alias %(pages)s/;
        summary_label "Kürzer & <b>";
        summary_prompt "Keine Zeit?";
    }
    location /block/ { alias %(pages)s/; summary_block "#sum" p.tldr; }
    location /stories/ { alias %(pages)s/; summary_types text/x-story; }
    location /anything/ { alias %(pages)s/; summary_types *; }

    location /outer/ {
        alias %(pages)s/;
        summary_sentences 2;
        summary_position bottom;

        location /outer/inner/ {
            alias %(pages)s/;
            summary_position top;
        }

        location /outer/off/ {
            alias %(pages)s/;
            summary off;
        }
    }
"""


def body(site, path):
    response = site.get(path)
    assert response.log["summary"] == "ok"
    return response.body.decode()


def items(site, path):
    return body(site, path).count("<li>") - 3     # those of the navigation


def test_sentences(site):
    assert items(site, "/article.html") == 3
    assert items(site, "/one/article.html") == 1
    assert items(site, "/seven/article.html") == 7


def first_paragraph(text):
    return text.index("<p>The tide mill")


def test_position(site):
    top = body(site, "/article.html")
    assert top.count("<aside") == 1
    assert top.index("<aside") < first_paragraph(top)

    bottom = body(site, "/bottom/article.html")
    assert bottom.count("<aside") == 1
    assert first_paragraph(bottom) < bottom.index("<aside")

    both = body(site, "/both/article.html")
    assert both.count("<aside") == 2


def test_min_words(site):
    assert site.get("/short.html").log["summary"] == "too_short"
    assert site.get("/short/short.html").log["summary"] != "too_short"
    site.passes("/long/article.html", "too_short")


def test_buffer_size(site):
    site.passes("/small/article.html", "too_large")


def test_label_and_prompt_are_text(site):
    text = body(site, "/label/article.html")
    aside = BLOCK.search(text.encode())[0].decode()
    assert "Kürzer &amp; &lt;b&gt;" in aside or "K&#" in aside
    assert "Keine Zeit?" in aside
    assert "<b>" not in aside


def test_block(site):
    """The page's own blocks are those that the selectors name, and no more."""
    own = '<footer><div id="sum"></div>'
    (site.pages / "block.html").write_text(
        (site.pages / "own_block.html").read_text("utf-8")
        .replace("<footer>", own), "utf-8")
    text = body(site, "/block/block.html")
    assert text.count('<ul class="summary-list">') == 1
    assert own.replace("></div>", '><ul class="summary-list">') in text
    assert body(site, "/block.html").count('<ul class="summary-list">') == 2


def test_types(site):
    (site.pages / "a.story").write_bytes(
        (site.pages / "article.html").read_bytes())
    site.passes("/a.story", "type")
    assert site.get("/stories/a.story").log["summary"] == "ok"
    assert site.get("/stories/article.html").log["summary"] == "ok"
    assert site.get("/anything/a.story").log["summary"] == "ok"


def test_inheritance(site):
    assert items(site, "/outer/article.html") == 2
    inner = body(site, "/outer/inner/article.html")
    assert inner.count("<li>") - 3 == 2
    assert inner.index("<aside") < first_paragraph(inner)
    site.passes("/outer/off/article.html", "off")
