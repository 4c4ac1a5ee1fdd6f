"""Listing pages put together from what is known of the sites, as a platform gets them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlencode

from extractors.sources.source import ListedEdition, ListingPage, PageRequest, Platform, Window
from tests.conftest import ROOT

if TYPE_CHECKING:
    from datetime import date

REBUILT = ROOT / "tests" / "fixtures" / "listings"


def answer(request: PageRequest, body: bytes | str, encoding: str | None = None) -> ListingPage:
    """The page that ``body`` is, as the answer to a request."""
    url = urldefrag(request.url).url
    if request.params:
        url = f"{url}?{urlencode(request.params)}"
    content = body.encode() if isinstance(body, str) else body
    return ListingPage(url, content, encoding, request)


def rebuilt(name: str) -> bytes:
    """The bytes of a rebuilt page."""
    return (REBUILT / name).read_bytes()


def first_request(platform: Platform, first: date, last: date) -> PageRequest:
    """What a platform asks for first so as to see a window."""
    return next(iter(platform.start(Window(first, last))))


def editions_of(platform: Platform, page: ListingPage) -> list[ListedEdition]:
    """The editions that a page lists."""
    return [each for each in platform.read(page) if isinstance(each, ListedEdition)]


def requests_of(platform: Platform, page: ListingPage) -> list[PageRequest]:
    """The pages that a page leads to."""
    return [each for each in platform.read(page) if isinstance(each, PageRequest)]
