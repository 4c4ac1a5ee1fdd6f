"""What people ask of the warehouse, as functions; what they mean is in ``sql/queries``.

``valid_on`` is the day asked about, ``known_at`` the instant as known at which the
answer is given; ``None`` means all that is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.errors import NotFoundError
from warehouse.statements import read_statement

if TYPE_CHECKING:
    from datetime import date, datetime

    from warehouse.database import Connection, Value
    from warehouse.table import Table

SEARCH_LIMIT = 20


def adoption_status(
    connection: Connection, valid_on: date, known_at: datetime | None = None
) -> Table:
    """Return the mart ``adoption_status`` of a day: one row per jurisdiction, 33 in all."""
    if known_at is None:
        return _ask(connection, "adoption_status_today", valid_on=valid_on)
    return _ask(connection, "adoption_status", valid_on=valid_on, known_at=known_at)


def adoption_timeline(connection: Connection, known_at: datetime | None = None) -> Table:
    """Return the mart ``adoption_timeline``: one row per jurisdiction and change of answer."""
    return _ask(connection, "adoption_timeline", known_at=known_at)


def adoption_counts(connection: Connection, known_at: datetime | None = None) -> Table:
    """Return the mart ``adoption_counts``: how many answer so, from each day of change on."""
    return _ask(connection, "adoption_counts", known_at=known_at)


def claim_reconciliation(connection: Connection, known_at: datetime | None = None) -> Table:
    """Return the mart ``claim_reconciliation``: third parties' numbers held against ours."""
    return _ask(connection, "claim_reconciliation", known_at=known_at)


def instrument(
    connection: Connection, instrument_id: str, known_at: datetime | None = None
) -> Table:
    """Return the mart row of one instrument, as known then.

    Raises:
        NotFoundError: There is none; the hint names those that are close.
    """
    found = _ask(connection, "instrument", instrument_id=instrument_id, known_at=known_at)
    return found if found.rows else _fail(connection, instrument_id)


def instruments(connection: Connection, jurisdiction_code: str | None = None) -> Table:
    """Return the mart rows of the instruments of one jurisdiction, or of all."""
    return _ask(connection, "instruments", jurisdiction_code=jurisdiction_code)


def law(
    connection: Connection,
    instrument_id: str,
    valid_on: date | None = None,
    known_at: datetime | None = None,
) -> Table:
    """Return a law's provisions in printed order, each with its words and their place.

    Args:
        connection: A reader's.
        instrument_id: The law.
        valid_on: The provisions in force on that day; ``None`` for the last wording of
            each, also of those repealed or of no known day.
        known_at: As known then.

    Raises:
        NotFoundError: There is no such instrument; the hint names those that are close.
    """
    instrument(connection, instrument_id)
    asked = {"instrument_id": instrument_id, "known_at": known_at}
    if valid_on is None:
        return _ask(connection, "law_latest", **asked)
    return _ask(connection, "law_on_day", valid_on=valid_on, **asked)


def law_events(
    connection: Connection, instrument_id: str, known_at: datetime | None = None
) -> Table:
    """Return a law's publication, each day on which wordings of it began, and its end."""
    return _ask(connection, "law_events", instrument_id=instrument_id, known_at=known_at)


def history(connection: Connection, provision_id: str, known_at: datetime | None = None) -> Table:
    """Return every version of one provision, the oldest first.

    Raises:
        NotFoundError: There is no such provision; the hint names those that are close.
    """
    if not _ask(connection, "provision", provision_id=provision_id).rows:
        return _fail(connection, provision_id)
    return _ask(connection, "history", provision_id=provision_id, known_at=known_at)


def diff(
    connection: Connection,
    instrument_id: str,
    from_date: date,
    to_date: date,
    known_at: datetime | None = None,
) -> Table:
    """Return the provisions of a law that are worded otherwise on one day than on another.

    The column ``change`` says how: added, ended, reworded, reprinted (print alone
    differs), or unknown (a wording of one of the days is not known).
    """
    return _ask(
        connection,
        "diff",
        instrument_id=instrument_id,
        from_date=from_date,
        to_date=to_date,
        known_at=known_at,
    )


def search(connection: Connection, words: str, limit: int = SEARCH_LIMIT) -> Table:
    """Return the provisions whose current words hold all of ``words``, the best first.

    Accents and case do not matter. Each row has the document, the page and an excerpt.
    """
    return _ask(connection, "search", words=words, result_limit=limit)


def findings(
    connection: Connection, document_sha256: str | None = None, kind: str | None = None
) -> Table:
    """Return the findings, of one document or of one kind if asked."""
    return _ask(connection, "findings", document_sha256=document_sha256, kind=kind)


def documents(connection: Connection) -> Table:
    """Return the mart rows of every document."""
    return _ask(connection, "documents")


def provenance(connection: Connection, about: str | None = None) -> Table:
    """Return what proves each wording: its document, pages, spans, text and their hash.

    Args:
        connection: A reader's.
        about: A provision, an instrument, or a document by SHA-256; ``None`` for all.

    Raises:
        NotFoundError: Nothing of that name; the hint names those that are close.
    """
    found = _ask(connection, "provenance", id=about)
    return found if found.rows or about is None else _fail(connection, about)


def query(connection: Connection, sql: str) -> Table:
    """Return the answer to an analyst's statement.

    Raises:
        QueryRefusedError: It fails, writes, or is not one statement.
    """
    return connection.ask_safely(sql)


def _ask(connection: Connection, name: str, **parameters: Value) -> Table:
    return connection.ask(read_statement("queries", name), parameters)


def _fail(connection: Connection, asked: str) -> Table:
    close = _ask(connection, "similar_ids", id=asked).column("id")
    hint = f"Close to it: {', '.join(map(str, close))}" if close else "See `vigia search`."
    raise NotFoundError(asked, hint=hint)
