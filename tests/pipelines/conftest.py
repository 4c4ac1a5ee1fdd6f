"""A command line to call, and a data directory that already holds the demonstration."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipelines.commands.app import run
from pipelines.demo.editions import demo_editions
from pipelines.messages import Language
from pipelines.settings import Settings

INGESTED_AT = datetime(2026, 11, 24, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Ended:
    """What a command left behind: its exit code and what it printed."""

    code: int
    out: str
    err: str

    def records(self) -> list[dict[str, object]]:
        """The answer of a command called with ``--format json``."""
        found = json.loads(self.out)
        assert isinstance(found, list)
        return found


Vigia = Callable[..., Ended]


@pytest.fixture
def vigia(capsys: pytest.CaptureFixture[str]) -> Vigia:
    """Call Vigía in this process: ``vigia("status", data=..., language="es")``."""

    def call(
        *arguments: str | Path,
        data: Path | None = None,
        language: Language = "en",
        wait_seconds: float = 30,
    ) -> Ended:
        settings = Settings(language=language, wait_seconds=wait_seconds, now=lambda: INGESTED_AT)
        named = ["--data", str(data)] if data else []
        code = run([*map(str, arguments), *named], settings)
        printed = capsys.readouterr()
        return Ended(code, printed.out, printed.err)

    return call


@pytest.fixture(scope="session")
def pressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the demonstration's PDFs."""
    folder = tmp_path_factory.mktemp("pressed")
    for edition in demo_editions():
        (folder / edition.file_name).write_bytes(edition.pdf)
    return folder


@pytest.fixture(scope="session")
def ingested(pressed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory that holds the demonstration; not to be written to."""
    data = tmp_path_factory.mktemp("ingested") / "data"
    settings = Settings(data=data, now=lambda: INGESTED_AT)
    assert run(["ingest", str(pressed), "--workers", "2"], settings) == 0
    return data


@pytest.fixture
def own_data(ingested: Path, tmp_path: Path) -> Path:
    """A copy of the demonstration's data directory that a test may write to."""
    return Path(shutil.copytree(ingested, tmp_path / "own"))
