"""Goes through every fault at every kind of site, and prints how each night ended."""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor

from extractors.sources.registry import source_codes
from pipelines.demo.replica.faults import Fault
from tests.drill.cases import families, rounds_of
from tests.drill.nights import go_through
from tests.drill.outcomes import Outcome
from tests.drill.promises import broken
from tests.drill.table import table

WORKERS = 2


def parse(arguments: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.drill", description=__doc__)
    parser.add_argument(
        "--fault", type=Fault, action="append", help="this alone: " + ", ".join(Fault)
    )
    parser.add_argument(
        "--code",
        type=str.upper,
        choices=source_codes(),
        action="append",
        metavar="CODE",
        help="this gazette alone",
    )
    parser.add_argument(
        "--all-sources", action="store_true", help="every gazette, not one for each family"
    )
    return parser.parse_args(arguments)


def drill(asked: argparse.Namespace) -> list[Outcome]:
    """Return what came of every case that is asked for, and tell of each round as it ends."""
    everywhere = source_codes() if asked.all_sources else sorted(families().values())
    rounds = list(rounds_of(asked.fault or list(Fault), asked.code or everywhere))
    outcomes: list[Outcome] = []
    with ProcessPoolExecutor(WORKERS, multiprocessing.get_context("spawn")) as pool:
        for round_, found in zip(rounds, pool.map(go_through, rounds), strict=True):
            sys.stderr.write(f"{round_.fault.value}, {round_.target.value}: {len(found)} sites\n")
            outcomes += found
    return outcomes


def main(arguments: list[str] | None = None) -> int:
    """0: every promise holds in every case; 1: one does not."""
    outcomes = drill(parse(arguments))
    sys.stdout.write(f"{table(outcomes)}\n")
    return int(any(map(broken, outcomes)))


if __name__ == "__main__":
    sys.exit(main())
