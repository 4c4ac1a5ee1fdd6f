"""One provision's words into answers: pure, so that equal words are coded once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from extractors.law.codebook.aggravation import find_aggravations
from extractors.law.codebook.coded import Coded, Confidence
from extractors.law.codebook.commission import find_commission
from extractors.law.codebook.definition import definitions_in, find_definition
from extractors.law.codebook.found import Found
from extractors.law.codebook.offence import find_offence
from extractors.law.codebook.passages import Passage, find_blocks, find_passages
from extractors.law.codebook.policy import POLICY
from extractors.law.codebook.references import REFERENCES
from extractors.law.codebook.victims import VICTIMS

_ORDER = tuple(Confidence)
_SENTENCE_RULES = (*REFERENCES, *VICTIMS, *POLICY)


def code(text: str) -> tuple[Coded, ...]:
    """Return what a provision's words answer, each criterion and value once, with its quote.

    Of several places that give the same answer, the surest is quoted, and of those the
    first. The answers stand in printed order.

    Example:
        >>> [(c.criterion, c.value) for c in code("Se crea la Comisión contra la trata.")]
        [('commission', 'yes')]
    """
    passages = find_passages(text)
    blocks = find_blocks(passages)
    definitions = definitions_in(blocks)
    found = chain(
        find_definition(blocks, definitions),
        find_offence(blocks, definitions),
        find_aggravations(blocks),
        find_commission(blocks),
        _by_sentence(passages),
    )
    best = _surest(found)
    return tuple(sorted((_quote(text, one) for one in best), key=_place))


def _by_sentence(passages: Iterable[Passage]) -> Iterator[Found]:
    for passage in passages:
        for rule in _SENTENCE_RULES:
            if rule.holds(passage.folded):
                yield Found(rule.criterion, rule.value, passage, rule.confidence, rule.name)


def _surest(found: Iterable[Found]) -> list[Found]:
    best: dict[tuple[str, str], Found] = {}
    for one in found:
        known = best.setdefault((one.criterion, one.value), one)
        if _rank(one) < _rank(known):
            best[one.criterion, one.value] = one
    return list(best.values())


def _rank(one: Found) -> tuple[int, int]:
    return _ORDER.index(one.confidence), one.passage.start


def _quote(text: str, one: Found) -> Coded:
    words = text[one.passage.start : one.passage.end]
    start = one.passage.start + len(words) - len(words.lstrip())
    quote = words.strip()
    return Coded(
        one.criterion, one.value, quote, start, start + len(quote), one.confidence, one.rule
    )


def _place(coded: Coded) -> tuple[int, str, str]:
    return coded.start, coded.criterion, coded.value


__all__ = ["Coded", "Confidence", "code"]
