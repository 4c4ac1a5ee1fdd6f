"""The codebook is whole in both languages, and its pages say what it declares."""

from __future__ import annotations

import pytest

from extractors.law.codebook.criteria import CRITERIA
from extractors.law.codebook.criterion import Criterion, ValueKind
from extractors.law.codebook.page import LANGUAGES, codebook_page, page_path
from tests.conftest import ROOT


def test_codes_and_names_are_one_of_a_kind() -> None:
    for named in ("code", "name_en", "name_es", "definition_en", "definition_es"):
        values = [getattr(one, named) for one in CRITERIA]
        assert len(values) == len(set(values))
        assert all(values)


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda one: one.code)
def test_only_what_is_chosen_from_has_terms(criterion: Criterion) -> None:
    chooses = criterion.kind in {ValueKind.CHOICE, ValueKind.SET}
    assert bool(criterion.terms) == chooses
    codes = [term.code for term in criterion.terms]
    assert len(codes) == len(set(codes))
    assert not any(" " in code for code in codes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_the_codebook_is_what_is_declared(language: str) -> None:
    kept = (ROOT / page_path(language)).read_text("utf-8")
    assert kept == codebook_page(language), "run: python -m extractors.law.codebook.page"
