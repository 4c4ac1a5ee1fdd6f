"""`vigia timeline`: changes, counts and others' numbers, for people and for programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipelines.demo.editions import DEMO_LAW_ID
from tests.pipelines.conftest import Vigia


def test_every_change_of_a_jurisdiction_is_told_with_its_cause(
    vigia: Vigia, ingested: Path
) -> None:
    rows = vigia("timeline", "mic", "--format", "json", data=ingested).records()
    assert {row["jurisdiction_code"] for row in rows} == {"MIC"}
    assert rows[0]["cause"] == "beginning"
    (enacted,) = [row for row in rows if row["caused_by"] == DEMO_LAW_ID]
    assert (enacted["cause"], enacted["status"]) == ("enacted", "special_law")
    assert rows[-1]["cause"] == "replaced"
    assert [row["valid_to"] for row in rows] == [*(row["valid_from"] for row in rows[1:]), None]


def test_changes_are_those_of_the_days_asked_about(vigia: Vigia, ingested: Path) -> None:
    rows = vigia("timeline", "MIC", "--format", "json", data=ingested).records()
    days = [str(row["valid_from"]) for row in rows[1:]]
    asked = ("timeline", "MIC", "--since", days[0], "--until", days[0], "--format", "json")
    assert [row["valid_from"] for row in vigia(*asked, data=ingested).records()] == [days[0]]


def test_what_was_not_yet_known_is_not_on_the_timeline(vigia: Vigia, ingested: Path) -> None:
    asked = ("timeline", "MIC", "--format", "json", "--known-at")
    before = vigia(*asked, "2026-11-23", data=ingested).records()
    after = vigia(*asked, "2026-11-24", data=ingested).records()
    assert DEMO_LAW_ID not in {row["caused_by"] for row in before}
    assert DEMO_LAW_ID in {row["caused_by"] for row in after}


def test_people_are_not_told_of_a_beginning_but_of_who_has_nothing(
    vigia: Vigia, ingested: Path
) -> None:
    told = vigia("timeline", "MIC", "BCS", data=ingested, language="es").out
    assert "expedida" in told
    lines = [line.split() for line in told.splitlines()]
    assert ["BCS", "se", "desconoce"] in lines
    assert ["MIC", "se", "desconoce"] not in lines


def test_counts_add_up_to_all_jurisdictions_on_every_day(vigia: Vigia, ingested: Path) -> None:
    rows = vigia("timeline", "--counts", "--format", "json", data=ingested).records()
    days = {row["valid_from"] for row in rows}
    assert len(days) > 5
    for day in days:
        counted = [row["jurisdictions"] for row in rows if row["valid_from"] == day]
        assert sum(int(str(number)) for number in counted) == 33


def test_others_numbers_are_held_against_what_is_known(vigia: Vigia, ingested: Path) -> None:
    rows = vigia("timeline", "--claims", "--format", "json", data=ingested).records()
    assert (rows[0]["count_id"], rows[0]["claimed_count"]) == ("iom-2011", 13)
    assert "no se puede decir" in vigia("timeline", "--claims", data=ingested, language="es").out


@pytest.mark.parametrize(
    "options", [("--counts", "--claims"), ("MIC", "--counts"), ("MIC", "--claims")]
)
def test_one_view_is_shown_at_a_time(
    vigia: Vigia, ingested: Path, options: tuple[str, ...]
) -> None:
    ended = vigia("timeline", *options, data=ingested)
    assert (ended.code, ended.out) == (2, "")
    assert "--counts" in ended.err


def test_a_day_that_is_none_is_bad_usage(vigia: Vigia, ingested: Path) -> None:
    ended = vigia("timeline", "--since", "2012-06-31", data=ingested)
    assert (ended.code, ended.out) == (2, "")
    assert "--since" in ended.err
