"""Runs of a night as processes of their own, and what is left of them."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pipelines.demo.shelves import NOW

ROOT: Final = Path(__file__).resolve().parents[2]
PLAIN: Final = ("tests.drill.plain",)
"""A night without Prefect."""
PREFECT: Final = ("pipelines", "nightly", "--format", "json", "--data")
"""The command itself."""
LONGEST_SECONDS: Final = 300.0
CONTENT_HASH: Final = re.compile(r"Content hash: (\w+)")
LOOK_SECONDS: Final = 0.05
STAYING_SECONDS: Final = 30.0
"""A process that is still there after so long stays; one that just began must begin first."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended.

    Args:
        code: Its exit code; that of a signal is negative.
        told: What it told on its error stream.
        endings: How each visit ended, as its answer says.
    """

    code: int
    told: str
    endings: Sequence[Mapping[str, object]]

    @property
    def content_hash(self) -> str | None:
        """The hash of all that the warehouse holds, if it was told."""
        found = CONTENT_HASH.search(self.told)
        return found and found[1]

    def ended(self, code: str) -> tuple[object, str]:
        """How the visit of one gazette ended, and why."""
        row = next(each for each in self.endings if each["jurisdiction_code"] == code)
        return row["ending"], str(row["reason"] or "")


@dataclass(frozen=True, slots=True)
class Running:
    """A run under way, in a process of its own, which may have others."""

    process: subprocess.Popen[str]
    data: Path

    def wait(self) -> Ended:
        """Wait for its end; once."""
        answer, told = self.process.communicate(timeout=LONGEST_SECONDS)
        return Ended(self.process.returncode, told, json.loads(answer) if answer else [])

    def kill(self) -> None:
        """End it without a word, and it alone."""
        self.process.kill()

    def interrupt(self) -> None:
        """Interrupt it with all its processes, as a terminal does."""
        os.killpg(self.process.pid, signal.SIGINT)

    def gone_after(self) -> float | None:
        """Return after how many seconds none of its processes is left; ``None`` if some stay."""
        start = time.monotonic()
        while _processes_of(self.data):
            if time.monotonic() > start + STAYING_SECONDS:
                return None
            time.sleep(LOOK_SECONDS)
        return time.monotonic() - start


@dataclass(frozen=True, slots=True)
class Night:
    """A night that may be run again and again.

    Args:
        address: Where the replica of the sites is.
        codes: The gazettes; all of them if empty.
        options: What else it is told on its command line.
        environment: What differs from the surroundings.
    """

    address: str
    codes: Sequence[str] = ()
    options: Sequence[str] = ()
    environment: Mapping[str, str] = field(default_factory=dict)

    def start(self, data: Path, *, program: Sequence[str] = PLAIN) -> Running:
        """Start a run on a data directory."""
        process = subprocess.Popen(
            [sys.executable, "-m", *program, str(data), *self.codes, *self.options],
            env=self._environment(data),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
        )
        return Running(process, data)

    def run(self, data: Path, *, program: Sequence[str] = PLAIN) -> Ended:
        """Make a run to its end."""
        return self.start(data, program=program).wait()

    def _environment(self, data: Path) -> dict[str, str]:
        return {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "VIGIA_DATA": str(data),
            "VIGIA_REPLICA": self.address,
            "VIGIA_NOW": NOW.isoformat(),
            **self.environment,
        }


def _processes_of(data: Path) -> list[int]:
    """Return the processes whose environment names a data directory."""
    mark = b"VIGIA_DATA=" + os.fsencode(data) + b"\0"
    return [
        int(each.parent.name)
        for each in Path("/proc").glob("[0-9]*/environ")
        if mark in _environment_of(each)
    ]


def _environment_of(path: Path) -> bytes:
    """Return the environment of a process; empty once it ended, or if it is not ours."""
    try:
        return path.read_bytes() + b"\0"
    except OSError:
        return b""
