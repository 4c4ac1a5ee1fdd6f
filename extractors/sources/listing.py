"""Reads one page whole or not at all: the seam between platforms and those who fetch."""

from __future__ import annotations

from collections.abc import Iterable, Sized
from dataclasses import dataclass
from datetime import date

from extractors.errors import ListingChangedError, SourceError
from extractors.sources.source import (
    ListedEdition,
    ListingPage,
    PageRequest,
    Platform,
    Source,
    Window,
)

_MOST_ROWS = 0.8
"""So many rows must have a date and a link, or it is the page that changed, not a row."""


_ANY_DAY = Window(date(2024, 1, 3), date(2024, 1, 3))


@dataclass(frozen=True, slots=True)
class Listing:
    """What one page lists, in its order, and the pages that it leads to."""

    editions: tuple[ListedEdition, ...]
    requests: tuple[PageRequest, ...]


def read_page(platform: Platform, page: ListingPage) -> Listing:
    """Return all that a page lists; nothing of a page that breaks half-way is kept.

    Raises:
        ListingChangedError: The page has not the platform's shape, or most rows print no
            date or link nowhere; the error names the page.
    """
    try:
        listed = list(platform.read(page))
        editions = tuple(each for each in listed if isinstance(each, ListedEdition))
        _expect_most(editions, "a date", [each.publication_date for each in editions])
        _expect_most(editions, "a link", [each.url for each in editions])
    except ListingChangedError as error:
        raise ListingChangedError(page.url, **error.facts) from error
    return Listing(editions, tuple(each for each in listed if isinstance(each, PageRequest)))


def _expect_most(editions: Sized, what: str, values: Iterable[object]) -> None:
    """Fail where hardly any edition has a value; one without is a slip of the site's."""
    found = sum(value is not None for value in values)
    if found < _MOST_ROWS * len(editions) - 1:
        raise ListingChangedError(reason=f"only {found} of {len(editions)} rows have {what}")


def read_saved_page(source: Source, body: bytes, url: str | None = None) -> Listing:
    """Return what a page lists that was saved by hand, whichever way of the source it is of.

    Args:
        source: Whose page it is.
        body: The page.
        url: Where it came from, which its links are relative to; without it they are
            taken to be relative to the first page that each way of listing asks for.

    Raises:
        ListingChangedError: No platform of the source reads it; it gives the reason of each.
    """
    reasons: list[str] = []
    for platform in source.platforms:
        address = url or _first_address(source, platform)
        try:
            return read_page(platform, ListingPage(address, body))
        except ListingChangedError as error:
            reasons.append(f"{platform.name}: {error.facts['reason']}")
    raise ListingChangedError(reason="; ".join(reasons))


def _first_address(source: Source, platform: Platform) -> str:
    """Return the first page that a platform asks for; the gazette's home if it asks for none."""
    home = f"https://{source.hosts[0]}/"
    try:
        return next((request.url for request in platform.start(_ANY_DAY)), home)
    except SourceError:
        return home
