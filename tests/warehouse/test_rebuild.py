"""A warehouse made anew from its files holds what the nights left in it, row for row."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from extractors.archive import Archive
from extractors.errors import (
    CheckFailedError,
    DocumentMissingError,
    JournalDamagedError,
    OriginsDamagedError,
    ReadingDamagedError,
    ReviewDamagedError,
    VigiaError,
    WarehouseBusyError,
    WarehouseDamagedError,
    WarehouseNewerError,
)
from extractors.journal import Ended, Ending, Purpose, Unread, Visit
from extractors.ledger import Ledger
from extractors.model import Change, Origin, StatedFacts
from extractors.readings import Readings
from extractors.reviews import Decision, Review, Reviews, SubjectKind
from tests.conftest import ROOT
from tests.warehouse.invented import (
    FEBRUARY,
    JANUARY,
    MARCH,
    Desk,
    article,
    change,
    compilation,
    decree,
    edition,
    law,
    sha256_of,
)
from tests.warehouse.visited import (
    CHIAPAS,
    FRIDAY,
    MONDAY,
    NIGHT,
    TUESDAY,
    chiapas,
    later,
    listed,
    seen,
)
from warehouse.build import build
from warehouse.claims import load_claims
from warehouse.content import content_hash
from warehouse.database import WAREHOUSE_FILE, Connection, open_writer
from warehouse.ledger import load_journals, load_source
from warehouse.load import LoadResult
from warehouse.rebuild import SCRATCH_FOLDER, Listener, Rebuilt, rebuild
from warehouse.refill import Stores, load_readings
from warehouse.reviews import load_reviews

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.errors import StoreError
    from extractors.journal import JournalRecord

ENACTED, REFORMED = date(2012, 7, 15), date(2014, 6, 5)
FIRST = edition("57", ENACTED, law(article("1", "Uno."), article("2", "Dos.")))
QUIET = Listener(lambda: None, lambda: None)


def refresh(connection: Connection) -> None:
    """What a run does after loading."""
    load_source(connection, CHIAPAS, JANUARY)
    load_claims(connection)
    build(connection)


class House:
    """A data directory as nights fill it, each in a write session of its own."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.ledger = Ledger(data / "ledger")
        self.reviews = Reviews(data / "reviews")
        archive, readings = Archive(data / "archive"), Readings(data / "readings")
        self.stores = Stores(archive, self.ledger, readings, self.reviews)

    def night(self, *acts: Callable[[Desk], object]) -> None:
        """Let documents come in, load what there is, build and publish."""
        with open_writer(self.data, keep=1) as connection:
            desk = Desk(self.data, connection)
            for act in acts:
                act(desk)
            load_journals(connection, self.ledger)
            load_reviews(connection, self.reviews)
            refresh(connection)

    def visit(self, *records: JournalRecord, code: str = "CHP", night: int = 0) -> None:
        """Write the journal of a visit."""
        at = later(night)
        visit_id, journal = self.ledger.open_journal(code, at)
        begun = Visit(visit_id, code, Purpose.NIGHTLY, MONDAY, FRIDAY, at)
        end = Ended(Ending.OK, (), True, "json_api", 1, 1, 0, at + timedelta(minutes=9))
        for record in (begun, *records, end):
            journal.write(record)
        journal.close()

    def rebuild(self, *, is_dry_run: bool = False) -> Rebuilt:
        """Make the warehouse anew."""
        return rebuild(
            self.data, self.stores, refresh, QUIET, MARCH, wait_seconds=0, is_dry_run=is_dry_run
        )

    def files(self) -> set[str]:
        """The names in the data directory."""
        return {path.name for path in self.data.iterdir()}

    def edit(self, statement: str) -> None:
        """Change the warehouse by hand."""
        with open_writer(self.data, keep=1) as connection:
            connection.run(statement)


