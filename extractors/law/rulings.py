"""Court rulings that a gazette prints: what they strike, and from when.

"SENTENCIA dictada por el Tribunal Pleno … en la Acción de Inconstitucionalidad 12/2013": its
ordinals and the articles that it quotes are nobody's law. Only its puntos resolutivos count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.law.effects import find_effect
from extractors.law.formulas import squeeze
from extractors.law.identity import slug_of
from extractors.law.in_force import InForce
from extractors.law.insets import Inset, find_all, may_head, opens_another, title_from
from extractors.law.invalidity import Invalidity, parse_invalidity, strikes
from extractors.law.letters import fold
from extractors.law.notices import find_notices
from extractors.law.numerals import plain
from extractors.law.passages import Passage
from extractors.law.prose import Vocabulary
from extractors.law.structure import Named, Role
from extractors.law.titles import TitleBlock
from extractors.model import Amendment, Change, DocumentFacts, Finding, FindingKind

_CASE = (
    r"(?:accion(?:es)? de inconstitucionalidad|controversias? constitucional(?:es)?|"
    r"declaratorias? general(?:es)? de inconstitucionalidad)"
)
_HEAD = re.compile(
    r"\W*(?:sentencia|resolucion|ejecutoria|engrose|puntos resolutivos|declaratoria|"
    rf"s e n t e n c i a|{_CASE})\b"
)
_NUMBERED = re.compile(rf"{_CASE}\D{{0,40}}(?P<number>\d{{1,4}}\s?/\s?\d{{4}})")
_MARK = re.compile(r"(?:.*\b)?(?:resuelve|(?:puntos )?resolutivos)")
_PARTS = re.compile(
    r"(?:se )?resuelve|puntos resolutivos$|resolutivos|(?:considerand|resultand)os?\b|antecedentes|"
    r"(?:promovente|actor|parte actora|demandad[oa]|ponente|ministr[oa]|secretari[oa]|vistos?|"
    r"al margen|indice|competencia)\w*\b"
)
_ENDS = re.compile(
    r"\W*(?:notifiquese|hagase del conocimiento|asi lo (?:resolvi|acord)|"
    r"en relacion con el punto resolutivo|cumplase)"
)

MARK_REACH = 4
"""The first operative paragraph stands at most so many lines below RESUELVE."""

QUOTE = 80
"""A finding quotes so many characters of a paragraph that could not be read."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a ruling does: what it strikes, from when, and what of it could not be read."""

    amendments: tuple[Amendment, ...]
    in_force: InForce
    findings: tuple[Finding, ...]


def is_ruling(title: str) -> bool:
    """Whether a title heads a ruling on what is constitutional, with its number.

    Example:
        >>> is_ruling("Sentencia dictada en la Acción de Inconstitucionalidad 12/2013")
        True
        >>> is_ruling("Acuerdo General sobre las acciones de inconstitucionalidad")
        False
    """
    return _number(title) is not None


def _number(title: str) -> str | None:
    folded = " ".join(fold(title).split())
    found = _NUMBERED.search(folded) if _HEAD.match(folded) else None
    return found["number"].replace(" ", "") if found else None


def find_rulings(
    named: Sequence[Named], titles: Sequence[TitleBlock], begin: int, vocabulary: Vocabulary
) -> list[Inset]:
    """The rulings among an edition's lines: a numbered heading, with its resolutivos below it."""
    return find_all(named, begin, lambda at: _ruling_at(named, at, titles, vocabulary))


def _ruling_at(
    named: Sequence[Named], start: int, titles: Sequence[TitleBlock], vocabulary: Vocabulary
) -> Inset | None:
    if not _HEAD.match(fold(named[start].text)) or not may_head(named, start):
        return None
    title = _title(named, start, vocabulary)
    number = _number(title.text)
    if number is None:
        return None
    resolved = _resolutives(named, title, _next_case(named, title.end, number, vocabulary))
    if not resolved:
        return None
    opened = {block.start for block in (*titles, *find_notices(named, start))}
    for position in range(resolved[-1], len(named)):
        if position in opened or opens_another(named[position]):
            return Inset(title, position)
        if _is_other(named, position, number, vocabulary):
            return Inset(title, position)
    return Inset(title, len(named))


