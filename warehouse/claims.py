"""The seeds of ``sql/seeds`` into raw tables: what third parties said, never evidence."""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from warehouse.statements import read_statement

if TYPE_CHECKING:
    from warehouse.database import Connection

CLAIMS = ("claims", "claim_counts")


def load_claims(connection: Connection) -> int:
    """Append the claims and counts that are new or newly worded; say how many.

    Loading twice appends nothing. Each claim carries the instant at which it was
    recorded in the seeds, so that a rebuild gives the same rows.

    Raises:
        QueryRefusedError: A seed's row breaks its table's contract; nothing is appended.
    """
    with connection.transaction():
        return sum(_append_seed(connection, seed) for seed in CLAIMS)


def load_jurisdictions(connection: Connection) -> int:
    """Append the jurisdictions that are not there yet: 33 in all; say how many."""
    return _append_seed(connection, "jurisdictions")


def _append_seed(connection: Connection, seed: str) -> int:
    with as_file(files("sql").joinpath("seeds", f"{seed}.csv")) as path:
        statement = read_statement("load", f"append_{seed}")
        return len(connection.ask(statement, {"path": str(path)}).rows)
