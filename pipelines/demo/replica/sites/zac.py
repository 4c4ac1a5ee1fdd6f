"""Zacatecas: JSON searches, one of ordinary editions by days, one of all supplements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_DNS, uuid5

from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, json_answer

_HOST = "periodico.zacatecas.gob.mx"


@dataclass(frozen=True, slots=True)
class Zacatecas:
    """Knows two kinds of publication, and supplements by their titles, whatever the day."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the searches, each with every row at once."""
        if asked.host != _HOST:
            return None
        match asked.method, asked.path:
            case "POST", "/busqueda/periodicoMesAnio":
                first, last = asked.entry("fechaInicial"), asked.entry("fechaFinal")
                found = shelf.between(date.fromisoformat(first), date.fromisoformat(last))
                return _documents([each for each in found if not _is_supplement(each)])
            case "GET", "/obtener/suplementos":
                return _documents(_supplements(shelf, ""))
            case "POST", "/busqueda/suplementos":
                return _documents(_supplements(shelf, asked.entry("titulo")))
            case _:
                return None

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its object."""
        return f"https://{_HOST}/visualizar/{_object_id(edition)}"


def _is_supplement(edition: ShelvedEdition) -> bool:
    return edition.section is not None or edition.is_extraordinary


def _supplements(shelf: Shelf, words: str) -> list[ShelvedEdition]:
    found = filter(_is_supplement, shelf.newest_first())
    return [each for each in found if words.lower() in _title(each).lower()]


def _documents(editions: list[ShelvedEdition]) -> Given:
    return json_answer({"Documentos": [_document(each) for each in editions]})


def _document(edition: ShelvedEdition) -> dict[str, str | None]:
    return {
        "objectId": _object_id(edition),
        "fechaPublicacion": f"{edition.publication_date:%Y/%m/%d}",
        "titulo": _title(edition),
        "descripcion": edition.title,
        "volumen": None,
        "tomo": None if _is_supplement(edition) else edition.volume,
        "nombre": f"{edition.publication_date:%Y%m%d}-{edition.ordinal}.pdf",
    }


def _title(edition: ShelvedEdition) -> str:
    if not _is_supplement(edition):
        return f"Periódico Oficial No. {edition.number}"
    place = f" {edition.section}" if edition.section else ""
    return f"Suplemento{place} al Núm. {edition.number}"


def _object_id(edition: ShelvedEdition) -> str:
    return str(uuid5(NAMESPACE_DNS, f"{edition.ordinal}.{_HOST}"))


SITE = Zacatecas()
