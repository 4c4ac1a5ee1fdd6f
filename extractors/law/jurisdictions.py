"""The 33 jurisdictions, and where a text names one of them.

A name proves little by itself: streets, heroes and municipalities are called after the
entities, and "México" is a city, an entity and the country. So every mention says in
which form it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from extractors.law.letters import fold


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """One of the 32 entities, or the federation (``FED``).

    ``code`` is ISO 3166-2:MX without ``MX-``; ``names`` are further names it has had;
    ``capitals`` and ``short`` are as datelines print them, ``short`` without dots. The
    capital of the country dates the federation's gazette, not its own: it has none here.
    """

    code: str
    es: str
    en: str
    gazette: str
    capitals: tuple[str, ...]
    short: tuple[str, ...]
    names: tuple[str, ...] = ()


_PO = "Periódico Oficial del Estado"
_POG = "Periódico Oficial del Gobierno del Estado"

JURISDICTIONS: tuple[Jurisdiction, ...] = tuple(
    Jurisdiction(code, es, en or es, gazette, capitals, short, names)
    for code, es, en, gazette, capitals, short, names in (
        ("AGU", "Aguascalientes", "", _PO, ("Aguascalientes",), ("Ags",), ()),
        ("BCN", "Baja California", "", _PO, ("Mexicali",), ("B C",), ()),
        ("BCS", "Baja California Sur", "", "Boletín Oficial", ("La Paz",), ("B C S",), ()),
        (
            "CAM", "Campeche", "", _PO, ("San Francisco de Campeche", "Campeche"), ("Camp", "Cam"),
            (),
        ),
        ("CHP", "Chiapas", "", "Periódico Oficial", ("Tuxtla Gutiérrez",), ("Chis",), ()),
        ("CHH", "Chihuahua", "", _PO, ("Chihuahua",), ("Chih",), ()),
        (
            "CMX", "Ciudad de México", "Mexico City", "Gaceta Oficial de la Ciudad de México",
            (), ("D F", "CDMX"), ("Distrito Federal",),
        ),
        ("COA", "Coahuila", "", _POG, ("Saltillo",), ("Coah",), ("Coahuila de Zaragoza",)),
        ("COL", "Colima", "", "El Estado de Colima", ("Colima",), ("Col",), ()),
        ("DUR", "Durango", "", _POG, ("Victoria de Durango", "Durango"), ("Dgo",), ()),
        ("GUA", "Guanajuato", "", _POG, ("Guanajuato",), ("Gto",), ()),
        ("GRO", "Guerrero", "", _POG, ("Chilpancingo de los Bravo", "Chilpancingo"), ("Gro",), ()),
        ("HID", "Hidalgo", "", _PO, ("Pachuca de Soto", "Pachuca"), ("Hgo",), ()),
        ("JAL", "Jalisco", "", "El Estado de Jalisco", ("Guadalajara",), ("Jal",), ()),
        (
            "MEX", "Estado de México", "State of Mexico", "Gaceta del Gobierno",
            ("Toluca de Lerdo", "Toluca"), ("Méx", "Edo de Méx"), ("México",),
        ),
        ("MIC", "Michoacán", "", _POG, ("Morelia",), ("Mich",), ("Michoacán de Ocampo",)),
        ("MOR", "Morelos", "", "Tierra y Libertad", ("Cuernavaca",), ("Mor",), ()),
        ("NAY", "Nayarit", "", "Periódico Oficial", ("Tepic",), ("Nay",), ()),
        ("NLE", "Nuevo León", "", _PO, ("Monterrey",), ("N L",), ()),
        ("OAX", "Oaxaca", "", _POG, ("Oaxaca de Juárez", "Oaxaca"), ("Oax",), ()),
        (
            "PUE", "Puebla", "", _PO,
            ("Puebla de Zaragoza", "Puebla de Z", "Puebla"), ("Pue",), (),
        ),
        (
            "QUE", "Querétaro", "", "La Sombra de Arteaga", ("Santiago de Querétaro", "Querétaro"),
            ("Qro",), ("Querétaro de Arteaga", "Querétaro Arteaga"),
        ),
        ("ROO", "Quintana Roo", "", _PO, ("Chetumal",), ("Q Roo",), ()),
        ("SLP", "San Luis Potosí", "", "Plan de San Luis", ("San Luis Potosí",), ("S L P",), ()),
        (
            "SIN", "Sinaloa", "", "El Estado de Sinaloa", ("Culiacán Rosales", "Culiacán"),
            ("Sin",), (),
        ),
        ("SON", "Sonora", "", "Boletín Oficial", ("Hermosillo",), ("Son",), ()),
        ("TAB", "Tabasco", "", "Periódico Oficial", ("Villahermosa",), ("Tab",), ()),
        ("TAM", "Tamaulipas", "", _PO, ("Ciudad Victoria", "Victoria"), ("Tamps", "Tam"), ()),
        (
            "TLA", "Tlaxcala", "", _POG, ("Tlaxcala de Xicohténcatl", "Tlaxcala"), ("Tlax",), (),
        ),
        (
            "VER", "Veracruz", "", "Gaceta Oficial", ("Xalapa Enríquez", "Xalapa", "Jalapa"),
            ("Ver",), ("Veracruz de Ignacio de la Llave", "Veracruz Llave"),
        ),
        ("YUC", "Yucatán", "", "Diario Oficial del Gobierno del Estado", ("Mérida",), ("Yuc",), ()),
        ("ZAC", "Zacatecas", "", "Periódico Oficial", ("Zacatecas",), ("Zac",), ()),
        (
            "FED", "Federación", "Federation", "Diario Oficial de la Federación", (), (), (),
        ),
    )
)  # fmt: skip
"""All 33, in no particular order."""

BY_CODE = {one.code: one for one in JURISDICTIONS}


class MentionForm(StrEnum):
    """How strongly a mention says whose text this is, strongest first."""

    DATELINE = "dateline"  # "Morelia, Mich.": the capital with its entity
    ENTITY = "entity"  # "Estado Libre y Soberano de Morelos", "Congreso de la Unión"
    NAME = "name"  # the name alone, or ", Gto."


@dataclass(frozen=True, slots=True)
class Mention:
    """A jurisdiction named by the characters ``[start, end)`` of a text."""

    code: str
    start: int
    end: int
    form: MentionForm


_HOMONYMS = frozenset({"guerrero", "hidalgo", "morelos"})
"""Heroes first: by itself the name is a person, a street or a town."""

_BEFORE_ENTITY = re.compile(
    r"(?:\bestado(?:[\s,]+(?:libre|independiente|soberano|y))*|\bgobierno|\bcongreso|\blegislatura|"
    r"\bgobernador(?:a)?(?:\s+constitucional)?|\bpoder\s+(?:legislativo|judicial|ejecutivo))"
    r"\s+del?\s+$"
)
_BEFORE_CITY = re.compile(
    r"\b(?:gobierno|congreso|asamblea\s+legislativa|gaceta\s+oficial|administracion\s+publica|"
    r"poder\s+judicial|tribunal\s+superior\s+de\s+justicia)\s+(?:del|de\s+la)\s+$"
)
_FEDERAL = re.compile(
    r"\bcongreso\s+(?:general\s+)?de\s+(?:la\s+union|los\s+estados\s+unidos\s+mexicanos)\b|"
    r"\b(?:poder\s+ejecutivo|administracion\s+publica|gobierno)\s+federal\b|"
    r"\bdiario\s+oficial\s+de\s+la\s+federacion\b|"
    r"\bpresident[ea]\s+de\s+los\s+estados\s+unidos\s+mexicanos\b"
)
_REACH = 70
"""How far before a name its "Estado Libre y Soberano de" may begin, in characters."""


def find_jurisdictions(text: str) -> list[Mention]:
    """Every mention of a jurisdiction, in printed order, none inside another.

    The country ("Estados Unidos Mexicanos", "México" by itself) is no jurisdiction. The
    federation is mentioned by its powers and its gazette.

    Example:
        >>> text = "Estado Libre y Soberano de México; Toluca de Lerdo, Méx., 4 de mayo"
        >>> [(one.code, one.form.value) for one in find_jurisdictions(text)]
        [('MEX', 'entity'), ('MEX', 'dateline')]
    """
    folded = fold(text)
    found = sorted(
        [*_datelines(folded), *_named(folded), *_federal(folded)],
        key=lambda one: (one.start, -one.end),
    )
    kept: list[Mention] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _pattern(printed: str) -> str:
    return r"[\s.\-]*".join(re.escape(word) for word in fold(printed).split())


def _names() -> dict[str, str]:
    """Folded name to code; the country's name stands for its entity where that is said."""
    return {
        fold(name): one.code
        for one in JURISDICTIONS
        if one.code != "FED"
        for name in (one.es, *one.names)
    }


