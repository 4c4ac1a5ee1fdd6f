"""The files of a data directory: small checks, each of which yields what it finds."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from extractors.archive import Archive
from extractors.errors import (
    DocumentAlteredError,
    JournalDamagedError,
    OriginsDamagedError,
    ReadingDamagedError,
    ReviewDamagedError,
    SourceBusyError,
    StoreUnwritableError,
)
from extractors.journal import read_journal
from extractors.ledger import JOURNALS, Ledger, is_ended
from extractors.model import Origin
from extractors.reader import READER_VERSION, SCREENED_VERSION
from extractors.readings import Readings, read_heading
from extractors.reviews import Reviews, read_review
from extractors.storing import require_writable
from pipelines.doctor.illnesses import Diagnosis, Illness
from pipelines.doctor.patient import Check, Patient
from warehouse.database import WAREHOUSE_FILE
from warehouse.refill import read_origins

QUARANTINE = "quarantine"
STALE_SECONDS = 3600
"""What was half written so long ago, nobody is writing any more."""

_SCREENED = SCREENED_VERSION.removeprefix(READER_VERSION)


def check_room(patient: Patient) -> Iterator[Diagnosis]:
    """See that the data directory can be written to, and has room to rebuild its warehouse."""
    try:
        require_writable(patient.data)
    except StoreUnwritableError as error:
        yield Diagnosis(Illness.UNWRITABLE, str(patient.data), str(error.facts["reason"]))
    warehouse = patient.data / WAREHOUSE_FILE
    needed = max(patient.least_room, 3 * (warehouse.stat().st_size if warehouse.exists() else 0))
    free = shutil.disk_usage(patient.data).free
    if free < needed:
        yield Diagnosis(
            Illness.LITTLE_ROOM, str(patient.data), f"{free >> 20} MB < {needed >> 20} MB"
        )


def check_half_files(patient: Patient) -> Iterator[Diagnosis]:
    """Find what killed processes left half written, but nothing that is being written."""
    for path in _walk(patient.data):
        if path.name.endswith(".part"):
            age = patient.settings.now().timestamp() - path.lstat().st_mtime
            if age > STALE_SECONDS:
                yield Diagnosis(Illness.HALF_FILE, patient.name(path), paths=(path,))


def check_archive(patient: Patient) -> Iterator[Diagnosis]:
    """See that every document has its bytes and origins."""
    archive = Archive(patient.settings.archive)
    for sha256 in sorted(patient.documents - patient.origins):
        path = patient.archived(sha256, "pdf")
        yield Diagnosis(Illness.ORIGINS_MISSING, patient.name(path), command=str(path))
    for sha256 in sorted(patient.origins):
        path = patient.archived(sha256, "json")
        try:
            origins = read_origins(archive, sha256)
        except OriginsDamagedError as error:
            reason = str(error.facts["reason"])
            yield Diagnosis(Illness.ORIGINS_DAMAGED, patient.name(path), reason, paths=(path,))
            continue
        if sha256 not in patient.documents:
            command = how_to_fetch(origins)
            yield Diagnosis(Illness.DOCUMENT_MISSING, patient.name(path), command=command)


def check_bytes(patient: Patient) -> Iterator[Diagnosis]:
    """See that every document's bytes hash to its name."""
    archive = Archive(patient.settings.archive)
    for sha256 in sorted(patient.documents):
        try:
            if not patient.is_quick:
                archive.read(sha256)
        except DocumentAlteredError as error:
            path = patient.archived(sha256, "pdf")
            command = "vigia ingest"
            with suppress(OriginsDamagedError):
                command = how_to_fetch(read_origins(archive, sha256))
            reason = str(error.facts["found"])
            yield Diagnosis(
                Illness.DOCUMENT_ALTERED, patient.name(path), reason, command, paths=(path,)
            )
        patient.on_file()


