from __future__ import annotations

import pytest

from extractors import legibility
from extractors.legibility import legible_words, sense_of, shows_lines
from extractors.model import Box, TextLayer, Word
from extractors.pdf.engine import PageWords, Part, PdfFile
from extractors.recognition.pages import RecognisedPage

SPANISH = "La Comisión protege los derechos de las víctimas y atiende a quienes denuncian " * 4
GARBLED = "Ln Cnmxsxnq prqtxgx lqs dxrxchqs dx lns vxctxmns y ntxxndx n qxxxnxs dxnxncxnn " * 4
CHEMICALS = "metilfenobarbitalina clorodimetilfenolato dinitrotoluenamina aminopiridinona " * 5
LISTED = "metilfenobarbital clorodimetilfenol dinitrotolueno para usos comerciales diversos " * 4


def words_of(text: str) -> tuple[Word, ...]:
    found, start = [], 0
    for index, each in enumerate(text.split()):
        box = Box(10.0 * (index % 12), 12.0 * (index // 12), 10.0 * (index % 12) + 9, 12.0)
        found.append(Word(each, box, start, start + len(each), 10.0))
        start += len(each) + 1
    return tuple(found)


class Document:
    """A document of one page, whose image another text stands on."""

    def __init__(self, layer: TextLayer, text: str, paths: int = 0) -> None:
        self.page = PageWords(1, 612.0, 792.0, layer, words_of(text), paths)

    def words(self, _number: int) -> PageWords:
        return self.page


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What recognition reads, put there by the test; emptied as it is read."""
    images: list[str] = []

    def recognise(_file: PdfFile, _number: int) -> RecognisedPage:
        words = words_of(images.pop())
        part = Part(0, len(words), 1, 1)
        return RecognisedPage(words, (part,), 612.0, 792.0, 0.98, 0.3)

    monkeypatch.setattr(legibility, "recognise", recognise)
    return images


def legible(layer: TextLayer, text: str, paths: int = 0) -> PageWords:
    return legible_words(Document(layer, text, paths), 1)  # type: ignore[arg-type]


def test_sense_is_the_share_of_letters_in_spanish_words() -> None:
    assert sense_of(words_of(SPANISH)).share == 1.0
    assert (sense_of(words_of(GARBLED)).share or 0) < 0.2
    assert sense_of(words_of("12,300 MXN 4°")).share is None


def test_print_that_makes_sense_is_kept_and_nothing_is_recognised(read: list[str]) -> None:
    page = legible(TextLayer.DIGITAL, SPANISH)
    assert (page.recognised_by, page.score, read) == (None, 1.0, [])


def test_print_of_few_spanish_words_is_believed_as_long_as_it_is_words(read: list[str]) -> None:
    page = legible(TextLayer.DIGITAL, LISTED)
    assert page.recognised_by is None
    assert page.is_readable
    assert read == []


def test_a_list_of_chemicals_is_neither_recognised_nor_refused(read: list[str]) -> None:
    assert (sense_of(words_of(CHEMICALS)).share or 0) < 0.3
    page = legible(TextLayer.DIGITAL, CHEMICALS)
    assert page.recognised_by is None
    assert page.is_readable
    assert read == []


def test_print_whose_fonts_do_not_say_their_letters_is_read_off_the_image(read: list[str]) -> None:
    read.append(SPANISH)
    page = legible(TextLayer.DIGITAL, GARBLED)
    assert page.recognised_by is not None
    assert page.turned_degrees == 0.3
    assert page.is_readable


@pytest.mark.parametrize("layer", [TextLayer.NONE, TextLayer.MIXED])
def test_a_page_image_is_recognised(read: list[str], layer: TextLayer) -> None:
    read.append(SPANISH)
    assert legible(layer, "PERIÓDICO OFICIAL 3").recognised_by is not None


def test_letters_drawn_as_outlines_are_recognised_and_a_blank_page_is_not(read: list[str]) -> None:
    read.append(SPANISH)
    assert legible(TextLayer.DIGITAL, "", paths=900).recognised_by is not None
    assert legible(TextLayer.DIGITAL, "", paths=3).recognised_by is None


def test_a_good_layer_is_kept_and_a_poor_one_only_if_recognition_is_no_better(
    read: list[str],
) -> None:
    assert legible(TextLayer.OCR, SPANISH).recognised_by is None
    read.append(SPANISH)
    assert legible(TextLayer.OCR, GARBLED).recognised_by is not None
    read.append(GARBLED)
    assert legible(TextLayer.OCR, SPANISH[:160] + GARBLED[:40]).recognised_by is None


def test_a_recognition_that_loses_lines_is_not_better(read: list[str]) -> None:
    read.append(SPANISH[:120])
    assert legible(TextLayer.OCR, SPANISH + GARBLED[:30]).recognised_by is None


def test_roman_numerals_read_as_digits_betray_a_poor_layer(read: list[str]) -> None:
    read.append(f"{SPANISH} II.- La Comisión")
    assert legible(TextLayer.OCR, f"{SPANISH} 11.- La Comisión").recognised_by is not None


def test_what_makes_no_sense_either_way_is_refused(read: list[str]) -> None:
    read.append(GARBLED)
    page = legible(TextLayer.NONE, "")
    assert not page.is_readable
    assert not shows_lines(page)


def test_a_refused_page_of_half_sense_still_shows_what_stands_on_it(read: list[str]) -> None:
    read.append(SPANISH + SPANISH[:150] + GARBLED)
    page = legible(TextLayer.NONE, "")
    assert not page.is_readable
    assert shows_lines(page)
