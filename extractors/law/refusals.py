"""What a refused page takes with it: whatever rests on the words that it prints.

The lines of a refused page may still show which provisions stand on it; their words are
not believed. A provision rests on them if the page is one of its own, or if the page
shows no lines and it is the last to be read before it: its words may go on there. So does
the new wording of an amendment. What was read of them is withheld, for half a provision
is another one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.law.clauses import parse_clause
from extractors.law.concerns import with_relevance
from extractors.law.identity import UNTITLED
from extractors.law.structure import Named, Role
from extractors.model import (
    Amendment,
    Finding,
    FindingKind,
    Instrument,
    Line,
    Provision,
    ReformNote,
    Span,
)
from extractors.spanish import is_word

_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Gap:
    """A refused page, and the last line before it: whatever it is of may go on there.

    A gap that ``is_missing`` is no page of the document: it comes after ``page``.
    """

    page: int
    before: Line | None
    is_missing: bool = False

    def cuts(self, text: str, spans: Sequence[Span], first_page: int, last_page: int) -> bool:
        """Whether a text on these pages may lack words of the refused page."""
        if first_page <= self.page <= last_page - self.is_missing:
            return True
        if self.before is None or last_page != self.before.page:
            return False
        return not text or any(_covers(span, self.before) for span in spans)


@dataclass(frozen=True, slots=True)
class _Lost:
    """A provision as it was read, and the first refused page whose words it may lack."""

    provision: Provision
    page: int


def withhold(
    instruments: Sequence[Instrument],
    findings: Sequence[Finding],
    named: Sequence[Named],
    refused: Collection[int],
    missing: Collection[int] = (),
) -> tuple[tuple[Instrument, ...], tuple[Finding, ...]]:
    """The instruments without what may lack words, and the findings, with what that was.

    Such a provision is ``is_unreadable`` and keeps no text and no spans; no change that
    it orders, no note under it after the refused page and no day that it gives is
    believed. An amendment whose new wording may lack words keeps none.

    Args:
        instruments: Those of one document.
        findings: What surprised whoever read them; that a provision is empty is no news
            where it is unreadable.
        named: Every line of the document, in reading order.
        refused: The pages that could not be read.
        missing: The pages after which one is missing.
    """
    if not refused and not missing:
        return tuple(instruments), tuple(findings)
    gaps = find_gaps(named, refused, missing)
    lost = [list(_lost(instrument, gaps)) for instrument in instruments]
    said = [" ".join(each.provision.text.split()) for group in lost for each in group]
    result, found = [], []
    for instrument, group in zip(instruments, lost, strict=True):
        amendments, unread = _readable_amendments(instrument.amendments, group, gaps)
        found += unread
        instrument = replace(_believed(instrument, refused), amendments=amendments)
        result.append(_without_doubts(instrument, group, said))
    empty = {(each.provision.first_page, each.provision.path) for group in lost for each in group}
    kept = [
        finding
        for finding in findings
        if finding.kind is not FindingKind.PROVISION_EMPTY
        or (finding.page, finding.detail) not in empty
    ]
    return tuple(result), (*kept, *found)


def find_gaps(
    named: Sequence[Named], refused: Collection[int], missing: Collection[int] = ()
) -> list[Gap]:
    """Each refused or missing page, in order, with the last line before it that is no note."""
    places = sorted([(page, False) for page in refused] + [(page, True) for page in missing])
    gaps = []
    for page, is_missing in places:
        place = bisect_left(named, page + is_missing, key=lambda item: item.line.page) - 1
        while place >= 0 and named[place].role is Role.NOTE:
            place -= 1
        gaps.append(Gap(page, named[place].line if place >= 0 else None, is_missing))
    return gaps


def _believed(instrument: Instrument, refused: Collection[int]) -> Instrument:
    """The instrument without a title read off a refused page that is not all Spanish."""
    if instrument.first_page not in refused or instrument.title is None:
        return instrument
    if all(is_word(word) for word in _WORD.findall(instrument.title)):
        return instrument
    return with_relevance(replace(instrument, title=None, slug=UNTITLED, is_special_law=False))


def _covers(span: Span, line: Line) -> bool:
    """Whether a run of characters holds the line's last word."""
    return span.page == line.page and span.start <= line.words[-1].start < span.end


