"""Finds the columns of a page, region by region, and orders the regions for reading.

A gutter is a vertical strip that no word enters over a run of lines, with running text
on both sides. Regions are found top down: what stands above a run of columns, the
columns from left to right, what stands below; each part is searched again, so that three
columns, or a full-width table inside two columns, come out by the same rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.model import Box, Word
from extractors.pdf.gutters import Column, KnownGutter, Run, find_known
from extractors.pdf.rows import bounding_box, group_rows, typical_height

GUTTER_POINTS = 6.0
"""The least width of a gutter."""

LEAST_LINES = 5
"""Fewer lines than this on either side are a signature block or a list, not columns."""

LEAST_WIDTH_SHARE = 0.2
"""A column is at least this share of its region's width."""

RUNNING_WORDS = 2.6
"""Running text has at least this many words a line, on average ..."""

RUNNING_FILL = 0.45
"""... and its lines fill this share of their column's width, on average."""

SHORT_LINES = 2
"""A last column may end after so many lines, beside a full one as wide as itself, ..."""

PROSE_SHARE = 0.7
"""... this share of whose words have letters, ..."""

FULL = 0.8
"""... whose lines fill this share of it, on average, ..."""

ALIKE_WIDTH = 0.12
"""... where their widths differ by no more than this share, ..."""

MIDDLE_SHARE = 0.06
"""... and the gutter is as near as this share of the width to its middle."""

FULL_LINES = 10
"""So many lines of running text beside it prove a last column of signatures alone."""

WIDE_GAP = 40.0
"""Of two gutters with as many lines the wider wins; beyond this all are alike."""

STRAY_STEP = 1.2
"""A row parted from its run by more than so many of its heights is not part of it."""

ELIDED_WORDS = 6
ELISION_MARKS = "….[]()"
"""A line of at most so many words that ends with such marks alone leaves words out."""

STEP_POINTS = 3.0
EDGE_POINTS = 0.3
MAX_DEPTH = 6


Trim = Callable[[list[Word]], list[Word]]


@dataclass(frozen=True, slots=True)
class Region:
    """Words that are read together: one column of one band of the page."""

    words: tuple[Word, ...]
    column: int
    columns: int


@dataclass(frozen=True, slots=True)
class _Gutter:
    x: float
    top: float
    bottom: float
    score: float


@dataclass(frozen=True, slots=True)
class _Search:
    """How gutters are looked for: what is trimmed off a run, and what is known of them."""

    trim: Trim
    known: Sequence[KnownGutter]


def find_regions(
    words: Sequence[Word], *, has_masthead: bool = False, known: Sequence[KnownGutter] = ()
) -> list[Region]:
    """The page's words as regions in reading order.

    Args:
        words: Every body word of one page, in any order.
        has_masthead: Whether rows that stand apart over a run of columns may belong to
            a masthead, and are then read before it.
        known: Gutters that stand elsewhere, from left to right; beside them a few lines
            suffice.

    Returns:
        Regions from top to bottom and, inside a run of columns, left to right; a
        region of one column has ``columns == 1``. Empty for a page without words.
    """
    if not words:
        return []
    trim = _without_strays if has_masthead else list
    return _split(list(words), _Search(trim, known), depth=0)


def known_gutters(regions: Sequence[Region]) -> list[KnownGutter]:
    """The gutters between neighbouring columns of some lines each."""
    found = []
    for one, other in pairwise(regions):
        if other.column != one.column + 1 or other.columns != one.columns:
            continue
        if min(len(one.words), len(other.words)) < LEAST_LINES * RUNNING_WORDS:
            continue
        gutter = KnownGutter(Column.of(one.words), Column.of(other.words))
        if gutter.width >= GUTTER_POINTS:
            found.append(gutter)
    return found


def may_part(regions: Sequence[Region], known: Sequence[KnownGutter]) -> bool:
    """Whether one of the regions shows columns when held against known gutters."""
    return any(find_known(region.words, known) for region in regions)


def _split(words: list[Word], search: _Search, depth: int) -> list[Region]:
    gutter = _find_either(words, search) if depth < MAX_DEPTH else None
    if gutter is None:
        return [Region(tuple(words), 1, 1)] if words else []
    above = [w for w in words if _middle(w) < gutter.top]
    below = [w for w in words if _middle(w) > gutter.bottom]
    inside = [w for w in words if gutter.top <= _middle(w) <= gutter.bottom]
    left = _split([w for w in inside if w.box.x0 < gutter.x], search, depth + 1)
    right = _split([w for w in inside if w.box.x0 >= gutter.x], search, depth + 1)
    return [
        *_split(above, search, depth + 1),
        *_side_by_side(left, right),
        *_split(below, search, depth + 1),
    ]


