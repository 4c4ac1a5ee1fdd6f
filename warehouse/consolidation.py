"""Wordings that decrees give in part alone, merged with the wordings before them.

SQL says what each document proposes of a provision, and over which span of time that was
known; here the proposals of one provision and span are walked in the order of law.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING, cast

from extractors.law.merging import Merged, Order, merge
from extractors.model import Change
from warehouse.statements import read_statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from warehouse.database import Connection

_BATCH = 20_000


@dataclass(frozen=True, slots=True)
class Proposal:
    """One wording that a document proposes: its words, or orders upon the wording before."""

    proposal_id: int
    source: str
    valid_from: date
    text: str | None
    is_repealed: bool
    refusal: str | None
    orders: tuple[Order, ...]


def merge_wordings(connection: Connection) -> None:
    """Fill ``intermediate.merged_wordings`` from ``intermediate.version_events``."""
    needed = _needed(connection, is_now=False)
    wordings: list[dict[str, object]] = []
    for (_, known_from), rows in groupby(needed, key=_provision_and_span):
        for proposal, merged, is_last in consolidate([_proposal(row) for row in rows]):
            wordings.append(_row(proposal, cast("datetime", known_from), merged, is_last=is_last))
        if len(wordings) >= _BATCH:
            _append(connection, wordings)
            wordings = []
    _append(connection, wordings)


def merge_anew(connection: Connection) -> dict[tuple[str, date], str | None]:
    """The merged wordings of today as their documents give them, by provision and first day.

    They are computed from what decrees and laws were read to print, not from what is stored.
    """
    anew: dict[tuple[str, date], str | None] = {}
    for (provision_id, _), rows in groupby(_needed(connection, is_now=True), _provision_and_span):
        for proposal, merged, is_last in consolidate([_proposal(row) for row in rows]):
            if is_last:
                anew[str(provision_id), proposal.valid_from] = merged.text
    return anew


def _needed(connection: Connection, *, is_now: bool) -> list[dict[str, object]]:
    needed = connection.ask(read_statement("queries", "merges_needed"), {"is_now": is_now})
    return needed.records()


def consolidate(proposals: Sequence[Proposal]) -> Iterator[tuple[Proposal, Merged, bool]]:
    """What each decree makes of a provision, given all that is proposed of it.

    Args:
        proposals: Of one provision, by day; on one day what is enacted comes first, then
            decrees, then what compilations print.

    Yields:
        Each decree's proposal, the wording that it leads to, and whether none of the same
        day follows it. Where one of a day cannot be applied, the day's wording is unknown,
        unless a compilation prints it.
    """
    standing: str | None = None
    for _, group in groupby(proposals, key=lambda proposal: proposal.valid_from):
        of_day = list(group)
        standing = _enacted(of_day, standing)
        decrees = [one for one in of_day if one.source == "changed"]
        for place, decree in enumerate(decrees, 1):
            merged = _apply(standing, decree)
            standing = merged.text
            yield decree, merged, place == len(decrees)
        standing = _printed(of_day, standing, has_decrees=bool(decrees))


def _enacted(of_day: Iterable[Proposal], standing: str | None) -> str | None:
    enacted = [one.text for one in of_day if one.source == "enacted"]
    return enacted[-1] if enacted else standing


def _printed(of_day: Sequence[Proposal], standing: str | None, *, has_decrees: bool) -> str | None:
    """The day's wording: what a compilation prints stands in where no decree gives it."""
    if has_decrees and standing is not None:
        return standing
    printed = [one for one in of_day if one.source in ("printed", "noted")]
    if not printed:
        return standing
    return next((one.text for one in printed if one.text is not None), None)


def _apply(standing: str | None, decree: Proposal) -> Merged:
    if decree.refusal is not None:
        return Merged(None, decree.refusal)
    if decree.is_repealed:
        return Merged("", is_repealed=True)
    if decree.text is not None:
        return Merged(decree.text)
    return merge(standing, decree.orders)


def _provision_and_span(row: dict[str, object]) -> tuple[object, object]:
    return row["provision_id"], row["known_from"]


def _proposal(row: dict[str, object]) -> Proposal:
    orders = json.loads(str(row["orders"])) if row["orders"] is not None else None
    return Proposal(
        proposal_id=cast("int", row["proposal_id"]),
        source=str(row["source"]),
        valid_from=cast("date", row["valid_from"]),
        text=cast("str | None", row["text"]),
        is_repealed=bool(row["is_repealed"]),
        refusal=cast("str | None", row["refusal"]),
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


def _row(
    proposal: Proposal, known_from: datetime, merged: Merged, *, is_last: bool
) -> dict[str, object]:
    return {
        "proposal_id": proposal.proposal_id,
        "known_from": known_from.isoformat(),
        "text": merged.text,
        "refusal": merged.refusal,
        "is_repealed": merged.is_repealed,
        "is_last": is_last,
    }


def _append(connection: Connection, wordings: Sequence[dict[str, object]]) -> None:
    if wordings:
        statement = read_statement("load", "append_merged_wordings")
        connection.run(statement, {"wordings": json.dumps(wordings, ensure_ascii=False)})
