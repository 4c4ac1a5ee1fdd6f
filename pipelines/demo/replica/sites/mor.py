"""Morelos: a Laravel page with a table that its script fills, behind a token."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, json_answer

_HOST = "periodico.morelos.gob.mx"
_ANY = "%"
_MOST_ROWS = 100
_TOKEN_TOO_OLD = 419


@dataclass(frozen=True, slots=True)
class Morelos:
    """Gives a token with its page, and rows, newest first, to who sends it back.

    The token is of the day: that of another day is too old.
    """

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the page and for its rows."""
        if asked.host != _HOST:
            return None
        match asked.method, asked.path:
            case "GET", "/ejemplares":
                return _page(_token(shelf))
            case "POST", "/ejemplaresFiltradosPublicoGeneral":
                is_known = asked.headers.get("x-csrf-token") == _token(shelf)
                return _rows(asked, shelf) if is_known else _EXPIRED
            case _:
                return None

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its year and number."""
        return f"https://{_HOST}/descargarPDF{_path(edition)}"


def _token(shelf: Shelf) -> str:
    return f"ficha-{shelf.today:%Y%m%d}"


def _page(token: str) -> Given:
    markup = (
        '<!DOCTYPE html>\n<html lang="es"><head><meta charset="utf-8">'
        f'<meta name="csrf-token" content="{token}"><title>Ejemplares</title></head>'
        '<body><table id="ejemplares"><thead><tr><th></th><th>Número</th><th>Edición</th>'
        "<th>Fecha</th><th></th></tr></thead></table></body></html>"
    )
    cookies = (
        ("Set-Cookie", f"XSRF-TOKEN={token}; Path=/; SameSite=Lax"),
        ("Set-Cookie", f"laravel_session={token}; Path=/; HttpOnly; SameSite=Lax"),
    )
    return Given(markup.encode(), headers=cookies)


def _rows(asked: Asked, shelf: Shelf) -> Given:
    year, month = asked.entry("anios", _ANY), asked.entry("mes", _ANY)
    words = asked.entry("buscarSumario").casefold()
    found = [
        each
        for each in shelf.newest_first()
        if year in (_ANY, f"{each.publication_date:%Y}")
        and month in (_ANY, f"{each.publication_date:%m}")
        and words in each.title.casefold()
    ]
    start, length = int(asked.entry("start", "0")), int(asked.entry("length", "10"))
    return json_answer(
        {
            "draw": int(asked.entry("draw", "1")),
            "recordsTotal": len(shelf.editions),
            "recordsFiltered": len(found),
            "data": [_row(each) for each in found[start : start + min(length, _MOST_ROWS)]],
        }
    )


def _row(edition: ShelvedEdition) -> dict[str, object]:
    return {
        "nomPublicacion": edition.number,
        "edicion": _kind(edition),
        "fechaPublicacion": f"{edition.publication_date}",
        "URL": _path(edition),
        "sumario": f"<p>{escape(edition.title)}</p>",
    }


def _kind(edition: ShelvedEdition) -> str:
    """Return what the listing calls an edition; a further file of a number is its "alcance"."""
    if edition.is_extraordinary:
        return "EXTRAORDINARIA"
    return "ALCANCE" if (edition.section or 1) > 1 else "ORDINARIA"


def _path(edition: ShelvedEdition) -> str:
    place = edition.section or 1
    supplement = f"_{place}A" if place > 1 else ""
    return f"/{edition.publication_date:%Y}/{edition.number}{supplement}.pdf"


_EXPIRED = Given(b'{"message": "CSRF token mismatch."}', "application/json", status=_TOKEN_TOO_OLD)

SITE = Morelos()
