"""Lines back into running text, each word accounted for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.law.prose import Fragment, Vocabulary, is_centered, running_text, spans_of
from extractors.model import Line
from tests.extractors.law.lines import LEFT, RIGHT, set_lines


def joined(*texts: str, known: str = "") -> str:
    """The lines as running text, in a document that also prints the words ``known``."""
    page = set_lines(*texts)
    printed = [*page.lines, *set_lines(f"{known} fin").lines] if known else list(page.lines)
    return running_text([Fragment(line) for line in page.lines], Vocabulary(printed))


def test_lines_of_a_paragraph_are_joined_by_spaces() -> None:
    assert joined("Las autoridades", "+ competentes del Estado.") == (
        "Las autoridades competentes del Estado."
    )


def test_paragraphs_are_parted_by_one_newline() -> None:
    assert joined("Uno.", "I. Dos;", "+ y", "II. Tres.") == "Uno.\nI. Dos; y\nII. Tres."


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("las perso-", "+ nas, y", "las personas, y"),
        ("las perso\u00ad", "+ nas, y", "las personas, y"),
        ("los artículos 3-", "+ 4 de", "los artículos 3- 4 de"),
        ("México-", "+ Toluca", "México- Toluca"),
        ("el inciso a) -", "+ del", "el inciso a) - del"),
    ],
)
def test_a_hyphen_at_a_lines_end_is_undone_where_it_divides_a_word(
    first: str, second: str, whole: str
) -> None:
    assert joined(first, second) == whole


def test_a_hyphen_stays_where_the_document_prints_it_elsewhere() -> None:
    assert joined("apoyo técnico-", "+ jurídico", known="técnico-jurídico") == (
        "apoyo técnico-jurídico"
    )


def test_a_paragraph_goes_on_over_a_page_break_in_mid_sentence() -> None:
    lines = [*set_lines("Las autoridades").lines, *set_lines("del Estado.", page=2).lines]
    assert running_text([Fragment(x) for x in lines], Vocabulary(lines)) == (
        "Las autoridades del Estado."
    )


def test_a_paragraph_ends_at_a_page_break_after_a_full_stop() -> None:
    lines = [*set_lines("Las autoridades.").lines, *set_lines("El Estado.", page=2).lines]
    assert running_text([Fragment(x) for x in lines], Vocabulary(lines)) == (
        "Las autoridades.\nEl Estado."
    )


def test_spans_count_the_pages_own_characters() -> None:
    text = "ARTÍCULO 1.- Las autoridades competentes"
    (line,) = set_lines(text).lines
    (span,) = spans_of([Fragment(line, len("ARTÍCULO 1.- "))])
    assert text[span.start : span.end] == "Las autoridades competentes"
    assert span.box.x0 > LEFT


def test_neighbouring_lines_make_one_span_and_pages_part_them() -> None:
    first, second = set_lines("Uno dos", "+ tres").lines
    (other,) = set_lines("cuatro", page=2).lines
    spans = spans_of([Fragment(first), Fragment(second), Fragment(other)])
    assert [(span.page, span.start, span.end) for span in spans] == [(1, 0, 12), (2, 0, 6)]


def centred(text: str) -> bool:
    """Whether the line, so set, is centred in its column."""
    line: Line = set_lines(text).lines[0]
    return is_centered(line, LEFT, RIGHT)


def test_a_centred_line_is_set_in_from_both_edges() -> None:
    assert centred("^ CAPÍTULO I")
    assert not centred("CAPÍTULO I")


def test_a_whole_line_and_its_words_prove_the_same_run() -> None:
    page = set_lines("Las autoridades", "+ del Estado", "Rigen.")
    whole = spans_of([Fragment(line) for line in page.lines])
    assert [(one.start, one.end) for one in whole] == [(0, 33)]
    assert (whole[0].box.x0, whole[0].box.bottom) == (LEFT, page.lines[2].box.bottom)
    parted = [replace(line, words=line.words[::-1]) for line in page.lines[:1]]
    assert [(one.start, one.end) for one in spans_of([Fragment(one) for one in parted])] == [
        (4, 15),
        (0, 3),
    ]
