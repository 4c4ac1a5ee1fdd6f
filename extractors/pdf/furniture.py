"""Finds what a page prints around its body: running heads, folios, watermarks, seals.

Several kinds of evidence, in this order: letters printed over the others; the same words
(digits aside) at the same place on many pages; the form of a running head at the edge of
a page (a gazette's name with a date or a folio, a folio alone); the form of an electronic
signature; small type in the margin of straight text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from extractors.law.running_heads import reads_as_head
from extractors.model import Box, TextLayer, Word
from extractors.pdf.crests import find_crests
from extractors.pdf.engine import PageWords
from extractors.pdf.margins import below_start, find_marginal, find_margins
from extractors.pdf.rows import Chunk, group_rows, split_chunks, typical_height
from extractors.pdf.signatures import find_signature_rows
from extractors.pdf.watermarks import find_overprint, is_legend

REPEATED_SHARE = 0.25
"""A chunk at the same place on this share of the pages is furniture ..."""

MIDDLE_SHARE = 0.6
"""In the middle of the page it takes this share of the pages."""

REPEATED_PAGES = 3
"""... and on at least so many pages ..."""

REPEATED_HEADS = 2
"""... or so many, for words at the page's edge."""

PLACE_POINTS = 12.0
"""Places are compared on a grid of this many points."""

EDGE_SHARE = 0.13
"""Heads and folios by form are looked for in this share of the height, top and bottom."""

REPEATED_EDGE_SHARE = 0.2
"""Words that a document of two pages repeats at one place are looked for in this share."""

EDGE_ROWS = 3

HEAD_SIZE = 1.6
"""A running head is no larger than this many times the page's words."""

HEAD_GAP = 0.6
"""At least so many of its heights of white part a head of a few pages from their text."""

LEAST_LETTERS = 4
"""What has fewer letters is a mark, not words."""

_DIGITS = re.compile(r"\d+")
_MARK = re.compile(r"[\W\d_]")
_OPENS = re.compile(r"\W*(?:art[íi]culo|cap[íi]tulo|t[íi]tulo|transitorios?)\b", re.IGNORECASE)
"""Words that open parts of a text, and so begin many of its pages."""

_TAIL = re.compile(r"[a-zñáéíóú][^\d]*[.,;:]$")
"""The end of a sentence begun before, without a number: no head, though pages repeat it."""

_ENUMERATOR = re.compile(r"^(?:[IVXLC]+|[a-zñ])\W*$", re.IGNORECASE)
"""What numbers a paragraph: it stands at the same place on many pages."""

_FOLIO = re.compile(
    r"^\W*(?:p[áa]g(?:ina|\.)?\s*)?\d{1,4}\s*(?:(?:de|/)\s*\d{1,4})?\W*$", re.IGNORECASE
)
_LAST_NUMBER = re.compile(r"^\d+[.;,:]$")

FLUSH_POINTS = 2.0
"""Lines of one column begin within so many points of each other."""

FOOT_GAP = 2.0
"""The foot of a single page stands so many heights below its last line ..."""

FOOT_SIZE = 0.85
"""... in type no larger than this share of the page's."""

Key = tuple[str, int, int | None]


def set_aside(pages: Sequence[PageWords], body: Mapping[int, Box] | None = None) -> list[set[int]]:
    """For each page, the positions (in ``PageWords.words``) that are furniture.

    Args:
        pages: Every page of one document, in order.
        body: Where the rest of a table stands at the head of a page, by the page's number.

    Returns:
        One set per page, in the same order; empty where all is body.
    """
    heights = [typical_height(page.words) for page in pages]
    over = [
        find_overprint(page.words, height, is_drawn=page.text_layer is TextLayer.DIGITAL)
        for page, height in zip(pages, heights, strict=True)
    ]
    rows = [
        [split_chunks(row) for row in group_rows(_without(page.words, gone))]
        for page, gone in zip(pages, over, strict=True)
    ]
    common = _common_places(pages, rows)
    crests = find_crests(pages, rows)
    beside = _marginal_words(pages, rows, heights)
    aside = []
    for page, page_rows, gone, height, notes in zip(
        pages, rows, over, heights, beside, strict=True
    ):
        words = [*_furniture_words(page, page_rows, common, len(pages)), *notes]
        words += _set_apart(page, page_rows, height)
        words += crests.get(page.number, [])
        table = (body or {}).get(page.number)
        starts = {word.start for word in words if not (table and _is_in(table, word))}
        aside.append(gone | {i for i, word in enumerate(page.words) if word.start in starts})
    return aside


def _is_in(box: Box, word: Word) -> bool:
    return box.top <= word.box.top and word.box.bottom <= box.bottom and box.x0 <= word.box.x0


