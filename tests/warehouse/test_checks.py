"""Each check returns exactly the row that breaks it, and is silent on a sound warehouse."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from extractors.errors import CheckFailedError
from extractors.model import Change
from tests.warehouse.invented import article, change, compilation, decree, edition, law, sha256_of
from warehouse.checks import note_counts, require_checks, run_checks
from warehouse.statements import list_statements

if TYPE_CHECKING:
    from tests.warehouse.invented import Desk

ENACTED = date(2012, 7, 15)
LAW = "mx-dur/ley/2012-07-15/trata-de-personas"
ARTICLE = f"{LAW}/art-1"
OTHER = f"{LAW}/art-2"
SHA256 = sha256_of("57")
REFORM = sha256_of("80")

BAD_ROWS: dict[str, tuple[str, dict[str, str], list[tuple[object, ...]]]] = {
    "expect_identifiers_to_be_one": (
        "insert into marts.instruments select * from marts.instruments where instrument_id = $id",
        {"id": LAW},
        [("instruments", LAW, 2)],
    ),
    "expect_version_intervals_never_overlap": (
        "update marts.provision_versions set valid_to = date '2013-01-01' "
        "where provision_id = $id and valid_from = date '2012-07-15'",
        {"id": ARTICLE},
        [(ARTICLE, ENACTED, date(2013, 1, 1), date(2012, 12, 1))],
    ),
    "expect_no_lost_records": (
        "insert into log.counts values (1, timestamptz '2026-01-02 00:00Z', 'raw.pages', 9), "
        "(2, timestamptz '2026-01-02 00:00Z', 'raw.pages', 8), "
        "(3, timestamptz '2026-01-02 00:00Z', 'raw.pages', 8), "
        "(1, timestamptz '2026-01-02 00:00Z', 'raw.reviews', 8), "
        "(3, timestamptz '2026-01-02 00:00Z', 'raw.reviews', 9)",
        {},
        [("raw.pages", 9, 8)],
    ),
    "suspect_marts_that_shrink": (
        "insert into log.counts values (1, timestamptz '2026-01-02 00:00Z', 'marts.pages', 99), "
        "(2, timestamptz '2026-01-02 00:00Z', 'marts.pages', 20), "
        "(3, timestamptz '2026-01-02 00:00Z', 'marts.pages', 17), "
        "(2, timestamptz '2026-01-02 00:00Z', 'marts.editions', 20), "
        "(3, timestamptz '2026-01-02 00:00Z', 'marts.editions', 18), "
        "(2, timestamptz '2026-01-02 00:00Z', 'marts.findings', 9), "
        "(3, timestamptz '2026-01-02 00:00Z', 'marts.findings', 1)",
        {},
        [("marts.pages", 20, 17)],
    ),
    "expect_provisions_in_an_instrument": (
        "update raw.provisions set instrument_ordinal = 7 where path = $path",
        {"path": "art-2"},
        [(SHA256, "1", 7, "art-2")],
    ),
    "expect_amendments_in_an_instrument": (
        "update raw.amendments set instrument_ordinal = 7",
        {},
        [(REFORM, "1", 7, 0)],
    ),
    "expect_words_to_have_spans": (
        "update marts.provision_versions set spans = [] where provision_id = $id",
        {"id": OTHER},
        [(OTHER, ENACTED, SHA256)],
    ),
    "expect_no_words_of_unreadable_versions": (
        "update marts.provision_versions set is_unreadable = true where provision_id = $id",
        {"id": OTHER},
        [(OTHER, ENACTED, SHA256)],
    ),
    "expect_words_on_readable_pages": (
        "update marts.pages set is_readable = false where document_sha256 = $sha256 and page = 1",
        {"sha256": REFORM},
        [(ARTICLE, date(2012, 12, 1), REFORM, 1)],
    ),
    "expect_spans_on_pages_of_the_document": (
        "update marts.documents set page_count = 0 where document_sha256 = $sha256",
        {"sha256": REFORM},
        [(ARTICLE, REFORM, 1)],
    ),
    "suspect_dates": (
        "update marts.instruments set in_force_date = date '2012-07-01' where instrument_id = $id",
        {"id": LAW},
        [(LAW, date(2012, 7, 1), "in_force_date")],
    ),
    "suspect_empty_provisions": (
        "update marts.provision_versions set text = '' where provision_id = $id",
        {"id": OTHER},
        [(OTHER, ENACTED, SHA256)],
    ),
    "suspect_unclaimed_lines": (
        "update marts.pages set lines = 19, unclaimed_lines = 2 "
        "where document_sha256 = $sha256 and page = 2",
        {"sha256": REFORM},
        [(REFORM, 2, 19, 2)],
    ),
    "suspect_numbers_that_fall": (
        "insert into marts.editions by name select * replace ('late' as edition_id, "
        "date '2012-12-05' as publication_date, '3' as number) from marts.editions "
        "where number = '80'",
        {},
        [("late", date(2012, 12, 5), 3, 80)],
    ),
    "suspect_reviews_of_nothing": (
        "insert into raw.reviews by name select 'r' as review_id, 'instrument' as subject_kind, "
        "$id as subject_id, 'accept' as decision, 'Ana' as author, "
        "timestamptz '2026-01-01 00:00:00+00' as decided_at, 'Read it' as reason, "
        "'{}' as proposal, 'x' as proposed_sha256",
        {"id": "mx-dur/ley/1900-01-01/nada"},
        [("r", "mx-dur/ley/1900-01-01/nada", "Ana", datetime(2026, 1, 1, tzinfo=UTC))],
    ),
    "suspect_shrunken_laws": (
        "insert into marts.provision_versions by name select versions.* replace "
        "('extra-' || number as provision_id, date '2013-01-01' as valid_to) "
        "from marts.provision_versions as versions, range(12) as numbers (number) "
        "where provision_id = $id",
        {"id": OTHER},
        [(LAW, date(2013, 1, 1), 14, 2)],
    ),
    "suspect_two_special_laws": (
        "insert into marts.instruments by name select * replace ('another' as instrument_id, "
        "date '2020-01-01' as start_date) from marts.instruments where is_special_law",
        {},
        [("DUR", LAW, "another")],
    ),
}


@pytest.fixture
def sound(desk: Desk) -> Desk:
    """A law, a reform of its first article, and nothing wrong."""
    desk.take(edition("57", ENACTED, law(article("1", "Uno."), article("2", "Dos."))), "57")
    reform = decree("80", change(Change.REFORMS, "1", "Uno nuevo."))
    desk.take(edition("80", date(2012, 12, 1), reform), "80")
    return desk


def test_every_check_has_a_bad_row() -> None:
    assert sorted(BAD_ROWS) == list(list_statements("checks"))


def test_a_sound_warehouse_breaks_no_check(sound: Desk) -> None:
    assert run_checks(sound.connection) == ()
    assert require_checks(sound.connection) == ()


@pytest.mark.parametrize("name", list_statements("checks"))
def test_a_check_returns_exactly_the_row_that_breaks_it(sound: Desk, name: str) -> None:
    statement, parameters, expected = BAD_ROWS[name]
    sound.connection.run(statement, parameters)
    broken = {violation.check: violation for violation in run_checks(sound.connection)}
    assert list(broken) == [name]
    assert broken[name].rows.rows == expected


def test_a_warehouse_that_contradicts_itself_must_not_be_published(sound: Desk) -> None:
    statement, parameters, _ = BAD_ROWS["expect_words_to_have_spans"]
    sound.connection.run(statement, parameters)
    with pytest.raises(CheckFailedError, match="expect_words_to_have_spans failed on 1 row"):
        require_checks(sound.connection)


def test_what_is_only_suspect_is_reported_and_published(desk: Desk) -> None:
    for day in (date(2009, 1, 1), ENACTED):
        old = replace(law(article("1", "Uno.")), publication_date=day)
        desk.take(compilation(str(day), old), str(day))
    found = require_checks(desk.connection)
    assert [(each.check, each.is_blocking) for each in found] == [
        ("suspect_two_special_laws", False)
    ]


def test_only_a_run_that_left_other_counts_is_noted(sound: Desk) -> None:
    days = [datetime(2026, 1, day, tzinfo=UTC) for day in (2, 3, 1)]  # the clock was put right
    for day in days[:2]:
        note_counts(sound.connection, day)
    sound.connection.run("delete from raw.amendments")
    note_counts(sound.connection, days[2])
    noted = sound.connection.ask("select distinct run, counted_at from log.counts order by all")
    assert noted.rows == [(1, days[0]), (2, days[2])]
    with pytest.raises(CheckFailedError, match="expect_no_lost_records"):
        require_checks(sound.connection)
