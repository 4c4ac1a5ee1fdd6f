"""Holds an edition's sumario against what was found: each matter on the page that it names."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from extractors.law.draft import Draft
from extractors.law.identity import kind_of, slug_of
from extractors.law.letters import only_letters
from extractors.law.numerals import plain
from extractors.law.structure import Named
from extractors.law.sumario import Entry, Sumario
from extractors.law.titles import SAME_TITLE
from extractors.model import Finding, FindingKind, Instrument, InstrumentKind, Operation

ALIKE = 72
"""Titles at least this alike (token set ratio, 0 to 100) name the same matter."""

TITLE_LETTERS = 30
"""So much of a title is enough to know its first line by."""


def end_at_matters(drafts: Sequence[Draft], sumario: Sumario, named: Sequence[Named]) -> None:
    """End each draft where the sumario says that a matter without articles follows it.

    Such a matter (a statement, a notice) opens no draft: without this its pages would be
    the last words of the text before it.
    """
    for entry in sumario.entries:
        if any(_may_open(draft, entry, named) for draft in drafts):
            continue
        start = _start_of(entry, named)
        for draft in drafts:
            if start is not None and _last_label(draft) < start < draft.end:
                draft.end = start


def _may_open(draft: Draft, entry: Entry, named: Sequence[Named]) -> bool:
    """Whether the draft is the entry's own: on its page, or next to it and not titled otherwise."""
    distance = abs(named[draft.start].line.page - entry.page)
    if distance > 1 or draft.title is None:
        return distance <= 1
    alike = fuzz.token_set_ratio(plain(draft.title.text), plain(entry.title))
    return distance == 0 or alike >= ALIKE


def free_announced(drafts: Sequence[Draft], sumario: Sumario, named: Sequence[Named]) -> None:
    """A text that the sumario announces on a later page is issued by no decree above it."""
    for draft in drafts:
        parent, title = draft.parent, plain(draft.title.text if draft.title else "")
        if parent is None or draft.is_promulgated:
            continue
        page = named[parent.start].line.page
        if any(
            entry.page > page and fuzz.ratio(plain(entry.title), title) >= SAME_TITLE
            for entry in sumario.entries
        ):
            draft.parent = None
            parent.end = min(parent.end, draft.start)


def _start_of(entry: Entry, named: Sequence[Named]) -> int | None:
    """The line that prints the matter's title, or else the page's first if that opens anything."""
    on_page = [i for i, item in enumerate(named) if item.line.page == entry.page]
    title = plain(entry.title)[:TITLE_LETTERS]
    for position in on_page:
        if fuzz.ratio(plain(named[position].text)[:TITLE_LETTERS], title) >= SAME_TITLE:
            return position
    first = next((i for i, item in enumerate(named) if item.line.page >= entry.page), None)
    if first is None or not named[first].line.starts_paragraph or named[first].text[:1].islower():
        return None
    return first


def _last_label(draft: Draft) -> int:
    articles = [part.position for part in (*draft.articles, *draft.quoted)]
    return max([draft.start, *articles, *(at for at, _ in draft.transitories)])


def reconcile(
    instruments: Sequence[Instrument],
    sumario: Sumario,
    named: Sequence[Named],
    page_count: int,
    issued: Container[int] = (),
) -> tuple[list[Instrument], list[Finding]]:
    """Hold the sumario against what was found: name what it names, add what was missed.

    Args:
        instruments: What the edition's body was found to print.
        sumario: What its sumario announces.
        named: Its lines.
        page_count: Of the edition.
        issued: Places of those instruments that a decree above them issues: laws that the
            sumario need not name.

    Returns:
        The instruments in printed order; a finding for each matter that is announced and
        not printed on its page, and each text that is printed and not announced.
    """
    result = list(instruments)
    findings: list[Finding] = []
    announced: set[int] = set()
    for index, entry in enumerate(sumario.entries):
        later = [e.page for e in sumario.entries[index + 1 :]]
        match = _match(result, entry)
        if match is None:
            match = _opened_below(result, entry, min(later, default=page_count + 1))
            if match is not None:
                result[match] = replace(result[match], first_page=entry.page)
        if match is not None:
            announced.add(match)
        if match is None:
            last = max(entry.page, min(later, default=page_count + 1) - 1)
            result.append(_announced(entry, last))
            if not _is_printed(entry, named):
                kind = FindingKind.SUMARIO_ENTRY_MISSING
                findings.append(Finding(kind, entry.page, entry.title))
        elif _is_fuller(entry.title, result[match]):
            result[match] = replace(result[match], title=entry.title, kind=kind_of(entry.title))
    for place, instrument in enumerate(instruments):
        if place not in announced and place not in issued and not _is_named(instrument, sumario):
            title = instrument.title or ""
            findings.append(Finding(FindingKind.SUMARIO_LACKS, instrument.first_page, title))
    return sorted(result, key=lambda i: i.first_page), findings


def _is_printed(entry: Entry, named: Sequence[Named]) -> bool:
    """Whether the page that an entry names, or the next, prints how its title begins."""
    title = only_letters(entry.title)[:TITLE_LETTERS]
    near = (n.text for n in named if 0 <= n.line.page - entry.page <= 1)
    printed = only_letters(" ".join(near))
    return fuzz.partial_ratio(title, printed) >= SAME_TITLE


def _is_named(instrument: Instrument, sumario: Sumario) -> bool:
    """Whether an entry of a page near it names the instrument, among others."""
    title = plain(instrument.title or "")
    return any(
        abs(entry.page - instrument.first_page) <= 1
        and fuzz.partial_ratio(title, plain(entry.title)) >= ALIKE
        for entry in sumario.entries
    )


def _match(instruments: Sequence[Instrument], entry: Entry) -> int | None:
    """The found instrument that an entry announces: on its page and alike in title."""
    best, score = None, 0.0
    for index, instrument in enumerate(instruments):
        if abs(instrument.first_page - entry.page) > 1:
            continue
        alike = fuzz.token_set_ratio(plain(instrument.title or ""), plain(entry.title))
        number = instrument.decree is not None and re.search(
            rf"\b{re.escape(instrument.decree)}\b", entry.title, re.IGNORECASE
        )
        alike = max(alike, 100.0 if number else 0.0)
        if alike >= ALIKE and alike > score:
            best, score = index, alike
    return best


def _opened_below(instruments: Sequence[Instrument], entry: Entry, end: int) -> int | None:
    """The instrument that prints an entry's title again, below a cover or reasons of its own."""
    for index, instrument in enumerate(instruments):
        printed = plain(instrument.title or "")
        is_near = entry.page < instrument.first_page < end
        if is_near and fuzz.ratio(printed, plain(entry.title)) >= SAME_TITLE:
            return index
    return None


def _is_fuller(title: str, instrument: Instrument) -> bool:
    built = instrument.kind in (InstrumentKind.DECRETO, InstrumentKind.ACUERDO)
    return not instrument.title or (built and len(title) > 30)


def _announced(entry: Entry, last_page: int) -> Instrument:
    return Instrument(
        title=entry.title,
        slug=slug_of(entry.title),
        kind=kind_of(entry.title),
        operation=Operation.NONE,
        first_page=entry.page,
        last_page=last_page,
    )
