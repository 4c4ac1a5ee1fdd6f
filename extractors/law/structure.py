"""Names each line of a document: what a careful reader sees at a glance.

Every line gets exactly one ``Role``; the body is what is left. Which article headings
are real is decided later, by their sequence (``extractors.law.sequence``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from extractors.law.labels import PrintedLabel, match_article, match_ordinal
from extractors.law.notes import is_note_complete, is_note_start
from extractors.law.numerals import ORDINAL_PATTERN, plain
from extractors.model import Line, Page


class Role(StrEnum):
    """What a line is."""

    BODY = "body"
    HEADING = "heading"
    ARTICLE = "article"
    ORDINAL = "ordinal"
    TRANSITORIES = "transitories"
    NOTE = "note"
    CLOSING = "closing"
    RULE = "rule"
    DECREE = "decree"
    OPENING = "opening"
    SUMARIO = "sumario"


@dataclass(frozen=True, slots=True)
class Named:
    """A line with its role.

    ``printed`` is the label of an article or ordinal line; ``starts_note`` marks the
    first line of each reform note.
    """

    line: Line
    role: Role
    printed: PrintedLabel | None = None
    starts_note: bool = False

    @property
    def text(self) -> str:
        """The line's text."""
        return self.line.text


_HEADING = re.compile(
    r"^(?:LIBRO|T[ÍI]TULO|CAP[ÍI]TULO|SECCI[ÓO]N|SUBSECCI[ÓO]N|APARTADO|PARTE)\s+"
    rf"(?:(?i:{ORDINAL_PATTERN}|[úu]nic[oa]|preliminar|general|especial)|[IVXLC]+|\d{{1,3}}|[A-Z])"
    r"(?:\s+(?i:bis|ter|qu[aá]ter))?\s*(?:\(?\s*SIC\)?)?\s*(?:[.:\-–—]|$|(?=\s+[A-ZÁÉÍÓÚÑ\"“]))"
)
_HEADING_TITLE_CASE = re.compile(
    r"^(?:Libro|T[íi]tulo|Cap[íi]tulo|Secci[óo]n|Subsecci[óo]n|Apartado)\s+"
    rf"(?:(?i:{ORDINAL_PATTERN}|[úu]nic[oa])|[IVXLC]+|\d{{1,3}})"
    r"(?:\s+(?i:bis|ter|qu[aá]ter))?\s*\W*(?:$|(?=[A-ZÁÉÍÓÚÑ]))"
)
_TRANSITORIES = re.compile(
    r"^(?:disposiciones|articulos?|regimen)?\s*transitori[oa]s?(?:\s+(?:de|del|primero)\b.{0,60})?$"
)
_RULE = re.compile(r"^[\s\-_–—=*.·•~]{8,}$")
_DECREE = re.compile(
    r"^(?:decreto|dec\.|acuerdo)\b.{0,60}?(?:legislatura|p\.\s?o\.|peri[oó]dico oficial|\bd\.?o\.?f\b)",
    re.IGNORECASE,
)
_DECREE_TITLE = re.compile(
    r"^(?:DECRETO|ACUERDO|Decreto|Acuerdo)\s+(?:por el que|que|mediante el cual|POR EL QUE|QUE|MEDIANTE EL CUAL)\b"
)
_CLOSING = tuple(
    re.compile(pattern)
    for pattern in (
        r"^(?:dado|dada)\s+(?:en|a)\b",
        r"^d ?a ?d ?[oa] en ",
        r"^(?:el|la)\s+(?:ciudadan[oa]\s+|titular del poder ejecutivo|c\.\s*|gobernador|poder ejecutivo|ejecutivo)"
        r".{0,90}(?:sancionar|promulgar|dispondra|publique|tendra)",
        r"^lo tendra (?:entendido|por entendido)",
        r"^al ejecutivo del estado para",
        r"^comuniquese al (?:ejecutivo|titular)",
        r"^(?:por lo )?tanto,? mando se",
        r"^por (?:lo )?tanto,?\s+(?:mando|imprimase|publiquese|con fundamento)",
        r"^imprimase,? ",
        r"^publiquese,? (?:y|circulese|comuniquese)",
        r"^en cumplimiento (?:de|a) lo dispuesto (?:por|en) la fraccion i\b",
        r"^(?:palacio|salon|recinto|sala|residencia)\s.{0,60}(?:poder|legislativo|sesiones|gobierno|municipal)",
        r"^(?:ciudad de )?mexico,? (?:d\. ?f\.|distrito federal|cdmx)?,?\s*a(?:l| los)?\s.{0,60}(?:de|del)\s",
        r"^(?:dip|sen|lic|c|ing|dr|dra|mtro|mtra|profr?)\.\s.{0,60}(?:president|secretari|rubrica|vicepresident)",
        r"^(?:\(?\s*)?rubricas?\.?\)?$",
        r"^a\s?t\s?e\s?n\s?t\s?a\s?m\s?e\s?n\s?t\s?e\b",
        r"^sufragio efectivo",
        r"^ciudad de mexico,? a \d{1,2} de ",
        r"^[a-z .,]{3,60}, a (?:los )?\d{1,2} (?:dias )?(?:del mes )?de [a-z]+ de(?:l ano)? (?:dos mil|\d{4})",
        r"^se (?:firma|expide) (?:el|la) presente .{0,60} a los ",
        r"^el presente (?:reglamento|acuerdo|bando) fue aprobado ",
    )
)
_OPENING = re.compile(
    r"(?:gobernador|gobernadora|presidente|jef[ea] de gobierno|poder ejecutivo|poder legislativo)\b"
    r".{0,200}(?:sabed|hace saber|hago saber|a sus habitantes|a todos sus habitantes|se ha servido)"
)
_SUMARIO = re.compile(
    r"^(?:sumario|contenido|indice|s u m a r i o|c o n t e n i d o|i n d i c e)\W*$"
)
_LEADERS = re.compile(r"(?:\.\s?){4,}|…{2,}|_{4,}")
_ENDS = re.compile(r"[.:;]\W*$|…\W*$")
TITLE_LINES = 6
"""At most so many lines of a heading's own title follow it."""


