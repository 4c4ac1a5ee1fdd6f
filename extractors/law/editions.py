"""Reads an edition: its sumario, its instruments, and what its decrees do to other laws."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace
from functools import partial

from extractors.law import transitories
from extractors.law.accounting import Account
from extractors.law.amendments import order_amendments
from extractors.law.asides import find_around, find_insets, read_inset
from extractors.law.clauses import ClauseChange, parse_clause
from extractors.law.concerns import with_relevance
from extractors.law.draft import Draft
from extractors.law.drafts import find_drafts
from extractors.law.edition_lines import own_lines
from extractors.law.identity import UNTITLED, is_special_law, kind_of, slug_of
from extractors.law.in_force import compute_in_force, contradiction
from extractors.law.in_force_exceptions import find_exceptions
from extractors.law.matters import end_at_matters, free_announced, reconcile
from extractors.law.notices import find_notices
from extractors.law.numerals import plain
from extractors.law.prose import Vocabulary
from extractors.law.provisions import Assembled, Choice, assemble
from extractors.law.restatements import amended_by_title, restate
from extractors.law.sequence import rising_run
from extractors.law.structure import Named
from extractors.law.sumario import announced_titles, read_sumario
from extractors.law.titles import clean_title, find_titles, opens_by_itself
from extractors.model import (
    Amendment,
    Change,
    DocumentFacts,
    DocumentKind,
    Finding,
    FindingKind,
    InForceException,
    Instrument,
    InstrumentKind,
    Operation,
    Page,
    Provision,
    ProvisionKind,
)

LONGEST_BUILT_TITLE = 300

_NUMBER = re.compile(
    r"\b(?:(?:numero|num\.?|no\.?|n[°º])|decreto|acuerdo)\s*(?P<number>\d[\w./-]*)"
)
_LEAD = re.compile(
    r"^(?:SE|Se|se)\s+(?P<rest>.+?)"
    r"(?:,?\s+para quedar|,?\s+conforme a|,?\s+en los siguientes|:|\.(?:\s|$)|$)",
    re.DOTALL,
)
_AMENDED_KINDS = (InstrumentKind.LEY, InstrumentKind.CODIGO, InstrumentKind.REGLAMENTO)
_AMENDING = (Change.REFORMS, Change.ADDS, Change.REPEALS)
_ENDINGS = (Change.ABROGATES, Change.REPEALS)


def read_edition(
    named: Sequence[Named],
    pages: Sequence[Page],
    facts: DocumentFacts,
    vocabulary: Vocabulary,
    account: Account | None = None,
) -> tuple[tuple[Instrument, ...], tuple[Finding, ...]]:
    """Every instrument of the document, in printed order, with findings.

    Args:
        named: Every line of the document, with roles.
        pages: Its pages.
        facts: What it says of itself.
        vocabulary: Its own words, to undo hyphens by.
        account: Where to enter what each line belongs to.

    Returns:
        Instruments with articles, found by their headings, and those that only the
        sumario names (notices, statements), without provisions.
    """
    sumario = read_sumario(named, pages, vocabulary)
    begin = sumario.end if sumario else 0
    heads = transitories.heads(named, begin, len(named))
    titles = [t for t in find_titles(named, vocabulary) if t.start >= begin]
    cover, announced = announced_titles(named, titles, begin)
    announced |= {title.start for title in titles if opens_by_itself(title)}
    own = [title for title in titles if title not in cover]
    contents_end = max([begin, *(title.end for title in cover)])
    insets = find_insets(named, own, contents_end, sumario, vocabulary)

    def find(announced: Container[int]) -> list[Draft]:
        search = partial(
            find_drafts,
            titles=own,
            heads=heads,
            is_extract=facts.kind is not DocumentKind.EDITION,
            announced=announced,
            sections=find_notices(named, begin),
        )
        return find_around(insets, named, contents_end, lambda part, at: search(part, begin=at))

    drafts = find(announced)
    if not drafts and sumario is None:  # one text, without articles: its title says what it is
        drafts = find({title.start for title in own[:1]})
    for draft in drafts:
        restate(draft, named)
    if sumario is not None:
        free_announced(drafts, sumario, named)
        end_at_matters(drafts, sumario, named)
    reader = _Reader(named, vocabulary, facts, drafts)
    found = [read_inset(draft, named, facts, vocabulary) or reader.read(draft) for draft in drafts]
    if account is not None:
        owners = [(draft, reader.assemble(draft).owners) for draft in drafts]
        account.claim(own_lines(named, facts, owners, titles, contents_end))
    instruments = [instrument for instrument, _ in found]
    findings = [finding for _, group in found for finding in group]
    if sumario is not None:
        issued = {place for place, draft in enumerate(drafts) if draft.parent is not None}
        instruments, differences = reconcile(instruments, sumario, named, len(pages), issued)
        findings += differences
    return tuple(map(with_relevance, instruments)), tuple(findings)


class _Reader:
    """Makes instruments of the drafts of one edition."""

    def __init__(
        self,
        named: Sequence[Named],
        vocabulary: Vocabulary,
        facts: DocumentFacts,
        drafts: Sequence[Draft],
    ) -> None:
        self._named = named
        self._vocabulary = vocabulary
        self._facts = facts
        self._drafts = drafts
        self._assembled: dict[int, Assembled] = {}

    def read(self, draft: Draft) -> tuple[Instrument, list[Finding]]:
        """One draft as an instrument; a decree ends where the law that it issues begins."""
        children = [d for d in self._drafts if d.parent is draft]
        around = [draft.parent] if draft.parent is not None else []
        assembled = self.assemble(draft)
        changes = [*self._changes(draft, assembled.provisions), *_restated(draft, assembled)]
        amendments = order_amendments(changes, assembled.quoted)
        title = self._title(draft, assembled)
        kind = self._kind(title, draft)
        parts = (assembled, *map(self.assemble, (*children, *around)))
        closing = next((found for part in parts if (found := _transitories(part))), [])
        published = self._facts.publication_date
        in_force = compute_in_force([p.text for p in closing], published, kind)
        instrument = Instrument(
            title=title,
            slug=slug_of(title) if title else UNTITLED,
            kind=kind,
            operation=_operation(amendments, kind),
            first_page=self._named[draft.start].line.page,
            last_page=self._last_page(draft, children),
            decree=self._number(draft.parent or draft, title if draft.parent is None else None),
            publication_date=published,
            in_force_date=in_force.date,
            in_force_rule=in_force.rule,
            in_force_words=in_force.words,
            is_special_law=bool(title) and is_special_law(title or "", kind),
            provisions=assembled.provisions,
            amendments=amendments,
            reform_notes=assembled.notes,
            in_force_exceptions=self._exceptions(draft, closing, assembled.provisions),
        )
        missing = [] if title else [Finding(FindingKind.TITLE_MISSING, instrument.first_page, "")]
        findings = [*assembled.findings, *missing, *contradiction(instrument)]
        return instrument, findings

    def _exceptions(
        self, draft: Draft, closing: Sequence[Provision], articles: Sequence[Provision]
    ) -> tuple[InForceException, ...]:
        """What binds from another day; a decree and the law that it issues share the words."""
        is_shared = draft.parent is not None or any(one.parent is draft for one in self._drafts)
        return find_exceptions(
            closing,
            self._facts.publication_date,
            articles,
            of_decree=draft.is_decree if is_shared else None,
        )

    def assemble(self, draft: Draft) -> Assembled:
        """The draft's provisions, without the laws that it issues."""
        if id(draft) not in self._assembled:  # its law, its parent and its last page ask again
            self._assembled[id(draft)] = self._assemble(draft)
        return self._assembled[id(draft)]

    def _assemble(self, draft: Draft) -> Assembled:
        articles = draft.articles if draft.is_decree else rising_run(draft.articles)
        choices = [Choice(c.position, c.printed, ProvisionKind.ARTICLE) for c in articles]
        choices += [
            Choice(c.position, c.printed, ProvisionKind.ARTICLE, is_quoted=True)
            for c in draft.quoted
        ]
        choices += [Choice(at, label, ProvisionKind.TRANSITORY) for at, label in draft.transitories]
        choices.sort(key=lambda choice: choice.position)
        parts = [
            assemble(
                self._named, start, end, choices, self._vocabulary, is_divided=not draft.is_decree
            )
            for start, end in self._ranges(draft)
        ]
        return Assembled(
            provisions=tuple(item for part in parts for item in part.provisions),
            quoted=tuple(item for part in parts for item in part.quoted),
            notes=tuple(item for part in parts for item in part.notes),
            findings=tuple(item for part in parts for item in part.findings),
            owners={at: owner for part in parts for at, owner in part.owners.items()},
        )

    def _ranges(self, draft: Draft) -> list[tuple[int, int]]:
        """The lines of the draft that are not those of a law that it issues."""
        ranges, start = [], draft.start
        for child in (d for d in self._drafts if d.parent is draft):
            ranges.append((start, child.start))
            start = child.end
        return [*ranges, (start, draft.end)]

    def _changes(
        self, draft: Draft, provisions: Sequence[Provision]
    ) -> list[tuple[Provision, ClauseChange]]:
        """A decree's parts change laws; transitories can only end them."""
        changes = []
        for provision in provisions:
            ends_only = provision.kind is ProvisionKind.TRANSITORY
            if draft.is_decree or ends_only:
                changes += [
                    (provision, change)
                    for change in parse_clause(provision.text)
                    if change.instrument
                    and (change.label or not change.part)
                    and (not ends_only or change.operation in _ENDINGS)
                ]
        return changes

    def _title(self, draft: Draft, assembled: Assembled) -> str | None:
        if draft.parent is not None:
            issued = self._title_from_parent(draft)
            return _better_spaced(draft.title.text, issued) if draft.title else issued
        first = next((p for p in assembled.provisions if p.kind is ProvisionKind.ARTICLE), None)
        if draft.title is not None and not _is_amended(draft, first):
            return draft.title.text
        if first is None or not draft.is_decree:
            return None
        return self._built_title(draft, first.text)

    def _title_from_parent(self, draft: Draft) -> str | None:
        """What the issuing clause calls the law."""
        if draft.parent is None:
            return None
        issued = [
            change.instrument
            for provision in self.assemble(draft.parent).provisions
            for change in parse_clause(provision.text)
            if change.operation is Change.ENACTS and change.instrument
        ]
        return clean_title(issued[-1]) if issued else None

    def _built_title(self, draft: Draft, operative: str) -> str:
        """A title such as "Decreto número 70 por el que se expide …", from the first clause."""
        number = self._number(draft, None)
        lead = _LEAD.match(" ".join(operative.split()))
        kind = "Acuerdo" if self._says_agreement(draft) else "Decreto"
        head = f"{kind} número {number}" if number else kind
        title = f"{head} por el que se {lead['rest']}" if lead else head
        return clean_title(title)[:LONGEST_BUILT_TITLE]

    def _says_agreement(self, draft: Draft) -> bool:
        text = self._preamble(draft)
        return "acuerd" in text and "decret" not in text

    def _preamble(self, draft: Draft) -> str:
        end = draft.articles[0].position if draft.articles else draft.start + 1
        lines = self._named[draft.start : end]
        return plain(" ".join(item.text for item in lines))

    def _number(self, draft: Draft, title: str | None) -> str | None:
        """The decree's number, as its title or the lines before its first part print it."""
        for text in (plain(title or ""), self._preamble(draft)[-160:]):
            found = list(_NUMBER.finditer(text))
            if found:
                return found[-1]["number"].rstrip(".-").upper()
        return None

    def _kind(self, title: str | None, draft: Draft) -> InstrumentKind:
        if title:
            return kind_of(title)
        return InstrumentKind.DECRETO if draft.is_decree else InstrumentKind.LEY

    def _last_page(self, draft: Draft, children: Sequence[Draft]) -> int:
        """Where its transitories end; without any, where the next instrument begins."""
        if draft.transitories:
            return max(p.last_page for p in self.assemble(draft).provisions)
        if children and children[0].is_promulgated:
            return self._named[max(draft.start, children[0].start - 1)].line.page
        if children:
            return max(self._last_page(child, ()) for child in children)
        return self._named[max(draft.start, draft.end - 1)].line.page


