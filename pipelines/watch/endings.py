"""How a visit ended: what was listed and fetched, held against what is declared and known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from extractors.errors import BlockedError, BrowserNeededError, RobotsForbidError, VigiaError
from extractors.journal import Ending, Fetched, Outcome
from extractors.sources.documents import ListedDocument
from extractors.sources.source import QuirkKind, Source, Window
from pipelines.messages import (
    DATED_AFTER_TODAY,
    FILES_MISSING,
    FOREIGN,
    KNOWN_OF_HOST,
    LINKED_NOWHERE,
    LISTED_NO_MORE,
    LISTED_WITHOUT_DAY,
    NO_EDITION_OF_OURS,
    OTHER_WAY,
    PAGES_FAILED,
    RECENT_ONLY,
    SILENT,
)
from pipelines.watch.known import Known
from pipelines.watch.listing import WindowListing
from pipelines.watch.reading import Read
from pipelines.watch.remarks import Remark, of_error, remark

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Account:
    """All that a visit has to answer for.

    Args:
        source: Whose site it was.
        window: The days asked for.
        over: The last day that was over when the visit began: later ones may still get
            editions.
        known: What was known beforehand.
        listing: What the site lists.
        documents: The files of the window, of later days, and of no day.
        attempts: What became of each file that was asked for, by address.
        errors: Why a file did not come, by address.
        reads: What the files that came turned out to be, by address.
        is_gazette: Whether what came is to be an edition of the source's own.
    """

    source: Source
    window: Window
    over: date
    known: Known
    listing: WindowListing
    documents: Sequence[ListedDocument]
    attempts: Mapping[str, Fetched]
    errors: Mapping[str, VigiaError]
    reads: Mapping[str, Read]
    is_gazette: bool = True

    def is_held(self, document: ListedDocument) -> bool:
        """Whether the archive holds what a listed file is, or was."""
        attempt, known = self.attempts.get(document.url), self.known.files.get(document.url)
        if attempt and attempt.outcome is Outcome.SEEN:
            read = self.reads.get(document.url)
            return read is None or self.trouble_with(read) is None
        return known is not None and known.is_held

    def trouble_with(self, read: Read) -> Remark | None:
        """Say why a document that came is none that is wanted; ``None`` if it is."""
        if read.error:
            return of_error(read.error)
        found = read.facts.jurisdiction if read.facts else None
        is_ours = not self.is_gazette or found in {None, self.source.jurisdiction}
        return None if is_ours else remark(FOREIGN, code=found)

    @property
    def missing(self) -> list[ListedDocument]:
        """The listed files that are not held."""
        return [document for document in self.documents if not self.is_held(document)]


@dataclass(frozen=True, slots=True)
class Verdict:
    """An ending with its reasons, and whether the window's days were listed whole."""

    ending: Ending
    reasons: tuple[Remark, ...]
    is_whole: bool


def judge(account: Account) -> Verdict:
    """Return how a visit ended, and why."""
    listing = account.listing
    if listing.platform is None:
        return without_listing(account)
    doubts = [*_listing_troubles(account), *_shrinkage(account), *_silence(account)]
    troubles = [*doubts, *document_troubles(account), *reading_troubles(account)]
    quiet = Ending.OK if account.documents else Ending.EMPTY
    return Verdict(
        ending=Ending.PARTIAL if troubles else quiet,
        reasons=(*troubles, *_remarks(listing)),
        is_whole=not doubts and not listing.shows_recent_only,
    )


def _remarks(listing: WindowListing) -> Iterator[Remark]:
    for other, error in listing.others:
        yield remark(OTHER_WAY, platform=listing.platform, other=other, error=error)
    if listing.shows_recent_only:
        yield remark(RECENT_ONLY, platform=listing.platform)


