"""Dates as gazettes and laws print them, beside what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.law.dates import find_dates

PRINTED = [
    ("Miércoles 25 de Abril del 2012", date(2012, 4, 25)),
    ("viernes 4 de noviembre de 2016", date(2016, 11, 4)),
    ("30 DE DICIEMBRE - 2020", date(2020, 12, 30)),
    ("6 DE ABRIL DEL AÑO 2024", date(2024, 4, 6)),
    ("SEPTIEMBRE 26 DEL AÑO 2009", date(2009, 9, 26)),
    ("Mayo 4 de 2015", date(2015, 5, 4)),
    ("Diciembre 31, 2009", date(2009, 12, 31)),
    ("14-11-2025", date(2025, 11, 14)),
    ("DOF: 23/07/2014", date(2014, 7, 23)),
    ("1988/06/23", date(1988, 6, 23)),
    ("2021.02.27/No. 17", date(2021, 2, 27)),
    ("4/DICIEMBRE/1993", date(1993, 12, 4)),
    ("29/Ene/2014", date(2014, 1, 29)),
    ("3-Sept.-2015", date(2015, 9, 3)),
    ("31-VII-2019", date(2019, 7, 31)),
    ("15 DE JULIO DE 2012", date(2012, 7, 15)),
    ("15 DE JUNIO DE 2012", date(2012, 6, 15)),
    ("1o. de enero de 2013", date(2013, 1, 1)),
    ("1° de setiembre de 1932", date(1932, 9, 1)),
    ("PÁGINA 16 30 DE DICIEMBRE - 2023", date(2023, 12, 30)),
    ("13 trece de junio del 2012 dos mil doce", date(2012, 6, 13)),
    ("a los 29 días del mes de diciembre de dos mil nueve", date(2009, 12, 29)),
    ("Diecinueve días del mes de Diciembre del año Dos mil cinco", date(2005, 12, 19)),
    ("veinticinco de noviembre de dos mil veintidós", date(2022, 11, 25)),
    ("tres de junio de mil novecientos noventa y cuatro", date(1994, 6, 3)),
    ("primero de enero de mil ochocientos sesenta", date(1860, 1, 1)),
    ("treinta y un días del mes de octubre del año dos mil", date(2000, 10, 31)),
]

READ_AMISS_BY_OCR = [
    ("Miércoles 11 de Jun1o de 2014", date(2014, 6, 11)),
    ("12 de Dlciembre de 2009", date(2009, 12, 12)),
    ("2 de novicmbre de 2010", date(2010, 11, 2)),
]

NO_DATE = [
    "31 de febrero de 2012",
    "45 de mayo de 2012",
    "25/13/2012",
    "26/4/23, 10:36",
    "el 4 de noviembre",
    "noviembre de 2016",
    "artículo 5 de la Ley 2015",
    "fracción 3 del presente 2015",
    "Tels. 3-12-32-28",
    "No. 210-11-2012-1",
    "25 de mazo de 2015",
    "25 de jutio de 2015",
    "",
]


@pytest.mark.parametrize(("text", "day"), PRINTED + READ_AMISS_BY_OCR)
def test_a_printed_date_is_read(text: str, day: date) -> None:
    assert [found.date for found in find_dates(text)] == [day]


@pytest.mark.parametrize("text", NO_DATE)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert find_dates(text) == []


def test_a_month_that_two_months_are_as_near_to_is_not_guessed() -> None:
    assert [one.date for one in find_dates("20 de junlo de 2012")] == [date(2012, 6, 20)]
    assert find_dates("20 de jumio de 2012") == []


def test_dates_come_in_printed_order_with_their_places() -> None:
    text = "del 1o. de enero de 2013 al 31 de diciembre de 2014"
    found = find_dates(text)
    assert [text[one.start : one.end] for one in found] == [
        "1o. de enero de 2013",
        "31 de diciembre de 2014",
    ]


def test_the_day_that_owns_the_year_is_taken_from_a_series() -> None:
    found = find_dates("los días 7, 10 y 14 de febrero y 3 de marzo de 1918")
    assert [one.date for one in found] == [date(1918, 3, 3)]


def test_an_impossible_date_does_not_hide_the_next() -> None:
    found = find_dates("30 de febrero de 2012, 1 de marzo de 2012")
    assert [one.date for one in found] == [date(2012, 3, 1)]
