"""`vigia nightly` and `vigia backfill`: visits to the sites, and how each ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from extractors.errors import UsageError, VigiaError
from pipelines.commands import wording
from pipelines.commands.asked import parse_day, settings_of
from pipelines.commands.options import AnswerFormat, Data, Output, ScreensScans, Workers
from pipelines.commands.telling import count_workers, tell, tell_of_content, tell_of_wait
from pipelines.formats import Form, choose_form, write_answer
from pipelines.jurisdictions import parse_codes
from pipelines.messages import (
    ALL_LOST,
    ALL_UNREACHABLE,
    BAD_LOOK_BACK,
    BAD_SPAN,
    BLOCKED_ADVICE,
    CLOCK_BEHIND,
    COMPILATIONS_VISITED,
    NO_CONTACT,
    NOTHING_LEFT,
    OTHER_AGENT,
    REQUIRED,
    SURVEYED,
    SURVEYING,
    VISITED,
    VISITING,
    WATCH_RESUME,
    Language,
)
from pipelines.progress import progress_bar
from pipelines.settings import Settings, prepare_prefect, read_agents
from warehouse.table import Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.sources.source import Window
    from pipelines.watch.night import Occasion
    from pipelines.watch.run import Listener, Turn, WatchRun
    from pipelines.watch.survey import Surveyed
    from pipelines.watch.visit import VisitResult

ROOM_BYTES = 8 << 20
"""A disk with less room is full: Prefect's own database takes half of it."""
ENDINGS = (
    "jurisdiction_code", "first_date", "last_date", "ending", "platform", "listed", "fetched",
    "missing", "pages", "is_whole", "reason",
)  # fmt: skip
ENDING_TYPES = (
    "VARCHAR", "DATE", "DATE", "VARCHAR", "VARCHAR", "INTEGER", "INTEGER", "INTEGER", "INTEGER",
    "BOOLEAN", "VARCHAR",
)  # fmt: skip
NIGHT_SHOWN = ("jurisdiction_code", "ending", "platform", "listed", "fetched", "missing", "reason")
PAST_SHOWN = ("jurisdiction_code", "first_date", "ending", "listed", "fetched", "missing", "reason")
PLANNED = (
    "jurisdiction_code", "first_date", "publication_date", "number", "section", "title", "url",
    "reason",
)  # fmt: skip
PLANNED_TYPES = ("VARCHAR", "DATE", "DATE", *["VARCHAR"] * 5)
PLANNED_SHOWN = ("jurisdiction_code", "publication_date", "number", "section", "title", "reason")

Agents = Annotated[
    list[str] | None, typer.Option("--agent", metavar="HOST=AGENT", help=wording.AGENT)
]


