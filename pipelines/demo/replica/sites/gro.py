"""Guerrero: a WordPress archive of cards, one a document, that is searched by day and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

from pipelines.demo.printed import long_date
from pipelines.demo.replica.roman import roman
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html, sheet_of

_HOST = "periodicooficial.guerrero.gob.mx"
_PATH = re.compile(r"/publicaciones/(?:page/(\d+)/)?")
_CARDS_A_PAGE = 50
_FIRST_YEAR = 1987
_CATEGORIES = {
    "14": "ACUERDOS",
    "21": "DECRETOS DEL EJECUTIVO",
    "22": "DECRETOS DEL LEGISLATIVO",
    "24": "FE DE ERRATAS",
    "25": "LEYES",
    "26": "REGLAMENTOS",
}
_CATEGORY_OF = {"LEY": "25", "DECRETO": "22", "REGLAMENTO": "26", "FE": "24"}


class _Document(NamedTuple):
    edition: ShelvedEdition
    title: str
    category: str


@dataclass(frozen=True, slots=True)
class Guerrero:
    """Lists documents, newest first; those of one edition share its file."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the archive and its further pages."""
        path = _PATH.fullmatch(asked.path)
        if asked.host != _HOST or path is None:
            return None
        documents = (each for edition in shelf.newest_first() for each in _documents(edition))
        found = [each for each in documents if _is_sought(each, asked)]
        sheet = sheet_of(found, int(path[1] or 1), _CARDS_A_PAGE)
        cards = "\n".join(map(self._card, sheet)) or "<p>No se encontraron publicaciones.</p>"
        return html(
            '<!DOCTYPE html>\n<html lang="es"><head><meta charset="UTF-8">'
            f"<title>Publicaciones</title></head><body>\n{_form(shelf)}\n{cards}\n</body></html>"
        )

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its number and day, in the folder of the month."""
        day = edition.publication_date
        month = long_date(day).split()[2].upper()
        name = f"P.O.-{edition.number}-{_supplement(edition)}{day:%d}-{month}-{day:%Y}"
        return f"https://{_HOST}/wp-content/uploads/{day:%Y/%m}/{name}.pdf"

    def _card(self, document: _Document) -> str:
        edition, title, category = document
        day, _, month, _, year = long_date(edition.publication_date).split()
        return (
            f'<div class="card"><div class="card-body"><h5 class="card-title">{escape(title)}</h5>'
            f'<h6 class="card-subtitle"><a href="/publicaciones/?cat={category}">'
            f"{_CATEGORIES[category]}</a></h6><cite>{day} {month}, {year}</cite>"
            f'<a class="card-link" href="/publicacion/{edition.ordinal}-{category}/">Ver más</a>'
            f'<a class="card-link" href="{self.file_url(edition)}">Descargar PDF</a></div></div>'
        )


def _documents(edition: ShelvedEdition) -> Iterator[_Document]:
    """Return what an edition prints: the document of its title, and the notices at its end."""
    category = _CATEGORY_OF.get(edition.title.partition(" ")[0], "14")
    yield _Document(edition, edition.title, category)
    yield _Document(edition, f"AVISOS Y EDICTOS DEL NÚMERO {edition.number}", "14")


def _is_sought(document: _Document, asked: Asked) -> bool:
    day = document.edition.publication_date
    terms = {"sy": day.year, "sm": day.month, "sd": day.day, "cat": document.category}
    return asked.param("buscar").casefold() in document.title.casefold() and all(
        asked.param(name) in ("", str(value)) for name, value in terms.items()
    )


def _supplement(edition: ShelvedEdition) -> str:
    place = edition.section or 1
    return f"ALCANCE-{roman(place)}-" if edition.is_extraordinary or place > 1 else ""


def _form(shelf: Shelf) -> str:
    years = range(shelf.today.year, _FIRST_YEAR - 1, -1)
    options = "".join(f"<option>{year}</option>" for year in years)
    return (
        '<form action="/publicaciones/"><input name="buscar"><select name="sy">'
        f'<option value="">Año</option>{options}</select><button>Buscar</button></form>'
    )


SITE = Guerrero()
