"""Words into rows and chunks: what stands on one baseline, and what stands together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from extractors.model import Box, Word

SAME_ROW_SHARE = 0.5
"""Two words share a row when they overlap by this share of the lower one's height."""

LAST_ROWS = 3
"""A word is held against so many rows above it."""

CHUNK_GAP = 1.4
"""A gap wider than this many word heights parts two chunks of a row."""

Extent = tuple[float, float]
"""Top and bottom, in points."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Neighbouring words of one row with no wide gap between them."""

    words: tuple[Word, ...]
    box: Box

    @property
    def text(self) -> str:
        """The chunk's words, one space between them."""
        return " ".join(word.text for word in self.words)


def bounding_box(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of ``boxes`` (at least one)."""
    every = iter(boxes)
    first = next(every)
    x0, top, x1, bottom = first.x0, first.top, first.x1, first.bottom
    for box in every:
        # Compared by hand: a page asks this of every word several times.
        if box.x0 < x0:
            x0 = box.x0
        if box.top < top:
            top = box.top
        if box.x1 > x1:
            x1 = box.x1
        if box.bottom > bottom:
            bottom = box.bottom
    return Box(x0, top, x1, bottom)


def group_rows(words: Iterable[Word]) -> list[list[Word]]:
    """Words that share a baseline, top row first, each row left to right.

    A word joins the row whose vertical extent it overlaps by at least half of the
    lower one's height; raised letters and slightly uneven baselines stay together.
    """
    rows: list[list[Word]] = []
    extents: list[Extent] = []
    for word in sorted(words, key=_depth):
        extent = (word.box.top, word.box.bottom)
        index = _row_of(extent, extents)
        if index is None:
            rows.append([word])
            extents.append(extent)
        else:
            rows[index].append(word)
    for row in rows:
        row.sort(key=_left)
    return rows


def _row_of(extent: Extent, extents: Sequence[Extent]) -> int | None:
    """Which of the last rows a word of this extent belongs to."""
    if extents and extent == extents[-1] and extent[0] < extent[1]:
        return -1
    top, bottom = extent
    for index in range(-1, -1 - min(len(extents), LAST_ROWS), -1):
        row_top, row_bottom = extents[index]
        overlap = min(bottom, row_bottom) - max(top, row_top)
        if overlap > 0 and overlap >= SAME_ROW_SHARE * min(bottom - top, row_bottom - row_top):
            return index
    return None


def _depth(word: Word) -> tuple[float, float]:
    box = word.box
    return box.top + box.bottom, box.x0


def _left(word: Word) -> float:
    return word.box.x0


def split_chunks(row: Sequence[Word]) -> list[Chunk]:
    """One row's words (left to right) parted at its wide gaps."""
    groups: list[list[Word]] = []
    for word in row:
        limit = CHUNK_GAP * max(1.0, word.box.bottom - word.box.top)
        if groups and word.box.x0 - groups[-1][-1].box.x1 <= limit:
            groups[-1].append(word)
        else:
            groups.append([word])
    return [Chunk(tuple(group), bounding_box(word.box for word in group)) for group in groups]


def typical_height(words: Sequence[Word]) -> float:
    """The median word height in points; 10 where there are no words."""
    return median([word.box.bottom - word.box.top for word in words]) if words else 10.0
