"""Whatever goes wrong at a site, the night ends, says so, and the next one recovers it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from extractors.errors import ListingChangedError
from extractors.journal import Ending
from extractors.sources.platforms.browser_application import BrowserApplication
from extractors.sources.registry import load_source, source_codes
from extractors.sources.source import ListingPage, PageRequest, Window
from extractors.sources.walking import walk
from pipelines.demo.replica.faults import Fault, Target, spoil_answer
from pipelines.demo.replica.registry import replica_sites
from pipelines.demo.replica.site import Given
from pipelines.demo.shelves import demo_shelves
from tests.drill.__main__ import WORKERS
from tests.drill.cases import Case, Round, rounds_of
from tests.drill.nights import go_through
from tests.drill.outcomes import Expected, Outcome
from tests.drill.promises import broken
from tests.drill.table import table
from tests.pipelines.replica.asking import put

CODES = ("CAM", "CMX", "FED", "MOR", "ROO", "VER")
"""Cards, links where no browser is, a service and an index, data behind a token, a form."""
ROUNDS = tuple(rounds_of(list(Fault), CODES))
REFUSED = Case(Fault.FORBIDDEN, Target.LISTING, CODES[0])
CASES = {case: round_ for round_ in ROUNDS for case in round_.cases}

Drill = Mapping[Round, Future[list[Outcome]]]


@pytest.fixture(scope="module")
def drill() -> Iterator[Drill]:
    """Every round, on its way in processes of its own."""
    pool = ProcessPoolExecutor(WORKERS, multiprocessing.get_context("spawn"))
    yield {round_: pool.submit(go_through, round_) for round_ in ROUNDS}
    pool.shutdown(cancel_futures=True)


def outcome_of(drill: Drill, case: Case) -> Outcome:
    """What came of a case, once its round has ended."""
    return next(each for each in drill[CASES[case]].result() if each.case == case)


@pytest.fixture(scope="module")
def forbidden(drill: Drill) -> list[Outcome]:
    """What came of the sites whose listings were refused to us: every promise holds."""
    (round_,) = (each for each in ROUNDS if each.cases[0] == REFUSED)
    return drill[round_].result()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_bad_night_ends_as_it_should_and_the_next_one_recovers_it(
    drill: Drill, case: Case
) -> None:
    assert broken(outcome_of(drill, case)) == []


def spoil_the_ledger(outcome: Outcome) -> Outcome:
    """A day that has an edition, confirmed to have none."""
    rows = [Expected(day, "confirmed_none", None) for day in outcome.editions.values()]
    return replace(outcome, bad=replace(outcome.bad, ledger=(*outcome.bad.ledger, *rows)))


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        (lambda one: replace(one, bad=replace(one.bad, ending=Ending.FAILED)), "ends as failed"),
        (lambda one: replace(one, bad=replace(one.bad, ending=Ending.EMPTY)), "ends as empty"),
        (lambda one: replace(one, bad=replace(one.bad, reasons=("rain",))), "happened: rain"),
        (lambda one: replace(one, bad=replace(one.bad, documents={"7"})), "1 foreign document"),
        (spoil_the_ledger, "that have an edition are confirmed to have none"),
        (
            lambda one: replace(one, archived=frozenset()),
            "the archive holds 3 of its files no more",
        ),
        (lambda one: replace(one, neighbour=one.bad), "its neighbour ends as blocked"),
        (lambda one: replace(one, following=one.bad), "the next night ends as blocked"),
        (lambda one: replace(one, asked_again=2), "asks for 2 file(s) again"),
    ],
)
def test_a_broken_promise_is_named(
    forbidden: list[Outcome], spoil: Callable[[Outcome], Outcome], complaint: str
) -> None:
    assert complaint in " ".join(broken(spoil(forbidden[0])))


def test_the_table_has_a_row_a_case_and_counts_at_its_end(forbidden: list[Outcome]) -> None:
    lines = table(forbidden).splitlines()
    assert len(lines) == 2 + len(CODES) + 2
    assert lines[2] == (
        "| forbidden | listing | paged_cards (CAM) | blocked | 7 unreachable | ok | yes |"
    )
    assert lines[-1] == ("6 cases: 6 blocked; 6 recovered by the next night; 0 break a promise")


def test_the_table_names_what_was_not_recovered(forbidden: list[Outcome]) -> None:
    printed = table([replace(forbidden[0], following=forbidden[0].bad)])
    assert "| blocked | **no** |" in printed
    assert "- forbidden, listing, CAM: the next night ends as blocked" in printed
    assert printed.endswith("0 recovered by the next night; 1 break a promise")


def test_every_gazette_suffers_beside_one_that_does_not() -> None:
    rounds = list(rounds_of([Fault.RESET], source_codes()))
    assert sorted(case.code for each in rounds for case in each.cases) == sorted(2 * source_codes())
    assert all(each.neighbour not in each.codes for each in rounds)


@pytest.mark.parametrize("fault", [Fault.CHANGED_MARKUP, Fault.BROKEN_PAGE])
@pytest.mark.parametrize("code", source_codes())
def test_no_way_of_listing_takes_a_page_of_another_shape_for_a_quiet_month(
    code: str, fault: Fault
) -> None:
    site, shelf = replica_sites()[code], demo_shelves()[code]

    def ask(request: PageRequest) -> ListingPage:
        page = put(site, shelf, request)
        kind = "application/json" if page.body[:1] in b"[{" else "text/html"
        return replace(page, body=spoil_answer(fault, Given(page.body, kind)).body)

    window = Window(shelf.today - timedelta(days=20), shelf.today)
    ways = load_source(code).platforms
    for platform in (each for each in ways if not isinstance(each, BrowserApplication)):
        steps = list(walk(platform, window, ask))
        assert isinstance(steps[-1].error, ListingChangedError)
