"""summarize, the command: files, options, exit statuses, and its JSON."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent

SUMMARIZE = os.environ.get("SUMMARIZE",
                           str(HERE.parents[1] / "build/summarize"))

STORY = "\n".join(f"<p>{text}</p>" for text in
                  (HERE / "story.txt").read_text("utf-8").splitlines())

PAGE = ('<!doctype html><html lang="en"><meta charset="utf-8">'
        f"<title>The bridge</title><h1>The bridge</h1>\n{STORY}\n</html>\n")


@pytest.fixture
def page(tmp_path):
    file = tmp_path / "page.html"
    file.write_text(PAGE)
    return file


def summarize(*args, stdin=b""):
    done = subprocess.run([SUMMARIZE, *map(str, args)], input=stdin,
                          capture_output=True, timeout=20)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def lines(out):
    return [json.loads(line) for line in out.splitlines()]


def test_json_has_one_object_a_line_and_file(page):
    status, out, err = summarize("--json", page, page)
    first, second = lines(out)
    assert (status, err) == (0, "")
    for said in first, second:
        assert said["file"] == str(page)
        assert said["status"] == "ok"
        assert said["title"] == "The bridge"
        assert said["lang"] == "en"
        assert said["body"].split("\n\n") == [
            line[3:-4] for line in STORY.splitlines()]
        assert len(said["summary"]) == 3
        assert all(s in said["body"] for s in said["summary"])
        assert said["words"] >= 150
        assert said["time_us"] >= 0
    (insertion,) = first["insertions"]
    assert insertion["offset"] == PAGE.index("<p>")
    assert set(insertion) == {"offset", "length"}


@pytest.mark.parametrize("head, title", [
    ("<title>Bridge &amp; river\n  | The Herald</title>"
     "<meta property=og:site_name content='The&#32;Herald'>",
     "Bridge & river"),
    ("<title>The Herald</title>"
     "<meta property=og:title content='B&uuml;rger &ndash; The Herald'>"
     "<meta property=og:site_name content='The Herald'>",
     "B\u00fcrger"),
    ("<title>Bridge to be rebuilt | The Herald</title>"
     "<meta property=og:site_name content='The Herald'>"
     "<body><h1>The Herald</h1>",
     "Bridge to be rebuilt"),
    ("<title>Bridge | The Herald</title><body><h1>The &lt;b&gt; bridge</h1>",
     "The <b> bridge"),
    ("<title></title>", ""),
], ids=["site", "og", "heading-is-site", "heading", "none"])
def test_title_is_the_storys(head, title):
    page = f"<!doctype html><meta charset=utf-8>{head}\n{STORY}"
    _, out, _ = summarize("--json", "-", stdin=page.encode())
    assert lines(out)[0]["title"] == title


def test_json_without_a_summary(page):
    _, out, _ = summarize("--json", "--min-words", "1000", page)
    (said,) = lines(out)
    assert said["status"] == "too_short"
    assert said["summary"] == [] and said["insertions"] == []
    assert said["body"]


def test_json_is_valid_whatever_the_page_says(tmp_path):
    file = tmp_path / 'a"b\\c\u2028.html'
    file.write_bytes(b"<title>\"\\ \x00\x01\x7f \xff \xe2\x80\xa8 \xc2\x85"
                     b"</title><h1 id='\xc3' class='\"\\\n'>x</h1>"
                     + STORY.encode().replace(b"two", b"\"\xe2\x80\xa9\\"))
    status, out, _ = summarize("--json", file)
    assert status == 0
    (said,) = lines(out)
    assert said["file"] == str(file)


def test_json_of_a_name_that_is_no_utf8(tmp_path):
    file = os.fsencode(tmp_path) + b"/\xff\xfe.html"
    with open(file, "w") as f:
        f.write(PAGE)
    done = subprocess.run([os.fsencode(SUMMARIZE), b"--json", file],
                          capture_output=True, timeout=20)
    assert done.returncode == 0
    assert json.loads(done.stdout.decode())["file"].endswith("\ufffd.html")


def test_html_is_the_page_with_its_block(page):
    status, out, err = summarize("--html", page)
    assert (status, err) == (0, "")
    start = out.index('<aside class="summary-block"')
    end = out.index("</aside>") + len("</aside>")
    assert out[:start] + out[end:] == PAGE


def test_html_without_a_summary_is_the_page(page):
    assert summarize("--html", "--min-words", "1000", page) == (0, PAGE, "")


def test_explains_by_default(page):
    status, out, err = summarize(page)
    assert (status, err) == (0, "")
    for word in ("status", "title", "language", "body", "sentences",
                 "insertion"):
        assert f"\n{word} " in out
    assert out.count("\n  * ") == 3


SIDE = ('<div class="news">' + "<p>Ducks swim on the pond "
        "in the park, and it rains.</p>" * 5 + '</div><div class="comments" id="c"><p>I was there, and it was a '
        "day to remember for us all.</p></div><aside><p>Ducks swim on the "
        "pond in the park, and it rains all day.</p></aside><div hidden>"
        "<p>Ducks swim on the pond in the park, and it rains all day.</p>"
        "</div>")


def containers(out):
    """{path: (score, words, reason)}, and the winner's path."""
    found, won = {}, None
    part = out.partition("\ncontainers ")[2].partition("\n")[2]
    for line in part.splitlines():
        if "%  " not in line:
            break
        head, _, reason = line.partition(": ")
        head, path = head.rsplit("%  ", 1)
        numbers = head.replace(">", " ").split()
        found[path] = float(numbers[0]), int(numbers[2]), reason
        if ">" in head:
            won = path
    return found, won


