"""Documents are kept once, whole, and with every place they came from."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from extractors.archive import Archive
from extractors.errors import DocumentAlteredError, DocumentMissingError, StoreUnwritableError
from extractors.model import Origin, StatedFacts

BYTES = b"%PDF-1.7 an invented gazette"
SHA256 = hashlib.sha256(BYTES).hexdigest()
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
ORIGIN = Origin(
    "https://periodico.example/57.pdf",
    NOON,
    StatedFacts("DUR", date(2012, 7, 15), "57"),
    (("ETag", '"a"'), ("Set-Cookie", "a"), ("Set-Cookie", "b")),
)


def test_a_document_is_found_under_its_hash_with_its_origin(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    added = archive.add(BYTES, ORIGIN)
    assert (added.sha256, added.is_new_document, added.is_new_origin) == (SHA256, True, True)
    path = tmp_path / "archive" / SHA256[:2] / SHA256[2:4] / f"{SHA256}.pdf"
    assert path.read_bytes() == BYTES == archive.read(SHA256)
    assert archive.origins(SHA256) == (ORIGIN,)
    assert list(archive.documents()) == [SHA256]


def test_the_same_bytes_from_two_places_are_one_document_with_two_origins(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.add(BYTES, ORIGIN)
    again = archive.add(BYTES, Origin("another.pdf", NOON))
    assert (again.is_new_document, again.is_new_origin) == (False, True)
    assert [origin.location for origin in archive.origins(SHA256)] == [
        ORIGIN.location,
        "another.pdf",
    ]


def test_the_same_place_and_statement_is_no_new_origin(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.add(BYTES, ORIGIN)
    later = Origin(ORIGIN.location, datetime(2027, 1, 1, tzinfo=UTC), ORIGIN.stated)
    assert not archive.add(BYTES, later).is_new_origin
    assert archive.add(BYTES, Origin(ORIGIN.location, NOON, StatedFacts("SIN"))).is_new_origin


def test_a_file_is_kept_as_bytes_are(tmp_path: Path) -> None:
    source = tmp_path / "57.pdf"
    source.write_bytes(BYTES * 200_000)
    archive = Archive(tmp_path / "archive")
    added = archive.add(source, ORIGIN)
    assert added.sha256 == hashlib.sha256(BYTES * 200_000).hexdigest()
    assert archive.read(added.sha256) == source.read_bytes()


def test_bytes_that_were_altered_are_never_given_out(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.add(BYTES, ORIGIN)
    path = next(tmp_path.glob("*/*/*.pdf"))
    path.write_bytes(BYTES[:-1] + b"X")
    with pytest.raises(DocumentAlteredError, match=SHA256):
        archive.read(SHA256)


def test_a_document_that_is_not_there_is_named(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "nothing")
    with pytest.raises(DocumentMissingError, match=SHA256):
        archive.read(SHA256)
    assert archive.origins(SHA256) == ()
    assert list(archive.documents()) == []


def test_stored_bytes_are_never_written_again(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.add(BYTES, ORIGIN)
    path = next(tmp_path.glob("*/*/*.pdf"))
    before = path.stat().st_ino
    archive.add(BYTES, Origin("another.pdf", NOON))
    assert path.stat().st_ino == before
    assert not list(tmp_path.rglob("*.part"))


def test_a_half_written_file_is_no_document(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.add(BYTES, ORIGIN)
    left = next(tmp_path.glob("*/*/*.pdf")).with_name(".abc.part")
    left.write_bytes(b"%PDF")
    assert list(archive.documents()) == [SHA256]


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "archive").write_text("not a folder")
    with pytest.raises(StoreUnwritableError, match="archive"):
        Archive(tmp_path / "archive").add(BYTES, ORIGIN)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreUnwritableError, match=tmp_path.name):
        Archive(tmp_path / "archive").add(BYTES, ORIGIN)


def test_a_bucket_serves_as_well_as_a_folder() -> None:
    archive = Archive("memory://bucket/archive")
    assert archive.add(BYTES, ORIGIN).is_new_document
    assert not archive.add(BYTES, ORIGIN).is_new_origin
    assert archive.read(SHA256) == BYTES
    assert list(archive.documents()) == [SHA256]


def test_the_list_of_origins_is_plain_json(tmp_path: Path) -> None:
    Archive(tmp_path).add(BYTES, ORIGIN)
    (entry,) = json.loads(next(tmp_path.glob("*/*/*.json")).read_text("utf-8"))
    assert entry["archived_at"] == "2026-01-01T12:00:00+00:00"
    assert entry["stated"]["publication_date"] == "2012-07-15"
    assert entry["headers"][0] == ["ETag", '"a"']


def _add_one(root: Path, number: int) -> None:
    Archive(root).add(BYTES, Origin(f"{number}.pdf", NOON))


def test_processes_that_add_the_same_document_lose_no_origin(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_add_one, args=(tmp_path, at)) for at in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert len(Archive(tmp_path).origins(SHA256)) == 3
