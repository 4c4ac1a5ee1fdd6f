"""What a data directory shows of a run that was killed: how far it had come."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from extractors.archive import Archive
from extractors.journal import Fetched, Outcome, read_journal
from extractors.ledger import is_ended
from extractors.sources.registry import source_codes
from warehouse.database import SNAPSHOT_FILE, WAREHOUSE_FILE, open_reader, open_writer

COUNTS: Final = """
select
    (select count(*) from log.visits),
    (select count(*) from raw.readings),
    (select count(*) from duckdb_tables() where schema_name = 'marts')
"""


@dataclass(frozen=True, slots=True)
class Traces:
    """How far a run had come.

    Args:
        begun: Journals of visits.
        ended: Of those, the ones that ended.
        noted: Editions that came, by the journals.
        archived: Documents in the archive.
        read: Readings.
        visits: Visits in the warehouse; ``None`` without one.
        loaded: Readings in it.
        marts: Tables of answers in it.
        is_published: Whether there is a snapshot.
    """

    begun: int
    ended: int
    noted: int
    archived: int
    read: int
    visits: int | None
    loaded: int
    marts: int
    is_published: bool

    def stage(self, documents: int) -> str:
        """Return what a run that brings so many documents was doing, as far as can be told."""
        if self.is_published:
            return "published"
        if self.marts:
            return "publishing"
        if self.visits is not None:
            return "building" if self.loaded == documents else "loading"
        if self.archived == documents:
            return "loading" if self.begun == self.ended else "reading"
        if self.archived:
            return "fetching"
        return "listing" if self.begun else "starting"


def traces_of(data: Path) -> Traces:
    """Return what a data directory shows; nothing of it is touched."""
    journals = list((data / "ledger").glob("*/*.jsonl"))
    visits, loaded, marts = _loaded(data)
    return Traces(
        begun=len(journals),
        ended=sum(map(is_ended, journals)),
        noted=noted_editions(data),
        archived=len(list(Archive(data / "archive").documents())),
        read=len(list((data / "readings").rglob("*.jsonl.gz"))),
        visits=visits,
        loaded=loaded,
        marts=marts,
        is_published=(data / SNAPSHOT_FILE).exists(),
    )


def noted_editions(data: Path) -> int:
    """Return how many editions came, by the journals of the gazettes' sites."""
    journals = (data / "ledger").glob("*/*.jsonl")
    of_gazettes = [path for path in journals if path.parent.name.upper() in source_codes()]
    records = (record for path in of_gazettes for record in read_journal(path))
    return sum(isinstance(each, Fetched) and each.outcome is Outcome.SEEN for each in records)


def published_rows(data: Path) -> int | None:
    """Return how many documents a reader finds just now; ``None`` before all publishing.

    Raises:
        WarehouseError: What is published cannot be read.
    """
    if not (data / SNAPSHOT_FILE).exists():
        return None
    with open_reader(data) as connection:
        return len(connection.ask("from marts.documents").rows)


def _loaded(data: Path) -> tuple[int | None, int, int]:
    """Count what the warehouse holds, in a copy of it: a look would mend what a kill left."""
    files = list(data.glob(f"{WAREHOUSE_FILE}*"))
    if not files:
        return None, 0, 0
    with TemporaryDirectory() as folder:
        for file in files:
            shutil.copy2(file, folder)
        with open_writer(Path(folder)) as connection:
            visits, loaded, marts = connection.ask(COUNTS).rows[0]
    return int(str(visits)), int(str(loaded)), int(str(marts))
