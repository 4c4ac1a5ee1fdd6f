"""Whatever happens to a night, nothing is lost and nothing is fetched twice."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from extractors.storing import held
from pipelines.demo.replica.server import Replica
from pipelines.demo.shelves import NOW, demo_shelves
from tests.drill.ground import Ground, Undisturbed, opened
from tests.drill.programs import Ended, Running
from tests.drill.traces import noted_editions, published_rows
from warehouse.database import LOCK_FILE, SNAPSHOT_FILE, WAREHOUSE_FILE

CODES = ("CAM", "CHP", "DUR")
ONE_READER = ("--workers", "1")
WITHOUT_WAITING = {"VIGIA_WAIT": "0"}
RESUME = "Interrupted; the same command goes on from here.\n"
BUSY = "another run is visiting it"


@dataclass(frozen=True, slots=True)
class Scene:
    """A replica of some sites, and what a night on it comes to that nobody disturbs."""

    ground: Ground
    undisturbed: Undisturbed

    def start(self, data: Path) -> Running:
        """Start a night."""
        return self.ground.night.start(data)

    def start_in_haste(self, data: Path) -> Running:
        """Start a night that waits for nobody."""
        return replace(self.ground.night, environment=WITHOUT_WAITING).start(data)

    def require_recovery(self, data: Path) -> None:
        """Make a night that finishes all, and fetches nothing of which it is known that it came."""
        left = self.undisturbed.editions - noted_editions(data)
        before = self.ground.asked
        ended = self.ground.night.run(data)
        assert (ended.code, ended.content_hash) == (0, self.undisturbed.content_hash), ended.told
        assert self.ground.asked - before <= left


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """The sites, and one night on them."""
    with opened(CODES) as ground:
        ground = replace(ground, night=replace(ground.night, options=ONE_READER))
        yield Scene(ground, ground.undisturbed(tmp_path_factory.mktemp("hostile") / "data"))


@pytest.fixture
def whole_data(scene: Scene, fresh_data: Path) -> Path:
    """A copy of what an undisturbed night leaves."""
    whole = scene.undisturbed.data
    return Path(shutil.copytree(whole, fresh_data, copy_function=shutil.copy2))


def wait_until(running: Running, is_so: Callable[[Path], bool]) -> None:
    """Wait until a data directory shows something, or the run has ended."""
    while not is_so(running.data) and running.process.poll() is None:
        time.sleep(0.001)


def is_fetching(data: Path) -> bool:
    return any(data.glob("archive/*/*/*.pdf"))


def is_reading(data: Path) -> bool:
    return any(data.glob("readings/*/*/*.gz"))


def is_loading(data: Path) -> bool:
    return (data / f"{WAREHOUSE_FILE}.wal").exists()


def is_publishing(data: Path) -> bool:
    return any(data.glob("published/*"))


@pytest.mark.parametrize("is_so", [is_fetching, is_reading, is_loading, is_publishing])
def test_a_killed_night_is_finished_by_the_next_and_leaves_no_process(
    scene: Scene, fresh_data: Path, is_so: Callable[[Path], bool]
) -> None:
    killed = scene.start(fresh_data)
    wait_until(killed, is_so)
    killed.kill()
    assert killed.wait().code in {-signal.SIGKILL, 0}  # the last moment may be missed
    assert killed.gone_after() is not None
    published_rows(fresh_data)
    scene.require_recovery(fresh_data)


def test_a_warehouse_that_a_kill_left_half_made_hinders_nobody(
    scene: Scene, whole_data: Path
) -> None:
    beginning = (whole_data / WAREHOUSE_FILE).read_bytes()[:8192]
    (whole_data / WAREHOUSE_FILE).unlink()
    (whole_data / "warehouse.part").write_bytes(beginning)
    (whole_data / f"{WAREHOUSE_FILE}.wal").write_bytes(beginning)
    scene.require_recovery(whole_data)


@pytest.mark.parametrize("is_so", [is_fetching, is_loading])
def test_an_interrupted_night_says_that_the_same_command_goes_on_and_leaves_no_process(
    scene: Scene, fresh_data: Path, is_so: Callable[[Path], bool]
) -> None:
    for attempt in range(3):  # on a busy machine the night may be over before we look
        data = fresh_data / str(attempt)
        interrupted = scene.start(data)
        wait_until(interrupted, is_so)
        interrupted.interrupt()
        ended = interrupted.wait()
        assert interrupted.gone_after() is not None
        if ended.code:
            break
    assert (ended.code, RESUME in ended.told) == (1, True), ended.told
    scene.require_recovery(data)


def test_two_nights_at_once_visit_each_site_one_after_the_other(
    scene: Scene, fresh_data: Path
) -> None:
    before = scene.ground.asked
    ended = [each.wait() for each in [scene.start(fresh_data), scene.start(fresh_data)]]
    whole = (0, scene.undisturbed.content_hash)
    assert [(each.code, each.content_hash) for each in ended] == [whole, whole]
    assert scene.ground.asked - before == scene.undisturbed.editions


def test_of_two_nights_without_patience_one_says_that_the_other_is_visiting(
    scene: Scene, fresh_data: Path
) -> None:
    before = scene.ground.asked
    nights = [scene.start_in_haste(fresh_data), scene.start_in_haste(fresh_data)]
    ended = [each.wait() for each in nights]
    assert scene.ground.asked - before == scene.undisturbed.editions
    for code in CODES:
        visits = [each.ended(code) for each in ended]
        assert ("ok", "") in visits
        assert all(ending == "ok" or BUSY in why for ending, why in visits)
    scene.require_recovery(fresh_data)


def test_a_warehouse_that_another_writes_is_loaded_by_the_next_night(
    scene: Scene, fresh_data: Path
) -> None:
    with held(fresh_data / LOCK_FILE, 0):
        ended = scene.start_in_haste(fresh_data).wait()
    assert ended.code == 3
    assert f"{fresh_data}: another process is writing; gave up after 0 s" in ended.told
    assert noted_editions(fresh_data) == scene.undisturbed.editions
    scene.require_recovery(fresh_data)


def require_one_line(ended: Ended, data: Path) -> None:
    (line,) = ended.told.splitlines()
    assert ended.code == 3
    assert line.startswith(f"{data}: cannot be written")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_data_directory_that_is_read_only_is_one_clear_line(
    scene: Scene, fresh_data: Path
) -> None:
    fresh_data.mkdir(mode=0o500)
    require_one_line(scene.start(fresh_data).wait(), fresh_data)


def test_a_file_in_place_of_the_data_directory_is_one_clear_line(
    scene: Scene, fresh_data: Path
) -> None:
    fresh_data.write_text("in the way")
    require_one_line(scene.start(fresh_data).wait(), fresh_data)


@pytest.mark.parametrize(
    ("most_bytes", "place"),
    [(1000, "ledger/cam"), (4000, "incoming/cam"), (1 << 18, WAREHOUSE_FILE)],
)
def test_a_full_disk_is_said_and_the_next_night_recovers_all(
    scene: Scene, fresh_data: Path, most_bytes: int, place: str
) -> None:
    options = (*ONE_READER, "--most-bytes", str(most_bytes))
    ended = replace(scene.ground.night, options=options).run(fresh_data)
    _, why = ended.ended("CAM")
    assert ended.code == 3
    assert f"{fresh_data / place}: cannot be written" in f"{why} {ended.told}"
    scene.require_recovery(fresh_data)


def test_what_was_fetched_but_never_read_stays_known_until_it_is_read(
    scene: Scene, fresh_data: Path
) -> None:
    readings = fresh_data / "readings"
    fresh_data.mkdir()
    readings.write_text("in the way")
    for _ in range(2):
        ended = scene.start(fresh_data).wait()
        assert ended.code == 3
        for code in CODES:
            ending, why = ended.ended(code)
            assert (ending, why.startswith(f"{readings}/")) == ("failed", True)
    readings.unlink()
    scene.require_recovery(fresh_data)


def test_a_clock_that_was_set_back_is_said_and_moved_on(scene: Scene, fresh_data: Path) -> None:
    eve = date(2026, 11, 17)
    shelves = {code: demo_shelves()[code] for code in CODES}
    until_eve = {
        code: replace(
            shelf, editions=tuple(each for each in shelf.editions if each.publication_date <= eve)
        )
        for code, shelf in shelves.items()
    }
    night, before = scene.ground.night, scene.ground.asked
    with Replica(until_eve) as earlier:
        replace(night, address=earlier.address).run(fresh_data)
    came, usual = noted_editions(fresh_data), fresh_data.with_name("usual")
    shutil.copytree(fresh_data, usual, copy_function=shutil.copy2)
    set_back = {"VIGIA_NOW": (NOW - timedelta(days=3)).isoformat()}
    ended = replace(night, environment=set_back).run(fresh_data)
    assert "The clock is 3 days, 0:00:00 behind the last visit" in ended.told
    assert scene.ground.asked - before == scene.undisturbed.editions - came
    assert (ended.code, ended.content_hash) == (0, night.run(usual).content_hash)


def test_a_damaged_journal_fails_its_site_alone_until_it_is_moved_away(
    scene: Scene, whole_data: Path
) -> None:
    (whole_data / WAREHOUSE_FILE).unlink()  # so that the journals are needed once more
    shutil.rmtree(whole_data / "published")
    (journal,) = whole_data.glob("ledger/dur/*.jsonl")
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join([*lines[:5], b"garbage\n", *lines[5:]]))
    ended = scene.start(whole_data).wait()
    assert ended.code == 1
    ending, why = ended.ended("DUR")
    assert (ending, f"{journal}: a damaged journal (line 6:" in why) == ("failed", True)
    assert [ended.ended(code) for code in ("CAM", "CHP")] == [("ok", ""), ("ok", "")]
    assert str(journal) in ended.told
    assert published_rows(whole_data) == len([*whole_data.glob("archive/*/*/*.pdf")]) - 5
    journal.rename(journal.with_suffix(".damaged"))
    scene.require_recovery(whole_data)


def test_a_cut_warehouse_is_named_and_rebuilt_once_it_is_moved_away(
    scene: Scene, whole_data: Path
) -> None:
    warehouse = whole_data / WAREHOUSE_FILE
    os.truncate(warehouse, 100_000)
    ended = scene.start(whole_data).wait()
    assert ended.code == 3
    assert f"{warehouse}: not a readable warehouse" in ended.told
    warehouse.unlink()
    scene.require_recovery(whole_data)


def spoil(snapshot: Path) -> None:
    """Let its beginning be right, and its blocks be wrong."""
    content = snapshot.read_bytes()
    third = len(content) // 3
    snapshot.chmod(0o644)
    snapshot.write_bytes(content[:third] + os.urandom(third) + content[2 * third :])


@pytest.mark.parametrize("befall", [Path.unlink, spoil])
def test_a_snapshot_that_is_gone_or_broken_is_made_anew(
    scene: Scene, whole_data: Path, befall: Callable[[Path], None]
) -> None:
    befall(whole_data / SNAPSHOT_FILE)
    scene.require_recovery(whole_data)
    assert published_rows(whole_data) == scene.undisturbed.documents
