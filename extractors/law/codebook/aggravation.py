"""What raises the penalty: the circumstances of a sentence, or list, that says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.law.codebook.amounts import find_prison
from extractors.law.codebook.coded import Confidence
from extractors.law.codebook.found import Found
from extractors.law.codebook.passages import Block, Passage
from extractors.law.codebook.rule import phrase

_RAISE = (
    r"(?:aument|increment|agrav|elevar|duplic|triplic|se sumar|se adicionar|se agregar|se anadir)"
)
_PENALTY = r"(?:penas?|penalidad|punibilidad|sancion(?:es)?|prision|castigo)"
_PART = r"(?:mitad|tercios?|(?:tercer|cuart|quint|sext)as? partes?|tercera|cuarta)"
_MULTIPLE = r"(?:doble|triple|dos tantos|tres tantos)"
_RAISED = phrase(
    rf"\b{_PENALTY}\b.{{0,160}}\b{_RAISE}\w*|"
    rf"\b{_RAISE}\w*\b.{{0,60}}\b(?:{_PENALTY}|{_PART}|{_MULTIPLE})\b|"
    rf"\b{_PENALTY}\b.{{0,160}}\b(?:al?|el|del|hasta) {_MULTIPLE}\b|"
    rf"\b{_MULTIPLE}\b.{{0,40}}\b{_PENALTY}\b|"
    rf"\b{_PART}(?: partes?)? (?:mas|adicional)\b(?! un[oa]\b)|"
    r"\b(?:son|seran|constituyen|constituiran|se consideran?|se consideraran?) "
    r"(?:\w+ ){0,2}?(?:circunstancias )?(?:agravantes|calificativas)\b|"
    r"\b(?:se considerara|sera|es) (?:agravad|calificad)[oa]s?\b"
)
_OF_MONEY = phrase(
    r"\b(?:presupuest\w+|subsidios?|recursos (?:publicos|economicos|financieros|del)|apoyos?|"
    r"becas?|partidas?)\b"
)
_OF_PENALTY = phrase(rf"\b(?:{_PENALTY}|delitos?|agrav\w+)\b")
_LOWER = r"(?:reduc|disminu|atenu|rebaj)"
_LOWERED = phrase(
    rf"\b{_PENALTY}\b.{{0,80}}\b{_LOWER}\w+|\b{_LOWER}\w+(?: \w+){{0,4}}? {_PENALTY}\b"
)
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
            r"\bmenor(?:es)? de (?:edad\b|\w+(?: y \w+)? anos)|\bmenores\b|"
            r"\bmenos de \w+ anos|\bmenor de (?:dieciocho|18)\b|\bnin[oa]s?\b|\badolescentes?\b|"
            r"\bno (?:ha|haya|hubiere|hubiera|tenga) (?:cumplido|alcanzado) (?:la mayoria|"
            r"(?:los )?(?:dieciocho|18))|\binfantes?\b|\bimpuber",
        ),
        (
            "incapable",
            r"capacidad (?:de|para) (?:comprender|resistir|entender)|\bincapa(?:z|ces|cidad)\b|"
            r"\bprivad[oa] de (?:la )?razon|\b(?:enajenacion|trastorno) mental|"
            r"\bno (?:pueda|puede|pudiere|este en posibilidad de) (?:\w+ ){0,3}?(?:comprender|"
            r"resistir|entender)",
        ),
        (
            "elderly",
            r"\b(?:mayor(?:es)?|mas) de (?:sesenta|setenta|6\d|7\d)\b|tercera edad|"
            r"adult[oa]s? mayor|\bancian|\bsenectud|\bedad avanzada|"
            r"\bpersonas? mayor(?:es)?\b(?! de (?:edad|dieciocho|18))",
        ),
        ("disability", r"\bdiscapacidad|\bdiscapacitad"),
        ("pregnant", r"\bembaraz|\bgravid|\bgestaci|\bgestante|\bencinta\b"),
        (
            "indigenous",
            r"\bindigenas?\b|\bafromexican|\bafrodescend|\b(?:pueblos?|comunidad(?:es)?) "
            r"(?:\w+ ){0,2}?originari",
        ),
        ("migrant", r"migrantes?\b|\b(?:situacion|calidad|condicion|transito) migratori"),
        (
            "kinship",
            r"\bparentesco|consanguin|\bafinidad|\bascendient|\bdescendient|\bconyug|"
            r"\bconcubin|\btutor(?:es|a|as)?\b|\bcurador|\bpadres?\b|\bmadres?\b|\bherman[oa]|"
            r"\b(?:relacion|vinculo|lazos?)(?:es)? (?:\w+ )?(?:familiar|sentimental|de pareja|"
            r"conyugal|afectiv|de noviazgo|de matrimonio)|\bnoviazgo|mismo domicilio|\bpariente|"
            r"patria potestad|\badoptante|\bpadrastro|"
            r"\bmadrastra",
        ),
        (
            "trust",
            r"\bconfianza\b|\bautoridad (?:sobre|moral)|posicion de autoridad|superioridad|"
            r"subordinacion|\bjerarqui|\bdocente|\bcustodia (?:de|la) (?:la )?victima|"
            r"\brelacion(?:es)? (?:laboral|de trabajo|educativ|medic|religios)|\bmaestr[oa]s?\b|"
            r"\b(?:cuidado|guarda|custodia)\b.{0,20}\b(?:victima|ofendid|pasivo)|"
            r"\bbajo su (?:cuidado|guarda|custodia)",
        ),
        (
            "public_servant",
            r"(?:servidor\w*|funcionari\w*|funcion|funciones|servidora|cargo|empleo) public|"
            r"instituci(?:on|ones) (?:de seguridad publica|polici)|corporaci(?:on|ones) polici|"
            r"\b(?:agentes?|elementos?|miembros?|integrantes?)\b.{0,20}\b(?:autoridad|"
            r"polici\w+|seguridad|fuerzas armadas|ejercito)|\bpolicias?\b|\bmilitar(?:es)?\b",
        ),
        ("minister", r"\bministr[oa]s? de (?:algun )?culto"),
        (
            "organised_crime",
            r"delincuencia organizada|organizaci(?:on|ones) (?:criminal|delictiva)|"
            r"asociacion delictuosa|\bpandilla|\bcrimen organizado|"
            r"\bgrupos? (?:criminal|delictiv)|\bbanda (?:criminal|delictiva|organizada)",
        ),
        (
            "leader",
            r"\bdireccion\b.{0,20}\bfinanciamiento|\b(?:dirij|financi|dirig|encabe[cz]|lider)"
            r"(?:a|e|en|an|o)\b|\borgani(?:ce|cen|za|zan)\b|\b(?:jefe|cabecilla|jefatura|liderazgo)\b",
        ),
        (
            "violence",
            r"\bviolencia\b|\bintimidaci|\bengan[oe]|\bamenaza|\bfuerza fisica|"
            r"\buso de la fuerza|\btratos crueles|privacion (?:ilegal )?de (?:la )?libertad|"
            r"\barmas?\b|\bcoacci|\bcoerci|\btortura|\bsecuestr",
        ),
        (
            "drugs",
            r"\bsu[bs]*stancias?\b|\bdrogas?\b|\bnarcotic|\bestupefacient|\badiccion|"
            r"\bpsicotropic|\benervante|\bbebidas (?:alcoholicas|embriagantes)|\bdrog(?:ue|ado)",
        ),
        (
            "death",
            r"\bmuerte\b|\bsuicidi|\bvida de la victima|\b(?:pierda|perdiera|perdiere|priv\w+ de) "
            r"la vida|\bfalle[cz]|\bmuer[ae]n?\b|\bmurier|\bhomicidio|\bfeminicidio",
        ),
        (
            "harm",
            r"\blesion|\bdanos? (?:grave|fisic|psicologic|irrevers|permanent|severo|(?:a|en) (?:la|"
            r"su) (?:salud|integridad))|\benfermedad(?:es)? (?:\w+ )?(?:psic|fisic|de|grave|incur|"
            r"ven|mortal|transmis|o\b)|\bvih\b|\bcontagi|\bmutila|\bsecuelas",
        ),
        (
            "several_victims",
            r"\b(?:mas de una|(?:dos|tres) o mas|varias|multiples|pluralidad de) victimas?|"
            r"\b(?:contra|agravio|perjuicio|afect\w+|respecto)\b.{0,12}\b(?:(?:dos|tres) o mas|"
            r"varias|mas de una|multiples) personas?",
        ),
        (
            "borders",
            r"dos o mas (?:paises|estados)|tra(?:n)?snacional|otro (?:pais|estado)|"
            r"territorio nacional|\bfronter|\bal extranjero|otra entidad|"
            r"fuera de(?:l)? (?:la entidad|pais|estado|territorio)|\binternacional(?:es|mente)?\b",
        ),
        (
            "repeat",
            r"con anterioridad|\breinci|\b(?:condenad|sentenciad)[oa]\b.{0,40}\b(?:antes|"
            r"anterior|previa)|\b(?:antes|previa)\w*\b.{0,40}\b(?:condenad|sentenciad)[oa]",
        ),
    )
)


def is_aggravating(folded: str) -> bool:
    """Whether a sentence raises a penalty, or says what it is in a graver case."""
    if _LOWERED.search(folded):
        return False
    if _OF_MONEY.search(folded) and not _OF_PENALTY.search(folded):
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
