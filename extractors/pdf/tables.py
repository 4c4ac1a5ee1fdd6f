"""Ruled tables: their words row by row, and cell by cell.

Only pages drawn with enough lines to hold a table are looked at. Rulings give geometry
alone: the words, and so every proof, stay the page's own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium

from extractors.model import Box, Line, Word
from extractors.pdf.grids import find_grids
from extractors.pdf.rows import bounding_box, group_rows
from extractors.pdf.rulings import read_rulings

FEWEST_PATHS = 20
MOST_PATHS = 6_000
"""A page with fewer drawn paths holds no ruled table; one with more is a drawing."""

FEWEST_ROWS = 2
FEWEST_COLUMNS = 2
"""A frame around text is not a table."""

FEWEST_NEAR = 3
"""Beside a page that may hold a table, a few paths may be the rows that go over to it."""

SAME_EDGE = 2.0
"""The cells of a table that goes on begin within so many points of those before."""

MOST_BESIDE = 3
"""More words than this beside a table: it stands in a column, and is left to it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table: its box, and the boxes of its cells, row by row.

    ``goes_on`` says that it is the rest of a table of the page before.
    """

    box: Box
    rows: tuple[tuple[Box, ...], ...]
    goes_on: bool = False


def ruled_pages(paths: Sequence[int]) -> list[int]:
    """The pages, from 1, that may hold a table, by how many paths each page draws."""
    many = {number for number, count in enumerate(paths, 1) if FEWEST_PATHS <= count <= MOST_PATHS}
    near = {beside for number in many for beside in (number - 1, number + 1)}
    few = {number for number, count in enumerate(paths, 1) if FEWEST_NEAR <= count < FEWEST_PATHS}
    return sorted(many | (near & few))


def find_tables(source: Path | bytes, pages: Sequence[int]) -> dict[int, list[Table]]:
    """The ruled tables of some pages, top to bottom; pages without any are left out.

    Args:
        source: The file, or its bytes.
        pages: Page numbers, from 1, ascending.

    Returns:
        Nothing for a page, or a file, that pdfium cannot load.
    """
    if not pages:
        return {}
    found: dict[int, list[Table]] = {}
    try:
        document = pdfium.PdfDocument(source)
    except pdfium.PdfiumError:
        return found
    try:
        for number in pages:
            if tables := _tables(document[number - 1], found.get(number - 1, [])):
                found[number] = tables
    except pdfium.PdfiumError:
        return found
    finally:
        document.close()
    return found


def _tables(page: pdfium.PdfPage, before: Sequence[Table]) -> list[Table]:
    """The page's tables; what stands alone as one row is one if a table goes on in it."""
    try:
        tables = [_table(cells) for cells in find_grids(read_rulings(page))]
    finally:
        page.close()
    tables = [table for table in tables if max(map(len, table.rows)) >= FEWEST_COLUMNS]
    tables.sort(key=lambda table: (table.box.top, table.box.x0))
    if tables and before and _continues(tables[0], before[-1]):
        tables[0] = replace(tables[0], goes_on=True)
    return [table for table in tables if table.goes_on or len(table.rows) >= FEWEST_ROWS]


def _continues(table: Table, before: Table) -> bool:
    """Whether cells stand as in a table that is lower on its page: no frame of a head."""
    one, other = ([cell.x0 for cell in row] for row in (before.rows[-1], table.rows[0]))
    is_alike = len(one) == len(other) and all(
        abs(x - y) <= SAME_EDGE for x, y in zip(one, other, strict=True)
    )
    return is_alike and before.box.top > table.box.bottom


def _table(cells: Sequence[Box]) -> Table:
    """The cells of one table, row by row: a row is what begins at one ruling."""
    rows: dict[float, list[Box]] = defaultdict(list)
    for cell in sorted(cells, key=lambda cell: (cell.top, cell.x0)):
        rows[cell.top].append(cell)
    return Table(bounding_box(cells), tuple(map(tuple, rows.values())))


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
        left = [word for word in left if not top <= _middle(word.box) <= bottom]
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
