"""Gutters that other pages, or other parts of a page, have shown: they prove short columns.

A few lines side by side are columns where a gutter is known to stand: no word enters it,
and the lines begin exactly where those of its columns do, or are centred in them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.model import Word
from extractors.pdf.rows import bounding_box, group_rows, typical_height

FLUSH_POINTS = 2.0
"""A line stands at a place within so many points."""

SHARED_LINES = 3
"""Where so many of a column's lines begin is one of its edges or indents."""

ENTRY_POINTS = 1.5
"""A word may reach so far into a gutter: lines of ragged columns differ from page to page."""

PARAGRAPH_STEP = 0.8
"""White of so many heights of a line parts two paragraphs, and no more."""

STANDING_SHARE = 0.5
"""This share of the lines at least stands at the column's edges, or is centred in it."""

Row = Sequence[Word]


@dataclass(frozen=True, slots=True)
class Column:
    """A column's sides, and the places where its lines begin."""

    x0: float
    x1: float
    starts: tuple[float, ...]

    @classmethod
    def of(cls, words: Sequence[Word]) -> Column:
        """The column that these words fill."""
        box = bounding_box(word.box for word in words)
        starts = [row[0].box.x0 for row in group_rows(words)]
        counts = Counter(round(start) for start in starts)
        shared = sorted(float(place) for place, count in counts.items() if count >= SHARED_LINES)
        return cls(shared[0] if shared else box.x0, box.x1, tuple(shared) or (box.x0,))

    def begins(self, row: Row) -> bool:
        """Whether a line begins where others of the column do."""
        return any(abs(row[0].box.x0 - start) <= FLUSH_POINTS for start in self.starts)

    def centres(self, row: Row) -> bool:
        """Whether a line is centred in the column."""
        return abs(row[0].box.x0 + row[-1].box.x1 - self.x0 - self.x1) <= 2 * FLUSH_POINTS


@dataclass(frozen=True, slots=True)
class KnownGutter:
    """The columns on both sides of a gutter."""

    left: Column
    right: Column

    @property
    def middle(self) -> float:
        """Half-way between its columns."""
        return (self.left.x1 + self.right.x0) / 2

    @property
    def width(self) -> float:
        """From column to column."""
        return self.right.x0 - self.left.x1

    def is_clear(self, row: Row) -> bool:
        """Whether no word of a row enters the gutter."""
        reach, begin = self.left.x1 + ENTRY_POINTS, self.right.x0 - ENTRY_POINTS
        return not any(word.box.x0 < begin and word.box.x1 > reach for word in row)

    def before(self, row: Row) -> Row:
        """The row's words in the left column."""
        begin = self.left.x0 - FLUSH_POINTS
        return [word for word in row if begin <= word.box.x0 < self.middle]

    def after(self, row: Row) -> Row:
        """The row's words in the right column."""
        return [word for word in row if self.middle <= word.box.x0 < self.right.x1]

    def is_alike(self, other: KnownGutter) -> bool:
        """Whether two gutters stand at one place."""
        edges = (self.left.x0 - other.left.x0, self.right.x0 - other.right.x0)
        return max(map(abs, edges)) <= FLUSH_POINTS


@dataclass(frozen=True, slots=True)
class Run:
    """A gutter's extent on a page, from top to bottom."""

    x: float
    top: float
    bottom: float


def merge_gutters(gutters: Iterable[KnownGutter]) -> list[KnownGutter]:
    """Different gutters from left to right; of those alike the narrowest."""
    merged: list[KnownGutter] = []
    for gutter in sorted(gutters, key=lambda gutter: gutter.width):
        if not any(gutter.is_alike(other) for other in merged):
            merged.append(gutter)
    return sorted(merged, key=lambda gutter: gutter.middle)


def find_known(words: Sequence[Word], gutters: Sequence[KnownGutter]) -> Run | None:
    """The first run of rows that stands in the columns of the leftmost gutter that has any.

    Args:
        words: The words of one region that shows no gutter by itself.
        gutters: What is known from elsewhere, from left to right.
    """
    if not gutters or not words:
        return None
    first, last = min(word.box.x0 for word in words), max(word.box.x0 for word in words)
    within = [gutter for gutter in gutters if first < gutter.middle < last]
    rows = group_rows(words) if within else []
    for gutter in within:
        for run in _runs(rows, gutter):
            if _is_in_columns(run, gutter):
                box = bounding_box(word.box for row in run for word in row)
                return Run(gutter.middle, box.top, box.bottom)
    return None


def _runs(rows: Sequence[Row], gutter: KnownGutter) -> list[Sequence[Row]]:
    """Neighbouring rows that leave the gutter clear, without others' at their ends."""
    runs: list[list[Row]] = [[]]
    for row in rows:
        if gutter.is_clear(row):
            runs[-1].append(row)
        elif runs[-1]:
            runs.append([])
    return [_trimmed(run, gutter) for run in runs]


def _trimmed(run: Sequence[Row], gutter: KnownGutter) -> Sequence[Row]:
    own = [place for place, row in enumerate(run) if _is_own(row, gutter)]
    if not own:
        return ()
    first = own[0]
    while first > 0 and _is_close(run[first - 1], run[first]):
        first -= 1
    return run[first : own[-1] + 1]


def _is_close(above: Row, below: Row) -> bool:
    """Whether no more than the white between two paragraphs parts two rows."""
    step = min(word.box.top for word in below) - max(word.box.bottom for word in above)
    return step <= PARAGRAPH_STEP * typical_height(above)


def _is_own(row: Row, gutter: KnownGutter) -> bool:
    """Begins in one of the columns, or is centred in one alone: a pair is of signatures."""
    left, right = gutter.before(row), gutter.after(row)
    if (left and gutter.left.begins(left)) or (right and gutter.right.begins(right)):
        return True
    if left and right:
        return False
    return bool(left and gutter.left.centres(left)) or bool(right and gutter.right.centres(right))


def _is_in_columns(run: Sequence[Row], gutter: KnownGutter) -> bool:
    """Whether lines stand side by side, enough of them where the columns' lines do."""
    parts = [(gutter.before(row), gutter.after(row)) for row in run]
    if not any(left and right for left, right in parts):
        return False
    if len(run) == 1 and gutter.width < typical_height(run[0]):
        return False  # as wide as a space between words may be
    return all(
        _stands_in(column, [row for row in rows if row])
        for column, rows in zip((gutter.left, gutter.right), zip(*parts, strict=True), strict=True)
    )


def _stands_in(column: Column, rows: Sequence[Row]) -> bool:
    standing = sum(column.begins(row) or column.centres(row) for row in rows)
    return standing >= max(1.0, STANDING_SHARE * len(rows))
