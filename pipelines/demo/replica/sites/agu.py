"""Aguascalientes: page methods of ASP.NET, whose answer is JSON inside a text of JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from pipelines.demo.printed import section_words
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, json_answer

_HOST = "eservicios2.aguascalientes.gob.mx"
_SITE = "/periodicooficial"
_FIRST_ID = 10_000
_MOST_ROWS = 500
_LAST_UNACCENTED_SECTION = 10


@dataclass(frozen=True, slots=True)
class Aguascalientes:
    """Searches editions by days; what stands behind the 500th row cannot be had."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the method that searches; IIS tells no capitals in its path."""
        method = f"{_SITE}/default.aspx/obtenerinformacion"
        if (asked.method, asked.host, asked.path.lower()) != ("POST", _HOST, method):
            return None
        wanted = asked.json_body()
        first = _day(wanted.get("fipub"), date.min)
        found = shelf.between(first, _day(wanted.get("ffpub"), date.max))
        rows = [_row(each, len(found)) for each in found[::-1][:_MOST_ROWS]]
        return json_answer({"d": json.dumps(rows, ensure_ascii=False) if rows else ""})

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by the edition's id."""
        return f"https://{_HOST}{_SITE}/Archivos/{_id(edition)}.pdf"


def _day(stated: object, otherwise: date) -> date:
    """Return the day of a filter, month first; an empty text does not filter."""
    if not stated:
        return otherwise
    month, day, year = str(stated).split()[0].split("/")
    return date(int(year), int(month), int(day))


def _row(edition: ShelvedEdition, total: int) -> dict[str, object]:
    instant = f"{edition.publication_date}T00:00:00"
    return {
        "IdPeriodico": _id(edition),
        "FechaPublicacion": instant,
        "FechaCaptura": instant,
        "Numero": edition.number,
        "Tomo": edition.volume,
        "Edicion": "EXTRAORDINARIO" if edition.is_extraordinary else "ORDINARIO",
        "Seccion": _section(edition),
        "Contenido": edition.title,
        "Dependencias": "<ul><li>GOBIERNO DEL ESTADO</li></ul>",
        "Total": total,
        "Link": rf"D:\Ediciones\{_id(edition)}.pdf",
    }


def _id(edition: ShelvedEdition) -> int:
    return _FIRST_ID + edition.ordinal


def _section(edition: ShelvedEdition) -> str | None:
    """Name the section as the site's catalogue does, which has one for extraordinary editions."""
    if not edition.section:
        return "EXTRAORDINARIO" if edition.is_extraordinary else None
    words = section_words(edition.section)
    accented = edition.section > _LAST_UNACCENTED_SECTION
    return words if accented else words.replace("SECCIÓN", "SECCION")


SITE = Aguascalientes()
