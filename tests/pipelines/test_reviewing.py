"""`vigia review`: a person lists, looks, decides, and the answers say so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.core import TyperGroup

from extractors.reviews import Decision, Review, Reviews, SubjectKind, read_review
from pipelines.commands.app import build_command
from pipelines.commands.exits import BAD_USAGE
from pipelines.deciding import FIELDS
from pipelines.settings import Settings, read_settings
from tests.pipelines.conftest import INGESTED_AT

if TYPE_CHECKING:
    from tests.pipelines.conftest import Vigia

LAW = "mx-mic/ley/2018-02-21/trata-de-personas"
BY_ANA = ("--author", "Ana", "--reason", "Leí la página 1.")


def status_of(vigia: Vigia, data: Path, code: str) -> dict[str, object]:
    rows = vigia("status", "--format", "json", data=data).records()
    return next(row for row in rows if row["jurisdiction_code"] == code)


def test_the_queue_begins_with_what_a_person_would_change_first(
    vigia: Vigia, ingested: Path
) -> None:
    rows = vigia("review", "list", "--format", "json", data=ingested).records()
    kinds = [row["subject_kind"] for row in rows]
    assert kinds[0] == "status"
    assert kinds.index("instrument") > max(
        place for place, kind in enumerate(kinds) if kind == "status"
    )
    assert LAW in [row["subject_id"] for row in rows]
    assert [row["rank"] for row in rows] == list(range(1, len(rows) + 1))


def test_the_queue_of_some_jurisdictions_and_of_one_kind(vigia: Vigia, ingested: Path) -> None:
    asked = ("review", "list", "mic", "--kind", "instrument", "--format", "json")
    rows = vigia(*asked, data=ingested).records()
    assert {row["jurisdiction_code"] for row in rows} == {"MIC"}
    assert {row["subject_kind"] for row in rows} == {"instrument"}


def test_the_queue_is_a_table_in_the_persons_language(vigia: Vigia, ingested: Path) -> None:
    shown = vigia("review", "list", "MIC", data=ingested, language="es").out
    assert "Asunto" in shown
    assert "ley especial" in shown


def test_a_subject_is_shown_with_its_citation(vigia: Vigia, ingested: Path) -> None:
    shown = vigia("review", "show", LAW, data=ingested)
    assert shown.code == 0
    assert shown.out.startswith(LAW)
    assert ", page 1]" in shown.out
    (row,) = vigia("review", "show", LAW, "--format", "json", data=ingested).records()
    assert row["decisions"] == []
    assert json.loads(str(row["proposal"]))["is_special_law"] is True


def test_an_accepted_status_says_by_whom_and_leaves_the_queue(vigia: Vigia, own_data: Path) -> None:
    ended = vigia("review", "accept", "mic", *BY_ANA, data=own_data)
    assert ended.code == 0, ended.err
    assert "Recorded: Ana on status/MIC" in ended.err
    row = status_of(vigia, own_data, "MIC")
    assert (row["status"], row["reviewed_by"], row["is_reopened"]) == ("special_law", "Ana", False)
    waiting = vigia("review", "list", "--kind", "status", "--format", "json", data=own_data)
    assert "status/MIC" not in [each["subject_id"] for each in waiting.records()]
    shown = vigia("review", "show", "MIC", data=own_data, language="es").out
    assert "2026-11-24 Ana: aceptado. Leí la página 1." in shown


def test_a_decision_is_a_file_with_what_was_seen(vigia: Vigia, own_data: Path) -> None:
    vigia("review", "reject", LAW, *BY_ANA, data=own_data)
    (path,) = Reviews(Settings(data=own_data).reviews).paths()
    review = read_review(path)
    assert (review.subject_id, review.author, review.page) == (LAW, "Ana", 1)
    assert review.document_sha256 is not None
    assert json.loads(review.proposal)["is_special_law"] is True
    assert status_of(vigia, own_data, "MIC")["instrument_id"] != LAW


def test_a_corrected_day_is_the_laws(vigia: Vigia, own_data: Path) -> None:
    said = ("in_force_date=2018-03-01", "ended_date=2020-01-01")
    assert vigia("review", "correct", LAW, *said, *BY_ANA, data=own_data).code == 0
    told = vigia("law", LAW, "--on", "2018-02-28", "--format", "json", data=own_data)
    assert told.records() == []
    assert "2018-03-01" in vigia("law", LAW, "--on", "2018-03-01", data=own_data).out
    assert vigia("law", LAW, "--on", "2020-01-01", "--format", "json", data=own_data).out == "[]\n"


def test_of_two_decisions_at_one_instant_the_second_is_the_last(
    vigia: Vigia, own_data: Path
) -> None:
    for decision in ("reject", "accept", "reject"):
        assert vigia("review", decision, "MIC", *BY_ANA, data=own_data).code == 0
    assert status_of(vigia, own_data, "MIC")["status"] == "unknown"
    assert vigia("review", "accept", "MIC", *BY_ANA, data=own_data).code == 0
    assert status_of(vigia, own_data, "MIC")["status"] == "special_law"


def test_a_dry_run_tells_what_would_change_and_stores_nothing(vigia: Vigia, own_data: Path) -> None:
    ended = vigia("review", "reject", "MIC", "--dry-run", *BY_ANA, data=own_data)
    assert ended.code == 0
    assert f"special_law {LAW}" in ended.out
    assert "unknown" in ended.out
    assert "1 answer(s)" in ended.err
    assert list(Reviews(Settings(data=own_data).reviews).paths()) == []
    assert status_of(vigia, own_data, "MIC")["reviewed_by"] is None
    agreed = vigia("review", "accept", "MIC", "--dry-run", *BY_ANA, data=own_data)
    assert "no answer" in agreed.err


def test_reviews_that_came_by_another_way_are_loaded_by_the_next_publication(
    vigia: Vigia, own_data: Path
) -> None:
    vigia("review", "accept", "MIC", *BY_ANA, data=own_data)
    (path,) = Reviews(Settings(data=own_data).reviews).paths()
    other = path.with_name("20261201T000000000000Z-00000000.json")
    other.write_text("<<<<<<< HEAD", "utf-8")
    (own_data / "warehouse.duckdb").unlink()
    assert vigia("publish", data=own_data).code == 0
    assert status_of(vigia, own_data, "MIC")["reviewed_by"] == "Ana"
    ended = vigia("review", "accept", "NAY", *BY_ANA, data=own_data)
    assert str(other) in ended.err
    assert ended.code == 0


def test_a_review_of_what_is_not_there_is_told_and_can_be_looked_at(
    vigia: Vigia, own_data: Path
) -> None:
    gone = f"{LAW}/art-99@2018-02-22"
    correct, wording = Decision.CORRECT, SubjectKind.WORDING
    review = Review(
        wording, gone, correct, "Ana", INGESTED_AT, "Leí.", "{}", "0", None, '{"text":"Uno."}'
    )
    Reviews(Settings(data=own_data).reviews).add(review)
    assert "suspect_reviews_of_nothing" in vigia("publish", data=own_data).err
    shown = vigia("review", "show", gone, data=own_data)
    assert shown.code == 0
    assert "Ana: corrected" in shown.out
    assert "no such subject any more" in shown.out
    assert vigia("review", "accept", gone, *BY_ANA, data=own_data).code == BAD_USAGE


def test_ingest_loads_the_reviews_of_others_and_names_what_is_none(
    vigia: Vigia, own_data: Path, pressed: Path
) -> None:
    vigia("review", "accept", "MIC", *BY_ANA, data=own_data)
    (own_data / "warehouse.duckdb").unlink()
    (own_data / "reviews" / "20261201T000000000000Z-00000000.json").write_text("{", "utf-8")
    ended = vigia("ingest", pressed, "--workers", "1", data=own_data)
    assert ended.code == 1
    assert "20261201T000000000000Z-00000000.json: a damaged review" in ended.err
    assert status_of(vigia, own_data, "MIC")["reviewed_by"] == "Ana"


def test_words_that_a_person_stated_say_so_and_count_as_no_proof(
    vigia: Vigia, own_data: Path
) -> None:
    unknown = "select provision_id, valid_from from provision_versions where text is null limit 1"
    (row,) = vigia("sql", unknown, "--format", "json", data=own_data).records()
    provision, day = str(row["provision_id"]), str(row["valid_from"])
    proved = vigia("verify", "--all", data=own_data).out.splitlines()[-1]
    said = vigia("review", "correct", f"{provision}@{day}", "text=Uno.", *BY_ANA, data=own_data)
    assert said.code == 0, said.err
    assert "as stated by Ana" in vigia("history", provision, data=own_data).out
    assert vigia("verify", "--all", data=own_data).out.splitlines()[-1] == proved


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("accept", "status/MIX", *BY_ANA), "status/MIC"),
        (("accept", "MIC", "--reason", "Leí."), "VIGIA_AUTHOR"),
        (("accept", "MIC", "--author", "Ana", "--reason", " "), "--reason"),
        (("correct", "MIC", "color=blue", *BY_ANA), "status, instrument_id, since"),
        (("correct", "MIC", "status=good", *BY_ANA), "special_law_lapsed"),
        (("correct", "MIC", "instrument_id=mx-mic/ley/1", *BY_ANA), "mx-mic/ley/1"),
        (("correct", LAW, "in_force_date=soon", *BY_ANA), "2012-06-14"),
        (("accept", "MIC", "--page", "0", *BY_ANA), "--page 0"),
        (("list", "--kind", "law"), "status, instrument, wording, finding"),
        (("show", "mx-mic/nothing"), "not found"),
    ],
)
def test_bad_usage_says_what_to_write_and_stores_nothing(
    vigia: Vigia, ingested: Path, arguments: tuple[str, ...], said: str
) -> None:
    ended = vigia("review", *arguments, data=ingested)
    assert ended.code == BAD_USAGE
    assert said in ended.err
    assert not Settings(data=ingested).reviews.exists()


def test_a_missing_reason_is_asked_for_in_spanish(vigia: Vigia, ingested: Path) -> None:
    ended = vigia("review", "accept", "MIC", data=ingested, language="es")
    assert ended.code == BAD_USAGE
    assert "Falta la opción '--reason'" in ended.err


def test_a_finding_is_accepted_and_not_corrected(
    vigia: Vigia, own_data: Path, pressed: Path
) -> None:
    contradicted = pressed / "demo-mic-2018-02-21.pdf"
    vigia("ingest", contradicted, "--date", "2018-02-22", data=own_data)
    asked = ("review", "list", "--kind", "finding", "--format", "json")
    subject = str(vigia(*asked, data=own_data).records()[0]["subject_id"])
    refused = vigia("review", "correct", subject, "text=x", *BY_ANA, data=own_data)
    assert refused.code == BAD_USAGE
    assert vigia("review", "accept", subject, *BY_ANA, data=own_data).code == 0
    left = vigia(*asked, data=own_data).records()
    assert subject not in [row["subject_id"] for row in left]


def test_who_decides_can_come_from_the_environment() -> None:
    assert read_settings({"VIGIA_AUTHOR": " Ana Ruiz "}).author == "Ana Ruiz"


def test_words_can_come_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "art.txt").write_text("  Artículo:\n  I. Uno; \n", "utf-8")
    (parse, _), *_ = next(fields for fields in FIELDS.values() if "text" in fields).values()
    assert parse(f"@{tmp_path / 'art.txt'}") == "Artículo:\nI. Uno;"


def test_every_command_of_review_has_an_example_in_both_languages() -> None:
    english, spanish = build_command("en"), build_command("es")
    for app, word in ((english, "Example: vigia"), (spanish, "Ejemplo: vigia")):
        group = app.commands["review"]
        assert isinstance(group, TyperGroup)
        assert all(word in (each.help or "") for each in group.commands.values())
