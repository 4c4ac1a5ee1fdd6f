"""Journals of visits and declared sources into raw tables; what a visit must know, out of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from extractors.errors import JournalDamagedError, QueryRefusedError
from warehouse.statements import read_statement

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from pathlib import Path

    from extractors.ledger import Ledger
    from warehouse.database import Connection, Value
    from warehouse.table import Table

BY_CODE = ("append_listed_documents", "append_fetches")
BY_JOURNAL = (
    "append_listed_span",
    "append_unread_documents",
    "append_catalogued_instruments",
    "append_withdrawn_instruments",
    "append_catalogue_lists",
)


@dataclass(frozen=True, slots=True)
class DeclaredSource:
    """What the warehouse must know of a gazette so as to say what is expected of it.

    Args:
        publishing_weekdays: ``monday`` to ``sunday``; empty where any day may have one.
        number_restarts: When numbers begin again at 1, as its source declares it.
    """

    jurisdiction_code: str
    gazette: str
    gazette_en: str
    first_edition_date: date | None
    publishing_weekdays: tuple[str, ...]
    longest_silence_days: int
    number_restarts: str


def load_source(connection: Connection, source: DeclaredSource, recorded_at: datetime) -> bool:
    """Append what is declared of a gazette, if it is new; say whether it was."""
    weekdays = list(source.publishing_weekdays)
    declared = asdict(source) | {"publishing_weekdays": weekdays, "recorded_at": recorded_at}
    return bool(connection.ask(read_statement("load", "append_source"), declared).rows)


def load_journals(
    connection: Connection,
    ledger: Ledger,
    on_damage: Callable[[JournalDamagedError], None] | None = None,
) -> int:
    """Append every visit that ended and is not known yet, oldest first; say how many.

    Args:
        connection: A writer's.
        ledger: Where the journals are.
        on_damage: Told of each journal that cannot be parsed, and then passed over.

    Raises:
        JournalDamagedError: Nobody is told of one; those before it are loaded.
    """
    count = 0
    for visit_id, path in ledger.ended(known_visits(connection)):
        try:
            _load_journal(connection, visit_id, path)
            count += 1
        except JournalDamagedError as error:
            if on_damage is None:
                raise
            on_damage(error)
    return count


def known_visits(connection: Connection) -> frozenset[str]:
    """Return the ids of the visits whose journals were loaded."""
    found = connection.ask(read_statement("queries", "visit_ids"))
    return frozenset(str(visit_id) for visit_id in found.column("visit_id"))


def unloaded_documents(connection: Connection) -> list[str]:
    """Return the documents that visits brought, not held whole: a reading, or a place, lacks."""
    found = connection.ask(read_statement("queries", "unloaded_documents"))
    return [str(sha256) for sha256 in found.column("document_sha256")]


def listed_documents(connection: Connection, first_date: date, last_date: date) -> Table:
    """Return what is known of files listed for some days, for no day, or still missing.

    Grain: one row per gazette and file, with the last attempt to fetch it.
    """
    days: dict[str, Value] = {"first_day": first_date, "last_day": last_date}
    return connection.ask(read_statement("queries", "listed_documents"), days)


def listed_spans(connection: Connection) -> Table:
    """Return the spans of days that were listed whole: one row per gazette and span."""
    return connection.ask(read_statement("queries", "listed_spans"))


def last_editions(connection: Connection) -> Table:
    """Return the last day of which each gazette listed an edition that is held."""
    return connection.ask(read_statement("queries", "last_editions"))


def fetched_files(connection: Connection, code: str) -> Table:
    """Return the files that came of a publisher of compiled law: one row each, as it last came."""
    return connection.ask(read_statement("queries", "fetched_files"), {"code": code})


def catalogue_lists(connection: Connection) -> Table:
    """Return how long each entity's list in the catalogue of compiled law last was."""
    return connection.ask(read_statement("queries", "catalogue_lists"))


def whole_visits(connection: Connection) -> Table:
    """Return when the last visit began that listed all of its site: one row a site."""
    return connection.ask(read_statement("queries", "whole_visits"))


def coverage(connection: Connection, jurisdiction_code: str | None = None) -> Table:
    """Return the mart ``coverage`` of one gazette, or of all."""
    parameters = {"jurisdiction_code": jurisdiction_code}
    return connection.ask(read_statement("queries", "coverage"), parameters)


def source_states(connection: Connection) -> Table:
    """Return, per gazette, its last visit, its last good one, and its last edition.

    ``robots`` says what the last visit that asked for robots.txt met: ``allows``,
    ``asks_not_to``, ``absent``, ``no_answer``, ``answered`` if nothing tells what it asks,
    or ``not_asked``; ``robots_at`` says when.
    """
    return connection.ask(read_statement("queries", "source_states"))


def _load_journal(connection: Connection, visit_id: str, path: Path) -> None:
    code = visit_id.partition("/")[0].upper()
    try:
        with connection.transaction():
            connection.run(read_statement("load", "stage_journal"), {"path": str(path)})
            connection.run(read_statement("load", "append_visit"))
            connection.run(read_statement("load", "append_requests"), {"visit_id": visit_id})
            for name in BY_CODE:
                connection.run(read_statement("load", name), {"code": code})
            for name in BY_JOURNAL:
                connection.run(read_statement("load", name))
    except QueryRefusedError as error:
        raise JournalDamagedError(str(path), reason=str(error.facts["reason"])) from error