def _title(named: Sequence[Named], start: int, vocabulary: Vocabulary) -> TitleBlock:
    """The heading, without those of the parties, of the reasons and of what is resolved."""
    return title_from(named, start, vocabulary, lambda text: bool(_PARTS.match(_squeezed(text))))


def _squeezed(text: str) -> str:
    return plain(squeeze(text)).strip(" .:;-")


def _next_case(named: Sequence[Named], start: int, number: str, vocabulary: Vocabulary) -> int:
    """Where, above any operative paragraph, another text begins: an executive's, or a ruling."""
    for position in range(start, len(named)):
        if named[position].role is Role.OPENING or _is_other(named, position, number, vocabulary):
            return position
    return len(named)


def _is_other(named: Sequence[Named], at: int, number: str, vocabulary: Vocabulary) -> bool:
    """Whether another ruling is headed here; headings that name this one go on with it."""
    if not _HEAD.match(fold(named[at].text)) or not may_head(named, at):
        return False
    return _number(_title(named, at, vocabulary).text) not in (None, number)


def _resolutives(named: Sequence[Named], title: TitleBlock, end: int) -> list[int]:
    """Where the operative paragraphs begin, in turn, and where the last one ends."""
    marks = [at for at in range(title.end, end) if _is_mark(named[at])]
    if "resolutivos" in fold(title.text):
        marks.insert(0, title.end - 1)
    for mark in reversed(marks):
        first = _ordinal(named, mark + 1, min(end, mark + 1 + MARK_REACH), 1)
        if first is not None:
            return _in_turn(named, first, end)
    return []


def _is_mark(item: Named) -> bool:
    return bool(_MARK.fullmatch(_squeezed(item.text))) and not item.text.rstrip().endswith(
        (",", ".")
    )


def _ordinal(named: Sequence[Named], start: int, end: int, number: int) -> int | None:
    for position in range(start, end):
        printed = named[position].printed
        if printed is not None and not printed.has_word and printed.key[0] == number:
            return position
    return None


def _in_turn(named: Sequence[Named], first: int, end: int) -> list[int]:
    """The starts of the paragraphs that are numbered on from the first, and their end."""
    starts = [first]
    for position in range(first + 1, end):
        item = named[position]
        if item.role in (Role.CLOSING, Role.RULE) or _ENDS.match(fold(item.text)):
            return [*starts, position]
        if _ordinal(named, position, position + 1, len(starts) + 1) is not None:
            starts.append(position)
    return [*starts, end]


def read_ruling(
    inset: Inset, named: Sequence[Named], facts: DocumentFacts, vocabulary: Vocabulary
) -> Ruling:
    """What a ruling's operative paragraphs strike, and from when it takes effect."""
    places = _resolutives(named, inset.title, inset.end)
    passages = [_paragraph(named[start:end]) for start, end in pairwise(places)]
    amendments: list[Amendment] = []
    findings: list[Finding] = []
    instrument = ""
    for passage in passages:
        text = passage.text(vocabulary)
        struck = parse_invalidity(text, instrument)
        amendments += [_amendment(one, passage) for one in struck]
        instrument = struck[-1].instrument if struck else instrument
        if not struck and strikes(text):
            page = passage.lines[0].page
            findings.append(Finding(FindingKind.AMENDMENT_UNREAD, page, text[:QUOTE]))
    after = Passage(tuple(item.line for item in named[places[-1] : inset.end])) if places else None
    in_force = find_effect(
        (passage.text(vocabulary) for passage in passages),
        after.text(vocabulary) if after is not None else "",
        facts,
    )
    return Ruling(tuple(amendments), in_force, tuple(findings))


def _paragraph(items: Sequence[Named]) -> Passage:
    """An operative paragraph without its ordinal."""
    whole = Passage(tuple(item.line for item in items))
    ordinal = items[0].printed
    return whole.cut(ordinal.end if ordinal else 0, len(whole.printed))


def _amendment(one: Invalidity, passage: Passage) -> Amendment:
    return Amendment(
        instrument=one.instrument,
        target_slug=slug_of(one.instrument),
        operation=Change.INVALIDATES,
        label=one.label,
        text="" if one.struck else None,
        page=passage.lines[0].page,
        spans=passage.spans(),
        part=one.part,
        replaces=one.struck,
    )
