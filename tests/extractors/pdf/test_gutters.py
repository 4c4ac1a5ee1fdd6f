"""A few lines side by side are columns where a gutter is known to stand."""

from __future__ import annotations

from extractors.model import Box, Word
from extractors.pdf.columns import find_regions, known_gutters, may_part
from extractors.pdf.gutters import merge_gutters
from tests.extractors.pdf.test_columns import SIZE, set_block


def known_page() -> list[Word]:
    """A page of two full columns."""
    return [*set_block("l", 60, 290, range(20)), *set_block("r", 310, 540, range(20))]


def texts(words: list[Word]) -> list[str]:
    """The first word of each region, known columns at hand."""
    gutters = merge_gutters(known_gutters(find_regions(known_page())))
    regions = find_regions(words, known=gutters)
    return [min(r.words, key=lambda w: (w.box.top, w.box.x0)).text for r in regions]


def line(text: str, x0: float, x1: float, row: int) -> Word:
    """One word on a row of its own."""
    top = 80 + 12.0 * row
    return Word(text, Box(x0, top, x1, top + SIZE), 0, 4, SIZE)


def test_a_few_balanced_lines_are_columns_only_where_a_gutter_is_known() -> None:
    short = [*set_block("a", 60, 290, range(3)), *set_block("b", 310, 540, range(3))]
    assert len(find_regions(short)) == 1
    assert texts(short) == ["a0.0", "b0.0"]


def test_one_line_beside_another_suffices_in_a_wide_gutter() -> None:
    assert texts([*set_block("a", 60, 290, range(1)), *set_block("b", 310, 540, range(1))]) == [
        "a0.0",
        "b0.0",
    ]


def test_lines_that_begin_elsewhere_are_no_columns() -> None:
    assert (
        len(texts([*set_block("a", 60, 290, range(3)), *set_block("b", 330, 540, range(3))])) == 1
    )


def test_lines_centred_in_a_known_column_belong_to_it() -> None:
    signed = [line("Diputado", 390, 460, 0), line("Secretario", 400, 450, 1)]
    assert texts([*set_block("a", 60, 290, range(6)), *signed]) == ["a0.0", "Diputado"]


def test_a_pair_of_signatures_under_columns_is_read_after_both() -> None:
    body = [*set_block("a", 60, 290, range(3)), *set_block("b", 310, 540, range(3))]
    pair = [line("Una", 150, 200, 5), line("Otro", 400, 450, 5)]
    assert texts([*body, *pair]) == ["a0.0", "b0.0", "Una"]


def test_full_lines_show_no_known_columns() -> None:
    gutters = known_gutters(find_regions(known_page()))
    wide = find_regions(set_block("a", 60, 540, range(6)))
    assert gutters
    assert not may_part(wide, gutters)
