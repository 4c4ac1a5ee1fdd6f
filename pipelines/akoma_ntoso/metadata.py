"""What identifies a law's text, when it changed, and which documents it was read from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count
from typing import Final
from xml.etree.ElementTree import Element

from extractors.law.jurisdictions import JURISDICTIONS
from pipelines.akoma_ntoso.body import Periods, Row, document_name
from pipelines.akoma_ntoso.elements import element

SOURCE: Final = "#vigia"
COUNTRY: Final = "mx"
LANGUAGE: Final = "spa"
UNKNOWN_AUTHOR: Final = "Jurisdicción desconocida"
NOTE: Final = (
    "Consolidación no oficial. Los encabezados de libros, títulos, capítulos y secciones no "
    "se registran: los artículos siguen el orden de la ley sin ellos."
)


@dataclass(frozen=True, slots=True)
class Text:
    """A law's text as it was asked for.

    Args:
        facts: The instrument, as `warehouse.answers.instrument` gives it.
        provisions: Its provisions, one at least.
        events: Its life, as `warehouse.lifecycle.law_events` gives it, one event at least.
        valid_on: The day asked about; ``None`` for the last wording of each provision.
        known_at: As known then; ``None`` for all that is known.
    """

    facts: Row
    provisions: Sequence[Row]
    events: Sequence[Row]
    valid_on: date | None = None
    known_at: datetime | None = None

    @property
    def work(self) -> str:
        """The law's address, whatever its wording."""
        return work_uri(str(self.facts["instrument_id"]))

    @property
    def version(self) -> date | None:
        """The last day, up to that asked about, on which a wording of it began or ended."""
        days = [day for row in self.events if isinstance(day := row["event_date"], date)]
        return max((day for day in days if not self.valid_on or day <= self.valid_on), default=None)

    @property
    def expression(self) -> str:
        """The address of this wording of the law."""
        return f"{self.work}/{LANGUAGE}@{self.version or ''}"

    @property
    def recorded(self) -> date:
        """The day on which the last of this was recorded."""
        rows = (*self.events, *self.provisions, self.facts)
        instants = [each for row in rows if isinstance(each := row.get("recorded_at"), datetime)]
        return max(instants).astimezone(UTC).date()


def work_uri(instrument_id: str) -> str:
    """Return an instrument's address in Akoma Ntoso; a "~" would there begin a portion.

    Example:
        >>> work_uri("mx-dur/ley/2012-07-15/trata-de-personas")
        '/akn/mx-dur/act/ley/2012-07-15/trata-de-personas'
    """
    jurisdiction, _, rest = instrument_id.partition("/")
    return f"/akn/{jurisdiction}/act/{rest.replace('~', '-')}"
