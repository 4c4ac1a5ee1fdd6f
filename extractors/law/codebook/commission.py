"""The body that coordinates: whether it is created, its members, the term to install it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.law.codebook.amounts import AMOUNT, amount_value, find_term
from extractors.law.codebook.coded import Confidence
from extractors.law.codebook.found import Found
from extractors.law.codebook.passages import Block, Passage
from extractors.law.codebook.rule import phrase

_ANOTHER = (
    r"(?! (?:ejecutiva|legislativa|permanente|nacional de|de (?:los )?derechos|"
    r"estatal de (?:los )?derechos|de (?:la )?judicatura|tecnic\w+|interior|de vigilancia|"
    r"municipal|ciudadan\w+|jurisdiccional|administrativ\w+|desconcentrad\w+|de gobierno))"
)
_BODY = rf"\b(?:comision|consejo|comite|organo|organismo)\b{_ANOTHER}"
_MATTER = (
    r"\b(?:inter\w+|trata|coordin\w+|vincul\w+|prevenir|prevencion|erradic\w+|"
    r"multidisciplin\w+)\b"
)
_MAKES = (
    r"\b(?:se crea(?:ra)?|crease|instituyese|constituyase|integrase|crea(?:ra)?\b|establecera|"
    r"se establece(?:ra)?|se instituye|se constitu(?:ye|ira)|constituira|se conforma(?:ra)?|"
    r"conformara|contara con|habra|se integra(?:ra)?|integrara|se instaura(?:ra)?|"
    r"queda(?:ra)? (?:\w+ )?(?:cread|instituid|constituid|establecid|integrad)[oa])\b"
)
_CREATED = phrase(rf"{_MAKES}.{{0,80}}?{_BODY}")
_DEFINED = phrase(
    rf"{_BODY}.{{0,160}}?\b(?:(?:es|sera|(?:fungira|funcionara|actuara) como|"
    r"tendra (?:el )?caracter de|se (?:constituye|erige|establece|instituye) (?:en|como))"
    r"(?: un| el| una| la)? (?:organo|instancia|organismo|mecanismo|ente|cuerpo)|"
    r"(?:tiene|tendra) (?:por|como) (?:objeto|finalidad)|"
    r"queda (?:\w+ )?(?:cread|constituid|instituid|establecid)[oa])\b"
)
_OF_MATTER = phrase(_MATTER)
_MAY = phrase(r"\bpodran? (?:\w+ ){0,2}?(?:crear|establecer|constituir|integrar|contar)")
_SEATS = r"(?:vocales|integrantes|miembros)"
_COMPOSED = phrase(
    rf"{_BODY}.{{0,100}}\b(?:integrad|integrar|integra\b|conformad|conformar|conforma\b|compuest|"
    rf"compone|compondra|formad)\w*|{_BODY}.{{0,100}}\btendra (?:\w+ ){{0,2}}?{_SEATS}\b|"
    rf"{_BODY}.{{0,60}}\b(?:contara con|tendra|cuenta con) {AMOUNT} {_SEATS}\b|"
    r"\b(?:(?:integra|integrara|conforma|conformara|compone|compondra)n|"
    r"forma(?:ra)?n parte|son (?:miembros|integrantes))(?: del?| la| el| dich\w)*(?= )\W*"
    rf"{_BODY}"
)
_STATED = phrase(
    rf"\b(?P<count>{AMOUNT}) (?:miembros|integrantes|consejer[oa]s|personas|titulares|vocales)\b"
)
_REPEALED = phrase(r"\bse deroga\b|\bderogad[oa]\b")
_INSTALL = r"(?:(?:instal|constitu|conform)\w+|integr(?:ar|ad|acion)\w*|inici\w+ su funcion\w*)"
_SINCE = r"(?:siguientes|posteriores|contad\w+|partir|despues)\b.{0,30}"
_TO_INSTALL = phrase(rf"{_BODY}.{{0,200}}\b{_INSTALL}|\b{_INSTALL}.{{0,80}}{_BODY}")
_LINKED = (
    r"(?: (?:a|de|del|la|las|el|su|que|partir|fecha|dia|quede|haya|sido|sea|esta|dicha|en|se))"
)
_ONCE_INSTALLED = phrase(
    rf"\b{_SINCE}\b{_INSTALL}.{{0,20}}{_BODY}|\b(?:siguientes|posteriores|contad\w+|partir|"
    rf"despues|computad\w+|una vez){_LINKED}{{0,8}} {_INSTALL}"
)
_LISTS_POWERS = phrase(
    r"\b(?:atribucion|facultad|funcion|obligacion|objetiv|requisito|base)\w*\b[^:]{0,40}:\s*$"
)
_TERM = phrase(r"\b(?:plazo|termino|dentro de|a mas tardar|no mayor|en un maximo)\b")
_LEAST_LISTED = 3


def find_commission(blocks: Sequence[Block]) -> Iterator[Found]:
    """Yield what a provision says of the coordinating body."""
    for block in blocks:
        for passage in block.passages:
            yield from _creation(passage)
            yield from _term(passage)
        members = _count_members(block)
        if members:
            yield Found(
                "commission_members", members, block.stem, Confidence.HIGH, "members_listed"
            )


def _creation(passage: Passage) -> Iterator[Found]:
    words = passage.folded
    if _MAY.search(words) or not _OF_MATTER.search(words):
        return
    if _CREATED.search(words):
        yield Found("commission", "yes", passage, Confidence.HIGH, "body_created")
    elif _DEFINED.search(words):
        yield Found("commission", "yes", passage, Confidence.MEDIUM, "body_defined")


def _count_members(block: Block) -> str | None:
    """Return how many members the stem states, or else how many items it lists."""
    if not _COMPOSED.search(block.stem.folded) or _LISTS_POWERS.search(block.stem.folded):
        return None
    stated = _STATED.search(block.stem.folded)
    if stated and (count := amount_value(stated["count"])):
        return str(count)
    kind = block.items[0].marker if block.items else None
    listed = [
        item for item in block.items if item.marker == kind and not _REPEALED.search(item.folded)
    ]
    return str(len(listed)) if len(listed) >= _LEAST_LISTED else None


def _term(passage: Passage) -> Iterator[Found]:
    words = passage.folded
    is_order = _TO_INSTALL.search(words) and not _ONCE_INSTALLED.search(words)
    if is_order and _TERM.search(words) and (term := find_term(words)):
        yield Found("commission_term", term, passage, Confidence.HIGH, "term_to_install")
