"""Headings as the divisions of a law, and the articles that stand under them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.law.compilations import choose_articles
from extractors.law.divisions import labels_under, read_place
from extractors.law.provisions import assemble
from extractors.model import Division, Provision, ProvisionKind
from tests.extractors.law.lines import name_texts, vocabulary_of
from tests.extractors.law.test_compilations import read
from tests.extractors.law.test_provisions import assembled


def placed(*texts: str) -> dict[str, str]:
    """The address of each article's innermost division, by the article's label."""
    provisions = assembled(*texts).provisions
    return {one.label: one.divisions[-1].path if one.divisions else "" for one in provisions}


def heading_of(*lines: str) -> Division:
    """The division that these lines of a heading come to."""
    (article,) = assembled(*lines, "Artículo 1.- Uno.").provisions
    return article.divisions[-1]


def test_an_article_stands_under_every_open_heading_the_greatest_first() -> None:
    (article,) = assembled(
        "^ LIBRO SEGUNDO", "^ TÍTULO TERCERO", "^ DE LOS FAROS", "^ CAPÍTULO I",
        "^ De la luz", "^ Sección Única", "Artículo 9.- Alumbran.",
    ).provisions  # fmt: skip
    assert article.divisions == (
        Division("lib-2", "LIBRO SEGUNDO", ""),
        Division("lib-2/tit-3", "TÍTULO TERCERO", "DE LOS FAROS"),
        Division("lib-2/tit-3/cap-1", "CAPÍTULO I", "De la luz"),
        Division("lib-2/tit-3/cap-1/sec-unico", "Sección Única", ""),
    )


def test_a_greater_heading_closes_the_lesser_ones() -> None:
    assert placed(
        "^ TÍTULO PRIMERO", "^ CAPÍTULO I", "Artículo 1.- Uno.", "^ CAPÍTULO II",
        "Artículo 2.- Dos.", "Artículo 3.- Tres.", "^ TÍTULO SEGUNDO", "Artículo 4.- Cuatro.",
    ) == {"1": "tit-1/cap-1", "2": "tit-1/cap-2", "3": "tit-1/cap-2", "4": "tit-2"}  # fmt: skip


@pytest.mark.parametrize(
    ("line", "path", "printed", "heading"),
    [
        ("^ CAPÍTULO II BIS", "cap-2-bis", "CAPÍTULO II BIS", ""),
        ("^ CAPÍTULO IV TER DE LOS BOTES", "cap-4-ter", "CAPÍTULO IV TER", "DE LOS BOTES"),
        ("^ C A P Í T U L O   V", "cap-5", "CAPÍTULO V", ""),
        ("^ CAPÍTULOSEXTO", "cap-6", "CAPÍTULO SEXTO", ""),
        (
            "^ TÍTULO DÉCIMO SEGUNDO.- DE LAS BOYAS",
            "tit-12",
            "TÍTULO DÉCIMO SEGUNDO",
            "DE LAS BOYAS",
        ),
        ("^ CAPÍTULO III (SIC)", "cap-3", "CAPÍTULO III", ""),
        ("^ TÍTULO PRELIMINAR", "tit-preliminar", "TÍTULO PRELIMINAR", ""),
        ("^ TÍTULO TERCERO A", "tit-3-a", "TÍTULO TERCERO A", ""),
        ("^ SECCIÓN C", "sec-c", "SECCIÓN C", ""),
        ("^ SECCIÓN V", "sec-5", "SECCIÓN V", ""),
        ("^ SUBTÍTULO SEGUNDO", "subtit-2", "SUBTÍTULO SEGUNDO", ""),
        ("^ CAPÍTULO 7", "cap-7", "CAPÍTULO 7", ""),
        ("^ CAPÍTULO DÉCIMO-SEGUNDO", "cap-12", "CAPÍTULO DÉCIMO SEGUNDO", ""),
        ("^ CAPÍTULO I-BIS", "cap-1-bis", "CAPÍTULO I-BIS", ""),
        ("^ CAPÍTULO I-A", "cap-1-a", "CAPÍTULO I-A", ""),
        ("^ CAPÍTULO V DE LAS BOYAS REFORMADO POR DEC. 185", "cap-5", "CAPÍTULO V", "DE LAS BOYAS"),
        ("^ CAPÍTULO V DE LAS BOYAS (DEROGADO)", "cap-5", "CAPÍTULO V", "DE LAS BOYAS (DEROGADO)"),
    ],
)
def test_a_heading_is_read_however_it_is_printed(
    line: str, path: str, printed: str, heading: str
) -> None:
    assert heading_of(line) == Division(path, printed, heading)


def test_chapters_that_are_named_together_are_no_heading_of_one() -> None:
    assert placed(
        "^ CAPÍTULO I", "Artículo 1.- Uno.", "^ CAPÍTULOS II AL IV", "Artículo 2.- Dos.",
    ) == {"1": "cap-1", "2": "cap-1"}  # fmt: skip
    law = assembled("^ CAPÍTULO I", "Artículo 1.- Uno.", "^ CAPÍTULOS II AL IV", "Artículo 2.- D.")
    assert {one.divisions for one in law.provisions} == {(Division("cap-1", "CAPÍTULO I", ""),)}


def test_a_general_part_right_below_a_heading_is_what_that_is_about() -> None:
    assert heading_of("^ LIBRO PRIMERO", "^ PARTE GENERAL") == Division(
        "lib-1", "LIBRO PRIMERO", "PARTE GENERAL"
    )
    assert placed(
        "^ CAPÍTULO PRIMERO", "^ PARTE GENERAL", "Artículo 1.- Uno.",
        "^ CAPÍTULO SEGUNDO", "^ DE LO DEMÁS", "Artículo 2.- Dos.",
    ) == {"1": "cap-1", "2": "cap-2"}  # fmt: skip
    assert heading_of("^ PARTE GENERAL", "^ TÍTULO I").path == "par-general/tit-1"


def test_sections_hold_titles_where_they_open_with_none_above_them() -> None:
    assert placed(
        "^ LIBRO SEGUNDO", "^ SECCIÓN PRIMERA", "^ TÍTULO PRIMERO", "^ CAPÍTULO I",
        "Artículo 1.- Uno.", "^ TÍTULO SEGUNDO", "Artículo 2.- Dos.",
        "^ SECCIÓN SEGUNDA", "^ TÍTULO PRIMERO", "Artículo 3.- Tres.",
    ) == {
        "1": "lib-2/sec-1/tit-1/cap-1", "2": "lib-2/sec-1/tit-2", "3": "lib-2/sec-2/tit-1",
    }  # fmt: skip


def test_two_headings_on_one_line_are_two() -> None:
    assert heading_of("^ TÍTULO PRIMERO CAPÍTULO ÚNICO").path == "tit-1/cap-unico"


def test_a_title_in_two_lines_is_one_without_its_hyphen() -> None:
    lines = ("^ CAPÍTULO I", "^ De las señales que orientan en la cos-", "^ ta y de su cuidado")
    assert heading_of(*lines).heading == "De las señales que orientan en la costa y de su cuidado"


def test_an_epigraph_below_a_title_in_capitals_is_none_of_it() -> None:
    assert (
        heading_of("^ CAPÍTULO I", "^ DE LOS FAROS", "Objeto de la ley").heading == "DE LOS FAROS"
    )


def test_a_number_that_is_printed_twice_is_told_apart() -> None:
    assert placed(
        "^ TÍTULO I", "^ CAPÍTULO II", "Artículo 1.- Uno.", "^ CAPÍTULO II", "Artículo 2.- Dos.",
        "^ TÍTULO II", "^ CAPÍTULO II", "Artículo 3.- Tres.",
    ) == {"1": "tit-1/cap-2", "2": "tit-1/cap-2~2", "3": "tit-2/cap-2"}  # fmt: skip


def test_headings_of_the_contents_hold_no_article() -> None:
    assert placed(
        "^ TÍTULO I", "^ CAPÍTULO I", "^ TÍTULO II", "^ CAPÍTULO I",
        "^ TÍTULO I", "^ CAPÍTULO I", "Artículo 1.- Uno.",
    ) == {"1": "tit-1/cap-1"}  # fmt: skip


def test_a_transitory_stands_under_no_chapter() -> None:
    law, _ = read(
        "^ LEY DE FAROS DEL ESTADO DE EJEMPLO", "^ CAPÍTULO I", "Artículo 1.- Uno.",
        "TRANSITORIOS", "PRIMERO.- La Ley entrará en vigor al día siguiente.",
    )  # fmt: skip
    assert [len(one.divisions) for one in law.provisions] == [1, 0]


def test_a_decree_stands_under_no_chapter_of_the_law_that_it_quotes() -> None:
    named = name_texts("Artículo 1.- Se adiciona:", "^ CAPÍTULO IX", "Artículo 2.- Se reforma.")
    choices = choose_articles(named, 0, len(named))
    vocabulary = vocabulary_of(named)
    undivided = assemble(named, 0, len(named), choices, vocabulary, is_divided=False)
    assert [one.divisions for one in undivided.provisions] == [(), ()]
    quoted = [replace(choice, is_quoted=True) for choice in choices]
    assert all(not one.divisions for one in assemble(
        named, 0, len(named), quoted, vocabulary
    ).quoted)  # fmt: skip


PATHS = {
    "1": "tit-1/cap-1", "2": "tit-1/cap-unico", "3": "tit-2/cap-1", "4": "tit-2/cap-2-bis",
    "5": "tit-2/cap-3", "6": "tit-2/cap-4",
}  # fmt: skip
ARTICLES = [
    Provision(
        label, ProvisionKind.ARTICLE, f"art-{label}", "", 1, 1, (),
        divisions=(Division(path, "", ""),),
    )
    for label, path in PATHS.items()
]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("el Capítulo I del Título Segundo", "3"),
        ("el Título Segundo", "3 4 5 6"),
        ("los Capítulos III y IV del Título Segundo", "5 6"),
        ("los Capítulos III a IV del Título II", "5 6"),
        ("el Capítulo II Bis del Título Segundo", "4"),
        ("el Capítulo II del Título Segundo", ""),
        ("el Capítulo Único del Título Primero", "2"),
        ("el Capítulo I", ""),
        ("el Capítulo IX", ""),
        ("la presente Ley", ""),
    ],
)
def test_words_name_the_articles_of_a_division_or_none(words: str, labels: str) -> None:
    assert " ".join(labels_under(words, ARTICLES)) == labels


def test_a_number_that_is_printed_twice_names_no_articles() -> None:
    twice = [replace(ARTICLES[0], divisions=(Division("tit-1/cap-1~2", "", ""),)), *ARTICLES]
    assert labels_under("el Capítulo I del Título Primero", twice) == ()
    assert labels_under("el Título Segundo", twice) == ("3", "4", "5", "6")


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("capítulo II", "cap-2"),
        ("Título Segundo, Capítulo I Bis", "tit-2/cap-1-bis"),
        ("libro primero título tercero", "lib-1/tit-3"),
        ("capítulo de las boyas", None),
        ("artículo 4", None),
        ("", None),
    ],
)
def test_people_call_a_division_by_its_number(words: str, address: str | None) -> None:
    assert read_place(words) == address
