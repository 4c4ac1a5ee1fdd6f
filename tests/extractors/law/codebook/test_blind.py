"""How well provisions are coded that nobody had looked at: one split stays blind, three were."""

from __future__ import annotations

import pytest

from tests.extractors.law.codebook.blind_first import FIRST
from tests.extractors.law.codebook.blind_kept import KEPT
from tests.extractors.law.codebook.blind_second import SECOND
from tests.extractors.law.codebook.blind_third import THIRD
from tests.extractors.law.codebook.test_coding import answers_of

Split = tuple[tuple[str, str, str], ...]


@pytest.mark.parametrize(
    ("split", "precision", "recall"),
    [
        pytest.param(FIRST, 0.98, 0.95, id="first"),
        pytest.param(SECOND, 0.98, 0.95, id="second"),
        pytest.param(THIRD, 0.98, 0.95, id="third"),
        pytest.param(KEPT, 0.97, 0.85, id="kept blind"),
    ],
)
def test_unseen_drafting_is_coded_well_enough(
    split: Split, precision: float, recall: float
) -> None:
    expected = {(name, answer) for name, _, labels in split for answer in labels.split()}
    coded = {(name, answer) for name, text, _ in split for answer in answers_of(text)}
    right = expected & coded
    assert len(right) / len(coded) >= precision, sorted(coded - expected)
    assert len(right) / len(expected) >= recall, sorted(expected - coded)


@pytest.mark.parametrize("split", [FIRST, SECOND, THIRD, KEPT])
def test_a_split_names_each_provision_once_and_holds_near_misses(split: Split) -> None:
    assert len({name for name, _, _ in split}) == len(split)
    assert sum(1 for _, _, labels in split if not labels) >= len(split) // 5