def without_listing(account: Account) -> Verdict:
    """Return how a visit ended that could list nothing: it failed, or was turned away."""
    errors = account.listing.errors
    reasons = [of_error(error) for error in {str(error): error for error in errors}.values()]
    of_site = [error for error in errors if not isinstance(error, BrowserNeededError)] or errors
    if not isinstance(of_site[0], BlockedError | RobotsForbidError):
        return Verdict(Ending.FAILED, tuple(reasons), is_whole=False)
    for quirk in account.source.quirks:
        if quirk.kind is QuirkKind.ACCESS:
            facts = {"host": quirk.host, "what": quirk.what, "evidence": quirk.evidence}
            reasons.append(Remark(KNOWN_OF_HOST, facts))
    return Verdict(Ending.BLOCKED, tuple(reasons), is_whole=False)


def _listing_troubles(account: Account) -> Iterator[Remark]:
    listing = account.listing
    if listing.errors:
        first = of_error(listing.errors[0])
        yield remark(PAGES_FAILED, count=len(listing.errors), first=first)
    unlinked = [day for day in listing.unlinked if day is None or day in account.window]
    if unlinked:
        yield remark(LINKED_NOWHERE, count=len(unlinked))
    undated = [each for each in account.missing if each.publication_date is None]
    if undated:
        yield remark(LISTED_WITHOUT_DAY, count=len(undated), first=undated[0].url)
    today = account.over + DAY
    late = [each for each in account.documents if (each.publication_date or today) > today]
    if late:
        yield remark(DATED_AFTER_TODAY, count=len(late), first=late[0].url)


def document_troubles(account: Account) -> Iterator[Remark]:
    """Say how many of the files are not held, and why."""
    missing = account.missing
    if missing:
        outcomes = Counter(_outcome(account, each) for each in missing)
        errors = (account.errors.get(each.url) for each in missing)
        first = next((of_error(error) for error in errors if error), missing[0].url)
        yield remark(
            FILES_MISSING,
            count=len(missing),
            all=len(account.documents),
            outcomes=", ".join(f"{count} {outcome}" for outcome, count in outcomes.most_common()),
            first=first,
        )


def _outcome(account: Account, document: ListedDocument) -> str:
    attempt, known = account.attempts.get(document.url), account.known.files.get(document.url)
    if attempt:
        return (Outcome.REFUSED if attempt.outcome.is_success else attempt.outcome).value
    if known and known.is_refused:
        return Outcome.REFUSED.value
    return Outcome.UNREACHABLE.value if known and known.failures else "listed"


def reading_troubles(account: Account) -> Iterator[Remark]:
    """Say which documents that came are none that are wanted."""
    for url, read in account.reads.items():
        if trouble := account.trouble_with(read):
            yield remark(NO_EDITION_OF_OURS, url=url, trouble=trouble)


def _shrinkage(account: Account) -> Iterator[Remark]:
    """Say which files of the window were listed before and are no more."""
    if account.listing.errors or account.listing.shows_recent_only:
        return
    listed = {document.url for document in account.listing.documents}
    printed = _day if account.listing.others else _printed  # another way prints other facts
    same = {printed(document) for document in account.listing.documents}
    gone = [
        document
        for document in (file.document for file in account.known.files.values())
        if _is_over(account, document)
        and document.url not in listed
        and printed(document) not in same
    ]
    if gone:
        yield remark(LISTED_NO_MORE, count=len(gone), first=gone[0].url)


def _is_over(account: Account, document: ListedDocument) -> bool:
    day = document.publication_date
    return day is not None and day in account.window and day <= account.over


def _day(document: ListedDocument) -> tuple[object, ...]:
    return (document.publication_date,)


def _printed(document: ListedDocument) -> tuple[object, ...]:
    return document.publication_date, document.number, document.section, document.kind


def _silence(account: Account) -> Iterator[Remark]:
    """Say where the window has a longer stretch without an edition than is plausible.

    The stretch goes back to the last edition, as far as all days since were listed whole.
    """
    last = min(account.window.last_date, account.over)
    before = account.window.first_date - DAY
    edition = account.known.last_date
    while edition and edition < before and account.known.is_whole(before):
        before -= DAY
    days = {document.publication_date for document in account.documents}
    marks = [before, *sorted(day for day in days if day and before < day <= last), last + DAY]
    longest, since = max((after - day, day) for day, after in pairwise(marks))
    silent, most = longest.days - 1, account.source.longest_silence_days
    if silent > most:
        yield remark(SILENT, days=silent, since=since, most=most)
