"""The set phrases: each with its near-misses."""

from __future__ import annotations

import pytest

from extractors.law import formulas
from extractors.law.formulas import fold_line

HEADINGS = [
    "TÍTULO PRIMERO",
    "Título Primero",
    "CAPÍTULO ÚNICO",
    "Capítulo Único",
    "CAPÍTULO III. DE LAS AUTORIDADES",
    "CAPITULO IV BIS",
    "Sección Segunda",
    "LIBRO SEGUNDO",
    "C A P Í T U L O  I",
    "T Í T U L O  P R I M E R O",
    "Capítulo Primero De las víctimas",
]
NO_HEADINGS = [
    "Título de crédito que ampare",
    "Capítulo I de esta Ley",
    "Sección amarilla del directorio",
    "CAPÍTULO I ................ 14",
    "Parte interesada en el juicio",
]


@pytest.mark.parametrize("text", HEADINGS)
def test_a_heading_of_a_division_is_told(text: str) -> None:
    assert formulas.is_heading(text)


@pytest.mark.parametrize("text", NO_HEADINGS)
def test_what_only_begins_like_a_heading_is_none(text: str) -> None:
    assert not formulas.is_heading(text)


@pytest.mark.parametrize(
    "text",
    [
        "TRANSITORIOS",
        "T R A N S I T O R I O S:",
        "Transitorio",
        "ARTÍCULOS TRANSITORIOS",
        "Disposiciones Transitorias",
        "CAPÍTULO TRANSITORIO",
        "Transitorios del Decreto 235",
        "DISPOSICIONES TRANSITORIAS Y FINALES",
        "De las Disposiciones Transitorias",
    ],
)
def test_a_heading_of_transitories_is_told(text: str) -> None:
    assert formulas.is_transitories(fold_line(text))


@pytest.mark.parametrize(
    "text",
    ["de carácter transitorio", "Transitoriamente", "Los artículos transitorios", "Tránsito"],
)
def test_other_transitory_things_are_no_heading(text: str) -> None:
    assert not formulas.is_transitories(fold_line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Dado en el Salón de Sesiones",
        "D A D O en la ciudad",
        "El Gobernador del Estado dispondrá se publique",
        "PALACIO DEL PODER LEGISLATIVO, en Morelia",
        "Sufragio Efectivo. No Reelección",
        "(Rúbrica)",
        "Por lo tanto, mando se imprima",
        "A T E N T A M E N T E",
    ],
)
def test_a_closing_formula_is_told(text: str) -> None:
    assert formulas.is_closing(fold_line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Dados los supuestos del artículo anterior",
        "El Gobernador del Estado nombrará al titular",
        "Se publicará en el Periódico Oficial",
    ],
)
def test_an_articles_own_words_close_nothing(text: str) -> None:
    assert not formulas.is_closing(fold_line(text))


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Artículo 5 ................ 14", True),
        ("CAPÍTULO I …… 3", True),
        ("Artículo 5. ......", False),
        ("Artículo 5. Se pagarán 14", False),
    ],
)
def test_a_contents_entry_has_leaders_and_a_page(text: str, holds: bool) -> None:
    assert formulas.is_contents_entry(text) is holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("P.O. 30 DE DICIEMBRE DE 2015.", True),
        ("D.O.F. 3 DE ENERO DE 2013", True),
        ("DECRETO 235, LXVI LEGISLATURA, P.O. 45", True),
        ("P.O. 30 DE DICIEMBRE DE 2015, se publicó la Ley", False),
        ("DECRETO POR EL QUE SE EXPIDE LA LEY", False),
    ],
)
def test_an_appended_decree_is_told_by_its_gazette(text: str, holds: bool) -> None:
    assert formulas.is_decree_reference(text) is holds


def test_an_executives_opening_is_told_by_its_formula() -> None:
    opening = (
        "LA PERSONA TITULAR DEL PODER EJECUTIVO DEL ESTADO, A TODOS SUS HABITANTES HACE SABER:"
    )
    assert formulas.is_opening(opening)
    assert not formulas.is_opening("El Gobernador del Estado presidirá el Consejo.")


def test_letter_spacing_is_undone_only_where_it_is() -> None:
    assert formulas.squeeze("D E C R E T O") == "DECRETO"
    assert formulas.squeeze("A LOS HABITANTES") == "A LOS HABITANTES"


def test_an_editors_note_is_told_from_a_name() -> None:
    assert formulas.is_editors_note("N. DE E. EN RELACIÓN CON LA ENTRADA EN VIGOR")
    assert not formulas.is_editors_note("N. del Estado")


@pytest.mark.parametrize(
    "text",
    [
        "ASÍ LO APROBÓ POR UNANIMIDAD EL PLENO DEL INSTITUTO",
        "ASÍ LO. APROBÓ POR UNANIMIDAD EL PLENO, DEL INSTITUTO",
        "Así lo resolvieron los integrantes del Consejo",
        "Así, por unanimidad de votos, lo acordó el Pleno",
        "SE EXPIDE LA PRESENTE PARA LOS USOS Y FINES LEGALES CORRESPONDIENTES",
        "Se extiende la presente constancia a petición de parte",
    ],
)
def test_a_bodys_vote_and_a_certificates_purpose_close(text: str) -> None:
    assert formulas.is_closing(fold_line(text))


@pytest.mark.parametrize(
    "text",
    ["Así lo hará saber a las partes", "Se expide la presente Ley para los municipios del Estado"],
)
def test_what_only_begins_like_a_closing_formula_is_none(text: str) -> None:
    assert not formulas.is_closing(fold_line(text))


@pytest.mark.parametrize(
    "text",
    ["CONSIDERANDO", "CONSIDERANDO QUE:", "C O N S I D E R A N D O :", "Considerandos",
     "ANTECEDENTES", "EXPOSICIÓN DE MOTIVOS", "RESULTANDO:", "CONSIDERACIONES"],
)  # fmt: skip
def test_a_heading_of_recitals_is_told(text: str) -> None:
    assert formulas.is_recitals(fold_line(text))


def test_a_recital_itself_is_no_heading() -> None:
    assert not formulas.is_recitals(fold_line("Considerando que es deber del Estado"))
