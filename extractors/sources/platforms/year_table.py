"""A whole year of editions in one table, whose buttons open the files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import parse_qs, urlsplit

from extractors.errors import ListingChangedError
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.paging import window_of
from extractors.sources.platforms.selecting import (
    absolute,
    attribute,
    one,
    parse_html,
    words,
    words_or_none,
)
from extractors.sources.platforms.window_slices import by_year
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

if TYPE_CHECKING:
    from bs4 import Tag

_OPENS = re.compile(r"cargarIframe\(\s*'(?P<link>(?:[^'\\]|\\.)+)'")
_SECTION = re.compile(r"secci[óo]n\s+(?P<section>\w+)", re.IGNORECASE)
_CELLS = 6
_PLAUSIBLE_SILENCE = 14
"""Days without an edition, as at a year's beginning."""


@dataclass(frozen=True, slots=True)
class YearTable:
    """One page a year, with a row an edition: buttons, date, volume, number, type, summary.

    Args:
        url: The address of a year's page, without its query.
        year_parameter: The query's name of the year.
        table: The selector of the one table.
        viewer: The page by which a button opens a file.
        folder: The address under which the files lie that the viewer shows.
    """

    name: ClassVar[str] = "year_table"
    url: str
    year_parameter: str
    table: str
    viewer: str
    folder: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Ask for each year's page."""
        for part in by_year(window):
            year = str(part.first_date.year)
            yield PageRequest(self.url, params=((self.year_parameter, year),), window=part)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return the rows of the year.

        Raises:
            ListingChangedError: The table is not there once, a row has another count of
                cells, or there is none though weeks of the year were asked for.
        """
        table = one(parse_html(page), f"{self.table} > tbody")
        rows = [row for row in table.find_all("tr", recursive=False) if not _is_shadow(row)]
        if not rows and _asks_for_weeks(window_of(page)):
            raise ListingChangedError(reason="a year's table without rows")
        for row in rows:
            yield self._read_row(page, row)

    def _read_row(self, page: ListingPage, row: Tag) -> ListedEdition:
        cells = row.find_all("td", recursive=False)
        if len(cells) != _CELLS:
            raise ListingChangedError(reason=f"a row of {len(cells)} cells, not {_CELLS}")
        buttons, day, volume, number, kind, summary = cells
        link = self._file_link(buttons)
        section = _SECTION.search(words(kind))
        return ListedEdition(
            publication_date=listed_day_or_none(words(day)),
            url=absolute(page, link) if link else None,
            volume=words_or_none(volume),
            number=words_or_none(number),
            section=section["section"] if section else None,
            kind=words_or_none(kind),
            title=_lines(summary),
            document_url=self._document(page, link) if link else None,
        )

    def _file_link(self, buttons: Tag) -> str | None:
        """The link of the one button that opens a file; others open the index."""
        links = [
            opens["link"]
            for anchor in buttons.select("[onclick]")
            if (opens := _OPENS.search(attribute(anchor, "onclick")))
        ]
        files = [link for link in links if urlsplit(link).path.endswith(self.viewer)]
        if len(files) > 1:
            raise ListingChangedError(reason=f"{len(files)} buttons of one row open a file")
        return files[0] if files else None

    def _document(self, page: ListingPage, link: str) -> str:
        names = parse_qs(urlsplit(link).query).get("file", [])
        if len(names) != 1:
            raise ListingChangedError(reason=f"{len(names)} files in {link!r}, not 1")
        return absolute(page, self.folder + names[0])


def _is_shadow(row: Tag) -> bool:
    """Whether a script added the row to show another one's cells again."""
    return "child" in (row.get("class") or ())


def _asks_for_weeks(window: Window | None) -> bool:
    """Whether an empty year cannot be the year's beginning."""
    return window is None or len(window.days()) > _PLAUSIBLE_SILENCE


def _lines(summary: Tag) -> str | None:
    """The summary's words, a line a document."""
    paragraphs = [words(each) for each in summary.select("p")] or [words(summary)]
    return "\n".join(filter(None, paragraphs)) or None
