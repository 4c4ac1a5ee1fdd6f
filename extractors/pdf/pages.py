"""One document into pages of lines in reading order."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.model import Line, Page, Word
from extractors.pdf.columns import find_regions
from extractors.pdf.engine import PageWords, PdfFile
from extractors.pdf.furniture import set_aside
from extractors.pdf.lines import read_lines


def read_pages(file: PdfFile) -> list[Page]:
    """Every page of the document, its body lines in reading order.

    Returns:
        One ``Page`` per printed page, in order. Running heads, folios and watermarks
        are in ``Page.furniture``; a page without text has no lines.
    """
    pages = [file.words(number) for number in range(1, file.page_count + 1)]
    return [read_page(page, aside) for page, aside in zip(pages, set_aside(pages), strict=True)]


def read_page(page: PageWords, aside: set[int]) -> Page:
    """One page, the words at the positions in ``aside`` kept out of its body."""
    body = [word for index, word in enumerate(page.words) if index not in aside]
    furniture = [word for index, word in enumerate(page.words) if index in aside]
    regions = find_regions(body, has_masthead=page.number == 1)
    lines = [
        line for region in regions for line in read_lines(region.words, page.number, region.column)
    ]
    return Page(
        number=page.number,
        width=page.width,
        height=page.height,
        columns=max((region.columns for region in regions), default=1),
        text_layer=page.text_layer,
        lines=tuple(lines),
        furniture=tuple(_furniture_lines(furniture, page.number)),
    )


def _furniture_lines(words: Sequence[Word], number: int) -> list[Line]:
    return read_lines(words, number, 0)
