"""Reads a document that prints one law: a compilation, or one decree by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from extractors.law import transitories
from extractors.law.accounting import Account
from extractors.law.concerns import with_relevance
from extractors.law.identity import UNTITLED, is_special_law, kind_of, slug_of
from extractors.law.in_force import compute_in_force, contradiction
from extractors.law.in_force_exceptions import find_exceptions
from extractors.law.numerals import plain
from extractors.law.prose import Vocabulary
from extractors.law.provisions import Assembled, Choice, assemble
from extractors.law.publication import (
    Publication,
    first_publication,
    last_reform_date,
    may_begin,
    parse_publication,
)
from extractors.law.sequence import rising_run
from extractors.law.structure import Named, Role
from extractors.law.titles import supplied_title, title_of_compilation
from extractors.law.weighing import candidates
from extractors.model import (
    DocumentFacts,
    Finding,
    FindingKind,
    Instrument,
    InstrumentKind,
    Operation,
    Page,
    Provision,
    ProvisionKind,
)

_RESTATES = re.compile(r"\breforma integral\b|\bse reforman? (?:integramente|en su totalidad)\b")
OWN_GROUP = "trans-"
"""How the paths of a law's own transitories begin."""

CLAUSE_LINES = 3
"""A decree that rewrites a law says so in its first lines."""

PUBLICATION_LINES = 3
"""A statement of publication is broken over at most so many lines."""


def choose_articles(named: Sequence[Named], start: int, end: int) -> list[Choice]:
    """The articles of one law among the lines ``[start, end)``.

    Bare ordinals ("PRIMERO.- …") are taken only where nothing is headed "Artículo".
    """
    run = rising_run(candidates(named, start, end, Role.ARTICLE))
    if not run:
        run = rising_run(candidates(named, start, end, Role.ORDINAL))
    return [Choice(c.position, c.printed, ProvisionKind.ARTICLE) for c in run]


def read_compilation(
    named: Sequence[Named],
    pages: Sequence[Page],
    facts: DocumentFacts,
    vocabulary: Vocabulary,
    account: Account | None = None,
) -> tuple[Instrument, tuple[Finding, ...]]:
    """The one law of the document, with its notes and the transitories of its reforms.

    Articles end where the first transitory articles begin; after them only
    transitories are read, group by group.

    Args:
        named: Every line of the document, with roles.
        pages: Its pages.
        facts: What it says of itself.
        vocabulary: Its own words, to undo hyphens by.
        account: Where to enter what each line belongs to.
    """
    end = len(named)
    head = _first_head(named, end)
    articles = choose_articles(named, 0, head)
    later = transitories.choose(named, head, end, allow_headless=True)
    assembled = assemble(named, 0, end, [*articles, *later], vocabulary, is_compiled=True)
    if account is not None:
        account.claim(assembled.owners)
    body_start = articles[0].position if articles else min(end, 40)
    title = title_of_compilation(named, pages, body_start, vocabulary)
    findings = [*assembled.findings]
    if title is None:
        first = assembled.provisions[0].text if assembled.provisions else ""
        title = supplied_title(first, None)
        findings.append(Finding(FindingKind.TITLE_MISSING, 1, title or ""))
    instrument = with_relevance(_instrument(title, named, assembled, facts))
    return instrument, (*findings, *contradiction(instrument))


def _first_head(named: Sequence[Named], end: int) -> int:
    """Where the law's own transitories begin: the first heading after an article."""
    first = next((i for i, n in enumerate(named) if n.role is Role.ARTICLE), None)
    for position in transitories.heads(named, 0, end):
        if first is not None and position > first:
            return position
    return end


def _instrument(
    title: str | None,
    named: Sequence[Named],
    assembled: Assembled,
    facts: DocumentFacts,
) -> Instrument:
    kind = kind_of(title) if title else InstrumentKind.OTRO
    placed = find_publications(named)
    publications = [publication for _, publication in placed]
    publication = first_publication(publications)
    own = [p for p in assembled.provisions if is_own_transitory(p)]
    published = publication.date if publication else facts.publication_date
    in_force = compute_in_force([p.text for p in own], published, kind)
    noted = [note.date for note in assembled.notes if note.date]
    return Instrument(
        title=title,
        slug=slug_of(title) if title else UNTITLED,
        kind=kind,
        operation=Operation.ENACTS,
        first_page=named[0].line.page if named else 1,
        last_page=named[-1].line.page if named else 1,
        decree=publication.decree if publication else None,
        gazette=publication.gazette if publication else None,
        publication_date=published,
        in_force_date=in_force.date,
        in_force_rule=in_force.rule,
        in_force_words=in_force.words,
        last_reform_date=last_reform_date(publications, noted),
        restated_date=restated_date(named, placed),
        is_special_law=bool(title) and is_special_law(title or "", kind),
        provisions=assembled.provisions,
        reform_notes=assembled.notes,
        in_force_exceptions=find_exceptions(own, published, assembled.provisions, of_decree=False),
    )


def find_publications(named: Sequence[Named]) -> list[tuple[int, Publication]]:
    """Every line of publication, broken ones joined, each with the line after it."""
    found = []
    position = 0
    texts = [item.text for item in named]
    while position < len(named):
        lines = texts[position : position + PUBLICATION_LINES]
        for count in range(1, PUBLICATION_LINES + 1) if may_begin(lines) else ():
            publication = parse_publication(" ".join(lines[:count]))
            if publication is not None:
                position += count - 1
                found.append((position + 1, publication))
                break
        position += 1
    return found


def restated_date(
    named: Sequence[Named], publications: Sequence[tuple[int, Publication]]
) -> date | None:
    """The day of the last appended decree that says that it rewrites the whole law."""
    days = [
        publication.date
        for after, publication in publications
        if _RESTATES.search(
            plain(" ".join(item.text for item in named[after : after + CLAUSE_LINES]))
        )
    ]
    return max(days, default=None)


def is_own_transitory(provision: Provision) -> bool:
    """A transitory of the law itself, not of an appended decree."""
    return provision.kind is ProvisionKind.TRANSITORY and provision.path.startswith(OWN_GROUP)
