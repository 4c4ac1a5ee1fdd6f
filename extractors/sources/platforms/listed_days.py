"""Days as listings print them."""

from __future__ import annotations

from datetime import date

from extractors.errors import ListingChangedError
from extractors.law.dates import find_dates


def listed_day(text: str) -> date:
    """Return the one day that a text prints, in any of the forms that gazettes use.

    Figures are read year first or day first, never month first.

    Raises:
        ListingChangedError: It prints none, or several.

    Example:
        >>> listed_day(" 21/Dic/2024"), listed_day("jueves 5 de enero de 2012")
        (datetime.date(2024, 12, 21), datetime.date(2012, 1, 5))
    """
    days = {printed.date for printed in find_dates(text)}
    if len(days) != 1:
        raise ListingChangedError(reason=f"{len(days)} dates in {text.strip()!r}, not 1")
    return days.pop()


def listed_day_or_none(text: str) -> date | None:
    """Return the one day that a text prints, or ``None`` where it prints none or several."""
    days = {printed.date for printed in find_dates(text)}
    return days.pop() if len(days) == 1 else None
