"""The server of the replica: one port on loopback for all 33 sites, told apart by host.

It is for tests and for the demonstration: it listens on loopback alone and ends with the
block that opened it.
"""

from __future__ import annotations

import hashlib
import socket
import struct
import threading
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType, TracebackType
from typing import Self
from urllib.parse import parse_qsl, unquote, urlsplit

from extractors.sources.registry import load_source
from extractors.sources.source import Pairs
from pipelines.demo.replica.faults import Fault, Target, spoil_answer, spoil_shelf
from pipelines.demo.replica.registry import replica_sites
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, Site, addresses_of

PATIENCE_SECONDS = 2.0
"""A fault that lets a client wait gives up after so long."""
DRIP_SECONDS = 0.05
NOT_CHANGED = 304
SKEWED_DATE = "Fri, 31 Dec 2032 23:59:59 GMT"
NOT_FOUND = Given(b"<html><title>404 Not Found</title></html>", status=404)
ROBOTS = b"User-agent: *\nDisallow: /privado/\n"
ROBOTS_OF = {
    "www.dof.gob.mx": b"User-agent: *\nDisallow: /nota_detalle.php?\nDisallow: /nota_to_doc.php?\n",
}
"""What the federation's gazette is known to ask; of the others' no robots.txt is known."""

Address = tuple[str, str, Pairs]


@dataclass(slots=True)
class Weather:
    """Which site has which fault just now; may be changed while the server runs."""

    faults: dict[str, tuple[Fault, Target]] = field(default_factory=dict)

    def strike(self, codes: Iterable[str], fault: Fault, target: Target) -> None:
        """Let a fault befall some sites, and no other fault."""
        self.faults.update(dict.fromkeys(codes, (fault, target)))

    def clear(self) -> None:
        """Let all sites be well."""
        self.faults.clear()

    def over(self, code: str, target: Target) -> Fault | None:
        """Return what befalls a site's listings, or its documents."""
        fault, befallen = self.faults.get(code, (None, None))
        return fault if befallen is target else None


@dataclass(frozen=True)
class Stand:
    """One site and what it has.

    Args:
        code: The code of its jurisdiction.
        site: The site.
        shelf: What it lists and serves.
    """

    code: str
    site: Site
    shelf: Shelf

    @cached_property
    def files(self) -> dict[Address, int]:
        """The place on the shelf of each file, by its address."""
        return {
            _address(url): place
            for place, edition in enumerate(self.shelf.editions)
            for url in addresses_of(self.site, edition)
        }

    def edition(self, asked: Asked) -> ShelvedEdition | None:
        """Return the edition whose file an address is; ``None`` if it is another page."""
        place = self.files.get((asked.host, asked.path, asked.query))
        return None if place is None else self.shelf.editions[place]


