"""What people ask: status, law, history, search, findings and SQL, in every form."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from pipelines.demo.editions import DEMO_LAW_ID, DEMO_LAW_TITLE
from tests.conftest import ROOT
from tests.pipelines.conftest import Vigia


def status_of(vigia: Vigia, data: Path, code: str, *options: str) -> dict[str, object]:
    rows = vigia("status", *options, "--format", "json", data=data).records()
    assert len(rows) == 33
    (row,) = [row for row in rows if row["jurisdiction_code"] == code]
    return row


def rows_of(path: Path, columns: str) -> list[tuple[object, ...]]:
    """The columns of a Parquet file, as DuckDB itself reads them."""
    with duckdb.connect() as connection:
        query = f"select {columns} from read_parquet($path)"  # noqa: S608
        return connection.execute(query, {"path": str(path)}).fetchall()


def test_the_status_of_a_day_follows_the_law_of_that_day(vigia: Vigia, ingested: Path) -> None:
    first = status_of(vigia, ingested, "MIC", "--on", "2014-06-30")
    second = status_of(vigia, ingested, "MIC", "--on", "2019-06-30")
    assert status_of(vigia, ingested, "MIC", "--on", "2009-06-30")["evidence"] != "gazette"
    assert first["instrument_id"] == DEMO_LAW_ID
    assert (first["status"], first["evidence"], first["generation"]) == (
        "special_law",
        "gazette",
        1,
    )
    assert second["instrument_id"] != DEMO_LAW_ID
    assert (second["evidence"], second["generation"]) == ("gazette", 2)


def test_what_was_not_yet_known_is_not_told(vigia: Vigia, ingested: Path) -> None:
    asked = ("--on", "2014-06-30", "--known-at")
    before = status_of(vigia, ingested, "MIC", *asked, "2026-11-23")
    after = status_of(vigia, ingested, "MIC", *asked, "2026-11-24")
    assert before["evidence"] != "gazette"
    assert after["evidence"] == "gazette"


def test_before_any_ingest_the_claims_answer_and_say_so(vigia: Vigia, fresh_data: Path) -> None:
    ended = vigia("status", "--format", "json", data=fresh_data)
    assert ended.code == 0
    assert "not evidence" in ended.err
    assert {row["evidence"] for row in ended.records()} == {"claim", None}
    assert {row["status"] for row in ended.records() if row["evidence"] is None} == {"unknown"}
    assert not fresh_data.exists()


@pytest.mark.parametrize(
    "words", [[DEMO_LAW_ID], [DEMO_LAW_ID.removeprefix("mx-mic/")], ["MIC", "2010", "trata"]]
)
def test_a_law_is_found_by_as_much_of_its_identifier_as_is_unique(
    vigia: Vigia, ingested: Path, words: list[str]
) -> None:
    ended = vigia("law", *words, "--on", "2014-06-30", data=ingested)
    assert ended.code == 0
    assert ended.out.casefold().startswith(DEMO_LAW_TITLE.casefold())
    assert "Article 8 bis\n" in ended.out
    assert "[document " in ended.out


def test_a_law_in_force_is_meant_before_one_that_ended(vigia: Vigia, ingested: Path) -> None:
    ended = vigia("law", "mic", "TRATA", data=ingested, language="es")
    assert ended.code == 0
    assert DEMO_LAW_ID not in ended.out
    assert "Artículo 1\n" in ended.out


def test_a_law_that_several_words_could_mean_is_asked_back(vigia: Vigia, ingested: Path) -> None:
    ended = vigia("law", "mx", data=ingested)
    assert ended.code == 2
    assert "Several match" in ended.err


def test_a_law_that_is_not_there_is_said_not_to_be(vigia: Vigia, ingested: Path) -> None:
    ended = vigia("law", "zac", "trata", data=ingested)
    assert ended.code == 2
    assert "not found" in ended.err


def test_a_reformed_article_shows_what_changed(vigia: Vigia, ingested: Path) -> None:
    ended = vigia("history", f"{DEMO_LAW_ID}/art-4", data=ingested)
    assert ended.code == 0
    assert ended.out.count("[document ") == 2
    assert "[-" in ended.out
    assert "{+" in ended.out


@pytest.mark.parametrize(
    "words", [["MIC", "2010", "trata", "8", "bis"], ["MIC", "2010", "trata", "art-8-bis"]]
)
def test_a_provision_is_found_by_law_and_label(
    vigia: Vigia, ingested: Path, words: list[str]
) -> None:
    (version,) = vigia("history", *words, "--format", "json", data=ingested).records()
    assert version["provision_id"] == f"{DEMO_LAW_ID}/art-8-bis"


def test_search_finds_words_whatever_their_accents(vigia: Vigia, ingested: Path) -> None:
    ended = vigia("search", "victima", "REPARACION", data=ingested)
    assert ended.code == 0
    assert "[document " in ended.out
    nothing = vigia("search", "xylophone", data=ingested, language="es")
    assert (nothing.code, nothing.out) == (0, "No se encontró nada.\n")


def test_sql_answers_what_reads_and_refuses_what_writes(vigia: Vigia, ingested: Path) -> None:
    read = vigia("sql", "select count(*) as n from adoption_status", data=ingested)
    assert read.code == 0
    assert "33" in read.out
    for refused in (
        "drop table editions",
        "select 1; select 2",
        "selec 1",
        "copy (select 1) to 'x'",
    ):
        ended = vigia("sql", refused, data=ingested, language="es")
        assert ended.code == 2
        assert "rechazada" in ended.err


def test_every_form_holds_the_same_rows(vigia: Vigia, ingested: Path, tmp_path: Path) -> None:
    asked = ("status", "--on", "2014-06-30", "--format")
    rows = vigia(*asked, "json", data=ingested).records()
    read = list(csv.DictReader(vigia(*asked, "csv", data=ingested).out.splitlines()))
    assert [row["instrument_id"] or None for row in read] == [row["instrument_id"] for row in rows]
    assert list(read[0]) == list(rows[0])
    target = tmp_path / "status.parquet"
    written = vigia(*asked, "parquet", "--output", target, data=ingested)
    assert "33 row(s)" in written.err
    found = rows_of(target, "jurisdiction_code, publication_date")
    assert [(code, str(day) if day else None) for code, day in found] == [
        (row["jurisdiction_code"], row["publication_date"]) for row in rows
    ]


def test_parquet_goes_to_a_pipe_whole(ingested: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pipelines", "status", "--format", "parquet", "--data"]
    ended = subprocess.run([*command, str(ingested)], capture_output=True, check=True, cwd=ROOT)
    (tmp_path / "piped.parquet").write_bytes(ended.stdout)
    assert len(rows_of(tmp_path / "piped.parquet", "jurisdiction_code")) == 33


def test_an_answer_goes_to_a_file_in_the_form_asked_for(
    vigia: Vigia, ingested: Path, tmp_path: Path
) -> None:
    for name, words in (("table", "Article 8 bis"), ("csv", "art-8-bis"), ("json", "art-8-bis")):
        target = tmp_path / f"law.{name}"
        ended = vigia("law", DEMO_LAW_ID, "--format", name, "--output", target, data=ingested)
        assert (ended.code, ended.out) == (0, "")
        assert words in target.read_text("utf-8")
    assert json.loads((tmp_path / "law.json").read_text("utf-8"))[0]["label"] == "1"


def test_headings_and_words_are_in_the_persons_language(vigia: Vigia, ingested: Path) -> None:
    spanish = vigia("status", "--on", "2014-06-30", data=ingested, language="es").out
    assert "Entidad" in spanish
    assert "ley especial" in spanish
    english = vigia("status", "--on", "2014-06-30", data=ingested).out
    assert "Jurisdiction" in english
    assert "special law" in english


@pytest.mark.parametrize(
    "command",
    [
        ["law", "x"],
        ["history", "x 1"],
        ["search", "x"],
        ["findings"],
        ["sql", "select 1"],
        ["verify", "--all"],
    ],
)
def test_a_data_directory_without_a_warehouse_says_what_to_do(
    vigia: Vigia, fresh_data: Path, command: list[str]
) -> None:
    ended = vigia(*command, data=fresh_data)
    assert ended.code == 3
    assert "vigia ingest" in ended.err
    assert not fresh_data.exists()
