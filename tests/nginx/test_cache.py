"""The shared zone: what it remembers, for whom, and what it does not survive.

That a page from the zone has the same bytes as one from the engine all other
tests tell, run once more with SUMMARY_CACHE=1.
"""

import os
import random
import re
import signal
import threading
import time
import uuid
from pathlib import Path

import pytest

from harness import (Nginx, bad_lines, difference, fetch, free_ports,
                     nginx_test, page, without_summary)
from test_hold import Client, late
from test_process import built_in, the_worker
from upstream import answer

SITE = """
    summary_cache pages;

    location / { root %(pages)s; }
    location /one/ { alias %(pages)s/; summary_sentences 1; }
    location /bottom/ { alias %(pages)s/; summary_position bottom; }
    location /length/ { alias %(pages)s/; summary_max_length 300; }
    location /sentence/ { alias %(pages)s/; summary_max_sentence 120; }
    location /words/ { alias %(pages)s/; summary_min_words 9000; }
    location /label/ { alias %(pages)s/; summary_label "In short"; }
    location /prompt/ { alias %(pages)s/; summary_prompt "Busy?"; }
    location /block/ { alias %(pages)s/; summary_block ".lede" "#x"; }
    location /article/ { alias %(pages)s/; summary_article "main"; }
    location /skip/ { alias %(pages)s/; summary_skip ".lede"; }
    location /charset/ { alias %(pages)s/; charset koi8-r; }
    location /off/ { alias %(pages)s/; summary_cache off; }
    location /gzip/ { alias %(pages)s/; gzip on; gzip_min_length 1; }
    location /up/ { proxy_pass http://127.0.0.1:%(upstream)d; }
    location /late/ {
        proxy_pass http://127.0.0.1:%(upstream)d;
        proxy_buffering off;
        summary_wait 20ms;
    }
"""
HTTP = "summary_zone pages:1m;"

ARTICLE = page("article.html")


def told(response):
    return response.log["cache"], response.log["summary"]


def fresh(site, name, body=ARTICLE):
    """A page like ARTICLE that the zone does not know."""
    body += b"<!-- %s %d -->" % (name.encode(), random.getrandbits(64))
    (site.pages / name).write_bytes(body)
    return "/" + name


def test_second_time(site):
    path = fresh(site, "second.html")
    first = site.changes(path)
    again = site.changes(path)
    assert told(first) == ("miss", "ok")
    assert told(again) == ("hit", "ok")
    assert difference(first.body, again.body) is None
    assert first.log["sentences"] == again.log["sentences"] == "3"
    assert first.log["told"] == again.log["told"]
    assert re.fullmatch(r"\d+ en top", first.log["told"])
    assert again.log["time"] == "-" != first.log["time"]


@pytest.mark.parametrize("name, reason", [
    ("short.html", "too_short"), ("links.html", "no_article")])
def test_why_not(site, name, reason):
    path = fresh(site, "no_" + name, page(name))
    assert told(site.passes(path, reason)) == ("miss", reason)
    assert told(site.passes(path, reason)) == ("hit", reason)


def test_off(site):
    path = fresh(site, "off.html")
    assert told(site.get(path)) == ("miss", "ok")
    for _ in range(2):
        assert told(site.get("/off" + path)) == ("off", "ok")
        assert told(site.get_plain(path)) == ("off", "off")


@pytest.mark.parametrize("how", "one bottom length sentence words label prompt"
                         " block article skip charset".split())
def test_settings_matter(site, how):
    """Each has an entry of its own, and is no other's."""
    path = fresh(site, how + ".html")
    assert told(site.get(path))[0] == "miss"
    first = site.get(f"/{how}{path}")
    again = site.get(f"/{how}{path}")
    assert told(first)[0] == "miss"
    assert told(again)[0] == "hit"
    assert difference(first.body, again.body) is None
    assert told(site.get(path))[0] == "hit"


def test_accel_matters(site, upstream):
    body = ARTICLE + b"<!-- accel -->"
    for sentences in (1, 2, 1, 2):
        path = upstream.serve("/up/accel", answer(
            body, headers={"X-Accel-Summary": f"sentences={sentences}"}))
        response = site.get(path)
        assert response.log["sentences"] == str(sentences)
    assert told(response)[0] == "hit"


