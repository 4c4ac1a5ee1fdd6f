"""Hidalgo: a PHP search by days that answers in JSON and does not say how many pages it has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pipelines.demo.printed import long_date
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, json_answer, sheet_of

_HOST = "periodico.hidalgo.gob.mx"
_SEARCH = "/s-internos/inventario/public/ajax/buscar_periodicos.php"
_FILES = f"https://{_HOST}/POEHpdfpublic"
_ROWS_A_PAGE = 10


@dataclass(frozen=True, slots=True)
class Hidalgo:
    """Lists the editions between two days, newest first; a page past the last has no rows.

    How many rows a page has is not known.
    """

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the search alone."""
        if asked.host != _HOST or asked.path != _SEARCH:
            return None
        first = _day(asked, "fecha_desde", date.min)
        found = shelf.between(first, _day(asked, "fecha_hasta", shelf.today))[::-1]
        word = asked.param("search_term").casefold()
        sought = [each for each in found if word in each.title.casefold()]
        sheet = sheet_of(sought, int(asked.param("page", "1")), _ROWS_A_PAGE)
        return json_answer({"data": [self._row(each) for each in sheet]})

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its barcode."""
        return f"{_FILES}/{_barcode(edition)}.pdf"

    def _row(self, edition: ShelvedEdition) -> dict[str, object]:
        supplement = _supplement(edition)
        return {
            "id": str(edition.ordinal),
            "name": f"Alcance {supplement}" if supplement else "Ordinario",
            "sumario": edition.title,
            "numedicion": edition.number,
            "numpagina": "8",
            "barcode": _barcode(edition),
            "publish": f"{edition.publication_date}",
            "tipo_edicion_name": "Alcance" if supplement else "Ordinario",
            "link_ejemplar": self.file_url(edition),
        }


def _day(asked: Asked, name: str, otherwise: date) -> date:
    stated = asked.param(name)
    return date.fromisoformat(stated) if stated else otherwise


def _supplement(edition: ShelvedEdition) -> int:
    """Return which "alcance" of its number an edition is; 0 for the ordinary one."""
    place = edition.section or 1
    return place if edition.is_extraordinary or place > 1 else 0


def _barcode(edition: ShelvedEdition) -> str:
    """Return the day, supplement and number; figures are padded with a zero or they are not."""
    year, _, day = f"{edition.publication_date}".split("-")
    month = long_date(edition.publication_date).split()[2][:3]
    supplement, width = _supplement(edition), 1 + edition.ordinal % 2
    kind = f"alc{supplement:0{width}}" if supplement else "ord"
    return f"{year}_{month}_{day}_{kind}_{edition.number}"


SITE = Hidalgo()
