"""A form of year and month that answers with cards: a weekday, a day and what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from extractors.errors import ListingChangedError
from extractors.law.letters import fold
from extractors.sources.platforms.paging import says_nothing_found
from extractors.sources.platforms.selecting import (
    absolute,
    attribute,
    decode_page,
    parse_html,
    words,
)
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

_CARD_TAG = "article"
_SHOWN = 80
"""So much of an unexpected answer is quoted."""
_WEEKDAYS = ("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo")
_CARD = re.compile(
    r"^Gac\s*(?P<year>\d{4})-(?P<number>\S+)\s+(?P<weekday>[^\W\d_]+)\s+(?P<day>\d{1,2})\b"
    r"(?P<kind>.*)"
)
_FOLDER = re.compile(r"\b(?P<year>\d{4})/(?P<month>\d{2})/")
_VOLUME = re.compile(r"\btomo\s+([IVX]+)\b", re.IGNORECASE)
_EXTRAORDINARY = re.compile(r"\bext\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MonthCards:
    """Veracruz's archive.

    Args:
        url: Where the form is posted to.
        files_url: The folder that cards name their files in.
        card: The selector of a card; ``data-id`` holds its file.
    """

    name: ClassVar[str] = "month_cards"
    url: str
    files_url: str
    card: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return one request a month."""
        for year, month in window.months():
            form = (("anio", str(year)), ("mes", f"{month:02}"))
            yield PageRequest(self.url, method="POST", form=form, window=window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return one edition a card; a part of a page that shows nothing is a month without.

        Raises:
            ListingChangedError: It is no part of a page, a card breaks off, or there is no
                card but words that do not say so.
        """
        tree = parse_html(page, is_fragment=True)
        cards = tree.select(self.card)
        if tree.select_one("html, title, body") or not tree.find():
            raise ListingChangedError(reason="no part of a page, with cards or without")
        if decode_page(page).rstrip()[-1] != ">" or len(tree.select(_CARD_TAG)) != len(cards):
            raise ListingChangedError(reason="a card that breaks off, or is another one")
        if not cards and words(tree) and not says_nothing_found(tree):
            raise ListingChangedError(reason=f"no cards but {words(tree)[:_SHOWN]!r}")
        for card in cards:
            yield self._edition(page, words(card), attribute(card, "data-id"))

    def _edition(self, page: ListingPage, printed: str, file: str) -> ListedEdition:
        found = _CARD.search(printed)
        kind = found["kind"] if found else ""
        part = _VOLUME.search(kind)
        return ListedEdition(
            publication_date=_day(found, _month(page, file)) if found else None,
            url=absolute(page, f"{self.files_url}{file}"),
            number=found["number"] if found else None,
            section=f"Tomo {part[1].upper()}" if part else None,
            kind="Extraordinaria" if _EXTRAORDINARY.search(kind) else None,
            title=printed,
        )


def _month(page: ListingPage, file: str) -> tuple[int, int] | None:
    """Return the month that was asked for; of a saved page, that of the archive's folder."""
    if page.request:
        form = dict(page.request.form)
        return int(form["anio"]), int(form["mes"])
    found = _FOLDER.search(file)
    return (int(found["year"]), int(found["month"])) if found else None


def _day(card: re.Match[str], month: tuple[int, int] | None) -> date | None:
    """Return the day of a card, if its year and its weekday are those of that day."""
    if month is None or month[0] != int(card["year"]):
        return None
    try:
        day = date(*month, int(card["day"]))
    except ValueError:
        return None
    return day if _WEEKDAYS[day.weekday()] == fold(card["weekday"]) else None
