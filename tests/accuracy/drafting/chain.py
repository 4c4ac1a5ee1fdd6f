"""A law, the decrees that change it, and what it says after each of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pipelines.demo.sheets import EditionSheet


@dataclass(frozen=True, slots=True)
class TrueVersion:
    """What one provision of a law says from ``valid_from`` on.

    ``text`` is without the label, its paragraphs joined by a line break; a provision that
    ``is_repealed`` has none.
    """

    law_title: str
    path: str
    valid_from: date
    text: str
    is_repealed: bool = False


@dataclass(frozen=True, slots=True)
class Chain:
    """Editions in the order of their publication, and what follows from them.

    ``law_title`` is the law that the chain is about; one that replaces it has versions too.
    ``stops`` are the paths, and the days, from which nobody can say the text without
    guessing, until a version of a later day. ``ended_date`` is the day from which the law is
    abrogated, ``None`` if it lives on: its versions then end without others.
    """

    name: str
    sheets: tuple[EditionSheet, ...]
    jurisdiction: str
    law_title: str
    versions: tuple[TrueVersion, ...]
    stops: tuple[tuple[str, date], ...] = ()
    ended_date: date | None = None


def path_of(label: str, *, is_transitory: bool = False) -> str:
    """The address of an article or transitory article inside its law.

    Example:
        >>> path_of("8 bis"), path_of("1", is_transitory=True)
        ('art-8-bis', 'trans-1')
    """
    return f"{'trans' if is_transitory else 'art'}-{label.replace(' ', '-')}"
