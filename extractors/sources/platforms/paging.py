"""When the pages of a listing have gone past the window, and what an empty page says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from extractors.errors import ListingChangedError
from extractors.law.letters import fold
from extractors.sources.platforms.selecting import words
from extractors.sources.source import ListedEdition, ListingPage, Window

if TYPE_CHECKING:
    from bs4 import Tag

_NOTHING = re.compile(
    r"\b(?:no\s+(?:se\s+)?(?:han?\s+)?(?:encontr\w+|hay|hubo|existen?)|sin|0)\s+(?:\w+\s+){0,2}"
    r"(?:resultados?|registros?|publicacion(?:es)?|periodicos?|ediciones|ejemplares|documentos?|"
    r"gacetas?|boletin(?:es)?|coincidencias?)\b"
)
_TROUBLE = re.compile(
    r"\berror\b|\bfatal\b|\bwarning\b|\bexcepcion\b|\bmantenimiento\b|no\s+disponible"
)
_NEXT_LINKS = "a[rel~=next], .pager__item--next a, .pager-next a, li.next a, a.next"
_PAGERS = ".pager, .pagination, nav[aria-label*=aginaci]"


def window_of(page: ListingPage) -> Window | None:
    """Return the days that were asked for; ``None`` for a page that was saved by hand."""
    return page.request.window if page.request else None


def goes_on(editions: Sequence[ListedEdition], window: Window | None) -> bool:
    """Say whether the page after these rows may hold an edition of the window.

    The order is taken from the rows themselves, newest first or oldest first; rows that
    show no order never end a listing.

    Example:
        >>> from datetime import date
        >>> rows = [ListedEdition(date(2024, 3, day), None) for day in (9, 6, 2)]
        >>> goes_on(rows, Window(date(2024, 3, 1), date(2024, 3, 31)))
        True
        >>> goes_on(rows, Window(date(2024, 3, 4), date(2024, 3, 31)))
        False
    """
    if window is None or not editions:
        return False
    days = [each.publication_date for each in editions if each.publication_date]
    if not days or min(days) == max(days):
        return True
    if days == sorted(days, reverse=True):
        return days[-1] >= window.first_date
    if days == sorted(days):
        return days[-1] <= window.last_date
    return True


def has_next(tree: Tag) -> bool | None:
    """Say whether the page's pager leads to a next page; ``None`` where there is no pager."""
    if tree.select_one(_NEXT_LINKS):
        return True
    return False if tree.select_one(_PAGERS) else None


def last_page(tree: Tag, parameter: str) -> int:
    """Return the highest page that the pager leads to; 1 where there is no pager."""
    query = re.compile(rf"[?&]{parameter}=(\d+)")
    links = (str(anchor["href"]) for anchor in tree.select(".pagination a[href]"))
    return max((int(found[1]) for link in links if (found := query.search(link))), default=1)


def asked(page: ListingPage, parameter: str, otherwise: str) -> str:
    """Return what a page's query asked for, or ``otherwise`` where it did not."""
    return dict(page.request.params).get(parameter, otherwise) if page.request else otherwise


def says_nothing_found(tree: Tag) -> bool:
    """Say whether a page tells in words that it lists nothing."""
    return bool(_NOTHING.search(fold(words(tree))))


def expect_frame(tree: Tag, frame: str, row: re.Pattern[str] | None = None) -> None:
    """Let a page without rows pass if it says so, or if the frame of the rows is there.

    Args:
        tree: The page.
        frame: A selector of what stands on the page also when nothing is listed.
        row: What a row prints, folded; a frame around none of them does not need it.

    Raises:
        ListingChangedError: Neither is so, the page reports a failure, or it prints what
            a row does.
    """
    if says_nothing_found(tree):
        return
    trouble = _TROUBLE.search(fold(words(tree)))
    if trouble or not tree.select_one(frame):
        found = f"the word {trouble.group()!r}" if trouble else f"no {frame} that they stand in"
        raise ListingChangedError(reason=f"no rows, and {found}")
    if row and (printed := row.search(fold(words(tree)))):
        raise ListingChangedError(reason=f"no rows, and yet {printed.group()!r}")
