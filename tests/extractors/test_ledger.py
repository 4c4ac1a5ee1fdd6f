"""The journals of all visits: found again in their order, and ended if their visit was killed."""

from __future__ import annotations

import multiprocessing
import os
import signal
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from extractors.errors import SourceBusyError, StoreUnwritableError
from extractors.journal import (
    Ended,
    Ending,
    Fetched,
    JournalRecord,
    Outcome,
    Purpose,
    Visit,
    read_journal,
)
from extractors.ledger import KILLED, Ledger, is_ended

if TYPE_CHECKING:
    from multiprocessing.synchronize import Event

NINE = datetime(2026, 11, 20, 9, tzinfo=UTC)
TEN = NINE + timedelta(hours=1)
CAME = Fetched("u", Outcome.SEEN, NINE, "ab" * 32)
OK = Ended(Ending.OK, (), True, "json_api", 1, 1, 0, TEN)


def begin(ledger: Ledger, code: str, *records: JournalRecord, at: datetime = NINE) -> str:
    """Leave the journal of a visit without its end; return the visit's id."""
    visit_id, journal = ledger.open_journal(code, at)
    day = at.date()
    journal.write(Visit(visit_id, code, Purpose.NIGHTLY, day - timedelta(days=9), day, at))
    for record in records:
        journal.write(record)
    journal.close()
    return visit_id


def make(ledger: Ledger, code: str, *, at: datetime = NINE) -> str:
    """Leave the journal of a visit that ended; return the visit's id."""
    return begin(ledger, code, CAME, OK, at=at)


def path_of(folder: Path, visit_id: str) -> Path:
    """Where the journal of a visit is."""
    return folder / f"{visit_id}.jsonl"


