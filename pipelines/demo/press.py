"""The press: a sheet in, a PDF and the truth about it out."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from pipelines.demo.leaves import SIZES, prepare
from pipelines.demo.paper import Paper
from pipelines.demo.repaging import on_leaves
from pipelines.demo.scans import scan_of_text
from pipelines.demo.sheets import Sheet
from pipelines.demo.truth import Truth, truth_of


@dataclass(frozen=True, slots=True)
class PressedEdition:
    """A printed sheet: the bytes of its PDF and what a correct reading of it is."""

    file_name: str
    pdf: bytes
    truth: Truth


def press(sheet: Sheet) -> PressedEdition:
    """Set and print the sheet; the same sheet gives the same bytes."""
    printing = prepare(sheet)
    paper = Paper(*SIZES[printing.form])
    for leaf in range(1, len(printing.leaves) + 1):
        printing.draw(paper, leaf)
        paper.end_page()
    pdf = paper.finish()
    truth = truth_of(sheet, printing.composition, sha256(pdf).hexdigest())
    truth = on_leaves(truth, printing.leaves)
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
