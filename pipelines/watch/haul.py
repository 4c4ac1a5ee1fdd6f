"""What a visit brings home: files fetched, archived, and handed to the readers."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from extractors.archive import Archive
from extractors.errors import (
    BlockedError,
    DocumentError,
    HostRestingError,
    NotServedError,
    RobotsForbidError,
    SourceError,
    StoreUnwritableError,
    UndeclaredHostError,
    VigiaError,
)
from extractors.fetching.client import Client, FetchedDocument, Fetcher
from extractors.journal import Fetched, Journal, Outcome, Unread
from extractors.ledger import Ledger
from extractors.model import Origin
from extractors.reader import sufficient_versions
from extractors.readings import Readings
from extractors.sources.documents import ListedDocument
from extractors.sources.stating import stated_facts
from pipelines.watch.known import Known, KnownFile
from pipelines.watch.listing import Search
from pipelines.watch.reading import Read, ReadingJob, ReadingRoom

INCOMING = "incoming"
KEPT_HEADERS = ("content-type", "content-length", "etag", "last-modified")


@dataclass(frozen=True, slots=True)
class Desk:
    """What every visit of a run shares.

    Args:
        client: Who fetches.
        room: Who reads.
        search: Who searches where only a browser can.
        data: The data directory.
        archive: The archive's folder.
        readings: The readings' folder.
        ledger: Where the journals are.
        wait_seconds: For another run that visits the same site.
        now: The clock, in UTC.
        screens_scans: See ``Settings``.
    """

    client: Client
    room: ReadingRoom
    search: Search
    data: Path
    archive: Path
    readings: Path
    ledger: Ledger
    wait_seconds: float
    now: Callable[[], datetime]
    screens_scans: bool = False


@dataclass(slots=True)
class Haul:
    """The files that a visit asked for, and those that are being read.

    Args:
        code: Whose site is visited.
        known: What is known of its files.
        desk: What the run shares.
        journal: Where all that happens is written down.
        fetcher: Who fetches.
        listed_by: The gazette whose editions the files are to be; ``None`` for none's.
    """

    code: str
    known: Known
    desk: Desk
    journal: Journal
    fetcher: Fetcher
    listed_by: str | None
    attempts: dict[str, Fetched] = field(default_factory=dict)
    errors: dict[str, VigiaError] = field(default_factory=dict)
    reading: dict[str, Future[Read]] = field(default_factory=dict)

    def read_what_was_left(self) -> None:
        """Have the documents read that a killed visit fetched."""
        readings = Readings(self.desk.readings)
        enough = sufficient_versions(screens_scans=True)  # read or screened: it can be loaded
        for file in self.known.unloaded():
            is_refused = file.is_refused  # which was noted, and is not tried all night long
            if file.sha256 and not is_refused and not readings.first_of(file.sha256, enough):
                self._have_read(file.document.url, file.sha256)

    def fetch(self, documents: Iterable[ListedDocument]) -> None:
        """Fetch files in their order, until the host wants to be left alone."""
        with _incoming(self.desk.data, self.code) as folder:
            for document in documents:
                if not self._fetch(document, folder):
                    return

    def reads(self) -> dict[str, Read]:
        """Wait until all is read; return what the files turned out to be, by address.

        Raises:
            StoreUnwritableError: A reading cannot be kept, which says nothing of its file.
        """
        reads = {url: future.result() for url, future in self.reading.items()}
        for read in reads.values():
            if isinstance(read.error, StoreUnwritableError):
                raise read.error
        return reads

    def note_unread(self, sha256: str, reason: str) -> None:
        """Write down that a document that came is none that is wanted here."""
        self.journal.write(Unread(sha256, reason, self.desk.now()))

    def newly_held(self) -> tuple[str, ...]:
        """Return the documents that came, by SHA-256."""
        seen = (each for each in self.attempts.values() if each.outcome is Outcome.SEEN)
        return tuple(each.document_sha256 for each in seen if each.document_sha256)

    def _fetch(self, document: ListedDocument, folder: Path) -> bool:
        """Fetch a file and note what became of it; say whether to go on with others."""
        known = self.known.files.get(document.url)
        is_held = known and known.sha256 and Archive(self.desk.archive).holds(known.sha256)
        held = known if is_held else None
        path = folder / f"{hashlib.sha256(document.url.encode()).hexdigest()}.pdf"
        try:
            came = self.fetcher.document(document.url, path, held.validators if held else None)
        except HostRestingError:
            return False
        except (SourceError, DocumentError) as error:
            now = self.desk.now()
            self._note(document, Fetched(document.url, _outcome(error), now, reason=str(error)))
            self.errors[document.url] = error
            return True
        self._keep(document, came, path, held)
        return True

    def _keep(
        self, document: ListedDocument, came: FetchedDocument, path: Path, held: KnownFile | None
    ) -> None:
        sha256 = came.sha256 or (held.sha256 if held else None)
        if sha256 is None:
            raise AssertionError(document)
        is_new = held is None or sha256 != held.sha256
        if came.sha256:
            if is_new:
                Archive(self.desk.archive).add(path, self._origin(document, came))
            path.unlink()
        etag, last_modified = came.validators.etag, came.validators.last_modified
        outcome = Outcome.SEEN if is_new else Outcome.UNCHANGED
        self._note(
            document,
            Fetched(document.url, outcome, self.desk.now(), sha256, etag, last_modified),
        )
        if is_new:
            self._have_read(document.url, sha256)

    def _origin(self, document: ListedDocument, came: FetchedDocument) -> Origin:
        return Origin(
            location=document.url,
            archived_at=self.desk.now(),
            stated=stated_facts(document),
            headers=tuple(pair for pair in came.headers if pair[0] in KEPT_HEADERS),
            listed_by=self.listed_by,
        )

    def _note(self, document: ListedDocument, fetched: Fetched) -> None:
        self.journal.write(fetched)
        self.attempts[document.url] = fetched

    def _have_read(self, url: str, sha256: str) -> None:
        desk = self.desk
        job = ReadingJob(sha256, desk.archive, desk.readings, desk.now(), desk.screens_scans)
        self.reading[url] = desk.room.submit(job)


def _outcome(error: VigiaError) -> Outcome:
    match error:
        case NotServedError():
            return Outcome.ABSENT
        case RobotsForbidError() | BlockedError():
            return Outcome.FORBIDDEN
        case DocumentError() | UndeclaredHostError():
            return Outcome.REFUSED
        case _:
            return Outcome.UNREACHABLE


@contextmanager
def _incoming(data: Path, code: str) -> Iterator[Path]:
    """Give a folder for files on their way; what a killed visit left in it goes."""
    folder = data / INCOMING / code.lower()
    shutil.rmtree(folder, ignore_errors=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
