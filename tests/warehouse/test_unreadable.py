"""What a refused page took: marts say that it is unreadable, and give no words of it."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from extractors.model import (
    Amendment,
    Change,
    Finding,
    FindingKind,
    Origin,
    PageSummary,
    Provision,
    Reading,
    TextLayer,
)
from tests.warehouse.invented import (
    JANUARY,
    MARCH,
    Desk,
    article,
    change,
    compilation,
    decree,
    edition,
    law,
    note,
    reading,
    sha256_of,
)
from warehouse import answers
from warehouse.build import build
from warehouse.checks import run_checks
from warehouse.database import open_reader, open_writer
from warehouse.load import load_document
from warehouse.statements import list_statements, read_statement

ENACTED = date(2012, 7, 15)
REFORMED = date(2014, 6, 5)
LAW = "mx-dur/ley/2012-07-15/trata-de-personas"
ENGINE = "rapidocr 3.10.0"
NEW_IN_PAGES = {"recognised_by", "turned_degrees", "score", "is_readable", "is_screened"}
STEP_BEFORE = 27


def undoing(step: int) -> Iterator[str]:
    """Statements that take away what the schema's steps after this one added."""
    for name in reversed(list_statements("schema")[step + 1 :]):
        made = read_statement("schema", name)
        if column := re.search(r"alter table (\S+) add column (\w+)", made):
            yield f"alter table {column[1]} drop column {column[2]}"
        elif table := re.search(r"create table (\S+)", made):
            yield f"drop table {table[1]}"


def unreadable(label: str) -> Provision:
    """An article that may lack words of page 2, which was refused."""
    return replace(article(label, ""), is_unreadable=True)


def pages(*, last_is_readable: bool = False) -> tuple[PageSummary, ...]:
    """A recognised page, and one that was refused."""
    one = PageSummary(1, TextLayer.NONE, 1, 900, mentions_trafficking=True, recognised_by=ENGINE)
    two = replace(one, number=2, characters=0, score=0.31, is_readable=last_is_readable)
    return replace(one, score=0.97, turned_degrees=90.0), two


def cut_edition() -> Reading:
    """A law of which article 2 could not be read."""
    made = edition("57", ENACTED, law(article("1", "Uno."), unreadable("2")))
    refused = Finding(FindingKind.PAGE_UNREADABLE, 2, "refused: legibility 0.31")
    return replace(made, pages=pages(), findings=(refused,))


def versions(desk: Desk) -> list[tuple[object, ...]]:
    """Each version in short."""
    asked = (
        "select label, valid_from, valid_to, text, is_unreadable "
        "from marts.provision_versions where kind = 'article' order by label, valid_from"
    )
    return desk.connection.ask(asked).rows


def test_an_unreadable_provision_is_there_without_words(desk: Desk) -> None:
    desk.take(cut_edition(), "57")
    assert versions(desk) == [
        ("1", ENACTED, None, "Uno.", False),
        ("2", ENACTED, None, None, True),
    ]
    in_force = desk.connection.ask("from marts.provisions_as_of(date '2020-01-01', null)")
    assert sorted(map(str, in_force.column("is_unreadable"))) == ["False", "True"]
    assert run_checks(desk.connection) == ()
    assert answers.provenance(desk.connection).column("label") == ["1"]


def test_a_law_of_which_a_page_was_refused_still_counts(desk: Desk) -> None:
    desk.take(cut_edition(), "57")
    asked = "select status from marts.adoption_status where jurisdiction_code = 'DUR'"
    assert desk.connection.ask(asked).rows == [("special_law",)]


def test_an_answer_says_what_is_unreadable_and_where(desk: Desk) -> None:
    desk.take(cut_edition(), "57")
    place = (sha256_of("57"), 1, True, None)
    for day in (None, date(2020, 1, 1)):
        rows = list(answers.law(desk.connection, LAW, day).records())
        two = rows[1]
        found = (two["document_sha256"], two["first_page"], two["is_unreadable"], two["text"])
        assert found == place
        assert rows[0]["is_unreadable"] is False
    (row,) = answers.history(desk.connection, f"{LAW}/art-2").records()
    assert (row["is_unreadable"], row["text"]) == (True, None)


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("uno", ["1"]),
        ("durango uno", ["1", "2"]),
        ("durango trata personas refugio", ["2"]),
        ("trata", ["2"]),
        ("refugio", []),
        ("refugio albergue trata", []),
    ],
)
def test_search_names_what_may_hold_the_one_word_that_its_law_does_not(
    desk: Desk, words: str, labels: list[str]
) -> None:
    desk.take(cut_edition(), "57")
    found = answers.search(desk.connection, words)
    assert found.column("label") == labels
    assert [row["excerpt"] is None for row in found.records()] == found.column("is_unreadable")


def test_a_document_that_can_be_read_gives_the_words(desk: Desk) -> None:
    desk.take(cut_edition(), "57")
    whole = replace(law(article("1", "Uno."), article("2", "Dos.")), publication_date=ENACTED)
    desk.take(compilation("c", whole), "c")
    assert versions(desk)[1] == ("2", ENACTED, None, "Dos.", False)


