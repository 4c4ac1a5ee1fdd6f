"""Finds the transitory articles: the law's own and, in compilations, each decree's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from extractors.law.formulas import ends_sentence
from extractors.law.labels import PrintedLabel, Style
from extractors.law.notes import note_side
from extractors.law.numerals import plain
from extractors.law.provisions import Choice
from extractors.law.structure import Named, Role
from extractors.model import ProvisionKind

HEAD_REACH = 4
"""A heading of transitories is followed by its first label within so many lines."""

LONGEST_ARTICLE = 120
"""The last article before a heading begins at most so many lines above it."""

MOST_SKIPPED = 1
"""A misprinted or lost label may leave a gap of so many numbers."""

_AMENDS = re.compile(
    r"^(?:.{0,40}\b)?se (?:reforma|adiciona|deroga|modifica|expide|abroga|crea|elabora|aprueba|"
    r"cambia)"
)
_LABELS = frozenset({Role.ARTICLE, Role.ORDINAL})
_ENDS = frozenset({Role.CLOSING, Role.RULE, Role.DECREE, Role.OPENING})


def heads(named: Sequence[Named], start: int, end: int) -> list[int]:
    """Positions of the headings that transitory articles really follow."""
    return [position for position in range(start, end) if _is_head(named, position, end)]


def _is_head(named: Sequence[Named], position: int, end: int) -> bool:
    """A heading with its first label, or a first label that says what it is."""
    item = named[position]
    if item.role is Role.TRANSITORIES:
        return _first_label(named, position, end) is not None
    printed = item.printed
    if printed is None or not printed.is_transitory or printed.key[0] != 1:
        return False
    above = named[max(0, position - HEAD_REACH) : position]
    is_headed = any(other.role is Role.TRANSITORIES for other in above)
    return not is_headed and _starts_freely(named, position)


def _first_label(named: Sequence[Named], position: int, end: int) -> int | None:
    for ahead in range(position + 1, min(end, position + 1 + HEAD_REACH)):
        printed = named[ahead].printed
        if printed is not None and (printed.key[0] == 1 or goes_on(named, position, printed)):
            return ahead
    return None


def goes_on(named: Sequence[Named], position: int, printed: PrintedLabel) -> bool:
    """Whether transitories below ``position`` are numbered on from the articles above it."""
    above = named[max(0, position - LONGEST_ARTICLE) : position]
    last = next((n.printed for n in reversed(above) if n.role is Role.ARTICLE), None)
    return (
        last is not None
        and last.style is printed.style is Style.DIGITS
        and printed.has_word
        and printed.key[0] == last.key[0] + 1
    )


def choose(
    named: Sequence[Named], start: int, end: int, *, allow_headless: bool = False
) -> list[Choice]:
    """The transitory articles of the lines ``[start, end)``, group by group.

    A group begins at a heading of transitories. With ``allow_headless`` (the appended
    decrees of a compilation) it may also begin, after a note, a rule or a decree's own
    heading, at a label one or "único" whose words amend nothing.

    Args:
        named: Every line of the document, with roles.
        start: Where to begin: the first heading of transitories.
        end: One past the last line.
        allow_headless: Whether groups without a heading are looked for.
    """
    reader = _Reader(named, end, set(heads(named, start, end)), allow_headless=allow_headless)
    for position in range(start, end):
        reader.take(position)
    return reader.choices


class _Reader:
    def __init__(
        self, named: Sequence[Named], end: int, head_positions: set[int], *, allow_headless: bool
    ) -> None:
        self._named = named
        self._end = end
        self._heads = head_positions
        self._allow_headless = allow_headless
        self._group = -1
        self._head = -1
        self._last: PrintedLabel | None = None
        self._is_open = False
        self._is_loose = False
        self.choices: list[Choice] = []

    def take(self, position: int) -> None:
        item = self._named[position]
        if position in self._heads:
            self._open_group(position)
            if item.printed is not None:
                self._take_label(position, item, item.printed)
        elif item.role in _ENDS:
            self._is_open = False
            self._last = None
        elif item.role is Role.NOTE and note_side(item.text) == "before":
            self._is_loose = True
        elif item.role in _LABELS and item.printed is not None:
            self._take_label(position, item, item.printed)

    def _open_group(self, position: int) -> None:
        self._group += 1
        self._head = position
        self._is_open = True
        self._is_loose = False
        self._last = None

    def _take_label(self, position: int, item: Named, printed: PrintedLabel) -> None:
        if not self._is_open or not self._follows(printed):
            if not (self._allow_headless and self._may_begin_group(position, item, printed)):
                return
            self._open_group(position)
        self._last = printed
        self.choices.append(
            Choice(position, printed, ProvisionKind.TRANSITORY, max(0, self._group))
        )

    def _follows(self, printed: PrintedLabel) -> bool:
        if self._last is None:
            first = printed.key[0] <= 1 + MOST_SKIPPED
            return first or goes_on(self._named, self._head, printed)
        if Style.UNICO in (printed.style, self._last.style):
            return False
        step = printed.key[0] - self._last.key[0]
        most = 1 + MOST_SKIPPED if printed.has_word == self._last.has_word else 1
        return 1 <= step <= most or (step == 0 and printed.key > self._last.key)

    def _may_begin_group(self, position: int, item: Named, printed: PrintedLabel) -> bool:
        """A label one that amends nothing, after a note or a sentence's end."""
        if printed.key[0] != 1 or not (self._is_loose or _starts_freely(self._named, position)):
            return False
        below = self._named[position + 1 : min(self._end, position + 3)]
        own = takewhile(lambda other: other.printed is None, below)
        words = " ".join([item.text, *(other.text for other in own)])
        return not _AMENDS.match(plain(words[printed.end :])) and "…" not in item.text


def _starts_freely(named: Sequence[Named], position: int) -> bool:
    before = named[position - 1]
    return named[position].line.starts_paragraph and (
        before.role is not Role.BODY or ends_sentence(before.text)
    )