def test_a_visit_is_named_by_gazette_and_instant(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger")
    assert make(ledger, "CHP") == "chp/20261120T090000Z-1"
    (visit_id, path), *others = ledger.ended()
    assert (visit_id, others) == ("chp/20261120T090000Z-1", [])
    assert list(read_journal(path))[1:] == [CAME, OK]


def test_visits_within_one_second_are_counted_on(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    made = [make(ledger, code) for code in ("CHP", "CHP", "DUR", "CHP")]
    assert [each.rpartition("-")[2] for each in made] == ["1", "2", "1", "3"]
    later = make(ledger, "CHP", at=NINE + timedelta(milliseconds=500))
    assert later == "chp/20261120T090000Z-4"


def test_the_visits_that_ended_are_given_oldest_first(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    newest = make(ledger, "AGU", at=TEN)
    oldest = make(ledger, "ZAC")
    begin(ledger, "DUR", CAME)
    assert [visit_id for visit_id, _ in ledger.ended()] == [oldest, newest]
    assert [visit_id for visit_id, _ in ledger.ended({oldest})] == [newest]


def test_the_tenth_visit_of_one_second_comes_after_the_ninth(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    made = [make(ledger, "CHP") for _ in range(11)]
    assert [visit_id for visit_id, _ in ledger.ended()] == made
    visits = (each for each in ledger.records("CHP", set()) if isinstance(each, Visit))
    assert [visit.visit_id for visit in visits] == made


def test_records_are_those_of_one_gazette_that_are_not_known(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    known = make(ledger, "CHP")
    make(ledger, "DUR")
    begin(ledger, "CHP", CAME, at=TEN)
    found = list(ledger.records("CHP", {known}))
    assert found[1:] == [CAME]
    assert list(ledger.records("AGU", set())) == []


def test_an_ended_journal_is_one_whose_last_line_is_whole_and_says_so(tmp_path: Path) -> None:
    path = path_of(tmp_path, make(Ledger(tmp_path), "CHP"))
    whole = path.read_bytes()
    assert is_ended(path)
    for half in (whole[:-1], whole[:-9], whole[: whole.rindex(b'{"record"')], b""):
        path.write_bytes(half)
        assert not is_ended(path)


def test_an_end_of_very_many_reasons_is_an_end(tmp_path: Path) -> None:
    reasons = tuple(f"https://gaceta.example/{number}.pdf: damaged" for number in range(3000))
    ended = Ended(Ending.PARTIAL, reasons, False, "json_api", 3000, 3000, 3000, TEN)
    visit_id = begin(Ledger(tmp_path), "CHP", CAME, ended)
    assert is_ended(path_of(tmp_path, visit_id))


@pytest.mark.parametrize("half", [b"", b'{"record":"fetc', b'{"record":"ended","ending":"ok"'])
def test_the_journal_of_a_killed_visit_is_ended_once(tmp_path: Path, half: bytes) -> None:
    ledger = Ledger(tmp_path)
    path = path_of(tmp_path, begin(ledger, "CHP", CAME))
    with path.open("ab") as file:
        file.write(half)
    ledger.bury("CHP", TEN)
    _, came, ended = read_journal(path)
    assert came == CAME
    assert isinstance(ended, Ended)
    assert (ended.was_killed, ended.ending, ended.ended_at) == (True, Ending.FAILED, TEN)
    assert ended.reasons == (KILLED,)
    before = path.read_bytes()
    ledger.bury("CHP", TEN + timedelta(hours=1))
    assert path.read_bytes() == before
    assert [each for _, each in ledger.ended()] == [path]


def test_only_what_was_killed_at_this_site_is_ended(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    paths = [path_of(tmp_path, make(ledger, "CHP")), path_of(tmp_path, begin(ledger, "DUR", CAME))]
    before = [path.read_bytes() for path in paths]
    ledger.bury("CHP", TEN)
    assert [path.read_bytes() for path in paths] == before


def test_the_visit_that_is_under_way_is_not_ended(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    killed, own = (path_of(tmp_path, begin(ledger, "CHP", CAME)) for _ in range(2))
    ledger.bury("CHP", TEN, but=own)
    assert (is_ended(killed), is_ended(own)) == (True, False)


@pytest.mark.parametrize("content", [b"", b'{"record":"visit","visit_id":"chp/2026'])
def test_the_journal_of_a_visit_that_wrote_no_line_is_removed(
    tmp_path: Path, content: bytes
) -> None:
    ledger = Ledger(tmp_path)
    path = path_of(tmp_path, make(ledger, "CHP"))
    path.write_bytes(content)
    ledger.bury("CHP", TEN)
    assert not path.exists()


def test_a_journal_that_is_removed_meanwhile_is_none(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    removed, left = make(ledger, "CHP"), make(ledger, "CHP", at=TEN)
    found = ledger.ended()
    path_of(tmp_path, removed).unlink()
    assert not is_ended(path_of(tmp_path, removed))
    assert [visit_id for visit_id, _ in found] == [left]


def test_a_second_visit_to_the_same_site_is_shut_out(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    with ledger.hold("CHP", 0):
        with pytest.raises(SourceBusyError, match="CHP"), Ledger(tmp_path).hold("CHP", 0):
            pass
        with ledger.hold("DUR", 0):
            pass
    with ledger.hold("CHP", 0):
        pass


def test_a_visit_that_fails_lets_go_of_its_site(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    with pytest.raises(TimeoutError), ledger.hold("CHP", 0):
        raise TimeoutError
    with ledger.hold("CHP", 0):
        pass


def _hold_until_killed(folder: Path, is_held: Event) -> None:
    with Ledger(folder).hold("CHP", 0):
        is_held.set()
        signal.pause()


def test_a_killed_visit_of_another_process_lets_go_of_its_site(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    is_held = context.Event()
    holder = context.Process(target=_hold_until_killed, args=(tmp_path, is_held))
    holder.start()
    try:
        assert is_held.wait(30)
        with pytest.raises(SourceBusyError), Ledger(tmp_path).hold("CHP", 0.2):
            pass
    finally:
        os.kill(holder.pid or 0, signal.SIGKILL)
        holder.join()
    with Ledger(tmp_path).hold("CHP", 0):
        pass


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "chp").write_text("not a folder")
    with ExitStack() as stack, pytest.raises(StoreUnwritableError, match="chp"):
        stack.enter_context(Ledger(tmp_path).hold("CHP", 0))
    with pytest.raises(StoreUnwritableError, match="chp"):
        Ledger(tmp_path).open_journal("CHP", NINE)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_journal_without_permission_is_named(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    path_of(tmp_path, begin(ledger, "CHP", CAME)).chmod(0o400)
    with pytest.raises(StoreUnwritableError, match="chp"):
        ledger.bury("CHP", TEN)


def test_the_last_instant_is_the_last_that_a_visit_of_any_gazette_wrote_down(
    tmp_path: Path,
) -> None:
    ledger = Ledger(tmp_path / "ledger")
    assert ledger.last_instant() is None
    begin(ledger, "ZAC")
    assert ledger.last_instant() == NINE
    make(ledger, "CHP")
    begin(ledger, "AGU", at=TEN - timedelta(minutes=1))
    assert ledger.last_instant() == TEN


def test_a_damaged_journal_tells_at_least_when_its_visit_began(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    path_of(tmp_path, make(ledger, "CHP")).write_bytes(b"garbage\n")
    assert ledger.last_instant() == NINE


@pytest.mark.parametrize("name", ["old-{}.jsonl", "{}.jsonl.old", "damaged.jsonl"])
def test_a_journal_that_was_moved_away_within_its_folder_is_none(tmp_path: Path, name: str) -> None:
    ledger = Ledger(tmp_path)
    path = path_of(tmp_path, make(ledger, "CHP"))
    path.rename(path.with_name(name.format(path.stem)))
    assert list(ledger.ended()) == []
    assert list(ledger.records("CHP", frozenset())) == []
    assert ledger.last_instant() is None


def test_a_ledger_that_does_not_exist_holds_nothing(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "nothing")
    ledger.bury("CHP", TEN)
    assert list(ledger.ended()) == []
    assert not (tmp_path / "nothing").exists()


def test_days_asked_for_come_back_with_the_visit(tmp_path: Path) -> None:
    path = path_of(tmp_path, make(Ledger(tmp_path), "CHP"))
    visit = next(read_journal(path))
    assert isinstance(visit, Visit)
    assert (visit.first_date, visit.last_date) == (date(2026, 11, 11), date(2026, 11, 20))
