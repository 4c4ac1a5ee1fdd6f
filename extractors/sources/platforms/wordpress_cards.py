"""Documents as cards of a WordPress archive that is searched by year and month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.paging import expect_frame, goes_on, has_next, window_of
from extractors.sources.platforms.selecting import (
    link_of,
    one,
    one_or_none,
    parse_html,
    words_or_none,
)
from extractors.sources.platforms.window_slices import by_month
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

if TYPE_CHECKING:
    from bs4 import Tag

_CARD = ".card:has(.card-title)"
_FRAME = "select[name=sy]"
_DATED = re.compile(r"\b\d{1,2} [a-z]+, \d{4}\b")
_PAGE = re.compile(r"/page/(\d+)/$")


@dataclass(frozen=True, slots=True)
class WordPressCards:
    """Pages of cards: title, date, category, file and page of the document.

    Args:
        url: The archive, with a slash at its end.
        cards_a_page: How many cards a full page has.
    """

    name: ClassVar[str] = "paged_cards"
    url: str
    cards_a_page: int

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Ask for the first page of each month."""
        for part in by_month(window):
            yield self._request(part, 1)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return the cards, and the next page after a full one.

        Raises:
            ListingChangedError: There is neither a card nor the form of the search, or a
                card has not one title.
        """
        tree = parse_html(page)
        cards = tree.select(_CARD)
        if not cards:
            expect_frame(tree, _FRAME, _DATED)
        editions = [edition for card in cards for edition in _editions(page, card)]
        yield from editions
        window, leads_on = window_of(page), has_next(tree)
        is_full = len(cards) >= self.cards_a_page if leads_on is None else leads_on
        if window and is_full and goes_on(editions, window):
            yield self._request(window, _number(page) + 1)

    def _request(self, window: Window, number: int) -> PageRequest:
        year, month = window.first_date.year, window.first_date.month
        return PageRequest(
            self.url if number == 1 else f"{self.url}page/{number}/",
            params=(("buscar", ""), ("sy", str(year)), ("sm", str(month))),
            window=window,
        )


def _editions(page: ListingPage, card: Tag) -> Iterator[ListedEdition]:
    """One document for each file of a card; its own page stands for a missing file."""
    title, day = one(card, ".card-title"), one_or_none(card, "cite")
    files = dict.fromkeys(link_of(page, each) for each in card.select("a[href$='.pdf' i]"))
    details = [link_of(page, each) for each in card.select("a.card-link[href]")]
    for link in files or details[:1] or (None,):
        yield ListedEdition(
            publication_date=listed_day_or_none(words_or_none(day) or ""),
            url=link,
            kind=words_or_none(one_or_none(card, ".card-subtitle a")),
            title=words_or_none(title),
        )


def _number(page: ListingPage) -> int:
    found = _PAGE.search(page.request.url) if page.request else None
    return int(found[1]) if found else 1
