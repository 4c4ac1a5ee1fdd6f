"""Walks through a listing: from its first pages to all that they lead to, each once."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extractors.errors import (
    BlockedError,
    HostRestingError,
    ListingChangedError,
    RobotsForbidError,
    SourceError,
    UnreachableError,
)
from extractors.sources.listing import read_page
from extractors.sources.source import ListedEdition, ListingPage, PageRequest, Platform, Window

MOST_PAGES = 5000
"""A listing of more pages than this leads in a circle."""
MOST_FAILURES = 3
"""So many pages of one walk may fail before the rest is left for another run."""
HOPELESS = (BlockedError, HostRestingError, RobotsForbidError, UnreachableError)
"""After such a failure no other page of the walk will come."""


@dataclass(frozen=True, slots=True)
class Step:
    """One page of a walk: what it lists, or why it could not be had or read."""

    request: PageRequest
    editions: tuple[ListedEdition, ...] = ()
    error: SourceError | None = None


def walk(
    platform: Platform, window: Window, ask: Callable[[PageRequest], ListingPage]
) -> Iterator[Step]:
    """Yield one step a page, in the order in which the pages were asked for.

    A page that fails costs what it lists and what it leads to, no more; after a few, or
    after one that says that nothing will come, the walk ends. A page whose body was seen
    before leads nowhere: some sites repeat their last page for ever.

    Args:
        platform: How the gazette is listed.
        window: The days to list; a listing may show more.
        ask: Fetches a page.

    Raises:
        SourceError: The platform cannot even say what to ask for.
        ListingChangedError: The listing never ends.
    """
    waiting = deque(dict.fromkeys(platform.start(window)))
    asked = set(waiting)
    bodies: set[bytes] = set()
    failures = 0
    for count in range(MOST_PAGES + 1):
        if not waiting:
            return
        if count == MOST_PAGES:
            raise ListingChangedError(waiting[0].url, reason=f"more than {MOST_PAGES} pages")
        request = waiting.popleft()
        try:
            page = ask(request)
            listing = read_page(platform, page)
        except SourceError as error:
            failures += 1
            yield Step(request, error=error)
            if isinstance(error, HOPELESS) or failures >= MOST_FAILURES:
                return
            continue
        body = hashlib.sha256(page.body).digest()
        is_repeated = bool(listing.editions) and body in bodies
        bodies.add(body)
        yield Step(request, listing.editions)
        if not is_repeated:
            new = [each for each in dict.fromkeys(listing.requests) if each not in asked]
            asked.update(new)
            waiting.extend(new)
