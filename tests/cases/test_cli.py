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
    (["--block", "a b"], '--block takes a selector, not "a b"'),
    (["--block", ".ok", "--block", "#"], '--block takes a selector, not "#"'),
    (["--block", ""], '--block takes a selector, not ""'),
    (["--block", "a", *["--block", "b"] * 64], "--block may be given 64 times"),
    (["--unknown"], "usage:"),
    (["--html", "--jso", "--j=1"], "usage:"),
])
def test_wrong_options(page, args, message):
    status, out, err = summarize(*args, page)
    assert (status, out) == (2, "")
    assert message in err


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
