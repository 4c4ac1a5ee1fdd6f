"""How much of a reading is spent on the law in its lines, and not on getting at the lines.

Called as a program: ``segmenting SHARED ROUNDS`` prints the processor time that the sampled
pages' lines take and that the whole reading takes, in seconds, one value a round.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

from extractors.pdf.engine import PdfFile
from extractors.pdf.pages import read_pages
from extractors.reader import read_document
from tests.bench.documents import sampled_documents


def by_lines(pdf: bytes) -> int:
    """The pages' words, boxes, columns and lines, and nothing made of them."""
    with PdfFile(pdf, "") as file:
        return len(read_pages(file))


def by_reading(pdf: bytes) -> int:
    """The whole reading: instruments, provisions, amendments, and what each line belongs to."""
    return len(read_document(pdf).pages)


WAYS: dict[str, Callable[[bytes], int]] = {"lines": by_lines, "reading": by_reading}


def measure(documents: Sequence[bytes], rounds: int) -> dict[str, list[float]]:
    """Processor time of the lines and of the reading of all documents, one value a round.

    They take turns document by document, and every other round in the opposite order.
    """
    seconds: dict[str, list[float]] = {name: [0.0] * rounds for name in WAYS}
    for number in range(rounds):
        names = list(WAYS) if number % 2 == 0 else list(reversed(WAYS))
        for document in documents:
            for name in names:
                seconds[name][number] += _spent(WAYS[name], document)
    return seconds


def _spent(way: Callable[[bytes], int], document: bytes) -> float:
    """What a way takes; a reading holds off the search for cycles, so both do."""
    gc.collect()
    gc.disable()
    start = process_time()
    way(document)
    spent = process_time() - start
    gc.enable()
    return spent


def main(shared: Path, rounds: int) -> dict[str, list[float]]:
    """Measure both, after one unmeasured reading of the smallest document."""
    documents = sampled_documents(shared)
    by_reading(min(documents, key=len))
    pages = sum(map(by_lines, documents))
    return {**measure(documents, rounds), "documents": [len(documents)], "pages": [pages]}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
