"""What a night takes and asks, on a replica of the gazettes' sites that runs beside it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.claims import Claim
from tests.bench.listings import REQUESTS, Asked, listing_claims
from tests.bench.processes import TreeSpent, answer_of, run_tree, serving

Settings = Mapping[str, str]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
LOOK_BACK = 21
"""What a night looks back by itself."""


def night_claims(rounds: int) -> Iterator[Claim]:
    """The memory of a first night, the time of nights with nothing new, and what they ask."""
    with TemporaryDirectory() as folder, serving("pipelines.demo.replica") as replica:
        yield from _night_claims(Path(folder), replica, rounds)


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