def _lost(instrument: Instrument, gaps: Sequence[Gap]) -> Iterator[_Lost]:
    for provision in instrument.provisions:
        page = _missing_page(provision, gaps)
        if page is not None:
            yield _Lost(provision, page)


def _missing_page(provision: Provision, gaps: Sequence[Gap]) -> int | None:
    """The first refused page whose words a provision may lack; what is repealed is whole."""
    first, last = provision.first_page, provision.last_page
    is_whole = provision.is_repealed and first == last
    cuts = (gap.page for gap in gaps if gap.cuts(provision.text, provision.spans, first, last))
    return None if is_whole else next(cuts, None)


def _without_doubts(
    instrument: Instrument, lost: Sequence[_Lost], said: Sequence[str]
) -> Instrument:
    """The instrument without the words, notes and days of the provisions that were lost."""
    provisions = [each.provision for each in lost]
    if instrument.in_force_words and any(instrument.in_force_words in text for text in said):
        instrument = replace(
            instrument, in_force_date=None, in_force_rule=None, in_force_words=None
        )
    return replace(
        instrument,
        provisions=tuple(
            _unreadable(provision) if provision in provisions else provision
            for provision in instrument.provisions
        ),
        in_force_exceptions=tuple(
            replace(one, date=None, rule=None) if any(one.words in text for text in said) else one
            for one in instrument.in_force_exceptions
        ),
        reform_notes=tuple(
            note
            for note in instrument.reform_notes
            if not any(_stands_after(note, each) for each in lost)
        ),
    )


def _unreadable(provision: Provision) -> Provision:
    return replace(provision, text="", spans=(), is_repealed=False, is_unreadable=True)


def _stands_after(note: ReformNote, lost: _Lost) -> bool:
    """Whether a note may be of a provision that begins on the refused page."""
    provision = lost.provision
    return note.label == provision.label and lost.page < note.page <= provision.last_page


def _readable_amendments(
    amendments: Sequence[Amendment], lost: Sequence[_Lost], gaps: Sequence[Gap]
) -> tuple[tuple[Amendment, ...], list[Finding]]:
    """The amendments that a whole clause orders, each with its wording if that is whole."""
    doubtful = {
        (change.instrument, change.operation, change.label): each.page
        for each in lost
        for change in (parse_clause(each.provision.text) if amendments else ())
    }
    kept, found = [], []
    for amendment in amendments:
        key = (amendment.instrument, amendment.operation, amendment.label)
        page = doubtful.get(key, amendment.page if _is_refused(amendment, gaps) else None)
        if page is not None:
            found.append(_unread(amendment, page, "the clause that orders it"))
            continue
        page = _missing_wording(amendment, gaps)
        if page is not None:
            found.append(_unread(amendment, page, "its new wording"))
            amendment = replace(amendment, text=None, spans=(), is_unreadable=True)
        kept.append(amendment)
    return tuple(kept), found


def _is_refused(amendment: Amendment, gaps: Sequence[Gap]) -> bool:
    pages = {gap.page for gap in gaps if not gap.is_missing}
    return amendment.text is None and amendment.page in pages


def _missing_wording(amendment: Amendment, gaps: Sequence[Gap]) -> int | None:
    if amendment.text is None:
        return None
    pages = [span.page for span in amendment.spans] or [amendment.page]
    first, last = min(pages), max(pages)
    words = amendment.text or amendment.replaces  # of words that are struck only these are printed
    cuts = (gap.page for gap in gaps if gap.cuts(words, amendment.spans, first, last))
    return next(cuts, None)


def _unread(amendment: Amendment, page: int, what: str) -> Finding:
    """A finding on the refused page: what it leaves unknown of the amendment."""
    article = f"art. {amendment.label} of " if amendment.label else ""
    detail = f"{amendment.operation} {article}{amendment.instrument}: {what}"
    return Finding(FindingKind.AMENDMENT_UNREAD, page, detail)
