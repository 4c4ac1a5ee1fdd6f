"""Whether a text speaks of trafficking in persons ("trata de personas").

"Trata" is also a verb: "si se trata de personas menores" speaks of no crime, and so do
"cuando se trate de" and "tratándose de". What stands before and after the word decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from extractors.law.letters import fold, only_letters

_CONTEXT = 60  # characters before and after the word that are looked at
_HYPHENATED = re.compile(r"[-\u00ad‐]\s*\n\s*|\u00ad")
_BREAK = r"(?:[-\u00ad‐]\s*)?"
_SCREEN = re.compile(  # the letters come first: sre then looks for them at the speed of memchr
    rf"tra(?<!\wtra)(?<!\bse\stra){_BREAK}ta(?:{_BREAK}nte|\b|{_BREAK}\s*de\s*per)|anti-?\s?trata\b"
)
_WORD = re.compile(r"(?P<anti>anti-?\s?)trata\b|\btrata(?P<doer>ntes?)?(?:\b|(?=de\s*per))")

_WHOM = re.compile(
    r"\s*de\s*(?:(?:las?|los|el|un[oa]?s?|dich[oa]s|es[ao]s)\s+)?(?:perso|seres?\s+human|mujer|"
    r"nin[ao]s?\b|menores|adolescen|infan|blancas|migrantes|indigenas|victimas|esclav)\w*(?:\s+humanos)?"
)
_VERB_AHEAD = re.compile(r"\b(?:se|que|quien|no|donde|le|les|lo|nos|cual|cuando|si)\s+$")
_NOUN_AHEAD = re.compile(
    r"(?:^|[^\w\s]\s*|\b(?:la|de|del|una|esta|dicha|contra|[yoeu]|en|a|para|como|cualquier|toda|"
    r"presunta|por|con|sobre|denominado|delitos?)\s+)$"
)
_LEGAL_PERSONS = re.compile(
    r"\s+(?:fisicas?|morales?|juridicas?|con|sin|que|mayores|menores|distintas?|ajenas?|privadas?)\b"
)
_CRIME_AHEAD = re.compile(
    r"\b(?:victimas?|ofendid[oa]s?|delitos?|ilicitos?|materia|situacion|crimen|fenomeno|riesgo|casos?|"
    r"conductas?|formas?|modalidad(?:es)?|fines|red|redes|tipos?|combate|prevencion|erradicacion|"
    r"atencion|persecucion|sancion|lucha|programa|unidad|fiscalia|comision|ley|relacionad[oa]s?)\s+"
    r"(?:de|a|contra|con|en|por)\s+(?:la\s+)?$|"
    r"\b(?:combatir|prevenir|erradicar|sancionar|perseguir|investigar)\s+(?:la\s+)?$|"
    r"\b(?:contra|a|de|y|o)\s+la\s+$"
)
_CRIME_AFTER = re.compile(
    r"\s+(?:interna|externa|internacional|transnacional|nacional|sexual|laboral|infantil|"
    r"(?:y|o|e)\s+(?:el\s+)?(?:trafico|explotacion))\b"
)
_OF_SOMETHING = re.compile(r"\s*de\s+\w")
_ONE_TRAFFICKER = re.compile(r"\b(?:el|la|un|una|al|del|cada|dicho|presunt[oa]|como|o)\s+$")
_HEALER_AHEAD = re.compile(
    r"\b(?:medic|facultativ|especialista|profesional|personal|psic|odontolog|terapeut|clinic|"
    r"institucion|enfermer)\w*\s+$"
)
_GOODS = re.compile(r"\s+de\s+(?:ganado|granos|vinos|caballos|arte|ropa|maderas?)\b")
_VERB = re.compile(r"\b(?:se|que|quien|no|donde|cual|cuando|si)\s+trat[ae]\b")
_GARBLED = tuple(
    (phrase, 100 * (1 - (2 if len(phrase) >= 14 else 1) / len(phrase)) - 0.01)
    for phrase in (
        "tratadepersonas", "tratadeseresh", "tratademujeres", "tratadeblancas", "tratademenores",
        "victimasdetrata", "delitodetrata", "delitosdetrata", "materiadetrata", "redesdetrata",
        "contralatrata", "combatirlatrata", "trataconfines", "tratadeninas", "trataytrafico",
    )
)  # fmt: skip
"""What a garbled mention is like, without spaces, and how like: one or two letters are wrong."""
_TRAFFICKER = re.compile(r"\b[a-z]{7,11}\b")
_TRAFFICKERS = ("tratante", "tratantes", "antitrata")
_ONE_WRONG = 88.0

SPOTTED = ("trata", "tra-")
"""What every mention prints, as a whole or at the end of a line."""


class MentionForm(StrEnum):
    """How a text names the crime, or those who commit it."""

    OFFENCE = "offence"
    SHORT = "short"
    TRAFFICKERS = "traffickers"


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text speaks of trafficking: characters ``[start, end)`` of that text."""

    start: int
    end: int
    form: MentionForm


