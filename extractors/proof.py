"""Proves that words stand on a page: from a span back to the characters it names."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from types import MappingProxyType

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


def words_at(
    file: PdfFile, spans: Iterable[Span], recognised: Mapping[int, str] = MappingProxyType({})
) -> str:
    """The characters that the spans name, in their order, as the file now holds them.

    Args:
        file: The document.
        spans: Runs of characters of its pages.
        recognised: The strings of those pages whose words were read off their image: of
            them, not of the text layer, the spans count the characters.
    """
    return " ".join(_characters(file, span, recognised) for span in spans)


def _characters(file: PdfFile, span: Span, recognised: Mapping[int, str]) -> str:
    if span.page in recognised:
        return recognised[span.page][span.start : span.end]
    return file.characters(span.page, span.start, span.end)
