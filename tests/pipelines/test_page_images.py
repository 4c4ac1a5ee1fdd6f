"""Words that were read off a page's image: proved by reading it again, or told as unread."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pipelines.commands.app import run
from pipelines.demo.paper import Paper
from pipelines.demo.scans import scan_of_text
from pipelines.settings import Settings
from tests.pipelines.conftest import INGESTED_AT, Vigia
from warehouse.database import open_writer

LAW_ID = "mx-dur/ley/sin-fecha/trata-de-personas"
FIRST = (
    *("PERIÓDICO OFICIAL DEL GOBIERNO DEL ESTADO DE DURANGO", "Durango, Dgo., 15 de julio de 2012"),
    *("", "LEY PARA PREVENIR LA TRATA DE PERSONAS", "EN EL ESTADO DE DURANGO", ""),
    *("ARTÍCULO 1.- Las disposiciones de esta ley son de orden público.", ""),
    *("ARTÍCULO 2.- Las autoridades protegerán a las víctimas de trata de personas", "y les darán"),
)
GARBLED = ("Xqvzt wkrpl mnbtd qwzxr plkjh gfdsz vbnmq wrtyp.",) * 20
LAST = ("ARTÍCULO 4.- Las víctimas tendrán acceso a un refugio digno.",)


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with a law of three page images, the second of which shows no words."""
    paper = Paper()
    for lines in (FIRST, GARBLED, LAST):
        paper.picture(scan_of_text(lines))
        paper.end_page()
    folder = tmp_path_factory.mktemp("scanned")
    (folder / "law.pdf").write_bytes(paper.finish())
    settings = Settings(data=folder / "data", now=lambda: INGESTED_AT)
    assert run(["ingest", str(folder / "law.pdf")], settings) == 0
    return folder / "data"


@pytest.fixture
def own_scanned(scanned: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may write to."""
    return Path(shutil.copytree(scanned, tmp_path / "own"))


def forge(data: Path, statement: str) -> None:
    """Change what the warehouse says, and publish it."""
    with open_writer(data) as writer:
        writer.run(statement)


def test_every_wording_of_a_page_image_is_proved(vigia: Vigia, scanned: Path) -> None:
    ended = vigia("verify", "--all", "--format", "json", data=scanned)
    assert ended.code == 0
    assert [(each["pages"], each["is_proved"]) for each in ended.records()] == [
        ("1", True),
        ("3", True),
    ]


def test_a_page_image_with_one_other_byte_proves_nothing(vigia: Vigia, own_scanned: Path) -> None:
    (path,) = (own_scanned / "archive").rglob("*.pdf")
    altered = bytearray(path.read_bytes())
    altered[len(altered) // 2] ^= 1
    path.write_bytes(altered)
    ended = vigia("verify", "--all", data=own_scanned)
    assert ended.code == 1
    assert "were altered" in ended.out


@pytest.mark.parametrize(
    ("engine", "reason"),
    [
        (None, "la página no contiene estas palabras"),
        ("tesseract 5.3", "y no por tesseract 5.3 como antes, la página no contiene"),
    ],
)
def test_words_that_a_page_image_does_not_show_are_not_proved(
    vigia: Vigia, own_scanned: Path, engine: str | None, reason: str
) -> None:
    forge(
        own_scanned,
        "update marts.provision_versions set text = 'Otra.', text_sha256 = sha256('Otra.') "
        "where label = '4'",
    )
    if engine:
        forge(own_scanned, f"update marts.pages set recognised_by = '{engine}'")  # noqa: S608
    ended = vigia("verify", LAW_ID, "--format", "json", data=own_scanned, language="es")
    assert ended.code == 1
    one, four = ended.records()
    assert (one["is_proved"], four["is_proved"]) == (True, False)
    assert reason in str(four["reason"])


@pytest.mark.parametrize(("language", "word"), [("es", "ilegible"), ("en", "unreadable")])
@pytest.mark.parametrize(
    "asked", [("law", LAW_ID), ("history", f"{LAW_ID}/art-2"), ("search", "durango", "refugios")]
)
def test_an_unreadable_provision_is_told_as_such_with_its_page(
    vigia: Vigia, scanned: Path, asked: tuple[str, ...], language: str, word: str
) -> None:
    out = vigia(*asked, data=scanned, language=language).out
    assert f"[{word}: " in out
    said = {"es": "página 1]", "en": "page 1]"}
    assert said[language] in out
    assert "None" not in out


def test_programs_are_told_which_provision_and_which_page_are_unreadable(
    vigia: Vigia, scanned: Path
) -> None:
    law = vigia("law", LAW_ID, "--format", "json", data=scanned).records()
    assert [(each["label"], each["is_unreadable"], each["text"] is None) for each in law] == [
        ("1", False, False),
        ("2", True, True),
        ("4", False, False),
    ]
    pages = vigia("sql", "from pages order by page", "--format", "json", data=scanned).records()
    assert [each["is_readable"] for each in pages] == [True, False, True]
    asked = ("findings", "--kind", "page_unreadable", "--format", "json")
    assert [each["page"] for each in vigia(*asked, data=scanned).records()] == [2]


def test_read_says_what_is_unreadable(vigia: Vigia, scanned: Path) -> None:
    (path,) = (scanned / "archive").rglob("*.pdf")
    out = vigia("read", path, "--json").out
    assert [out.count(f'"unreadable": {said}') for said in ("true", "false")] == [1, 2]
    assert '"kind": "page_unreadable", "page": 2' in out
