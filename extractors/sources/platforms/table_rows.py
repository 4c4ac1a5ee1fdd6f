"""Editions from the rows of a table, by what its columns are headed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bs4.element import NavigableString

from extractors.errors import ListingChangedError
from extractors.law.letters import fold
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.selecting import link_of, words, words_or_none
from extractors.sources.source import ListedEdition, ListingPage

if TYPE_CHECKING:
    from bs4 import Tag


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table holds what, from 0.

    Args:
        headings: What each column is headed, without accents and in lower case, or how
            that begins; a table headed otherwise has changed. ``""`` passes any, and a
            table of nothing else may do without headings.
        date: The columns that together print the date.
        link: The column that holds the link, or several links.
        number: The edition's number; likewise the others.
        may_go_on: Further columns may follow, which are not read.
    """

    headings: tuple[str, ...]
    date: tuple[int, ...]
    link: int
    volume: int | None = None
    number: int | None = None
    section: int | None = None
    kind: int | None = None
    title: int | None = None
    may_go_on: bool = False

    def fit(self, count: int) -> bool:
        """Whether a row of so many cells is one of these columns."""
        known = len(self.headings)
        return count >= known if self.may_go_on else count == known


def read_rows(page: ListingPage, table: Tag, columns: Columns) -> Iterator[ListedEdition]:
    """Return the editions of a table's rows; a row with several links is several editions.

    The first row must be the headings, if there are any; no other row is left out that
    has a link or as many cells.

    Raises:
        ListingChangedError: The headings are others, or a row has another count of cells.
    """
    rows = [row for row in table.select("tr") if row.find_parent("table") is table]
    if not rows:
        raise ListingChangedError(reason="a table without rows, even of headings")
    is_headed = any(columns.headings) or not rows[0].select_one("a[href]")
    if is_headed:
        _expect_headings(rows[0], columns)
    for row in rows[is_headed:]:
        yield from read_row(page, row, columns)


def read_row(page: ListingPage, row: Tag, columns: Columns) -> Iterator[ListedEdition]:
    """Return the editions of one row: one a link, or one without a link.

    An empty row, or one cell without a link, is a heading between rows.

    Raises:
        ListingChangedError: The row has another count of cells than the table has headings.
    """
    cells = row.find_all(["td", "th"], recursive=False)
    if not row.select_one("a[href]") and (len(cells) == 1 or not words(row)):
        return
    if not columns.fit(len(cells)):
        raise ListingChangedError(reason=f"a row of {len(cells)} cells, not the headings' number")
    texts = [words(cell) for cell in cells]
    anchors = cells[columns.link].select("a[href]")
    row_edition = ListedEdition(
        publication_date=listed_day_or_none(" ".join(texts[at] for at in columns.date)),
        url=None,
        volume=_cell(texts, columns.volume),
        number=_cell(texts, columns.number),
        section=_cell(texts, columns.section),
        kind=_cell(texts, columns.kind),
        title=None if columns.title is None else _title(cells[columns.title]),
    )
    match anchors:
        case []:
            yield row_edition
        case [anchor]:
            yield replace(row_edition, url=link_of(page, anchor))
        case _:
            for anchor in anchors:
                part = words(anchor) or row_edition.section
                yield replace(row_edition, url=link_of(page, anchor), section=part)


def _expect_headings(row: Tag, columns: Columns) -> None:
    printed = [fold(words(cell)) for cell in row.find_all(["td", "th"], recursive=False)]
    begins = map(str.startswith, printed, columns.headings)
    if not columns.fit(len(printed)) or not all(begins):
        raise ListingChangedError(reason=f"columns headed {printed}")


def _cell(texts: Sequence[str], column: int | None) -> str | None:
    return None if column is None else texts[column] or None


def _title(cell: Tag) -> str | None:
    """Return a cell's text without the links that unfold it, unless it is all a link."""
    printed = [text for text in cell.find_all(string=True) if type(text) is NavigableString]
    own = [text for text in printed if text.find_parent("a") is None]
    return " ".join(" ".join(own).split()) or words_or_none(cell)
