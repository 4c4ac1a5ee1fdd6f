"""What goes wrong at sites: each fault once, for listings, for documents, or for both."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum

from pipelines.demo.replica.shelf import Shelf
from pipelines.demo.replica.site import Given

BLOCK_PAGE = (
    b"<!DOCTYPE html><html><head><title>Request Rejected</title></head><body>The requested URL was "
    b"rejected. Please consult with your administrator.<br>Your support ID is: 7</body></html>"
)
HTML_PAGE = (
    b"<!DOCTYPE html><html><head><title>Descarga</title></head>"
    b"<body>Su descarga va a comenzar en un momento.</body></html>"
)
ELSEWHERE = "https://otro-sitio.example/acceso"
_KEY = re.compile(rb'"(\w+)(\\?)":')
_ATTRIBUTE = re.compile(rb"\b(class|id|href|onclick|data-[\w-]+)\s*=")


class Fault(StrEnum):
    """A way in which a site fails."""

    TIME_OUT = "time_out"
    DRIP = "drip"
    RESET = "reset"
    FORBIDDEN = "forbidden"
    TOO_MANY = "too_many_requests"
    SERVER_ERROR = "server_error"
    EMPTY_PAGE = "empty_page"
    BLOCK_PAGE = "block_page"
    HTML_PAGE = "html_page"
    TRUNCATED = "truncated"
    WRONG_LENGTH = "wrong_length"
    REDIRECT_AWAY = "redirect_away"
    DUPLICATE_ROWS = "duplicate_rows"
    CHANGED_MARKUP = "changed_markup"
    BROKEN_PAGE = "broken_page"
    """The page ends in the middle, and the server says that it is whole."""
    HALF_LISTING = "half_listing"
    """Half of the rows are gone, and the page is well formed."""
    CLOCK_SKEW = "clock_skew"
    REPUBLISHED = "republished"
    FOREIGN_DOCUMENT = "foreign_document"


class Target(StrEnum):
    """What a fault befalls."""

    LISTING = "listing"
    DOCUMENT = "document"


CARRIAGE = frozenset({
    Fault.TIME_OUT, Fault.DRIP, Fault.RESET, Fault.TRUNCATED, Fault.WRONG_LENGTH, Fault.CLOCK_SKEW,
})  # fmt: skip
"""Faults of how an answer is carried; the server has them."""

TARGETS: dict[Fault, tuple[Target, ...]] = {
    Fault.HTML_PAGE: (Target.DOCUMENT,),
    Fault.DUPLICATE_ROWS: (Target.LISTING,),
    Fault.CHANGED_MARKUP: (Target.LISTING,),
    Fault.BROKEN_PAGE: (Target.LISTING,),
    Fault.HALF_LISTING: (Target.LISTING,),
    Fault.REPUBLISHED: (Target.DOCUMENT,),
    Fault.FOREIGN_DOCUMENT: (Target.DOCUMENT,),
}
"""What a fault can befall, where that is not both."""


def targets_of(fault: Fault) -> tuple[Target, ...]:
    """Return what a fault can befall."""
    return TARGETS.get(fault, tuple(Target))


def spoil_shelf(fault: Fault, target: Target, shelf: Shelf, foreign: bytes) -> Shelf:
    """Return what a site has to list and to serve under a fault.

    Args:
        fault: The fault.
        target: What it befalls.
        shelf: The site's own shelf.
        foreign: An edition of another gazette.
    """
    if fault not in _SHELVES or target not in targets_of(fault):
        return shelf
    return _SHELVES[fault](shelf, foreign)


def spoil_answer(fault: Fault, given: Given) -> Given:
    """Return what a site gives under a fault, instead of ``given``."""
    return _ANSWERS[fault](given) if fault in _ANSWERS else given


def _twice(shelf: Shelf, _foreign: bytes) -> Shelf:
    return replace(shelf, editions=tuple(each for each in shelf.editions for _ in range(2)))


def _half(shelf: Shelf, _foreign: bytes) -> Shelf:
    return replace(shelf, editions=shelf.editions[::2])


def _again(shelf: Shelf, _foreign: bytes) -> Shelf:
    editions = (replace(each, pdf=each.pdf + b"% again\n%%EOF\n") for each in shelf.editions)
    return replace(shelf, editions=tuple(editions))


def _foreign(shelf: Shelf, foreign: bytes) -> Shelf:
    return replace(shelf, editions=tuple(replace(each, pdf=foreign) for each in shelf.editions))


def _tomorrow(shelf: Shelf, _foreign: bytes) -> Shelf:
    return replace(shelf, today=shelf.today + timedelta(days=1))


def _change(given: Given) -> Given:
    """Rename what a page's rows are found by."""
    if "json" in given.media_type:
        return replace(given, body=_KEY.sub(rb'"nuevo_\1\2":', given.body))
    body = _ATTRIBUTE.sub(rb"data-nuevo-\1=", given.body)
    body = re.sub(rb"<(/?)(table|tr|td|li|article|h[1-6])\b", rb"<\1nuevo-\2", body)
    return replace(given, body=_KEY.sub(rb'"nuevo_\1\2":', body))


def _break(given: Given) -> Given:
    return replace(given, body=given.body[: len(given.body) // 2])


def _status(status: int, body: bytes = b"", *headers: tuple[str, str]) -> Callable[[Given], Given]:
    return lambda _given: Given(body, status=status, headers=headers)


_SHELVES: dict[Fault, Callable[[Shelf, bytes], Shelf]] = {
    Fault.DUPLICATE_ROWS: _twice,
    Fault.HALF_LISTING: _half,
    Fault.REPUBLISHED: _again,
    Fault.FOREIGN_DOCUMENT: _foreign,
    Fault.CLOCK_SKEW: _tomorrow,
}
_ANSWERS: dict[Fault, Callable[[Given], Given]] = {
    Fault.FORBIDDEN: _status(403, b"<html><title>403 Forbidden</title></html>"),
    Fault.TOO_MANY: _status(429, b"", ("Retry-After", "3600")),
    Fault.SERVER_ERROR: _status(500, b"<html><title>500 Internal Server Error</title></html>"),
    Fault.EMPTY_PAGE: _status(200),
    Fault.BLOCK_PAGE: _status(200, BLOCK_PAGE),
    Fault.HTML_PAGE: _status(200, HTML_PAGE),
    Fault.REDIRECT_AWAY: _status(302, b"", ("Location", ELSEWHERE)),
    Fault.CHANGED_MARKUP: _change,
    Fault.BROKEN_PAGE: _break,
}
