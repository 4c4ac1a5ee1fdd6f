"""Words of one region into lines, and lines into paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from extractors.model import Line, Word
from extractors.pdf.mending import mend_row
from extractors.pdf.rows import bounding_box, group_rows

SHORT_LINE_SHARE = 0.85
"""A line that ends before this share of its column ends its paragraph."""

PARAGRAPH_LEADING = 1.45
"""A step down of more than this many usual steps starts a paragraph."""

USUAL_STEP_SHARE = 0.3
"""The usual step from line to line: so many of the steps are smaller."""

ALIKE_STEPS = 0.12
"""Steps down that differ by no more than this share are alike."""

SET_OFF_STEP = 1.6
"""A step down of so many heights of the line before is white, whatever steps are usual."""

INDENT_POINTS = 8.0

_ENUMERATOR = re.compile(
    r"^(?:[IVXLC]+\s?[.)\-–]|[a-zñ]{1,2}\s?[.)]|\d{1,3}\s?[.)]|[•●▪–—-]\s)", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.:;]\W*$")
_REFERS = re.compile(
    r"^(?:art[íi]culos?|fracci[óo]n(?:es)?|incisos?|numeral(?:es)?|n[úu]meros?|apartados?|"
    r"p[áa]rrafos?|cap[íi]tulos?|bases?)$",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"[.…·_]{4,}\s*\d{1,5}$")
_OPEN_END = re.compile(r"[\w,-]$")


def read_lines(words: Sequence[Word], page: int, column: int) -> list[Line]:
    """The region's lines, top to bottom, each marked whether it starts a paragraph.

    A paragraph starts after a wide step down, after a line that ends early, at an
    indent, and at an enumerator (``II.``, ``a)``, ``3.``).

    Args:
        words: Every word of one region, in any order.
        page: The page that they stand on, from 1.
        column: The region's column, from 1.
    """
    rows = [mend_row(row) for row in group_rows(words)]
    if not rows:
        return []
    boxes = [bounding_box(word.box for word in row) for row in rows]
    starts = _paragraph_starts(rows)
    return [
        Line(page, column, tuple(row), box, start)
        for row, box, start in zip(rows, boxes, starts, strict=True)
    ]


def _paragraph_starts(rows: list[list[Word]]) -> list[bool]:
    left = min(row[0].box.x0 for row in rows)
    right = max(row[-1].box.x1 for row in rows)
    steps = [below - above for above, below in pairwise(map(_baseline, rows))]
    usual = sorted(steps)[int(USUAL_STEP_SHARE * len(steps))] if steps else 0.0
    starts = [True]
    for index, ((previous, row), step) in enumerate(zip(pairwise(rows), steps, strict=True)):
        goes_on = _is_alike(steps, index) and not _may_end(previous, left, right)
        starts.append(
            (step > PARAGRAPH_LEADING * usual and not goes_on)
            or (_is_white(previous, step) and _may_end(previous, left, right))
            or _is_enumerated(previous, row)
            or _ends_early(previous, left, right)
            or _is_entry(previous)
            or _is_indented(previous, row, left)
        )
    return starts


def _is_alike(steps: Sequence[float], index: int) -> bool:
    """Whether a step down is like the one before or after: here the lines are set wider."""
    near = (*steps[max(0, index - 1) : index], *steps[index + 1 : index + 2])
    return any(abs(steps[index] - step) <= ALIKE_STEPS * steps[index] for step in near)


def _is_white(previous: Sequence[Word], step: float) -> bool:
    """Whether a blank follows the line, however usual: all lines of a page may be alone."""
    return step > SET_OFF_STEP * median(word.box.bottom - word.box.top for word in previous)


def _is_entry(row: Sequence[Word]) -> bool:
    """Whether the line is an entry of a list of contents: dots lead to its folio."""
    return bool(_LEADERS.search(" ".join(word.text for word in row[-3:])))


def _may_end(row: Sequence[Word], left: float, right: float) -> bool:
    """Whether the line ends a sentence, or before its column does."""
    is_short = row[-1].box.x1 - left < SHORT_LINE_SHARE * (right - left)
    return is_short or bool(_SENTENCE_END.search(row[-1].text))


def _is_enumerated(previous: Sequence[Word], row: Sequence[Word]) -> bool:
    """Begins with an enumerator, and not with the number that "artículo" waits for."""
    return not _REFERS.match(previous[-1].text) and _has_enumerator(row)


def _has_enumerator(row: Sequence[Word]) -> bool:
    """Begins with an enumerator, which is one word or two."""
    return bool(_ENUMERATOR.match(" ".join(word.text for word in row[:3])))


def _is_indented(previous: Sequence[Word], row: Sequence[Word], left: float) -> bool:
    """Set in from a line at the margin; the text hanging off an enumerator is not."""
    step = row[0].box.x0 - previous[0].box.x0
    is_in = step > INDENT_POINTS > previous[0].box.x0 - left
    return is_in and not _has_enumerator(previous)


def _baseline(row: Sequence[Word]) -> float:
    return median(word.box.bottom for word in row)


def _ends_early(row: Sequence[Word], left: float, right: float) -> bool:
    ends_short = row[-1].box.x1 - left < SHORT_LINE_SHARE * (right - left)
    return ends_short and not _OPEN_END.search(row[-1].text)
