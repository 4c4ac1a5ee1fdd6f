"""From when a court's ruling takes effect, by rules that have names.

on_notification  "a partir de la notificación de estos puntos resolutivos al Congreso"
notified_on      the same, and a later sentence says on which day that was
retroactive      "con efectos retroactivos al 20 de abril de 2013"
same_day         "a partir de su publicación en el Diario Oficial", printed in that gazette
next_day         "al día siguiente de su publicación …", printed in that gazette
fixed_date       "a partir del 1 de enero de 2014"
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from extractors.law.dates import find_dates
from extractors.law.in_force import InForce
from extractors.law.in_force_rules import Timing, apply_rule
from extractors.law.letters import fold
from extractors.model import DocumentFacts

_LONGEST_QUOTE = 500
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)”»\"’])[.;]\s+(?=[A-ZÁÉÍÓÚ])")
_EFFECT = re.compile(
    r"\b(?:surti(?:ra|ran|r|endo)|surt(?:e|en|a|an)|tendra|tendran|tiene|produci(?:ra|ran))\b"
    r"[^.;]{0,60}\befectos?\b|\bcon efectos? (?:a partir|desde)\b|\befectos? retroactiv|\bretrotra"
)
_RETROACTIVE = re.compile(r"\bretroactiv\w*|\bretrotra\w*")
_NOTIFICATION = re.compile(r"\bnotifi(?:cacion|que|quen|cad[oa]s?)\b")
_PUBLICATION = re.compile(r"\bpublicacion\b|\bpublique\b")
_LATER = re.compile(r"\b(?:dias|mes|meses|ano|anos|plazo|periodo|transcurrid\w+)\b")
_NEXT_DAY = re.compile(r"\bdia (?:habil |natural )?siguiente\b")
_FEDERAL = re.compile(r"\bdiario oficial\b")
_LOCAL = re.compile(r"\b(?:periodico|gaceta|boletin) oficial\b|\bgaceta del gobierno\b")
_NOTIFIED = re.compile(
    r"\bnotific(?:ad[oa]s?|o|aron|acion)\b|\b(?:oficio|diligencia) de notificacion\b"
)
_OF_ANOTHER = re.compile(r"\b(?:publicad|aprobad|expedid|promulgad|dictad|resuelt)[oa]s?\b")
_CONGRESS = re.compile(r"\b(?:congreso|legislatura|poder legislativo|asamblea)\b")


def find_effect(paragraphs: Iterable[str], after: str, facts: DocumentFacts) -> InForce:
    """From when a ruling takes effect, by which rule, and the words that say so.

    Args:
        paragraphs: Its operative paragraphs, in printed order.
        after: What the gazette prints below them.
        facts: Of the edition: whose gazette it is, and of which day.
    """
    said = [one for text in paragraphs for one in _sentences(text) if _EFFECT.search(fold(one))]
    if not said:
        return InForce()
    retroactive = (one for one in said if _RETROACTIVE.search(fold(one)))
    words = next(retroactive, said[0])
    timing = _apply(words, after, facts)
    quote = words[:_LONGEST_QUOTE]
    return InForce(timing.date, timing.rule, quote) if timing else InForce(words=quote)


def _sentences(text: str) -> list[str]:
    return [one.strip() for one in _SENTENCE_END.split(" ".join(text.split()))]


def _apply(words: str, after: str, facts: DocumentFacts) -> Timing | None:
    """The rule that the words follow, and its day."""
    folded = fold(words)
    effect = _EFFECT.search(folded)
    when = folded[effect.start() :] if effect else folded
    if retroactive := _RETROACTIVE.search(folded):
        return Timing("retroactive", _day_in(words[retroactive.end() :]))
    if notification := _NOTIFICATION.search(when):
        if _LATER.search(when[: notification.start()]):
            return None
        day = _notified_on(after)
        return Timing("notified_on", day) if day else Timing("on_notification")
    if publication := _PUBLICATION.search(when):
        ahead = when[: publication.start()]
        if _LATER.search(ahead) or not _is_of_gazette(when, facts):
            return None
        published = facts.publication_date
        if not _NEXT_DAY.search(ahead):
            return Timing("same_day", published)
        return Timing("next_day", published + timedelta(1) if published else None)
    stated = apply_rule(words[effect.end() :], None) if effect else None
    return stated if stated and stated.date else None


def _day_in(words: str) -> date | None:
    """The first day printed, unless it is that of another text ("publicado el …")."""
    dates = find_dates(words)
    is_own = dates and not _OF_ANOTHER.search(fold(words[: dates[0].start]))
    return dates[0].date if is_own else None


def _is_of_gazette(when: str, facts: DocumentFacts) -> bool:
    """Whether the first gazette that the words name is the one that prints them."""
    federal, local = _FEDERAL.search(when), _LOCAL.search(when)
    if facts.jurisdiction is None or (federal is None and local is None):
        return False
    is_federal = local is None or (federal is not None and federal.start() < local.start())
    return is_federal == (facts.jurisdiction == "FED")


def _notified_on(after: str) -> date | None:
    """The day on which the text below says that the congress was notified."""
    for sentence in _sentences(after):
        folded = fold(sentence)
        notified = _NOTIFIED.search(folded)
        if notified and _CONGRESS.search(folded):
            days = find_dates(sentence[notified.end() :]) or find_dates(sentence)
            if days:
                return days[0].date
    return None
