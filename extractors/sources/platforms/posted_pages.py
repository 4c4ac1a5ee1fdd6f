"""A JSON search by form, answered a page at a time with the total of what it found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from extractors.errors import ListingChangedError
from extractors.sources.platforms.json_values import page_record, records, whole_number
from extractors.sources.platforms.paging import goes_on
from extractors.sources.platforms.record_fields import Fields, read_record
from extractors.sources.source import Listed, ListingPage, PageRequest, Pairs, Window


@dataclass(frozen=True, slots=True)
class PostedPages:
    """A search whose pages are counted from 1.

    Args:
        url: Where it is posted to.
        form: Its fields; ``{day}`` stands for the day asked for, in ISO form. Without it
            the search is asked once, newest first, until it is past the window.
        page_field: The field that takes the number of the page.
        rows: What the answer calls its rows.
        total: What it calls the count of all that it found.
        rows_a_page: How many rows a full page has.
        fields: See `Fields`.
        document_url: The address of a file, with ``{file}``.
        headers: What the search's script sends beside the form.
    """

    name: ClassVar[str] = "json_pages"
    url: str
    form: Pairs
    page_field: str
    rows: str
    total: str
    rows_a_page: int
    fields: Fields
    document_url: str
    headers: Pairs = (("X-Requested-With", "XMLHttpRequest"),)

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return the first page of each day, or of the whole search."""
        if not any("{day}" in value for _, value in self.form):
            yield self._request(self.form, window)
            return
        for day in window.days():
            form = tuple((key, value.format(day=day.isoformat())) for key, value in self.form)
            yield self._request(form, Window(day, day))

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return every row, and the next page while there is one within the window."""
        record = page_record(page)
        rows = records(record, self.rows)
        total = whole_number(record, self.total)
        if total and not rows:
            raise ListingChangedError(reason=f"no rows on a page of {total}")
        editions = [read_record(row, self.fields, self.document_url) for row in rows]
        yield from editions
        if page.request:
            number = int(dict(page.request.form)[self.page_field])
            if number * self.rows_a_page < total and goes_on(editions, page.request.window):
                yield replace(page.request, form=self._page(page.request.form, number + 1))

    def _request(self, form: Pairs, window: Window) -> PageRequest:
        form = (*form, (self.page_field, "1"))
        return PageRequest(self.url, method="POST", form=form, headers=self.headers, window=window)

    def _page(self, form: Pairs, number: int) -> Pairs:
        return tuple((k, str(number) if k == self.page_field else v) for k, v in form)
