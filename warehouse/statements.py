"""The SQL files, found by name: one statement a file, parameters only."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def read_statement(folder: str, name: str) -> str:
    """Return the statement of ``sql/<folder>/<name>.sql``.

    Example:
        >>> read_statement("schema", "001_raw").splitlines()[-1]
        'create schema raw;'
    """
    return files("sql").joinpath(folder, f"{name}.sql").read_text("utf-8")


@cache
def list_statements(folder: str) -> tuple[str, ...]:
    """Return the names of the statements of a folder, in the order of their names."""
    names = (entry.name for entry in files("sql").joinpath(folder).iterdir())
    return tuple(sorted(name.removesuffix(".sql") for name in names if name.endswith(".sql")))