def test_explains_containers(page):
    page.write_text(PAGE.replace("</h1>", "</h1><article id=a>")
                    .replace("</html>", f"</article>{SIDE}"))
    found, won = containers(summarize(page)[1])
    assert won == "article#a"
    assert found[won][2] == "won" and found[won][1] > 150
    assert all(score <= found[won][0] for score, _, _ in found.values())
    assert {path: reason for path, (_, _, reason) in found.items()} == {
        "article#a": "won",
        "html": "around the winner: no more prose, or more links",
        "div.news": "less prose",
        "div#c.comments": "dropped for its names, cue: comment",
        "aside": "dropped for its tag",
        "div": "hidden",
    }


def test_explains_a_named_container(page):
    page.write_text(PAGE.replace("</h1>", "</h1><article id=a>")
                    .replace("</html>", f"</article>{SIDE}"))
    found, won = containers(summarize("--article", ".news", page)[1])
    assert won == "div.news"
    assert found[won][2] == "named by the settings"
    assert found["article#a"][2] == "not named by the settings"


def test_at_most_eight_containers(page):
    page.write_text(PAGE + "".join(f'<div id="i{i}">{SIDE}</div>'
                                   for i in range(20)))
    assert len(containers(summarize(page)[1])[0]) <= 8
    assert containers(summarize("-", stdin=b"<p>")[1]) == ({}, None)


@pytest.mark.parametrize("charset", ["utf-8", "koi8-r", "shift_jis"])
def test_explains_blocks(page, charset):
    text = PAGE.replace('"utf-8"', f'"{charset}"').replace(
        "</html>", SIDE).replace("The bridge</h1>", "\u041c\u0438\u0440</h1>")
    page.write_bytes(text.encode(charset))
    assert "\nblocks " not in summarize(page)[1]
    _, out, _ = summarize("--explain", page)
    part = out.partition("\nblocks ")[2].splitlines()
    counts, part = part[0].split(), part[1:]
    blocks = []
    for line in part:
        words = line.split()
        if words[0].isdigit() and words[1] in "+-":
            if words[4] != "words":
                break
            blocks.append((int(words[0]), words[1], float(words[2]), []))
        elif words[0] in "+-" and line.startswith(" " * 11):
            blocks[-1][3].append(words[0])
            for weight in " ".join(words[1:]).split(", "):
                name, _, number = weight.rpartition(" ")
                assert name and (float(number) > 0) == (words[0] == "+")
        else:
            break
    assert len(blocks) == int(counts[0].rstrip(",")) == 13
    kept = [b for b in blocks if b[1] == "+"]
    assert len(kept) == int(counts[1])
    # what fills a gap may be a little below 0
    assert all(score > -0.6 for _, _, score, _ in kept)
    assert {b[0] for b in kept} >= {
        text.encode(charset).index(p[3:-4].encode(charset))
        for p in STORY.splitlines()}
    assert all(signs in (["+", "-"], ["+"], ["-"])
               for _, _, _, signs in blocks)


