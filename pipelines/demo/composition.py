"""A sheet's blocks, set into the frames of its layout; remembers what fell where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from typing import TypeVar

from pipelines.demo.bands import Band, set_bands
from pipelines.demo.blocks import Pages
from pipelines.demo.fittings import Ending
from pipelines.demo.flow import Frame, Run
from pipelines.demo.layouts import layout_of
from pipelines.demo.sheets import (
    Block,
    CompilationSheet,
    EditionSheet,
    Heading,
    InstrumentSheet,
    Sheet,
    Signatures,
    Style,
    Title,
    WideTable,
)

_Placed = TypeVar("_Placed")


@dataclass(frozen=True, slots=True)
class Composition:
    """Everything set, before any furniture.

    ``pages`` holds, per instrument and block, the first and last page it stands on, and
    ``word_pages`` the page of each of its words; ``columns``, per page from the first, how
    many columns hold body text (0: a cover).
    """

    runs: tuple[Run, ...]
    rules: tuple[Frame, ...]
    pages: tuple[tuple[Pages, ...], ...]
    word_pages: tuple[tuple[tuple[int, ...], ...], ...]
    columns: tuple[int, ...]

    @property
    def page_count(self) -> int:
        """How many pages there are, the cover included."""
        return len(self.columns)

    def span_of(self, instrument: int) -> Pages:
        """The first and last page of an instrument's words."""
        placed = self.pages[instrument]
        return placed[0][0], max(last for _, last in placed)


def compose(sheet: Sheet, used: float = 0.0) -> Composition:
    """Set every block of the sheet; ``used`` points of page 1 belong to the sumario."""
    instruments = instruments_of(sheet)
    blocks = [block for instrument in instruments for block in instrument.blocks]
    ending = sheet.fittings.ending if isinstance(sheet, EditionSheet) else Ending.FILLED
    bands = set_bands(layout_of(sheet), _bands_of(blocks), used, ending)
    columns: Counter[int] = Counter()
    for band in bands:
        columns |= band.columns
    return Composition(
        runs=tuple(run for band in bands for run in band.flow.runs),
        rules=tuple(cell for band in bands for cell in band.flow.rules),
        pages=_by_instrument([pages for band in bands for pages in band.pages], instruments),
        word_pages=_by_instrument(
            [pages for band in bands for pages in band.word_pages], instruments
        ),
        columns=tuple(columns[page] for page in range(1, max(columns) + 1)),
    )


def _bands_of(blocks: Sequence[Block]) -> list[Band]:
    return [Band(tuple(group), is_wide) for is_wide, group in groupby(blocks, key=_is_wide)]


def _is_wide(block: Block) -> bool:
    return isinstance(block, WideTable) or (isinstance(block, Signatures) and block.is_wide)


def _by_instrument(
    placed: Sequence[_Placed], instruments: Sequence[InstrumentSheet]
) -> tuple[tuple[_Placed, ...], ...]:
    ends = accumulate((len(one.blocks) for one in instruments), initial=0)
    return tuple(tuple(placed[start:end]) for start, end in pairwise(ends))


def instruments_of(sheet: Sheet) -> tuple[InstrumentSheet, ...]:
    """The sheet's instruments; a compilation's one law, its opening lines first."""
    if not isinstance(sheet, CompilationSheet):
        return sheet.instruments
    opening: tuple[Block, ...] = (
        Title(sheet.law.title),
        Heading((sheet.published_words,), is_small=True),
    )
    if sheet.style is Style.FEDERAL_COMPILATION:
        opening += (Heading(("TEXTO VIGENTE", sheet.last_reform_words)),)
    law = sheet.law
    return (
        InstrumentSheet(
            title=law.title,
            kind=law.kind,
            operation=law.operation,
            blocks=opening + law.blocks,
            abrogates=law.abrogates,
        ),
    )
