"""The geometry and types of each gazette, measured on real ones; no words of theirs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import Final

from extractors.model import DocumentKind
from pipelines.demo.fittings import USUAL_LETTERING, Fittings, Lettering, PaperForm
from pipelines.demo.flow import Frame
from pipelines.demo.paper import HEIGHT, LEGAL_HEIGHT, WIDTH, Type
from pipelines.demo.sheets import EditionSheet, Sheet, Style


@dataclass(frozen=True, slots=True)
class Family:
    """The three faces of a text type."""

    regular: str
    bold: str
    italic: str


TIMES: Final = Family("Times-Roman", "Times-Bold", "Times-Italic")
HELVETICA: Final = Family("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a gazette sets its pages; lengths in points.

    ``first`` is the room of page 1 below its masthead as (x0, top, x1, columns), or
    ``None`` where page 1 is a cover and the text begins on page 2.
    """

    kind: DocumentKind
    jurisdiction: str | None
    family: Family
    size: float
    leading: float
    columns: int
    first: tuple[float, float, float, int] | None
    margins: tuple[float, float, float, float] = (54.0, 60.0, 558.0, 738.0)
    gutter: float = 20.0
    indent: float = 0.0
    hang: float = 0.0
    space: float = 6.0
    hyphenates: bool = False
    lettering: Lettering = USUAL_LETTERING

    def type_(self, *, is_bold: bool = False, scale: float = 1.0) -> Type:
        """The text type, or its bold, at ``scale`` times its size."""
        font = self.family.bold if is_bold else self.family.regular
        is_doubled = is_bold and self.lettering.doubles_bold
        has_small_caps = is_bold and self.lettering.has_small_caps
        return Type(font, self.size * scale, is_doubled=is_doubled, has_small_caps=has_small_caps)

    def rooms(self, used: float = 0.0) -> Iterator[tuple[Frame, int]]:
        """Every page's room, undivided, and its columns; ``used`` points of page 1 are taken."""
        x0, top, x1, bottom = self.margins
        if self.first:
            left, first_top, right, columns = self.first
            yield Frame(1, left, first_top + used, right, bottom), columns
        for page in count(2):
            yield Frame(page, x0, top, x1, bottom), self.columns

    def frames(self, used: float = 0.0) -> Iterator[Frame]:
        """Every column of every page, without end; ``used`` points of page 1 are taken."""
        for room, columns in self.rooms(used):
            yield from split_room(room, columns, self.gutter)


def split_room(whole: Frame, columns: int, gutter: float) -> Iterator[Frame]:
    """The room's columns, from left to right."""
    width = (whole.x1 - whole.x0 - gutter * (columns - 1)) / columns
    for place in range(columns):
        x0 = whole.x0 + place * (width + gutter)
        yield Frame(whole.page, x0, whole.top, x0 + width, whole.bottom)


