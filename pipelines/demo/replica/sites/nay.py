"""Nayarit: a search by day or by word, posted to a controller that answers with JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl, quote

from pipelines.demo.printed import section_words
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, json_answer, sheet_of

_HOST = "periodicooficial.nayarit.gob.mx"
_CONTROLLER = "/controllers/PublicacionesController.php"
_ROWS_A_PAGE = 10


@dataclass(frozen=True, slots=True)
class Nayarit:
    """Finds what was published on a day, or what holds a word."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the controller alone, a page of ten at a time."""
        if (asked.host, asked.method, asked.path) != (_HOST, "POST", _CONTROLLER):
            return None
        found, number = _found(asked, shelf), int(asked.entry("pagina", "1"))
        return json_answer(
            {
                "resultados": [_row(each) for each in sheet_of(found, number, _ROWS_A_PAGE)],
                "total": len(found),
                "pagina": number,
                "resultadosPorPagina": _ROWS_A_PAGE,
            }
        )

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file in the query of the page that sends it."""
        return f"https://{_HOST}/descargar_pdf.php?archivo={quote(_file(edition))}.pdf"


def _found(asked: Asked, shelf: Shelf) -> Sequence[ShelvedEdition]:
    """Return what a search finds; its terms are a query within a field of the form."""
    terms = dict(parse_qsl(asked.entry("datos")))
    word = terms.get("palabra", "").casefold()
    match asked.entry("tipo"):
        case "fecha":
            return shelf.on(date.fromisoformat(terms["fecha"]))
        case "palabra":
            editions = shelf.editions
        case "palabra-fecha":
            ends = (date.fromisoformat(terms[name]) for name in ("fecha_inicio", "fecha_fin"))
            editions = shelf.between(*ends)
        case _:
            return ()
    return [each for each in reversed(editions) if word in each.title.casefold()]


def _row(edition: ShelvedEdition) -> dict[str, object]:
    section = section_words(edition.section).removesuffix(" SECCIÓN") if edition.section else ""
    return {
        "id": edition.ordinal,
        "fecha_publicacion": str(edition.publication_date),
        "seccion": section.title(),
        "tomo": edition.volume,
        "numero": edition.number,
        "tiraje": "60",
        "sumario": edition.title,
        "tipo": "Extraordinario" if edition.is_extraordinary else "Ordinario",
        "nombre_pdf": _file(edition),
    }


def _file(edition: ShelvedEdition) -> str:
    return f"D {edition.publication_date:%d%m%y} ({edition.ordinal:02})"


SITE = Nayarit()
