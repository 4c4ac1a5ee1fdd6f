"""Files that are there whole or not at all, on a local disk."""

from __future__ import annotations

import fcntl
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from extractors.errors import StoreUnwritableError


def write_atomically(path: Path, blocks: Iterable[bytes]) -> None:
    """Write a file through a temporary one beside it; a crash leaves no half file.

    The file and its folder are synced, so that what was reported as stored survives
    a loss of power. An existing file is replaced.

    Raises:
        StoreUnwritableError: The folder cannot be written to; the error names it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            dir=path.parent, prefix=".", suffix=".part", delete=False
        ) as file:
            temporary = Path(file.name)
            try:
                file.writelines(blocks)
                file.flush()
                os.fsync(file.fileno())
                temporary.chmod(0o644)
                temporary.replace(path)
            except BaseException:
                temporary.unlink(missing_ok=True)
                raise
        sync_folder(path.parent)
    except OSError as error:
        raise unwritable(path.parent, error) from error


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder against other processes; a killed holder lets go of it.

    Raises:
        StoreUnwritableError: The folder cannot be written to; the error names it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise unwritable(folder, error) from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def unwritable(folder: Path, error: OSError) -> StoreUnwritableError:
    """Return the error that names the folder and the system's reason."""
    return StoreUnwritableError(str(folder), reason=error.strerror or type(error).__name__)
