"""Starts the programs that are measured; imports nothing of ours, to stay small.

A child's peak of memory begins at its parent's size, so the parent must not grow.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
NO_SETTINGS: Mapping[str, str] = {}


def run_module(name: str, *arguments: str | Path) -> str:
    """What ``python -m tests.bench.NAME`` prints."""
    return _run(sys.executable, "-m", f"tests.bench.{name}", *arguments)


def measures_of(name: str, *arguments: str | Path) -> dict[str, list[float]]:
    """The measures that a module of this package prints, by name."""
    measures: dict[str, list[float]] = json.loads(run_module(name, *arguments))
    return measures


@dataclass(frozen=True, slots=True)
class TreeSpent:
    """What a command and all that it started took; see `tests.bench.tree`.

    Args:
        seconds: From the command's start to its end.
        processor_seconds: Of all its processes.
        others_seconds: Of the processors' time, what everyone else had meanwhile.
        largest: The peak of the largest process, in megabytes.
        together: The peak of all of them together.
    """

    seconds: float
    processor_seconds: float
    others_seconds: float
    largest: float
    together: float


def run_tree(
    module: str, *arguments: str | Path, settings: Mapping[str, str] = NO_SETTINGS
) -> TreeSpent:
    """Run ``python -m MODULE`` under some settings, and all that it starts, to the end."""
    tree = (sys.executable, "-m", "tests.bench.tree")
    printed = _run(*tree, sys.executable, "-m", module, *arguments, settings=settings)
    return TreeSpent(**json.loads(printed))


def answer_of(
    *arguments: str | Path, settings: Mapping[str, str] = NO_SETTINGS
) -> list[dict[str, Any]]:
    """The rows that a listing of the command line answers with."""
    command = (sys.executable, "-m", "pipelines", *arguments, "--format", "json")
    rows: list[dict[str, Any]] = json.loads(_run(*command, settings=settings))
    return rows


@contextmanager
def serving(module: str) -> Iterator[dict[str, str]]:
    """Let a replica run in a process of its own; give the settings that lead to it."""
    command = (sys.executable, "-m", module)
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as replica:
        try:
            said = replica.stdout.readline() if replica.stdout else ""
            settings = dict(pair.split("=", 1) for pair in said.split())
            yield {name: settings[name] for name in ("VIGIA_REPLICA", "VIGIA_NOW")}
        finally:
            replica.terminate()


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


def _run(*command: str | Path, settings: Mapping[str, str] = NO_SETTINGS) -> str:
    """Standard output of a command that must succeed, free of a developer's settings."""
    names = [name for name in os.environ if not name.startswith("VIGIA_")]
    environment = {name: os.environ[name] for name in names} | {"LC_ALL": "C.UTF-8", **settings}
    ended = subprocess.run(
        command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )
    return ended.stdout
