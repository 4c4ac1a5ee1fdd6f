"""One writer at a time: the others wait in turn, with a message."""

from __future__ import annotations

import fcntl
import os
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from extractors.errors import StoreUnwritableError, WarehouseBusyError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PAUSE_SECONDS = 0.1


@contextmanager
def hold_lock(path: Path, wait_seconds: float, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold a lock file while the block runs; the system frees it if the holder dies.

    Args:
        path: The lock file; made if need be, never removed.
        wait_seconds: How long to wait for another holder.
        on_wait: Called once, when the wait begins.

    Raises:
        WarehouseBusyError: Another process held it all the time.
        StoreUnwritableError: The lock's folder cannot be written to; the error names it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StoreUnwritableError(str(path.parent), reason=reason) from error
    try:
        _wait(descriptor, path, wait_seconds, on_wait)
        yield
    finally:
        os.close(descriptor)


def _wait(descriptor: int, path: Path, wait_seconds: float, on_wait: Callable[[], None]) -> None:
    if _is_taken(descriptor):
        return
    on_wait()
    deadline = time.monotonic() + wait_seconds
    while time.monotonic() < deadline:
        time.sleep(PAUSE_SECONDS)
        if _is_taken(descriptor):
            return
    raise WarehouseBusyError(str(path.parent), waited=round(wait_seconds))


def _is_taken(descriptor: int) -> bool:
    """Try to take the lock; say whether it is now ours."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
