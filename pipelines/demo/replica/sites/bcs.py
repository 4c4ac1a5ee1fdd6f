"""Baja California Sur: a WordPress page a year, whose tables stand in a script's strings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipelines.demo.printed import long_date
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html

_HOST = "finanzas.bcs.gob.mx"
_YEAR_PAGE = re.compile(r"/boletines-oficiales-(\d{4})/")
_FILES = "/wp-content/themes/voice/assets/images/boletines"
_PAGE = """<!DOCTYPE html>
<html lang="es"><head><meta charset="utf-8"><title>Boletines oficiales</title></head><body>
{content}
</body></html>"""


@dataclass(frozen=True, slots=True)
class BajaCaliforniaSur:
    """Leads from an index of years to their pages; titles and sections are not printed."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the index, and for the page of each year that has editions."""
        if asked.host != _HOST:
            return None
        if asked.path == "/boletines-oficiales/":
            return html(_PAGE.format(content=_index(shelf)))
        named = _YEAR_PAGE.fullmatch(asked.path)
        editions = shelf.of_year(int(named[1])) if named else ()
        return html(_PAGE.format(content=_year(editions))) if editions else None

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its year and number."""
        return f"https://{_HOST}{_path(edition)}"


def _index(shelf: Shelf) -> str:
    years = dict.fromkeys(each.publication_date.year for each in shelf.newest_first())
    links = (f'<li><a href="/boletines-oficiales-{year}/">{year}</a></li>' for year in years)
    return f"<ul>{''.join(links)}</ul>"


def _year(editions: Sequence[ShelvedEdition]) -> str:
    """Write a string a month; the newest month stands in the page also, as a table of its own."""
    months = {name: tuple(each) for name, each in groupby(editions, _month)}
    strings = (f"let {name} = '{_scripted(months[name])}';" for name in months)
    shown = "\n".join(
        f'<tr><td><a href="{_path(each)}">{_words(each)}</a></td><td></td></tr>'
        for each in months[_month(editions[-1])][::-1]
    )
    return "<script>\n{}\n</script>\n<table>{}</table>".format("\n".join(strings), shown)


def _scripted(editions: Iterable[ShelvedEdition]) -> str:
    rows = (
        f'<tr><td>{_words(each)}</td><td><a href="{_path(each)}">PDF</a></td></tr>'
        for each in editions
    )
    return f"<table><tr><th>Boletín</th><th>Archivo</th></tr>{''.join(rows)}</table>"


def _words(edition: ShelvedEdition) -> str:
    kind = " Extraordinario" if edition.is_extraordinary else ""
    return f"Boletín No. {edition.number}{kind} - Fecha {edition.publication_date:%d/%m/%Y}"


def _path(edition: ShelvedEdition) -> str:
    part = f"-{edition.section}" if edition.section else ""
    kind = "-ext" if edition.is_extraordinary else ""
    return f"{_FILES}/{edition.publication_date.year}/{edition.number}{kind}{part}.pdf"


def _month(edition: ShelvedEdition) -> str:
    return long_date(edition.publication_date).split()[2]


SITE = BajaCaliforniaSur()
