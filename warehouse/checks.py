"""The checks of ``sql/checks``: each returns the rows that break its sentence.

A check named ``expect_…`` holds by construction: rows mean that Vigía is wrong, and
nothing is published. One named ``suspect_…`` holds of a world without gaps and
misprints: rows are for a person to look at.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.errors import CheckFailedError
from warehouse.statements import list_statements, read_statement

if TYPE_CHECKING:
    from datetime import datetime

    from warehouse.database import Connection
    from warehouse.table import Table


@dataclass(frozen=True, slots=True)
class Violation:
    """A check that returned rows, and the rows."""

    check: str
    rows: Table

    @property
    def is_blocking(self) -> bool:
        """Whether the answers contradict themselves, so that they must not be published."""
        return self.check.startswith("expect_")


def note_counts(connection: Connection, counted_at: datetime) -> None:
    """Note how many rows each table has, for the checks that hold them to the last run's.

    A run that leaves the counts as they were notes nothing.
    """
    relations = connection.ask(read_statement("queries", "hashed_relations")).column("relation")
    statement = read_statement("publication", "row_count")
    counts = {
        str(relation): connection.ask(statement, {"relation": str(relation)}).rows[0][0]
        for relation in relations
    }
    statement = read_statement("load", "append_counts")
    connection.run(statement, {"counted_at": counted_at, "counts": json.dumps(counts)})


def run_checks(connection: Connection) -> tuple[Violation, ...]:
    """Run every check on the marts as built; return those that returned rows."""
    ran = ((name, run_check(connection, name)) for name in list_statements("checks"))
    return tuple(Violation(name, table) for name, table in ran if table.rows)


def run_check(connection: Connection, name: str) -> Table:
    """Return the rows that break one check."""
    return connection.ask(read_statement("checks", name))


def require_checks(connection: Connection) -> tuple[Violation, ...]:
    """Run every check; return what is only suspect.

    Raises:
        CheckFailedError: A check that holds by construction returned rows.
    """
    violations = run_checks(connection)
    for violation in violations:
        if violation.is_blocking:
            raise CheckFailedError(check=violation.check, rows=len(violation.rows.rows))
    return violations
