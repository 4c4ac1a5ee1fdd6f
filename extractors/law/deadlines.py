"""What a law's transitories give somebody a time to do, and until when.

"El Ejecutivo expedirá el Reglamento dentro de los noventa días siguientes a la publicación"
is a duty (a regulation), a limit (ninety days) and what it counts from. The day is counted
as ``in_force_rules`` counts days. It is not known where working days are meant, where
nothing is said that the limit counts from, or where it counts from another act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from extractors.law.dates import find_dates
from extractors.law.in_force_rules import Timing, apply_rule
from extractors.law.letters import fold
from extractors.law.numerals import CARDINALS


class Duty(StrEnum):
    """What must be done by then."""

    REGULATION = "regulation"
    COMMISSION = "commission"
    PROGRAMME = "programme"
    UNIT = "specialised_unit"
    PROTOCOL = "protocol"
    BUDGET = "budget"
    HARMONISATION = "harmonisation"
    OTHER = "other"


class CountsFrom(StrEnum):
    """What a limit counts from, as it says itself; ``DATE``: it is a printed day."""

    PUBLICATION = "publication"
    IN_FORCE = "in_force"
    DATE = "date"
    OTHER_ACT = "other_act"
    UNSTATED = "unstated"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A duty and its limit; ``words`` are the sentence, ``[start, end)`` of the text.

    ``limit`` is the limit in words that ``apply_rule`` reads, empty for a printed ``date``.
    """

    duty: Duty
    counts_from: CountsFrom
    words: str
    start: int
    end: int
    limit: str = ""
    date: date | None = None


_SENTENCE = re.compile(r"\S(?:[^.;\n]|[.;](?!\s|$)|(?<=\bno)\.|(?<=\bart)\.)*[.;]?")
_AHEAD = (
    r"(?:\s+(?:un|el|los|las|del?|plazo|termino|periodo|lapso|maximo|improrrogable|perentorio|no|"
    r"mayor|mas|que|exceda|excedera|podra|exceder|superior|supere|hasta|dentro|en|a|al|siguientes|"
    r"proximos|primeros|contar|con|tardar))*"
)
_CARDINAL = "|".join(sorted(CARDINALS, key=len, reverse=True))
_NUMBER = rf"(?:\d+|(?:{_CARDINAL})(?:\s+(?:y\s+)?[a-z]+){{0,2}})(?:\s*\([a-z\d ]+\))?"
_LIMIT = re.compile(
    r"\b(?:dentro|en(?=\s+(?:un|el|plazo|termino))|contar[a-z]*\s+con|tendra[a-z]*|"
    rf"dispon[a-z]+\s+de|a(?=\s+(?:mas\s+tardar|los)\b)){_AHEAD}"
    rf"\s+(?P<number>{_NUMBER})"
    r"\s+(?P<unit>dias|mes(?:es)?|anos?)\b(?P<kind>\s+(?:naturales|habiles|calendario))?"
)
_BY_DATE = re.compile(r"\ba\s+mas\s+tardar(?:\s+(?:el|al|para|dia|proximo))*\s+")
_ACT = (
    r"(?:(?P<publication>publicacion|publicad[oa]|se\s+publique)|(?P<in_force>"
    r"entrada\s+en\s+vigor|entre\s+en\s+vigor|inicio\s+de\s+(?:su\s+)?vigencia|vigencia))"
)
_OF_ACT = re.compile(
    r"^(?:[\s,]*\b(?:siguientes?|posteriores|contados?|computados?|despues|tras|a\s+partir|desde|"
    rf"del?|al?|la|el|en|que|dia|fecha|su|esta|este|presente|ley|decreto|natural)\b)*\s+{_ACT}"
)
_ACT_AHEAD = re.compile(rf"\b(?:a\s+partir|desde)(?:\s+(?:del?|la|su|fecha))*\s+{_ACT}")
_COUNTED = re.compile(
    r"^[\s,]*(?:siguientes?|posteriores|contados?|computados?|despues|a\s+partir)\b"
    r"[^,]*?(?=,|\bpara\b|\bdebera|$)"
)
_COMES_INTO_FORCE = re.compile(
    r"\b(?:entrara[n]?|iniciara[n]?|comenzara[n]?|surtira[n]?)\s+(?:en\s+|su\s+|a\s+)*"
    r"(?:vig[a-z]+|efectos?)"
)
_MAKE = (
    r"(?:expe?d|expid|emit|public|elabor|formul|aprob|adecu|adapt|modific|present|actualiz)[a-z]*"
)
_SET_UP = (
    r"(?:instal|integr|constitu|conform|cre(?:ar|ara|acion|en|arse)\b|establec|design|elegi|"
    r"puesta|poner|operar|funcion)[a-z]*"
)
_DUTIES = (
    (Duty.REGULATION, _MAKE, r"reglament(?:os?|aria)\b(?!\s+inter)"),
    (
        Duty.UNIT,
        _SET_UP,
        r"(?:unidad(?:es)?|(?:vice)?fiscalias?|coordinacion(?:es)?|agencias?)\s+especializadas?",
    ),
    (
        Duty.COMMISSION,
        _SET_UP,
        r"(?:comision(?:es)?|comites?|consejos?|organismos?|organo|sistema)\b",
    ),
    (Duty.PROGRAMME, _MAKE, r"(?:programas?|plan)\b"),
    (Duty.PROTOCOL, _MAKE, r"(?:lineamientos|protocolos?|manual(?:es)?)\b"),
    (Duty.BUDGET, r"[a-z]+", r"(?:fondos?|fideicomisos?|presupuest[a-z]+|partidas?)\b"),
    (
        Duty.HARMONISATION,
        r"(?:armoniz|adecu|reform|modific)[a-z]*",
        r"(?:leyes|legislacion(?:es)?|ordenamientos?|codigos?|disposiciones|marco\s+juridico)\b",
    ),
)
_DUTY_PATTERNS = tuple(
    (
        duty,
        re.compile(
            rf"\b{verb}\W+(?:\w+\W+){{0,8}}?{noun}|\b{noun}\W+(?:\w+\W+){{0,14}}?{verb}"
            if verb != "[a-z]+"
            else rf"\b{noun}"
        ),
    )
    for duty, verb, noun in _DUTIES
)


