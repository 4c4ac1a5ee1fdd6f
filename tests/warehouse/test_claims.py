"""Adoption by evidence and by claim, which are never mixed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from extractors.model import Change
from tests.warehouse.invented import (
    FEBRUARY,
    JANUARY,
    article,
    change,
    compilation,
    edition,
    law,
    sha256_of,
)
from warehouse.answers import adoption_status
from warehouse.build import build
from warehouse.claims import load_claims
from warehouse.content import content_hash
from warehouse.database import open_memory

if TYPE_CHECKING:
    from tests.warehouse.invented import Desk
    from warehouse.database import Connection

ENACTED = date(2012, 7, 15)
CODE = "Código Penal del Estado Libre y Soberano de Durango"


def status(
    connection: Connection, code: str, on: date, known_at: datetime | None = None
) -> dict[str, object]:
    """The row of one jurisdiction."""
    rows = adoption_status(connection, on, known_at).records()
    return next(row for row in rows if row["jurisdiction_code"] == code)


def test_loading_the_claims_twice_appends_nothing() -> None:
    with open_memory() as connection:
        assert load_claims(connection) > 50
        build(connection)
        before = content_hash(connection)
        assert load_claims(connection) == 0
        build(connection)
        assert content_hash(connection) == before


def test_a_fresh_installation_answers_with_claims_and_says_so(desk: Desk) -> None:
    load_claims(desk.raw)
    table = adoption_status(desk.connection, date(2026, 11, 24))
    assert len(table.rows) == 33
    found = {(row["status"], row["evidence"]) for row in table.records()}
    assert found == {("special_law", "claim"), ("offence_only", "claim"), ("unknown", None)}
    assert set(table.column("coverage")) == {None}
    assert set(table.column("instrument_id")) == {None}


def test_a_claim_holds_from_the_day_that_its_source_names(desk: Desk) -> None:
    load_claims(desk.raw)
    before = status(desk.connection, "CHP", date(2009, 4, 2))
    first = status(desk.connection, "CHP", date(2009, 4, 3))
    second = status(desk.connection, "CHP", date(2020, 8, 5))
    assert [row["status"] for row in (before, first, second)] == [
        "unknown",
        "special_law",
        "special_law",
    ]
    assert [row["generation"] for row in (before, first, second)] == [None, 1, 2]
    assert second["decree"] == "255"


def test_a_claim_of_a_year_holds_from_the_end_of_that_year(desk: Desk) -> None:
    load_claims(desk.raw)
    assert status(desk.connection, "YUC", date(2011, 12, 30))["status"] == "unknown"
    claimed = status(desk.connection, "YUC", date(2011, 12, 31))
    assert (claimed["status"], claimed["publication_date"]) == ("special_law", None)


def test_claims_are_not_known_before_they_were_recorded(desk: Desk) -> None:
    load_claims(desk.raw)
    assert status(desk.connection, "CHP", date(2021, 1, 1), JANUARY)["status"] == "unknown"


def test_general_knowledge_is_no_claim(desk: Desk) -> None:
    load_claims(desk.raw)
    kinds = desk.connection.ask("select distinct source_kind from marts.claims")
    assert kinds.rows == [("seen_in_source",)]
    federal = desk.connection.ask(
        "select count(in_force_date) from marts.claims where jurisdiction_code = 'FED'"
    )
    assert federal.rows == [(0,)]


def test_a_count_names_as_many_jurisdictions_as_it_counts(desk: Desk) -> None:
    load_claims(desk.raw)
    wrong = desk.connection.ask(
        "select count_id from marts.claim_counts "
        "where is_list_complete and len(jurisdiction_codes) != claimed_count"
    )
    assert wrong.rows == []
    unknown = desk.connection.ask(
        "with named as (select unnest(jurisdiction_codes) as code from marts.claim_counts) "
        "select code from named where code not in (select code from raw.jurisdictions)"
    )
    assert unknown.rows == []


def test_evidence_takes_the_place_of_a_claim_whole(desk: Desk) -> None:
    load_claims(desk.raw)
    own = replace(law(article("1", "Uno.")), publication_date=ENACTED, decree="DEC. 1")
    desk.take(compilation("c", own), "c", FEBRUARY)
    row = status(desk.connection, "DUR", date(2020, 1, 1))
    assert (row["status"], row["evidence"], row["decree"]) == (
        "special_law",
        "compilation",
        "DEC. 1",
    )
    assert row["instrument_id"] == "mx-dur/ley/2012-07-15/trata-de-personas"
    assert (row["document_sha256"], row["page"]) == (sha256_of("c"), 1)
    assert row["gazette"] is None


def test_a_gazette_is_named_before_a_compilation_of_the_same_law(desk: Desk) -> None:
    desk.take(compilation("c", replace(law(article("1", "Uno.")), publication_date=ENACTED)), "c")
    desk.take(edition("57", ENACTED, law(article("1", "Uno."))), "57")
    row = status(desk.connection, "DUR", date(2020, 1, 1))
    assert (row["evidence"], row["generation"]) == ("gazette", 1)


def test_a_law_is_in_force_until_its_successor_and_counts_as_a_generation(desk: Desk) -> None:
    desk.take(edition("57", ENACTED, law(article("1", "Uno."))), "57")
    successor = replace(law(article("1", "Uno.")), amendments=(change(Change.ABROGATES, None),))
    desk.take(edition("99", date(2020, 8, 5), successor), "99", FEBRUARY)
    before = status(desk.connection, "DUR", date(2020, 8, 4))
    after = status(desk.connection, "DUR", date(2020, 8, 5))
    assert (before["publication_date"], before["generation"]) == (ENACTED, 1)
    assert (after["publication_date"], after["generation"]) == (date(2020, 8, 5), 2)
    then = status(desk.connection, "DUR", date(2020, 8, 5), JANUARY)
    assert then["publication_date"] == ENACTED


def test_a_law_abrogated_without_a_successor_has_lapsed(desk: Desk) -> None:
    desk.take(edition("57", ENACTED, law(article("1", "Uno."))), "57")
    other = law(article("1", "Uno."), title="Ley de Víctimas", slug="victimas")
    other = replace(other, amendments=(change(Change.ABROGATES, None),))
    desk.take(edition("99", date(2020, 8, 5), other), "99")
    assert status(desk.connection, "DUR", date(2020, 8, 4))["status"] == "special_law"
    assert status(desk.connection, "DUR", date(2020, 8, 5))["status"] == "special_law_lapsed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Comete el delito de trata de personas quien…", "offence_only"),
        ("La pena aumenta si se trata de personas menores.", "unknown"),
        ("Son graves los delitos de secuestro y trata de personas.", "unknown"),
    ],
)
def test_only_an_article_on_the_offence_makes_the_code_speak(
    desk: Desk, text: str, expected: str
) -> None:
    code = replace(
        law(article("178", text), title=CODE, slug="penal"), publication_date=date(2009, 6, 14)
    )
    desk.take(compilation("cp", code), "cp")
    assert status(desk.connection, "DUR", date(2020, 1, 1))["status"] == expected
    assert status(desk.connection, "DUR", date(2009, 6, 13))["status"] == "unknown"


def test_a_code_that_was_read_does_not_disprove_a_law_that_is_claimed(desk: Desk) -> None:
    load_claims(desk.raw)
    text = "Comete el delito de trata de personas quien…"
    code = replace(
        law(article("178", text), title=CODE, slug="penal"), publication_date=date(2009, 6, 14)
    )
    desk.take(compilation("cp", code), "cp")
    assert status(desk.connection, "DUR", date(2010, 1, 1))["evidence"] == "compilation"
    claimed = status(desk.connection, "DUR", date(2020, 1, 1))
    assert (claimed["status"], claimed["evidence"]) == ("special_law", "claim")
    assert claimed["document_sha256"] is None


def test_absence_is_never_concluded_without_coverage(desk: Desk) -> None:
    for number in range(5):
        desk.take(edition(str(number), date(2020, 1, 1 + number)), str(number))
    row = status(desk.connection, "DUR", date(2021, 1, 1))
    assert (row["status"], row["evidence"], row["coverage"]) == ("unknown", None, None)
    seen = desk.connection.ask("select * from marts.coverage")
    assert seen.rows == [("DUR", 2020, None, 5, *[None] * 6)]
