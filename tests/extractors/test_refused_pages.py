"""A page that cannot be read is refused, and nothing that it takes is made up."""

from __future__ import annotations

import pytest

from extractors.model import FindingKind, Reading
from extractors.reader import read_document
from pipelines.demo.paper import Paper, Type
from pipelines.demo.scans import scan_of_text

TYPE = Type("Helvetica", 10.0)
FIRST = (
    "LEY DE FAROS DEL ESTADO DE JALISCO",
    "Artículo 1.- Los faros del estado son de interés público y social.",
    "Artículo 2.- Las autoridades cuidarán de los faros y de quienes los cuidan, y darán",
)
THIRD = (
    "aviso de lo que falte.",
    "Artículo 4.- Los avisos se publicarán en el periódico oficial del estado.",
)
GARBLED = ("Xqvzt wkrpl mnbtd qwzxr plkjh gfdsz vbnmq wrtyp.",) * 20


def printed(*pages: tuple[str, ...], image: int) -> bytes:
    """Pages of lines, one of them as an image."""
    paper = Paper()
    for number, lines in enumerate(pages, 1):
        if number == image:
            paper.picture(scan_of_text(lines))
        else:
            for row, line in enumerate(lines):
                paper.text(70, 100 + 24 * row, line, TYPE)
        paper.end_page()
    return paper.finish()


@pytest.fixture(scope="module")
def reading() -> Reading:
    """What is read of a law whose second page shows no words."""
    return read_document(printed(FIRST, GARBLED, THIRD, image=2))


def test_a_refused_page_is_named_with_its_score(reading: Reading) -> None:
    first, second, third = reading.pages
    assert (first.is_readable, second.is_readable, third.is_readable) == (True, False, True)
    assert (second.characters, second.recognised_by is None) == (0, False)
    found = [each.page for each in reading.findings if each.kind is FindingKind.PAGE_UNREADABLE]
    assert found == [2]


def test_a_provision_that_a_refused_page_parts_is_unreadable(reading: Reading) -> None:
    (law,) = reading.instruments
    assert [(p.label, p.is_unreadable, bool(p.text), bool(p.spans)) for p in law.provisions] == [
        ("1", False, True, True),
        ("2", True, False, False),
        ("4", False, True, True),
    ]
    assert FindingKind.PROVISION_EMPTY not in {each.kind for each in reading.findings}
