"""All that the files hold into a warehouse: journals, readings, reviews."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.errors import OriginsDamagedError, ReadingDamagedError, StoreError
from extractors.readings import read_heading
from warehouse.ledger import load_journals
from warehouse.load import LoadResult, load_document
from warehouse.reviews import load_reviews
from warehouse.statements import read_statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from extractors.archive import Archive
    from extractors.ledger import Ledger
    from extractors.model import Origin
    from extractors.readings import ReadingHeading, Readings
    from extractors.reviews import Reviews
    from warehouse.database import Connection


@dataclass(frozen=True, slots=True)
class Stores:
    """What a warehouse is made from."""

    archive: Archive
    ledger: Ledger
    readings: Readings
    reviews: Reviews


def load_files(
    connection: Connection,
    stores: Stores,
    on_read: Callable[[], None],
    on_damage: Callable[[StoreError], None],
) -> None:
    """Load every journal, reading and review, as far as they are new.

    Args:
        connection: A writer's.
        stores: Where they are.
        on_read: Called after each document.
        on_damage: Told of each file that cannot be loaded, and is then passed over.
    """
    load_journals(connection, stores.ledger, on_damage)
    for sha256 in read_documents(stores.readings):
        load_readings(connection, stores.archive, stores.readings, sha256, on_damage)
        on_read()
    load_reviews(connection, stores.reviews, on_damage)


def read_documents(readings: Readings) -> list[str]:
    """Return the SHA-256 of every document that was read, in ascending order."""
    return sorted({path.name.partition(".")[0] for path in readings.paths()})


def load_readings(
    connection: Connection,
    archive: Archive,
    readings: Readings,
    sha256: str,
    on_damage: Callable[[StoreError], None],
) -> LoadResult:
    """Load a document's origins and readings in the order in which they were made.

    So what is loaded depends on the files alone: not on which of them stood there when
    the document was loaded first.

    Args:
        connection: A writer's.
        archive: Where its origins are.
        readings: Where its readings are.
        sha256: The document.
        on_damage: Told of each file that cannot be loaded, and is then passed over.
    """
    result = LoadResult.UNCHANGED
    for path in _in_order(readings, sha256, on_damage):
        try:
            origins = read_origins(archive, sha256)
            if load_document(connection, sha256, origins, path) is LoadResult.LOADED:
                result = LoadResult.LOADED
        except StoreError as error:
            on_damage(error)
    return result


def read_headings(readings: Readings) -> Iterator[ReadingHeading]:
    """Yield what each reading says of itself, but for those that are damaged."""
    for path in readings.paths():
        with suppress(ReadingDamagedError):
            yield read_heading(path)


def loaded_readings(connection: Connection) -> dict[tuple[str, str], str]:
    """Return the hash of each reading that is loaded, by its document and reader version."""
    found = connection.ask(read_statement("queries", "loaded_readings"))
    return {(str(sha256), str(version)): str(content) for sha256, version, content in found.rows}


def unloaded_readings(
    connection: Connection, headings: Iterable[ReadingHeading]
) -> Iterator[ReadingHeading]:
    """Yield the readings that say what no loaded reading of their document says."""
    known = {(sha256, content) for (sha256, _), content in loaded_readings(connection).items()}
    for heading in headings:
        if (heading.document_sha256, heading.content_sha256) not in known:
            yield heading


def stray_rows(connection: Connection) -> dict[str, int]:
    """Return, by raw table, how many rows are of readings that are not loaded."""
    found = connection.ask(read_statement("queries", "stray_rows"))
    return {str(relation): int(str(count)) for relation, count in found.rows}


def lost_rows(connection: Connection, earlier: Path) -> dict[str, int]:
    """Return, by raw table, how many rows of an earlier copy the warehouse no longer has.

    What is loaded is appended and never changed: only a hand can do that.
    """
    relations = connection.ask(read_statement("queries", "hashed_relations")).column("relation")
    connection.run("attach $path as earlier (read_only)", {"path": str(earlier)})
    try:
        raw = [str(relation) for relation in relations if str(relation).startswith("raw.")]
        counts = {relation: _count_lost(connection, relation) for relation in raw}
    finally:
        connection.run("detach earlier")
    return {relation: count for relation, count in counts.items() if count}


def _count_lost(connection: Connection, relation: str) -> int:
    asked = {"relation": f"earlier.{relation}", "other": relation}
    return int(str(connection.ask(read_statement("queries", "lost_rows"), asked).rows[0][0]))


def read_origins(archive: Archive, sha256: str) -> tuple[Origin, ...]:
    """Return a document's origins, oldest first; empty if there is no such document.

    Raises:
        OriginsDamagedError: Their file cannot be parsed.
    """
    try:
        return archive.origins(sha256)
    except (ValueError, KeyError, TypeError) as error:
        raise OriginsDamagedError(sha256, reason=f"{type(error).__name__}: {error}") from error


def _in_order(
    readings: Readings, sha256: str, on_damage: Callable[[StoreError], None]
) -> list[Path]:
    found: list[tuple[ReadingHeading, Path]] = []
    for version in readings.versions(sha256):
        path = readings.path(sha256, version)
        try:
            found.append((read_heading(path), path))
        except ReadingDamagedError as error:
            on_damage(error)
    return [path for _, path in sorted(found, key=lambda pair: (pair[0].read_at, pair[1]))]