def test_explanations_are_for_people_only(page):
    for form in "--json", "--html":
        one = summarize(form, page)[1].partition('"memory"')[0]
        two = summarize(form, "--explain", page)[1].partition('"memory"')[0]
        assert one == two


def test_standard_input(page):
    status, out, _ = summarize("--json", "-", stdin=PAGE.encode())
    (said,) = lines(out)
    assert (status, said["file"], said["status"]) == (0, "-", "ok")


def test_empty_input():
    status, out, _ = summarize("--json", "-")
    assert (status, lines(out)[0]["status"]) == (0, "no_article")
    assert summarize("--html", "-") == (0, "", "")


@pytest.mark.parametrize("size", [65535, 65536, 65537, 131072])
def test_sizes_at_the_buffers_edge(size):
    data = PAGE.encode() + b" " * (size - len(PAGE.encode()))
    status, out, _ = summarize("--html", "--min-words", "1000", "-",
                               stdin=data)
    assert (status, out.encode()) == (0, data)


def test_bad_files_do_not_stop_the_others(page, tmp_path):
    status, out, err = summarize("--json", tmp_path / "none.html", page,
                                 tmp_path, page)
    assert status == 1
    assert [said["file"] for said in lines(out)] == [str(page)] * 2
    first, second = err.splitlines()
    assert first == (f"summarize: {tmp_path}/none.html: "
                     "No such file or directory")
    assert second == f"summarize: {tmp_path}: Is a directory"


@pytest.mark.parametrize("n", [1, 2, 12])
def test_sentences(page, n):
    _, out, _ = summarize("--json", "--sentences", n, page)
    (said,) = lines(out)
    assert 1 <= len(said["summary"]) <= n


def test_sentences_auto(page):
    _, out, _ = summarize("--json", "--sentences", "auto", page)
    assert 2 <= len(lines(out)[0]["summary"]) <= 5


def test_max_length(page):
    _, out, _ = summarize("--json", page)
    length = sum(map(len, lines(out)[0]["summary"]))
    _, out, _ = summarize("--json", "--max-length", length - 1, page)
    assert 0 < sum(map(len, lines(out)[0]["summary"])) < length
    _, out, _ = summarize("--json", "--max-length", 1, page)
    assert lines(out)[0]["status"] == "no_sentences"


def test_max_sentence(page):
    _, out, _ = summarize("--json", page)
    longest = max(map(len, lines(out)[0]["summary"]))
    _, out, _ = summarize("--json", "--max-sentence", longest - 1, page)
    assert max(map(len, lines(out)[0]["summary"]), default=0) < longest


def test_explain(page):
    _, plain, _ = summarize(page)
    _, out, _ = summarize("--explain", page)
    assert "1 / place" not in plain
    out = out[out.index("bytes of memory"):]
    parts = re.findall(r"^ +(-?[0-9.]+) = +(-?[0-9.]+) \* +(-?[0-9.]+)  (.+)$", out, re.M)
    names = [p[3] for p in parts]
    assert names.count("1 / place") == names.count("title's words") > 3
    each = len(set(names))
    scores = [float(s) for s in re.findall(r"^[ *] +(-?[0-9.]+)  \S", out, re.M)]
    assert len(parts) == each * len(scores)
    for n, score in enumerate(scores):
        mine = parts[n * each:(n + 1) * each]
        assert sum(float(p[0]) for p in mine) == pytest.approx(score, abs=0.03)


@pytest.mark.parametrize("position, count", [("top", 1), ("bottom", 1),
                                             ("both", 2)])
def test_position(page, position, count):
    _, out, _ = summarize("--json", "--position", position, page)
    assert len(lines(out)[0]["insertions"]) == count