LAYOUTS: Final[dict[Style, Layout]] = {
    Style.MICHOACAN: Layout(
        kind=DocumentKind.EDITION,
        jurisdiction="MIC",
        family=TIMES,
        size=10.0,
        leading=11.6,
        columns=2,
        first=(244.0, 300.0, 558.0, 1),
        margins=(54.0, 84.0, 540.0, 736.0),
        gutter=22.0,
        hyphenates=True,
    ),
    Style.COAHUILA: Layout(
        kind=DocumentKind.EDITION,
        jurisdiction="COA",
        family=TIMES,
        size=10.0,
        leading=11.5,
        columns=1,
        first=None,
        margins=(54.0, 58.0, 584.0, 740.0),
        space=11.5,
    ),
    Style.EDOMEX: Layout(
        kind=DocumentKind.EDITION,
        jurisdiction="MEX",
        family=HELVETICA,
        size=9.0,
        leading=10.6,
        columns=1,
        first=None,
        margins=(57.0, 66.0, 556.0, 738.0),
        hang=28.0,
        space=10.6,
    ),
    Style.DOF: Layout(
        kind=DocumentKind.EDITION_EXTRACT,
        jurisdiction="FED",
        family=HELVETICA,
        size=9.0,
        leading=12.2,
        columns=1,
        first=(85.0, 60.0, 527.0, 1),
        margins=(85.0, 56.0, 527.0, 736.0),
        indent=14.4,
        space=5.0,
    ),
    Style.OAXACA: Layout(
        kind=DocumentKind.EDITION,
        jurisdiction="OAX",
        family=HELVETICA,
        size=8.5,
        leading=10.0,
        columns=2,
        first=(42.0, 250.0, 580.0, 2),
        margins=(42.0, 60.0, 580.0, 742.0),
        gutter=16.0,
        hang=24.0,
        space=9.0,
        hyphenates=True,
    ),
    Style.GENERAL: Layout(
        kind=DocumentKind.EDITION,
        jurisdiction=None,
        family=TIMES,
        size=10.0,
        leading=12.0,
        columns=1,
        first=(60.0, 236.0, 552.0, 1),
        margins=(60.0, 64.0, 552.0, 736.0),
        indent=16.0,
        space=8.0,
    ),
    Style.FEDERAL_COMPILATION: Layout(
        kind=DocumentKind.COMPILATION,
        jurisdiction=None,
        family=HELVETICA,
        size=10.0,
        leading=11.8,
        columns=1,
        first=(70.0, 112.0, 542.0, 1),
        margins=(70.0, 112.0, 542.0, 722.0),
        indent=15.0,
        hang=36.0,
        space=11.8,
    ),
    Style.STATE_COMPILATION: Layout(
        kind=DocumentKind.COMPILATION,
        jurisdiction=None,
        family=HELVETICA,
        size=11.0,
        leading=12.7,
        columns=1,
        first=(57.0, 156.0, 556.0, 1),
        margins=(57.0, 156.0, 556.0, 720.0),
        space=12.7,
    ),
}

_GENERAL: Final = LAYOUTS[Style.GENERAL]
_SANS: Final = replace(_GENERAL, family=HELVETICA, size=9.0, leading=11.4, hang=26.0, space=7.0)
_TWO_COLUMNS: Final = replace(
    _GENERAL,
    size=9.5,
    leading=11.0,
    indent=0.0,
    space=6.0,
    columns=2,
    first=(54.0, 236.0, 558.0, 2),
    margins=(54.0, 64.0, 558.0, 736.0),
    gutter=18.0,
    hyphenates=True,
)
_SANS_GAZETTES: Final = "AGU BCN CAM CMX DUR FED GUA HID JAL MEX NLE QUE ROO SON YUC"
_TWO_COLUMN_GAZETTES: Final = "MIC OAX CHH SLP TAM ZAC"

GENERAL_FORMS: Final[dict[str, Layout]] = {
    **dict.fromkeys(_SANS_GAZETTES.split(), _SANS),
    **dict.fromkeys(_TWO_COLUMN_GAZETTES.split(), _TWO_COLUMNS),
}
"""How bodies in the general style are set where not in one column of Times.

Two columns were seen in Michoacán's and Oaxaca's gazettes; the rest is supposed.
"""

CENTRE: Final = WIDTH / 2


_NOTES_ROOM: Final = 62.0
_LEGEND_ROOM: Final = 34.0
_STRIP_ROOM: Final = 10.0


def layout_of(sheet: Sheet) -> Layout:
    """The layout of the sheet's style, with what the sheet asks for beyond it."""
    layout = LAYOUTS[sheet.style]
    if not isinstance(sheet, EditionSheet):
        return layout
    if sheet.style is Style.GENERAL:
        form = GENERAL_FORMS.get(sheet.jurisdiction or "", layout)
        layout = replace(form, jurisdiction=sheet.jurisdiction)
    layout = replace(layout, columns=sheet.columns) if sheet.columns else layout
    return replace(_with_room(layout, sheet.fittings), lettering=sheet.lettering)


def _with_room(layout: Layout, fittings: Fittings) -> Layout:
    """The layout with the room that the fittings leave to the text."""
    x0, top, x1, bottom = layout.margins
    if fittings.form is PaperForm.LEGAL:
        bottom += LEGAL_HEIGHT - HEIGHT
    if fittings.qr_legend:
        bottom -= _LEGEND_ROOM
    left = _NOTES_ROOM if fittings.marginal_notes else 0.0
    right = _STRIP_ROOM if fittings.strip else 0.0
    first = layout.first
    if first:
        first = (first[0] + left, first[1], first[2] - right, first[3])
    return replace(layout, margins=(x0 + left, top, x1 - right, bottom), first=first)
