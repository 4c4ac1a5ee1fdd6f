"""Whether a law refers to another one for the offence, and whether it names the General Law."""

from __future__ import annotations

from typing import Final

from extractors.law.codebook.rule import HIGH, LOW, MEDIUM, make_rule

GENERAL_LAW = (
    r"ley general (?:para (?:prevenir|combatir)\b.{0,60}\btrata|(?:en materia )?(?:de|"
    r"contra(?: la)?) trata\b|(?:de|en) la materia)"
)
SHORT_GENERAL_LAW = rf"(?:{GENERAL_LAW}|ley general\b(?! (?:de|del|que|para|en|contra)\b))"
NAMES_OFFENCE = r"\btrata\b(?! de (?:los|un|una|que|asuntos?)\b)"
_OFFENCE_OF_LAW = (
    r"(?:delitos?|conductas?|ilicitos?) (?:\w+ ){0,5}(?:(?:la presente|esta|la) ley|trata)\b"
)
_STATED = (
    r"(?:previst|establecid|tipificad|contenid|descrit|senalad|definid|contemplad|regulad|"
    r"sancionad|dispuest|mencionad)[oa]s?"
)
_STATES = r"(?:el|l[oa]s?) que (?:preve|defin|tipific|establec|senal|describ|contempl|sancion)\w*"
_TO_GENERAL, _TO_CODE = ("typifies", "general_law"), ("typifies", "penal_code")
_NOT_A_REFERENCE = (
    r"tentativa|supletori|personas (?:juridicas|morales)|procedimiento|aplicandose|"
    r"\b(?:se )?(?:derog|abrog)\w+|sin perjuicio"
)
_NAMES_ITSELF = r"\bla ley:\s*(?:a )?la ley general"

REFERENCES: Final = (
    make_rule(
        "object_to_typify",
        ("typifies", "own"),
        MEDIUM,
        r"\b(?:establecer|definir)\b.{0,30}\btipos? penal\w*.{0,40}\btrata|"
        r"\btipificar\b.{0,40}\b(?:delitos?|conductas?)\b.{0,40}\btrata",
        r"federacion|congreso|ley general",
    ),
    make_rule(
        "federal_competence",
        _TO_GENERAL,
        HIGH,
        r"(?:corresponde|compete|es (?:facultad|competencia))\b.{0,60}(?:federacion|"
        r"congreso de la union|congreso general)\b.{0,260}(?:tipos? penal|tipificar)",
    ),
    make_rule(
        "types_of_general_law",
        _TO_GENERAL,
        HIGH,
        rf"(?:(?:tipos? penal\w*|{NAMES_OFFENCE}(?: de personas)?\s*:|delitos?\s*:).{{0,160}}|"
        r"delitos? (?:en materia )?de trata\b\W+(?:(?!demas\b)\w+\W+){0,5}"
        r"(?:(?:es|son) (?:el|l[oa]s?) que (?:se \w+ )?)?)"
        rf"(?:{_STATED}|{_STATES}|son l[oa]s|seran l[oa]s|se regir\w+ por|"
        rf"se estara a)\b.{{0,60}}{SHORT_GENERAL_LAW}|(?:sancion(?:ar|es|ado)|pen(?:as|ados)|"
        rf"castig)\w*\b.{{0,120}}(?:conforme|en (?:los )?terminos|de acuerdo|segun|"
        rf"{_STATED})\b.{{0,60}}{SHORT_GENERAL_LAW}",
        _NOT_A_REFERENCE,
    ),
    make_rule(
        "typified_in_general_law",
        _TO_GENERAL,
        MEDIUM,
        rf"tipificad[oa]s? (?:en|por) (?:la )?{SHORT_GENERAL_LAW}",
    ),
    make_rule(
        "offences_of_general_law",
        _TO_GENERAL,
        LOW,
        rf"(?:delitos?|conductas?) (?:\w+ ){{0,8}}(?:la )?{SHORT_GENERAL_LAW}",
    ),
    make_rule(
        "offence_of_penal_code",
        _TO_CODE,
        HIGH,
        rf"(?:(?:delitos?|tipos? penal\w*|conductas?)\b.{{0,60}}\btrata\b|"
        rf"{_OFFENCE_OF_LAW}).{{0,160}}{_STATED}\b.{{0,60}}codigo penal|"
        rf"{NAMES_OFFENCE}.{{0,60}}\b(?:conducta|delito)s?\b.{{0,40}}{_STATED}\b.{{0,80}}"
        r"codigo penal|(?:conducta|delito|tipo)s?\b.{0,60}\btrata\b.{0,60}\b(?:senal|establec|"
        r"prev|tipific|defin|contempl)\w*\b.{0,60}codigo penal|"
        rf"(?:{NAMES_OFFENCE}|{_OFFENCE_OF_LAW}).{{0,160}}(?:sancion|castig|pena)\w*.{{0,80}}"
        r"(?:conforme|en (?:los )?terminos|de acuerdo|segun)\b.{0,60}codigo penal",
        _NOT_A_REFERENCE,
    ),
    make_rule(
        "general_law_named",
        ("refers_to_general_law", "yes"),
        HIGH,
        GENERAL_LAW,
        _NAMES_ITSELF,
    ),
    make_rule(
        "general_law_in_short",
        ("refers_to_general_law", "yes"),
        MEDIUM,
        rf"(?:\b(?:la|esa) )?{SHORT_GENERAL_LAW}",
        rf"{_NAMES_ITSELF}|ley general:\s*(?:a )?(?:la )?ley general (?:de|del|que) (?!trata)",
    ),
)
