"""Readings into raw tables: whole or not at all, and nothing twice."""

from __future__ import annotations

import gzip
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from extractors.errors import DocumentMissingError, ReadingDamagedError
from extractors.model import Change, Finding, FindingKind, Origin, StatedFacts
from tests.warehouse.invented import (
    FEBRUARY,
    JANUARY,
    MARCH,
    article,
    change,
    compilation,
    decree,
    edition,
    law,
    sha256_of,
)
from warehouse.build import build
from warehouse.content import content_hash
from warehouse.database import open_memory
from warehouse.load import LoadResult, load_all, load_document

if TYPE_CHECKING:
    from tests.warehouse.invented import Desk

RAW = ("documents", "origins", "readings", "pages", "instruments", "provisions", "amendments")
FIRST = edition("57", date(2012, 7, 15), law(article("1", "Uno."), article("2", "Dos.")))


def counts(desk: Desk) -> list[int]:
    """Rows of each raw table."""
    statements = (f"select count(*) from raw.{table}" for table in RAW)  # noqa: S608
    return [int(str(desk.connection.ask(each).rows[0][0])) for each in statements]


def test_loading_twice_appends_nothing(desk: Desk) -> None:
    assert desk.take(FIRST, "57") is LoadResult.LOADED
    before = counts(desk), content_hash(desk.connection)
    assert desk.take(FIRST, "57") is LoadResult.UNCHANGED
    assert (counts(desk), content_hash(desk.connection)) == before
    assert before[0] == [1, 1, 1, 2, 1, 2, 0]


def test_a_new_reader_that_says_the_same_appends_nothing(desk: Desk) -> None:
    desk.take(FIRST, "57")
    assert desk.take(replace(FIRST, reader_version="2"), "57", FEBRUARY) is LoadResult.UNCHANGED
    assert counts(desk)[2] == 1


def test_a_new_reader_that_says_something_else_appends_a_reading(desk: Desk) -> None:
    desk.take(FIRST, "57")
    other = edition("57", date(2012, 7, 15), law(article("1", "Uno, bien leído.")))
    assert desk.take(replace(other, reader_version="2"), "57", FEBRUARY) is LoadResult.LOADED
    texts = desk.connection.ask("select text from marts.provision_versions order by text")
    assert texts.column("text") == ["Uno, bien leído."]
    past = "select text from marts.provisions_as_of(date '2020-01-01', timestamptz '2026-01-15')"
    assert sorted(map(str, desk.connection.ask(past).column("text"))) == ["Dos.", "Uno."]


def test_a_reader_that_returns_to_the_first_reading_appends_a_third(desk: Desk) -> None:
    desk.take(FIRST, "57")
    other = edition("57", date(2012, 7, 15), law(article("1", "Otra cosa.")))
    desk.take(replace(other, reader_version="2"), "57", FEBRUARY)
    desk.take(replace(FIRST, reader_version="3"), "57", MARCH)
    assert counts(desk)[2] == 3


def test_another_place_or_statement_is_another_origin(desk: Desk) -> None:
    desk.take(FIRST, "57")
    assert desk.take(FIRST, "57", FEBRUARY, StatedFacts("DUR")) is LoadResult.LOADED
    assert counts(desk)[:3] == [1, 2, 1]
    kept = desk.connection.ask("select origin, archived_at from marts.documents")
    assert kept.rows == [("57.pdf", JANUARY)]


def test_a_reading_that_breaks_its_contract_leaves_nothing_behind(desk: Desk) -> None:
    desk.take(FIRST, "57")
    before = counts(desk)
    path = desk.readings.save(edition("58", None, law(article("1", "Uno."))), JANUARY)
    lines = gzip.decompress(path.read_bytes()).replace(b'"first_page":1', b'"first_page":"x"')
    path.write_bytes(gzip.compress(lines))
    origin = Origin("58.pdf", JANUARY)
    with pytest.raises(ReadingDamagedError):
        load_document(desk.connection, sha256_of("58"), [origin], path)
    assert counts(desk) == before


def test_a_cut_reading_and_one_of_another_document_are_refused(desk: Desk) -> None:
    path = desk.readings.save(FIRST, JANUARY)
    origin = Origin("57.pdf", JANUARY)
    with pytest.raises(ReadingDamagedError, match="it is not of"):
        load_document(desk.connection, sha256_of("another"), [origin], path)
    path.write_bytes(path.read_bytes()[:40])
    with pytest.raises(ReadingDamagedError):
        load_document(desk.connection, sha256_of("57"), [origin], path)
    assert sum(counts(desk)) == 0


def test_a_document_without_an_origin_is_not_loaded(desk: Desk) -> None:
    path = desk.readings.save(FIRST, JANUARY)
    with pytest.raises(DocumentMissingError, match=sha256_of("57")):
        load_document(desk.connection, sha256_of("57"), [], path)


def test_every_instant_comes_from_the_files(desk: Desk) -> None:
    long_ago = datetime(2001, 2, 3, 4, 5, 6, tzinfo=UTC)
    desk.take(FIRST, "57", long_ago)
    for table in ("documents", "origins", "readings"):
        statement = f"select distinct recorded_at from raw.{table}"  # noqa: S608
        assert desk.connection.ask(statement).rows == [(long_ago,)]


def test_a_rebuild_from_the_files_gives_the_same_warehouse(desk: Desk) -> None:
    desk.take(FIRST, "57", MARCH)
    reform = decree("80", change(Change.REFORMS, "1", "Uno nuevo."))
    desk.take(edition("80", date(2014, 6, 5), reform), "80", FEBRUARY)
    desk.take(replace(FIRST, reader_version="2"), "57", MARCH + timedelta(days=1))
    desk.take(compilation("c", law(article("1", "Uno."))), "c", JANUARY)
    with open_memory() as fresh:
        results = dict(load_all(fresh, desk.archive, desk.readings))
        build(fresh)
        assert content_hash(fresh) == content_hash(desk.connection)
    assert len(results) == 3


def test_the_content_hash_ignores_order_and_sees_every_change(desk: Desk) -> None:
    desk.take(FIRST, "57")
    desk.take(edition("80", date(2014, 6, 5)), "80")
    with open_memory() as other:
        for path in sorted(desk.readings.paths(), reverse=True):
            sha256 = path.name.removesuffix(".jsonl.gz")
            load_document(other, sha256, desk.archive.origins(sha256), path)
        build(other)
        assert content_hash(other) == content_hash(desk.connection)
        other.run("update raw.provisions set text = 'Uno' where label = '1'")
        assert content_hash(other) != content_hash(desk.connection)


def test_a_document_of_findings_alone_is_loaded(desk: Desk) -> None:
    refused = Finding(FindingKind.DOCUMENT_REFUSED, None, "encrypted")
    desk.take(replace(edition("60", None), pages=(), findings=(refused,)), "60")
    found = desk.connection.ask("select kind, page, detail, recorded_at from marts.findings")
    assert found.rows == [("document_refused", None, "encrypted", JANUARY)]


def test_a_full_reading_speaks_before_one_that_was_only_screened(desk: Desk) -> None:
    """Also where it is older, or as old: what was read is not forgotten."""
    other = edition("57", date(2012, 7, 15))
    desk.take(FIRST, "57", FEBRUARY)
    desk.take(replace(other, reader_version="2+screened"), "57", MARCH)
    desk.take(replace(other, reader_version="1+screened"), "57", FEBRUARY)
    versions = desk.connection.ask("select reader_version from marts.documents")
    assert versions.column("reader_version") == [FIRST.reader_version]
