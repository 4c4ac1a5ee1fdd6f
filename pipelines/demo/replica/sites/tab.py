"""Tabasco: a Drupal view in a table, ten rows a page; pages count from 0."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape

from pipelines.demo.printed import long_date
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html, sheet_of, sheets_in

_HOST = "tabasco.gob.mx"
_FILES = "https://publicacionperiodico.tabasco.gob.mx/documento"
_FIRST_FILE = 7700
_PAGE_SIZE = 10
_PAGE = """<!DOCTYPE html><html lang="es" dir="ltr"><head><meta charset="utf-8" />
<title>Periódico Oficial | Tabasco</title></head><body><div class="view-content">
<table class="table table-striped"><thead><tr><th>Fecha</th><th>Número</th><th>Tipo</th>\
<th>Suplemento</th><th>Descripción</th><th></th></tr></thead><tbody>
{rows}</tbody></table></div>{pager}</body></html>"""
_ROW = """<tr class="datos-periodico"><td>{day}</td><td>{number}</td><td>{kind}</td>\
<td>{supplement}</td><td>{title} <a href="" class="morelink">Mostrar ↓</a></td>\
<td><a href="{file}" target="_blank">PDF</a></td></tr>
"""


@dataclass(frozen=True, slots=True)
class Tabasco:
    """Lists every edition, the newest first; past the last page Drupal shows the last again."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the one view."""
        if asked.host != _HOST or asked.path != "/PeriodicoOficial":
            return None
        editions = shelf.newest_first()
        last = sheets_in(editions, _PAGE_SIZE) - 1
        number = min(int(asked.param("page", "0")), last)
        rows = map(self._row, sheet_of(editions, number + 1, _PAGE_SIZE))
        return html(_PAGE.format(rows="".join(rows), pager=_pager(number, last)))

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by the number of its document, signed."""
        return f"{_FILES}/{_FIRST_FILE + edition.ordinal}/firmado_qr.pdf"

    def _row(self, edition: ShelvedEdition) -> str:
        return _ROW.format(
            day=_short_date(edition.publication_date),
            number=edition.number,
            kind="Extraordinario" if edition.is_extraordinary else "Ordinario",
            supplement=_letter(edition.section) if edition.section else "",
            title=escape(edition.title),
            file=self.file_url(edition),
        )


def _short_date(day: date) -> str:
    """Return a day as the listing prints it: ``22/Ago/2026``."""
    month = long_date(day).split(" de ")[1]
    return f"{day:%d}/{month[:3].capitalize()}/{day.year}"


def _letter(section: int) -> str:
    """Return the letter of a supplement, from A."""
    return chr(ord("A") + section - 1)


def _pager(number: int, last: int) -> str:
    """Return the links to other pages; the last page has none to a next one."""
    steps = {"first": 0, "previous": number - 1} if number else {}
    steps |= {"next": number + 1, "last": last} if number < last else {}
    items = "".join(
        f'<li class="pager__item pager__item--{name}"><a href="?page={page}">{page + 1}</a></li>'
        for name, page in steps.items()
    )
    return f'<nav class="pager"><ul class="pager__items js-pager__items">{items}</ul></nav>'


SITE = Tabasco()
