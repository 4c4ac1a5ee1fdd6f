"""Opens PDFs and gives each page's text, words and boxes; the only user of pdfium.

pdfium is not thread-safe: use one process per document, never threads.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractors.errors import (
    DamagedPdfError,
    EmptyDocumentError,
    LockedPdfError,
    NotAPdfError,
    OversizedDocumentError,
)
from extractors.model import Box, TextLayer, Word

MAX_PAGES = 20_000
HEAD_BYTES = 1024
"""A PDF header may stand anywhere in its first 1,024 bytes (ISO 32000, annex H)."""

IMAGE_SHARE = 0.5
"""A page whose largest image covers this share of it is a page image."""

FEW_CHARACTERS = 200
"""Fewer characters than this over a page image are its running head, not its body."""

UPRIGHT_DEGREES = 10.0
NOT_TEXT = frozenset({0, 9, 10, 13, 32, 0xA0, 0x2002, 0x2003, 0x2009, 0x200B, 0x3000, 0xFEFF})
LINE_END_HYPHENS = frozenset({0x02, 0xFFFE})
"""How pdfium marks the hyphen of a word that a line's end divides."""

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
BOLD_WEIGHT = 600


@dataclass(frozen=True, slots=True)
class PageWords:
    """One page as pdfium sees it: size in points, words in the file's own order."""

    number: int
    width: float
    height: float
    text_layer: TextLayer
    words: tuple[Word, ...]


