"""Says whose a document is, by what it prints of itself, strongest evidence first.

A mere mention of an entity in the text proves nothing; only where a masthead, a running
head and a title are silent does the entity count that the first pages speak of as theirs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractors.law.gazettes import find_gazette_name
from extractors.law.jurisdictions import Mention, MentionForm, find_jurisdictions
from extractors.law.letters import fold
from extractors.law.nameplate import Masthead
from extractors.law.running_heads import RunningHeads
from extractors.model import Page

Attribution = tuple[str, str]
"""A jurisdiction's code and, in a short English phrase, what it rests on."""

_FEDERATION = "FED"
_ALSO_COUNTRY = ("CMX", "MEX")
"""Entities whose bare name is also the country's, or its seat's."""
_OWN_NAME = 4
_ONLY_NAME = 2
_MASTHEAD_WEIGHTS = {MentionForm.DATELINE: 4, MentionForm.ENTITY: 3, MentionForm.NAME: 1}
_HEAD_WEIGHTS = {MentionForm.DATELINE: 4, MentionForm.ENTITY: 3, MentionForm.NAME: 0}
_BODY_WEIGHTS = {MentionForm.DATELINE: 1, MentionForm.ENTITY: 2, MentionForm.NAME: 1}
_FIRST_PAGES = 6
_LAST_PAGES = 2
_CLEAR = 2
"""The leading entity must weigh this many times the next."""

_FEDERAL_ORGAN = re.compile(r"gobierno\s+constitucional\s+de\s+los\s+estados\s+unidos\s+mexicanos")
_FEDERAL_SEAL = re.compile(
    r"dice:?\s+estados\s+unidos\s+mexicanos\W+(?:presidencia|congreso\s+de\s+la\s+union)"
)
_FEDERAL_TITLE = re.compile(
    r"^\W*(?:(?:reglamento|decreto)\b.{0,60}?)?(?:ley|codigo|estatuto)\s+(?:\w+\s+){0,3}?(?:general|federal|nacional)\b"
    r"|^\W*(?:convencion|tratado|protocolo)\s+(?:\w+\s+){0,2}?(?:sobre|para|contra|relativ)"
)
_DASHED_DATE = re.compile(r"\d{1,2}\s+de\s+[a-z]+\s+[-–]\s+\d{4}")
_DASHED_DATE_GAZETTE = "GUA"
"""The one gazette whose heads print "30 DE DICIEMBRE - 2020" (seen from 2006 to 2023)."""

_TITLE_LINES = 4
_OPENING = re.compile(r"^\W*(?:articulo|capitulo|titulo)\s+(?:[ivx\d]|primer|unico|preliminar)")


def attribute_masthead(masthead: Masthead) -> Attribution | None:
    """Whose masthead it is: its place, its government and its name weigh together."""
    weights = _weigh(find_jurisdictions(masthead.text), _MASTHEAD_WEIGHTS)
    if _FEDERAL_ORGAN.search(fold(masthead.text)):
        weights[_FEDERATION] += _OWN_NAME
    _add_gazette_name(weights, masthead.text)
    code = _leader(weights)
    return (code, f"masthead, page {masthead.page}") if code else None


def attribute_heads(heads: RunningHeads) -> Attribution | None:
    """Whose running heads they are: a gazette's own name, or a dateline."""
    weights = _weigh(find_jurisdictions(heads.text), _HEAD_WEIGHTS)
    for head in heads.heads:
        _add_gazette_name(weights, head.text)
    code = _leader(weights)
    return (code, "running heads") if code else None


def attribute_form(heads: RunningHeads) -> Attribution | None:
    """Whose running heads they are by their form alone, where one gazette prints it so."""
    dashed = sum(bool(_DASHED_DATE.search(fold(head.text))) for head in heads.heads)
    if dashed * 2 > len(heads.heads):
        return _DASHED_DATE_GAZETTE, "form of the running heads"
    return None


def attribute_law(pages: Sequence[Page]) -> Attribution | None:
    """Whose law or decree it is: the head of page 1, its title, its seal."""
    if not pages:
        return None
    head = " ".join(line.text for line in pages[0].furniture)
    code = _first_entity(find_jurisdictions(head))
    if code:
        return code, "head of page 1"
    code = _opening_jurisdiction(_opening(pages[0]))
    return (code, "title of page 1") if code else None


def attribute_text(pages: Sequence[Page]) -> Attribution | None:
    """The one entity that the first and last pages speak of as theirs."""
    some = [*pages[:_FIRST_PAGES], *pages[_FIRST_PAGES:][-_LAST_PAGES:]]
    text = " ".join(line.text for page in some for line in page.lines)
    mentions = [one for one in find_jurisdictions(text) if not _may_be_country(one)]
    weights = _weigh(mentions, _BODY_WEIGHTS)
    federal = weights.pop(_FEDERATION, 0)
    code = _leader(weights)
    if code:
        return code, "the entity its text names"
    is_local = re.search(r"\b(?:ayuntamiento|municipi)", fold(text))
    is_federal = federal >= 2 * _BODY_WEIGHTS[MentionForm.ENTITY] and not is_local
    if is_federal and not weights:
        return _FEDERATION, "the authorities its text names"
    return None


def _may_be_country(mention: Mention) -> bool:
    """Whether the country, or its capital as the seat of whoever writes, may be meant."""
    return mention.code in _ALSO_COUNTRY and mention.form is MentionForm.NAME


def _opening(page: Page) -> list[str]:
    """The lines before the first article or chapter of a page."""
    texts: list[str] = []
    for line in page.lines:
        if _OPENING.match(fold(line.text)):
            break
        texts.append(line.text)
    return texts


def _opening_jurisdiction(texts: Sequence[str]) -> str | None:
    """A federal seal, else the first entity named, else a federal title or note under it.

    Further down, whoever cites the Union's gazette may be anybody.
    """
    opening = " ".join(texts)
    if _FEDERAL_SEAL.search(fold(opening)):
        return _FEDERATION
    local = [one for one in find_jurisdictions(opening) if one.code != _FEDERATION]
    head = " ".join(texts[:_TITLE_LINES])
    is_federal = _FEDERAL_TITLE.search(fold(opening)) or _first_entity(find_jurisdictions(head))
    return _first_entity(local) or (_FEDERATION if is_federal else None)


def _first_entity(mentions: Sequence[Mention]) -> str | None:
    return next((one.code for one in mentions if one.form is MentionForm.ENTITY), None)


def _weigh(mentions: Sequence[Mention], weight: dict[MentionForm, int]) -> Counter[str]:
    weights: Counter[str] = Counter()
    for one in mentions:
        weights[one.code] += weight[one.form]
    return +weights


def _add_gazette_name(weights: Counter[str], text: str) -> None:
    name = find_gazette_name(text)
    if name and name.code and (name.is_own or not weights):
        weights[name.code] += _OWN_NAME if name.is_own else _ONLY_NAME


def _leader(weights: Counter[str]) -> str | None:
    """The code that clearly outweighs every other; ``None`` where two compete."""
    ranked = weights.most_common(2)
    if not ranked:
        return None
    first, weight = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0
    return first if weight >= _CLEAR * second else None
