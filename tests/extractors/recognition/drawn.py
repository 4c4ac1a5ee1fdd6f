"""Page images that we draw: lines of ink, and lines of words."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from PIL import Image as Picture

from extractors.pdf.engine import Image
from extractors.recognition.recogniser import Glyph, PixelBox, RecognisedWord
from pipelines.demo.scans import scan_of_text

DPI = 100
LEADING = 17
"""Pixels from line to line of ink: 12 points at 100 dots an inch."""


def white_page(width: int = 850, height: int = 1100) -> Image:
    return np.full((height, width), 255, np.uint8)


def draw_lines(page: Image, x0: int, x1: int, top: int, count: int) -> None:
    """Lines of words as a scanner sees them from far away: bars with gaps, from edge to edge."""
    chance = np.random.default_rng(x0)
    for line in range(count):
        y, x = top + line * LEADING, x0
        while x < x1:
            width = int(chance.integers(12, 60))
            page[y : y + 8, x : min(x + width, x1)] = 0
            x += width + 5


def page_of_words(*lines: str) -> Image:
    """A page at 150 dots an inch with the lines set one below another."""
    return np.asarray(Picture.open(BytesIO(scan_of_text(lines))).convert("L"), dtype=np.uint8)


def word(text: str, *, sure: float = 1.0, **others: str) -> RecognisedWord:
    """A recognised word; ``i3="á"``: the fourth letter, unsure, may also be "á"."""
    glyphs = []
    for place, letter in enumerate(text):
        other = others.get(f"i{place}")
        glyphs.append(Glyph(letter, 0.6, ((other, 0.3),)) if other else Glyph(letter, sure))
    return RecognisedWord(tuple(glyphs), PixelBox(0, 0, 10 * len(text), 20))
