"""Editions by a page method of ASP.NET: JSON sent, JSON back inside a JSON text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from extractors.errors import ListingChangedError
from extractors.sources.platforms.json_values import (
    Record,
    as_records,
    field,
    page_record,
    parse_json,
    text,
    text_or_none,
    whole_number,
)
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.paging import window_of
from extractors.sources.platforms.window_slices import by_month, halves
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

_HEADERS = (
    ("Content-Type", "application/json; charset=utf-8"),
    ("X-Requested-With", "XMLHttpRequest"),
)
_SECTION_WORD = re.compile(r"\s*\bsecci[óo]n\b\s*", re.IGNORECASE)
_DATE_LENGTH = len("2026-01-31")


@dataclass(frozen=True, slots=True)
class PageMethods:
    """The search of editions by days; a span that has more than one answer shows is halved.

    Args:
        url: The method that searches.
        file_url: An edition's file, with its ``{id}``.
    """

    name: ClassVar[str] = "json_api"
    url: str
    file_url: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Ask for each month."""
        for part in by_month(window):
            yield self._request(part)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return the rows; where the site says that there are more, ask for both halves.

        Raises:
            ListingChangedError: The answer has not its form, or says that there are more
                of one day than it shows.
        """
        value = field(page_record(page), "d")
        rows = as_records(parse_json(value)) if isinstance(value, str) and value.strip() else []
        yield from map(self._edition, rows)
        if rows and whole_number(rows[0], "Total") > len(rows):
            window = window_of(page)
            for part in halves(window) if window else ():
                yield self._request(part)
        if value not in ("", None) and not isinstance(value, str):
            raise ListingChangedError(reason="an answer whose d holds no text")

    def _request(self, window: Window) -> PageRequest:
        asked = {
            "fipub": f"{_american(window.first_date)} 0:0:0",
            "ffpub": f"{_american(window.last_date)} 23:59:59",
            "actualIndice": None,
            "IdOrdenGobierno": "",
            "IdDependencia": "",
            "numero": "",
            "IdEdicion": "0",
            "IdTipoPublicacion": "",
            "NombreDocumento": "",
            "IdTomo": "",
            "IdSeccion": "0",
            "Contenido": "",
            "indiceActual": 1,
        }
        return PageRequest(
            self.url, method="POST", json=json.dumps(asked), headers=_HEADERS, window=window
        )

    def _edition(self, row: Record) -> ListedEdition:
        section = text_or_none(row, "Seccion")
        return ListedEdition(
            publication_date=listed_day_or_none(text(row, "FechaPublicacion")[:_DATE_LENGTH]),
            url=self.file_url.format(id=text(row, "IdPeriodico")),
            volume=text_or_none(row, "Tomo"),
            number=text_or_none(row, "Numero"),
            section=_SECTION_WORD.sub("", section) if section else None,
            kind=text_or_none(row, "Edicion"),
            title=text_or_none(row, "Contenido"),
        )


def _american(day: date) -> str:
    return f"{day.month}/{day.day}/{day.year}"
