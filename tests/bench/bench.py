"""CPU time of an nginx worker per request, side by side in one run.

    bench.py FOLDER         the folder's *.html pages

Four nginx, of one worker each, serve the same pages: plain; with sub_filter;
with gzip at level 1; with summary on.  They take turns, round by round, so
that a change of the machine's speed meets all of them alike.  Then the engine's
own benchmarks run over the pages.
"""

import collections
import http.client
import os
import pathlib
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODULE = ROOT / "build/ngx_summary_module.so"

ROUNDS = 5
REQUESTS = 2000         # of each, per round: /proc counts in steps of 10 ms

VARIANTS = {
    "plain": "",
    "sub_filter": "sub_filter '</head>' '<meta name=\"x\"></head>';",
    "gzip 1": "gzip on; gzip_comp_level 1;",
    "summary": "summary on;",
}

CONF = """
load_module {module};
{user}
worker_processes 1;
pid {run}/nginx.pid;
error_log {run}/error.log warn;
events {{ worker_connections 64; }}
http {{
    types {{ text/html html; }}
    access_log off;
    keepalive_requests 1000000;
    sendfile on;
    client_body_temp_path {run}/body;
    proxy_temp_path {run}/proxy;
    fastcgi_temp_path {run}/fastcgi;
    uwsgi_temp_path {run}/uwsgi;
    scgi_temp_path {run}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {pages};
        {directives}
    }}
}}
"""


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Nginx:
    """One nginx with one worker, and a connection to it."""

    def __init__(self, run, pages, directives):
        run.mkdir()
        port = free_port()
        user = "user root;" if os.getuid() == 0 else ""
        conf = run / "nginx.conf"
        conf.write_text(CONF.format(module=MODULE, run=run, port=port,
                                    pages=pages, directives=directives,
                                    user=user))
        self.master = subprocess.Popen(
            ["nginx", "-p", run, "-e", run / "error.log", "-c", conf,
             "-g", "daemon off;"],
            env={**os.environ, "PATH": os.environ["PATH"] + ":/usr/sbin"})
        self.connection = http.client.HTTPConnection("127.0.0.1", port)
        self.worker = self.find_worker()

    def find_worker(self):
        children = pathlib.Path(
            f"/proc/{self.master.pid}/task/{self.master.pid}/children")
        for _ in range(100):
            if self.master.poll() is not None:
                sys.exit("nginx did not start")
            if children.read_text():
                return int(children.read_text())
            time.sleep(0.05)
        sys.exit("nginx has no worker")

    def get(self, name):
        self.connection.request("GET", "/" + name,
                                headers={"Accept-Encoding": "gzip"})
        response = self.connection.getresponse()
        body = response.read()
        if response.status != 200:
            sys.exit(f"{name}: {response.status}")
        return body

    def cpu(self):
        """The worker's user and system time so far, in seconds."""
        stat = pathlib.Path(f"/proc/{self.worker}/stat").read_text()
        fields = stat.rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def peak(self):
        """The worker's largest resident set so far, in kB."""
        for line in open(f"/proc/{self.worker}/status", encoding="ascii"):
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
        return 0

    def stop(self):
        self.connection.close()
        self.master.send_signal(signal.SIGTERM)
        self.master.wait()


def measure(servers, names):
    """{variant: [microseconds per request, one for each round]}"""
    passes = -(-REQUESTS // len(names))
    times = collections.defaultdict(list)
    for number in range(ROUNDS):
        for variant, server in servers.items():
            before = server.cpu()
            for _ in range(passes):
                for name in names:
                    server.get(name)
            spent = server.cpu() - before
            times[variant].append(spent * 1e6 / (passes * len(names)))
        print(f"round {number + 1} of {ROUNDS}", file=sys.stderr)
    return times


def report(servers, times, names, size, changed):
    us = {variant: statistics.median(t) for variant, t in times.items()}
    added = {variant: us[variant] - us["plain"] for variant in us}

    print(f"{len(names)} pages, {size / len(names) / 1e3:.0f} kB in the mean; "
          f"{changed} get a summary")
    print(f"{'':12}{'us/request':>11}{'min':>7}{'max':>7}"
          f"{'added us':>10}{'of gzip 1':>11}{'peak RSS':>12}")
    for variant, server in servers.items():
        share = added[variant] / added["gzip 1"] if added["gzip 1"] else 0
        print(f"{variant:12}{us[variant]:11.0f}"
              f"{min(times[variant]):7.0f}{max(times[variant]):7.0f}"
              f"{added[variant]:10.0f}{share:11.2f}"
              f"{server.peak():9} kB")


def engine(name, *args):
    program = ROOT / "build" / name
    if program.exists():
        print(flush=True)
        subprocess.run([program, *args], check=False)


def main():
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} FOLDER")

    pages = pathlib.Path(sys.argv[1]).resolve()
    names = sorted(path.name for path in pages.glob("*.html"))
    if not names:
        sys.exit(f"{pages}: no *.html pages; PAGES=folder names others")

    size = sum((pages / name).stat().st_size for name in names)
    run = pathlib.Path(tempfile.mkdtemp(prefix="summary-bench-"))
    servers = {}
    try:
        for number, (variant, directives) in enumerate(VARIANTS.items()):
            servers[variant] = Nginx(run / str(number), pages, directives)

        # warms all of them up, too
        first = {variant: {name: server.get(name) for name in names}
                 for variant, server in servers.items()}
        changed = sum(first["summary"][name] != first["plain"][name]
                      for name in names)

        times = measure(servers, names)
        report(servers, times, names, size, changed)
    finally:
        for server in servers.values():
            server.stop()
        shutil.rmtree(run)

    paths = [pages / name for name in names]
    engine("lexer_bench", *paths)
    engine("article_bench", *paths)
    engine("article_bench", "-l", "-n", "3")
    engine("rank_bench", *paths)


if __name__ == "__main__":
    main()
