"""One process that does jobs for its parent: what goes on in it."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from extractors import pulse
from extractors.recognition.engines import choose_engine
from pipelines.limits import bound_memory
from pipelines.settings import read_engine, tame_engines

BEAT_SECONDS = 0.5
"""A sign of life is passed on no more often than that."""


DENIED_MEMORY = ("bad_alloc", "bad allocation", "Insufficient memory", "Failed to allocate")
"""What the errors of C++ libraries say when they are denied memory."""


@dataclass(frozen=True, slots=True)
class Alive:
    """The job goes on."""


@dataclass(frozen=True, slots=True)
class Done:
    """The job has a result."""

    result: Any


@dataclass(frozen=True, slots=True)
class Raised:
    """The job ended in an error."""

    error: BaseException


def serve(connection: Connection, function: Callable[[Any], object], megabytes: int) -> None:
    """Do one job after the other until the parent sends no more.

    A process that has run out of memory does no other job: what is left may be little.
    """
    _die_quietly()
    tame_engines()
    bound_memory(megabytes)
    choose_engine(read_engine())
    pulse.listen(_Pulse(connection))
    while True:
        try:
            job = connection.recv()
        except EOFError:
            return
        try:
            connection.send(_do(function, job))
        except MemoryError:
            connection.send(Raised(MemoryError()))
            return


class _Pulse:
    """Passes signs of life on to the parent."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._next = time.monotonic()

    def __call__(self) -> None:
        now = time.monotonic()
        if now >= self._next:
            self._next = now + BEAT_SECONDS
            self._connection.send(Alive())


def _do(function: Callable[[Any], object], job: object) -> Done | Raised:
    try:
        return Done(function(job))
    except MemoryError:
        raise
    except Exception as error:
        if any(words in str(error) for words in DENIED_MEMORY):
            raise MemoryError from error
        return Raised(_portable(error))


def _portable(error: Exception) -> Exception:
    """Return an error that another process can take apart, with its trace as a note."""
    error.add_note(traceback.format_exc())
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301  our own, of this moment
    except Exception:  # noqa: BLE001  an error of a library may hold anything
        plain = RuntimeError(f"{type(error).__name__}: {error}")
        plain.add_note(traceback.format_exc())
        return plain
    return error


def _die_quietly() -> None:
    """Let an interrupt end this process without a word, and its parent's death as well."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
