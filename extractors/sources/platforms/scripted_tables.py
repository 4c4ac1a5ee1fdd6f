"""A page a year, whose tables stand partly in the strings of its scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from bs4 import BeautifulSoup

from extractors.errors import ListingChangedError
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.paging import window_of
from extractors.sources.platforms.printed_facts import number_in
from extractors.sources.platforms.selecting import decode_page, link_of, parse_html, words
from extractors.sources.platforms.window_slices import by_year
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

if TYPE_CHECKING:
    from bs4 import Tag

_STRING = re.compile(
    r"\b(?:let|var|const)\s+\w+\s*=\s*(?P<mark>['`\"])(?P<html>(?:\\.|(?!(?P=mark)).)*)(?P=mark)",
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\([^nrt])")
_YEAR = re.compile(r"\d{4}")
_KIND = re.compile(r"\b(?:extra)?ordinari[oa]\b|\banexo\b|\balcance\b", re.IGNORECASE)
_EDITION = re.compile(r"\bbolet[ií]n\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ScriptedTables:
    """An index of years; of each year, tables whose rows print number and date in one cell.

    Args:
        url: The index.
    """

    name: ClassVar[str] = "scripted_tables"
    url: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Ask for the index of the years."""
        yield PageRequest(self.url, window=window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return a year's editions, or of the index the pages of the window's years.

        Raises:
            ListingChangedError: The page is neither, or the index leaves a year out.
        """
        tree = parse_html(page)
        editions = [edition for row in _rows(page, tree) for edition in _editions(page, row)]
        years = _years(page, tree)
        if editions:
            yield from dict.fromkeys(editions)
        elif not years or self._asked_year(page):
            raise ListingChangedError(reason="neither rows of editions nor an index of years")
        else:
            yield from _year_requests(years, window_of(page))

    def _asked_year(self, page: ListingPage) -> bool:
        return page.request is not None and page.request.url != self.url


def _year_requests(years: dict[int, str], window: Window | None) -> Iterator[PageRequest]:
    for part in by_year(window) if window else ():
        year = part.first_date.year
        if year in years:
            yield PageRequest(years[year], window=part)
        elif min(years) < year < max(years):
            raise ListingChangedError(reason=f"an index of years without {year}")


def _years(page: ListingPage, tree: Tag) -> dict[int, str]:
    return {
        int(words(anchor)): link_of(page, anchor)
        for anchor in tree.select("a[href]")
        if _YEAR.fullmatch(words(anchor))
    }


def _rows(page: ListingPage, tree: Tag) -> Iterator[Tag]:
    """The rows of editions of every table, those in scripts first."""
    strings = (match["html"] for match in _STRING.finditer(decode_page(page)))
    scripted = [_ESCAPED.sub(r"\1", string) for string in strings if "<tr" in string]
    for part in (*(BeautifulSoup(each, "html.parser") for each in scripted), tree):
        for row in part.select("tr:has(> td)"):
            if _EDITION.search(words(row)):
                yield row


def _editions(page: ListingPage, row: Tag) -> Iterator[ListedEdition]:
    """One edition for each file of a row, or one without a file."""
    printed = words(row)
    kind = _KIND.search(printed)
    links = dict.fromkeys(link_of(page, anchor) for anchor in row.select("a[href]"))
    for link in links or (None,):
        yield ListedEdition(
            publication_date=listed_day_or_none(printed),
            url=link,
            number=number_in(printed),
            kind=kind.group() if kind else None,
        )
