"""Article labels: how they are printed, their canonical form, and their order.

Canonical labels are an arabic number and a suffix in lower case without accents:
``1o.`` is ``1``, ``Décimo Cuarto`` is ``14``, ``14 BIS 1`` is ``14 bis 1``, ``3-A`` is
``3 a``, ``ÚNICO`` is ``unico``; ``4.12`` and ``1-03`` keep their two numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from extractors.law.numerals import ORDINAL_PATTERN, ordinal_value, plain, roman_value

SUFFIXES = (
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies",
    "undecies", "duodecies", "terdecies", "quaterdecies", "quindecies", "sexdecies",
    "septendecies", "octodecies", "novodecies", "vicies",
)  # fmt: skip
_VARIANTS = {
    "quarter": "quater", "cuater": "quater", "quatur": "quater", "quintus": "quinquies",
    "quinques": "quinquies", "quintes": "quinquies", "sextus": "sexies", "sexties": "sexies",
    "septimus": "septies", "octavus": "octies", "novies": "nonies", "noveis": "nonies",
    "quindecim": "quindecies", "quinquedecies": "quindecies", "tredecies": "terdecies",
    "quattuordecies": "quaterdecies", "septdecies": "septendecies",
}  # fmt: skip
_SUFFIX_WORDS = "|".join(sorted({*SUFFIXES, *_VARIANTS}, key=len, reverse=True))
_ACCENTED = str.maketrans({"a": "[aáà]", "e": "[eéè]", "i": "[iíì]", "o": "[oóò]", "u": "[uúùü]"})
SUFFIX_PATTERN = _SUFFIX_WORDS.translate(_ACCENTED)
"""Matches one word such as "Bis" or "Quáter"; use with IGNORECASE."""

_DASH = "\\-\u2010-\u2015\u00ad_"
_WORD = r"(?:A(?i:\s?R\s?T\s?[IÍÌ1]\s?C\s?U\s?L\s?[O0])|A(?i:rt)\.)"
_DIGITS = (
    rf"(?P<digits>\d{{1,2}},\d{{3}}(?!\d)|"
    rf"\d{{1,4}}(?:(?:\.|\s?[{_DASH}]\s?)\d{{1,3}}(?!\d|\s?[º°]))?)"
    r"(?:O(?=\s?\.)|(?i:ero|[rdtmvn][oa])\b\.?|\s?(?:[oa]\b\.?|[º°ª\u02da]\.?))?"
)
_UNICO = r"(?P<unico>(?i:[úu]nic[oa]))"
_ORDINAL = rf"(?P<ordinal>(?i:{ORDINAL_PATTERN}))\b"
_ROMAN = r"(?P<roman>[IVXLC]{1,7})\b"
_SUFFIX = (
    rf"(?P<suffix>(?:[\s{_DASH}]{{0,3}}(?:(?i:{SUFFIX_PATTERN})\b"
    rf"|(?<![A-Za-z])[A-ZÑ](?=\s?[.:{_DASH}]|\s*$|\s(?i:{SUFFIX_PATTERN})\b))"
    rf"(?:[\s{_DASH}]?\d{{1,2}}\b)?)*)"
)
_CLOSE = rf"(?:\s?(?:[:;)]|\.(?!\.)))?(?:\s?[{_DASH}])*(?:\s?\.(?!\.))?"
_END = rf"(?P<end>(?=\s?[.:;){_DASH}]){_CLOSE}\s*|\s*$|\s*,\s|\s+)"
_NUMBER_WORD = r"(?:(?i:n[úu]m(?:ero)?\.?|no\.)\s+)?"
_BEFORE = r"(?P<before>(?i:transitori[oa])[\s.:,]+)?"
_AFTER = rf"(?P<after>\s+(?i:transitori[oa])(?=\s?[.:;){_DASH}]|\s*$))?"
_ARTICLE = re.compile(
    rf"[\s\"“”«'(]*{_WORD}[\s.,]*(?:(?<=\.)[{_DASH}]\s*)?{_NUMBER_WORD}{_BEFORE}"
    rf"(?:{_DIGITS}|{_UNICO}|{_ORDINAL}|{_ROMAN}){_SUFFIX}{_AFTER}{_END}"
)
_FILLER = r"(?:(?:[-–—]\s?){2,60})?"  # certificates fill their lines with dashes
_BARE = re.compile(
    rf"{_FILLER}[\s\"“”«']*{_BEFORE}(?:{_UNICO}|{_ORDINAL})"
    rf"(?P<suffix>(?:\s(?i:bis|ter|qu[aá]ter))?){_AFTER}"
    rf"(?P<end>[\"”]?(?=\s?[.:;){_DASH}]){_CLOSE}\s*)"
)
_LONE = re.compile(rf"(?:{_UNICO}|{_ORDINAL})\W*")
_FIGURE = re.compile(
    rf"(?P<number>[1-9]\d?)(?:\s?[oaº°ª]{_CLOSE}|\s?[.)]\s?[{_DASH}]*|\s?[{_DASH}]+)\s+(?=[\"“A-ZÁÉÍÓÚÑ])"
)
_STARTS_SENTENCE = re.compile(r"[\"“”«'(\[¿…]|\.\.|[A-ZÁÉÍÓÚÑÜ]|[IVX]+\.")


class Style(StrEnum):
    """How a label's number is printed."""

    DIGITS = "digits"
    ORDINAL = "ordinal"
    UNICO = "unico"
    ROMAN = "roman"


