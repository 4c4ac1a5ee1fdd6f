"""What an errata prints as wrong and as right, in lines or in a table: "Dice", "Debe decir"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.law.correction_tables import is_table_head, read_rows
from extractors.law.labels import PrintedLabel, match_article, match_ordinal
from extractors.law.letters import fold
from extractors.law.passages import Passage
from extractors.model import Line

_HYPHEN = r"(?:-\n)?"
_SAYS = rf"di{_HYPHEN}ce"
_WRONG = (
    rf"(?:\ben\s+)?\bdonde\s+{_SAYS}\b|"
    rf"\b(?:que\s+)?{_SAYS}n?\b(?=\s*[:.\-–—]+\s|\s*[:.]?\s*[\"“«']|\s*[:.]?\s*\n|\s*:)"
)
_RIGHT = (
    rf"\b(?:y\s+)?de{_HYPHEN}be(?:n|ra|ran)?\s+de{_HYPHEN}cir\b|\bdebiendo\s+decir\b|"
    r"\b(?:siendo\s+)?lo\s+correcto(?:\s+es)?\s*:"
)
_MARK = re.compile(rf"(?P<wrong>{_WRONG})[\s:;.,\-–—]*|(?P<right>{_RIGHT})[\s:;.,\-–—]*")
_OPENING, _CLOSING = "“«\"'‘", "”»\"'’"
_QUOTE_END = re.compile(r"[”»\"'’](?=\s*[;:.,]*\s*(?:y\b\s*)?(?:\n|$))")
_LOCATION = re.compile(
    r"\W*(?:\d{1,2}\s?[.)-]\s*|[a-z]\)\s*)?(?:(?:asimismo|igualmente|tambien|y),?\s+)?"
    r"(?:en (?:el|la|los|las|su)\b|(?:pagina|articulo|renglon|columna|linea|parrafo|fraccion|"
    r"inciso|hoja|foja|transitorio|titulo|capitulo)\b)"
)
_ELLIPSIS = r"…|\.{3,}|\. \. \.|\[|\]|\("
_AHEAD = re.compile(rf"(?:\s|{_ELLIPSIS}|[“«\"‘'])*")
_BEHIND = re.compile(r"(?:\s|…|\.{3,}|(?:\. ){2,}\.|[”»\"’'][;,.:]*|\[|\])*$")


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing corrected: ``where`` it is, the ``wrong`` words and the ``right`` ones.

    ``label`` is that of the article that both print, as printed words of law do.
    """

    where: Passage
    wrong: Passage
    right: Passage
    label: PrintedLabel | None = None


def find_corrections(lines: Sequence[Line]) -> list[Correction]:
    """Every correction that an errata's lines print, in their order.

    Args:
        lines: Its lines, from its title on.
    """
    heads = [at for at, line in enumerate(lines) if is_table_head(line.text)]
    found = _in_text(Passage(tuple(lines[: heads[0] if heads else len(lines)])))
    for start, end in pairwise((*heads, len(lines))):
        found += _in_table(lines[start], lines[start + 1 : end])
    parts = [part for one in found for part in _by_label(one)]
    return [one for one in parts if one.wrong.lines and one.right.lines]


def find_marks(text: str) -> list[str]:
    """Which of the two marks a text prints, in order: ``wrong`` and ``right``.

    Example:
        >>> find_marks("En el artículo 6, dice: “faro”; debe decir: “faros”.")
        ['wrong', 'right']
        >>> find_marks("Quien dice la verdad")
        []
    """
    return [str(mark.lastgroup) for mark in _MARK.finditer(fold(text))]


def ends_in_mark(text: str) -> bool:
    """Whether what is wrong, or right, begins on the line below this one."""
    marks = list(_MARK.finditer(f"{fold(text)}\n"))
    return bool(marks) and marks[-1].end() > len(text) and not is_table_head(text)


def _in_text(passage: Passage) -> list[Correction]:
    """The corrections of running text: wrong words, right words, and what stands ahead."""
    found: list[Correction] = []
    marks = list(_MARK.finditer(passage.words))
    since = 0
    for place, (wrong, right) in enumerate(pairwise(marks)):
        if not (wrong["wrong"] and right["right"]):
            continue
        following = marks[place + 2] if place + 2 < len(marks) else None
        stop = following.start() if following else len(passage.printed)
        end = _end_of_right(passage, right.end(), stop, is_last=following is None)
        where = passage.cut(since, wrong.start())
        found.append(
            Correction(
                where,
                passage.cut(*_bare(passage, wrong.end(), right.start())),
                passage.cut(*_bare(passage, right.end(), end)),
            )
        )
        since = end
    return found


def _end_of_right(passage: Passage, start: int, stop: int, *, is_last: bool) -> int:
    """Where the right words end and the place of the next correction begins."""
    if passage.printed[start : start + 1] in tuple(_OPENING):
        closing = _QUOTE_END.search(passage.printed, start + 1, stop)
        if closing:
            return closing.end()
    if is_last:
        return stop
    place = passage.words.rfind("\n", start, stop)
    while place > start:
        ahead = passage.words[place + 1 : stop]
        if _LOCATION.match(ahead) and not _is_article(passage.printed[place + 1 : stop]):
            return place
        place = passage.words.rfind("\n", start, place)
    return stop


def _is_article(printed: str) -> bool:
    """Whether a line is an article with words of its own, not the name of one alone."""
    label = match_article(printed.split("\n")[0])
    return label is not None and label.is_firm and bool(printed[label.end :].strip())


def _bare(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """The stretch without quotes, and without the dots that stand for what stays, around it."""
    ahead = _AHEAD.match(passage.printed, start, end)
    first = ahead.end() if ahead else start
    behind = _BEHIND.search(passage.printed, first, end)
    return first, behind.start() if behind else end


def _in_table(head: Line, rows: Sequence[Line]) -> list[Correction]:
    return [
        Correction(
            where,
            wrong.cut(*_bare(wrong, 0, len(wrong.printed))),
            right.cut(*_bare(right, 0, len(right.printed))),
        )
        for where, wrong, right in read_rows(head, rows)
    ]


def _by_label(one: Correction) -> list[Correction]:
    """One correction for each article that both sides print, without the articles' labels."""
    wrong, right = _labelled(one.wrong), _labelled(one.right)
    if not wrong or [label.label for label, _ in wrong] != [label.label for label, _ in right]:
        return [one]
    return [
        Correction(one.where, words, other, label)
        for (label, words), (_, other) in zip(wrong, right, strict=True)
        if words.printed != other.printed or len(wrong) == 1
    ]


def _labelled(passage: Passage) -> list[tuple[PrintedLabel, Passage]]:
    """The articles that a passage prints, each without its label; none if it begins with none."""
    found: list[tuple[PrintedLabel, int, int]] = []
    begin = 0
    for line in passage.lines:
        label = match_article(line.text) or match_ordinal(line.text)
        if label is not None and label.is_firm and (found or begin == 0):
            found.append((label, begin, begin + label.end))
        begin += len(line.text) + 1
    ends = [*(start for _, start, _ in found[1:]), len(passage.printed)][: len(found)]
    return [
        (label, passage.cut(*_bare(passage, start, end)))
        for (label, _, start), end in zip(found, ends, strict=True)
    ]