def is_letter_spaced(text: str) -> bool:
    """Printed with a space after each letter ("T R A N S I T O R I O S")."""
    words = text.split()
    return len(words) >= 5 and sum(len(w) == 1 for w in words) >= 0.8 * len(words)


def squeeze(text: str) -> str:
    """A letter-spaced text without its spaces; words were parted by two or more."""
    if not is_letter_spaced(text):
        return text
    return re.sub(r"\s+", "", text)


def name_lines(pages: Sequence[Page]) -> list[Named]:
    """Every body line of the document with its role, in reading order."""
    lines = [line for page in pages for line in page.lines]
    named = [_name(line) for line in lines]
    return _join_notes(named)


def _name(line: Line) -> Named:
    text = line.text
    folded = plain(squeeze(text)).strip(" \"'«»“”.:-–—")
    if _RULE.match(text):
        return Named(line, Role.RULE)
    if is_note_start(text):
        return Named(line, Role.NOTE, starts_note=True)
    if _TRANSITORIES.match(folded) or folded in ("transitorios", "articulostransitorios"):
        return Named(line, Role.TRANSITORIES)
    if printed := match_article(text):
        return Named(line, Role.ARTICLE, printed)
    if printed := match_ordinal(text):
        return Named(line, Role.ORDINAL, printed)
    if _is_heading(text):
        return Named(line, Role.HEADING)
    if _DECREE.match(text) and (text.isupper() or line.starts_paragraph):
        return Named(line, Role.DECREE)
    if _DECREE_TITLE.match(text) and line.starts_paragraph:
        return Named(line, Role.DECREE)
    if line.starts_paragraph and any(p.match(folded) for p in _CLOSING):
        return Named(line, Role.CLOSING)
    if _OPENING.search(plain(text)) and not text[:1].islower():
        return Named(line, Role.OPENING)
    if _SUMARIO.match(folded):
        return Named(line, Role.SUMARIO)
    return Named(line, Role.BODY)


def _is_heading(text: str) -> bool:
    if len(text) > 140 or _LEADERS.search(text):
        return False
    spaced = squeeze(text)
    return bool(_HEADING.match(text) or _HEADING_TITLE_CASE.match(text) or _HEADING.match(spaced))


def _join_notes(named: list[Named]) -> list[Named]:
    """Give a note's second and third lines the note's role, until it has its date."""
    result: list[Named] = []
    open_note = ""
    for item in named:
        if open_note and item.role in (Role.BODY, Role.DECREE):
            open_note = f"{open_note} {item.text}"
            result.append(Named(item.line, Role.NOTE))
        else:
            open_note = item.text if item.role is Role.NOTE else ""
            result.append(item)
        if open_note and (is_note_complete(open_note) or len(open_note) > 220):
            open_note = ""
    return result


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence, a fraction or a heading clause does."""
    return bool(_ENDS.search(text))
