"""A law's text as it was asked for, and the addresses of what it consists of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from pipelines.formats import SHORT_HASH

Row = Mapping[str, object]
LANGUAGE: Final = "spa"


@dataclass(frozen=True, slots=True)
class Text:
    """A law's text as it was asked for.

    Args:
        facts: The instrument, as `warehouse.answers.instrument` gives it.
        provisions: Its provisions in the law's order, as `warehouse.answers.law` gives them;
            one at least.
        events: Its life, as `warehouse.answers.law_events` gives it.
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
        return f"{self.work}/{LANGUAGE}" + (f"@{self.version}" if self.version else "")

    @property
    def recorded(self) -> date:
        """The day on which the last of this was recorded."""
        rows = self.events or [self.facts]
        instants = [each for row in rows if isinstance(each := row["recorded_at"], datetime)]
        return max(instants).astimezone(UTC).date()


def work_uri(instrument_id: str) -> str:
    """Return an instrument's address in Akoma Ntoso; a "~" would there begin a portion.

    Example:
        >>> work_uri("mx-dur/ley/2012-07-15/trata-de-personas")
        '/akn/mx-dur/act/ley/2012-07-15/trata-de-personas'
    """
    jurisdiction, _, rest = instrument_id.partition("/")
    return f"/akn/{jurisdiction}/act/{rest.replace('~', '-')}"


def document_uri(row: Row) -> str:
    """Return the address of the document that a row rests on: its hash, after RFC 6920."""
    return f"nih:sha-256;{row['document_sha256']}"


def document_name(row: Row) -> str:
    """Return what the document that a row rests on is called inside the XML."""
    return f"document_{str(row['document_sha256'])[:SHORT_HASH]}"
