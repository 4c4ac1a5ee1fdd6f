"""A DataTables listing behind a token: the page gives the token, the service the rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from extractors.errors import ListingChangedError
from extractors.sources.platforms.json_values import page_record, records, whole_number
from extractors.sources.platforms.record_fields import Fields, read_record
from extractors.sources.platforms.selecting import attribute, one, parse_html
from extractors.sources.source import Listed, ListingPage, PageRequest, Pairs, Window

_TOKEN_HEADER = "X-CSRF-TOKEN"  # noqa: S105  the name of a header
_ROWS_A_PAGE = 100


@dataclass(frozen=True, slots=True)
class DataTables:
    """A Laravel page with a table that its script fills.

    Args:
        page_url: The page whose head holds the token.
        rows_url: Where the script posts to.
        columns: The fields that the script asks for, in order.
        order_column: The place of the column that rows are ordered by, newest first.
        form: Further fields; ``{year}`` and ``{month}`` stand for the month asked for.
        fields: See `Fields`.
        document_url: The address of a file, with ``{file}``.
    """

    name: ClassVar[str] = "data_tables"
    page_url: str
    rows_url: str
    columns: tuple[str, ...]
    order_column: int
    form: Pairs
    fields: Fields
    document_url: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return the one page that gives the token."""
        yield PageRequest(self.page_url, window=window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return a request for each month after the page with the token; else the rows."""
        if page.body.lstrip().startswith(b"{"):
            yield from self._read_rows(page)
            return
        token = attribute(one(parse_html(page), 'meta[name="csrf-token"]'), "content")
        window = page.request.window if page.request else None
        for year, month in window.months() if window else ():
            yield self._request(token, year, month, window)

    def _request(self, token: str, year: int, month: int, window: Window | None) -> PageRequest:
        asked = tuple((f"columns[{at}][data]", name) for at, name in enumerate(self.columns))
        order = (("order[0][column]", str(self.order_column)), ("order[0][dir]", "desc"))
        month_form = tuple((k, v.format(year=year, month=f"{month:02}")) for k, v in self.form)
        return PageRequest(
            self.rows_url,
            method="POST",
            form=(
                ("draw", "1"), ("start", "0"), ("length", str(_ROWS_A_PAGE)),
                *asked, *order, *month_form,
            ),
            headers=((_TOKEN_HEADER, token), ("X-Requested-With", "XMLHttpRequest")),
            window=window,
            previous=self.page_url,
        )  # fmt: skip

    def _read_rows(self, page: ListingPage) -> Iterator[Listed]:
        record = page_record(page)
        rows = records(record, "data")
        total = whole_number(record, "recordsFiltered")
        yield from (read_record(row, self.fields, self.document_url) for row in rows)
        if page.request and page.request.form:
            seen = int(dict(page.request.form)["start"]) + len(rows)
            if seen < total and not rows:
                raise ListingChangedError(reason=f"no rows after {seen} of {total}")
            if seen < total:
                yield replace(page.request, form=_starting_at(page.request.form, seen))


def _starting_at(form: Pairs, row: int) -> Pairs:
    return tuple((key, str(row) if key == "start" else value) for key, value in form)
