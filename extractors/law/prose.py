"""Lines back into running text: hyphens undone, paragraphs kept, each word accounted for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.model import Box, Line, Span, Word
from extractors.pdf.rows import bounding_box

SOFT_HYPHEN = "\u00ad"
_BROKEN = re.compile(r"\w[-\u2010\u00ad]$")
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
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
        self._words: set[str] = set()
        for line in lines:
            text = " ".join(word.text for word in line.words[:-1])
            self._words.update(word.lower() for word in _LETTERS.findall(text))

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
        elif line.starts_paragraph and not (
            moved and _OPEN_END.search(last[-1:]) and was_bold == bold
        ):
            parts.append(f"\n{part}")
        else:
            parts.append(f" {part}")
    return "".join(parts).replace(SOFT_HYPHEN, "")


def _is_bold(line: Line) -> bool:
    return all(word.is_bold for word in line.words)


def spans_of(fragments: Sequence[Fragment]) -> tuple[Span, ...]:
    """The runs of page characters that the fragments are made of, in reading order."""
    runs: list[list[tuple[int, int, Word]]] = []
    for fragment in fragments:
        page = fragment.line.page
        for word, start in _words_from(fragment):
            last_page, _, last = runs[-1][-1] if runs else (0, 0, word)
            if page == last_page and 0 <= start - last.end <= 2:
                runs[-1].append((page, start, word))
            else:
                runs.append([(page, start, word)])
    return tuple(map(_span, runs))


def _span(run: Sequence[tuple[int, int, Word]]) -> Span:
    page, start, _ = run[0]
    return Span(page, start, run[-1][2].end, bounding_box(word.box for *_, word in run))


def _words_from(fragment: Fragment) -> list[tuple[Word, int]]:
    """The fragment's words, each with the page character that it begins at."""
    if not fragment.offset:
        return [(word, word.start) for word in fragment.line.words]
    found: list[tuple[Word, int]] = []
    position = 0
    for word in fragment.line.words:
        end = position + len(word.text)
        if end > fragment.offset:
            skipped = max(0, fragment.offset - position)
            exact = word.end - word.start == len(word.text)
            found.append((word, word.start + (skipped if exact else 0)))
        position = end + 1
    return found


def is_centered(line: Line, left: float, right: float) -> bool:
    """Set in from both edges of its column by about as much."""
    inset, outset = line.box.x0 - left, right - line.box.x1
    width = right - left
    return min(inset, outset) > 0.06 * width and abs(inset - outset) < 0.12 * width


def extent(lines: Sequence[Line]) -> Box:
    """The box that holds all of these lines."""
    return bounding_box(line.box for line in lines)
