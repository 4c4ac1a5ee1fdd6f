"""Volume, number and section on the lines of mastheads and running heads."""

from __future__ import annotations

import pytest

from extractors.law.numbering import (
    is_roman_line,
    is_section_line,
    read_number,
    read_section,
    read_volume,
    read_year_of_life,
)

NUMBERS = [
    ("TOMO CXXIV Saltillo, Coahuila, martes 29 de agosto de 2017 número 69", "69"),
    ("Morelia, Mich., Lunes 25 de Junio del 2012 NUM. 60", "60"),
    ("No. 55", "55"),
    ("Número: 133", "133"),
    ("DURANGO, DGO., JUEVES 12 DE MARZO DE 2015 No. 21 BIS", "21 BIS"),
    ("Xalapa-Enríquez, Ver., lunes 7 de noviembre de 2016 Núm. Ext. 444", "444"),
    ("MÉRIDA, YUC., MIÉRCOLES 13 DE JUNIO DE 2007. NÚM. 30,874", "30,874"),
    ("VILLAHERMOSA, TABASCO 8 DE NOVIEMBRE DE 2025 EDICIÓN: 8590 SUPLEMENTO: C", "8590"),
    ("Villahermosa, Tabasco 26 DE DICIEMBRE DE 2009 Suplemento 7021 B", "7021"),
    ("6a. época 5355", "5355"),
    ("Miércoles 11 de Junio de 2014 Periódico Oficial No. 112", "112"),
    ("Pino Suárez 1, C.P. 58000 TOMO CLIV NUM. 17", "17"),
]

NO_NUMBERS = [
    "Mariano Matamoros Sur No. 308",
    "Calle Morelos No. 43, Col. Centro",
    "Calle 20 A No. 284-B, 3er. piso",
    "REGISTRO DGC NUM. 001 1021",
    "Permiso núm. 005 1021",
    "OFICIO No. 4044",
    "DECRETO No. 908.- Se valida el acuerdo",
    "Publicación No. 132-C-2014",
    "Número de ejemplares impresos: 400",
    "NÚMERO EXTRAORDINARIO",
    "ACTA NO. 23",
    "A:202/3/001/02",
]

SECTIONS = [
    ("SECCIÓN QUINTA", "5"),
    ("SECCION SEGUNDA", "2"),
    ("SECCIO~ SEGUNDA", "2"),
    ("VIGÉSIMA SEXTA SECCIÓN", "26"),
    ("Miércoles 25 de Abril del 2012. 5a. Secc.", "5"),
    ("Número 23. Sección IV", "4"),
    ("Número 2 Secc. XXI", "21"),
    ("2 (Segunda Sección) DIARIO OFICIAL", "2"),
    ("T E R C E R A  P A R T E", "3"),
    ("TERCERA PARTE", "3"),
]


@pytest.mark.parametrize(("line", "number"), NUMBERS)
def test_the_number_of_an_edition_is_read(line: str, number: str) -> None:
    assert read_number(line) == number


@pytest.mark.parametrize("line", NO_NUMBERS)
def test_the_numbers_of_other_things_are_not_the_editions(line: str) -> None:
    assert read_number(line) is None


@pytest.mark.parametrize(("line", "section"), SECTIONS)
def test_a_section_is_read_as_an_arabic_number(line: str, section: str) -> None:
    assert read_section(line) == section


@pytest.mark.parametrize(
    "line", ["SECCIÓN ÚNICA", "Intersección Quinta", "Sección", "PARTE GENERAL"]
)
def test_what_counts_no_sections_is_no_section(line: str) -> None:
    assert read_section(line) is None


def test_a_section_that_stands_alone_is_told_from_one_in_a_sentence() -> None:
    assert is_section_line("SECCIÓN QUINTA")
    assert is_section_line("S E G U N D A  S E C C I Ó N")
    assert not is_section_line("Número 42, Primera Sección, de fecha 25 de mayo")


@pytest.mark.parametrize(
    ("line", "volume"),
    [
        ("TOMO CLIV Morelia, Mich.", "CLIV"),
        ("TOMO 100, COLIMA, COL.", "100"),
        ("Tomo: III", "III"),
        ("T0MO CXC", "CXC"),
        ("TOMO IIII", None),
        ("TOMO", None),
        ("ÁTOMO X", None),
        ("AÑO XCIII", None),
    ],
)
def test_a_volume_is_read_as_printed(line: str, volume: str | None) -> None:
    assert read_volume(line) == volume


def test_the_year_of_a_gazettes_life_is_not_the_year_of_the_calendar() -> None:
    assert read_year_of_life("AÑO XCIII SAN LUIS POTOSÍ, S.L.P.") == "XCIII"
    assert read_year_of_life("“Año 2015 del Bicentenario”") is None


def test_a_lone_roman_numeral_is_a_volume_only_where_it_is_large_enough() -> None:
    assert is_roman_line("CCII")
    assert not is_roman_line("IX")
    assert not is_roman_line("mil")
