"""One page image into words with boxes, whichever engine recognises them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from extractors.model import Box, Word
from extractors.pdf.engine import Image, Part
from extractors.recognition.columns import find_columns
from extractors.recognition.images import skew_degrees, straighten, turn
from extractors.recognition.recogniser import PixelBox, RecognisedWord, Recogniser
from extractors.recognition.spelling import settle

FAINT = 0.985
"""On a page of which the engine is less sure, fine strokes are lost."""

DOUBTFUL = 0.8
"""A page of which the engine is less sure may stand on its head after all."""


@dataclass(frozen=True, slots=True)
class RecognisedPage:
    """What a page image prints.

    ``words`` stand part by part, in reading order; their ``start`` and ``end`` count the
    characters of ``string``, which holds them with one space between them. Boxes are in
    points of the page image after it was turned by ``turned_degrees``, anticlockwise.
    ``confidence`` is the engine's, on average, from 0 to 1.
    """

    words: tuple[Word, ...]
    parts: tuple[Part, ...]
    width: float
    height: float
    confidence: float
    turned_degrees: float

    @property
    def string(self) -> str:
        """The page's words, one space between them."""
        return " ".join(word.text for word in self.words)


def recognise_page(image: Image, dpi: float, recogniser: Recogniser) -> RecognisedPage:
    """Read one page image; a page that makes little sense also on its head.

    Args:
        image: The page as a reader sees it, grey.
        dpi: Its pixels an inch.
        recogniser: The engine.
    """
    turned = recogniser.turned_degrees(image)
    page = _recognise(image, dpi, recogniser, turned)
    if page.confidence >= DOUBTFUL:
        return page
    other = _recognise(image, dpi, recogniser, (turned + 180) % 360)
    return max(page, other, key=lambda each: each.confidence * len(each.words))


def _recognise(image: Image, dpi: float, recogniser: Recogniser, turned: int) -> RecognisedPage:
    """Read one page image, turned anticlockwise by a multiple of 90 degrees."""
    upright = turn(image, turned)
    skew = skew_degrees(upright, dpi)
    straight = straighten(upright, skew)
    columns = find_columns(straight, dpi)
    read = [list(_read(straight, column.box, recogniser)) for column in columns]
    confidence = _confidence(read)
    words: list[tuple[str, PixelBox]] = []
    parts = []
    for column, lines in zip(columns, read, strict=True):
        start = len(words)
        words.extend(settle(lines, is_faint=confidence < FAINT))
        parts.append(Part(start, len(words), column.number, column.count))
    height, width = straight.shape
    return RecognisedPage(
        words=tuple(_placed(words, 72 / dpi)),
        parts=tuple(parts),
        width=round(width * 72 / dpi, 2),
        height=round(height * 72 / dpi, 2),
        confidence=confidence,
        turned_degrees=round(turned + (0.0 if straight is upright else skew), 2),
    )


def _confidence(columns: Sequence[Sequence[Sequence[RecognisedWord]]]) -> float:
    """How sure the words of a page are on average; 0 for a page without any."""
    sure = [word.confidence for lines in columns for line in lines for word in line]
    return fmean(sure) if sure else 0.0


def _read(image: Image, column: PixelBox, recogniser: Recogniser) -> Iterator[list[RecognisedWord]]:
    """The lines of one column, top to bottom, their boxes on the whole image."""
    part = image[column.top : column.bottom, column.x0 : column.x1]
    for line in recogniser.read_column(part):
        yield [RecognisedWord(word.glyphs, word.box.moved(column.x0, column.top)) for word in line]


def _placed(words: Sequence[tuple[str, PixelBox]], points: float) -> Iterator[Word]:
    """The words in points, each with its place in the page's string."""
    start = 0
    for text, pixels in words:
        box = Box(
            round(pixels.x0 * points, 2),
            round(pixels.top * points, 2),
            round(pixels.x1 * points, 2),
            round(pixels.bottom * points, 2),
        )
        end = start + len(text)
        yield Word(text, box, start, end, round(box.bottom - box.top, 2))
        start = end + 1
