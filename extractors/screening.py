"""Screens a document: each page's bare text and whether it may speak of trafficking.

Some fifty times faster than reading, so that decades of gazettes can be screened first
and only the documents that mention the subject be read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from extractors.law.relevance import screen
from extractors.pdf.engine import PdfFile


@dataclass(frozen=True, slots=True)
class ScreenedPage:
    """What one look at a page's text tells: how much there is, and of what it may speak.

    ``characters`` counts what is printed, white space aside. ``mentions`` misses no
    page that speaks of trafficking and may be wrong (see ``relevance.screen``).
    """

    number: int
    characters: int
    mentions: bool

    @property
    def has_text(self) -> bool:
        """Whether the page has any text; one without is a scan, blank or broken."""
        return self.characters > 0


def screen_pages(source: Path | bytes, *, name: str = "") -> Iterator[ScreenedPage]:
    """Every page of the document as screened, in order, each when it is asked for.

    A page that cannot be loaded comes as one without text, so that it is counted. The
    document stays open until the last page was taken or the iterator is closed.

    Args:
        source: The file, or its bytes.
        name: What messages call it; the path unless given.

    Raises:
        DocumentError: The document cannot be opened; raised with the first page.
    """
    with PdfFile(source, name) as file:
        for number in range(1, file.page_count + 1):
            text = file.text(number)
            yield ScreenedPage(number, len("".join(text.split())), screen(text))
