"""The deadlines of special laws in the warehouse: what their transitories say, read anew."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from extractors.law.deadlines import due_date, find_deadlines
from warehouse.statements import read_statement

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from warehouse.database import Connection


def fill_deadlines(connection: Connection) -> None:
    """Fill ``intermediate.deadlines`` from the transitories of the special laws."""
    transitories = connection.ask(read_statement("queries", "special_law_transitories"))
    deadlines = [one for row in transitories.records() for one in _deadlines(row)]
    append = read_statement("load", "append_deadlines")
    connection.run(append, {"deadlines": json.dumps(deadlines, ensure_ascii=False)})


def _deadlines(row: dict[str, object]) -> Iterator[dict[str, object]]:
    published = cast("date | None", row["publication_date"])
    in_force = cast("date | None", row["start_date"])
    for ordinal, one in enumerate(find_deadlines(str(row["text"])), 1):
        due = due_date(one, published, in_force)
        day = due and due.date
        yield {
            "provision_id": row["provision_id"],
            "ordinal": ordinal,
            "duty": one.duty,
            "counts_from": one.counts_from,
            "words": one.words,
            "rule": due.rule if due and day else None,
            "due_date": day and day.isoformat(),
        }
