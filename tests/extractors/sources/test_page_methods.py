"""Aguascalientes's search, rebuilt from its described answers."""

from __future__ import annotations

import json
from datetime import date

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.jurisdictions.agu import SOURCE
from tests.extractors.sources.rebuilt import (
    answer,
    editions_of,
    first_request,
    rebuilt,
    requests_of,
)

SEARCH = SOURCE.platform
DECEMBER = first_request(SEARCH, date(2025, 12, 1), date(2025, 12, 31))


def test_the_answer_inside_the_answer_is_read() -> None:
    fourth, evening = editions_of(SEARCH, answer(DECEMBER, rebuilt("agu/search.json")))
    assert (fourth.number, fourth.volume, fourth.section, fourth.kind) == (
        "52",
        "LXXXVIII",
        "CUARTA",
        "ORDINARIO",
    )
    assert str(fourth.publication_date) == "2025-12-26"
    assert fourth.url == (
        "https://eservicios2.aguascalientes.gob.mx/periodicooficial/Archivos/10669.pdf"
    )
    assert (evening.kind, evening.section, evening.title) == ("VESPERTINA", None, None)


def test_days_are_sent_month_first_and_unused_filters_as_empty_texts() -> None:
    sent = json.loads(DECEMBER.json or "")
    assert (sent["fipub"], sent["ffpub"]) == ("12/1/2025 0:0:0", "12/31/2025 23:59:59")
    assert sent["numero"] == ""


def test_a_span_of_which_not_all_is_shown_is_asked_for_in_halves() -> None:
    half_shown = rebuilt("agu/search.json").decode().replace('\\"Total\\": 2', '\\"Total\\": 700')
    asked = requests_of(SEARCH, answer(DECEMBER, half_shown))
    windows = [request.window for request in asked if request.window]
    assert [(str(each.first_date), str(each.last_date)) for each in windows] == [
        ("2025-12-01", "2025-12-16"),
        ("2025-12-17", "2025-12-31"),
    ]
    one_day = first_request(SEARCH, date(2025, 12, 26), date(2025, 12, 26))
    with pytest.raises(ListingChangedError, match="more editions"):
        list(SEARCH.read(answer(one_day, half_shown)))


@pytest.mark.parametrize("body", ['{"d": ""}', '{"d": null}', '{"d": "[]"}'])
def test_an_answer_with_nothing_in_it_is_empty(body: str) -> None:
    assert list(SEARCH.read(answer(DECEMBER, body))) == []


@pytest.mark.parametrize(
    "body", ["", "<html>", '{"Message": "error"}', '{"d": "<b>"}', '{"d": 5}', '{"d": "{}"}']
)
def test_an_answer_of_another_shape_is_an_error(body: str) -> None:
    with pytest.raises(ListingChangedError):
        list(SEARCH.read(answer(DECEMBER, body)))
