"""A data directory that something happened to: what is wrong, and what is mended of it."""

from __future__ import annotations

import fcntl
import gzip
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from extractors.archive import Archive
from extractors.journal import Purpose, Visit
from extractors.ledger import Ledger
from extractors.model import Origin
from extractors.readings import Readings
from extractors.reviews import Decision, Review, Reviews, SubjectKind
from pipelines.doctor.files import QUARANTINE, check_room, how_to_fetch
from pipelines.doctor.holdings import check_lock
from pipelines.doctor.illnesses import Illness, Remedy
from pipelines.doctor.patient import Patient
from pipelines.loading import load_and_publish
from pipelines.settings import Settings
from tests.pipelines.conftest import INGESTED_AT, Vigia
from tests.warehouse.invented import edition
from warehouse.database import LOCK_FILE, SNAPSHOT_FILE, WAREHOUSE_FILE, open_writer

LONG_AGO = (INGESTED_AT - timedelta(days=2)).timestamp()


def some_file(data: Path, pattern: str) -> Path:
    """The first file that matches."""
    return min(data.glob(pattern))


def half_file(data: Path) -> None:
    """What a killed writer left, and what a living one is just writing."""
    for name, at in (("archive/.x.part", LONG_AGO), ("readings/.y.part", INGESTED_AT.timestamp())):
        (data / name).write_bytes(b"half")
        os.utime(data / name, (at, at))


def altered_document(data: Path) -> None:
    path = some_file(data, "archive/*/*/*.pdf")
    path.write_bytes(path.read_bytes() + b" ")


def missing_document(data: Path) -> None:
    some_file(data, "archive/*/*/*.pdf").unlink()


def missing_origins(data: Path) -> None:
    some_file(data, "archive/*/*/*.json").unlink()


def cut_origins(data: Path) -> None:
    some_file(data, "archive/*/*/*.json").write_text('[{"location":')


def cut_reading(data: Path) -> None:
    path = some_file(data, "readings/*/*/*.gz")
    path.write_bytes(path.read_bytes()[:200])


def altered_reading(data: Path) -> None:
    path = some_file(data, "readings/*/*/*.gz")
    lines = gzip.decompress(path.read_bytes()).replace(b'"page_count":', b'"page_count":1')
    path.write_bytes(gzip.compress(lines))


def reading_under_another_name(data: Path) -> None:
    first, second = sorted(data.glob("readings/*/*/*.gz"))[:2]
    second.write_bytes(first.read_bytes())


def reading_of_tomorrow(data: Path) -> None:
    path = some_file(data, "readings/*/*/*.gz")
    later = data / "readings" / "999" / path.parent.name / path.name
    later.parent.mkdir(parents=True)
    later.write_bytes(path.read_bytes())


def reading_of_nothing(data: Path) -> None:
    for path in data.glob("archive/*/*/*"):
        if path.stem == some_file(data, "readings/*/*/*.gz").name.partition(".")[0]:
            path.unlink()


def lost_reading(data: Path) -> None:
    some_file(data, "readings/*/*/*.gz").unlink()


def damaged_journal(data: Path) -> None:
    path = data / "ledger/chp/20261120T090000Z-1.jsonl"
    path.parent.mkdir(parents=True)
    path.write_text('{"record":"visit"}\n{"record":"ended"}\n')


def cut_journal(data: Path) -> None:
    at, day = datetime(2026, 11, 20, 9, tzinfo=UTC), INGESTED_AT.date()
    visit_id, journal = Ledger(data / "ledger").open_journal("CHP", at)
    journal.write(Visit(visit_id, "CHP", Purpose.NIGHTLY, day, day, at))
    with journal.path.open("ab") as file:
        file.write(b'{"record":"lis')
    journal.close()


def cut_review(data: Path) -> None:
    (data / "reviews").mkdir()
    (data / "reviews/20261120T090000000000Z-12345678.json").write_text("{")


def review_of_nothing(data: Path) -> None:
    kind, at = SubjectKind.INSTRUMENT, INGESTED_AT
    made = Review(kind, "mx-dur/ley/x", Decision.REJECT, "Ana", at, "No es", "{}", "0")
    Reviews(data / "reviews").add(made)
    load_and_publish(Settings(data=data, now=lambda: at), lambda: None)


def missing_warehouse(data: Path) -> None:
    (data / WAREHOUSE_FILE).unlink()


