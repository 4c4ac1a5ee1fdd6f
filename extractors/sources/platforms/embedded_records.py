"""Editions as records of JSON that a page carries for its own scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, cast

from extractors.errors import ListingChangedError
from extractors.sources.platforms.json_values import Record, parse_json, text_or_none
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.paging import asked, goes_on, window_of
from extractors.sources.platforms.selecting import parse_html
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

_PUSHED = re.compile(r"self\.__next_f\.push\((?P<array>\[.*\])\)\s*;?\s*$", re.DOTALL)
_DATE_LENGTH = len("2026-01-31")


@dataclass(frozen=True, slots=True)
class EmbeddedRecords:
    """Numbered pages, newest first, that a Next.js server has rendered with their data.

    Args:
        url: The address of the pages.
        page_parameter: The query's name of the page, counted from 1.
        date_key: The name of the publication's day in a record; only records that have
            it and the file's are editions.
        file_key: The name of the file's address.
    """

    name: ClassVar[str] = "embedded_json"
    url: str
    page_parameter: str
    date_key: str
    file_key: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Ask for the newest page; older ones follow from it."""
        yield self._request(1, window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return the page's records, and the next page where the window reaches further.

        Raises:
            ListingChangedError: The page carries no data, or its first page no record.
        """
        data = _data(page)
        number = int(asked(page, self.page_parameter, "1"))
        editions = list(dict.fromkeys(map(self._edition, self._records(data))))
        if not editions and number == 1:
            raise ListingChangedError(reason=f"no record with {self.date_key}")
        yield from editions
        window = window_of(page)
        if window and goes_on(_newest_first(editions), window):
            yield self._request(number + 1, window)

    def _request(self, number: int, window: Window) -> PageRequest:
        return PageRequest(self.url, params=((self.page_parameter, str(number)),), window=window)

    def _records(self, data: str) -> Iterator[Record]:
        """Each object of the data that has the date's and the file's name."""
        for found in re.finditer(rf'"{self.date_key}"\s*:', data):
            record = _object_around(data, found.start())
            if self.file_key in record:
                yield record

    def _edition(self, record: Record) -> ListedEdition:
        day = text_or_none(record, self.date_key) or ""
        return ListedEdition(
            publication_date=listed_day_or_none(day[:_DATE_LENGTH]),
            url=text_or_none(record, self.file_key),
            number=text_or_none(record, "num"),
            kind=text_or_none(record, "type"),
            title=text_or_none(record, "asuntos"),
        )


def _newest_first(editions: list[ListedEdition]) -> list[ListedEdition]:
    """The rows by day: featured ones, of whatever day, may stand before the others."""
    return sorted(editions, key=lambda each: each.publication_date or date.max, reverse=True)


def _data(page: ListingPage) -> str:
    """The text that the page's scripts push, put together."""
    parts: list[str] = []
    for script in parse_html(page).select("script"):
        pushed = _PUSHED.match(script.get_text().strip())
        values = parse_json(pushed["array"]) if pushed else []
        if isinstance(values, list):
            parts.extend(value for value in values if isinstance(value, str))
    if not parts:
        raise ListingChangedError(reason="no data that the page's scripts are given")
    return "".join(parts)


def _object_around(data: str, place: int) -> Record:
    """The innermost object that holds the name at ``place``."""
    decoder = json.JSONDecoder()
    start = data.rfind("{", 0, place)
    while start >= 0:
        try:
            value, end = decoder.raw_decode(data, start)
        except ValueError:
            end = -1
        if end > place:
            return cast("Record", value)
        start = data.rfind("{", 0, start)
    raise ListingChangedError(reason="a record that is cut short")
