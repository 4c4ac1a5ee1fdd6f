"""The regions of a page that its lines are read in: one column of one band each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from extractors.model import Box, Line
from extractors.pdf.rows import bounding_box


@dataclass(frozen=True, slots=True)
class Region:
    """Lines that are read one below the other, and the box that holds them."""

    column: int
    box: Box


def find_regions(lines: Sequence[Line]) -> list[Region]:
    """Return a page's regions in reading order.

    A region ends where the column changes. Lines over the whole width count as column 1:
    before a run of columns, they end where the last one reaches into the second.

    Args:
        lines: The page's body, in reading order.
    """
    runs = [list(run) for _, run in groupby(lines, lambda line: line.column)]
    parts = [part for run, after in _with_next(runs) for part in _parted(run, after)]
    return [Region(part[0].column, bounding_box(line.box for line in part)) for part in parts]


def _with_next(runs: Sequence[list[Line]]) -> Iterator[tuple[list[Line], list[Line]]]:
    for place, run in enumerate(runs):
        yield run, runs[place + 1] if place + 1 < len(runs) else []


def _parted(run: list[Line], after: list[Line]) -> list[list[Line]]:
    """A run of one column, parted from the lines of full width that stand above it."""
    if not after or after[0].column < run[0].column:
        return [run]
    edge = min(line.box.x0 for line in after)
    wide = [place for place, line in enumerate(run, 1) if line.box.x1 > edge]
    below = wide[-1] if wide else 0
    return [part for part in (run[:below], run[below:]) if part]
