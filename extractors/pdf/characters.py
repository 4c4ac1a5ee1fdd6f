"""A page's characters into words with boxes, as pdfium gives them."""

from __future__ import annotations

import ctypes
import math
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from numpy.typing import NDArray

from extractors.model import Box, Word
from extractors.pdf.mending import MOJIBAKE, mend_run

UPRIGHT_DEGREES = 10.0
BOLD_WEIGHT = 600
LINE_END_HYPHENS = "\x02\ufffe"
"""How pdfium marks the hyphen of a word that a line's end divides."""

_BLANK = "\x00\t\n\r \xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
_RUN = re.compile(rf"[^{_BLANK}{LINE_END_HYPHENS}]+[{LINE_END_HYPHENS}]?|[{LINE_END_HYPHENS}]")
_UNSURE = re.compile("\ufffe")
_LIGATURES = ("ff", "fi", "fl", "ffi", "ffl")
_NEEDS_SPELLING = re.compile(f"[\x02\ufffe\ufb00-\ufb04\ud800-\udfff]|{MOJIBAKE}")
_SPELLING = {0x02: "-", 0xFFFE: "-"} | dict(enumerate(_LIGATURES, start=0xFB00))

_BOLD_NAME = re.compile(r"bold|black|heavy|negr[io]ta", re.IGNORECASE)
_SAYS_FACE = re.compile(r"[A-Za-z]{5}")
"""A name with letters enough to be a face's, not a code such as "F12"."""

Edges = tuple[float, float, float, float]
"""Four sides of a rectangle, in points."""

Coordinates = NDArray[np.float64]
Length = TypeVar("Length", float, Coordinates)


def _by_address(
    function: Callable[..., object], result: type[Any], *arguments: type[Any]
) -> Callable[..., int | None]:
    """A function of pdfium that takes and gives addresses as plain numbers.

    It is called for every word of every page; so it costs half.
    """
    address = ctypes.cast(function, ctypes.c_void_p).value or 0  # type: ignore[arg-type]
    return ctypes.CFUNCTYPE(result, *arguments)(address)


_get_loose_box = _by_address(
    raw.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
)
_get_text_object = _by_address(
    raw.FPDFText_GetTextObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int
)
_get_font = _by_address(raw.FPDFTextObj_GetFont, ctypes.c_void_p, ctypes.c_void_p)


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
        self, x0: Length, y0: Length, x1: Length, y1: Length
    ) -> tuple[Length, Length, Length, Length]:
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
    """The page's characters, one for each of pdfium's character indices.

    pdfium gives them in one call, but then leaves control characters out, and writes
    what it has no character for as it writes a hyphen: these are asked for one by one.
    """
    count = raw.FPDFText_CountChars(text_page)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    if raw.FPDFText_GetText(text_page, 0, count, buffer) != count + 1:
        return "".join(_character(text_page, index) for index in range(count))
    text = bytes(buffer)[:-2].decode("utf-16-le", errors="ignore")
    if len(text) != count:  # the halves of a surrogate pair have an index each
        text = "".join(map(chr, buffer[:count]))
    return _UNSURE.sub(lambda unsure: _character(text_page, unsure.start()), text)


def _character(text_page: raw.FPDF_TEXTPAGE, index: int) -> str:
    code = raw.FPDFText_GetUnicode(text_page, index)
    return chr(code) if code <= sys.maxunicode else "\x00"


def spell(run: str) -> str:
    """A run of characters as ``Word.text`` spells it: ligatures undone, hyphens plain."""
    if run.isascii() and "\x02" not in run:
        return run
    plain = "".join(c for c in run.translate(_SPELLING) if not "\ud800" <= c <= "\udfff")
    return mend_run(plain)


def read_words(text_page: raw.FPDF_TEXTPAGE, frame: Frame) -> list[Word]:
    """The page's words in the file's own order.

    A word is a run between white space; a word that a line's end divides is two, the
    first with its hyphen.
    """
    text = page_string(text_page)
    spelled = spell if _NEEDS_SPELLING.search(text) else str
    runs = [
        (sys.intern(printed), match.span())
        for match in _RUN.finditer(text)
        if (printed := spelled(match.group()))
    ]
    if not runs:
        return []
    texts, pairs = zip(*runs, strict=True)
    spans = np.array(pairs, np.int64)
    starts, ends = _INDICES.share(spans.T)
    *sides, heights = _sides(_edges(text_page, spans - np.array([0, 1])), frame)
    bold, upright = _faces(text_page, starts, frame.degrees)
    return list(map(Word, texts, map(Box, *sides), starts, ends, heights, bold, upright))


