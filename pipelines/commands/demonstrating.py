"""`vigia demo`: the whole path on invented gazettes, from an empty directory."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractors.errors import UsageError
from extractors.storing import write_atomically
from pipelines.commands import wording
from pipelines.commands.asked import settings_of
from pipelines.commands.asking import adoption, status_columns
from pipelines.commands.ingesting import run_with_progress
from pipelines.commands.quoting import history_lines
from pipelines.commands.verifying import proof_lines, prove
from pipelines.formats import Form, Format, write_answer
from pipelines.messages import (
    DEMO_ASK,
    DEMO_END,
    DEMO_HISTORY,
    DEMO_INGEST,
    DEMO_NOT_EMPTY,
    DEMO_PRESS,
    DEMO_VERIFY,
    SUMMARY,
    Phrase,
)
from pipelines.settings import Settings
from warehouse.table import Table

if TYPE_CHECKING:
    from pipelines.demo.press import PressedEdition

DEFAULT_FOLDER = Path("vigia-demo")
PRESSED = "pressed"
WORKERS = 2


def demo(
    context: typer.Context,
    data: Annotated[
        Path | None, typer.Option("--data", metavar="DIR", help=wording.DEMO_DIR)
    ] = None,
) -> int:
    """Show the path from a PDF to a proved answer; exit code 0 if every step succeeds."""
    given = context.parent.params.get("data") if context.parent else None
    settings = replace(settings_of(context, None), data=data or given or DEFAULT_FOLDER)

    from pipelines.demo.editions import DEMO_DAYS, demo_editions

    editions = demo_editions()
    files = _press(editions, settings)
    is_whole = _ingest(files, settings)
    codes = {edition.truth["jurisdiction"] for edition in editions}
    for day in DEMO_DAYS:
        why = day.es if settings.language == "es" else day.en
        _say(settings, DEMO_ASK, day=day.day, why=why)
        _show_adoption(settings, day.day.isoformat(), codes)
    _show_history(settings)
    is_proved = _verify(settings)
    _say(settings, DEMO_END, data=settings.data)
    return int(not (is_whole and is_proved))


def _press(editions: Sequence[PressedEdition], settings: Settings) -> list[Path]:
    folder = settings.data / PRESSED
    if settings.data.exists() and any(settings.data.iterdir()) and not folder.is_dir():
        raise UsageError(reason=DEMO_NOT_EMPTY.say(settings.language, data=settings.data))
    _say(settings, DEMO_PRESS, count=len(editions), folder=folder)
    for edition in editions:
        write_atomically(folder / edition.file_name, [edition.pdf])
    return [folder / edition.file_name for edition in editions]


def _ingest(files: Sequence[Path], settings: Settings) -> bool:
    """Ingest the pressed editions; say whether all of them are in."""
    from extractors.model import StatedFacts
    from pipelines.ingest import Action

    _say(settings, DEMO_INGEST)
    run = run_with_progress(files, StatedFacts(), settings, workers=WORKERS)
    counts = {action.value: run.count(action) for action in Action}
    sys.stdout.write(f"{SUMMARY.say(settings.language, skipped=0, **counts)}\n")
    for outcome in run.outcomes:
        if outcome.error:
            sys.stdout.write(f"{outcome.error.say(settings.language)}\n")
    return not run.is_partial


def _show_adoption(settings: Settings, day: str, codes: set[str]) -> None:
    table = adoption(settings, day)
    place = table.columns.index("jurisdiction_code")
    rows = [row for row in table.rows if row[place] in codes]
    form = Form(Format.TABLE, None, settings.language)
    write_answer(Table(table.columns, table.types, rows), form, status_columns())


def _show_history(settings: Settings) -> None:
    from pipelines.demo.editions import DEMO_LAW_ID, REFORMED_LABELS
    from pipelines.identifying import find_provision
    from warehouse.answers import history
    from warehouse.database import open_reader

    label = REFORMED_LABELS[0]
    _say(settings, DEMO_HISTORY, label=label)
    words = [DEMO_LAW_ID, label]
    with open_reader(settings.data) as connection:
        versions = history(connection, find_provision(connection, words, settings.language))
    in_colour = sys.stdout.isatty()
    sys.stdout.writelines(history_lines(versions, settings.language, in_colour=in_colour))


def _verify(settings: Settings) -> bool:
    _say(settings, DEMO_VERIFY)
    proofs = prove(settings, [])
    sys.stdout.writelines(proof_lines(proofs, settings.language))
    return bool(proofs) and all(proof.is_proved for proof in proofs)


def _say(settings: Settings, phrase: Phrase, **facts: object) -> None:
    sys.stdout.write(f"\n# {phrase.say(settings.language, **facts)}\n")