@pytest.fixture
def house(fresh_data: Path) -> House:
    """A data directory that nothing was brought to."""
    return House(fresh_data)


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> House:
    """One that has seen three nights: a new reader, two sites, a person's decision."""
    house = House(tmp_path_factory.mktemp("lived") / "data")
    reform = decree("80", change(Change.REFORMS, "1", "Uno nuevo."))
    again = edition("57", ENACTED, law(article("1", "Uno, bien leído.")))
    house.visit(listed(TUESDAY), seen("a"), night=0)
    house.night(
        lambda desk: desk.take(FIRST, "57", MARCH),
        lambda desk: desk.take(chiapas("a", TUESDAY), "a", NIGHT, listed_by="CHP"),
    )
    house.visit(listed(TUESDAY, number="13"), seen("a"), night=1)
    house.visit(listed(MONDAY, "v"), seen("b", "v"), code="DUR", night=1)
    house.night(
        lambda desk: desk.take(edition("80", REFORMED, reform), "80", FEBRUARY),
        lambda desk: desk.take(FIRST, "57", later(1), StatedFacts("DUR")),
        lambda desk: desk.take(replace(FIRST, reader_version="2"), "57", later(1)),
    )
    house.reviews.add(
        Review(
            SubjectKind.FINDING, "finding/0", Decision.ACCEPT, "Ana", later(1), "Vista", "{}", "0"
        )
    )
    house.visit(Unread(sha256_of("b"), "it is locked", later(2)), night=2)
    house.night(
        lambda desk: desk.take(replace(again, reader_version="3"), "57", later(2)),
        lambda desk: desk.take(compilation("c", law(article("1", "Uno."))), "c", JANUARY),
    )
    return house


@pytest.fixture
def lived_in(once: House, fresh_data: Path) -> House:
    """A copy of it that a test may write to."""
    return House(Path(shutil.copytree(once.data, fresh_data)))


def test_a_rebuild_holds_what_the_nights_left_row_for_row(lived_in: House) -> None:
    rebuilt = lived_in.rebuild()
    assert rebuilt.before is not None
    assert rebuilt.content.content_hash == rebuilt.before.content_hash
    assert (rebuilt.differing, rebuilt.damaged, rebuilt.kept) == ((), (), None)
    counts = {name: content.split()[0] for name, content in rebuilt.content.relations.items()}
    assert (counts["raw.readings"], counts["raw.listed_documents"], counts["raw.reviews"]) == (
        "5", "3", "1",
    )  # fmt: skip
    assert SCRATCH_FOLDER not in lived_in.files()
    assert not [name for name in lived_in.files() if "before" in name]


def test_a_rebuild_of_a_rebuild_is_the_same_again(lived_in: House) -> None:
    first = lived_in.rebuild().content.content_hash
    assert lived_in.rebuild().content.content_hash == first


def test_without_a_warehouse_it_is_made_from_the_files(lived_in: House) -> None:
    (lived_in.data / WAREHOUSE_FILE).rename(lived_in.data / "moved")
    rebuilt = lived_in.rebuild()
    (lived_in.data / "moved").replace(lived_in.data / WAREHOUSE_FILE)
    again = lived_in.rebuild()
    assert rebuilt.before is None
    assert again.before is not None
    assert again.before.content_hash == rebuilt.content.content_hash


def test_readings_are_loaded_in_the_order_in_which_they_were_made(house: House) -> None:
    """Also where a killed night left two of them to the next one."""
    screened = edition("57", ENACTED)
    house.night(lambda desk: desk.take(compilation("c"), "c"))
    kept: list[LoadResult] = []

    def load(desk: Desk) -> None:
        sha256 = desk.archive.add(b"57", Origin("57.pdf", JANUARY)).sha256
        for made, at in ((FIRST, MARCH), (replace(screened, reader_version="1+screened"), JANUARY)):
            desk.readings.save(made, at)
        damaged: list[StoreError] = []
        kept.append(load_readings(desk.raw, desk.archive, desk.readings, sha256, damaged.append))
        kept.append(load_readings(desk.raw, desk.archive, desk.readings, sha256, damaged.append))

    house.night(load)
    assert kept == [LoadResult.LOADED, LoadResult.UNCHANGED]
    assert house.rebuild().differing == ()


