"""Sonora: a Joomla with a page a year, where an edition is a dated link and what it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from pipelines.demo.printed import long_date, titled_date
from pipelines.demo.replica.roman import roman
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html

_HOSTS = ("boletinoficial.sonora.gob.mx", "www.boletinoficial.sonora.gob.mx")
_YEARS = {
    **{str(2068 - year): year for year in range(1996, 2024)},
    **{"82": 2024, "91": 2025, "100": 2026},
}
"""The year of each page's number; those of 1981 to 1995 are not rebuilt."""
_FIRST_DAY_WITHOUT_BOLETIN = date(2023, 6, 9)
_PAGE_BUILDER = {"option": "com_sppagebuilder", "view": "page"}


@dataclass(frozen=True, slots=True)
class Sonora:
    """Lists a year month by month, each under a tab."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the years' pages alone."""
        query = dict(asked.query)
        year = _YEARS.get(query.pop("id", ""))
        is_page = asked.path == "/index.php" and query == _PAGE_BUILDER
        if asked.host not in _HOSTS or not is_page or year is None:
            return None
        return html(_page(year, shelf))

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its id since 2026, before by year, "tomo", number and section."""
        return f"https://{_HOSTS[0]}{_path(edition)}"


def _path(edition: ShelvedEdition) -> str:
    """Return a file's path; its folder was named by the month's word until 2017."""
    day = edition.publication_date
    if day.year >= 2026:
        return f"/boletin.php?id={edition.ordinal}"
    folder = f"{day.year}/{_month(day) if day.year < 2018 else f'{day:%m}'}"
    if day < _FIRST_DAY_WITHOUT_BOLETIN:
        return f"/boletin/images/boletinesPdf/{folder}/{_name(edition)}.pdf"
    return f"/images/boletines/{folder}/{_name(edition)}.pdf"


def _name(edition: ShelvedEdition) -> str:
    day = edition.publication_date
    if edition.is_extraordinary:
        return f"EE{day:%d%m%Y}{edition.ordinal}"
    return f"{day.year}{edition.volume}{edition.number}{roman(edition.section or 0)}"


def _month(day: date) -> str:
    return long_date(day).split()[2]


def _page(year: int, shelf: Shelf) -> str:
    firsts = [date(year, month, 1) for month in range(1, 13)]
    tabs = "".join(f'<li><a href="#{_month(day)}">{_month(day).title()}</a></li>' for day in firsts)
    panes = "\n".join(_pane(day, shelf.of_month(year, day.month)) for day in firsts)
    return f"""<!DOCTYPE html><html lang="es-es"><head><title>{year}</title></head><body>
<ul class="sppb-nav sppb-nav-tabs">{tabs}</ul>
{panes}</body></html>"""


def _pane(first: date, editions: Sequence[ShelvedEdition]) -> str:
    items = "\n".join(_item(each) for each in editions)
    return f'<div id="{_month(first)}" class="sppb-tab-pane"><ul>{items}</ul></div>'


def _item(edition: ShelvedEdition) -> str:
    return (
        f'<li><a href="{escape(_path(edition))}"><strong>{_printed(edition)}</strong></a>'
        "<strong>ESTATAL</strong><strong>PODER EJECUTIVO-PODER LEGISLATIVO</strong>"
        f" • {escape(edition.title)}</li>"
    )


def _printed(edition: ShelvedEdition) -> str:
    """Return ``Jueves 5 de Enero de 2012. CLXXXIX Número 2. Secc. XXI``, or that it is special."""
    day = titled_date(edition.publication_date).replace(" del ", " de ")
    if edition.is_extraordinary:
        return f"{day}. Edición Especial"
    section = f" Secc. {roman(edition.section)}" if edition.section else ""
    return f"{day}. {edition.volume} Número {edition.number}.{section}"


SITE = Sonora()
