"""A calendar of months, whose days lead to a folder each with the day's files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from extractors.errors import ListingChangedError
from extractors.law.dates import find_dates
from extractors.sources.platforms.paging import says_nothing_found, window_of
from extractors.sources.platforms.printed_facts import number_in, section_in, volume_in
from extractors.sources.platforms.selecting import (
    attribute,
    link_of,
    parse_html,
    words,
)
from extractors.sources.platforms.window_slices import by_month
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

if TYPE_CHECKING:
    from bs4 import Tag

_FILES = "a[href$='.pdf' i]"
_LINK_WORDS = re.compile(r"\b(?:pdf|ver|descargar)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CalendarFolders:
    """A page a month with a link a day, and a cover page a day with a link a file.

    Args:
        url: A month's page, with ``{year}`` and ``{month}``.
        cover: The name of a day's cover page.
    """

    name: ClassVar[str] = "calendar"
    url: str
    cover: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Ask for each month."""
        for part in by_month(window):
            year, month = part.first_date.year, part.first_date.month
            yield PageRequest(self.url.format(year=year, month=month), window=part)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return the files of a day, or of a month the covers of the window's days.

        Raises:
            ListingChangedError: The page is neither, or a day's folder is not the day's.
        """
        tree = parse_html(page)
        if self._is_cover(page, tree):
            if not tree.select_one(_FILES):
                raise ListingChangedError(reason="a day's cover without files")
            yield from _files(page, tree)
        elif tree.select_one(self._covers) or len(tree.select("td")) >= _FEWEST_DAYS:
            yield from self._days(page, tree)
        elif not says_nothing_found(tree):
            raise ListingChangedError(reason="neither a calendar of days nor a day's files")

    def _is_cover(self, page: ListingPage, tree: Tag) -> bool:
        """Whether a day's cover was asked for, or a saved page is one by its links."""
        if page.request is None and not tree.select_one(self._covers):
            return tree.select_one(_FILES) is not None
        address = page.request.url if page.request else page.url
        return address.endswith(self.cover)

    @property
    def _covers(self) -> str:
        return f"a[href$='/{self.cover}']"

    def _days(self, page: ListingPage, tree: Tag) -> Iterator[PageRequest]:
        window = window_of(page)
        if window is None:
            return
        for anchor in tree.select(self._covers):
            day = _day(anchor, window)
            if day in window:
                yield PageRequest(link_of(page, anchor), window=Window(day, day))


_FEWEST_DAYS = 28
"""A month's calendar has a cell a day."""


def _day(anchor: Tag, window: Window) -> date:
    """The day of the month that was asked for; the folder's name must say the same."""
    printed = words(anchor) or words(anchor.find_parent("td") or anchor)
    if not printed.isdecimal():
        raise ListingChangedError(reason=f"a day of the calendar reads {printed!r}")
    try:
        day = window.first_date.replace(day=int(printed))
    except ValueError as error:
        raise ListingChangedError(reason=f"a month with a day {printed}") from error
    folder = attribute(anchor, "href").split("/")[-2]
    if folder != f"{day:%d%m%Y}":
        raise ListingChangedError(reason=f"the day {day} leads to the folder {folder}")
    return day


def _files(page: ListingPage, tree: Tag) -> Iterator[ListedEdition]:
    heading = _heading(tree)
    for anchor in tree.select(_FILES):
        row = anchor.find_parent("tr") or anchor
        title = " ".join(_LINK_WORDS.sub(" ", words(row)).split())
        yield ListedEdition(
            publication_date=_cover_day(page, heading),
            url=link_of(page, anchor),
            volume=volume_in(heading),
            number=number_in(heading),
            section=section_in(title),
            title=title or None,
        )


def _heading(tree: Tag) -> str:
    """What a cover prints before its first file."""
    first = tree.select(_FILES)[0]
    row = first.find_parent("tr") or first
    before = [str(text) for text in row.find_all_previous(string=True)]
    return " ".join(" ".join(reversed(before)).split())


def _cover_day(page: ListingPage, heading: str) -> date | None:
    """The day whose cover was asked for; of a saved page the one that its heading prints."""
    window = window_of(page)
    if window and window.first_date == window.last_date:
        return window.first_date
    days = {found.date for found in find_dates(heading)}
    return days.pop() if len(days) == 1 else None
