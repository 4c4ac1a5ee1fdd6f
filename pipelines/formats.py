"""Answers as a table for people, or as CSV, JSON or Parquet for programs.

Programs get the mart's own column names and values; people get headings and words of
their language, hashes cut short, and only the columns that a screen has room for.
"""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from extractors.errors import UsageError
from extractors.storing import write_atomically
from pipelines.headings import heading_of, word_for
from pipelines.messages import BAD_FORMAT, NO, NO_ROWS, PARQUET_TO_TERMINAL, WRITTEN, YES, Language
from warehouse.table import Row, Table

SHORT_HASH = 12
SHORT_CELL = 12
"""A column of cells no longer than this, such as dates, is never folded."""

LONG_CELL, LEAST_WIDTH = 36, 20
"""A column with a cell longer than the first is folded no narrower than the second."""

PIPE_WIDTH = 100_000
"""Columns of a table that no person's terminal folds: one row stays one line."""


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"
    AKN = "akn"
    """Akoma Ntoso: of a law alone, which the command writes itself."""


LISTINGS = (Format.TABLE, Format.CSV, Format.JSON, Format.PARQUET)
"""The formats of every answer."""


@dataclass(frozen=True, slots=True)
class Form:
    """The form in which one answer was asked for.

    Args:
        format: See `Format`.
        output: The file to write; ``None`` for standard output.
        language: Of headings and words in a table.
    """

    format: Format
    output: Path | None
    language: Language

    @property
    def is_for_people(self) -> bool:
        """Whether the answer is a table to be read."""
        return self.format is Format.TABLE


def choose_form(text: str, output: Path | None, language: Language, *others: Format) -> Form:
    """Return the form that ``--format`` and ``--output`` ask for.

    Args:
        text: What ``--format`` gives.
        output: What ``--output`` gives.
        language: Of headings and words in a table, and of the error.
        others: Formats that the answer has besides those of every answer.

    Raises:
        UsageError: There is no such format, or Parquet would go to a terminal.
    """
    formats = {each.value: each for each in (*LISTINGS, *others)}
    chosen = formats.get(text.lower())
    if chosen is None:
        listed = ", ".join(formats)
        raise UsageError(reason=BAD_FORMAT.say(language, text=text, formats=listed))
    if chosen is Format.PARQUET and output is None and sys.stdout.isatty():
        raise UsageError(reason=PARQUET_TO_TERMINAL.say(language))
    return Form(chosen, output, language)


def write_answer(table: Table, form: Form, shown: Iterable[str] = ()) -> None:
    """Write an answer where and how it was asked for.

    Args:
        table: The answer.
        form: How, and where to.
        shown: The columns that a person sees, in order; all of them if empty.

    Raises:
        StoreUnwritableError: The output file cannot be written.
    """
    if form.format is Format.PARQUET:
        _write_parquet(table, form.output)
        _say_written(len(table.rows), form)
    else:
        write_text(_as_text(table, form, tuple(shown)), len(table.rows), form)


def write_text(text: str, row_count: int, form: Form) -> None:
    """Write an answer that is already text where it was asked for.

    Raises:
        StoreUnwritableError: The output file cannot be written.
    """
    if form.output:
        write_atomically(form.output, [text.encode()])
        _say_written(row_count, form)
    else:
        sys.stdout.write(text)


def json_value(value: object) -> object:
    """Return a value as JSON knows it: days and instants in ISO 8601, the rest as text."""
    return value.isoformat() if isinstance(value, date) else str(value)


def _say_written(row_count: int, form: Form) -> None:
    if form.output:
        said = WRITTEN.say(form.language, rows=row_count, path=form.output)
        sys.stderr.write(f"{said}\n")


def _as_text(table: Table, form: Form, shown: tuple[str, ...]) -> str:
    match form.format:
        case Format.CSV:
            return _as_csv(table)
        case Format.JSON:
            return _as_json(table)
        case _:
            return _as_table(table, form, shown or table.columns)


def _as_csv(table: Table) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([_csv_cell(value) for value in row] for row in table.rows)
    return buffer.getvalue()


def _csv_cell(value: object) -> object:
    match value:
        case bool():
            return "true" if value else "false"
        case date():
            return value.isoformat()
        case list() | dict():
            return json.dumps(value, ensure_ascii=False, default=json_value)
        case _:
            return value


def _as_json(table: Table) -> str:
    rows = (json.dumps(row, ensure_ascii=False, default=json_value) for row in table.records())
    return "[" + ",\n ".join(rows) + "]\n"


def _as_table(table: Table, form: Form, shown: tuple[str, ...]) -> str:
    if not table.rows:
        return NO_ROWS.say(form.language) + "\n"
    places = [table.columns.index(name) for name in shown]
    rows = [_cells(row, places, table.columns, form.language) for row in table.rows]
    headings = [heading_of(name, form.language) for name in shown]
    return draw_table(headings, rows, is_wide=form.output is not None)


def _cells(
    row: Row, places: list[int], columns: tuple[str, ...], language: Language
) -> tuple[str, ...]:
    return tuple(_person_cell(columns[place], row[place], language) for place in places)


def _person_cell(column: str, value: object, language: Language) -> str:
    match value:
        case None:
            return ""
        case bool():
            return (YES if value else NO).say(language)
        case datetime():
            return f"{value:%Y-%m-%d %H:%M:%S}"
        case float():
            return f"{value:.4g}"
        case list() | dict():
            return json.dumps(value, ensure_ascii=False, default=json_value)
        case str() if column.endswith("sha256"):
            return value[:SHORT_HASH]
        case _:
            return word_for(column, str(value), language)


def screen_width() -> int:
    """Return how many columns the terminal has; without one, more than any table needs."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else PIPE_WIDTH


def draw_table(headings: list[str], rows: list[tuple[str, ...]], *, is_wide: bool = False) -> str:
    """Return rows as a table of text; on a terminal it is folded to its width, with colour.

    Args:
        headings: One a column.
        rows: The cells; empty text for what is not known.
        is_wide: Fold nothing, for a file.
    """
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table as Drawing
    from rich.text import Text

    is_terminal = sys.stdout.isatty() and not is_wide
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        force_terminal=is_terminal,
        width=screen_width() if is_terminal else PIPE_WIDTH,
    )
    drawing = Drawing(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for place, heading in enumerate(headings):
        longest = max(len(cell) for cell in (heading, *(row[place] for row in rows)))
        drawing.add_column(
            Text(heading),
            no_wrap=longest <= SHORT_CELL,
            min_width=LEAST_WIDTH if longest > LONG_CELL else None,
            overflow="fold",
        )
    for row in rows:
        drawing.add_row(*(Text(cell) for cell in row))
    console.print(drawing)
    lines = buffer.getvalue().splitlines()
    return "\n".join(line.rstrip() for line in lines if line.strip()) + "\n"


def _write_parquet(table: Table, output: Path | None) -> None:
    from warehouse.database import write_parquet

    if output:
        write_parquet(table, output)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answer.parquet"
        write_parquet(table, path)
        sys.stdout.buffer.write(path.read_bytes())
