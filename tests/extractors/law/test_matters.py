"""A sumario held against what was found: each matter on the page that it names."""

from __future__ import annotations

from extractors.law.draft import Draft
from extractors.law.drafts import find_drafts
from extractors.law.identity import kind_of
from extractors.law.matters import end_at_matters, free_announced, reconcile
from extractors.law.structure import Named, name_lines
from extractors.law.sumario import Entry, Sumario
from extractors.law.titles import find_titles
from extractors.model import Finding, FindingKind, Instrument, Operation
from tests.extractors.law.lines import set_lines, vocabulary_of

FULL = "Las autoridades competentes del Estado y de los municipios harán cumplir lo que se dispone."
LAW = "LEY DE PROTECCIÓN A LAS VÍCTIMAS DEL ESTADO"
STATEMENT = Entry("Estados financieros del municipio de Faros", 2)


def pages_of(*pages: tuple[str, ...]) -> tuple[list[Named], list[Draft]]:
    """The lines of these pages and their drafts."""
    named = name_lines([set_lines(*texts, page=at) for at, texts in enumerate(pages, 1)])
    titles = find_titles(named, vocabulary_of(named))
    return named, find_drafts(named, titles, [], begin=0, is_extract=False)


def sumario(*entries: Entry) -> Sumario:
    """Contents of these entries."""
    return Sumario(entries, 0, 0)


def test_a_matter_without_articles_is_not_the_end_of_the_text_before_it() -> None:
    named, (law,) = pages_of((f"^ {LAW}", "Artículo 1.- Uno."), ("ACTIVO 1,000", FULL))
    end_at_matters([law], sumario(STATEMENT), named)
    assert named[law.end].line.page == 2


def test_a_matter_begins_where_its_title_is_printed() -> None:
    named, (law,) = pages_of(
        (f"^ {LAW}", "Artículo 1.- Uno:"), ("y dos.", f"^ {STATEMENT.title.upper()}", FULL)
    )
    end_at_matters([law], sumario(STATEMENT), named)
    assert named[law.end].text == STATEMENT.title.upper()


def test_a_text_that_goes_on_in_mid_sentence_or_with_a_label_is_not_cut() -> None:
    for page in (("y dos.", FULL), ("Además, esto.", "Artículo 2.- Dos.")):
        named, (law,) = pages_of((f"^ {LAW}", "Artículo 1.- Uno"), page)
        end_at_matters([law], sumario(STATEMENT), named)
        assert law.end == len(named)


def test_a_misprinted_page_of_a_text_itself_cuts_nothing() -> None:
    named, (decree, law) = pages_of(
        ("^ DECRETA:", "ARTÍCULO ÚNICO.- Se reforma la Ley.", FULL),
        ("Firmas de los diputados.",),
        (f"^ {LAW}", "Artículo 1.- Uno.", "Artículo 2.- Dos."),
    )
    end = decree.end
    end_at_matters([decree, law], sumario(Entry("Ley de Protección a las Víctimas", 2)), named)
    assert decree.end == end


def test_what_the_sumario_announces_later_is_issued_by_no_decree_above_it() -> None:
    lines = ("^ ACUERDO NÚMERO 51", "PRIMERO.- Se aprueba el informe."), (f"^ {LAW}",)
    named, (agreement, law) = pages_of(lines[0], (*lines[1], "Artículo 1.- Uno."))
    parents = [law.parent]
    free_announced([agreement, law], sumario(Entry(LAW.capitalize(), 2)), named)
    parents.append(law.parent)
    assert parents == [agreement, None]
    assert agreement.end == law.start


def instrument(title: str, first: int, last: int) -> Instrument:
    """An instrument of that title."""
    return Instrument(title, "", kind_of(title), Operation.ENACTS, first, last)


def test_a_text_printed_below_a_cover_of_its_own_begins_with_the_cover() -> None:
    law = instrument(LAW, 6, 9)
    (found,), differences = reconcile([law], sumario(Entry(LAW.capitalize(), 2)), [], 9)
    assert (found.first_page, found.last_page, differences) == (2, 9, [])


def test_a_title_printed_beyond_the_next_matter_is_another_text() -> None:
    law = instrument(LAW, 6, 9)
    entries = sumario(Entry(LAW.capitalize(), 2), Entry("Aviso de deslinde de un predio", 4))
    found, _ = reconcile([law], entries, [], 9)
    assert [instrument.first_page for instrument in found] == [2, 4, 6]


def test_what_the_sumario_announces_and_the_page_does_not_print_is_a_finding() -> None:
    named, _ = pages_of((f"^ {LAW}", "Artículo 1.- Uno."), (f"^ {STATEMENT.title.upper()}", FULL))
    missing = Entry("Aviso de deslinde de un predio", 2)
    found, differences = reconcile([], sumario(STATEMENT, missing), named, 2)
    assert [instrument.title for instrument in found] == [STATEMENT.title, missing.title]
    assert differences == [Finding(FindingKind.SUMARIO_ENTRY_MISSING, 2, missing.title)]


def test_what_is_printed_and_not_announced_is_a_finding_unless_a_decree_issues_it() -> None:
    named, _ = pages_of((f"^ {LAW}", "Artículo 1.- Uno."))
    law = instrument(LAW, 1, 1)
    other = sumario(Entry("Decreto número 7 por el que se declara el año del faro", 1))
    _, alone = reconcile([law], other, named, 1)
    _, issued = reconcile([law], other, named, 1, issued={0})
    kinds = [finding.kind for finding in alone], [finding.kind for finding in issued]
    assert FindingKind.SUMARIO_LACKS in kinds[0]
    assert FindingKind.SUMARIO_LACKS not in kinds[1]
