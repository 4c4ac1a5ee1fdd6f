"""What a person decides stands in the answers, from then on, until they decide again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from extractors.errors import NotFoundError, ReviewDamagedError
from extractors.model import Change, Finding, FindingKind
from extractors.reviews import Decision, Review, Reviews, SubjectKind, compact_json
from tests.warehouse.invented import (
    FEBRUARY,
    JANUARY,
    MARCH,
    article,
    change,
    decree,
    edition,
    law,
)
from warehouse.answers import adoption_status, history
from warehouse.answers import law as ask_law
from warehouse.build import build
from warehouse.checks import require_checks, run_check
from warehouse.content import content_hash
from warehouse.database import open_memory
from warehouse.load import load_all
from warehouse.reviews import foresee, load_reviews, review_decisions, review_queue, review_subject

if TYPE_CHECKING:
    from pathlib import Path

    from tests.warehouse.invented import Desk
    from warehouse.database import Connection

LAW = "mx-dur/ley/2012-07-15/trata-de-personas"
ENACTED, REFORMED = date(2012, 7, 15), date(2014, 6, 5)
DAY = date(2026, 6, 1)
APRIL = datetime(2026, 4, 1, tzinfo=UTC)
MAY = datetime(2026, 5, 1, tzinfo=UTC)
UNREAD = f"{LAW}/art-1@2014-06-05"
"""The wording that a decree gives in part, of an article that has no such part."""


class Reviewer:
    """Ana, who decides at a desk, and what the answers then say."""

    def __init__(self, desk: Desk, root: Path) -> None:
        self.desk = desk
        self.reviews = Reviews(root)

    def decide(
        self,
        decision: Decision,
        subject_id: str,
        at: datetime = APRIL,
        on: date = DAY,
        **corrected: object,
    ) -> Path:
        """Take a decision on what is now proposed of a subject, and load it."""
        (found,) = review_subject(self.desk.connection, subject_id, on).records()
        review = Review(
            SubjectKind(str(found["subject_kind"])),
            subject_id,
            decision,
            "Ana",
            at,
            "Leí la página.",
            str(found["proposal"]),
            str(found["proposed_sha256"]),
            on if subject_id.startswith("status/") else None,
            compact_json(corrected) if corrected else None,
        )
        path = self.reviews.add(review)
        self.load()
        return path

    def load(self) -> int:
        return load_reviews(self.desk.raw, self.reviews)

    def status(self, on: date = DAY, known_at: datetime | None = None) -> dict[str, object]:
        rows = adoption_status(self.desk.connection, on, known_at).records()
        return next(row for row in rows if row["jurisdiction_code"] == "DUR")

    def word(self, on: date = DAY, known_at: datetime | None = None) -> tuple[object, ...]:
        """The status of Durango, who reviewed it, and whether it is reopened."""
        row = self.status(on, known_at)
        return row["status"], row["reviewed_by"], row["is_reopened"]

    def waiting(self, kind: str) -> list[str]:
        """The subjects of a kind that wait for a person, of Durango."""
        rows = review_queue(self.desk.connection, kind, ["DUR"]).records()
        return [str(row["subject_id"]) for row in rows]

    def versions(self, label: str = "1") -> list[tuple[object, ...]]:
        asked = "select valid_from, text, reviewed_by from marts.provision_versions"
        where = f"where provision_id = '{LAW}/art-{label}' order by valid_from"
        return self.desk.connection.ask(f"{asked} {where}").rows


@pytest.fixture
def ana(desk: Desk, tmp_path: Path) -> Reviewer:
    """A reviewer at a desk where Durango's special law was taken in."""
    first = law(article("1", "De la trata de personas."), article("2", "Dos."))
    desk.take(edition("57", ENACTED, first), "57")
    return Reviewer(desk, tmp_path / "reviews")


def reform_in_part(desk: Desk) -> None:
    """A decree that replaces words which the article does not have."""
    part = replace(change(Change.REFORMS, "1", "las víctimas"), replaces="los ofendidos")
    desk.take(edition("80", REFORMED, decree("80", part)), "80", FEBRUARY)


def abrogate(desk: Desk, at: datetime) -> None:
    """A second law, which ends the first."""
    second = replace(law(article("1", "Primero.")), amendments=(change(Change.ABROGATES, None),))
    desk.take(edition("99", date(2020, 8, 5), second), "99", at)


def test_what_nobody_decided_on_waits_and_the_status_comes_first(ana: Reviewer) -> None:
    reform_in_part(ana.desk)
    rows = list(review_queue(ana.desk.connection, None, ["DUR"]).records())
    kinds = [row["subject_kind"] for row in rows]
    assert kinds[:2] == ["status", "instrument"]
    assert UNREAD in [row["subject_id"] for row in rows]
    ranks = [int(str(row["rank"])) for row in rows]
    assert ranks == sorted(ranks)
    assert ana.word() == ("special_law", None, False)


