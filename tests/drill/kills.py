"""Kills a night at moments drawn by lot, lets the next run finish it, and compares.

An undisturbed night tells how long it takes and what the warehouse then holds. Every
killed night, once it was started again, must come to the same, fetch nothing twice, keep
what is published readable throughout, and leave no process behind.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from extractors.errors import VigiaError
from extractors.sources.registry import source_codes
from tests.drill.ground import Ground, Undisturbed, opened
from tests.drill.programs import PLAIN, PREFECT, Ended, Running
from tests.drill.traces import Traces, published_rows, traces_of

LOOK_SECONDS: Final = 0.2
"""So often a reader opens what is published."""
HEADINGS: Final = (
    "#",
    "way",
    "killed at",
    "stage",
    "visits ended",
    "archived",
    "read",
    "loaded",
    "in flight",
    "processes gone after",
    "run again",
    "broken",
)


@dataclass(frozen=True, slots=True)
class Kill:
    """One night that was killed, and the run that finished it.

    Args:
        way: With Prefect, or plain.
        at_seconds: When it was killed.
        was_over: Whether it had ended by then.
        traces: What the data directory showed then.
        undisturbed: What it should have come to.
        asked: How many editions both runs asked for.
        again: How the next run ended.
        unreadable: What readers met between the kill and the end.
        gone_after: When the last process of the killed run was gone, if it ever was.
    """

    way: str
    at_seconds: float
    was_over: bool
    traces: Traces
    undisturbed: Undisturbed
    asked: tuple[int, int]
    again: Ended
    unreadable: tuple[str, ...]
    gone_after: float | None

    @property
    def stage(self) -> str:
        """What the run was doing, as far as the data directory shows."""
        return "ended" if self.was_over else self.traces.stage(self.undisturbed.documents)

    @property
    def in_flight(self) -> int:
        """How many editions had been asked for and were not yet noted."""
        return self.asked[0] - self.traces.noted

    def broken(self) -> Iterator[str]:
        """Yield what does not hold."""
        if self.again.code:
            yield f"exit code {self.again.code}"
        if self.again.content_hash != self.undisturbed.content_hash:
            yield "other content"
        if (twice := self.asked[1] + self.traces.noted - self.undisturbed.editions) > 0:
            yield f"{twice} fetched twice"
        if self.unreadable:
            yield f"unreadable: {self.unreadable[0]}"
        if self.gone_after is None:
            yield "a process stays"

    def cells(self) -> list[str]:
        """Return its row of the table, without its number."""
        traces = self.traces
        return [
            self.way,
            f"{self.at_seconds:.1f} s",
            self.stage,
            f"{traces.ended} of {traces.begun}",
            str(traces.archived),
            str(traces.read),
            str(traces.loaded),
            str(self.in_flight),
            "never" if self.gone_after is None else f"{self.gone_after:.1f} s",
            f"exit code {self.again.code}",
            "; ".join(self.broken()) or "nothing",
        ]


def kill(
    ground: Ground, data: Path, program: Sequence[str], undisturbed: Undisturbed, share: float
) -> Kill:
    """Kill a night after a share of the time that one takes, and run it again.

    Args:
        ground: Where.
        data: A data directory of its own.
        program: With Prefect, or plain.
        undisturbed: What it should come to.
        share: From 0 to 1.
    """
    seconds, before = share * undisturbed.seconds, ground.asked
    killed = ground.night.start(data, program=program)
    time.sleep(seconds)
    killed.kill()
    killed.process.wait()
    gone_after = killed.gone_after()
    was_over = killed.wait().code == 0
    traces, between = traces_of(data), ground.asked
    again, unreadable = _run_beside_readers(ground.night.start(data, program=program))
    return Kill(
        way="plain" if program == PLAIN else "Prefect",
        at_seconds=seconds,
        was_over=was_over,
        traces=traces,
        undisturbed=undisturbed,
        asked=(between - before, ground.asked - between),
        again=again,
        unreadable=unreadable,
        gone_after=gone_after,
    )


def _run_beside_readers(running: Running) -> tuple[Ended, tuple[str, ...]]:
    """Wait for the end of a run; also return what readers meanwhile could not read."""
    unreadable = []
    while True:
        is_over = running.process.poll() is not None
        try:
            published_rows(running.data)
        except VigiaError as error:
            unreadable.append(str(error))
        if is_over:
            return running.wait(), tuple(unreadable)
        time.sleep(LOOK_SECONDS)


def table(kills: Sequence[Kill]) -> str:
    """Return a row a kill, and a last line of counts."""
    rows = [[str(place), *each.cells()] for place, each in enumerate(kills, start=1)]
    lines = [HEADINGS, ["---"] * len(HEADINGS), *rows]
    stages = Counter(each.stage for each in kills)
    counted = ", ".join(f"{count} {stage}" for stage, count in stages.most_common())
    broken = sum(any(each.broken()) for each in kills)
    summary = f"{len(kills)} kills: {counted}; {broken} break a promise"
    return "\n".join([*(f"| {' | '.join(cells)} |" for cells in lines), "", summary])


def parse(arguments: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.drill.kills", description=__doc__)
    parser.add_argument("--kills", type=int, default=50, help="how many")
    parser.add_argument("--prefect", type=int, default=10, help="so many of them with Prefect")
    parser.add_argument("--plain", action="store_true", help="none of them with Prefect")
    parser.add_argument("--seed", type=int, default=20261120, help="of the lot")
    parser.add_argument("--sources", type=int, default=33, help="so many gazettes")
    return parser.parse_args(arguments)


def drill(asked: argparse.Namespace) -> Iterator[Kill]:
    """Yield what came of every kill: one in each part of a night, where in it by lot."""
    lot = random.Random(asked.seed)  # noqa: S311 - moments, not secrets
    with_prefect = 0 if asked.plain else min(asked.prefect, asked.kills)
    counts = {PREFECT: with_prefect, PLAIN: asked.kills - with_prefect}
    with TemporaryDirectory() as folder, opened(source_codes()[: asked.sources]) as ground:
        for program, count in counts.items():
            if not count:
                continue
            wholes = [Path(folder, f"{program[0]}-whole-{place}") for place in range(2)]
            nights = [ground.undisturbed(data, program) for data in wholes]
            undisturbed = min(nights, key=lambda night: night.seconds)
            for place in range(count):
                data = Path(folder, f"{program[0]}-{place}")
                yield kill(ground, data, program, undisturbed, (place + lot.random()) / count)


def main(arguments: list[str] | None = None) -> int:
    """0: every promise holds after every kill; 1: one does not."""
    kills: list[Kill] = []
    for came in drill(parse(arguments)):
        kills.append(came)
        sys.stderr.write(f"{' | '.join([str(len(kills)), *came.cells()])}\n")
    sys.stdout.write(f"{table(kills)}\n")
    return int(any(any(each.broken()) for each in kills))


if __name__ == "__main__":
    sys.exit(main())
