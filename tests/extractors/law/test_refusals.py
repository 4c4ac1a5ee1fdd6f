"""A refused page, and whatever may lack the words that it prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from extractors.law.compilations import choose_articles
from extractors.law.provisions import assemble
from extractors.law.refusals import withhold
from extractors.law.structure import Named, name_lines
from extractors.model import (
    Amendment,
    Change,
    Finding,
    FindingKind,
    Instrument,
    InstrumentKind,
    Operation,
    Provision,
)
from tests.extractors.law.lines import set_lines, vocabulary_of

LAW = "Ley de Faros"
ORDERS = f"Artículo 1.- Se reforma el artículo 5 y se deroga el artículo 6 de la {LAW}."

Pages = Mapping[int, tuple[str, ...]]


def read(pages: Pages) -> tuple[list[Named], Instrument, tuple[Finding, ...]]:
    """The lines as one law, before anything is withheld."""
    named = name_lines([set_lines(*texts, page=page) for page, texts in pages.items()])
    choices = choose_articles(named, 0, len(named))
    read = assemble(named, 0, len(named), choices, vocabulary_of(named))
    law = Instrument(LAW, "faros", InstrumentKind.LEY, Operation.ENACTS, 1, max(pages))
    law = replace(law, provisions=read.provisions, reform_notes=read.notes)
    return named, law, read.findings


def withheld(pages: Pages, *refused: int) -> Instrument:
    """The law without what may lack words of the refused pages."""
    named, law, findings = read(pages)
    (instrument,), _ = withhold([law], findings, named, refused)
    return instrument


def unreadable(pages: Pages, *refused: int) -> list[str]:
    """The labels of the provisions that may lack words."""
    return [p.label for p in withheld(pages, *refused).provisions if p.is_unreadable]


def change(text: str | None, *, of: Provision | None = None) -> Amendment:
    """A new wording of article 5, its words those of a provision read."""
    spans = of.spans if of is not None else ()
    return Amendment(LAW, "faros", Change.REFORMS, "5", text, 1, spans)


def test_without_a_refused_page_nothing_is_withheld() -> None:
    named, law, findings = read({1: ("Artículo 1.- Uno.",), 2: ("Artículo 2.- Dos.",)})
    assert withhold([law], findings, named, ()) == ((law,), findings)


def test_what_a_refused_page_parts_is_unreadable_and_keeps_no_words() -> None:
    law = withheld({1: ("Artículo 1.- Uno", "Artículo 2.- Dos,"), 3: ("+ y medio.",)}, 2)
    one, two = law.provisions
    assert (one.text, one.is_unreadable) == ("Uno", False)
    assert (two.text, two.spans, two.is_unreadable) == ("", (), True)
    assert (two.first_page, two.last_page) == (1, 3)


@pytest.mark.parametrize("later", [("Artículo 4.- Cuatro.",), ("CAPÍTULO II",)])
def test_the_last_before_a_refused_page_may_go_on_there(later: tuple[str, ...]) -> None:
    pages = {1: ("Artículo 1.- Uno.", "Artículo 2.- Dos."), 3: later}
    assert unreadable(pages, 2) == ["2"]


def test_what_stands_whole_before_and_after_is_kept() -> None:
    pages = {1: ("Artículo 1.- Uno.",), 2: ("Artículo 2.- Dos.",), 4: ("Artículo 4.- Cuatro.",)}
    assert unreadable(pages, 3) == ["2"]
    assert unreadable(pages, 5) == ["4"]
    assert unreadable({2: ("Artículo 1.- Uno.",)}, 1) == []


def test_refused_pages_in_a_row_take_what_stands_before_the_first() -> None:
    pages = {1: ("Artículo 1.- Uno.", "Artículo 2.- Dos."), 4: ("Artículo 9.- Nueve.",)}
    assert unreadable(pages, 2, 3) == ["2"]


@pytest.mark.parametrize("last", ["Dado en el Salón de Sesiones del Congreso", "CAPÍTULO II"])
def test_a_closing_formula_or_a_heading_ends_what_stands_before_it(last: str) -> None:
    assert unreadable({1: ("Artículo 1.- Uno.", "Artículo 2.- Dos.", f"^ {last}")}, 2) == []


def test_a_note_does_not_end_what_stands_before_it() -> None:
    note = "(REFORMADO, P.O. 3 DE ENERO DE 2013)"
    assert unreadable({1: ("Artículo 1.- Uno.", "Artículo 2.- Dos.", note)}, 2) == ["2"]


def test_a_note_that_may_be_of_an_article_of_the_refused_page_is_nobodys() -> None:
    note = "Artículo reformado DOF 19-01-2018"
    after = withheld({1: ("Artículo 1.- Uno",), 3: ("+ y medio.", note)}, 2)
    before = withheld({1: ("Artículo 1.- Uno.", note, "+ Más."), 3: ("y medio.",)}, 2)
    assert (len(after.reform_notes), len(before.reform_notes)) == (0, 1)


def test_what_is_repealed_says_all_that_it_says() -> None:
    law = withheld({1: ("Artículo 1.- Uno.", "Artículo 2.- Se deroga.")}, 2)
    assert [(p.is_repealed, p.is_unreadable) for p in law.provisions] == [
        (False, False),
        (True, False),
    ]


def test_a_label_whose_words_stand_on_a_refused_page_is_one_surprise_and_not_two() -> None:
    named, law, findings = read({1: ("Artículo 1.- Uno.", "Artículo 2.-"), 3: ("CAPÍTULO II",)})
    assert [finding.kind for finding in findings] == [FindingKind.PROVISION_EMPTY]
    (law,), kept = withhold([law], findings, named, [2])
    assert kept == ()
    assert [p.is_unreadable for p in law.provisions] == [False, True]


def test_a_new_wording_that_may_lack_words_is_not_believed() -> None:
    named, decree, _ = read(
        {
            1: (
                "Artículo 1.- Uno.",
                "Artículo 2.- Dos",
            ),
            3: ("+ más.",),
        }
    )
    one, two = decree.provisions
    amendments = (change("Uno.", of=one), change("Dos más.", of=two), change(None))
    decree = replace(decree, provisions=(), amendments=amendments)
    (decree,), found = withhold([decree], (), named, [2])
    whole, cut, none = decree.amendments
    assert (whole, none) == (amendments[0], amendments[2])
    assert (cut.text, cut.spans, cut.is_unreadable) == (None, (), True)
    assert [(each.kind, each.page) for each in found] == [(FindingKind.AMENDMENT_UNREAD, 2)]
    assert found[0].detail == f"reforms art. 5 of {LAW}: its new wording"


def test_what_a_clause_that_may_lack_words_orders_is_not_believed() -> None:
    named, decree, _ = read({1: (ORDERS,), 3: ("Artículo 2.- Dos.",)})
    repeals = Amendment(LAW, "faros", Change.REPEALS, "6", None, 1)
    elsewhere = replace(repeals, label="7")
    decree = replace(decree, amendments=(repeals, elsewhere))
    (kept,), _ = withhold([decree], (), named, [4])
    assert kept.amendments == decree.amendments
    (cut,), found = withhold([decree], (), named, [2])
    assert cut.amendments == (elsewhere,)
    assert [(each.page, each.detail) for each in found] == [
        (2, f"repeals art. 6 of {LAW}: the clause that orders it")
    ]


def test_a_day_that_a_cut_transitory_gives_is_not_known() -> None:
    words = "Esta Ley entrará en vigor el día de su publicación."
    named, law, _ = read({1: (f"Artículo 1.- {words}",), 2: ("Artículo 2.- Dos.",)})
    law = replace(
        law, in_force_date=date(2012, 7, 15), in_force_rule="same_day", in_force_words=words
    )
    (whole,), _ = withhold([law], (), named, [3])
    assert whole.in_force_date == date(2012, 7, 15)
    (cut,), _ = withhold([law], (), [item for item in named if item.line.page == 1], [2])
    assert (cut.in_force_date, cut.in_force_rule, cut.in_force_words) == (None, None, None)
