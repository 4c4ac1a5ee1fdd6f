"""`vigia ingest`: each file by itself, nothing twice, and nothing lost when cut short."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from extractors.archive import Archive
from extractors.readings import Readings
from pipelines.demo.editions import demo_editions
from pipelines.demo.press import blank_page, scanned_page
from pipelines.gathering import gather
from tests.conftest import ROOT
from tests.pipelines.broken import plain_pdf, write_broken_files
from tests.pipelines.conftest import Vigia
from warehouse.database import LOCK_FILE, WAREHOUSE_FILE, open_writer
from warehouse.lock import hold_lock

FIRST = demo_editions()[0]


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under a folder with its bytes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def stored(data: Path) -> dict[str, bytes]:
    """What archive and readings hold, locks aside."""
    found = {**tree(data / "archive"), **tree(data / "readings")}
    return {name: content for name, content in found.items() if not name.endswith(".lock")}


def hash_line(err: str) -> str:
    (line,) = [line for line in err.splitlines() if line.startswith("Content hash")]
    return line


def test_ingesting_twice_changes_nothing(vigia: Vigia, pressed: Path, own_data: Path) -> None:
    first = vigia("ingest", pressed, data=own_data)
    before = stored(own_data)
    again = vigia("ingest", pressed, "--format", "json", data=own_data)
    assert again.code == 0
    assert {record["action"] for record in again.records()} == {"unchanged"}
    assert hash_line(again.err) == hash_line(first.err)
    assert stored(own_data) == before


def test_each_file_says_how_jurisdiction_and_date_were_found(
    vigia: Vigia, pressed: Path, own_data: Path
) -> None:
    for record in vigia("ingest", pressed, "--format", "json", data=own_data).records():
        assert record["jurisdiction"]
        assert record["jurisdiction_basis"]
        assert bool(record["publication_date"]) == bool(record["publication_date_basis"])


def test_a_broken_file_is_refused_and_the_rest_goes_on(
    vigia: Vigia, tmp_path: Path, fresh_data: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write_broken_files(folder, FIRST.pdf)
    (folder / "good.pdf").write_bytes(FIRST.pdf)
    (folder / "notes.txt").write_text("not a document")
    ended = vigia("ingest", folder, "--format", "json", data=fresh_data)
    became = {Path(str(each["file"])).name: each for each in ended.records()}
    assert ended.code == 1
    assert {name: each["action"] for name, each in became.items()} == {
        "page.pdf": "refused",
        "empty.pdf": "refused",
        "cut.pdf": "refused",
        "locked.pdf": "refused",
        "good.pdf": "loaded",
        "notes.txt": "skipped",
    }
    assert "HTML" in str(became["page.pdf"]["reason"])
    assert "password" in str(became["locked.pdf"]["reason"])
    assert "1 loaded, 0 unchanged, 4 refused, 1 skipped" in ended.err
    assert list(Archive(fresh_data / "archive").documents()) == [FIRST.truth["sha256"]]


def test_a_file_without_masthead_is_loaded_with_a_finding(
    vigia: Vigia, tmp_path: Path, fresh_data: Path
) -> None:
    (tmp_path / "market.pdf").write_bytes(plain_pdf())
    (tmp_path / "blank.pdf").write_bytes(blank_page())
    (tmp_path / "scan.pdf").write_bytes(scanned_page(("PERIÓDICO OFICIAL", "Tomo I")))
    files = [tmp_path / name for name in ("market.pdf", "blank.pdf", "scan.pdf")]
    assert vigia("ingest", *files, data=fresh_data).code == 0
    found = vigia("findings", "--format", "json", data=fresh_data).records()
    kinds = [record["kind"] for record in found]
    assert kinds.count("jurisdiction_unknown") == 3
    assert "page_without_text" in kinds


def test_what_a_flag_states_wins_and_a_contradiction_is_a_finding(
    vigia: Vigia, pressed: Path, fresh_data: Path
) -> None:
    file = pressed / FIRST.file_name
    stated = ("--jurisdiction", "oax", "--date", "2010-03-11")
    ended = vigia("ingest", file, *stated, "--format", "json", data=fresh_data)
    (record,) = ended.records()
    assert (record["jurisdiction"], record["jurisdiction_basis"]) == ("OAX", "stated")
    editions = vigia("sql", "from editions", "--format", "json", data=fresh_data).records()
    assert [each["jurisdiction_code"] for each in editions] == ["OAX"]
    assert [each["publication_date"] for each in editions] == ["2010-03-11"]
    listed = ("findings", "--kind", "stated_fact_differs", "--format", "json")
    details = [str(each["detail"]) for each in vigia(*listed, data=fresh_data).records()]
    assert len(details) == 2
    assert any("OAX" in detail and "MIC" in detail for detail in details)


def test_a_dry_run_says_what_would_happen_and_touches_nothing(
    vigia: Vigia, pressed: Path, fresh_data: Path
) -> None:
    ended = vigia("ingest", pressed, "--dry-run", "--format", "json", data=fresh_data)
    assert ended.code == 0
    assert {record["action"] for record in ended.records()} == {"would_load"}
    assert "nothing was touched" in ended.err
    assert not fresh_data.exists()


def test_our_own_data_directory_is_never_ingested(
    vigia: Vigia, own_data: Path, pressed: Path
) -> None:
    shutil.copy(pressed / FIRST.file_name, own_data.parent / "new.pdf")
    ended = vigia("ingest", own_data.parent, "--dry-run", "--format", "json", data=own_data)
    files = [Path(str(record["file"])).name for record in ended.records()]
    assert files == ["new.pdf"]


def test_a_named_file_is_taken_whatever_its_name(tmp_path: Path) -> None:
    named, other = tmp_path / "gazette.bin", tmp_path / "folder" / "other.bin"
    other.parent.mkdir()
    for path in (named, other):
        path.touch()
    gathered = gather([named, other.parent], without=tmp_path / "data")
    assert gathered.documents == (named,)
    assert gathered.skipped == (other,)


def test_a_data_directory_that_cannot_be_written_is_named(
    vigia: Vigia, pressed: Path, tmp_path: Path
) -> None:
    occupied = tmp_path / "occupied"
    occupied.write_text("a file")
    for data in (occupied, occupied / "below"):
        ended = vigia("ingest", pressed, data=data)
        assert ended.code == 3
        assert str(data) in ended.err
        assert ended.err.count("\n") == 1


def test_a_warehouse_of_a_newer_schema_is_left_alone(
    vigia: Vigia, pressed: Path, own_data: Path
) -> None:
    with open_writer(own_data) as connection:
        connection.run("insert into schema_steps select 999, 'from_the_future'")
    before = tree(own_data)
    for command in (("ingest", pressed), ("status",), ("verify", "--all")):
        ended = vigia(*command, data=own_data)
        assert ended.code == 3
        assert "newer Vigía" in ended.err
    assert tree(own_data) == before


def test_a_second_writer_waits_with_a_message_and_goes_on(
    vigia: Vigia, pressed: Path, own_data: Path
) -> None:
    held = threading.Event()

    def hold_a_while() -> None:
        with hold_lock(own_data / LOCK_FILE, 0, lambda: None):
            held.set()
            time.sleep(2)

    writer = threading.Thread(target=hold_a_while)
    writer.start()
    held.wait()
    ended = vigia("ingest", pressed, data=own_data)
    writer.join()
    assert ended.code == 0
    assert "Another process is writing" in ended.err


def test_a_second_writer_gives_up_after_its_wait(
    vigia: Vigia, pressed: Path, own_data: Path
) -> None:
    before = (own_data / WAREHOUSE_FILE).read_bytes()
    with hold_lock(own_data / LOCK_FILE, 0, lambda: None):
        ended = vigia("ingest", pressed, data=own_data, wait_seconds=0)
    assert ended.code == 3
    assert "Try again later" in ended.err
    assert (own_data / WAREHOUSE_FILE).read_bytes() == before


@pytest.mark.parametrize("deadly", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_cut_short_is_finished_by_the_next(
    vigia: Vigia, pressed: Path, ingested: Path, fresh_data: Path, deadly: signal.Signals
) -> None:
    command = [sys.executable, "-m", "pipelines", "ingest", str(pressed), "--workers", "1"]
    process = subprocess.Popen(
        [*command, "--data", str(fresh_data)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    wait_for(lambda: list(Readings(fresh_data / "readings").paths()))
    os.killpg(process.pid, deadly)
    _, err = process.communicate(timeout=60)
    if deadly is signal.SIGINT and process.returncode:
        assert process.returncode == 1
        assert "loaded" in err
    assert vigia("ingest", pressed, data=fresh_data).code == 0
    status = ("status", "--on", "2014-06-30", "--format", "json")
    assert vigia(*status, data=fresh_data).records() == vigia(*status, data=ingested).records()


def wait_for(condition: object) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        assert callable(condition)
        if condition():
            return
        time.sleep(0.02)
    raise TimeoutError
