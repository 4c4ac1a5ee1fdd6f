"""A file that nobody would print costs itself: an error or a finding, never the run."""

from __future__ import annotations

import multiprocessing
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from extractors.archive import Archive
from extractors.errors import (
    DamagedPdfError,
    DocumentError,
    EmptyDocumentError,
    LockedPdfError,
    NotAPdfError,
    OversizedDocumentError,
    ReadingMemoryError,
    ReadingTimeoutError,
)
from extractors.model import FindingKind, Origin, Reading, StatedFacts
from extractors.pdf.engine import MAX_PAGES, MAX_PIXELS, PdfFile
from extractors.reader import READER_VERSION, read_document
from extractors.readings import Readings
from pipelines.commands.app import run
from pipelines.commands.reading import read_file
from pipelines.ingest import Action, IngestRun, Listener, ingest
from pipelines.isolation import read_isolated
from pipelines.limits import Limits
from pipelines.settings import Settings
from pipelines.watch.reading import ReadingJob, open_room
from tests.extractors.pdf import hostile
from tests.pipelines.broken import locked_pdf

NIGHT = datetime(2026, 11, 20, 9, tzinfo=UTC)
TIGHT = Limits(megabytes=1000)
"""Enough for a page image to be recognised, and soon reached by a bomb."""

READ: dict[str, Callable[[], bytes]] = {
    "sound": hostile.printed,
    "damaged_table": hostile.damaged_table,
    "speck": lambda: hostile.sized_page((1, 1)),
    "a0": lambda: hostile.sized_page(hostile.A0),
    "script": hostile.with_script_and_attachment,
}
"""Files that say what a sound one says."""

FOUND: dict[str, Callable[[], bytes]] = {
    "cyclic": hostile.cyclic_pages,
    "most_pages": lambda: hostile.many_pages(MAX_PAGES),
    "huge_image": hostile.huge_image,
    "no_glyphs": hostile.without_glyphs,
}
"""Files of which each page is named in a finding."""

