"""Printed letters made comparable: without accents and case, place by place."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_UNACCENTED = tuple(zip("áéíóúñÁÉÍÓÚÑ", "aeiounAEIOUN", strict=True))
RARE = re.compile(r"[^\x00-\x7f“”‘’«»…–—•·º°ª¿¡]")
"""What may have an accent besides: quotes, dashes and ordinal signs are common and have none."""

_NOT_LETTER = re.compile(r"[\W\d_]+")


@lru_cache(maxsize=4096)  # every rule asks about every line
def fold(text: str) -> str:
    """Lower case without accents, of the same length: every place stays where it was.

    Example:
        >>> fold("Miércoles 25 · AÑO")
        'miercoles 25 · ano'
    """
    if not text.isascii():
        for accented, bare in _UNACCENTED:
            text = text.replace(accented, bare)
        if RARE.search(text):
            text = RARE.sub(_fold_one, text)
    return text.lower()


@lru_cache(maxsize=4096)
def only_letters(text: str) -> str:
    """The folded letters alone, so that letter-spaced and broken words compare as whole.

    Example:
        >>> only_letters("P ERIÓDICO  O FICIAL")
        'periodicooficial'
    """
    return _NOT_LETTER.sub("", fold(text))


def _fold_one(match: re.Match[str]) -> str:
    character = match.group()
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character
