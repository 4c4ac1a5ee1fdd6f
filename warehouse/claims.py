"""The seeds of ``sql/seeds`` into raw tables: what third parties said, never evidence."""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from warehouse.statements import read_statement

if TYPE_CHECKING:
    from warehouse.database import Connection

SEEDS = ("jurisdictions", "claims", "claim_counts")


def load_claims(connection: Connection) -> int:
    """Append the jurisdictions and claims that are new or newly worded; count them.

    Loading twice appends nothing. Each claim carries the instant at which it was
    recorded in the seeds, so that a rebuild gives the same rows.

    Raises:
        QueryRefusedError: A seed's row breaks its table's contract; nothing is appended.
    """
    appended = 0
    with connection.transaction():
        for seed in SEEDS:
            with as_file(files("sql").joinpath("seeds", f"{seed}.csv")) as path:
                statement = read_statement("load", f"append_{seed}")
                appended += len(connection.ask(statement, {"path": str(path)}).rows)
    return appended
