"""Whatever happened on the way, a rebuild holds what the runs had loaded."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from extractors.archive import Archive
from extractors.journal import Ended, Ending, Fetched, Listed, Outcome, Purpose, Visit
from extractors.ledger import Ledger
from extractors.model import Origin, StatedFacts
from extractors.reader import READER_VERSION, SCREENED_VERSION
from extractors.readings import Readings
from pipelines.loading import load_and_publish
from pipelines.rebuilding import rebuild_warehouse
from pipelines.settings import Settings
from tests.pipelines.conftest import INGESTED_AT, Vigia
from tests.warehouse.invented import article, edition, law

LATER = INGESTED_AT + timedelta(days=1)


def settings_of(data: Path) -> Settings:
    """A run a day later."""
    return Settings(data=data, now=lambda: LATER)


def differing(data: Path) -> tuple[str, ...]:
    """The relations that a rebuild has otherwise."""
    done = rebuild_warehouse(settings_of(data), lambda: None, lambda: None, is_dry_run=True)
    return done.differing


def visit(data: Path, sha256: str, url: str) -> None:
    """A visit to Durango's site that brought a document."""
    day = INGESTED_AT.date()
    visit_id, journal = Ledger(data / "ledger").open_journal("DUR", LATER)
    for record in (
        Visit(visit_id, "DUR", Purpose.NIGHTLY, day, day, LATER),
        Listed(url, day, None, "1", None, None, (), LATER),
        Fetched(url, Outcome.SEEN, LATER, sha256),
        Ended(Ending.OK, (), True, "json_api", 1, 1, 0, LATER),
    ):
        journal.write(record)
    journal.close()


def test_a_place_where_a_known_document_is_found_again_is_loaded(own_data: Path) -> None:
    archive, url = Archive(own_data / "archive"), "https://example.org/57.pdf"
    sha256 = next(archive.documents())
    archive.add(archive.read(sha256), Origin(url, LATER, StatedFacts("DUR"), listed_by="DUR"))
    visit(own_data, sha256, url)
    load_and_publish(settings_of(own_data), lambda: None)
    assert differing(own_data) == ()


def test_two_readings_that_a_killed_run_left_are_both_loaded(own_data: Path) -> None:
    archive, readings = Archive(own_data / "archive"), Readings(own_data / "readings")
    url = "https://example.org/new.pdf"
    sha256 = archive.add(b"%PDF-", Origin(url, LATER, listed_by="DUR")).sha256
    full = edition("1", None, law(article("1", "Uno.")))
    for made, version in ((edition("1", None), SCREENED_VERSION), (full, READER_VERSION)):
        at = LATER if version == READER_VERSION else INGESTED_AT
        readings.save(replace(made, document_sha256=sha256, reader_version=version), at)
    visit(own_data, sha256, url)
    load_and_publish(settings_of(own_data), lambda: None)
    assert differing(own_data) == ()


def test_what_a_killed_reread_has_read_is_loaded_by_the_next(vigia: Vigia, own_data: Path) -> None:
    readings = Readings(own_data / "readings")
    path = next(readings.paths())
    sha256 = path.name.partition(".")[0]
    made = replace(readings.load(sha256, READER_VERSION), reader_version="1", findings=())
    readings.save(replace(made, instruments=()), INGESTED_AT - timedelta(days=9))
    assert "raw.readings" in differing(own_data)
    assert vigia("reread", data=own_data).code == 0
    assert "raw.readings" not in differing(own_data)


def test_a_lost_document_comes_back_from_where_it_came(
    vigia: Vigia, own_data: Path, pressed: Path
) -> None:
    lost = min((own_data / "archive").glob("*/*/*.pdf"))
    lost.unlink()
    assert vigia("ingest", pressed, data=own_data).code == 0
    assert lost.exists()
