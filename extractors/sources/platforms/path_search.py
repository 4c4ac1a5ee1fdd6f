"""A JSON service whose search takes its terms as steps of the path."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from extractors.errors import ListingChangedError
from extractors.law.letters import fold
from extractors.sources.platforms.json_values import (
    Record,
    field,
    page_record,
    records,
    text,
    text_or_none,
)
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.window_slices import by_year
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

_PRINTED = re.compile(
    r"per[io]+dico\s+numero\s*(?P<number>\d+)?\s*(?:(?P<part>[a-z]+(?:\s+[a-z]+)?)\s+parte)?"
)
_DATE_LENGTH = len("31/12/2026")


@dataclass(frozen=True, slots=True)
class PathSearch:
    """Guanajuato's service: editions of a year, each part of a number by itself.

    Args:
        url: The search of editions, with ``{year}``.
        file_url: A part's file, with its ``{id}``.
    """

    name: ClassVar[str] = "json_api"
    url: str
    file_url: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Ask for each year."""
        for part in by_year(window):
            yield PageRequest(self.url.format(year=part.first_date.year), window=part)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return the editions found, or the documents of a search by subject.

        Raises:
            ListingChangedError: The answer has not its form, or says that it failed.
        """
        answer = page_record(page)
        if "ok" in answer and field(answer, "ok") is not True:
            raise ListingChangedError(reason="an answer that is not ok")
        for row in records(answer, "objeto"):
            yield self._edition(row) if "perid" in row else self._document(row)

    def _edition(self, row: Record) -> ListedEdition:
        return ListedEdition(
            publication_date=listed_day_or_none(text(row, "perfecha")[:_DATE_LENGTH]),
            url=self.file_url.format(id=text(row, "perid")),
            number=text_or_none(row, "pernumero"),
            section=text_or_none(row, "perparte"),
            kind=text_or_none(row, "perinciso") if "perinciso" in row else None,
            title=_first_text(row, ("asunto", "perdescripcion")),
        )

    def _document(self, row: Record) -> ListedEdition:
        """A document with its edition in words, as "Periodico Numero 206 Primera Parte"."""
        number, part = printed_edition(text(row, "periodico"))
        return ListedEdition(
            publication_date=listed_day_or_none(text(row, "fecha")),
            url=self.file_url.format(id=text(row, "idPeriodico")),
            number=number,
            section=part,
            title=text_or_none(row, "asunto"),
        )


def printed_edition(words: str) -> tuple[str | None, str | None]:
    """Return the number and the part that the service prints in words.

    Raises:
        ListingChangedError: The words begin otherwise.

    Example:
        >>> printed_edition("Periódico Número 261 Décima Segunda Parte")
        ('261', 'Décima Segunda')
        >>> printed_edition("Periódico Número Décima Cuarta Parte")
        (None, 'Décima Cuarta')
    """
    found = _PRINTED.match(fold(words))
    if found is None:
        raise ListingChangedError(reason=f"an edition called {words!r}")
    part = words[found.start("part") : found.end("part")] if found["part"] else None
    return found["number"], part


def _first_text(row: Record, names: tuple[str, ...]) -> str | None:
    texts = (text_or_none(row, name) for name in names if name in row)
    return next(filter(None, texts), None)