def test_a_compilation_that_could_not_be_read_still_says_since_when(desk: Desk) -> None:
    cut = law(article("1", "Uno."), unreadable("2"))
    cut = replace(
        cut, publication_date=ENACTED, reform_notes=(note("2", Change.REFORMS, REFORMED),)
    )
    desk.take(compilation("c", cut), "c")
    assert versions(desk)[1:] == [
        ("2", ENACTED, REFORMED, None, False),
        ("2", REFORMED, None, None, True),
    ]


def reform(text: str | None, *, is_unreadable: bool = False) -> Amendment:
    """A new wording of article 1."""
    return replace(change(Change.REFORMS, "1", text), is_unreadable=is_unreadable)


def test_an_unreadable_new_wording_ends_the_old_one_and_is_not_an_empty_one(desk: Desk) -> None:
    desk.take(edition("57", ENACTED, law(article("1", "Uno."))), "57")
    made = edition("80", REFORMED, decree("80", reform(None, is_unreadable=True)))
    unread = Finding(FindingKind.AMENDMENT_UNREAD, 2, "reforms art. 1 of …: its new wording")
    desk.take(replace(made, pages=pages(), findings=(unread,)), "80")
    assert versions(desk) == [
        ("1", ENACTED, REFORMED, "Uno.", False),
        ("1", REFORMED, None, None, True),
    ]
    told = answers.findings(desk.connection, sha256_of("80"))
    assert told.column("kind") == ["amendment_not_applied", "amendment_unread"]
    assert "the page that gives the new wording cannot be read" in str(told.column("detail")[0])
    assert run_checks(desk.connection) == ()


def test_a_page_is_known_as_it_was_last_read(desk: Desk) -> None:
    desk.take(cut_edition(), "57")
    asked = "select * from marts.pages order by page"
    first = desk.connection.ask(asked)
    assert first.columns == (
        "document_sha256", "page", "text_layer", "columns", "characters",
        "recognised_by", "score", "is_readable", "mentions_trafficking", "is_screened",
        "lines", "unclaimed_lines",
    )  # fmt: skip
    assert [row[5:8] for row in first.rows] == [(ENGINE, 0.97, True), (ENGINE, 0.31, False)]
    better = replace(cut_edition(), reader_version="2", pages=pages(last_is_readable=True))
    desk.take(better, "57", MARCH)
    assert [row[7] for row in desk.connection.ask(asked).rows] == [True, True]


def test_provenance_names_the_engine_of_each_recognised_page(desk: Desk) -> None:
    desk.take(cut_edition(), "57")
    facts = edition("80", REFORMED).facts
    digital = law(article("1", "De faros."), title="Ley de Faros", slug="faros")
    desk.take(reading("80", facts, (digital,)), "80")
    rows = {row["document_sha256"]: row for row in answers.provenance(desk.connection).records()}
    assert rows[sha256_of("80")]["recognised_pages"] == []
    assert rows[sha256_of("57")]["recognised_pages"] == [{"page": 1, "recognised_by": ENGINE}]


def without_new_fields(path: Path) -> None:
    """Write a reading file again as readers wrote it that knew nothing of page images."""
    new = {*NEW_IN_PAGES, "is_unreadable"}
    lines = [json.loads(line) for line in gzip.decompress(path.read_bytes()).splitlines()]
    kept = [{key: line[key] for key in line if key not in new} for line in lines]
    path.write_bytes(gzip.compress(b"".join(json.dumps(line).encode() + b"\n" for line in kept)))


def test_a_reading_made_before_there_were_page_images_is_loaded_as_readable(desk: Desk) -> None:
    made = edition("57", ENACTED, law(article("1", "Uno.")), decree("80", reform("Uno.")))
    origin = Origin("57.pdf", JANUARY)
    sha256 = desk.archive.add(b"57", origin).sha256
    path = desk.readings.save(made, JANUARY)
    without_new_fields(path)
    load_document(desk.raw, sha256, [origin], path)
    assert versions(desk) == [("1", ENACTED, None, "Uno.", False)]
    readable = desk.connection.ask("select recognised_by, score, is_readable from marts.pages")
    assert set(readable.rows) == {(None, None, True)}


def test_a_warehouse_of_the_step_before_is_brought_up_to_date(fresh_data: Path) -> None:
    """Its rows say nothing of what was not known then, and are readable."""
    made = edition("57", ENACTED, law(article("1", "Uno.")), decree("80", reform("Uno.")))
    with open_writer(fresh_data) as writer:
        Desk(fresh_data, writer).take(made, "57")
        for statement in undoing(STEP_BEFORE):
            writer.run(statement)
        for schema in ("marts", "intermediate", "staging"):
            writer.run(f"drop schema {schema} cascade")
            writer.run(f"create schema {schema}")
        forget = "delete from main.schema_steps where step > $step"
        writer.run(forget, {"step": STEP_BEFORE})
    with open_writer(fresh_data) as writer:
        before = writer.ask("select distinct is_readable from raw.pages")
        build(writer)
    with open_reader(fresh_data) as reader:
        after = reader.ask("select distinct is_readable from pages")
        kept = reader.ask("select text, is_unreadable from provision_versions")
    assert (before.rows, after.rows, kept.rows) == ([(None,)], [(True,)], [("Uno.", False)])
