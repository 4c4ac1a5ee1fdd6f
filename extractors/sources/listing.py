"""Reads one page whole or not at all: the seam between platforms and those who fetch."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.errors import ListingChangedError
from extractors.sources.source import ListedEdition, ListingPage, PageRequest, Platform, Source


@dataclass(frozen=True, slots=True)
class Listing:
    """What one page lists, in its order, and the pages that it leads to."""

    editions: tuple[ListedEdition, ...]
    requests: tuple[PageRequest, ...]


def read_page(platform: Platform, page: ListingPage) -> Listing:
    """Return all that a page lists; nothing of a page that breaks half-way is kept.

    Raises:
        ListingChangedError: The page has not the platform's shape; the error names the page.
    """
    try:
        listed = list(platform.read(page))
    except ListingChangedError as error:
        raise ListingChangedError(page.url, **error.facts) from error
    return Listing(
        tuple(each for each in listed if isinstance(each, ListedEdition)),
        tuple(each for each in listed if isinstance(each, PageRequest)),
    )


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
