"""Numbers in figures and words, alone and as ranges and terms."""

from __future__ import annotations

import pytest

from extractors.law.codebook.amounts import amount_value, find_fine, find_prison, find_term


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("quince", 15),
        ("treinta y cinco", 35),
        ("ciento veinte", 120),
        ("mil", 1000),
        ("un mil 500", 1500),
        ("veinte mil", 20000),
        ("2 mil", 2000),
        ("1,500", 1500),
        ("quinientas", 500),
        ("muchos", None),
        ("", None),
    ],
)
def test_a_number_is_read_however_it_is_printed(words: str, value: int | None) -> None:
    assert amount_value(words) == value


@pytest.mark.parametrize(
    ("folded", "years"),
    [
        ("pena de 15 a 30 anos prision", "15-30"),
        ("prision de cuatro anos a nueve anos", "4-9"),
        ("de treinta y cinco a cuarenta anos de prision", "35-40"),
        ("prision hasta de cuarenta y cinco anos", None),
        ("a los treinta y cinco anos de edad saldra de prision", None),
        ("se le suspendera de cinco a diez anos en su cargo", None),
        ("de nueve a tres anos de prision", None),
    ],
)
def test_a_range_of_years_is_one_of_prison(folded: str, years: str | None) -> None:
    assert find_prison(folded) == years


@pytest.mark.parametrize(
    ("folded", "days"),
    [
        ("de un mil a veinte mil dias multa", "1000-20000"),
        ("multa de 2 mil a 60 mil dias", "2000-60000"),
        ("multa de cien a quinientas unidades de medida y actualizacion", "100-500"),
        ("multa de quinientos a mil veces el salario minimo", "500-1000"),
        ("arresto de diez a veinte dias", None),
    ],
)
def test_a_fine_is_counted_in_days_or_units(folded: str, days: str | None) -> None:
    assert find_fine(folded) == days


@pytest.mark.parametrize(
    ("folded", "term"),
    [
        ("en un plazo de noventa dias naturales", "P90D"),
        ("dentro de los seis meses siguientes", "P6M"),
        ("en el plazo de un ano", "P1Y"),
        ("a la brevedad", None),
    ],
)
def test_a_term_is_a_duration(folded: str, term: str | None) -> None:
    assert find_term(folded) == term
