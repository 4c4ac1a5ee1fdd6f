"""Reads a document in a process of its own, and says in our words why that failed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import TypeVar

from extractors.errors import (
    DocumentError,
    ReadingCrashError,
    ReadingMemoryError,
    ReadingTimeoutError,
    VigiaError,
)
from pipelines.limits import Limits
from pipelines.messages import UNFORESEEN, Language
from pipelines.unforeseen import write_down
from pipelines.workers import Failed, run_isolated

Job = TypeVar("Job")
Result = TypeVar("Result")


def read_isolated(
    function: Callable[[Job], Result], job: Job, name: str, limits: Limits, language: Language
) -> Result:
    """Return what a function makes of one document, in a process of its own.

    Args:
        function: A module's function.
        job: Its argument.
        name: What messages call the document.
        limits: What the process may take.
        language: Of the reason, if the document cannot be read.

    Raises:
        VigiaError: The document cannot be read.
    """
    with closing(run_isolated(function, [job], 1, limits)) as ended:
        done = next(ended)  # and its process, which has no more to do, is not waited for
    if isinstance(done, Failed):
        raise refusal(name, done.error, limits, language) from done.error
    return done.result


def refusal(name: str, error: BaseException, limits: Limits, language: Language) -> VigiaError:
    """Return why a document was not read; what nobody foresaw is written down besides.

    Args:
        name: What messages call the document.
        error: What `run_isolated` says of its job.
        limits: What the process might take.
        language: Of the reason.
    """
    match error:
        case VigiaError():
            return error
        case TimeoutError():
            return ReadingTimeoutError(name, limit=f"{limits.silent_seconds:g}")
        case MemoryError():
            return ReadingMemoryError(name, limit=limits.megabytes)
        case ChildProcessError():
            return ReadingCrashError(name, how=str(error))
    reason = UNFORESEEN.say(language, error=type(error).__name__, log=write_down(error))
    return DocumentError(name, reason=reason)
