from __future__ import annotations

import pytest

from extractors.pdf.engine import PdfFile
from extractors.pdf.second_opinion import agreement
from pipelines.demo.editions import demo_editions
from pipelines.demo.press import blank_page

EDITIONS = demo_editions()


@pytest.mark.parametrize("place", [0, 1, 2])
def test_both_find_the_same_characters_in_what_the_press_prints(place: int) -> None:
    pdf = EDITIONS[place].pdf
    with PdfFile(pdf) as file:
        share = agreement(pdf, 2, file.words(2).words)
    assert share is not None
    assert share > 0.99


def test_words_that_are_not_on_the_page_count_against_it() -> None:
    pdf = EDITIONS[0].pdf
    with PdfFile(pdf) as file:
        share = agreement(pdf, 2, file.words(1).words[:40])
    assert share is not None
    assert share < 0.9


def test_there_is_no_opinion_on_nothing_and_on_what_cannot_be_read() -> None:
    assert agreement(blank_page(), 1, ()) is None
    assert agreement(b"%PDF-1.4 cut", 1, ()) is None
