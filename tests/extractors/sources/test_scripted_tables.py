"""Baja California Sur's years, rebuilt from their described markup."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.jurisdictions.bcs import SOURCE
from tests.extractors.sources.rebuilt import (
    answer,
    editions_of,
    first_request,
    rebuilt,
    requests_of,
)

TABLES = SOURCE.platform
INDEX = first_request(TABLES, date(2023, 12, 1), date(2024, 2, 1))


def test_the_index_leads_to_the_years_of_the_window() -> None:
    asked = requests_of(TABLES, answer(INDEX, rebuilt("bcs/index.html")))
    assert [request.url for request in asked] == [
        "https://finanzas.bcs.gob.mx/boletines-oficiales-2023/",
        "https://finanzas.bcs.gob.mx/boletines-oficiales-2024/",
    ]


def test_an_index_that_leaves_out_a_year_is_an_error() -> None:
    request = first_request(TABLES, date(2022, 5, 1), date(2022, 6, 1))
    with pytest.raises(ListingChangedError, match="without 2022"):
        requests_of(TABLES, answer(request, rebuilt("bcs/index.html")))


def test_tables_in_scripts_and_in_the_page_are_read_and_nothing_twice() -> None:
    [year, _] = requests_of(TABLES, answer(INDEX, rebuilt("bcs/index.html")))
    editions = editions_of(TABLES, answer(year, rebuilt("bcs/year.html")))
    assert [
        (each.number, str(each.publication_date), each.kind, each.url) for each in editions
    ] == [
        ("49", "2024-11-30", None, "https://finanzas.bcs.gob.mx/b/2024/49.pdf"),
        ("48", "2024-11-25", "Extraordinario", "https://finanzas.bcs.gob.mx/b/2024/48.pdf"),
        ("47", "2024-11-20", None, "https://finanzas.bcs.gob.mx/b/2024/47.pdf"),
    ]


def test_a_years_page_without_rows_is_an_error_though_its_menu_names_years() -> None:
    [year, _] = requests_of(TABLES, answer(INDEX, rebuilt("bcs/index.html")))
    with pytest.raises(ListingChangedError):
        editions_of(TABLES, answer(year, rebuilt("bcs/index.html")))


def test_a_page_that_is_neither_index_nor_year_is_an_error() -> None:
    with pytest.raises(ListingChangedError):
        editions_of(TABLES, answer(INDEX, "<html><body><a href='/x'>Aviso</a></body></html>"))
