"""A JSON service that lists documents, not editions: by day, or by words over a span."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
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
)
from extractors.sources.platforms.listed_days import listed_day
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

_LEVELS = ("nivel1", "nivel2", "nivel3")
_GROUPED = "agrupadas"


@dataclass(frozen=True, slots=True)
class DocumentSearch:
    """San Luis Potosí's service.

    Args:
        day_url: The documents of a ``{day}``, in ISO form.
        document_url: The file of a document, with ``{id}``.
        cookie_url: A page that must be asked for first, for its session.
    """

    name: ClassVar[str] = "json_by_day"
    day_url: str
    document_url: str
    cookie_url: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return one request a day: searches over a span leave documents out."""
        for day in window.days():
            yield PageRequest(
                self.day_url.format(day=day.isoformat()),
                window=Window(day, day),
                previous=self.cookie_url,
            )

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return the documents of a day, or those that a search found.

        A row without an id is not a document: the service pads its answers so.
        """
        record = page_record(page)
        if field(record, "success") is not True:
            raise ListingChangedError(reason="an answer without success")
        yield from (self._document(each) for each in _documents(record) if each.get("id"))

    def _document(self, record: Record) -> ListedEdition:
        return ListedEdition(
            publication_date=listed_day(text(record, "fecha_publicacion")),
            url=self.document_url.format(id=text(record, "id")),
            kind=_kind(record),
            title=text_or_none(record, "titulo"),
        )


def _documents(record: Record) -> list[Record]:
    """Return the documents of an answer in its order, whichever of the two it is."""
    if _GROUPED in record:
        groups = as_record(record[_GROUPED])
        return [document for name in groups for document in records(groups, name)]
    return [document for level in _LEVELS for document in records(record, level)]


def _kind(record: Record) -> str | None:
    match record.get("ordinaria"):
        case None:
            return None
        case 1:
            return "Ordinaria"
        case 2:
            return "Extraordinaria"
        case other:
            raise ListingChangedError(reason=f"ordinaria holds {other!r}")
