"""A cheap look at a page image: whether it may print some words."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.pdf.engine import Image
from extractors.recognition.images import skew_degrees, straighten, turn
from extractors.recognition.recogniser import Glance, Recogniser

LOOK_DPI = 50
"""The skew is looked for at this resolution: a glance need not be exact."""

SURE = 0.7
"""A page on which the engine is less sure may stand on its side or its head."""


def glance_at(
    image: Image, dpi: float, recogniser: Recogniser, words: Sequence[str]
) -> tuple[str, ...]:
    """The passages of a page image that may print one of the words.

    Args:
        image: The page as a reader sees it, grey.
        dpi: Its pixels an inch.
        recogniser: The engine.
        words: In small letters without accents; a hyphen stands at the end of a line.
    """
    glance = _look(image, dpi, recogniser, words)
    if glance.confidence < SURE and (turned := recogniser.turned_degrees(image)):
        return _look(turn(image, turned), dpi, recogniser, words).passages
    return glance.passages


def _look(image: Image, dpi: float, recogniser: Recogniser, words: Sequence[str]) -> Glance:
    skew = skew_degrees(image, dpi, LOOK_DPI)
    return recogniser.glance(straighten(image, skew), words)