def check_readings(patient: Patient) -> Iterator[Diagnosis]:
    """See that every reading is whole, of a reader that is known, and of a document."""
    for path in patient.readings:
        sha256, version = path.name.partition(".")[0], path.parent.parent.name
        where = patient.name(path)
        if not is_known_reader(version):
            yield Diagnosis(Illness.READING_UNKNOWN, where, version)
        elif reason := _damage(patient, path, sha256, version):
            yield Diagnosis(Illness.READING_DAMAGED, where, reason, paths=(path,))
        elif sha256 not in patient.documents | patient.origins:
            yield Diagnosis(Illness.READING_WITHOUT_DOCUMENT, where)
        patient.on_file()


def check_journals(patient: Patient) -> Iterator[Diagnosis]:
    """See that every visit's journal is whole, unless the visit is under way."""
    ledger = Ledger(patient.settings.ledger)
    for path in sorted(patient.settings.ledger.glob(f"*/{JOURNALS}")):
        code, where = path.parent.name.upper(), patient.name(path)
        try:
            for _ in read_journal(path):
                pass
        except JournalDamagedError as error:
            reason = str(error.facts["reason"])
            yield Diagnosis(Illness.JOURNAL_DAMAGED, where, reason, code, paths=(path,))
            continue
        if not is_ended(path) and _is_free(ledger, code):
            yield Diagnosis(Illness.JOURNAL_CUT, where, command=code)


def check_reviews(patient: Patient) -> Iterator[Diagnosis]:
    """See that every decision of a person is the one that was made."""
    for path in Reviews(patient.settings.reviews).paths():
        try:
            read_review(path)
        except ReviewDamagedError as error:
            reason = str(error.facts["reason"])
            yield Diagnosis(Illness.REVIEW_DAMAGED, patient.name(path), reason)


FILE_CHECKS: tuple[Check, ...] = (
    check_room,
    check_half_files,
    check_archive,
    check_bytes,
    check_readings,
    check_journals,
    check_reviews,
)


def is_known_reader(version: str) -> bool:
    """Whether this Vigía, or one before it, may have made a reading of this version.

    Example:
        >>> is_known_reader("1"), is_known_reader("1+screened"), is_known_reader("999")
        (True, True, False)
    """
    number = version.removesuffix(_SCREENED)
    return number.isdecimal() and 1 <= int(number) <= int(READER_VERSION)


def how_to_fetch(origins: tuple[Origin, ...]) -> str:
    """Return the command that brings a document again from where it came, or where that was."""
    for origin in origins:
        day = origin.stated.publication_date
        if origin.listed_by and day:
            return f"vigia backfill {origin.listed_by} --since {day} --until {day} --again"
    places = [origin.location for origin in origins]
    local = [place for place in places if "://" not in place]
    if places and not local:
        return "vigia nightly"
    return f"vigia ingest {local[0]}" if local else "vigia ingest"


def _walk(folder: Path) -> Iterator[Path]:
    """Yield every file, and every folder that is but half of one, outside the quarantine."""
    for entry in sorted(folder.iterdir()) if folder.is_dir() else ():
        is_folder = entry.is_dir() and not entry.is_symlink()
        if not is_folder or entry.name.endswith(".part"):
            yield entry
        elif entry != folder / QUARANTINE:
            yield from _walk(entry)


def _damage(patient: Patient, path: Path, sha256: str, version: str) -> str | None:
    """Say what is wrong with a reading's file; ``None`` if nothing is."""
    try:
        heading = read_heading(path)
        if not patient.is_quick:
            Readings(patient.settings.readings).load(sha256, version)
    except ReadingDamagedError as error:
        return str(error.facts["reason"])
    named = (heading.document_sha256, heading.reader_version)
    return None if named == (sha256, version) else "it is not what its name says"


def _is_free(ledger: Ledger, code: str) -> bool:
    try:
        with ledger.hold(code, 0):
            return True
    except SourceBusyError:
        return False
