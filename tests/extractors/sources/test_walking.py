"""A listing is walked page by page, each page once, and no further than it is of use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import ClassVar

import pytest

from extractors.errors import (
    BlockedError,
    BrowserNeededError,
    HostRestingError,
    ListingChangedError,
    NotServedError,
    OverloadedError,
    RobotsForbidError,
    SourceError,
    UnknownHostError,
    UnreachableError,
)
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window
from extractors.sources.walking import MOST_PAGES, Step, walk

DAY = date(2026, 11, 20)
WEEK = Window(DAY.replace(day=14), DAY)
Answer = str | SourceError


@dataclass(frozen=True)
class Leaflet:
    """Lists what a page's words say: ``=1`` is an edition, ``>b`` leads to the page ``b``.

    ``next`` leads to the address of the page with a ``+``.
    """

    name: ClassVar[str] = "leaflet"
    first: tuple[str, ...] = ("a",)

    def start(self, window: Window) -> Iterator[PageRequest]:
        for url in self.first:
            yield PageRequest(url, window=window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        for word in page.body.decode().split():
            if word == "broken":
                raise ListingChangedError(reason="another shape")
            following = f"{page.url}+" if word == "next" else word[1:]
            yield ListedEdition(DAY, word[1:]) if word[0] == "=" else PageRequest(following)


@dataclass(frozen=True)
class Closed(Leaflet):
    """Cannot say what to ask for."""

    def start(self, window: Window) -> Iterator[PageRequest]:
        raise BrowserNeededError("a", first=window.first_date, last=window.last_date)


@dataclass
class Site:
    """Answers by address, and remembers what it was asked for."""

    answers: dict[str, Answer]
    asked: list[str] = field(default_factory=list)

    def __call__(self, request: PageRequest) -> ListingPage:
        self.asked.append(request.url)
        answer = self.answers[request.url]
        if isinstance(answer, SourceError):
            raise answer
        return ListingPage(request.url, answer.encode(), request=request)


def walked(answers: dict[str, Answer], platform: Leaflet | None = None) -> tuple[Site, list[Step]]:
    """Walk a site that answers so to its end."""
    site = Site(answers)
    return site, list(walk(platform or Leaflet(), WEEK, site))


def listed(steps: list[Step]) -> list[str | None]:
    """The addresses of the editions of all pages."""
    return [edition.url for step in steps for edition in step.editions]


def test_pages_are_asked_for_in_the_order_in_which_they_were_named() -> None:
    site, steps = walked({"a": "=1 >b >c", "b": "=2 >d", "c": "=3", "d": "=4"})
    assert site.asked == ["a", "b", "c", "d"]
    assert listed(steps) == ["1", "2", "3", "4"]
    assert steps[0].request == PageRequest("a", window=WEEK)


def test_a_page_that_many_lead_to_is_asked_for_once() -> None:
    site, steps = walked({"a": "=1 >b >c", "b": "=2 >c >b", "c": "=3 >b"})
    assert site.asked == ["a", "b", "c"]
    assert listed(steps) == ["1", "2", "3"]


def test_a_page_that_one_page_names_twice_is_asked_for_once() -> None:
    assert walked({"a": "=1 >b >b", "b": "=2"})[0].asked == ["a", "b"]
    assert walked({"a": "=1"}, Leaflet(("a", "a")))[0].asked == ["a"]


def test_a_page_that_fails_costs_itself_and_what_it_leads_to() -> None:
    gone = NotServedError("b", status=404)
    site, steps = walked({"a": "=1 >b >c", "b": gone, "c": "=3"})
    assert site.asked == ["a", "b", "c"]
    assert listed(steps) == ["1", "3"]
    assert [step.error for step in steps] == [None, gone, None]


def test_nothing_is_kept_of_a_page_that_breaks_half_way() -> None:
    _, steps = walked({"a": "=1 >b >c", "b": "=2 broken =4", "c": "=3"})
    assert listed(steps) == ["1", "3"]
    assert str(steps[1].error).startswith("b: not a listing page")


@pytest.mark.parametrize(
    "make",
    [
        lambda: BlockedError("b", reason="403"),
        lambda: HostRestingError("b", seconds=9),
        lambda: RobotsForbidError("b", rule="Disallow: /"),
        lambda: UnreachableError("b", reason="refused"),
        lambda: UnknownHostError("b", reason="NXDOMAIN"),
    ],
)
def test_a_site_that_is_out_of_reach_is_not_asked_for_more(make: Callable[[], SourceError]) -> None:
    site, steps = walked({"a": "=1 >b >c", "b": make(), "c": "=3"})
    assert site.asked == ["a", "b"]
    assert listed(steps) == ["1"]
    assert steps[-1].error is not None


def test_after_three_pages_that_failed_the_rest_is_left_for_another_run() -> None:
    failing: dict[str, Answer] = {name: OverloadedError(name, status=500) for name in "bcd"}
    site, steps = walked({"a": "=1 >b >e >c >d >f", "e": "=5", **failing, "f": "=6"})
    assert site.asked == ["a", "b", "e", "c", "d"]
    assert listed(steps) == ["1", "5"]
    assert sum(step.error is not None for step in steps) == 3


def test_a_page_that_repeats_another_leads_nowhere() -> None:
    site, steps = walked({"a": "=1 next", "a+": "=2 next", "a++": "=2 next"})
    assert site.asked == ["a", "a+", "a++"]
    assert listed(steps) == ["1", "2", "2"]


def test_a_page_without_editions_leads_on_also_if_it_repeats_another() -> None:
    site, steps = walked({"a": "next", "a+": "next", "a++": "=3"})
    assert site.asked == ["a", "a+", "a++"]
    assert listed(steps) == ["3"]


def test_a_listing_that_never_ends_is_no_listing() -> None:
    def ask(request: PageRequest) -> ListingPage:
        number = int(request.url or 0)
        return ListingPage(request.url, f"={number} >{number + 1}".encode(), request=request)

    steps = walk(Leaflet(("0",)), WEEK, ask)
    assert len(list(islice(steps, MOST_PAGES))) == MOST_PAGES
    with pytest.raises(ListingChangedError, match=f"more than {MOST_PAGES} pages"):
        next(steps)


def test_a_listing_of_very_many_pages_that_ends_is_walked_to_its_end() -> None:
    answers: dict[str, Answer] = {str(n): f"={n} >{n + 1}" for n in range(MOST_PAGES - 1)}
    answers[str(MOST_PAGES - 1)] = "=last"
    assert listed(walked(answers, Leaflet(("0",)))[1])[-1] == "last"


def test_a_listing_that_cannot_say_what_to_ask_for_is_walked_by_nobody() -> None:
    with pytest.raises(BrowserNeededError):
        walked({}, Closed())


def test_a_site_without_a_first_page_lists_nothing() -> None:
    assert walked({}, Leaflet(()))[1] == []
