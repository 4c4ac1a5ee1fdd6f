"""A warehouse, closed, becomes a publication: copied, checked, made durable, swapped in."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

from extractors.storing import sync, writing_to
from warehouse.comments import read_comments
from warehouse.content import content_hash
from warehouse.publication.copying import FOLDER, STORAGE, copy_whole, inspect
from warehouse.publication.kept import (
    DATABASE_FILE,
    KEPT_FOLDER,
    PART,
    Publication,
    cleared,
    current_publication,
    drop_old,
    drop_parts,
    kept_publications,
    swap_in,
)
from warehouse.publication.manifest import MANIFEST_FILE, Manifest, describe_file
from warehouse.statements import list_statements, read_statement

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from warehouse.database import Connection

WORDED: Final = ("staging", "intermediate", "marts", "publication")
"""The statements that make what is published, beside its content."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a warehouse holds: the hash of its content, and of all that a reader may notice."""

    content_hash: str
    identity: str


def identify(connection: Connection) -> Held:
    """Return what the warehouse holds, for a publication of it.

    Of views, macros and comments our statements are taken: DuckDB words what it stores in
    no fixed order.
    """
    content = content_hash(connection)
    grown = connection.ask(read_statement(FOLDER, "unhashed")).rows[0]
    worded = (read_statement(folder, name) for folder in WORDED for name in list_statements(folder))
    told = "\n".join((content, str(grown), STORAGE, *worded, read_comments()))
    return Held(content, hashlib.sha256(told.encode()).hexdigest())


def publish(courier: Connection, warehouse: Path, published: Path, held: Held, keep: int) -> None:
    """Give readers what a closed warehouse holds.

    What equals the newest publication is not published again: then a publication that was
    chosen instead of it stays. Killed anywhere, readers have the old one or the new one
    whole, and the next call does what is left to do.

    Args:
        courier: A connection of its own, to nothing.
        warehouse: The file; nobody writes to it.
        published: The folder of published data.
        held: What the warehouse holds.
        keep: How many publications to keep.

    Raises:
        CheckFailedError: The answers contradict themselves.
        PublicationDamagedError: The copy lacks rows.
        StoreUnwritableError: The folder cannot be written to.
    """
    with writing_to(published):
        drop_parts(published)
        newest = _equal_newest(published, held)
        if newest:
            _require_swapped_in(newest, published)
        else:
            _publish_anew(courier, warehouse, published, held)
        drop_old(published, keep)


def _equal_newest(published: Path, held: Held) -> Publication | None:
    """Return the newest publication if it is whole and holds the same; else ``None``."""
    kept = kept_publications(published)
    is_equal = bool(kept) and kept[-1].manifest.identity == held.identity
    return kept[-1] if is_equal and kept[-1].is_file(kept[-1].file) else None


def _require_swapped_in(newest: Publication, published: Path) -> None:
    """Give readers the newest publication if what they have is none, or broken."""
    current = current_publication(published)
    if current and (current.name == newest.name or current.is_file(published / DATABASE_FILE)):
        return
    swap_in(newest.file, published)


def _publish_anew(courier: Connection, warehouse: Path, published: Path, held: Held) -> None:
    """Make a publication beside the others, swap it in, then give it its name.

    In this order what is kept was given to readers once, so that another one in its place
    was chosen by a person.
    """
    kept = published / KEPT_FOLDER
    at, name = _name(kept_publications(published), held)
    with cleared(kept / f".{name}{PART}") as part:
        part.mkdir(parents=True)
        file = part / DATABASE_FILE
        copy_whole(courier, warehouse, file)
        facts = inspect(courier, file)
        file.chmod(0o444)
        current = current_publication(published)
        manifest = Manifest(
            name=name,
            published_at=at,
            follows=current.name if current else None,
            content_hash=held.content_hash,
            identity=held.identity,
            vigia=version("vigia"),
            storage=STORAGE,
            files=(describe_file(file, part),),
            **facts,
        )
        (part / MANIFEST_FILE).write_text(manifest.to_json(), "utf-8")
        for path in (file, part / MANIFEST_FILE, part):
            sync(path)
        swap_in(file, published)
        part.rename(kept / name)
        sync(kept)


def _name(kept: Sequence[Publication], held: Held) -> tuple[datetime, str]:
    """Return when, and a name after it: later than all that is kept, whatever the clock says."""
    at = datetime.now(UTC).replace(microsecond=0)
    if kept:
        at = max(at, kept[-1].manifest.published_at + timedelta(seconds=1))
    return at, f"{at:%Y%m%dT%H%M%SZ}-{held.content_hash[:8]}"
