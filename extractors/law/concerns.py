"""Which instruments concern trafficking in persons as a whole, and by which rule.

The special law and what enacts, regulates or amends it come first, then the offence, then
bodies, programmes and money made for it, then the laws of other fields that speak of it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum

from extractors.law.identity import SPECIAL_LAW_SLUG
from extractors.law.numerals import plain
from extractors.law.relevance import Rule, find_mentions, relevance_of, rules_of
from extractors.model import Amendment, Change, Instrument, InstrumentKind


class Concern(StrEnum):
    """Why an instrument concerns trafficking; the first that holds of it is named."""

    SPECIAL_LAW = "special_law"
    ENACTS = "enacts_special_law"
    REGULATION = "regulation_of_special_law"
    AMENDS = "amends_special_law"
    OFFENCE = "offence"
    PROTOCOL = "protocol"
    BUDGET = "budget"
    UNIT = "specialised_unit"
    PROGRAMME = "programme"
    COMMISSION = "commission"
    PROCEDURE = "procedure"
    VICTIMS = "victims_law"
    CHILDREN = "children_law"
    WOMEN = "women_law"
    MIGRATION = "migration_law"
    HEALTH = "health_law"
    TOURISM = "tourism_law"
    SECURITY = "security_law"
    MENTION = "mention"


_PENAL_CODE = re.compile(r"\b(?:codigo|ley) penal\b")
_REGULATION = re.compile(r"\breglamento (?:de|para) la ley\b")
_ENACTING = re.compile(r"\bse (?:expide|emite|promulga|crea)n?\b[^;]{0,30}\bley\b")
_AMENDING = re.compile(
    r"\b(?:se|que|quedan?) (?:reforma|adiciona|deroga|abroga|modifica)n?\b|"
    r"\bfe de erratas?\b|\binconstitucionalidad\b|\binvalidez\b"
)
_MAKING = re.compile(
    r"\b(?:se (?:crea|constituye|instituye|expide|emite|establece|aprueba|instala|autoriza|"
    r"destina)n?|"
    r"da a conocer|establece la creacion de|que crea|crea|creacion de)\b"
)
_MADE = (
    (Concern.PROTOCOL, r"protocolos?|lineamientos?|manual(?:es)?|guia|criterios"),
    (Concern.BUDGET, r"presupuestos?|fondo|subsidios?|recursos|partidas?|reglas de operacion"),
    (Concern.UNIT, r"unidad(?:es)?|(?:vice)?fiscalias?|agencias?|ministerio publico"),
    (Concern.PROGRAMME, r"programas?|plan|estrategia|campanas?|dia|semana"),
    (Concern.COMMISSION, r"(?:sub)?comision(?:es)?|consejo|comites?|gabinete|grupo"),
)
_ANY_MADE = re.compile("|".join(rf"\b(?P<{one.name}>{words})\b" for one, words in _MADE))
_FIELDS = tuple(
    (one, re.compile(words))
    for one, words in (
        (
            Concern.PROCEDURE,
            r"\bprocedimientos penales\b|\bprocesal(?:es)? penal|\bejecucion (?:penal|de (?:las )?"
            r"(?:penas|sanciones|medidas))|\bsujetos (?:protegidos|procesales)\b|\btestigos\b",
        ),
        (Concern.VICTIMS, r"\bvictimas?\b"),
        (Concern.CHILDREN, r"\bnin[ao]s?\b|\badolescen|\binfan|\bmenores\b"),
        (Concern.WOMEN, r"\bmujer(?:es)?\b|\bgenero\b"),
        (Concern.MIGRATION, r"\bmigra|\brefugiad|\bextranjer"),
        (Concern.HEALTH, r"\bsalud\b|\bsanitari"),
        (Concern.TOURISM, r"\bturis|\bhospedaje\b|\bhotel"),
        (
            Concern.SECURITY,
            r"\bseguridad (?:publica|ciudadana)\b|\bpolicia|\bfiscalia\b|\bministerio publico\b|"
            r"\bprocuraduria (?:general|de justicia)\b|\bextincion de dominio\b|\bdelincuencia\b",
        ),
        (Concern.BUDGET, r"\bpresupuesto\b|\bley de ingresos\b"),
    )
)
_KINDS_MADE = {
    InstrumentKind.DECRETO,
    InstrumentKind.ACUERDO,
    InstrumentKind.OTRO,
    InstrumentKind.PLAN,
}


def with_relevance(instrument: Instrument) -> Instrument:
    """The instrument with the rules by which its new wordings, and it, concern trafficking.

    It has the first rule of ``Concern`` that holds, or an empty one. A law of
    another field has its field's name if a provision of it, or a new wording that a decree
    gives it, concerns trafficking. "mention" is left for whatever else does.

    Example:
        >>> from extractors.model import Operation
        >>> title = "Acuerdo por el que se crea la Unidad contra la Trata de Personas"
        >>> kind, does = InstrumentKind.ACUERDO, Operation.NONE
        >>> with_relevance(Instrument(title, "", kind, does, 1, 1)).relevance
        'specialised_unit'
    """
    judged = tuple(replace(a, relevance=relevance_of(a.text or "")) for a in instrument.amendments)
    instrument = replace(instrument, amendments=judged)
    rules = (_about_the_special_law, _about_the_offence, _made_for_it, _of_a_field)
    relevance = next((found.value for rule in rules if (found := rule(instrument))), "")
    return replace(instrument, relevance=relevance)


def _about_the_special_law(instrument: Instrument) -> Concern | None:
    if instrument.is_special_law:
        return Concern.SPECIAL_LAW
    done = [one for one in instrument.amendments if one.target_slug == SPECIAL_LAW_SLUG]
    if any(_is_of_law(one) and one.operation is Change.ENACTS for one in done):
        return Concern.ENACTS
    title = plain(instrument.title or "")
    names_the_law = Rule.LAW in rules_of(title)
    is_regulation = _REGULATION.search(title) or instrument.slug == SPECIAL_LAW_SLUG
    if (names_the_law and is_regulation) or (done and not any(map(_is_of_law, done))):
        return Concern.REGULATION
    if done or (names_the_law and _AMENDING.search(title)):
        return Concern.AMENDS
    return Concern.ENACTS if names_the_law and _ENACTING.search(title) else None


def _is_of_law(amendment: Amendment) -> bool:
    """Whether it is the law that is changed, not its regulation, which has the same slug."""
    return not plain(amendment.instrument).startswith("reglamento")


def _about_the_offence(instrument: Instrument) -> Concern | None:
    """A penal code, or a decree that gives one new wording, that describes the offence."""
    code = [one.relevance for one in instrument.provisions if _is_penal(instrument.title)]
    given = [one.relevance for one in instrument.amendments if _is_penal(one.instrument)]
    return Concern.OFFENCE if Rule.DESCRIBES in (*code, *given) else None


def _is_penal(title: str | None) -> bool:
    return _PENAL_CODE.search(plain(title or "")) is not None


def _made_for_it(instrument: Instrument) -> Concern | None:
    """What a title creates, funds or lays down for trafficking: the noun before the mention."""
    title = plain(instrument.title or "")
    named = [one.start for one in find_mentions(title)]
    first = next((one.relevance for one in instrument.provisions), "")
    if not named and not (first and instrument.kind in _KINDS_MADE and _MAKING.search(title)):
        return None
    if "exhort" in title or _AMENDING.search(title):
        return None
    ahead = title[: named[0]] if named else title
    makes = _MAKING.search(ahead)
    made = _ANY_MADE.search(ahead, makes.end() if makes else 0)
    return Concern[str(made.lastgroup)] if made else None


def _of_a_field(instrument: Instrument) -> Concern | None:
    subjects = [plain(title) for title in _subjects(instrument)]
    if not subjects:
        return None
    fields = (one for one, words in _FIELDS if any(words.search(each) for each in subjects))
    return next(fields, Concern.MENTION)


def _subjects(instrument: Instrument) -> list[str]:
    """The titles of the laws that speak of it: those that a decree gives such wordings."""
    given = [one.instrument for one in instrument.amendments if one.relevance]
    if given:
        return given
    title = instrument.title or ""
    if relevance_of(title) or any(one.relevance for one in instrument.provisions):
        return [title, *(one.instrument for one in instrument.amendments)]
    return []