def test_a_change_by_hand_is_undone_and_the_edited_file_is_kept(lived_in: House) -> None:
    true = lived_in.rebuild().content.content_hash
    lived_in.edit("update raw.provisions set text = 'Tres.' where label = '2'")
    lived_in.edit("insert into raw.documents values ('nobody', now())")
    rebuilt = lived_in.rebuild()
    assert rebuilt.content.content_hash == true
    assert {"raw.documents", "raw.provisions"} <= set(rebuilt.differing)
    assert rebuilt.kept == lived_in.data / f"{WAREHOUSE_FILE}.before-20260301T000000Z"
    assert rebuilt.kept.exists()
    assert lived_in.rebuild().differing == ()


def test_a_dry_run_says_the_same_and_leaves_all_as_it_was(lived_in: House) -> None:
    lived_in.edit("delete from raw.provisions where label = '2'")
    before, names = (lived_in.data / WAREHOUSE_FILE).read_bytes(), lived_in.files()
    rebuilt = lived_in.rebuild(is_dry_run=True)
    assert "raw.provisions" in rebuilt.differing
    assert ((lived_in.data / WAREHOUSE_FILE).read_bytes(), lived_in.files()) == (before, names)


@pytest.mark.parametrize("kept", [0, 100, 300_000])
def test_a_broken_warehouse_is_kept_and_replaced(lived_in: House, kept: int) -> None:
    true = lived_in.rebuild().content.content_hash
    path = lived_in.data / WAREHOUSE_FILE
    broken = b"x" * kept if kept < 300_000 else path.read_bytes()[:kept]
    path.write_bytes(broken)
    rebuilt = lived_in.rebuild()
    assert isinstance(rebuilt.unreadable, WarehouseDamagedError)
    assert str(path) in str(rebuilt.unreadable)
    assert rebuilt.content.content_hash == true
    assert rebuilt.kept is not None
    assert rebuilt.kept.read_bytes() == broken


def test_a_warehouse_without_its_tables_is_kept_and_replaced(lived_in: House) -> None:
    true = lived_in.rebuild().content.content_hash
    with suppress(VigiaError):
        lived_in.edit("drop schema raw cascade")
    rebuilt = lived_in.rebuild()
    assert rebuilt.unreadable is not None
    assert rebuilt.content.content_hash == true


def test_a_log_of_the_old_file_is_not_played_into_the_new_one(lived_in: House) -> None:
    log = lived_in.data / f"{WAREHOUSE_FILE}.wal"
    log.write_bytes(log_of_a_killed_writer(lived_in.data.parent / "another"))
    rebuilt = lived_in.rebuild()
    assert isinstance(rebuilt.unreadable, WarehouseDamagedError)
    assert rebuilt.kept is not None
    assert rebuilt.kept.with_name(f"{rebuilt.kept.name}.wal").exists()
    assert not log.exists()
    assert lived_in.rebuild().differing == ()


KILLED = """
import os, sys
from pathlib import Path
from warehouse.database import open_writer
with open_writer(Path(sys.argv[1])) as connection:
    connection.run("checkpoint")
    connection.run("insert into raw.documents values ('a', now())")
    os._exit(9)
"""


def log_of_a_killed_writer(data: Path) -> bytes:
    """What DuckDB leaves beside a file that it could not write back to."""
    subprocess.run([sys.executable, "-c", KILLED, str(data)], cwd=ROOT, check=False)
    return (data / f"{WAREHOUSE_FILE}.wal").read_bytes()


KILLED_REBUILD = """
import os, sys
from pathlib import Path
from tests.warehouse.test_rebuild import House, MARCH, QUIET, rebuild
house = House(Path(sys.argv[1]))
rebuild(house.data, house.stores, lambda _: os._exit(9), QUIET, MARCH, wait_seconds=0)
"""


