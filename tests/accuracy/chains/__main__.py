"""Says how exactly the consolidated laws of typeset chains are those that they should be."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.accuracy.chains.grammar import write_chain
from tests.accuracy.chains.measure import PROCESSES, Outcome, outcomes


def main(arguments: Sequence[str] | None = None) -> int:
    """0 if every version of every chain is exact, else 1."""
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
        told = outcomes(chains, Path(folder), PROCESSES)
    for outcome in told:
        _tell(outcome, asked.show)
    exact, all_of_them = sum(one.exact for one in told), sum(len(one.versions) for one in told)
    orders, misread = sum(one.orders for one in told), sum(len(one.misread) for one in told)
    unsaid = sum(len(one.unsaid) for one in told)
    sys.stdout.write(f"{orders - misread} of {orders} orders read as printed\n")
    sys.stdout.write(
        f"{exact} of {all_of_them} versions exact ({exact / all_of_them:.4f}), "
        f"{unsaid} impossible changes without a finding\n"
    )
    return int(exact < all_of_them or unsaid > 0)


def _tell(outcome: Outcome, show: int) -> None:
    lines = [f"{outcome.exact:4} / {len(outcome.versions):<4} {outcome.chain}"]
    wrong = [one for one in outcome.versions if not one.is_exact]
    lines += [f"      {one.difference}" for one in wrong[:show]]
    lines += [
        f"      {one.edition}: {one.change} {one.label} of {one.law} is not read as printed"
        for one in outcome.misread[:show]
    ]
    lines += [f"      {one.edition} should have a finding" for one in outcome.unsaid[:show]]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    sys.exit(main())
