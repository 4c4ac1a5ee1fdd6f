"""A warehouse of every earlier schema becomes one of today's: rows kept, answers given."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from extractors.errors import WarehouseNewerError
from warehouse import answers
from warehouse.build import build
from warehouse.claims import load_claims
from warehouse.content import content_hash
from warehouse.database import WAREHOUSE_FILE, apply_schema, open_memory, open_reader, open_writer
from warehouse.statements import list_statements, read_statement

if TYPE_CHECKING:
    from pathlib import Path

    from warehouse.database import Connection
    from warehouse.table import Row

STEPS = tuple((int(name.partition("_")[0]), name) for name in list_statements("schema"))
RAW = "('raw', 'log')"
SEEDED = "raw.jurisdictions"
"""Filled by whoever builds, and by nobody else."""

ROWS = 3
CODES = {
    "jurisdiction_code": "'DUR'",
    "jurisdiction": "'DUR'",
    "code": "'DUR'",
    "kind": "'other'",
    "text_layer": "'digital'",
    "operation": "'none'",
    "evidence": "'claim'",
    "path": "'art-' || n",
    "label": "n::varchar",
    "slug": "'trata-' || n",
    "headers": "'[]'",
    "is_readable": "true",
    "proposal": "'{}'",
    "corrected": "'{}'",
    "outcome": "'seen'",
    "ending": "'ok'",
    "number_restarts": "'yearly'",
    "publishing_weekdays": "['monday']",
    "divisions": "[{'path': 'cap-1', 'printed': 'CAPÍTULO I', 'heading': 'De todo'}]",
}
VALUES = {
    "VARCHAR": "'v' || n",
    "INTEGER": "1",
    "BIGINT": "n",
    "DOUBLE": "0.5",
    "BOOLEAN": "false",
    "DATE": "date '2012-07-15' + n::integer",
    "TIMESTAMP WITH TIME ZONE": "timestamptz '2026-01-01 00:00Z' + to_days(n::integer)",
    "VARCHAR[]": "['v']",
}
"""Of the n-th row of a table, by its columns' types."""

SPANS = "[{'page': 1, 'start': 0, 'end': 2, 'x0': 1.0, 'top': 1.0, 'x1': 2.0, 'bottom': 2.0}]"


def undo(connection: Connection) -> None:
    """Take everything away that the schema made."""
    for schema in ("marts", "intermediate", "staging", "raw", "log"):
        connection.run(f"drop schema {schema} cascade")
    connection.run("drop table main.schema_steps")


def make_old(connection: Connection, last: int) -> None:
    """Make a warehouse as a Vigía made it that knew the steps up to this one."""
    undo(connection)
    for step, name in STEPS:
        if step <= last:
            connection.run(read_statement("schema", name))
            record = read_statement("load", "append_schema_step")
            connection.run(record, {"step": step, "name": name})
    for table, columns in tables(connection).items():
        chosen = ", ".join(f"{value_of(*column)} as {column[0]}" for column in columns)
        connection.run(f"insert into {table} select {chosen} from range(1, {ROWS + 1}) as r (n)")  # noqa: S608


def tables(connection: Connection) -> dict[str, list[tuple[str, str]]]:
    """Every table that is loaded into, with the names and types of its columns."""
    asked = (
        "select schema_name || '.' || table_name, column_name, data_type from duckdb_columns() "  # noqa: S608
        f"where schema_name in {RAW} and not internal "
        f"and schema_name || '.' || table_name != '{SEEDED}' order by 1, column_index"
    )
    found: dict[str, list[tuple[str, str]]] = {}
    for table, column, kind in connection.ask(asked).rows:
        found.setdefault(str(table), []).append((str(column), str(kind)))
    return found


def value_of(column: str, kind: str) -> str:
    """What stands in the n-th row of a column."""
    if column in CODES:
        return CODES[column]
    return SPANS if kind.startswith("STRUCT(page ") else VALUES[kind]


def rows(connection: Connection, columns: dict[str, list[tuple[str, str]]]) -> dict[str, list[Row]]:
    """What these columns of these tables hold."""
    return {
        table: connection.ask(
            f"select {', '.join(f'{name!s}' for name, _ in named)} from {table} order by all"  # noqa: S608
        ).rows
        for table, named in columns.items()
    }


@pytest.fixture
def emptied(fresh_data: Path) -> Path:
    """A data directory whose warehouse was made, and nothing more."""
    with open_writer(fresh_data):
        pass
    return fresh_data


@pytest.mark.parametrize("last", [step for step, _ in STEPS], ids=[name for _, name in STEPS])
def test_a_warehouse_of_every_earlier_schema_keeps_its_rows_and_answers(last: int) -> None:
    with open_memory() as connection:
        make_old(connection, last)
        columns = tables(connection)
        before = rows(connection, columns)
        apply_schema(connection)
        assert rows(connection, columns) == before
        load_claims(connection)
        build(connection)
        assert connection.ask("select count(*) from marts.adoption_status").rows == [(33,)]


def test_what_a_schema_adds_later_is_not_known_of_older_rows() -> None:
    first_raw = next(step for step, name in STEPS if name.endswith("_raw_findings"))
    with open_memory() as connection:
        make_old(connection, first_raw)
        old = tables(connection)
        apply_schema(connection)
        added = {
            (table, name)
            for table, named in tables(connection).items()
            for name, _ in named
            if table in old and name not in dict(old[table])
        }
        known = [
            (table, name)
            for table, name in added
            if connection.ask(f"select 1 from {table} where {name} is not null").rows  # noqa: S608
        ]
    assert ("raw.pages", "is_readable") in added
    assert known == []


@pytest.mark.parametrize("last", [14, STEPS[len(STEPS) // 2][0], STEPS[-2][0]])
def test_an_older_file_is_migrated_when_it_is_opened_and_then_stays_as_it_is(
    emptied: Path, last: int
) -> None:
    with suppress(KeyboardInterrupt), open_writer(emptied) as writer:
        make_old(writer, last)
        columns = tables(writer)
        before = rows(writer, columns)
        raise KeyboardInterrupt  # what it committed stays, and is not published
    with open_writer(emptied) as writer:
        assert rows(writer, columns) == before
        build(writer)
        first = content_hash(writer)
    with open_writer(emptied) as writer:
        assert content_hash(writer) == first
        applied = writer.ask("select step from main.schema_steps order by step").column("step")
    assert applied == [step for step, _ in STEPS]
    with open_reader(emptied) as reader:
        assert len(answers.documents(reader).rows) == ROWS


def test_a_newer_file_is_refused_by_name_and_not_touched(emptied: Path) -> None:
    with open_writer(emptied) as writer:
        writer.run(f"insert into main.schema_steps values ({STEPS[-1][0] + 1}, 'tomorrow')")  # noqa: S608
    before = (emptied / WAREHOUSE_FILE).read_bytes()
    with (
        pytest.raises(WarehouseNewerError, match=rf"{WAREHOUSE_FILE}: made by a newer Vigía"),
        open_writer(emptied),
    ):
        pytest.fail("opened")
    assert (emptied / WAREHOUSE_FILE).read_bytes() == before


def test_no_two_steps_have_one_number_and_none_is_undone_by_another() -> None:
    assert len({step for step, _ in STEPS}) == len(STEPS)
    made = "\n".join(read_statement("schema", name) for _, name in STEPS)
    assert not re.search(r"(?i)^\s*(drop|alter table \S+ drop|delete|update)\b", made, re.MULTILINE)
