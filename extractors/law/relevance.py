"""Whether a text speaks of trafficking in persons ("trata de personas").

"Trata" is also a verb: "si se trata de personas menores" speaks of no crime, and so do
"cuando se trate de" and "tratándose de". What stands before the word decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_WHOM = (
    r"(?:(?:las?|los|el|un[oa]?s?|dich[oa]s|es[ao]s)\s+)?"
    r"(?:perso|seres?\s+human|mujer|nin[ao]s?\b|menores|adolescen|infan|blancas|migrantes|indigenas|"
    r"victimas|esclav)\w*(?:\s+humanos)?"
)
_OFFENCE = re.compile(rf"(?P<ahead>\w+\W+|\W*)\b(?P<words>trata\s*de\s*{_WHOM})")
_NOUN_AHEAD = (
    r"(?:victimas?|ofendid[oa]s?|delitos?|ilicitos?|materia|situacion|crimen|fenomeno|riesgo|casos?|"
    r"conductas?|formas?|modalidad(?:es)?|fines|redes|red|tipos?|combate|prevencion|erradicacion|"
    r"atencion|persecucion|sancion|lucha|combatir|prevenir|erradicar|sancionar|programa|unidad|"
    r"relacionad[oa]s?|"
    r"fiscalia|comision|ley)"
)
_SHORT = re.compile(
    rf"\b{_NOUN_AHEAD}\s+(?:(?:de|a|contra|con|en|por|al)\s+)?(?:la\s+)?(?P<words>trata)\b(?!\s*de\s)|"
    r"\b(?:contra|previas?\s+a|de|y|o)\s+la\s+(?P<after>trata)\b(?!\s*de\s)|"
    r"\b(?<!se )(?P<kind>trata\s+(?:interna|externa|internacional|transnacional|nacional|sexual|laboral|"
    r"infantil|(?:y|o|e)\s+(?:el\s+)?(?:trafico|explotacion)))\b|"
    r"\b(?P<anti>anti-?\s?trata)\b"
)
_TRAFFICKERS = re.compile(r"(?P<ahead>\w+\s+|\W*)\b(?P<words>tratantes?)\b(?P<whom>\s+de\s+\w+)?")
_VERB_AHEAD = {"se", "que", "quien", "no", "donde", "le", "les", "lo", "nos", "cual", "cuando"}
_SOFT_AHEAD = {
    "la", "de", "del", "una", "esta", "dicha", "contra", "y", "o", "e", "u", "en", "a", "delito",
    "delitos", "para", "como", "cualquier", "toda", "presunta", "por", "con", "sobre", "denominado",
}  # fmt: skip
_LEGAL_PERSONS = re.compile(
    r"\s+(?:fisicas?|morales?|juridicas?|con|sin|que|mayores|menores|distintas?|ajenas?|"
    r"extranjeras?|privadas?)\b"
)
_HEALERS = re.compile(
    r"medic|facultativ|especialista|profesional|personal|psic|odontolog|terapeut|clinic|lo\b|"
    r"institucion|contra|enfermer"
)
_GOODS = re.compile(r"\s+de\s+(?:ganado|granos|vinos|caballos|arte|ropa|maderas?)")
_SCREEN = re.compile(
    r"(?<!\bse\s)\btra(?:[-\u00ad]\s*)?ta(?:ntes?)?(?:\b|\s*de\s*per)|anti-?trata|t r a t a\b",
    re.IGNORECASE,
)


class MentionForm(StrEnum):
    """How a text names the crime or those who commit it."""

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
    """Whether a page may speak of trafficking: never misses one that does, may be wrong.

    Fast enough for every page of every gazette; ask ``concerns_trafficking`` of the
    pages that pass.
    """
    return _SCREEN.search(text) is not None


def concerns_trafficking(text: str) -> bool:
    """Whether a text speaks of the crime of trafficking in persons.

    Example:
        >>> concerns_trafficking("víctimas de la TRATA DE PERSONAS")
        True
        >>> concerns_trafficking("si se trata de personas menores de edad")
        False
    """
    return next(_mentions(text), None) is not None


def find_mentions(text: str) -> list[Mention]:
    """Every place where a text speaks of trafficking, in order, none inside another."""
    found: list[Mention] = []
    for mention in sorted(_mentions(text), key=lambda mention: (mention.start, -mention.end)):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return found


def _mentions(text: str) -> Iterator[Mention]:
    folded, places = _fold(text)

    def mention(form: MentionForm, span: tuple[int, int]) -> Mention:
        return Mention(places[span[0]], places[span[1] - 1] + 1, form)

    for match in _OFFENCE.finditer(folded):
        if _is_offence(match, folded):
            yield mention(MentionForm.OFFENCE, match.span("words"))
    for match in _SHORT.finditer(folded):
        group = match.lastgroup
        if group is not None:
            yield mention(MentionForm.SHORT, match.span(group))
    for match in _TRAFFICKERS.finditer(folded):
        if _are_traffickers(match):
            yield mention(MentionForm.TRAFFICKERS, match.span("words"))


def _is_offence(match: re.Match[str], folded: str) -> bool:
    ahead = match.group("ahead")
    word = ahead.strip(" \n\t")
    if not word.isalpha() or word in _SOFT_AHEAD:
        return True
    return word not in _VERB_AHEAD and not _LEGAL_PERSONS.match(folded, match.end("words"))


def _are_traffickers(match: re.Match[str]) -> bool:
    ahead, whom = match.group("ahead"), match.group("whom") or ""
    return not _HEALERS.match(ahead) and not _GOODS.match(whom)


def _fold(text: str) -> tuple[str, list[int]]:
    """Lower case without accents or line-end hyphens, and each letter's place in the text."""
    letters: list[str] = []
    places: list[int] = []
    position = 0
    for match in re.finditer(r"[-\u00ad‐]\s*\n\s*|\u00ad", text):
        _fold_run(text, position, match.start(), letters, places)
        position = match.end()
    _fold_run(text, position, len(text), letters, places)
    return "".join(letters), places


def _fold_run(text: str, start: int, end: int, letters: list[str], places: list[int]) -> None:
    for index in range(start, end):
        for letter in unicodedata.normalize("NFD", text[index].lower()):
            if not unicodedata.combining(letter):
                letters.append(letter)
                places.append(index)
