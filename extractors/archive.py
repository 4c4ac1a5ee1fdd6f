"""The archive: documents as fetched, named by the SHA-256 of their bytes.

``ab/cd/<sha256>.pdf`` holds the bytes, written once and never again;
``ab/cd/<sha256>.json`` lists the origins: whence and when the document came.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import fsspec  # type: ignore[import-untyped]
from fsspec.implementations.local import LocalFileSystem  # type: ignore[import-untyped]

from extractors.errors import DocumentAlteredError, DocumentMissingError, StoreUnwritableError
from extractors.model import Origin
from extractors.records import decode, encode
from extractors.storing import locked, write_atomically

BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class ArchivedDocument:
    """What adding a document did."""

    sha256: str
    is_new_document: bool
    is_new_origin: bool


class Archive:
    """Documents and their origins under one folder, or under one fsspec URL.

    On a local disk every file appears whole or not at all and processes take turns;
    an object store gives the first by itself, and the second is left to the caller.

    Args:
        root: The archive's own folder (``vigia-data/archive``) or URL
            (``s3://bucket/archive``). It need not exist.

    Example:
        >>> from datetime import UTC, datetime
        >>> archive = Archive("memory://archive-doctest")
        >>> added = archive.add(b"%PDF-", Origin("a.pdf", datetime(2026, 1, 1, tzinfo=UTC)))
        >>> archive.read(added.sha256)
        b'%PDF-'
    """

    def __init__(self, root: str | Path) -> None:
        self._files, self._root = fsspec.core.url_to_fs(str(root))
        self._is_local = isinstance(self._files, LocalFileSystem)

    def add(self, data: bytes | Path, origin: Origin) -> ArchivedDocument:
        """Keep a document, unless it is there, and its origin, unless it is known.

        An origin is known when its location and stated facts are. A file is streamed:
        its size in memory does not matter.

        Raises:
            StoreUnwritableError: The archive's folder cannot be written to.
            DocumentAlteredError: ``data`` is a file that changed while it was copied.
            OSError: ``data`` is a file that cannot be read.
        """
        sha256 = _hash_blocks(_blocks(data))
        with locked(Path(self._root)) if self._is_local else nullcontext():
            is_new = not self._files.exists(self._path(sha256, "pdf"))
            if is_new:
                self._write(self._path(sha256, "pdf"), _checked(_blocks(data), sha256))
            return ArchivedDocument(sha256, is_new, self._add_origin(sha256, origin))

    def holds(self, sha256: str) -> bool:
        """Say whether a document's bytes are here."""
        return bool(self._files.exists(self._path(sha256, "pdf")))

    def read(self, sha256: str) -> bytes:
        """Return a document's bytes, checked against their name.

        Raises:
            DocumentMissingError: The archive does not hold it.
            DocumentAlteredError: The bytes do not hash to ``sha256``.
        """
        try:
            data = bytes(self._files.cat_file(self._path(sha256, "pdf")))
        except FileNotFoundError as error:
            raise DocumentMissingError(sha256) from error
        found = hashlib.sha256(data).hexdigest()
        if found != sha256:
            raise DocumentAlteredError(sha256, found=found)
        return data

    def origins(self, sha256: str) -> tuple[Origin, ...]:
        """Return a document's origins, oldest first; empty if there is no such document."""
        try:
            listed = json.loads(self._files.cat_file(self._path(sha256, "json")))
        except FileNotFoundError:
            return ()
        return tuple(decode(Origin, entry) for entry in listed)

    def documents(self) -> Iterator[str]:
        """Yield the SHA-256 of every document, in ascending order."""
        found = self._files.find(self._root) if self._files.exists(self._root) else []
        yield from sorted(Path(path).stem for path in found if path.endswith(".pdf"))

    def _add_origin(self, sha256: str, origin: Origin) -> bool:
        known = self.origins(sha256)
        if any((o.location, o.stated) == (origin.location, origin.stated) for o in known):
            return False
        listed = [encode(each) for each in (*known, origin)]
        text = json.dumps(listed, ensure_ascii=False, indent=1)
        self._write(self._path(sha256, "json"), iter([text.encode()]))
        return True

    def _path(self, sha256: str, suffix: str) -> str:
        return f"{self._root}/{sha256[:2]}/{sha256[2:4]}/{sha256}.{suffix}"

    def _write(self, path: str, blocks: Iterator[bytes]) -> None:
        if self._is_local:
            write_atomically(Path(path), blocks)
            return
        try:
            with self._files.open(path, "wb") as file:
                file.writelines(blocks)
        except OSError as error:
            raise StoreUnwritableError(path, reason=str(error)) from error


def _blocks(data: bytes | Path) -> Iterator[bytes]:
    with _open(data) as file:
        while block := file.read(BLOCK_BYTES):
            yield block


def _open(data: bytes | Path) -> BinaryIO:
    return data.open("rb") if isinstance(data, Path) else io.BytesIO(data)


def _hash_blocks(blocks: Iterator[bytes]) -> str:
    digest = hashlib.sha256()
    for block in blocks:
        digest.update(block)
    return digest.hexdigest()


def _checked(blocks: Iterator[bytes], sha256: str) -> Iterator[bytes]:
    """Yield the blocks; fail at their end if the file changed since it was hashed."""
    digest = hashlib.sha256()
    for block in blocks:
        digest.update(block)
        yield block
    if digest.hexdigest() != sha256:
        raise DocumentAlteredError(sha256, found=digest.hexdigest())
