"""Folios tell of a missing page, where all others rise by one."""

from __future__ import annotations

import pytest

from extractors.law.folios import find_missing
from extractors.model import FindingKind
from extractors.pdf.engine import PdfFile
from extractors.pdf.pages import read_pages
from extractors.reader import read_document
from pipelines.demo.paper import Paper, Type
from tests.accuracy.cases import Case

TEN = Type("Times-Roman", 10.0)


def missing(*folios: int | None) -> dict[int, tuple[int, int]]:
    """What the folios of so many pages show."""
    paper = Paper()
    for folio in folios:
        if folio is not None:
            head = f"PERIÓDICO OFICIAL Jueves 12 de marzo de 2015 Página {folio}"
            paper.text(70, 40, head, TEN)
        for row in range(10):
            paper.text(70, 200 + 14 * row, f"Texto {'abcdefghij'[row]} de la ley.", TEN)
        paper.end_page()
    with PdfFile(paper.finish()) as file:
        return find_missing(read_pages(file))


def test_one_step_of_more_than_one_is_a_missing_page() -> None:
    assert missing(41, 42, 44, 45) == {2: (43, 43)}
    assert missing(41, 44, 45, 46) == {1: (42, 43)}


@pytest.mark.parametrize(
    "folios",
    [
        (41, 42, 43, 44),
        (41, 43),
        (41, 43, 45, 46),
        (41, 42, 143, 144),
        (41, 42, 24, 25),
        (41, None, 44, 45),
    ],
)
def test_folios_that_prove_nothing_tell_of_none(folios: tuple[int | None, ...]) -> None:
    assert missing(*folios) == {}


def test_what_a_missing_page_cuts_is_unreadable() -> None:
    case = Case("one column, Times", "page 2 missing, as printed", 1)
    reading = read_document(case.press().pdf)
    found = [
        (each.page, each.detail)
        for each in reading.findings
        if each.kind is FindingKind.PAGE_MISSING
    ]
    assert found == [(1, "folio 2 after this page")]
    (law,) = reading.instruments
    unread = [each for each in law.provisions if each.is_unreadable]
    assert len(unread) == 1
    assert not unread[0].text
