"""An index page a day and edition: sections, branches and agencies, then titled notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from extractors.errors import ListingChangedError
from extractors.law.letters import fold
from extractors.sources.platforms.listed_days import listed_day
from extractors.sources.platforms.selecting import link_of, parse_html, words
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

EDITIONS = {"MAT": "Matutina", "VES": "Vespertina", "EXT": "Extraordinaria"}
"""The site's marks for the editions of a day, with their names."""

_HEADER = re.compile(r"Fecha: (?P<day>\d{2}/\d{2}/\d{4}) - Edición (?P<edition>\w+)")
_EMPTY_DAY = "no hay datos para la fecha seleccionada"
_HEADINGS = "td.txt_blanco"
_NOTES = 'a.enlaces[href*="nota_detalle.php?codigo="]'


@dataclass(frozen=True, slots=True)
class DayIndex:
    """The index of the Diario Oficial de la Federación.

    Args:
        url: The index page; without an edition it shows only the latest of the day.
        document_url: The file of a whole edition, with ``{day}`` as ``DDMMYYYY``,
            ``{year}`` and ``{edition}``; robots may not follow the notes' own links.
    """

    name: ClassVar[str] = "day_index"
    url: str
    document_url: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return three requests a day: morning, evening and extraordinary edition."""
        for day in window.days():
            yield from (self.request(day, edition) for edition in EDITIONS)

    def request(self, day: date, edition: str) -> PageRequest:
        """Return the request of one edition's index; ``edition`` is the site's mark."""
        params = (
            ("year", f"{day:%Y}"), ("month", f"{day:%m}"), ("day", f"{day:%d}"),
            ("edicion", edition),
        )  # fmt: skip
        return PageRequest(self.url, params=params, window=Window(day, day))

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return every note of the index, with the section it stands under."""
        tree = parse_html(page)
        header = _HEADER.search(words(tree))
        if not header:
            _expect_empty_day(tree)
            return
        day, edition = listed_day(header["day"]), header["edition"]
        _expect_asked_for(page, day, edition)
        notes = list(self._notes(page, tree, day, edition))
        if not notes:
            raise ListingChangedError(reason="an index of an edition without notes")
        yield from notes

    def _notes(
        self, page: ListingPage, tree: BeautifulSoup, day: date, edition: str
    ) -> Iterator[ListedEdition]:
        section: str | None = None
        for element in tree.select(f"{_HEADINGS}, {_NOTES}"):
            if element.name == "td":
                section = words(element)
                continue
            yield ListedEdition(
                publication_date=day,
                url=link_of(page, element),
                section=section,
                kind=edition,
                title=words(element) or None,
                document_url=self._document_url(day, edition),
            )

    def _document_url(self, day: date, edition: str) -> str:
        marks = [mark for mark, name in EDITIONS.items() if name == edition]
        if not marks:
            raise ListingChangedError(reason=f"an edition called {edition!r}")
        return self.document_url.format(day=f"{day:%d%m%Y}", year=day.year, edition=marks[0])


def _expect_empty_day(tree: Tag) -> None:
    headings = [fold(words(element)) for element in tree.select(_HEADINGS)]
    if headings != [_EMPTY_DAY]:
        raise ListingChangedError(reason="neither the header of an edition nor an empty day")


def _expect_asked_for(page: ListingPage, day: date, edition: str) -> None:
    """Fail where the page shows another edition than was asked for, as it does by habit."""
    if not page.request:
        return
    asked = EDITIONS[dict(page.request.params)["edicion"]]
    is_other_day = page.request.window is not None and day not in page.request.window
    if is_other_day or edition != asked:
        raise ListingChangedError(reason=f"the {edition} edition of {day} instead of {asked}")
