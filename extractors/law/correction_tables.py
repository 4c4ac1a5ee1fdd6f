"""The table form of an errata: a column of what is wrong beside one of what is right.

The table may be ruled, its rows lines of their own, or not; and it may go on in the next column
or on the next page, where its cells begin as far from the edge as before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.law.letters import fold, only_letters
from extractors.law.passages import Passage, part_of_line
from extractors.model import Line, Word

_HEAD = r"(?:no\.?|articulos?|paginas?|columnas?|renglon|lineas?|ubicacion|parrafo|fraccion|lugar)"
_TABLE_HEAD = re.compile(rf"(?:{_HEAD}\W+)*(?:donde )?dice\W+debe(?:n|ra)? decir\W*")
_ENDS = re.compile(r"[.:;”»\"]$")

Edges = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the table, and where the table begins on its page and column."""

    line: Line
    left: float

    def places(self) -> list[tuple[float, float]]:
        """From where to where each word stands, counted from the table's edge."""
        return [(w.box.x0 - self.left, w.box.x1 - self.left) for w in self.line.words]

    def cell(self, edge: tuple[float, float]) -> list[Word]:
        """The words of one column."""
        places = zip(self.line.words, self.places(), strict=True)
        return [word for word, (x0, x1) in places if edge[0] <= (x0 + x1) / 2 < edge[1]]


def is_table_head(text: str) -> bool:
    """Whether a line heads two columns.

    Example:
        >>> is_table_head("DICE DEBE DECIR"), is_table_head("Dice: faro. Debe decir: faros.")
        (True, False)
    """
    words = fold(text).strip()
    return _TABLE_HEAD.fullmatch(words) is not None and "dice" in map(only_letters, words.split())


def read_rows(head: Line, lines: Sequence[Line]) -> Iterator[tuple[Passage, Passage, Passage]]:
    """Of each correction: the words of its place, below their head, the wrong and the right ones.

    Args:
        head: The line that heads the columns.
        lines: Those below it.
    """
    top, *rows = _placed([head, *lines])
    edges = _edges(top, rows)
    for group in _groups(rows, edges):
        where, wrong, right = (_passage(group, edge) for edge in edges)
        if wrong.lines and right.lines:
            yield Passage((*_passage([top], edges[0]).lines, *where.lines)), wrong, right


def _placed(lines: Sequence[Line]) -> list[_Row]:
    """The lines with the left edge of the run that they stand in, down one column."""
    runs: list[list[Line]] = []
    for line in lines:
        above = runs[-1][-1] if runs else line
        if not runs or line.page != above.page or line.box.top < above.box.top:
            runs.append([])
        runs[-1].append(line)
    return [_Row(line, min(one.box.x0 for one in run)) for run in runs for line in run]


def _edges(head: _Row, rows: Sequence[_Row]) -> Edges:
    """From where to where the place, the wrong and the right words stand."""
    heads = [only_letters(word.text) for word in head.line.words]
    places = head.places()
    wrong = heads.index("dice")
    right = next(at for at, text in enumerate(heads) if text.startswith("debe"))
    ahead = [at for at in range(wrong) if heads[at] != "donde"]
    taken = [place for row in rows for place in row.places()]
    middle = _gap(taken, places[wrong], places[right])
    left = _gap(taken, places[ahead[-1]], places[wrong]) if ahead else float("-inf")
    return ((float("-inf"), left), (left, middle), (middle, float("inf")))


def _gap(
    taken: Sequence[tuple[float, float]], one: tuple[float, float], other: tuple[float, float]
) -> float:
    """The middle of the widest strip between two heads that no word enters."""
    start, end = one[0], other[1]
    widest, edge, reach = 0.0, (one[1] + other[0]) / 2, start
    for x0, x1 in sorted(place for place in taken if place[1] > start and place[0] < end):
        if x0 - reach > widest and reach > start:
            widest, edge = x0 - reach, (x0 + reach) / 2
        reach = max(reach, x1)
    return edge


def _groups(rows: Sequence[_Row], edges: Edges) -> list[list[_Row]]:
    """The rows that are one correction each: all of a ruled table, else what goes on."""
    is_ruled = any(len(_lines(row.line, row.cell(edge))) > 1 for row in rows for edge in edges)
    groups: list[list[_Row]] = []
    for row in rows:
        is_new = is_ruled or row.line.starts_paragraph
        if not groups or is_new or not _continues(groups[-1][-1], row, edges):
            groups.append([])
        groups[-1].append(row)
    return groups


def _continues(before: _Row, row: _Row, edges: Edges) -> bool:
    """Whether a row goes on with the one above, as a cell does in the middle of a sentence."""
    cells = [(before.cell(edge), row.cell(edge)) for edge in edges]
    place = cells[0][1]
    if place and not place[0].text[:1].islower():
        return False
    if any(above and not below for above, below in cells[1:]):
        return True
    return any(
        below[0].text[:1].islower() and not _ENDS.search(above[-1].text)
        for above, below in cells
        if above and below
    )


def _passage(rows: Sequence[_Row], edge: tuple[float, float]) -> Passage:
    return Passage(tuple(line for row in rows for line in _lines(row.line, row.cell(edge))))


def _lines(row: Line, words: Sequence[Word]) -> list[Line]:
    """A cell's words line by line: a row of a ruled table holds all lines of its cells."""
    lines: list[list[Word]] = []
    for word in words:
        if not lines or word.box.x0 < lines[-1][-1].box.x0:
            lines.append([])
        lines[-1].append(word)
    return [part_of_line(row, line, is_whole_start=at == 0) for at, line in enumerate(lines)]
