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
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from extractors.law.dates import find_dates
from extractors.law.in_force import InForce
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
    for rule, day in _apply(words, after, facts):
        return InForce(day, rule, words[:_LONGEST_QUOTE])
    return InForce(None, None, words[:_LONGEST_QUOTE])


def _sentences(text: str) -> list[str]:
    return [one.strip() for one in _SENTENCE_END.split(" ".join(text.split()))]


def _apply(words: str, after: str, facts: DocumentFacts) -> Iterator[tuple[str, date | None]]:
    """The rule that the words follow, and its day: one pair, or none."""
    folded = fold(words)
    effect = _EFFECT.search(folded)
    when = folded[effect.start() :] if effect else folded
    retroactive = _RETROACTIVE.search(folded)
    if retroactive:
        dates = find_dates(words[retroactive.end() :])
        yield "retroactive", dates[0].date if dates else None
    elif notification := _NOTIFICATION.search(when):
        if not _LATER.search(when[: notification.start()]):
            day = _notified_on(after)
            yield ("notified_on", day) if day else ("on_notification", None)
    elif publication := _PUBLICATION.search(when):
        if not _LATER.search(when[: publication.start()]) and _is_of_gazette(when, facts):
            yield from _from_publication(when[: publication.start()], facts)
    elif dates := find_dates(words[len(words) - len(when) :]):
        yield "fixed_date", dates[0].date


def _from_publication(ahead: str, facts: DocumentFacts) -> Iterator[tuple[str, date | None]]:
    published = facts.publication_date
    if _NEXT_DAY.search(ahead):
        yield "next_day", published + timedelta(1) if published else None
    else:
        yield "same_day", published


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