@pytest.mark.parametrize("args, message", [
    (["--sentences", "0"], "--sentences takes 1 to 20"),
    (["--sentences", "21"], "--sentences takes 1 to 20"),
    (["--sentences", "-1"], "--sentences takes"),
    (["--sentences", ""], "--sentences takes"),
    (["--sentences", "3x"], "--sentences takes"),
    (["--sentences", " 3"], "--sentences takes"),
    (["--sentences", "99999999999999999999"], "--sentences takes"),
    (["--sentences", "Auto"], "--sentences takes"),
    (["--max-length", "-1"], "--max-length takes 0 to"),
    (["--max-length", "1000001"], "--max-length takes 0 to"),
    (["--max-sentence", "x"], "--max-sentence takes 0 to"),
    (["--min-words", "-1"], "--min-words takes 0 to"),
    (["--min-words", "many"], '"many"'),
    (["--position", "middle"], "--position takes top, bottom or both"),
    (["--block", "a b +c"], '--block takes a selector, not "a b +c"'),
    (["--article", "a:b"], '--article takes a selector, not "a:b"'),
    (["--skip", ".ok", "--skip", "a >"], '--skip takes a selector, not "a >"'),
    (["--block", ".ok", "--block", "#"], '--block takes a selector, not "#"'),
    (["--block", ""], '--block takes a selector, not ""'),
    (["--block", "a", *["--block", "b"] * 64], "--block may be given 64 times"),
    (["--skip", "a", *["--skip", "b"] * 64], "--skip may be given 64 times"),
    (["--unknown"], "usage:"),
    (["--html", "--jso", "--j=1"], "usage:"),
])
def test_wrong_options(page, args, message):
    status, out, err = summarize(*args, page)
    assert (status, out) == (2, "")
    assert message in err


@pytest.mark.parametrize("head, args, title", [
    ("<title>One</title><h1>The <span hidden>old</span> bridge</h1>", [],
     "The bridge"),
    ("<title>One</title><h1>The <span class=ad>old</span> bridge</h1>",
     ["--skip", ".ad"], "The bridge"),
    ("<title>One</title><h1 class=ad>The bridge</h1>", ["--skip", ".ad"],
     "One"),
    ("<title>One</title>LD", [], "One"),
    ("<title></title><h1>Two words</h1>LD", [], "Two words"),
    ("<title></title>LD", [], "T\u00e9 & x"),
    ("LD", [], "T\u00e9 & x"),
    ("<script type=application/ld+json>{</script>", [], ""),
])
def test_title(head, args, title):
    ld = ('<script type="application/ld+json">{"@graph":[{"name":"a",'
          '"headline":"T\\u00e9 &amp; x"}]}</script>')
    page = "<!doctype html>" + head.replace("LD", ld) + STORY
    _, out, _ = summarize("--json", *args, "-", stdin=page.encode())
    (said,) = lines(out)
    assert (said["status"], said["title"]) == ("ok", title)


def test_a_named_body(page):
    page.write_text(PAGE.replace("</h1>", "</h1><main><i class=x>a</i>")
                    .replace("</html>", "</main><div id=b><p class=c>"
                             + STORY + "</div>"))
    _, out, _ = summarize("--json", "--article", "#b", page)
    (said,) = lines(out)
    assert said["container"] == "div#b"
    _, out, _ = summarize("--json", "--article", "p.none", page)
    assert lines(out)[0]["container"] != "div#b"


def test_bodies_that_are_named(page):
    """Several: what holds them all, and is nearest."""
    page.write_text(PAGE.replace("</h1>", "</h1><main><section>")
                    .replace("<p>", "<p class=x>")
                    .replace("</html>", "</section><p>No.</main>"))
    _, out, _ = summarize("--json", "--article", ".x", page)
    assert lines(out)[0]["container"] == "section"


def test_no_files():
    status, out, err = summarize("--json")
    assert (status, out) == (2, "")
    assert err.startswith("usage:")


def test_help():
    status, out, err = summarize("--help")
    assert (status, err) == (0, "")
    assert out.startswith("usage:")


def test_output_that_cannot_be_written(page):
    with open("/dev/full", "w") as full:
        done = subprocess.run([SUMMARIZE, "--json", page], stdout=full,
                              stderr=subprocess.PIPE, timeout=20)
    assert done.returncode == 1
    assert b"cannot write" in done.stderr
