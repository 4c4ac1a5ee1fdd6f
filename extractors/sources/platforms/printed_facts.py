"""Volume, number and section as the text of a listing's row prints them."""

from __future__ import annotations

import re

from extractors.law.numerals import ORDINAL_PATTERN

_NAMED = r"[\s.:]*(?:n[úu]m(?:ero)?s?|no)?[\s.:]*"
_ROMAN_OR_FIGURES = r"([IVXLCDM]+|\d+)\b"
_VOLUME = re.compile(rf"\btomo{_NAMED}{_ROMAN_OR_FIGURES}", re.IGNORECASE)
_NUMBER = re.compile(
    r"\b(?:n[úu]m(?:ero)?|no|n[º°])[\s.:º°]*((?:ext\.?\s*)?\d[\d,]*(?:[\s-]*bis\b)?)", re.IGNORECASE
)
_SECTION = re.compile(rf"\bsec(?:c(?:i[óo]n)?)?\b[\s.:]*({ORDINAL_PATTERN}|[^\W_]+)", re.IGNORECASE)
_SUPPLEMENT = re.compile(r"\bsuplemento[\s.:]*([^\W_]+)(?=\s+al\b|\s*$)", re.IGNORECASE)


def volume_in(text: str) -> str | None:
    """Return the "tomo" that a text prints.

    Example:
        >>> volume_in("Tomo: CDLXXVIII Número: 7 Sección: Segunda")
        'CDLXXVIII'
    """
    return _first(_VOLUME, text)


def number_in(text: str) -> str | None:
    """Return the "número" that a text prints, as printed.

    Example:
        >>> number_in("POE No.028"), number_in("NUM. 35,931"), number_in("Num. Ext. 44")
        ('028', '35,931', 'Ext. 44')
    """
    return _first(_NUMBER, text)


def section_in(text: str) -> str | None:
    """Return the section, or the supplement, that a text prints.

    Example:
        >>> section_in("CLXXXIX Número 2. Secc. XXI"), section_in("Suplemento 4 al Núm. 72")
        ('XXI', 'Suplemento 4')
        >>> section_in("Sección: Décima Primera")
        'Décima Primera'
    """
    supplement = _first(_SUPPLEMENT, text)
    return f"Suplemento {supplement}" if supplement else _first(_SECTION, text)


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return " ".join(found[1].split()) if found else None
