"""Names each line of a document: what a careful reader sees at a glance.

Every line gets exactly one ``Role``; the body is what is left. Which article headings
are real is decided later, by their sequence (``extractors.law.sequence``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from extractors.law import formulas
from extractors.law.formulas import fold_line, is_transitories
from extractors.law.labels import PrintedLabel, match_article, match_ordinal
from extractors.law.notes import is_note_complete, is_note_start
from extractors.model import Line, Page


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
    lines = [line for page in pages for line in page.lines]
    named = [_name(line) for line in lines]
    return _join_notes(named)


def _name(line: Line) -> Named:
    text = line.text
    if is_note_start(text):
        return Named(line, Role.NOTE, starts_note=True)
    folded = fold_line(text)
    if is_transitories(folded):
        return Named(line, Role.TRANSITORIES)
    if printed := match_article(text):
        return Named(line, Role.ARTICLE, printed)
    if printed := match_ordinal(text):
        return Named(line, Role.ORDINAL, printed)
    return Named(line, _role_by_words(line, text, folded))


def _role_by_words(line: Line, text: str, folded: str) -> Role:
    opens = line.starts_paragraph
    tests: tuple[tuple[Role, Callable[[], bool]], ...] = (
        (Role.RULE, lambda: formulas.is_rule(text)),
        (Role.HEADING, lambda: formulas.is_heading(text)),
        (Role.DECREE, lambda: (opens or text.isupper()) and formulas.is_decree_reference(text)),
        (Role.DECREE, lambda: opens and formulas.is_decree_title(text)),
        (Role.CLOSING, lambda: opens and formulas.is_closing(folded)),
        (Role.OPENING, lambda: formulas.is_opening(text)),
        (Role.SUMARIO, lambda: formulas.is_sumario(folded)),
    )
    return next((role for role, holds in tests if holds()), Role.BODY)


def _join_notes(named: list[Named]) -> list[Named]:
    """Give a note's second and third lines the note's role, until it has its date."""
    result: list[Named] = []
    open_note = ""
    for item in named:
        if open_note and item.role in (Role.BODY, Role.DECREE):
            open_note = f"{open_note} {item.text}"
            result.append(Named(item.line, Role.NOTE))
        else:
            open_note = item.text if item.role is Role.NOTE else ""
            result.append(item)
        if open_note and (is_note_complete(open_note) or len(open_note) > 220):
            open_note = ""
    return result
