"""Veracruz: a form of year and month, answered with cards that are named as their files."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from extractors.law.letters import fold
from pipelines.demo.printed import weekday_date
from pipelines.demo.replica.roman import roman
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked, Given, html

_HOST = "editoraveracruz.gob.mx"
_FOLDER = "/gacetas/"
_CARD = '<article class="cardGacetaHistorica" data-id="{file}"><p>{name}</p></article>\n'
_NOTHING = "<p>No hay gacetas en el mes seleccionado.</p>"


@dataclass(frozen=True, slots=True)
class Veracruz:
    """Answers a form that is posted with a piece of a page, for a script to put in its place."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Answer for the form alone."""
        is_form = asked.method == "POST" and asked.path == f"{_FOLDER}seleccion.php"
        if asked.host.removeprefix("www.") != _HOST or not is_form:
            return None
        editions = shelf.of_month(int(asked.entry("anio")), int(asked.entry("mes")))
        return html("".join(map(_card, editions)) or _NOTHING)

    def file_url(self, edition: ShelvedEdition) -> str:
        """Name a file as its card does, blanks and all, in the folder of its month."""
        return f"https://{_HOST}{_FOLDER}{quote(_file(edition))}"


def _card(edition: ShelvedEdition) -> str:
    return _CARD.format(file=escape(_file(edition)), name=escape(_name(edition)))


def _file(edition: ShelvedEdition) -> str:
    return f"{edition.publication_date:%Y/%m}/{_name(edition)}"


def _name(edition: ShelvedEdition) -> str:
    """Return the name of a card: ``Gac2026-194 Miercoles 07 TOMO I Ext.pdf``."""
    day = edition.publication_date
    weekday = fold(weekday_date(day).split()[0]).capitalize()
    words = [f"Gac{day.year}-{edition.number:>03}", weekday, f"{day:%d}"]
    words += [f"TOMO {roman(edition.section)}"] if edition.section else []
    words += ["Ext"] if edition.is_extraordinary else []
    return f"{' '.join(words)}.pdf"


SITE = Veracruz()
