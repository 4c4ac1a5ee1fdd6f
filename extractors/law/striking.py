"""Words inside a provision that give way to others: errata, and words that a court strikes."""

from __future__ import annotations

import re

from extractors.law.letters import fold

_EDGES = " \t\n\"“”«»'…."


def strike(text: str, words: str, by: str) -> str | None:
    """The text with the one place that prints ``words`` replaced; ``None`` if not just one does.

    Case, accents and white space do not matter in finding the place, unless the text has
    the words exactly as given.

    Example:
        >>> strike("De dos a seis años.", "dos  a seis", "tres a nueve")
        'De tres a nueve años.'
        >>> strike("uno y uno.", "uno", "dos") is None
        True
    """
    sought = words.strip(_EDGES)
    if not sought:
        return None
    pattern = r"\s+".join(re.escape(word) for word in sought.split())
    exact = list(re.finditer(rf"(?<!\w){pattern}(?!\w)", text))
    places = exact if len(exact) == 1 else _folded_places(text, sought)
    if len(places) != 1:
        return None
    start, end = places[0].span()
    return _joined(text[:start], by.strip(_EDGES), text[end:])


def _folded_places(text: str, sought: str) -> list[re.Match[str]]:
    pattern = r"\s+".join(re.escape(word) for word in fold(sought).split())
    return list(re.finditer(rf"(?<!\w){pattern}(?!\w)", fold(text)))


def _joined(before: str, by: str, after: str) -> str:
    """The three put together; struck words leave no gap behind."""
    if by:
        return before + by + after
    if after[:1] in ",.;:":
        return before.rstrip(" ,") + after
    return f"{before.rstrip(' ')} {after.lstrip(' ')}".strip()
