"""The warehouse made anew from the files it was made from, and held against the old one.

Only the declarations and claims of earlier versions of Vigía stand in no file: they are
taken over from the old warehouse, if that can be read.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extractors.errors import (
    CheckFailedError,
    StoreError,
    WarehouseError,
    WarehouseNewerError,
)
from extractors.storing import free_name, sync, writing_to
from warehouse.content import hash_of, relation_hashes
from warehouse.database import LOCK_FILE, WAREHOUSE_FILE, open_unpublished
from warehouse.lock import hold_lock
from warehouse.refill import Stores, load_files
from warehouse.statements import read_statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from warehouse.database import Connection

SCRATCH_FOLDER = ".rebuild.part"
WAL = ".wal"
"""How the name of what DuckDB has yet to write into a file ends, after the file's own."""

INHERITED = ("inherit_sources", "inherit_claims", "inherit_claim_counts")


@dataclass(frozen=True, slots=True)
class Content:
    """What a warehouse holds: one hash of all, and of each relation its count and hash."""

    content_hash: str
    relations: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a rebuild came to.

    Args:
        content: Of the new warehouse.
        before: Of the old one, brought up to date; ``None`` if there is none to compare.
        unreadable: Why the old one cannot be compared, although there is one.
        damaged: The files that could not be loaded, each for itself.
        kept: Where the old file now is; ``None`` if it was not moved, or held the same.
    """

    content: Content
    before: Content | None
    unreadable: WarehouseError | None
    damaged: tuple[StoreError, ...]
    kept: Path | None = None

    @property
    def differing(self) -> tuple[str, ...]:
        """The relations whose rows are not those of the old warehouse."""
        if self.before is None:
            return ()
        old, new = self.before.relations, self.content.relations
        return tuple(sorted(name for name in {*old, *new} if old.get(name) != new.get(name)))


@dataclass(frozen=True, slots=True)
class Listener:
    """Whom a rebuild tells how far it is.

    Args:
        on_read: Called after each document whose readings were loaded.
        on_wait: Called once if another process writes.
    """

    on_read: Callable[[], None]
    on_wait: Callable[[], None]


def rebuild(
    data: Path,
    stores: Stores,
    refresh: Callable[[Connection], object],
    listener: Listener,
    at: datetime,
    *,
    wait_seconds: float,
    is_dry_run: bool = False,
) -> Rebuilt:
    """Make the warehouse of a data directory anew beside the old one, compare, and swap.

    Nobody writes meanwhile; readers have what is published, which is left as it is. Killed
    anywhere, the old file or the new one is in place, whole.

    Args:
        data: The data directory.
        stores: What it is made from.
        refresh: Makes the answers of what was loaded, and checks them.
        listener: Whom to tell.
        at: The instant that names the old file.
        wait_seconds: How long to wait for another writer.
        is_dry_run: Compare, and leave the old file in place.

    Raises:
        WarehouseBusyError: Another process wrote all the time.
        WarehouseNewerError: A newer Vigía made the old one; nothing is touched.
        CheckFailedError: The new answers contradict themselves; the old file stays.
        StoreUnwritableError: The data directory cannot be written to, or is full.
    """
    damaged: list[StoreError] = []
    lock = hold_lock(data / LOCK_FILE, wait_seconds, listener.on_wait)
    with lock, writing_to(data), _scratch(data) as scratch:
        before, unreadable = _look_at(data / WAREHOUSE_FILE, scratch / "before", refresh)
        with open_unpublished(scratch / "after") as connection:
            load_files(connection, stores, listener.on_read, damaged.append)
            if before:
                _inherit(connection, scratch / "before" / WAREHOUSE_FILE)
            refresh(connection)
            content = _content(connection)
        rebuilt = Rebuilt(content, before, unreadable, tuple(damaged))
        if is_dry_run:
            return rebuilt
        is_equal = before is not None and before.content_hash == content.content_hash
        kept = _swap(data, scratch / "after", None if is_equal else at)
        return replace(rebuilt, kept=kept)


def _look_at(
    file: Path, folder: Path, refresh: Callable[[Connection], object]
) -> tuple[Content | None, WarehouseError | None]:
    """Bring a copy of the old warehouse up to date; return what it holds, or why not.

    Raises:
        WarehouseNewerError: A newer Vigía made it.
    """
    if not file.exists():
        return None, None
    folder.mkdir(parents=True)
    for name in (file.name, f"{file.name}{WAL}"):
        with suppress(FileNotFoundError):
            shutil.copyfile(file.with_name(name), folder / name)
    try:
        with open_unpublished(folder) as connection:
            with suppress(CheckFailedError):  # what it holds is compared, right or wrong
                refresh(connection)
            return _content(connection), None
    except WarehouseNewerError as error:
        raise WarehouseNewerError(str(file), **error.facts) from error
    except WarehouseError as error:
        error.subject = str(file)
        return None, error


def _content(connection: Connection) -> Content:
    hashes = relation_hashes(connection)
    return Content(hash_of(hashes), hashes)


def _inherit(connection: Connection, earlier: Path) -> None:
    connection.run("attach $path as earlier (read_only)", {"path": str(earlier)})
    with connection.transaction():
        for name in INHERITED:
            connection.run(read_statement("load", name))
    connection.run("detach earlier")


def _swap(data: Path, made: Path, at: datetime | None) -> Path | None:
    """Put the new file in the place of the old one; keep that under a name of the instant."""
    target = data / WAREHOUSE_FILE
    log = target.with_name(f"{WAREHOUSE_FILE}{WAL}")
    kept = None
    if at and target.exists():
        kept = free_name(target.with_name(f"{target.name}.before-{at:%Y%m%dT%H%M%SZ}"))
        _name_also(target, kept)
        if log.exists():
            _name_also(log, kept.with_name(f"{kept.name}{WAL}"))
    log.unlink(missing_ok=True)
    (made / WAREHOUSE_FILE).replace(target)
    sync(data)
    return kept


def _name_also(file: Path, name: Path) -> None:
    try:
        os.link(file, name)
    except OSError:  # not every file system gives a file a second name
        shutil.copyfile(file, name)


@contextmanager
def _scratch(data: Path) -> Iterator[Path]:
    """Give an empty folder beside the warehouse; what a killed rebuild left in it goes."""
    folder = data / SCRATCH_FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    try:
        folder.mkdir()
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
