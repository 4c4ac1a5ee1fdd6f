"""Says how exactly the consolidated laws of typeset chains are those that they should be."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.accuracy.chains.grammar import write_chain
from tests.accuracy.chains.measure import PROCESSES, outcomes
from tests.accuracy.chains.telling import differences, told


def main(arguments: Sequence[str] | None = None) -> int:
    """0 if every version, order and stop of every chain is as it should be, else 1."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.chains", description=__doc__)
    parser.add_argument("--chains", type=int, default=40, help="how many (40)")
    parser.add_argument("--seed", type=int, default=1, help="other ones by another seed (1)")
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="differences of each chain"
    )
    parser.add_argument("--only", type=int, help="the chain of this number alone")
    asked = parser.parse_args(arguments)
    numbers = range(asked.chains) if asked.only is None else [asked.only]
    chains = [write_chain(number, asked.seed) for number in numbers]
    with TemporaryDirectory() as folder:
        results = outcomes(chains, Path(folder), PROCESSES)
    sys.stdout.writelines(f"{line}\n" for line in told(results, asked.show))
    return int(any(map(differences, results)))


if __name__ == "__main__":
    sys.exit(main())
