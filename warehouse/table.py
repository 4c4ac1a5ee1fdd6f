"""Rows as they come out of the warehouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """An answer: its columns' names and DuckDB types, and its rows in order.

    Values are those of Python: ``str``, ``int``, ``float``, ``bool``, ``date``, aware
    ``datetime``, ``list``, ``dict`` for a struct, ``None``.
    """

    columns: tuple[str, ...]
    types: tuple[str, ...]
    rows: list[Row]

    def records(self) -> Iterator[dict[str, object]]:
        """Yield each row as an object keyed by the columns' names."""
        for row in self.rows:
            yield dict(zip(self.columns, row, strict=True))

    def column(self, name: str) -> list[object]:
        """Return the values of one column, in row order."""
        place = self.columns.index(name)
        return [row[place] for row in self.rows]
