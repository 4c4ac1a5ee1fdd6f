"""Bands of a page: text in columns, then what stands across them, then columns again."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from pipelines.demo.blocks import BlockSetter, Pages
from pipelines.demo.fittings import Ending
from pipelines.demo.flow import Flow, Frame
from pipelines.demo.layouts import Layout, split_room
from pipelines.demo.paper import SOFT_HYPHEN
from pipelines.demo.sheets import Block


@dataclass(frozen=True, slots=True)
class Band:
    """Blocks that are set in the same columns: the layout's or, ``is_wide``, in none."""

    blocks: tuple[Block, ...]
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A height on a page, from its top."""

    page: int
    top: float


@dataclass(frozen=True, slots=True)
class SetBand:
    """A band as set: per block its pages and the page of each of its words."""

    flow: Flow
    pages: tuple[Pages, ...]
    word_pages: tuple[tuple[int, ...], ...]

    @property
    def columns(self) -> Counter[int]:
        """How many columns of each page hold words of the band."""
        return Counter(frame.page for frame in self.flow.used)

    @property
    def end(self) -> Place:
        """Where the longest column of the band's last page ends."""
        page = self.flow.place[0]
        baselines = [run.baseline for run in self.flow.runs if run.page == page]
        cells = [cell.bottom for cell in self.flow.rules if cell.page == page]
        return Place(page, max((*baselines, *cells)))


def set_bands(layout: Layout, bands: Sequence[Band], used: float, ending: Ending) -> list[SetBand]:
    """Set the bands one below another.

    Columns over a wide band are balanced, so that nobody reads past it; the last ones end
    as ``ending`` says. ``used`` points of page 1 are taken.
    """
    done: list[SetBand] = []
    for band in bands:
        start = _below(done[-1], layout) if done else Place(0, 0.0)
        end = ending if band is bands[-1] else Ending.BALANCED
        done.append(_BandSetter(layout, band, used, start).set_to(end))
    return done


def _below(band: SetBand, layout: Layout) -> Place:
    return Place(band.end.page, band.end.top + layout.space + layout.leading / 2)


@dataclass(frozen=True, slots=True)
class _BandSetter:
    layout: Layout
    band: Band
    used: float
    start: Place

    def set_to(self, ending: Ending) -> SetBand:
        filled = self._set()
        if self.band.is_wide or ending is Ending.FILLED:
            return filled
        page = filled.end.page
        ends = [Place(page, top) for top in self._heights(page)]
        first = bisect_left(ends, x=True, key=lambda end: self._set(end).end.page == page)
        if ending is Ending.SHORT:
            has_white = partial(self._leaves_a_column_white, page=page)
            first = bisect_left(ends, x=True, lo=first, key=has_white) - 1
        return self._set(ends[first]) if 0 <= first < len(ends) else filled

    def _leaves_a_column_white(self, end: Place, page: int) -> bool:
        return self._set(end).columns[page] < self.layout.columns

    def _set(self, end: Place | None = None) -> SetBand:
        hyphen = SOFT_HYPHEN if self.layout.lettering.softens_hyphens else "-"
        flow = Flow(self._frames(end), hyphen)
        setter, pages, word_pages = BlockSetter(flow, self.layout), [], []
        for block in self.band.blocks:
            begun = len(flow.word_pages)
            pages.append(setter.set_block(block))
            word_pages.append(tuple(flow.word_pages[begun:]))
        return SetBand(flow, tuple(pages), tuple(word_pages))

    def _frames(self, end: Place | None) -> Iterator[Frame]:
        for whole, columns in self.layout.rooms(self.used):
            room = whole
            if room.page < self.start.page:
                continue
            if room.page == self.start.page:
                room = replace(room, top=self.start.top)
            if end and room.page == end.page:
                room = replace(room, bottom=end.top)
            yield from split_room(room, 1 if self.band.is_wide else columns, self.layout.gutter)

    def _heights(self, page: int) -> list[float]:
        """Where the band could end on that page: every half line from its top."""
        room = next(room for room, _ in self.layout.rooms(self.used) if room.page == page)
        top = self.start.top if page == self.start.page else room.top
        step = self.layout.leading / 2
        return [top + step * (2 + place) for place in range(int((room.bottom - top) / step) - 1)]
