"""A real Chromium searches the replicated site of Mexico City, well and badly behaved."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from extractors.errors import (
    BrowserNeededError,
    ListingChangedError,
    OverloadedError,
    RobotsForbidError,
    UnreachableError,
)
from extractors.fetching import browser
from extractors.fetching.client import Client
from extractors.fetching.manners import Manners, RequestMade
from extractors.sources.jurisdictions.cmx import SOURCE
from extractors.sources.listing import read_page
from extractors.sources.platforms.browser_application import BrowserApplication
from extractors.sources.source import ListedEdition, ListingPage, Pairs, Window
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition
from pipelines.demo.replica.site import Asked
from pipelines.demo.replica.sites.cmx import SITE
from tests.conftest import ROOT
from tests.extractors.fetching.loopback import Behaviour, Handler, Loopback, in_turn, page, silence

HAS_CHROMIUM = any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))
needs_browser = pytest.mark.skipif(
    not (HAS_CHROMIUM and find_spec("playwright")), reason="no Chromium, or no playwright"
)

assert isinstance(SOURCE.platform, BrowserApplication)
APPLICATION = SOURCE.platform
HOST, PATH = SOURCE.hosts[0], "/BusquedaGaceta/"
UNDECLARED = "contador.example"
LAST = date(2026, 11, 20)
WINDOW = Window(LAST - timedelta(days=2), LAST)
BRISK = Manners(
    contact="vigia@example.org",
    pause_seconds=0,
    attempts=1,
    connect_seconds=3,
    read_seconds=1,
    page_seconds=5,
)

SHOWING = "rows.innerHTML = await (await post({desde, hasta})).text();"
SHOWING_TWO = """
  const found = (await (await post({desde, hasta})).text()).split(/(?=<tr)/);
  const next = document.body.appendChild(document.createElement("a"));
  next.className = "z-paging-next";
  next.textContent = "Siguiente";
  const turn = (start) => {
    rows.innerHTML = found.slice(start, start + 2).join("");
    for (const button of rows.querySelectorAll("button")) button.onclick = () => show(button);
    next.toggleAttribute("disabled", start + 2 >= found.length);
    next.onclick = () => turn(start + 2);
  };
  turn(0);"""
OPENING = 'window.open(await answer.json(), "_blank");'
OPENING_OTHERWISE = """
  const link = document.body.appendChild(document.createElement("a"));
  const frame = document.body.appendChild(document.createElement("iframe"));
  const address = link.href = await answer.json();
  if (button.value === "1") location.href = address;
  if (button.value === "2") { link.download = ""; link.click(); }
  if (button.value === "3") frame.src = address;
  if (button.value === "4") window.open("about:blank").location = address;
