"""Coverage: how much of what a gazette published was seen, and what may be said of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from extractors.journal import Ending, Outcome, Unread
from tests.warehouse.invented import sha256_of
from tests.warehouse.visited import (
    CHIAPAS,
    FRIDAY,
    MONDAY,
    NIGHT,
    TUESDAY,
    WEDNESDAY,
    chiapas,
    later,
    listed,
    seen,
    vain,
)
from warehouse.answers import adoption_status
from warehouse.ledger import coverage

if TYPE_CHECKING:
    from tests.warehouse.visited import Watch


def covered(watch: Watch) -> list[dict[str, object]]:
    return list(coverage(watch.connection, "CHP").records())


def test_coverage_counts_each_state_once_and_shares_what_was_published(watch: Watch) -> None:
    week = ("monday", "tuesday", "wednesday", "thursday", "friday")
    watch.declare(replace(CHIAPAS, publishing_weekdays=week, first_edition_date=date(2026, 11, 9)))
    watch.visit(
        *(listed(MONDAY, "u", "10"), seen("10", "u")),
        *(listed(MONDAY, "v", "10"), seen("10, second section", "v")),
        listed(TUESDAY, "w", None),
        *(listed(WEDNESDAY, "x", None), replace(vain(Outcome.ABSENT), url="x")),
        *(listed(FRIDAY, "y", "12"), seen("12", "y")),
        Unread(sha256_of("12"), "a damaged PDF", NIGHT),
    )
    watch.visit(
        at=later(1), days=(date(2026, 11, 9), date(2026, 11, 10)), ending=Ending.BLOCKED,
        is_whole=False,
    )  # fmt: skip
    (row,) = covered(watch)
    states = Counter(str(state) for _, state, _ in watch.states())
    assert states == {
        "seen": 2, "listed": 1, "unreachable": 3, "refused": 1, "confirmed_none": 1, "unknown": 4,
    }  # fmt: skip
    assert {name: row[name] for name in states} == states
    assert (row["year"], row["expected"]) == (2026, states.total())
    assert row["share"] == 2 / (states.total() - 1)


def test_a_year_in_which_nothing_was_published_has_no_share(watch: Watch) -> None:
    watch.declare()
    watch.visit()
    (row,) = covered(watch)
    assert (row["expected"], row["confirmed_none"], row["share"]) == (1, 1, None)


def test_of_a_year_of_which_no_more_is_known_nothing_but_what_is_held_is_said(watch: Watch) -> None:
    watch.declare()
    watch.visit(listed(WEDNESDAY), seen("12"))
    watch.desk.take(chiapas("9", date(2002, 3, 6)), "9", NIGHT)
    first, last = covered(watch)
    assert (first["year"], first["seen"], first["expected"], first["share"]) == (
        2002,
        1,
        None,
        None,
    )
    assert (last["year"], last["seen"], last["expected"], last["share"]) == (2026, 1, 1, 1.0)


def status(
    watch: Watch, valid_on: date = FRIDAY, known_at: datetime | None = None
) -> tuple[object, object]:
    rows = adoption_status(watch.connection, valid_on, known_at).records()
    row = next(row for row in rows if row["jurisdiction_code"] == "CHP")
    return row["status"], row["coverage"]


def test_that_no_law_was_found_is_said_with_the_coverage_that_it_rests_on(watch: Watch) -> None:
    watch.declare(replace(CHIAPAS, first_edition_date=date(2026, 11, 9)))
    assert status(watch) == ("unknown", None)
    watch.visit(listed(WEDNESDAY), seen("12"))
    assert status(watch) == ("unknown", 0.5)
    assert status(watch, date(2026, 11, 12)) == ("unknown", 0.0)
    watch.visit(at=later(1), days=(date(2026, 11, 9), FRIDAY))
    assert status(watch) == ("none_found", 1.0)


def test_coverage_at_an_instant_is_what_was_known_by_then(watch: Watch) -> None:
    watch.declare(replace(CHIAPAS, first_edition_date=date(2026, 11, 9)))
    watch.visit(listed(WEDNESDAY), seen("12"))
    watch.visit(at=later(1), days=(date(2026, 11, 9), FRIDAY))
    assert status(watch, known_at=later(1)) == ("none_found", 1.0)
    assert status(watch, known_at=NIGHT) == ("unknown", 0.5)
    assert status(watch, known_at=NIGHT - timedelta(hours=1)) == ("unknown", 0.0)
