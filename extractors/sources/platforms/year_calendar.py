"""A calendar page a year whose days lead to lists of files, or to the one file at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from extractors.errors import ListingChangedError
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.selecting import link_of, parse_html, some, words
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

if TYPE_CHECKING:
    from bs4 import Tag

_FILES = 'a[href*=".pdf" i]:not([href*="indice" i]), a[href*="descarga.php"]'
_LINKS = f'a[href*="getlist.php?p1="], {_FILES}'
_DAY = re.compile(r"getlist\.php\?p1=(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})$")
_FILE = re.compile(r"[=/]\d{6}(?P<number>\d+)-(?P<part>\d+)\.pdf$", re.IGNORECASE)
_PAGE_YEAR = re.compile(r"/(\d{4})\.html?$")


@dataclass(frozen=True, slots=True)
class YearCalendar:
    """Querétaro's calendar: ``getlist`` names a day, ``getfile`` a month and a number.

    Args:
        url: The calendar of a ``{year}``.
    """

    name: ClassVar[str] = "year_calendar"
    url: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return one request a year."""
        for year in window.years():
            yield PageRequest(self.url.format(year=year), window=window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return the files of a day's list; of a calendar, its files and the days' lists."""
        tree = parse_html(page)
        listed_on = _day_of(page.url)
        for anchor in some(tree, _LINKS):
            link = link_of(page, anchor)
            day = _day_of(link)
            if day and _is_asked_for(page, day):
                yield PageRequest(link, window=Window(day, day), headers=(("Referer", page.url),))
            elif not day:
                printed = listed_on or _day_of_cell(page, anchor) or _one_day(tree)
                yield _edition(link, words(anchor), printed)


def _edition(link: str, title: str, day: date | None) -> ListedEdition:
    """Return the edition of a file's link: its figures are year, month, number and part."""
    found = _FILE.search(link)
    return ListedEdition(
        publication_date=day,
        url=link,
        number=found["number"] if found else None,
        section=found["part"] if found else None,
        title=None if title.isdecimal() else title or None,
    )


def _day_of(link: str) -> date | None:
    """Return the day that the address of a day's list names."""
    found = _DAY.search(link)
    if not found:
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError as error:
        raise ListingChangedError(reason=f"no such day in {link}") from error


def _day_of_cell(page: ListingPage, anchor: Tag) -> date | None:
    """Return the day of a calendar's cell: its row's month, its own figures, the page's year."""
    row, year = anchor.find_parent("tr"), _PAGE_YEAR.search(page.url)
    month = row.find(["td", "th"]) if row else None
    if month is None or year is None:
        return None
    return listed_day_or_none(f"{words(anchor)} de {words(month)} de {year[1]}")


def _one_day(tree: Tag) -> date | None:
    return listed_day_or_none(words(tree))


def _is_asked_for(page: ListingPage, day: date) -> bool:
    window = page.request.window if page.request else None
    return window is None or day in window
