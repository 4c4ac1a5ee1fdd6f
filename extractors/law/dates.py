"""Finds the dates that a text prints: in figures, in words, day first or month first.

Only whole dates count: a day, a month and a year of four figures, or all in words. A
date that the calendar does not have is no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rapidfuzz.distance import OSA

from extractors.law.letters import fold
from extractors.law.numerals import CARDINALS, roman_value

_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
)  # fmt: skip
_SHORT_MONTHS = {month[:3]: number for number, month in enumerate(_MONTHS, 1)} | {
    "sept": 9,
    "setiembre": 9,
    "set": 9,
}
_SLIPS_PER_LETTER = 0.2
"""So many letters of a misread month may be wrong: none of "mayo", two of "septiembre"."""

_SMALL = {word: value for word, value in CARDINALS.items() if value < 100} | {"primero": 1}
_HUNDREDS = {"ochocientos": 800, "novecientos": 900}
_ANY = "|".join(sorted(_SMALL, key=len, reverse=True))
_NUMBER_WORDS = rf"(?:{_ANY})(?:\s+y\s+(?:{_ANY}))?"

_DAY = (
    r"(?:(?P<day>(?<!\d)\d{1,2})(?:\s?(?:o\b|[º°ª]|ro\b))?\.?|"
    rf"\b(?P<day_words>{_NUMBER_WORDS})\b)"
)
_YEAR = (
    r"(?:(?P<year>\d{4})(?!\d)|"
    rf"(?P<year_words>(?:dos\s+mil|mil\s+(?:{'|'.join(_HUNDREDS)}))(?:\s+{_NUMBER_WORDS})?)\b)"
)
_OF_YEAR = r"(?:[\s,.\-–—/]|\bdel?\b|\bano\b|\bpresente\b)*"
_MONTH = r"(?P<month>[a-z][a-z01!|]{2,10})\.?"
_REPEATED_DAY = rf"(?:\s*\(?\b{_NUMBER_WORDS}\b\)?)?"
_DAY_FIRST = re.compile(
    rf"{_DAY}{_REPEATED_DAY}[\s,./\-–]*(?:dias?\b[\s,]*)?(?:del?\s+)?(?:mes\s+de\s+)?{_MONTH}{_OF_YEAR}{_YEAR}"
)
_MONTH_FIRST = re.compile(
    rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?!\d)(?:\s?[º°])?[\s,.]*(?:(?:del?|ano)\s+)*(?P<year>\d{{4}})(?!\d)"
)
_FIGURES = re.compile(
    r"(?<![\d/.\-])(?P<day>\d{1,2})(?P<mark>[/.\-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})(?![/\-]?\d)"
)
_YEAR_FIRST = re.compile(
    r"(?<![\d/.\-])(?P<year>\d{4})(?P<mark>[/.\-])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![/\-]?\d)"
)
_ROMAN_MONTH = re.compile(
    r"(?<![\d/.\-])(?P<day>\d{1,2})(?P<mark>[/.\-])(?P<month>[ivx]{1,4})(?P=mark)(?P<year>\d{4})(?!\d)"
)
_HAS_YEAR = re.compile(r"\d{4}|mil")
_FORMS = (_DAY_FIRST, _MONTH_FIRST, _FIGURES, _YEAR_FIRST, _ROMAN_MONTH)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date and the characters ``[start, end)`` of the text that print it."""

    date: date
    start: int
    end: int


def find_dates(text: str) -> list[PrintedDate]:
    """Every date that ``text`` prints, in printed order, none inside another.

    Args:
        text: One line or many; months in any case, accents optional, a letter of a
            longer month may be wrong as OCR leaves it.

    Returns:
        The dates with their places. The weekday before a date is not part of it.

    Example:
        >>> [str(found.date) for found in find_dates("Mayo 4 de 2015; 30 DE DICIEMBRE - 2020")]
        ['2015-05-04', '2020-12-30']
    """
    return list(_printed_in(text))


@lru_cache(maxsize=1024)  # a note is asked for its dates several times
def _printed_in(text: str) -> tuple[PrintedDate, ...]:
    folded = fold(text)
    if not _HAS_YEAR.search(folded):
        return ()
    found = sorted(
        (one for form in _FORMS for one in _find(form, folded)),
        key=lambda one: (one.start, -one.end),
    )
    kept: list[PrintedDate] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _find(form: re.Pattern[str], folded: str) -> Iterator[PrintedDate]:
    position = 0
    while match := form.search(folded, position):
        day = _date(match)
        if day:
            yield PrintedDate(day, match.start(), match.end())
        position = match.end() if day else match.start() + 1


def _date(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    day = int(parts["day"]) if parts["day"] else _words_value(parts["day_words"])
    year = int(parts["year"]) if parts["year"] else _words_value(parts["year_words"])
    month = _month_value(parts["month"])
    if month is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_value(printed: str) -> int | None:
    if printed.isdigit():
        return int(printed) if 1 <= int(printed) <= len(_MONTHS) else None
    if printed in _SHORT_MONTHS:
        return _SHORT_MONTHS[printed]
    roman = roman_value(printed)
    if roman is not None:
        return roman if roman <= len(_MONTHS) else None
    return _MONTHS.index(printed) + 1 if printed in _MONTHS else _misprinted_month(printed)


def _misprinted_month(printed: str) -> int | None:
    """The one month that ``printed`` is nearest to; ``None`` where two are as near."""
    slips = [OSA.distance(printed, month) for month in _MONTHS]
    fewest = min(slips)
    nearest = _MONTHS[slips.index(fewest)]
    if slips.count(fewest) > 1 or fewest > int(len(nearest) * _SLIPS_PER_LETTER):
        return None
    return slips.index(fewest) + 1


def _words_value(words: str) -> int:
    """The number that the words of ``_NUMBER_WORDS`` or of a year print."""
    total = 0
    for word in words.split():
        if word == "mil":
            total = max(total, 1) * 1000
        else:
            total += _SMALL.get(word, 0) or _HUNDREDS.get(word, 0)
    return total
