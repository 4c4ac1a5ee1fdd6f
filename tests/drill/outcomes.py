"""What the nights of a case leave behind: of one gazette, and of all that it touches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from extractors.journal import Ending
from pipelines.demo.replica.faults import Fault
from tests.drill.cases import Case


@dataclass(frozen=True, slots=True)
class Expected:
    """One row of a gazette's ledger: an edition that is expected, and what is known of it."""

    day: date
    state: str
    sha256: str | None


@dataclass(frozen=True, slots=True)
class Night:
    """What one night left of one gazette.

    Args:
        ending: How its visit ended.
        reasons: Why.
        platform: The way of listing that answered.
        ledger: What the ledger says of the days from the shelf's first edition on.
        documents: What is attributed to the gazette, by SHA-256.
    """

    ending: Ending
    reasons: tuple[str, ...]
    platform: str | None
    ledger: tuple[Expected, ...]
    documents: frozenset[str]

    @property
    def states(self) -> Mapping[str, int]:
        """How many editions are in which state."""
        return Counter(row.state for row in self.ledger)

    @property
    def seen(self) -> frozenset[str]:
        """The documents of the editions that were seen."""
        return frozenset(row.sha256 for row in self.ledger if row.state == "seen" and row.sha256)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one case.

    Args:
        case: The case.
        bad: What the bad night left.
        neighbour: What it left of the gazette whose site was well.
        following: What the next night left.
        asked_again: How many files the night after that asked for.
        archived: All that the archive holds at the end.
        editions: The days of the shelf's editions, by the SHA-256 of their files.
        spoilt: What the site served as its editions in the bad night.
        neighbours: What the neighbour's site serves.
    """

    case: Case
    bad: Night
    neighbour: Night
    following: Night
    asked_again: int
    archived: frozenset[str]
    editions: Mapping[str, date]
    spoilt: frozenset[str]
    neighbours: frozenset[str]

    @property
    def expected(self) -> frozenset[str]:
        """What is to be held as the gazette's editions: also what it published anew."""
        is_new = self.case.fault is Fault.REPUBLISHED
        return self.spoilt if is_new else frozenset(self.editions)
