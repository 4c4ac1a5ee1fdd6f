"""What laws provide, criterion by criterion: in force on a day, as known at an instant."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from extractors.law.codebook.criteria import CODEBOOK_VERSION, CRITERIA
from extractors.model import Change, Finding, FindingKind
from tests.warehouse.invented import (
    FEBRUARY,
    MARCH,
    article,
    change,
    compilation,
    decree,
    edition,
    law,
    note,
    sha256_of,
)
from warehouse.claims import load_claims
from warehouse.coding import build_codebook, compare, matrix

if TYPE_CHECKING:
    from extractors.model import Instrument, Provision
    from tests.warehouse.invented import Desk
    from warehouse.database import Connection

ENACTED = date(2013, 1, 15)
LATER = date(2014, 6, 5)
FUND = "Se crea el Fondo para la Atención a las Víctimas."
SHELTERS = "El Instituto creará albergues para las víctimas de trata de personas."
OFFENCE = (
    "Comete el delito de trata de personas quien capte, traslade o entregue a otra persona con "
    "fines de esclavitud o mendicidad forzada, y se le impondrán de seis a doce años de prisión."
)
OTHER_OFFENCE = "A quien robe se le impondrán de dos a cuatro años de prisión."
CODE = "Código Penal del Estado Libre y Soberano de Durango"
GENERAL = (
    "Ley General para Prevenir, Sancionar y Erradicar los Delitos en Materia de Trata de Personas"
)
GENERAL_OFFENCE = (
    "A quien capte, transporte o aloje a otra persona con fines de esclavitud, matrimonio "
    "forzoso o mendicidad forzada se le impondrán de cinco a quince años de prisión."
)


def coded(desk: Desk) -> Connection:
    """The warehouse with the codebook built."""
    connection = desk.connection
    build_codebook(connection)
    return connection


def enact(desk: Desk, *provisions: Provision) -> None:
    desk.take(edition("57", ENACTED, law(*provisions)), "57")


def federation(desk: Desk) -> None:
    general = law(article("10", GENERAL_OFFENCE), article("81", FUND), title=GENERAL)
    desk.take(edition("14", date(2012, 6, 14), general, code="FED"), "14")


def cell(
    desk: Desk, criterion: str, on: date, known_at: datetime | None = None, code: str = "DUR"
) -> dict[str, object]:
    """One jurisdiction's answer to one criterion."""
    rows = matrix(coded(desk), on, known_at).records()
    asked = (code, criterion)
    return next(row for row in rows if (row["jurisdiction_code"], row["criterion"]) == asked)


def harmonised(desk: Desk, criterion: str, on: date) -> dict[str, object]:
    """One state's answer beside the General Law's."""
    query = f"from marts.harmonisation_as_of(date '{on}', null)"
    rows = coded(desk).ask(query).records()
    asked = ("DUR", criterion)
    return next(row for row in rows if (row["jurisdiction_code"], row["criterion"]) == asked)


def test_an_answer_has_its_words_and_their_place(desk: Desk) -> None:
    enact(desk, article("1", "Uno."), article("2", SHELTERS, page=2))
    answer = cell(desk, "shelters", ENACTED)
    assert (answer["state"], answer["value"], answer["quote"]) == ("present", "yes", SHELTERS)
    assert answer["provision_id"] == "mx-dur/ley/2013-01-15/trata-de-personas/art-2"
    assert (answer["document_sha256"], answer["first_page"]) == (sha256_of("57"), 2)
    assert (answer["confidence"], answer["rule"]) == ("high", "shelters_made")


def test_what_a_wholly_known_law_does_not_say_is_absent(desk: Desk) -> None:
    enact(desk, article("1", "Uno."), article("2", SHELTERS))
    assert cell(desk, "fund", ENACTED)["state"] == "absent"
    assert cell(desk, "fund", ENACTED)["quote"] is None


def test_an_article_that_cannot_be_read_leaves_the_rest_not_determined(desk: Desk) -> None:
    enact(desk, article("1", SHELTERS), replace(article("2", ""), is_unreadable=True))
    assert cell(desk, "shelters", ENACTED)["state"] == "present"
    assert cell(desk, "fund", ENACTED)["state"] == "not_determined"


