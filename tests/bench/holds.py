"""What a request takes that takes its time: memory, and the reader's.

The pages come from an upstream that waits in the middle of them, or go to a
client that does.
"""

import pathlib
import selectors
import socket
import sys
import threading
import time

import costs
import figures
import meter
import servers

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "nginx"))
import upstream                                     # noqa: E402

IN_FLIGHT = 100                 # pages of the folder, at most
COPIES = (1, 3)
BACKLOG = 50                    # connections that are made at once
SMALL = 16384                   # bytes that a slow connection takes
PAUSE = 0.3                     # seconds
TIMEOUT = 60

DIRECTIVES = """
    {variant}
    location /late/ {{
        proxy_pass http://127.0.0.1:{port}/;
        proxy_read_timeout 60s;
    }}
"""


def some(names, most=IN_FLIGHT):
    """So many of the pages, evenly chosen."""
    if len(names) <= most:
        return list(names)
    return [names[i * len(names) // most] for i in range(most)]


def variants(known, port):
    return {name: DIRECTIVES.format(variant=text, port=port)
            for name, text in costs.variants(known).items()
            if name != "plain again"}


def ask(port, path, small=False):
    """A connection that has asked for a page, and closes behind it."""
    sock = socket.socket()
    if small:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL)
    sock.settimeout(TIMEOUT)
    sock.connect(("127.0.0.1", port))
    sock.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n"
                 "Accept-Encoding: gzip\r\nConnection: close\r\n\r\n"
                 .encode())
    return sock


def drain(socks, until=None):
    """Reads all, to their ends, or until an event is set; returns those that
    have not ended."""
    with selectors.DefaultSelector() as selector:
        for sock in socks:
            selector.register(sock, selectors.EVENT_READ)
        end = time.monotonic() + TIMEOUT
        while selector.get_map() and not (until and until.is_set()):
            for key, _ in selector.select(0.1):
                if not key.fileobj.recv(1 << 20):
                    selector.unregister(key.fileobj)
                    key.fileobj.close()
            if time.monotonic() > end:
                sys.exit("pages do not end")
        return [key.fileobj for key in selector.get_map().values()]


class Gate(threading.Event):
    """Who waits for it is counted."""

    def __init__(self):
        super().__init__()
        self.waiting = 0
        self.lock = threading.Lock()

    def wait(self, timeout=None):
        with self.lock:
            self.waiting += 1
        return super().wait(timeout)

    def expect(self, n):
        end = time.monotonic() + TIMEOUT
        while self.waiting < n:
            if time.monotonic() > end:
                sys.exit(f"{self.waiting} of {n} pages came to wait")
            time.sleep(0.01)


class Late:
    """An upstream that has each page but its end, until it is let go."""

    def __init__(self, folder, names):
        self.server = upstream.Upstream()
        self.port = self.server.port
        self.go = Gate()
        for name in names:
            page = (folder / name).read_bytes()
            at = len(page) * 99 // 100
            head = upstream.answer(page)[0]
            self.server.serve("/" + name, self.parts(head, page, at))

    def parts(self, head, page, at):
        return lambda _: [head, page[:at], self.go, page[at:]]

    def close(self):
        """The gate, for as many as come now; opened, it stays open."""
        self.go = Gate()

    def stop(self):
        self.go.set()
        self.server.stop()


def fresh(run, folder, names, text, known, small):
    """A server whose worker has served nothing; what is cached, is."""
    site = servers.Nginx(run, folder, text, 1, known,
                         listen=f"sndbuf={SMALL}" if small else "")
    drain([ask(site.port, "/" + name) for name in names])
    site.reload()
    return site


def late(site, source, names):
    """Pages of which the end is not there; clients that read."""
    source.close()
    asked = []
    for number in range(0, len(names), BACKLOG):
        asked += [ask(site.port, "/late/" + name)
                  for name in names[number:number + BACKLOG]]
        source.go.expect(len(asked))
    held = threading.Event()
    rest = []
    reader = threading.Thread(
        target=lambda: rest.extend(drain(asked, until=held)))
    reader.start()
    meter.quiet(site.workers)
    held.set()
    reader.join()
    if len(rest) != len(names):
        sys.exit(f"{len(names) - len(rest)} pages did not wait")
    source.go.set()
    drain(rest)


def slow(site, source, names):
    """Pages that are there; clients that do not read."""
    del source
    asked = [ask(site.port, "/" + name, small=True) for name in names]
    meter.quiet(site.workers)
    drain(asked)


HOLDS = {"late": late, "slow": slow}


def memory(run, folder, names, known, rounds, say):
    """{state: {variant: [times of a page's size that a request more takes]}},
    one for each round.

    By the worker's largest resident set with three requests for each page in
    work at once, less that with one: so what a worker has once is left out,
    and so is the one page that the engine is at.
    """
    names = some(names)
    size = sum((folder / name).stat().st_size for name in names)
    more = size * (COPIES[1] - COPIES[0])
    source = Late(folder, names)
    texts = variants(known, source.port)
    out = {state: {name: [] for name in texts} for state in HOLDS}
    try:
        for number in range(rounds):
            say(f"memory, round {number + 1} of {rounds}")
            for state, hold in HOLDS.items():
                for at, (name, text) in enumerate(texts.items()):
                    most = []
                    for copies in COPIES:
                        site = fresh(run / f"{state}-{number}-{at}-{copies}",
                                     folder, names, text, known, hold is slow)
                        try:
                            hold(site, source, names * copies)
                            most.append(site.memory("VmHWM"))
                        finally:
                            site.stop()
                    out[state][name].append((most[1] - most[0]) / more)
    finally:
        source.stop()
    return out


def first(port, path):
    """Seconds from connecting to a page's first byte, and to its last."""
    begin = time.monotonic()
    with ask(port, path) as sock:
        sock.recv(1)
        byte = time.monotonic()
        while sock.recv(1 << 20):
            pass
        return byte - begin, time.monotonic() - begin


def first_byte(run, folder, names, known, rounds, say):
    """{"file" or "late": {variant: {"first":, "last":}}}, medians, in ms: of
    files, and of a page that its upstream stops at midway for 300 ms."""
    server = upstream.Upstream()
    by_size = sorted(names, key=lambda name: (folder / name).stat().st_size)
    name = by_size[len(by_size) // 2]
    page = (folder / name).read_bytes()
    half = len(page) // 2
    server.serve("/" + name, [upstream.answer(page)[0] + page[:half], PAUSE,
                              page[half:]])
    out = {}
    sites = {}
    try:
        for at, (variant, text) in enumerate(
                variants(known, server.port).items()):
            sites[variant] = servers.Nginx(run / f"first-{at}", folder, text,
                                           1, known)
        for what, paths, times in (
                ("file", ["/" + page for page in some(names)], rounds),
                ("late", ["/late/" + name], rounds)):
            say(f"first byte: {what}")
            seen = {variant: [] for variant in sites}
            for number in range(times + 1):
                for path in paths:
                    for variant, site in sites.items():
                        took = first(site.port, path)
                        if number:              # the first round warms up
                            seen[variant].append(took)
            out[what] = {variant: {
                "first": figures.median([1e3 * a for a, _ in each]),
                "last": figures.median([1e3 * b for _, b in each])}
                for variant, each in seen.items()}
    finally:
        for site in sites.values():
            site.stop()
        server.stop()
    return out
