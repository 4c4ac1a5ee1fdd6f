"""One document into pages of lines in reading order."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.glances import screened_words
from extractors.legibility import is_readable, legible_words, shows_lines
from extractors.model import Line, Page, Word
from extractors.pdf.columns import find_regions
from extractors.pdf.engine import PageWords, PdfFile
from extractors.pdf.furniture import set_aside
from extractors.pdf.lines import read_lines
from extractors.pdf.tables import (
    FEWEST_PATHS,
    MOST_PATHS,
    Table,
    find_tables,
    read_table,
    stands_alone,
)


def read_pages(file: PdfFile, *, screens_scans: bool = False) -> list[Page]:
    """Every page of the document, its body lines in reading order.

    Args:
        file: The document.
        screens_scans: Whether scans are only read if the document may speak of trafficking.

    Returns:
        One ``Page`` per printed page, in order. Running heads, folios and watermarks
        are in ``Page.furniture``; a page without text, or one that cannot be made out at
        all, has no lines; a row of a ruled table is one line.
    """
    pages = _words_of(file, screens_scans=screens_scans)
    ruled = [page.number for page in pages if FEWEST_PATHS <= page.paths <= MOST_PATHS]
    tables = find_tables(file.source, ruled)
    return [
        read_page(page, aside, tables.get(page.number, ()))
        for page, aside in zip(pages, set_aside(pages), strict=True)
    ]


def _words_of(file: PdfFile, *, screens_scans: bool) -> list[PageWords]:
    if screens_scans:
        return screened_words(file)
    return [legible_words(file, number) for number in range(1, file.page_count + 1)]


def read_page(page: PageWords, aside: set[int], tables: Sequence[Table] = ()) -> Page:
    """One page, the words at the positions in ``aside`` kept out of its body."""
    furniture = [word for index, word in enumerate(page.words) if index in aside]
    lines, columns = _read_body(page, aside, tables) if shows_lines(page) else ([], 1)
    return Page(
        number=page.number,
        width=page.width,
        height=page.height,
        columns=columns,
        text_layer=page.text_layer,
        lines=tuple(lines),
        furniture=tuple(_furniture_lines(furniture, page.number)),
        recognised_by=page.recognised_by,
        turned_degrees=page.turned_degrees,
        score=page.score,
        is_readable=is_readable(page),
        is_screened=page.is_screened,
    )


def _read_body(page: PageWords, aside: set[int], tables: Sequence[Table]) -> tuple[list[Line], int]:
    """The page's lines in reading order, and how many columns it has."""
    if not page.parts:
        body = [word for index, word in enumerate(page.words) if index not in aside]
        return _read_bands(body, page.number, tables)
    lines = []
    for part in page.parts:
        words = [page.words[i] for i in range(part.start, part.end) if i not in aside]
        lines.extend(read_lines(words, page.number, part.column))
    return lines, max(part.columns for part in page.parts)


def _read_bands(words: list[Word], number: int, tables: Sequence[Table]) -> tuple[list[Line], int]:
    """The lines above the first table, the table's rows, and so on down the page."""
    table = next((table for table in tables if stands_alone(table, words)), None)
    if table is None:
        regions = find_regions(words, has_masthead=number == 1)
        lines = [line for r in regions for line in read_lines(r.words, number, r.column)]
        return lines, max((region.columns for region in regions), default=1)
    rest = tables[list(tables).index(table) + 1 :]
    middles = [(word, (word.box.top + word.box.bottom) / 2) for word in words]
    above, columns = _read_bands([w for w, y in middles if y < table.box.top], number, ())
    inside = [w for w, y in middles if table.box.top <= y <= table.box.bottom]
    below, more = _read_bands([w for w, y in middles if y > table.box.bottom], number, rest)
    return [*above, *read_table(table, inside, number), *below], max(columns, more)


def _furniture_lines(words: Sequence[Word], number: int) -> list[Line]:
    return read_lines(words, number, 0)
