"""What the marts say of themselves, wherever the file is opened: in English and in Spanish.

The comments are data, ``sql/seeds/comments.csv``: of a mart or macro its grain and its key,
of a column its meaning. A column means the same wherever its name stands, unless a mart has
a comment of its own on it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, cast

from warehouse.statements import read_statement

if TYPE_CHECKING:
    from warehouse.database import Connection

ANY: Final = "*"
"""Stands for every mart that has the column."""


@dataclass(frozen=True, slots=True)
class Comment:
    """What a mart, macro or column means.

    Args:
        en: In English.
        es: In Spanish.
        key: The columns that tell a mart's rows apart; none of a macro or column, nor of a
            mart whose rows nothing tells apart.
    """

    en: str
    es: str
    key: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The comment as every tool shows it: one line, English before Spanish.

        Example:
            >>> Comment("One row per year", "Una fila por año", ("year",)).text
            'One row per year. Key: year. | Una fila por año. Clave: year.'
        """
        keyed = (f" {word}: {', '.join(self.key)}." for word in ("Key", "Clave"))
        of_en, of_es = keyed if self.key else ("", "")
        return f"{self.en}.{of_en} | {self.es}.{of_es}"


@dataclass(frozen=True, slots=True)
class MartObject:
    """A mart, a macro of the marts, or a column of a mart, as the database has it.

    Args:
        kind: What COMMENT ON calls it.
        relation: The mart or macro.
        column: The column; empty of a mart or macro itself.
        data_type: Of a column.
        parameters: Of a macro.
    """

    kind: str
    relation: str
    column: str
    data_type: str
    parameters: tuple[str, ...]

    @property
    def comment(self) -> Comment | None:
        """What is declared of it."""
        return find_comment(self.relation, self.column)


@cache
def read_comments() -> str:
    """Return the declaration itself, as it stands in ``sql/seeds/comments.csv``."""
    return files("sql").joinpath("seeds", "comments.csv").read_text("utf-8")


@cache
def declared_comments() -> Mapping[tuple[str, str], Comment]:
    """Return every declared comment by mart and column, which is empty of the mart itself."""
    return {
        (row["relation"], row["column"]): Comment(row["en"], row["es"], tuple(row["key"].split()))
        for row in csv.DictReader(read_comments().splitlines())
    }


def find_comment(relation: str, column: str = "") -> Comment | None:
    """Return the comment on a mart or macro, or on a column of one; ``None`` if none is declared.

    Example:
        >>> find_comment("coverage", "year").en
        'Year of publication'
    """
    declared = declared_comments()
    return declared.get((relation, column)) or declared.get((ANY, column))


def list_objects(connection: Connection) -> tuple[MartObject, ...]:
    """Return every mart and macro, each mart before its columns."""
    rows = connection.ask(read_statement("queries", "mart_objects")).records()
    return tuple(
        MartObject(
            kind=str(row["kind"]),
            relation=str(row["relation"]),
            column=str(row["column_name"] or ""),
            data_type=str(row["data_type"] or ""),
            parameters=tuple(cast("list[str]", row["parameters"] or ())),
        )
        for row in rows
    )


def comment_on_marts(connection: Connection) -> None:
    """Give every mart, macro and column its comment, as far as one is declared."""
    connection.run("; ".join(_statements(list_objects(connection))))


def _statements(objects: Iterable[MartObject]) -> Iterator[str]:
    for one in objects:
        if one.comment:
            named = f'marts."{one.relation}"' + (f'."{one.column}"' if one.column else "")
            escaped = one.comment.text.replace("'", "''")  # COMMENT ON takes no parameters
            yield f"comment on {one.kind} {named} is '{escaped}'"
