"""Quintana Roo: a PHP search over http, answered with a table of 24 rows a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from pipelines.demo.printed import long_date
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html, sheet_of, sheets_in

_HOST = "po.segob.qroo.gob.mx"
_ROWS_A_PAGE = 24
_HEADINGS = (
    *("Ver", "PDF", "D&iacute;a", "Mes", "A&ntilde;o", "Tipo"),
    *("N&uacute;mero", "Tomo", "&Eacute;poca", "&Iacute;ndices"),
)


@dataclass(frozen=True, slots=True)
class QuintanaRoo:
    """Lists the editions between two days, the newest first."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the search alone."""
        if (asked.host, asked.path) != (_HOST, "/sitiopo/BusquedaAvanzada.php"):
            return None
        first = asked.param("FechaPublicacion") or str(date.min)
        last = asked.param("FechaPublicacion2") or str(shelf.today)
        word = asked.param("Titulo").casefold()
        between = shelf.between(date.fromisoformat(first), date.fromisoformat(last))
        found = [each for each in reversed(between) if word in each.title.casefold()]
        return html(_page(asked, found, int(asked.param("Pagina", "1"))))

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its own day and running number."""
        return f"http://{_HOST}/sitiopo/{_file(edition)}"


def _file(edition: ShelvedEdition) -> str:
    return f"pdf/{edition.publication_date:%Y%m%d}-{edition.ordinal}.pdf"


def _row(edition: ShelvedEdition) -> str:
    day, month, year = long_date(edition.publication_date).split(" de ")
    cells = (
        f'<a href="Ver.php?Id={edition.ordinal}">Ver</a>',
        f'<a href="{_file(edition)}" target="_blank"><img src="img/pdf.png"></a>',
        *(day, month.title(), year),
        *(_kind(edition), edition.number, edition.volume, "Novena", ""),
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _kind(edition: ShelvedEdition) -> str:
    """Return the kind; what follows under a number that was used is its "bis"."""
    if edition.is_extraordinary:
        return "Extraordinario"
    return "Bis" if (edition.section or 1) > 1 else "Ordinario"


def _page(asked: Asked, found: Sequence[ShelvedEdition], number: int) -> str:
    rows = [_row(each) for each in sheet_of(found, number, _ROWS_A_PAGE)]
    first = (number - 1) * _ROWS_A_PAGE + 1
    shown = f"{first} - {first + len(rows) - 1} de un total de {len(found)} registros"
    headings = "".join(f"<th>{heading}</th>" for heading in _HEADINGS)
    return f"""<html><head><title>Peri&oacute;dico Oficial</title></head><body>
<table><tr><td>T&iacute;tulo</td><td><input name="Titulo"></td><td>Fecha</td></tr></table>
<p>Mostrando {shown}</p>
<table><tr>{headings}</tr>
{"".join(rows)}</table>
{_pager(asked, number, sheets_in(found, _ROWS_A_PAGE))}
</body></html>"""


def _pager(asked: Asked, number: int, pages: int) -> str:
    """Return the form that chooses a page; it carries the rest of the search along."""
    kept = (
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
        for name, value in asked.query
        if name != "Pagina"
    )
    options = (
        f'<option value="{each}"{" selected" if each == number else ""}>{each}</option>'
        for each in range(1, pages + 1)
    )
    return f"""<form name="FormularioPaginado" method="get">{"".join(kept)}
<select name="Pagina">{"".join(options)}</select></form>"""


SITE = QuintanaRoo()
