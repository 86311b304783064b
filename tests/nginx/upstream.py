"""An upstream that answers as it is told: byte by byte, with any framing,
with lies about its length, and half of what it promised."""

import socket
import threading
import time


def pieces(data, size):
    return [data[i:i + size] for i in range(0, len(data), size)] or [b""]


def answer(body, size=0, framing="length", length=None, cut=None,
           status="200 OK", content_type="text/html", headers=(), end=None):
    """The parts of a response, for Upstream.serve().

    size     bytes of the body in a piece; 0: all at once
    framing  "length", "chunked", or "close"
    length   what Content-Length says, if not the truth
    cut      the body ends behind that many bytes, without its framing's end
    end      sent behind the body
    """
    head = [f"HTTP/1.1 {status}", "Connection: close"]
    if content_type:
        head.append(f"Content-Type: {content_type}")
    head += [f"{k}: {v}" for k, v in dict(headers).items()]
    if framing == "length":
        head.append(f"Content-Length: "
                    f"{len(body) if length is None else length}")
    elif framing == "chunked":
        head.append("Transfer-Encoding: chunked")
    sent = body if cut is None else body[:cut]

    parts = ["\r\n".join(head).encode() + b"\r\n\r\n"]
    for piece in pieces(sent, size or max(len(sent), 1)):
        if framing == "chunked" and piece:
            piece = b"%x\r\n%s\r\n" % (len(piece), piece)
        parts.append(piece)
    if framing == "chunked" and cut is None:
        parts.append(b"0\r\n\r\n")
    if end is not None:
        parts.append(end)
    return parts


class Upstream:
    """Listens on a free port; a path's parts are sent one write each.

    A part is bytes, or a number: seconds to wait, or a threading.Event: to
    wait for.  What is served may be a function of the request's head, too,
    that returns parts.
    """

    def __init__(self):
        self.parts = {}
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.cgi = socket.create_server(("127.0.0.1", 0))
        self.fastcgi = self.cgi.getsockname()[1]
        self.threads = [
            threading.Thread(target=self._accept, daemon=True,
                             args=(self.listener, self._answer)),
            threading.Thread(target=self._accept, daemon=True,
                             args=(self.cgi, self._answer_cgi))]
        for thread in self.threads:
            thread.start()

    def serve(self, path, parts):
        self.parts[path] = parts
        return path

    def stop(self):
        """Closing alone would leave a thread in accept(), and its port."""
        for listener in (self.listener, self.cgi):
            listener.shutdown(socket.SHUT_RDWR)
        for thread in self.threads:
            thread.join(5)
        for listener in (self.listener, self.cgi):
            listener.close()

    def _accept(self, listener, answer_to):
        while True:
            try:
                sock, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=answer_to, args=(sock,),
                             daemon=True).start()

    def _answer(self, sock):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            head = self._head(sock)
            path = head.split(b" ", 2)[1].decode().partition("?")[0]
            parts = self.parts[path]
            self._send(sock, parts(head) if callable(parts) else parts)
            sock.shutdown(socket.SHUT_WR)
            sock.settimeout(2)
            while sock.recv(65536):
                pass
        except OSError:
            pass
        finally:
            sock.close()

    @staticmethod
    def _head(sock):
        head = b""
        while b"\r\n\r\n" not in head:
            data = sock.recv(65536)
            if not data:
                raise OSError("no request")
            head += data
        return head

    @staticmethod
    def _send(sock, parts):
        for part in parts:
            if isinstance(part, (int, float)):
                time.sleep(part)
            elif isinstance(part, threading.Event):
                part.wait(20)
            elif part:
                sock.sendall(part)

    # FastCGI 1.0: a record is eight bytes, and what they announce

    def _answer_cgi(self, sock):
        """What is served over HTTP, in FastCGI's records."""
        try:
            path = self._cgi_request(sock)
            parts = self.parts[path]
            parts = parts("GET") if callable(parts) else parts
            status, _, head = parts[0].partition(b"\r\n")
            parts = [b"Status: %s\r\n%s" % (status.partition(b" ")[2], head),
                     *parts[1:]]
            self._send(sock, [self._record(6, part)
                              if isinstance(part, bytes) else part
                              for part in parts])
            if path not in self.cut_cgi:
                sock.sendall(self._record(6, b"") + self._record(3, bytes(8)))
        except (OSError, KeyError):
            pass
        finally:
            sock.close()

    cut_cgi = ()

    @staticmethod
    def _record(kind, data):
        return b"".join(
            b"\1" + bytes([kind]) + b"\0\1" + len(part).to_bytes(2, "big")
            + b"\0\0" + part for part in pieces(data, 65000))

    @staticmethod
    def _cgi_request(sock):
        """The value of PATH, the one parameter that is asked for."""
        stream = sock.makefile("rb")
        params = b""
        while True:
            head = stream.read(8)
            size = int.from_bytes(head[4:6], "big")
            data = stream.read(size + head[6])[:size]
            if head[1] == 4:
                params += data
            elif head[1] == 5 and not size:
                at = params.index(b"PATH")
                return params[at + 4:at + 4 + params[at - 1]].decode()
