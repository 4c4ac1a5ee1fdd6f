"""What raises the penalty: the circumstances of a sentence, or list, that says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.law.codebook.amounts import find_prison
from extractors.law.codebook.coded import Confidence
from extractors.law.codebook.found import Found
from extractors.law.codebook.passages import Block, Passage
from extractors.law.codebook.rule import phrase

_RAISE = r"(?:aument|increment|agrav|elevar|duplic|se sumar)"
_RAISED = phrase(
    rf"\b(?:penas?|sancion(?:es)?|prision)\b.{{0,160}}\b{_RAISE}\w*|"
    rf"\b{_RAISE}\w*\b.{{0,60}}\b(?:penas?|sancion(?:es)?|mitad|tercios?|tercer\w*)\b|"
    r"\b(?:son|seran) (?:circunstancias )?agravantes\b"
)
_LOWERED = phrase(r"\bpenas?\b.{0,80}\b(?:reduc|disminu|atenu)\w+")
_IF = phrase(
    r"^\s*(?:(?:[ivxl]+|[a-z]|\d+)[.)] )?(?:asimismo,? )?(?:si|cuando|en (?:el )?caso de|"
    r"tratandose|en los casos)\b"
)
_LATER_IF = phrase(r"^\s*(?:[ivxl]+|[a-z]|\d+)[.)].*\b(?:si|cuando)\b")
_PENALTY_IS = phrase(r"\b(?:pena|prision)\b.{0,60}\b(?:sera|seran)\b")

_FACTORS = tuple(
    (value, phrase(pattern))
    for value, pattern in (
        (
            "minor",
            r"\bmenor(?:es)? de (?:dieciocho|18|edad|catorce|doce|\d+)|\bmenores\b|"
            r"\bnin[oa]s?\b|\badolescentes?\b",
        ),
        (
            "incapable",
            r"capacidad (?:de|para) (?:comprender|resistir|entender)|\bincapa(?:z|ces|cidad)\b",
        ),
        (
            "elderly",
            r"\bmayor(?:es)? de (?:sesenta|60|65)|tercera edad|adult[oa]s? mayor|ancian",
        ),
        ("disability", r"\bdiscapacidad|\bdiscapacitad"),
        ("pregnant", r"\bembaraz|\bgravid"),
        ("indigenous", r"\bindigenas?\b|\bafromexican|\bafrodescend"),
        ("migrant", r"\bmigrantes?\b|situacion migratoria|calidad migratoria"),
        (
            "kinship",
            r"\bparentesco|consanguin|\bafinidad|\bascendient|\bdescendient|\bconyuge|"
            r"\bconcubin|\btutor(?:es)?\b|\bpadres?\b|\bmadres?\b|\bherman[oa]|"
            r"relacion (?:familiar|sentimental|de pareja|conyugal)|mismo domicilio|"
            r"patria potestad",
        ),
        (
            "trust",
            r"\bconfianza\b|\bautoridad (?:sobre|moral)|posicion de autoridad|superioridad|"
            r"subordinacion|\bjerarqui|\bdocente|\bcustodia (?:de|la) (?:la )?victima",
        ),
        (
            "public_servant",
            r"(?:servidor\w*|funcionari\w*|funcion|funciones|servidora) public|instituci(?:on|"
            r"ones) de seguridad publica|corporaci(?:on|ones) polici|\bagente de autoridad",
        ),
        ("minister", r"\bministr[oa]s? de (?:algun )?culto"),
        (
            "organised_crime",
            r"delincuencia organizada|organizaci(?:on|ones) (?:criminal|delictiva)|"
            r"asociacion delictuosa|\bpandilla",
        ),
        (
            "leader",
            r"\bdireccion\b.{0,20}\bfinanciamiento|\b(?:dirija|financie|organice|dirige)\b",
        ),
        (
            "violence",
            r"\bviolencia\b|\bintimidaci|\bengano|\bamenaza|\buso de la fuerza|tratos crueles|"
            r"privacion (?:ilegal )?de (?:la )?libertad|\barmas?\b",
        ),
        ("drugs", r"\bsu[bs]*stancias?\b|\bdrogas?\b|\bnarcotic|\bestupefacient|\badiccion"),
        ("death", r"\bmuerte\b|\bsuicidio|\bvida de la victima|\bpierda la vida"),
        (
            "harm",
            r"\blesion(?:es)?\b|\bdano (?:grave|fisico|psicologic)|\benfermedad(?:es)? (?:psic|"
            r"fisic|de|grave|incur|ven|o)|\bvih\b|\bcontagi",
        ),
        (
            "several_victims",
            r"mas de una victima|dos o mas victimas|varias victimas|pluralidad de victimas",
        ),
        (
            "borders",
            r"dos o mas paises|tra(?:n)?snacional|otro pais|territorio nacional|\bfronter|"
            r"fuera del (?:pais|estado)",
        ),
        ("repeat", r"con anterioridad|\breinciden"),
    )
)


def is_aggravating(folded: str) -> bool:
    """Whether a sentence raises a penalty, or says what it is in a graver case."""
    if _LOWERED.search(folded):
        return False
    return bool(_RAISED.search(folded)) or _is_graver_case(folded)


def find_aggravations(blocks: Sequence[Block]) -> Iterator[Found]:
    """Yield each circumstance that raises a penalty, with the item or sentence that names it."""
    for block in blocks:
        for passage in _raising(block):
            yield from _factors(passage)


def _raising(block: Block) -> Iterator[Passage]:
    """Yield the sentences that raise a penalty, and the lists that such sentences open."""
    whole = is_aggravating(block.stem.folded)
    opened_by: str | None = None
    for passage in block.passages:
        if passage.marker == opened_by:
            opened_by = None
        raises = is_aggravating(passage.folded)
        if raises and passage.folded.rstrip().endswith(":"):
            opened_by = passage.marker
        if whole or raises or opened_by:
            yield passage


def _is_graver_case(folded: str) -> bool:
    if _IF.search(folded):
        return bool(find_prison(folded) or _PENALTY_IS.search(folded))
    return bool(_LATER_IF.search(folded) and find_prison(folded))


def _factors(passage: Passage) -> Iterator[Found]:
    for value, pattern in _FACTORS:
        if pattern.search(passage.folded):
            yield Found("aggravating_factors", value, passage, Confidence.HIGH, "penalty_raised")
