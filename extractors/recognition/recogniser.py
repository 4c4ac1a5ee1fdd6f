"""What every engine of recognition answers, and which one is at hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from extractors.pdf.engine import Image
from extractors.recognition.engines import Engine, chosen_engine


@dataclass(frozen=True, slots=True)
class PixelBox:
    """A rectangle of an image, in pixels, its right and bottom edges outside of it."""

    x0: int
    top: int
    x1: int
    bottom: int

    @property
    def width(self) -> int:
        """Its width in pixels."""
        return self.x1 - self.x0

    @property
    def height(self) -> int:
        """Its height in pixels."""
        return self.bottom - self.top

    def moved(self, x: int, y: int) -> PixelBox:
        """The same rectangle, so many pixels further right and down."""
        return PixelBox(self.x0 + x, self.top + y, self.x1 + x, self.bottom + y)


@dataclass(frozen=True, slots=True)
class Glyph:
    """One recognised character, how sure it is (0 to 1), and what else it may be.

    ``space_before`` is the probability that white space parts it from the one before.
    """

    text: str
    confidence: float
    others: tuple[tuple[str, float], ...] = ()
    space_before: float = 0.0


@dataclass(frozen=True, slots=True)
class RecognisedWord:
    """One recognised word: its characters, its box on the image that was read."""

    glyphs: tuple[Glyph, ...]
    box: PixelBox

    @property
    def text(self) -> str:
        """The characters as recognised."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def confidence(self) -> float:
        """How sure the characters are on average, from 0 to 1."""
        return sum(glyph.confidence for glyph in self.glyphs) / len(self.glyphs)


@dataclass(frozen=True, slots=True)
class Glance:
    """What a cheap look at a page image tells of some words.

    ``passages`` are the lines that may print one of them, read in full, each between the
    lines above and below; ``confidence`` is the engine's on the page, from 0 to 1.
    """

    passages: tuple[str, ...]
    confidence: float


class Recogniser(Protocol):
    """An engine of recognition."""

    @property
    def name(self) -> str:
        """The engine, its version and its models: the same name gives the same words."""

    def turned_degrees(self, image: Image) -> int:
        """How far to turn the page image anticlockwise to be upright: 0, 90, 180 or 270."""

    def read_column(self, image: Image) -> list[list[RecognisedWord]]:
        """The lines of an image of one column, in any order, each from left to right."""

    def glance(self, image: Image, words: Sequence[str]) -> Glance:
        """Look for words on an upright page image of any columns, cheaply.

        Args:
            image: The page image.
            words: In small letters without accents; a hyphen stands at the end of a line.
        """


def recogniser_at_hand() -> Recogniser:
    """The engine that was chosen, with its models loaded; loaded once a process.

    Raises:
        RecogniserMissingError: It is not there.
    """
    return _load(chosen_engine())


@cache
def _load(name: Engine) -> Recogniser:
    # Imported here: most documents need no recognition, and the import costs as much
    # as reading a hundred pages.
    if name == "tesseract":
        from extractors.recognition.tesseract import TesseractRecogniser

        return TesseractRecogniser()
    from extractors.recognition.rapid import RapidRecogniser

    return RapidRecogniser()
