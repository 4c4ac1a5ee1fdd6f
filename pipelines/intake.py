"""One file on disk into archive and readings: what a reading process does."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from extractors.archive import Archive
from extractors.errors import DocumentError
from extractors.model import DocumentFacts, Origin, Reading, StatedFacts
from extractors.reader import read_document, sufficient_versions
from extractors.readings import Readings
from pipelines.messages import CHANGED_MEANWHILE, Language


@dataclass(frozen=True, slots=True)
class IntakeJob:
    """One file to take in.

    Args:
        file: The file.
        stated: What a person said of it.
        archive: The archive's folder.
        readings: The readings' folder.
        at: The instant of archiving and reading.
        is_dry_run: Read it, but store nothing.
        language: Of the reason for which it is refused.
        screens_scans: See ``Settings``.
    """

    file: Path
    stated: StatedFacts
    archive: Path
    readings: Path
    at: datetime
    is_dry_run: bool
    language: Language
    screens_scans: bool = False


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What a file turned out to be.

    ``is_new`` says whether the archive or the readings gained anything by it, or would.
    """

    document_sha256: str
    facts: DocumentFacts
    page_count: int
    instrument_count: int
    finding_count: int
    is_new: bool


def take_in(job: IntakeJob) -> TakenIn:
    """Read a file that was not read before, archive it, and keep the reading.

    Raises:
        DocumentError: It cannot be read, or it changed while it was read.
        StoreError: Archive or readings cannot be written to.
    """
    try:
        reading = read_document(job.file, name=str(job.file), screens_scans=job.screens_scans)
        if not job.is_dry_run:
            _store(job, reading)
    except OSError as error:
        raise DocumentError(str(job.file), reason=error.strerror or str(error)) from error
    return _taken_in(reading, is_new=True)


def recall(job: IntakeJob) -> TakenIn | None:
    """Return what is known of a file that this reader has read before; else ``None``.

    A file that comes from elsewhere than before, or with other facts stated, adds its
    origin to the archive.

    Raises:
        DocumentError: The file cannot be opened.
        StoreError: The stored reading is damaged, or the archive cannot be written to.
    """
    try:
        with job.file.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        readings, archive = Readings(job.readings), Archive(job.archive)
        origins = archive.origins(sha256)
        enough = sufficient_versions(screens_scans=job.screens_scans)
        version = readings.first_of(sha256, enough)
        if not origins or version is None:
            return None
        origin = _origin(job)
        is_known = (origin.location, origin.stated) in {(o.location, o.stated) for o in origins}
        is_new = not is_known or not archive.holds(sha256)
        if is_new and not job.is_dry_run:
            archive.add(job.file, origin)
    except OSError as error:
        raise DocumentError(str(job.file), reason=error.strerror or str(error)) from error
    return _taken_in(readings.load(sha256, version), is_new=is_new)


def _store(job: IntakeJob, reading: Reading) -> None:
    archived = Archive(job.archive).add(job.file, _origin(job))
    if archived.sha256 != reading.document_sha256:
        reason = CHANGED_MEANWHILE.say(job.language)
        raise DocumentError(str(job.file), reason=reason)
    Readings(job.readings).save(reading, job.at)


def _origin(job: IntakeJob) -> Origin:
    return Origin(str(job.file.resolve()), job.at, job.stated)


def _taken_in(reading: Reading, *, is_new: bool) -> TakenIn:
    return TakenIn(
        document_sha256=reading.document_sha256,
        facts=reading.facts,
        page_count=len(reading.pages),
        instrument_count=len(reading.instruments),
        finding_count=len(reading.findings),
        is_new=is_new,
    )
