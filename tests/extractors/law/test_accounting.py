"""Nothing is lost: each line of a document belongs to one thing, or is said to belong to none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from extractors.law.accounting import CLOSING_REACH, Account, Loose, Owner
from extractors.law.compilations import choose_articles, read_compilation
from extractors.law.editions import read_edition
from extractors.law.masthead import read_facts
from extractors.law.provisions import assemble
from extractors.law.structure import Named, name_lines
from extractors.model import (
    DocumentFacts,
    DocumentKind,
    FindingKind,
    Instrument,
    Line,
    Page,
    Provision,
    Span,
    TextLayer,
)
from extractors.pdf.engine import PdfFile
from extractors.pdf.pages import read_pages
from extractors.reader import read_document
from pipelines.demo.press import press
from pipelines.demo.specimen_copy import Copy
from pipelines.demo.specimens import SPECIMENS
from tests.extractors.law.lines import name_texts, set_lines, vocabulary_of

LAYOUTS = (
    "one column, cover before it",
    "one column, extract",
    "two columns, side bar on page 1",
    "two columns, Helvetica, hanging",
    "signatures across two columns",
    "marginal notes, two columns",
    "no-break spaces and soft hyphens",
    "federal compilation",
    "state compilation",
)
DOCUMENTS = (
    "gazettes/coahuila_2017-08-29-designacion-de-comisionados.pdf",
    "gazettes/dof_2019-02-05_acuerdo_codigo_etica.pdf",
    "gazettes/michoacan_ley_ingresos_2019.pdf",
    "gazettes/michoacan_reglamento_trabajadores.pdf",
    "gazettes/michoacan_reglamento_transito.pdf",
    "laws/coahuila_decreto_047_2015.pdf",
    "laws/durango_ley_trata.pdf",
    "laws/federal_reglamento_lgv_dof2014.pdf",
)


EDITION = DocumentFacts(DocumentKind.EDITION, TextLayer.DIGITAL)


@dataclass(frozen=True, slots=True)
class Accounted:
    """A document's lines, what each belongs to, and the instruments that were read."""

    named: Sequence[Named]
    account: Account
    instruments: Sequence[Instrument]

    @property
    def provisions(self) -> list[Provision]:
        """Those of all instruments."""
        return [each for instrument in self.instruments for each in instrument.provisions]


def account_for(source: Path | bytes) -> Accounted:
    """Read a document, and what each of its lines belongs to."""
    with PdfFile(source, "") as file:
        return account_for_pages(read_pages(file))


def account_for_pages(pages: Sequence[Page]) -> Accounted:
    """What each line of these pages belongs to."""
    facts, _ = read_facts(pages)
    named = name_lines(pages)
    account, words = Account(named), vocabulary_of(named)
    if facts.kind is DocumentKind.COMPILATION:
        law, _ = read_compilation(named, pages, facts, words, account)
        return Accounted(named, account, (law,))
    instruments, _ = read_edition(named, pages, facts, words, account)
    return Accounted(named, account, instruments)


def words_on(line: Line, spans: Sequence[Span]) -> str:
    """The words of a line that the spans hold, from the character that they begin at."""
    found = []
    for word in line.words:
        for span in spans:
            if span.page == line.page and word.start < span.end and span.start < word.end:
                skipped = max(0, span.start - word.start)
                exact = word.end - word.start == len(word.text)
                found.append(word.text[skipped:] if exact else word.text)
    return " ".join(found)


def letters(text: str) -> str:
    """Letters and figures alone: whatever a hyphen or a line's end does to words."""
    return "".join(c for c in text if c.isalnum())


def is_bare(item: Named) -> bool:
    """A label, or dots, with no word beside it that a provision could hold."""
    rest = item.text[item.printed.end if item.printed else 0 :]
    return not letters(rest)


def assert_nothing_is_lost(read: Accounted) -> None:
    """Each line is one owner's, and a provision's letters are those of its own lines."""
    holders: dict[int, int] = dict.fromkeys(range(len(read.named)), 0)
    pages: dict[int, list[int]] = {}
    for at, item in enumerate(read.named):
        pages.setdefault(item.line.page, []).append(at)
    for provision in read.provisions:
        own = []
        for page in range(provision.first_page, provision.last_page + 1):
            spans = [span for span in provision.spans if span.page == page]
            for at in pages.get(page, ()):
                if words := words_on(read.named[at].line, spans):
                    own.append(words)
                    holders[at] += 1
        assert letters("".join(own)) == letters(provision.text)
    for at, owner in enumerate(read.account.owners):
        if owner is Owner.PROVISION:
            assert holders[at] == 1 or (holders[at] == 0 and is_bare(read.named[at]))
        else:
            assert holders[at] == 0, (owner, read.named[at].text)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_line_of_a_specimen_is_lost(layout: str) -> None:
    read = account_for(press(SPECIMENS[layout](Copy(seed=5))).pdf)
    assert_nothing_is_lost(read)
    assert read.account.owners.count(Owner.PROVISION) > len(read.named) / 2
    assert read.account.unclaimed() == {}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_line_of_a_real_document_is_lost(document: str, shared: Path) -> None:
    if not (shared / document).is_file():
        pytest.skip(f"{document} is absent")
    assert_nothing_is_lost(account_for(shared / document))


def owners_of(*texts: str, is_compiled: bool = False) -> list[Owner]:
    """What each line of one law belongs to."""
    named = name_texts(*texts)
    choices = choose_articles(named, 0, len(named))
    found = assemble(
        named, 0, len(named), choices, vocabulary_of(named), is_compiled=is_compiled
    ).owners
    return [found[at] for at in range(len(named))]


