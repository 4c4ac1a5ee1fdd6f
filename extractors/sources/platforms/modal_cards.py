"""Editions as cards of two links that open the same window: the file's title and the day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from extractors.errors import ListingChangedError
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.paging import (
    asked,
    expect_frame,
    goes_on,
    last_page,
    window_of,
)
from extractors.sources.platforms.selecting import attribute, parse_html, words
from extractors.sources.platforms.window_slices import by_year
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

_LINKS = "a[data-toggle=modal][data-id]"
_FRAME = "section.archive-area"
_TITLE = re.compile(r"PO(?P<number>\d+)(?P<section>[A-Z]*)\d{8}(?:\.pdf)?", re.IGNORECASE)
_SECTIONS = {"PS": "Primera", "SS": "Segunda"}


@dataclass(frozen=True, slots=True)
class ModalCards:
    """Pages of a year's cards.

    Args:
        url: The listing; the year and the page are asked for in its query.
        folder: Where files lie, with ``{year}`` and ``{month:02}`` of publication; the
            file is called after the card's title.
    """

    name: ClassVar[str] = "paged_cards"
    url: str
    folder: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Ask for the first page of each year."""
        for part in by_year(window):
            yield self._request(part, 1)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return the cards, and the next page where the window reaches further.

        Raises:
            ListingChangedError: There is neither a card nor the frame of cards, or a card
                has not one title and one day.
        """
        tree = parse_html(page)
        cards: dict[str, list[str]] = {}
        for anchor in tree.select(_LINKS):
            cards.setdefault(attribute(anchor, "data-id"), []).append(words(anchor))
        if not cards:
            expect_frame(tree, _FRAME)
        editions = [self._edition([text for text in card if text]) for card in cards.values()]
        yield from editions
        window, number = window_of(page), int(asked(page, "page", "1"))
        if window and number < last_page(tree, "page") and goes_on(editions, window):
            yield self._request(window, number + 1)

    def _request(self, window: Window, number: int) -> PageRequest:
        year = str(window.first_date.year)
        return PageRequest(self.url, params=(("anio", year), ("page", str(number))), window=window)

    def _edition(self, card: list[str]) -> ListedEdition:
        titles = {text for text in card if _TITLE.fullmatch(text)}
        days = {day for text in card if (day := listed_day_or_none(text))}
        if len(titles) != 1 or len(days) != 1:
            raise ListingChangedError(reason=f"a card of {card}, not of a title and a day")
        (title,), (day,) = titles, days
        printed = _TITLE.fullmatch(title)
        section = printed["section"].upper() if printed else ""
        return ListedEdition(
            publication_date=day,
            url=self.folder.format(year=day.year, month=day.month) + _file_name(title),
            number=printed["number"] if printed else None,
            section=_SECTIONS.get(section, section) or None,
            title=title,
        )


def _file_name(title: str) -> str:
    return title if title.lower().endswith(".pdf") else f"{title}.pdf"
