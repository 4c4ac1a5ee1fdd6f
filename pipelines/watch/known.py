"""What a visit must know beforehand: the files that its gazette has listed, and their fate.

It comes from the published warehouse, and from the journals that it does not hold yet:
those of visits that were killed, or that another run has not loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

from extractors.errors import WarehouseDamagedError, WarehouseMissingError
from extractors.fetching.manners import Validators
from extractors.journal import (
    CatalogueList,
    Ended,
    Fetched,
    JournalRecord,
    Listed,
    Unread,
    Visit,
)
from extractors.ledger import Ledger
from extractors.sources.documents import ListedDocument
from extractors.sources.source import Window
from pipelines.settings import Settings
from warehouse.database import Connection, open_reader
from warehouse.ledger import known_visits, last_editions, listed_documents, listed_spans

MEXICO = ZoneInfo("America/Mexico_City")
PRINTED = ("volume", "number", "section", "kind")
FIRST_RETRY = timedelta(hours=20)
"""A file that did not come is asked for again the next night, then ever more rarely."""
MOST_DOUBLINGS = 6
"""The longest wait is so many times doubled: about 53 days."""
RECHECKS = (timedelta(days=7), timedelta(days=60))
"""So long after a file first came, the site is asked whether it has changed it since."""


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file that a gazette lists, as last known.

    Args:
        document: What the listing says of it.
        sha256: What came of it; ``None`` if nothing ever did.
        validators: What its server said of that.
        first_seen_at: When it first came.
        last_attempt_at: When it was last asked for.
        failures: How often in vain, since it last came.
        attempts: How often it was asked for.
        is_refused: What came is no edition of this gazette that can be read.
    """

    document: ListedDocument
    sha256: str | None = None
    validators: Validators = field(default_factory=Validators)
    first_seen_at: datetime | None = None
    last_attempt_at: datetime | None = None
    failures: int = 0
    attempts: int = 0
    is_refused: bool = False

    @property
    def is_held(self) -> bool:
        """Whether what came of it is what its listing promises."""
        return self.sha256 is not None and not self.is_refused

    def is_due(self, now: datetime) -> bool:
        """Whether it is to be asked for now, if its listing says nothing new of it."""
        if self.last_attempt_at is None:
            return True
        if not self.is_held or self.failures:
            vain = self.attempts if self.is_refused else self.failures
            doublings = min(max(vain - 1, 0), MOST_DOUBLINGS)
            return now - self.last_attempt_at >= FIRST_RETRY * (1 << doublings)
        first = self.first_seen_at or self.last_attempt_at
        return any(self.last_attempt_at < first + wait <= now for wait in RECHECKS)

    def after(self, fetched: Fetched) -> KnownFile:
        """Return what is known after an attempt."""
        if not fetched.outcome.is_success:
            return replace(
                self,
                last_attempt_at=fetched.fetched_at,
                failures=self.failures + 1,
                attempts=self.attempts + 1,
            )
        return replace(
            self,
            sha256=fetched.document_sha256,
            is_refused=self.is_refused and fetched.document_sha256 == self.sha256,
            attempts=self.attempts + 1,
            validators=Validators(fetched.etag, fetched.last_modified),
            first_seen_at=self.first_seen_at or fetched.fetched_at,
            last_attempt_at=fetched.fetched_at,
            failures=0,
        )


