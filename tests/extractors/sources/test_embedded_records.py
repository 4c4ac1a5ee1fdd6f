"""Durango's pages, rebuilt from the described data that they carry."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.jurisdictions.dur import SOURCE
from tests.extractors.sources.rebuilt import (
    answer,
    editions_of,
    first_request,
    rebuilt,
    requests_of,
)

PAGES = SOURCE.platform
PAGE = rebuilt("dur/page.html")
FEBRUARY = first_request(PAGES, date(2026, 2, 1), date(2026, 2, 28))


def test_a_record_is_an_edition_once_though_the_page_carries_it_twice() -> None:
    first, second = editions_of(PAGES, answer(FEBRUARY, PAGE))
    assert (first.number, first.kind, str(first.publication_date)) == (
        "12",
        "Ordinario",
        "2026-02-08",
    )
    assert first.url == "https://transp23.s3.amazonaws.com/po/12.pdf"
    assert first.title == 'DECRETO DE PRUEBA "UNO" {con llaves}'
    assert (second.number, second.kind, second.url, second.title) == ("11", "Bis", None, None)


def test_older_pages_follow_until_the_windows_first_day_is_passed() -> None:
    [further] = requests_of(PAGES, answer(FEBRUARY, PAGE))
    assert further.params == (("pagina", "2"),)
    late = first_request(PAGES, date(2026, 2, 6), date(2026, 2, 28))
    assert requests_of(PAGES, answer(late, PAGE)) == []


def test_a_page_after_the_last_one_is_empty_but_the_first_may_not_be() -> None:
    bare = '<html><script>self.__next_f.push([1,"5:[]"])</script></html>'
    [further] = requests_of(PAGES, answer(FEBRUARY, PAGE))
    assert list(PAGES.read(answer(further, bare))) == []
    with pytest.raises(ListingChangedError, match="no record"):
        list(PAGES.read(answer(FEBRUARY, bare)))


def test_a_page_without_data_or_with_data_cut_short_is_an_error() -> None:
    with pytest.raises(ListingChangedError, match="no data"):
        list(PAGES.read(answer(FEBRUARY, "<html><body><h3>12</h3></body></html>")))
    cut = PAGE.decode().split("<script>self.__next_f.push")[0:2]
    with pytest.raises(ListingChangedError):
        list(PAGES.read(answer(FEBRUARY, "<script>self.__next_f.push".join(cut))))
