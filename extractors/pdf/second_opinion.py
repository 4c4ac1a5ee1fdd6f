"""A second opinion on a page's characters: pdfplumber's, which reads PDFs by other code.

pdfium gives every word that we keep. Where the two read a page alike, what a reading says
went wrong is ours; where they do not, the file itself is odd.
"""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from extractors.model import Word


def agreement(source: Path | bytes, number: int, words: Iterable[Word]) -> float | None:
    """How many of a page's characters pdfplumber finds as well, from 0 to 1.

    Args:
        source: The file, or its bytes.
        number: The page, from 1.
        words: All words of the page's text layer, in any order.

    Returns:
        Twice the characters that both found by all that either did; ``None`` where
        pdfplumber cannot read the page, or neither finds any.
    """
    import pdfplumber
    from pdfplumber.utils.exceptions import PdfminerException

    broken = (
        PdfminerException, ValueError, TypeError, KeyError, IndexError,
        AttributeError, RecursionError, struct.error, zlib.error,
    )  # fmt: skip
    try:
        with pdfplumber.open(source if isinstance(source, Path) else BytesIO(source)) as file:
            theirs = _letters(char["text"] for char in file.pages[number - 1].chars)
    except broken:
        return None
    ours = _letters(word.text for word in words)
    every = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / every if every else None


def _letters(texts: Iterable[str]) -> Counter[str]:
    """How often each letter and digit stands there; blanks and marks differ by taste."""
    return Counter(letter for text in texts for letter in text if letter.isalnum())
