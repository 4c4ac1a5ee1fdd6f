"""Whole page images through the default engine: a few lines each, for it takes time."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.pdf.engine import Image
from extractors.recognition.images import straighten, turn
from extractors.recognition.pages import recognise_page
from extractors.recognition.recogniser import recogniser_at_hand
from tests.extractors.recognition.drawn import page_of_words, white_page

LINES = (
    "Artículo 1. La Comisión protege a las víctimas",
    "de la trata de personas en el Estado, sin",
    "distinción alguna, y atiende a niñas y niños.",
)
DPI = 150


def read(image: Image) -> str:
    return recognise_page(image, DPI, recogniser_at_hand()).string


@pytest.fixture(scope="module")
def page() -> Image:
    return page_of_words(*LINES)


def test_a_page_image_is_read_word_for_word(page: Image) -> None:
    recognised = recognise_page(page, DPI, recogniser_at_hand())
    assert recognised.string == " ".join(LINES)
    assert recognised.confidence > 0.95
    for word in recognised.words:
        assert recognised.string[word.start : word.end] == word.text
        assert 0 <= word.box.x0 < word.box.x1 <= recognised.width


@pytest.mark.parametrize("quarters", [90, 180, 270])
def test_a_page_that_lies_on_its_side_or_head_is_read_as_well(page: Image, quarters: int) -> None:
    recognised = recognise_page(turn(page, quarters), DPI, recogniser_at_hand())
    assert recognised.string == " ".join(LINES)
    assert recognised.turned_degrees == (360 - quarters) % 360


def test_a_skewed_page_is_straightened_first(page: Image) -> None:
    recognised = recognise_page(straighten(page, -3.0), DPI, recogniser_at_hand())
    assert recognised.string == " ".join(LINES)
    assert recognised.turned_degrees == pytest.approx(3.0, abs=0.2)


def test_the_same_page_gives_the_same_words(page: Image) -> None:
    assert read(page) == read(page)


def test_a_blank_page_and_noise_have_no_words() -> None:
    assert read(white_page()) == ""
    noise = np.random.default_rng(1).integers(0, 256, (1100, 850)).astype(np.uint8)
    assert len(read(noise)) < 40
