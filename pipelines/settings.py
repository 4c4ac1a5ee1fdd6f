"""What a run needs to know of its surroundings; the only reader of the environment."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from extractors.errors import UsageError
from pipelines.messages import BAD_WAIT, Language

DEFAULT_DATA = Path("vigia-data")
DEFAULT_WAIT_SECONDS = 60.0
LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def utc_now() -> datetime:
    """Return this instant."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the data is, how to speak, and the clock.

    Args:
        data: The data directory; it need not exist.
        language: Of every message, header and help text.
        wait_seconds: How long to wait for another process that writes.
        now: The clock, in UTC; a test gives its own.
    """

    data: Path = DEFAULT_DATA
    language: Language = "en"
    wait_seconds: float = DEFAULT_WAIT_SECONDS
    now: Callable[[], datetime] = utc_now

    @property
    def archive(self) -> Path:
        """The folder of the archived documents."""
        return self.data / "archive"

    @property
    def readings(self) -> Path:
        """The folder of the readings."""
        return self.data / "readings"


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings that ``VIGIA_DATA``, ``VIGIA_LANG`` and ``VIGIA_WAIT`` give.

    Raises:
        UsageError: ``VIGIA_WAIT`` is not a number of seconds.

    Example:
        >>> read_settings({"VIGIA_DATA": "d", "LANG": "es_MX.UTF-8"}).language
        'es'
    """
    language = read_language(environment)
    return Settings(
        data=Path(environment.get("VIGIA_DATA") or DEFAULT_DATA),
        language=language,
        wait_seconds=_read_wait(environment.get("VIGIA_WAIT", ""), language),
    )


def read_language(environment: Mapping[str, str] = os.environ) -> Language:
    """Return Spanish if ``VIGIA_LANG``, or else the locale, asks for it; else English."""
    locale = next((environment[name] for name in LOCALE_VARIABLES if environment.get(name)), "")
    asked = environment.get("VIGIA_LANG") or locale
    return "es" if asked.lower().startswith("es") else "en"


def _read_wait(text: str, language: Language) -> float:
    if not text:
        return DEFAULT_WAIT_SECONDS
    if not text.isdecimal():
        raise UsageError(reason=BAD_WAIT.say(language, text=text))
    return float(text)
