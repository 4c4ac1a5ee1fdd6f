"""Marks that are no part of the text: watermarks, seals, legends, strips, marginal notes."""

from __future__ import annotations

from io import BytesIO
from math import cos, radians, sin
from random import Random
from typing import Final

from PIL import Image

from pipelines.demo.fittings import Fittings, WatermarkStyle
from pipelines.demo.paper import BLUE, GRAY, Paper, Type

_SMALL: Final = Type("Helvetica", 6)
_NOTE: Final = Type("Times-Italic", 6.5)
_STRIP: Final = Type("Courier", 5)
_STREWN: Final = Type("Helvetica-Bold", 26, GRAY)
_QR_MODULES: Final = 29
_QR_SIDE: Final = 34.0
_SEAL_RADIUS: Final = 27.0
_NOTE_WIDTH: Final = 54.0


def draw_watermark(paper: Paper, text: str, style: WatermarkStyle) -> None:
    """Draw the words over the page, in light grey."""
    match style:
        case WatermarkStyle.TURNED:
            paper.diagonal(text)
        case WatermarkStyle.LEVEL:
            size = 0.8 * paper.width / Type("Helvetica-Bold", 1.0).width(text)
            type_ = Type("Helvetica-Bold", size, GRAY)
            paper.centred(paper.width / 2, paper.height / 2, text, type_)
        case WatermarkStyle.STREWN:
            _strew(paper, text.replace(" ", ""))


def _strew(paper: Paper, letters: str) -> None:
    """Set the letters one by one along the diagonal."""
    for place, letter in enumerate(letters):
        share = (place + 0.5) / len(letters)
        x = paper.width * (0.12 + 0.76 * share)
        paper.text(x, paper.height * (0.86 - 0.72 * share), letter, _STREWN)


def draw_marks(
    paper: Paper, fittings: Fittings, margins: tuple[float, float, float, float]
) -> None:
    """Draw the seal, legend, strip and marginal notes of one page around its text."""
    x0, top, _, bottom = margins
    if fittings.marginal_notes:
        _draw_notes(paper, fittings.marginal_notes, x0 - _NOTE_WIDTH - 8, top, bottom)
    if fittings.seal:
        _draw_seal(paper, fittings.seal)
    if fittings.qr_legend:
        _draw_legend(paper, fittings.qr_legend, x0)
    if fittings.strip:
        paper.turned(paper.width - 14, paper.height - 60, fittings.strip, _STRIP)


def _draw_notes(paper: Paper, notes: tuple[str, ...], x: float, top: float, bottom: float) -> None:
    step = (bottom - top) / (len(notes) + 1)
    for place, note in enumerate(notes, start=1):
        baseline = top + place * step
        for line in _lines(note, _NOTE, _NOTE_WIDTH):
            paper.text(x, baseline, line, _NOTE)
            baseline += 7.5


def _lines(text: str, type_: Type, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and type_.width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _draw_seal(paper: Paper, text: str) -> None:
    """A round seal at the lower right corner, its letters along the rim."""
    x, y = paper.width - 60, paper.height - 42
    for radius in (_SEAL_RADIUS, _SEAL_RADIUS - 9):
        paper.circle(x, y, radius)
    type_ = Type("Times-Bold", 6, BLUE)
    for place, letter in enumerate(text):
        degrees = 90 - 360 * place / len(text)
        reach = _SEAL_RADIUS - 7
        at = x + reach * cos(radians(degrees)), y - reach * sin(radians(degrees))
        paper.turned(*at, letter, type_, degrees - 90)
    paper.centred(x, y + 2, "SELLO", type_)


def _draw_legend(paper: Paper, lines: tuple[str, ...], x: float) -> None:
    top = paper.height - 62
    paper.inset(_qr_code("".join(lines)), x, top, _QR_SIDE)
    for place, line in enumerate(lines):
        paper.text(x + _QR_SIDE + 6, top + 10 + 8 * place, line, _SMALL)


def _qr_code(seed: str) -> bytes:
    """A PNG that looks like a QR code and says nothing."""
    dice = Random(seed)  # noqa: S311 - a pattern, no secret
    image = Image.new("L", (_QR_MODULES, _QR_MODULES))
    image.putdata([255 * dice.randrange(2) for _ in range(_QR_MODULES**2)])
    for corner in ((0, 0), (_QR_MODULES - 7, 0), (0, _QR_MODULES - 7)):
        for ring, shade in enumerate((0, 255, 0, 0)):
            box = (corner[0] + ring, corner[1] + ring, corner[0] + 7 - ring, corner[1] + 7 - ring)
            image.paste(shade, box)
    png = BytesIO()
    image.resize((_QR_MODULES * 4,) * 2, Image.Resampling.NEAREST).save(png, format="PNG")
    return png.getvalue()
