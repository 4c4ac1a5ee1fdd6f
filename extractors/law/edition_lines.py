"""Accounts for the lines of an edition: those of its instruments, and those around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from extractors.law.accounting import Loose, Owner
from extractors.law.draft import Draft
from extractors.law.structure import Named
from extractors.law.titles import TitleBlock, is_same_title
from extractors.model import DocumentFacts, DocumentKind

ISSUER_LINES = 6
"""Whoever issues an instrument is named above its title on at most so many lines."""

LONGEST_ISSUER = 70
"""Such a line has at most so many characters."""

_OPENING = (Owner.PREAMBLE, Owner.RECITALS)


def own_lines(
    named: Sequence[Named],
    facts: DocumentFacts,
    instruments: Sequence[tuple[Draft, Mapping[int, Owner]]],
    titles: Sequence[TitleBlock],
    contents_end: int,
) -> dict[int, Owner]:
    """What each line of an edition belongs to.

    Between two instruments stands what the contents announce and nothing labels.

    Args:
        named: Every line of the document, with roles.
        facts: What the document says of itself.
        instruments: Each as it was found, with what became of its own lines.
        titles: The title blocks of the document.
        contents_end: One past the last line that announces an instrument on the cover.
    """
    first = min((draft for draft, _ in instruments), key=lambda draft: draft.start, default=None)
    front = named[: first.start] if first else named
    found = _front(front, facts, first, titles, contents_end)
    for draft, owners in instruments:
        found |= _lines_of(named, draft, owners)
    return found | _notice(named, [at for at in range(len(named)) if at not in found])


def _lines_of(
    named: Sequence[Named], draft: Draft, owners: Mapping[int, Owner]
) -> Mapping[int, Owner]:
    """The lines of one instrument: all of them a notice's where nothing has a label."""
    if draft.is_section:
        return dict.fromkeys(owners, Owner.NOTICE)
    if not (draft.articles or draft.quoted or draft.transitories):
        return _notice(named, owners)
    title = range(draft.title.start, draft.title.end) if draft.title else ()
    return {**owners, **{at: Owner.TITLE for at in title if owners.get(at) in _OPENING}}


def _notice(named: Sequence[Named], positions: Iterable[int]) -> dict[int, Owner]:
    """The lines of a text without articles; an article among them is none of it."""
    loose = Loose(Owner.NOTICE)
    return {at: loose.take(named[at]) for at in positions}


def _front(
    named: Sequence[Named],
    facts: DocumentFacts,
    first: Draft | None,
    titles: Sequence[TitleBlock],
    contents_end: int,
) -> dict[int, Owner]:
    """The lines above the first instrument's: cover, contents, and how it begins.

    An extract may begin with the end of another text, until the instrument's own title or
    its reasons say that it does not; any other title is that of a text that was not found.
    """
    has_cover = (facts.kind_basis or "").startswith("masthead")
    opening = _opening(facts, first, contents_end)
    loose = Loose(Owner.MASTHEAD if has_cover else opening)
    starts = {t.start: t for t in titles if t.start >= contents_end or not has_cover}
    owners: dict[int, Owner] = {}
    title_end = 0
    for at, item in enumerate(named):
        if at in starts:
            is_own = first is not None and _is_its_title(first, starts[at])
            loose.turn(Owner.PREAMBLE if is_own else Owner.UNCLAIMED)
            title_end = starts[at].end if is_own else at
        elif has_cover and (item.line.page > named[0].line.page or at == contents_end > 0):
            loose.turn(opening)
            has_cover = False
        owners[at] = Owner.TITLE if at < title_end else loose.take(item)
    return owners | _issuers(named, owners)


def _opening(facts: DocumentFacts, first: Draft | None, contents_end: int) -> Owner:
    """What the lines below the cover belong to: matters without articles, if contents say so."""
    if first is None:
        return Owner.NOTICE if contents_end else Owner.UNCLAIMED
    return Owner.UNCLAIMED if facts.kind is DocumentKind.EDITION_EXTRACT else Owner.PREAMBLE


def _is_its_title(draft: Draft, title: TitleBlock) -> bool:
    return draft.title is None or is_same_title(draft.title, title)


def _issuers(named: Sequence[Named], owners: Mapping[int, Owner]) -> dict[int, Owner]:
    """The unclaimed lines in capitals right above the first title, or above the instrument."""
    end = next((at for at, owner in owners.items() if owner is Owner.TITLE), len(named))
    found: dict[int, Owner] = {}
    for at in range(end - 1, max(-1, end - 1 - ISSUER_LINES), -1):
        text = named[at].text
        if owners[at] is not Owner.UNCLAIMED or not text.isupper() or len(text) > LONGEST_ISSUER:
            break
        found[at] = Owner.HEADING
    return found
