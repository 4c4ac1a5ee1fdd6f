"""Labels as gazettes print them, and lines that only look like labels."""

from __future__ import annotations

import pytest

from extractors.law.labels import (
    label_key,
    match_article,
    match_figure,
    match_ordinal,
    parse_label,
)

PRINTED = [
    ("Artículo 1.- Texto", "1"),
    ("ARTÍCULO 1°.- Texto", "1"),
    ("ARTÍCULO 5º. Texto", "5"),
    ("Artículo 5o.- Texto", "5"),
    ("ARTICULO 5O.- Texto", "5"),
    ("Art. 5o.- Texto", "5"),
    ("ART. 12.- Texto", "12"),
    ("Artículo.- 12.- Texto", "12"),
    ("A R T Í C U L O 7.- Texto", "7"),
    ("Artículo 5 Los municipios", "5"),
    ("Artículo 14 Bis. Texto", "14 bis"),
    ("ARTÍCULO 14 BIS 1.- Texto", "14 bis 1"),
    ("ARTÍCULO 12 Bis A.- Texto", "12 bis a"),
    ("Artículo 3-A.- Texto", "3 a"),
    ("Artículo 87 quarter. Texto", "87 quater"),
    ("Artículo 4.12.- Texto", "4.12"),
    ("Artículo 1-03.- Texto", "1-03"),
    ("Artículo 23. Formas de intervención. Texto", "23"),
    ("ARTÍCULO PRIMERO.- Se reforma", "1"),
    ("ARTÍCULO DÉCIMO PRIMERO.- Texto", "11"),
    ("Artículo Vigésimo Sexto. Texto", "26"),
    ("ARTÍCULO ÚNICO.- Se expide", "unico"),
    ("Artículo I. Texto", "1"),
    ("Artículo XIV.- Texto", "14"),
    ("“Artículo 15.- Texto", "15"),
    ("ARTÍCULO PRIMERO TRANSITORIO.- Texto", "1"),
    ("ARTÍCULO TRANSITORIO ÚNICO. Texto", "unico"),
    ("Artículo 8", "8"),
    ("ARTICULO 1ro.- Texto", "1"),
    ("Artículo 2do. Texto", "2"),
    ("Artículo 1ero.- Texto", "1"),
    ("ARTÍCULO No. 3.- Texto", "3"),
    ("Artículo Número 3. Texto", "3"),
    ("Artículo 5o. Bis. Texto", "5 bis"),
    ("ARTICULO 12 TER.- Texto", "12 ter"),
    ("Artículo 15-A Bis.- Texto", "15 a bis"),
    ("ARTÍCULO CENTÉSIMO VIGÉSIMO TERCERO.- Texto", "123"),
    ("ARTÍCULO 1,024.- Texto", "1024"),
]
PROSE = [
    "Artículo 2 no se aplicará a los menores",
    "Artículo número 3 de la Ley",
    "Artículo 23 de este reglamento.",
    "artículo 23. De esta Ley",
    "Artículo 7, fracción II, de esta Ley",
    "artículos 3 y 4 de la presente Ley",
    "Artículos 3 y 4. De la Ley",
    "Articulado de la Ley",
    "El Artículo 5.- Texto",
    "Artículo 123 constitucional",
]
ORDINALS = [
    ("PRIMERO.- Se aprueba", "1"),
    ("Segundo. Publíquese", "2"),
    ("DÉCIMO PRIMERO.- Se abroga", "11"),
    ("ÚNICO.- Texto", "unico"),
    ("TRANSITORIO ÚNICO.- Texto", "unico"),
    ("PRIMERO TRANSITORIO.- Texto", "1"),
    ("Transitorio Segundo. Texto", "2"),
]
NO_ORDINALS = [
    "Tercero interesado en el juicio",
    "primero.- en minúscula",
    "Segundo Tribunal Colegiado",
    "Único responsable de la obra",
    "Transitorio del Decreto",
]


@pytest.mark.parametrize(("line", "label"), PRINTED)
def test_an_article_label_is_read_in_canonical_form(line: str, label: str) -> None:
    printed = match_article(line)
    assert printed is not None
    assert printed.label == label
    assert printed.has_word


@pytest.mark.parametrize("line", PROSE)
def test_a_mention_of_an_article_is_no_label(line: str) -> None:
    assert match_article(line) is None


@pytest.mark.parametrize(("line", "label"), ORDINALS)
def test_a_bare_ordinal_is_a_label(line: str, label: str) -> None:
    printed = match_ordinal(line)
    assert printed is not None
    assert printed.label == label


@pytest.mark.parametrize("line", NO_ORDINALS)
def test_an_ordinal_in_prose_is_no_label(line: str) -> None:
    assert match_ordinal(line) is None


@pytest.mark.parametrize(
    "line", ["PRIMERO TRANSITORIO.- Texto", "Transitorio Único. Texto", "Artículo 1 Transitorio."]
)
def test_a_label_may_say_that_it_is_transitory(line: str) -> None:
    printed = match_article(line) or match_ordinal(line)
    assert printed is not None
    assert printed.is_transitory


@pytest.mark.parametrize(
    ("line", "label"),
    [("1.- Texto", "1"), ("2o. Texto", "2"), ("3º.- Texto", "3"), ("4) Ley", "4")],
)
def test_a_figure_labels_where_figures_are_labels(line: str, label: str) -> None:
    printed = match_figure(line)
    assert printed is not None
    assert printed.label == label


@pytest.mark.parametrize("line", ["2 de mayo", "3.5 por ciento", "2012.- Año", "1. con minúscula"])
def test_a_number_in_prose_is_no_figure(line: str) -> None:
    assert match_figure(line) is None


def test_the_text_begins_after_the_label() -> None:
    line = "ARTÍCULO 14 BIS.- Las autoridades"
    printed = match_article(line)
    assert printed is not None
    assert line[printed.end :] == "Las autoridades"


def test_elided_text_is_not_taken_into_the_label() -> None:
    line = "Artículo 14. ..."
    printed = match_article(line)
    assert printed is not None
    assert line[printed.end :] == "..."


def test_labels_sort_as_law_does() -> None:
    labels = ["10", "2 ter", "4.12", "2", "unico", "2 bis 1", "4.2", "2 bis", "3 a"]
    ordered = ["unico", "2", "2 bis", "2 bis 1", "2 ter", "3 a", "4.2", "4.12", "10"]
    assert sorted(labels, key=label_key) == ordered


def test_a_label_alone_is_parsed() -> None:
    assert [parse_label(text) for text in ("14 Bis", "Décimo Cuarto", "ÚNICO", "de la Ley")] == [
        "14 bis",
        "14",
        "unico",
        None,
    ]


@pytest.mark.parametrize("line", ["SEGUNDO:...", "SEGUNDO: ...", "SEGUNDO:…"])
def test_an_elided_ordinal_is_a_label(line: str) -> None:
    printed = match_ordinal(line)
    assert printed is not None
    assert (printed.label, printed.is_firm) == ("2", True)
    assert not any(letter.isalnum() for letter in line[printed.end :])


def test_dashes_that_fill_a_line_stand_before_no_word() -> None:
    line = "- - - PRIMERO.- Se aprueba el estado financiero.- - -"
    printed = match_ordinal(line)
    assert printed is not None
    assert (printed.label, line[printed.end :][:10]) == ("1", "Se aprueba")
    assert match_ordinal("- Primero, se aprueba") is None
