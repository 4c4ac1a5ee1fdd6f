"""Finds what a page prints around its body: running heads, folios, watermarks.

Three kinds of evidence, in this order: letters that are turned; the same words (digits
aside) at the same place on many pages; the form of a running head at the edge of a page
(a gazette's name with a date or a folio, a folio alone).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from extractors.model import Word
from extractors.pdf.engine import PageWords
from extractors.pdf.rows import Chunk, group_rows, split_chunks, typical_height

REPEATED_SHARE = 0.25
"""A chunk at the same place on this share of the pages is furniture ..."""

MIDDLE_SHARE = 0.6
"""In the middle of the page it takes this share of the pages."""

REPEATED_PAGES = 3
"""... and on at least so many pages."""

PLACE_POINTS = 12.0
"""Places are compared on a grid of this many points."""

EDGE_SHARE = 0.13
"""Heads and folios by form are looked for in this share of the height, top and bottom."""

REPEATED_EDGE_SHARE = 0.2
"""Words that a document of two pages repeats at one place are looked for in this share."""

EDGE_ROWS = 3

_DIGITS = re.compile(r"\d+")
_FOLIO = re.compile(
    r"^\W*(?:p[áa]g(?:ina|\.)?\s*)?\d{1,4}\s*(?:(?:de|/)\s*\d{1,4})?\W*$", re.IGNORECASE
)
_GAZETTE = re.compile(
    r"PERI[ÓO]DICO\s+OFICIAL|DIARIO\s+OFICIAL|GACETA\s+(?:DEL\s+GOBIERNO|OFICIAL)|BOLET[ÍI]N\s+OFICIAL",
    re.IGNORECASE,
)
_DATE_OR_FOLIO = re.compile(
    r"\d{1,2}\s+de\s+[a-zé]+\s*(?:del?|-|–)?\s*(?:año\s+)?\d{4}|p[áa]gina|p[áa]g\.|\bsecci[óo]n\b|^\d+|\d+$",
    re.IGNORECASE,
)

Key = tuple[str, int, int]


def set_aside(pages: Sequence[PageWords]) -> list[set[int]]:
    """For each page, the positions (in ``PageWords.words``) that are furniture.

    Args:
        pages: Every page of one document, in order.

    Returns:
        One set per page, in the same order; empty where all is body.
    """
    turned = [{i for i, w in enumerate(page.words) if not w.is_upright} for page in pages]
    turned = [
        set() if len(gone) * 2 > len(page.words) else gone
        for page, gone in zip(pages, turned, strict=True)
    ]
    rows = [
        [split_chunks(row) for row in group_rows(_without(page.words, gone))]
        for page, gone in zip(pages, turned, strict=True)
    ]
    common = _common_places(rows)
    aside = []
    for page, page_rows, gone in zip(pages, rows, turned, strict=True):
        starts = {word.start for word in _furniture_words(page, page_rows, common, len(pages))}
        aside.append(gone | {i for i, word in enumerate(page.words) if word.start in starts})
    return aside


def _without(words: Sequence[Word], positions: set[int]) -> list[Word]:
    return [word for index, word in enumerate(words) if index not in positions]


def _keys(chunk: Chunk) -> tuple[Key, Key]:
    """The chunk's words without digits, at its left edge and at its right edge.

    A running head keeps one of its edges when its folio grows or it changes sides.
    """
    text = _DIGITS.sub("#", chunk.text.lower())
    row = round(chunk.box.top / PLACE_POINTS)
    left, right = round(chunk.box.x0 / PLACE_POINTS), round(chunk.box.x1 / PLACE_POINTS)
    return (text, row, left), (text, row, -right)


def _common_places(rows: Sequence[Sequence[Sequence[Chunk]]]) -> dict[Key, float]:
    """Keys of chunks that stand on enough pages, with the share of the pages they do."""
    seen: Counter[Key] = Counter()
    for page_rows in rows:
        seen.update({key for row in page_rows for chunk in row for key in _keys(chunk)})
    least = max(min(REPEATED_PAGES, max(2, len(rows))), REPEATED_SHARE * len(rows))
    return {key: count / len(rows) for key, count in seen.items() if count >= least}


def _furniture_words(
    page: PageWords, rows: Sequence[Sequence[Chunk]], common: dict[Key, float], page_count: int
) -> list[Word]:
    is_long = page_count >= REPEATED_PAGES
    found = [
        word
        for row in rows
        for chunk in row
        if _is_repeated(chunk, common, page, is_long=is_long)
        for word in chunk.words
    ]
    found_starts = {word.start for word in found}
    by_row: dict[int, int] = defaultdict(int)
    for index, row in enumerate(rows):
        by_row[index] = sum(len(c.words) for c in row if c.words[0].start in found_starts)
    height = typical_height(page.words)
    for index in _edge_rows(page, rows):
        row = rows[index]
        total = sum(len(chunk.words) for chunk in row)
        if by_row[index] * 2 >= total or _looks_like_head(row, height):
            found.extend(word for chunk in row for word in chunk.words)
    return found


def _is_repeated(chunk: Chunk, common: dict[Key, float], page: PageWords, *, is_long: bool) -> bool:
    """Repeated at its place.

    In the body's middle a bare number or a short mark is not enough, nor is anything
    that fewer than ``MIDDLE_SHARE`` of the pages repeat, or a document of fewer pages
    than ``REPEATED_PAGES``: forms and tables repeat their words too.
    """
    share = max(common.get(key, 0.0) for key in _keys(chunk))
    if not share:
        return False
    at_edge = _is_at_edge(chunk, page, REPEATED_EDGE_SHARE)
    is_everywhere = is_long and share >= MIDDLE_SHARE
    if len(re.sub(r"[\W\d_]", "", chunk.text)) >= 4 and (at_edge or is_everywhere):
        return True
    at_edge = _is_at_edge(chunk, page)
    beside = chunk.box.x0 > 0.88 * page.width or chunk.box.x1 < 0.1 * page.width
    return at_edge or beside


def _is_at_edge(chunk: Chunk, page: PageWords, share: float = EDGE_SHARE) -> bool:
    below, above = share * page.height, (1 - share) * page.height
    return chunk.box.bottom < below or chunk.box.top > above


def _edge_rows(page: PageWords, rows: Sequence[Sequence[Chunk]]) -> list[int]:
    """Positions of the first and last rows, where they stand at the page's edge."""
    order = list(range(len(rows)))
    near = [*order[:EDGE_ROWS], *order[-EDGE_ROWS:]]
    return [
        index for index in dict.fromkeys(near) if all(_is_at_edge(c, page) for c in rows[index])
    ]


def _looks_like_head(row: Sequence[Chunk], typical: float) -> bool:
    text = " ".join(chunk.text for chunk in row)
    if _FOLIO.match(text):
        return True
    height = max(chunk.box.bottom - chunk.box.top for chunk in row)
    return (
        height <= 1.6 * typical
        and len(text) <= 160
        and bool(_GAZETTE.search(text))
        and bool(_DATE_OR_FOLIO.search(_GAZETTE.sub("", text).strip()))
    )
