"""Chihuahua: the table of a Drupal view, a row a day's edition with its annexes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import groupby

from pipelines.demo.printed import weekday_date
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html, sheet_of, sheets_in

_HOST = "chihuahua.gob.mx"
_PAGE_SIZE = 10
_PAGE = """<!DOCTYPE html>
<html lang="es"><head><meta charset="utf-8"><title>Periódico Oficial</title></head><body>
<div class="view view-periodico-oficial">
<div class="view-filters"><form><input name="field_po_fecha_de_publicacion_value" type="date">
<input name="keys" type="text"><button>Buscar</button></form></div>
{content}
{pager}</div>
</body></html>"""
_NEXT = """<nav class="pager"><ul><li class="pager__item pager__item--next">
<a href="?page={page}" rel="next">Siguiente</a></li></ul></nav>
"""


@dataclass(frozen=True, slots=True)
class Chihuahua:
    """Lists all editions, the newest first; numbers are not printed, pages count from 0."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for a page of the view, which may be of one day only."""
        if (asked.host, asked.path) != (_HOST, "/periodicooficial/buscador"):
            return None
        day = asked.param("field_po_fecha_de_publicacion_value")
        found = shelf.on(date.fromisoformat(day)) if day else shelf.editions
        rows = [tuple(each) for _, each in groupby(found, _edition_of)][::-1]
        page = int(asked.param("page", "0"))
        content = self._table(sheet_of(rows, page + 1, _PAGE_SIZE))
        is_last = page + 1 >= sheets_in(rows, _PAGE_SIZE)
        pager = "" if is_last else _NEXT.format(page=page + 1)
        return html(_PAGE.format(content=content, pager=pager))

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its number and year, as the old folder of the same host does."""
        return f"https://{_HOST}{_path(edition)}"

    def _table(self, rows: Sequence[Sequence[ShelvedEdition]]) -> str:
        if not rows:
            return '<div class="view-empty"><p>Intente otra búsqueda.</p></div>'
        headings = "".join(f"<th>{each}</th>" for each in ("Título", "Fecha", "Ejemplar", "Anexos"))
        body = "\n".join(_row(*row) for row in rows)
        table = f"<table><thead><tr>{headings}</tr></thead><tbody>\n{body}\n</tbody></table>"
        return f'<div class="view-content">{table}</div>'


def _edition_of(file: ShelvedEdition) -> tuple[date, str, bool]:
    return file.publication_date, file.number, file.is_extraordinary


def _row(whole: ShelvedEdition, *annexes: ShelvedEdition) -> str:
    """Write a row; the sections after the first one are the annexes."""
    day = whole.publication_date
    weekday, _, rest = weekday_date(day).split(" ", 2)
    cells = {
        "title": f'<a href="/node/{whole.ordinal}">{weekday.capitalize()} {day:%d} {rest}</a>',
        "field-fecha-de-la-nota": f'<time datetime="{day}T12:00:00Z">{day:%d/%m/%Y}</time>',
        "field-periodico-oficial": _link(whole, "Ejemplar"),
        "field-anexos-del-periodico": " ".join(_link(each, each.title) for each in annexes),
    }
    fields = (f'<td class="views-field views-field-{name}">{cells[name]}</td>' for name in cells)
    return f"<tr>{''.join(fields)}</tr>"


def _link(edition: ShelvedEdition, words: str) -> str:
    return f'<a type="application/pdf" href="{_path(edition)}">{escape(words)}</a>'


def _path(edition: ShelvedEdition) -> str:
    kind = "_ext" if edition.is_extraordinary else ""
    part = f"_anexo{edition.section}" if edition.section and edition.section > 1 else ""
    name = f"po{edition.number:>02}_{edition.publication_date.year}{kind}{part}"
    return f"/sites/default/files/po/{name}.pdf"


SITE = Chihuahua()
