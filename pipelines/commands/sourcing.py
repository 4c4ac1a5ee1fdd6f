"""`vigia sources`: how each gazette is listed and how that goes; one tried live, one page read."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractors.errors import ListingChangedError, UsageError, WarehouseMissingError
from pipelines.commands import wording
from pipelines.commands.asked import settings_of
from pipelines.commands.options import AnswerFormat, Data, Output
from pipelines.commands.reading import require_file
from pipelines.commands.telling import tell
from pipelines.formats import Form, choose_form, draw_table, json_value, write_answer
from pipelines.headings import heading_of, word_for
from pipelines.messages import BAD_ADDRESS, EVIDENCE_SAVED, LISTED, TO_MEND, Language
from warehouse.table import Row, Table

if TYPE_CHECKING:
    from extractors.sources.listing import Listing
    from extractors.sources.source import ListedEdition, Source
    from pipelines.checking.steps import Step
    from pipelines.settings import Settings

State = Mapping[str, object]

COLUMNS = {
    "jurisdiction_code": "VARCHAR",
    "gazette": "VARCHAR",
    "platform": "VARCHAR",
    "hosts": "VARCHAR[]",
    "first_edition_date": "DATE",
    "longest_silence_days": "INTEGER",
    "verified_on": "DATE",
    "last_visit_at": "TIMESTAMP WITH TIME ZONE",
    "last_ending": "VARCHAR",
    "last_ok_at": "TIMESTAMP WITH TIME ZONE",
    "last_edition_date": "DATE",
    "silent_days": "INTEGER",
    "is_silent": "BOOLEAN",
    "robots": "VARCHAR",
    "robots_at": "TIMESTAMP WITH TIME ZONE",
}
"""What programs get of a source: what is declared, then what the warehouse knows."""
SHOWN = (
    "jurisdiction_code", "gazette", "platform", "last_ok_at", "silence", "last_ending",
    "verified_on", "robots",
)  # fmt: skip
STEP_KEYS = ("step", "subject", "outcome", "seen", "mend")
EDITION_KEYS = ("publication_date", "volume", "number", "section", "kind", "title", "url")
"""What `sources parse --json` prints of an edition: other programs take these keys."""


def sources(
    context: typer.Context,
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Print the sources: one row a gazette."""
    if context.invoked_subcommand:
        return 0

    from extractors.sources.registry import all_sources

    settings = settings_of(context, data)
    form = choose_form(answer_format, output, settings.language)
    states = _states(settings)
    records = [
        _record(source, states.get(source.jurisdiction, {}), settings) for source in all_sources()
    ]
    if form.is_for_people:
        rows = [_shown(record, settings.language) for record in records]
        write_answer(Table(SHOWN, ("VARCHAR",) * len(SHOWN), rows), form)
    else:
        rows = [tuple(record.get(name) for name in COLUMNS) for record in records]
        write_answer(Table(tuple(COLUMNS), tuple(COLUMNS.values()), rows), form)
    return 0


def check(
    context: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help=wording.SOURCE_CODE)],
    save: Annotated[
        Path | None, typer.Option("--save", metavar="DIR", help=wording.SAVE_EVIDENCE)
    ] = None,
    answer_format: AnswerFormat = "table",
) -> int:
    """Try a source on its live site; exit code 1 if any step fails."""
    settings = settings_of(context, None)
    language = settings.language
    form = choose_form(answer_format, None, language)

    from extractors.fetching.client import Client
    from extractors.fetching.manners import Clock
    from extractors.sources.registry import load_source
    from extractors.storing import require_writable
    from pipelines.checking.evidence import Evidence, save_evidence
    from pipelines.checking.probing import Outcome
    from pipelines.checking.steps import check_source
    from pipelines.watch.manners import manners_of

    source, at, evidence = load_source(code), settings.now(), Evidence()
    if save:
        require_writable(save)
    client = Client(manners_of(settings, [source]), Clock(now=settings.now))
    steps = _tell_steps(check_source(source, client, at, evidence), form)
    if save:
        facts = {"jurisdiction": source.jurisdiction, "checked_at": at.isoformat()}
        save_evidence(save, facts, [_step_object(step, "en") for step in steps], evidence)
        tell(EVIDENCE_SAVED.say(language, pages=len(evidence.pages), folder=save))
    return int(any(step.outcome is Outcome.FAILED for step in steps))