def _marginal_words(
    pages: Sequence[PageWords], rows: Sequence[Sequence[Sequence[Chunk]]], heights: Sequence[float]
) -> list[list[Word]]:
    """The words of notes in each page's margins.

    A page of a few lines shows no margins: it has those of the page before, and the first
    pages, below where their text begins, those of the page after.
    """
    found = [
        find_margins(page_rows, page.width, height)
        for page, page_rows, height in zip(pages, rows, heights, strict=True)
    ]
    last = next(filter(None, found), None)
    words: list[list[Word]] = []
    has_shown = False
    for page, page_rows, margins in zip(pages, rows, found, strict=True):
        has_shown, last = has_shown or margins is not None, margins or last
        if last is None or page.text_layer is not TextLayer.DIGITAL:  # sizes on images vary
            words.append([])
            continue
        words.append(find_marginal(page_rows if has_shown else below_start(page_rows, last), last))
    return words


def _set_apart(page: PageWords, rows: Sequence[Sequence[Chunk]], typical: float) -> list[Word]:
    """The words of legends and electronic signatures."""
    at_edge = [all(_is_at_edge(chunk, page, REPEATED_EDGE_SHARE) for chunk in row) for row in rows]
    signed = find_signature_rows(rows, typical, at_edge)
    chunks = [
        chunk
        for index, row in enumerate(rows)
        for chunk in row
        if index in signed or is_legend(chunk)
    ]
    return [word for chunk in chunks for word in chunk.words]


def _without(words: Sequence[Word], positions: set[int]) -> list[Word]:
    return [word for index, word in enumerate(words) if index not in positions]


def _keys(chunk: Chunk) -> tuple[Key, Key]:
    """The chunk's words without digits, at its left edge and at its right edge.

    A running head keeps one of its edges when its folio grows or it changes sides.
    """
    text, row = _said(chunk), round(chunk.box.top / PLACE_POINTS)
    left, right = round(chunk.box.x0 / PLACE_POINTS), round(chunk.box.x1 / PLACE_POINTS)
    return (text, row, left), (text, row, -right)


def _head_key(chunk: Chunk) -> Key:
    """The chunk's words without digits, wherever in its row: heads may alternate."""
    return _said(chunk), round(chunk.box.top / PLACE_POINTS), None


def _said(chunk: Chunk) -> str:
    return _DIGITS.sub("#", chunk.text.lower())


def _common_places(
    pages: Sequence[PageWords], rows: Sequence[Sequence[Sequence[Chunk]]]
) -> dict[Key, float]:
    """Keys of chunks that stand on enough pages, with the share of the pages they do."""
    seen: Counter[Key] = Counter()
    heads: Counter[Key] = Counter()
    for page, page_rows in zip(pages, rows, strict=True):
        seen.update({key for row in page_rows for chunk in row for key in _keys(chunk)})
        edge = _edge_rows(page, page_rows)
        heads.update({_head_key(chunk) for index in edge for chunk in page_rows[index]})
    share = REPEATED_SHARE * len(rows)
    least = max(min(REPEATED_PAGES, max(REPEATED_HEADS, len(rows))), share)
    found = {key: count for key, count in seen.items() if count >= least}
    found |= {key: count for key, count in heads.items() if count >= max(REPEATED_HEADS, share)}
    strangers = _of_other_numbers(pages, rows, {key for key in found if "#" in key[0]})
    return {key: count / len(rows) for key, count in found.items() if key not in strangers}


def _of_other_numbers(
    pages: Sequence[PageWords], rows: Sequence[Sequence[Sequence[Chunk]]], keys: set[Key]
) -> set[Key]:
    """Those whose numbers are neither the same on most pages nor grow with them, as folios do."""
    numbers: dict[Key, list[tuple[int, list[int]]]] = {key: [] for key in keys}
    for page, page_rows in zip(pages, rows, strict=True):
        for chunk in (chunk for row in page_rows for chunk in row):
            for key in (*_keys(chunk), _head_key(chunk)):
                if key in numbers:
                    found = [int(number[-9:]) for number in _DIGITS.findall(chunk.text)]
                    numbers[key].append((page.number, found))
    return {key for key, printed in numbers.items() if not _are_heads(printed)}


def _are_heads(printed: Sequence[tuple[int, list[int]]]) -> bool:
    """Whether each number of a chunk is mostly the same on its pages, or its page's folio."""
    by_place = zip(*(numbers for _, numbers in printed), strict=True)
    return all(
        2
        * max(
            _most(values),
            _most(value - page for (page, _), value in zip(printed, values, strict=True)),
        )
        > len(values)
        for values in by_place
    )


def _most(values: Iterable[int]) -> int:
    return Counter(values).most_common(1)[0][1]