class _Numbers:
    """Whole numbers of some unit, one object each: a long document has millions of them.

    Those beyond the first ``count`` are made anew wherever they stand.
    """

    def __init__(self, count: int, units: int = 1) -> None:
        self._units = units
        self._shared = np.array([n / units if units > 1 else n for n in range(count)], object)

    def share(self, numbers: NDArray[Any]) -> list[list[Any]]:
        """These numbers, each divided by how many units make one."""
        if ((numbers >= 0) & (numbers < len(self._shared))).all():
            shared: list[list[Any]] = self._shared[numbers.astype(np.intp)].tolist()
        else:
            shared = (numbers / self._units if self._units > 1 else numbers).tolist()
        return shared


_INDICES = _Numbers(8_192)
_LENGTHS = _Numbers(120_000, units=100)
"""Hundredths of a point, up to the size of A3."""


FARTHEST = 20_000.0
"""No page reaches so far, in points; a damaged file's characters are kept within it."""


def _sides(edges: Coordinates, frame: Frame) -> list[list[float]]:
    """Left, top, right, bottom of every word, and the height of its first character.

    Args:
        edges: Left, bottom, right and top, in user space, of the first and the last
            character of each word.
        frame: The page's.
    """
    with np.errstate(all="ignore"):  # a damaged file may place characters at infinity
        placed = frame.place(*edges.reshape(-1, 2, 4).transpose(2, 0, 1))
        left, top, right, bottom = placed
        box = (left.min(1), top.min(1), right.max(1), bottom.max(1), (bottom - top)[:, 0])
        near = np.nan_to_num(np.array(box)).clip(-FARTHEST, FARTHEST)
        return _LENGTHS.share(np.rint(near * 100))


def _edges(text_page: raw.FPDF_TEXTPAGE, characters: NDArray[np.int64]) -> Coordinates:
    """Left, bottom, right and top of these characters in user space, a row each."""
    indices: list[int] = characters.ravel().tolist()
    rects = (raw.FS_RECTF * len(indices))()
    page = ctypes.cast(text_page, ctypes.c_void_p)
    first, step = ctypes.addressof(rects), ctypes.sizeof(raw.FS_RECTF)
    for place, index in enumerate(indices):
        _get_loose_box(page, index, first + place * step)
    edges = np.frombuffer(rects, np.float32).reshape(-1, 4)[:, [0, 3, 2, 1]].astype(np.float64)
    for place in np.flatnonzero(~(edges[:, 3] > edges[:, 1])).tolist():
        edges[place] = _tight_edges(text_page, indices[place])
    return edges


def _tight_edges(text_page: raw.FPDF_TEXTPAGE, index: int) -> Edges:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
    return left.value, bottom.value, right.value, top.value


def _faces(
    text_page: raw.FPDF_TEXTPAGE, indices: Sequence[int], degrees: int
) -> tuple[Sequence[bool], Sequence[bool]]:
    """Of each character whether it is bold, and whether upright: once an object of pdfium's.

    A font is bold that calls itself so or, without a name, weighs so.
    """
    page = ctypes.cast(text_page, ctypes.c_void_p)
    bold: dict[int | None, bool] = {None: False}
    faces: list[tuple[bool, bool]] = []
    last, face = None, (False, True)
    for index in indices:
        text_object = _get_text_object(page, index)
        if text_object is None or text_object != last:
            font = _get_font(text_object) if text_object else None
            if font is not None and font not in bold:
                bold[font] = _is_bold_font(ctypes.cast(font, raw.FPDF_FONT))
            last, face = text_object, (bold[font], _is_upright(text_page, index, degrees))
        faces.append(face)
    are_bold, are_upright = zip(*faces, strict=True)
    return are_bold, are_upright


def _is_upright(text_page: raw.FPDF_TEXTPAGE, index: int, degrees: int) -> bool:
    angle = math.degrees(raw.FPDFText_GetCharAngle(text_page, index)) - degrees
    return abs((angle + 180) % 360 - 180) <= UPRIGHT_DEGREES


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
