"""What a listing says of a file, as facts that its reading is held against."""

from __future__ import annotations

import re

from extractors.law.letters import fold
from extractors.law.numerals import ordinal_value, roman_value
from extractors.model import StatedFacts
from extractors.sources.documents import ListedDocument

_NUMBER = re.compile(r"0*(\d[\d,.]*)(?:\s+(bis))?", re.IGNORECASE)
_SECTION_WORDS = re.compile(r"\b(?:secc?|seccion|parte|no)\b\.?")
_LETTERS = frozenset("cdlm")
"""Alone they are letters that follow on A and B: no edition has fifty sections."""


def stated_facts(document: ListedDocument) -> StatedFacts:
    """Return the day, volume, number and section that a listing states of a file.

    Numbers and sections are put into the form in which readings hold them; what has no
    such form ("Alcance", "Suplemento B") is left to the reading.

    Example:
        >>> from datetime import date
        >>> listed = ListedDocument("u", date(2026, 3, 9), "CLIV", "028", "TERCERA SECCIÓN")
        >>> facts = stated_facts(listed)
        >>> facts.number, facts.section
        ('28', '3')
    """
    return StatedFacts(
        publication_date=document.publication_date,
        volume=document.volume if document.volume and roman_value(document.volume) else None,
        number=_number(document.number),
        section=_section(document.section),
    )


def _number(printed: str | None) -> str | None:
    found = _NUMBER.fullmatch(printed.strip()) if printed else None
    if not found:
        return None
    figures = re.sub(r"[,.]", "", found[1])
    return f"{figures} bis" if found[2] else figures


def _section(printed: str | None) -> str | None:
    word = _SECTION_WORDS.sub(" ", fold(printed or "")).strip(" .:")
    if word in _LETTERS:
        return None
    value = int(word) if word.isdecimal() else roman_value(word) or ordinal_value(word)
    return str(value) if value else None
