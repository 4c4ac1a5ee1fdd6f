"""Querétaro: static pages in windows-1252: a calendar a year, a list of files a day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import groupby

from pipelines.demo.printed import long_date
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given

_HOST = "lasombradearteaga.segobqueretaro.gob.mx"
_CALENDAR = re.compile(r"/(\d{4})\.html")
_FIRST_YEAR = 2005
_LAST_YEAR_IN_FOLDERS = 2010


@dataclass(frozen=True, slots=True)
class Queretaro:
    """Leads from a day to the list of its files, or to its file at once if it has but one."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the calendars and for the lists of the days that have an edition."""
        if asked.host != _HOST:
            return None
        calendar = _CALENDAR.fullmatch(asked.path)
        if calendar and _FIRST_YEAR <= int(calendar[1]) <= shelf.today.year:
            return _calendar(int(calendar[1]), shelf)
        asked_day = asked.param("p1") if asked.path == "/getlist.php" else ""
        files = [each for each in shelf.editions if f"{each.publication_date:%Y%m%d}" == asked_day]
        return _list(files) if files else None

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by year, month, number and part; old ones stand in a folder of their year."""
        return f"https://{_HOST}/{_file(edition)}"


def _file(edition: ShelvedEdition) -> str:
    day = edition.publication_date
    is_in_folder = day.year <= _LAST_YEAR_IN_FOLDERS
    name = f"{day:%Y%m}{edition.number}-{edition.section or 1:02}.pdf"
    return f"{day.year}/{name}" if is_in_folder else f"getfile.php?p1={name}"


def _calendar(year: int, shelf: Shelf) -> Given:
    months = (date(year, month, 1) for month in range(1, 13))
    rows = "\n".join(_month(each, shelf.of_month(year, each.month)) for each in months)
    index = f'<a href="../getfile.php?p1=indice-{year}.pdf">índice del año</a>'
    return _page(str(year), f"<table>{rows}</table>\n<p>Consulte también el {index}.</p>")


def _month(first: date, editions: Sequence[ShelvedEdition]) -> str:
    name = long_date(first).split()[2].title()
    days = groupby(editions, key=lambda each: each.publication_date)
    cells = "".join(_cell(day, list(files)) for day, files in days)
    return f"<tr><td>{name}</td>{cells}</tr>"


def _cell(day: date, files: Sequence[ShelvedEdition]) -> str:
    target = f"getlist.php?p1={day:%Y%m%d}" if len(files) > 1 else _file(files[0])
    return f'<td><a href="../{target}">{day.day}</a></td>'


def _list(files: Sequence[ShelvedEdition]) -> Given:
    items = (f'<li><a href="{_file(each)}">{escape(each.title)}</a></li>' for each in files)
    return _page("Publicación", f"<ul>{''.join(items)}</ul>")


def _page(title: str, content: str) -> Given:
    """Return a page whose character set only the page itself names."""
    markup = f"""<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
<title>La Sombra de Arteaga: {title}</title></head><body>
{content}
</body></html>"""
    return Given(markup.encode("cp1252", "xmlcharrefreplace"), "text/html")


SITE = Queretaro()
