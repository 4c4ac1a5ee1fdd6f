"""Signs of life of a reading: a beat a page, for whoever waits and must tell work from a hang.

A process reads one document at a time, so it has one listener.
"""

from __future__ import annotations

from collections.abc import Callable


def _nobody() -> None:
    """Hear nothing."""


_listener: Callable[[], None] = _nobody


def listen(listener: Callable[[], None]) -> None:
    """Have a function called at every beat, from now on, in place of the last one."""
    global _listener
    _listener = listener


def beat() -> None:
    """Say that another page is begun."""
    _listener()
