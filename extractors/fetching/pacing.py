"""One request at a time and a pause per host; a host that keeps failing is left alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from extractors.errors import HostRestingError
from extractors.fetching.manners import Clock, Manners


@dataclass(slots=True)
class _Turns:
    """What is remembered of one host, in seconds of the monotonic clock."""

    lock: threading.RLock = field(default_factory=threading.RLock)
    ended: float | None = None
    failures: int = 0
    rests_until: float = 0.0
    delay: float = 0.0


class Pacing:
    """The turns of every host; shared by all who fetch in this process.

    Args:
        manners: Pauses, and when a host is left alone.
        clock: What waits.
    """

    def __init__(self, manners: Manners, clock: Clock) -> None:
        self._manners = manners
        self._clock = clock
        self._hosts: dict[str, _Turns] = {}
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Hold a host for one request, after its pause; others wait.

        Raises:
            HostRestingError: The host is left alone just now.
        """
        turns = self._turns(host)
        with turns.lock:
            self._require_awake(host, turns)
            if turns.ended is not None:
                due = turns.ended + self._pause(host, turns)
                self.wait(due - self._clock.monotonic())
            try:
                yield
            finally:
                turns.ended = self._clock.monotonic()

    def wait(self, seconds: float) -> None:
        """Do nothing for some seconds."""
        if seconds > 0:
            self._clock.sleep(seconds)

    def ask_delay(self, host: str, seconds: float) -> None:
        """Lengthen a host's pause to what its robots.txt asks for, within reason."""
        self._turns(host).delay = min(seconds, self._manners.longest_wait_seconds)

    def note_success(self, host: str) -> None:
        """Forget a host's failures."""
        self._turns(host).failures = 0

    def note_failure(self, host: str, rest_seconds: float | None = None) -> None:
        """Count a failure; too many in a row, or a rest that was asked for, let the host be."""
        turns = self._turns(host)
        turns.failures += 1
        if rest_seconds is None and turns.failures >= self._manners.failures_to_rest:
            rest_seconds = self._manners.rest_seconds
        if rest_seconds is not None:
            turns.rests_until = max(turns.rests_until, self._clock.monotonic() + rest_seconds)

    def _require_awake(self, host: str, turns: _Turns) -> None:
        left = turns.rests_until - self._clock.monotonic()
        if left > 0:
            raise HostRestingError(host, seconds=round(left))

    def _pause(self, host: str, turns: _Turns) -> float:
        pause = max(self._manners.pause(host), turns.delay)
        return pause * (1 + self._manners.jitter * self._clock.draw())

    def _turns(self, host: str) -> _Turns:
        with self._lock:
            return self._hosts.setdefault(host, _Turns())
