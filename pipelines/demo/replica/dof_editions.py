"""What both services of the federation call an edition of the Diario Oficial."""

from __future__ import annotations

from typing import Final

from pipelines.demo.replica.shelf import ShelvedEdition

EDITION_NAMES: Final = {"MAT": "Matutina", "VES": "Vespertina", "EXT": "Extraordinaria"}
"""The editions of a day, by their marks."""

_FIRST_DIARIO = 330_000
_FIRST_NOTE = 5_800_000


def edition_mark(edition: ShelvedEdition) -> str:
    """Return the mark of an edition: the day's second one, or an extra one, is the evening's."""
    return "VES" if edition.section == 2 or edition.is_extraordinary else "MAT"


def diario_code(edition: ShelvedEdition) -> int:
    """Return the number of an edition."""
    return _FIRST_DIARIO + edition.ordinal


def note_code(edition: ShelvedEdition) -> int:
    """Return the number of an edition's one note; the number before it is its agency's."""
    return _FIRST_NOTE + 2 * edition.ordinal
