"""Operative sentences of decrees into the changes that they order.

"Se reforman los artículos 5, fracción II, y 7 de la Ley de Faros" is two changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from extractors.law import clause_grammar as grammar
from extractors.law.clause_reader import ClauseChange, ClauseReader
from extractors.law.labels import match_article, match_ordinal
from extractors.law.letters import fold
from extractors.model import Change

__all__ = ["ClauseChange", "parse_clause", "repealed_together"]


def parse_clause(text: str) -> tuple[ClauseChange, ...]:
    """The changes that the text of an operative article orders, in printed order.

    A change of a part is a change of its article; the same operation on two parts of
    one article is one change. Where "se reforman y adicionan" share a list, its articles
    are reformed. What moves ("recorriéndose …") is not changed. A repeal of whatever is
    opposed names nothing and gives nothing.

    Args:
        text: The article, with or without its label, or a decree's title.

    Example:
        >>> [(c.operation.value, c.label, c.part, c.instrument) for c in parse_clause(
        ...     "Se reforman los artículos 5, fracción II, y 7 de la Ley de Faros.")]
        [('reforms', '5', 'fracción II', 'Ley de Faros'), ('reforms', '7', '', 'Ley de Faros')]
    """
    single = " ".join(text.replace("\u00ad", "").split())
    if together := repealed_together(single):
        return together
    label = match_article(single) or match_ordinal(single)
    printed = single[label.end :] if label else single
    reader = ClauseReader(printed, grammar.readable(printed))
    for token in grammar.TOKEN.finditer(reader.words):
        reader.take(token)
    return _merged(reader.finish())


def repealed_together(line: str) -> tuple[ClauseChange, ...]:
    """The repeal of each article that a line names as one, as new wordings print them.

    Example:
        >>> [one.label for one in repealed_together("Artículos 5 al 7.- Se derogan.")]
        ['5', '6', '7']
    """
    found = grammar.REPEALED_LIST.match(fold(line))
    labels = line[slice(*found.span("labels"))] if found else ""
    return parse_clause(f"Se derogan los artículos {labels}") if labels else ()


def _merged(changes: Iterable[ClauseChange]) -> tuple[ClauseChange, ...]:
    merged: dict[tuple[str, Change, str | None], ClauseChange] = {}
    for change in changes:
        key = (change.instrument, change.operation, change.label)
        known = merged.setdefault(key, change)
        if known is not change:
            parts = dict.fromkeys((known.part, change.part))
            part = "; ".join(parts) if all(parts) else ""
            moves = known.moves_rest or change.moves_rest
            merged[key] = replace(known, part=part, moves_rest=moves)
    return tuple(merged.values())