def nightly(
    context: typer.Context,
    codes: Annotated[
        list[str] | None, typer.Argument(metavar="CODE", help=wording.CODES_OF_NIGHT)
    ] = None,
    look_back: Annotated[
        str, typer.Option("--look-back", metavar="DAYS", help=wording.LOOK_BACK, show_default=False)
    ] = "21",
    agents: Agents = None,
    screens_scans: ScreensScans = False,
    workers: Workers = None,
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Visit the sites; exit code 1 if any visit is loud, 3 if none could list anything."""
    from extractors.sources.compilations import publisher_codes

    settings = _with_agents(settings_of(context, data), agents)
    settings = replace(settings, screens_scans=screens_scans)
    form = choose_form(answer_format, output, settings.language)
    wanted = parse_codes(codes, settings.language, publisher_codes())
    side_by_side = count_workers(workers, settings.language)
    days = _parse_look_back(look_back, settings.language)

    def night(occasion: Occasion) -> WatchRun:
        from pipelines.watch.night import watch_a_night

        return watch_a_night(wanted, days, occasion)

    run = run_watch("nightly", night, len(wanted), settings, side_by_side)
    write_answer(endings_of(run, settings.language), form, NIGHT_SHOWN)
    return say_end(run, settings)


def backfill(
    context: typer.Context,
    codes: Annotated[list[str], typer.Argument(metavar="CODE", help=wording.CODES_OR_ALL)],
    since: Annotated[str | None, typer.Option("--since", metavar="DAY", help=wording.SINCE)] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DAY", help=wording.UNTIL)] = None,
    asks_again: Annotated[bool, typer.Option("--again", help=wording.AGAIN)] = False,
    is_dry_run: Annotated[bool, typer.Option("--dry-run", help=wording.WATCH_DRY_RUN)] = False,
    agents: Agents = None,
    screens_scans: ScreensScans = False,
    workers: Workers = None,
    data: Data = None,
    answer_format: AnswerFormat = "table",
    output: Output = None,
) -> int:
    """Visit the sites for the months of a span; exit codes as those of `nightly`."""
    settings = _with_agents(settings_of(context, data), agents)
    settings = replace(settings, screens_scans=screens_scans)
    form = choose_form(answer_format, output, settings.language)
    wanted = parse_codes(codes, settings.language)
    span = _parse_span(since, until, settings)
    side_by_side = count_workers(workers, settings.language)

    from pipelines.watch.night import plan_backfill, watch_the_past

    turns = plan_backfill(wanted, span, settings, asks_again=asks_again)
    if is_dry_run:
        return _survey(turns, span, settings, form)
    visits = sum(map(len, turns))
    if not visits:
        tell(NOTHING_LEFT.say(settings.language, first=span.first_date, last=span.last_date))
    run = run_watch(
        "backfill",
        lambda occasion: watch_the_past(turns, span, occasion),
        visits,
        settings,
        side_by_side,
    )
    write_answer(endings_of(run, settings.language), form, PAST_SHOWN)
    return say_end(run, settings)


def run_watch(
    name: str,
    run: Callable[[Occasion], WatchRun],
    visits: int,
    settings: Settings,
    workers: int,
) -> WatchRun:
    """Make a run as a flow, under a progress bar.

    Args:
        name: Of the flow.
        run: What to do on the occasion that is made for it.
        visits: How many there will be.
        settings: Where to, the clock, how to behave.
        workers: Processes that read side by side.

    Raises:
        VigiaError: As the run does.
    """
    from extractors.storing import require_writable

    require_writable(settings.data, ROOM_BYTES)
    prepare_prefect(settings.data)
    if not settings.contact and not settings.replica:
        tell(NO_CONTACT.say(settings.language))

    from pipelines.flows.api import prefect_server

    with prefect_server(), listening(visits, settings) as listener:
        from pipelines.flows.watching import run_as_flow
        from pipelines.watch.night import Occasion

        return run_as_flow(name, lambda ways: run(Occasion(settings, listener, workers, ways)))


@contextmanager
def listening(visits: int, settings: Settings) -> Iterator[Listener]:
    """Give a run whom to tell: a person, under a progress bar."""
    from pipelines.watch.run import Listener

    language = settings.language
    with progress_bar(VISITING.say(language), visits) as step:
        yield Listener(
            on_visit=lambda _: step(),
            on_wait=lambda: tell_of_wait(settings),
            on_clock=lambda behind: tell(CLOCK_BEHIND.say(language, behind=_rounded(behind))),
        )


def _rounded(behind: timedelta) -> timedelta:
    return timedelta(seconds=round(behind.total_seconds()))


def _survey(turns: Sequence[Turn], span: Window, settings: Settings, form: Form) -> int:
    from pipelines.watch.known import know
    from pipelines.watch.run import PLAIN
    from pipelines.watch.survey import survey

    codes = [turn[0].source.jurisdiction for turn in turns if turn]
    known = know(settings, codes, span)
    surveyed: list[Surveyed] = []
    with progress_bar(SURVEYING.say(settings.language), sum(map(len, turns))) as step:
        for each in survey(turns, known, settings, PLAIN):
            surveyed.append(each)
            step()
    rows = [row for each in surveyed for row in _planned_rows(each, settings.language)]
    write_answer(Table(PLANNED, PLANNED_TYPES, rows), form, PLANNED_SHOWN)
    files = sum(len(each.documents) for each in surveyed)
    tell(SURVEYED.say(settings.language, files=files, visits=len(surveyed)))
    return int(any(each.errors for each in surveyed))


def _planned_rows(surveyed: Surveyed, language: Language) -> list[Row]:
    code, first = surveyed.plan.source.jurisdiction, surveyed.plan.window.first_date
    rows: list[Row] = [
        (
            code,
            first,
            document.publication_date,
            document.number,
            document.section,
            "; ".join(document.titles) or None,
            document.url,
            None,
        )
        for document in surveyed.documents
    ]
    rows += [(code, first, *[None] * 5, error.say(language)) for error in surveyed.errors]
    return rows


def endings_of(run: WatchRun, language: Language) -> Table:
    """Return how every visit of a run ended: one row each."""
    return Table(ENDINGS, ENDING_TYPES, [_row(result, language) for result in run.results])


def _row(result: VisitResult, language: Language) -> Row:
    plan, ended = result.plan, result.ended
    return (
        plan.source.jurisdiction,
        plan.window.first_date,
        plan.window.last_date,
        ended.ending.value,
        ended.platform,
        ended.listed,
        ended.fetched,
        ended.missing,
        result.pages,
        ended.is_whole,
        "; ".join(reason.say(language) for reason in result.reasons) or None,
    )


def say_end(run: WatchRun, settings: Settings) -> int:
    """Say what a run came to, and what to do about it; return its exit code."""
    language = settings.language
    counted = ", ".join(f"{count} {ending}" for ending, count in run.counts().items()) or "0"
    documents = run.published.documents if run.published else 0
    tell(VISITED.say(language, endings=counted, documents=documents))
    if compiled := compilations_said(run, language):
        tell(compiled)
    for host, agent in settings.agents.items():
        tell(OTHER_AGENT.say(language, host=host, agent=agent))
    for advice in _advice(run, language):
        tell(advice)
    if run.published:
        tell_of_content(run.published.suspect, run.published.content_hash, language)
    return _exit_code(run)


def compilations_said(run: WatchRun, language: Language) -> str | None:
    """Say how the visits to publishers of compiled law ended; ``None`` if there were none."""
    counts = run.publisher_counts()
    counted = ", ".join(f"{count} {ending}" for ending, count in counts.items())
    return COMPILATIONS_VISITED.say(language, endings=counted) if counts else None


def _advice(run: WatchRun, language: Language) -> Iterator[str]:
    from extractors.journal import Ending
    from pipelines.messages import UNREACHABLE

    damaged = run.published.damaged if run.published else ()
    for error in (*filter(None, [run.error]), *damaged):
        yield error.say(language)
    if run.is_interrupted:
        yield WATCH_RESUME.say(language)
    reasons = [result.reasons[0] for result in run.results if result.reasons]
    are_unreachable = [reason.phrase is UNREACHABLE for reason in reasons]
    if run.results and run.is_lost and len(reasons) == len(run.results) and all(are_unreachable):
        yield ALL_UNREACHABLE.say(language)
    elif run.results and run.is_lost and not run.error:
        yield ALL_LOST.say(language)
    if any(result.ended.ending is Ending.BLOCKED for result in run.results):
        yield BLOCKED_ADVICE.say(language)


def _exit_code(run: WatchRun) -> int:
    from pipelines.commands.exits import ANSWER_IS_NO, FAILED, OK, exit_code_of

    if isinstance(run.error, VigiaError):
        return exit_code_of(run.error)
    if run.is_whole:
        return OK
    return FAILED if run.is_lost else ANSWER_IS_NO


def _parse_span(since: str | None, until: str | None, settings: Settings) -> Window:
    from extractors.sources.source import Window
    from pipelines.watch.known import last_day_over

    language = settings.language
    first = parse_day(since, "--since", language)
    if first is None:
        raise UsageError(reason=REQUIRED.say(language, option="--since"))
    yesterday = last_day_over(settings.now())
    last = min(parse_day(until, "--until", language) or yesterday, yesterday)
    if first > last:
        raise UsageError(reason=BAD_SPAN.say(language, first=first, last=last))
    return Window(first, last)


def _parse_look_back(text: str, language: Language) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 365:  # a year of days
        raise UsageError(reason=BAD_LOOK_BACK.say(language, text=text))
    return int(text)


def _with_agents(settings: Settings, pairs: Sequence[str] | None) -> Settings:
    chosen = read_agents(pairs or (), settings.language)
    return replace(settings, agents={**settings.agents, **chosen})
