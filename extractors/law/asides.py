"""Reads what an edition prints among its decrees and changes law all the same.

Erratas and court rulings are found first; decrees are looked for before, between and after
them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from extractors.law.draft import Draft
from extractors.law.errata import find_erratas, is_errata, read_errata
from extractors.law.identity import slug_of
from extractors.law.insets import Inset
from extractors.law.prose import Vocabulary
from extractors.law.rulings import find_rulings, is_ruling, read_ruling
from extractors.law.structure import Named
from extractors.law.sumario import Sumario
from extractors.law.titles import TitleBlock
from extractors.model import DocumentFacts, Finding, Instrument, InstrumentKind, Operation

FEWEST_WORDS = 4
"""A title of fewer words ("FE DE ERRATAS") does not say what it is of."""

FindDrafts = Callable[[Sequence[Named], int], list[Draft]]


def find_insets(
    named: Sequence[Named],
    titles: Sequence[TitleBlock],
    begin: int,
    sumario: Sumario | None,
    vocabulary: Vocabulary,
) -> list[Inset]:
    """The erratas and rulings of an edition, in printed order.

    Args:
        named: Every line of the document, with roles.
        titles: The titles that its body prints.
        begin: The first line after masthead and contents.
        sumario: Its contents: they name an errata that is headed by nothing more.
        vocabulary: The document's own words, to undo hyphens by.
    """
    rulings = find_rulings(named, titles, begin, vocabulary)
    inside = {at for ruling in rulings for at in range(ruling.start, ruling.end)}
    erratas = [e for e in find_erratas(named, begin, vocabulary) if e.start not in inside]
    found = sorted((*rulings, *erratas), key=lambda inset: inset.start)
    ends = [*(inset.start for inset in found[1:]), len(named)][: len(found)]
    return [
        replace(inset, title=_announced(inset.title, named, sumario), end=min(inset.end, end))
        for inset, end in zip(found, ends, strict=True)
    ]


def _announced(title: TitleBlock, named: Sequence[Named], sumario: Sumario | None) -> TitleBlock:
    """An errata's title as the contents have it, where it is headed by its kind alone."""
    if sumario is None or len(title.text.split()) >= FEWEST_WORDS:
        return title
    page = named[title.start].line.page
    entries = [e.title for e in sumario.entries if e.page == page and is_errata(e.title)]
    return replace(title, text=entries[0]) if len(entries) == 1 else title


def find_around(
    insets: Sequence[Inset], named: Sequence[Named], begin: int, find: FindDrafts
) -> list[Draft]:
    """The drafts before, between and after the insets, and one for each inset."""
    drafts: list[Draft] = []
    for inset in insets:
        drafts += find(named[: inset.start], begin)
        section = Draft(inset.start, inset.title, is_decree=False, is_section=True, end=inset.end)
        drafts.append(section)
        begin = inset.end
    return [*drafts, *find(named, begin)]


def read_inset(
    draft: Draft, named: Sequence[Named], facts: DocumentFacts, vocabulary: Vocabulary
) -> tuple[Instrument, list[Finding]] | None:
    """A draft as an instrument, if it is an errata or a ruling; else ``None``."""
    if draft.title is None or not draft.is_section:
        return None
    inset = Inset(draft.title, draft.end)
    bare = Instrument(
        title=draft.title.text,
        slug=slug_of(draft.title.text),
        kind=InstrumentKind.OTRO,
        operation=Operation.NONE,
        first_page=named[draft.start].line.page,
        last_page=named[max(draft.start, draft.end - 1)].line.page,
        publication_date=facts.publication_date,
    )
    if is_errata(draft.title.text):
        amendments = read_errata(inset, named, vocabulary)
        kind, operation = InstrumentKind.AVISO, Operation.AMENDS
        return replace(bare, kind=kind, operation=operation, amendments=amendments), []
    if not is_ruling(draft.title.text):
        return None
    ruling = read_ruling(inset, named, facts, vocabulary)
    said = replace(
        bare,
        amendments=ruling.amendments,
        in_force_date=ruling.in_force.date,
        in_force_rule=ruling.in_force.rule,
        in_force_words=ruling.in_force.words,
    )
    return said, list(ruling.findings)