def _find_either(words: list[Word], search: _Search) -> _Gutter | Run | None:
    """The best gutter of these words, or a known one where it is longer."""
    found, known = _find_gutter(words, search.trim), find_known(words, search.known)
    if found is None or known is None:
        return found or known or _find_stub(words)
    holds = known.top <= found.top and found.bottom <= known.bottom
    return known if holds else found


def _find_stub(words: list[Word]) -> _Gutter | None:
    """The gutter before a last column of hardly a line, as of signatures alone.

    It is as wide as the full column beside it, ends where the page's wide lines do, and
    what stands in it is centred there or begins at its edge.
    """
    if len(words) < FULL_LINES * RUNNING_WORDS:
        return None
    area = bounding_box(word.box for word in words)
    middle = (area.x0 + area.x1) / 2
    for top, bottom in _free_runs(words, middle, area.top, area.bottom):
        inside = [word for word in words if top <= _middle(word) <= bottom]
        left = [word for word in inside if word.box.x0 < middle]
        right = [word for word in inside if word.box.x0 >= middle]
        if right and _running_lines(left, 0.0) >= FULL_LINES and _is_stub(left, right, area):
            extent = bounding_box(word.box for word in inside)
            return _Gutter(middle, extent.top, extent.bottom, 1.0)
    return None


def _is_stub(left: list[Word], right: list[Word], area: Box) -> bool:
    one, other = (bounding_box(word.box for word in side) for side in (left, right))
    column = Column(area.x1 - (one.x1 - one.x0), area.x1, (area.x1 - (one.x1 - one.x0),))
    if not GUTTER_POINTS <= column.x0 - one.x1 <= WIDE_GAP:
        return False
    begins_beside = abs(other.top - one.top) <= STRAY_STEP * typical_height(left)
    rows = group_rows(right)
    return begins_beside and all(column.begins(row) or column.centres(row) for row in rows)


def _side_by_side(left: list[Region], right: list[Region]) -> list[Region]:
    """The regions of two neighbouring strips, their columns counted on."""
    before = max(region.columns for region in left)
    total = before + max(region.columns for region in right)
    return [
        *(Region(r.words, r.column, total) for r in left),
        *(Region(r.words, r.column + before, total) for r in right),
    ]


def _middle(word: Word) -> float:
    return (word.box.top + word.box.bottom) / 2


def _find_gutter(words: list[Word], trim: Trim) -> _Gutter | None:
    """The best gutter of these words, or ``None``."""
    if len(words) < 2 * LEAST_LINES * RUNNING_WORDS:
        return None
    area = bounding_box(word.box for word in words)
    best: _Gutter | None = None
    for x, is_firm in _candidates(words, area):
        for top, bottom in _free_runs(words, x, area.top, area.bottom):
            inside = trim([w for w in words if top <= _middle(w) <= bottom])
            if not is_firm and not _is_prose([w for w in inside if w.box.x0 >= x]):
                continue
            gutter = _judge(inside, x, area.x1 - area.x0, best.score if best else 0.0)
            if gutter:
                best = gutter
    return best


def _candidates(words: list[Word], area: Box) -> list[tuple[float, bool]]:
    """Places just left of where lines begin after a gap, and whether enough lines do.

    They are where a column's left edge may be; near the middle a few lines suffice to
    look there for prose.
    """
    width = area.x1 - area.x0
    low, high = area.x0 + LEAST_WIDTH_SHARE * width, area.x1 - LEAST_WIDTH_SHARE * width
    begins: dict[int, list[float]] = defaultdict(list)
    for row in group_rows(words):
        reach = area.x0 - GUTTER_POINTS
        for word in row:
            if word.box.x0 - reach >= GUTTER_POINTS and low <= word.box.x0 <= high:
                begins[round(word.box.x0 / STEP_POINTS)].append(word.box.x0)
            reach = max(reach, word.box.x1)
    counts = {
        home: sum(len(begins.get(place, ())) for place in (home - 1, home, home + 1))
        for home in begins
    }
    middle = (area.x0 + area.x1) / 2
    return [
        (min(begins[home]) - GUTTER_POINTS / 2, counts[home] >= LEAST_LINES)
        for home in sorted(begins)
        if counts[home] >= LEAST_LINES
        or (
            counts[home] >= SHORT_LINES and abs(home * STEP_POINTS - middle) <= MIDDLE_SHARE * width
        )
    ]


