"""The journal of one visit to a gazette's site: what was listed, fetched and answered.

A journal is a file of JSON Lines, each with the name of its ``record``, written as things
happen and never changed. One whose last line is no ``ended`` belongs to a visit that is
under way, or that was killed.
"""

from __future__ import annotations

import errno
import json
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from extractors.errors import JournalDamagedError
from extractors.fetching.manners import RequestMade
from extractors.records import decode, encode
from extractors.storing import unwritable

SUFFIX = ".jsonl"
_NEW = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_EXCL


class Purpose(StrEnum):
    """Why a site was visited."""

    NIGHTLY = "nightly"
    BACKFILL = "backfill"
    MONTHLY = "monthly"
    """Compiled law, which stands beside the gazettes."""


class Ending(StrEnum):
    """How a visit ended, best first; the last three are loud."""

    OK = "ok"
    """All that the window lists was seen."""
    EMPTY = "empty"
    """The window lists nothing, which is plausible of this gazette."""
    PARTIAL = "partial"
    """Something is missing, or looks wrong."""
    BLOCKED = "blocked"
    """The site turns us away."""
    FAILED = "failed"
    """The listing could not be had."""

    @property
    def is_loud(self) -> bool:
        """Whether a person must hear of it."""
        return self not in {Ending.OK, Ending.EMPTY}


class Outcome(StrEnum):
    """What became of one attempt to fetch a listed file."""

    SEEN = "seen"
    """It is in the archive."""
    UNCHANGED = "unchanged"
    """The site says, or its bytes say, that what we hold is still right."""
    UNREACHABLE = "unreachable"
    """No whole answer came; a later night may have one."""
    ABSENT = "absent"
    """The site says that there is no such file."""
    FORBIDDEN = "forbidden"
    """robots.txt or the site itself keeps us from it."""
    REFUSED = "refused"
    """What came is no document that can be read."""

    @property
    def is_success(self) -> bool:
        """Whether the file is held after it."""
        return self in {Outcome.SEEN, Outcome.UNCHANGED}


@dataclass(frozen=True, slots=True)
class Visit:
    """The first record of a journal: whose site, why, for which days.

    Args:
        visit_id: ``chp/20261120T090000Z-1``: the journal's place among the others.
        jurisdiction: The code of the source.
        first_date: The first day that was asked for.
        last_date: The last one.
        begun_at: When, in UTC.
    """

    visit_id: str
    jurisdiction: str
    purpose: Purpose
    first_date: date
    last_date: date
    begun_at: datetime


@dataclass(frozen=True, slots=True)
class Listed:
    """One file of a listing with what the listing says of it, in its own words."""

    url: str
    publication_date: date | None
    volume: str | None
    number: str | None
    section: str | None
    kind: str | None
    titles: tuple[str, ...]
    listed_at: datetime


@dataclass(frozen=True, slots=True)
class Fetched:
    """One attempt to fetch a listed file.

    ``document_sha256`` names what is held after a success, and else nothing; ``reason``
    says what went wrong, in English.
    """

    url: str
    outcome: Outcome
    fetched_at: datetime
    document_sha256: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Catalogued:
    """One row of an entity's list in a catalogue of compiled law, in its own words."""

    jurisdiction: str
    catalogue_id: str
    title: str
    kind: str | None
    publication_date: date | None
    status: str | None
    card_url: str
    listed_at: datetime


@dataclass(frozen=True, slots=True)
class CatalogueList:
    """An entity's list that came; it stands after its rows.

    ``is_whole`` says that it may be believed to leave nothing out: one that has lost many
    rows at once may only when it comes so again.
    """

    jurisdiction: str
    row_count: int
    is_whole: bool
    listed_at: datetime


@dataclass(frozen=True, slots=True)
class Unread:
    """A document of this visit that is archived, but is no edition of this gazette.

    It cannot be read, or prints another gazette's name; ``reason`` says so in English.
    """

    document_sha256: str
    reason: str
    refused_at: datetime


@dataclass(frozen=True, slots=True)
class Ended:
    """The last record of a journal.

    Args:
        ending: How it ended.
        reasons: Why, in English; empty for an ending without a remark.
        is_whole: Whether the listing named all that there is of the window's days.
        platform: The way of listing that answered; ``None`` if none did.
        listed: Files of the window's days; the instruments of a catalogue.
        fetched: Of the files that are wanted, the ones that are newly held.
        missing: Of those, the ones that are not held.
        ended_at: When, in UTC.
        was_killed: Nobody ended it: it says nothing of the site.
    """

    ending: Ending
    reasons: tuple[str, ...]
    is_whole: bool
    platform: str | None
    listed: int
    fetched: int
    missing: int
    ended_at: datetime
    was_killed: bool = False


JournalRecord: TypeAlias = (
    Visit | Listed | Fetched | Catalogued | CatalogueList | Unread | Ended | RequestMade
)

KINDS: dict[str, type[JournalRecord]] = {
    "visit": Visit,
    "listed": Listed,
    "fetched": Fetched,
    "catalogued": Catalogued,
    "catalogue_list": CatalogueList,
    "unread": Unread,
    "ended": Ended,
    "request": RequestMade,
}
_NAMES = {kind: name for name, kind in KINDS.items()}


class Journal:
    """An open journal; any thread of the visit may write to it.

    Args:
        path: A file that does not exist yet; its folder is made.

    Raises:
        StoreUnwritableError: The folder cannot be written to.
        FileExistsError: There is such a file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(path.parent, error) from error
        try:
            self._descriptor = os.open(path, _NEW, 0o644)
        except FileExistsError:
            raise
        except OSError as error:
            raise unwritable(path.parent, error) from error

    def write(self, record: JournalRecord) -> None:
        """Append a record; it survives the end of this process.

        Raises:
            StoreUnwritableError: The disk is full.
        """
        append_record(self._descriptor, self.path, record, self._lock)

    def close(self) -> None:
        """Let the journal survive a loss of power, and let go of it.

        Raises:
            StoreUnwritableError: The disk is full.
        """
        try:
            os.fsync(self._descriptor)
        except OSError as error:
            raise unwritable(self.path.parent, error) from error
        finally:
            os.close(self._descriptor)


def append_record(
    descriptor: int, path: Path, record: JournalRecord, lock: threading.Lock | None = None
) -> None:
    """Write one record in one piece at the end of a journal.

    Raises:
        StoreUnwritableError: The disk is full.
    """
    line = {"record": _NAMES[type(record)], **encode(record)}
    text = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
    data = text.encode(errors="replace") + b"\n"  # a listing of JSON may hold half a character
    try:
        with lock or threading.Lock():
            size = os.fstat(descriptor).st_size
            if os.write(descriptor, data) != len(data):
                os.ftruncate(descriptor, size)
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    except OSError as error:
        raise unwritable(path.parent, error) from error


def read_journal(path: Path) -> Iterator[JournalRecord]:
    """Yield the records of a journal; half a last line, as a kill leaves it, is passed over.

    Raises:
        JournalDamagedError: A line is no record; the error names it.
    """
    lines = path.read_bytes().split(b"\n")
    for number, line in enumerate(lines[:-1], 1):
        try:
            values = json.loads(line)
            yield decode(KINDS[values["record"]], values)
        except (ValueError, KeyError, TypeError) as error:
            reason = f"line {number}: {type(error).__name__}: {error}"
            raise JournalDamagedError(str(path), reason=reason) from error