def find_deadlines(text: str) -> list[Deadline]:
    """Every duty with a limit that a transitory article sets, in printed order.

    Example:
        >>> text = "El Ejecutivo expedirá el Reglamento dentro de los 90 días de su publicación."
        >>> [(one.duty.value, one.counts_from.value) for one in find_deadlines(text)]
        [('regulation', 'publication')]
    """
    return [one for sentence in _SENTENCE.finditer(text) for one in _deadlines(sentence)]


def due_date(deadline: Deadline, published: date | None, in_force: date | None) -> Timing | None:
    """The last day of a deadline and the rule that gives it; ``None`` where none does.

    Args:
        deadline: As found.
        published: When the law that sets it was published, if known.
        in_force: From when it binds, if known.

    Example:
        >>> text = "Se instalará la Comisión en un plazo de 30 días de su publicación."
        >>> due_date(find_deadlines(text)[0], date(2013, 1, 1), None)
        Timing(rule='days_after', date=datetime.date(2013, 1, 31))
    """
    if deadline.counts_from is CountsFrom.DATE:
        return Timing("fixed_date", deadline.date)
    bases = {CountsFrom.PUBLICATION: published, CountsFrom.IN_FORCE: in_force}
    if deadline.counts_from not in bases:
        return None
    return apply_rule(deadline.limit, bases[deadline.counts_from])


def _deadlines(sentence: re.Match[str]) -> Iterator[Deadline]:
    words = sentence.group()
    folded = fold(words)
    comes_into_force = _COMES_INTO_FORCE.search(folded)
    for limit in _LIMIT.finditer(folded):
        if not (comes_into_force and comes_into_force.start() < limit.start()):
            yield Deadline(
                _duty(folded, limit),
                _counts_from(folded, limit),
                words,
                *sentence.span(),
                f"a los {limit['number']} {limit['unit']}{limit['kind'] or ''} de su publicacion",
            )
    for by in _BY_DATE.finditer(folded):
        dates = find_dates(words[by.end() :])
        if dates and dates[0].start == 0:
            duty = _duty(folded, by)
            yield Deadline(duty, CountsFrom.DATE, words, *sentence.span(), date=dates[0].date)


def _counts_from(folded: str, limit: re.Match[str]) -> CountsFrom:
    after = folded[limit.end() :]
    act = _OF_ACT.match(after)
    if act is None and _COUNTED.match(after):
        return CountsFrom.OTHER_ACT
    act = act or _ACT_AHEAD.search(folded[: limit.start()])
    if act is None:
        return CountsFrom.UNSTATED
    return CountsFrom.PUBLICATION if act["publication"] else CountsFrom.IN_FORCE


def _duty(folded: str, limit: re.Match[str]) -> Duty:
    """The first duty that the sentence names, its limit and what it counts from taken out."""
    after = folded[limit.end() :]
    base = _OF_ACT.match(after) or _COUNTED.match(after)
    rest = f"{folded[: limit.start()]} {after[base.end() if base else 0 :]}"
    found = [(place.start(), duty) for duty, form in _DUTY_PATTERNS if (place := form.search(rest))]
    return min(found)[1] if found else Duty.OTHER
