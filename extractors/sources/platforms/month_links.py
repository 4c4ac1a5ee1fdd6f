"""Editions of a month as links whose own words print volume, date, number and section."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from extractors.errors import ListingChangedError
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.paging import says_nothing_found
from extractors.sources.platforms.printed_facts import number_in, section_in, volume_in
from extractors.sources.platforms.selecting import decode_page, link_of, parse_html, words
from extractors.sources.platforms.window_slices import by_month
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

_AFTER_NUMBER = re.compile(r"\bno\.?\s*\d+(?:\s*bis\b)?(?P<rest>.*)$", re.IGNORECASE)
_SECTION = re.compile(r"[\s\-]*\bsecci[óo]n\s+\w+", re.IGNORECASE)

_LINK_END = re.compile(r"</a\s*>", re.IGNORECASE)
_SHOWN = 80
"""So much of an unexpected answer is quoted."""


@dataclass(frozen=True, slots=True)
class MonthLinks:
    """A form that is sent with year and month, and answers with a list of links.

    Args:
        url: Where the form is sent.
        year_field: The form's name of the year; likewise the month's.
        month_field: The month, in figures without a leading zero.
    """

    name: ClassVar[str] = "month_links"
    url: str
    year_field: str
    month_field: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Ask for each month."""
        for part in by_month(window):
            year, month = part.first_date.year, part.first_date.month
            form = ((self.year_field, str(year)), (self.month_field, str(month)))
            yield PageRequest(self.url, method="POST", form=form, window=part)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return an edition for each link.

        Raises:
            ListingChangedError: There is no link but words that do not say so, or the
                answer breaks off.
        """
        tree = parse_html(page, is_fragment=True)
        anchors = tree.select("a[href]")
        sent = decode_page(page).rstrip()
        if not sent.endswith(">") or len(_LINK_END.findall(sent)) != len(tree.select("a")):
            raise ListingChangedError(reason="the answer breaks off before its end")
        is_silent = not words(tree) and not tree.select_one("html, body")
        if not anchors and not is_silent and not says_nothing_found(tree):
            raise ListingChangedError(reason=f"no links but {words(tree)[:_SHOWN]!r}")
        for anchor in anchors:
            yield _edition(words(anchor), link_of(page, anchor))


def _edition(printed: str, url: str) -> ListedEdition:
    rest = _AFTER_NUMBER.search(printed)
    kind = _SECTION.sub("", rest["rest"]).strip(" -–—") if rest else ""
    return ListedEdition(
        publication_date=listed_day_or_none(printed),
        url=url,
        volume=volume_in(printed),
        number=number_in(printed),
        section=section_in(printed),
        kind=kind or None,
    )
