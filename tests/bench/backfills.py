"""What a second reader brings a backfill, on a replica of one gazette with many pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.claims import Claim, ratios
from tests.bench.processes import TreeSpent, answer_of, run_tree, serving

Settings = Mapping[str, str]
BACKFILLED = ("VER", "--since", "2026-09-01", "--until", "2026-10-31")
MOST_TURNS = 2
"""So often one worker is measured, and two are: it takes its time."""
QUIET = 0.25
"""Where others keep more of a processor busy, two workers have no two processors."""


@dataclass(frozen=True, slots=True)
class Backfill:
    """One backfill: what it read, how long reading took, and what the whole of it did."""

    pages: int
    reading_seconds: float
    spent: TreeSpent

    @property
    def pace(self) -> float:
        """The pages that were read a second."""
        return self.pages / self.reading_seconds

    @property
    def others(self) -> float:
        """How many processors other programs kept busy, on average."""
        return self.spent.others_seconds / self.spent.seconds


def backfill_claims(rounds: int) -> Iterator[Claim]:
    """How two workers compare with one, turn by turn."""
    ones: list[Backfill] = []
    twos: list[Backfill] = []
    with TemporaryDirectory() as folder, serving("tests.bench.thick_shelf") as replica:
        for turn in range(min(rounds, MOST_TURNS)):
            ones.append(_backfill(Path(folder, f"{turn}-1"), 1, replica))
            twos.append(_backfill(Path(folder, f"{turn}-2"), 2, replica))
    yield from _compared(ones, twos)


def _compared(ones: list[Backfill], twos: list[Backfill]) -> Iterator[Claim]:
    on = f"{ones[0].pages:,} pages of 40 pressed editions"
    others = tuple(run.others for run in (*ones, *twos))
    is_quiet = max(others) <= QUIET
    bound, so = (1.8, "") if is_quiet else (None, "; the machine is too busy to judge")
    paces = [[run.pace for run in runs] for runs in (twos, ones)]
    faster = ratios(*paces)
    yield Claim("reading, 2 workers / 1", "x", faster, f"{on}{so}", at_least=bound)
    for workers, pace in zip((2, 1), paces, strict=True):
        yield Claim(f"reading, {workers} worker(s)", "pages/s", tuple(pace), on)
    used = [[run.spent.processor_seconds for run in runs] for runs in (twos, ones)]
    yield Claim("processor time, 2 workers / 1", "x", ratios(*used), on)
    yield Claim("processors that others had meanwhile", "", others, on)


def _backfill(data: Path, workers: int, replica: Settings) -> Backfill:
    asked = (*BACKFILLED, "--workers", str(workers), "--data", str(data))
    spent = run_tree("pipelines", "backfill", *asked, settings=replica)
    return Backfill(_pages(data), _reading_seconds(data), spent)


def _pages(data: Path) -> int:
    query = "select sum(page_count)::integer as pages from documents"
    return int(answer_of("sql", query, "--data", data)[0]["pages"])


def _reading_seconds(data: Path) -> float:
    """Return the seconds from the first document that came to the last reading kept."""
    came = min(file.stat().st_mtime for file in (data / "archive").rglob("*.pdf"))
    kept = max(file.stat().st_mtime for file in (data / "readings").rglob("*.gz"))
    return kept - came
