"""Reads one document: PDF bytes in, one ``Reading`` out; touches no store."""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import file_digest, sha256
from pathlib import Path

from extractors.law.compilations import read_compilation
from extractors.law.editions import read_edition
from extractors.law.masthead import read_facts
from extractors.law.prose import Vocabulary
from extractors.law.relevance import screen
from extractors.law.structure import Named, name_lines
from extractors.model import (
    DocumentFacts,
    DocumentKind,
    Finding,
    FindingKind,
    Instrument,
    Page,
    PageSummary,
    Reading,
    TextLayer,
)
from extractors.pdf.engine import PdfFile
from extractors.pdf.pages import read_pages

_ODD = re.compile("[\x00-\x08\x0e-\x1f\ue000-\uf8ff\ufffd\ufffe]")

READER_VERSION = "1"
"""Raised whenever a reading of any document would change."""


def read_document(source: Path | bytes, *, name: str = "") -> Reading:
    """What our reader makes of one PDF.

    Args:
        source: The file, or its bytes.
        name: What messages call it; the path unless given.

    Raises:
        DocumentError: The document cannot be opened; each kind of it says why.
    """
    with PdfFile(source, name) as file:
        pages = read_pages(file)
    facts, findings = read_facts(pages)
    named = name_lines(pages)
    vocabulary = Vocabulary(item.line for item in named)
    instruments, more = _read_instruments(named, pages, facts, vocabulary)
    return Reading(
        document_sha256=digest(source),
        reader_version=READER_VERSION,
        facts=facts,
        pages=tuple(_summary(page) for page in pages),
        instruments=instruments,
        findings=(*findings, *_page_findings(pages), *more),
    )


def digest(source: Path | bytes) -> str:
    """The SHA-256 of a file or of bytes, in hexadecimal; a file is read in pieces."""
    if isinstance(source, bytes):
        return sha256(source).hexdigest()
    with source.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _read_instruments(
    named: Sequence[Named], pages: Sequence[Page], facts: DocumentFacts, vocabulary: Vocabulary
) -> tuple[tuple[Instrument, ...], tuple[Finding, ...]]:
    if not named:
        return (), ()
    if facts.kind is DocumentKind.COMPILATION:
        instrument, findings = read_compilation(named, pages, facts, vocabulary)
        return (instrument,), findings
    instruments, findings = read_edition(named, pages, facts, vocabulary)
    if not instruments:
        findings = (*findings, Finding(FindingKind.NO_INSTRUMENT, None, ""))
    return instruments, findings


def _summary(page: Page) -> PageSummary:
    text = "\n".join(line.text for line in page.lines)
    return PageSummary(
        number=page.number,
        text_layer=page.text_layer,
        columns=page.columns,
        characters=len("".join(text.split())),
        mentions_trafficking=screen(text),
    )


def _page_findings(pages: Sequence[Page]) -> list[Finding]:
    """Pages whose words cannot be had: page images without a layer, and bad fonts."""
    found = []
    for page in pages:
        if not page.lines and page.text_layer is TextLayer.DIGITAL:
            found.append(Finding(FindingKind.PAGE_WITHOUT_TEXT, page.number, "blank page"))
        elif page.text_layer in (TextLayer.NONE, TextLayer.MIXED):
            found.append(Finding(FindingKind.PAGE_WITHOUT_TEXT, page.number, "page image"))
        elif _is_garbled(page):
            found.append(Finding(FindingKind.PAGE_UNREADABLE, page.number, "no usable characters"))
    return found


def _is_garbled(page: Page) -> bool:
    text = "".join(line.text for line in page.lines)
    return len(_ODD.findall(text)) * 6 > len(text)