def owners_in_edition(*texts: str) -> list[Owner]:
    """What each line of a page of an edition belongs to."""
    named = name_texts(*texts)
    account = Account(named)
    read_edition(named, [set_lines(*texts)], EDITION, vocabulary_of(named), account)
    return account.owners


def loosely(owner: Owner, *texts: str, is_compiled: bool = False) -> list[Owner]:
    """What lines outside any provision belong to, below one that belongs to ``owner``."""
    loose = Loose(owner, is_compiled=is_compiled)
    return [loose.take(item) for item in name_texts(*texts)]


def test_a_provision_claims_its_label_and_its_words() -> None:
    assert owners_of("Artículo 1.", "El faro alumbra.", "Artículo 2. Nadie lo apaga.") == [
        Owner.PROVISION,
        Owner.PROVISION,
        Owner.PROVISION,
    ]


def test_signatures_trimmed_off_a_provision_are_a_closing() -> None:
    assert owners_of(
        "Artículo 1. El faro alumbra la costa, y nadie puede apagarlo de noche sin el permiso por "
        "escrito de la capitanía del puerto.",
        "^ANA LUZ MAREA",
        "^CAPITANA DEL PUERTO",
    ) == [Owner.PROVISION, Owner.CLOSING, Owner.CLOSING]


def test_epigraphs_above_labels_are_headings() -> None:
    found = owners_of(
        *(
            text
            for number in range(1, 5)
            for text in (f"Artículo {number}. El faro alumbra.", "Del cuidado de la luz")
        ),
        "Artículo 5. Nadie apaga el faro.",
    )
    assert found == [Owner.PROVISION, Owner.HEADING] * 4 + [Owner.PROVISION]


def test_a_chapter_named_in_the_middle_of_a_sentence_ends_no_provision() -> None:
    found = owners_of(
        "Artículo 1. El derecho de faro se paga conforme a lo que establece el",
        "+ Título Segundo, Capítulo II de la Ley de Puertos, según las tasas siguientes:",
        "I. De día, dos pesos.",
        "Artículo 2. Nadie paga de noche.",
    )
    assert found == [Owner.PROVISION] * 4


def test_a_word_like_transitories_in_the_middle_of_a_sentence_ends_no_provision() -> None:
    found = owners_of(
        "Artículo 1. Se cobran por pieza las lámparas, los cables y los supresores",
        "+TRANSITORIOS DE TENSION",
        "De uno o más polos.",
    )
    assert found == [Owner.PROVISION] * 3


def test_the_clause_of_a_decree_that_is_appended_to_a_law_is_the_decrees() -> None:
    text = "ARTÍCULO ÚNICO.- Se reforma el artículo 3 de la Ley de Faros."
    assert loosely(Owner.CLOSING, text, is_compiled=True) == [Owner.DECREE]
    assert loosely(Owner.CLOSING, text) == [Owner.UNCLAIMED]


def test_an_article_that_nothing_took_is_unclaimed_with_all_that_follows() -> None:
    found = loosely(Owner.NOTICE, "Se busca farero.", "Artículo 7. Nadie apaga el faro.", "Nunca.")
    assert found == [Owner.NOTICE, Owner.UNCLAIMED, Owner.UNCLAIMED]


def test_numbered_reasons_are_reasons() -> None:
    found = loosely(Owner.PREAMBLE, "CONSIDERANDO", "PRIMERO.- Que el faro alumbra la costa.")
    assert found == [Owner.RECITALS, Owner.RECITALS]


def test_signatures_do_not_go_on_for_ever() -> None:
    found = loosely(Owner.PREAMBLE, "ATENTAMENTE", *["ANA LUZ MAREA"] * 45)
    assert found.count(Owner.CLOSING) == CLOSING_REACH
    assert found[-1] is Owner.UNCLAIMED


def test_lines_of_an_edition_in_which_nothing_was_found_are_unclaimed() -> None:
    assert set(owners_in_edition("El mar está en calma.", "Mañana lloverá.")) == {Owner.UNCLAIMED}


def test_an_edition_s_law_without_losses_has_a_title_a_heading_and_transitories() -> None:
    assert owners_in_edition(
        "^LEY DE FAROS DEL ESTADO DE TLALOCAN",
        "^CAPÍTULO PRIMERO",
        "^DE LA LUZ",
        "Artículo 1. El faro alumbra la costa.",
        "Artículo 2. Nadie lo apaga.",
        "^TRANSITORIOS",
        "PRIMERO.- Esta ley entra en vigor mañana.",
    ) == [
        Owner.TITLE,
        Owner.HEADING,
        Owner.HEADING,
        Owner.PROVISION,
        Owner.PROVISION,
        Owner.TRANSITORIES,
        Owner.PROVISION,
    ]


def test_a_finding_names_the_page_how_many_lines_and_the_first_words() -> None:
    account = Account(name_texts("El mar está en calma.", "Mañana lloverá."))
    ((kind, page, detail),) = [(f.kind, f.page, f.detail) for f in account.findings()]
    assert (kind, page) == (FindingKind.LINES_UNCLAIMED, 1)
    assert detail == "2 lines: El mar está en calma."
    assert list(account.findings(refused=[1])) == []


def test_the_first_claim_of_a_line_stands() -> None:
    account = Account(name_texts("El mar está en calma.", "Mañana lloverá."))
    account.claim({0: Owner.NOTICE})
    account.claim({0: Owner.CLOSING, 1: Owner.CLOSING})
    assert account.owners == [Owner.NOTICE, Owner.CLOSING]


def test_a_reading_counts_the_lines_of_its_pages() -> None:
    pdf = press(SPECIMENS["one column, extract"](Copy(seed=5))).pdf
    reading = read_document(pdf)
    assert sum(page.lines for page in reading.pages) == len(account_for(pdf).named)
    assert {page.unclaimed_lines for page in reading.pages} == {0}
