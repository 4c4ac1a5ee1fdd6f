"""Nuevo León: one ASP.NET page, a year at a time; other years are its own form posted back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from pipelines.demo.printed import long_date
from pipelines.demo.replica.roman import roman
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html

_HOST = "sistec.nl.gob.mx"
_PAGE = "/Transparencia_2015_LYPOE/Acciones/PeriodicoOficial.aspx"
_FILES = f"https://{_HOST}/Transparencia_2015/Archivos"
_STATE = "/wEPDwUKLTEwMDAwMDAwMA9kFgICAw8+Y2Q="
_CHOICE = "ddlAnio"
_FIRST_YEAR = 2003


@dataclass(frozen=True, slots=True)
class NuevoLeon:
    """Shows the latest year, newest first; an edition is a row with a link for each part."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the page, however its path is cased; only with its state for another year."""
        if asked.host != _HOST or asked.path.lower() != _PAGE.lower():
            return None
        year = shelf.today.year
        if asked.entry("__VIEWSTATE") == _STATE:
            year = _FIRST_YEAR + int(asked.entry(_CHOICE))
        return html(_page(year, shelf.today.year, self._rows(shelf.of_year(year))))

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by two running numbers of seven figures, the second its part's."""
        return f"{_FILES}/AC_0001_0007_{edition.ordinal:07}-{edition.section or 1:07}.pdf"

    def _rows(self, editions: Sequence[ShelvedEdition]) -> str:
        numbered = groupby(editions, key=lambda each: (each.publication_date, each.number))
        rows = [self._row(list(parts)) for _, parts in numbered]
        return "\n".join(reversed(rows))

    def _row(self, parts: Sequence[ShelvedEdition]) -> str:
        day = parts[0].publication_date
        _, month, year = long_date(day).split(" de ")
        links = " ".join(self._link(each) for each in parts)
        # One client reads a fourth cell; what it holds is not known.
        cells = (parts[0].number, f"{day:%d}/{month}/{year}", links, "&nbsp;")
        return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"

    def _link(self, edition: ShelvedEdition) -> str:
        """Return a part's link: written with http, though the same address answers https."""
        address = self.file_url(edition).replace("https:", "http:", 1)
        label = f"Parte {roman(edition.section)}" if edition.section else "Ver"
        return f'<a href="{address}" target="_blank">{label}</a>'


def _page(year: int, this_year: int, rows: str) -> str:
    years = range(this_year, _FIRST_YEAR - 1, -1)
    options = "".join(_option(each, is_shown=each == year) for each in years)
    return f"""<!DOCTYPE html>
<html><head><title>Periódico Oficial del Estado</title></head><body>
<form method="post" action="./PeriodicoOficial.aspx" id="form1">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="{_STATE}" />
<select name="{_CHOICE}" id="{_CHOICE}">{options}</select>
<table cellspacing="0" rules="cols" id="dgData">
<tr><td>Número</td><td>Fecha</td><td>Periódico</td><td>&nbsp;</td></tr>
{rows}
</table></form></body></html>"""


def _option(year: int, *, is_shown: bool) -> str:
    selected = ' selected="selected"' if is_shown else ""
    return f'<option{selected} value="{year - _FIRST_YEAR}">{year}</option>'


SITE = NuevoLeon()
