"""Agreements that change another one by printing it again, what stays as dots.

"ACUERDO que modifica el Acuerdo de Creación …": its ordinals are those of the agreement
that it changes, "SEGUNDO: …" stays, and those with words are the new wording. None of
them is an article of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.law.clauses import ClauseChange, parse_clause
from extractors.law.draft import Draft
from extractors.law.structure import Named
from extractors.model import Change

_LEAD = re.compile(
    r"(?is)^\W*(?:acuerdo|decreto)\b.{0,60}?\b(?:que|el cual)\s+(?:se\s+)?"
    r"(?=(?:modifica|reforma)n?\b)"
)
_WORD = re.compile(r"\w")


def amended_by_title(title: str) -> ClauseChange | None:
    """What a title says that its instrument changes, if it is a whole instrument.

    Example:
        >>> amended_by_title("Acuerdo que modifica el Acuerdo de Creación del Faro").instrument
        'Acuerdo de Creación del Faro'
    """
    clause, found = _LEAD.subn("Se ", title)
    changes = parse_clause(clause) if found else ()
    if len(changes) != 1 or changes[0].label is not None:
        return None
    return changes[0] if changes[0].operation is Change.REFORMS else None


def restate(draft: Draft, named: Sequence[Named]) -> None:
    """Make a draft's ordinals quotations where it prints another agreement again.

    It does if its title says what it changes and one of its parts prints no words.
    """
    if not draft.is_decree or draft.title is None or draft.quoted:
        return
    if any(part.printed.has_word for part in draft.articles):
        return
    if amended_by_title(draft.title.text) and _has_elision(draft, named):
        draft.quoted, draft.articles = draft.articles, []


def _has_elision(draft: Draft, named: Sequence[Named]) -> bool:
    """Whether dots or nothing stand between one part's label and the next."""
    starts = [part.position for part in draft.articles]
    for part, end in zip(draft.articles, starts[1:], strict=False):
        first = named[part.position].text[part.printed.end :]
        lines = [first, *(item.text for item in named[part.position + 1 : end])]
        if not any(_WORD.search(text) for text in lines):
            return True
    return False
