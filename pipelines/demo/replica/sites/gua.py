"""Guanajuato: a JSON service whose searches take their terms as steps of the path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.demo.printed import section_words
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, json_answer, sheet_of, sheets_in

_HOST = "backperiodico.guanajuato.gob.mx"
_BLANK = "null"
_DOCUMENTS_A_PAGE = 10


@dataclass(frozen=True, slots=True)
class Guanajuato:
    """Lists the parts of a year's numbers, newest first, and documents by their words."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the search of editions and for that of documents."""
        if asked.host != _HOST:
            return None
        match asked.path.split("/")[1:]:
            case ["api", "Periodico", "BusquedaPeriodicoPublicacion", *terms] if len(terms) == 7:
                return json_answer({"ok": True, "objeto": self._editions(terms, shelf)})
            case ["api", "Edictos", "BuscarEdictoPaginado", year, *_, word, page, _]:
                return json_answer(_documents(_found(shelf, year, word), int(page)))
            case _:
                return None

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by the service's own number of the part."""
        return f"https://{_HOST}/api/Periodico/DescargarPeriodicoId/{edition.ordinal}"

    def _editions(self, terms: Sequence[str], shelf: Shelf) -> list[dict[str, object]]:
        year, number, part, _, word, limit, offset = terms
        found = [
            self._edition(each)
            for each in _found(shelf, year, word)
            if _is_met(number, each.number) and _is_met(part, str(each.section))
        ]
        return found[int(offset) :][: int(limit) or None]

    def _edition(self, edition: ShelvedEdition) -> dict[str, object]:
        return {
            "perid": edition.ordinal,
            "perarchivofile": f"{edition.publication_date:%Y%m%d}_{edition.ordinal}.pdf",
            "perfecha": f"{edition.publication_date:%d/%m/%Y}",
            "peranio": f"{edition.publication_date:%Y}",
            "pernumero": edition.number,
            "perparte": edition.section,
            "perinciso": None,
            "perurl": self.file_url(edition),
            "asunto": edition.title,
            "totsumarios": 1,
        }


def _found(shelf: Shelf, year: str, word: str) -> list[ShelvedEdition]:
    return [
        each
        for each in shelf.newest_first()
        if _is_met(year, f"{each.publication_date:%Y}")
        and (word == _BLANK or word.casefold() in each.title.casefold())
    ]


def _is_met(term: str, value: str) -> bool:
    return term in (_BLANK, value)


def _documents(found: Sequence[ShelvedEdition], page: int) -> dict[str, object]:
    """Return one page of documents; pages count from 0."""
    rows = [_document(each) for each in sheet_of(found, page + 1, _DOCUMENTS_A_PAGE)]
    return {"objeto": rows, "totalPaginas": sheets_in(found, _DOCUMENTS_A_PAGE)}


def _document(edition: ShelvedEdition) -> dict[str, object]:
    part = (
        section_words(edition.section).title().replace("Sección", "Parte")
        if edition.section
        else ""
    )
    return {
        "idPeriodico": edition.ordinal,
        "periodico": f"Periodico Numero {edition.number} {part}".strip(),
        "fecha": f"{edition.publication_date:%d/%m/%Y}",
        "asunto": edition.title,
        "municipio": "NO APLICA",
    }


SITE = Guanajuato()
