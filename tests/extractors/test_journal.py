"""What happened on a visit is written down line by line, and survives whoever wrote it."""

from __future__ import annotations

import os
import threading
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from extractors.errors import JournalDamagedError, StoreUnwritableError
from extractors.fetching.manners import RequestMade
from extractors.journal import (
    KINDS,
    Catalogued,
    CatalogueList,
    Ended,
    Ending,
    Fetched,
    Journal,
    JournalRecord,
    Listed,
    Outcome,
    Purpose,
    Unread,
    Visit,
    append_record,
    read_journal,
)

NOON = datetime(2026, 11, 20, 12, 30, 1, 250, tzinfo=UTC)
DAY = date(2026, 11, 20)
SHA256 = "ab" * 32
RECORDS: tuple[JournalRecord, ...] = (
    Visit("chp/20261120T123001Z-1", "CHP", Purpose.NIGHTLY, DAY.replace(day=1), DAY, NOON),
    RequestMade("gaceta.example", "GET", "https://gaceta.example/?a=ñ", NOON, 200, 9, 3, True, "V"),
    RequestMade("gaceta.example", "POST", "u", NOON, None, 0, 3, False, "V", "UnreachableError"),
    Listed("u", DAY, "CXX", "12 Bis", "SEGUNDA", "ordinaria", ("Ley «ñ»\nnueva", "Aviso"), NOON),
    Listed("v", None, None, None, None, None, (), NOON),
    Fetched("u", Outcome.SEEN, NOON, SHA256, '"a"', "Fri, 20 Nov 2026 12:00:00 GMT"),
    Fetched("v", Outcome.ABSENT, NOON, reason="v: the server answered 404."),
    Catalogued("CHP", "7", "Ley «ñ»", "Ley", DAY, "Vigente", "https://gaceta.example/7", NOON),
    CatalogueList("CHP", 1, True, NOON),
    Unread(SHA256, "a damaged PDF", NOON),
    Ended(Ending.PARTIAL, ("1 of 2 file(s) are missing",), True, "json_api", 2, 1, 1, NOON),
)


def written(path: Path, *records: JournalRecord) -> Path:
    """A closed journal of these records."""
    journal = Journal(path)
    for record in records:
        journal.write(record)
    journal.close()
    return path


def test_records_come_back_as_they_were_written(tmp_path: Path) -> None:
    assert tuple(read_journal(written(tmp_path / "chp/1.jsonl", *RECORDS))) == RECORDS


def test_every_kind_of_record_is_in_the_round_trip() -> None:
    assert {type(record) for record in RECORDS} == set(KINDS.values())


def test_a_record_is_on_the_disk_before_the_journal_is_closed(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "1.jsonl")
    journal.write(RECORDS[0])
    assert list(read_journal(journal.path)) == [RECORDS[0]]
    journal.close()


def test_half_a_last_line_is_passed_over(tmp_path: Path) -> None:
    path = written(tmp_path / "1.jsonl", *RECORDS[:4])
    whole = path.read_bytes()
    for length in range(1, len(whole) - whole[:-1].rfind(b"\n") - 1):
        path.write_bytes(whole[:-length])
        assert tuple(read_journal(path)) == RECORDS[:3]


@pytest.mark.parametrize(
    "line",
    [b"", b"{", b"[]", b"{}", b'{"record":"gazette"}', b'{"record":"visit"}', b"\xff"],
)
def test_a_line_that_is_no_record_is_named(tmp_path: Path, line: bytes) -> None:
    path = written(tmp_path / "1.jsonl", RECORDS[0])
    path.write_bytes(path.read_bytes() + line + b"\n")
    with pytest.raises(JournalDamagedError, match="line 2"):
        list(read_journal(path))


def test_a_journal_is_never_written_over(tmp_path: Path) -> None:
    path = written(tmp_path / "1.jsonl", RECORDS[0])
    with pytest.raises(FileExistsError):
        Journal(path)
    assert list(read_journal(path)) == [RECORDS[0]]


def test_a_journal_is_no_program(tmp_path: Path) -> None:
    path = written(tmp_path / "1.jsonl", RECORDS[0])
    assert not path.stat().st_mode & 0o111


def test_threads_that_write_at_once_write_whole_lines(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "1.jsonl")
    gate = threading.Barrier(4)

    def write(place: int) -> None:
        gate.wait()
        for number in range(100):
            journal.write(Fetched(f"{place}", Outcome.ABSENT, NOON, reason=f"{number}" * 500))

    threads = [threading.Thread(target=write, args=(place,)) for place in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    journal.close()
    found = [record for record in read_journal(journal.path) if isinstance(record, Fetched)]
    assert len(found) == 400
    for place in range(4):
        reasons = [record.reason for record in found if record.url == str(place)]
        assert reasons == [f"{number}" * 500 for number in range(100)]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_said(tmp_path: Path) -> None:
    descriptor = os.open("/dev/full", os.O_WRONLY)
    with pytest.raises(StoreUnwritableError, match="No space left"):
        append_record(descriptor, tmp_path / "1.jsonl", RECORDS[0])
    os.close(descriptor)


@pytest.mark.parametrize("folder", ["ledger", "ledger/chp"])
def test_a_folder_that_is_a_file_is_named(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).parent.mkdir(exist_ok=True)
    (tmp_path / folder).write_text("not a folder")
    with pytest.raises(StoreUnwritableError, match="ledger/chp"):
        Journal(tmp_path / "ledger/chp/1.jsonl")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreUnwritableError, match=tmp_path.name):
        Journal(tmp_path / "1.jsonl")


def test_only_what_needs_a_person_is_loud() -> None:
    loud = {ending for ending in Ending if ending.is_loud}
    assert loud == {Ending.PARTIAL, Ending.BLOCKED, Ending.FAILED}


def test_only_what_is_held_is_a_success() -> None:
    assert {each for each in Outcome if each.is_success} == {Outcome.SEEN, Outcome.UNCHANGED}