"""
BEACONS = f"""
<script src="https://{UNDECLARED}/contador.js"></script>
<link rel="stylesheet" href="https://{UNDECLARED}/estilo.css">
<iframe src="https://{UNDECLARED}/marco"></iframe>
<script>fetch("http://ADDRESS/fuga"); new WebSocket("ws://ADDRESS/fuga")</script></head>"""


def shelved() -> tuple[ShelvedEdition, ...]:
    """Four files of three days."""
    return tuple(
        ShelvedEdition(
            ordinal=ordinal,
            publication_date=LAST - timedelta(days=back),
            number=str(1990 - back),
            volume="",
            title=f"ACUERDO {ordinal} INVENTADO",
            pdf=b"",
            section=section,
        )
        for ordinal, back, section in [(1, 2, None), (2, 1, 1), (3, 1, 2), (4, 0, None)]
    )


WANTED = {(each.publication_date, SITE.file_url(each)) for each in shelved()}


class Front(Handler):
    """Answers as the replicated site does, where nothing else is scripted."""

    server: Replica

    def do_GET(self) -> None:  # noqa: N802  # their name for it
        self.answer(b"")

    def do_POST(self) -> None:  # noqa: N802
        self.answer(self.rfile.read(int(self.headers.get("Content-Length", 0))))

    def answer(self, body: bytes) -> None:
        address, form = urlsplit(self.path).path, tuple(parse_qsl(body.decode()))
        place = f"{self.command} {address}" + (" file" if dict(form).get("abrir") else "")
        self.server.visits[place] += 1
        self.server.agents.add(self.headers["User-Agent"])
        self.server.cookies.append(self.headers["Cookie"])
        self.path = place
        if place in self.server.script:
            self.server.script[place](self)
        else:
            self.replicate(address, form)

    def replicate(self, address: str, form: Pairs) -> None:
        host = self.headers["Host"].partition(":")[0]
        given = SITE.answer(Asked(self.command, host, address, form=form), Shelf(LAST, shelved()))
        text = given.body.decode() if given else ""
        for old, new in self.server.changes:
            text = text.replace(old, new.replace("ADDRESS", self.server.address))
        self.send(
            given.status if given else 404,
            text.encode(),
            Content_Type=given.media_type if given else "text/html",
            Set_Cookie="JSESSIONID=inventada; Path=/; HttpOnly",
        )


class Replica(Loopback):
    """The replicated site, with changes to its texts, and what was seen of its visitors."""

    def __init__(self, script: dict[str, Behaviour], changes: tuple[tuple[str, str], ...]) -> None:
        super().__init__(script)
        self.RequestHandlerClass = Front
        self.changes = changes
        self.agents: set[str] = set()
        self.cookies: list[str | None] = []


@dataclass
class Visit:
    """A search of a site that behaves in some way."""

    stack: ExitStack
    log: list[RequestMade] = field(default_factory=list)
    site: Replica = field(init=False)

    def search(
        self,
        *changes: tuple[str, str],
        window: Window = WINDOW,
        script: dict[str, Behaviour] | None = None,
        seconds: float = 20,
        chromium: Path | None = None,
    ) -> Iterator[ListingPage]:
        """The pages of a window, from a site with these changes and scripted answers."""
        self.site = self.stack.enter_context(Replica(script or {}, changes))
        addresses = dict.fromkeys((*SOURCE.hosts, UNDECLARED), self.site.address)
        client = Client(replace(BRISK, addresses=addresses), log=self.log.append)
        fetcher = self.stack.enter_context(client.fetcher(SOURCE))
        return browser.search(APPLICATION, window, fetcher, seconds=seconds, chromium=chromium)


@pytest.fixture
def visit(monkeypatch: pytest.MonkeyPatch) -> Iterator[Visit]:
    monkeypatch.setattr(browser, "QUIET_SECONDS", 0.1)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    with ExitStack() as stack:
        yield Visit(stack)


def rows_of(*pages: ListingPage) -> list[ListedEdition]:
    return [row for page in pages for row in read_page(APPLICATION, page).editions]


def files_of(pages: Iterable[ListingPage]) -> set[tuple[date | None, str | None]]:
    return {(row.publication_date, row.document_url) for row in rows_of(*pages)}


def processes() -> dict[int, int]:
    """The parent of each process that has not ended."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent = stat.read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        if state != "Z":
            parents[int(stat.parent.name)] = int(parent)
    return parents


def descendants() -> set[int]:
    """The processes below this one."""
    parents, below = processes(), {os.getpid()}
    while new := {each for each, parent in parents.items() if parent in below} - below:
        below |= new
    return below - {os.getpid()}


def within(seconds: float, is_so: Callable[[], bool]) -> bool:
    """Whether it becomes so within some seconds."""
    deadline = time.monotonic() + seconds
    while not is_so() and time.monotonic() < deadline:
        time.sleep(0.05)
    return is_so()


@needs_browser
def test_the_window_is_asked_for_and_logged_like_all_else(visit: Visit) -> None:
    before, agent = descendants(), BRISK.agent(HOST)
    assert files_of(visit.search()) == WANTED
    assert descendants() <= before
    assert visit.site.agents == {agent}
    assert set(visit.site.cookies[2:]) == {"JSESSIONID=inventada"}
    assert [(each.method, each.url, each.agent) for each in visit.log] == [
        ("GET", f"https://{HOST}/robots.txt", agent),
        ("GET", APPLICATION.url, agent),
        *[("POST", APPLICATION.url, agent)] * (1 + len(WANTED)),
    ]
    assert sum(visit.site.visits.values()) == len(visit.log)


@needs_browser
def test_a_window_without_editions_is_one_empty_page(visit: Visit) -> None:
    quiet = Window(LAST - timedelta(days=40), LAST - timedelta(days=30))
    (empty,) = visit.search(window=quiet)
    assert rows_of(empty) == []


@needs_browser
def test_the_pages_of_a_grid_are_turned(visit: Visit) -> None:
    first, second = visit.search((SHOWING, SHOWING_TWO))
    assert (len(rows_of(first)), len(rows_of(second))) == (2, 2)
    assert files_of([first, second]) == WANTED


