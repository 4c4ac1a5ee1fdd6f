"""The manifest of a publication: what it holds, and what made it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MANIFEST_FILE = "manifest.json"


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """One file: its path below the manifest's folder, its size and its hash."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a publication holds, and what made it.

    Args:
        name: Of the publication: when it was made, and how its content hash begins.
        published_at: When it was made.
        follows: What readers were given until then, by name; ``None`` for the first.
        content_hash: Of every row of the raw tables and marts.
        identity: Of all that a reader may notice, so that an equal one is not made again.
        vigia: The version of the program.
        readers: How many documents each version of the reader has read.
        schema: The last step of the schema.
        storage: The storage version of the database file.
        recorded_at: The instant of the last record.
        rows: How many rows each mart has.
        checks: How many rows each check returned.
        files: The files of the publication.
    """

    name: str
    published_at: datetime
    follows: str | None
    content_hash: str
    identity: str
    vigia: str
    readers: Mapping[str, int]
    schema: int
    storage: str
    recorded_at: datetime | None
    rows: Mapping[str, int]
    checks: Mapping[str, int]
    files: tuple[PublishedFile, ...]

    def to_json(self) -> str:
        """Return the text of the manifest's file."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=2, default=instant_text) + "\n"


def instant_text(instant: datetime) -> str:
    """Return an instant in UTC after ISO 8601.

    Example:
        >>> instant_text(datetime(2026, 11, 26, 3, tzinfo=UTC))
        '2026-11-26T03:00:00.000000Z'
    """
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def read_manifest(path: Path) -> Manifest | None:
    """Return the manifest in a file; ``None`` if there is none that can be understood."""
    try:
        facts = json.loads(path.read_text("utf-8"))
        recorded_at = facts["recorded_at"]
        files = tuple(PublishedFile(**file) for file in facts.pop("files"))
        facts["published_at"] = datetime.fromisoformat(facts["published_at"])
        facts["recorded_at"] = recorded_at and datetime.fromisoformat(recorded_at)
        return Manifest(**facts, files=files)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def describe_file(path: Path, folder: Path) -> PublishedFile:
    """Return a file's path below a folder, its size and its hash."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return PublishedFile(path.relative_to(folder).as_posix(), path.stat().st_size, digest)
