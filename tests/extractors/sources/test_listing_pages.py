"""What each source makes of a listing page of its own site (see the fixtures' README)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import pytest

from extractors.errors import ListingChangedError
from extractors.sources.listing import Listing, read_saved_page
from extractors.sources.registry import load_source, source_codes
from extractors.sources.source import ListedEdition, PageRequest
from tests.conftest import ROOT

PAGES = ROOT / "tests" / "fixtures" / "listings"
EXPECTED = ".expected.json"
BLOCK_PAGE = (
    b"<!DOCTYPE html><html><head><title>Request Rejected</title></head>"
    b"<body>The requested URL was rejected. Your support ID is: 1</body></html>"
)


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page, and the file that says what it lists."""

    code: str
    path: Path

    @property
    def expectation(self) -> Path:
        return self.path.with_name(f"{self.path.stem}{EXPECTED}")

    def stated(self) -> dict[str, object]:
        """What is expected of it; nothing where that was not written yet."""
        if not self.expectation.exists():
            return {}
        stated = json.loads(self.expectation.read_text("utf-8"))
        assert isinstance(stated, dict)
        return stated

    def read(self, body: bytes | None = None) -> Listing:
        url = self.stated().get("url")
        assert url is None or isinstance(url, str)
        return read_saved_page(load_source(self.code), body or self.path.read_bytes(), url)


def saved_pages() -> list[SavedPage]:
    """Every page of the fixtures."""
    paths = sorted(path for path in PAGES.glob("*/*") if not path.name.endswith(EXPECTED))
    return [SavedPage(path.parent.name.upper(), path) for path in paths]


def edition_object(edition: ListedEdition) -> dict[str, str]:
    """An edition without the facts that its listing does not print."""
    names = ListedEdition.__slots__
    values = {name: getattr(edition, name) for name in names}
    return {name: str(value) for name, value in values.items() if value is not None}


def request_line(request: PageRequest) -> str:
    """A request as one line: method, address, and what is sent."""
    query = f"?{urlencode(request.params)}" if request.params else ""
    sent = request.json or urlencode(request.form)
    return f"{request.method} {request.url}{query} {sent}".strip()


def made_of(page: SavedPage) -> dict[str, object]:
    """What is made of a page, in the form that the fixtures state it."""
    listing = page.read()
    return {
        **({"url": page.stated()["url"]} if "url" in page.stated() else {}),
        "editions": [edition_object(edition) for edition in listing.editions],
        "requests": [request_line(request) for request in listing.requests],
    }


def page_id(page: SavedPage) -> str:
    return f"{page.code}-{page.path.stem}"


@pytest.mark.parametrize("page", saved_pages(), ids=page_id)
def test_a_page_lists_what_is_written_beside_it(page: SavedPage) -> None:
    made, stated = made_of(page), page.stated()
    if "editions" not in stated:
        written = json.dumps(made, ensure_ascii=False, indent=1) + "\n"
        page.expectation.write_text(written, "utf-8")
        pytest.fail(f"{page.expectation.name} was written: read it against the page")
    assert made == stated


def test_every_source_has_a_page_that_it_is_tested_by() -> None:
    assert {page.code for page in saved_pages()} == set(source_codes())


@pytest.mark.parametrize("code", source_codes())
@pytest.mark.parametrize("body", [b"", b"  \r\n", BLOCK_PAGE, b'{"error": 1}', b"null", b"<html>"])
def test_a_page_of_something_else_is_never_an_empty_listing(code: str, body: bytes) -> None:
    with pytest.raises(ListingChangedError):
        read_saved_page(load_source(code), body)


@pytest.mark.parametrize("page", saved_pages(), ids=page_id)
def test_a_page_that_breaks_off_is_never_half_a_listing(page: SavedPage) -> None:
    body = page.path.read_bytes().rstrip()
    for length in (len(body) // 2, len(body) - 9):
        with pytest.raises(ListingChangedError):
            page.read(body[:length])
