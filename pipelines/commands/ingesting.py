"""`vigia ingest`: files and folders in, and what became of each out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractors.errors import UsageError
from pipelines.commands import wording
from pipelines.commands.asked import parse_day, settings_of
from pipelines.commands.options import AnswerFormat, Data, Output, ScreensScans, Workers
from pipelines.commands.telling import count_workers, tell, tell_of_content, tell_of_wait
from pipelines.formats import choose_form, write_answer
from pipelines.gathering import Gathered, gather
from pipelines.jurisdictions import parse_jurisdiction
from pipelines.messages import (
    CANNOT_LOOK_INTO,
    DRY_SUMMARY,
    NO_FILES,
    NO_SUCH_PATH,
    NOT_A_DOCUMENT,
    READING,
    RESUME,
    STATED,
    STOPPING,
    SUMMARY,
    Language,
)
from pipelines.progress import progress_bar
from pipelines.settings import Settings
from warehouse.table import Row, Table

if TYPE_CHECKING:
    from extractors.model import StatedFacts
    from pipelines.ingest import IngestRun, Outcome

COLUMNS = (
    "file", "action", "reason", "document_sha256", "kind", "jurisdiction", "jurisdiction_basis",
    "publication_date", "publication_date_basis", "pages", "instruments", "findings",
)  # fmt: skip
TYPES = (*["VARCHAR"] * 7, "DATE", "VARCHAR", "INTEGER", "INTEGER", "INTEGER")
SHOWN = (
    "file", "action", "jurisdiction", "jurisdiction_basis", "publication_date",
    "publication_date_basis", "reason",
)  # fmt: skip


def ingest(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help=wording.PATHS)],
    jurisdiction: Annotated[
        str | None, typer.Option("--jurisdiction", metavar="CODE", help=wording.JURISDICTION)
    ] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DAY", help=wording.DATE)] = None,
    number: Annotated[
        str | None, typer.Option("--number", metavar="TEXT", help=wording.NUMBER)
    ] = None,
    volume: Annotated[
        str | None, typer.Option("--volume", metavar="TEXT", help=wording.VOLUME)
    ] = None,
    section: Annotated[
        str | None, typer.Option("--section", metavar="TEXT", help=wording.SECTION)
    ] = None,
    is_dry_run: Annotated[bool, typer.Option("--dry-run", help=wording.DRY_RUN)] = False,
    screens_scans: ScreensScans = False,
    workers: Workers = None,
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Ingest files and folders; exit code 1 if any file was refused or not reached."""
    settings = replace(settings_of(context, data), screens_scans=screens_scans)
    form = choose_form(answer_format, output, settings.language)
    side_by_side = count_workers(workers, settings.language)

    from extractors.model import StatedFacts

    stated = StatedFacts(
        jurisdiction=parse_jurisdiction(jurisdiction, settings.language),
        publication_date=parse_day(date, "--date", settings.language),
        number=number,
        volume=volume,
        section=section,
    )
    gathered = _gather(paths, settings)
    run = run_with_progress(
        gathered.documents,
        stated,
        settings,
        workers=side_by_side,
        is_dry_run=is_dry_run,
    )
    write_answer(_as_table(run, gathered, stated, settings.language), form, SHOWN)
    _say_summary(run, gathered, settings.language, is_dry_run=is_dry_run)
    return int(run.is_partial or bool(gathered.closed))


def run_with_progress(
    files: Sequence[Path],
    stated: StatedFacts,
    settings: Settings,
    *,
    workers: int,
    is_dry_run: bool = False,
) -> IngestRun:
    """Ingest files under a progress bar, and tell the person when it waits or stops.

    Raises:
        VigiaError: As `pipelines.ingest.ingest` does.
    """
    from pipelines.ingest import Listener
    from pipelines.ingest import ingest as ingest_files

    with progress_bar(READING.say(settings.language), len(files)) as step:
        listener = Listener(
            on_read=lambda _: step(),
            on_wait=lambda: tell_of_wait(settings),
            on_interrupt=lambda: tell(STOPPING.say(settings.language)),
        )
        return ingest_files(
            files, stated, settings, listener, workers=workers, is_dry_run=is_dry_run
        )


def _gather(paths: Sequence[Path], settings: Settings) -> Gathered:
    for path in paths:
        if not path.exists():
            raise UsageError(reason=NO_SUCH_PATH.say(settings.language, path=path))
    gathered = gather(paths, without=settings.data)
    if not gathered.documents and not gathered.closed:
        listed = ", ".join(map(str, paths))
        raise UsageError(reason=NO_FILES.say(settings.language, paths=listed))
    return gathered


def _as_table(run: IngestRun, gathered: Gathered, stated: StatedFacts, language: Language) -> Table:
    empty = (None,) * (len(COLUMNS) - 3)
    rows = [_row(outcome, stated, language) for outcome in run.outcomes]
    skipped = NOT_A_DOCUMENT.say(language)
    rows += [(str(path), "skipped", skipped, *empty) for path in gathered.skipped]
    closed = CANNOT_LOOK_INTO.say(language)
    rows += [(str(path), "refused", closed, *empty) for path in gathered.closed]
    return Table(COLUMNS, TYPES, rows)


def _row(outcome: Outcome, stated: StatedFacts, language: Language) -> Row:
    reason = None
    if outcome.error:
        reason = outcome.error.say(language).removeprefix(f"{outcome.error.subject}: ")
    first = (str(outcome.file), outcome.action.value, reason)
    taken = outcome.taken
    if taken is None:
        return (*first, *[None] * (len(COLUMNS) - len(first)))
    facts, said = taken.facts, STATED.say(language)
    return (
        *first,
        taken.document_sha256,
        facts.kind.value,
        stated.jurisdiction or facts.jurisdiction,
        said if stated.jurisdiction else facts.jurisdiction_basis,
        stated.publication_date or facts.publication_date,
        said if stated.publication_date else facts.publication_date_basis,
        taken.page_count,
        taken.instrument_count,
        taken.finding_count,
    )


def _say_summary(
    run: IngestRun, gathered: Gathered, language: Language, *, is_dry_run: bool
) -> None:
    from pipelines.ingest import Action

    phrase = DRY_SUMMARY if is_dry_run else SUMMARY
    loaded = Action.WOULD_LOAD if is_dry_run else Action.LOADED
    said = phrase.say(
        language,
        loaded=run.count(loaded),
        unchanged=run.count(Action.UNCHANGED),
        refused=run.count(Action.REFUSED) + len(gathered.closed),
        skipped=len(gathered.skipped),
    )
    tell(said)
    if missed := run.count(Action.NOT_REACHED):
        tell(RESUME.say(language, count=missed))
    for error in run.damaged:
        tell(error.say(language))
    tell_of_content(run.suspect, run.content_hash, language)
