"""The views of Chihuahua and the State of Mexico, rebuilt from their described markup."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.jurisdictions import chh, mex
from extractors.sources.source import PageRequest
from tests.extractors.sources.rebuilt import (
    answer,
    editions_of,
    first_request,
    rebuilt,
    requests_of,
)

SEARCH = chh.SOURCE.platform
VIEW = mex.SOURCE.platform


def week(first: int, last: int) -> PageRequest:
    return first_request(SEARCH, date(2026, 3, first), date(2026, 3, last))


def test_an_edition_and_its_annexes_are_rows_of_the_printed_day() -> None:
    editions = editions_of(SEARCH, answer(week(1, 8), rebuilt("chh/search.html")))
    assert [(str(each.publication_date), each.kind, each.title) for each in editions] == [
        ("2026-03-07", None, "Ejemplar"),
        ("2026-03-07", "Anexo", "Folleto anexo uno"),
        ("2026-03-07", "Anexo", "Folleto anexo dos"),
        ("2026-03-04", None, "Ejemplar"),
    ]
    assert editions[0].url == "https://chihuahua.gob.mx/sites/po/po%2019_2026.pdf"


def test_the_next_page_is_asked_for_only_where_the_window_reaches_further() -> None:
    page = rebuilt("chh/search.html")
    [further] = requests_of(SEARCH, answer(week(1, 8), page))
    assert further.params == (("page", "1"),)
    assert requests_of(SEARCH, answer(week(5, 8), page)) == []


def test_a_pager_without_a_next_page_ends_the_listing() -> None:
    page = rebuilt("chh/search.html").decode().replace('rel="next"', "").replace("--next", "--last")
    assert requests_of(SEARCH, answer(week(1, 8), page)) == []


def test_a_later_page_may_be_an_empty_view_but_the_first_one_not() -> None:
    empty = '<div class="view"><div class="view-filters"></div></div></html>'
    [second] = requests_of(SEARCH, answer(week(1, 8), rebuilt("chh/search.html")))
    assert editions_of(SEARCH, answer(second, empty)) == []
    with pytest.raises(ListingChangedError, match="no row"):
        editions_of(SEARCH, answer(week(1, 8), empty))
    for broken in ("<div class='view'>Error inesperado</div></html>", "<body>Hola</body></html>"):
        with pytest.raises(ListingChangedError):
            editions_of(SEARCH, answer(second, broken))


def test_a_row_with_a_link_to_the_whole_is_one_edition_titled_by_its_parts() -> None:
    request = first_request(VIEW, date(2026, 3, 1), date(2026, 3, 5))
    whole, part = editions_of(VIEW, answer(request, rebuilt("mex/view.html")))
    assert whole.url == "https://legislacion.edomex.gob.mx/sites/f/mar041/mar041.pdf"
    assert whole.title == "ACUERDO DE PRUEBA UNO.\nAVISO DE PRUEBA DOS."
    assert str(whole.publication_date) == "2026-03-04"
    assert part.title == "DECRETO DE PRUEBA TRES."
    assert str(part.publication_date) == "2026-03-03"


def test_a_field_that_is_gone_is_an_error() -> None:
    page = (
        rebuilt("mex/view.html").decode().replace("field-fecha", "field-otra").replace("view", "x")
    )
    request = first_request(VIEW, date(2026, 3, 1), date(2026, 3, 5))
    with pytest.raises(ListingChangedError):
        editions_of(VIEW, answer(request, page))


def test_a_row_without_links_is_an_edition_without_an_address() -> None:
    page = rebuilt("mex/view.html").decode()
    bare = page.replace(
        '<a href="/sites/f/mar031/mar031a.pdf">DECRETO DE PRUEBA TRES.</a>', "Pronto"
    )
    request = first_request(VIEW, date(2026, 3, 1), date(2026, 3, 5))
    edition = editions_of(VIEW, answer(request, bare))[-1]
    assert (str(edition.publication_date), edition.url) == ("2026-03-03", None)


def test_a_row_with_two_links_to_the_whole_is_an_error() -> None:
    page = rebuilt("mex/view.html").decode().replace("AVISO DE PRUEBA DOS", "Descarga la gaceta")
    request = first_request(VIEW, date(2026, 3, 1), date(2026, 3, 5))
    with pytest.raises(ListingChangedError, match="2 whole editions"):
        editions_of(VIEW, answer(request, page))
