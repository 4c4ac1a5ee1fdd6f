"""A provision's words cut into sentences, and lists with the sentence that opens them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.law.codebook.amounts import AMOUNT
from extractors.law.labels import SUFFIX_PATTERN
from extractors.law.letters import fold

_STOP = re.compile(r"(?<=[\w)»”\"]{2})\.\s+(?=[A-ZÁÉÍÓÚÑ¿«“\"])|\n+")
_MARKER = re.compile(
    rf"(?P<roman>[ivxl]{{1,7}})(?:\s+(?:{SUFFIX_PATTERN})(?:\s+\d+)?)?"
    r"\s*(?:[.):]|[-–]\s)|(?P<letter>[a-zñ]{1,2})\s*[.)]|(?P<figure>\d{1,2})\s*(?:[.)]\s|[-–]\s)"
)
_PARENTHESIS = re.compile(rf"\(\s*{AMOUNT}\s*\)")


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, or one item of a list: ``text[start:end]``.

    ``folded`` is the same without case and accents, place by place. ``marker`` is the
    kind of numbering that it begins with ("roman", "letter", "figure"), if any; what goes
    on in the line of the sentence before does not open a line.
    """

    start: int
    end: int
    folded: str
    marker: str | None = None
    opens_line: bool = True


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph's sentence with the items of the list that it opens, if it opens one."""

    stem: Passage
    items: tuple[Passage, ...] = ()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The stem and the items, in printed order."""
        return (self.stem, *self.items)

    @property
    def folded(self) -> str:
        """All of it, folded."""
        return " ".join(passage.folded for passage in self.passages)


def find_passages(text: str) -> tuple[Passage, ...]:
    r"""Return the sentences and items of a provision in printed order.

    Example:
        >>> [p.folded for p in find_passages("Habrá un fondo. Lo integran:\nI. Multas; y")]
        ['habra un fondo', 'lo integran:', 'i. multas; y']
    """
    return tuple(_passages(text))


def find_blocks(passages: tuple[Passage, ...]) -> tuple[Block, ...]:
    r"""Return sentences, each list joined to the sentence that opens it.

    Example:
        >>> [len(b.items) for b in find_blocks(find_passages("Son:\nI. Uno;\nII. Dos.\nFin"))]
        [2, 0]
    """
    return tuple(_blocks(passages))


def _passages(text: str) -> Iterator[Passage]:
    folded = _PARENTHESIS.sub(lambda found: " " * len(found.group()), fold(text))
    start, opens_line = 0, True
    for stop in [*_STOP.finditer(text), None]:
        end = stop.start() if stop else len(text)
        marker = _MARKER.match(folded, start) if opens_line else None
        if marker and stop and marker.end() > stop.start():
            continue  # "IV. La Fiscalía": the stop is the marker's
        if text[start:end].strip():
            numbering = marker.lastgroup if marker else None
            yield Passage(start, end, folded[start:end], numbering, opens_line)
        if stop:
            start, opens_line = stop.end(), "\n" in stop.group()


def _blocks(passages: tuple[Passage, ...]) -> Iterator[Block]:
    stem: Passage | None = None
    items: list[Passage] = []
    for passage in passages:
        opens = stem is not None and stem.folded.rstrip().endswith((":", ",", "por"))
        if (items and not passage.opens_line) or (passage.marker and (items or opens)):
            items.append(passage)
            continue
        if stem is not None:
            yield Block(stem, tuple(items))
        stem, items = passage, []
    if stem is not None:
        yield Block(stem, tuple(items))
