"""A table of editions over several pages, each with a pager."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import parse_qs, urlsplit

from extractors.errors import ListingChangedError
from extractors.sources.platforms.paging import goes_on
from extractors.sources.platforms.selecting import attribute, one, parse_html, words
from extractors.sources.platforms.table_rows import Columns, read_row, read_rows
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Pairs, Window

if TYPE_CHECKING:
    from bs4 import Tag

_TOTAL = re.compile(r"Mostrando (\d+) ?- ?(\d+) de un total de (\d+) registros")


@dataclass(frozen=True, slots=True)
class PagedTable:
    """Pages by number in the query.

    Args:
        url: The listing.
        params: The query; ``{first}`` and ``{last}`` stand for the window's days in ISO
            form. Where they are not in it, pages are asked for until past the window.
        table: The selector of the one table.
        columns: See `Columns`.
        page_field: The parameter that takes the page's number.
        first_page: The number of the first page.
        last_page: The selector of what names the last page: a link to it, or the last
            option of a choice. Without it on the page there is one page only.
        rows: The selector of a row, where the table has no headings to be checked.
    """

    name: ClassVar[str] = "paged_table"
    url: str
    params: Pairs
    table: str
    columns: Columns
    page_field: str
    first_page: int
    last_page: str
    rows: str | None = None

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return the first page."""
        first, last = window.first_date.isoformat(), window.last_date.isoformat()
        params = tuple((key, value.format(first=first, last=last)) for key, value in self.params)
        yield PageRequest(self.url, params=params, window=window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return every row, and the next page while there is one within the window."""
        tree = parse_html(page)
        table = one(tree, self.table)
        editions = list(self._editions(page, table))
        _expect_as_many_as_it_says(tree, len(editions))
        yield from editions
        if page.request:
            asked = dict(page.request.params)
            number = int(asked.get(self.page_field, self.first_page))
            if number < self._last_page(tree) and goes_on(editions, page.request.window):
                params = asked | {self.page_field: str(number + 1)}
                yield replace(page.request, params=tuple(params.items()))

    def _editions(self, page: ListingPage, table: Tag) -> Iterator[ListedEdition]:
        if self.rows is None:
            yield from read_rows(page, table, self.columns)
            return
        for row in table.select(self.rows):
            yield from read_row(page, row, self.columns)

    def _last_page(self, tree: Tag) -> int:
        numbers = [_page_number(each, self.page_field) for each in tree.select(self.last_page)]
        return max(numbers, default=self.first_page)


def _page_number(element: Tag, field: str) -> int:
    """Return the page that an option or a link leads to."""
    if element.name == "option":
        number = attribute(element, "value")
    else:
        query = parse_qs(urlsplit(attribute(element, "href")).query)
        number = query.get(field, [""])[-1]
    if not number.isdecimal():
        raise ListingChangedError(reason=f"a pager that leads to page {number!r}")
    return int(number)


def _expect_as_many_as_it_says(tree: Tag, count: int) -> None:
    found = _TOTAL.search(words(tree))
    if found and int(found[2]) - int(found[1]) + 1 != count:
        raise ListingChangedError(reason=f"{count} rows where the page says {found[0]!r}")
