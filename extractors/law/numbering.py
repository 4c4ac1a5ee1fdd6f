"""Reads an edition's volume, number and section off one line of a masthead or running head."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from extractors.law.letters import fold, only_letters
from extractors.law.numerals import ORDINAL_PATTERN, ordinal_value, roman_value

_VOLUME = re.compile(r"(?<![a-z])t[o0]m[o0]\s*[:.]?\s*(?P<value>[ivxlcdm]+|\d{1,3})(?![a-z\d])")
_YEAR_OF_LIFE = re.compile(r"(?<![a-z])ano\s+(?P<value>[ivxlcdm]+)(?![a-z\d])")

_NUMBER = re.compile(
    r"(?<![a-z])(?:(?:numero|num|nro|no)\b|n(?=\s?[°º])|edicion\s*(?=:))[\s.:°º]*"
    r"(?:ext(?:raordinari[oa])?\b[\s.]*)?"
    r"(?P<value>\d{1,3}[,.]\d{3}|\d{1,5})(?![\d/]|[-.,]\d|-[a-z]|\s+de\s+\d{4})"
    r"(?:[\s\-]*(?P<suffix>bis|ter|quater)\b)?"
)
_SUPPLEMENT_NUMBER = re.compile(r"(?<![a-z])suplemento\s*:?\s*(?P<value>\d{4,5})(?!\d)")
_EPOCH_NUMBER = re.compile(r"(?<![a-z])epoca\W+(?P<value>\d{3,5})\W*$")
_OTHER_NUMBERED = re.compile(
    r"\b(?:calle|avenida|av|blvd|boulevard|sur|norte|oriente|poniente|colonia|col|registro|reg|dgc|"
    r"permiso|oficio|decretos?|acta|publicacion|pub|ley|acuerdo|expediente|articulo|folio|casa|"
    r"caracteristicas|legislatura|bando|lote|telefono|tels?|fax|licitacion|convocatoria|concurso|"
    r"notari[oa]|distrito|juzgado|seccion|suplemento)\b\W*(?:[a-z]+\W+){0,2}$"
)
_ADDRESS = re.compile(r"\bc\.?\s?p\.|\bcol\.|\bcalle\b")

_ROMAN_OR_FIGURE = r"(?P<figure>[ivxlcdm]+|\d{1,3})"
_SECTION_BEFORE = re.compile(rf"(?P<words>{ORDINAL_PATTERN})\s+(?:secci?o?n?|parte)\b\.?")
_SECTION_AFTER = re.compile(
    rf"(?<![a-z])secc(?:ion)?\b[\s.:]*(?:(?P<words>{ORDINAL_PATTERN})(?![a-z])|{_ROMAN_OR_FIGURE}(?![a-z\d]))"
)
_SECTION_FIGURE = re.compile(r"(?<!\d)(?P<figure>\d{1,3})\s?(?:[aª]|ra|da|ta)\.?\s*secc(?:ion)?\b")
_SECTION_RULES = (_SECTION_FIGURE, _SECTION_BEFORE, _SECTION_AFTER)
_SECTION = "seccion"
_PART = "parte"


def read_volume(line: str) -> str | None:
    """The volume (TOMO) as printed, Roman or arabic.

    Example:
        >>> read_volume("TOMO CLIV Morelia, Mich.,"), read_volume("TOMO 100, COLIMA, COL.")
        ('CLIV', '100')
    """
    return _numeral(_VOLUME.search(fold(line)))


def read_year_of_life(line: str) -> str | None:
    """The gazette's year (AÑO XCIII), by which gazettes without volumes are bound."""
    return _numeral(_YEAR_OF_LIFE.search(fold(line)))


def read_number(line: str) -> str | None:
    """The edition's number as printed, with its BIS.

    Numbers of streets, permits, decrees and notices are not the edition's; the number
    that a supplement carries ("Suplemento 7021 B") is.

    Example:
        >>> read_number("martes 29 de agosto de 2017 número 69"), read_number("Calle 5 Sur No. 308")
        ('69', None)
        >>> read_number("Durango, Dgo., jueves 12 de marzo de 2015 No. 21 BIS")
        '21 BIS'
    """
    folded = fold(line)
    if _ADDRESS.search(folded) and not (read_volume(line) or read_year_of_life(line)):
        return None
    supplement = _SUPPLEMENT_NUMBER.search(folded)
    if supplement:
        return supplement.group("value")
    for match in _NUMBER.finditer(folded):
        if not _OTHER_NUMBERED.search(folded[: match.start()]):
            suffix = match.group("suffix")
            return match.group("value") + (f" {suffix.upper()}" if suffix else "")
    epoch = _EPOCH_NUMBER.search(folded)
    return epoch.group("value") if epoch else None


def read_section(line: str) -> str | None:
    """The section as an arabic number: ordinal before or after, Roman, "5a. Secc.".

    Example:
        >>> read_section("SECCIÓN QUINTA"), read_section("Miércoles 25 de Abril. 5a. Secc.")
        ('5', '5')
        >>> read_section("T E R C E R A  P A R T E"), read_section("Número 23. Sección IV")
        ('3', '4')
    """
    folded = fold(line)
    for rule in _SECTION_RULES:
        match = rule.search(folded)
        value = _section_value(match.groupdict()) if match else None
        if value:
            return str(value)
    return _spaced_or_misread_section(line)


def is_section_line(line: str) -> bool:
    """Whether the line prints a section and nothing else."""
    folded = fold(line).strip(" .,:;-–—()\"'")
    if any(rule.fullmatch(folded) for rule in _SECTION_RULES):
        return read_section(line) is not None
    return _spaced_or_misread_section(line) is not None


def is_roman_line(line: str) -> bool:
    """Whether the line is one Roman numeral of a volume's size, as covers print it alone."""
    value = roman_value(line.strip(" ."))
    return value is not None and value >= _SMALLEST_LONE_VOLUME and line.strip(" .").isupper()


_SMALLEST_LONE_VOLUME = 30


def _numeral(match: re.Match[str] | None) -> str | None:
    if match is None:
        return None
    value = match.group("value")
    return value.upper() if value.isdigit() or roman_value(value) else None


def _section_value(parts: dict[str, str | None]) -> int | None:
    if words := parts.get("words"):
        return ordinal_value(words)
    figure = parts.get("figure") or ""
    return int(figure) if figure.isdigit() else roman_value(figure)


def _spaced_or_misread_section(line: str) -> str | None:
    """The section of a line of which only the letters can be trusted."""
    letters = only_letters(line)
    if letters.endswith(_PART) and (value := ordinal_value(letters.removesuffix(_PART))):
        return str(value)
    for size in (len(_SECTION), len(_SECTION) - 1, len(_SECTION) + 1):
        for word, rest in ((letters[:size], letters[size:]), (letters[-size:], letters[:-size])):
            if rest and OSA.distance(word, _SECTION) <= 1 and (value := ordinal_value(rest)):
                return str(value)
    return None
