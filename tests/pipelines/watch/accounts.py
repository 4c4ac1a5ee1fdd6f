"""An invented gazette, and visits to it that went well, to be changed into others."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

from extractors.journal import Fetched, Outcome
from extractors.model import DocumentFacts, DocumentKind, TextLayer
from extractors.sources.documents import ListedDocument
from extractors.sources.source import (
    Basis,
    Numbering,
    PublishingDays,
    Quirk,
    QuirkKind,
    Source,
    Window,
)
from pipelines.watch.endings import Account
from pipelines.watch.known import Known, KnownFile
from pipelines.watch.listing import WindowListing
from pipelines.watch.reading import Read

NIGHT = datetime(2026, 11, 20, 9, tzinfo=UTC)
WINDOW = Window(date(2026, 10, 30), date(2026, 11, 20))
TODAY = date(2026, 11, 20)
OVER = date(2026, 11, 19)
DAYS = (date(2026, 11, 4), date(2026, 11, 11), date(2026, 11, 18))
SOURCE = Source(
    jurisdiction="CHP",
    gazette="Periódico inventado",
    gazette_en="Invented gazette",
    hosts=("gaceta.example",),
    platforms=(),
    basis=Basis.GENERAL,
    publishing_days=PublishingDays(),
    longest_silence_days=7,
    numbering=Numbering("1, 2, 3"),
    quirks=(
        Quirk(QuirkKind.LISTING, "gaceta.example", "lists late", "invented"),
        Quirk(QuirkKind.ACCESS, "gaceta.example", "a wall", "seen by somebody"),
    ),
)


def document(day: date | None, url: str | None = None) -> ListedDocument:
    """A listed file; its address is its day unless another is given."""
    number = str(day.toordinal()) if day else None
    return ListedDocument(url or f"{day}.pdf", day, "CXX", number, titles=("Ley",))


def listing(*documents: ListedDocument) -> WindowListing:
    """A listing that answered without an error."""
    return WindowListing("json_api", documents, ())


def read(url: str, code: str | None = "CHP") -> Read:
    """What a file turned out to be: an edition that prints a gazette's name, or none."""
    return Read(url, DocumentFacts(DocumentKind.EDITION, TextLayer.DIGITAL, code), 2)


def seen(url: str) -> Fetched:
    """A file that came; its hash is its address, for short."""
    return Fetched(url, Outcome.SEEN, NIGHT, url)


def held(*documents: ListedDocument) -> dict[str, KnownFile]:
    """Files that came on an earlier night."""
    return {each.url: KnownFile(each, each.url, last_attempt_at=NIGHT) for each in documents}


def account_of(
    *documents: ListedDocument,
    known: Known | None = None,
    listed: WindowListing | None = None,
    came: Iterable[ListedDocument] | None = None,
) -> Account:
    """A visit on which these files were listed and, unless others are given, all of them came."""
    addresses = [each.url for each in (documents if came is None else came)]
    return Account(
        source=SOURCE,
        window=WINDOW,
        over=OVER,
        known=known or Known(),
        listing=listed or listing(*documents),
        documents=documents,
        attempts={url: seen(url) for url in addresses},
        errors={},
        reads={url: read(url) for url in addresses},
    )


USUAL = tuple(document(day) for day in DAYS)
"""An edition a week."""
