"""Work in processes of its own, so that a crash, a hang or a bomb costs one job and no more.

pdfium is C++: a file may kill the process that reads it, hold it fast, or have it ask
for all the memory there is. Each process does one job at a time, so it is known which.
A job whose process dies, or runs out of memory, is tried once more by a fresh process:
the death may have come from outside, and the memory may have gone to the jobs before.
"""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

from pipelines.limits import Limits
from pipelines.supply import Supply
from pipelines.worker import Alive, Done, Raised, serve

Job = TypeVar("Job")
Result = TypeVar("Result")

LOOK_SECONDS = 0.05
"""How often new jobs are looked for while others are being done."""
GOODBYE_SECONDS = 5
"""So long a process has to end by itself once there are no more jobs."""


@dataclass(frozen=True, slots=True)
class Finished(Generic[Job, Result]):
    """A job and its result."""

    job: Job
    result: Result


@dataclass(frozen=True, slots=True)
class Failed(Generic[Job]):
    """A job and the error that ended it.

    ``ChildProcessError`` if it killed its process, and how; ``TimeoutError`` if it took
    too long, ``MemoryError`` if it wanted too much memory.
    """

    job: Job
    error: BaseException


def run_isolated(
    function: Callable[[Job], Result],
    jobs: Iterable[Job] | Supply[Job],
    workers: int,
    limits: Limits | None = None,
) -> Generator[Finished[Job, Result] | Failed[Job], None, None]:
    """Yield what became of each job, in the order in which they end.

    Stopping early, also by an interrupt, ends the processes at once.

    Args:
        function: A module's function; it and its jobs go to the processes by pickle.
        jobs: Taken as they are needed; those of an open supply as they come.
        workers: How many processes, at least 1.
        limits: What a job may take; the usual unless given.
    """
    supply = jobs if isinstance(jobs, Supply) else Supply(jobs, is_closed=True)
    crew: _Crew[Job, Result] = _Crew(function, workers, limits or Limits())
    try:
        while crew.take_on(supply, may_wait=True):
            ended = crew.listen(None if supply.is_closed else LOOK_SECONDS)
            crew.take_on(supply, may_wait=False)
            yield from ended
        crew.dismiss()
    finally:
        crew.kill()


@dataclass(slots=True)
class _Task(Generic[Job]):
    """A job that is done just now, and since when."""

    job: Job
    is_second_try: bool = False
    begun: float = 0
    heard: float = 0

    def begin(self) -> None:
        self.begun = self.heard = time.monotonic()

    def deadline(self, limits: Limits) -> float:
        return min(self.heard + limits.silent_seconds, self.begun + limits.whole_seconds)


@dataclass(slots=True)
class _Worker(Generic[Job]):
    """A process, the way to it, and what it does."""

    process: BaseProcess
    connection: Connection
    task: _Task[Job] | None = None

    def kill(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


class _Crew(Generic[Job, Result]):
    """The processes, and the jobs that they do."""

    def __init__(self, function: Callable[[Job], Result], size: int, limits: Limits) -> None:
        self._function = function
        self._size = size
        self._limits = limits
        self._workers: list[_Worker[Job]] = []
        self._again: deque[_Task[Job]] = deque()

    @property
    def _busy(self) -> list[tuple[_Worker[Job], _Task[Job]]]:
        return [(worker, worker.task) for worker in self._workers if worker.task]

    def take_on(self, supply: Supply[Job], *, may_wait: bool) -> bool:
        """Give jobs to whoever has none; say whether any is being done.

        If none is, the next one is waited for, if that is allowed.
        """
        while len(self._busy) < self._size:
            task = self._next(supply, None if may_wait and not self._busy else 0)
            if task is None:
                break
            self._give(task)
        return bool(self._busy)

    def listen(self, most_seconds: float | None) -> list[Finished[Job, Result] | Failed[Job]]:
        """Wait for news, or until a job has taken too long; return the jobs that ended."""
        busy = {worker.connection: (worker, task) for worker, task in self._busy}
        deadline = min(task.deadline(self._limits) for _, task in busy.values())
        patience = max(0.0, deadline - time.monotonic())
        ready = wait(busy, patience if most_seconds is None else min(patience, most_seconds))
        ended = []
        for connection, (worker, task) in busy.items():
            if connection in ready:
                ended += self._hear(worker, task)
            elif time.monotonic() >= task.deadline(self._limits):
                self._dismiss(worker)
                ended.append(Failed(task.job, TimeoutError()))
        return ended

    def dismiss(self) -> None:
        """Let every process end by itself."""
        for worker in self._workers:
            worker.connection.close()
        for worker in self._workers:
            worker.process.join(GOODBYE_SECONDS)

    def kill(self) -> None:
        """End every process at once."""
        while self._workers:
            self._workers.pop().kill()

    def _next(self, supply: Supply[Job], wait_seconds: float | None) -> _Task[Job] | None:
        if self._again:
            return self._again.popleft()
        job = supply.take(wait_seconds)
        return None if job is None else _Task(job)

    def _give(self, task: _Task[Job]) -> None:
        idle = next((worker for worker in self._workers if not worker.task), None)
        if idle and task.is_second_try:
            self._dismiss(idle)
            idle = None
        worker = idle or self._start()
        task.begin()
        worker.task = task
        try:
            worker.connection.send(task.job)
        except OSError:  # it died while it had nothing to do: that is no fault of the job's
            self._dismiss(worker)
            self._again.appendleft(task)

    def _start(self) -> _Worker[Job]:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        arguments = (theirs, self._function, self._limits.megabytes)
        process = context.Process(target=serve, args=arguments, daemon=True)
        process.start()
        theirs.close()
        worker: _Worker[Job] = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _dismiss(self, worker: _Worker[Job]) -> None:
        self._workers.remove(worker)
        worker.kill()

    def _hear(
        self, worker: _Worker[Job], task: _Task[Job]
    ) -> list[Finished[Job, Result] | Failed[Job]]:
        """Take one message; return what became of the job, if it ended."""
        try:
            message = worker.connection.recv()
        except (EOFError, OSError):
            worker.process.join()
            error = _cause_of_death(worker.process.exitcode)
            return self._fail(worker, task, error)
        match message:
            case Alive():
                task.heard = time.monotonic()
                return []
            case Done(result):
                worker.task = None
                return [Finished(task.job, result)]
            case Raised(MemoryError() as error):
                return self._fail(worker, task, error)
            case Raised(error):
                worker.task = None
                return [Failed(task.job, error)]
            case _:
                raise TypeError(message)

    def _fail(
        self, worker: _Worker[Job], task: _Task[Job], error: BaseException
    ) -> list[Finished[Job, Result] | Failed[Job]]:
        """Have a job tried again whose process is lost; if it was, that is its end."""
        self._dismiss(worker)
        if task.is_second_try:
            return [Failed(task.job, error)]
        self._again.append(_Task(task.job, is_second_try=True))
        return []


def _cause_of_death(code: int | None) -> BaseException:
    """Return what a process died of; C++ aborts when it is denied the memory it asks for."""
    if code == -signal.SIGABRT:
        return MemoryError()
    return ChildProcessError(_name_of(code))


def _name_of(code: int | None) -> str:
    """Return the name of the signal that ended a process, or its exit code."""
    if code is None or code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"
