"""Durango: a Next.js page, rendered by its server, that carries its records for its scripts."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from uuid import NAMESPACE_URL, uuid5

from pipelines.demo.printed import long_date
from pipelines.demo.replica.next_page import next_page
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, sheet_of

_HOST = "periodicooficial.durango.gob.mx"
_FILES = "https://transp23.s3.amazonaws.com/periodicos"
_LISTS = ("/periodicos", "/publicaciones")
_ROWS_A_PAGE = 20
_FEATURED = 3


@dataclass(frozen=True, slots=True)
class Durango:
    """Lists newest first; that a year and a page may be asked for together is assumed."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the list, under both of its addresses, and for an edition's page."""
        if asked.host != _HOST:
            return None
        if asked.path in _LISTS:
            return self._list(asked, shelf)
        pages = [each for each in shelf.editions if asked.path == self._path(each)]
        return self._page_of(pages[0]) if pages else None

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its day, number and kind; the real keys were not seen."""
        part = f"-{edition.section}" if edition.section else ""
        name = f"{edition.publication_date}-{edition.number}-{_kind(edition).lower()}{part}"
        return f"{_FILES}/{name}.pdf"

    def _list(self, asked: Asked, shelf: Shelf) -> Given:
        year, number = asked.param("anio"), int(asked.param("pagina", "1"))
        newest = shelf.newest_first()
        found = [each for each in newest if year in ("", f"{each.publication_date:%Y}")]
        rows = sheet_of(found, number, _ROWS_A_PAGE)
        featured = newest[:_FEATURED] if number == 1 else ()
        main = "".join([*map(self._card, featured), *map(self._row, rows)])
        listed, shown = ([*map(self._record, each)] for each in (rows, featured))
        return next_page(f"<h1>Periódicos</h1>{main}", {"periodicos": listed, "destacados": shown})

    def _page_of(self, edition: ShelvedEdition) -> Given:
        words = f"<h1>{_heading(edition)}</h1><p>{escape(edition.title)}</p>"
        link = f'<a href="{self.file_url(edition)}">Ver periódico</a>'
        return next_page(f"{words}{link}", {"periodico": self._record(edition)})

    def _card(self, edition: ShelvedEdition) -> str:
        day = edition.publication_date
        return (
            f'<article class="card-periodicos"><a href="{self._path(edition)}">'
            f'<h3>{_heading(edition)}</h3><time datetime="{day}">{long_date(day)}</time>'
            "</a></article>"
        )

    def _row(self, edition: ShelvedEdition) -> str:
        return (
            f'<div class="grid grid-cols-6"><a href="{self._path(edition)}">'
            f'<h3>{_heading(edition)}</h3></a><span class="text-gray-60">'
            f'{long_date(edition.publication_date)}</span><span class="text-gray-60">'
            "1 asunto</span></div>"
        )

    def _record(self, edition: ShelvedEdition) -> dict[str, object]:
        return {
            "id": self._id(edition),
            "num": int(edition.number) if edition.number.isdecimal() else edition.number,
            "type": _kind(edition),
            "year": edition.publication_date.year,
            "status": "publicado",
            "asuntos": edition.title,
            "fecha_emision": f"{edition.publication_date}T06:00:00.000Z",
            "periodico_url": self.file_url(edition),
        }

    def _path(self, edition: ShelvedEdition) -> str:
        return f"/periodicos/{self._id(edition)}"

    def _id(self, edition: ShelvedEdition) -> str:
        return str(uuid5(NAMESPACE_URL, self.file_url(edition)))


def _kind(edition: ShelvedEdition) -> str:
    """Return what the list calls an edition; a further file of a number is its "bis"."""
    if edition.is_extraordinary:
        return "Extraordinario"
    return "Bis" if (edition.section or 1) > 1 else "Ordinario"


def _heading(edition: ShelvedEdition) -> str:
    marks = {"Extraordinario": " Ext", "Bis": " Bis"}
    return f"Periódico Oficial No. {edition.number}{marks.get(_kind(edition), '')}"


SITE = Durango()
