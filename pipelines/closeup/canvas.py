"""A sheet with a page's picture on it, to be drawn over; the only user of Pillow here.

What is laid over the page is multiplied with it, as a marker does: words stay black.
Boxes are in points of the page; places beside the page are in pixels of the sheet.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from PIL import Image, ImageChops, ImageDraw, ImageFont

from extractors.model import Box
from extractors.pdf.engine import Image as Picture
from pipelines.closeup.colours import INK, PAPER, Colour

HATCH_STEP = 7
"""Pixels from one stroke of a hatch to the next."""

TEXT_SIZE = 15
TINY, LARGE = 11, 24
TAG_PADDING = 4
WIDEST_NUMERAL = 260


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle of the sheet, in pixels, its right and bottom edges outside of it."""

    x0: int
    top: int
    x1: int
    bottom: int


class Canvas:
    """A sheet: strips beside a page's picture for labels, and a panel on the right.

    Args:
        picture: The page, grey.
        scale: Its pixels a point.
        strip: Pixels left and right of the page.
        panel: Pixels right of that.
        least_height: The sheet is at least so high.
    """

    def __init__(
        self, picture: Picture, scale: float, *, strip: int, panel: int, least_height: int
    ) -> None:
        page = Image.fromarray(picture).convert("RGB")
        self._scale = scale
        self.page = Rectangle(strip, 0, strip + page.width, page.height)
        size = (page.width + 2 * strip + panel, max(page.height, least_height))
        self._sheet = Image.new("RGB", size, PAPER)
        self._sheet.paste(page, (strip, 0))
        self._pen = ImageDraw.Draw(self._sheet)
        self.panel = Rectangle(self.page.x1 + strip, 0, *size)

    def place(self, box: Box) -> Rectangle:
        """Return where a box of the page stands on the sheet; what is off the page is cut."""
        x0, x1 = (self.page.x0 + round(x * self._scale) for x in (box.x0, box.x1))
        top, bottom = (round(y * self._scale) for y in (box.top, box.bottom))
        page = self.page
        left, upper = min(max(x0, page.x0), page.x1 - 1), min(max(top, 0), page.bottom - 1)
        right, lower = max(left + 1, min(x1, page.x1)), max(upper + 1, min(bottom, page.bottom))
        return Rectangle(left, upper, right, lower)

    def tint(self, at: Rectangle, colour: Colour) -> None:
        """Colour a rectangle as a marker would."""
        self._multiply(at, Image.new("RGB", _size(at), colour))

    def hatch(self, at: Rectangle, colour: Colour) -> None:
        """Hatch a rectangle, and strike it through."""
        width, height = _size(at)
        strokes = Image.new("RGB", (width, height), "white")
        pen = ImageDraw.Draw(strokes)
        for x in range(-height, width, HATCH_STEP):
            pen.line((x, height, x + height, 0), fill=colour, width=2)
        pen.line((0, height // 2, width, height // 2), fill=colour, width=2)
        self._multiply(at, strokes)

    def stamp(self, at: Rectangle, text: str, colour: Colour) -> None:
        """Write as large as a rectangle allows, in its middle, under its words."""
        width, height = _size(at)
        size = min(WIDEST_NUMERAL, round(height * 0.8))
        if size < TINY:
            return
        size = min(size, int(size * width * 0.8 / max(1.0, _font(size).getlength(text))))
        stamp = Image.new("RGB", (width, height), "white")
        middle = (width // 2, height // 2)
        ImageDraw.Draw(stamp).text(middle, text, fill=colour, font=_font(size), anchor="mm")
        self._multiply(at, stamp)

    def frame(self, at: Rectangle, colour: Colour, width: int = 1) -> None:
        """Draw the edge of a rectangle, outside of what it holds."""
        outside = (at.x0 - width, at.top - width, at.x1 + width - 1, at.bottom + width - 1)
        self._pen.rectangle(outside, outline=colour, width=width)

    def fill(self, at: Rectangle, colour: Colour) -> None:
        """Fill a rectangle; what it holds is seen no more."""
        self._pen.rectangle((at.x0, at.top, at.x1 - 1, at.bottom - 1), fill=colour)

    def line(self, start: tuple[int, int], end: tuple[int, int], colour: Colour) -> None:
        """Draw a thin line."""
        self._pen.line((*start, *end), fill=colour)

    def write(
        self, x: int, top: int, text: str, *, size: int = TEXT_SIZE, colour: Colour = INK
    ) -> None:
        """Write one line beside the page."""
        self._pen.text((x, top), text, fill=colour, font=_font(size))

    def number(self, at: Rectangle, text: str, colour: Colour, *, is_filled: bool) -> None:
        """Write a small number left of a rectangle, on a filled ground or on none."""
        right, middle = at.x0 - 4, (at.top + at.bottom) // 2
        width = round(_font(TINY).getlength(text))
        if is_filled:
            ground = (right - width - 2, middle - 6, right + 2, middle + 6)
            self._pen.rounded_rectangle(ground, radius=3, fill=colour)
        ink, halo = (PAPER, colour) if is_filled else (colour, PAPER)
        self._pen.text(
            (right, middle), text, fill=ink, font=_font(TINY), anchor="rm",
            stroke_width=0 if is_filled else 1, stroke_fill=halo,
        )  # fmt: skip

    def tag(self, x: int, top: int, text: str, colour: Colour, *, ends_at_x: bool = False) -> int:
        """Write white on a coloured ground beside the page; return where the tag ends below.

        Args:
            x: Its left edge, or its right one where it ``ends_at_x``.
            top: Its upper edge.
            text: One line.
            colour: Of the ground.
            ends_at_x: See ``x``.
        """
        width = round(_font(TEXT_SIZE).getlength(text)) + 2 * TAG_PADDING
        left = x - width if ends_at_x else x
        bottom = top + TEXT_SIZE + TAG_PADDING + 1
        self._pen.rounded_rectangle((left, top, left + width, bottom), radius=3, fill=colour)
        self._pen.text((left + TAG_PADDING, top + 1), text, fill=PAPER, font=_font(TEXT_SIZE))
        return bottom + 1

    def png(self) -> bytes:
        """Return the sheet as a PNG file."""
        out = io.BytesIO()
        self._sheet.save(out, format="PNG", optimize=False)
        return out.getvalue()

    def _multiply(self, at: Rectangle, layer: Image.Image) -> None:
        corners = (at.x0, at.top, at.x1, at.bottom)
        self._sheet.paste(ImageChops.multiply(self._sheet.crop(corners), layer), corners)


def fold(text: str, width: int, size: int = TEXT_SIZE) -> list[str]:
    """Return a text in lines that are no wider than so many pixels, if words allow.

    Example:
        >>> fold("Ley de Ejemplo", 60)
        ['Ley de', 'Ejemplo']
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _font(size).getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def cut(text: str, width: int, size: int = TEXT_SIZE) -> str:
    """Return a text with an ellipsis in place of what is wider than so many pixels."""
    if _font(size).getlength(text) <= width:
        return text
    while text and _font(size).getlength(f"{text}…") > width:
        text = text[:-1]
    return f"{text.rstrip()}…"


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    """Bitstream Vera, which reportlab brings along: Pillow's own font has no accents."""
    font = files("reportlab").joinpath("fonts", "Vera.ttf").read_bytes()
    return ImageFont.truetype(io.BytesIO(font), size)


def _size(at: Rectangle) -> tuple[int, int]:
    return at.x1 - at.x0, at.bottom - at.top
