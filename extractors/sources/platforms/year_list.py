"""A page a year that lists editions as items: a dated link, then what it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from extractors.errors import ListingChangedError
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.printed_facts import number_in, section_in, volume_in
from extractors.sources.platforms.selecting import link_of, parse_html, some, words
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

if TYPE_CHECKING:
    from bs4 import Tag

_SPECIAL = "Especial"
_VOLUME_FIRST = re.compile(r"\b([IVXLCDM]+)[\s,.]+(?=n[úu]m)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class YearList:
    """Sonora's pages: every year is a page of its own, under a number without order.

    Args:
        url: The site's page of pages.
        parameters: The query, with ``{page}`` for the number of the year's page.
        pages: The number of each year's page.
        link: The selector of an item's link.
    """

    name: ClassVar[str] = "year_list"
    url: str
    parameters: tuple[tuple[str, str], ...]
    pages: tuple[tuple[int, int], ...]
    link: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return one request a year.

        Raises:
            ListingChangedError: The number of a year's page is not known.
        """
        numbers = dict(self.pages)
        for year in window.years():
            if year not in numbers:
                raise ListingChangedError(self.url, reason=f"no page is known for {year}")
            params = tuple((k, v.format(page=numbers[year])) for k, v in self.parameters)
            yield PageRequest(self.url, params=params, window=window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return one edition an item; volume and number are those of the link's text."""
        for anchor in some(parse_html(page), self.link):
            printed = words(anchor)
            volume = _VOLUME_FIRST.search(printed)
            yield ListedEdition(
                publication_date=listed_day_or_none(printed),
                url=link_of(page, anchor),
                volume=volume[1] if volume else volume_in(printed),
                number=number_in(printed),
                section=section_in(printed),
                kind="Especial" if _SPECIAL in printed else None,
                title=_summary(anchor) or printed or None,
            )


def _summary(anchor: Tag) -> str:
    """Return what an item says after its link."""
    item = anchor.find_parent("li")
    if item is None or len(item.select("a[href]")) != 1:
        return ""
    return words(item).removeprefix(words(anchor)).strip()
