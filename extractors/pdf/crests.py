"""Furniture that recognition reads a little differently on each page: letters in a crest.

"JUDICATURA" under a coat of arms is "UDICATURA" on the next page, and a skewed scan has
it a little higher. Words near the page's edge that are alike, at about one place on at
least half of a document's page images, are furniture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz.fuzz import ratio

from extractors.model import Word
from extractors.pdf.engine import PageWords
from extractors.pdf.rows import Chunk

EDGE_SHARE = 0.25
"""Looked for in this share of the page's height, top and bottom."""

ALIKE = 75.0
"""From 0 to 100: how much alike two readings of the same words are, at least."""

ASIDE_POINTS = 24.0
UP_POINTS = 18.0
FAR_UP_POINTS = 60.0
"""The same words stand no further from each other, from page to page; long ones may."""

LONG = 25

LEAST_LETTERS = 4
MOST_LETTERS = 120
LEAST_PAGES = 3


@dataclass(slots=True)
class _Crest:
    """Alike words of several pages; the first ones stand for all."""

    chunk: Chunk
    words: dict[int, list[Word]] = field(default_factory=dict)


def find_crests(
    pages: Sequence[PageWords], rows: Sequence[Sequence[Sequence[Chunk]]]
) -> dict[int, list[Word]]:
    """The words of each page, by its number, that the document's page images repeat.

    Args:
        pages: Every page of one document.
        rows: The chunks of each page, row by row.
    """
    images = [
        (page, page_rows)
        for page, page_rows in zip(pages, rows, strict=True)
        if page.recognised_by is not None
    ]
    crests: list[_Crest] = []
    for page, page_rows in images:
        for row in page_rows:
            for chunk in row:
                if _may_be_one(chunk, page):
                    _gather(crests, chunk, page.number)
    found: dict[int, list[Word]] = {}
    for crest in crests:
        if len(crest.words) >= max(LEAST_PAGES, len(images) / 2):
            for number, words in crest.words.items():
                found.setdefault(number, []).extend(words)
    return found


def _may_be_one(chunk: Chunk, page: PageWords) -> bool:
    letters = sum(letter.isalpha() for letter in chunk.text)
    at_edge = (
        chunk.box.bottom < EDGE_SHARE * page.height
        or chunk.box.top > (1 - EDGE_SHARE) * page.height
    )
    return at_edge and LEAST_LETTERS <= letters <= MOST_LETTERS


def _gather(crests: list[_Crest], chunk: Chunk, number: int) -> None:
    """Count a chunk among those that it is like, or as a new one."""
    for crest in crests:
        if _is_near(crest.chunk, chunk) and ratio(crest.chunk.text, chunk.text) >= ALIKE:
            crest.words.setdefault(number, []).extend(chunk.words)
            return
    crests.append(_Crest(chunk, {number: list(chunk.words)}))


def _is_near(one: Chunk, other: Chunk) -> bool:
    return abs(one.box.x0 - other.box.x0) <= ASIDE_POINTS and abs(one.box.top - other.box.top) <= (
        FAR_UP_POINTS if len(one.text) >= LONG else UP_POINTS
    )
