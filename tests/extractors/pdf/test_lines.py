"""Words into lines, and lines into paragraphs."""

from __future__ import annotations

import pytest

from extractors.model import Box, Word
from extractors.pdf.lines import read_lines
from extractors.pdf.rows import bounding_box, group_rows, split_chunks, typical_height

LEFT, WIDTH, SIZE = 60.0, 5.0, 10.0


def set_row(text: str, top: float, left: float = LEFT) -> list[Word]:
    """One line, every letter ``WIDTH`` wide."""
    words: list[Word] = []
    for printed in text.split():
        right = left + WIDTH * len(printed)
        words.append(Word(printed, Box(left, top, right, top + SIZE), 0, len(printed), SIZE))
        left = right + WIDTH
    return words


def starts(*rows: tuple[str, float] | tuple[str, float, float]) -> list[bool]:
    """Whether each row (text, step down, indent) starts a paragraph."""
    words: list[Word] = []
    top = 80.0
    for text, step, *indent in rows:
        top += step
        words += set_row(text, top, LEFT + sum(indent))
    return [line.starts_paragraph for line in read_lines(words, 1, 1)]


FULL = "Las autoridades competentes del Estado y de los municipios harán"


def test_no_words_make_no_lines() -> None:
    assert read_lines([], 1, 1) == []


def test_a_line_knows_its_page_column_and_words() -> None:
    (line,) = read_lines(set_row("Las autoridades", 80), 3, 2)
    assert (line.page, line.column, line.text) == (3, 2, "Las autoridades")


def test_an_even_paragraph_starts_once() -> None:
    assert starts((FULL, 0), (FULL, 12), (FULL, 12)) == [True, False, False]


def test_a_wide_step_starts_a_paragraph() -> None:
    assert starts((FULL, 0), (FULL, 12), (FULL, 20), (FULL, 12)) == [True, False, True, False]


def test_a_line_that_ends_early_ends_its_paragraph() -> None:
    assert starts((FULL, 0), ("del Estado.", 12), (FULL, 12)) == [True, False, True]


def test_an_indent_starts_a_paragraph() -> None:
    assert starts((FULL, 0), (FULL, 12, 20.0), (FULL, 12)) == [True, True, False]


@pytest.mark.parametrize("mark", ["II.", "a)", "3.", "IV.-", "•"])
def test_an_enumerator_starts_a_paragraph(mark: str) -> None:
    assert starts((FULL, 0), (f"{mark} {FULL}", 12)) == [True, True]


@pytest.mark.parametrize(
    ("before", "line"),
    [("según el Artículo", "8. El Consejo"), ("en la fracción", "II. De los")],
)
def test_a_number_that_a_reference_waits_for_starts_none(before: str, line: str) -> None:
    assert starts((f"{FULL} {before}", 0), (f"{line} {FULL}", 12)) == [True, False]


def test_on_a_page_of_one_line_paragraphs_each_starts_one() -> None:
    row = FULL.removesuffix(" harán") + " así."
    assert starts((row, 0), (row, 20), (row, 20)) == [True, True, True]


def test_double_spaced_lines_are_one_paragraph() -> None:
    assert starts((FULL, 0), (FULL, 20), (FULL, 20)) == [True, False, False]


def test_raised_letters_stay_in_their_row() -> None:
    raised = Word("o", Box(200, 78, 205, 84), 0, 1, 6.0)
    assert len(group_rows([*set_row("Artículo 5", 80), raised])) == 1


def test_a_wide_gap_parts_two_chunks() -> None:
    row = [*set_row("Página", 80), *set_row("12", 80, 300)]
    assert [chunk.text for chunk in split_chunks(row)] == ["Página", "12"]


def test_the_box_of_boxes_holds_them_all() -> None:
    assert bounding_box([Box(1, 2, 3, 4), Box(0, 3, 2, 9)]) == Box(0, 2, 3, 9)


def test_the_typical_height_of_nothing_is_ten_points() -> None:
    assert typical_height([]) == 10.0
    assert typical_height(set_row("uno dos", 80)) == SIZE


def test_an_entry_of_a_list_of_contents_ends_its_paragraph() -> None:
    entry = f"Ley de Faros {'.' * 40} 4"
    assert starts((entry, 0), ("LEY DE FAROS DEL ESTADO DE JALISCO Y DE SUS PUERTOS", 12)) == [
        True,
        True,
    ]
