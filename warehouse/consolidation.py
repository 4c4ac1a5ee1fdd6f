"""Wordings that decrees give in part alone, merged with the wordings before them.

SQL says what each document proposes of a provision, and over which span of time that was
known; here the proposals of one provision and span are walked in the order of law.
Where all of it at once would take too much memory, it is done in parts.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, cast

from extractors.law.merging import Merged, Order, merge
from extractors.law.relevance import relevance_of
from extractors.model import Change
from warehouse.statements import read_statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from warehouse.database import Connection, Value

_BATCH = 20_000
_DECIDING = ("changed", "reviewed")
"""A decree's changes and, after them, what a person stated of the same day."""
_AT_ONCE = 100_000
_KEPT_MERGES = 4_096
_merge = lru_cache(_KEPT_MERGES)(merge)  # what is known of a law grows; most of it is the same
_relevance_of = lru_cache(_KEPT_MERGES)(relevance_of)


@dataclass(frozen=True, slots=True)
class Proposal:
    """One wording that a document proposes: its words, or orders upon the wording before."""

    proposal_id: int
    source: str
    text: str | None
    is_repealed: bool
    orders: tuple[Order, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A proposal as held over one span of time: its day, and why it cannot be had, if so."""

    proposal: Proposal
    valid_from: date
    refusal: str | None


def merge_wordings(connection: Connection) -> None:
    """Fill ``intermediate.merged_wordings`` from ``intermediate.version_events``."""
    wordings: list[dict[str, object]] = []
    for (_, known_from), events in _events(connection, is_now=False):
        for event, merged, is_last in consolidate(events):
            wordings.append(_row(event, known_from, merged, is_last=is_last))
        if len(wordings) >= _BATCH:
            _append(connection, wordings)
            wordings = []
    _append(connection, wordings)


def fill_versions(connection: Connection) -> None:
    """Fill ``intermediate.provision_version_history`` range by range of instruments."""
    ranges = connection.ask(read_statement("queries", "version_ranges"), {"at_once": _AT_ONCE})
    statement = read_statement("load", "append_versions")
    for first_id, last_id in ranges.rows:
        connection.run(statement, {"first_id": str(first_id), "last_id": str(last_id)})


def merge_anew(connection: Connection) -> dict[tuple[str, date], str | None]:
    """The merged wordings of today as their documents give them, by provision and first day.

    They are computed from what decrees and laws were read to print, not from what is stored.
    """
    return {
        (provision_id, event.valid_from): merged.text
        for (provision_id, _), events in _events(connection, is_now=True)
        for event, merged, is_last in consolidate(events)
        if is_last
    }


def consolidate(events: Sequence[Event]) -> Iterator[tuple[Event, Merged, bool]]:
    """What each decree makes of a provision, given all that is proposed of it.

    Args:
        events: Of one provision, by day; on one day what is enacted comes first, then
            decrees, then what compilations print.

    Yields:
        Each decree's event, the wording that it leads to, and whether none of the same day
        follows it. Where one of a day cannot be applied, the day's wording is unknown,
        unless a compilation prints it.
    """
    standing: str | None = None
    for _, group in groupby(events, key=lambda event: event.valid_from):
        of_day = list(group)
        standing = _enacted(of_day, standing)
        decrees = [one for one in of_day if one.proposal.source in _DECIDING]
        for place, decree in enumerate(decrees, 1):
            merged = _apply(standing, decree)
            standing = merged.text
            yield decree, merged, place == len(decrees)
        standing = _printed(of_day, standing, has_decrees=bool(decrees))


def _events(
    connection: Connection, *, is_now: bool
) -> Iterator[tuple[tuple[str, datetime], list[Event]]]:
    """What is proposed of each provision and span of time, in the order of law."""
    counted = connection.ask(read_statement("queries", "merges_counted")).rows
    parts = 1 + cast("int", counted[0][0]) // _AT_ONCE
    for part in range(parts):
        yield from _events_of(connection, {"part": part, "parts": parts}, is_now=is_now)


def _events_of(
    connection: Connection, part: dict[str, Value], *, is_now: bool
) -> Iterator[tuple[tuple[str, datetime], list[Event]]]:
    """The same of a part of all provisions: as many as memory holds with ease."""
    rows = connection.ask(read_statement("queries", "merge_proposals"), part).records()
    proposals = {cast("int", row["proposal_id"]): _proposal(row) for row in rows}
    asked = {"is_now": is_now, **part}
    needed = connection.ask(read_statement("queries", "merges_needed"), asked).rows
    for key, group in groupby(needed, key=lambda row: (str(row[0]), cast("datetime", row[1]))):
        yield (
            key,
            [
                Event(
                    proposals[cast("int", row[2])], cast("date", row[3]), cast("str | None", row[4])
                )
                for row in group
            ],
        )


def _enacted(of_day: Iterable[Event], standing: str | None) -> str | None:
    enacted = [one.proposal.text for one in of_day if one.proposal.source == "enacted"]
    return enacted[-1] if enacted else standing


def _printed(of_day: Sequence[Event], standing: str | None, *, has_decrees: bool) -> str | None:
    """The day's wording: what a compilation prints stands in where no decree gives it."""
    if has_decrees and standing is not None:
        return standing
    printed = [one.proposal for one in of_day if one.proposal.source in ("printed", "noted")]
    if not printed:
        return standing
    return next((one.text for one in printed if one.text is not None), None)


def _apply(standing: str | None, decree: Event) -> Merged:
    proposal = decree.proposal
    if decree.refusal is not None:
        return Merged(None, decree.refusal)
    if proposal.is_repealed:
        return Merged("", is_repealed=True)
    if proposal.text is not None:
        return Merged(proposal.text)
    return _merge(standing, proposal.orders)


def _proposal(row: Mapping[str, object]) -> Proposal:
    orders = json.loads(str(row["orders"])) if row["orders"] is not None else None
    return Proposal(
        proposal_id=cast("int", row["proposal_id"]),
        source=str(row["source"]),
        text=cast("str | None", row["text"]),
        is_repealed=bool(row["is_repealed"]),
        orders=tuple(_order(order) for order in orders or ()),
    )


def _order(order: dict[str, object]) -> Order:
    return Order(
        operation=Change(str(order["operation"])),
        part=str(order["part"]),
        text=cast("str | None", order["text"]),
        replaces=str(order["replaces"]),
        moves_rest=bool(order["moves_rest"]),
    )


def _row(event: Event, known_from: datetime, merged: Merged, *, is_last: bool) -> dict[str, object]:
    return {
        "proposal_id": event.proposal.proposal_id,
        "known_from": known_from.isoformat(),
        "text": merged.text,
        "refusal": merged.refusal,
        "relevance": None if merged.text is None else _relevance_of(merged.text),
        "is_repealed": merged.is_repealed,
        "is_last": is_last,
    }


def _append(connection: Connection, wordings: Sequence[dict[str, object]]) -> None:
    if wordings:
        statement = read_statement("load", "append_merged_wordings")
        connection.run(statement, {"wordings": json.dumps(wordings, ensure_ascii=False)})
