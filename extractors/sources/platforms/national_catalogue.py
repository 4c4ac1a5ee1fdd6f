"""The Orden Jurídico Nacional: a list of instruments an entity, and a card for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import parse_qs, urlsplit

from extractors.errors import ListingChangedError
from extractors.sources.catalogue import CataloguedInstrument
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.selecting import link_of, one, parse_html, some, words
from extractors.sources.source import ListingPage, PageRequest

if TYPE_CHECKING:
    from bs4 import Tag

_CARDS = 'a[href*="fichaOrdenamiento2.php?idArchivo="]'
_DOCUMENTS = 'a[href*="obtenerpdf.php?"], a[href*="obtenerdoc.php?"]'
_PDF = "obtenerpdf.php"
_NUMBER = re.compile(r"idArchivo=(\d+)")
_CELLS = 4


@dataclass(frozen=True, slots=True)
class NationalCatalogue:
    """The catalogue's site.

    Args:
        url: Its root.
        entities: The code of the entity of each list, which are numbered from 1.
    """

    name: ClassVar[str] = "national_catalogue"
    url: str
    entities: tuple[str, ...]

    def start(self) -> Iterator[PageRequest]:
        """Return one request an entity: the list of all its instruments."""
        for number in range(1, len(self.entities) + 1):
            params = (("edo", str(number)), ("catTipo", "0"), ("ordenar", ""))
            yield PageRequest(f"{self.url}/listPoder3.php", params=params)

    def read(self, page: ListingPage) -> Iterator[CataloguedInstrument]:
        """Return every instrument of an entity's list, in its order.

        Raises:
            ListingChangedError: The page has no instruments, or is of no entity.
        """
        jurisdiction = self._jurisdiction(page)
        for anchor in some(parse_html(page), _CARDS):
            yield _instrument(page, anchor, jurisdiction)

    def read_card(self, page: ListingPage) -> str:
        """Return the address of the document that a card leads to.

        Raises:
            ListingChangedError: It leads to none, or to several.
        """
        return link_of(page, one(parse_html(page), _DOCUMENTS))

    def is_pdf(self, url: str) -> bool:
        """Whether a document is a PDF, by the address that its card leads to."""
        return _PDF in urlsplit(url).path

    def _jurisdiction(self, page: ListingPage) -> str:
        query = {name: values[-1] for name, values in parse_qs(urlsplit(page.url).query).items()}
        asked = query | dict(page.request.params if page.request else ())
        number = asked.get("edo", "")
        if not number.isdecimal() or not 1 <= int(number) <= len(self.entities):
            raise ListingChangedError(reason=f"a list of entity {number!r}")
        return self.entities[int(number) - 1]


def _instrument(page: ListingPage, anchor: Tag, jurisdiction: str) -> CataloguedInstrument:
    link = link_of(page, anchor)
    number = _NUMBER.search(link)
    row = anchor.find_parent("tr")
    if row is None or number is None:
        raise ListingChangedError(reason=f"a card outside of a row, or without a number: {link}")
    texts = [words(cell) for cell in row.find_all("td", recursive=False)]
    place = texts.index(words(anchor)) if words(anchor) in texts else 0
    cells = texts[place:]
    if len(cells) != _CELLS or not cells[0]:
        raise ListingChangedError(reason=f"a row of {len(cells)} cells from the title on")
    title, kind, day, status = cells
    return CataloguedInstrument(
        jurisdiction=jurisdiction,
        catalogue_id=number[1],
        title=title,
        kind=kind or None,
        publication_date=listed_day_or_none(day),
        status=status or None,
        card_url=link,
    )