@pytest.mark.parametrize(
    ("kind", "page", "state"),
    [
        (FindingKind.PAGE_UNREADABLE, 2, "not_determined"),
        (FindingKind.LABEL_MISSING, 1, "not_determined"),
        (FindingKind.PAGE_MISSING, None, "not_determined"),
        (FindingKind.PAGE_UNREADABLE, 9, "absent"),
        (FindingKind.DATE_IMPLAUSIBLE, 1, "absent"),
    ],
)
def test_a_page_that_is_not_there_is_no_absence(
    desk: Desk, kind: FindingKind, page: int | None, state: str
) -> None:
    made = edition("57", ENACTED, law(article("1", SHELTERS)))
    desk.take(replace(made, findings=(Finding(kind, page, "odd"),)), "57")
    assert cell(desk, "fund", ENACTED)["state"] == state


def test_a_day_whose_words_are_not_known_is_not_determined(desk: Desk) -> None:
    noted = replace(
        law(article("1", SHELTERS), article("2", "Dos.")),
        publication_date=ENACTED,
        reform_notes=(note("1", Change.REFORMS, LATER),),
    )
    desk.take(compilation("compiled", noted), "compiled")
    assert cell(desk, "shelters", date(2014, 6, 4))["state"] == "not_determined"
    assert cell(desk, "shelters", LATER)["state"] == "present"


def test_the_answer_follows_the_law_of_the_day(desk: Desk) -> None:
    enact(desk, article("1", "Uno."))
    added = change(Change.ADDS, "2", FUND)
    desk.take(edition("80", LATER, decree("80", added)), "80", FEBRUARY)
    assert cell(desk, "fund", date(2014, 6, 4))["state"] == "absent"
    assert cell(desk, "fund", LATER)["value"] == "own"


def test_the_answer_follows_what_was_known(desk: Desk) -> None:
    enact(desk, article("1", "Uno."))
    added = change(Change.ADDS, "2", FUND)
    desk.take(edition("80", LATER, decree("80", added)), "80", MARCH)
    before = cell(desk, "fund", LATER, FEBRUARY)
    assert (before["state"], before["instrument_id"] is not None) == ("absent", True)
    assert cell(desk, "fund", LATER, datetime(2025, 12, 1, tzinfo=UTC))["instrument_id"] is None
    assert cell(desk, "fund", LATER, MARCH)["state"] == "present"


def test_a_law_that_ended_answers_nothing(desk: Desk) -> None:
    enact(desk, article("1", FUND))
    ended = change(Change.ABROGATES, None)
    desk.take(edition("80", LATER, decree("80", ended)), "80", FEBRUARY)
    assert cell(desk, "fund", date(2014, 6, 4))["state"] == "present"
    assert cell(desk, "fund", LATER)["instrument_id"] is None


def test_a_set_names_every_answer_with_its_own_passage(desk: Desk) -> None:
    enact(desk, article("1", OFFENCE))
    answer = cell(desk, "purposes", ENACTED)
    assert answer["value_list"] == ["slavery", "forced_begging"]
    assert answer["value"] == "slavery forced_begging"
    passages = answer["passages"]
    assert isinstance(passages, list)
    assert {(one["value"], one["label"]) for one in passages} == {
        ("slavery", "1"),
        ("forced_begging", "1"),
    }


def test_of_a_penal_code_only_what_is_sure_and_on_trafficking_counts(desk: Desk) -> None:
    penal = law(article("1", OTHER_OFFENCE), article("2", OFFENCE), title=CODE, slug="penal")
    desk.take(edition("57", ENACTED, penal), "57")
    assert cell(desk, "penalty_prison", ENACTED)["value"] == "6-12"
    typifies = cell(desk, "typifies", ENACTED)
    assert (typifies["label"], typifies["is_special_law"]) == ("2", False)
    passages = typifies["passages"]
    assert isinstance(passages, list)
    assert {one["label"] for one in passages} == {"2"}


def test_a_penal_code_that_is_silent_is_no_law_at_hand(desk: Desk) -> None:
    penal = law(article("1", OTHER_OFFENCE), title=CODE, slug="penal")
    desk.take(edition("57", ENACTED, penal), "57")
    answer = cell(desk, "typifies", ENACTED)
    assert (answer["instrument_id"], answer["state"]) == (None, "not_determined")


