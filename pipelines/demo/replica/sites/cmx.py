"""Mexico City: an application that only a browser can search, and a page of links."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from html import escape

from pipelines.demo.printed import long_date
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html, json_answer

_HOST = "data.consejeria.cdmx.gob.mx"
_FILES = f"https://{_HOST}/portal_old/uploads/gacetas"
_DAY = "%d-%m-%Y"
_MOST_LINKS = 100
_ICON = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><path d="M2 2h9v9z"/></svg>'
)
_BAD = 400


@dataclass(frozen=True, slots=True)
class MexicoCity:
    """Shows rows of some days to who types them, and a file's address to who asks for a row's.

    The page of links begins with the newest edition and does not go back to the first.
    """

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the application, what its script asks for, and the page of links."""
        if asked.host != _HOST:
            return None
        match asked.method, asked.path:
            case "GET", "/index.php/gaceta":
                return self._links(shelf)
            case "GET", "/BusquedaGaceta/":
                return html(_PAGE)
            case "GET", "/BusquedaGaceta/images/buscar.png" | "/BusquedaGaceta/images/pdf-16.png":
                return Given(_ICON, "image/svg+xml")
            case "POST", "/BusquedaGaceta/" if asked.entry("abrir"):
                return self._address(asked.entry("abrir"), shelf)
            case "POST", "/BusquedaGaceta/":
                return _rows(asked, shelf)
            case _:
                return None

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file by a hash that tells nothing of the edition."""
        name = hashlib.sha256(f"gaceta {edition.ordinal}".encode()).hexdigest()[:32]
        return f"{_FILES}/{name}.pdf"

    def _address(self, ordinal: str, shelf: Shelf) -> Given:
        found = [self.file_url(each) for each in shelf.editions if str(each.ordinal) == ordinal]
        return json_answer(found[0]) if found else Given(b"", status=_BAD)

    def _links(self, shelf: Shelf) -> Given:
        items = "\n".join(
            f'<li>{long_date(each.publication_date)}: <a href="{self.file_url(each)}">'
            f"Gaceta Oficial No. {_number(each)}</a></li>"
            for each in shelf.newest_first()[:_MOST_LINKS]
        )
        return html(
            '<!DOCTYPE html>\n<html lang="es"><head><meta charset="utf-8"><title>Gaceta</title>'
            f"</head><body><ul>\n{items or '<li>Sin publicaciones</li>'}\n</ul></body></html>"
        )


def _number(edition: ShelvedEdition) -> str:
    extra = " Bis" if edition.is_extraordinary else ""
    part = f" Tomo {edition.section}" if edition.section else ""
    return f"{edition.number}{extra}{part}"


def _rows(asked: Asked, shelf: Shelf) -> Given:
    """Return the rows of the days that were typed, the newest first."""
    try:
        first, last = (_typed(asked.entry(name)) for name in ("desde", "hasta"))
    except ValueError:
        return Given(b"", status=_BAD)
    return html("".join(map(_row, shelf.between(first, last)[::-1])))


def _typed(text: str) -> date:
    return datetime.strptime(text, _DAY).date()  # noqa: DTZ007  # a day has no zone


def _row(edition: ShelvedEdition) -> str:
    return (
        f'<tr class="z-row"><td>{escape(edition.title)}</td><td>{edition.publication_date}</td>'
        f"<td>{_number(edition)}</td><td></td>"
        f'<td><button value="{edition.ordinal}"><img src="images/pdf-16.png"></button></td></tr>'
    )


_PAGE = """<!DOCTYPE html>
<html lang="es"><head><meta charset="utf-8"><title>Búsqueda de gacetas</title></head><body>
<ul><li><span class="z-tab-text">POR PALABRA</span></li>
<li><span class="z-tab-text">POR FECHA</span></li></ul>
<div class="panel"><input class="z-textbox"><img src="/BusquedaGaceta/images/buscar.png"></div>
<div class="panel" hidden>
<input class="z-datebox-input" readonly><input class="z-datebox-input" readonly>
<img src="/BusquedaGaceta/images/buscar.png">
<div class="z-grid"><table><thead><tr><th class="z-column">DESCRIPCIÓN</th>
<th class="z-column">PUBLICACIÓN</th><th class="z-column">NÚMERO</th>
<th class="z-column"></th><th class="z-column"></th></tr></thead><tbody></tbody></table></div>
</div>
<script>
const all = (selector) => [...document.querySelectorAll(selector)];
const panels = all(".panel");
const post = (fields) => fetch("", {method: "POST", body: new URLSearchParams(fields)});
const show = async (button) => {
  const answer = await post({abrir: button.value});
  window.open(await answer.json(), "_blank");
};
const search = async () => {
  const [desde, hasta] = all(".z-datebox-input").map((box) => box.value);
  const rows = document.querySelector(".z-grid tbody");
  rows.innerHTML = await (await post({desde, hasta})).text();
  for (const button of rows.querySelectorAll("button")) button.onclick = () => show(button);
};
all(".z-tab-text").forEach((tab, place) => {
  tab.onclick = () => panels.forEach((panel, other) => { panel.hidden = other !== place; });
});
panels[1].querySelector("img").onclick = search;
</script></body></html>
"""

SITE = MexicoCity()
