"""One writer, many readers, and what happens when something is wrong with the file."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from extractors.errors import (
    QueryRefusedError,
    StoreUnwritableError,
    WarehouseBusyError,
    WarehouseDamagedError,
    WarehouseMemoryError,
    WarehouseMissingError,
    WarehouseNewerError,
    WarehouseOlderError,
)
from tests.conftest import ROOT
from warehouse import database
from warehouse.build import build
from warehouse.claims import load_claims
from warehouse.database import (
    SNAPSHOT_FILE,
    WAREHOUSE_FILE,
    open_memory,
    open_reader,
    open_unpublished,
    open_writer,
    write_parquet,
)

if TYPE_CHECKING:
    from pathlib import Path

    from warehouse.database import Connection

COUNT = "select count(*) from raw.documents"
INSERT = "insert into raw.documents values ('{}', now())"


def fill(data: Path) -> None:
    """Make a warehouse with one document and publish it."""
    with open_writer(data) as connection:
        connection.run(INSERT.format("a"))
        build(connection)


def test_a_reader_sees_what_was_published_and_not_what_is_being_written(fresh_data: Path) -> None:
    fill(fresh_data)
    with open_writer(fresh_data) as writer:
        writer.run(INSERT.format("b"))
        with open_reader(fresh_data) as reader:
            assert reader.ask(COUNT).rows == [(1,)]
    with open_reader(fresh_data) as reader:
        assert reader.ask(COUNT).rows == [(2,)]


def test_a_reader_in_another_process_goes_on_with_the_snapshot_it_holds(fresh_data: Path) -> None:
    fill(fresh_data)
    program = (
        "import sys; from pathlib import Path; from warehouse.database import open_reader\n"
        "with open_reader(Path(sys.argv[1])) as reader:\n"
        "    print('open', flush=True); sys.stdin.readline()\n"
        f"    print(reader.ask({COUNT!r}).rows[0][0], flush=True)\n"
    )
    command = [sys.executable, "-c", program, str(fresh_data)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        with open_writer(fresh_data) as writer:
            writer.run(INSERT.format("b"))
        assert process.communicate("go\n")[0] == "1\n"


def test_the_second_writer_waits_with_a_message_and_then_goes_on(fresh_data: Path) -> None:
    fill(fresh_data)
    is_waiting = threading.Event()
    with open_writer(fresh_data) as first:
        second = threading.Thread(target=_write_second, args=(fresh_data, is_waiting))
        second.start()
        assert is_waiting.wait(5)
        first.run(INSERT.format("b"))
    second.join(10)
    with open_reader(fresh_data) as reader:
        assert reader.ask(COUNT).rows == [(3,)]


def _write_second(data: Path, is_waiting: threading.Event) -> None:
    with open_writer(data, 10, is_waiting.set) as connection:
        connection.run(INSERT.format("c"))


def test_the_second_writer_gives_up_after_its_time(fresh_data: Path) -> None:
    waits: list[str] = []
    with (
        open_writer(fresh_data),
        pytest.raises(WarehouseBusyError, match="gave up after 0 s"),
        open_writer(fresh_data, 0.2, lambda: waits.append("waiting")),
    ):
        pytest.fail("two writers at once")
    assert waits == ["waiting"]


def _write_and_hang(data: Path, sender: multiprocessing.connection.Connection) -> None:
    with open_writer(data) as connection:
        connection.run(INSERT.format("kept"))
        with connection.transaction():
            connection.run(INSERT.format("lost"))
            sender.send("written")
            time.sleep(60)


def test_a_killed_writer_loses_only_what_it_had_not_committed(fresh_data: Path) -> None:
    fill(fresh_data)
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_write_and_hang, args=(fresh_data, sender))
    process.start()
    assert receiver.recv() == "written"
    assert process.pid
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    with open_reader(fresh_data) as reader:
        assert reader.ask(COUNT).rows == [(1,)]
    with open_writer(fresh_data, 0) as writer:
        names = writer.ask("select document_sha256 from raw.documents order by 1")
    assert names.column("document_sha256") == ["a", "kept"]
    with open_reader(fresh_data) as reader:
        assert reader.ask(COUNT).rows == [(2,)]


def _write_and_interrupt(data: Path) -> None:
    with open_writer(data) as writer:
        writer.run(INSERT.format("b"))
        raise KeyboardInterrupt


def test_a_session_that_fails_publishes_nothing(fresh_data: Path) -> None:
    fill(fresh_data)
    with pytest.raises(KeyboardInterrupt):
        _write_and_interrupt(fresh_data)
    with open_reader(fresh_data) as reader:
        assert reader.ask(COUNT).rows == [(1,)]


def _write_and_fail(writer: Connection) -> None:
    with writer.transaction():
        writer.run(INSERT.format("b"))
        writer.run("select * from nowhere")


def test_a_transaction_that_fails_leaves_nothing(fresh_data: Path) -> None:
    with open_writer(fresh_data) as writer:
        with pytest.raises(QueryRefusedError):
            _write_and_fail(writer)
        assert writer.ask(COUNT).rows == [(0,)]


def test_an_unchanged_warehouse_is_not_published_again(fresh_data: Path) -> None:
    fill(fresh_data)
    before = (fresh_data / SNAPSHOT_FILE).stat().st_ino
    with open_writer(fresh_data):
        pass
    assert (fresh_data / SNAPSHOT_FILE).stat().st_ino == before


def test_a_directory_without_a_warehouse_says_so(fresh_data: Path) -> None:
    with pytest.raises(WarehouseMissingError), open_reader(fresh_data):
        pass


def test_a_newer_warehouse_is_not_touched(fresh_data: Path) -> None:
    with open_writer(fresh_data) as writer:
        writer.run("insert into main.schema_steps values (9999, 'from_the_future')")
    before = (fresh_data / WAREHOUSE_FILE).read_bytes()
    with pytest.raises(WarehouseNewerError, match="schema 9999"), open_writer(fresh_data):
        pass
    with pytest.raises(WarehouseNewerError), open_reader(fresh_data):
        pass
    assert (fresh_data / WAREHOUSE_FILE).read_bytes() == before


def test_an_older_snapshot_is_not_read(fresh_data: Path) -> None:
    with open_writer(fresh_data) as writer:
        writer.run("delete from main.schema_steps where step > 3")
    with pytest.raises(WarehouseOlderError, match="schema 3"), open_reader(fresh_data):
        pass


@pytest.mark.parametrize("kept", [0, 100, 5000])
def test_a_file_that_is_no_warehouse_is_named(fresh_data: Path, kept: int) -> None:
    fill(fresh_data)
    path = fresh_data / SNAPSHOT_FILE
    path.chmod(0o644)
    path.write_bytes(b"x" * kept if kept < 5000 else path.read_bytes()[:kept])
    with (
        pytest.raises(WarehouseDamagedError, match=r"vigia\.duckdb"),
        open_reader(fresh_data) as it,
    ):
        it.ask(COUNT)


def test_a_file_whose_blocks_are_broken_is_named(fresh_data: Path) -> None:
    with open_writer(fresh_data) as writer:
        writer.run("create table raw.more as select hash(range) as word from range(1000000)")
    path = fresh_data / SNAPSHOT_FILE
    content, third = path.read_bytes(), path.stat().st_size // 3
    path.chmod(0o644)
    path.write_bytes(content[:third] + b"x" * third + content[2 * third :])
    with (
        open_reader(fresh_data) as reader,
        pytest.raises(WarehouseDamagedError, match=r"vigia\.duckdb: .*Corrupt"),
    ):
        reader.ask("select bit_xor(word) from raw.more")


@pytest.mark.parametrize("left", ["warehouse.part", f"{WAREHOUSE_FILE}.wal"])
def test_a_warehouse_is_made_whole_beside_what_is_left_of_another(
    fresh_data: Path, left: str
) -> None:
    fresh_data.mkdir()
    (fresh_data / left).write_bytes(b"half of it")
    fill(fresh_data)
    with open_reader(fresh_data) as reader:
        assert reader.ask(COUNT).rows == [(1,)]
    assert not (fresh_data / left).exists()


FULL = """
import resource, sys
from pathlib import Path
from warehouse.database import open_writer
with open_writer(Path(sys.argv[1])) as connection:
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 19, 1 << 19))
    connection.run("create table raw.more as select range as number from range(1000000)")
