"""Titles and the identities that they must share, or must not."""

from __future__ import annotations

import re

import pytest

from extractors.law.identity import SPECIAL_LAW_SLUG, is_special_law, kind_of, slug_of
from extractors.model import InstrumentKind

SAME_LAW = [
    (
        "penal",
        "Código Penal del Estado Libre y Soberano de Durango",
        "CODIGO PENAL PARA EL ESTADO DE DURANGO.",
        "“Código Penal para el Estado Libre y Soberano de Durango”, (vigente a la fecha",
        "Código Penal",
        "el Código Penal vigente en el Estado",
        "Código Penal de Durango",
    ),
    (
        "victimas",
        "Ley de Víctimas para el Estado de Coahuila de Zaragoza",
        "LEY DE VICTIMAS PARA EL ESTADO DE COAHUILA DE ZARAGOSA",
        "Ley de Víctimas",
        "Ley Número 31 de Víctimas del Estado Independiente, Libre y Soberano de Coahuila",
    ),
    (
        "trata-de-personas",
        "Ley para la Prevención y Erradicación de la Trata de Personas en el Estado de Durango",
        "LEY NÚMERO 821 PARA PREVENIR LOS DELITO S EN MATERIA DE TRATA DE PERSONAS",
        "Ley para la Protección a las Víctimas de los Delitos en Materia de Trata de Personas",
        "Reglamento de la Ley para Prevenir la Trata de Personas del Estado de Morelos",
    ),
    (
        "contratacion-publica",
        "Ley de Contratación Pública del Estado de México y Municipios",
        "Ley de Contratación Pública, publicada en la Gaceta del Gobierno el 3 de mayo de 2013",
    ),
    (
        "constitucion-politica",
        "Constitución Política del Estado Libre y Soberano de Michoacán de Ocampo",
        "Constitución Política de los Estados Unidos Mexicanos",
    ),
    (
        "derechos-de-ninas-ninos-y-adolescentes",
        "Ley de los Derechos de Niñas, Niños y Adolescentes del Estado de Durango",
        "Ley de los Derechos de las Niñas, Niños y Adolescentes",
    ),
    ("general-de-victimas", "Ley General de Víctimas", "Reglamento de la Ley General de Víctimas"),
    (
        "numero-922",
        "Decreto No. 922.- Se reforman diversas disposiciones de una ley",
        "DECRETO NÚMERO 922 por el que se reforma una ley",
        "DECRETO, N° 922",
    ),
]


@pytest.mark.parametrize(("slug", "titles"), [(row[0], row[1:]) for row in SAME_LAW])
def test_the_same_law_named_twice_has_one_slug(slug: str, titles: tuple[str, ...]) -> None:
    assert {slug_of(title) for title in titles} == {slug}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Código Penal del Estado de Sonora", "Código de Procedimientos Penales de Sonora"),
        ("Código Penal del Estado de Sonora", "Código Penal Federal"),
        ("Ley de Ingresos del Estado de Puebla", "Ley de Ingresos del Municipio de Puebla"),
        ("Ley de Hacienda del Estado de Durango", "Ley de Hacienda del Municipio de Durango"),
        ("Ley de Ingresos del Municipio A 2019", "Ley de Ingresos del Municipio A 2020"),
        ("Ley de Víctimas del Estado de Oaxaca", "Ley General de Víctimas"),
        ("Decreto 14 por el que se crea una comisión", "Decreto 15 por el que se crea otra"),
        (
            "Reglamento Interior del Consejo contra la Trata de Personas",
            "Reglamento de la Ley contra la Trata de Personas",
        ),
        (
            "Fe de erratas del Acuerdo publicado el día 3",
            "Fe de erratas del Acuerdo publicado el 4",
        ),
    ],
)
def test_two_laws_have_two_slugs(one: str, other: str) -> None:
    assert slug_of(one) != slug_of(other)


def test_long_titles_that_differ_at_their_end_have_two_short_slugs() -> None:
    title = (
        "Ley de Ingresos del Municipio de San Juan de los Faros, Distrito del Norte, para el Año "
    )
    one, other = slug_of(f"{title} Dos Mil Uno"), slug_of(f"{title} Dos Mil Dos")
    assert one != other
    assert max(len(one), len(other)) <= 80
    assert re.fullmatch(r"[a-z0-9-]+", one)


def test_a_slug_of_nothing_is_empty() -> None:
    assert slug_of("") == slug_of(" — ") == ""


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("LEY DE FAROS", "ley"),
        ("La Ley de Faros", "ley"),
        ("Leyes de Faros", "otro"),
        ("Código Fiscal", "codigo"),
        ("REGLAMENTO Interno", "reglamento"),
        ("Bando de Policía y Gobierno", "bando"),
        ("Plan Municipal de Desarrollo", "plan"),
        ("Presupuesto de Egresos", "presupuesto"),
        ("Decreto por el que se expide la Ley de Faros", "decreto"),
        ("Acuerdo por el que se emite el Código de Ética", "acuerdo"),
        ("Convocatoria pública", "aviso"),
        ("Fe de erratas", "aviso"),
        ("Constitución Política", "otro"),
    ],
)
def test_the_first_words_of_a_title_say_its_kind(title: str, kind: str) -> None:
    assert kind_of(title) == InstrumentKind(kind)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ley para Prevenir y Erradicar la Trata de Personas en el Estado de Colima", True),
        ("LEY EN MATERIA DE TRATA DE PERSONAS", True),
        ("Ley contra la Trata", True),
        ("Ley Estatal para Combatir la Trata de Personas, el Abuso y la Explotación", True),
        ("Reglamento de la Ley para Prevenir la Trata de Personas", False),
        ("Decreto por el que se reforma la Ley contra la Trata de Personas", False),
        ("Acuerdo por el que se crea la Unidad Especializada en Trata de Personas", False),
        ("Ley de la Fiscalía Especializada en Trata de Personas", False),
        ("Ley que crea el Consejo contra la Trata de Personas", False),
        ("Ley de Víctimas para el Estado de Coahuila de Zaragoza", False),
        ("Ley que trata de personas jurídicas", False),
        ("Código Penal", False),
    ],
)
def test_only_a_law_whose_object_is_trafficking_is_special(title: str, expected: bool) -> None:
    assert is_special_law(title) is expected
    assert (slug_of(title) == SPECIAL_LAW_SLUG) is (expected or title.startswith("Reglamento"))


def test_a_kind_that_is_known_decides_over_the_title() -> None:
    title = "Ley contra la Trata de Personas"
    assert is_special_law(title, InstrumentKind.LEY)
    assert not is_special_law(title, InstrumentKind.DECRETO)
