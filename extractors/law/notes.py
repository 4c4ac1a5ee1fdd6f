"""A compilation's own notes that a decree changed what stands beside them.

"Artículo reformado DOF 07-06-2024" and "(ADICIONADO, P.O. 8 DE MAYO DE 2007)" are notes;
"Artículo 26. Derogado." and "Se reforma el artículo 5" are text of the law.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from extractors.law.dates import find_dates
from extractors.law.letters import fold
from extractors.law.numerals import ORDINAL_PATTERN, plain
from extractors.law.publication import find_decree, find_gazette
from extractors.model import Change

_SHORTEST_BROKEN = 60  # a line that breaks before its source is full: "Párrafo derogado" is no note
_LONGEST = 420  # of all lines of one note; a paragraph that begins like one is body text
_CHANGES = (
    (Change.ERRATA, r"fe de erratas?|f\. ?de ?e\."),
    (Change.INVALIDATES, r"declarad[oa]s? invalid[oa]s?"),
    (Change.ADDS, r"adicion(?:ad[oa]s?)?\b|adicionad[oa]s?(?=por)|adic\."),
    (Change.REPEALS, r"derogad[oa]s?|derogacion|derogo|derog\."),
    (Change.ABROGATES, r"abrogad[oa]s?"),
    (
        Change.REFORMS,
        r"reformad[oa]s?|reforma\b|modificad[oa]s?|reubicad[oa]s?|recorrid[oa]s?|renumerad[oa]s?|"
        r"reestructurad[oa]s?|suprimid[oa]s?|ref(?:orm)?\.",
    ),
)
_ORDERS = (
    (Change.ADDS, r"se adicionan?"),
    (Change.REPEALS, r"se derogan?"),
    (Change.REFORMS, r"se (?:reforma|modifica)n?"),
)
"""What a note in parentheses may say as a decree does: "(SE DEROGA MEDIANTE P.O. …)"."""
_VERB = "(?:" + "|".join(pattern for _, pattern in _CHANGES) + ")"
_HEADINGS = (
    r"(?:capitulos?|titulos?|seccion(?:es)?|libros?|ley|codigo|reglamento|"
    r"denominacion(?:es)?|nombre|epigrafe)"
)
_PARTS = r"(?:parrafos?|fraccion(?:es)?|subincisos?|incisos?|numeral(?:es)?|apartados?|bases?)"
_ARTICLES = r"articulos?"
_WORD = (
    rf"(?:{_HEADINGS}|{_PARTS}|{_ARTICLES}|{ORDINAL_PATTERN}|primer|tercer|ultim[oa]s?|penultim[oa]s?|"
    r"antepenultim[oa]s?|actual(?:es)?|dos|tres|cuatro|texto|tabla|cuadro|anexo|transitorios?|"
    r"su|sus|el|la|los|las|al?|del?|con|y|e|o|para|antes|bis|ter|quater|[ivxlcdm]+|[a-z]\)?|\d+[o°º]?)"
)
_ASIDE = r"(?:\([^()]*\)|\[[^\[\]]*\])"
# Atomic: a lone letter is a word in several ways, and a row of n of them in 2 ** n.
_WORDS = rf"(?:(?>{_WORD}(?=[\s,]))[\s,]+)*?"
_CONTENT = r"que (?:lo|la|los|las) (?:integran?|componen?)"
_MORE = rf"(?:[\s,:]+(?>{_WORD}(?![\w)])|{_VERB}|{_ASIDE}|{_CONTENT}))*"
_BY_DECREE = (
    r"(?:(?:publicad[oa]s?\s+)?(?:por|mediante|segun)\s*)?(?:el\s+)?dec(?:reto\b|\.|(?=\s?\d)|\b)"
)
_BY_LAW = r"segun\s+(?:la\s+)?ley\s+publicada"
_BY_ARTICLE = (
    rf"(?:por|mediante)\s+(?:el\s+)?art(?:iculo)?\.?\s+(?:{ORDINAL_PATTERN}|unico|\d+)"
    r"(?:\s+transitorio)?\s+(?:del?\s+(?:la\s+ley\b|dec(?:reto\b|\.)))"
)
_GAZETTE = (
    r"(?:d\.?\s?o\.?\s?f\b|p\.?\s?o\b\.?|g\.?\s?o\b\.?|b\.\s?o\.|p\.\s?o\.\s?[eg]\.|"
    r"(?:po(?:e|gg?|ge)|go(?:e|df|cdmx)|bo(?:e|ge))\b|(?:periodico|diario|gaceta|boletin)\s)"
)
_BY_COURT = rf"por\s+sentencia\b[^()]{{0,200}}?(?={_GAZETTE})"
_SOURCE = (
    rf"(?:{_BY_DECREE}|{_BY_LAW}|{_BY_ARTICLE}|{_BY_COURT}|"
    rf"(?:(?:publicad[oa]s?\s+)?(?:en|mediante)\s+)?(?:(?:el|la)\s+)?{_GAZETTE})"
)
_HEAD = r"(?:reforma (?:vigente|sin vigencia)[\s.:\-–—]+)?"
_DONE = "|".join(pattern for _, pattern in _ORDERS)
_START = re.compile(
    rf"{_HEAD}(?:[(\[]\s*(?:{_DONE})|[(\[]?\s*{_WORDS}\b{_VERB}){_MORE}[\s,.:(\[]*"
    rf"(?P<source>{_SOURCE})"
)
_BROKEN_START = re.compile(
    rf"[(\[]?\s*{_WORDS}\b{_VERB}{_MORE}[\s,]*"
    r"(?P<open>\([^()]*|\[[^\[\]]*|por|mediante)?"
)
_VERBLESS = re.compile(r"dec\.\s*(?:no\.?\s*)?\d+\s*,\s*p\.\s?o\.")
_CUES = (
    "adic", "derog", "abrogad", "reform", "modific", "reubicad", "recorrid", "renumerad",
    "reestructurad", "suprimid", "errata", "f.", "dec.", "invalid",
)  # fmt: skip
"""No note lacks them all: asked first, since the rules are slow."""

_OPENING = re.compile(r"\W*[A-ZÁÉÍÓÚÑ]")
_FOOTNOTE = re.compile(r"(?:\d{1,3}|\*{1,3}|[¹²³⁰⁴-⁹]{1,3})\s*(?=[(\[]?[A-ZÁÉÍÓÚÑ])")
_REMARK = re.compile(
    r"\W*(?i:notas?(?: del (?:editor|compilador))?)\s*[:.\-–—]+\s*(?=[\"“(A-ZÁÉÍÓÚ])"
)
_OF_REFORM = re.compile(
    rf"\b(?:{_GAZETTE}|decreto|reform|adicion|derog|fe de erratas|inconstitucionalidad|"
    r"suprema corte)"
)
_SHORT_YEAR = re.compile(r"(?<![\d-])(\d{1,2}-[ivxIVX]{1,4}-)(\d{2})(?![\d-])")
_FIRST_SHORT_YEAR = 41
"""A year of two figures is of the last century from here on: "12-VI-14" is of 2014."""

_SHORT_GAZETTE = re.compile(r"(?i)\b(p|g|b)o(?:e|gg?|ge|df|cdmx)\b")
_FOLLOWS = re.compile(r"[(\[]?\s*(?:ref|reform|adic|derog)\.|.*\bsegun\s+(?:ley|dec)")
"""Notes in parentheses that stand after what they are about all the same."""

_NOT_OPENING = re.compile(r"[(\[]?\s*(?:el|la|los|las|y|e|o|al?|del?|con|su|sus|para)\b")
_TAIL = re.compile(r"[\s.,;)\]\"”-]*$|\s*[:(\[]|[\s.,;]*(?:[ivxlcdm]*\s*legislatura)[\s.)]*$")
_LISTS_DAYS = "DOF"  # the only gazette whose notes give several reforms one subject
_OPEN_END = re.compile(r"\bdof\b.*,$|\s(?:del?|y|por)$")
_YEAR_AT_END = re.compile(r"\b(?:19|20)\d\d[\s.)\]]*$")
_NEXT_STATEMENT = re.compile(rf"(?<=\d)[.;]\s+(?=(?:(?>{_WORD}(?=\s))\s+)*?{_VERB})")


class NoteScope(StrEnum):
    """What a note says was changed."""

    ARTICLE = "article"
    PART = "part"
    HEADING = "heading"
    UNSTATED = "unstated"


class NoteSide(StrEnum):
    """Whether notes of a form stand before or after what they are about."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class ParsedNote:
    """One change that a note records; a note of three dates is three of these.

    ``decree`` is as ``DEC. 223``, ``gazette`` as ``P.O. 104 BIS`` or ``DOF``; ``date`` is
    ``None`` where what is printed is no day of the calendar. ``raw`` is the whole note.
    """

    operation: Change
    decree: str | None
    gazette: str | None
    date: date | None
    scope: NoteScope
    raw: str


