"""Lists a gazette's window by the first of its ways that answers whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from extractors.errors import BrowserNeededError, SourceError
from extractors.fetching.client import Fetcher
from extractors.sources.documents import ListedDocument, documents_of
from extractors.sources.listing import read_page
from extractors.sources.platforms.browser_application import BrowserApplication
from extractors.sources.source import ListedEdition, ListingPage, PageRequest, Source, Window
from extractors.sources.walking import Step, walk

Search = Callable[[BrowserApplication, Window, Fetcher], Iterator[ListingPage]]
"""Searches an application as a person does; see `extractors.fetching.browser`."""


@dataclass(frozen=True, slots=True)
class WindowListing:
    """What a gazette lists, and how that was learnt.

    Args:
        platform: The name of the way that answered; ``None`` if none did.
        documents: Every file of the listing, also those of other days.
        errors: What kept pages back, of the way that answered, or else of all.
        others: Ways that were tried besides it, and why each did not do.
        unlinked: The days of editions that are listed without a link.
        shows_recent_only: What is not listed may exist all the same.
    """

    platform: str | None
    documents: tuple[ListedDocument, ...]
    errors: tuple[SourceError, ...]
    others: tuple[tuple[str, SourceError], ...] = ()
    unlinked: tuple[date | None, ...] = ()
    shows_recent_only: bool = False


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One way of listing, tried: the pages that came, their rows, and what failed."""

    platform: str
    pages: int
    rows: tuple[ListedEdition, ...]
    errors: tuple[SourceError, ...]


def list_window(source: Source, window: Window, fetcher: Fetcher, search: Search) -> WindowListing:
    """Return what a gazette lists of some days.

    The ways of listing are tried in their order until one answers without an error; if
    none does, the one that answered most is taken.
    """
    attempts: list[_Attempt] = []
    for place in range(len(source.platforms)):
        attempts.append(_try(source, place, window, fetcher, search))
        if not attempts[-1].errors:
            break
    best = max(attempts, key=lambda attempt: (not attempt.errors, attempt.pages))
    others = [attempt for attempt in attempts if attempt is not best]
    if not best.pages and best.errors:
        errors = tuple(error for attempt in attempts for error in attempt.errors)
        return WindowListing(None, (), errors)
    return WindowListing(
        platform=best.platform,
        documents=tuple(documents_of(best.rows)),
        errors=best.errors,
        unlinked=tuple(row.publication_date for row in best.rows if row.fetch_url is None),
        others=tuple((each.platform, each.errors[0]) for each in others if each.errors),
        shows_recent_only=best.platform in source.recent_only,
    )


def _try(source: Source, place: int, window: Window, fetcher: Fetcher, search: Search) -> _Attempt:
    platform = source.platforms[place]

    def ask(request: PageRequest) -> ListingPage:
        page = fetcher.page(request).page
        if page is None:
            raise TypeError(request)  # a page that nobody said we hold cannot be unchanged
        return page

    steps: list[Step] = []
    errors: list[SourceError] = []
    try:
        if isinstance(platform, BrowserApplication):
            steps.extend(_search(platform, window, fetcher, search))
        else:
            steps.extend(walk(platform, window, ask))
    except SourceError as error:
        errors.append(error)
    errors += [step.error for step in steps if step.error]
    return _Attempt(
        platform=platform.name,
        pages=sum(step.error is None for step in steps),
        rows=tuple(row for step in steps for row in step.editions),
        errors=tuple(errors),
    )


def _search(
    platform: BrowserApplication, window: Window, fetcher: Fetcher, search: Search
) -> Iterator[Step]:
    for page in search(platform, window, fetcher):
        yield Step(PageRequest(page.url), read_page(platform, page).editions)


def search_nothing(
    platform: BrowserApplication, window: Window, _fetcher: Fetcher
) -> Iterator[ListingPage]:
    """Search without a browser: refuse.

    Raises:
        BrowserNeededError: Always.
    """
    raise BrowserNeededError(platform.url, first=window.first_date, last=window.last_date)
