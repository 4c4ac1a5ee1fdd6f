"""SIDOF, the JSON service of the Diario Oficial de la Federación, which has lost some days."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from extractors.sources.source import Window
from pipelines.demo.replica.dof_editions import (
    EDITION_NAMES,
    diario_code,
    edition_mark,
    note_code,
)
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Given, json_answer

_DAY = "%d-%m-%Y"
_LOOKS_LIKE_A_DAY = re.compile(r"\d\d-\d\d-\d{4}")
_SATURDAY = 5
_NOTES = {"MAT": "NotasMatutinas", "VES": "NotasVespertinas", "EXT": "NotasExtraordinarias"}
_OK = {"messageCode": 200, "response": "OK"}
_BAD_REQUEST = {"messageCode": 400, "response": "La fecha no es correcta"}
_NO_SERVICE = {"messageCode": 404, "response": "El Servicio que deseas consultar no existe"}


def sidof_answer(path: str, shelf: Shelf) -> Given:
    """Return what a path of the service answers; a wrong-shaped one may find nothing, at 200."""
    known = [each for each in shelf.editions if not _is_lost(each, shelf)]
    match path.split("/"):
        case ["diarios", "porFecha", day]:
            return json_answer(_OK | _by_mark(_dated(known, _DAY, day), EDITION_NAMES, _section))
        case ["diarios", year]:
            return json_answer(_OK | _of_year(_dated(known, "%Y", year)))
        case ["notas", day] if _LOOKS_LIKE_A_DAY.fullmatch(day):
            return json_answer(_OK | _by_mark(_dated(known, _DAY, day), _NOTES, _note))
        case ["notas", _]:
            return json_answer(_BAD_REQUEST)
        case _:
            return replace(json_answer(_NO_SERVICE), status=404)


def _is_lost(edition: ShelvedEdition, shelf: Shelf) -> bool:
    """Say whether the service lacks the edition's day; only weekdays of one edition are lost."""
    day = edition.publication_date
    is_alone = [edition_mark(each) for each in shelf.on(day)] == ["MAT"]
    return is_alone and day.weekday() < _SATURDAY and day.toordinal() % 25 == 7


def _dated(editions: Sequence[ShelvedEdition], form: str, day: str) -> list[ShelvedEdition]:
    """Return the editions whose date reads so; of a wrong-shaped path, none."""
    return [each for each in editions if f"{each.publication_date:{form}}" == day]


def _of_year(editions: list[ShelvedEdition]) -> dict[str, object]:
    days = sorted({each.publication_date for each in editions})
    span = Window(days[0], days[-1]).days() if days else ()
    return {
        "ListaDiarios": [_diario(each) for each in editions],
        "FechasSinPublicacion": [f"{day:{_DAY}}" for day in span if day not in days],
    }


def _by_mark(
    editions: Sequence[ShelvedEdition],
    names: Mapping[str, str],
    record: Callable[[ShelvedEdition], dict[str, object]],
) -> dict[str, object]:
    return {
        name: [record(each) for each in editions if edition_mark(each) == mark]
        for mark, name in names.items()
    }


def _section(edition: ShelvedEdition) -> dict[str, object]:
    code = diario_code(edition)
    return {"codDiario": code, "codSeccion": "UNICA", "paginaIni": 1, "paginaMax": 64}


def _diario(edition: ShelvedEdition) -> dict[str, object]:
    return {
        "codDiario": diario_code(edition),
        "fecha": f"{edition.publication_date:{_DAY}}",
        "codEdicion": edition_mark(edition),
    }


def _note(edition: ShelvedEdition) -> dict[str, object]:
    facts = {"codNota": note_code(edition), "titulo": edition.title, "codSeccion": "UNICA"}
    branch = {"codOrgaUno": "PL", "nombreCodOrgaUno": "PODER LEGISLATIVO"}
    pages = {"pagina": 2, "paginaHasta": 64, "orden": 1.0}
    files = {"existeHtml": "S", "existeDoc": "S", "existeImagen": "S", "existePdf": "N"}
    return _diario(edition) | facts | branch | pages | files
