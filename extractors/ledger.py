"""The ledger on disk: the journals of every visit, one folder a gazette.

``chp/20261120T090000Z-1.jsonl`` is the first visit to Chiapas's site that began at that
instant. Who visits a site holds its folder, so that no two visit it at once.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Set
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import fields
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import BinaryIO

from extractors.errors import JournalDamagedError, SourceBusyError
from extractors.journal import (
    SUFFIX,
    Ended,
    Ending,
    Journal,
    JournalRecord,
    append_record,
    read_journal,
)
from extractors.storing import held, unwritable

_TAIL_BYTES = 64 * 1024
INSTANT = "%Y%m%dT%H%M%SZ"
JOURNALS = f"[0-9]*T[0-9]*Z-[0-9]*{SUFFIX}"
KILLED = "the visit was killed"


class Ledger:
    """The journals under one folder.

    Args:
        root: The ledger's own folder (``vigia-data/ledger``). It need not exist.
    """

    def __init__(self, root: Path) -> None:
        self._root = root

    @contextmanager
    def hold(self, code: str, wait_seconds: float) -> Iterator[None]:
        """Hold a gazette's site against other visits; a killed visitor lets go of it.

        Raises:
            SourceBusyError: Another visit held it all the time.
            StoreUnwritableError: The folder cannot be written to.
        """
        with ExitStack() as stack:
            try:
                stack.enter_context(held(self._root / code.lower() / ".lock", wait_seconds))
            except TimeoutError as error:
                raise SourceBusyError(code, waited=round(wait_seconds)) from error
            yield

    def open_journal(self, code: str, begun_at: datetime) -> tuple[str, Journal]:
        """Return the id of a new visit and its journal.

        Raises:
            StoreUnwritableError: The folder cannot be written to.
        """
        for place in count(1):
            visit_id = f"{code.lower()}/{begun_at.strftime(INSTANT)}-{place}"
            try:
                return visit_id, Journal(self._root / f"{visit_id}{SUFFIX}")
            except FileExistsError:
                continue
        raise AssertionError(code)

    def bury(self, code: str, at: datetime, *, but: Path | None = None) -> None:
        """End the journals of visits that were killed; call it while holding the site.

        What such a visit fetched stays known; half a line at its end is cut off. An ended
        journal is loaded, and no longer tells what is left to do: first finish that.

        Args:
            code: Whose site.
            at: When, in UTC.
            but: The journal of the visit that is under way.

        Raises:
            StoreUnwritableError: A journal cannot be written to.
        """
        for path in self._paths(code.lower()):
            if path != but and not is_ended(path):
                _bury(path, at)

    def ended(self, known: Set[str] = frozenset()) -> Iterator[tuple[str, Path]]:
        """Yield the visits that ended and are not ``known``: id and journal, oldest first."""
        for path in self._paths("*"):
            visit_id = f"{path.parent.name}/{path.stem}"
            if visit_id not in known and is_ended(path):
                yield visit_id, path

    def records(self, code: str, known: Set[str]) -> Iterator[JournalRecord]:
        """Yield all records of a gazette's visits that are not ``known``, oldest first."""
        for path in self._paths(code.lower()):
            if f"{path.parent.name}/{path.stem}" not in known:
                yield from read_journal(path)

    def last_instant(self) -> datetime | None:
        """Return the last instant that any visit wrote down; ``None`` before the first."""
        newest = {path.parent: path for path in self._paths("*")}
        return max((at for path in newest.values() for at in _instants(path)), default=None)

    def _paths(self, folder: str) -> list[Path]:
        """Return the journals, oldest first; the tenth of an instant is after its ninth."""
        return sorted(self._root.glob(f"{folder}/{JOURNALS}"), key=_age)


def _age(path: Path) -> tuple[str, int, str, str]:
    instant, _, place = path.stem.partition("-")
    return instant, len(place), place, path.parent.name


def _instants(path: Path) -> Iterator[datetime]:
    """Yield all instants that a journal holds, as far as it can be read."""
    yield datetime.strptime(path.stem.partition("-")[0], INSTANT).replace(tzinfo=UTC)
    with suppress(JournalDamagedError, FileNotFoundError):
        for record in read_journal(path):
            values = (getattr(record, each.name) for each in fields(record))
            yield from (value for value in values if isinstance(value, datetime))


def is_ended(path: Path) -> bool:
    """Whether the last line of a journal says that its visit ended; not if it was removed."""
    try:
        with path.open("rb") as file:
            last = _last_line(file)
    except FileNotFoundError:
        return False
    return last.endswith(b"\n") and last.startswith(b'{"record":"ended"')


def _last_line(file: BinaryIO) -> bytes:
    """Return the last line, whole or half; an end may give thousands of reasons."""
    size, length = file.seek(0, os.SEEK_END), _TAIL_BYTES
    while True:
        file.seek(max(0, size - length))
        tail = file.read()
        start = tail.rfind(b"\n", 0, -1) + 1
        if start or length >= size:
            return tail[start:]
        length *= 2


def _bury(path: Path, at: datetime) -> None:
    whole = path.read_bytes().rpartition(b"\n")[0]
    if not whole:
        path.unlink()
        return
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND)
    except OSError as error:
        raise unwritable(path.parent, error) from error
    try:
        os.ftruncate(descriptor, len(whole) + 1)
        append_record(descriptor, path, _killed(at))
    finally:
        os.close(descriptor)


def _killed(at: datetime) -> Ended:
    return Ended(
        ending=Ending.FAILED,
        reasons=(KILLED,),
        is_whole=False,
        platform=None,
        listed=0,
        fetched=0,
        missing=0,
        ended_at=at,
        was_killed=True,
    )
