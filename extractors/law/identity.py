"""Titles into identities: which law a title names, of what kind, and whether it is a special law.

A slug names a law inside its jurisdiction. Kind, jurisdiction, number, edition and print
are left out, so that a law's own title, a decree that amends it and a catalogue agree.
"""

from __future__ import annotations

import hashlib
import re

from extractors.law.jurisdictions import JURISDICTIONS
from extractors.law.numerals import plain
from extractors.law.relevance import concerns_trafficking
from extractors.model import InstrumentKind

SPECIAL_LAW_SLUG = "trata-de-personas"
"""The slug of every special law on trafficking in persons, and of its regulation."""

UNTITLED = "sin-titulo"
"""The slug of an instrument whose title is not known."""

_LONGEST_SLUG = 80
_DIGEST = 6

_KIND_WORDS = (
    ("ley", InstrumentKind.LEY),
    ("codigo", InstrumentKind.CODIGO),
    ("reglamento", InstrumentKind.REGLAMENTO),
    ("bando", InstrumentKind.BANDO),
    ("plan", InstrumentKind.PLAN),
    ("programa", InstrumentKind.PLAN),
    ("presupuesto", InstrumentKind.PRESUPUESTO),
    ("adenda del presupuesto", InstrumentKind.PRESUPUESTO),
    ("adenda al presupuesto", InstrumentKind.PRESUPUESTO),
    ("decreto", InstrumentKind.DECRETO),
    ("acuerdo", InstrumentKind.ACUERDO),
    ("aviso", InstrumentKind.AVISO),
    ("convocatoria", InstrumentKind.AVISO),
    ("fe de errata", InstrumentKind.AVISO),
    ("aclaracion", InstrumentKind.AVISO),
    ("nota aclaratoria", InstrumentKind.AVISO),
    ("edicto", InstrumentKind.AVISO),
)
_ARTICLE_AHEAD = re.compile(r"^(?:(?:el|la|los|las) )?(?:nuev[oa] |presente )?")
_KIND_AHEAD = re.compile(r"^(?:ley|codigo|reglamento|bando|plan|programa|presupuesto) ?")
_NUMBER = r"(?:(?:numero|num|no|nro|n)[.°º]* ?|[#°º] ?)"
_LAW_NUMBER = re.compile(rf"^{_NUMBER}?(?:[ivxlcdm]+-)?\d+[\d./-]*[,.]? |^{_NUMBER}[a-z]+ ")
_DECREE_NUMBER = re.compile(
    rf"^(?:decreto|acuerdo),?(?: (?:legislativo|general|administrativo|parlamentario))? "
    rf"{_NUMBER}?((?:[a-z]+[/-])*\d+(?:[/-]\w+)*)\b"
)

_NAMES = "|".join(
    sorted(
        {
            plain(name)
            for one in JURISDICTIONS
            for name in (one.es, *one.names)
            if one.code != "FED"
        },
        key=len,
        reverse=True,
    )
).replace("zaragoza", "zarago[sz]a")
_PREPOSITION = r"(?:de|del|en|para|al?)(?: el| la)?"
_STATE = (
    rf"{_PREPOSITION} (?:gobierno del )?estado(?:,? (?:libre|independiente|y|soberano|,)+)*"
    rf"(?: de (?:{_NAMES}))?"
)
_JURISDICTION = re.compile(
    rf",? (?:{_STATE}|{_PREPOSITION} (?:distrito federal|ciudad de mexico)|"
    rf"{_PREPOSITION} (?:los )?estados unidos mexicanos)\b(?: y (?:sus )?municipios)?"
    rf"(?: de (?:{_NAMES}))?"
)
_TRAILING_STATE = re.compile(r",? (?:del|en el|para el|al) estado(?: [a-z]+){0,6} de [a-z ]{3,40}$")
_TRAILING_NAME = re.compile(rf"(?:,|,? {_PREPOSITION}) (?!mexico)(?:{_NAMES})$")
_TOWN_AHEAD = re.compile(r"\b(?:municipio|municipal|ayuntamiento|ciudad|distrito|partido)$")
_NOISE = re.compile(
    r" ?\([^()]*\)|[ ,(]+vigente\b.*$|,? publicad[oa] .*$|,? (?:y|con) sus reformas.*$|"
    r"\btexto (?:vigente|original)\b"
)
_ARTICLES = re.compile(r"\b(?:la|las|el|los) ")
_NOTICE_KINDS = {InstrumentKind.AVISO, InstrumentKind.OTRO}
_ORGAN_AHEAD = re.compile(
    r"^ley (?:(?:general|federal|estatal) )?(?:organica|de ingresos|de egresos|"
    r"que (?:crea|establece|instituye)|"
    r"(?:del|de la) (?:instituto|comision|consejo|fondo|fiscalia|unidad|sistema|centro|dia)\b)"
)


