"""What a run's end says to the shell."""

from __future__ import annotations

from extractors.errors import CheckFailedError, UsageError, VigiaError

OK, ANSWER_IS_NO, BAD_USAGE, FAILED = range(4)


def exit_code_of(error: VigiaError) -> int:
    """Return the exit code that an error of ours ends a run with."""
    match error:
        case CheckFailedError():
            return ANSWER_IS_NO
        case UsageError():
            return BAD_USAGE
        case _:
            return FAILED
