"""What must hold of every case, and how it is said where it does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from extractors.journal import Ending
from pipelines.demo.replica.faults import Fault, Target
from tests.drill.cases import Case
from tests.drill.nights import NEED_HISTORY
from tests.drill.outcomes import Night, Outcome

TURNED_AWAY: Final = frozenset({Fault.FORBIDDEN, Fault.BLOCK_PAGE})
HARMLESS: Final = frozenset({Fault.DUPLICATE_ROWS, Fault.CLOCK_SKEW, Fault.REPUBLISHED})
CUT: Final = frozenset({Fault.BROKEN_PAGE, Fault.WRONG_LENGTH})
"""The page ends early and nothing says so; what is left may hold every row all the same."""

NO_CONNECTION: Final = "cannot be reached"
CUT_SHORT: Final = "broke off"
OTHER_SHAPE: Final = "not a listing page as it was known"
NAMED: Final[Mapping[Fault, tuple[str, ...]]] = {
    Fault.TIME_OUT: (NO_CONNECTION,),
    Fault.DRIP: (NO_CONNECTION,),
    Fault.RESET: (NO_CONNECTION,),
    Fault.FORBIDDEN: ("403",),
    Fault.TOO_MANY: ("answered 429",),
    Fault.SERVER_ERROR: ("answered 500",),
    Fault.EMPTY_PAGE: ("0 bytes",),
    Fault.BLOCK_PAGE: ("turns programs away",),
    Fault.HTML_PAGE: ("not a PDF but HTML",),
    Fault.TRUNCATED: (CUT_SHORT,),
    Fault.WRONG_LENGTH: (CUT_SHORT, OTHER_SHAPE),
    Fault.REDIRECT_AWAY: ("otro-sitio.example",),
    Fault.CHANGED_MARKUP: (OTHER_SHAPE,),
    Fault.BROKEN_PAGE: (OTHER_SHAPE,),
    Fault.HALF_LISTING: ("listed no more",),
    Fault.FOREIGN_DOCUMENT: ("the name of another gazette",),
}
"""What the reasons of the bad night say, one of it at least."""


def broken(outcome: Outcome) -> list[str]:
    """Return every promise that a case breaks; empty if all hold."""
    return [
        *_of_its_ending(outcome),
        *_of_the_ledger(outcome),
        *_of_the_neighbour(outcome),
        *_of_the_nights_after(outcome),
    ]


def endings_of(case: Case) -> frozenset[Ending]:
    """Return how the bad night may end; as ok only with every edition seen."""
    if case.fault in HARMLESS:
        return frozenset({Ending.OK})
    if case.target is Target.DOCUMENT or case.fault is Fault.HALF_LISTING:
        return frozenset({Ending.PARTIAL})
    if case.fault in TURNED_AWAY:
        return frozenset({Ending.BLOCKED})
    loud = frozenset({Ending.PARTIAL, Ending.FAILED})
    return loud | {Ending.OK} if case.fault in CUT else loud


def recovered(outcome: Outcome) -> bool:
    """Whether the night after the bad one ended with every edition seen, and its bytes right."""
    following = outcome.following
    return following.ending is Ending.OK and _holds(following, outcome.expected)


def _of_its_ending(outcome: Outcome) -> Iterator[str]:
    case, bad = outcome.case, outcome.bad
    reasons = " ".join(bad.reasons)
    if bad.ending not in endings_of(case):
        yield f"it ends as {bad.ending.value}: {reasons}"
    elif bad.ending is Ending.OK and not _holds(bad, outcome.expected):
        yield f"it ends as ok, and its editions are {dict(bad.states)}"
    elif bad.ending.is_loud and not any(words in reasons for words in NAMED[case.fault]):
        yield f"its reasons do not name what happened: {reasons}"


def _of_the_ledger(outcome: Outcome) -> Iterator[str]:
    case, bad = outcome.case, outcome.bad
    own = outcome.expected | set(outcome.editions)
    if foreign := bad.documents - own:
        yield f"{len(foreign)} foreign document(s) are attributed to it"
    if lost := own - outcome.archived:
        yield f"the archive holds {len(lost)} of its files no more, or never did"
    if case.fault is Fault.FOREIGN_DOCUMENT and bad.states.get("refused") != len(outcome.editions):
        yield f"not every edition is refused: {dict(bad.states)}"
    days = {row.day for row in bad.ledger if row.state == "confirmed_none"}
    if wrong := days & set(outcome.editions.values()):
        yield f"{len(wrong)} day(s) that have an edition are confirmed to have none"
    if days and bad.platform is None and case.fault not in NEED_HISTORY:
        yield f"{len(days)} day(s) are confirmed to have none without a listing"


def _of_the_neighbour(outcome: Outcome) -> Iterator[str]:
    neighbour = outcome.neighbour
    if neighbour.ending is not Ending.OK or neighbour.reasons:
        yield f"its neighbour ends as {neighbour.ending.value}: {' '.join(neighbour.reasons)}"
    if not _holds(neighbour, outcome.neighbours):
        yield f"its neighbour's editions are {dict(neighbour.states)}"


def _of_the_nights_after(outcome: Outcome) -> Iterator[str]:
    following = outcome.following
    if not recovered(outcome):
        states, reasons = dict(following.states), " ".join(following.reasons)
        yield f"the next night ends as {following.ending.value} with {states}: {reasons}"
    if outcome.asked_again:
        yield f"the third night asks for {outcome.asked_again} file(s) again"


def _holds(night: Night, editions: frozenset[str]) -> bool:
    """Whether exactly these editions are seen, each once, and nothing else is expected."""
    states = dict(night.states)
    seen = states.pop("seen", 0)
    states.pop("confirmed_none", None)
    return (night.seen, seen) == (editions, len(editions)) and not states
