"""Colima's calendar and covers, rebuilt from their described markup."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.jurisdictions.col import SOURCE
from extractors.sources.source import ListingPage
from tests.extractors.sources.rebuilt import (
    answer,
    editions_of,
    first_request,
    rebuilt,
    requests_of,
)

CALENDAR = SOURCE.platform
MONTH = rebuilt("col/month.html")
FEBRUARY = first_request(CALENDAR, date(2026, 2, 1), date(2026, 2, 28))
SITE = "https://periodicooficial.col.gob.mx/p"


def test_a_month_leads_to_the_covers_of_the_windows_days() -> None:
    assert FEBRUARY.url == f"{SITE}/princi.php?liga=2_2026"
    asked = requests_of(CALENDAR, answer(FEBRUARY, MONTH))
    assert [request.url for request in asked] == [
        f"{SITE}/02022026/portada.htm",
        f"{SITE}/07022026/portada.htm",
    ]
    late = first_request(CALENDAR, date(2026, 2, 5), date(2026, 2, 28))
    assert len(requests_of(CALENDAR, answer(late, MONTH))) == 1


def test_a_cover_lists_the_days_files() -> None:
    cover = requests_of(CALENDAR, answer(FEBRUARY, MONTH))[1]
    edition, supplement = editions_of(CALENDAR, answer(cover, rebuilt("col/cover.html")))
    assert edition.url == f"{SITE}/07022026/p26020701.pdf"
    assert str(edition.publication_date) == "2026-02-07"
    assert (edition.volume, edition.number) == ("111", "06")
    assert edition.title == "DECRETO DE PRUEBA del 3 de enero de 2026"
    assert supplement.section == "Suplemento 2"


def test_a_saved_cover_is_dated_by_its_heading() -> None:
    page = ListingPage(f"{SITE}/07022026/portada.htm", rebuilt("col/cover.html"))
    assert {str(each.publication_date) for each in editions_of(CALENDAR, page)} == {"2026-02-07"}


def test_a_day_that_leads_to_another_days_folder_is_an_error() -> None:
    crossed = MONTH.decode().replace("07022026", "07032026")
    with pytest.raises(ListingChangedError, match="folder 07032026"):
        requests_of(CALENDAR, answer(FEBRUARY, crossed))


def test_a_cover_without_files_and_a_month_that_is_no_calendar_are_errors() -> None:
    cover = requests_of(CALENDAR, answer(FEBRUARY, MONTH))[0]
    for request in (cover, FEBRUARY):
        with pytest.raises(ListingChangedError):
            list(CALENDAR.read(answer(request, "<html><body>Bienvenidos</body></html>")))


def test_a_calendar_with_a_file_in_its_menu_is_still_a_calendar() -> None:
    menu = MONTH.decode().replace("<table>", '<a href="ley.pdf">Ley del Periódico</a><table>')
    page = answer(FEBRUARY, menu)
    assert len(requests_of(CALENDAR, page)) == 2
    assert editions_of(CALENDAR, page) == []


def test_a_month_whose_days_have_no_links_yet_is_empty() -> None:
    cells = "".join(f"<td>{day}</td>" for day in range(1, 29))
    page = answer(FEBRUARY, f"<table><tr>{cells}</tr></table></html>")
    assert list(CALENDAR.read(page)) == []


@pytest.mark.parametrize("printed", ["hoy", "31"])
def test_a_link_that_names_no_day_of_the_month_is_an_error(printed: str) -> None:
    changed = MONTH.decode().replace(">7</a>", f">{printed}</a>")
    with pytest.raises(ListingChangedError):
        requests_of(CALENDAR, answer(FEBRUARY, changed))
