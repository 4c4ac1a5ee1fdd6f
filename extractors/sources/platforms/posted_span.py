"""JSON searches with the first and the last day of the window, answered at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from extractors.sources.platforms.json_values import page_record, records
from extractors.sources.platforms.record_fields import Fields, read_record
from extractors.sources.source import Listed, ListingPage, PageRequest, Pairs, Window


@dataclass(frozen=True, slots=True)
class PostedSpan:
    """Searches that answer with every row at once.

    Args:
        searches: The address and the form of each; ``{first}`` and ``{last}`` stand for
            the window's days, in ISO form. Without a form it is asked for, not posted.
        rows: What the answers call their rows.
        fields: See `Fields`.
        document_url: The address of a file, with ``{file}``.
    """

    name: ClassVar[str] = "json_span"
    searches: tuple[tuple[str, Pairs], ...]
    rows: str
    fields: Fields
    document_url: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return one request a search."""
        first, last = window.first_date.isoformat(), window.last_date.isoformat()
        for url, fields in self.searches:
            form = tuple((key, value.format(first=first, last=last)) for key, value in fields)
            method = "POST" if form else "GET"
            yield PageRequest(url, method=method, form=form, window=window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return every row."""
        for row in records(page_record(page), self.rows):
            yield read_record(row, self.fields, self.document_url)
