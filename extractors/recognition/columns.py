"""Columns of a page image, found on its ink before anything is recognised.

A line finder runs over a narrow gutter, and a line that two columns share makes no
sense. A gutter is a vertical strip that hardly any ink enters, with running text on both
sides; what a stain or a touching letter does to a few of its lines is let pass. As on
pages with a text layer, what stands above a run of columns is read first, then the
columns, then what stands below, each part searched again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import cv2
import numpy as np

from extractors.pdf.engine import Image
from extractors.recognition.images import resized
from extractors.recognition.recogniser import PixelBox

LOOK_DPI = 100
"""Gutters are looked for at this resolution, whatever the image's own."""

LEAST_WIDTH_SHARE = 0.2
"""A column is at least this share of its part's width ..."""

LEAST_WIDTH_POINTS = 100.0
"""... and at least so wide: narrower ones are those of a table."""

LEAST_HEIGHT_POINTS = 60.0
"""Columns lower than this are a signature block or a list."""

GUTTER_POINTS = 4.0
"""The least width of a gutter, less a pixel on either side."""

LOW_GUTTER_POINTS = 9.0
LOW_SHARE = 0.4
"""A gutter lower than this share of the page is at least so wide."""

STAINED_HEIGHT_POINTS = 150.0
"""A gutter with stains is at least so high: in lines of text white meets by chance."""

STAIN_POINTS = 13.0
"""Ink across a gutter that is no higher than this may be a stain or a touching letter ..."""

STAINED_SHARE = 0.1
"""... if no more than this share of the gutter is stained; of two gutters the cleaner wins."""

STAIN_COST = 6.0

WORD_GAP_POINTS = 8.0
LINE_GAP_POINTS = 8.0
"""White of no more than this between letters, words or lines is part of running text."""

FULL_LINE = 0.75
FULL_SHARE = 0.28
"""Of running text at least this share of the lines cover so much of the column's width."""

WIDE_POINTS = 30.0
"""White strips wider than this are all alike."""

CLEAN_SHARE = 0.03
CENTRE_SHARE = 0.1
"""Beside a picture or a table there is a column if the strip between is clean, half as
high as the part, and in its middle."""

LEAST_BOTH_POINTS = 48.0
"""Text stands side by side over at least this height ..."""

LEAST_TEXT_SHARE = 0.3
"""... and over this share of the rows from where that begins to where it ends."""

LARGEST_INK_POINTS = 30.0
"""Ink higher than this is a rule, a seal or a stain."""

LEAST_INK = 6
"""Ink of fewer pixels, at the resolution of looking, is noise."""

MOST_DEPTH = 4

Ink: TypeAlias = np.ndarray[tuple[int, ...], np.dtype[np.bool_]]


@dataclass(frozen=True, slots=True)
class Column:
    """One part of a page image that is read by itself: a column, or what is above or below.

    ``number`` counts from 1 to ``count``, the columns side by side.
    """

    box: PixelBox
    number: int = 1
    count: int = 1


@dataclass(frozen=True, slots=True)
class _Gutter:
    x: int
    top: int
    bottom: int
    score: float


def find_columns(image: Image, dpi: float) -> list[Column]:
    """The parts of a straight page image in reading order.

    Args:
        image: The page image, rows by columns.
        dpi: Its pixels an inch.

    Returns:
        Boxes in the image's pixels that together hold what is printed; one for a page of
        one column, none for a blank page.
    """
    scale = dpi / LOOK_DPI
    ink = _ink(image, 1 / scale)
    height, width = ink.shape
    whole = PixelBox(0, 0, width, height)
    return [
        Column(_scaled(column.box, scale, image.shape), column.number, column.count)
        for column in _split(ink, _lines_of(ink), whole, 0)
    ]


def _scaled(box: PixelBox, scale: float, shape: tuple[int, ...]) -> PixelBox:
    height, width = shape[:2]
    return PixelBox(
        min(width, round(box.x0 * scale)),
        min(height, round(box.top * scale)),
        min(width, round(box.x1 * scale)),
        min(height, round(box.bottom * scale)),
    )


def _points(points: float) -> int:
    return max(1, round(points * LOOK_DPI / 72))