@needs_browser
def test_what_was_seen_before_a_failure_is_given_before_it_is_raised(visit: Visit) -> None:
    address = page(b'"https://data.consejeria.cdmx.gob.mx/a.pdf"')
    fails_late = {f"POST {PATH} file": in_turn(address, address, page(b"", 500))}
    pages = visit.search((SHOWING, SHOWING_TWO), script=fails_late)
    assert len(rows_of(next(pages))) == 2
    with pytest.raises(OverloadedError):
        next(pages)


@needs_browser
def test_a_file_opens_in_any_way_but_the_page_reaches_nothing_undeclared(visit: Visit) -> None:
    assert files_of(visit.search((OPENING, OPENING_OTHERWISE), ("</head>", BEACONS))) == WANTED
    places = {"GET /robots.txt", f"GET {PATH}", f"POST {PATH}", f"POST {PATH} file"}
    assert set(visit.site.visits) == places


@needs_browser
@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("POR FECHA", "POR DÍA", "POR"),
        ("other !== place", "false", "strict mode"),
        ("const panels", "onchange = (e) => { e.target.value = '' }; const panels", "a box made"),
        (SHOWING, "", "asks the site for nothing"),
        ("PUBLICACIÓN", "FECHA", "0 grids"),
        ("<td>2026-11", "<td>2025-11", "not asked for"),
        (OPENING, "", "no row's button"),
        (OPENING, "for (;;);", "Timeout"),
    ],
    ids=["tab", "buttons", "boxes", "search", "grid", "days", "files", "stuck"],
)
def test_an_application_that_changed_says_what_of_it_did(
    visit: Visit, old: str, new: str, reason: str
) -> None:
    with pytest.raises(ListingChangedError, match=reason) as caught:
        list(visit.search((old, new)))
    assert caught.value.subject == APPLICATION.url


@needs_browser
def test_a_search_that_is_not_answered_ends_in_time(visit: Visit) -> None:
    before = descendants()
    with pytest.raises(UnreachableError):
        list(visit.search(script={f"POST {PATH}": silence}))
    assert descendants() <= before


@needs_browser
def test_a_page_that_never_rests_is_left_in_time(visit: Visit) -> None:
    restless = "setInterval(() => post({abrir: 1}), 40); const panels"
    before, started = descendants(), time.monotonic()
    with pytest.raises(UnreachableError, match="longer than 1 s"):
        list(visit.search(("const panels", restless), seconds=1))
    assert time.monotonic() - started < 10
    assert descendants() <= before


@needs_browser
def test_what_robots_forbid_is_not_asked_for(visit: Visit) -> None:
    forbids = {"GET /robots.txt": page(b"User-agent: *\nDisallow: /BusquedaGaceta")}
    with pytest.raises(RobotsForbidError):
        list(visit.search(script=forbids))
    assert set(visit.site.visits) == {"GET /robots.txt"}


@needs_browser
def test_a_program_that_is_killed_leaves_no_browser() -> None:
    with Replica({f"POST {PATH}": silence}, ()) as site:
        program = f"""
from extractors.fetching import browser
from extractors.fetching.client import Client
from extractors.fetching.manners import Manners
from tests.extractors.fetching.test_browser import APPLICATION, SOURCE, WINDOW
browser.QUIET_SECONDS = 0.1
manners = Manners(pause_seconds=0, addresses={{{HOST!r}: {site.address!r}}})
with Client(manners).fetcher(SOURCE) as fetcher:
    list(browser.search(APPLICATION, WINDOW, fetcher))
"""
        before = descendants()
        run = subprocess.Popen([sys.executable, "-c", program], cwd=ROOT)
        try:
            assert within(20, lambda: site.visits[f"POST {PATH}"] > 0)
            started = descendants() - before
            assert len(started) > 2
        finally:
            run.kill()
            run.wait()
        assert within(5, lambda: not started & set(processes()))


def test_without_playwright_a_browser_is_needed(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    with pytest.raises(BrowserNeededError, match="2026-11-18 to 2026-11-20"):
        list(visit.search())
    assert not visit.site.visits


def test_without_chromium_a_browser_is_needed(
    visit: Visit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BrowserNeededError):
        list(visit.search())
    assert not visit.site.visits


@needs_browser
def test_a_chromium_that_does_not_start_is_none(visit: Visit, tmp_path: Path) -> None:
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o700)
    with pytest.raises(BrowserNeededError):
        list(visit.search(chromium=broken))
    assert not visit.site.visits