"""


def test_a_full_disk_is_no_damage(fresh_data: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", FULL, str(fresh_data)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "StoreUnwritableError" in ended.stderr.splitlines()[-1]
    fill(fresh_data)


def test_an_interrupted_statement_is_an_interrupt(fresh_data: Path) -> None:
    slow = "create table raw.much as select range as number from range(100000000)"
    alarm = threading.Timer(0.3, signal.raise_signal, [signal.SIGINT])
    with open_writer(fresh_data) as writer:
        alarm.start()
        with pytest.raises(KeyboardInterrupt):
            writer.run(slow)
        assert writer.ask(COUNT).rows == [(0,)]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_directory_that_cannot_be_written_to_is_named(fresh_data: Path) -> None:
    fresh_data.mkdir(mode=0o500)
    with pytest.raises(StoreUnwritableError, match="data"), open_writer(fresh_data):
        pass


def test_a_data_directory_that_is_a_file_is_named(fresh_data: Path) -> None:
    fresh_data.write_text("not a folder")
    with pytest.raises(StoreUnwritableError, match="data"), open_writer(fresh_data):
        pass


@pytest.mark.parametrize(
    "statement",
    [
        "insert into raw.documents values ('b', now())",
        "create table marts.mine (a integer)",
        "copy raw.documents to 'out.csv'",
        "attach 'other.duckdb'",
        "select * from read_csv('/etc/hostname')",
        "set enable_external_access = true",
        "select 1; drop table raw.documents",
        "selekt 1",
        "",
    ],
)
def test_a_strangers_statement_can_only_read_the_warehouse(
    fresh_data: Path, statement: str
) -> None:
    fill(fresh_data)
    with open_reader(fresh_data) as reader:
        with pytest.raises(QueryRefusedError):
            reader.ask_safely(statement)
        assert reader.ask_safely(COUNT).rows == [(1,)]


def test_marts_need_no_schema_before_their_name(fresh_data: Path) -> None:
    with open_writer(fresh_data) as writer:
        load_claims(writer)
        build(writer)
    with open_reader(fresh_data) as reader:
        assert reader.ask_safely("select count(*) from adoption_status").rows == [(33,)]
        asked = "select count(*) from adoption_status_as_of(date '2020-01-01', now())"
        assert reader.ask_safely(asked).rows == [(33,)]


def test_an_answer_becomes_a_parquet_file_of_the_same_rows(tmp_path: Path) -> None:
    answer = (
        "select 'a' as t, date '2020-01-01' as d, timestamptz '2020-01-01 00:00Z' as i, "
        "[1, 2] as l, {'x': 1.5} as s, null::varchar as n"
    )
    with open_memory() as connection:
        table = connection.ask(answer)
        write_parquet(table, tmp_path / "a.parquet")
        asked = f"select * from read_parquet('{tmp_path / 'a.parquet'}')"  # noqa: S608
        back = connection.ask(asked)
    assert (back.columns, back.types, back.rows) == (table.columns, table.types, table.rows)
    assert table.rows[0][1:3] == (date(2020, 1, 1), datetime(2020, 1, 1, tzinfo=UTC))
    assert next(table.records())["l"] == [1, 2]


def test_a_copied_data_directory_is_a_whole_one(fresh_data: Path, tmp_path: Path) -> None:
    fill(fresh_data)
    shutil.copytree(fresh_data, tmp_path / "copy")
    with open_reader(tmp_path / "copy") as reader:
        assert reader.ask(COUNT).rows == [(1,)]


def test_work_that_little_memory_does_not_do_is_begun_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "FRUGAL_MEGABYTES", 20)
    tries = []
    limit = "select current_setting('memory_limit')"

    def work() -> int:
        tries.append(connection.ask(limit).rows[0][0])
        connection.run("create table sorted as select repeat('x' || n, 50) as word "
                       "from range(1000000) as numbers (n) order by word")  # fmt: skip
        return len(connection.ask("from sorted limit 1").rows)

    with open_unpublished(tmp_path) as connection:
        usual = connection.ask(limit).rows[0][0]
        assert connection.frugally(work) == 1
        assert tries == ["19.0 MiB", usual]
        assert connection.ask(limit).rows[0][0] == usual


def test_more_memory_than_there_is_has_an_error_of_its_own() -> None:
    with open_memory() as connection:
        connection.run("set memory_limit = '5MB'")
        with pytest.raises(WarehouseMemoryError, match="nothing is lost"):
            connection.ask("select list(n) from range(9000000) as numbers (n)")
