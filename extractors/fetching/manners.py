"""How Vigía behaves on other people's servers: declared values, and what a request leaves behind.

The clock is one of them, so that a test waits for nothing.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from types import MappingProxyType

PRODUCT = "Vigia"
MEBIBYTE = 1 << 20


def utc_now() -> datetime:
    """Return this instant."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """Instants for the log, seconds for waiting, and the waiting itself."""

    now: Callable[[], datetime] = utc_now
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    draw: Callable[[], float] = random.random
    """A number from 0 to 1 that pauses are jittered by."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How to behave; every host gets the same unless it is named.

    Args:
        contact: An address or page where a webmaster reaches the operator; part of the
            user agent. Empty says that nobody gave one.
        agents: Another user agent for a host, which an operator has chosen by name.
        pause_seconds: Between two requests to one host.
        pauses: Another pause for a host.
        jitter: Up to this share of the pause is added by chance.
        connect_seconds: For a connection to stand.
        read_seconds: For the next bytes to come.
        page_seconds: For a whole page.
        document_seconds: For a whole document; some sites send 50 MB slowly.
        attempts: How often one thing is asked for, if asking again can heal it.
        backoff_seconds: Before the second attempt; doubled for each further one.
        longest_wait_seconds: A server that asks for more is left for another run.
        page_bytes: The most that a page may hold.
        document_bytes: The most that a document may hold.
        failures_to_rest: So many failures in a row and a host is left alone.
        rest_seconds: For how long.
        addresses: Where to find a host instead of where its name leads, as
            ``host: "127.0.0.1:8000"``, without TLS unless it begins with ``https://``.
    """

    contact: str = ""
    agents: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    pause_seconds: float = 3.0
    pauses: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    jitter: float = 0.5
    connect_seconds: float = 10.0
    read_seconds: float = 60.0
    page_seconds: float = 180.0
    document_seconds: float = 1800.0
    attempts: int = 3
    backoff_seconds: float = 2.0
    longest_wait_seconds: float = 120.0
    page_bytes: int = 64 * MEBIBYTE
    document_bytes: int = 512 * MEBIBYTE
    failures_to_rest: int = 3
    rest_seconds: float = 900.0
    addresses: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def agent(self, host: str) -> str:
        """Return the user agent for a host: who we are, unless the operator chose otherwise.

        Example:
            >>> Manners(contact="mailto:us@example.org").agent("a.example").split("/")[0]
            'Vigia'
            >>> Manners(agents={"a.example": "Another"}).agent("a.example")
            'Another'
        """
        return self.agents.get(host) or own_agent(self.contact)

    def pause(self, host: str) -> float:
        """Return the seconds to leave between two requests to a host, without jitter."""
        return self.pauses.get(host, self.pause_seconds)


@cache
def own_agent(contact: str) -> str:
    """Return who we are: ``Vigia/x (+contact)``."""
    try:
        number = version(PRODUCT.lower())
    except PackageNotFoundError:  # run from a checkout that was not installed
        number = "0"
    return f"{PRODUCT}/{number} (+{contact})" if contact else f"{PRODUCT}/{number}"


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server needs to say "not changed since": kept by whoever keeps the bytes."""

    etag: str | None = None
    last_modified: str | None = None

    def __bool__(self) -> bool:
        return bool(self.etag or self.last_modified)


@dataclass(frozen=True, slots=True)
class RequestMade:
    """One row of the request log.

    Args:
        host: Who was asked.
        method: ``GET`` or ``POST``.
        url: What for, with its query.
        requested_at: When, in UTC.
        status: The answer; ``None`` where none came.
        byte_count: Of the body, decompressed.
        milliseconds: From asking to the last byte.
        is_from_cache: The server said that what we hold is still right (304).
        agent: Who we said we are.
        error: The class of the error it ended in, if it did.
    """

    host: str
    method: str
    url: str
    requested_at: datetime
    status: int | None
    byte_count: int
    milliseconds: int
    is_from_cache: bool
    agent: str
    error: str | None = None


RequestLog = Callable[[RequestMade], None]


def ignore_request(_made: RequestMade) -> None:
    """Keep no log."""
