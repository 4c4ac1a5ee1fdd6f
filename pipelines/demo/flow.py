"""Words into justified lines, lines into columns and pages. Draws nothing."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pipelines.demo.hyphenation import break_points
from pipelines.demo.paper import Type

_LOOSE: Final = 1.6  # a line whose blanks grow beyond this is worth a hyphen


class Align(StrEnum):
    """How the lines of a paragraph stand in their column."""

    JUSTIFIED = "justified"
    CENTRED = "centred"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Frame:
    """One column of one page: the room that lines are set into."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set: points throughout.

    ``indent`` moves the first line, ``hang`` all others; ``keep`` is the room that
    must be left in the column for the paragraph to begin there.
    """

    leading: float
    align: Align = Align.JUSTIFIED
    indent: float = 0.0
    hang: float = 0.0
    space_before: float = 0.0
    keep: float = 0.0
    hyphenates: bool = True


@dataclass(frozen=True, slots=True)
class Word:
    """One word to be set, in its type."""

    text: str
    type_: Type

    @property
    def width(self) -> float:
        """Set width in points."""
        return self.type_.width(self.text)


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words of one type on one printed line, as they are drawn."""

    page: int
    x: float
    baseline: float
    text: str
    type_: Type
    word_space: float


def words_of(text: str, type_: Type) -> list[Word]:
    """The words of ``text``, in one type; a no-break space binds two into one."""
    return [Word(word, type_) for word in text.split(" ") if word]


def take_line(
    words: deque[Word], width: float, *, hyphenates: bool, hyphen: str = "-"
) -> list[Word]:
    """Remove from ``words`` and return as many as fit in ``width``.

    A word that does not fit is divided where a loose line would come of leaving it. A
    word wider than the column is set alone.
    """
    line = [words.popleft()]
    used = line[0].width
    while words:
        blank = words[0].type_.width(" ")
        if used + blank + words[0].width > width:
            if hyphenates and _is_loose(line, used, width):
                _divide(line, words, width - used - blank, hyphen)
            break
        used += blank + words[0].width
        line.append(words.popleft())
    return line


def _is_loose(line: Sequence[Word], used: float, width: float) -> bool:
    gaps = len(line) - 1
    return gaps == 0 or (width - used) / gaps > (_LOOSE - 1) * line[0].type_.width(" ")


def _divide(line: list[Word], words: deque[Word], room: float, hyphen: str) -> None:
    word = words[0]
    for at in reversed(break_points(word.text)):
        head = Word(f"{word.text[:at]}{hyphen}", word.type_)
        if head.width <= room:
            line.append(head)
            words[0] = Word(word.text[at:], word.type_)
            return


class Flow:
    """Sets paragraphs one after another into the frames.

    ``runs`` and the cells of tables in ``rules`` are the result; ``used`` holds the
    frames that something was set in, ``word_pages`` the page of each word, one divided
    between two pages on the second. ``hyphen`` ends a divided word.
    """

    def __init__(self, frames: Iterator[Frame], hyphen: str = "-") -> None:
        self._frames = frames
        self._hyphen = hyphen
        self._frame = next(frames)
        self._top = self._frame.top
        self.runs: list[Run] = []
        self.rules: list[Frame] = []
        self.used: set[Frame] = set()
        self.word_pages: list[int] = []

    @property
    def place(self) -> tuple[int, float]:
        """The page that was set last, and how far down."""
        return self._frame.page, self._top

    def set_paragraph(
        self, words: Sequence[Word], setting: Setting, lead: Word | None = None
    ) -> tuple[int, int]:
        """Set the words and return the pages of their first and last line.

        ``lead`` is a fraction's numeral, set at the margin beside the hanging lines.
        """
        self._begin(setting)
        rest, pages = deque(words), []
        shift = setting.hang if lead else setting.indent
        if lead:
            baseline = self._top + setting.leading
            self._put(self._frame.x0, baseline, f"{lead.text} ", lead.type_, 0.0)
            self.word_pages.append(self._frame.page)
        while rest:
            self._make_room(setting.leading)
            x0 = self._frame.x0 + shift
            begun = len(words) - len(rest)
            room = self._frame.x1 - x0
            line = take_line(rest, room, hyphenates=setting.hyphenates, hyphen=self._hyphen)
            for word in words[begun : len(words) - len(rest)]:
                self.word_pages += [self._frame.page] * len(word.text.split())
            self._top += setting.leading
            self._set_line(line, x0, setting, is_last=not rest)
            pages.append(self._frame.page)
            shift = setting.hang
        return pages[0], pages[-1]

    def skip(self, height: float) -> None:
        """Leave room below what was set last."""
        self._top += height

    def set_row(self, cells: Sequence[str], type_: Type, leading: float) -> tuple[int, int]:
        """Set one ruled row of a table, its cells of equal width and one line each."""
        self._make_room(leading)
        width = (self._frame.x1 - self._frame.x0) / len(cells)
        for place, cell in enumerate(cells):
            x0 = self._frame.x0 + place * width
            box = (x0, self._top, x0 + width, self._top + leading)
            self.rules.append(Frame(self._frame.page, *box))
            self._put(x0 + 3, self._top + leading - 3, cell, type_, 0.0)
            self.word_pages += [self._frame.page] * len(cell.split())
        self._top += leading
        return self._frame.page, self._frame.page

    def _begin(self, setting: Setting) -> None:
        if self._top > self._frame.top:
            self._top += setting.space_before
        self._make_room(max(setting.keep, setting.leading))

    def _make_room(self, height: float) -> None:
        if self._top + height > self._frame.bottom:
            self._frame = next(self._frames)
            self._top = self._frame.top

    def _set_line(
        self, line: Sequence[Word], x0: float, setting: Setting, *, is_last: bool
    ) -> None:
        room = self._frame.x1 - x0 - sum(word.width for word in line)
        blanks = sum(word.type_.width(" ") for word in line[1:])
        extra = 0.0
        match setting.align:
            case Align.CENTRED:
                x0 += (room - blanks) / 2
            case Align.RIGHT:
                x0 += room - blanks
            case Align.JUSTIFIED if len(line) > 1 and not is_last:
                extra = (room - blanks) / (len(line) - 1)
            case Align.JUSTIFIED:
                pass
        for text, type_ in _group(line):
            self._put(x0, self._top, text, type_, extra)
            x0 += type_.width(text) + extra * text.count(" ")

    def _put(self, x: float, baseline: float, text: str, type_: Type, extra: float) -> None:
        self.used.add(self._frame)
        self.runs.append(Run(self._frame.page, x, baseline, text, type_, extra))


def _group(line: Sequence[Word]) -> Iterator[tuple[str, Type]]:
    text, type_ = line[0].text, line[0].type_
    for word in line[1:]:
        if word.type_ == type_:
            text += f" {word.text}"
            continue
        yield f"{text} ", type_
        text, type_ = word.text, word.type_
    yield text, type_
