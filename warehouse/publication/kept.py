"""The publications that are kept, and the swap that gives readers one of them."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from extractors.errors import PublicationDamagedError, WarehouseNewerError, WarehouseOlderError
from extractors.storing import sync, writing_to
from warehouse.publication.manifest import (
    MANIFEST_FILE,
    Manifest,
    PublishedFile,
    describe_file,
    read_manifest,
)
from warehouse.statements import list_statements

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PUBLISHED_FOLDER = "published"
DATABASE_FILE = "vigia.duckdb"
KEPT_FOLDER = "kept"
KEPT_COUNT = 5
PART = ".part"
"""How the name of what is not whole ends, a file or a folder; the next writer removes it."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A publication that is kept, and its folder."""

    folder: Path
    manifest: Manifest

    @property
    def name(self) -> str:
        """What it is called."""
        return self.manifest.name

    @property
    def file(self) -> Path:
        """Its database."""
        return self.folder / DATABASE_FILE

    @property
    def described(self) -> PublishedFile:
        """Its database, as the manifest has it."""
        return next(file for file in self.manifest.files if file.path == DATABASE_FILE)

    def is_file(self, path: Path) -> bool:
        """Whether a file holds its database, to the byte."""
        if not path.is_file() or path.stat().st_size != self.described.bytes:
            return False
        return describe_file(path, path.parent).sha256 == self.described.sha256


def kept_publications(published: Path) -> tuple[Publication, ...]:
    """Return the publications that are kept in a folder of published data, oldest first."""
    folders = sorted((published / KEPT_FOLDER).glob("[!.]*"))
    found = ((folder, read_manifest(folder / MANIFEST_FILE)) for folder in folders)
    return tuple(Publication(folder, manifest) for folder, manifest in found if manifest)


def current_publication(published: Path) -> Publication | None:
    """Return the kept publication that readers are given now; ``None`` if it is none of them."""
    path = published / DATABASE_FILE
    kept = kept_publications(published)[::-1]
    for publication in kept:
        with suppress(OSError):
            if path.samefile(publication.file):
                return publication
    return next((publication for publication in kept if publication.is_file(path)), None)


def publication_before(current: Publication, published: Path) -> Publication | None:
    """Return the kept publication that was made before another; ``None`` before the first."""
    kept = kept_publications(published)
    return next((one for one, after in pairwise(kept) if after.name == current.name), None)


def require_usable(publication: Publication) -> None:
    """See that a kept publication is whole and that this Vigía can ask it.

    Raises:
        PublicationDamagedError: It is not what its manifest says.
        WarehouseOlderError: An older Vigía made it.
        WarehouseNewerError: A newer one did.
    """
    found = publication.manifest.schema
    known = int(list_statements("schema")[-1].partition("_")[0])
    if found != known:
        error = WarehouseOlderError if found < known else WarehouseNewerError
        raise error(publication.name, found=found, known=known)
    if not publication.is_file(publication.file):
        raise PublicationDamagedError(publication.name, what=DATABASE_FILE)


def swap_in(file: Path, published: Path) -> None:
    """Give readers a database file: under its own name and theirs, it is the same one.

    Who has the file before it open goes on with that one.

    Raises:
        StoreUnwritableError: The folder cannot be written to; readers keep what they had.
    """
    target = published / DATABASE_FILE
    part = target.with_name(f".{DATABASE_FILE}{PART}")
    with writing_to(published), cleared(part):
        try:
            os.link(file, part)
        except OSError:  # not every file system gives a file a second name
            shutil.copyfile(file, part)
            part.chmod(file.stat().st_mode)
            sync(part)
        part.replace(target)
        sync(published)


def drop_old(published: Path, keep: int) -> None:
    """Remove the oldest publications beyond a count, but never the one that readers have."""
    current = current_publication(published)
    for publication in kept_publications(published)[: -max(keep, 1)]:
        if current is None or publication.name != current.name:
            part = publication.folder.with_name(f".{publication.name}{PART}")
            publication.folder.rename(part)
            shutil.rmtree(part)


def drop_parts(published: Path) -> None:
    """Remove what killed writers left half done."""
    for part in (*published.glob(f".*{PART}"), *(published / KEPT_FOLDER).glob(f".*{PART}")):
        _remove(part)


@contextmanager
def cleared(part: Path) -> Iterator[Path]:
    """Begin and end without a file or folder that is only there while the block runs."""
    _remove(part)
    try:
        yield part
    finally:
        with suppress(OSError):
            _remove(part)  # on a full disk, half a copy takes the room of others


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
