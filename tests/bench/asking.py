"""What asking a large published file costs, and asking SQLite the same.

Called as a program: ``asking DATA ROUNDS`` prints processor seconds, one value a round, and the
peak of memory of asking in megabytes.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median
from time import process_time

from warehouse.database import Connection, open_reader

ASKED_TIMES = 5
_LAW = """
    select * from marts.provisions_as_of(date '2015-02-07', null) where instrument_id = $law
"""
_LAW_THEN = """
    select * from marts.provisions_as_of(date '2015-02-07', timestamptz '2026-01-01 12:00:00+00')
    where instrument_id = $law
"""
_STATUS = "select * from marts.adoption_status_on(date '2015-02-07')"
_MONTHS = """
    select months.month, counts.status, counts.evidence, counts.jurisdictions
    from generate_series(date '2005-01-01', date '2024-12-01', interval 1 month) as months (month)
    inner join marts.adoption_counts as counts
        on counts.valid_from <= months.month
        and (counts.valid_to is null or counts.valid_to > months.month)
"""
_YEARS = """
    select years.year, count(*)
    from range(2005, 2025) as years (year)
    inner join marts.provision_versions as versions
        on versions.valid_from <= make_date(cast(years.year as bigint), 1, 1)
        and (versions.valid_to is null
            or versions.valid_to > make_date(cast(years.year as bigint), 1, 1))
    where versions.concerns_trafficking
    group by years.year
"""
_LITE_LAW = """
    select * from versions where instrument_id = :law and valid_from <= '2015-02-07'
    and (valid_to is null or valid_to > '2015-02-07')
"""
_LITE_YEARS = """
    with recursive years (year) as (select 2005 union all select year + 1 from years
        where year < 2024)
    select year, count(*) from years inner join versions
        on valid_from <= year || '-01-01' and (valid_to is null or valid_to > year || '-01-01')
    where concerns_trafficking group by year
"""


def main(data: Path, rounds: int) -> dict[str, list[float]]:
    """Ask each question of the published file, then of SQLite."""
    measures: dict[str, list[float]] = {}
    with open_reader(data) as reader:
        law = str(reader.ask("select max(instrument_id) from marts.instruments").rows[0][0])
        for name, asked in QUESTIONS.items():
            measures[name] = [_median(reader, asked, law) for _ in range(rounds)]
        measures["megabytes to ask"] = [getrusage(RUSAGE_SELF).ru_maxrss / 1024]
        lite = _in_sqlite(reader)
    for name, asked in LITE_QUESTIONS.items():
        measures[name] = [_median_lite(lite, asked, law) for _ in range(rounds)]
    return measures


QUESTIONS = {
    "status": _STATUS,
    "law": _LAW,
    "law then": _LAW_THEN,
    "months": _MONTHS,
    "years": _YEARS,
}
LITE_QUESTIONS = {"law in SQLite": _LITE_LAW, "years in SQLite": _LITE_YEARS}


def _spent(action: Callable[[], object]) -> float:
    start = process_time()
    action()
    return process_time() - start


def _median(reader: Connection, asked: str, law: str) -> float:
    given = {"law": law} if "$law" in asked else {}
    return median(_spent(lambda: reader.ask(asked, given)) for _ in range(ASKED_TIMES))


def _median_lite(lite: sqlite3.Connection, asked: str, law: str) -> float:
    given = {"law": law}
    return median(_spent(lambda: lite.execute(asked, given).fetchall()) for _ in range(ASKED_TIMES))


def _in_sqlite(reader: Connection) -> sqlite3.Connection:
    """The same versions in SQLite, with an index on the law, as one would set it up."""
    lite = sqlite3.connect(":memory:")
    lite.execute(
        "create table versions (provision_id, instrument_id, text, valid_from, valid_to, "
        "concerns_trafficking)"
    )
    rows = reader.ask(
        "select provision_id, instrument_id, text, cast(valid_from as varchar), "
        "cast(valid_to as varchar), concerns_trafficking from marts.provision_versions"
    ).rows
    lite.executemany("insert into versions values (?, ?, ?, ?, ?, ?)", rows)
    lite.execute("create index versions_of_law on versions (instrument_id, valid_from)")
    return lite


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
