"""A page a day: each edition has a heading, a number, a file and a summary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from extractors.errors import ListingChangedError
from extractors.sources.platforms.listed_days import listed_day
from extractors.sources.platforms.printed_facts import number_in
from extractors.sources.platforms.selecting import link_of, parse_html, some, words
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

if TYPE_CHECKING:
    from bs4 import Tag


@dataclass(frozen=True, slots=True)
class DayPage:
    """Yucatán's page.

    Args:
        url: The page.
        parameter: The name of the query's parameter that takes the day, unpadded.
        day: The selector of what shows the page's date, perhaps among other things.
        heading: The selector of an edition's heading, which begins it.
        number: The selector of its number.
        file: The selector of its file.
        summary: The selector of its summary.
    """

    name: ClassVar[str] = "day_page"
    url: str
    parameter: str
    day: str
    heading: str
    number: str
    file: str
    summary: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return one request a day."""
        for day in window.days():
            params = ((self.parameter, f"{day.year}-{day.month}-{day.day}"),)
            yield PageRequest(self.url, params=params, window=Window(day, day))

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return one edition a file; a page that shows its date and no file is a day without."""
        tree = parse_html(page)
        day = listed_day(" · ".join(map(words, some(tree, self.day))))
        window = page.request.window if page.request else None
        if window and day not in window:
            raise ListingChangedError(reason=f"the page of {day} instead of {window.first_date}")
        for parts in self._editions(tree):
            yield from self._files(page, day, parts)

    def _editions(self, tree: Tag) -> Iterator[list[Tag]]:
        """Return the elements of each edition, its heading first."""
        heading = tree.select(self.heading)
        begins = {id(element) for element in heading}
        parts: list[Tag] = []
        for element in tree.select(f"{self.heading}, {self.number}, {self.file}, {self.summary}"):
            if id(element) in begins and parts:
                yield parts
                parts = []
            parts.append(element)
        if parts:
            yield parts

    def _files(self, page: ListingPage, day: date, parts: list[Tag]) -> Iterator[ListedEdition]:
        chosen = {
            name: [part for part in parts if part.css.match(selector)]
            for name, selector in (
                ("heading", self.heading), ("number", self.number), ("file", self.file),
                ("summary", self.summary),
            )
        }  # fmt: skip
        numbers = [found for each in chosen["number"] if (found := number_in(words(each)))]
        for file in chosen["file"]:
            yield ListedEdition(
                publication_date=day,
                url=link_of(page, file),
                number=numbers[0] if numbers else None,
                kind=" ".join(map(words, chosen["heading"])) or None,
                title=" ".join(map(words, chosen["summary"])) or None,
            )
