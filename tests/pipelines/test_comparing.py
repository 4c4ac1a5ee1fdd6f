"""`vigia matrix` and `vigia compare`: answers by criterion, with words, in both languages."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from extractors.law.codebook.criteria import CRITERIA
from pipelines.comparisons import grid_lines
from tests.pipelines.conftest import Vigia
from tests.warehouse.invented import JANUARY, Desk, article, edition, law
from warehouse.coding import build_codebook
from warehouse.database import open_writer

STATE_WORDS = "El Consejo se integra por once consejeros."
FUND_WORDS = "Se crea el Fondo para la Atención a las Víctimas."
PURPOSES = (
    "Se entenderá por explotación:\nI. La esclavitud;\nII. La mendicidad forzosa; y\n"
    "III. El matrimonio servil."
)
GENERAL = (
    "Ley General para Prevenir, Sancionar y Erradicar los Delitos en Materia de Trata de Personas"
)


@pytest.fixture(scope="module")
def laws(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with a state law and the General Law; not to be written to."""
    data = tmp_path_factory.mktemp("laws") / "data"
    with open_writer(data) as connection:
        desk = Desk(data, connection)
        state = law(article("1", STATE_WORDS), article("2", "Se estará a la Ley General."))
        desk.take(edition("57", date(2013, 1, 15), state), "57", JANUARY)
        general = law(article("4", PURPOSES, page=2), article("81", FUND_WORDS), title=GENERAL)
        desk.take(edition("14", date(2012, 6, 14), general, code="FED"), "14", JANUARY)
        build_codebook(desk.connection)
    return data


def cells(
    vigia: Vigia, data: Path, *arguments: str
) -> dict[tuple[object, object], dict[str, object]]:
    rows = vigia("matrix", *arguments, "--format", "json", data=data).records()
    return {(row["jurisdiction_code"], row["criterion"]): row for row in rows}


def test_the_matrix_has_a_row_for_each_jurisdiction_with_a_law(vigia: Vigia, laws: Path) -> None:
    ended = vigia("matrix", data=laws)
    lines = [line.split() for line in ended.out.splitlines()]
    assert ended.code == 0
    assert [line[0] for line in lines if line and line[0].isupper()] == ["DUR", "FED"]
    assert "3/11" in ended.out
    assert "every word of the law is known" in ended.out


def test_all_shows_also_those_without_a_law(vigia: Vigia, laws: Path) -> None:
    assert len(cells(vigia, laws)) == 2 * len(CRITERIA)
    every = cells(vigia, laws, "--all")
    assert len(every) == 33 * len(CRITERIA)
    assert every["SIN", "fund"]["state"] == "not_determined"
    assert "SIN" in vigia("matrix", "--all", data=laws).out


def test_a_cell_for_programs_has_words_provision_page_and_document(
    vigia: Vigia, laws: Path
) -> None:
    cell = cells(vigia, laws)["FED", "purposes"]
    assert cell["value_list"] == ["slavery", "forced_begging", "forced_marriage"]
    assert cell["quote"] == "I. La esclavitud;"
    assert str(cell["provision_id"]).endswith("/art-4")
    assert (cell["first_page"], len(str(cell["document_sha256"]))) == (2, 64)
    rows = list(csv.DictReader(io.StringIO(vigia("matrix", "--format", "csv", data=laws).out)))
    assert {row["state"] for row in rows} == {"present", "absent"}


def test_a_jurisdiction_is_shown_with_its_words_and_pages(vigia: Vigia, laws: Path) -> None:
    english = vigia("matrix", "fed", data=laws).out
    assert "Fund: own fund" in english
    assert f"«{FUND_WORDS}»" in english
    assert "Article 81 [document " in english
    assert "forced begging" in english
    assert "Training: no" in english
    spanish = vigia("matrix", "FED", data=laws, language="es").out
    assert "Fondo: fondo propio" in spanish
    assert "Artículo 81 [documento " in spanish
    assert "DUR" not in english