_CODES = _names()
_NAME = re.compile(
    r"\b(?:" + "|".join(sorted(map(_pattern, _CODES), key=len, reverse=True)) + r")\b"
)
_CODE_BY_LETTERS = {re.sub(r"[\s.\-]", "", name): code for name, code in _CODES.items()}
_WORDS = frozenset({"Cam", "Col", "Mor", "Sin", "Son", "Tab", "Tam", "Ver"})
"""Short forms that are words or shorten others ("Col. Centro"): only datelines may use them."""

_SHORTS = [short for one in JURISDICTIONS for short in one.short if short not in _WORDS]
_SHORT = re.compile(r",\s*(?P<short>" + "|".join(map(_pattern, _SHORTS)) + r")\b\.")
_CODE_BY_SHORT = {
    re.sub(r"\s", "", fold(short)): one.code for one in JURISDICTIONS for short in one.short
}


def _dateline_patterns() -> dict[str, tuple[set[str], re.Pattern[str]]]:
    """Code to the first words of its capital's names, without which none is, and the form."""
    patterns = {}
    for one in JURISDICTIONS:
        if one.capitals:
            capitals = "|".join(map(_pattern, one.capitals))
            entities = "|".join(map(_pattern, (*one.names, one.es, *one.short)))
            dateline = re.compile(rf"\b(?:{capitals})\b[\s,.\-–—]{{1,5}}(?:{entities})\b")
            patterns[one.code] = {fold(name).split()[0] for name in one.capitals}, dateline
    return patterns


