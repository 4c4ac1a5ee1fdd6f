"""Jurisdictions named in a text, beside names that are none."""

from __future__ import annotations

import pytest

from extractors.law.gazettes import find_gazette_name
from extractors.law.jurisdictions import BY_CODE, JURISDICTIONS, MentionForm, find_jurisdictions

CODES = (
    "AGU BCN BCS CAM CHP CHH CMX COA COL DUR FED GUA GRO HID JAL MEX MIC MOR NAY NLE OAX PUE "
    "QUE ROO SLP SIN SON TAB TAM TLA VER YUC ZAC"
)

ENTITIES = [
    ("ESTADO INDEPENDIENTE, LIBRE Y SOBERANO DE COAHUILA DE ZARAGOZA", "COA"),
    ("Estado Libre y Soberano de Baja California Sur", "BCS"),
    ("Estado Libre y Soberano de México", "MEX"),
    ("Código Administrativo del Estado de México y sus Municipios", "MEX"),
    ("Código Penal para el Estado de Nuevo León", "NLE"),
    ("Gobernador Constitucional del Estado de Hidalgo", "HID"),
    ("Congreso de la Ciudad de México", "CMX"),
    ("Gobierno del Distrito Federal", "CMX"),
    ("Cámara de Diputados del H. Congreso de la Unión", "FED"),
    ("Estado de Veracruz de Ignacio de la Llave", "VER"),
]

DATELINES = [
    ("Morelia, Mich., Lunes 24 de Diciembre", "MIC"),
    ("Toluca de Lerdo, Méx., martes 25 de marzo", "MEX"),
    ("Tuxtla Gutiérrez, Chiapas, México. Miércoles", "CHP"),
    ("PACHUCA DE SOTO, HIDALGO 31 DE ENERO", "HID"),
    ("CHETUMAL, Q. ROO A 31 DE DICIEMBRE", "ROO"),
    ("SAN LUIS POTOSI, S.L.P. VIERNES 21 DE ENERO", "SLP"),
    ("LA PAZ, B.C.S., 20 DE DICIEMBRE", "BCS"),
    ("Xalapa-Enríquez, Ver., jueves 21 de marzo", "VER"),
    ("Victoria, Tam., martes 19 de octubre", "TAM"),
    ("Victoria de Durango, Dgo., domingo 5", "DUR"),
]

NO_JURISDICTION = [
    "Constitución Política de los Estados Unidos Mexicanos",
    "Tecnológico Nacional de México",
    "En la ciudad de Tanhuato de Guerrero",
    "calle Miguel Hidalgo esquina José María Morelos",
    "Col. Centro, C.P. 50130",
    "Golfo de México",
]


def test_there_are_the_32_entities_and_the_federation() -> None:
    assert sorted(BY_CODE) == sorted(CODES.split())
    assert len(JURISDICTIONS) == 33


def test_every_jurisdiction_has_a_name_in_both_languages_and_a_gazette() -> None:
    assert all(one.es and one.en and one.gazette for one in JURISDICTIONS)
    assert BY_CODE["MEX"].en == "State of Mexico"
    assert BY_CODE["CMX"].en == "Mexico City"


@pytest.mark.parametrize(("text", "code"), ENTITIES)
def test_an_entity_is_found_by_its_title(text: str, code: str) -> None:
    assert [(one.code, one.form) for one in find_jurisdictions(text)] == [
        (code, MentionForm.ENTITY)
    ]


@pytest.mark.parametrize(("text", "code"), DATELINES)
def test_an_entity_is_found_by_the_dateline_of_its_capital(text: str, code: str) -> None:
    found = find_jurisdictions(text)
    assert [(one.code, one.form) for one in found] == [(code, MentionForm.DATELINE)]


@pytest.mark.parametrize("text", NO_JURISDICTION)
def test_the_country_its_heroes_and_its_streets_are_no_jurisdiction(text: str) -> None:
    assert find_jurisdictions(text) == []


@pytest.mark.parametrize("code", sorted(set(BY_CODE) - {"FED"}))
def test_every_entity_is_found_by_its_formal_name(code: str) -> None:
    name = "México" if code == "MEX" else BY_CODE[code].es
    lead = "Gobierno de la" if code == "CMX" else "Estado Libre y Soberano de"
    assert [one.code for one in find_jurisdictions(f"{lead} {name}")] == [code]


def test_a_list_of_entities_gives_each_once_as_a_bare_name() -> None:
    found = find_jurisdictions("Tabasco, Oaxaca, Nuevo León y Baja California Sur")
    assert [one.code for one in found] == ["TAB", "OAX", "NLE", "BCS"]
    assert {one.form for one in found} == {MentionForm.NAME}


def test_a_mention_knows_its_place() -> None:
    text = "Ley de Salud para el Estado de Michoacán de Ocampo."
    (found,) = find_jurisdictions(text)
    assert text[found.start : found.end] == "Michoacán de Ocampo"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("GACETA DEL GOBIERNO", "MEX"),
        ("Periódico Oficial “Tierra y Libertad”", "MOR"),
        ("LA SOMBRA DE ARTEAGA", "QUE"),
        ("4 GACETA OFICIAL DE LA CIUDAD DE MÉXICO 25 de enero de 2019", "CMX"),
        ("Página 2 GACETA OFICIAL Lunes 7 de noviembre de 2016", "VER"),
        ("2 (Segunda Sección) DIARIO OFICIAL Lunes 9 de enero de 1995", "FED"),
        ("8 EL ESTADO DE JALISCO", "JAL"),
        ("P ERIÓDICO  O FICIAL", None),
        ("PEBIODICO OFICIAL", None),
        ("BOLETÍN OFICIAL", None),
    ],
)
def test_a_gazette_is_known_by_its_name(line: str, code: str | None) -> None:
    name = find_gazette_name(line)
    assert name is not None
    assert name.code == code


@pytest.mark.parametrize(
    "line",
    ["NÚMERO EXTRAORDINARIO", "El Estado de Jalisco y sus municipios", "Gobierno del Estado", ""],
)
def test_other_lines_name_no_gazette(line: str) -> None:
    assert find_gazette_name(line) is None
