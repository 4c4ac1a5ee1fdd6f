"""A calendar page a month: each day's cell prints volume, number and links to files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import parse_qs, urlsplit

from extractors.errors import ListingChangedError
from extractors.law.dates import find_dates
from extractors.sources.platforms.printed_facts import number_in, volume_in
from extractors.sources.platforms.selecting import link_of, one, parse_html, some, words
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

if TYPE_CHECKING:
    from bs4 import Tag

_MONTH_HEADING = re.compile(r"\b([^\W\d_]{4,10})\s+(?:del?\s+)?(\d{4})\b")


@dataclass(frozen=True, slots=True)
class MonthCalendar:
    """Tamaulipas' calendar.

    Args:
        url: The calendar.
        year: The name of the query's parameter that takes the year.
        month: The one that takes the month.
        cell: The selector of a day's cell.
        day: The selector of the day's figures in it.
        edition: The selector of an edition's text in it, with its links.
    """

    name: ClassVar[str] = "month_calendar"
    url: str
    year: str
    month: str
    cell: str
    day: str
    edition: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return one request a month."""
        for year, month in window.months():
            params = ((self.year, str(year)), (self.month, str(month)))
            yield PageRequest(self.url, params=params, window=window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return one edition a link of each day's cell; most days have none."""
        tree = parse_html(page)
        year, month = self._month_of(page) or _month_printed(tree)
        for cell in some(tree, self.cell):
            editions = cell.select(self.edition)
            if not editions:
                continue
            day = _day(year, month, words(one(cell, self.day)))
            for edition in editions:
                yield from _links(page, edition, day)

    def _month_of(self, page: ListingPage) -> tuple[int, int] | None:
        """Return the month that was asked for, by the request or by the page's address."""
        query = {name: values[-1] for name, values in parse_qs(urlsplit(page.url).query).items()}
        asked = query | dict(page.request.params if page.request else ())
        year, month = asked.get(self.year, ""), asked.get(self.month, "")
        return (int(year), int(month)) if year.isdecimal() and month.isdecimal() else None


def _links(page: ListingPage, edition: Tag, day: date) -> Iterator[ListedEdition]:
    printed = words(edition)
    for anchor in some(edition, "a[href]"):
        yield ListedEdition(
            publication_date=day,
            url=link_of(page, anchor),
            volume=volume_in(printed),
            number=number_in(printed),
            kind=words(anchor) or None,
        )


def _day(year: int, month: int, figures: str) -> date:
    try:
        return date(year, month, int(figures))
    except ValueError as error:
        raise ListingChangedError(reason=f"a day {figures!r} in {year}-{month}") from error


def _month_printed(tree: Tag) -> tuple[int, int]:
    """Return the one month that a saved page names with its year."""
    texts = [" ".join(found) for found in _MONTH_HEADING.findall(words(tree))]
    dates = {each.date for text in texts for each in find_dates(f"1 de {text}")}
    if len(dates) != 1:
        raise ListingChangedError(reason="the month is not known without the page's address")
    (first,) = dates
    return first.year, first.month
