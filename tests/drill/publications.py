"""Kills load, build and publication at moments drawn by lot, and lets the next run finish.

Documents are read beforehand, so that the whole run is what is killed. Every other run
begins on a directory that has a publication of half of them, which readers must go on
reading. Once it was run again, a killed run must have come to the same content, with no
half file and no damaged publication left.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from extractors.errors import VigiaError
from pipelines.demo.editions import demo_editions
from tests.conftest import ROOT
from tests.drill.traces import published_rows
from warehouse.database import WAREHOUSE_FILE
from warehouse.publication.kept import PUBLISHED_FOLDER, current_publication, kept_publications

RUN: Final = """
import sys
from pathlib import Path
from pipelines.commands.app import run
from pipelines.settings import Settings
import pipelines.ingest
print("ready", flush=True)
sys.exit(run(["ingest", *sys.argv[2:], "--workers", "1"], Settings(data=Path(sys.argv[1]))))
"""


ENDED: Final = "ended"


@dataclass(frozen=True, slots=True)
class Ground:
    """Documents that were read once, and what they come to.

    Args:
        read: A data directory with archive and readings, which nobody writes to.
        files: The documents.
        content_hash: Of a publication of all of them.
        seconds: How long a run takes to load, build and publish them.
    """

    read: Path
    files: Sequence[Path]
    content_hash: str
    seconds: float

    @property
    def half(self) -> Sequence[Path]:
        """The documents that are published before every other run."""
        return self.files[: len(self.files) // 2]


@dataclass(frozen=True, slots=True)
class Killed:
    """One run that was killed, and what held after the next one.

    Args:
        at_seconds: When it was killed.
        stage: What it was doing.
        saw: How many documents a reader saw then; ``None`` if nothing was published.
        broken: What does not hold.
    """

    at_seconds: float
    stage: str
    saw: int | None
    broken: tuple[str, ...]

    def __str__(self) -> str:
        """Return it as a line."""
        saw = "nothing published" if self.saw is None else f"a reader saw {self.saw}"
        broken = "; ".join(self.broken) or "all holds"
        return f"{self.at_seconds:.2f} s, {self.stage}, {saw}: {broken}"


def prepared(read: Path, files: Sequence[Path], folder: Path) -> Ground:
    """Return the ground of kills, measured by a run that nobody disturbs.

    Args:
        read: A data directory into which the files were ingested.
        files: The files.
        folder: Where to make it.

    Raises:
        RuntimeError: The run does not end well.
    """
    bare = folder / "read"
    for name in ("archive", "readings"):
        shutil.copytree(read / name, bare / name)
    whole = folder / "whole"
    shutil.copytree(bare, whole)
    process, began = start(whole, files), time.monotonic()
    process.communicate()
    seconds = time.monotonic() - began
    current = current_publication(whole / PUBLISHED_FOLDER)
    if process.returncode or current is None:
        raise RuntimeError(str(whole))
    return Ground(bare, files, current.manifest.content_hash, seconds)


def start(data: Path, files: Sequence[Path]) -> subprocess.Popen[str]:
    """Start a run, and return once it is about to open the warehouse."""
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, str(data), *map(str, files)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    if process.stdout is None or process.stdout.readline() != "ready\n":
        raise RuntimeError(str(data))
    return process


def kill(ground: Ground, data: Path, *, share: float, is_published: bool) -> Killed:
    """Kill a run after a share of the time that one takes, and run it again.

    Args:
        ground: Where.
        data: A data directory of its own.
        share: From 0 to 1.
        is_published: Whether half of the documents are published before.
    """
    shutil.copytree(ground.read, data)
    if is_published:
        start(data, ground.half).communicate()
    before = _saw(data)
    seconds = share * ground.seconds
    process = start(data, ground.files)
    time.sleep(seconds)
    process.kill()
    process.communicate()
    stage = _stage(data, is_over=process.returncode == 0)
    saw = _saw(data)
    again = start(data, ground.files)
    again.communicate()
    return Killed(
        seconds,
        stage,
        saw if isinstance(saw, int) else None,
        tuple(_broken(ground, data, again.returncode, before, saw)),
    )


def _broken(
    ground: Ground, data: Path, code: int, before: int | str | None, saw: int | str | None
) -> Iterator[str]:
    """Yield what does not hold after the run that followed a kill."""
    current = current_publication(data / PUBLISHED_FOLDER)
    if code:
        yield f"exit code {code}"
    if saw not in {before, len(ground.files)}:
        yield f"a reader saw {saw}, where it saw {before} before"
    if current is None or current.manifest.content_hash != ground.content_hash:
        yield "other content"
    if _saw(data) != len(ground.files):
        yield f"a reader sees {_saw(data)}"
    if left := [path.name for path in data.rglob("*.part")]:
        yield f"left over: {left}"
    for publication in kept_publications(data / PUBLISHED_FOLDER):
        if not publication.is_file(publication.file):
            yield f"damaged: {publication.name}"


def _saw(data: Path) -> int | str | None:
    """Return how many documents a reader sees, or what it meets instead."""
    try:
        return published_rows(data)
    except VigiaError as error:
        return str(error)


def _stage(data: Path, *, is_over: bool) -> str:
    """Return what a killed run was doing, as far as its directory shows."""
    if is_over:
        return ENDED
    if any(path.suffix == ".part" for path in (data / PUBLISHED_FOLDER).rglob("*")):
        return "publishing"
    return "loading or building" if (data / WAREHOUSE_FILE).exists() else "starting"


def kills(ground: Ground, folder: Path, count: int, seed: int) -> Iterator[Killed]:
    """Yield what came of every kill: one in each part of a run, where in it by lot.

    A run that ended before its kill is told too, and another one is killed earlier.
    """
    lot = random.Random(seed)  # noqa: S311 - moments, not secrets
    data = folder / "killed"
    for place in range(count):
        share = (place + lot.random()) / count
        is_under_way = False
        while not is_under_way:
            killed = kill(ground, data, share=share, is_published=bool(place % 2))
            shutil.rmtree(data)
            yield killed
            is_under_way = killed.stage != ENDED
            share *= lot.uniform(0.5, 1)


def parse(arguments: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.drill.publications", description=__doc__)
    parser.add_argument("--kills", type=int, default=100, help="how many")
    parser.add_argument("--seed", type=int, default=20261126, help="of the lot")
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> int:
    """0: all holds after every kill; 1: something does not."""
    asked = parse(arguments)
    came: list[Killed] = []
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = []
        for edition in demo_editions():
            files.append(folder / edition.file_name)
            files[-1].write_bytes(edition.pdf)
        start(folder / "first", files).communicate()
        ground = prepared(folder / "first", files, folder)
        for killed in kills(ground, folder, asked.kills, asked.seed):
            came.append(killed)
            sys.stderr.write(f"{len(came)}: {killed}\n")
    counted = Counter(killed.stage for killed in came)
    stages = ", ".join(f"{count} {stage}" for stage, count in counted.items())
    broken = sum(bool(killed.broken) for killed in came)
    sys.stdout.write(f"{len(came)} runs: {stages}; {broken} break a promise\n")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
