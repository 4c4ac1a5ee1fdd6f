"""Pages as a scanner leaves them: an image without a text layer."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from pipelines.demo.paper import HEIGHT, SCAN_FONT, WIDTH

_PIXELS_PER_POINT: Final = 150 / 72
_SIZE: Final = 24
_LEADING: Final = 34
_MARGIN: Final = 120


def scan_of_text(lines: Sequence[str]) -> bytes:
    """Return a grey PNG of a letter page at 150 dpi with the lines set one below another."""
    size = (round(WIDTH * _PIXELS_PER_POINT), round(HEIGHT * _PIXELS_PER_POINT))
    page = Image.new("L", size, 255)
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(str(SCAN_FONT), _SIZE)
    for place, line in enumerate(lines):
        pen.text((_MARGIN, _MARGIN + place * _LEADING), line, font=font, fill=24)
    png = BytesIO()
    page.save(png, format="PNG")
    return png.getvalue()
