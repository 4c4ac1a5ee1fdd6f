"""Sends one request and streams its answer: the only module that knows requests.

Proxies and roots of trust come from the environment, as requests has it; credentials and
redirects do not follow by themselves. The library's errors end here.
"""

from __future__ import annotations

import os
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter
from requests.utils import DEFAULT_CA_BUNDLE_PATH, get_environ_proxies, select_proxy
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from extractors.errors import UnreachableError
from extractors.fetching.failures import translated
from extractors.fetching.manners import Manners
from extractors.fetching.names import resolve
from extractors.fetching.tls import Handshake, build_contexts, shake_hands
from extractors.sources.source import Pairs, TlsException

if TYPE_CHECKING:
    from urllib3.response import HTTPResponse

BLOCK_BYTES = 64 * 1024
HEADER_PATIENCE = 1.5
"""Headers must be whole within so many times the time limit between two bytes."""
XSRF_COOKIE = "XSRF-TOKEN"


@dataclass(frozen=True, slots=True)
class Question:
    """What to send.

    Args:
        url: Absolute; ``params`` are added to it.
        seconds: The whole answer must be there within so many.
    """

    url: str
    seconds: float
    method: str = "GET"
    params: Pairs = ()
    form: Pairs = ()
    json: str | None = None
    headers: Pairs = ()

    @property
    def host(self) -> str:
        """The host, in lower case; empty where the address has none."""
        return (urlsplit(self.url).hostname or "").lower()

    def redirected(self, status: int, location: str) -> Question:
        """Return what to ask after a redirect; only 307 and 308 keep method and body."""
        url = urljoin(self.url, location)
        if status in {307, 308}:
            return replace(self, url=url, params=())
        return replace(self, url=url, method="GET", params=(), form=(), json=None)


@dataclass(slots=True)
class Answer:
    """An answer whose body is still to come.

    Args:
        url: What was asked, with its query.
        status: The status.
        headers: In the server's order; names in lower case.
    """

    url: str
    status: int
    headers: Pairs
    _response: requests.Response = field(repr=False)
    _is_late: Callable[[], bool] = field(repr=False)
    byte_count: int = 0

    def header(self, name: str) -> str | None:
        """Return the value of a header; ``None`` if it is absent."""
        return next((value for each, value in self.headers if each == name.lower()), None)

    @property
    def charset(self) -> str | None:
        """The character set that the header names, if it does."""
        for part in (self.header("content-type") or "").split(";")[1:]:
            name, _, value = part.strip().partition("=")
            if name.lower() == "charset" and value:
                return value.strip("\"' ")
        return None

    def blocks(self) -> Iterator[bytes]:
        """Yield the body, decompressed, as it comes.

        Raises:
            UnreachableError: It comes too slowly, or the connection broke.
            CutShortError: It ended before the length that was announced.
        """
        while True:
            if self._is_late():
                raise UnreachableError(self.url, reason="too slow to be read whole")
            with translated(self.url):
                block = self._response.raw.read1(BLOCK_BYTES, decode_content=True)
            if not block:
                return
            self.byte_count += len(block)
            yield block


class Transport:
    """A session with cookies of its own.

    Args:
        manners: Time limits, and where mapped hosts are.
        exceptions: What hosts need of TLS, as the source declares it.
        monotonic: The clock that time limits are held by.
    """

    def __init__(
        self,
        manners: Manners,
        exceptions: Sequence[TlsException],
        monotonic: Callable[[], float],
    ) -> None:
        self._manners = manners
        self._monotonic = monotonic
        self._known_names: set[str] = set(manners.addresses)
        self._session = requests.Session()
        self._session.headers.clear()
        self._session.auth = _add_no_credentials
        self._contexts = build_contexts(exceptions)
        adapter = _MappingAdapter(manners.addresses, self._contexts)
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, adapter)

    @contextmanager
    def open(self, question: Question, agent: str) -> Iterator[Answer]:
        """Ask; the answer's body can be read until the block ends.

        Raises:
            UnknownHostError: The host's name does not resolve.
            UnreachableError: There is no connection, or no answer on it.
            UnverifiedHostError: TLS failed.
            FetchError: The address is none.
        """
        deadline = self._monotonic() + question.seconds
        self._require_name(question)
        with translated(question.url):
            response = self._session.request(
                question.method,
                question.url,
                params=list(question.params) or None,
                data=self._body(question),
                headers=self._headers(question, agent),
                timeout=(self._manners.connect_seconds, self._manners.read_seconds),
                allow_redirects=False,
                stream=True,
            )
        try:
            headers = tuple((name.lower(), value) for name, value in response.headers.items())
            yield Answer(
                response.url or question.url,
                response.status_code,
                headers,
                response,
                lambda: self._monotonic() > deadline,
            )
        finally:
            response.close()

    def shake_hands(self, host: str) -> Handshake:
        """Connect to a host's TLS port and verify who it is, without asking for anything.

        Raises:
            UnreachableError: There is no connection.
            UnverifiedHostError: TLS was not agreed on, or the certificate not verified.
        """
        address = self._manners.addresses.get(host, f"https://{host}:443")
        context = self._contexts.get(host) or ssl.create_default_context()
        merged = self._session.merge_environment_settings(f"https://{host}", {}, None, None, None)
        named = merged["verify"]
        context.load_verify_locations(named if isinstance(named, str) else DEFAULT_CA_BUNDLE_PATH)
        return shake_hands(host, address, context, self._manners.connect_seconds)

    def close(self) -> None:
        """Close every connection that was kept open."""
        self._session.close()

    def _headers(self, question: Question, agent: str) -> dict[str, str]:
        headers = {
            "User-Agent": agent,
            "Accept": "*/*",
            "Accept-Encoding": "gzip, deflate",
            "Accept-Language": "es-MX,es;q=0.9",
            **dict(question.headers),
        }
        if question.json is not None:
            headers.setdefault("Content-Type", "application/json")
        token = self._session.cookies.get_dict().get(XSRF_COOKIE)
        if token:  # a form of the kind that Laravel serves is answered only with it
            headers.setdefault(f"X-{XSRF_COOKIE}", unquote(token))
        return headers

    def _body(self, question: Question) -> list[tuple[str, str]] | bytes | None:
        if question.json is not None:
            return question.json.encode()
        return list(question.form) or None

    def _require_name(self, question: Question) -> None:
        """Resolve a host's name once, in time, unless a proxy does it for us."""
        host = question.host
        if host in self._known_names or is_proxied(question.url):
            return
        resolve(host, self._manners.connect_seconds)
        self._known_names.add(host)


