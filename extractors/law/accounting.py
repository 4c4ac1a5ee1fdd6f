"""Accounts for each line of a document: it belongs to one thing, or it is said to belong to none.

Provisions claim the lines that their words stand on. What is printed around them is known by
what it is; a line that is neither is *unclaimed*, which a finding says page by page: it may be
law that was lost.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import StrEnum

from extractors.law.formulas import fold_line, is_decree_reference, is_recitals
from extractors.law.labels import PrintedLabel
from extractors.law.numerals import plain
from extractors.law.structure import LABEL_REACH, Named, Role
from extractors.model import Finding, FindingKind

FIRST_WORDS = 60
"""A finding quotes so many characters of the first line that nothing claims."""

CLOSING_REACH = 40
"""Signatures end within so many lines of the last closing formula."""


class Owner(StrEnum):
    """What a line belongs to."""

    PROVISION = "provision"
    QUOTED = "quoted"
    HEADING = "heading"
    TITLE = "title"
    NOTE = "note"
    CLOSING = "closing"
    PREAMBLE = "preamble"
    RECITALS = "recitals"
    DECREE = "decree"
    TRANSITORIES = "transitories"
    SUMARIO = "sumario"
    MASTHEAD = "masthead"
    NOTICE = "notice"
    RULE = "rule"
    UNCLAIMED = "unclaimed"


_FOLLOWS: Mapping[Role, Owner] = {
    Role.CLOSING: Owner.CLOSING,
    Role.OPENING: Owner.PREAMBLE,
    Role.TRANSITORIES: Owner.TRANSITORIES,
}
"""What the lines below one of this role belong to, where no provision is open."""

_ALONE: Mapping[Role, Owner] = {
    Role.RULE: Owner.RULE,
    Role.NOTE: Owner.NOTE,
    Role.HEADING: Owner.HEADING,
}
"""What a line of this role belongs to, whatever is around it."""

_REACH: Mapping[Owner, int] = {Owner.CLOSING: CLOSING_REACH, Owner.TRANSITORIES: LABEL_REACH}
"""How far below such a line its kind goes on."""

_CONTENTS: Mapping[Owner, Owner] = {
    Owner.MASTHEAD: Owner.SUMARIO,
    Owner.PREAMBLE: Owner.SUMARIO,
    Owner.UNCLAIMED: Owner.SUMARIO,
    Owner.CLOSING: Owner.UNCLAIMED,
}
"""What a heading such as "ÍNDICE" opens: below signatures, a text that nothing else told of."""

_ORDERS = re.compile(r"^\W*se [a-z]+")
_CERTIFIES = re.compile(r"^(?:el|la) suscrit[oa]\b|\bdoy fe\b|\bclausura de la sesion\b")
_QUOTES = tuple('"“«‘')


class Loose:
    """Tells what lines belong to that no provision claims, by what was printed before them."""

    def __init__(self, owner: Owner, *, is_compiled: bool = False) -> None:
        """Begin with lines that belong to ``owner``; only a compilation appends decrees."""
        self._owner = owner
        self._left = math.inf
        self._is_compiled = is_compiled

    def turn(self, owner: Owner) -> None:
        """What follows is of another kind."""
        self._owner = owner
        self._left = _REACH.get(owner, math.inf)

    def take(self, item: Named) -> Owner:
        """The owner of the next line."""
        if item.role in _ALONE:
            if self._is_compiled and item.role is not Role.HEADING:
                self.turn(Owner.DECREE)
            return _ALONE[item.role]
        owner = self._turned_by(item)
        if owner is not None:
            self.turn(owner)
        elif self._left <= 0:
            self.turn(Owner.UNCLAIMED)
        self._left -= 1
        return self._owner

    def _turned_by(self, item: Named) -> Owner | None:
        """What the line itself says that it and the lines below it belong to."""
        role = item.role
        if role is Role.DECREE or is_decree_reference(item.text):
            return self._decree()
        if role is Role.SUMARIO:
            return _CONTENTS.get(self._owner)
        if role in _FOLLOWS:
            return _FOLLOWS[role]
        if item.printed is not None:
            return self._turned_by_label(item, item.printed)
        folded = fold_line(item.text)
        if is_recitals(folded):
            return Owner.RECITALS
        return Owner.CLOSING if _CERTIFIES.search(folded) else None

    def _decree(self) -> Owner | None:
        """A decree's title: appended to a law, or over the instrument; else another's, lost."""
        if self._is_compiled:
            return Owner.DECREE
        opens = self._owner in (Owner.MASTHEAD, Owner.PREAMBLE, Owner.NOTICE)
        return None if opens else Owner.UNCLAIMED

    def _turned_by_label(self, item: Named, printed: PrintedLabel) -> Owner | None:
        """A label that no provision took: of a decree's clause, a quotation, or law that is lost.

        Reasons are often numbered, by ordinals alone.
        """
        if not (printed.is_firm and item.line.starts_paragraph) or self._owner is Owner.QUOTED:
            return None
        words = plain(item.text[printed.end :])
        is_clause = _ORDERS.match(words) or (self._owner is Owner.DECREE and printed.has_word)
        if self._is_compiled and is_clause:
            return Owner.DECREE
        if self._owner is Owner.NOTICE and item.text.startswith(_QUOTES):
            return Owner.QUOTED
        if _CERTIFIES.search(words):
            return Owner.CLOSING
        numbers_reasons = self._owner is Owner.RECITALS and not printed.has_word
        return None if numbers_reasons else Owner.UNCLAIMED


class Account:
    """The owners of a document's lines, in reading order, while they are being found."""

    def __init__(self, named: Sequence[Named]) -> None:
        self._named = named
        self.owners = [Owner.UNCLAIMED] * len(named)

    def claim(self, owners: Mapping[int, Owner]) -> None:
        """Enter what these lines belong to; the first claim of a line stands."""
        for position, owner in owners.items():
            if self.owners[position] is Owner.UNCLAIMED:
                self.owners[position] = owner

    def unclaimed(self) -> dict[int, list[Named]]:
        """The lines that belong to nothing, by their page."""
        found: dict[int, list[Named]] = defaultdict(list)
        for item, owner in zip(self._named, self.owners, strict=True):
            if owner is Owner.UNCLAIMED:
                found[item.line.page].append(item)
        return dict(found)

    def findings(self, refused: Collection[int] = ()) -> Iterator[Finding]:
        """One finding for each page with lines that belong to nothing, refused pages left out."""
        for page, items in self.unclaimed().items():
            if page in refused:
                continue
            counted = "1 line" if len(items) == 1 else f"{len(items)} lines"
            detail = f"{counted}: {items[0].text[:FIRST_WORDS]}"
            yield Finding(FindingKind.LINES_UNCLAIMED, page, detail)
