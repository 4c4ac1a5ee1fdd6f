"""Documents are read once, side by side, and one that cannot be read costs itself alone."""

from __future__ import annotations

import multiprocessing
import os
import select
import signal
import time
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from extractors.archive import Archive
from extractors.errors import DocumentMissingError, NotAPdfError, ReadingCrashError
from extractors.model import DocumentKind, Origin
from extractors.reader import READER_VERSION
from extractors.readings import Readings
from pipelines.limits import Limits
from pipelines.watch.reading import Read, ReadingJob, ReadingRoom, open_room, read_archived
from tests.pipelines.broken import HTML, plain_pdf

NIGHT = datetime(2026, 11, 20, 9, tzinfo=UTC)
SECONDS = 60
"""For what never takes so long, unless it never ends."""
TRAP = "ab" * 32
LIMITS = Limits()


def archived(folder: Path, data: bytes) -> ReadingJob:
    """The job of reading a document that was archived just now."""
    archive = folder / "archive"
    added = Archive(archive).add(data, Origin("u", NIGHT))
    return ReadingJob(added.sha256, archive, folder / "readings", NIGHT)


def trap(folder: Path) -> ReadingJob:
    """The job of reading a document that holds its reader fast: a pipe that nobody fills."""
    path = folder / "archive" / TRAP[:2] / TRAP[2:4] / f"{TRAP}.pdf"
    path.parent.mkdir(parents=True)
    os.mkfifo(path)
    return ReadingJob(TRAP, folder / "archive", folder / "readings", NIGHT)


def kill_who_reads(folder: Path) -> None:
    """Wait until a process reads the trap, and kill it as a broken file would."""
    (path,) = (folder / "archive").glob(f"*/*/{TRAP}.pdf")
    descriptor = opened_for_a_reader(path)
    for process in multiprocessing.active_children():
        os.kill(process.pid or 0, signal.SIGKILL)
    nobody_reads = select.poll()
    nobody_reads.register(descriptor, 0)
    assert nobody_reads.poll(1000 * SECONDS)
    os.close(descriptor)


def opened_for_a_reader(path: Path) -> int:
    """Open a pipe for writing once somebody reads it; there is no other sign of it."""
    deadline = time.monotonic() + SECONDS
    while True:
        try:
            return os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            assert time.monotonic() < deadline, "nobody reads"
            time.sleep(0.01)


def read(future: Future[Read]) -> Read:
    """What became of a job."""
    return future.result(SECONDS)


def test_a_document_is_read_and_its_reading_kept(tmp_path: Path) -> None:
    job = archived(tmp_path, plain_pdf())
    found = read_archived(job)
    assert (found.sha256, found.page_count, found.error) == (job.sha256, 1, None)
    assert found.facts
    assert found.facts.kind is DocumentKind.OTHER
    kept = Readings(job.readings).load(job.sha256, READER_VERSION)
    assert kept.facts == found.facts


def test_a_document_that_was_read_is_not_read_again(tmp_path: Path) -> None:
    job = archived(tmp_path, plain_pdf())
    first = read_archived(job)
    assert read_archived(replace(job, archive=tmp_path / "nowhere")) == first


def test_documents_that_cannot_be_read_are_told_apart_from_those_that_can(tmp_path: Path) -> None:
    sound, broken = archived(tmp_path, plain_pdf()), archived(tmp_path, HTML)
    missing = replace(sound, sha256="cd" * 32)
    with open_room(2, LIMITS) as room:
        futures = [room.submit(job) for job in (broken, sound, missing)]
        reads = [read(future) for future in futures]
    assert [each.sha256 for each in reads] == [broken.sha256, sound.sha256, missing.sha256]
    kinds = [type(each.error) for each in reads]
    assert kinds == [NotAPdfError, type(None), DocumentMissingError]
    assert multiprocessing.active_children() == []


def test_a_document_that_two_visits_bring_is_read_once_for_both(tmp_path: Path) -> None:
    job = archived(tmp_path, plain_pdf())
    room = ReadingRoom(1, LIMITS)
    first, second = room.submit(job), room.submit(replace(job))
    room.close()
    room.work()
    assert read(first) is read(second)
    assert read(first).page_count == 1


def test_a_document_that_kills_its_reader_costs_itself_alone(tmp_path: Path) -> None:
    sound = archived(tmp_path, plain_pdf())
    deadly = trap(tmp_path)
    with open_room(1, LIMITS) as room:
        futures = room.submit(deadly), room.submit(sound)
        kill_who_reads(tmp_path)
        kill_who_reads(tmp_path)
        killed, spared = map(read, futures)
        later = read(room.submit(sound))
    assert type(killed.error) is ReadingCrashError
    assert killed.error.facts["how"] == "SIGKILL"
    assert (spared.error, spared.page_count) == (None, 1)
    assert later == spared


def test_what_nobody_has_read_when_the_room_is_left_is_cancelled(tmp_path: Path) -> None:
    job = archived(tmp_path, plain_pdf())
    room = ReadingRoom(1, LIMITS)
    futures = room.submit(job), room.submit(job), room.submit(replace(job, sha256=TRAP))
    room.abandon()
    assert all(future.cancelled() for future in futures)
    room.work()
    assert not job.readings.exists()


def test_a_document_that_comes_after_the_room_was_left_is_cancelled_at_once(tmp_path: Path) -> None:
    job = archived(tmp_path, plain_pdf())
    with open_room(1, LIMITS) as room:
        room.abandon()
        assert room.submit(job).cancelled()
    with open_room(1, LIMITS) as closed:
        pass
    assert closed.submit(job).cancelled()


def test_a_room_that_is_closed_still_reads_what_it_took(tmp_path: Path) -> None:
    with open_room(1, LIMITS) as room:
        future = room.submit(archived(tmp_path, plain_pdf()))
    assert read(future).page_count == 1


def test_an_error_in_the_room_leaves_nobody_waiting(tmp_path: Path) -> None:
    jobs = [archived(tmp_path, HTML + bytes([place])) for place in range(3)]
    futures: list[Future[Read]] = []

    def be_interrupted() -> None:
        with open_room(1, LIMITS) as room:
            futures.extend(map(room.submit, jobs))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        be_interrupted()
    assert [future.done() for future in futures] == [True, True, True]
    assert multiprocessing.active_children() == []