def _is_amended(decree: Draft, first: Provision | None) -> bool:
    """Whether the title is that of the law that the decree amends: its own was not read."""
    if decree.title is None or not decree.is_decree or first is None:
        return False
    title = decree.title.text
    if kind_of(title) not in _AMENDED_KINDS:
        return False
    return any(
        change.operation in _AMENDING and slug_of(change.instrument) == slug_of(title)
        for change in parse_clause(first.text)
    )


def _better_spaced(title: str, issued: str | None) -> str:
    """The title; as the issuing clause spells it where they differ in lost spaces alone."""
    one, other = plain(title), plain(issued or "")
    is_same = one.replace(" ", "") == other.replace(" ", "")
    return issued if issued and is_same and one != other else title


def _transitories(assembled: Assembled) -> list[Provision]:
    return [p for p in assembled.provisions if p.kind is ProvisionKind.TRANSITORY]


def _restated(draft: Draft, assembled: Assembled) -> list[tuple[Provision, ClauseChange]]:
    """The changes of an agreement that prints another again: its parts that have words."""
    change = amended_by_title(draft.title.text) if draft.title and not draft.articles else None
    if change is None:
        return []
    return [
        (quoted, replace(change, label=quoted.label))
        for quoted in assembled.quoted
        if re.search(r"\w", quoted.text)
    ]


def _operation(amendments: Sequence[Amendment], kind: InstrumentKind) -> Operation:
    done = {amendment.operation for amendment in amendments}
    if kind is InstrumentKind.AVISO:
        return Operation.NONE
    if kind not in (InstrumentKind.DECRETO, InstrumentKind.ACUERDO):
        return Operation.ENACTS
    if Change.ENACTS in done:
        return Operation.ENACTS
    if done & {Change.REFORMS, Change.ADDS}:
        return Operation.AMENDS
    if Change.ABROGATES in done:
        return Operation.ABROGATES
    return Operation.REPEALS if Change.REPEALS in done else Operation.NONE
