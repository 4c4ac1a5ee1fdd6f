"""What a listing prints of an edition, in the form in which readings hold it, or not at all."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.model import StatedFacts
from extractors.sources.documents import ListedDocument
from extractors.sources.stating import stated_facts

DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("printed", "stated"),
    [
        ("28", "28"),
        ("028", "28"),
        (" 28 ", "28"),
        ("0", "0"),
        ("100", "100"),
        ("35,931", "35931"),
        ("35.931", "35931"),
        ("12 Bis", "12 bis"),
        ("012 BIS", "12 bis"),
        ("12 Ter", None),
        ("12-A", None),
        ("Ext. 44", None),
        ("44 Ext.", None),
        ("No. 44", None),
        ("1 y 2", None),
        ("S/N", None),
        ("", None),
        (None, None),
    ],
)
def test_a_number_is_stated_in_figures_or_not_at_all(
    printed: str | None, stated: str | None
) -> None:
    assert stated_facts(ListedDocument("u", DAY, number=printed)).number == stated


@pytest.mark.parametrize(
    ("printed", "stated"),
    [
        ("3", "3"),
        ("03", "3"),
        ("III", "3"),
        ("iii", "3"),
        ("TERCERA SECCIÓN", "3"),
        ("Tercera Sección", "3"),
        ("SECCIÓN III", "3"),
        ("Secc. III", "3"),
        ("Sec. 3", "3"),
        ("Sección No. 3", "3"),
        ("Parte 2", "2"),
        ("2ª parte", None),
        ("Décima Primera", "11"),
        ("VIGÉSIMA SEGUNDA SECCIÓN", "22"),
        ("IIII", None),
        ("Única", None),
        ("Suplemento B", None),
        ("Alcance II", None),
        ("Alcance", None),
        ("Sección B", None),
        ("Sección C", None),
        ("D", None),
        ("XC", "90"),
        ("Sección I y II", None),
        ("Tercera edición", None),
        ("Sección", None),
        ("0", None),
        ("", None),
        (None, None),
    ],
)
def test_a_section_is_stated_in_figures_or_not_at_all(
    printed: str | None, stated: str | None
) -> None:
    assert stated_facts(ListedDocument("u", DAY, section=printed)).section == stated


@pytest.mark.parametrize(
    ("printed", "stated"),
    [("CLIV", "CLIV"), ("Tomo CLIV", None), ("154", None), ("Año 3", None), (None, None)],
)
def test_a_volume_is_stated_if_it_is_a_roman_numeral(
    printed: str | None, stated: str | None
) -> None:
    assert stated_facts(ListedDocument("u", DAY, volume=printed)).volume == stated


def test_the_day_is_stated_as_listed_and_the_gazette_never() -> None:
    assert stated_facts(ListedDocument("u", DAY)) == StatedFacts(publication_date=DAY)
    assert stated_facts(ListedDocument("u", None)) == StatedFacts()
