"""Tries one source on its live site, step by step; a step that fails says what to mend.

    each host          dns ──▶ tls
    each way           robots ──▶ listing ──▶ parse ──▶ further, until a file is found
    what these found   document, silence

A step that fails costs what depends on it, and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import partial
from urllib.parse import urlsplit

from extractors.errors import BrowserNeededError, DocumentError, RobotsForbidError, SourceError
from extractors.fetching.client import Client, Fetcher
from extractors.fetching.manners import Manners, RequestMade
from extractors.fetching.names import resolve
from extractors.fetching.transport import is_proxied
from extractors.sources.documents import ListedDocument, documents_of
from extractors.sources.listing import Listing, read_page
from extractors.sources.source import (
    ListedEdition,
    ListingPage,
    PageRequest,
    Platform,
    Source,
    TlsTrouble,
    Window,
)
from pipelines.headings import WORDS
from pipelines.mending import MEND_NO_FILE, MEND_NO_PAGE, MEND_SILENCE, mend, mend_of
from pipelines.messages import (
    CHECKED_DOCUMENT,
    CHECKED_FURTHER,
    CHECKED_HANDSHAKE,
    CHECKED_NAME,
    CHECKED_PAGE,
    CHECKED_ROBOTS,
    CHECKED_ROWS,
    CHECKED_SILENCE,
    MAPPED,
    NEEDS,
    NO_FILE_LISTED,
    NO_PAGE_ASKED,
    NO_ROBOTS,
    NOT_LISTED_WHOLE,
    PLAIN_HTTP,
    PROXIED,
    SILENT,
)
from pipelines.watch.known import last_day_over
from pipelines.watch.remarks import Remark, of_error, remark

DAY = timedelta(days=1)
LOOK_BACK_DAYS = 21
MOST_FURTHER = 60
"""So many more pages of one way, and no file is found by it."""
FOUND = 200


class Outcome(StrEnum):
    """What became of one step."""

    OK = "ok"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a check.

    Args:
        name: ``dns``, ``tls``, ``robots``, ``listing``, ``parse``, ``further``,
            ``document`` or ``silence``.
        subject: The host, the way of listing, or the jurisdiction that it concerns.
        outcome: What became of it.
        seen: What was seen, or why nothing was.
        mend: What to mend, if it failed.
    """

    name: str
    subject: str
    outcome: Outcome
    seen: Remark
    mend: Remark | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that came back during a check: pages, each with its way, and the requests made."""

    pages: list[tuple[Platform, ListingPage]] = field(default_factory=list)
    requests: list[RequestMade] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What an attempt saw."""

    remark: Remark
    outcome: Outcome = Outcome.OK
    mend: Remark | None = None


_Attempt = Callable[[], _Seen]


@dataclass(slots=True)
class _Way:
    """A way of listing under trial: the pages still to ask for, the next one last."""

    platform: Platform
    waiting: list[PageRequest]
    asked: set[PageRequest] = field(default_factory=set)
    rows: list[ListedEdition] = field(default_factory=list)
    is_read: bool = False

    def read(self, page: ListingPage) -> Listing:
        """Read a page; what it leads to is asked for next."""
        listing = read_page(self.platform, page)
        new = [each for each in listing.requests if each not in self.asked]
        self.asked.update(new)
        self.waiting.extend(reversed(new))
        self.rows.extend(listing.editions)
        self.is_read = True
        return listing

    def files(self) -> list[ListedDocument]:
        """Return the files that are known by now; a page to be asked for is none."""
        pages = {request.url for request in self.waiting}
        return [file for file in documents_of(self.rows) if file.url not in pages]

    @property
    def is_whole(self) -> bool:
        return self.is_read and not self.waiting


def check_source(
    source: Source, client: Client, at: datetime, evidence: Evidence
) -> Iterator[Step]:
    """Yield the steps of a check, each as it was tried.

    Listed are the last three weeks, or the longest plausible silence if that is longer.

    Args:
        source: Whose site.
        client: Who asks.
        at: The instant of the check.
        evidence: What comes back is added to it.
    """
    over = last_day_over(at)
    back = max(LOOK_BACK_DAYS, source.longest_silence_days)
    window = Window(over - timedelta(days=back), over + DAY)
    with client.fetcher(source, evidence.requests.append) as fetcher:
        check = _Check(source, window, client.manners, fetcher, evidence)
        for host in source.hosts:
            yield from check.host(host)
        for platform in source.platforms:
            yield from check.way(platform)
        yield check.document()
        yield check.silence()


