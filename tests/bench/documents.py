"""The documents that are measured: real ones where there are any, pressed ones elsewhere.

Called as a program it presses, ``documents demonstration FOLDER``, ``documents long FILE``,
or cuts: ``documents beginning FILE PART``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium

from extractors.model import TextLayer
from extractors.pdf.engine import PdfFile
from extractors.screening import screen_pages
from pipelines.demo.editions import demo_editions
from pipelines.demo.press import press
from pipelines.demo.sheets import EditionSheet
from pipelines.demo.story import demo_sheets

BORN_DIGITAL = ("gazettes", "laws")
SAMPLED_PAGES = 4
FEW_CHARACTERS = 200
"""A page with fewer is a cover, a table's end or a picture, and no measure of text."""

BEGINNING_PAGES = 300
"""So much of a long edition is held against the whole of it."""

REPETITIONS = 325
"""The demonstration so many times over fills about 1,150 pages."""


def sampled_documents(shared: Path) -> list[bytes]:
    """A few born-digital pages of every document under ``shared``, spread over it.

    Returns:
        One PDF a document, of at most ``SAMPLED_PAGES`` pages of printed text, page
        images with a layer of recognised text left out; the pressed demonstration,
        whole, where the folder has no documents.
    """
    files = [file for kind in BORN_DIGITAL for file in sorted((shared / kind).glob("*.pdf"))]
    sampled = [sample for file in files if (sample := _sample(file))]
    return sampled or [edition.pdf for edition in demo_editions()]


def _sample(file: Path) -> bytes | None:
    numbers = [page.number for page in screen_pages(file) if page.characters >= FEW_CHARACTERS]
    with PdfFile(file) as pdf:
        numbers = [n for n in numbers if pdf.words(n).text_layer is TextLayer.DIGITAL]
    if not numbers:
        return None
    step = max(1, len(numbers) // SAMPLED_PAGES)
    return _cut(file, numbers[step // 2 :: step][:SAMPLED_PAGES])


def _cut(file: Path, numbers: Sequence[int]) -> bytes:
    whole, part, buffer = pdfium.PdfDocument(file), pdfium.PdfDocument.new(), BytesIO()
    part.import_pages(whole, [number - 1 for number in numbers])
    part.save(buffer)
    part.close()
    whole.close()
    return buffer.getvalue()


def cut_beginning(file: Path, part: Path) -> None:
    """Write the first ``BEGINNING_PAGES`` pages of a document to the file ``part``."""
    part.write_bytes(_cut(file, range(1, BEGINNING_PAGES + 1)))


def press_demonstration(folder: Path) -> None:
    """Write the demonstration's PDFs into ``folder``."""
    for edition in demo_editions():
        (folder / edition.file_name).write_bytes(edition.pdf)


def press_long_edition(file: Path) -> None:
    """Write one edition of about 1,150 pages: the demonstration's, over and over."""
    sheets = [sheet for sheet in demo_sheets() if isinstance(sheet, EditionSheet)]
    texts = [replace(text, is_listed=False) for sheet in sheets for text in sheet.instruments]
    file.write_bytes(press(replace(sheets[0], instruments=tuple(texts * REPETITIONS))).pdf)


if __name__ == "__main__":
    makes: dict[str, Callable[..., None]] = {
        "demonstration": press_demonstration,
        "long": press_long_edition,
        "beginning": cut_beginning,
    }
    makes[sys.argv[1]](*map(Path, sys.argv[2:]))
