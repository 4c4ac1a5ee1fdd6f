"""The warehouse and what is published of it: what is wrong with them, and with their rows."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from extractors.errors import (
    ReadingDamagedError,
    VigiaError,
    WarehouseError,
    WarehouseNewerError,
)
from extractors.readings import ReadingHeading, read_heading
from pipelines.doctor.files import STALE_SECONDS, is_known_reader
from pipelines.doctor.illnesses import Diagnosis, Illness
from pipelines.doctor.patient import Check, Patient
from warehouse.checks import run_check
from warehouse.content import content_hash
from warehouse.database import (
    LOCK_FILE,
    SNAPSHOT_FILE,
    WAREHOUSE_FILE,
    Connection,
    open_kept,
    open_reader,
)
from warehouse.publication.kept import (
    Publication,
    current_publication,
    kept_publications,
    require_usable,
)
from warehouse.refill import loaded_readings, lost_rows, stray_rows, unloaded_readings
from warehouse.statements import list_statements, read_statement

RAW_READINGS = "raw.readings"


def check_lock(data: Path) -> Iterator[Diagnosis]:
    """See that the warehouse is not held for a process that has died.

    The system lets go of a lock with its holder, unless the holder's children inherited it.
    """
    with suppress(OSError):
        found = (data / LOCK_FILE).stat()
        device = f"{os.major(found.st_dev):02x}:{os.minor(found.st_dev):02x}:{found.st_ino}"
        for line in Path("/proc/locks").read_text("utf-8").splitlines():
            words = line.split()
            if "->" in words or device not in words:
                continue
            holder = words[words.index(device) - 1]
            if int(holder) > 0 and not Path(f"/proc/{holder}").exists():
                yield Diagnosis(Illness.LOCK_LEFT, LOCK_FILE, f"PID {holder}")


def check_warehouse(patient: Patient) -> Iterator[Diagnosis]:
    """See that the warehouse opens, and holds what the files hold."""
    file = patient.data / WAREHOUSE_FILE
    if not file.exists():
        yield Diagnosis(Illness.WAREHOUSE_MISSING, WAREHOUSE_FILE)
        return
    try:
        with open_kept(file) as connection:
            found = list(_check_rows(patient, connection))
    except WarehouseError as error:
        found = [Diagnosis(Illness.WAREHOUSE_DAMAGED, WAREHOUSE_FILE, _reason(error))]
    yield from found


def check_published(patient: Patient) -> Iterator[Diagnosis]:
    """See that readers are given something whole that this Vigía can ask."""
    if not (patient.data / WAREHOUSE_FILE).exists():
        return
    try:
        with open_reader(patient.data):
            pass
        if not patient.is_quick:
            for publication in _given(patient):
                require_usable(publication)
    except WarehouseNewerError as error:
        yield Diagnosis(Illness.WAREHOUSE_NEWER, SNAPSHOT_FILE, str(error.facts["found"]))
    except WarehouseError as error:
        yield Diagnosis(Illness.PUBLISHED_DAMAGED, SNAPSHOT_FILE, _reason(error))


WAREHOUSE_CHECKS: tuple[Check, ...] = (check_warehouse, check_published)


def _check_rows(patient: Patient, connection: Connection) -> Iterator[Diagnosis]:
    found = int(str(connection.ask(read_statement("queries", "schema_version")).rows[0][0]))
    known = int(list_statements("schema")[-1].partition("_")[0])
    if found != known:
        illness = Illness.WAREHOUSE_NEWER if found > known else Illness.WAREHOUSE_OLDER
        yield Diagnosis(illness, WAREHOUSE_FILE, f"{found} / {known}")
        return
    wrong = [*_check_stray(connection), *_check_readings(patient, connection)]
    yield from wrong
    yield from _check_unread(patient, connection)
    for _, subject, *_rest in run_check(connection, "suspect_reviews_of_nothing").rows:
        yield Diagnosis(Illness.REVIEW_OF_NOTHING, str(subject))
    if not patient.is_quick and not wrong:
        yield from _check_given(patient, connection)


def _check_stray(connection: Connection) -> Iterator[Diagnosis]:
    for relation, count in stray_rows(connection).items():
        yield Diagnosis(Illness.WAREHOUSE_EDITED, relation, str(count))


def _check_readings(patient: Patient, connection: Connection) -> Iterator[Diagnosis]:
    """Hold the rows of readings against their files, and the files against the rows."""
    headings = list(_headings(patient))
    files = {(each.document_sha256, each.reader_version): each for each in headings}
    damaged = {_key(path) for path in patient.readings} - set(files)
    archived = patient.documents | patient.origins
    for key, content in loaded_readings(connection).items():
        file = files.get(key)
        if key in damaged or (file and file.content_sha256 == content):
            continue
        is_gone = file is None and key[0] in archived
        illness = Illness.READING_MISSING if is_gone else Illness.WAREHOUSE_EDITED
        yield Diagnosis(illness, RAW_READINGS, " ".join(key))
    settled = patient.settings.now() - timedelta(seconds=STALE_SECONDS)
    waiting = [
        heading
        for heading in unloaded_readings(connection, headings)
        if heading.read_at < settled and heading.document_sha256 in patient.origins
    ]
    if waiting:
        yield Diagnosis(Illness.WAREHOUSE_BEHIND, RAW_READINGS, str(len(waiting)))


def _check_unread(patient: Patient, connection: Connection) -> Iterator[Diagnosis]:
    """Find documents that nobody has read, nor refused to."""
    refused = connection.ask(read_statement("queries", "refused_documents"))
    read = {path.name.partition(".")[0] for path in patient.readings}
    unread = (patient.documents & patient.origins) - read
    for sha256 in sorted(unread - set(map(str, refused.column("document_sha256")))):
        path = patient.archived(sha256, "pdf")
        yield Diagnosis(Illness.DOCUMENT_UNREAD, patient.name(path))


def _check_given(patient: Patient, connection: Connection) -> Iterator[Diagnosis]:
    """Hold the warehouse against what was last published of it."""
    newest = kept_publications(patient.settings.published)[-1:]
    held = content_hash(connection)
    for publication in newest:
        if publication.manifest.content_hash == held:
            continue
        lost = lost_rows(connection, publication.file) if _is_usable(publication) else {}
        for relation, count in lost.items():
            yield Diagnosis(Illness.WAREHOUSE_EDITED, relation, str(count))
        if not lost:
            yield Diagnosis(Illness.PUBLISHED_OLD, SNAPSHOT_FILE, publication.name)


def _is_usable(publication: Publication) -> bool:
    try:
        require_usable(publication)
    except WarehouseError:
        return False
    return True


def _headings(patient: Patient) -> Iterator[ReadingHeading]:
    for path in patient.readings:
        with suppress(ReadingDamagedError):
            heading = read_heading(path)
            is_named = _key(path) == (heading.document_sha256, heading.reader_version)
            if is_named and is_known_reader(heading.reader_version):
                yield heading


def _key(path: Path) -> tuple[str, str]:
    return path.name.partition(".")[0], path.parent.parent.name


def _given(patient: Patient) -> Iterator[Publication]:
    """Yield the newest publication, and the one that readers have, if it is another."""
    newest = kept_publications(patient.settings.published)[-1:]
    current = current_publication(patient.settings.published)
    yield from newest
    if current and current not in newest:
        yield current


def _reason(error: VigiaError) -> str:
    return str(error.facts.get("reason") or error.facts.get("what") or error)
