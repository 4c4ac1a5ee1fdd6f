"""Adoption over time: every change with its cause, and one answer for each day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from extractors.model import Amendment, Change
from extractors.reviews import Decision, Review, Reviews, SubjectKind
from tests.warehouse.invented import (
    FEBRUARY,
    JANUARY,
    MARCH,
    TITLE,
    article,
    change,
    decree,
    edition,
    law,
    sha256_of,
    span,
)
from tests.warehouse.visited import (
    CHIAPAS,
    FRIDAY,
    MONDAY,
    NIGHT,
    WEDNESDAY,
    chiapas,
    later,
    listed,
    seen,
)
from warehouse.answers import adoption_counts, adoption_status, adoption_timeline
from warehouse.claims import load_claims
from warehouse.reviews import load_reviews, review_subject

if TYPE_CHECKING:
    from pathlib import Path

    from tests.warehouse.invented import Desk
    from tests.warehouse.visited import Watch

CODE = "Código Penal del Estado Libre y Soberano de Durango"
OFFENCE = "Comete el delito de trata de personas quien capte a otra."
CODIFIED, OFFENDED, ENACTED = date(2004, 6, 14), date(2008, 3, 2), date(2012, 7, 15)
REPLACED, LAPSED = date(2018, 8, 5), date(2022, 2, 2)
FIRST_LAW, SECOND_LAW = (f"mx-dur/ley/{day}/trata-de-personas" for day in (ENACTED, REPLACED))
PENAL_ARTICLE = f"mx-dur/codigo/{CODIFIED}/penal/art-178"


def live_through(desk: Desk) -> None:
    """Durango: a code, the offence, a law, its successor in February, and that one's end."""
    code = law(article("1", "Uno."), title=CODE, slug="penal")
    added = Amendment(CODE, "penal", Change.ADDS, "178", OFFENCE, 1, (span(),))
    successor = replace(law(article("1", "Dos.")), amendments=(change(Change.ABROGATES, None),))
    desk.take(edition("1", CODIFIED, code), "1")
    desk.take(edition("2", OFFENDED, decree("2", added)), "2")
    desk.take(edition("3", ENACTED, law(article("1", "Uno."))), "3")
    desk.take(edition("4", REPLACED, successor), "4", FEBRUARY)
    desk.take(edition("5", LAPSED, decree("5", change(Change.ABROGATES, None))), "5", FEBRUARY)


def changes(
    desk: Desk, known_at: datetime | None = None, code: str = "DUR"
) -> list[dict[str, object]]:
    rows = adoption_timeline(desk.connection, known_at).records()
    return [row for row in rows if row["jurisdiction_code"] == code]


def test_every_change_has_its_day_its_status_and_its_cause(desk: Desk) -> None:
    live_through(desk)
    told = [
        (row["valid_from"], row["status"], row["cause"], row["caused_by"]) for row in changes(desk)
    ]
    assert told == [
        (None, "unknown", "beginning", None),
        (OFFENDED, "offence_only", "offence_added", PENAL_ARTICLE),
        (ENACTED, "special_law", "enacted", FIRST_LAW),
        (REPLACED, "special_law", "replaced", SECOND_LAW),
        (LAPSED, "special_law_lapsed", "abrogated", "mx-dur/decreto/2022-02-02/numero-5"),
    ]
    assert [row["valid_to"] for row in changes(desk)] == [OFFENDED, ENACTED, REPLACED, LAPSED, None]
    enacted = changes(desk)[2]
    assert (enacted["evidence"], enacted["document_sha256"]) == ("gazette", sha256_of("3"))
    assert (enacted["instrument_title"], enacted["generation"], enacted["page"]) == (TITLE, 1, 1)


@pytest.mark.parametrize("known_at", [None, JANUARY, FEBRUARY])
def test_the_status_of_a_day_is_the_row_of_the_timeline_that_holds_it(
    desk: Desk, known_at: datetime | None
) -> None:
    load_claims(desk.raw)
    live_through(desk)
    timeline = list(adoption_timeline(desk.connection, known_at).records())
    starts = {row["valid_from"] for row in timeline if isinstance(row["valid_from"], date)}
    told = ("status", "instrument_id", "instrument_title", "evidence", "document_sha256", "page")
    for day in {start + timedelta(days) for start in starts for days in (-1, 0, 1)}:
        answers = adoption_status(desk.connection, day, known_at).records()
        held = [
            row
            for row in timeline
            if (not isinstance(row["valid_from"], date) or row["valid_from"] <= day)
            and (not isinstance(row["valid_to"], date) or day < row["valid_to"])
        ]
        assert len(held) == 33
        assert [[row[name] for name in told] for row in answers] == [
            [row[name] for name in told] for row in held
        ]


