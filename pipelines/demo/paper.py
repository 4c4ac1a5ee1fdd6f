"""PDF pages to draw on; the only user of reportlab.

Coordinates are points, origin top left, as everywhere in Vigía. The same drawing
gives the same bytes on every machine: no dates, no identifiers, no compression.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from math import hypot
from pathlib import Path
from typing import Final

import reportlab
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH: Final = 612.0
HEIGHT: Final = 792.0
LEGAL_HEIGHT: Final = 1008.0
SCAN_FONT: Final = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"

Colour = tuple[float, float, float]
BLACK: Final[Colour] = (0.0, 0.0, 0.0)
GRAY: Final[Colour] = (0.82, 0.82, 0.82)
BLUE: Final[Colour] = (0.0, 0.44, 0.75)
NO_BREAK: Final = "\u00a0"
SOFT_HYPHEN: Final = "\u00ad"
SMALL_CAP: Final = 0.78
"""The size of a small capital, of its type's."""

_BOUND: Final = re.compile(f"{NO_BREAK}|[^{NO_BREAK}]+")
_HAIR: Final = 0.35
_INVISIBLE: Final = 3  # the PDF's text rendering mode of an OCR layer


@dataclass(frozen=True, slots=True)
class Type:
    """A typeface of the base fourteen at a size, with its ink and letter space.

    ``is_doubled`` draws the words twice, a hair apart; ``has_small_caps`` sets small
    letters as small capitals.
    """

    font: str
    size: float
    colour: Colour = BLACK
    letter_space: float = 0.0
    is_doubled: bool = False
    has_small_caps: bool = False

    def width(self, text: str) -> float:
        """The set width of ``text``, in points, letter space included."""
        set_width = sum(stringWidth(part, self.font, size) for part, size in self.parts(text))
        return set_width + self.letter_space * len(text)

    def parts(self, text: str) -> list[tuple[str, float]]:
        """The text as it is set: parts of one size each, in order.

        A no-break space is a part of its own, which reportlab would make a plain one.
        """
        if not self.has_small_caps and NO_BREAK not in text:
            return [(text, self.size)]
        groups = groupby(text, key=str.islower) if self.has_small_caps else [(False, text)]
        return [
            (piece.upper() if is_small else piece, self.size * (SMALL_CAP if is_small else 1.0))
            for is_small, part in groups
            for piece in _BOUND.findall("".join(part))
        ]


