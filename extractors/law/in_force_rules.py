"""Words about time into the day they give, by rules that have names.

Days count from the day after publication, so that the thirtieth is reached on
publication + 30: of a text published on 1 January, "a los treinta días naturales
siguientes al de su publicación" is 31 January, and "contados a partir del día siguiente
al de su publicación" is the same day said at length. Months and years run from date to
date, and end on a month's last day where it has no such date.

    next_day             "al día siguiente de su publicación"
    same_day             "el día de su publicación"
    days_after           "a los treinta días de su publicación": calendar days
    months_after         "a los seis meses de su publicación"
    years_after          "un año después de su publicación"
    first_of_next_month  "el primer día del mes siguiente al de su publicación"
    first_of_next_year   "el primer día del año siguiente al de su publicación"
    fixed_date           "el primero de enero de 2013"
    conditional          "cuando entre en vigor la Ley de Faros": no day

Working days, what begins in steps ("en el distrito judicial de …"), numbers that differ
in figures and in words, and whatever else is printed follow no rule.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from extractors.law.dates import find_dates
from extractors.law.letters import fold
from extractors.law.numerals import CARDINALS

_DATE_STARTS_BY = 30  # "a partir del día primero de enero …": a later date is of something else
_STEPS_WITHIN = 300  # "el 1 de enero de 2013 en el Distrito Judicial de …"

_MIDNIGHT = (
    r"(?:(?:a\s+)?las\s+(?:0{1,2}(?:[:.]0[01])?|cero|cero\s+cero)\s+horas?"
    r"(?:\s+con\s+un\s+minuto)?\s*,?\s*)?"
)
_AHEAD = rf"[\s,]*(?:(?:sino\s+)?hasta\s+)?(?:(?:a\s+partir|desde)\s+(?:de\s+)?)?{_MIDNIGHT}"
_OTHER_TEXT = (
    r"(?!\s+(?:en\s+los\s+estrados|(?:del?\s+)?(?:las?|los|el)?\s*(?:declaratorias?|ley|codigo|"
    r"reglamentos?|lineamientos|reglas|normas?|programa|convocatoria|aviso|manual|dictamen)\b))"
)
_OF_PUBLICATION = (
    r"[\s,]*(?:(?:al?|de|del|la|fecha|en|que|sea|se|aquel(?:la)?)\s+)*(?:su\s+)?(?:respectiva\s+|debida\s+)?"
    rf"(?:publicacion|publicad[oa]|publique)\b{_OTHER_TEXT}"
)
_NEXT_DAY = re.compile(
    rf"{_AHEAD}(?:del?|al|el)\s+(?:dia\s+(?:natural\s+)?(?:inmediato\s+)?(?:siguiente|posterior)|"
    rf"siguiente\s+dia){_OF_PUBLICATION}|{_AHEAD}un\s+dia\s+despues{_OF_PUBLICATION}"
)
_SAME_DAY = re.compile(
    rf"{_AHEAD}(?:(?:de|al|el|en|con|la|del|mismo|fecha|dia|momento|una\s+vez)\s*)*{_OF_PUBLICATION}"
)
_COUNTED = re.compile(
    rf"{_AHEAD}(?:(?:(?:una\s+vez\s+)?transcurridos|al\s+(?:termino|cabo)\s+de|despues\s+de|en|a)\s+)?"
    r"(?:(?:un\s+)?(?:plazo|termino)\s+de\s+)?(?:los\s+)?"
    r"(?P<number>[a-z\d\s(),.]{0,60}?)\s*\b(?P<unit>dia|mes|ano)(?:e?s)?\b"
    r"(?P<kind>\s+(?:naturales|habiles|calendario))?"
    r"(?:[\s,]*\b(?:siguientes?|despues|posteriores|contad[oa]s?|computad[oa]s|a\s+partir|desde|"
    rf"del?|al?|el|dia|natural)\b)*+{_OF_PUBLICATION}"
)
_FIRST_OF_NEXT = re.compile(
    rf"{_AHEAD}(?:del?|el|al|a)\s+(?:dia\s+)?(?:primer|primero|uno|1[o°º]?\.?)\s+(?:dia\s+)?"
    rf"del?\s+(?P<unit>mes|ano)\s+(?:inmediato\s+)?(?:siguiente|posterior){_OF_PUBLICATION}"
)
_CONDITION = re.compile(
    r"\b(?:declaratorias?|hasta\s+(?:en\s+)?(?:tanto|que)|en\s+tanto|cuando|una\s+vez|al\s+mismo\s+tiempo|"
    r"simultaneamente|a\s+la\s+par|(?:a\s+partir|desde|con)\s+(?:de\s+)?(?:que|la\s+(?:fecha|entrada)|"
    r"el\s+inicio|su\s+(?:aprobacion|expedicion))|(?:a\s+partir\s+)?del\s+inicio|momento|"
    r"(?:en\s+la|misma)\s+(?:misma\s+)?fecha\s+(?:en\s+)?que|siempre\s+(?:que|y\s+cuando)|"
    r"(?:dia|fecha|vigencia|dias|meses|vigor|siguientes?|despues)\s+(?:al?|de|en)\s+(?:que|la\s+"
    r"(?:entrada|expedicion|emision|instalacion|publicacion|aprobacion)))\b"
)
_GRADUAL = re.compile(r"\b(?:distritos?|regiones|region|etapas?|gradual(?:mente)?|previsiones)\b")
_SPAN = re.compile(
    r"\bdel?\s+(?:dia\s+)?(?:\d|primero\b|uno\b)[^,;]{0,30}\bal\s+(?:dia\s+)?(?:\d|trein)"
)
_BEFORE_DATE = re.compile(_AHEAD)
_HOUR = re.compile(r"\bhoras?\b")
_NUMBERS = CARDINALS | {"al": 1}
_YEAR = 12
_MOST = 3_650  # a greater number of days, months or years is a misprint
CONDITIONAL = "conditional"


@dataclass(frozen=True, slots=True)
class Timing:
    """The day that words give and the rule by which; ``date`` may be unknown all the same."""

    rule: str
    date: date | None = None


def apply_rule(when: str, published: date | None) -> Timing | None:
    """What the words after "entrará en vigor" come to; ``None`` where they follow no rule.

    Args:
        when: The words, from the first after the verb to the end of the sentence.
        published: The day that the rules count from, if known.

    Example:
        >>> apply_rule("a los treinta días naturales siguientes al de su publicación.",
        ...     date(2013, 1, 1))
        Timing(rule='days_after', date=datetime.date(2013, 1, 31))
        >>> apply_rule("cuando entre en vigor la Ley de Faros.", date(2013, 1, 1))
        Timing(rule='conditional', date=None)
    """
    words = fold(when)
    if _NEXT_DAY.match(words):
        return Timing("next_day", _days_later(published, 1))
    if _SAME_DAY.match(words):
        return Timing("same_day", published)
    if first := _FIRST_OF_NEXT.match(words):
        return _first_of_next(first["unit"], published)
    if counted := _COUNTED.match(words):
        return _counted(counted, published)
    return _stated(when, words)


def _stated(when: str, words: str) -> Timing | None:
    """A printed date, unless a condition stands before it or it ends a span of days."""
    dates = find_dates(when)
    start = dates[0].start if dates else len(words)
    if _CONDITION.search(words[:start]):
        return Timing(CONDITIONAL)
    ahead = _BEFORE_DATE.match(words)
    begin = ahead.end() if ahead else 0
    if not dates or start - begin > _DATE_STARTS_BY or _HOUR.search(words[begin:start]):
        return None
    is_graded = _GRADUAL.search(words[:_STEPS_WITHIN]) or _SPAN.search(words[: dates[0].end])
    return None if is_graded else Timing("fixed_date", dates[0].date)


def _counted(found: re.Match[str], published: date | None) -> Timing | None:
    count = _number(found["number"])
    if count is None or count > _MOST or "habiles" in (found["kind"] or ""):
        return None
    if found["unit"] == "dia":
        return Timing("days_after", _days_later(published, count))
    if found["unit"] == "mes":
        return Timing("months_after", _months_later(published, count))
    return Timing("years_after", _months_later(published, _YEAR * count))


def _number(printed: str) -> int | None:
    """What figures, words or both say: "45 (cuarenta y cinco)"; ``None`` where they differ."""
    figures = [int(figure) for figure in re.findall(r"\d+", printed)]
    words = [word for word in re.findall(r"[a-z]+", printed) if word not in ("y", "los")]
    if any(word not in _NUMBERS for word in words):
        return None
    said = {*figures, *([sum(_NUMBERS[word] for word in words)] if words else [])}
    return said.pop() if len(said) == 1 else None


def _first_of_next(unit: str, published: date | None) -> Timing:
    if unit == "ano":
        return Timing("first_of_next_year", date(published.year + 1, 1, 1) if published else None)
    later = _months_later(published.replace(day=1), 1) if published else None
    return Timing("first_of_next_month", later)


def _days_later(published: date | None, days: int) -> date | None:
    return published + timedelta(days) if published else None


def _months_later(published: date | None, months: int) -> date | None:
    if published is None:
        return None
    years, month = divmod(published.month - 1 + months, _YEAR)
    year = published.year + years
    return date(year, month + 1, min(published.day, monthrange(year, month + 1)[1]))
