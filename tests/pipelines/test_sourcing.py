"""`vigia sources` and `vigia sources parse`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractors.sources.registry import source_codes
from pipelines.commands.sourcing import COLUMNS, EDITION_KEYS
from tests.conftest import ROOT
from tests.pipelines.conftest import Vigia

PAGES = ROOT / "tests" / "fixtures" / "listings"
INDEX = PAGES / "fed" / "index.html"


def test_the_sources_are_one_row_a_gazette(vigia: Vigia) -> None:
    ended = vigia("sources", "--format", "json")
    rows = json.loads(ended.out)
    assert ended.code == 0
    assert [row["jurisdiction_code"] for row in rows] == list(source_codes())
    assert {tuple(row) for row in rows} == {tuple(COLUMNS)}
    assert {row["verified_on"] for row in rows} == {None}


def test_the_table_of_sources_speaks_the_persons_language(vigia: Vigia) -> None:
    assert "Official Gazette of the Federation" in vigia("sources").out
    assert "Listado por" in vigia("sources", language="es").out


def test_a_saved_page_is_printed_as_an_array_with_the_contracts_keys(vigia: Vigia) -> None:
    ended = vigia("sources", "parse", "fed", INDEX, "--json")
    editions = json.loads(ended.out)
    assert (ended.code, ended.err) == (0, "")
    assert [tuple(edition) for edition in editions] == [EDITION_KEYS] * 2
    assert editions[0] == {
        "publication_date": "2026-01-05",
        "volume": None,
        "number": None,
        "section": "PRIMERA SECCION",
        "kind": "Matutina",
        "title": "Decreto inventado por el que se reforma una ley inventada.",
        "url": "https://www.dof.gob.mx/nota_detalle.php?codigo=9000002&fecha=05/01/2026",
    }


def test_a_day_declared_empty_is_an_empty_array_and_no_error(vigia: Vigia) -> None:
    ended = vigia("sources", "parse", "FED", PAGES / "fed" / "empty_day.html", "--json")
    assert (ended.code, json.loads(ended.out)) == (0, [])
    shown = vigia("sources", "parse", "FED", PAGES / "fed" / "empty_day.html")
    assert "0 edition(s)" in shown.out


def test_a_saved_page_is_shown_as_a_table_to_people(vigia: Vigia) -> None:
    ended = vigia("sources", "parse", "FED", INDEX, language="es")
    assert "2 edición(es) listadas" in ended.out
    assert "SEGUNDA SECCION" in ended.out


def test_links_are_relative_to_the_address_that_is_given(vigia: Vigia) -> None:
    page = PAGES / "oax" / "ordinary.html"
    address = "https://periodicooficial.oaxaca.gob.mx/viejo/busquedadoc.php"
    ended = vigia("sources", "parse", "OAX", page, "--url", address, "--json")
    (first, _) = json.loads(ended.out)
    assert first["url"].startswith("https://periodicooficial.oaxaca.gob.mx/viejo/files/")


def test_a_page_of_another_shape_names_the_file_and_the_reason(vigia: Vigia) -> None:
    ended = vigia("sources", "parse", "OAX", INDEX, "--json")
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.startswith(f"{INDEX}: ")
    assert "table#tblNueva" in ended.err
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["XXX", str(INDEX)], "not found"),
        (["FED", "nowhere.html"], "there is no such file"),
        (["FED", str(PAGES)], "a folder"),
        (["FED", str(INDEX), "--url", "dof.gob.mx"], "not an address"),
        (["FED"], "Missing argument 'FILE'"),
    ],
)
def test_a_bad_call_of_parse_is_one_line_and_exit_code_2(
    vigia: Vigia, arguments: list[str], words: str
) -> None:
    ended = vigia("sources", "parse", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert words in ended.err
    assert ended.err.count("\n") == 1


def test_the_help_of_parse_is_in_both_languages(vigia: Vigia) -> None:
    assert "saved listing page" in vigia("sources", "parse", "--help").out
    spanish = vigia("sources", "parse", "--help", language="es").out
    assert spanish.startswith("Uso:")
    assert "página de listado" in spanish


def test_parsing_a_page_touches_no_data_directory(vigia: Vigia, fresh_data: Path) -> None:
    assert vigia("--data", fresh_data, "sources", "parse", "FED", INDEX).code == 0
    assert not fresh_data.exists()
