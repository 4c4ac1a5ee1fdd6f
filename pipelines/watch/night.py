"""The runs there are: a night, and a backfill of past months."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from extractors.sources.registry import load_source
from extractors.sources.source import Window
from pipelines.settings import Settings
from pipelines.watch.known import MEXICO, know
from pipelines.watch.plan import MOST_LOOK_BACK_DAYS, backfill_plans, nightly_plan
from pipelines.watch.publishers import choose_publishers, know_publishers, publisher_plan
from pipelines.watch.run import Listener, Turn, WatchRun, Ways, steady_clock, watch


@dataclass(frozen=True, slots=True)
class Occasion:
    """What every run is given.

    Args:
        settings: Where to, the clock, how to behave.
        listener: Whom to tell.
        workers: Processes that read side by side.
        ways: How turns are taken and the end is published.
    """

    settings: Settings
    listener: Listener
    workers: int
    ways: Ways


def watch_a_night(codes: Sequence[str], look_back_days: int, occasion: Occasion) -> WatchRun:
    """Visit sites for their last days, and publish what that brings.

    Args:
        codes: The jurisdictions whose sites are visited, and publishers of compiled law.
            If all gazettes are, so is every publisher that was not for a month.
        look_back_days: So many days before today are listed again, or more after an outage.
        occasion: What the run is given.

    Raises:
        StoreUnwritableError: The data directory cannot be written to.
        WarehouseNewerError: A newer Vigía made the warehouse.
    """
    settings = occasion.settings
    settings = replace(settings, now=steady_clock(settings, occasion.listener.on_clock))
    today = settings.now().astimezone(MEXICO).date()
    publishers = know_publishers(settings)
    gazettes = [code for code in codes if code not in publishers]
    known = know(settings, gazettes, Window(today - timedelta(days=MOST_LOOK_BACK_DAYS), today))
    turns = [
        [nightly_plan(load_source(code), known[code], today, look_back_days)] for code in gazettes
    ]
    turns += [
        [publisher_plan(code, today)]
        for code in choose_publishers(codes, publishers, settings.now())
    ]
    known |= publishers
    return watch(
        turns, known, settings, occasion.listener, workers=occasion.workers, ways=occasion.ways
    )


def plan_backfill(
    codes: Sequence[str], span: Window, settings: Settings, *, asks_again: bool
) -> list[Turn]:
    """Return the visits that are left to make so as to hold all that was listed of a span.

    Raises:
        WarehouseNewerError: A newer Vigía made the warehouse.
    """
    known = know(settings, codes, span)
    return [
        backfill_plans(load_source(code), known[code], span, asks_again=asks_again)
        for code in codes
    ]


def watch_the_past(turns: Sequence[Turn], span: Window, occasion: Occasion) -> WatchRun:
    """Make the visits of a backfill, the months of each site one after the other.

    Raises:
        StoreUnwritableError: The data directory cannot be written to.
        WarehouseNewerError: A newer Vigía made the warehouse.
    """
    codes = [turn[0].source.jurisdiction for turn in turns if turn]
    known = know(occasion.settings, codes, span)
    return watch(
        turns,
        known,
        occasion.settings,
        occasion.listener,
        workers=occasion.workers,
        ways=occasion.ways,
    )
