"""Which visits to make: the last days of every night, or the months of a span."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from extractors.errors import SourceError
from extractors.journal import Purpose
from extractors.sources.source import PageRequest, Platform, Source, Window
from pipelines.watch.endings import DAY
from pipelines.watch.known import Known
from pipelines.watch.visit import VisitPlan

LOOK_BACK_DAYS = 21
"""A night lists so many days again: editions are listed late, and outages end."""
MOST_LOOK_BACK_DAYS = 365
"""After a longer outage than this, a backfill is due."""
SAMPLE = date(2024, 1, 1)


def nightly_plan(source: Source, known: Known, today: date, look_back_days: int) -> VisitPlan:
    """Return the visit of a night: the last days, and all since the last good listing."""
    first = today - timedelta(days=look_back_days)
    listed = [span.last_date for span in known.whole]
    if listed and max(listed) + DAY < first:
        first = max(max(listed) + DAY, today - timedelta(days=MOST_LOOK_BACK_DAYS))
    window = Window(first, today)
    return VisitPlan(source, window, Purpose.NIGHTLY, listing_window=window)


def backfill_plans(
    source: Source, known: Known, span: Window, *, asks_again: bool
) -> Sequence[VisitPlan]:
    """Return the visits that are left to make of a span, one a month, the oldest first.

    A month that was listed whole, and of which every file is held, needs none.
    """
    plans = [
        VisitPlan(source, month, Purpose.BACKFILL, listing_window=listing, asks_again=asks_again)
        for listing in _listing_windows(source.platform, span)
        for month in _months(listing)
    ]
    return [plan for plan in plans if asks_again or not _is_done(plan, known)]


def _is_done(plan: VisitPlan, known: Known) -> bool:
    window = plan.window
    return all(known.is_whole(day) for day in window.days()) and all(
        file.is_held
        for file in known.files.values()
        if file.document.publication_date and file.document.publication_date in window
    )


def _listing_windows(platform: Platform, span: Window) -> Iterator[Window]:
    """Yield the windows by which a platform is asked for a span with the fewest requests.

    A listing that is asked for by month is asked once a month, one of a page a year once
    a year, and one that is paged from the newest edition on once for all. Where only a
    browser can ask, it does so once a month, for a search that breaks off is lost.
    """
    winter = _first_requests(platform, SAMPLE)
    if not winter or winter != _first_requests(platform, SAMPLE.replace(month=6)):
        yield from _months(span)
    elif winter != _first_requests(platform, SAMPLE.replace(year=2022)):
        yield from _years(span)
    else:
        yield span


def _first_requests(platform: Platform, day: date) -> list[PageRequest]:
    try:
        return [replace(request, window=None) for request in platform.start(Window(day, day))]
    except SourceError:
        return []


def _months(span: Window) -> Iterator[Window]:
    for year, month in span.months():
        first = date(year, month, 1)
        last = date(year + month // 12, month % 12 + 1, 1) - DAY
        yield Window(max(first, span.first_date), min(last, span.last_date))


def _years(span: Window) -> Iterator[Window]:
    for year in span.years():
        first, last = date(year, 1, 1), date(year, 12, 31)
        yield Window(max(first, span.first_date), min(last, span.last_date))
