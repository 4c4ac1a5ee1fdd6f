"""The crime: whose law punishes it and how, consent, and who else is punished."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.law.codebook.aggravation import is_aggravating
from extractors.law.codebook.amounts import find_fine, find_prison, states_prison
from extractors.law.codebook.coded import Confidence
from extractors.law.codebook.found import Found
from extractors.law.codebook.passages import Block, Passage
from extractors.law.codebook.rule import phrase
from extractors.law.codebook.words import ACTOR, TRAFFICKING_OFFENCE

_CONSENT_NOUN = r"(?:consentimiento|anuencia|aquiescencia|asentimiento)"
_CONSENTED = (
    rf"(?:{_CONSENT_NOUN}|consinti\w+|consentid[oa]|consienta|accedid[oa]|"
    r"(?:ha|haya|hubiera|hubiere|hubiese) aceptado)"
)
_NO_EXCUSE = (
    r"(?:constitu\w+|sera|es|tendra|tendran|tomara|tomado|tomar|surtir\w+|exclu\w+|exim\w+|"
    r"podra|considerar\w+|releva\w+|cuenta|libera\w*|atenu\w+|justific\w+|extin\w+|"
    r"impedir\w*|impide|producir\w*|valdra|vale|obsta\w*|exoner\w+|desvirtu\w+)"
)
_OF_NO_WEIGHT = (
    r"(?:cuenta|consideracion|causa|excluyente|atenuante|excusa|import\w+|relevan\w+|valor|"
    r"efectos?|validez|eximente|justifica\w*|benefici\w*|favorec\w*|exim\w*|exclu\w*|"
    r"libera\w*|exonera\w*)"
)
_NAMES_CONSENT = phrase(rf"\b{_CONSENTED}\b")
_CONSENT = phrase(
    rf"\b{_CONSENTED}\b.{{0,220}}?\b(?:irrelevan\w+|no (?:\w+ ){{0,3}}?{_NO_EXCUSE}|"
    rf"carec\w+|invalid\w*|nul[oa]|sin importar)|"
    rf"\b(?:no|sin|ningun\w*|nada)\b.{{0,80}}\b{_OF_NO_WEIGHT}\b.{{0,60}}\b{_CONSENTED}\b|"
    rf"\b(?:con independencia|independientemente) de(?:l)?\b.{{0,40}}\b{_CONSENTED}\b|"
    r"\b(?:irrelevan\w+|nulo|invalido|ineficaz|en ningun caso|nunca|aun(?:que)?|incluso|"
    rf"con o sin)\b.{{0,40}}\b{_CONSENTED}\b"
)
_CONSENT_LACKING = phrase(
    rf"(?<!\bo\s)\bsin (?:(?:el|su|previo|contar con) ){{0,3}}{_CONSENT_NOUN}"
)
_UNDER_AGE = r"no (?:ha|haya|hayan|han) cumplido (?:los )?(?:dieciocho|18)"
_CONSENT_IF_MEANS = phrase(
    r"\b(?:cuando|si|siempre que|en (?:los )?casos?)\b.{0,80}\b(?:medios|engano|violencia)"
)
_CONSENT_OF_MINORS = phrase(
    rf"\b{_CONSENTED}\b.{{0,60}}\b(?:menor|nin[oa]s?\b|adolescent|{_UNDER_AGE})|"
    rf"\b(?:menor|nin[oa]s?|adolescentes?|{_UNDER_AGE})\b.{{0,80}}\b{_CONSENTED}"
)
_ANY_AGE = phrase(r"cualquiera que sea su edad|cualquier edad|sin importar (?:la|su) edad")

_COMMITS = phrase(
    rf"\b(?:comete|cometen|incurr\w+|responsable)\b.{{0,30}}\b{TRAFFICKING_OFFENCE}\b|"
    r"\bcomet(?:e|en) trata de personas\b|"
    rf"\b{TRAFFICKING_OFFENCE}\b.{{0,40}}\b(?:quien|el que|al que)\b"
    r"(?! (?:se (?:encuentr|hall|refier|prev)\w*|preve|define|tipifica|establece|senala|"
    r"describe|contempla|sanciona)\b)"
)
_WHO_COMMITS = phrase(
    r"\b(?:al? que|quien(?:es)?|al? responsable|el responsable|persona que|por el|del|"
    rf"el)\b.{{0,40}}\b{TRAFFICKING_OFFENCE}\b|\b(?:comet\w+|incurr\w+ en|realice|"
    r"perpetre|ejecute) (?:la )?trata de personas\b|\btrata de personas\b(?: \w+){0,4}? "
    r"(?:se (?:sancion|castig|pen)ar\w*|(?:sera|seran) (?:sancionad|castigad|penad)[oa]s?)"
)
_AS_SAID = phrase(
    r"\b(?:delito|conducta|accione?)s? (?:previst|descrit|senalad|a que se refier|tipificad|"
    r"establecid|mencionad|enunciad|contenid)\w*.{0,30}articulo (?:anterior|que antecede|"
    r"precedente|inmediato anterior)"
)
_PUNISHED = phrase(
    r"\b(?:impondr|aplicar|sancionar|castigar)\w+|\b(?:sancionad|penad|castigad)[oa]s?\b|"
    r"\bpena de\b|\bcomete\b"
)
_ACTOR = phrase(rf"\b(?:{ACTOR}|al padre)\b")
_CLIENT = phrase(
    r"\b(?:adquier|compr|solicit|contrat|us[ea]\b|utili[cz]|alquil|demand|consum|pagu?e|"
    r"recib|obten|disfrut|requier|sost(?:ien|en)|mantenga|tenga)\w*\b.{0,120}\b(?:servicios?|"
    r"actos? sexual(?:es)?|relaciones sexuales|trato sexual)\b"
)
_KNOWING = phrase(
    r"\ba sabiendas|\bcon (?:pleno )?conocimiento|\bconoc(?:iendo|e|ia)\b|\bsab(?:iendo|e|ia)\b|"
    r"\bconozca|\bsepa\b|\b(?:tenga|tenia|teniendo|tuviera|tuviere) conocimiento|"
    r"\bdebi\w+ (?:saber|conocer)|\bconsciente de"
)
_FOR_GAIN = phrase(r"\bbeneficio economico")


def find_offence(blocks: Sequence[Block], definitions: Sequence[Block]) -> Iterator[Found]:
    """Yield what a provision says of the crime and of those who are punished for it."""
    yield from _own_offence(definitions, blocks)
    yield from _penalties(definitions, blocks)
    for block in blocks:
        for passage in block.passages:
            yield from _consent(passage)
            yield from _clients(passage)


def _own_offence(definitions: Sequence[Block], blocks: Sequence[Block]) -> Iterator[Found]:
    passages = [passage for block in blocks for passage in block.passages]
    is_punished = any(states_prison(passage.folded) for passage in passages)
    for block in definitions:
        if is_punished or _COMMITS.search(block.folded) or _PUNISHED.search(block.folded):
            yield Found("typifies", "own", block.stem, Confidence.HIGH, "trafficking_defined")
    for block in blocks:
        if _states_penalty(block) and _WHO_COMMITS.search(block.stem.folded):
            yield Found("typifies", "own", block.stem, Confidence.HIGH, "trafficking_punished")
    for passage in passages:
        if "trata" in passage.folded and _COMMITS.search(passage.folded):
            yield Found("typifies", "own", passage, Confidence.HIGH, "trafficking_committed_by")
        elif _states_prison(passage) and _ACTOR.search(passage.folded):
            yield Found("typifies", "own", passage, Confidence.MEDIUM, "another_offence")


def _states_penalty(block: Block) -> bool:
    return any(_states_prison(passage) for passage in block.passages)


def _states_prison(passage: Passage) -> bool:
    return states_prison(passage.folded) and not is_aggravating(passage.folded)


def _penalties(definitions: Sequence[Block], blocks: Sequence[Block]) -> Iterator[Found]:
    for block in blocks:
        sure = Confidence.HIGH if definitions else _names_trafficking(block.stem.folded)
        found = tuple(_penalty_of(block, sure)) if sure else ()
        yield from found
        if found:
            return


def _names_trafficking(words: str) -> Confidence | None:
    """Return how surely a sentence speaks of those who commit trafficking, if it does."""
    if "trata" in words and (_WHO_COMMITS.search(words) or _COMMITS.search(words)):
        return Confidence.HIGH
    return Confidence.MEDIUM if _AS_SAID.search(words) else None


def _penalty_of(block: Block, sure: Confidence) -> Iterator[Found]:
    """Yield the first prison and the first fine of a block, before a second prison."""
    has_prison = has_fine = False
    for passage in block.passages:
        prison, fine = find_prison(passage.folded), find_fine(passage.folded)
        if not (prison or fine) or is_aggravating(passage.folded):
            continue
        if prison and has_prison:
            return
        if prison:
            yield Found("penalty_prison", prison, passage, sure, "penalty_of_trafficking")
        if fine and not has_fine:
            yield Found("penalty_fine", fine, passage, sure, "penalty_of_trafficking")
        has_prison, has_fine = has_prison or bool(prison), has_fine or bool(fine)


def _consent(passage: Passage) -> Iterator[Found]:
    words = passage.folded
    if not _NAMES_CONSENT.search(words) or _CONSENT_LACKING.search(words):
        return
    if _CONSENT.search(words):
        value = _consent_value(words)
        yield Found("consent_irrelevant", value, passage, Confidence.HIGH, "consent_set_aside")


def _consent_value(words: str) -> str:
    if _CONSENT_IF_MEANS.search(words):
        return "if_means"
    if _CONSENT_OF_MINORS.search(words) and not _ANY_AGE.search(words):
        return "minors"
    return "always"


def _clients(passage: Passage) -> Iterator[Found]:
    words = passage.folded
    is_client = all(one.search(words) for one in (_KNOWING, _CLIENT, _PUNISHED, _ACTOR))
    if is_client and not _FOR_GAIN.search(words):
        yield Found("clients_punished", "yes", passage, Confidence.HIGH, "knowing_use_punished")
