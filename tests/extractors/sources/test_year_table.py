"""Coahuila's years, rebuilt from its described markup and its recorded rows' values."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.jurisdictions.coa import SOURCE
from extractors.sources.source import PageRequest
from tests.extractors.sources.rebuilt import answer, editions_of, first_request, rebuilt

PAGE = rebuilt("coa/year.html")
YEAR = SOURCE.platform


def december() -> PageRequest:
    return first_request(YEAR, date(2024, 12, 1), date(2024, 12, 31))


def test_a_row_is_an_edition_and_a_scripts_shadow_of_it_is_none() -> None:
    editions = editions_of(YEAR, answer(december(), PAGE))
    assert [str(each.publication_date) for each in editions] == [
        "2024-12-20",
        "2024-12-18",
        "2024-12-17",
    ]
    assert editions[0].volume == "CXXXI"
    assert editions[0].number == "102"
    assert (editions[0].kind, editions[0].section) == ("Sección 7", "7")
    assert (editions[1].kind, editions[1].section) == ("Extraordinario", None)
    assert editions[0].title == "DECRETO DE PRUEBA UNO.\nACUERDO DE PRUEBA DOS."


def test_the_file_is_the_one_that_the_button_names() -> None:
    first, second, _ = editions_of(YEAR, answer(december(), PAGE))
    folder = "https://periodico.segobcoahuila.gob.mx/ArchivosPO/"
    assert first.document_url == f"{folder}102-S%C3%89PTIMASECC-20-DIC-2024.PDF"
    assert second.fetch_url == f"{folder}101-EXT2-18-DIC-2024.PDF"
    assert second.url == (
        "https://periodico.segobcoahuila.gob.mx/verPDFpc.asp?file=101-EXT2-18-DIC-2024.PDF"
    )


def test_an_edition_without_a_button_has_no_address() -> None:
    assert editions_of(YEAR, answer(december(), PAGE))[2].fetch_url is None


def test_a_page_in_the_encoding_of_windows_reads_the_same() -> None:
    body = PAGE.decode().replace('<meta charset="utf-8">', "").encode("cp1252")
    editions = editions_of(YEAR, answer(december(), body))
    assert editions == editions_of(YEAR, answer(december(), PAGE))


def test_each_year_of_the_window_is_asked_for() -> None:
    platform = SOURCE.platform
    assert first_request(platform, date(2025, 12, 30), date(2026, 1, 5)).params == (
        ("Ano", "2025"),
    )


def test_a_year_that_just_began_may_be_empty() -> None:
    empty = '<table id="publicationsTable"><thead></thead><tbody></tbody></table></html>'
    new_year = first_request(YEAR, date(2026, 1, 1), date(2026, 1, 4))
    assert editions_of(YEAR, answer(new_year, empty)) == []
    with pytest.raises(ListingChangedError, match="without rows"):
        editions_of(YEAR, answer(december(), empty))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("publicationsTable", "otherTable"),
        ("<td>CXXXI</td>", ""),
        ("verPDFpc.asp?file=", "verPDFpc.asp?archivo="),
    ],
)
def test_a_page_of_another_shape_is_an_error(old: str, new: str) -> None:
    with pytest.raises(ListingChangedError):
        editions_of(YEAR, answer(december(), PAGE.decode().replace(old, new)))


def test_two_files_behind_one_rows_buttons_are_an_error() -> None:
    twice = PAGE.decode().replace("versumariocompleto.asp?Id_Sumario=2", "verPDFpc.asp?file=b.pdf")
    with pytest.raises(ListingChangedError, match="2 buttons"):
        editions_of(YEAR, answer(december(), twice))
