"""Finds a gazette's own name in a short line: a masthead's or a running head's.

Most gazettes call themselves "Periódico Oficial", which says that a line is a gazette's
and not whose. Some have a name that no other has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from extractors.law.letters import fold, only_letters

_OWN = {
    "FED": r"diario\s+oficial\s+de\s+la\s+federacion",
    "YUC": r"diario\s+oficial\s+del\s+gobierno\s+del\s+estado\s+de\s+yucatan",
    "CMX": r"gaceta\s+oficial\s+(?:del\s+distrito\s+federal|de\s+la\s+ciudad\s+de\s+mexico)",
    "MEX": r"gaceta\s+del\s+gobierno",
    "QUE": r"la\s+sombra\s+de\s+arteaga",
    "MOR": r"tierra\s+y\s+libertad",
    "SLP": r"plan\s+de\s+san\s+luis",
}
_WHOLE_LINE = {
    "COL": r"el\s+estado\s+de\s+colima",
    "JAL": r"el\s+estado\s+de\s+jalisco",
    "SIN": r"el\s+estado\s+de\s+sinaloa",
}
"""Words of every law of that entity: a name only where the line says little else."""

_ALONE = {"FED": r"diario\s+oficial", "VER": r"gaceta\s+oficial"}
"""What only one gazette prints in its running heads without saying more."""

_SHARED = r"periodico\s+oficial|boletin\s+oficial|diario\s+oficial|gaceta\s+oficial"
_SHARED_LETTERS = ("periodicooficial", "diariooficial", "gacetadelgobierno", "gacetaoficial")
_ALIKE = 86
"""Share (in percent) of a name's letters that a misread line must keep."""

_SHORT_LINE = 70
"""A line of more letters than this is not searched for misread names."""

_OWN_RULES = {code: re.compile(pattern) for code, pattern in _OWN.items()}
_WHOLE_RULES = {
    code: re.compile(rf"^[\W\d]*{pattern}\b(?!\s+(?:y|para|a|en)\b)")
    for code, pattern in _WHOLE_LINE.items()
}
_ALONE_RULES = {code: re.compile(pattern) for code, pattern in _ALONE.items()}
_SHARED_RULE = re.compile(_SHARED)


@dataclass(frozen=True, slots=True)
class GazetteName:
    """A gazette named in a line; ``code`` is ``None`` where many share the name.

    ``is_own`` is false for a name by which one gazette is known only because the others
    say more.
    """

    code: str | None
    is_own: bool


def find_gazette_name(line: str) -> GazetteName | None:
    """The gazette that a masthead's or running head's line names, if it names one.

    Letter-spaced and slightly misread names count ("P ERIÓDICO O FICIAL", "PEBIODICO
    OFICIAL").

    Example:
        >>> find_gazette_name("2 (Segunda Sección) DIARIO OFICIAL Lunes 9 de enero de 1995")
        GazetteName(code='FED', is_own=False)
        >>> find_gazette_name("PERIÓDICO OFICIAL 'TIERRA Y LIBERTAD'").code
        'MOR'
    """
    folded = fold(line)
    for rules in (_OWN_RULES, _WHOLE_RULES):
        for code, rule in rules.items():
            if rule.search(folded):
                return GazetteName(code, is_own=True)
    for code, rule in _ALONE_RULES.items():
        if rule.search(folded):
            return GazetteName(code, is_own=False)
    if _SHARED_RULE.search(folded) or _is_misread_name(line):
        return GazetteName(None, is_own=False)
    return None


def without_gazette_name(folded: str) -> str:
    """A folded line without the names that only one gazette has.

    Example:
        >>> without_gazette_name("12 la sombra de arteaga").strip()
        '12'
    """
    for rule in (*_OWN_RULES.values(), *_WHOLE_RULES.values()):
        folded = rule.sub(" ", folded)
    return folded


def _is_misread_name(line: str) -> bool:
    letters = only_letters(line)
    return len(letters) <= _SHORT_LINE and any(
        len(letters) >= len(name) - 2 and fuzz.partial_ratio(name, letters) >= _ALIKE
        for name in _SHARED_LETTERS
    )
