"""The first page of each gazette: its name, day, number and sumario."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from pipelines.demo.layouts import CENTRE
from pipelines.demo.nameplates import nameplate_of
from pipelines.demo.paper import Paper, Type
from pipelines.demo.printed import section_words, titled_date, weekday_date
from pipelines.demo.sheets import EditionSheet, Style
from pipelines.demo.sumario import Entry, SumarioSpace

_TIMES: Final = Type("Times-Roman", 10)
_BOLD: Final = Type("Times-Bold", 10)
_SMALL: Final = Type("Times-Roman", 7.5)
_SANS: Final = Type("Helvetica", 9)
_SANS_BOLD: Final = Type("Helvetica-Bold", 9)
_DESK: Final = "Redacción de Vigía"

SUMARIOS: Final[dict[Style, SumarioSpace]] = {
    Style.MICHOACAN: SumarioSpace(250, 552, 296, Type("Times-Roman", 9), 10.4),
    Style.COAHUILA: SumarioSpace(54, 584, 470, _TIMES, 11.5),
    Style.EDOMEX: SumarioSpace(96, 400, 450, Type("Helvetica-Bold", 7), 9.0),
    Style.OAXACA: SumarioSpace(60, 562, 232, Type("Helvetica", 8), 9.5),
    Style.GENERAL: SumarioSpace(126, 474, 216, Type("Times-Roman", 9.5), 11.0, gap=7.0),
}


def draw_masthead(paper: Paper, sheet: EditionSheet, entries: Sequence[Entry]) -> None:
    """Draw page 1 above, or instead of, its body; nothing where the style has none."""
    draw = _MASTHEADS.get(sheet.style)
    if draw:
        draw(paper, sheet)
    space = SUMARIOS.get(sheet.style)
    if space:
        space.draw(paper, entries)


def _michoacan(paper: Paper, sheet: EditionSheet) -> None:
    paper.box(62, 54, 570, 200, 2.0)
    paper.box(180, 66, 560, 142)
    for x, initial, rest in ((186, "P", "ERIÓDICO"), (385, "O", "FICIAL")):
        paper.text(x, 96, initial, Type("Times-Bold", 30))
        paper.text(x + 26, 96, rest, Type("Times-Bold", 20, letter_space=8))
    paper.centred(370, 112, "DEL GOBIERNO CONSTITUCIONAL DEL ESTADO", Type("Times-Bold", 12))
    paper.centred(370, 126, "DE MICHOACÁN DE OCAMPO", Type("Times-Bold", 12))
    paper.centred(370, 138, "Fundado en 1867", Type("Times-Italic", 10))
    notice = "Las disposiciones de este ejemplar son inventadas y no obligan a nadie."
    paper.centred(370, 158, notice, _SMALL)
    paper.box(180, 172, 560, 194)
    paper.centred(370, 187, f"Director: {_DESK}", _SANS_BOLD)
    paper.text(62, 214, "Calle de la Imprenta # 1, Centro", Type("Times-Bold", 8))
    if sheet.section:
        paper.centred(CENTRE, 214, section_words(sheet.section), Type("Times-Bold", 8))
    paper.ending(568, 214, "Tels. y Fax: sin servicio", Type("Times-Bold", 8))
    paper.box(62, 222, 570, 246, 1.5)
    paper.text(88, 239, f"TOMO {sheet.volume}", Type("Helvetica-Bold", 11))
    paper.centred(336, 238, f"Morelia, Mich., {titled_date(sheet.day)}", _BOLD)
    paper.text(502, 239, f"NÚM. {sheet.number}", Type("Helvetica-Bold", 11))
    _sidebar(paper)
    paper.centred(401, 280, "CONTENIDO", Type("Helvetica-Bold", 13, letter_space=5))


def _sidebar(paper: Paper) -> None:
    paper.box(62, 258, 570, 746, 2.0)
    paper.box(72, 268, 236, 738)
    lines = (
        (_BOLD, "Responsable de la Publicación"),
        (_BOLD, "Secretaría de Gobierno"),
        (Type("Times-Bold", 8, letter_space=3), "DIRECTORIO"),
        (_BOLD, "Director del Periódico Oficial"),
        (_TIMES, _DESK),
        (_TIMES, "Aparece ordinariamente de lunes a viernes."),
        (_TIMES, "Tiraje: ningún ejemplar impreso"),
        (_BOLD, "Para consulta:"),
        (_TIMES, "la orden vigia demo"),
    )
    for place, (type_, line) in enumerate(lines):
        paper.centred(154, 300 + place * 36, line, Type(type_.font, 8.2))
        if place in {1, 4}:
            paper.rule(112, 314 + place * 36, 196, 314 + place * 36, 2.0)


def _coahuila(paper: Paper, sheet: EditionSheet) -> None:
    if sheet.section:
        paper.centred(CENTRE, 50, section_words(sheet.section), Type("Times-Bold", 15))
    organ = Type("Times-Bold", 11)
    paper.centred(CENTRE, 72, "ÓRGANO DEL GOBIERNO CONSTITUCIONAL DEL ESTADO", organ)
    paper.centred(CENTRE, 86, "INDEPENDIENTE, LIBRE Y SOBERANO DE COAHUILA DE ZARAGOZA", organ)
    paper.centred(CENTRE, 150, "PERIÓDICO  OFICIAL", Type("Times-Bold", 50))
    paper.rule(54, 174, 584, 174, 2.0)
    paper.text(56, 187, f"TOMO {sheet.volume}", Type("Times-Bold", 11))
    place = f"Saltillo, Coahuila, {weekday_date(sheet.day)}"
    paper.centred(CENTRE, 187, place, Type("Times-Roman", 12))
    paper.ending(582, 187, f"número  {sheet.number}", Type("Times-Roman", 12))
    paper.rule(54, 192, 584, 192, 2.0)
    paper.centred(CENTRE, 220, "FUNDADO EN EL AÑO DE 1860", _SMALL)
    paper.centred(CENTRE, 232, "EJEMPLAR INVENTADO: SUS DISPOSICIONES NO OBLIGAN A NADIE", _SMALL)
    paper.box(190, 262, 442, 318)
    paper.centred(CENTRE, 288, _DESK.upper(), _BOLD)
    paper.centred(CENTRE, 300, "Dirección del Periódico Oficial", _TIMES)
    paper.rule(54, 402, 584, 402, 2.5)
    paper.centred(CENTRE, 440, "ÍNDICE", Type("Times-Bold", 14, letter_space=5))
    paper.centred(CENTRE, 462, "PODER EJECUTIVO DEL ESTADO", _BOLD)


def _edomex(paper: Paper, sheet: EditionSheet) -> None:
    sans, bold = "Helvetica", "Helvetica-Bold"
    paper.ending(530, 128, "GOBIERNO DEL", Type(sans, 14))
    paper.ending(530, 146, "ESTADO DE MÉXICO", Type(bold, 14))
    paper.centred(CENTRE, 232, "Periódico Oficial", Type(bold, 46))
    paper.rule(86, 260, 215, 260)
    paper.rule(400, 260, 530, 260)
    paper.centred(CENTRE, 266, "Gaceta del Gobierno", Type(bold, 18))
    paper.centred(CENTRE, 292, "Gobierno del Estado Libre y Soberano de México", Type(sans, 15))
    paper.centred(CENTRE, 328, f"Director: {_DESK}", Type(sans, 11))
    place = f"Fecha: Toluca de Lerdo, Méx., {weekday_date(sheet.day)}"
    paper.text(130, 382, place, Type(sans, 10.5))
    paper.text(96, 434, "Sumario", Type(bold, 18))
    paper.rule(172, 428, 420, 428)
    paper.rule(420, 428, 420, 690)
    paper.text(38, 720, f"Tomo {sheet.volume}", Type(sans, 10))
    paper.text(38, 732, "Número", Type(sans, 9))
    paper.text(38, 754, sheet.number, Type(bold, 18))
    if sheet.section:
        section = f"SECCIÓN {section_words(sheet.section).split(' SECCIÓN')[0]}"
        paper.centred(CENTRE, 742, section, Type("Times-Bold", 13))


def _oaxaca(paper: Paper, sheet: EditionSheet) -> None:
    paper.centred(CENTRE, 84, "PERIÓDICO OFICIAL", Type("Times-Bold", 42))
    organ = "ÓRGANO DEL GOBIERNO CONSTITUCIONAL DEL ESTADO LIBRE Y SOBERANO DE OAXACA"
    paper.centred(CENTRE, 106, organ, Type("Times-Bold", 10))
    paper.centred(CENTRE, 122, "EJEMPLAR INVENTADO: NO OBLIGA A NADIE", _SMALL)
    paper.rule(42, 134, 580, 134, 1.5)
    paper.text(44, 148, f"TOMO {sheet.volume}", _BOLD)
    place = f"OAXACA DE JUÁREZ, OAX., {_capitals(sheet)}."
    paper.centred(CENTRE, 148, place, _BOLD)
    paper.ending(578, 148, f"No. {sheet.number}", _BOLD)
    paper.rule(42, 155, 580, 155, 1.5)
    if sheet.section:
        paper.centred(CENTRE, 176, section_words(sheet.section), Type("Times-Bold", 14))
    paper.centred(CENTRE, 206, "GOBIERNO DEL ESTADO", _BOLD)
    paper.centred(CENTRE, 224, "SUMARIO", Type("Times-Bold", 12, letter_space=4))


def _general(paper: Paper, sheet: EditionSheet) -> None:
    plate = nameplate_of(sheet.jurisdiction or "")
    paper.centred(CENTRE, 80, plate.name.upper(), Type("Times-Bold", 38))
    _fitted(paper, 100, plate.rest.upper(), Type("Times-Bold", 15))
    _fitted(paper, 117, plate.organ.upper(), Type("Times-Bold", 9.5))
    paper.centred(CENTRE, 131, f"Director: {_DESK}", _SMALL)
    notice = "EJEMPLAR INVENTADO: SUS DISPOSICIONES NO OBLIGAN A NADIE"
    paper.centred(CENTRE, 141, notice, _SMALL)
    paper.rule(54, 149, 558, 149, 1.5)
    paper.text(56, 162, f"{plate.volume_word} {sheet.volume}", _BOLD)
    paper.centred(CENTRE, 162, f"{plate.place}, {weekday_date(sheet.day)}", _TIMES)
    paper.ending(556, 162, f"{plate.number_word} {sheet.number}", _BOLD)
    paper.rule(54, 169, 558, 169, 1.5)
    paper.text(56, 185, plate.epoch.upper(), _SMALL)
    if sheet.section:
        paper.centred(CENTRE, 185, section_words(sheet.section), Type("Times-Bold", 12))
    paper.centred(CENTRE, 209, "SUMARIO", Type("Times-Bold", 12, letter_space=4))


def _fitted(paper: Paper, baseline: float, text: str, type_: Type) -> None:
    """Set a line in the middle, smaller where it is too long for the page."""
    size = min(type_.size, type_.size * 490 / max(type_.width(text), 1.0))
    paper.centred(CENTRE, baseline, text, Type(type_.font, size))


def _capitals(sheet: EditionSheet) -> str:
    day = weekday_date(sheet.day).upper()
    return f"{day.rpartition(' DE ')[0]} DEL AÑO {sheet.day.year}"


_MASTHEADS: Final[dict[Style, Callable[[Paper, EditionSheet], None]]] = {
    Style.MICHOACAN: _michoacan,
    Style.COAHUILA: _coahuila,
    Style.EDOMEX: _edomex,
    Style.OAXACA: _oaxaca,
    Style.GENERAL: _general,
}