class PdfFile:
    """An open PDF; use it as a context manager.

    Args:
        source: The file, or its bytes.
        name: What messages call it; the path unless given.

    Raises:
        EmptyDocumentError: The file has no bytes.
        NotAPdfError: No ``%PDF-`` in its first 1,024 bytes.
        LockedPdfError: It asks for a password.
        DamagedPdfError: pdfium cannot open it, or it has no pages.
        OversizedDocumentError: It has more than ``MAX_PAGES`` pages.
    """

    def __init__(self, source: Path | bytes, name: str = "") -> None:
        self.name = name or (str(source) if isinstance(source, Path) else "document")
        _require_pdf(source, self.name)
        self._document = _open(source, self.name)
        self._codes: tuple[int, list[int]] | None = None
        self.page_count = len(self._document)
        if self.page_count == 0:
            raise DamagedPdfError(self.name, reason="no pages")
        if self.page_count > MAX_PAGES:
            raise OversizedDocumentError(
                self.name, size=f"{self.page_count} pages", limit=f"{MAX_PAGES} pages"
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._document.close()

    def text(self, number: int) -> str:
        """The page's bare text, in the file's own order; empty if it cannot be loaded."""
        try:
            page = self._document[number - 1]
        except pdfium.PdfiumError:
            return ""
        text_page = page.get_textpage()
        try:
            return _bare_text(text_page.raw)
        finally:
            text_page.close()
            page.close()

    def words(self, number: int) -> PageWords:
        """The page's words with boxes; a page that cannot be loaded has none."""
        try:
            page = self._document[number - 1]
        except pdfium.PdfiumError:
            return PageWords(number, 0.0, 0.0, TextLayer.NONE, ())
        text_page = page.get_textpage()
        try:
            width, height = page.get_size()
            words = tuple(_read_words(text_page.raw, _Frame.of(page)))
            characters = sum(len(word.text) for word in words)
            return PageWords(number, width, height, _text_layer(page, characters), words)
        finally:
            text_page.close()
            page.close()

    def characters(self, number: int, start: int, end: int) -> str:
        """The characters ``[start, end)`` of a page's text layer, as words spell them.

        Returns:
            The characters with typographic forms undone as in ``Word.text``; empty
            where the page or the range does not exist.
        """
        if not 1 <= number <= self.page_count:
            return ""
        if self._codes is None or self._codes[0] != number:
            self._codes = (number, self._read_codes(number))
        return "".join(_spell(code) for code in self._codes[1][max(0, start) : end])

    def _read_codes(self, number: int) -> list[int]:
        page = self._document[number - 1]
        text_page = page.get_textpage()
        try:
            return _character_codes(text_page.raw)
        finally:
            text_page.close()
            page.close()


@dataclass(frozen=True, slots=True)
class _Frame:
    """How a page's user space maps to what a reader sees: offset and rotation."""

    left: float
    bottom: float
    width: float
    height: float
    degrees: int

    @classmethod
    def of(cls, page: pdfium.PdfPage) -> _Frame:
        left, bottom, right, top = page.get_bbox()
        return cls(left, bottom, right - left, top - bottom, page.get_rotation())

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        x0, x1 = left - self.left, right - self.left
        y0, y1 = bottom - self.bottom, top - self.bottom
        match self.degrees:
            case 90:
                x0, y0, x1, y1 = y0, self.width - x1, y1, self.width - x0
                height = self.width
            case 180:
                x0, y0, x1, y1 = (
                    self.width - x1,
                    self.height - y1,
                    self.width - x0,
                    self.height - y0,
                )
                height = self.height
            case 270:
                x0, y0, x1, y1 = self.height - y1, x0, self.height - y0, x1
                height = self.width
            case _:
                height = self.height
        return Box(round(x0, 2), round(height - y1, 2), round(x1, 2), round(height - y0, 2))


def _require_pdf(source: Path | bytes, name: str) -> None:
    if isinstance(source, Path):
        with source.open("rb") as file:
            head = file.read(HEAD_BYTES)
    else:
        head = source[:HEAD_BYTES]
    if not head:
        raise EmptyDocumentError(name)
    if b"%PDF-" not in head:
        raise NotAPdfError(name, found=_describe(head))


def _describe(head: bytes) -> str:
    """Name the format that these first bytes belong to."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    signatures = {
        b"<!doctype html": "HTML",
        b"<html": "HTML",
        b"<?xml": "XML",
        b"{": "JSON",
        b"pk\x03\x04": "ZIP",
        b"\xd0\xcf\x11\xe0": "MS Word",
        b"\xff\xd8\xff": "JPEG",
        b"\x89png": "PNG",
        b"ii*\x00": "TIFF",
        b"mm\x00*": "TIFF",
    }
    for signature, format_name in signatures.items():
        if start.startswith(signature):
            return format_name
    return "HTML" if b"<html" in start or b"<body" in start else "?"


def _open(source: Path | bytes, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(source)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise LockedPdfError(name) from error
        raise DamagedPdfError(name, reason=str(error).rstrip(".")) from error


def _bare_text(text_page: raw.FPDF_TEXTPAGE) -> str:
    count = raw.FPDFText_CountChars(text_page)
    if count <= 0:
        return ""
    buffer = ctypes.create_string_buffer((count + 1) * 2)
    written = raw.FPDFText_GetText(
        text_page, 0, count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    )
    return buffer.raw[: max(0, written - 1) * 2].decode("utf-16-le", errors="ignore")


def _character_codes(text_page: raw.FPDF_TEXTPAGE) -> list[int]:
    get = raw.FPDFText_GetUnicode
    return [get(text_page, i) for i in range(raw.FPDFText_CountChars(text_page))]


def _spell(code: int) -> str:
    """One character as ``Word.text`` spells it."""
    if code in NOT_TEXT:
        return ""
    if code in LINE_END_HYPHENS:
        return "-"
    if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return ""
    character = chr(code)
    return LIGATURES.get(character, character)


def _read_words(text_page: raw.FPDF_TEXTPAGE, frame: _Frame) -> Iterator[Word]:
    """Group the page's characters into words: runs between white space."""
    codes = _character_codes(text_page)
    reader = _WordReader(text_page, frame)
    start = None
    for index, code in enumerate(codes):
        if code not in NOT_TEXT:
            start = index if start is None else start
        elif start is not None:
            yield from reader.words(codes, start, index)
            start = None
    if start is not None:
        yield from reader.words(codes, start, len(codes))


class _WordReader:
    """Reads boxes, angle and weight of runs of characters, reusing its C buffers."""

    def __init__(self, text_page: raw.FPDF_TEXTPAGE, frame: _Frame) -> None:
        self._page = text_page
        self._frame = frame
        self._rect = raw.FS_RECTF()
        self._edges = tuple(ctypes.c_double() for _ in range(4))

    def words(self, codes: list[int], start: int, end: int) -> Iterator[Word]:
        """The run as one word, or as its parts where a line's end divides it."""
        for index in range(start, end - 1):
            if codes[index] in LINE_END_HYPHENS:
                yield from self._word(codes, start, index + 1)
                start = index + 1
        yield from self._word(codes, start, end)

    def _word(self, codes: list[int], start: int, end: int) -> Iterator[Word]:
        text = "".join(map(_spell, codes[start:end]))
        if not text:
            return
        first, last = self._box(start), self._box(end - 1)
        box = Box(
            min(first.x0, last.x0),
            min(first.top, last.top),
            max(first.x1, last.x1),
            max(first.bottom, last.bottom),
        )
        angle = math.degrees(raw.FPDFText_GetCharAngle(self._page, start)) - self._frame.degrees
        turned = abs((angle + 180) % 360 - 180)
        yield Word(
            text=text,
            box=box,
            start=start,
            end=end,
            size=round(first.bottom - first.top, 2),
            is_bold=raw.FPDFText_GetFontWeight(self._page, start) >= BOLD_WEIGHT,
            is_upright=turned <= UPRIGHT_DEGREES,
        )

    def _box(self, index: int) -> Box:
        rect = self._rect
        if raw.FPDFText_GetLooseCharBox(self._page, index, rect) and rect.top > rect.bottom:
            return self._frame.box(rect.left, rect.bottom, rect.right, rect.top)
        left, right, bottom, top = self._edges
        raw.FPDFText_GetCharBox(self._page, index, left, right, bottom, top)
        return self._frame.box(left.value, bottom.value, right.value, top.value)


def _text_layer(page: pdfium.PdfPage, characters: int) -> TextLayer:
    """Where the page's characters come from.

    Invisible characters over a page image are an OCR layer; a page image with no more
    than a running head is ``MIXED``; a page image alone is ``NONE``. A page with
    neither is ``DIGITAL``: blank, and nothing was lost.
    """
    share = _largest_image_share(page)
    if share < IMAGE_SHARE:
        return TextLayer.DIGITAL if characters or share < IMAGE_SHARE / 2 else TextLayer.NONE
    if not characters:
        return TextLayer.NONE
    if _is_mostly_invisible(page):
        return TextLayer.OCR
    return TextLayer.MIXED if characters < FEW_CHARACTERS else TextLayer.DIGITAL


def _largest_image_share(page: pdfium.PdfPage) -> float:
    width, height = page.get_bbox()[2] - page.get_bbox()[0], page.get_bbox()[3] - page.get_bbox()[1]
    area = max(1.0, width * height)
    shares = [0.0]
    for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = image.get_bounds()
        shares.append((right - left) * (top - bottom) / area)
    return max(shares)


def _is_mostly_invisible(page: pdfium.PdfPage) -> bool:
    modes = [
        raw.FPDFTextObj_GetTextRenderMode(text.raw)
        for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=3)
    ]
    return modes.count(raw.FPDF_TEXTRENDERMODE_INVISIBLE) * 2 > len(modes)
