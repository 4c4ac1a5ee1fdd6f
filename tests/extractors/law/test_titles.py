"""Titles are told from prose by their first word and by how they are set."""

from __future__ import annotations

import pytest

from extractors.law.titles import clean_title, find_titles, supplied_title, title_of_compilation
from tests.extractors.law.lines import name_texts, set_lines, vocabulary_of

FULL = "Las autoridades competentes del Estado y de los municipios harán cumplir la disposición "
PROSE = FULL + "en el ámbito de sus atribuciones."


def titles(*texts: str) -> list[str]:
    """The texts of the titles among these lines."""
    named = name_texts(PROSE, *texts, PROSE)
    return [block.text for block in find_titles(named, vocabulary_of(named))]


@pytest.mark.parametrize(
    "title",
    [
        "LEY DE PROTECCIÓN A LAS VÍCTIMAS DEL ESTADO",
        "CÓDIGO PENAL PARA EL ESTADO DE EJEMPLO",
        "REGLAMENTO DE LA LEY DE VÍCTIMAS",
        "ACUERDO POR EL QUE SE CREA EL CONSEJO ESTATAL",
        "AVISO de la Secretaría de Gobierno del Estado",
        "CONVOCATORIA PÚBLICA NACIONAL NÚMERO UNO",
    ],
)
def test_a_kind_in_capitals_opens_a_title(title: str) -> None:
    assert titles(title) == [title]


def test_a_title_over_two_lines_is_one() -> None:
    assert titles("^ LEY DE PROTECCIÓN A LAS VÍCTIMAS", "^ DEL ESTADO DE EJEMPLO") == [
        "LEY DE PROTECCIÓN A LAS VÍCTIMAS DEL ESTADO DE EJEMPLO"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ley que se cita en el artículo anterior, conforme a lo dispuesto por la autoridad,",
        "DECRETO",
        "LEY DE VÍCTIMAS",
        "REGLAMENTO",
        "Reglamento es el conjunto de normas que la autoridad expide en uso de sus facultades",
        "DECRETO NÚMERO 70. EL CONGRESO DEL ESTADO DECRETA:",
        "PODER EJECUTIVO DEL ESTADO DE EJEMPLO",
    ],
)
def test_prose_and_bare_kinds_are_no_titles(text: str) -> None:
    assert titles(text) == []


def test_a_title_in_capitals_ends_where_prose_begins() -> None:
    title = "ACUERDO POR EL QUE SE CREA EL CONSEJO ESTATAL"
    assert titles(f"^ {title}", PROSE) == [title]


def test_a_compilations_title_stands_before_its_first_article() -> None:
    texts = ("^ LEY DE VÍCTIMAS DEL ESTADO DE EJEMPLO", "Ley publicada el 3 de mayo de 2010", PROSE)
    named = name_texts(*texts)
    found = title_of_compilation(named, [set_lines(*texts)], len(named), vocabulary_of(named))
    assert found == "LEY DE VÍCTIMAS DEL ESTADO DE EJEMPLO"


def test_a_text_without_a_title_is_given_one_in_brackets() -> None:
    first = "El presente reglamento de tránsito regirá en el municipio de San Juan."
    assert supplied_title(first, None) == "[Reglamento de Tránsito del municipio de San Juan]"
    assert supplied_title("Las autoridades competentes.", None) is None


def test_a_title_loses_its_quotes_and_full_stop() -> None:
    assert clean_title(" “LEY  DE\nVÍCTIMAS”. ") == "LEY DE VÍCTIMAS"


def test_a_title_in_capitals_ends_though_its_last_line_is_short() -> None:
    lines = ("^ ACUERDO POR EL QUE SE CREA EL CONSEJO ESTATAL DE PROTECCIÓN", "^ DEL ESTADO")
    below = "+El Consejo Estatal de Protección del Estado, en uso de sus facultades, emite lo que"
    assert titles(*lines, below) == [
        "ACUERDO POR EL QUE SE CREA EL CONSEJO ESTATAL DE PROTECCIÓN DEL ESTADO"
    ]


@pytest.mark.parametrize("heading", ["CONSIDERACIONES", "CONSIDERANDO QUE:", "ANTECEDENTES"])
def test_a_title_ends_before_the_heading_of_its_reasons(heading: str) -> None:
    title = "RECOMENDACIONES PARA LA PROTECCIÓN DE LAS VÍCTIMAS DEL ESTADO"
    assert titles(f"^ {title}", f"^ {heading}") == [title]
