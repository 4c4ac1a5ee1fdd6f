"""One visit to a gazette's site: list a window, fetch what is new, archive it, have it read.

Everything is written into the visit's journal as it happens, so that what a killed visit
achieved is not lost. The visit holds its site until its last document is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from extractors.errors import SourceBusyError
from extractors.journal import Ended, Ending, Journal, Listed, Purpose, Visit
from extractors.sources.documents import ListedDocument
from extractors.sources.ranking import rank_documents
from extractors.sources.source import Source, Window
from pipelines.watch.endings import DAY, Account, Verdict, judge
from pipelines.watch.haul import Desk, Haul
from pipelines.watch.known import Known, KnownFile, last_day_over, learn_unloaded
from pipelines.watch.listing import WindowListing, list_window
from pipelines.watch.remarks import Remark, of_error


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
    """Visit a gazette's site, and return how that ended; whatever the site does, it ends.

    Args:
        plan: What to do.
        known: What the warehouse knows of the gazette; what its journals know is added.
        desk: What the run shares.
        last: What the visits of this turn share.

    Raises:
        StoreError: The data directory cannot be written to.
    """

    def look(haul: Haul) -> VisitResult:
        stay = _Stay(plan, haul, last_day_over(desk.now()))
        listing = last.get(plan.listing_window, stay.list_site)
        stay.fetch_listed(listing)
        return stay.end(listing)

    return stay_at(plan, known, desk, look, listed_by=plan.source.jurisdiction)


def stay_at(
    plan: VisitPlan,
    known: Known,
    desk: Desk,
    look: Callable[[Haul], VisitResult],
    *,
    listed_by: str | None,
) -> VisitResult:
    """Hold a site while somebody looks at it, with a journal; return how that ended.

    Args:
        plan: What to do.
        known: What the warehouse knows of the site; what its journals know is added.
        desk: What the run shares.
        look: Lists and fetches, and says how it ended.
        listed_by: The gazette whose editions the files are to be; ``None`` for none's.

    Raises:
        StoreError: The data directory cannot be written to.
    """
    code = plan.source.jurisdiction
    try:
        with (
            desk.ledger.hold(code, desk.wait_seconds),
            _begun(plan, known, desk) as journal,
            desk.client.fetcher(plan.source, journal.write) as fetcher,
        ):
            haul = Haul(code, known, desk, journal, fetcher, listed_by)
            haul.read_what_was_left()
            return look(haul)
    except SourceBusyError as error:
        reasons = (of_error(error),)
        return VisitResult(plan, failed(reasons, desk.now()), reasons)


@contextmanager
def _begun(plan: VisitPlan, known: Known, desk: Desk) -> Iterator[Journal]:
    """Learn of what the killed visits did, and open the journal of this one."""
    code, window, now = plan.source.jurisdiction, plan.window, desk.now()
    learn_unloaded(known, desk.ledger, code)
    visit_id, journal = desk.ledger.open_journal(code, now)
    try:
        journal.write(Visit(visit_id, code, plan.purpose, window.first_date, window.last_date, now))
        yield journal
    finally:
        journal.close()


@dataclass(slots=True)
class _Stay:
    """A visit to a gazette's site under way: what it lists of the days that are meant."""

    plan: VisitPlan
    haul: Haul
    over: date
    documents: list[ListedDocument] = field(default_factory=list)

    def list_site(self) -> WindowListing:
        """List the site."""
        plan, haul = self.plan, self.haul
        return list_window(plan.source, plan.listing_window, haul.fetcher, haul.desk.search)

    def fetch_listed(self, listing: WindowListing) -> None:
        """Fetch the listed files that are new, changed, missing or due, the best first."""
        known, now = self.haul.known, self.haul.desk.now()
        self.documents = [each for each in listing.documents if self._is_meant(each)]
        ranked = rank_documents(self.documents)
        due = [each for each in ranked if self.plan.is_due(each, known, now)]
        for document in self.documents:
            self._note_listed(document)
        listed = {document.url for document in self.documents}
        due += [file.document for file in self._overdue() if file.document.url not in listed]
        self.haul.fetch(due)

    def end(self, listing: WindowListing) -> VisitResult:
        """Wait until all is read, judge, and write the last record."""
        reads = self.haul.reads()
        account = Account(
            source=self.plan.source,
            window=self.plan.window,
            over=self.over,
            known=self.haul.known,
            listing=listing,
            documents=self.documents,
            attempts=self.haul.attempts,
            errors=self.haul.errors,
            reads=reads,
        )
        return conclude(self.plan, self.haul, account, judge(account))

    def _is_meant(self, document: ListedDocument) -> bool:
        """Whether a file is of the window; one of no day, or of a day to come, may be."""
        day = document.publication_date
        is_to_come = day is not None and day > self.over + DAY
        return day is None or day in self.plan.window or is_to_come

    def _overdue(self) -> list[KnownFile]:
        """Return the files of other days that are missing, and due by now."""
        if self.plan.purpose is not Purpose.NIGHTLY:
            return []
        now = self.haul.desk.now()
        missing = [file for file in self.haul.known.files.values() if not file.is_held]
        return [file for file in missing if file.is_due(now)]

    def _note_listed(self, document: ListedDocument) -> None:
        file = self.haul.known.files.get(document.url)
        if file is None or file.document != document:
            self.haul.journal.write(
                Listed(
                    url=document.url,
                    publication_date=document.publication_date,
                    volume=document.volume,
                    number=document.number,
                    section=document.section,
                    kind=document.kind,
                    titles=document.titles,
                    listed_at=self.haul.desk.now(),
                )
            )


def conclude(
    plan: VisitPlan, haul: Haul, account: Account, verdict: Verdict, listed: int | None = None
) -> VisitResult:
    """Write the last records of a visit, and return what it came to.

    What killed visits had left is read by now, so that their journals are ended as well.

    Args:
        plan: What was to be done.
        haul: What it brought.
        account: What it had to answer for.
        verdict: How it ended.
        listed: What was listed, if that is not the files.
    """
    for read in account.reads.values():
        if trouble := account.trouble_with(read):
            haul.note_unread(read.sha256, trouble.say("en"))
    fetched = haul.newly_held()
    ended = replace(
        failed(verdict.reasons, haul.desk.now()),
        ending=verdict.ending,
        is_whole=verdict.is_whole,
        platform=account.listing.platform,
        listed=len(account.documents) if listed is None else listed,
        fetched=len(fetched),
        missing=len(account.missing),
    )
    haul.desk.ledger.bury(plan.source.jurisdiction, ended.ended_at, but=haul.journal.path)
    haul.journal.write(ended)
    pages = sum(read.page_count for read in account.reads.values())
    return VisitResult(plan, ended, verdict.reasons, fetched, pages)


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