def _ink(image: Image, scale: float) -> Ink:
    """Where the page is printed on, without rules, seals and large stains."""
    small = resized(image, scale)
    black = cv2.adaptiveThreshold(
        small, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 31, 18
    )
    _, labels, stats, _ = cv2.connectedComponentsWithStats(black, connectivity=8)
    heights = stats[:, cv2.CC_STAT_HEIGHT]
    kept = (heights <= _points(LARGEST_INK_POINTS)) & (stats[:, cv2.CC_STAT_AREA] >= LEAST_INK)
    kept[0] = False
    return np.asarray(kept[labels])


def _lines_of(ink: Ink) -> Ink:
    """The ink with the white between letters, words and lines of text filled."""
    tall = cv2.dilate(ink.astype(np.uint8), np.ones((_points(LINE_GAP_POINTS), 1), np.uint8))
    across = np.ones((1, _points(WORD_GAP_POINTS)), np.uint8)
    closed = cv2.morphologyEx(tall, cv2.MORPH_CLOSE, across)
    return np.asarray(closed, dtype=np.bool_)


def _split(ink: Ink, lines: Ink, part: PixelBox, depth: int) -> Iterator[Column]:
    gutter = _find_gutter(ink, lines, part) if depth < MOST_DEPTH else None
    if gutter is None:
        if ink[part.top : part.bottom, part.x0 : part.x1].any():
            yield Column(part)
        return
    yield from _split(ink, lines, PixelBox(part.x0, part.top, part.x1, gutter.top), depth + 1)
    sides = (
        PixelBox(part.x0, gutter.top, gutter.x, gutter.bottom),
        PixelBox(gutter.x, gutter.top, part.x1, gutter.bottom),
    )
    left, right = (list(_split(ink, lines, side, depth + 1)) for side in sides)
    before = max((column.count for column in left), default=1)
    count = before + max((column.count for column in right), default=1)
    yield from (Column(each.box, each.number, count) for each in left)
    yield from (Column(each.box, each.number + before, count) for each in right)
    yield from _split(ink, lines, PixelBox(part.x0, gutter.bottom, part.x1, part.bottom), depth + 1)


def _find_gutter(ink: Ink, lines: Ink, part: PixelBox) -> _Gutter | None:
    """The gutter of this part that most lines of text stand beside, if there is one."""
    if part.height < _points(LEAST_HEIGHT_POINTS):
        return None
    inside = ink[part.top : part.bottom, part.x0 : part.x1]
    wide = cv2.dilate(inside.astype(np.uint8), np.ones((1, 3), np.uint8)).astype(np.bool_)
    columns = np.flatnonzero(inside.any(axis=0))
    if not len(columns):
        return None
    left, right = int(columns[0]), int(columns[-1]) + 1
    least = max(round(LEAST_WIDTH_SHARE * (right - left)), _points(LEAST_WIDTH_POINTS))
    low, high = left + least, right - least
    strips: list[list[_Gutter]] = []
    for x in range(low, high):
        found = (
            _judge(lines, part, wide[:, x], (x, top, bottom), (left, right))
            for top, bottom in _runs(wide[:, x])
        )
        gutter = max(filter(None, found), key=lambda each: each.score, default=None)
        if gutter is None:
            continue
        if strips and _goes_on(strips[-1][-1], gutter):
            strips[-1].append(gutter)
        else:
            strips.append([gutter])
    wide_enough = (strip for strip in strips if len(strip) >= _least_width(strip, len(ink)))
    best = max(wide_enough, key=_weight, default=[])
    cleanest = max(best, key=lambda each: each.score, default=None)
    return cleanest and _in_the_middle(cleanest, wide, part)


def _least_width(strip: Sequence[_Gutter], page_height: int) -> int:
    """How wide a white strip must be: wider where it is low."""
    height = max(gutter.bottom - gutter.top for gutter in strip)
    is_low = height < LOW_SHARE * page_height
    return _points(LOW_GUTTER_POINTS if is_low else GUTTER_POINTS)


def _goes_on(one: _Gutter, following: _Gutter) -> bool:
    """Whether two places side by side are of one white strip."""
    overlap = min(one.bottom, following.bottom) - max(one.top, following.top)
    height = max(one.bottom - one.top, following.bottom - following.top)
    return following.x == one.x + 1 and 2 * overlap >= height


