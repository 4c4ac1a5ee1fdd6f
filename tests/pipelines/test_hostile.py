"""Whatever happens to a night, nothing is lost and nothing is fetched twice."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from extractors.storing import held
from pipelines.demo.replica.faults import Target
from pipelines.demo.replica.server import Replica
from pipelines.demo.shelves import demo_shelves
from tests.drill.programs import Ended, Night, Running
from tests.drill.traces import published_rows, traces_of
from warehouse.database import LOCK_FILE, WAREHOUSE_FILE

CODES = ("CAM", "CHP", "DUR", "ZAC")
IN_HASTE = {"VIGIA_WAIT": "0"}
UNFORESEEN = "nobody foresaw"


@dataclass(frozen=True, slots=True)
class Ground:
    """Where nights are made, and what one comes to that nobody disturbs."""

    replica: Replica
    night: Night
    documents: int = 0
    content_hash: str | None = None

    @property
    def asked(self) -> int:
        """How many files the sites have been asked for."""
        asked = dict(self.replica.asked)
        return sum(count for (_, target), count in asked.items() if target is Target.DOCUMENT)

    def fetched_by(self, run: Callable[[], object]) -> int:
        """Return how many files the sites are asked for meanwhile."""
        before = self.asked
        run()
        return self.asked - before

    def in_haste(self) -> Night:
        """A night that waits for nobody."""
        return replace(self.night, environment=IN_HASTE)


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    folder = tmp_path_factory.mktemp("hostile")
    with Replica({code: demo_shelves()[code] for code in CODES}) as replica:
        ground = Ground(replica, Night(replica.address, CODES))
        ended = ground.night.run(folder / "undisturbed")
        assert ended.code == 0, ended.told
        yield replace(ground, documents=ground.asked, content_hash=ended.content_hash)


def wait_until(running: Running, is_so: Callable[[], bool]) -> None:
    """Wait until something is so, or the run has ended."""
    while not is_so() and running.process.poll() is None:
        time.sleep(0.001)


def ended_journals(data: Path) -> int:
    return sum(b'{"record":"ended"' in each.read_bytes() for each in data.glob("ledger/*/*.jsonl"))


MOMENTS: dict[str, Callable[[Path], bool]] = {
    "fetching": lambda data: any(data.glob("archive/*/*/*.pdf")),
    "reading": lambda data: any(data.glob("readings/*/*/*.gz")),
    "loading": lambda data: ended_journals(data) == len(CODES),
    "building": lambda data: (data / WAREHOUSE_FILE).exists(),
    "publishing": lambda data: any(data.glob("published/*")),
}


@pytest.mark.parametrize("is_so", MOMENTS.values(), ids=list(MOMENTS))
def test_a_killed_night_is_finished_by_the_next_and_nothing_is_fetched_twice(
    ground: Ground, fresh_data: Path, is_so: Callable[[Path], bool]
) -> None:
    killed = ground.night.start(fresh_data)
    wait_until(killed, lambda: is_so(fresh_data))
    killed.signal(signal.SIGKILL)
    assert killed.process.wait() == -signal.SIGKILL
    assert killed.left_over() == []
    published_rows(fresh_data)
    noted = traces_of(fresh_data).noted
    again = ground.night.start(fresh_data)
    assert ground.fetched_by(again.wait) <= ground.documents - noted
    assert again.wait().code == 0
    assert again.wait().content_hash == ground.content_hash


def test_two_nights_at_once_visit_each_site_one_after_the_other(
    ground: Ground, fresh_data: Path
) -> None:
    def both() -> None:
        ended.extend([each.wait() for each in [ground.night.start(fresh_data) for _ in range(2)]])

    ended: list[Ended] = []
    assert ground.fetched_by(both) == ground.documents
    assert [(each.code, each.content_hash) for each in ended] == 2 * [(0, ground.content_hash)]


def test_of_two_nights_in_haste_one_says_that_the_other_is_visiting(
    ground: Ground, fresh_data: Path
) -> None:
    def both() -> None:
        one, other = (ground.in_haste().start(fresh_data) for _ in range(2))
        ended.extend([one.wait(), other.wait()])

    ended: list[Ended] = []
    assert ground.fetched_by(both) == ground.documents
    for code in CODES:
        (first, why), (second, _) = sorted(each.ended(code) for each in ended)
        assert (first, second) == ("ok", "ok") or "another run is visiting it" in why
    third = ground.night.start(fresh_data)
    assert ground.fetched_by(third.wait) == 0
    assert (third.wait().code, third.wait().content_hash) == (0, ground.content_hash)


def test_a_warehouse_that_another_writes_is_loaded_by_the_next_night(
    ground: Ground, fresh_data: Path
) -> None:
    fresh_data.mkdir()
    with held(fresh_data / LOCK_FILE, 0):
        ended = ground.in_haste().run(fresh_data)
    assert ended.code == 3
    assert "another process is writing; gave up after 0 s" in ended.told
    again = ground.night.start(fresh_data)
    assert ground.fetched_by(again.wait) == 0
    assert again.wait().content_hash == ground.content_hash


def one_clear_line(told: str) -> bool:
    return "cannot be written" in told and len(told.splitlines()) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_data_directory_that_is_read_only_is_one_clear_line(
    ground: Ground, fresh_data: Path
) -> None:
    fresh_data.mkdir(mode=0o500)
    ended = ground.night.run(fresh_data)
    assert (ended.code, one_clear_line(ended.told)) == (3, True)


def test_a_file_in_place_of_the_data_directory_is_one_clear_line(
    ground: Ground, fresh_data: Path
) -> None:
    fresh_data.write_text("in the way")
    ended = ground.night.run(fresh_data)
    assert (ended.code, one_clear_line(ended.told)) == (3, True)
    assert str(fresh_data) in ended.told


@pytest.mark.parametrize("most_bytes", [100, 600, 1500, 3000, 6000, 100_000, 1 << 20, 5 << 20])
def test_a_full_disk_is_said_and_the_next_night_recovers_all(
    ground: Ground, fresh_data: Path, most_bytes: int
) -> None:
    ended = ground.night.run(fresh_data, options=["--most-bytes", str(most_bytes)])
    assert ended.code == 3
    assert UNFORESEEN not in ended.told
    said = ended.told + " ".join(str(each["reason"]) for each in ended.endings)
    assert "cannot be written" in said
    noted = traces_of(fresh_data).noted
    again = ground.night.start(fresh_data)
    assert ground.fetched_by(again.wait) <= ground.documents - noted
    assert (again.wait().code, again.wait().content_hash) == (0, ground.content_hash)
