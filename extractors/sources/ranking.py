"""Which listed files to fetch first, by what their listing says of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.law.letters import fold
from extractors.law.relevance import concerns_trafficking
from extractors.sources.documents import ListedDocument

_LEGISLATION = re.compile(r"\b(?:ley(?:es)?|codigo|decreto|reglamento|fe de erratas)\b")


def rank_documents(documents: Iterable[ListedDocument]) -> list[ListedDocument]:
    """Return all files, the most promising first; equal ones stay in the listing's order.

    Titles that name the crime come first, then legislation, then those without a title,
    then the rest. Nothing is left out: a summary does not say all that is printed.

    Example:
        >>> titles = (("Aviso",), (), ("Aviso", "Decreto 3"), ("Ley contra la trata de personas",))
        >>> listed = [ListedDocument("u", None, titles=each) for each in titles]
        >>> [document.titles for document in rank_documents(listed)]
        [('Ley contra la trata de personas',), ('Aviso', 'Decreto 3'), (), ('Aviso',)]
    """
    return sorted(documents, key=_rank)


def _rank(document: ListedDocument) -> int:
    return min(map(_rank_title, document.titles), default=2)


def _rank_title(title: str) -> int:
    if concerns_trafficking(title):
        return 0
    return 1 if _LEGISLATION.search(fold(title)) else 3
