"""Hidalgo's search, rebuilt from its described answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.jurisdictions.hid import SOURCE
from extractors.sources.platforms.month_records import MonthRecords
from tests.extractors.sources.rebuilt import (
    answer,
    editions_of,
    first_request,
    rebuilt,
    requests_of,
)

SEARCH = SOURCE.platform
JANUARY = first_request(SEARCH, date(2020, 1, 1), date(2020, 1, 31))
MONTH = rebuilt("hid/month.json")


def test_an_edition_has_the_file_of_its_barcode() -> None:
    alcance, ordinary = editions_of(SEARCH, answer(JANUARY, MONTH))
    assert alcance.url == ("https://periodico.hidalgo.gob.mx/POEHpdfpublic/2020_ene_31_alc8_04.pdf")
    assert (alcance.number, alcance.section, alcance.kind) == ("4", "Alcance 8", "Alcance")
    assert str(alcance.publication_date) == "2020-01-31"
    assert (ordinary.url, ordinary.section, ordinary.title) == (None, None, None)


def test_a_page_that_may_be_full_leads_to_the_next_one_but_not_for_ever() -> None:
    assert requests_of(SEARCH, answer(JANUARY, MONTH)) == []
    assert isinstance(SEARCH, MonthRecords)
    small = replace(SEARCH, fewest_rows=2)
    request = first_request(small, date(2020, 1, 1), date(2020, 1, 31))
    for number in range(2, 21):
        [request] = requests_of(small, answer(request, MONTH))
        assert request.params[-1] == ("page", str(number))
    with pytest.raises(ListingChangedError, match="more than 20 pages"):
        requests_of(small, answer(request, MONTH))


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"data": [{"id": 1}]}', '{"data": null}'])
def test_an_answer_of_another_shape_is_an_error(body: str) -> None:
    with pytest.raises(ListingChangedError):
        list(SEARCH.read(answer(JANUARY, body)))


def test_a_month_without_editions_is_empty() -> None:
    assert list(SEARCH.read(answer(JANUARY, '{"data": []}'))) == []
