"""Colima: a calendar a month, and a folder a day with a cover in Latin-1 and its files."""

from __future__ import annotations

import re
from calendar import monthcalendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from extractors.law.numerals import roman_value
from pipelines.demo.printed import long_date, weekday_date
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html

_HOST = "periodicooficial.col.gob.mx"
_MONTH = re.compile(r"(1[0-2]|[1-9])_(\d{4})")
_CALENDAR = """<html><head><title>Calendario</title></head><body>
<table><tr><th colspan="7">{month} {year}</th></tr>
{weeks}
</table></body></html>"""
_COVER = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<title>El Estado de Colima</title></head><body>
<p>TOMO {volume}, COLIMA, COL., {day}, NUM. {number:>02}</p>
<table>
{rows}
</table></body></html>"""


@dataclass(frozen=True, slots=True)
class Colima:
    """Leads from a month's days to their covers; all links are relative."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for a month's calendar, and for the cover of a day that has editions."""
        if asked.host != _HOST:
            return None
        month = _MONTH.fullmatch(asked.param("liga"))
        if asked.path == "/p/princi.php" and month:
            return html(_calendar(shelf, int(month[2]), int(month[1])))
        found = [each for each in shelf.editions if asked.path == f"/p/{_folder(each)}/portada.htm"]
        if not found:
            return None
        return Given(_cover(found).encode("iso-8859-1", "xmlcharrefreplace"), "text/html")

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its day, and a supplement by its number also."""
        return f"https://{_HOST}/p/{_folder(edition)}/{_file(edition)}"


def _calendar(shelf: Shelf, year: int, month: int) -> str:
    found = shelf.of_month(year, month)
    folders = {each.publication_date.day: _folder(each) for each in found}
    weeks = ("".join(_cell(day, folders) for day in week) for week in monthcalendar(year, month))
    rows = "\n".join(f"<tr>{week}</tr>" for week in weeks)
    name = long_date(date(year, month, 1)).split()[2].capitalize()
    return _CALENDAR.format(month=name, year=year, weeks=rows)


def _cell(day: int, folders: Mapping[int, str]) -> str:
    """Write a day; 0 is a place of the week that belongs to another month."""
    if day not in folders:
        return f"<td>{day or ''}</td>"
    return f'<td><a href="{folders[day]}/portada.htm">{day}</a></td>'


def _cover(editions: Sequence[ShelvedEdition]) -> str:
    first = editions[0]
    return _COVER.format(
        volume=roman_value(first.volume) or first.volume,
        day=weekday_date(first.publication_date).upper(),
        number=first.number,
        rows="\n".join(map(_row, editions)),
    )


def _row(edition: ShelvedEdition) -> str:
    supplement = f"<br>SUPLEMENTO {edition.section}" if _is_supplement(edition) else ""
    link = f'<a href="{_file(edition)}">PDF</a>'
    return f"<tr><td>{escape(edition.title)}{supplement}</td><td>{link}</td></tr>"


def _file(edition: ShelvedEdition) -> str:
    name = f"{edition.publication_date:%y%m%d}{1 + edition.is_extraordinary:02}.pdf"
    section = edition.section
    return f"sup{section:02}/{section}{name}" if _is_supplement(edition) else f"p{name}"


def _is_supplement(edition: ShelvedEdition) -> bool:
    """Say whether it is a section after the first one, which is the edition itself."""
    return (edition.section or 1) > 1


def _folder(edition: ShelvedEdition) -> str:
    return f"{edition.publication_date:%d%m%Y}"


SITE = Colima()
