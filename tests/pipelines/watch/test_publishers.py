"""Which publishers of compiled law a night visits, and how what came of that is said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from extractors.errors import UsageError
from extractors.journal import Ending, Purpose
from extractors.sources.compilations import publisher_codes
from extractors.sources.registry import source_codes
from pipelines.commands.watching import compilations_said
from pipelines.jurisdictions import parse_codes
from pipelines.settings import Settings
from pipelines.watch.known import Known
from pipelines.watch.publishers import choose_publishers, know_publishers, publisher_plan
from pipelines.watch.run import WatchRun
from pipelines.watch.visit import VisitResult, failed

NIGHT = datetime(2026, 11, 20, 9, tzinfo=UTC)
DAY = timedelta(days=1)
ALL = source_codes()


def known(catalogue: datetime | None, chamber: datetime | None) -> dict[str, Known]:
    """What is known of publishers that were last listed whole at these instants."""
    return {"OJN": Known(last_whole_at=catalogue), "CDD": Known(last_whole_at=chamber)}


@pytest.mark.parametrize(
    ("codes", "whole", "chosen"),
    [
        (ALL, (None, None), ["OJN", "CDD"]),
        (ALL, (NIGHT - 29 * DAY, NIGHT - 31 * DAY), ["CDD"]),
        (ALL, (NIGHT - 30 * DAY, NIGHT), ["OJN"]),
        (ALL[1:], (None, None), []),
        (("CHP",), (None, None), []),
        (("CDD", "CHP"), (NIGHT, NIGHT), ["CDD"]),
        ((*ALL, "OJN"), (NIGHT, NIGHT), ["OJN"]),
    ],
)
def test_a_night_of_all_gazettes_visits_what_is_due_and_any_night_what_is_named(
    codes: tuple[str, ...], whole: tuple[datetime, datetime], chosen: list[str]
) -> None:
    assert choose_publishers(codes, known(*whole), NIGHT) == chosen


def test_a_damaged_journal_leaves_its_publisher_due(tmp_path: Path) -> None:
    (tmp_path / "ledger" / "ojn").mkdir(parents=True)
    (tmp_path / "ledger" / "ojn" / "20261120T090000Z-1.jsonl").write_text("rain\n")
    found = know_publishers(Settings(data=tmp_path))
    assert [each.last_whole_at for each in found.values()] == [None, None]


def test_the_codes_of_publishers_are_let_through_only_where_they_are_meant() -> None:
    assert parse_codes(["ojn", "chp", "CDD"], "en", publisher_codes()) == ["OJN", "CHP", "CDD"]
    assert parse_codes([], "en", publisher_codes()) == parse_codes([], "en")
    with pytest.raises(UsageError, match="ojn"):
        parse_codes(["ojn"], "en")


def test_publishers_are_counted_on_a_line_of_their_own() -> None:
    def result(code: str) -> VisitResult:
        return VisitResult(publisher_plan(code, NIGHT.date()), failed((), NIGHT))

    assert compilations_said(WatchRun((), None), "en") is None
    run = WatchRun((result("OJN"), result("CDD")), None)
    assert compilations_said(run, "en") == "Compilations: 2 failed."
    assert compilations_said(run, "es") == "Compilaciones: 2 failed."
    assert (run.counts(), run.publisher_counts()) == ({}, {Ending.FAILED: 2})
    assert {each.plan.purpose for each in run.results} == {Purpose.MONTHLY}
