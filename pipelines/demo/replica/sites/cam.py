"""Campeche: pages of cards, each of two links that open the same window; plain http."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pipelines.demo.replica.roman import roman
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html, sheet_of, sheets_in

_HOST = "periodicooficial.campeche.gob.mx"
_SITE = "/sipoec/public"
_PAGE_SIZE: Final = 10
"""Eight pages are seen of a year that had 40 numbers by then, of two sections each."""
_SECTIONS: Final = {1: "PS", 2: "SS"}
"""The letters that are seen in titles; those of other editions are made up here."""
_PAGE = """<!DOCTYPE html>
<html lang="es"><head><meta charset="utf-8"><title>Consulta de ejemplares</title></head><body>
<section class="archive-area"><div><div><div>
{cards}
</div></div></div>
{pager}</section>
</body></html>"""


@dataclass(frozen=True, slots=True)
class Campeche:
    """Lists a year, the newest first; a card prints nothing but the file's stem and the day."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for a page of a year; one without cards has the frame alone."""
        if (asked.host, asked.path) != (_HOST, f"{_SITE}/documentos"):
            return None
        year = int(asked.param("anio", str(shelf.today.year)))
        found = shelf.of_year(year)[::-1]
        shown = sheet_of(found, int(asked.param("page", "1")), _PAGE_SIZE)
        cards = "\n".join(map(_card, shown))
        return html(_PAGE.format(cards=cards, pager=_pager(year, sheets_in(found, _PAGE_SIZE))))

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file as its card is titled, in the folder of its month."""
        folder = f"{edition.publication_date:%Y%m}"
        return f"http://{_HOST}{_SITE}/periodicos/{folder}/{_stem(edition)}.pdf"


def _card(edition: ShelvedEdition) -> str:
    link = f'<a href="#ventana" data-toggle="modal" data-id="{edition.ordinal}">'
    links = f"{link}{_stem(edition)}</a>{link}{edition.publication_date}</a>"
    return f'<div class="single-post"><div class="post-author">{links}</div></div>'


def _stem(edition: ShelvedEdition) -> str:
    """Return number, letters and day; an undivided edition has those of a first section."""
    kind = "EX" if edition.is_extraordinary else ""
    section = _SECTIONS.get(edition.section or 1) or f"S{roman(edition.section or 1)}"
    return f"PO{edition.number}{kind}{section}{edition.publication_date:%d%m%Y}"


def _pager(year: int, last: int) -> str:
    if last == 1:
        return ""
    links = (
        f'<li class="page-item"><a href="documentos?anio={year}&amp;page={number}">{words}</a></li>'
        for words, number in (("Primera", 1), ("Última", last))
    )
    return f'<ul class="pagination">{"".join(links)}</ul>'


SITE = Campeche()
