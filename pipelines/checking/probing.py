"""Single trials of a site: a host's name, its certificate, robots.txt, pages, a document.

Each returns what was seen, or raises what went wrong.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeAlias
from urllib.parse import urlsplit

from extractors.errors import RobotsForbidError
from extractors.fetching.client import Fetcher
from extractors.fetching.manners import Manners
from extractors.fetching.names import resolve
from extractors.fetching.robots import ALLOW_ALL
from extractors.fetching.transport import is_proxied
from extractors.sources.documents import ListedDocument, documents_of
from extractors.sources.listing import Listing, read_page
from extractors.sources.source import ListedEdition, ListingPage, PageRequest, Platform, Window
from pipelines.checking.evidence import Evidence
from pipelines.messages import (
    CHECKED_DOCUMENT,
    CHECKED_HANDSHAKE,
    CHECKED_NAME,
    CHECKED_PAGE,
    CHECKED_ROBOTS,
    CHECKED_ROWS,
    MAPPED,
    NO_ROBOTS,
    NO_ROWS_LISTED,
    PLAIN_HTTP,
    PROXIED,
)
from pipelines.watch.remarks import Remark, remark


class Outcome(StrEnum):
    """What became of a trial."""

    OK = "ok"
    FAILED = "failed"
    SKIPPED = "skipped"


Seen: TypeAlias = tuple[Outcome, Remark]


@dataclass(slots=True)
class Way:
    """A way of listing under trial, asked page by page.

    Args:
        platform: The way.
        waiting: The pages to ask for, the next one last.
        rows: What is listed by the pages that were read.
        is_read: Whether any was.
    """

    platform: Platform
    waiting: list[PageRequest]
    rows: list[ListedEdition] = field(default_factory=list)
    is_read: bool = False
    _asked: set[PageRequest] = field(default_factory=set)

    @property
    def is_whole(self) -> bool:
        """Whether every page was read that the way leads to."""
        return self.is_read and not self.waiting

    def take(self) -> PageRequest:
        """Return the next page to ask for; it is not waited for any longer."""
        request = self.waiting.pop()
        self._asked.add(request)
        return request

    def read(self, page: ListingPage) -> Listing:
        """Return what a page lists; what it leads to is asked for next, each page once.

        Raises:
            ListingChangedError: It has not the way's shape.
        """
        listing = read_page(self.platform, page)
        known = self._asked.union(self.waiting)
        self.waiting.extend(each for each in reversed(listing.requests) if each not in known)
        self.rows.extend(listing.editions)
        self.is_read = True
        return listing

    def files(self) -> list[ListedDocument]:
        """Return the files that are listed; what is still to be asked for is a page."""
        pages = {request.url for request in self.waiting}
        return [file for file in documents_of(self.rows) if file.url not in pages]


def start_way(platform: Platform, window: Window) -> Way:
    """Return a way of listing that was not asked yet: today's pages first, then older ones.

    Raises:
        BrowserNeededError: Only a browser can ask.
    """
    today = Window(window.last_date, window.last_date)
    todays = {replace(request, window=None) for request in platform.start(today)}
    older: list[PageRequest] = []
    newest: list[PageRequest] = []
    for request in platform.start(window):
        is_todays = replace(request, window=None) in todays
        (newest if is_todays else older).append(request)
    return Way(platform, [*older, *reversed(newest)])


@dataclass(frozen=True, slots=True)
class Probe:
    """Who makes the trials.

    Args:
        manners: How, and where hosts are found.
        plain_hosts: Those that are declared to have no TLS.
        fetcher: Who asks.
        evidence: What comes back is added to it; the fetcher logs to it.
    """

    manners: Manners
    plain_hosts: frozenset[str]
    fetcher: Fetcher
    evidence: Evidence

    def name(self, host: str) -> Seen:
        """Resolve a host's name."""
        if reason := self._is_led_elsewhere(host):
            return Outcome.SKIPPED, reason
        addresses = resolve(host, self.manners.connect_seconds)
        return Outcome.OK, remark(CHECKED_NAME, addresses=", ".join(addresses))

    def identity(self, host: str) -> Seen:
        """Verify who a host is."""
        if host in self.plain_hosts:
            return Outcome.SKIPPED, remark(PLAIN_HTTP)
        has_tls = self.manners.addresses.get(host, "").startswith("https://")
        reason = self._is_led_elsewhere(host)
        if reason and not has_tls:
            return Outcome.SKIPPED, reason
        shaken = self.fetcher.shake_hands(host)
        facts = {"issuer": shaken.issuer, "expires": shaken.expires}
        return Outcome.OK, remark(CHECKED_HANDSHAKE, version=shaken.version, **facts)

    def robots(self, url: str) -> Seen:
        """Ask what robots.txt says of an address."""
        rules = self.fetcher.robots(url)
        rule = rules.forbidding(url)
        if rule:
            raise RobotsForbidError(url, rule=rule)
        return Outcome.OK, remark(NO_ROBOTS if rules is ALLOW_ALL else CHECKED_ROBOTS, url=url)

    def page(self, way: Way) -> ListingPage:
        """Ask for the next page of a way.

        Raises:
            SourceError: It did not come.
        """
        page = self.fetcher.page(way.take()).page
        if page is None:
            raise TypeError(way)  # a page that nobody said we hold cannot be unchanged
        self.evidence.pages.append((way.platform, page))
        return page

    def first_page(self, way: Way) -> Seen:
        """Ask for the first page of a way."""
        self.page(way)
        made = self.evidence.requests[-1]
        facts = {"size": made.byte_count, "milliseconds": made.milliseconds}
        return Outcome.OK, remark(CHECKED_PAGE, status=made.status, **facts)

    def rows(self, way: Way) -> Seen:
        """Read the page that came last."""
        _, page = self.evidence.pages[-1]
        listing = way.read(page)
        days = [row.publication_date for row in listing.editions if row.publication_date]
        facts: dict[str, object] = {"requests": len(listing.requests)}
        if not days:
            return Outcome.OK, remark(NO_ROWS_LISTED, **facts)
        facts |= {"rows": len(listing.editions), "first": min(days), "last": max(days)}
        return Outcome.OK, remark(CHECKED_ROWS, **facts)

    def head(self, url: str) -> Seen:
        """Ask for the beginning of a document."""
        head = self.fetcher.document_head(url)
        facts = {"media_type": head.media_type or "?", "size": head.byte_count or "?"}
        return Outcome.OK, remark(CHECKED_DOCUMENT, url=head.url, **facts)

    def _is_led_elsewhere(self, host: str) -> Remark | None:
        if host in self.manners.addresses:
            return remark(MAPPED, address=self.manners.addresses[host])
        return remark(PROXIED) if is_proxied(f"https://{host}/") else None


def host_of(url: str) -> str:
    """Return the host of an address, in lower case."""
    return (urlsplit(url).hostname or "").lower()
