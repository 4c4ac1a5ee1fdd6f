"""Federation: SIDOF, a JSON service, and the DOF's own HTML index."""

from __future__ import annotations

from dataclasses import dataclass

from pipelines.demo.replica.dof_editions import diario_code, edition_mark
from pipelines.demo.replica.dof_index import index_page
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.sidof import sidof_answer
from pipelines.demo.replica.site import Asked, Given

_SIDOF = "sidof.segob.gob.mx"
_DOF = ("www.dof.gob.mx", "dof.gob.mx")
_SERVICE = "/dof/sidof/"


@dataclass(frozen=True, slots=True)
class Federation:
    """Two systems that list the same editions, each with an address of its own for a file."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the service on one host and for the index on the others."""
        if asked.host == _SIDOF and asked.path.startswith(_SERVICE):
            return sidof_answer(asked.path.removeprefix(_SERVICE), shelf)
        if asked.host in _DOF and asked.path == "/index_111.php":
            return index_page(asked, shelf)
        return None

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by SIDOF's number of the edition."""
        return f"https://{_SIDOF}{_SERVICE}documentos/pdf/{diario_code(edition)}"

    def aliases(self, edition: ShelvedEdition) -> tuple[str, ...]:
        """Name the file as the DOF's own site serves it, by the day and the edition's mark."""
        day = edition.publication_date
        query = f"archivo={day:%d%m%Y}-{edition_mark(edition)}.pdf&anio={day.year}"
        return (f"https://{_DOF[0]}/abrirPDF.php?{query}&repo=repositorio/",)


SITE = Federation()
