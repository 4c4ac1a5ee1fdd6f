"""The definition of trafficking: its acts, whether means are required, its purposes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.law.codebook.aggravation import is_aggravating
from extractors.law.codebook.coded import Confidence
from extractors.law.codebook.found import Found
from extractors.law.codebook.passages import Block, Passage
from extractors.law.codebook.references import NAMES_OFFENCE
from extractors.law.codebook.rule import phrase

_ACTS = tuple(
    phrase(rf"\b(?:{stems})")
    for stems in (
        "capt", "enganch", "reclut", "transport", "transf[ei]", "traslad",
        "reten(?:er|ga|cion)|retien", "entreg", "recib|recep", "acog|acoj", "aloj",
    )
)  # fmt: skip
_LEAST_ACTS, _LEAST_MEANS, _LEAST_PURPOSES = 3, 2, 3

_PURPOSES = tuple(
    (value, phrase(pattern))
    for value, pattern in (
        ("slavery", r"\besclav"),
        ("servitude", r"\bservidumbre|\bsierv[oa]"),
        (
            "sexual_exploitation",
            r"explotacion sexual|explot\w+ sexual|\bprostituci|\bpornograf|turismo sexual|"
            r"servicios sexuales",
        ),
        ("labour_exploitation", r"explota\w+\b.{0,30}\blaboral"),
        (
            "forced_labour",
            r"(?:trabajos?|servicios?|labores)\b(?: \w+){0,3}? (?:forzad|forzos|impuest|"
            r"obligatori)",
        ),
        ("forced_begging", r"\bmendicidad|\bmendigar|\blimosna"),
        (
            "use_in_crime",
            r"(?:actividades|conductas|actos) (?:delictiv|ilicit|delictuos)|"
            r"comisi\w+ de delitos|cometer delitos",
        ),
        ("illegal_adoption", r"\badopci"),
        ("forced_marriage", r"\bmatrimonio"),
        (
            "organs",
            r"\borganos?,?\s*(?:y |o )?(?:tejido|celula|component)|(?:extrac|extirp|remoc|"
            r"trafic|remoci)\w*\b.{0,40}\borgano",
        ),
        ("experiments", r"\bbiomedic|\bexperimentaci"),
    )
)
_EXPLOITS = phrase(r"\bexplot")
_LISTS_PURPOSES = phrase(
    r"\bentend\w+\b.{0,60}\bexplotacion|\bentiend\w+\b.{0,60}\bexplotacion|"
    r"\bexplotacion\b.{0,60}\b(?:comprend|inclu|consist)|\b(?:fines|finalidades|modalidades|"
    r"formas) de (?:la )?(?:explotacion|trata)\b|\bconsiderar\w* explotacion"
)
_MEANS = tuple(
    phrase(pattern)
    for pattern in (
        r"\bengano", r"\bviolencia|\buso de la fuerza|\bfuerza (?:fisica|moral)", r"\bamenaza",
        r"\bcoacci|\bcoerci", r"\babuso de(?:l)? (?:poder|autoridad)|\babus\w+ de (?:su|un)\b",
        r"\bvulnerabilidad", r"\bseducci", r"\bfraude", r"\brapto", r"\bpagos\b|\bdadivas?\b",
        r"\bintimidaci", r"\bdano grave",
    )
)  # fmt: skip
_NO_MEANS_NEEDED = phrase(
    r"\bno (?:es|sera|seran|son|se) (?:un )?(?:requisito|necesari[oa]s?|indispensable|"
    r"requer\w+|requier\w+|exig\w+|precis\w+)\b.{0,120}\b(?:medios?|violencia|engano)|"
    r"\bsin (?:que (?:sea|se requiera) )?(?:la )?(?:necesidad|necesari[oa]|requisito|"
    r"requerir\w*)\b.{0,80}\bmedios|\b(?:independientemente|"
    r"con independencia) de (?:los medios|que se (?:utilic|emple|us)\w+)|"
    r"\bcual(?:es)?quiera que sean? los medios|\baun (?:cuando|sin)\b.{0,40}\bmedios\b"
)
_MINORS = phrase(
    r"\bmenor(?:es)?\b|\bnin[oa]s?\b|\badolescent|\bdieciocho\b|\b18 anos|\bincapa|"
    r"capacidad (?:de|para)"
)
_OFFENCE = phrase(rf"{NAMES_OFFENCE}|\b(?:este|el|dicho|tal) (?:delito|ilicito)\b")


def find_definition(blocks: Sequence[Block]) -> Iterator[Found]:
    """Yield what a provision says of means and purposes, in a definition or beside it."""
    definitions = [block for block in blocks if defines_trafficking(block)]
    for block in definitions:
        yield from _means_of(block)
        yield from _purposes_of(block, 1)
    for block in blocks:
        if block not in definitions and _LISTS_PURPOSES.search(block.stem.folded):
            yield from _purposes_of(block, _LEAST_PURPOSES)
        for passage in block.passages:
            yield from _waiver(passage, is_of_trafficking=bool(definitions))


def defines_trafficking(block: Block) -> bool:
    """Whether a sentence, with its list, says which acts and purposes are trafficking."""
    words = block.folded
    acts = sum(1 for act in _ACTS if act.search(words))
    is_purposed = _EXPLOITS.search(words) or any(found.search(words) for _, found in _PURPOSES)
    return acts >= _LEAST_ACTS and bool(is_purposed) and not is_aggravating(block.stem.folded)


def _means_of(block: Block) -> Iterator[Found]:
    if any(_NO_MEANS_NEEDED.search(passage.folded) for passage in block.passages):
        return
    if sum(1 for one in _MEANS if one.search(block.folded)) >= _LEAST_MEANS:
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
