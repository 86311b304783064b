"""nginx, as many as there are variants, and what the module built can do."""

import os
import pathlib
import signal
import socket
import subprocess
import sys
import time

import meter

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODULE = pathlib.Path(os.environ.get("SUMMARY_MODULE")
                      or ROOT / "build/ngx_summary_module.so")

TIMEOUT = 60

# Requests with X-Log leave a line; what is measured leaves none.

CONF = """
load_module {module};
{user}
worker_processes {workers};
worker_rlimit_nofile 8192;
worker_shutdown_timeout 30s;
pid {run}/nginx.pid;
error_log {run}/error.log error;
events {{ worker_connections 4096; }}
http {{
    types {{
        text/html html;
        image/jpeg jpg;
        application/json json;
    }}
    log_format bench "$uri $status $summary_status $summary_time {variables}";
    access_log {run}/access.log bench if=$http_x_log;
    keepalive_requests 1000000000;
    keepalive_timeout 1h;
    sendfile on;
    client_body_temp_path {run}/body;
    proxy_temp_path {run}/proxy;
    fastcgi_temp_path {run}/fastcgi;
    uwsgi_temp_path {run}/uwsgi;
    scgi_temp_path {run}/scgi;
    {http}
    server {{
        listen 127.0.0.1:{port} backlog=4096 {listen};
        root {root};
        {directives}
    }}
}}
"""

LOGGED = ("$summary_call", "$summary_cache")
ZONE = "summary_zone bench:64m;"


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def environment():
    return {**os.environ, "PATH": os.environ["PATH"] + ":/usr/sbin"}


def command(run, conf, *more):
    return ["nginx", "-p", run, "-e", run / "error.log", "-c", conf, *more]


class Known:
    """What the module built knows of what is still young in it."""

    def __init__(self, run):
        run.mkdir()
        self.variables = [name for name in LOGGED
                          if accepts(run, http=f"log_format x {name};")]
        self.call = "$summary_call" in self.variables
        self.cache = ("$summary_cache" in self.variables
                      and accepts(run, http=ZONE,
                                  directives="summary_cache bench;"))
        self.http = ZONE if self.cache else ""

    def cached(self, name):
        return f"summary_cache {name};" if self.cache else ""


def write_conf(run, port, root="/nonexistent", directives="", http="",
               workers=1, listen="", known=None):
    names = known.variables if known else ()
    conf = run / "nginx.conf"
    conf.write_text(CONF.format(
        module=MODULE, run=run, port=port, root=root, workers=workers,
        listen=listen, http=(known.http if known else "") + http,
        directives=directives,
        variables=" ".join(name if name in names else "-" for name in LOGGED),
        user="user root;" if os.getuid() == 0 else ""))
    return conf


def accepts(run, **conf):
    """Whether nginx takes a configuration."""
    path = write_conf(run, free_port(), **conf)
    return subprocess.run(command(run, path, "-t"), env=environment(),
                          capture_output=True, check=False).returncode == 0


class Nginx:
    """One nginx, until stop().

    root        folder that is served
    directives  of the server
    http        of the http block
    env         set in its environment, besides
    """

    def __init__(self, run, root, directives="", workers=1, known=None,
                 http="", listen="", env=None):
        run.mkdir(parents=True)
        self.run = run
        self.port = free_port()
        self.count = workers
        conf = write_conf(run, self.port, root, directives, http, workers,
                          listen, known)
        self.master = subprocess.Popen(
            command(run, conf, "-g", "daemon off;"),
            env={**environment(), **(env or {})})
        self.workers = []
        self.find_workers()

    def find_workers(self):
        """The workers, those left out that were there before."""
        before = set(self.workers)
        end = time.monotonic() + TIMEOUT
        while time.monotonic() < end:
            if self.master.poll() is not None:
                sys.exit(f"nginx did not start, see {self.run}")
            now = [pid for pid in meter.children(self.master.pid)
                   if pid not in before and is_worker(pid)]
            if len(now) == self.count:
                self.workers = now
                self.wait_port()
                return
            time.sleep(0.02)
        sys.exit(f"nginx has not {self.count} workers, see {self.run}")

    def wait_port(self):
        end = time.monotonic() + TIMEOUT
        while time.monotonic() < end:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                time.sleep(0.02)
        sys.exit("nginx does not answer")

    def reload(self):
        """New workers; the old ones work on until they are done."""
        self.master.send_signal(signal.SIGHUP)
        self.find_workers()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def cpu(self):
        return sum(meter.cpu(pid) for pid in self.workers)

    def memory(self, field):
        return sum(meter.memory(pid).get(field, 0) for pid in self.workers)

    def logged_from_now(self):
        os.truncate(self.run / "access.log", 0)

    def logged(self, count):
        """What X-Log had logged since then, `count` requests: a dict each.
        nginx writes a line when it is done with a request, which may be after
        the client has its answer."""
        end = time.monotonic() + TIMEOUT
        lines = []
        while len(lines) < count:
            if time.monotonic() > end:
                sys.exit(f"{len(lines)} lines logged of {count} requests")
            time.sleep(0.01)
            path = self.run / "access.log"
            lines = path.read_text("utf-8", "replace").splitlines()
        return [dict(zip(("uri", "http", "status", "time", "call", "cache"),
                         line.split(" "))) for line in lines]

    def errors(self):
        path = self.run / "error.log"
        return path.read_text("utf-8", "replace") if path.exists() else ""

    def stop(self):
        self.master.send_signal(signal.SIGTERM)
        self.master.wait()


def is_worker(pid):
    """And no helper, nor one that a reload has told to leave."""
    try:
        with open(f"/proc/{pid}/cmdline", encoding="ascii") as f:
            return f.read().rstrip("\0") == "nginx: worker process"
    except FileNotFoundError:
        return False
