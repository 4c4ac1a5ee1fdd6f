"""One page as the reader saw it, with all that it made of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from extractors.errors import UsageError
from extractors.model import Finding, Page, Reading
from extractors.pdf.engine import Image, PdfFile
from extractors.pdf.second_opinion import agreement
from extractors.pdf.tables import FEWEST_PATHS, MOST_PATHS, Table, find_tables, stands_alone
from extractors.reader import read_closely
from extractors.recognition.images import set_upright
from pipelines.closeup.openings import Presence, find_instruments
from pipelines.closeup.passages import Passage, find_passages
from pipelines.closeup.regions import Region, find_regions
from pipelines.messages import NO_SUCH_PAGE, Language

PIXELS = 1_900_000
"""A page is drawn with about so many pixels, whatever its size ..."""

MOST_DPI = 300.0
"""... and no finer than this."""


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page, and all of the reading that stands on it, in reading order.

    ``agreement`` is pdfplumber's second opinion on its characters, from 0 to 1; ``None``
    where it has none, and where the page was recognised.
    """

    page: Page
    page_count: int
    regions: tuple[Region, ...]
    tables: tuple[Table, ...]
    instruments: tuple[Presence, ...]
    passages: tuple[Passage, ...]
    findings: tuple[Finding, ...]
    agreement: float | None = None


def see_page(file: Path, number: int, language: Language) -> SeenPage:
    """Read a document and return one page of it: what stands there depends on all others.

    Args:
        file: The PDF.
        number: The page, from 1.
        language: Of the reason, if there is no such page.

    Raises:
        DocumentError: It cannot be read.
        UsageError: It has no such page.
    """
    require_page(file, number, language)
    close = read_closely(file, name=str(file))
    page = close.pages[number - 1]
    seen = gather(page, close.reading, _tables_of(page, file))
    return replace(seen, agreement=None if page.recognised_by else _second_opinion(page, file))


def _second_opinion(page: Page, file: Path) -> float | None:
    with PdfFile(file, str(file)) as opened:
        return agreement(file, page.number, opened.words(page.number).words)


def require_page(file: Path, number: int, language: Language) -> None:
    """Fail, before anything is read, unless the document has the page.

    Raises:
        DocumentError: It cannot be opened.
        UsageError: It has no such page.
    """
    with PdfFile(file, str(file)) as opened:
        count = opened.page_count
    if not 1 <= number <= count:
        raise UsageError(reason=NO_SUCH_PAGE.say(language, path=file, number=number, count=count))


def gather(page: Page, reading: Reading, tables: Iterable[Table] = ()) -> SeenPage:
    """Return what a reading says of one of its pages."""
    return SeenPage(
        page=page,
        page_count=len(reading.pages),
        regions=tuple(find_regions(page.lines)),
        tables=tuple(tables),
        instruments=tuple(find_instruments(reading.instruments, page)),
        passages=tuple(find_passages(reading.instruments, page)),
        findings=tuple(found for found in reading.findings if found.page == page.number),
    )


def picture_of(page: Page, file: Path) -> tuple[Image, float]:
    """Return the page's picture as it was read, upright and straight, and its pixels a point."""
    area = max(1.0, page.width * page.height)
    dpi = min(MOST_DPI, 72 * (PIXELS / area) ** 0.5)
    with PdfFile(file, str(file)) as opened:
        image, dpi = opened.image(page.number, dpi)
    return set_upright(image, page.turned_degrees), dpi / 72


def _tables_of(page: Page, file: Path) -> list[Table]:
    """The ruled tables that the page's lines were read by, as `extractors.pdf.pages` does."""
    if page.recognised_by or not page.lines:
        return []
    with PdfFile(file, str(file)) as opened:
        paths = opened.words(page.number).paths
    if not FEWEST_PATHS <= paths <= MOST_PATHS:
        return []
    words = [word for line in page.lines for word in line.words]
    tables = find_tables(file, [page.number]).get(page.number, [])
    return [table for table in tables if stands_alone(table, words)]
