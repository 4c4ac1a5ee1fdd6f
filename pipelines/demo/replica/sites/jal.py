"""Jalisco: a JSON service that lists editions and names a file only in its second answer."""

from __future__ import annotations

from dataclasses import dataclass

from pipelines.demo.replica.roman import roman
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, json_answer, sheet_of, sheets_in

_HOST = "apiperiodico.jalisco.gob.mx"
_LIST = "/api/newspaper/public"
_FILES = f"https://{_HOST}/api/sites/periodicooficial.jalisco.gob.mx/files"


@dataclass(frozen=True, slots=True)
class Jalisco:
    """Lists newest first, of all days or of one; an error, too, comes with status 200."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the list and about one edition."""
        if asked.host != _HOST:
            return None
        if asked.path == _LIST:
            return _answer(_list(asked, shelf))
        if asked.path == f"{_LIST}/find":
            of_id = [each for each in shelf.editions if asked.param("id") == str(each.ordinal)]
            return _answer(self._edition(of_id[0])) if of_id else _ERROR
        return None

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its day, month first, and its section in Roman figures."""
        section = f"-{roman(edition.section).lower()}" if edition.section else ""
        special = "-especial" if edition.is_extraordinary else ""
        return f"{_FILES}/{edition.publication_date:%m-%d-%y}{section}{special}.pdf"

    def _edition(self, edition: ShelvedEdition) -> dict[str, object]:
        return {
            "id": edition.ordinal,
            "post_date": f"{edition.publication_date}",
            "volume": edition.volume,
            **_facts(edition),
            "link": self.file_url(edition),
            "print_link": None,
        }


def _list(asked: Asked, shelf: Shelf) -> dict[str, object]:
    day, words = asked.param("fecha"), asked.param("search").casefold()
    number, size = int(asked.param("page", "1")), int(asked.param("perPage", "10"))
    found = [
        each
        for each in shelf.newest_first()
        if day in ("", f"{each.publication_date}") and words in each.title.casefold()
    ]
    return {
        "data": [_listed(each) for each in sheet_of(found, number, size)],
        "current_page": number,
        "last_page": sheets_in(found, size),
        "total": len(found),
    }


def _listed(edition: ShelvedEdition) -> dict[str, object]:
    return {
        "id_newspaper": edition.ordinal,
        "date_newspaper": f"{edition.publication_date}",
        "tomo": edition.volume,
        **_facts(edition),
    }


def _facts(edition: ShelvedEdition) -> dict[str, object]:
    """Return what the list and the answer about an edition call by the same names."""
    return {
        "number": edition.number,
        "description": f"{edition.title} - Pág. 3",
        "section": roman(edition.section) if edition.section else None,
        "special": edition.is_extraordinary,
        "special_description": "Edición Especial" if edition.is_extraordinary else None,
    }


def _answer(result: dict[str, object]) -> Given:
    return json_answer({"errors": False, "status_code": 200, "result": result})


_ERROR = json_answer({"errors": True, "status_code": 404, "result": None})

SITE = Jalisco()
