"""Each replicated site lists, through its gazette's own platforms, what stands on its shelf."""

from __future__ import annotations

from datetime import date, timedelta
from urllib.parse import urlsplit

import pytest

from extractors.errors import BrowserNeededError
from extractors.sources.documents import ListedDocument, documents_of
from extractors.sources.registry import load_source
from extractors.sources.source import ListedEdition, Platform, Window
from extractors.sources.walking import walk
from pipelines.demo.replica.registry import replica_sites
from pipelines.demo.replica.shelf import Shelf
from pipelines.demo.replica.site import Asked, Site, addresses_of
from tests.pipelines.replica.asking import TODAY, put, sample_shelf

WINDOWS = [
    Window(TODAY - timedelta(days=20), TODAY),
    Window(date(2026, 9, 25), date(2026, 10, 9)),
    Window(TODAY, TODAY),
]
CASES = [
    pytest.param(code, place, id=f"{code}-{platform.name}")
    for code in replica_sites()
    for place, platform in enumerate(load_source(code).platforms)
]


def listed(code: str, platform: Platform, window: Window, shelf: Shelf) -> list[ListedDocument]:
    """The files that a platform finds on the replicated site; skips where only a browser can."""
    rows: list[ListedEdition] = []
    try:
        for step in walk(platform, window, lambda each: put(replica_sites()[code], shelf, each)):
            assert step.error is None, step.error
            rows.extend(step.editions)
    except BrowserNeededError:
        pytest.skip("only a browser can search this site")
    return documents_of(rows)


def own_addresses(site: Site, shelf: Shelf) -> dict[str, str]:
    """The site's own address of a file, by each address that it serves the file under."""
    return {
        address: site.file_url(each)
        for each in shelf.editions
        for address in addresses_of(site, each)
    }


@pytest.mark.parametrize(("code", "place"), CASES)
@pytest.mark.parametrize("window", WINDOWS, ids=["three-weeks", "across-months", "today"])
def test_a_platform_finds_what_the_site_has_in_the_window(
    code: str, place: int, window: Window
) -> None:
    shelf, site = sample_shelf(), replica_sites()[code]
    found = listed(code, load_source(code).platforms[place], window, shelf)
    dated = [each for each in found if each.publication_date and each.publication_date in window]
    stand = shelf.between(window.first_date, window.last_date)
    wanted = {(each.publication_date, site.file_url(each)) for each in stand}
    own = own_addresses(site, shelf)
    assert {(each.publication_date, own.get(each.url, each.url)) for each in dated} == wanted
    assert all(each.publication_date for each in found)


@pytest.mark.parametrize(("code", "place"), CASES)
def test_a_platform_finds_nothing_where_the_site_has_nothing(code: str, place: int) -> None:
    shelf = Shelf(TODAY, sample_shelf().editions)
    window = Window(TODAY - timedelta(days=34), TODAY - timedelta(days=30))
    platform = load_source(code).platforms[place]
    found = listed(code, platform, window, shelf)
    assert [
        each for each in found if each.publication_date and each.publication_date in window
    ] == []


@pytest.mark.parametrize("code", replica_sites())
def test_a_file_has_one_address_on_a_declared_host(code: str) -> None:
    site, editions = replica_sites()[code], sample_shelf().editions
    addresses = [site.file_url(each) for each in editions]
    assert len(set(addresses)) == len(editions)
    assert {urlsplit(address).hostname for address in addresses} <= set(load_source(code).hosts)


@pytest.mark.parametrize("code", replica_sites())
def test_another_address_is_not_found(code: str) -> None:
    host = load_source(code).hosts[0]
    asked = Asked("GET", host, "/no/such/page.html")
    given = replica_sites()[code].answer(asked, sample_shelf())
    assert given is None or given.status == 404
