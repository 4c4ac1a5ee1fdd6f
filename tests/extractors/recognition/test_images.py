from __future__ import annotations

import numpy as np
import pytest

from extractors.recognition.images import set_upright, skew_degrees, straighten, turn
from tests.extractors.recognition.drawn import DPI, draw_lines, white_page


@pytest.mark.parametrize("degrees", [-6.0, -2.3, 0.0, 0.7, 4.0])
def test_the_skew_of_a_page_is_told_and_undone(degrees: float) -> None:
    page = white_page()
    draw_lines(page, 60, 790, 100, 50)
    skewed = straighten(page, -degrees)
    assert skew_degrees(skewed, DPI) == pytest.approx(degrees, abs=0.15)
    assert abs(skew_degrees(straighten(skewed, degrees), DPI)) <= 0.2


def test_a_small_skew_is_left_and_a_great_one_is_no_skew() -> None:
    page = white_page()
    assert straighten(page, 0.1) is page
    assert straighten(page, 30.0) is page


def test_turning_is_anticlockwise_and_set_upright_repeats_it() -> None:
    page = white_page(20, 30)
    page[0, 0] = 0
    assert turn(page, 90)[-1, 0] == 0
    assert np.array_equal(set_upright(page, 270.0), turn(page, 270))
    assert set_upright(page, 90.4).shape == (20, 30)


def test_a_blank_page_has_no_skew_worth_turning_for() -> None:
    assert straighten(white_page(), skew_degrees(white_page(), DPI)).shape == (1100, 850)
