"""The days on which a law's words changed; what they mean is in ``sql/queries``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warehouse.statements import read_statement

if TYPE_CHECKING:
    from datetime import datetime

    from warehouse.database import Connection
    from warehouse.table import Table


def law_events(
    connection: Connection, instrument_id: str, known_at: datetime | None = None
) -> Table:
    """Return a law's publication, each day on which wordings of it began, and its end.

    Args:
        connection: A reader's.
        instrument_id: The law.
        known_at: As known then; ``None`` for all that is known.
    """
    asked = {"instrument_id": instrument_id, "known_at": known_at}
    return connection.ask(read_statement("queries", "law_events"), asked)
