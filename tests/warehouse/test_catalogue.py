"""The national catalogue as it is known, and what it says held against adoption."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from extractors.fetching.manners import RequestMade
from extractors.journal import Catalogued, CatalogueList
from tests.warehouse.invented import TITLE, article, compilation, law
from tests.warehouse.visited import NIGHT, later
from warehouse.content import content_hash

if TYPE_CHECKING:
    from extractors.journal import JournalRecord
    from tests.warehouse.visited import Watch

DAY = date(2012, 7, 15)
LAW = Catalogued("DUR", "1", TITLE, "Ley", DAY, "Vigente", "http://catalogo.example/1", NIGHT)
CODE = replace(LAW, catalogue_id="2", title="Código Inventado", kind="Código")


def lists(*rows: Catalogued, nights: int = 0, is_whole: bool = True) -> list[JournalRecord]:
    """Durango's list as it came on a night, after its rows."""
    at = later(nights)
    records: list[JournalRecord] = [replace(row, listed_at=at) for row in rows]
    return [*records, CatalogueList("DUR", len(rows), is_whole, at)]


def catalogued(watch: Watch) -> list[tuple[object, ...]]:
    return watch.rows("select catalogue_id, title from marts.catalogue order by catalogue_id")


def kept(watch: Watch) -> int:
    return len(watch.raw("from raw.catalogued_instruments"))


def look(watch: Watch, *records: JournalRecord, nights: int = 0) -> None:
    watch.visit(*records, code="OJN", at=later(nights))


def verdict(watch: Watch, code: str = "DUR") -> object:
    statement = "select verdict from marts.catalogue_reconciliation where jurisdiction_code = "
    ((found,),) = watch.rows(f"{statement}'{code}'")
    return found


def compile_law(watch: Watch, published: date | None = DAY, title: str = TITLE) -> None:
    """Take in a compilation of Durango's law."""
    made = replace(law(article("1", "Texto.")), title=title, publication_date=published)
    watch.desk.take(compilation("law", replace(made, in_force_date=published or DAY)), "law")


def test_the_catalogue_is_what_its_lists_last_said(watch: Watch) -> None:
    look(watch, *lists(LAW, CODE))
    look(watch, *lists(LAW, replace(CODE, title="Código Nuevo"), nights=30), nights=30)
    assert catalogued(watch) == [("1", TITLE), ("2", "Código Nuevo")]
    assert kept(watch) == 3
    concerns = "select catalogue_id from marts.catalogue where concerns_trafficking"
    assert watch.rows(concerns) == [("1",)]


def test_a_list_that_says_the_same_again_changes_nothing(watch: Watch) -> None:
    look(watch, *lists(LAW, CODE))
    watch.rows("from marts.catalogue")
    before = content_hash(watch.connection)
    look(watch, *lists(LAW, CODE, nights=30), nights=30)
    watch.rows("from marts.catalogue")
    assert content_hash(watch.connection) == before


def test_what_a_whole_list_no_longer_has_is_withdrawn_and_may_come_back(watch: Watch) -> None:
    look(watch, *lists(LAW, CODE))
    look(watch, *lists(CODE, nights=30), nights=30)
    assert catalogued(watch) == [("2", "Código Inventado")]
    last = "select catalogue_id, is_withdrawn from raw.catalogued_instruments order by recorded_at"
    assert watch.raw(last)[-1] == ("1", True)
    look(watch, *lists(LAW, CODE, nights=60), nights=60)
    assert [number for number, _ in catalogued(watch)] == ["1", "2"]


@pytest.mark.parametrize(
    "records",
    [lists(CODE, nights=30, is_whole=False), [replace(CODE, listed_at=later(30))], []],
    ids=["a list that is not believed", "a list that was cut short", "no list"],
)
def test_nothing_is_withdrawn_without_a_whole_list(
    watch: Watch, records: list[JournalRecord]
) -> None:
    look(watch, *lists(LAW, CODE))
    look(watch, *records, nights=30)
    assert [number for number, _ in catalogued(watch)] == ["1", "2"]


