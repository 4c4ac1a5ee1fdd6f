from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.recognition.recogniser import RecognisedWord
from extractors.recognition.spelling import settle
from tests.extractors.recognition.drawn import word


def settled(*words: RecognisedWord, is_faint: bool = False) -> list[str]:
    return [text for text, _ in settle([words], is_faint=is_faint)]


def with_space(text: str, place: int, share: float) -> RecognisedWord:
    whole = word(text)
    glyphs = list(whole.glyphs)
    glyphs[place] = replace(glyphs[place], space_before=share)
    return replace(whole, glyphs=tuple(glyphs))


def test_what_spanish_has_stays_as_it_was_read() -> None:
    printed = ("artículo", "termino", "trabajaran", "policia", "S.A.", "CURP", "Xochiltepec,")
    assert settled(*map(word, printed)) == list(printed)


@pytest.mark.parametrize(
    ("read", "printed"),
    [("sExTo.", "SEXTO."), ("PRIMERo", "PRIMERO"), ("02/202O,", "02/2020,"), ("de!", "del")],
)
def test_a_letter_of_the_wrong_case_or_a_digits_form_is_set_right(read: str, printed: str) -> None:
    assert settled(word(read)) == [printed]


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("impueslo", "impuesto"),
        ("adhendas", "adheridas"),
        ("insttuciones", "instituciones"),
        ("notanos", "notarios"),
    ],
)
def test_one_mistakable_letter_is_mended_where_one_word_alone_fits(read: str, printed: str) -> None:
    assert settled(word(read)) == [printed]


@pytest.mark.parametrize("name", ["Tlacolulan", "contobuyentes", "xqz", "Ixhuatlan"])
def test_what_no_single_mistake_explains_is_left(name: str) -> None:
    assert settled(word(name)) == [name]


def test_what_the_engine_saw_as_well_decides_where_that_makes_the_usual_word() -> None:
    assert settled(word("publico", i1="ú")) == ["público"]
    assert settled(word("termino")) == ["termino"]


def test_a_word_without_its_space_is_parted_where_white_was_seen() -> None:
    assert settled(with_space("nocorrerán", 2, 0.1)) == ["no", "correrán"]
    assert settled(with_space("nocorrerán", 2, 0.0)) == ["nocorrerán"]


def test_a_parted_word_keeps_its_place() -> None:
    parts = [box for _, box in settle([[with_space("dela", 2, 0.3)]], is_faint=False)]
    assert [(box.x0, box.x1) for box in parts] == [(0, 20), (20, 40)]


def test_the_dashes_that_fill_a_line_are_no_words() -> None:
    assert settled(word("siguiente:--")) == ["siguiente:"]
    assert settled(word("urgente.-")) == ["urgente."]
    assert settled(word("guardias"), word("-----")) == ["guardias"]
    assert settled(word("perso-")) == ["perso-"]


def test_a_faint_page_gets_back_the_accents_that_spanish_always_writes() -> None:
    read = ("Articulo", "asi", "loterias", "mas", "termino", "este")
    assert settled(*map(word, read), is_faint=True) == [
        "Artículo", "así", "loterías", "mas", "termino", "este",
    ]  # fmt: skip
    assert settled(*map(word, read)) == list(read)


def test_on_a_faint_page_a_full_stop_before_a_small_letter_is_a_comma() -> None:
    read = (word("sorteos."), word("rifas."), word("Los"), word("art."), word("tres"))
    assert settled(*read, is_faint=True) == ["sorteos,", "rifas.", "Los", "art.", "tres"]


def lines_settled(*lines: tuple[str, ...]) -> list[str]:
    words = ([word(text) for text in line] for line in lines)
    return [text for text, _ in settle(words, is_faint=False)]


def test_on_a_page_numbered_in_roman_numerals_an_i_read_as_one_is_an_i() -> None:
    assert lines_settled(("1.-", "Uno"), ("II.-", "Dos"), ("Vlll.-", "Ocho"), ("l.", "Uno")) == [
        "I.-", "Uno", "II.-", "Dos", "VIII.-", "Ocho", "I.", "Uno",
    ]  # fmt: skip
    assert lines_settled(("1.", "Uno"), ("2.", "Dos"), ("II.", "Dos"))[0] == "1."
