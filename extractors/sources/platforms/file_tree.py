"""A tree of folders, opened one at a time: years, months, days, and the day's files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, TypeAlias
from urllib.parse import urldefrag

from bs4 import BeautifulSoup, Tag

from extractors.errors import ListingChangedError
from extractors.law.letters import fold
from extractors.law.numerals import ORDINAL_PATTERN
from extractors.sources.platforms.json_values import Record, as_records, parse_json, text
from extractors.sources.platforms.listed_days import listed_day_or_none
from extractors.sources.platforms.paging import window_of
from extractors.sources.platforms.printed_facts import number_in, section_in, volume_in
from extractors.sources.platforms.selecting import decode_page, link_of, one, words
from extractors.sources.source import Listed, ListedEdition, ListingPage, PageRequest, Window

Trail: TypeAlias = tuple[int, ...]
"""Year, month and day of the folders that led to a page; 0 where a folder names none."""

_ROOT = "0"
_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
)  # fmt: skip
_LAST_DAY = 31
_YEAR = re.compile(r"\d{4}")
_SECTION = re.compile(rf"({ORDINAL_PATTERN})\s+secci[óo]n", re.IGNORECASE)
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


@dataclass(frozen=True, slots=True)
class FileTree:
    """A WP-Filebase browser: each folder is asked for by its number.

    A folder's trail is kept in the fragment of its address, which is never sent.

    Args:
        url: The address that answers for every folder.
    """

    name: ClassVar[str] = "file_tree"
    url: str

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Ask for the root, which holds the years."""
        yield self._request(_ROOT, (), window)

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return a folder's files, and its folders that may hold a day of the window.

        Raises:
            ListingChangedError: The answer is no list of folders and files, or the root
                has no years.
        """
        nodes = as_records(parse_json(decode_page(page)))
        window, trail = window_of(page), _trail_of(page)
        folders = [node for node in nodes if node.get("type") == "cat"]
        if not nodes and not trail:
            raise ListingChangedError(reason="a tree without a node")
        if not trail and window and not any(_YEAR.fullmatch(_name(each)) for each in folders):
            raise ListingChangedError(reason="a root without folders of years")
        for node in nodes:
            if "file_id" in node:
                yield _edition(page, node, trail)
            elif node not in folders:
                raise ListingChangedError(reason="a node that is neither folder nor file")
            elif window and text(node, "cat_id") != _ROOT:
                yield from self._open(node, trail, window)

    def _open(self, folder: Record, trail: Trail, window: Window) -> Iterator[PageRequest]:
        inner = (*trail, _part(_name(folder), trail))
        if _may_hold(inner, window):
            yield self._request(text(folder, "cat_id"), inner, window)

    def _request(self, folder: str, trail: Trail, window: Window) -> PageRequest:
        fragment = "/".join(map(str, trail))
        return PageRequest(
            f"{self.url}#{fragment}" if fragment else self.url,
            method="POST",
            form=(("wpfb_action", "tree"), ("type", "browser"), ("base", folder)),
            window=window,
        )


def _trail_of(page: ListingPage) -> Trail:
    fragment = urldefrag(page.request.url).fragment if page.request else ""
    return tuple(int(part) for part in fragment.split("/")) if fragment else ()


def _anchor(node: Record) -> Tag:
    return one(BeautifulSoup(text(node, "text"), "html.parser"), "a")


def _name(node: Record) -> str:
    return words(_anchor(node))


def _part(name: str, trail: Trail) -> int:
    """The part of the date that a folder names, given those above it; 0 for none."""
    match len(trail):
        case 0:
            return int(name) if _YEAR.fullmatch(name) else 0
        case 1:
            named = fold(name).replace("setiembre", "septiembre")
            months = [at for at, month in enumerate(_MONTHS, 1) if month in named]
            return months[0] if len(months) == 1 else 0
        case 2:
            whole, figures = listed_day_or_none(name), _DAY.search(name)
            day = whole.day if whole else int(figures.group()) if figures else 0
            return day if day <= _LAST_DAY else 0
        case _:
            return 0


def _may_hold(trail: Trail, window: Window) -> bool:
    """Whether a folder may hold days of the window; the root's must be of a year."""
    match trail:
        case (year,):
            return year in window.years()
        case (year, month) if month:
            return (year, month) in window.months()
        case (_, month, day, *_) if month and day:
            whole = _day_of(trail)
            return whole is None or whole in window
        case _:
            return True


def _day_of(trail: Trail) -> date | None:
    match trail:
        case (year, month, day, *_) if year and month and day:
            try:
                return date(year, month, day)
            except ValueError as error:
                raise ListingChangedError(reason=f"a folder of the day {trail}") from error
        case _:
            return None


def _edition(page: ListingPage, node: Record, trail: Trail) -> ListedEdition:
    anchor = _anchor(node)
    printed = words(anchor)
    section = _SECTION.search(printed)
    return ListedEdition(
        publication_date=_day_of(trail) or listed_day_or_none(printed),
        url=link_of(page, anchor),
        volume=volume_in(printed),
        number=number_in(printed),
        section=section[1] if section else section_in(printed),
        title=printed or None,
    )
