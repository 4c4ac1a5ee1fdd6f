"""Oaxaca: a PHP form that answers with every row at once, and an index of each kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipelines.demo.printed import long_date, section_words
from pipelines.demo.replica.document_table import DocumentRow, document_table
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given

_HOSTS = ("www.periodicooficial.oaxaca.gob.mx", "periodicooficial.oaxaca.gob.mx")
_SESSION = (("Set-Cookie", "PHPSESSID=replica0oaxaca; path=/"),)


@dataclass(frozen=True, slots=True)
class Oaxaca:
    """Lists documents, of which several share a file: the latest day first, then by section."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the home page, which opens a session, the search and the indices."""
        if asked.host not in _HOSTS:
            return None
        latest_first = sorted(shelf.editions, key=lambda each: each.publication_date, reverse=True)
        match asked.method, asked.path:
            case "GET", "/":
                return _page("<p>Consulta las publicaciones.</p>")
            case "POST", "/busqueda.php":
                return _page(document_table(list(_found(asked, latest_first))))
            case "GET", "/busquedadoc.php":
                kind = asked.param("type")
                return _page(_index(each for each in latest_first if _kind(each) == kind))
            case _:
                return None

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by its kind, number and day."""
        return f"https://{_HOSTS[0]}/{_file(edition)}"


def _found(asked: Asked, editions: Iterable[ShelvedEdition]) -> Iterator[DocumentRow]:
    """Return the documents that a search finds; 0 in a choice is any."""
    word = asked.entry("sumario").casefold()
    for edition in editions:
        day = edition.publication_date
        if (
            asked.entry("c8", "0") in ("0", str(day.year))
            and asked.entry("mes", "0") in ("0", str(day.month))
            and asked.entry("tipoPublicacion", "0") in ("0", _kind(edition))
        ):
            yield from (row for row in _documents(edition) if word in row.title.casefold())


def _documents(edition: ShelvedEdition) -> Iterator[DocumentRow]:
    """Return an edition's rows: its own document, and the notices that share its file."""
    file, kind, day = _file(edition), _kind(edition), _day(edition)
    yield DocumentRow(file, kind, day, edition.title, "Decretos", "Poder Legislativo")
    yield DocumentRow(file, kind, day, "EDICTOS Y AVISOS INVENTADOS.", "Avisos", "Particulares")


def _kind(edition: ShelvedEdition) -> str:
    if edition.is_extraordinary:
        return "Extraordinario"
    return "Secciones" if edition.section else "Ordinario"


def _file(edition: ShelvedEdition) -> str:
    """Return a file's path; a section is named by its figures and how its word ends: ``03RA``."""
    day, section = edition.publication_date, ""
    if edition.section:
        section = f"-{edition.section:02}{section_words(edition.section).split()[-2][-2:]}"
    prefix = _kind(edition)[:3].upper()
    return f"files/{day:%Y/%m}/{prefix}{edition.number:>02}{section}-{day}.pdf"


def _day(edition: ShelvedEdition) -> str:
    _, month, year = long_date(edition.publication_date).split(" de ")
    return f"{edition.publication_date:%d}/{month[:3].title()}/{year}"


def _index(editions: Iterable[ShelvedEdition]) -> str:
    rows = "\n".join(
        f"<tr><td>{_day(each)}</td>"
        f'<td><a href="./{_file(each)}">{_kind(each)} {each.number:>02}</a></td></tr>'
        for each in editions
    )
    return f"<table><tr><td>Fecha</td><td>Documento</td></tr>\n{rows}\n</table>"


def _page(content: str) -> Given:
    """Return a page of UTF-8 that declares two character sets, with lines ended as they are."""
    markup = f"""<html xmlns="http://www.w3.org/1999/xhtml"><head>
<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>Sumarios</title>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" /></head>
<body><div class="container"><div class="content">{content}
<div style="display: none;"><p><strong>SERVIDOR EN MANTENIMIENTO...</strong></p></div>
</div></div></body></html>"""
    return Given(markup.replace("\n", "\r\r\n").encode(), "text/html", headers=_SESSION)


SITE = Oaxaca()
