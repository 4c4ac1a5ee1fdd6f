"""Provisions of many drafters are coded alike, and near misses are not."""

from __future__ import annotations

import pytest

from extractors.law.codebook.coded import Confidence
from extractors.law.codebook.coding import code
from extractors.law.codebook.criteria import CRITERIA
from extractors.law.codebook.criterion import ValueKind
from tests.extractors.law.codebook.invented import PROVISIONS


def answers_of(text: str) -> set[str]:
    """What a provision answers, mere mentions left out."""
    coded = (one for one in code(text) if one.confidence is not Confidence.LOW)
    return {f"{one.criterion}={one.value}" for one in coded}


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(text, expected, id=name) for name, text, expected in PROVISIONS],
)
def test_a_provision_answers_what_it_says_and_nothing_else(text: str, expected: str) -> None:
    assert answers_of(text) == set(expected.split())


@pytest.mark.parametrize("text", [text for _, text, expected in PROVISIONS if expected])
def test_a_quote_is_the_words_at_its_place(text: str) -> None:
    for one in code(text):
        assert one.quote == text[one.start : one.end] == one.quote.strip() != ""


def test_every_answer_is_one_that_its_criterion_declares() -> None:
    terms = {one.code: {term.code for term in one.terms} for one in CRITERIA}
    kinds = {one.code: one.kind for one in CRITERIA}
    for _, text, _ in PROVISIONS:
        for one in code(text):
            if kinds[one.criterion] in {ValueKind.CHOICE, ValueKind.SET}:
                assert one.value in terms[one.criterion]
            elif kinds[one.criterion] is ValueKind.FLAG:
                assert one.value == "yes"


def test_every_criterion_and_every_term_is_met_by_an_invented_provision() -> None:
    met = {(one.criterion, one.value) for _, text, _ in PROVISIONS for one in code(text)}
    assert {one.code for one in CRITERIA} == {criterion for criterion, _ in met}
    assert {(one.code, term.code) for one in CRITERIA for term in one.terms} <= met


def test_the_item_of_a_list_is_quoted_and_not_the_list() -> None:
    text = next(text for name, text, _ in PROVISIONS if name.startswith("aggravations in"))
    quotes = {one.value: one.quote for one in code(text)}
    assert quotes["death"].startswith("IV. ")
    assert "\n" not in quotes["death"]


def test_of_several_places_the_surest_is_quoted() -> None:
    text = "Se estará a la Ley General.\nLos tipos penales son los de la Ley General."
    (coded,) = (one for one in code(text) if one.criterion == "typifies")
    assert coded.quote == "Los tipos penales son los de la Ley General."


def test_no_words_answer_nothing() -> None:
    assert code("") == ()