def truncated_warehouse(data: Path) -> None:
    os.truncate(data / WAREHOUSE_FILE, 100_000)


def empty_warehouse(data: Path) -> None:
    (data / WAREHOUSE_FILE).write_bytes(b"")


def by_hand(statement: str) -> Callable[[Path], None]:
    """Change the warehouse by hand: nothing is published of it."""

    def edit(data: Path) -> None:
        with suppress(KeyboardInterrupt), open_writer(data) as writer:
            writer.run(statement)
            raise KeyboardInterrupt

    return edit


def unloaded_reading(data: Path) -> None:
    """An ingest was killed between reading and loading, and never called again."""
    at = INGESTED_AT - timedelta(days=1)
    sha256 = Archive(data / "archive").add(b"%PDF-", Origin("late.pdf", at)).sha256
    Readings(data / "readings").save(replace(edition("1", None), document_sha256=sha256), at)


def damaged_publication(data: Path) -> None:
    path = data / SNAPSHOT_FILE
    path.chmod(0o644)
    os.truncate(path, 50_000)


def lost_publication(data: Path) -> None:
    (data / SNAPSHOT_FILE).unlink()


NEW_WORDS = "update raw.provisions set text = 'Otras palabras' where ordinal = 0"
NEW_HASH = "update raw.readings set content_sha256 = 'x' where page_count > 1"
STRANGER = "insert into raw.findings values ('nobody', '1', 0, 'date_unknown', 1, '')"
UNLOADED = "delete from raw.readings"
TOMORROW = "insert into main.schema_steps values (9999, 'from_the_future')"

WHOLE_CURES = {
    half_file: Illness.HALF_FILE,
    missing_warehouse: Illness.WAREHOUSE_MISSING,
    truncated_warehouse: Illness.WAREHOUSE_DAMAGED,
    empty_warehouse: Illness.WAREHOUSE_DAMAGED,
    by_hand("drop table raw.pages"): Illness.WAREHOUSE_DAMAGED,
    by_hand("drop table main.schema_steps"): Illness.WAREHOUSE_DAMAGED,
    by_hand(NEW_WORDS): Illness.WAREHOUSE_EDITED,
    by_hand(NEW_HASH): Illness.WAREHOUSE_EDITED,
    by_hand(STRANGER): Illness.WAREHOUSE_EDITED,
    by_hand(UNLOADED): Illness.WAREHOUSE_EDITED,
    by_hand("delete from marts.editions"): Illness.PUBLISHED_OLD,
    unloaded_reading: Illness.WAREHOUSE_BEHIND,
    damaged_publication: Illness.PUBLISHED_DAMAGED,
    lost_publication: Illness.PUBLISHED_DAMAGED,
}
NOT_ALONE = {
    altered_document: (Illness.DOCUMENT_ALTERED, Illness.DOCUMENT_MISSING),
    missing_document: (Illness.DOCUMENT_MISSING, Illness.DOCUMENT_MISSING),
    missing_origins: (Illness.ORIGINS_MISSING, Illness.ORIGINS_MISSING),
    cut_origins: (Illness.ORIGINS_DAMAGED, Illness.ORIGINS_MISSING),
    cut_reading: (Illness.READING_DAMAGED, Illness.READING_MISSING),
    altered_reading: (Illness.READING_DAMAGED, Illness.READING_MISSING),
    reading_under_another_name: (Illness.READING_DAMAGED, Illness.READING_MISSING),
    reading_of_tomorrow: (Illness.READING_UNKNOWN, Illness.READING_UNKNOWN),
    reading_of_nothing: (Illness.READING_WITHOUT_DOCUMENT, Illness.READING_WITHOUT_DOCUMENT),
    lost_reading: (Illness.READING_MISSING, Illness.READING_MISSING),
    cut_journal: (Illness.JOURNAL_CUT, Illness.JOURNAL_CUT),
    cut_review: (Illness.REVIEW_DAMAGED, Illness.REVIEW_DAMAGED),
    review_of_nothing: (Illness.REVIEW_OF_NOTHING, Illness.REVIEW_OF_NOTHING),
    by_hand(TOMORROW): (Illness.WAREHOUSE_NEWER, Illness.WAREHOUSE_NEWER),
}
"""What is found at first, and what is left for a person after all that is safe was done."""


