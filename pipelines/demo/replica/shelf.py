"""What one replicated site has to list and to serve, and on which day it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ShelvedEdition:
    """One file that a site lists and serves.

    Args:
        ordinal: From 1, in the order of publication; what the site's own ids derive from.
        publication_date: The day that the listing prints.
        number: As the gazette numbers it: ``"12"``.
        volume: The "tomo" or "año", in Roman figures: ``"CLIV"``.
        title: One line of what it prints, as a listing shows it.
        pdf: The file.
        section: From 1; ``None`` for an edition without sections.
        is_extraordinary: Whether the listing calls it extraordinary.
    """

    ordinal: int
    publication_date: date
    number: str
    volume: str
    title: str
    pdf: bytes
    section: int | None = None
    is_extraordinary: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """The editions of one site, oldest first, and the day on which it is looked at."""

    today: date
    editions: tuple[ShelvedEdition, ...]

    def between(self, first: date, last: date) -> tuple[ShelvedEdition, ...]:
        """Return the editions of some days, both ends among them, oldest first."""
        return tuple(each for each in self.editions if first <= each.publication_date <= last)

    def on(self, day: date) -> tuple[ShelvedEdition, ...]:
        """Return the editions of a day."""
        return self.between(day, day)

    def of_month(self, year: int, month: int) -> tuple[ShelvedEdition, ...]:
        """Return the editions of a month, oldest first."""
        return tuple(
            each
            for each in self.editions
            if (each.publication_date.year, each.publication_date.month) == (year, month)
        )

    def of_year(self, year: int) -> tuple[ShelvedEdition, ...]:
        """Return the editions of a year, oldest first."""
        return tuple(each for each in self.editions if each.publication_date.year == year)

    def newest_first(self) -> tuple[ShelvedEdition, ...]:
        """Return every edition, the newest first."""
        return self.editions[::-1]
