"""When a listing goes on, and when a page without rows may pass."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.sources.platforms.paging import goes_on
from extractors.sources.source import ListedEdition, Window

MARCH = Window(date(2024, 3, 5), date(2024, 3, 20))


def rows(*days: int) -> list[ListedEdition]:
    return [ListedEdition(date(2024, 3, day), None) for day in days]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((25, 20, 9), True),
        ((9, 6, 4), False),
        ((9, 6, 5), True),
        ((1, 2, 3), True),
        ((15, 18, 22), False),
        ((3, 3, 3), True),
        ((2, 9, 1), True),
        ((), False),
    ],
)
def test_the_order_of_the_rows_says_whether_the_window_is_passed(
    days: tuple[int, ...], expected: bool
) -> None:
    assert goes_on(rows(*days), MARCH) is expected


def test_a_saved_page_leads_nowhere() -> None:
    assert not goes_on(rows(9, 6), None)
