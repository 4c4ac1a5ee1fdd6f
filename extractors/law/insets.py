"""Texts printed among an edition's decrees that are read by rules of their own.

An errata and a court's ruling quote articles, decrees and titles that are not theirs: what
stands between their first and last line opens nothing and belongs to no decree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractors.law.prose import Fragment, Vocabulary, running_text
from extractors.law.structure import Named, Role
from extractors.law.titles import TitleBlock, clean_title, is_below_centre, stands_out

MOST_LINES = 14
"""The title of an errata or a ruling takes at most so many lines."""

OPENS = re.compile(r"(?:DECRETO|ACUERDO|LEY|REGLAMENTO|EDICTO|AVISO|CONVOCATORIA|SENTENCIA)\b")
"""How the heading of a text begins that an errata or a ruling does not hold."""

_TEXT = (Role.BODY, Role.DECREE, Role.NOTE)


@dataclass(frozen=True, slots=True)
class Inset:
    """A text of its own: its title, and the line ``end`` that is no longer its."""

    title: TitleBlock
    end: int

    @property
    def start(self) -> int:
        """Its first line."""
        return self.title.start


def find_all(
    named: Sequence[Named], begin: int, inset_at: Callable[[int], Inset | None]
) -> list[Inset]:
    """The texts that begin from ``begin`` on, none inside another."""
    found: list[Inset] = []
    position = begin
    while position < len(named):
        inset = inset_at(position)
        if inset is not None:
            found.append(inset)
        position = inset.end if inset is not None else position + 1
    return found


def may_head(named: Sequence[Named], at: int) -> bool:
    """Whether a line is set as a title may be: it opens a paragraph, or stands out."""
    item = named[at]
    return item.role in _TEXT and (item.line.starts_paragraph or stands_out(named, at))


def opens_another(item: Named) -> bool:
    """Whether a line heads another text: an executive's formula, or a kind in capitals."""
    if item.role in (Role.OPENING, Role.SUMARIO):
        return True
    is_set_apart = item.text.isupper() and item.line.starts_paragraph
    return is_set_apart and bool(OPENS.match(item.text))


def title_from(
    named: Sequence[Named],
    start: int,
    vocabulary: Vocabulary,
    ends: Callable[[str], bool],
) -> TitleBlock:
    """The title that begins at a line, with the lines that it goes on over.

    Args:
        named: Every line of the document, with roles.
        start: The title's first line.
        vocabulary: The document's own words, to undo hyphens by.
        ends: Whether a line is no longer the title's.
    """
    end, last = start + 1, min(len(named), start + MOST_LINES)
    while end < last and _goes_on(named, start, end) and not ends(named[end].text):
        end += 1
    text = running_text([Fragment(item.line) for item in named[start:end]], vocabulary)
    return TitleBlock(start, end, clean_title(text))


def _goes_on(named: Sequence[Named], start: int, at: int) -> bool:
    before, item = named[at - 1], named[at]
    line, above = item.line, before.line
    if item.role not in _TEXT or (line.page, line.column) != (above.page, above.column):
        return False
    if before.text.rstrip().endswith((".", ":", '."', ".”")):
        return False
    if not _is_capital(item) and all(_is_capital(other) for other in named[start:at]):
        return False
    if not line.starts_paragraph:
        return True
    is_near = line.box.top - above.box.bottom <= 1.3 * (above.box.bottom - above.box.top)
    is_alike = _is_capital(item) == _is_capital(before) and is_below_centre(above, line)
    return is_near and is_alike and stands_out(named, at)


def _is_capital(item: Named) -> bool:
    """Set without a small letter, as a number is too."""
    return item.text == item.text.upper()
