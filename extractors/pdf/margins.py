"""Finds what stands beside a page's text: notes and folios in its margins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from extractors.model import Word
from extractors.pdf.rows import Chunk

EDGE_STEP = 3.0
"""Lines of one column end within so many points of each other."""

FLUSH_SHARE = 0.4
"""An edge of the text is where this share of the page's lines begin or end."""

FEWEST_LINES = 8
"""A page of fewer lines shows no edge."""

GAP = 6.0
"""A margin begins so many points beyond the text."""

MARGIN_SHARE = 0.25
"""What reaches further into the page than this share of its width is no marginal note."""

LEAST_LETTERS = 4
"""What has fewer letters is an enumerator or a mark, and belongs to the line beside it."""

LEAST_OTHER = 0.9
"""Marginal notes are set in type no larger than this share of the page's."""


@dataclass(frozen=True, slots=True)
class Margins:
    """Where a page's text ends at the left and right, and how large its notes may be."""

    left: float
    right: float
    width: float
    size: float

    def hold(self, word: Word) -> bool:
        """Whether a word is small and stands beside the text."""
        if word.size > self.size:
            return False
        if word.box.x1 <= self.left - GAP:
            return word.box.x1 <= MARGIN_SHARE * self.width
        reach = max(self.right + GAP, (1 - MARGIN_SHARE) * self.width)
        return word.box.x0 >= reach


def find_margins(rows: Sequence[Sequence[Chunk]], width: float, typical: float) -> Margins | None:
    """Where the text of a page ends; ``None`` where it has no straight edges.

    Args:
        rows: The page's rows, top to bottom, as chunks.
        width: The page's width, in points.
        typical: The usual height of its words, in points.
    """
    size = LEAST_OTHER * typical
    text = [[w for chunk in row for w in chunk.words if w.size > size] for row in rows]
    text = [words for words in text if words]
    left = _edge([words[0].box.x0 for words in text], at_left=True)
    right = _edge([words[-1].box.x1 for words in text], at_left=False)
    if left is None or right is None or left >= right:
        return None
    return Margins(left, right, width, size)


def find_marginal(rows: Sequence[Sequence[Chunk]], margins: Margins) -> list[Word]:
    """The words of notes that stand in a page's margins."""
    return [word for row in rows for chunk in row for word in _beside(chunk, margins)]


def below_start(rows: Sequence[Sequence[Chunk]], margins: Margins) -> Sequence[Sequence[Chunk]]:
    """The rows from the first line of text that begins at the left margin: no masthead's."""
    for place, row in enumerate(rows):
        begins = (w.box.x0 for chunk in row for w in chunk.words if w.size > margins.size)
        if abs(next(begins, 0.0) - margins.left) <= EDGE_STEP:
            return rows[place:]
    return ()


def _beside(chunk: Chunk, margins: Margins) -> list[Word]:
    """The chunk, or what of it stands before or after the line that it has run into."""
    words = list(chunk.words)
    if not (margins.hold(words[0]) or margins.hold(words[-1])):
        return []
    before = list(takewhile(margins.hold, words))
    after = list(takewhile(margins.hold, words[len(before) :][::-1]))
    found = []
    for part, inner in ((before, words[len(before) :]), (after[::-1], words[: -len(after)])):
        letters = sum(character.isalpha() for word in part for character in word.text)
        is_joined = bool(inner) and min(word.size for word in inner) <= margins.size
        if letters >= LEAST_LETTERS and not is_joined:
            found += part
    return found


def _edge(places: Sequence[float], *, at_left: bool) -> float | None:
    """The outermost place that enough lines share; ``None`` where the text is ragged."""
    if len(places) < FEWEST_LINES:
        return None
    counts = Counter(round(place / EDGE_STEP) for place in places)
    shared = [
        home
        for home in counts
        if sum(counts[home + step] for step in (-1, 0, 1)) >= FLUSH_SHARE * len(places)
    ]
    if not shared:
        return None
    home = min(shared) if at_left else max(shared)
    return home * EDGE_STEP
