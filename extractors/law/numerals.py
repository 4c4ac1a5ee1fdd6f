"""Numbers as Mexican law prints them: ordinals in words, Roman, arabic with a degree.

Everything is read without accents and case: ``DÉCIMO CUARTO``, ``decimo cuarto`` and
``Decimocuarto`` are 14.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from extractors.law.letters import RARE, fold

_UNITS = {
    "primer": 1, "segund": 2, "tercer": 3, "cuart": 4, "quint": 5,
    "sext": 6, "septim": 7, "octav": 8, "noven": 9,
}  # fmt: skip
_TENS = {
    "decim": 10, "vigesim": 20, "trigesim": 30, "cuadragesim": 40, "quincuagesim": 50,
    "sexagesim": 60, "septuagesim": 70, "octogesim": 80, "nonagesim": 90, "centesim": 100,
}  # fmt: skip
_SMALL = {
    "un": 1, "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
    "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13,
    "catorce": 14, "quince": 15, "dieciseis": 16, "diecisiete": 17, "dieciocho": 18,
    "diecinueve": 19, "veinte": 20, "veintiun": 21, "veintiuno": 21, "veintiuna": 21,
    "veintidos": 22, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26,
    "veintisiete": 27, "veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40,
    "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100,
    "ciento": 100,
}  # fmt: skip
_HUNDREDS = {
    "doscient": 200, "trescient": 300, "cuatrocient": 400, "quinient": 500, "seiscient": 600,
    "setecient": 700, "ochocient": 800, "novecient": 900,
}  # fmt: skip
CARDINALS = _SMALL | {
    stem + end: value for stem, value in _HUNDREDS.items() for end in ("os", "as")
}
"""Numbers in one folded word, below a thousand."""

_WHOLE = {"undecim": 11, "duodecim": 12}
_STEM = "|".join(sorted([*_WHOLE, *_TENS, *_UNITS], key=len, reverse=True))
_ORDINAL_WORD = re.compile(rf"(?:{_STEM})(?:o|a|er|os|as)?")
_UNIT_PATTERN = (
    r"(?:primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|"
    r"quint[oa]|sext[oa]|s[eé]ptim[oa]|octav[oa]|noven[oa])"
)
_TEN_PATTERN = (
    r"(?:(?:und[eé]|duod[eé]|d[eé]|vig[eé]|trig[eé]|cuadrag[eé]|quincuag[eé]|sexag[eé]|septuag[eé]|"
    r"octog[eé]|nonag[eé]|cent[eé])[cs]im[oa]s?)"
)
ORDINAL_PATTERN = (
    rf"(?:(?:cent[eé][cs]im[oa]\s*)?{_TEN_PATTERN}\s*)?{_UNIT_PATTERN}|"
    rf"(?:cent[eé][cs]im[oa]\s*)?{_TEN_PATTERN}"
)
"""Matches one ordinal in words, up to three words long; use with IGNORECASE."""

_ROMAN = re.compile(r"^m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$")
_ROMAN_SIGNS = (
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
    (1, "I"),
)  # fmt: skip
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


@lru_cache(maxsize=4096)  # every rule asks about every line
def plain(text: str) -> str:
    """Lower case, no accents, single spaces; ``ñ`` becomes ``n``.

    Example:
        >>> plain("DÉCIMO  Cuarto")
        'decimo cuarto'
    """
    letters = fold(text)
    if RARE.search(letters):
        folded = unicodedata.normalize("NFD", letters)
        letters = "".join(c for c in folded if not unicodedata.combining(c))
    return " ".join(letters.split())


def ordinal_value(words: str) -> int | None:
    """The number that an ordinal in words stands for; ``None`` if it is not one.

    Example:
        >>> ordinal_value("Vigésima Sexta"), ordinal_value("DECIMOPRIMERO"), ordinal_value("Bis")
        (26, 11, None)
    """
    text = plain(words).replace(" ", "")
    total, position = 0, 0
    while position < len(text):
        match = _ORDINAL_WORD.match(text, position)
        if match is None:
            return None
        total += _stem_value(match.group())
        position = match.end()
    return total or None


def _stem_value(word: str) -> int:
    for table in (_WHOLE, _TENS, _UNITS):
        for stem, value in table.items():
            if word.startswith(stem):
                return value
    return 0


def roman_value(text: str) -> int | None:
    """The number that a Roman numeral stands for; ``None`` if it is not one.

    Example:
        >>> roman_value("CCII"), roman_value("XIV"), roman_value("IIII")
        (202, 14, None)
    """
    letters = text.strip().lower()
    if not letters or not _ROMAN.match(letters):
        return None
    values = [_ROMAN_VALUES[letter] for letter in letters]
    return sum(
        -value if index + 1 < len(values) and value < values[index + 1] else value
        for index, value in enumerate(values)
    )


def roman(number: int) -> str:
    """A number in Roman capitals.

    Example:
        >>> roman(14), roman(49)
        ('XIV', 'XLIX')
    """
    letters = ""
    for value, sign in _ROMAN_SIGNS:
        letters += sign * (number // value)
        number %= value
    return letters
