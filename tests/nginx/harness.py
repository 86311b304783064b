"""Real nginx, a raw HTTP client, and the comparisons the tests are made of.

A Site is one nginx with two servers of the same configuration: `summary on`
and `summary off`.  What the module does is the difference between the two.
"""

import json
import os
import re
import socket
import subprocess
import time
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = Path(__file__).resolve().parent / "pages"

NGINX = os.environ.get("NGINX", "nginx")

# nginx takes NGINX for a list of sockets to inherit
ENV = {k: v for k, v in os.environ.items() if k != "NGINX"}

# empty: NGINX has the module built in
MODULE = os.environ.get("SUMMARY_MODULE",
                        str(ROOT / "build/ngx_summary_module.so"))
SUMMARIZE = Path(os.environ.get("SUMMARIZE", ROOT / "build/summarize"))

# set: every site remembers its pages, as if it had asked for it
CACHE = ("summary_zone every:1m; summary_cache every;"
         if os.environ.get("SUMMARY_CACHE") else "")

TIMEOUT = 20

MAIN = """
daemon off;
master_process on;
worker_processes {workers};
{user}
{load}
pid {prefix}/nginx.pid;
error_log {prefix}/error.log info;

events {{
    worker_connections 256;
}}

http {{
    sendfile on;
    {cache}

    client_body_temp_path {prefix}/body;
    proxy_temp_path {prefix}/proxy;
    fastcgi_temp_path {prefix}/fastcgi;
    scgi_temp_path {prefix}/scgi;
    uwsgi_temp_path {prefix}/uwsgi;

    types {{
        text/html html;
        text/css css;
        image/png png;
        application/json json;
    }}

    log_format test "$http_x_test $status {variables}";
    access_log {prefix}/access.log test;

{http}
}}
"""


def page(name):
    return (PAGES / name).read_bytes()


def free_ports(n):
    """n ports that nothing listens on."""
    socks = [socket.socket() for _ in range(n)]
    for s in socks:
        s.bind(("127.0.0.1", 0))
    ports = [s.getsockname()[1] for s in socks]
    for s in socks:
        s.close()
    return ports


def write_conf(prefix, http, bare=False, load="", workers=1):
    """nginx.conf in prefix, for the contents of a http block.

    bare: the module is not loaded; load: directives for more modules.
    """
    if MODULE and not bare:
        load += f"load_module {MODULE};"
    conf = Path(prefix) / "nginx.conf"
    conf.write_text(MAIN.format(
        prefix=prefix, http=http, load=load, workers=workers,
        cache="" if bare else CACHE,
        user="user root;" if os.geteuid() == 0 else "",
        variables="'' '' '' '' '' ''" if bare else
        "'$summary_status' '$summary_sentences' '$summary_time' "
        "'$summary_cache' '$summary_words $summary_lang $summary_position' "
        "'$summary_call'"))
    return conf


def nginx_command(prefix, conf, *more):
    return [NGINX, "-p", str(prefix), "-e", f"{prefix}/error.log",
            "-c", str(conf), *more]


def nginx_test(prefix, http):
    """`nginx -t`: (accepted, what it said)."""
    conf = write_conf(prefix, http)
    done = subprocess.run(nginx_command(prefix, conf, "-t"),
                          capture_output=True, timeout=TIMEOUT, env=ENV)
    return done.returncode == 0, done.stderr.decode("utf-8", "replace")


