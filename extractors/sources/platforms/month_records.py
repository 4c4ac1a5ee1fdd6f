"""A JSON service that lists the editions between two days, page by page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from extractors.errors import ListingChangedError
from extractors.sources.platforms.json_values import (
    Record,
    page_record,
    records,
    text,
    text_or_none,
)
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.paging import asked, window_of
from extractors.sources.platforms.window_slices import by_month
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

_SUPPLEMENT = re.compile(r"\balcance(?:\s+\w+)?", re.IGNORECASE)
_MOST_PAGES = 20
"""A month has fewer; a service that shows more repeats itself."""


@dataclass(frozen=True, slots=True)
class MonthRecords:
    """Hidalgo's search of editions. It does not say how many pages there are.

    Args:
        url: The search.
        referer: The page that the search belongs to.
        file_url: An edition's file, with its ``{barcode}``.
        fewest_rows: So many rows may be a full page, so that the next one is asked for.
    """

    name: ClassVar[str] = "json_api"
    url: str
    referer: str
    file_url: str
    fewest_rows: int

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Ask for the first page of each month."""
        for part in by_month(window):
            yield self._request(part, 1)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return the rows, and the next page after one that may be full.

        Raises:
            ListingChangedError: The answer has not its form, or has no end.
        """
        rows = records(page_record(page), "data")
        yield from map(self._edition, rows)
        window, number = window_of(page), int(asked(page, "page", "1"))
        if window and len(rows) >= self.fewest_rows:
            if number >= _MOST_PAGES:
                raise ListingChangedError(reason=f"a month of more than {_MOST_PAGES} pages")
            yield self._request(window, number + 1)

    def _request(self, window: Window, number: int) -> PageRequest:
        return PageRequest(
            self.url,
            params=(
                ("search_term", ""),
                ("tipo_edicion", ""),
                ("fecha_desde", window.first_date.isoformat()),
                ("fecha_hasta", window.last_date.isoformat()),
                ("page", str(number)),
            ),
            headers=(("X-Requested-With", "XMLHttpRequest"), ("Referer", self.referer)),
            window=window,
        )

    def _edition(self, row: Record) -> ListedEdition:
        barcode = text_or_none(row, "barcode")
        supplement = _SUPPLEMENT.search(text_or_none(row, "name") or "")
        return ListedEdition(
            publication_date=listed_day_or_none(text(row, "publish")),
            url=self.file_url.format(barcode=barcode) if barcode else None,
            number=text_or_none(row, "numedicion"),
            section=supplement.group() if supplement else None,
            kind=text_or_none(row, "tipo_edicion_name"),
            title=text_or_none(row, "sumario"),
        )
