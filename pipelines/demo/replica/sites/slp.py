"""San Luis Potosí: the open service behind a Vue application: documents, not editions."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given

Row: TypeAlias = Mapping[str, object]

_HOST = "periodicooficial.slp.gob.mx"
_DAY = re.compile(r"/api/publicacion/(\d{4}-\d{2}-\d{2})/gt")
_LEVELS = {1: "Municipal", 2: "Estatal", 3: "Federal"}
_APPLICATION = """<!DOCTYPE html><html lang="es"><head><title>Plan de San Luis</title></head>
<body><div id="app"></div></body></html>"""
_COOKIES = (
    ("Set-Cookie", "XSRF-TOKEN=eyJpdiI6InJlcGxpY2EifQ%3D%3D; path=/; samesite=lax"),
    ("Set-Cookie", "laravel_session=eyJpdiI6InNlc2lvbiJ9; path=/; httponly; samesite=lax"),
)


@dataclass(frozen=True, slots=True)
class SanLuisPotosi:
    """Answers for a day by level of government, for a search by level and kind."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the page that gives the cookies, for days and for searches."""
        if asked.host != _HOST:
            return None
        if asked.path == "/menu/consulta/periodico":
            return Given(_APPLICATION.encode(), headers=_COOKIES)
        if asked.path == "/api/publicacion/busqueda/filtro/gt":
            return _json(_found(asked, shelf))
        day = _DAY.fullmatch(asked.path)
        return _json(_of_day(day[1], shelf)) if day else None

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its document's id."""
        return f"https://{_HOST}/api/publicacion/imprimir/guest/{_id(edition)}/documento"


def _of_day(day: str, shelf: Shelf) -> dict[str, object]:
    rows = [_row(each) for each in shelf.editions if str(each.publication_date) == day]
    levels = {f"nivel{level}": _on_level(level, rows) for level in _LEVELS}
    return {"success": True, **levels}


def _found(asked: Asked, shelf: Shelf) -> dict[str, object]:
    """Return what a search finds; only what is ordinary is parted by level, as was seen."""
    first = date.fromisoformat(asked.param("fechaInicio", str(date.min)))
    last = date.fromisoformat(asked.param("fechaFin", str(shelf.today)))
    word = asked.param("palabra").casefold()
    rows = [_row(each) for each in shelf.between(first, last) if word in each.title.casefold()]
    ordinary = [row for row in rows if row["ordinaria"] == 1]
    groups = {f"nivel_gob_{level}_ordinaria_1": _on_level(level, ordinary) for level in _LEVELS}
    extraordinary = [row for row in rows if row["ordinaria"] == 2]
    return {"agrupadas": {**groups, "ordinaria_2": extraordinary}, "success": True}


def _on_level(level: int, rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row["nivel_gob_id"] == level]


def _row(edition: ShelvedEdition) -> Row:
    return {
        "id": _id(edition),
        "fecha_publicacion": f"{edition.publication_date} 00:00:00",
        "titulo": edition.title,
        "ordinaria": 2 if edition.is_extraordinary else 1,
        "nivel_gobierno": _LEVELS[_level(edition)],
        "segundo": "Poder Ejecutivo del Estado",
        "autoridad_emisora": "Autoridad inventada",
        "id_emisor": 212,
        "pdf": f"DOCUMENTO {_id(edition)} ({edition.publication_date:%d-%m-%Y})_SdZtA.pdf",
        "nivel_gob_id": _level(edition),
        "fel": "null",
    }


def _id(edition: ShelvedEdition) -> int:
    return 90_000 + edition.ordinal


def _level(edition: ShelvedEdition) -> int:
    """Return a level by turns: the site's own says little of what a document is."""
    return 1 + edition.ordinal % len(_LEVELS)


def _json(value: object) -> Given:
    """Return JSON as Laravel writes it: without blanks, and in ASCII."""
    return Given(json.dumps(value, separators=(",", ":")).encode(), "application/json")


SITE = SanLuisPotosi()