def _weight(strip: Sequence[_Gutter]) -> float:
    """How good the best place of a white strip is: of two as good the wider strip wins."""
    wide = _points(WIDE_POINTS)
    return max(each.score for each in strip) * (1 + min(len(strip), wide) / wide)


def _runs(crossed: Ink) -> Iterator[tuple[int, int]]:
    """Stretches from top to bottom that no ink crosses, but for stains.

    Ink across that is higher than a stain, or two lines of text, parts two stretches; so
    much of a stretch's ends is left off that what is left is clean.
    """
    across = _stretches(crossed)
    blocks: list[tuple[int, int]] = []
    for top, bottom in across:
        if blocks and top - blocks[-1][1] < _points(LINE_GAP_POINTS):
            blocks[-1] = (blocks[-1][0], bottom)
        else:
            blocks.append((top, bottom))
    breaks = [block for block in blocks if block[1] - block[0] > _points(STAIN_POINTS)]
    edges = [0, *(edge for block in breaks for edge in block), len(crossed)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        top, bottom = _cleanest(crossed[start:end])
        if bottom - top >= _points(LEAST_HEIGHT_POINTS):
            yield start + top, start + bottom


def _stretches(rows: Ink) -> list[tuple[int, int]]:
    """Where rows are set, from the first to one past the last of each stretch."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], rows, [False])).astype(np.int8)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def _cleanest(crossed: Ink) -> tuple[int, int]:
    """The stretch with the most clean rows, each crossed one weighing as much as several."""
    if not len(crossed):
        return 0, 0
    gain = np.concatenate(([0.0], np.where(crossed, -STAIN_COST, 1.0).cumsum()))
    so_far = np.minimum.accumulate(gain)
    end = int((gain - so_far).argmax())
    return int(gain[: end + 1].argmin()), end


def _judge(
    lines: Ink,
    part: PixelBox,
    crossed: Ink,
    run: tuple[int, int, int],
    edges: tuple[int, int],
) -> _Gutter | None:
    x, top, bottom = run
    here = lines[part.top + top : part.top + bottom, part.x0 : part.x1]
    sides = (here[:, edges[0] : x], here[:, x : edges[1]])
    has_text = [side.any(axis=1) for side in sides]
    both = has_text[0] & has_text[1]
    rows = np.flatnonzero(has_text[0] | has_text[1])
    beside = np.flatnonzero(both)
    if len(beside) < _points(LEAST_BOTH_POINTS):
        return None
    if len(beside) < LEAST_TEXT_SHARE * (beside[-1] + 1 - beside[0]):
        return None
    stained = float(crossed[top:bottom][both].mean())
    running = sum(_runs_on(side[text]) for side, text in zip(sides, has_text, strict=True))
    centre = (x - edges[0]) / (edges[1] - edges[0])
    is_beside_picture = (
        running == 1
        and stained <= CLEAN_SHARE
        and bottom - top >= part.height / 2
        and abs(centre - 0.5) <= CENTRE_SHARE
    )
    if stained and bottom - top < _points(STAINED_HEIGHT_POINTS):
        return None
    if stained > STAINED_SHARE or not (running == 2 or is_beside_picture):
        return None
    first, last = int(rows[0]), int(rows[-1]) + 1
    score = len(beside) * (1 - STAIN_COST * stained)
    return _Gutter(part.x0 + x, part.top + top + first, part.top + top + last, score)


def _runs_on(rows: Ink) -> bool:
    """Whether rows of pixels with text, from edge to edge of a side, are running text."""
    return bool(len(rows)) and float((rows.mean(axis=1) >= FULL_LINE).mean()) >= FULL_SHARE


def _in_the_middle(gutter: _Gutter, wide: Ink, part: PixelBox) -> _Gutter:
    """The same gutter with its line in the middle of the white strip."""
    strip = wide[gutter.top - part.top : gutter.bottom - part.top].mean(axis=0)
    x0 = x1 = gutter.x - part.x0
    least = strip[x0] + 0.02
    while x0 > 0 and strip[x0 - 1] <= least:
        x0 -= 1
    while x1 + 1 < len(strip) and strip[x1 + 1] <= least:
        x1 += 1
    return _Gutter(part.x0 + (x0 + x1) // 2, gutter.top, gutter.bottom, gutter.score)
