"""What stands around the words of every page: running heads, folios and feet."""

from __future__ import annotations

from typing import Final, assert_never

from pipelines.demo.fittings import NO_FITTINGS
from pipelines.demo.layouts import CENTRE, layout_of
from pipelines.demo.marks import draw_marks, draw_watermark
from pipelines.demo.nameplates import nameplate_of
from pipelines.demo.paper import Paper, Type
from pipelines.demo.printed import long_date, section_words, titled_date, weekday_date
from pipelines.demo.sheets import CompilationSheet, EditionSheet, Sheet, Style

_TIMES: Final = Type("Times-Roman", 11)
_TIMES_BOLD: Final = Type("Times-Bold", 11)
_SANS: Final = Type("Helvetica", 8)
_SANS_BOLD: Final = Type("Helvetica-Bold", 8)
_FOOT: Final = Type("Helvetica-Oblique", 7)


def draw_furniture(paper: Paper, sheet: Sheet, page: int, page_count: int) -> None:
    """Draw the running head, folio, foot and watermark of one page."""
    if isinstance(sheet, CompilationSheet):
        _compilation_head(paper, sheet, page, page_count)
    elif page > 1 or sheet.style is Style.DOF:
        _running_head(paper, sheet, page)
    if sheet.foot:
        paper.centred(CENTRE, paper.height - 20, sheet.foot, _FOOT)
    fittings = sheet.fittings if isinstance(sheet, EditionSheet) else NO_FITTINGS
    if sheet.watermark:
        draw_watermark(paper, sheet.watermark, fittings.watermark_style)
    draw_marks(paper, fittings, layout_of(sheet).margins)


def _running_head(paper: Paper, sheet: EditionSheet, page: int) -> None:
    match sheet.style:
        case Style.MICHOACAN:
            _michoacan(paper, sheet, page)
        case Style.COAHUILA:
            day = weekday_date(sheet.day)
            _alternate(paper, page, (54, 584), (str(page), "PERIODICO OFICIAL", day), _TIMES)
        case Style.EDOMEX:
            paper.text(57, 52, f"Página {page}", _SANS_BOLD)
            paper.centred(CENTRE, 52, "GACETA DEL GOBIERNO", Type("Helvetica-Bold", 11))
            paper.ending(556, 52, long_date(sheet.day), _SANS_BOLD)
            paper.rule(57, 57, 556, 57)
        case Style.DOF:
            _dof(paper, sheet, page)
        case Style.OAXACA:
            section = section_words(sheet.section) if sheet.section else "PERIÓDICO OFICIAL"
            day = weekday_date(sheet.day).upper().rpartition(" DE ")[0]
            outer = f"{page} {section}" if page % 2 == 0 else f"{section} {page}"
            ends = (outer, "", f"{day} DEL AÑO {sheet.day.year}")
            _alternate(paper, page, (42, 580), ends, Type("Times-Bold", 11))
        case Style.GENERAL:
            name = nameplate_of(sheet.jurisdiction or "").name
            parts = (str(page), name, weekday_date(sheet.day))
            _alternate(paper, page, (60, 552), parts, Type("Times-Roman", 10))
        case Style.FEDERAL_COMPILATION | Style.STATE_COMPILATION:
            raise ValueError(sheet.style)
        case _:
            assert_never(sheet.style)


def _alternate(
    paper: Paper, page: int, edges: tuple[float, float], parts: tuple[str, str, str], type_: Type
) -> None:
    """Set outer, middle and inner part; the outer one is at the left of even pages."""
    outer, middle, inner = parts
    left, right = (outer, inner) if page % 2 == 0 else (inner, outer)
    paper.text(edges[0], 46, left, type_)
    paper.centred(CENTRE, 46, middle, type_)
    paper.ending(edges[1], 46, right, type_)
    paper.rule(edges[0], 50, edges[1], 50, 1.2)


def _michoacan(paper: Paper, sheet: EditionSheet, page: int) -> None:
    section = f" {sheet.section}a. Secc." if sheet.section else ""
    parts = (f"PÁGINA {page}", f"{titled_date(sheet.day)}.{section}", "PERIÓDICO OFICIAL")
    left, middle, right = parts if page % 2 == 0 else parts[::-1]
    paper.text(56, 72, left, _TIMES_BOLD)
    paper.centred(298, 72, middle, Type("Helvetica-Bold", 9))
    paper.ending(538, 72, right, _TIMES_BOLD)
    paper.rule(54, 76, 540, 76, 1.8)
    paper.rule(54, 79, 540, 79, 0.6)


def _dof(paper: Paper, sheet: EditionSheet, page: int) -> None:
    day = weekday_date(sheet.day).capitalize()
    folio = str(page)
    left, right = (folio, day) if page % 2 == 0 else (day, folio)
    type_ = Type("Times-Roman", 9)
    paper.text(87, 44, left, type_)
    paper.centred(CENTRE, 44, "DIARIO OFICIAL", type_)
    paper.ending(525, 44, right, type_)
    paper.rule(85, 48, 527, 48, 1.6)


def _compilation_head(paper: Paper, sheet: CompilationSheet, page: int, page_count: int) -> None:
    title = sheet.law.title.upper()
    if sheet.style is Style.FEDERAL_COMPILATION:
        paper.ending(542, 52, title, Type("Helvetica-Bold", 6.5))
        paper.rule(136, 56, 545, 56, 1.6)
        paper.text(136, 64, sheet.congress, Type("Helvetica-Bold", 6))
        paper.ending(542, 64, sheet.last_reform_words, Type("Helvetica-Oblique", 8))
        paper.centred(CENTRE, 753, f"{page} de {page_count}", Type("Times-Roman", 9))
        return
    half = title.rfind(" ", 0, len(title) // 2 + 8)
    paper.centred(405, 54, title[:half], _SANS_BOLD)
    paper.centred(405, 64, title[half + 1 :], _SANS_BOLD)
    paper.text(75, 124, sheet.congress, _SANS)
    paper.ending(532, 134, sheet.last_reform_words, Type("Helvetica-Oblique", 7))
    paper.ending(554, 744, str(page), Type("Times-Roman", 9))
