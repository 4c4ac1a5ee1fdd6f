"""Lists the national catalogue of compiled law, and finds the texts on trafficking in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Final

from extractors.errors import ListingChangedError, SourceError
from extractors.fetching.client import Fetcher
from extractors.journal import Catalogued, CatalogueList, JournalRecord
from extractors.law.relevance import concerns_trafficking
from extractors.sources.catalogue import CataloguedInstrument
from extractors.sources.platforms.national_catalogue import NationalCatalogue
from extractors.sources.source import ListingPage, PageRequest
from extractors.sources.walking import HOPELESS

MOST_LOST: Final = 0.1
"""A list that has lost more of its rows than this at once is believed only if it comes again."""


@dataclass(slots=True)
class CatalogueListing:
    """What a catalogue lists, as far as it came.

    Args:
        sizes: How many rows the list of each entity has.
        shrunk: The entities whose lists have lost so much that it is not believed yet.
        pdfs: The addresses of the texts on trafficking that can be read.
        others: The addresses of those that cannot, word-processor files.
        list_errors: What kept lists back.
        card_errors: What kept cards back.
    """

    sizes: dict[str, int] = field(default_factory=dict)
    shrunk: dict[str, int] = field(default_factory=dict)
    pdfs: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    list_errors: list[SourceError] = field(default_factory=list)
    card_errors: list[SourceError] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads a catalogue, and writes down what it says.

    Args:
        catalogue: The catalogue.
        sizes: How many rows each list last had.
        fetcher: Who fetches its pages.
        write: Writes into the visit's journal.
        now: The clock, in UTC.
    """

    catalogue: NationalCatalogue
    sizes: dict[str, int]
    fetcher: Fetcher
    write: Callable[[JournalRecord], None]
    now: Callable[[], datetime]

    def list_all(self) -> CatalogueListing:
        """Return all that the catalogue lists; a list or card that fails costs no other.

        After a failure that says that nothing will come, no more is asked for.
        """
        listing = CatalogueListing()
        cards = [row.card_url for row in self._rows(listing) if concerns_trafficking(row.title)]
        self._look_at(cards, listing)
        return listing

    def _rows(self, listing: CatalogueListing) -> Iterator[CataloguedInstrument]:
        for request in self.catalogue.start():
            try:
                rows = self._read_list(request)
            except SourceError as error:
                listing.list_errors.append(error)
                if isinstance(error, HOPELESS):
                    return
                continue
            self._note(rows, listing)
            yield from rows

    def _read_list(self, request: PageRequest) -> list[CataloguedInstrument]:
        page = self._page(request)
        try:
            return list(self.catalogue.read(page))
        except ListingChangedError as error:
            raise ListingChangedError(page.url, **error.facts) from error

    def _note(self, rows: list[CataloguedInstrument], listing: CatalogueListing) -> None:
        at, code = self.now(), rows[0].jurisdiction
        before = self.sizes.get(code, 0)
        is_whole = len(rows) >= before * (1 - MOST_LOST)
        for row in rows:
            self.write(Catalogued(**asdict(row), listed_at=at))
        self.write(CatalogueList(code, len(rows), is_whole, at))
        listing.sizes[code] = len(rows)
        if not is_whole:
            listing.shrunk[code] = before

    def _look_at(self, cards: list[str], listing: CatalogueListing) -> None:
        for url in dict.fromkeys(cards):
            try:
                document = self._read_card(url)
            except SourceError as error:
                listing.card_errors.append(error)
                if isinstance(error, HOPELESS):
                    return
                continue
            kept = listing.pdfs if self.catalogue.is_pdf(document) else listing.others
            kept.append(document)

    def _read_card(self, url: str) -> str:
        page = self._page(PageRequest(url))
        try:
            return self.catalogue.read_card(page)
        except ListingChangedError as error:
            raise ListingChangedError(page.url, **error.facts) from error

    def _page(self, request: PageRequest) -> ListingPage:
        page = self.fetcher.page(request).page
        if page is None:
            raise TypeError(request)  # a page that nobody said we hold cannot be unchanged
        return page
