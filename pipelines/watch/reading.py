"""The reading room: archived documents into readings, in processes of their own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from extractors.archive import Archive
from extractors.errors import VigiaError
from extractors.model import DocumentFacts
from extractors.reader import read_document, sufficient_versions
from extractors.readings import Readings
from pipelines.isolation import refusal
from pipelines.limits import Limits
from pipelines.supply import Supply
from pipelines.workers import Failed, run_isolated


@dataclass(frozen=True, slots=True)
class ReadingJob:
    """One archived document to read.

    Args:
        sha256: The document.
        archive: The archive's folder.
        readings: The readings' folder.
        at: The instant of reading.
        screens_scans: See ``Settings``.
    """

    sha256: str
    archive: Path
    readings: Path
    at: datetime
    screens_scans: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """What a document turned out to be: its facts, or why it cannot be read."""

    sha256: str
    facts: DocumentFacts | None = None
    page_count: int = 0
    error: VigiaError | None = None


def read_archived(job: ReadingJob) -> Read:
    """Read a document of the archive, unless this reader has, and keep the reading.

    Raises:
        DocumentError: It cannot be read.
        StoreError: The archive does not hold it, or the readings cannot be written to.
    """
    readings = Readings(job.readings)
    enough = sufficient_versions(screens_scans=job.screens_scans)
    version = readings.first_of(job.sha256, enough)
    if version:
        reading = readings.load(job.sha256, version)
    else:
        data = Archive(job.archive).read(job.sha256)
        reading = read_document(data, name=job.sha256, screens_scans=job.screens_scans)
        readings.save(reading, job.at)
    return Read(job.sha256, reading.facts, len(reading.pages))


class ReadingRoom:
    """Takes jobs from any thread; its processes start with the first one.

    Args:
        workers: How many processes read side by side, at least 1.
        limits: What each may take for one document.
    """

    def __init__(self, workers: int, limits: Limits) -> None:
        self._workers = workers
        self._limits = limits
        self._supply: Supply[ReadingJob] = Supply()
        self._waiting: dict[str, list[Future[Read]]] = {}
        self._lock = threading.Lock()
        self._is_over = False

    def submit(self, job: ReadingJob) -> Future[Read]:
        """Return what will become of a job; the future never raises but to be cancelled."""
        future: Future[Read] = Future()
        with self._lock:
            if self._is_over:
                future.cancel()
                return future
            is_new = job.sha256 not in self._waiting
            self._waiting.setdefault(job.sha256, []).append(future)
        if is_new:
            self._supply.put(job)
        return future

    def work(self) -> None:
        """Read until the room is closed; what is left unread then is cancelled."""
        try:
            for done in run_isolated(read_archived, self._supply, self._workers, self._limits):
                if isinstance(done, Failed):
                    self._tell(refused(done, self._limits))
                else:
                    self._tell(done.result)
        finally:
            self._cancel_all()

    def close(self) -> None:
        """Take no more jobs; those that were taken are still read."""
        self._supply.close()

    def abandon(self) -> None:
        """Take no more jobs, and drop those that no process has begun."""
        self._supply.clear()
        self._supply.close()
        self._cancel_all()

    def _tell(self, read: Read) -> None:
        with self._lock:
            futures = self._waiting.pop(read.sha256, [])
        for future in futures:
            if future.set_running_or_notify_cancel():
                future.set_result(read)

    def _cancel_all(self) -> None:
        with self._lock:
            self._is_over = True
            futures = [future for each in self._waiting.values() for future in each]
            self._waiting.clear()
        for future in futures:
            future.cancel()


@contextmanager
def open_room(workers: int, limits: Limits) -> Iterator[ReadingRoom]:
    """Open a reading room for as long as the block lasts, and wait for its readers."""
    room = ReadingRoom(workers, limits)
    readers = threading.Thread(target=room.work, name="reading room")
    readers.start()
    try:
        yield room
    except BaseException:
        room.abandon()
        raise
    finally:
        room.close()
        readers.join()


def refused(failed: Failed[ReadingJob], limits: Limits) -> Read:
    """Return what a document turned out to be whose reading failed."""
    sha256 = failed.job.sha256
    return Read(sha256, error=refusal(sha256, failed.error, limits, "en"))
