"""Opens PDFs and gives each page's text, words and boxes; the only user of pdfium.

pdfium is not thread-safe: use one process per document, never threads.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self, TypeAlias

import numpy as np
import pypdfium2 as pdfium

from extractors import pulse
from extractors.errors import (
    DamagedPdfError,
    EmptyDocumentError,
    LockedPdfError,
    NotAPdfError,
    OversizedDocumentError,
)
from extractors.model import TextLayer, Word
from extractors.pdf.characters import Frame, bare_text, page_string, read_words, spell
from extractors.pdf.layer import survey, text_layer

MAX_PAGES = 20_000
MAX_PIXELS = 12_000_000
"""A page image has at most so many pixels, whatever the page's size."""

Image: TypeAlias = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]
"""A grey page image or a part of one: rows by columns, 0 black to 255 white."""

HEAD_BYTES = 1024
"""A PDF header may stand anywhere in its first 1,024 bytes (ISO 32000, annex H)."""


@dataclass(frozen=True, slots=True)
class Part:
    """A run ``[start, end)`` of a page's words that stand in one column."""

    start: int
    end: int
    column: int
    columns: int


@dataclass(frozen=True, slots=True)
class PageWords:
    """One page's size in points and its words, from its text layer or from its image.

    ``paths`` counts the lines and boxes drawn on it. ``recognised_by`` names the engine
    that read the words off the image, and is ``None`` for those of the text layer, which
    stand in the file's own order; recognised ones stand in ``parts``, which are in
    reading order, and on the page as it was turned by ``turned_degrees``, anticlockwise.
    ``score`` says how legible the words are, from 0 to 1; ``None`` where they are too few;
    where they are not ``is_readable`` they may not be believed.
    One that ``is_screened`` was only looked at for mentions, and its words are not known.
    """

    number: int
    width: float
    height: float
    text_layer: TextLayer
    words: tuple[Word, ...]
    paths: int = 0
    recognised_by: str | None = None
    parts: tuple[Part, ...] = ()
    turned_degrees: float = 0.0
    score: float | None = None
    is_readable: bool = True
    is_screened: bool = False


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
        self.source = source
        self.name = name or (str(source) if isinstance(source, Path) else "document")
        _require_pdf(source, self.name)
        self._document = _open(source, self.name)
        self._string: tuple[int, str] | None = None
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
        pulse.beat()
        try:
            page = self._document[number - 1]
        except pdfium.PdfiumError:
            return ""
        text_page = page.get_textpage()
        try:
            return bare_text(text_page.raw)
        finally:
            text_page.close()
            page.close()

    def words(self, number: int) -> PageWords:
        """The page's words with boxes; a page that cannot be loaded has none."""
        pulse.beat()
        try:
            page = self._document[number - 1]
        except pdfium.PdfiumError:
            return PageWords(number, 0.0, 0.0, TextLayer.NONE, ())
        text_page = page.get_textpage()
        try:
            width, height = page.get_size()
            words = tuple(read_words(text_page.raw, Frame.of(page)))
            characters = sum(len(word.text) for word in words)
            seen = survey(page)
            layer = text_layer(seen, characters)
            return PageWords(number, width, height, layer, words, seen.paths)
        finally:
            text_page.close()
            page.close()

    def image(self, number: int, dpi: float) -> tuple[Image, float]:
        """The page drawn as a reader sees it.

        Args:
            number: The page.
            dpi: Pixels an inch, at most; fewer where the page is very large.

        Returns:
            The image, and its pixels an inch. A page that cannot be loaded is one white pixel.
        """
        pulse.beat()
        try:
            page = self._document[number - 1]
        except pdfium.PdfiumError:
            return np.full((1, 1), 255, np.uint8), dpi
        try:
            width, height = page.get_size()
            room = (MAX_PIXELS / max(1.0, width * height)) ** 0.5
            scale = min(dpi / 72, room)
            bitmap = page.render(scale=scale, grayscale=True)
            pixels = bitmap.to_numpy()
            return np.array(pixels.reshape(pixels.shape[:2]), dtype=np.uint8), scale * 72
        finally:
            page.close()

    def characters(self, number: int, start: int, end: int) -> str:
        """The characters ``[start, end)`` of a page's text layer, as words spell them.

        Returns:
            The characters with typographic forms undone as in ``Word.text``; empty
            where the page or the range does not exist.
        """
        if not 1 <= number <= self.page_count:
            return ""
        if self._string is None or self._string[0] != number:
            self._string = (number, self._read_string(number))
        return spell(self._string[1][max(0, start) : end])

    def _read_string(self, number: int) -> str:
        page = self._document[number - 1]
        text_page = page.get_textpage()
        try:
            return page_string(text_page.raw)
        finally:
            text_page.close()
            page.close()


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
