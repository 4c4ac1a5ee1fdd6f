"""A page's characters into words with boxes, as pdfium gives them."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractors.model import Box, Word

UPRIGHT_DEGREES = 10.0
BOLD_WEIGHT = 600
LINE_END_HYPHENS = "\x02\ufffe"
"""How pdfium marks the hyphen of a word that a line's end divides."""

_BLANK = "\x00\t\n\r \xa0\u2002\u2003\u2009\u200b\u3000\ufeff"
_RUN = re.compile(rf"[^{_BLANK}{LINE_END_HYPHENS}]+[{LINE_END_HYPHENS}]?|[{LINE_END_HYPHENS}]")
_LIGATURES = ("ff", "fi", "fl", "ffi", "ffl")
_SPELLING = {0x02: "-", 0xFFFE: "-"} | dict(enumerate(_LIGATURES, start=0xFB00))

_BOLD_NAME = re.compile(r"bold|black|heavy|negr[io]ta", re.IGNORECASE)
_SAYS_FACE = re.compile(r"[A-Za-z]{5}")
"""A name with letters enough to be a face's, not a code such as "F12"."""

Edges = tuple[float, float, float, float]
"""Left, top, right and bottom, in points."""


@dataclass(frozen=True, slots=True)
class Frame:
    """How a page's user space maps to what a reader sees: offset and rotation."""

    left: float
    bottom: float
    width: float
    height: float
    degrees: int

    @classmethod
    def of(cls, page: pdfium.PdfPage) -> Frame:
        """The frame of an open page."""
        left, bottom, right, top = page.get_bbox()
        return cls(left, bottom, right - left, top - bottom, page.get_rotation())

    def place(
        self, x0: float, y0: float, x1: float, y1: float
    ) -> tuple[float, float, float, float]:
        """A rectangle of user space as left, top, right, bottom on the page as seen."""
        x0, x1, y0, y1 = x0 - self.left, x1 - self.left, y0 - self.bottom, y1 - self.bottom
        match self.degrees:
            case 90:
                return y0, x0, y1, x1
            case 180:
                return self.width - x1, y0, self.width - x0, y1
            case 270:
                return self.height - y1, self.width - x1, self.height - y0, self.width - x0
            case _:
                return x0, self.height - y1, x1, self.height - y0


def bare_text(text_page: raw.FPDF_TEXTPAGE) -> str:
    """The page's characters in one call, in the file's own order."""
    count = raw.FPDFText_CountChars(text_page)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(text_page, 0, count, buffer)
    return bytes(buffer)[: max(0, written - 1) * 2].decode("utf-16-le", errors="ignore")


def page_string(text_page: raw.FPDF_TEXTPAGE) -> str:
    """The page's characters, one for each of pdfium's character indices."""
    get = raw.FPDFText_GetUnicode
    codes = [get(text_page, i) for i in range(raw.FPDFText_CountChars(text_page))]
    try:
        return "".join(map(chr, codes))
    except (ValueError, OverflowError):
        return "".join(chr(code) if code <= 0x10FFFF else "\x00" for code in codes)


def spell(run: str) -> str:
    """A run of characters as ``Word.text`` spells it: ligatures undone, hyphens plain."""
    if run.isascii() and "\x02" not in run:
        return run
    return "".join(c for c in run.translate(_SPELLING) if not "\ud800" <= c <= "\udfff")


def read_words(text_page: raw.FPDF_TEXTPAGE, frame: Frame) -> Iterator[Word]:
    """The page's words in the file's own order.

    A word is a run between white space; a word that a line's end divides is two, the
    first with its hyphen.
    """
    reader = _BoxReader(text_page, frame)
    for match in _RUN.finditer(page_string(text_page)):
        text = spell(match.group())
        if text:
            start, end = match.span()
            box, height = reader.box(start, end - 1)
            yield Word(
                text, box, start, end, height, reader.is_bold(start), reader.is_upright(start)
            )


class _BoxReader:
    """Reads boxes, angle and weight of characters, reusing its C buffers."""

    def __init__(self, text_page: raw.FPDF_TEXTPAGE, frame: Frame) -> None:
        self._page = text_page
        self._frame = frame
        self._rect = raw.FS_RECTF()
        self._edges = tuple(ctypes.c_double() for _ in range(4))
        self._bold: dict[int, bool] = {}

    def box(self, first: int, last: int) -> tuple[Box, float]:
        """The box of the characters from ``first`` to ``last``, and the first's height."""
        left, top, right, bottom = self._place(first)
        height = round(bottom - top, 2)
        if last != first:
            left2, top2, right2, bottom2 = self._place(last)
            left, top = min(left, left2), min(top, top2)
            right, bottom = max(right, right2), max(bottom, bottom2)
        return Box(round(left, 2), round(top, 2), round(right, 2), round(bottom, 2)), height

    def is_bold(self, index: int) -> bool:
        """Whether the character's font calls itself bold or, without a name, weighs so."""
        text_object = raw.FPDFText_GetTextObject(self._page, index)
        if not text_object:
            return False
        font = raw.FPDFTextObj_GetFont(text_object)
        address = ctypes.cast(font, ctypes.c_void_p).value or 0
        if address not in self._bold:
            self._bold[address] = _is_bold_font(font)
        return self._bold[address]

    def is_upright(self, index: int) -> bool:
        angle = math.degrees(raw.FPDFText_GetCharAngle(self._page, index)) - self._frame.degrees
        return abs((angle + 180) % 360 - 180) <= UPRIGHT_DEGREES

    def _place(self, index: int) -> Edges:
        rect = self._rect
        if raw.FPDFText_GetLooseCharBox(self._page, index, rect) and rect.top > rect.bottom:
            return self._frame.place(rect.left, rect.bottom, rect.right, rect.top)
        left, right, bottom, top = self._edges
        raw.FPDFText_GetCharBox(self._page, index, left, right, bottom, top)
        return self._frame.place(left.value, bottom.value, right.value, top.value)


def _is_bold_font(font: raw.FPDF_FONT) -> bool:
    if not font:
        return False
    buffer = ctypes.create_string_buffer(256)
    raw.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    name = buffer.value.decode("utf-8", errors="replace").partition("+")[-1] or (
        buffer.value.decode("utf-8", errors="replace")
    )
    if _BOLD_NAME.search(name):
        return True
    if _SAYS_FACE.search(name):
        return False
    weight: int = raw.FPDFFont_GetWeight(font)
    return weight >= BOLD_WEIGHT
