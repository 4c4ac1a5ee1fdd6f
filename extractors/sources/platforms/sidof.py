"""The federation's SIDOF service: editions by year, notes by day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from extractors.errors import ListingChangedError
from extractors.sources.platforms.day_index import EDITIONS, DayIndex
from extractors.sources.platforms.json_values import (
    Record,
    page_record,
    records,
    text,
    text_or_none,
)
from extractors.sources.platforms.listed_days import listed_day
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

_YEAR = "ListaDiarios"
_NOTES = ("NotasMatutinas", "NotasVespertinas", "NotasExtraordinarias")
_FIRST_WEEKEND_DAY = 5


@dataclass(frozen=True, slots=True)
class Sidof:
    """The JSON service; days that it does not list are looked up in the HTML index.

    Args:
        url: The service's root.
        note_url: The public page of a note, with ``{code}``.
        index: The index that confirms the days which the service leaves out: some
            published days are missing from it.
    """

    name: ClassVar[str] = "sidof_json"
    url: str
    note_url: str
    index: DayIndex

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return one request a year: its editions."""
        for year in window.years():
            yield PageRequest(f"{self.url}/diarios/{year}", window=window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return a year's editions or a day's notes; pages of the index go to the index."""
        if page.url.startswith(self.index.url):
            yield from self.index.read(page)
            return
        record = page_record(page)
        if _YEAR in record:
            yield from self._read_year(page, record)
        elif any(name in record for name in _NOTES):
            notes = [note for name in _NOTES if name in record for note in records(record, name)]
            yield from map(self._note, notes)
        else:
            raise ListingChangedError(reason=f"an answer of {sorted(record)}")

    def _read_year(self, page: ListingPage, record: Record) -> Iterator[Listed]:
        editions = [self._edition(each) for each in records(record, _YEAR)]
        if not editions:
            raise ListingChangedError(reason="a year without editions, as for a wrong path")
        yield from editions
        listed = {edition.publication_date for edition in editions}
        for day in _missing_weekdays(page, listed):
            yield self.index.request(day, "MAT")

    def _edition(self, record: Record) -> ListedEdition:
        mark = text(record, "codEdicion")
        return ListedEdition(
            publication_date=listed_day(text(record, "fecha")),
            url=self._document_url(record),
            kind=EDITIONS.get(mark, mark),
        )

    def _note(self, record: Record) -> ListedEdition:
        mark = text(record, "codEdicion")
        return ListedEdition(
            publication_date=listed_day(text(record, "fecha")),
            url=self.note_url.format(code=text(record, "codNota")),
            section=text_or_none(record, "codSeccion"),
            kind=EDITIONS.get(mark, mark),
            title=text_or_none(record, "titulo"),
            document_url=self._document_url(record),
        )

    def _document_url(self, record: Record) -> str:
        return f"{self.url}/documentos/pdf/{text(record, 'codDiario')}"


def _missing_weekdays(page: ListingPage, listed: set[date | None]) -> list[date]:
    """Return the weekdays that were asked for, of the page's year, and are not listed."""
    window = page.request.window if page.request else None
    years = {day.year for day in listed if day}
    return [
        day
        for day in (window.days() if window else ())
        if day.year in years and day.weekday() < _FIRST_WEEKEND_DAY and day not in listed
    ]
