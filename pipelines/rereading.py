"""Reads the archive again after the reader changed; asks nobody for anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.archive import Archive
from extractors.errors import StoreError
from extractors.reader import sufficient_versions
from extractors.readings import Readings
from extractors.reviews import Reviews
from extractors.storing import require_writable
from pipelines.loading import load_read, published_hash, refresh
from pipelines.settings import Settings
from pipelines.watch.reading import Read, ReadingJob, read_archived, refused
from pipelines.workers import Failed, run_isolated
from warehouse.checks import Violation
from warehouse.database import Connection, open_writer
from warehouse.load import LoadResult
from warehouse.refill import read_headings, unloaded_readings
from warehouse.reviews import load_reviews


@dataclass(frozen=True, slots=True)
class Reread:
    """What a rereading came to.

    Args:
        reads: What each document turned out to be, or why it cannot be read.
        changed: The documents of which this reader makes something else than the last one.
        content_hash: Of all that the warehouse holds.
        suspect: The checks that a person should look at.
        damaged: What could not be loaded, and hinders nothing else.
    """

    reads: tuple[Read, ...]
    changed: tuple[str, ...]
    content_hash: str
    suspect: tuple[Violation, ...]
    damaged: tuple[StoreError, ...] = ()


def documents_to_reread(codes: Sequence[str], settings: Settings) -> list[str]:
    """Return the archived documents that this reader has not read, of some gazettes or of all.

    One whose scans were only screened is not read, unless that is all that is asked for.
    A document is a gazette's if its site listed it, a person said so, or an earlier reading.
    """
    archive, readings = Archive(settings.archive), Readings(settings.readings)
    enough = sufficient_versions(screens_scans=settings.screens_scans)
    unread = (each for each in archive.documents() if not readings.first_of(each, enough))
    wanted = frozenset(codes)
    return [each for each in unread if not wanted or _codes(each, archive, readings) & wanted]


def reread(
    documents: Sequence[str],
    settings: Settings,
    *,
    workers: int,
    on_read: Callable[[Read], None],
    on_wait: Callable[[], None],
) -> Reread:
    """Read archived documents, load where that differs from what was known, and publish.

    Raises:
        StoreUnwritableError: The data directory cannot be written to.
        WarehouseBusyError: Another process wrote all the time; what was read is kept.
        CheckFailedError: The answers contradict themselves; they are not published.
    """
    require_writable(settings.data)
    reads = []
    for read in _read_all(documents, settings, workers):
        reads.append(read)
        on_read(read)
    damaged: list[StoreError] = []
    good = [read.sha256 for read in reads if read.error is None]
    with open_writer(settings.data, settings.wait_seconds, on_wait, settings.keep) as connection:
        wanted = {*good, *_unloaded(connection, settings)}
        results = dict(_load(connection, settings, sorted(wanted), damaged.append))
        load_reviews(connection, Reviews(settings.reviews), damaged.append)
        suspect = refresh(connection)
        changed = tuple(each for each, result in results.items() if result is LoadResult.LOADED)
    return Reread(tuple(reads), changed, published_hash(settings), suspect, tuple(damaged))


def _load(
    connection: Connection,
    settings: Settings,
    documents: Iterable[str],
    on_damage: Callable[[StoreError], None],
) -> Iterator[tuple[str, LoadResult]]:
    """Load each document by itself: a damaged one is told, and hinders no other."""
    for sha256 in documents:
        try:
            yield sha256, load_read(connection, settings, sha256)
        except StoreError as error:
            on_damage(error)


def _unloaded(connection: Connection, settings: Settings) -> Iterator[str]:
    """Yield the documents that a killed run has read, and that it did not load."""
    headings = read_headings(Readings(settings.readings))
    for heading in unloaded_readings(connection, headings):
        yield heading.document_sha256


def _read_all(documents: Sequence[str], settings: Settings, workers: int) -> Iterator[Read]:
    now = settings.now()
    jobs = (
        ReadingJob(each, settings.archive, settings.readings, now, settings.screens_scans)
        for each in documents
    )
    for done in run_isolated(read_archived, jobs, workers, settings.limits):
        yield refused(done, settings.limits) if isinstance(done, Failed) else done.result


def _codes(sha256: str, archive: Archive, readings: Readings) -> set[str | None]:
    origins = archive.origins(sha256)
    codes: set[str | None] = {origin.listed_by for origin in origins}
    codes |= {origin.stated.jurisdiction for origin in origins}
    for version in readings.versions(sha256):
        codes.add(readings.load(sha256, version).facts.jurisdiction)
    return codes
