"""A mart's columns and key in the words of Frictionless Data, version 1."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from warehouse.statements import read_statement

if TYPE_CHECKING:
    from warehouse.database import Connection, Value

INSTANT_FORMAT: Final = "%Y-%m-%dT%H:%M:%S.%fZ"
TYPES: Final = {
    "BIGINT": "integer",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "DOUBLE": "number",
    "INTEGER": "integer",
    "TIMESTAMP WITH TIME ZONE": "datetime",
    "VARCHAR": "string",
}
KEY: Final = re.compile(r"\bKey: ([a-z0-9_]+(?:, [a-z0-9_]+)*)\.")


def describe_columns(connection: Connection) -> dict[str, list[dict[str, object]]]:
    """Return, by mart, its columns as fields: name, type, and what its comment says."""
    described: dict[str, list[dict[str, object]]] = {}
    for mart, name, kind, comment in connection.ask(read_statement("publication", "columns")).rows:
        described.setdefault(str(mart), []).append(describe_field(str(name), str(kind), comment))
    return described


def describe_field(name: str, kind: str, comment: object = None) -> dict[str, object]:
    """Return a column of a DuckDB type as a field.

    Example:
        >>> describe_field("recorded_at", "TIMESTAMP WITH TIME ZONE")
        {'name': 'recorded_at', 'type': 'datetime', 'format': '%Y-%m-%dT%H:%M:%S.%fZ'}
        >>> describe_field("spans", "STRUCT(page INTEGER)[]", "Where the words stand.")
        {'name': 'spans', 'type': 'array', 'description': 'Where the words stand.'}
    """
    field: dict[str, object] = {"name": name, "type": field_type(kind)}
    if field["type"] == "datetime":
        field["format"] = INSTANT_FORMAT
    if comment:
        field["description"] = str(comment)
    return field


def field_type(kind: str) -> str:
    """Return the type of Frictionless for one of DuckDB's.

    Raises:
        KeyError: None of ours: marts have plain types, and lists and structs of them.

    Example:
        >>> field_type("DATE"), field_type("VARCHAR[]"), field_type("STRUCT(page INTEGER)")
        ('date', 'array', 'object')
    """
    if kind.endswith("[]"):
        return "array"
    return "object" if kind.startswith("STRUCT") else TYPES[kind]


def describe_mart(mart: str) -> str:
    """Return what the head of a mart's statement says of it: grain, key, and how to read it."""
    lines = read_statement("marts", mart).splitlines()
    head = lines[: next(place for place, line in enumerate(lines) if not line.startswith("--"))]
    return " ".join(line.removeprefix("--").strip() for line in head)


def stated_key(mart: str) -> list[str]:
    """Return the columns that the head of a mart's statement calls its key; often none."""
    found = KEY.search(describe_mart(mart))
    return found[1].split(", ") if found else []


def primary_key(connection: Connection, mart: str) -> list[str]:
    """Return the key of a mart if every row has one of its own, without a null; else none."""
    key = stated_key(mart)
    if not key:
        return []
    asked: dict[str, Value] = {"relation": f"marts.{mart}", "key": key}
    faults = connection.ask(read_statement("publication", "key_faults"), asked).rows[0][0]
    return [] if faults else key
