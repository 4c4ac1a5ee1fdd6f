"""What is printed over a page's words is told from them without asking for its colour."""

from __future__ import annotations

import pytest

from extractors.model import Box, Word
from extractors.pdf.watermarks import find_overprint
from tests.extractors.pdf.test_lines import set_row

ROW = "Las autoridades competentes del Estado y de los municipios harán"


def a_page(rows: int = 30) -> list[Word]:
    """So many rows of running text."""
    return [word for row in range(rows) for word in set_row(ROW, 80 + 14.0 * row)]


def large(text: str, left: float, top: float, size: float, *, is_upright: bool = True) -> Word:
    """One word of large type."""
    box = Box(left, top, left + 0.6 * size * len(text), top + size)
    return Word(text, box, 0, len(text), size, is_upright=is_upright)


def strewn(legend: str, left: float, top: float, right: float, down: float) -> list[Word]:
    """The legend's letters in the page's own type, in even steps aslant."""
    return [
        large(letter, left + place * right, top + place * down, 10.0)
        for place, letter in enumerate(legend)
    ]


def over(marks: list[Word]) -> list[str]:
    """What is found on a page that is marked so."""
    words = [*a_page(), *marks]
    return [words[at].text for at in sorted(find_overprint(words, 10.0))]


def test_a_turned_word_is_printed_over_the_others() -> None:
    assert over([large("COPIA", 100, 200, 60, is_upright=False)]) == ["COPIA"]


def test_a_large_word_over_smaller_ones_is_found_with_all_of_its_size() -> None:
    marks = [large("SIN", 60, 100, 90), large("VALOR", 60, 300, 90), large("LEGAL", 60, 560, 90)]
    assert over(marks) == ["SIN", "VALOR", "LEGAL"]


def test_large_letters_strewn_among_the_lines_are_found() -> None:
    marks = [large(c, 70 + 60 * at, 120 + 70 * at, 60) for at, c in enumerate("COPIA")]
    assert over(marks) == list("COPIA")


def test_a_large_name_with_nothing_under_it_is_no_watermark() -> None:
    assert over([large("PERIÓDICO", 60, 20, 44)]) == []


@pytest.mark.parametrize("legend", ["COPIA", "CONSULTA"])
@pytest.mark.parametrize("down", [47.0, -31.0])
def test_letters_of_the_pages_own_type_are_known_by_what_they_spell(
    legend: str, down: float
) -> None:
    assert over(strewn(legend, 70, 400, 41, down)) == list(legend)


def test_single_letters_that_spell_nothing_are_enumerators() -> None:
    assert over(strewn("ABCDEI", 70, 100, 0, 30)) == []
    assert over(strewn("COPIA", 70, 400, 14, 0)) == []


def test_a_page_that_is_turned_as_a_whole_is_no_watermark() -> None:
    turned = [Word(w.text, w.box, w.start, w.end, w.size, is_upright=False) for w in a_page()]
    assert find_overprint(turned, 10.0) == set()


def test_boxes_read_off_an_image_tell_nothing_of_what_covers_what() -> None:
    words = [*a_page(), large("SIN", 60, 100, 90)]
    assert find_overprint(words, 10.0, is_drawn=False) == set()
