"""Files that are there whole or not at all, on a local disk."""

from __future__ import annotations

import fcntl
import math
import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from extractors.errors import StoreUnwritableError

PAUSE_SECONDS = 0.1
"""Between two tries to take a lock that another holds."""


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
        sync(path.parent)
    except OSError as error:
        raise unwritable(path.parent, error) from error


def sync(path: Path) -> None:
    """Make a file's bytes, or the names in a folder, durable."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Turn the system's refusals to write into an error that names the folder.

    Raises:
        StoreUnwritableError: There is one.
    """
    try:
        yield
    except OSError as error:
        raise unwritable(folder, error) from error


def free_name(path: Path) -> Path:
    """Return the path, or one like it that nothing has yet."""
    while path.exists():
        path = path.with_name(f"{path.name}+")
    return path


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder against other processes, however long they take.

    Raises:
        StoreUnwritableError: The folder cannot be written to; the error names it.
    """
    with held(folder / ".lock", wait_seconds=math.inf):
        yield


@contextmanager
def held(
    path: Path, wait_seconds: float, on_wait: Callable[[], None] = lambda: None
) -> Iterator[None]:
    """Hold a lock file while the block runs; the system frees it if the holder dies.

    Args:
        path: The lock file; made if need be, never removed.
        wait_seconds: How long to wait for another holder.
        on_wait: Called once, when the wait begins.

    Raises:
        TimeoutError: Another one held it all the time.
        StoreUnwritableError: The lock's folder cannot be written to; the error names it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise unwritable(path.parent, error) from error
    try:
        _wait(descriptor, wait_seconds, on_wait)
        yield
    finally:
        os.close(descriptor)


def _wait(descriptor: int, wait_seconds: float, on_wait: Callable[[], None]) -> None:
    if _is_taken(descriptor):
        return
    on_wait()
    deadline = time.monotonic() + wait_seconds
    while time.monotonic() < deadline:
        time.sleep(PAUSE_SECONDS)
        if _is_taken(descriptor):
            return
    raise TimeoutError


def _is_taken(descriptor: int) -> bool:
    """Try to take the lock; say whether it is now ours."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def require_writable(folder: Path, room_bytes: int = 0) -> None:
    """Make a folder, and see that it takes a file of some size.

    Raises:
        StoreUnwritableError: It does not.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(room_bytes))
            file.flush()
    except OSError as error:
        raise unwritable(folder, error) from error


def unwritable(folder: Path, error: OSError) -> StoreUnwritableError:
    """Return the error that names the folder and the system's reason."""
    return StoreUnwritableError(str(folder), reason=error.strerror or type(error).__name__)
