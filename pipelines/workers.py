"""Work in processes of its own, so that a crash costs one job and no more.

pdfium is C++: a file may kill the process that reads it. When a process dies, the few
jobs in flight are tried again, each alone, and the one that kills again is known.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

LOOK_SECONDS = 0.05
"""How often new jobs are looked for while others are being done."""
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


class Supply(Generic[Job]):
    """Jobs that come while others are being done; any thread may bring some.

    Args:
        jobs: Those that are there at the beginning.
        is_closed: Whether none will follow.
    """

    def __init__(self, jobs: Iterable[Job] = (), *, is_closed: bool = False) -> None:
        self._jobs = deque(jobs)
        self._is_closed = is_closed
        self._news = threading.Condition()

    def put(self, job: Job, *, is_first: bool = False) -> None:
        """Bring a job, to be taken last, or first."""
        with self._news:
            (self._jobs.appendleft if is_first else self._jobs.append)(job)
            self._news.notify_all()

    def close(self) -> None:
        """Say that no job will follow."""
        with self._news:
            self._is_closed = True
            self._news.notify_all()

    def clear(self) -> None:
        """Drop the jobs that nobody has taken."""
        with self._news:
            self._jobs.clear()

    def take(self, wait_seconds: float | None = 0) -> Job | None:
        """Return the next job; ``None`` if there is none within the time, or at all."""
        with self._news:
            self._news.wait_for(lambda: self._jobs or self._is_closed, wait_seconds)
            return self._jobs.popleft() if self._jobs else None

    @property
    def is_over(self) -> bool:
        """Whether there is no job, and none will follow."""
        with self._news:
            return self._is_closed and not self._jobs

    @property
    def is_closed(self) -> bool:
        """Whether no job will follow."""
        with self._news:
            return self._is_closed


def run_isolated(
    function: Callable[[Job], Result], jobs: Iterable[Job] | Supply[Job], workers: int
) -> Generator[Finished[Job, Result] | Failed[Job], None, None]:
    """Yield what became of each job, in the order in which they end.

    Stopping early, also by an interrupt, ends the processes at once.

    Args:
        function: A module's function; it and its jobs go to the processes by pickle.
        jobs: Taken as they are needed; those of an open supply as they come.
        workers: How many processes, at least 1.
    """
    supply = jobs if isinstance(jobs, Supply) else Supply(jobs, is_closed=True)
    while (first := supply.take(None)) is not None:
        supply.put(first, is_first=True)
        for job in (yield from _run_until_crash(function, supply, workers)):
            if (yield from _run_until_crash(function, Supply([job], is_closed=True), 1)):
                yield Failed(job, BrokenProcessPool())


def _run_until_crash(
    function: Callable[[Job], Result], supply: Supply[Job], workers: int
) -> Generator[Finished[Job, Result] | Failed[Job], None, list[Job]]:
    """Run jobs until none will follow or a process dies; return those in flight at its death."""
    flying: dict[Future[Result], Job] = {}
    with _processes(workers) as executor:
        while flying or not supply.is_over:
            while len(flying) < workers * JOBS_AHEAD:
                job = supply.take(0 if flying else None)
                if job is None:
                    break
                try:
                    flying[executor.submit(function, job)] = job
                except BrokenProcessPool:
                    supply.put(job, is_first=True)
                    return list(flying.values())
            ended, _ = wait(flying, _patience(supply), FIRST_COMPLETED)
            if any(isinstance(future.exception(), BrokenProcessPool) for future in ended):
                return list(flying.values())
            for future in ended:
                job, error = flying.pop(future), future.exception()
                yield Failed(job, error) if error else Finished(job, future.result())
    return []


def _patience(supply: Supply[Job]) -> float | None:
    """Return how long to wait for a job's end before looking for new ones."""
    return None if supply.is_closed else LOOK_SECONDS


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
    """Let an interrupt end this process without a word, and its parent's death as well."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
