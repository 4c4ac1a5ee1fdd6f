"""What a compilation prints of its law's own publication and of the decrees appended to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from extractors.law.dates import find_dates
from extractors.law.numerals import plain

_LONGEST = 320  # a line of publication is short; a paragraph that holds one is body text
_MONTHS = (
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre"
)
_EDITION = (
    r"(?:[\s,.:-]*(?:(?:numero|num|no)\b[\s.:-]*|#\s*)?"
    rf"(?P<number>\d{{1,4}})(?![\d/-])(?!\s*de\s+(?:{_MONTHS}))"
    r"(?:\s*(?P<suffix>bis|ext\b\.?|extraordinario))?)?"
)
_STATE_GAZETTE = (
    r"\b(?:p\.?\s?o\b\.?(?:\s?e\.)?|periodico\s+oficial"
    r"(?:\s+del\s+gobierno(?:\s+constitucional)?)?(?:\s+(?:del|de la)\s+(?:estado|entidad))?"
    r"(?:\s+de\s+(?!fecha|\d)[a-z ]+?(?=,|\s+(?:numero|num|no|el|de fecha)\b))?)"
)
_GAZETTES = (
    ("DOF", re.compile(r"\bd\.?\s?o\.?\s?f\b|\bdiario\s+oficial\s+de\s+la\s+federacion")),
    ("P.O.", re.compile(_STATE_GAZETTE + _EDITION)),
    ("G.O.", re.compile(r"\b(?:g\.\s?o\.|gaceta\s+oficial)" + _EDITION)),
    ("G.G.", re.compile(r"\bgaceta\s+del\s+gobierno" + _EDITION)),
    ("B.O.", re.compile(r"\b(?:b\.\s?o\.|boletin\s+oficial)" + _EDITION)),
)
_DECREE = re.compile(
    r"\bdec(?:reto\b|\.|(?=\s?\d))[\s.,-]*(?:legislativo\s*)?(?:(?:numero|num|no)\b[\s.°º:-]*|#\s*)?"
    r"(?P<number>(?:[ivxlcdm]+[-/])?\d[\d/-]*)"
)

_LAST_REFORM = re.compile(r"^(?:texto vigente\s+)?ultimas? reformas?\b")
_REFORM = re.compile(
    r"^(?:reforma|adicion|derogacion|fe de erratas?)(?: su denominacion,?)? publicad"
)
_OWN = re.compile(
    r"^(?:texto de )?(?:nuev[oa] )?(?:ley|codigo|reglamento|constitucion|bando|estatuto|"
    r"ordenamiento|creacion) publicad[oa]\b|"
    r"^publicad[oa] en .*\bdec(?:reto|\.)|"
    r"^diario oficial de la federacion,? (?:el )?\d|"
    r"^fecha de publicacion\b|"
    r"\bdesde su publicacion,? (?:el )?\d{1,2} de "
)
_DECREE_LINE = re.compile(
    rf"^(?:expedid[oa] por )?(?=decreto\b|.*\blegislatura\b){_DECREE.pattern}|"
    r"^publicad[oa] (?:en|el)\b"
)
_RULE = re.compile(r"[-_=]{5,}")
_CLOSE = re.compile(r"^[\s.,;:)\]-]*(?:(?:de la )?[ivxlcdm]*\d*[\s.,]*legislatura)?[\s.,;:)-]*$")
_OPENINGS = (
    "adicion", "bando", "codigo", "constitucion", "creacion", "dec", "derogacion", "diario",
    "estatuto", "expedid", "fe", "ley", "nuev", "ordenamiento", "publicad", "reforma",
    "reglamento", "texto", "ultima",
)  # fmt: skip
"""How what a line of publication says begins, but for "… desde su publicación"."""

_SERIES = re.compile(rf"\blos dias\b\D{{0,20}}(\d{{1,2}})\b[^;]*?\bde ({_MONTHS})\b")


class PublicationRole(StrEnum):
    """What a line of publication is about."""

    FIRST = "first"  # the law's own publication
    LAST_REFORM = "last_reform"
    REFORM = "reform"  # a decree that it calls a reform
    DECREE = "decree"  # a decree, the law's own or a reform's: the line does not say


@dataclass(frozen=True, slots=True)
class Publication:
    """Where and when a text was published, as a compilation prints it.

    ``decree`` is ``DEC. 223``, ``gazette`` is ``P.O. 104 BIS`` or ``DOF``; each is ``None``
    where it is not printed.
    """

    decree: str | None
    gazette: str | None
    date: date
    role: PublicationRole


def parse_publication(text: str) -> Publication | None:
    """The publication that a line prints, or ``None`` where it prints something else.

    Args:
        text: One line, or the few lines that one statement is broken over, joined.

    Example:
        >>> parse_publication("DECRETO 9, LXV LEGISLATURA, P.O. No. 5 BIS DEL 15 DE JULIO DE 2012.")
        Publication(decree='DEC. 9', gazette='P.O. 5 BIS', date=datetime.date(2012, 7, 15), \
role=<PublicationRole.DECREE: 'decree'>)
    """
    if not text[:1].isupper() or len(text) > _LONGEST or _RULE.search(text):
        return None
    folded = plain(text)
    role = _role(folded)
    day = _day(text, folded, role) if role else None
    if role is None or day is None:
        return None
    return Publication(find_decree(text), find_gazette(text), day, role)


def may_begin(lines: Sequence[str]) -> bool:
    """Whether a statement of publication may begin with these lines: a cheap test.

    Args:
        lines: The few lines that it may be broken over.
    """
    return plain(lines[0]).startswith(_OPENINGS) or any("desde" in plain(line) for line in lines)


def first_publication(publications: Sequence[Publication]) -> Publication | None:
    """The law's own publication: the line that says so, else the earliest; joined to its decree.

    Args:
        publications: Every line of publication of one compilation, in any order.
    """
    if not publications:
        return None
    own = [one for one in publications if one.role is PublicationRole.FIRST]
    first = min(own or publications, key=lambda one: one.date)
    same_day = [one for one in publications if one.date == first.date]
    decree = first.decree or next((one.decree for one in same_day if one.decree), None)
    gazette = max((one.gazette for one in same_day if one.gazette), key=len, default=None)
    return Publication(decree, gazette, first.date, PublicationRole.FIRST)


def last_reform_date(
    publications: Sequence[Publication], noted: Sequence[date] = ()
) -> date | None:
    """The day of the last reform: as stated, else the last that decrees or notes bear out.

    Compilations print their decrees by date and misprint some dates: a date that the
    order of the others contradicts is passed over, and so is a later one that only a
    single note gives.

    Args:
        publications: Every line of publication of one compilation, in printed order.
        noted: The dates of its reform notes, one for each note.
    """
    stated = [one.date for one in publications if one.role is PublicationRole.LAST_REFORM]
    if stated:
        return max(stated)
    first = first_publication(publications)
    later = [one.date for one in publications if first is None or one.date > first.date]
    ascents = (_longest_ascent(later), _longest_ascent(later[::-1]))
    borne_out = [day for day, count in Counter(noted).items() if count > 1]
    return max([*max(ascents, key=len)[-1:], *borne_out], default=None)


def find_decree(text: str) -> str | None:
    """The first decree named, as ``DEC. 223``; without leading zeros.

    Example:
        >>> find_decree("por Decreto No. 010 de la LXIV Legislatura")
        'DEC. 10'
    """
    match = _DECREE.search(plain(text))
    if match is None:
        return None
    number = match.group("number").strip("/-").upper()
    return f"DEC. {int(number) if number.isdigit() else number}"


def find_gazette(text: str) -> str | None:
    """The first gazette named, with its number where it is printed.

    Example:
        >>> find_gazette("P. O. NO. 54 BIS, DE FECHA 7 DE JULIO"), find_gazette("P.O. 8 DE MAYO")
        ('P.O. 54 BIS', 'P.O.')
    """
    folded = plain(text)
    found = [
        (match.start(), name, match) for name, rule in _GAZETTES if (match := rule.search(folded))
    ]
    if not found:
        return None
    _, name, match = min(found, key=lambda one: one[0])
    parts = match.groupdict()
    words = [name, parts.get("number"), (parts.get("suffix") or "").upper()]
    return " ".join(word for word in words if word)


def _role(folded: str) -> PublicationRole | None:
    if _LAST_REFORM.match(folded):
        return PublicationRole.LAST_REFORM
    if _REFORM.match(folded):
        return PublicationRole.REFORM
    if _OWN.search(folded):
        return PublicationRole.FIRST
    return PublicationRole.DECREE if _DECREE_LINE.match(folded) else None


def _day(text: str, folded: str, role: PublicationRole) -> date | None:
    printed = find_dates(text)
    if not printed:
        return None
    rest = _DECREE.sub("", plain(text[printed[-1].end :]))
    series = _SERIES.search(folded)
    if role is PublicationRole.FIRST and series:
        return _first_of_series(series, printed[-1].date)
    return printed[-1].date if _CLOSE.match(rest) else None


def _first_of_series(series: re.Match[str], last: date) -> date:
    """The first of "los días 7, 10 y 14 de febrero y 3 de marzo de 1918", given the last."""
    month = [name.replace("p?", "p") for name in _MONTHS.split("|")].index(series.group(2)) + 1
    return date(last.year, month, int(series.group(1)))


def _longest_ascent(days: Sequence[date]) -> list[date]:
    """The longest run of days, gaps allowed, that never goes back; of equals the latest."""
    best: list[list[date]] = []
    for day in days:
        before = max((run for run in best if run[-1] <= day), key=len, default=[])
        best.append([*before, day])
    return max(best, key=lambda run: (len(run), run[-1]), default=[])