class Nginx:
    """nginx in the foreground, until stop()."""

    def __init__(self, prefix, http, ports, bare=False, load="", workers=1):
        self.prefix = Path(prefix)
        self.conf = write_conf(prefix, http, bare, load, workers)
        self.process = subprocess.Popen(
            nginx_command(prefix, self.conf), env=ENV,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        for port in ports:
            self._wait(port)

    def _wait(self, port):
        end = time.monotonic() + TIMEOUT
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError("nginx: " + self.process.stderr.read())
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return
            except OSError:
                time.sleep(0.02)
        raise RuntimeError("nginx does not answer")

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(TIMEOUT)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        finally:
            self.process.stderr.close()

    @property
    def errors(self):
        return (self.prefix / "error.log").read_text("utf-8", "replace")

    def logged(self, ident):
        """The access log's line for one request: its fields, as a dict."""
        end = time.monotonic() + TIMEOUT
        while time.monotonic() < end:
            for line in self._access_log().splitlines():
                if line.startswith(ident + " "):
                    m = re.fullmatch(r"\S+ (\d+)" + 6 * " '(.*?)'", line)
                    return dict(zip(("status", "summary", "sentences", "time",
                                     "cache", "told", "call"), m.groups()))
            time.sleep(0.01)
        raise AssertionError("the request was not logged")

    def _access_log(self):
        try:
            return (self.prefix / "access.log").read_text("utf-8", "replace")
        except FileNotFoundError:
            return ""


def bad_lines(log):
    """The lines of an error log that no test should cause."""
    bad = re.compile(r"\[(emerg|alert|crit)\]|segfault|exited on signal"
                     r"|\[error\].*summary: ")
    return [line for line in log.splitlines() if bad.search(line)]


class Response:
    """What the client got; `complete` by the message's own framing."""

    def __init__(self, raw, closed, method):
        self.raw = raw
        self.closed = closed
        self.trailers = []
        head, _, rest = raw.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.line = lines[0]
        self.status = int(lines[0].split()[1]) if raw else None
        self.headers = [tuple(h.split(": ", 1)) for h in lines[1:]]
        self.body, self.complete, self.rest = self._frame(rest, method)

    def _frame(self, rest, method):
        if not self.raw:
            return b"", False, b""
        if method == "HEAD" or self.status in (204, 304):
            return b"", True, rest
        if self["transfer-encoding"] == "chunked":
            return self._chunks(rest)
        length = self["content-length"]
        if length is None:
            return rest, self.closed, b""
        length = int(length)
        return rest[:length], len(rest) >= length, rest[length:]

    def _chunks(self, rest):
        body, pos = [], 0
        while True:
            eol = rest.find(b"\r\n", pos)
            if eol < 0:
                return b"".join(body), False, b""
            size = int(rest[pos:eol], 16)
            pos = eol + 2
            if size == 0:
                end = rest.find(b"\r\n\r\n", pos - 2)
                self.trailers = [tuple(line.split(": ", 1)) for line in
                                 rest[pos:max(end, pos)].decode().split("\r\n")
                                 if line]
                return b"".join(body), end >= 0, rest[end + 4:]
            body.append(rest[pos:pos + size])
            pos += size + 2

    def __getitem__(self, name):
        for key, value in self.headers:
            if key.lower() == name.lower():
                return value
        return None

    def header_set(self, without=()):
        skip = {"date"} | {name.lower() for name in without}
        return sorted((k.lower(), v) for k, v in self.headers
                      if k.lower() not in skip)


def request_bytes(port, path, method="GET", version="1.1", headers=(),
                  body=b""):
    head = [f"{method} {path} HTTP/{version}", f"Host: 127.0.0.1:{port}"]
    head += [f"{k}: {v}" for k, v in dict(headers).items()]
    if body:
        head.append(f"Content-Length: {len(body)}")
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


def receive(sock, method="GET", pause=0, at_once=65536, until_close=True):
    """Reads one response, to the end of the connection or of the message."""
    raw = bytearray()
    while True:
        try:
            data = sock.recv(at_once)
        except ConnectionResetError:
            data = b""
        raw += data
        if not data:
            return Response(bytes(raw), True, method)
        if not until_close and b"\r\n\r\n" in raw:
            response = Response(bytes(raw), False, method)
            if response.complete:
                return response
        time.sleep(pause)


def connect(port, rcvbuf=None):
    sock = socket.socket()
    if rcvbuf:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, rcvbuf)
    sock.settimeout(TIMEOUT)
    sock.connect(("127.0.0.1", port))
    return sock


def fetch(port, path, method="GET", pause=0, at_once=65536, rcvbuf=None,
          headers=(), **request):
    """One request on a connection of its own."""
    headers = dict(headers, Connection="close")
    with connect(port, rcvbuf) as sock:
        sock.sendall(request_bytes(port, path, method, headers=headers,
                                   **request))
        return receive(sock, method, pause, at_once)


