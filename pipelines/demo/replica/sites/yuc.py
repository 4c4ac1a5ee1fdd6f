"""Yucatán: a page a day, with a block an edition and one of yearly indexes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape

from pipelines.demo.printed import weekday_date
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html

_HOST = "www.yucatan.gob.mx"
_FILES = "/docs/diario_oficial/diarios"
_FIRST_INDEX = 2010
_PAGE = """<!DOCTYPE html><html lang="es"><head><meta charset="utf-8">
<title>Diario Oficial</title></head><body>
<div class="titulo verde mt-2">{day}</div>
{editions}<div class="seccion_pagina"><p class="subtitulo">Índices</p>{indexes}</div>
</body></html>"""
_EDITION = """<div class="seccion_pagina"><p class="subtitulo">{kind}</p>
<div class="small">NUM. {number}</div><a class="pdf" href="{file}">Descargar</a>
<div class="sumario">{title}</div></div>
"""


@dataclass(frozen=True, slots=True)
class Yucatan:
    """Shows the day asked for, or today, with or without editions."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the one page."""
        if asked.host not in (_HOST, "yucatan.gob.mx"):
            return None
        if asked.path != "/gobierno/diario_oficial.php":
            return None
        day = _day(asked.param("f", str(shelf.today)))
        page = _PAGE.format(
            day=weekday_date(day).capitalize(),
            editions="".join(map(_block, shelf.on(day))),
            indexes="".join(map(_index, range(_FIRST_INDEX, shelf.today.year))),
        )
        return html(page)

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its day and its place among the day's."""
        return f"https://{_HOST}{_path(edition)}"


def _day(figures: str) -> date:
    """Return a day whose month and day may lack their zeros."""
    year, month, day = map(int, figures.split("-"))
    return date(year, month, day)


def _block(edition: ShelvedEdition) -> str:
    return _EDITION.format(
        kind="Edición matutina" if _place(edition) == 1 else "Suplemento",
        number=_grouped(edition.number),
        file=_path(edition),
        title=escape(edition.title),
    )


def _grouped(number: str) -> str:
    """Return a running number with a comma for thousands: ``35,931``."""
    return f"{int(number):,}" if number.isdecimal() else number


def _index(year: int) -> str:
    return f'<a class="pdf" href="/docs/diario_oficial/indices/{year}.pdf">{year}</a> '


def _path(edition: ShelvedEdition) -> str:
    day = edition.publication_date
    return f"{_FILES}/{day.year}/{day}_{_place(edition)}.pdf"


def _place(edition: ShelvedEdition) -> int:
    return edition.section or (2 if edition.is_extraordinary else 1)


SITE = Yucatan()
