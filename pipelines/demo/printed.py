"""How gazettes print days, numbers, sections and the labels of articles."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Final, assert_never

_WEEKDAYS: Final = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
_MONTHS: Final = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
    *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)
_UNITS: Final = (
    *("", "primero", "segundo", "tercero", "cuarto", "quinto"),
    *("sexto", "séptimo", "octavo", "noveno"),
)
_TENS: Final = ("", "décimo", "vigésimo", "trigésimo")


class LabelStyle(StrEnum):
    """The ways in which the label of an article is printed, each with its example."""

    CAPITALS_DASH = "ARTÍCULO 14 BIS.-"
    CAPITALS_DEGREE = "ARTÍCULO 14°."
    LOWER_POINT = "Artículo 14 Bis."
    LOWER_ORDINAL = "Artículo 9o.-"
    ARTICLE_IN_WORDS = "ARTÍCULO PRIMERO.-"
    WORDS_DASH = "PRIMERO.-"
    WORDS_POINT = "Primero."


def long_date(day: date) -> str:
    """The day in words without its weekday: ``25 de abril de 2012``."""
    return f"{day.day} de {_MONTHS[day.month - 1]} de {day.year}"


def weekday_date(day: date) -> str:
    """The day in words with its weekday: ``miércoles 25 de abril de 2012``."""
    return f"{_WEEKDAYS[day.weekday()]} {long_date(day)}"


def titled_date(day: date) -> str:
    """The day as Michoacán prints it: ``Miércoles 25 de Abril del 2012``."""
    weekday, month = _WEEKDAYS[day.weekday()], _MONTHS[day.month - 1]
    return f"{weekday.capitalize()} {day.day} de {month.capitalize()} del {day.year}"


def ordinal(number: int) -> str:
    """The ordinal in words, from 1 to 39: ``décimo cuarto``.

    Example:
        >>> ordinal(3), ordinal(10), ordinal(26)
        ('tercero', 'décimo', 'vigésimo sexto')
    """
    return f"{_TENS[number // 10]} {_UNITS[number % 10]}".strip()


def section_words(number: int) -> str:
    """The section as a masthead names it: ``VIGÉSIMA SEXTA SECCIÓN``."""
    words = " ".join(word[:-1] + "a" for word in ordinal(number).split())
    return f"{words} sección".upper()


def article_label(label: str, style: LabelStyle) -> str:
    """Print a canonical label: ``14 bis`` is ``ARTÍCULO 14 BIS.-`` or the like.

    Args:
        label: Canonical: an Arabic number with its suffix, or ``unico``.
        style: How the gazette prints it. Styles in words need a plain number up to 39.

    Example:
        >>> article_label("9", LabelStyle.LOWER_ORDINAL), article_label("12", LabelStyle.WORDS_DASH)
        ('Artículo 9o.-', 'DÉCIMO SEGUNDO.-')
    """
    number, _, suffix = label.partition(" ")
    degree = "°" if number.isdecimal() and int(number) < 10 else ""
    tail = f" {suffix.title()}" if suffix else ""
    match style:
        case LabelStyle.CAPITALS_DASH:
            return f"ARTÍCULO {_named(label).upper()}.-"
        case LabelStyle.CAPITALS_DEGREE:
            return f"ARTÍCULO {number}{degree}{tail.upper()}."
        case LabelStyle.LOWER_POINT:
            return f"Artículo {_named(label)}."
        case LabelStyle.LOWER_ORDINAL:
            return f"Artículo {number}{'o' if degree else ''}{tail}.-"
        case LabelStyle.ARTICLE_IN_WORDS:
            return f"ARTÍCULO {_in_words(label).upper()}.-"
        case LabelStyle.WORDS_DASH:
            return f"{_in_words(label).upper()}.-"
        case LabelStyle.WORDS_POINT:
            return f"{_in_words(label).capitalize()}."
        case _:
            assert_never(style)


def _named(label: str) -> str:
    return "Único" if label == "unico" else label.title()


def _in_words(label: str) -> str:
    return "único" if label == "unico" else ordinal(int(label))
