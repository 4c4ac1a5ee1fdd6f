"""Parts of an article by their address."""

from __future__ import annotations

import pytest

from extractors.law.addresses import read_address, words_of, write_address
from extractors.law.part_names import PartName, parse_part

ARTICLE = (
    "Son faros:\nI. De costa:\na) Altos, y\nb) Bajos;\nQue alumbran.\nII. De río;\n"
    "II Bis. De lago.\nRigen todos.\nY siempre."
)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("frac-1", "I. De costa:\na) Altos, y\nb) Bajos;\nQue alumbran."),
        ("frac-1/inc-b", "b) Bajos;\nQue alumbran."),
        ("frac-2", "II. De río;"),
        ("frac-2-bis", "II Bis. De lago."),
        ("parr-1", "Son faros:"),
        ("parr-2", "Rigen todos."),
        ("parr-3", "Y siempre."),
        ("parr-4", None),
        ("parr-ultimo", "Y siempre."),
        ("frac-3", None),
        ("frac-2/inc-a", None),
        ("frac-1/inc-b/parr-2", "Que alumbran."),
    ],
)
def test_a_part_has_its_own_words_and_those_below_it(address: str, words: str | None) -> None:
    name = read_address(address)
    assert name is not None
    assert words_of(ARTICLE, name) == words
    assert write_address(name) == address


def test_a_mark_that_is_printed_twice_is_no_address() -> None:
    assert words_of("I. Uno;\nI. Otro.", PartName((("fraccion", "1"),))) is None


def test_the_last_paragraph_is_found_by_that_name() -> None:
    (name,) = parse_part("último párrafo") or ()
    assert words_of(ARTICLE, name) == "Y siempre."


@pytest.mark.parametrize(
    "address", ["", "art-2", "frac", "parr-2/frac-1", "parr-x", "parr-0", "inc-"]
)
def test_what_is_no_address_is_none(address: str) -> None:
    assert read_address(address) is None
