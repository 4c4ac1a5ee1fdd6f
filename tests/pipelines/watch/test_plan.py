"""Which days a visit answers for, and by which requests they are listed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from extractors.journal import Purpose
from extractors.sources.registry import load_source
from extractors.sources.source import Window
from pipelines.watch.known import Known, KnownFile
from pipelines.watch.plan import (
    LOOK_BACK_DAYS,
    MOST_LOOK_BACK_DAYS,
    backfill_plans,
    nightly_plan,
)
from pipelines.watch.visit import VisitPlan
from tests.pipelines.watch.accounts import SOURCE, document

TODAY = date(2026, 11, 20)
SPAN = Window(date(2020, 11, 10), date(2021, 2, 5))


def listed_until(*days: date) -> Known:
    """A gazette of which weeks were listed whole, up to each of some days."""
    return Known(whole=[Window(day - timedelta(days=6), day) for day in days])


@pytest.mark.parametrize(
    ("known", "first"),
    [
        (Known(), date(2026, 10, 30)),
        (listed_until(date(2026, 11, 19)), date(2026, 10, 30)),
        (listed_until(date(2026, 10, 29)), date(2026, 10, 30)),
        (listed_until(date(2026, 10, 28)), date(2026, 10, 29)),
        (listed_until(date(2026, 6, 30)), date(2026, 7, 1)),
        (listed_until(date(2026, 6, 30), date(2026, 3, 1)), date(2026, 7, 1)),
        (listed_until(date(2012, 6, 30)), TODAY - timedelta(days=MOST_LOOK_BACK_DAYS)),
    ],
)
def test_a_night_lists_three_weeks_or_all_since_the_last_whole_listing(
    known: Known, first: date
) -> None:
    plan = nightly_plan(SOURCE, known, TODAY, LOOK_BACK_DAYS)
    window = Window(first, TODAY)
    assert plan == VisitPlan(SOURCE, window, Purpose.NIGHTLY, listing_window=window)


MONTHS = [
    "2020-11-10…2020-11-30",
    "2020-12-01…2020-12-31",
    "2021-01-01…2021-01-31",
    "2021-02-01…2021-02-05",
]
YEARS = ["2020-11-10…2020-12-31", "2021-01-01…2021-02-05"]
WHOLE = ["2020-11-10…2021-02-05"]


def dates(windows: Iterable[Window]) -> list[str]:
    """Windows by their first and last day, each once."""
    return list(dict.fromkeys(f"{each.first_date}…{each.last_date}" for each in windows))


def plans_of(code: str, known: Known, *, asks_again: bool = False) -> Sequence[VisitPlan]:
    """The visits of a backfill of a gazette."""
    return backfill_plans(load_source(code), known, SPAN, asks_again=asks_again)


@pytest.mark.parametrize(
    ("code", "listings"),
    [
        ("CHP", MONTHS),
        ("SLP", MONTHS),
        ("CMX", MONTHS),
        ("COA", YEARS),
        ("FED", YEARS),
        ("TAB", WHOLE),
        ("NLE", WHOLE),
    ],
)
def test_a_backfill_goes_by_months_and_lists_them_with_few_requests(
    code: str, listings: list[str]
) -> None:
    plans = plans_of(code, Known())
    assert [f"{plan.window.first_date}…{plan.window.last_date}" for plan in plans] == MONTHS
    assert dates(plan.listing_window for plan in plans) == listings
    assert {(plan.purpose, plan.asks_again) for plan in plans} == {(Purpose.BACKFILL, False)}


def test_each_month_is_listed_by_the_window_that_it_lies_in() -> None:
    for plan in plans_of("COA", Known()):
        assert plan.window.first_date in plan.listing_window
        assert plan.window.last_date in plan.listing_window


DECEMBER = Window(date(2020, 12, 1), date(2020, 12, 31))
BROAD = Window(date(2020, 11, 15), date(2021, 1, 15))
WITHOUT_DECEMBER = [MONTHS[0], *MONTHS[2:]]


@pytest.mark.parametrize("whole", [[DECEMBER], [BROAD], [DECEMBER, BROAD]])
def test_a_month_that_was_listed_whole_needs_no_visit(whole: list[Window]) -> None:
    plans = plans_of("TAB", Known(whole=whole))
    assert dates(plan.window for plan in plans) == WITHOUT_DECEMBER


def test_a_month_that_was_listed_in_pieces_needs_no_visit() -> None:
    pieces = [Window(day, day + timedelta(days=1)) for day in DECEMBER.days()]
    assert dates(plan.window for plan in plans_of("TAB", Known(whole=pieces))) == WITHOUT_DECEMBER
    assert dates(plan.window for plan in plans_of("TAB", Known(whole=pieces[1:]))) == MONTHS


OF_DECEMBER = KnownFile(document(date(2020, 12, 9)))


@pytest.mark.parametrize(
    ("file", "months"),
    [
        (OF_DECEMBER, MONTHS),
        (replace(OF_DECEMBER, sha256="ab" * 32), WITHOUT_DECEMBER),
        (replace(OF_DECEMBER, sha256="ab" * 32, is_refused=True), MONTHS),
        (replace(OF_DECEMBER, sha256="ab" * 32, failures=2), WITHOUT_DECEMBER),
        (KnownFile(document(date(2019, 12, 9))), WITHOUT_DECEMBER),
        (KnownFile(document(None)), WITHOUT_DECEMBER),
    ],
)
def test_a_month_of_which_a_file_is_missing_is_visited_again(
    file: KnownFile, months: list[str]
) -> None:
    known = Known(whole=[DECEMBER], files={file.document.url: file})
    assert dates(plan.window for plan in plans_of("TAB", known)) == months


def test_who_asks_again_asks_for_months_that_are_done() -> None:
    plans = plans_of("TAB", Known(whole=[SPAN]), asks_again=True)
    assert dates(plan.window for plan in plans) == MONTHS
    assert all(plan.asks_again for plan in plans)
    assert plans_of("TAB", Known(whole=[SPAN])) == []


def test_a_span_of_one_day_is_one_visit() -> None:
    day = date(2024, 2, 29)
    (plan,) = backfill_plans(load_source("CHP"), Known(), Window(day, day), asks_again=False)
    assert plan.window == plan.listing_window == Window(day, day)