def screen(text: str) -> bool:
    """Whether a page may speak of trafficking: misses none that does, may be wrong.

    Fast enough for every page of every gazette; ask ``concerns_trafficking`` of the
    pages that pass.
    """
    return _SCREEN.search(text.lower()) is not None


def screen_recognised(text: str) -> bool:
    """Whether a text may speak of trafficking that was recognised, well or badly.

    Words may be joined or split and one or two of their letters wrong. "Se trata" and
    "de que trata" do not count.

    Example:
        >>> screen_recognised("víctimas de trala de persnas"), screen_recognised("se trata de")
        (True, False)
    """
    printed = _VERB.sub(" ", fold(_HYPHENATED.sub("", text)))
    if screen(printed):
        return True
    letters = only_letters(printed) + " " * len(_GARBLED[0][0])
    if any(fuzz.partial_ratio(phrase, letters, score_cutoff=cut) for phrase, cut in _GARBLED):
        return True
    return any(
        fuzz.ratio(word, known, score_cutoff=_ONE_WRONG)
        for word in _TRAFFICKER.findall(printed)
        for known in _TRAFFICKERS
    )


def concerns_trafficking(text: str) -> bool:
    """Whether a text names the crime of trafficking in persons; "tratantes" alone does not.

    Example:
        >>> concerns_trafficking("víctimas de la TRATA DE PERSONAS")
        True
        >>> concerns_trafficking("si se trata de personas menores de edad")
        False
    """
    return any(mention.form is not MentionForm.TRAFFICKERS for mention in _mentions(text))


def find_mentions(text: str) -> list[Mention]:
    """Every place where a text speaks of trafficking, in printed order."""
    return list(_mentions(text))


def _mentions(text: str) -> Iterator[Mention]:
    if not screen(text):
        return
    folded, places = _fold(text)
    for match in _WORD.finditer(folded):
        ahead = folded[max(0, match.start() - _CONTEXT) : match.start()]
        after = folded[match.end() : match.end() + _CONTEXT]
        form, length = _name(match, ahead, after)
        if form is not None:
            end = match.end() + length
            yield Mention(places[match.start()], places[end - 1] + 1, form)


def _name(match: re.Match[str], ahead: str, after: str) -> tuple[MentionForm | None, int]:
    """The form of a mention and how many letters after the word belong to it."""
    if match.group("doer"):
        return (MentionForm.TRAFFICKERS if _is_doer(match, ahead, after) else None), 0
    whom = _WHOM.match(after)
    if whom:
        is_crime = _is_crime_against(ahead, after[whom.end() :])
        return (MentionForm.OFFENCE if is_crime else None), whom.end()
    is_short = match.group("anti") or (_is_short(ahead, after) and not _OF_SOMETHING.match(after))
    return (MentionForm.SHORT if is_short else None), 0


def _is_crime_against(ahead: str, rest: str) -> bool:
    if _NOUN_AHEAD.search(ahead):
        return True
    return not _VERB_AHEAD.search(ahead) and not _LEGAL_PERSONS.match(rest)


def _is_short(ahead: str, after: str) -> bool:
    if _VERB_AHEAD.search(ahead):
        return False
    return bool(_CRIME_AHEAD.search(ahead) or _CRIME_AFTER.match(after))


def _is_doer(match: re.Match[str], ahead: str, after: str) -> bool:
    if _HEALER_AHEAD.search(ahead) or _GOODS.match(after):
        return False
    return match.group("doer") == "ntes" or bool(_ONE_TRAFFICKER.search(ahead))


def _fold(text: str) -> tuple[str, list[int]]:
    """Lower case without accents or line-end hyphens, and each letter's place in the text."""
    dropped = {i for match in _HYPHENATED.finditer(text) for i in range(*match.span())}
    places = [index for index in range(len(text)) if index not in dropped]
    folded = fold(text)
    return "".join(folded[index] for index in places), places
