"""Whether a text concerns trafficking in persons ("trata de personas"), and by which rule.

A page is first screened, fast; then the words of each text are judged: the noun "trata"
(``mentions``), or the acts and the purpose of the offence where it goes without its name
(``offence``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from rapidfuzz import fuzz

from extractors.law import mentions, offence
from extractors.law.letters import fold, only_letters
from extractors.law.mentions import Mention, MentionForm

_HYPHENATED = re.compile(r"[-\u00ad‐]\s*\n\s*|\u00ad")
_BREAK = r"(?:[-\u00ad‐]\s*)?"
_SCREEN = re.compile(  # the letters come first: sre then looks for them at the speed of memchr
    r"tra(?:(?<!\wtra)|(?<=\bdetra)|(?<=\blatra)|(?<=\bdelatra)|(?<=\bytra)|(?<=\bantitra))"
    rf"(?<!\bse\stra){_BREAK}ta(?:{_BREAK}nte|\b|_|{_BREAK}\s*de\s*per)"
)
_RARE = ("t r a t a", "t-\nrata", "t\u00adrata")
LONGEST_PIECE = 100_000
"""Letters: an annex of hundreds of pages is judged in pieces of its paragraphs."""

_NAME_AHEAD = 160  # the longest title of a law before its "Trata"
_IN_A_BODY = re.compile(
    r"\b(?:(?!comision\s+del?\s)comision|subcomision|consejo|comite|unidad|(?:vice)?fiscalia|agencia|"
    r"direccion|coordinacion|programa|plan|protocolo|estrategia|fondo|red|mesa|refugio|albergue|"
    r"linea|dia|observatorio|secretariado|campana|lineamientos|diagnostico)\b"
    r"(?:[\s,]+\w+){0,14}[\s,-]*$"
)
_IN_A_LAW = re.compile(
    r"\bley(?:\s+\w+){0,3}\s+(?:para|contra|de|que|en)\s+(?:la\s+|los\s+|el\s+)?(?:$|preven|combat|"
    r"sancion|erradic|proteccion|asisten|aten|delitos|materia)[^;:.()]*$"
)
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


class Rule(StrEnum):
    """Why a text concerns trafficking; the first that holds of it is named."""

    DESCRIBES = "describes_offence"
    NAMES = "names_offence"
    SHORT = "short_form"
    BODY = "bodies_and_programmes"
    LAW = "cites_special_law"


def screen(text: str) -> bool:
    """Whether a page may name trafficking: misses none that does, may be wrong.

    Fast enough for every page of every gazette; ask ``concerns_trafficking`` of the
    texts that pass. An offence described without its name passes only by its heading.
    """
    lower = text.lower()
    return _SCREEN.search(lower) is not None or any(form in lower for form in _RARE)


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


def relevance_of(text: str) -> str:
    """The rule by which a text concerns trafficking; empty if it does not.

    "Tratantes" alone does not say of what, and exploitation without trafficking is
    another offence: neither is enough.

    Example:
        >>> relevance_of("víctimas de la TRATA DE PERSONAS"), relevance_of("delitos de trata")
        ('names_offence', 'short_form')
        >>> relevance_of("si se trata de personas menores de edad")
        ''
    """
    rules = rules_of(text)
    return next((rule.value for rule in Rule if rule in rules), "")


def rules_of(text: str) -> frozenset[Rule]:
    """Every rule by which a text concerns trafficking."""
    return frozenset(rule for piece in _pieces(text) for rule in _rules_of_piece(piece))


def _pieces(text: str) -> Iterator[str]:
    """Whole paragraphs of a text that is no longer than usual all at once: copies cost memory."""
    start = 0
    while len(text) - start > LONGEST_PIECE:
        end = text.rfind("\n", start, start + LONGEST_PIECE) + 1
        end = end or start + LONGEST_PIECE
        yield text[start:end]
        start = end
    yield text[start:] if start else text


def _rules_of_piece(text: str) -> set[Rule]:
    named = [one for one in find_mentions(text) if one.form is not MentionForm.TRAFFICKERS]
    rules = {_rule(text, one) for one in named}
    if offence.lists_elements(text) or (named and offence.says_who_commits(text)):
        rules.add(Rule.DESCRIBES)
    return rules


def _rule(text: str, mention: Mention) -> Rule:
    """What a mention is: part of the name of a law or a body, or the offence's own name.

    A body's name has capitals: "programas contra la trata" is any programme.
    """
    start = max(0, mention.start - _NAME_AHEAD)
    ahead = fold(text[start : mention.start])
    if _IN_A_LAW.search(ahead):
        return Rule.LAW
    body = _IN_A_BODY.search(ahead)
    if body and text[start + body.start()].isupper() and text[mention.start].isupper():
        return Rule.BODY
    return Rule.NAMES if mention.form is MentionForm.OFFENCE else Rule.SHORT


def concerns_trafficking(text: str) -> bool:
    """Whether a text concerns trafficking in persons; ``relevance_of`` says why.

    Example:
        >>> concerns_trafficking("contra la trata"), concerns_trafficking("cuando se trate de ella")
        (True, False)
    """
    return relevance_of(text) != ""


def find_mentions(text: str) -> list[Mention]:
    """Every place where a text speaks of trafficking, in printed order."""
    return list(mentions.find(text)) if screen(text) else []