def _free_runs(
    words: Sequence[Word], x: float, top: float, bottom: float
) -> list[tuple[float, float]]:
    """Vertical intervals in which no word comes nearer to ``x`` than half a gutter."""
    half = GUTTER_POINTS / 2
    crossing = sorted(
        (word.box.top, word.box.bottom)
        for word in words
        if word.box.x0 < x + half - EDGE_POINTS and word.box.x1 > x - half + EDGE_POINTS
    )
    edges = [(top - 1, top - 1), *crossing, (bottom + 1, bottom + 1)]
    runs, reach = [], edges[0][1]
    for (_, _), (start, end) in pairwise(edges):
        if start > reach:
            runs.append((reach, start))
        reach = max(reach, end)
    least = LEAST_LINES * typical_height(words)
    return [(start, end) for start, end in runs if end - start >= least]


def _judge(inside: list[Word], x: float, width: float, score_to_beat: float) -> _Gutter | None:
    """The gutter at ``x``, if running text stands on both sides and it beats that score."""
    left = [w for w in inside if w.box.x0 < x]
    right = [w for w in inside if w.box.x0 >= x]
    fewest = min(len(left), len(right))
    if fewest < LEAST_LINES * RUNNING_WORDS:
        return None if score_to_beat else _judge_short(left, right, x)
    gap = min(w.box.x0 for w in right) - max(w.box.x1 for w in left)
    favour = 1 + min(gap, WIDE_GAP) / WIDE_GAP
    if favour * fewest / RUNNING_WORDS <= score_to_beat:
        return None
    lines = min(_running_lines(side, LEAST_WIDTH_SHARE * width) for side in (left, right))
    if lines < LEAST_LINES and not score_to_beat:
        return _judge_short(left, right, x)
    if lines < LEAST_LINES or lines * favour <= score_to_beat:
        return None
    extent = bounding_box(w.box for w in inside)
    return _Gutter(x, extent.top, extent.bottom, lines * favour)


def _judge_short(left: list[Word], right: list[Word], x: float) -> _Gutter | None:
    """The gutter before a last column of a few lines that begins beside a full one."""
    if len(right) < SHORT_LINES * RUNNING_WORDS or len(left) < LEAST_LINES * RUNNING_WORDS:
        return None
    one, other = (bounding_box(word.box for word in side) for side in (left, right))
    width = one.x1 - one.x0
    is_alike = abs(width - (other.x1 - other.x0)) <= ALIKE_WIDTH * width
    begins_beside = abs(one.top - other.top) <= STRAY_STEP * typical_height(left)
    if not (is_alike and begins_beside and 0 < other.x0 - one.x1 <= WIDE_GAP):
        return None
    lines = _running_lines(right, 0.0)
    if lines < SHORT_LINES or not _is_prose(right) or _running_lines(left, 0.0, FULL) < LEAST_LINES:
        return None
    return _Gutter(x, min(one.top, other.top), max(one.bottom, other.bottom), lines / LEAST_LINES)


def _is_prose(words: list[Word]) -> bool:
    """Words of letters, and some of them on every line: no figures in a table."""
    rows = [row for row in group_rows(words) if not _leaves_out(row)]
    printed = [word.text for row in rows for word in row]
    lettered = sum(any(character.isalpha() for character in text) for text in printed)
    return bool(rows) and lettered >= max(RUNNING_WORDS * len(rows), PROSE_SHARE * len(printed))


def _without_strays(words: list[Word]) -> list[Word]:
    """The run without a row or two that stand apart at its top or bottom."""
    rows = group_rows(words)
    for _ in range(2):
        for count in (1, 2):
            if len(rows) > 2 * count and _is_apart(rows[count - 1], rows[count]):
                rows = rows[count:]
                break
        rows.reverse()
    return [word for row in rows for word in row]


def _is_apart(row: list[Word], following: list[Word]) -> bool:
    one, other = (bounding_box(w.box for w in words) for words in (row, following))
    step = max(other.top - one.bottom, one.top - other.bottom)
    return step > STRAY_STEP * (one.bottom - one.top)


def _running_lines(words: list[Word], least_width: float, least_fill: float = RUNNING_FILL) -> int:
    """How many lines of running text these words make; 0 where they are none."""
    if not words:
        return 0
    area = bounding_box(word.box for word in words)
    width = area.x1 - area.x0
    lines = group_rows(words)
    rows = [row for row in lines if not _leaves_out(row)]
    if not rows or width < least_width or sum(map(len, rows)) < RUNNING_WORDS * len(rows):
        return 0
    fill = sum(row[-1].box.x1 - row[0].box.x0 for row in rows) / (len(rows) * width)
    return len(lines) if fill >= least_fill else 0


def _leaves_out(row: list[Word]) -> bool:
    """A line of a decree that stands for words that stay: "III. …", however short, is text."""
    return len(row) <= ELIDED_WORDS and not row[-1].text.strip(ELISION_MARKS)