def test_another_entitys_list_withdraws_nothing_of_this_one(watch: Watch) -> None:
    look(watch, *lists(LAW))
    other = replace(LAW, jurisdiction="CHP", listed_at=later(30))
    look(watch, other, CatalogueList("CHP", 1, True, later(30)), nights=30)
    assert len(catalogued(watch)) == 2


def test_a_number_that_a_list_has_twice_counts_once(watch: Watch) -> None:
    look(watch, *lists(LAW, replace(LAW, title=f"{TITLE} (bis)")))
    assert catalogued(watch) == [("1", TITLE)]


def test_the_status_of_a_law_is_words_and_that_of_an_answer_a_number(watch: Watch) -> None:
    asked = RequestMade(
        "h", "GET", "u", NIGHT, 200, 5, 1, is_from_cache=False, agent="a", error=None
    )
    look(watch, *lists(LAW), asked)
    assert watch.raw("select status from raw.catalogued_instruments") == [("Vigente",)]
    assert watch.raw("select status from log.requests") == [(200,)]


def test_a_visit_to_the_catalogue_adds_nothing_to_the_gazettes_ledger(watch: Watch) -> None:
    watch.declare()
    watch.visit()
    before = watch.rows("from marts.edition_ledger order by all")
    look(watch, *lists(LAW))
    assert watch.rows("from marts.edition_ledger order by all") == before


def test_a_jurisdiction_without_a_list_is_not_reconciled(watch: Watch) -> None:
    look(watch, *lists(LAW))
    assert verdict(watch, "FED") == verdict(watch, "CHP") == "not_listed"
    assert len(watch.rows("from marts.catalogue_reconciliation")) == 33


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (LAW, "agrees"),
        (replace(LAW, title="LEY DE TRATA DE PERSONAS"), "agrees"),
        (replace(LAW, publication_date=None, title=TITLE.upper()), "agrees"),
        (replace(LAW, publication_date=None, title="Otra Ley de Trata de Personas"), "differs"),
        (replace(LAW, publication_date=date(2018, 1, 2)), "differs"),
        (replace(LAW, status="Abrogado"), "differs"),
        (replace(LAW, kind="Reglamento", title=f"Reglamento de la {TITLE}"), "adoption_only"),
        (CODE, "adoption_only"),
    ],
)
def test_a_law_that_is_held_is_reconciled_by_its_day_or_else_its_title(
    watch: Watch, row: Catalogued, expected: str
) -> None:
    compile_law(watch)
    look(watch, *lists(row))
    assert verdict(watch) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [(LAW, "catalogue_only"), (CODE, "none"), (replace(LAW, status="Abrogado"), "none")],
)
def test_where_no_law_is_held_the_catalogues_stands_alone(
    watch: Watch, row: Catalogued, expected: str
) -> None:
    look(watch, *lists(row))
    assert verdict(watch) == expected


def test_both_sides_stand_side_by_side_with_our_evidence(watch: Watch) -> None:
    compile_law(watch, title="Ley de Durango contra la Trata de Personas")
    ended = replace(LAW, catalogue_id="9", status="Abrogado", publication_date=date(2020, 1, 1))
    look(watch, *lists(ended, LAW))
    rows = watch.connection.ask("from marts.catalogue_reconciliation").records()
    (row,) = (each for each in rows if each["jurisdiction_code"] == "DUR")
    theirs = ("catalogue_title", "catalogue_publication_date", "catalogue_status", "catalogue_laws")
    ours = ("adoption_status", "instrument_title", "publication_date", "evidence", "page")
    assert [row[name] for name in theirs] == [TITLE, DAY, "Vigente", 2]
    held = ["special_law", "Ley de Durango contra la Trata de Personas", DAY, "compilation", 1]
    assert [row[name] for name in ours] == held
