"""Where provisions and amendments stand on one page: by their spans, word for word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.model import Amendment, Box, Instrument, Line, Page, Provision, Span
from extractors.pdf.rows import bounding_box


@dataclass(frozen=True, slots=True)
class Passage:
    """What of a provision or amendment stands on the page.

    ``boxes`` holds one box for each of its lines, ``lines`` their places on the page,
    from 0. ``begins`` says whether it begins here, or came over from the page before.
    """

    of: Provision | Amendment
    begins: bool
    lines: tuple[int, ...]
    boxes: tuple[Box, ...]

    @property
    def is_amendment(self) -> bool:
        """Whether it is a change to another instrument."""
        return isinstance(self.of, Amendment)


def find_passages(instruments: Sequence[Instrument], page: Page) -> list[Passage]:
    """Return the page's passages in reading order; of those that begin together, as read.

    What is proved by no word of this page is left out.
    """
    found = [passage for each in instruments for passage in _passages(each, page)]
    return sorted(found, key=lambda passage: passage.lines[0])


def _passages(instrument: Instrument, page: Page) -> Iterator[Passage]:
    for provision in instrument.provisions:
        yield from _passage(provision, page)
    for amendment in instrument.amendments:
        yield from _passage(amendment, page)


def _passage(of: Provision | Amendment, page: Page) -> Iterator[Passage]:
    spans = [span for span in of.spans if span.page == page.number]
    if not spans:
        return
    boxes = {
        place: box
        for place, line in enumerate(page.lines)
        if (box := _box(line, spans)) is not None
    }
    if boxes:
        begins = of.spans[0].page == page.number
        yield Passage(of, begins, tuple(boxes), tuple(boxes.values()))


def _box(line: Line, spans: Sequence[Span]) -> Box | None:
    """The box of the line's words that lie in the spans."""
    words = [
        word.box
        for word in line.words
        if any(span.start < word.end and word.start < span.end for span in spans)
    ]
    return bounding_box(words) if words else None
