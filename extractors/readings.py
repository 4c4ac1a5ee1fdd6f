"""Readings on disk: one immutable file per (document, reader version).

``<reader_version>/ab/<sha256>.jsonl.gz``: JSON Lines, one record a line, in the order
document, pages, then each instrument with its provisions, amendments and reform notes,
then findings. Parts of an instrument carry its ``instrument_ordinal`` and their own
``ordinal``, both from 0. The file of a reading is the same byte for byte whenever it is
written with the same ``read_at``.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from extractors.errors import ReadingDamagedError
from extractors.model import (
    Amendment,
    DocumentFacts,
    Finding,
    InForceException,
    Instrument,
    PageSummary,
    Provision,
    Reading,
    ReformNote,
)
from extractors.records import decode, encode
from extractors.storing import write_atomically

PARTS: dict[str, tuple[str, type[Provision | Amendment | ReformNote | InForceException]]] = {
    "provision": ("provisions", Provision),
    "amendment": ("amendments", Amendment),
    "reform_note": ("reform_notes", ReformNote),
    "in_force_exception": ("in_force_exceptions", InForceException),
}
LISTS = tuple(field for field, _ in PARTS.values())
UNHASHED = ("read_at", "reader_version", "content_sha256")
SUFFIX = ".jsonl.gz"
Line = dict[str, object]


@dataclass(frozen=True, slots=True)
class ReadingHeading:
    """What the first line of a reading file says of the whole."""

    document_sha256: str
    reader_version: str
    read_at: datetime
    content_sha256: str


def read_heading(path: Path) -> ReadingHeading:
    """Return the heading of a reading file, without reading the rest.

    Raises:
        ReadingDamagedError: The file is missing, cut or no reading.
    """
    try:
        line = json.loads(next(_lines(path)))
        return decode(ReadingHeading, line, document_sha256=line["sha256"])
    except (ValueError, KeyError, TypeError, StopIteration) as error:
        raise ReadingDamagedError(str(path), reason="it has no document line") from error


class Readings:
    """The readings under one local folder.

    Args:
        root: The readings' own folder (``vigia-data/readings``). It need not exist.
    """

    def __init__(self, root: Path) -> None:
        self._root = root

    def save(self, reading: Reading, read_at: datetime) -> Path:
        """Write a reading and return its file; an existing file is kept as it is.

        Args:
            reading: What the reader made of one document.
            read_at: The instant of reading, with a time zone.

        Raises:
            StoreUnwritableError: The folder cannot be written to; the error names it.
        """
        path = self.path(reading.document_sha256, reading.reader_version)
        if not path.exists():
            write_atomically(path, [_compress(_dump(reading, read_at))])
        return path

    def load(self, sha256: str, version: str) -> Reading:
        """Return a reading exactly as it was saved.

        Raises:
            ReadingDamagedError: The file is missing, cut, altered or no reading.
        """
        path = self.path(sha256, version)
        try:
            return _compose([json.loads(line) for line in _lines(path)])
        except ReadingDamagedError:
            raise
        except (ValueError, KeyError, TypeError, IndexError) as error:
            reason = f"{type(error).__name__}: {error}"
            raise ReadingDamagedError(str(path), reason=reason) from error

    def has(self, sha256: str, version: str) -> bool:
        """Say whether this version of the reader has read this document."""
        return self.path(sha256, version).exists()

    def first_of(self, sha256: str, versions: Iterable[str]) -> str | None:
        """Return the first of these versions that has read this document, if any has."""
        return next((version for version in versions if self.has(sha256, version)), None)

    def path(self, sha256: str, version: str) -> Path:
        """Return where the reading is, or would be."""
        return self._root / version / sha256[:2] / f"{sha256}{SUFFIX}"

    def versions(self, sha256: str) -> tuple[str, ...]:
        """Return the reader versions that have read this document, ascending by name."""
        found = self._root.glob(f"*/{sha256[:2]}/{sha256}{SUFFIX}")
        return tuple(sorted(path.parent.parent.name for path in found))

    def paths(self) -> Iterator[Path]:
        """Yield every reading file, ordered by reader version and document."""
        yield from sorted(self._root.glob(f"*/??/*{SUFFIX}"))


def _dump(reading: Reading, read_at: datetime) -> list[Line]:
    """Return the lines of a reading, its document line first."""
    if read_at.tzinfo is None:
        raise ValueError("read_at has no time zone")
    document: Line = {
        "record": "document",
        "sha256": reading.document_sha256,
        "page_count": len(reading.pages),
        **encode(reading.facts),
    }
    body = list(_body(reading))
    times: Line = {
        "reader_version": reading.reader_version,
        "read_at": read_at.isoformat(),
        "content_sha256": _content_sha256([document, *body]),
    }
    return [document | times, *body]


def _body(reading: Reading) -> Iterator[Line]:
    for page in reading.pages:
        yield {"record": "page", **encode(page)}
    for ordinal, instrument in enumerate(reading.instruments):
        yield from _instrument_lines(ordinal, instrument)
    for ordinal, finding in enumerate(reading.findings):
        yield {"record": "finding", "ordinal": ordinal, **encode(finding)}


def _instrument_lines(ordinal: int, instrument: Instrument) -> Iterator[Line]:
    yield {"record": "instrument", "ordinal": ordinal, **encode(instrument, without=LISTS)}
    for record, (field, _) in PARTS.items():
        for place, part in enumerate(getattr(instrument, field)):
            yield {
                "record": record,
                "instrument_ordinal": ordinal,
                "ordinal": place,
                **encode(part),
            }


def _content_sha256(lines: Iterable[Line]) -> str:
    """Hash what was read, whoever read it and whenever."""
    digest = hashlib.sha256()
    for line in lines:
        kept = {key: value for key, value in line.items() if key not in UNHASHED}
        digest.update(_json(kept) + b"\n")
    return digest.hexdigest()


def _json(line: Line) -> bytes:
    return json.dumps(line, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _compress(lines: Iterable[Line]) -> bytes:
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, mtime=0) as file:
        file.writelines(_json(line) + b"\n" for line in lines)
    return buffer.getvalue()


def _lines(path: Path) -> Iterator[bytes]:
    try:
        with gzip.open(path) as file:
            yield from file
    except (OSError, EOFError, zlib.error) as error:
        raise ReadingDamagedError(str(path), reason=str(error)) from error


def _compose(lines: list[Line]) -> Reading:
    """Put a reading together again from its lines."""
    document = lines[0]
    if _content_sha256(lines) != document["content_sha256"]:
        raise ValueError("its lines do not hash to content_sha256")
    by_record = defaultdict(list)
    for line in lines:
        by_record[line["record"]].append(line)
    return Reading(
        document_sha256=str(document["sha256"]),
        reader_version=str(document["reader_version"]),
        facts=decode(DocumentFacts, document),
        pages=tuple(decode(PageSummary, line) for line in by_record["page"]),
        instruments=_compose_instruments(by_record),
        findings=tuple(decode(Finding, line) for line in by_record["finding"]),
    )


def _compose_instruments(by_record: dict[object, list[Line]]) -> tuple[Instrument, ...]:
    parts = defaultdict(list)
    for record, (field, kind) in PARTS.items():
        for line in by_record[record]:
            parts[line["instrument_ordinal"], field].append(decode(kind, line))
    return tuple(
        decode(Instrument, line, **{f: tuple(parts[line["ordinal"], f]) for f in LISTS})
        for line in by_record["instrument"]
    )
