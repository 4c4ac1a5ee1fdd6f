"""What recognising a page image costs, page by page, on one thread.

Called as a program: ``recognising SHARED`` prints the processor seconds of each page, how
many documents they are of, and the peak of memory in megabytes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import process_time

from extractors.legibility import recognise
from extractors.model import TextLayer
from extractors.pdf.engine import PdfFile
from pipelines.demo.press import scanned_page
from tests.bench.reading import UNIT_OF_PEAK

PAGES_EACH = 3
LINES = tuple(
    f"ARTÍCULO {n}.- La Comisión atiende a las víctimas en {n} días." for n in range(1, 40)
)


def page_images(shared: Path) -> Iterator[Path | bytes]:
    """Documents with page images; a pressed one where there are no real ones."""
    files = sorted(path for kind in ("scans", "gazettes") for path in (shared / kind).glob("*.pdf"))
    if not files:
        yield scanned_page(LINES)
    yield from files


def image_pages(file: PdfFile) -> list[int]:
    """Some pages that are images, spread over the document."""
    numbers = range(1, file.page_count + 1, max(1, file.page_count // (2 * PAGES_EACH)))
    images = [n for n in numbers if file.words(n).text_layer is not TextLayer.DIGITAL]
    return images[:PAGES_EACH]


def main(shared: Path) -> dict[str, list[float]]:
    """Recognise a few pages of each document; loading the models is not counted."""
    seconds: list[float] = []
    documents = 0
    for source in page_images(shared):
        with PdfFile(source) as file:
            pages = image_pages(file)
            if pages and not seconds:
                recognise(file, pages[0])
            for number in pages:
                start = process_time()
                recognise(file, number)
                seconds.append(process_time() - start)
            documents += bool(pages)
    peak = getrusage(RUSAGE_SELF).ru_maxrss * UNIT_OF_PEAK / 1e6
    return {"seconds": seconds, "documents": [documents], "megabytes": [peak]}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]))))
