"""What a person asked for: days, instants and codes, parsed from words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from extractors.errors import UsageError
from pipelines.messages import BAD_DAY, BAD_INSTANT, Language
from pipelines.settings import Settings

if TYPE_CHECKING:
    import typer


def settings_of(context: typer.Context, data: Path | None) -> Settings:
    """Return the run's settings, with the data directory that the command names, if any."""
    settings = context.obj
    if not isinstance(settings, Settings):
        raise TypeError(context.obj)
    return replace(settings, data=data) if data else settings


def parse_day(text: str | None, option: str, language: Language) -> date | None:
    """Return the day that an option gives, if it gives one.

    Raises:
        UsageError: It is no day in ISO 8601.
    """
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(reason=BAD_DAY.say(language, option=option, text=text)) from error


def parse_instant(text: str | None, option: str, language: Language) -> datetime | None:
    """Return the instant that an option gives, if it gives one.

    Without a time zone it is in UTC; a day alone means the last instant of it.

    Raises:
        UsageError: It is neither an instant nor a day in ISO 8601.

    Example:
        >>> parse_instant("2026-11-24", "--known-at", "en").isoformat()
        '2026-11-24T23:59:59.999999+00:00'
    """
    if text is None:
        return None
    try:
        if len(text) <= len("2026-11-24"):
            return datetime.combine(date.fromisoformat(text), time.max, UTC)
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(reason=BAD_INSTANT.say(language, option=option, text=text)) from error
    return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
