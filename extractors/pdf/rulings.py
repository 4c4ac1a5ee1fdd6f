"""The ruling lines of a page: the straight edges of what pdfium drew on it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractors.pdf.characters import Frame

LEAST_LENGTH = 1.0
"""A shorter edge is the end of a drawn line, or a dot."""

SLANT = 0.1
"""An edge whose ends differ by more than so many points, both ways, is slanted."""

MOST_OBJECTS = 20_000
MOST_SEGMENTS = 1_000
MOST_DEPTH = 3
"""What a page draws beyond these numbers is a picture and not looked at."""

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]


class Ruling(NamedTuple):
    """A straight edge: where it lies, and from where to where it goes, in points."""

    at: float
    start: float
    end: float

    @property
    def length(self) -> float:
        """From end to end."""
        return self.end - self.start


class Rulings(NamedTuple):
    """The edges of one page: those that go across, at a y, and those down, at an x."""

    across: list[Ruling]
    down: list[Ruling]


def read_rulings(page: pdfium.PdfPage) -> Rulings:
    """Every horizontal and vertical edge of an open page's lines, boxes and bars.

    A box has four edges and a bar of ink two long ones; curves and slants have none.
    """
    frame, rulings = Frame.of(page), Rulings([], [])
    for path, matrices in _paths(page):
        for points in _strokes(path):
            _add_edges([_on_page(point, matrices, frame) for point in points], rulings)
    return rulings


def _add_edges(points: list[Point], rulings: Rulings) -> None:
    for (x0, y0), (x1, y1) in pairwise(points):
        width, height = abs(x1 - x0), abs(y1 - y0)
        if height <= SLANT and width >= LEAST_LENGTH:
            rulings.across.append(Ruling((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif width <= SLANT and height >= LEAST_LENGTH:
            rulings.down.append(Ruling((x0 + x1) / 2, min(y0, y1), max(y0, y1)))


def _on_page(point: Point, matrices: Sequence[Matrix], frame: Frame) -> Point:
    x, y = point
    for a, b, c, d, e, f in matrices:
        x, y = a * x + c * y + e, b * x + d * y + f
    left, top, _, _ = frame.place(x, y, x, y)
    return left, top


def _strokes(path: raw.FPDF_PAGEOBJECT) -> Iterator[list[Point]]:
    """The corners of each unbroken run of straight lines; a closed run ends as it began."""
    x, y = ctypes.c_float(), ctypes.c_float()
    stroke: list[Point] = []
    start = (0.0, 0.0)
    for index in range(min(raw.FPDFPath_CountSegments(path), MOST_SEGMENTS)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = (x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_LINETO:
            stroke.append(point)
        else:
            yield stroke
            stroke = [point]
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif raw.FPDFPathSegment_GetClose(segment) and len(stroke) > 2:
            stroke.append(start)
    yield stroke


def _paths(page: pdfium.PdfPage) -> Iterator[tuple[raw.FPDF_PAGEOBJECT, Sequence[Matrix]]]:
    """Each path of the page, inside forms too, with the matrices that place it."""
    for index in range(min(raw.FPDFPage_CountObjects(page.raw), MOST_OBJECTS)):
        yield from _paths_of(raw.FPDFPage_GetObject(page.raw, index), (), 0)


def _paths_of(
    item: raw.FPDF_PAGEOBJECT, outer: Sequence[Matrix], depth: int
) -> Iterator[tuple[raw.FPDF_PAGEOBJECT, Sequence[Matrix]]]:
    kind = raw.FPDFPageObj_GetType(item)
    if kind not in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM):
        return
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, matrix)
    matrices = ((matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f), *outer)
    if kind == raw.FPDF_PAGEOBJ_PATH:
        yield item, matrices
    elif depth < MOST_DEPTH:
        for index in range(min(raw.FPDFFormObj_CountObjects(item), MOST_OBJECTS)):
            yield from _paths_of(raw.FPDFFormObj_GetObject(item, index), matrices, depth + 1)
