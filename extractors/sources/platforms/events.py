"""A WordPress calendar of events, one an edition, through its REST service."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from bs4 import BeautifulSoup

from extractors.errors import ListingChangedError
from extractors.sources.platforms.json_values import (
    Record,
    page_record,
    records,
    text,
    text_or_none,
    whole_number,
)
from extractors.sources.platforms.listed_days import listed_day
from extractors.sources.platforms.printed_facts import number_in
from extractors.sources.platforms.record_fields import plain_text
from extractors.sources.platforms.selecting import link_of, words
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

_EVENING = "Vesp"


@dataclass(frozen=True, slots=True)
class Events:
    """The plugin "The Events Calendar".

    Args:
        url: The service's list of events.
        per_page: How many events a page may hold.
    """

    name: ClassVar[str] = "events_json"
    url: str
    per_page: int = 50

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return the window's first page; without dates the service hides what is past."""
        params = (
            ("start_date", f"{window.first_date} 00:00:00"),
            ("end_date", f"{window.last_date} 23:59:59"),
            ("per_page", str(self.per_page)),
            ("status", "publish"),
            ("page", "1"),
        )
        yield PageRequest(self.url, params=params, window=window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return each event's edition; a page after the last one would be an error."""
        record = page_record(page)
        events = records(record, "events")
        pages = whole_number(record, "total_pages")
        if pages and not events:
            raise ListingChangedError(reason=f"no events on a page of {pages}")
        yield from (_edition(page, event) for event in events)
        if page.request:
            number = int(dict(page.request.params)["page"])
            if number < pages:
                params = (*page.request.params[:-1], ("page", str(number + 1)))
                yield replace(page.request, params=params)


def _edition(page: ListingPage, event: Record) -> ListedEdition:
    title = plain_text(text(event, "title"))
    description = BeautifulSoup(text_or_none(event, "description") or "", "html.parser")
    files = [link_of(page, anchor) for anchor in description.select('a[href$=".pdf" i]')]
    for anchor in description.select("a"):
        anchor.decompose()
    return ListedEdition(
        publication_date=listed_day(text(event, "start_date").partition(" ")[0]),
        url=files[0] if files else None,
        number=number_in(title),
        kind="Vespertina" if _EVENING in title else None,
        title=words(description) or title,
    )