REFUSED: dict[str, tuple[Callable[[], bytes], type[DocumentError]]] = {
    "empty": (bytes, EmptyDocumentError),
    "html": (lambda: hostile.HTML, NotAPdfError),
    "jpeg": (lambda: hostile.image_file("JPEG"), NotAPdfError),
    "png": (lambda: hostile.image_file("PNG"), NotAPdfError),
    "tiff": (lambda: hostile.image_file("TIFF"), NotAPdfError),
    "truncated": (lambda: hostile.printed()[:300], DamagedPdfError),
    "locked": (locked_pdf, LockedPdfError),
    "too_many_pages": (lambda: hostile.many_pages(MAX_PAGES + 1), OversizedDocumentError),
    "content_bomb": (hostile.content_bomb, ReadingMemoryError),
    "text_bomb": (hostile.text_bomb, ReadingMemoryError),
}
ALL = [*READ, *FOUND, *REFUSED]


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    data = tmp_path_factory.mktemp("bad-input") / "data"
    return Settings(data=data, now=lambda: NIGHT, limits=TIGHT)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every file, named as a PDF."""
    folder = tmp_path_factory.mktemp("hostile")
    makers = READ | FOUND | {name: maker for name, (maker, _) in REFUSED.items()}
    for name, make in makers.items():
        (folder / f"{name}.pdf").write_bytes(make())
    return folder


@pytest.fixture(scope="module")
def ingested(folder: Path, settings: Settings) -> IngestRun:
    """All of them, taken in by one run."""
    listener = Listener(lambda _: None, lambda: None, lambda: None)
    files = [folder / f"{name}.pdf" for name in ALL]
    return ingest(files, StatedFacts(), settings, listener, workers=2)


def reading_of(name: str, ingested: IngestRun, settings: Settings) -> Reading:
    outcome = ingested.outcomes[ALL.index(name)]
    assert outcome.action is Action.LOADED, outcome.error
    assert outcome.taken
    return Readings(settings.readings).load(outcome.taken.document_sha256, READER_VERSION)


@pytest.mark.parametrize("name", READ)
def test_what_is_odd_about_a_file_does_not_change_what_it_says(
    name: str, ingested: IngestRun, settings: Settings
) -> None:
    (page,) = reading_of(name, ingested, settings).pages
    assert page.characters == len("".join(hostile.WORDS.split()))


@pytest.mark.parametrize("name", FOUND)
def test_a_page_that_shows_nothing_is_named(
    name: str, ingested: IngestRun, settings: Settings
) -> None:
    reading = reading_of(name, ingested, settings)
    kinds = {FindingKind.PAGE_WITHOUT_TEXT, FindingKind.PAGE_UNREADABLE}
    named = [found.page for found in reading.findings if found.kind in kinds]
    assert named == [page.number for page in reading.pages]
    assert not any(page.characters for page in reading.pages)
    assert not any(instrument.provisions for instrument in reading.instruments)


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_read_is_refused_by_name(name: str, ingested: IngestRun) -> None:
    outcome = ingested.outcomes[ALL.index(name)]
    assert outcome.action is Action.REFUSED
    assert type(outcome.error) is REFUSED[name][1]
    assert outcome.error.subject == str(outcome.file)


def test_none_of_them_leaves_a_process_or_a_file_behind(
    ingested: IngestRun, settings: Settings, folder: Path
) -> None:
    assert ingested.content_hash
    assert multiprocessing.active_children() == []
    assert len(list(folder.iterdir())) == len(ALL)
    kept = {path.suffix for path in settings.data.rglob("*") if "part" in path.suffix}
    assert kept == set()


def test_a_form_for_another_program_says_what_its_page_prints() -> None:
    (page,) = read_document(hostile.form()).pages
    assert page.characters == len("Pleasewait...")


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "takes over 1000 MB of memory"), ("es", "exige más de 1000 MB de memoria")],
)
def test_a_bomb_is_refused_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], language: str, words: str
) -> None:
    bomb = folder / "content_bomb.pdf"
    spoken = Settings(language="es" if language == "es" else "en", limits=TIGHT)
    assert run(["read", str(bomb)], spoken) == 3
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"{bomb}: ")
    assert words in printed.err
    assert printed.err.count("\n") == 1


def test_a_document_that_holds_its_reader_fast_is_given_up(folder: Path) -> None:
    limits = Limits(silent_seconds=1)
    before = time.monotonic()
    with pytest.raises(ReadingTimeoutError, match="stood still for 1 s"):
        read_isolated(read_file, folder / "text_bomb.pdf", "bomb", limits, "en")
    assert time.monotonic() - before < 20
    assert multiprocessing.active_children() == []


def test_a_night_is_told_of_a_bomb_and_reads_on(tmp_path: Path, folder: Path) -> None:
    archive = Archive(tmp_path / "archive")
    names = ("content_bomb", "sound")
    jobs = [
        ReadingJob(
            archive.add(folder / f"{name}.pdf", Origin(name, NIGHT)).sha256,
            tmp_path / "archive",
            tmp_path / "readings",
            NIGHT,
        )
        for name in names
    ]
    with open_room(1, TIGHT) as room:
        bomb, sound = [future.result(60) for future in map(room.submit, jobs)]
    assert type(bomb.error) is ReadingMemoryError
    assert bomb.error.subject == jobs[0].sha256
    assert (sound.error, sound.page_count) == (None, 1)


def test_what_nobody_foresaw_is_told_with_its_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(DocumentError, match="unforeseen ZeroDivisionError") as raised:
        read_isolated(_divide, 0, "a.pdf", Limits(), "en")
    (log,) = tmp_path.glob("vigia-*.log")
    assert str(log) in str(raised.value)
    assert "_divide" in log.read_text("utf-8")


def _divide(number: int) -> float:
    return 1 / number


@pytest.mark.parametrize("size", [(1.0, 1.0), hostile.A0, (14_400.0, 14_400.0), (0.01, 20_000.0)])
def test_a_page_image_has_a_bounded_number_of_pixels(size: tuple[float, float]) -> None:
    with PdfFile(hostile.sized_page(size)) as file:
        image, _ = file.image(1, 300)
    assert 1 <= image.size <= 1.01 * MAX_PIXELS


def test_a_huge_picture_gives_a_page_image_of_its_page() -> None:
    with PdfFile(hostile.huge_image(4000, 4000)) as file:
        image, dpi = file.image(1, 72)
    assert image.shape == (792, 612)
    assert dpi == pytest.approx(72)
