"""The leaves of a PDF: printed pages on the paper that the sheet asks for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Final

from pipelines.demo.composition import Composition, compose
from pipelines.demo.fittings import NO_FITTINGS, Fittings, PaperForm
from pipelines.demo.furniture import draw_furniture
from pipelines.demo.layouts import layout_of
from pipelines.demo.mastheads import SUMARIOS, draw_masthead
from pipelines.demo.paper import HEIGHT, LEGAL_HEIGHT, WIDTH, Paper
from pipelines.demo.sheets import EditionSheet, Sheet
from pipelines.demo.sumario import Entry

SIZES: Final = {
    PaperForm.LETTER: (WIDTH, HEIGHT),
    PaperForm.LEGAL: (WIDTH, LEGAL_HEIGHT),
    PaperForm.FOLDED: (LEGAL_HEIGHT, WIDTH),
}
_FOLD_SCALE: Final = 0.76
_FOLD_TOP: Final = 6.0


@dataclass(frozen=True, slots=True)
class Printing:
    """A composed sheet, ready to be drawn leaf by leaf; leaves count from 1."""

    sheet: Sheet
    composition: Composition

    @property
    def form(self) -> PaperForm:
        """The paper it is printed on."""
        return _fittings_of(self.sheet).form

    @property
    def leaves(self) -> tuple[tuple[int, ...], ...]:
        """The printed pages of each leaf: one, or two side by side."""
        pages = range(1, self.composition.page_count + 1)
        step = 2 if self.form is PaperForm.FOLDED else 1
        return tuple(tuple(pages[start : start + step]) for start in range(0, len(pages), step))

    def draw(self, paper: Paper, leaf: int) -> None:
        """Draw all that one leaf shows."""
        for page, place in self._placed(paper, leaf):
            with place:
                self._draw_furniture(paper, page)
                self._draw_body(paper, page)

    def draw_heads(self, paper: Paper, leaf: int) -> None:
        """Draw what stands around the text of one leaf, and no more."""
        for page, place in self._placed(paper, leaf):
            with place:
                self._draw_furniture(paper, page)

    def _draw_furniture(self, paper: Paper, page: int) -> None:
        draw_furniture(paper, self.sheet, page, self.composition.page_count)

    def _placed(
        self, paper: Paper, leaf: int
    ) -> Iterator[tuple[int, AbstractContextManager[None]]]:
        pages = self.leaves[leaf - 1]
        for place, page in enumerate(pages):
            if self.form is PaperForm.FOLDED:
                half = paper.width / 2
                inset = (half - WIDTH * _FOLD_SCALE) / 2
                yield page, paper.placed(place * half + inset, _FOLD_TOP, _FOLD_SCALE)
            else:
                yield page, nullcontext()

    def _draw_body(self, paper: Paper, page: int) -> None:
        composition = self.composition
        if page == 1 and isinstance(self.sheet, EditionSheet):
            draw_masthead(paper, self.sheet, _entries(self.sheet, composition))
        for run in composition.runs:
            if run.page == page:
                paper.text(run.x, run.baseline, run.text, run.type_, run.word_space)
        for cell in composition.rules:
            if cell.page == page:
                paper.box(cell.x0, cell.top, cell.x1, cell.bottom, 0.5)


def prepare(sheet: Sheet) -> Printing:
    """Compose the sheet."""
    return Printing(sheet, compose(sheet, _room_of_sumario(sheet)))


def _fittings_of(sheet: Sheet) -> Fittings:
    return sheet.fittings if isinstance(sheet, EditionSheet) else NO_FITTINGS


def _room_of_sumario(sheet: Sheet) -> float:
    if not isinstance(sheet, EditionSheet) or layout_of(sheet).first is None:
        return 0.0
    space = SUMARIOS.get(sheet.style)
    titles = [instrument.title for instrument in sheet.instruments if instrument.is_listed]
    return space.height(titles) if space else 0.0


def _entries(sheet: EditionSheet, composition: Composition) -> list[Entry]:
    return [
        Entry(instrument.title, composition.span_of(place)[0])
        for place, instrument in enumerate(sheet.instruments)
        if instrument.is_listed
    ]
