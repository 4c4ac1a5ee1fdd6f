"""Transitory articles into the day a text begins to bind, by rules that have names.

Only a sentence about the text itself counts ("El presente Decreto entrará en vigor …"),
and only the rules below give a day; whatever else is printed is quoted and gives none.

    next_day     "al día siguiente de su publicación"
    same_day     "el día de su publicación"
    days_after   "a los treinta días de su publicación": calendar days, counted from it
    fixed_date   "el primero de enero de 2013"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extractors.law.dates import find_dates
from extractors.law.letters import fold

_LONGEST_QUOTE = 500
_DATE_STARTS_BY = 30  # "a partir del día primero de enero …": a later date is of something else

_TEXT = (
    r"(?:decretos?|ley|codigo|reglamentos?|acuerdos?|ordenamiento|bando|constitucion|estatutos?|"
    r"disposiciones|lineamientos|reformas?|modificaci(?:on|ones)|adici(?:on|ones)|plan|programa|"
    r"presupuesto|tarifas?|arancel|manual|convenio|normas?)"
)
_SUBJECT = (
    rf"(?:(?:el|la|los|las)\s+presentes?(?:\s+{_TEXT})?|(?:este|esta|estos|estas)\s+{_TEXT}|"
    rf"(?:el|la)\s+{_TEXT}\s+respectiv[oa])\b"
)
_BEGINS = (
    r"(?:entrara?n?\s+en\s+(?:vigor|vigencia)|"
    r"(?:iniciara|comenzara|empezara|surtira|cobrara|tendra)n?\s+"
    r"(?:a\s+regir|(?:sus?\s+)?(?:vigencia|efectos?)|en\s+vigor))\b"
)
_SENTENCE = re.compile(
    rf"(?:^|[.;:,\-–]\s*)(?P<own>{_SUBJECT}[^.;:]{{0,160}}?\b{_BEGINS})(?P<when>.*?(?:(?<!\do)(?<![º°])\.(?=\s|$)|;|$))",
    re.DOTALL,
)
_PROVISIONS = re.compile(
    r"\b(?:articulos?|fracci(?:on|ones)|capitulos?|obligaciones|atribuciones)\b"
)

_AHEAD = r"[\s,]*(?:(?:a\s+partir|desde)\s+)?"
_OF_PUBLICATION = (
    r"[\s,]*(?:(?:al?|de|del|la|fecha|que|sea|se)\s+)*(?:su\s+)?(?:respectiva\s+|debida\s+)?"
    r"(?:publicacion|publicad[oa]|publique)\b(?!\s+en\s+los\s+estrados)"
)
_NEXT_DAY = re.compile(
    rf"{_AHEAD}(?:del?|al|el)\s+(?:dia\s+(?:natural\s+)?(?:inmediato\s+)?(?:siguiente|posterior)|"
    rf"siguiente\s+dia){_OF_PUBLICATION}|{_AHEAD}un\s+dia\s+despues{_OF_PUBLICATION}"
)
_SAME_DAY = re.compile(
    rf"{_AHEAD}(?:(?:de|al|el|en|con|la|del|mismo|fecha|dia|momento|una\s+vez)\s*)*{_OF_PUBLICATION}"
)
_DAYS_AFTER = re.compile(
    r"[\s,]*(?:(?:a|dentro\s+de|al\s+termino\s+de|transcurridos)\s+(?:los\s+)?)?"
    r"(?P<figure>\d{1,3})?[\s,(]*(?P<words>(?:[a-z]+\s+){0,4}?)\)?\s*dias?\b(?P<kind>\s+(?:naturales|habiles))?"
    rf"\s*(?:siguientes|despues|posteriores|contados|a\s+partir|\s)*{_OF_PUBLICATION}"
)
_NUMBERS = {
    "un": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
    "ocho": 8, "nueve": 9, "diez": 10, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40,
    "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100,
    "ciento": 100, "doscientos": 200, "trescientos": 300,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class InForce:
    """From when a text binds, by which rule, and the words that say so.

    ``date`` is ``None`` where no rule applies or the publication's day is not known;
    ``rule`` is ``None`` where the words follow no rule; ``words`` is ``None`` where nothing
    is said.
    """

    date: date | None = None
    rule: str | None = None
    words: str | None = None


def compute_in_force(transitories: Sequence[str], publication_date: date | None) -> InForce:
    """The day that a text's transitory articles give for its beginning to bind.

    Args:
        transitories: Their texts in printed order; the first that speaks of the whole
            text's entry into force decides.
        publication_date: The day that the rules count from.

    Example:
        >>> compute_in_force(
        ...     ["Esta Ley entrará en vigor el día de su publicación."], date(2012, 12, 31))
        InForce(date=datetime.date(2012, 12, 31), rule='same_day', \
words='Esta Ley entrará en vigor el día de su publicación.')
    """
    for printed, when in _sentences(transitories):
        words = printed[:_LONGEST_QUOTE]
        for rule, day in _apply(when, publication_date):
            return InForce(day, rule, words)
        return InForce(None, None, words)
    return InForce()


def _sentences(transitories: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each sentence about the text's own entry into force, and its words about time."""
    for text in transitories:
        single = " ".join(text.split())
        for match in _SENTENCE.finditer(fold(single)):
            if not _PROVISIONS.search(match["own"]):
                yield (
                    single[match.start("own") : match.end()].strip(),
                    single[slice(*match.span("when"))],
                )


def _apply(when: str, published: date | None) -> Iterator[tuple[str, date | None]]:
    """The rule that the words about time follow, and its day: one pair, or none."""
    words = fold(when)
    if _NEXT_DAY.match(words):
        yield "next_day", _after(published, 1)
    elif _SAME_DAY.match(words):
        yield "same_day", published
    elif days := _DAYS_AFTER.match(words):
        count = _count(days)
        if count is not None:
            yield "days_after", _after(published, count)
    else:
        dates = find_dates(when)
        if dates and dates[0].start <= _DATE_STARTS_BY and " hora" not in words[: dates[0].start]:
            yield "fixed_date", dates[0].date


def _after(published: date | None, days: int) -> date | None:
    return published + timedelta(days) if published else None


def _count(days: re.Match[str]) -> int | None:
    """The number of calendar days printed; ``None`` for working days or no number."""
    if "habiles" in (days["kind"] or ""):
        return None
    if days["figure"]:
        return int(days["figure"])
    words = [word for word in days["words"].split() if word not in ("y", "los")]
    if not words or any(word not in _NUMBERS for word in words):
        return None
    return sum(_NUMBERS[word] for word in words)
