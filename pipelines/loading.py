"""What was read and journalled into the warehouse; then the answers anew, checked, published."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time

from extractors.archive import Archive
from extractors.errors import ReadingDamagedError, StoreError
from extractors.ledger import Ledger
from extractors.reader import READER_VERSION, sufficient_versions
from extractors.readings import Readings
from extractors.reviews import Reviews
from extractors.sources.registry import all_sources
from extractors.sources.source import Source
from pipelines.settings import Settings
from warehouse.build import build
from warehouse.checks import Violation, note_counts, require_checks
from warehouse.claims import load_claims
from warehouse.database import Connection, open_writer
from warehouse.ledger import DeclaredSource, load_journals, load_source, unloaded_documents
from warehouse.load import LoadResult
from warehouse.publication.kept import kept_publications
from warehouse.refill import load_readings
from warehouse.reviews import load_reviews


@dataclass(frozen=True, slots=True)
class Published:
    """What a load came to.

    Args:
        visits: So many visits were new to the warehouse.
        documents: So many documents were.
        content_hash: Of all that the warehouse holds.
        suspect: The checks that a person should look at.
        damaged: What could not be loaded, and hinders nothing else.
    """

    visits: int
    documents: int
    content_hash: str
    suspect: tuple[Violation, ...]
    damaged: tuple[StoreError, ...] = ()


def load_and_publish(settings: Settings, on_wait: Callable[[], None]) -> Published:
    """Load every visit that ended, every document that it brought and every review; publish.

    Raises:
        WarehouseBusyError: Another process wrote all the time; the next run loads it.
        CheckFailedError: The answers contradict themselves; they are not published.
        StoreUnwritableError: The data directory cannot be written to.
    """
    damaged: list[StoreError] = []
    with open_writer(settings.data, settings.wait_seconds, on_wait, settings.keep) as connection:
        visits = load_journals(connection, Ledger(settings.ledger), damaged.append)
        documents = _load_documents(connection, settings, damaged.append)
        load_reviews(connection, Reviews(settings.reviews), damaged.append)
        suspect = refresh(connection)
    return Published(visits, documents, published_hash(settings), suspect, tuple(damaged))


def published_hash(settings: Settings) -> str:
    """Return the hash of all that the warehouse held when a session last published it."""
    return kept_publications(settings.published)[-1].manifest.content_hash


def load_read(connection: Connection, settings: Settings, sha256: str) -> LoadResult:
    """Load what readers made of one archived document, in the order in which they did.

    Raises:
        StoreError: The archive does not hold it, or what this reader made is damaged.
    """
    archive, readings = Archive(settings.archive), Readings(settings.readings)
    damaged: list[StoreError] = []
    result = load_readings(connection, archive, readings, sha256, damaged.append)
    own = str(readings.path(sha256, _version_read(readings, sha256) or READER_VERSION))
    for error in damaged:
        if not isinstance(error, ReadingDamagedError) or error.subject == own:
            raise error
    return result


def refresh(connection: Connection) -> tuple[Violation, ...]:
    """Make the answers anew and hold them to the checks; return what is only suspect.

    This is also done when nothing was loaded: the run before may have been killed
    between loading and this.

    Raises:
        CheckFailedError: A check that holds by construction returned rows.
    """
    with connection.transaction():
        for source in all_sources():
            declared_at = datetime.combine(source.declared_on, time(), UTC)
            load_source(connection, _declared(source), declared_at)
    load_claims(connection)
    build(connection)
    note_counts(connection, datetime.now(UTC))
    return require_checks(connection)


def _load_documents(
    connection: Connection, settings: Settings, on_damage: Callable[[StoreError], None]
) -> int:
    readings = Readings(settings.readings)
    loaded = 0
    for sha256 in unloaded_documents(connection):
        if readings.versions(sha256):
            try:
                loaded += load_read(connection, settings, sha256) is LoadResult.LOADED
            except StoreError as error:
                on_damage(error)
    return loaded


def _version_read(readings: Readings, sha256: str) -> str | None:
    return readings.first_of(sha256, sufficient_versions(screens_scans=True))


def _declared(source: Source) -> DeclaredSource:
    return DeclaredSource(
        jurisdiction_code=source.jurisdiction,
        gazette=source.gazette,
        gazette_en=source.gazette_en,
        first_edition_date=source.first_edition_date,
        publishing_weekdays=tuple(
            weekday.name.lower() for weekday in source.publishing_days.weekdays
        ),
        longest_silence_days=source.longest_silence_days,
        number_restarts=source.numbering.restarts.value,
    )
