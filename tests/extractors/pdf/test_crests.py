from __future__ import annotations

from extractors.model import Box, TextLayer, Word
from extractors.pdf.crests import find_crests
from extractors.pdf.engine import PageWords
from extractors.pdf.rows import group_rows, split_chunks

BODY = ("La Comisión protege", "los derechos de todas", "y atiende a quienes", "lo piden así")


def page(number: int, crest: str, top: float, *, by: str | None = "an engine") -> PageWords:
    lines = [(crest, top), *((text, 300.0 + 30 * at) for at, text in enumerate(BODY))]
    words, start = [], 0
    for text, y in lines:
        words.append(Word(text, Box(60, y, 200, y + 10), start, start + len(text), 10.0))
        start += len(text) + 1
    return PageWords(number, 612.0, 792.0, TextLayer.NONE, tuple(words), recognised_by=by)


def crests(*pages: PageWords) -> list[str]:
    rows = [[split_chunks(row) for row in group_rows(each.words)] for each in pages]
    return [word.text for words in find_crests(pages, rows).values() for word in words]


def test_a_crest_read_differently_on_each_page_is_found() -> None:
    read = ("JUDICATURA", "UDICATURA", "JUDlCATURA", "JUDICATURA")
    pages = [page(at, text, 60.0 + 4 * at) for at, text in enumerate(read, start=1)]
    assert crests(*pages) == list(read)


def test_the_body_is_never_a_crest_however_alike_its_lines_are() -> None:
    pages = [page(at, f"Otra cosa {at * 7919}", 60.0) for at in range(1, 5)]
    assert not set(crests(*pages)) & set(BODY)


def test_two_pages_and_printed_pages_show_none() -> None:
    assert crests(page(1, "JUDICATURA", 60), page(2, "JUDICATURA", 60)) == []
    assert crests(*(page(at, "JUDICATURA", 60, by=None) for at in range(1, 5))) == []


def test_a_long_foot_may_stand_higher_on_one_page_than_on_another() -> None:
    foot = "Adenda del Presupuesto de Egresos del Municipio"
    pages = [page(at, foot, 620.0 + 12 * at) for at in range(1, 5)]
    assert len(crests(*pages)) == 4
