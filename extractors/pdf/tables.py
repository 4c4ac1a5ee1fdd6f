"""Ruled tables: their cells, found by pdfplumber, and their words row by row.

pdfium gives words faster, pdfplumber knows how ruling lines make cells. It is asked
only about pages drawn with enough lines to hold a table, and gives geometry only: the
words, and so every proof, stay pdfium's.
"""

from __future__ import annotations

import struct
import zlib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from extractors.model import Box, Line, Word
from extractors.pdf.rows import bounding_box, group_rows

if TYPE_CHECKING:
    from pdfplumber.page import Page as PlumberPage
    from pdfplumber.table import Table as PlumberTable

FEWEST_PATHS = 20
MOST_PATHS = 6_000
"""A page with fewer drawn paths holds no ruled table; one with more is a drawing."""

FEWEST_ROWS = 2
FEWEST_COLUMNS = 2
"""A frame around text is not a table."""

MOST_BESIDE = 3
"""More words than this beside a table: it stands in a column, and is left to it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table: its box, and the boxes of its cells, row by row."""

    box: Box
    rows: tuple[tuple[Box, ...], ...]


def find_tables(source: Path | bytes, pages: Sequence[int]) -> dict[int, list[Table]]:
    """The ruled tables of some pages, top to bottom; pages without any are left out.

    Args:
        source: The file, or its bytes.
        pages: Page numbers, from 1.

    Returns:
        Nothing for a page, or a file, that pdfplumber cannot make out: it is then read
        line by line like any other.
    """
    if not pages:
        return {}
    # Imported here: most documents have no ruled table, and the import costs as much
    # as reading twenty pages.
    import pdfplumber
    from pdfplumber.utils.exceptions import PdfminerException

    broken = (
        PdfminerException, ValueError, TypeError, KeyError, IndexError,
        AttributeError, RecursionError, struct.error, zlib.error,
    )  # fmt: skip
    found: dict[int, list[Table]] = {}
    try:
        with pdfplumber.open(source if isinstance(source, Path) else BytesIO(source)) as file:
            for number in pages:
                tables = _tables(file.pages[number - 1])
                file.pages[number - 1].close()
                if tables:
                    found[number] = tables
    except broken:
        return found
    return found


def _tables(page: PlumberPage) -> list[Table]:
    left, top = page.bbox[0], page.bbox[1]
    tables = [_table(table, left, top) for table in page.find_tables()]
    kept = [
        table
        for table in tables
        if len(table.rows) >= FEWEST_ROWS and max(map(len, table.rows)) >= FEWEST_COLUMNS
    ]
    return sorted(kept, key=lambda table: table.box.top)


def _table(table: PlumberTable, left: float, top: float) -> Table:
    def shift(edges: Sequence[float]) -> Box:
        x0, y0, x1, y1 = edges
        return Box(x0 - left, y0 - top, x1 - left, y1 - top)

    rows = tuple(tuple(shift(cell) for cell in row.cells if cell) for row in table.rows)
    return Table(shift(table.bbox), tuple(row for row in rows if row))


def stands_alone(table: Table, words: Iterable[Word]) -> bool:
    """Whether nothing stands beside the table: it has its band of the page to itself."""
    beside = [
        word
        for word in words
        if table.box.top < _middle(word.box) < table.box.bottom and not _holds(table.box, word)
    ]
    return len(beside) <= MOST_BESIDE


def read_table(table: Table, words: Sequence[Word], page: int) -> list[Line]:
    """The table's words as one line a row: cell by cell, each cell from its top.

    Args:
        table: The table.
        words: The words inside its box, in any order.
        page: The page that it stands on.
    """
    left = list(words)
    lines = []
    for row in table.rows:
        top, bottom = min(cell.top for cell in row), max(cell.bottom for cell in row)
        in_row = [word for word in left if top <= _middle(word.box) <= bottom]
        left = [word for word in left if word not in in_row]
        if in_row:
            lines.append(_line(_by_cell(row, in_row), page))
    return lines + [_line(rest, page) for rest in group_rows(left)]


def _by_cell(row: Sequence[Box], words: Sequence[Word]) -> list[Word]:
    """A row's words cell by cell; a cell begins where its left edge is."""
    edges = sorted(cell.x0 for cell in row)
    cells: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        cells[bisect_right(edges, (word.box.x0 + word.box.x1) / 2)].append(word)
    return [word for _, cell in sorted(cells.items()) for line in group_rows(cell) for word in line]


def _line(words: Sequence[Word], page: int) -> Line:
    box = bounding_box(word.box for word in words)
    return Line(page, 1, tuple(words), box, starts_paragraph=True)


def _holds(box: Box, word: Word) -> bool:
    x = (word.box.x0 + word.box.x1) / 2
    return box.x0 <= x <= box.x1 and box.top <= _middle(word.box) <= box.bottom


def _middle(box: Box) -> float:
    return (box.top + box.bottom) / 2
