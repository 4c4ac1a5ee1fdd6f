"""One document into pages of lines in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.glances import screened_words
from extractors.legibility import legible_words, shows_lines
from extractors.model import Line, Page, Word
from extractors.pdf.columns import Region, find_regions, known_gutters, may_part
from extractors.pdf.engine import PageWords, PdfFile
from extractors.pdf.furniture import set_aside
from extractors.pdf.gutters import KnownGutter, merge_gutters
from extractors.pdf.lines import read_lines
from extractors.pdf.tables import Table, find_tables, read_table, ruled_pages, stands_alone

NEAR_PAGES = 2
"""Columns that so many pages before or after show are known on a page."""


@dataclass(frozen=True, slots=True)
class _Band:
    """A ruled table with what stands in it, or the words between tables in their regions."""

    words: list[Word]
    regions: list[Region]
    table: Table | None = None


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
    tables = find_tables(file.source, ruled_pages([page.paths for page in pages]))
    body = {number: found[0].box for number, found in tables.items() if found[0].goes_on}
    aside = set_aside(pages, body)
    bands = [
        _bands(page, gone, tables.get(page.number, ()))
        for page, gone in zip(pages, aside, strict=True)
    ]
    return [
        _read_page(page, gone, found)
        for page, gone, found in zip(pages, aside, _in_known_columns(bands), strict=True)
    ]


def _words_of(file: PdfFile, *, screens_scans: bool) -> list[PageWords]:
    if screens_scans:
        return screened_words(file)
    return [legible_words(file, number) for number in range(1, file.page_count + 1)]


def _read_page(page: PageWords, aside: set[int], bands: Sequence[_Band]) -> Page:
    """One page, the words at the positions in ``aside`` kept out of its body."""
    furniture = [word for index, word in enumerate(page.words) if index in aside]
    lines, columns = _read_body(page, aside, bands) if shows_lines(page) else ([], 1)
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
        is_readable=page.is_readable,
        is_screened=page.is_screened,
    )


def _read_body(page: PageWords, aside: set[int], bands: Sequence[_Band]) -> tuple[list[Line], int]:
    """The page's lines in reading order, and how many columns it has."""
    if not page.parts:
        columns = max((r.columns for band in bands for r in band.regions), default=1)
        return [line for band in bands for line in _lines(band, page.number)], columns
    lines = []
    for part in page.parts:
        words = [page.words[i] for i in range(part.start, part.end) if i not in aside]
        lines.extend(read_lines(words, page.number, part.column))
    return lines, max(part.columns for part in page.parts)


def _lines(band: _Band, number: int) -> list[Line]:
    if band.table:
        return read_table(band.table, band.words, number)
    return [line for r in band.regions for line in read_lines(r.words, number, r.column)]


def _bands(page: PageWords, aside: set[int], tables: Sequence[Table]) -> list[_Band]:
    """The page from top to bottom; nothing where its parts are given or no line is shown."""
    if page.parts or not shows_lines(page):
        return []
    body = [word for index, word in enumerate(page.words) if index not in aside]
    return list(_part(body, page.number, tables))


def _part(words: list[Word], number: int, tables: Sequence[Table]) -> Iterator[_Band]:
    """What stands above the first table, the table, and so on down the page."""
    table = next((table for table in tables if stands_alone(table, words)), None)
    if table is None:
        yield _Band(words, find_regions(words, has_masthead=number == 1))
        return
    rest = tables[list(tables).index(table) + 1 :]
    middles = [(word, (word.box.top + word.box.bottom) / 2) for word in words]
    yield from _part([w for w, y in middles if y < table.box.top], number, ())
    inside = [w for w, y in middles if table.box.top <= y <= table.box.bottom]
    yield _Band(inside, [], table)
    yield from _part([w for w, y in middles if y > table.box.bottom], number, rest)


def _in_known_columns(pages: Sequence[list[_Band]]) -> Iterator[list[_Band]]:
    """The bands of each page, parted where a page near it shows a gutter, or its own bands."""
    shown = [[g for band in bands for g in known_gutters(band.regions)] for bands in pages]
    for place, bands in enumerate(pages):
        near = shown[max(0, place - NEAR_PAGES) : place + NEAR_PAGES + 1]
        known = merge_gutters(gutter for gutters in near for gutter in gutters)
        yield [_parted(band, known, has_masthead=place == 0) for band in bands]


def _parted(band: _Band, known: Sequence[KnownGutter], *, has_masthead: bool) -> _Band:
    if not known or not may_part(band.regions, known):
        return band
    return replace(band, regions=find_regions(band.words, has_masthead=has_masthead, known=known))


def _furniture_lines(words: Sequence[Word], number: int) -> list[Line]:
    return read_lines(words, number, 0)