class Site:
    """nginx with the module on at one port and off at another.

    "@summary@" in the body of the servers is "on" in the one, "off" in the
    other.  The small send buffer has long responses written in parts.  Pages
    are waited for as long as it takes: how a page is treated that is late is
    for the tests of that.
    """

    PATIENCE = "summary_wait 30s; summary_timeout 30s;"

    def __init__(self, prefix, body, http="", upstream=None, bare=False,
                 load=""):
        """bare: "off" is an nginx of its own, that does not load the module,
        unless it is built in."""
        self.on, self.off = free_ports(2)
        self.upstream = upstream
        servers = [
            f"server {{ listen 127.0.0.1:{port} sndbuf=256k; "
            f"summary {flag};\n{body.replace('@summary@', flag)}\n}}\n"
            for port, flag in ((self.on, "on"), (self.off, "off"))]
        if bare:
            on, off = (self.PATIENCE + http.replace("@summary@", flag) + server
                       for flag, server in zip(("on", "off"), servers))
            if MODULE:
                off = re.sub(r"\bsummary(_\w+)? [^;]*;", "", off)
            (prefix / "bare").mkdir()
            self.nginx = Nginx(prefix, on, [self.on], load=load)
            self.plain = Nginx(prefix / "bare", off, [self.off],
                               bare=bool(MODULE), load=load)
        else:
            self.nginx = self.plain = Nginx(
                prefix, self.PATIENCE + http + "".join(servers),
                (self.on, self.off), load=load)

    def stop(self):
        self.nginx.stop()
        if self.plain is not self.nginx:
            self.plain.stop()

    def get(self, path, port=None, **request):
        """The response of the server with the module, its log line in .log"""
        ident = uuid.uuid4().hex
        headers = dict(request.pop("headers", {}), **{"X-Test": ident})
        response = fetch(port or self.on, path, headers=headers, **request)
        nginx = self.plain if port == self.off else self.nginx
        response.log = nginx.logged(ident)
        return response

    def get_plain(self, path, **request):
        """The same of the server without it."""
        return self.get(path, self.off, **request)

    def passes(self, path, reason, but=(), **request):
        """The module changes nothing, and says why.

        The same status, headers (`but` the ones named), body and end.
        `reason` may be a set of them.
        """
        plain = self.get_plain(path, **request)
        response = self.get(path, **request)

        reasons = {reason} if isinstance(reason, str) else reason
        assert response.log["summary"] in reasons
        assert response.line == plain.line
        assert response.header_set(but) == plain.header_set(but)
        assert difference(response.body, plain.body) is None
        assert response.complete == plain.complete
        return response

    def changes(self, path, but=(), **request):
        """The module puts summaries in, and changes nothing else.

        Headers differ in what belongs to the bytes: Content-Length is exact,
        ETag weak, and ranges are not offered.
        """
        plain = self.get_plain(path, **request)
        response = self.get(path, **request)

        assert response.log["summary"] == "ok"
        assert response.line == plain.line
        assert response.complete
        assert len(response.body) > len(plain.body)
        rest = without_summary(response.body, plain.body)
        assert difference(rest, plain.body) is None

        own = ("content-length", "transfer-encoding", "etag", "accept-ranges")
        assert response.header_set(own + but) == plain.header_set(own + but)
        assert response["accept-ranges"] is None
        assert response["etag"] == weak(plain["etag"])
        if response["content-length"]:
            assert int(response["content-length"]) == len(response.body)
        return response


def difference(a, b):
    """None, or where two bodies part: bodies are too long to print."""
    if a == b:
        return None
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y),
              min(len(a), len(b)))
    return (f"{len(a)} and {len(b)} bytes differ at {at}: "
            f"{a[at:at + 60]!r}, {b[at:at + 60]!r}")


def weak(etag):
    return etag if etag is None or etag.startswith("W/") else "W/" + etag


LIST = re.compile(rb'<ul class="summary-list">.*?</ul>', re.S)
BLOCK = re.compile(rb'<aside class="summary-block".*?</aside>', re.S)


def without_summary(changed, original, charset=None):
    """`changed` less what was inserted; charset: what Content-Type says.

    The places are the command line tool's, which runs the same engine on the
    original; without the tool they are found by their looks.
    """
    if not SUMMARIZE.exists():
        return LIST.sub(b"", BLOCK.sub(b"", changed))

    out, pos, shift = [], 0, 0
    for insertion in insertions(original, charset):
        start = insertion["offset"] + shift
        out.append(changed[pos:start])
        pos = start + insertion["length"]
        shift += insertion["length"]
    return b"".join(out) + changed[pos:]


def insertions(original, charset=None):
    options = ["--charset", charset] if charset else []
    done = subprocess.run([SUMMARIZE, "--json", *options, "-"],
                          input=original, capture_output=True,
                          timeout=TIMEOUT, check=True)
    return json.loads(done.stdout)["insertions"]
