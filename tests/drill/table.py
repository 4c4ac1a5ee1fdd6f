"""The drill's outcomes as a Markdown table, and what they break."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from extractors.journal import Ending
from tests.drill.outcomes import Outcome
from tests.drill.promises import broken, recovered

HEADINGS: Final = (
    "fault",
    "target",
    "platform family",
    "bad night",
    "its ledger",
    "next night",
    "recovered",
)


def table(outcomes: Sequence[Outcome]) -> str:
    """Return a row a case, what is broken, and a last line of counts."""
    lines = [_line(HEADINGS), _line(["---"] * len(HEADINGS)), *map(_row, outcomes)]
    return "\n".join([*lines, "", *_complaints(outcomes), _summary(outcomes)])


def _row(outcome: Outcome) -> str:
    case, bad, following = outcome.case, outcome.bad, outcome.following
    return _line(
        [
            case.fault.value,
            case.target.value,
            f"{case.family} ({case.code})",
            bad.ending.value,
            _counts(bad.states),
            following.ending.value,
            "yes" if recovered(outcome) else "**no**",
        ]
    )


def _complaints(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for outcome in outcomes:
        for promise in broken(outcome):
            yield f"- {outcome.case}: {promise}\n"


def _summary(outcomes: Sequence[Outcome]) -> str:
    ended = Counter(outcome.bad.ending for outcome in outcomes)
    endings = {ending.value: ended[ending] for ending in Ending if ended[ending]}
    whole = sum(map(recovered, outcomes))
    wrong = sum(bool(broken(outcome)) for outcome in outcomes)
    return (
        f"{len(outcomes)} cases: {_counts(endings)}; {whole} recovered by the next night; "
        f"{wrong} break a promise"
    )


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items()) or "nothing"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
