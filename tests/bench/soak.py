"""Does the workers' memory grow?

    soak.py FOLDER OUT      the folder's *.html pages; OUT/soak.txt, and
                            OUT/soak.json: the samples of each life

    REQUESTS=1000000        as many, made by wrk over 64 connections
    RELOADS=4               `nginx -s reload` so often, evenly spread; at least 2
    WORKERS=2

The pages come in turns, and each of them by all ways that a page can take
through the module: cold, as a hit, compressed behind it, from an upstream,
from an upstream that compresses.  Clients that leave early are among them.

Fails if what the workers keep grows by more than 2 % between two reloads, once
they are warm; if it is more behind the last reload than behind the first at
the same age; if workers stay behind their reload; or if nginx logs an error.
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
import meter
import servers

REQUESTS = int(os.environ.get("REQUESTS") or 1_000_000)
RELOADS = int(os.environ.get("RELOADS") or 4)
WORKERS = int(os.environ.get("WORKERS") or 2)

CONNECTIONS = 64
GROWTH = 0.02
SAMPLES = 100                   # of each generation of workers

# glibc raises these as it sees large blocks freed, and keeps as much of what
# is free, in pieces that come and go; held where they are, what is resident
# is what is in use
MALLOC = {"MALLOC_TRIM_THRESHOLD_": "131072",
          "MALLOC_MMAP_THRESHOLD_": "131072"}

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


def generation(server, listed, count, paths, reload):
    """[(requests, bytes resident)] while `count` requests are made; if it is
    behind a reload, that comes while the first of them are at work.

    With pages in work memory goes up and down by what pages they are.  What a
    worker keeps is what it has when there are none: so every now and then all
    connections end, and it is looked at.
    """
    samples = []
    answers = 0
    for number in range(SAMPLES):
        share = count * (number + 1) // SAMPLES - answers
        wrk = load.start(server.url, listed, min(CONNECTIONS, share), share)
        if reload and number == 0:
            time.sleep(0.2)
            server.reload()
        answers += load.result(wrk).answers
        leave(server, paths[number * 7 % len(paths)])
        meter.quiet(server.workers, 0.03)
        samples.append((answers, server.memory("VmRSS")))
    return samples


def report(lives, peaks):
    """The table, and what is wrong."""
    wrong = []
    lines = [f"{'workers':>8}{'requests':>10}{'warm MB':>9}{'last MB':>9}"
             f"{'peak MB':>9}{'grew':>8}"]
    for number, samples in enumerate(lives):
        grew = figures.growth(samples)
        sizes = [size / 1e6 for age, size in samples]
        lines.append(
            f"{number + 1:>8}{samples[-1][0]:>10}"
            f"{sizes[int(len(sizes) * figures.WARM)]:>9.1f}{sizes[-1]:>9.1f}"
            f"{peaks[number] / 1e6:>9.1f}"
            + (f"{grew:>+8.1%}" if grew is not None else "  too few"))
        if grew is None:
            wrong.append(f"workers {number + 1}: too few samples to tell")
        elif grew > GROWTH:
            wrong.append(f"workers {number + 1} grew by {grew:.1%}")
    grew = figures.growth_by_age(lives)
    if grew is None:
        wrong.append("reloads: too few to tell")
    else:
        lines.append(f"workers {len(lives)} beside workers 2, at the same age: "
                     f"{grew:+.1%}")
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
    if REQUESTS < SAMPLES * (RELOADS + 1) or RELOADS < 2:
        sys.exit("so few requests or reloads tell nothing")
    out.mkdir(parents=True, exist_ok=True)

    run = pathlib.Path(tempfile.mkdtemp(prefix="summary-soak-"))
    sites = []
    lives = []
    peaks = []
    try:
        known = servers.Known(run / "known")
        sites.append(servers.Nginx(run / "origin", folder,
                                   ORIGIN.format(folder=folder)))
        sites.append(servers.Nginx(
            run / "site", folder,
            DIRECTIVES.format(folder=folder, origin=sites[0].port,
                              on=known.cached("bench"),
                              off=known.cached("off")), WORKERS, known,
            env=MALLOC))
        listed = load.paths(run, "pages", names, PREFIXES)
        paths = listed.read_text().split()
        for number in range(RELOADS + 1):
            begin = time.monotonic()
            lives.append(generation(sites[1], listed,
                                    REQUESTS // (RELOADS + 1), paths,
                                    number > 0))
            peaks.append(sites[1].memory("VmHWM"))
            say(f"workers {number + 1} of {RELOADS + 1}: {lives[-1][-1][0]} "
                f"requests in {time.monotonic() - begin:.0f} s")
        errors = sites[1].errors().splitlines()[:10]
        stay = len(meter.children(sites[1].master.pid)) - WORKERS
        if stay:
            errors.append(f"{stay} workers stay behind their reload")
    finally:
        for site in sites:
            site.stop()
        shutil.rmtree(run)

    lines, wrong = report(lives, peaks)
    wrong += errors
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
