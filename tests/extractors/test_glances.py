"""Scans that mention nothing are only screened; one mention has the whole document read."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from PIL import Image

from extractors.model import Finding, FindingKind, Reading
from extractors.reader import READER_VERSION, SCREENED_VERSION, read_document
from pipelines.demo.paper import Paper, Type
from pipelines.demo.scans import scan_of_text

WIDTH, HEIGHT = 612.0, 160.0
HEAD = "PERIÓDICO OFICIAL DEL GOBIERNO DEL ESTADO DE DURANGO"
REAL_HEAD = "Esta edición consta de cinco páginas que se publican por acuerdo de la autoridad " * 2
"""Set in real text above the images, as some publishers do: it says nothing of them."""
TOPICS = ("los mercados", "los archivos", "los caminos", "las bibliotecas", "los viveros")
MENTION = "Habrá un refugio para las víctimas de trata de personas."


@cache
def scanned(mention: str | None = None, *, pages: int = 5) -> bytes:
    """An edition of low page images, the last of which may print one line more."""
    paper = Paper(WIDTH, HEIGHT)
    for number, topic in enumerate(TOPICS[:pages], start=1):
        head = (HEAD, "Durango, Dgo., 15 de julio de 2012", "") if number == 1 else ()
        tail = (mention,) if mention and number == pages else ()
        paper.picture(_low((*head, f"ARTÍCULO {number}.- Se ordenarán {topic}.", *tail)))
        paper.text(40, 12, REAL_HEAD, Type("Times-Roman", 6))
        paper.end_page()
    return paper.finish()


def _low(lines: tuple[str, ...]) -> bytes:
    """The upper part of a scanned page, which is read sooner than a whole one."""
    page = Image.open(BytesIO(scan_of_text(lines)))
    low = BytesIO()
    page.crop((0, 0, page.width, round(page.width * HEIGHT / WIDTH))).save(low, format="PNG")
    return low.getvalue()


def screened(pdf: bytes) -> Reading:
    """What is read of a document if scans are screened."""
    return read_document(pdf, screens_scans=True)


def test_scans_without_a_mention_are_screened_but_for_the_cover() -> None:
    reading = screened(scanned())
    assert reading.reader_version == SCREENED_VERSION != READER_VERSION
    assert [page.is_screened for page in reading.pages] == [False, True, True, True, True]
    assert [page.characters > 0 for page in reading.pages] == [True, *[False] * 4]
    assert not any(page.mentions_trafficking for page in reading.pages)
    assert reading.facts.jurisdiction == "DUR"
    told = Finding(FindingKind.PAGES_SCREENED, None, "pages 2-5: no mention found")
    kinds = [finding.kind for finding in reading.findings]
    assert told in reading.findings
    assert FindingKind.PAGE_WITHOUT_TEXT not in kinds


def test_a_mention_on_the_last_scan_has_all_of_them_read() -> None:
    pdf = scanned(MENTION)
    reading = screened(pdf)
    assert reading == read_document(pdf)
    assert reading.reader_version == READER_VERSION
    assert [page.mentions_trafficking for page in reading.pages] == [*[False] * 4, True]


def test_a_few_scans_are_read_without_being_screened() -> None:
    reading = screened(scanned(pages=2))
    assert reading.reader_version == READER_VERSION
    assert not any(page.is_screened for page in reading.pages)