_DATELINES = _dateline_patterns()


def _datelines(folded: str) -> Iterator[Mention]:
    for code, (capitals, pattern) in _DATELINES.items():
        if any(capital in folded for capital in capitals):
            for match in pattern.finditer(folded):
                yield Mention(code, match.start(), match.end(), MentionForm.DATELINE)


def _named(folded: str) -> Iterator[Mention]:
    for match in _NAME.finditer(folded):
        code = _CODE_BY_LETTERS[re.sub(r"[\s.\-]", "", match.group())]
        form = _form(folded, match, code)
        if form:
            yield Mention(code, match.start(), match.end(), form)
    for match in _SHORT.finditer(folded):
        code = _CODE_BY_SHORT[re.sub(r"[\s.\-]", "", match.group("short"))]
        yield Mention(code, match.start("short"), match.end(), MentionForm.NAME)


def _form(folded: str, match: re.Match[str], code: str) -> MentionForm | None:
    before = folded[max(0, match.start() - _REACH) : match.start()]
    if code == "MEX":
        is_entity = match.group().startswith("estado") or _BEFORE_ENTITY.search(before)
        return MentionForm.ENTITY if is_entity else None
    if code == "CMX":
        return MentionForm.ENTITY if _BEFORE_CITY.search(before) else MentionForm.NAME
    if _BEFORE_ENTITY.search(before):
        return MentionForm.ENTITY
    is_homonym = match.group() in _HOMONYMS and not before.rstrip().endswith(",")
    return None if is_homonym else MentionForm.NAME


def _federal(folded: str) -> Iterator[Mention]:
    for match in _FEDERAL.finditer(folded):
        yield Mention("FED", match.start(), match.end(), MentionForm.ENTITY)
