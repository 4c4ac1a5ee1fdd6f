"""`vigia matrix` and `compare`: what laws provide, criterion by criterion, in their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from extractors.errors import UsageError
from pipelines.commands import wording
from pipelines.commands.asked import parse_day, parse_instant, settings_of
from pipelines.commands.options import AnswerFormat, Codes, Data, KnownAt, OnDay, Output
from pipelines.comparisons import (
    NO_LAW_AT_HAND,
    NONE,
    comparison_lines,
    grid_lines,
    law_lines,
)
from pipelines.formats import choose_form, screen_width, write_answer, write_text
from pipelines.jurisdictions import jurisdiction_codes, parse_codes, parse_jurisdiction
from warehouse.table import Table

if TYPE_CHECKING:
    from datetime import datetime

    from pipelines.messages import Language
    from pipelines.settings import Settings

Cells = Sequence[dict[str, object]]


def matrix(
    context: typer.Context,
    codes: Codes = None,
    on: OnDay = None,
    known_at: KnownAt = None,
    shows_all: Annotated[bool, typer.Option("--all", help=wording.ALL_JURISDICTIONS)] = False,
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Print jurisdictions by criteria; of those named, each answer with its words."""
    settings = settings_of(context, data)
    language = settings.language
    form = choose_form(answer_format, output, language)
    named = parse_codes(codes, language) if codes else []
    day, instant = _when(settings, on, known_at)

    from warehouse.coding import matrix as ask
    from warehouse.database import open_reader

    with open_reader(settings.data) as connection:
        found = ask(connection, day, instant)
    cells = list(found.records())
    _require_laws(cells, named, day, language)
    wanted = set(named) or (set(jurisdiction_codes()) if shows_all else _at_hand(cells))
    shown = [cell for cell in cells if cell["jurisdiction_code"] in wanted]
    if not form.is_for_people or not shown:
        rows = [tuple(cell.values()) for cell in shown]
        write_answer(Table(found.columns, found.types, rows), form)
        return 0
    width = None if form.output else screen_width()
    lines = _laws(shown, language) if named else grid_lines(shown, language, width)
    write_text("".join(lines), len(shown), form)
    return 0


def compare(
    context: typer.Context,
    first: Annotated[str, typer.Argument(metavar="CODE", help=wording.FIRST_CODE)],
    second: Annotated[str, typer.Argument(metavar="CODE", help=wording.SECOND_CODE)],
    on: OnDay = None,
    known_at: KnownAt = None,
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Print two jurisdictions' laws element by element, with the words of both."""
    settings = settings_of(context, data)
    language = settings.language
    form = choose_form(answer_format, output, language)
    ours, theirs = (str(parse_jurisdiction(each, language)) for each in (first, second))
    day, instant = _when(settings, on, known_at)

    from warehouse import coding
    from warehouse.database import open_reader

    with open_reader(settings.data) as connection:
        cells = list(coding.matrix(connection, day, instant).records())
        _require_laws(cells, (ours, theirs), day, language)
        found = coding.compare(connection, ours, theirs, day, instant)
    if form.is_for_people:
        lines = comparison_lines(list(found.records()), language)
        write_text("".join(lines), len(found.rows), form)
    else:
        write_answer(found, form)
    return 0


def _when(settings: Settings, on: str | None, known_at: str | None) -> tuple[date, datetime | None]:
    day = parse_day(on, "--on", settings.language) or settings.now().date()
    return day, parse_instant(known_at, "--known-at", settings.language)


def _at_hand(cells: Cells) -> set[object]:
    return {cell["jurisdiction_code"] for cell in cells if cell["instrument_id"]}


def _require_laws(cells: Cells, codes: Sequence[str], day: date, language: Language) -> None:
    """Raise `UsageError` if a jurisdiction that was named has no law at hand."""
    at_hand = _at_hand(cells)
    for code in codes:
        if code not in at_hand:
            listed = " ".join(sorted(map(str, at_hand))) or NONE.say(language)
            reason = NO_LAW_AT_HAND.say(language, code=code, day=day, codes=listed)
            raise UsageError(reason=reason)


def _laws(cells: Cells, language: Language) -> Iterator[str]:
    for place, (_, law) in enumerate(groupby(cells, key=lambda cell: cell["jurisdiction_code"])):
        yield "\n" if place else ""
        yield from law_lines(list(law), language)
