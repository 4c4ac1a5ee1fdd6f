"""The definition of trafficking: its acts, whether means are required, its purposes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extractors.law.codebook.aggravation import is_aggravating
from extractors.law.codebook.coded import Confidence
from extractors.law.codebook.found import Found
from extractors.law.codebook.passages import Block, Passage
from extractors.law.codebook.references import NAMES_OFFENCE
from extractors.law.codebook.rule import phrase
from extractors.law.codebook.words import ACTOR, MEANS

_ACTS = tuple(
    phrase(rf"\b(?:{stems})")
    for stems in (
        "capt", "enganch", "reclut", "transport", "transf[ei]", "traslad",
        "reten(?:er|ga|cion)|retien", "entreg", "recib|recep", "acog|acoj", "aloj|hosped",
    )
)  # fmt: skip
_BESIDE_ACTS = tuple(
    phrase(rf"\b(?:{stems})")
    for stems in (
        "indu[cz]", "procur[ae]", "facilit", "promuev|promov", "ofre[cz]", "consig|conseg",
        "solicit", "mant(?:ien|en)", "ocult", "obten|obtien", "somet",
    )
)  # fmt: skip
"""Acts that many a provision names: they count beside one of the others, of whom it punishes."""
_OF_SOMEBODY = phrase(
    r"\b(?:a|de) (?:una|otra|alguna|cualquier|la|las|varias) (?:o (?:mas|varias) )?personas?\b|"
    r"\ba (?:otr[oa]s?|alguien|alguno|un tercero)\b|\bpersonas\b"
)
_PUNISHES = phrase(rf"\b{ACTOR}\b")
_WITH_PURPOSE = phrase(
    r"\bcon (?:el |la )?(?:fin(?:es|alidad)?|animo|proposito|objeto|intencion)\b|\bpara\b"
)
_LEAST_ACTS, _LEAST_MEANS, _LEAST_PURPOSES = 3, 2, 3

_PURPOSES = tuple(
    (value, phrase(pattern))
    for value, pattern in (
        ("slavery", r"\besclav"),
        (
            "servitude",
            r"\bservidumbre|\bsierv[oa]|\b(?:condicion|estado|trato)(?:es)? (?:de )?servil",
        ),
        (
            "sexual_exploitation",
            r"\bexplot\w+(?: \w+,?){0,4}? sexual|\bprostitu|\bpornograf|"
            r"\b(?:turismo|comercio|aprovechamiento) (?:sexual|carnal)|"
            r"\b(?:servicios|actos) sexuales",
        ),
        (
            "labour_exploitation",
            r"\bexplot\w+\b.{0,30}\blaboral|\bexplot\w+ (?:de|en) (?:su|el) "
            r"(?:fuerza de )?trabajo\b(?! (?:forz|oblig))",
        ),
        (
            "forced_labour",
            r"\b(?:trabaj\w*|servicios?|labor\w*)\b(?:,? \w+){0,3}? (?:forzad|forzos|"
            r"impuest|obligad|obligatori|coactiv|por la fuerza|contra su voluntad|"
            r"sin (?:paga|salario|remuneracion|retribucion))|"
            r"\b(?:forzad|obligad|impuest|coactiv)[oa]s? (?:de )?(?:trabaj|servicio|labor)",
        ),
        ("forced_begging", r"\bmendic|\bmendig|\blimosn"),
        (
            "use_in_crime",
            r"\b(?:actividades|conductas|actos|hechos) (?:delictiv|ilicit|delictuos|criminal)|"
            r"\b(?:comision|comet\w+|perpetr\w+|realizacion) (?:de )?(?:\w+ )?(?:delitos|"
            r"ilicitos|crimenes)|\bdelinquir",
        ),
        ("illegal_adoption", r"\badopci"),
        (
            "forced_marriage",
            r"\bmatrimoni|\bnupcia|\bcasar(?:l[oa]s?|se)\b|"
            r"\bunion(?:es)? (?:forzad|forzos|servil|conyugal)",
        ),
        (
            "organs",
            r"\borganos?,?\s*(?:y |o )?(?:tejido|celula|component|human)|\b(?:extra|extirp|"
            r"remoc|remov|remoci|trafic|ablaci|sustra|comerci)\w*\b.{0,40}\b(?:organo|tejido)",
        ),
        (
            "experiments",
            r"\bbiomedic|\bexperiment|\b(?:ensayos|pruebas) (?:clinic|medic|cientific)",
        ),
    )
)
_PURPOSE_FORMS = tuple(pattern for _, pattern in _PURPOSES)
_EXPLOITS = phrase(r"\bexplot")
_LISTS_PURPOSES = phrase(
    r"\bentend\w+\b.{0,60}\bexplotacion|\bentiend\w+\b.{0,60}\bexplotacion|"
    r"\bexplotacion\b.{0,60}\b(?:comprend|inclu|consist)|\b(?:fines|finalidades|modalidades|"
    r"formas) de (?:la )?(?:explotacion|trata)\b|\bconsiderar\w* explotacion"
)
_EACH_MEANS = (
    r"engano", r"violencia|uso de la fuerza|fuerza (?:fisica|moral)", r"amenaza|amag",
    r"coacci|coerci", r"abuso de(?:l)? (?:poder|autoridad)|abus\w+ de (?:su|un)\b",
    r"vulnerabilidad|indefension|desventaja", r"seducci", r"fraude", r"rapto|secuestro",
    r"pagos\b|dadivas?\b", r"intimidaci", r"dano grave", r"chantaje",
)  # fmt: skip
_MEANS = tuple(phrase(rf"\b(?:{pattern})") for pattern in _EACH_MEANS)
_BY_MEANS = phrase(
    r"\b(?:mediante|por medio de(?:l)?|valiendose de(?:l)?|a traves de(?:l)?|empleando|usando|"
    r"utilizando|recurriendo a(?:l)?|haciendo uso de(?:l)?|con|bajo|aprovech\w+) "
    rf"(?:(?:el|la|su|un|una|cualquier|alguna) )?(?:{'|'.join(_EACH_MEANS)})|"
    r"\baprovech\w+\b.{0,40}\b(?:vulnerabilidad|indefension|necesidad)"
)
_NEED = (
    r"(?:requisito|necesari[oa]s?|necesidad|indispensables?|menester|preciso|requer\w+|"
    r"requier\w+|exig\w+|precis\w+|import\w+|interes\w+)"
)
_NO_MEANS_NEEDED = phrase(
    rf"\bno (?:(?:es|sera|seran|son|se|hara|hace|resulta\w*|un|falta) ){{0,3}}(?:{_NEED}|falta)"
    rf"\b.{{0,120}}\b{MEANS}|"
    rf"\bsin (?:que (?:sea|se) )?(?:la )?{_NEED}\b.{{0,80}}\bmedios?\b|"
    r"\b(?:independientemente|con independencia) de (?:los medios|que se (?:utilic|emple|us)\w+)|"
    r"\bcual(?:es)?quiera que sean? los medios|\bprescind\w+ de\b.{0,60}\bmedios?\b|"
    r"\b(?:aun(?:que| cuando| sin)?|incluso (?:si|cuando|sin))\b.{0,60}\bmedios?\b"
)
_MINORS = phrase(
    r"\bmenor(?:es)?\b|\bnin[oa]s?\b|\badolescent|\bdieciocho\b|\b18 anos|\bincapa|"
    r"capacidad (?:de|para)"
)
_OFFENCE = phrase(rf"{NAMES_OFFENCE}|\b(?:este|el|dicho|tal) (?:delito|ilicito)\b")


def definitions_in(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the sentences, with their lists, that say what trafficking is."""
    return tuple(block for block in blocks if _defines_trafficking(block))


