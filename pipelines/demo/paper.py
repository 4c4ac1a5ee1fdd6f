"""PDF pages to draw on; the only user of reportlab.

Coordinates are points, origin top left, as everywhere in Vigía. The same drawing
gives the same bytes on every machine: no dates, no identifiers, no compression.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from math import hypot
from pathlib import Path
from typing import Final

import reportlab
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH: Final = 612.0
HEIGHT: Final = 792.0
SCAN_FONT: Final = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"

Colour = tuple[float, float, float]
BLACK: Final[Colour] = (0.0, 0.0, 0.0)
GRAY: Final[Colour] = (0.82, 0.82, 0.82)
BLUE: Final[Colour] = (0.0, 0.44, 0.75)


@dataclass(frozen=True, slots=True)
class Type:
    """A typeface of the base fourteen at a size, with its ink and letter space."""

    font: str
    size: float
    colour: Colour = BLACK
    letter_space: float = 0.0

    def width(self, text: str) -> float:
        """The set width of ``text``, in points, letter space included."""
        return stringWidth(text, self.font, self.size) + self.letter_space * len(text)


class Paper:
    """A growing PDF: draw on the page at hand, then ``end_page``, at last ``finish``."""

    def __init__(self) -> None:
        self._buffer = BytesIO()
        self._canvas = Canvas(
            self._buffer, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=0
        )

    def text(
        self, x: float, baseline: float, text: str, type_: Type, word_space: float = 0.0
    ) -> None:
        """Set ``text`` from ``x``; ``word_space`` is added to each blank."""
        line = self._canvas.beginText(x, HEIGHT - baseline)
        line.setFont(type_.font, type_.size)
        line.setFillColorRGB(*type_.colour)
        line.setCharSpace(type_.letter_space)
        line.setWordSpace(word_space)
        line.textOut(text)
        self._canvas.drawText(line)

    def centred(self, centre: float, baseline: float, text: str, type_: Type) -> None:
        """Set ``text`` with its middle at ``centre``."""
        self.text(centre - type_.width(text) / 2, baseline, text, type_)

    def ending(self, right: float, baseline: float, text: str, type_: Type) -> None:
        """Set ``text`` so that it ends at ``right``."""
        self.text(right - type_.width(text), baseline, text, type_)

    def rule(self, x0: float, top: float, x1: float, bottom: float, weight: float = 0.8) -> None:
        """Draw a straight line."""
        self._canvas.setLineWidth(weight)
        self._canvas.line(x0, HEIGHT - top, x1, HEIGHT - bottom)

    def box(self, x0: float, top: float, x1: float, bottom: float, weight: float = 0.8) -> None:
        """Draw an empty rectangle."""
        self._canvas.setLineWidth(weight)
        self._canvas.rect(x0, HEIGHT - bottom, x1 - x0, bottom - top)

    def diagonal(self, text: str) -> None:
        """Set ``text`` in light grey from the lower left to the upper right."""
        size = 0.62 * hypot(WIDTH, HEIGHT) / stringWidth(text, "Helvetica-Bold", 1.0)
        self._canvas.saveState()
        self._canvas.translate(WIDTH / 2, HEIGHT / 2)
        self._canvas.rotate(52)
        self._canvas.setFillColorRGB(*GRAY)
        self._canvas.setFont("Helvetica-Bold", size)
        self._canvas.drawCentredString(0, 0, text)
        self._canvas.restoreState()

    def picture(self, png: bytes) -> None:
        """Cover the page with an image."""
        self._canvas.drawImage(ImageReader(BytesIO(png)), 0, 0, WIDTH, HEIGHT)

    def end_page(self) -> None:
        """Finish the page at hand and begin the next."""
        self._canvas.showPage()

    def finish(self) -> bytes:
        """The whole PDF; nothing can be drawn afterwards."""
        self._canvas.save()
        return self._buffer.getvalue()
