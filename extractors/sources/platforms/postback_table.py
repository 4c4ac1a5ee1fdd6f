"""An ASP.NET table of editions; other years by posting the page's own hidden fields back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from extractors.sources.platforms.selecting import attribute, one, parse_html, words
from extractors.sources.platforms.table_rows import Columns, read_rows
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Pairs, Window

if TYPE_CHECKING:
    from bs4 import Tag


@dataclass(frozen=True, slots=True)
class PostbackTable:
    """Nuevo León's page: what it shows first is the latest year.

    The names of its controls are read from the page itself: the choice whose options are
    years is posted back, with every hidden field, as the browser would.

    Args:
        url: The page.
        table: The selector of the one table.
        columns: See `Columns`.
    """

    name: ClassVar[str] = "postback_table"
    url: str
    table: str
    columns: Columns

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return the page as it first shows itself."""
        yield PageRequest(self.url, window=window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return every row; of the first page also a request for each year it does not show."""
        tree = parse_html(page)
        editions = list(read_rows(page, one(tree, self.table), self.columns))
        yield from editions
        if page.request and page.request.window and not page.request.form:
            yield from self._other_years(tree, editions, page.request.window)

    def _other_years(
        self, tree: Tag, editions: list[ListedEdition], window: Window
    ) -> Iterator[PageRequest]:
        shown = {each.publication_date.year for each in editions if each.publication_date}
        for year in sorted(set(window.years()) - shown):
            form = _postback(tree, str(year))
            if form:
                yield PageRequest(self.url, method="POST", form=form, window=window)


def _postback(tree: Tag, choice: str) -> Pairs:
    """Return the form that choosing an option would post; nothing if no choice has it."""
    for select in tree.select("select[name]"):
        for option in select.select("option"):
            if words(option) == choice:
                name = attribute(select, "name")
                value = option.get("value")
                chosen = value if isinstance(value, str) else choice
                return (*_hidden_fields(tree), ("__EVENTTARGET", name), (name, chosen))
    return ()


def _hidden_fields(tree: Tag) -> Pairs:
    fields = []
    for element in tree.select('input[type="hidden"][name]'):
        name, value = attribute(element, "name"), element.get("value")
        if name != "__EVENTTARGET":
            fields.append((name, value if isinstance(value, str) else ""))
    return tuple(fields)