def test_two_laws_are_compared_with_both_words(vigia: Vigia, laws: Path) -> None:
    english = vigia("compare", "DUR", "FED", data=laws).out
    assert "Fund: only FED\n  DUR: no\n  FED: own fund\n" in english
    assert "Members: only DUR\n  DUR: 11\n" in english
    assert f"«{STATE_WORDS}»" in english
    assert "Training: neither" in english
    assert "Names the General Law: only DUR\n  DUR: yes (fairly sure)" in english
    spanish = vigia("compare", "DUR", "FED", data=laws, language="es").out
    assert "Fondo: solo FED\n  DUR: no\n" in spanish
    assert "Capacitación: ninguna" in spanish


def test_a_comparison_for_programs_has_both_citations(vigia: Vigia, laws: Path) -> None:
    rows = vigia("compare", "FED", "dur", "--format", "json", data=laws).records()
    fund = next(row for row in rows if row["criterion"] == "fund")
    assert (fund["agreement"], fund["first_quote"], fund["second_quote"]) == (
        "only_first",
        FUND_WORDS,
        None,
    )
    assert str(fund["first_provision_id"]).startswith("mx-fed/")


def test_an_earlier_day_and_an_earlier_knowledge_are_kept_apart(vigia: Vigia, laws: Path) -> None:
    assert {code for code, _ in cells(vigia, laws, "--on", "2012-12-31")} == {"FED"}
    assert cells(vigia, laws, "--known-at", "2025-12-31") == {}
    assert vigia("matrix", "--known-at", "2025-12-31", data=laws).out == "Nothing found.\n"


@pytest.mark.parametrize(
    ("arguments", "english", "spanish"),
    [
        (["matrix", "XXX"], "no such jurisdiction", "no existe esa jurisdicción"),
        (["matrix", "SIN"], "SIN: no law of it is at hand", "SIN: no se tiene ley suya"),
        (["compare", "DUR", "SIN"], "At hand: DUR FED", "Se tienen: DUR FED"),
        (["compare", "DUR"], "Missing argument 'CODE'", "Falta el argumento"),
        (["matrix", "DUR", "--on", "2012-01-01"], "At hand: none", "Se tienen: ninguna"),
        (["matrix", "--on", "x"], "not a day", "no es un día"),
    ],
)
def test_bad_usage_is_one_line_with_the_mend(
    vigia: Vigia, laws: Path, arguments: list[str], english: str, spanish: str
) -> None:
    for language, words in (("en", english), ("es", spanish)):
        ended = vigia(*arguments, data=laws, language=language)
        assert (ended.code, ended.out) == (2, "")
        assert words in ended.err
        assert ended.err.count("\n") == 1


@pytest.mark.parametrize("command", ["matrix", "compare"])
def test_the_help_shows_an_example(vigia: Vigia, command: str) -> None:
    assert f"vigia {command} DUR" in " ".join(vigia(command, "--help").out.split())
    assert "Ejemplo:" in vigia(command, "--help", language="es").out


def test_a_narrow_screen_gets_the_table_in_parts(vigia: Vigia, laws: Path) -> None:
    asked = list(cells(vigia, laws).values())
    whole, parts = ("".join(grid_lines(asked, "en", width)) for width in (None, 90))
    *lines, _legend = parts.splitlines()
    assert max(map(len, lines)) <= 90
    assert sum(line.startswith(" DUR") for line in lines) > 3
    assert {word for word in whole.split() if "─" not in word} == {
        word for word in parts.split() if "─" not in word
    }


def test_a_table_for_a_file_is_in_one_part(vigia: Vigia, laws: Path, tmp_path: Path) -> None:
    output = tmp_path / "matrix.txt"
    assert vigia("matrix", "--output", output, data=laws).code == 0
    assert sum(line.startswith(" DUR") for line in output.read_text("utf-8").splitlines()) == 1