@dataclass(slots=True)
class Known:
    """All that is known of one gazette's listing, or of a publisher of compiled law.

    Args:
        files: By address.
        whole: The spans of days that were listed whole.
        last_date: The day of the last edition that is held; ``None`` for none.
        visit_ids: The visits that this rests on, of all gazettes.
        fresh: The addresses of files that journals it does not hold speak of.
        list_sizes: How many rows a catalogue's list of each entity last had.
        last_whole_at: When the last visit began that listed all of the site.
    """

    files: dict[str, KnownFile] = field(default_factory=dict)
    whole: list[Window] = field(default_factory=list)
    last_date: date | None = None
    visit_ids: frozenset[str] = frozenset()
    fresh: set[str] = field(default_factory=set)
    list_sizes: dict[str, int] = field(default_factory=dict)
    last_whole_at: datetime | None = None

    def learn(self, records: Iterable[JournalRecord]) -> None:
        """Take in the records of journals, oldest first."""
        for record in records:
            match record:
                case Listed():
                    self._list(_document(record))
                case Fetched():
                    known = self.files.get(record.url) or KnownFile(
                        ListedDocument(record.url, None)
                    )
                    self.files[record.url] = known.after(record)
                    self.fresh.add(record.url)
                case Unread():
                    self._refuse(record.document_sha256)
                case CatalogueList():
                    self.list_sizes[record.jurisdiction] = record.row_count
                case _:
                    pass

    def unloaded(self) -> list[KnownFile]:
        """Return the files that came in visits which the warehouse does not hold."""
        return [self.files[url] for url in sorted(self.fresh)]

    def has_just_come(self, url: str, now: datetime) -> bool:
        """Whether a file came in a visit of the last hours that the warehouse does not hold."""
        file = self.files.get(url)
        if file is None or url not in self.fresh or file.last_attempt_at is None:
            return False
        return file.is_held and not file.failures and now - file.last_attempt_at < FIRST_RETRY

    def is_whole(self, day: date) -> bool:
        """Whether the listing of a day was read whole, after the day was over."""
        return any(day in span for span in self.whole)

    def _refuse(self, sha256: str) -> None:
        for url, file in self.files.items():
            if file.sha256 == sha256:
                self.files[url] = replace(file, is_refused=True)

    def _list(self, document: ListedDocument) -> None:
        known = self.files.get(document.url)
        self.files[document.url] = (
            replace(known, document=document) if known else KnownFile(document)
        )


def know(settings: Settings, codes: Iterable[str], window: Window) -> dict[str, Known]:
    """Return what is known of each gazette: of files listed for the window, or missing.

    Without a warehouse, or with a broken one, the journals alone say it.
    """
    codes = tuple(codes)
    try:
        with open_reader(settings.data) as connection:
            return _ask(connection, window, codes)
    except (WarehouseMissingError, WarehouseDamagedError):
        return {code: Known() for code in codes}


def learn_unloaded(known: Known, ledger: Ledger, code: str) -> None:
    """Take in the journals of a gazette that neither the warehouse holds nor a call before."""
    records = list(ledger.records(code, known.visit_ids))
    known.visit_ids |= {each.visit_id for each in records if isinstance(each, Visit)}
    known.learn(records)
    for visit in _whole_visits(records):
        known.last_whole_at = visit.begun_at
        last = min(visit.last_date, last_day_over(visit.begun_at))
        if visit.first_date <= last:
            known.whole.append(Window(visit.first_date, last))


def last_day_over(at: datetime) -> date:
    """Return the last day that is over where the gazettes are, at an instant."""
    return at.astimezone(MEXICO).date() - timedelta(days=1)


def _ask(connection: Connection, window: Window, codes: Iterable[str]) -> dict[str, Known]:
    visit_ids = known_visits(connection)
    known = {code: Known(visit_ids=visit_ids) for code in codes}
    found = listed_documents(connection, window.first_date, window.last_date)
    for row in found.records():
        if gazette := known.get(str(row["jurisdiction_code"])):
            file = _known_file(row)
            gazette.files[file.document.url] = file
    for code, first, last in listed_spans(connection).rows:
        if gazette := known.get(str(code)):
            gazette.whole.append(Window(cast("date", first), cast("date", last)))
    for code, day in last_editions(connection).rows:
        if gazette := known.get(str(code)):
            gazette.last_date = cast("date", day)
    return known


def _known_file(row: Mapping[str, Any]) -> KnownFile:
    facts = {name: row[name] for name in ("url", "publication_date", *PRINTED)}
    return KnownFile(
        document=ListedDocument(**facts, titles=tuple(row["titles"])),
        sha256=row["document_sha256"],
        validators=Validators(row["etag"], row["last_modified"]),
        first_seen_at=row["first_seen_at"],
        last_attempt_at=row["last_attempt_at"],
        failures=row["failures"],
        attempts=row["attempts"],
        is_refused=row["is_refused"],
    )


def _document(record: Listed) -> ListedDocument:
    return ListedDocument(
        url=record.url,
        publication_date=record.publication_date,
        volume=record.volume,
        number=record.number,
        section=record.section,
        kind=record.kind,
        titles=record.titles,
    )


def _whole_visits(records: Iterable[JournalRecord]) -> Iterator[Visit]:
    visit: Visit | None = None
    for record in records:
        match record:
            case Visit():
                visit = record
            case Ended(is_whole=True) if visit:
                yield visit
            case _:
                pass
