"""A sheet printed, scanned and stored: a PDF of page images, and the truth about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from extractors.model import TextLayer
from extractors.pdf.engine import PdfFile
from pipelines.demo.damage import UNDAMAGED, Damage, Pixels, damage_page, encode_page
from pipelines.demo.leaves import SIZES, Printing, prepare
from pipelines.demo.ocr_layer import OcrLayer, Transcript, draw_layer
from pipelines.demo.paper import Paper
from pipelines.demo.press import PressedEdition, press
from pipelines.demo.repaging import without_pages, word_pages_of
from pipelines.demo.sheets import Sheet

_POINTS: Final = 72


@dataclass(frozen=True, slots=True)
class Scan:
    """How a printed sheet comes into a file.

    Args:
        damage: What became of the pages that are images.
        layer: The OCR layer under the images; ``None`` if there is none.
        missing: The pages that are lost; they count from 1.
        digital: The pages that stay as they were printed.
        has_real_heads: Whether running heads are set in real text over the images.
        seed: Another seed, other noise.
    """

    damage: Damage = UNDAMAGED
    layer: OcrLayer | None = None
    missing: frozenset[int] = frozenset()
    digital: frozenset[int] = frozenset()
    has_real_heads: bool = False
    seed: int = 0


def scan(sheet: Sheet, how: Scan) -> PressedEdition:
    """Print the sheet, scan its pages and store them.

    The truth is that of the printed sheet, less what is lost with missing pages.

    Raises:
        ValueError: Pages are missing of a sheet that is printed two pages on a leaf.
    """
    printing, printed = prepare(sheet), press(sheet)
    if how.missing and len(printing.leaves) < printing.composition.page_count:
        raise ValueError(sheet.file_name)
    kept = [leaf for leaf in range(1, len(printing.leaves) + 1) if leaf not in how.missing]
    pdf = _store(printing, printed.pdf, kept, how)
    truth = printed.truth
    if how.missing:
        truth = without_pages(truth, how.missing, word_pages_of(sheet, printing.composition))
    truth["sha256"] = sha256(pdf).hexdigest()
    truth["text_layer"] = _text_layer(kept, how)
    return PressedEdition(sheet.file_name, pdf, truth)


def _text_layer(kept: Sequence[int], how: Scan) -> TextLayer:
    is_digital = {leaf in how.digital for leaf in kept}
    if is_digital == {True}:
        return TextLayer.DIGITAL
    if len(is_digital) > 1 or how.has_real_heads:
        return TextLayer.MIXED
    return TextLayer.OCR if how.layer else TextLayer.NONE


def _store(printing: Printing, pdf: bytes, kept: Sequence[int], how: Scan) -> bytes:
    size = SIZES[printing.form]
    paper = Paper(*size)
    with PdfFile(pdf) as file:
        for leaf in kept:
            paper.resize(*size)
            if leaf in how.digital:
                printing.draw(paper, leaf)
            else:
                back = leaf % file.page_count + 1
                page, other = (_image(file, number, how.damage.dpi) for number in (leaf, back))
                image = damage_page(page, other, how.damage, how.seed * 1000 + leaf)
                _paste(paper, printing, leaf, image, how)
            paper.end_page()
    return paper.finish()


def _image(file: PdfFile, leaf: int, dpi: int) -> Pixels:
    return file.image(leaf, dpi)[0]


def _paste(paper: Paper, printing: Printing, leaf: int, image: Pixels, how: Scan) -> None:
    height, width = image.shape
    scale = _POINTS / how.damage.dpi
    paper.resize(width * scale, height * scale)
    paper.picture(encode_page(image, how.damage))
    if how.layer:
        transcript = Transcript(*SIZES[printing.form])
        printing.draw(transcript, leaf)
        draw_layer(paper, transcript, how.layer, how.seed * 1000 + leaf)
    if how.has_real_heads:
        printing.draw_heads(paper, leaf)