def found(vigia: Vigia, data: Path, *options: str) -> tuple[int, dict[str, bool]]:
    """The exit code, and what is wrong: whether each was mended."""
    ended = vigia("doctor", "--format", "json", *options, data=data)
    return ended.code, {str(row["what"]): bool(row["is_mended"]) for row in ended.records()}


def content(data: Path) -> dict[str, int]:
    """Every document and reading, and how long it is."""
    kept = (*data.rglob("*.pdf"), *data.rglob("*.gz"))
    return {path.name.rstrip("+"): path.stat().st_size for path in kept}


def test_a_data_directory_that_nothing_happened_to_is_healthy(vigia: Vigia, ingested: Path) -> None:
    english, spanish = (vigia("doctor", data=ingested, language=each) for each in ("en", "es"))
    assert (english.code, english.out, spanish.out) == (0, "", "")
    assert "is healthy" in english.err
    assert "está sana" in spanish.err
    assert found(vigia, ingested, "--quick") == (0, {})


@pytest.mark.parametrize("happens", WHOLE_CURES, ids=lambda each: each.__name__)
def test_what_can_be_mended_without_loss_is_mended(
    vigia: Vigia, own_data: Path, happens: Callable[[Path], None]
) -> None:
    happens(own_data)
    illness = WHOLE_CURES[happens].name.lower()
    code, wrong = found(vigia, own_data, "--mend")
    assert (code, wrong[illness], set(wrong.values())) == (0, True, {True})


@pytest.mark.parametrize("happens", NOT_ALONE, ids=lambda each: each.__name__)
def test_what_only_a_person_can_mend_is_said_and_nothing_is_lost(
    vigia: Vigia, own_data: Path, happens: Callable[[Path], None]
) -> None:
    happens(own_data)
    first, left = (illness.name.lower() for illness in NOT_ALONE[happens])
    before = content(own_data)
    code, wrong = found(vigia, own_data, "--mend")
    assert (code, wrong[left]) == (1, False)
    assert first in wrong
    assert content(own_data) == before


def test_a_damaged_journal_is_set_aside(vigia: Vigia, own_data: Path) -> None:
    damaged_journal(own_data)
    assert found(vigia, own_data, "--mend") == (0, {"journal_damaged": True})
    assert some_file(own_data, f"{QUARANTINE}/ledger/chp/*.jsonl").stat().st_size > 0


def test_what_is_just_being_written_is_left_alone(vigia: Vigia, own_data: Path) -> None:
    half_file(own_data)
    vigia("doctor", "--mend", data=own_data)
    assert [path.name for path in own_data.rglob("*.part")] == [".y.part"]


def test_a_readable_warehouse_is_not_rebuilt_while_files_are_lost(
    vigia: Vigia, own_data: Path
) -> None:
    lost_reading(own_data)
    by_hand(STRANGER)(own_data)
    rows = vigia("sql", "select count(*) from provisions", data=own_data).out
    code, wrong = found(vigia, own_data, "--mend")
    assert (code, wrong["reading_missing"], wrong["warehouse_edited"]) == (1, False, False)
    assert vigia("sql", "select count(*) from provisions", data=own_data).out == rows


def test_a_damaged_reading_is_read_again(vigia: Vigia, own_data: Path) -> None:
    cut_reading(own_data)
    vigia("doctor", "--mend", data=own_data)
    assert vigia("reread", data=own_data).code == 0
    assert found(vigia, own_data) == (0, {})


def test_the_mend_names_where_a_document_came_from(vigia: Vigia, own_data: Path) -> None:
    missing_document(own_data)
    (row,) = vigia("doctor", "--format", "json", "--quick", data=own_data).records()
    assert "vigia ingest /" in str(row["mend"])
    assert how_to_fetch(()) == "vigia ingest"


