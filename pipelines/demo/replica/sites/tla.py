"""Tlaxcala: a table of a year's editions, framed by a Joomla page; years have odd names."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html

_HOST = "publicaciones.tlaxcala.gob.mx"
_FOLDER = "/indices/"
_FIRST_YEAR = 2011
_NAMES = {2026: "2025-2"}
_PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Índice</title></head><body>
<div class="luna"><table>
<tr><th>Fecha</th><th>No</th><th>Contenido</th><th>PDF</th></tr>
{rows}</table></div></body></html>"""
_ROW = """<tr><td>{day}</td><td>{number}</td><td>"{title}"</td>\
<td><a href="{file}" target="_blank">PDF</a></td></tr>
"""


@dataclass(frozen=True, slots=True)
class Tlaxcala:
    """Lists a year from 2011 to this one, the newest edition first, links relative."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the page of a year, by its name alone: 2026's is not its figures."""
        years = range(_FIRST_YEAR, shelf.today.year + 1)
        named = {f"{_FOLDER}{_NAMES.get(year, year)}.php": year for year in years}
        if asked.host != _HOST or asked.path not in named:
            return None
        editions = shelf.of_year(named[asked.path])[::-1]
        return html(_PAGE.format(rows="".join(map(_row, editions))))

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by number, part and day."""
        return f"https://{_HOST}{_FOLDER}{_file_name(edition)}"


def _row(edition: ShelvedEdition) -> str:
    section = f"-{edition.section}ª SECC" if edition.section else ""
    return _ROW.format(
        day=edition.publication_date,
        number=f"{_number(edition)}{section}",
        title=escape(edition.title),
        file=_file_name(edition),
    )


def _number(edition: ShelvedEdition) -> str:
    return f"{edition.number}Ex" if edition.is_extraordinary else edition.number


def _file_name(edition: ShelvedEdition) -> str:
    section = f"-{edition.section}a" if edition.section else ""
    return f"{_number(edition)}{section}{edition.publication_date:%d%m%Y}.pdf"


SITE = Tlaxcala()