def parse_note(text: str) -> tuple[ParsedNote, ...] | None:
    """The changes that a reform note records, or ``None`` where the text is no note.

    Args:
        text: One note, the lines that it is broken over joined by spaces.

    Returns:
        A record for each change and date, in printed order; none for a note that names
        a decree but not what it did.

    Example:
        >>> [(n.operation.value, n.date.isoformat()) for n in
        ...  parse_note("Artículo adicionado DOF 19-01-2018. Reformado DOF 07-06-2024")]
        [('adds', '2018-01-19'), ('reforms', '2024-06-07')]
        >>> parse_note("Artículo 26. Derogado.") is None
        True
    """
    if not is_note_complete(text):
        return None
    statements = list(_statements(text))
    scope = _scope(statements[0][1])
    notes: list[ParsedNote] = []
    for printed, folded in statements:
        own = _scope(folded)
        stated = scope if own is NoteScope.UNSTATED else own
        decree, gazette = find_decree(printed), _gazette(printed) or _gazette(text)
        days = _days(printed)
        if gazette != _LISTS_DAYS:
            days = days[:1]  # a second one says from when the change binds
        notes.extend(
            ParsedNote(operation, decree, gazette, day, stated, text)
            for operation in _operations(folded)
            for day in days or [None]
        )
    return tuple(dict.fromkeys(notes))


