"""Numbers, ranges and terms as statutes print them, in figures, in words, in both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.law.numerals import CARDINALS

_ANY = "|".join(sorted([*CARDINALS, "mil"], key=len, reverse=True))
_FIGURE = r"\d{1,3}(?:[,. ]\d{3})+|\d+"
AMOUNT = rf"(?:(?:{_FIGURE}|{_ANY})(?:\s+y)?\s+){{0,8}}(?:{_FIGURE}|{_ANY})\b"
"""Matches one whole number in folded text, without groups."""

_FINE_UNIT = r"(?:dias?|veces|unidades|salarios?|cuotas|umas?)"


def _range_in(unit: str) -> re.Pattern[str]:
    low, high = f"(?P<low>{AMOUNT})", f"(?P<high>{AMOUNT})"
    between = (
        rf",?\s+(?:{unit}\s+)?(?:de\s+prision\s+)?(?:como\s+minimo,?\s+)?"
        r"(?:a|y|ni|hasta)\s+(?:hasta\s+|mas\s+de\s+|mayor(?:es)?\s+(?:de|a|que)\s+|"
        r"(?:una?\s+|el\s+)?maxim[oa]\s+de\s+)?"
    )
    return re.compile(rf"\b{low}{between}{high}\s+{unit}\b")


_YEARS = _range_in("anos?")
_SHORT_TERM = _range_in("(?:mes(?:es)?|anos?)")
_DAYS = _range_in(_FINE_UNIT)
_TERM = re.compile(rf"\b(?P<amount>{AMOUNT})\s+(?P<unit>dias?|mes(?:es)?|anos?)\b")
_PRISON = re.compile(r"\bprision\b|\bprivativas?\b|privacion\s+de\s+(?:la\s+)?libertad")
_FINE = re.compile(r"multa|sancion\s+pecuniaria|pena\s+pecuniaria")
_TERM_UNITS = {"d": "D", "m": "M", "a": "Y"}
_PRISON_NEAR = 60
_THOUSAND = 1000


def amount_value(words: str) -> int | None:
    """Return the number that folded words stand for; ``None`` if they are none.

    Example:
        >>> [amount_value(words) for words in ("mil quinientos", "2 mil", "un mil 500", "1,500")]
        [1500, 2000, 1500, 1500]
    """
    total, group = 0, 0
    for word in re.findall(rf"{_FIGURE}|\w+", words):
        if word == "mil":
            total, group = total + max(group, 1) * _THOUSAND, 0
        elif word[0].isdigit():
            group += int(re.sub(r"\D", "", word))
        elif word in CARDINALS:
            group += CARDINALS[word]
        elif word != "y":
            return None
    return total + group or None


def states_prison(folded: str) -> bool:
    """Whether a range of prison is printed, in months or in years.

    Example:
        >>> states_prison("se impondran de seis meses a dos anos de prision")
        True
    """
    return any(True for _ in _ranges_of_prison(_SHORT_TERM, folded))


def find_prison(folded: str) -> str | None:
    """Return the first range of years of prison as ``low-high``; ``None`` if there is none.

    Example:
        >>> find_prison("se impondra de cinco a quince anos de prision y multa")
        '5-15'
    """
    return next(filter(None, map(_as_range, _ranges_of_prison(_YEARS, folded))), None)


def _ranges_of_prison(pattern: re.Pattern[str], folded: str) -> Iterator[re.Match[str]]:
    if not _PRISON.search(folded):
        return
    for found in pattern.finditer(folded):
        around = folded[max(0, found.start() - _PRISON_NEAR) : found.end() + _PRISON_NEAR]
        if _PRISON.search(around):
            yield found


def find_fine(folded: str) -> str | None:
    """Return the first range of a fine as ``low-high``, in the days or units it is printed in.

    Example:
        >>> find_fine("multa de quinientos a mil dias de salario minimo")
        '500-1000'
    """
    if not _FINE.search(folded):
        return None
    return next(filter(None, map(_as_range, _DAYS.finditer(folded))), None)


def find_term(folded: str) -> str | None:
    """Return the first term as an ISO 8601 duration; ``None`` if there is none.

    Example:
        >>> find_term("dentro de los noventa dias naturales siguientes"), find_term("dos anos")
        ('P90D', 'P2Y')
    """
    found = _TERM.search(folded)
    amount = amount_value(found["amount"]) if found else None
    return f"P{amount}{_TERM_UNITS[found['unit'][0]]}" if found and amount else None


def _as_range(found: re.Match[str]) -> str | None:
    low, high = amount_value(found["low"]), amount_value(found["high"])
    return f"{low}-{high}" if low and high and low <= high else None
