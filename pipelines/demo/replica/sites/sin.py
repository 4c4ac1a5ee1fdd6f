"""Sinaloa: a WordPress with a calendar of events, one an edition."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from html import escape

from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, json_answer, sheet_of, sheets_in

_HOST = "strc.transparenciasinaloa.gob.mx"
_FILES = "https://media.transparencia.sinaloa.gob.mx/uploads/files/1"
_INSTANT = "%Y-%m-%d %H:%M:%S"
_FIRST_PAGE = "1"


@dataclass(frozen=True, slots=True)
class Sinaloa:
    """Lists the events between two instants; a page past the last one is not found."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the plug-in's list of events alone."""
        if asked.host != _HOST or asked.path != "/wp-json/tribe/events/v1/events":
            return None
        found = shelf.between(_day(asked, "start_date", shelf), _day(asked, "end_date", shelf))
        size, number = int(asked.param("per_page", "10")), int(asked.param("page", _FIRST_PAGE))
        pages = sheets_in(found, size) if found else 0
        if number > max(pages, 1):
            return None
        events = [self._event(each) for each in sheet_of(found, number, size)]
        return json_answer({"events": events, "total": len(found), "total_pages": pages})

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its day and number."""
        part = f"-{edition.section}" if edition.section else ""
        return f"{_FILES}/POE-{edition.publication_date:%d-%m-%Y}-{edition.number}{part}.pdf"

    def _event(self, edition: ShelvedEdition) -> dict[str, object]:
        evening = " Vesp." if edition.is_extraordinary else ""
        slug = f"poe-no-{edition.number}-{edition.publication_date:%y}-{edition.ordinal}"
        return {
            "id": edition.ordinal,
            "title": f"POE No.{edition.number:>03}{evening}",
            "slug": slug,
            "start_date": f"{edition.publication_date} 00:00:00",
            "url": f"https://{_HOST}/poes/evento/{slug}/",
            "description": f"<p>&Iacute;NDICE</p><p>{escape(edition.title)}</p>"
            f'<p><a href="{self.file_url(edition)}">Descargar</a></p>',
        }


def _day(asked: Asked, name: str, shelf: Shelf) -> date:
    """Return the day of a parameter; without it the list begins and ends today."""
    stated = asked.param(name)
    return datetime.strptime(stated, _INSTANT).date() if stated else shelf.today  # noqa: DTZ007


SITE = Sinaloa()
