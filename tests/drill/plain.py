"""A night without an orchestrator: ``python -m tests.drill.plain DATA [CODE…]``.

It is what `vigia nightly` is without Prefect, whose start takes longer than such a night:
the environment settles the same, and what is said and the exit code are the same.
"""

from __future__ import annotations

import argparse
import resource
import sys
from dataclasses import replace
from pathlib import Path

from extractors.errors import VigiaError
from extractors.sources.registry import source_codes
from pipelines.commands.exits import exit_code_of
from pipelines.commands.telling import tell
from pipelines.commands.watching import endings_of, listening, say_end
from pipelines.formats import choose_form, write_answer
from pipelines.settings import Settings, read_settings
from pipelines.watch.night import Occasion, watch_a_night
from pipelines.watch.plan import LOOK_BACK_DAYS
from pipelines.watch.run import PLAIN, WatchRun


def parse(arguments: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.drill.plain", description=__doc__)
    parser.add_argument("data", type=Path, help="the data directory")
    parser.add_argument("codes", nargs="*", metavar="CODE", help="these gazettes alone")
    parser.add_argument("--workers", type=int, default=2, help="processes that read side by side")
    parser.add_argument("--most-bytes", type=int, help="no file may grow beyond: a full disk")
    return parser.parse_args(arguments)


def watch(settings: Settings, codes: list[str], workers: int) -> WatchRun:
    """Make the night."""
    with listening(len(codes), settings) as listener:
        return watch_a_night(codes, LOOK_BACK_DAYS, Occasion(settings, listener, workers, PLAIN))


def main(arguments: list[str] | None = None) -> int:
    """Exit codes as those of `vigia nightly`; how each visit ended is printed as JSON."""
    asked = parse(arguments)
    if asked.most_bytes:
        resource.setrlimit(resource.RLIMIT_FSIZE, (asked.most_bytes, asked.most_bytes))
    settings = replace(read_settings(), data=asked.data)
    try:
        run = watch(settings, asked.codes or list(source_codes()), asked.workers)
    except VigiaError as error:
        tell(error.say(settings.language))
        return exit_code_of(error)
    table = endings_of(run, settings.language)
    write_answer(table, choose_form("json", None, settings.language), table.columns)
    return say_end(run, settings)


if __name__ == "__main__":
    sys.exit(main())
