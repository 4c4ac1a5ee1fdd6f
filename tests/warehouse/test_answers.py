"""What people ask: the questions behind the command line."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from extractors.errors import NotFoundError, QueryRefusedError
from extractors.model import Change, Finding, FindingKind
from tests.warehouse.invented import (
    article,
    change,
    compilation,
    decree,
    edition,
    law,
    sha256_of,
    span,
    transitory,
)
from warehouse import answers

if TYPE_CHECKING:
    from tests.warehouse.invented import Desk

ENACTED = date(2012, 7, 15)
LAW = "mx-dur/ley/2012-07-15/trata-de-personas"


@pytest.fixture
def stocked(desk: Desk) -> Desk:
    """The special law, a reform of it, and a code."""
    parts = (
        article("10", "Diez: de la Comisión Interinstitucional."),
        article("2", "Dos: la comisión.", page=2),
        article("2 bis", "Refugios y albergues."),
        transitory("trans-1", "Rige."),
    )
    desk.take(edition("57", ENACTED, law(*parts)), "57")
    reform = decree("80", change(Change.REFORMS, "2", "Dos nuevo: albergues."))
    desk.take(edition("80", date(2014, 6, 5), reform), "80")
    code = law(article("1", "Del homicidio."), title="Código Penal", slug="penal")
    desk.take(compilation("cp", code, code="SON"), "cp")
    return desk


def test_a_law_is_printed_in_the_order_of_its_labels(stocked: Desk) -> None:
    table = answers.law(stocked.connection, LAW, date(2020, 1, 1))
    assert table.column("label") == ["2", "2 bis", "10", "1"]
    assert table.column("text")[0] == "Dos nuevo: albergues."


def test_a_law_without_a_day_is_its_last_words(stocked: Desk) -> None:
    assert answers.law(stocked.connection, LAW).column("label") == ["2", "2 bis", "10", "1"]
    undated = answers.law(stocked.connection, "mx-son/codigo/sin-fecha/penal")
    assert undated.column("text") == ["Del homicidio."]


def test_an_unknown_name_is_answered_with_those_that_are_close(stocked: Desk) -> None:
    with pytest.raises(NotFoundError, match=LAW):
        answers.law(stocked.connection, "mx-dur/ley/2012-07-16/trata-de-personas")
    with pytest.raises(NotFoundError, match=f"{LAW}/art-2"):
        answers.history(stocked.connection, f"{LAW}/art-22")
    with pytest.raises(NotFoundError, match="vigia search"):
        answers.instrument(stocked.connection, "?")
    with pytest.raises(NotFoundError):
        answers.provenance(stocked.connection, "?")


def test_a_history_names_the_decree_of_each_version(stocked: Desk) -> None:
    rows = list(answers.history(stocked.connection, f"{LAW}/art-2").records())
    assert [(row["text"], row["valid_to"], row["decree"]) for row in rows] == [
        ("Dos: la comisión.", date(2014, 6, 5), None),
        ("Dos nuevo: albergues.", None, "80"),
    ]
    assert rows[1]["decree_id"] == "mx-dur/decreto/2014-06-05/numero-80"


def test_search_minds_neither_accents_nor_case_and_finds_current_words(stocked: Desk) -> None:
    assert answers.search(stocked.connection, "COMISION").column("label") == ["10"]
    phrase = answers.search(stocked.connection, "comisión interinstitucional")
    assert phrase.column("label") == ["10"]
    assert answers.search(stocked.connection, "durango interinstitucional").rows
    assert answers.search(stocked.connection, "durango").rows == []
    assert answers.search(stocked.connection, "ninguna parte").rows == []
    assert answers.search(stocked.connection, "  ").rows == []


def test_search_puts_the_whole_phrase_first(stocked: Desk) -> None:
    found = answers.search(stocked.connection, "nuevo: albergues")
    assert found.column("label") == ["2"]
    assert answers.search(stocked.connection, "refugios y albergues").column("label") == ["2 bis"]


def test_search_gives_document_page_and_excerpt(stocked: Desk) -> None:
    rows = list(answers.search(stocked.connection, "albergues").records())
    assert {row["label"] for row in rows} == {"2", "2 bis"}
    assert {row["document_sha256"] for row in rows} == {sha256_of("57"), sha256_of("80")}
    assert all("lbergues" in str(row["excerpt"]) for row in rows)
    assert len(answers.search(stocked.connection, "albergues", limit=1).rows) == 1


def test_provenance_gives_the_words_their_hash_and_their_place(stocked: Desk) -> None:
    (row,) = answers.provenance(stocked.connection, f"{LAW}/art-2 bis".replace(" ", "-")).records()
    assert row["text_sha256"] == hashlib.sha256(str(row["text"]).encode()).hexdigest()
    box = span().box
    place = {"page": 1, "start": 0, "end": 10, "x0": box.x0, "top": box.top}
    assert row["spans"] == [place | {"x1": box.x1, "bottom": box.bottom}]
    assert len(answers.provenance(stocked.connection, LAW).rows) == 5
    assert len(answers.provenance(stocked.connection).rows) == 6


def test_instruments_and_documents_are_listed(stocked: Desk) -> None:
    assert answers.instruments(stocked.connection, "SON").column("title") == ["Código Penal"]
    assert answers.instruments(stocked.connection).column("kind") == ["ley", "decreto", "codigo"]
    assert answers.instrument(stocked.connection, LAW).column("is_special_law") == [True]
    kinds = answers.documents(stocked.connection).column("kind")
    assert kinds == ["edition", "edition", "compilation"]


def test_findings_are_asked_by_document_and_kind(stocked: Desk) -> None:
    strange = (
        Finding(FindingKind.LABEL_REPEATED, 2, "art-1"),
        Finding(FindingKind.PROVISION_EMPTY, 1, "art-9"),
    )
    stocked.take(replace(edition("81", None), findings=strange), "81")
    of_document = answers.findings(stocked.connection, sha256_of("81"))
    assert of_document.column("page") == [1, 2]
    of_kind = answers.findings(stocked.connection, kind="label_repeated")
    assert of_kind.column("detail") == ["art-1"]
    assert answers.findings(stocked.connection, sha256_of("57")).rows == []


def test_an_analyst_may_ask_in_sql(stocked: Desk) -> None:
    asked = "select count(*) as n from marts.amendments"
    assert answers.query(stocked.connection, asked).column("n") == [1]
    with pytest.raises(QueryRefusedError, match="must be one that reads"):
        answers.query(stocked.connection, "select 1; select 2")
