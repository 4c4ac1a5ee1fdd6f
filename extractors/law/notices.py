"""Sections of an edition that print notices: court edicts, announcements, tenders.

Such a section stands under a heading of its own ("AVISOS JUDICIALES", "EDICTOS"). What
follows is no part of the law above it; whatever its notices quote is nobody's article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.law.formulas import squeeze
from extractors.law.numerals import plain
from extractors.law.structure import Named, Role
from extractors.law.titles import TitleBlock, clean_title

_OF = r"(?:judiciales|administrativos|generales|notariales|diversos|oficiales|particulares)"
_NAMED = re.compile(
    rf"(?:seccion de )?(?:avisos|edictos)(?: y (?:avisos|edictos))? {_OF}(?:,? y {_OF})*|"
    r"seccion de (?:avisos|edictos)(?: y (?:avisos|edictos))?"
)
_PLAIN = re.compile(r"(?:avisos|edictos)(?: y (?:avisos|edictos))?")
MOST_LINES = 2
"""A section's heading takes at most so many lines."""


def find_notices(named: Sequence[Named], begin: int) -> list[TitleBlock]:
    """The headings of sections of notices from ``begin`` on, in printed order.

    One that is printed again, as a running head may be, opens nothing new; but where the
    first page names it among its contents, a later page prints the true one.
    """
    found: dict[str, TitleBlock] = {}
    for position in range(begin, len(named)):
        block = _block_at(named, position)
        if block is None:
            continue
        known = found.get(block.text)
        if known is None or named[known.start].line.page == 1 < named[position].line.page:
            found[block.text] = block
    return sorted(found.values(), key=lambda block: block.start)


def is_plain(block: TitleBlock) -> bool:
    """A heading of one word ("EDICTOS"), which a law may print as well."""
    return _PLAIN.fullmatch(plain(block.text)) is not None


def _block_at(named: Sequence[Named], start: int) -> TitleBlock | None:
    item = named[start]
    if item.role is not Role.BODY or not item.text.isupper() or not _is_apart(named, start):
        return None
    for end in range(min(start + MOST_LINES, len(named)), start, -1):
        lines = named[start:end]
        if not all(item.text.isupper() for item in lines):
            continue
        text = clean_title(" ".join(squeeze(item.text) for item in lines))
        if any(rule.fullmatch(plain(text)) for rule in (_NAMED, _PLAIN)):
            return TitleBlock(start, end, text)
    return None


def _is_apart(named: Sequence[Named], at: int) -> bool:
    """Opens a paragraph, and titles neither a chapter nor an article."""
    if at == 0:
        return True
    before, line = named[at - 1], named[at].line
    is_label = before.printed is not None and before.printed.end >= len(before.text)
    opens = line.starts_paragraph or before.line.column != line.column
    return opens and not is_label and before.role is not Role.HEADING
