"""Baja California: a form of year and month that answers with paragraphs of links, in Latin-1."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from pipelines.demo.printed import long_date
from pipelines.demo.replica.roman import roman
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html

_HOST = "periodicooficial.ebajacalifornia.gob.mx"
_LISTING = "/oficial/librerias/ajax/ajaxConsultaPublicaciones.jsp"
_FILES = "https://wsextbc.ebajacalifornia.gob.mx/CdnBc/api/Imagenes/ObtenerImagenDeSistema"


@dataclass(frozen=True, slots=True)
class BajaCalifornia:
    """Lists a month, the newest first; the links lead to another host's query."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the month's list, a part of a page that a script loads."""
        if (asked.method, asked.host, asked.path) != ("POST", _HOST, _LISTING):
            return None
        found = shelf.of_month(int(asked.entry("anio", "0")), int(asked.entry("mes", "0")))
        paragraphs = "\n".join(_paragraph(each) for each in found[::-1])
        return html(paragraphs or "<p>No hay publicaciones en este mes.</p>", "iso-8859-1")

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by all that its link prints, blanks and accents escaped."""
        return quote(_address(edition), safe=":/?=&")


def _paragraph(edition: ShelvedEdition) -> str:
    day = long_date(edition.publication_date).upper()
    words = f"TOMO {edition.volume} {day} No.{edition.number}  {_part(edition)}"
    return f'<p><a href="{escape(_address(edition))}">{escape(words)}</a></p>'


def _address(edition: ShelvedEdition) -> str:
    """Return the address as the page writes it, with the blanks and accents of its words."""
    day = edition.publication_date
    month = long_date(day).split()[2].capitalize()
    words = ("Periodico", edition.number, edition.volume, f"{day:%Y%m%d}", _part(edition))
    return (
        f"{_FILES}?sistemaSolicitante=PeriodicoOficial/{day.year}/{month}"
        f"&nombreArchivo={'-'.join(filter(None, words))}.pdf&descargar=false"
    )


def _part(edition: ShelvedEdition) -> str:
    """Name kind and section; an edition that is neither special nor in sections has no words."""
    kind = "NÚMERO ESPECIAL" if edition.is_extraordinary else ""
    section = f"SECCIÓN {roman(edition.section)}" if edition.section else ""
    return " - ".join(filter(None, (kind, section)))


SITE = BajaCalifornia()
