"""The one module that speaks to DuckDB: connections, transactions, translated errors.

There is one writer at a time, on ``warehouse.duckdb`` under the data directory. DuckDB
shuts readers out of a file that is written, so readers open what is published,
``published/vigia.duckdb``: swapped in whole after each write session that brought
something new (`warehouse.publication`). A reader that holds the old one goes on with it.
"""

from __future__ import annotations

import re
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

import duckdb

from extractors.errors import (
    NotReadingError,
    QueryRefusedError,
    StoreUnwritableError,
    WarehouseBusyError,
    WarehouseDamagedError,
    WarehouseError,
    WarehouseMemoryError,
    WarehouseMissingError,
    WarehouseNewerError,
    WarehouseOlderError,
)
from warehouse.lock import hold_lock
from warehouse.publication.kept import DATABASE_FILE, KEPT_COUNT, PUBLISHED_FOLDER
from warehouse.publication.publish import identify, publish
from warehouse.statements import list_statements, read_statement
from warehouse.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date, datetime
    from pathlib import Path

    Value = str | int | float | bool | date | datetime | None | list[str]

Result = TypeVar("Result")

WAREHOUSE_FILE = "warehouse.duckdb"
SNAPSHOT_FILE = f"{PUBLISHED_FOLDER}/{DATABASE_FILE}"
LOCK_FILE = "warehouse.lock"
FRUGAL_MEGABYTES = 640
"""Python, its libraries and what DuckDB does not count take up to half as much besides."""

_OF_FILES = (
    duckdb.IOException,
    duckdb.FatalException,
    duckdb.InternalException,
    duckdb.SerializationException,
)
_CORRUPT = "Corrupt database file"
_INTERRUPTED = "Query interrupted"
_UNWRITABLE = re.compile(
    "[Pp]ermission denied|No space left|Disk quota exceeded|File too large|Read-only file system"
)
READ_ONLY_STATEMENTS = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)


