"""nginx itself: reload, a worker's memory, HTTP/2, and the harness' checks."""

import re
import shutil
import signal
import subprocess
import threading
import time
from pathlib import Path

import pytest

from harness import MODULE, bad_lines, connect, page, receive, request_bytes
from upstream import answer

SITE = """
    listen unix:%(pages)s/@summary@.sock http2;
    location / { root %(pages)s; }
    location /proxied/ { proxy_pass http://127.0.0.1:%(upstream)d; }
    location /streamed/ {
        proxy_pass http://127.0.0.1:%(upstream)d;
        proxy_buffering off;
    }
    location /late/ {
        proxy_pass http://127.0.0.1:%(upstream)d;
        proxy_buffering off;
        summary_wait 10ms;
        summary_timeout 200ms;
    }
"""

ARTICLE = page("article.html")


def workers(site):
    children = f"/proc/{site.nginx.process.pid}/task/*/children"
    return [int(pid) for path in Path("/").glob(children[1:])
            for pid in path.read_text().split()
            if b"worker" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def the_worker(site):
    """The only one: the old one of a reload may still be on its way out."""
    end = time.monotonic() + 10
    while len(workers(site)) > 1 and time.monotonic() < end:
        time.sleep(0.05)
    (pid,) = workers(site)
    return pid


def memory(pid, what):
    """VmRSS, or VmHWM, its peak; in kB."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(what + r":\s+(\d+)", status)[1])


built_in = pytest.mark.skipif(not MODULE, reason="built in: maybe sanitized")


def test_reload(site, upstream):
    """A page that is held across a reload is finished by the old worker."""
    go_on = threading.Event()
    parts = answer(ARTICLE, 1000)
    path = upstream.serve("/proxied/held", parts[:2] + [go_on] + parts[2:])
    before = workers(site)
    with connect(site.on) as sock:
        sock.sendall(request_bytes(site.on, path,
                                   headers={"Connection": "close"}))
        time.sleep(0.1)
        site.nginx.process.send_signal(signal.SIGHUP)
        end = time.monotonic() + 10
        while not set(workers(site)) - set(before):
            assert time.monotonic() < end
            time.sleep(0.02)
        site.changes("/article.html")
        go_on.set()
        response = receive(sock)
    assert response.body == site.get("/article.html").body


@built_in
def test_worker_memory_does_not_grow(site, upstream):
    cut = upstream.serve("/streamed/cut", answer(ARTICLE, 100, cut=1000))
    paths = ("/article.html", "/links.html", cut)

    def rounds(n):
        for _ in range(n):
            for path in paths:
                site.get(path)

    pid = the_worker(site)
    rounds(30)
    before = memory(pid, "VmRSS")
    rounds(200)
    assert memory(pid, "VmRSS") - before < 500


@built_in
def test_worker_memory_of_a_large_page(site):
    """A page takes at most four times its size, engine included."""
    body = ARTICLE.replace(b"<footer>", b"<p>filler text</p>\n" * 95000
                           + b"<footer>")
    (site.pages / "large.html").write_bytes(body)
    pid = the_worker(site)
    site.get("/article.html")
    before = memory(pid, "VmRSS")
    site.get("/large.html")
    peak = memory(pid, "VmHWM")
    assert (peak - before) * 1024 < 4 * len(body) + (1 << 20)


def curl(site, path, *more, summary="on"):
    done = subprocess.run(
        ["curl", "-sS", "--http2-prior-knowledge", "--max-time", "5",
         "--unix-socket", str(site.pages / f"{summary}.sock"), *more,
         f"http://localhost{path}"], capture_output=True, timeout=20)
    return done.returncode, done.stdout


def has_http2():
    return shutil.which("curl") and b"HTTP2" in subprocess.run(
        ["curl", "-V"], capture_output=True).stdout


@pytest.mark.skipif(not has_http2(), reason="no curl with HTTP/2")
class TestHttp2:

    def test_changed(self, site):
        assert curl(site, "/article.html") == (
            0, site.get("/article.html").body)

    def test_passed(self, site):
        assert curl(site, "/links.html") == (0, page("links.html"))

    def test_range(self, site):
        assert curl(site, "/links.html", "-r", "10-19") == (
            0, page("links.html")[10:20])

    def test_refused_range(self, site):
        refused = [curl(site, "/links.html", "-r", "9999999-",
                        "-w", "%{http_code}", summary=summary)
                   for summary in ("on", "off")]
        assert refused[0] == refused[1]
        assert refused[0][1].endswith(b"416")

    @pytest.mark.parametrize("where", ("proxied", "streamed"))
    def test_cut(self, site, upstream, where):
        path = upstream.serve(f"/{where}/x", answer(ARTICLE, 100, cut=1000))
        code, body = curl(site, path)
        assert code not in (0, 28)             # an error, and no timeout
        assert ARTICLE[:1000].startswith(body)

    @pytest.mark.parametrize("pause", (0.1, 0.4))
    def test_late(self, site, upstream, pause):
        """Behind summary_wait, and behind summary_timeout."""
        head, body = answer(ARTICLE)
        path = upstream.serve("/late/x", [head + body[:900], pause,
                                          body[900:]])
        code, got = curl(site, path)
        assert code == 0
        if pause < 0.2:
            assert got == site.get("/article.html").body
        else:
            assert got == ARTICLE

    def test_late_and_cut(self, site, upstream):
        path = upstream.serve("/late/x", answer(ARTICLE, 1000, cut=1000)
                              + [0.1])
        code, got = curl(site, path)
        assert code not in (0, 28)
        assert ARTICLE.startswith(got)

    def test_broken_chunks(self, site, upstream):
        path = upstream.serve("/streamed/x", answer(
            ARTICLE, 500, "chunked", cut=1500) + [0.1, b"no chunk\r\n"])
        code, _ = curl(site, path)
        assert code not in (0, 28)


def test_the_log_check_can_fail():
    fine = "2026/01/01 00:00:00 [error] 1#1: *1 upstream timed out\n"
    for bad in ("[alert] 1#1: worker process 2 exited on signal 11",
                "[crit] 1#1: x", "[emerg] 1#1: x",
                "[error] 1#1: *1 summary: realloc(1) failed"):
        assert bad_lines(fine + bad) == [bad]
    assert bad_lines(fine) == []
