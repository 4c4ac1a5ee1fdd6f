"""`vigia demo`: a night of the watch on a replica of the 33 sites, and the questions after it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractors.errors import UsageError
from extractors.storing import write_atomically
from pipelines.commands import wording
from pipelines.commands.asked import settings_of
from pipelines.commands.asking import COVERAGE_SHOWN, adoption, status_columns
from pipelines.commands.ingesting import run_with_progress
from pipelines.commands.quoting import history_lines
from pipelines.commands.verifying import proof_lines, prove
from pipelines.commands.watching import NIGHT_SHOWN, compilations_said, endings_of, run_watch
from pipelines.formats import Form, Format, write_answer
from pipelines.jurisdictions import jurisdiction_codes
from pipelines.messages import (
    DEMO_ASK,
    DEMO_BACKFILL,
    DEMO_COVERAGE,
    DEMO_END,
    DEMO_HISTORY,
    DEMO_INGEST,
    DEMO_NIGHT,
    DEMO_NOT_EMPTY,
    DEMO_PROVED,
    DEMO_REPLICA,
    DEMO_TODAY,
    DEMO_VERIFY,
    SUMMARY,
    VISITED,
    Phrase,
)
from pipelines.settings import Settings
from warehouse.table import Table

if TYPE_CHECKING:
    from extractors.sources.source import Window
    from pipelines.watch.run import WatchRun

DEFAULT_FOLDER = Path("vigia-demo")
PRESSED = "pressed"
WORKERS = 2


def demo(
    context: typer.Context,
    data: Annotated[
        Path | None, typer.Option("--data", metavar="DIR", help=wording.DEMO_DIR)
    ] = None,
) -> int:
    """Show the path from 33 sites to a proved answer; exit code 0 if every step succeeds."""
    given = context.parent.params.get("data") if context.parent else None
    settings = replace(settings_of(context, None), data=data or given or DEFAULT_FOLDER)
    _require_ours(settings)

    from pipelines.demo.publishers import demo_publishers
    from pipelines.demo.replica.server import Replica
    from pipelines.demo.shelves import NOW, demo_shelves

    with Replica(demo_shelves(), further=demo_publishers()) as replica:
        settings = replace(settings, now=lambda: NOW, replica=replica.address)
        _say(settings, DEMO_REPLICA, address=replica.address)
        runs = [_watch_a_night(settings), _watch_the_past(settings)]
    is_whole = _ingest(settings) and all(run.is_whole for run in runs)
    _ask(settings)
    is_proved = _verify(settings)
    _say(settings, DEMO_END, data=settings.data)
    return int(not (is_whole and is_proved))


def _require_ours(settings: Settings) -> None:
    data = settings.data
    is_ours = (data / PRESSED).is_dir() or (data / "ledger").is_dir()
    if data.exists() and any(data.iterdir()) and not is_ours:
        raise UsageError(reason=DEMO_NOT_EMPTY.say(settings.language, data=data))


def _watch_a_night(settings: Settings) -> WatchRun:
    from pipelines.watch.night import watch_a_night
    from pipelines.watch.plan import LOOK_BACK_DAYS

    _say(settings, DEMO_NIGHT)
    codes = jurisdiction_codes()
    run = run_watch(
        "nightly",
        lambda occasion: watch_a_night(codes, LOOK_BACK_DAYS, occasion),
        len(codes),
        settings,
        WORKERS,
    )
    write_answer(endings_of(run, settings.language), _form(settings), NIGHT_SHOWN)
    _say_visits(run, settings)
    return run


def _watch_the_past(settings: Settings) -> WatchRun:
    """Backfill the days around the editions of the demonstration's story."""
    from pipelines.demo.editions import story_spans
    from pipelines.watch.night import plan_backfill, watch_the_past

    spans = story_spans()
    _say(settings, DEMO_BACKFILL, codes=" ".join(spans))
    turns = [
        [
            plan
            for span in windows
            for turn in plan_backfill([code], span, settings, asks_again=False)
            for plan in turn
        ]
        for code, windows in spans.items()
    ]
    hull = _hull(span for windows in spans.values() for span in windows)
    run = run_watch(
        "backfill",
        lambda occasion: watch_the_past(turns, hull, occasion),
        sum(map(len, turns)),
        settings,
        WORKERS,
    )
    _say_visits(run, settings)
    return run


