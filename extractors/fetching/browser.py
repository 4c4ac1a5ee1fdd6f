"""Drives the system's Chromium through a search; the only module that knows playwright.

The browser shows and clicks, and that is all: it finds no host by itself, and what its
page asks for comes through a `Relay`. The library's errors end here.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from extractors.errors import (
    BrowserNeededError,
    FetchError,
    ListingChangedError,
    SourceError,
    UnreachableError,
)
from extractors.fetching.client import Fetcher
from extractors.fetching.relaying import Relay
from extractors.sources.listing import read_page
from extractors.sources.platforms.browser_application import FILE_ADDRESS, BrowserApplication
from extractors.sources.source import ListedEdition, ListingPage, PageRequest, Window

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Locator, Route

SEARCH_SECONDS = 1800.0
"""A search may take so long, with its pauses and a click for each file."""
QUIET_SECONDS = 1.0
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
_BLANK = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"/>'
"""Stands for every picture: large enough to be clicked, and asked of nobody."""
_ONLY_FOR_THE_EYE = frozenset({"font", "image", "media"})
_STAY = 204
"""The status that leaves a browser where it is, whatever it was about to open."""
_START_MS = 60_000
_TICK_MS = 25
_SAID = 200

_UNLOCK = "(box) => box.removeAttribute('readonly')"
_HOLDS = "(row, selector) => row.querySelector(selector) !== null"
_SHOWS = """(html, selector) => [...html.querySelectorAll(selector)]
    .some((each) => each.checkVisibility({visibilityProperty: true}))"""
_KEEP = """(row, [name, address]) =>
    address ? row.setAttribute(name, address) : row.removeAttribute(name)"""
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
    needed = BrowserNeededError(platform.url, first=window.first_date, last=window.last_date)
    try:
        with _browsing(chromium, needed) as context:
            screen = _Screen(context, fetcher, PageRequest(platform.url, window=window), seconds)
            pages.extend(_Search(platform, window, screen).pages())
    except SourceError as error:
        failure = error
    yield from pages
    if failure:
        raise failure


@contextmanager
def _browsing(chromium: Path | None, needed: BrowserNeededError) -> Iterator[BrowserContext]:
    """Start a browser without a past, and close it whatever happens."""
    program = chromium or next(filter(None, map(shutil.which, _PROGRAMS)), None)
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError as error:
        raise needed from error
    if program is None:
        raise needed
    try:
        with sync_playwright() as playwright:
            try:
                browser = playwright.chromium.launch(
                    executable_path=program,
                    args=_FLAGS,
                    chromium_sandbox=os.geteuid() != 0,
                    timeout=_START_MS,
                )
            except Error as error:
                raise needed from error
            with browser:
                yield browser.new_context(accept_downloads=False, service_workers="block")
    except Error as error:
        raise FetchError(needed.subject, reason=f"the browser failed: {_said(error)}") from error


def _said(error: Exception) -> str:
    return " ".join(str(error).split())[:_SAID]


class _Search:
    """What a person does who searches by date and opens each row's file."""

    def __init__(self, platform: BrowserApplication, window: Window, screen: _Screen) -> None:
        self._platform = platform
        self._window = window
        self._screen = screen

    def pages(self) -> Iterator[ListingPage]:
        """Yield each page of the grid, its rows with the addresses of their files."""
        platform, screen = self._platform, self._screen
        with screen.watched():
            self._ask()
            before = None
            while (rows := self._read_rows()) != before:
                self._find_files(len(rows))
                yield screen.show()
                if not screen.has(platform.next_button):
                    return
                screen.press(screen.visible(platform.next_button).first)
                before = rows

    def _ask(self) -> None:
        platform, screen = self._platform, self._screen
        screen.open()
        screen.press(screen.labelled(platform.tab))
        boxes = screen.visible(platform.date_box)
        for place, day in enumerate((self._window.first_date, self._window.last_date)):
            screen.type(boxes.nth(place), day.strftime(platform.date_format))
        asked = screen.press(screen.visible(platform.search_button))
        if not asked:
            raise ListingChangedError(screen.url, reason="the search asks the site for nothing")

    def _read_rows(self) -> list[ListedEdition]:
        """Return the rows, without their files, of a grid that shows what was asked for."""
        rows = read_page(self._platform, self._screen.show()).editions
        days = [row.publication_date for row in rows if row.publication_date]
        if days and not any(day in self._window for day in days):
            reason = f"rows of {min(days)} to {max(days)}, which were not asked for"
            raise ListingChangedError(self._screen.url, reason=reason)
        return [replace(row, document_url=None) for row in rows]

    def _find_files(self, count: int) -> None:
        """Write into each row what its button opens."""
        platform, screen = self._platform, self._screen
        grid = screen.headed(platform.grid, platform.grid_heading)
        rows = [grid.locator(platform.row).nth(place) for place in range(count)]
        addresses = [
            screen.address_behind(row.locator(platform.file_button).first)
            if row.evaluate(_HOLDS, platform.file_button)
            else None
            for row in rows
        ]
        if rows and not any(addresses):
            raise ListingChangedError(screen.url, reason="no row's button opens a file")
        for row, address in zip(rows, addresses, strict=True):
            row.evaluate(_KEEP, [FILE_ADDRESS, address])


