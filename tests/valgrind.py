"""nginx under valgrind: 100 pages, no error, nothing lost.

The pages are the corpus' where there is one (build/pages), else the demo's
and those of tests/cases, again and again.
"""

import gzip
import http.client
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
PAGES = 100

CONF = """
load_module {root}/build/ngx_summary_module.so;
daemon off;
master_process off;
pid {run}/nginx.pid;
error_log {run}/error.log warn;
events {{ worker_connections 64; }}
http {{
    types {{ text/html html; }}
    log_format summary $summary_status;
    access_log {run}/access.log summary;
    client_body_temp_path {run}/body;
    proxy_temp_path {run}/proxy;
    fastcgi_temp_path {run}/fastcgi;
    uwsgi_temp_path {run}/uwsgi;
    scgi_temp_path {run}/scgi;
    gzip on;
    summary on;
    server {{
        listen 127.0.0.1:{port};
        root {run}/pages;
        location /origin/ {{
            alias {run}/pages/;
            gzip off;
            summary off;
        }}
        location /zipped/ {{
            alias {run}/pages/;
            gzip_min_length 1;
            gzip_http_version 1.0;
            gzip_proxied any;
            summary off;
        }}
        location /inflated/ {{
            proxy_pass http://127.0.0.1:{port}/zipped/;
            proxy_set_header Accept-Encoding gzip;
            gzip off;
        }}
        location /late/ {{
            proxy_pass http://127.0.0.1:{port}/origin/;
            proxy_buffering off;
            summary_wait 0;
        }}
        location /proxied/ {{
            proxy_pass http://127.0.0.1:{port}/origin/;
            proxy_buffer_size 1k;
            proxy_buffers 4 1k;
            proxy_busy_buffers_size 2k;
        }}
    }}
}}
"""


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def collect(target):
    """Copies PAGES pages into the folder; fewer than that are repeated."""
    found = []
    for folder in ("build/pages", "conf/demo", "tests/cases"):
        found += sorted((ROOT / folder).glob("**/*.html"))
    if (ROOT / "build/pages").exists():
        found = found[::max(1, len(found) // PAGES)]
    for number in range(PAGES):
        shutil.copy(found[number % len(found)], target / f"{number}.html")


def start(run, port):
    conf = run / "nginx.conf"
    conf.write_text(CONF.format(root=ROOT, run=run, port=port))
    return subprocess.Popen(
        ["valgrind", "--quiet", "--leak-check=full", "--error-exitcode=9",
         "--keep-debuginfo=yes",       # of the module, which is unloaded
         "--errors-for-leak-kinds=definite,indirect,possible",
         "--show-leak-kinds=definite,indirect,possible",
         f"--suppressions={ROOT}/tests/valgrind.supp",
         "nginx", "-p", run, "-e", run / "error.log", "-c", conf],
        env={**os.environ, "PATH": os.environ["PATH"] + ":/usr/sbin"})


def connect(server, port):
    for _ in range(300):
        if server.poll() is not None:
            sys.exit("not ok - nginx did not start")
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return http.client.HTTPConnection("127.0.0.1", port)
        except ConnectionRefusedError:
            time.sleep(0.1)
    sys.exit("not ok - nginx does not listen")


def ask(connection, run):
    """Whether every page was answered in full: from disk, through a proxy,
    late, and from one that compresses."""
    whole = True
    folders = ("", "proxied/", "late/", "inflated/")
    for number in range(PAGES):
        size = (run / f"pages/{number}.html").stat().st_size
        path = f"/{folders[number % 4]}{number}.html"
        connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        response = connection.getresponse()
        body = response.read()
        if response.getheader("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        if response.status != 200 or len(body) < size:
            print(f"not ok - {path}: {response.status}, {len(body)} bytes")
            whole = False
    return whole


def end(server):
    """Without a master nginx misses a signal just before it waits for events."""
    for _ in range(120):
        server.send_signal(signal.SIGQUIT)
        try:
            return server.wait(1)
        except subprocess.TimeoutExpired:
            pass
    return server.wait(1)


def main():
    run = pathlib.Path(tempfile.mkdtemp(prefix="summary-valgrind-"))
    run.chmod(0o755)
    (run / "pages").mkdir()
    collect(run / "pages")
    port = free_port()
    server = start(run, port)
    try:
        connection = connect(server, port)
        whole = ask(connection, run)
        connection.close()
        code = end(server)
        status = (run / "access.log").read_text().split()
        errors = (run / "error.log").read_text()
    finally:
        server.kill()
        shutil.rmtree(run)

    good = status.count("ok")
    print("ok" if whole else "not ok", "- all pages are answered in full")
    print("ok" if good else "not ok", f"- {good} pages got a summary")
    print("ok" if code == 0 else "not ok", f"- valgrind is content ({code})")
    if errors:
        print(errors, file=sys.stderr)
    sys.exit(not (whole and good and code == 0))


if __name__ == "__main__":
    main()