def test_what_is_known_now_is_not_told_otherwise_for_being_stored(desk: Desk) -> None:
    load_claims(desk.raw)
    live_through(desk)
    order = "order by jurisdiction_code, valid_from"
    stored = desk.connection.ask(f"from marts.adoption_timeline {order}").rows
    assert stored == desk.connection.ask(f"from marts.adoption_timeline_as_of(null) {order}").rows
    on = "(date '2020-01-01'"
    todays = desk.connection.ask(f"from marts.adoption_status_on{on}) order by 1").rows
    assert (
        todays
        == desk.connection.ask(f"from marts.adoption_status_as_of{on}, null) order by 1").rows
    )


def test_what_was_said_before_a_law_came_in_can_still_be_asked(desk: Desk) -> None:
    live_through(desk)
    before, now = changes(desk, JANUARY), changes(desk)
    assert [row["cause"] for row in before] == ["beginning", "offence_added", "enacted"]
    assert before == [*now[:2], now[2] | {"valid_to": None}]


def test_what_a_newer_reader_corrects_is_told_as_of_either(desk: Desk) -> None:
    read = edition("3", ENACTED, law(article("1", "Uno.")))
    misread = replace(read, instruments=(replace(read.instruments[0], is_special_law=False),))
    desk.take(misread, "3")
    desk.take(replace(read, reader_version="2"), "3", FEBRUARY)
    asked = date(2015, 2, 7)
    told = [
        next(
            row
            for row in adoption_status(desk.connection, asked, at).records()
            if row["jurisdiction_code"] == "DUR"
        )["status"]
        for at in (JANUARY, FEBRUARY, None)
    ]
    assert told == ["unknown", "special_law", "special_law"]


def test_a_reworded_offence_is_a_change_of_the_answer_and_a_repealed_one_ends_it(
    desk: Desk,
) -> None:
    code = law(article("178", OFFENCE), title=CODE, slug="penal")
    for name, day, operation, text in (
        ("2", OFFENDED, Change.REFORMS, f"{OFFENCE} Será grave."),
        ("3", ENACTED, Change.REPEALS, None),
    ):
        amendment = Amendment(CODE, "penal", operation, "178", text, 1, (span(),) if text else ())
        desk.take(edition(name, day, decree(name, amendment)), name)
    desk.take(edition("1", CODIFIED, code), "1")
    assert [(row["valid_from"], row["cause"], row["status"]) for row in changes(desk)][1:] == [
        (CODIFIED, "offence_added", "offence_only"),
        (OFFENDED, "offence_reworded", "offence_only"),
        (ENACTED, "offence_ended", "unknown"),
    ]


def test_a_persons_word_changes_the_answer_and_is_reopened_by_what_is_read_anew(
    desk: Desk, tmp_path: Path
) -> None:
    live_through(desk)
    asked = date(2015, 2, 7)
    (found,) = review_subject(desk.connection, "status/DUR", asked).records()
    proposal, proposed = str(found["proposal"]), str(found["proposed_sha256"])
    reviews = Reviews(tmp_path / "reviews")
    said = (Decision.REJECT, "Ana", MARCH, "No es ley.", proposal, proposed, asked)
    reviews.add(Review(SubjectKind.STATUS, "status/DUR", *said))
    load_reviews(desk.raw, reviews)
    told = ("valid_from", "status", "read_status", "cause", "reviewed_by", "is_reopened")
    assert [tuple(row[name] for name in told) for row in changes(desk)[2:]] == [
        (ENACTED, "unknown", "special_law", "reviewed", "Ana", False),
        (REPLACED, "unknown", "special_law", "replaced", "Ana", True),
        (LAPSED, "unknown", "special_law_lapsed", "abrogated", "Ana", True),
    ]
    assert [row["reviewed_by"] for row in changes(desk, FEBRUARY)] == [None] * 5


# Coverage


def watch_whole(watch: Watch, code: str, *, until: date = FRIDAY) -> None:
    """One edition of the week is seen; the other days until then were listed, and had none."""
    name = f"12 of {code}"
    watch.declare(replace(CHIAPAS, jurisdiction_code=code, first_edition_date=date(2026, 11, 9)))
    watch.visit(listed(WEDNESDAY), seen(name), code=code, days=(date(2026, 11, 9), until))
    watch.take(chiapas(name, WEDNESDAY, code), name)


