"""A page tells how many of its lines are part of nothing; too many of them are suspect."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from extractors.model import PageSummary, Reading, TextLayer
from tests.warehouse.invented import article, edition, law, sha256_of
from warehouse.checks import run_checks

if TYPE_CHECKING:
    from tests.warehouse.invented import Desk

ENACTED = date(2012, 7, 15)
SHA256 = sha256_of("57")
CHECK = "suspect_unclaimed_lines"


def edition_with(lines: int, unclaimed: int, *, is_readable: bool = True) -> Reading:
    """An edition of two pages, of which the second has so many lines."""
    first = PageSummary(1, TextLayer.DIGITAL, 2, 900, mentions_trafficking=True, lines=40)
    second = replace(
        first, number=2, lines=lines, unclaimed_lines=unclaimed, is_readable=is_readable
    )
    return replace(edition("57", ENACTED, law(article("1", "Uno."))), pages=(first, second))


def test_a_page_keeps_the_lines_that_were_counted(desk: Desk) -> None:
    desk.take(edition_with(30, 4), "57")
    found = desk.connection.ask("select page, lines, unclaimed_lines from marts.pages order by 1")
    assert found.rows == [(1, 40, 0), (2, 30, 4)]


def test_a_page_with_more_than_a_tenth_unclaimed_is_suspect(desk: Desk) -> None:
    desk.take(edition_with(10, 2), "57")
    (violation,) = run_checks(desk.connection)
    assert violation.check == CHECK
    assert not violation.is_blocking
    assert violation.rows.rows == [(SHA256, 2, 10, 2)]


@pytest.mark.parametrize(("lines", "unclaimed"), [(9, 9), (10, 1), (20, 2), (0, 0)])
def test_few_lines_and_few_unclaimed_ones_are_not_suspect(
    desk: Desk, lines: int, unclaimed: int
) -> None:
    desk.take(edition_with(lines, unclaimed), "57")
    assert run_checks(desk.connection) == ()


def test_a_refused_page_is_known_to_be_lost_without_this(desk: Desk) -> None:
    desk.take(edition_with(30, 30, is_readable=False), "57")
    assert CHECK not in {violation.check for violation in run_checks(desk.connection)}


def test_the_pages_of_older_readings_are_not_suspect(desk: Desk) -> None:
    desk.take(edition_with(30, 30), "57")
    desk.connection.run("update marts.pages set lines = null, unclaimed_lines = null")
    assert run_checks(desk.connection) == ()
