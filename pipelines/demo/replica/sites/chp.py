"""Chiapas: cards behind one form for each term of government, paged by a script."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pipelines.demo.printed import section_words
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html, sheet_of, sheets_in

_HOST = "www.sgg.chiapas.gob.mx"
_TERMS = {
    "/periodico/periodico0612": 2006,
    "/periodico/periodico1218": 2012,
    "/periodico/periodico1824": 2018,
    "/periodico/periodico2430": 2024,
}
"""The year in whose December each form's term begins."""
_PAGE_SIZE = 10
_PAGE = """<!DOCTYPE html>
<html lang="es"><head><meta charset="utf-8"><title>Periódico Oficial</title></head><body>
<form method="post"><select name="a"></select><select name="m"></select><input name="p">
<input type="hidden" name="pg"><button>Buscar</button></form>
{cards}
<ul class="pagination">{pager}</ul>
</body></html>"""


@dataclass(frozen=True, slots=True)
class Chiapas:
    """Lists a term's editions, the newest first; a page past the last one has no cards."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the form of a term; what is left empty does not filter."""
        if asked.host != _HOST or asked.path not in _TERMS:
            return None
        began = _TERMS[asked.path]
        term = shelf.between(date(began, 12, 8), date(began + 6, 12, 7))
        found = [each for each in term[::-1] if _is_wanted(asked, each)]
        shown = sheet_of(found, int(asked.entry("pg") or "1"), _PAGE_SIZE)
        pager = "".join(map(_page_link, range(1, sheets_in(found, _PAGE_SIZE) + 1)))
        return html(_PAGE.format(cards="\n".join(map(self._card, shown)), pager=pager))

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its day, number and section."""
        kind = "-E" if edition.is_extraordinary else ""
        part = f"-{edition.section}" if edition.section else ""
        name = f"{edition.publication_date:%Y%m%d}-{edition.number}{kind}{part}"
        return f"https://{_HOST}/periodico/files/{name}.pdf"

    def _card(self, edition: ShelvedEdition) -> str:
        section = section_words(edition.section).rpartition(" ")[0] if edition.section else ""
        heading = (
            f"Periódico: {edition.number}, Sección: {section}, Parte: , "
            f"Fecha: {edition.publication_date:%d/%m/%Y}"
        )
        link = f'<a class="card-link" href="{self.file_url(edition)}">Descargar</a>'
        return f'<div class="media"><div class="media-body"><h5>{heading}</h5>{link}</div></div>'


def _is_wanted(asked: Asked, edition: ShelvedEdition) -> bool:
    day = edition.publication_date
    facts = {"a": str(day.year), "m": str(day.month), "p": edition.number}
    return all(asked.entry(name) in {"", fact} for name, fact in facts.items())


def _page_link(number: int) -> str:
    return f'<li><a href="javascript:paginacion({number});">{number}</a></li>'


SITE = Chiapas()
