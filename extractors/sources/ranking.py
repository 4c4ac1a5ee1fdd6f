"""Which listed editions to fetch first, by what their listing says of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.law.letters import fold
from extractors.law.relevance import concerns_trafficking
from extractors.sources.source import ListedEdition

_LEGISLATION = re.compile(r"\b(?:ley(?:es)?|codigo|decreto|reglamento|fe de erratas)\b")


def rank_editions(editions: Iterable[ListedEdition]) -> list[ListedEdition]:
    """Return all editions, the most promising first; equal ones stay in the listing's order.

    Titles that name the crime come first, then legislation, then those without a title,
    then the rest. Nothing is left out: a summary does not say all that is printed.

    Example:
        >>> titles = ("Aviso", None, "Decreto 3", "Ley contra la trata de personas")
        >>> listed = [ListedEdition(None, "u", title=title) for title in titles]
        >>> [edition.title for edition in rank_editions(listed)]
        ['Ley contra la trata de personas', 'Decreto 3', None, 'Aviso']
    """
    return sorted(editions, key=_rank)


def _rank(edition: ListedEdition) -> int:
    if edition.title is None:
        return 2
    if concerns_trafficking(edition.title):
        return 0
    return 1 if _LEGISLATION.search(fold(edition.title)) else 3
