"""The application: which commands there are, and what a run's end says to the shell."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from extractors.errors import VigiaError
from pipelines.commands import wording
from pipelines.commands.asked import settings_of
from pipelines.commands.asking import coverage, findings, sql, status
from pipelines.commands.comparing import compare, matrix
from pipelines.commands.demonstrating import demo
from pipelines.commands.differing import diff
from pipelines.commands.exits import BAD_USAGE, OK, exit_code_of
from pipelines.commands.ingesting import ingest
from pipelines.commands.mending import doctor, rebuild
from pipelines.commands.options import Data
from pipelines.commands.publishing import publish
from pipelines.commands.quoting import history, law, search
from pipelines.commands.reading import read
from pipelines.commands.rereading import reread
from pipelines.commands.reviewing import accept, correct, reject, show, waiting
from pipelines.commands.scheduling import schedule
from pipelines.commands.sourcing import check, parse, sources
from pipelines.commands.timeline import timeline
from pipelines.commands.verifying import verify
from pipelines.commands.watching import backfill, nightly
from pipelines.messages import INTERRUPTED, SEE_HELP, Language
from pipelines.settings import Settings

if TYPE_CHECKING:
    from typer._click import Command, Context

SIGINT_CODE = 130
PROGRAM = "vigia"

COMMANDS: tuple[tuple[Callable[..., int], str], ...] = (
    (read, wording.READ),
    (ingest, wording.INGEST),
    (nightly, wording.NIGHTLY),
    (backfill, wording.BACKFILL),
    (reread, wording.REREAD),
    (coverage, wording.COVERAGE),
    (status, wording.STATUS),
    (timeline, wording.TIMELINE),
    (matrix, wording.MATRIX),
    (compare, wording.COMPARE),
    (law, wording.LAW),
    (history, wording.HISTORY),
    (diff, wording.DIFF),
    (search, wording.SEARCH),
    (findings, wording.FINDINGS),
    (verify, wording.VERIFY),
    (sql, wording.SQL),
    (publish, wording.PUBLISH),
    (schedule, wording.SCHEDULE),
    (rebuild, wording.REBUILD),
    (doctor, wording.DOCTOR),
    (demo, wording.DEMO),
)
SOURCE_COMMANDS: tuple[tuple[Callable[..., int], str], ...] = (
    (check, wording.SOURCES_CHECK),
    (parse, wording.SOURCES_PARSE),
)
REVIEW_COMMANDS: tuple[tuple[str, Callable[..., int], str], ...] = (
    ("list", waiting, wording.REVIEW_LIST),
    ("show", show, wording.REVIEW_SHOW),
    ("accept", accept, wording.REVIEW_ACCEPT),
    ("correct", correct, wording.REVIEW_CORRECT),
    ("reject", reject, wording.REVIEW_REJECT),
)


def run(arguments: Sequence[str], settings: Settings) -> int:
    """Run one command and return its exit code; errors of ours are said, not raised."""
    language = settings.language
    try:
        ended = build_command(language).main(
            list(arguments) or ["--help"], prog_name=PROGRAM, standalone_mode=False, obj=settings
        )
    except typer.TyperException as error:
        _complain(_say_usage_error(error, language))
        return BAD_USAGE
    except VigiaError as error:
        _complain(error.say(language))
        return exit_code_of(error)
    if ended == SIGINT_CODE:
        _complain(INTERRUPTED.say(language))
    return int(ended or OK)


def build_command(language: Language) -> TyperGroup:
    """Return the whole command line in a language."""
    app = typer.Typer(
        name=PROGRAM,
        cls=_GROUPS[language],
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(help=wording.VIGIA, epilog=wording.EPILOG)(_choose_data)
    for function, help_text in COMMANDS:
        app.command(help=help_text, cls=_SUBCOMMANDS[language])(function)
    app.add_typer(_build_sources(language), name="sources")
    app.add_typer(_build_review(language), name="review")
    group = typer.main.get_command(app)
    if not isinstance(group, TyperGroup):
        raise TypeError(group)
    _translate_group(group, language)
    return group


def _build_sources(language: Language) -> typer.Typer:
    """Return `vigia sources`: a table by itself, and commands of its own."""
    app = typer.Typer(cls=_GROUPS[language], invoke_without_command=True, rich_markup_mode=None)
    app.callback(help=wording.SOURCES)(sources)
    for function, help_text in SOURCE_COMMANDS:
        app.command(help=help_text, cls=_SUBCOMMANDS[language])(function)
    return app


def _build_review(language: Language) -> typer.Typer:
    """Return `vigia review`: commands of its own, and nothing by itself."""
    app = typer.Typer(cls=_GROUPS[language], rich_markup_mode=None, help=wording.REVIEW)
    for name, function, help_text in REVIEW_COMMANDS:
        app.command(name, help=help_text, cls=_SUBCOMMANDS[language])(function)
    return app


def _translate_group(group: TyperGroup, language: Language) -> None:
    """Put the help of a group and of all its commands into a language."""
    _translate_help(group, language)
    for command in group.commands.values():
        if isinstance(command, TyperGroup):
            _translate_group(command, language)
        else:
            _translate_help(command, language)


def _choose_data(
    context: typer.Context,
    data: Data = None,
    _version: Annotated[
        bool,
        typer.Option(
            "--version",
            is_eager=True,
            callback=lambda asked: _print_version(asked=asked),
            help=wording.VERSION,
        ),
    ] = False,
) -> None:
    context.obj = settings_of(context, data)


def _print_version(*, asked: bool) -> None:
    if asked:
        typer.echo(f"{PROGRAM} {version(PROGRAM)}")
        raise typer.Exit


def _say_usage_error(error: typer.TyperException, language: Language) -> str:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else PROGRAM
    said = wording.translate_usage_error(" ".join(error.format_message().split()), language)
    stop = "" if said.endswith((".", "?")) else "."
    return f"{path}: {said}{stop} {SEE_HELP.say(language, command=path)}"


def _complain(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


def _translate_help(command: Command, language: Language) -> None:
    """Put the help of a command and of its options into a language."""
    command.help = wording.translate(command.help, language)
    command.epilog = wording.translate(command.epilog, language)
    command.options_metavar = wording.translate(command.options_metavar, language)
    if isinstance(command, TyperGroup):
        metavar = wording.translate(command.subcommand_metavar, language)
        command.subcommand_metavar = metavar or command.subcommand_metavar
    for parameter in command.params:
        if isinstance(parameter, TyperOption | TyperArgument):
            parameter.help = wording.translate(parameter.help, language)
            parameter.metavar = wording.translate(parameter.metavar, language)


class _SpanishCommand(TyperCommand):
    def get_help(self, ctx: Context) -> str:
        return wording.translate_help_page(super().get_help(ctx))


class _SpanishGroup(TyperGroup):
    def get_help(self, ctx: Context) -> str:
        return wording.translate_help_page(super().get_help(ctx))


_GROUPS: dict[Language, type[TyperGroup]] = {"en": TyperGroup, "es": _SpanishGroup}
_SUBCOMMANDS: dict[Language, type[TyperCommand]] = {"en": TyperCommand, "es": _SpanishCommand}