@dataclass(frozen=True, slots=True)
class PrintedLabel:
    """A label found at the start of a line.

    ``end`` is the position in the line where the provision's own text begins;
    ``is_firm`` says that it ends as a label does (``.-``, ``.``, ``:``, end of line);
    ``is_transitory``, that it says itself what it is ("PRIMERO TRANSITORIO.-").
    """

    label: str
    style: Style
    end: int
    is_firm: bool
    has_word: bool
    is_transitory: bool = False

    @property
    def key(self) -> tuple[int, int, int]:
        """Number, second number or suffix rank, and number after the suffix: sortable."""
        return label_key(self.label)


def match_article(line: str) -> PrintedLabel | None:
    """The label of a line that begins as an article does ("Artículo 14 Bis.- …").

    Example:
        >>> match_article("ARTÍCULO 14 BIS 1.- Texto").label
        '14 bis 1'
        >>> match_article("Artículo 23 de este reglamento.") is None
        True
    """
    match = _ARTICLE.match(line)
    return _printed(match, line, has_word=True) if match else None


def match_ordinal(line: str) -> PrintedLabel | None:
    """The label of a line that begins with a bare ordinal ("SEGUNDO.- …").

    Example:
        >>> match_ordinal("DÉCIMO PRIMERO.- Se abroga").label
        '11'
        >>> match_ordinal("Tercero interesado en el juicio") is None
        True
    """
    match = _BARE.match(line)
    if match is None or line.lstrip(" \"“”«'-–—")[:1].islower():
        return None
    return _printed(match, line, has_word=False)


def match_figure(line: str) -> PrintedLabel | None:
    """The label of a line that begins with a bare number, as some transitories do.

    Example:
        >>> match_figure("1o.- La presente Ley").label, match_figure("2. Se abroga").label
        ('1', '2')
        >>> match_figure("2 de mayo de 2015.") is None
        True
    """
    match = _FIGURE.match(line)
    if match is None:
        return None
    return PrintedLabel(str(int(match["number"])), Style.ORDINAL, match.end(), True, False)


def match_lone_ordinal(line: str) -> PrintedLabel | None:
    """The label of a line that is an ordinal and nothing else, as some are centred.

    Example:
        >>> match_lone_ordinal("SEGUNDO").label, match_lone_ordinal("Segundo Tribunal") is None
        ('2', True)
    """
    match = _LONE.fullmatch(line)
    if match is None or line[:1].islower():
        return None
    style, number = _number(match.groupdict() | {"digits": None})
    return PrintedLabel(number, style, len(line), True, False) if number else None


def unprinted_label() -> PrintedLabel:
    """The label of the one transitory article that is printed without any."""
    return PrintedLabel("unico", Style.UNICO, 0, True, False, True)


def parse_label(text: str) -> str | None:
    """The canonical form of a label printed alone ("14 Bis", "Décimo Cuarto").

    Example:
        >>> parse_label("87 quarter"), parse_label("3-A"), parse_label("1o."), parse_label("ÚNICO")
        ('87 quater', '3 a', '1', 'unico')
    """
    printed = match_article(f"Artículo {text.strip()}")
    return printed.label if printed else None


def _printed(match: re.Match[str], line: str, *, has_word: bool) -> PrintedLabel | None:
    groups = match.groupdict()
    style, number = _number(groups)
    if number is None:
        return None
    ending = groups["end"].strip()
    is_firm = bool(ending.strip(",")) or line[: match.start("end")].endswith(".")
    rest = line[match.end() :]
    if not is_firm and rest and not _STARTS_SENTENCE.match(rest):
        return None
    label = f"{number} {canonical_suffix(groups.get('suffix') or '')}".strip()
    is_transitory = bool(groups["before"] or groups["after"])
    return PrintedLabel(label, style, match.end(), is_firm or not rest, has_word, is_transitory)


def _number(groups: dict[str, str | None]) -> tuple[Style, str | None]:
    if digits := groups.get("digits"):
        digits = digits.replace(",", "")
        parts = re.split(rf"\s?([.{_DASH}])\s?", digits)
        if len(parts) == 1:
            return Style.DIGITS, str(int(digits))
        separator = "." if parts[1] == "." else "-"
        return Style.DIGITS, f"{int(parts[0])}{separator}{parts[2]}"
    if groups.get("unico"):
        return Style.UNICO, "unico"
    if ordinal := groups.get("ordinal"):
        value = ordinal_value(ordinal)
        return Style.ORDINAL, str(value) if value else None
    value = roman_value(groups.get("roman") or "")
    return Style.ROMAN, str(value) if value else None


def canonical_suffix(printed: str) -> str:
    """The words and figures after a label's number, misspelt ones mended.

    Example:
        >>> canonical_suffix(" Quintus 2"), canonical_suffix("-A")
        ('quinquies 2', 'a')
    """
    words = re.findall(r"[a-z]+|\d+", plain(printed))
    return " ".join(_VARIANTS.get(word, word) for word in words)


@lru_cache(maxsize=4096)  # each candidate is held against many before it
def label_key(label: str) -> tuple[int, int, int]:
    """A key that sorts canonical labels as law does; ``unico`` sorts as 1.

    Example:
        >>> sorted(["10", "2 ter", "2", "2 bis 1", "2 bis"], key=label_key)
        ['2', '2 bis', '2 bis 1', '2 ter', '10']
    """
    if label.startswith("unico"):
        return (1, 0, 0)
    head, _, rest = label.partition(" ")
    first, *second = re.split(r"[.-]", head)
    if second:
        return (int(first), int(second[0]), 0)
    words = rest.split()
    if not words:
        return (int(first), 0, 0)
    extra = _suffix_rank(words[-1]) if len(words) > 1 else 0
    return (int(first), _suffix_rank(words[0]), extra)


def _suffix_rank(word: str) -> int:
    if word in SUFFIXES:
        return SUFFIXES.index(word) + 1
    return 100 + ord(word[0]) - ord("a") if word.isalpha() else int(word)
