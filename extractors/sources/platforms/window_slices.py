"""The parts of a window that a listing is asked for one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from extractors.errors import ListingChangedError
from extractors.sources.source import Window


def by_year(window: Window) -> Iterator[Window]:
    """Return the window's days of each year, the first year first."""
    for year in window.years():
        yield _meet(window, date(year, 1, 1), date(year, 12, 31))


def by_month(window: Window) -> Iterator[Window]:
    """Return the window's days of each month, the first month first.

    Example:
        >>> [len(part.days()) for part in by_month(Window(date(2024, 1, 30), date(2024, 2, 3)))]
        [2, 3]
    """
    for year, month in window.months():
        first = date(year, month, 1)
        next_month = date(year + month // 12, month % 12 + 1, 1)
        yield _meet(window, first, next_month - timedelta(days=1))


def halves(window: Window) -> tuple[Window, Window]:
    """Return the window's earlier and later half, of which the earlier may be a day longer.

    Raises:
        ListingChangedError: It is one day, and the site lists more of it than it shows.
    """
    length = (window.last_date - window.first_date).days
    if length < 1:
        raise ListingChangedError(reason=f"more editions of {window.first_date} than are shown")
    middle = window.first_date + timedelta(days=length // 2)
    return (
        Window(window.first_date, middle),
        Window(middle + timedelta(days=1), window.last_date),
    )


def _meet(window: Window, first: date, last: date) -> Window:
    return Window(max(window.first_date, first), min(window.last_date, last))
