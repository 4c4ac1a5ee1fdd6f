"""Whole tables of editions behind fixed addresses: one a kind, or one a year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from extractors.errors import ListingChangedError
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.selecting import (
    link_of,
    one,
    parse_html,
    some,
    words,
    words_or_none,
)
from extractors.sources.platforms.table_rows import Columns, read_rows
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window


@dataclass(frozen=True, slots=True)
class YearIndex:
    """One page a year with a table of all its editions.

    Args:
        url: The page's address; ``{year}`` stands for what names the year in it.
        table: The selector of the one table.
        columns: See `Columns`.
        names: What stands for a year in the address, where it is not its figures.
    """

    name: ClassVar[str] = "year_index"
    url: str
    table: str
    columns: Columns
    names: tuple[tuple[int, str], ...] = ()

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return one request a year."""
        named = dict(self.names)
        for year in window.years():
            yield PageRequest(self.url.format(year=named.get(year, year)), window=window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return every row of the year's table."""
        yield from read_rows(page, one(parse_html(page), self.table), self.columns)


@dataclass(frozen=True, slots=True)
class KindIndex:
    """One page a kind of edition, with a row for every edition there ever was.

    Args:
        url: The page's address.
        parameter: The name of the query's parameter that takes the kind.
        kinds: Its values, which are what the editions are called.
        link: The selector of a row's link; rows without one are the page's frame.
    """

    name: ClassVar[str] = "kind_index"
    url: str
    parameter: str
    kinds: tuple[str, ...]
    link: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return one request a kind, whatever the window."""
        for kind in self.kinds:
            yield PageRequest(self.url, params=((self.parameter, kind),), window=window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return every row that links to a file."""
        kind = dict(page.request.params).get(self.parameter) if page.request else None
        for anchor in some(parse_html(page), f"tr {self.link}"):
            row = anchor.find_parent("tr")
            if row is None:
                raise ListingChangedError(reason="a link outside of a row")
            yield ListedEdition(
                publication_date=listed_day_or_none(words(row)),
                url=link_of(page, anchor),
                kind=kind,
                title=words_or_none(anchor),
            )
