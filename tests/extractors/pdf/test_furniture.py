"""Running heads, folios and watermarks are set aside; the body is not."""

from __future__ import annotations

from dataclasses import replace

from extractors.model import Page
from extractors.pdf.engine import PdfFile
from extractors.pdf.pages import read_pages
from pipelines.demo.paper import Paper, Type
from pipelines.demo.press import press
from pipelines.demo.sheets import EditionSheet
from pipelines.demo.story import demo_sheets
from tests.extractors.pdf.typesetting import Form, prose, typeset

TEN = Type("Times-Roman", 10.0)


def pages_of(pdf: bytes) -> list[Page]:
    """The document's pages as read."""
    with PdfFile(pdf) as file:
        return read_pages(file)


def draw(*pages: tuple[tuple[float, float, str], ...]) -> bytes:
    """A PDF with each page's texts at (x, baseline)."""
    paper = Paper()
    for texts in pages:
        for x, baseline, text in texts:
            paper.text(x, baseline, text, TEN)
        paper.end_page()
    return paper.finish()


def body(page: int) -> tuple[tuple[float, float, str], ...]:
    """Ten lines of body that no other page has."""
    letters = "abcdefghij"
    return tuple(
        (70.0, 200.0 + 14 * row, f"Texto {letters[page]} {letters[row]} de la disposición citada.")
        for row in range(10)
    )


def never_the_same(number: int) -> str:
    """Sixty words of which no line repeats another's."""
    return " ".join(chr(97 + (number * 7 + at * at) % 26) * (3 + at % 4) for at in range(60))


def body_texts(pages: list[Page]) -> list[list[str]]:
    """The body lines of each page."""
    return [[line.text for line in page.lines] for page in pages]


def wanted(count: int) -> list[list[str]]:
    """What the body lines of so many pages must be."""
    return [[text for _, _, text in body(page)] for page in range(count)]


def test_heads_and_feet_with_growing_folios_are_set_aside() -> None:
    head = Form(head=("Periódico Oficial - Página {page}",), foot="- {page} -", depth=200)
    pages = pages_of(typeset([prose(never_the_same(n)) for n in range(20)], head))
    assert len(pages) > 3
    assert not any("Periódico" in line.text for page in pages for line in page.lines)
    assert all(len(page.furniture) == 2 for page in pages)


def test_heads_that_change_sides_are_set_aside() -> None:
    head = "PERIÓDICO OFICIAL DEL ESTADO 12 de marzo de 2015"
    pages = [(*body(n), (70.0, 40.0, head) if n % 2 else (260.0, 40.0, head)) for n in range(4)]
    assert body_texts(pages_of(draw(*pages))) == wanted(4)


def test_a_gazettes_head_is_told_by_its_form_on_a_single_page() -> None:
    head = "PERIÓDICO OFICIAL Jueves 12 de marzo de 2015 Página 4"
    pages = pages_of(draw(((70.0, 40.0, head), *body(0))))
    assert body_texts(pages) == wanted(1)
    assert [line.text for line in pages[0].furniture] == [head]


def test_a_lone_folio_at_the_foot_is_set_aside() -> None:
    assert body_texts(pages_of(draw((*body(0), (300.0, 765.0, "12"))))) == wanted(1)


def test_the_head_of_a_document_of_two_pages_may_stand_low() -> None:
    head = (70.0, 140.0, "CONGRESO DEL ESTADO DE EJEMPLO")
    assert body_texts(pages_of(draw((head, *body(0)), (head, *body(1))))) == wanted(2)


def test_words_that_two_pages_share_in_their_middle_are_body() -> None:
    shared = (70.0, 400.0, "Dirección de Ingresos")
    pages = body_texts(pages_of(draw((*body(0), shared), (*body(1), shared))))
    assert [page[-1] for page in pages] == [shared[2]] * 2


def test_a_watermark_across_the_page_is_set_aside() -> None:
    sheet = demo_sheets()[0]
    assert isinstance(sheet, EditionSheet)
    marked, bare = press(replace(sheet, watermark="COPIA")), press(replace(sheet, watermark=None))
    assert body_texts(pages_of(marked.pdf)) == body_texts(pages_of(bare.pdf))
