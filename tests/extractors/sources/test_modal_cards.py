"""Campeche's cards, rebuilt from their described markup."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.jurisdictions.cam import SOURCE
from tests.extractors.sources.rebuilt import (
    answer,
    editions_of,
    first_request,
    rebuilt,
    requests_of,
)

CARDS = SOURCE.platform
PAGE = rebuilt("cam/cards.html")
MARCH = first_request(CARDS, date(2026, 3, 1), date(2026, 3, 31))


def test_a_card_has_number_and_section_in_its_title_and_the_day_beside_it() -> None:
    editions = editions_of(CARDS, answer(MARCH, PAGE))
    assert [(each.number, each.section, str(each.publication_date)) for each in editions] == [
        ("2607", "Primera", "2026-03-04"),
        ("2607", "Segunda", "2026-03-04"),
        ("2606", "Primera", "2026-03-03"),
    ]
    assert editions[0].url == (
        "http://periodicooficial.campeche.gob.mx/sipoec/public/periodicos/202603/"
        "PO2607PS04032026.pdf"
    )


def test_pages_follow_until_the_windows_first_day_is_passed() -> None:
    [further] = requests_of(CARDS, answer(MARCH, PAGE))
    assert further.params == (("anio", "2026"), ("page", "2"))
    late = first_request(CARDS, date(2026, 3, 4), date(2026, 3, 31))
    assert requests_of(CARDS, answer(late, PAGE)) == []


def test_the_day_is_the_listings_and_not_the_titles() -> None:
    moved = PAGE.decode().replace(">2026-03-03<", ">2026-03-02<")
    assert str(editions_of(CARDS, answer(MARCH, moved))[2].publication_date) == "2026-03-02"


def test_a_year_without_cards_is_empty_where_their_frame_stands() -> None:
    assert (
        editions_of(CARDS, answer(MARCH, '<section class="archive-area"></section></html>')) == []
    )


@pytest.mark.parametrize(
    ("old", "new"), [("data-toggle", "data-bs-toggle"), (">2026-03-03<", ">ayer<")]
)
def test_cards_of_another_shape_are_an_error(old: str, new: str) -> None:
    page = PAGE.decode().replace(old, new).replace("archive-area", "posts")
    with pytest.raises(ListingChangedError):
        editions_of(CARDS, answer(MARCH, page))
