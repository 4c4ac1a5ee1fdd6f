"""One writer at a time: the others wait in turn, with a message."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from extractors.errors import WarehouseBusyError
from extractors.storing import held

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@contextmanager
def hold_lock(path: Path, wait_seconds: float, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold the warehouse's lock file while the block runs.

    Args:
        path: The lock file; made if need be, never removed.
        wait_seconds: How long to wait for another writer.
        on_wait: Called once, when the wait begins.

    Raises:
        WarehouseBusyError: Another process wrote all the time.
        StoreUnwritableError: The lock's folder cannot be written to; the error names it.
    """
    with ExitStack() as stack:
        try:
            stack.enter_context(held(path, wait_seconds, on_wait))
        except TimeoutError as error:
            raise WarehouseBusyError(str(path.parent), waited=round(wait_seconds)) from error
        yield
