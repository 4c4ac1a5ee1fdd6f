"""Whether a text describes the offence of trafficking: what is done, what for, what it costs."""

from __future__ import annotations

import re

from extractors.law.letters import fold

FEWEST_ACTS = 3
"""So many different acts are listed together: one or two are those of other offences."""

_REACH = 160  # characters that a list of acts takes at most
_MOST = _REACH // 5  # acts in so many characters
_PURPOSE_SCREEN = ("explotaci", "forzad", "esclav", "servidumbre")
_ACT = re.compile(
    r"\b(capt|enganch|reclut|transport|transf|traslad|entreg|recib|aco[gj]|aloj|retien|reten)"
    r"(?:[aeiou]\w*|ga\b|g[eu]\w*)"
)
_PURPOSE = re.compile(
    r"\bfines de explotacion\b|\bexplotacion (?:sexual|laboral|de (?:la )?(?:persona|prostituc))|"
    r"\b(?:trabajos?|servicios?|mendicidad|matrimonio)\s+(?:o\s+servicios?\s+)?forzad|"
    r"\besclavitud\b|\bservidumbre\b|\b(?:la|las|sus?) victimas? .{0,40}\bexplotacion\b"
)
_PERSON = re.compile(r"\b(?:personas?|victimas?|menor(?:es)?|mujer(?:es)?|nin[ao]s?)\b")
_COMMITS = re.compile(
    r"\b(?:comete(?:n|ra|ran)?|incurre(?:n|ra|ran)? en|constituyen?|se entendera por|"
    r"se entiende por|se considera(?:ra)?(?: como)?)\s+(?:el |la |los )?(?:delitos? )?(?:de )?"
    r"(?:la )?trata\b|\btrata de personas,? (?:a quien|al que|quien|el que|toda accion)\b"
)
_PENALTY = re.compile(
    r"\b(?:al? que|quien(?:es)?)\b[^.;]{0,200}\btrata\b[^.;]{0,200}"
    r"\bse (?:les? )?(?:impondr|aplicar|sancionar|castigar|penar)|"
    r"\btrata\b[^.;]{0,120}\b(?:sera|seran) (?:sancionad|castigad|penad)"
)


def lists_elements(text: str) -> bool:
    """Whether a text lists the acts of trafficking and names its purpose.

    Codes do so under a heading that alone says "trata"; so do definitions.

    Example:
        >>> lists_elements("capte, traslade o reciba a una persona con fines de explotación")
        True
        >>> lists_elements("traslade, reciba o aloje a una persona para evadir la revisión")
        False
    """
    lower = text.lower()
    if not any(word in lower for word in _PURPOSE_SCREEN):
        return False
    folded = fold(text)
    if not _PURPOSE.search(folded) or not _PERSON.search(folded):
        return False
    acts = [(match.start(), match[1]) for match in _ACT.finditer(folded)]
    return any(
        len({act for at, act in acts[i : i + _MOST] if at < start + _REACH}) >= FEWEST_ACTS
        for i, (start, _) in enumerate(acts)
    )


def says_who_commits(text: str) -> bool:
    """Whether a text that names trafficking says who commits it, what it is or its penalty.

    Example:
        >>> says_who_commits("Comete el delito de trata de personas quien ...")
        True
        >>> says_who_commits("las víctimas del delito de trata de personas")
        False
    """
    folded = " ".join(fold(text).split())
    return bool(_COMMITS.search(folded) or _PENALTY.search(folded))
