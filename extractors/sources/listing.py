"""Reads one page whole or not at all: the seam between platforms and those who fetch."""

from __future__ import annotations

from collections.abc import Iterable, Sized
from dataclasses import dataclass

from extractors.errors import ListingChangedError
from extractors.sources.source import ListedEdition, ListingPage, PageRequest, Platform, Source

_MOST_ROWS = 0.8
"""So many rows must have a date and a link, or it is the page that changed, not a row."""


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


def read_saved_page(source: Source, page: ListingPage) -> Listing:
    """Return what a page lists that was saved by hand, whichever way of the source it is of.

    Raises:
        ListingChangedError: No platform of the source reads it; the first one's reason.
    """
    first_error: ListingChangedError | None = None
    for platform in source.platforms:
        try:
            return read_page(platform, page)
        except ListingChangedError as error:
            first_error = first_error or error
    raise first_error or ListingChangedError(page.url, reason="the source has no platform")
