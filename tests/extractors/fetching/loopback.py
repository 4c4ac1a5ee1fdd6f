"""A server on loopback that answers as it is told, well or badly, and ends by itself."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

PDF = b"%PDF-1.4\n" + b"% invented words of an invented gazette\n" * 2000 + b"%%EOF\n"
LISTING = b"<!DOCTYPE html><html><head><title>Ediciones</title></head><body>12</body></html>"
DRIPS = 40
DRIP_SECONDS = 0.05


class Handler(BaseHTTPRequestHandler):
    """Hands each request to what its path is scripted to."""

    protocol_version = "HTTP/1.1"
    server: Loopback

    def do_GET(self) -> None:
        self.server.asked.append(self)
        path = self.path.partition("?")[0]
        self.server.visits[path] += 1
        self.server.script.get(path, missing)(self)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # their name for it
        """Keep quiet."""

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        """Answer at once; headers are written with an underscore for a hyphen."""
        self.send_response(status)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in ({"Content-Length": str(len(body))} | named).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


Behaviour = Callable[[Handler], None]


class Loopback(ThreadingHTTPServer):
    """Answers on a port of its own for as long as the block lasts."""

    daemon_threads = True

    def __init__(
        self, script: Mapping[str, Behaviour], context: ssl.SSLContext | None = None
    ) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.script = dict(script)
        self.asked: list[Handler] = []
        self.visits: Counter[str] = Counter()
        if context:
            self.socket = context.wrap_socket(self.socket, server_side=True)
        self._thread = threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True)

    @property
    def address(self) -> str:
        """Where it listens, as ``host:port``."""
        return f"127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that turns its back is no failure of the server."""

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.shutdown()
        self.server_close()


def missing(handler: Handler) -> None:
    """There is no such page."""
    handler.send(404, b"<html><title>404 Not Found</title></html>")


def page(body: bytes = LISTING, status: int = 200, **headers: str) -> Behaviour:
    """A page, or whatever else these bytes are."""
    return lambda handler: handler.send(status, body, **headers)


def in_turn(*behaviours: Behaviour) -> Behaviour:
    """Another behaviour at each visit; the last one stays."""

    def behave(handler: Handler) -> None:
        visit = handler.server.visits[handler.path.partition("?")[0]]
        behaviours[min(visit, len(behaviours)) - 1](handler)

    return behave


def redirect(location: str, status: int = 302) -> Behaviour:
    """The page is elsewhere."""
    return lambda handler: handler.send(status, Location=location)


def silence(handler: Handler) -> None:
    """No answer, for longer than anybody waits."""
    time.sleep(1)
    handler.close_connection = True


def drip(handler: Handler) -> None:
    """A body that comes byte by byte."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    for _ in range(DRIPS):
        handler.wfile.write(b"%")
        time.sleep(DRIP_SECONDS)
    handler.close_connection = True


def header_drip(handler: Handler) -> None:
    """A header that comes byte by byte."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    for _ in range(DRIPS):
        handler.wfile.write(b"s")
        time.sleep(DRIP_SECONDS)
    handler.close_connection = True


def reset(handler: Handler) -> None:
    """The connection is torn down before a word is said."""
    _tear(handler)


def reset_halfway(handler: Handler) -> None:
    """The connection is torn down in the body."""
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(PDF)))
    handler.end_headers()
    handler.wfile.write(PDF[: len(PDF) // 2])
    handler.wfile.flush()
    time.sleep(0.05)
    _tear(handler)


def truncated(handler: Handler) -> None:
    """The body ends before the length that was announced."""
    handler.send(200, PDF[: len(PDF) // 2], Content_Length=str(len(PDF)))
    handler.close_connection = True


def announced_short(handler: Handler) -> None:
    """The length that is announced is not all there is."""
    handler.send(200, PDF, Content_Length=str(len(PDF) // 2))
    handler.close_connection = True


def chunked(body: bytes, *, is_whole: bool = True) -> Behaviour:
    """A body in chunks, as servers send what they make on the fly."""

    def behave(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        for start in range(0, len(body), 1000):
            part = body[start : start + 1000]
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
        if is_whole:
            handler.wfile.write(b"0\r\n\r\n")
        handler.close_connection = True

    return behave


def _tear(handler: Handler) -> None:
    linger = struct.pack("ii", 1, 0)
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    handler.close_connection = True
    for each in (handler.wfile, handler.rfile, handler.connection):
        each.close()