def test_a_special_law_answers_before_a_penal_code(desk: Desk) -> None:
    penal = law(article("2", OFFENCE), title=CODE, slug="penal")
    desk.take(edition("57", ENACTED, law(article("1", FUND)), penal), "57")
    answer = cell(desk, "typifies", ENACTED)
    assert (answer["is_special_law"], answer["state"]) == (True, "absent")


def test_there_is_a_cell_for_each_jurisdiction_and_criterion(desk: Desk) -> None:
    load_claims(desk.raw)
    rows = list(matrix(coded(desk), ENACTED).records())
    assert len(rows) == 33 * len(CRITERIA)
    assert {row["state"] for row in rows} == {"not_determined"}
    assert {row["quote"] for row in rows} == {None}


def test_equal_words_are_coded_once_and_stay_coded(desk: Desk) -> None:
    enact(desk, article("1", FUND), article("2", "Dos."))
    counted = (
        "select count(*), count(distinct text_sha256), count(criterion) "
        "from intermediate.coded_provisions"
    )
    first = coded(desk).ask(counted).rows
    assert first == [(2, 2, 1)]
    assert coded(desk).ask(counted).rows == first


def test_what_another_codebook_said_is_coded_anew(desk: Desk) -> None:
    enact(desk, article("1", FUND))
    coded(desk).run("update intermediate.coded_provisions set codebook_version = 'older'")
    versions = coded(desk).ask("from intermediate.coded_provisions").column("codebook_version")
    assert versions == [CODEBOOK_VERSION]


def test_before_the_general_law_nothing_is_held_against_it(desk: Desk) -> None:
    federation(desk)
    enacted: Instrument = law(article("1", FUND))
    desk.take(edition("57", date(2010, 1, 15), enacted), "57")
    assert harmonised(desk, "fund", date(2012, 6, 13))["agreement"] == "not_applicable"
    assert harmonised(desk, "fund", date(2012, 6, 14))["agreement"] == "same"
    assert harmonised(desk, "commission_members", ENACTED)["agreement"] == "not_applicable"


def test_a_law_is_held_against_the_general_law_element_by_element(desk: Desk) -> None:
    federation(desk)
    enact(desk, article("1", OFFENCE))
    purposes = harmonised(desk, "purposes", ENACTED)
    assert (purposes["agreement"], purposes["lacks"], purposes["adds"]) == (
        "differs",
        ["forced_marriage"],
        [],
    )
    fund = harmonised(desk, "fund", ENACTED)
    assert (fund["agreement"], fund["general_quote"], fund["lacks"]) == ("absent", FUND, ["own"])
    assert harmonised(desk, "training", ENACTED)["agreement"] == "same"
    assert purposes["own_typification_after_2011_07_14"] is True


def test_without_the_general_law_at_hand_agreement_is_not_determined(desk: Desk) -> None:
    enact(desk, article("1", FUND))
    fund = harmonised(desk, "fund", ENACTED)
    assert (fund["agreement"], fund["general_state"]) == ("not_determined", None)
    assert fund["own_typification_after_2011_07_14"] is False


def test_a_set_of_a_law_half_known_does_not_differ_for_sure(desk: Desk) -> None:
    federation(desk)
    enact(desk, article("1", OFFENCE), replace(article("2", ""), is_unreadable=True))
    assert harmonised(desk, "purposes", ENACTED)["agreement"] == "not_determined"
    assert harmonised(desk, "penalty_prison", ENACTED)["agreement"] == "differs"


def test_two_laws_are_compared_criterion_by_criterion(desk: Desk) -> None:
    federation(desk)
    enact(desk, article("1", OFFENCE), article("2", SHELTERS))
    rows = {row["criterion"]: row for row in compare(coded(desk), "DUR", "FED", ENACTED).records()}
    assert len(rows) == len(CRITERIA)
    agreed = {name: row["agreement"] for name, row in rows.items()}
    assert agreed["typifies"] == "same"
    assert agreed["penalty_prison"] == "differs"
    assert agreed["shelters"] == "only_first"
    assert agreed["fund"] == "only_second"
    assert agreed["training"] == "both_absent"
    assert (rows["penalty_prison"]["first_value"], rows["penalty_prison"]["second_value"]) == (
        "6-12",
        "5-15",
    )
