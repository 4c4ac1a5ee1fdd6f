"""Readings into raw tables: one transaction a document, nothing twice.

Every instant that is stored comes from the archive and the reading files, never from
the clock, so that a rebuild gives the same rows.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING

from extractors.errors import DocumentMissingError, QueryRefusedError, ReadingDamagedError
from extractors.readings import read_heading
from warehouse.statements import read_statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from extractors.archive import Archive
    from extractors.model import Origin
    from extractors.readings import ReadingHeading, Readings
    from warehouse.database import Connection, Value

PARTS = (
    "pages",
    "instruments",
    "provisions",
    "amendments",
    "reform_notes",
    "in_force_exceptions",
    "findings",
)


class LoadResult(StrEnum):
    """Whether loading a document appended anything."""

    LOADED = "loaded"
    UNCHANGED = "unchanged"


def load_document(
    connection: Connection, sha256: str, origins: Sequence[Origin], reading_path: Path
) -> LoadResult:
    """Append a document, its origins and one reading of it, as far as they are new.

    A reading that says what the document's latest reading says appends nothing, though
    another version of the reader made it.

    Args:
        connection: A writer's.
        sha256: The document.
        origins: All that the archive knows of it; at least one.
        reading_path: The reading's file, as `extractors.readings` writes it.

    Raises:
        DocumentMissingError: No origin is given: the archive does not know the document.
        ReadingDamagedError: The file is cut, no reading, or of another document; nothing
            of it is stored.
    """
    if not origins:
        raise DocumentMissingError(sha256)
    heading = read_heading(reading_path)
    if heading.document_sha256 != sha256:
        raise ReadingDamagedError(str(reading_path), reason=f"it is not of {sha256}")
    with connection.transaction():
        appended = _append_origins(connection, sha256, origins)
        appended |= _append_reading(connection, heading, reading_path)
    return LoadResult.LOADED if appended else LoadResult.UNCHANGED


def load_all(
    connection: Connection, archive: Archive, readings: Readings
) -> Iterator[tuple[str, LoadResult]]:
    """Load every reading in the order in which they were made; yield what each did.

    Into an empty warehouse this gives the rows that the first loading gave.

    Raises:
        ReadingDamagedError: A file is no reading; those before it are loaded.
    """
    headings = ((read_heading(path), path) for path in readings.paths())
    for heading, path in sorted(headings, key=lambda pair: (pair[0].read_at, pair[1])):
        sha256 = heading.document_sha256
        yield sha256, load_document(connection, sha256, archive.origins(sha256), path)


def _append_origins(connection: Connection, sha256: str, origins: Sequence[Origin]) -> bool:
    document: dict[str, Value] = {
        "document_sha256": sha256,
        "recorded_at": min(origin.archived_at for origin in origins),
    }
    appended = connection.ask(read_statement("load", "append_document"), document).rows
    statement = read_statement("load", "append_origin")
    for origin in origins:
        parameters: dict[str, Value] = {
            "document_sha256": sha256,
            "location": origin.location,
            "headers": json.dumps(origin.headers, ensure_ascii=False),
            "listed_by": origin.listed_by,
            "recorded_at": origin.archived_at,
            **asdict(origin.stated),
        }
        appended += connection.ask(statement, parameters).rows
    return bool(appended)


def _append_reading(connection: Connection, heading: ReadingHeading, path: Path) -> bool:
    known = connection.ask(read_statement("queries", "reading_known"), asdict(heading))
    if known.rows[0][0]:
        return False
    reading = {
        "document_sha256": heading.document_sha256,
        "reader_version": heading.reader_version,
    }
    try:
        connection.run(read_statement("load", "stage_lines"), {"path": str(path)})
        connection.run(read_statement("load", "append_reading"))
        for part in PARTS:
            connection.run(read_statement("load", f"append_{part}"), reading)
    except QueryRefusedError as error:
        reason = str(error.facts["reason"])
        raise ReadingDamagedError(str(path), reason=reason) from error
    return True
