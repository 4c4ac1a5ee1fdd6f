"""The published snapshot: a copy of the warehouse, swapped in whole."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from extractors.errors import StoreUnwritableError

if TYPE_CHECKING:
    from pathlib import Path


def publish_snapshot(warehouse: Path, snapshot: Path) -> bool:
    """Copy a closed warehouse beside the snapshot and rename it over; say if it did.

    An unchanged warehouse is not copied again. The copy has one name, so that what a
    killed process left half done is written over by the next.

    Raises:
        StoreUnwritableError: The snapshot's folder cannot be written to.
    """
    if _is_same(warehouse, snapshot):
        return False
    part = snapshot.with_suffix(".part")
    try:
        snapshot.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(warehouse, part)
        _sync(part)
        part.replace(snapshot)
        _sync(snapshot.parent)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)  # on a full disk, half a copy takes the room of others
        reason = error.strerror or type(error).__name__
        raise StoreUnwritableError(str(snapshot.parent), reason=reason) from error
    return True


def _is_same(warehouse: Path, snapshot: Path) -> bool:
    """Compare size and time of change, which the copy takes over."""
    if not snapshot.exists():
        return False
    ours, theirs = warehouse.stat(), snapshot.stat()
    return (ours.st_size, ours.st_mtime_ns) == (theirs.st_size, theirs.st_mtime_ns)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
