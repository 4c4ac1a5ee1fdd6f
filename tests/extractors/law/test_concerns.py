"""Instruments that concern trafficking as a whole, and the rule by which they do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extractors.law.compilations import read_compilation
from extractors.law.concerns import Concern, with_relevance
from extractors.law.editions import read_edition
from extractors.law.relevance import Rule
from extractors.model import DocumentFacts, DocumentKind, TextLayer
from tests.accuracy.relevance.labelled import instruments
from tests.accuracy.relevance.measure import misjudged
from tests.extractors.law.lines import name_texts, set_lines, vocabulary_of

LINES = (
    "^ LEY DE SALUD DEL ESTADO DE EJEMPLO",
    "Artículo 1.- La presente Ley es de orden público.",
    "Artículo 2.- Los hospitales atenderán a las víctimas de trata de personas.",
    "Artículo 3.- El médico tratante dará aviso.",
)


def test_labelled_instruments_have_the_rule_of_their_label() -> None:
    labelled = instruments()
    assert len(labelled) >= 40
    assert [(one.name, rule) for one, rule in misjudged(labelled)] == []


def test_every_rule_has_a_labelled_instrument() -> None:
    assert {one.expected for one in instruments()} == {"", *Concern}


def test_a_law_is_judged_by_its_provisions_not_by_its_field() -> None:
    (law,) = (one for one in instruments() if one.expected == "health_law" and not one.note)
    assert with_relevance(replace(law.instrument, provisions=())).relevance == ""


def test_a_compilation_is_read_with_the_relevance_of_its_law_and_articles() -> None:
    facts = DocumentFacts(DocumentKind.COMPILATION, TextLayer.DIGITAL)
    named = name_texts(*LINES)
    law, _ = read_compilation(named, [set_lines(*LINES)], facts, vocabulary_of(named))
    assert law.relevance == Concern.HEALTH
    assert [p.relevance for p in law.provisions] == ["", Rule.NAMES, ""]
    assert [p.concerns_trafficking for p in law.provisions] == [False, True, False]


def test_an_edition_is_read_with_the_relevance_of_its_decrees() -> None:
    lines = (
        "^ EL CONGRESO DEL ESTADO DECRETA:",
        "ARTÍCULO ÚNICO.- Se abroga la Ley contra la Trata de Personas del Estado.",
        "TRANSITORIO",
        "ÚNICO.- El presente Decreto entrará en vigor el día siguiente al de su publicación.",
    )
    facts = DocumentFacts(DocumentKind.EDITION, TextLayer.DIGITAL, "JAL", date(2015, 3, 12))
    named = name_texts(*lines)
    (decree,), _ = read_edition(named, [set_lines(*lines)], facts, vocabulary_of(named))
    assert decree.relevance == Concern.AMENDS
