"""Operative paragraphs of a court's ruling into what they strike, and from when.

"Se declara la invalidez de los artículos 9, fracción II, y 12 de la Ley de Faros" strikes two;
"se reconoce la validez", "se desestima" and "se sobresee" strike nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.law.clauses import ClauseChange, parse_clause
from extractors.law.corrected import find_corrected
from extractors.law.letters import fold

_INVALID = (
    r"(?:se )?(?:declaran?|decretan?|determinan?)(?: (?:fundad[oa]s?|la procedencia)[^.;]{0,80}?)?"
    r"[\s,]*(?:por (?:extension|via de consecuencia)|en via de consecuencia|de manera extensiva|"
    r"con efectos generales|asimismo)?[\s,]*(?:la )?(?:invalidez|inconstitucionalidad|nulidad)|"
    r"(?:se )?invalidan?(?=\s+(?:el|la|los|las)\b)|(?:asi como, por extension, la|"
    r"y,? (?:por extension|en via de consecuencia),? la)(?= del?\b)"
)
_OTHER = (
    r"(?:se )?(?:reconocen?|desestiman?|sobreseen?|exhortan?|ordena|vincula|condena|absuelve)\b|"
    r"se declaran? (?:la )?(?:valid|improced|infundad|procedent)[a-z]*|publiquese\b|notifiquese\b|"
    r"(?:surtiran?|surten?|tendran?|en la inteligencia|en (?:los )?terminos|por las? razon(?:es)?|"
    r"por los motivos|de conformidad con|conforme a|para los efectos|con (?:la )?salvedad|"
    r"la cual|las cuales|cuya|en atencion|con efectos (?:retroactiv|a partir|desde)[a-z]*)\b"
)
_VERB = re.compile(rf"\b(?:(?P<strikes>{_INVALID})|(?P<other>{_OTHER}))")
_ASIDE = re.compile(r"\b(?:cuya|su) invalidez se declara\b")
_AHEAD = (
    r"(?:[\s,:]*(?:con efectos generales|en v[íi]a de consecuencia|por extensi[óo]n|total|"
    r"parcial))*"
)
_OF = re.compile(rf"(?i){_AHEAD}[\s,:]*(?:(?:respecto\s+)?(?:(?P<masculine>del)|de)\b\s*)")
_DIVERSE = re.compile(r"(?i)\b(?:diversos?|numerales?|preceptos?)\s+(?:art[íi]culos?\s+)?(?=\d)")
_QUOTE = r"[“«\"‘'][^”»\"’]{1,600}?[”»\"’']"
_PORTION = re.compile(
    r"[\s,]*\b(?:en|de) (?:la|las|su|sus) (?:respectivas? )?(?:porci(?:on|ones)|parte)s?"
    r"(?: normativas?)?(?: que(?: a la letra)?(?: (?:dice|establece|senala|indica|prev[ee])n?)?)?"
    rf"[\s,:]*{_QUOTE}(?:[\s,;]*(?:y|e|asi como)?[\s,;]*{_QUOTE})*"
)
_INNER = re.compile(r"[“«\"‘'](?P<inner>[^”»\"’]{1,600}?)[”»\"’']")


@dataclass(frozen=True, slots=True)
class Invalidity:
    """What a ruling strikes: a text, an article or a part of it, or only the words ``struck``."""

    instrument: str
    label: str | None
    part: str
    struck: str = ""


def parse_invalidity(text: str, instrument: str = "") -> tuple[Invalidity, ...]:
    """What one operative paragraph of a ruling strikes, in printed order.

    Args:
        text: The paragraph, with or without its ordinal.
        instrument: What was struck before it, for "del mismo ordenamiento".

    Example:
        >>> for one in parse_invalidity("SEGUNDO. Se declara la invalidez de los artículos 9, "
        ...     "fracción II, en la porción normativa “por nacimiento”, y 12 de la Ley de Faros."):
        ...     print(one.label, one.part, one.struck, one.instrument, sep=" | ")
        9 | fracción II | por nacimiento | Ley de Faros
        12 |  |  | Ley de Faros
        >>> parse_invalidity("Se reconoce la validez del artículo 3 de la Ley de Faros.")
        ()
    """
    printed = " ".join(text.split())
    found: list[Invalidity] = []
    since = 0
    for verb, start, end in _objects(printed):
        ahead = find_corrected(printed[since:verb])
        named = ahead.instrument if ahead is not None else ""
        found += [
            replace(one, instrument=one.instrument or named) for one in _struck(printed, start, end)
        ]
        since = end
    return tuple(dict.fromkeys(_bound(found, instrument)))


def _bound(found: Sequence[Invalidity], before: str) -> Iterator[Invalidity]:
    """Each with its instrument: its own, the last named, or else the next one named."""
    named = next((one.instrument for one in found if one.instrument), before)
    for one in found:
        named = one.instrument or named
        if named:
            yield replace(one, instrument=named)


def strikes(text: str) -> bool:
    """Whether a paragraph declares something invalid, readable or not."""
    words = _unquoted(text)
    return bool(_ASIDE.search(words)) or any(verb["strikes"] for verb in _VERB.finditer(words))


def _unquoted(printed: str) -> str:
    """The folded text, what is quoted blanked out."""
    return _INNER.sub(lambda match: " " * len(match.group()), fold(printed))


def _objects(printed: str) -> Iterator[tuple[int, int, int]]:
    """Each verb that strikes: where it begins and ends, and where what it strikes ends."""
    words = _unquoted(printed)
    verbs = list(_VERB.finditer(words))
    for place, verb in enumerate(verbs):
        if verb["strikes"]:
            is_last = place + 1 == len(verbs)
            yield verb.start(), verb.end(), len(words) if is_last else verbs[place + 1].start()


def _struck(text: str, start: int, end: int) -> list[Invalidity]:
    """What the object of one declaration comes to; its portions belong to the label before."""
    printed = text[start:end]
    portions = list(_PORTION.finditer(fold(printed)))
    kept = printed
    for match in portions:
        kept = f"{kept[: match.start()]}{' ' * len(match.group())}{kept[match.end() :]}"
    whole = [Invalidity(one.instrument, one.label, one.part) for one in _parse(kept)]
    labelled = [one for one in whole if one.label] or whole
    words: dict[int, list[str]] = defaultdict(list)
    for match in portions:
        ahead = sum(1 for one in _parse(kept[: match.start()]) if one.label)
        words[max(0, ahead - 1)] += [
            one["inner"] for one in _INNER.finditer(printed[match.start() : match.end()])
        ]
    found = [one for one in whole if one not in labelled]
    for place, one in enumerate(labelled):
        found += [replace(one, struck=struck) for struck in words[place]] or [one]
    return found


def _parse(printed: str) -> Sequence[ClauseChange]:
    """What is named after "la invalidez", read as what a decree repeals."""
    ahead = _OF.match(printed)
    object_ = printed[ahead.end() :] if ahead else printed
    article = "el " if ahead and ahead["masculine"] else ""
    return parse_clause(f"Se deroga {article}{_DIVERSE.sub('artículos ', object_)}")
