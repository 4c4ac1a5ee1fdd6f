"""Mutates documents, has each read in a bounded process, and counts how they end."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.fuzz.run import Asked, fuzz
from tests.fuzz.samples import pressed_samples, real_samples
from tests.fuzz.table import as_json, as_table


def parse(arguments: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--shared", type=Path, metavar="DIR", help="real documents are here")
    parser.add_argument("--cases", type=int, default=1000, metavar="N")
    parser.add_argument("--seed", type=int, default=0, metavar="S")
    parser.add_argument(
        "--recognised", type=float, default=0.02, metavar="SHARE",
        help="of the cases, so many have their page images really recognised",
    )  # fmt: skip
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the cases that end badly")
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> int:
    """0: every promise was kept; 1: one was not."""
    asked = parse(arguments)
    samples = real_samples(asked.shared) if asked.shared else []
    results = fuzz(
        samples or pressed_samples(),
        Asked(asked.cases, asked.seed, asked.recognised, asked.keep),
    )
    sys.stdout.write(f"{as_table(results)}\n\n{as_json(results)}\n")
    return int(bool(results.broken()))


if __name__ == "__main__":
    sys.exit(main())
