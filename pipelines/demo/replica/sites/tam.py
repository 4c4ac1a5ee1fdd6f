"""Tamaulipas: a WordPress theme's calendar of a month, with links in the cells of days."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html

_HOST = "po.tamaulipas.gob.mx"
_IMAGE = f"https://{_HOST}/wp-content/themes/po-2022/img/pdf2.jpg"
_PAGE = """<!DOCTYPE html><html lang="es-MX"><head><meta charset="UTF-8">
<title>Archivo – Periódico Oficial</title></head><body><div class="calendario">
{cells}</div></body></html>"""
_CELL = '<div class="day"><div class="dia text-right">\n {day} \n</div>{editions}</div>\n'
_EDITION = """<a target="_blank" href="{file}"><img src="{image}"></a>
<span class="d-block">Tomo {volume}<br>Num. {number:>03}<br>
{links}<br></span>"""


@dataclass(frozen=True, slots=True)
class Tamaulipas:
    """Shows the month asked for, or this one; links are http although the site is not."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the archive alone."""
        if asked.host != _HOST or asked.path != "/archivo/":
            return None
        year = int(asked.param("ano", str(shelf.today.year)))
        month = int(asked.param("mes", str(shelf.today.month)))
        days = (date(year, month, day + 1) for day in range(monthrange(year, month)[1]))
        cells = (_CELL.format(day=day.day, editions=self._numbers(shelf.on(day))) for day in days)
        return html(_PAGE.format(cells="".join(cells)))

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by volume, number, day and part, in the folder of its upload's month."""
        day = edition.publication_date
        extra = "Ext.No_." if edition.is_extraordinary else ""
        name = f"{edition.volume.lower()}-{extra}{edition.number}-{day:%d%m%y}{_suffix(edition)}"
        uploaded = day + timedelta(days=1)
        return f"https://{_HOST}/wp-content/uploads/{uploaded:%Y/%m}/{name}.pdf"

    def _numbers(self, editions: Sequence[ShelvedEdition]) -> str:
        grouped = groupby(editions, key=lambda each: (each.volume, each.number))
        return "".join(self._number(list(parts)) for _, parts in grouped)

    def _number(self, parts: Sequence[ShelvedEdition]) -> str:
        files = [self.file_url(each).replace("https:", "http:") for each in parts]
        links = (
            f'<a href="{file}" target="_blank">{_label(part)}</a>'
            for file, part in zip(files, parts, strict=True)
        )
        return _EDITION.format(
            file=files[0],
            image=_IMAGE,
            volume=parts[0].volume,
            number=parts[0].number,
            links=" - ".join(links),
        )


def _suffix(edition: ShelvedEdition) -> str:
    match edition.section:
        case None | 1:
            return ""
        case 2:
            return "-EV"
        case section:
            return f"-ANEXO-{section - 2}"


def _label(edition: ShelvedEdition) -> str:
    match edition.section:
        case None | 1:
            return "Extraordinario" if edition.is_extraordinary else "Legislativo"
        case 2:
            return "<strong>Edición vespertina</strong>"
        case section:
            return f"Anexo {section - 2}"


SITE = Tamaulipas()
