"""The copy of a warehouse that readers are given, and what it says of itself."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final, TypedDict, cast

from extractors.errors import (
    CheckFailedError,
    PublicationDamagedError,
    QueryRefusedError,
    VigiaError,
)
from warehouse.checks import Violation, run_check
from warehouse.statements import list_statements, read_statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from warehouse.database import Connection

STORAGE: Final = "v1.2.0"
"""Of the published file: the oldest clients that know views and macros as we write them."""

FOLDER: Final = "publication"
"""Of the statements."""

ATTACH_WAREHOUSE: Final = "attach $path as warehouse (read_only)"
ATTACH_COPY: Final = f"attach $path as published (storage_version '{STORAGE}')"
ATTACH_WRITTEN: Final = "attach $path as published (read_only)"
COPY: Final = "copy from database warehouse to published"
DATABASES: Final = ("warehouse", "published")


class Facts(TypedDict):
    """What a copy holds, as it says itself; see `Manifest`."""

    readers: Mapping[str, int]
    recorded_at: datetime | None
    rows: Mapping[str, int]
    checks: Mapping[str, int]
    schema: int


def copy_whole(courier: Connection, warehouse: Path, file: Path) -> None:
    """Write a compact copy of the warehouse, and see that no table lacks a row.

    Raises:
        PublicationDamagedError: One does.
    """
    with _attached(courier, ATTACH_WAREHOUSE, warehouse, "warehouse"):
        with _attached(courier, ATTACH_COPY, file, "published"):
            courier.run(COPY)
            courier.run(read_statement(FOLDER, "as_if"))
            courier.run("checkpoint published")
        with _attached(courier, ATTACH_WRITTEN, file, "published"):
            for relation in _names(courier, "tables", {"database": "warehouse"}):
                counts = {_count(courier, f"{name}.{relation}") for name in DATABASES}
                if len(counts) > 1:
                    raise PublicationDamagedError(str(file), what=relation)


def inspect(courier: Connection, file: Path) -> Facts:
    """Open a copy as a reader does, run the checks on it, and return what it holds.

    Raises:
        CheckFailedError: A check that holds by construction returned rows.
    """
    with _attached(courier, ATTACH_WRITTEN, file, "published"):
        marts = _names(courier, "marts")
        readers = courier.ask(read_statement(FOLDER, "readers")).rows if marts else []
        schema = courier.ask(read_statement("queries", "schema_version")).rows[0][0]
        return Facts(
            readers={str(reader): int(str(count)) for reader, count in readers},
            recorded_at=_last_record(courier) if marts else None,
            rows={mart: _count(courier, f"marts.{mart}") for mart in marts},
            checks=_run_checks(courier) if marts else {},
            schema=int(str(schema)),
        )


def _run_checks(connection: Connection) -> dict[str, int]:
    """Return how many rows each check returns; marts built before a check was are not held to it.

    Raises:
        CheckFailedError: A check that holds by construction returned rows.
    """
    counts = {}
    for name in list_statements("checks"):
        with suppress(QueryRefusedError):
            found = Violation(name, run_check(connection, name))
            counts[name] = len(found.rows.rows)
            if counts[name] and found.is_blocking:
                raise CheckFailedError(check=name, rows=counts[name])
    return counts


def _last_record(connection: Connection) -> datetime | None:
    rows = connection.ask(read_statement(FOLDER, "last_record")).rows
    return cast("datetime", rows[0][0]) if rows else None


def _names(
    connection: Connection, statement: str, parameters: Mapping[str, str] | None = None
) -> list[str]:
    rows = connection.ask(read_statement(FOLDER, statement), parameters).rows
    return [str(row[0]) for row in rows]


def _count(connection: Connection, relation: str) -> int:
    counted = connection.ask(read_statement(FOLDER, "row_count"), {"relation": relation})
    return int(str(counted.rows[0][0]))


@contextmanager
def _attached(courier: Connection, attach: str, file: Path, name: str) -> Iterator[None]:
    """Attach a database file, and let statements mean it, while the block runs."""
    courier.run(attach, {"path": str(file)})
    courier.run(f"use {name}")
    try:
        yield
    except BaseException:
        with suppress(VigiaError):  # what ended the block may have ended the session too
            _detach(courier, name)
        raise
    _detach(courier, name)


def _detach(courier: Connection, name: str) -> None:
    courier.run("use memory")
    courier.run(f"detach {name}")
