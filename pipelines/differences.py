"""What changed between two wordings, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

WORDS_AND_SPACES = re.compile(r"\s+|\w+|[^\w\s]")
STYLES = {"kept": "", "removed": "red strike", "added": "green"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of words that both wordings have, or only one of them."""

    fate: Literal["kept", "removed", "added"]
    text: str


def word_changes(before: str, after: str) -> list[Stretch]:
    """Return the stretches that lead from one wording to the next, in order.

    Without those removed they spell ``after``; without those added, ``before``.

    Example:
        >>> [stretch.text for stretch in word_changes("de dos años", "de tres años")]
        ['de ', 'dos', 'tres', ' años']
    """
    return list(_stretches(WORDS_AND_SPACES.findall(before), WORDS_AND_SPACES.findall(after)))


def _stretches(before: list[str], after: list[str]) -> Iterator[Stretch]:
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    for fate, start, end, new_start, new_end in matcher.get_opcodes():
        old, new = "".join(before[start:end]), "".join(after[new_start:new_end])
        if fate == "equal":
            yield Stretch("kept", old)
            continue
        if old:
            yield Stretch("removed", old)
        if new:
            yield Stretch("added", new)


def draw_changes(stretches: list[Stretch]) -> str:
    """Return the stretches in colour, for a terminal."""
    from rich.console import Console
    from rich.text import Text

    console = Console(force_terminal=True)
    with console.capture() as captured:
        text = Text.assemble(*((each.text, STYLES[each.fate]) for each in stretches))
        console.print(text, soft_wrap=True, end="")
    return captured.get()


def mark_changes(stretches: list[Stretch]) -> str:
    """Return the stretches as plain text, marked ``[-removed-]`` and ``{+added+}``.

    Example:
        >>> mark_changes(word_changes("de dos años", "de tres años"))
        'de [-dos-]{+tres+} años'
    """
    marks = {"kept": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
    return "".join(f"{marks[s.fate][0]}{s.text}{marks[s.fate][1]}" for s in stretches)
