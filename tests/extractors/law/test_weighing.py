"""How much a line looks like a heading, by what stands before it."""

from __future__ import annotations

from extractors.law.structure import Role
from extractors.law.weighing import candidates, weigh_line
from tests.extractors.law.lines import name_texts


def test_an_article_after_a_full_stop_outweighs_one_in_mid_sentence() -> None:
    named = name_texts(
        "Se aplicará la Ley.", "Artículo 5.- Los", "como dispone el", "Artículo 9.- De"
    )
    assert weigh_line(named, 1) > weigh_line(named, 3)


def test_the_first_line_of_a_document_may_be_a_heading() -> None:
    named = name_texts("Artículo 1.- Texto", "CAPÍTULO I", "Artículo 2.- Texto")
    assert weigh_line(named, 0) == weigh_line(named, 2)


def test_a_line_without_a_label_weighs_nothing() -> None:
    assert weigh_line(name_texts("Las autoridades competentes."), 0) == 0.0


def test_candidates_are_of_the_asked_role_and_range() -> None:
    named = name_texts("Artículo 1.- Uno.", "PRIMERO.- Dos.", "Artículo 2.- Tres.")
    assert [c.position for c in candidates(named, 0, 3, Role.ARTICLE)] == [0, 2]
    assert [c.position for c in candidates(named, 0, 2, Role.ARTICLE)] == [0]
    assert [c.position for c in candidates(named, 0, 3, Role.ORDINAL)] == [1]
