"""Rows of a listing by the file that they lead to: what is to be fetched, each once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from extractors.sources.source import ListedEdition

Fact = TypeVar("Fact")


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """One file and what its listing says of it.

    A fact on which the rows of one file disagree is none of the file's: ``None``.

    Args:
        url: Where the file is.
        publication_date: As printed by the listing.
        titles: Of its rows, in their order, each once.
    """

    url: str
    publication_date: date | None
    volume: str | None = None
    number: str | None = None
    section: str | None = None
    kind: str | None = None
    titles: tuple[str, ...] = ()


def documents_of(editions: Iterable[ListedEdition]) -> list[ListedDocument]:
    """Return the files that rows lead to, in the order in which they were first named.

    A row without a link leads to none. Where an address was only that of an answer about
    an edition, the row of that answer, which knows the file, stands for both.

    Example:
        >>> rows = [
        ...     ListedEdition(date(2024, 3, 9), "u", number="3", title="Ley"),
        ...     ListedEdition(date(2024, 3, 9), "u", number="4", title="Aviso"),
        ... ]
        >>> [found] = documents_of(rows)
        >>> found.publication_date, found.number, found.titles
        (datetime.date(2024, 3, 9), None, ('Ley', 'Aviso'))
    """
    rows = list(editions)
    answered = {row.url for row in rows if row.document_url}
    by_file: dict[str, list[ListedEdition]] = {}
    for row in rows:
        is_preliminary = row.document_url is None and row.url in answered
        if row.fetch_url and not is_preliminary:
            by_file.setdefault(row.fetch_url, []).append(row)
    return [_joined(url, rows) for url, rows in by_file.items()]


def _joined(url: str, rows: list[ListedEdition]) -> ListedDocument:
    return ListedDocument(
        url=url,
        publication_date=_agreed(row.publication_date for row in rows),
        volume=_agreed(row.volume for row in rows),
        number=_agreed(row.number for row in rows),
        section=_agreed(row.section for row in rows),
        kind=_agreed(row.kind for row in rows),
        titles=tuple(dict.fromkeys(row.title for row in rows if row.title)),
    )


def _agreed(facts: Iterable[Fact | None]) -> Fact | None:
    """Return the one value that is stated; ``None`` if there is none or several."""
    stated = {fact for fact in facts if fact is not None}
    return stated.pop() if len(stated) == 1 else None