class Paper:
    """A growing PDF: draw on the page at hand, then ``end_page``, at last ``finish``.

    Args:
        width: Of the pages until ``resize``; points.
        height: Likewise.
    """

    def __init__(self, width: float = WIDTH, height: float = HEIGHT) -> None:
        self._buffer = BytesIO()
        self.width, self.height = width, height
        self._canvas = Canvas(
            self._buffer, pagesize=(width, height), invariant=1, pageCompression=0
        )

    def resize(self, width: float, height: float) -> None:
        """Give the page at hand, and those after it, another size."""
        self.width, self.height = width, height
        self._canvas.setPageSize((width, height))

    @contextmanager
    def placed(self, x: float, top: float, scale: float) -> Iterator[None]:
        """Draw a whole letter page smaller, its upper left corner at ``(x, top)`` of this one."""
        size = self.width, self.height
        self._canvas.saveState()
        self._canvas.translate(x, self.height - top - scale * HEIGHT)
        self._canvas.scale(scale, scale)
        self.width, self.height = WIDTH, HEIGHT
        yield
        self.width, self.height = size
        self._canvas.restoreState()

    def text(
        self, x: float, baseline: float, text: str, type_: Type, word_space: float = 0.0
    ) -> None:
        """Set ``text`` from ``x``; ``word_space`` is added to each blank."""
        for shift in (0.0, _HAIR) if type_.is_doubled else (0.0,):
            start = x + shift
            for part, size in type_.parts(text):
                if part == NO_BREAK:
                    self._show_no_break(start, baseline)
                else:
                    self._show(start, baseline, part, size, type_, word_space)
                start += stringWidth(part, type_.font, size) + type_.letter_space * len(part)
                start += word_space * part.count(" ")

    def _show(
        self, x: float, baseline: float, text: str, size: float, type_: Type, word_space: float
    ) -> None:
        line = self._canvas.beginText(x, self.height - baseline)
        line.setFont(type_.font, size)
        line.setFillColorRGB(*type_.colour)
        line.setCharSpace(type_.letter_space)
        line.setWordSpace(word_space)
        line.textOut(text)
        self._canvas.drawText(line)

    def _show_no_break(self, x: float, baseline: float) -> None:
        """Set a no-break space in the type of what was set last."""
        place = f"1 0 0 1 {x:.2f} {self.height - baseline:.2f} Tm"
        self._canvas.addLiteral(rf"BT {place} (\240) Tj ET")

    def unseen(self, x: float, baseline: float, text: str, type_: Type, width: float) -> None:
        """Set ``text`` into ``width`` without ink, as the layer of an OCR program is."""
        line = self._canvas.beginText(x, self.height - baseline)
        line.setFont(type_.font, type_.size)
        line.setTextRenderMode(_INVISIBLE)
        line.setHorizScale(100 * width / max(stringWidth(text, type_.font, type_.size), 1.0))
        line.textOut(text)
        line.setTextRenderMode(0)
        line.setHorizScale(100)
        self._canvas.drawText(line)

    def turned(
        self, x: float, baseline: float, text: str, type_: Type, degrees: float = 90.0
    ) -> None:
        """Set ``text`` from ``(x, baseline)``, turned counterclockwise."""
        self._canvas.saveState()
        self._canvas.translate(x, self.height - baseline)
        self._canvas.rotate(degrees)
        self._canvas.setFillColorRGB(*type_.colour)
        self._canvas.setFont(type_.font, type_.size)
        self._canvas.drawString(0, 0, text)
        self._canvas.restoreState()

    def centred(self, centre: float, baseline: float, text: str, type_: Type) -> None:
        """Set ``text`` with its middle at ``centre``."""
        self.text(centre - type_.width(text) / 2, baseline, text, type_)

    def ending(self, right: float, baseline: float, text: str, type_: Type) -> None:
        """Set ``text`` so that it ends at ``right``."""
        self.text(right - type_.width(text), baseline, text, type_)

    def rule(self, x0: float, top: float, x1: float, bottom: float, weight: float = 0.8) -> None:
        """Draw a straight line."""
        self._canvas.setLineWidth(weight)
        self._canvas.line(x0, self.height - top, x1, self.height - bottom)

    def box(self, x0: float, top: float, x1: float, bottom: float, weight: float = 0.8) -> None:
        """Draw an empty rectangle."""
        self._canvas.setLineWidth(weight)
        self._canvas.rect(x0, self.height - bottom, x1 - x0, bottom - top)

    def circle(self, x: float, y: float, radius: float, weight: float = 0.8) -> None:
        """Draw an empty circle around ``(x, y)``."""
        self._canvas.setLineWidth(weight)
        self._canvas.circle(x, self.height - y, radius)

    def diagonal(self, text: str) -> None:
        """Set ``text`` in light grey from the lower left to the upper right."""
        size = 0.62 * hypot(self.width, self.height) / stringWidth(text, "Helvetica-Bold", 1.0)
        self._canvas.saveState()
        self._canvas.translate(self.width / 2, self.height / 2)
        self._canvas.rotate(52)
        self._canvas.setFillColorRGB(*GRAY)
        self._canvas.setFont("Helvetica-Bold", size)
        self._canvas.drawCentredString(0, 0, text)
        self._canvas.restoreState()

    def picture(self, image: bytes) -> None:
        """Cover the page with a PNG or a JPEG, the latter as it is."""
        self._canvas.drawImage(ImageReader(BytesIO(image)), 0, 0, self.width, self.height)

    def inset(self, image: bytes, x: float, top: float, side: float) -> None:
        """Set a square image with its upper left corner at ``(x, top)``."""
        below = self.height - top - side
        self._canvas.drawImage(ImageReader(BytesIO(image)), x, below, side, side)

    def end_page(self) -> None:
        """Finish the page at hand and begin the next."""
        self._canvas.showPage()

    def finish(self) -> bytes:
        """The whole PDF; nothing can be drawn afterwards."""
        self._canvas.save()
        return self._buffer.getvalue()
