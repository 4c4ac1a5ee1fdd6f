"""The Orden Jurídico Nacional: a list of compiled laws an entity, and a card for each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Final
from urllib.parse import urlencode

from extractors.law.letters import fold
from pipelines.demo.printed import long_date
from pipelines.demo.replica.site import Asked, Given, html

_HOST = "compilacion.ordenjuridico.gob.mx"
_FORMATS: Final = {"pdf": "application/pdf", "doc": "application/msword"}
_PAGE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>Orden Jurídico Nacional</title></head><body>{content}</body></html>"""
_LIST = """<form><select name="catTipo"><option value="0">Todos los ordenamientos</option></select>
</form><table>
<tr><td>Ordenamiento</td><td>Tipo</td><td>Publicación</td><td>Estatus</td></tr>
{rows}</table>"""
# The ampersands of its links are not escaped.
_ROW = """<tr class="txt_gral"><td><a href="fichaOrdenamiento2.php?idArchivo={number}\
&ambito=estatal" target="_blank"> {title} </a></td><td>{kind}</td><td>{day}</td>\
<td>{status}</td></tr>
"""
_FACT = "<tr><td>{name}:</td><td>{value}</td></tr>\n"
_CARD = '<table>\n{facts}</table><a href="{document}">Descargar el documento</a>'


@dataclass(frozen=True, slots=True)
class CataloguedLaw:
    """One compiled law, of our own invention.

    Args:
        entity: The catalogue's number of the entity, from 1.
        place: The entity's name.
        number: The catalogue's own number for the law.
        title: As the catalogue prints it.
        kind: What the catalogue calls it: ley, código, reglamento…
        publication_date: Of the first publication; ``None`` where it prints none.
        document: The compiled text.
        format: The document's: ``pdf``, or ``doc`` as most are.
        status: Whether it is in force.
    """

    entity: int
    place: str
    number: int
    title: str
    kind: str
    publication_date: date | None
    document: bytes
    format: str = "pdf"
    status: str = "Vigente"

    @property
    def file(self) -> str:
        """The document's name in the catalogue."""
        return f"o{self.number}.{self.format}"

    @property
    def document_path(self) -> str:
        """The document's address, relative to the catalogue's."""
        folder = f"/Documentos/ESTADO/{fold(self.place).upper()}"
        query = urlencode({"path": f"{folder}/{self.file}", "nombreclave": self.file}, safe="/")
        return f"obtener{self.format}.php?{query}"


@dataclass(frozen=True, slots=True)
class OrdenJuridico:
    """The catalogue's site, which has no TLS, with the laws that it lists in their order."""

    laws: tuple[CataloguedLaw, ...]

    def answer(self, asked: Asked) -> Given | None:
        """Return an entity's list, a law's card, or its document."""
        if asked.host != _HOST:
            return None
        match asked.path:
            case "/listPoder3.php":
                return _list([each for each in self.laws if str(each.entity) == asked.param("edo")])
            case "/fichaOrdenamiento2.php":
                number = asked.param("idArchivo")
                return next((_card(each) for each in self.laws if str(each.number) == number), None)
            case "/obtenerpdf.php" | "/obtenerdoc.php":
                file = asked.param("nombreclave")
                return next((_document(each) for each in self.laws if each.file == file), None)
            case _:
                return None


def _list(laws: list[CataloguedLaw]) -> Given:
    rows = (
        _ROW.format(
            number=each.number,
            title=escape(each.title),
            kind=each.kind,
            day=f"{each.publication_date:%d-%m-%Y}" if each.publication_date else "",
            status=each.status,
        )
        for each in laws
    )
    return html(_PAGE.format(content=_LIST.format(rows="".join(rows))))


def _card(law: CataloguedLaw) -> Given:
    day = long_date(law.publication_date).split(" de ") if law.publication_date else []
    facts = {
        "Nombre Completo": escape(law.title),
        "Fecha de publicación": " de ".join(part.capitalize() for part in day),
        "Poder": "Legislativo",
        "Ámbito": "Estatal",
        "Estatus": law.status,
        "Tipo": law.kind,
        "Localidad": law.place,
    }
    rows = "".join(_FACT.format(name=name, value=value) for name, value in facts.items())
    return html(_PAGE.format(content=_CARD.format(facts=rows, document=law.document_path)))


def _document(law: CataloguedLaw) -> Given:
    return Given(law.document, _FORMATS[law.format])
