"""Which publishers of compiled law a night visits, and what is known of them beforehand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from copy import deepcopy
from datetime import date, datetime, timedelta
from typing import Any, Final, cast

from extractors.errors import JournalDamagedError, WarehouseDamagedError, WarehouseMissingError
from extractors.fetching.manners import Validators
from extractors.journal import Purpose
from extractors.ledger import Ledger
from extractors.sources.compilations import load_publisher, publisher_codes
from extractors.sources.documents import ListedDocument
from extractors.sources.registry import source_codes
from extractors.sources.source import Window
from pipelines.settings import Settings
from pipelines.watch.known import Known, KnownFile, learn_unloaded
from pipelines.watch.visit import VisitPlan
from warehouse.database import Connection, open_reader
from warehouse.ledger import catalogue_lists, fetched_files, known_visits, whole_visits

MONTH: Final = timedelta(days=30)


def choose_publishers(codes: Sequence[str], known: Mapping[str, Known], now: datetime) -> list[str]:
    """Return the publishers that a night visits: those named; if all gazettes are, those due.

    Args:
        codes: The codes of all whose sites were asked for.
        known: What is known of every publisher.
        now: The instant.
    """
    is_of_all = frozenset(codes) >= frozenset(source_codes())
    return [
        code
        for code in publisher_codes()
        if code in codes or (is_of_all and is_due(known[code], now))
    ]


def is_due(known: Known, now: datetime) -> bool:
    """Whether a publisher was never listed whole, or not for a month."""
    return known.last_whole_at is None or now - known.last_whole_at >= MONTH


def publisher_plan(code: str, today: date) -> VisitPlan:
    """Return the visit to a publisher, which answers for no days but this one."""
    window = Window(today, today)
    source = load_publisher(code).source
    return VisitPlan(source, window, Purpose.MONTHLY, listing_window=window)


def know_publishers(settings: Settings) -> dict[str, Known]:
    """Return what is known of every publisher, also from journals that wait to be loaded.

    Without a warehouse, or with a broken one, the journals alone say it.
    """
    try:
        with open_reader(settings.data) as connection:
            known = _ask(connection)
    except (WarehouseMissingError, WarehouseDamagedError):
        known = {code: Known() for code in publisher_codes()}
    for code, publisher in known.items():
        told = deepcopy(publisher)  # all else is learnt by the visit, once no other is under way
        with suppress(JournalDamagedError):  # the visit meets it again, and ends by it
            learn_unloaded(told, Ledger(settings.ledger), code)
        publisher.last_whole_at = told.last_whole_at
    return known


def _ask(connection: Connection) -> dict[str, Known]:
    visit_ids = known_visits(connection)
    known = {code: Known(visit_ids=visit_ids) for code in publisher_codes()}
    begun = {str(code): cast("datetime", at) for code, at in whole_visits(connection).rows}
    sizes = {str(code): cast("int", count) for code, count in catalogue_lists(connection).rows}
    for code, publisher in known.items():
        publisher.last_whole_at = begun.get(code)
        publisher.list_sizes.update(sizes)
        for row in fetched_files(connection, code).records():
            publisher.files[str(row["url"])] = _known_file(row)
    return known


def _known_file(row: Mapping[str, Any]) -> KnownFile:
    return KnownFile(
        document=ListedDocument(row["url"], None),
        sha256=row["document_sha256"],
        validators=Validators(row["etag"], row["last_modified"]),
        last_attempt_at=row["recorded_at"],
        is_refused=row["is_refused"],
    )
