"""Guerrero's cards, rebuilt from their described markup."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.jurisdictions.gro import SOURCE
from extractors.sources.platforms.wordpress_cards import WordPressCards
from tests.extractors.sources.rebuilt import (
    answer,
    editions_of,
    first_request,
    rebuilt,
    requests_of,
)

CARDS = SOURCE.platform
PAGE = rebuilt("gro/cards.html")
AUGUST = first_request(CARDS, date(2026, 8, 1), date(2026, 8, 31))


def test_a_card_is_a_document_with_its_category() -> None:
    law, agreement = editions_of(CARDS, answer(AUGUST, PAGE))
    assert (law.title, law.kind) == ("LEY DE PRUEBA UNO", "LEYES")
    assert str(law.publication_date) == "2026-08-21"
    assert law.url == (
        "https://periodicooficial.guerrero.gob.mx/wp-content/uploads/2026/09/p.o.-67.pdf"
    )
    assert agreement.url == "https://periodicooficial.guerrero.gob.mx/acuerdo-de-prueba-dos/"


def test_a_page_that_is_not_full_is_the_last_one() -> None:
    assert requests_of(CARDS, answer(AUGUST, PAGE)) == []


def test_a_full_page_leads_to_the_next_one() -> None:
    assert isinstance(CARDS, WordPressCards)
    small = replace(CARDS, cards_a_page=2)
    [second] = requests_of(small, answer(AUGUST, PAGE))
    assert second.url == "https://periodicooficial.guerrero.gob.mx/publicaciones/page/2/"
    [third] = requests_of(small, answer(second, PAGE))
    assert third.url.endswith("/page/3/")


def test_a_month_without_cards_is_empty_where_the_form_stands() -> None:
    assert editions_of(CARDS, answer(AUGUST, '<select name="sy"></select></html>')) == []
    with pytest.raises(ListingChangedError):
        editions_of(CARDS, answer(AUGUST, "<html><body>503</body></html>"))