def test_a_lost_document_that_is_ingested_from_elsewhere_is_there_again(
    vigia: Vigia, own_data: Path, pressed: Path, tmp_path: Path
) -> None:
    missing_document(own_data)
    for path in pressed.glob("*.pdf"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    assert vigia("ingest", *sorted(tmp_path.glob("*.pdf")), data=own_data).code == 0
    assert found(vigia, own_data) == (0, {})


def test_little_room_is_said(own_data: Path) -> None:
    patient = Patient(Settings(data=own_data), least_room=1 << 60)
    assert [each.illness for each in check_room(patient)] == [Illness.LITTLE_ROOM]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_directory_that_cannot_be_written_to_is_said(vigia: Vigia, own_data: Path) -> None:
    own_data.chmod(0o500)
    code, wrong = found(vigia, own_data, "--quick")
    own_data.chmod(0o700)
    assert (code, "unwritable" in wrong) == (1, True)


@contextmanager
def heir_of_a_lock(lock: Path) -> Iterator[int]:
    """A process that inherited a lock from one that has died: the PID of the dead one."""
    script = (
        "import fcntl, os, subprocess, sys\n"
        "lock = os.open(sys.argv[1], os.O_RDWR)\n"
        "fcntl.flock(lock, fcntl.LOCK_EX)\n"
        "os.set_inheritable(lock, True)\n"
        "heir = subprocess.Popen([sys.executable, '-c', 'input()'], close_fds=False)\n"
        "print(os.getpid(), flush=True)\n"
        "os._exit(0)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(lock)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as parent:
        assert parent.stdout is not None
        dead = int(parent.stdout.readline())
        parent.wait()
        yield dead
        assert parent.stdin is not None
        parent.stdin.close()


def test_a_lock_held_for_a_dead_process_is_said_with_its_number(own_data: Path) -> None:
    lock = own_data / LOCK_FILE
    with lock.open("r+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        assert list(check_lock(own_data)) == []
    with heir_of_a_lock(lock) as dead:
        (wrong,) = check_lock(own_data)
        assert (wrong.illness, wrong.reason) == (Illness.LOCK_LEFT, f"PID {dead}")


def test_while_another_writes_the_doctor_waits_and_then_gives_up(
    vigia: Vigia, own_data: Path
) -> None:
    with open_writer(own_data):
        ended = vigia("doctor", "--quick", data=own_data, wait_seconds=0)
    assert ended.code == 3
    assert "another process is writing" in ended.err


def test_a_folder_that_is_no_data_directory_is_refused(vigia: Vigia, fresh_data: Path) -> None:
    for command in ("doctor", "rebuild"):
        ended = vigia(command, data=fresh_data)
        assert (ended.code, ended.out) == (3, "")
    assert not fresh_data.exists()


def test_a_person_reads_what_is_wrong_in_their_language(vigia: Vigia, own_data: Path) -> None:
    truncated_warehouse(own_data)
    english, spanish = (vigia("doctor", data=own_data, language=each) for each in ("en", "es"))
    assert english.code == spanish.code == 1
    assert "a damaged warehouse" in english.out
    assert "un almacén dañado" in spanish.out
    assert "vigia rebuild" in english.out
    assert WAREHOUSE_FILE in spanish.out


def test_a_rebuild_says_both_hashes_and_what_differs(vigia: Vigia, own_data: Path) -> None:
    same = vigia("rebuild", data=own_data)
    assert (same.code, "row for row" in same.out) == (0, True)
    by_hand(NEW_WORDS)(own_data)
    dry = vigia("rebuild", "--dry-run", data=own_data, language="es")
    assert (dry.code, "raw.provisions" in dry.out, "Ensayo" in dry.err) == (1, True, True)
    other = vigia("rebuild", data=own_data)
    assert (other.code, "before-20261124T120000Z" in other.out) == (1, True)
    assert vigia("rebuild", data=own_data).out.splitlines()[1] == same.out.splitlines()[1]


def test_a_rebuild_without_all_files_says_which(vigia: Vigia, own_data: Path) -> None:
    cut_reading(own_data)
    ended = vigia("rebuild", "--dry-run", data=own_data)
    assert ended.code == 1
    assert "Passed over" in ended.err


def test_a_rebuild_of_nothing_before_is_no_difference(vigia: Vigia, own_data: Path) -> None:
    missing_warehouse(own_data)
    ended = vigia("rebuild", data=own_data)
    assert (ended.code, "no warehouse to compare" in ended.out) == (0, True)


@pytest.mark.parametrize("illness", Illness, ids=lambda each: each.name)
def test_every_illness_has_words_and_a_mend_in_both_languages(illness: Illness) -> None:
    assert illness.what.en != illness.what.es
    assert illness.mend.say("en", command="x")
    assert illness.mend.say("es", command="x")
    assert isinstance(illness.remedy, Remedy)
