"""Puebla: a Joomla whose calendar module searches by form and answers with JSON."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from pipelines.demo.printed import section_words
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, json_answer, sheet_of

_HOST = "periodicooficial.puebla.gob.mx"
_SEARCH = "/modules/mod_k2_calendar/tmpl/Default/getjsonnew.php"


@dataclass(frozen=True, slots=True)
class Puebla:
    """Lists every edition that holds a text, the newest first."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the search alone; a page past the last one has no items."""
        if (asked.host, asked.method, asked.path) != (_HOST, "POST", _SEARCH):
            return None
        text = asked.entry("texto").casefold()
        found = [each for each in shelf.newest_first() if text in each.title.casefold()]
        number, size = int(asked.entry("pag", "1")), int(asked.entry("rango", "25"))
        items = [_item(each) for each in sheet_of(found, number, size)]
        return json_answer({"amount": len(found), "items": items})

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file as it was attached."""
        return f"https://{_HOST}/media/k2/attachments/{quote(_file(edition))}"


def _item(edition: ShelvedEdition) -> dict[str, object]:
    return {
        "id": str(7000 + edition.ordinal),
        "title": _title(edition),
        "fecha": str(edition.publication_date),
        "descripcion": f"<p>{escape(edition.title)}</p>",
        "archivo": _file(edition),
    }


def _title(edition: ShelvedEdition) -> str:
    printed = f"Tomo: {edition.volume} Número: {edition.number}"
    if edition.section:
        words = section_words(edition.section).removesuffix(" SECCIÓN")
        printed += f" Sección: {words.title()}"
    return f"{printed} Edición Vespertina" if edition.is_extraordinary else printed


def _file(edition: ShelvedEdition) -> str:
    """Return an attachment's name: ``T_2_10022015_41.pdf``, ``V 09022015_40.pdf``."""
    kind = "V " if edition.is_extraordinary else f"T_{edition.section or 1}_"
    return f"{kind}{edition.publication_date:%d%m%Y}_{edition.ordinal}.pdf"


SITE = Puebla()
