"""The claims of the watch, on replicas of the gazettes' sites that run beside it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.claims import Claim, ratios
from tests.bench.listings import REQUESTS, Asked, listing_claims
from tests.bench.processes import TreeSpent, answer_of, run_tree, serving

Settings = Mapping[str, str]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
LOOK_BACK = 21
"""What a night looks back by itself."""
WORKERS = (1, 2)
BACKFILLED = ("VER", "--since", "2026-09-01", "--until", "2026-10-31")
MOST_TURNS = 2
"""So often the backfill is measured with each number of workers: it takes its time."""


def watch_claims(rounds: int) -> Iterator[Claim]:
    """What nights take and ask, and what a second reader brings."""
    with TemporaryDirectory() as folder, serving("pipelines.demo.replica") as replica:
        yield from _night_claims(Path(folder), replica, rounds)
    with TemporaryDirectory() as folder, serving("tests.bench.thick_shelf") as replica:
        yield from _backfill_claims(Path(folder), replica, min(rounds, MOST_TURNS))


@dataclass(frozen=True, slots=True)
class _Gazettes:
    """All gazettes, as a data directory and settings see them."""

    data: Path
    codes: tuple[str, ...]

    def night(self, settings: Settings, look_back: int = LOOK_BACK) -> TreeSpent:
        """Visit all sites once."""
        asked = (*self.codes, "--look-back", str(look_back), "--data", str(self.data))
        return run_tree("pipelines", "nightly", *asked, settings=settings)

    def asked(self, first_date: date) -> list[Asked]:
        """Return how often a night asked each site that listed the days from one on."""
        query = REQUESTS.format(first_date=first_date)
        rows = answer_of("sql", query, "--data", self.data)
        return [Asked(**row) for row in rows]


def _night_claims(folder: Path, replica: Settings, rounds: int) -> Iterator[Claim]:
    codes = tuple(row["jurisdiction_code"] for row in answer_of("sources"))
    gazettes = _Gazettes(folder / "data", codes)
    without_browser = {**replica, "PATH": str(Path(sys.executable).parent)}
    first = gazettes.night(without_browser)
    on = "a first night: all documents of the replica, 2 workers"
    yield Claim("a night's largest process", "MB", (first.largest,), on, at_most=700)
    yield Claim("a night's processes together", "MB", (first.together,), on, at_most=700)
    now = datetime.fromisoformat(replica["VIGIA_NOW"]) + timedelta(days=1)
    tomorrow = {**without_browser, "VIGIA_NOW": now.isoformat()}
    yield from _processor_claims(gazettes, tomorrow, folder / "empty", rounds)
    first_of_month, first_of_night = now.date().replace(day=1), now.date() - timedelta(LOOK_BACK)
    gazettes.night(tomorrow, look_back=now.day - 1)
    yield from listing_claims(gazettes.asked(first_of_month), gazettes.asked(first_of_night))
    yield from _browser_claims(gazettes, {**replica, "VIGIA_NOW": tomorrow["VIGIA_NOW"]})


def _processor_claims(
    gazettes: _Gazettes, settings: Settings, empty: Path, rounds: int
) -> Iterator[Claim]:
    count = len(gazettes.codes)
    nights, tasks = [], []
    run_tree("tests.bench.empty_tasks", empty, str(count))
    for _ in range(rounds):
        tasks.append(run_tree("tests.bench.empty_tasks", empty, str(count)).processor_seconds)
        nights.append(gazettes.night(settings).processor_seconds)
    ours = tuple(night - task for night, task in zip(nights, tasks, strict=True))
    on = f"the replica's {count} sites, without a browser"
    yield Claim("a night with nothing new, beyond Prefect", "s", ours, on, at_most=5)
    yield Claim("a night with nothing new", "s", tuple(nights), f"{on}; processor time")
    yield Claim("as many empty tasks of Prefect", "s", tuple(tasks), "processor time")


def _browser_claims(gazettes: _Gazettes, settings: Settings) -> Iterator[Claim]:
    """The same night where a browser searches; it comes last, for it lists in other words."""
    if any(map(shutil.which, BROWSERS)):
        gazettes.night(settings)
        used = (gazettes.night(settings).processor_seconds,)
        on = f"the replica's {len(gazettes.codes)} sites, with a browser; processor time"
        yield Claim("a night with nothing new, and Chromium", "s", used, on)


def _backfill_claims(folder: Path, replica: Settings, turns: int) -> Iterator[Claim]:
    runs: dict[int, list[_Backfill]] = {workers: [] for workers in WORKERS}
    for turn in range(turns):
        for workers in WORKERS:
            data = folder / f"data-{turn}-{workers}"
            asked = (*BACKFILLED, "--workers", str(workers), "--data", str(data))
            spent = run_tree("pipelines", "backfill", *asked, settings=replica)
            runs[workers].append(_Backfill(_pages(data), _reading_seconds(data), spent))
    one, two = (runs[workers] for workers in WORKERS)
    on = f"{one[0].pages:,} pages of 40 pressed editions"
    faster = ratios([run.pace for run in two], [run.pace for run in one])
    yield Claim("reading with 2 workers / with 1", "x", faster, on, at_least=1.7)
    for workers in WORKERS:
        paces = tuple(run.pace for run in runs[workers])
        yield Claim(f"reading with {workers} worker(s)", "pages/s", paces, on)
    used = [[run.spent.processor_seconds for run in each] for each in (two, one)]
    yield Claim("processor time with 2 workers / with 1", "x", ratios(*used), on)
    others = tuple(run.others for run in (*one, *two))
    yield Claim("processors that others had meanwhile", "", others, on)


@dataclass(frozen=True, slots=True)
class _Backfill:
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


def _pages(data: Path) -> int:
    query = "select sum(page_count)::integer as pages from documents"
    return int(answer_of("sql", query, "--data", data)[0]["pages"])


def _reading_seconds(data: Path) -> float:
    """Return the seconds from the first document that came to the last reading kept."""
    came = min(file.stat().st_mtime for file in (data / "archive").rglob("*.pdf"))
    kept = max(file.stat().st_mtime for file in (data / "readings").rglob("*.gz"))
    return kept - came
