"""Chiapas's cards, rebuilt from their described markup."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.jurisdictions.chp import SOURCE
from extractors.sources.source import Window
from tests.extractors.sources.rebuilt import (
    answer,
    editions_of,
    first_request,
    rebuilt,
    requests_of,
)

CARDS = SOURCE.platform
PAGE = rebuilt("chp/cards.html")
MAY = first_request(CARDS, date(2018, 5, 1), date(2018, 5, 31))


def test_a_headings_labels_say_number_section_part_and_day() -> None:
    editions = editions_of(CARDS, answer(MAY, PAGE))
    assert [(each.number, each.section, str(each.publication_date)) for each in editions] == [
        ("369", "SEGUNDA, Parte PRIMERA", "2018-05-30"),
        ("368", None, "2018-05-23"),
    ]
    assert editions[0].url == "https://www.sgg.chiapas.gob.mx/periodico/files/369-2-1.pdf"


def test_the_pager_is_followed_to_its_last_page() -> None:
    [second] = requests_of(CARDS, answer(MAY, PAGE))
    assert second.form == (("a", "2018"), ("m", "5"), ("p", ""), ("pg", "2"))
    assert requests_of(CARDS, answer(second, PAGE)) == []


def test_each_term_has_its_form_and_a_month_of_change_asks_two() -> None:
    asked = list(CARDS.start(Window(date(2018, 11, 15), date(2019, 1, 15))))
    assert [request.url.rsplit("/", 1)[1] for request in asked] == [
        "periodico1218",
        "periodico1218",
        "periodico1824",
        "periodico1824",
    ]


def test_a_month_without_cards_is_empty_where_the_form_stands() -> None:
    form = '<form><select name="a"></select><select name="m"></select></form></html>'
    assert editions_of(CARDS, answer(MAY, form)) == []


@pytest.mark.parametrize(("old", "new"), [("media-body", "card-body"), ("Fecha:", "Día:")])
def test_cards_of_another_shape_are_an_error(old: str, new: str) -> None:
    page = PAGE.decode().replace(old, new).replace('name="a"', 'name="anio"')
    with pytest.raises(ListingChangedError):
        editions_of(CARDS, answer(MAY, page))
