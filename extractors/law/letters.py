"""Printed letters made comparable: without accents and case, place by place."""

from __future__ import annotations

import re
import unicodedata

_NOT_LETTER = re.compile(r"[\W\d_]+")


def fold(text: str) -> str:
    """Lower case without accents, of the same length: every place stays where it was.

    Example:
        >>> fold("Miércoles 25 · AÑO")
        'miercoles 25 · ano'
    """
    return "".join(_fold_one(character) for character in text)


def only_letters(text: str) -> str:
    """The folded letters alone, so that letter-spaced and broken words compare as whole.

    Example:
        >>> only_letters("P ERIÓDICO  O FICIAL")
        'periodicooficial'
    """
    return _NOT_LETTER.sub("", fold(text))


def _fold_one(character: str) -> str:
    if character.isascii():
        return character.lower()
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character