def _furniture_words(
    page: PageWords, rows: Sequence[Sequence[Chunk]], common: dict[Key, float], page_count: int
) -> list[Word]:
    is_long = page_count >= REPEATED_PAGES
    edge = set(_edge_rows(page, rows))
    found: list[Word] = []
    for index, row in enumerate(rows):
        repeated = [
            chunk
            for chunk in row
            if _is_repeated(chunk, common, page, is_long=is_long)
            or (index in edge and _is_head_again(chunk, common) and _is_apart(rows, index))
        ]
        if index not in edge:
            repeated = [chunk for chunk in repeated if not _is_inside(chunk, row, repeated)]
        count = sum(len(chunk.words) for chunk in repeated)
        is_mostly = count * 2 >= sum(len(chunk.words) for chunk in row)
        if index in edge and (
            is_mostly or (_looks_like_head(row, page) and not _ends_text(rows, index))
        ):
            repeated = list(row)
        found.extend(word for chunk in repeated for word in chunk.words)
    if page_count == 1:
        found.extend(_foot(page, rows))
    return found


def _is_inside(chunk: Chunk, row: Sequence[Chunk], repeated: Sequence[Chunk]) -> bool:
    """Whether words that are not repeated stand on both sides of it: a cell of a table."""
    others = [other.box.x0 for other in row if other not in repeated]
    return any(x < chunk.box.x0 for x in others) and any(x > chunk.box.x0 for x in others)


def _is_head_again(chunk: Chunk, common: dict[Key, float]) -> bool:
    """Among the outer rows of several pages, and no heading of the text itself."""
    says = len(_MARK.sub("", chunk.text)) >= LEAST_LETTERS
    is_text = _OPENS.match(chunk.text) or _TAIL.match(chunk.text)
    return says and _head_key(chunk) in common and not is_text


def _is_apart(rows: Sequence[Sequence[Chunk]], index: int) -> bool:
    """Whether white stands between an outer row and the rows that are not."""
    inner = (
        range(index, EDGE_ROWS) if index < EDGE_ROWS else range(index, len(rows) - EDGE_ROWS, -1)
    )
    step = 1 if index < EDGE_ROWS else -1
    pairs = [sorted((at, at + step)) for at in inner if 0 <= at + step < len(rows)]
    return any(
        min(chunk.box.top for chunk in rows[below]) - max(chunk.box.bottom for chunk in rows[above])
        >= HEAD_GAP * max(chunk.box.bottom - chunk.box.top for chunk in rows[index])
        for above, below in pairs
    )


def _is_repeated(chunk: Chunk, common: dict[Key, float], page: PageWords, *, is_long: bool) -> bool:
    """Repeated at its place.

    In the body's middle a bare number or a short mark is not enough, nor is anything
    that fewer than ``MIDDLE_SHARE`` of the pages repeat, or a document of fewer pages
    than ``REPEATED_PAGES``: forms and tables repeat their words too.
    """
    share = max(common.get(key, 0.0) for key in _keys(chunk))
    if not share or _OPENS.match(chunk.text) or _TAIL.match(chunk.text):
        return False
    at_edge = _is_at_edge(chunk, page, REPEATED_EDGE_SHARE)
    is_everywhere = is_long and share >= MIDDLE_SHARE
    if len(_MARK.sub("", chunk.text)) >= LEAST_LETTERS and (at_edge or is_everywhere):
        return True
    at_edge = _is_at_edge(chunk, page)
    beside = chunk.box.x0 > 0.88 * page.width or chunk.box.x1 < 0.1 * page.width
    return at_edge or (beside and not _ENUMERATOR.match(chunk.text))


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


def _looks_like_head(row: Sequence[Chunk], page: PageWords) -> bool:
    text = " ".join(chunk.text for chunk in row)
    if _FOLIO.match(text):
        return True
    height = max(chunk.box.bottom - chunk.box.top for chunk in row)
    return reads_as_head(text) and height <= HEAD_SIZE * typical_height(page.words)


def _ends_text(rows: Sequence[Sequence[Chunk]], index: int) -> bool:
    """Whether a number is the last word of the sentence above: "por otros / 4."."""
    first = rows[index][0]
    if index == 0 or not _LAST_NUMBER.match(" ".join(chunk.text for chunk in rows[index])):
        return False
    return any(
        abs(chunk.box.x0 - first.box.x0) <= FLUSH_POINTS
        and first.box.top - chunk.box.bottom <= HEAD_GAP * (first.box.bottom - first.box.top)
        and chunk.text[-1].isalpha()
        for chunk in rows[index - 1]
    )


def _foot(page: PageWords, rows: Sequence[Sequence[Chunk]]) -> list[Word]:
    """The small last row of a single page, far below the others: nothing repeats it."""
    if len(rows) < EDGE_ROWS or len(rows) - 1 not in _edge_rows(page, rows):
        return []
    last = [word for chunk in rows[-1] for word in chunk.words]
    above = max(chunk.box.bottom for chunk in rows[-2])
    typical = typical_height(page.words)
    is_apart = min(word.box.top for word in last) - above >= FOOT_GAP * typical
    is_small = max(word.size for word in last) <= FOOT_SIZE * typical
    return last if is_apart and is_small else []