def kind_of(title: str) -> InstrumentKind:
    """The kind of the text that a title heads, by its first words.

    Example:
        >>> kind_of("LEY NÚMERO 9 de Fomento al Faro").value, kind_of("Constitución").value
        ('ley', 'otro')
    """
    words = _opening(title)
    for word, kind in _KIND_WORDS:
        if re.match(rf"{word}s?\b", words):
            return kind
    return InstrumentKind.OTRO


def is_special_law(title: str, kind: InstrumentKind | None = None) -> bool:
    """Whether a title is that of a law whose object is trafficking in persons.

    Its regulation, a decree that amends it, a law of a body and a law of victims at
    large are not.

    Args:
        title: As printed, in any case, with or without accents.
        kind: What the title heads, where known; else it is read from the title.
    """
    words = _opening(title)
    if (kind or kind_of(title)) is not InstrumentKind.LEY or not words.startswith("ley"):
        return False
    return concerns_trafficking(words) and not _ORGAN_AHEAD.match(words)


def slug_of(title: str) -> str:
    """The identity of a law inside its jurisdiction, at most 80 characters of ``a-z0-9-``.

    A regulation has the slug of the law it regulates (kinds are told apart elsewhere);
    a numbered decree or agreement is known by its number. Empty for an empty title.

    Example:
        >>> slug_of("Código Penal del Estado Libre y Soberano de Durango")
        'penal'
        >>> slug_of("DECRETO No. 9.- Se reforma la Ley de Faros")
        'numero-9'
    """
    words = _opening(title)
    number = _DECREE_NUMBER.match(words)
    if number:
        return _joined(f"numero {number.group(1)}")
    regulated = re.sub(r"^reglamento (?:de|para) la (?=ley )", "", words)
    if is_special_law(regulated, InstrumentKind.LEY):
        return SPECIAL_LAW_SLUG
    return _joined(_core(regulated) or words)


def _opening(title: str) -> str:
    bare = re.sub(r"[\"'“”‘’«»*_]+", " ", title).replace("\u00ad", "")
    folded = plain(re.sub(r"[‐-―−]", "-", bare))
    return _ARTICLE_AHEAD.sub("", folded.strip(" .,;:-"))


def _core(words: str) -> str:
    """What tells a law from the others: its title without kind, number, print, jurisdiction."""
    text = words if kind_of(words) in _NOTICE_KINDS else _NOISE.sub("", words)
    text = _LAW_NUMBER.sub("", _KIND_AHEAD.sub("", text) + " ").strip(" .,;:-")
    text = _without_jurisdiction(text)
    text = _ARTICLES.sub("", text.replace(" del ", " de "))
    return re.sub(r"^(?:del?|para|que|sobre) ", "", text)


def _without_jurisdiction(text: str) -> str:
    cut = _JURISDICTION.sub("", f" {text}").strip(" .,;:-")
    cut = _TRAILING_STATE.sub("", cut)
    name = _TRAILING_NAME.search(cut)
    if name and not _TOWN_AHEAD.search(cut[: name.start()]):
        cut = cut[: name.start()]
    return cut.strip(" .,;:-")


def _joined(words: str) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", words).strip("-")
    if len(slug) <= _LONGEST_SLUG:
        return slug
    digest = hashlib.sha256(slug.encode()).hexdigest()[:_DIGEST]
    return f"{slug[: _LONGEST_SLUG - _DIGEST - 1].rsplit('-', 1)[0]}-{digest}"