def _hull(spans: Iterable[Window]) -> Window:
    """Return the shortest window that holds all spans."""
    held = list(spans)
    first, last = min(each.first_date for each in held), max(each.last_date for each in held)
    return replace(held[0], first_date=first, last_date=last)


def _ingest(settings: Settings) -> bool:
    """Ingest the compilation, which no gazette lists; say whether it is in."""
    from extractors.model import StatedFacts
    from pipelines.demo.editions import demo_compilation
    from pipelines.ingest import Action

    compilation = demo_compilation()
    file = settings.data / PRESSED / compilation.file_name
    _say(settings, DEMO_INGEST, file=file)
    write_atomically(file, [compilation.pdf])
    run = run_with_progress([file], StatedFacts(), settings, workers=1)
    counts = {action.value: run.count(action) for action in Action}
    sys.stdout.write(f"{SUMMARY.say(settings.language, skipped=0, **counts)}\n")
    return not run.is_partial


def _ask(settings: Settings) -> None:
    from pipelines.demo.editions import DEMO_CODES, DEMO_DAYS

    for day in DEMO_DAYS:
        why = day.es if settings.language == "es" else day.en
        _say(settings, DEMO_ASK, day=day.day, why=why)
        _show_adoption(settings, day.day.isoformat(), DEMO_CODES)
    _say(settings, DEMO_TODAY, day=settings.now().date())
    _show_adoption(settings, None, jurisdiction_codes())
    _show_coverage(settings)
    _show_history(settings)


def _show_adoption(settings: Settings, day: str | None, codes: Iterable[str]) -> None:
    table = adoption(settings, day)
    place, wanted = table.columns.index("jurisdiction_code"), frozenset(codes)
    rows = [row for row in table.rows if row[place] in wanted]
    write_answer(Table(table.columns, table.types, rows), _form(settings), status_columns())


def _show_coverage(settings: Settings) -> None:
    from warehouse.database import open_reader
    from warehouse.ledger import coverage

    year = settings.now().year
    _say(settings, DEMO_COVERAGE, year=year)
    with open_reader(settings.data) as connection:
        found = coverage(connection)
    place = found.columns.index("year")
    rows = [row for row in found.rows if row[place] == year]
    write_answer(Table(found.columns, found.types, rows), _form(settings), COVERAGE_SHOWN)


def _show_history(settings: Settings) -> None:
    from pipelines.demo.editions import DEMO_LAW_ID, REFORMED_LABELS
    from pipelines.identifying import find_provision
    from warehouse.answers import history
    from warehouse.database import open_reader

    label = REFORMED_LABELS[0]
    _say(settings, DEMO_HISTORY, label=label)
    words = [DEMO_LAW_ID, label]
    with open_reader(settings.data) as connection:
        versions = history(
            connection, find_provision(connection, words, settings.language).provision_id
        )
    in_colour = sys.stdout.isatty()
    sys.stdout.writelines(history_lines(versions, settings.language, in_colour=in_colour))


def _verify(settings: Settings) -> bool:
    _say(settings, DEMO_VERIFY)
    proofs = prove(settings, [])
    broken = [proof for proof in proofs if not proof.is_proved]
    sys.stdout.writelines(proof_lines(broken or proofs[:3], settings.language))
    _say(settings, DEMO_PROVED, proved=len(proofs) - len(broken), all=len(proofs))
    return bool(proofs) and not broken


def _say_visits(run: WatchRun, settings: Settings) -> None:
    counted = ", ".join(f"{count} {ending}" for ending, count in run.counts().items()) or "0"
    documents = run.published.documents if run.published else 0
    said = VISITED.say(settings.language, endings=counted, documents=documents)
    sys.stdout.write(f"{said}\n")
    if compiled := compilations_said(run, settings.language):
        sys.stdout.write(f"{compiled}\n")


def _form(settings: Settings) -> Form:
    return Form(Format.TABLE, None, settings.language)


def _say(settings: Settings, phrase: Phrase, **facts: object) -> None:
    sys.stdout.write(f"\n# {phrase.say(settings.language, **facts)}\n")
