"""A run of printed lines as one text, of which any stretch can be cut out with its proof."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from extractors.law.letters import fold
from extractors.law.prose import Fragment, Vocabulary, running_text, spans_of
from extractors.model import Line, Span, Word
from extractors.pdf.rows import bounding_box


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines as one text: ``printed`` has a newline between two, ``words`` is folded alike."""

    lines: tuple[Line, ...]
    printed: str = field(init=False)
    words: str = field(init=False)

    def __post_init__(self) -> None:
        printed = "\n".join(line.text for line in self.lines)
        object.__setattr__(self, "printed", printed)
        object.__setattr__(self, "words", fold(printed))

    def cut(self, start: int, end: int) -> Passage:
        """What stands on the characters ``[start, end)`` of ``printed``."""
        kept: list[Line] = []
        begin = 0
        for line in self.lines:
            words = _clip(line.words, start - begin, end - begin)
            if words:
                kept.append(part_of_line(line, words, is_whole_start=start <= begin))
            begin += len(line.text) + 1
        return Passage(tuple(kept))

    def text(self, vocabulary: Vocabulary) -> str:
        """The passage as running text, hyphens undone."""
        return running_text([Fragment(line) for line in self.lines], vocabulary)

    def spans(self) -> tuple[Span, ...]:
        """The runs of page characters that it stands on."""
        return spans_of([Fragment(line) for line in self.lines])


def part_of_line(line: Line, words: Sequence[Word], *, is_whole_start: bool) -> Line:
    """Some words of a line; it opens a paragraph if the line does and they begin it."""
    box = bounding_box(word.box for word in words)
    starts = line.starts_paragraph and is_whole_start
    return replace(line, words=tuple(words), box=box, starts_paragraph=starts)


def _clip(words: Iterable[Word], start: int, end: int) -> list[Word]:
    """The words on the characters ``[start, end)`` of a line, the outer ones cut."""
    kept: list[Word] = []
    at = 0
    for word in words:
        first, last = max(start - at, 0), min(end - at, len(word.text))
        if first < last:
            kept.append(_part(word, first, last))
        at += len(word.text) + 1
    return kept


def _part(word: Word, first: int, last: int) -> Word:
    """Some letters of a word; their characters too, where it has one for each."""
    if (first, last) == (0, len(word.text)):
        return word
    if word.end - word.start != len(word.text):
        return replace(word, text=word.text[first:last])
    start = word.start
    return replace(word, text=word.text[first:last], start=start + first, end=start + last)
