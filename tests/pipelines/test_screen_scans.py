"""`--screen-scans`: what was only screened is told as such, and read in full later."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.reader import READER_VERSION, SCREENED_VERSION
from tests.extractors.test_glances import scanned
from tests.pipelines.conftest import Vigia

PAGES = "select page, is_screened from pages order by page"


@pytest.fixture
def ingested(vigia: Vigia, tmp_path: Path) -> Path:
    """A data directory with an edition of page images that were only screened."""
    (tmp_path / "edition.pdf").write_bytes(scanned())
    data = tmp_path / "data"
    assert vigia("ingest", "--screen-scans", tmp_path / "edition.pdf", data=data).code == 0
    return data


def test_scans_are_screened_on_demand_and_read_in_full_later(vigia: Vigia, ingested: Path) -> None:
    edition = ingested.parent / "edition.pdf"
    (found,) = vigia(
        "findings", "--kind", "pages_screened", "--format", "json", data=ingested
    ).records()
    assert found["detail"] == "pages 2-5: no mention found"
    documents = "select reader_version from documents"
    assert SCREENED_VERSION in vigia("sql", documents, "--format", "csv", data=ingested).out

    again = vigia("ingest", "--screen-scans", edition, "--format", "json", data=ingested)
    assert [row["action"] for row in again.records()] == ["unchanged"]
    same = vigia("reread", "--screen-scans", "--format", "json", data=ingested)
    assert same.records() == []

    read = vigia("reread", "--format", "json", data=ingested)
    assert [row["action"] for row in read.records()] == ["loaded"]
    versions = vigia("sql", documents, "--format", "json", data=ingested).records()
    assert [row["reader_version"] for row in versions] == [READER_VERSION]
    pages = vigia("sql", PAGES, "--format", "json", data=ingested).records()
    assert [(row["page"], row["is_screened"]) for row in pages] == [
        (number, False) for number in range(1, 6)
    ]
    assert vigia("findings", "--kind", "pages_screened", "--format", "json", data=ingested).out in {
        "[]\n",
        "[]",
    }
