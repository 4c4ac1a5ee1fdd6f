"""Editions in the table of a Drupal view, a field a column, with a pager."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from extractors.errors import ListingChangedError
from extractors.law.letters import fold
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.paging import asked, expect_frame, goes_on, has_next, window_of
from extractors.sources.platforms.selecting import (
    link_of,
    one,
    one_or_none,
    parse_html,
    words,
    words_or_none,
)
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

if TYPE_CHECKING:
    from bs4 import Tag

_FRAME = ".view-empty, .view-filters, .views-exposed-form, .view"


@dataclass(frozen=True, slots=True)
class DrupalViews:
    """A view's table, newest first.

    Args:
        url: The address of the view.
        date_field: The field whose text prints the date, as in ``views-field-…``.
        document_fields: The fields whose links are the documents, each with the kind
            that its links are of.
        whole_link_words: The words of the link to the whole edition, folded, where the
            others of that cell are parts of it; the row is one edition then.
    """

    name: ClassVar[str] = "drupal_views"
    url: str
    date_field: str
    document_fields: tuple[tuple[str, str | None], ...]
    whole_link_words: str | None = None

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Ask for the newest page; older ones follow from it."""
        yield self._request(0, window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return the rows' editions, and the next page where the window reaches further.

        Raises:
            ListingChangedError: There is no row, but for a later page that has the frame
                of a view.
        """
        tree = parse_html(page)
        rows = [row for row in tree.select("tr") if row.select_one(f"td.{_css(self.date_field)}")]
        number = int(asked(page, "page", "0"))
        if not rows and number == 0:
            raise ListingChangedError(reason=f"no row with {_css(self.date_field)}")
        if not rows:
            expect_frame(tree, _FRAME)
        editions = [edition for row in rows for edition in self._read_row(page, row)]
        yield from editions
        window = window_of(page)
        if window and goes_on(editions, window) and has_next(tree) is not False:
            yield self._request(number + 1, window)

    def _request(self, number: int, window: Window) -> PageRequest:
        return PageRequest(self.url, params=(("page", str(number)),), window=window)

    def _read_row(self, page: ListingPage, row: Tag) -> Iterator[ListedEdition]:
        day = listed_day_or_none(words(one(row, f"td.{_css(self.date_field)}")))
        has_link = False
        for field, kind in self.document_fields:
            cell = one_or_none(row, f"td.{_css(field)}")
            for anchor, title in self._documents(cell) if cell else ():
                has_link = True
                yield ListedEdition(day, link_of(page, anchor), kind=kind, title=title)
        if not has_link:
            yield ListedEdition(day, None, title=words_or_none(row))

    def _documents(self, cell: Tag) -> Iterator[tuple[Tag, str | None]]:
        anchors = cell.select("a[href]")
        whole = [anchor for anchor in anchors if self._is_whole(anchor)]
        if len(whole) > 1:
            raise ListingChangedError(reason=f"{len(whole)} whole editions in one row")
        if not whole:
            yield from ((anchor, words_or_none(anchor)) for anchor in anchors)
            return
        parts = [words(anchor) for anchor in anchors if anchor is not whole[0]]
        yield whole[0], "\n".join(filter(None, parts)) or None

    def _is_whole(self, anchor: Tag) -> bool:
        return self.whole_link_words is not None and self.whole_link_words in fold(words(anchor))


def _css(field: str) -> str:
    return f"views-field-{field}"
