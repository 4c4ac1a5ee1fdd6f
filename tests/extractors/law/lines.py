"""Lines of running text in memory, for readers that look at lines and not at files."""

from __future__ import annotations

from extractors.law.prose import Vocabulary
from extractors.law.structure import Named, name_lines
from extractors.model import Box, Line, Page, TextLayer, Word

LEFT, RIGHT, TOP, LEADING, SIZE = 54.0, 558.0, 80.0, 12.0, 9.0
LETTER = 4.0


def set_lines(*texts: str, page: int = 1) -> Page:
    """One page, a line a text.

    Every line starts a paragraph but those marked ``+`` in front, which go on; ``^``
    in front centres a line.
    """
    lines: list[Line] = []
    start = 0
    for row, marked in enumerate(texts):
        text = marked.lstrip("+^ ")
        width = LETTER * len(text)
        left = (LEFT + RIGHT - width) / 2 if marked.startswith("^") else LEFT
        words = _words(text, left, TOP + LEADING * row, start)
        start = words[-1].end + 1
        box = Box(left, words[0].box.top, words[-1].box.x1, words[0].box.bottom)
        lines.append(Line(page, 1, words, box, starts_paragraph=not marked.startswith("+")))
    return Page(page, 612.0, 792.0, 1, TextLayer.DIGITAL, tuple(lines))


def _words(text: str, left: float, top: float, start: int) -> tuple[Word, ...]:
    words: list[Word] = []
    for printed in text.split():
        right = left + LETTER * len(printed)
        box = Box(left, top, right, top + SIZE)
        words.append(Word(printed, box, start, start + len(printed), SIZE))
        left, start = right + LETTER, start + len(printed) + 1
    return tuple(words)


def name_texts(*texts: str) -> list[Named]:
    """The lines of one page, named."""
    return name_lines([set_lines(*texts)])


def vocabulary_of(named: list[Named]) -> Vocabulary:
    """The words that these lines print."""
    return Vocabulary(item.line for item in named)