def test_bytes_matter(site):
    path = fresh(site, "bytes.html")
    site.get(path)
    assert told(site.get(path))[0] == "hit"
    file = site.pages / "bytes.html"
    file.write_bytes(file.read_bytes().replace(b"<!-- b", b"<!-- c"))
    assert told(site.get(path))[0] == "miss"


def test_gzip_behind(site):
    path = fresh(site, "gzip.html")
    get = {"headers": {"Accept-Encoding": "gzip"}}
    first = site.get("/gzip" + path, **get)
    again = site.get("/gzip" + path, **get)
    assert told(first)[0] == "miss" and told(again)[0] == "hit"
    assert first["content-encoding"] == again["content-encoding"] == "gzip"
    assert difference(first.body, again.body) is None


@pytest.mark.parametrize("size", [1, 7, 4096, 0])
def test_pieces(site, upstream, size):
    """However it comes, it is the same page."""
    body = ARTICLE + b"<!-- pieces -->"
    path = upstream.serve("/up/pieces", answer(body, size))
    site.get(path)
    response = site.get(path)
    assert told(response) == ("hit", "ok")
    assert difference(without_summary(response.body, body), body) is None


def test_late(site, upstream):
    """A page that is late is told by its bytes, too, when they are there."""
    body = ARTICLE + b"<!-- late -->"
    for _ in range(2):
        go_on = late(upstream, "/late/page", body, len(body) - 20)
        client = Client(site, "/late/page")
        client.until(b"<title>")
        go_on.set()
        response = client.rest()
        assert difference(without_summary(response.body, body), body) is None
        assert response.body != body
    path = upstream.serve("/up/late", answer(body))
    assert told(site.get(path)) == ("hit", "ok")


def test_reload(site):
    path = fresh(site, "reload.html")
    site.get(path)
    before = the_worker(site)
    site.nginx.process.send_signal(signal.SIGHUP)
    end = time.monotonic() + 10
    while the_worker(site) == before:
        assert time.monotonic() < end
        time.sleep(0.02)
    assert told(site.get(path))[0] == "hit"


class Small:
    """nginx with a zone of so many kB, and so many workers."""

    def __init__(self, prefix, kilobytes, workers=1):
        self.port, = free_ports(1)
        self.pages = prefix / "pages"
        self.pages.mkdir()
        self.nginx = Nginx(prefix, f"""
            summary_zone pages:{kilobytes}k;
            server {{
                listen 127.0.0.1:{self.port};
                root {self.pages};
                summary on;
                summary_cache pages;
                add_header X-Worker $pid always;
            }}
        """, [self.port], workers=workers)

    def add(self, name, body=ARTICLE):
        (self.pages / name).write_bytes(body + b"<!-- %s -->" % name.encode())
        return name

    def ask(self, name):
        response = self.get(name)
        assert response.status == 200 and response.complete
        original = (self.pages / name).read_bytes()
        rest = without_summary(response.body, original)
        assert difference(rest, original) is None
        assert b'<ul class="summary-list">' in response.body
        return response.log["cache"]

    def get(self, name):
        ident = uuid.uuid4().hex
        response = fetch(self.port, "/" + name, headers={"X-Test": ident})
        response.log = self.nginx.logged(ident)
        return response

    def stop(self):
        self.nginx.stop()
        assert bad_lines(self.nginx.errors) == []


@pytest.fixture
def small(request, tmp_path):
    small = Small(tmp_path, *request.param)
    yield small
    small.stop()


@pytest.mark.parametrize("small", [(32,)], indirect=True)
def test_the_oldest_go(small):
    """What is asked for stays, what is not goes when there is no room."""
    loved = small.add("loved.html")
    first = small.add("first.html")
    assert small.ask(loved) == small.ask(first) == "miss"
    assert small.ask(loved) == small.ask(first) == "hit"
    for n in range(60):
        assert small.ask(small.add(f"{n}.html")) == "miss"
        assert small.ask(loved) == "hit"
    assert small.ask("59.html") == "hit"
    assert small.ask(first) == "miss"


@pytest.mark.parametrize("small", [(32,)], indirect=True)
def test_longer_than_the_zone(small):
    """The text of a block may be long, and have no room in any zone."""
    body = (b"<!doctype html><title>Marlow</title><article>"
            + b"<p>" + b"The town council of Marlow voted on Tuesday to "
            b"rebuild the old stone bridge over the river Thames. " * 3
            + b"<details><summary>Get a summary</summary></details>" * 60
            + ARTICLE)
    (small.pages / "long.html").write_bytes(body)
    for _ in range(2):
        assert fetch(small.port, "/long.html").complete