def test_a_killed_rebuild_leaves_the_old_file_and_the_next_one_clears_up(lived_in: House) -> None:
    before = (lived_in.data / WAREHOUSE_FILE).read_bytes()
    command = [sys.executable, "-c", KILLED_REBUILD, str(lived_in.data)]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 9
    assert SCRATCH_FOLDER in lived_in.files()
    assert (lived_in.data / WAREHOUSE_FILE).read_bytes() == before
    assert lived_in.rebuild().differing == ()
    assert SCRATCH_FOLDER not in lived_in.files()


def test_a_newer_warehouse_is_not_replaced(lived_in: House) -> None:
    lived_in.edit("insert into main.schema_steps values (9999, 'from_the_future')")
    before = (lived_in.data / WAREHOUSE_FILE).read_bytes()
    with pytest.raises(WarehouseNewerError, match=f"{WAREHOUSE_FILE}: .*9999"):
        lived_in.rebuild()
    assert (lived_in.data / WAREHOUSE_FILE).read_bytes() == before
    assert SCRATCH_FOLDER not in lived_in.files()


def test_while_another_writes_nothing_is_rebuilt(lived_in: House) -> None:
    with open_writer(lived_in.data), pytest.raises(WarehouseBusyError):
        lived_in.rebuild()


def test_answers_that_contradict_themselves_leave_the_old_file_in_place(lived_in: House) -> None:
    def fail(connection: Connection) -> None:
        refresh(connection)
        raise CheckFailedError(check="expect_nothing", rows=1)

    before = (lived_in.data / WAREHOUSE_FILE).read_bytes()
    with pytest.raises(CheckFailedError):
        rebuild(lived_in.data, lived_in.stores, fail, QUIET, MARCH, wait_seconds=0)
    assert (lived_in.data / WAREHOUSE_FILE).read_bytes() == before


def test_what_an_earlier_vigia_declared_and_claimed_is_not_forgotten(lived_in: House) -> None:
    lived_in.edit("update raw.sources set recorded_at = recorded_at - interval 1 year")
    lived_in.edit("update raw.sources set gazette_en = 'The Gazette'")
    lived_in.night()
    rebuilt = lived_in.rebuild()
    assert rebuilt.differing == ()
    assert rebuilt.content.relations["raw.sources"].startswith("2 ")


def test_damaged_files_are_named_and_the_others_loaded(lived_in: House) -> None:
    readings = lived_in.data / "readings"
    cut = next(readings.glob(f"1/*/{sha256_of('80')}*"))
    cut.write_bytes(cut.read_bytes()[:60])
    next((lived_in.data / "archive").glob(f"*/*/{sha256_of('c')}.json")).write_text("[{")
    stranger = edition("stranger", None)
    Readings(readings).save(stranger, JANUARY)
    (lived_in.data / "ledger/chp/20261120T000000Z-1.jsonl").write_text('{}\n{"record":"ended"\n')
    (lived_in.data / "reviews/20261120T090000000000Z-00000000.json").write_text("{}")
    rebuilt = lived_in.rebuild()
    assert {type(error) for error in rebuilt.damaged} == {
        DocumentMissingError,
        JournalDamagedError,
        OriginsDamagedError,
        ReadingDamagedError,
        ReviewDamagedError,
    }
    before = rebuilt.before
    assert before is not None
    counts = [each.relations["raw.readings"].split()[0] for each in (before, rebuilt.content)]
    assert counts == ["5", "3"]
    assert rebuilt.kept is not None


def test_rows_in_another_order_are_the_same_content(lived_in: House) -> None:
    with open_writer(lived_in.data) as connection:
        first = content_hash(connection)
        connection.run("create table raw.turned as from raw.readings order by recorded_at desc")
        connection.run("delete from raw.readings")
        connection.run("insert into raw.readings from raw.turned")
        connection.run("drop table raw.turned")
        refresh(connection)
        assert content_hash(connection) == first
