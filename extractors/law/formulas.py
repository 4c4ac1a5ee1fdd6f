"""The set phrases of Mexican legislative prose: what a line is, by its words alone.

Functions that take ``folded`` want a line without accents, case and outer punctuation
(``fold_line``); the others want it as printed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.law.numerals import ORDINAL_PATTERN, plain

_DIVISIONS = "LIBRO|(?:SUB)?T[ÍI]TULO|CAP[ÍI]TULO|SECCI[ÓO]N|SUBSECCI[ÓO]N|APARTADO|PARTE"
_INITIALS = frozenset("LTCSAP")
"""Those of the divisions: a cheap test, asked of every line."""

_BIS = r"(?:\s+(?i:bis|ter|qu[aá]ter))?"
_DIVISION = re.compile(rf"^({_DIVISIONS})(?=[A-ZÁÉÍÓÚ])")
_CAPITAL_HEADING = re.compile(
    rf"^(?:{_DIVISIONS})\s+"
    rf"(?:(?i:{ORDINAL_PATTERN}|[úu]nic[oa]|preliminar|general|especial)|[IVXLC]+|\d{{1,3}}|[A-Z])"
    rf"{_BIS}\s*(?:\(?\s*(?i:sic)\)?)?\s*(?:[.:\-–—]|$|(?=\s+[A-ZÁÉÍÓÚÑ\"“]))"
)
_TITLE_CASE_HEADING = re.compile(
    r"^(?:Libro|T[íi]tulo|Subt[íi]tulo|Cap[íi]tulo|Secci[óo]n|Subsecci[óo]n|Apartado|Parte)\s+"
    rf"(?:(?i:{ORDINAL_PATTERN}|[úu]nic[oa])|[IVXLC]+|\d{{1,3}}|[A-Z](?=\s[-–—]|[.:]))"
    rf"{_BIS}\s*\W*(?:$|(?=[A-ZÁÉÍÓÚÑ]))"
)
_TRANSITORIES = re.compile(
    r"^(?:de (?:l[oa]s )?)?(?:disposiciones|articulos?|regimen|capitulo|titulo|normas)?\s*"
    r"(?:finales y )?transitori[oa]s?(?: y finales)?(?:\s+(?:de|del|primero)\b.{0,60})?$"
)
_RULE = re.compile(r"^[\s\-_–—=*.·•~]{8,}$")
_LEADERS = re.compile(r"(?:\.\s?){4,}|…{2,}|_{4,}")
FEWEST_DOTS = 4
_CONTENTS_ENTRY = re.compile(r"(?:(?:\.\s?){4,}|…{2,}|_{4,})\s*\d{1,4}\W*$")
_DECREE = re.compile(
    r"^(?:decreto|dec\.|acuerdo)\b.{0,60}?"
    r"(?:legislatura|p\.\s?o\.|peri[oó]dico oficial|\bd\.?o\.?f\b)",
    re.IGNORECASE,
)
_EDITORS_NOTE = re.compile(r"^\W*N\. ?DE ?E\.")
_GAZETTE_DAY = re.compile(
    r"^(?:p\.\s?o\.|g\.\s?o\.|b\.\s?o\.|d\.\s?o\.(?:\s?f\.)?|f\. de e\.,? p\. ?o\.)\s+(?:de[l ]*)?"
    r"\d{1,2}[o°º]?\.? de [a-z]+ del? \d{4}\W*$",
    re.IGNORECASE,
)
_DECREE_TITLE = re.compile(
    r"^(?:DECRETO|ACUERDO|Decreto|Acuerdo)\s+(?i:por el que|que|mediante el cual)\b"
)
_POWERS = r"ciudadan[oa]\s+|titular del poder ejecutivo|c\.\s*|gobernador|poder ejecutivo|ejecutivo"
_CLOSING = re.compile(
    "|".join(
        (
            r"^(?:dado|dada)\s+(?:en|a)\b",
            r"^d ?a ?d ?[oa] en ",
            rf"^(?:el|la)\s+(?:{_POWERS}).{{0,90}}(?:sancionar|promulgar|dispondra|publique|tendra)",
            r"^lo tendra (?:entendido|por entendido)",
            r"^al ejecutivo del estado para",
            r"^comuniquese al (?:ejecutivo|titular)",
            r"^(?:por lo )?tanto,? mando se",
            r"^por (?:lo )?tanto,?\s+(?:mando|imprimase|publiquese|con fundamento)",
            r"^imprimase,? ",
            r"^publiquese,? (?:y|circulese|comuniquese)",
            r"^en cumplimiento (?:de|a) lo dispuesto (?:por|en) la fraccion i\b",
            r"^(?:palacio|salon|recinto|sala|residencia)\s"
            r".{0,60}(?:poder|legislativo|sesiones|gobierno|municipal)",
            r"^(?:ciudad de )?mexico,? (?:d\. ?f\.|distrito federal|cdmx)?,?\s*"
            r"a(?:l| los)?\s.{0,60}(?:de|del)\s",
            r"^(?:dip|sen|lic|c|ing|dr|dra|mtro|mtra|profr?)\.\s"
            r".{0,60}(?:president|secretari|rubrica|vicepresident)",
            r"^(?:\(?\s*)?rubricas?\.?\)?$",
            r"^a\s?t\s?e\s?n\s?t\s?a\s?m\s?e\s?n\s?t\s?e\b",
            r"^sufragio efectivo",
            r"^ciudad de mexico,? a \d{1,2} de ",
            r"^[a-z .,]{3,60}, a (?:los )?\d{1,2} (?:dias )?(?:del mes )?de [a-z]+ "
            r"de(?:l ano)? (?:dos mil|\d{4})",
            r"^se (?:firma|expide) (?:el|la) presente .{0,60} a los ",
            r"^el presente (?:reglamento|acuerdo|bando) fue aprobado ",
            r"^asi l[o0]\W{1,3}(?:acord|aprob|resolvi|resuelv|decret|dictamin)",
            r"^asi,? por (?:unanimidad|mayoria)\b.{0,60}"
            r"\blo (?:acord|aprob|resolvi|resuelv|decret)",
            r"^se (?:expide|extiende) la presente(?: constancia| certificacion)? "
            r"(?:para los (?:usos|fines|efectos)|a (?:peticion|solicitud) de)\b",
        )
    )
)
_OPENING = re.compile(
    r"(?:gobernador|gobernadora|presidente|jef[ea] de gobierno|poder ejecutivo|poder legislativo)\b"
    r".{0,200}(?:sabed|hace saber|hago saber|a sus habitantes|a todos sus habitantes|se ha servido)"
)
_OPENING_CUES = ("sabe", "habitantes", "servido")
_SUMARIO = re.compile(r"^(?:sumario|contenido|indice)$")
_RECITALS = re.compile(
    r"^(?:considerandos?|antecedentes|exposicion de motivos|consideraciones|resultandos?)"
    r"(?:\W{1,3}que)?\W*$"
)
_ENDS = re.compile(r"[.:;]\W*$|…\W*$")


@lru_cache(maxsize=4096)  # every rule asks about every line
def is_letter_spaced(text: str) -> bool:
    """Printed with a space after each letter ("T R A N S I T O R I O S")."""
    words = text.split()
    return len(words) >= 5 and list(map(len, words)).count(1) >= 0.8 * len(words)


def squeeze(text: str) -> str:
    """A letter-spaced text without its spaces; any other as it is."""
    return re.sub(r"\s+", "", text) if is_letter_spaced(text) else text


def fold_line(text: str) -> str:
    """A line without accents, case, letter-spacing and outer punctuation.

    Example:
        >>> fold_line("T R A N S I T O R I O S :")
        'transitorios'
    """
    return plain(squeeze(text)).strip(" \"'«»“”.:-–—")


def is_rule(text: str) -> bool:
    """A row of dashes, dots or the like."""
    return bool(_RULE.match(text))


def is_transitories(folded: str) -> bool:
    """The heading over transitory articles."""
    return bool(_TRANSITORIES.match(folded)) or folded == "articulostransitorios"


def is_heading(text: str) -> bool:
    """The heading of a book, title, chapter or section, not its entry in a contents."""
    if len(text) > 140 or text[:1] not in _INITIALS or _LEADERS.search(text):
        return False
    return any(
        pattern.match(form)
        for form in division_forms(text)
        for pattern in (_CAPITAL_HEADING, _TITLE_CASE_HEADING)
    )


def division_forms(text: str) -> tuple[str, str]:
    """A line as printed, and as it may be meant where the name of a division is spaced or glued.

    Example:
        >>> division_forms("CAPÍTULOPRIMERO")[1]
        'CAPÍTULO PRIMERO'
    """
    return text, _DIVISION.sub(r"\1 ", squeeze(text))


def is_contents_entry(text: str) -> bool:
    """A line of a table of contents: leaders, then a page."""
    has_leaders = text.count(".") >= FEWEST_DOTS or "…" in text or "_" in text
    return has_leaders and bool(_CONTENTS_ENTRY.search(text))


def is_editors_note(text: str) -> bool:
    """A compiler's own remark ("N. DE E. EN RELACIÓN CON …"), which is nobody's words."""
    return bool(_EDITORS_NOTE.match(text))


def is_decree_reference(text: str) -> bool:
    """A decree named with its legislature or gazette: the head of an appended decree."""
    return bool(_DECREE.match(text) or _GAZETTE_DAY.match(text))


def is_decree_title(text: str) -> bool:
    """A title that begins "Decreto por el que …", "Acuerdo mediante el cual …"."""
    return bool(_DECREE_TITLE.match(text))


def is_closing(folded: str) -> bool:
    """A formula that ends an instrument: place and date, orders to publish, signatures."""
    return bool(_CLOSING.match(folded))


def is_opening(text: str) -> bool:
    """The formula by which an executive makes an instrument known."""
    folded = plain(text)
    says = any(cue in folded for cue in _OPENING_CUES)  # the search itself is slow
    return says and not text[:1].islower() and bool(_OPENING.search(folded))


def is_sumario(folded: str) -> bool:
    """The heading of an edition's own contents."""
    return bool(_SUMARIO.match(folded))


def is_recitals(folded: str) -> bool:
    """The heading of an instrument's reasons: CONSIDERANDO, ANTECEDENTES and the like."""
    return bool(_RECITALS.match(folded))


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence, a fraction or a heading clause does."""
    return bool(_ENDS.search(text))
