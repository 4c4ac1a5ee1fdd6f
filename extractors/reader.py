"""Reads one document: PDF bytes in, one ``Reading`` out; touches no store."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path

from extractors.law.accounting import Account
from extractors.law.compilations import read_compilation
from extractors.law.editions import read_edition
from extractors.law.folios import find_missing
from extractors.law.masthead import read_facts
from extractors.law.misread import tell_misread_labels
from extractors.law.prose import Vocabulary
from extractors.law.refusals import withhold
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

READER_VERSION = "3"
"""Raised whenever a reading of any document would change."""

SCREENED_VERSION = f"{READER_VERSION}+screened"
"""That of a reading whose scans were only screened: a full one is another, and wins."""


@dataclass(frozen=True, slots=True)
class CloseReading:
    """A reading, and the whole pages that it was made from."""

    pages: tuple[Page, ...]
    reading: Reading


def sufficient_versions(*, screens_scans: bool) -> tuple[str, ...]:
    """The versions of a reading that make another one needless, the fullest first."""
    return (READER_VERSION, SCREENED_VERSION) if screens_scans else (READER_VERSION,)


def read_document(source: Path | bytes, *, name: str = "", screens_scans: bool = False) -> Reading:
    """What our reader makes of one PDF.

    Args:
        source: The file, or its bytes.
        name: What messages call it; the path unless given.
        screens_scans: Whether scans are only read in full if the document may speak of
            trafficking: the reading of one that does not has another version.

    Raises:
        DocumentError: The document cannot be opened; each kind of it says why.
    """
    return read_closely(source, name=name, screens_scans=screens_scans).reading


def read_closely(
    source: Path | bytes, *, name: str = "", screens_scans: bool = False
) -> CloseReading:
    """What our reader makes of one PDF, with every line of its pages.

    Args:
        source: The file, or its bytes.
        name: What messages call it; the path unless given.
        screens_scans: See ``read_document``.

    Raises:
        DocumentError: The document cannot be opened; each kind of it says why.
    """
    with _without_collection():
        with PdfFile(source, name) as file:
            pages = read_pages(file, screens_scans=screens_scans)
        return CloseReading(tuple(pages), _read(source, pages))


@contextmanager
def _without_collection() -> Iterator[None]:
    """Hold off Python's search for cycles: a reading makes many records, and no cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(source: Path | bytes, pages: Sequence[Page]) -> Reading:
    facts, findings = read_facts(pages)
    named, told = tell_misread_labels(name_lines(pages), _recognised(pages))
    vocabulary = Vocabulary(item.line for item in named)
    missing = _missing(pages, facts)
    account = Account(named)
    refused = [page.number for page in pages if page.is_screened or not page.is_readable]
    instruments, more = withhold(
        *_read_instruments(named, pages, facts, vocabulary, account), named, refused, missing
    )
    lines = Counter(item.line.page for item in named)
    unclaimed = account.unclaimed()
    return Reading(
        document_sha256=digest(source),
        reader_version=SCREENED_VERSION if _screened(pages) else READER_VERSION,
        facts=facts,
        pages=tuple(
            _summary(page, lines[page.number], len(unclaimed.get(page.number, ())))
            for page in pages
        ),
        instruments=instruments,
        findings=(
            *findings,
            *_page_findings(pages),
            *_missing_findings(missing),
            *_screening_findings(pages),
            *told,
            *more,
            *account.findings(refused),
        ),
    )


def digest(source: Path | bytes) -> str:
    """The SHA-256 of a file or of bytes, in hexadecimal; a file is read in pieces."""
    if isinstance(source, bytes):
        return sha256(source).hexdigest()
    with source.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _read_instruments(
    named: Sequence[Named],
    pages: Sequence[Page],
    facts: DocumentFacts,
    vocabulary: Vocabulary,
    account: Account,
) -> tuple[tuple[Instrument, ...], tuple[Finding, ...]]:
    if not named:
        return (), ()
    if facts.kind is DocumentKind.COMPILATION:
        instrument, findings = read_compilation(named, pages, facts, vocabulary, account)
        return (instrument,), findings
    instruments, findings = read_edition(named, pages, facts, vocabulary, account)
    if not instruments and not _screened(pages):
        findings = (*findings, Finding(FindingKind.NO_INSTRUMENT, None, ""))
    return instruments, findings


def _recognised(pages: Sequence[Page]) -> set[int]:
    """The pages whose words were recognised on an image, by us or by whoever made the file."""
    return {page.number for page in pages if page.recognised_by or page.text_layer is TextLayer.OCR}


def _summary(page: Page, lines: int, unclaimed_lines: int) -> PageSummary:
    text = "\n".join(line.text for line in page.lines)
    return PageSummary(
        number=page.number,
        text_layer=page.text_layer,
        columns=page.columns,
        characters=len("".join(text.split())),
        mentions_trafficking=screen(text),
        recognised_by=page.recognised_by,
        turned_degrees=page.turned_degrees,
        score=page.score,
        is_readable=page.is_readable,
        is_screened=page.is_screened,
        lines=lines,
        unclaimed_lines=unclaimed_lines,
    )


def _page_findings(pages: Sequence[Page]) -> Iterator[Finding]:
    """Pages that print nothing that could be found, and pages that were refused."""
    for page in pages:
        if not page.is_readable:
            detail = f"refused: legibility {page.score}"
            yield Finding(FindingKind.PAGE_UNREADABLE, page.number, detail)
        elif not page.lines and not page.is_screened:
            what = "blank page" if page.text_layer is TextLayer.DIGITAL else "page image"
            yield Finding(FindingKind.PAGE_WITHOUT_TEXT, page.number, what)


def _missing(pages: Sequence[Page], facts: DocumentFacts) -> dict[int, tuple[int, int]]:
    """The page after which pages are missing, with their folios."""
    if facts.kind not in (DocumentKind.EDITION, DocumentKind.EDITION_EXTRACT):
        return {}
    return find_missing(pages)


def _missing_findings(missing: Mapping[int, tuple[int, int]]) -> Iterator[Finding]:
    for page, (first, last) in missing.items():
        folios = f"folio {first}" if first == last else f"folios {first}-{last}"
        yield Finding(FindingKind.PAGE_MISSING, page, f"{folios} after this page")


def _screening_findings(pages: Sequence[Page]) -> Iterator[Finding]:
    """The pages that were only screened, in one finding."""
    if numbers := _screened(pages):
        yield Finding(
            FindingKind.PAGES_SCREENED, None, f"pages {_ranges(numbers)}: no mention found"
        )


def _screened(pages: Sequence[Page]) -> list[int]:
    return [page.number for page in pages if page.is_screened]


def _ranges(numbers: Sequence[int]) -> str:
    """Ascending numbers as ranges: ``2-60, 62``."""
    starts = [number for number in numbers if number - 1 not in numbers]
    ends = [number for number in numbers if number + 1 not in numbers]
    return ", ".join(
        str(start) if start == end else f"{start}-{end}"
        for start, end in zip(starts, ends, strict=True)
    )
