"""Persons' decisions in the warehouse: what waits for one, what they were, what one changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.errors import NotFoundError, ReviewDamagedError
from extractors.reviews import read_review
from warehouse.build import build_within
from warehouse.statements import read_statement
from warehouse.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from extractors.reviews import Review, Reviews
    from warehouse.database import Connection, Value
    from warehouse.table import Row

CHANGES = ("answer", "about", "before", "after")


def load_reviews(
    connection: Connection,
    reviews: Reviews,
    on_damage: Callable[[ReviewDamagedError], None] | None = None,
) -> int:
    """Append every decision that is not known yet; say how many were not.

    Args:
        connection: A writer's.
        reviews: Where the decisions are.
        on_damage: Told of each file that is no decision, and is then passed over.

    Raises:
        ReviewDamagedError: Nobody is told of one; nothing is appended.
    """
    count = 0
    with connection.transaction():
        for path in reviews.paths():
            try:
                count += _append(connection, read_review(path))
            except ReviewDamagedError as error:
                if on_damage is None:
                    raise
                on_damage(error)
    return count


def review_queue(
    connection: Connection, kind: str | None = None, codes: Sequence[str] | None = None
) -> Table:
    """Return what waits for a person: of one kind or some jurisdictions, if asked."""
    asked: dict[str, Value] = {"kind": kind, "codes": list(codes) if codes else None}
    return connection.ask(read_statement("queries", "review_list"), asked)


def review_subject(connection: Connection, subject_id: str, valid_on: date) -> Table:
    """Return what the machine proposes of one subject; of a status, on ``valid_on``.

    Raises:
        NotFoundError: There is no such subject; the hint names those that are close.
    """
    asked: dict[str, Value] = {"subject_id": subject_id, "valid_on": valid_on}
    found = connection.ask(read_statement("queries", "review_subject"), asked)
    if found.rows:
        return found
    close = connection.ask(read_statement("queries", "review_similar"), asked)
    listed = ", ".join(str(each) for each in close.column("subject_id"))
    raise NotFoundError(subject_id, hint=listed or "`vigia review list`")


def review_decisions(connection: Connection, subject_id: str) -> Table:
    """Return every decision on one subject, the oldest first."""
    return connection.ask(read_statement("queries", "review_decisions"), {"subject_id": subject_id})


def foresee(connection: Connection, review: Review, code: str, valid_on: date) -> Table:
    """Return what a decision would change in the answers on a jurisdiction; nothing is kept.

    Args:
        connection: A writer's.
        review: The decision.
        code: The jurisdiction.
        valid_on: The day of the status.

    Returns:
        One row an answer: its kind, what it is about, before and after.
    """
    before = _answers(connection, code, valid_on)
    connection.run("begin transaction")
    try:
        _append(connection, review)
        build_within(connection)
        after = _answers(connection, code, valid_on)
    finally:
        connection.run("rollback")
    changed = [key for key in sorted({*before, *after}) if before.get(key) != after.get(key)]
    rows: list[Row] = [(*key, before.get(key), after.get(key)) for key in changed]
    return Table(CHANGES, ("VARCHAR",) * len(CHANGES), rows)


def _append(connection: Connection, review: Review) -> int:
    values: dict[str, Value] = {
        "review_id": review.review_id,
        "subject_kind": review.subject_kind.value,
        "subject_id": review.subject_id,
        "decision": review.decision.value,
        "author": review.author,
        "decided_at": review.decided_at,
        "reason": review.reason,
        "asked_date": review.asked_date,
        "proposal": review.proposal,
        "proposed_sha256": review.proposed_sha256,
        "corrected": review.corrected,
        "document_sha256": review.document_sha256,
        "page": review.page,
    }
    return len(connection.ask(read_statement("load", "append_review"), values).rows)


def _answers(connection: Connection, code: str, valid_on: date) -> dict[tuple[str, str], str]:
    asked: dict[str, Value] = {"code": code, "valid_on": valid_on}
    found = connection.ask(read_statement("queries", "review_answers"), asked)
    return {(str(answer), str(about)): str(content) for answer, about, content in found.rows}
