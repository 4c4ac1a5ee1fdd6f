"""What a run needs to know of its surroundings; the only reader of the environment."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from extractors.errors import UsageError
from extractors.recognition.engines import ENGINES, Engine
from pipelines.limits import Limits
from pipelines.messages import BAD_AGENT, BAD_ENGINE, BAD_LIMIT, BAD_NOW, BAD_WAIT, Language
from warehouse.publication.kept import KEPT_COUNT, PUBLISHED_FOLDER

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
        contact: Where a webmaster reaches the operator; part of the user agent.
        agents: Another user agent for a host, which the operator chose by name.
        replica: ``host:port`` of a replica of the gazettes' sites, which is asked instead
            of them; ``None`` asks them.
        limits: What a process that reads a document may take.
        screens_scans: Whether scans are only read in full if they may speak of trafficking.
        keep: How many publications to keep.
        author: Who decides in a review, unless the command names somebody.
    """

    data: Path = DEFAULT_DATA
    language: Language = "en"
    wait_seconds: float = DEFAULT_WAIT_SECONDS
    now: Callable[[], datetime] = utc_now
    contact: str = ""
    agents: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    replica: str | None = None
    limits: Limits = field(default_factory=Limits)
    screens_scans: bool = False
    keep: int = KEPT_COUNT
    author: str = ""

    @property
    def archive(self) -> Path:
        """The folder of the archived documents."""
        return self.data / "archive"

    @property
    def readings(self) -> Path:
        """The folder of the readings."""
        return self.data / "readings"

    @property
    def ledger(self) -> Path:
        """The folder of the journals of visits."""
        return self.data / "ledger"

    @property
    def reviews(self) -> Path:
        """The folder of what persons decided."""
        return self.data / "reviews"

    @property
    def published(self) -> Path:
        """The folder of what readers are given."""
        return self.data / PUBLISHED_FOLDER


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings that the variables ``VIGIA_…`` give.

    ``DATA``, ``LANG`` and ``WAIT`` concern every command; ``KEEP`` is how many publications
    are kept; ``AUTHOR`` is who decides in a review; ``READ_SECONDS`` (without a sign
    of life) and ``READ_MEMORY`` (in megabytes) bound the reading of a document; ``CONTACT``
    and ``AGENTS`` (``host=agent; host=agent``) concern the requests to the sites;
    ``REPLICA`` and ``NOW`` let the watch run on a replica of the sites, as of an instant.

    Raises:
        UsageError: One of them cannot be read; the error names it.

    Example:
        >>> read_settings({"VIGIA_DATA": "d", "LANG": "es_MX.UTF-8"}).language
        'es'
    """
    language = read_language(environment)
    return Settings(
        data=Path(environment.get("VIGIA_DATA") or DEFAULT_DATA),
        language=language,
        wait_seconds=_read_wait(environment.get("VIGIA_WAIT", ""), language),
        now=_read_clock(environment.get("VIGIA_NOW", ""), language),
        contact=environment.get("VIGIA_CONTACT", ""),
        agents=read_agents(environment.get("VIGIA_AGENTS", "").split(";"), language),
        replica=environment.get("VIGIA_REPLICA") or None,
        limits=_read_limits(environment, language),
        keep=_read_limit("VIGIA_KEEP", environment, language) or KEPT_COUNT,
        author=environment.get("VIGIA_AUTHOR", "").strip(),
    )


def read_engine(environment: Mapping[str, str] = os.environ) -> Engine:
    """Return the engine that is to recognise page images: ``VIGIA_RECOGNISER``, or RapidOCR.

    Raises:
        UsageError: There is no such engine.
    """
    asked = environment.get("VIGIA_RECOGNISER") or ENGINES[0]
    for engine in ENGINES:
        if engine == asked.lower():
            return engine
    reason = BAD_ENGINE.say(read_language(environment), text=asked, engines=", ".join(ENGINES))
    raise UsageError(reason=reason)


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


def _read_limits(environment: Mapping[str, str], language: Language) -> Limits:
    usual = Limits()
    return Limits(
        silent_seconds=_read_limit("VIGIA_READ_SECONDS", environment, language)
        or usual.silent_seconds,
        megabytes=_read_limit("VIGIA_READ_MEMORY", environment, language) or usual.megabytes,
    )


def _read_limit(name: str, environment: Mapping[str, str], language: Language) -> int | None:
    text = environment.get(name)
    if not text:
        return None
    if not text.isdecimal() or int(text) == 0:
        raise UsageError(reason=BAD_LIMIT.say(language, name=name, text=text))
    return int(text)


def read_agents(pairs: Iterable[str], language: Language) -> Mapping[str, str]:
    """Return the user agents that ``host=agent`` pairs give hosts; blanks are passed over.

    Raises:
        UsageError: A pair names no host, or no agent.
    """
    agents = {}
    for pair in filter(None, map(str.strip, pairs)):
        host, _, agent = (part.strip() for part in pair.partition("="))
        if not host or not agent:
            raise UsageError(reason=BAD_AGENT.say(language, text=pair))
        agents[host.lower()] = agent
    return MappingProxyType(agents)


def _read_clock(text: str, language: Language) -> Callable[[], datetime]:
    """Return a clock: the real one, or one that stands still at the instant given."""
    if not text:
        return utc_now
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(reason=BAD_NOW.say(language, text=text)) from error
    if instant.tzinfo is None:
        raise UsageError(reason=BAD_NOW.say(language, text=text))
    return lambda: instant.astimezone(UTC)


def tame_engines() -> None:
    """Let engines of recognition keep to themselves; call it before the first import of one.

    onnxruntime tells its makers of its use since 1.29 (2026-09), on Linux and macOS as
    well, and leaves a file in the folder of temporary files. Tesseract takes all
    processors, and is then slower by far.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")


def prepare_prefect(data: Path) -> None:
    """Let Prefect keep house in the data directory, quietly; call it before its first import.

    What the operator has set stays.
    """
    for name, value in {
        "PREFECT_HOME": str((data / "prefect").resolve()),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_LOGGING_LEVEL": "CRITICAL",
        "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
        "PREFECT_CLI_PROMPT": "false",
        "DO_NOT_TRACK": "1",
    }.items():
        os.environ.setdefault(name, value)
