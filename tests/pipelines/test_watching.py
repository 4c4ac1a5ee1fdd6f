"""The commands of the watch, as an operator calls them: on the replica, with Prefect."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipelines.demo.replica.faults import Fault, Target
from pipelines.demo.replica.server import Replica
from pipelines.demo.shelves import NOW, demo_shelves
from tests.conftest import ROOT
from tests.pipelines.conftest import Ended, Vigia

CODES = ("AGU", "COL", "SLP")


@dataclass(frozen=True, slots=True)
class Operator:
    """Who calls the program, with the replica in place of the sites."""

    data: Path
    replica: str

    def call(self, *arguments: str, language: str = "en") -> Ended:
        done = subprocess.run(
            [sys.executable, "-m", "pipelines", *arguments, "--data", str(self.data)],
            capture_output=True,
            check=False,
            cwd=self.data.parent,
            encoding="utf-8",
            env={
                "PYTHONPATH": str(ROOT),
                "PATH": "",
                "VIGIA_LANG": language,
                "VIGIA_REPLICA": self.replica,
                "VIGIA_NOW": NOW.isoformat(),
                "VIGIA_CONTACT": "mailto:vigia@example.org",
            },
        )
        return Ended(done.returncode, done.stdout, done.stderr)

    def ask(self, *arguments: str) -> list[dict[str, object]]:
        found = json.loads(self.call(*arguments, "--format", "json").out)
        assert isinstance(found, list)
        return found


@pytest.fixture
def replica() -> Iterator[Replica]:
    shelves = {code: demo_shelves()[code] for code in CODES}
    with Replica(shelves) as running:
        yield running


@pytest.fixture
def operator(replica: Replica, fresh_data: Path) -> Operator:
    return Operator(fresh_data, replica.address)


def test_a_night_brings_what_is_new_and_the_next_one_nothing(
    operator: Operator, replica: Replica
) -> None:
    first = operator.call("nightly", *CODES, "--format", "json")
    assert (first.code, [row["ending"] for row in first.records()]) == (0, ["ok"] * 3)
    editions = sum(len(demo_shelves()[code].editions) for code in CODES)
    assert f"New documents: {editions}." in first.err
    again = operator.call("nightly", *CODES)
    assert again.code == 0
    assert "New documents: 0." in again.err
    assert first.err.splitlines()[-1] == again.err.splitlines()[-1]  # the content's hash
    assert sum(replica.asked[code, Target.DOCUMENT] for code in CODES) == editions
    agents = operator.ask("sql", "select distinct agent from log.requests")
    assert len(agents) == 1
    assert str(agents[0]["agent"]).startswith("Vigia/")
    assert "(+mailto:vigia@example.org)" in str(agents[0]["agent"])


def test_a_night_with_one_site_that_turns_us_away_is_loud_and_says_what_to_do(
    operator: Operator, replica: Replica
) -> None:
    replica.weather.strike(["COL"], Fault.FORBIDDEN, Target.LISTING)
    ended = operator.call(
        "nightly", *CODES, "--agent", "eservicios2.aguascalientes.gob.mx=Another/1", "--format",
        "json",
    )  # fmt: skip
    assert ended.code == 1
    endings = {row["jurisdiction_code"]: row["ending"] for row in ended.records()}
    assert endings == {"AGU": "ok", "COL": "blocked", "SLP": "ok"}
    assert "To eservicios2.aguascalientes.gob.mx we said to be Another/1" in ended.err
    assert "--agent HOST=AGENT" in ended.err
    coverage = operator.ask("coverage", "COL")
    assert sum(int(str(row["seen"])) for row in coverage) == 0
    assert sum(int(str(row["confirmed_none"])) for row in coverage) == 0
    assert sum(int(str(row["unreachable"])) for row in coverage) > 0


def test_a_backfill_says_what_it_would_fetch_then_does_it_and_then_has_nothing_left(
    operator: Operator, replica: Replica
) -> None:
    span = ("--since", "2026-10-30", "--until", "2026-11-19")
    planned = operator.ask("backfill", "COL", *span, "--dry-run")
    days = [str(edition.publication_date) for edition in demo_shelves()["COL"].editions]
    assert sorted(str(row["publication_date"]) for row in planned) == days
    assert replica.asked["COL", Target.DOCUMENT] == 0
    assert not operator.data.exists()
    done = operator.call("backfill", "COL", *span, "--workers", "2", language="es")
    assert done.code == 0
    assert f"Documentos nuevos: {len(days)}." in done.err
    asked = replica.asked["COL", Target.LISTING]
    again = operator.call("backfill", "col", *span)
    assert again.code == 0
    assert "nothing is left to visit" in again.err
    assert replica.asked["COL", Target.LISTING] == asked


def test_without_a_site_to_reach_a_night_fails_with_one_line_of_advice(fresh_data: Path) -> None:
    nowhere = Operator(fresh_data, "127.0.0.1:9")
    ended = nowhere.call("nightly", "AGU", "COL", "--format", "json")
    assert ended.code == 3
    assert [row["ending"] for row in ended.records()] == ["failed", "failed"]
    assert all(str(row["reason"]).startswith("unreachable: ") for row in ended.records())
    assert ended.err.count("check the network") == 1


def test_an_archive_that_this_reader_has_read_needs_no_rereading(own_data: Path) -> None:
    readings = sorted((own_data / "readings").glob("*/*/*.jsonl.gz"))
    readings[0].unlink()
    operator = Operator(own_data, "127.0.0.1:9")
    first = operator.call("reread", "--format", "json")
    assert (first.code, [row["action"] for row in first.records()]) == (0, ["unchanged"])
    again = operator.call("reread", "MIC")
    assert again.code == 0
    assert "has read all that is archived" in again.err
    assert first.err.splitlines()[-1] == again.err.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("nightly", "XXX"), "no such jurisdiction"),
        (("nightly", "--look-back", "0"), "--look-back 0"),
        (("nightly", "--agent", "nobody"), "no user agent for a host"),
        (("backfill", "COL"), "--since is missing"),
        (("backfill", "COL", "--since", "2031-01-01"), "There is no day"),
        (("backfill", "COL", "--since", "yesterday"), "not a day"),
        (("coverage", "XXX"), "no such jurisdiction"),
        (("schedule", "--cron", "often"), "not a schedule"),
    ],
)
def test_what_cannot_be_meant_is_said_at_once(
    vigia: Vigia, fresh_data: Path, arguments: tuple[str, ...], complaint: str
) -> None:
    ended = vigia(*arguments, data=fresh_data)
    assert ended.code == 2
    assert complaint in ended.err
    assert not (fresh_data / "ledger").exists()


def test_a_schedule_says_when_it_next_runs(vigia: Vigia, fresh_data: Path) -> None:
    ended = vigia("schedule", "--dry-run", data=fresh_data)
    assert ended.code == 0
    assert "`0 3 * * *` in America/Mexico_City, next at 2026-11-25 03:00" in ended.err
