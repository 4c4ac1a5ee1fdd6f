"""A word is spotted in the probabilities of a line, though it is not what is read."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.recognition.decoding import Floats
from extractors.recognition.spotting import Spotter

CHARACTERS = ["", *"tralodeTRA-á", " "]
SURE = 0.9


def line(text: str, doubts: dict[int, str] | None = None) -> Floats:
    """A line that is read as a text, one step a letter; in some places it may be another."""
    likely = np.full((len(text), len(CHARACTERS)), 0.001, np.float32)
    for step, letter in enumerate(text):
        likely[step, CHARACTERS.index(letter)] = SURE
    for step, letter in (doubts or {}).items():
        likely[step, CHARACTERS.index(letter)] = 0.08
    return likely


@pytest.mark.parametrize("text", ["de la trata", "TRATA", "t r a t a", "tráta", "detratado"])
def test_a_word_that_is_read_is_as_likely_as_can_be(text: str) -> None:
    assert Spotter(CHARACTERS, ["trata"]).likeness(line(text)) == pytest.approx(0, abs=0.02)


def test_a_word_that_is_nearly_read_is_more_likely_than_one_that_is_not() -> None:
    spotter = Spotter(CHARACTERS, ["trata"])
    doubted = spotter.likeness(line("la trala de", {6: "t"}))
    assert -3 < doubted < -2
    assert spotter.likeness(line("la trala de")) < -6
    assert spotter.likeness(line("de todo lado")) < -12


def test_a_word_with_a_hyphen_is_looked_for_at_the_end_of_the_line() -> None:
    spotter = Spotter(CHARACTERS, ["trata", "tra-"])
    assert spotter.likeness(line("de la tra-")) == pytest.approx(0, abs=0.02)
    assert spotter.likeness(line("tra-de todo lado de todo")) < -6
