"""Makes cases, has each read within limits, and holds what happens against what is promised."""

from __future__ import annotations

import multiprocessing
import os
import re
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from random import Random

from extractors.errors import DocumentError
from pipelines.limits import Limits
from pipelines.workers import Failed, Finished, run_isolated
from tests.fuzz.mutations import MUTATIONS
from tests.fuzz.reading import Case, Told, read_case

LIMITS = Limits(silent_seconds=60, whole_seconds=120, megabytes=1024)
LIBRARIES = 256
"""Megabytes of a process that the limit does not count: the code of the libraries."""
LATE = 10
"""Seconds after its limit when a process must be gone, and its successor be at work."""
MOST_MUTATIONS = 3
BATCH = 100
"""So many cases are on disk at once, and go to the same processes."""
SAMPLE_SECONDS = 0.05


class Outcome(StrEnum):
    """What became of a case."""

    READ = "read"
    REFUSED = "refused"
    SLOW = "ended by time"
    GREEDY = "ended by memory"
    CRASHED = "crashed"
    UNFORESEEN = "unforeseen"


@dataclass(slots=True)
class Results:
    """What became of all cases.

    ``by_mutation`` counts outcomes for each mutation that a case went through; ``errors``
    counts the kinds of refusals and of what nobody foresaw; ``slowest`` is the longest
    time from one outcome to the next, in seconds, and ``peak`` the most memory that a
    reading process ever had, in megabytes.
    """

    cases: int = 0
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    by_mutation: dict[str, Counter[Outcome]] = field(default_factory=dict)
    errors: Counter[str] = field(default_factory=Counter)
    seconds: float = 0
    slowest: float = 0
    peak: int = 0
    left_files: list[str] = field(default_factory=list)
    left_processes: int = 0

    def broken(self) -> list[str]:
        """Say which promises were not kept."""
        longest = 2 * (LIMITS.whole_seconds + LATE)  # a crash is tried twice
        return [
            promise
            for promise, is_kept in (
                ("every case ends in a foreseen way", not self.outcomes[Outcome.UNFORESEEN]),
                ("every case ends", self.outcomes.total() == self.cases),
                ("none takes longer than its limit", self.slowest <= longest),
                ("none takes more than its memory", self.peak <= LIMITS.megabytes + LIBRARIES),
                ("no file is left behind", not self.left_files),
                ("no process is left behind", not self.left_processes),
            )
            if not is_kept
        ]


@dataclass(frozen=True, slots=True)
class Asked:
    """How to fuzz: how many cases, by which chance, and how many really recognise images.

    ``keep`` is a folder for the cases that end in another way than read or refused.
    """

    cases: int
    seed: int = 0
    recognised_share: float = 0.0
    keep: Path | None = None


def fuzz(samples: Sequence[bytes], asked: Asked) -> Results:
    """Read mutated samples, one after the other."""
    results = Results(cases=asked.cases)
    begun = time.monotonic()
    with _own_temporary_folder() as folder, _watched_memory(results):
        for first in range(0, asked.cases, BATCH):
            numbers = range(first, min(first + BATCH, asked.cases))
            made = dict(_make(number, samples, asked, folder) for number in numbers)
            last = time.monotonic()
            for done in run_isolated(read_case, made, 1, LIMITS):
                now = time.monotonic()
                results.slowest, last = max(results.slowest, now - last), now
                _count(results, done, made[done.job])
                if asked.keep and _outcome(done) not in (Outcome.READ, Outcome.REFUSED):
                    _keep(done.job.file, asked.keep, _outcome(done))
                done.job.file.unlink()
        results.left_files = sorted(path.name for path in folder.iterdir())
        results.left_processes = len(multiprocessing.active_children())
    results.seconds = time.monotonic() - begun
    return results


def _make(
    number: int, samples: Sequence[bytes], asked: Asked, folder: Path
) -> tuple[Case, list[str]]:
    """Write one case; return it, and the names of what was done to it."""
    chance = Random(f"{asked.seed}/{number}")  # noqa: S311  so that it can be made again
    data = chance.choice(samples)
    chosen = chance.choices(MUTATIONS, k=chance.randint(1, MOST_MUTATIONS))
    for mutate in chosen:
        data = mutate(chance, data, samples) or data
    file = folder / f"{number}.pdf"
    file.write_bytes(data)
    case = Case(file, chance.random() < asked.recognised_share)
    return case, sorted({mutate.__name__ for mutate in chosen})


def _count(
    results: Results, done: Finished[Case, Told] | Failed[Case], mutations: Sequence[str]
) -> None:
    outcome = _outcome(done)
    results.outcomes[outcome] += 1
    for name in mutations:
        results.by_mutation.setdefault(name, Counter())[outcome] += 1
    if isinstance(done, Failed):
        results.errors[_kind(done.error)] += 1


def _outcome(done: Finished[Case, Told] | Failed[Case]) -> Outcome:
    if isinstance(done, Finished):
        return Outcome.READ
    match done.error:
        case DocumentError():
            return Outcome.REFUSED
        case TimeoutError():
            return Outcome.SLOW
        case MemoryError():
            return Outcome.GREEDY
        case ChildProcessError():
            return Outcome.CRASHED
        case _:
            return Outcome.UNFORESEEN


def _kind(error: BaseException) -> str:
    """Name an error; one that nobody foresaw, with its words and where it came from."""
    match error:
        case DocumentError() | TimeoutError() | MemoryError():
            return type(error).__name__
        case ChildProcessError():
            return str(error)
    notes = "\n".join(getattr(error, "__notes__", ()))
    places = re.findall(r'File "[^"]*?([^/"]+/[^/"]+)", line (\d+)', notes)
    return f"{type(error).__name__}: {error}"[:100] + (
        f" at {':'.join(places[-1])}" if places else ""
    )


def _keep(file: Path, folder: Path, outcome: Outcome) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{outcome.replace(' ', '-')}-{file.name}").write_bytes(file.read_bytes())


@contextmanager
def _own_temporary_folder() -> Iterator[Path]:
    """Give a folder that is also where the reading processes put what is temporary."""
    before = os.environ.get("TMPDIR")
    with tempfile.TemporaryDirectory(prefix="vigia-fuzz-") as folder:
        os.environ["TMPDIR"] = folder
        try:
            yield Path(folder)
        finally:
            if before is None:
                del os.environ["TMPDIR"]
            else:
                os.environ["TMPDIR"] = before


@contextmanager
def _watched_memory(results: Results) -> Iterator[None]:
    """Note the most memory that any process of ours has, while the block lasts."""
    over = threading.Event()

    def watch() -> None:
        while not over.wait(SAMPLE_SECONDS):
            peaks = [_peak(process.pid) for process in multiprocessing.active_children()]
            results.peak = max(results.peak, *peaks, 0)

    watching = threading.Thread(target=watch)
    watching.start()
    try:
        yield
    finally:
        over.set()
        watching.join()


def _peak(pid: int | None) -> int:
    """The most memory that a process has had, in megabytes; 0 if it cannot be told."""
    try:
        told = Path(f"/proc/{pid}/status").read_text("ascii")
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s+(\d+) kB", told)
    return int(found[1]) // 1024 if found else 0
