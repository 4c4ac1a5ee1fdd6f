"""Mexico City's application, rebuilt as a browser shows it."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.errors import BrowserNeededError, ListingChangedError
from extractors.sources.jurisdictions.cmx import SOURCE
from extractors.sources.source import ListingPage, Window
from tests.extractors.sources.rebuilt import editions_of, rebuilt

APPLICATION = SOURCE.platform
URL = "https://data.consejeria.cdmx.gob.mx/BusquedaGaceta/"


def test_a_plain_request_is_refused_with_the_days_that_a_browser_must_search() -> None:
    with pytest.raises(BrowserNeededError, match="2026-03-01 to 2026-03-09"):
        list(APPLICATION.start(Window(date(2026, 3, 1), date(2026, 3, 9))))


def test_the_grid_of_editions_is_read_and_no_other() -> None:
    first, second = editions_of(APPLICATION, ListingPage(URL, rebuilt("cmx/grid.html")))
    assert (first.number, first.section) == ("1811", "Tomo 1")
    assert str(first.publication_date) == "2026-03-09"
    assert first.title == "ACUERDO DE PRUEBA UNO"
    assert (second.number, str(second.publication_date)) == ("1810 Bis", "2026-03-06")
    assert first.url == f"{URL}#1811%20Tomo%201"


def test_a_page_before_the_search_is_an_error() -> None:
    bare = b'<html><body><div class="z-page"></div></body></html>'
    with pytest.raises(ListingChangedError, match="0 grids"):
        editions_of(APPLICATION, ListingPage(URL, bare))


def test_a_row_of_too_few_cells_is_an_error() -> None:
    short = rebuilt("cmx/grid.html").decode().replace("<td>1811 Tomo 1</td>", "")
    shorter = (
        short.replace("<td>2026-03-09</td>", "").replace("<button>", "").replace("<td>", "<b>")
    )
    with pytest.raises(ListingChangedError, match="cells"):
        editions_of(APPLICATION, ListingPage(URL, shorter.encode()))