def answer(watch: Watch, code: str, on: date = FRIDAY) -> dict[str, object]:
    rows = adoption_status(watch.connection, on).records()
    return next(row for row in rows if row["jurisdiction_code"] == code)


def test_the_same_nothing_is_told_by_what_was_seen_of_the_gazette(watch: Watch) -> None:
    watch_whole(watch, "CHP")
    watch.declare(replace(CHIAPAS, jurisdiction_code="DUR", first_edition_date=date(2026, 11, 9)))
    whole, empty, unwatched = (answer(watch, code) for code in ("CHP", "DUR", "AGU"))
    told = ("status", "coverage", "longest_hole_days", "last_edition_date", "coverage_threshold")
    assert [whole[name] for name in told] == ["none_found", 1.0, 0, WEDNESDAY, 0.95]
    assert [empty[name] for name in told] == ["unknown", 0.0, 8, None, 0.95]
    assert [unwatched[name] for name in told] == ["unknown", None, None, None, 0.95]


def test_the_day_on_which_coverage_is_enough_and_no_longer_is_are_changes(watch: Watch) -> None:
    watch.declare(replace(CHIAPAS, publishing_weekdays=("monday", "wednesday", "friday")))
    watch.visit(listed(MONDAY, "u", "1"), seen("1"), listed(FRIDAY, "w", None))
    watch.take(chiapas("1", MONDAY), "1")
    told = [
        (row["valid_from"], row["cause"], row["status"]) for row in changes(watch.desk, code="CHP")
    ]
    assert told == [
        (None, "beginning", "unknown"),
        (MONDAY, "coverage_reached", "none_found"),
        (FRIDAY, "coverage_lost", "unknown"),
    ]


def test_the_longest_hole_is_of_days_that_published_and_were_not_seen(watch: Watch) -> None:
    weekdays = ("monday", "tuesday", "wednesday", "thursday", "friday")
    watch.declare(
        replace(CHIAPAS, publishing_weekdays=weekdays, first_edition_date=date(2026, 11, 9))
    )
    watch.visit(listed(WEDNESDAY), seen("12"), days=(date(2026, 11, 16), FRIDAY))
    watch.take(chiapas("12", WEDNESDAY), "12")
    assert answer(watch, "CHP", date(2026, 11, 13))["longest_hole_days"] == 5
    assert answer(watch, "CHP")["longest_hole_days"] == 5
    assert answer(watch, "CHP")["coverage"] == 1 / 6


def test_coverage_in_the_timeline_is_what_was_known_then(watch: Watch) -> None:
    watch_whole(watch, "CHP")
    assert [row["status"] for row in changes(watch.desk, code="CHP")] == ["unknown", "none_found"]
    before = changes(watch.desk, NIGHT - timedelta(hours=1), "CHP")
    assert [row["status"] for row in before] == ["unknown"]
    assert changes(watch.desk, later(1), "CHP") == changes(watch.desk, code="CHP")


# Counts


def test_the_counts_of_every_day_are_those_of_its_statuses(desk: Desk) -> None:
    load_claims(desk.raw)
    live_through(desk)
    counts = list(adoption_counts(desk.connection).records())
    days = {row["valid_from"] for row in counts}
    for day in days - {None}:
        assert isinstance(day, date)
        rows = adoption_status(desk.connection, day).records()
        told = [(row["status"], row["evidence"]) for row in rows]
        counted = {
            (row["status"], row["evidence"]): row["jurisdictions"]
            for row in counts
            if row["valid_from"] == day
        }
        assert counted == {one: told.count(one) for one in set(told)}
    beginning = [row for row in counts if row["valid_from"] is None]
    assert [(row["status"], row["jurisdictions"]) for row in beginning] == [("unknown", 33)]


def test_the_counts_of_a_day_name_whom_they_count(desk: Desk) -> None:
    live_through(desk)
    query = "from marts.adoption_counts_on(date '2012-12-31', null) where evidence is not null"
    (row,) = desk.connection.ask(query).records()
    assert (row["status"], row["evidence"], row["jurisdictions"]) == ("special_law", "gazette", 1)
    assert (row["jurisdiction_codes"], row["coverage"]) == (["DUR"], None)