def _split_address(address: str) -> SplitResult:
    return urlsplit(address if "://" in address else f"http://{address}")


def is_proxied(url: str) -> bool:
    """Whether the environment names a proxy for an address."""
    return select_proxy(url, get_environ_proxies(url)) is not None


class _PlainConnection(HTTPConnection):
    """Gives up on an answer whose headers drip; a time limit between bytes lets them."""

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3 has it
        """Return the answer, its headers read."""
        return _in_time(self, super().getresponse)


class _TlsConnection(HTTPSConnection):
    """The same with TLS."""

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3 has it
        """Return the answer, its headers read."""
        return _in_time(self, super().getresponse)


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _PlainConnection


class _TlsPool(HTTPSConnectionPool):
    ConnectionCls = _TlsConnection


def _in_time(connection: HTTPConnection, respond: Callable[[], HTTPResponse]) -> HTTPResponse:
    """Return the response; hang up, and say so, if its headers are too long in coming."""
    is_late = threading.Event()
    carrier = connection.sock

    def hang_up() -> None:
        is_late.set()
        with suppress(OSError):
            carrier.shutdown(socket.SHUT_RDWR)

    patience = HEADER_PATIENCE * (connection.timeout or 0)
    timer = threading.Timer(patience, hang_up)
    timer.daemon = True
    timer.start()
    try:
        response = respond()
    except OSError:
        _let_go(carrier)
        raise
    finally:
        timer.cancel()
        if is_late.is_set():
            raise TimeoutError(f"no headers within {patience:g} s")
    return response


def _let_go(carrier: socket.socket) -> None:
    """Close a socket whose half-read answer still holds on to it."""
    with suppress(OSError):
        os.close(carrier.detach())


class _MappingAdapter(HTTPAdapter):
    """Connects to a host elsewhere if told so, and with the TLS context of its own."""

    def __init__(
        self, addresses: Mapping[str, str], contexts: Mapping[str, ssl.SSLContext]
    ) -> None:
        self._addresses = addresses
        self._contexts = contexts
        super().__init__(max_retries=0)
        self.poolmanager.pool_classes_by_scheme = {"http": _PlainPool, "https": _TlsPool}

    def get_connection_with_tls_context(
        self,
        request: requests.PreparedRequest,
        verify: bool | str,
        proxies: dict[str, str] | None = None,
        cert: str | tuple[str, str] | None = None,
    ) -> HTTPConnectionPool:
        """Return the connections to a request's host, or to where it is mapped."""
        parts = urlsplit(request.url or "")
        host = parts.hostname or ""
        address = self._addresses.get(host)
        context = self._contexts.get(host) if parts.scheme == "https" else None
        if not address and not (context and not select_proxy(request.url or "", proxies)):
            return super().get_connection_with_tls_context(request, verify, proxies, cert)
        request.headers["Host"] = parts.netloc
        to = _split_address(address) if address else parts
        keys: dict[str, object] = {}
        if to.scheme == "https":
            keys = {"server_hostname": host, "ssl_context": context}
        return self.poolmanager.connection_from_host(to.hostname, to.port, to.scheme, keys)

    def request_url(self, request: requests.PreparedRequest, proxies: dict[str, str] | None) -> str:
        """Return what stands in the request's first line; a mapped host has no proxy."""
        host = urlsplit(request.url or "").hostname
        return super().request_url(request, None if host in self._addresses else proxies)


def _add_no_credentials(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Keep requests from looking a host up in the operator's netrc."""
    return request
