"""Ways to get at a document's text, timed turn by turn over the same pages.

Called as a program: ``contenders SHARED ROUNDS`` prints the seconds of each way, one
value a round, and how many documents and pages they were.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from time import perf_counter

import pdfplumber
import pypdfium2 as pdfium

from extractors.reader import read_document
from extractors.screening import screen_pages
from tests.bench.documents import sampled_documents

Way = Callable[[bytes], int]
"""Takes the text of a PDF and says how many pages it has."""


def by_pdfium(pdf: bytes) -> int:
    """Bare pypdfium2: each page's text, and nothing made of it."""
    document = pdfium.PdfDocument(pdf)
    for page in document:
        text_page = page.get_textpage()
        text_page.get_text_range()
        text_page.close()
        page.close()
    count = len(document)
    document.close()
    return count


def by_screening(pdf: bytes) -> int:
    """Our screening: each page's text, its characters counted, the subject looked for."""
    return sum(1 for page in screen_pages(pdf) if page.has_text)


def by_pdfplumber(pdf: bytes) -> int:
    """pdfplumber's ``extract_text``, each page let go after its turn."""
    with pdfplumber.open(BytesIO(pdf)) as document:
        for page in document.pages:
            page.extract_text()
            page.close()
        return len(document.pages)


def by_reading(pdf: bytes) -> int:
    """Our whole reading: words, boxes, columns, instruments, provisions, amendments."""
    return len(read_document(pdf).pages)


def by_pdftotext(pdf: bytes) -> int:
    """Poppler's program, as it comes: a process a document, which ends each page so."""
    ended = subprocess.run(("pdftotext", "-", "-"), input=pdf, capture_output=True, check=True)
    return ended.stdout.count(b"\f")


WAYS: dict[str, Way] = {
    "pdfium": by_pdfium,
    "screening": by_screening,
    "pdfplumber": by_pdfplumber,
    "reading": by_reading,
}
if shutil.which("pdftotext"):
    WAYS["pdftotext"] = by_pdftotext


def measure(documents: Sequence[bytes], rounds: int) -> dict[str, list[float]]:
    """Seconds that each way takes over all documents, one value a round.

    The ways take turns document by document, and every other round in the opposite
    order, so that neither a warm cache nor another program favours one.
    """
    seconds: dict[str, list[float]] = {name: [] for name in WAYS}
    for number in range(rounds):
        names = list(WAYS) if number % 2 == 0 else list(reversed(WAYS))
        spent = dict.fromkeys(names, 0.0)
        for document in documents:
            pages = set()
            for name in names:
                start = perf_counter()
                pages.add(WAYS[name](document))
                spent[name] += perf_counter() - start
            assert len(pages) == 1, "the ways disagree on how many pages there are"
        for name, total in spent.items():
            seconds[name].append(total)
    return seconds


def main(shared: Path, rounds: int) -> dict[str, list[float]]:
    """Measure every way, after one unmeasured turn of each on the smallest document."""
    documents = sampled_documents(shared)
    measure([min(documents, key=len)], 1)
    pages = sum(map(by_screening, documents))
    return {**measure(documents, rounds), "documents": [len(documents)], "pages": [pages]}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
