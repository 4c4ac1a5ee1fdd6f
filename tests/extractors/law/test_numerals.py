"""Numbers in words and Roman numerals."""

from __future__ import annotations

import pytest

from extractors.law.numerals import ordinal_value, plain, roman_value
from pipelines.demo.printed import ordinal


@pytest.mark.parametrize("number", range(1, 40))
def test_every_ordinal_that_is_printed_is_read_back(number: int) -> None:
    words = ordinal(number)
    assert ordinal_value(words.upper()) == number
    assert ordinal_value(words.replace(" ", "")) == number


@pytest.mark.parametrize(
    ("words", "value"),
    [("Cuadragésima Segunda", 42), ("undécimo", 11), ("DUODECIMO", 12), ("centésimo primero", 101)],
)
def test_rarer_ordinals_are_read(words: str, value: int) -> None:
    assert ordinal_value(words) == value


@pytest.mark.parametrize("words", ["Bis", "", "primeramente", "décimo bis"])
def test_what_is_no_ordinal_has_no_value(words: str) -> None:
    assert ordinal_value(words) is None


@pytest.mark.parametrize(
    ("text", "value"), [("IV", 4), ("XCIX", 99), ("CCII", 202), ("MCMXCV", 1995)]
)
def test_roman_numerals_are_read(text: str, value: int) -> None:
    assert roman_value(text) == value


@pytest.mark.parametrize("text", ["IIII", "VX", "", "LEY"])
def test_a_malformed_numeral_has_no_value(text: str) -> None:
    assert roman_value(text) is None


def test_plain_folds_accents_case_and_spaces() -> None:
    assert plain("  AÑO   Pingüino ÉXITO ") == "ano pinguino exito"