def _gazette(printed: str) -> str | None:
    """The gazette named, also where its initials stand without points ("POGG", "GODF")."""
    return find_gazette(_SHORT_GAZETTE.sub(r"\1.O.", printed))


def _days(printed: str) -> list[date | None]:
    """The days that a statement prints behind its gazette's name; all, if none stands there."""
    whole = _with_years(printed)
    gazette = re.search(rf"\b{_GAZETTE}", fold(whole))
    dates = find_dates(whole)
    behind = [one for one in dates if gazette is None or one.start >= gazette.start()]
    return [one.date for one in behind or dates]


def _with_years(text: str) -> str:
    """The text with the years that are printed in two figures in four."""
    return _SHORT_YEAR.sub(lambda match: f"{match[1]}{_century(match[2])}{match[2]}", text)


def _century(year: str) -> str:
    return "19" if int(year) >= _FIRST_SHORT_YEAR else "20"


def is_note_start(text: str) -> bool:
    """Whether a line begins a note, whole or broken off: a cheap test, right nearly always."""
    folded = plain(text)
    for cue in _CUES:  # any() would cost half as much again, and every line is asked
        if cue in folded:
            break
    else:
        return False
    text = _FOOTNOTE.sub("", text, count=1)
    if len(text) > _LONGEST or not _OPENING.match(text):
        return False
    folded = plain(text)
    if _NOT_OPENING.match(folded):
        return False
    if _START.match(folded) or _VERBLESS.match(folded):
        return True
    broken = _BROKEN_START.fullmatch(folded)
    return broken is not None and (bool(broken["open"]) or len(folded) >= _SHORTEST_BROKEN)


def is_note_complete(text: str) -> bool:
    """Whether a text is one whole note: what, by which source, and the date at its end."""
    folded = plain(text)
    if not is_note_start(text) or _OPEN_END.search(folded):
        return False
    text = _with_years(_FOOTNOTE.sub("", text, count=1))
    folded = plain(text)
    start = _START.match(folded) or _VERBLESS.match(folded)
    is_open = text.lstrip()[:1] in "([" and text.rstrip(" .")[-1:] not in ")]"
    if start is None or is_open:
        return False
    dates = find_dates(text)
    if not dates:
        return bool(_YEAR_AT_END.search(folded))
    return bool(_TAIL.match(text[dates[-1].end :].lower()))


def is_remark(text: str) -> bool:
    """Whether a line begins what a compiler remarks of a reform: nobody's words, and no note.

    Example:
        >>> is_remark("Nota: El Decreto publicado en el DOF el 8 de mayo de 2001 ordenó …")
        True
        >>> is_remark("Nota: El peso se da en kilogramos.")
        False
    """
    return bool(_REMARK.match(text)) and bool(_OF_REFORM.search(plain(text)))


def note_side(text: str) -> NoteSide:
    """Where notes of this form stand: in parentheses, or as a noun, before; else after.

    Example:
        >>> note_side("(REFORMADO, P.O. 8 DE MAYO DE 2007)").value
        'before'
        >>> note_side("Artículo reformado DOF 19-01-2018").value
        'after'
    """
    is_noun = re.match(
        r"(?:reforma|adicion|derogacion|fe de erratas?)\b(?!.*\bdof \d)", plain(text)
    )
    if _FOLLOWS.match(plain(text)):
        return NoteSide.AFTER
    return NoteSide.BEFORE if text.lstrip().startswith("(") or is_noun else NoteSide.AFTER


def _statements(text: str) -> Iterator[tuple[str, str]]:
    """Each statement of a note as printed and folded ("… adicionado …. Reformado …")."""
    single = " ".join(text.split())
    folded = plain(single)
    if len(folded) != len(single):  # a letter that folds to two: the cuts would be off
        yield single, folded
        return
    cuts = [0, *(match.end() for match in _NEXT_STATEMENT.finditer(folded)), len(single)]
    for start, end in pairwise(cuts):
        yield single[start:end], folded[start:end]


def _operations(folded: str) -> list[Change]:
    places: list[tuple[int, Change]] = []
    for change, pattern in (*_CHANGES, *_ORDERS):
        match = re.search(rf"\b(?:{pattern})", folded)
        if match:
            places.append((match.start(), change))
    found = list(dict.fromkeys(change for _, change in sorted(places, key=lambda one: one[0])))
    return found[:1] if found[:1] == [Change.ERRATA] else found


def _scope(folded: str) -> NoteScope:
    source = re.search(_SOURCE, folded)
    subject = re.sub(_ASIDE, " ", folded[: source.start()] if source else folded)
    for scope, pattern in (
        (NoteScope.PART, _PARTS),
        (NoteScope.ARTICLE, _ARTICLES),
        (NoteScope.HEADING, _HEADINGS),
    ):
        if re.search(rf"\b{pattern}\b", subject):
            return scope
    return NoteScope.UNSTATED
