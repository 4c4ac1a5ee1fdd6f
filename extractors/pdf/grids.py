"""Ruling lines into the cells of ruled tables.

Edges that nearly coincide are one ruling, the pieces of one ruling are joined, rulings
that meet make crossings, and four crossings joined by rulings make the smallest cell
there is; cells that share a corner are one table. The tolerances are pdfplumber's, and
so are the tables: a test holds that both find the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.model import Box
from extractors.pdf.rulings import Ruling, Rulings

TOLERANCE = 3.0
"""Rulings nearer than this are one, and rulings that miss each other by less meet."""

LEAST_LENGTH = 3.0
"""A ruling shorter than this bounds no cell."""

FEWEST_ACROSS = 2
FEWEST_DOWN = 3
"""A row of cells needs two rulings across, two columns three down."""

Corner = tuple[float, float]


@dataclass(slots=True)
class _Crossing:
    """Where rulings meet: which of them go down through it, and which across."""

    down: set[int] = field(default_factory=set)
    across: set[int] = field(default_factory=set)


def find_grids(rulings: Rulings) -> list[list[Box]]:
    """The cells of each ruled table, in any order; a single cell is a frame, not a table.

    Args:
        rulings: The edges drawn on one page.
    """
    across, down = _merged(rulings.across), _merged(rulings.down)
    if _places(across) < FEWEST_ACROSS or _places(down) < FEWEST_DOWN:
        return []
    cells = list(_cells(_crossings(across, down)))
    return [grid for grid in _grids(cells) if len(grid) > 1]


def _places(rulings: Sequence[Ruling]) -> int:
    return len({ruling.at for ruling in rulings})


def _merged(edges: Sequence[Ruling]) -> list[Ruling]:
    """Edges that nearly coincide at their mean place, the pieces of each joined."""
    edges = sorted(edges)
    breaks = [i for i, (a, b) in enumerate(pairwise(edges), 1) if b.at > a.at + TOLERANCE]
    merged = []
    for start, end in pairwise([0, *breaks, len(edges)]):
        together = edges[start:end]
        if together:
            at = sum(edge.at for edge in together) / len(together)
            merged += [Ruling(at, *extent) for extent in _joined(together)]
    return [ruling for ruling in merged if ruling.length >= LEAST_LENGTH]


def _joined(edges: Sequence[Ruling]) -> Iterator[tuple[float, float]]:
    """The extents that these edges cover along their one line."""
    extents = sorted((edge.start, edge.end) for edge in edges)
    start, reach = extents[0]
    for begin, end in extents:
        if begin > reach + TOLERANCE:
            yield start, reach
            start, reach = begin, end
        reach = max(reach, end)
    yield start, reach


def _crossings(across: Sequence[Ruling], down: Sequence[Ruling]) -> dict[Corner, _Crossing]:
    found: dict[Corner, _Crossing] = defaultdict(_Crossing)
    for i, pole in enumerate(down):
        top, bottom = pole.start - TOLERANCE, pole.end + TOLERANCE
        left, right = pole.at + TOLERANCE, pole.at - TOLERANCE
        for j, bar in enumerate(across):
            if top <= bar.at <= bottom and bar.start <= left and bar.end >= right:
                crossing = found[pole.at, bar.at]
                crossing.down.add(i)
                crossing.across.add(j)
    return found


def _cells(crossings: dict[Corner, _Crossing]) -> Iterator[Box]:
    """The smallest cell below and right of each crossing that is the corner of one."""
    columns: dict[float, list[float]] = defaultdict(list)
    rows: dict[float, list[float]] = defaultdict(list)
    for x, y in sorted(crossings):
        columns[x].append(y)
        rows[y].append(x)
    for (x, y), corner in crossings.items():
        below = [b for b in columns[x] if b > y and corner.down & crossings[x, b].down]
        right = [r for r in rows[y] if r > x and corner.across & crossings[r, y].across]
        closed = ((r, b) for b in below for r in right if _closes(crossings, x, y, r, b))
        for x1, bottom in closed:
            yield Box(x, y, x1, bottom)
            break


def _closes(
    crossings: dict[Corner, _Crossing], left: float, top: float, right: float, bottom: float
) -> bool:
    """Whether rulings join the fourth corner of a cell to the second and the third."""
    fourth = crossings.get((right, bottom))
    return (
        fourth is not None
        and bool(fourth.down & crossings[right, top].down)
        and bool(fourth.across & crossings[left, bottom].across)
    )


def _grids(cells: Sequence[Box]) -> Iterator[list[Box]]:
    """Cells that hang together by their corners."""
    around: dict[Corner, list[Box]] = defaultdict(list)
    for cell in cells:
        for corner in _corners(cell):
            around[corner].append(cell)
    seen: set[Box] = set()
    for cell in cells:
        grid, waiting = [], [cell]
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen.add(one)
                grid.append(one)
                waiting += [other for corner in _corners(one) for other in around[corner]]
        if grid:
            yield grid


def _corners(cell: Box) -> tuple[Corner, ...]:
    return (
        (cell.x0, cell.top), (cell.x1, cell.top), (cell.x0, cell.bottom), (cell.x1, cell.bottom)
    )  # fmt: skip