class Replica(ThreadingHTTPServer):
    """Answers for all sites, as long as the block lasts.

    Args:
        shelves: What each site has, by the code of its jurisdiction.
        port: Where to listen; 0 takes a free port.
        further: Sites that are no gazette's, by host.
    """

    daemon_threads = True
    request_queue_size = 128

    def __init__(
        self,
        shelves: Mapping[str, Shelf],
        port: int = 0,
        further: Mapping[str, Stand] = MappingProxyType({}),
    ) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        sites = replica_sites()
        self.weather = Weather()
        self.asked: Counter[tuple[str, Target]] = Counter()
        self.stands = {
            host.lower(): Stand(code, sites[code], shelf)
            for code, shelf in shelves.items()
            for host in load_source(code).hosts
        }
        self.stands.update(further)
        self._counting = threading.Lock()
        self._thread = threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True)

    @property
    def address(self) -> str:
        """Where it listens, as ``host:port``."""
        return f"127.0.0.1:{self.server_port}"

    def count(self, code: str, target: Target) -> None:
        """Count a request, for tests."""
        with self._counting:
            self.asked[code, target] += 1

    def foreign_edition(self, code: str) -> bytes:
        """Return an edition of another gazette than that of a jurisdiction."""
        others = (stand for stand in self.stands.values() if stand.code != code)
        return next((stand.shelf.editions[-1].pdf for stand in others if stand.shelf.editions), b"")

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


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "replica"
    sys_version = ""
    disable_nagle_algorithm = True
    server: Replica

    def do_GET(self) -> None:
        asked = self._asked(b"")
        stand = self.server.stands.get(asked.host)
        if stand is None:
            self._send(NOT_FOUND)
        elif asked.path == "/robots.txt":
            self._send(Given(ROBOTS_OF.get(asked.host, ROBOTS), "text/plain"))
        else:
            self._answer(stand, asked)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        asked = self._asked(body)
        stand = self.server.stands.get(asked.host)
        if stand is None:
            self._send(NOT_FOUND)
        else:
            self._answer(stand, asked)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # their name for it
        """Keep quiet."""

    def _asked(self, body: bytes) -> Asked:
        path, _, query = self.path.partition("?")
        headers = {name.lower(): value for name, value in self.headers.items()}
        is_form = "urlencoded" in headers.get("content-type", "")
        form = parse_qsl(body.decode("latin-1"), keep_blank_values=True) if is_form else ()
        return Asked(
            method=self.command,
            host=headers.get("host", "").partition(":")[0].lower(),
            path=unquote(path),
            query=tuple(parse_qsl(query, keep_blank_values=True)),
            form=tuple(form),
            body=body,
            headers=headers,
        )

    def _answer(self, stand: Stand, asked: Asked) -> None:
        edition = stand.edition(asked)
        target = Target.LISTING if edition is None else Target.DOCUMENT
        self.server.count(stand.code, target)
        fault = self.server.weather.over(stand.code, target)
        if fault:
            foreign = self.server.foreign_edition(stand.code)
            stand = replace(stand, shelf=spoil_shelf(fault, target, stand.shelf, foreign))
            if edition:
                edition = stand.edition(asked)
        given = self._file(asked, edition) if edition else stand.site.answer(asked, stand.shelf)
        given = given or NOT_FOUND
        if fault and given.status < NOT_FOUND.status:
            given = spoil_answer(fault, given)
        self._carry(given, fault)

    def _file(self, asked: Asked, edition: ShelvedEdition) -> Given:
        etag = f'"{hashlib.sha256(edition.pdf).hexdigest()[:32]}"'
        headers = (("ETag", etag),)
        if asked.headers.get("if-none-match") == etag:
            return Given(b"", "application/pdf", NOT_CHANGED, headers)
        if asked.headers.get("range", "").startswith("bytes=0-"):
            last = min(int(asked.headers["range"].rpartition("-")[2]), len(edition.pdf) - 1)
            ranged = ("Content-Range", f"bytes 0-{last}/{len(edition.pdf)}")
            return Given(edition.pdf[: last + 1], "application/pdf", 206, (*headers, ranged))
        return Given(edition.pdf, "application/pdf", headers=headers)

    def _carry(self, given: Given, fault: Fault | None) -> None:
        match fault:
            case Fault.TIME_OUT:
                time.sleep(PATIENCE_SECONDS)
                self.close_connection = True
            case Fault.RESET:
                self._tear()
            case Fault.DRIP:
                self._drip(given)
            case Fault.TRUNCATED:
                self._send(given, body=given.body[: len(given.body) // 2])
            case Fault.WRONG_LENGTH:
                self._send(given, length=max(1, len(given.body) // 2))
            case Fault.CLOCK_SKEW:
                skewed = (("Date", SKEWED_DATE), ("Last-Modified", SKEWED_DATE))
                self._send(replace(given, headers=(*given.headers, *skewed)))
            case _:
                self._send(given)

    def _send(self, given: Given, *, body: bytes | None = None, length: int | None = None) -> None:
        self.send_response_only(given.status)
        self.send_header("Content-Type", given.media_type)
        if given.status != NOT_CHANGED:
            self.send_header("Content-Length", str(len(given.body) if length is None else length))
        for name, value in given.headers:
            self.send_header(name, value)
        if body is not None or length is not None:
            self.send_header("Connection", "close")
            self.close_connection = True
        self.end_headers()
        self.wfile.write(given.body if body is None else body)

    def _drip(self, given: Given) -> None:
        self.send_response_only(given.status)
        self.send_header("Content-Length", str(max(len(given.body), 100_000)))
        self.end_headers()
        ends = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < ends:
            self.wfile.write(b"%")
            time.sleep(DRIP_SECONDS)
        self.close_connection = True

    def _tear(self) -> None:
        linger = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.close_connection = True
        for each in (self.wfile, self.rfile, self.connection):
            each.close()


def _address(url: str) -> Address:
    parts = urlsplit(url)
    query = tuple(parse_qsl(parts.query, keep_blank_values=True))
    return (parts.hostname or "").lower(), unquote(parts.path), query
