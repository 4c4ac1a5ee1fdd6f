"""`vigia read` says what the reader makes of one PDF, and refuses what is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipelines.demo.editions import DEMO_LAW_TITLE, demo_editions
from tests.pipelines.broken import plain_pdf, write_broken_files
from tests.pipelines.conftest import Vigia

FIRST = demo_editions()[0]


def test_a_reading_is_printed_as_the_object_that_programs_expect(
    vigia: Vigia, pressed: Path
) -> None:
    ended = vigia("read", pressed / FIRST.file_name, "--json")
    reading = json.loads(ended.out)
    assert ended.code == 0
    assert set(reading) == {"document", "instruments", "findings", "reader_version"}
    document = reading["document"]
    assert document["jurisdiction"] == FIRST.truth["jurisdiction"]
    assert document["publication_date"] == FIRST.truth["publication_date"]
    assert document["pages"] == FIRST.truth["pages"]
    assert document["sha256"] == FIRST.truth["sha256"]
    assert {"kind", "number", "volume", "section", "text_layer"} <= set(document)
    titles = [each["title"].casefold() for each in reading["instruments"]]
    law = reading["instruments"][titles.index(DEMO_LAW_TITLE.casefold())]
    assert {"kind", "operation", "first_page", "last_page"} <= set(law)
    assert {"provisions", "amendments", "reform_notes"} <= set(law)
    provision = law["provisions"][0]
    assert {"label", "kind", "first_page", "last_page", "text", "repealed"} <= set(provision)


def test_a_person_sees_facts_with_their_basis_and_the_instruments(
    vigia: Vigia, pressed: Path
) -> None:
    ended = vigia("read", pressed / FIRST.file_name, language="es")
    assert ended.code == 0
    assert "Entidad: MIC  [" in ended.out
    assert "2010-03-10" in ended.out
    assert DEMO_LAW_TITLE.casefold() in ended.out.casefold()


@pytest.mark.parametrize(
    ("name", "english", "spanish"),
    [
        ("page.pdf", "not a PDF but HTML", "no es un PDF sino HTML"),
        ("empty.pdf", "empty (0 bytes)", "está vacío (0 bytes)"),
        ("cut.pdf", "damaged or truncated", "dañado o truncado"),
        ("locked.pdf", "asks for a password", "pide contraseña"),
    ],
)
def test_a_broken_file_is_refused_in_one_line_that_names_it(
    vigia: Vigia, tmp_path: Path, name: str, english: str, spanish: str
) -> None:
    write_broken_files(tmp_path, FIRST.pdf)
    for language, words in (("en", english), ("es", spanish)):
        ended = vigia("read", tmp_path / name, "--json", language=language)
        assert ended.code == 3
        assert ended.out == ""
        assert ended.err.startswith(f"{tmp_path / name}: ")
        assert words in ended.err
        assert ended.err.count("\n") == 1


def test_a_pdf_that_is_no_gazette_is_read_with_findings(vigia: Vigia, tmp_path: Path) -> None:
    (tmp_path / "market.pdf").write_bytes(plain_pdf())
    ended = vigia("read", tmp_path / "market.pdf", "--json")
    reading = json.loads(ended.out)
    assert ended.code == 0
    assert reading["document"]["jurisdiction"] is None
    assert reading["document"]["publication_date"] is None
    assert "jurisdiction_unknown" in {finding["kind"] for finding in reading["findings"]}


def test_a_folder_is_no_file_to_read(vigia: Vigia, tmp_path: Path) -> None:
    ended = vigia("read", tmp_path)
    assert ended.code == 2
    assert "vigia ingest" in ended.err


def test_reading_stores_nothing(
    vigia: Vigia, pressed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert vigia("read", pressed / FIRST.file_name).code == 0
    assert list(tmp_path.iterdir()) == []