@dataclass(slots=True)
class _Check:
    """A check under way: the hosts that cannot be asked, and the ways that were tried."""

    source: Source
    window: Window
    manners: Manners
    fetcher: Fetcher
    evidence: Evidence
    broken: dict[str, str] = field(default_factory=dict)
    ways: list[_Way] = field(default_factory=list)

    def host(self, host: str) -> Iterator[Step]:
        """Try the name of a host, and who it is."""
        attempts = (("dns", partial(self._name, host)), ("tls", partial(self._identity, host)))
        for step in self._in_turn(host, None, attempts):
            if step.outcome is Outcome.FAILED:
                self.broken[host] = step.name
            yield step

    def way(self, platform: Platform) -> Iterator[Step]:
        """Try a way of listing, from the newest page on."""
        try:
            way = _Way(platform, list(platform.start(self.window)))
        except BrowserNeededError as error:
            yield Step("listing", platform.name, Outcome.SKIPPED, of_error(error))
            return
        if not way.waiting:
            yield Step("listing", platform.name, Outcome.FAILED, *self._no_page(platform))
            return
        self.ways.append(way)
        first = way.waiting[-1].url
        attempts = (
            ("robots", partial(self._robots, first)),
            ("listing", partial(self._first_page, way)),
            ("parse", partial(self._rows, way)),
        )
        yield from self._in_turn(platform.name, platform, attempts, self._broken(first))
        if way.is_read and way.waiting and not self._is_enough(way):
            attempt = partial(self._further, way)
            yield self._try("further", platform.name, platform, attempt)

    def document(self) -> Step:
        """Try the head of the newest file that any way lists."""
        found = [(way.platform, file) for way in self.ways for file in way.files()]
        if not found:
            return self._no_document()
        platform, file = max(found, key=lambda pair: pair[1].publication_date or date.min)
        attempt = partial(self._head, file.url)
        (step,) = self._in_turn(
            platform.name, platform, [("document", attempt)], self._broken(file.url)
        )
        return step

    def silence(self) -> Step:
        """Hold the newest edition that any way lists against the longest plausible silence."""
        newest = self._newest(row for way in self.ways for row in way.rows)
        days, most = self._silent_days(newest), self.source.longest_silence_days
        subject = self.source.jurisdiction
        if newest and days <= most:
            seen = remark(CHECKED_SILENCE, day=newest, days=days, most=most)
            return Step("silence", subject, Outcome.OK, seen)
        whole = [way.platform for way in self.ways if way.is_whole]
        if not whole:
            return Step("silence", subject, Outcome.SKIPPED, remark(NOT_LISTED_WHOLE))
        since = newest or self.window.first_date - DAY
        seen = remark(SILENT, days=days, since=since, most=most)
        mended = mend(MEND_SILENCE, self.source, whole[0])
        return Step("silence", subject, Outcome.FAILED, seen, mended)

    def _in_turn(
        self,
        subject: str,
        platform: Platform | None,
        attempts: Sequence[tuple[str, _Attempt]],
        failed: str | None = None,
    ) -> Iterator[Step]:
        """Make attempts until one fails, of which the name is ``failed``; skip the rest."""
        for name, attempt in attempts:
            if failed:
                needed = remark(NEEDS, step=Remark(WORDS["step"][failed], {}))
                yield Step(name, subject, Outcome.SKIPPED, needed)
                continue
            step = self._try(name, subject, platform, attempt)
            failed = name if step.outcome is Outcome.FAILED else None
            yield step

    def _try(self, name: str, subject: str, platform: Platform | None, attempt: _Attempt) -> Step:
        try:
            seen = attempt()
        except (SourceError, DocumentError) as error:
            mended = mend_of(error, self.source, platform)
            return Step(name, subject, Outcome.FAILED, of_error(error), mended)
        return Step(name, subject, seen.outcome, seen.remark, seen.mend)

    def _name(self, host: str) -> _Seen:
        if reason := self._asked_otherwise(host):
            return _Seen(reason, Outcome.SKIPPED)
        addresses = resolve(host, self.manners.connect_seconds)
        return _Seen(remark(CHECKED_NAME, addresses=", ".join(addresses)))
