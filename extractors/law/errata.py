"""Erratas: what a gazette says that it printed wrong, as amendments of the text that is corrected.

"FE DE ERRATAS al Decreto número 12 … En el artículo 6, dice: …; debe decir: …": the article
is known by its label, by the label that both wordings print, or not at all (a page and a line).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.law.corrected import Corrected, Place, find_corrected, find_place
from extractors.law.correction_tables import is_table_head
from extractors.law.corrections import Correction, ends_in_mark, find_corrections, find_marks
from extractors.law.elided import is_elided
from extractors.law.identity import slug_of
from extractors.law.insets import OPENS, Inset, find_all, may_head, opens_another, title_from
from extractors.law.labels import Style
from extractors.law.letters import fold
from extractors.law.notices import find_notices
from extractors.law.prose import Vocabulary
from extractors.law.structure import Named, Role
from extractors.law.titles import TitleBlock, clean_title
from extractors.model import Amendment, Change

_HEAD = re.compile(
    r"\W*(?:fe de erratas?|nota aclaratoria|aclaracion(?:es)?(?=\s(?:al?|del?)\b|\W*$)|"
    r"erratas?\W*$)"
)
_BARE_HEAD = re.compile(r"\W*(?:fe de erratas?|nota aclaratoria|aclaracion(?:es)?|erratas?)\W*")
_GOES_ON = re.compile(r"(?:al?|del?)\b")
_SAYS_RIGHT = re.compile(r"debe|debiendo\s+decir|lo\s+correcto")

REACH = 60
"""An errata says what is wrong within so many lines of its title."""


def is_errata(title: str) -> bool:
    """Whether a title heads an errata or a clarification of what was printed.

    Example:
        >>> is_errata("FE DE ERRATAS DEL ACUERDO"), is_errata("Aclaración al Decreto número 9")
        (True, True)
    """
    return _HEAD.match(fold(title)) is not None


def find_erratas(named: Sequence[Named], begin: int, vocabulary: Vocabulary) -> list[Inset]:
    """The erratas among an edition's lines: a heading, with wrong and right words below it."""
    return find_all(named, begin, lambda at: _errata_at(named, at, vocabulary))


def _errata_at(named: Sequence[Named], start: int, vocabulary: Vocabulary) -> Inset | None:
    if not _HEAD.match(fold(named[start].text)) or not may_head(named, start):
        return None
    title = _title(named, start, vocabulary)
    end = _end(named, start + 1, {block.start for block in find_notices(named, start)})
    near = named[title.start : min(end, title.end + REACH)]
    return Inset(title, end) if "right" in find_marks("\n".join(n.text for n in near)) else None


def _title(named: Sequence[Named], start: int, vocabulary: Vocabulary) -> TitleBlock:
    """The heading; with the line below it that says of what, where the heading does not."""
    title = title_from(named, start, vocabulary, _has_mark)
    if title.end >= len(named) or not _BARE_HEAD.fullmatch(fold(title.text)):
        return _cut(title)
    below = fold(named[title.end].text)
    is_again = _HEAD.match(below) is not None
    if _has_mark(below) or not (is_again or _GOES_ON.match(below)):
        return title
    rest = title_from(named, title.end, vocabulary, _has_mark)
    return _cut(TitleBlock(start, rest.end, rest.text if is_again else f"{title.text} {rest.text}"))


def _has_mark(text: str) -> bool:
    return bool(find_marks(f"{text}\n")) or is_table_head(text)


def _cut(title: TitleBlock) -> TitleBlock:
    """The title without the first correction, where one paragraph prints both."""
    named = find_corrected(title.text)
    if named is None or not find_marks(f"{title.text}\n"):
        return title
    return replace(title, text=clean_title(title.text[: named.end]))


def _end(named: Sequence[Named], start: int, sections: set[int]) -> int:
    """Where an errata ends: at what opens another text, once wrong and right were printed."""
    has_right, signed_on = False, 0
    for position in range(start, len(named)):
        item, above = named[position], named[position - 1]
        words = fold(item.text)
        if position in sections or (_HEAD.match(words) and may_head(named, position) and has_right):
            return position
        is_quoted = ends_in_mark(above.text)
        if has_right and not is_quoted and _opens(item, signed_on):
            return position
        has_right = has_right or _SAYS_RIGHT.search(words) is not None
        signed_on = item.line.page if has_right and item.role is Role.CLOSING else signed_on
    return len(named)


def _opens(item: Named, signed_on: int) -> bool:
    """Whether a line opens another text; below signatures, whatever stands on another page."""
    if signed_on and item.line.page != signed_on:
        return True
    is_heading = item.line.starts_paragraph and bool(OPENS.match(item.text))
    return opens_another(item) or (signed_on > 0 and is_heading)


def read_errata(
    inset: Inset, named: Sequence[Named], vocabulary: Vocabulary
) -> tuple[Amendment, ...]:
    """What an errata corrects, each thing as an amendment of the text that it belongs to.

    Returns:
        Nothing where the errata does not say which text it corrects.
    """
    lines = named[inset.start : inset.end]
    corrected = find_corrected(inset.title.text)
    found: list[Amendment] = []
    for one in find_corrections([item.line for item in _unsigned(lines)]):
        where = one.where.text(vocabulary)
        where = where if found else _below(where, inset.title.text)
        named_here, place = _named(where)
        if named_here is not None and (corrected is None or not place.instrument):
            corrected = named_here
        if corrected is not None:
            found.append(_amendment(one, place, corrected, vocabulary))
    return tuple(found)


def _named(where: str) -> tuple[Corrected | None, Place]:
    """The text that the words above a correction name, and what of it they say is corrected."""
    corrected = find_corrected(where)
    if corrected is None:
        return None, find_place(where)
    if not corrected.decree and (place := find_place(where)).instrument:
        return corrected, place
    return corrected, find_place(where[corrected.end :])


def _below(where: str, title: str) -> str:
    """The words between an errata's title and what it says is wrong."""
    flat = " ".join(where.split())
    start = flat.find(title)
    return flat[start + len(title) :] if start >= 0 else flat


def _unsigned(lines: Sequence[Named]) -> Sequence[Named]:
    """The lines above the last formula or signature that closes an errata."""
    has_right = False
    for place, item in enumerate(lines):
        if has_right and item.role in (Role.CLOSING, Role.RULE, Role.TRANSITORIES):
            return lines[:place]
        has_right = has_right or _SAYS_RIGHT.search(fold(item.text)) is not None
    return lines


def _amendment(
    one: Correction, place: Place, corrected: Corrected, vocabulary: Vocabulary
) -> Amendment:
    label = one.label.label if one.label else place.label
    in_words = one.label is not None and one.label.style in (Style.ORDINAL, Style.UNICO)
    of_decree = corrected.decree and (in_words or place.is_of_decree)
    instrument = place.instrument or (corrected.decree if of_decree else corrected.instrument)
    if one.label is not None and (one.label.is_transitory or place.is_transitory):
        label = None
    text = one.right.text(vocabulary)
    return Amendment(
        instrument=instrument,
        target_slug=slug_of(instrument),
        operation=Change.ERRATA,
        label=label,
        text=text,
        page=one.right.lines[0].page,
        spans=one.right.spans(),
        is_elided=is_elided(text),
        part=place.part if label is None or label == place.label else "",
        replaces=one.wrong.text(vocabulary),
    )
