"""The list of what an edition holds, with leaders to the page."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.demo.flow import take_line, words_of
from pipelines.demo.paper import Paper, Type


@dataclass(frozen=True, slots=True)
class Entry:
    """One title of the sumario and the page that it begins on."""

    title: str
    page: int


@dataclass(frozen=True, slots=True)
class SumarioSpace:
    """Where and in which type a masthead prints its sumario; points.

    ``gap`` is the white below each entry.
    """

    x0: float
    x1: float
    top: float
    type_: Type
    leading: float
    gap: float = 5.0

    def height(self, titles: Sequence[str]) -> float:
        """The room that the titles take, each with the gap after it."""
        lines = sum(len(self._break(title)) for title in titles)
        return lines * self.leading + len(titles) * self.gap

    def draw(self, paper: Paper, entries: Sequence[Entry]) -> None:
        """Print the entries, leaders from each last line to the page number."""
        baseline = self.top
        for entry in entries:
            lines = self._break(entry.title)
            for line in lines:
                baseline += self.leading
                paper.text(self.x0, baseline, line, self.type_)
            self._lead(paper, baseline, lines[-1], str(entry.page))
            baseline += self.gap

    def _break(self, title: str) -> list[str]:
        words, lines = deque(words_of(title, self.type_)), []
        while words:
            line = take_line(words, self.x1 - self.x0 - 30, hyphenates=False)
            lines.append(" ".join(word.text for word in line))
        return lines

    def _lead(self, paper: Paper, baseline: float, line: str, page: str) -> None:
        start = self.x0 + self.type_.width(f"{line} ")
        end = self.x1 - self.type_.width(f" {page}")
        dots = "." * int((end - start) / self.type_.width("."))
        paper.text(start, baseline, dots, self.type_)
        paper.ending(self.x1, baseline, page, self.type_)
