"""Decrees drafted by another hand, as other offices draft them, are consolidated as well."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

import pytest

from tests.accuracy.chains.measure import Outcome
from tests.accuracy.chains.telling import differences, told
from tests.accuracy.drafting import Chain, chains
from tests.accuracy.drafting.measure import outcomes, shelved, with_truth

CHAINS: Final = chains(seed=1, count=38)  # every plot once
LEAST_SHARE: Final = 0.97


def chain_called(words: str) -> Chain:
    return next(chain for chain in CHAINS if words in chain.name)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Outcome]:
    return outcomes(CHAINS, tmp_path_factory.mktemp("readings"))


def test_nearly_every_version_is_exact(found: list[Outcome]) -> None:
    exact, versions = sum(one.exact for one in found), sum(len(one.versions) for one in found)
    assert exact / versions >= LEAST_SHARE, "\n".join(told(found, show=3))


def test_every_chain_is_measured_with_every_version_of_its_truth(found: list[Outcome]) -> None:
    measured = {one.chain: sum(bool(pair.true) for pair in one.versions) for one in found}
    assert measured == {
        chain.name: sum(len(law.versions) for law in with_truth(chain).laws) for chain in CHAINS
    }


def test_what_nobody_can_know_is_not_guessed_and_a_finding_says_so(found: list[Outcome]) -> None:
    assert sum(outcome.stops for outcome in found) >= 4
    assert [line for one in found if one.kept < one.stops for line in differences(one)] == []


@pytest.fixture(scope="module")
def falsified(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """A chain whose truth we falsify: another word, another day, a stop that nothing makes."""
    chain = chain_called("fraction by fraction")
    first, second, *others = chain.versions
    versions = (
        replace(first, text=f"{first.text} Además."),
        replace(second, valid_from=date(1999, 1, 1)),
        *others,
    )
    stops = ((first.path, first.valid_from),)
    false = replace(chain, versions=versions, stops=stops)
    (outcome,) = outcomes([false], tmp_path_factory.mktemp("readings"), processes=1)
    return outcome


def test_a_word_or_day_that_is_not_true_is_told(falsified: Outcome) -> None:
    first, second = CHAINS[0].versions[:2]
    lines = differences(falsified)
    assert any("[Además.] held []" in line for line in lines)
    assert f"{second.path} from 1999-01-01: is not held" in lines
    assert f"{second.path} from {second.valid_from}: is not true" in lines
    assert falsified.exact == len(falsified.versions) - 3
    assert first.path != second.path


def test_a_stop_without_a_finding_is_not_kept(falsified: Outcome) -> None:
    assert (falsified.stops, falsified.kept) == (1, 0)
    assert [stop.paths for stop in falsified.unsaid] == [(CHAINS[0].versions[0].path,)]


def test_chains_of_one_jurisdiction_share_no_warehouse() -> None:
    shelves = shelved(CHAINS)
    assert sorted(chain.name for shelf in shelves for chain in shelf) == sorted(
        chain.name for chain in CHAINS
    )
    for shelf in shelves:
        codes = [chain.jurisdiction for chain in shelf]
        assert len(codes) == len(set(codes))
    assert len(shelves) < len(CHAINS) / 2


def test_a_law_that_another_ends_has_no_version_without_an_end() -> None:
    old, new = with_truth(chain_called("abrogated by a law")).laws
    assert old.published < new.published
    assert None not in {version.valid_to for version in old.versions}
    assert {version.valid_to for version in new.versions} == {None}


def test_a_stop_is_made_by_the_edition_before_it() -> None:
    chain = chain_called("errata of nothing")
    (law,) = with_truth(chain).laws
    (stop,) = law.stops
    assert stop.edition == chain.sheets[1].file_name
    assert stop.day == chain.sheets[1].day
