"""Work in processes of its own, so that a crash costs one job and no more.

pdfium is C++: a file may kill the process that reads it. When a process dies, the few
jobs in flight are tried again, each alone, and the one that kills again is known.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

JOBS_AHEAD = 2
"""Jobs in flight a process: one that runs, and one that waits for it."""


@dataclass(frozen=True, slots=True)
class Finished(Generic[Job, Result]):
    """A job and its result."""

    job: Job
    result: Result


@dataclass(frozen=True, slots=True)
class Failed(Generic[Job]):
    """A job and the error that ended it: ``BrokenProcessPool`` if it killed its process."""

    job: Job
    error: BaseException


def run_isolated(
    function: Callable[[Job], Result], jobs: Iterable[Job], workers: int
) -> Generator[Finished[Job, Result] | Failed[Job], None, None]:
    """Yield what became of each job, in the order in which they end.

    Stopping early, also by an interrupt, ends the processes at once.

    Args:
        function: A module's function; it and its jobs go to the processes by pickle.
        jobs: Taken as they are needed.
        workers: How many processes, at least 1.
    """
    waiting = deque(jobs)
    while waiting:
        for job in (yield from _run_until_crash(function, waiting, workers)):
            if (yield from _run_until_crash(function, deque([job]), 1)):
                yield Failed(job, BrokenProcessPool())


def _run_until_crash(
    function: Callable[[Job], Result], waiting: deque[Job], workers: int
) -> Generator[Finished[Job, Result] | Failed[Job], None, list[Job]]:
    """Run jobs until none waits or a process dies; return those in flight at its death."""
    flying: dict[Future[Result], Job] = {}
    with _processes(workers) as executor:
        while waiting or flying:
            while waiting and len(flying) < workers * JOBS_AHEAD:
                try:
                    flying[executor.submit(function, waiting[0])] = waiting[0]
                except BrokenProcessPool:
                    return list(flying.values())
                waiting.popleft()
            ended, _ = wait(flying, return_when=FIRST_COMPLETED)
            if any(isinstance(future.exception(), BrokenProcessPool) for future in ended):
                return list(flying.values())
            for future in ended:
                job, error = flying.pop(future), future.exception()
                yield Failed(job, error) if error else Finished(job, future.result())
    return []


@contextmanager
def _processes(workers: int) -> Iterator[ProcessPoolExecutor]:
    """Give processes; if the block is left early, end them at once."""
    others = set(multiprocessing.active_children())
    executor = ProcessPoolExecutor(
        workers, multiprocessing.get_context("spawn"), initializer=_die_quietly
    )
    try:
        yield executor
    except BaseException:
        for process in set(multiprocessing.active_children()) - others:
            process.terminate()
        raise
    finally:
        executor.shutdown(cancel_futures=True)


def _die_quietly() -> None:
    """Let an interrupt end this process without a word: its parent reports."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
