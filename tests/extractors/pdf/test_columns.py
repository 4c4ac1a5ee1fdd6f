"""Columns are found region by region and read in order."""

from __future__ import annotations

import pytest

from extractors.model import Box, Word
from extractors.pdf.columns import find_regions
from extractors.pdf.engine import PdfFile
from extractors.pdf.pages import read_pages
from tests.extractors.pdf.typesetting import Form, centred, prose, typeset

LEADING, SIZE = 12.0, 10.0
LONG = (
    "Las autoridades competentes establecerán procedimientos administrativos transparentes para "
    "garantizar la participación ciudadana en la elaboración de los programas correspondientes."
)


def set_block(name: str, x0: float, x1: float, rows: range) -> list[Word]:
    """Rows of running text from edge to edge, its words named after the block and row."""
    words: list[Word] = []
    for row in rows:
        top = 80 + LEADING * row
        width = (x1 - x0) / 4
        for place in range(4):
            box = Box(x0 + place * width, top, x0 + (place + 1) * width - 3, top + SIZE)
            words.append(Word(f"{name}{row}.{place}", box, 0, 4, SIZE))
    return words


def read(*blocks: list[Word]) -> list[tuple[str, int, int]]:
    """First word, column and columns of each region."""
    words = [word for block in blocks for word in block]
    regions = find_regions(sorted(words, key=lambda word: (word.box.top, word.box.x0)))
    assert sorted(w.text for r in regions for w in r.words) == sorted(w.text for w in words)
    tops = [min(region.words, key=lambda w: (w.box.top, w.box.x0)).text for region in regions]
    return [(top, r.column, r.columns) for top, r in zip(tops, regions, strict=True)]


def test_a_page_without_words_has_no_regions() -> None:
    assert find_regions([]) == []


def test_full_lines_are_one_column() -> None:
    assert read(set_block("a", 60, 540, range(20))) == [("a0.0", 1, 1)]


def test_two_columns_are_read_left_then_right() -> None:
    left, right = set_block("l", 60, 290, range(20)), set_block("r", 310, 540, range(20))
    assert read(right, left) == [("l0.0", 1, 2), ("r0.0", 2, 2)]


def test_three_columns_are_counted_on() -> None:
    blocks = [set_block(n, x, x + 145, range(20)) for n, x in (("a", 60), ("b", 225), ("c", 390))]
    assert read(*blocks) == [("a0.0", 1, 3), ("b0.0", 2, 3), ("c0.0", 3, 3)]


def test_a_full_width_band_between_columns_is_read_between_them() -> None:
    upper = [set_block("a", 60, 290, range(10)), set_block("b", 310, 540, range(10))]
    lower = [set_block("d", 60, 290, range(20, 30)), set_block("e", 310, 540, range(20, 30))]
    assert read(*upper, set_block("c", 60, 540, range(11, 19)), *lower) == [
        ("a0.0", 1, 2),
        ("b0.0", 2, 2),
        ("c11.0", 1, 1),
        ("d20.0", 1, 2),
        ("e20.0", 2, 2),
    ]


def test_a_heading_over_columns_is_read_first() -> None:
    columns = [set_block("a", 60, 290, range(3, 20)), set_block("b", 310, 540, range(3, 20))]
    assert read(set_block("h", 150, 450, range(1)), *columns)[0] == ("h0.0", 1, 1)


def test_two_short_blocks_of_signatures_are_no_columns() -> None:
    body = set_block("a", 60, 540, range(15))
    signatures = [set_block("s", 60, 200, range(17, 20)), set_block("t", 380, 540, range(17, 20))]
    assert len(read(body, *signatures)) == 1


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_typeset_columns_are_counted(columns: int) -> None:
    blocks = [centred("CAPÍTULO I"), *(prose(f"{n} {LONG} {LONG}") for n in range(40))]
    form = Form(columns=columns, hyphenates=True, face="Times")
    with PdfFile(typeset(blocks, form)) as file:
        pages = read_pages(file)
    assert {page.columns for page in pages[:-1]} == {columns}
    body = [line.text for page in pages for line in page.lines]
    numbers = [int(first) for text in body if (first := text.split()[0]).isdigit()]
    assert numbers == list(range(40))


@pytest.mark.parametrize("lines", [2, 3, 4])
def test_a_last_column_of_a_few_lines_is_one_beside_a_full_one(lines: int) -> None:
    left, right = set_block("l", 60, 290, range(20)), set_block("r", 310, 540, range(lines))
    assert read(right, left) == [("l0.0", 1, 2), ("r0.0", 2, 2)]


def test_a_few_narrow_or_lower_lines_beside_a_column_are_none() -> None:
    left = set_block("l", 60, 290, range(20))
    assert len(read(left, set_block("r", 310, 400, range(3)))) == 1
    assert len(read(left, set_block("r", 310, 540, range(9, 12)))) == 1