class _Screen:
    """One page of a browser: what it shows, what is done to it, and what it may have.

    Args:
        context: The browser.
        fetcher: Who fetches for the source.
        request: The page; it is fetched like any other, and then shown.
        seconds: How long all that is done here may take.
    """

    def __init__(
        self, context: BrowserContext, fetcher: Fetcher, request: PageRequest, seconds: float
    ) -> None:
        asker = fetcher._asker
        self._pacing, self._monotonic = asker.pacing, asker.clock.monotonic
        self._seconds, self._deadline = seconds, asker.clock.monotonic() + seconds
        self._relay = Relay(asker, fetcher.robots)
        self._request = request
        self._start = fetcher.page(request).page
        self.url = self._start.url if self._start else request.url
        self._opened: list[str] = []
        self._context = context
        self._page = context.new_page()
        self._page.set_default_timeout(1000 * asker.manners.read_seconds)
        self._page.set_default_navigation_timeout(1000 * asker.manners.page_seconds)
        self._page.on("download", lambda download: self._note(download.url))
        context.route("**/*", self._give)

    def open(self) -> None:
        """Show the page."""
        with self._deed():
            self._page.goto(self.url)

    def show(self) -> ListingPage:
        """Return what is shown just now."""
        html = self._page.locator("html").evaluate(_WHOLE)
        body = f"<!DOCTYPE html>\n{html}".encode("utf-8", "replace")
        return ListingPage(self.url, body, "utf-8", self._request)

    def visible(self, selector: str) -> Locator:
        """Return what a selector finds that can be seen."""
        return self._page.locator(selector).filter(visible=True)

    def labelled(self, label: str) -> Locator:
        """Return the first thing to be seen that says this and nothing else, in either case."""
        pattern = re.compile(rf"^\s*{re.escape(label)}\s*$", re.IGNORECASE)
        return self._page.get_by_text(pattern).filter(visible=True).first

    def headed(self, grid: str, heading: str) -> Locator:
        """Return the grids with a heading; it is folded, so its vowels may bear accents."""
        pattern = re.compile(re.sub("[aeiou]", ".", heading), re.IGNORECASE)
        return self._page.locator(grid).filter(has=self._page.locator("th", has_text=pattern))

    def has(self, selector: str) -> bool:
        """Whether a selector finds anything that can be seen."""
        return bool(self._page.locator("html").evaluate(_SHOWS, selector))

    def type(self, box: Locator, text: str) -> None:
        """Type into a box, also one that asks for a calendar to be used.

        Raises:
            ListingChangedError: The box made something else of it.
        """
        with self._deed():
            box.evaluate(_UNLOCK)
            box.fill("")
            box.press_sequentially(text)
            box.press("Tab")
        taken = box.input_value()
        if taken != text:
            raise ListingChangedError(self.url, reason=f"a box made {taken!r} of {text}")

    def press(self, control: Locator, is_done: Callable[[], bool] = lambda: False) -> bool:
        """Click, and return whether the page then asked for anything.

        Raises:
            SourceError: What it asked for did not come.
        """
        count, failure = self._relay.count, self._relay.failure
        with self._deed(is_done):
            control.click()
        if self._relay.failure and self._relay.failure is not failure:
            raise self._relay.failure
        return self._relay.count > count

    def address_behind(self, button: Locator) -> str | None:
        """Return the address that a button opens, unopened; ``None`` if it opens none."""
        self.press(button, lambda: bool(self._opened))
        for tab in self._context.pages[1:]:
            tab.close()
        self._page.bring_to_front()
        return self._opened[0] if self._opened else None

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Say in our words what does not show in time, or shows more than once.

        Where something did not come that the page asked for, that is the reason.
        """
        from playwright import sync_api

        try:
            yield
        except sync_api.Error as error:
            said = _said(error)
            if not isinstance(error, sync_api.TimeoutError) and "strict mode" not in said:
                raise
            raise self._relay.failure or ListingChangedError(self.url, reason=said) from error

    @contextmanager
    def _deed(self, is_done: Callable[[], bool] = lambda: False) -> Iterator[None]:
        """Do one thing in the host's turn, until it is done or the page has come to rest."""
        with self._pacing.turn((urlsplit(self.url).hostname or "").lower()):
            self._page.wait_for_timeout(_TICK_MS)  # what comes late is of the deed before
            self._opened.clear()
            yield
            count, since = -1, 0.0
            while not is_done():
                now = self._monotonic()
                if now > self._deadline:
                    reason = f"the search takes longer than {self._seconds:g} s"
                    raise UnreachableError(self.url, reason=reason)
                if self._relay.count != count:
                    count, since = self._relay.count, now
                elif now - since > QUIET_SECONDS:
                    return
                self._page.wait_for_timeout(_TICK_MS)

    def _give(self, route: Route) -> None:
        """Answer what the page asks for."""
        from playwright.sync_api import Error

        with suppress(Error):  # what asked may be closed by now
            if route.request.is_navigation_request():
                self._navigate(route)
            elif route.request.resource_type in _ONLY_FOR_THE_EYE:
                route.fulfill(body=_BLANK, content_type="image/svg+xml")
            else:
                self._relay_to(route)

    def _navigate(self, route: Route) -> None:
        """Show the page that is to be shown; where else one would lead is only noted."""
        start, self._start = self._start, None
        if start:
            charset = f"; charset={start.encoding}" if start.encoding else ""
            route.fulfill(body=start.body, content_type=f"text/html{charset}")
        else:
            if route.request.method == "GET":
                self._note(route.request.url)
            route.fulfill(status=_STAY)

    def _relay_to(self, route: Route) -> None:
        asked = route.request
        given = self._relay.ask(asked.method, asked.url, asked.headers, asked.post_data_buffer)
        if given:
            route.fulfill(status=given.status, headers=given.headers, body=given.body)
        else:
            route.abort()

    def _note(self, address: str) -> None:
        if address.startswith(("https:", "http:")):
            self._opened.append(address)
