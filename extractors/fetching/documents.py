"""Streams a document to disk, looking at it on its way: whole, a PDF, and not too large."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from extractors.errors import OversizedDocumentError
from extractors.fetching.answers import (
    HEAD_BYTES,
    LOOKED_AT,
    PDF_MARK,
    TAIL_BYTES,
    require_end,
    require_pdf,
)
from extractors.fetching.manners import MEBIBYTE
from extractors.fetching.transport import Answer
from extractors.storing import write_atomically


def keep_document(answer: Answer, path: Path, most_bytes: int) -> str:
    """Write an answer's body to a file, which is there whole or not at all.

    Returns:
        The SHA-256 of the file, in hexadecimal.

    Raises:
        EmptyDocumentError: There are no bytes.
        NotAPdfError: They are no PDF.
        BlockedError: They are a firewall's page.
        OversizedDocumentError: There are more than ``most_bytes``.
        CutShortError: The PDF lacks its end, or bytes that were announced.
        UnreachableError: The connection broke.
        StoreUnwritableError: The folder cannot be written to.
    """
    announced = answer.header("content-length") or ""
    if announced.isdigit():
        _require_size(answer, int(announced), most_bytes)
    digest = hashlib.sha256()

    def hashed() -> Iterator[bytes]:
        for block in _checked(answer, most_bytes):
            digest.update(block)
            yield block

    write_atomically(path, hashed())
    return digest.hexdigest()


def require_pdf_start(answer: Answer, blocks: Iterator[bytes]) -> bytes:
    """Return the first bytes of a body, which are those of a PDF.

    Raises:
        EmptyDocumentError: There are no bytes.
        NotAPdfError: They are no PDF.
        BlockedError: They are a firewall's page.
    """
    head = _read(blocks, b"", HEAD_BYTES)
    if PDF_MARK not in head[:HEAD_BYTES]:
        head = _read(blocks, head, LOOKED_AT)
    require_pdf(answer.url, head)
    return head


def _checked(answer: Answer, most_bytes: int) -> Iterator[bytes]:
    """Yield the body's blocks; fail at the first that shows what is wrong with it."""
    blocks = answer.blocks()
    tail = b""
    for block in chain([require_pdf_start(answer, blocks)], blocks):
        _require_size(answer, answer.byte_count, most_bytes)
        tail = (tail + block)[-TAIL_BYTES:]
        yield block
    require_end(answer.url, tail)


def _read(blocks: Iterator[bytes], head: bytes, size: int) -> bytes:
    while len(head) < size:
        block = next(blocks, b"")
        if not block:
            break
        head += block
    return head


def _require_size(answer: Answer, size: int, most_bytes: int) -> None:
    if size > most_bytes:
        raise OversizedDocumentError(
            answer.url,
            size=f"{size / MEBIBYTE:.1f} MiB",
            limit=f"{most_bytes / MEBIBYTE:.1f} MiB",
        )
