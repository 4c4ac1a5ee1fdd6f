"""A search form posted once a month of the window; every row comes back at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from extractors.errors import ListingChangedError
from extractors.sources.platforms.selecting import one, parse_html, words
from extractors.sources.platforms.table_rows import Columns, read_rows
from extractors.sources.source import Listed, ListingPage, PageRequest, Pairs, Window

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_LAST_PAGE = re.compile(r"de (\d+)(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class MonthForm:
    """A form of year and month that answers with one table.

    Args:
        url: Where the form is posted to.
        form: Its fields; ``{year}`` and ``{month}`` stand for the month asked for.
        table: The selector of the one table of results.
        columns: See `Columns`.
        pager: The selector of the text "de N" that a script's pager prints.
        rows_a_page: How many rows that pager shows at a time.
        cookie_url: A page that must be asked for first, for its session.
    """

    name: ClassVar[str] = "form_table"
    url: str
    form: Pairs
    table: str
    columns: Columns
    pager: str
    rows_a_page: int
    cookie_url: str | None = None

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return one request a month."""
        for year, month in window.months():
            yield PageRequest(
                self.url,
                method="POST",
                form=tuple((key, value.format(year=year, month=month)) for key, value in self.form),
                window=window,
                previous=self.cookie_url,
            )

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return every row of the table of results."""
        tree = parse_html(page)
        rows = list(read_rows(page, one(tree, self.table), self.columns))
        self._expect_as_many_as_the_pager_says(tree, len(rows))
        yield from rows

    def _expect_as_many_as_the_pager_says(self, tree: BeautifulSoup, count: int) -> None:
        printed = [found for each in tree.select(self.pager) if (found := _last_page(words(each)))]
        if not printed and count <= self.rows_a_page:
            return
        if len(printed) != 1:
            raise ListingChangedError(reason=f"{count} rows and {len(printed)} pagers, not 1")
        pages = printed[0]
        if not (pages - 1) * self.rows_a_page < count < (pages + 1) * self.rows_a_page:
            raise ListingChangedError(reason=f"{count} rows where the pager says {pages} pages")


def _last_page(text: str) -> int | None:
    found = _LAST_PAGE.fullmatch(text)
    return int(found[1]) if found else None
