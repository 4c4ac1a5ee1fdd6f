"""Lines back into running text: hyphens undone, paragraphs kept, each word accounted for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from extractors.model import Box, Line, Span
from extractors.pdf.rows import bounding_box

SOFT_HYPHEN = "\u00ad"
LARGEST_GAP = 2
"""So many characters, of white space, stand between words that follow each other."""

_BROKEN = re.compile(r"\w[-\u2010\u00ad]$")
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_JOINS = re.compile(r"[;,.]\s*[yeou]$")
_MARK = re.compile(r"(?:[IVXLC]{1,7}|[a-zñ]|\d{1,2})\s?[.)-]")
"""What is numbered goes on in a new paragraph after "…; y", on the next page as well."""

_OPEN_END = re.compile(r"[^.:;]$")


@dataclass(frozen=True, slots=True)
class Fragment:
    """A line, or what is left of it from the character ``offset`` of its text on."""

    line: Line
    offset: int = 0

    @property
    def text(self) -> str:
        """The words of the fragment, one space between them."""
        return self.line.text[self.offset :].strip()


class Vocabulary:
    """The words that a document prints unbroken: evidence for undoing its hyphens."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines = tuple(lines)

    @cached_property
    def _words(self) -> set[str]:
        """Gathered when the first hyphen asks for them: many documents break no word."""
        words: set[str] = set()
        for line in self._lines:
            unbroken = line.text[: len(line.text) - len(line.words[-1].text)]
            words.update(_LETTERS.findall(unbroken.lower()))
        return words

    def join(self, left: str, right: str) -> str:
        """The two halves of a word broken at a line's end, as one printed word.

        A soft hyphen always goes. A hard one stays where the document prints the word
        with its hyphen elsewhere and never without.
        """
        head, tail = left[:-1], right
        if left.endswith(SOFT_HYPHEN):
            return head + tail
        first = _LETTERS.findall(head)
        second = _LETTERS.match(tail)
        if not first or second is None:
            return left + tail
        joined, hyphened = first[-1] + second.group(), f"{first[-1]}-{second.group()}"
        keeps = hyphened.lower() in self._words and joined.lower() not in self._words
        return left + tail if keeps or second.group()[0].isupper() else head + tail


def running_text(fragments: Sequence[Fragment], vocabulary: Vocabulary) -> str:
    """The fragments as text: paragraphs parted by one newline, lines by one space."""
    parts: list[str] = []
    page, column, bold = 0, 0, False
    for fragment in fragments:
        part = fragment.text
        if not part:
            continue
        line = fragment.line
        moved = (line.page, line.column) != (page, column)
        page, column = line.page, line.column
        was_bold, bold = bold, _is_bold(line)
        last = parts[-1] if parts else ""
        if parts and _BROKEN.search(last[-2:]) and part[0].isalpha() and part[0].islower():
            head, space, broken = last.rpartition(" ")
            first, gap, rest = part.partition(" ")
            parts[-1] = f"{head}{space}{vocabulary.join(broken, first)}{gap}{rest}"
        elif not parts:
            parts.append(part)
        elif _begins_paragraph(line, part, last, moved=moved, same_weight=was_bold == bold):
            parts.append(f"\n{part}")
        else:
            parts.append(f" {part}")
    return "".join(parts).replace(SOFT_HYPHEN, "")


def _begins_paragraph(line: Line, part: str, last: str, *, moved: bool, same_weight: bool) -> bool:
    """Whether a line begins a paragraph, at the head of a column not only by its place."""
    if moved and _JOINS.search(last[-6:]) and _MARK.match(part):
        return True
    if part[:1].islower() and last[-1:].isalpha() and not _MARK.match(part):
        return False
    goes_on = moved and _OPEN_END.search(last[-1:]) is not None and same_weight
    return line.starts_paragraph and not goes_on


def _is_bold(line: Line) -> bool:
    return all(word.is_bold for word in line.words)


def spans_of(fragments: Sequence[Fragment]) -> tuple[Span, ...]:
    """The runs of page characters that the fragments are made of, in reading order."""
    runs: list[_Run] = []
    run = _Run(0, 0, 0)
    for fragment in fragments:
        page = fragment.line.page
        for start, end, box in _pieces(fragment):
            if page != run.page or not 0 <= start - run.end <= LARGEST_GAP:
                run = _Run(page, start, end)
                runs.append(run)
            run.boxes.append(box)
            run.end = end
    return tuple(Span(one.page, one.start, one.end, bounding_box(one.boxes)) for one in runs)


@dataclass(slots=True)
class _Run:
    """Characters ``[start, end)`` of a page that follow each other, and where they stand."""

    page: int
    start: int
    end: int
    boxes: list[Box] = field(default_factory=list)


def _pieces(fragment: Fragment) -> Iterable[tuple[int, int, Box]]:
    """What a fragment is made of: a whole line if nothing stands between its words, or words."""
    line = fragment.line
    if fragment.offset or not line.words:
        return _words_from(fragment)
    first, last = line.words[0], line.words[-1]
    if last.end - first.start == len(line.text):
        return ((first.start, last.end, line.box),)
    return [(word.start, word.end, word.box) for word in line.words]


def _words_from(fragment: Fragment) -> Iterator[tuple[int, int, Box]]:
    """The words from the fragment's offset on; of one that it divides, the rest."""
    position = 0
    for word in fragment.line.words:
        end = position + len(word.text)
        if end > fragment.offset:
            skipped = max(0, fragment.offset - position)
            exact = word.end - word.start == len(word.text)
            yield word.start + (skipped if exact else 0), word.end, word.box
        position = end + 1


def is_centered(line: Line, left: float, right: float) -> bool:
    """Set in from both edges of its column by about as much."""
    inset, outset = line.box.x0 - left, right - line.box.x1
    width = right - left
    return min(inset, outset) > 0.06 * width and abs(inset - outset) < 0.12 * width
