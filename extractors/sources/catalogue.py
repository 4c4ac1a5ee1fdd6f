"""What official catalogues of compiled law list: instruments, not editions.

A catalogue says what there is and of which day it says it is; it proves no words. What it
lists is held against the evidence of gazettes, and its documents are compilations.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CataloguedInstrument:
    """One row of a catalogue; facts in its own words, ``None`` where it prints none.

    Args:
        jurisdiction: The code of the entity whose list it stands in.
        catalogue_id: The catalogue's own number for it.
        title: As the catalogue prints it.
        kind: What the catalogue calls it: ley, código, reglamento…
        publication_date: The day that the catalogue gives, of the first publication.
        status: "Vigente" or what else it says.
        card_url: The page about it, which leads to its document.
    """

    jurisdiction: str
    catalogue_id: str
    title: str
    kind: str | None
    publication_date: date | None
    status: str | None
    card_url: str


@dataclass(frozen=True, slots=True)
class Compilation:
    """A consolidated text that its publisher keeps at one address, reform after reform.

    Args:
        jurisdiction: Whose law it is.
        title: The law's title.
        url: Its file.
        publisher: Who keeps it.
        evidence: How the address is known.
        verified_on: When one of us last fetched it; ``None`` for never.
    """

    jurisdiction: str
    title: str
    url: str
    publisher: str
    evidence: str
    verified_on: date | None = None
