"""Provisions are cut into sentences and lists without losing a letter."""

from __future__ import annotations

import pytest

from extractors.law.codebook.passages import find_blocks, find_passages

LISTED = "La integran:\nI. La Fiscalía;\nI Bis. Salud. Con voz;\nII) Otros; y\na) Uno.\nFin."


def test_a_passage_is_found_at_its_place() -> None:
    for passage in find_passages(LISTED):
        assert LISTED[passage.start : passage.end].lower().startswith(passage.folded[:3])


def test_the_stop_of_a_marker_ends_no_sentence() -> None:
    assert [one.folded for one in find_passages("IV. Salud. Otra")] == ["iv. salud", "otra"]


@pytest.mark.parametrize("text", ["el C. Pérez", "Art. 5 de la Ley", "1.5 veces"])
def test_a_stop_inside_a_sentence_ends_no_sentence(text: str) -> None:
    assert len(find_passages(text)) == 1


def test_a_list_belongs_to_the_sentence_that_opens_it() -> None:
    first, last = find_blocks(find_passages(LISTED))
    assert [item.marker for item in first.items] == ["roman", "roman", None, "roman", "letter"]
    assert (last.stem.folded, last.items) == ("fin.", ())


def test_a_figure_in_brackets_is_blank_and_counts_its_places() -> None:
    (passage,) = find_passages("cinco (5) años")
    assert passage.folded == "cinco     anos"
