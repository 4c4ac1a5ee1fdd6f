"""A paged JSON service that tells an edition's file only in a second answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from extractors.errors import ListingChangedError
from extractors.sources.platforms.json_values import (
    Record,
    as_record,
    field,
    page_record,
    records,
    text,
    text_or_none,
    whole_number,
)
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.paging import asked, goes_on, window_of
from extractors.sources.platforms.selecting import absolute
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

_PAGE_SIZE = 100
_DATE_LENGTH = len("2026-01-31")


@dataclass(frozen=True, slots=True)
class DetailedRecords:
    """Jalisco's service: lists newest first; the answer about one edition names its file.

    A listed edition and the answer about it have the same ``url``, that of the answer; the
    latter also knows the ``document_url``.

    Args:
        url: The list.
        detail_url: The answer about one edition, with its ``{id}``.
    """

    name: ClassVar[str] = "json_api"
    url: str
    detail_url: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Ask for the newest page; older ones follow from it."""
        yield self._request(1, window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return the rows, ask about each of the window, and for the next page if needed.

        Raises:
            ListingChangedError: The answer has not its form, or reports an error.
        """
        answer = page_record(page)
        if answer.get("errors"):
            raise ListingChangedError(reason="an answer that reports errors")
        result = as_record(field(answer, "result"))
        if "data" not in result:
            yield self._detailed(page, result)
            return
        editions = [self._listed(row) for row in records(result, "data")]
        yield from editions
        window = window_of(page)
        if window is not None:
            yield from _details(editions, window)
            number = int(asked(page, "page", "1"))
            if number < whole_number(result, "last_page") and goes_on(editions, window):
                yield self._request(number + 1, window)

    def _request(self, number: int, window: Window) -> PageRequest:
        params = (("fecha", ""), ("search", ""), ("page", str(number)))
        return PageRequest(self.url, params=(*params, ("perPage", str(_PAGE_SIZE))), window=window)

    def _listed(self, row: Record) -> ListedEdition:
        return ListedEdition(
            publication_date=_day(row, "date_newspaper"),
            url=self.detail_url.format(id=text(row, "id_newspaper")),
            volume=text_or_none(row, "tomo"),
            number=text_or_none(row, "number"),
            section=text_or_none(row, "section"),
            kind=_special(row),
            title=text_or_none(row, "description"),
        )

    def _detailed(self, page: ListingPage, result: Record) -> ListedEdition:
        link = text_or_none(result, "link")
        return ListedEdition(
            publication_date=_day(result, "post_date"),
            url=self.detail_url.format(id=text(result, "id")),
            volume=text_or_none(result, "volume"),
            number=text_or_none(result, "number"),
            section=text_or_none(result, "section"),
            kind=_special(result),
            title=text_or_none(result, "description"),
            document_url=absolute(page, link) if link else None,
        )


def _details(editions: list[ListedEdition], window: Window) -> Iterator[PageRequest]:
    for edition in editions:
        day = edition.publication_date
        if edition.url and (day is None or day in window):
            yield PageRequest(edition.url, window=window)


def _day(record: Record, name: str) -> date | None:
    return listed_day_or_none(text(record, name)[:_DATE_LENGTH])


def _special(record: Record) -> str | None:
    """What a special edition calls itself; ``None`` for an ordinary one."""
    if field(record, "special") in (None, False, 0, "", "0"):
        return None
    return text_or_none(record, "special_description") or "Especial"
