"""An edition's own contents, as the press prints them."""

from __future__ import annotations

import pytest

from extractors.law.prose import Vocabulary
from extractors.law.structure import name_lines
from extractors.law.sumario import Sumario, read_sumario
from extractors.law.titles import clean_title
from extractors.pdf.engine import PdfFile
from extractors.pdf.pages import read_pages
from pipelines.demo.editions import demo_editions
from pipelines.demo.flow import Align
from pipelines.demo.paper import Paper, Type
from tests.extractors.pdf.typesetting import Block, Form, centred, prose, typeset

LEADERS = "." * 60
FORM = Form(head=("{page}",))


def read(pdf: bytes) -> Sumario | None:
    """The sumario of a document."""
    with PdfFile(pdf) as file:
        pages = read_pages(file)
    named = name_lines(pages)
    return read_sumario(named, pages, Vocabulary(item.line for item in named))


def contents(heading: str, *entries: tuple[str, int]) -> bytes:
    """A first page of contents, and three pages of prose."""
    lines = [Block(f"{title} {LEADERS} {page}", align=Align.JUSTIFIED) for title, page in entries]
    text = [prose(f"Párrafo {n}. " + "Las autoridades del Estado. " * 50) for n in range(12)]
    return typeset([centred(heading), *lines, *text], FORM)


@pytest.mark.parametrize("heading", ["SUMARIO", "Contenido", "ÍNDICE", "S U M A R I O"])
def test_entries_with_leaders_name_their_pages(heading: str) -> None:
    sumario = read(contents(heading, ("Decreto número 12", 2), ("Aviso del municipio", 3)))
    assert sumario is not None
    assert [(entry.title, entry.page) for entry in sumario.entries] == [
        ("Decreto número 12", 2),
        ("Aviso del municipio", 3),
    ]


def test_pages_beyond_the_document_are_no_entries() -> None:
    assert read(contents("SUMARIO", ("Decreto número 12", 900))) is None


def test_without_its_heading_there_is_no_sumario() -> None:
    assert read(contents("DISPOSICIONES", ("Decreto número 12", 2))) is None


def test_a_pressed_editions_sumario_is_its_truth() -> None:
    for edition in demo_editions():
        listed = [i for i in edition.truth["instruments"] if i["in_sumario"]]
        sumario = read(edition.pdf)
        if sumario is not None:
            assert [(entry.title, entry.page) for entry in sumario.entries] == [
                (clean_title(i["title"]), i["first_page"]) for i in listed
            ]


def listed(*rows: tuple[str, str]) -> list[tuple[str, int]]:
    """What is read of contents set without white between entries, a page at the margin."""
    paper = Paper()
    type_ = Type("Times-Roman", 10.0)
    paper.text(70.0, 40.0, "1", type_)
    paper.centred(306.0, 90.0, "SUMARIO", type_)
    for row, (text, page) in enumerate(rows):
        paper.text(70.0, 110.0 + 12 * row, text, type_)
        if page:
            paper.ending(542.0, 110.0 + 12 * row, page, type_)
    paper.end_page()
    for number in (2, 3, 4):
        paper.text(70.0, 40.0, str(number), type_)
        for row in range(9):
            paper.text(
                70.0, 90.0 + 12 * row, "Las autoridades harán cumplir esta disposición.", type_
            )
        paper.end_page()
    sumario = read(paper.finish())
    assert sumario is not None
    return [(entry.title, entry.page) for entry in sumario.entries]


LONG = "Decreto por el que se reforma la Ley de Protección Civil del Estado, y se adiciona la Ley"


def test_entries_that_fill_their_lines_are_told_by_their_pages() -> None:
    rows = (LONG, ""), ("Orgánica del Municipio", "2"), ("Aviso de deslinde del predio", "3")
    assert listed(*rows) == [
        (f"{LONG} Orgánica del Municipio", 2),
        ("Aviso de deslinde del predio", 3),
    ]


def test_entries_that_begin_with_their_page_are_told_too() -> None:
    first = "Decreto por el que se reforma la Ley de Protección Civil del Estado, y la"
    second = "Acuerdo por el que se da a conocer el calendario de las sesiones de la"
    rows = (first, "2"), ("Orgánica del Municipio", ""), (second, "3"), ("comisión estatal", "")
    assert listed(*rows) == [
        (f"{first} Orgánica del Municipio", 2),
        (f"{second} comisión estatal", 3),
    ]


@pytest.mark.parametrize("lead", ["- ", "— ", "• ", "1. ", "II.- "])
def test_an_entry_may_be_led_by_a_dash_a_bullet_or_a_number(lead: str) -> None:
    rows = [
        (f"{lead}{title}", page) for title, page in (("Decreto número 12", "2"), ("Aviso", "3"))
    ]
    assert listed(*rows) == [("Decreto número 12", 2), ("Aviso", 3)]
