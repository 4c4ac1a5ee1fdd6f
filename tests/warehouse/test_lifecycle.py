"""The days of a law's life: its publication, what changed it and when, its end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from extractors.model import Change
from tests.warehouse.invented import (
    FEBRUARY,
    JANUARY,
    article,
    change,
    compilation,
    decree,
    edition,
    law,
    note,
)
from warehouse.answers import instrument, instruments, law_events

if TYPE_CHECKING:
    from datetime import datetime

    from tests.warehouse.invented import Desk

LAW = "mx-dur/ley/2012-07-15/trata-de-personas"
DECREE = "mx-dur/decreto/2014-06-05/numero-235"
ENACTED, REFORMED = date(2012, 7, 15), date(2014, 6, 5)


def enact(desk: Desk) -> None:
    desk.take(edition("57", ENACTED, law(article("1", "Uno."), article("2", "Dos."))), "57")


def enact_and_reform(desk: Desk) -> None:
    enact(desk)
    changed = decree("235", change(Change.REFORMS, "1", "Uno nuevo."))
    desk.take(edition("45", REFORMED, changed), "45", FEBRUARY)


def life(desk: Desk, known_at: datetime | None = None) -> list[tuple[object, ...]]:
    rows = law_events(desk.connection, LAW, known_at).records()
    return [(row["event_date"], row["type"], row["decree_id"]) for row in rows]


def test_a_change_is_told_with_the_decree_that_made_it(desk: Desk) -> None:
    enact_and_reform(desk)
    assert (ENACTED, "generation", None) in life(desk)
    assert [each for each in life(desk) if each[1] == "amendment"] == [
        (REFORMED, "amendment", DECREE)
    ]


def test_a_change_that_was_not_yet_known_is_not_told(desk: Desk) -> None:
    enact_and_reform(desk)
    assert {kind for _, kind, _ in life(desk, JANUARY)} == {None, "generation"}


def test_a_change_that_a_note_alone_tells_of_is_told(desk: Desk) -> None:
    enact(desk)
    noted = replace(
        law(article("1", "Uno nuevo."), article("2", "Dos.")),
        publication_date=ENACTED,
        reform_notes=(note("1", Change.REFORMS, REFORMED),),
    )
    desk.take(compilation("ley", noted), "ley", FEBRUARY)
    assert (REFORMED, "amendment", None) in life(desk)


def test_a_law_ends_with_the_decree_that_abrogates_it(desk: Desk) -> None:
    enact(desk)
    ended = date(2020, 3, 1)
    desk.take(edition("9", ended, decree("300", change(Change.ABROGATES, None))), "9", FEBRUARY)
    assert life(desk)[-1] == (ended, "repeal", "mx-dur/decreto/2020-03-01/numero-300")


def test_a_law_of_no_known_day_has_no_life(desk: Desk) -> None:
    desk.take(edition("57", None, law(article("1", "Uno."))), "57")
    (undated,) = map(str, instruments(desk.connection).column("instrument_id"))
    assert law_events(desk.connection, undated).rows == []


def test_a_laws_facts_are_those_that_were_known_then(desk: Desk) -> None:
    first = law(article("1", "Uno."))
    desk.take(edition("57", date(2012, 7, 15), first), "57", JANUARY)
    better = replace(first, title=f"{first.title} (Texto vigente)", last_page=9)
    again = replace(edition("57", date(2012, 7, 15), better), reader_version="2")
    desk.take(again, "57", FEBRUARY)
    then, now = (instrument(desk.connection, LAW, at).column("last_page") for at in (JANUARY, None))
    assert (then, now) == ([2], [9])
