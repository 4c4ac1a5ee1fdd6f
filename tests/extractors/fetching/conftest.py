"""A client whose host stands on loopback, and whose waiting takes no time."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from extractors.fetching.client import Client, Fetcher
from extractors.fetching.manners import Clock, Manners, RequestMade
from extractors.sources.source import (
    Basis,
    Numbering,
    PublishingDays,
    Source,
    TlsException,
    TlsTrouble,
)
from tests.extractors.fetching.loopback import Behaviour, Loopback

HOST = "gaceta.example"
SITE = f"https://{HOST}"
OTHER_HOST = "archivo.example"
NOWHERE = "nowhere.invalid"
STARTED_AT = datetime(2026, 11, 24, 12, tzinfo=UTC)

BRISK = Manners(
    contact="vigia@example.org",
    pause_seconds=2,
    jitter=0,
    connect_seconds=3,
    read_seconds=0.6,
    page_seconds=1.5,
    document_seconds=1.5,
    page_bytes=200_000,
    document_bytes=200_000,
)


@dataclass
class Stage:
    """One site on loopback, one source that declares it, and what was seen of both."""

    stack: ExitStack
    manners: Manners = BRISK
    plain_hosts: tuple[str, ...] = ()
    log: list[RequestMade] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)

    def clock(self) -> Clock:
        """A clock that runs, and that jumps where others would wait."""
        return Clock(
            now=lambda: STARTED_AT + timedelta(seconds=sum(self.slept)),
            monotonic=lambda: time.monotonic() + sum(self.slept),
            sleep=self.slept.append,
            draw=lambda: 0.5,
        )

    def serve(self, script: dict[str, Behaviour], **changes: object) -> tuple[Loopback, Fetcher]:
        """Let the site answer so, and return it with who fetches from it."""
        site = self.stack.enter_context(Loopback(script))
        addresses = {HOST: site.address, OTHER_HOST: site.address}
        manners = replace(self.manners, addresses=addresses, **changes)  # type: ignore[arg-type]
        client = Client(manners, self.clock(), self.log.append)
        return site, self.stack.enter_context(client.fetcher(self.source()))

    def source(self) -> Source:
        """A gazette that declares both hosts."""
        tls = [TlsException(host, TlsTrouble.PLAIN_HTTP, "invented") for host in self.plain_hosts]
        return invented_source(HOST, OTHER_HOST, NOWHERE, tls=tuple(tls))


def invented_source(*hosts: str, tls: tuple[TlsException, ...] = ()) -> Source:
    """A gazette that is found on these hosts, and listed in no way at all."""
    return Source(
        jurisdiction="XXX",
        gazette="Periódico inventado",
        gazette_en="Invented gazette",
        hosts=hosts,
        platforms=(),
        basis=Basis.GENERAL,
        publishing_days=PublishingDays(),
        longest_silence_days=10,
        numbering=Numbering("1, 2, 3"),
        tls=tls,
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let urllib3 leave the socket of a torn connection to the collector."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning"))
            item.add_marker(
                pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
            )


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """What a test leaves behind is collected before the next one."""
    yield
    gc.collect()


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "REQUESTS_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    with ExitStack() as stack:
        yield Stage(stack)