def find_definition(blocks: Sequence[Block], definitions: Sequence[Block]) -> Iterator[Found]:
    """Yield what a provision says of means and purposes, in a definition or beside it."""
    for block in definitions:
        yield from _means_of(block)
        yield from _purposes_of(block, 1)
    for block in blocks:
        if block not in definitions and _LISTS_PURPOSES.search(block.stem.folded):
            yield from _purposes_of(block, _LEAST_PURPOSES)
        for passage in block.passages:
            yield from _waiver(passage, is_of_trafficking=bool(definitions))


def _defines_trafficking(block: Block) -> bool:
    """Whether a sentence, with its list, says which acts and purposes are trafficking."""
    words = block.folded
    acts = _count(_ACTS, words)
    if acts >= _LEAST_ACTS:
        is_meant = _has_purpose(words, 1)
    else:
        is_meant = acts > 0 and _punishes_acts(block.stem.folded) and _has_purpose(words, 2)
    return is_meant and not is_aggravating(block.stem.folded)


def _has_purpose(words: str, least: int) -> bool:
    return bool(_EXPLOITS.search(words)) or _count(_PURPOSE_FORMS, words) >= least


def _punishes_acts(words: str) -> bool:
    """Whether somebody is addressed for acts of which one, or more, belongs to trafficking."""
    acts = _count(_ACTS, words)
    if not acts or acts + _count(_BESIDE_ACTS, words) < _LEAST_ACTS:
        return False
    return all(one.search(words) for one in (_PUNISHES, _OF_SOMEBODY, _WITH_PURPOSE))


def _count(patterns: Iterable[re.Pattern[str]], words: str) -> int:
    return sum(1 for one in patterns if one.search(words))


def _means_of(block: Block) -> Iterator[Found]:
    if any(_NO_MEANS_NEEDED.search(passage.folded) for passage in block.passages):
        return
    if _count(_MEANS, block.folded) >= _LEAST_MEANS or _BY_MEANS.search(block.folded):
        answer, sure, rule = "required", Confidence.HIGH, "definition_with_means"
    else:
        answer, sure, rule = "not_required", Confidence.MEDIUM, "definition_without_means"
    yield Found("means_required", answer, block.stem, sure, rule)


def _waiver(passage: Passage, *, is_of_trafficking: bool) -> Iterator[Found]:
    words = passage.folded
    if not _NO_MEANS_NEEDED.search(words):
        return
    is_of_minors = _MINORS.search(words)
    if is_of_minors and not (is_of_trafficking or _OFFENCE.search(words)):
        return
    answer = "required_of_adults" if is_of_minors else "not_required"
    yield Found("means_required", answer, passage, Confidence.HIGH, "means_waived")


def _purposes_of(block: Block, least: int) -> Iterator[Found]:
    found = [
        Found("purposes", value, passage, Confidence.HIGH, "purposes_listed")
        for value, pattern in _PURPOSES
        for passage in block.passages
        if pattern.search(passage.folded)
    ]
    if len({one.value for one in found}) >= least:
        yield from found
