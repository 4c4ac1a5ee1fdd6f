"""An application that keeps its state on the server: only a browser can search it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import quote

from extractors.errors import BrowserNeededError, ListingChangedError
from extractors.law.letters import fold
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.selecting import absolute, parse_html, words, words_or_none
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

if TYPE_CHECKING:
    from bs4 import Tag

FILE_ADDRESS = "data-file-url"
"""The attribute of a row that holds what its button opens; the browser writes it there."""
_FEWEST_CELLS = 3
_NUMBER = re.compile(
    r"(?:no\.?\s*)?(?P<number>\d+(?:\s+bis)?)(?:\s+(?P<part>tomo\s+\w+))?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class BrowserApplication:
    """A ZK application: two date boxes, a button, and a grid of summary, date and number.

    Args:
        url: The application.
        tab: The words of the tab that searches by date.
        date_box: The selector of the two boxes, first and last day.
        date_format: How a day is typed into them, for ``strftime``.
        search_button: The selector of the buttons of which the visible one searches.
        grid: The selector of grids, and the heading of the one that holds the editions.
        grid_heading: The heading, folded.
        row: The selector of a row of it.
        file_button: What in a row opens the file; its address is known only after a click.
        next_button: What shows the next page of the grid, where it has several, while there
            is one.
    """

    name: ClassVar[str] = "browser_application"
    url: str
    tab: str
    date_box: str
    date_format: str
    search_button: str
    grid: str
    grid_heading: str
    row: str
    file_button: str
    next_button: str = ".z-paging-next:not([disabled], .z-disabled)"

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Refuse: no plain request sees an edition.

        Raises:
            BrowserNeededError: Always; `extractors.fetching.browser` searches the window
                and hands the pages that it then sees to `read`.
        """
        raise BrowserNeededError(self.url, first=window.first_date, last=window.last_date)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return the rows of the page that the browser shows after the search.

        A row's ``url`` is the application's, with the number as its fragment. What the
        row's button opens is known only to a browser that clicked it and wrote it down.

        Raises:
            ListingChangedError: There is not exactly one grid of editions.
        """
        grids = [
            grid
            for grid in parse_html(page).select(self.grid)
            if any(self.grid_heading in fold(words(each)) for each in grid.select("th"))
        ]
        if len(grids) != 1:
            raise ListingChangedError(reason=f"{len(grids)} grids of editions, not 1")
        for row in grids[0].select(self.row):
            yield self._edition(page, row)

    def _edition(self, page: ListingPage, row: Tag) -> ListedEdition:
        cells = row.find_all("td", recursive=False)
        if len(cells) < _FEWEST_CELLS:
            raise ListingChangedError(reason=f"a row of {len(cells)} cells")
        printed = words(cells[2])
        numbers = _NUMBER.match(printed)
        address = row.get(FILE_ADDRESS)
        return ListedEdition(
            publication_date=listed_day_or_none(words(cells[1])),
            url=f"{self.url}#{quote(printed)}" if printed else None,
            number=numbers["number"] if numbers else printed or None,
            section=numbers["part"] if numbers else None,
            title=words_or_none(cells[0]),
            document_url=absolute(page, str(address)) if address else None,
        )
