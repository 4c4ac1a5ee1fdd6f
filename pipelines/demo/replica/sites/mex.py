"""Estado de México: the table of a Drupal view, one row an edition with its documents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape

from pipelines.demo.printed import long_date, weekday_date
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html, sheet_of

_HOST = "legislacion.edomex.gob.mx"
_FILES = "/sites/legislacion.edomex.gob.mx/files/files/pdf/gct"
_ROWS_A_PAGE = 1000
_NOTHING = '<div class="view-empty"><p>No hay gacetas que mostrar.</p></div>'


@dataclass(frozen=True, slots=True)
class EstadoDeMexico:
    """Lists newest first, up to a thousand editions a page; pages count from 0."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the view alone; a page past the last one is an empty view."""
        if asked.host != _HOST or asked.path != "/ve_periodico_oficial":
            return None
        number = int(asked.param("page", "0"))
        rows = "".join(map(_row, sheet_of(shelf.newest_first(), number + 1, _ROWS_A_PAGE)))
        content = f'<div class="view-content">{_table(rows)}</div>' if rows else _NOTHING
        return html(
            '<!DOCTYPE html>\n<html lang="es" dir="ltr"><head><meta charset="utf-8" />'
            "<title>Gaceta del Gobierno</title></head><body><main>"
            f'<div class="view view-ve-periodico-oficial">{content}</div></main></body></html>'
        )

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its month, day and section, in a folder of its own."""
        return f"https://{_HOST}{_link(edition)}.pdf"


def _link(edition: ShelvedEdition) -> str:
    """Return the path of the whole edition, which a document's letter may follow."""
    day, month = edition.publication_date, _month(edition.publication_date)
    section = edition.section or (0 if edition.is_extraordinary else 1)
    name = f"{month[:3]}{day:%d}{section}"
    return f"{_FILES}/{day:%Y}/{month}/{name}/{name}"


def _table(rows: str) -> str:
    return (
        '<table class="views-table views-view-table cols-2"><thead><tr>'
        '<th class="views-field views-field-field-fecha">Fecha</th>'
        '<th class="views-field views-field-field-sumario">Sumario</th>'
        f"</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(edition: ShelvedEdition) -> str:
    link = _link(edition)
    return (
        f'<tr><td class="views-field views-field-field-fecha">{_printed(edition.publication_date)}'
        '</td><td class="views-field views-field-field-sumario">'
        '<p class="text-align-center"><strong>PODER EJECUTIVO DEL ESTADO</strong></p>'
        f'<p><a href="{link}a.pdf">{escape(edition.title)}</a></p>'
        f'<p><a href="{link}.pdf">Descarga la gaceta completa</a></p></td></tr>'
    )


def _printed(day: date) -> str:
    """Return a day as the view prints it: ``Miércoles Marzo 4,2026``."""
    weekday = weekday_date(day).split()[0].capitalize()
    return f"{weekday} {_month(day).capitalize()} {day.day},{day.year}"


def _month(day: date) -> str:
    return long_date(day).split()[2]


SITE = EstadoDeMexico()
