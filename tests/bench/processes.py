"""Starts the programs that are measured; imports nothing of ours, to stay small.

A child's peak of memory begins at its parent's size, so the parent must not grow.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]


def run_module(name: str, *arguments: str | Path) -> str:
    """What ``python -m tests.bench.NAME`` prints."""
    return _run(sys.executable, "-m", f"tests.bench.{name}", *arguments)


def measures_of(name: str, *arguments: str | Path) -> dict[str, list[float]]:
    """The measures that a module of this package prints, by name."""
    measures: dict[str, list[float]] = json.loads(run_module(name, *arguments))
    return measures


@dataclass(frozen=True, slots=True)
class Spent:
    """What one process took: seconds from start to end, and of a processor's time."""

    seconds: float
    processor_seconds: float


def run_vigia(*arguments: str | Path) -> Spent:
    """Call the command line as a person does, as a whole process."""
    start, before = perf_counter(), getrusage(RUSAGE_CHILDREN)
    assert _run(sys.executable, "-m", "pipelines", *arguments), "the command printed nothing"
    seconds, after = perf_counter() - start, getrusage(RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(seconds, used)


def _run(*command: str | Path) -> str:
    """Standard output of a command that must succeed, free of a developer's settings."""
    names = [name for name in os.environ if not name.startswith("VIGIA_")]
    environment = {name: os.environ[name] for name in names} | {"LC_ALL": "C.UTF-8"}
    ended = subprocess.run(
        command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )
    return ended.stdout
