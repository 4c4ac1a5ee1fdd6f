"""Jobs for whoever does them, some of which come while others are being done."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable
from typing import Generic, TypeVar

Job = TypeVar("Job")


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
