"""`vigia status`, `findings` and `sql`: answers that are one table."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractors.errors import QueryRefusedError, UsageError, WarehouseMissingError
from pipelines.commands import wording
from pipelines.commands.asked import parse_day, parse_instant, settings_of
from pipelines.commands.options import AnswerFormat, Codes, Data, KnownAt, OnDay, Output
from pipelines.formats import Format, choose_form, screen_width, write_answer
from pipelines.jurisdictions import parse_codes
from pipelines.messages import ONLY_CLAIMS, YEARS_LEFT_OUT
from pipelines.settings import Settings
from warehouse.table import Table

if TYPE_CHECKING:
    from warehouse.database import Connection

STATUS_NARROW = (
    "jurisdiction_code", "status", "instrument_title", "decree", "publication_date", "evidence",
    "coverage",
)  # fmt: skip
STATUS_WIDE = (
    "jurisdiction_code", "jurisdiction", "status", "instrument_title", "decree", "gazette",
    "publication_date", "evidence", "document_sha256", "page", "coverage", "longest_hole_days",
    "last_edition_date",
)  # fmt: skip
WIDE_SCREEN = 140
COVERAGE_SHOWN = (
    "jurisdiction_code", "year", "expected", "seen", "listed", "refused", "unreachable",
    "confirmed_none", "unknown", "share",
)  # fmt: skip
FINDINGS_SHOWN = ("kind", "document_sha256", "page", "detail")


def status(
    context: typer.Context,
    on: OnDay = None,
    known_at: KnownAt = None,
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Print the adoption table of a day, as known at an instant."""
    settings = settings_of(context, data)
    form = choose_form(answer_format, output, settings.language)
    write_answer(adoption(settings, on, known_at), form, status_columns())
    return 0


def status_columns() -> tuple[str, ...]:
    """Return the columns that a person sees: as many as the screen has room for."""
    return STATUS_WIDE if screen_width() >= WIDE_SCREEN else STATUS_NARROW


def adoption(settings: Settings, on: str | None, known_at: str | None = None) -> Table:
    """Return the adoption table; before anything was ingested, what is claimed."""
    valid_on = parse_day(on, "--on", settings.language) or settings.now().date()
    instant = parse_instant(known_at, "--known-at", settings.language)

    from warehouse.answers import adoption_status

    with _open_answers_or_claims(settings) as connection:
        return adoption_status(connection, valid_on, instant)


def findings(
    context: typer.Context,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help=wording.KIND)] = None,
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Print what surprised the reader, and what could not be applied."""
    from warehouse import answers

    return _answer(
        settings_of(context, data),
        lambda connection: answers.findings(connection, kind=kind),
        answer_format,
        output,
        FINDINGS_SHOWN,
    )


def coverage(
    context: typer.Context,
    codes: Codes = None,
    shows_all: Annotated[bool, typer.Option("--all", help=wording.ALL_YEARS)] = False,
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Print what was seen of the editions that each gazette is expected to have published."""
    settings = settings_of(context, data)
    form = choose_form(answer_format, output, settings.language)
    wanted = frozenset(parse_codes(codes, settings.language))

    from warehouse.database import open_reader
    from warehouse.ledger import coverage as ask

    with open_reader(settings.data) as connection:
        found = ask(connection)
    rows = [row for row in found.records() if row["jurisdiction_code"] in wanted]
    is_brief = form.format is Format.TABLE and not shows_all
    told = [row for row in rows if not is_brief or _is_anything_known(row)]
    table = Table(found.columns, found.types, [tuple(row.values()) for row in told])
    write_answer(table, form, COVERAGE_SHOWN)
    if len(told) < len(rows):
        left_out = YEARS_LEFT_OUT.say(settings.language, count=len(rows) - len(told))
        sys.stderr.write(f"{left_out}\n")
    return 0


def _is_anything_known(row: Mapping[str, object]) -> bool:
    return any(row[name] for name in ("seen", "confirmed_none", "unreachable", "listed", "refused"))


def sql(
    context: typer.Context,
    query: Annotated[str, typer.Argument(metavar="QUERY", help=wording.QUERY)],
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Print the answer to one statement that reads."""
    from warehouse import answers

    settings = settings_of(context, data)
    try:
        return _answer(
            settings, lambda connection: answers.query(connection, query), answer_format, output
        )
    except QueryRefusedError as error:
        raise UsageError(reason=error.say(settings.language)) from error


def _answer(
    settings: Settings,
    ask: Callable[[Connection], Table],
    answer_format: str,
    output: Path | None,
    shown: tuple[str, ...] = (),
) -> int:
    from warehouse.database import open_reader

    form = choose_form(answer_format, output, settings.language)
    with open_reader(settings.data) as connection:
        table = ask(connection)
    write_answer(table, form, shown)
    return 0


@contextmanager
def _open_answers_or_claims(settings: Settings) -> Iterator[Connection]:
    """Open the published answers; if there are none yet, the claims alone."""
    from warehouse.database import open_memory, open_reader

    try:
        with open_reader(settings.data) as connection:
            yield connection
    except WarehouseMissingError:
        from warehouse.build import build
        from warehouse.claims import load_claims

        said = ONLY_CLAIMS.say(settings.language, data=settings.data)
        sys.stderr.write(f"{said}\n")
        with open_memory() as connection:
            load_claims(connection)
            build(connection)
            yield connection