def parse(
    context: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help=wording.SOURCE_CODE)],
    file: Annotated[Path, typer.Argument(metavar="FILE", help=wording.SAVED_PAGE)],
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help=wording.PAGE_URL)] = None,
    as_json: Annotated[bool, typer.Option("--json", help=wording.AS_JSON_ARRAY)] = False,
) -> int:
    """Print the editions that a saved listing page lists."""
    language = settings_of(context, None).language
    require_file(file, language)
    if url and not url.startswith(("http://", "https://")):
        raise UsageError(reason=BAD_ADDRESS.say(language, url=url))

    from extractors.sources.listing import read_saved_page
    from extractors.sources.registry import load_source

    source = load_source(code)
    try:
        listing = read_saved_page(source, file.read_bytes(), url)
    except ListingChangedError as error:
        raise ListingChangedError(str(file), **error.facts) from error
    if as_json:
        objects = [_edition_object(edition) for edition in listing.editions]
        json.dump(objects, sys.stdout, ensure_ascii=False, default=json_value)
        sys.stdout.write("\n")
    else:
        sys.stdout.write(_summary(listing, file.name, language))
    return 0


def _states(settings: Settings) -> dict[object, State]:
    """Return what the warehouse knows of each source; nothing if there is none yet."""
    from warehouse.database import open_reader
    from warehouse.ledger import source_states

    try:
        with open_reader(settings.data) as connection:
            return {row["jurisdiction_code"]: row for row in source_states(connection).records()}
    except WarehouseMissingError:
        return {}


def _record(source: Source, state: State, settings: Settings) -> State:
    """Return what is declared of a source, and what is known of it, by column."""
    from pipelines.watch.known import last_day_over

    most, last = source.longest_silence_days, state.get("last_edition_date")
    silent = None
    if isinstance(last, date):
        silent = max((last_day_over(settings.now()) - last).days, 0)
    return {
        **state,
        "jurisdiction_code": source.jurisdiction,
        "gazette": source.gazette if settings.language == "es" else source.gazette_en,
        "platform": source.platform.name,
        "hosts": list(source.hosts),
        "first_edition_date": source.first_edition_date,
        "longest_silence_days": most,
        "verified_on": source.verified_on,
        "silent_days": silent,
        "is_silent": None if silent is None else silent > most,
    }


def _shown(record: State, language: Language) -> Row:
    """Return what a person sees of a source; a silence longer than is plausible is marked."""
    silent, ok_at, ending = (
        record.get(name) for name in ("silent_days", "last_ok_at", "last_ending")
    )
    mark = " !" if record["is_silent"] else ""
    told = {
        **record,
        "last_ok_at": ok_at.date() if isinstance(ok_at, datetime) else None,
        "silence": None if silent is None else f"{silent}/{record['longest_silence_days']}{mark}",
        "last_ending": word_for("ending", str(ending), language) if ending else None,
    }
    return tuple(told.get(name) for name in SHOWN)


def _tell_steps(steps: Iterable[Step], form: Form) -> list[Step]:
    """Write steps where they are asked for, to a person each as it was tried; return them."""
    told: list[Step] = []
    for step in steps:
        told.append(step)
        if form.is_for_people:
            sys.stdout.write(_line(step, form.language))
            sys.stdout.flush()
    if not form.is_for_people:
        rows: list[Row] = [tuple(_step_object(step, form.language).values()) for step in told]
        write_answer(Table(STEP_KEYS, ("VARCHAR",) * len(STEP_KEYS), rows), form)
    return told


def _step_object(step: Step, language: Language) -> dict[str, str | None]:
    mend = step.mend.say(language) if step.mend else None
    values = (step.name, step.subject, step.outcome.value, step.seen.say(language), mend)
    return dict(zip(STEP_KEYS, values, strict=True))


def _line(step: Step, language: Language) -> str:
    """Return a step as a line to be read, with one more for what to mend."""
    outcome = word_for("outcome", step.outcome.value, language)
    name = word_for("step", step.name, language)
    line = f"{outcome:8} {name:11} {step.subject}: {step.seen.say(language)}\n"
    if step.mend is None:
        return line
    return f"{line}{'':9}{TO_MEND.say(language, mend=step.mend.say(language))}\n"


def _edition_object(edition: ListedEdition) -> dict[str, object]:
    return {key: getattr(edition, key) for key in EDITION_KEYS}


def _summary(listing: Listing, name: str, language: Language) -> str:
    """Return what a person needs of a page: how much it lists, and the rows."""
    first = LISTED.say(
        language, name=name, editions=len(listing.editions), requests=len(listing.requests)
    )
    if not listing.editions:
        return f"{first}\n"
    rows = [
        tuple(str(value or "") for value in _edition_object(edition).values())
        for edition in listing.editions
    ]
    headings = [heading_of(key, language) for key in EDITION_KEYS]
    return f"{first}\n\n{draw_table(headings, rows)}"
