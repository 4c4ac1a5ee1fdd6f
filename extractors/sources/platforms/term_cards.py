"""Editions as cards with labelled headings, behind one form for each term of government."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from extractors.errors import ListingChangedError
from extractors.law.letters import fold
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.paging import expect_frame, goes_on, window_of
from extractors.sources.platforms.selecting import (
    link_of,
    one,
    one_or_none,
    parse_html,
    words,
)
from extractors.sources.platforms.window_slices import by_month
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

if TYPE_CHECKING:
    from bs4 import Tag

_CARD = "div.media-body:has(h5)"
_FRAME = "form:has([name=a]):has([name=m])"
_DATED = re.compile(r"\bfecha\s*:\s*\d{1,2}\b")
_LABEL = re.compile(r"[\s,]*\b(periodico|seccion|parte|fecha)\s*:\s*")
_PAGE_LINK = re.compile(r"paginacion\((\d+)\)")


@dataclass(frozen=True, slots=True)
class Term:
    """A term of government, whose editions have a form of their own.

    Args:
        url: The form's address.
        first_date: Its first day; on the day of a change both terms may publish.
        last_date: Its last day.
    """

    url: str
    first_date: date
    last_date: date


@dataclass(frozen=True, slots=True)
class TermCards:
    """Forms of year and month, paged; numbers begin again with each term.

    Args:
        terms: The terms, each with its form.
    """

    name: ClassVar[str] = "paged_cards"
    terms: tuple[Term, ...]

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Ask for each month, of each term that has days in it."""
        for part in by_month(window):
            for term in self.terms:
                if term.first_date <= part.last_date and part.first_date <= term.last_date:
                    yield _request(term.url, part, 1)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return the cards, and the next page if the pager has one.

        Raises:
            ListingChangedError: There is neither a card nor the form, or a heading lacks
                its labels.
        """
        tree = parse_html(page)
        cards = tree.select(_CARD)
        if not cards:
            expect_frame(tree, _FRAME, _DATED)
        editions = [_edition(page, card) for card in cards]
        yield from editions
        window = window_of(page)
        if page.request and window and goes_on(editions, window):
            number = int(dict(page.request.form).get("pg") or "1")
            if number < max(_pages(tree), default=1):
                yield _request(page.request.url, window, number + 1)


def _request(url: str, window: Window, number: int) -> PageRequest:
    year, month = window.first_date.year, window.first_date.month
    form = (("a", str(year)), ("m", str(month)), ("p", ""), ("pg", str(number)))
    return PageRequest(url, method="POST", form=form, window=window)


def _pages(tree: Tag) -> list[int]:
    links = (str(anchor["href"]) for anchor in tree.select("a[href*='paginacion(']"))
    return [int(found[1]) for link in links if (found := _PAGE_LINK.search(link))]


def _edition(page: ListingPage, card: Tag) -> ListedEdition:
    printed = words(one(card, "h5"))
    labels = _labels(printed)
    if "periodico" not in labels or "fecha" not in labels:
        raise ListingChangedError(reason=f"a heading {printed!r} without its labels")
    link = one_or_none(card, "a.card-link[href]")
    section, part = labels.get("seccion"), labels.get("parte")
    return ListedEdition(
        publication_date=listed_day_or_none(labels["fecha"] or ""),
        url=link_of(page, link) if link else None,
        number=labels["periodico"],
        section=", ".join(filter(None, (section, f"Parte {part}" if part else None))) or None,
    )


def _labels(printed: str) -> dict[str, str | None]:
    """The values of a heading by their folded labels.

    Example:
        >>> _labels("Periódico: 369, Sección: SEGUNDA, Fecha: 30 de mayo de 2018")
        {'periodico': '369', 'seccion': 'SEGUNDA', 'fecha': '30 de mayo de 2018'}
    """
    found = list(_LABEL.finditer(fold(printed)))
    ends = [each.start() for each in found[1:]] + [len(printed)]
    return {
        each[1]: printed[each.end() : end].strip(" ,") or None
        for each, end in zip(found, ends, strict=True)
    }
