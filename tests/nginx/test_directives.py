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
    "summary_sentences auto",
    "summary_max_length 0",
    "summary_max_length 1000000",
    "summary_max_sentence 0",
    "summary_max_sentence 250",
    "summary_position top",
    "summary_position bottom",
    "summary_position both",
    "summary_block default",
    "summary_block details",
    'summary_block "#sum" .sum [data-sum] div.sum[data-x=y] default',
    "summary_block 'main > .tldr' 'aside p, #x'",
    "summary_article off",
    "summary_article article",
    "summary_article '#story' .body 'main > [itemprop=articleBody]' x-story",
    "summary_skip off",
    "summary_skip .ad 'figure p' \"#note\"",
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

SENTENCES = '"auto" or a number from 1 to 20'
WORDS = "a number from 0 to 1000000"
SIZE = "a size from 1k to 1g"
TIME = "a time from 0 to 1h"
POSITION = '"top", "bottom" or "both"'
TYPE = 'a MIME type such as "text/html"'
TEXT = "text in UTF-8, without control characters"
SELECTOR = "a selector of tag, #id, .class, [attr] and [attr=value]"

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
    ("summary_sentences", "Auto", SENTENCES),
    ("summary_max_length", "1000001", WORDS),
    ("summary_max_length", "auto", WORDS),
    ("summary_max_sentence", "-1", WORDS),
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
    ("summary_block", "a > b >", '"default" or ' + SELECTOR),
    ("summary_block", "div + p", SELECTOR),
    ("summary_block", "a:hover", SELECTOR),
    ("summary_article", "a:hover", '"off" or ' + SELECTOR),
    ("summary_article", "default", SELECTOR),
    ("summary_article", "", SELECTOR),
    ("summary_article", " a ".join("b" * 20), SELECTOR),
    ("summary_skip", "*", '"off" or ' + SELECTOR),
    ("summary_skip", "a,", SELECTOR),
    ("summary_skip", "#", SELECTOR),
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
    ("summary_sentences", "auto"),
    ("summary_max_length", "500"),
    ("summary_max_sentence", "300"),
    ("summary_position", "top"),
    ("summary_block", "details"),
    ("summary_article", "article"),
    ("summary_article", "off"),
    ("summary_skip", ".ad"),
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
                        ("summary_block details 'a b:c' .c", "a b:c"),
                        ("summary_article a off", "off"),
                        ("summary_skip off default", "off"),
                        ("summary_skip .a 'b ~ c'", "b ~ c")):
        accepted, said = nginx_test(tmp_path, line + ";")
        assert not accepted
        assert f'invalid value "{value}"' in said
        assert value != "off" or 'must be the only one' in said


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
    location /auto/ { alias %(pages)s/; summary_sentences auto; }
    location /brief/ { alias %(pages)s/; summary_max_length 250; }
    location /brief-each/ { alias %(pages)s/; summary_max_sentence 100; }
    location /bottom/ { alias %(pages)s/; summary_position bottom; }
    location /both/ { alias %(pages)s/; summary_position both; }
    location /short/ { alias %(pages)s/; summary_min_words 20; }
    location /long/ { alias %(pages)s/; summary_min_words 5000; }
    location /small/ { alias %(pages)s/; summary_buffer_size 1k; }
    location /label/ {
        alias %(pages)s/;
        summary_label "Kürzer & <b>";
        summary_prompt "Keine Zeit?";
        location /label/none/ {
            alias %(pages)s/;
            summary_label "";
        }
    }
    location /block/ { alias %(pages)s/; summary_block "#sum" p.tldr; }
    location /part/ {
        alias %(pages)s/;
        summary_min_words 0;
        summary_sentences 20;
        summary_article ".part > #two" x-none;

        location /part/of/it/ {
            alias %(pages)s/;
            summary_skip .ad "section p";
        }

        location /part/other/ {
            alias %(pages)s/;
            summary_article "#three";
            summary_skip .ad;

            location /part/other/off/ {
                alias %(pages)s/;
                summary_article off;
            }
        }
    }
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
    assert 3 < items(site, "/seven/article.html") <= 7
    assert 2 <= items(site, "/auto/article.html") <= 5


def said(site, path):
    block = re.search(r'<ul class="summary-list">(.*?)</ul>', body(site, path))
    return re.findall("<li>(.*?)</li>", block[1])


def test_lengths(site):
    assert sum(map(len, said(site, "/article.html"))) > 250
    assert 0 < sum(map(len, said(site, "/brief/article.html"))) <= 250
    assert max(map(len, said(site, "/article.html"))) > 100
    assert max(map(len, said(site, "/brief-each/article.html"))) <= 100


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


def test_an_empty_label_is_the_default(site):
    aside = BLOCK.search(body(site, "/label/none/article.html").encode())[0]
    assert b"Get a summary" in aside and b"Keine Zeit?" in aside


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


PARTS = {
    "one": "The tide mill at Carrow Creek has not ground corn since the war. "
           "Its wheel was sold for scrap by the last of the millers.",
    "two": "Herring boats once landed their catch on the quay at Stannet. "
           "Each of them had a crew of seven men and a boy.",
    "ad": "Tickets for the harbour museum are sold at the door on weekdays. "
          "Children under twelve do not have to pay for theirs.",
    "deep": "Salt was made in pans along the shore until the railway came. "
            "Most of the pans have been filled in by their owners.",
    "three": "Sheep graze on the sea wall from April to the end of October. "
             "They keep the turf so short that no rabbit can hide in it.",
}


def parts(site, path):
    """Which parts of a page its summary has sentences of."""
    p = {name: f"<p>{text}</p>" for name, text in PARTS.items()}
    (site.pages / "parts.html").write_text(
        '<!doctype html><meta charset="utf-8"><title>The shore</title>'
        f'<main>{p["one"]}<div class="part"><div id="two">{p["two"]}'
        f'<div class="ad">{p["ad"]}</div><section>{p["deep"]}</section>'
        f'</div></div><div id="three">{p["three"]}</div></main>', "utf-8")
    block = BLOCK.search(body(site, path + "parts.html").encode())[0].decode()
    return {name for name, text in PARTS.items()
            if text.split(". ")[0] in block}


def test_article_and_skip(site):
    assert parts(site, "/part/") == {"two", "ad", "deep"}
    assert parts(site, "/short/") & {"one", "three"}


def test_article_and_skip_are_inherited(site):
    assert parts(site, "/part/of/it/") == {"two"}
    assert parts(site, "/part/other/") == {"three"}
    found = parts(site, "/part/other/off/")
    assert "ad" not in found and found >= {"one", "two", "three"}


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