@built_in
@pytest.mark.parametrize("small", [(64, 2)], indirect=True)
def test_workers_share(small):
    """What one has decided the other knows."""
    name = small.add("shared.html")
    seen = {}
    for _ in range(200):
        response = small.get(name)
        seen.setdefault(response["x-worker"], response.log["cache"])
        if len(seen) == 2:
            break
    assert sorted(seen.values()) == ["hit", "miss"]


def shared_memory(pid, size):
    """Where a zone of that size is mapped: (start, end)"""
    for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
        start, end = (int(x, 16) for x in line.split()[0].split("-"))
        if line.split()[1] == "rw-s" and end - start == size:
            return start, end
    raise AssertionError("no such mapping")


def children(process):
    return [int(pid) for pid in Path(
        f"/proc/{process.pid}/task/{process.pid}/children")
        .read_text().split()]


@built_in
@pytest.mark.parametrize("small", [(64,)], indirect=True)
def test_broken_zone(small):
    """Bytes of the zone become others: a miss then, at worst; never a wrong
    page, nor a worker that dies."""
    rand = random.Random(1)
    names = [small.add(f"{n}.html") for n in range(8)]
    (worker,) = children(small.nginx.process)
    start, end = shared_memory(worker, 64 * 1024)
    # behind the slab allocator's page, which is nginx's own
    start += os.sysconf("SC_PAGE_SIZE")
    for name in names:
        small.ask(name)

    answers = []
    with open(f"/proc/{worker}/mem", "r+b", 0) as memory:
        for turn in range(150):
            for _ in range(rand.choice((1, 3, 20, 400))):
                memory.seek(rand.randrange(start, end))
                memory.write(bytes([rand.choice((0, 1, 255,
                                                 rand.randrange(256)))]))
            answers.append(small.ask(rand.choice(names)))
    assert children(small.nginx.process) == [worker]
    assert {"hit", "miss"} == set(answers)

    # and it has not been given up
    answers = [small.ask(names[0]) for _ in range(3)]
    assert answers[-1] == "hit"


@built_in
@pytest.mark.parametrize("small", [(64, 2)], indirect=True)
def test_killed_workers(small):
    """One that dies may die in the middle of a change."""
    names = [small.add(f"{n}.html") for n in range(40)]
    done = threading.Event()

    def load():
        while not done.is_set():
            try:
                fetch(small.port, "/" + random.choice(names))
            except OSError:
                pass

    threads = [threading.Thread(target=load) for _ in range(4)]
    for thread in threads:
        thread.start()
    for _ in range(12):
        time.sleep(0.1)
        for pid in children(small.nginx.process)[:1]:
            os.kill(pid, signal.SIGKILL)
    done.set()
    for thread in threads:
        thread.join()
    errors = [line for line in bad_lines(small.nginx.errors)
              if "signal 9" not in line]
    assert errors == []
    for name in names:
        small.ask(name)
    assert small.ask(names[-1]) == "hit"
    # what the fixture looks at
    (small.nginx.prefix / "error.log").write_text("")


@pytest.mark.parametrize("conf, said", [
    ("summary_zone pages;", 'invalid value "pages" in "summary_zone"'),
    ("summary_zone :1m;", 'invalid value ":1m"'),
    ("summary_zone pages:x;", 'invalid value "pages:x"'),
    ("summary_zone pages:8k;", "too small"),
    ("summary_zone pages:1m; summary_zone pages:1m;", "duplicate"),
    ("summary_zone pages:1m; summary_zone pages:2m;", "conflict"),
    ("summary_cache pages;", 'zero size shared memory zone "pages"'),
    ("summary_zone pages:1m; summary_cache pages; summary_cache off;",
     "is duplicate"),
    ("summary_zone pages:1m; server { summary_zone other:1m; }",
     "not allowed here"),
    ('summary_cache "";', 'invalid value ""'),
    ("limit_req_zone $uri zone=x:1m rate=1r/s; summary_cache x;",
     "already"),
])
def test_wrong_directives(tmp_path, conf, said):
    accepted, output = nginx_test(tmp_path, conf)
    assert not accepted
    assert said in output


def test_right_directives(tmp_path):
    accepted, output = nginx_test(
        tmp_path, "summary_zone a:32k; summary_zone b:10m; summary_cache b;"
        "server { summary_cache a; location / { summary_cache off; } }")
    assert accepted, output
