"""Proves that words stand on a page: from a span back to the characters it names."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from extractors.model import Span
from extractors.pdf.engine import PdfFile


def fold_words(text: str) -> str:
    r"""Letters and digits only, in lower case and compatibility form.

    Two texts fold alike when they differ in nothing but spaces, hyphens at line ends,
    punctuation, case and typographic forms.

    Example:
        >>> fold_words("perso-\nnas, y su ﬁn") == fold_words("personas y su fin")
        True
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def words_at(file: PdfFile, spans: Iterable[Span]) -> str:
    """The characters that the spans name, in their order, as the file now holds them."""
    return " ".join(file.characters(span.page, span.start, span.end) for span in spans)
