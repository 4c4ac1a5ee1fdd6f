"""The warehouse of a data directory made anew from its files."""

from __future__ import annotations

from collections.abc import Callable

from extractors.archive import Archive
from extractors.ledger import Ledger
from extractors.readings import Readings
from extractors.reviews import Reviews
from pipelines.loading import refresh
from pipelines.settings import Settings
from warehouse.database import open_writer
from warehouse.rebuild import Listener, Rebuilt, rebuild
from warehouse.refill import Stores


def rebuild_warehouse(
    settings: Settings,
    on_read: Callable[[], None],
    on_wait: Callable[[], None],
    *,
    is_dry_run: bool = False,
) -> Rebuilt:
    """Make the warehouse anew, compare it with the old one, put it in its place, publish it.

    Raises:
        WarehouseBusyError: Another process wrote all the time.
        WarehouseNewerError: A newer Vigía made the old one; nothing is touched.
        CheckFailedError: The new answers contradict themselves; the old file stays.
        StoreUnwritableError: The data directory cannot be written to, or is full.
    """
    stores = Stores(
        Archive(settings.archive),
        Ledger(settings.ledger),
        Readings(settings.readings),
        Reviews(settings.reviews),
    )
    rebuilt = rebuild(
        settings.data,
        stores,
        refresh,
        Listener(on_read, on_wait),
        settings.now(),
        wait_seconds=settings.wait_seconds,
        is_dry_run=is_dry_run,
    )
    if not is_dry_run:
        with open_writer(settings.data, settings.wait_seconds, on_wait, settings.keep):
            pass  # whose end publishes
    return rebuilt