def test_an_accepted_status_says_who_accepted_it_on_every_day_of_the_same(ana: Reviewer) -> None:
    ana.decide(Decision.ACCEPT, "status/DUR")
    assert ana.word() == ("special_law", "Ana", False)
    assert ana.word(date(2015, 1, 1)) == ("special_law", "Ana", False)
    assert ana.word(date(2010, 1, 1))[1:] == (None, False)
    assert ana.waiting("status") == []


def test_before_the_decision_the_answer_is_the_machines(ana: Reviewer) -> None:
    ana.decide(Decision.REJECT, "status/DUR")
    assert ana.word() == ("unknown", "Ana", False)
    assert ana.status()["instrument_id"] is None
    assert ana.word(known_at=MARCH) == ("special_law", None, False)
    assert ana.word(known_at=APRIL) == ("unknown", "Ana", False)


def test_a_corrected_status_changes_the_answer_and_shows_what_was_read(ana: Reviewer) -> None:
    ana.decide(Decision.CORRECT, "status/DUR", status="special_law_lapsed", since="2025-01-01")
    assert ana.word() == ("special_law_lapsed", "Ana", False)
    assert ana.status()["read_status"] == "special_law"
    assert ana.status()["instrument_id"] == LAW
    assert ana.word(date(2024, 12, 31)) == ("special_law", None, False)


def test_a_later_reading_that_disagrees_reopens_a_status_and_overrules_nothing(
    ana: Reviewer,
) -> None:
    ana.decide(Decision.ACCEPT, "status/DUR", FEBRUARY)
    abrogate(ana.desk, MARCH)
    assert ana.word() == ("special_law", "Ana", True)
    assert ana.status()["instrument_id"] == LAW
    assert ana.status()["read_instrument_id"] != LAW
    assert ana.waiting("status") == ["status/DUR"]
    ana.decide(Decision.ACCEPT, "status/DUR", APRIL)
    assert ana.word() == ("special_law", "Ana", False)
    assert ana.status()["instrument_id"] != LAW
    assert ana.waiting("status") == []


def test_a_decision_on_an_earlier_day_says_nothing_of_later_ones(ana: Reviewer) -> None:
    ana.decide(Decision.ACCEPT, "status/DUR", APRIL)
    ana.decide(Decision.CORRECT, "status/DUR", MAY, date(2010, 1, 1), status="none_found")
    assert ana.word(date(2010, 1, 1)) == ("none_found", "Ana", False)
    assert ana.word() == ("special_law", "Ana", False)


def test_a_rejected_special_law_is_out_of_the_adoption_table(ana: Reviewer) -> None:
    ana.decide(Decision.REJECT, LAW)
    assert ana.status()["instrument_id"] is None
    assert ana.status(known_at=MARCH)["instrument_id"] == LAW
    assert ana.waiting("instrument") == []


def test_a_corrected_day_is_the_day_of_the_law_and_of_its_words(ana: Reviewer) -> None:
    ana.decide(Decision.CORRECT, LAW, in_force_date="2012-08-01", ended_date="2020-01-01")
    rows = ask_law(ana.desk.connection, LAW, date(2012, 7, 20)).rows
    assert rows == []
    assert len(ask_law(ana.desk.connection, LAW, date(2012, 8, 1)).rows) == 2
    assert ask_law(ana.desk.connection, LAW, date(2020, 1, 1)).rows == []
    assert len(ask_law(ana.desk.connection, LAW, date(2012, 7, 20), MARCH).rows) == 2
    assert ana.word(date(2020, 1, 1))[0] == "special_law_lapsed"
    (found,) = ana.desk.connection.ask(
        f"select in_force_date, ended_date, in_force_rule from marts.instruments "  # noqa: S608
        f"where instrument_id = '{LAW}'"
    ).rows
    assert found == (date(2012, 8, 1), date(2020, 1, 1), "reviewed")
    assert run_check(ana.desk.connection, "suspect_reviews_of_nothing").rows == []


def test_an_end_that_is_read_later_reopens_the_review_of_a_law(ana: Reviewer) -> None:
    ana.decide(Decision.ACCEPT, LAW, FEBRUARY)
    assert LAW not in ana.waiting("instrument")
    abrogate(ana.desk, MARCH)
    assert LAW in ana.waiting("instrument")
    assert len(ask_law(ana.desk.connection, LAW, DAY).rows) == 2
    ana.decide(Decision.ACCEPT, LAW, APRIL)
    assert ask_law(ana.desk.connection, LAW, DAY).rows == []
    assert LAW not in ana.waiting("instrument")


def test_a_wording_that_a_person_states_stands_from_its_day_with_their_name(
    ana: Reviewer,
) -> None:
    reform_in_part(ana.desk)
    assert ana.versions()[-1] == (REFORMED, None, None)
    ana.decide(Decision.CORRECT, UNREAD, text="I a III. …\nIV. Cuatro.")
    assert ana.versions() == [
        (ENACTED, "De la trata de personas.", None),
        (REFORMED, "I a III. …\nIV. Cuatro.", "Ana"),
    ]
    assert history(ana.desk.connection, f"{LAW}/art-1", MARCH).column("text")[-1] is None
    assert ana.waiting("wording") == []
    assert [each.check for each in require_checks(ana.desk.connection)] == []


