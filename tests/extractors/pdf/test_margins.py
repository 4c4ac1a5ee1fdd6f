"""Notes in the margin are kept apart from the lines that they stand beside."""

from __future__ import annotations

from dataclasses import replace

from extractors.model import Word
from extractors.pdf.margins import find_marginal, find_margins
from extractors.pdf.rows import group_rows, split_chunks
from tests.extractors.pdf.test_lines import set_row

ROW = "Las autoridades competentes del Estado y de los municipios harán cumplir la"
WIDTH = 612.0


def note(text: str, top: float, left: float) -> list[Word]:
    """A row of small type."""
    return [replace(word, size=7.0) for word in set_row(text, top, left)]


def marginal(*notes: list[Word], rows: int = 20, ragged: float = 0.0) -> list[str]:
    """What is found beside so many rows."""
    words = [
        word
        for row in range(rows)
        for word in set_row(ROW, 80 + 14.0 * row, 100 + ragged * (row * 7 % 11))
    ]
    words += [word for row in notes for word in row]
    chunks = [split_chunks(row) for row in group_rows(words)]
    margins = find_margins(chunks, WIDTH, 10.0)
    return [word.text for word in find_marginal(chunks, margins)] if margins else []


def test_small_words_beyond_straight_text_are_marginal_on_either_side() -> None:
    assert marginal(note("Párrafo reformado", 121, 500)) == ["Párrafo", "reformado"]
    assert marginal(note("Adicionado", 150, 30)) == ["Adicionado"]


def test_enumerators_that_hang_beside_the_text_are_not() -> None:
    assert marginal(note("III.", 121, 60)) == []


def test_words_of_the_texts_own_size_are_not() -> None:
    assert marginal(set_row("Considerando", 122, 500)) == []


def test_beside_ragged_text_or_a_few_lines_nothing_is_marginal() -> None:
    assert marginal(note("Reformado", 121, 530), ragged=9.0) == []
    assert marginal(note("Reformado", 121, 530), rows=4) == []


def test_a_note_that_has_run_into_the_line_beside_it_is_marginal() -> None:
    right = 100 + 5 * len(ROW)
    assert marginal(note("Reformado", 121, right + 9)) == ["Reformado"]


def test_small_type_across_the_page_is_not() -> None:
    wide = note(
        "Una nota que cruza todo el ancho de la página y sale del texto por un lado así", 121, 40
    )
    assert marginal(wide) == []
