"""Running heads, folios and watermarks are set aside; the body is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

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


SAYING = (
    "autoridad municipio víctima derecho persona medida servicio registro consejo programa "
    "acuerdo delito sanción plazo informe solicitud recurso sentencia protección atención salud"
)


def never_the_same(number: int) -> str:
    """Sixty words of which no line repeats another's."""
    words = SAYING.split()
    return " ".join(words[(number * 7 + at * at + at // 21) % len(words)] for at in range(60))


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


@pytest.mark.parametrize(
    "head",
    [
        "2 EL ESTADO DE COLIMA Viernes 20 de noviembre de 2026",
        "Viernes 20 de noviembre de 2026 EL ESTADO DE SINALOA 3",
        "Pág. 7 LA SOMBRA DE ARTEAGA 20 de noviembre de 2026",
        "TIERRA Y LIBERTAD Página 12",
        "PLAN DE SAN LUIS 14",
        "viernes 20 de noviembre de 2026 PERIÓDICO OFICIAL 21",
    ],
)
def test_a_head_made_of_the_gazettes_own_name_is_told_by_its_form(head: str) -> None:
    assert body_texts(pages_of(draw(((70.0, 40.0, head), *body(0))))) == wanted(1)


def test_a_first_line_that_names_a_gazette_and_a_date_is_body() -> None:
    line = (70.0, 60.0, "publicado en el Periódico Oficial el 12 de marzo de 2015")
    assert body_texts(pages_of(draw((line, *body(0)))))[0][0] == line[2]


def test_heads_of_three_pages_that_change_sides_are_set_aside() -> None:
    head = "H. AYUNTAMIENTO DE EJEMPLO"
    pages = [body(0), ((70.0, 40.0, head), *body(1)), ((360.0, 40.0, head), *body(2))]
    assert body_texts(pages_of(draw(*pages))) == wanted(3)


def test_pages_that_begin_with_articles_keep_their_first_words() -> None:
    pages = [((70.0, 60.0, f"Artículo {n}."), *body(n)) for n in range(4)]
    assert [page[0] for page in body_texts(pages_of(draw(*pages)))] == [
        f"Artículo {n}." for n in range(4)
    ]


def test_the_foot_of_a_single_page_is_set_aside() -> None:
    small = Paper()
    for x, baseline, text in body(0):
        small.text(x, baseline, text, TEN)
    small.centred(306.0, 770.0, "Imprenta de la dependencia que edita", Type("Times-Roman", 7.0))
    small.end_page()
    assert body_texts(pages_of(small.finish())) == wanted(1)


def test_a_legend_across_the_lines_is_set_aside_on_a_single_page() -> None:
    legend = (220.0, 400.0, "COPIA SIN VALOR LEGAL")
    assert body_texts(pages_of(draw((*body(0), legend)))) == wanted(1)


def test_an_electronic_signature_is_set_aside() -> None:
    code = "mX7pQ2vLk9Rt4Bz+Ew1Yh6Nd8Sa3Uf5Gc0Jo=="
    strip = ((70.0, 500.0, "Cadena original:"), (70.0, 514.0, code), (70.0, 528.0, code))
    assert body_texts(pages_of(draw((*body(0), *strip)))) == wanted(1)


def test_notes_in_the_margin_of_a_page_of_a_few_lines_are_set_aside() -> None:
    paper = Paper()
    for rows in (20, 3):
        for row in range(rows):
            line = "Las autoridades del Estado y de los municipios harán cumplir esta disposición"
            paper.text(130.0, 200.0 + 14 * row, line, TEN)
        paper.text(60.0, 214.0, "Véase el acuerdo", Type("Times-Italic", 6.5))
        paper.end_page()
    assert not any(
        "Véase" in text for page in body_texts(pages_of(paper.finish())) for text in page
    )


def test_a_first_line_of_prose_that_two_pages_share_is_body() -> None:
    line = (70.0, 60.0, "Los plazos se contarán en días naturales.")
    pages = [((70.0, 60.0 + 12 * r, f"{c} {line[2]}") for r, c in enumerate("xyz")) for _ in "ab"]
    drawn = [
        (line, *((x, b + 12, t) for x, b, t in rows), *body(n)) for n, rows in enumerate(pages)
    ]
    found = body_texts(pages_of(draw(*drawn, body(2), body(3))))
    assert [page[0] for page in found[:2]] == [line[2]] * 2


def test_lines_alike_but_for_numbers_that_are_no_folios_are_body() -> None:
    alike = [
        (70.0, 60.0, f"plazo de {days} días naturales, prorrogable por otros {more}.")
        for days, more in ((138, 17), (77, 14), (201, 3))
    ]
    pages = body_texts(pages_of(draw(*[(line, *body(n)) for n, line in enumerate(alike)])))
    assert [page[0] for page in pages] == [text for _, _, text in alike]


def test_the_end_of_a_sentence_that_pages_repeat_is_body() -> None:
    end = (70.0, 60.0, "ción.")
    pages = body_texts(pages_of(draw(*[(end, *body(n)) for n in range(3)])))
    assert [page[0] for page in pages] == [end[2]] * 3


def test_a_repeated_cell_between_others_is_body() -> None:
    def row(page: int) -> tuple[tuple[float, float, str], ...]:
        return (
            (70.0, 140.0, f"Puesto {'abc'[page]}"),
            (250.0, 140.0, "metro"),
            (400.0, 140.0, "dos"),
        )

    pages = body_texts(pages_of(draw(*[(*row(n), *body(n)) for n in range(3)])))
    assert [page[0].split()[2] for page in pages] == ["metro"] * 3


def test_a_number_that_ends_the_sentence_above_is_no_folio() -> None:
    lines = ((70.0, 730.0, "en el plazo prorrogable por otros"), (70.0, 742.0, "4."))
    assert body_texts(pages_of(draw((*body(0), *lines))))[0][-1] == "4."


def test_notes_beside_the_first_page_are_told_by_the_margins_of_the_next() -> None:
    paper = Paper()
    note = Type("Times-Roman", 6.5)
    for page in range(2):
        for row in range(20):
            # The lines of the first page begin at too many places to show an edge.
            x = 122.0 + (9.0 * (row % 4) if page == 0 else 0.0)
            paper.text(x, 200 + 14 * row, f"Texto {'ab'[page]} {'abcdefghijklmnopqrst'[row]}", TEN)
        if page == 0:
            paper.text(60.0, 284.0, "De las autoridades", note)
        paper.end_page()
    pages = pages_of(paper.finish())
    assert not any("autoridades" in line.text for line in pages[0].lines)
