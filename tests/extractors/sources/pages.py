"""Pages that a test writes itself."""

from __future__ import annotations

import json
from datetime import date

from extractors.sources.listing import Listing, read_page
from extractors.sources.source import ListingPage, PageRequest, Platform, Window


def answer(request: PageRequest, body: object) -> ListingPage:
    """The page that comes back for a request: text as it is, other values as JSON."""
    text = body if isinstance(body, str) else json.dumps(body)
    return ListingPage(request.url, text.encode(), "utf-8", request)


def first_request(platform: Platform, window: Window) -> PageRequest:
    """The first page that a platform asks for."""
    return next(platform.start(window))


def ask(platform: Platform, request: PageRequest, body: object) -> Listing:
    """What a platform makes of the answer to a request."""
    return read_page(platform, answer(request, body))


def whole(markup: str) -> str:
    """Markup as a whole page."""
    return f"<html><body>{markup}</body></html>"


def days(first: str, last: str) -> Window:
    """The window from one day to another, in ISO form."""
    return Window(date.fromisoformat(first), date.fromisoformat(last))
