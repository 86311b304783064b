"""Does the workers' memory grow?

    soak.py FOLDER OUT      the folder's *.html pages; OUT/soak.txt, and
                            OUT/soak.json: the samples of each life

    REQUESTS=1000000        as many, made by wrk over 64 connections
    RELOADS=4               `nginx -s reload` so often, evenly spread
    WORKERS=2

The pages come in turns, and each of them by all ways that a page can take
through the module: cold, as a hit, compressed behind it, from an upstream,
from an upstream that compresses.  Clients that leave early are among them.

Fails if the resident memory of the workers between two reloads, once they are
warm, ends more than 2 % larger than it began; if the workers behind the last
reload have more than those before the first had at the same age; or if a
request fails.
"""

import json
import os
import pathlib
import shutil
import socket
import sys
import tempfile
import time

import figures
import load
import servers

REQUESTS = int(os.environ.get("REQUESTS") or 1_000_000)
RELOADS = int(os.environ.get("RELOADS") or 4)
WORKERS = int(os.environ.get("WORKERS") or 2)

CONNECTIONS = 64
GROWTH = 0.02
SAMPLES = 100                   # of each generation of workers, about
POLL = 0.02                     # seconds

PREFIXES = ("/cold", "/hit", "/gzip", "/late", "/inflated")

DIRECTIVES = """
    summary on;
    summary_buffer_size 32m;
    summary_timeout 60s;
    proxy_read_timeout 60s;
    location /cold/ {{ alias {folder}/; {off} }}
    location /hit/ {{ alias {folder}/; {on} }}
    location /gzip/ {{ alias {folder}/; {on} gzip on; gzip_comp_level 1; }}
    location /late/ {{
        proxy_pass http://127.0.0.1:{origin}/;
        proxy_buffering off;
        summary_wait 0;
        {off}
    }}
    location /inflated/ {{
        proxy_pass http://127.0.0.1:{origin}/zipped/;
        proxy_http_version 1.1;
        proxy_set_header Accept-Encoding gzip;
        {off}
    }}
    location /stub {{ stub_status; }}
"""

ORIGIN = """
    location /zipped/ {{ alias {folder}/; gzip on; gzip_comp_level 1; }}
"""


def say(line):
    print(line, file=sys.stderr, flush=True)


def leave(server, path):
    """A client that has read some of a page, and is gone."""
    try:
        with socket.create_connection(("127.0.0.1", server.port), 5) as sock:
            sock.sendall(f"GET {path} HTTP/1.0\r\n\r\n".encode())
            sock.recv(1000)
    except OSError:
        pass                    # it is busy: it will have others


def generation(server, listed, count, paths):
    """What memory is while `count` requests are made: [(requests, bytes)],
    and what came of the requests.

    The pages in work are always others, and so is what is resident: a sample
    is the mean of all that was seen since the last one.
    """
    samples = []
    seen = []
    base = requests(server)
    wrk = load.start(server.url, listed, CONNECTIONS, count)
    while wrk.poll() is None:
        time.sleep(POLL)
        seen.append(server.memory("VmRSS"))
        age = requests(server) - base
        if age >= (len(samples) + 1) * count / SAMPLES:
            samples.append((age, sum(seen) / len(seen)))
            seen = []
            leave(server, paths[len(samples) * 7 % len(paths)])
    return samples, load.result(wrk)


def requests(server):
    """How many requests the workers have begun, from their side."""
    with socket.create_connection(("127.0.0.1", server.port), 60) as sock:
        sock.sendall(b"GET /stub HTTP/1.0\r\n\r\n")
        text = b""
        while more := sock.recv(4096):
            text += more
    return int(text.split(b"requests")[1].split()[2])


def report(lives):
    """The table, and what is wrong."""
    wrong = []
    lines = [f"{'workers':>8}{'requests':>10}{'samples':>9}{'warm MB':>9}"
             f"{'last MB':>9}{'most MB':>9}{'grew':>8}"]
    for number, samples in enumerate(lives):
        grew = figures.growth(samples)
        warm = samples[int(len(samples) * figures.WARM):]
        sizes = [size / 1e6 for _, size in warm]
        lines.append(
            f"{number + 1:>8}{samples[-1][0] if samples else 0:>10}"
            f"{len(samples):>9}"
            + (f"{sizes[0]:>9.1f}{sizes[-1]:>9.1f}{max(sizes):>9.1f}"
               f"{grew:>+8.1%}" if grew is not None else "  too few"))
        if grew is None:
            wrong.append(f"workers {number + 1}: too few samples to tell")
        elif grew > GROWTH:
            wrong.append(f"workers {number + 1} grew by {grew:.1%}")
    if len(lives) > 1:
        grew = figures.growth_by_age(lives)
        if grew is None:
            wrong.append("reloads: too few samples to tell")
        else:
            lines.append(f"the last workers beside the first, at the "
                               f"same age: {grew:+.1%}")
            if grew > GROWTH:
                wrong.append(f"reloads leave {grew:.1%} behind")
    return lines, wrong


def main():
    if len(sys.argv) != 3:
        sys.exit(f"usage: {sys.argv[0]} FOLDER OUT")
    folder = pathlib.Path(sys.argv[1]).resolve()
    out = pathlib.Path(sys.argv[2]).resolve()
    names = sorted(path.name for path in folder.glob("*.html"))
    if not names:
        sys.exit(f"{folder}: no *.html pages; PAGES=folder names others")
    out.mkdir(parents=True, exist_ok=True)

    run = pathlib.Path(tempfile.mkdtemp(prefix="summary-soak-"))
    sites = []
    lives = []
    try:
        known = servers.Known(run / "known")
        sites.append(servers.Nginx(run / "origin", folder,
                                   ORIGIN.format(folder=folder)))
        sites.append(servers.Nginx(
            run / "site", folder,
            DIRECTIVES.format(folder=folder, origin=sites[0].port,
                              on=known.cached("bench"),
                              off=known.cached("off")), WORKERS, known))
        listed = load.paths(run, "pages", names, PREFIXES)
        paths = listed.read_text().split()
        for number in range(RELOADS + 1):
            if number:
                sites[1].reload()
            begin = time.monotonic()
            samples, done = generation(sites[1], listed,
                                       REQUESTS // (RELOADS + 1), paths)
            lives.append(samples)
            say(f"workers {number + 1} of {RELOADS + 1}: {done.answers} "
                f"requests in {time.monotonic() - begin:.0f} s")
        errors = [line for line in sites[1].errors().splitlines()
                  if "[error]" not in line or "summary" in line]
    finally:
        for site in sites:
            site.stop()
        shutil.rmtree(run)

    lines, wrong = report(lives)
    wrong += errors[:10]
    text = "\n".join([f"{REQUESTS} requests of {len(names)} pages, "
                      f"{CONNECTIONS} connections, {RELOADS} reloads, "
                      f"{WORKERS} worker(s)"
                      + ("" if known.cache else "; no summary_cache here"),
                      "", *lines, "",
                      *(wrong or ["memory is flat"])]) + "\n"
    (out / "soak.txt").write_text(text)
    (out / "soak.json").write_text(json.dumps(lives) + "\n")
    print(text)
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
