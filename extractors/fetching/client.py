"""Fetches for one source: pages into memory, documents to disk, always with manners."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from extractors.errors import (
    BlockedError,
    NotServedError,
    OversizedAnswerError,
    RobotsForbidError,
    UndeclaredHostError,
)
from extractors.fetching.answers import require_content
from extractors.fetching.asking import Asker
from extractors.fetching.documents import keep_document, require_pdf_start
from extractors.fetching.manners import (
    MEBIBYTE,
    Clock,
    Manners,
    RequestLog,
    Validators,
    ignore_request,
)
from extractors.fetching.pacing import Pacing
from extractors.fetching.robots import ALLOW_ALL, MOST_BYTES, RobotsRules, parse_robots
from extractors.fetching.statuses import NOT_CHANGED, PARTIAL, read_start
from extractors.fetching.tls import Handshake
from extractors.fetching.transport import Answer, Question, Transport
from extractors.sources.source import ListingPage, PageRequest, Pairs, Source, TlsTrouble

ROBOTS_KEPT_SECONDS = 24 * 60 * 60
HEAD_RANGE = (("Range", "bytes=0-1023"),)


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """A listing page, with what lets the server say next time that it is still right.

    Args:
        page: The page; ``None`` if the server says that what we hold is right.
        validators: What to give as ``known`` next time.
        fetched_at: When, in UTC.
    """

    page: ListingPage | None
    validators: Validators
    fetched_at: datetime


@dataclass(frozen=True, slots=True)
class FetchedDocument:
    """A document on disk.

    Args:
        url: Where it came from, after redirects.
        sha256: Its hash; ``None`` if the server says that what we hold is right, and then
            nothing was written.
        byte_count: Its size.
        headers: What the server said of it; names in lower case.
        validators: What to give as ``known`` next time.
        fetched_at: When, in UTC.
    """

    url: str
    sha256: str | None
    byte_count: int
    headers: Pairs
    validators: Validators
    fetched_at: datetime


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """What the first bytes of a document and its headers say.

    Args:
        url: Where it is, after redirects.
        media_type: As the server has it; empty if it says nothing.
        byte_count: The size of the whole; ``None`` if the server does not say.
    """

    url: str
    media_type: str
    byte_count: int | None


class Client:
    """What all who fetch in this process share: the turns, the robots files, the log.

    Args:
        manners: How to behave.
        clock: What tells the time and waits.
        log: Where each request is written down; called from any thread that fetches.
    """

    def __init__(
        self,
        manners: Manners | None = None,
        clock: Clock | None = None,
        log: RequestLog = ignore_request,
    ) -> None:
        self.manners = manners or Manners()
        self.clock = clock or Clock()
        self.log = log
        self.pacing = Pacing(self.manners, self.clock)
        self._robots: dict[str, tuple[float, RobotsRules]] = {}
        self._lock = threading.Lock()

    @contextmanager
    def fetcher(self, source: Source, log: RequestLog | None = None) -> Iterator[Fetcher]:
        """Return who fetches for a source, with cookies that last as long as the block.

        Args:
            source: Nothing comes from a host that it does not declare.
            log: Where its requests are written down, instead of the client's own log.
        """
        transport = Transport(self.manners, source.tls, self.clock.monotonic)
        plain = {each.host for each in source.tls if each.trouble is TlsTrouble.PLAIN_HTTP}
        asker = Asker(
            hosts=frozenset(host.lower() for host in source.hosts),
            plain_hosts=frozenset(plain),
            transport=transport,
            manners=self.manners,
            clock=self.clock,
            pacing=self.pacing,
            log=log or self.log,
        )
        try:
            yield Fetcher(self, asker)
        finally:
            transport.close()

    def known_robots(self, site: str) -> RobotsRules | None:
        """Return the rules of a site that were read within a day, if they were."""
        with self._lock:
            read_at, rules = self._robots.get(site, (0.0, None))
        is_fresh = self.clock.monotonic() - read_at < ROBOTS_KEPT_SECONDS
        return rules if is_fresh else None

    def keep_robots(self, site: str, rules: RobotsRules) -> None:
        """Remember the rules of a site."""
        with self._lock:
            self._robots[site] = (self.clock.monotonic(), rules)


class Fetcher:
    """Fetches for one source; nothing comes from a host that it does not declare."""

    def __init__(self, client: Client, asker: Asker) -> None:
        self._client = client
        self._asker = asker
        self._visited: set[str] = set()

    def page(self, request: PageRequest, known: Validators | None = None) -> FetchedPage:
        """Fetch a listing page.

        Args:
            request: The page.
            known: What came with the page that we hold, if we hold it.

        Raises:
            SourceError: It did not come; each kind of it says why.
        """
        if request.previous and request.previous not in self._visited:
            self.page(PageRequest(request.previous))
        question = Question(
            url=request.url,
            seconds=self._client.manners.page_seconds,
            method=request.method,
            params=request.params,
            form=request.form,
            json=request.json,
            headers=request.headers + _conditions(known),
        )

        def take(answer: Answer) -> FetchedPage:
            page = None
            if answer.status != NOT_CHANGED:
                body = self._read_whole(answer)
                require_content(answer.url, body)
                page = ListingPage(answer.url, body, answer.charset, request)
            return FetchedPage(page, _validators(answer, known), self._client.clock.now())

        fetched = self._asker.ask(
            question, take, self._require_robots, may_be_unchanged=bool(known)
        )
        self._visited.add(request.url)
        return fetched

    def document(self, url: str, path: Path, known: Validators | None = None) -> FetchedDocument:
        """Fetch a document into a file, which is there whole afterwards or not at all.

        Args:
            url: The document.
            path: The file; its folder is made. An existing file is replaced.
            known: What came with the document that we hold, if we hold it.

        Raises:
            SourceError: It did not come; each kind of it says why.
            DocumentError: What came is no PDF, empty, or too large.
            StoreUnwritableError: The folder cannot be written to.
        """
        manners = self._client.manners

        def take(answer: Answer) -> FetchedDocument:
            is_new = answer.status != NOT_CHANGED
            sha256 = keep_document(answer, path, manners.document_bytes) if is_new else None
            return FetchedDocument(
                url=answer.url,
                sha256=sha256,
                byte_count=answer.byte_count,
                headers=answer.headers,
                validators=_validators(answer, known),
                fetched_at=self._client.clock.now(),
            )

        question = Question(url, manners.document_seconds, headers=_conditions(known))
        return self._asker.ask(question, take, self._require_robots, may_be_unchanged=bool(known))

    def document_head(self, url: str) -> DocumentHead:
        """Fetch no more than the beginning of a document, and see that it is a PDF.

        Raises:
            SourceError: It did not come; each kind of it says why.
            DocumentError: What came is no PDF, or empty.
        """

        def take(answer: Answer) -> DocumentHead:
            require_pdf_start(answer, answer.blocks())
            return DocumentHead(
                answer.url, answer.header("content-type") or "", _whole_length(answer)
            )

        question = Question(url, self._client.manners.page_seconds, headers=HEAD_RANGE)
        return self._asker.ask(question, take, self._require_robots)

    def robots(self, url: str) -> RobotsRules:
        """Return what the robots.txt of an address's site asks of us; read once a day.

        A site without the file allows all, and so does one that refuses to show it or
        leads elsewhere for it; one that fails to answer allows nothing for now.

        Raises:
            FetchError: The site failed to answer; nothing may be fetched for now.
            HostRestingError: It is left alone after failures.
        """
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        rules = self._client.known_robots(site)
        if rules is None:
            rules = self._ask_robots(f"{site}/robots.txt")
            self._client.keep_robots(site, rules)
            self._client.pacing.ask_delay((parts.hostname or "").lower(), rules.delay_seconds)
        return rules

    def shake_hands(self, host: str) -> Handshake:
        """Verify who a host is, without asking it for anything.

        Raises:
            UnreachableError: There is no connection.
            UnverifiedHostError: TLS was not agreed on, or the certificate not verified.
        """
        return self._asker.transport.shake_hands(host)

    def _ask_robots(self, url: str) -> RobotsRules:
        def take(answer: Answer) -> RobotsRules:
            return parse_robots(read_start(answer, MOST_BYTES).decode("utf-8", "replace"))

        question = Question(url, self._client.manners.page_seconds)
        try:
            return self._asker.ask(question, take, _allow)
        except (NotServedError, BlockedError, UndeclaredHostError):
            return ALLOW_ALL

    def _require_robots(self, url: str) -> None:
        rule = self.robots(url).forbidding(url)
        if rule:
            raise RobotsForbidError(url, rule=rule)

    def _read_whole(self, answer: Answer) -> bytes:
        most = self._client.manners.page_bytes
        blocks = []
        for block in answer.blocks():
            blocks.append(block)
            if answer.byte_count > most:
                raise OversizedAnswerError(answer.url, limit=f"{most / MEBIBYTE:.1f} MiB")
        return b"".join(blocks)


def _allow(_url: str) -> None:
    """Let robots.txt itself be asked for."""


def _conditions(known: Validators | None) -> Pairs:
    """Return the headers that ask for a thing only if it changed."""
    etag, modified = (known.etag, known.last_modified) if known else (None, None)
    headers = {"If-None-Match": etag, "If-Modified-Since": modified}
    return tuple((name, value) for name, value in headers.items() if value)


def _validators(answer: Answer, known: Validators | None) -> Validators:
    if answer.status == NOT_CHANGED and known:
        return known
    return Validators(answer.header("etag"), answer.header("last-modified"))


def _whole_length(answer: Answer) -> int | None:
    if answer.status == PARTIAL:
        length = (answer.header("content-range") or "").rpartition("/")[2]
    else:
        length = answer.header("content-length") or ""
    return int(length) if length.isdigit() else None
