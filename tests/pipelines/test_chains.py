"""Editions that enact and amend invented laws are consolidated word for word, day for day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

import pytest

from pipelines.demo.press import press
from tests.accuracy.chains.bodies import Elision, Part, elided, renumbered
from tests.accuracy.chains.days import Rule
from tests.accuracy.chains.edits import Kind
from tests.accuracy.chains.events import Event
from tests.accuracy.chains.grammar import Chain, Plan, write_chain
from tests.accuracy.chains.measure import PROCESSES, Outcome, outcomes
from tests.accuracy.chains.telling import differences
from tests.accuracy.chains.truth import History, Version

SMALL: Final[Mapping[str, Plan]] = {
    **{kind.value: Plan((Event.AMENDS,), (kind,), Rule.NEXT_DAY) for kind in Kind},
    **{event.value: Plan((event,)) for event in Event if event is not Event.AMENDS},
    **{f"in force {rule.value}": Plan((Event.AMENDS,), None, rule) for rule in Rule},
    "one clause changes several articles": Plan(
        (Event.AMENDS,), (Kind.WHOLE, Kind.WHOLE, Kind.ADD_ARTICLE, Kind.FRACTIONS)
    ),
    "a fraction is repealed, inserted and reformed": Plan(
        (Event.AMENDS,) * 3, (Kind.REPEAL_FRACTION, Kind.INSERT_FRACTION, Kind.FRACTIONS)
    ),
    "errata correct what a decree printed": Plan((Event.AMENDS, Event.ERRATA), (Kind.WHOLE,)),
    "the law that abrogated another is amended": Plan((Event.ABROGATION, Event.AMENDS)),
}
SEEDS: Final = (1, 2)
LONG: Final = tuple(write_chain(number, seed=1) for number in range(40))
BODY: Final = (
    Part("", "Son tareas del faro:"),
    *(Part(f"{roman}.", f"Tarea {roman};") for roman in ("I", "II", "III", "IV")),
    Part("", "Nadie cobrará por ellas."),
)
PLAIN: Final = Elision("…", keeps_point=True, pairs=True, trails=False)


def small_chains() -> dict[str, Chain]:
    """Each small life, twice: other words, layouts and jurisdictions."""
    return {
        f"{name}, {seed}": write_chain(place, seed, plan)
        for place, (name, plan) in enumerate(SMALL.items())
        for seed in SEEDS
    }


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """What became of each small chain; those of a seed share a warehouse."""
    found: dict[str, Outcome] = {}
    for seed in SEEDS:
        mine = {name: chain for name, chain in small_chains().items() if name.endswith(str(seed))}
        results = outcomes(list(mine.values()), tmp_path_factory.mktemp("readings"))
        found |= dict(zip(mine, results, strict=True))
    return found


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", SMALL)
def test_the_law_reads_as_amended_where(name: str, seed: int, told: dict[str, Outcome]) -> None:
    outcome = told[f"{name}, {seed}"]
    assert outcome.versions
    assert differences(outcome) == []


@pytest.fixture(scope="module")
def lives(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """What became of whole lives of laws, all in one warehouse."""
    results = outcomes(LONG, tmp_path_factory.mktemp("readings"), PROCESSES)
    return {outcome.chain: outcome for outcome in results}


@pytest.mark.parametrize("chain", LONG, ids=lambda chain: chain.name)
def test_a_whole_life_is_consolidated_exactly(chain: Chain, lives: dict[str, Outcome]) -> None:
    outcome = lives[chain.name]
    assert outcome.versions
    assert differences(outcome) == []


def test_the_same_number_and_seed_give_the_same_editions_and_truth() -> None:
    one, other = write_chain(5, seed=3), write_chain(5, seed=3)
    assert one == other
    assert press(one.sheets[-1]).pdf == press(other.sheets[-1]).pdf
    assert write_chain(5, seed=4) != one


def test_no_two_articles_of_a_law_are_alike() -> None:
    texts = [
        version.text
        for law in write_chain(3, seed=1, plan=Plan((Event.AMENDS,))).laws
        for version in law.versions
    ]
    assert len(texts) == len(set(texts)) > 10


@pytest.mark.parametrize(
    ("shown", "style", "printed"),
    [
        ({3}, PLAIN, ("…", "I. y II. …", "III. Tarea III;", "IV. …", "…")),
        (
            {1, 4},
            Elision("...", keeps_point=False, pairs=False, trails=False),
            ("...", "I. Tarea I;", "II. ...", "III. ...", "IV. Tarea IV;", "..."),
        ),
        (
            {4},
            Elision("…", keeps_point=False, pairs=True, trails=True),
            ("…", "I a III. …", "IV. Tarea IV;", "…"),
        ),
        (
            {2},
            Elision("…", keeps_point=True, pairs=True, trails=True),
            ("…", "I. …", "II. Tarea II;", "…"),
        ),
    ],
    ids=["each rest its mark", "a line each", "a range without its point", "one mark at the end"],
)
def test_a_decree_leaves_out_what_stays(
    shown: set[int], style: Elision, printed: tuple[str, ...]
) -> None:
    assert [*elided(BODY, shown, style)][: len(printed)] == list(printed)


def test_a_fraction_that_stays_is_printed_where_one_of_its_incisos_changes() -> None:
    incisos = (Part("a)", "Lona;"), Part("b)", "Cobre;"), Part("c)", "Lata;"))
    body = (*BODY[:3], *incisos, *BODY[3:])
    assert elided(body, {4}, PLAIN) == (
        *("…", "I. …", "II. …", "a) …", "b) Cobre;", "c) …", "III. y IV. …", "…"),
    )


def test_what_follows_an_inserted_fraction_counts_on() -> None:
    body = (*BODY[:2], Part("II.", "Nueva;"), *BODY[2:])
    assert [part.printed for part in renumbered(body)[1:5]] == [
        *("I. Tarea I;", "II. Nueva;", "III. Tarea II;", "IV. Tarea III;"),
    ]


def test_a_wording_lasts_until_the_next_one_or_the_end_of_the_law() -> None:
    history = History()
    for day, text in ((1, "Uno."), (5, "Uno."), (9, None)):
        history.say("art-1", date(2010, 1, day), text)
    history.ended = date(2011, 1, 1)
    assert history.versions() == (
        Version("art-1", date(2010, 1, 1), date(2010, 1, 9), "Uno."),
        Version("art-1", date(2010, 1, 9), date(2011, 1, 1), None),
    )
