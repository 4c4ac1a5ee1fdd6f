"""What a site is asked, what it gives, and what every replicated site can do."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar, runtime_checkable

from extractors.sources.source import Pairs
from pipelines.demo.replica.shelf import Shelf, ShelvedEdition

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it reached the server.

    Args:
        method: ``GET`` or ``POST``.
        host: The host of the request's header, without port, in lower case.
        path: Percent-decoded, as UTF-8.
        query: Decoded pairs, in the order sent.
        form: The decoded pairs of an urlencoded body; empty for any other.
        body: The body as sent.
        headers: Names in lower case.
    """

    method: str
    host: str
    path: str
    query: Pairs = ()
    form: Pairs = ()
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    def param(self, name: str, otherwise: str = "") -> str:
        """Return a parameter of the query."""
        return dict(self.query).get(name, otherwise)

    def entry(self, name: str, otherwise: str = "") -> str:
        """Return a field of the form."""
        return dict(self.form).get(name, otherwise)

    def json_body(self) -> Mapping[str, object]:
        """Return the object that the body holds."""
        value = json.loads(self.body or b"{}")
        return value if isinstance(value, dict) else {}


@dataclass(frozen=True, slots=True)
class Given:
    """An answer: its body, what it says of it, and further headers."""

    body: bytes
    media_type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: Pairs = ()


class Site(Protocol):
    """One gazette's site; it knows its own addresses and markup, and nothing of the server."""

    def answer(self, asked: Asked, shelf: Shelf) -> Given | None:
        """Return a listing page or what else stands at an address.

        ``None`` says that there is no such page; the server then answers 404. Files and
        robots.txt are the server's to serve.
        """
        ...

    def file_url(self, edition: ShelvedEdition) -> str:
        """Return the absolute address of an edition's file, one for each edition."""
        ...


@runtime_checkable
class Aliased(Protocol):
    """A site that serves its files under further addresses, as another listing names them."""

    def aliases(self, edition: ShelvedEdition) -> tuple[str, ...]:
        """Return the further absolute addresses of an edition's file."""
        ...


def addresses_of(site: Site, edition: ShelvedEdition) -> tuple[str, ...]:
    """Return every address of an edition's file, the site's own first."""
    others = site.aliases(edition) if isinstance(site, Aliased) else ()
    return (site.file_url(edition), *others)


def html(markup: str, charset: str = "utf-8") -> Given:
    """Return a page of HTML, in a character set that its header names."""
    return Given(markup.encode(charset), f"text/html; charset={charset}")


def json_answer(value: object) -> Given:
    """Return a value as JSON."""
    body = json.dumps(value, ensure_ascii=False).encode()
    return Given(body, "application/json; charset=utf-8")


def sheet_of(items: Sequence[Item], number: int, size: int) -> Sequence[Item]:
    """Return one page of a paged list; pages count from 1.

    Example:
        >>> sheet_of("abcde", 2, 2)
        'cd'
    """
    return items[(number - 1) * size : number * size]


def sheets_in(items: Sequence[object], size: int) -> int:
    """Return how many pages a list has; an empty one has 1.

    Example:
        >>> sheets_in("abcde", 2), sheets_in("", 2)
        (3, 1)
    """
    return max(1, -(-len(items) // size))
