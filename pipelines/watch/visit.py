"""One visit to a gazette's site: list a window, fetch what is new, archive it, have it read.

Everything is written into the visit's journal as it happens, so that what a killed visit
achieved is not lost. The visit holds its site until its last document is read.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from extractors.archive import Archive
from extractors.errors import (
    BlockedError,
    DocumentError,
    HostRestingError,
    NotServedError,
    RobotsForbidError,
    SourceBusyError,
    SourceError,
    UndeclaredHostError,
    VigiaError,
)
from extractors.fetching.client import Client, FetchedDocument, Fetcher
from extractors.journal import (
    Ended,
    Ending,
    Fetched,
    Journal,
    Listed,
    Outcome,
    Purpose,
    Unread,
    Visit,
)
from extractors.ledger import Ledger
from extractors.model import Origin
from extractors.reader import READER_VERSION
from extractors.readings import Readings
from extractors.sources.documents import ListedDocument
from extractors.sources.ranking import rank_documents
from extractors.sources.source import Source, Window
from extractors.sources.stating import stated_facts
from pipelines.watch.endings import DAY, Account, judge
from pipelines.watch.known import Known, KnownFile, last_day_over, learn_unloaded
from pipelines.watch.listing import Search, WindowListing, list_window
from pipelines.watch.reading import Read, ReadingJob, ReadingRoom
from pipelines.watch.remarks import Remark, of_error

INCOMING = "incoming"
KEPT_HEADERS = ("content-type", "content-length", "etag", "last-modified")


@dataclass(frozen=True, slots=True)
class VisitPlan:
    """A visit to make.

    Args:
        source: Whose site.
        window: The days to answer for.
        purpose: Why.
        listing_window: The days to list, which may be more: some sites list a year at
            once, and visits that follow each other then share one listing.
        asks_again: Whether the site is asked of every file if it has changed it.
    """

    source: Source
    window: Window
    purpose: Purpose
    listing_window: Window
    asks_again: bool = False

    def is_due(self, document: ListedDocument, known: Known, now: datetime) -> bool:
        """Whether a listed file is to be asked for: new, changed, missing, or due again."""
        file = known.files.get(document.url)
        if file is None or self.asks_again:
            return True
        return file.document != document or file.is_due(now)


@dataclass(frozen=True, slots=True)
class VisitResult:
    """What a visit came to.

    Args:
        plan: What was to be done.
        ended: How it ended.
        reasons: Why, to be said in either language.
        fetched: The documents that are newly held, by SHA-256.
        pages: Of the documents that were read.
    """

    plan: VisitPlan
    ended: Ended
    reasons: tuple[Remark, ...] = ()
    fetched: tuple[str, ...] = ()
    pages: int = 0


@dataclass(frozen=True, slots=True)
class Desk:
    """What every visit of a run shares.

    Args:
        client: Who fetches.
        room: Who reads.
        search: Who searches where only a browser can.
        data: The data directory.
        archive: The archive's folder.
        readings: The readings' folder.
        ledger: Where the journals are.
        wait_seconds: For another run that visits the same site.
        now: The clock, in UTC.
    """

    client: Client
    room: ReadingRoom
    search: Search
    data: Path
    archive: Path
    readings: Path
    ledger: Ledger
    wait_seconds: float
    now: Callable[[], datetime]


@dataclass(slots=True)
class LastListing:
    """The listing that the visits of one turn may share."""

    window: Window | None = None
    listing: WindowListing | None = None

    def get(self, window: Window, list_anew: Callable[[], WindowListing]) -> WindowListing:
        """Return the listing of a window, listed anew if the last one was of another."""
        if self.listing is None or self.window != window:
            self.window, self.listing = window, list_anew()
        return self.listing


def visit(plan: VisitPlan, known: Known, desk: Desk, last: LastListing) -> VisitResult:
    """Visit a site, and return how that ended; whatever the site does, it ends.

    Args:
        plan: What to do.
        known: What the warehouse knows of the gazette; what its journals know is added.
        desk: What the run shares.
        last: What the visits of this turn share.

    Raises:
        StoreError: The data directory cannot be written to.
    """
    code = plan.source.jurisdiction
    try:
        with desk.ledger.hold(code, desk.wait_seconds):
            return _visit_held(plan, known, desk, last)
    except SourceBusyError as error:
        reasons = (of_error(error),)
        return VisitResult(plan, failed(reasons, desk.now()), reasons)


def _visit_held(plan: VisitPlan, known: Known, desk: Desk, last: LastListing) -> VisitResult:
    code, now = plan.source.jurisdiction, desk.now()
    desk.ledger.bury(code, now)
    learn_unloaded(known, desk.ledger, code)
    visit_id, journal = desk.ledger.open_journal(code, now)
    window = plan.window
    try:
        journal.write(Visit(visit_id, code, plan.purpose, window.first_date, window.last_date, now))
        with desk.client.fetcher(plan.source, journal.write) as fetcher:
            stay = _Stay(plan, known, desk, journal, fetcher)
            stay.read_what_was_left()
            listing = last.get(plan.listing_window, stay.list_site)
            stay.fetch_listed(listing)
        return stay.end(listing, last_day_over(now))
    finally:
        journal.close()


@dataclass(slots=True)
class _Stay:
    """A visit under way: the files that it asked for, and those that are being read."""

    plan: VisitPlan
    known: Known
    desk: Desk
    journal: Journal
    fetcher: Fetcher
    documents: list[ListedDocument] = field(default_factory=list)
    attempts: dict[str, Fetched] = field(default_factory=dict)
    errors: dict[str, VigiaError] = field(default_factory=dict)
    reading: dict[str, Future[Read]] = field(default_factory=dict)

    def read_what_was_left(self) -> None:
        """Have the documents read that a killed visit fetched."""
        readings = Readings(self.desk.readings)
        for file in self.known.unloaded():
            if file.sha256 and not readings.has(file.sha256, READER_VERSION):
                self._have_read(file.document.url, file.sha256)

    def list_site(self) -> WindowListing:
        """List the site."""
        plan = self.plan
        return list_window(plan.source, plan.listing_window, self.fetcher, self.desk.search)

    def fetch_listed(self, listing: WindowListing) -> None:
        """Fetch the listed files that are new, changed, missing or due, the best first."""
        self.documents = [each for each in listing.documents if self._is_meant(each)]
        now = self.desk.now()
        ranked = rank_documents(self.documents)
        due = [each for each in ranked if self.plan.is_due(each, self.known, now)]
        for document in self.documents:
            self._note_listed(document)
        listed = {document.url for document in self.documents}
        due += [file.document for file in self._overdue() if file.document.url not in listed]
        with _incoming(self.desk.data, self.plan.source) as folder:
            for document in due:
                if not self._fetch(document, folder):
                    return

    def end(self, listing: WindowListing, over: date) -> VisitResult:
        """Wait until all is read, judge, and write the last record."""
        reads = {url: future.result() for url, future in self.reading.items()}
        account = Account(
            source=self.plan.source,
            window=self.plan.window,
            over=over,
            known=self.known,
            listing=listing,
            documents=self.documents,
            attempts=self.attempts,
            errors=self.errors,
            reads=reads,
        )
        for read in reads.values():
            if trouble := account.trouble_with(read):
                self.journal.write(Unread(read.sha256, trouble.say("en"), self.desk.now()))
        verdict = judge(account)
        fetched = self._newly_held()
        ended = replace(
            failed(verdict.reasons, self.desk.now()),
            ending=verdict.ending,
            is_whole=verdict.is_whole,
            platform=listing.platform,
            listed=len(self.documents),
            fetched=len(fetched),
            missing=len(account.missing),
        )
        self.journal.write(ended)
        pages = sum(read.page_count for read in reads.values())
        return VisitResult(self.plan, ended, verdict.reasons, fetched, pages)

    def _is_meant(self, document: ListedDocument) -> bool:
        """Whether a file is of the window; one of no day, or of a day to come, may be."""
        day = document.publication_date
        is_to_come = day is not None and day > last_day_over(self.desk.now()) + DAY
        return day is None or day in self.plan.window or is_to_come

    def _overdue(self) -> list[KnownFile]:
        """Return the files of other days that are missing, and due by now."""
        if self.plan.purpose is not Purpose.NIGHTLY:
            return []
        now = self.desk.now()
        missing = [file for file in self.known.files.values() if not file.is_held]
        return [file for file in missing if file.is_due(now)]

    def _note_listed(self, document: ListedDocument) -> None:
        file = self.known.files.get(document.url)
        if file is None or file.document != document:
            self.journal.write(
                Listed(
                    url=document.url,
                    publication_date=document.publication_date,
                    volume=document.volume,
                    number=document.number,
                    section=document.section,
                    kind=document.kind,
                    titles=document.titles,
                    listed_at=self.desk.now(),
                )
            )

    def _fetch(self, document: ListedDocument, folder: Path) -> bool:
        """Fetch a file and note what became of it; say whether to go on with others."""
        known = self.known.files.get(document.url)
        held = known if known and known.sha256 else None
        path = folder / f"{hashlib.sha256(document.url.encode()).hexdigest()}.pdf"
        try:
            came = self.fetcher.document(document.url, path, held.validators if held else None)
        except HostRestingError:
            return False
        except (SourceError, DocumentError) as error:
            now = self.desk.now()
            self._note(document, Fetched(document.url, _outcome(error), now, reason=str(error)))
            self.errors[document.url] = error
            return True
        self._keep(document, came, path, held)
        return True

    def _keep(
        self, document: ListedDocument, came: FetchedDocument, path: Path, held: KnownFile | None
    ) -> None:
        sha256 = came.sha256 or (held.sha256 if held else None)
        if sha256 is None:
            raise AssertionError(document)
        is_new = held is None or sha256 != held.sha256
        if came.sha256:
            if is_new:
                Archive(self.desk.archive).add(path, self._origin(document, came))
            path.unlink()
        etag, last_modified = came.validators.etag, came.validators.last_modified
        outcome = Outcome.SEEN if is_new else Outcome.UNCHANGED
        self._note(
            document,
            Fetched(document.url, outcome, self.desk.now(), sha256, etag, last_modified),
        )
        if is_new:
            self._have_read(document.url, sha256)

    def _origin(self, document: ListedDocument, came: FetchedDocument) -> Origin:
        return Origin(
            location=document.url,
            archived_at=self.desk.now(),
            stated=stated_facts(document),
            headers=tuple(pair for pair in came.headers if pair[0] in KEPT_HEADERS),
            listed_by=self.plan.source.jurisdiction,
        )

    def _note(self, document: ListedDocument, fetched: Fetched) -> None:
        self.journal.write(fetched)
        self.attempts[document.url] = fetched

    def _have_read(self, url: str, sha256: str) -> None:
        desk = self.desk
        job = ReadingJob(sha256, desk.archive, desk.readings, desk.now())
        self.reading[url] = desk.room.submit(job)

    def _newly_held(self) -> tuple[str, ...]:
        seen = (each for each in self.attempts.values() if each.outcome is Outcome.SEEN)
        return tuple(each.document_sha256 for each in seen if each.document_sha256)


def _outcome(error: VigiaError) -> Outcome:
    match error:
        case NotServedError():
            return Outcome.ABSENT
        case RobotsForbidError() | BlockedError():
            return Outcome.FORBIDDEN
        case DocumentError() | UndeclaredHostError():
            return Outcome.REFUSED
        case _:
            return Outcome.UNREACHABLE


def failed(reasons: Iterable[Remark], at: datetime) -> Ended:
    """Return the ending of a visit that failed, to be filled in if it did not."""
    return Ended(
        ending=Ending.FAILED,
        reasons=tuple(each.say("en") for each in reasons),
        is_whole=False,
        platform=None,
        listed=0,
        fetched=0,
        missing=0,
        ended_at=at,
    )


@contextmanager
def _incoming(data: Path, source: Source) -> Iterator[Path]:
    """Give a folder for files on their way; what a killed visit left in it goes."""
    folder = data / INCOMING / source.jurisdiction.lower()
    shutil.rmtree(folder, ignore_errors=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
