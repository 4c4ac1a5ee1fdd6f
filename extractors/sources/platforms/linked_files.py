"""Editions as mere links to files, on one page whose markup is not relied upon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from extractors.errors import ListingChangedError
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.paging import says_nothing_found
from extractors.sources.platforms.printed_facts import number_in, section_in, volume_in
from extractors.sources.platforms.selecting import link_of, parse_html, words
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

if TYPE_CHECKING:
    from bs4 import Tag

_BLOCKS = ["tr", "li", "p"]
"""What sets one thing apart from the next, in whatever way a page is laid out."""


@dataclass(frozen=True, slots=True)
class LinkedFiles:
    """One page of links, each with its facts in the words beside it.

    Args:
        url: The page.
        link: The selector of the links to files.
        tome_is_part: A "tomo" is a part of an edition here, not the volume of many.
    """

    name: ClassVar[str] = "linked_files"
    url: str
    link: str
    tome_is_part: bool = False

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Ask for the page, whatever the window."""
        yield PageRequest(self.url, window=window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return an edition for each link; two links to one file in one block are one.

        Raises:
            ListingChangedError: There is no link, and no words that say so.
        """
        tree = parse_html(page)
        anchors = tree.select(self.link)
        if not anchors and not says_nothing_found(tree):
            raise ListingChangedError(reason=f"no {self.link}")
        yield from dict.fromkeys(self._edition(page, anchor) for anchor in anchors)

    def _edition(self, page: ListingPage, anchor: Tag) -> ListedEdition:
        printed = self._words_beside(anchor)
        tome = volume_in(printed)
        part = f"Tomo {tome}" if tome and self.tome_is_part else None
        return ListedEdition(
            publication_date=listed_day_or_none(printed),
            url=link_of(page, anchor),
            volume=None if self.tome_is_part else tome,
            number=number_in(printed),
            section=section_in(printed) or part,
            title=printed or None,
        )

    def _words_beside(self, anchor: Tag) -> str:
        """Return the words of the smallest block of this link alone that print a day.

        Where none does, they are those of the smallest such block, or else the link's own.
        """
        around = [
            words(block)
            for block in anchor.find_parents(_BLOCKS)
            if {each["href"] for each in block.select(self.link)} == {anchor["href"]}
        ]
        dated = [text for text in around if listed_day_or_none(text)]
        return next(iter([*dated, *around]), words(anchor))
