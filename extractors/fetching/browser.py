"""Drives the system's Chromium through a search; the only module that knows playwright.

The browser shows and clicks, and that is all: it finds no host by itself, and what its
page asks for comes through a `Relay`. The library's errors end here.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from extractors.errors import (
    BrowserNeededError,
    FetchError,
    ListingChangedError,
    SourceError,
    UnreachableError,
)
from extractors.fetching.client import Fetcher
from extractors.fetching.relaying import Relay
from extractors.sources.listing import Listing, read_page
from extractors.sources.platforms.browser_application import FILE_ADDRESS, BrowserApplication
from extractors.sources.source import ListingPage, PageRequest, Window

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Locator, Page, Route

SEARCH_SECONDS = 1800.0
"""A search may take so long, with its pauses and a click for each file."""
QUIET_SECONDS = 0.5
"""A page that has asked for nothing for so long has come to rest."""

_PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-sync",
    "--no-first-run",
)
_BLANK_ICON = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"/>'
_ONLY_FOR_THE_EYE = {"font", "image", "media"}
_NO_CONTENT = 204
_TICK_MS = 25

_BARE = "(box) => box.removeAttribute('readonly')"
_HAS = "(row, selector) => row.querySelector(selector) !== null"
_IS_SHOWN = """(html, selector) =>
    [...html.querySelectorAll(selector)].some((each) => each.checkVisibility())"""
_KEEP = """(row, [name, address]) => row.setAttribute(name, address)"""
_WHOLE = "(html) => html.outerHTML"


def search(
    platform: BrowserApplication,
    window: Window,
    fetcher: Fetcher,
    *,
    chromium: Path | None = None,
    seconds: float = SEARCH_SECONDS,
) -> Iterator[ListingPage]:
    """Yield the pages that the application shows of a window, for its platform to read.

    Each row holds the address that its button opened; no file is fetched. The browser is
    closed before the first page is given, and what was seen before a failure is given
    before the failure is raised.

    Args:
        platform: The application.
        window: The days to search.
        fetcher: Who fetches for the source, and by whose manners the browser is held.
        chromium: The browser's program; without it, the one that ``PATH`` leads to.
        seconds: How long the whole search may take.

    Raises:
        BrowserNeededError: There is no playwright, no Chromium, or it does not start.
        ListingChangedError: The application has not the controls or the grid that it had,
            or does not show the days that were asked for.
        SourceError: The site did not answer; each kind of it says why.
    """
    pages: list[ListingPage] = []
    failure: SourceError | None = None
    try:
        with _visit(platform, window, fetcher, chromium, seconds) as visit:
            pages.extend(visit.pages())
    except SourceError as error:
        failure = error
    yield from pages
    if failure:
        raise failure