class Connection:
    """A connection on which every error is one of ours."""

    def __init__(self, inner: duckdb.DuckDBPyConnection, subject: str) -> None:
        self._inner = inner
        self._subject = subject

    def run(self, statement: str, parameters: Mapping[str, Value] | None = None) -> None:
        """Execute one statement for its effect.

        Raises:
            QueryRefusedError: DuckDB refuses the statement or a value it meets.
            WarehouseDamagedError: The file is broken.
            StoreUnwritableError: The disk is full.
        """
        with translated_errors(self._subject):
            self._inner.execute(statement, dict(parameters or {}))

    def ask(self, statement: str, parameters: Mapping[str, Value] | None = None) -> Table:
        """Execute one statement and return all its rows; raises as `run` does."""
        with translated_errors(self._subject):
            self._inner.execute(statement, dict(parameters or {}))
            described = self._inner.description or []
            columns = tuple(str(column[0]) for column in described)
            types = tuple(str(column[1]) for column in described)
            return Table(columns, types, self._inner.fetchall())

    def ask_safely(self, statement: str) -> Table:
        """Answer a stranger's statement: one, and one that only reads.

        Raises:
            NotReadingError: Not one statement, or not one that reads.
            QueryRefusedError: DuckDB refuses it.
        """
        with translated_errors(self._subject):
            kinds = [parsed.type for parsed in self._inner.extract_statements(statement)]
        if len(kinds) != 1 or kinds[0] not in READ_ONLY_STATEMENTS:
            raise NotReadingError(found=", ".join(kind.name for kind in kinds) or "''")
        return self.ask(statement)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what the block does, or nothing of it."""
        self.run("begin transaction")
        try:
            yield
        except BaseException:
            with suppress(duckdb.Error):  # what ended the block may have ended the session too
                self._inner.rollback()
            raise
        self.run("commit")

    def frugally(self, work: Callable[[], Result]) -> Result:
        """Do work that keeps `FRUGAL_MEGABYTES` in memory and the rest on disk.

        Where that does not do it is begun again, and takes what it needs: it must leave
        nothing behind when it fails.
        """
        self.run(f"set memory_limit = '{FRUGAL_MEGABYTES}MB'")
        try:
            return work()
        except WarehouseMemoryError:
            self.run("reset memory_limit")
            return work()
        finally:
            with suppress(duckdb.Error):  # what ended the work may have ended the session too
                self._inner.execute("reset memory_limit")

    def close(self) -> None:
        """Let go of the file."""
        self._inner.close()


@contextmanager
def open_writer(
    data: Path,
    wait_seconds: float = 60.0,
    on_wait: Callable[[], None] = lambda: None,
    keep: int = KEPT_COUNT,
) -> Iterator[Connection]:
    """Open the warehouse of a data directory for writing, and publish it afterwards.

    What was committed stays if the block fails or the process is killed; it is then
    published by the next session.

    Args:
        data: The data directory; made if need be.
        wait_seconds: How long to wait for another writer.
        on_wait: Called once if there is another writer.
        keep: How many publications to keep.

    Raises:
        WarehouseBusyError: Another process wrote all the time.
        WarehouseNewerError: Made by a newer Vigía; nothing is touched.
        CheckFailedError: The answers contradict themselves; they are not published.
        WarehouseDamagedError: Not a DuckDB file, or a broken one.
        StoreUnwritableError: The data directory cannot be written to.
    """
    path = data / WAREHOUSE_FILE
    with hold_lock(data / LOCK_FILE, wait_seconds, on_wait):
        with _open_for_writing(path) as connection:
            yield connection
            held = connection.frugally(lambda: identify(connection))
        published = data / PUBLISHED_FOLDER
        with _open_nothing(str(published)) as courier:
            courier.frugally(lambda: publish(courier, path, published, held, keep))


@contextmanager
def open_unpublished(
    data: Path, wait_seconds: float = 60.0, on_wait: Callable[[], None] = lambda: None
) -> Iterator[Connection]:
    """Open the warehouse of a data directory as `open_writer` does, and publish nothing."""
    with (
        hold_lock(data / LOCK_FILE, wait_seconds, on_wait),
        _open_for_writing(data / WAREHOUSE_FILE) as connection,
    ):
        yield connection


@contextmanager
def _open_for_writing(path: Path) -> Iterator[Connection]:
    _create(path)
    connection = _connect(path, is_read_only=False)
    try:
        apply_schema(connection)
        yield connection
        connection.run("checkpoint")
    finally:
        connection.close()


@contextmanager
def open_kept(file: Path) -> Iterator[Connection]:
    """Open a database file, read-only, for statements of ours: they may write other files.

    Raises:
        WarehouseDamagedError: Not a DuckDB file, or a broken one.
        StoreUnwritableError: A file cannot be written.
    """
    with translated_errors(str(file)):
        inner = duckdb.connect(str(file), read_only=True)
    connection = Connection(inner, str(file))
    try:
        connection.run("set TimeZone = 'UTC'")
        yield connection
    finally:
        connection.close()


@contextmanager
def open_reader(data: Path) -> Iterator[Connection]:
    """Open the published snapshot of a data directory, read-only and fenced in.

    Through it no file can be written, no other file read, no setting changed.

    Raises:
        WarehouseMissingError: Nothing was published yet.
        WarehouseNewerError: Published by a newer Vigía.
        WarehouseDamagedError: Not a DuckDB file, or a broken one.
        WarehouseOlderError: Published by an older Vigía.
    """
    path = data / SNAPSHOT_FILE
    if not path.exists():
        raise WarehouseMissingError(str(data))
    connection = _connect(path, is_read_only=True)
    try:
        found, known = _found_schema(connection), _known_schema()
        if found < known:
            raise WarehouseOlderError(str(path), found=found, known=known)
        yield connection
    finally:
        connection.close()


@contextmanager
def _open_nothing(subject: str) -> Iterator[Connection]:
    """Open a connection to no file of its own, which others are attached to."""
    connection = Connection(duckdb.connect(":memory:"), subject)
    try:
        connection.run("set TimeZone = 'UTC'")
        yield connection
    finally:
        connection.close()


@contextmanager
def open_memory() -> Iterator[Connection]:
    """Open an empty warehouse in memory, schema applied: for tests, and before any ingest."""
    connection = _configured(duckdb.connect(":memory:"), "memory")
    try:
        apply_schema(connection)
        yield connection
    finally:
        connection.close()


def apply_schema(connection: Connection) -> None:
    """Apply the steps of ``sql/schema`` that this warehouse has not seen, in order.

    Raises:
        WarehouseNewerError: It has seen steps that this Vigía does not know.
    """
    found = _found_schema(connection)
    with connection.transaction():
        for name in list_statements("schema"):
            step = int(name.partition("_")[0])
            if step > found:
                connection.run(read_statement("schema", name))
                record = read_statement("load", "append_schema_step")
                connection.run(record, {"step": step, "name": name})


def write_parquet(table: Table, path: Path) -> None:
    """Write an answer as a Parquet file, its columns typed as in the warehouse.

    Raises:
        StoreUnwritableError: The file cannot be written.
    """
    names = ", ".join(_quoted(column) for column in table.columns)
    selected = ", ".join(
        f"cast(${place + 1} as {kind}) as {_quoted(column)}"
        for place, (column, kind) in enumerate(zip(table.columns, table.types, strict=True))
    )
    with duckdb.connect(":memory:") as inner, translated_errors(str(path)):
        inner.execute("set TimeZone = 'UTC'")
        nulls = [None] * len(table.columns)
        inner.execute(f"create table answer as select {selected} limit 0", nulls)
        if table.rows:
            marks = ", ".join("?" for _ in table.columns)
            inner.executemany(f"insert into answer ({names}) values ({marks})", table.rows)  # noqa: S608
        inner.execute("copy answer to $path (format parquet)", {"path": str(path)})


@contextmanager
def translated_errors(subject: str) -> Iterator[None]:
    """Turn DuckDB's errors into ours, and its word for an interrupt into Python's.

    The original is the cause.
    """
    try:
        yield
    except duckdb.Error as error:
        raise _translate(subject, error) from error
    except RuntimeError as error:
        if str(error) != _INTERRUPTED:
            raise
        raise KeyboardInterrupt from error


def _translate(subject: str, error: duckdb.Error) -> WarehouseError | StoreUnwritableError:
    """Return our error for DuckDB's: by its class, and for files by its words."""
    words = str(error)
    reason = words.partition("\n")[0]
    if isinstance(error, duckdb.OutOfMemoryException):
        return WarehouseMemoryError(subject, reason=reason)
    if isinstance(error, (*_OF_FILES, duckdb.TransactionException)) and _UNWRITABLE.search(words):
        return StoreUnwritableError(subject, reason=reason)
    if not isinstance(error, _OF_FILES) and not words.startswith(_CORRUPT):
        return QueryRefusedError(reason=words)
    if "Could not set lock" in words:
        return WarehouseBusyError(subject, waited=0)
    return WarehouseDamagedError(subject, reason=reason)


