"""The press: a sheet in, a PDF and the truth about it out."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from pipelines.demo.composition import Composition, compose
from pipelines.demo.furniture import draw_furniture
from pipelines.demo.layouts import layout_of
from pipelines.demo.mastheads import SUMARIOS, draw_masthead
from pipelines.demo.paper import Paper
from pipelines.demo.scans import scan_of_text
from pipelines.demo.sheets import EditionSheet, Sheet
from pipelines.demo.sumario import Entry
from pipelines.demo.truth import Truth, truth_of


@dataclass(frozen=True, slots=True)
class PressedEdition:
    """A printed sheet: the bytes of its PDF and what a correct reading of it is."""

    file_name: str
    pdf: bytes
    truth: Truth


def press(sheet: Sheet) -> PressedEdition:
    """Set and print the sheet; the same sheet gives the same bytes."""
    composition = compose(sheet, _room_of_sumario(sheet))
    paper = Paper()
    for page in range(1, composition.page_count + 1):
        draw_furniture(paper, sheet, page, composition.page_count)
        if page == 1 and isinstance(sheet, EditionSheet):
            draw_masthead(paper, sheet, _entries(sheet, composition))
        _draw_body(paper, composition, page)
        paper.end_page()
    pdf = paper.finish()
    truth = truth_of(sheet, composition, sha256(pdf).hexdigest())
    return PressedEdition(file_name=sheet.file_name, pdf=pdf, truth=truth)


def blank_page() -> bytes:
    """A PDF of one page with nothing on it."""
    paper = Paper()
    paper.end_page()
    return paper.finish()


def scanned_page(lines: tuple[str, ...]) -> bytes:
    """A PDF of one page that shows the lines as an image: no text layer at all."""
    paper = Paper()
    paper.picture(scan_of_text(lines))
    paper.end_page()
    return paper.finish()


def _room_of_sumario(sheet: Sheet) -> float:
    if not isinstance(sheet, EditionSheet) or layout_of(sheet).first is None:
        return 0.0
    space = SUMARIOS.get(sheet.style)
    titles = [instrument.title for instrument in sheet.instruments if instrument.is_listed]
    return space.height(titles) if space else 0.0


def _entries(sheet: EditionSheet, composition: Composition) -> list[Entry]:
    return [
        Entry(instrument.title, composition.span_of(place)[0])
        for place, instrument in enumerate(sheet.instruments)
        if instrument.is_listed
    ]


def _draw_body(paper: Paper, composition: Composition, page: int) -> None:
    for run in composition.runs:
        if run.page == page:
            paper.text(run.x, run.baseline, run.text, run.type_, run.word_space)
    for cell in composition.rules:
        if cell.page == page:
            paper.box(cell.x0, cell.top, cell.x1, cell.bottom, 0.5)
