"""Tesseract behind the same interface; a program that answers as it does takes its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.errors import RecogniserMissingError
from extractors.recognition import tesseract
from extractors.recognition.engines import choose_engine, chosen_engine
from extractors.recognition.recogniser import recogniser_at_hand
from extractors.recognition.tesseract import TesseractRecogniser
from tests.extractors.recognition.drawn import white_page

HEADING = (
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
)
ROWS = (
    "4\t1\t1\t1\t1\t0\t60\t60\t300\t20\t-1\t",
    "5\t1\t1\t1\t1\t1\t60\t60\t90\t20\t96.5\tArtículo",
    "5\t1\t1\t1\t1\t2\t160\t60\t20\t20\t91\t1.",
    "5\t1\t1\t1\t2\t1\t60\t90\t80\t20\t88\t“Toda”",
)


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = "\\n".join((HEADING, *ROWS)).replace("\t", "\\t")
    program = tmp_path / "tesseract"
    program.write_text(
        "#!/bin/sh\n"
        'case "$*" in\n'
        "  --list-langs) printf 'List of available languages (2):\\neng\\nspa\\n' ;;\n"
        "  --version) printf 'tesseract 5.3.0\\n leptonica-1.82.0\\n' ;;\n"
        "  *'--psm 0'*) printf 'Page number: 0\\nOrientation in degrees: 90\\nRotate: 270\\n' ;;\n"
        f"  *tsv) cat >/dev/null; printf '{table}\\n' ;;\n"
        "  *) exit 1 ;;\n"
        "esac\n",
        "utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setattr("shutil.which", lambda _: str(program))
    monkeypatch.setattr(tesseract, "PROGRAM", str(program))


@pytest.mark.usefixtures("installed")
def test_its_table_of_words_is_read_line_by_line() -> None:
    engine = TesseractRecogniser()
    first, second = engine.read_column(white_page(40, 40))
    assert [word.text for word in first] == ["Artículo", "1."]
    assert [word.text for word in second] == ["“Toda”"]
    assert (first[0].box.x0, first[0].box.x1, round(first[0].confidence, 3)) == (60, 150, 0.965)


@pytest.mark.usefixtures("installed")
def test_it_says_its_version_and_which_way_up_a_page_is() -> None:
    engine = TesseractRecogniser()
    assert engine.name == "tesseract 5.3.0 spa"
    assert engine.turned_degrees(white_page(40, 40)) == 90


def test_where_it_is_not_installed_the_error_says_the_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(RecogniserMissingError) as raised:
        TesseractRecogniser()
    assert "VIGIA_RECOGNISER" in raised.value.say("en")
    assert "VIGIA_RECOGNISER" in raised.value.say("es")


@pytest.mark.usefixtures("installed")
def test_the_chosen_engine_is_the_one_at_hand() -> None:
    usual = chosen_engine()
    try:
        choose_engine("tesseract")
        assert isinstance(recogniser_at_hand(), TesseractRecogniser)
    finally:
        choose_engine(usual)
    assert recogniser_at_hand().name.startswith("rapidocr")


def test_a_picture_that_takes_too_long_has_no_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "tesseract"
    program.write_text(
        '#!/bin/sh\ncase "$*" in *tsv) exec sleep 20 ;; *) echo spa ;; esac\n', "utf-8"
    )
    program.chmod(0o755)
    monkeypatch.setattr("shutil.which", lambda _: str(program))
    monkeypatch.setattr(tesseract, "PROGRAM", str(program))
    engine = TesseractRecogniser()
    monkeypatch.setattr(tesseract, "SECONDS", 0.2)
    assert engine.read_column(white_page(40, 40)) == []
