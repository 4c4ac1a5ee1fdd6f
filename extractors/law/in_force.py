"""Transitory articles into the day a text begins to bind.

Only a sentence about the text itself counts ("El presente Decreto entrará en vigor …");
``extractors.law.in_force_rules`` says which words give which day, and whatever else is
printed is quoted and gives none. What of the text binds from another day is read by
``extractors.law.in_force_exceptions``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from extractors.law.in_force_rules import Timing, apply_rule
from extractors.law.letters import fold
from extractors.model import Finding, FindingKind, Instrument, InstrumentKind, ProvisionKind

LONGEST_QUOTE = 500
CONTRADICTORY = "contradictory"

BEGINS = (
    r"(?:(?:entrara?|estara)n?\s+en\s+(?:vigor|vigencia)|"
    r"(?:iniciara|comenzara|empezara|surtira|cobrara|tendra)n?\s+"
    r"(?:a\s+regir|(?:su\s+|sus\s+)?(?:vigencia|efectos?)|en\s+vigor))\b"
)
"""The verb by which a text begins to bind, folded."""

EXCEPT = (
    r"(?:(?:con|a)\s+(?:la\s+)?(?:excepcion|salvedad)\s+(?:hecha\s+)?(?=del?\b)|"
    r"(?:excepto|salvo|exceptuando(?:se)?)\b)"
)
"""What begins an exception, folded."""

_PART = (
    r"(?:articulos?|fracci(?:on|ones)|parrafos?|incisos?|capitulos?|titulos?|seccion(?:es)?|"
    r"libros?|apartados?|obligaciones|atribuciones|"
    r"relativ[oa]s?|referentes?|en\s+materia)"
)

STOP = r"(?:(?<!\do)(?<![º°])(?<!\bno)\.(?=\s|$)|;|$)"
"""The end of a sentence; the point of "1o." and of "No." is none."""

_TEXT = (
    r"(?P<noun>decretos?|ley|codigo|reglamentos?|acuerdos?|ordenamiento|bando|constitucion|"
    r"estatutos?|disposiciones|lineamientos|reformas?|modificaci(?:on|ones)|adici(?:on|ones)|plan|"
    r"programa|presupuesto|tarifas?|arancel|manual|convenio|normas?)"
)
_THIS = r"(?:(?:el|la|los|las)\s+presentes?|este|esta|estos|estas)"
_CONTENTS = (
    r"(?:l[oa]s\s+(?:disposiciones|reformas|adiciones|modificaciones|derogaciones)"
    r"(?:\s+(?:y|o)\s+[a-z]+)?\s+(?:(?:contenidas|previstas|establecidas)\s+en\s+|de\s+|d(?=el\s)))?"
)
_SUBJECT = (
    rf"(?:{_CONTENTS}{_THIS}\s+{_TEXT}|(?:el|la|los|las)\s+presentes?|"
    rf"(?:el|la)\s+{_TEXT.replace('noun', 'respective')}\s+respectiv[oa])\b"
)
_SENTENCE = re.compile(
    rf"(?:^|[.;:,\-–]\s*)(?P<own>{_SUBJECT}[^.;:]{{0,200}}?\b{BEGINS})(?P<when>.*?{STOP})",
    re.DOTALL,
)
_OF_PART = re.compile(rf"\b{_PART}\b")
_EXCEPTION = re.compile(rf"\b{EXCEPT}")
_LASTS = re.compile(r"\btendran?\b")
_UNTIL = re.compile(r"[\s,]*(?:(?:solo|solamente|unicamente)\s+)?hasta\b")
_KINDS = frozenset(kind.value for kind in InstrumentKind)


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


@dataclass(frozen=True, slots=True)
class _Said:
    """One sentence about the text's own entry into force: what it calls it, and when."""

    noun: str
    words: str
    timing: Timing | None


def compute_in_force(
    transitories: Sequence[str], publication_date: date | None, kind: InstrumentKind | None = None
) -> InForce:
    """The day that a text's transitory articles give for its beginning to bind.

    The first sentence that speaks of the whole text decides; where another gives it
    another day, none is believed and both are quoted.

    Args:
        transitories: Their texts in printed order.
        publication_date: The day that the rules count from.
        kind: What the text is: "esta Ley" is not the decree that issues it.

    Example:
        >>> compute_in_force(
        ...     ["Esta Ley entrará en vigor el día de su publicación."], date(2012, 12, 31))
        InForce(date=datetime.date(2012, 12, 31), rule='same_day', \
words='Esta Ley entrará en vigor el día de su publicación.')
    """
    said = list(_sentences(transitories, publication_date))
    others = _KINDS - {kind.value} if kind else frozenset()
    own = [one for one in said if one.noun.removesuffix("s") not in others] or said
    if not own:
        return InForce()
    days = {one.timing.date for one in own if one.timing and one.timing.date}
    if len(days) > 1:
        quoted = " […] ".join(dict.fromkeys(one.words for one in own))
        return InForce(None, CONTRADICTORY, quoted[: 2 * LONGEST_QUOTE])
    first = own[0]
    if first.timing is None:
        return InForce(words=first.words)
    return InForce(first.timing.date, first.timing.rule, first.words)


def contradiction(instrument: Instrument) -> list[Finding]:
    """The finding that a text's own transitory articles give it different days, if they do."""
    own = (p for p in instrument.provisions if p.kind is ProvisionKind.TRANSITORY)
    first = next(own, None)
    if first is None or instrument.in_force_rule != CONTRADICTORY:
        return []
    words = instrument.in_force_words or ""
    return [Finding(FindingKind.IN_FORCE_CONTRADICTORY, first.first_page, words)]


def _sentences(transitories: Sequence[str], published: date | None) -> Iterator[_Said]:
    """Each sentence about the text's own entry into force, its words about time read."""
    for text in transitories:
        single = " ".join(text.split())
        for match in _SENTENCE.finditer(fold(single)):
            subject, then = (_EXCEPTION.split(match[part])[0] for part in ("own", "when"))
            when = single[match.start("when") :][: len(then)]
            if _OF_PART.search(subject) or is_ending(match["own"], when):
                continue
            words = single[match.start("own") : match.end()].strip()[:LONGEST_QUOTE]
            yield _Said(match["noun"] or "", words, apply_rule(when, published))


def is_ending(until_verb: str, when: str) -> bool:
    """Whether "tendrá vigencia hasta …" says how long, not from when."""
    return bool(_LASTS.search(until_verb) and _UNTIL.match(fold(when)))
