"""Characters as pdfium counts them: each has its index, whatever the font makes of it."""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest

from extractors.pdf.characters import page_string
from extractors.pdf.engine import PdfFile

MAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def
/CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange
1 beginbfchar <41> <{}> endbfchar endcmap end end"""
"""A font's map to Unicode that says what its letter A stands for."""


def sheet(stands_for: str, *, crop: str = "0 0 612 792", turned: int = 0) -> bytes:
    """One page that prints "Hola A mundo" in a font whose A stands for something else."""
    shown, says = "BT /F 12 Tf 72 700 Td (Hola A mundo) Tj ET", MAP.format(stands_for)
    bodies = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/CropBox[{crop}]/Rotate {turned}"
        "/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(shown)}>>stream\n{shown}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        f"<</Length {len(says)}>>stream\n{says}\nendstream",
    )
    objects = [f"{n} 0 obj\n{body}\nendobj\n" for n, body in enumerate(bodies, 1)]
    return ("%PDF-1.4\n" + "".join(objects) + "trailer<</Root 1 0 R>>\n%%EOF").encode()


@contextmanager
def characters_of(data: bytes) -> Iterator[raw.FPDF_TEXTPAGE]:
    document = pdfium.PdfDocument(data)
    page = document[0]
    text_page = page.get_textpage()
    yield text_page.raw
    text_page.close()
    page.close()
    document.close()


@pytest.mark.parametrize(
    "stands_for", ["0041", "d835dc00", "0000", "0001", "0002", "0003", "d835", "fb03", "00ad"]
)
def test_every_character_stands_at_its_index(stands_for: str) -> None:
    with characters_of(sheet(stands_for)) as text_page:
        count = raw.FPDFText_CountChars(text_page)
        one_by_one = [chr(raw.FPDFText_GetUnicode(text_page, i)) for i in range(count)]
        assert list(page_string(text_page)) == one_by_one


def test_both_halves_of_a_surrogate_pair_count() -> None:
    with PdfFile(sheet("d835dc00")) as file:
        words = {word.text: (word.start, word.end) for word in file.words(1).words}
        assert words["mundo"] == (8, 13)
        assert file.characters(1, 8, 13) == "mundo"


def test_the_box_of_a_word_moves_with_the_crop_and_turns_with_the_page() -> None:
    whole, cropped, turned = (
        next(iter(file.words(1).words)).box
        for data in (
            sheet("0041"),
            sheet("0041", crop="10 20 602 780"),
            sheet("0041", turned=90),
        )
        for file in [PdfFile(data)]
    )
    assert (whole.x0, whole.top) == pytest.approx((72, 792 - 712), abs=4)
    assert (cropped.x0, cropped.top) == pytest.approx((whole.x0 - 10, whole.top - 12), abs=0.01)
    assert turned.bottom - turned.top == pytest.approx(whole.x1 - whole.x0, abs=0.02)


def test_a_page_without_characters_has_no_words() -> None:
    document = pdfium.PdfDocument.new()
    document.new_page(612, 792)
    with characters_of(sheet("0041")) as text_page:
        assert page_string(text_page)
    page = document[0]
    assert page_string(page.get_textpage().raw) == ""
