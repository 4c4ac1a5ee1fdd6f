"""What long commands tell a person beside their answer, on the error stream."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from extractors.errors import UsageError
from pipelines.messages import BAD_WORKERS, CONTENT_HASH, SUSPECT, WAITING, Language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipelines.settings import Settings
    from warehouse.checks import Violation


def tell(sentence: str) -> None:
    """Say a sentence."""
    sys.stderr.write(f"{sentence}\n")


def tell_of_wait(settings: Settings) -> None:
    """Say that another process writes, and how long it is waited for."""
    seconds = f"{settings.wait_seconds:g}"
    tell(WAITING.say(settings.language, data=settings.data, seconds=seconds))


def tell_of_content(
    suspect: Iterable[Violation], content_hash: str | None, language: Language
) -> None:
    """Say what a person should look at, and the hash of all that is held."""
    for violation in suspect:
        rows = len(violation.rows.rows)
        tell(SUSPECT.say(language, check=violation.check, rows=rows))
    if content_hash:
        tell(CONTENT_HASH.say(language, value=content_hash))


def count_workers(asked: str | None, language: Language) -> int:
    """Return how many processes read: as many as were asked for, or as there are processors.

    Raises:
        UsageError: What was asked for is no whole number from 1.
    """
    if asked is None:
        return os.cpu_count() or 1
    if not asked.isdecimal() or int(asked) < 1:
        raise UsageError(reason=BAD_WORKERS.say(language, text=asked))
    return int(asked)
