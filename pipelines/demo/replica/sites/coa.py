"""Coahuila: an ASP page with the whole year in one table, whose buttons open the files."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from pipelines.demo.printed import long_date, section_words, weekday_date
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given

_HOST = "periodico.segobcoahuila.gob.mx"
_LAST_INITIAL = 5
"""The last section that file names shorten to initials."""
_PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Búsqueda por año</title></head><body>
<table id="publicationsTable"><thead><tr><th></th><th>Fecha</th><th>Tomo</th><th>Número</th>
<th>Tipo</th><th style="display:none">Sumario</th></tr></thead><tbody>
{rows}
</tbody></table>
</body></html>"""


@dataclass(frozen=True, slots=True)
class Coahuila:
    """Lists a year on one page, the newest edition first, in UTF-8 that no header names."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for a year's page; a year without editions has a table without rows."""
        if (asked.host, asked.path) != (_HOST, "/BusquedaPorAño.asp"):
            return None
        found = shelf.of_year(int(asked.param("Ano", str(shelf.today.year))))
        rows = "\n".join(map(_row, found[::-1]))
        return Given(_PAGE.format(rows=rows).encode(), "text/html")

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by number, kind and day, as capitals and accents happen to fall."""
        return f"https://{_HOST}/ArchivosPO/{quote(_file(edition))}"


def _row(edition: ShelvedEdition) -> str:
    index = _button(f"versumariocompleto.asp?Id_Sumario={edition.ordinal}", "INDICE")
    cells = (
        index + _button(f"verPDFpc.asp?file={_file(edition)}", "PERIODICO"),
        weekday_date(edition.publication_date).replace(" ", ", ", 1),
        edition.volume,
        edition.number,
        _kind(edition),
    )
    shown = "".join(f"<td>{each}</td>" for each in cells)
    summary = f'<td style="display:none"><p>{escape(edition.title)}</p></td>'
    return f"<tr>{shown}{summary}</tr>"


def _button(page: str, words: str) -> str:
    return f"""<a href="#" onclick="cargarIframe('{page}','{words}')">{words}</a>"""


def _kind(edition: ShelvedEdition) -> str:
    if edition.is_extraordinary:
        return "Extraordinario"
    return f"Sección {edition.section}" if edition.section else "Ordinario"


def _file(edition: ShelvedEdition) -> str:
    day = edition.publication_date
    month = long_date(day).split()[2][:3].upper()
    ending = "pdf" if edition.ordinal % 2 else "PDF"
    return f"{edition.number}-{_mark(edition)}-{day.day}-{month}-{day.year}.{ending}"


def _mark(edition: ShelvedEdition) -> str:
    if edition.is_extraordinary:
        return f"EXT{edition.section or ''}"
    if not edition.section:
        return "ORD"
    words = section_words(edition.section).split()
    if edition.section <= _LAST_INITIAL:
        return "".join(word[0] for word in words)
    return f"{''.join(words[:-1])}SECC"


SITE = Coahuila()
