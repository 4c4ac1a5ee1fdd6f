"""Baja California's months, rebuilt from the described answer of its form."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.jurisdictions.bcn import SOURCE
from extractors.sources.source import Window
from tests.extractors.sources.rebuilt import answer, editions_of, first_request, rebuilt

MONTHS = SOURCE.platform
DECEMBER = first_request(MONTHS, date(2025, 12, 1), date(2025, 12, 31))


def test_a_links_words_say_all_of_an_edition() -> None:
    editions = editions_of(MONTHS, answer(DECEMBER, rebuilt("bcn/month.html")))
    assert [
        (str(each.publication_date), each.volume, each.number, each.section, each.kind)
        for each in editions
    ] == [
        ("2025-12-30", "CXXXII", "78", "I", "NÚMERO ESPECIAL"),
        ("2025-12-26", "CXXXII", "76", "III", None),
        ("2025-12-26", "CXXXII", "76", None, "ÍNDICE"),
        ("2025-12-05", "CXXXII", "73", None, None),
    ]


def test_blanks_and_accents_of_a_query_are_escaped() -> None:
    first = editions_of(MONTHS, answer(DECEMBER, rebuilt("bcn/month.html")))[0]
    assert first.url is not None
    assert "N%C3%9AMERO%20ESPECIAL%20-%20SECCI%C3%93N%20I.pdf&descargar=false" in first.url


def test_each_month_is_a_form_of_its_own() -> None:
    asked = list(MONTHS.start(Window(date(2025, 12, 20), date(2026, 1, 5))))
    assert [request.form for request in asked] == [
        (("anio", "2025"), ("mes", "12")),
        (("anio", "2026"), ("mes", "1")),
    ]
    assert {request.method for request in asked} == {"POST"}


@pytest.mark.parametrize(
    "body", ["", "Error 500", "<p>Servicio no disponible</p>", "<p>No se encontró la página</p>"]
)
def test_an_answer_without_links_is_an_error(body: str) -> None:
    with pytest.raises(ListingChangedError):
        editions_of(MONTHS, answer(DECEMBER, body))


def test_an_answer_that_says_there_is_nothing_is_empty() -> None:
    for body in ("<div>No se encontraron publicaciones</div>", "<p></p>"):
        assert editions_of(MONTHS, answer(DECEMBER, body)) == []
