"""The crime: whose law punishes it and how, consent, and who else is punished."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.law.codebook.aggravation import is_aggravating
from extractors.law.codebook.amounts import find_fine, find_prison
from extractors.law.codebook.coded import Confidence
from extractors.law.codebook.definition import defines_trafficking
from extractors.law.codebook.found import Found
from extractors.law.codebook.passages import Block, Passage
from extractors.law.codebook.rule import phrase

_CONSENT = phrase(
    r"\bconsentimiento\b.{0,220}?\b(?:irrelevan\w+|no (?:\w+ ){0,3}?(?:constitu\w+|sera|es|"
    r"tendra|tendran|tomara|tomado|tomar|surtir\w+|exclu\w+|exim\w+|podra|considerar\w+|"
    r"releva\w+|cuenta|libera)|carec\w+|invalid\w*|nul[oa]|sin importar)|\b(?:no|"
    r"sin)\b.{0,80}\b(?:cuenta|causa|excluyente|atenuante|excusa|importar|"
    r"relevan\w+)\b.{0,60}\bconsentimiento\b|\b(?:con independencia|"
    r"independientemente) de(?:l)?\b.{0,20}\bconsentimiento|\b(?:irrelevan\w+|en ningun caso|"
    r"nunca|aun|incluso)\b.{0,40}\bconsentimiento\b"
)
_CONSENT_IF_MEANS = phrase(
    r"\b(?:cuando|si|siempre que|en (?:los )?casos?)\b.{0,80}\b(?:medios|engano|violencia)"
)
_CONSENT_OF_MINORS = phrase(
    r"consentimiento\b.{0,60}\b(?:menor|nin[oa]s?\b|adolescent)|\b(?:menor|"
    r"nin[oa]s?)\b.{0,80}\bconsentimiento"
)
_ANY_AGE = phrase(r"cualquiera que sea su edad|cualquier edad|sin importar (?:la|su) edad")

_COMMITS = phrase(
    r"\b(?:comete|cometen|incurr\w+|responsable)\b.{0,30}\b(?:delito|ilicito) de trata\b|"
    r"\bdelito de trata\b.{0,40}\b(?:quien|el que|al que)\b"
)
_WHO_COMMITS = phrase(
    r"\b(?:al? que|quien(?:es)?|al? responsable|el responsable|persona que|por el|del|"
    r"el)\b.{0,40}\bdelitos? de trata\b"
)
_AS_SAID = phrase(
    r"\b(?:delito|conducta)s? (?:previst|descrit|senalad|a que se refier|tipificad|"
    r"establecid)\w*.{0,30}articulo (?:anterior|que antecede|precedente)"
)
_PUNISHED = phrase(
    r"\b(?:impondr|aplicar|sancionar|castigar)\w+|\b(?:sancionad|penad|castigad)[oa]s?\b|"
    r"\bpena de\b|\bcomete\b"
)
_ACTOR = phrase(
    r"\b(?:al que|a (?:la persona )?que|a quien(?:es)?|quien(?:es)?|el que|la persona que|"
    r"al padre|a los que)\b"
)
_CLIENT = phrase(
    r"\b(?:adquier|compr|solicit|contrat|us[ea]\b|utili[cz]|alquil|demand|consum|pagu?e|"
    r"recib)\w*\b.{0,120}\bservicios?\b"
)
_KNOWING = phrase(
    r"\ba sabiendas|\bcon conocimiento|\bconociendo|\bsabiendo|\bconozca|\btenga conocimiento"
)
_FOR_GAIN = phrase(r"\bbeneficio economico")


def find_offence(blocks: Sequence[Block]) -> Iterator[Found]:
    """Yield what a provision says of the crime and of those who are punished for it."""
    definitions = [block for block in blocks if defines_trafficking(block)]
    yield from _own_offence(definitions, blocks)
    yield from _penalties(definitions, blocks)
    for block in blocks:
        for passage in block.passages:
            yield from _consent(passage)
            yield from _clients(passage)


def _own_offence(definitions: Sequence[Block], blocks: Sequence[Block]) -> Iterator[Found]:
    passages = [passage for block in blocks for passage in block.passages]
    is_punished = any(find_prison(passage.folded) for passage in passages)
    for block in definitions:
        if is_punished or _COMMITS.search(block.folded) or _PUNISHED.search(block.folded):
            yield Found("typifies", "own", block.stem, Confidence.HIGH, "trafficking_defined")
    for block in blocks:
        if _WHO_COMMITS.search(block.stem.folded) and _states_penalty(block):
            yield Found("typifies", "own", block.stem, Confidence.HIGH, "trafficking_punished")
    for passage in passages:
        if _COMMITS.search(passage.folded):
            yield Found("typifies", "own", passage, Confidence.HIGH, "trafficking_committed_by")
        elif _ACTOR.search(passage.folded) and _states_prison(passage):
            yield Found("typifies", "own", passage, Confidence.MEDIUM, "another_offence")


def _states_penalty(block: Block) -> bool:
    return any(_states_prison(passage) for passage in block.passages)


def _states_prison(passage: Passage) -> bool:
    return bool(find_prison(passage.folded)) and not is_aggravating(passage.folded)


def _penalties(definitions: Sequence[Block], blocks: Sequence[Block]) -> Iterator[Found]:
    for block in blocks:
        named = bool(_WHO_COMMITS.search(block.stem.folded) or _COMMITS.search(block.stem.folded))
        if not definitions and not named and not _AS_SAID.search(block.stem.folded):
            continue
        sure = Confidence.HIGH if definitions or named else Confidence.MEDIUM
        for passage in block.passages:
            prison, fine = find_prison(passage.folded), find_fine(passage.folded)
            if not (prison or fine) or is_aggravating(passage.folded):
                continue
            if prison:
                yield Found("penalty_prison", prison, passage, sure, "penalty_of_trafficking")
            if fine:
                yield Found("penalty_fine", fine, passage, sure, "penalty_of_trafficking")
            return


def _consent(passage: Passage) -> Iterator[Found]:
    if _CONSENT.search(passage.folded):
        value = _consent_value(passage.folded)
        yield Found("consent_irrelevant", value, passage, Confidence.HIGH, "consent_set_aside")


def _consent_value(words: str) -> str:
    if _CONSENT_IF_MEANS.search(words):
        return "if_means"
    if _CONSENT_OF_MINORS.search(words) and not _ANY_AGE.search(words):
        return "minors"
    return "always"


def _clients(passage: Passage) -> Iterator[Found]:
    words = passage.folded
    is_client = all(one.search(words) for one in (_CLIENT, _KNOWING, _ACTOR, _PUNISHED))
    if is_client and not _FOR_GAIN.search(words):
        yield Found("clients_punished", "yes", passage, Confidence.HIGH, "knowing_use_punished")