def _create(path: Path) -> None:
    """Make an empty warehouse if there is none; a kill leaves a whole one or none."""
    if path.exists():
        return
    part = path.with_suffix(".part")
    for left in (part, path.with_name(f"{path.name}.wal")):
        left.unlink(missing_ok=True)  # half a file, or the log of a warehouse that was moved away
    with translated_errors(str(path)):
        duckdb.connect(str(part)).close()
    part.replace(path)


def _connect(path: Path, *, is_read_only: bool) -> Connection:
    with translated_errors(str(path)):
        inner = duckdb.connect(str(path), read_only=is_read_only)
        if is_read_only:
            inner.execute("set enable_external_access = false")
    connection = _configured(inner, str(path))
    try:
        if _found_schema(connection) > _known_schema():
            raise WarehouseNewerError(
                str(path), found=_found_schema(connection), known=_known_schema()
            )
        if is_read_only:
            connection.run("set lock_configuration = true")
    except BaseException:
        connection.close()
        raise
    return connection


def _configured(inner: duckdb.DuckDBPyConnection, subject: str) -> Connection:
    """Set instants to UTC, and let marts be named without their schema."""
    connection = Connection(inner, subject)
    connection.run("set TimeZone = 'UTC'")
    connection.run("set preserve_insertion_order = false")
    if _found_schema(connection) >= 0:
        connection.run("set search_path = 'marts,main'")
    return connection


def _found_schema(connection: Connection) -> int:
    """Return the last schema step that this warehouse has seen, -1 for an empty one."""
    steps = connection.ask(read_statement("queries", "schema_tables"))
    if not steps.rows:
        return -1
    return int(str(connection.ask(read_statement("queries", "schema_version")).rows[0][0]))


def _known_schema() -> int:
    """Return the last schema step that this Vigía knows."""
    return int(list_statements("schema")[-1].partition("_")[0])


def _quoted(name: str) -> str:
    escaped = name.replace('"', '""')
    return f'"{escaped}"'
