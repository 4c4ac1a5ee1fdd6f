"""The edition ledger: each edition that is expected, and what is known of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from extractors.journal import Ending, Outcome, Unread
from tests.warehouse.invented import sha256_of
from tests.warehouse.visited import (
    CHIAPAS,
    FRIDAY,
    MONDAY,
    NIGHT,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    chiapas,
    later,
    listed,
    seen,
    vain,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.journal import JournalRecord
    from tests.warehouse.visited import Watch

WEEKLY = replace(CHIAPAS, publishing_weekdays=())
SUNDAY = date(2026, 11, 22)


def test_a_listed_file_is_seen_listed_or_missing(watch: Watch) -> None:
    watch.visit(
        *(listed(MONDAY, "u"), seen("1")),
        listed(TUESDAY, "v"),
        *(listed(WEDNESDAY, "w"), replace(vain(Outcome.UNREACHABLE), url="w")),
        *(listed(THURSDAY, "x"), replace(vain(Outcome.FORBIDDEN), url="x")),
        *(listed(FRIDAY, "y"), replace(vain(Outcome.REFUSED), url="y")),
    )
    assert watch.states() == [
        (MONDAY, "seen", "listing"),
        (TUESDAY, "listed", "listing"),
        (WEDNESDAY, "unreachable", "listing"),
        (THURSDAY, "unreachable", "listing"),
        (FRIDAY, "refused", "listing"),
    ]
    reasons = watch.rows("select reason from marts.edition_ledger order by publication_date")
    assert [reason for (reason,) in reasons] == [
        None, None, "unreachable on 21", "forbidden on 21", "refused on 21",
    ]  # fmt: skip


def refusals(watch: Watch) -> list[tuple[object, ...]]:
    return watch.rows("select state, reason from marts.edition_ledger where basis = 'listing'")


def test_a_document_that_cannot_be_read_is_refused_until_a_reader_can(watch: Watch) -> None:
    watch.visit(listed(FRIDAY), seen("12"), Unread(sha256_of("12"), "a damaged PDF", NIGHT))
    assert refusals(watch) == [("refused", "a damaged PDF")]
    watch.take(chiapas("12", FRIDAY), "12", later(1))
    assert refusals(watch) == [("seen", None)]


def test_a_document_of_another_gazette_is_refused_and_is_the_others(watch: Watch) -> None:
    watch.declare()
    watch.visit(listed(FRIDAY), seen("12"), Unread(sha256_of("12"), "it prints TAB", NIGHT))
    watch.take(chiapas("12", FRIDAY, "TAB"), "12")
    assert refusals(watch) == [("refused", "it prints the name of TAB")]
    assert watch.states("TAB") == [(FRIDAY, "seen", "held")]


def test_a_document_that_prints_no_name_is_that_of_the_gazette_that_listed_it(watch: Watch) -> None:
    watch.visit(listed(FRIDAY), seen("12"))
    watch.take(chiapas("12", FRIDAY, None), "12")
    assert watch.states() == [(FRIDAY, "seen", "listing")]


def test_a_file_that_is_listed_without_a_day_has_the_one_that_it_prints(watch: Watch) -> None:
    watch.visit(listed(None), seen("12"))
    assert watch.states() == [(None, "seen", "listing")]
    watch.take(chiapas("12", THURSDAY), "12")
    assert watch.states() == [(THURSDAY, "seen", "listing")]


def test_an_edition_that_no_site_listed_is_held_all_the_same(watch: Watch) -> None:
    watch.declare()
    watch.visit()
    watch.desk.take(chiapas("12", WEDNESDAY), "12", NIGHT)
    assert watch.states() == [(WEDNESDAY, "seen", "held")]
    watch.desk.take(chiapas("9", date(2019, 3, 6)), "9", NIGHT)
    assert watch.states()[0] == (date(2019, 3, 6), "seen", "held")


def test_an_edition_that_is_listed_is_not_held_once_more_in_another_file(watch: Watch) -> None:
    watch.visit(listed(FRIDAY), seen("12"))
    watch.take(chiapas("12", FRIDAY), "12")
    other = chiapas("12, as printed", FRIDAY)
    watch.desk.take(replace(other, facts=replace(other.facts, number="12")), "12, as printed")
    assert len(watch.rows("from marts.documents")) == 2
    assert watch.states() == [(FRIDAY, "seen", "listing")]


def test_a_publishing_day_without_an_edition_is_what_its_listings_were(watch: Watch) -> None:
    watch.declare()
    watch.fail()
    assert watch.states() == [(WEDNESDAY, "unreachable", "publishing_days")]
    watch.fail(later(1), Ending.PARTIAL)
    assert watch.states() == [(WEDNESDAY, "unknown", "publishing_days")]
    watch.visit(at=later(2))
    assert watch.states() == [(WEDNESDAY, "confirmed_none", "publishing_days")]
    watch.fail(later(3))
    assert watch.states() == [(WEDNESDAY, "confirmed_none", "publishing_days")]


def test_a_publishing_day_is_as_its_file_is(watch: Watch) -> None:
    watch.declare()
    watch.visit(listed(WEDNESDAY), vain(Outcome.UNREACHABLE))
    assert watch.states() == [(WEDNESDAY, "unreachable", "listing")]


def test_a_day_that_nobody_asked_for_is_unknown_and_today_is_no_day_yet(watch: Watch) -> None:
    any_day = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday")
    watch.declare(replace(CHIAPAS, publishing_weekdays=any_day))
    watch.visit(days=(TUESDAY, date(2026, 11, 21)))
    assert watch.states()[0] == (MONDAY, "unknown", "publishing_days")
    assert watch.states()[-1] == (FRIDAY, "confirmed_none", "publishing_days")


def test_editions_are_expected_from_the_first_that_is_known_or_from_2003(watch: Watch) -> None:
    watch.declare(replace(CHIAPAS, first_edition_date=None))
    watch.declare(replace(CHIAPAS, jurisdiction_code="DUR", first_edition_date=date(1980, 1, 1)))
    watch.visit()
    assert watch.states()[0][0] == watch.states("DUR")[0][0] == date(2003, 1, 1)
    assert {state for _, state, _ in watch.states("DUR")} == {"unknown"}


def test_a_gazette_without_publishing_days_is_expected_once_a_week(watch: Watch) -> None:
    watch.declare(WEEKLY)
    watch.visit(at=later(1))
    assert watch.states() == []
    watch.visit(at=later(2), days=(MONDAY, SUNDAY))
    assert watch.states() == [(SUNDAY, "confirmed_none", "publishing_days")]
    watch.visit(listed(TUESDAY), seen("12"), at=later(3))
    assert watch.states() == [(TUESDAY, "seen", "listing")]


def test_a_week_has_no_edition_only_if_each_of_its_days_was_listed(watch: Watch) -> None:
    watch.declare(WEEKLY)
    watch.visit(days=(MONDAY, TUESDAY))
    watch.visit(at=later(2), days=(FRIDAY, SUNDAY))
    assert watch.states() == [(SUNDAY, "unknown", "publishing_days")]
    watch.fail(later(3))
    assert watch.states() == [(SUNDAY, "unreachable", "publishing_days")]
    watch.visit(at=later(4), days=(TUESDAY, FRIDAY))
    assert watch.states() == [(SUNDAY, "confirmed_none", "publishing_days")]


def numbered(*numbers: tuple[date, str]) -> Iterator[JournalRecord]:
    """Files that came, with their days and numbers."""
    for day, number in numbers:
        url = f"{day}/{number}"
        yield listed(day, url, number)
        yield seen(number, url)


def gaps(watch: Watch) -> list[tuple[object, ...]]:
    return watch.rows(
        "select publication_date, number, state from marts.edition_ledger "
        "where basis = 'number_gap' order by all"
    )


def test_a_number_that_a_listing_leaves_out_is_an_edition_that_is_not_known(watch: Watch) -> None:
    watch.visit(*numbered((MONDAY, "10"), (WEDNESDAY, "11"), (FRIDAY, "14")))
    assert gaps(watch) == [(FRIDAY, "12", "unknown"), (FRIDAY, "13", "unknown")]
    ((reason,),) = watch.rows(
        "select distinct reason from marts.edition_ledger where basis = 'number_gap'"
    )
    assert reason == "between no. 11 of 2026-11-18 and no. 14 of 2026-11-20"


@pytest.mark.parametrize(
    "numbers",
    [
        [(MONDAY, "10"), (WEDNESDAY, "11"), (WEDNESDAY, "11"), (FRIDAY, "12")],
        [(MONDAY, "10"), (FRIDAY, "12 Bis")],
        [(MONDAY, "10"), (FRIDAY, "17")],
        [(MONDAY, "12"), (FRIDAY, "10")],
        [(date(2025, 12, 31), "10"), (FRIDAY, "12")],
    ],
)
def test_other_numbers_leave_nothing_out(watch: Watch, numbers: list[tuple[date, str]]) -> None:
    watch.visit(*numbered(*numbers), days=(date(2025, 12, 1), FRIDAY))
    assert gaps(watch) == []


def test_extraordinary_editions_are_numbered_by_themselves(watch: Watch) -> None:
    extra = listed(FRIDAY, "e", "12", kind="Extraordinaria")
    watch.visit(*numbered((MONDAY, "10")), extra, seen("e", "e"))
    assert gaps(watch) == []


def test_a_number_is_left_out_only_between_days_that_were_listed_whole(watch: Watch) -> None:
    watch.visit(*numbered((MONDAY, "10"), (FRIDAY, "12")), days=(TUESDAY, FRIDAY))
    assert gaps(watch) == []
    watch.visit(at=later(1))
    assert gaps(watch) == [(FRIDAY, "11", "unknown")]
