"""A source as declared, what a platform asks for, and what it lists.

A `Source` is facts only. Its `Platform` is pure: `start` turns a window of days into page
requests, `read` turns a page into listed editions or further requests. Neither fetches.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum, StrEnum
from typing import ClassVar, Protocol, TypeAlias

Pairs: TypeAlias = tuple[tuple[str, str], ...]
"""Names with values, in the order in which they are sent."""


class Basis(StrEnum):
    """How a fact about a site is known, best first."""

    CAPTURED = "captured"
    """Stored responses, or rows that somebody's program made of the real site."""
    CLIENT_CODE = "client_code"
    """Somebody's client code does so."""
    PRINTED = "printed"
    """Mastheads, links and pages that name it."""
    DERIVED = "derived"
    """Follows from facts of the kinds above."""
    GENERAL = "general"
    """General knowledge without evidence."""


class Weekday(IntEnum):
    """A day of the week, numbered as ``date.weekday`` does."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


class Restart(StrEnum):
    """When the numbers of a gazette begin again at 1."""

    YEARLY = "yearly"
    VOLUME = "volume"
    ADMINISTRATION = "administration"
    EPOCH = "epoch"
    NEVER = "never"
    UNKNOWN = "unknown"


class QuirkKind(StrEnum):
    """What of a site asks for care."""

    TLS = "tls"
    ENCODING = "encoding"
    ACCESS = "access"
    LISTING = "listing"
    DOCUMENT = "document"
    ROBOTS = "robots"


@dataclass(frozen=True, slots=True)
class PublishingDays:
    """The weekdays of ordinary editions; none means that any day may have one."""

    weekdays: tuple[Weekday, ...] = ()
    basis: Basis = Basis.GENERAL


@dataclass(frozen=True, slots=True)
class Numbering:
    """How editions are numbered: ``scheme`` in words, and when numbers begin again."""

    scheme: str
    restarts: Restart = Restart.UNKNOWN


@dataclass(frozen=True, slots=True)
class Quirk:
    """A peculiarity of one host, with the evidence for it."""

    kind: QuirkKind
    host: str
    what: str
    evidence: str


class TlsTrouble(StrEnum):
    """Why a verified connection to a host needs a declared exception."""

    MISSING_INTERMEDIATE = "missing_intermediate"
    OLD_CIPHERS = "old_ciphers"
    INVALID_CERTIFICATE = "invalid_certificate"
    PLAIN_HTTP = "plain_http"


@dataclass(frozen=True, slots=True)
class TlsException:
    """What one host needs to be reached; certificates are verified all the same.

    Args:
        host: The host name.
        trouble: What is wrong with it; ``PLAIN_HTTP`` says that it has no TLS at all.
        evidence: Who saw it, and how.
        intermediate: The common name of the certificate that the host fails to send.
    """

    host: str
    trouble: TlsTrouble
    evidence: str
    intermediate: str | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """The days from ``first_date`` to ``last_date``, both among them.

    Example:
        >>> Window(date(2024, 12, 30), date(2025, 1, 2)).months()
        ((2024, 12), (2025, 1))
    """

    first_date: date
    last_date: date

    def __contains__(self, day: date) -> bool:
        return self.first_date <= day <= self.last_date

    def days(self) -> tuple[date, ...]:
        """Each day, the first one first."""
        length = (self.last_date - self.first_date).days + 1
        return tuple(self.first_date + timedelta(days=offset) for offset in range(length))

    def months(self) -> tuple[tuple[int, int], ...]:
        """Each year and month that has a day in the window, in order."""
        first = self.first_date.year * 12 + self.first_date.month - 1
        last = self.last_date.year * 12 + self.last_date.month - 1
        return tuple((month // 12, month % 12 + 1) for month in range(first, last + 1))

    def years(self) -> tuple[int, ...]:
        """Each year that has a day in the window, in order."""
        return tuple(range(self.first_date.year, self.last_date.year + 1))


@dataclass(frozen=True, slots=True)
class PageRequest:
    """A listing page to ask for; equal requests ask for the same page.

    Args:
        url: Absolute, without the query that ``params`` adds.
        method: ``GET`` or ``POST``.
        params: The query.
        form: An urlencoded body, if not empty.
        json: A JSON body, serialised; ``None`` for none.
        headers: Beyond what every request carries.
        window: The days that are asked for, so that a platform knows when to stop.
        previous: A page that must have been asked for before, for its cookie.
    """

    url: str
    method: str = "GET"
    params: Pairs = ()
    form: Pairs = ()
    json: str | None = None
    headers: Pairs = ()
    window: Window | None = None
    previous: str | None = None


@dataclass(frozen=True, slots=True)
class ListingPage:
    """A listing page as it came back.

    Args:
        url: Where it came from, after redirects; links are relative to it.
        body: The bytes, decompressed.
        encoding: The character set that the response's header names, if it does.
        request: What was asked; ``None`` for a page that was saved by hand.
    """

    url: str
    body: bytes
    encoding: str | None = None
    request: PageRequest | None = None


@dataclass(frozen=True, slots=True)
class ListedEdition:
    """One row of a listing: an edition, or a document of one, as the site prints it.

    Facts are the listing's own words in Spanish; ``None`` where it prints none.

    Args:
        publication_date: From the listing's text, never from a file's name; ``None``
            where a row prints none that can be read.
        url: Where the row links to, absolute; ``None`` for a row that links nowhere.
        volume: The "tomo" or "año".
        number: The "número", with its suffix ("12 Bis").
        section: The section, part or supplement.
        kind: What the listing calls it: ordinaria, extraordinaria, vespertina…
        title: The summary or the document's title; it ranks what to fetch first.
        document_url: The file to fetch where ``url`` is not it.
    """

    publication_date: date | None
    url: str | None
    volume: str | None = None
    number: str | None = None
    section: str | None = None
    kind: str | None = None
    title: str | None = None
    document_url: str | None = None

    @property
    def fetch_url(self) -> str | None:
        """The address of the file; ``None`` where the listing gives none."""
        return self.document_url or self.url


Listed: TypeAlias = ListedEdition | PageRequest


class Platform(Protocol):
    """A way of listing editions: a frozen dataclass value that holds a site's parameters."""

    name: ClassVar[str]
    """What the family is called in tables, such as ``json_api``."""

    def start(self, window: Window) -> Iterator[PageRequest]:
        """Return the first pages to ask for so as to see every edition of the window."""
        ...

    def read(self, page: ListingPage) -> Iterator[Listed]:
        """Return the page's rows in its own order, and further pages to ask for.

        Every row is returned, also those outside the window. A page without rows returns
        nothing only where it says so itself, by its words or by the empty frame that
        rows stand in.

        Raises:
            ListingChangedError: The page does not have the shape that is read here.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What is known of one gazette and its site; facts only.

    Args:
        jurisdiction: The code: ISO 3166-2:MX without ``MX-``, or ``FED``.
        gazette: Its name in Spanish.
        gazette_en: Its name in English.
        hosts: Every host that listings and documents come from; redirects go nowhere else.
        platforms: How it is listed: the first is the usual way, the others are ways to
            fall back on, in order.
        basis: How well the listing is known.
        first_edition_date: The earliest edition that the site is known to list; ``None``
            where nobody knows.
        publishing_days: The weekdays of ordinary editions.
        longest_silence_days: So many days without an edition are plausible; more are a
            finding.
        numbering: How editions are numbered.
        kinds: The kinds of edition that it prints, in its words.
        scanned_years: Years known to be page images, as ranges with both ends.
        tls: Hosts that need a declared exception.
        quirks: What else asks for care.
        recent_only: The names of platforms that show the last editions only, so that
            what they do not list may exist all the same.
        pause_seconds: Between two requests to one of its hosts, before jitter.
        verified_on: When one of us last saw it work on the live site; ``None`` for never.
        declared_on: When one of us last changed these facts.
        notes: What does not fit elsewhere.
    """

    jurisdiction: str
    gazette: str
    gazette_en: str
    hosts: tuple[str, ...]
    platforms: tuple[Platform, ...]
    basis: Basis
    publishing_days: PublishingDays
    longest_silence_days: int
    numbering: Numbering
    first_edition_date: date | None = None
    kinds: tuple[str, ...] = ()
    scanned_years: tuple[tuple[int, int], ...] = ()
    tls: tuple[TlsException, ...] = ()
    quirks: tuple[Quirk, ...] = ()
    recent_only: tuple[str, ...] = ()
    pause_seconds: float = 3.0
    verified_on: date | None = None
    declared_on: date = date(2026, 11, 24)
    notes: str = ""

    @property
    def platform(self) -> Platform:
        """The usual way in which it is listed."""
        return self.platforms[0]