def test_a_later_decree_is_merged_with_the_wording_that_a_person_stated(ana: Reviewer) -> None:
    reform_in_part(ana.desk)
    ana.decide(Decision.CORRECT, UNREAD, text="Es:\nIII. Tres.\nIV. Cuatro.")
    part = replace(change(Change.REFORMS, "1", "IV. Cuarto."), part="la fracción IV")
    ana.desk.take(edition("90", date(2016, 1, 1), decree("90", part)), "90", MAY)
    assert ana.versions()[-1] == (date(2016, 1, 1), "Es:\nIII. Tres.\nIV. Cuarto.", None)


def test_a_better_reading_reopens_a_wording_and_the_persons_stays(ana: Reviewer) -> None:
    reform_in_part(ana.desk)
    ana.decide(Decision.CORRECT, UNREAD, text="Uno, según Ana.")
    whole = decree("80", change(Change.REFORMS, "1", "Uno, entero."))
    ana.desk.take(replace(edition("80", REFORMED, whole), reader_version="2"), "80", MAY)
    assert ana.versions()[-1] == (REFORMED, "Uno, según Ana.", "Ana")
    (row,) = review_queue(ana.desk.connection, "wording").records()
    assert (row["subject_id"], row["is_reopened"], row["reviewed_by"]) == (UNREAD, True, "Ana")
    assert "Uno, entero." in str(row["proposal"])
    ana.decide(Decision.ACCEPT, UNREAD, datetime(2026, 6, 1, tzinfo=UTC))
    assert ana.versions()[-1] == (REFORMED, "Uno, entero.", None)


def test_a_review_of_a_vanished_provision_is_kept_and_told_and_changes_nothing(
    ana: Reviewer,
) -> None:
    reform_in_part(ana.desk)
    ana.decide(Decision.CORRECT, UNREAD, text="Uno, según Ana.")
    nothing = replace(edition("80", REFORMED, decree("80")), reader_version="2")
    ana.desk.take(nothing, "80", MAY)
    assert ana.versions() == [(ENACTED, "De la trata de personas.", None)]
    (told,) = run_check(ana.desk.connection, "suspect_reviews_of_nothing").records()
    assert (told["subject_id"], told["author"]) == (UNREAD, "Ana")
    assert len(review_decisions(ana.desk.connection, UNREAD).rows) == 1
    then = history(ana.desk.connection, f"{LAW}/art-1", APRIL).column("text")
    assert then[-1] == "Uno, según Ana."


def test_a_finding_that_was_seen_waits_no_longer(ana: Reviewer) -> None:
    odd = Finding(FindingKind.LABEL_MISSING, 1, "after 1")
    ana.desk.take(replace(edition("70", MARCH.date()), findings=(odd,)), "70")
    (subject_id,) = ana.waiting("finding")
    ana.decide(Decision.ACCEPT, subject_id)
    assert ana.waiting("finding") == []


def test_loading_twice_appends_nothing_and_a_rebuild_gives_the_same(
    ana: Reviewer, desk: Desk
) -> None:
    reform_in_part(desk)
    ana.decide(Decision.ACCEPT, "status/DUR")
    ana.decide(Decision.CORRECT, UNREAD, text="Uno, según Ana.")
    assert ana.load() == 0
    with open_memory() as connection:
        for _ in load_all(connection, desk.archive, desk.readings):
            pass
        assert load_reviews(connection, ana.reviews) == 2
        build(connection)
        assert content_hash(connection) == content_hash(desk.connection)


def test_a_damaged_review_is_named_and_the_others_count(ana: Reviewer) -> None:
    path = ana.decide(Decision.ACCEPT, "status/DUR")
    altered = path.with_name(f"{path.stem[:-8]}00000000.json")
    altered.write_text(path.read_text("utf-8").replace("Ana", "Eva"), "utf-8")
    damaged: list[ReviewDamagedError] = []
    with open_memory() as connection:
        assert load_reviews(connection, ana.reviews, damaged.append) == 1
        with pytest.raises(ReviewDamagedError):
            load_reviews(connection, ana.reviews)
    assert [error.subject for error in damaged] == [str(altered)]


def test_what_a_decision_would_change_is_told_and_not_kept(ana: Reviewer) -> None:
    connection: Connection = ana.desk.connection
    before = content_hash(connection)
    (found,) = review_subject(connection, LAW, DAY).records()
    proposal, sha256 = str(found["proposal"]), str(found["proposed_sha256"])
    kind, reject = SubjectKind.INSTRUMENT, Decision.REJECT
    review = Review(kind, LAW, reject, "Ana", APRIL, "No.", proposal, sha256)
    changed = foresee(connection, review, "DUR", DAY).records()
    assert {row["answer"] for row in changed} == {"status", "instrument"}
    assert content_hash(connection) == before


def test_a_subject_that_is_not_there_is_named_with_those_that_are_close(ana: Reviewer) -> None:
    with pytest.raises(NotFoundError) as caught:
        review_subject(ana.desk.connection, "status/DU", DAY)
    assert "status/DUR" in str(caught.value)
    assert JANUARY < APRIL
