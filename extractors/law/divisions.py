"""The articles of a law that stand under its books, titles, chapters and sections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from extractors.law.labels import PrintedLabel
from extractors.law.letters import fold
from extractors.law.numerals import ORDINAL_PATTERN, ordinal_value, roman_value
from extractors.law.structure import Named, Role

LEVELS = ("libro", "titulo", "capitulo", "seccion")
"""The divisions of a law, the greatest first."""

_NUMBER = rf"(?:\d{{1,3}}|unic[oa]|[ivxlc]{{1,7}}|{ORDINAL_PATTERN})\b"
_DIVISION = re.compile(
    rf"\b(?P<level>{'|'.join(LEVELS)})(?:e?s)?\s+(?P<numbers>{_NUMBER}"
    rf"(?:(?:\s*,\s*(?:y\s+)?|\s+(?:y|al?)\s+){_NUMBER})*)"
)
_ONE = re.compile(_NUMBER)
_RANGE = re.compile(r"\s+al?\s+")

Division = tuple[str, int]
Outline = Sequence[Division | str]
"""A law's headings, as level and number, and the labels of its articles, in printed order."""


class _Placed(Protocol):
    """An article heading that was accepted, and its line."""

    @property
    def position(self) -> int: ...
    @property
    def printed(self) -> PrintedLabel: ...


def outline_of(
    named: Sequence[Named], articles: Sequence[_Placed], start: int, end: int
) -> Outline:
    """The headings and articles of the lines ``[start, end)``."""
    labels = {article.position: article.printed.label for article in articles}
    outline: list[Division | str] = []
    for position in range(start, end):
        if position in labels:
            outline.append(labels[position])
        elif named[position].role is Role.HEADING:
            outline.extend(list(_divisions(fold(named[position].text)))[:1])
    return outline


def labels_under(words: str, outline: Outline) -> tuple[str, ...]:
    """The articles under the divisions that ``words`` name; none where that is not clear.

    Example:
        >>> law = [("titulo", 1), ("capitulo", 1), "1", "2", ("titulo", 2), ("capitulo", 1), "3"]
        >>> labels_under("el Capítulo I del Título Segundo", law), labels_under("Capítulo I", law)
        (('3',), ())
    """
    wanted: dict[str, set[int]] = {}
    for level, number in _divisions(fold(words)):
        wanted.setdefault(level, set()).add(number)
    if not wanted:
        return ()
    found = [
        (label, path)
        for label, path in _placed(outline)
        if all(path.get(level) in numbers for level, numbers in wanted.items())
    ]
    *above_it, _ = sorted(wanted, key=LEVELS.index)
    if any(len(wanted[level]) > 1 for level in above_it):
        return ()  # "Capítulo I del Título II y Capítulo II del Título III": which of which?
    greatest = min(LEVELS.index(level) for level in wanted)
    above = {tuple(path.get(level) for level in LEVELS[:greatest]) for _, path in found}
    return tuple(label for label, _ in found) if len(above) == 1 else ()


def _placed(outline: Outline) -> Iterator[tuple[str, Mapping[str, int]]]:
    """Each article with the number of every division that it stands under."""
    path: dict[str, int] = {}
    for item in outline:
        if isinstance(item, str):
            yield item, path
        else:
            level, number = item
            rank = LEVELS.index(level)
            path = {one: path[one] for one in path if LEVELS.index(one) < rank} | {level: number}


def _divisions(folded: str) -> Iterator[Division]:
    for match in _DIVISION.finditer(folded):
        last, end = 0, 0
        for one in _ONE.finditer(match["numbers"]):
            number = _value(one.group())
            is_range = _RANGE.fullmatch(match["numbers"][end : one.start()]) and last < number
            first = last + 1 if is_range else number
            yield from ((match["level"], each) for each in range(first, number + 1))
            last, end = number, one.end()


def _value(printed: str) -> int:
    """The number; "único" is the first."""
    if printed.isdigit():
        return int(printed)
    return roman_value(printed) or ordinal_value(printed) or 1
