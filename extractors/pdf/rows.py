"""Words into rows and chunks: what stands on one baseline, and what stands together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from extractors.model import Box, Word

SAME_ROW_SHARE = 0.5
"""Two words share a row when they overlap by this share of the lower one's height."""

CHUNK_GAP = 1.4
"""A gap wider than this many word heights parts two chunks of a row."""


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
        x0, top = min(x0, box.x0), min(top, box.top)
        x1, bottom = max(x1, box.x1), max(bottom, box.bottom)
    return Box(x0, top, x1, bottom)


def group_rows(words: Iterable[Word]) -> list[list[Word]]:
    """Words that share a baseline, top row first, each row left to right.

    A word joins the row whose vertical extent it overlaps by at least half of the
    lower one's height; raised letters and slightly uneven baselines stay together.
    """
    rows: list[list[Word]] = []
    extents: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda item: (item.box.top + item.box.bottom, item.box.x0)):
        for index in range(len(rows) - 1, max(-1, len(rows) - 4), -1):
            if _shares_row(word.box, extents[index]):
                rows[index].append(word)
                break
        else:
            rows.append([word])
            extents.append((word.box.top, word.box.bottom))
    return [sorted(row, key=lambda item: item.box.x0) for row in rows]


def _shares_row(box: Box, extent: tuple[float, float]) -> bool:
    overlap = min(box.bottom, extent[1]) - max(box.top, extent[0])
    lower = min(box.bottom - box.top, extent[1] - extent[0])
    return lower > 0 and overlap >= SAME_ROW_SHARE * lower


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
    return median(word.box.bottom - word.box.top for word in words) if words else 10.0
