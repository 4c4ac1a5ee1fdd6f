"""Names each line of a document: what a careful reader sees at a glance.

Every line gets exactly one ``Role``; the body is what is left. Which article headings
are real is decided later, by their sequence (``extractors.law.sequence``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from extractors.law import formulas
from extractors.law.formulas import fold_line, is_transitories
from extractors.law.inline_notes import part_notes
from extractors.law.labels import (
    PrintedLabel,
    match_article,
    match_figure,
    match_lone_ordinal,
    match_ordinal,
    unprinted_label,
)
from extractors.law.notes import is_note_complete, is_note_start, is_remark
from extractors.model import Line, Page

LONGEST_NOTE = 220
"""A note whose date has not come after so many letters is no longer waited for."""

LONGEST_REMARK = 1_200
"""A compiler's remark ends with its paragraph, or after so many letters."""

LABEL_REACH = 4
"""Transitory articles begin within so many lines of their heading."""


class Role(StrEnum):
    """What a line is."""

    BODY = "body"
    HEADING = "heading"
    ARTICLE = "article"
    ORDINAL = "ordinal"
    TRANSITORIES = "transitories"
    NOTE = "note"
    CLOSING = "closing"
    RULE = "rule"
    DECREE = "decree"
    OPENING = "opening"
    SUMARIO = "sumario"


@dataclass(frozen=True, slots=True)
class Named:
    """A line with its role.

    ``printed`` is the label of an article or ordinal line; ``starts_note`` marks the
    first line of each reform note.
    """

    line: Line
    role: Role
    printed: PrintedLabel | None = None
    starts_note: bool = False

    @property
    def text(self) -> str:
        """The line's text."""
        return self.line.text


def name_lines(pages: Sequence[Page]) -> list[Named]:
    """Every body line of the document with its role, in reading order."""
    lines = part_notes([line for page in pages for line in page.lines])
    named = [_name(line) for line in lines]
    return _label_transitories(_part_at_notes(_join_notes(named)))


def _part_at_notes(named: list[Named]) -> list[Named]:
    """What stands below a note that has its lines to itself begins a paragraph."""
    result = list(named)
    for position in range(1, len(named)):
        above, item = named[position - 1], named[position]
        if above.role is not Role.NOTE or item.role is not Role.BODY or item.line.starts_paragraph:
            continue
        first = next(at for at in range(position - 1, -1, -1) if named[at].starts_note)
        is_within = first > 0 and _is_beside(named[first - 1].line, named[first].line)
        if not is_within and not _is_beside(above.line, item.line):
            result[position] = replace(item, line=replace(item.line, starts_paragraph=True))
    return result


def _is_beside(one: Line, other: Line) -> bool:
    """Whether two lines were printed as one."""
    same_place = (one.page, one.column) == (other.page, other.column)
    return same_place and abs(one.box.top - other.box.top) < 1 and one.box.x1 < other.box.x0


def _name(line: Line) -> Named:
    text = line.text
    if is_note_start(text) or formulas.is_editors_note(text) or is_remark(text):
        return Named(line, Role.NOTE, starts_note=True)
    if formulas.is_contents_entry(text):
        return Named(line, Role.BODY)
    folded = fold_line(text)
    printed = match_article(text) or match_ordinal(text)
    heads = is_transitories(folded) and not text[:1].islower()
    if heads and not (printed and printed.is_transitory):
        return Named(line, Role.TRANSITORIES)
    if printed is not None:
        return Named(line, Role.ARTICLE if printed.has_word else Role.ORDINAL, printed)
    return Named(line, _role_by_words(line, text, folded))


def _role_by_words(line: Line, text: str, folded: str) -> Role:
    opens = line.starts_paragraph
    if formulas.is_rule(text):
        return Role.RULE
    if formulas.is_heading(text):
        return Role.HEADING
    if (opens or text.isupper()) and formulas.is_decree_reference(text):
        return Role.DECREE
    if opens and formulas.is_decree_title(text):
        return Role.DECREE
    if opens and formulas.is_closing(folded):
        return Role.CLOSING
    if formulas.is_opening(text):
        return Role.OPENING
    return Role.SUMARIO if formulas.is_sumario(folded) else Role.BODY


def _join_notes(named: list[Named]) -> list[Named]:
    """Give a note's second and third lines the note's role, until it has its date."""
    result: list[Named] = []
    open_note = ""
    for item in named:
        if open_note and _goes_on(open_note, item):
            open_note = f"{open_note} {item.text}"
            result.append(Named(item.line, Role.NOTE))
        else:
            open_note = item.text if item.role is Role.NOTE else ""
            result.append(item)
        if open_note and (len(open_note) > _longest(open_note) or _is_closed(open_note)):
            open_note = ""
    return result


def _longest(note: str) -> int:
    return LONGEST_REMARK if is_remark(note) else LONGEST_NOTE


def _is_closed(note: str) -> bool:
    return is_note_complete(note) and not formulas.is_editors_note(note)


def _goes_on(note: str, item: Named) -> bool:
    """Whether a line is a note's second or third; an editor's note is set in capitals."""
    if item.role not in (Role.BODY, Role.DECREE):
        return False
    if is_remark(note):
        return not item.line.starts_paragraph
    if not formulas.is_editors_note(note):
        return True
    return not item.line.starts_paragraph and (item.text.isupper() or note.startswith("["))


def _label_transitories(named: list[Named]) -> list[Named]:
    """Transitories numbered in figures ("1.- …"), under lone ordinals, or not at all, as labelled.

    A figure is a label only right below a heading of transitories, and the next only
    where it counts on: anywhere else it numbers a list.
    """
    result = list(named)
    for position, item in enumerate(named):
        if item.role is not Role.TRANSITORIES:
            continue
        near = named[position + 1 : position + 1 + LABEL_REACH]
        if not near or any(other.printed or other.role is Role.TRANSITORIES for other in near):
            continue
        if _figure(near[0], 1):
            _label_in_turn(result, position + 1, _figure)
        elif _lone_ordinal(near[0], 1):
            _label_in_turn(result, position + 1, _lone_ordinal)
        elif _is_single(item, near[0]):
            result[position + 1] = Named(near[0].line, Role.ORDINAL, unprinted_label())
    return result


def _figure(item: Named, number: int) -> PrintedLabel | None:
    printed = match_figure(item.text) if item.role is Role.BODY else None
    return printed if printed and printed.key[0] == number else None


def _lone_ordinal(item: Named, number: int) -> PrintedLabel | None:
    printed = match_lone_ordinal(item.text) if item.role is Role.BODY else None
    return printed if printed and printed.key[0] == number else None


def _label_in_turn(
    named: list[Named], start: int, match: Callable[[Named, int], PrintedLabel | None]
) -> None:
    number = 1
    for position in range(start, len(named)):
        item = named[position]
        if item.role is not Role.BODY:
            break
        begins = number == 1 or item.line.starts_paragraph
        printed = match(item, number) if begins else None
        if printed is not None:
            named[position] = Named(item.line, Role.ORDINAL, printed)
            number += 1


def _is_single(heading: Named, below: Named) -> bool:
    """Whether one transitory without a label stands under "TRANSITORIO"."""
    return (
        below.role is Role.BODY
        and fold_line(heading.text) in ("transitorio", "articulo transitorio")
        and below.text[:1].isupper()
        and len(below.line.words) > LABEL_REACH
    )
