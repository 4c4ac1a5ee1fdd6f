"""The sound documents that are mutated: a few pages of each, so that a case is quick."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium

from pipelines.demo.editions import demo_editions

PAGES = 2
EXTRACTS = 3
LARGEST = 1_500_000
"""An extract of more bytes than this is left out: it holds large images, and others do."""


def pressed_samples() -> list[bytes]:
    """Extracts of the demonstration's editions."""
    return [extract for edition in demo_editions() for extract in extracts(edition.pdf)]


def real_samples(shared: Path) -> list[bytes]:
    """Extracts of the real documents, and those that are small as their makers wrote them."""
    files = sorted(shared.glob("*/*.pdf"))
    whole = [file.read_bytes() for file in files if file.stat().st_size < LARGEST // 10]
    return whole + [extract for file in files for extract in extracts(file.read_bytes())]


def extracts(data: bytes) -> Iterator[bytes]:
    """A few pages of a document, from its beginning, its middle and its end."""
    with pdfium.PdfDocument(data) as document:
        count = len(document)
        firsts = {
            round(place * max(0, count - PAGES) / (EXTRACTS - 1)) for place in range(EXTRACTS)
        }
        for first in sorted(firsts):
            extract = _pages(document, list(range(first, min(first + PAGES, count))))
            if len(extract) <= LARGEST:
                yield extract


def _pages(document: pdfium.PdfDocument, indices: list[int]) -> bytes:
    buffer = io.BytesIO()
    with pdfium.PdfDocument.new() as part:
        part.import_pages(document, indices)
        part.save(buffer)
    return buffer.getvalue()
