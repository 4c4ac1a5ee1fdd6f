"""A decision is one file that says who decided what, and that tells if it was altered."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from extractors.errors import ReviewDamagedError, StoreUnwritableError
from extractors.reviews import Decision, Review, Reviews, SubjectKind, read_review

if TYPE_CHECKING:
    from pathlib import Path

AT = datetime(2026, 11, 26, 9, 30, 0, 7, tzinfo=UTC)
REVIEW = Review(
    SubjectKind.STATUS,
    "status/DUR",
    Decision.CORRECT,
    "Ana Núñez",
    AT,
    "Leí la página 3.",
    '{"status":"special_law","instrument_id":null}',
    "0" * 64,
    date(2026, 11, 26),
    '{"status":"special_law_lapsed"}',
    "1" * 64,
    3,
)


@pytest.fixture
def reviews(tmp_path: Path) -> Reviews:
    """A folder without any."""
    return Reviews(tmp_path / "reviews")


def test_a_decision_is_read_as_it_was_written(reviews: Reviews) -> None:
    path = reviews.add(REVIEW)
    assert read_review(path) == REVIEW
    assert list(reviews.paths()) == [path]


def test_a_file_is_named_by_its_instant_and_content_and_legible_to_people(
    reviews: Reviews,
) -> None:
    path = reviews.add(REVIEW)
    assert path.name.startswith("20261126T093000000007Z-")
    told = json.loads(path.read_text("utf-8"))
    assert told["author"] == "Ana Núñez"
    assert told["proposal"] == {"status": "special_law", "instrument_id": None}
    assert '"Ana Núñez"' in path.read_text("utf-8")


def test_two_persons_who_decide_at_one_instant_write_two_files(reviews: Reviews) -> None:
    assert reviews.add(REVIEW) != reviews.add(replace(REVIEW, author="Eva"))
    assert len(list(reviews.paths())) == 2


def test_decisions_are_listed_from_the_oldest(reviews: Reviews) -> None:
    later = reviews.add(replace(REVIEW, decided_at=datetime(2026, 12, 1, tzinfo=UTC)))
    earlier = reviews.add(REVIEW)
    assert list(reviews.paths()) == [earlier, later]


def test_the_same_decision_added_twice_is_one_file(reviews: Reviews) -> None:
    assert reviews.add(REVIEW) == reviews.add(REVIEW)
    assert len(list(reviews.paths())) == 1


def test_an_accepted_proposal_needs_no_fields(reviews: Reviews) -> None:
    plain = replace(REVIEW, decision=Decision.ACCEPT, corrected=None, asked_date=None)
    assert read_review(reviews.add(plain)) == plain


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ana", "Eva"),
        ("special_law_lapsed", "none_found"),
        ("2026-11-26T09:30:00.000007+00:00", "2025-11-26T09:30:00.000007+00:00"),
        ('"correct"', '"maybe"'),
        ("}", ""),
        ('"author"', '"autor"'),
        ("{", "<<<<<<< HEAD\n{"),
    ],
)
def test_a_file_that_was_altered_is_named(reviews: Reviews, before: str, after: str) -> None:
    path = reviews.add(REVIEW)
    path.write_text(path.read_text("utf-8").replace(before, after), "utf-8")
    with pytest.raises(ReviewDamagedError) as caught:
        read_review(path)
    assert caught.value.subject == str(path)


def test_a_list_in_place_of_a_decision_is_named(reviews: Reviews) -> None:
    path = reviews.add(REVIEW)
    path.write_text("[]", "utf-8")
    with pytest.raises(ReviewDamagedError):
        read_review(path)


def test_a_folder_that_cannot_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnwritableError):
        Reviews(tmp_path / "file" / "reviews").add(REVIEW)


def test_a_folder_that_is_not_there_holds_no_decisions(reviews: Reviews) -> None:
    assert list(reviews.paths()) == []
